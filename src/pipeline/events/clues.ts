import { countOf } from "../count.ts";
import type { TimeMention } from "../mention.ts";
import type { Part } from "../text.ts";
import { anyOf, matchesOf } from "../text.ts";
import { monthJustOver, yearOfAge } from "./ages.ts";
import { NATIONAL } from "./anniversaries.ts";
import { readings } from "./lostDates.ts";
import { type OccasionYear, OTHER_TIME, yearOfAddress, yearOfBusiness, yearsOfMeetings } from "./occasionYears.ts";
import { FIRST_PLAN_YEAR, publicEvents, sessions } from "./publicEvents.ts";

export interface PublicationClue {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: string;
  /** The clue, in the words of the text. */
  because: string;
}

interface YearClue {
  year: number;
  /** Earliest month of publication this clue allows, 1 to 12. */
  fromMonth: number;
  because: string;
}

const YEARS = "(?<years>\\d{1,3}|[一二三四五六七八九十百]{1,4})";
const DATELINE = /(?<![\d年])(?<month>1[0-2]|[1-9])月(?<day>[12]\d|3[01]|[1-9])日(?:电|讯)/;
const ISSUED = "》?(?:正式)?(?:印发|发布|公布|出台|颁布)";
const DAY_NEAR = 40;
const NOTE_LIMIT = 30;
/** A page of a newspaper, in characters; anything longer is no page. */
const MAX_PAGE = 60_000;

/**
 * When an article without a date was published, from what it says itself: 今年 beside a public event whose date is known, anniversaries, the opening year of a
 * five-year plan, an event that carries its year in its name, a dateline without a year. Null when nothing tells, or when two clues disagree, or when the text
 * tells of a later year than they allow.
 */
export function publishedByClues(part: Part, times: readonly TimeMention[]): PublicationClue | null {
  const text = part.text.clean;
  const given = givenOn(text) ?? givenOut(text);
  if (given && latestYear(text, times) <= Number(given.published.slice(0, 4))) return given;
  const clues = [
    ...beside(text),
    ...justHeld(text),
    ...soonHeld(text),
    ...birthdays(text),
    ...ownBirthdays(text),
    ...plans(text),
    ...plansAhead(text),
    ...openingYears(text),
    ...lastYears(text),
    ...sinceLastYear(text),
    ...thisYears(text),
    ...firstSeasons(text),
    ...namedYears(text),
    ...thisYearsDates(text, times),
    ...yearsOfMeetings(text).map((told) => yearClue(text, told)),
  ];
  const first =
    clues[0] ??
    pageClue(part, times) ??
    comeOfAge(text, times) ??
    monthsAgain(text, times) ??
    yearBefore(text, times) ??
    turnOfYear(text, times) ??
    planYear(text, times) ??
    byItsBusiness(part, times) ??
    ownTasks(text, times) ??
    sinceFounded(text, times) ??
    meanSince(text, times) ??
    surpassed(text, times);
  if (!first || clues.some((clue) => clue.year !== first.year)) return null;
  if (latestYear(text, times) > first.year) return null;
  const fromMonth = Math.max(first.fromMonth, ...clues.map((clue) => clue.fromMonth));
  const because = [...new Set([first, ...clues].map((clue) => clue.because))].slice(0, 3).join("; ");
  return precise(part, times, first.year, fromMonth, because);
}

const yearClue = (text: string, { year, at, words }: OccasionYear): YearClue => ({ year, fromMonth: 1, because: note(text, at, words) });

/** Weak: only where nothing else tells. */
function byItsBusiness({ text: { raw, clean } }: Part, times: readonly TimeMention[]): YearClue | null {
  const told = yearOfAddress(raw, clean) ?? yearOfBusiness(clean, times, latestYear(clean, times));
  return told && yearClue(clean, told);
}

/** A newspaper page holds several articles: one that dates itself dates those beside it that tell of days without a year. */
function pageClue(part: Part, times: readonly TimeMention[]): YearClue | null {
  const { raw, clean } = part.text;
  if (raw.length < clean.length * 1.5 || raw.length > MAX_PAGE || /<[a-z]/i.test(raw)) return null;
  const page = raw.replace(/\n(?=[^\n])|[ \t]/g, "");
  const clues = [...namedYears(page), ...thisYearsDates(page, times)];
  const first = clues[0];
  const days = times.some((time) => time.value.grain === "date" && time.value.parts.year === null);
  return first && days && clues.every((clue) => clue.year === first.year) ? { ...first, fromMonth: 1, because: `same page: ${first.because}` } : null;
}

/** What must stand in a text before it is looked through for each event by itself. */
const EVENT = anyOf(...publicEvents.map(({ names }) => names));
const SESSION = anyOf(...sessions.map(({ names }) => names));
const FIRST_SEASON = /个[初仲盛金暮深]?[春夏秋冬]/;

