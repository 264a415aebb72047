import { insideTitle } from "../alliances/names.ts";
import { lowerBound } from "../alliances/phrase.ts";
import { regionsIn } from "../alliances/scene.ts";
import type { ArticleContext, ResolvedTime } from "../context.ts";
import { countOf } from "../count.ts";
import type { TimeMention } from "../mention.ts";
import { rare } from "../rare.ts";
import { matchesOf } from "../text.ts";
import { beginsLine, headingYear, isChronicle, isLine, isOfNoYear } from "./chronicle.ts";
import { lostDates } from "./lostDates.ts";
import { dayBeside, dayOfNoYear, type FiledDay, filedOn, hasYear } from "./noYear.ts";

/** The day, month or year something happened, with the words that say so. */
export interface EventDate {
  date: string;
  is: "stated" | "implied";
  because: string | null;
  start: number;
  end: number;
  /** Several days (8月22日至24日): `date` is the first, `month` what holds for all of it. */
  month: string | null;
  /** 自2020年9月挂牌以来，…: what has come about since then is not of that date, which holds no further than here. */
  until?: number;
  /** Told as close to the day of the article (日前, 昨天): known by its year or month alone it is still an occasion. */
  recent?: true;
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
  /** The date alone on the line above the sentence's, in a chronicle. */
  above(sentence: number): EventDate | null;
}

/** Words that tie a sentence to the occasion reported before it. */
const IN_OCCASION =
  /会上|坛上|式上|峰会上|现场|当场|当天|当日|同日|同一天|当晚|会议期间|活动期间|期间|(?:会议?|大会|仪式|活动|论坛)结束后|(?<!社)会中，|此次|本次|这次|这场|会议还|大会还|论坛还|活动还|活动中|会场|会前|会后|交旗|随后|上台|环节|^(?:大会|会议|论坛|峰会|活动|仪式|研讨会|推介会)/;
/** Words that turn away from it. */
const ELSEWHERE =
  /此前|[这本此]次(?:大会|会议|活动|峰会|论坛|签约)之前|此后|(?<!交旗|交接|会议|大会|闭幕|开幕|签约)之前|以前|过去|曾|历年|多年|近年|连续|一年来|年来|历届|去年|上年|早在|原定|今后|未来|下一步|接下来/;
/** A year alone is when something happened only as an adverbial or an attribute of a verb: 2016年，…; 2019年召开的…. */
const AFTER_YEAR =
  /^(?:[，,]|底|末|初|年?[春夏秋冬]|才|封关|批[准复]|便|召开|举行|举办|成立|获|起，|由|经|被|在|国务院|(?:国家|[省市]委|[省市]政府|自治区)[^，。；]{0,8}批|印发|发布|提出|公布的(?!\d)|扩|启动|建成(?!投产)|投运|通[车航]|挂牌|揭牌|奠基|设立|组建|出台|签(?!约[额总])|率先|正式|升[格级为]|晋[升级]|又?获|更名|改[名称]为|开始(?=建|筹|兴|创)|始建|开建|破土|动工|兴[建办]|创[建办立]|筹[建办]|建[立县市区州园]|诞生|奠基|起步(?!时)|撤|的事|的[^，。；]{0,16}(?:考核|评选|评价))/;
