/**
 * The grain of a period: how long it is and where in the year it lies. Figures of one grain may stand in one chart;
 * a year, its first half and "as of June" may not, though all end in the same months.
 *
 *   year      whole years                       month   single months
 *   quarter   any of the four                   asOf    states at the end of a month
 *   01-06     January to June, and every other run inside one year: cumulated figures of each year
 *
 * Runs over several years have no grain: they are counted and told, never drawn beside the rest.
 */
import { monthOf, type Span, spanKind, yearOf } from "../../period.ts";
import type { Words } from "../../words.ts";

export type Grain = string;

const two = (n: number): string => String(n).padStart(2, "0");

export function grainOf(span: Span): Grain | null {
  const kind = spanKind(span);
  if (kind === "year" || kind === "quarter" || kind === "month") return kind;
  if (kind === "asOf") return span.end === 0 ? null : kind;
  if (kind === "years" || span.end === 0 || yearOf(span.start) !== yearOf(span.end)) return null;
  return `${two(monthOf(span.start) + 1)}-${two(monthOf(span.end) + 1)}`;
}

/** Months from one period of the grain to the next; more between two of them is a gap. */
export const stepOf = (grain: Grain): number => (grain === "quarter" ? 3 : grain === "month" ? 1 : 12);

/** Where a period stands on an axis of months: its middle, or its end when it says how things stood. */
export const placeOf = ({ start, end }: Span): number => (start === 0 ? end + 1 : (start + end + 1) / 2);

/** The grain in words: by year, January to June of each year. */
export function grainName(grain: Grain, { t }: Words): string {
  if (grain === "year" || grain === "quarter" || grain === "month" || grain === "asOf") return t(`charts.grain.${grain}`);
  const [from = "", to = ""] = grain.split("-");
  return t("charts.grain.run", Number(from), Number(to));
}
