/** Values told by how they changed: 增长6.1%, 是2010年的4.66倍. */

import type { Change, Period, Span } from "../../dataset/schema.ts";
import type { ChangeMention, NumberMention, ShareMention } from "../mention.ts";
import { byLast } from "../parted.ts";
import { resultBefore } from "../recognize/motion.ts";
import { readNumerals } from "../recognize/numeral.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { itemAt } from "../text.ts";
import { refOf } from "./asked.ts";
import { baseBetween, isYearBefore, leftBase } from "./bases.ts";
import { beforeFrom, beforeTime } from "./elsewhere.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { isOfFirms } from "./firms.ts";
import { hasHead, indicatorAtEnd, isIndustry, known, named, sharedHead } from "./indicators.ts";
import { courseAt, isCaused } from "./noun.ts";
import { ownersInFragment } from "./owners.ts";
import { FIRMS, isPriced, KIN, partName, wholeOfClass, withoutGoods } from "./parts.ts";
import { exceptOne, spokenOf } from "./pointed.ts";
import { industriesOf, labelled, madeOf, madeOfEach, underOutput } from "./products.ts";
import { exactShare, readShares, tailOwner } from "./shares.ts";
import {
  carried,
  clauseAt,
  EACH,
  type Focus,
  factOf,
  fits,
  type Gap,
  include,
  isAhead,
  isPrivate,
  isShareName,
  type LinkInput,
  leadIn,
  outerOf,
  regionsOf,
  remember,
  type SentenceState,
  TO,
  timesWithin,
} from "./state.ts";
import { fromPeriod, grownIn, isReportingPeriod, isSame, isYear, laterPeriod, meanOver, periodFor, periodOf } from "./times.ts";
import { SECTOR } from "./wholes.ts";
import { ownersFor, pastList, yearsListed, yearsToldBefore } from "./whose.ts";

/** 进出口总值则受外需拖累，|按年跌4.4%: named in the clause before, which only tells why. */
function beforeCause({ text, indicators, gazetteer }: LinkInput, gap: Gap, { start }: ChangeMention): IndicatorRef | null {
  const end = gap.pieceStart - 1;
  if (
    text[end] !== "，" ||
    !/^(?:同比|按年|较上年|比上年)?$/.test(text.slice(gap.pieceStart, start)) ||
    !isCaused(text, { start: gap.span.start, end })
  )
    return null;
  const from = [gap.span.start, gap.run?.end ?? 0, gap.time?.mention.end ?? 0].filter((at) => at <= end);
  const ref = indicatorAtEnd(text, { start: Math.max(...from), end }, indicators, gazetteer);
  return ref?.id ? ref : null;
}

/** 房地产开发投资仍在下行，|下降18.4%: named in the clause before, which only tells what became of it. */
function beforeCourse({ text, indicators, gazetteer }: LinkInput, gap: Gap, { start }: ChangeMention): IndicatorRef | null {
  const end = gap.pieceStart - 1;
  if (text[end] !== "，" || !/^(?:同比|按年|较上年|比上年)?$/.test(text.slice(gap.pieceStart, start))) return null;
  const words = text.slice(gap.span.start, end);
  const clause = gap.span.start + Math.max(words.lastIndexOf("，"), words.lastIndexOf("；"), words.lastIndexOf("。")) + 1;
  const from = Math.max(clause, ...[gap.run?.end ?? 0, gap.time?.mention.end ?? 0].filter((at) => at <= end));
  const course = courseAt(text, { start: from, end });
  const name = { start: from + (gap.ofWhich ? (/^其中/.exec(text.slice(from, end))?.[0].length ?? 0) : 0), end: end - course };
  if (course === 0 || /[\d、]/.test(text.slice(name.start, name.end))) return null;
  const ref = indicatorAtEnd(text, name, indicators, gazetteer);
  // 其中晶硅光伏产业链依然承压，|下降13.5%
  const branch = ref !== null && gap.ofWhich && isIndustry(ref.name);
  return ref?.span && (ref.id !== null || branch || sharedHead(ref.name) !== null) && !isPrivate(ref.name) ? ref : null;
}

const GROWTH_NOUN =
  /(?:(?:增速|增幅|(?<!自然)增长率?|涨幅|升幅)[最更较][大小高低快慢]，(?:已|分别|依次)?(?:达到?|高达|为)|(?:增速|增幅|(?<!自然)增长率|涨幅|升幅|同比|(?<!自然)增长(?!面|的?贡献))[^，。；]{0,4}|(?:增速|增幅|涨幅)[由从][^，。；]{1,10}|(?:增速|增幅|涨幅)(?:居|位居|位列|列|排|均?超过?|均?高于)[^，。；]{1,10}，(?:分别|依次)(?:为|达到?|是))$/;

const FALL_NOUN = /(?:降幅|跌幅)(?:最[大小高低深]，(?:已)?(?:达到?|高达|为)|[由从][^，。；]{1,10}|[^，。；]{0,4})$/;

/** A percentage as a part of what the text does not name beside it. */
const asShare = ({ start, end, value, rule }: NumberMention): ShareMention => ({
  kind: "share",
  start,
  end: Math.max(end, value.around?.end ?? end),
  rule,
  value: { value: value.value, of: null, qualifier: value.qualifier },
});

/** 同比增长13.4%，|比全国（12.7%）快0.7个百分点|: the growth, or the rate, of the one it is held against. */
export function notedBeside({ text, subjects: { runs } }: LinkInput, { last }: SentenceState, mention: ChangeMention): ObservationFact | null {
  const [told] = last;
  if (!mention.value.againstOther || !told || last.length !== 1) return null;
  const note = NOTED.exec(text.slice(mention.start, mention.end));
  const run = note && itemAt(runs, clauseAt(runs, mention.start + note.index));
  const rate = told.quantity?.dimension === "percent";
  if (!note || !run || run.start < mention.start || run.end !== mention.start + note.index || run.ids.length > 1) return null;
  const [region] = run.ids;
  if (region === undefined || region === UNKNOWN || region === told.region || (!rate && told.change?.kind !== "yoy")) return null;
  const value = Number(note[1]!.replace(/[−－]/, "-"));
  const mark = { start: run.end + 1, end: run.end + note[0].length - 1 };
  return {
    ...told,
    region,
    subject: null,
    quantity: rate ? { ...told.quantity!, value, high: null } : null,
    change: rate ? null : { kind: "yoy", value, unit: "%", base: null, qualifier: "=" },
    rank: null,
    share: null,
    stated: mark,
    qualifier: "=",
    evidence: include(told.evidence, mark),
    marks: [
      ...told.marks.filter(({ kind }) => kind === "indicator" || kind === "period"),
      { kind: "region", start: run.start, end: run.end },
      { kind: rate ? "value" : "change", ...mark },
    ],
  };
}
const NOTED = /[（(]([-−－]?\d+(?:\.\d+)?)%[）)]/;

