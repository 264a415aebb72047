import { expect, test } from "vitest";
import { foldWidth } from "../../../src/pipeline/clean/foldWidth.ts";
import { asDraft } from "./drafts.ts";

const clean = (text: string): string => foldWidth(asDraft(text)).clean;

test.each([
  ["增长５．２％", "增长5.2%"],
  ["增长8.3℅，下降２．１﹪", "增长8.3%，下降2.1%"],
  ["王先生℅李宅", "王先生℅李宅"],
  ["达5516．7亿元", "达5516.7亿元"],
  ["２０２０－１０－３０", "2020-10-30"],
  ["１＋６＋Ｎ体系", "1+6+N体系"],
  ["12月8日,成都高新区", "12月8日，成都高新区"],
  ["增长11.1%;这九个月里", "增长11.1%；这九个月里"],
  ["占29.8%;2021年", "占29.8%；2021年"],
  ["人均GDP,甲市过6万元", "人均GDP，甲市过6万元"],
  ["启幕,RCEP国家科技园区", "启幕，RCEP国家科技园区"],
  ["项目有三个:甲", "项目有三个：甲"],
  ["披露，，截至6月末", "披露，截至6月末"],
  ["增长21.6%。。其中", "增长21.6%。其中"],
  ["领跑,,全省", "领跑，全省"],
  ["⻄安⾼新区增⻓", "西安高新区增长"],
  ["总人口(常住人口)为57万人", "总人口（常住人口）为57万人"],
  ["生产总值(GDP)增长", "生产总值（GDP）增长"],
  ["(一)农业", "（一）农业"],
  ["57亿元(+6.5%),增长", "57亿元（+6.5%），增长"],
  ["甲(记者 乙)讯", "甲（记者 乙）讯"],
])("folds %s", (text, expected) => expect(clean(text)).toBe(expected));

test.each([
  "1,234.5亿元",
  "以2019年为100,2024年指数",
  "10:30 开始",
  "GDP, CPI and PPI",
  "GDP (gross domestic product)",
  "f(x) = (a)",
  "还在路上……",
  "真的？！",
  "2016—2020年",
  "1．总体情况",
])("leaves %s alone", (text) => expect(clean(text)).toBe(text));

test("keeps every character's place", () => {
  const text = "增长５．２％，，快";
  const { clean: folded, origin } = foldWidth(asDraft(text));
  expect(Array.from(folded, (_, i) => text[origin[i] ?? -1]).join("")).toBe("增长５．２％，快");
});
