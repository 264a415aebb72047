/** The fonts of public/fonts, each asked for once; and words set in them, for files that carry their own letters. */
import { type Font, readFont } from "./font.ts";

let source = async (name: string): Promise<Uint8Array> => {
  const response = await fetch(new URL(`fonts/${name}`, document.baseURI));
  if (!response.ok) throw new Error(`fonts/${name}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** Where fonts come from when there is no page: the command line reads them from disk. */
export const takeFontsFrom = (read: (name: string) => Promise<Uint8Array>): void => {
  source = read;
};

const kept = new Map<string, Promise<Font>>();

function fontFile(name: string): Promise<Font> {
  let font = kept.get(name);
  if (!font) {
    font = source(name).then((bytes) => readFont(bytes, name.includes("serif")));
    kept.set(name, font);
    font.catch(() => kept.delete(name));
  }
  return font;
}

const PLAIN = "noto-sans-sc.woff";
/** Fonts of headings, and those that have what the others lack. */
const HEADING = "noto-serif-sc.woff";
const FURTHER = ["noto-sans-tc.woff", "noto-serif-tc.woff"];
/** Of rare characters and marks. */
const RARE = "noto-sans-more.woff";

/** The fonts a picture's words need; those of traditional and of rare characters only where some ask for them. */
export async function fontsFor(svg: string): Promise<readonly Font[]> {
  const fonts = await Promise.all([PLAIN, HEADING].map(fontFile));
  const [plain] = fonts;
  const lacking = (some: readonly (Font | undefined)[]) => (letter: string) => letter >= " " && !some.some((font) => has(font, letter));
  const letters = [...new Set(svg)].filter(lacking([plain]));
  if (letters.length === 0) return fonts;
  const further = await Promise.all(FURTHER.map(fontFile));
  return letters.some(lacking(further)) ? [...fonts, ...further, await fontFile(RARE)] : [...fonts, ...further];
}

const has = (font: Font | undefined, letter: string): boolean => font?.glyphOf(letter.codePointAt(0) ?? 0) !== undefined;

export interface Run {
  /** Place among the fonts. */
  font: number;
  glyphs: number[];
}

/** Spaces as wide as a digit, which the fonts lack, as two plain ones. */
export const spaced = (text: string): string => text.replace(/\u2007/g, "  ").replace(/[\u2008-\u200a\u202f]/g, " ");

/** A letter that no font has by its plain form where they have that: III for the numeral, km2 for the sign, and the micro sign for mu. */
function readable(letter: string, fonts: readonly Font[]): string {
  if (fonts.some((font) => has(font, letter))) return letter;
  const plain = letter === "\u03bc" ? "\u00b5" : letter.normalize("NFKC");
  return [...plain].every((one) => fonts.some((font) => has(font, one))) ? plain : letter;
}

/** The words as these fonts can set them, one glyph a letter. */
export const settable = (text: string, fonts: readonly Font[]): string => [...spaced(text)].map((letter) => readable(letter, fonts)).join("");

/** Letters of one font each, with their glyphs; a letter that none has is the first font's box. Headings look among their fonts first. */
export function runsOf(text: string, fonts: readonly Font[], heading: boolean): Run[] {
  const order = [...fonts.keys()].sort((a, b) => Number(fonts[b]?.heading === heading) - Number(fonts[a]?.heading === heading) || a - b);
  const runs: Run[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const font = order.find((i) => fonts[i]?.glyphOf(code) !== undefined) ?? order[0] ?? 0;
    const glyph = fonts[font]?.glyphOf(code) ?? 0;
    const last = runs.at(-1);
    if (last?.font === font) last.glyphs.push(glyph);
    else runs.push({ font, glyphs: [glyph] });
  }
  return runs;
}

export const widthOf = ({ font, glyphs }: Run, fonts: readonly Font[], size: number): number => {
  const face = fonts[font];
  return face ? (glyphs.reduce((sum, glyph) => sum + face.advance(glyph), 0) / face.em) * size : 0;
};

/** How far a bold letter's edge is moved out, as a part of its size: of the plain font one weight is there. */
const BOLD = 0.028;
export const isBold = (weight: string | undefined): boolean => weight === "bold" || Number(weight) >= 600;
/** Width of the line around the letters of a run that makes them bold; 0: they are as they should be. */
export const boldLine = ({ font }: Run, fonts: readonly Font[], weight: string | undefined, size: number): number =>
  isBold(weight) && !fonts[font]?.heading ? size * BOLD : 0;

/** Whether a list of families asks for the fonts of headings. */
export const isHeading = (families: string | undefined): boolean => /Serif/.test(families ?? "");
