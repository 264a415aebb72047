import type { ReadProblem } from "../text.ts";
import { matchesOf } from "../text.ts";
import { isCommon } from "./undoMojibake.ts";

interface Check {
  rule: string;
  reason: string;
  pattern: RegExp;
}

/** Marks that end a clause; a table's cell or a bracket after a unit is no lost amount (单位：亿元, GDP（亿元）). */
const END = "(?=[，。；、,;]|同比|比上年|，|增长|下降|占)";
const MONEY = "(?:万亿|亿|万)?(?:元|美元|港元|欧元)";

/** What a text lacks, told by the words round the gap. Never repaired: a lost digit cannot be known. */
const CHECKS: readonly Check[] = [
  {
    rule: "lostDigits",
    reason: "an amount without its digits",
    pattern: new RegExp(
      `(?:完成|实现|总值|产值|增加值|总额|收入|利润|税收|支出|投资|营收|出口额?|进口额?|达到|增至|升至|降至|为)(?<gap>${MONEY}|(?:万|亿)?(?:吨|千瓦时|平方米|立方米)|个百分点)${END}`,
      "g",
    ),
  },
  {
    rule: "lostDigits",
    reason: "a figure without the digits before its point",
    pattern: /[（(：，、；了到达至为约近超过增减长降升是有](?<gap>\.\d+(?:[万亿%]|个百分点|元))/g,
  },
  { rule: "lostDigits", reason: "a figure without one of its digits", pattern: /\d(?<gap>[?？□\ufffd])\.?\d/g },
  {
    rule: "lostDigits",
    reason: "a rate without its digits",
    pattern: /(?:增长|下降|提高|上升|回落|占比?|比重|增幅|降幅|增速)(?:为|达|达到|约|近|超|了)?(?<gap>%|个百分点)/g,
  },
  {
    rule: "lostDigits",
    reason: "a rank without its number",
    pattern: /(?:居|列|排名?|位列|位居|排在)[^，。；、\d一二三四五六七八九十首末前]{0,12}(?<gap>第)(?=[，。；、]|位)/g,
  },
  {
    rule: "lostDigits",
    reason: "a count without its digits",
    pattern:
      /(?:新增|新认定|拥有|共有|现有|达到?|累计|净增|引进|培育)[^，。；、\d一二三四五六七八九十百千万亿两数几多余若干]{0,10}(?:高新技术|科技型|中小|规上|规模以上|上市|瞪羚|独角兽|专精特新|“小巨人”|市场|工业)(?:企业|主体|公司)(?<gap>家|户)(?=[，。；、])/g,
  },
  // 128日: the month's 月 is lost, and 1月28日 fits as well as 12月8日. 20201月 lacks its 年.
  {
    rule: "lostDate",
    reason: "a date without 月",
    pattern: /(?<![\d.月年第])(?<gap>1[0-2](?:[1-9]|[12]\d|3[01])|[1-9](?:[12]\d|3[01]))日(?![元本均报])/g,
  },
  { rule: "lostDate", reason: "a date without 年", pattern: /(?<!\d)(?<gap>(?:19|20)\d{2}(?:1[0-2]|[1-9]))月(?!\d)/g },
];

const ODD = /[□\ufffd\ue000-\uf8ff]/;
const ODD_MARK = /[\u3400-\u9fff](?<gap>[□\ufffd\ue000-\uf8ff])[\u3400-\u9fff”]|[。，]”?(?<cut>□)[\u3400-\u9fff]/g;
const RUINED = /(?<gap>[?？][!！]?[\u3400-\u9fff]{1,3})/g;

/** Places of an article's text where something was lost on the way, as problems with their span; one problem a place. */
export function findProblems(clean: string): ReadProblem[] {
  const problems: ReadProblem[] = [];
  const taken = new Set<number>();
  const add = (start: number, end: number, reason: string, rule: string): void => {
    if (taken.has(start)) return;
    taken.add(start);
    problems.push({ start, end, text: clean.slice(start, end), reason, rule });
  };
  for (const { pattern, reason, rule } of CHECKS)
    for (const match of matchesOf(clean, pattern)) {
      // 单位均为亿元 names the unit of what follows.
      if (!/单位[^，。；]{0,6}$/.test(clean.slice(Math.max(0, match.index - 10), match.index)))
        add(match.index, match.index + match[0].length, reason, rule);
    }
  for (const match of ODD.test(clean) ? matchesOf(clean, ODD_MARK) : []) {
    const at = match.index + match[0].indexOf(match.groups?.gap ?? match.groups?.cut ?? "");
    add(at, at + 1, "a character lost in another encoding", "mojibake");
  }
  if (clean.includes("?")) {
    for (const match of matchesOf(clean, RUINED)) {
      const text = match[0];
      if (text.startsWith("?") && Array.from(text.replace(/[?？!！]/g, "")).some((c) => !isCommon(c)))
        add(match.index, match.index + text.length, "characters in another encoding", "mojibake");
    }
  }
  return problems.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
