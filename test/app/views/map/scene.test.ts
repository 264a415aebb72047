import { expect, test } from "vitest";
import { contrast, inkOn } from "../../../../src/app/charts/ink.ts";
import { noFilters } from "../../../../src/app/store.ts";
import { alliancesToDraw, drawAlliance, territoryOf } from "../../../../src/app/views/map/alliances.ts";
import { classify } from "../../../../src/app/views/map/classes.ts";
import { fitTo, marginFor, toPixel, toSheet, zoomAt } from "../../../../src/app/views/map/fit.ts";
import { type Fill, mapOption, type Picture } from "../../../../src/app/views/map/option.ts";
import { classColours } from "../../../../src/app/views/map/paint.ts";
import { type MapRow, NO_CELLS } from "../../../../src/app/views/map/rows.ts";
import { bubblesOf, fillsOf, groundOn, indicatorOf, keyOf, levelOf, periodsFor, radiusOf, stopOf } from "../../../../src/app/views/map/scene.ts";
import { parseRoam, roamed, roamKey, roamOf } from "../../../../src/app/views/map/useRoam.ts";
import { SHEET } from "../../../../src/dataset/projection.ts";
import { sample } from "../../sample.ts";
import { chinese, dark, dataOf, english, light } from "../sample.ts";

const dataset = sample(5, 600);
for (const region of dataset.regions) if (region.kind !== "macro") Object.assign(region, { lon: 117, lat: 36.7 });
Object.assign(dataset.regions.find(({ id }) => id === "zone:chengdu")!, { lon: 104.1, lat: 30.6 });
const data = dataOf(dataset);
/** What `renderItem` gives for one overlay. */
interface Drawn {
  x: number;
  children: { shape: { pathData: string }; style: { lineWidth: number; strokeNoScale: boolean } }[];
}
const year = (y: number, regions: number) => ({ start: y * 12, end: y * 12 + 11, kind: "year" as const, regions });
const row = (id: string, value: number | null, state: MapRow["state"] = "value"): MapRow => ({
  id,
  state: value === null ? state : state,
  cell: value === null ? null : { start: 0, end: 1, row: 0, value },
  rank: null,
});

test.each([
  [null, 2024, 10], // the latest that nine tenths of the widest cover
  ["2022", 2022, 10],
  ["2010", 2010, 11], // asked for, though nothing is known: a stop of the slider
])("period %s shows %i", (asked, shown, stops) => {
  const periods = [year(2025, 1), ...Array.from({ length: 9 }, (_, i) => year(2024 - i, 31))];
  const { span, same } = periodsFor(periods, asked, noFilters);
  expect(span?.start).toBe(shown * 12);
  expect(same).toHaveLength(stops);
  expect(same.every(({ end }, i) => i === 0 || end > same[i - 1]!.end)).toBe(true);
  expect(stopOf(same, span)).toBeGreaterThanOrEqual(0);
});

test("a period outside the date filter gives way to one inside", () =>
  expect(periodsFor([year(2020, 3), year(2019, 3)], "2010", { from: "2019-01", to: "2020-12" }).span).toEqual({
    start: 2020 * 12,
    end: 2020 * 12 + 11,
  }));

test("without periods there is none", () => expect(periodsFor([], null, noFilters).span).toBeNull());

test("the favourite indicator comes first where nothing is chosen and it has figures", () => {
  expect(indicatorOf(data, null, noFilters)?.id).toBe("gdp");
  expect(indicatorOf(data, null, { ...noFilters, indicators: ["rate"] })?.id).toBe("rate");
  expect(indicatorOf(null, null, noFilters)).toBeNull();
  // Where the filters leave nothing, the best known stays; the dataset's first says nothing.
  const reversed = dataOf({ ...dataset, indicators: dataset.indicators.toReversed() });
  expect(indicatorOf(reversed, null, { ...noFilters, from: "1950-01", to: "1950-12" })?.id).toBe("gdp");
});

test.each([
  [["370000"], null, "auto", "province"],
  [["370100"], null, "auto", "prefecture"],
  [["370100"], null, "province", "province"],
  [["370102"], "370000", "auto", "county"],
  [["370100", "370102"], "370000", "auto", "prefecture"],
  [["370102"], "370000", "province", "county"], // no such level there
  [[], "110000", "auto", "county"],
])("figures of %j in %s, asked %s: %s", (ids, place, asked, level) => expect(levelOf({ ...NO_CELLS, keys: () => ids }, place, asked)).toBe(level));

