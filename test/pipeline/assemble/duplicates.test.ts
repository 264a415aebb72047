import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDuplicates } from "../../../src/pipeline/assemble/duplicates.ts";
import { openFile } from "../../../src/pipeline/open.ts";

const ARTICLES = join(import.meta.dirname, "../../../data/articles");
const texts = readdirSync(ARTICLES).flatMap((file) =>
  openFile(readFileSync(join(ARTICLES, file)), { file }).parts.map(({ text }) => ({ file, text: text.clean })),
);
const of = (name: string): string => texts.find(({ file }) => file.startsWith(name))!.text;
const feature = of("2021-07-01-newspaper-jinan-zone-feature");

/** Without one character in `every`. */
const damaged = (text: string, every: number): string =>
  Array.from(text)
    .filter((_, i) => i % every !== every - 1)
    .join("");

test.each<[string, string, string]>([
  ["the same", feature, feature],
  ["5 % of the characters lost", feature, damaged(feature, 20)],
  ["cut to 70 %", feature, feature.slice(0, feature.length * 0.7)],
  ["other marks and spaces", feature, feature.replace(/[，。]/g, " , ").replace(/\n/g, "\n\n")],
  ["the reprint of the corpus", of("2022-04-28-xian-gaoxin-q1"), of("2022-04-29-xian-gaoxin-q1-reprint")],
])("%s: a reprint", (_, a, b) => expect(findDuplicates([a, b])).toEqual([null, 0]));

test.each<[string, string, string]>([
  ["the same region, another year", of("2023-02-01-provinces-gdp-2022"), of("2022-01-29-provinces-gdp-2021-htmlfm")],
  ["half of it with as much again of another", feature, feature.slice(0, feature.length / 2) + of("2018-12-21-zhongguancun-half-year")],
  ["too short to tell", "济南市地区生产总值增长6.1%。", "济南市地区生产总值增长6.1%。"],
  ["nothing", "", ""],
])("%s: none", (_, a, b) => expect(findDuplicates([a, b])).toEqual([null, null]));

test("copies of copies point to the first", () => expect(findDuplicates([feature, feature, damaged(feature, 30)])).toEqual([null, 0, 0]));

test("of the sample corpus only the reprint is one", () => {
  const found = findDuplicates(texts.map(({ text }) => text)).flatMap((of, i) => (of === null ? [] : [[texts[i]!.file, texts[of]!.file]]));
  expect(found).toEqual([["2022-04-29-xian-gaoxin-q1-reprint.html", "2022-04-28-xian-gaoxin-q1.txt"]]);
});
