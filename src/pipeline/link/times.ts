/** Of when a figure is: told beside it, in force, or as of the day the article reports. */

import type { Period, Span } from "../../dataset/schema.ts";
import { lowerBound } from "../alliances/phrase.ts";
import type { ChangeMention, NumberMention, TimeMention, TimePhrase } from "../mention.ts";
import { byLast } from "../parted.ts";
import { rare } from "../rare.ts";
import { resultBefore } from "../recognize/motion.ts";
import { readNumerals } from "../recognize/numeral.ts";
import { holds, itemAt, matchesOf } from "../text.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { addedUp, hadSoFar, standingNow } from "./standing.ts";
import {
  clauseAt,
  type Focus,
  type Gap,
  type LinkInput,
  monthsOf,
  outerOf,
  type SentenceState,
  timesWithin,
  unknown,
  type ValueMention,
} from "./state.ts";

export const REVISED = /(?:调整|修订|更正|核定|修正|订正)为/;

const STOCK_NOW = /(?:目前|截至目前|如今|现有|现已|已有|现在|眼下|迄今|此前|累计|共有|拥有|总数|达到|已达)/;

/** 二季度 of 上半年, 6月 of 1—6月: an aside, which ends with its sentence. */
export const isPartOf = (part: Period, whole: Period): boolean =>
  part.start !== null &&
  part.end !== null &&
  whole.start !== null &&
  whole.end !== null &&
  part !== whole &&
  part.start >= whole.start &&
  part.end <= whole.end;

/** Of the same months, however they were told. */
export const isSame = (a: Period, b: Period | null): boolean => b !== null && a.start === b.start && a.end === b.end;

/** A period news report figures for: it is over, and ended no more than two years before the article; older ones are history and lend themselves to nothing. */
export function isReportingPeriod(period: Period, published: string | null): boolean {
  if (!period.end || (published && period.end > (monthsOf(published) ?? `${published}-11`))) return false;
  return !published || Number(published.slice(0, 4)) - Number(period.end.slice(0, 4)) <= 2;
}

/** 1—7月, 上半年, 一季度 without a year count from the publication, unless their sentence has named a year. */
export function needsYear({ value }: TimeMention): boolean {
  const { parts, grain } = value;
  const told = ["ytd", "quarter", "half"].includes(grain) || (grain === "asof" && parts.endMonth !== null);
  return told && parts.year === null && parts.yearOffset === null && parts.of === null && !parts.same;
}

/** How many months a day told without its year may lie back to be news. */
const RECENT = 1;

/** 2024年…。8月8日召开的会议, told on 11 August 2025; 端午小长假, told in June: a day of these weeks, whatever year was told before. */
function isRecent({ published, resolve }: LinkInput, mention: TimeMention): boolean {
  const { parts, grain } = mention.value;
  const now = monthsOf(published);
  if ((grain !== "date" && !parts.holiday) || !now || parts.year !== null || parts.yearOffset !== null || parts.of !== null) return false;
  const month = resolve(mention, null)?.end;
  return month !== null && month !== undefined && month <= now && monthNumber(now) - monthNumber(month) <= RECENT;
}

/** Words that mean the year told just before, be it only the day of a founding: 2013年12月…获批。彼时…; 到2022年末…，如今…。同一年…. */
const THEN = /^(?:彼时|其时|[同那这]一年)/;
const NEXT = /^[次翌]年$/;
/** How far before such a word its year may stand; in code units. */
const THEN_REACH = 120;
/** 这一年 opens a paragraph on the year that the one before told of. */
const THIS_REACH = 240;

/** 年内, 本年 in the report on a year, given out in the next: that year. */
const WITHIN_YEAR = /^(?:年内|本年度?)$/;
const JUDGED = /(20\d\d)年度[^，。；\d]{0,20}(?:评价|考核|考评|评估|排名)/;
export const PLANNED = /(?:安排|计划|排进|确定|实施|谋划|目标|力争|将|要|拟)/;

/** No 十四五, and no 去年10月 in a text of no known day. */
const isWithinYear = (period: Pick<Period, "start" | "end"> | null): boolean =>
  period?.end != null && (period.start === null || period.start.slice(0, 4) === period.end.slice(0, 4));

function yearTold(input: LinkInput, mention: TimeMention): Period | null {
  const reach = input.text[mention.start] === "这" ? THIS_REACH : THEN_REACH;
  const told = timesWithin(input.allTimes, { start: Math.max(0, mention.start - reach), end: mention.start }).findLast(
    (time) =>
      (reach === THEN_REACH || isWithinYear(input.resolve(time, null))) &&
      (time.value.parts.year !== null || (time.value.parts.yearOffset !== null && time.value.parts.of === "published")) &&
      !isBase(input.text, time),
  );
  const end = told ? input.resolve(told, null)?.end : null;
  return end ? { start: `${end.slice(0, 4)}-01`, end: `${end.slice(0, 4)}-12`, is: "implied" } : null;
}

export function periodOf(input: LinkInput, mention: TimeMention, current: Period | null, inSentence = true): Period | null {
  const words = input.text.slice(mention.start, mention.end);
  // 到2013年前后…。当年全县…: a year too old to be in force.
  if (("彼其同那这".includes(words.charAt(0)) && THEN.test(words)) || (words === "当年" && current === null)) return yearTold(input, mention);
  // 上半年，…当年项目完成投资: this year, as far as what is told goes.
  if (words === "当年" && current && isRunning(current, input.published)) return { ...current, is: "implied" };
  // 2019年底…投产，次年实现产值819亿元: all of the year after.
  if (current?.end && NEXT.test(words)) {
    const next = Number(current.end.slice(0, 4)) + 1;
    return { start: `${next}-01`, end: `${next}-12`, is: "implied" };
  }
  // 12月，食品价格由上月下降1.8%转为…, told in January: the month before the one that is told of.
  if (/^上个?月$/.test(words) && current?.end && current.start === current.end && current.end < (monthsOf(input.published) ?? "")) {
    const before = shiftBack(current.end);
    return { start: before, end: before, is: "implied" };
  }
  const begun = mention.value.parts.years === null ? null : sinceBegun(input, mention);
  if (begun) return begun;
  const lately = mention.value.parts.years === 1 && /^过去的?一年/.test(words) ? yearJustOver(input, mention) : null;
  if (lately) return lately;
  const year = Number(input.published?.slice(0, 4));
  // 2022年度评价…。是本年度进步最快的高新区, told at the end of 2023: of the year that is judged.
  const judged = words === "本年度" ? JUDGED.exec(input.text.slice(0, mention.start))?.[1] : undefined;
  if (Number(judged) === year - 1) return { start: `${judged}-01`, end: `${judged}-12`, is: "implied" };
  if (
    current?.end === `${year - 1}-12` &&
    WITHIN_YEAR.test(words) &&
    Number(input.published!.slice(5, 7)) <= 6 &&
    !PLANNED.test(input.text.slice(mention.end, mention.end + 8))
  )
    return { start: `${year - 1}-01`, end: current.end, is: "implied" };
  if (input.published === null && current?.end && WITHIN_YEAR.test(words))
    return { start: `${current.end.slice(0, 4)}-01`, end: `${current.end.slice(0, 4)}-12`, is: "implied" };
  const again = inSentence || !needsYear(mention) ? null : toldAgain(input, mention);
  if (again) return again;
  let months = input.resolve(mention, inSentence || !(needsYear(mention) || isRecent(input, mention)) ? current : null);
  // 二季度 told in March is not this year's: it is of the year the article reports.
  const now = monthsOf(input.published);
  if (current && now && months?.end && !["asof", "date"].includes(mention.value.grain) && needsYear(mention))
    if (months.end >= now || leadsBeyond(input, mention, months.end, now)) months = input.resolve(mention, current);
  if (!months && input.published === null && current && endsWith(current, mention)) months = input.resolve(mention, current);
  return months && (months.start || months.end) ? { start: months.start, end: months.end, is: months.is } : null;
}

const shiftBack = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number > 1 ? `${year}-${String(number - 1).padStart(2, "0")}` : `${year - 1}-12`;
};

