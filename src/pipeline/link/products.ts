/** What is made, told by its growth alone behind words that say so: 主要产品产量“五增三降”：水泥增长12%，粗钢下降3%. */

import type { Span } from "../../dataset/schema.ts";
import { countOf } from "../count.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { matchesOf } from "../text.ts";
import type { IndicatorRef } from "./facts.ts";
import { isIndustry, named, sharedHead } from "./indicators.ts";
import { type Focus, type Gap, isPrivate, type LinkInput, type SentenceState } from "./state.ts";

/** 产量方面，, 产品产量保持增长。其中，, 产量增长的工业产品有六种：, 分产品看，…345种产品产量同比增长。, 监测的23种工业产品12种增长。 */
const LEAD =
  /(?:产品(?:的)?产量|产量(?:方面|上|来?看|[增上下回减][长升降落加少]的)|主要(?:工业)?产品产量|(?:主要|重点)?工业(?:新)?产品(?:中|里|方面|来?看)(?=，)|\d{1,3}[种个](?:重点|主要)?工业产品(?:中|里)?(?=[^，。；：]{0,6}\d{1,3}[种个]))[^，。；：%]{0,20}[，。：]/g;
/** What is told of goods that are not made but sold, or of anything else. */
const OTHERWISE = /增加值|产值|投资|收入|零售|利润|价格|销[售量]|出口|进口|贸易|[额税费]|行业|产业(?!用)|企业|贷款|存款|人口|就业/;
/** How far behind such words goods may be listed, in code units. */
const REACH = 420;

/** The output of the goods named before a growth; null where nothing says that it is of what was made. */
export function madeOf({ text, gazetteer }: LinkInput, about: IndicatorRef | null, fragment: Span): IndicatorRef | null {
  if (!about || about.id !== null || !about.span) return null;
  const { name } = about;
  if (!/^[一-龥A-Za-z\d（）“”.、和及-]{1,20}$/.test(name) || OTHERWISE.test(name)) return null;
  if (sharedHead(name) !== null || isIndustry(name) || isPrivate(name) || /(?:量|率|数|类|区|县|市|能力|面积|产品)$/.test(name)) return null;
  return underOutput(text, fragment.start, about.span.start) ? named(`${name}产量`, about.span, gazetteer) : null;
}

/** 饲料、水泥和粗钢|分别下降: the output of each of a list of goods. */
export function madeOfEach(input: LinkInput, listed: readonly IndicatorRef[] | null | undefined, fragment: Span): IndicatorRef[] | null {
  const made = listed?.map((ref) => madeOf(input, ref, fragment));
  return made?.every((ref) => ref !== null) ? made : null;
}

/** Whether the words of the paragraph before a name lead to goods by their output, with nothing else told since. */
export function underOutput(text: string, from: number, at: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", from) + 1, at - REACH);
  const before = text.slice(start, at);
  if (!before.includes("产量") && !before.includes("产品")) return false;
  let end = -1;
  let begin = -1;
  for (const match of before.matchAll(LEAD)) {
    begin = match.index;
    end = match.index + match[0].length;
  }
  if (end < 0) return false;
  const opening = before.slice(Math.max(before.lastIndexOf("。", begin), before.lastIndexOf("；", begin)) + 1, begin);
  return !OTHERWISE.test(before.slice(end)) && !/出口|进口|销售|零售|价格/.test(`${opening}${before.slice(begin, end)}`);
}

/** 钢铁、食品、电力三个产业|分别增长, 仪表和锂电两个后起产业长得更快，|为: industries summed up by their number. */
const INDUSTRIES =
  /(?:^|[，。；：]|其中|月份?|季度|半年)([一-龥A-Za-z“”、（）]{4,60}?)(?:这|等)?([两二三四五六七八九十]|\d{1,2})(?:大|个)(?:传统|新兴|战略性|支柱|主导|优势|特色|重点|主要|千亿级?|百亿级?|后起)*(产业|行业|制造业|产业链|集群)(?:增加值)?(?:合计|[则也均都]|分别|依次|同比|(?:增长|增速|增势|表现)(?:更|较|也)?[快好稳高强亮][劲眼]?)*(?:，(?:增速|增幅)?)?(?:分别|依次)?(?:为|达到?|是)?$/;

/** 增加值增长较快的有|汽车制造业、食品制造业|两个，分别增长…; 下降的行业是…: industries called by how they did. */
const CALLED =
  /(?:^|[，。；：])(?:其中)?([^，。；：、]{0,16})的(?:行业|产业)?(?:主要)?(?:有|是|为|包括)[：:]?([一-龥“”、（）]{6,90}?)(?:等?([两二三四五六七八九十]|\d{1,2})个(?:行业|产业)?)?，(?:(?:增加值|产值)?(?:同比|增速|增幅|降幅))?(?:分别|依次)?(?:为|达到?|是)?$/;
const MEASURED = /(增加值|总产值|产值|营业收入|利润总额|利润|投资)/;

