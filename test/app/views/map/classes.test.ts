import { expect, test } from "vitest";
import { CLASSINGS } from "../../../../src/app/store.ts";
import { CLASSES, classify, classOf, roundest } from "../../../../src/app/views/map/classes.ts";
import { random } from "../../sample.ts";

test.each([
  [13_002, 14_361, 14_000],
  [5.2, 5.3, 5.3],
  [0.98, 1.02, 1],
  [-3, 2, 0],
  [-3, -1, -2],
  [1291.5, 1291.6, 1291.6],
  [7, 7, 7],
  [99_999_999, 100_000_001, 100_000_000],
])("the roundest number above %d, at most %d, is %d", (low, high, found) => expect(roundest(low, high)).toBe(found));

test.each(Array.from({ length: 60 }, (_, seed) => [seed]))("classes are ordered, hold every value and, by quantile, are even, seed %i", (seed) => {
  const next = random(seed);
  const values = Array.from({ length: 2 + Math.floor(next() * 60) }, () => Math.round(next() ** 3 * 1e6) / 10 + 0.1);
  for (const classing of CLASSINGS) {
    const classes = classify(values, classing);
    const { breaks } = classes;
    expect(breaks.length).toBeLessThan(CLASSES);
    expect(breaks.every((value, i) => i === 0 || value > breaks[i - 1]!)).toBe(true);
    expect(classOf(classes, Math.min(...values))).toBe(0);
    expect(classOf(classes, Math.max(...values))).toBe(breaks.length);
    for (const value of values) {
      const at = classOf(classes, value);
      if (at > 0) expect(value).toBeGreaterThanOrEqual(breaks[at - 1]!);
      if (at < breaks.length) expect(value).toBeLessThan(breaks[at]!);
    }
    if (classing === "quantile" && new Set(values).size === values.length && values.length >= CLASSES) {
      const counts = Array.from({ length: breaks.length + 1 }, (_, i) => values.filter((value) => classOf(classes, value) === i).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  }
});

test.each([
  [[], []],
  [[5], []],
  [[5, 5, 5], []],
  [[1, 2], [2]],
])("few values: %j cut at %j", (values, breaks) => expect(classify(values, "quantile").breaks).toEqual(breaks));

test("values on both sides of zero are cut there, and growth is never mixed with decline", () => {
  const classes = classify([-3, -1, 1, 2, 4, 5.2, 6.1], "quantile");
  expect(classes.breaks[classes.zero! - 1]).toBe(0);
  expect(classOf(classes, -0.1)).toBeLessThan(classes.zero!);
  expect(classOf(classes, 0)).toBe(classes.zero);
});

test("equal steps are of one width, log steps of one factor, rounded a little", () => {
  const values = Array.from({ length: 101 }, (_, i) => i + 1);
  const equal = classify(values, "equal").breaks;
  expect(equal).toEqual([20, 40, 60, 80]);
  const log = classify([1, 3, 10, 100, 1000, 100_000], "log").breaks;
  const factors = log.map((value, i) => value / (i === 0 ? 1 : log[i - 1]!));
  for (const factor of factors) expect(factor).toBeCloseTo(10, -1);
});