/** 2019年1—3月…。一季度, told in May 2020: months told first with their year are of it when told again without, unless the text tells them of another or of 今年. */
function toldAgain({ allTimes, text, resolve }: LinkInput, { start, value: { parts, grain } }: TimeMention): Period | null {
  if (grain === "asof") return null;
  const same = allTimes.filter(
    ({ value }) =>
      value.grain !== "asof" && value.parts.startMonth === parts.startMonth && value.parts.endMonth === parts.endMonth && !value.parts.same,
  );
  const [first] = same;
  const year = first?.value.parts.year ?? null;
  if (!first || year === null || first.start >= start || isBase(text, first)) return null;
  if (same.some(({ value: { parts: other } }) => other.yearOffset !== null || (other.year !== null && other.year !== year))) return null;
  const told = resolve(first, null);
  return told?.end ? { start: told.start, end: told.end, is: "implied" } : null;
}

/** How far behind 一季度 the months may be told that follow on it; in code units. */
const FOLLOWED = 60;

/** 一季度增长6.1%，上半年增长5.8%，前三季度增长5.5%, told in April: of a year whose three quarters are over, and not of this. */
const leadsBeyond = ({ text, allTimes }: LinkInput, mention: TimeMention, end: string, now: string): boolean =>
  end.slice(0, 4) === now.slice(0, 4) &&
  timesWithin(allTimes, { start: mention.end, end: mention.end + FOLLOWED }).some(
    (time) =>
      needsYear(time) &&
      (time.value.parts.endMonth ?? 0) > Number(now.slice(5)) &&
      !/[。\n]|今年|预计|有望|力争|计划|目标|将/.test(text.slice(mention.end, time.end + 8)),
  );

/** Until when in its year an article looks back on the last as 过去一年. */
const LOOKS_BACK = 4;

/** 去年，…。过去一年，新签约项目62个, told in April: the year that was told of last. */
function yearJustOver({ allTimes, published, resolve }: LinkInput, mention: TimeMention): Period | null {
  const now = monthsOf(published);
  if (!now || Number(now.slice(5)) > LOOKS_BACK) return null;
  const before = allTimes
    .slice(
      0,
      lowerBound(allTimes, ({ start }) => start >= mention.start),
    )
    .findLast(({ value }) => value.grain === "year");
  const told = before && resolve(before, null);
  const last = String(Number(now.slice(0, 4)) - 1);
  return told?.start === `${last}-01` && told.end === `${last}-12` ? { start: told.start, end: told.end, is: "implied" } : null;
}

/** 2022年，…。年末常住人口…, 2022年前三季度，…。9月末…, in a text without a date: how things stood when the time in force ended. */
const endsWith = ({ start, end }: Period, mention: TimeMention): boolean =>
  start !== null && end !== null && mention.value.grain === "asof" && needsYear(mention) && mention.value.parts.endMonth === Number(end.slice(5));

/** What begins in a month, told behind it or before it: 2017年2月，三地签署框架协议; 机制建立于2020年8月. */
const BEGUN =
  /成立|建立|设立|创[立建]|组建|确立|启动|启用|投[用运产]|开[园通工]|起步|挂牌|揭牌|获批|批[复准]|升[级格]|印发|出台|实施|签[署订约下]|结对|牵手|携手|加入/;
/** How far before 三年来 the month may be told from which it counts, and what began in it beside it; in code units. */
const BEGUN_REACH = 240;
const BEGUN_NEAR = 30;

/** 2013年9月29日，上海自贸区挂牌；…今年4月…, undated: a day before the present of the text, on which something began, and none that it reports. */
export const isBygone = ({ text, times, published }: LinkInput, { start, end }: TimeMention): boolean =>
  published === null &&
  BEGUN.test(text.slice(end, end + BEGUN_NEAR).split(/[。；]/, 1)[0]!) &&
  times.some((time) => time.start > start && time.value.parts.of === "published" && time.value.grain !== "asof");

/** 机制建立于2020年8月…。三年来，…: from that month on, where as many years have passed since. */
function sinceBegun(input: LinkInput, mention: TimeMention): Period | null {
  const { text, published, resolve } = input;
  const { years } = mention.value.parts;
  const now = monthsOf(published);
  // 两年多来 in January is no matter of whole years.
  const over = /[多余半]/.test(text.slice(mention.start, mention.end));
  if (!now || !years || years < 1 || (!over && resolve(mention, null)?.end !== now)) return null;
  const span = { start: Math.max(0, mention.start - BEGUN_REACH), end: mention.start };
  for (const time of timesWithin(input.allTimes, span).reverse()) {
    const { grain, parts } = time.value;
    if (parts.year === null || (grain !== "month" && grain !== "date" && grain !== "year")) continue;
    const begun = resolve(time, null);
    const month = grain === "year" ? begun?.start : begun?.end;
    if (!month) continue;
    // 2021年，…列为首位产业，两年多来: counted from some month of that year.
    const ago = Number(now.slice(0, 4)) - parts.year - Math.floor(years);
    const late = grain === "year" && years >= 2 && (ago === 0 || ago === 1);
    if (!late && !isAge(monthNumber(now) - monthNumber(month), years)) continue;
    // 2021年…。今年3月，…揭牌。三年来: in one paragraph.
    if (grain === "year" && text.slice(time.end, mention.start).includes("\n")) continue;
    const before = text
      .slice(Math.max(0, time.start - BEGUN_NEAR), time.start)
      .split(/[。；\n]/)
      .at(-1)!;
    const behind = text.slice(time.end, time.end + BEGUN_NEAR).split(/[。；\n]/, 1)[0]!;
    const acts = grain === "year" ? BEGUN_IN_YEAR : BEGUN;
    if (acts.test(behind) || (grain !== "year" && acts.test(before))) return { start: month, end: now, is: "implied" };
  }
  return null;
}

/** What begins in a year told without its month: 2021年，新能源电池被列为首位产业. */
const BEGUN_IN_YEAR = new RegExp(`^，?[^，。；：\\d]{0,24}?(?:${BEGUN.source}|列为|推出|试行|起步|上线|投入运营|开行|落户)`);

/** Months that are told as so many years: 五年 of four and eight months or of five and eleven (五年多). */
const isAge = (months: number, years: number): boolean => months >= 12 * years - 4 && months < 12 * (years + 1);

/** 上半年, 前三季度 of the year in which the article appeared. */
const isRunning = ({ start, end }: Period, published: string | null): boolean =>
  start !== null && end !== null && published !== null && start === `${published.slice(0, 4)}-01` && end > start && end < `${start.slice(0, 4)}-12`;

/** 1992年11月9日获批，…当年工业总产值: the year of the day told last in the sentence, which is no time of a figure itself. */
export function yearOfDay(input: LinkInput, mention: TimeMention, from: number): Period | null {
  const { of, yearOffset } = mention.value.parts;
  if (of !== "current" || yearOffset !== 0) return null;
  const told = itemAt(input.times, clauseAt(input.times, mention.start) - 1);
  const year = told && told.start >= from && isDay(input.text, told) ? told.value.parts.year : null;
  return year ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : null;
}

/** 当地去年推出十条，…，上半年引进…: the months the article tells most often, whatever year (去年) was named by the way before them. */
export function reportedMonths({ text }: LinkInput, { cumulative }: Focus, mention: TimeMention, before: TimeMention | undefined): Period | null {
  const { parts } = mention.value;
  if (!cumulative || before?.value.parts.of !== "published" || !needsYear(mention) || parts.startMonth !== 1) return null;
  const same = Number(cumulative.end!.slice(5)) === parts.endMonth;
  const between = text.slice(before.end, mention.start);
  return same && /[，；]/.test(between) && !/其中[^，。；]{0,4}$/.test(between) ? cumulative : null;
}

/** 目前, 截至目前: of the month of the article. */
export const isPresent = ({ value: { grain, parts } }: TimeMention): boolean => grain === "asof" && parts.monthOffset === 0;

/** 半年来: the half-year that the article reports. */
export const halfReported = ({ value }: TimeMention, { reporting }: Focus): Period | null =>
  value.parts.years === 0.5 && reporting?.start && reporting.end && monthNumber(reporting.end) - monthNumber(reporting.start) === 5
    ? reporting
    : null;

/** 一、2018年工作回顾 过去一年，…: the year the heading names, where it is over. */
export const yearHeaded = ({ published }: LinkInput, { value }: TimeMention, { heading }: Focus): Period | null =>
  value.parts.years === 1 && heading.period && isYear(heading.period) && heading.period.end! <= (published ?? "9") ? heading.period : null;

