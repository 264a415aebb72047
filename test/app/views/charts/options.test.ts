import { expect, test } from "vitest";
import { tipHtml } from "../../../../src/app/charts/tip.ts";
import type { Mark } from "../../../../src/app/charts/types.ts";
import { type Filters, MEASURES, noFilters, SCALES } from "../../../../src/app/store.ts";
import { coverage } from "../../../../src/app/views/charts/coverage.ts";
import { type Context, type Drawn, type Result, symbolOf, TOO_MANY } from "../../../../src/app/views/charts/drawn.ts";
import { line } from "../../../../src/app/views/charts/line.ts";
import { multiples } from "../../../../src/app/views/charts/multiples.ts";
import type { Kind } from "../../../../src/app/views/charts/plan.ts";
import { prepare, type Wishes } from "../../../../src/app/views/charts/prepare.ts";
import { ranking } from "../../../../src/app/views/charts/ranking.ts";
import { scatter } from "../../../../src/app/views/charts/scatter.ts";
import { slope } from "../../../../src/app/views/charts/slope.ts";
import type { Dataset, Observation } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { sample } from "../../sample.ts";
import { chinese, dark, dataOf, english, light } from "../sample.ts";

const draw: Record<Kind, (context: Context) => Result> = { line, ranking, slope, scatter, coverage, multiples };
const KINDS = ["line", "ranking", "slope", "scatter", "coverage", "multiples"] as const;

const asked: Wishes = { type: "auto", measure: "absolute", scale: "linear", grain: null, level: null };

function drawn(
  dataset: Dataset,
  filters: Filters,
  wishes: Partial<Wishes> = {},
  room: Partial<Context> = {},
): { drawn: Result; refusal: string | null; kind: Kind } {
  const data = dataOf(dataset);
  const indicators = filters.indicators.length > 0 ? filters.indicators.map((id) => data.indicatorOf(id)!) : data.head.indicators.slice(0, 1);
  const prepared = prepare(data, filters, [], indicators, { ...asked, ...wishes });
  const context: Context = {
    ...prepared,
    data,
    filters,
    preferred: [],
    selected: [],
    scale: wishes.scale ?? "linear",
    words: chinese,
    tokens: light,
    width: 1200,
    height: 520,
    from: null,
    to: null,
    by: "",
    showEvents: true,
    ...room,
  };
  return { drawn: prepared.refusal === null ? draw[prepared.kind](context) : null, refusal: prepared.refusal, kind: prepared.kind };
}

interface Series {
  id?: string;
  type?: string;
  silent?: boolean;
  data: { value?: unknown[]; tip?: () => string[] }[];
}
const seriesOf = ({ option }: Drawn): Series[] => {
  const series: unknown = option.series;
  return Array.isArray(series) ? series : [];
};

function checkMarks(result: Drawn): void {
  const byId = new Map(seriesOf(result).map((series) => [series.id, series]));
  expect(byId.size).toBe(seriesOf(result).length);
  for (const mark of result.marks) {
    const item = byId.get(mark.seriesId)?.data[mark.dataIndex];
    expect(item?.tip?.().length ?? 0, `${mark.seriesId}/${mark.dataIndex}`).toBeGreaterThan(0);
    expect(mark.id).toMatch(/^(row:\d+|fact:.+|many:.+)$/);
    expect(mark.text.length).toBeGreaterThan(3);
  }
}

const dataset = sample(31, 800);

test.each(Array.from({ length: 32 }, (_, i) => [i]))("every chart of any selection is whole, seed %i", (seed) => {
  const filters = randomFilters(seed);
  const measure = MEASURES[seed % MEASURES.length]!;
  const scale = SCALES[seed % 2]!;
  for (const type of KINDS) {
    const { drawn: result } = drawn(
      dataset,
      filters,
      { type, measure, scale },
      { width: seed % 3 === 0 ? 360 : 1200, words: seed % 2 ? english : chinese, tokens: seed % 2 ? dark : light },
    );
    if (!result) continue;
    checkMarks(result);
    expect(JSON.stringify(result.option)).not.toMatch(/NaN|Infinity/);
    expect(result.title.length * result.note.length * result.label.length).toBeGreaterThan(0);
    const table = result.table();
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.head.length);
    expect(`${result.title}${result.note}${result.label}${JSON.stringify(table)}`).not.toMatch(/undefined|NaN|\bnull\b/);
  }
});