/** 今年10月《成渝地区双城经济圈建设规划纲要》印发; 去年《…》印发: the document's year fixes 今年. */
function beside(text: string): YearClue[] {
  if (!/[今去]年/.test(text) || !EVENT.test(text)) return [];
  const clues: YearClue[] = [];
  for (const event of publicEvents) {
    if (event.kind === "birth") continue;
    for (const match of matchesOf(text, new RegExp(event.names, "g"))) {
      const sentenceStart = Math.max(text.lastIndexOf("。", match.index), text.lastIndexOf("\n", match.index)) + 1;
      const before = text.slice(Math.max(sentenceStart, match.index - DAY_NEAR), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + DAY_NEAR).split(/[。\n；]/)[0]!;
      const stated =
        /(今年|去年)(?:的)?(?:(1[0-2]|[1-9])月)?[^，。；\d]{0,6}[，,]?[《“]?[^，。；\d《]{0,12}[《“]?$/.exec(before) ??
        /^》?[^，。；]{0,4}(?:的?(?:印发|发布|公布|出台|召开|举办))?(?:是|则)?(?:在|于)(今年|去年)(?:(1[0-2]|[1-9])月)?/.exec(after) ??
        /^》?(今年|去年)(?:(1[0-2]|[1-9])月)?(?:份|底|初)?(?:正式)?(?:获批|批复|印发|发布|公布|出台)/.exec(after);
      if (!stated || new RegExp(`^(?:${ISSUED}|，今年[^，。]{0,4})?${YEARS}周年`).test(after)) continue;
      const month = event.date.slice(5);
      if (stated[2] && month && Number(stated[2]) !== Number(month)) continue;
      const year = Number(event.date.slice(0, 4)) + (stated[1] === "去年" ? 1 : 0);
      clues.push({
        year,
        fromMonth: stated[1] === "今年" && month ? Number(month) : 1,
        because: note(text, match.index, `${match[0]} ${event.date}`),
      });
    }
  }
  return clues;
}

/** 党的二十大刚刚闭幕, 刚刚闭幕的二十届三中全会: the article is of that month or the next. */
function justHeld(text: string): YearClue[] {
  if (!text.includes("刚") || !SESSION.test(text)) return [];
  return sessions.flatMap(({ date, names: { source } }) => {
    const told = new RegExp(
      `(?:${source})(?:刚刚?|才刚)(?:胜利|圆满)?(?:闭幕|召开|结束)|(?:刚刚?|才刚)(?:胜利|圆满)?(?:闭幕|召开|结束)的(?:${source})`,
    ).exec(text);
    return told ? [{ year: Number(date.slice(0, 4)), fromMonth: Number(date.slice(5)), because: note(text, told.index, `${told[0]} ${date}`) }] : [];
  });
}

/** 再过一个多月，党的二十大就要召开; 党的二十大即将召开: the article is of that year. */
function soonHeld(text: string): YearClue[] {
  if (!SESSION.test(text)) return [];
  return sessions.flatMap(({ date, names: { source } }) => {
    const told = new RegExp(
      `(?:再过|还有|距离?)[^。；，\\n]{0,10}?(?:[天周月日])(?:左右|时间)?，?[^。；，\\n]{0,6}(?:${source})(?!以来|后)[^。；，\\n]{0,12}?(?:召开|开幕|举行|到来)|(?:${source})(?:即将|就要|马上就要|很快就要|行将)[^。；，\\n]{0,10}?(?:召开|开幕|举行)|(?:${source})(?:召开|开幕)(?:在即|前夕)`,
    ).exec(text);
    return told ? [{ year: Number(date.slice(0, 4)), fromMonth: 1, because: note(text, told.index, `${told[0]} ${date}`) }] : [];
  });
}

/** 1978年，…起步，今年恰好走过45个年头. Weak: only where nothing else tells. */
function comeOfAge(text: string, times: readonly TimeMention[]): YearClue | null {
  const age = yearOfAge(text, latestYear(text, times));
  return age && { year: age.year, fromMonth: 1, because: note(text, age.at, age.words) };
}

/** 中国共产党成立100周年; 今年是长三角一体化上升为国家战略五周年; 今年迎来五周年 after the event. */
function birthdays(text: string): YearClue[] {
  if (!text.includes("周年")) return [];
  const clues: YearClue[] = [];
  for (const event of publicEvents) {
    if (event.kind === "occasion") continue;
    const issued = event.kind === "document" ? ISSUED : "";
    const pattern = new RegExp(
      `(?:${event.names.source})${issued}(?:以来)?(?<gap>[”》]?，?(?:今年|到今年)(?:将)?(?:已|正好)?(?:迎来|是|满|已满)?)?(?:发表|提出|召开)?${YEARS}周年`,
      "g",
    );
    for (const match of matchesOf(text, pattern)) {
      const years = countOf(match.groups!.years!);
      if (!years) continue;
      const lead = text
        .slice(Math.max(0, match.index - 16), match.index)
        .split(/[。；\n]/)
        .at(-1)!;
      if (!match.groups!.gap && !/今年|庆祝|喜迎|迎来|纪念|适逢|恰逢|值此|正值/.test(lead)) continue;
      clues.push({ year: Number(event.date.slice(0, 4)) + years, fromMonth: 1, because: note(text, match.index, match[0]) });
    }
  }
  return clues;
}

