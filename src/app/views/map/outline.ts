/** Reading back the path data that dataset/shapes.ts writes: rings, boxes, points inside, an inset put elsewhere. */
import { type Box, INSET } from "../../../dataset/projection.ts";
import { FRAME } from "../../../dataset/shapes.ts";

/** x and y in turn. */
export type Ring = readonly number[];

export interface Outline {
  id: string;
  d: string;
  rings: Ring[];
}

const PATH = /<path name="(?<id>\d{6})" d="(?<d>[^"]*)"/g;

/** The areas of a sheet's SVG, in order. */
export const readAreas = (svg: string): Outline[] =>
  Array.from(svg.matchAll(PATH), ({ groups }) => ({ id: groups?.id ?? "", d: groups?.d ?? "", rings: ringsOf(groups?.d ?? "") }));

const LINE = /<path name="(?<name>[a-z-]+)" fill="none" d="(?<d>[^"]*)"/g;
const FRAMED = new RegExp(`<rect name="${FRAME}"[^>]* x="(?<x>[\\d.]+)" y="(?<y>[\\d.]+)" width="(?<width>[\\d.]+)" height="(?<height>[\\d.]+)"`);

/** The lines of a sheet's SVG, its frame as one of them. */
export function readLines(svg: string): { name: string; d: string }[] {
  const lines = Array.from(svg.matchAll(LINE), ({ groups }) => ({ name: groups?.name ?? "", d: groups?.d ?? "" }));
  const { x, y, width, height } = FRAMED.exec(svg)?.groups ?? {};
  return x === undefined ? lines : [...lines, { name: FRAME, d: `M${x},${y}h${width}v${height}h-${width}z` }];
}

/** The rings of path data made of `M x,y l dx,dy … z`. */
export function ringsOf(d: string): Ring[] {
  return d
    .split("M")
    .slice(1)
    .map((text) => {
      const numbers = text.match(/-?\d+(?:\.\d+)?/g) ?? [];
      let x = Number(numbers[0]);
      let y = Number(numbers[1]);
      const ring = [x, y];
      for (let i = 2; i + 1 < numbers.length; i += 2) {
        x += Number(numbers[i]);
        y += Number(numbers[i + 1]);
        ring.push(x, y);
      }
      return ring;
    });
}

const inInset = (ring: Ring): boolean => ring[0]! >= INSET.x && ring[1]! >= INSET.y;

function ringBox(rings: readonly Ring[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      left = Math.min(left, ring[i]!);
      right = Math.max(right, ring[i]!);
      top = Math.min(top, ring[i + 1]!);
      bottom = Math.max(bottom, ring[i + 1]!);
    }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box of an area on the main map; in the inset where it has no part there. */
export function areaBox(rings: readonly Ring[]): Box {
  const main = rings.filter((ring) => !inInset(ring));
  return ringBox(main.length > 0 ? main : rings);
}

/** Twice the signed area. */
function twiceArea(ring: Ring): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) sum += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  return sum;
}

const contains = (ring: Ring, x: number, y: number): boolean => {
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
};

/** A point well inside an area: the middle of the widest stretch among some rows across its largest ring, central rows first; holes are kept out. */
export function innerPoint(rings: readonly Ring[]): readonly [number, number] {
  const main = rings.filter((ring) => !inInset(ring));
  const own = main.length > 0 ? main : rings;
  const { x, y, width, height } = ringBox([own.reduce((a, b) => (Math.abs(twiceArea(b)) > Math.abs(twiceArea(a)) ? b : a))]);
  let best: [number, number] = [x + width / 2, y + height / 2];
  let score = -1;
  for (let row = 1; row < ROWS; row++) {
    const at = y + (height * row) / ROWS;
    const crossings: number[] = [];
    for (const ring of own)
      for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
        const [xi, yi, xj, yj] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
        if (yi > at !== yj > at) crossings.push(((xj - xi) * (at - yi)) / (yj - yi) + xi);
      }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i]!, crossings[i + 1]!];
      const central = 1 - Math.abs(row / ROWS - 0.5);
      if ((to - from) * central > score) {
        score = (to - from) * central;
        best = [(from + to) / 2, at];
      }
    }
  }
  return best;
}
const ROWS = 24;

/** Name of the path that marks islands too small to be seen by their colour. */
export const SPECKS = "specks";
/** Every how many points of a coast distance is taken from. */
const SAMPLE = 6;

