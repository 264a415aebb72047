import type { Period } from "../../dataset/schema.ts";
import type { TimeMention } from "../mention.ts";
import { gather } from "../text.ts";

/** The whole years that an article sums up: as many as its 五年来 counts. */
export interface LookBack {
  years: number;
  period: Period & { is: "implied" };
}

/** As many years as plans and terms of office have, or fewer. */
const FEWEST = 3;
const MOST = 6;

/** 由2016年的, 比2016年, 是2016年的: a year from which something grew. */
const FROM = /[由从比较是为]$/;

/** The one year that a time names. */
const named = ({ value: { parts, grain } }: TimeMention): number | null =>
  parts.year !== null && parts.endYear === null && (grain === "year" || grain === "asof") ? parts.year : null;

/** 2017年9月成立…。五年来: the count runs from a month of that year, told before it in its paragraph. */
const beginsIt = (text: string, { value, end }: TimeMention, { start }: TimeMention, year: number): boolean =>
  value.parts.year === year && (value.grain === "month" || value.grain === "date") && end <= start && !text.slice(end, start).includes("\n");

/**
 * An article of May 2022 that tells how something grew from 2016 to 2021 (由2016年的…增至2021年的…) means the years between by its 五年来,
 * and one that sums up the plan which ended with the last year (“十三五”期间) means the plan; not the sixty months until it was printed.
 */
export function lookBackOf(text: string, times: readonly TimeMention[], published: string | null): LookBack | null {
  if (!published || published.length < 7) return null;
  const last = Number(published.slice(0, 4)) - 1;
  const over = (years: number): LookBack => ({ years, period: { start: `${last - years + 1}-01`, end: `${last}-12`, is: "implied" } });
  const counted = new Set(
    gather(times, (time) => {
      const { years } = time.value.parts;
      // 连续6年位居前十: how long it has been so, and no look back.
      const row = text.slice(Math.max(0, time.start - 2), time.start) === "连续";
      return years !== null && !row && !times.some((other) => beginsIt(text, other, time, last + 1 - years)) ? [years] : [];
    }),
  );
  const plan = times.find(({ value: { grain, parts } }) => grain === "plan" && parts.endYear === last && parts.year !== null);
  const planned = plan ? last - plan.value.parts.year! + 1 : 0;
  if (counted.has(planned)) return over(planned);
  if (!times.some((time) => named(time) === last || (time.value.grain === "year" && time.value.parts.yearOffset === -1))) return null;
  for (const years of counted)
    if (years >= FEWEST && years <= MOST && times.some((time) => named(time) === last - years && FROM.test(text.slice(time.start - 1, time.start))))
      return over(years);
  return null;
}
