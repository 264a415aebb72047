import type { Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { IndicatorRef } from "./facts.ts";
import { hasHead, type IndicatorIndex, indicatorAtEnd, isIndustry, named, sharedHead } from "./indicators.ts";
import { trimEnd, trimStart } from "./noun.ts";

const SECTORS = ["第一产业", "第二产业", "第三产业"];
const DIGITS = ["一", "二", "三"];

/**
 * The `count` things a fragment names side by side, or null: 第一、二、三产业增加值, 三次产业, 城乡居民人均可支配收入,
 * 高技术制造业和战略性新兴制造业增加值 (the last part's head belongs to all).
 */
export function ownersInFragment(text: string, fragment: Span, count: number, index: IndicatorIndex, gazetteer: Gazetteer): IndicatorRef[] | null {
  const end = trimEnd(text, fragment, (at) => index.byEnd.has(at)).end;
  const { start } = trimStart(text, { start: fragment.start, end }, (at) => index.byStart.has(at));
  const words = text.slice(start, end).replace(/\s/g, "");
  const sectors = sectorsOf(words, count);
  if (sectors) return sectors.map((name) => named(name, { start, end }, gazetteer));
  const urban = /^(?:全[市省区县])?(城乡|城镇[和与及、]农村)((?:常住)?居民.+)$/.exec(words);
  if (urban && count === 2) return [`城镇${urban[2]}`, `农村${urban[2]}`].map((name) => named(name, { start, end }, gazetteer));
  // 对美国、东盟进出口
  const toward = /^对(.+?)((?:货物)?(?:进出口|出口|进口)(?:总[值额]|额)?)$/.exec(
    text.slice(Math.max(fragment.start, start - 1), end).replace(/\s/g, ""),
  );
  if (toward) {
    const partners = toward[1]!.split(/[、和与及]/);
    return partners.length === count ? partners.map((name) => named(`对${name}${toward[2]}`, { start, end }, gazetteer)) : null;
  }
  const counted = countedList(text, { start, end }, count, index, gazetteer);
  if (counted) return counted;
  const parts = [/[、和与及]/, /[、和与]/, /、/].map((joint) => splitParts(text, start, end, joint)).find(({ length }) => length === count);
  if (!parts) return null;
  const last = parts.at(-1)!;
  const lastRef = indicatorAtEnd(text, last, index, gazetteer);
  if (!lastRef) return null;
  const head = sharedHead(text.slice(last.start, last.end)) ?? (lastRef.id ? null : sharedHead(lastRef.name));
  return parts.map((part, i) => {
    if (i === parts.length - 1) return lastRef;
    const own = text.slice(part.start, part.end);
    const ref = indicatorAtEnd(text, part, index, gazetteer);
    if (ref?.id || !head || own.endsWith(head)) return ref ?? named(own, part, gazetteer);
    return named(`${own}${head}`, part, gazetteer);
  });
}

const NUMBERS = "零一二三四五六七八九十";
const COUNTED =
  /([两二三四五六七八九十])(?:项|个|大|类|种)([一-龥]{0,4}?)(指标|数据|产业链?|行业|领域|板块|业态|景区|产品|品种|作物|后起之秀)?(?:(?:分别|依次|各自?)?(?:实现|完成)?)([一-龥]{0,8})$/;

/**
 * 石化、冶金、建材三大产业产值; A、B、C、D四项指标: a list counted at its end; what stands behind the count belongs to each.
 * `tail` is the quality a clause behind the list tells: 生物基、智能传感两个后起之秀，去年产值分别为….
 */
export function countedList(
  text: string,
  { start, end }: Span,
  count: number,
  index: IndicatorIndex,
  gazetteer: Gazetteer,
  tail: string | null = null,
): IndicatorRef[] | null {
  const told = COUNTED.exec(text.slice(start, end));
  if (!told || told.index === 0 || (told[1] === "两" ? 2 : NUMBERS.indexOf(told[1]!)) !== count) return null;
  const parts = [/[、和与及]/, /[、和与]/, /、/]
    .map((joint) => splitParts(text, start, start + told.index, joint))
    .find(({ length }) => length === count);
  const kind = told[3] ?? "";
  const quality = told[4] || tail;
  if (!parts || (!kind && !tail) || (quality && !hasHead(quality))) return null;
  return parts.map((part) => {
    const own = text.slice(part.start, part.end).replace(/^(?:其中|全[市省区县国]|我[市省区县])/, "");
    if (!quality) return indicatorAtEnd(text, part, index, gazetteer) ?? named(own, part, gazetteer);
    const whole = /^(?:产业链?|景区|产品|作物)$/.test(kind) && !own.endsWith(kind) && !isIndustry(own) ? `${own}${kind}` : own;
    return named(`${whole}${quality}`, part, gazetteer);
  });
}

/** 三次产业, 第一、二、三产业, 一产、二产和三产, 二、三产业. */
function sectorsOf(words: string, count: number): string[] | null {
  const tail = /(增加值|投资|从业人员|用电量|税收)?$/.exec(words)![1] ?? "增加值";
  if (count === 3 && /三次产业/.test(words)) return SECTORS.map((name) => `${name}${tail}`);
  const listed = /第?([一二三])(?:次产业|产业|产)?[、，和](?:第)?([一二三])(?:次产业|产业|产)?(?:[、，和]第?([一二三]))?(?:次产业|产业|产)/.exec(
    words,
  );
  if (!listed) return null;
  const found = [listed[1], listed[2], listed[3]].filter((digit) => digit !== undefined);
  return found.length === count ? found.map((digit) => `${SECTORS[DIGITS.indexOf(digit)]}${tail}`) : null;
}

/** Parts of a list, cut at its joints (、 和 与 及) outside brackets; 航空及新材料 may be one part. */
function splitParts(text: string, start: number, end: number, joint: RegExp): Span[] {
  const parts: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
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