/** 建区20周年（2011年） gives the year a zone was founded, and 建区30年 beside 今年 the year of the article. */
function ownBirthdays(text: string): YearClue[] {
  const base =
    /(?:建区|建市|建园|建县|成立|获批[^，。；]{0,14})(?<years>\d{1,3}|[一二三四五六七八九十]{1,3})周?年[（(](?<year>(?:19|20)\d\d)年?[）)]/.exec(
      text,
    );
  const years = base && countOf(base.groups!.years!);
  if (!base || !years) return [];
  const began = Number(base.groups!.year) - years;
  const own = new RegExp(`(?:建区|建市|建园|建县|成立|获批[^，。；]{0,14}?)(?:满)?${YEARS}(?:周年|年(?!来|间))`, "g");
  const now = matchesOf(text, /今年[^。\n]{4,120}/g)
    .flatMap((match) => matchesOf(match[0], own).map((turn) => ({ ...turn, at: match.index, words: match[0].slice(0, turn.index + turn[0].length) })))
    .find((turn) => !NATIONAL.test(turn.words.split(/[，；]/).at(-1)!));
  const age = now && countOf(now.groups!.years!);
  return now && age && age > years ? [{ year: began + age, fromMonth: 1, because: `${base[0]}; 今年…${now.words.slice(-12)}` }] : [];
}

const PLAN_TURN =
  /(?<now>(?:今年|本年|(?<last>去年|上年))[^。；\n\d]{0,30}?)?“?(?<plan>十[一二三四五]五)”?(?:规划)?的?(?:(?<turn>开局|起步|第一年|头一年|开头一年|首年|收官|最后一年)(?:起步)?(?<year>之?年)?)(?<half>[^。；，\n\d]{0,2}的?这(?:半年|个季度|一年)|已?过(?:了?一)?半)?/g;

const SEASONS: Record<string, number> = { 春: 3, 夏: 6, 秋: 9, 冬: 12 };

/** 党的二十大召开后的第一个初夏: the season of the article, the first of its kind since an event whose month is known. */
function firstSeasons(text: string): YearClue[] {
  if (!FIRST_SEASON.test(text)) return [];
  const clues: YearClue[] = [];
  for (const event of publicEvents) {
    const month = Number(event.date.slice(5));
    if (event.kind === "birth" || !month) continue;
    const pattern = new RegExp(
      `(?:${event.names.source})(?:召开|闭幕|印发|发布|公布)?[之以]?后的?(?:的)?[，,]?(?:第一|首)个[初仲盛金暮深]?(?<season>[春夏秋冬])`,
      "g",
    );
    for (const match of matchesOf(text, pattern)) {
      const later = SEASONS[match.groups!.season!]! <= month ? 1 : 0;
      clues.push({ year: Number(event.date.slice(0, 4)) + later, fromMonth: 1, because: note(text, match.index, match[0]) });
    }
  }
  return clues;
}

/** 今年是“十四五”开局之年, “十三五”收官的这半年: said of the year of the article; 去年是“十四五”的头一年: of the one before. */
function plans(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of matchesOf(text, PLAN_TURN)) {
    const { now, last, plan, turn, year, half } = match.groups!;
    const first = FIRST_PLAN_YEAR[plan!];
    if (!first || !(half || (now && (year || turn!.endsWith("年"))))) continue;
    const then = first + (/收官|最后/.test(turn!) ? 4 : 0);
    clues.push({ year: then + (last && !half ? 1 : 0), fromMonth: 1, because: note(text, match.index, match[0]) });
  }
  return clues;
}

/** 到“十四五”收官的明年: said in the year before the plan ends. */
const LAST_YEAR_NEXT =
  /“?(?<plan>十[一二三四五]五)”?(?:规划)?收官(?:之年)?的?明年|明年(?:就|也|即|将|便)?是“?(?<next>十[一二三四五]五)”?(?:规划)?的?收官之年/g;

function plansAhead(text: string): YearClue[] {
  return matchesOf(text, LAST_YEAR_NEXT).flatMap((match) => {
    const first = FIRST_PLAN_YEAR[match.groups!.plan ?? match.groups!.next!];
    return first ? [{ year: first + 3, fromMonth: 1, because: note(text, match.index, match[0]) }] : [];
  });
}

/** 今年是贯彻党的二十大精神的开局之年: the year after that congress. */
function openingYears(text: string): YearClue[] {
  return sessions.flatMap(({ date, names: { source } }) => {
    if (!/大\)?$/.test(source)) return [];
    const told = new RegExp(
      `(?:今年|本年)是?[^。；，\\n\\d]{0,12}(?:贯彻|落实|学习)[^。；，\\n\\d]{0,8}?(?:${source})精神的?(?:开局|起步|第一)之?年`,
    ).exec(text);
    return told ? [{ year: Number(date.slice(0, 4)) + 1, fromMonth: 1, because: note(text, told.index, told[0]) }] : [];
  });
}

/** 去年（2021年）, 写在去年的账本里。2024年，…: the year that 去年 means, named beside it. */
function lastYears(text: string): YearClue[] {
  return matchesOf(text, /去年[^，。；：、（\d\n]{0,8}[（。，：](?:即|也就是)?(?<year>20\d\d)年(?<sure>[），])/g).map((told) => ({
    year: Number(told.groups!.year) + 1,
    fromMonth: 1,
    because: note(text, told.index, told[0]),
  }));
}

