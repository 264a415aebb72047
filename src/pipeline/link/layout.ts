/** How a table is laid out: titles, header, rows with the name at their head; before anything is known of what it tells. */
import type { Span } from "../../dataset/schema.ts";
import { isTableHead, UNITS } from "../clean/findTables.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Cell, Table } from "../text.ts";

/** Rows below one header, with the titles over it. */
export interface Section {
  titles: Cell[];
  heads: Cell[][];
  rows: Cell[][];
}

const NUMBER = /^[-−－+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$|^[-−－+]?\d+(?:\.\d+)?%?$/;
/** 4.6%（预估数）, 1203.5亿: a number with its unit, and a remark behind it. */
export const WITH_UNIT =
  /^([-−－+]?\d[\d,]*(?:\.\d+)?)\s?(万亿|[万亿]?(?:美元|元|人|吨|户|家|个|亩|公顷)|亿|万|%)?(?:\s?[（(][^（）()\d]{1,6}[）)])?$/;
/** 12.5, 12.5亿, 4.6%（预计）. */
export const isNumber = (words: string): boolean => NUMBER.test(words) || WITH_UNIT.test(words);
export const YEAR = /^(?:19|20)\d\d年?$/;
/** No figure where one could stand. */
const NONE = /^(?:[-—–－/]{1,3}|…+|持平|×+)$/;
export const isNone = (words: string): boolean => NONE.test(words);
const MOST_HEADS = 3;

export const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end).trim();

/** The cells of a row that hold anything, one that spans columns once. */
const filledOf = (text: string, row: readonly Cell[]): Cell[] => [...new Set(row)].filter((cell) => wordsOf(text, cell) !== "");

/** 地区 | 总量 | 增速 | 地区 | 总量 | 增速: a long table in two halves side by side, as one below the other. */
function rowsOf(text: string, { rows }: Table): Cell[][] {
  const width = rows[0]?.length ?? 0;
  const half = width / 2;
  const header = rows.find((row) => filledOf(text, row).length > 1) ?? [];
  const words = header.map((cell) => wordsOf(text, cell));
  if (width < 4 || width % 2 !== 0 || rows.some((row) => row.length !== width)) return [...rows];
  if (words.slice(0, half).some((word, i) => word === "" || word !== words[half + i]) || new Set(words.slice(0, half)).size < half) return [...rows];
  const at = rows.indexOf(header);
  return [...rows.slice(0, at), ...rows.slice(at).map((row) => row.slice(0, half)), ...rows.slice(at + 1).map((row) => row.slice(half))];
}

/** 甲 | 1 | 2 | 3: the columns counted. */
const isCount = (words: readonly string[]): boolean =>
  words.length > 2 && /^(?:甲|乙|A)$/.test(words[0]!) && words.slice(1).every((word, i) => word === String(i + 1) || /^[乙丙]$/.test(word));

/** 9月 | 1-9月累计 | 增长% above, and 9月 | 1-9月累计 | 增减百分点 below the rows: the same header again, but for one cell. */
const isAgain = (text: string, words: readonly string[], heads: readonly (readonly Cell[])[]): boolean =>
  words.length > 2 &&
  heads.some((row) => {
    const before = filledOf(text, row).map((cell) => wordsOf(text, cell));
    return before.length === words.length && words.filter((word, i) => word !== before[i]).length <= 1;
  });

/** A table by its headers: a second one below the rows begins a section of its own, with the titles right above it. */
export function sectionsOf(text: string, table: Table): Section[] {
  const sections: Section[] = [];
  let section: Section = { titles: [], heads: [], rows: [] };
  for (const row of rowsOf(text, table)) {
    const filled = filledOf(text, row);
    const words = filled.map((cell) => wordsOf(text, cell));
    if (filled.length === 0 || isCount(words)) continue;
    const plain = filled.every((cell, i) => cell.header || !isNumber(words[i]!) || (cell !== row[0] && YEAR.test(words[i]!)));
    const head = filled.length > 1 && plain && !words.slice(1).some(isNone);
    const opened = section.heads.length > 0;
    if (head && opened && section.rows.length > 0 && (isTableHead(words) || isAgain(text, words, section.heads))) {
      const titles: Cell[] = [];
      for (let last = section.rows.at(-1); last && filledOf(text, last).length === 1; last = section.rows.at(-1)) {
        titles.unshift(filledOf(text, last)[0]!);
        section.rows.pop();
      }
      sections.push(section);
      section = { titles, heads: [row], rows: [] };
    } else if (head && section.rows.length === 0 && section.heads.length < MOST_HEADS && !isHeading(text, row, section.heads))
      section.heads.push(row);
    else if (!opened && filled.length === 1 && plain && table.rows[0]!.length + table.rows.length > 2) section.titles.push(filled[0]!);
    else section.rows.push(row);
  }
  return [...sections, section].filter(({ heads, rows }) => heads.length > 0 && rows.length > 0);
}