/** Percentages that are no change by their own words: rates, or growth by what the passage measures. Null when neither. */
export function readRates(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
): ObservationFact[] | null {
  const { text, indicators, gazetteer } = input;
  const first = group[0]!;
  // 贡献率从38%跳到56%: the later of two rates.
  if (state.from?.quantity?.dimension === "percent" && TO.test(gap.text)) return null;
  const reached = group.length === 1 ? reachedLevel(state, gap, first) : null;
  if (reached) return reached;
  const exact = group.length === 1 ? exactShare(state, gap, first) : null;
  if (exact) return exact;
  // 渗透率首次过半，达到52.6%: the same said exactly.
  const [rate] = state.last;
  if (group.length === 1 && rate?.quantity?.dimension === "percent" && rate.qualifier !== "=" && /^，(?:已)?(?:达到?|为|至)$/.test(gap.text))
    return null;
  const { end } = outerOf(group.at(-1)!);
  const behind = text.slice(end, end + 8);
  const before = text.slice(gap.span.start, first.start);
  const growth =
    /^的?(?:平均)?(?:增速|增幅|增长率|涨幅)/.test(behind) ||
    (/^的?平均水平/.test(behind) && gap.run?.role === "compared" && state.lastKind === "change") ||
    GROWTH_NOUN.test(before);
  const fall = /^的(?:降幅|跌幅)/.test(behind) || FALL_NOUN.test(before);
  const own = indicatorAtEnd(text, fragment, indicators, gazetteer) ?? beforeFrom(input, gap) ?? beforeTime(input, gap);
  if (own && !growth && !fall && fits(own, first)) return null;
  const topic = own || growth || fall || group.length > 1 ? null : topicOf(input, state, gap, fragment, first);
  if (topic === "rate") return null;
  if (topic) return readShares(input, focus, state, gap, topic.part, [{ ...asShare(first), value: { ...asShare(first).value, of: topic.whole } }]);
  if (tailOwner(input, state, group.at(-1)!)) {
    return readShares(input, focus, state, gap, fragment, group.map(asShare));
  }
  if (
    !growth &&
    !fall &&
    group.length === 1 &&
    state.lastWhole &&
    /^的[一-龥A-Z]/.test(behind) &&
    /(?:贡献|创造|产出|拥有|集聚|聚集|汇聚|实现|占|、|和)了?[约近超]?$/.test(before)
  ) {
    // 以全市8%的土地贡献了30%的地区生产总值: of the same whole.
    return readShares(input, focus, state, gap, fragment, [asShare(first)]);
  }
  const held = !growth && !fall && group.length === 1 ? heldShare(input, focus, state, gap, first) : null;
  if (held) return held;
  if (!growth && !fall && /的$/.test(before) && own && own.accepts?.has("percent") !== true) {
    // 合肥市税收收入的24.6%来自这里: the place named owns the whole, not the share.
    if (gap.run) focus.regions = state.before;
    return [];
  }
  const sharing = /(?:份额|占比|比重|占[^，。；]{1,8}的)[^，。；]{0,4}(?:，|$)/.test(before);
  if (!growth && !fall && /(?:贡献|承担|包揽)了?[约近超]?$/.test(before)) return [];
  const moving =
    growth ||
    fall ||
    (state.measure === "change" && !sharing && (!own || own.id !== null)) ||
    /(?:增速|增长率|增幅|速度)(?:方面|上|看|来看|，|：|最|前|却|则)/.test(before);
  // 规模已接近前年的四分之三: a part of something, and no growth.
  if (!growth && !fall && group.length === 1 && /(?:接近|相当于|恢复到|不到|超过)[^，。；]{1,14}的(?:约|近)?$/.test(before)) return [];
  if (!moving)
    return own?.accepts?.has("percent")
      ? null
      : state.measure === "share" || sharing
        ? readBareShares(input, focus, state, gap, fragment, group)
        : [];
  const changes: ChangeMention[] = group.map(({ start, end, value, rule }) => ({
    kind: "change",
    start,
    end,
    rule,
    value: {
      kind: "yoy",
      value: fall ? -value.value : value.value,
      high: value.high,
      unit: "%",
      qualifier: value.qualifier,
      base: null,
      againstOther: false,
      multipleIs: null,
    },
  }));
  return readChanges(input, focus, state, gap, fragment, changes);
}

/** Between a place and its bare rate. */
const RATE_OF = /^(?:则|也|分别|约|仅|只|已|已经)*(?:为|是|有|达到?|高达)?[约近超]?过?$/;
const RATE_THEN = /^[，；](?:而|但|到|至)?[“”]?\|[“”]?(?:末|底|初|时)?(?:则|已|就|又)?(?:为|是|达到?|升至|降至|提高到|下降到)?$/;
/** 第三产业增加值占地区生产总值的比重，|北京为80%: what is divided, and by what. */
const SHARE_TOPIC = /(?:^|[，。；：])(?:从|按|论|看)?([^，。；：、\d]{2,16})占([^，。；：、\d]{2,14}?)的?(?:比重|比例|份额)(?:来?看|方面|上)?[，：]$/;

/** 论城镇化率，|北京86.4%，天津82.3%: of what a bare rate is that stands right behind a place, told in the clause before or of the place before. */
function topicOf(
  input: LinkInput,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  mention: NumberMention,
): "rate" | { part: Span; whole: string } | null {
  const { text } = input;
  const { run, time } = gap;
  // 强度是3.58%，“十三五”末|是4.59%: the same at another time.
  if (!run && time && gap.timeInPiece && state.last.length === 1) {
    const { start, end } = time.mention;
    const [then] = state.last;
    const words = `${text.slice(gap.span.start, start)}|${text.slice(end, outerOf(mention).start)}`;
    const rate = then!.quantity?.dimension === "percent" && !then!.change && !isShareName(then!.indicator.name) && state.made.includes(then!);
    return rate && RATE_THEN.test(words) && fits(refOf(input, then!), mention) ? "rate" : null;
  }
  const at = outerOf(mention).start;
  // 甲市城镇化率最高，|为62.1%: the rate told in the clause before, of which it says where it stands.
  const named = run && !gap.runInPiece && run.start >= gap.span.start ? leadIn(input, gap, mention) : null;
  if (named?.span && named.span.start >= run!.end && RATE_STANDS.test(text.slice(named.span.end, at))) return "rate";
  const stands = run !== null && RATE_STANDS.test(text.slice(run.end, at));
  if (run?.role !== "subject" || !(stands || (gap.runInPiece && RATE_OF.test(text.slice(fragment.start, at))))) return null;
  if (run.start > gap.pieceStart) return null;
  const told = state.made.at(-1);
  if (told) {
    const beside =
      state.last.includes(told) &&
      told.quantity?.dimension === "percent" &&
      !told.change &&
      /^[，、；]$/.test(gap.text.slice(0, run.start - gap.span.start));
    return beside && !isShareName(told.indicator.name) && fits(refOf(input, told), mention) ? "rate" : null;
  }
  const words = text.slice(gap.span.start, run.start);
  const divided = SHARE_TOPIC.exec(words);
  if (divided) {
    const start = gap.span.start + divided.index + divided[0].indexOf(divided[1]!);
    return { part: { start, end: start + divided[1]!.length }, whole: divided[2]! };
  }
  const lead = leadIn(input, { ...gap, span: { start: gap.span.start, end: run.start } }, mention);
  return lead?.span && (stands ? RATE_TOPIC_OR_NONE : RATE_TOPIC).test(text.slice(lead.span.end, run.start)) ? "rate" : null;
}
const RATE_TOPIC = /^(?:来?看|方面|上)?[，：]$/;
const RATE_TOPIC_OR_NONE = /^(?:(?:来?看|方面|上)?[，：]|以|是|数|属|则)?$/;
/** 甲市最高，为|62.1%; 乙市次之，|60.2%: where a place stands, between it and its rate. */
/** 按地区分，|开发区增长5%，甲县增长3%: of a zone that nobody names. */
const BARE_ZONE = /^(?:[，、；：]|其中)*(?:经济|高新|工业|经济技术)?(?:开发区|高新区|经开区|园区|新区|示范区)(?:同比|比上年)?$/;
/** 工业投资增长3%（全省5%、|全市4%）: of the very thing that the rate before the bracket is of. */
const IN_BRACKET = /%（[^（）。；]*$/;
const RATE_STANDS =
  /^(?:则|也|仍|是|以)*(?:最[高低大小快慢好]|次之|其次|[居排](?:名|在|第)?(?:首位?|[一二三四五]|第[一二三四五六七八九十]|末位?|榜首)|居次|领先|领跑|垫底|殿后|紧随其后|紧跟其后|略[高低])，(?:为|达到?|是|有|只有|仅有?)?[约近超]?$/;

