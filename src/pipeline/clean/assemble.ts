import type { Block, Cell, ReadProblem, Table, Text, TextRepair } from "../text.ts";
import { itemAt } from "../text.ts";
import { type Blanks, closableBlanks } from "./closeBlanks.ts";
import type { Draft } from "./draft.ts";
import { signsOf } from "./signs.ts";
import type { Piece, Removal, Unit } from "./unit.ts";

/** A unit with its place among the blocks of an article. */
export interface Placed {
  unit: Unit;
  kind: Block["kind"];
}

interface Span {
  start: number;
  end: number;
}

interface Segment {
  /** Span of `draft.clean`, and where it stands in the article. */
  from: number;
  to: number;
  at: number;
}

/** Sentence that names a table standing under it. */
const NAMES_TABLE = /单位|下表|列表|如下|见表|表\s?\d|数据/;
const BLANK = /\s/;
const INNER_BLANKS = /\s{2}|(?! )\s/;

/** Writes the units of one article down in order, and carries spans of the draft, of repairs and of removals over to it. */
export function assemble(
  draft: Draft,
  placed: readonly Placed[],
  removals: readonly Removal[],
): { text: Text; blocks: Block[]; tables: Table[]; problems: ReadProblem[] } {
  // Asked for each character: a draft has another shape after each step.
  const { raw, clean: drafted, origin: origins } = draft;
  const pieces: string[] = [];
  const origin = new Int32Array(
    placed.reduce((sum, { unit }) => unit.pieces.reduce((inner, piece) => inner + piece.end - piece.start + 1, sum + 1), 1),
  );
  const segments: Segment[] = [];
  const blocks: Block[] = [];
  const own: TextRepair[] = [];
  const anyBlank = signsOf(drafted).blank;
  const problems: ReadProblem[] = [];
  let numbers: Set<string> | null = null;
  const numbersIn = (): ReadonlySet<string> => {
    numbers ??= new Set(placed.flatMap(({ unit }) => unit.text.match(/\d+(?:\.\d+)?/g) ?? []));
    return numbers;
  };
  const drawn: { unit: Unit; spans: Span[]; block: number }[] = [];
  let length = 0;
  let lastOrigin = 0;
  const lead = (text: string): void => {
    pieces.push(text);
    for (let i = 0; i < text.length; i++) origin[length++] = lastOrigin;
  };
  const copy = (from: number, to: number): void => {
    if (from >= to) return;
    segments.push({ from, to, at: length });
    pieces.push(drafted.slice(from, to));
    // Most pieces are a line: a view of the draft's origins would cost more than to copy them.
    for (let i = from; i < to; i++) origin[length++] = origins[i]!;
    lastOrigin = (origins[to - 1] ?? 0) + 1;
  };
  /** `at` is where the piece begins in its unit's text. */
  const put = (piece: Piece, at: number, blanks: Blanks | null): Span => {
    if (piece.lead !== "") lead(piece.lead);
    const start = length;
    // Runs of blanks inside a line become one.
    let done = piece.start;
    if ((blanks !== null && blanks.closed.size > 0) || (anyBlank && INNER_BLANKS.test(drafted.slice(piece.start, piece.end)))) {
      for (let i = piece.start; i < piece.end; i++) {
        if (!BLANK.test(drafted[i] ?? "")) continue;
        let end = i + 1;
        while (end < piece.end && BLANK.test(drafted[end] ?? "")) end++;
        const close = blanks?.closed.has(at + i - piece.start) ?? false;
        if (close || end - i > 1 || drafted[i] !== " ") {
          copy(done, i);
          lastOrigin = origins[i] ?? lastOrigin;
          if (close) own.push({ kind: "spacing", start: length, end: length, original: raw.slice(origins[i], origins[end]) });
          else if (i > piece.start && end < piece.end) lead(" ");
          done = end;
        }
        i = end - 1;
      }
    }
    copy(done, piece.end);
    return { start, end: length };
  };
  for (const { unit, kind } of placed) {
    if (unit.pieces.length === 0) continue;
    if (length > 0) lead("\n");
    const start = length;
    const blanks = unit.kind === "body" && unit.text.includes(" ") ? closableBlanks(unit.text, numbersIn()) : null;
    const spans: Span[] = [];
    let at = 0;
    for (const [i, piece] of unit.pieces.entries()) {
      const before = itemAt(unit.pieces, i - 1);
      if (i > 0 && before !== undefined && unit.table === null && kind !== "title") {
        const place = length + piece.lead.length;
        // Pieces that do not follow each other were brought together from two columns.
        const near = piece.start >= before.end && piece.start - before.end < 40;
        const original = near
          ? raw.slice((origins[before.end - 1] ?? 0) + 1, origins[piece.start])
          : raw.slice(origins[piece.start], (origins[piece.start] ?? 0) + 20);
        const mark = ["，", "：", "。"].includes(piece.lead) ? piece.lead.length : 0;
        own.push({ kind: near ? "wrap" : "column", start: place - mark, end: place, original });
      }
      if (i > 0) at += piece.lead.length;
      spans.push(put(piece, at, blanks));
      at += piece.end - piece.start;
    }
    for (const half of blanks?.split ?? [])
      problems.push({
        start: null,
        end: null,
        text: half.text,
        reason: "a number in two halves; joined it stands nowhere else in the text",
        rule: "splitDigits",
      });
    const end = length;
    blocks.push({ kind, start, end });
    if (unit.table !== null) drawn.push({ unit, spans, block: blocks.length - 1 });
  }
  const clean = pieces.join("");
  const tables = drawn.map(({ unit, spans, block }) => tableOf(unit, spans, blocks, block, clean));

  origin[length] = lastOrigin;
  const text: Text = {
    raw,
    rawStart: 0,
    clean,
    origin: origin.slice(0, length + 1),
    repairs: own.concat(carry(draft, segments, removals, clean.length)).sort((a, b) => a.start - b.start || a.end - b.end),
  };
  // Found in the text as written, spans and all.
  for (const problem of problems) {
    const start = clean.indexOf(problem.text);
    if (start !== -1) Object.assign(problem, { start, end: start + problem.text.length });
  }
  return { text, blocks, tables, problems };
}

