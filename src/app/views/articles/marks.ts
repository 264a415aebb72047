/** An article's text as the reader draws it: blocks, in them marks within marks, in them runs of text with their repairs. */
import type { ArticleText } from "../../../dataset/schema.ts";

export type Kind = ArticleText["marks"][number]["kind"];
export type Repair = ArticleText["repairs"][number];
type Block = ArticleText["blocks"][number];

/** In the order of the legend. */
export const KINDS: readonly Kind[] = ["value", "change", "rank", "share", "region", "indicator", "period", "alliance", "event", "problem"];

/** One stretch of text marked in one way, for as many facts as were read from it. */
export interface Mark {
  /** `kind:start-end`, the same at every look. */
  key: string;
  kind: Kind;
  start: number;
  end: number;
  facts: readonly string[];
}

export interface Run {
  start: number;
  end: number;
  text: string;
  /** Pieces of the run in order, when repairs fall into it. */
  repairs: readonly Repair[];
}

/** A mark, or a part of one that the end of another cuts: `first` and `last` tell which. */
export interface Span {
  mark: Mark;
  first: boolean;
  last: boolean;
  children: Node[];
}

export type Node = { run: Run } | { span: Span };

export interface DrawnBlock {
  kind: Block["kind"];
  start: number;
  end: number;
  nodes: Node[];
  /** Repairs too long to stand in the line: what the whole stretch read before. */
  before: readonly Repair[];
}

/** Marks of the kinds shown, those of one stretch and kind joined; in text order, outer before inner. */
export function marksOf({ marks }: Pick<ArticleText, "marks">, kinds: ReadonlySet<Kind>): Mark[] {
  const found = new Map<string, { kind: Kind; start: number; end: number; facts: string[] }>();
  for (const { kind, start, end, fact } of marks) {
    if (!kinds.has(kind) || end <= start) continue;
    const key = `${kind}:${start}-${end}`;
    const mark = found.get(key) ?? { kind, start, end, facts: [] };
    if (fact !== null && !mark.facts.includes(fact)) mark.facts.push(fact);
    found.set(key, mark);
  }
  const outer = (kind: Kind) => (kind === "event" ? 0 : kind === "alliance" ? 1 : kind === "problem" ? 3 : 2);
  return Array.from(found, ([key, mark]) => ({ key, ...mark })).sort(
    (a, b) => a.start - b.start || b.end - a.end || outer(a.kind) - outer(b.kind) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}

/** Longest changed stretch shown in the line itself, in code units: a lost sign, a word. A whole line in other characters stands below it. */
const SHORT = 6;

/** The blocks of a text with these marks and, where `repaired`, the repairs in place. */
export function draw(text: ArticleText, marks: readonly Mark[], repaired: boolean): DrawnBlock[] {
  const repairs = repaired ? text.repairs : [];
  let seen = 0;
  return text.blocks.map((block, i) => {
    const next = text.blocks[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own: Repair[] = [];
    // What was cut out between two blocks is told at the end of the first.
    while (seen < repairs.length && (repairs[seen]!.start < next || repairs[seen]!.start <= block.end)) own.push(repairs[seen++]!);
    const long = own.filter(({ start, end }) => end - start > SHORT);
    const short = own.filter((repair) => !long.includes(repair));
    const { start, end, kind } = block;
    return { kind, start, end, before: long, nodes: nodesOf(text.text, start, end, marks, short) };
  });
}

interface Part {
  mark: Mark;
  start: number;
  end: number;
  parts: Part[];
}

/** Marks as a forest: what reaches beyond the mark it began in is cut there and goes on behind. */
function nest(marks: readonly Mark[], start: number, end: number): Part[] {
  const roots: Part[] = [];
  const stack: Part[] = [];
  const queue: Part[] = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ mark, start: Math.max(mark.start, start), end: Math.min(mark.end, end), parts: [] }));
  for (let i = 0; i < queue.length; i++) {
    const part = queue[i]!;
    while (stack.length > 0 && stack.at(-1)!.end <= part.start) stack.pop();
    const outer = stack.at(-1);
    if (outer && part.end > outer.end) {
      const tail: Part = { mark: part.mark, start: outer.end, end: part.end, parts: [] };
      let place = i + 1;
      while (place < queue.length && queue[place]!.start < tail.start) place++;
      queue.splice(place, 0, tail);
      part.end = outer.end;
    }
    (outer?.parts ?? roots).push(part);
    stack.push(part);
  }
  return roots;
}

function nodesOf(text: string, start: number, end: number, marks: readonly Mark[], repairs: readonly Repair[]): Node[] {
  let seen = 0;
  const run = (from: number, to: number): Node[] => {
    const own: Repair[] = [];
    // What was taken out at the end of a run stands behind its last character.
    while (seen < repairs.length && (repairs[seen]!.start < to || (repairs[seen]!.start === to && repairs[seen]!.end === to) || to === end))
      own.push(repairs[seen++]!);
    return from < to || own.length > 0 ? [{ run: { start: from, end: to, text: text.slice(from, to), repairs: own } }] : [];
  };
  const fill = (parts: readonly Part[], from: number, to: number): Node[] => {
    let at = from;
    const nodes: Node[] = [];
    for (const { mark, start: begin, end: stop, parts: inner } of parts) {
      if (begin > at) nodes.push(...run(at, begin));
      nodes.push({ span: { mark, first: begin === mark.start, last: stop === mark.end, children: fill(inner, begin, stop) } });
      at = stop;
    }
    if (at < to || parts.length === 0) nodes.push(...run(at, to));
    return nodes;
  };
  const nodes = fill(nest(marks, start, end), start, end);
  return seen < repairs.length ? [...nodes, ...run(end, end)] : nodes;
}

/** A place of the text in the original, through the runs of the way back; null where the text was made by a repair. */
export function toOriginal(origin: ArticleText["origin"], at: number): number | null {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (origin[middle]![0] <= at) low = middle;
    else high = middle - 1;
  }
  const found = origin[low];
  return found && at >= found[0] && at < found[0] + found[2] ? found[1] + at - found[0] : null;
}

export interface OriginalPiece {
  start: number;
  text: string;
  /** Place in the cleaned text; null: it was taken out. */
  kept: number | null;
}

/** The original cut where cleaning kept and dropped; runs that go back (columns put in order) are sorted by the original. */
export function originalPieces({ original, origin }: Pick<ArticleText, "original" | "origin">): OriginalPiece[] {
  const pieces: OriginalPiece[] = [];
  let at = 0;
  for (const [kept, start, length] of origin.toSorted((a, b) => a[1] - b[1])) {
    if (start < at) continue;
    if (start > at) pieces.push({ start: at, text: original.slice(at, start), kept: null });
    pieces.push({ start, text: original.slice(start, start + length), kept });
    at = start + length;
  }
  if (at < original.length) pieces.push({ start: at, text: original.slice(at), kept: null });
  return pieces;
}