const base = dataset.observations.find(({ region }) => region === "zone:jinan")!;
const figure = (change: Partial<Observation> & { id: string }): Observation => ({
  ...base,
  region: "zone:jinan",
  subject: null,
  indicator: "gdp",
  unit: "亿元",
  value: 1,
  high: null,
  qualifier: "=",
  change: null,
  rank: null,
  share: null,
  scope: "actual",
  status: "reported",
  conflictsWith: [],
  ...change,
});
const year = (y: number): Observation["period"] => ({ start: `${y}-01`, end: `${y}-12`, is: "stated" });
const jinan: Dataset = {
  ...dataset,
  observations: [
    figure({ id: "a", period: year(2010), value: 276.8 }),
    figure({ id: "b", period: year(2020), value: 1291.5 }),
    figure({ id: "h", period: { start: "2020-01", end: "2020-06", is: "stated" }, value: 600 }),
  ],
};
const chosen: Filters = { ...noFilters, regions: ["zone:jinan"], indicators: ["gdp"], from: "2010-01", to: "2020-12" };

test("two years ten years apart: two points, a dotted gap, no line, the half year told", () => {
  const { drawn: result, kind } = drawn(jinan, chosen);
  expect(kind).toBe("line");
  const series = seriesOf(result!);
  const own = series.find(({ id }) => id === "0:zone:jinan/gdp")!;
  expect(own.data.map(({ value }) => value?.[1])).toEqual([276.8, null, 1291.5]);
  expect(series.some(({ id }) => id === "0:zone:jinan/gdp~gap")).toBe(true);
  expect(result!.marks.filter(({ id }) => id.startsWith("row:")).map(({ text }) => text)).toEqual([
    "rzone:jinangdp，2010年，276.8亿元",
    "rzone:jinangdp，2020年，1291.5亿元",
  ]);
  expect(result!.label).toContain("从2010年的 276.8亿元 升到2020年的 1291.5亿元");
  expect(result!.label).toContain("9 期没有数");
  expect(result!.key.map(({ shape }) => shape)).toContain("gap");
});

test("the slope of the two years tells how many times", () => {
  const { drawn: result } = drawn(jinan, chosen, { type: "slope" });
  expect(result!.table().rows[0]?.cells).toContain("×4.67");
  expect(result!.periods).toMatchObject({ from: "2010", to: "2020" });
});

test("another length of period is drawn only when it is chosen", () => {
  const { drawn: result } = drawn(jinan, chosen, { grain: "01-06" });
  expect(result!.table().rows).toHaveLength(1);
  expect(result!.note).toContain("1—6 月累计");
});

test.each([
  [{ type: "line" as const }, ["gdp", "firms"], "units"],
  [{ type: "scatter" as const }, ["gdp"], "indicator"],
  [{ type: "ranking" as const }, ["gdp"], "onePlace"],
  [{ type: "line" as const, measure: "growth" as const }, ["gdp"], "growth"],
  [{ type: "line" as const, measure: "share" as const }, ["gdp"], "parent"],
])("%o of %j is refused for %s", (wishes, indicators, refusal) => {
  const both = { ...jinan, observations: [...jinan.observations, figure({ id: "f", indicator: "firms", unit: "家", period: year(2010), value: 7 })] };
  expect(drawn(both, { ...chosen, indicators }, wishes).refusal).toBe(refusal);
});

