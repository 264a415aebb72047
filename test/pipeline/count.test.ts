import { expect, test } from "vitest";
import { countOf, yearOf } from "../../src/pipeline/count.ts";

test.each([
  ["45", 45],
  ["十", 10],
  ["十六", 16],
  ["四十五", 45],
  ["两", 2],
  ["一百二十", 120],
  ["一百零五", 105],
  ["几", null],
  ["3.5", null],
  ["", null],
])("the count %s is %s", (words, count) => {
  expect(countOf(words)).toBe(count);
});

test.each([
  ["2015", 2015],
  ["二〇一五", 2015],
  ["二○一五", 2015],
  ["二O一五", 2015],
  ["二零一五", 2015],
  ["二几一五", Number.NaN],
])("the year %s is %s", (words, year) => {
  expect(yearOf(words)).toBe(year);
});
