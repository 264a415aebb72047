/** Kinds of repair the page has words for; a kind it does not know is shown by its own name. */
export const REPAIRS = [
  "traditional",
  "pinyin",
  "wrap",
  "spacing",
  "punctuation",
  "quotes",
  "mojibake",
  "debris",
  "width",
  "heading",
  "info",
  "contact",
  "outside",
  "navigation",
  "rights",
  "related",
  "advert",
  "credit",
  "spam",
  "site",
  "legal",
  "masthead",
  "column",
  "pointer",
] as const;

const known: ReadonlySet<string> = new Set(REPAIRS);
export const isRepair = (kind: string): kind is (typeof REPAIRS)[number] => known.has(kind);

const PROBLEMS = ["lostDigits", "lostDate", "mojibake", "splitDigits", "unnamedPlace"] as const;
const problems: ReadonlySet<string> = new Set(PROBLEMS);
export const isProblem = (rule: string): rule is (typeof PROBLEMS)[number] => problems.has(rule);
