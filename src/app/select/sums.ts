/**
 * Sums over all rows of some kinds, for filters that ask no more of a row than its period: what a region or an indicator adds is
 * then a sum over periods, and the articles stand by period. Made once for the kinds that pass; a brush or a region then costs
 * what it leaves, not what there is.
 */
import type { Classes } from "../../dataset/classes.ts";
import type { Columns } from "../../dataset/columns.ts";

export interface Sums {
  /** Rows whose period is one of these places. The last of `regions` is "no region". */
  ofRegion: (region: number, places: Uint32Array) => number;
  ofIndicator: (indicator: number, places: Uint32Array) => number;
  /** Rows whose period passes, 0 by its place, by the article of their first quote. */
  byArticle: (ofPeriod: Uint8Array) => Uint32Array;
}

interface Sizes {
  regions: number;
  indicators: number;
  articles: number;
}

/** Whether the sums are few beside the rows: otherwise they would cost more than they save. */
export const worthSums = (rows: number, periods: number, { regions, indicators }: Sizes): boolean => 2 * periods * (regions + 1 + indicators) <= rows;

function sumOf(table: Uint32Array, from: number, places: Uint32Array): number {
  let sum = 0;
  for (let k = 0; k < places.length; k++) sum += table[from + places[k]!]!;
  return sum;
}

/** `passes`: 1 for every kind that passes, by its place. */
export function createSums(
  { region, indicator, article, class: of }: Pick<Columns, "region" | "indicator" | "article" | "class">,
  { shift, periods: { length: periods } }: Classes,
  { regions, indicators, articles }: Sizes,
  passes: Uint8Array,
): Sums {
  const byRegion = new Uint32Array((regions + 1) * periods);
  const byIndicator = new Uint32Array(indicators * periods);
  const low = (1 << shift) - 1;
  /** Where the articles of each period begin in `articleAt`; first counted one place further on. */
  const from = new Uint32Array(periods + 1);
  for (let row = 0; row < of.length; row++) {
    const c = of[row]!;
    if (passes[c & low] === 0) continue;
    const p = c >>> shift;
    byRegion[region[row]! * periods + p]!++;
    byIndicator[indicator[row]! * periods + p]!++;
    from[p + 1]!++;
  }
  for (let p = 0; p < periods; p++) from[p + 1]! += from[p]!;
  const articleAt = articles <= 65_536 ? new Uint16Array(from[periods]!) : new Uint32Array(from[periods]!);
  const next = from.slice();
  const all = new Uint32Array(articles);
  for (let row = 0; row < of.length; row++) {
    const c = of[row]!;
    if (passes[c & low] === 0) continue;
    articleAt[next[c >>> shift]!++] = article[row]!;
    all[article[row]!]!++;
  }
  return {
    ofRegion: (r, places) => sumOf(byRegion, r * periods, places),
    ofIndicator: (i, places) => sumOf(byIndicator, i * periods, places),
    byArticle(ofPeriod) {
      // The fewer are touched: those that pass, or those that do not, taken from all.
      let passing = 0;
      for (let p = 0; p < periods; p++) if (ofPeriod[p] === 0) passing += from[p + 1]! - from[p]!;
      const less = 2 * passing > articleAt.length;
      const found = less ? all.slice() : new Uint32Array(articles);
      for (let p = 0; p < periods; p++) if ((ofPeriod[p] === 0) !== less) addEach(articleAt, from[p]!, from[p + 1]!, found, less ? -1 : 1);
      return found;
    },
  };
}

function addEach(articleAt: Uint16Array | Uint32Array, begin: number, stop: number, into: Uint32Array, step: 1 | -1): void {
  for (let k = begin; k < stop; k++) into[articleAt[k]!]! += step;
}
