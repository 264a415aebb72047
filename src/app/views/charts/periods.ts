/** Periods of one grain, and which two a ranking or a slope compares. */
import { parseSpan, type Span, spanKey } from "../../period.ts";
import type { Held } from "./held.ts";

export interface PeriodCover extends Span {
  key: string;
  regions: number;
}

/** Oldest first. */
export function periodsOf(held: readonly Held[], has: (one: Held) => boolean): PeriodCover[] {
  const found = new Map<string, PeriodCover>();
  for (const one of held) {
    if (!has(one)) continue;
    const key = spanKey(one);
    const cover = found.get(key);
    if (cover) cover.regions++;
    else found.set(key, { start: one.start, end: one.end, key, regions: 1 });
  }
  return [...found.values()].sort((a, b) => a.end - b.end || a.start - b.start);
}

/** Cover this near to the widest counts as full. */
const FULL = 0.8;

const asked = (periods: readonly PeriodCover[], key: string | null): PeriodCover | undefined =>
  key === null || parseSpan(key) === null ? undefined : periods.find((period) => period.key === key);

/** The later period: the one asked for, or the last that covers nearly as many regions as any. */
export function laterOf(periods: readonly PeriodCover[], key: string | null): PeriodCover | undefined {
  const widest = Math.max(0, ...periods.map(({ regions }) => regions));
  return asked(periods, key) ?? periods.findLast(({ regions }) => regions >= widest * FULL);
}

/** The earlier one: as asked when it is before the later; else the first well covered, or the one just before. */
export function earlierOf(
  periods: readonly PeriodCover[],
  key: string | null,
  later: PeriodCover,
  choose: "first" | "before",
): PeriodCover | undefined {
  const before = periods.filter(({ end }) => end < later.end);
  const wished = asked(before, key);
  if (wished) return wished;
  const covered = before.filter(({ regions }) => regions >= later.regions * 0.5);
  const pool = covered.length > 0 ? covered : before;
  return choose === "first" ? pool[0] : pool.at(-1);
}
