import type { Mention } from "../mention.ts";
import type { Recognized } from "../recognize/index.ts";

interface Spanned {
  start: number;
  end: number;
}

/** Of mentions of one kind that overlap, the longest stands; of equal length, the first. In text order, one pass. */
export function longestOfKind<Kept extends Mention>(mentions: readonly Kept[]): Kept[] {
  const kept: Kept[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** The mentions that overlap none of `stronger`. Both in text order, neither overlapping itself: one pass. */
function outside<Kept extends Mention>(mentions: readonly Kept[], stronger: readonly Spanned[]): Kept[] {
  let next = 0;
  return mentions.filter(({ start, end }) => {
    while (next < stronger.length && stronger[next]!.end <= start) next++;
    return next >= stronger.length || stronger[next]!.start >= end;
  });
}

const byStart = (a: Spanned, b: Spanned): number => a.start - b.start;

/**
 * One reading for every stretch of text. Order of strength, each dropping what overlaps it below:
 * 1. rank: its number (第33名, 15个位次) is no count;
 * 2. share, before change: 占比重提高到27% is a level of the share;
 * 3. change: its number is no level, and the time it compares with (比上年同期, 是2010年的) is no period of the sentence;
 * 4. time: 5年来 and 2021年 are no durations;
 * 5. quantity.
 */
export function dropOverlaps({ quantities, changes, ranks, shares, times }: Recognized): Recognized {
  const keptRanks = longestOfKind(ranks);
  const keptShares = outside(longestOfKind(shares), keptRanks);
  const keptChanges = outside(longestOfKind(changes), [...keptRanks, ...keptShares].sort(byStart));
  const facts = [...keptRanks, ...keptShares, ...keptChanges].sort(byStart);
  const keptTimes = outside(longestOfKind(times), facts);
  return {
    ranks: keptRanks,
    shares: keptShares,
    changes: keptChanges,
    times: keptTimes,
    quantities: outside(longestOfKind(quantities), [...facts, ...keptTimes].sort(byStart)),
  };
}
