import { countOf, yearOf } from "../count.ts";
import type { TimeMention, TimeParts, TimePhrase } from "../mention.ts";
import { codeAt } from "../text.ts";
import { charSet, isDigit, isHan, isLetter } from "./words.ts";

type Grain = TimePhrase["grain"];

interface Found {
  end: number;
  grain: Grain;
  parts: TimeParts;
}

/** A year named by words: 2021年, 去年, 当年; `end` after 年 (or 度). */
interface Year {
  end: number;
  year: number | null;
  offset: number | null;
  of: TimeParts["of"];
}

const HAN = "一二三四五六七八九十";

/** 1 to 99 in digits or Chinese numerals, 1 for 元 (元月); NaN for anything else. */
const small = (words: string): number => (words === "元" ? 1 : (countOf(words) ?? Number.NaN));

const sticky = (source: string): RegExp => new RegExp(source, "y");
function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const N = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const D = "(?:[12]\\d|3[01]|0?[1-9]|(?:二?十|三十)[一二三四五六七八九]?|[一二三四五六七八九])";
const TO = "(?:—{1,2}|–|-{1,2}|~|～|－|至|到|―)";

const ABSOLUTE_YEAR = sticky("((?:19|20)\\d\\d|[一二][〇○零九一0OＯ][〇○零一二三四五六七八九0OＯ]{2})\\s?年(?!代|级)");
const REPUBLIC_YEAR = sticky(`民国(\\d{1,3}|[${HAN}百]{1,5})年`);
const BRACKETED_RELATIVE = sticky("([去今明])[（(]\\d{2,4}[）)]年");
const SHORT_REPUBLIC_YEAR = sticky("(1[0-3]\\d|9\\d)年(?!历史|来|间|以来|前|后|之|老|多|余|代)");
/** Words of the Taiwan press: only beside them 112年 is a year of the Republic. */
const TAIWAN =
  /民国|新台币|兆[\d,]*亿?元|\d兆|[，。、）]年[增减]|(?:苗栗|彰化|南投|云林|嘉义|屏东|花莲|宜兰|澎湖|新竹|台[北中南东])[县市](?:代理)?[县市]?长/;
