import { expect, test } from "vitest";
import type { Fact } from "../../../../src/app/select/facts.ts";
import { factOf } from "../../../../src/app/select/facts.ts";
import { type Filters, FLAGS, MEASURES, noFilters } from "../../../../src/app/store.ts";
import { columnsOf, coverageOf } from "../../../../src/app/views/charts/coverage.ts";
import { grainOf } from "../../../../src/app/views/charts/grain.ts";
import { atLevel, grainsOf, type Held, knownOf, levelsOf } from "../../../../src/app/views/charts/held.ts";
import { moved, ranked } from "../../../../src/app/views/charts/ranking.ts";
import { comparablePair, linesOf, positive } from "../../../../src/app/views/charts/series.ts";
import { slopesOf } from "../../../../src/app/views/charts/slope.ts";
import { endOf, monthNumber, startOf } from "../../../../src/dataset/columns.ts";
import type { Dataset, Observation } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { sample } from "../../sample.ts";
import { dataOf } from "../sample.ts";

const dataset = sample(21, 500);
const data = dataOf(dataset);
const observations = await Promise.all(Array.from({ length: data.head.rows }, (_, row) => data.observation(row)));

/** Filters once more, over plain objects; indicators apart. */
function passes(f: Filters, o: Observation, { regions }: Dataset): boolean {
  const within = (id: string, chosen: string): boolean => {
    if (id === chosen) return true;
    const region = regions.find((r) => r.id === chosen)!;
    return region.kind !== "country" && (region.members.some((m) => within(id, m)) || regions.some((r) => r.parent === chosen && within(id, r.id)));
  };
  if (f.regions.length > 0 && !(o.region !== null && f.regions.some((id) => within(o.region!, id)))) return false;
  if (f.from !== null || f.to !== null) {
    const low = o.period.start ?? o.period.end;
    const high = o.period.end ?? o.period.start;
    if (low === null || high === null || (f.to !== null && low > f.to) || (f.from !== null && high < f.from)) return false;
  }
  if (f.alliances.length > 0) {
    const members = dataset.alliances.filter((a) => f.alliances.includes(a.id)).flatMap((a) => a.members.map((m) => m.region));
    if (!(o.subject !== null && f.alliances.includes(o.subject)) && !(o.region !== null && members.includes(o.region))) return false;
  }
  if (f.articles.length + f.publishers.length > 0) {
    const hit = o.quotes.some(({ article }) => {
      const publisher = dataset.articles.find((a) => a.id === article)!.publisher;
      return f.articles.includes(article) || (publisher !== null && f.publishers.includes(publisher));
    });
    if (!hit) return false;
  }
  if (f.scope !== "all" && o.scope !== f.scope) return false;
  const has = { conflict: o.conflictsWith.length > 0, implied: o.period.is === "implied", approximate: o.qualifier !== "=" };
  if (FLAGS.some((flag) => f.flags[flag] && has[flag] !== (f.flags[flag] === "only"))) return false;
  if (f.text === "") return true;
  return [
    o.indicator,
    o.region === null ? "" : `r${o.region}`,
    o.subject === "al0" ? "riveralliance" : "",
    ...o.quotes.map(({ article }) => dataset.articles.find((a) => a.id === article)!.title.replace(" ", "")),
  ].some((word) => word.includes(f.text));
}

const published = (o: Observation): string => dataset.articles.find(({ id }) => id === o.quotes[0]!.article)!.published ?? "";
const STATUS = ["revised", "reported", "preliminary", "superseded"];

/** Best evidence first, as the evidence drawer words the rule. */
const better = (a: Observation, b: Observation): number =>
  Number(a.scope === "target") - Number(b.scope === "target") ||
  Number(a.value === null) - Number(b.value === null) ||
  STATUS.indexOf(a.status) - STATUS.indexOf(b.status) ||
  Number(a.period.is === "implied") - Number(b.period.is === "implied") ||
  Number(a.qualifier !== "=") - Number(b.qualifier !== "=") ||
  (published(a) < published(b) ? 1 : published(a) > published(b) ? -1 : 0) ||
  new Set(b.quotes.map(({ article }) => article)).size - new Set(a.quotes.map(({ article }) => article)).size ||
  data.rowOf(a.id) - data.rowOf(b.id);

