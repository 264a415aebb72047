import type { ArticleContext } from "../context.ts";
import { countOf } from "../count.ts";
import { matchesOf } from "../text.ts";
import { lowerBound } from "./phrase.ts";
import { regionSpanning } from "./scene.ts";

export interface ListItem {
  name: string;
  region: string | null;
  start: number;
  end: number;
}

export interface NameList {
  items: ListItem[];
  /** The number that closes the list (武汉、长沙、合肥、南昌四市), when it is the number of its items. */
  closed: number | null;
  /** What the items are: 市, 自由贸易试验区, or "". */
  noun: string;
  /** The list says that there are more (等). */
  open: boolean;
}

const ORGANISATION =
  /(?:大学|学院|医院|公司|集团|中心|研究院|研究所|研究会|科学院|工程院|工商联|总商会|科协|工会|商会|协会|学会|联合会|促进会|委员会|管委会|管理委员会|政府|科委|发改委|委|局|厅|办|处|银行|基地|园|园区|高新区|开发区|经开区|新区|示范区|试验区|自贸区|片区|管理区|智库|实验室|出版社|报社|电视台|传媒|学校|中学|小学|港|港口|机场|所|院|社|会|厂|矿|站|馆|企业|[省市县区州盟旗镇乡村])$/;
const CLOSING = /(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>家|个|所|座|名|大)?(?<noun>[^，。；、\d]{0,14})$/;
/** 三地高新区, 四市的园区: zones of so many places. */
const OF_PLACES = /^[地市省城县]的?(?=(?:国家级?|省级|市级)?(?:高新|经开|经济|开发|自贸|自由|综合|综保|新区|园区))/;
const SPLIT = /以及|[、和及与]/g;
const ETC = /等(?:地|市|国|省|省市|省区|省份|城市|单位|机构|企业|高校)?$/;

/**
 * Names in a row: 武汉、长沙、合肥、南昌四市; 上海、江苏、浙江、安徽四个自由贸易试验区; 西南大学等. A place becomes its region, another name must end as
 * organisations do. Returns null unless every item is one or the other, so that a row of adjectives or of aims is no list.
 */
export function readList(context: ArticleContext, start: number, end: number): NameList | null {
  const { text } = context;
  let [from, to] = trim(text, start, end);
  to -= /(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)?$/.exec(text.slice(Math.max(from, to - 12), to))![0].length;
  let noun = "";
  let count: number | null = null;
  const etc = ETC.exec(text.slice(from, to));
  let open = etc !== null;
  if (etc) to -= etc[0].length;
  const closing = CLOSING.exec(text.slice(from, to));
  if (closing && closing.index > 0 && !inRegion(context, from + closing.index)) {
    count = countOf(closing.groups!.count!);
    noun = closing
      .groups!.noun!.replace(/[（(][^（）()]*[）)]?$/, "")
      .replace(OF_PLACES, "")
      .replace(/^(?:国家级|国家|省级|市级|自治区级|全国|沿[黄江淮海])/, "");
    to = from + closing.index;
    const inner = ETC.exec(text.slice(from, to));
    open ||= inner !== null;
    if (inner) to -= inner[0].length;
  }
  if (to <= from || to - from > 400) return null;
  const spans = [...splitItems(context, from, to)];
  const items: ListItem[] = [];
  const places = spans.filter(([first, last]) => regionSpanning(context, first, last)).length;
  // 荆门、安康、南阳三家高新区: a name the gazetteer passes over (安康 is also a word) is one of the three.
  const borneOut = count === spans.length && places * 2 >= count;
  for (const [first, itemEnd] of spans) {
    const verb = items.length === 0 ? /^(?:吸纳|吸引|吸收|新增|增补|接纳|联合|包括|携手|如|即|以)了?/.exec(text.slice(first, itemEnd)) : null;
    const itemStart = verb && !regionSpanning(context, first, itemEnd) ? first + verb[0].length : first;
    const region = regionSpanning(context, itemStart, itemEnd);
    const words = text.slice(itemStart, itemEnd);
    if (region) {
      const place = context.placeOf(region);
      items.push({ name: place?.name ?? words, region, start: itemStart, end: itemEnd });
    } else if (
      words.length >= 3 &&
      words.length <= 24 &&
      ORGANISATION.test(words) &&
      !/[的了各，。；]|(?<!自)由|\d{4}年|有关|相关|其他|^(?:\d|[一二两三四五六七八九十]+[个家大市省县区国])/.test(words)
    ) {
      items.push({ name: words, region: null, start: itemStart, end: itemEnd });
    } else if (borneOut && /^[\p{Script=Han}]{2,6}$/u.test(words)) {
      items.push({ name: words, region: null, start: itemStart, end: itemEnd });
    } else return null;
  }
  if (items.length === 0) return null;
  // 中部地区22家高新区: one place before a greater number is where they lie, not a member.
  if (count !== null && count !== items.length && !open) return null;
  return { items, closed: count !== null && count === items.length && !etc ? count : null, noun, open };
}

function trim(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && /[\s“”「」，：:、]/.test(text[from]!)) from++;
  while (to > from && /[\s“”「」，。；：、]/.test(text[to - 1]!)) to--;
  return [from, to];
}

function inRegion(context: ArticleContext, at: number): boolean {
  const region = context.regions[lowerBound(context.regions, (item) => item.end > at)];
  return region !== undefined && region.start < at;
}

function* splitItems(context: ArticleContext, start: number, end: number): Generator<[number, number]> {
  const { text } = context;
  let from = start;
  for (const mark of matchesOf(text.slice(start, end), SPLIT)) {
    const at = start + mark.index;
    if (inRegion(context, at) || at < from) continue;
    if (mark[0] !== "、" && !isFinished(context, from, at)) continue;
    if (at > from) yield trim(text, from, at);
    from = at + mark[0].length;
  }
  if (from < end) yield trim(text, from, end);
}

/** 和 parts two items when what stands left of it is finished: a place or an organisation. */
const isFinished = (context: ArticleContext, from: number, at: number): boolean =>
  regionSpanning(context, from, at) !== null || ORGANISATION.test(context.text.slice(from, at));
