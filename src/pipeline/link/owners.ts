import type { Span } from "../../dataset/schema.ts";
import { countOf } from "../count.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { IndicatorRef } from "./facts.ts";
import { hasHead, type IndicatorIndex, indicatorAtEnd, isIndustry, named, sharedHead } from "./indicators.ts";
import { trimEnd, trimStart } from "./noun.ts";

const SECTORS = ["第一产业", "第二产业", "第三产业"];

/**
 * The `count` things a fragment names side by side, or null: 第一、二、三产业增加值, 三次产业, 城乡居民人均可支配收入,
 * 高技术制造业和战略性新兴制造业增加值 (the last part's head belongs to all).
 */
export function ownersInFragment(
  text: string,
  fragment: Span,
  count: number,
  index: IndicatorIndex,
  gazetteer: Gazetteer,
  measure: string | null = null,
): IndicatorRef[] | null {
  const end = trimEnd(text, fragment, (at) => index.byEnd.has(at)).end;
  const { start } = trimStart(text, { start: fragment.start, end }, (at) => index.byStart.has(at));
  const words = text.slice(start, end).replace(/\s/g, "");
  const sectors = sectorsOf(words, count);
  if (sectors) return sectors.map((name) => named(name, { start, end }, gazetteer));
  const dwellers = count === 2 ? dwellersOf(words, measure) : null;
  if (dwellers) return dwellers.map((name) => named(name, { start, end }, gazetteer));
  const banked = count === 2 ? /^(.{0,14}?)(?:各项)?存款?[、和与及]?贷款(?:各项)?余额$/.exec(words) : null;
  if (banked) return ["存款余额", "贷款余额"].map((name) => named(`${banked[1]}${name}`, { start, end }, gazetteer));
  // 对美国、东盟进出口
  const toward = /^对(.+?)((?:货物)?(?:进出口|出口|进口)(?:总[值额]|额)?)$/.exec(
    text.slice(Math.max(fragment.start, start - 1), end).replace(/\s/g, ""),
  );
  if (toward) {
    const partners = toward[1]!.split(/[、和与及]/);
    return partners.length === count ? partners.map((name) => named(`对${name}${toward[2]}`, { start, end }, gazetteer)) : null;
  }
  // “三大产业集群”——绿色食品、竹木加工、机电制造——产值
  const aside = /——([^—，。；]{3,60})——([^—]{0,10})$/.exec(text.slice(start, end));
  const inside = aside ? start + aside.index + 2 : 0;
  const told = aside ? partsOf(text, { start: inside, end: inside + aside[1]!.length }, count) : null;
  if (aside && told) return ownersOfMany(text, told, text.slice(start, inside), aside[2]!, index, gazetteer);
  const dealing = DEALT.exec(text.slice(start, end));
  // 新型显示、智能终端两条链: what is told of them stands before.
  const dealt = dealing?.[2] === "链" && dealing[3] === "" ? null : dealing;
  const summed = dealt ? partsOf(text, { start, end: start + dealt.index }, count) : null;
  if (dealt && summed && isCount(dealt[1]!, count)) return ownersOfMany(text, summed, dealt[2]!, dealt[3]!, index, gazetteer);
  const classed = CLASSED.exec(text.slice(start, end));
  const classes =
    classed && isCount(classed[1]!, count) && hasMeasure(classed[2]!) ? partsOf(text, { start, end: start + classed.index }, count) : null;
  if (classed && classes) return classes.map((part) => named(`${text.slice(part.start, part.end)}${classed[2]}`, part, gazetteer));
  // 三大产业 with two values: one of them is not told.
  const parts = dealt && !isCount(dealt[1]!, count) ? null : partsOf(text, { start, end }, count);
  if (!parts) return null;
  const last = parts.at(-1)!;
  const lastRef = indicatorAtEnd(text, last, index, gazetteer);
  if (!lastRef) return null;
  const ending = text.slice(last.start, last.end);
  const others = parts.slice(0, -1).map((part) => text.slice(part.start, part.end));
  // 装备制造、绿色食品、新材料企业分别有58家、47家和33家
  const things =
    lastRef.id === null && !others.some(hasHead)
      ? (/(?<=.)(?:企业|项目|平台|机构|产业|行业|(?<=[品料具材饰纸油药酒]|用品|杂志)类)$/.exec(ending)?.[0] ?? null)
      : null;
  const head = SHARED.exec(ending)?.[0] ?? sharedHead(ending) ?? (lastRef.id ? null : sharedHead(lastRef.name)) ?? things;
  return parts.map((part, i) => {
    if (i === parts.length - 1) return lastRef;
    const own = text.slice(part.start, part.end);
    const ref = indicatorAtEnd(text, part, index, gazetteer);
    if (ref?.id || !head || own.endsWith(head) || (things !== null && /业$/.test(own)) || (ref && hasMeasure(own)))
      return ref ?? named(own, part, gazetteer);
    return named(`${own}${head}`, part, gazetteer);
  });
}

