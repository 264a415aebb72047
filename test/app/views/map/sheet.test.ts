import { readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import { expect, test } from "vitest";
import { NO_NETWORK, outlineOf, overlaysOf, territoryFile } from "../../../../src/app/views/map/alliances.ts";
import { areaBox, dropInset, inArea, innerPoint, moveInset, readAreas, ringsOf, specksOf } from "../../../../src/app/views/map/outline.ts";
import { planeOf } from "../../../../src/app/views/map/plane.ts";
import { isPrefecture, isProvince, levelsOf, opens, trail, within } from "../../../../src/app/views/map/sheet.ts";
import { isArrow, steer } from "../../../../src/app/views/map/walk.ts";
import { INSET, project, SHEET } from "../../../../src/dataset/projection.ts";
import type { Region } from "../../../../src/dataset/schema.ts";
import { boxOf, toSvg } from "../../../../src/dataset/shapes.ts";
import { sample } from "../../sample.ts";
import { dataOf } from "../sample.ts";

const text = (file: string): string => readFileSync(`public/shapes/${file}`, "utf8");
const topology = (file: string): Topology => JSON.parse(text(file));
const provinces = readAreas(text("provinces.svg"));
const prefectures = readAreas(text("prefectures.svg"));

test("path data is read back as it was written", () =>
  expect(ringsOf("M10,20l5,0 0-5.5-5,0zM1,2l3,4z")).toEqual([
    [10, 20, 15, 20, 15, 14.5, 10, 14.5],
    [1, 2, 4, 6],
  ]));

test("every area is there, and its name stands on it", () => {
  expect(provinces).toHaveLength(34);
  expect(prefectures).toHaveLength(394);
  for (const { id, rings } of [...provinces, ...prefectures]) {
    const [x, y] = innerPoint(rings);
    const box = areaBox(rings);
    expect(x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height, id).toBe(true);
    // Islands of one step are too small to hold a point.
    if (box.width > 20 && box.height > 20) expect(inArea(rings, x, y), id).toBe(true);
  }
});

/** Twice the area rings enclose, holes taken off. */
const covered = (rings: readonly (readonly number[])[]): number =>
  rings.reduce((sum, ring) => {
    let twice = 0;
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
    return sum + twice;
  }, 0);

test.each([
  ["the provinces", text("provinces.svg")],
  ["the prefectures", text("prefectures.svg")],
  ["the prefectures of 广东", toSvg(topology("nation.json"), { areas: "prefectures", within: "44", digits: 1 })],
  ["the counties of 甘肃", toSvg(topology("counties/62.json"), { areas: "counties", within: "62", digits: 1 })],
])("the ground of %s is what they cover together, and none of what lies between them is drawn", (_, svg) => {
  const [, d = ""] = /^<svg[^>]*><path name="ground" d="([^"]*)"/.exec(svg) ?? [];
  const ground = ringsOf(d);
  const areas = readAreas(svg).flatMap(({ rings }) => rings);
  expect(covered(ground) / covered(areas)).toBeCloseTo(1, 3);
  const points = (rings: readonly (readonly number[])[]) => rings.reduce((n, ring) => n + ring.length / 2, 0);
  expect(points(ground)).toBeLessThan(points(areas) * 0.75);
  expect(planeOf(svg).features.map(({ properties }) => properties.name)).not.toContain("ground");
});

test("islands of the South China Sea are marked inside the inset", () => {
  const specks = ringsOf(specksOf(provinces, SHEET));
  const inside = specks.filter(([x = 0, y = 0]) => x >= INSET.x && y >= INSET.y && x <= INSET.x + INSET.width && y <= INSET.y + INSET.height);
  expect(inside.length).toBeGreaterThanOrEqual(220);
  const [x, y] = project(123.5, 25.75);
  expect(specks.some(([a = 0, b = 0]) => Math.hypot(a - x, b - y) < 60)).toBe(true); // 钓鱼岛
});

test("no province of the main map comes near the inset", () => {
  for (const { rings } of provinces) {
    const { x, y, width, height } = areaBox(rings);
    expect(x + width < INSET.x || y + height < INSET.y || x > INSET.x).toBe(true);
  }
});

test.each([
  ["46", "prefectures", "nation.json"],
  ["46", "counties", "counties/46.json"],
])("Hainan, %s of %s: its sea stands beside the island, inside the picture", (prefix, areas, file) => {
  const shapes = topology(file);
  const box = boxOf(shapes, areas, prefix)!;
  const { svg, view } = moveInset(toSvg(shapes, { areas, within: prefix, digits: 1 }), box);
  expect(view.width).toBeLessThan(box.width * 1.8);
  for (const { id, rings } of readAreas(svg))
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2)
        expect(
          ring[i]! >= view.x - 1 && ring[i]! <= view.x + view.width + 1 && ring[i + 1]! >= view.y - 1 && ring[i + 1]! <= view.y + view.height + 1,
          id,
        ).toBe(true);
  const sansha = readAreas(svg).filter(({ id }) => id.startsWith("4603"));
  expect(sansha.flatMap(({ rings }) => rings).length).toBeGreaterThan(200);
});

