import { describe, expect, test } from "vitest";
import { bareUnit, contractDimension, convert, storedUnit, toldUnits } from "../../../src/pipeline/assemble/units.ts";
import type { Quantity } from "../../../src/pipeline/mention.ts";
import { gazetteer } from "../reading.ts";

test.each([
  [1291.5, 1e8, 1e8, 1291.5],
  [9.6, 1e12, 1e8, 96000],
  [4.35, 1e8, 1, 435000000], // not 434999999.99999994
  [1.005, 1e12, 1e8, 10050],
  [3000, 1e4, 1e8, 0.3],
  [0.1, 1, 1e8, 1e-9],
  [-0.7, 1e12, 1e8, -7000],
  [300, 10000 / 15, 1e6, 0.2], // 亩
])("%d × %d in units of %d is %d", (value, from, to, told) => expect(convert(value, from, to)).toBe(told));

test.each([
  ["万家", "家"],
  ["亿吨", "吨"],
  ["万亿元", "元"],
  ["千万千瓦", "千瓦"],
  ["家", "家"],
  ["万", "万"], // nothing would be left
])("%s without its scale is %s", (unit, bare) => expect(bareUnit(unit)).toBe(bare));

describe("the unit a value is stored in", () => {
  const printed = (value: number, unit: string): Pick<Quantity, "value" | "high" | "unit" | "dimension" | "factor"> => {
    const { dimension, factor } = gazetteer.unit(unit)!;
    return { value, high: null, unit, dimension, factor };
  };
  test.each<[string | null, number, string, string, number]>([
    ["gdp", 9.6, "万亿元", "亿元", 96000],
    ["gdp", 1291.5, "亿元", "亿元", 1291.5],
    ["resident_population", 9436600, "人", "万人", 943.66],
    ["hitech_firms", 1.2, "万家", "家", 12000],
    [null, 500, "万元", "亿元", 0.05],
    [null, 30, "亿美元", "亿美元", 30], // another currency is kept
    [null, 75.3, "%", "%", 75.3],
    [null, 1.2, "万家", "家", 12000],
    [null, 12.3, "万亩", "万亩", 12.3],
    [null, 510, "万公顷", "万公顷", 510],
    [null, 13.2, "万平方米", "万平方米", 13.2],
    [null, 1042, "万千瓦", "万千瓦", 1042],
    ["sown_area", 41.8, "万公顷", "万亩", 627],
  ])("%s of %d%s: %s, %d", (id, value, unit, stored, told) => {
    const own = storedUnit({ id, name: "" }, printed(value, unit), gazetteer);
    expect(own.unit).toBe(stored);
    expect(convert(value, printed(value, unit).factor, own.factor)).toBe(told);
  });
  test("a unit nobody listed keeps the scale it is printed with", () => {
    const own = storedUnit({ id: null, name: "" }, { value: 743.2, high: null, unit: "亿勺", dimension: "count", factor: 1e8 }, gazetteer);
    expect(own).toEqual({ unit: "亿勺", factor: 1e8 });
  });
  test("days are stored as they were counted, whatever else a day is a part of", () => {
    const factor = 1 / 365;
    const own = storedUnit({ id: null, name: "" }, { value: 312, high: null, unit: "天", dimension: "duration", factor }, gazetteer);
    expect(own.unit).toBe("天");
    expect(convert(312, factor, own.factor)).toBe(312);
  });

  test("what is measured in parts of air is no point of an index", () =>
    expect(storedUnit({ id: null, name: "" }, printed(22, "微克/立方米"), gazetteer)).toEqual({ unit: "微克/立方米", factor: 1 }));

  test("dollars stay dollars where the indicator is told in yuan", () => {
    expect(storedUnit({ id: "gdp", name: "" }, printed(30, "亿美元"), gazetteer).unit).toBe("亿美元");
  });
});

describe("the unit most of an indicator's texts tell it in", () => {
  const of = (id: string | null, ...units: string[]) =>
    toldUnits(
      units.map((unit) => ({ indicator: id ?? "x-1", id, printed: { value: 1, high: null, ...gazetteer.unit(unit)! } })),
      gazetteer,
    ).get(id ?? "x-1")?.unit;
  test.each<[string | null, string[], string]>([
    [null, ["万亩", "平方公里", "万亩"], "万亩"],
    [null, ["公顷", "亩"], "公顷"], // the first of as many
    [null, ["吨", "万吨", "万吨"], "万吨"],
    ["grain_output", ["亿斤", "万吨", "亿斤"], "亿斤"],
    ["planned_area", ["公顷"], "公顷"],
  ])("%s in %j: %s", (id, units, unit) => expect(of(id, ...units)).toBe(unit));
  test("prices and costs of a new indicator stay in yuan", () => {
    const told = (value: number) =>
      toldUnits([{ indicator: "x-1", id: null, printed: { high: null, ...gazetteer.unit("元")!, unit: "元", value } }], gazetteer).get("x-1");
    expect(told(84.6)).toEqual({ unit: "元", factor: 1 });
    expect(told(84_600_000)).toBeUndefined();
  });
  test.each<[string | null, string[]]>([
    [null, ["万家", "家"]],
    [null, ["亿元", "万元"]],
    ["grain_output", ["亿斤", "吨", "万吨"]], // tons are its own unit
    ["sown_area", ["公顷", "万亩"]], // no more of another than of its own
    ["coal_output", ["亿斤"]], // its entry knows none
    ["gdp", ["万亿元"]],
  ])("%s in %j keeps what it has", (id, units) => expect(of(id, ...units)).toBeUndefined());
});

test.each<[Quantity["dimension"], string]>([
  ["CNY", "money"],
  ["USD", "money"],
  ["visits", "people"],
  ["times", "ratio"],
  ["none", "other"],
])("%s is %s in the contract", (printed, dimension) => expect(contractDimension(printed)).toBe(dimension));
