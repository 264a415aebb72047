import { describe, expect, test } from "vitest";
import { makeGazetteer } from "../../../src/pipeline/gazetteer/index.ts";
import { loadReference } from "../../../src/pipeline/gazetteer/load.ts";

const reference = await loadReference();
const gazetteer = makeGazetteer(reference);

describe("kin", () => {
  test.each([
    ["370112", ["370100", "370000"]],
    ["110105", ["110000"]],
    ["419001", ["410000"]],
    ["370000", []],
    ["zone:htz-jinan", ["370100", "370000"]],
    ["zone:htz-shihezi", ["659001", "650000"]],
    ["zone:ftz-shandong-jinan", ["zone:ftz-shandong", "370100", "370000"]],
    ["macro:yangtze-river-delta", []],
  ])("ancestors of %s", (id, expected) => expect(gazetteer.ancestors(id)).toEqual(expected));
  test("zones of a city and of a province", () => {
    expect(gazetteer.zonesIn("370100")).toEqual(expect.arrayContaining(["zone:htz-jinan", "zone:htz-laiwu", "zone:bonded-jinan"]));
    expect(gazetteer.zonesIn("370000").length).toBeGreaterThan(gazetteer.zonesIn("370100").length);
  });
  test("children", () => expect(gazetteer.childrenOf("370000").filter((id) => /^\d/.test(id))).toHaveLength(16));
  test("abbreviations", () =>
    expect([..."沪苏浙皖"].map((letter) => gazetteer.abbreviation(letter))).toEqual(["310000", "320000", "330000", "340000"]));
  test("no region", () => expect(gazetteer.region("999999")).toBeNull());
});

describe("indicators", () => {
  test.each([
    ["GDP", "gdp"],
    ["地区生产总值(GDP)", "gdp"],
    ["三产增加值", "tertiary_va"],
    ["规上工业增加值", "above_scale_industrial_va"],
    ["工业总产值", "industrial_output"],
    ["地方财政收入", "general_public_revenue"],
    ["城镇登记失业率", "registered_unemployment"],
    ["社零", "retail_sales"],
    ["固投", "fai"],
    ["专精特新小巨人企业", "little_giants"],
    ["潜在独角兽", "potential_unicorns"],
    ["国家级孵化器", "national_incubators"],
    ["PM2.5", "pm25"],
    ["旅游综合收入", "tourism_revenue"],
    ["园区营业收入", "park_revenue"],
    // Near to the one before it, and of its own:
    ["国内旅游收入", "domestic_tourism_revenue"],
    ["技工贸总收入", "tech_trade_income"],
    ["经营主体", "operating_entities"],
    ["市场主体", "market_entities"],
    ["实际到账外资", "fdi_arrived"],
    ["实际利用外资", "fdi_actual"],
    ["一般公共预算总收入", "general_public_total_revenue"],
    ["数字经济规模", "digital_economy_scale"],
  ])("%s is %s", (name, id) => expect(gazetteer.indicatorNamed(name)).toBe(id));
  test.each(["合作", "增长", ""])("%s is none", (name) => expect(gazetteer.indicatorNamed(name)).toBeNull());
  test("every unit of an indicator can be read", () => {
    const unread = reference.indicators.flatMap(({ id, units }) =>
      units.filter((unit) => unit !== "" && !gazetteer.unit(unit)).map((unit) => `${id} ${unit}`),
    );
    expect(unread).toEqual([]);
  });
  test("a name claimed twice is refused", () => {
    const [first, second] = reference.indicators;
    expect(() => makeGazetteer({ ...reference, indicators: [first!, { ...second!, aliases: [first!.name] }] })).toThrow("claimed twice");
  });
});

describe("units", () => {
  test.each([
    ["亿元", "CNY", 1e8],
    ["万亿元", "CNY", 1e12],
    ["亿美元", "USD", 1e8],
    ["万平方米", "area", 1e4],
    ["万亩", "area", 6666666.66666667],
    ["万人次", "visits", 1e4],
    ["家", "count", 1],
    ["万吨", "mass", 1e7],
    ["%", "percent", 1],
    ["个百分点", "points", 1],
    ["亿千瓦时", "energy", 1e8],
    ["立方米/秒", "flow", 1],
  ])("%s", (printed, dimension, factor) => expect(gazetteer.unit(printed)).toMatchObject({ dimension, factor }));
  test.each(["万%", "亿", "乡", ""])("%s is no unit", (printed) => expect(gazetteer.unit(printed)).toBeNull());
});
