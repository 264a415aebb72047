import { describe, expect, test } from "vitest";
import type { Observation } from "../../../src/dataset/schema.ts";
import { assemble } from "../../../src/pipeline/assemble/index.ts";
import { agree } from "../../../src/pipeline/assemble/observations.ts";
import { observation } from "../../dataset/sample.ts";
import { gazetteer, read } from "../reading.ts";

type Told = readonly [published: string | null, text: string];
/** The dataset of articles, each with its date. */
const datasetOf = (...articles: readonly Told[]) =>
  assemble(
    articles.map(([published, text], i) => read(text, { published, file: `${i}.md` })),
    gazetteer,
  ).dataset;
/** Each observation with what tells it from the others: value, change, status, and the numbers of its sources and conflicts. */
const rowsOf = (...articles: readonly Told[]) =>
  datasetOf(...articles).observations.map(({ value, change, status, scope, quotes, conflictsWith }) => ({
    value,
    change: change?.value ?? null,
    is: scope === "target" ? "target" : status,
    sources: quotes.length,
    conflicts: conflictsWith.length,
  }));
const row = (value: number | null, more: Partial<ReturnType<typeof rowsOf>[number]> = {}) => ({
  value,
  change: null,
  is: "reported",
  sources: 1,
  conflicts: 0,
  ...more,
});
const sorted = (rows: ReturnType<typeof rowsOf>) => rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));

const FIRST: [string, string] = ["2024-03-05", "2023年，济南市地区生产总值12757.4亿元。"];

test.each<[string, Told[], ReturnType<typeof rowsOf>]>([
  ["two articles of one fact", [FIRST, ["2024-04-01", "去年，济南市地区生产总值12757.4亿元。"]], [row(12757.4, { sources: 2 })]],
  ["the same in another unit", [FIRST, ["2024-04-01", "去年，济南市地区生产总值1.27574万亿元。"]], [row(12757.4, { sources: 2 })]],
  ["growth told elsewhere", [FIRST, ["2024-04-01", "2023年，济南市地区生产总值增长6.1%。"]], [row(12757.4, { change: 6.1, sources: 2 })]],
  ["a rounded value", [FIRST, ["2024-04-01", "去年，济南市地区生产总值1.28万亿元。"]], [row(12757.4), row(12800)]],
  ["a bound that holds", [FIRST, ["2024-04-01", "去年，济南市地区生产总值超过1.2万亿元。"]], [row(12000), row(12757.4)]],
  [
    "another value",
    [FIRST, ["2024-04-01", "去年，济南市地区生产总值12557.4亿元。"]],
    [row(12557.4, { conflicts: 1 }), row(12757.4, { conflicts: 1 })],
  ],
  ["another year", [FIRST, ["2023-04-01", "去年，济南市地区生产总值12027.5亿元。"]], [row(12027.5), row(12757.4)]],
  ["another place", [FIRST, ["2024-04-01", "去年，青岛市地区生产总值15760.3亿元。"]], [row(12757.4), row(15760.3)]],
  [
    "a target",
    [FIRST, ["2023-01-20", "2022年，济南市常住人口941.5万人。力争2023年济南市地区生产总值达到13000亿元。"]],
    [row(941.5), row(12757.4), row(13000, { is: "target" })],
  ],
  [
    "no date: nothing is known to disagree",
    [
      [null, "济南市地区生产总值12757.4亿元。"],
      [null, "济南市地区生产总值12000亿元。"],
    ],
    [row(12000), row(12757.4)],
  ],
  [
    "a revision",
    [
      ["2019-03-06", "2018年，山东省地区生产总值76469.67亿元。"],
      ["2020-02-11", "经最终核实，2018年山东省地区生产总值由76469.67亿元调整为66648.87亿元。"],
    ],
    [row(66648.87, { is: "revised", conflicts: 1 }), row(76469.67, { is: "superseded", sources: 2, conflicts: 1 })],
  ],
])("%s", (_, articles, rows) => expect(sorted(rowsOf(...articles))).toEqual(rows));

