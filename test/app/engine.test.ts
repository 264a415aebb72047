import { expect, test } from "vitest";
import { spanKindOf } from "../../src/app/period.ts";
import { type Data, joinData } from "../../src/app/select/data.ts";
import { distances, EXACT, factOf, nearestIn, seriesByRegion, valuesByRegion } from "../../src/app/select/facts.ts";
import { worthSums } from "../../src/app/select/sums.ts";
import { type Dimension, type Filters, FLAGS, noFilters } from "../../src/app/store.ts";
import { columns, type Head, monthNumber } from "../../src/dataset/columns.ts";
import { compareEvidence } from "../../src/dataset/evidence.ts";
import type { Dataset, Observation } from "../../src/dataset/schema.ts";
import { randomFilters } from "./random.ts";
import { random, sample } from "./sample.ts";

function load(dataset: Dataset): Data {
  const files = new Map(columns(dataset).map(({ file, bytes }) => [file, bytes]));
  const json = (file: string) => JSON.parse(new TextDecoder().decode(files.get(file)));
  const head: Head = json("page/head.json");
  return joinData(head, files.get("page/observations.bin")!.slice().buffer, async (n) => json(`page/notes-${n}.json`));
}

/** The meaning of filters once more, over plain objects, as slowly as it reads. */
function failing(dataset: Dataset, f: Filters, o: Observation): Dimension[] {
  const regionOf = (id: string) => dataset.regions.find((r) => r.id === id)!;
  const within = (id: string, chosen: string): boolean => {
    if (id === chosen) return true;
    const region = regionOf(chosen);
    if (region.kind === "country") return false;
    if (region.members.some((member) => within(id, member))) return true;
    return dataset.regions.some((r) => r.parent === chosen && within(id, r.id));
  };
  const fails: Dimension[] = [];
  if (f.regions.length > 0 && !(o.region !== null && f.regions.some((id) => within(o.region!, id)))) fails.push("regions");
  if (f.from !== null || f.to !== null) {
    const low = o.period.start ?? o.period.end;
    const high = o.period.end ?? o.period.start;
    if (low === null || high === null || (f.to !== null && low > f.to) || (f.from !== null && high < f.from)) fails.push("dates");
  }
  if (f.indicators.length > 0 && !f.indicators.includes(o.indicator)) fails.push("indicators");
  if (f.alliances.length > 0) {
    const members = dataset.alliances.filter((a) => f.alliances.includes(a.id)).flatMap((a) => a.members.map((m) => m.region));
    if (!(o.subject !== null && f.alliances.includes(o.subject)) && !(o.region !== null && members.includes(o.region))) fails.push("alliances");
  }
  if (f.articles.length + f.publishers.length > 0) {
    const ok = o.quotes.some(({ article }) => {
      const publisher = dataset.articles.find((a) => a.id === article)!.publisher;
      return f.articles.includes(article) || (publisher !== null && f.publishers.includes(publisher));
    });
    if (!ok) fails.push("sources");
  }
  if (f.scope !== "all" && o.scope !== f.scope) fails.push("scope");
  const has = { conflict: o.conflictsWith.length > 0, implied: o.period.is === "implied", approximate: o.qualifier !== "=" };
  if (FLAGS.some((flag) => f.flags[flag] && has[flag] !== (f.flags[flag] === "only"))) fails.push("flags");
  if (f.text !== "") {
    const words = [
      o.indicator,
      o.region === null ? "" : `r${o.region}`,
      o.subject === "al0" ? "riveralliance" : "",
      ...o.quotes.map(({ article }) => dataset.articles.find((a) => a.id === article)!.title.replace(" ", "")),
    ];
    if (!words.some((word) => word.includes(f.text))) fails.push("text");
  }
  return fails;
}

async function world(seed: number, rows: number) {
  const dataset = sample(seed, rows);
  const data = load(dataset);
  return { dataset, data, observations: await Promise.all(Array.from({ length: rows }, (_, row) => data.observation(row))) };
}

