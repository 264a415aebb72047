import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";

const ENDS = /[。！？!?…][”」』）)]*$/;
/** A paragraph of sentences, not a line of a list: at least so long, in code units. */
const PARAGRAPH = 8;
/** Longest tail of headlines, in code units. */
const LONGEST = 400;

/** Where the lines without a full stop begin that stand below the last paragraph of a text, or null. */
function tailStart(text: string, blocks: readonly { kind: string; start: number; end: number }[]): number | null {
  const isParagraph = ({ kind, start, end }: { kind: string; start: number; end: number }): boolean =>
    kind === "table" || (kind === "paragraph" && end - start >= PARAGRAPH && ENDS.test(text.slice(start, end).trimEnd()));
  const last = blocks.findLastIndex(isParagraph);
  const first = last < 0 ? undefined : blocks[last + 1];
  return first && text.length - first.start <= LONGEST ? first.start : null;
}

/**
 * Headlines of other articles that a page left below its text without a word: where they begin, or null. They name places of their own: none that
 * the text told of before, that lies in one of those or around the place it is about, and no word for one (全市).
 */
export function foreignTail(
  text: string,
  blocks: readonly { kind: string; start: number; end: number }[],
  mentions: () => readonly RegionMention[],
  homeOf: (before: readonly RegionMention[]) => string | null,
  gazetteer: Gazetteer,
): number | null {
  const start = tailStart(text, blocks);
  if (start === null) return null;
  const all = mentions();
  const below = all.filter((mention) => mention.start >= start);
  const before = all.filter((mention) => mention.start < start);
  if (below.length === 0 || below.some(({ value }) => value.by === "standin")) return null;
  const home = homeOf(before);
  // A ranking, or a text of all provinces, ends in a list of places.
  if (!home || ["macro", "country"].includes(gazetteer.region(home)?.kind ?? "macro")) return null;
  const own = new Set([home, ...before.map(({ value }) => value.region)]);
  const isOwn = (id: string): boolean =>
    own.has(id) || gazetteer.ancestors(id).some((around) => own.has(around)) || gazetteer.ancestors(home).includes(id);
  return below.some(({ value: { region } }) => isOwn(region) || !gazetteer.region(region)) ? null : start;
}
