/** Patterns that carry characters: how each language writes dates, periods and large numbers. Traditional is made from `hans`. */
export interface FormatWords {
  year: (y: number) => string;
  years: (from: number, to: number) => string;
  month: (y: number, m: number) => string;
  day: (y: number, m: number, d: number) => string;
  /** A day, or a month where `d` is undefined, of a year not known. */
  ofNoYear: (m: number, d: number | undefined) => string;
  quarter: (y: number, q: number) => string;
  half: (y: number, h: number) => string;
  threeQuarters: (y: number) => string;
  months: (from: string, to: string) => string;
  asOf: (date: string) => string;
  open: (from: string | null, to: string | null) => string;
  unknown: string;
  qualifiers: { "~": (value: string) => string; ">": (value: string) => string; "<": (value: string) => string };
  /** Steps of large numbers, largest first. */
  steps: readonly [factor: number, word: string][];
  list: string;
}

const QUARTERS = ["一", "二", "三", "四"];

export const hans: FormatWords = {
  year: (y) => `${y}年`,
  years: (from, to) => `${from}—${to}年`,
  month: (y, m) => `${y}年${m}月`,
  day: (y, m, d) => `${y}年${m}月${d}日`,
  ofNoYear: (m, d) => `${m}月${d === undefined ? "" : `${d}日`}，年份不详`,
  quarter: (y, q) => `${y}年${QUARTERS[q - 1]}季度`,
  half: (y, h) => `${y}年${h === 1 ? "上" : "下"}半年`,
  threeQuarters: (y) => `${y}年前三季度`,
  months: (from, to) => `${from}至${to}`,
  asOf: (date) => `截至${date}`,
  open: (from, to) => (from === null ? `${to}以前` : `${from}以来`),
  unknown: "时期不详",
  qualifiers: { "~": (v) => `约${v}`, ">": (v) => `超${v}`, "<": (v) => `不足${v}` },
  steps: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  list: "、",
};
