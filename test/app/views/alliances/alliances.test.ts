import { describe, expect, test } from "vitest";
import { textWidth } from "../../../../src/app/select/measure.ts";
import { noFilters } from "../../../../src/app/store.ts";
import { coursesOf, distinct, spanOfAll, standingAt } from "../../../../src/app/views/alliances/membership.ts";
import { besides, graphOf, layOut, linesOf, overlap, placeLabels } from "../../../../src/app/views/alliances/network.ts";
import { networkMarks, networkOption } from "../../../../src/app/views/alliances/option.ts";
import { spotsOf } from "../../../../src/app/views/alliances/Thumb.tsx";
import { addsUp, periodsForMembers, queryOf, saidSum, totals } from "../../../../src/app/views/alliances/totals.ts";
import { totalsOption } from "../../../../src/app/views/alliances/totalsOption.ts";
import { monthNumber, monthText } from "../../../../src/dataset/columns.ts";
import type { Alliance, Dataset } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { random, sample } from "../../sample.ts";
import { chinese, committed, dataOf, light } from "../sample.ts";

const quotes: Alliance["quotes"] = [{ article: "a1", start: 0, end: 4, text: "text" }];
const count = (value: number, asOf: string | null) => ({ value, of: null, asOf, quotes });
const alliance = (change: Partial<Alliance>): Alliance => ({
  id: "al1",
  name: "alliance",
  nameHant: "alliance",
  aliases: [],
  kind: "zone",
  founded: { date: "2020-12", is: "stated", because: null },
  territory: null,
  place: null,
  lead: null,
  chair: null,
  memberCounts: [],
  members: [],
  quotes,
  ...change,
});
const member = (name: string, change: Partial<Alliance["members"][number]> = {}): Alliance["members"][number] => ({
  name,
  region: null,
  role: "member",
  from: null,
  to: null,
  quotes,
  ...change,
});

describe("standing at a moment", () => {
  const changing = alliance({
    members: [
      member("甲", { role: "chair", to: "2021-12-08" }),
      member("乙", { role: "chair", from: "2021-12-08" }),
      member("丙"),
      member("丁", { from: "2022-05" }),
      member("戊", { to: "2021" }),
    ],
    memberCounts: [count(12, "2022-06"), count(11, "2020-12")],
  });
  test.each([
    ["2020-11", false, [], null, 11],
    ["2020-12", true, ["甲", "丙", "戊"], "甲", 11],
    ["2021-12", true, ["甲", "乙", "丙", "戊"], "乙", 11],
    ["2022-01", true, ["乙", "丙"], "乙", 11],
    ["2022-06", true, ["乙", "丙", "丁"], "乙", 12],
  ])("%s", (month, founded, names, chair, stated) => {
    const standing = standingAt(changing, monthNumber(month));
    expect(standing.members.map(({ name }) => name)).toEqual(names);
    expect([standing.founded, standing.chair, standing.stated?.value]).toEqual([founded, chair, stated]);
  });
  test("without dates of chairs the alliance's own word stands", () => {
    expect(standingAt(alliance({ chair: "某人" }), monthNumber("2023-01")).chair).toBe("某人");
  });
  test("a founding without a date is unknown, not false", () => {
    expect(standingAt(alliance({ founded: null }), 1).founded).toBeNull();
  });
  test("courses: leads, chairs in turn, founders, members", () => {
    const list = coursesOf(
      alliance({
        members: [
          member("m"),
          member("f", { role: "founder" }),
          member("c2", { role: "chair", from: "2021-12" }),
          member("c1", { role: "chair", to: "2021-12" }),
          member("l", { role: "lead" }),
        ],
      }),
    );
    expect(list.map(({ member: { name } }) => name)).toEqual(["l", "c1", "c2", "f", "m"]);
    expect(list.find(({ member: { name } }) => name === "m")).toMatchObject({ from: monthNumber("2020-12"), assumed: true });
    expect(list.find(({ member: { name } }) => name === "c2")).toMatchObject({ assumed: false });
  });
  test("the span reaches from the first date to the dataset's own", () => {
    const span = spanOfAll([changing], "2023-05-15");
    expect([monthText(span!.first), monthText(span!.last)]).toEqual(["2020-12", "2023-05"]);
    expect(spanOfAll([], null)).toBeNull();
  });
});

