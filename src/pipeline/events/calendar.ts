import { insideTitle } from "../alliances/names.ts";
import { lowerBound } from "../alliances/phrase.ts";
import { parseCount } from "../alliances/scene.ts";
import type { ArticleContext, ResolvedTime } from "../context.ts";
import type { TimeMention } from "../mention.ts";
import { matchesOf } from "../text.ts";
import { lostDates } from "./lostDates.ts";

/** The day, month or year something happened, with the words that say so. */
export interface EventDate {
  date: string;
  is: "stated" | "implied";
  because: string | null;
  start: number;
  end: number;
  /** Several days (8月22日至24日): `date` is the first, `month` what holds for all of it. */
  month: string | null;
}

/** Dates of an article at which something may have happened. */
export interface Calendar {
  /** The date that governs position `at` of sentence `sentence`: the nearest before it in the sentence, or one that directly follows a verb ending at `at`. */
  at(at: number, sentence: number): EventDate | null;
  /**
   * The day of the occasion the article reports, as known before this sentence, for words at `at` of it: 会上, 当天, 现场 refer to it.
   * With `near`, so does a sentence of the same paragraph, or of one that many paragraphs after it. Null where the words before `at` turn to other days (此前, 未来).
   */
  occasion(sentence: number, at: number, near?: number | null): EventDate | null;
  /** The date of the sentence's own words, wherever it stands, or null. */
  within(start: number, end: number): EventDate | null;
}

/** Words that tie a sentence to the occasion reported before it. */
const IN_OCCASION =
  /会上|坛上|式上|峰会上|现场|当场|当天|当日|同日|同一天|当晚|会议期间|活动期间|期间|(?<!社)会中，|此次|本次|这次|这场|会议还|大会还|论坛还|活动还|活动中|会场|会前|会后|交旗|随后|上台|环节|^(?:大会|会议|论坛|峰会|活动|仪式|研讨会|推介会)/;
/** Words that turn away from it. */
const ELSEWHERE =
  /此前|此后|(?<!交旗|交接|会议|大会|闭幕|开幕|签约)之前|以前|过去|曾|历年|多年|近年|连续|一年来|年来|历届|去年|上年|早在|原定|今后|未来|下一步|接下来/;
/** A year alone is when something happened only as an adverbial or an attribute of a verb: 2016年，…; 2019年召开的…. */
const AFTER_YEAR =
  /^(?:[，,]|底|末|初|年?[春夏秋冬]|召开|举行|举办|成立|获|起，|由|经|被|在|国务院|印发|发布|提出|公布的(?!\d)|扩|的事|的[^，。；]{0,16}(?:考核|评选|评价))/;
/** 去年两家入盟，本次理事会又…: what turned away before turns back. */
const BACK = /^.*(?:本次|此次|这次|本届|会上|现场|当天|当日)/s;
const VAGUE = /^(?:近日|近期|日前|目前)/;
/** 2024年6月27日 记者: the day of the paper in a line about the article. */
const INFO_LINE = /^(?:[\s\u3000]|$|记者|来源|作者|编辑|责编|星期|第)/;
const SAME_DAY = /同一天|同日|当天|当日|当晚/;

/** How many days before publication an event may lie and still be the occasion the article reports. */
const NEWS_DAYS = 45;
const DAY = 86_400_000;
/** How long after it was filed a report may be printed. */
const MAX_DAYS_TO_PRINT = 4;

/** 继去年在永川开过首次会议之后，…: the time of what came before. */
const AFTERWARDS = /^继[^。；]*?后，/;

