import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const told = (text: string): string[] => factsOf(text, { published: "2023-01-20" });
const GDP = "2022年，济南市地区生产总值12027亿元。";
const TOLD = "济南市 地区生产总值 2022 12027亿元";

describe("a time that only tells why", () => {
  test.each<[string, string[]]>([
    ["克服上年秋汛导致的晚播，全市粮食产量295万吨。", ["济南市 粮食总产量 2022 295万吨"]],
    ["6月份和8月份两次持续高温，全市粮食产量295万吨。", ["济南市 粮食总产量 2022 295万吨"]],
    ["税收收入因上年集中退税基数低，完成698亿元，增长8%。", ["济南市 税收收入 2022 698亿元 yoy 8%"]],
    // Of that time it is where the clause tells a figure's own.
    ["2021年，全市粮食产量293万吨。", ["济南市 粮食总产量 2021 293万吨"]],
    ["2021年遭遇暴雨，当年全市粮食产量293万吨。", ["济南市 粮食总产量 2021 293万吨"]],
    ["2021年，受暴雨影响，全市粮食产量293万吨。", ["济南市 粮食总产量 2021 293万吨"]],
    ["夏季雨多，完成固定资产投资698亿元。", ["济南市 固定资产投资 2022 698亿元"]],
  ])("%s", (text, facts) => expect(told(`${GDP}${text}`)).toEqual([TOLD, ...facts]));
});

describe("one of a row told apart, and all others", () => {
  const row = "教育、卫生健康、农林水三大类支出分别为93亿元、52亿元和81亿元";
  test.each<[string, string[]]>([
    [
      `${row}，除卫生健康因疫情平稳下降4.6%外，其余分别增长4.3%和9.4%。`,
      ["济南市 教育支出 2022 93亿元 yoy 4.3%", "济南市 卫生健康支出 2022 52亿元 yoy -4.6%", "济南市 农林水支出 2022 81亿元 yoy 9.4%"],
    ],
    [
      `${row}，除卫生健康下降4.6%外，其余均增长5%以上。`,
      ["济南市 教育支出 2022 93亿元 yoy >5%", "济南市 卫生健康支出 2022 52亿元 yoy -4.6%", "济南市 农林水支出 2022 81亿元 yoy >5%"],
    ],
    // Not as many as are left: to none of them.
    [
      `${row}，除卫生健康下降4.6%外，其余分别增长4.3%、7.7%和9.4%。`,
      ["济南市 教育支出 2022 93亿元", "济南市 卫生健康支出 2022 52亿元 yoy -4.6%", "济南市 农林水支出 2022 81亿元"],
    ],
    [
      `${row}，分别增长4.3%、3.1%和9.4%；民生支出占比达到80%。`,
      [
        "济南市 教育支出 2022 93亿元 yoy 4.3%",
        "济南市 卫生健康支出 2022 52亿元 yoy 3.1%",
        "济南市 农林水支出 2022 81亿元 yoy 9.4%",
        "济南市 民生支出占比 2022 80% share 80%",
      ],
    ],
  ])("%s", (text, facts) => expect(told(`${GDP}${text}`)).toEqual([TOLD, ...facts]));
});

test("what the paragraph began with is told again by place", () => {
  expect(told("2022年，济南市一般公共预算收入1000亿元，其中增值税267亿元。分区县看，历下区完成167亿元，市中区增长6.8%。")).toEqual([
    "济南市 一般公共预算收入 2022 1000亿元",
    "济南市 增值税 2022 267亿元",
    "历下区 一般公共预算收入 2022 167亿元",
    "市中区 一般公共预算收入 2022 yoy 6.8%",
  ]);
});

describe("a figure told before how much it changed", () => {
  const fai = "固定资产投资增长3%";
  const grown = "济南市 固定资产投资 2022 yoy 3%";
  test.each<[string, string[]]>([
    [`${fai}，工业技改投资更是一路走高，增长25.7%。`, [grown, "济南市 工业技改投资 2022 yoy 25.7%"]],
    [`${fai}；房地产开发投资仍在下行，下降18.4%。`, [grown, "济南市 房地产开发投资 2022 yoy -18.4%"]],
    [`${fai}，税收收入有所下滑，下降6.3%，为14.9亿元。`, [grown, "济南市 税收收入 2022 14.9亿元 yoy -6.3%"]],
    [
      "限额以上住宿业、餐饮业营业额增势强劲，分别增长26.9%和21.3%。",
      ["济南市 限额以上住宿业营业额 2022 yoy 26.9%", "济南市 餐饮业营业额 2022 yoy 21.3%"],
    ],
    // What nobody measured keeps the rate to itself.
    [`${fai}，企业信心持续恢复，增长18.4%。`, [grown]],
    ["固定资产投资698亿元，继续保持领先，增长8%。", ["济南市 固定资产投资 2022 698亿元 yoy 8%"]],
  ])("%s", (text, facts) => expect(told(`${GDP}${text}`)).toEqual([TOLD, ...facts]));
});
