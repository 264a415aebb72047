import { expect, test } from "vitest";
import { textWidth } from "../../../../src/app/select/measure.ts";
import { type Stretch, spanOf } from "../../../../src/app/select/timeline.ts";
import { type Filters, noFilters } from "../../../../src/app/store.ts";
import { deal, type LayoutInput, layout, type Placed, ticksOf } from "../../../../src/app/views/timeline/layout.ts";
import { timelineMarks, timelineOption } from "../../../../src/app/views/timeline/option.ts";
import { KINDS, timelineRows } from "../../../../src/app/views/timeline/rows.ts";
import { type Dataset, type Event, EventKind } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { random, sample } from "../../sample.ts";
import { chinese, dataOf, english, light } from "../sample.ts";

/** The sample with many events and alliances, dated as loosely and as exactly as texts do. */
function crowded(seed: number, events: number, alliances = 12): Dataset {
  const next = random(seed);
  const base = sample(seed, 200);
  const [event] = base.events;
  const [alliance] = base.alliances;
  const two = (n: number) => String(1 + Math.floor(next() * n)).padStart(2, "0");
  const date = () => {
    const year = 2010 + Math.floor(next() ** 0.4 * 15);
    return next() < 0.15 ? `${year}` : next() < 0.3 ? `${year}-${two(12)}` : `${year}-${two(12)}-${two(28)}`;
  };
  return {
    ...base,
    events: Array.from(
      { length: events },
      (_, i): Event => ({
        ...event!,
        id: `ev${i}`,
        date: date(),
        kind: EventKind.options[Math.floor(next() ** 2 * EventKind.options.length)]!,
        name: `event ${i} ${"of some length ".repeat(Math.floor(next() * 4))}`.trim(),
        regions: [["370000"], ["510000"], ["zone:jinan"], []][Math.floor(next() * 4)]!,
        alliances: next() < 0.3 ? ["al0"] : [],
      }),
    ),
    alliances: Array.from({ length: alliances }, (_, i) => ({
      ...alliance!,
      id: `al${i}`,
      name: `alliance number ${i} with a long name`,
      founded: i % 5 === 4 ? null : { date: date(), is: "stated" as const, because: null },
      members: [
        ...alliance!.members,
        { name: "the second chair", region: null, role: "chair" as const, from: `20${15 + (i % 9)}-03`, to: null, quotes: [] },
        { name: "late comer", region: "zone:chengdu", role: "member" as const, from: "2023-05-01", to: null, quotes: [] },
      ],
    })),
  };
}

const input = (dataset: Dataset, filters: Filters, window: Stretch, width: number, words = chinese): LayoutInput => ({
  rows: timelineRows(dataOf(dataset), filters),
  window,
  width,
  words,
  picked: new Set(),
  allAlliances: true,
});

const overlap = (a: [number, number], b: [number, number]) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
type Rect = { x: [number, number]; y: [number, number]; of: string };
const labelRect = ({ label, text }: Placed): Rect[] => {
  if (!label) return [];
  const wide = textWidth(label.text, label.size);
  const x = label.align === "center" ? label.x - wide / 2 : label.align === "right" ? label.x - wide : label.x;
  return [{ x: [x, x + wide], y: [label.y - label.size / 2, label.y + label.size / 2], of: `label of ${text}` }];
};
const shapeRect = ({ box, text, shape }: Placed): Rect => {
  // What is drawn: a long date is a thin bar at the foot of its row.
  const y: [number, number] = shape === "span" ? [box.y + box.height - 4, box.y + box.height] : [box.y, box.y + box.height];
  return { x: [box.x, box.x + box.width], y, of: text };
};

test("the kinds are those of the schema", () => {
  expect([...KINDS].sort()).toEqual([...EventKind.options].sort());
});