test("areas are painted by class, hatched by another period's value, plain without any", () => {
  const rows = [row("110000", 1), row("120000", 9), row("130000", 9, "near"), row("140000", null, "noNews"), row("150000", null, "noData")];
  const classes = classify([1, 9], "quantile");
  const colours = classColours(classes, light);
  const [low, high, near, noNews, noData] = fillsOf(rows, classes, colours, ["0"], groundOn(light, colours, 0.1));
  expect([low?.color, high?.color]).toEqual(colours);
  expect(near?.color).toMatchObject({ repeat: "repeat", scaleX: 10 });
  expect(noNews?.color).toMatchObject({ repeat: "repeat" });
  expect(noData?.color).toBe(light.land);
  expect([low, high, near, noNews, noData].map((fill) => fill?.faded)).toEqual([false, true, true, true, true]);
  expect([low, noNews].map((fill) => fill?.empty)).toEqual([false, true]);
  expect(rows.map((r) => keyOf(r, classes))).toEqual(["0", "1", "1", "noNews", "noData"]);
});

test.each([light, dark])("names can be read on every class, and classes told apart", (tokens) => {
  for (const values of [
    [1, 2, 3, 4, 5],
    [-2, -1, 1, 2, 3],
    [-1, 1],
    [1, 2],
  ]) {
    const colours = classColours(classify(values, "quantile"), tokens);
    expect(new Set(colours).size).toBe(colours.length);
    for (const colour of colours) expect(contrast(inkOn(colour, tokens), colour)).toBeGreaterThanOrEqual(4);
  }
});

test("circles: area goes by value, small ones lie on top, none is too small to touch with the eye", () => {
  expect(radiusOf(100, 100)).toBe(14);
  expect(radiusOf(25, 100)).toBe(7);
  expect(radiusOf(0, 100)).toBeGreaterThan(2);
  const regions = new Map(data.head.regions.map((region) => [region.id, region]));
  const found = bubblesOf([row("zone:jinan", 3), row("zone:chengdu", 9), row("370000", null)], regions, 9, false);
  expect(found.map(({ id }) => id)).toEqual(["zone:chengdu", "zone:jinan"]);
});

test.each([
  [2020 * 12 + 10, false, 0, 0], // November 2020: founded in December
  [2020 * 12 + 11, true, 1, 0],
  [2021 * 12 + 11, true, 2, 1], // 成都 joined in June
])("the alliance at month %i: founded %s, %i members, %i links", (month, founded, members, links) => {
  const alliance = data.allianceOf("al0")!;
  const found = drawAlliance(data, alliance, month);
  expect([found.founded, found.members, found.links.length]).toEqual([founded, members, links]);
  expect(found.territory).toEqual(founded ? ["370000"] : []);
  // Zones beside divisions are no sites: the outline says enough.
  expect(found.sites).toEqual([]);
});

test("alliances are drawn when chosen, opened, or by their territory", () => {
  const ids = (filters: object, open: string | null = null, end = 2022 * 12) =>
    alliancesToDraw(data, { ...noFilters, ...filters }, open, end).map(({ id }) => id);
  expect(ids({})).toEqual([]);
  expect(ids({ alliances: ["al0"] })).toEqual(["al0"]);
  expect(ids({}, "al0")).toEqual(["al0"]);
  expect(ids({ regions: ["macro:river"] })).toEqual(["al0"]);
  expect(ids({ regions: ["macro:river"] }, null, 2019 * 12)).toEqual([]);
  expect(ids({ regions: ["370000"] })).toEqual([]);
  expect(ids({ regions: ["macro:empty"] })).toEqual([]);
  expect(territoryOf(data, "macro:river")).toMatchObject({ codes: ["370000"], zones: [{ id: "zone:chengdu" }], around: false });
  expect(territoryOf(data, "zone:chengdu")).toMatchObject({ codes: ["510000"], around: true });
  expect(territoryOf(data, null)).toEqual({ codes: [], zones: [], around: false });
});

const size = { width: 1200, height: 620 };

