/**
 * The nation on a plane: Albers equal-area, standard parallels 25° and 47° N, central meridian 105° E, the usual look of maps of
 * China. Sheet units: one is half a kilometre, x to the right, y down, so that outlines are whole numbers.
 *
 * The sheet holds two boxes. The main map leaves out what `onMain` says; the inset at its lower right, clear of
 * Taiwan, shows the South China Sea at 0.28 of the scale, from the coast of Guangdong to 曾母暗沙.
 */
const RADIUS = 6371; // km
const RAD = Math.PI / 180;
const SOUTH = Math.sin(25 * RAD);
const CONE = (SOUTH + Math.sin(47 * RAD)) / 2;
const CONSTANT = 1 - SOUTH * SOUTH + 2 * CONE * SOUTH;
const radius = (lat: number): number => (RADIUS * Math.sqrt(CONSTANT - 2 * CONE * Math.sin(lat * RAD))) / CONE;
const ORIGIN = radius(36);
const UNITS = 2; // to a km
const LEFT = -2650; // km from the central meridian
const TOP = -2105; // km from 36° N

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The whole sheet, in sheet units. */
export const SHEET: Box = { x: 0, y: 0, width: 9762, height: 8480 };
/**
 * Whether a polygon or line with this north and west edge is on the main map: it reaches 17.9° N, the south of Hainan island,
 * and is no shoal of 三沙 far east of it (east of 112° E, south of 20° N). The rest is in the inset alone.
 */
export const onMain = (north: number, west: number): boolean => north >= 17.9 && !(north < 20 && west > 112);
/** Lines stand in open sea: only their latitude counts, so that the segments west of Luzon and beside Taiwan stay. */
export const lineOnMain = (north: number): boolean => north >= 17.9;
const SCALE = 0.28;
/** What the inset shows, in sheet units of the main map. */
export const INSET_SOURCE: Box = { x: 5900, y: 6810, width: 2960, height: 4480 };
/** Where the inset stands on the sheet. */
export const INSET: Box = { x: 8915, y: 7160, width: INSET_SOURCE.width * SCALE, height: INSET_SOURCE.height * SCALE };

/** Longitude and latitude in degrees to sheet units of the main map; the far south lands below the sheet. */
export function project(lon: number, lat: number): [x: number, y: number] {
  const angle = CONE * (lon - 105) * RAD;
  const distance = radius(lat);
  return [(distance * Math.sin(angle) - LEFT) * UNITS, (distance * Math.cos(angle) - ORIGIN - TOP) * UNITS];
}

/** A point of the main map where the inset shows it. */
export const toInset = ([x, y]: readonly [number, number]): [x: number, y: number] => [
  INSET.x + (x - INSET_SOURCE.x) * SCALE,
  INSET.y + (y - INSET_SOURCE.y) * SCALE,
];

/** Where a mark for this place stands on the sheet: in the inset south of the main map. */
export const place = (lon: number, lat: number): [x: number, y: number] =>
  lon > 105 && !onMain(lat, lon) ? toInset(project(lon, lat)) : project(lon, lat);