const RELATIVE: Record<string, { offset: number; of: "published" | "current" }> = {
  今年: { offset: 0, of: "published" },
  本年: { offset: 0, of: "published" },
  本年度: { offset: 0, of: "published" },
  今年度: { offset: 0, of: "published" },
  去年: { offset: -1, of: "published" },
  去年度: { offset: -1, of: "published" },
  昨年: { offset: -1, of: "published" },
  前年: { offset: -2, of: "published" },
  明年: { offset: 1, of: "published" },
  来年: { offset: 1, of: "published" },
  上年: { offset: -1, of: "current" },
  上年度: { offset: -1, of: "current" },
  上一年: { offset: -1, of: "current" },
  上一年度: { offset: -1, of: "current" },
  前一年: { offset: -1, of: "current" },
  当年: { offset: 0, of: "current" },
  当年度: { offset: 0, of: "current" },
  首年: { offset: 0, of: "current" },
  同年: { offset: 0, of: "current" },
  同一年: { offset: 0, of: "current" },
  那一年: { offset: 0, of: "current" },
  这一年: { offset: 0, of: "current" },
  彼时: { offset: 0, of: "current" },
  其时: { offset: 0, of: "current" },
  次年: { offset: 1, of: "current" },
  翌年: { offset: 1, of: "current" },
};
const RELATIVE_YEAR = sticky(
  `(?:${Object.keys(RELATIVE)
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
);

/** 当年价格, 次年级, 今年会: no period. */
const NOT_YEAR_AFTER = /^(?:价|级|会|画|糕|货|夜|轻)/;

function readYear(text: string, at: number, taiwan: boolean): Year | null {
  const absolute = match(ABSOLUTE_YEAR, text, at);
  if (absolute) {
    return { end: at + absolute[0].length, year: yearOf(absolute[1]!), offset: null, of: null };
  }
  const republic = match(REPUBLIC_YEAR, text, at);
  if (republic) {
    const count = small(republic[1]!.replace(/^一?百零?/, "")) + (republic[1]!.includes("百") ? 100 : 0);
    return Number.isNaN(count) ? null : { end: at + republic[0].length, year: 1911 + count, offset: null, of: null };
  }
  const short = taiwan ? match(SHORT_REPUBLIC_YEAR, text, at) : null;
  if (short) return { end: at + short[0].length, year: 1911 + Number(short[1]), offset: null, of: null };
  const bracketed = match(BRACKETED_RELATIVE, text, at);
  if (bracketed) return { end: at + bracketed[0].length, year: null, offset: { 去: -1, 今: 0, 明: 1 }[bracketed[1]!] ?? null, of: "published" };
  const relative = match(RELATIVE_YEAR, text, at);
  if (!relative || NOT_YEAR_AFTER.test(text.slice(at + relative[0].length, at + relative[0].length + 2))) return null;
  const { offset, of } = RELATIVE[relative[0]]!;
  return { end: at + relative[0].length, year: null, offset, of };
}

const QUARTER = sticky(`(?:第\\s?([一二三四1-4])\\s?季度?|([一二三四1-4])季度|首季度?|次季度?|[Qq]([1-4])(?![\\dA-Za-z])|末季度?)(末|底)?`);
const QUARTERS = sticky(`[1一](?:季度)?${TO}([2-4二三四])季度(末|底)?`);
const FIRST_QUARTERS = sticky("(?:前|首|头)([一二两三123])个?季度?");
const FIRST_MONTHS = sticky(`(?:前|首|头)(${N}|两)个?月`);
const HALF = sticky("(?:上|下|前|首|后)半年(末|底)?");
/** 2021年半年经济工作会, 2021年半年报: half of a year named is its first. */
const HALF_YEAR = sticky("半年(?:度(?!计划)|(?=[报经工总]))");
/** 半年报, 一季报, 三季报, 半年“成绩单”: what is reported in it, of the months it is about. */
const REPORTED = sticky("(半年|年中|[一三]季)度?(?:[“‘]?(?:经济|发展)?(?:报(?![名社刊纸到告送请])|考(?![察核试评])|大考|答卷|成绩单|账单))");
const MONTHS = sticky(`(${N}|元)月?份?${TO}(${N})月份?(末|底)?`);
/** 一、二月份: two months of one growth; at the head of a line 1、 counts the lines. */
const TWO_MONTHS = sticky(`(${N})、(${N})月(?:份|(?=[，累规全]))(末|底)?`);
const DAYS_ACROSS = sticky(`(${N}|元)月(${D})日?${TO}(?:((?:19|20)\\d\\d)年)?(${N})月(${D})日`);
const DAYS = sticky(`(${N}|元)月(${D})日?${TO}(${D})日`);
const DAY = sticky(`(${N}|元)\\s?月\\s?(${D})\\s?[日号]`);
const MONTH = sticky(`(${N}|元)\\s?月(?:份)?(上旬|中旬|下旬|初|中(?=[，旬以])|底|末)?`);
const YEARS_SINCE = sticky("的?(?:这|过去)?([2-9二三四五六七八九十]|1\\d|十[一二三四五])年(?!来|以|前|后)");
const YEAR_TAIL = sticky("(?:(年?末|年?底|岁末|年终)|(年?初|开年)|年中|全年度?|度)");
const SINCE = sticky("(?:以来|至今|起至今|迄今|到现在)");
/** 2010年第六次全国人口普查: how things stood at its hour. */
const COUNTED_THEN = sticky("第[五六七]次(?:全国)?人口普查(?!工作|登记|领导|办公室|方案|动员)(?:时|的?标准时点)?");
const CENSUS_MONTH = 11;
const YEAR_SINCE = sticky("(?:年?初|开年)?(?:以来|至今|起至今|迄今|到现在)");

const found = (end: number, grain: Grain, parts: Partial<TimeParts>): Found => ({ end, grain, parts: filled(parts) });
/** Written out: what is spread over other properties is defined anew, one slow step each. */
const filled = (parts: Partial<TimeParts>): TimeParts => ({
  year: parts.year ?? null,
  yearOffset: parts.yearOffset ?? null,
  endYear: parts.endYear ?? null,
  startMonth: parts.startMonth ?? null,
  endMonth: parts.endMonth ?? null,
  startDay: parts.startDay ?? null,
  endDay: parts.endDay ?? null,
  open: parts.open ?? false,
  of: parts.of ?? null,
  monthOffset: parts.monthOffset ?? null,
  dayOffset: parts.dayOffset ?? null,
  years: parts.years ?? null,
  same: parts.same ?? false,
  holiday: parts.holiday,
});
/** Months of a year, of the one in force without one; likewise written out. */
const ofYear = (
  { year, offset, of }: Omit<Year, "end">,
  startMonth: number | null,
  endMonth: number | null,
  open = false,
  startDay: number | null = null,
  endDay: number | null = null,
): TimeParts => ({
  year,
  yearOffset: offset,
  endYear: null,
  startMonth,
  endMonth,
  startDay,
  endDay,
  open,
  of,
  monthOffset: null,
  dayOffset: null,
  years: null,
  same: false,
  holiday: undefined,
});
const NO_YEAR = { year: null, offset: null, of: null };
/** The same months, of a year. */
const withYear = (parts: TimeParts, { year, offset, of }: Omit<Year, "end">): TimeParts => ({
  year,
  yearOffset: offset,
  endYear: parts.endYear,
  startMonth: parts.startMonth,
  endMonth: parts.endMonth,
  startDay: parts.startDay,
  endDay: parts.endDay,
  open: parts.open,
  of,
  monthOffset: parts.monthOffset,
  dayOffset: parts.dayOffset,
  years: parts.years,
  same: parts.same,
  holiday: parts.holiday,
});
const months = (first: number, last: number): Partial<TimeParts> => ({ startMonth: first, endMonth: last });
const asOf = (month: number): Partial<TimeParts> => ({ endMonth: month, open: true });
/** 前5个月, 三季度; `open` 三季度末. */
const foundMonths = (end: number, grain: Grain, first: number, last: number, open: boolean): Found => ({
  end,
  grain,
  parts: ofYear(NO_YEAR, open ? null : first, last, open),
});

const DAYS_OF = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 12月18日, 5月22日至24日, 11月3日—12月5日: from the month on. */
function readDay(text: string, at: number): Found | null {
  const across = match(DAYS_ACROSS, text, at);
  if (across) {
    const endYear = across[3] === undefined ? null : Number(across[3]);
    const [first, last, lastDay] = [small(across[1]!), small(across[4]!), small(across[5]!)];
    // 1月1日至6月30日: whole months.
    if (endYear === null && first < last && small(across[2]!) === 1 && lastDay === DAYS_OF[last - 1])
      return foundMonths(at + across[0].length, first === 1 ? "ytd" : "span", first, last, false);
    return found(at + across[0].length, "span", { ...months(first, last), startDay: small(across[2]!), endDay: lastDay, endYear });
  }
  const days = match(DAYS, text, at) ?? match(DAY, text, at);
  if (!days) return null;
  const month = small(days[1]!);
  return { end: at + days[0].length, grain: "date", parts: ofYear(NO_YEAR, month, month, false, small(days[2]!), small(days[3] ?? days[2]!)) };
}

/** 1—9月, 1月至5月, 12月, 6月底, 4月上旬. */
function readMonths(text: string, at: number): Found | null {
  const range = match(MONTHS, text, at);
  if (range) {
    const [first, last] = [small(range[1]!), small(range[2]!)];
    if (first < last) return foundMonths(at + range[0].length, first === 1 ? "ytd" : "span", first, last, range[3] !== undefined);
  }
  const two = readTwoMonths(text, at);
  if (two) return two;
  const month = match(MONTH, text, at);
  if (!month || /[个饼亮球光薪租供]/.test(text[at + month[0].length] ?? "。")) return null;
  // 7月份|45亿元, 7月|45.3亿元: a day or a broken number of the month is none.
  const end = at + month[0].length;
  if (isDigit(codeAt(text, end)) && !month[0].endsWith("份") && !/^[\d,.]+[余多]?(?:[万亿%％元家户项吨辆]|千瓦)/.test(text.slice(end, end + 14)))
    return null;
  const value = small(month[1]!);
  const ends = month[2] === "底" || month[2] === "末";
  return foundMonths(end, ends ? "asof" : "month", value, value, ends);
}

/** 一、二月份; 7、8月份. */
function readTwoMonths(text: string, at: number): Found | null {
  const two = /[\d、]/.test(text.charAt(at - 1)) ? null : match(TWO_MONTHS, text, at);
  if (!two || (/\n/.test(text.charAt(at - 1) || "\n") && !two[0].startsWith("一、二月份"))) return null;
  const [first, last] = [small(two[1]!), small(two[2]!)];
  if (last !== first + 1) return null;
  return foundMonths(at + two[0].length, first === 1 ? "ytd" : "span", first, last, two[3] !== undefined);
}

/** 三季度, 1—三季度, 一至二季度末. */
function readQuarter(text: string, at: number): Found | null {
  const quarters = match(QUARTERS, text, at);
  if (quarters) {
    const last = 3 * small(quarters[1]!);
    return foundMonths(at + quarters[0].length, "ytd", 1, last, quarters[2] !== undefined);
  }
  const quarter = match(QUARTER, text, at);
  if (!quarter) return null;
  const end = at + quarter[0].length;
  if (/[稻节]/.test(text[end] ?? "。")) return null;
  const which = quarter[1] ?? quarter[2] ?? quarter[3];
  const n = which !== undefined ? small(which) : quarter[0].startsWith("末") ? 4 : quarter[0].startsWith("次") ? 2 : 1;
  return foundMonths(end, quarter[4] ? "asof" : "quarter", 3 * n - 2, 3 * n, quarter[4] !== undefined);
}

/** 前三季度, 前7个月, 上半年. */
function readFirsts(text: string, at: number): Found | null {
  const quarters = match(FIRST_QUARTERS, text, at);
  if (quarters) return foundMonths(at + quarters[0].length, "ytd", 1, 3 * small(quarters[1]!), false);
  const firsts = match(FIRST_MONTHS, text, at);
  if (firsts) return foundMonths(at + firsts[0].length, "ytd", 1, small(firsts[1]!), false);
  const half = match(HALF, text, at);
  if (!half) return null;
  const first = /^[上前首]/.test(half[0]);
  return foundMonths(at + half[0].length, half[1] ? "asof" : "half", first ? 1 : 7, first ? 6 : 12, half[1] !== undefined);
}

/** What follows a year, or stands without one: day, months, quarter, half. Null when nothing does. */
function readWithin(text: string, at: number): Found | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || HAN_NUMBER[code] === 1) {
    const next = codeAt(text, runEnd(text, at, isDigit(code) ? DIGIT_RUN : HAN_NUMBER));
    if (isHan(next) && NUMBER_GOES_ON[next] !== 1) return null;
    return readDay(text, at) ?? readMonths(text, at) ?? readQuarter(text, at);
  }
  if (WITHIN_BEGINS[code] !== 1) return null;
  return readFirsts(text, at) ?? readQuarter(text, at);
}
const HAN_NUMBER = charSet("一二三四五六七八九十元");
/** The Chinese characters behind the number of a month, a day or a quarter: 5|年, 三|家 are none. */
const NUMBER_GOES_ON = charSet("月份季至到");
const WITHIN_BEGINS = charSet("前首头上下后第次末Qq");

const DAYS_OFF = "[三四五六七八3-8]天";
const HOLIDAY = sticky(
  `[“"「]?(元旦|清明|五一|端午|中秋[与和及、]?国庆|国庆[与和及、]?中秋|中秋|国庆|十一|双节|春节)[”"」]?节?(?:、[“"]?(?:中秋|国庆)[”"]?)?(?:[“"「]双节[”"」])?(?:合璧|叠加|相连|相逢|相遇|重合|合一)?的?(?:超长|${DAYS_OFF}的?)?(?:小长假|长假|假期|黄金周|假日|期间)(?:${DAYS_OFF})?(?:期间)?`,
);
/** Months of the holidays whose day does not move far. 春节 lies in one of two, 双节 (中秋 and 国庆) across two in some years. */
const HOLIDAY_MONTH: Record<string, number> = { 元旦: 1, 清明: 4, 五一: 5, 端午: 6, 中秋: 9, 国庆: 10, 十一: 10 };
/** 假期八天, 八天长假, 假期间: the holiday that the text has named. */
const HOLIDAY_AGAIN = sticky(`(?:小长假|长假|假期|黄金周|假日)(?:${DAYS_OFF})?(?:期间|间|里|中|内)?`);
const OF_SO_MANY_DAYS = new RegExp(`${DAYS_OFF}(?:的|超)?$`);

/** The holiday told of before, named again by its days alone or as the time in which something happened. */
function readHolidayAgain(text: string, at: number, { grain, parts }: Found): Found | null {
  const again = match(HOLIDAY_AGAIN, text, at)?.[0];
  if (!again || !(/[天间里中内]$/.test(again) || OF_SO_MANY_DAYS.test(text.slice(Math.max(0, at - 3), at)))) return null;
  return { end: at + again.length, grain, parts };
}
const AGAIN_BEGINS = charSet("小长假黄");

/** “五一”假期, 国庆假期（9月29日至10月6日）: the months of its days, where they are told, else its own. */
function readHoliday(text: string, at: number): Found | null {
  const holiday = match(HOLIDAY, text, at);
  if (!holiday) return null;
  const end = at + holiday[0].length;
  const open = text[end] === "（" || text[end] === "(" ? end + 1 : -1;
  const days = open > 0 ? (match(DAYS_ACROSS, text, open) ?? match(DAYS, text, open)) : null;
  if (days && /[）)]/.test(text[open + days[0].length] ?? "。")) {
    const [first, last] = [small(days[1]!), days.length > 4 ? small(days[4]!) : small(days[1]!)];
    return found(open + days[0].length + 1, first === last ? "month" : "span", { ...months(first, last), holiday: "one" });
  }
  const month = HOLIDAY_MONTH[holiday[1]!];
  if (month) return found(end, "month", { ...months(month, month), holiday: "one" });
  return found(end, "span", holiday[1] === "春节" ? { ...months(1, 2), holiday: "spring" } : { ...months(9, 10), holiday: "joint" });
}

const SAME = sticky("的?(?:同期|同月|同季)");
const YEAR_RANGE = sticky(`((?:19|20)\\d\\d)年?${TO}((?:19|20)\\d\\d)年?`);
/** Where the last year of a range is not told of whole: 至2022年|6月底, 至2022年|上半年. */
const RANGE_TAIL = sticky(`(?:(${N})月份?|(上半年)|[前第]?([一二三四1-4])个?季度)?[底末]?(?![\\d位端至到—-])`);
const YEAR_MONTHS = sticky(`((?:19|20)\\d\\d)年(${N}|元)月${TO}((?:19|20)\\d\\d)年(${N})月(?!\\d)`);
const YEAR_LIST = sticky("((?:19|20)\\d\\d)(?=(?:、|和|与|及|对比)(?:19|20)\\d\\d年)");
const DASHED = sticky("((?:19|20)\\d\\d)([-/.])(1[0-2]|0?[1-9])\\2([12]\\d|3[01]|0?[1-9])(?!\\d)");
const DASHED_MONTH = sticky("((?:19|20)\\d\\d)-(1[0-2]|0[1-9])(?![\\d\\-年])");
const FISCAL = sticky("(?:FY|fy)\\s?((?:19|20)?\\d\\d)(?!\\d)|((?:19|20)\\d\\d)财年");
const BRACKETED = sticky("((?:19|20)\\d\\d)(?=年?[）)])");
const NUMBERED = /^[〕］）)\]]\s?第?\d{1,5}号/;
const TITLED = sticky("((?:19|20)\\d\\d)(?=[：:｜|】〕])");
const DECADE = sticky(`(?:上世纪|上个世纪|20世纪|二十世纪)([2-9二三四五六七八九])[0十]年代|((?:19|20)[0-9]0)年代`);

/** 2016—2020年, 2016年至2020年, 2016年至2020年6月, （2023—2025）; 2021年11月至2022年2月. */
function readYears(text: string, at: number): Found | null {
  const range = match(YEAR_RANGE, text, at);
  if (range && Number(range[1]) < Number(range[2]) && (/年/.test(range[0]) || /[）)]/.test(text[at + range[0].length] ?? "。")))
    return wholeRange(text, at + range[0].length, { year: Number(range[1]), endYear: Number(range[2]) });
  const across = match(YEAR_MONTHS, text, at);
  if (!across) return null;
  const parts = { year: Number(across[1]), endYear: Number(across[3]), ...months(small(across[2]!), small(across[4]!)) };
  return found(at + across[0].length, "span", parts);
}

function wholeRange(text: string, end: number, years: Partial<TimeParts>): Found {
  const tail = text[end - 1] === "年" && /[至到]/.test(text.slice(end - 6, end)) ? match(RANGE_TAIL, text, end) : null;
  const [whole = "", month, half, quarter] = tail ?? [];
  const last = month ? small(month) : half ? 6 : quarter ? 3 * small(quarter) : 12;
  return found(end + whole.length, "span", { ...years, ...months(1, last) });
}

/** 2021-12-18, 2021/12/18, 2021.12.18, 2021-12. Not inside an address or a longer code. */
function readDashed(text: string, at: number): Found | null {
  const dashed = match(DASHED, text, at);
  if (dashed && !/[/\w.\-=]/.test(text.charAt(at - 1) || "。") && !/[/\w-]/.test(text[at + dashed[0].length] ?? "。")) {
    const month = Number(dashed[3]);
    const day = Number(dashed[4]);
    return found(at + dashed[0].length, "date", { year: Number(dashed[1]), ...months(month, month), startDay: day, endDay: day });
  }
  const month = match(DASHED_MONTH, text, at);
  return month && found(at + month[0].length, "month", { year: Number(month[1]), ...months(Number(month[2]), Number(month[2])) });
}

/** 上世纪90年代, 1990年代. */
function readDecade(text: string, at: number): Found | null {
  const decade = match(DECADE, text, at);
  if (!decade) return null;
  const year = decade[2] ? Number(decade[2]) : 1900 + 10 * small(decade[1]!);
  return found(at + decade[0].length, "span", { year, endYear: year + 9, ...months(1, 12) });
}

/** FY2021, 2021财年. */
function readFiscal(text: string, at: number): Found | null {
  const fiscal = match(FISCAL, text, at);
  if (!fiscal) return null;
  const year = Number(fiscal[1] ?? fiscal[2]);
  return found(at + fiscal[0].length, "year", { year: year < 100 ? 2000 + year : year, ...months(1, 12) });
}

/** A bare year that its place makes one: 指数（2021）, 2010和2020年, a line that begins with 2024：. */
function readBareYear(text: string, at: number): Found | null {
  // 国发〔2019〕24号: the number of a document.
  if (NUMBERED.test(text.slice(at + 4, at + 14))) return null;
  const year =
    (match(BRACKETED, text, at) && /[（(]/.test(text.charAt(at - 1) || "。")) ||
    match(YEAR_LIST, text, at) ||
    (match(TITLED, text, at) && /[\n【〔]/.test(text.charAt(at - 1) || "\n"));
  return year ? found(at + 4, "year", { year: Number(text.slice(at, at + 4)), ...months(1, 12) }) : null;
}

/** What a year, a decade or a fiscal year begins with but for digits. */
const YEAR_BEGINS = charSet([...Object.keys(RELATIVE), ..."一二民去今明上Ff"]);
const NIAN = "年".charCodeAt(0);
const RANGE_OR_DIGIT = charSet("—–-~～－至到―0123456789");
const RANGE_OR_DASH = charSet("—–-~～－至到―/.");

/** Year with what follows it (2021年前三季度, 去年12月, 上年同期), or ranges and lists of years. */
function readFromYear(text: string, at: number, taiwan: boolean): Found | null {
  if (!isDigit(codeAt(text, at))) {
    if (YEAR_BEGINS[codeAt(text, at)] !== 1) return null;
    const year = readYear(text, at, taiwan);
    return year ? completeYear(text, year) : (readDecade(text, at) ?? readFiscal(text, at));
  }
  const next = codeAt(text, at + 4);
  const years = RANGE_OR_DIGIT[next === NIAN ? codeAt(text, at + 5) : next] === 1 ? readYears(text, at) : null;
  if (years) return years;
  const dashed = RANGE_OR_DASH[next] === 1 ? readDashed(text, at) : null;
  if (dashed) return dashed;
  const year = readYear(text, at, taiwan);
  return year ? completeYear(text, year) : (readDecade(text, at) ?? readFiscal(text, at) ?? readBareYear(text, at));
}

/** What may go on from a year; anything else ends the phrase. */
const GOES_ON = charSet("半元清五端中国双春“0123456789一二三四五六七八九十 的同前首头上下后第次末Qq以至起迄到年底岁初开全度");

function completeYear(text: string, said: Year): Found {
  const { end, year, offset, of } = said;
  if (GOES_ON[codeAt(text, end)] !== 1) return { end, grain: "year", parts: ofYear(said, 1, 12) };
  const base = { year, yearOffset: offset, of };
  const same = match(SAME, text, end);
  if (same) return found(end + same[0].length, "relative", { ...base, of: of ?? "current", same: true });
  const counted_ = year !== null && year % 10 === 0 ? match(COUNTED_THEN, text, end) : null;
  if (counted_) return found(end + counted_[0].length, "asof", ofYear(said, null, CENSUS_MONTH, true));
  const gap = text[end] === "的" && /[第一二三四前上下]/.test(text[end + 1] ?? "。") ? 1 : text[end] === " " ? 1 : 0;
  const within = readHoliday(text, end + gap) ?? readWithin(text, end + gap);
  if (within) {
    const since = match(SINCE, text, within.end);
    if (since && (within.grain === "month" || within.grain === "date"))
      return found(within.end + since[0].length, "span", { ...base, startMonth: within.parts.startMonth, startDay: within.parts.startDay });
    return { end: within.end, grain: within.grain, parts: withYear(within.parts, said) };
  }
  const half = match(HALF_YEAR, text, end);
  if (half) return found(end + half[0].length, "half", { ...base, ...months(1, 6) });
  // 今年初以来, 2023年年初以来: as 今年以来.
  const since = match(YEAR_SINCE, text, end);
  // 2017年以来的五年: as many whole years.
  const counted = since && year !== null ? match(YEARS_SINCE, text, end + since[0].length) : null;
  if (counted && year !== null)
    return found(end + since![0].length + counted[0].length, "plan", { year, endYear: year + small(counted[1]!) - 1, ...months(1, 12) });
  if (since) {
    const grain = offset === 0 && of === "published" ? "ytd" : "span";
    return found(end + since[0].length, grain, { ...base, startMonth: 1 });
  }
  const tail = match(YEAR_TAIL, text, end);
  if (!tail) return { end, grain: "year", parts: ofYear(said, 1, 12) };
  const stop = end + tail[0].length;
  if (tail[1]) return { end: stop, grain: "asof", parts: ofYear(said, null, 12, true) };
  if (tail[2]) return { end: stop, grain: "asof", parts: ofYear(said, null, 1, true) };
  if (tail[0] === "年中") return { end: stop, grain: "asof", parts: ofYear(said, null, 6, true) };
  return { end: stop, grain: "year", parts: ofYear(said, 1, 12) };
}

const PLAN = sticky(
  '[“"「]?(十[一二三四五六七]?五)[”"」]?(?:(期间|时期|以来)|(期末|末|收官之?年|最后一年|收官年)|(开局首季|开局之?年|首年|第一年|头一年|开局年))?',
);
/** The tenth five-year plan began in 2001. */
const TENTH_PLAN = 2001;
const FIVE = 5;

/** “十四五”期间, “十三五”末, “十四五”开局首季. Bare “十四五” only in quotation marks and not before 规划. 十五 alone is a number. */
function readPlan(text: string, at: number): Found | null {
  const plan = match(PLAN, text, at);
  if (!plan) return null;
  const quoted = /^[“"「]/.test(plan[0]) || /[”"」]/.test(plan[0]);
  const said = plan[2] ?? plan[3] ?? plan[4];
  const end = at + plan[0].length;
  const short = plan[1] === "十五";
  if (short && !(quoted && said)) return null;
  if (!said && !quoted && isHan(codeAt(text, end))) return null;
  if (!said && /^[^，。；]{0,14}(?:规划|纲要|目标任务)/.test(text.slice(end, end + 18))) return null;
  const number = short ? 10 : 10 + small(plan[1]![1]!);
  const year = TENTH_PLAN + FIVE * (number - 10);
  if (plan[3])
    return /末/.test(plan[3]) ? found(end, "asof", { year: year + 4, ...asOf(12) }) : found(end, "year", { year: year + 4, ...months(1, 12) });
  if (plan[4]) return plan[4] === "开局首季" ? found(end, "quarter", { year, ...months(1, 3) }) : found(end, "year", { year, ...months(1, 12) });
  if (plan[2] === "以来") return found(end, "span", { year, startMonth: 1 });
  return found(end, "plan", { year, endYear: year + 4, ...months(1, 12) });
}

const COUNT = `(\\d{1,3}|[${HAN}两]{1,3}|半)`;
const YEARS_BACK = sticky(
  `(?:(?:近|过去|最近)的?${COUNT}(?:多|余)?年(?:多)?(?:以来|来|间|里)?|这${COUNT}(?:多|余)?年(?:以来|来|间|里))(?![之前后级度代均])`,
);
const YEARS_ON = sticky(`${COUNT}(?:多|余)?年(?:多)?(?:以来|来|间|之间|过去(?=[，了])|(?:中|下来)(?=，))`);
const YEARS_WITHIN = sticky(`((?:\\d{1,3}|[${HAN}两]{1,3}))(?:多|余)?年(?:里(?!程)|(?=累计))`);
/** 三年半来, 两年半时间里 */
const YEARS_AND_HALF = sticky(`(?:这|近|过去)?([${HAN}两]|\\d{1,2})年半(?:以来|来|间|时间[里内]?|里)`);
/** 这五年 alone, where nothing but its own clause goes on. */
const THESE_YEARS = sticky(`这([${HAN}]{1,3}|\\d{1,2})年(?=$|[\\n，：、】〕]|是|的)`);
/** 五年年均增长, 五年全市累计引进, 五年新签约项目: what came of years that a clause begins with. */
const YEARS_TOLD = sticky(
  `([${HAN}]{1,3}|\\d{1,2})年(?=年均|(?:全[省市县区州])?(?:累计|总共|共(?![同建享商])|新(?:增|签|建成|引进|认定|登记)|登记|引进|完成|实施|建成|改造|投入|净增))`,
);
/** 建区20年，: what came of them, told from the beginning of a sentence. */
const YEARS_OLD = sticky(`([${HAN}]{1,3}|\\d{1,2})年(?=，)`);
const FOUNDED_BEFORE = /(?:^|[。！\n])(?:自)?(?:建[区园市县州港城校]|成立|设立|挂牌|开发建设)$/;
/** 党代会以来的五年: those before the article. */
const YEARS_ALONE = sticky(`([${HAN}]{1,3}|\\d{1,2})年`);
const CLAUSE_BEGINS = /[，。；：、！\s]/;
/** Fewer are no stretch to look back over: 一年新增5家. */
const FEWEST = 3;

/** A number of years that only its place makes a stretch. */
function readStretch(text: string, at: number): Found | null {
  const before = text.slice(Math.max(0, at - 6), at);
  const told = before.endsWith("以来的") ? YEARS_ALONE : CLAUSE_BEGINS.test(before.at(-1) ?? "。") ? YEARS_TOLD : null;
  const pattern = told ?? (FOUNDED_BEFORE.test(before) ? YEARS_OLD : null);
  const stretch = pattern && match(pattern, text, at);
  const years = stretch ? small(stretch[1]!) : 0;
  return years >= FEWEST ? found(at + stretch![0].length, "span", { years, of: "published" }) : null;
}

const AGO = sticky(`${COUNT}(?:多|余)?年(前|后|之前|以前|之后|以后)(?!的?(?:\\d{4}年|[今去前]年))(?!的?(?:这|那)个?)`);

const THEN = sticky("的?(1[0-2]|[1-9])月(?:(3[01]|[12]\\d|[1-9])日)?(?!底|末|以来|[至—-])");

/** 五年来, 近三年, 30年来, 五年间: a span that ends at the publication. 十年前, 两年后: one year, counted. */
function readCounted(text: string, at: number): Found | null {
  const back = match(YEARS_BACK, text, at) ?? match(YEARS_ON, text, at) ?? match(YEARS_WITHIN, text, at) ?? match(THESE_YEARS, text, at);
  if (back) {
    const count = back[1] ?? back[2]!;
    const years = count === "半" ? 0.5 : small(count);
    if (Number.isNaN(years) || /^(?:自|来自)/.test(text.slice(at + back[0].length - 1, at + back[0].length + 1))) return null;
    return found(at + back[0].length, "span", { years, of: "published" });
  }
  const half = match(YEARS_AND_HALF, text, at);
  if (half) return found(at + half[0].length, "span", { years: small(half[1]!) + 0.5, of: "published" });
  const stretch = readStretch(text, at);
  if (stretch) return stretch;
  const ago = match(AGO, text, at);
  if (!ago || ago[1] === "半") return null;
  const years = small(ago[1]!);
  if (Number.isNaN(years)) return null;
  const before = /前/.test(ago[2]!);
  const end = at + ago[0].length;
  const same = match(SAME, text, end);
  const base: Partial<TimeParts> = { yearOffset: before ? -years : years, of: before ? "published" : "current" };
  if (same) return found(end + same[0].length, "relative", { ...base, of: "current", same: true });
  // 三年前的8月, 两年前的10月28日
  const then = match(THEN, text, end);
  if (then) {
    const month = small(then[1]!);
    const day = then[2] === undefined ? null : small(then[2]);
    return found(end + then[0].length, day === null ? "month" : "date", { ...base, ...months(month, month), startDay: day, endDay: day });
  }
  return found(end, "year", { ...base, ...months(1, 12) });
}

type Word = [words: string, grain: Grain, parts: Partial<TimeParts>, unless?: RegExp];
const NOW: Partial<TimeParts> = { monthOffset: 0, of: "published", open: true };
/** Words without a number. `unless` looks at what follows. */
const words: Word[] = [
  [
    "截至目前 截止目前 到目前 到目前为止 到现在 到现在为止 截至现在 时至今日 截至当前 截至发稿 截至发稿时 截至日前 截至今日 截至今天 目前 如今 而今 眼下 当前 现如今 时下 迄今 迄今为止 至今",
    "asof",
    NOW,
    /^(?:位置|页面|浏览)/,
  ],
  ["同期 去年同期 同一时期", "relative", { same: true, of: "current", yearOffset: 0 }, /^(?:比|声|录)/],
  ["本月", "month", { monthOffset: 0, of: "published" }],
  ["上月 上个月", "month", { monthOffset: -1, of: "published" }],
  ["当月", "relative", { monthOffset: 0, of: "current" }],
  ["本季度 本季", "relative", { of: "published" }],
  ["今日 今天", "date", { dayOffset: 0, of: "published" }, /^[的之报话头]/],
  ["昨日 昨天", "date", { dayOffset: -1, of: "published" }, /^[的之]/],
  ["前天", "date", { dayOffset: -2, of: "published" }],
  ["明日 明天", "date", { dayOffset: 1, of: "published" }, /^[的之系]/],
  ["日前 近日", "month", { monthOffset: 0, of: "published" }],
  ["年末 年底 岁末 年终", "asof", asOf(12), /^(?:考|总结|奖|盘|前)/],
  ["年初 开年", "asof", asOf(1)],
  ["年初以来 年初至今 开年以来 开年至今", "ytd", { yearOffset: 0, of: "published", startMonth: 1 }],
  ["全年 全年度", "year", months(1, 12), /^(?:候|无|不|免|龄)/],
  ["期末 月末 月底", "relative", { of: "current", open: true }],
  ["年内", "year", { yearOffset: 0, of: "published", ...months(1, 12) }],
];
const WORDS = new Map<string, { grain: Grain; parts: TimeParts; unless: RegExp | null }>();
for (const [list, grain, parts, unless] of words)
  for (const word of list.split(" ")) WORDS.set(word, { grain, parts: filled(parts), unless: unless ?? null });
const WORD = sticky(`(?:${[...WORDS.keys()].sort((a, b) => b.length - a.length).join("|")})`);
/** Before a word of the list: part of another. 总目前, 昨日, 十年底. */
const NOT_WORD_BEFORE: Record<string, RegExp> = {
  年: /[\d每常整成全多数几半当今去前明某本上一二三四五六七八九十]$/,
  期: /[学]$/,
  月: /[\d十一二三四五六七八九岁]$/,
  全: /[安健]$/,
  日: /[\d]$/,
  至: /[\d以甚乃截及直]$/,
  当: /[相正应适]$/,
  近: /[最附]$/,
  目: /[名项条科栏节题]$/,
  到: /[达回想看直]$/,
};

const BRACKETED_DAY = sticky("([昨今明])[（(](?:[12]?\\d|3[01])[）)][日天]");
const DAY_OFFSET: Record<string, number> = { 昨: -1, 今: 0, 明: 1 };

function readWord(text: string, at: number): Found | null {
  // 昨（18）日, as the press of Taiwan writes it.
  const day = match(BRACKETED_DAY, text, at);
  if (day) return found(at + day[0].length, "date", { dayOffset: DAY_OFFSET[day[1]!]!, of: "published" });
  const word = match(WORD, text, at)?.[0];
  if (!word) return null;
  const { grain, parts, unless } = WORDS.get(word)!;
  if (NOT_WORD_BEFORE[word[0]!]?.test(text.slice(Math.max(0, at - 1), at))) return null;
  const end = at + word.length;
  if (unless?.test(text.slice(end, end + 2))) return null;
  if (word === "本月" || word === "上月" || word === "上个月" || word === "当月") {
    const day = match(MONTH_DAY, text, end);
    if (day) return found(end + day[0].length, "date", { ...parts, startDay: small(day[1]!), endDay: small(day[1]!) });
    const tail = /^(?:末|底)/.test(text.slice(end, end + 1));
    if (tail) return found(end + 1, "asof", { ...parts, open: true });
  }
  return { end, grain, parts };
}

const MONTH_DAY = sticky(`(${D})日(?!均|游|间|内|程|报)`);
const LONE_DAYS = sticky(`([12]\\d|3[01]|[1-9])日?(?:至|—|-|到)([12]\\d|3[01]|[1-9])日(?![均游间内程报元线圆用])`);
const LONE_DAY = sticky(
  `([12]\\d|3[01]|[1-9]|二?十[一二三四五六七八九]|二十|三十一?|(?<!期)[一二三四五六七八九十](?=日(?:[上中下]午|晚|在|召开|举行|开幕)))日(?![均游间内程报本元线圆用常照夜记志历韩资企式产前后])`,
);

/** 15日: a day of the month of publication. Leaves 7日内, 3日游, 21日均, 12月5日 (read with its month). */
function readLoneDay(text: string, at: number): Found | null {
  const before = text.charAt(at - 1) || "。";
  if (/[月\d第约近每连续前后.,第十一二三四五六七八九\-—至到]/.test(before) && !/[，。；：、\s]/.test(before)) return null;
  const days = match(LONE_DAYS, text, at);
  if (days && small(days[1]!) < small(days[2]!))
    return found(at + days[0].length, "date", { startDay: small(days[1]!), endDay: small(days[2]!), of: "published" });
  const day = match(LONE_DAY, text, at);
  return day ? found(at + day[0].length, "date", { startDay: small(day[1]!), endDay: small(day[1]!), of: "published" }) : null;
}

const UNTIL = sticky("(?:截至|截止到|截止至|截止)(?:了)?(?:目前)?\\s?");
const POINT: ReadonlySet<Grain> = new Set(["asof", "date", "month", "quarter", "half", "ytd", "year", "plan"]);

/** 截至6月底, 截至2021年, 截止到去年末: the start is open. */
function readUntil(text: string, at: number, taiwan: boolean): Found | null {
  const until = match(UNTIL, text, at);
  if (!until) return null;
  const start = at + until[0].length;
  const inner =
    readFromYear(text, start, taiwan) ?? readPlan(text, start) ?? readWithin(text, start) ?? readWord(text, start) ?? readLoneDay(text, start);
  if (!inner || !POINT.has(inner.grain)) return null;
  return { end: inner.end, grain: "asof", parts: { ...inner.parts, startMonth: null, startDay: null, open: true } };
}

const LETTER_START = /[0-9A-Za-z]/;

/** 半年报, 一季报; not of 一年半, 下半年. */
function readReported(text: string, at: number): Found | null {
  const reported = /[\d一二两三四五六七八九十年个上下前后首]/.test(text.charAt(at - 1)) ? null : match(REPORTED, text, at);
  if (!reported) return null;
  const end = at + reported[0].length;
  const what = reported[1]!;
  return what === "一季"
    ? foundMonths(end, "quarter", 1, 3, false)
    : what === "三季"
      ? foundMonths(end, "ytd", 1, 9, false)
      : foundMonths(end, "half", 1, 6, false);
}

/** 重点项目|前三季度, 科目|前9个月: the 目 at `at` ends a noun. 项目目前 keeps its word. */
const isOfNoun = (text: string, at: number): boolean =>
  /[项科栏节题]/.test(text.charAt(at - 1)) && /^目前(?:[三两]个?季度|[\d一二三四五六七八九十]{1,2}个?月)/.test(text.slice(at, at + 7));

/** A bare quarter, month or half without a year; digits must not be the tail of a longer number or a code. */
function readYearless(text: string, at: number): Found | null {
  const before = text.charAt(at - 1);
  const within = text[at] === "前" && before === "目" && !isOfNoun(text, at - 1) ? null : readWithin(text, at);
  if (!within) return null;
  if (/[\d.第A-Za-z十一二三四五六七八九几数]/.test(before)) return null;
  if (/\d[-—–~～]$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  // 5000元至9月, 美元—三月: of money.
  if (text[at] === "元" && /[万亿百余多美港日欧韩台银单状公纪]/.test(before)) return null;
  if (within.grain === "month" && !isDigit(codeAt(text, at)) && /^(?:一月|三月|十月)(?:又|一次|革命|怀胎|有余|三舟)/.test(text.slice(at, at + 4)))
    return null;
  const since = within.grain === "month" || within.grain === "date" ? match(SINCE, text, within.end) : null;
  if (since) return found(within.end + since[0].length, "span", { startMonth: within.parts.startMonth, startDay: within.parts.startDay });
  return within;
}

const NUMBERS = "0123456789一二三四五六七八九十两半";
/** The first two characters of every phrase that begins with a word; all others are passed over at once. */
const PAIRS = new Set<number>();
const pair = (first: number, second: number): number => first * 65536 + second;
for (const word of [
  ...[...Object.keys(RELATIVE), ...WORDS.keys()],
  ...'年中 上世 上个 上半 下半 前半 首半 后半 首季 次季 末季 民国 过去 最近 截至 截止 去（ 去( 今（ 今( 明（ 明( 昨（ 昨( “十 "十 「十 FY fy 二十'.split(
    " ",
  ),
  ...[..."前首头近这"].flatMap((first) => [...NUMBERS].map((second) => first + second)),
  ...[..."第Qq"].flatMap((first) => [..."一二三四1234"].map((second) => first + second)),
])
  PAIRS.add(pair(word.charCodeAt(0), word.charCodeAt(1)));
for (const word of [
  "元月",
  "元至",
  "元到",
  "元—",
  "元－",
  "元-",
  "元～",
  "元~",
  "元–",
  "元旦",
  "清明",
  "五一",
  "“五",
  "“十",
  "“中",
  "“国",
  "端午",
  "中秋",
  "国庆",
  "春节",
  "双节",
  "“双",
])
  PAIRS.add(pair(word.charCodeAt(0), word.charCodeAt(1)));
const HOLIDAY_BEGINS = charSet("元清五“十端中国春双");
const PAIR_BEGINS = charSet([...PAIRS].map((code) => String.fromCharCode(Math.floor(code / 65536))));

const AFTER_YEAR = charSet("年—–-~～－至到/.、和与及对）)财 ：:｜|】〕");
const AFTER_SMALL = charSet("年月日季多余世—–-~～－至到 ");
const AFTER_HAN = charSet("年月日季多余—–-~～－至到");
const HAN_RUN = charSet("〇○零一二三四五六七八九十两半");

const COUNTS_YEARS = charSet("年多余");
const NAMES_DAY = charSet("日至—-到");
/** Years counted or a lone day, by what stands behind the whole number: nothing else goes on with either. */
const readBehind = (text: string, at: number, next: number): Found | null =>
  COUNTS_YEARS[next] === 1 ? readCounted(text, at) : NAMES_DAY[next] === 1 ? readLoneDay(text, at) : null;

/** A time that begins with the digits from `at` to `end`. */
function readDigits(text: string, at: number, end: number, taiwan: boolean): Found | null {
  const next = codeAt(text, end);
  const length = end - at;
  if (length === 4) return AFTER_YEAR[next] === 1 ? readFromYear(text, at, taiwan) : null;
  if (text[end] === "、" && length < 3) return readTwoMonths(text, at);
  if (length > 3 || AFTER_SMALL[next] !== 1) return null;
  if (length === 3) return text[end] === "年" ? (readFromYear(text, at, taiwan) ?? readCounted(text, at)) : null;
  if (text[end] === "世") return readFromYear(text, at, taiwan);
  return readYearless(text, at) ?? readBehind(text, at, next);
}

/** A time that begins with the Chinese numeral from `at` to `end`. */
function readHan(text: string, at: number, end: number, taiwan: boolean): Found | null {
  if (text[at] === "十" && text[end - 1] === "五" && end - at <= 3) {
    const plan = readPlan(text, at);
    if (plan) return plan;
  }
  if (text[end] === "、") return readTwoMonths(text, at);
  if (AFTER_HAN[codeAt(text, end)] !== 1) return null;
  const reported = end - at === 1 ? readReported(text, at) : null;
  if (reported) return reported;
  if (end - at === 4) return readFromYear(text, at, taiwan);
  return readYearless(text, at) ?? readBehind(text, at, codeAt(text, end));
}

/** A time that begins with a word. */
function readWorded(text: string, at: number, taiwan: boolean): Found | null {
  const char = text[at]!;
  const holiday = HOLIDAY_BEGINS[codeAt(text, at)] === 1 ? readHoliday(text, at) : null;
  if (holiday) return holiday;
  if (char === "“" || char === '"' || char === "「") return readPlan(text, at);
  if (char === "年" && text[at + 1] === "中") return readReported(text, at);
  if (char === "截") return readUntil(text, at, taiwan) ?? readWord(text, at);
  if (char === "近" || char === "过" || char === "最" || char === "这") {
    if (char === "近" && /[最附]/.test(text.charAt(at - 1) || "。")) return null;
    // 这一年引进…: the year told of; 这一年来 are years gone by.
    const told = char === "这" && text.startsWith("这一年", at) && !/^(?:多|余|半|来|以来)/.test(text.slice(at + 3, at + 5));
    return (told ? readFromYear(text, at, taiwan) : readCounted(text, at)) ?? readWord(text, at);
  }
  return readFromYear(text, at, taiwan) ?? readYearless(text, at) ?? readWord(text, at);
}

const runEnd = (text: string, at: number, set: Uint8Array): number => {
  let end = at + 1;
  while (set[codeAt(text, end)] === 1) end++;
  return end;
};
const DIGIT_RUN = charSet("0123456789");
const BEGINS = PAIR_BEGINS.map((begins, code) => begins | DIGIT_RUN[code]! | HAN_RUN[code]!);

/** The time that begins at `at`, and where to look next when there is none. */
function readAt(text: string, at: number, taiwan: boolean): { reading: Found | null; next: number } {
  const code = text.charCodeAt(at);
  if (DIGIT_RUN[code] === 1) {
    const next = runEnd(text, at, DIGIT_RUN);
    return { reading: at > 0 && isLetter(codeAt(text, at - 1)) ? null : readDigits(text, at, next, taiwan), next };
  }
  if (HAN_RUN[code] === 1) {
    // 二00六年, 二OO六年: the zero of another alphabet.
    if (
      (code === TWO || code === ONE) &&
      text[at + 4] === "年" &&
      ZERO[codeAt(text, at + 1)]! + ZERO[codeAt(text, at + 2)]! + ZERO[codeAt(text, at + 3)]! > 0
    )
      return { reading: readFromYear(text, at, taiwan), next: at + 1 };
    const next = runEnd(text, at, HAN_RUN);
    const decade = code === TWO && text.startsWith("二十世纪", at) ? readFromYear(text, at, taiwan) : null;
    return { reading: decade ?? (VAGUE_BEFORE[codeAt(text, at - 1)] === 1 ? null : readHan(text, at, next, taiwan)), next };
  }
  const known = PAIR_BEGINS[code] === 1 && PAIRS.has(pair(code, codeAt(text, at + 1)));
  return { reading: known ? readWorded(text, at, taiwan) : null, next: at + 1 };
}
const TWO = "二".charCodeAt(0);
const ONE = "一".charCodeAt(0);
const ZERO = charSet("0OＯ");
/** 第三年, 几十年, 数十年: the numeral counts nothing here. */
const VAGUE_BEFORE = charSet("几数第");

/** 到6月末, 到4月26日, 到去年底: a point in time after 到 leaves the start open; 到2027年 is the year itself. */
function openedBefore(text: string, at: number, reading: Found): boolean {
  const before = text.charAt(at - 1);
  return (before === "到" || before === "至") && reading.grain === "asof" && !LETTER_START.test(before);
}

/** 到9月份止, 至6月为止 */
const ENDS_THERE = /^份?(?:为)?止(?![步跌血损于境])/;

/** ，到今年4月，企业共有…: how things stood then. From 1月到4月 and 增加到4月的 leave the month. */
const isReached = (text: string, at: number, { end, grain, parts }: Found): boolean =>
  grain === "month" &&
  parts.startMonth !== null &&
  parts.startMonth === parts.endMonth &&
  ((text[at - 1] === "到" && "，。；：\n".includes(text.charAt(at - 2) || "\n") && STANDS.test(text.slice(end, end + 40))) ||
    ((text[at - 1] === "到" || text[at - 1] === "至") && ENDS_THERE.test(text.slice(end, end + 4))));
const STANDS = /^份?，?[^，。；：\d]{0,24}(?:有|累计|总数|总量|存量|达到?|为|超过?|突破)[^，。；：\d]{0,5}\d/;

const COMPARED = /(?:[^占同环类]比|^比|[^比]较|^较|相较于|相比于|对比|超过|高于|低于|多于|少于)$/;
const COMPARED_AFTER = /^(?:同期|末|底)?(?:相比|比较|相比较)/;

/** 比上年增加3家, 较年初, 与2010年相比. Not 比2015年的118所, which names the year of the number after it. */
function isBase(text: string, start: number, end: number): boolean {
  if (text[end] === "的") return false;
  if (COMPARED.test(text.slice(Math.max(0, start - 3), start))) return true;
  return /[与同和跟]$/.test(text.slice(Math.max(0, start - 1), start)) && COMPARED_AFTER.test(text.slice(end, end + 6));
}

/** 2020年11月1日零时: how things stood, as a census has it. */
const STANDARD_HOUR = sticky("(?:零时|0时)(?![起许左分至—:：-]|(?:正式|全线|全面|准时)*(?:开通|通车|启用|通关|通航|封关|切换))");
const FROM = /(?:从|自|自从|打)$/;
const TO_YEAR = sticky("(?:算?起)?(?:，)?(?:到|至)((?:19|20)\\d\\d)年");

/**
 * Dates and periods in text order, not overlapping, as the words give them.
 * Leaves 10年一大步, 100周年, 500强, 三年行动, 7日内, 16年 without more, “2035” and the points of the clock.
 */
export function readTimes(text: string): TimeMention[] {
  const times: TimeMention[] = [];
  const taiwan = TAIWAN.test(text);
  let holiday: Found | null = null;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const again: Found | null = holiday && AGAIN_BEGINS[code] === 1 ? readHolidayAgain(text, at, holiday) : null;
    if (again) {
      times.push({
        kind: "time",
        start: at,
        end: again.end,
        value: { grain: again.grain, absolute: again.parts.year !== null, parts: again.parts },
        rule: "holiday",
      });
      at = again.end;
      continue;
    }
    if (BEGINS[code] !== 1) {
      at++;
      continue;
    }
    const { reading: first, next } = readAt(text, at, taiwan);
    if (!first) {
      at = next;
      continue;
    }
    let reading = first;
    let start = at;
    if (FROM.test(text.slice(Math.max(0, at - 2), at)) && reading.grain === "year" && reading.parts.year !== null) {
      const until = match(TO_YEAR, text, reading.end);
      if (until) reading = found(reading.end + until[0].length, "span", { year: reading.parts.year, endYear: Number(until[1]), ...months(1, 12) });
      if (reading.grain === "span") start = at - 1;
    }
    if (isReached(text, at, reading)) reading = { end: reading.end, grain: "asof", parts: { ...reading.parts, startMonth: null, open: true } };
    if (openedBefore(text, at, reading)) start = at - 1;
    const hour = reading.grain === "date" ? match(STANDARD_HOUR, text, reading.end) : null;
    if (hour)
      reading = { end: reading.end + hour[0].length, grain: "asof", parts: { ...reading.parts, startMonth: null, startDay: null, open: true } };
    if (reading.parts.holiday) holiday ??= reading;
    const { parts, grain, end } = reading;
    const value: TimePhrase = { grain, absolute: parts.year !== null, parts };
    if (isBase(text, start, end)) value.base = true;
    times.push({ kind: "time", start, end, value, rule: grain });
    at = end;
  }
  return times;
}

export { resolveTime } from "./resolveTime.ts";