/**
 * Path data of the islands that are tiny at this size of the sheet and stand off their own coast: 南沙, 西沙, 钓鱼岛, 东沙. Drawn as
 * dots of ink over the areas, since their colour would vanish under the border.
 */
export function specksOf(areas: readonly { rings: readonly Ring[] }[], view: Box): string {
  const tiny = view.height / 400;
  const far = view.height / 60;
  const found: string[] = [];
  const shapes = areas.map(({ rings }) => {
    const boxes = rings.map((ring) => ringBox([ring]));
    const coast = rings.flatMap((ring, i) => (Math.max(boxes[i]!.width, boxes[i]!.height) >= tiny ? [{ ring, box: boxes[i]! }] : []));
    return { rings, boxes, coast };
  });
  // An enclave inland is no island.
  const onLand = (x: number, y: number): boolean =>
    shapes.some(({ rings, boxes }) =>
      boxes.some(
        (box, i) =>
          Math.max(box.width, box.height) >= tiny &&
          x >= box.x &&
          x <= box.x + box.width &&
          y >= box.y &&
          y <= box.y + box.height &&
          contains(rings[i]!, x, y),
      ),
    );
  for (const { rings, boxes, coast } of shapes) {
    rings.forEach((ring, i) => {
      const { x, y, width, height } = boxes[i]!;
      if (Math.max(width, height) >= tiny) return;
      const near = coast.some(({ ring: other, box }) => {
        if (x < box.x - far || x > box.x + box.width + far || y < box.y - far || y > box.y + box.height + far) return false;
        for (let k = 0; k < other.length; k += 2 * SAMPLE) if ((other[k]! - x) ** 2 + (other[k + 1]! - y) ** 2 < far * far) return true;
        return false;
      });
      if ((!near || inInset(ring)) && !onLand(x, y)) found.push(`M${one(x)},${one(y)}l${one(Math.max(0.5, width))},${one(Math.max(0.5, height))}`);
    });
  }
  return found.join("");
}

/** Whether a point lies in an area, holes left out. */
export const inArea = (rings: readonly Ring[], x: number, y: number): boolean => rings.filter((ring) => contains(ring, x, y)).length % 2 === 1;

const startOf = (piece: string): Ring => ringsOf(piece)[0] ?? [];

/** The SVG without what stands in the inset, and without its frame: a province on the coast is whole without it. */
export const dropInset = (svg: string): string =>
  svg
    .replace(
      / d="([^"]*)"/g,
      (_, d: string) =>
        ` d="${d
          .split(/(?=M)/)
          .filter((piece) => !inInset(startOf(piece)))
          .join("")}"`,
    )
    .replace(new RegExp(`<rect name="${FRAME}"[^>]*>`), "");

const one = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * The SVG of a place whose islands lie in the inset, with the inset put to the lower right of its main part, and the box of
 * both: a province fills the picture, so the inset's own place on the sheet of the nation is far outside it.
 */
export function moveInset(svg: string, box: Box): { svg: string; view: Box } {
  const scale = (box.height * 0.62) / INSET.height;
  const x = box.x + box.width * 1.06;
  const y = box.y + box.height - INSET.height * scale;
  const move = (d: string): string =>
    d
      .split(/(?=M)/)
      .map((piece) => {
        const numbers = (piece.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
        const [startX = 0, startY = 0, ...steps] = numbers;
        if (startX < INSET.x || startY < INSET.y) return piece;
        const moved = steps.map((step) => one(step * scale));
        // A speck smaller than the grid stays a speck.
        const drawn = moved.every((step) => Number(step) === 0) ? ["0.5", "0", "0", "0.5"] : moved;
        const pairs = drawn.flatMap((step, i) => (i % 2 === 0 ? [`${step},${drawn[i + 1]}`] : []));
        return `M${one(x + (startX - INSET.x) * scale)},${one(y + (startY - INSET.y) * scale)}l${pairs.join(" ")}${piece.endsWith("z") ? "z" : ""}`;
      })
      .join("");
  const width = INSET.width * scale;
  const height = INSET.height * scale;
  const frame = `<rect name="${FRAME}" fill="none" x="${one(x)}" y="${one(y)}" width="${one(width)}" height="${one(height)}"/>`;
  return {
    svg: svg.replace(/ d="([^"]*)"/g, (_, d: string) => ` d="${move(d)}"`).replace(new RegExp(`<rect name="${FRAME}"[^>]*>`), frame),
    view: { x: box.x, y: box.y, width: x + width - box.x, height: box.height },
  };
}
