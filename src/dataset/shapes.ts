import type { Topology } from "topojson-specification";
import { type Box, INSET, INSET_SOURCE, lineOnMain, onMain, project, SHEET, toInset } from "./projection.ts";

/**
 * Outlines as SVG text for `registerMap(name, { svg })`: one path with `name` for each area, in sheet units (projection.ts).
 *
 * Two boxes are cut (the frame is drawn, nothing hides beneath it). Main map: polygons and lines whose north edge reaches
 * 17.9° N (`onMain`), so that Hainan island and the lines beside Taiwan stay and 三沙 goes to the inset. Inset: everything inside
 * INSET_SOURCE, clipped to it and drawn at 0.28 of the scale. An area that stands in both is one path, so it is coloured and
 * chosen as one. The inset lies south-east of Taiwan and touches neither it nor a line of the main map.
 */

/** Names of the paths that are no areas: `line-sea` South China Sea line, `line-undefined` 未定国界, `line-coast` borders at sea, `line-sar` Hong Kong and Macao. */
export const LINES = ["line-sea", "line-undefined", "line-coast", "line-sar"] as const;
/** The borders between the areas of the second object, and the frame of the inset. */
export const BORDER = "border";
export const FRAME = "frame";
/**
 * All areas as one, beneath them: what most of them wear is painted once. Its rings come back to where they began without a
 * command to close: it is filled and never stroked, and Chromium measures the whole path at every such command.
 */
export const GROUND = "ground";

export interface SvgParts {
  /** Object of areas: provinces, prefectures, counties. */
  areas: string;
  /** Object whose inner borders are drawn over them. */
  borders?: string;
  /** Object of the lines. */
  lines?: string;
  /** Only areas whose id begins so: 37, 3701. */
  within?: string;
  /** Digits behind the point: 0 is half a kilometre, 1 fifty metres. */
  digits?: 0 | 1;
}

type Geometry = Topology["objects"][string];
type Point = readonly [number, number];
interface Arc {
  points: Point[];
  north: number;
  west: number;
}

const SVG = "http://www.w3.org/2000/svg";

/** What one path of the sheet is made of, in sheet units. Rings of areas are closed, the outer ring of each polygon first. */
interface Piece {
  name: string;
  kind: "area" | "line";
  /** Polygons of an area (rings), or the strokes of a line (one ring each). */
  parts: (readonly Point[])[][];
}

/** The SVG of a topology's objects. Throws when the topology lacks one of them. */
export function toSvg(topology: Topology, parts: SvgParts): string {
  const { ground, pieces, usesInset } = cut(topology, parts);
  const digits = parts.digits ?? 0;
  const paths = [ground, ...pieces].map(
    ({ name, kind, parts }) =>
      `<path name="${name}"${kind === "line" ? ' fill="none"' : ""} d="${pathData(parts.flat(), kind === "area" && name !== GROUND, digits)}"/>`,
  );
  const { x, y, width, height } = INSET;
  if (usesInset) paths.push(`<rect name="${FRAME}" fill="none" x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`);
  return `<svg xmlns="${SVG}" viewBox="0 0 ${SHEET.width} ${SHEET.height}">${paths.join("")}</svg>`;
}

/** A sheet as GeoJSON in sheet units, y downwards: for where no browser reads SVG. */
export interface PlaneCollection {
  type: "FeatureCollection";
  features: {
    type: "Feature";
    properties: { name: string };
    geometry: { type: "MultiPolygon"; coordinates: [number, number][][][] } | { type: "MultiLineString"; coordinates: [number, number][][] };
  }[];
}