function tableOf(unit: Unit, spans: readonly Span[], blocks: readonly Block[], block: number, clean: string): Table {
  const rows: Cell[][] = (unit.table ?? []).map((row) =>
    row.map(({ from, to, header }) => ({ start: spans[from]?.start ?? 0, end: spans[Math.max(from, to - 1)]?.end ?? 0, header })),
  );
  const own = blocks[block];
  const before = blocks[block - 1];
  let caption: Table["caption"] = null;
  if (own !== undefined && before !== undefined && before.kind !== "title" && before.kind !== "table") {
    const text = clean.slice(before.start, before.end);
    const sentence = Math.max(text.lastIndexOf("。", text.length - 2), text.lastIndexOf("；", text.length - 2)) + 1;
    if (NAMES_TABLE.test(text.slice(sentence)) || before.kind !== "paragraph") caption = { start: before.start + sentence, end: before.end };
  }
  return { start: own?.start ?? 0, end: own?.end ?? 0, rows, caption };
}

/** Repairs of the draft that lie in the article, and removals beside it, in terms of its clean text. */
function carry(draft: Draft, segments: readonly Segment[], removals: readonly Removal[], length: number): TextRepair[] {
  const { raw, clean, origin } = draft;
  const repairs: TextRepair[] = [];
  const sorted = [...segments].sort((a, b) => a.from - b.from);
  const lowerBound = (value: number): number => {
    let low = 0;
    let high = clean.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origin[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** The segment that holds a place of the draft, or the first one after it. */
  const segmentAt = (place: number): Segment | undefined => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.to ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return sorted[low];
  };
  for (const repair of draft.repairs) {
    const from = lowerBound(repair.start);
    const to = Math.max(from, lowerBound(repair.end));
    const segment = segmentAt(from);
    if (segment === undefined || from > segment.to || to < segment.from || (from < segment.from && to <= segment.from)) continue;
    const last = segmentAt(to) ?? segment;
    const start = segment.at + Math.max(0, from - segment.from);
    const end = last.from <= to ? last.at + Math.min(to, last.to) - last.from : start;
    repairs.push({ kind: repair.kind, start, end: Math.max(start, end), original: raw.slice(repair.start, repair.end) });
  }
  for (const removal of removals) {
    const segment = segmentAt(removal.start);
    const at =
      segment === undefined
        ? length
        : segment.from >= removal.end
          ? segment.at
          : Math.min(length, segment.at + Math.max(0, removal.start - segment.from));
    repairs.push({
      kind: removal.kind,
      start: at,
      end: at,
      original: raw.slice(origin[removal.start] ?? 0, origin[removal.end] ?? raw.length),
    });
  }
  return repairs;
}
