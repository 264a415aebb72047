import { lowerBound } from "../alliances/phrase.ts";
import type { TimeMention } from "../mention.ts";
import { matchesOf } from "../text.ts";
import type { EventDate } from "./calendar.ts";

const LOST_MONTH = /(?<![\d.\-/年第近约共满])(\d{3,4})日(?!内|行动|攻坚|会战|倒计时|游|均)/g;
const LOST_YEAR = /(?<!\d)((?:19|20)\d\d)(1[0-2]|[1-9])月(?!\d)/g;

/**
 * Dates whose 月 or 年 the page lost. 20201月 can only be 2020-01. 128日 is 12月8日 or 1月28日: it is read only when the month of
 * publication leaves exactly one of them, and is then implied. Leaves 100日, 365日 and numbers already read as dates alone.
 */
export function lostDates(text: string, times: readonly TimeMention[], published: string | null): EventDate[] {
  const found: EventDate[] = [];
  const taken = (start: number, end: number) => {
    const time = times[lowerBound(times, (candidate) => candidate.end > start)];
    return time !== undefined && time.start < end && time.value.parts.year !== null;
  };
  for (const match of matchesOf(text, LOST_YEAR)) {
    const end = match.index + match[0].length;
    if (taken(match.index, end)) continue;
    const date = `${match[1]}-${match[2]!.padStart(2, "0")}`;
    if (published && date > published.slice(0, 7)) continue;
    found.push({ date, is: "implied", because: `${match[0]}: 年 is missing`, start: match.index, end, month: null });
  }
  if (!published || published.length < 7) return found;
  for (const match of matchesOf(text, LOST_MONTH)) {
    const fits = readings(match[1]!).filter(([month, day]) => fitsPublication(month, day, published));
    const only = fits[0];
    if (!only || fits.length > 1) continue;
    const date = `${published.slice(0, 4)}-${only[0]}-${only[1]}`;
    found.push({
      date,
      is: "implied",
      because: `${match[0]}: 月 is missing; published ${published}`,
      start: match.index,
      end: match.index + match[0].length,
      month: null,
    });
  }
  return found;
}

/** 128 → 12月8日, 1月28日; 1218 → 12月18日. Months without their leading zero, as they are written. */
export function readings(digits: string): [string, string][] {
  const found: [string, string][] = [];
  for (let cut = 1; cut <= 2; cut++) {
    const [month, day] = [digits.slice(0, cut), digits.slice(cut)];
    if (month.startsWith("0") || day.startsWith("0") || day === "" || Number(month) > 12) continue;
    const at = new Date(Date.UTC(2024, Number(month) - 1, Number(day)));
    if (Number(day) > 31 || at.getUTCMonth() !== Number(month) - 1) continue;
    found.push([month.padStart(2, "0"), day.padStart(2, "0")]);
  }
  return found;
}

/** The day is not after publication, and at most a month before it. */
function fitsPublication(month: string, day: string, published: string): boolean {
  const [, publishedMonth, publishedDay] = published.split("-");
  if (month === publishedMonth) return publishedDay === undefined || day <= publishedDay;
  return publishedDay !== undefined && Number(publishedMonth) - Number(month) === 1 && Number(day) > Number(publishedDay);
}
