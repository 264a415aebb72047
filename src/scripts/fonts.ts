/**
 * Makes fonts of public/fonts from those that Fontsource packs: the headings' (Noto Serif, bold, with the common characters and
 * those of every name, in both scripts), and one of what the plain fonts lack (Noto Sans: rare characters, marks, signs of units).
 *
 *   npm install --prefix DIR @fontsource/noto-{sans,serif}-{sc,tc} && node --import ./src/pipeline/shell/typescript.mjs src/scripts/fonts.ts DIR
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zlibSync } from "fflate";
import { Converter } from "opencc-js";
import { type Font, readFont, type Stroke } from "../app/export/font.ts";

const [, , folder = "."] = process.argv;
const files = (family: string): string => join(folder, `node_modules/@fontsource/noto-${family}/files`);
const read = (path: string): Font => readFont(new Uint8Array(readFileSync(path)));
const open = (script: "sc" | "tc", slice: string): Font =>
  read(join(files(`serif-${script}`), `noto-serif-${script}-chinese-${slice}-700-normal.woff`));

const filesIn = (top: string): string[] =>
  readdirSync(top).flatMap((name) => (statSync(join(top, name)).isDirectory() ? filesIn(join(top, name)) : [join(top, name)]));

/** The characters of some rows of an encoding, in its order. */
function rowsOf(encoding: string, first: number, last: number, cells: readonly (readonly [number, number])[]): string[] {
  const decoder = new TextDecoder(encoding);
  const found: string[] = [];
  for (let row = first; row <= last; row++)
    for (const [from, to] of cells) for (let cell = from; cell <= to; cell++) found.push(decoder.decode(Uint8Array.of(row, cell)));
  return found.filter((c) => [...c].length === 1 && c !== "\ufffd");
}
const GB: [number, number] = [0xa1, 0xfe];
/** The 3,755 common characters of GB 2312. */
const common = rowsOf("gb18030", 0xb0, 0xd7, [GB]);
/** Its other 3,008, its marks and its letters, and the common ones of Big5. */
const rare = [
  ...rowsOf("gb18030", 0xd8, 0xf7, [GB]),
  ...rowsOf("gb18030", 0xa1, 0xa3, [GB]),
  ...rowsOf("gb18030", 0xa8, 0xa8, [[0xa1, 0xba]]),
  ...rowsOf("big5", 0xa4, 0xc6, [[0x40, 0x7e], GB]),
  ..."\u2030\u2031\u2103\u2109\u2116\u2211\u221a\u221e\u2248\u2260\u2264\u2265\u03bc\u03a9\u03b1\u03b2\u338e\u338f\u339c\u339d\u339e\u33a1\u33a2\u33c4\u33d5\ufe6a\u25c6\u25c7\u25b2\u25b3\u25cf\u25cb\u2605\u2606",
  ...Array.from({ length: 12 }, (_, i) => String.fromCodePoint(0x2160 + i)),
  ...Array.from({ length: 10 }, (_, i) => String.fromCodePoint(0x2170 + i)),
  ...Array.from({ length: 20 }, (_, i) => String.fromCodePoint(0x2460 + i)),
  ...Array.from({ length: 10 }, (_, i) => String.fromCodePoint(0x3220 + i)),
];
const marks = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("")}“”‘’—…·、。《》【】（）：；，！？％＝～−–×`;
const said = [...filesIn("src/app/messages"), ...filesIn("data/reference").filter((path) => path.endsWith(".json"))].map((path) =>
  readFileSync(path, "utf8"),
);
const simplified = new Set([...common, ...marks, ...said.join("")].filter((c) => c >= " " && c !== "\ufffd"));
const traditional = new Set(
  ["t", "tw", "hk"].flatMap((to) => [...Converter({ from: "cn", to: to === "t" ? "t" : to === "tw" ? "tw" : "hk" })([...simplified].join(""))]),
);

const table = (file: Uint8Array): [tag: string, bytes: Uint8Array][] => {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const at = 12 + i * 16;
    return [
      String.fromCharCode(...file.subarray(at, at + 4)),
      file.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12)),
    ];
  });
};

/** Characters to glyphs, one group a character (format 12). */
function cmapOf(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = new Uint8Array(12 + 16 + pairs.length * 12);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, bytes.length - 12);
  view.setUint32(24, pairs.length);
  pairs.forEach(([code, glyph], i) => {
    for (const [k, value] of [code, code, glyph].entries()) view.setUint32(28 + i * 12 + k * 4, value);
  });
  return bytes;
}

function woffOf(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const packed = tables.map(([tag, bytes]) => {
    const smaller = zlibSync(bytes, { level: 9 });
    return { tag, whole: bytes.length, bytes: smaller.length < bytes.length ? smaller : bytes };
  });
  const start = 44 + packed.length * 20;
  const file = new Uint8Array(start + packed.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / 4) * 4, 0));
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, file.length);
  view.setUint16(12, packed.length);
  let at = start;
  packed.forEach(({ tag, whole, bytes }, i) => {
    const entry = 44 + i * 20;
    for (let k = 0; k < 4; k++) file[entry + k] = tag.charCodeAt(k);
    for (const [k, value] of [at, bytes.length, whole].entries()) view.setUint32(entry + 4 + k * 4, value);
    file.set(bytes, at);
    at += Math.ceil(bytes.length / 4) * 4;
  });
  return file;
}

/** The characters the font has of those wanted, as a file. */
function write(font: Font, wanted: ReadonlySet<string>, name: string): Set<string> {
  const pairs = [...wanted].flatMap((c) => {
    const [code = 0] = [c.codePointAt(0)];
    const glyph = font.glyphOf(code);
    return glyph === undefined ? [] : [[code, glyph] as const];
  });
  pairs.sort(([a], [b]) => a - b);
  // Instructions for coarse screens are of no use on paper.
  const kept = table(font.subset(new Set(pairs.map(([, glyph]) => glyph)))).filter(([tag]) => !["cvt ", "fpgm", "prep"].includes(tag));
  const file = woffOf([["cmap", cmapOf(pairs)], ...kept]);
  writeFileSync(`public/fonts/${name}`, file);
  console.log(`${name}: ${pairs.length} characters, ${file.length} bytes`);
  return new Set(pairs.map(([code]) => String.fromCodePoint(code)));
}

const has = write(open("sc", "simplified"), simplified, "noto-serif-sc.woff");
write(open("tc", "traditional"), new Set([...traditional, ...simplified].filter((c) => !has.has(c))), "noto-serif-tc.woff");

/** The outline of a glyph as a font holds it: every point whole, none left to be guessed. */
function glyfOf(strokes: readonly Stroke[]): { bytes: Uint8Array; points: number; contours: number } {
  const contours: { x: number; y: number; on: boolean }[][] = [];
  for (const { letter, points } of strokes) {
    if (letter === "M") contours.push([]);
    const contour = contours.at(-1);
    for (let i = 0; i < points.length; i += 2)
      contour?.push({ x: Math.round(points[i]!), y: Math.round(points[i + 1]!), on: letter !== "Q" || i === points.length - 2 });
    const [first, last] = [contour?.[0], contour?.at(-1)];
    if (letter === "Z" && contour && contour.length > 1 && last?.on && first?.x === last.x && first.y === last.y) contour.pop();
  }
  const all = contours.flat();
  if (all.length === 0) return { bytes: new Uint8Array(), points: 0, contours: 0 };
  const bytes = new Uint8Array(10 + contours.length * 2 + 2 + all.length * 5);
  const view = new DataView(bytes.buffer);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  for (const [i, value] of [contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries())
    view.setInt16(i * 2, value);
  let end = -1;
  contours.forEach((contour, i) => {
    end += contour.length;
    view.setUint16(10 + i * 2, end);
  });
  const at = 12 + contours.length * 2;
  all.forEach(({ x, y, on }, i) => {
    bytes[at + i] = on ? 1 : 0;
    view.setInt16(at + all.length + i * 2, x - (xs[i - 1] ?? 0));
    view.setInt16(at + all.length * 3 + i * 2, y - (ys[i - 1] ?? 0));
  });
  return { bytes, points: all.length, contours: contours.length };
}

/** One font of characters that stand in many: their outlines anew, the measures of the first. */
function gather(wanted: ReadonlySet<string>, sources: readonly Font[], name: string): void {
  const [like] = sources;
  if (!like) throw new Error("no fonts to gather from");
  const from = (code: number) => sources.flatMap((font) => ({ font, glyph: font.glyphOf(code) })).find(({ glyph }) => glyph !== undefined);
  const found = [...wanted]
    .map((c) => c.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
    .flatMap((code) => {
      const { font, glyph } = from(code) ?? {};
      return font && glyph !== undefined ? [{ code, shape: glyfOf(font.outline(glyph)), advance: font.advance(glyph) }] : [];
    });
  // Glyph 0 is the box of a character that is missing.
  const glyphs = [{ shape: glyfOf(like.outline(0)), advance: like.advance(0) }, ...found];
  const places = [0];
  for (const { shape } of glyphs) places.push(places.at(-1)! + Math.ceil(shape.bytes.length / 4) * 4);
  const glyf = new Uint8Array(places.at(-1)!);
  const loca = new Uint8Array(places.length * 4);
  const hmtx = new Uint8Array(glyphs.length * 4);
  glyphs.forEach(({ shape, advance }, i) => {
    glyf.set(shape.bytes, places[i]);
    new DataView(hmtx.buffer).setUint16(i * 4, advance);
    if (shape.bytes.length > 0) new DataView(hmtx.buffer).setInt16(i * 4 + 2, new DataView(shape.bytes.buffer).getInt16(2));
  });
  places.forEach((place, i) => {
    new DataView(loca.buffer).setUint32(i * 4, place);
  });
  const old = new Map(table(like.subset(new Set())));
  const changed = (tag: string, change: (view: DataView) => void): [string, Uint8Array] => {
    const bytes = (old.get(tag) ?? new Uint8Array()).slice();
    change(new DataView(bytes.buffer));
    return [tag, bytes];
  };
  const corners = glyphs.filter(({ shape }) => shape.bytes.length > 0).map(({ shape }) => new DataView(shape.bytes.buffer));
  const box = [2, 4, 6, 8].map((at) => corners.map((view) => view.getInt16(at)).reduce(at < 6 ? (a, b) => Math.min(a, b) : (a, b) => Math.max(a, b)));
  const most = (of: "points" | "contours") => Math.max(...glyphs.map(({ shape }) => shape[of]));
  const file = woffOf([
    ["cmap", cmapOf(found.map(({ code }, i) => [code, i + 1] as const))],
    ["glyf", glyf],
    changed("head", (view) => {
      box.forEach((value, i) => {
        view.setInt16(36 + i * 2, value);
      });
      view.setInt16(50, 1);
    }),
    changed("hhea", (view) => view.setUint16(34, glyphs.length)),
    ["hmtx", hmtx],
    ["loca", loca],
    changed("maxp", (view) => {
      for (const [at, value] of [glyphs.length, most("points"), most("contours"), 0, 0].entries()) view.setUint16(4 + at * 2, value);
    }),
  ]);
  writeFileSync(`public/fonts/${name}`, file);
  console.log(`${name}: ${found.length} of ${wanted.size} characters, ${file.length} bytes`);
}

const plain = ["sc", "tc"].map((script) => read(`public/fonts/noto-sans-${script}.woff`));
const lacking = (c: string): boolean => c >= " " && c !== "\ufffd" && plain.every(({ glyphOf }) => glyphOf(c.codePointAt(0) ?? 0) === undefined);
const slices = ["sc", "tc"].flatMap((script) =>
  readdirSync(files(`sans-${script}`))
    .filter((file) => file.endsWith("-400-normal.woff"))
    .sort()
    .map((file) => read(join(files(`sans-${script}`), file))),
);
gather(new Set([...rare, ...simplified, ...traditional].filter(lacking)), slices, "noto-sans-more.woff");
