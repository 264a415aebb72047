/** A TrueType font in WOFF: which glyph a character has, how wide it is, and the font cut down to the glyphs used. */
import { unzlibSync } from "fflate";

/** A step of an outline: M, L, Q or Z, with its points in units of the em, y upwards. */
export interface Stroke {
  letter: "M" | "L" | "Q" | "Z";
  points: readonly number[];
}

export interface Font {
  /** Made for headings, and bold. */
  heading: boolean;
  /** Units of the em. */
  em: number;
  ascent: number;
  descent: number;
  /** xMin, yMin, xMax, yMax of all glyphs. */
  box: readonly [number, number, number, number];
  glyphOf: (character: number) => number | undefined;
  advance: (glyph: number) => number;
  outline: (glyph: number) => readonly Stroke[];
  /** The same font with these glyphs alone; every glyph keeps its number. */
  subset: (glyphs: ReadonlySet<number>) => Uint8Array;
}

type Tables = Map<string, Uint8Array>;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The tables of a WOFF file, unpacked. Throws when it is none. */
function readWoff(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("not a WOFF font");
  const tables: Tables = new Map();
  for (let i = 0; i < view.getUint16(12); i++) {
    const at = 44 + i * 20;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, packed, whole] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    const raw = bytes.subarray(offset, offset + packed);
    tables.set(tag, packed < whole ? unzlibSync(raw) : raw);
  }
  return tables;
}

/** Characters to glyphs: of formats 4 and 12, the larger. */
function readCmap(bytes: Uint8Array): Map<number, number> {
  const view = viewOf(bytes);
  const found = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = view.getUint32(4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let k = 0; k < view.getUint32(at + 12); k++) {
        const group = at + 16 + k * 12;
        const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
        for (let c = first; c <= last; c++) found.set(c, glyph + c - first);
      }
    } else if (format === 4) {
      const size = view.getUint16(at + 6);
      for (let k = 0; k < size / 2; k++) {
        const last = view.getUint16(at + 14 + k * 2);
        const first = view.getUint16(at + 16 + size + k * 2);
        const delta = view.getUint16(at + 16 + size * 2 + k * 2);
        const place = at + 16 + size * 3 + k * 2;
        const range = view.getUint16(place);
        for (let c = first; c <= last && c < 0xffff; c++) {
          const glyph = range === 0 ? c : view.getUint16(place + range + (c - first) * 2);
          if (glyph !== 0) found.set(c, (glyph + delta) & 0xffff);
        }
      }
    }
  }
  return found;
}

/** A glyph inside another: where it stands, and how it is turned. */
interface Part {
  glyph: number;
  matrix: readonly [a: number, b: number, c: number, d: number, x: number, y: number];
}

function partsOf(shape: Uint8Array): Part[] {
  const view = viewOf(shape);
  const parts: Part[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const words = (flags & 1) !== 0;
    // Places given as points to be joined do not occur in these fonts.
    const [x, y] = words ? [view.getInt16(at + 4), view.getInt16(at + 6)] : [view.getInt8(at + 4), view.getInt8(at + 5)];
    at += words ? 8 : 6;
    const next = () => {
      at += 2;
      return view.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & 8) a = d = next();
    else if (flags & 0x40) [a, d] = [next(), next()];
    else if (flags & 0x80) [a, b, c, d] = [next(), next(), next(), next()];
    parts.push({ glyph, matrix: [a, b, c, d, x, y] });
    if ((flags & 0x20) === 0) return parts;
  }
}

function moved({ matrix: [a, b, c, d, x, y] }: Part, value: number, points: readonly number[], i: number): number {
  return i % 2 === 0 ? a * value + c * (points[i + 1] ?? 0) + x : b * (points[i - 1] ?? 0) + d * value + y;
}

