import type { ArticleContext } from "../context.ts";
import type { TimeMention } from "../mention.ts";

/** How far into an article what it calls itself may stand, and how long a line of nothing but a date or a heading is. */
const HEAD = 80;
const CHRONICLE = /大事[记件]|大记事|纪事|记事|历程|沿革|年表|编年/;
/** 2022年|大事记, 2003年 alone on its line. */
const HEADS_YEAR = /^度?[^\n，。]{0,10}(?:大事[记件]?|大记事|纪事|记事|要事)[^\n，。]{0,6}(?:\n|$)/;
const ENDS_LINE = /^[】）)：:\s]{0,3}(?:\n|$)/;
const BEGINS_LINE = /(?:^|\n)[ \u3000●•·◆■▲★◎○【（(－—-]{0,4}$/;

/** 1月8日 in 大事记 of which no year is told is of no year that is known, and not of the paper's. */
export const isOfNoYear = ({ text }: ArticleContext, time: TimeMention, year: number | null): boolean => {
  const { parts, grain } = time.value;
  if (year !== null || parts.year !== null || parts.startMonth === null || (grain !== "date" && grain !== "month")) return false;
  return /大事[记件]|大记事|年表|编年/.test(text.slice(0, HEAD)) && beginsLine(text, time);
};

/** True where a date begins its line: ●3月16日，…. */
export const beginsLine = (text: string, { start }: { start: number }): boolean => BEGINS_LINE.test(text.slice(Math.max(0, start - 5), start));

/** 2017年10月12日 on a line of its own: of what the line below tells. */
export const isLine = (text: string, time: { start: number; end: number }): boolean =>
  beginsLine(text, time) && ENDS_LINE.test(text.slice(time.end, time.end + 5));

/** A text that goes from date to date, line by line: 甲区大事记, 发展历程. */
export const isChronicle = ({ text }: ArticleContext): boolean => CHRONICLE.test(text.slice(0, HEAD));

/** The year that heads the days below it: 2003年 on a line of its own, 甲区2022年大事记. */
export function headingYear(text: string, { value: { grain, parts }, start, end }: TimeMention): number | null {
  if (grain !== "year" || parts.year === null) return null;
  return isLine(text, { start, end }) || HEADS_YEAR.test(text.slice(end, end + 24)) ? parts.year : null;
}