/** 3月5日至6月30日, 2018年12月1日至2019年2月28日: as long as a month, and no days of a meeting. */
const isLong = ({ year, endYear, startMonth, endMonth, startDay, endDay }: TimePhrase["parts"]): boolean =>
  startMonth !== null &&
  endMonth !== null &&
  12 * 30 * ((endYear ?? year ?? 0) - (year ?? 0)) + 30 * (endMonth - startMonth) + (endDay ?? 30) - (startDay ?? 1) >= LONG;
const LONG = 28;

/** 12月8日, 昨日, 日前: when something was said or done, no period of a figure. 截至 with a day is one. */
export const isDay = (text: string, { value, start, end }: TimeMention): boolean =>
  value.grain !== "asof" &&
  (value.grain === "date" ||
    value.parts.dayOffset !== null ||
    (value.parts.endDay !== null && !value.parts.open && !isLong(value.parts)) ||
    (value.parts.monthOffset === 0 && /^(?:日前|近日|近期|最近|新近|日内|不久前|连日)/.test(text.slice(start, end))));

/** 今年新签约100个, told in May: what has happened so far. A plan for the year (今年安排, 年内要投) is of all of it. */
export function inProgress({ text, published }: LinkInput, { value, end }: TimeMention, period: Period, reporting: Period | null): Period {
  // Of an article of which only the year is known: up to the months it reports.
  const month = monthsOf(published) ?? (reporting && isRunning(reporting, published) ? reporting.end : null);
  const running = value.parts.yearOffset === 0 && value.parts.of === "published" && value.grain === "year";
  if (!running || !month || !period.end || period.end <= month || PLANNED.test(text.slice(end, end + 14))) return period;
  return { ...period, end: month };
}

/** 确保全年增长8%, 力争上半年…, 年内达到…: what is aimed at is still to come in the year of the article. */
export function aimedAt({ published }: LinkInput, { value: { parts, grain } }: TimeMention, aimed: boolean): Period | null {
  const month = monthsOf(published);
  const own = parts.yearOffset === 0 && parts.of === "published";
  const yearless = parts.year === null && parts.of === null && parts.yearOffset === null && !parts.same && parts.startMonth !== null;
  if (!aimed || !month || !(own || yearless) || !["year", "half", "quarter", "ytd"].includes(grain) || parts.endMonth === null) return null;
  const year = month.slice(0, 4);
  const end = `${year}-${String(parts.endMonth).padStart(2, "0")}`;
  return end >= month ? { start: `${year}-${String(parts.startMonth ?? 1).padStart(2, "0")}`, end, is: "implied" } : null;
}

/** Longer than a year and a half: a plan, 五年来, 2015年以来, 2016—2020年. */
export const isEra = (mention: TimeMention, period: Period): boolean => mention.value.grain === "plan" || isLongSpan(period);
const isLongSpan = ({ start, end }: Period): boolean => start !== null && end !== null && monthNumber(end) - monthNumber(start) > 18;

const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;
/** Months since the year 0 of YYYY-MM, read digit by digit: text is made a number slowly. */
export const monthNumber = (month: string): number =>
  month.length === 7
    ? (digitAt(month, 0) * 1000 + digitAt(month, 1) * 100 + digitAt(month, 2) * 10 + digitAt(month, 3)) * 12 +
      digitAt(month, 5) * 10 +
      digitAt(month, 6)
    : Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** 自2016年|启动建设以来, 自2019年4月|开行首趟班列以来, 2018年2月|经国务院批准升级以来, 从2015年|起，…: from then until the article. */
export function sinceAct({ text, published }: LinkInput, { start, end, value }: TimeMention, period: Period): Period | null {
  const now = monthsOf(published);
  if (value.grain === "plan" && now && period.start && period.start <= now && SINCE_PLAN.test(text.slice(end, end + 8)))
    return { start: period.start, end: now, is: "implied" };
  const begun = ["year", "month", "date"].includes(value.grain) && /[自从打。\n]/.test(text.charAt(start - 1) || "\n");
  const behind = text.slice(end, end + 34);
  const birth = SINCE_BIRTH.exec(behind);
  if (!(begun && SINCE_ACT.test(behind)) && (!birth || (birth[1] && value.grain === "year"))) return null;
  if (!period.start || (now && period.start > now)) return null;
  return { start: period.start, end: now, is: "implied" };
}

/** 从“十二五”|算起, “十三五”|以来: from its first year until the article. */
const SINCE_PLAN = /^”?(?:规划)?(?:时期)?(?:算起|起(?=，)|以来|开始|至今)/;

const SINCE_ACT = /^(?:[^，。；：\d]{2,30}?(?:以来|至今)|(?:起|开始)，(?![^。；]{0,24}(?:每年|逐年|每月)))/;

/** 甲综保区2021年10月|封关运作以来, 2014年6月|获批以后，: the same behind the name of what began. */
const SINCE_BIRTH =
  /^[^，。；：\d]{0,14}?(?:成立|获批|设立|挂牌|揭牌|封关|运[营作行]|启动|升级|升格|晋升|开园|开通|开行|投用|投产|组建|创建|建[成区立])[^，。；：\d]{0,8}?(?:以来|至今|([以之]后，))/;

/** 升级国家高新区以来, 成立以来: what is dated elsewhere. */
const ACT = /^(?:自)?[一-龥]{0,6}?(成立|获批|升级|升格|晋升|设立|挂牌|组建|创建)[^，。；：\d]{0,12}?以来，/;
/** How far behind its date the act may be told; in code units. */
const ACT_REACH = 40;
/** Among how many times, from the first on, its date is looked for. */
const MOST_TIMES = 200;

/** From the only month in which the text tells that it was founded or raised in rank, until the article. */
export function sinceToldAct(input: LinkInput, { start, end }: Span): Period | null {
  if (!holds(input.text, "来")) return null;
  const act = ACT.exec(input.text.slice(start, Math.min(end, start + ACT_REACH)))?.[1];
  const month = act && monthOfAct(input, act);
  return month ? { start: month, end: monthsOf(input.published), is: "implied" } : null;
}

/** The only month in which the text tells of an act, unless it is still to come; any month of its year will do where `yearly`. */
function monthOfAct({ text, times, published, resolve }: LinkInput, act: string, yearly = false): string | null {
  const now = monthsOf(published);
  if (!now) return null;
  const months = new Set<string>();
  for (const time of times.slice(0, MOST_TIMES)) {
    if (time.value.parts.year === null || !(yearly ? ["year", "month", "date"] : ["month", "date"]).includes(time.value.grain)) continue;
    const end = resolve(time, null)?.end;
    const month = yearly && end ? end.slice(0, 4) : end;
    const told = text.slice(time.end, time.end + ACT_REACH).split(/[。；\n]/)[0]!;
    if (month && month <= now && told.includes(act)) months.add(month);
  }
  const [month] = months;
  return month && months.size === 1 ? month : null;
}

const FOUNDED = "(成立|获批|升级|升格|晋升|设立|挂牌|组建|创建|建区|建县|建市|建州|建省|建旗|建园|起步)";
/** 规划面积由升级之初的|12.6平方公里, 从升级当年的|168家: the time of what it was at first, where the text dates that. */
const AT_FIRST = rare(new RegExp(`[由从]${FOUNDED}(?:之初|之时|伊始|初期|时|(当年|首年|那年|头一年|第一年))的$`));
/** 设立之初，|生产总值32.6亿元; 升级当年|全区生产总值98.4亿元 */
const BEGINNING = rare(
  new RegExp(
    `(?:^|[，。；：])[^，。；：\\d比较由从与同]{0,8}${FOUNDED}(?:(?:之初|伊始|初期)(?:，|(?=全年|当年))|(?:当年|那年|首年)(?!起|的?$|水平))`,
  ),
);

/** 疫情之前，|每年有3亿人次: when that was nobody tells. */
const BEFORE_IT = /(?:^|[，。；：])(?:[^，。；：\d比较超与同恢达至到]{0,4})疫情(?:暴发|发生)?[之以]?前(?!三|两|[一二四五六七八九十\d])/;

