/**
 * A sheet: the areas of one place at one level, as the SVG that ECharts draws and as boxes and points that labels,
 * keys and zoom go by. All sheets share the units of dataset/projection.ts, so that marks stand where they are.
 */
import type { Topology } from "topojson-specification";
import { type Box, INSET, place as placeOnSheet, SHEET } from "../../../dataset/projection.ts";
import { boxOf, toSvg } from "../../../dataset/shapes.ts";
import { LABELS, PROVINCES, shapeJson, shapeText } from "../../shapes.ts";
import { areaBox, dropInset, innerPoint, moveInset, readAreas, readLines, SPECKS, specksOf } from "./outline.ts";

export const LEVELS = ["province", "prefecture", "county"] as const;
export type Level = (typeof LEVELS)[number];
export type Point = readonly [x: number, y: number];

export interface Area {
  id: string;
  /** Path data, for the ring around what is pointed at. */
  d: string;
  /** On the main map, or in the inset where it has no part there. */
  box: Box;
  /** Where its name stands. */
  point: Point;
}

export interface Sheet {
  /** Name to register it by. */
  key: string;
  /** GB/T 2260 code of the place; null: the nation. */
  place: string | null;
  level: Level;
  svg: string;
  /** What fills the picture. */
  view: Box;
  /** What is no area: lines, borders, the inset's frame. */
  lines: readonly { name: string; d: string }[];
  /** Islands marked by a dot. */
  specks: number;
  areas: readonly Area[];
  areaOf: ReadonlyMap<string, Area>;
  /** Names of areas, simplified, traditional, English; the dataset's own come first. */
  names: ReadonlyMap<string, Named>;
}

export interface Named {
  name: string;
  nameHant: string;
  nameEn: string;
}

/** Provinces without prefectures: 北京, 天津, 上海, 重庆, 香港, 澳门. */
const WHOLE = /^(11|12|31|50|81|82)/;
/** Taiwan's areas are of one level. */
const TAIWAN = "71";

export const isProvince = (code: string): boolean => /^\d{2}0000$/.test(code);
export const isPrefecture = (code: string): boolean => /^\d{4}00$/.test(code) && !isProvince(code);
/** What begins the codes of all that lies in a place: 37, 3701. */
export const within = (place: string): string => (isProvince(place) ? place.slice(0, 2) : place.slice(0, 4));

/** The levels a place can be drawn at, the first by default. */
export function levelsOf(place: string | null): readonly Level[] {
  if (place === null) return ["province", "prefecture"];
  if (!isProvince(place) || WHOLE.test(place)) return ["county"];
  return place.startsWith(TAIWAN) ? ["prefecture"] : ["prefecture", "county"];
}

/** Whether an area can be opened: it has a sheet of its own. */
export const opens = (id: string): boolean => isProvince(id) || (isPrefecture(id) && !id.startsWith(TAIWAN));

/** The nation and what a place lies in, itself last. */
export function trail(place: string | null): (string | null)[] {
  if (place === null) return [null];
  return isProvince(place) ? [null, place] : [null, `${place.slice(0, 2)}0000`, place];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isTopology = (value: unknown): value is Topology => isObject(value) && value.type === "Topology";

/** The topology of a file; null when it is not there. */
export const topologyOf = async (file: string): Promise<Topology | null> => {
  const value = await shapeJson(file);
  return isTopology(value) ? value : null;
};

async function namesOf(place: string | null, level: Level): Promise<Map<string, Named>> {
  const file = level === "province" ? null : level === "prefecture" ? "prefectures" : (place ?? "").slice(0, 2);
  const names = file === null ? null : await shapeJson(`names/${file}.json`);
  const found = new Map<string, Named>();
  if (!isObject(names)) return found;
  for (const [code, row] of Object.entries(names))
    if (Array.isArray(row)) found.set(code, { name: String(row[0]), nameHant: String(row[1]), nameEn: String(row[2]) });
  return found;
}

async function pointsOf(level: Level): Promise<Map<string, Point>> {
  const found = new Map<string, Point>();
  const labels = level === "county" ? null : await shapeJson(LABELS);
  const points = isObject(labels) ? labels[level === "province" ? "provinces" : "prefectures"] : null;
  if (!isObject(points)) return found;
  for (const [code, at] of Object.entries(points)) if (Array.isArray(at)) found.set(code, placeOnSheet(Number(at[0]), Number(at[1])));
  return found;
}

/** The outlines of a place at a level, and the box that shows them; null when the files are not there. */
async function outlines(place: string | null, level: Level): Promise<{ svg: string; view: Box } | null> {
  if (place === null) {
    const svg = await shapeText(level === "province" ? PROVINCES : "prefectures.svg");
    return svg === null ? null : { svg, view: SHEET };
  }
  const object = level === "prefecture" ? "prefectures" : "counties";
  const topology = await topologyOf(level === "prefecture" ? "nation.json" : `counties/${place.slice(0, 2)}.json`);
  if (!topology) return null;
  const svg = toSvg(topology, { areas: object, within: within(place), digits: 1 });
  const box = boxOf(topology, object, within(place));
  // 三沙 alone: all of it lies in the inset.
  if (!box) return { svg, view: INSET };
  if (!place.startsWith(HAINAN)) return { svg: dropInset(svg), view: box };
  const nation = await topologyOf("nation.json");
  const lines = nation ? toSvg(nation, { areas: "provinces", within: NONE, lines: "lines" }).match(/<path name="line-sea"[^>]*>/) : null;
  return moveInset(svg.replace("</svg>", `${lines?.[0] ?? ""}</svg>`), box);
}

/** Hainan is never shown without the South China Sea. */
const HAINAN = "46";
/** Begins no code. */
const NONE = "-";

const loaded = new Map<string, Promise<Sheet | null>>();

/** The sheet of a place at a level, made once; null when its outlines are not there. */
export function loadSheet(place: string | null, level: Level): Promise<Sheet | null> {
  const key = `${place ?? "nation"}/${level}`;
  let found = loaded.get(key);
  if (!found) {
    found = makeSheet(key, place, level);
    loaded.set(key, found);
  }
  return found;
}

async function makeSheet(key: string, place: string | null, level: Level): Promise<Sheet | null> {
  const [drawn, points, names] = await Promise.all([outlines(place, level), pointsOf(level), namesOf(place, level)]);
  if (!drawn) return null;
  const outlined = readAreas(drawn.svg);
  const specks = specksOf(outlined, drawn.view);
  const svg = specks === "" ? drawn.svg : drawn.svg.replace("</svg>", `<path name="${SPECKS}" fill="none" d="${specks}"/></svg>`);
  const areas = outlined.map(({ id, d, rings }): Area => {
    const box = areaBox(rings);
    return { id, d, box, point: points.get(id) ?? innerPoint(rings) };
  });
  return {
    key,
    place,
    level,
    svg,
    view: drawn.view,
    lines: readLines(svg),
    specks: specks.split("M").length - 1,
    areas,
    areaOf: new Map(areas.map((area) => [area.id, area])),
    names,
  };
}