test.each(Array.from({ length: 60 }, (_, i) => [i]))("what is held equals a plain recount, seed %i", (seed) => {
  const filters = randomFilters(seed);
  for (const indicator of data.head.indicators) {
    const groups = new Map<string, Observation[]>();
    let otherUnit = 0;
    let otherPeriod = 0;
    for (const o of observations) {
      if (o.indicator !== indicator.id || o.region === null || o.subject !== null || !passes(filters, o, dataset)) continue;
      if (o.unit !== indicator.unit) otherUnit++;
      else if (grainOf({ start: monthNumber(o.period.start), end: monthNumber(o.period.end) }) === null) otherPeriod++;
      else {
        const key = [o.region, o.period.start ?? "", o.period.end].join("/");
        groups.set(key, [...(groups.get(key) ?? []), o]);
      }
    }
    const known = knownOf(data, filters, indicator, []);
    expect([known.otherUnit, known.otherPeriod, known.held.length]).toEqual([otherUnit, otherPeriod, groups.size]);
    for (const one of known.held) {
      const text = (month: number) => (month === 0 ? "" : `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
      const group = groups.get([one.region.id, text(one.start), text(one.end)].join("/"))!.toSorted(better);
      const best = group.find(({ value }) => value !== null);
      expect(one.level === null ? null : observations[one.level.row]!.id).toBe(best?.id ?? null);
      const rivals = best
        ? group.filter(
            (o) =>
              o !== best &&
              o.value !== null &&
              o.value !== best.value &&
              o.scope === best.scope &&
              (best.conflictsWith.includes(o.id) || o.status !== best.status),
          )
        : [];
      expect(one.rivals.map(({ row }) => observations[row]!.id).sort()).toEqual(rivals.map(({ id }) => id).sort());
      expect(one.growth === null ? null : observations[one.growth.row]!.id).toBe(group.find(({ change }) => change?.kind === "yoy")?.id ?? null);
    }
  }
});

test.each(Array.from({ length: 60 }, (_, i) => [i]))("coverage equals a plain recount, seed %i", (seed) => {
  const filters = randomFilters(seed);
  const { columns, head } = data;
  const found = coverageOf(
    data.engine.passing(filters),
    (row) => head.regions[columns.region[row]!] ?? null,
    (row) => Math.floor((endOf(columns, row) || startOf(columns, row)) / 12),
  );
  const counted = new Map<string, number>();
  for (const o of observations) {
    const month = o.period.end ?? o.period.start;
    if (month === null || o.region === null || !passes(filters, o, dataset)) continue;
    if (filters.indicators.length > 0 && !filters.indicators.includes(o.indicator)) continue;
    const key = `${o.region}/${month.slice(0, 4)}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  expect(new Map(found.cells.map(({ thing, year, rows }) => [`${found.things[thing]!.id}/${year}`, rows.length]))).toEqual(counted);
  const columnsShown = columnsOf(found);
  for (const { year } of found.cells) expect(columnsShown).toContain(year);
});

// Small hands-on cases, made of real facts with some fields set.
const fact = (change: Partial<Fact>): Fact => ({
  ...factOf(data, 0),
  value: 1,
  high: null,
  unit: "亿元",
  qualifier: "=",
  status: "reported",
  target: false,
  change: null,
  ...change,
});
const region = (id: string) => data.regionOf(id)!;
const gdp = data.indicatorOf("gdp")!;
const rate = { ...data.indicatorOf("rate")!, dimension: "percent" as const };
const held = (id: string, year: number, value: number | null, more: Partial<Held> = {}, of: Partial<Fact> = {}): Held => {
  const span = { start: year * 12, end: year * 12 + 11 };
  return {
    ...span,
    region: region(id),
    indicator: gdp,
    grain: "year",
    level: value === null ? null : fact({ ...span, value, region: region(id), ...of }),
    rivals: [],
    growth: null,
    ...more,
  };
};
const yoy = (value: number): Fact => fact({ value: null, change: { kind: "yoy", value } });

test("growth as stated and as computed stand apart", () => {
  const rows = [held("370000", 2020, 100), held("370000", 2021, 110, { growth: yoy(8.3) }), held("370000", 2022, 99)];
  const { lines, notes } = linesOf(rows, "growth", rows);
  expect(lines.map(({ kind, points }) => [kind, points.map(({ y }) => y)])).toEqual([
    ["stated", [8.3]],
    ["computed", [10, -10]],
  ]);
  expect(notes).toEqual([
    { key: "growthKinds", n: 0 },
    { key: "noBase", n: 1 },
  ]);
});

test.each([
  ["a bound is no value to divide by", held("370000", 2020, 100, {}, { qualifier: ">" }), held("370000", 2021, 110)],
  ["a target has no growth", held("370000", 2020, 100), held("370000", 2021, 110, {}, { target: true })],
  ["nought has no multiple", held("370000", 2020, 0), held("370000", 2021, 110)],
  ["two years apart is no year", held("370000", 2019, 100), held("370000", 2021, 110)],
  ["a rate does not grow by percent", held("370000", 2020, 5, { indicator: rate }), held("370000", 2021, 6, { indicator: rate })],
])("%s", (_, a, b) => {
  expect(linesOf([a, b], "growth", [a, b]).lines).toEqual([]);
});

test("a revision is never told as growth", () => {
  const published = (date: string) => ({ article: { ...data.head.articles[0]!, published: date } });
  const y2017 = held("370000", 2017, 72_634, {}, published("2018-02-01"));
  const y2018 = held(
    "370000",
    2018,
    66_649,
    { rivals: [fact({ value: 76_470, status: "preliminary", ...published("2019-03-01") })] },
    { status: "revised", ...published("2020-01-10") },
  );
  const y2019 = held("370000", 2019, 71_067, {}, published("2020-02-01"));
  expect(comparablePair(y2018, y2017)?.map(({ value }) => value)).toEqual([76_470, 72_634]);
  expect(comparablePair(y2019, y2018)?.map(({ value }) => value)).toEqual([71_067, 66_649]);
  expect(comparablePair({ ...y2018, rivals: [] }, y2017)).toBeNull();
  // Published before the revision: its own base was the first figure.
  expect(comparablePair(held("370000", 2019, 80_000, {}, published("2019-12-01")), y2018)?.map(({ value }) => value)).toEqual([80_000, 76_470]);
});

test("an index begins where all lines are known", () => {
  const rows = [held("370000", 2019, 50), held("370000", 2020, 100), held("370000", 2021, 150), held("510000", 2020, 40), held("510000", 2021, 50)];
  const { lines, notes } = linesOf(rows, "index", []);
  expect(lines.map(({ points }) => points.map(({ y }) => y))).toEqual([
    [100, 150],
    [100, 125],
  ]);
  expect(notes).toEqual([]);
  const apart = linesOf([held("370000", 2019, 50), held("370000", 2020, 100), held("510000", 2021, 40)], "index", []);
  expect(apart.lines.map(({ points }) => points.map(({ y }) => y))).toEqual([[100, 200], [100]]);
  expect(apart.notes).toEqual([{ key: "ownBase", n: 0 }]);
});

test("a share is of the region it lies in, and never more than all of it", () => {
  const rows = [held("370100", 2020, 25), held("370100", 2021, 300), held("370100", 2022, 30)];
  const all = [...rows, held("370000", 2020, 100), held("370000", 2021, 200)];
  const { lines, notes } = linesOf(rows, "share", all);
  expect(lines.map(({ points, unit }) => [unit, points.map(({ y, base }) => [y, base?.value])])).toEqual([["%", [[25, 100]]]]);
  expect(notes).toEqual([{ key: "noParent", n: 2 }]);
  expect(
    linesOf([held("370100", 2020, 5, { indicator: { ...gdp, id: "gdp_per_capita" } })], "share", [
      held("370000", 2020, 10, { indicator: { ...gdp, id: "gdp_per_capita" } }),
    ]).lines,
  ).toEqual([]);
});

test("a share that an article tells is taken as told, another is worked out", () => {
  const told = held("370100", 2020, 25, {}, { share: 24, shareOfParent: true });
  const ofOther = held("370100", 2021, 30, {}, { share: 3, shareOfParent: false });
  const { lines, notes } = linesOf([told, ofOther], "share", [held("370000", 2020, 100), held("370000", 2021, 120)]);
  expect(lines[0]?.points.map(({ y, base }) => [y, base?.value])).toEqual([
    [24, undefined],
    [25, 120],
  ]);
  expect(notes).toEqual([{ key: "toldShare", n: 1 }]);
});

test("disagreement is a range from the least to the most", () => {
  const { lines } = linesOf([held("370000", 2018, 66_649, { rivals: [fact({ value: 76_470 }), fact({ value: 70_000 })] })], "absolute", []);
  expect(lines[0]?.points[0]).toMatchObject({ y: 66_649, low: 66_649, high: 76_470 });
});

test("two units of one measure become one", () => {
  const small = { ...gdp, id: "small", unit: "万元" };
  const { lines } = linesOf([held("370000", 2020, 3), held("370000", 2020, 20_000, { indicator: small }, { unit: "万元" })], "absolute", []);
  expect(lines.map(({ unit, points }) => [unit, points[0]?.y])).toEqual([
    ["亿元", 3],
    ["亿元", 2],
  ]);
});

test("a logarithmic axis drops what it cannot show, and says so", () => {
  const { lines, notes } = positive(linesOf([held("370000", 2020, 0), held("370000", 2021, 5), held("510000", 2020, -1)], "absolute", []));
  expect(lines.map(({ points }) => points.map(({ y }) => y))).toEqual([[5]]);
  expect(notes).toEqual([{ key: "log", n: 2 }]);
});

test("ties share a place, and newcomers push nobody down", () => {
  const rows = [
    held("370000", 2020, 10),
    held("510000", 2020, 20),
    held("370100", 2020, 5),
    held("370000", 2021, 30),
    held("510000", 2021, 25),
    held("370100", 2021, 25),
    held("370200", 2021, 99),
  ];
  const { lines } = linesOf(rows, "absolute", []);
  const order = ranked(lines, 2021 * 12 + 6, 2020 * 12 + 6);
  expect(order.map((one) => [one.line.region.id, one.place, one.rise, moved(one)])).toEqual([
    ["370200", 1, null, ""],
    ["370000", 2, 1, "↑1"],
    ["510000", 3, -1, "↓1"],
    ["370100", 3, 1, "↑1"],
  ]);
});

test("a slope goes from one known value to another", () => {
  const { lines } = linesOf([held("zone:jinan", 2010, 276.8), held("zone:jinan", 2020, 1291.5), held("370000", 2020, 9)], "absolute", []);
  const [slope, none] = slopesOf(lines, 2010 * 12 + 6, 2020 * 12 + 6);
  expect(none).toBeUndefined();
  expect(slope?.multiple).toBeCloseTo(4.666, 3);
});

test("grains and levels are offered by how much there is", () => {
  const rows = [
    held("370000", 2020, 1),
    held("370000", 2021, 1),
    held("370100", 2020, 1),
    held("370200", 2020, 1),
    held("510100", 2021, 1, { grain: "01-06" }),
  ];
  expect(grainsOf(rows)).toEqual([
    { grain: "year", figures: 4 },
    { grain: "01-06", figures: 1 },
  ]);
  expect(levelsOf(rows, ["370000"])).toEqual([
    { level: "chosen", regions: 1 },
    { level: "prefecture", regions: 3 },
    { level: "province", regions: 1 },
  ]);
  expect(atLevel(rows, "chosen", ["370000"])).toHaveLength(2);
  expect(atLevel(rows, "prefecture", ["370000"])).toHaveLength(3);
});

test("every measure stays finite under any filter", () => {
  for (let seed = 0; seed < 24; seed++) {
    const filters = { ...randomFilters(seed), text: "" };
    const rows = data.head.indicators.flatMap((indicator) => knownOf(data, filters, indicator, []).held.filter(({ grain }) => grain === "year"));
    const all = data.head.indicators.flatMap((indicator) => knownOf(data, noFilters, indicator, []).held);
    for (const measure of MEASURES)
      for (const { points } of linesOf(rows, measure, all).lines)
        for (const { x, y, low, high } of points) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        }
  }
});
