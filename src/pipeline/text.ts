/** A named change to the text: `start`–`end` in `clean`, `original` the characters of `raw` that stood there. */
export interface TextRepair {
  kind: string;
  start: number;
  end: number;
  original: string;
}

/**
 * An article being cleaned: `origin[i]` is where `clean[i]` stood in `raw`; `origin[clean.length]` is where it ended.
 * `raw` is the decoded file (or the part of it that is this article, `rawStart` telling where that part begins in the file).
 */
export interface Text {
  raw: string;
  rawStart: number;
  clean: string;
  origin: Int32Array;
  repairs: TextRepair[];
}

/** What a stretch of the cleaned text is. Furniture (navigation, adverts, credits, counters) is not in `clean` at all. */
export interface Block {
  kind: "title" | "heading" | "paragraph" | "table" | "caption";
  start: number;
  end: number;
}

/** A table cell, its span in `clean`. Rows stand on lines of their own, cells parted by a tab. */
export interface Cell {
  start: number;
  end: number;
  header: boolean;
}

export interface Table {
  start: number;
  end: number;
  rows: Cell[][];
  /** Span of the sentence before the table that names it (单位：亿元), if any. */
  caption: { start: number; end: number } | null;
}

export interface Metadata {
  title: string;
  publisher: string | null;
  /** Names of the site the page may have stood on, by lines of their own (榆中县人民政府门户网站, the steps of the way to the page), the likeliest first. */
  sites: readonly string[];
  author: string | null;
  url: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: string | null;
  publishedIs: "stated" | "implied" | "unknown";
  publishedFrom: string | null;
  /** Month and day of a dateline or masthead that gives no year (10月18日电). */
  datelineDay: { month: number; day: number } | null;
}

/** What could not be read; spans in `clean`, or null where it concerns the whole file. */
export interface ReadProblem {
  start: number | null;
  end: number | null;
  text: string;
  reason: string;
  rule: string;
}

/** One article of a file, cleaned and divided, before anything is recognised in it. */
export interface Part {
  index: number;
  text: Text;
  blocks: Block[];
  tables: Table[];
  meta: Metadata;
  script: "hans" | "hant";
  encoding: string;
  problems: ReadProblem[];
  /** Span of the dateline in `clean` (人民网上海10月18日电（记者 …）, 本报北京讯): its place is where the report was sent from, not what it is about. */
  dateline: { start: number; end: number } | null;
}

/** All matches of a global pattern, in order. Gathered at once: `matchAll` makes the pattern anew each time, which costs more than most of its searches. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** As `flatMap`, in a plain loop: the built-in one adds each item by a slow step of its own. */
export function gather<T, U>(items: readonly T[], each: (item: T, index: number) => readonly U[]): U[] {
  const found: U[] = [];
  for (let i = 0; i < items.length; i++) for (const one of each(items[i]!, i)) found.push(one);
  return found;
}

/** Matches wherever one of the patterns does, flags aside: asked first, it spares the many questions that mostly all have no for an answer. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join("|"));

/** A bit for each UTF-16 code unit, and the text whose characters are set in it: the article asked about last. */
const held = new Uint8Array(8192);
let heldOf = "";

/**
 * Whether an article holds one of these characters at all: one without them need not be searched for words they are part of. Its characters are
 * gathered in one walk; so ask of whole articles only, one after another.
 */
export function holds(article: string, characters: string): boolean {
  if (article !== heldOf) {
    held.fill(0);
    heldOf = article;
    for (let i = 0; i < article.length; i++) {
      const code = article.charCodeAt(i);
      held[code >> 3]! |= 1 << (code & 7);
    }
  }
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    if ((held[code >> 3]! & (1 << (code & 7))) !== 0) return true;
  }
  return false;
}

/** The code unit at a place, 0 outside the text. A table asked once for what stands outside (NaN) is slow at that spot from then on. */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** The item at a place, none outside the list: a list asked once for its item -1 is slow at that spot from then on. */
export const itemAt = <T>(list: readonly T[], at: number): T | undefined => (at < 0 ? undefined : list[at]);

/** Where the bracket or title stands that opened before `at`, no further back than `floor`, and is not closed again; -1 where none is open. */
export function openBefore(text: string, at: number, floor: number, { open, close }: { open: number; close: number }): number {
  for (let from = at - 1; from >= floor; from--) {
    const code = text.charCodeAt(from);
    if (code === close) return -1;
    if (code === open) return from;
  }
  return -1;
}
export const BRACKET = { open: "（".charCodeAt(0), close: "）".charCodeAt(0) };
export const TITLE = { open: "《".charCodeAt(0), close: "》".charCodeAt(0) };
