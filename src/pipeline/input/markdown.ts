import type { Draft, Grid, LineMark } from "../clean/draft.ts";
import type { DraftBuilder } from "./builder.ts";

/** Inline marks: what is dropped (`!` images, `[]()` keeps its words). Every repeat is bounded: no input takes more than linear time. */
const INLINE =
  /!\[[^\]\n]{0,200}\]\([^()\n]{0,400}\)|\[(?<words>[^[\]\n]{1,200})\]\([^()\n]{0,400}\)|\*\*|__(?=\S)|(?<=\S)__|~~|`|<(?:br|\/?(?:p|b|i|u|em|strong|span|font|a|img|div|center|sup|sub)(?:\s[^<>\n]{0,300})?)\s?\/?>/g;
const RULE = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,}|(?:- ){3,})\s*$/;
const DELIMITER = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*){1,60}\|?$/;
const isDelimiter = (line: string): boolean => line.length < 600 && line.includes("-") && DELIMITER.test(line.trim());
const LEAD = /^\s{0,8}(?:(?<heading>#{1,6})\s+|(?<item>[-*+]\s+|\d{1,3}[.)]\s+)|(?<quote>>\s?))/;

/** Spans of the cells of a table line, blanks and escaped bars aside. */
function cellSpans(line: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && (line[i] !== "|" || line[i - 1] === "\\")) continue;
    spans.push([start, i]);
    start = i + 1;
  }
  if (spans.length > 1 && line.slice(...(spans[0] ?? [0, 0])).trim() === "") spans.shift();
  if (spans.length > 1 && line.slice(...(spans.at(-1) ?? [0, 0])).trim() === "") spans.pop();
  return spans.map(([from, to]) => {
    while (from < to && /\s/.test(line[from] ?? "")) from++;
    while (to > from && /\s/.test(line[to - 1] ?? "")) to--;
    return [from, to];
  });
}

/** Markdown as lines: marks dropped, tables kept as rows of tab-parted cells, soft line breaks left as lines of gap 0. */
export function readMarkdown(raw: string, source: string, from: number, head: DraftBuilder, via: Int32Array | null = null): Draft {
  const builder = head;
  const grids: Grid[] = [];
  let gap = 1;
  let fenced = false;
  let grid: Grid | null = null;
  const lines = source.split("\n");
  let at = 0;
  const put = (line: string, start: number, end: number, mark: LineMark, joint: "\n" | "\t"): void => {
    const built = builder.open(mark, from + at + start, joint);
    let done = start;
    INLINE.lastIndex = start;
    for (let match = INLINE.exec(line); match !== null && match.index < end; match = INLINE.exec(line)) {
      if (match.index > done) built.chunks.push({ text: line.slice(done, match.index), start: from + at + done, linear: true });
      const words = match.groups?.words;
      if (words !== undefined) built.chunks.push({ text: words, start: from + at + match.index + 1, linear: true });
      done = match.index + match[0].length;
    }
    if (end > done) built.chunks.push({ text: line.slice(done, end), start: from + at + done, linear: true });
  };
  for (const [i, full] of lines.entries()) {
    const line = full.endsWith("\r") ? full.slice(0, -1) : full;
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    else if (line.trim() === "" || RULE.test(line)) {
      gap++;
      grid = null;
    } else if (!fenced && line.includes("|") && (grid !== null || isDelimiter(lines[i + 1] ?? ""))) {
      if (grid === null) {
        grid = { rows: [] };
        grids.push(grid);
      }
      if (!isDelimiter(line)) {
        const spans = cellSpans(line);
        const header = grid.rows.length === 0;
        grid.rows.push(spans.map(() => ({ header, colspan: 1, rowspan: 1 })));
        for (const [k, [start, end]] of spans.entries())
          put(line, start, end, { tag: "row", outside: false, gap: header ? 1 : 0, indent: false, grid: grids.length - 1 }, k === 0 ? "\n" : "\t");
        gap = 1;
      }
    } else {
      grid = null;
      const lead = LEAD.exec(line);
      const groups = lead?.groups;
      const tag: LineMark["tag"] =
        groups?.heading !== undefined
          ? groups.heading.length === 1
            ? "title"
            : "heading"
          : groups?.item !== undefined
            ? "item"
            : groups?.quote !== undefined
              ? "quote"
              : "text";
      // An item keeps its mark: "- " at the foot of a page tells a list of other headlines.
      const start = tag === "item" ? 0 : (lead?.[0].length ?? 0);
      put(
        line,
        start,
        line.length,
        { tag, outside: false, gap: tag === "heading" || tag === "title" ? Math.max(1, gap) : gap, indent: line.startsWith("　　"), grid: -1 },
        "\n",
      );
      gap = tag === "heading" || tag === "title" ? 1 : 0;
    }
    at += full.length + 1;
  }
  return builder.build(raw, grids, from + source.length, via);
}
