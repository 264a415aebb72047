import { countOf } from "../count.ts";
import { matchesOf } from "../text.ts";
import { NATIONAL } from "./anniversaries.ts";

/** 今年恰好走过45个年头, 到今年整整30年, 今年迎来建园30周年. Leaves 第33个年头, which some count from the first year on, and 30多年. */
const AGE =
  /今年(?<lead>[^。；\n\d第]{0,24}?(?:走过|度过|迎来|迎接|[正恰刚]好|整整|刚满|已满|届满|正值|恰逢|适逢|时逢|是|满)[^。；，\n\d第约近逾连续]{0,16}?)(?<years>\d{1,3}|[一二三四五六七八九十百]{2,4}|[三五])(?:周年|个年头|周?岁(?![以的])|(?<=三十)而立|[年载](?![来间内前后以之度代级末初底]|多|余|有余|历史|计划|行动))/g;
/** How far before 今年, and behind the age, the year it is counted from may stand; in code units. */
const ORIGIN_BEFORE = 140;
const ORIGIN_BEHIND = 60;
/** Fewer years than these are told of much else. */
const LEAST_AGE = 3;

/** 1978年，…由此起步，今年恰好走过45个年头: the year in which something that began in a told year has come of age; null where several fit. */
export function yearOfAge(text: string, latest: number): { year: number; at: number; words: string } | null {
  const years = new Map<number, { at: number; words: string }>();
  const origins = new Set<number>();
  for (const match of matchesOf(text, AGE)) {
    const { lead, years: words } = match.groups!;
    const age = countOf(words!);
    if (!age || age < LEAST_AGE || NATIONAL.test(lead!)) continue;
    const end = match.index + match[0].length;
    const before = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index).slice(-ORIGIN_BEFORE);
    const behind = text.slice(end, end + ORIGIN_BEHIND).split("\n", 1)[0]!;
    for (const told of matchesOf(`${before}。${behind}`, /(?<![\d至—-])((?:19|20)\d\d)年(?![代来]|以来)/g)) {
      origins.add(Number(told[1]));
      years.set(Number(told[1]) + age, { at: match.index, words: match[0] });
    }
  }
  // A year told as over leaves the same or the next; where the text tells of no other year, that alone has come of age.
  const alone = origins.size === 1 && origins.has(latest);
  const [one, other] = [...years].filter(([year]) => alone || (year >= latest && year <= latest + 1));
  return one && !other ? { year: one[0], ...one[1] } : null;
}

const PARTY = "(?:落幕|收官|闭幕|结束|过去|过(?![一-龥]?[于半]))";
/** “双11”刚过, 国庆假期刚刚结束, 全国两会刚闭幕: occasions by the month in which they end. */
const JUST_OVER: [RegExp, number][] = [
  [new RegExp(`元旦[”"]?(?:小长假|假期)?(?:刚刚?|才刚)${PARTY}`), 1],
  [new RegExp(`全国[“"]?两会[”"]?(?:刚刚?|才刚)(?:胜利|圆满)?${PARTY}`), 3],
  [new RegExp(`五一[”"]?(?:小长假|假期|长假|黄金周|节)?(?:刚刚?|才刚)${PARTY}`), 5],
  [new RegExp(`6[·.]?18[”"]?(?:大促|购物节|年中大促)?(?:刚刚?|才刚)${PARTY}`), 6],
  [new RegExp(`国庆[”"]?(?:小长假|假期|长假|黄金周|节)?(?:刚刚?|才刚)${PARTY}`), 10],
  [new RegExp(`双(?:11|十一)[”"]?(?:大促|购物节|电商节|狂欢节)?(?:刚刚?|才刚)${PARTY}`), 11],
  [new RegExp(`双(?:12|十二)[”"]?(?:大促|购物节|电商节|狂欢节)?(?:刚刚?|才刚)${PARTY}`), 12],
];

/** The month of the occasion that an article calls just over; null where none is, or several. */
export function monthJustOver(text: string): number | null {
  if (!/刚(?:刚)?(?:胜利|圆满)?(?:落|收|闭|结|过)/.test(text)) return null;
  const months = JUST_OVER.flatMap(([pattern, month]) => {
    const told = pattern.exec(text);
    const clause = told ? text.slice(Math.max(0, told.index - 12), told.index) : "";
    return told && !/(?:去年|前年|\d{4}年|当时|那年|那时)[^。；\n]*$/.test(clause) ? [month] : [];
  });
  return months.length === 1 ? months[0]! : null;
}