const few = await world(11, 1500);
const many = await world(12, 6500);
const { data, observations } = few;

test("many rows are counted by sums, few one by one", () => {
  const summed = ({ data: { head } }: typeof few) =>
    worthSums(head.rows, head.classes.periods.length, { regions: head.regions.length, indicators: head.indicators.length, articles: 0 });
  expect([summed(few), summed(many)]).toEqual([false, true]);
});

const seeds = (n: number, of: typeof few) => Array.from({ length: n }, (_, i) => ({ seed: i, rows: of.data.head.rows, of }));

test.each([...seeds(60, few), ...seeds(16, many)])("counts equal a plain recount, seed $seed of $rows rows", ({ seed, of }) => {
  const { dataset, data, observations } = of;
  const filters = randomFilters(seed);
  const fails = observations.map((o) => failing(dataset, filters, o));
  const rows = (own?: Dimension) => observations.filter((_, i) => fails[i]!.every((dimension) => dimension === own));
  const counts = data.engine.count(filters);
  const passing = rows();
  expect(counts.rows).toBe(passing.length);
  expect(Array.from(data.engine.passing(filters), (row) => observations[row]!.id)).toEqual(passing.map(({ id }) => id));
  expect(counts.articles).toBe(new Set(passing.flatMap(({ quotes }) => quotes.map(({ article }) => article))).size);
  const count = (own: Dimension, hit: (o: Observation) => boolean) => rows(own).filter(hit).length;
  expect([...counts.regions].slice(0, -1)).toEqual(data.head.regions.map(({ id }) => count("regions", (o) => o.region === id)));
  expect([...counts.indicators]).toEqual(data.head.indicators.map(({ id }) => count("indicators", (o) => o.indicator === id)));
  expect([...counts.byArticle]).toEqual(data.head.articles.map(({ id }) => count("sources", (o) => o.quotes.some(({ article }) => article === id))));
  expect(counts.scope).toEqual({ actual: count("scope", (o) => o.scope === "actual"), target: count("scope", (o) => o.scope === "target") });
  expect(counts.flags).toEqual({
    conflict: count("flags", (o) => o.conflictsWith.length > 0),
    implied: count("flags", (o) => o.period.is === "implied"),
    approximate: count("flags", (o) => o.qualifier !== "="),
  });
  expect(counts.alliances[0]).toBe(count("alliances", (o) => o.subject === "al0" || o.region === "zone:jinan" || o.region === "zone:chengdu"));
  const months = rows("dates").reduce((map, o) => {
    const month = o.period.end ?? o.period.start;
    return month === null ? map : map.set(month, (map.get(month) ?? 0) + 1);
  }, new Map<string, number>());
  expect(counts.months.reduce((a, b) => a + b, 0)).toBe([...months.values()].reduce((a, b) => a + b, 0));
  for (const [month, n] of months) expect(counts.months[monthNumber(month) - counts.firstMonth]).toBe(n);
  const pairs = passing.filter(({ conflictsWith }) => conflictsWith.length > 0);
  expect(counts.conflicts).toBe(new Set(pairs.map(({ id }) => Math.floor(Number(id.slice(1)) / 17))).size);
});

const BEYOND: readonly (readonly Dimension[])[] = [[], ["dates"], ["dates", "regions", "alliances"], ["scope", "sources"], ["flags", "text"]];

test.each([...seeds(30, few), ...seeds(10, many)])("the leads answer as the rows do, seed $seed of $rows rows", ({ seed, of }) => {
  const { data } = of;
  const { columns, published, engine } = data;
  const better = (a: number, b: number): boolean => compareEvidence(columns, published, new Set(), a, b) < 0;
  for (const filters of [noFilters, randomFilters(seed), { ...noFilters, from: "2016-03", to: `${2016 + (seed % 6)}-08` }])
    for (const ignore of BEYOND)
      for (let i = 0; i < data.head.indicators.length; i++) {
        const [led, looked] = [true, false].map((usual) =>
          engine.best(i, filters, { ignore: ["indicators", ...ignore], withoutValue: false, better, usual }),
        );
        expect(led).toEqual(looked);
      }
});