test.each([
  [1, 40, 1300, { from: 24120, to: 24300 }],
  [2, 300, 1300, { from: 24120, to: 24300 }],
  [3, 3000, 1300, { from: 24120, to: 24300 }],
  [4, 300, 340, { from: 24120, to: 24300 }],
  [5, 3000, 340, { from: 24240, to: 24264 }],
  [6, 3000, 1800, { from: 24250, to: 24252 }],
])("labels touch neither each other nor a mark, seed %i, %i events, %i px", (seed, events, width, window) => {
  const scene = layout(input(crowded(seed, events), noFilters, window, width));
  const labels = scene.marks.flatMap(labelRect);
  for (let i = 0; i < labels.length; i++)
    for (let j = i + 1; j < labels.length; j++) {
      const [a, b] = [labels[i]!, labels[j]!];
      if (overlap(a.y, b.y) > 1) expect(overlap(a.x, b.x), `${a.of} / ${b.of}`).toBeLessThanOrEqual(0.5);
    }
  const lanes = scene.marks.filter(({ shape }) => shape === "diamond" || shape === "span" || shape === "cluster");
  for (const label of lanes.filter(({ shape }) => shape !== "cluster").flatMap((mark) => labelRect(mark).map((rect) => ({ rect, mark }))))
    for (const other of lanes)
      if (other !== label.mark && overlap(label.rect.y, shapeRect(other).y) > 1)
        expect(overlap(label.rect.x, shapeRect(other).x), `${label.rect.of} / ${other.text}`).toBeLessThanOrEqual(0.5);
  for (const { x } of labels) {
    expect(x[0]).toBeGreaterThanOrEqual(scene.left - 1);
    expect(x[1]).toBeLessThanOrEqual(width + 1);
  }
  expect(scene.marks.length).toBeLessThan(1500);
});

test.each([
  [7, 60],
  [8, 2500],
])("every event of the window stands in exactly one mark, seed %i, %i events", (seed, events) => {
  const dataset = crowded(seed, events, 0);
  const window = { from: 24180, to: 24290 };
  const scene = layout(input(dataset, noFilters, window, 1000));
  const counted = scene.marks.reduce((sum, { count }) => sum + count, 0);
  const near = (14 / (1000 - scene.left)) * (window.to - window.from);
  const inWindow = (slack: number) =>
    dataset.events.filter(({ date }) => {
      const { from, to } = spanOf(date);
      return to > window.from - slack && from < window.to + slack;
    }).length;
  expect(counted).toBeGreaterThanOrEqual(inWindow(-near));
  expect(counted).toBeLessThanOrEqual(inWindow(near));
});

test("a sheet too small keeps every lane and every event, in fewer rows and without the last alliances", () => {
  const dataset = crowded(11, 80);
  const whole = input(dataset, noFilters, { from: 24120, to: 24300 }, 1500);
  const counted = ({ marks }: ReturnType<typeof layout>) =>
    marks.filter(({ shape }) => ["diamond", "span", "cluster"].includes(shape)).reduce((sum, { count }) => sum + count, 0);
  const [large, small] = [layout(whole), layout({ ...whole, room: 640 })];
  expect(large.height).toBeGreaterThan(800);
  expect(small.height).toBeLessThanOrEqual(640);
  expect(counted(small)).toBe(counted(large));
  expect(small.lanes.map(({ label }) => label.text)).toEqual(large.lanes.map(({ label }) => label.text));
  expect(small.more).toBeGreaterThan(large.more);
  const labels = small.marks.flatMap(labelRect);
  for (const [i, a] of labels.entries())
    for (const b of labels.slice(i + 1)) if (overlap(a.y, b.y) > 1) expect(overlap(a.x, b.x), `${a.of} / ${b.of}`).toBeLessThanOrEqual(0.5);
});

test("zooming to a cluster opens it", () => {
  const dataset = crowded(9, 2000, 0);
  let window: Stretch = { from: 24120, to: 24300 };
  for (let i = 0; i < 12; i++) {
    const scene = layout(input(dataset, noFilters, window, 1200));
    const cluster = scene.marks.find(({ id }) => id.startsWith("zoom:"));
    if (!cluster) break;
    const [from = 0, to = 0] = cluster.id.slice(5).split("..").map(Number);
    expect(to - from).toBeLessThan(window.to - window.from);
    window = { from, to: Math.max(to, from + 1) };
    if (to - from < 1) break;
  }
  const last = layout(input(dataset, noFilters, window, 1200));
  for (const { id, shape } of last.marks) expect(shape === "cluster" ? id : "many:").toMatch(/^(many|zoom):/);
});

test("a year is as long as a year, a day is a diamond", () => {
  const event = (id: string, date: string): Event => ({ ...sample(1, 20).events[0]!, id, date });
  const slots = deal([event("a", "2021"), event("b", "2021-06-15"), event("c", "2021-06")], (m) => (m - 24252) * 100, 0, 1200, 3);
  expect(slots.map(({ a, b, long }) => [a, Math.round(b), long])).toEqual([
    [0, 1200, true],
    [500, 600, true],
    [541, 555, false].map((v, i) => (i === 0 ? expect.closeTo(541.3, 0) : v)),
  ]);
});

const dataset = crowded(3, 80);
const data = dataOf(dataset);

