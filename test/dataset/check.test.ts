import { describe, expect, test } from "vitest";
import { checkDataset, describeFault, unitKind } from "../../src/dataset/check.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import type { ArticleText, Dataset, Observation } from "../../src/dataset/schema.ts";
import { alliance, article, event, observation, quote, region, sample, text } from "./sample.ts";

const rulesOf = (dataset: Dataset, texts?: ArticleText[]) =>
  checkDataset(dataset, texts && new Map(texts.map((one) => [one.id, one]))).map(({ rule }) => rule);
const withObservation = (change: Partial<Observation>) => sample({ observations: [{ ...observation, ...change }] });

test("a dataset that holds has no fault", () => {
  expect(checkDataset(sample(), new Map([["a-1", text]]))).toEqual([]);
  expect(loadDataset(sample())).toEqual(sample());
});

describe("an observation", () => {
  test.each<[string, Partial<Observation>, string]>([
    ["in an unknown region", { region: "999999" }, "exists"],
    ["of an unknown indicator", { indicator: "gnp" }, "exists"],
    ["about an unknown alliance", { subject: "al-9" }, "exists"],
    ["that says nothing", { value: null, change: null, share: null }, "empty"],
    ["with a period that runs backwards", { period: { start: "2023-12", end: "2023-01", is: "stated" } }, "periodOrder"],
    ["with an open end", { period: { start: "2023-01", end: null, is: "stated" } }, "period"],
    ["with a period stated and empty", { period: { start: null, end: null, is: "stated" } }, "period"],
    ["of a month after its publication", { period: { start: "2024-04", end: "2024-06", is: "stated" } }, "periodPublished"],
    ["of a span into the next year", { period: { start: "2023-01", end: "2025-12", is: "stated" } }, "periodPublished"],
    ["as of a month after its publication", { period: { start: null, end: "2024-04", is: "stated" } }, "periodPublished"],
    ["with a share over 100", { share: { value: 139, of: null, qualifier: "=" } }, "share"],
    ["with a share below 0", { share: { value: -1, of: null, qualifier: "=" } }, "share"],
    ["in a unit of another kind", { unit: "家" }, "unit"],
    ["without a unit", { unit: "" }, "unit"],
    ["with a range that runs down", { high: 1 }, "range"],
    ["in conflict with nobody", { conflictsWith: ["o-9"] }, "exists"],
    ["whose quote ends outside", { quotes: [{ ...quote("济南市"), end: 999 }] }, "quoteInside"],
    ["whose quote is longer than its span", { quotes: [{ ...quote("济南市"), text: "济南市区" }] }, "quoteLength"],
    ["quoting an unknown article", { quotes: [quote("济南市", "a-9")] }, "exists"],
  ])("%s is a fault", (_, change, rule) => {
    expect(rulesOf(withObservation(change))).toContain(rule);
  });
  test.each<[string, Partial<Observation>]>([
    ["a target of a later year", { scope: "target", period: { start: "2027-01", end: "2027-12", is: "stated" } }],
    ["a plan of the year it is written in", { period: { start: "2024-01", end: "2024-12", is: "stated" } }],
    ["a figure of no known period", { period: { start: null, end: null, is: "unknown" } }],
    ["dollars under an indicator in yuan", { unit: "亿美元" }],
    ["the same unit at another scale", { unit: "万亿元" }],
    ["a rank without a value", { value: null, rank: { place: 1, among: null, by: "value" } }],
    ["a change without a value or a unit", { value: null, unit: "", share: null }],
    ["an alliance's figure", { region: null, subject: "al-1" }],
  ])("%s is none", (_, change) => {
    expect(rulesOf(withObservation(change))).toEqual([]);
  });
  test("a conflict is said by both, and on the same matter", () => {
    const other = { ...observation, id: "o-2", value: 12000, conflictsWith: ["o-1"] };
    expect(rulesOf(sample({ observations: [observation, other] }))).toEqual(["conflict"]);
    expect(rulesOf(sample({ observations: [{ ...observation, conflictsWith: ["o-2"] }, other] }))).toEqual([]);
    expect(
      rulesOf(
        sample({
          observations: [
            { ...observation, conflictsWith: ["o-2"] },
            { ...other, region: "370000" },
          ],
        }),
      ),
    ).toContain("conflict");
  });
});

test.each<[string, Partial<Dataset>, string]>([
  ["an id that stands twice", { articles: [article, article] }, "uniqueId"],
  ["a reprint of nothing", { articles: [{ ...article, duplicateOf: "a-9" }] }, "exists"],
  ["a date that is unknown", { articles: [{ ...article, publishedIs: "unknown" }] }, "published"],
  ["a parent that is not there", { regions: [region] }, "exists"],
  ["a region that is its own parent", { regions: [{ ...region, parent: region.id }, ...sample().regions.slice(0, 1)] }, "parents"],
  ["a member in an unknown region", { alliances: [{ ...alliance, members: [{ ...alliance.members[0]!, region: "999999" }] }] }, "exists"],
  ["a member that leaves before joining", { alliances: [{ ...alliance, members: [{ ...alliance.members[0]!, to: "2020" }] }] }, "memberDates"],
  ["an event of an unknown alliance", { events: [{ ...event, alliances: ["al-9"] }] }, "exists"],
  [
    "a check on an unknown figure",
    { checks: [{ id: "c-1", kind: "multiple", stated: 1, computed: 1, unit: "倍", holds: true, observations: ["o-9"], quotes: [quote("济南市")] }] },
    "exists",
  ],
  [
    "a problem in an unknown article",
    { problems: [{ article: "a-9", file: "x", start: null, end: null, text: "", reason: "x", rule: "x" }] },
    "exists",
  ],
])("%s is a fault", (_, change, rule) => {
  expect(rulesOf(sample(change))).toContain(rule);
});

test.each<[string, Partial<ArticleText>, string]>([
  ["another text", { text: text.text.replace("6.1", "7.1") }, "quoteText"],
  ["a text of another length", { text: `${text.text}。` }, "articleText"],
  ["a mark outside", { marks: [{ kind: "value", start: 0, end: 999, fact: null }] }, "mark"],
  ["a mark on an unknown fact", { marks: [{ kind: "value", start: 0, end: 3, fact: "o-9" }] }, "exists"],
  ["a way back that leads outside", { origin: [[0, 0, 999]] }, "origin"],
  ["the text of another article", { id: "a-2" }, "exists"],
])("%s is a fault", (_, change, rule) => {
  expect(rulesOf(sample(), [{ ...text, ...change }])).toContain(rule);
});

test("a fault is one line that says where, what and by which rule", () => {
  const [fault] = checkDataset(withObservation({ unit: "家" }));
  expect(describeFault(fault!)).toBe("observations o-1: unit 家 cannot be compared with the indicator's 亿元 (unit)");
});

test.each([
  ["万亿元", "money"],
  ["亿美元", "money"],
  ["%", "percent"],
  ["个百分点", "points"],
  ["万平方公里", "area"],
  ["立方米/秒", "flow"],
  ["亿立方米", "volume"],
  ["亿千瓦时", "energy"],
  ["万千瓦", "power"],
  ["万吨", "mass"],
  ["家", "count"],
  ["万人次", "visits"],
])("%s measures %s", (unit, kind) => expect(unitKind(unit)).toBe(kind));

test("a shape that is wrong is named with its place", () => {
  expect(() => loadDataset({ ...sample(), version: 2 }, "x.json")).toThrow(/^x\.json: .*version/);
  expect(() => loadDataset(withObservation({ value: Number.NaN }))).toThrow(/observations\[0\]\.value/);
});
