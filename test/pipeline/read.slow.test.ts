import { test } from "vitest";
import { expectLinear } from "../processorTime.ts";
import { read } from "./reading.ts";

/** 200 KB. */
const CHARACTERS = 66_000;
/** Milliseconds; below this, times are all noise. */
const NOISE = 30;

test.each([
  "2023年，济南市地区生产总值12757.4亿元，同比增长6.1%。",
  "2023年，济南市地区生产总值12757.4亿元，同比增长6.1%。\n\n",
  "济南市地区生产总值12757.4亿元，",
  "济南市、青岛市、",
  "高新区",
  "济南高新区",
  "该区常住人口80万人，",
  "12757.4亿元、",
  "分别增长6.1%、5.9%、",
  "由2010年的60家增至2020年的1539家，",
  "是2010年的4.66倍，",
  "其中，",
  "占全市的40%，",
  "高于全省3.3个百分点，",
  "到2027年力争达到1.6万亿元，",
  "调整为66648.87亿元，",
  "以下单位均为亿元：",
  "济南市12757.4，",
  "山东重工集团有限公司营业收入5300亿元，",
  "地区生产总值",
  "规模以上工业增加值增长",
  "新增高新技术企业",
  "12月8日，论坛在济南召开。",
  "| 济南市 | 12757.4 | 6.1 |\n",
  "（",
  "，",
  "的",
])("%j repeated takes linear time", (piece) => {
  const text = piece.repeat(Math.ceil(CHARACTERS / piece.length));
  expectLinear((part) => read(`2023年，济南市情况如下。\n\n${part}`), text, NOISE);
});