/** The totals once more, plainly: the alliance of the sample has two zones. */
function recount(dataset: Dataset, values: ReadonlyMap<string, number>, members: readonly string[]) {
  const kindOf = (id: string) => dataset.regions.find((region) => region.id === id)!;
  const chain = (id: string | null): string[] => (id === null ? [] : [id, ...chain(kindOf(id).parent)]);
  const own = members.filter((id) => !members.some((other) => other !== id && chain(kindOf(id).parent).includes(other)));
  const counted = own.filter((id) => values.has(id));
  const kinds = new Set(counted.map((id) => kindOf(id).kind));
  const around = new Set(members.flatMap((id) => chain(kindOf(id).parent)));
  const rest = [...values.keys()].filter(
    (id) =>
      kinds.has(kindOf(id).kind) && !members.includes(id) && !around.has(id) && !chain(kindOf(id).parent).some((other) => members.includes(other)),
  );
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + values.get(id)!, 0);
  return { counted, rest, sum: counted.length > 0 ? sum(counted) : null, restSum: counted.length > 0 ? sum(rest) : null };
}

describe.each(Array.from({ length: 30 }, (_, i) => i))("totals, seed %i", (seed) => {
  const base = sample(seed, 400);
  const wide = alliance({
    members: ["370000", "370100", "zone:jinan", "510100"].map((id) => member(id, { region: id })),
    founded: null,
  });
  const dataset = { ...base, alliances: [...base.alliances, wide] };
  const data = dataOf(dataset);
  const filters = { ...randomFilters(seed), regions: [], alliances: [], text: "" };
  const indicator = dataset.indicators[1]!;
  const span = { start: monthNumber("2018-01"), end: monthNumber("2018-12") };
  const month = monthNumber("2023-01");
  test("equal a plain recount", () => {
    const list = totals(data, filters, { indicator, span, month, preferred: [] });
    // One value a region, by the same rule the map uses.
    const values = new Map<string, number>();
    for (const one of list) for (const fact of [...one.counted, ...one.rest]) values.set(fact.region!.id, fact.value!);
    for (const one of list) {
      const members = one.alliance.id === "al1" ? ["370000", "370100", "zone:jinan", "510100"] : ["zone:jinan", "zone:chengdu"];
      const plain = recount(dataset, values, members);
      expect(one.counted.map(({ region }) => region!.id).sort()).toEqual(plain.counted.sort());
      if (plain.sum === null) expect(one.sum).toBeNull();
      else {
        expect(one.sum).toBeCloseTo(plain.sum, 6);
        expect(one.rest.every(({ region }) => plain.rest.includes(region!.id))).toBe(true);
      }
      expect(one.counted.length + one.missing.length + one.inside.length).toBe(members.length);
    }
    expect(list.find((one) => one.alliance.id === "al1")?.inside.sort() ?? ["370100", "zone:jinan"]).toEqual(["370100", "zone:jinan"]);
  });
  test("a rate has no sum", () => {
    const rate = { ...dataset.indicators[2]!, dimension: "percent" as const };
    expect(addsUp(rate)).toBe(false);
    for (const { sum } of totals(data, filters, { indicator: rate, span, month, preferred: [] })) expect(sum).toBeNull();
  });
  test("periods with most members first, years before others", () => {
    const periods = periodsForMembers(data, noFilters, indicator);
    const years = periods.filter(({ kind }) => kind === "year");
    expect(periods.slice(0, years.length)).toEqual(years);
    expect(years.map(({ members }) => members)).toEqual(years.map(({ members }) => members).toSorted((a, b) => b - a));
  });
});

