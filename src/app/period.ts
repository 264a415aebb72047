/**
 * Periods as the address and the menus know them. A period is two months counted as in dataset/columns.ts
 * (year × 12 + month − 1); `start` 0 means "as of `end`".
 *
 * Keys, short enough for an address:
 *   2023          the year             2023Q1   a quarter        2023Q1-3   the first three quarters
 *   2023H1        the first half       2023-05  a month          2011-2015  whole years
 *   2023-01..2023-05  any other run    ~2023-12 as of a month
 */
import { monthNumber, monthText } from "../dataset/columns.ts";

export interface Span {
  start: number;
  end: number;
}

export type SpanKind = "year" | "quarter" | "half" | "threeQuarters" | "month" | "years" | "months" | "asOf";

export const yearOf = (month: number): number => Math.floor(month / 12);
/** 0 is January. */
export const monthOf = (month: number): number => month % 12;

export const spanKind = ({ start, end }: Span): SpanKind => spanKindOf(start, end);

/** The same of two months, where a loop has no span at hand. */
export function spanKindOf(start: number, end: number): SpanKind {
  if (start === 0) return "asOf";
  const length = end - start + 1;
  if (length === 1) return "month";
  if (length === 3) return start % 3 === 0 ? "quarter" : "months";
  if (length === 6) return start % 6 === 0 ? "half" : "months";
  if (start % 12 !== 0) return "months";
  if (length === 9) return "threeQuarters";
  return length === 12 ? "year" : length % 12 === 0 ? "years" : "months";
}

export function spanKey(span: Span): string {
  const { start, end } = span;
  const year = yearOf(start);
  switch (spanKind(span)) {
    case "asOf":
      return `~${monthText(end)}`;
    case "month":
      return `${monthText(start)}`;
    case "year":
      return `${year}`;
    case "years":
      return `${year}-${yearOf(end)}`;
    case "quarter":
      return `${year}Q${monthOf(start) / 3 + 1}`;
    case "half":
      return `${year}H${monthOf(start) / 6 + 1}`;
    case "threeQuarters":
      return `${year}Q1-3`;
    case "months":
      return `${monthText(start)}..${monthText(end)}`;
  }
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const first = (year: string): number => Number(year) * 12;

/** The span a key stands for, or null. */
export function parseSpan(key: string): Span | null {
  const found = /^(?<year>\d{4})(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<three>Q1-3)|-(?<until>\d{4}))?$/.exec(key)?.groups;
  if (found) {
    const start = first(found.year!);
    if (found.quarter) return { start: start + (Number(found.quarter) - 1) * 3, end: start + Number(found.quarter) * 3 - 1 };
    if (found.half) return { start: start + (Number(found.half) - 1) * 6, end: start + Number(found.half) * 6 - 1 };
    if (found.three) return { start, end: start + 8 };
    const end = first(found.until ?? found.year!) + 11;
    return end > start ? { start, end } : null;
  }
  if (key.startsWith("~")) return MONTH.test(key.slice(1)) ? { start: 0, end: monthNumber(key.slice(1)) } : null;
  const [from = "", to = from, rest] = key.split("..");
  if (rest !== undefined || !MONTH.test(from) || !MONTH.test(to)) return null;
  const span = { start: monthNumber(from), end: monthNumber(to) };
  return span.start <= span.end ? span : null;
}

/** A date range of the filter: either end may be open. `2010-2020`, `2010..`, `..2020-06`; empty: no range. */
export const rangeKey = (from: string | null, to: string | null): string => {
  if (from !== null && to !== null) return spanKey({ start: monthNumber(from), end: monthNumber(to) });
  return from === null && to === null ? "" : `${from ?? ""}..${to ?? ""}`;
};

/** The range a key stands for, or null. */
export function parseRange(key: string): { from: string | null; to: string | null } | null {
  if (key === "") return { from: null, to: null };
  if (key.startsWith("..") && MONTH.test(key.slice(2))) return { from: null, to: key.slice(2) };
  if (key.endsWith("..") && MONTH.test(key.slice(0, -2))) return { from: key.slice(0, -2), to: null };
  const span = parseSpan(key);
  return span && span.start > 0 ? { from: monthText(span.start), to: monthText(span.end) } : null;
}