test("a region and period show one fact, the best of its evidence", () => {
  const span = { start: monthNumber("2018-01"), end: monthNumber("2018-12") };
  const values = valuesByRegion(data, noFilters, { indicator: "gdp", span });
  expect(values.length).toBeGreaterThan(5);
  expect(new Set(values.map(({ region }) => region?.id)).size).toBe(values.length);
  for (const { region, row, status } of values) {
    const rivals = observations.filter(
      (o) =>
        o.region === region?.id &&
        o.indicator === "gdp" &&
        o.subject === null &&
        o.unit === "亿元" &&
        o.value !== null &&
        o.scope === "actual" &&
        o.period.start === "2018-01" &&
        o.period.end === "2018-12",
    );
    expect(rivals.map(({ id }) => id)).toContain(observations[row]!.id);
    if (rivals.some((rival) => rival.status === "revised")) expect(status).toBe("revised");
  }
});

test("the reader's own choice is shown", () => {
  const values = (preferred: readonly string[]) =>
    [2015, 2016, 2017, 2018, 2019].flatMap((year) =>
      valuesByRegion(data, noFilters, { indicator: "gdp", span: { start: year * 12, end: year * 12 + 11 }, preferred }).map(
        ({ row }) => observations[row]!.id,
      ),
    );
  const key = (o: Observation) => [o.region, o.indicator, o.period.start, o.period.end].join();
  const shown = values([]);
  const others = observations.filter(
    (o) =>
      !shown.includes(o.id) &&
      o.subject === null &&
      o.unit === "亿元" &&
      o.value !== null &&
      o.scope === "actual" &&
      shown.some((id) => key(observations[data.rowOf(id)]!) === key(o)),
  );
  expect(others.length).toBeGreaterThan(3);
  for (const { id } of others) expect(values([id])).toContain(id);
});

test("series run forward in time, one point a period", () => {
  for (const { points } of seriesByRegion(data, noFilters, { indicator: "firms", withoutValue: true })) {
    const keys = points.map(({ start, end }) => end * 65_536 + start);
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
  }
});

test("a fact says what its observation says", () => {
  observations.slice(0, 300).forEach((o, row) => {
    expect(factOf(data, row)).toMatchObject({
      value: o.value,
      high: o.high,
      share: o.share?.value ?? null,
      target: o.scope === "target",
      unit: o.unit,
    });
  });
});

test.each([1, 12, 3, 24, 0])("the nearest period of %i months in a run is the one a walk over all finds", (months) => {
  const next = random(months + 1);
  const upTo = (n: number) => Math.floor(n * next());
  const states = new Set<string>();
  for (let round = 0; round < 200; round++) {
    const spans = new Map(
      Array.from({ length: 1 + upTo(30) }, () => {
        const length = [0, 1, 3, 12, 24, 36][upTo(6)]!;
        const end = (2015 + upTo(8)) * 12 + 11 - (length === 1 ? upTo(12) : length === 3 ? 3 * upTo(4) : 0);
        const start = length === 0 ? 0 : end - length + 1;
        return [start * 65_536 + end, { start, end, kind: spanKindOf(start, end) }] as const;
      }),
    );
    const run = [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
    const periods = run.toSorted((a, b) => b.end - a.end || b.start - a.start);
    const end = (2015 + upTo(8)) * 12 + 11;
    const span = { start: months === 0 ? 0 : end - months + 1, end };
    const far = distances(periods, span, next() < 0.8);
    const place = Uint32Array.from(run, (one) => periods.indexOf(one));
    const apart = [...place].map((p) => far.away[p]!);
    const least = Math.min(...apart);
    const found = nearestIn(place, 0, run.length, far);
    expect(found).toBe(least === 0x7fff_ffff ? -1 : apart.indexOf(least));
    states.add(found < 0 ? "none" : least === EXACT ? "exact" : "near");
  }
  expect(states).toEqual(new Set(["none", "exact", "near"]));
});