/** The column that gives the unit of each row, or -1. */
export const unitColumn = (text: string, heads: readonly (readonly Cell[])[]): number =>
  heads.reduce((at, row) => (at >= 0 ? at : row.findIndex((cell) => UNITS.test(wordsOf(text, cell)))), -1);

/** 分县（区）产值 | 亿元 | |: a row of no figures, over others. */
export function isHeading(text: string, row: readonly Cell[], heads: readonly (readonly Cell[])[]): boolean {
  const filled = filledOf(text, row);
  const unit = unitColumn(text, heads);
  return filled.length === 1 ? !isNumber(wordsOf(text, filled[0]!)) : filled.length === 2 && unit > 0 && row[unit] === filled[1];
}

const COUNTED =
  /^(?:[#＃*＊·•◆▪○●]\s?|(?:其中|\d?其中)\s?[：:，]?\s?|[一二三四五六七八九十]{1,3}\s?[、.．]\s?|[（(][一二三四五六七八九十\d]{1,2}[)）]\s?、?|\d{1,2}(?:[、．]|\.(?!\d))\s?|[①-⑳]\s?){1,3}/;

/** The name at the head of a row without what counts or parts it (其中：, 一、, #), blanks at its ends and a note's number. */
export function nameOf(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = COUNTED.exec(words.trimStart());
  const from = start + words.length - words.trimStart().length + (lead ? lead[0].length : 0);
  const to = start + words.trimEnd().replace(/\s?(?:\[\d{1,2}\]|[：:])$/, "").length;
  return to > from ? { start: from, end: to } : { start, end };
}

/** A column of places. */
const PLACES =
  /^(?:地\s?区|各?[省市州县区旗盟地]{1,3}[、（(市县区旗）)]{0,8}|城\s?市|市州|地市|县域|园区|开发区|高新区|经开区|乡镇|镇街)(?:别|名|名称)?$/;
export const isOfPlaces = (words: string): boolean => PLACES.test(words.replace(/\s/g, ""));

/** 分县（市、区）生产总值, 各县区: what is told of places below. */
export const BY_PLACE = /^(?:分|各|按)(?:县|市|区|地区|旗|州|盟)[（(]?[市县区旗州、）)]{0,8}(?:分|的|完成)?/;
/** 主要行业工业总产值, 按行业分. */
export const BY_KIND = /^(?:主要|按|分)(?:行业|产业|产品|登记注册类型|经济类型|类别|品种)(?:分|的)?(?!产量|产值$)|^按[一-龥]{2,10}分组?$/;

/** What lies in a place, by each of its names: null for a name of several. Gathered once a place. */
const insides = new WeakMap<Gazetteer, Map<string, ReadonlyMap<string, string | null>>>();

function insideOf(place: string, gazetteer: Gazetteer): ReadonlyMap<string, string | null> {
  const known = insides.get(gazetteer) ?? new Map<string, ReadonlyMap<string, string | null>>();
  insides.set(gazetteer, known);
  const before = known.get(place);
  if (before) return before;
  const children = gazetteer.childrenOf(place);
  const inner = gazetteer.region(place)?.kind === "province" ? [...children, ...children.flatMap((id) => gazetteer.childrenOf(id))] : children;
  const called = new Map<string, string[]>();
  for (const id of new Set([...inner, ...gazetteer.zonesIn(place)])) {
    const region = gazetteer.region(id);
    for (const name of region ? new Set([region.name, ...region.aliases]) : []) called.set(name, [...(called.get(name) ?? []), id]);
  }
  // Of a city and the county in it that share a name, the city.
  const only = (ids: readonly string[]): string | null => (ids.length === 1 ? ids[0]! : null);
  const inside = new Map(Array.from(called, ([name, ids]) => [name, only(ids) ?? only(ids.filter((id) => children.includes(id)))]));
  known.set(place, inside);
  return inside;
}

/** The place of this name, long or short, that lies in another: 青田 in 丽水. Null where none does, or several do. */
export function placeIn(name: string, place: string, gazetteer: Gazetteer): string | null {
  const kind = gazetteer.region(place)?.kind;
  return name.length >= 2 && (kind === "province" || kind === "prefecture") ? (insideOf(place, gazetteer).get(name) ?? null) : null;
}
