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

/** The SVG of a topology's objects. Throws when the topology lacks one of them. */
export function toSvg(topology: Topology, { areas, borders, lines, within = "", digits = 0 }: SvgParts): string {
  const arcs = projectArcs(topology);
  const paths: string[] = [];
  let usesInset = false;
  for (const geometry of geometriesOf(topology, areas)) {
    const id = String(geometry.id);
    if (!id.startsWith(within)) continue;
    const path = makePath(digits);
    for (const rings of polygonsOf(geometry)) {
      const joined = rings.map((ring) => join(ring, arcs));
      if (onMain(joined[0]!.north, joined[0]!.west)) for (const { points } of joined) path.add(points, true);
      for (const { points } of joined) if (path.add(clipArea(points).map(toInset), true)) usesInset = true;
    }
    paths.push(`<path name="${id}" d="${path.text()}"/>`);
  }
  if (borders) {
    const path = makePath(digits);
    for (const index of innerArcs(geometriesOf(topology, borders))) {
      const { points, north } = arcs[index]!;
      if (lineOnMain(north)) path.add(points, false);
      for (const piece of clipLine(points)) path.add(piece.map(toInset), false);
    }
    paths.push(`<path name="${BORDER}" fill="none" d="${path.text()}"/>`);
  }
  if (lines) {
    for (const geometry of geometriesOf(topology, lines)) {
      const path = makePath(digits);
      for (const line of linesOf(geometry)) {
        const { points, north } = join(line, arcs);
        if (lineOnMain(north)) path.add(points, false);
        for (const piece of clipLine(points)) path.add(piece.map(toInset), false);
      }
      paths.push(`<path name="line-${geometry.id}" fill="none" d="${path.text()}"/>`);
    }
  }
  const { x, y, width, height } = INSET;
  if (usesInset) paths.push(`<rect name="${FRAME}" fill="none" x="${x}" y="${y}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`);
  return `<svg xmlns="${SVG}" viewBox="0 0 ${SHEET.width} ${SHEET.height}">${paths.join("")}</svg>`;
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

/** Arcs end to end; a negative index is the arc backwards. */
function join(indexes: readonly number[], arcs: readonly Arc[]): Arc {
  const points: Point[] = [];
  let [north, west] = [-90, 180];
  for (const index of indexes) {
    const arc = arcs[index < 0 ? ~index : index]!;
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
      const arc = index < 0 ? ~index : index;
      const first = owner.get(arc);
      if (first && first !== geometry) shared.add(arc);
      else owner.set(arc, geometry);
    }
  }
  return [...shared];
}

/** Path data in relative steps on a grid; `add` tells whether anything was left to draw. */
function makePath(digits: 0 | 1): { add(points: readonly Point[], closed: boolean): boolean; text(): string } {
  const unit = digits === 0 ? 1 : 10;
  const write = (value: number): string => String(value / unit);
  const pair = (x: number, y: number): string => `${write(x)}${y < 0 ? "" : ","}${write(y)}`;
  const pieces: string[] = [];
  return {
    add(points, closed) {
      const steps: string[] = [];
      let [lastX, lastY] = [0, 0];
      points.forEach(([x, y], index) => {
        const [gridX, gridY] = [Math.round(x * unit), Math.round(y * unit)];
        if (index === 0) pieces.push(`M${pair(gridX, gridY)}`);
        else if (gridX !== lastX || gridY !== lastY) steps.push(pair(gridX - lastX, gridY - lastY));
        [lastX, lastY] = [gridX, gridY];
      });
      if (points.length === 0) return false;
      // An island smaller than the grid stays as a speck: 南沙 must not vanish.
      if (steps.length === 0) steps.push(pair(1, 0), pair(0, 1));
      pieces.push(`l${steps.map((step, index) => (index === 0 || step.startsWith("-") ? step : ` ${step}`)).join("")}${closed ? "z" : ""}`);
      return true;
    },
    text: () => pieces.join(""),
  };
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
