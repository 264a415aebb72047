import { expect, test } from "vitest";
import type { Part } from "../../../src/pipeline/text.ts";
import { expectLinear } from "../../processorTime.ts";
import { open } from "./drafts.ts";

const cellsOf = (part: Part | undefined): string[][] =>
  (part?.tables[0]?.rows ?? []).map((row) => row.map(({ start, end }) => part?.text.clean.slice(start, end) ?? ""));
const tablesIn = (table: string): string[][] => {
  const [part] = open(`各市经济数据\n\n各市数据公布完毕，情况如下。\n\n${table}\n\n以上为初步核算数，部分数据将在普查后修订。\n`, "sample.txt");
  return cellsOf(part);
};
const wanted = [
  ["指标", "2023年", "比上年增长（%）"],
  ["青市", "6839.2", "9.7"],
  ["烟市", "2001.4", "-11.0"],
  ["潍市", "2498.7", "—"],
];

test.each([
  ["a row a line, barred on both sides", wanted.map((row) => `| ${row.join(" | ")} |`).join("\n")],
  ["a row a line, barred behind", wanted.map((row) => `${row.join(" | ")} |`).join("\n")],
  [
    "a cell a line",
    wanted
      .flat()
      .map((cell) => `${cell} |`)
      .join("\n"),
  ],
  ["a cell a line, the rows parted by bars", wanted.map((row) => row.map((cell) => `${cell} |`).join("\n")).join("\n|\n")],
  ["the same under a bar of its own", `|\n${wanted.map((row) => row.map((cell) => `${cell} |`).join("\n")).join("\n|\n")}`],
])("%s", (_, table) => expect(tablesIn(table)).toEqual(wanted));

const figures = ["工业 | 18.2 | 166.4 | 8.1 |", "农业 | 4.1 | 39.3 | 3.4 |", "旅游 | 1.6 | 12.7 | -2.5 |"].join("\n");
test.each<[string, string, string[]]>([
  ["whose last column goes on below", "9月 | 1-9月 | 累计 | |\n增长% | | |", ["", "9月", "1-9月", "累计增长%"]],
  ["broken anywhere, with a name for the names", "指标 | 9月 | 1-9月 |\n增长% |", ["指标", "9月", "1-9月", "增长%"]],
])("a header over two lines, %s", (_, header, cells) =>
  expect(tablesIn(`${header}\n${figures}`)[0]!.map((cell) => cell.replace(/\s/g, ""))).toEqual(cells),
);

test("a line over some of the rows stands among them", () =>
  expect(
    tablesIn(
      wanted
        .map((row) => `| ${row.join(" | ")} |`)
        .toSpliced(2, 0, "| 按市分 | ||")
        .join("\n"),
    ),
  ).toEqual(wanted.toSpliced(2, 0, ["按市分", "", ""])));

test("units, headings that have one, cells that hold nothing, and a second header below a title", () => {
  const lines = [
    "工业 | | | |",
    "指 标 | 单位 | 1-5月 | ±% |",
    "工业总产值 | 亿元 | 211.7 | 4.2 |",
    "产销率 | % | 97.3 | |",
    "分县区产值 | 亿元 | | |",
    "青县 | 亿元 | 37.4 | -5.1 |",
    "贸易 | | | |",
    "指 标 | 单位 | 1-5月±% |",
    "零售额 | % | 3.1 |",
    "旅游 | | | |",
  ];
  expect(tablesIn(lines.join("\n"))).toEqual([
    ["工业"],
    ["指 标", "单位", "1-5月", "±%"],
    ["工业总产值", "亿元", "211.7", "4.2"],
    ["产销率", "%", "97.3", ""],
    ["分县区产值", "亿元", "", ""],
    ["青县", "亿元", "37.4", "-5.1"],
    ["贸易"],
    ["指 标", "单位", "1-5月±%"],
    ["零售额", "%", "3.1"],
  ]);
});

test("a header broken over lines", () => {
  const lines = [
    "项 目 | 计算 单位 |",
    "4月 | 1-4月 累计 |",
    "比上年增长(%) |",
    "餐饮业 | 万元 | 371 | 1240 | 0.7 |",
    "零售业 | 万元 | 971 | 3240 | 1.7 |",
    "批发业 | 万元 | 671 | 2240 | - |",
  ];
  expect(tablesIn(lines.join("\n"))[0]).toEqual(["项 目", "计算 单位", "4月", "1-4月 累计", "比上年增长（%）"]);
});