/** Ends of five-year plans: what is held against these may be of any later year. */
const LOOKED_BACK = /20[012][05]年/;

/** 截至9月，市场主体28450户，较2023年末净增6310户; 一季度…，比2017年底高2个百分点, 比2017年全年快0.4个百分点: months of the year after the one that ended. */
function sinceLastYear(text: string): YearClue[] {
  return matchesOf(
    text,
    /(?:[1-9]个?月|1[0-2]个?月|季度|上半年|前三季|今年)[^。；\n]{1,60}?[，、](?:[^。；，\n]{0,14})?(?:比|较|高于|低于|快于)(?:上年同期和|去年同期和)?(?<year>20\d\d)年(?:年末|年底|末|底|全年(?=(?:分别)?[快高低慢加提回下上]|增[速长幅]|的))/g,
  ).flatMap((told) =>
    LOOKED_BACK.test(told[0]) ? [] : [{ year: Number(told.groups!.year) + 1, fromMonth: 1, because: note(text, told.index, told[0]) }],
  );
}

/** 今年是2025年，…; 今年（2025年）: the year that 今年 means, told in so many words. */
const THIS_YEAR = /今年(?:，?(?:已经?|就|正)?是|（(?:即|也就是)?|，?也就是)(?<year>20\d\d)年(?=[，。；！）])/g;

const thisYears = (text: string): YearClue[] =>
  matchesOf(text, THIS_YEAR).map((told) => ({ year: Number(told.groups!.year), fromMonth: 1, because: note(text, told.index, told[0]) }));

/** How far into a report the day may be told on which it was given, in code units. */
const HEAD = 300;
const REPORT = /(?:工作|执行情况和[^，。；\n]{4,30}|预算)[^，。；\n]{0,6}报告/;
const GIVEN_AT = "在?[^，。；：\\n\\d]{2,24}(?:人民代表大会|代表大会|委员会)[^，。；：\\n]{0,12}?(?:会议|全会|大会)上?";
/** ——2019年2月21日在某县第十六届人民代表大会第三次会议上, in one line; the day may stand under it in brackets. */
const GIVEN = new RegExp(
  `(?:^|[\\n—―─（ ])(?<year>20\\d\\d)年(?<month>1[0-2]|0?[1-9])月(?<day>[12]\\d|3[01]|0?[1-9])日，?\\s?${GIVEN_AT}(?=[）\\n]|$)|${GIVEN_AT}(?:的[^，。；：\\n]{0,12}报告)?\\s*（(?<year2>20\\d\\d)年(?<month2>1[0-2]|0?[1-9])月(?<day2>[12]\\d|3[01]|0?[1-9])日）`,
);

const MONTHS_TOLD = "今年|(?<!\\d年)(?:前(?:[一二三四五六七八九十]{1,2}|\\d{1,2})个?[月季]|上半年|[一二三四]季度|\\d{1,2}[—至-]\\d{1,2}月)";
/** 2024年8月20日，海关发布：今年前7个月…: figures of months of no named year, given out on a day told at the head of the text. */
const GIVEN_OUT = new RegExp(
  `(?:^|[\\n。])\\s*[^，。；：\\n\\d]{0,12}(?<year>20\\d\\d)年(?<month>1[0-2]|0?[1-9])月(?<day>[12]\\d|3[01]|0?[1-9])日，?[^。；\\n]{0,40}?(?:发布|公布|通报|披露|获悉|消息|介绍)[^。；\\n\\d]{0,24}(?:${MONTHS_TOLD})`,
);

/** date 2026-01-28 两地公布…: the field of a page, left in front of its text. */
const FIELD = /^\s*(?:date|time|pubdate|published)[:：]?\s{0,2}(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])\s/i;

/** （原载《甲报》2021年10月12日第3版）, （来源：甲报 2021-10-12）: where it was printed first, told in brackets at the end. */
const PRINTED =
  /[（(【[](?:原载|来源|稿源|转自|摘自|选自|刊于|刊载于|载|据)[:：]?[^（）()\n\d]{0,20}(?<year>20\d\d)[年./-](?<month>1[0-2]|0?[1-9])[月./-](?<day>[12]\d|3[01]|0?[1-9])日?[^（）()\n]{0,14}[）)】\]]\s*$/;
/** How far before the end of a text that may stand, in code units. */
const TAIL = 80;

function givenOut(text: string): PublicationClue | null {
  const given = FIELD.exec(text.slice(0, 40)) ?? GIVEN_OUT.exec(text.slice(0, HEAD)) ?? PRINTED.exec(text.slice(-TAIL));
  if (!given) return null;
  const { year, month, day } = given.groups!;
  return { published: `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`, because: note(text, given.index, given[0].trim()) };
}