const partsOf = (text: string, { start, end }: Span, count: number): Span[] | null =>
  [/[、和与及]/, /[、和与]/, /、/].map((joint) => splitParts(text, start, end, joint)).find(({ length }) => length === count) ?? null;

/** 生物基、智能传感两个后起之秀，|产值分别为: the list stands in the clause before, what is measured behind it. */
export function ownersInClause(
  text: string,
  clause: Span,
  words: string,
  count: number,
  index: IndicatorIndex,
  gazetteer: Gazetteer,
): IndicatorRef[] | null {
  const measured = words.replace(/^(?:分别|依次|各自|各)?(?:实现|完成|达到|创造|贡献)?/, "");
  if (!hasMeasure(measured) || measured.length > 8) return null;
  const { start } = trimStart(text, clause, (at) => index.byStart.has(at));
  const dealt = DEALT.exec(text.slice(start, clause.end));
  // 光伏和汽车零部件两大产业|贡献突出，: what they do is no measure.
  if (dealt && (!/^(?:“[一-龥]{2,8}”|[一-龥]{0,6})$/.test(dealt[3]!) || hasMeasure(dealt[3]!) || !isCount(dealt[1]!, count))) return null;
  const parts = partsOf(text, { start, end: dealt ? start + dealt.index : clause.end }, count);
  return parts && (dealt || parts.every((part) => isIndustry(text.slice(part.start, part.end))))
    ? ownersOfMany(text, parts, dealt?.[2] ?? "", measured, index, gazetteer)
    : null;
}

/** What the last of a list says for all: 教育、医疗卫生、社会保障|支出; 养老、失业、工伤|保险参保人数. */
const SHARED =
  /(?<=.)(?:居民人均(?:可支配收入|生活消费支出|消费支出)|(?:消费)?价格(?:指数)?|(?:播种|种植|建筑|施工|竣工|销售)面积|面积|总?产量|出栏(?:量)?|存栏(?:量)?|(?:销售额|营业额)(?:（[^）]{1,6}）)?|零售额|支出|贷款(?:余额)?|存款(?:余额)?|(?:保险)?参保(?:人数|率)|保险保费收入|保费收入|发电量|用电量|吞吐量|接待量|游客量|货运量|客运量|周转量|运输量|装机(?:容量)?|(?:覆盖|普及|入学|参保|达标|合格|利用|处理|通畅|通达|硬化|自给|优良|完成|成活|转化|回收|贡献|巩固|升学)率|投资(?:额)?|实现利润|利润总额|进出口(?:总?额)?)$/;
const hasMeasure = (words: string): boolean => SHARED.test(`某${words}`) || sharedHead(words) !== null;

/** 生物基、智能传感|两大产业, 两个“后起之秀”; 固定资产投资、社会消费品零售总额|四项指标|分别: the list is summed up before its values. */
const DEALT =
  /(?:等|这|上述)?([两二三四五六七八九十]|\d{1,2})(?:大|个|项|类|种|家|条)?“?(?:主导|支柱|重点|特色|优势|新兴|战略性新兴|核心|主要|传统|千亿级?|百亿级?|后起)*(产业集群|产业链|链|产业|行业|制造业|领域|集群|板块|指标|数据|险种|之秀|业态|门类|景区|产品|品种|作物)”?(?:共|均|都|已|去年|今年|当年|全年|上年|[上下]半年|前?[一二三四]季度|\d{4}年)*(?:分别|依次|各自|各)?(?:实现|完成|达到|录得|贡献|创造)?(.*)$/s;

/** 教育、卫生健康、农林水|三大类支出: what sums the list up says what each of it is. */
const CLASSED = /(?:等|这)?([两二三四五六七八九十]|\d{1,2})(?:大类|大项|大|类|项)的?([一-龥]{2,6})$/;