/** …贡献了|湛江市规上工业增加值的|58.3%: who holds what part of which whole. */
const HOLDS = /(?:贡献|撑起|扛起|占据|占有|承担|包揽|拿下|创造|担起|顶起|支撑)了?([^，。；\d]{4,24})的(?:约|近|超过?)?$/;

function heldShare(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: NumberMention): ObservationFact[] | null {
  const { text, subjects } = input;
  const { start } = outerOf(mention);
  const match = HOLDS.exec(text.slice(Math.max(gap.pieceStart, start - 32), start));
  if (!match) return null;
  const end = start - (match[0].length - match[0].lastIndexOf("的"));
  const at = end - match[1]!.length;
  const whole = subjects.within(at, at + 1).find((run) => run.start === at);
  const place = whole ? text.slice(whole.start, whole.end) : /^全[国省市区县州]/.exec(match[1]!)?.[0];
  if (!place) return null;
  const noun = { start: at + place.length, end };
  const holder = subjects.within(gap.span.start, at).findLast(({ role }) => role === "subject")?.ids ?? (gap.run ? state.before : focus.regions);
  const named_ = indicatorAtEnd(text, noun, input.indicators, input.gazetteer);
  if (holder.length !== 1 || !named_ || !(hasHead(named_.name) || isIndustry(named_.name))) return [];
  // 撑起厦门规上工业的四成 after 规上工业总产值: of what was told of that industry.
  const bare = isIndustry(named_.name);
  const told = state.last.at(-1);
  if (bare && !(told?.quantity && told.indicator.name.startsWith(named_.name))) return [];
  focus.regions = holder;
  const share = asShare(mention);
  return readShares(input, focus, state, { ...gap, run: null, runInPiece: false }, bare ? { start: at, end: at } : noun, [
    { ...share, value: { ...share.value, of: place } },
  ]);
}

/** Between a change and the level it led to: 比上年提高0.6个百分点，|达到3.9%. */
const LEADS_TO =
  /^(?:[至到]|，(?:全年|总量|总数|总额|规模|累计|已|现|首次|共|一举)*(?:达到?了?|为|至|到|升至|降至|增至|减至|实现|完成)(?:约|近|超过?|突破)?)$/;

/** 比上年提高0.6个百分点，达到3.9%; 减少8.3%，为2106万头: the level of what has just been told by its change. */
export function reachedLevel(
  state: SentenceState,
  gap: Gap,
  mention: NumberMention,
  quantity?: ObservationFact["quantity"],
): ObservationFact[] | null {
  const [told] = state.last;
  if (state.last.length !== 1 || !told?.change || told.quantity || told.rank || gap.run || gap.time || !LEADS_TO.test(gap.text)) return null;
  const rate = mention.value.dimension === "percent" || mention.value.dimension === "permille";
  if (rate !== (told.change.kind === "points") || told.change.kind === "average") return null;
  const { value, high, unit, dimension, factor } = mention.value;
  reach(told, mention, quantity ?? { value, high, unit, dimension, factor });
  return state.last;
}

/** Gives a fact told by its change the level it led to. */
export function reach(fact: ObservationFact, { start, end, value }: NumberMention, quantity: NonNullable<ObservationFact["quantity"]>): void {
  fact.quantity = quantity;
  fact.qualifier = value.qualifier;
  fact.stated = { start, end };
  fact.evidence = include(fact.evidence, { start, end });
  fact.marks.push({ kind: "value", start, end });
}

/** 城镇、农村居民人均可支配收入分别增长10.2%、12.4%，达到42635元和24018元: the levels to which each has grown. */
export function reachedLevels(
  input: LinkInput,
  { last }: SentenceState,
  gap: Gap,
  group: readonly NumberMention[],
  quantities: readonly NonNullable<ObservationFact["quantity"]>[],
): ObservationFact[] | null {
  if (last.length !== group.length || gap.run || gap.time || !LEADS_TO.test(gap.text.replace(/分别|依次/, ""))) return null;
  const measures = (fact: ObservationFact, i: number): boolean =>
    fits(refOf(input, fact), { ...group[i]!, value: { ...group[i]!.value, ...quantities[i]! } });
  if (!last.every((fact, i) => fact.change?.kind === "yoy" && !fact.quantity && !fact.rank && measures(fact, i))) return null;
  for (const [i, fact] of last.entries()) reach(fact, group[i]!, quantities[i]!);
  return last;
}

/** 苏南52.3%、苏中49.8% after a share: the same share of other places. Nothing else can be known of a bare percentage. */
function readBareShares(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
): ObservationFact[] {
  // 比重2015年是83.7%，2023年降到71.2%
  const later = gap.timeInPiece && isShareName(state.last.at(-1)?.indicator.name ?? "") && resultBefore(input.text, outerOf(group[0]!).start) !== "";
  if (!gap.runInPiece && group.length === 1 && !later) return [];
  return readShares(input, focus, state, gap, fragment, group.map(asShare));
}

const changeOf = (mention: ChangeMention): Change => ({
  kind: mention.value.kind,
  value: mention.value.value,
  unit: mention.value.unit,
  base: null,
  qualifier: mention.value.qualifier,
});

/** A fragment longer than this is no name, in code units. */
const LONGEST_NAME = 24;

/** 地区生产总值2016年和2017年分别增长8%、9%; 2016年到2018年，地区生产总值分别增长…: one thing, and a growth of each of the years. */
function yearByYear(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, group: readonly ChangeMention[]): ObservationFact[] | null {
  const own = yearsListed(gap, group.length);
  const years = own ?? yearsToldBefore(focus, gap, group.length);
  const [region, other] = focus.regions;
  if (!years || region === undefined || other !== undefined || group.some(({ value }) => value.kind !== "yoy")) return null;
  const { text, indicators, gazetteer } = input;
  const [start, end] = [gap.span.start + years.start, gap.span.start + years.end];
  const stop = /[，：]$/.test(text.slice(gap.span.start, start)) ? start - 1 : start;
  const from = gap.span.start + Math.max(...Array.from("，：；。", (mark) => text.slice(gap.span.start, stop).lastIndexOf(mark))) + 1;
  const behind = gap.run && gap.run.start >= end ? gap.run.end : end + (text[end] === "，" ? 1 : 0);
  const before = gap.run && gap.run.end <= stop && gap.run.start >= from ? gap.run.end : from;
  const measured = (span: Span): IndicatorRef | null => {
    const ref = indicatorAtEnd(text, span, indicators, gazetteer);
    return ref && (ref.id !== null || hasHead(ref.name)) && group.every((mention) => fits(ref, mention)) ? ref : null;
  };
  const ref = measured({ start: behind, end: gap.span.end }) ?? measured({ start: before, end: stop });
  if (!ref) return null;
  if (gap.time) periodFor(focus, gap);
  // 产值分别增长…，税收|分别增长…: of the same years.
  focus.pair = years.periods;
  remember(focus, ref);
  state.measure = "change";
  return group.map((mention, i) =>
    factOf(state, {
      region,
      indicator: { id: ref.id, name: ref.name },
      period: years.periods[i]!,
      quantity: null,
      change: changeOf(mention),
      qualifier: mention.value.qualifier,
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: ref.span,
      periodSpan: own ? { start, end } : null,
      regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
      mark: "change",
    }),
  );
}

