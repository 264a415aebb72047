import { readdirSync, readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { planeOf } from "../src/app/views/map/plane.ts";
import { INSET, INSET_SOURCE, place, project, SHEET } from "../src/dataset/projection.ts";
import { boxOf, toSvg } from "../src/dataset/shapes.ts";
import { loadReference } from "../src/pipeline/gazetteer/load.ts";

const { divisions, zones, macros, indicators, categories } = await loadReference();
const topology = (file: string): Topology => JSON.parse(readFileSync(`public/shapes/${file}`, "utf8"));
type Polygon = number[][][];
interface Area {
  id: string;
  polygons: Polygon[];
}
const areas = (from: Topology, object: string): Area[] => {
  const collection = feature(from, from.objects[object]!);
  if (collection.type !== "FeatureCollection") throw new Error(`${object} is no collection`);
  return collection.features.map(({ id, geometry }) => ({
    id: String(id),
    polygons: geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [],
  }));
};
const nation = topology("nation.json");
const provinces = areas(nation, "provinces");
const prefectures = areas(nation, "prefectures");
const counties = readdirSync("public/shapes/counties").flatMap((file) => areas(topology(`counties/${file}`), "counties"));

const within = ([x, y]: [number, number], polygons: readonly Polygon[]): boolean =>
  polygons.some((rings) => {
    let inside = false;
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[x1, y1], [x2, y2]] = [ring[i]! as [number, number], ring[j]! as [number, number]];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      }
    return inside;
  });

describe("divisions", () => {
  test("counts", () => {
    const count = (level: string) => divisions.filter((division) => division.level === level).length;
    expect([count("province"), count("prefecture"), count("county")]).toEqual([34, 353, 2864]);
  });
  test("codes are unique and parents exist", () => {
    const codes = new Set(divisions.map(({ code }) => code));
    expect(codes.size).toBe(divisions.length);
    expect(divisions.filter(({ parent }) => parent !== null && !codes.has(parent))).toEqual([]);
  });
  test.each([
    ["500000", "chongqing shi", "Chongqing"],
    ["350200", "xiamen shi", "Xiamen"],
    ["341500", "luan shi", "Lu'an"],
    ["340300", "bengbu shi", "Bengbu"],
    ["331000", "taizhou shi", "Taizhou"],
    ["330382", "yueqing shi", "Yueqing"],
    ["371722", "shanxian", "Shanxian County"],
    ["440113", "panyu qu", "Panyu District"],
    ["361124", "yanshan xian", "Yanshan County"],
    ["430100", "changsha shi", "Changsha"],
    ["610000", "shanxi sheng", "Shaanxi"],
    ["150000", "neimenggu zizhiqu", "Inner Mongolia"],
    ["540000", "xizang zizhiqu", "Tibet (Xizang)"],
    ["230100", "haerbin shi", "Harbin"],
    ["650100", "wulumuqi shi", "Urumqi"],
    ["370112", "licheng qu", "Licheng District"],
    ["420528", "changyang tujiazuzizhixian", "Changyang Tujia Autonomous County"],
    ["810000", "xianggang tebiexingzhengqu", "Hong Kong"],
    ["152921", "alashan zuoqi", "Alxa Left Banner"],
    ["141100", "lvliang shi", "Lüliang"],
  ])("%s is read %s, in English %s", (code, pinyin, nameEn) => {
    const division = divisions.find((each) => each.code === code)!;
    expect({ pinyin: division.pinyin, nameEn: division.nameEn }).toEqual({ pinyin, nameEn });
  });
  test("every region, indicator and category has an English name, in Latin letters", () => {
    const unnamed = [...divisions, ...zones, ...macros, ...indicators, ...categories].filter(
      ({ nameEn }) => !/^[^\s\p{Script=Han}](.*[^\s])?$/u.test(nameEn) || /\p{Script=Han}/u.test(nameEn),
    );
    expect(unnamed.map(({ name, nameEn }) => `${name}: ${nameEn}`)).toEqual([]);
  });
  test.each([
    ["台州市", "台州市"],
    ["天台县", "天台縣"],
    ["余干县", "餘干縣"],
    ["于都县", "于都縣"],
    ["范县", "范縣"],
    ["乾安县", "乾安縣"],
    ["沈阳市", "瀋陽市"],
    ["海淀区", "海淀區"],
  ])("%s in traditional script is %s", (name, nameHant) => expect(divisions.find((each) => each.name === name)!.nameHant).toBe(nameHant));
  test("a merged county is no alias of its heir", () =>
    expect(divisions.flatMap(({ former }) => former.map(([name]) => name))).not.toEqual(expect.arrayContaining(["宣武区"])));
});