describe("the totals as a picture", () => {
  const base = sample(3, 400);
  const made = (id: string, regions: readonly string[]) =>
    alliance({ id, name: `${id}联盟`, founded: null, members: regions.map((region) => member(region, { region })) });
  const dataset = {
    ...base,
    alliances: [made("甲", ["370000", "510000"]), made("乙", ["zone:jinan", "zone:chengdu"]), made("丙", ["370100", "510100"])],
  };
  const data = dataOf(dataset);
  const [indicator] = dataset.indicators;
  const { span } = queryOf(data, { ...noFilters, indicators: [indicator!.id] }, null);
  const list = totals(data, noFilters, { indicator: indicator!, span: span!, month: monthNumber("2023-01"), preferred: [] }).filter(
    ({ counted }) => counted.length > 0,
  );
  interface Drawn {
    type: string;
    x: number;
    y: number;
    shape?: { width: number };
    style: { text?: string; fill?: string };
  }
  const elementsIn = (width: number, height: number, cut = false) => {
    const { option, ...rest } = totalsOption(list, { width, height, cut }, data, chinese, light);
    return { ...rest, elements: (option as { graphic: { elements: Drawn[] } }).graphic.elements };
  };
  const wide = elementsIn(1200, 2000);

  test("names every alliance, sum and member", () => {
    expect(list.length).toBeGreaterThan(1);
    const words = wide.elements.flatMap(({ style }) => style.text ?? []);
    for (const total of list) {
      expect(words).toContain(total.alliance.name);
      if (total.sum !== null) expect(words).toContain(saidSum(total, chinese));
      for (const { region } of total.counted) expect(words).toContain(region!.name);
    }
  });
  test("bars are as long as their figures, in every alliance alike", () => {
    const bars = wide.elements.filter(({ style }) => style.fill === light.sequential[4]);
    const values = list.flatMap(({ counted }) => counted.map(({ value }) => value ?? 0));
    const most = Math.max(...values);
    const longest = Math.max(...bars.map(({ shape }) => shape!.width));
    expect(bars).toHaveLength(values.length);
    bars.forEach(({ shape }, i) => {
      expect(shape!.width).toBeCloseTo(Math.max(1, (values[i]! / most) * longest), 4);
    });
  });
  test.each([1200, 420])("nothing leaves a sheet %d wide", (width) => {
    const { elements, height } = elementsIn(width, 2000);
    for (const { x, y, shape, style } of elements) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + (shape?.width ?? 0)).toBeLessThanOrEqual(width + 0.01);
      expect(y).toBeLessThanOrEqual(height);
      if (style.text !== undefined) expect(x + textWidth(style.text, 12.5)).toBeLessThan(width + 20);
    }
  });
  test("where room is short, the last are left out whole", () => {
    const { height, shown, elements } = elementsIn(1200, wide.height - 20, true);
    expect(shown).toBe(list.length - 1);
    expect(height).toBeLessThanOrEqual(wide.height - 20);
    expect(elements.flatMap(({ style }) => style.text ?? [])).not.toContain(list.at(-1)!.alliance.name);
  });
});

test("a member of several parts is named once, in the part of most weight", () => {
  const twice = [member("重庆", { region: "zone:cq", role: "founder" }), member("成都"), member("重庆", { region: "zone:cq", role: "chair" })];
  expect(distinct(twice).map(({ name, role }) => [name, role])).toEqual([
    ["重庆", "chair"],
    ["成都", "member"],
  ]);
});

/** Many alliances that share members, on a seeded map. */
function crowded(seed: number) {
  const next = random(seed);
  const base = sample(1, 4);
  const regions = Array.from({ length: 90 }, (_, i) => ({
    ...base.regions[2]!,
    id: `zone:${i}`,
    name: `第${i}高新技术开发区`,
    kind: "zone" as const,
    lon: 80 + next() * 45,
    lat: 20 + next() * 28,
  }));
  const alliances = Array.from({ length: 18 }, (_, i) =>
    alliance({
      id: `al${i}`,
      name: `第${i}个跨省区域高新技术产业开发区协同创新联盟`,
      founded: null,
      members: Array.from({ length: 1 + Math.floor(next() * 12) }, () => {
        const id = `zone:${Math.floor(next() * 90)}`;
        return next() < 0.1 ? member(`企业${Math.floor(next() * 9)}`) : member(id, { region: id });
      }),
    }),
  );
  return dataOf({ ...base, regions: [...base.regions, ...regions], alliances });
}