const RATE_REACH = 44;
const OF_RATE = /(?:增速|增幅|增长率|涨幅|降幅|增长速度)(?:[^，。；：\d（）]|（[^（）]{1,8}）){0,14}的[^，。；：的]{1,8}$/;

export function readChanges(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly ChangeMention[],
): ObservationFact[] {
  const { text, indicators, gazetteer } = input;
  const first = group[0]!;
  // 总量占全省的10.2%，|与上年持平|，比上年增长9.3%: the share has stayed, and the whole grew.
  if (first.value.value === 0 && state.lastKind === "share" && gap.text === "，") return [];
  // 总产值100亿元，增速是全国平均的2.3倍: of its growth, which no multiple of a level is.
  if (first.value.kind === "multiple" && OF_RATE.test(text.slice(Math.max(state.sentence.start, first.end - RATE_REACH), first.end))) return [];
  // 388件，是全国平均水平的11.3倍: told beside its value, and nothing without it.
  if (first.value.againstOther)
    return first.value.kind === "multiple" && state.last[0]?.quantity ? attachChanges(input, focus, state, group, gap) : [];
  const above = aboveMark(input, focus, state, gap, first);
  if (above) return above;
  const remark = ASIDE.exec(text.slice(gap.pieceStart, first.start)) ?? IN_REAL_TERMS.exec(text.slice(gap.span.start, first.end));
  if (remark && state.last.length > 0) return attachChanges(input, focus, state, group, gap);
  const again_ = spokenOf(input, state, gap, group);
  if (again_) {
    for (const [i, fact] of again_.entries()) attach(input, fact, group[i]!);
    state.measure = "change";
    return again_.length < state.last.length && again_.every((fact) => state.last.includes(fact)) ? state.last : again_;
  }
  const yearly = group.length > 1 ? yearByYear(input, focus, state, gap, group) : null;
  if (yearly) return yearly;
  const excepted = exceptOne(input, focus, state, gap, group);
  if (excepted) {
    for (const [fact, i] of excepted.pairs) if (!fact.change) attach(input, fact, group[i]!);
    return excepted.made;
  }
  const later = group.length === 1 ? laterRate(input, focus, state, gap, first) : null;
  if (later) return [later];
  const moved = group.length === 1 ? movedShare(input, state, gap, first) : null;
  if (moved) return [moved];
  if (group.length === 1 && !gap.run && BARE_ZONE.test(text.slice(gap.pieceStart, first.start))) return [];
  // 食品价格|全年|下降0.9%: the name stands before the time.
  const written =
    indicatorAtEnd(text, fragment, indicators, gazetteer) ??
    (LEFT_RATE.test(gap.text) ? beforeFrom(input, gap) : null) ??
    beforeTime(input, gap) ??
    beforeCause(input, gap, first) ??
    (group.length === 1 ? beforeCourse(input, gap, first) : null) ??
    foremost(input, gap, group);
  // 人均可支配收入|增幅全部超过9%
  const grown = written?.id === null && written.span && /.(?:增速|增幅|涨幅|降幅|跌幅)$/.test(written.name) ? written.span.end - 2 : null;
  const own = grown === null ? written : (indicatorAtEnd(text, { start: fragment.start, end: grown }, indicators, gazetteer) ?? written);
  const about = own && /^(?:增速|增幅|增长率|可比增速|降幅|同比)$/.test(own.name) ? null : labelled(input, state, own);
  const whole = wholeOfGrowth(input, focus, state, gap, first) ?? wholeOfClass(text, focus, about);
  const listed = group.length > 1 && about?.id === null && whole ? ownersFor(input, focus, gap, fragment, group.length, first)?.indicators : null;
  const branches = listed ? branchesOf(input, gap, listed, whole) : null;
  const goods = group.length === 1 ? madeOf(input, about, fragment) : null;
  const listing = group.length > 1 && !whole && about?.id === null && underOutput(text, fragment.start, fragment.end);
  const allGoods = listing ? madeOfEach(input, ownersFor(input, focus, gap, fragment, group.length, first)?.indicators, fragment) : null;
  const part =
    goods ??
    (allGoods && about) ??
    (about &&
      (group.length === 1 ? partOfGrowth(input, about, whole) : branches || listed?.every((ref) => partOfGrowth(input, ref, whole)) ? about : null));
  const alike_ = about && state.lastKind === "change" && state.last.length > 0 && headOf(focus, about, whole) !== null;
  const named_ =
    part ?? (about && fits(about, first) && (about.id !== null || hasHead(about.name) || isIndustry(about.name) || alike_) ? about : null);
  if (about && ((!named_ && isPrivate(text.slice(fragment.start, first.start))) || isOfFirms(text, gap.pieceStart, about.span?.end ?? first.start))) {
    state.company = true;
    return [];
  }
  // 低于全国6.6%的平均水平: the growth of the one compared with.
  const beside = gap.run?.role === "compared" && gap.runInPiece && /^的?$/.test(text.slice(gap.run.end, first.start)) ? gap.run.ids : null;
  const newPlace =
    beside !== null || (gap.run !== null && gap.run.role === "subject" && (!state.last[0] || gap.run.ids.join() !== regionsOf(state.last).join()));
  // 规上工业全部实现正增长，唐山、沧州增速…: its value added is what grows.
  const leading = named_
    ? null
    : (leadIn(input, gap, first) ?? (INDUSTRY_LEADS.test(gap.text) ? known("above_scale_industrial_va", null, gazetteer) : null));
  const newTime =
    gap.time !== null &&
    state.last[0] !== undefined &&
    (gap.time.period.start !== state.last[0].period.start || gap.time.period.end !== state.last[0].period.end);
  // 分季度看，一季度增长4.1%: of what was told last, in another time.
  const again = gap.time !== null && gap.timeInPiece && state.last.length === 0 && !about && focus.indicator?.id != null;
  const [only] = state.last;
  const same =
    named_ !== null &&
    state.last.length === 1 &&
    only!.change === null &&
    only!.quantity !== null &&
    only!.indicator.name === named_.name &&
    gap.run === null &&
    !newTime;
  if (same) return attachChanges(input, focus, state, group, gap);
  const industries = group.length > 1 && focus.regions.length === 1 ? industriesOf(input, focus, state, gap, group.length, first.start) : null;
  // 水果、食用菌产量保持增长，增幅分别达到6.5%、5.8%: named in the clause before, which only tells what became of them.
  // 高端精细化工、高端装备制造、…、新型能源产业增加值|分别增长: too long a list for one name.
  const long = group.length > 1 && !about && fragment.end - fragment.start > LONGEST_NAME;
  const before = long
    ? ownersInFragment(text, fragment, group.length, indicators, gazetteer)
    : group.length > 1 && !about && !gap.run && !gap.time
      ? pastList(input, gap, fragment, group.length)
      : null;
  const all = whole ?? wholeOfClass(text, focus, before?.at(-1) ?? null);
  const ahead =
    (all !== null && before?.every((ref) => partOfGrowth(input, ref, all))) ||
    (long && before !== null && isIndustry(before.at(-1)!.name)) ||
    (before?.every((ref) => fits(ref, first) && (ref.id !== null || hasHead(ref.name))) ?? false);
  if (!industries && !named_ && !newPlace && !newTime && !again && !ahead && !(leading && state.last.length === 0))
    return attachChanges(input, focus, state, group, gap);
  if (state.company && !gap.run) return [];
  // 进出口总额1151亿元，增长28.8%，其中怀化增长8.5%，邵阳增长7.5%: parts of what was told last, and not of what the sentence began with.
  const [lately] = state.parted || IN_BRACKET.test(text.slice(state.sentence.start, gap.span.end)) ? state.last : [];
  const main = lately && state.made.includes(lately) ? refOf(input, lately) : state.main;
  let refs: IndicatorRef[];
  let regions: (string | null)[];
  const fullOf = (ref: IndicatorRef): IndicatorRef => {
    const head = ref.id === null && (group.length === 1 || isIndustry(ref.name)) ? headOf(focus, ref, whole) : null;
    return head ? named(`${ref.name}${head}`, ref.span, gazetteer) : ref;
  };
  if (industries) {
    refs = industries;
    regions = industries.map(() => focus.regions[0]!);
  } else if (group.length > 1) {
    const owners = ownersFor(input, focus, gap, fragment, group.length, group[0]!);
    if (!owners) return [];
    const shared = owners.indicators ? null : (named_ ?? leading ?? carried(focus, first, newPlace ? main : null));
    if (!owners.indicators && !shared) return [];
    refs =
      branches ??
      allGoods ??
      owners.indicators?.map((ref) => madeOf(input, ref, fragment) ?? partOfGrowth(input, bareSector(text, fragment, ref), all) ?? fullOf(ref)) ??
      group.map(() => shared!);
    regions = owners.regions;
  } else {
    const ref = named_ ?? leading ?? carried(focus, first, newPlace ? main : null);
    if (!ref) return [];
    const full = fullOf(ref);
    const each = EACH.test(text.slice(fragment.start, first.start + 6)) && focus.regions.length === 1 ? eachOf(input, full) : null;
    const owners =
      each?.map(() => focus.regions[0]!) ??
      beside ??
      (focus.regions.length === 1 || EACH.test(text.slice(gap.span.start, first.start + 6)) ? focus.regions : []);
    refs = each ?? owners.map(() => full);
    regions = owners;
  }
  const [firstRef] = refs;
  if (!firstRef) return [];
  if (refs.some((ref) => !fits(ref, first))) return [];
  // 产值586亿元，增长7.4%，|五年翻了一番: a length of time is nothing that grows.
  if (firstRef.id === null && YEARS_LONG.test(firstRef.name)) return [];
  const left = group.length === 1 && LEFT_RATE.test(gap.text);
  const period = left
    ? leftPeriod(input, focus, state, gap, first)
    : (meanOver(input, focus, state, gap, first, focus.period) ?? grownIn(input, focus, gap, firstRef, periodFor(focus, gap)));
  state.measure = "change";
  const made: ObservationFact[] = [];
  regions.forEach((region, i) => {
    const mention = group.length > 1 ? group[i]! : first;
    const ref = refs[i]!;
    if (!region) return;
    made.push(
      factOf(state, {
        region,
        indicator: { id: ref.id, name: ref.name },
        period,
        quantity: null,
        change: { ...changeOf(mention), base: baseOf(input, mention, focus.period) },
        qualifier: mention.value.qualifier,
        stated: { start: mention.start, end: mention.end },
        indicatorSpan: ref.span,
        periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
        regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
        mark: "change",
      }),
    );
  });
  if (isAhead(state, period, input.published)) for (const fact of made) fact.scope = "target";
  if (left) state.from = made[0] ?? null;
  const lastRef = refs.at(-1);
  if (lastRef && group.length === 1 && state.made.length === 0) state.main = lastRef;
  if (lastRef && (named_ || (leading && group.length > 1))) remember(focus, lastRef);
  return made;
}