/** Areas, borders and lines, each with its part of the main map and its part of the inset. */
function cut(topology: Topology, { areas, borders, lines, within = "" }: SvgParts): { ground: Piece; pieces: Piece[]; usesInset: boolean } {
  const arcs = projectArcs(topology);
  const pieces: Piece[] = [];
  let usesInset = false;
  const strokes = ({ points, north }: Arc): (readonly Point[])[][] => [
    ...(lineOnMain(north) ? [[points]] : []),
    ...clipLine(points).map((piece) => [piece.map(toInset)]),
  ];
  const placed = (polygons: readonly number[][][]): Piece["parts"] =>
    polygons.flatMap((rings) => {
      const joined = rings.map((ring) => join(ring, arcs));
      const inset = joined.map(({ points }) => clipArea(points).map(toInset)).filter((points) => points.length > 0);
      if (inset.length > 0) usesInset = true;
      return [...(onMain(joined[0]!.north, joined[0]!.west) ? [joined.map(({ points }) => points)] : []), ...(inset.length > 0 ? [inset] : [])];
    });
  const chosen = geometriesOf(topology, areas).filter(({ id }) => String(id).startsWith(within));
  for (const geometry of chosen) pieces.push({ name: String(geometry.id), kind: "area", parts: placed(polygonsOf(geometry)) });
  const ground: Piece = { name: GROUND, kind: "area", parts: placed(outerRings(chosen, topology).map((ring) => [ring])) };
  if (borders)
    pieces.push({ name: BORDER, kind: "line", parts: innerArcs(geometriesOf(topology, borders)).flatMap((index) => strokes(arcs[index]!)) });
  if (lines) {
    for (const geometry of geometriesOf(topology, lines))
      pieces.push({ name: `line-${geometry.id}`, kind: "line", parts: linesOf(geometry).flatMap((line) => strokes(join(line, arcs))) });
  }
  return { ground, pieces, usesInset };
}

