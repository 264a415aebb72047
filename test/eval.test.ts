import { describe, expect, test } from "vitest";
import type { Dataset } from "../src/dataset/schema.ts";
import { amountOf, evaluate, f1, Gold, goldName, likeness, precision, recall } from "../src/scripts/evaluate.ts";
import { alliance, article, event, observation, sample } from "./dataset/sample.ts";

describe("evaluate", () => {
  const GDP = {
    region: "济南市",
    indicator: "地区生产总值",
    start: "2023-01",
    end: "2023-12",
    value: 12757.4,
    unit: "亿元",
    change: { kind: "yoy", value: 6.1 },
  };
  const score = (gold: unknown, change: Partial<Dataset> = {}) =>
    evaluate(sample({ alliances: [], events: [], ...change }), new Map([["jinan", Gold.parse(gold)]])).articles[0]!;
  const one = { gold: 1, predicted: 1, hits: 1 };

  test("a fact that is right in all", () => {
    expect(score({ observations: [GDP] })).toMatchObject({ values: one, facts: one, growth: one, findings: [] });
  });
  test.each<[string, object]>([
    ["a short name", { region: "济南" }],
    ["another scale", { value: 1.27574, unit: "万亿元" }],
    ["another name of the indicator", { indicator: "GDP" }],
    ["an accepted region", { region: "山东省", regionAccept: ["济南市"] }],
    ["an accepted value", { value: 12757, valueAccept: [[12757.4, "亿元"]] }],
    ["an accepted period", { start: null, end: "2023-11", periodAccept: ["2023-01", "2023-12"] }],
  ])("%s counts as right", (_, change) => expect(score({ observations: [{ ...GDP, ...change }] }).facts).toEqual(one));
  test.each<[string, object, RegExp]>([
    ["region", { region: "青岛市" }, /^PARTLY \(region\) 青岛市/],
    ["indicator", { indicator: "常住人口" }, /^PARTLY \(indicator\)/],
    ["period", { start: "2022-01", end: "2022-12" }, /^PARTLY \(period\)/],
  ])("a wrong %s is a value and no fact", (_, change, finding) => {
    const found = score({ observations: [{ ...GDP, ...change }] });
    expect(found).toMatchObject({ values: one, facts: { ...one, hits: 0 } });
    expect(found.findings[0]).toMatch(finding);
  });
  test.each<[string, object]>([
    ["value", { value: 1 }],
    ["unit", { unit: "亿美元" }],
  ])("a wrong %s is a miss and a false fact", (_, change) => {
    const found = score({ observations: [{ ...GDP, ...change }] });
    expect(found.values).toEqual({ ...one, hits: 0 });
    expect(found.findings.map((line) => line.split(" ")[0])).toEqual(["MISS", "FALSE"]);
  });
  test("growth the wrong way round is no growth", () => {
    expect(score({ observations: [{ ...GDP, change: { kind: "yoy", value: -6.1 } }] }).growth).toEqual({ ...one, hits: 0 });
  });
  test("optional, target and neutral figures count neither for nor against", () => {
    for (const gold of [{ observations: [{ ...GDP, optional: true }] }, { targets: [GDP] }, { neutral: ["共12757.4亿元"] }])
      expect(score(gold).facts).toEqual({ gold: 0, predicted: 0, hits: 0 });
    expect(score({}, { observations: [{ ...observation, scope: "target" }] }).facts.predicted).toBe(0);
  });
  test("what must not be invented is counted apart", () => {
    expect(score({ mustNotInvent: ["12757.4亿元"] })).toMatchObject({ invented: 1, facts: { gold: 0, predicted: 1, hits: 0 } });
    expect(score({ negative: true }).onNegatives).toBe(1);
  });
  test("each found figure serves once", () => {
    expect(score({ observations: [GDP, GDP] }).facts).toEqual({ gold: 2, predicted: 1, hits: 1 });
  });
  test("alliances by name or alias, with date and members", () => {
    const gold = { alliances: [{ name: "“黄河”联盟", founded: "2024-03", memberCount: 9 }] };
    const found = score(gold, { alliances: [alliance] });
    expect(found).toMatchObject({ alliances: one, founded: one, memberCounts: { gold: 1, predicted: 0, hits: 0 } });
    expect(score({}, { alliances: [alliance], observations: [] }).findings).toEqual(["ALLIANCE EXTRA 黄河联盟"]);
    expect(score(gold, { observations: [] }).findings).toEqual(["ALLIANCE MISSED “黄河”联盟"]);
  });
  test("events by name, as precisely dated as either", () => {
    const gold = { events: [{ date: "2024-03", kind: "founding", name: "黄河联盟在济南成立" }] };
    expect(score(gold, { events: [event] }).events).toEqual(one);
    expect(score(gold, { events: [{ ...event, date: "2023-03-05" }] }).events).toEqual({ ...one, hits: 0 });
  });
  test("a fact counts in every article that says it", () => {
    const second = { ...article, id: "a-2", file: "b/second.md" };
    const quotes: typeof observation.quotes = [observation.quotes[0]!, { ...observation.quotes[0]!, article: "a-2" }];
    const dataset = sample({ articles: [article, second], observations: [{ ...observation, quotes }] });
    const golds = new Map(["jinan", "second"].map((name) => [name, Gold.parse({ observations: [GDP] })]));
    expect(evaluate(dataset, golds).total.facts).toEqual({ gold: 2, predicted: 2, hits: 2 });
  });
});

test.each([
  [9.6, "万亿元", 9.6e12, "CNY"],
  [3000, "万美元", 3e7, "USD"],
  [5, "%", 5, "percent"],
  [2, "个百分点", 2, "points"],
  [55, "家", 55, "count"],
  [1.2, "万家", 12000, "count"],
])("%d%s is %d %s", (value, unit, base, measure) => expect(amountOf(value, unit)).toEqual({ value: base, measure }));

test("precision, recall and F1 of nothing", () => {
  const nothing = { gold: 0, predicted: 0, hits: 0 };
  expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([1, 1, 1]);
  expect(f1({ gold: 2, predicted: 2, hits: 0 })).toBe(0);
});
test("likeness runs from 0 to 1", () => expect([likeness("济南市", "济南市"), likeness("济南市", "青岛市"), likeness("", "")]).toEqual([1, 0, 1]));
test("a gold is named as its article's file", () => expect(goldName("a.b/2024.03.x.md")).toBe("2024.03.x"));