/** 笔记本电脑和家用电器|出口增速都超过13%: each of those listed, called by what is measured of all. */
function eachOf({ gazetteer }: LinkInput, { id, name, span, accepts }: IndicatorRef): IndicatorRef[] | null {
  const head = id === null ? sharedHead(name) : null;
  if (!head) return null;
  const stem = name.slice(0, -head.length);
  const parts = [/[与和]/, /[、与和]/].map((joint) => stem.split(joint)).find((list) => list.length > 1 && isRow(list));
  return parts ? parts.map((part) => ({ ...named(`${part}${head}`, span, gazetteer), accepts })) : null;
}
/** Names of one kind: all of them industries, or none of them. */
const isRow = (parts: readonly string[]): boolean =>
  parts.length < 5 &&
  parts.every((part) => part.length > 1 && part.length < 16) &&
  (parts.every((part) => /业$/.test(part)) || !parts.some((part) => /[业及、]/.test(part)));

const YEARS_LONG = /^(?:近|这|过去)?[二两三四五六七八九十\d]{1,2}年(?:间|来)?(?:产值|总产值|增加值|收入|总额|额|税收|投资|规模)?$/;

/** 签约项目320个，…；|20亿元以上的|是上年的3.1倍: of how many lie above the mark, told without their number. */
const ABOVE_MARK = byLast(
  /(?:^|[，；、：。]|其中)((?:总?投资(?:额)?)?(?:超过?|过)?[\d.一二两三四五六七八九十]*[百千]?[万亿]+(?:美元|元)(?:及?以上)?)的(?:项目)?(?:数量)?(?:也|则|更)?(?:是|为)?(?:(?:上届|上年|去年)(?:同期)?的?|[比较](?:上届|上年|去年)(?:同期)?|同比)?$/,
);
const MARK_REACH = 30;

/** Null where no mark stands before the change; nothing where the things counted were not told. */
function aboveMark({ text }: LinkInput, focus: Focus, state: SentenceState, gap: Gap, first: ChangeMention): ObservationFact[] | null {
  const mark = ABOVE_MARK.exec(text.slice(Math.max(state.sentence.start, first.start - MARK_REACH), first.start))?.[1];
  if (!mark) return null;
  const isOfProjects = ({ quantity, indicator }: ObservationFact): boolean => quantity?.dimension === "count" && /项目数?$/.test(indicator.name);
  const whole = state.made.findLast(isOfProjects) ?? (focus.latest && isOfProjects(focus.latest) ? focus.latest : null);
  if (!whole || gap.time) return [];
  const fact = factOf(state, {
    region: whole.region,
    indicator: { id: null, name: `${mark}项目数` },
    period: whole.period,
    quantity: null,
    change: changeOf(first),
    qualifier: first.value.qualifier,
    stated: { start: first.start, end: first.end },
    indicatorSpan: null,
    periodSpan: null,
    regionSpan: null,
    mark: "change",
  });
  fact.subject = whole.subject;
  return [fact];
}

const INDUSTRY_LEADS = /(?:规上|规模以上|规模)工业(?:[均都]|全部|普遍|整体|持续|保持|实现|[较稳快回加继])[^，。；]{0,10}，/;