/** The day on which a work report was given, told at its head: it is of that day. */
function givenOn(text: string): PublicationClue | null {
  const head = text.slice(0, HEAD);
  const given = GIVEN.exec(head);
  const titled = given && REPORT.exec(head);
  // ——2019年2月21日在…大会上: a report may begin with the line under its title.
  if (!titled || (titled.index > 60 && /[^\s|—―─]/.test(text.slice(0, given.index)))) return null;
  const { year, month, day, year2, month2, day2 } = given.groups!;
  const published = [year ?? year2, ...[month ?? month2, day ?? day2].map((value) => value!.padStart(2, "0"))].join("-");
  return { published, because: note(text, given.index, given[0]) };
}

const AIM = /计划|目标|力争|预计|预期|将|安排|确保|拟/;

/**
 * An article that speaks of 去年 and of months of 今年, and more than once of a year as over (2023年，…亿元) later than all others it tells of:
 * that is the year before its own. Weak: only where nothing else tells.
 */
function yearBefore(text: string, times: readonly TimeMention[]): YearClue | null {
  const own = (offset: number, months: boolean) =>
    times.some(
      ({ value: { grain, parts } }) =>
        parts.of === "published" && parts.yearOffset === offset && (grain === "year") !== months && (!months || parts.endMonth !== null),
    );
  if (!own(0, true) || !own(-1, false)) return null;
  const latest = latestYear(text, times);
  const told = times.filter(({ value: { grain, parts } }) => parts.year === latest && grain === "year");
  const over = told.find(
    // 2014年的人均GDP，甲市超过…
    ({ start, end }) =>
      /[。；，\n]/.test(text[start - 1] ?? "\n") && /^(?:的[^，。；：\d]{2,8})?，[^。；]*\d/.test(text.slice(end, end + OVER_REACH)),
  );
  if (
    !over ||
    told.length < 2 ||
    told.some(({ end }) =>
      AIM.test(
        text
          .slice(end, end + OVER_REACH)
          .split(/[，。；]/, 2)
          .join(""),
      ),
    )
  )
    return null;
  return { year: latest + 1, fromMonth: 1, because: note(text, over.start, `${latest}年; 今年, 去年`) };
}

/** How far before 今年 the year may be told that was over; in code units. */
const TURN_REACH = 120;

/**
 * 2021年，外贸增长5.2%。今年一季度，…; 2017年12亿元，2021年达到19亿元，今年前5个月…: from the last year that is told as over to the months of the next.
 * Weak: only where nothing else tells.
 */
function turnOfYear(text: string, times: readonly TimeMention[]): YearClue | null {
  const latest = latestYear(text, times);
  const turns = times.some((time, i) => {
    const { grain, parts } = time.value;
    const before = times[i - 1];
    if (!before || parts.of !== "published" || parts.yearOffset !== 0 || grain === "year" || grain === "date" || parts.endMonth === null)
      return false;
    if (before.value.parts.year !== latest || before.value.grain !== "year" || before.value.base || time.start - before.end > TURN_REACH)
      return false;
    const between = text.slice(before.end, time.start);
    return (
      /[。；，\n]/.test(text[before.start - 1] ?? "\n") && /^，?[^，。；\n]{0,30}\d/.test(between) && !between.includes("\n") && !AIM.test(between)
    );
  });
  return turns ? { year: latest + 1, fromMonth: 1, because: `${latest}年…今年` } : null;
}

/** 2021年1—7月…。1—7月，…; 2021年上半年…。上半年，…: months that a text tells with their year and again without it are of its own year. */
function monthsAgain(text: string, times: readonly TimeMention[]): YearClue | null {
  const told = times.filter(
    ({ value: { grain, parts, base } }) =>
      !base && (grain === "ytd" || grain === "quarter" || grain === "half") && parts.startMonth !== null && (parts.endMonth ?? 12) < 12,
  );
  const first = told.find(({ value: { parts } }) => parts.year !== null);
  if (!first) return monthsEnded(text, times, told);
  if (first.value.parts.year !== latestYear(text, times)) return null;
  const { year, startMonth, endMonth } = first.value.parts;
  const same = told.filter(({ value: { parts } }) => parts.startMonth === startMonth && parts.endMonth === endMonth && !parts.same);
  const again = same.some(({ start, value: { parts } }) => start > first.start && parts.year === null && parts.yearOffset === null);
  // 2019年1—8月530亿元，今年1—8月610亿元: two years of one sentence.
  const apart = same.some(({ start, value: { parts } }) => parts.yearOffset === 0 && !text.slice(first.end, start).includes("。"));
  if (!again || apart || same.some(({ value: { parts } }) => parts.year !== null && parts.year !== year)) return null;
  return { year: year!, fromMonth: 1, because: note(text, first.start, text.slice(first.start, first.end)) };
}

