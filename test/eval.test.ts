import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { describeFault } from "../src/dataset/check.ts";
import type { Dataset, Observation } from "../src/dataset/schema.ts";
import { type ReadReport, readFolder } from "../src/pipeline/main.ts";
import { readGold } from "../src/scripts/eval.ts";
import { amountOf, type Count, evaluate, f1, Gold, goldName, likeness, precision, recall, type Score } from "../src/scripts/evaluate.ts";
import { alliance, article, event, observation, sample } from "./dataset/sample.ts";
import floors from "./floors.json" with { type: "json" };

vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, "..");
const ARTICLES = join(ROOT, "data/articles");
const SHARED = join(ROOT, "../shared/corpus");

describe("the sample corpus", () => {
  let report: ReadReport;
  let dataset: Dataset;
  let total: Score;
  let golds: Map<string, Gold>;
  beforeAll(async () => {
    golds = await readGold(join(ROOT, "test/gold"));
    report = await readFolder({ folder: ARTICLES, jobs: 1, cache: null });
    dataset = report.dataset;
    ({ total } = evaluate(dataset, golds));
  }, 120_000);

  test.each(Object.entries(floors.counts))("%s stay above their floor", (name, floor) => {
    const count = Object.entries(total).find((entry): entry is [string, Count] => entry[0] === name)![1];
    expect.soft(precision(count), `precision of ${name}`).toBeGreaterThanOrEqual(floor.precision);
    expect.soft(recall(count), `recall of ${name}`).toBeGreaterThanOrEqual(floor.recall);
  });
  test("every article is read, and every quote is its slice", () => {
    expect(report.files).toBe(readdirSync(ARTICLES).length);
    expect(dataset.problems.filter(({ article: of }) => of === null)).toEqual([]);
    expect(report.faults.map(describeFault)).toEqual([]);
    const textOf = new Map(report.texts.map(({ id, text }) => [id, text]));
    const facts = [...dataset.observations, ...dataset.alliances, ...dataset.events, ...dataset.checks];
    const quotes = facts.flatMap((fact) => fact.quotes);
    expect(quotes.length).toBeGreaterThan(1000);
    expect(quotes.filter(({ article: of, start, end, text }) => textOf.get(of)?.slice(start, end) !== text)).toEqual([]);
  });
  test("read again it is the same", async () => {
    const again = await readFolder({ folder: ARTICLES, jobs: 1, cache: null });
    expect(JSON.stringify([again.dataset, again.texts])).toBe(JSON.stringify([dataset, report.texts]));
  });
  test("nothing is invented", () => {
    expect(total.invented).toBeLessThanOrEqual(floors.invented);
  });

  // Another program scores the same gold where the corpus is at hand: the two must agree, on good data and on damaged.
  test.skipIf(!existsSync(join(SHARED, "score.mjs"))).each([0, 1, 2])("agrees with the corpus's own score, damage %i", (damage) => {
    const damaged = damage === 0 ? dataset : spoil(dataset, damage);
    const place = mkdtempSync(join(tmpdir(), "yutu-score-"));
    try {
      writeFileSync(join(place, "dataset.json"), JSON.stringify(damaged));
      const printed = execFileSync(process.execPath, [join(SHARED, "score.mjs"), join(place, "dataset.json"), join(ROOT, "test/gold"), "--json"], {
        encoding: "utf8",
      });
      expect(asPrinted(evaluate(damaged, golds).total)).toEqual(JSON.parse(printed.trim().split("\n").at(-1)!));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });

  const asPrinted = ({ values, facts, growth, ranks, alliances, founded, memberCounts, events, ...score }: Score) => {
    const rates = (count: Count) => {
      const [p, r] = [count.hits / Math.max(1, count.predicted), count.hits / Math.max(1, count.gold)];
      return { precision: Number(p.toFixed(4)), recall: Number(r.toFixed(4)), f1: Number((p + r ? (2 * p * r) / (p + r) : 0).toFixed(4)) };
    };
    const percent = (part: number) => ((100 * part) / values.hits).toFixed(1);
    return {
      articles: golds.size,
      gold: facts.gold,
      predicted: facts.predicted,
      strict: rates(facts),
      value: rates(values),
      ofValuesFound: { regionRight: percent(score.regionRight), periodRight: percent(score.periodRight) },
      change: `${growth.hits}/${growth.gold}`,
      rank: `${ranks.hits}/${ranks.gold}`,
      invented: score.invented,
      falseOnNegatives: score.onNegatives,
      alliances: {
        found: `${alliances.hits}/${alliances.gold}`,
        extra: alliances.predicted - alliances.hits,
        founded: `${founded.hits}/${founded.gold}`,
        count: `${memberCounts.hits}/${memberCounts.gold}`,
      },
      events: { found: `${events.hits}/${events.gold}`, extra: events.predicted - events.hits },
    };
  };
});

test.skipIf(!existsSync(join(SHARED, "seeds")))("the sample pages give alliances, events and figures", async () => {
  const { dataset, faults } = await readFolder({ folder: join(SHARED, "seeds"), jobs: 1, cache: null });
  expect(faults.map(describeFault)).toEqual([]);
  for (const list of [dataset.observations, dataset.alliances, dataset.events]) expect(list).not.toHaveLength(0);
});

/** Every third fact made wrong in one way or another, the same for the same `step`. */
function spoil(dataset: Dataset, step: number): Dataset {
  const regions = dataset.regions.map(({ id }) => id);
  const indicators = dataset.indicators.map(({ id }) => id);
  type Way = (one: Observation, at: number) => Observation;
  const ways: Way[] = [
    (o, at) => ({ ...o, region: regions[at % regions.length]! }),
    (o, at) => ({ ...o, indicator: indicators[at % indicators.length]! }),
    (o) => ({ ...o, value: (o.value ?? 1) * 10000 }),
    (o) => ({ ...o, value: null }),
    (o) => ({ ...o, unit: "家" }),
    (o) => ({ ...o, period: { ...o.period, end: null } }),
    (o) => ({ ...o, change: o.change && { ...o.change, value: -o.change.value } }),
    (o) => ({ ...o, scope: "target" }),
    (o) => ({ ...o, rank: { place: 3, among: null, by: "value" } }),
  ];
  return {
    ...dataset,
    observations: dataset.observations
      .map((one, at) => (at % 3 === step ? ways[Math.floor(at / 3) % ways.length]!(one, at * 7) : one))
      .filter((_, at) => at % 11 !== step),
    alliances: dataset.alliances.map((one, at) => (at % 3 === step ? { ...one, name: `${one.name}新的名字`, aliases: [], founded: null } : one)),
    events: dataset.events.map((one, at) => (at % 3 === step ? { ...one, name: one.name.slice(4), date: one.date.slice(0, 4) } : one)),
  };
}

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