/** Between a round multiple and the growth it is of. */
const EXACTLY = /^(?:多|还多|有余)?，(?:同比|实际|增幅|增速|[高]?达到?|为)*$/;

/** 其中交通通信类|涨幅最大，|上涨5.3%: named in the clause before, which tells that it grew most. */
const FOREMOST = /(?:^|[，；：]|其中，?)([^，；：。\d]{2,14}?)的?(?:涨幅|增幅|增速|降幅|跌幅)(?:最[大高快深]|居首|领先|排名?第一)，$/;

function foremost({ text, indicators, gazetteer }: LinkInput, gap: Gap, group: readonly ChangeMention[]): IndicatorRef | null {
  if (group.length > 1 || gap.runInPiece || !/^(?:同比)?$/.test(text.slice(gap.pieceStart, group[0]!.start))) return null;
  const from = Math.max(gap.span.start, gap.pieceStart - FOREMOST_REACH, gap.run?.end ?? 0);
  const told = FOREMOST.exec(text.slice(from, gap.pieceStart));
  if (!told) return null;
  const end = from + told.index + told[0].indexOf(told[1]!) + told[1]!.length;
  return indicatorAtEnd(text, { start: end - told[1]!.length, end }, indicators, gazetteer);
}
const FOREMOST_REACH = 32;

/** 边境贸易241.2亿元，占比|提升1.5个百分点|至11.6%: the share of what was told just before, told by its change; the level follows. */
function movedShare({ text }: LinkInput, state: SentenceState, gap: Gap, mention: ChangeMention): ObservationFact | null {
  const told = state.last.at(-1);
  if (mention.value.kind !== "points" || state.last.length !== 1 || gap.run || told?.quantity?.dimension === "percent") return null;
  if (!/^，(?:其)?占比(?:同比|(?:较|比)(?:去年|上年)(?:同期)?)?$/.test(text.slice(gap.span.start, mention.start))) return null;
  if (!told || !LEVEL_BEHIND.test(text.slice(mention.end, mention.end + 8))) return null;
  return { ...restated(told, mention), indicator: { id: null, name: `${told.indicator.name}占比` } };
}
const LEVEL_BEHIND = /^(?:，(?:已)?(?:达到?|为|至)|[至到])\d/;

const OF_GROWTH = /(?:增速|增幅|涨幅|升幅|降幅|跌幅)[^，。；]{0,10}$/;

/** 增速由|8.2%, 由去年同期的|下降9.8%: the rate that was left. */
const LEFT_RATE =
  /(?:增速|增幅|涨幅|增长率|降幅|跌幅)(?:则|也|已)?[由从][^，。；]{0,8}$|[由从](?:[去上前]年|\d{4}年|一季度|二季度|三季度|上半年|前?\d{1,2}[—-]?\d{0,2}个?月|上月|同期)[^，。；\d]{0,4}的?$/;

function leftPeriod(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: ChangeMention): Period {
  const told = gap.time && /[由从]$/.test(input.text[gap.time.mention.start - 1] ?? "") ? gap.time.period : null;
  if (gap.time && !told) periodFor(focus, gap);
  const first = told ? gap.periods.at(-2) : null;
  // 一季度，投资由1—2月下降9.8%转为…: the rest of the sentence is of the time told first.
  if (first && isReportingPeriod(first, input.published)) {
    focus.period = first;
    focus.untimed = false;
  }
  state.outer = first ?? focus.period;
  return told ?? fromPeriod(input, focus, state, gap, mention);
}

/** 增速由8.2%|收窄至2.7%: the rate of the period in force, behind the one that was left. */
function laterRate(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: ChangeMention): ObservationFact | null {
  const { from } = state;
  if (!from?.change || from.quantity || !TO.test(input.text.slice(gap.span.start, mention.end))) return null;
  const period = laterPeriod(input, focus, state, gap);
  state.from = null;
  // 进出口总额869.5亿元，增速由上半年的-3.3%转为0.6%: that of the figure just told.
  const level = state.made.findLast(
    ({ indicator, region, quantity }) => quantity !== null && indicator.name === from.indicator.name && region === from.region,
  );
  if (level?.quantity && !level.change && isSame(level.period, period)) {
    attach(input, level, mention);
    return level;
  }
  return { ...restated(from, mention), period };
}

/** The measured quality a bare industry shares with the one before: 采矿业 after 规模以上工业增加值. */
function headOf(focus: Focus, ref: IndicatorRef, whole: string | null): string | null {
  if (sharedHead(ref.name) !== null || /[.．]|增长|下降/.test(ref.name) || (hasHead(ref.name) && !isIndustry(ref.name))) return null;
  return (whole ? sharedHead(whole) : null) ?? (focus.indicator ? sharedHead(focus.indicator.name) : null);
}

/** What a rate told of a part alone may be a part of: named in its own gap, told before it in the sentence, or parted by 分产业看. */
function wholeOfGrowth(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: ChangeMention): string | null {
  const leading = leadIn(input, gap, mention);
  if (leading && /中，/.test(input.text.slice(leading.span?.end ?? gap.span.end, gap.span.end))) return leading.name;
  const sold = CLASSES.test(input.text.slice(Math.max(0, state.sentence.start - CLASSES_REACH), state.sentence.start));
  // 按类别看，19类商品有11类增长。汽车类增长25.9%: of the sales told last.
  if (sold) return focus.recent.find(({ name }) => /零售总?额$/.test(name))?.name ?? null;
  const parted =
    state.made.length > 0 ||
    gap.ofWhich ||
    /(?:^|[，。；])[^，。；]{0,12}(?:分[^，。；]{1,6}看|类|限额以上单位[看中里]?|商品(?=[中里看]))[^，。；]{0,28}[，：]/.test(gap.text);
  return parted ? (focus.latest?.indicator.name ?? null) : null;
}

const CLASSES = /(?:[^。\n]{0,4}(?:类别|品类|商品)[^，。；：\n]{0,4}看，)[^。；\n]{0,14}\d{1,2}个?(?:大?类)[^。；\n]{0,24}。$/;
const CLASSES_REACH = 60;

/** 第一产业、第二产业 of a list, without the 增加值 that was only understood. */
const bareSector = (text: string, { start, end }: Span, ref: IndicatorRef): IndicatorRef =>
  ref.id !== null && /^第[一二三]产业增加值$/.test(ref.name) && !text.slice(start, end).includes("增加值")
    ? { ...ref, id: null, name: ref.name.replace("增加值", "") }
    : ref;

/** 第一产业下降3% after 固定资产投资, 衣着涨0.7% after 居民消费价格, 汽车类增长5% after 零售额. */
function partOfGrowth({ text, gazetteer }: LinkInput, about: IndicatorRef, whole: string | null): IndicatorRef | null {
  if (!whole) return null;
  const words = withoutGoods(
    (about.id === null ? about.name : about.span ? text.slice(about.span.start, about.span.end) : "").replace(/^其中，?/, ""),
  );
  const sector = SECTOR.test(words) && !/^地区生产总值$|增加值$/.test(whole);
  // 私营企业 is a name of how many there are; behind 增加值 it tells how much they added.
  // 餐饮企业增长61.5% after 零售和餐饮企业销售额
  const kin = about.id === null && FIRM.test(words) && FIRM_MEASURED.exec(whole)?.[1];
  if (kin && words.endsWith(kin)) return named(partName(words, whole) ?? words, about.span, gazetteer);
  if (!(sector || FIRMS.test(words) || (about.id === null && (isPriced(words) || KIN.test(words))))) return null;
  const name = partName(words, whole);
  return name ? named(name, about.span, gazetteer) : null;
}

