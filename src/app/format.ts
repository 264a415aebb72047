/** Numbers, units, dates and periods in each language's way. Pure; made once a language by words.ts. */
import type { FormatWords } from "./messages/format.ts";
import { units as unitNames } from "./messages/hans/units.ts";
import { monthOf, type Span, spanKind, yearOf } from "./period.ts";
import type { Language } from "./store.ts";

export interface Format {
  /** Up to six decimals, none invented. */
  number: (value: number) => string;
  integer: (value: number) => string;
  /** A signed percentage: +5.2%, −0.3%. */
  signed: (percent: number) => string;
  /** A number with its unit. */
  value: (value: number, unit: string) => string;
  /** A number rounded to three digits in the largest fitting step, without unit. */
  short: (value: number, unit: string) => string;
  /** The unit alone; in English with the factor that `value` and `short` multiply in taken out. */
  unit: (unit: string) => string;
  /** Months as in dataset/columns.ts. */
  period: (span: Span) => string;
  month: (month: number) => string;
  /** A partial date: 2021, 2021-03, 2021-03-05; of a year not known --03-05, --03. */
  date: (date: string) => string;
  /** A date filter, months `YYYY-MM`; "" when both ends are open. */
  range: (from: string | null, to: string | null) => string;
}

const place = new Map(unitNames.map((name, i) => [name, i]));
const LOCALES: Record<Language, string> = { hans: "zh-Hans-CN", hant: "zh-Hant-TW", en: "en-GB" };

/** Halves away from nought, as they are printed: 21.9504205 is 21.950421. */
function sixDecimals(value: number): number {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1e15) return value;
  return Math.sign(value) * (size < 1e-6 ? Number(size.toFixed(6)) : Number(`${Math.round(Number(`${size}e6`))}e-6`));
}

export function createFormat(language: Language, words: FormatWords, units: readonly (string | readonly [string, number])[]): Format {
  const chinese = language !== "en";
  // As Intl.NumberFormat does, to which a test holds it; making one takes a slow phone a third of a second before the first word.
  const grouped = (value: number): string => {
    const text = String(value);
    if (!/^-?\d+(?:\.\d+)?$/.test(text)) return new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 15 }).format(value);
    const [whole = "", decimals] = text.split(".");
    const digits = whole.replace("-", "").length;
    const parted = digits > (chinese ? 4 : 3) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
    return decimals === undefined ? parted : `${parted}.${decimals}`;
  };
  const plain = (value: number): string => grouped(sixDecimals(value));
  const rounded = (value: number): string => grouped(Number(value.toPrecision(3)));
  /** Decimal shift without binary noise: 1291.5 × 1e8 is 129150000000. */
  const times = (value: number, factor: number) => (factor === 1 ? value : Number(`${value}e${Math.log10(factor)}`));
  const written = (unit: string): readonly [string, number] => {
    const i = place.get(unit);
    const known = i === undefined ? undefined : units[i];
    return known === undefined ? [unit, 1] : typeof known === "string" ? [known, 1] : known;
  };
  /** The unit's own power of ten, as 亿 in 亿元; what remains is the bare unit. */
  const power = (unit: string): [number, string] => {
    if (unit.length > 1) for (const [factor, word] of STEPS) if (unit.startsWith(word)) return [factor, unit.slice(word.length)];
    return [1, unit];
  };
  const stepped = (value: number, format: (value: number) => string): string => {
    const step = words.steps.find(([factor]) => Math.abs(value) >= factor);
    return step ? `${format(value / step[0])}${step[1]}` : format(value);
  };
  const period = (span: Span): string => {
    const { start, end } = span;
    if (end === 0 && start === 0) return words.unknown;
    const y = yearOf(start);
    switch (spanKind(span)) {
      case "asOf":
        return words.asOf(month(end));
      case "month":
        return month(start);
      case "year":
        return words.year(y);
      case "years":
        return words.years(y, yearOf(end));
      case "quarter":
        return words.quarter(y, monthOf(start) / 3 + 1);
      case "half":
        return words.half(y, monthOf(start) / 6 + 1);
      case "threeQuarters":
        return words.threeQuarters(y);
      case "months":
        return end === 0 ? words.open(month(start), null) : words.months(month(start), month(end));
    }
  };
  const month = (m: number): string => words.month(yearOf(m), monthOf(m) + 1);
  const counted = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  return {
    number: plain,
    integer: (value) => plain(Math.round(value)),
    signed: (percent) => `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${plain(Math.abs(percent))}%`,
    value: (value, unit) => {
      const [name, factor] = written(unit);
      if (chinese) return `${plain(value)}${name}`;
      const text = factor === 1 ? plain(value) : stepped(times(value, factor), plain);
      return name === "" || name === "%" ? `${text}${name}` : `${text} ${name}`;
    },
    short: (value, unit) => {
      if (!chinese) return stepped(times(value, written(unit)[1]), rounded);
      const [factor] = power(unit);
      const whole = times(value, factor);
      const text = stepped(whole, rounded);
      return factor === 1 || Math.abs(whole) >= 1e4 ? text : rounded(whole);
    },
    unit: (unit) => {
      const [name] = written(unit);
      return name;
    },
    period,
    month,
    date: (text) => {
      if (text.startsWith("--")) {
        const [m = 1, d] = text.slice(2).split("-").map(Number);
        return words.ofNoYear(m, d);
      }
      const [y = 0, m, d] = text.split("-").map(Number);
      return d !== undefined && m !== undefined ? words.day(y, m, d) : m !== undefined ? words.month(y, m) : words.year(y);
    },
    range: (from, to) => {
      if (from !== null && to !== null) return period({ start: counted(from), end: counted(to) });
      return from === null && to === null ? "" : words.open(from === null ? null : month(counted(from)), to === null ? null : month(counted(to)));
    },
  };
}

/** Powers that a Chinese unit may begin with; escaped, since this file holds no characters: wan yi, yi, wan. */
const STEPS: readonly [number, string][] = [
  [1e12, "\u4e07\u4ebf"],
  [1e8, "\u4ebf"],
  [1e4, "\u4e07"],
];
