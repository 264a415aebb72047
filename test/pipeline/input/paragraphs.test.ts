import { expect, test } from "vitest";
import { blocksOf, open } from "../clean/drafts.ts";

const first = "2023年，示例高新区地区生产总值516亿元，同比增长6.5%，规上工业增加值增长7.2%。";
const second = "园区集聚高新技术企业320家，占全市的三成。";
const third = "“下一步要再上台阶。”管委会负责人说。";

test.each([
  ["full-width blanks", "\u3000\u3000"],
  ["blanks that do not break", "\u00a0\u00a0\u00a0\u00a0"],
])("paragraphs copied into one line with %s are paragraphs again", (_, indent) => {
  const blocks = blocksOf(open(`示例高新区交卷\n${indent}${first}${indent}图为园区一角${indent}${second}${indent}${third}\n`)[0]);
  expect(blocks.slice(1)).toEqual([`paragraph: ${first}`, "caption: 图为园区一角", `paragraph: ${second}`, `paragraph: ${third}`]);
});

test("each stands where it stood", () => {
  const raw = `示例高新区交卷\n${first}\u3000\u3000${second}\n`;
  const { text } = open(raw)[0]!;
  const at = text.clean.indexOf(second);
  expect([text.origin[at], text.origin[at + second.length - 1]]).toEqual([raw.indexOf(second), raw.indexOf(second) + second.length - 1]);
});

test.each([
  [
    "a list of names",
    "与会人员：甲乙丙\u3000\u3000丁戊己\u3000\u3000庚辛壬\u3000\u3000子丑寅\u3000\u3000卯辰巳\u3000\u3000午未申\u3000\u3000酉戌亥。",
  ],
  ["one narrow blank behind a sentence", `${first} ${second}`],
])("leaves %s in one", (_, line) => {
  const blocks = blocksOf(open(`示例高新区交卷\n\n${line}\n`)[0]);
  expect(blocks).toHaveLength(2);
});
