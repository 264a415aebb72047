/**
 * Makes the headings' fonts of public/fonts: Noto Serif, bold, with the common characters and those of every name, in both scripts.
 *
 *   npm install --no-save @fontsource/noto-serif-sc @fontsource/noto-serif-tc && node --import tsx src/scripts/fonts.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zlibSync } from "fflate";
import { Converter } from "opencc-js";
import { type Font, readFont } from "../app/export/font.ts";

const open = (script: "sc" | "tc", slice: string): Font =>
  readFont(new Uint8Array(readFileSync(`node_modules/@fontsource/noto-serif-${script}/files/noto-serif-${script}-chinese-${slice}-700-normal.woff`)));

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)]));

/** The 3,755 common characters of GB 2312, in its order. */
const common = new TextDecoder("gb18030").decode(
  Uint8Array.from({ length: 40 * 94 * 2 }, (_, i) => (i % 2 === 0 ? 0xb0 + Math.floor(i / 188) : 0xa1 + (Math.floor(i / 2) % 94))),
);
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