describe.each([
  [1, 1100, 560],
  [2, 700, 420],
  [3, 360, 380],
  [4, 2200, 1200],
])("network %i in %i × %i", (seed, width, height) => {
  const data = crowded(seed);
  const month = monthNumber("2024-01");
  const graph = graphOf(data, data.head.alliances, month, ({ name }) => name);
  const nodes = placeLabels(layOut(data, graph, { width, height }), { width, height });
  test("is the same at every look", () => {
    expect(placeLabels(layOut(data, graph, { width, height }), { width, height })).toEqual(nodes);
  });
  test("stays in its box", () => {
    for (const { x, y } of nodes) expect(x >= 0 && x <= width && y >= 0 && y <= height && Number.isFinite(x + y)).toBe(true);
  });
  test("names never collide, nor leave the box", () => {
    const boxes = nodes.flatMap(({ label }) => (label ? [label.box] : []));
    expect(boxes.length).toBeGreaterThan(5);
    boxes.forEach((box, i) => {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
    });
  });
  test("every tie is one of the data, once", () => {
    const plain = new Set(data.head.alliances.flatMap(({ id, members }) => members.map(({ region, name }) => `${id}>${region ?? `@${name}`}`)));
    expect(new Set(graph.links.map((link) => `${link.alliance}>${link.member}`))).toEqual(plain);
    expect(graph.links.length).toBe(plain.size);
    for (const node of graph.nodes)
      expect(node.degree).toBe(graph.links.filter((link) => link.alliance === node.id || link.member === node.id).length);
  });
  test("marks and picture name the same nodes in the same order", () => {
    const option = networkOption({ nodes, links: graph.links, width, height, node: null }, light);
    const [series] = option.series as { data: { id: string }[]; links: unknown[] }[];
    expect(networkMarks(nodes, chinese).map(({ id, dataIndex }) => series!.data[dataIndex]?.id === id)).not.toContain(false);
    expect(series!.links.length).toBe(graph.links.length);
  });
  test("one chosen node leaves itself and its ties named", () => {
    const [first] = nodes;
    const near = besides(graph.links, first!.id)!;
    const named = placeLabels(nodes, { width, height }, near).filter(({ label }) => label !== null);
    expect(named.length).toBeGreaterThan(0);
    expect(named.every(({ id }) => near.has(id))).toBe(true);
  });
});

test.each([
  ["济南高新区", ["济南高新区"]],
  ["Tangshan High-tech Zone", ["Tangshan High-tech", "Zone"]],
  ["长三角县市区（科技）产业协同发展联盟", ["长三角县市区（科技）", "产业协同发展联盟"]],
])("%s in lines", (name, lines) => expect(linesOf(name)).toEqual(lines));

test.skipIf(committed() === null)("the committed alliances make a network", () => {
  const data = dataOf(committed()!);
  const graph = graphOf(data, data.head.alliances, monthNumber("2025-12"), chinese.name);
  expect(graph.nodes.length + graph.alone.length).toBeGreaterThan(0);
});

test.each<[members: string[], territory: string | null, shaded: [string, string][]]>([
  [
    ["zone:jinan"],
    "macro:river",
    [
      ["370000", "part"],
      ["510000", "part"],
    ],
  ],
  [
    ["370000"],
    "macro:river",
    [
      ["370000", "whole"],
      ["510000", "part"],
    ],
  ],
  [["370102"], null, [["370000", "part"]]],
  [[], "510100", [["510000", "part"]]],
  [[], null, []],
])("members %j of the territory %s shade %j", (members, territory, shaded) => {
  expect([...spotsOf(dataOf(sample(1, 10)), members, territory).provinces].sort()).toEqual(shaded);
});