test("cells that span others leave the columns untold", () =>
  expect(
    tablesIn(
      [
        "项目 | 本年 | 上年 | 增长(%) | | | |",
        "本月 | 累计 | 本月 | 累计 | 本月 | 累计 |",
        ...wanted.slice(1).map(([name]) => `${name} | 1.5 | 2.5 | 3.5 | 4.5 | 5.5 | 6.5 |`),
      ].join("\n"),
    ),
  ).toEqual([]));

test("a header without a name for its first column", () =>
  expect(tablesIn(wanted.map((row, i) => `| ${(i === 0 ? row.slice(1) : row).join(" | ")} |`).join("\n"))).toEqual([
    ["", ...wanted[0]!.slice(1)],
    ...wanted.slice(1),
  ]));

test("cells that hold nothing, where bars part the rows", () => {
  const rows = [wanted[0]!, ["青市", "6839.2", ""], ["烟市", "", "-11.0"], wanted[3]!, ["威市", "871", ""]];
  expect(tablesIn(rows.map((row) => row.map((cell) => (cell ? `${cell} |` : "|")).join("\n")).join("\n|\n"))).toEqual(rows);
});

test("a bar in a line of its own below each cell, and headings over some of the rows", () => {
  const rows = [...wanted.slice(0, 2), ["按位置分", "", ""], ["烟市", "2001.4", "-11.0"], ["潍市", "2498.7", "-0.5"], ["威市", "871", "1.2"]];
  expect(tablesIn(rows.map((row) => row.map((cell) => `${cell}\n|`).join("\n")).join("\n"))).toEqual(rows);
  expect(tablesIn(rows.map((row) => row.map((cell) => (cell ? `${cell} |` : "|")).join("\n")).join("\n"))).toEqual(rows);
});

test("a name over a bar, and no figures", () => expect(tablesIn("首页\n|\n新闻\n|\n视频\n|\n图片\n|")).toEqual([]));

test("lines with bars that never make a table are looked through once", () => {
  expectLinear((text) => open(text, "sample.txt"), "青市 |\n|\n".repeat(2000), 4);
  expectLinear((text) => open(text, "sample.txt"), "青市\n|\n".repeat(2000), 4);
});

test("a wrapped cell, a numbered table, and remarks behind figures", () =>
  expect(
    tablesIn(
      [
        "序号 |",
        "城市 |",
        "生产总值 |",
        "1 |",
        "青",
        "市 |",
        "6839.2亿 |",
        "2 |",
        "烟市 |",
        "2001.4亿（预计） |",
        "3 |",
        "潍市 |",
        "2498.7亿 |",
      ].join("\n"),
    ),
  ).toEqual([
    ["序号", "城市", "生产总值"],
    ["1", "青市", "6839.2亿"],
    ["2", "烟市", "2001.4亿（预计）"],
    ["3", "潍市", "2498.7亿"],
  ]));

test.each([
  ["links", "首页 | 新闻 | 视频\n国内 | 国际 | 财经\n体育 | 娱乐 | 图片\n时评 | 理论 | 论坛"],
  [
    "two records",
    wanted
      .slice(0, 3)
      .map((row) => `| ${row.join(" | ")} |`)
      .join("\n"),
  ],
  [
    "no header",
    wanted
      .slice(1)
      .map((row) => `| ${row.join(" | ")} |`)
      .join("\n"),
  ],
])("%s are no table", (_, table) => expect(tablesIn(table)).toEqual([]));

test("two figures in one cell are no name of a row", () => {
  const head = ["投入比重%2016\\2017", "基础分", "排名", "比重%2017\\2018", "基础分", "排名"];
  const rows = ["甲县", "乙县", "丙县"].map((name, i) => [name, `0.${i}1\\0.${i}7`, "64.4", `${i + 1}`, `1${i}.2\\12.8`, "28", `${i + 1}`]);
  expect(
    tablesIn(
      `|\n${[head, ...rows]
        .flat()
        .map((cell) => `${cell} |`)
        .join("\n")}`,
    ),
  ).toEqual([]);
});
