import type { FormatWords } from "./format.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const en: FormatWords = {
  year: (y) => `${y}`,
  years: (from, to) => `${from}–${to}`,
  month: (y, m) => `${MONTHS[m - 1]} ${y}`,
  day: (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  ofNoYear: (m, d) => `${d === undefined ? "" : `${d} `}${MONTHS[m - 1]}, year not told`,
  quarter: (y, q) => `Q${q} ${y}`,
  half: (y, h) => `H${h} ${y}`,
  threeQuarters: (y) => `Q1–Q3 ${y}`,
  months: (from, to) => `${from} – ${to}`,
  asOf: (date) => `as of ${date}`,
  open: (from, to) => (from === null ? `until ${to}` : `since ${from}`),
  unknown: "period not given",
  qualifiers: { "~": (v) => `about ${v}`, ">": (v) => `over ${v}`, "<": (v) => `under ${v}` },
  steps: [
    [1e12, " trillion"],
    [1e9, " billion"],
    [1e6, " million"],
  ],
  list: ", ",
};
