import { expect, test } from "vitest";
import { closableBlanks } from "../../../src/pipeline/clean/closeBlanks.ts";
import { joinSpaced } from "../../../src/pipeline/clean/joinSpaced.ts";
import { asDraft, blocksOf, open } from "./drafts.ts";

const clean = (text: string): string => joinSpaced(asDraft(text)).clean;

test.each([
  ["落 实 落 细 林 长 制 各 项 工 作", "落实落细林长制各项工作"],
  ["珠 海 ： 贷 款 跑 得 快", "珠海：贷款跑得快"],
  ["简 讯", "简讯"],
  ["2025 年是收官年", "2025年是收官年"],
  ["三 座引黄闸", "三座引黄闸"].map((text) => `聊城${text}`),
])("closes up %s", (text, expected) => expect(clean(text)).toBe(expected));

test.each([
  "济南高新区： 三十而立 领跑黄河之滨",
  "主任 张三 副主任 李四",
  "一季度甘肃增长6.2% 兰州新区增速两位数",
  "北京 43760.7 5.2",
  "2022 RCEP国际产业合作峰会",
  "Open AI",
])("leaves %s alone", (text) => expect(clean(text)).toBe(text));

test.each([
  ["栽下的榉树有1500 余株。", "栽下的榉树有1500余株。"],
  ["一天引水约 950 万m3，庄稼喝足了水。", "一天引水约950万m3，庄稼喝足了水。"],
  ["签约金额 300.48 亿元，同比增长。", "签约金额300.48亿元，同比增长。"],
  ["全年 GDP 增长 8.5% 左右， 新设 24 宗， 比 2022 年多 3 宗。", "全年GDP增长8.5%左右，新设24宗，比2022年多3宗。"],
  ["人均收入47 186元，总数1 234 567人。", "人均收入47186元，总数1234567人。"],
  ["总值实现1957. 42亿元，自然增长率5. 7‰。", "总值实现1957.42亿元，自然增长率5.7‰。"],
  ["1. 27家企业投产，2. 8个项目开工。", "1. 27家企业投产，2. 8个项目开工。"],
  ["到20 23年底，比202 2年多。", "到2023年底，比2022年多。"],
  ["用了近20 35岁以下的人，多。", "用了近20 35岁以下的人，多。"],
  ["山东 43760.7 5.2 广东 69397.0 4.6", "山东 43760.7 5.2 广东 69397.0 4.6"], // columns
  ["据新华社电 3月6日，主任 张三说。", "据新华社电 3月6日，主任 张三说。"],
])("closes up the numbers of %s", (text, expected) => {
  const { closed } = closableBlanks(text, new Set());
  expect(Array.from(text, (c, i) => (closed.has(i) ? "" : c)).join("")).toBe(expected);
});

test("joins a number in two halves only where the text has it whole elsewhere", () => {
  expect(blocksOf(open("标题在这里\n\n人均增加18 51元，比上年多。全年人均增加1851元，居全省第一位。\n")[0])).toContain(
    "paragraph: 人均增加1851元，比上年多。全年人均增加1851元，居全省第一位。",
  );
  const [part] = open("标题在这里\n\n人均增加18 51元，比上年多，居全省第一位，这是近年来最好的成绩。\n");
  expect(part?.text.clean).toContain("18 51元");
  expect(part?.problems).toMatchObject([{ rule: "splitDigits", text: "18 51" }]);
});