/** The box of an area, or of all whose ids begin so, on the main map; null where none has a part there. For zooming in. */
export function boxOf(topology: Topology, object: string, prefix: string): Box | null {
  const arcs = projectArcs(topology);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometriesOf(topology, object)) {
    if (!String(geometry.id).startsWith(prefix)) continue;
    for (const [outer] of polygonsOf(geometry)) {
      const { points, north, west } = join(outer!, arcs);
      if (!onMain(north, west)) continue;
      for (const [x, y] of points) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return left < right ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

const geometriesOf = (topology: Topology, name: string): Geometry[] => {
  const object = topology.objects[name];
  if (!object) throw new Error(`no object ${name} in the topology; it has ${Object.keys(topology.objects).join(", ")}`);
  return object.type === "GeometryCollection" ? object.geometries : [object];
};

const polygonsOf = (geometry: Geometry): number[][][] =>
  geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : [];

const linesOf = (geometry: Geometry): number[][] =>
  geometry.type === "LineString" ? [geometry.arcs] : geometry.type === "MultiLineString" ? geometry.arcs : [];

/** Every arc once, from quantized steps to sheet units. */
function projectArcs({ arcs, transform }: Topology): Arc[] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [moveX, moveY] = transform?.translate ?? [0, 0];
  return arcs.map((steps) => {
    let [x, y] = [0, 0];
    let [north, west] = [-90, 180];
    const points = steps.map(([stepX = 0, stepY = 0]): Point => {
      [x, y] = transform ? [x + stepX, y + stepY] : [stepX, stepY];
      const lat = y * scaleY + moveY;
      const lon = x * scaleX + moveX;
      north = Math.max(north, lat);
      west = Math.min(west, lon);
      return project(lon, lat);
    });
    return { points, north, west };
  });
}

/** The arc an index means; a negative one is the arc backwards. */
const arcOf = (index: number): number => (index < 0 ? ~index : index);

/** Arcs end to end. */
function join(indexes: readonly number[], arcs: readonly Arc[]): Arc {
  const points: Point[] = [];
  let [north, west] = [-90, 180];
  for (const index of indexes) {
    const arc = arcs[arcOf(index)]!;
    const next = index < 0 ? arc.points.toReversed() : arc.points;
    for (let i = points.length > 0 ? 1 : 0; i < next.length; i++) points.push(next[i]!);
    north = Math.max(north, arc.north);
    west = Math.min(west, arc.west);
  }
  return { points, north, west };
}

/** Arcs that two different areas share. */
function innerArcs(geometries: readonly Geometry[]): number[] {
  const owner = new Map<number, Geometry>();
  const shared = new Set<number>();
  for (const geometry of geometries) {
    for (const index of polygonsOf(geometry).flat(2)) {
      const arc = arcOf(index);
      const first = owner.get(arc);
      if (first && first !== geometry) shared.add(arc);
      else owner.set(arc, geometry);
    }
  }
  return [...shared];
}

/** Rings around all areas together, as indexes of arcs: the arcs that one area alone has, end to end. */
function outerRings(geometries: readonly Geometry[], { arcs }: Topology): number[][] {
  const times = new Map<number, number>();
  const all = geometries.flatMap((geometry) => polygonsOf(geometry).flat(2));
  for (const index of all) times.set(arcOf(index), (times.get(arcOf(index)) ?? 0) + 1);
  const ends = arcs.map((steps) => {
    let [x, y] = [0, 0];
    const [first = [0, 0]] = steps;
    for (const [stepX = 0, stepY = 0] of steps) [x, y] = [x + stepX, y + stepY];
    return [`${first[0]},${first[1]}`, `${x},${y}`] as const;
  });
  const startOf = (index: number): string => (index < 0 ? ends[~index]![1] : ends[index]![0]);
  const endOf = (index: number): string => (index < 0 ? ends[~index]![0] : ends[index]![1]);
  const from = new Map<string, number[]>();
  for (const index of all) if (times.get(arcOf(index)) === 1) from.set(startOf(index), [...(from.get(startOf(index)) ?? []), index]);
  const rings: number[][] = [];
  for (const starts of from.values()) {
    for (let next = starts.pop(); next !== undefined; next = starts.pop()) {
      const ring: number[] = [];
      for (let arc: number | undefined = next; arc !== undefined; arc = from.get(endOf(arc))?.pop()) ring.push(arc);
      rings.push(ring);
    }
  }
  return rings;
}

/** SVG path data of strokes in sheet units, in relative steps on a grid. */
export function pathData(strokes: readonly (readonly Point[])[], closed: boolean, digits: 0 | 1): string {
  const unit = digits === 0 ? 1 : 10;
  const write = (value: number): string => String(value / unit);
  const pair = (x: number, y: number): string => `${write(x)}${y < 0 ? "" : ","}${write(y)}`;
  return strokes
    .filter((points) => points.length > 0)
    .map((points) => {
      let start = "";
      const steps: string[] = [];
      let [lastX, lastY] = [0, 0];
      points.forEach(([x, y], index) => {
        const [gridX, gridY] = [Math.round(x * unit), Math.round(y * unit)];
        if (index === 0) start = `M${pair(gridX, gridY)}`;
        else if (gridX !== lastX || gridY !== lastY) steps.push(pair(gridX - lastX, gridY - lastY));
        [lastX, lastY] = [gridX, gridY];
      });
      // An island smaller than the grid stays as a speck: 南沙 must not vanish.
      if (steps.length === 0) steps.push(pair(1, 0), pair(0, 1));
      return `${start}l${steps.map((step, index) => (index === 0 || step.startsWith("-") ? step : ` ${step}`)).join("")}${closed ? "z" : ""}`;
    })
    .join("");
}

const { x: LEFT, y: TOP, width, height } = INSET_SOURCE;
const RIGHT = LEFT + width;
const BOTTOM = TOP + height;
const inside = ([x, y]: Point): boolean => x >= LEFT && x <= RIGHT && y >= TOP && y <= BOTTOM;

/** A ring cut to the inset's box (Sutherland–Hodgman); empty when it lies outside. */
function clipArea(ring: readonly Point[]): readonly Point[] {
  if (ring.every(inside)) return ring;
  const sides: [keep: (point: Point) => boolean, cut: (a: Point, b: Point) => Point][] = [
    [([x]) => x >= LEFT, (a, b) => [LEFT, a[1] + ((LEFT - a[0]) / (b[0] - a[0])) * (b[1] - a[1])]],
    [([x]) => x <= RIGHT, (a, b) => [RIGHT, a[1] + ((RIGHT - a[0]) / (b[0] - a[0])) * (b[1] - a[1])]],
    [([, y]) => y >= TOP, (a, b) => [a[0] + ((TOP - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), TOP]],
    [([, y]) => y <= BOTTOM, (a, b) => [a[0] + ((BOTTOM - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), BOTTOM]],
  ];
  let points = ring;
  for (const [keep, cut] of sides) {
    const kept: Point[] = [];
    points.forEach((point, index) => {
      const before = points[(index + points.length - 1) % points.length]!;
      if (keep(point) !== keep(before)) kept.push(cut(before, point));
      if (keep(point)) kept.push(point);
    });
    points = kept;
  }
  return points;
}

/** The stretches of a line inside the inset's box; cut at its points, which stand close. */
function clipLine(line: readonly Point[]): Point[][] {
  const pieces: Point[][] = [];
  let open = false;
  for (const point of line) {
    if (inside(point)) {
      if (open) pieces.at(-1)!.push(point);
      else pieces.push([point]);
      open = true;
    } else open = false;
  }
  return pieces.filter((piece) => piece.length > 1);
}
