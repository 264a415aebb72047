import { describe, expect, test } from "vitest";
import { checkDataset } from "../../src/dataset/check.ts";
import { applyCorrections, Correction, Corrections } from "../../src/dataset/corrections.ts";
import { loadArticleText, loadDataset } from "../../src/dataset/load.ts";
import { observation, quote, sample, text } from "./sample.ts";

const words = "济南市地区生产总值12757.4亿元";
const correction = (change: Record<string, unknown>): Correction =>
  Correction.parse({ action: "correct", file: "2024/jinan.txt", quote: words, reason: "misread", ...change });

function apply(...corrections: Correction[]) {
  const dataset = sample({
    observations: [
      { ...observation, conflictsWith: ["o-2"] },
      { ...observation, id: "o-2", value: 12000, stated: "", conflictsWith: ["o-1"], quotes: [quote("增长6.1%")] },
    ],
    checks: [
      { id: "c-1", kind: "growth", stated: 6.1, computed: 6.3, unit: "%", holds: false, observations: ["o-1", "o-2"], quotes: [quote("增长6.1%")] },
    ],
  });
  const result = applyCorrections({ dataset, texts: [text] }, corrections);
  loadDataset(result.dataset);
  const faults = checkDataset(result.dataset, new Map(result.texts.map((one) => [one.id, loadArticleText(one)])));
  expect(faults).toEqual([]);
  return result;
}

test.each([
  ["value", 12757.4, 12757.5, { value: 12757.5 }],
  [
    "period",
    { start: "2023-01", end: "2023-12", is: "stated" },
    { start: "2022-01", end: "2022-12", is: "stated" },
    { period: { start: "2022-01" } },
  ],
  ["region", "济南", "山东省", { region: "370000" }],
  ["indicator", "GDP", "gdp", { indicator: "gdp" }],
  ["rank", null, { place: 3, among: null, by: "value" }, { rank: { place: 3 } }],
  ["scope", "actual", "target", { scope: "target" }],
])("corrects a %s, and records it", (field, old, now, expected) => {
  const { dataset } = apply(correction({ field, old, new: now }));
  expect(dataset.observations[0]).toMatchObject({ id: "o-1", ...expected, conflictsWith: [] });
  expect(dataset.observations[1]).toMatchObject({ conflictsWith: [] });
  expect(dataset.checks).toEqual([]);
  expect(dataset.problems).toMatchObject([{ article: "a-1", file: "2024/jinan.txt", rule: "corrected", text: words }]);
  expect(dataset.problems[0]!.reason).toMatch(/misread$/);
});

test("rejects a figure with its marks and checks", () => {
  const { dataset, texts } = apply(correction({ action: "reject" }));
  expect(dataset.observations.map(({ id }) => id)).toEqual(["o-2"]);
  expect(texts[0]!.marks).toEqual([]);
  expect(dataset.problems).toMatchObject([{ rule: "rejected" }]);
});

test("rejects an alliance, and the event lets go of it", () => {
  const { dataset } = apply(correction({ action: "reject", fact: "alliance", quote: "黄河联盟" }));
  expect(dataset.alliances).toEqual([]);
  expect(dataset.events).toMatchObject([{ alliances: [] }]);
});

test("adds a figure with its quote and its mark", () => {
  const added = { region: "山东省", indicator: "地区生产总值", period: { start: "2023-01", end: "2023-12", is: "stated" }, value: 92069 };
  const { dataset, texts } = apply(correction({ action: "add", quote: "占全省比重", new: added }));
  const fact = dataset.observations.at(-1)!;
  expect(fact).toMatchObject({ region: "370000", indicator: "gdp", value: 92069, unit: "亿元", quotes: [quote("占全省比重")] });
  expect(texts[0]!.marks).toContainEqual({ kind: "value", start: quote("占全省比重").start, end: quote("占全省比重").end, fact: fact.id });
});

test("adding twice adds once", () => {
  const added = correction({
    action: "add",
    quote: "占全省比重",
    new: { region: "370000", indicator: "gdp", period: { start: null, end: null, is: "unknown" }, value: 1 },
  });
  expect(apply(added, added).dataset.observations).toHaveLength(3);
});

describe("a correction that does not fit changes nothing and says why", () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ["another old value", { field: "value", old: 1, new: 2 }, /no value here is 1; misread/],
    ["words that are not there", { quote: "青岛市", field: "value", old: 12757.4, new: 2 }, /no fact was read/],
    ["an unknown file", { file: "x.txt", field: "value", old: 12757.4, new: 2 }, /unknown article: x\.txt/],
    [
      "an addition in an unknown region",
      { action: "add", quote: "济南市", new: { region: "火星", indicator: "gdp", period: { start: null, end: null, is: "unknown" } } },
      /unknown region: 火星/,
    ],
    [
      "an addition of an unknown indicator",
      { action: "add", quote: "济南市", new: { region: "济南", indicator: "x", period: { start: null, end: null, is: "unknown" } } },
      /unknown indicator: x/,
    ],
    ["an addition without a period", { action: "add", quote: "济南市", new: { region: "济南", indicator: "gdp" } }, /not an observation: period/],
    ["an addition to words that are not there", { action: "add", quote: "青岛", new: {} }, /quote is not in the article/],
  ])("%s", (_, change, why) => {
    const { dataset } = apply(correction(change));
    expect(dataset.observations).toHaveLength(2);
    expect(dataset.checks).toHaveLength(1);
    expect(dataset.problems).toMatchObject([{ rule: "correctionUnused", reason: expect.stringMatching(why) }]);
  });
});

test("nothing is edited in place", () => {
  const dataset = sample();
  const before = structuredClone(dataset);
  applyCorrections({ dataset, texts: [text] }, [
    correction({ field: "value", old: 12757.4, new: 1 }),
    correction({ action: "reject", fact: "event", quote: "黄河联盟" }),
  ]);
  expect(dataset).toEqual(before);
});

test.each([
  [{ action: "correct", file: "x", quote: "x", reason: "x" }, /field/],
  [{ action: "reject", quote: "x", reason: "x" }, /article or a file/],
  [{ action: "reject", file: "x", quote: "x" }, /reason/],
  [{ action: "erase", file: "x", quote: "x", reason: "x" }, /action/],
])("%j is refused", (row, why) => {
  const parsed = Corrections.safeParse([row]);
  expect(parsed.success).toBe(false);
  expect(`${parsed.error?.issues[0]?.path.join(".")} ${parsed.error?.issues[0]?.message}`).toMatch(why);
});
