import { expect, test } from "vitest";
import { joinData } from "../../src/app/select/data.ts";
import { eventsInRange } from "../../src/app/select/facts.ts";
import { fitText, textWidth, yearTicks } from "../../src/app/select/measure.ts";
import { allianceBars, createScale, extentOf, monthsOf, spanOf, wholeMonth } from "../../src/app/select/timeline.ts";
import { noFilters } from "../../src/app/store.ts";
import { dateKey } from "../../src/app/views/data/rows.ts";
import { timelineRows } from "../../src/app/views/timeline/rows.ts";
import { layOut } from "../../src/dataset/columns.ts";
import { randomFilters } from "./random.ts";
import { sample } from "./sample.ts";

const dataset = sample(5, 600);
const { head, buffer, observations } = layOut(dataset);
const data = joinData(head, buffer, async () => observations);

test.each([
  ["2021", 24252, 24264],
  ["2021-03", 24254, 24255],
  ["2021-03-01", 24254, 24254 + 1 / 31],
  ["2020-02-29", 24241 + 28 / 29, 24242],
])("%s is as long as its words allow", (date, from, to) => {
  const span = spanOf(date);
  expect(span.from).toBeCloseTo(from, 9);
  expect(span.to).toBeCloseTo(to, 9);
});

test.each([
  { first: 24000, last: 24119, core: { first: 24000, last: 24119 } },
  { first: 12000, last: 24131, core: { first: 24000, last: 24119 } },
  { first: 23000 - 8, last: 24119, core: { first: 24000, last: 24119 } },
])("the scale goes there and back (%o)", (extent) => {
  const { x, at } = createScale(extent);
  expect(x(extent.first)).toBeCloseTo(0, 9);
  expect(x(extent.last + 1)).toBeCloseTo(1, 9);
  let before = -1;
  for (let m = extent.first; m <= extent.last + 1; m += 7) {
    expect(x(m)).toBeGreaterThan(before);
    expect(at(x(m))).toBeCloseTo(m, 6);
    before = x(m);
  }
});

test("one old event does not push the rest to the right", () => {
  const many = { ...head, events: [{ ...head.events[0]!, date: "1911" }] };
  const extent = extentOf(joinData(many, buffer, async () => observations));
  expect(extent.first).toBe(1911 * 12);
  expect(extent.core.first).toBe(2015 * 12);
  expect(createScale(extent).x(2015 * 12)).toBeLessThan(0.1);
});

test.each(Array.from({ length: 60 }, (_, i) => [i]))("density is what a filter for the month would leave, seed %i", (seed) => {
  const filters = randomFilters(seed);
  const { touching, firstMonth } = data.engine.count(filters);
  for (const i of [0, 11, 23, 40, touching.length - 1]) {
    const month = firstMonth + i;
    const text = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    expect(touching[i]).toBe(data.engine.count({ ...filters, from: text, to: text }).rows);
  }
});

test("an alliance shows what came after its founding", () => {
  const { bars, undated } = allianceBars(
    [
      {
        ...head.alliances[0]!,
        members: [...head.alliances[0]!.members, { name: "chair", region: null, role: "chair", from: "2021", to: null, quotes: [] }],
      },
      { ...head.alliances[0]!, id: "other", founded: null },
    ],
    [{ ...head.events[0]!, kind: "handover" }, head.events[0]!],
    24299,
  );
  expect(bars[0]).toMatchObject({
    founded: { from: 24251, to: 24252 },
    joins: [
      { date: "2021", members: [{ name: "chair" }] },
      { date: "2021-06", members: [{ name: "chengdu" }] },
    ],
    chairs: [{ member: { name: "chair" }, from: 24252, to: 24300, open: true }],
    handovers: [{ id: "ev0" }],
  });
  expect(undated).toMatchObject([{ id: "other" }]);
});

test.each([
  [null, null, 100, 200],
  ["0010-01", null, 120, 200],
  ["0001-01", "0010-12", 100, 131],
  ["0001-01", "0002-12", 100, 100], // beside the axis: its nearest end
  ["0050-01", null, 200, 200],
])("%s to %s are months of the axis", (from, to, low, high) => {
  expect(monthsOf(from, to, { first: 100, last: 200 })).toEqual({ from: low, to: high });
  expect(wholeMonth(99.5, { first: 100, last: 200 })).toBe(100);
});

test.each([
  ["\u6210\u6e1d\u5730\u533a", 12, 48, "\u6210\u6e1d\u5730\u533a"],
  ["\u6210\u6e1d\u5730\u533a", 12, 40, "\u6210\u6e1d\u2026"],
  ["\u6210\u6e1d\u5730\u533a", 12, 30, ""],
  ["Chengdu and Chongqing", 12, 66, "Chengdu\u2026"],
])("%s at %i px fits %i px as %s", (text, size, width, fitted) => {
  expect(fitText(text, size, width)).toBe(fitted);
  expect(textWidth(fitted, size)).toBeLessThanOrEqual(width);
});

test("ticks keep apart", () => {
  expect(yearTicks(1986, 2026, (year) => (year - 1986) * 20, 44)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025]);
  expect(yearTicks(2013, 2016, (year) => year * 90, 44)).toEqual([2013, 2014, 2015, 2016]);
});

test("a day of no known year is on no axis, in no range of months, and comes last", () => {
  const day = { ...head.events[0]!, id: "day", date: "--11-06" };
  const some = joinData({ ...head, events: [day, ...head.events] }, buffer, async () => observations);
  expect(extentOf(some)).toEqual(extentOf(data));
  expect(eventsInRange(some, noFilters).map(({ id }) => id)).toEqual(["ev0", "day"]);
  expect(eventsInRange(some, { ...noFilters, from: "2000-01" }).map(({ id }) => id)).toEqual(["ev0"]);
  expect(timelineRows(some, noFilters)).toMatchObject({ lanes: [{ events: [{ id: "ev0" }] }], ofNoYear: [{ id: "day" }] });
  expect(dateKey("--11-06")).toBeNaN();
});