/** 到2016年12月，三省政府印发规划: an adverb of when, before a clause that tells what was done; 到2016年底累计签约 counts up to it. */
const UP_TO = /(?:直?到|直至)$/;
const TOLD_AFTER = /^，(?![^，。；]{0,24}(?:累计|共有|已有|达|超过|突破|增|降|升至|为[\d止]))[^，。；]{4,}/;
/** 收藏于2024年5月16日, 发布时间：…: when a page was kept, not when anything happened. */
const KEPT = /(?:收藏于|发布于|更新于|刊于|载于|时间：|日期：|(?:原载|来源)[^，。\n]{0,16})\s*$/;
/** 2022年底，…; 去年底召开的…; 2012年初: the year is certain, its end or beginning only near. */
const ABOUT_YEAR = /年[底末初]$/;
/** 去年两家入盟，本次理事会又…: what turned away before turns back. */
const BACK = rare(/^.*(?:(?:本次|此次|这次)(?![^，。；]{2,4}之前)|本届|会上|现场|当天|当日)/s);
/** 双方总结三年来的合作，并续签协议: what was looked back on there turns to no other day. */
const LOOKED_BACK = rare(/(?:总结|回顾|听取|盘点|通报)[^，。；]{2,40}，/g);
const VAGUE = /^(?:近日|近期|日前|目前)/;
/** 2024年6月27日 记者: the day of the paper in a line about the article. */
const INFO_LINE = /^(?:[\s\u3000]|$|记者|来源|作者|编辑|责编|星期|第)/;
const SAME_DAY = rare(/同一天|同日|当天|当日|当晚/);

/** How many days before publication an event may lie and still be the occasion the article reports. */
const NEWS_DAYS = 45;
const DAY = 86_400_000;
/** How long after it was filed a report may be printed. */
const MAX_DAYS_TO_PRINT = 4;

/** 继去年在永川开过首次会议之后，…: the time of what came before. */
const AFTERWARDS = rare(/^继[^。；]*?后，/);

