/** Whose a value is: one place's, each of several, an alliance's, or nobody's we know. */
import type { Period, Span } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { matchesOf } from "../text.ts";
import { COUNT_VERB } from "./counted.ts";
import type { IndicatorRef } from "./facts.ts";
import { sharedHead } from "./indicators.ts";
import { courseAt, trimEnd, trimStart } from "./noun.ts";
import { ownersInClause, ownersInFragment } from "./owners.ts";
import {
  type Body,
  COLLECTIVE,
  clauseAt,
  EACH,
  type Focus,
  fits,
  type Gap,
  type LinkInput,
  type SentenceState,
  type ValueMention,
  valueBehind,
} from "./state.ts";

const PASSED = /(?:首次|首度|相继|先后|成功|一举|新)(?:突破|跨过|跨入|迈过|迈入|站上|越过|超过|跻身|跨越|进入)[^，。；]{0,3}$/;

/** 甲、乙出口|突破2000亿元: a round mark, which each of them passed. */
const PASSED_MARK = /突破了?$/;
const isMark = (value: number): boolean => value >= 10 && /^[1235]0+$/.test(String(value));

const DEALT_OUT = /^(?:分别|依次)[^，。；]{0,6}$/;

/** Owners of a group of values: one place each, one indicator each, one period each, or one of everything. */
export function ownersFor(
  input: LinkInput,
  focus: Focus,
  gap: Gap,
  fragment: Span,
  count: number,
  mention: ValueMention,
): { regions: (string | null)[]; indicators: IndicatorRef[] | null; periods: Period[] | null } | null {
  const regions = focus.regions;
  if (gap.run?.ids.length === count && regions.length === count && !gap.run.ids.includes(UNKNOWN))
    return { regions, indicators: null, periods: null };
  const whole = { start: gap.pieceStart, end: gap.span.end };
  // 存款余额、贷款余额|2020年末|分别达到: the list stands before the time.
  const listed = gap.time && gap.timeInPiece && DEALT_OUT.test(input.text.slice(gap.time.mention.end, gap.span.end));
  const ahead = listed ? { start: gap.runInPiece ? gap.run!.end : gap.pieceStart, end: gap.time!.mention.start } : null;
  const measure = focus.recent.find(({ name }) => /居民人均(?:可支配收入|.{0,4}支出)$/.test(name))?.name ?? null;
  const within = (span: Span) => ownersInFragment(input.text, span, count, input.indicators, input.gazetteer, measure);
  const years = yearsListed(gap, count);
  const listed_ =
    within(fragment) ??
    (ahead && within(ahead)) ??
    within(whole) ??
    pastList(input, gap, fragment, count) ??
    toldBefore(input, focus, gap, count, mention);
  // 2016年和2017年分别为…: years, and no names.
  const indicators = years && listed_?.some(({ name }) => /^\d{4}年/.test(name)) ? null : listed_;
  if (regions.length === count && !(indicators && !gap.runInPiece)) return { regions, indicators: null, periods: null };
  const one = regions.length === 1 ? regions[0]! : null;
  if (indicators && one) return { regions: indicators.map(() => one), indicators, periods: null };
  const periods =
    gap.periods.length === count ? gap.periods : (years?.periods ?? yearsIn(gap, count) ?? (focus.pair?.length === count ? focus.pair : null));
  if (periods && one) {
    // 2016年至2018年，产值分别为…；投入|分别为…: of the same years.
    if (periods.length > 2 && /(?:分别|依次)/.test(gap.text)) focus.pair = periods;
    return { regions: periods.map(() => one), indicators: null, periods };
  }
  return null;
}

/** 2016年、2017年和2018年, 2016年到2018年: each of a row of years. */
const YEARS = /((?:19|20)\d\d)年?(?:((?:[、和与及]|以及)(?:19|20)\d\d年?)+|(?:至|到|—|-|－|~|～)((?:19|20)\d\d))年/g;