test.each(Array.from({ length: 60 }, (_, i) => [i]))("rows equal a plain recount, seed %i", (seed) => {
  const filters = randomFilters(seed);
  const within = (id: string, chosen: string): boolean => {
    if (id === chosen) return true;
    const region = dataset.regions.find((r) => r.id === chosen)!;
    if (region.kind === "country") return false;
    return region.members.some((member) => within(id, member)) || dataset.regions.some((r) => r.parent === chosen && within(id, r.id));
  };
  const inRegions = (id: string | null) => id !== null && filters.regions.some((chosen) => within(id, chosen));
  const bound = (date: string, end: boolean) => (date.length > 4 ? date.slice(0, 7) : `${date}-${end ? "12" : "01"}`);
  const bySource = (quotes: readonly { article: string }[]) =>
    filters.articles.length + filters.publishers.length === 0 ||
    quotes.some(({ article }) => {
      const publisher = dataset.articles.find(({ id }) => id === article)?.publisher ?? null;
      return filters.articles.includes(article) || (publisher !== null && filters.publishers.includes(publisher));
    });
  const folded = (text: string | null | undefined) => (text ?? "").toLowerCase().replace(/ /g, "");
  const named = (own: string[], places: (string | null)[], of: string[], quotes: readonly { article: string }[]) =>
    [
      ...own,
      ...dataset.regions.filter(({ id }) => places.includes(id)).flatMap((r) => [r.name, r.nameEn, ...r.aliases]),
      ...dataset.alliances.filter(({ id }) => of.includes(id)).flatMap((a) => [a.name, a.nameHant, ...a.aliases]),
      ...dataset.articles.filter(({ id }) => quotes.some(({ article }) => article === id)).map(({ title }) => title),
    ].some((text) => folded(text).includes(folded(filters.text)));
  const events = dataset.events.filter(
    (e) =>
      named([e.name, e.nameHant], [...e.regions, e.place], e.alliances, e.quotes) &&
      (filters.regions.length === 0 || e.regions.some(inRegions) || inRegions(e.place)) &&
      (filters.from === null || bound(e.date, true) >= filters.from) &&
      (filters.to === null || bound(e.date, false) <= filters.to) &&
      (filters.alliances.length === 0 || e.alliances.some((id) => filters.alliances.includes(id))) &&
      bySource(e.quotes),
  );
  const rows = timelineRows(data, filters);
  expect(rows.lanes.flatMap((lane) => lane.events.map(({ id }) => id)).sort()).toEqual(events.map(({ id }) => id).sort());
  for (const { kind, events: some } of rows.lanes) for (const event of some) expect(event.kind).toBe(kind);
  const alliances = dataset.alliances.filter(
    (a) =>
      named([a.name, a.nameHant, ...a.aliases, ...a.members.map(({ name }) => name)], [a.territory, a.place], [], a.quotes) &&
      (filters.regions.length === 0 || inRegions(a.territory) || inRegions(a.place) || a.members.some(({ region }) => inRegions(region))) &&
      (filters.to === null || a.founded === null || bound(a.founded.date, false) <= filters.to) &&
      (filters.alliances.length === 0 || filters.alliances.includes(a.id)) &&
      bySource(a.quotes),
  );
  expect([...rows.bars.map(({ alliance }) => alliance.id), ...rows.undated.map(({ id }) => id)].sort()).toEqual(alliances.map(({ id }) => id).sort());
});

test("the option is plain, its marks stand where its data stand", () => {
  const scene = layout(input(crowded(11, 100), noFilters, { from: 24120, to: 24300 }, 1000, english));
  const option = timelineOption(scene, light);
  const series: unknown = option.series;
  const marks = Array.isArray(series) ? series.find(({ id }) => id === "marks") : null;
  expect(marks.data).toHaveLength(scene.marks.length);
  expect(timelineMarks(scene)).toHaveLength(scene.marks.length);
  for (let i = 0; i < scene.marks.length; i++) expect(marks.renderItem({ dataIndex: i }).children.length).toBeGreaterThan(0);
  expect(JSON.stringify(option)).not.toContain("NaN");
});

test.each([
  [{ from: 24120, to: 24300 }, 1000],
  [{ from: 24120, to: 24300 }, 200],
  [{ from: 24240, to: 24252 }, 600],
])("ticks of %o at %i px keep apart", (window, width) => {
  const ticks = ticksOf(window, 0, width, chinese);
  for (let i = 1; i < ticks.length; i++) expect(ticks[i]!.x - ticks[i - 1]!.x).toBeGreaterThanOrEqual(39);
});