test("a coast in the inset's box is drawn once", () => {
  const svg = toSvg(topology("nation.json"), { areas: "prefectures", within: "44", digits: 1 });
  expect(svg).toContain('name="frame"');
  const whole = dropInset(svg);
  expect(whole).not.toContain("frame");
  expect(readAreas(whole).flatMap(({ rings }) => rings.filter(([x = 0, y = 0]) => x >= INSET.x && y >= INSET.y))).toEqual([]);
  expect(readAreas(whole)).toHaveLength(21);
});

test.each([
  [null, ["province", "prefecture"], [null]],
  ["370000", ["prefecture", "county"], [null, "370000"]],
  ["370100", ["county"], [null, "370000", "370100"]],
  ["110000", ["county"], [null, "110000"]],
  ["710000", ["prefecture"], [null, "710000"]],
] as const)("levels and trail of %s", (place, levels, way) => {
  expect(levelsOf(place)).toEqual(levels);
  expect(trail(place)).toEqual(way);
});

test.each([
  ["370000", true, false, true],
  ["370100", false, true, true],
  ["370102", false, false, false],
  ["710001", false, false, false],
  ["429004", false, false, false],
])("%s: province %s, prefecture %s, opens %s", (code, province, prefecture, open) =>
  expect([isProvince(code), isPrefecture(code), opens(code)]).toEqual([province, prefecture, open]),
);

test("codes begin alike inside a place", () => expect([within("370000"), within("370100")]).toEqual(["37", "3701"]));

test("the outline of a territory runs around it once", () => {
  const river = ["140000", "150000", "370000", "410000", "510000", "610000", "620000", "630000", "640000"];
  expect(territoryFile(river)).toBe("provinces.json");
  expect(territoryFile(["370100", "370000"])).toBe("nation.json");
  expect(territoryFile([])).toBeNull();
  const linesOf = (codes: readonly string[]) =>
    ringsOf(outlineOf(topology("provinces.json"), codes)).map((line) => line.flatMap((x, i) => (i % 2 === 0 ? [[x, line[i + 1]!] as const] : [])));
  const whole = linesOf(river);
  const parts = linesOf(["370000"]);
  const length = (lines: typeof whole) =>
    lines.flatMap((line) => line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1]))).reduce((a, b) => a + b, 0);
  expect(length(whole)).toBeGreaterThan(length(parts));
  // No border between two members: a point of 山东 and 河南's common border is on no line.
  const [x, y] = project(115.4, 35.4);
  const near = (lines: typeof whole) => Math.min(...lines.flat().map(([a, b]) => Math.hypot(a - x, b - y)));
  expect(near(parts)).toBeLessThan(80);
  expect(near(whole)).toBeGreaterThan(100);
});

test("arrow keys reach every province, and each step goes its way", () => {
  const areas = provinces.map(({ id, d, rings }) => ({ id, d, box: areaBox(rings), point: innerPoint(rings) }));
  const at = (id: string) => areas.find((area) => area.id === id)!.point;
  expect(at(steer(areas, "370000", "ArrowLeft")!)[0]).toBeLessThan(at("370000")[0]);
  expect(steer(areas, "370000", "x")).toBeNull();
  expect(steer(areas, "000000", "ArrowLeft")).toBeNull();
  expect([isArrow("ArrowUp"), isArrow("Enter")]).toEqual([true, false]);
  const seen = new Set(["440000"]);
  for (const id of seen) for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) seen.add(steer(areas, id, key) ?? id);
  expect(seen.size).toBe(34);
});

test("regions chosen together are one overlay, and a territory told twice is outlined once", () => {
  const [one, two, three] = dataOf(sample(3, 10)).head.regions;
  const drawn = (regions: Region[], territories: string[][], file: Topology | null = topology("provinces.json")) =>
    overlaysOf({ ...NO_NETWORK, outlined: regions, territories }, file);
  const both = drawn([one!, two!], [["370000"], ["410000"]]);
  expect(both).toHaveLength(1);
  expect(both[0]!.outlines.map(({ id }) => id)).toEqual(["370000", "410000"]);
  expect(drawn([one!], [["370000"]])[0]!.outlines).toEqual(both[0]!.outlines.slice(0, 1));
  expect(drawn([one!, two!, three!], [["370000"], ["410000"], ["370000"]])).toEqual(both);
  expect(drawn([one!], [["370000"]], null)).toMatchObject([{ outlines: [] }]);
  expect(drawn([], [])).toEqual([]);
});