/** The years of a gap that its values are dealt out to (2016年和2017年，…分别增长), as many as these, and where they stand in it. */
export function yearsListed({ text }: Pick<Gap, "text">, count: number): (Span & { periods: Period[] }) | null {
  if (!/(?:分别|依次)[^，。；\d]{0,6}$/.test(text)) return null;
  const told = matchesOf(text, YEARS).at(-1);
  if (!told || /[。；]/.test(text.slice(told.index))) return null;
  const named = matchesOf(told[0], /\d{4}/g).map(([year]) => Number(year));
  const [first, last] = [named[0]!, named.at(-1)!];
  const years = told[3] ? Array.from({ length: Math.max(0, Math.min(last - first + 1, count + 1)) }, (_, i) => first + i) : named;
  if (years.length !== count) return null;
  const periods = years.map((year): Period => ({ start: `${year}-01`, end: `${year}-12`, is: "stated" }));
  return { start: told.index, end: told.index + told[0].length, periods };
}

/** 2016年到2018年，产值分别增长…，税收|分别增长…: the row of years told last, where one thing alone follows without a time. */
export function yearsToldBefore({ pair }: Focus, { text, time, era }: Gap, count: number): (Span & { periods: Period[] }) | null {
  if (pair?.length !== count || time || era || !/^[，；]?[^，。；：、和与及\d]{2,16}(?:分别|依次)[^，。；\d]{0,6}$/.test(text)) return null;
  return { start: 0, end: /^[，；]/.test(text) ? 1 : 0, periods: pair };
}

/** 2020年至2022年分别为102.4亿元、118.3亿元、131亿元: a value a year. */
function yearsIn({ era, time, text }: Gap, count: number): Period[] | null {
  const span = era?.period ?? time?.period;
  if (!span?.start?.endsWith("-01") || !span.end?.endsWith("-12") || !/(?:分别|依次|各年)/.test(text)) return null;
  const first = Number(span.start.slice(0, 4));
  const years = Number(span.end.slice(0, 4)) - first + 1;
  if (years !== count || years < 2) return null;
  return Array.from({ length: years }, (_, i) => ({ start: `${first + i}-01`, end: `${first + i}-12`, is: span.is }));
}

/** 这两项分别是764.6亿元和108亿元: the indicators last told, in their order. */
function toldBefore(input: LinkInput, focus: Focus, gap: Gap, count: number, mention: ValueMention): IndicatorRef[] | null {
  const { text } = input;
  const words = /(?:这|上述|前述|以上)?(?:两|二|三|四)(?:项|个|者|大)(?:指标|数据|数字|产业|数)?[^，。；]{0,4}(?:分别|依次|各)[^，。；]{0,3}$/.exec(
    text.slice(Math.max(0, gap.span.end - 16), gap.span.end),
  );
  // 钢铁、纺织两个产业|分别: those named right before, and none told earlier.
  if (!words || /[、和与及][^，。；：、]{1,10}$/.test(text.slice(gap.pieceStart, Math.max(gap.pieceStart, gap.span.end - 16) + words.index)))
    return null;
  const told = focus.told.slice(-count);
  if (told.length !== count || (words[0].includes("产业") && !told.every(({ name }) => /业|集群|链/.test(name)))) return null;
  let value: ValueMention | null = mention;
  for (const ref of told) {
    if (!value || !fits(ref, value)) return null;
    value = valueBehind(input, value);
  }
  return told;
}

const PREDICATE = /[、和与][^，。；：]{2,16}(?:产业链?|制造业|行业|集群)((?![园区基带城化链集群])[一-龥]{2,6})$/;

/** A list in the clause before, taken up by 分别: 新增贷款和存款两项，分别为…. */
export function pastList(input: LinkInput, gap: Gap, fragment: Span, count: number): IndicatorRef[] | null {
  // 增幅分别达到6.5%、5.8%: the words belong to the change.
  if (!/(?:分别|依次|各)/.test(input.text.slice(gap.span.start, gap.span.end + 6)) || gap.pieceStart <= gap.span.start) return null;
  const { text, indicators, gazetteer } = input;
  const end = gap.pieceStart - 1;
  const behind = [gap.run?.end ?? 0, gap.time && !gap.timeInPiece ? gap.time.mention.end : 0].filter((at) => at < end);
  const clause = { start: Math.max(gap.span.start, ...behind), end };
  const { start, end: to } = trimEnd(text, trimStart(text, fragment));
  const measured = text.slice(start, to).replace(/(?:分别|依次)$/, "");
  const listed = (list: Span): IndicatorRef[] | null =>
    ownersInClause(text, list, measured, count, indicators, gazetteer) ?? ownersInFragment(text, list, count, indicators, gazetteer);
  // 碳酸钙产业、建筑材料产业|加快集聚，: what the listed did.
  const did = PREDICATE.exec(text.slice(clause.start, end))?.[1];
  // 住宿业、餐饮业营业额|增势强劲，: what became of them.
  const course = courseAt(text, clause);
  return (
    (did && sharedHead(did) === null ? listed({ start: clause.start, end: end - did.length }) : null) ??
    (course > 0 ? listed({ start: clause.start, end: end - course }) : null) ??
    listed(clause)
  );
}