test("an article that revises figures names those it corrects", () => {
  const { articles } = datasetOf(
    ["2019-03-06", "2018年，山东省地区生产总值76469.67亿元。"],
    ["2020-02-11", "经最终核实，2018年山东省地区生产总值由76469.67亿元调整为66648.87亿元。"],
    ["2020-02-12", "2018年，江苏省地区生产总值92595.4亿元。"],
  );
  expect(articles.map(({ corrects }) => corrects)).toEqual([[], [articles[0]!.id], []]);
});

test("conflicts name each other, and only what is there", () => {
  const { observations } = datasetOf(FIRST, ["2024-04-01", "去年，济南市地区生产总值12557.4亿元。"]);
  const [a, b] = observations;
  expect([a!.conflictsWith, b!.conflictsWith]).toEqual([[b!.id], [a!.id]]);
});

test("articles in any order give the same dataset", () => {
  const articles: [string, string][] = [
    FIRST,
    ["2024-04-01", "去年，济南市地区生产总值12557.4亿元，增长6.1%。"],
    ["2024-05-01", "济南市常住人口943.7万人。"],
  ];
  const read_ = articles.map(([published, text], i) => read(text, { published, file: `${i}.md` }));
  expect(assemble(read_.toReversed(), gazetteer)).toEqual(assemble(read_, gazetteer));
});

describe("values that can both be true", () => {
  const of = (value: number | null, qualifier: Observation["qualifier"] = "=", unit = "亿元"): Observation => ({
    ...observation,
    value,
    qualifier,
    unit,
  });
  test.each<[string, Observation, Observation]>([
    ["equal", of(12757.4), of(12757.4)],
    ["one rounded", of(12757.4), of(12757)],
    ["one cut", of(12757.9), of(12757)],
    ["one in fewer digits", of(12757.4), of(12800)],
    ["above a bound", of(12757.4), of(12000, ">")],
    ["below a bound", of(12757.4), of(13000, "<")],
    ["near", of(12757.4), of(13000, "~")],
    ["growth alone", of(null), of(12757.4)],
    ["another unit", of(12757.4), of(1800, "=", "亿美元")],
  ])("%s", (_, a, b) => expect([agree(a, b), agree(b, a)]).toEqual([true, true]));
  test.each<[string, Observation, Observation]>([
    ["other digits", of(12757.4), of(12557.4)],
    ["another order of magnitude", of(12757.4), of(1275.7)],
    ["below what it is said to exceed", of(12757.4), of(13500, ">")],
    ["above what it is said not to reach", of(12757.4), of(11500, "<")],
    ["far", of(12757.4), of(18500, "~")],
    ["another sign", of(12.5), of(-12.5)],
  ])("%s: not", (_, a, b) => expect([agree(a, b), agree(b, a)]).toEqual([false, false]));
});

test("one value with two growths is two facts, each with an id of its own", () => {
  const growths = ["6.4%", "6.3%"].map((by, i): Told => [`2024-0${3 + i}-01`, `2023年，济南市地区生产总值12757.4亿元，增长${by}。`]);
  const ids = datasetOf(...growths).observations.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
  expect(datasetOf(...growths).observations.map(({ id }) => id)).toEqual(ids);
});

test("a place told apart from the growth it belongs to is of one fact with it", () => {
  const text = "2023年，济南市规模以上工业增加值增长12.1%，固定资产投资增长3%。济南市规模以上工业增加值增速居全省第3位。";
  const facts = datasetOf(["2024-03-05", text]).observations.map(({ change, rank }) => [change?.value, rank?.place]);
  expect(facts.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
    [3, undefined],
    [12.1, 3],
  ]);
});

test.each<[string, string, [number | null, number | undefined, number][]]>([
  ["a rank told again is told of the same figure", "2023年，济南市出口总量居全省第二位。", [[40, 2, 2]]],
  [
    "another rank is none",
    "2023年，济南市出口总量居全省第三位。",
    [
      [40, 2, 1],
      [null, 3, 1],
    ],
  ],
])("%s", (_, again, told) => {
  const articles: Told[] = [
    ["2024-03-05", "2023年，济南市出口40亿元，增长21%，总量居全省第二。"],
    ["2024-03-06", again],
  ];
  expect(datasetOf(...articles).observations.map(({ value, rank, quotes }) => [value, rank?.place, quotes.length])).toEqual(told);
});
