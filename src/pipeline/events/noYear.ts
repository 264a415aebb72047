import type { ArticleContext, ResolvedTime } from "../context.ts";
import type { TimeMention } from "../mention.ts";

/** Stands for a year that nothing tells, so that a day without it compares, sorts and measures as any other. */
const NO_YEAR = "0000";

export const hasYear = (date: string): boolean => !date.startsWith(NO_YEAR);

/** As the dataset holds it: --09-16, as XML Schema writes a day without its year (gMonthDay, and --09 gMonth). */
export const writtenDate = (date: string): string => (hasYear(date) ? date : `-${date.slice(NO_YEAR.length)}`);

/** 9月16日 in an article that nothing dates: that day, of a year not known. Null for a time that tells its year, or is told by its distance. */
export function dayOfNoYear({ published }: ArticleContext, { value: { grain, parts } }: TimeMention): ResolvedTime | null {
  if (published !== null || (grain !== "date" && grain !== "month") || parts.year !== null || parts.yearOffset !== null) return null;
  const { of, monthOffset, startMonth, startDay, endMonth, endDay } = parts;
  if (of !== null || monthOffset !== null || startMonth === null || endMonth === null || startMonth > endMonth) return null;
  const start = monthOf(startMonth);
  const day = startDay !== null && startDay === endDay && startMonth === endMonth ? `${start}-${String(startDay).padStart(2, "0")}` : null;
  return { start, end: monthOf(endMonth), day, is: "stated" };
}

const monthOf = (month: number): string => `${NO_YEAR}-${String(month).padStart(2, "0")}`;