/** 天能、超威两家企业: as many firms as are named. */
export function isApposition({ text, indicators }: LinkInput, fragment: Span, { start, end, value }: NumberMention): boolean {
  if (
    value.dimension !== "count" ||
    value.value > 6 ||
    !/^(?:龙头|骨干|本土|上市|大型|头部)?(?:企业|公司|集团|车企|药企|工厂|高校|大学|医院)/.test(text.slice(end, end + 6))
  )
    return false;
  const before = text.slice(fragment.start, start);
  return /[、和与][一-龥A-Za-z]{2,8}(?:等)?$/.test(before) && !COUNT_VERB.test(before) && !indicators.byEnd.has(start);
}

/** What meetings and alliances have of their own: members, agreements, projects signed, people sent. */
const BODY_NOUN =
  /(成员|会员|单位|机构|协议|合同|项目|活动|成果|事项|任务|干部|人员|嘉宾|代表|企业|高校|学校|医院|园区|签约|论文|课题|专家|展位|观众|倡议)/;

/** How many belong to an alliance is no figure of it. */
const MEMBERSHIP = /(?:联盟|成员|会员|盟员|单位|城市|高新区|园区|开发区|经开区|综保区|片区)(?:总?数量?)?$/;

export const isMembership = ({ bodies, text }: LinkInput, ref: IndicatorRef, { value, start }: NumberMention): boolean =>
  (value.dimension === "count" &&
    bodies.length > 0 &&
    /(?:成员|会员)(?:单位)?(?:包括|涵盖|囊括|由)[^。；]{0,30}$/.test(text.slice(Math.max(0, start - 40), start))) ||
  (value.dimension === "count" && ref.id === null && MEMBERSHIP.test(ref.name) && bodies.some(({ members }) => members.includes(value.value)));

/** The alliance or meeting a count is about, where one was named last. */
export function bodyFor(focus: Focus, state: SentenceState, ref: IndicatorRef, mention: NumberMention): Body | null {
  const { dimension } = mention.value;
  const { collective } = state;
  if (collective?.kind === "alliance" && !collective.met) return collective;
  const met = collective ?? focus.body;
  if (!met) return null;
  if (dimension === "CNY" || dimension === "USD") {
    // 签约项目48个、总投资337.2亿元: of the meeting or alliance, if the projects are.
    const theirs = state.last.at(-1)?.subject?.name === met.name;
    return theirs &&
      /^(?:[一-龥]{0,12}项目)?(?:对应|合计|涉及|累计|完成|带动|撬动|拉动)*(?:计划|意向|协议|合同|合作|签约|成交)*(?:总投资|投资总额|总?金额|总额|[签合协][约同议]额|投资额|资金|引资|外资|内资|投资)/.test(
        ref.name,
      )
      ? met
      : null;
  }
  if (dimension !== "count" && dimension !== "people") return null;
  return BODY_NOUN.test(ref.name) ? met : null;
}

/** 分别为20059亿元和20011.65亿元，首次突破2万亿元: each of the values just told lies above the mark, and not far above. */
const eachPassed = ({ last }: SentenceState, regions: readonly string[], mark: number): boolean =>
  last.length === regions.length &&
  last.every(
    ({ region, indicator, quantity }, i) =>
      region === regions[i] &&
      indicator.name === last[0]!.indicator.name &&
      quantity !== null &&
      quantity.value * quantity.factor >= mark &&
      quantity.value * quantity.factor < 2 * mark,
  );

/** Behind a place that acts or is told of, and is no part of what follows. */
const ALONE = /^(?:[，。；（]|[在是则也已比]|相比|[排位]|居第|紧随|[去今]年|如今|目前|\d{4}年)/;