/** What is measured of such industries is the value added, where that of industry was told and no other measure of it since. */
export function industriesOf(
  { text, gazetteer }: LinkInput,
  { recent }: Focus,
  { sentence }: SentenceState,
  { span, time, run }: Gap,
  count: number,
  at: number,
): IndicatorRef[] | null {
  const ahead = [time?.mention.end ?? 0, run?.end ?? 0].filter((end) => end < at - SHORTEST);
  const from = Math.max(sentence.start, span.start, ...ahead);
  const words = text.slice(from, at);
  if (!/产业|行业|制造业|集群/.test(words)) return null;
  const match = INDUSTRIES.exec(words);
  if (!match) return calledSo(text.slice(sentence.start, from), words, from, count, valueAddedLast(recent), gazetteer);
  const [, list, many, kind] = match;
  const told = countOf(many!);
  const parts = [/[、和与及]/, /[、和与]/].map((joint) => list!.split(joint)).find(({ length }) => length === count);
  if (told !== count || !parts?.every((part) => /^[一-龥A-Za-z“”（）]{2,12}$/.test(part) && !OTHERWISE.test(part))) return null;
  if (!valueAddedLast(recent)) return null;
  const start = from + match.index + match[0].indexOf(list!);
  return parts.map((part) => named(`${part}${part.endsWith("业") ? "" : kind}增加值`, { start, end: start + list!.length }, gazetteer));
}
const valueAddedLast = (recent: Focus["recent"]): boolean =>
  recent.some(({ name }) => VALUE_ADDED.test(name)) && !recent.some(({ name }) => OUTPUT.test(name));

/** By what the sentence says that they did so, or else by the value added that was told last. */
function calledSo(before: string, words: string, from: number, count: number, added: boolean, gazetteer: Gazetteer): IndicatorRef[] | null {
  const [whole, lead, list, many] = CALLED.exec(words) ?? [];
  if (whole === undefined || list === undefined || (many !== undefined && countOf(many) !== count)) return null;
  const parts = [/、/, /[、和与]/, /[、和与及]/].map((joint) => list.split(joint)).find(({ length }) => length === count);
  if (!parts?.every((part) => isIndustry(part) && /业$/.test(part) && !OTHERWISE.test(part.replace(/(?:行|产)业$/, "")))) return null;
  const measure = MEASURED.exec(lead!)?.[1] ?? matchesOf(before, MEASURES).at(-1)?.[0] ?? (added ? "增加值" : null);
  const start = from + words.length - whole.length + whole.indexOf(list);
  return measure === null ? null : parts.map((part) => named(`${part}${measure}`, { start, end: start + list.length }, gazetteer));
}
const MEASURES = new RegExp(MEASURED.source, "g");

/** 钢铁、食品两个产业 and no less. */
const SHORTEST = 8;
const VALUE_ADDED = /工业增加值$/;
const OUTPUT = /(?<!农业)总?产值$|营业收入$/;

/** 规模工业：全市|增加值, 规上工业方面，|利润总额: what a label at the head of the sentence says that a bare measure is of. */
const LABEL =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?(规模以上工业|规上工业|规模工业|工业|建筑业|规模以上服务业|规上服务业)(?:方面|生产|经济|运行)?[：，]/;
const BARE = /^(?:增加值|总产值|产值|利润总额|营业收入)$/;

export function labelled({ text, gazetteer }: LinkInput, { sentence }: SentenceState, ref: IndicatorRef | null): IndicatorRef | null {
  if (!ref || !BARE.test(ref.name)) return ref;
  const label = LABEL.exec(text.slice(sentence.start, sentence.start + 20))?.[1];
  return label ? { ...named(`${label}${ref.name}`, ref.span, gazetteer) } : ref;
}

/** 签订合作协议23项、|金额47亿元: the money of what was just counted. */
const MONEY_OF =
  /^[，、（(；]?(?:其中)?((?:涉及|合计|合同|协议|意向|成交|交易|签约)?(?:总?金额|总额))(?:合计|共计|约|近|超过?|逾|达到?|为|共|折合)*$/;
const DEALS = /(?:协议|合同|订单|意向|合作|交易|采购)(?:书|总?数)?$/;
const MONEY_SIGNED =
  /^(?:个|项)?[^，。；：、\d]{0,8}[，、（](?:涉及|合计|总计|共计|累计)?(?:总?金额|总额|(?<funds>资金总?额?|总资金))(?:合计|共计|约|近|超过?|逾|达到?|为|共|折合)*$/;
const SIGNED = /签约|签订|签下|签署/;
/** 26家企业现场签约，|金额3.6亿元: what those counted did. */
const SIGNING = /^(?:[一-龥]{0,8}?)((?:现场|集中)?(?:签约|成交))[，、]/;

export function worthOf({ text, gazetteer }: LinkInput, { last }: SentenceState, { span, run }: Gap, at: number): IndicatorRef | null {
  const [told] = last;
  if (run || last.length !== 1 || told!.quantity?.dimension !== "count") return null;
  const words = text.slice(Math.max(span.start, told!.stated.end), at);
  const deal = DEALS.test(told!.indicator.name) ? MONEY_OF.exec(words)?.[1] : null;
  if (deal)
    return named(
      `${told!.indicator.name.replace(/(?<=同|议|单|向|易|购)(?:总?数)$/, "")}${deal.replace(/^(?:涉及|合计|合同|协议|意向)/, "")}`,
      null,
      gazetteer,
    );
  // 签约项目22个，|总金额31.5亿元, 签约18个项目，|涉及资金76亿元
  const signed =
    /项目数?$/.test(told!.indicator.name) && SIGNED.test(text.slice(Math.max(0, told!.stated.start - 12), at)) ? MONEY_SIGNED.exec(words) : null;
  if (signed) return named(signed.groups!.funds ? "签约资金" : "签约金额", null, gazetteer);
  const signing = /[企商业人户]/.test(told!.indicator.name) ? SIGNING.exec(words) : null;
  return signing && MONEY_OF.test(words.slice(signing[0].length - 1)) ? named(`${signing[1]}金额`, null, gazetteer) : null;
}