/** 主导产业增加值增长9.2%，其中石油化工、电子信息|分别增长…: branches of it by their bare names. */
function branchesOf({ gazetteer }: LinkInput, { ofWhich }: Gap, listed: readonly IndicatorRef[], whole: string | null): IndicatorRef[] | null {
  const told = whole?.replace(/占.{2,}比重$|占比$/, "") ?? "";
  const quality = sharedHead(told);
  if (!quality || !/工业|产业|制造业|行业|集群|商品|产品/.test(told)) return null;
  // 动力电池、不锈钢|两条链
  const chains = /[两三四五六七八九十\d]条(?:产业)?链$/.exec(listed.at(-1)!.name)?.[0].length ?? 0;
  if (!ofWhich && chains === 0) return null;
  const bare = ({ id, name }: IndicatorRef): boolean =>
    id === null && /^[一-龥“”]{2,10}$/.test(name) && (!hasHead(name) || isIndustry(name)) && sharedHead(name) === null && !isPrivate(name);
  const all = listed.map((ref, i) => (i === listed.length - 1 && chains > 0 ? { ...ref, name: ref.name.slice(0, -chains) } : ref));
  return all.every(bare) ? all.map((ref) => named(`${ref.name}${chains > 0 ? "产业链" : ""}${quality}`, ref.span, gazetteer)) : null;
}

const FIRM = /.(?:企业|单位|门店|商户|园区)$/;
const FIRM_MEASURED = /(企业|单位|门店|商户|园区)(?:销售额|营业额|营业收入|产值|总产值|增加值|零售额|利润|利润总额|出口|进出口额?|税收)$/;

function baseOf(input: LinkInput, mention: ChangeMention, current: Period | null): Change["base"] {
  const span = mention.value.base;
  if (!span) return null;
  const time = timesWithin(input.allTimes, span).at(0);
  const period = time ? periodOf(input, time, current) : null;
  // 是当年的434倍, 较去年同期 in a report of last year: nothing is measured against its own time.
  if (!period || (period.end && current?.end && period.end >= current.end)) return null;
  return { start: period.start, end: period.end };
}

const isEarlierBase = (base: Change["base"], { end }: Period): boolean =>
  base?.end !== undefined && base.end !== null && end !== null && Number(end.slice(0, 4)) - Number(base.end.slice(0, 4)) > 1;

/** A change with no name of its own belongs to the value before it; a row of changes is dealt over a row of values. */
function attachChanges(input: LinkInput, focus: Focus, state: SentenceState, group: readonly ChangeMention[], gap: Gap): ObservationFact[] {
  const points =
    group[0]!.value.kind === "points" && state.shares.length === group.length && state.last.every((fact) => fact.quantity?.dimension !== "percent");
  const reached = state.made.filter((fact) => !state.froms.has(fact));
  const targets = points
    ? state.shares
    : state.last.length === group.length
      ? state.last
      : reached.length >= group.length && group.length > 1
        ? reached.slice(-group.length)
        : null;
  const text = input.text;
  const shared = growthOfShared(input, focus, state, group);
  if (shared) {
    state.made.push(shared);
    return state.last;
  }
  // 占年度计划的123%，…降幅比上半年收窄6.1个百分点: of a growth, not of what was told in percent before.
  if (group[0]!.value.kind === "points" && OF_GROWTH.test(text.slice(Math.max(gap.span.start, group[0]!.start - 14), group[0]!.start))) return [];
  if (!targets) {
    const [earlier, later] = state.last;
    if (
      group.length === 1 &&
      state.last.length === 2 &&
      earlier!.indicator.name === later!.indicator.name &&
      earlier!.region === later!.region &&
      later!.change === null
    ) {
      attach(input, later!, group[0]!);
      if (group[0]!.value.kind === "multiple") later!.change!.base ??= { start: earlier!.period.start, end: earlier!.period.end };
      return state.last;
    }
    const mean = group.length === 1 && group[0]!.value.kind === "average" ? yearsOfOne(state.last) : null;
    // 2013—2017年，总产量分别为…，年均增速1.17%: of all those years.
    if (mean) {
      state.made.push({ ...restated(state.last[0]!, group[0]!), period: mean });
      return state.last;
    }
    const each = group.length === 1 && state.last.length > 1 && /(?:(?<![年人户日月])均|都)/.test(text.slice(gap.span.start, group[0]!.start + 6));
    if (!each) return [];
    // 较上年分别增长74.2%和89.5%，均恢复到2019年的1.1倍以上: each has its growth.
    for (const fact of state.last) if (!fact.change) attach(input, fact, group[0]!);
    return state.last;
  }
  const out: ObservationFact[] = [];
  targets.forEach((fact, i) => {
    const mention = group[i]!;
    const rate = fact.quantity?.dimension === "percent";
    if (mention.value.kind === "points" ? !rate : rate) return;
    if (
      fact.change?.kind === "multiple" &&
      fact.change.qualifier !== "=" &&
      mention.value.kind === "yoy" &&
      (fact.quantity === null || (EXACTLY.test(gap.text) && isYearBefore(fact.change.base, fact.period)))
    ) {
      // 翻番还多，增幅111.4%; 1.21亿元，翻了一番多，增长117.6%: the same said exactly.
      fact.change = null;
    }
    const mean = meanOver(input, focus, state, gap, mention, fact.period);
    if (mean) {
      // 由2016年的118亿元增加到2021年的234亿元，年均增长8.3%: no growth of the last year's.
      out.push({ ...restated(fact, mention), period: mean });
      return;
    }
    if (fact.change && IN_REAL_TERMS.test(text.slice(gap.span.start, mention.end))) {
      // 名义增长5.2%，扣除价格因素，实际增长5.0%: incomes are told as they are paid.
      out.push({ ...restated(fact, mention), indicator: { id: null, name: `${fact.indicator.name}（实际增长）` } });
      return;
    }
    const without = WITHOUT.exec(text.slice(gap.span.start, mention.start));
    if (without && (fact.change || PLAINLY.test(text.slice(mention.end, mention.end + 24)))) {
      // 下降2.7%，扣除留抵退税因素后增长6.2%: a second growth, of the same without a part of it.
      const name = `${fact.indicator.name}（${without[1]}${without[2]!.replace(/^(?:去年同期|上年同期|同期)/, "")}）`;
      out.push({ ...restated(fact, mention), indicator: { id: null, name } });
      return;
    }
    // 名义增长14.7%，比2019年前三季度增长11.2%: held against an earlier year.
    if (fact.change && isEarlierBase(baseOf(input, mention, fact.period), fact.period)) return;
    const nominal = fact.change?.kind === mention.value.kind ? nominalAmong(text, fact, mention, gap) : null;
    if (nominal) {
      const indicator = { id: null, name: `${fact.indicator.name}（现行价格）` };
      const [first] = fact.marks.filter(({ kind }) => kind === "change");
      if (nominal === "later") out.push({ ...restated(fact, mention), indicator });
      else if (first) {
        out.push({ ...restated(fact, mention), indicator, change: fact.change, stated: { start: first.start, end: first.end } });
        fact.change = null;
        attach(input, fact, mention);
      }
      return;
    }
    // 环比上涨0.5%，|同比上涨0.4%: a change since the month before stands by itself.
    if (fact.change?.kind === "mom" && mention.value.kind === "yoy") {
      const [first] = fact.marks.filter(({ kind }) => kind === "change");
      if (fact.quantity && first) {
        out.push({ ...restated(fact, mention), change: fact.change, stated: { start: first.start, end: first.end } });
        fact.change = null;
        attach(input, fact, mention);
      } else out.push(restated(fact, mention));
      return;
    }
    if (fact.change) {
      // 同比增长9.9%，两年平均增长1.4%: the second rate is a fact of its own.
      if (mention.value.kind === fact.change.kind || (mention.value.kind !== "average" && fact.change.kind !== "average")) return;
      out.push(restated(fact, mention));
      return;
    }
    attach(input, fact, mention);
    if (mention.value.kind === "multiple") fact.change!.base ??= spannedBase(text, state, fact, mention);
    if (mention.value.kind === "yoy") fact.change!.base ??= leftBase(state, fact);
    out.push(fact);
  });
  if (out.length > 0) state.measure = state.measure === "share" ? "share" : "change";
  if (out.length === 0) return [];
  // What follows still speaks of the values, not of a rate told beside theirs.
  state.made.push(...out.filter((fact) => !targets.includes(fact)));
  return targets;
}

