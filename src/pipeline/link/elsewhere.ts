/** Names that stand elsewhere than right before their value: behind it, before its time, in the clause before. */

import { type Answer, type Asked, anew, isMoney, renamed } from "./asked.ts";
import type { IndicatorRef } from "./facts.ts";
import { hasHead, indicatorAtEnd, isIndustry, known, named, sharedHead } from "./indicators.ts";
import { endsInHead } from "./noun.ts";
import { isPriced } from "./parts.ts";
import { fits, fromBefore, type Gap, isPrivate, type LinkInput, lastHit, timesWithin, type ValueMention } from "./state.ts";

/** 贡献率从前一年的38%跳到56%: the name stands before 由 or 从. */
export function beforeFrom(input: LinkInput, gap: Gap): IndicatorRef | null {
  const piece = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const from = fromBefore(input, piece, gap.span.end);
  const start = timesWithin(input.times, { start: piece, end: Math.max(piece, from) }).at(-1)?.end ?? piece;
  return from <= start ? null : indicatorAtEnd(input.text, { start, end: from }, input.indicators, input.gazetteer);
}

/** 新材料产业当年则以1004.1亿元: the name stands before the time. */
export function beforeTime(input: LinkInput, gap: Gap): IndicatorRef | null {
  if (!gap.time || !gap.timeInPiece) return null;
  const start = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const end = gap.time.mention.start;
  const ref = end - start >= 2 ? indicatorAtEnd(input.text, { start, end }, input.indicators, input.gazetteer) : null;
  return ref && (ref.id !== null || isIndustry(ref.name) || isPriced(ref.name) || ref.accepts?.has("percent") || isOutput(ref.name)) ? ref : null;
}

/** 矿泉水产量|今年1—11月为: a full name, and not just its last word. */
const isOutput = (name: string): boolean =>
  /^(?!其|年|总|工业).{2,}(?:产量|销量|产值|吞吐量|货运量|客运量|车流量|发电量|用电量|[能电水煤]耗|排放量|浓度)$/.test(name) && !isPrivate(name);

/** What the land is that a place is laid out on. */
const RANGE = /^的(规划|实施|管辖|核准|批复)(范围|区域|面积)/;

/** 实现2134亿元|工业总产值，: a known name that goes on from its value to the end of the clause. */
function rightBehind({ text, indicators, gazetteer }: LinkInput, { kind, value, start, end }: ValueMention): IndicatorRef | null {
  if (kind !== "quantity" || !isMoney(value)) return null;
  const hit = indicators.byStart.get(end);
  if (!hit || !/^(?:[，。；！）]|$)/.test(text.slice(hit.end, hit.end + 1))) return null;
  return /(?:实现|完成|创造|创下|取得|贡献|录得|达成)了?(?:的|超过?|近|约|逾|突破)*$/.test(text.slice(Math.max(0, start - 8), start))
    ? known(hit.id, { start: hit.start, end: hit.end }, gazetteer)
    : null;
}

/** …的 + a known name right behind a value: 1767.71亿元的生产总值. */
export function indicatorBehind(input: LinkInput, mention: ValueMention): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  if (text[mention.end] !== "的") return rightBehind(input, mention);
  // 14.12平方公里的实施范围
  const range = mention.kind === "quantity" && mention.value.dimension === "area" ? RANGE.exec(text.slice(mention.end, mention.end + 10)) : null;
  if (range)
    return named(
      range[1] === "规划" ? "规划面积" : `${range[1]}${range[2]}面积`,
      { start: mention.end + 1, end: mention.end + range[0].length },
      gazetteer,
    );
  for (let at = mention.end + 1; at <= mention.end + 5; at++) {
    const hit = indicators.byStart.get(at);
    if (hit) return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
    if (/[，。；、]/.test(text[at] ?? "。")) return null;
  }
  return null;
}

/** 2018年渭南市1767.71亿元的生产总值: the name stands behind, or in the clause before. */
export function behindOrBefore(asked: Asked): Answer {
  const ref = indicatorBehind(asked.input, asked.mention) ?? signedFor(asked) ?? (asked.own ? null : (risen(asked) ?? caused(asked)));
  return ref && fits(ref, asked.mention) ? anew(ref) : null;
}

/** 新签下402.43亿元的项目: what was signed for. */
export function signedFor({ input: { text, gazetteer }, words, mention: { end } }: Asked): IndicatorRef | null {
  const noun = /^的([一-龥]{0,6}(?:项目|合同|订单|协议))/.exec(text.slice(end, end + 12))?.[1];
  return noun && /(?:签约|签下|签订|签署|签)(?:了|下)?[约近超逾达]?$/.test(words) ? named(`${noun}签约额`, null, gazetteer) : null;
}

/** How many characters may tell what became of a figure before it is told: 产值再上新台阶，达到…. */
const NEWS = 10;

/** 肉牛全产业链产值再上新台阶，达到86亿元: named in the clause before, which only tells what became of it. */
function risen({ input: { text, indicators, gazetteer }, gap, words: own }: Asked): IndicatorRef | null {
  const end = gap.pieceStart - 1;
  if (text[end] !== "，" || !/^(?:已|已经|首次)?(?:达到?|高达|实现|完成)[约近超逾]?$/.test(own)) return null;
  const behind = [gap.span.start, gap.run?.end ?? 0, gap.time?.mention.end ?? 0].filter((at) => at <= end);
  const words = text.slice(gap.span.start, end);
  const start = Math.max(gap.span.start + Math.max(words.lastIndexOf("，"), words.lastIndexOf("；")) + 1, ...behind);
  for (let at = end - 2; at >= end - NEWS && at - start > 3; at--) {
    if (sharedHead(text.slice(start, at)) === null) continue;
    const ref = indicatorAtEnd(text, { start, end: at }, indicators, gazetteer);
    return ref && !isPrivate(text.slice(start, at)) ? ref : null;
  }
  return null;
}

