import { expect, test } from "vitest";
import type { Part } from "../../../src/pipeline/text.ts";
import { open } from "./drafts.ts";

const cellsOf = (part: Part | undefined): string[][] =>
  (part?.tables[0]?.rows ?? []).map((row) => row.map(({ start, end }) => part?.text.clean.slice(start, end) ?? ""));
const headersOf = (part: Part | undefined): boolean[] => (part?.tables[0]?.rows[0] ?? []).map(({ header }) => header);
const head = "各市经济数据\n\n各市数据公布完毕，情况如下（单位：亿元）。\n\n";
const wanted = [
  ["市别", "生产总值（亿元）", "同比（%）"],
  ["青市", "6839.2", "9.7"],
  ["烟市", "2001.4", "-11.0"],
  ["潍市", "2498.7", "—"],
];

test.each([
  ["one cell a line", "sample.txt", wanted.flat().join("\n")],
  ["parted by tabs", "sample.txt", wanted.map((row) => row.join("\t")).join("\n")],
  ["parted by two blanks", "sample.txt", wanted.map((row) => row.join("   ")).join("\n")],
  ["parted by full-width blanks", "sample.txt", wanted.map((row) => row.join("　　")).join("\n")],
  [
    "of Markdown",
    "sample.md",
    wanted
      .map((row) => `| ${row.join(" | ")} |`)
      .toSpliced(1, 0, "|:-|:-:|---|")
      .join("\n"),
  ],
  [
    "of HTML",
    "sample.html",
    `<table>${wanted.map((row, i) => `<tr>${row.map((cell) => (i === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`).join("")}</table>`,
  ],
])("a table %s", (_, file, table) => {
  const html = file.endsWith("html");
  const text = html
    ? `<h1>各市经济数据</h1><p>各市数据公布完毕，情况如下（单位：亿元）。</p>${table}<p>以上为初步核算数，部分数据将在普查后修订。</p>`
    : `${head}${table}\n\n以上为初步核算数，部分数据将在普查后修订。\n`;
  const [part] = open(text, file);
  expect(cellsOf(part)).toEqual(wanted);
  expect(headersOf(part)).toEqual([true, true, true]);
  const caption = part?.tables[0]?.caption;
  expect(caption && part?.text.clean.slice(caption.start, caption.end)).toBe("各市数据公布完毕，情况如下（单位：亿元）。");
  expect(part?.text.clean).toContain("青市\t6839.2\t9.7\n烟市\t2001.4");
});

test("a cell that was wrapped, where blank lines part the cells", () => {
  const table = ["州（市）", "生产总值", "同比\n增长", "青市", "6839.2", "9.7", "烟市", "2001.4", "-11.0", "潍市", "2498.7", "—"].join("\n\n");
  const [part] = open(`${head}${table}\n\n以上为初步核算数，部分数据将在普查后修订。\n`, "sample.txt");
  expect(part?.text.clean).toContain("州（市）\t生产总值\t同比增长\n青市\t6839.2\t9.7\n烟市\t2001.4");
});

test("cells that span rows and columns stand in every place they cover", () => {
  const [part] = open(
    "<h1>各市经济数据</h1><p>各市数据公布完毕，情况如下，单位为亿元。</p><table><tr><th rowspan=2>地区</th><th colspan=2>生产总值</th></tr><tr><th>绝对额</th><th>增速</th></tr><tr><td>青市</td><td>6839.2</td><td>9.7</td></tr></table>",
    "sample.html",
  );
  expect(cellsOf(part)).toEqual([
    ["地区", "生产总值", "生产总值"],
    ["地区", "绝对额", "增速"],
    ["青市", "6839.2", "9.7"],
  ]);
});

test.each([
  [
    "a layout table",
    "sample.html",
    `<h1>标题在此</h1><table><tr><td>${"全市地区生产总值增长5.2%，工业增长6%。".repeat(4)}</td><td>${"全市消费增长5.2%，投资增长6%。".repeat(4)}</td></tr></table>`,
  ],
  ["a list of names", "sample.txt", "公布名单\n\n示例市公布了一批名单，一共有三个。\n甲县\n乙县\n丙县\n"],
  ["names in columns", "sample.txt", "参会人员\n\n示例市召开会议，参加会议的有下列人员。\n张三  李四  王五\n赵六  钱七  孙八\n周九  吴十  郑一\n"],
])("%s is no table", (_, file, text) => expect(open(text, file)[0]?.tables).toEqual([]));