describe("zones", () => {
  test("179 high-tech zones", () => expect(zones.filter(({ kind }) => kind === "high_tech")).toHaveLength(179));
  test("ids are unique, no name belongs to two", () => {
    expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length);
    const owners = new Map<string, Set<string>>();
    for (const { id, name, fullName, aliases } of zones)
      for (const each of [name, fullName, ...aliases]) owners.set(each, (owners.get(each) ?? new Set()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });
  test("every point lies in its city", () => {
    const outlines = new Map(prefectures.map(({ id, polygons }) => [id, polygons]));
    const stray = zones.filter(
      ({ city, lon, lat, precision }) => city && precision !== "province_seat" && outlines.has(city) && !within([lon, lat], outlines.get(city)!),
    );
    // Points by the sea fall beside the simplified coast: a tenth of a degree is allowed.
    const far = stray.filter(
      ({ city, lon, lat }) => ![-0.1, 0, 0.1].some((dx) => [-0.1, 0, 0.1].some((dy) => within([lon + dx, lat + dy], outlines.get(city!)!))),
    );
    expect(far.map(({ name }) => name)).toEqual([]);
    expect(stray.length).toBeLessThan(15);
  });
});

describe("macro-regions", () => {
  const known = new Set([...divisions.map(({ code }) => code), ...zones.map(({ id }) => id)]);
  test("members exist", () =>
    expect(
      macros.flatMap(({ id, members, partial }) =>
        [...members, ...partial].filter((member) => !known.has(member)).map((member) => `${id} ${member}`),
      ),
    ).toEqual([]));
  test.each([
    ["CN", 34],
    ["macro:national-htz", 179],
    ["macro:yellow-river-htz", 47],
    ["macro:yrd-htz", 36],
    ["macro:chengdu-chongqing-htz", 12],
  ])("%s has %i members", (id, count) => expect(macros.find((macro) => macro.id === id)!.members).toHaveLength(count));
  test("no name belongs to two", () => {
    const names = macros.flatMap(({ name, aliases, generic }) => [...new Set([name, ...aliases, ...generic])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe("indicators", () => {
  test("no name belongs to two", () => {
    const names = indicators.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
  test("categories exist", () => {
    const ids = new Set(categories.map(({ id }) => id));
    expect(indicators.filter(({ category }) => !ids.has(category))).toEqual([]);
  });
});

describe("outlines", () => {
  test("34 provinces, 394 prefectures, 2891 counties", () => {
    expect([provinces.length, prefectures.length, counties.length]).toEqual([34, 394, 2891]);
    expect(provinces.map(({ id }) => id)).toEqual(expect.arrayContaining(["710000", "810000", "820000"]));
  });
  test("ids and divisions match, both ways", () => {
    const codes = new Set(divisions.map(({ code }) => code));
    const outside = ["629700", "629800", "629900", "632857"]; // farms and reserves inside other counties
    expect([...provinces, ...prefectures, ...counties].map(({ id }) => id).filter((id) => !codes.has(id) && !outside.includes(id))).toEqual([]);
    const drawn = new Set([...provinces, ...prefectures, ...counties].map(({ id }) => id));
    // Set up in December 2024, after the outlines.
    expect(divisions.map(({ code }) => code).filter((code) => !drawn.has(code))).toEqual(["653228", "653229"]);
  });
  test.each([
    ["prefectures", prefectures],
    ["provinces", provinces],
  ])("islands of the South China Sea and 钓鱼岛 are in the %s", (_, level) => {
    const polygons = level.flatMap((area) => area.polygons);
    const box = (rings: Polygon) => {
      const xs = rings[0]!.map(([x]) => x!);
      const ys = rings[0]!.map(([, y]) => y!);
      return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
    };
    expect(polygons.filter((rings) => box(rings).north < 12).length).toBeGreaterThanOrEqual(220);
    const diaoyu = polygons.map(box).filter(({ west, east, south, north }) => west > 123.3 && east < 123.8 && south > 25.5 && north < 26);
    expect(diaoyu.length).toBeGreaterThan(0);
    const chiwei = polygons.map(box).filter(({ west, south, north }) => west > 124.3 && south > 25.7 && north < 26.2);
    expect(chiwei.length).toBeGreaterThan(0);
  });
  test("the South China Sea line has ten parts", () => {
    for (const file of ["nation.json", "provinces.json"]) {
      const own = topology(file);
      const lines = feature(own, own.objects.lines!);
      const sea = lines.type === "FeatureCollection" ? lines.features.find(({ id }) => id === "sea") : undefined;
      expect(sea?.geometry).toMatchObject({ type: "MultiLineString" });
      expect(sea?.geometry.type === "MultiLineString" && sea.geometry.coordinates).toHaveLength(10);
    }
  });
  test("the inset touches neither Taiwan nor a line of the main map", () => {
    const taiwan = boxOf(nation, "provinces", "710000")!;
    const apart = INSET.x > taiwan.x + taiwan.width || INSET.y > taiwan.y + taiwan.height;
    expect(apart).toBe(true);
    const lines = feature(nation, nation.objects.lines!);
    const points =
      lines.type === "FeatureCollection"
        ? lines.features.flatMap(({ geometry }) => (geometry.type === "MultiLineString" ? geometry.coordinates.flat() : []))
        : [];
    const covered = points
      .filter(([, lat]) => lat! >= 17.9)
      .map(([lon, lat]) => project(lon!, lat!))
      .filter(([x, y]) => x > INSET.x && y > INSET.y);
    expect(covered).toEqual([]);
  });
  test("both boxes lie on the sheet, and the whole line in one of them", () => {
    expect(INSET.x + INSET.width).toBeLessThanOrEqual(SHEET.width);
    expect(INSET.y + INSET.height).toBeLessThanOrEqual(SHEET.height);
    const [x, y] = project(112.3, 3.5);
    expect(x > INSET_SOURCE.x && x < INSET_SOURCE.x + INSET_SOURCE.width && y < INSET_SOURCE.y + INSET_SOURCE.height).toBe(true);
    const [placedX, placedY] = place(112.3, 3.5);
    expect(placedX > INSET.x && placedY > INSET.y && placedY < INSET.y + INSET.height).toBe(true);
  });
  test("the committed SVG is what the topology gives", () => {
    const same = (file: string, svg: string) => expect(readFileSync(`public/shapes/${file}`, "utf8") === svg, file).toBe(true);
    same("prefectures.svg", toSvg(nation, { areas: "prefectures", borders: "provinces", lines: "lines" }));
    same("provinces.svg", toSvg(topology("provinces.json"), { areas: "provinces", lines: "lines" }));
  });
  test("GeoJSON on the plane holds the same areas, all on the sheet", () => {
    const { features } = planeOf(toSvg(nation, { areas: "prefectures", borders: "provinces", lines: "lines" }));
    expect(features.map(({ properties }) => properties.name)).toEqual([
      ...prefectures.map(({ id }) => id),
      "border",
      "line-coast",
      "line-sar",
      "line-sea",
      "line-undefined",
      "frame",
    ]);
    const off = features.filter(({ geometry }) => {
      const points = geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2) : geometry.coordinates.flat();
      return points.length === 0 || points.some(([x, y]) => !(x >= 0 && x <= SHEET.width && y >= 0 && y <= SHEET.height));
    });
    expect(off.map(({ properties }) => properties.name)).toEqual([]);
  });
  test("the SVG has one path for each area", () => {
    const svg = readFileSync("public/shapes/prefectures.svg", "utf8");
    const names = [...svg.matchAll(/ name="(\d{6})"/g)].map(([, name]) => name!);
    expect(names).toEqual(prefectures.map(({ id }) => id));
    expect(/NaN|Infinity/.test(svg)).toBe(false);
  });
  test("no outline, script or page names a map or tile service", () => {
    const files = ["public/shapes/about.json", "public/shapes/provinces.svg", "public/shapes/prefectures.svg", "index.html"];
    const addresses = files.flatMap((file) => readFileSync(file, "utf8").match(/https?:\/\/[^"'\s<]+/g) ?? []);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
  });
});