/** 增值税|因上年退税基数低，|完成24.9亿元: named in the clause before, which goes on to tell why. */
function caused({ input: { text, indicators, gazetteer }, gap, words: own }: Asked): IndicatorRef | null {
  const end = gap.pieceStart - 1;
  if (text[end] !== "，" || !/^(?:共|累计|仅|只)?(?:达到?|实现|完成|为|有)[约近超逾]?$/.test(own)) return null;
  const words = text.slice(Math.max(gap.span.start, end - CAUSED), end);
  const named_ = /(?:^|[，；：])([^，。；：\d]{2,16}?)(?:主要)?(?:因|由于|受)[^，；：]{2,24}$/.exec(words);
  if (!named_) return null;
  const start = end - named_[0].length + named_[0].indexOf(named_[1]!);
  const ref = indicatorAtEnd(text, { start: gap.run ? Math.max(start, gap.run.end) : start, end: start + named_[1]!.length }, indicators, gazetteer);
  return ref && (ref.id !== null || hasHead(ref.name)) && !isPrivate(ref.name) ? ref : null;
}

/** How far before its value such a clause may begin, in code units. */
const CAUSED = 44;

/** 从生产总值看，2010年园区…: a known name earlier in the same clause or the lead-in before it. */
export function leadBefore({ input, gap, fragment, own, mention }: Asked): Answer {
  if (own) return null;
  const { text, indicators, gazetteer } = input;
  const lead = lastHit(indicators, gap.span.start, fragment.start) ?? lastHit(indicators, fragment.start, fragment.end);
  if (!lead) return null;
  // 2023年GDP：济宁市5516亿元: the year is no part of the name.
  const ends = [gap.span.start, gap.run?.end ?? 0, gap.time?.mention.end ?? 0];
  const start = Math.max(...ends.filter((end) => end <= lead.start));
  const cover = indicatorAtEnd(text, { start, end: lead.end }, indicators, gazetteer);
  const chosen = cover?.id === null && cover.accepts ? cover : known(lead.id, { start: lead.start, end: lead.end }, gazetteer);
  return fits(chosen, mention) ? anew(chosen) : null;
}

/** 投入60.3亿元，反哺民生事业; 拿出60.3亿元用在民生上: what the money is for. */
export function causeBehind({ input: { text }, words, mention, amount }: Asked): Answer {
  if (amount?.value.dimension !== "CNY") return null;
  if (!/^(?:共|累计|总共|又|先后|一共)?(?:投入|拿出|安排|统筹)了?[约近超逾达]?$/.test(words)) return null;
  const cause =
    /^(?:的?资金)?，?(?:全部|主要|集中)?(?:用于|用在|投向|投到|反哺|支持|保障|改善)了?([一-龥]{2,6}?(?:事业|领域|建设|工程|项目|保障)?)(?:上|方面|持续|不断|，|。|；|$)/.exec(
      text.slice(mention.end, mention.end + 22),
    )?.[1];
  return cause ? anew({ id: null, name: `${cause}投入`, span: null, accepts: null }) : null;
}

/** 规上企业净增41家, 住户存款全年新增3120亿元, 发电装机新增120兆瓦: the verb stands behind what is new. */
export function verbBehind({ input, gap, fragment, own, amount, mention }: Asked): Answer {
  const { text, indicators, gazetteer } = input;
  if (!amount || (own && own.id !== null) || ["percent", "permille", "points", "times"].includes(amount.value.dimension)) return null;
  const from = Math.max(gap.runInPiece ? gap.run!.end : gap.pieceStart, fragment.start - 14);
  const words = text.slice(from, fragment.end);
  const work = WORK.exec(words);
  const verb = work ?? /(净增加?|新增|增添|添)(?:了|加)?[约近超]?$/.exec(words);
  if (!verb || verb.index < 2) return null;
  const bare = words.slice(0, verb.index).replace(/(?:一年里?|半年里?|全年|今年|去年|年内|当年|上半年|前三季度|一季度|同比)$/, "");
  const base = indicatorAtEnd(text, { start: from, end: from + bare.length }, indicators, gazetteer);
  if (!base?.span || base.span.end < from + bare.length - 1 || /^(?:新|净)/.test(base.name) || isPrivate(base.name)) return null;
  if (!fits(base, mention) && !endsInHead.test(base.name) && !/装机(?:容量)?$/.test(base.name)) return null;
  const plain = base.name.replace(/(?:总数|数量|余额)$/, "");
  // 5000万元以上项目新开工33个
  if (!work) return anew(renamed(`${verb[1]!.startsWith("净") ? "净增" : "新增"}${plain}`, base, gazetteer));
  return amount.value.dimension === "count"
    ? anew(named(`${verb[1]!.replace("评价", "")}${plain.replace(/数$/, "")}数`, base.span, gazetteer))
    : null;
}

const WORK =
  /(?<=项目|工程|企业)(?:实现|已|共|累计)?(新开工|开工|竣工投产|建成投产|竣工|投产|达产|落地|签约|开复工|复工|(?:评价)?入库)(?:了)?[约近超]?$/;