export function makeCalendar(context: ArticleContext): Calendar {
  const { text, sentences, published } = context;
  const dates: EventDate[] = [];
  let before: EventDate | null = null;
  for (const time of context.times) {
    const date = eventDate(context, time, before);
    if (!date) continue;
    dates.push(date);
    before = date;
  }
  for (const lost of lostDates(text, context.times, published)) dates.push(lost);
  for (const recent of recentDates(text, published)) dates.push(recent);
  dates.sort((a, b) => a.start - b.start);

  const occasions: (EventDate | null)[] = [];
  /** Blocks in which a sentence has already spoken of the occasion: those after it go on with it. */
  const onOccasion = new Set<number>();
  const turned: boolean[] = [];
  const blockOf = new Map<EventDate, number>();
  let current: EventDate | null = null;
  let next = 0;
  sentences.forEach((sentence, index) => {
    occasions[index] = current;
    turned[index] = onOccasion.has(sentence.block);
    if (current) {
      const words = text.slice(sentence.start, sentence.end);
      if (ELSEWHERE.test(words)) onOccasion.delete(sentence.block);
      else if (IN_OCCASION.test(words)) onOccasion.add(sentence.block);
    }
    while (next < dates.length && dates[next]!.end <= sentence.end) {
      const date = dates[next++]!;
      if (date.start < sentence.start) continue;
      blockOf.set(date, sentence.block);
      if (date.date === published && INFO_LINE.test(text.slice(date.end, date.end + 4))) continue;
      if (isNews(date, published)) current ??= date;
      if (
        current &&
        current !== date &&
        isNews(date, published) &&
        date.date.length === 10 &&
        (date.date >= current.date || isOnlyMonth(current, date))
      )
        current = date;
    }
  });

  const inSentence = (index: number): [number, number] => {
    const sentence = sentences[index]!;
    return [lowerBound(dates, (date) => date.start >= sentence.start), lowerBound(dates, (date) => date.start >= sentence.end)];
  };
  return {
    at(at, index) {
      const [from, to] = inSentence(index);
      let found: EventDate | null = null;
      for (let next = from; next < to; next++) {
        const date = dates[next]!;
        if (date.end <= at) found = AFTERWARDS.test(text.slice(date.start - 1, at)) ? found : date;
        else if ((date.start === at && text[at - 1] === "于") || (date.start === at + 1 && text[at] === "于")) return date; // 成立于1986年3月15日
      }
      return found && shifted(text.slice(found.end, at), found);
    },
    occasion(index, at, near = null) {
      const sentence = sentences[index]!;
      if (ELSEWHERE.test(text.slice(sentence.start, at).replace(AFTERWARDS, "").replace(BACK, ""))) return null;
      const words = text.slice(sentence.start, sentence.end);
      if (SAME_DAY.test(words)) {
        const last = dates[lowerBound(dates, (date) => date.start >= sentence.start) - 1];
        if (last && last.date.length === 10) return last;
      }
      const date = occasions[index] ?? null;
      if (!date) return null;
      return IN_OCCASION.test(words) || (near !== null && (turned[index] || sentence.block - blockOf.get(date)! <= near)) ? date : null;
    },
    within(start, end) {
      const index = lowerBound(dates, (date) => date.start >= start);
      const date = dates[index];
      return date && date.end <= end ? date : null;
    },
  };
}

/** 7月的码头…。6月28日，联盟召开大会: the month of a scene is no day of an occasion told after it. */
const isOnlyMonth = ({ date, start }: EventDate, day: EventDate): boolean => date.length === 7 && start < day.start;

/** 自1984年11月|经国务院批准设立以来, 自2018年2月|升级国家高新区以来: what counts from it happened then. */
const BEGUN = /^(?:正式|成功)?(?:经|获|被|升级|升格|晋升)[^，。；：]{2,20}(?:以来|算起|至今)/;

function eventDate(context: ArticleContext, time: TimeMention, before: EventDate | null): EventDate | null {
  const { text, published } = context;
  const { grain, parts } = time.value;
  if (VAGUE.test(text.slice(time.start, time.end))) return null;
  if (parts.open || insideTitle(text, time.start)) return null;
  // What stands in brackets is said aside, but for the day and meeting a speech was given at: （2023年1月20日在…会议上）.
  if (
    insideBrackets(text, time.start) &&
    !(/[（(]/.test(text[time.start - 1] ?? "") && /^在[^（）()]{4,60}上[）)]/.test(text.slice(time.end, time.end + 64)))
  )
    return null;
  const days = parts.startDay !== null && parts.endDay !== null;
  if (grain !== "date" && grain !== "month" && grain !== "year" && grain !== "relative" && !(grain === "span" && days)) return null;
  if (parts.endYear !== null && parts.endYear !== parts.year) return null;
  if (/^(?:以来|至今|以后|以前|之前|前后|来|度|版|间|左右|电|讯)/.test(text.slice(time.end, time.end + 2))) return null;
  const begun = BEGUN.test(text.slice(time.end, time.end + 30));
  if (!begun && /(?:截至|截止|到|至|自|从)$/.test(text.slice(Math.max(0, time.start - 2), time.start))) return null;
  const resolved = fromDateline(context, time) ?? followingYear(text, time, before) ?? context.resolve(time);
  if (!resolved?.start || !resolved.end || resolved.is === "unknown") return null;
  const several = days && (parts.startDay !== parts.endDay || parts.startMonth !== parts.endMonth);
  const start = several ? begunBy(resolved.start, parts, published) : resolved.start;
  const end = several && start !== resolved.start ? `${start.slice(0, 4)}-${resolved.end.slice(5)}` : resolved.end;
  const { day } = resolved;
  let date: string;
  let month: string | null = null;
  if (several) {
    date = `${start}-${String(parts.startDay).padStart(2, "0")}`;
    month = start === end ? start : start.slice(0, 4);
  } else if (day) date = day;
  else if (start === end) date = start;
  else if (start.endsWith("-01") && end === `${start.slice(0, 4)}-12`) {
    if (!AFTER_YEAR.test(text.slice(time.end, time.end + 20)) && !/于$/.test(text.slice(time.start - 1, time.start))) return null;
    date = start.slice(0, 4);
  } else return null;
  if (published && date.slice(0, published.length) > published.slice(0, date.length)) return null;
  const because = resolved.is === "implied" ? `${text.slice(time.start, time.end)}; published ${published ?? "unknown"}` : null;
  return { date, is: resolved.is, because, start: time.start, end: time.end, month };
}

