import { expect, test } from "vitest";
import { checkClaims, holds } from "../../../src/pipeline/assemble/checks.ts";
import { assemble } from "../../../src/pipeline/assemble/index.ts";
import { observation } from "../../dataset/sample.ts";
import { gazetteer, read } from "../reading.ts";

const checksOf = (text: string) => assemble([read(text)], gazetteer).dataset.checks;

const ZONE = "2010年，济南高新区地区生产总值276.8亿元。2020年，济南高新区地区生产总值1291.5亿元";
const FIRMS = "2022年，济南市高新技术企业2000家。2023年，济南市高新技术企业2300家";
const SECTORS = "2023年，济南市地区生产总值12757.4亿元。其中，第一产业增加值425.9亿元，第二产业增加值4311.6亿元，第三产业增加值";

test.each([
  [`${ZONE}，是2010年的4.66倍。`, { kind: "multiple", stated: 4.66, computed: 4.6658237, unit: "倍", holds: true }],
  [`${ZONE}，是2010年的4.67倍。`, { kind: "multiple", stated: 4.67, computed: 4.6658237, unit: "倍", holds: true }], // rounded
  [`${ZONE}，是2010年的4.7倍。`, { kind: "multiple", stated: 4.7, holds: true }],
  [`${ZONE}，是2010年的5.66倍。`, { kind: "multiple", stated: 5.66, computed: 4.6658237, unit: "倍", holds: false }],
  [`${FIRMS}，同比增长15%。`, { kind: "growth", stated: 15, computed: 15, unit: "%", holds: true }],
  [`${FIRMS}，同比增长25%。`, { kind: "growth", stated: 25, computed: 15, unit: "%", holds: false }],
  [`${SECTORS}8019.9亿元。`, { kind: "sum", stated: 12757.4, computed: 12757.4, unit: "亿元", holds: true }],
  [`${SECTORS}8020亿元。`, { kind: "sum", stated: 12757.4, computed: 12757.5, unit: "亿元", holds: true }], // each is rounded
  [`${SECTORS}7019.9亿元。`, { kind: "sum", stated: 12757.4, computed: 11757.4, unit: "亿元", holds: false }],
])("%s", (text, check) => {
  const checks = checksOf(text);
  expect(checks).toMatchObject([check]);
  expect(checks[0]!.observations.length).toBeGreaterThan(1);
});

test.each([
  ["growth at constant prices", "2022年，济南市地区生产总值12027.5亿元。2023年，济南市地区生产总值12757.4亿元，同比增长6.1%。"],
  ["no base is told", "2020年，济南高新区地区生产总值1291.5亿元，是2010年的4.66倍。"],
  ["a base of another thing", "2010年，济南高新区工业总产值276.8亿元。2020年，济南高新区地区生产总值1291.5亿元，是2010年的4.66倍。"],
  ["a base of another place", "2010年，青岛高新区地区生产总值276.8亿元。2020年，济南高新区地区生产总值1291.5亿元，是2010年的4.66倍。"],
  ["a base of half the year", "2022年上半年，济南市高新技术企业2000家。2023年，济南市高新技术企业2300家，同比增长15%。"],
  ["a sector is missing", "2023年，济南市地区生产总值12757.4亿元。其中，第一产业增加值425.9亿元，第二产业增加值4311.6亿元。"],
])("%s: nothing to test", (_, text) => expect(checksOf(text)).toEqual([]));

test("a target is no claim", () => {
  const base = { ...observation, id: "o-0", value: 10, change: null, period: { ...observation.period, start: "2022-01", end: "2022-12" } };
  const grown = { ...observation, value: 12, change: { ...observation.change!, value: 20 } };
  const name = () => "高新技术企业数";
  expect(checkClaims([base, grown], name)).toMatchObject([{ holds: true }]);
  expect(checkClaims([base, { ...grown, scope: "target" }], name)).toEqual([]);
  expect(checkClaims([{ ...base, quotes: [{ ...base.quotes[0]!, article: "a-2" }] }, grown], name)).toEqual([]); // another article's base
});

test.each([
  [4.66, 4.6658, true],
  [4.66, 4.655, true],
  [4.66, 4.68, false],
  [26.3, 26.31, true],
  [26.3, 26.5, false],
  [5, 5.9, true], // whole numbers are cut as well as rounded
  [5, 6.1, false],
  [-3.1, -3.05, true],
  [-3.1, 3.1, false],
])("stated %d, computed %d: %s", (stated, computed, ok) => expect(holds(stated, computed)).toBe(ok));
