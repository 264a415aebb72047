/** A quote cut into pieces, the words of the fact marked by kind. */
import type { ArticleText, Quote } from "../../../dataset/schema.ts";

export type MarkKind = ArticleText["marks"][number]["kind"];

export interface Piece {
  text: string;
  kind: MarkKind | null;
  /** Place in the quote. */
  at: number;
}

export interface Word {
  kind: MarkKind;
  text: string;
}

interface Span {
  kind: MarkKind;
  start: number;
  end: number;
}

/** Kinds whose marks stand on words; the others span whole sentences. */
const INLINE: readonly MarkKind[] = ["value", "change", "rank", "share", "region", "indicator", "period"];

/**
 * The article's own marks of this fact come first, since a number may stand twice in a sentence; kinds it has no
 * mark for are looked up by their words.
 */
export function piecesOf(quote: Quote, fact: string, words: readonly Word[], marks: ArticleText["marks"] = []): Piece[] {
  const exact: Span[] = marks
    .filter((mark) => mark.fact === fact && mark.start >= quote.start && mark.end <= quote.end && INLINE.includes(mark.kind))
    .map(({ kind, start, end }) => ({ kind, start: start - quote.start, end: end - quote.start }));
  const found = words.flatMap(({ kind, text }): Span[] => {
    const start = text === "" || exact.some((span) => span.kind === kind) ? -1 : quote.text.indexOf(text);
    return start < 0 ? [] : [{ kind, start, end: start + text.length }];
  });
  const pieces: Piece[] = [];
  let at = 0;
  const push = (end: number, kind: MarkKind | null) => {
    if (end > at) pieces.push({ text: quote.text.slice(at, end), kind, at });
    at = Math.max(at, end);
  };
  // Of overlapping spans the earlier one stands, an exact one before one looked up.
  const taken: Span[] = [];
  for (const span of [...exact, ...found]) if (!taken.some(({ start, end }) => span.start < end && start < span.end)) taken.push(span);
  for (const { kind, start, end } of taken.sort((a, b) => a.start - b.start)) {
    push(start, null);
    push(end, kind);
  }
  push(quote.text.length, null);
  return pieces;
}

/** Furthest the words around a quote reach, in code units: enough for a sentence, not for a paragraph. */
const REACH = 90;
const ENDS = /[\u3002\uff01\uff1f!?\n]/; // the full stop, exclamation and question marks of Chinese, and their Latin kin

/** What stands before and after a quote in its sentence. */
export function around(text: string, { start, end }: Pick<Quote, "start" | "end">): { before: string; after: string } {
  let from = start;
  while (from > 0 && start - from < REACH && !ENDS.test(text[from - 1] ?? "")) from--;
  let to = end;
  if (!ENDS.test(text[end - 1] ?? "")) while (to < text.length && to - end < REACH && text[to] !== "\n" && !ENDS.test(text[to - 1] ?? "")) to++;
  return {
    before: `${start - from >= REACH ? "…" : ""}${text.slice(from, start)}`,
    after: `${text.slice(end, to)}${to - end >= REACH ? "…" : ""}`,
  };
}