/** 上半年，…。2023年6月末，存款余额…; 全年…。2018年末…: months of no named year, all of which end when a state is told with its year, are of that year. */
function monthsEnded(text: string, times: readonly TimeMention[], told: readonly TimeMention[]): YearClue | null {
  const latest = latestYear(text, times);
  const ended = times.filter(
    ({ value: { grain, parts, base }, start, end }) =>
      grain === "asof" &&
      !base &&
      parts.year === latest &&
      parts.endDay === null &&
      !HELD_AGAINST.test(text.slice(Math.max(0, start - 2), start)) &&
      !HELD_AGAINST.test(text.slice(end, end + 2)),
  );
  const own =
    told.length > 0 ? told.filter(({ value: { parts } }) => !parts.same) : times.filter(({ start, end }) => WHOLE_YEAR.test(text.slice(start, end)));
  const [first] = ended;
  // 去年…; 全年…今年…: a text that tells of two years says of which its own are.
  const offsets = times.flatMap(({ value: { parts } }) => (parts.of === "published" && parts.yearOffset !== null ? [parts.yearOffset] : []));
  if (!first || own.length === 0 || offsets.some((offset) => offset !== 0 || told.length === 0)) return null;
  // 2021年，…: the year of its figures is told.
  if (times.some(({ value: { grain, parts } }) => grain !== "asof" && parts.year === latest)) return null;
  const months = new Set([...own, ...ended].map(({ value: { parts } }) => parts.endMonth));
  const same = months.size === 1 && own.every(({ value: { parts } }) => parts.startMonth === 1);
  return same ? { year: latest, fromMonth: first.value.parts.endMonth!, because: note(text, first.start, text.slice(first.start, first.end)) } : null;
}
const WHOLE_YEAR = /^全年/;
/** 较2022年末, 2022年末以来: what is held against another time. */
const HELD_AGAINST = /[比较与同自从由]|以来|相比/;

/** 与2019年同期相比增长9%，两年平均增长4.4%: as many years on. Weak: only where nothing else tells. */
function meanSince(text: string, times: readonly TimeMention[]): YearClue | null {
  const told = /(?:比|较|与|同)(?<year>20\d\d)年[^，。；]{0,16}?(?:增|提|上升|相比)[^。；\n]{0,24}?，(?<years>[两三])年年?平?均/.exec(text);
  const year = Number(told?.groups?.year) + (told?.groups?.years === "两" ? 2 : 3);
  return told && latestYear(text, times) <= year ? { year, fromMonth: 1, because: note(text, told.index, told[0]) } : null;
}

/** 2021年6月8日，…挂牌。一年来, 2019年7月…成立，三年间: as many years on. */
const YEARS_ON = /(?<!\d)(?<years>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:年来|年间|年过去|周年)/g;
const FOUNDED = /挂牌|揭牌|成立|设立|获批|批复|封关|启动建设|正式启动|开园|开行|组建|创建|升级为/;
/** How far before the years the day may be told on which it began; in code units. */
const FOUNDED_REACH = 120;

/**
 * The year in which so many years are over since a told month in which something began. Only of a text that reports months of no named year.
 * Weak: only where nothing else tells.
 */
function sinceFounded(text: string, times: readonly TimeMention[]): YearClue | null {
  const latest = latestYear(text, times);
  const reporting = times.some(
    ({ value: { grain, parts } }) =>
      ["ytd", "quarter", "half", "month"].includes(grain) && parts.year === null && !parts.same && parts.startMonth !== null,
  );
  if (!reporting) return null;
  const years = new Map<number, RegExpExecArray>();
  for (const match of matchesOf(text, YEARS_ON)) {
    const age = countOf(match.groups!.years!.replace("两", "二"));
    const told = times.findLast(({ end, value: { parts } }) => end <= match.index && parts.year !== null);
    if (!age || !told || match.index - told.end > FOUNDED_REACH || !["month", "date"].includes(told.value.grain)) continue;
    const between = text.slice(told.end, match.index);
    // 国家战略提出五年来 names its own beginning.
    if (between.includes("\n") || !FOUNDED.test(between.split("。", 1)[0]!) || !/[。；，]$/.test(between)) continue;
    years.set(told.value.parts.year! + age, match);
  }
  const [one, other] = [...years];
  return one && !other && one[0] >= latest ? { year: one[0], fromMonth: 1, because: note(text, one[1].index, one[1][0]) } : null;
}

/** 今年前三季度出口524亿元，超过2021年全年的503亿元; 快于2023年全年2个百分点; what came before an epidemic is held against much later months. */
const SURPASSED =
  /(?:(?:超过?|超出|赶超)了?(?<year>20(?!19)\d\d)年全年(?:的|总|水平|[，。；])|(?:[和与同比较]|[快高低慢]于)(?<then>20(?!19)\d\d)年全年(?:的?增[速幅]|持平|水平|一样|相同|[加放]快|提[高升]|回落|[快高低慢]?\d))/;

/** The year after the last that a text names, which the months of its own have surpassed already. Weak: only where nothing else tells. */
function surpassed(text: string, times: readonly TimeMention[]): YearClue | null {
  const told = SURPASSED.exec(text);
  const months = times.some(
    ({ value: { grain, parts } }) =>
      grain !== "year" &&
      (told?.groups?.then === undefined ? parts.of === "published" && parts.yearOffset === 0 : parts.year === null && !parts.yearOffset) &&
      parts.startMonth === 1 &&
      parts.endMonth !== null,
  );
  const year = Number(told?.groups?.year ?? told?.groups?.then);
  return told && months && year === latestYear(text, times) ? { year: year + 1, fromMonth: 1, because: note(text, told.index, told[0]) } : null;
}

