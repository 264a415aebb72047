import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const ranks = (...lines: readonly string[]): string[] =>
  factsOf(lines.join("\n\n"), { title: "高新区评价结果公布", published: "2020-02-03", file: "x.txt" }).filter((fact) => fact.includes("#"));
const LEAD = "科技部公布2019年国家高新区综合评价结果，排名前几位的如下。";

describe("a number before each name", () => {
  test.each([
    ["lines with the province behind", ["排名高新区省份", "1长春高新区吉林", "2西安高新区陕西", "3成都高新区四川"]],
    ["points", ["1.武汉高新区", "2.西安高新区", "3.成都高新区"]],
    ["one run", ["1武汉高新区2西安高新区3成都高新区"]],
    ["one line, the cells parted by bars", ["排行 | 高新区 | 省份 | 1 | 武汉高新区 | 湖北 | 2 | 西安高新区 | 陕西 | 3 | 成都高新区 | 四川 |"]],
    ["in words", ["第一名：武汉高新区", "第二名：西安高新区", "第三名：成都高新区"]],
  ])("%s", (_, list) => expect(ranks(LEAD, ...list).map((fact) => fact.slice(-2))).toEqual(["#1", "#2", "#3"]));
  test("which of them, in which ranking, of which year", () =>
    expect(ranks(LEAD, "1.武汉高新区", "2.西安高新区", "3.成都高新区").map((fact) => fact.slice(-7))).toEqual(["2019 #1", "2019 #2", "2019 #3"]));
  test("a name that nobody knows before them", () =>
    expect(ranks(LEAD, "1某某新城甲省", "2长春高新区吉林", "3西安高新区陕西", "4成都高新区四川").map((fact) => fact.slice(-2))).toEqual([
      "#2",
      "#3",
      "#4",
    ]));
  test("called by what is ranked", () =>
    expect(ranks("附：2018年国家级经开区绿色发展水平前30强", "1武汉经开区湖北", "2西安经开区陕西", "3成都经开区四川")[0]).toContain(
      "国家级经开区绿色发展水平排名 2018 #1",
    ));
});

test.each([
  ["what each did", [LEAD, "1.武汉高新区介绍经验。2.西安高新区作表态发言。3.成都高新区汇报项目。"]],
  ["no ranking", ["参会的单位有：", "1.武汉高新区", "2.西安高新区", "3.成都高新区"]],
  ["an order that tells nothing", ["参加综合评价的单位（排名不分先后）：", "1.武汉高新区", "2.西安高新区", "3.成都高新区"]],
  ["two of them", [LEAD, "1.武汉高新区", "2.西安高新区"]],
  ["numbers in no order", [LEAD, "3.武汉高新区", "7.西安高新区", "1.成都高新区"]],
  ["figures", [LEAD, "投资1亿元的武汉高新区，2亿元的西安高新区，3亿元的成都高新区。"]],
])("%s: no list of ranks", (_, lines) => expect(ranks(...lines)).toEqual([]));
