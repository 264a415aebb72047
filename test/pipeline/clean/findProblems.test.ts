import { expect, test } from "vitest";
import { findProblems } from "../../../src/pipeline/clean/findProblems.ts";

test.each([
  ["航空制造产业产值完成亿元，增速加快", "lostDigits", "完成亿元"],
  ["增速居全市第。", "lostDigits", "居全市第"],
  ["全年新增高新技术企业家。", "lostDigits", "新增高新技术企业家"],
  ["工业增加值同比增长%，居第一", "lostDigits", "增长%"],
  ["占比提高个百分点", "lostDigits", "提高个百分点"],
  ["工业增加值达到.76亿元，居第一", "lostDigits", "到.76亿"],
  ["128日，大会召开", "lostDate", "128日"],
  ["20201月由会议提出", "lostDate", "20201月"],
  ["它在区域□面上是头一个", "mojibake", "□"],
])("%s", (text, rule, lost) => {
  const [problem, ...more] = findProblems(text);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ rule, text: lost });
  expect(text.slice(problem?.start ?? 0, problem?.end ?? 0)).toBe(lost);
});

test.each([
  "营业收入突破亿元，迈上新台阶",
  "以下数字单位均为亿元，按顺序排列",
  "投资上亿元的项目31个",
  "12月8日，2020年1月，第128号",
  "签约20亿元.38个项目动工.增长0.5%",
  "连续第二年居全市第一。",
  "涌现出一批优秀企业家。",
  "居全国第3位",
  "□ 本报记者 甲乙",
  "城镇化率%（单位）",
  "2023年12月、28日",
])("nothing is lost in %s", (text) => expect(findProblems(text)).toEqual([]));