/** Of the first year of what a clause begins with, where the text dates that; else of no known time. */
export function inBeginning(input: LinkInput, words: string): Period | null {
  if (holds(input.text, "疫") && BEFORE_IT.test(words)) return { ...unknown };
  const act = BEGINNING.exec(input.text, words)?.[1];
  const year = act && ((monthOfAct(input, act) ?? monthOfAct(input, act, true))?.slice(0, 4) ?? yearOfBirth(input, act));
  return act ? (year ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : { ...unknown }) : null;
}

/** 甲县迎来成立60周年。建县之初…: so many years before the article, where it tells of one age. */
function yearOfBirth({ text, published }: LinkInput, act: string): string | null {
  if (!published || !/^(?:成立|设立|建[区县市州省旗园])$/.test(act) || !text.includes("周年")) return null;
  const ages = new Set(matchesOf(text, AGE).map(({ groups }) => readNumerals(groups!.years!).at(0)?.value ?? 0));
  const [age] = ages;
  return ages.size === 1 && age ? String(Number(published.slice(0, 4)) - age) : null;
}
const AGE = /(?:(?<!党|新中国|共和国|建国|国|军|港|澳)成立|建[区县市州省旗园])(?:满)?(?<years>\d{1,3}|[一二三四五六七八九十百]{1,4})周年/g;

export function atFirst(input: LinkInput, gap: Gap): Period | null {
  const [, act, year] = AT_FIRST.exec(input.text, gap.text) ?? [];
  const month = act && monthOfAct(input, act);
  if (year && month) return { start: `${month.slice(0, 4)}-01`, end: `${month.slice(0, 4)}-12`, is: "implied" };
  return act ? (month ? { start: month, end: month, is: "implied" } : unknown) : null;
}

const NEXT_PLAN: Record<string, string> = { 2001: "十一五", 2006: "十二五", 2011: "十三五", 2016: "十四五", 2021: "十五五" };
/** 五年来, “十三五”时期: the whole years that a report of a known day sums up; without its day those of a plan after which it names the next. */
export function isSummary({ published, text }: LinkInput, { value }: TimeMention, { start, end }: Period): boolean {
  if (published === null && value.grain === "plan") return start !== null && text.includes(NEXT_PLAN[start.slice(0, 4)] ?? "\0");
  const month = monthsOf(published);
  if (!month || !start?.endsWith("-01") || !end?.endsWith("-12") || end > `${month.slice(0, 4)}-12`) return false;
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
  return (value.grain === "plan" || value.parts.years !== null) && years >= 3 && years <= 6;
}

