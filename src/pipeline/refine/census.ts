import type { Period } from "../../dataset/schema.ts";
import type { TimeMention } from "../mention.ts";
import { matchesOf } from "../text.ts";

/** The standard times of two censuses: the one an article gives out, and the one before, from which it counts. */
export interface Census {
  from: Implied;
  to: Implied;
}
type Implied = Period & { is: "implied" };

/** The months of the censuses of the population, each at the first of them. */
const MONTHS: Record<string, string> = {
  1953: "1953-07",
  1964: "1964-07",
  1982: "1982-07",
  1990: "1990-07",
  2000: "2000-11",
  2010: "2010-11",
  2020: "2020-11",
};
const COUNTED: Record<string, number> = { 四: 1990, 五: 2000, 六: 2010, 七: 2020 };

/** 第七次全国人口普查, “七普” */
const NAMED = /第([四五六七])次(?:全国)?人口普查|“([四五六七])普”/g;
const OTHERS = /地区生产总值|一般公共预算|社会消费品零售|经济普查|农业普查/;
const CENSUS = /普查|[五六七]普/g;
/** One that only cites the census names it once or twice, and not in its title. */
const FEWEST = 4;
const TITLED = /^[^，。；]{0,40}第[四五六七]次(?:全国)?人口普查(?:主要)?(?:数据|结果|公报|情况|基本情况)/;

const at = (year: string | number): Implied => ({ start: null, end: MONTHS[year]!, is: "implied" });

/** What a report on a census counts it counts at its standard time, be it named once (以2020年11月1日零时为标准时点) or not at all. Null for all other texts. */
export function censusOf(text: string, published: string | null): Census | null {
  if (!text.includes("普查") || OTHERS.test(text) || ((text.match(CENSUS)?.length ?? 0) < FEWEST && !TITLED.test(text))) return null;
  const years = matchesOf(text, NAMED).map(([, full, short]) => COUNTED[(full ?? short)!]!);
  const last = Math.max(...years);
  if (!Number.isFinite(last) || (published && published < MONTHS[last]!)) return null;
  const before = Object.keys(MONTHS).findLast((year) => Number(year) < last)!;
  return { from: at(before), to: at(last) };
}

/** 由2010年的3105人: in a report on a census the year of one is its standard time. */
export function atCensus({ value: { grain, parts } }: TimeMention, resolved: Pick<Period, "start" | "end"> | null): Implied | null {
  const year = resolved?.end?.slice(0, 4) ?? "";
  return grain === "year" && MONTHS[year] && resolved?.start?.slice(0, 4) === year && parts.of === null ? at(year) : null;
}
