import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { describeFault } from "../src/dataset/check.ts";
import { columns } from "../src/dataset/columns.ts";
import type { Dataset, Observation } from "../src/dataset/schema.ts";
import { datasetFiles } from "../src/dataset/write.ts";
import { type ReadReport, readFolder } from "../src/pipeline/main.ts";
import { readGold } from "../src/scripts/eval.ts";
import { type Count, evaluate, type Gold, precision, recall, type Score } from "../src/scripts/evaluate.ts";
import floors from "./floors.json" with { type: "json" };

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
  test("marks, blocks and repairs lie in their text, and quotes in the source", () => {
    for (const { id, text, original, marks, blocks, repairs } of report.texts) {
      const outside = [...marks, ...blocks, ...repairs].filter(({ start, end }) => start < 0 || end < start || end > text.length);
      expect(outside, id).toEqual([]);
      const sources = dataset.observations.flatMap(({ quotes }) => quotes).filter((quote) => quote.article === id);
      for (const { source, text: words } of sources) {
        if (!source) continue;
        expect(original.slice(source.start, source.end).length, words).toBeGreaterThan(0);
        expect(source.end).toBeLessThanOrEqual(original.length);
      }
    }
  });
  test("every fact has an id of its own", () => {
    const { articles, regions, indicators, observations, alliances, events, checks } = dataset;
    for (const list of [articles, regions, indicators, observations, alliances, events, checks]) {
      const ids = list.map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });
  test("read again it is the same, file by file and byte by byte", async () => {
    const again = await readFolder({ folder: ARTICLES, jobs: 1, cache: null });
    const bytesOf = ({ dataset: of, texts }: ReadReport) =>
      [...datasetFiles(of, texts), ...columns(of)].map(({ file, bytes }) => [file, createHash("sha256").update(bytes).digest("hex")]);
    expect(bytesOf(again)).toEqual(bytesOf(report));
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
  const { total } = evaluate(dataset, await readGold(join(SHARED, "gold/seeds")));
  expect(precision(total.facts), "precision of facts").toBeGreaterThanOrEqual(0.97);
  // A figure told twice under one name is one fact with two quotes, and the gold counts both.
  expect(recall(total.facts), "recall of facts").toBeGreaterThanOrEqual(0.94);
  for (const { gold, predicted, hits } of [total.alliances, total.events]) expect([predicted, hits]).toEqual([gold, gold]);
  expect(total.invented).toBe(0);
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

describe.each(Object.entries(floors.texts))("the %s texts", (folder, least) => {
  test("stay above their floors, with nothing invented and no fault", async () => {
    const { dataset, faults } = await readFolder({ folder: join(ROOT, "test", folder, "articles"), jobs: 1, cache: null });
    const { total } = evaluate(dataset, await readGold(join(ROOT, "test", folder, "gold")));
    for (const [name, floor] of Object.entries(least)) {
      const count = Object.entries(total).find((entry): entry is [string, Count] => entry[0] === name)![1];
      expect.soft(precision(count), `precision of ${name}`).toBeGreaterThanOrEqual(floor.precision);
      expect.soft(recall(count), `recall of ${name}`).toBeGreaterThanOrEqual(floor.recall);
    }
    expect(total.invented).toBe(0);
    expect(total.onNegatives, "facts of texts that tell nothing of a place").toBe(0);
    expect(faults.map(describeFault)).toEqual([]);
  });
});
