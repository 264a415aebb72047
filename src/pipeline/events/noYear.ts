import type { ArticleContext, ResolvedTime } from "../context.ts";
import type { TimeMention } from "../mention.ts";
import type { EventDate } from "./calendar.ts";

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

export interface FiledDay {
  month: number;
  day: number;
}

/** How far into an article its dateline may stand. */
const HEAD = 400;

/** 某地11月3日电: the day a report was filed. */
export function filedOn({ text, times }: ArticleContext): FiledDay | null {
  for (const { start, end, value } of times) {
    if (start > HEAD) return null;
    const { year, startMonth, endMonth, startDay, endDay } = value.parts;
    if (value.grain !== "date" || year !== null || startMonth === null || startDay === null || startMonth !== endMonth || startDay !== endDay)
      continue;
    if (/^(?:专?电|讯|消息)/.test(text.slice(end, end + 2))) return { month: startMonth, day: startDay };
  }
  return null;
}

/** What a day without its month may lie behind the one its report was filed on. */
const MAX_DAYS_BACK = 20;

/** 今天, 昨日, 22日 in a report filed on 5月23日; 21日 behind 5月19日至22日 in its paragraph: of a year not known. */
export function dayBeside(context: ArticleContext, time: TimeMention, before: EventDate | null, filed: FiledDay | null): ResolvedTime | null {
  const { grain, parts } = time.value;
  if (context.published !== null || grain !== "date" || parts.year !== null || parts.startMonth !== null) return null;
  if (parts.monthOffset !== null || parts.yearOffset !== null) return null;
  const found = parts.dayOffset === null ? besideDay(context.text, time, before, filed) : filed && shifted(filed, parts.dayOffset ?? 0);
  return (
    found && {
      start: monthOf(found.month),
      end: monthOf(found.month),
      day: `${monthOf(found.month)}-${String(found.day).padStart(2, "0")}`,
      is: "implied",
    }
  );
}

/** So many days before a day; none across the end of a month, which may be that of February. */
const shifted = ({ month, day }: FiledDay, offset: number): FiledDay | null =>
  offset <= 0 && day + offset >= 1 ? { month, day: day + offset } : null;

function besideDay(text: string, { value: { parts }, start }: TimeMention, before: EventDate | null, filed: FiledDay | null): FiledDay | null {
  const day = parts.startDay;
  if (day === null || (parts.endDay !== null && parts.endDay < day)) return null;
  if (filed) return day <= filed.day && filed.day - day <= MAX_DAYS_BACK ? { month: filed.month, day } : null;
  if (!before || hasYear(before.date) || before.date.length < 7 || text.slice(before.end, start).includes("\n")) return null;
  return day >= Number(before.date.slice(8) || 1) ? { month: Number(before.date.slice(5, 7)), day } : null;
}

const monthOf = (month: number): string => `${NO_YEAR}-${String(month).padStart(2, "0")}`;
