/** Classes of a choropleth: where to cut, and the roundest number that cuts there. */
import type { Classing } from "../../store.ts";

export interface Classes {
  /** Ascending; a value belongs to the class of the number of breaks at or below it. */
  breaks: readonly number[];
  /** Place in `breaks` + 1 of the first class at or above zero, where values stand on both sides of it; null otherwise. */
  zero: number | null;
}

export const CLASSES = 5;

/** The class of a value, from 0. */
export function classOf({ breaks }: Classes, value: number): number {
  let at = 0;
  while (at < breaks.length && value >= breaks[at]!) at++;
  return at;
}

/** The number with the fewest digits above `low` and not above `high`; `high` itself when nothing rounder is there. */
export function roundest(low: number, high: number): number {
  const top = Math.max(Math.abs(low), Math.abs(high));
  if (!(high > low) || top === 0) return high;
  if (low < 0 && high >= 0) return 0;
  for (let power = Math.floor(Math.log10(top)); power > -12; power--) {
    for (const step of STEPS) {
      const unit = Number(`${step}e${power}`);
      // Binary noise both ways: 5.3 / 0.1 is 52.99999999999999, 3 × 0.1 is 0.30000000000000004.
      const found = Number((Math.floor(high / unit + 1e-9) * unit).toPrecision(12));
      if (found > low && found <= high) return found;
    }
  }
  return high;
}
const STEPS = [5, 2, 1] as const;

/**
 * At most `count` classes of these values. Quantile: as many values in each; equal: steps of one width; log: steps of one
 * factor, for values above zero (quantile otherwise). Values on both sides of zero are cut there too. No class is empty by
 * construction of quantile; the others may have empty ones, as their steps are what they show.
 */
export function classify(values: readonly number[], classing: Classing, count = CLASSES): Classes {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const low = distinct[0];
  const high = distinct.at(-1);
  if (low === undefined || high === undefined || distinct.length < 2) return { breaks: [], zero: null };
  const wanted = Math.min(count, distinct.length);
  const breaks =
    classing === "equal"
      ? steps(low, high, wanted, (i) => low + ((high - low) * i) / wanted)
      : classing === "log" && low > 0
        ? steps(low, high, wanted, (i) => low * (high / low) ** (i / wanted))
        : quantiles(sorted, wanted);
  if (low >= 0 || high <= 0) return { breaks, zero: null };
  // The break nearest to zero gives way to it.
  const nearest = breaks.reduce((best, value, i) => (Math.abs(value) < Math.abs(breaks[best]!) ? i : best), 0);
  const cut = [...new Set(breaks.map((value, i) => (i === nearest ? 0 : value)))].sort((a, b) => a - b);
  return { breaks: cut, zero: cut.indexOf(0) + 1 };
}

/** Between the last value of one class and the first of the next, at the roundest number there. */
function quantiles(sorted: readonly number[], count: number): number[] {
  const found = new Set<number>();
  for (let i = 1; i < count; i++) {
    let at = Math.round((i * sorted.length) / count);
    while (at < sorted.length && sorted[at] === sorted[at - 1]) at++;
    if (at > 0 && at < sorted.length) found.add(roundest(sorted[at - 1]!, sorted[at]!));
  }
  return [...found].sort((a, b) => a - b);
}

/** Breaks of a rule, each rounded within a tenth of its step. */
function steps(low: number, high: number, count: number, at: (i: number) => number): number[] {
  const found = new Set<number>();
  for (let i = 1; i < count; i++) {
    const exact = at(i);
    const slack = Math.min(exact - at(i - 1), at(i + 1) - exact) / 10;
    const rounded = roundest(exact - slack, exact + slack);
    if (rounded > low && rounded <= high) found.add(rounded);
  }
  return [...found].sort((a, b) => a - b);
}