/** How far behind a year the figure is looked for that it is over for; in code units. */
const OVER_REACH = 60;

const PLAN_YEAR =
  /(?<![自从])“?(?<plan>十[一二三四五]五)”?(?:规划)?的?(?<turn>开局|起步|第一|头一|开头一|首|收官|最后一)之?年(?!以来|[到至起后底末]|前(?![一二三四\d]+个?[季月]))/g;
/** The year is named otherwise in its sentence, or told as gone by. */
const OTHER_YEAR = /明年|后年|去年|上年|前年|次年|往年|当年|那年|20\d\d年|即将|临近|行将|回顾|回望|回首|曾/;

/**
 * “十四五”收官之年的前三个季度, “十四五”收官之年的起跑线上: the year of an article that reports months of no named year, and names that year nowhere.
 * Weak: only where nothing else tells.
 */
function planYear(text: string, times: readonly TimeMention[]): YearClue | null {
  const reporting = times.some(
    ({ value: { grain, parts } }) =>
      (grain === "ytd" || grain === "quarter" || grain === "half") &&
      parts.year === null &&
      parts.yearOffset === null &&
      !parts.same &&
      parts.startMonth === 1,
  );
  if (!reporting) return null;
  const told = matchesOf(text, PLAN_YEAR);
  const years = new Set(told.map(({ groups }) => FIRST_PLAN_YEAR[groups!.plan!]! + (/收官|最后/.test(groups!.turn!) ? 4 : 0)));
  const [year] = years;
  if (years.size !== 1 || !year || text.includes(`${year}年`)) return null;
  const named = told.some(({ index, 0: words }) => {
    const from = Math.max(text.lastIndexOf("。", index), text.lastIndexOf("\n", index)) + 1;
    return OTHER_YEAR.test(text.slice(from, index + words.length).concat(text.slice(index + words.length).split(/[。\n]/, 1)[0]!));
  });
  return named ? null : { year, fromMonth: 1, because: note(text, told[0]!.index, told[0]![0]) };
}

/** 紧盯2025年重点工作目标: what a year is to bring, and no 完成2024年目标任务 or 2024年目标任务超额完成. */
const TASKS =
  /(?<![\d到至—-])(?<year>20\d\d)年度?(?:[全我本][年省市区县]|经济社会|主要|重点|预期|各项|确定的?|既定)*(?:发展)?(?:工作目标|目标任务|工作任务|预期目标|发展目标|重点工作|重点任务)(?![^，。；\n]{0,12}(?:完成|实现|超额|收官|达成))/g;
const TASKS_DONE = /(?:完成|实现|超额|达成|圆满|谋划|提出|明确|部署|安排)[^，。；\n]{0,6}$/;

/**
 * The one year whose tasks an article of months of no named year speaks of, and which no other follows: 今年以来，紧盯2025年重点工作目标。一季度，….
 * Weak: only where nothing else tells.
 */
function ownTasks(text: string, times: readonly TimeMention[]): YearClue | null {
  const reporting = times.some(
    ({ value: { grain, parts } }) =>
      ["ytd", "quarter", "half"].includes(grain) && parts.year === null && !parts.same && parts.startMonth === 1 && (parts.endMonth ?? 12) < 11,
  );
  if (!reporting || !text.includes("今年")) return null;
  const told = matchesOf(text, TASKS).filter(({ index }) => !TASKS_DONE.test(text.slice(Math.max(0, index - 10), index)));
  const years = new Set(told.map(({ groups }) => Number(groups!.year)));
  const [year] = years;
  const latest = Math.max(...times.map(({ value: { parts } }) => parts.year ?? 0));
  return year !== undefined && years.size === 1 && latest <= year ? { year, fromMonth: 1, because: note(text, told[0]!.index, told[0]![0]) } : null;
}

/** 3月12日，…2025中国聊城…推介会在北京召开: an event held on a day without a year carries its year in its name. */
function namedYears(text: string): YearClue[] {
  const clues: YearClue[] = [];
  for (const match of matchesOf(
    text,
    /(?<![\d年])(?<month>1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])日[^。；\n\d]{0,24}?(?<year>20\d\d)(?:年)?(?!年|[\d.%—\-~])(?=[^。；\n\d，]{2,40}?(?:论坛|峰会|大会|推介会|博览会|年会|研讨会|交易会|发布会|洽谈会|对接会))/g,
  )) {
    if (
      OTHER_TIME.test(
        text
          .slice(match.index + match[0].length)
          .slice(0, 44)
          .split(/[。；，\n]/, 1)[0]!,
      )
    )
      continue;
    // 1月29日，…举行2023年经济运行新闻发布会: of the year summed up.
    if (Number(match.groups!.month) <= 3 && match[0].endsWith("年")) continue;
    clues.push({ year: Number(match.groups!.year), fromMonth: Number(match.groups!.month), because: note(text, match.index, match[0]) });
  }
  return clues;
}

const SECOND_HALF = 7;

