import { expect, test } from "vitest";
import { recognize } from "../../../src/pipeline/recognize/index.ts";
import { expectLinear } from "../../processorTime.ts";

const CHARACTERS = 40_000;
/** Milliseconds of processor time allowed for that many characters of one prefix repeated: quadratic time would take minutes. */
const LIMIT = 600;
/** Milliseconds; below this, times are all noise. */
const NOISE = 10;
test.each([
  "1",
  "1.",
  "1,",
  "1,111",
  "一",
  "十",
  "百",
  "千万",
  "亿",
  "一百",
  "百分之",
  "分之",
  "1/",
  "第",
  "第1",
  "同比增长",
  "增长",
  "比",
  "较上年",
  "是2010年的",
  "占",
  "占全市的",
  "占比",
  "居全国第",
  "位列",
  "首位",
  "2021",
  "2021年",
  "1月",
  "1-",
  "1—",
  "截至",
  "到",
  "十四五",
  "“十",
  "近五年",
  "翻",
  "持平",
  "12%、",
  "1.2个和",
  "超过",
  "的",
  " ",
])("reads %j repeated in linear time", (prefix) => {
  const text = prefix.repeat(Math.ceil(CHARACTERS / prefix.length));
  expect(expectLinear((part) => recognize(part), text, NOISE)).toBeLessThan(LIMIT);
});
