import { matchesOf } from "../text.ts";

/** Han words that a number is written with and no blank before: units, scale words, classifiers. */
const WORDS = "年月日号时分万亿元家个座项名人位户件亩株只余多倍种条所张岁届次批吨辆台套处栋起亿平公立千百美％%";
const NUMBER_FIRST = new RegExp(`(?<=\\d) +(?=[${WORDS}]|m[23]?(?![a-z])|k[mgw]|hm)`, "gi");
const HAN_FIRST = new RegExp(`(?<=[\\u3400-\\u9fff])(?<![讯电]) +(?=\\d[\\d.]{0,12} ?[${WORDS}])`, "g");
const INSIDE = /(?<=\d[年月日万亿]) +(?=\d)|(?<=\d[万亿]) +(?=[元美吨平立人])|(?<=[万亿]) +(?=m[23])/g;
/** What a typesetter sets between Han and figures or Latin letters (增长 8.5%、GDP 达…) and behind marks, in sentences: in a row of a table it parts columns. */
const LOOSE =
  /(?<=[\u3400-\u9fff，。；：、！？“”（）《》])(?<![讯电]) (?=[\da-z])|(?<=[\d%‰a-z]) (?=[\u3400-\u9fff，。；：、！？“”（）《》])|(?<=[，。；、”）》]) (?=[\u3400-\u9fff“‘（《])/gi;
const RUNNING = /[，。；]/;
/** 18 51元: a number in two, unless the first half may be a year or a date of its own. */
const SPLIT = /(?<![\d.])(?:(?<left>\d{1,9}) (?<right>\d{1,9}(?:\.\d+)?)|(?<whole>\d{1,9}\.\d{1,3}) (?<tail>\d{1,3}))(?=[\u3400-\u9fff%])/g;
/** 47 186元: thousands set apart. */
const THOUSANDS = /(?<=[\u3400-\u9fff]\d{1,3}(?: \d{3})?) (?=\d{3}(?: \d{3})?(?:\.\d+)?[\u3400-\u9fff])/g;
/** 1957. 42亿元, 5. 7‰: a decimal point with a blank behind it, in a figure that follows words; 1. 27家 opens a list. */
const DECIMALS = /(?<=[\u3400-\u9fff]\d{1,9}\.) (?=\d{1,4}(?:[万亿千百元吨个倍平公]|[%‰％]))/g;
/** 20 23年: nothing but a year. */
const YEAR = /(?<=(?<![\d.])(?:1|2)) (?=(?:9|0)\d\d年)|(?<=(?<![\d.])(?:19|20)) (?=\d\d年)|(?<=(?<![\d.])(?:19|20)\d) (?=\d年)/g;

export interface Blanks {
  /** Offsets of the blanks to leave out. */
  closed: ReadonlySet<number>;
  /** Numbers in two halves that nothing in the text proves to be one. */
  split: { start: number; end: number; text: string }[];
}

/** Which blanks of a paragraph belong to its layout: 2025 年, 三月 11 日, 引水 2.57 亿m3. `numbers` are the numbers found elsewhere in the text. */
export function closableBlanks(text: string, numbers: ReadonlySet<string>): Blanks {
  const closed = new Set<number>();
  for (const pattern of RUNNING.test(text)
    ? [NUMBER_FIRST, HAN_FIRST, INSIDE, THOUSANDS, DECIMALS, YEAR, LOOSE]
    : [NUMBER_FIRST, HAN_FIRST, INSIDE]) {
    for (const match of matchesOf(text, pattern)) for (let i = 0; i < match[0].length; i++) closed.add(match.index + i);
  }
  const split: Blanks["split"] = [];
  for (const match of matchesOf(text, SPLIT)) {
    const { whole, tail, left = whole ?? "", right = tail ?? "" } = match.groups ?? {};
    if (closed.has(match.index + left.length)) continue;
    if (numbers.has(left + right)) closed.add(match.index + left.length);
    else split.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return { closed, split };
}
