import { expect, test } from "vitest";
import { linearAxis, logAxis, niceStep, pixelOf, setApart } from "../../../../src/app/views/charts/axes.ts";
import { factorBetween, unitGroups } from "../../../../src/app/views/charts/convert.ts";
import { grainName, grainOf, placeOf, stepOf } from "../../../../src/app/views/charts/grain.ts";
import { chartFor, type Facets, missing } from "../../../../src/app/views/charts/plan.ts";
import { monthNumber } from "../../../../src/dataset/columns.ts";
import { random } from "../../sample.ts";
import { chinese, english } from "../sample.ts";

const span = (start: string | null, end: string) => ({ start: monthNumber(start), end: monthNumber(end) });

test.each([
  ["2020-01", "2020-12", "year"],
  ["2020-04", "2020-06", "quarter"],
  ["2020-05", "2020-05", "month"],
  [null, "2020-05", "asOf"],
  ["2020-01", "2020-06", "01-06"],
  ["2020-07", "2020-12", "07-12"],
  ["2020-01", "2020-09", "01-09"],
  ["2020-01", "2020-05", "01-05"],
  ["2011-01", "2015-12", null],
  ["2019-10", "2020-03", null],
])("%s to %s is of the grain %s", (start, end, grain) => {
  expect(grainOf(span(start, end))).toBe(grain);
});

test.each([
  ["year", 12, "按年", "by year"],
  ["quarter", 3, "按季度", "by quarter"],
  ["month", 1, "按月", "by month"],
  ["asOf", 12, "截至某月的数", "as of a month"],
  ["01-06", 12, "各年 1—6 月累计", "months 1–6 of each year"],
])("%s steps %i months and is named", (grain, step, hans, en) => {
  expect(stepOf(grain)).toBe(step);
  expect(grainName(grain, chinese)).toBe(hans);
  expect(grainName(grain, english)).toBe(en);
});

test("a year stands in its middle, a state at its end", () => {
  expect(placeOf(span("2020-01", "2020-12"))).toBe(24246);
  expect(placeOf(span(null, "2020-12"))).toBe(24252);
});

test.each([
  ["亿元", "万元", 1e4],
  ["万亿元", "亿元", 1e4],
  ["元", "亿元", 1e-8],
  ["万人", "人", 1e4],
  ["平方公里", "公顷", 100],
  ["公顷", "亩", 15],
  ["亿元", "亿元", 1],
  ["亿元", "亿美元", null],
  ["亿元", "家", null],
  ["家", "个", null], // two counters are not one
  ["%", "个百分点", null],
  ["公里", "平方公里", null],
])("a %s is %s × %s", (from, to, factor) => {
  const found = factorBetween(from, to);
  if (factor === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(factor, 9);
});

test("units fall into groups of one measure", () => {
  expect(unitGroups(["亿元", "家", "万元", "%", "亿美元", "家"])).toEqual([["亿元", "万元"], ["家"], ["%"], ["亿美元"]]);
});

const facets: Facets = { indicators: 1, units: 1, regions: 1, periods: 5, together: 0 };

test.each([
  [{}, "line"],
  [{ regions: 31 }, "line"],
  [{ regions: 31, periods: 1 }, "ranking"],
  [{ regions: 1, periods: 1 }, "line"],
  [{ regions: 31, periods: 2 }, "slope"],
  [{ regions: 1, periods: 2 }, "line"],
  [{ indicators: 2, units: 2 }, "multiples"],
  [{ indicators: 2, units: 1 }, "line"],
  [{ indicators: 2, units: 1, regions: 3 }, "multiples"],
  [{ indicators: 2, units: 2, regions: 31, together: 5 }, "scatter"],
  [{ indicators: 2, units: 1, regions: 31, together: 4 }, "multiples"],
  [{ indicators: 3, units: 2, regions: 31, together: 30 }, "multiples"],
] as const)("%o asks for %s", (change, kind) => {
  expect(chartFor({ ...facets, ...change })).toBe(kind);
});

test.each([
  ["line", { units: 2 }, "units"],
  ["line", {}, null],
  ["multiples", { units: 4 }, null],
  ["slope", { periods: 1 }, "periods"],
  ["scatter", {}, "indicator"],
  ["scatter", { indicators: 2 }, "together"],
  ["scatter", { indicators: 2, together: 1 }, null],
  ["coverage", { indicators: 0, units: 9 }, null],
] as const)("%s of %o lacks %s", (kind, change, lack) => {
  expect(missing(kind, { ...facets, ...change })).toBe(lack);
});

test.each([
  [[276.8, 1291.5], true, [0, 500, 1000, 1500]],
  [[-8.2, 13.6], true, [-10, -5, 0, 5, 10, 15]],
  [[100, 466.6], false, [100, 200, 300, 400, 500]],
  [[0.03, 0.11], false, [0.02, 0.04, 0.06, 0.08, 0.1, 0.12]],
  [[5], true, [0, 1, 2, 3, 4, 5]],
  [[0], true, [0, 0.5, 1]],
  [[], true, [0, 0.5, 1]],
])("an axis for %j has round ticks", (values, zero, ticks) => {
  const axis = linearAxis(values, zero);
  expect(axis.ticks).toEqual(ticks);
  for (const value of values) expect(value >= axis.min && value <= axis.max).toBe(true);
});

test.each([
  [
    [1026, 141633],
    [1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000],
  ],
  [
    [3, 4],
    [2, 5],
  ],
  [
    [1, 1],
    [1, 2],
  ],
  [
    [0.2, 8_000_000],
    [0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000],
  ],
])("a logarithmic axis for %j", (values, ticks) => {
  const axis = logAxis(values);
  expect(axis.ticks).toEqual(ticks);
  expect(pixelOf(axis, axis.min, 100)).toBeCloseTo(100, 9);
  expect(pixelOf(axis, axis.max, 100)).toBeCloseTo(0, 9);
});

test("steps are round and enough", () => {
  for (const raw of [0.0013, 0.7, 1, 1.2, 3, 26, 99, 1e6]) {
    const step = niceStep(raw);
    expect(step).toBeGreaterThanOrEqual(raw * 0.99);
    expect(step).toBeLessThanOrEqual(raw * 2.51);
  }
});

test.each(Array.from({ length: 60 }, (_, i) => [i]))("labels are set apart, in order, inside, seed %i", (seed) => {
  const next = random(seed);
  const height = 300;
  const gap = 17;
  const wished = Array.from({ length: 1 + Math.floor(next() * 16) }, () => next() ** 2 * height);
  const placed = setApart(wished, gap, height);
  const order = wished.map((at, i) => ({ at, placed: placed[i]! })).sort((a, b) => a.at - b.at);
  for (let i = 1; i < order.length; i++) expect(order[i]!.placed - order[i - 1]!.placed).toBeGreaterThanOrEqual(gap - 1e-6);
  for (const at of placed) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(height + 1e-6);
  }
  if (order.every(({ at }, i) => i === 0 || at - order[i - 1]!.at >= gap)) expect(placed).toEqual(wished);
});
