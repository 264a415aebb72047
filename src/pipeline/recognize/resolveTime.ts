import type { TimePhrase } from "../mention.ts";

/** What completes a phrase: the publication date as precise as known, and the year and period in force in the text. Months are `YYYY-MM`. */
export interface TimeAnchor {
  published: string | null;
  currentYear: number | null;
  currentPeriod: { start: string | null; end: string | null } | null;
}

/** Months covered, both ends included; `start` null for a state at a date. `day` only where the words name one. */
export interface ResolvedTime {
  start: string | null;
  end: string | null;
  day: string | null;
  is: "stated" | "implied";
}

interface Published {
  year: number;
  month: number | null;
  day: number | null;
}

const PADDED: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
const pad = (n: number): string => PADDED[n] ?? String(n).padStart(2, "0");
const month = (year: number, m: number): string => `${year >= 1000 ? year : String(year).padStart(4, "0")}-${pad(m)}`;

/** The date asked for last: all times of an article are resolved against one. */
let asked: string | null = null;
let parsed: Published | null = null;

function parsePublished(published: string | null): Published | null {
  if (published !== asked) {
    const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(published ?? "");
    asked = published;
    parsed = parts ? { year: Number(parts[1]), month: parts[2] ? Number(parts[2]) : null, day: parts[3] ? Number(parts[3]) : null } : null;
  }
  return parsed;
}