/** 采矿业占比66%，|同比下降5.6%; 高技术产业投资占35.6%，|增长12%: of what only its share was told of. */
function growthOfShared(
  { text, gazetteer }: LinkInput,
  focus: Focus,
  { made, last }: SentenceState,
  group: readonly ChangeMention[],
): ObservationFact | null {
  const [mention, other] = group;
  const share = made.at(-1);
  if (other || mention!.value.kind !== "yoy" || share?.quantity?.dimension !== "percent" || share.change) return null;
  const of = /^(.+?)(?:占比|占.+比重)$/.exec(share.indicator.name)?.[1];
  if (!of || !/^(?:以上|左右|以下)?，(?:同比|比上年(?:同期)?|较上年(?:同期)?)?$/.test(text.slice(share.stated.end, mention!.start))) return null;
  if (last.some(({ indicator }) => indicator.name === of)) return null;
  const whole = sharedHead(of) === null && isIndustry(of) ? focus.recent.find(({ name }) => INDUSTRIAL.test(name)) : undefined;
  const name = sharedHead(of) !== null ? of : whole ? partName(of, whole.name) : null;
  return name === null ? null : { ...restated(share, mention!), indicator: { id: gazetteer.indicatorNamed(name), name } };
}
const INDUSTRIAL = /(?:工业|服务业|产业)(?:增加值|总?产值|投资)$/;

/** The years that values of one thing are told of, one after another, or null. */
function yearsOfOne(facts: readonly ObservationFact[]): Period | null {
  const [first] = facts;
  const isNext = ({ region, indicator, period }: ObservationFact, i: number) =>
    region === first!.region && indicator.name === first!.indicator.name && isYear(period) && yearOf(period) === yearOf(first!.period) + i;
  const last = facts.at(-1);
  return first && last && facts.length > 2 && facts.every(isNext) ? { start: first.period.start, end: last.period.end, is: "implied" } : null;
}

const yearOf = ({ end }: Period): number => Number(end?.slice(0, 4));

/** Words that say how a rate was reckoned, and name nothing. */
const ASIDE = /^，?(?:但|不过|若|如|而|则)?(?:扣除|剔除|按)[^，。；\d]{2,18}(?:因素|影响|口径|后|计算)*(?:，)?(?:则|仍|的)?(?:同比)?$/;
/** 扣除价格因素，|两年平均实际增长5.1% */
const IN_REAL_TERMS =
  /^，?(?:但|如|若|在)?(?:扣除|剔除)(?:消费|居民消费|物价|价格)+(?:上涨|变动|变化)*(?:因素|影响|的)*(?:后|之后)?，?(?:同比|[比较]上年(?:同期)?)?(?:[两三四五]年平均|年均)?(?:实际|真实)(?:同比)?[增下][长降][\d.]+%$/;
const WITHOUT = /(扣除|剔除)([^，。；\d]{2,16}?)(?:等)?(?:因素|影响)*(?:后|之后)?，?(?:的)?(?:同口径|可比|同比)?$/;

/** The growth as it stands follows. */
const PLAINLY = /^，[^，。；]{0,4}(?:自然口径|现行|不扣除|含留抵|未扣除)/;

const CURRENT_PRICES = /(?:现行?价|名义)[^，。；]{0,8}$/;

/** 按不变价格计算增长7.8%，按现行价格计算增长11.0%: which of the two rates is at current prices. */
function nominalAmong(text: string, fact: ObservationFact, mention: ChangeMention, gap: Gap): "earlier" | "later" | null {
  const first = fact.marks.find(({ kind }) => kind === "change");
  if (!first) return null;
  const earlier = CURRENT_PRICES.test(text.slice(Math.max(0, first.end - 24), first.end).replace(/[\d.%]+$/, ""));
  const later = CURRENT_PRICES.test(text.slice(gap.span.start, mention.end).replace(/[\d.%]+$/, ""));
  return earlier === later ? null : later ? "later" : "earlier";
}

/** A second rate of the same, as a fact of its own. */
const restated = (fact: ObservationFact, mention: ChangeMention): ObservationFact => ({
  ...fact,
  quantity: null,
  change: changeOf(mention),
  rank: null,
  share: null,
  stated: { start: mention.start, end: mention.end },
  qualifier: mention.value.qualifier,
  evidence: include(fact.evidence, mention),
  marks: [
    ...fact.marks.filter((mark) => mark.kind !== "value" && mark.kind !== "change"),
    { kind: "change", start: mention.start, end: mention.end },
  ],
});

/** 2010年是276.8亿元，2020年到了1291.5亿元，十年做成了4.66倍: the value of this sentence that stands as many years back as the words say. */
function spannedBase(text: string, state: SentenceState, fact: ObservationFact, mention: ChangeMention): Change["base"] {
  const { end } = fact.period;
  const words = text.slice(fact.stated.end, mention.start).match(/([\d一二两三四五六七八九十]{1,3})年(?:间|里|来|时间)?[^，。；：、\d]{0,6}$/);
  const years = words ? readNumerals(words[1]!).at(0)?.value : undefined;
  if (!end || !years) return null;
  const back = (month: string | null): string | null => month && `${Number(month.slice(0, 4)) - years}${month.slice(4)}`;
  const base = state.made.find(
    (other) =>
      other.indicator.name === fact.indicator.name &&
      other.region === fact.region &&
      other.quantity !== null &&
      other.period.end === back(end) &&
      other.period.start === back(fact.period.start),
  );
  return base ? { start: base.period.start, end: base.period.end } : null;
}

/** The change a value has beside it in brackets. */
export function addNote(input: LinkInput, fact: ObservationFact, note: ChangeMention | undefined): void {
  if (note && !note.value.againstOther && !fact.change) attach(input, fact, note);
}

function attach(input: LinkInput, fact: ObservationFact, mention: ChangeMention): void {
  const told = mention.value.base ? baseOf(input, mention, fact.period) : mention.value.kind === "yoy" ? baseBetween(input, fact, mention) : null;
  fact.change = { ...changeOf(mention), base: told };
  fact.marks.push({ kind: "change", start: mention.start, end: mention.end });
  fact.evidence = include(fact.evidence, mention);
}