export function makeCalendar(context: ArticleContext): Calendar {
  const { text, sentences, published } = context;
  const dates: EventDate[] = [];
  const filed = published === null ? filedOn(context) : null;
  let before: EventDate | null = null;
  const chronicle = isChronicle(context);
  let headed: number | null = null;
  for (const time of context.times) {
    if (chronicle) headed = headingYear(text, time) ?? headed;
    if (chronicle && isOfNoYear(context, time, headed)) continue;
    const date = eventDate(context, time, before, filed, chronicle ? ofHeading(text, time, headed) : null);
    if (!date) continue;
    dates.push(date);
    before = date;
    // The days below a date go by its year too.
    if (chronicle && date.is === "stated" && hasYear(date.date) && beginsLine(text, time)) headed = Number(date.date.slice(0, 4));
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

  // 2017年10月12日 on a line of its own, and what happened on the next.
  const headings = chronicle ? new Map<number, EventDate>() : null;
  if (headings)
    for (const date of dates) if (blockOf.has(date) && date.date.length > 4 && isLine(text, date)) headings.set(blockOf.get(date)! + 1, date);

  const inSentence = (index: number): [number, number] => {
    const sentence = sentences[index]!;
    return [lowerBound(dates, (date) => date.start >= sentence.start), lowerBound(dates, (date) => date.start >= sentence.end)];
  };
  /** The day 当天 points to: the date told last, unless it is that of the paper or of somebody's speech (“今天，我们…”). */
  const lastDay = (from: number, block: number): EventDate | null => {
    for (let next = from; next >= 0; next--) {
      const date = dates[next]!;
      if (blockOf.get(date) !== block && !isNews(date, published)) continue;
      if (date.is === "stated" && INFO_LINE.test(text.slice(date.end, date.end + 4))) continue;
      if (/^[今昨]/.test(text.slice(date.start, date.end)) && (text[date.start - 1] === "的" || inSpeech(text, date.start))) continue;
      return date.date.length === 10 ? date : null;
    }
    return null;
  };
  return {
    at(at, index) {
      const [from, to] = inSentence(index);
      let found: EventDate | null = null;
      for (let next = from; next < to; next++) {
        const date = dates[next]!;
        if (date.until !== undefined && at > date.until) continue;
        if (date.end <= at) found = AFTERWARDS.test(text, text.slice(date.start - 1, at)) ? found : date;
        else if ((date.start === at && text[at - 1] === "于") || (date.start === at + 1 && text[at] === "于")) return date; // 成立于1986年3月15日
      }
      if (!found && from === to) return headings?.get(sentences[index]!.block) ?? null;
      return found && shifted(text.slice(found.end, at), found);
    },
    occasion(index, at, near = null) {
      const sentence = sentences[index]!;
      if (ELSEWHERE.test(LOOKED_BACK.cut(text, BACK.cut(text, AFTERWARDS.cut(text, text.slice(sentence.start, at)))))) return null;
      const words = text.slice(sentence.start, sentence.end);
      if (SAME_DAY.test(text, words)) {
        const last = lastDay(lowerBound(dates, (date) => date.start >= sentence.start) - 1, sentence.block);
        if (last) return last;
      }
      const date = occasions[index] ?? null;
      if (!date) return null;
      return IN_OCCASION.test(words) || (near !== null && (turned[index] || sentence.block - blockOf.get(date)! <= near)) ? date : null;
    },
    above: (index) => headings?.get(sentences[index]!.block) ?? null,
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
/** 自2020年9月挂牌以来, 自2021年10月在甲市建立以来. */
const OPENED =
  /^[^，。；：\d]{0,12}?(?:在[^，。；：]{1,12}?)?(?:正式|全面|成功)*(?:挂牌|揭牌|成立|设立|建立|组建|启动|投运|投用|投入|开通|通车|通水|通航|封关|开园|运营|创建|建成|建[区县市州园])[^，。；：]{0,4}(?:以来|算起|至今|起(?=，))/;

/** 2013年甲自贸区成立后，…; 自2020年4月签订协议以来: what follows is not of that year or month. */
const OPENED_THEN =
  /^[^，。；：\d]{0,16}?(?:正式|全线|全面|建成)*(?:挂牌|揭牌|成立|设立|组建|投运|投用|开通|通车|通水|通航|封关|开园|开港|建成)(?:运[行营]|投产|使用)?[之以]?后(?=，)|^(?:共同|正式)?签[署订][^，。；：\d]{2,20}(?:以来|算起|至今)/;

/** （甲高新区2015年3月才获批）: an act told aside. */
const ASIDE =
  /^(?:才|正式|刚|刚刚|经国务院)?(?:获批|获国务院批[准复]|批准设立|升[格级][为成]|晋升为|揭牌|挂牌|成立|设立|封关运[行作营])[^，。；（）()]{0,12}[）)]/;

/** 直到2015年甲高新区获批国家级: what befell the place named right behind a year. */
function befalls(context: ArticleContext, at: number): boolean {
  const [place] = regionsIn(context, at, at + LONGEST_PLACE);
  return place?.start === at && BEFELL.test(context.text.slice(place.end, place.end + 8));
}
const LONGEST_PLACE = 24;
const BEFELL =
  /^(?:正式|成功|顺利|经|由)?(?:获批|获国务院|升[格级为]|晋升|(?:成立|挂牌|揭牌|设立)(?:以来|[之以]?后)?(?=[，。；、])|更名|加入|国务院)/;

/** 记者从1月16日|召开的大会上获悉: when what is told of was held. */
const HELD_THEN = /^(?:[上下]午|晚上?)?(?:在[^，。；]{2,16})?(?:召开|举行|举办|开幕|闭幕)的/;
/** 《条例》自2024年1月1日|起施行. */
const IN_FORCE = /^(?:零时)?起(?:正式|全面|陆续)?(?:施行|实施|执行|生效)/;

/** 3月16日 at the beginning of a line of a chronicle: of the year told last. */
function ofHeading(text: string, time: TimeMention, year: number | null): ResolvedTime | null {
  const { parts } = time.value;
  const bare = parts.year === null && parts.yearOffset === null && parts.of === null && parts.startMonth !== null;
  return year !== null && bare && beginsLine(text, time) ? inYear(parts, year) : null;
}

function eventDate(
  context: ArticleContext,
  time: TimeMention,
  before: EventDate | null,
  filed: FiledDay | null,
  headed: ResolvedTime | null,
): EventDate | null {
  const { text, published } = context;
  const { grain, parts } = time.value;
  if (parts.same || VAGUE.test(text.slice(time.start, time.end))) return null;
  if (insideTitle(text, time.start) || KEPT.test(text.slice(Math.max(0, time.start - 20), time.start))) return null;
  if (parts.open) return aboutYear(context, time);
  // What stands in brackets is said aside, but for the day and meeting a speech was given at: （2023年1月20日在…会议上）.
  if (
    insideBrackets(text, time.start) &&
    !ASIDE.test(text.slice(time.end, time.end + 24)) &&
    !(/[（(]/.test(text[time.start - 1] ?? "") && /^在[^（）()]{4,60}上[）)]/.test(text.slice(time.end, time.end + 64)))
  )
    return null;
  const days = parts.startDay !== null && parts.endDay !== null;
  if (grain !== "date" && grain !== "month" && grain !== "year" && grain !== "relative" && !(grain === "span" && days)) return null;
  if (parts.endYear !== null && parts.endYear !== parts.year) return null;
  if (/^(?:以来|至今|以后|以前|之前|前后|来(?![了到自])|度|版|间|左右|电|讯)/.test(text.slice(time.end, time.end + 2))) return null;
  const words = text.slice(time.end, time.end + 30);
  const opened = OPENED.exec(words) ?? (grain === "year" || grain === "month" ? OPENED_THEN.exec(words) : null);
  const begun = opened !== null || BEGUN.test(words);
  const before2 = text.slice(Math.max(0, time.start - 2), time.start);
  const befell = grain === "year" && befalls(context, time.end);
  if (
    !begun &&
    /(?:截至|截止|到|至|自|从)$/.test(before2) &&
    !(UP_TO.test(before2) && (befell || TOLD_AFTER.test(text.slice(time.end, time.end + 40)))) &&
    !(/[自从]$/.test(before2) && (before2.endsWith("从") ? HELD_THEN : IN_FORCE).test(words))
  )
    return null;
  const near = nearPublication(context, time);
  if (near) return near;
  const resolved =
    headed ??
    yearsToTheDay(context, time) ??
    fromDateline(context, time) ??
    followingYear(text, time, before) ??
    dayOfNoYear(context, time) ??
    dayBeside(context, time, before, filed) ??
    context.resolve(time);
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
    if (
      !begun &&
      !befell &&
      !AFTER_YEAR.test(text.slice(time.end, time.end + 20)) &&
      !(/^[ \u3000：:]/.test(words) && beginsLine(text, time)) &&
      !/于$/.test(text.slice(time.start - 1, time.start))
    )
      return null;
    date = start.slice(0, 4);
  } else return null;
  if (published && date.slice(0, published.length) > published.slice(0, date.length)) return null;
  if (!headed && date.length === 10 && parts.year === null && parts.yearOffset === null && parts.of === null && isSoonAgain(date, published))
    return null;
  const because = resolved.is === "implied" ? `${text.slice(time.start, time.end)}; published ${published ?? "unknown"}` : null;
  const found: EventDate = { date, is: resolved.is, because, start: time.start, end: time.end, month };
  return opened ? { ...found, until: time.end + opened[0].length } : found;
}

/** 博览会9月5日举行, told in July: the day to come is near, and that of last year would be told as such. */
const isSoonAgain = (day: string, published: string | null): boolean =>
  published?.length === 10 && day.slice(0, 4) < published.slice(0, 4) && Date.parse(published) - Date.parse(day) > (365 - SOON_DAYS) * DAY;
const SOON_DAYS = 75;

/** 2022年底，国家发展改革委批复…: that year, where an act is told after it; 截至2022年底 and 2022年底，全市有… count. */
function aboutYear({ text, resolve, published }: ArticleContext, time: TimeMention): EventDate | null {
  const words = text.slice(time.start, time.end);
  if (!ABOUT_YEAR.test(words) || /[截止至到自从较比由]$/.test(text.slice(Math.max(0, time.start - 1), time.start))) return null;
  if (!/^(?:，(?!累计|共|全[市省县区国])|召开|举行|签|成立|印发|发布|获批|由)/.test(text.slice(time.end, time.end + 4))) return null;
  const resolved = resolve(time);
  if (!resolved?.end || resolved.is === "unknown") return null;
  const date = resolved.end.slice(0, 4);
  if (published && date > published.slice(0, 4)) return null;
  const because = resolved.is === "implied" ? `${words}; published ${published ?? "unknown"}` : null;
  return { date, is: resolved.is, because, start: time.start, end: time.end, month: null };
}

const BEFORE_THAT = /(?<count>\d{1,2}|[一二两三四五六七八九十半]{1,2})个?(?<unit>年|月|天|日|周|星期)(?:多)?[之以]?前(?![\d一二三四五六七八九十])/;

/** 这个机制2018年4月建立，两个月前国务院刚刚批复规划: so long before the date told, or at no known date. */
function shifted(between: string, date: EventDate): EventDate | null {
  const match = BEFORE_THAT.exec(between);
  if (!match) return date;
  const count = countOf(match.groups!.count!);
  const unit = match.groups!.unit!;
  if (!count || !hasYear(date.date) || (unit !== "月" && unit !== "年") || (unit === "月" && date.date.length < 7)) return null;
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

const YEARS_BEFORE = /(?<years>\d{1,2}|[一二两三四五六七八九十]{1,3})年前的$/;

/** 四年前的今天: so many years before the day of publication, or before its eve. */
function yearsToTheDay({ text, published }: ArticleContext, time: TimeMention): ResolvedTime | null {
  const offset = time.value.parts.dayOffset;
  if (offset === null || offset === undefined || published?.length !== 10) return null;
  const years = countOf(YEARS_BEFORE.exec(text.slice(Math.max(0, time.start - 6), time.start))?.groups?.years ?? "");
  if (!years) return null;
  const that = new Date(Date.parse(published) + offset * DAY).toISOString();
  const day = `${Number(that.slice(0, 4)) - years}${that.slice(4, 10)}`;
  return { start: day.slice(0, 7), end: day.slice(0, 7), day, is: "implied" };
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
 * 同年10月 and 次年3月 go by the year told last; so does 10月 in one breath with 2021年8月 or 2014年 before it. Everything else goes by the date of publication.
 */
function followingYear(text: string, time: TimeMention, before: EventDate | null): ResolvedTime | null {
  const { parts } = time.value;
  if (!before || !hasYear(before.date)) return null;
  const known = Number(before.date.slice(0, 4));
  const current = parts.of === "current" && parts.year === null && parts.yearOffset !== null;
  const bare = parts.year === null && parts.yearOffset === null && parts.of === null && parts.startMonth !== null;
  const inOneBreath =
    bare &&
    before.is === "stated" &&
    time.start - before.end < 90 &&
    !/[。！？\n]/.test(text.slice(before.end, time.start)) &&
    (before.date.length === 4 || parts.startMonth! >= Number(before.date.slice(5, 7)));
  if (!current && !inOneBreath) return null;
  return inYear(parts, known + (current ? parts.yearOffset! : 0));
}

function inYear(parts: TimeMention["value"]["parts"], year: number): ResolvedTime {
  const month = (value: number | null, other: string) => `${year}-${value === null ? other : String(value).padStart(2, "0")}`;
  const start = month(parts.startMonth, "01");
  const day =
    parts.startDay !== null && parts.startDay === parts.endDay && parts.startMonth === parts.endMonth
      ? `${start}-${String(parts.startDay).padStart(2, "0")}`
      : null;
  return { start, end: month(parts.endMonth, "12"), day, is: "implied" };
}

/** 昨天, 21日 in an article of which the year or month alone is known: of that. */
function nearPublication({ text, published }: ArticleContext, { value: { grain, parts }, start, end }: TimeMention): EventDate | null {
  if (published === null || published.length === 10 || grain !== "date" || parts.year !== null || parts.startMonth !== null) return null;
  const { dayOffset, monthOffset, yearOffset } = parts;
  const counted = dayOffset !== null && dayOffset !== undefined;
  if (monthOffset !== null || yearOffset !== null || (counted ? dayOffset > 0 : parts.startDay === null || published.length === 7)) return null;
  return { date: published, is: "implied", because: `${text.slice(start, end)}; published ${published}`, start, end, month: null, recent: true };
}

const WEEKDAYS = "一二三四五六日";
const RECENT =
  /近日(?!来|点|益)|(?<![\d一二三四五六七八九十几多半今昨当同本每即生节假工作])日前(?!往|列|[后夕])|不久前|前不久|(?:上周|本周|上星期|本星期|这周)(?<day>[一二三四五六日天])(?![至到])/g;
/** From which day of a month on what is told by these words lies in it, and from which day of the year on in that year. */
const WITHIN: Record<string, { month: number; year: string }> = {
  近日: { month: 10, year: "01-15" },
  日前: { month: 20, year: "01-20" },
  不久前: { month: 32, year: "03-01" },
  前不久: { month: 32, year: "03-01" },
};
/**
 * 近日 in an article of the 10th of a month or later is of that month, 日前 late in a month; earlier in it they may be of the one before, and give the year.
 * 上周五 and 本周三 are days counted from the one of publication.
 */
function recentDates(text: string, published: string | null): EventDate[] {
  if (published === null) return [];
  const found: EventDate[] = [];
  for (const match of matchesOf(text, RECENT)) {
    const day = match.groups!.day;
    const date = day
      ? published.length === 10
        ? dayOfWeek(published, day, match[0].startsWith("上"))
        : null
      : monthOrYear(published, WITHIN[match[0]]!);
    if (date === null || date > published || insideTitle(text, match.index) || inSpeech(text, match.index)) continue;
    found.push({
      date,
      is: "implied",
      because: `${match[0]}; published ${published}`,
      start: match.index,
      end: match.index + match[0].length,
      month: null,
      ...(day || (match[0] === "近日" && date.length === 7) ? {} : { recent: true }),
    });
  }
  return found;
}

function monthOrYear(published: string, { month, year }: { month: number; year: string }): string | null {
  if (published.length === 10 && Number(published.slice(8)) >= month) return published.slice(0, 7);
  return published.length === 4 || published.slice(5) >= year.slice(0, published.length - 5) ? published.slice(0, 4) : null;
}

/** The weekday of the week of publication, Monday first, or of the week before. */
function dayOfWeek(published: string, weekday: string, before: boolean): string {
  const at = Date.parse(published);
  const today = (new Date(at).getUTCDay() + 6) % 7;
  const wanted = weekday === "天" ? 6 : WEEKDAYS.indexOf(weekday);
  return new Date(at + (wanted - today - (before ? 7 : 0)) * DAY).toISOString().slice(0, 10);
}

/** True where what happened then is what the article reports, and no history. */
export function isNews(date: EventDate, published: string | null): boolean {
  if (date.recent) return true;
  if (date.date.length < 7) return false;
  if (!published) return date.date.length === 10;
  if (date.date.length === 7 || published.length < 10)
    return date.date.slice(0, 7) === published.slice(0, 7) || date.date.slice(0, published.length) === published;
  return Math.abs(Date.parse(published) - Date.parse(date.date)) <= NEWS_DAYS * DAY;
}

/** Within quotation marks that open in its paragraph: “今天，我们…. */
function inSpeech(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && text[index] !== "\n"; index--) {
    if (text[index] === "”") return false;
    if (text[index] === "“") return true;
  }
  return false;
}

function insideBrackets(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 16; index--) {
    const mark = text[index]!;
    if (mark === "）" || mark === ")" || mark === "\n" || mark === "。") return false;
    if (mark === "（" || mark === "(") return true;
  }
  return false;
}