test("the sheet fits its picture, and zoom keeps the point under the hand", () => {
  const fit = fitTo(SHEET, size, { top: 20, right: 10, bottom: 5, left: 30 });
  const [left, top] = toPixel(fit, [SHEET.x, SHEET.y]);
  const [right, bottom] = toPixel(fit, [SHEET.width, SHEET.height]);
  expect(left >= 30 && top >= 20 - 1e-6 && right <= 1190 && bottom <= 615 + 1e-6).toBe(true);
  const under = toSheet(fit, [400, 300]);
  const there = toPixel(zoomAt(fit, 3, [400, 300]), under);
  expect(there[0]).toBeCloseTo(400);
  expect(there[1]).toBeCloseTo(300);
  const middle = toPixel(fit, [SHEET.width / 2, SHEET.height / 2]);
  const roam = roamOf(zoomAt(fit, 3, [400, 300]), fit, middle, size);
  expect(roam?.zoom).toBeCloseTo(3);
  const again = roamed(fit, roam, middle);
  expect(toPixel(again, under)[0]).toBeCloseTo(400);
  expect(roamOf(fit, fit, middle, size)).toBeNull();
  const linked = parseRoam(roamKey(roam));
  expect(linked?.zoom).toBeCloseTo(3, 2);
  expect(linked?.center.map((n, i) => Math.abs(n - roam!.center[i]!) <= 0.5)).toEqual([true, true]);
  for (const wrong of ["", "1;2", "1;2;1", "1;2;17", "a;2;3", "1;2;3;4"]) expect(parseRoam(wrong)).toBeNull();
});

test("a narrow picture keeps the map below the player, a wide one beside it", () => {
  expect(marginFor(SHEET, { width: 1400, height: 620 }, 64, true).top).toBeLessThan(40);
  expect(marginFor(SHEET, { width: 760, height: 620 }, 64, true).top).toBeGreaterThanOrEqual(64);
  expect(marginFor(SHEET, { width: 1400, height: 620 }, 64, false).top).toBeGreaterThanOrEqual(64);
});

test("the option says once what most areas wear, names the others, and has every mark where it stands", () => {
  const plain = { color: "#eeeeee", faded: false, empty: true };
  const fills = [
    { id: "370000", color: "#123456", faded: true, empty: false },
    { id: "110000", ...plain },
    { id: "120000", ...plain },
  ];
  const fit = fitTo(SHEET, size, { top: 0, right: 0, bottom: 0, left: 0 });
  const picture: Picture = {
    panels: [{ map: "nation/province", view: SHEET, fit, fills }],
    bubbles: [{ id: "zone:jinan", at: [1, 2], radius: 5, faded: false, near: true }],
    overlays: [
      {
        id: "al0",
        color: light.accent,
        outlines: [{ id: "370000", d: "M0,0l1,1" }],
        links: [
          [
            [0, 0],
            [5, 5],
          ],
        ],
        nodes: [{ id: "al0/zone:jinan", at: [5, 5], lead: true }],
        sites: [],
      },
    ],
    labels: [
      {
        id: "370000",
        text: "山东",
        at: [0, 0],
        offset: [0, 3],
        width: 24,
        height: 12,
        on: [7, 8],
        color: "#fff",
        halo: "#000",
        size: 12,
        bold: false,
      },
    ],
    roam: { center: [3, 4], zoom: 2 },
    fine: false,
    grounded: false,
  };
  const option = mapOption(picture, light);
  expect(option).toMatchObject({
    animation: false,
    geo: [{ id: "sheet", map: "nation/province", center: [3, 4], zoom: 2, roam: false, itemStyle: { areaColor: "#eeeeee", opacity: 1 } }],
  });
  const {
    geo,
    series,
  }: {
    geo?: { regions: { name: string; silent?: boolean; itemStyle: object }[] }[];
    series?: { id: string; data: { id?: string; name?: string; value?: number[] }[]; renderItem?: (params: object, api: object) => Drawn }[];
  } = Object(option);
  expect(geo?.[0]?.regions[0]).toMatchObject({ name: "370000", itemStyle: { areaColor: "#123456", opacity: 0.16 } });
  expect(geo?.[0]?.regions.slice(1).every(({ silent }) => silent)).toBe(true);
  expect(series?.map(({ id }) => id)).toEqual(["lines:al0", "sites:al0", "nodes:al0", "bubbles", "names"]);
  expect(series?.at(-1)?.data[0]).toMatchObject({ name: "山东", value: [7, 8] });
  // What is drawn in sheet units goes where the sheet stands, its strokes as wide as before.
  const coord = ([x = 0, y = 0]: number[]) => [10 + x / 2, 20 + y / 2];
  const [territory, links] = [0, 1].map((dataIndex) => series?.[0]?.renderItem?.({ dataIndex }, { coord }));
  expect(series?.[0]?.data.map(({ id }) => id)).toEqual(["370000", "links"]);
  expect(territory).toMatchObject({ x: 10, y: 20, scaleX: 0.5, scaleY: 0.5 });
  expect(territory?.children.map(({ shape, style }) => [shape.pathData, style.lineWidth, style.strokeNoScale])).toEqual([
    ["M0,0l1,1", 8, true],
    ["M0,0l1,1", 1.4, true],
  ]);
  const crowd = Array.from({ length: 13 }, (_, i) => ({ id: String(i), d: "M0,0l1,1" }));
  const { series: crowded }: { series?: typeof series } = Object(
    mapOption({ ...picture, overlays: [{ ...picture.overlays[0]!, outlines: crowd }] }, light),
  );
  expect(crowded?.[0]?.renderItem?.({ dataIndex: 0 }, { coord }).children.map(({ style }) => style.lineWidth)).toEqual([1]);
  // From lead to member, swung to the side.
  expect(links?.children.map(({ shape }) => shape.pathData)).toEqual(["M0,0Q3.3,1.7,5,5"]);
});