/** 面积仅3.5平方公里的|闵行经开区，…: the place that the words before it describe, and not the one spoken of so far. */
export function describedBy(input: LinkInput, { run, runInPiece }: Gap, end: number): string | null {
  const { text, subjects } = input;
  const { runs } = subjects;
  const settled = settledIn(input, run, end);
  if (settled) return settled;
  if (text[end] !== "的" || (runInPiece && run?.role === "subject")) return null;
  const next = runs[clauseAt(runs, end + 1)];
  const [only, other] = next?.start === end + 1 ? next.ids : [];
  return only !== undefined && other === undefined && only !== UNKNOWN && ALONE.test(text.slice(next!.end, next!.end + 5)) ? only : null;
}

/** 山东：…等领域的18个|项目二季度签约落地槐荫区: of the part of it they came to. */
function settledIn({ text, subjects: { runs }, gazetteer }: LinkInput, run: Gap["run"], end: number): string | null {
  const words = text.slice(end, end + SETTLED_REACH);
  const found = /[落入]/.test(words) ? SETTLED.exec(words) : null;
  if (!found) return null;
  const at = end + found[0].length;
  const next = runs[clauseAt(runs, at)];
  const [only, other] = next?.start === at ? next.ids : [];
  if (only === undefined || other !== undefined || only === UNKNOWN || !/^[，。；、…！\n]|^$/.test(text.slice(next!.end, next!.end + 1))) return null;
  return run === null || run.ids.every((id) => gazetteer.ancestors(only).includes(id)) ? only : null;
}
const SETTLED =
  /^(?:个|家)?[^，。；：\d]{0,6}(?:项目|企业|机构)，?(?:今年)?(?:[一二三四]季度|上半年|年初|当天|日前|近日)?(?:先后|陆续|相继|集中|成功|正式|现场|签约)*(?:落户|落地|入驻|落子)(?:在|于|到)?/;
const SETTLED_REACH = 32;

const TOGETHER =
  /(?:[两二三四五六七八九十]|\d{1,2})(?:家|个|市|地|城|县|省|区|园区|高新区|开发区)(?:高新区|园区|城市)?(?:加(?:在)?一起|加起来|合起来|相加|合计|捆在一起)/;

/** Who owns a single value: the one place in force; several only where each has it (均, 都, 各); after a mere list the one the sentence began with. */
export function ownersOfOne(focus: Focus, state: SentenceState, gap: Gap, before: string, value: number): readonly string[] {
  if (gap.run?.role === "compared") return gap.run.ids;
  // 四市合计6245.4亿元，渭南1767.7亿元…；这个合计数十年前不足2300亿元: again of all of them.
  const whole =
    !gap.runInPiece && /(?:这个|这一|该)合计[数值额]?/.test(gap.text) ? state.made.find(({ region }) => region?.startsWith("macro:")) : null;
  if (whole) return [whole.region!];
  // 把四家加在一起看，合计超过500亿元: of none of them alone.
  if (focus.regions.length === 1 && !gap.runInPiece && TOGETHER.test(gap.text) && !focus.regions[0]!.startsWith("macro:")) return [];
  if (focus.regions.length === 1) return focus.regions;
  // 甲、乙、丙三区各自签约，…等|8个项目: of all of them.
  if (/等$/.test(before) || (gap.runInPiece && gap.run!.ids.length > 1 && gap.text.startsWith("等", gap.run!.end - gap.span.start))) return [];
  // 五县都在名单里；累计67.3万人脱贫: what each does is said of another clause.
  if (EACH.test(gap.text.slice(gap.text.lastIndexOf("；") + 1)) && !COLLECTIVE.test(gap.text)) return focus.regions;
  // 杭州、武汉首次突破2万亿元: a mark each of them passed.
  const passed = PASSED.test(before) || (isMark(value) && PASSED_MARK.test(before));
  if (passed && !COLLECTIVE.test(gap.text) && (gap.runInPiece || eachPassed(state, focus.regions, value))) return focus.regions;
  // 永城市125万人；睢阳区和梁园区合起来达到184万人: of neither of them, and not of the one told before.
  if (gap.runInPiece && COLLECTIVE.test(gap.text)) return [];
  return state.first?.length === 1 ? state.first : [];
}
