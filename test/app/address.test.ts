import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connectAddress, dropUnknown, fromSearch, toSearch } from "../../src/app/address.ts";
import { parseRange, parseSpan, rangeKey, spanKey } from "../../src/app/period.ts";
import { CHART_TYPES, type Choices, CLASSINGS, LANGUAGES, MEASURES, noChoices, SCALES, THEMES, useStore, VIEWS } from "../../src/app/store.ts";
import { randomFilters } from "./random.ts";
import { random } from "./sample.ts";

function randomChoices(seed: number): Choices {
  const next = random(seed);
  const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const maybe = <T>(value: T): T | null => (next() < 0.3 ? value : null);
  const id = () => one(["370000", "zone:jinan", "x:服务业增加值", "o-00,45", "a b&c=d", "50%+#?", '"quoted"', "o-0072"]);
  const ids = () => [...new Set(Array.from({ length: Math.floor(next() * 3) }, id))];
  return {
    view: one(VIEWS),
    filters: { ...randomFilters(seed), text: next() < 0.3 ? id() : "" },
    period: maybe(one(["2023", "2023Q1", "2023Q1-3", "2023H2", "2023-05", "2011-2015", "~2023-12", "2023-01..2023-05"])),
    place: maybe(id()),
    selected: ids(),
    open: maybe(id()),
    article: maybe(id()),
    alliance: maybe(id()),
    chart: { type: one(CHART_TYPES), measure: one(MEASURES), scale: one(SCALES) },
    classing: one(CLASSINGS),
    preferred: ids(),
    options: next() < 0.4 ? { "map.bubbles": one(["on", "", "a&b=c", '""']), "data.sort": one(["value", "-value"]) } : {},
    language: maybe(one(LANGUAGES)),
    theme: one(THEMES),
  };
}

test.each(Array.from({ length: 300 }, (_, i) => [i]))("choices survive the address, seed %i", (seed) => {
  const choices = randomChoices(seed);
  const { choices: back, ignored } = fromSearch(toSearch(choices));
  expect(ignored).toEqual([]);
  expect(back).toEqual(choices);
});

test.each([
  [noChoices, "#/map"],
  [
    {
      ...noChoices,
      view: "charts" as const,
      filters: { ...noChoices.filters, regions: ["370000", "zone:jinan"], from: "2010-01", to: "2020-12", indicators: ["gdp"] },
    },
    "#/charts?r=370000,zone:jinan&d=2010-2020&i=gdp",
  ],
  [{ ...noChoices, filters: { ...noChoices.filters, from: "2020-07", to: "2023-12" }, period: "2023" }, "#/map?d=2020-07..2023-12&p=2023"],
])("addresses are short", (choices, address) => expect(toSearch(choices)).toBe(address));

test.each([
  ["#/atlas?p=2023", ["atlas"]],
  ["#/map?p=1e9&d=2020-13&lang=fr", ["p=1e9", "d=2020-13", "lang=fr"]],
  ["#/map?chart=pie&only=conflict,loud&unknown=1", ["only=loud", "chart=pie", "unknown=1"]],
  ["#/map?q=%E0%A4%A", []],
  ["", []],
  ["#", []],
  ["#/charts?charts.kind=slope&map.bubbles=off", ["charts.kind=slope"]],
])("%s says what it ignores", (address, ignored) => expect(fromSearch(address).ignored.toSorted()).toEqual(ignored.toSorted()));

test("ids the dataset lacks are dropped and named", () => {
  const known = {
    region: (id: string) => id === "370000",
    indicator: () => false,
    alliance: () => false,
    article: () => false,
    publisher: () => false,
    fact: () => false,
  };
  const { choices } = fromSearch("#/map?r=370000,999999&i=gone&f=o-1");
  const { choices: kept, ignored } = dropUnknown(choices, known);
  expect(kept.filters.regions).toEqual(["370000"]);
  expect([kept.filters.indicators, kept.open]).toEqual([[], null]);
  expect(ignored).toEqual(["999999", "gone", "o-1"]);
});

test.each(["2023", "2023Q1", "2023Q4", "2023H1", "2023H2", "2023Q1-3", "2023-05", "2011-2015", "~2023-12", "2023-01..2023-05", "2019-11..2020-02"])(
  "period %s",
  (key) => expect(spanKey(parseSpan(key)!)).toBe(key),
);
test.each(["", "2023Q5", "2023H3", "2023-13", "2015-2011", "~2023", "2023-05..2023-01", "20231"])("no period: %s", (key) =>
  expect(parseSpan(key)).toBeNull(),
);
test.each([
  ["2010-2020", "2010-01", "2020-12"],
  ["2020-07..", "2020-07", null],
  ["..2020-06", null, "2020-06"],
  ["", null, null],
])("range %s", (key, from, to) => {
  expect(parseRange(key)).toEqual({ from, to });
  expect(rangeKey(from, to)).toBe(key);
});

describe("in a browser", () => {
  const written: string[] = [];
  const heard = new Map<string, () => void>();
  let leave = () => {};
  beforeEach(() => {
    vi.useFakeTimers();
    written.length = 0;
    heard.clear();
    const take = (how: string) => (_: unknown, __: string, address: string) => void written.push(`${how} ${address}`);
    vi.stubGlobal("location", { hash: "#/map" });
    vi.stubGlobal("history", { pushState: take("push"), replaceState: take("replace") });
    vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work, 16));
    vi.stubGlobal("addEventListener", (name: string, work: () => void) => heard.set(name, work));
    vi.stubGlobal("removeEventListener", (name: string) => heard.delete(name));
    ({ leave } = connectAddress(useStore, () => null));
  });
  afterEach(() => {
    leave();
    useStore.getState().restore(noChoices, []);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const brush = (year: number) => useStore.getState().narrow({ ...noChoices.filters, from: `${year}-01`, to: `${year}-12` }, "brush");

  test("a hand that moves writes the address seldom, and at last as it left it", () => {
    for (let i = 0; i < 100; i++) {
      brush(1990 + (i % 30));
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(1000);
    expect(written[0]).toBe("push #/map?d=1990");
    expect(written.slice(1).every((line) => line.startsWith("replace "))).toBe(true);
    expect(written.length).toBeLessThan(10);
    expect(written.at(-1)).toBe("replace #/map?d=1999");
  });
  test("what comes after the move is a step of its own", () => {
    brush(2010);
    brush(2011);
    useStore.getState().go("charts");
    expect(written).toEqual(["push #/map?d=2010", "replace #/map?d=2011", "push #/charts?d=2011"]);
    vi.advanceTimersByTime(1000);
    expect(written).toHaveLength(3);
  });
  test.each(["pointerup", "keyup", "pagehide"])("at %s the address is as the hand left it", (end) => {
    brush(2010);
    brush(2012);
    heard.get(end)?.();
    expect(written.at(-1)).toBe("replace #/map?d=2012");
  });
  test("a step back is not overwritten by a move before it", () => {
    brush(2010);
    brush(2012);
    heard.get("popstate")?.();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual(["push #/map?d=2010"]);
  });
});
