/**
 * A file on its way to being articles. `clean` holds one source line (paragraph, table row, heading) a line, parted by "\n";
 * no step between reading and dividing adds or removes a "\n", so the n-th mark always belongs to the n-th line.
 */
export interface Draft {
  /** The decoded file. */
  raw: string;
  clean: string;
  /** `origin[i]` is where `clean[i]` stood in `raw`; one entry more than `clean` has code units. Never falls. */
  origin: Int32Array;
  marks: readonly LineMark[];
  grids: readonly Grid[];
  repairs: readonly DraftRepair[];
}

/** What the format says of a line: its tag, not its meaning. */
export interface LineMark {
  tag: "text" | "title" | "doctitle" | "heading" | "item" | "row" | "quote";
  /** Left out by the page's own structure (navigation, aside, class names of adverts): kept only for metadata. */
  outside: boolean;
  /** Blank lines, or borders of paragraphs, before this one. */
  gap: number;
  /** The line is indented, as the first of a paragraph is in Chinese print. */
  indent: boolean;
  /** Index in `grids`, or -1. */
  grid: number;
}

export interface GridCell {
  header: boolean;
  colspan: number;
  rowspan: number;
}

/** A table as the source marks it: the k-th tab-parted piece of a row's line is the k-th cell. */
export interface Grid {
  rows: GridCell[][];
}

/** A change made to the characters: the span in `raw` it replaced. */
export interface DraftRepair {
  kind: string;
  start: number;
  end: number;
}

/** Replace `clean.slice(start, end)` by `text`; `kind` names the repair, null where nothing of the author's was changed (markup). */
export interface Edit {
  start: number;
  end: number;
  text: string;
  kind: string | null;
}

export const PLAIN: LineMark = { tag: "text", outside: false, gap: 0, indent: false, grid: -1 };

/** 0, 1, 2 … n: every character stands where it stood. */
export function identity(length: number): Int32Array {
  const origin = new Int32Array(length + 1);
  for (let i = 0; i <= length; i++) origin[i] = i;
  return origin;
}

/** Applies edits (in order, not overlapping, none touching a "\n") and records the named ones. */
export function applyEdits(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  const { clean, origin } = draft;
  let length = clean.length;
  for (const edit of edits) length += edit.text.length - (edit.end - edit.start);
  const pieces: string[] = [];
  const moved = new Int32Array(length + 1);
  const repairs = draft.repairs.slice();
  let from = 0;
  let to = 0;
  for (const { start, end, text, kind } of edits) {
    pieces.push(clean.slice(from, start), text);
    moved.set(origin.subarray(from, start), to);
    to += start - from;
    const last = Math.max(start, end - 1);
    for (let k = 0; k < text.length; k++) moved[to++] = origin[Math.min(start + k, last)] ?? 0;
    if (kind !== null) repairs.push({ kind, start: origin[start] ?? 0, end: end > start ? (origin[end - 1] ?? 0) + 1 : (origin[start] ?? 0) });
    from = end;
  }
  pieces.push(clean.slice(from));
  moved.set(origin.subarray(from), to);
  return { ...draft, clean: pieces.join(""), origin: moved, repairs };
}

/** Edits for every match of a pattern; `replace` gives the new text, or null to leave the match alone. */
export function editsFor(clean: string, pattern: RegExp, kind: string | null, replace: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(clean); match !== null; match = pattern.exec(clean)) {
    if (match[0].length === 0) {
      pattern.lastIndex++;
      continue;
    }
    const text = replace(match);
    if (text !== null && text !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text, kind });
  }
  return edits;
}