const BEFORE_THAT = /(?<count>\d{1,2}|[一二两三四五六七八九十半]{1,2})个?(?<unit>年|月|天|日|周|星期)(?:多)?[之以]?前(?![\d一二三四五六七八九十])/;

/** 这个机制2018年4月建立，两个月前国务院刚刚批复规划: so long before the date told, or at no known date. */
function shifted(between: string, date: EventDate): EventDate | null {
  const match = BEFORE_THAT.exec(between);
  if (!match) return date;
  const count = parseCount(match.groups!.count!);
  const unit = match.groups!.unit!;
  if (!count || (unit !== "月" && unit !== "年") || (unit === "月" && date.date.length < 7)) return null;
  const [year, month = 1] = date.date.split("-").map(Number) as [number, number?];
  const months = year * 12 + month - 1 - count * (unit === "年" ? 12 : 1);
  const start = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  return { ...date, date: unit === "年" ? start.slice(0, 4) : start, is: "implied", because: `${match[0]}; ${date.date}`, month: null };
}

/** 7月5日至9日 in an article of 6 July is this year's: what lasts several days is reported before it ends. */
function begunBy(start: string, parts: TimeMention["value"]["parts"], published: string | null): string {
  if (parts.year !== null || parts.yearOffset !== null || published?.length !== 10) return start;
  const begins = `${published.slice(0, 4)}-${start.slice(5)}-${String(parts.startDay).padStart(2, "0")}`;
  return begins <= published ? begins.slice(0, 7) : start;
}

const DATELINE = /(?<month>1[0-2]|[1-9])月(?<day>[12]\d|3[01]|[1-9])日(?:讯|电|专电)/g;

/** 本报12月22日讯 昨天: the day before the report was filed, which may lie before the day it was printed. */
function fromDateline({ text, published }: ArticleContext, time: TimeMention): ResolvedTime | null {
  const offset = time.value.parts.dayOffset;
  if (offset === null || offset === undefined || published?.length !== 10) return null;
  const line = matchesOf(text.slice(Math.max(0, time.start - 400), time.start), DATELINE).at(-1);
  if (!line) return null;
  const filed = Date.UTC(Number(published.slice(0, 4)), Number(line.groups!.month) - 1, Number(line.groups!.day));
  const late = (Date.parse(published) - filed) / DAY;
  if (late < 0 || late > MAX_DAYS_TO_PRINT) return null;
  const day = new Date(filed + offset * DAY).toISOString().slice(0, 10);
  return { start: day.slice(0, 7), end: day.slice(0, 7), day, is: "implied" };
}

/**
 * 同年10月 and 次年3月 go by the year told last; so does 10月 in one breath with 2021年8月 before it. Everything else goes by the date of publication.
 */
function followingYear(text: string, time: TimeMention, before: EventDate | null): ResolvedTime | null {
  const { parts } = time.value;
  if (!before) return null;
  const known = Number(before.date.slice(0, 4));
  const current = parts.of === "current" && parts.year === null && parts.yearOffset !== null;
  const bare = parts.year === null && parts.yearOffset === null && parts.of === null && parts.startMonth !== null;
  const inOneBreath =
    bare &&
    before.is === "stated" &&
    before.date.length >= 7 &&
    time.start - before.end < 90 &&
    !/[。！？\n]/.test(text.slice(before.end, time.start)) &&
    parts.startMonth! >= Number(before.date.slice(5, 7));
  if (!current && !inOneBreath) return null;
  const year = known + (current ? parts.yearOffset! : 0);
  const month = (value: number | null, other: string) => `${year}-${value === null ? other : String(value).padStart(2, "0")}`;
  const start = month(parts.startMonth, "01");
  const day =
    parts.startDay !== null && parts.startDay === parts.endDay && parts.startMonth === parts.endMonth
      ? `${start}-${String(parts.startDay).padStart(2, "0")}`
      : null;
  return { start, end: month(parts.endMonth, "12"), day, is: "implied" };
}

/** 近日 in an article of the second half of a month is that month; earlier in the month it may be the one before. 日前 reaches further back and gives no date. */
function recentDates(text: string, published: string | null): EventDate[] {
  if (published?.length !== 10 || Number(published.slice(8)) < 15) return [];
  return matchesOf(text, /近日/g).map((match) => ({
    date: published.slice(0, 7),
    is: "implied" as const,
    because: `近日; published ${published}`,
    start: match.index,
    end: match.index + 2,
    month: null,
  }));
}

function isNews(date: EventDate, published: string | null): boolean {
  if (date.date.length < 7) return false;
  if (!published) return date.date.length === 10;
  if (date.date.length === 7 || published.length < 10)
    return date.date.slice(0, 7) === published.slice(0, 7) || date.date.slice(0, published.length) === published;
  return Math.abs(Date.parse(published) - Date.parse(date.date)) <= NEWS_DAYS * DAY;
}

function insideBrackets(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 16; index--) {
    const mark = text[index]!;
    if (mark === "）" || mark === ")" || mark === "\n" || mark === "。") return false;
    if (mark === "（" || mark === "(") return true;
  }
  return false;
}