test("what most areas wear is painted once beneath them, unless some are faded or nothing lies beneath", () => {
  const areas = ["110000", "120000", "130000"].map((id) => ({ id, color: "#eeeeee", faded: false, empty: true }));
  const one = { id: "370000", color: "#123456", faded: false, empty: false };
  const fit = fitTo(SHEET, size, { top: 0, right: 0, bottom: 0, left: 0 });
  const drawn = (fills: Fill[], grounded: boolean) => {
    const panels = [{ map: "nation/province", view: SHEET, fit, fills }];
    const option = mapOption({ panels, bubbles: [], overlays: [], labels: [], roam: null, fine: false, grounded }, light);
    const { geo }: { geo?: { itemStyle: { areaColor: string }; regions: { name: string; silent?: boolean; itemStyle: { areaColor: string } }[] }[] } =
      Object(option);
    const ground = geo?.[0]?.regions.find(({ name }) => name === "ground");
    expect(ground?.silent).toBe(true);
    expect(geo?.[0]?.regions[0]).toMatchObject({ name: "370000", itemStyle: { areaColor: "#123456" } });
    return [geo?.[0]?.itemStyle.areaColor, ground?.itemStyle.areaColor];
  };
  expect(drawn([one, ...areas], true)).toEqual(["transparent", "#eeeeee"]);
  expect(drawn([one, ...areas], false)).toEqual(["#eeeeee", "none"]);
  expect(drawn([{ ...one, faded: true }, ...areas], true)).toEqual(["#eeeeee", "none"]);
});

test.each([
  ["山东省", "山东"],
  ["内蒙古自治区", "内蒙古"],
  ["广西壮族自治区", "广西"],
  ["新疆维吾尔自治区", "新疆"],
  ["香港特别行政区", "香港"],
  ["延边朝鲜族自治州", "延边"],
  ["黔东南苗族侗族自治州", "黔东南"],
  ["琼中黎族苗族自治县", "琼中"],
  ["大兴安岭地区", "大兴安岭"],
  ["城区", "城区"],
  ["沙市", "沙市"],
])("%s is %s on the map", (name, short) => expect(chinese.t("map.short", name)).toBe(short));

test("titles read as sentences in both languages", () => {
  expect(chinese.t("map.title", "2023年", "", "province", "地区生产总值", "")).toBe("2023年各省地区生产总值");
  expect(chinese.t("map.title", "2023年", "山东省", "prefecture", "地区生产总值", "联盟")).toBe("2023年山东省各市地区生产总值与联盟");
  expect(english.t("map.title", "2023", "", "province", "GDP", "")).toBe("GDP by province, 2023");
});
