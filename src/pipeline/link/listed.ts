/** Rankings as lists: 1苏州工业园区江苏 | 2广州经开区广东, 第一名：…, 1.…2.…3.… in one line. */
import type { Period, Span } from "../../dataset/schema.ts";
import type { RegionMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import type { Table } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import { rankingIn, SHORTER } from "./ranks.ts";
import { clauseAt, type LinkInput } from "./state.ts";

const HAN = "一二三四五六七八九";
/** 第三名：, 3., 3 |, 3: what stands before the name. */
const NUMBER = /(?:^|[^\d.])(第?)(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])([名位]?)[\s.．、:：|]{0,4}$/;
/** How far before a name its number begins; in code units. */
const AHEAD = 12;
/** What parts a name from the next number, its province aside. */
const MARKS = /[\s|（）(),，;；。、]/g;
/** Names of a list that nobody knows, at most, and how long each with what stands beside it. */
const UNKNOWNS = 2;
const LONGEST = 30;
const LEAST = 3;
/** Sentences looked back over for what the ranking is called. */
const LEAD = 5;
const RANKED = /排名|排行|排序|位次|名次|榜|前(?:\d{1,3}|[一二三四五六七八九十]{1,3})[强名位]|[十百]强|TOP\s?\d/i;
/** A list in an order that tells nothing. */
const UNORDERED = /不分先后|顺序不分|序号|笔画|拼音|按[一-龥]{1,6}(?:为序|排列)|名单公示/;
/** 综合发展水平|前30强: the ranking is called by what is ranked. */
const TOP = /(?:20\d\d年度?)?([^，。：；、“”《》（）()\s\d]{2,26}?)(?:综合)?(?:排名|排行榜?)?前(?:\d{1,3}|[一二三四五六七八九十]{1,3})[强名位]/;

interface Item extends Span {
  place: number;
  region: string;
}

/** Ranks told by the number before each name of a list, under words that say it is a ranking. */
export function readListed(input: LinkInput & { regions: readonly RegionMention[]; tables: readonly Table[] }): ObservationFact[] {
  const { text, regions, tables, gazetteer } = input;
  const facts: ObservationFact[] = [];
  let list: Item[] = [];
  const close = (): void => {
    if (list.length >= LEAST) facts.push(...factsOf(input, list));
    list = [];
  };
  for (const { start, end, value } of regions) {
    if (value.region === UNKNOWN || value.by === "standin") continue;
    const place = placeBefore(text, start);
    if (place === null) continue;
    const last = list.at(-1);
    const begin = startOf(text, start);
    if (last && !(place > last.place && follows(text.slice(last.end, begin), last.place, place, gazetteer))) close();
    if (list.length > 0 || place === 1 || (place <= UNKNOWNS + 1 && follows(openingOf(text, begin), 0, place, gazetteer))) {
      if (!tables.some((table) => table.start <= start && end <= table.end)) list.push({ start, end, place, region: value.region });
    }
  }
  close();
  return facts;
}

/** Whether nothing but a province, or names that nobody knows with their numbers, stands between two of a list. */
function follows(words: string, from: number, to: number, gazetteer: LinkInput["gazetteer"]): boolean {
  const missing = to - from - 1;
  if (missing === 0) {
    const word = words.replace(MARKS, "");
    return word === "" || gazetteer.regionNamed(word).length > 0;
  }
  if (missing > UNKNOWNS || words.length > LONGEST * (missing + 1) || /[。；，]/.test(words)) return false;
  for (let place = from + 1; place < to; place++)
    if (!new RegExp(`(?:^|[^\\d.])(?:${place}|第${HAN[place - 1] ?? "十"}名)(?![\\d.]\\d|[\\d%年月日])`).test(words)) return false;
  return true;
}

/** The first names of a list that nobody knows, behind what announces it. */
const openingOf = (text: string, begin: number): string => /[^。：:；，]*$/.exec(text.slice(Math.max(0, begin - UNKNOWNS * LONGEST), begin))![0];

const startOf = (text: string, at: number): number => {
  const match = NUMBER.exec(text.slice(Math.max(0, at - AHEAD), at));
  return match ? at - match[0].length + (/^[第\d一二三四五六七八九十]/.test(match[0]) ? 0 : 1) : at;
};

function placeBefore(text: string, at: number): number | null {
  const before = text.charAt(at - 1);
  // Asked for each place: mostly a word stands before it.
  if (!/[\d\s.．、:：|名位]/.test(before)) return null;
  const match = NUMBER.exec(text.slice(Math.max(0, at - AHEAD), at));
  if (!match) return null;
  const [, first, digits, last] = match;
  if (/\d/.test(digits!)) return Number(digits);
  // 第一名：, not 一、.
  if (!first || !last) return null;
  const [tens, ones] = digits!.includes("十") ? digits!.split("十") : ["0", digits!];
  const count = (each: string): number => HAN.indexOf(each) + 1;
  return (digits!.includes("十") ? (tens ? count(tens) : 1) * 10 : 0) + (ones ? count(ones) : 0);
}

function factsOf(input: LinkInput, list: readonly Item[]): ObservationFact[] {
  const { text, gazetteer, sentences } = input;
  const [first] = list;
  const from = startOf(text, first!.start);
  // Zones, or cities with a county among them; the country and its parts are ranked with nobody.
  const kinds = list.map(({ region }) => gazetteer.region(region)?.kind ?? "macro");
  const wide = kinds.filter((kind) => kind === "macro" || kind === "country").length;
  if (new Set(kinds).size - Math.min(wide, 1) > 2 || wide * 2 >= list.length) return [];
  const told: string[] = [];
  for (let i = clauseAt(sentences, from), left = LEAD; i >= 0 && left > 0; i--, left--)
    told.push(text.slice(sentences[i]!.start, Math.min(sentences[i]!.end, from)));
  if (sentences[0]?.kind === "title") told.push(text.slice(sentences[0].start, sentences[0].end));
  const near = told.slice(0, 3).join("\n");
  if (!RANKED.test(near) || UNORDERED.test(near)) return [];
  const own = told.map((words) => ({ words, name: rankingOf(words) })).find(({ name }) => name !== null);
  if (!own) return [];
  const year = [own.words, ...told].map((words) => /(20\d\d)年/.exec(words)?.[1]).find((each) => each !== undefined);
  const period: Period = year ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : { start: null, end: null, is: "unknown" };
  return list.map(({ place, region, start, end }): ObservationFact => {
    const stated = { start: startOf(text, start), end };
    return {
      region,
      subject: null,
      indicator: { id: gazetteer.indicatorNamed(own.name!), name: own.name! },
      period,
      quantity: null,
      stated,
      qualifier: "=",
      change: null,
      rank: { place, among: null, by: "value" },
      share: null,
      scope: "actual",
      status: "reported",
      named: true,
      evidence: stated,
      marks: [{ kind: "rank", ...stated }],
    };
  });
}

/** What a ranking is called: 国家级经开区综合发展水平|前30强, or by the words of an evaluation. */
function rankingOf(words: string): string | null {
  const top = TOP.exec(words)?.[1]?.replace(/^(?:附件?\d?|其中|全国|公布的?|发布的?|的)+/, "");
  if (top && /(?:水平|实力|竞争力|质量|活力|潜力|能力|指数|评价|考核|考评|总值|总量|产值|收入)$/.test(top)) return `${top}排名`;
  const name = rankingIn(words, null, null);
  return name && !SHORTER.test(name) ? name : null;
}
