import { expect, test } from "vitest";
import { expectLinear } from "../../processorTime.ts";
import { open } from "./drafts.ts";

const tableIn = (...lines: readonly string[]): string[][] => {
  const [part] = open(`2023年某省主要指标表\n\n${lines.join("\n\n")}\n\n以上为快报数，最终数以年鉴为准。\n`, "sample.txt");
  return (part?.tables[0]?.rows ?? []).map((row) => row.map(({ start, end }) => part?.text.clean.slice(start, end) ?? ""));
};
const LINES = [
  "指标",
  "总量",
  "人口",
  "人口（万人）",
  "总人口",
  "31.5",
  "男性人口",
  "16.1",
  "财政（亿元）",
  "财政收入",
  "12.5",
  "财政支出",
  "20.5",
  "货运量（万吨）",
  "880",
];

test("a name in a line, its figure in the next, headings between them", () =>
  expect(tableIn(...LINES)).toEqual([
    ["指标", "总量"],
    ["人口", ""],
    ["人口（万人）", ""],
    ["总人口", "31.5"],
    ["男性人口", "16.1"],
    ["财政（亿元）", ""],
    ["财政收入", "12.5"],
    ["财政支出", "20.5"],
    ["货运量（万吨）", "880"],
  ]));

test("headings below the last figure are none of it", () => expect(tableIn(...LINES, "附注", "说明").at(-1)).toEqual(["货运量（万吨）", "880"]));

test.each<[string, readonly string[]]>([
  ["a name with two figures", [...LINES, "客运量（万人）", "310", "320"]],
  ["no units", LINES.map((line) => line.replace(/（.+）/, ""))],
  ["no more than a few", LINES.slice(0, 8)],
  ["names alone", ["指标", "总量", "人口（万人）", "财政（亿元）", "交通", "邮电", "旅游"]],
])("%s is none", (_, lines) => expect(tableIn(...lines)).toEqual([]));

test("lines that never make one are looked through once", () => {
  expectLinear((text) => open(text, "sample.txt"), "指标\n总量\n人口\n".repeat(2000), 4);
});