/** 2025年，X将…: a year whose plans are told in the future tense while the days of the text bear no year. Weak alone: it needs a day near it. */
function thisYearsDates(text: string, times: readonly TimeMention[]): YearClue[] {
  const days = times.filter((time) => time.value.grain === "date" && time.value.parts.year === null && time.value.parts.startMonth !== null);
  if (days.length === 0) return [];
  // 12月6日电（记者 …）2018年，甲区生产总值预计…: of a year that is nearly over; in January it would be of the last.
  const late = days.every(({ value: { parts } }) => parts.startMonth! >= SECOND_HALF);
  const match =
    /(?:^|[。\n])\s*(?<year>20\d\d)\s?年，(?<who>[^，。；\d]{2,16}?)将(?![^，。；]{0,6}(?:达到|力争))/.exec(text) ??
    (late ? /(?:^|[。\n]|[电讯]\s*(?:[（(][^（）()]{2,30}[）)])?)\s*(?<year>20\d\d)\s?年，[^，。；\d]{2,20}?(?:预计|有望|可望)/.exec(text) : null);
  if (!match || latestYear(text, times) > Number(match.groups!.year)) return [];
  return [{ year: Number(match.groups!.year), fromMonth: 1, because: note(text, match.index, match[0].trim()) }];
}

const note = (text: string, at: number, words: string): string => {
  const lead = text
    .slice(Math.max(0, at - 6), at)
    .split(/[。；，\n]/)
    .at(-1)!;
  return `${lead}${words}`.replace(/\s+/g, "").slice(0, NOTE_LIMIT);
};

/** The last year the text tells of as past: targets and plans (到2030年) aside. */
function latestYear(text: string, times: readonly TimeMention[]): number {
  let latest = 0;
  for (const time of times) {
    const { year } = time.value.parts;
    if (time.value.grain === "plan" || year === null || year <= latest || year > 2100) continue;
    const before = text.slice(Math.max(0, time.start - 6), time.start);
    const after = text.slice(time.end, time.end + 12);
    if (
      /[到至]$|力争|计划|目标|规划|预计|远景/.test(before) ||
      /力争|目标|计划|预计|基本|将|建成|规划|）规划/.test(after) ||
      /[—\-~至]$/.test(before)
    )
      continue;
    latest = year;
  }
  return latest;
}

/** The month or day of publication: a dateline, a lost 月, or the latest day of the year in force. */
function precise(part: Part, times: readonly TimeMention[], year: number, fromMonth: number, because: string): PublicationClue {
  const text = part.text.clean;
  const line = DATELINE.exec(text.slice(0, 400));
  const filed = part.meta.datelineDay ?? (line ? { month: Number(line.groups!.month), day: Number(line.groups!.day) } : null);
  if (filed && filed.month >= fromMonth) {
    const [month, day] = [filed.month, filed.day].map((value) => String(value).padStart(2, "0"));
    return { published: `${year}-${month}-${day}`, because: `dateline ${filed.month}月${filed.day}日; ${because}` };
  }
  const justOver = monthJustOver(text);
  if (justOver && justOver >= fromMonth) return { published: `${year}-${String(justOver).padStart(2, "0")}`, because };
  const lost = /(?<![\d.\-/年第近约共])(\d{3,4})日(?!内|行动|攻坚|会战|倒计时)/.exec(text);
  const fits = lost ? readings(lost[1]!).filter(([month]) => Number(month) >= fromMonth) : [];
  const yearOn = anniversaryMonth(text);
  const only = fits.length === 1 ? fits[0]! : fits.find(([month]) => yearOn !== null && Number(month) === yearOn);
  // 一年来, told in the month of the founding or soon after it.
  const late = only && yearOn !== null ? Number(only[0]) - yearOn : 0;
  if (lost && only && (late === 0 || (late > 0 && late <= 2 && fits.length === 1)))
    return { published: `${year}-${only[0]}`, because: `${lost[0]} is ${only[0]}-${only[1]}; ${because}` };
  const months = times.flatMap(({ value: { grain, parts } }) =>
    grain === "date" && parts.year === null && parts.startMonth !== null ? [parts.startMonth] : [],
  );
  const latest = months.length > 0 ? Math.max(...months) : 0;
  // 1—10月 told beside 6月9日: the article is of neither month.
  const over = times.some(
    ({ value: { grain, parts } }) =>
      grain === "ytd" && parts.year === null && !parts.same && parts.yearOffset !== -1 && (parts.endMonth ?? 0) > latest,
  );
  // Days of December in an article of January would lie a year back; any other single month is safe.
  if (!over && latest < 12 && latest >= fromMonth && new Set(months).size === 1)
    return { published: `${year}-${String(latest).padStart(2, "0")}`, because };
  return { published: String(year), because };
}

/** 去年12月…成立 and 成立一年, 一年来: the article is of the same month a year on. */
function anniversaryMonth(text: string): number | null {
  const founded = /去年(?<month>1[0-2]|[1-9])月[^。\n]{0,60}?(?:成立|发起|启动|揭牌|组建)/.exec(text);
  return founded && /成立一年|一年来|一周年|一年过去|满一年/.test(text) ? Number(founded.groups!.month) : null;
}
