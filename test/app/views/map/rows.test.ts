import { expect, test } from "vitest";
import { noFilters } from "../../../../src/app/store.ts";
import { cellsOf, cellsOfFirst, periodsIn, rowsAt, valuesThrough } from "../../../../src/app/views/map/rows.ts";
import { monthNumber } from "../../../../src/dataset/columns.ts";
import type { Observation } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { sample } from "../../sample.ts";
import { dataOf } from "../sample.ts";

const dataset = sample(23, 1800);
const data = dataOf(dataset);
const observations = await Promise.all(Array.from({ length: data.head.rows }, (_, row) => data.observation(row)));
const indexOf = new Map(observations.map(({ id }, row) => [id, row]));
const UNITS: Record<string, string> = { gdp: "亿元", firms: "家", rate: "%" };

/** Which of two figures is shown, over plain objects: revised before reported before preliminary, stated, exact, later, better sourced. */
function better(a: Observation, b: Observation): boolean {
  const published = (o: Observation) => dataset.articles.find(({ id }) => id === o.quotes[0]?.article)?.published ?? "";
  const rank = (o: Observation): (string | number)[] => [
    o.scope === "target" ? 1 : 0,
    { revised: 0, reported: 1, preliminary: 2, superseded: 3 }[o.status],
    o.period.is === "implied" ? 1 : 0,
    o.qualifier === "=" ? 0 : 1,
  ];
  const [x, y] = [rank(a), rank(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  if (at >= 0) return x[at]! < y[at]!;
  if (published(a) !== published(b)) return published(a) > published(b);
  const sources = (o: Observation) => new Set(o.quotes.map(({ article }) => article)).size;
  return sources(a) !== sources(b) ? sources(a) > sources(b) : (indexOf.get(a.id) ?? 0) < (indexOf.get(b.id) ?? 0);
}

const IGNORED = ["dates", "regions", "alliances", "indicators"] as const;

test.each(Array.from({ length: 60 }, (_, seed) => [seed]))("cells, periods and rows equal a plain recount, seed %i", (seed) => {
  const filters = randomFilters(seed);
  const indicator = ["gdp", "firms", "rate"][seed % 3]!;
  const passing = new Set(data.engine.passing(filters, [...IGNORED]));
  const own = observations.filter(
    (o, row) =>
      passing.has(row) &&
      o.indicator === indicator &&
      o.value !== null &&
      o.unit === UNITS[indicator] &&
      o.subject === null &&
      o.region !== null &&
      o.period.end !== null,
  );
  const best = new Map<string, Observation>();
  for (const o of own) {
    const key = `${o.region} ${o.period.start} ${o.period.end}`;
    const other = best.get(key);
    if (!other || better(o, other)) best.set(key, o);
  }
  const cells = cellsOf(data, filters, indicator);
  const found = [...cells.keys()].flatMap((id) => (cells.get(id) ?? []).map(({ row }) => `${id} ${observations[row]!.id}`)).sort();
  expect(found).toEqual([...best.values()].map((o) => `${o.region} ${o.id}`).sort());

  const ids = ["370000", "510000", "zone:jinan", "999999"];
  const low = filters.from ?? "0000-00";
  const high = filters.to ?? "9999-99";
  const spans = new Map<string, Set<string>>();
  for (const o of best.values()) {
    const { start, end } = o.period;
    if (!ids.includes(o.region!) || end! < low || (start ?? end!) > high) continue;
    const key = `${monthNumber(start)} ${monthNumber(end)}`;
    spans.set(key, (spans.get(key) ?? new Set()).add(o.region!));
  }
  const periods = periodsIn(cells, ids, filters);
  expect(periods.map(({ start, end, regions }) => `${start} ${end} ${regions}`).sort()).toEqual(
    [...spans].map(([key, set]) => `${key} ${set.size}`).sort(),
  );
  expect(periods.every(({ end }, i) => i === 0 || end <= periods[i - 1]!.end)).toBe(true);

  const span = { start: 2019 * 12, end: 2019 * 12 + 11 };
  const year = (o: Observation) =>
    o.period.start?.endsWith("-01") && o.period.end === `${o.period.start.slice(0, 4)}-12` ? Number(o.period.start.slice(0, 4)) : null;
  for (const nearest of [false, true]) {
    const rows = rowsAt(cells, ids, span, nearest);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    for (const { id, state, cell, rank } of rows) {
      const mine = [...best.values()].filter((o) => o.region === id);
      const exact = mine.find((o) => year(o) === 2019);
      const years = mine.flatMap((o) => year(o) ?? []);
      const closest = Math.min(...years.map((y) => Math.abs(y - 2019)));
      const expected = exact ? "value" : mine.length === 0 ? "noData" : nearest && years.length > 0 ? "near" : "noNews";
      expect(state).toBe(expected);
      if (exact) expect(cell?.value).toBe(exact.value);
      if (expected === "near") expect(Math.abs(Math.floor(cell!.end / 12) - 2019)).toBe(closest);
      const all = rows.flatMap(({ cell }) => (cell ? [cell.value] : []));
      expect(rank).toBe(cell ? 1 + all.filter((value) => value > cell.value).length : null);
    }
  }
});

test("the map ignores the filters it draws itself", () => {
  const plain = cellsOf(data, noFilters, "gdp");
  const narrowed = cellsOf(
    data,
    { ...noFilters, regions: ["370000"], alliances: ["al0"], indicators: ["rate"], from: "2020-01", to: "2020-12" },
    "gdp",
  );
  expect([...narrowed.keys()]).toEqual([...plain.keys()]);
  for (const id of plain.keys()) expect(narrowed.get(id)).toEqual(plain.get(id));
});

test("an unknown indicator has no cells, the first file's values are cells of one period", () => {
  expect(cellsOf(data, noFilters, "nothing").size).toBe(0);
  const cells = cellsOfFirst({
    indicator: { id: "gdp", name: "", nameHant: "", nameEn: "", unit: "亿元", dimension: "money" },
    start: 24_288,
    end: 24_299,
    values: [{ id: "370000", name: "", nameHant: "", nameEn: "", value: 5, row: 3 }],
  });
  expect(rowsAt(cells, ["370000", "110000"], { start: 24_288, end: 24_299 }, false)).toEqual([
    { id: "370000", state: "value", cell: { start: 24_288, end: 24_299, row: 3, value: 5 }, rank: 1 },
    { id: "110000", state: "noData", cell: null, rank: null },
  ]);
  expect(valuesThrough(cells, ["370000"], [{ start: 24_288, end: 24_299 }])).toEqual([5]);
  expect(valuesThrough(cells, ["370000"], [{ start: 24_276, end: 24_287 }])).toEqual([]);
});