test("a conflict is a bar between its ends, with both sources in the tip", () => {
  const [first, second] = [
    figure({ id: "p", period: year(2018), value: 76_470, status: "preliminary", conflictsWith: ["q"] }),
    figure({ id: "q", period: year(2018), value: 66_649, status: "revised", conflictsWith: ["p"] }),
  ];
  const { drawn: result } = drawn({ ...dataset, observations: [first, second] }, { ...chosen, from: null, to: null });
  const range = seriesOf(result!).find(({ id }) => id === "0:zone:jinan/gdp~range");
  expect(range?.data).toEqual([
    [24222, 66_649],
    [24222, 76_470],
    [24222, null],
  ]);
  const point = seriesOf(result!).find(({ id }) => id === "0:zone:jinan/gdp")!.data[0]!;
  expect(point.tip?.().join()).toMatch(/66,?649亿元.*76,?470亿元.*初步数/);
  expect(result!.marks[0]?.text).toContain("2 处说法不一");
});

test("what a source says of a value is its symbol", () => {
  const shapes = (["=", "~", ">", "<"] as const).map((q) => {
    const { symbol, itemStyle, ...rest } = symbolOf(q, false, "ink", "paper");
    return [symbol, itemStyle.color, "symbolRotate" in rest ? 180 : 0].join();
  });
  expect(new Set([...shapes, JSON.stringify(symbolOf("=", true, "ink", "paper"))]).size).toBe(5);
});

test("a crowd stays within what can be drawn, its few names apart", () => {
  const regions = Array.from({ length: 600 }, (_, i) => ({
    ...dataset.regions.find(({ kind }) => kind === "prefecture")!,
    id: `r${i}`,
    name: `place ${i}`,
  }));
  const observations = regions.flatMap(({ id }, i) =>
    Array.from({ length: 9 }, (_, k) => figure({ id: `${id}/${k}`, region: id, period: year(2012 + k), value: 10 + i + k })),
  );
  const crowd = { ...dataset, regions: [...dataset.regions, ...regions], observations };
  for (const type of KINDS) {
    const { drawn: result } = drawn(crowd, { ...noFilters, indicators: ["gdp"] }, { type });
    if (!result) continue;
    const points = seriesOf(result)
      .filter(({ silent }) => !silent)
      .reduce((sum, { data: items }) => sum + items.length, 0);
    expect(points, type).toBeLessThanOrEqual(TOO_MANY + 1000);
    expect(result.marks.length, type).toBeLessThanOrEqual(TOO_MANY);
  }
  const { drawn: result } = drawn(crowd, { ...noFilters, indicators: ["gdp"] }, { type: "line" });
  expect(result!.notes).toContainEqual({ key: "faint", n: 8 });
}, 30_000);

test("names from articles cannot become markup", () => {
  expect(tipHtml({ data: { tip: () => ["<img src=x onerror=alert(1)>", 'a"b'] } })).toBe("<b>&lt;img src=x onerror=alert(1)&gt;</b><br>a&quot;b");
  expect(tipHtml({})).toBe("");
});

test("a mark's text is what a tip's first lines say", () => {
  const { drawn: result } = drawn(dataset, { ...noFilters, indicators: ["gdp"] }, { type: "ranking" });
  const items = seriesOf(result!)[0]!.data;
  const named = (mark: Mark) => items[mark.dataIndex]?.tip?.()[0] ?? "";
  for (const mark of result!.marks) expect(mark.text).toContain(named(mark));
});

test.each([
  ["coverage", 3, 40 + 17 * 3],
  ["ranking", 1, 24 + 19],
] as const)("a sheet too small for a %s holds the first, and says of how many", (type, count, height) => {
  const crowd = sample(7, 3000);
  const filters = type === "coverage" ? noFilters : { ...noFilters, indicators: [crowd.indicators[1]!.id] };
  const asIs = { by: type === "coverage" ? "region" : "" };
  const whole = drawn(crowd, filters, { type }, asIs).drawn!;
  const small = drawn(crowd, filters, { type }, { ...asIs, height, cut: true }).drawn!;
  const named = (one: Drawn) => [...new Set(one.table().rows.map(({ cells }) => cells[type === "coverage" ? 0 : 1]))];
  expect(named(whole).length).toBeGreaterThan(count);
  expect(named(small)).toEqual(named(whole).slice(0, count));
  expect(small.height).toBeLessThanOrEqual(height);
  expect(whole.cut).toBeUndefined();
  expect(small.cut).toContain(`${named(whole).length} 个`);
  expect(small.cut).toContain(`${count} 个`);
});