/** 比2019年, 同1992年相比, 是2010年的: the time is what something is measured against. */
export function isBase(text: string, mention: TimeMention): boolean {
  if (mention.value.base) return true;
  // 是“十三五”初期的1.7倍
  const before = text
    .slice(Math.max(0, mention.start - 4), mention.start)
    .replace(/[“"]$/, "")
    .slice(-3);
  const after = text
    .slice(mention.end, mention.end + 10)
    .replace(/^”?(?:规划)?(?:时?期|期间)?(?:之?初|初期|初年|末期?|之末|末年)?(?=的\d)/, "")
    .slice(0, 6);
  // 与2010年的681万人相比: of when that number is.
  if (/[与同跟和]$/.test(before) && /^的[\d.]+[^，。；\d]{1,4}相比/.test(text.slice(mention.end, mention.end + 20))) return false;
  if ((holds(text, "基疫") && /^(?:同期)?的?(?:基数|疫情(?!反复|多发|频发|散发|来袭|严峻)|高基数|低基数)/.test(after)) || /受$/.test(before))
    return true;
  // 由上年的12.1:40.2:47.7调整为…: of those parts.
  if (/[由从]$/.test(before) && PROPORTION.test(text.slice(mention.end, mention.end + 20))) return true;
  // 占2022年全年的76%: of how much that was.
  if (before.endsWith("占") && /^(?:全年)?(?:总[量额值])?的[约近超过]*\d/.test(text.slice(mention.end, mention.end + 9))) return true;
  if (/(?:比|较|同|与|跟|是|相当于|为)$/.test(before) && /^(?:的\d|相比|同期|增|减|提|升(?!级|格)|降|高|低|多|少|翻|下|上)/.test(after)) return true;
  // 降幅与1—4月基本持平
  if (/[与同跟和]$/.test(before) && LEVEL_WITH.test(text.slice(mention.end, mention.end + 14))) return true;
  return /(?:比|较)$/.test(before);
}

const LEVEL_WITH = /^(?:的|时)?(?:增速|增幅|降幅|水平|同期)?(?:基本|大体|大致|总体)?(?:持平|相当|一致|相同)/;

/** The parts of three sectors, as one. */
const PROPORTION = /^(?:同期)?的?\s?\d+(?:\.\d+)?\s?[:：∶︰/]\s?\d/;

/** The period of a value: named in its gap, else the one in force; what added up or grew over years is of those years. */
export function periodFor(focus: Focus, gap: Gap): Period {
  if (gap.era && /(?:累计|年均|合计|总计|共)/.test(gap.text)) return gap.era.period;
  if (gap.era && !gap.time) return unknown;
  if (gap.time) {
    focus.period = gap.time.period;
    focus.untimed = false;
    focus.pair = null;
    focus.periodSpan = { start: gap.time.mention.start, end: gap.time.mention.end };
    return gap.time.period;
  }
  return focus.period ?? { start: null, end: null, is: "unknown" };
}

/** 年均增长8.3%, and no mean of two years (两年平均增长5.1%), which is told of the later. */
const YEARLY = /年均|(?<![两二三])年平均/;
/** How far before a mean growth it is called so; in code units. */
const YEARLY_REACH = 12;

/** The years over which a growth is the mean: told beside it, those between the two compared, or those that the passage sums up. */
export function meanOver(
  input: LinkInput,
  focus: Focus,
  { pairs, last, made, sentence, since }: SentenceState,
  gap: Gap,
  { value, start, end }: ChangeMention,
  period: Period | null,
): Period | null {
  if (value.kind !== "average") return null;
  const { text } = input;
  // Behind a level without a growth of its own it is that level's.
  const told = last[0]?.quantity && !last[0].change ? null : gap.time && !gap.timeInPiece ? null : yearsUpTo(text.slice(start, end), period);
  if (told) return told;
  if (gap.era) return gap.era.period;
  // 今年有望突破52亿元；|工业年均增长9%: told of another.
  const elsewhere = gap.time && !gap.timeInPiece && text.slice(gap.time.mention.end, start).includes("；");
  if ((gap.time && !elsewhere) || !YEARLY.test(text.slice(Math.max(gap.span.start, start - YEARLY_REACH), end))) return null;
  const base = last.length === 1 && last[0]!.change?.kind === "multiple" ? last[0]!.change.base : null;
  const years = yearsHeld(input, sentence.start, start);
  const compared = pairs ?? years ?? focus.pairs;
  // From one census to the next: from month to month.
  if (!base && compared?.from.start === null && compared.from.end && compared.to === period)
    return { start: compared.from.end, end: compared.to.end, is: "implied" };
  const [from, to] = base ? [base.end, period?.end] : [compared?.from.end, compared?.to.end];
  const between = from && to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 1;
  // 从2020年的…到2024年的…，今年…；工业年均增长…: of the years held against each other, whatever was told of this one.
  const held = years !== null && compared?.from.end === years.from.end && compared.to.end === years.to.end;
  if (between && (held || to === period?.end)) return { start: `${Number(from.slice(0, 4)) + 1}-01`, end: to, is: "implied" };
  if (focus.era && period?.end === focus.era.end) return focus.era;
  // “十三五”期间，工业年均增长8%，|投资年均增长12%: of the same years.
  const before = made.at(-1);
  if (!gap.time && !pairs && before?.change?.kind === "average" && before.quantity === null && before.period.end && /^[，、；]/.test(gap.text))
    return before.period;
  // 三年来，人口增加5%；市场主体年均增长12%: over the years the sentence began with.
  if (since && !gap.time && !pairs) return since;
  // 2021年3月，园区挂牌。…，产值年均增长13%: no mean of a month.
  return period?.end && period.start === period.end ? unknown : null;
}

/** 2021年固定资产投资372亿元，增长8%，|五年年均增长9%: of so many years up to the one told of. */
function yearsUpTo(words: string, period: Period | null): Period | null {
  if (!holds(words, "均") || !period || !isYear(period) || period.start!.slice(0, 4) !== period.end!.slice(0, 4)) return null;
  const count = /^(?:近|过去)?([\d三四五六七八九十]{1,2})年(?:来|间)?年?(?:平)?均/.exec(words)?.[1];
  const years = count ? readNumerals(count).at(0)?.value : undefined;
  return years && years > 2 ? { start: `${Number(period.end!.slice(0, 4)) - years + 1}-01`, end: period.end, is: "implied" } : null;
}

/** 从|2018年的|, 由|2018年|: the year from which something grew, and 到|2023年, 增至|2023年: to which. */
const LEFT_IN = /(?<!自|经|理|事)[由从]$/;
const CAME_TO_IN = /(?:[到至]了?)$/;

/** 从2018年的36亿元到2023年的68亿元，…年均增长…: the two years between which a sentence says that something grew. */
function yearsHeld({ text, allTimes, resolve }: LinkInput, from: number, to: number): Focus["pairs"] {
  const years = timesWithin(allTimes, { start: from, end: to }).filter(({ value: { grain, parts } }) => grain === "year" && parts.year !== null);
  const last = years.findLastIndex(({ start }) => CAME_TO_IN.test(text.slice(Math.max(from, start - 2), start)));
  const first = last > 0 ? years[last - 1]! : undefined;
  if (!first || !LEFT_IN.test(text.slice(Math.max(from, first.start - 2), first.start)) || /[。；]/.test(text.slice(first.end, years[last]!.start)))
    return null;
  const [left, come] = [resolve(first, null), resolve(years[last]!, null)];
  return left?.end && come?.end && left.end < come.end
    ? { from: { start: left.start, end: left.end, is: "implied" }, to: { start: come.start, end: come.end, is: "implied" } }
    : null;
}

/** 打2015年算起, 2015年以来: counted from then until now. */
export const isCounted = ({ text }: LinkInput, gap: Gap): boolean =>
  gap.time !== null && /^(?:算起|起|以来|开始|至今)/.test(text.slice(gap.time.mention.end, gap.time.mention.end + 3));

/** 近三年 may as well be counted from the first of them, and 三十年来 from a founding. */
const FROM_BEFORE: ReadonlySet<number | null> = new Set([5, 10]);
const yearOf = (year: number): Period => ({ start: `${year}-01`, end: `${year}-12`, is: "implied" });

/**
 * The period of the value after 由, which names none of its own: the first year of the span in force (2015年至2018年),
 * the year from which the passage counts (打2015年算起), or, where the value is corrected, that of both.
 */
export function fromPeriod(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: ValueMention): Period {
  const { text } = input;
  if (REVISED.test(text.slice(mention.end, mention.end + 8))) return periodFor(focus, gap);
  // 由“十五”时期的|1800万元: of all of its years.
  const { era } = gap;
  if (era && !gap.time && era.mention.value.grain === "plan" && LEFT_IN.test(text.slice(0, era.mention.start).replace(/[“"]$/, "")))
    return era.period;
  if (!gap.time && state.pairs) return state.pairs.from;
  // 与2015年相比，…由238家增加到512家
  const compared = timesWithin(input.allTimes, { start: state.sentence.start, end: gap.span.end }).find(
    (time) => /^(?:与|同|跟|和|比)$/.test(text.charAt(time.start - 1)) && /^(?:相比|比较|对比)/.test(text.slice(time.end, time.end + 2)),
  );
  const base = compared && !gap.time ? periodOf(input, compared, focus.period) : null;
  if (base) return base;
  // 同期 is of the years compared, and none of its own.
  const same = gap.time?.mention.value.parts.same && gap.time.mention.value.parts.yearOffset === 0 && gap.time.mention.value.parts.of === "current";
  if ((!gap.time || same) && !gap.era && focus.pairs) return focus.pairs.from;
  const summed = gap.era ? (gap.era.period === focus.era ? focus.era : null) : gap.time ? null : focus.era;
  if (summed?.start) return yearOf(Number(summed.start.slice(0, 4)) - 1);
  const period = gap.era ? gap.era.period : gap.time ? periodFor(focus, gap) : (state.since ?? focus.period);
  if (!period?.start || !period.end) return unknown;
  // 五年来, “十三五”时期 of full years: what they began from is of the year before; 2015—2019年 begin with their own.
  const told = gap.era
    ? [gap.era.mention]
    : gap.time
      ? [gap.time.mention]
      : timesWithin(input.allTimes, { start: state.sentence.start, end: gap.span.start });
  const stretch = told.some(({ value: { grain, parts } }) => grain === "plan" || FROM_BEFORE.has(parts.years));
  if (stretch && period.start.endsWith("-01") && period.end.endsWith("-12")) return yearOf(Number(period.start.slice(0, 4)) - 1);
  const first = period.start.slice(0, 4);
  const counted = gap.time ? /^(?:算起|起|以来|开始|至今)/.test(text.slice(gap.time.mention.end, gap.time.mention.end + 3)) : false;
  if (first !== period.end.slice(0, 4) || counted) return { start: `${first}-01`, end: `${first}-12`, is: period.is };
  return unknown;
}

/** The period of the value after 增至: its own, the last year of the span in force, or the one in force before 由. */
export function laterPeriod(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap): Period {
  if (gap.time) return periodFor(focus, gap);
  const present = monthsOf(input.published);
  if (present && /(?:现在|眼下|今天|今日)的?[^，。；]{0,4}$/.test(gap.text)) return { start: null, end: present, is: "implied" };
  const { outer } = state;
  const from = state.from!;
  if (isLongSpan(from.period)) return gap.era?.period ?? (focus.era !== null && focus.era.start! > from.period.end! ? focus.era : unknown);
  if (state.pairs) return state.pairs.to;
  if (focus.pairs && from.period === focus.pairs.from) return focus.pairs.to;
  if (focus.era?.start && focus.era.end && from.period.end === `${Number(focus.era.start.slice(0, 4)) - 1}-12`)
    return { start: `${focus.era.end.slice(0, 4)}-01`, end: focus.era.end, is: "implied" };
  if (REVISED.test(gap.text)) return from.period;
  if (outer?.start && outer.end && outer.start.slice(0, 4) !== outer.end.slice(0, 4)) {
    const year = outer.end.slice(0, 4);
    if (input.published?.length === 4 && input.published === year) return unknown;
    return Number(year) === Number(input.published?.slice(0, 4))
      ? { start: null, end: outer.end, is: outer.is }
      : { start: `${year}-01`, end: `${year}-12`, is: outer.is };
  }
  const same = outer && from.period.start === outer.start && from.period.end === outer.end;
  if (outer && !same) return outer;
  const now = monthsOf(input.published);
  return now ? { start: null, end: now, is: "implied" } : { start: null, end: null, is: "unknown" };
}

export const FLOW =
  /^(?:新|净增|减贫|引进|签|认定|登记(?!失业|在册)|共?推介(?!会)|(?:共?对)?接?洽谈(?!会)|(?:线上|线下)*对接|走访|拜访|会见|获批|授权|开工|竣工|招商|提供|发放|增加|改造|实施|完成|盘活|处置|供应|办理|举办|开展|发运|开行|培训|转化|服务(?!业|机构|站|中心|平台)|惠及|带动就业|吸纳|承办|争取|联合攻关|充实|补充|招录|选派|派出|互派|调整|发榜|揭榜|制[订定]|打通|组建|兑现)/;

/** What adds up year by year, of whatever kind: investment, what came in and went out. */
const SUMS = /投资|外资|内资|资金|税收|税金|出口|进口|缴税|纳税/;
const SUMMED_YEARS = /^(?:[^，。；]{0,12}，)?[^，。；]*(?:为|共|合计|总计|[一-龥])$/;

/** 2016—2019年，|实际利用外资为21亿美元, “十三五”时期，|固定资产投资达1.2万亿元: the sum of those years; 税收达到 is told of the last. */
function isSum({ text }: LinkInput, gap: Gap, { name }: IndicatorRef, mention: NumberMention): boolean {
  const { mention: told, period } = gap.era!;
  if (!["CNY", "USD"].includes(mention.value.dimension) || mention.value.factor < 1e8 || !SUMS.test(name)) return false;
  if (!told.value.absolute || told.value.parts.endYear === null || period.start === null) return false;
  const words = text.slice(told.end, gap.span.end);
  const came = INVESTED.test(name) ? words.replace(/(?:达到?|突破)[^，。；]{0,2}$/, "为") : words;
  return !STOCK_OR_LAST.test(came) && !/^、|^和/.test(text.slice(outerOf(mention).end, outerOf(mention).end + 1)) && SUMMED_YEARS.test(came);
}
const INVESTED = /投资|外资|内资|资金/;
const STOCK_OR_LAST = /达|突破|由|从|分别|依次|年均|每年|均|占|余额|增至|升至|提高|增加|规模|总资产/;

/** 新建道路58公里, 先后投入62.4亿元: what was done in a stretch of years, no state of things. */
export const isDone = ({ text }: Gap, { name }: IndicatorRef): boolean =>
  FLOW.test(name) ||
  /新增/.test(name) ||
  /(?:累计|新建|新增|改造|改建|实施|投入|建成(?!区)|开工|引进|完成|承办|举办|促成|组织|形成|关停|淘汰|拆除|搬迁|清退|腾出|退出|备案|核准|签约|签署|签订|签下|达成|落户|招引|吸纳|选派|输送|培训|资助)[^，。；]{0,14}$/.test(
    text,
  );

/** 五年新签约项目614个，其中10亿元以上项目109个; 累计实施项目893个，完成投资1047亿元: of the years in which that was done. */
function alongWith({ last, made }: SentenceState, gap: Gap, ref: IndicatorRef, { value }: NumberMention): Period | null {
  const { text, ofWhich, run } = gap;
  const { name } = ref;
  const [told] = last;
  const { start, end } = told?.period ?? unknown;
  if (!told?.quantity || !made.includes(told) || run || !start || !end || monthNumber(end) - monthNumber(start) <= 18) return null;
  const { indicator, quantity } = told;
  const part = ofWhich && quantity.dimension === value.dimension;
  const listed = /^(?:、|和|及|以及)[^，。；]*$/.test(text) && !/[有达]/.test(text);
  const money =
    /^，[^，。；]*$/.test(text) &&
    ((SUMS.test(name) && SUMS.test(indicator.name) && value.dimension !== "count" && !STOCK_OR_LAST.test(text)) ||
      (/项目数?$/.test(indicator.name) && /投资|资金|金额/.test(name)) ||
      // 2020年9月至2023年6月，新增企业2.8万家，实际使用外资36亿美元
      (/^新增|^新设|^新注册/.test(indicator.name) && INVESTED.test(name) && value.dimension !== "count" && !STOCK_OR_LAST.test(text)) ||
      (/游客|旅游/.test(indicator.name) && /^(?:实现)?旅游/.test(name)));
  // 五年来，新建学校52所，新增学位2.6万个
  const done = /^，[^，。；]*$/.test(text) && isDone(gap, ref) && isDone(gap, { ...ref, name: indicator.name });
  return part || listed || money || done ? told.period : null;
}

/** 贫困村退出数, 贫困人口脱贫人数: no village does so twice. */
const OUT = /贫困.+(?:退出|出列|摘帽|脱贫)(?:人数|户数|数)$/;

/** 挂牌五年多来，累计签约项目300个, its month told nowhere: what there is by now, since nobody knows when. */
function byNow(input: LinkInput, gap: Gap, mention: TimeMention, ref: IndicatorRef): Period | null {
  const now = monthsOf(input.published);
  return now && isDone(gap, ref) && isVague(input, mention) ? { start: null, end: now, is: "implied" } : null;
}

/** 五年多来 that nothing told before dates. */
export const isVague = (input: LinkInput, mention: TimeMention): boolean =>
  mention.value.parts.years !== null && /年[多余]/.test(input.text.slice(mention.start, mention.end)) && !sinceBegun(input, mention);

const LAST_CLAUSE = /[^，。；：]*$/;

/** How many months after its end a stretch of years is summed up. */
const SUMMED_UP = 3;

/** What goes on with a sum: money of the kind that adds up, or things in the same unit; none that is reached, held or grown. */
function isAdded(
  { text }: LinkInput,
  { sentence }: SentenceState,
  gap: Gap,
  { name }: IndicatorRef,
  { value }: NumberMention,
  told: ObservationFact,
): boolean {
  const words = text.slice(sentence.start, gap.span.end);
  if (!/^，[^，。；]*$/.test(gap.text) || !words.slice(words.lastIndexOf("；") + 1).includes("累计") || /由|从|余额|拥有|总[数量]/.test(gap.text))
    return false;
  if (value.dimension === "CNY" || value.dimension === "USD") return SUMS.test(name) && !STANDING.test(name);
  return (
    value.dimension === "count" && !/[有达]/.test(gap.text) && told.quantity?.unit.replace(/^[万亿]+/, "") === value.unit.replace(/^[万亿]+/, "")
  );
}

/** 十年来，…: what was done is of those years, what has come to a level stands so now; lists go on with what was said of their first. */
function sinceThen(input: LinkInput, state: SentenceState, gap: Gap, ref: IndicatorRef, mention: NumberMention): Period | null {
  const { since, last, made } = state;
  const now = monthsOf(input.published);
  // 1999年—2019年，甲省新建园区5个，现有7个；乙省新建3个: in the same years.
  if (since && isDone(gap, ref) && made.some(({ period }) => isSame(period, since))) return since;
  if (!since?.end || !now || monthNumber(now) - monthNumber(since.end) > SUMMED_UP) return null;
  if (isDone(gap, ref)) return since;
  if (!since.start) return null;
  const [told] = last;
  // 五年来，累计新增企业2.3万家，外资企业86家，|实际使用外资11.7亿美元: of what was added up just before.
  if (told?.period === since && made.includes(told) && isAdded(input, state, gap, ref, mention, told)) return since;
  if (resultBefore(input.text, outerOf(mention).start) || /(?:已|达到?|拥有|总[量数])$/.test(gap.text))
    return { start: null, end: since.end, is: "implied" };
  // 累计签约项目46个，协议总投资412亿元: of the projects just told.
  if (told?.period === since && /^，/.test(gap.text) && /^(?:协议|合同|计划|意向|签约)?(?:总投资|投资额?|投资总额|总?金额|资金)$/.test(ref.name))
    return since;
  const listed = told !== undefined && made.includes(told) && (/^、/.test(gap.text) || (told.period.start === null && /^，/.test(gap.text)));
  if (listed && (told.period === since || told.period.end === since.end)) return told.period;
  // 两年来，各园区互相推介项目63个，节约物流成本1.2亿元: what nobody keeps an account of is told of those years.
  // 封关以来，累计签约项目17个，从业人员3000人: how many there are by now.
  const heads = !gap.ofWhich && (mention.value.dimension === "count" || mention.value.dimension === "people");
  if (heads && ref.id !== null && /^[，、][^，。；]*$/.test(gap.text) && told && made.includes(told) && !input.gazetteer.isFlow(ref.id))
    return { start: null, end: since.end, is: "implied" };
  const account =
    ref.id !== null || STANDING.test(ref.name) || !ADDED.has(mention.value.dimension) || (told && /^、/.test(gap.text) && made.includes(told));
  return account || STILL.test(gap.text) || /每|[日月]均/.test(ref.name) ? null : since;
}

/** Amounts that add up in the course of years. */
const ADDED: ReadonlySet<NumberMention["value"]["dimension"]> = new Set([
  "count",
  "people",
  "visits",
  "CNY",
  "USD",
  "length",
  "mass",
  "volume",
  "energy",
]);
/** 总数达10家, 就有112家, 创建省级园区5个, 已入驻47家, 开放床位800张: how many there are. */
const STILL = /(?:总数|总量|就有|现有|共有|创[建成]|已(?:经)?(?:有|入驻|落户|集聚|聚集|拥有|建有)|开放|设有|每[千百万十]|[日月]均)[^，。；]*$/;

/** What happened once in a time: 2020年7月|获批建设…, 去年底|投用. */
const ACTED =
  /^，?[^，。；：\d]{0,24}?(?:获批|批复|批准|投用|投运|投产|启用|起步|启动|成立|设立|组建|揭牌|挂牌|开园|开通|提出|出台|印发|列为|落户|升级|升格|封关|奠基|创办|签署|来到)/;
/** What has come of it by now: 已服务企业156家, 累计引进项目43个. */
const BY_NOW = /(?:已(?!经?过去)|累计|至今|迄今|而今)[^，。；]*$/;
/** How far behind such a time that may be told; in code units. */
const ACTED_REACH = 120;
/** How many years a year lies back that is no more news. */
const OLD = 2;

/** 中试基地去年底投用，已服务企业156家，完成项目43个: not of that month, what was done is of the time since, what there is stands now. */
function sinceActed(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, ref: IndicatorRef): Period | null {
  if (gap.time || gap.era) state.acted = null;
  const { text, published } = input;
  const now = monthsOf(published);
  const span = gap.time?.mention ?? focus.periodSpan;
  const period = gap.time?.period ?? focus.period;
  if (!now || gap.era || gap.timeInPiece || !span || !period?.end || period.end >= now) return null;
  const flowing = (ref.id !== null && input.gazetteer.isFlow(ref.id)) || OVER_TIME.test(ref.name);
  const done = isDone(gap, ref) && !/^新(?:型|兴|材料|能源|一代)/.test(ref.name);
  const told = (since: Period): Period => (flowing || done ? since : { ...since, start: null });
  if (state.acted) return /^[，、；]/.test(gap.text) ? told(state.acted) : null;
  const single = period.start === period.end || period.start === null;
  if (!single && !(isYear(period) && Number(now.slice(0, 4)) - Number(period.end.slice(0, 4)) >= OLD)) return null;
  // 截至2021年底，累计…: as of then.
  if (/截[至止]|[到至]/.test(text.slice(Math.max(0, span.start - 2), span.end)) || (period.start === null && text[span.end] === "，")) return null;
  const between = text.slice(span.end, gap.span.end);
  if (between.length > ACTED_REACH || between.includes("\n") || !ACTED.test(between) || !BY_NOW.test(gap.text)) return null;
  state.acted = { start: single ? period.end : period.start, end: now, is: "implied" };
  return told(state.acted);
}

/**
 * A stock told in a paragraph that names no time is not of the quarter the article reports, it is undated;
 * a flow told after a state (到去年底…。一年里签下…) is of the period reported.
 */
export function settled(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  ref: IndicatorRef,
  mention: NumberMention,
  period: Period,
): Period {
  const acted = sinceActed(input, focus, state, gap, ref);
  if (acted) return acted;
  const soFar = gap.era && !gap.time ? byNow(input, gap, gap.era.mention, ref) : null;
  if (soFar) return soFar;
  const lasting = gap.time ? null : sinceThen(input, state, gap, ref, mention);
  if (lasting) return lasting;
  const standing = gap.time || gap.era ? null : standingNow(input, focus, state, gap, ref, mention, period);
  if (standing) return standing;
  if (gap.era && !gap.time && (isDone(gap, ref) || isSum(input, gap, ref, mention))) return gap.era.period;
  const { era } = focus;
  const along = gap.time || gap.era ? null : alongWith(state, gap, ref, mention);
  if (along) return along;
  const month = period.start === period.end;
  if (era && !gap.era && (!gap.time || (month && !gap.timeInPiece)) && isPartOf(period, era)) {
    // 2020年…。城镇新增就业累计23.4万人; 2020年4月摘帽，累计减贫13.01万人: in all the years summed up.
    if (/累计/.test(gap.text.slice(gap.text.search(LAST_CLAUSE))) && (period.end === era.end || month)) return era;
    const apart = focus.periodSpan !== null && focus.periodSpan.start < state.sentence.start;
    if (OUT.test(ref.name) && (apart || month || state.made.at(-1)?.period === era)) return era;
  }
  const present = period.start === null && period.is === "implied" && !/(?:目前|现有|眼下|如今|现在|现已)/.test(gap.text);
  if (era?.end && !gap.time && !gap.era && focus.untimed && (period.end === null || period === focus.reporting || present)) {
    if (isDone(gap, ref)) return era;
    const year = { start: `${era.end.slice(0, 4)}-01`, end: era.end, is: "implied" as const };
    if (mention.value.dimension === "count" || mention.value.dimension === "people" || mention.value.dimension === "area")
      return { ...year, start: null };
    return ref.id !== null && !input.gazetteer.isFlow(ref.id) && mention.value.dimension !== "percent" ? { ...year, start: null } : year;
  }
  const undated = period.start === null && period.end === null && gap.era === null;
  // 2011年拥有三大片区，规划面积131平方公里
  const divided = /(?:片区|组团|园区|功能区|板块)数$/.test(state.last.at(-1)?.indicator.name ?? "") && period === state.last.at(-1)?.period;
  // 建成高标准农田86.4万亩, 种草180.5万亩: in the time told of; 累计建成 is all there is.
  const worked =
    mention.value.dimension === "area" &&
    (WORKED.test(ref.name) || CROPPED.test(ref.name) || /(?<!累计)建成(?!区|面积)[^，。；\d]{2,14}$/.test(gap.text));
  // 商品房待售面积38万平方米: what was left when the time in force ended.
  if (UNSOLD.test(ref.name)) return period.end && period === focus.period ? { ...period, start: null } : period;
  if (mention.value.dimension === "area" && !gap.time && !divided && !worked && !/[茶果桑]园/.test(ref.name)) {
    if (period.start === null) return period;
    // How much land there was when the year ended that the article reports, and no other.
    const whole = period === focus.reporting && isYear(period) && focus.years.size === 1 && !GROUND.test(ref.name);
    return whole ? { ...period, start: null } : unknown;
  }
  if (
    undated &&
    focus.reporting === null &&
    focus.reported &&
    !/(?:企业|机构|平台)(?:共|现|已)?有$/.test(gap.text) &&
    // 2月8日，会议召开。…机械化率82%，户籍人口38万人: no matter of that month.
    !["percent", "permille"].includes(mention.value.dimension) &&
    !/人口$/.test(ref.name) &&
    (ref.id === null || FLOW.test(ref.name))
  )
    return addedUp(input.text, state, gap) ||
      (mention.value.dimension === "count" && !FLOW.test(ref.name) && (GATHERED.test(gap.text) || hadSoFar(input, state, mention)))
      ? { ...focus.reported, start: null }
      : focus.reported;
  const asof = gap.time
    ? gap.time.mention.value.grain === "asof"
    : period === focus.period && focus.periodSpan !== null && focus.periodSpan.start >= state.sentence.start;
  const spent = ref.id === null && (mention.value.dimension === "CNY" || mention.value.dimension === "USD") && !STANDING.test(ref.name);
  const flowing = (ref.id !== null && input.gazetteer.isFlow(ref.id)) || OVER_TIME.test(ref.name) || spent;
  if (!gap.time && period.start === null && period === focus.period && INVESTED.test(ref.name) && addsUp(input, focus, state, gap, period))
    return period;
  if (!gap.time && flowing && mention.value.dimension !== "count" && period.start === null && period.end && period === focus.period) {
    const over = endedThen(input, focus, period);
    if (over) return over;
  }
  if (asof && period.start === null && period.end && mention.value.dimension !== "count" && /完成|签约|新增|引进|新设|新签/.test(ref.name)) {
    return { ...period, start: `${period.end.slice(0, 4)}-01` };
  }
  // 新增上市公司7家，总数达到60家: how many there were in the end.
  if (
    !gap.time &&
    focus.periodSpan !== null &&
    focus.periodSpan.start >= state.sentence.start &&
    period.start !== null &&
    period.end !== null &&
    mention.value.dimension === "count" &&
    /(?:总数|总量)[^，。；]{0,4}(?:达|突破|增至|超)[^，。；]{0,2}$/.test(gap.text)
  )
    return { ...period, start: null };
  // What a census counts stands at its time.
  if (gap.time || !focus.reporting || (focus.reporting.start === null && period === focus.reporting)) return period;
  const counting = mention.value.dimension === "count" || mention.value.dimension === "people";
  const flow = FLOW.test(ref.name) || OVER_TIME.test(ref.name) || worked || /(?:签下|签约|新增|新引进|新开工)了?[^，。；]{0,12}$/.test(gap.text);
  const now = monthsOf(input.published);
  const timed = focus.periodSpan !== null && focus.periodSpan.start >= state.sentence.start;
  const long = now !== null && period.end !== null && monthNumber(now) > monthNumber(period.end);
  if (
    counting &&
    !flow &&
    now &&
    long &&
    !timed &&
    period === focus.reporting &&
    (/(?:现有|现已|已有|已达|已经有|此前)[^，。；]{0,12}$/.test(gap.text) ||
      hadSoFar(input, state, mention) ||
      (!isYear(period) && THERE.test(gap.text)))
  )
    return { start: null, end: now, is: "implied" };
  // 年末…。新建高标准农田4.1万亩
  if ((counting || mention.value.dimension === "area") && flow && period.start === null && period === focus.period) return focus.reporting;
  // 有进出口实绩的企业2317家，比去年同期增加204家: held against the same months, and so of these.
  if (period === focus.reporting && SAME_MONTHS.test(input.text.slice(mention.end, mention.end + 8))) return period;
  const stock = counting || (!/(?:贡献|产销|利润|毛利|调查失业)率$/.test(ref.name) && mention.value.dimension === "percent" && focus.years.size >= 2);
  if (!stock || flow || !focus.untimed || period !== focus.reporting || (isYear(period) && focus.years.size < 2)) return period;
  if (focus.years.size < 2 && (REACHED.test(gap.text) || mention.value.qualifier === ">")) return { ...period, start: null };
  // 1—9月…, told in October; 各位代表！…登记失业率2.6%: what a report says of its months it says of these.
  const fresh =
    now !== null &&
    monthNumber(now) - monthNumber(period.end!) === FRESH &&
    mention.value.dimension !== "people" &&
    !gap.text.slice(-EACH_REACH).includes("每");
  return (isYear(period) ? focus.report : fresh) ? period : unknown;
}

/** 到2005年底，累计兴办项目520个，|合同外资18亿美元: all that there was by then. */
function addsUp({ text }: LinkInput, { periodSpan }: Focus, { sentence }: SentenceState, { span }: Gap, period: Period): boolean {
  // 截至8月底，累计完成投资: of this year's months.
  if (!period.end?.endsWith("-12")) return false;
  const words = text.slice(Math.max(sentence.start, periodSpan?.end ?? 0), span.end);
  return words.slice(words.lastIndexOf("；") + 1).includes("累计");
}

/** Months after which a press text gives out the figures of a quarter. */
const FRESH = 1;
/** How far before a rate it may be called one of so many; in code units. */
const EACH_REACH = 16;

/** 年末…。接待旅游总人数1.38亿人次: what happened in the time that ended then. */
function endedThen({ published }: LinkInput, { reporting, cumulative }: Focus, period: Period): Period | null {
  if (reporting?.start && reporting.end === period.end) return reporting;
  // 前11个月…。11月末生猪存栏…；肉产量…: of those months.
  if (cumulative?.end === period.end && period.end !== monthsOf(published)) return cumulative;
  return period.end?.endsWith("-12") ? { ...period, start: `${period.end.slice(0, 4)}-01` } : null;
}

/** 年末…企业104户。规模以上工业增加值增长5.0%: of the time that ended then, as what comes to be in its course is. */
export function grownIn(input: LinkInput, focus: Focus, gap: Gap, ref: IndicatorRef, period: Period): Period {
  if (gap.time || period.start !== null || period !== focus.period) return period;
  const flowing = (ref.id !== null && input.gazetteer.isFlow(ref.id)) || OVER_TIME.test(ref.name);
  return (flowing && endedThen(input, focus, period)) || period;
}

/** 生产总值从“十二五”末的36亿元增加到…: what comes to be in the course of a year is of all of the one that ended then. */
export const ofItsYear = ({ gazetteer }: LinkInput, ref: IndicatorRef, period: Period): Period =>
  period.start === null && period.end?.endsWith("-12") && ((ref.id !== null && gazetteer.isFlow(ref.id)) || OVER_TIME.test(ref.name))
    ? { ...period, start: `${period.end.slice(0, 4)}-01` }
    : period;

/** What comes to be in the course of time: after 年末… it is of the whole year. */
export const OVER_TIME = byLast(
  /(?:产量|产值|增加值|出栏|出栏量|收入|支出|销量|销售额|销售量|零售额|消费|发电量|用电量|吞吐量|运输量|货运量|客运量|周转量|成交额|成交量|营业额|贸易额|进出口额?|利润|增值税|所得税|接待[^，。；]{0,6}人数|施工面积|竣工面积|销售面积|(?:出生|死亡|自然增长|调查失业|产销|产品销售|自给|优良|水质达标)率|优良天数(?:比[例率])?|水质[^，。；]{0,8}比[例率]|浓度|亏损面|(?:研发|经费)投入强度|恩格尔系数|价格(?:总水平|指数)?|利润率)$/,
);

/** Money that is there at one time; all other is earned or spent in the course of one. */
const STANDING = /(?:余额|存款|贷款|规模|资产|负债|债务|市值|估值|资本|基金|净值|原值|总投资|投资总?额|注册资[本金])$/;

/** Land that was worked on, sown, sold in the course of a time. */
const WORKED =
  /(?:施工|竣工|销售|卖出|售出|播种|种植|种草|移栽|(?:水稻|小麦|玉米|大豆|油菜)面积|成交|出让|供应|造林|治理|改造|新开工|盘活|处置|批准|新建|新增|征收|整治|流转|供地)/;

const UNSOLD = /(?:待售|未售|空置|库存)面积$/;

/** 粮食面积, 蔬菜面积: what was sown, however short it is called. */
const CROPPED =
  /^(?:粮食|粮|夏粮|秋粮|早稻|油料|油菜籽?|蔬菜|瓜果|棉花|烤烟|烟叶|糖料|甘蔗|甜菜|薯类|马铃薯|豆类|大豆|小麦|玉米|水稻|稻谷|谷物|花生|青稞|饲草|中药材|药材)(?:作物)?面积$/;

/** How large a place is: no matter of a year. */
const GROUND = /规划|核心|批复|辖|行政|国土|区域|陆域|总面积|占地|建成(?:区|面积)|控制/;

const SAME_MONTHS = /^[，（]?(?:比|较)?(?:去年|上年)同期/;

const REACHED = /(?:累计|达|总数|增至|升至|现有|共有|已有|保有|存续|在营)[^，。；]*$/;

export const isYear = ({ start, end }: Period): boolean => start !== null && end !== null && start.endsWith("-01") && end.endsWith("-12");

/** 还有98家帮扶车间, 聚集着4.9万户经营主体, 已落户项目146个. */
const THERE = /(?:还有|[聚汇云]集着|[聚汇集]集了?|分布着|坐落着|已[一-龥]{1,4})[^，。；\d]{0,8}$/;

/** 扩大为9个联盟，集聚企业|98家: how many there are by now. */
const GATHERED = /(?:集聚|聚集|汇聚|汇集|坐拥|已有|现有|共有|扩大[为到至]|扩容[为到至]|增加到|发展到|壮大到)了?[^，。；]{0,10}$/;

/** Words that say now, as 拥有 and 共有 alone do not. */
const NOW = /目前|如今|现有|现已|现在|眼下|迄今/;
/** Months after which a day told is history. */
const HISTORY = 60;

/** 2019年9月18日，座谈会召开。|流域拥有36个重点实验室: told right behind a day long past, without a word of now. */
function afterHistory({ allTimes, resolve }: LinkInput, at: number, now: string): boolean {
  const last = allTimes[lowerBound(allTimes, ({ start }) => start >= at) - 1];
  const day =
    last?.end !== undefined && last.end <= at && last.value.grain === "date" && last.value.parts.year !== null ? resolve(last, null)?.end : null;
  return day != null && monthNumber(now) - monthNumber(day) > HISTORY;
}

/** 目前, 现有, 已有: as of the article, when no period is named. */
export function asOf(input: LinkInput, focus: Focus, gap: Gap, period: Period): Period {
  if (gap.time || period.start || (focus.period && period.end)) return period;
  const now = monthsOf(input.published);
  if (!now || !(STOCK_NOW.test(gap.text) || THERE.test(gap.text))) return period;
  return !NOW.test(gap.text) && afterHistory(input, gap.pieceStart, now) ? period : { start: null, end: now, is: "implied" };
}

/** The period a phrase names itself: 由2017年的第40位, 比重由2021年的13.8%. */
export function ownPeriod(input: LinkInput, mention: ValueMention, focus: Focus): Period | null {
  const time = timesWithin(input.allTimes, mention).at(0);
  return time && !isBase(input.text, time) ? periodOf(input, time, focus.period) : null;
}