/** `offset` months after a month. */
function shift(year: number, m: number, offset: number): string {
  const index = year * 12 + (m - 1) + offset;
  return month(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

const shiftMonth = (value: string, offset: number): string => shift(Number(value.slice(0, 4)), Number(value.slice(5, 7)), offset);

/** Every month has as many days. */
const SHORTEST = 28;

/** A day of a month that does not have it (2月30日) is no date. */
function dayOf(year: number, m: number, d: number): string | null {
  return d >= 1 && (d <= SHORTEST || d <= new Date(Date.UTC(year, m, 0)).getUTCDate()) ? `${month(year, m)}-${pad(d)}` : null;
}

/**
 * Completes a phrase; the same anchor gives the same answer. Null when no year can be known: never the year of the reader's clock.
 * A phrase without a year takes `currentYear`; without that, the latest year in which what it names was over by the publication:
 * 12月 in an article of January is last December, 一季度 in one of April is this year's, 全年 in one of March is last year.
 */
export function resolveTime(phrase: TimePhrase, anchor: TimeAnchor): ResolvedTime | null {
  const { parts, grain } = phrase;
  const published = parsePublished(anchor.published);
  const is = phrase.absolute ? "stated" : "implied";
  if (parts.same) return resolveSame(phrase, anchor);
  if (parts.dayOffset !== null) return resolveDay(published, parts.dayOffset);
  if (parts.years !== null) return resolveSpan(published, parts.years);
  if (parts.monthOffset !== null) return resolveMonth(phrase, anchor, published);
  if (grain === "relative") return resolveCurrent(phrase, anchor, published);
  if (parts.startMonth === null && parts.endMonth === null && parts.endDay !== null && parts.year === null) {
    if (!published || published.month === null) return null;
    const earlier = published.day !== null && parts.endDay > published.day && !parts.open;
    const at = shift(published.year, published.month, earlier ? -1 : 0);
    return dated(Number(at.slice(0, 4)), Number(at.slice(5)), parts.startDay ?? parts.endDay, parts.endDay, parts.open, "implied");
  }
  // 2021年8月52家，两年后77家: the same month.
  const spot = parts.of === "current" && (parts.yearOffset ?? 0) > 0 && grain === "year" ? anchor.currentPeriod : null;
  if (spot?.end && (spot.start === null || spot.start === spot.end)) {
    const end = shiftMonth(spot.end, 12 * parts.yearOffset!);
    return { start: null, end, day: null, is: "implied" };
  }
  const year = yearOf(phrase, anchor, published);
  if (year === null) return null;
  if (parts.endMonth === null) {
    const start = month(year, parts.startMonth ?? 1);
    const end = published ? (published.month === null ? month(published.year, 12) : month(published.year, published.month)) : null;
    return end === null || end < start ? null : { start, end, day: null, is: phrase.absolute ? is : "implied" };
  }
  if (parts.holiday === "spring") {
    const [first, last] = springOf(year);
    return { start: month(year, first), end: month(year, last), day: null, is };
  }
  const last = month((parts.endYear ?? year) + (crossesYear(phrase) ? 1 : 0), parts.endMonth);
  if (grain === "date") return dated(year, parts.endMonth, parts.startDay, parts.endDay, parts.open, is);
  if (parts.open)
    return { start: null, end: last, day: parts.endDay === null ? null : dayOf(Number(last.slice(0, 4)), parts.endMonth, parts.endDay), is };
  // 双节假期 of 2020: the first days of October, and no more.
  const late = parts.holiday === "joint" && !EARLY.has(year);
  return { start: late ? last : month(year, parts.startMonth ?? 1), end: last, day: null, is };
}

/** Years in which the holiday of 中秋 and 国庆 began in September. */
const EARLY: ReadonlySet<number> = new Set([2012, 2023]);

/** Years in which the holiday of 春节 was over in January, and those in which it ended in February; in the others it lay in February. */
const IN_JANUARY: ReadonlySet<number> = new Set([2001, 2004, 2009, 2012, 2023]);
const ACROSS: ReadonlySet<number> = new Set([2006, 2014, 2017, 2020, 2022, 2025, 2028]);
const springOf = (year: number): [first: number, last: number] => (IN_JANUARY.has(year) ? [1, 1] : ACROSS.has(year) ? [1, 2] : [2, 2]);

/** 11月至2月 ends in the year after it began. */
const crossesYear = ({ parts }: TimePhrase): boolean =>
  parts.endYear === null && parts.startMonth !== null && parts.endMonth !== null && parts.startMonth > parts.endMonth;

function dated(year: number, m: number, startDay: number | null, endDay: number | null, open: boolean, is: ResolvedTime["is"]): ResolvedTime | null {
  const day = dayOf(year, m, (open ? endDay : startDay) ?? 1);
  return day === null ? null : { start: open ? null : month(year, m), end: month(year, m), day, is };
}

/** The year the words give or imply, or null. */
function yearOf({ parts, grain }: TimePhrase, anchor: TimeAnchor, published: Published | null): number | null {
  if (parts.year !== null) return parts.year;
  if (parts.yearOffset !== null && parts.of === "published") return published ? published.year + parts.yearOffset : null;
  if (parts.yearOffset !== null) {
    if (anchor.currentYear !== null) return anchor.currentYear + parts.yearOffset;
    return published && parts.yearOffset < 0 ? published.year + parts.yearOffset : null;
  }
  if (anchor.currentYear !== null) return anchor.currentYear;
  if (!published || parts.endMonth === null)
    return grain === "span" && published && parts.startMonth !== null ? lastEnded(published, parts.startMonth, null) : null;
  // 研判下半年走势 in July, 四季度 in October, 一季度 in February: that which has begun; 上半年, 一季度 in January is over.
  const month = published.month ?? 0;
  const later =
    (grain === "half" || grain === "quarter") && parts.startMonth !== null && (parts.startMonth > 1 || (grain === "quarter" && month > 1));
  if (later && parts.startMonth! <= month && parts.endMonth >= month) return published.year;
  return lastEnded(published, parts.holiday === "spring" ? springOf(published.year)[1] : parts.endMonth, parts.endDay);
}

/** The latest year whose month (and day) was not after the publication. Only the year known: that year. */
function lastEnded(published: Published, m: number, d: number | null): number {
  if (published.month === null) return published.year;
  if (m !== published.month) return m > published.month ? published.year - 1 : published.year;
  return d !== null && published.day !== null && d > published.day ? published.year - 1 : published.year;
}

/** 同期, 去年同期, 2019年同期: the period in force, moved by years. */
function resolveSame({ parts, absolute }: TimePhrase, { currentPeriod, currentYear, published }: TimeAnchor): ResolvedTime | null {
  if (!currentPeriod?.end) return null;
  const from = Number(currentPeriod.end.slice(0, 4));
  const base = parts.of === "published" ? (parsePublished(published)?.year ?? null) : (currentYear ?? from);
  const own = parts.yearOffset === null || (parts.yearOffset === 0 && parts.of !== "published");
  const year = parts.year ?? (own ? from : base === null ? null : base + parts.yearOffset!);
  if (year === null) return null;
  const offset = 12 * (year - from);
  return {
    start: currentPeriod.start && shiftMonth(currentPeriod.start, offset),
    end: shiftMonth(currentPeriod.end, offset),
    day: null,
    is: absolute ? "stated" : "implied",
  };
}

function resolveDay(published: Published | null, offset: number): ResolvedTime | null {
  if (!published || published.month === null || published.day === null) return null;
  const date = new Date(Date.UTC(published.year, published.month - 1, published.day + offset)).toISOString().slice(0, 10);
  return { start: date.slice(0, 7), end: date.slice(0, 7), day: date, is: "implied" };
}

/** Reports on a year are given until March. */
const SUMMED_UP = 3;
/** 一年来 told this late in December sums up the year. */
const LAST_DAYS = 20;

/** 五年来: as many years back from the month of publication; with only its year known, whole years. */
function resolveSpan(published: Published | null, years: number): ResolvedTime | null {
  if (!published) return null;
  if (published.month === null)
    return { start: month(published.year - Math.ceil(years), 1), end: month(published.year, 12), day: null, is: "implied" };
  // 过去一年, 五年来 told while the last year is summed up: whole years.
  const ending = published.month === 12 && (years > 1 || (published.day ?? 0) >= LAST_DAYS);
  const whole = Number.isInteger(years) && (published.month <= SUMMED_UP || ending);
  if (whole) {
    const last = published.month === 12 ? published.year : published.year - 1;
    return { start: month(last - years + 1, 1), end: month(last, 12), day: null, is: "implied" };
  }
  return { start: shift(published.year, published.month, -12 * years), end: month(published.year, published.month), day: null, is: "implied" };
}

/** 目前, 本月, 上月 from the publication; 当月 the last month of the period in force. */
function resolveMonth({ parts }: TimePhrase, { currentPeriod }: TimeAnchor, published: Published | null): ResolvedTime | null {
  if (parts.of === "current") {
    const end = currentPeriod?.end ?? null;
    return end === null ? null : { start: end, end, day: null, is: "implied" };
  }
  if (!published || published.month === null) return null;
  const at = shift(published.year, published.month, parts.monthOffset ?? 0);
  if (parts.startDay !== null || parts.endDay !== null)
    return dated(Number(at.slice(0, 4)), Number(at.slice(5)), parts.startDay ?? parts.endDay, parts.endDay, parts.open, "implied");
  return { start: parts.open ? null : at, end: at, day: null, is: "implied" };
}

/** 期末: the end of the period in force; 本季度: the quarter of the publication. */
function resolveCurrent({ parts }: TimePhrase, { currentPeriod }: TimeAnchor, published: Published | null): ResolvedTime | null {
  if (parts.of === "current") return currentPeriod?.end ? { start: null, end: currentPeriod.end, day: null, is: "implied" } : null;
  if (!published || published.month === null) return null;
  const first = Math.floor((published.month - 1) / 3) * 3 + 1;
  return { start: month(published.year, first), end: month(published.year, first + 2), day: null, is: "implied" };
}
