import { expect, test } from "vitest";
import { checkDataset } from "../../../src/dataset/check.ts";
import { assemble } from "../../../src/pipeline/assemble/index.ts";
import { gazetteer, read } from "../reading.ts";

/** The same article, a fact of it changed as a wrong reading would. */
function assembled(change: (fact: ReturnType<typeof read>["observations"][number]) => object) {
  const article = read("2023年，济南市地区生产总值12757.4亿元，增长6.1%。常住人口943.7万人。");
  const observations = article.observations.map((fact, at) => (at === 0 ? { ...fact, ...change(fact) } : fact));
  const { dataset, texts } = assemble([{ ...article, observations }], gazetteer);
  expect(checkDataset(dataset, new Map(texts.map((text) => [text.id, text])))).toEqual([]);
  return {
    values: dataset.observations.map(({ value }) => value),
    problems: dataset.problems,
    indicators: dataset.indicators.map(({ name }) => name),
  };
}

test("what can be is a figure", () =>
  expect(assembled(() => ({}))).toMatchObject({ values: [12757.4, 943.7], problems: [], indicators: ["地区生产总值", "常住人口"] }));

test.each<[string, (fact: ReturnType<typeof read>["observations"][number]) => object]>([
  ["periodPublished", ({ period }) => ({ period: { ...period, start: "2030-01", end: "2030-12" } })],
  ["share", () => ({ share: { value: 140, of: null, qualifier: "=" } })],
  ["unit", ({ quantity }) => ({ quantity: { ...quantity, dimension: "area", unit: "亩", factor: 666.67 } })],
])("what cannot be is a problem with its place: %s", (rule, change) => {
  const { values, problems, indicators } = assembled(change);
  expect(values).toEqual([943.7]);
  expect(indicators).toEqual(["常住人口"]);
  expect(problems).toEqual([
    expect.objectContaining({ rule, reason: expect.stringMatching(/^a figure was left out: /), text: expect.stringContaining("12757.4") }),
  ]);
});