/** 三大产业 sums up a list of three. */
const isCount = (written: string, count: number): boolean => countOf(written) === count;

/** 生物基产业产值, 智能传感产业产值: each of the list with what the words behind it measure. */
function ownersOfMany(
  text: string,
  parts: readonly Span[],
  kind: string,
  measured: string,
  index: IndicatorIndex,
  gazetteer: Gazetteer,
): IndicatorRef[] | null {
  const head = measured.replace(/^的/, "");
  if (/[，；。：\d]/.test(head) || (head !== "" && !hasMeasure(head) && !hasHead(head))) return null;
  const industry = /产业|行业|制造业|集群|链|领域|板块|业态/.test(kind);
  const refs = parts.map((part) => {
    const own = text.slice(part.start, part.end).replace(/^(?:其中|全[市省区县国]|我[市省区县])/, "");
    if (head === "") return indicatorAtEnd(text, part, index, gazetteer);
    const thing = /^(?:景区|产品|作物|产业链)$/.exec(kind)?.[0] ?? (industry ? "产业" : "");
    const name = own.endsWith(thing) || /(?:业|产业链|集群|经济|领域)$/.test(own) ? own : `${own}${thing}`;
    return named(`${name}${head}`, part, gazetteer);
  });
  return refs.every((ref) => ref !== null) && (head !== "" || !industry || refs.every((ref) => ref.id !== null)) ? refs : null;
}

/** 城乡常住居民人均可支配收入, 城镇居民和农村居民: those in towns and those in the country, in the order told. */
function dwellersOf(words: string, measure: string | null): string[] | null {
  const match =
    /^(?:全[市省区县州盟旗])?(?:(城[、和与]?乡)|(城镇|农村|乡村)(?:常住)?(?:居民)?[、和与及](?:农村牧区|农牧区|农村|乡村|城镇))((?:常住)?居民)?(人均.+|收入)?$/.exec(
      words,
    );
  if (!match || (!match[3] && !/居民/.test(words))) return null;
  const rest = match[4]?.replace(/^收入$/, "人均可支配收入") ?? measure?.replace(/^.*居民(?=人均)/, "") ?? null;
  if (rest === null) return null;
  const order = match[1] || match[2] === "城镇" ? ["城镇", "农村"] : ["农村", "城镇"];
  return order.map((side) => `${side}居民${rest}`);
}

/** 三次产业, 第一、二、三产业, 一产、二产和三产, 二、三产业. */
function sectorsOf(words: string, count: number): string[] | null {
  const tail = /贡献率$/.test(words) ? "对经济增长贡献率" : (/(增加值|投资|从业人员|用电量|税收)?$/.exec(words)![1] ?? "增加值");
  // 民营经济三次产业对民营经济增加值的贡献率
  const whose = /^(?:全[市省区县州盟旗])?((?:民营|非公有?制|个体私营)经济)/.exec(words)?.[1] ?? "";
  if (count === 3 && /三次产业/.test(words)) return SECTORS.map((name) => `${whose}${name}${tail}`);
  const listed = /第?([一二三])(?:次产业|产业|产)?[、，和]?(?:第)?([一二三])(?:次产业|产业|产)?(?:[、，和]?第?([一二三]))?(?:次产业|产业|产)/.exec(
    words,
  );
  if (!listed) return null;
  const found = [listed[1], listed[2], listed[3]].filter((digit) => digit !== undefined);
  return found.length === count ? found.map((digit) => `${SECTORS[countOf(digit)! - 1]}${tail}`) : null;
}

/** Parts of a list, cut at its joints (、 和 与 及) outside brackets; 航空及新材料 may be one part. */
function splitParts(text: string, start: number, end: number, joint: RegExp): Span[] {
  const parts: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    // “雏鹰”“瞪羚”企业
    if (depth === 0 && mark === "“" && at > from && text[at - 1] === "”") {
      parts.push({ start: from, end: at });
      from = at;
    }
    if ("（(“《".includes(mark)) depth++;
    else if ("）)”》".includes(mark)) depth--;
    else if (depth === 0 && joint.test(mark) && text.slice(at, at + 2) !== "和其") {
      if (at > from) parts.push({ start: from, end: text[at - 1] === "以" && mark === "及" ? at - 1 : at });
      from = at + 1;
    }
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}