/** The contours of a glyph of its own: points on the line and, between two of them, at most one that draws it aside. */
function strokesOf(shape: Uint8Array): Stroke[] {
  const view = viewOf(shape);
  const contours = view.getInt16(0);
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(10 + i * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contours * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = flag & 8 ? view.getUint8(at++) : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  const along = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  return ends.flatMap((end, k) => contourOf((ends[k - 1] ?? -1) + 1, end, flags, xs, ys));
}

function contourOf(start: number, end: number, flags: readonly number[], xs: readonly number[], ys: readonly number[]): Stroke[] {
  const points = Array.from({ length: end - start + 1 }, (_, i) => ({
    x: xs[start + i] ?? 0,
    y: ys[start + i] ?? 0,
    on: ((flags[start + i] ?? 0) & 1) !== 0,
  }));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const between = (a: { x: number; y: number }, b: { x: number; y: number }) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const origin = first.on ? first : last.on ? last : between(first, last);
  const strokes: Stroke[] = [{ letter: "M", points: [origin.x, origin.y] }];
  let aside: { x: number; y: number } | null = null;
  for (const point of [...(first.on ? points.slice(1) : points), origin]) {
    if (!point.on) {
      if (aside) {
        const middle = between(aside, point);
        strokes.push({ letter: "Q", points: [aside.x, aside.y, middle.x, middle.y] });
      }
      aside = point;
    } else {
      strokes.push(aside ? { letter: "Q", points: [aside.x, aside.y, point.x, point.y] } : { letter: "L", points: [point.x, point.y] });
      aside = null;
    }
  }
  return [...strokes, { letter: "Z", points: [] }];
}

/** Tables a PDF reader needs of an embedded font. */
const KEPT = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

/** Throws when the file is no WOFF of TrueType outlines. */
export function readFont(bytes: Uint8Array, heading = false): Font {
  const tables = readWoff(bytes);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  const head = viewOf(table("head"));
  const hhea = viewOf(table("hhea"));
  const hmtx = viewOf(table("hmtx"));
  const loca = viewOf(table("loca"));
  const glyf = table("glyf");
  const long = head.getInt16(50) === 1;
  const glyphs = viewOf(table("maxp")).getUint16(4);
  const metrics = hhea.getUint16(34);
  const cmap = readCmap(table("cmap"));
  const place = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const shapeOf = (glyph: number): Uint8Array => glyf.subarray(place(glyph), place(glyph + 1));
  const outlines = new Map<number, readonly Stroke[]>();

  /** With the glyphs that others are put together from. */
  function closed(wanted: ReadonlySet<number>): Set<number> {
    const all = new Set([0, ...wanted]);
    for (const glyph of all) {
      const shape = shapeOf(glyph);
      if (shape.length === 0 || viewOf(shape).getInt16(0) >= 0) continue;
      for (const part of partsOf(shape)) all.add(part.glyph);
    }
    return all;
  }

  function subset(wanted: ReadonlySet<number>): Uint8Array {
    const all = closed(wanted);
    const offsets = new Uint8Array((glyphs + 1) * 4);
    const offsetView = viewOf(offsets);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (let glyph = 0; glyph < glyphs; glyph++) {
      offsetView.setUint32(glyph * 4, size);
      if (!all.has(glyph)) continue;
      const shape = shapeOf(glyph);
      pieces.push(shape);
      size += Math.ceil(shape.length / 4) * 4;
    }
    offsetView.setUint32(glyphs * 4, size);
    const shapes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      shapes.set(piece, at);
      at += Math.ceil(piece.length / 4) * 4;
    }
    const newHead = table("head").slice();
    viewOf(newHead).setInt16(50, 1);
    const changed: Tables = new Map([...tables, ["glyf", shapes], ["loca", offsets], ["head", newHead]]);
    return writeFont(KEPT.flatMap((tag): [string, Uint8Array][] => (changed.has(tag) ? [[tag, changed.get(tag)!]] : [])));
  }

  function outline(glyph: number): readonly Stroke[] {
    let strokes = outlines.get(glyph);
    if (!strokes) {
      const shape = shapeOf(glyph);
      if (shape.length === 0) strokes = [];
      else if (viewOf(shape).getInt16(0) >= 0) strokes = strokesOf(shape);
      else
        strokes = partsOf(shape).flatMap((part) =>
          outline(part.glyph).map(({ letter, points }) => ({ letter, points: points.map((value, i) => moved(part, value, points, i)) })),
        );
      outlines.set(glyph, strokes);
    }
    return strokes;
  }

  return {
    heading,
    em: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (character) => cmap.get(character),
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    outline,
    subset,
  };
}

/** A font file of these tables. Checksums are left at zero: PDF readers ask for none. */
function writeFont(tables: readonly [tag: string, bytes: Uint8Array][]): Uint8Array {
  const start = 12 + tables.length * 16;
  const file = new Uint8Array(start + tables.reduce((sum, [, { length }]) => sum + Math.ceil(length / 4) * 4, 0));
  const view = viewOf(file);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * 16);
  let at = start;
  tables.forEach(([tag, bytes], i) => {
    const entry = 12 + i * 16;
    for (let k = 0; k < 4; k++) file[entry + k] = tag.charCodeAt(k);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    file.set(bytes, at);
    at += Math.ceil(bytes.length / 4) * 4;
  });
  return file;
}
