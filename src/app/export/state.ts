/** The reader's choices inside a picture: SVG metadata, a PNG text chunk, a PDF's keywords or a GIF's comment; and the way back. */
import { escapeXml } from "./text.ts";

export interface Carried {
  /** `#/map?…` */
  address: string;
  title: string;
  /** Newest publication date of the data. */
  dated: string | null;
}

const KEYWORD = "yutu";

/** SVG `<metadata>` holding the choices as JSON. */
export const stateXml = (carried: Carried): string => `<metadata id="${KEYWORD}">${escapeXml(JSON.stringify({ yutu: 1, ...carried }))}</metadata>`;

function parseCarried(text: string): Carried | null {
  try {
    const { yutu, address, title, dated }: Record<string, unknown> = Object(JSON.parse(text));
    if (yutu !== 1 || typeof address !== "string" || !address.startsWith("#/")) return null;
    return { address, title: typeof title === "string" ? title : "", dated: typeof dated === "string" ? dated : null };
  } catch {
    return null;
  }
}

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
const unescapeXml = (text: string): string => text.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The choices an SVG carries; null when it has none. */
export function stateOfSvg(svg: string): Carried | null {
  const found = new RegExp(`<metadata id="${KEYWORD}">([^<]*)</metadata>`).exec(svg);
  return found ? parseCarried(unescapeXml(found[1] ?? "")) : null;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

interface Chunk {
  type: string;
  /** Place of the whole chunk, and behind it. */
  start: number;
  end: number;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), start: at, end });
    at = end;
  }
  return chunks;
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Keyword, no compression, no language, no translation, then the text in UTF-8. */
const iTXt = (keyword: string, text: string): Uint8Array => chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));

/** The PNG with the choices, its title and its pixels a metre in chunks behind the header. Throws when it is no PNG. */
export function withState(png: Uint8Array, carried: Carried, perMetre: number): Uint8Array<ArrayBuffer> {
  const [header] = isPng(png) ? chunksOf(png) : [];
  if (header?.type !== "IHDR") throw new Error("not a PNG");
  const physical = new Uint8Array(9);
  new DataView(physical.buffer).setUint32(0, perMetre);
  new DataView(physical.buffer).setUint32(4, perMetre);
  physical[8] = 1;
  const parts = [
    png.subarray(0, header.end),
    chunk("pHYs", physical),
    iTXt("Title", carried.title),
    iTXt(KEYWORD, JSON.stringify({ yutu: 1, ...carried })),
    ...chunksOf(png)
      .filter(({ type }) => type !== "IHDR" && type !== "pHYs")
      .map(({ start, end }) => png.subarray(start, end)),
  ];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The choices a PNG carries; null when it has none. */
export function stateOfPng(png: Uint8Array): Carried | null {
  if (!isPng(png)) return null;
  for (const { type, start, end } of chunksOf(png)) {
    if (type !== "iTXt") continue;
    const [keyword, ...rest] = new TextDecoder().decode(png.subarray(start + 8, end - 4)).split("\0");
    const found = keyword === KEYWORD ? parseCarried(rest.at(-1) ?? "") : null;
    if (found) return found;
  }
  return null;
}

/** PDF keywords are UTF-16 with a mark, in hexadecimal; see pdf.ts. */
export const pdfText = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("")}>`;

function stateOfPdf(bytes: Uint8Array): Carried | null {
  const found = /\/Keywords\s*<feff([0-9a-f]+)>/.exec(new TextDecoder("latin1").decode(bytes));
  if (!found) return null;
  return parseCarried((found[1] ?? "").replace(/.{4}/g, (code) => String.fromCharCode(Number.parseInt(code, 16))));
}

const isGif = (bytes: Uint8Array): boolean => /^GIF8[79]a$/.test(String.fromCharCode(...bytes.subarray(0, 6)));
/** Length of what stands before a GIF's first block: header, screen, and its colours where they are shared. */
const gifHead = (bytes: Uint8Array): number => 13 + ((bytes[10] ?? 0) & 0x80 ? 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1) : 0);
/** Most bytes of a part of a comment. */
const PART = 255;

/** The GIF with the choices in a comment. Throws when it is no GIF. */
export function withComment(gif: Uint8Array, carried: Carried): Uint8Array<ArrayBuffer> {
  if (!isGif(gif)) throw new Error("not a GIF");
  const text = new TextEncoder().encode(JSON.stringify({ yutu: 1, ...carried }));
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, i) => text.subarray(i * PART, (i + 1) * PART));
  const comment = [0x21, 0xfe, ...parts.flatMap((part) => [part.length, ...part]), 0];
  const head = gifHead(gif);
  const whole = new Uint8Array(gif.length + comment.length);
  whole.set(gif.subarray(0, head));
  whole.set(comment, head);
  whole.set(gif.subarray(head), head + comment.length);
  return whole;
}

function stateOfGif(gif: Uint8Array): Carried | null {
  let at = gifHead(gif);
  if (gif[at] !== 0x21 || gif[at + 1] !== 0xfe) return null;
  const bytes: number[] = [];
  for (at += 2; (gif[at] ?? 0) > 0; at += 1 + (gif[at] ?? 0)) bytes.push(...gif.subarray(at + 1, at + 1 + (gif[at] ?? 0)));
  return parseCarried(new TextDecoder().decode(new Uint8Array(bytes)));
}

/** The choices in a picture this program made, whatever its format; null when it is another file. */
export function stateOf(bytes: Uint8Array): Carried | null {
  if (isPng(bytes)) return stateOfPng(bytes);
  if (isGif(bytes)) return stateOfGif(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return head === "%PDF-" ? stateOfPdf(bytes) : stateOfSvg(new TextDecoder().decode(bytes));
}
