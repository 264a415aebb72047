/** Amounts whose 元 goes without saying: GDP突破3000亿, 总投资20亿. */
import type { Gazetteer } from "../gazetteer/index.ts";
import { type IndicatorIndex, indicatorAtEnd } from "../link/indicators.ts";
import { lastHit, outerOf } from "../link/state.ts";
import type { NumberMention, RegionMention } from "../mention.ts";
import { LIST_GAP } from "../recognize/quantity.ts";
import { clauseStart } from "../recognize/words.ts";

const SCALED = /^[百千]?[万亿]$|^万亿$/;
/** How far before a number its noun may begin, in code units. */
const REACH = 40;
/** What may follow an amount that ends here; anything else may be what is counted (2亿观众) or a slogan (“GDP过千亿”). */
const ENDS =
  /^(?:[，。；：、！？,;:!?）)\s|]|$|大关|关口|台阶|门槛|以[上内下]|左右|上下|[和与及](?!其他)|同比|环比|增[长速幅]|下降|比上年|较上年|占|[，、]?其中)/;
/** A text that counts in them may leave them out, too. */
const OTHER = /[港澳欧日]元|港币|[新台]币|英镑|澳门元/;
const DOLLARS = /美元|美金/;
/** What is told in dollars as often as in yuan. */
const TRADE = /进出口|出口|进口|外贸|贸易|外资|外商|境外|海外|跨境/;
/** Between a place and its amount where both stand alone: 北京为|4万亿, 深圳跨过|3万亿. */
const LEADS =
  /^(?:则|已|也|均|分别|首次|继续|全年|以)*(?:为|是|达到?|完成|实现|突破|超过?|跨过|迈过|越过|站上|迈上|破|过|约|近|逾)?了?(?:约|近|超)?$/;
const JOINS = new Set("、和与及 ");
const YEAR = /^(?:到|在)?(?:(?:19|20)\d\d年|去年|上年(?:同期)?|前年|今年|当年)/;
/** 由20亿增长到|30亿 */
const CHANGED =
  /^(?:迅速|快速|稳步)?(?:增长|增加|增|提高|提升|上升|升|扩大|跃升|攀升|跃|减少|下降|降|回落|调整|修订|核定|核实|调[增减高低升])?(?:到|至|为)了?(?:\d{4}年的?)?$/;

/**
 * Amounts of hundreds of millions without a unit (or of ten thousands) as yuan, where a known indicator or a noun of money stands right before,
 * where a place alone goes on with one, or where they stand in a list or a change beside one. Others stay as they are, and so do those
 * that may be of another currency which the text tells of, too. In text order.
 */
export function withYuan(
  text: string,
  quantities: readonly NumberMention[],
  indicators: IndicatorIndex,
  regions: readonly RegionMention[],
  gazetteer: Gazetteer,
): NumberMention[] {
  if (!quantities.some(isOpen) || OTHER.test(text)) return [...quantities];
  const dollars = DOLLARS.test(text);
  const isMoney = (ref: ReturnType<typeof indicatorAtEnd>) =>
    ref?.accepts?.has("CNY") === true && !ref.accepts.has("count") && !(ref.id && /美元/.test(gazetteer.indicator(ref.id)?.unit ?? ""));
  let place = 0;
  /** The clause holds a year, one place or several side by side, and nothing but words that lead to an amount. */
  const isBare = (start: number, end: number): boolean => {
    while (place < regions.length && regions[place]!.end <= start) place++;
    let at = start;
    for (let i = place; i < regions.length && regions[i]!.end <= end; i++) {
      const between = text.slice(at, regions[i]!.start);
      if (i === place ? between !== "" : !/^[、和与及]$/.test(between)) break;
      at = regions[i]!.end;
    }
    const year = YEAR.exec(text.slice(at, end))?.[0].length ?? 0;
    return at + year > start && LEADS.test(text.slice(at + year, end));
  };
  const found: NumberMention[] = [];
  for (const mention of quantities) {
    found.push(mention);
    if (!isOpen(mention) || !ENDS.test(text.slice(outerOf(mention).end, outerOf(mention).end + 4))) continue;
    const { start } = outerOf(mention);
    const last = found.at(-2);
    const between = last ? text.slice(outerOf(last).end, start) : "";
    let from = Math.max(clauseStart(text, start, REACH), last ? outerOf(last).end : 0);
    while (from < start && JOINS.has(text[from]!)) from++;
    if (dollars && (TRADE.test(text.slice(from, start)) || DOLLARS.test(text.slice(text.lastIndexOf("。", start) + 1, start)))) continue;
    const beside = last?.value.dimension === "CNY" && between.length <= 14 && (LIST_GAP.test(between) || CHANGED.test(between));
    const goesOn = () => {
      const hit = isBare(from, start) ? lastHit(indicators, 0, from) : null;
      return hit !== null && gazetteer.indicator(hit.id)?.unit.endsWith("亿元") === true;
    };
    if (beside || isMoney(indicatorAtEnd(text, { start: from, end: start }, indicators, gazetteer)) || goesOn())
      found[found.length - 1] = { ...mention, value: { ...mention.value, unit: `${mention.value.unit}元`, dimension: "CNY" } };
  }
  return found;
}

const isOpen = ({ value }: NumberMention): boolean => value.dimension === "none" && SCALED.test(value.unit) && !value.weak && value.factor >= 1e4;
