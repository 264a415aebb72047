/** Names on the map, placed so that none covers another. Pure: pixels in, pixels out. */
import type { Point } from "./sheet.ts";

export interface Candidate {
  id: string;
  /** What may stand there, the best first, each with its size as drawn. */
  texts: readonly { text: string; width: number; height: number }[];
  /** The anchor, in pixels of the picture. */
  at: Point;
  /** Larger is placed first. */
  weight: number;
  /** Free space around the anchor's mark; 0: the name stands on the anchor itself. */
  radius: number;
  /** The widest the text may be to be drawn at all; absent: any. */
  room?: number;
}

export interface Placed {
  id: string;
  text: string;
  at: Point;
  /** From the anchor to the middle of the text. */
  offset: Point;
  width: number;
  height: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 3;

const overlap = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the middle of a name may stand: on its place, or right, left, above, below and at the corners of its mark. */
function offsetsOf(radius: number, width: number, height: number): Point[] {
  if (radius === 0)
    return [
      [0, 0],
      [0, -height * 0.7],
      [0, height * 0.7],
    ];
  const x = radius + GAP + width / 2;
  const y = radius + GAP + height / 2;
  return [
    [x, 0],
    [-x, 0],
    [0, y],
    [0, -y],
    [x, height],
    [x, -height],
    [-x, height],
    [-x, -height],
  ];
}

/** The box a placed name covers. */
export const boxOfLabel = ({ at, offset, width, height }: Placed): Rect => ({
  left: at[0] + offset[0] - width / 2,
  top: at[1] + offset[1] - height / 2,
  right: at[0] + offset[0] + width / 2,
  bottom: at[1] + offset[1] + height / 2,
});

/**
 * Those names that find a free place inside the picture; marks are kept free too, and what `blocked` covers. Greedy, by weight;
 * the same input gives the same names.
 */
export function placeLabels(candidates: readonly Candidate[], picture: { width: number; height: number }, blocked: readonly Rect[] = []): Placed[] {
  const marks = candidates
    .filter(({ radius }) => radius > 0)
    .map(({ at: [x, y], radius }): Rect => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const taken = [...blocked, ...marks];
  const placed: Placed[] = [];
  const free = (label: Placed): boolean => {
    const rect = boxOfLabel(label);
    if (rect.left < 0 || rect.top < 0 || rect.right > picture.width || rect.bottom > picture.height) return false;
    const padded = { left: rect.left - 1, top: rect.top - 1, right: rect.right + 1, bottom: rect.bottom + 1 };
    return !taken.some((other) => overlap(padded, other));
  };
  for (const { id, texts, at, radius, room } of candidates.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const found = texts
      .filter(({ width }) => room === undefined || width <= room)
      .flatMap(({ text, width, height }) => offsetsOf(radius, width, height).map((offset): Placed => ({ id, text, at, offset, width, height })))
      .find(free);
    if (!found) continue;
    taken.push(boxOfLabel(found));
    placed.push(found);
  }
  return placed;
}
