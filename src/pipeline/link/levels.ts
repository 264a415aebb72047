/** Values told as they are: 地区生产总值12757.4亿元. */
import type { Period, Span } from "../../dataset/schema.ts";
import { measuredIn, type NumberMention, type Quantity } from "../mention.ts";
import { RESULT_AHEAD } from "../recognize/motion.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { itemAt } from "../text.ts";
import { refOf, renamed } from "./asked.ts";
import { readThen } from "./besides.ts";
import { reach, reachedLevel, reachedLevels, readRates } from "./changes.ts";
import { COUNT_VERB, counted, headsOf, parksOf } from "./counted.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { readRow } from "./fromRows.ts";
import { headsFor } from "./heads.ts";
import { indicatorAtEnd, named, sharedHead } from "./indicators.ts";
import { indicatorFor, nextValueStart, unitOf } from "./measured.ts";
import { nominal, stockOf } from "./nominal.ts";
import { CONTRIBUTION, SECTOR_TOLD } from "./ofSame.ts";
import { partName } from "./parts.ts";
import { plantedAt, plantedFor } from "./planting.ts";
import { signedThen } from "./signed.ts";
import {
  COLLECTIVE,
  clauseAt,
  EACH,
  type Focus,
  factOf,
  fits,
  fromBefore,
  type Gap,
  include,
  isAhead,
  isPrivate,
  type LinkInput,
  laterThan,
  monthsOf,
  outerOf,
  remember,
  type SentenceState,
  TO,
  unknown,
} from "./state.ts";
import { thingFor } from "./things.ts";
import {
  asOf,
  atFirst,
  FLOW,
  fromPeriod,
  isCounted,
  isReportingPeriod,
  isYear,
  laterPeriod,
  ofItsYear,
  periodFor,
  REVISED,
  settled,
} from "./times.ts";
import { BY_KIND, wholeOf } from "./wholes.ts";
import { bodyFor, describedBy, isApposition, isMembership, ownersFor, ownersOfOne } from "./whose.ts";

const OF_EACH = /^(?:[两三四五六七八九十]|\d{1,2})[大个座家][^，。；的]{0,8}?(?:城市|[市县区](?!域|级|内)|园区|高新区|开发区)的?/;

const OTHER_ZONES = /(?:高新区|经开区|开发区|综保区|新区)数?$/;

/** 千亿元级的产业: the amount only describes a noun. */
const STEP = /^(?:级|量级)的/;

export function readLevels(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
): ObservationFact[] {
  const first = group[0]!;
  if (first.value.dimension === "percent" || first.value.dimension === "permille") {
    const rates = readRates(input, focus, state, gap, fragment, group);
    if (rates) return rates;
  }
  if (["points", "times"].includes(first.value.dimension)) return [];
  const units = group.map((mention) => unitOf(mention, focus) ?? headsOf(input, state, gap, fragment, mention));
  if (units.some((unit) => unit === null)) return [];
  if (first.value.increment && !/(?:新增|净增)/.test(input.text.slice(Math.max(0, first.start - 6), first.start + 2))) return [];
  for (const unit of units) if (unit?.unit === "大") unit.unit = "个";
  const quantities = group.map(({ value: { value, high } }, i) => {
    const { unit, dimension, factor } = units[i]!;
    return { value, high, unit, dimension, factor };
  });
  if (group.length > 1) return dealLevels(input, focus, state, gap, fragment, group, quantities);

  if (isApposition(input, fragment, first)) {
    state.company = true;
    return [];
  }
  const then = readThen(input, state, gap, first, quantities[0]!);
  if (then) return [then];
  const ranked = rankedLevel(input, state, gap, first, quantities[0]!);
  if (ranked) return ranked;
  const mention = measuredIn(first, units[0]!);
  state.from ??= startOf(state, gap, mention);
  // 由5400家减到3900家，产值从310亿元|涨至402亿元: money is no later number of firms.
  const alikeFrom = state.from && (!state.from.quantity || state.from.quantity.dimension === mention.value.dimension);
  const changed = alikeFrom && TO.test(gap.text);
  const next = nextValueStart(input, first);
  const named_ = changed && state.from ? { ref: refOf(input, state.from), fresh: false } : null;
  let found = named_?.ref ? { ref: named_.ref, fresh: false } : null;
  const heads = found ? null : (plantedFor(input, gap, mention) ?? headsFor(input, state, gap, mention));
  if (heads) found = { ref: heads, fresh: true };
  const bare = found ? null : nominal(input, state, gap, fragment, mention);
  if (bare) found = { ref: bare, fresh: true };
  if (!found) {
    const own = indicatorAtEnd(input.text, fragment, input.indicators, input.gazetteer);
    // 吸纳西南大学等80家技术转移机构: an example of what is counted behind it.
    const example = own?.id === null && input.text.slice(fragment.start, fragment.end).endsWith("等");
    const behind =
      own && !example && (own.id !== null || !COUNT_VERB.test(own.name)) && fits(own, mention) ? null : counted(input, gap, fragment, mention, next);
    if (behind && isPrivate(input.text.slice(fragment.start, fragment.end).replace(/上市公司|实验室|研究院|大学|学院|医院/g, ""))) return [];
    const park = behind ? null : parksOf(input, gap, first);
    if (behind?.span) state.usedTo = behind.span.end;
    found = park ? { ref: park, fresh: true } : behind ? { ref: behind, fresh: true } : indicatorFor(input, focus, state, gap, fragment, mention);
    const thing = found || state.company ? null : thingFor(input, state, gap, fragment, mention);
    if (thing) found = { ref: thing, fresh: true };
  }
  if (!found) return [];
  // 七大中心城市经济总量都突破2000亿元: of each of places that nobody names.
  if (EACH.test(gap.text) && OF_EACH.test(found.ref.name)) {
    const all = found.ref.name.replace(OF_EACH, "");
    if (all) remember(focus, named(all, null, input.gazetteer));
    return [];
  }
  // 甲省旅游收入240亿元；乙省排在第二位，|收入190亿元: in the same terms as of the other.
  const other = found.ref.id === null && BARE_HEAD.test(found.ref.name) ? state.made.at(-1) : undefined;
  const { name: bare_ } = found.ref;
  const alikeName = other && other.indicator.name !== bare_ && other.indicator.name.endsWith(bare_) && !/[区园县镇]/.test(other.indicator.name);
  if (other && alikeName && focus.regions.length === 1 && other.region !== focus.regions[0]) found = { ref: refOf(input, other), fresh: true };
  const ofPart = moneyOfPart(input, focus, state, gap, found.ref, mention);
  if (ofPart) found = { ref: ofPart, fresh: true };
  const drawn = DRAWN.has(mention.value.dimension) && !found.ref.id && DRAWING.test(found.ref.name);
  if (drawn) found = { ...found, ref: { ...found.ref, name: `${gap.runInPiece ? "" : worksOf(state)}${found.ref.name}量` } };
  const anew = newToo(input, state, gap, found.ref, mention);
  if (anew) found = { ref: anew, fresh: true };
  const reached = first.value.increment ? null : reachedBy(input, state, gap, found.ref, first, quantities[0]!);
  if (reached) return reached;
  if (state.company && !gap.run) return [];
  const from = fromBefore(input, gap.span.start, gap.span.end) >= 0;
  let outer = focus.period;
  let period: Period;
  const begun = from ? atFirst(input, gap) : null;
  if (begun) {
    period = begun;
    outer = null;
  } else if (changed) period = laterPeriod(input, focus, state, gap);
  else if (from && gap.time && fromBefore(input, gap.span.start, gap.time.mention.start) >= 0) {
    period = ofItsYear(input, found.ref, gap.time.period);
    // 企业由五年前的41家增加到104家: to how many there are now.
    if (
      AGO.test(input.text.slice(gap.time.mention.start, gap.time.mention.end)) &&
      (mention.value.dimension === "count" || mention.value.dimension === "people")
    )
      outer = null;
    // 2022年…由2017年的2万亿元增长到3.2万亿元: what comes after 到 is of the year told first.
    const told = gap.periods.at(-2);
    // 力争到2027年转化率由目前的72%提升到85%
    if (told && laterThan(told, input.published)) outer = told;
    else if (told && isReportingPeriod(told, input.published)) {
      outer = told;
      // The rest of the sentence is of that year, too.
      focus.period = told;
      focus.untimed = false;
      focus.periodSpan = { start: gap.time.mention.start, end: gap.time.mention.end };
    }
  } else if (from) {
    period = fromPeriod(input, focus, state, gap, first);
    // 2023年，…由952家增至1246家: the time told before 由 is that of the later.
    if (gap.time && isReportingPeriod(gap.time.period, input.published)) outer = gap.time.period;
  } else
    period = settled(
      input,
      focus,
      state,
      gap,
      found.ref,
      mention,
      FLOW.test(found.ref.name) ? periodFor(focus, gap) : asOf(input, focus, gap, periodFor(focus, gap)),
    );
  if (bare && !gap.time && !gap.era && state.last[0]?.quantity?.dimension === mention.value.dimension)
    period = besides(input, period, bare.name, state.last[0]);
  if (from) state.outer = begun ? null : (gap.era?.period ?? (gap.time ? null : state.since) ?? (isCounted(input, gap) ? null : outer));
  // 新签约亿元以上项目47个，其中50亿元以上项目2个: of the same time.
  const parent = gap.ofWhich ? state.made.findLast(({ quantity }) => quantity?.dimension === mention.value.dimension) : state.last[0];
  if (gap.ofWhich && !gap.time && !gap.era && period.end === null && parent?.quantity && parent.quantity.dimension === mention.value.dimension)
    period = parent.period;
  // 此前完成112项试点任务，形成189项创新成果: the same now.
  const [prior] = state.last;
  const alike = prior?.quantity?.dimension === "count" && mention.value.dimension === "count" && !gap.run && !gap.era && !/[；。]/.test(gap.text);
  // 现有国家级孵化器2个、众创空间3个
  const present = monthsOf(input.published);
  const listed = /^、/.test(gap.text) && !gap.time && !FLOW.test(found.ref.name) && prior?.period.end === present;
  if (alike && (period.end === null || (listed && period === focus.period)) && prior.period.start === null && prior.period.is === "implied")
    period = prior.period;
  // 去年以来，创建省级高新区5个、省级经开区3个
  if (state.since && !input.census && !gap.time && !gap.era && period === focus.period)
    period = asOf(input, { ...focus, period: null }, gap, unknown);
  // 11家长三角高端智库联盟单位: how many the alliance has.
  const own_ = input.bodies.find(({ kind, start, members }) => kind === "alliance" && start === first.end && members.includes(first.value.value));
  if (own_ && /^(?:成员|会员)?单位/.test(input.text.slice(own_.end, own_.end + 4))) {
    found = { ref: { id: null, name: "成员单位数", span: { start: own_.start, end: own_.end }, accepts: null }, fresh: true };
    if (!gap.time && present) period = { start: null, end: present, is: "implied" };
  }
  const body = own_ ?? bodyFor(focus, state, found.ref, first);
  if (isMembership(input, found.ref, first) && !(body?.kind === "alliance" && /(?:成员|联盟)单位/.test(found.ref.name))) return [];
  const signed = changed || from ? null : signedThen(input, focus, state, gap, mention);
  if (body && (body.kind === "event" || body.met || (focus.met && focus.untimed)) && !gap.time && !gap.era && focus.reported) period = focus.reported;
  else if (signed) period = signed;
  // 会上签约项目27个。从落户地看，龙岩11个: of the same day.
  else if (
    !body &&
    !changed &&
    !from &&
    !found.fresh &&
    !gap.time &&
    !gap.era &&
    mention.value.dimension === "count" &&
    isSharedOut(focus, gap, found.ref)
  )
    period = focus.latest!.period;
  else if (!body && !from && !gap.time && !gap.era && gap.run?.role !== "compared")
    period = ofProjects(state, gap, found.ref, mention) ?? ofOccasion(focus, state, gap, mention, period) ?? period;
  // 联盟成立以来，促成项目36个，金额12亿元: what there is by now, and nothing of the month of its meeting.
  if (body?.kind === "alliance" && !gap.time && !gap.era && present && SINCE_FOUNDED.test(input.text.slice(state.sentence.start, first.start)))
    period = { start: null, end: present, is: "implied" };
  const planted = plantedAt(input, focus, gap, first.start, found.ref);
  if (planted?.period) period = planted.period;
  const described = planted?.region ?? (body ? null : describedBy(input, gap, outerOf(mention).end));
  if (described && !planted?.region) focus.regions = [described];
  const regions = body
    ? [null]
    : described
      ? [described]
      : passedByEach(input, focus, state, gap, first)
        ? focus.regions
        : ownersOfOne(focus, state, gap, input.text.slice(gap.span.start, first.start), quantities[0]!.value * quantities[0]!.factor);
  if (regions.length === 0) return [];
  // 164家国家级高新区、|207家国家级经开区: zones of one kind have none of another.
  if (regions[0]?.startsWith("macro:national-") && mention.value.dimension === "count" && OTHER_ZONES.test(found.ref.name)) return [];
  // A place told of in terms of what the article is about: so are the years after it.
  if (found.fresh || found.ref === state.main) remember(focus, found.ref);
  // A place in a ranking told before it is no measure.
  if (!state.made.some(({ quantity, change }) => quantity || change)) state.main = found.ref;
  const told = found.ref;
  focus.principal ??= told.id !== null ? told : null;
  focus.told = [...focus.told.filter((ref) => ref.name !== told.name), told].slice(-8);
  state.measure = "level";
  const restated = (region: string | null) =>
    first.value.qualifier !== "=" &&
    !/首/.test(input.text.slice(Math.max(gap.span.start, first.start - 8), first.start)) &&
    state.made.some(
      (fact) =>
        fact.region === region &&
        fact.indicator.name === found.ref.name &&
        fact.quantity?.dimension === quantities[0]!.dimension &&
        fact.period.end === period.end &&
        fact.period.start === period.start,
    );
  if (STEP.test(input.text.slice(outerOf(first).end, outerOf(first).end + 5)) || regions.every(restated)) return [];
  const made = regions.map((region) =>
    factOf(state, {
      region,
      indicator: { id: found.ref.id, name: found.ref.name },
      period,
      quantity: quantities[0]!,
      change: null,
      qualifier: first.value.qualifier,
      stated: { start: first.start, end: first.end },
      indicatorSpan: found.fresh ? found.ref.span : null,
      periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
      regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
      mark: "value",
    }),
  );
  if (body) for (const fact of made) fact.subject = { kind: body.kind, name: body.name };
  if (isAhead(state, period, input.published)) for (const fact of made) fact.scope = "target";
  else if (from && gap.time?.period === period && outer && laterThan(outer, input.published)) for (const fact of made) fact.scope = "actual";
  if (regions.length > 1 && !gap.runInPiece && made.length === state.last.length && first.value.qualifier === ">") {
    // What follows (同比增长5.6%、5.7%) still speaks of the exact values.
    state.made.push(...made);
    return state.last;
  }
  if (changed && state.from) {
    // 由73129亿元升至83095.9亿元，一年增加近1万亿元
    if (
      state.from.period.end === null &&
      isYear(period) &&
      /^，(?:仅|短短)?一年(?:时间|间|内|里|来)?(?:就|净|便)?(?:增|多|提|升|涨)/.test(input.text.slice(first.end, first.end + 12))
    ) {
      const year = Number(period.end!.slice(0, 4)) - 1;
      state.from.period = { start: `${year}-01`, end: `${year}-12`, is: "implied" };
    }
    // 面积由升级时的…；生产总值由2012年的…增加到2021年的…；企业由29户增至76户: of the years told last.
    const dated = gap.time !== null && state.from.marks.some(({ kind }) => kind === "period");
    state.pairs = dated ? { from: state.from.period, to: period } : (state.pairs ?? { from: state.from.period, to: period });
    if (isYear(state.from.period) && isYear(period)) focus.pairs = state.pairs;
    for (const fact of made) fact.evidence = include(fact.evidence, state.from.evidence);
    if (REVISED.test(gap.text)) {
      state.from.status = "superseded";
      for (const fact of made) fact.status = "revised";
    }
    state.from = null;
  } else state.from = from ? (made[0] ?? null) : null;
  if (state.from) state.froms.add(state.from);
  return made;
}

/** 日供水|15万立方米, 外送电|4亿千瓦时: an amount, whether the text says 量 or not. */
const DRAWN = new Set<Quantity["dimension"]>(["volume", "energy", "mass"]);
const DRAWING = /(?:[引供用调蓄输补取售来]水|[发用供售送]电|[供售]热|[供用售输采]气)$/;

/** 三座拦河闸引水流量85立方米/秒，|日引水700万立方米: by the same works. */
const worksOf = ({ last, made }: SentenceState): string =>
  last[0] && made.includes(last[0])
    ? (/^(.{1,8}[闸站库厂渠井网])(?:[日月年]均?)?[引供用调蓄输补取售发送]/.exec(last[0].indicator.name)?.[1] ?? "")
    : "";

/** How far back the others may be said to have passed theirs, in code units. */
const EACH_BACK = 120;

/** 各市都突破2000亿元，其中绵阳和宜宾|超过3000亿元: a mark each of them passed, too. */
const passedByEach = ({ text }: LinkInput, { regions }: Focus, { sentence }: SentenceState, gap: Gap, { value }: NumberMention): boolean =>
  regions.length > 1 &&
  gap.ofWhich &&
  gap.runInPiece &&
  value.qualifier === ">" &&
  !COLLECTIVE.test(gap.text) &&
  EACH.test(text.slice(Math.max(sentence.start, gap.span.start - EACH_BACK), gap.span.start));

/** 2016年企业不足10家，到去年底|增至238家: what grew, told a clause before with a year of its own. */
function startOf({ last, made }: SentenceState, gap: Gap, { value }: NumberMention): ObservationFact | null {
  const { time, run } = gap;
  const [told] = last;
  if (!time || run || last.length !== 1 || !told || !made.includes(told) || told.quantity?.dimension !== value.dimension) return null;
  const [from, to] = [told.period.end, time.period.end];
  const { start, end } = time.mention;
  const words = `${gap.text.slice(0, start - gap.span.start)}${gap.text.slice(end - gap.span.start)}`;
  const later = from !== null && to !== null && from < to && told.period.start !== null;
  return later && value.unit === told.quantity.unit && /^，(?:到|至|截至)?(?:就|便|则|已经?)?$/.test(words.replace(RESULT_AHEAD, "，")) ? told : null;
}

/** 签约项目21个，其中落户甲园的项目7个，投资52亿元: of the day on which all of them were signed, and so is their money. */
function ofProjects({ made, last }: SentenceState, gap: Gap, { name }: IndicatorRef, { value }: NumberMention): Period | null {
  const isOfAll = ({ subject, indicator, quantity }: ObservationFact): boolean =>
    subject !== null && quantity?.dimension === "count" && /项目数?$/.test(indicator.name);
  if (value.dimension === "count") return gap.run && name === "项目" ? (made.find(isOfAll)?.period ?? null) : null;
  const [told] = last;
  const money = value.dimension === "CNY" && WORTH.test(gap.text);
  if (!money || !told || !made.includes(told) || told.quantity?.dimension !== "count") return null;
  // 推介21个招商项目，总投资68.5亿元: what projects are worth is of when they are counted.
  if (told.indicator.name === "项目") return made.some(isOfAll) ? told.period : null;
  return /项目数?$/.test(told.indicator.name) && !gap.time && told.period.end !== null ? told.period : null;
}

/** 现场签约项目27个，总投资168.5亿元，涉及甲市的9个，投资额61.2亿元: of the day of all its sentence told before, and of no year in force. */
function ofOccasion(
  { reported, periodSpan }: Focus,
  { made, sentence }: SentenceState,
  gap: Gap,
  { value }: NumberMention,
  period: Period,
): Period | null {
  const here = periodSpan !== null && periodSpan.start >= sentence.start;
  if (!reported || here || period.start === null || !["CNY", "USD", "count"].includes(value.dimension) || !/^[，、]/.test(gap.text)) return null;
  const signed =
    made.length > 0 && made.every((fact) => fact.period === reported || (fact.period.start === reported.start && fact.period.end === reported.end));
  return signed ? reported : null;
}

/** 新增规上工业企业21家、|高新技术企业14家: the verb is said once of all that came new. */
function newToo(input: LinkInput, { last, made }: SentenceState, gap: Gap, ref: IndicatorRef, { value }: NumberMention): IndicatorRef | null {
  const told = last.at(-1);
  if (value.dimension !== "count" || gap.run || gap.time || !told || !made.includes(told) || told.quantity?.dimension !== "count") return null;
  if (!/^、[^，。；]*$/.test(gap.text) || OF_ITS_OWN.test(gap.text)) return null;
  const stock = stockOf(told.indicator.name);
  return stock === null ? null : named(`${told.indicator.name.slice(0, -stock.length)}${ref.name}`, ref.span, input.gazetteer);
}
/** 新增A企业3家、累计12家; 新增A企业3家、培育B企业5家: a verb or a sum of its own. */
const OF_ITS_OWN =
  /^、(?:新|净|累计|现有|共|总|拥有|达|其中|引进|引育|培育|认定|获批|获评|建成|完成|实施|组织|开工|竣工|投产|签约|盘活|改造|创建|设立|举办|推动|入库|续建|储备|带动|服务|发放|办理|注销|减少|退出|关停|取消|淘汰|清退|摘牌)|总数|总量|达到?$/;

/** 五年前, 十年以前 */
const AGO = /年[之以]?前$/;

/** What projects are worth, in the clause behind their number (19个|产业合作项目集中签约，总投资). */
const WORTH = /^[^，。；、\d]{0,16}[，、](?:总|计划|协议|合同|意向)?(?:投资|投资额|总投资|总投资额|投资总额|金额|总金额)$/;

const SINCE_FOUNDED = /(?:成立|组建|运行)[^，。；]{0,4}以来，[^。；年月]{0,80}$/;

/** What a meeting had in all, or what another place had of it just before. */
const isSharedOut = ({ latest }: Focus, { text }: Gap, { name }: IndicatorRef): boolean =>
  latest !== null && (latest.subject !== null || (latest.quantity !== null && latest.indicator.name === name && /^[、，；]/.test(text)));

/** 项目9个，协议资金43.8亿元，其中仓储项目4个、|协议资金21.5亿元: that of the part, where the whole's was told. */
function moneyOfPart(
  { text, gazetteer }: LinkInput,
  focus: Focus,
  { last, made, sentence }: SentenceState,
  gap: Gap,
  ref: IndicatorRef,
  { value }: NumberMention,
): IndicatorRef | null {
  const [part] = last;
  const projects = part && /^(.{2,}项目)数?$/.exec(part.indicator.name)?.[1];
  if (value.dimension !== "CNY" || !projects || part?.quantity?.dimension !== "count" || !/^[、，]?[^，。；]{0,8}$/.test(gap.text)) return null;
  const before = focus.told.some(({ name }) => name === ref.name);
  const ofWhich =
    (before && AMONG_PROJECTS.test(text.slice(sentence.start, sentence.start + 24))) ||
    ((projects.endsWith("类项目") || before) && BY_KIND.test(text.slice(sentence.start, sentence.start + 24)));
  // 63个项目，投资总额240亿元，其中签约项目30个|投资额153亿元: whatever either is called.
  const aside = text.slice(sentence.start, part.stated.start).includes("其中");
  const told =
    ofWhich ||
    (OF_INDUSTRY.test(projects) && WORTHS.test(ref.name)) ||
    made.some(
      ({ indicator, subject, region, quantity }) =>
        quantity?.dimension === "CNY" &&
        (indicator.name === ref.name || (aside && WORTHS.test(indicator.name) && WORTHS.test(ref.name))) &&
        subject?.name === part!.subject?.name &&
        region === part!.region,
    );
  const own = ref.name.replace(/^.*项目/, "");
  return told ? renamed(`${projects}${projects.startsWith("签约") ? own.replace(/^签约/, "") : own}`, ref, gazetteer) : null;
}

/** 现代服务业项目12个，投资总额130.7亿元: of these, wherever they are told. */
const OF_INDUSTRY = /(?:产业|制造业|服务业|农业|工业)(?:类)?项目$/;
/** 其中, 60个在建项目中 */
const AMONG_PROJECTS = /^(?:其中|[^，。；]{0,16}项目(?:当|之)?中，)/;
const WORTHS = /投资(?:总?额)?$|总额$|金额$|资金$/;

/** 甲省旅游收入居首，|达240亿元: the level of what a place was just said to rank in. */
function rankedLevel(
  input: LinkInput,
  { last, made }: SentenceState,
  gap: Gap,
  mention: NumberMention,
  quantity: NonNullable<ObservationFact["quantity"]>,
): ObservationFact[] | null {
  const [told] = last;
  if (last.length !== 1 || !told?.rank || told.change || told.quantity || told.rank.by !== "value" || !made.includes(told)) return null;
  if (gap.run || gap.time || !/^，(?:已经?|就|共|总量)?(?:达到?|为|是|实现|完成|高达)$/.test(gap.text)) return null;
  if (!MEASURED.test(told.indicator.name) || !fits(refOf(input, told), mention)) return null;
  reach(told, mention, quantity);
  return [...last];
}
const MEASURED = /(?:收入|产值|总值|增加值|投资|总?额|产量|人数|人次|人口|进出口|出口|进口|税收|利润|销量|面积|支出|余额|总量)$/;

/** 生猪出栏减少8.3%，为2106万头: the level of the indicator whose change was told last. */
function reachedBy(
  input: LinkInput,
  state: SentenceState,
  gap: Gap,
  ref: IndicatorRef,
  mention: NumberMention,
  quantity: NonNullable<ObservationFact["quantity"]>,
): ObservationFact[] | null {
  const told = state.last[0]?.indicator.name;
  return told === ref.name && fits(refOf(input, state.last[0]!), mention) ? reachedLevel(state, gap, mention, quantity) : null;
}

/** Of when a count told after another is: what is new came in the year that ends with the stock, the stock stands at the end of the flow. */
function flowAfter(name: string, last: string, period: Period): Period {
  // 新开工33个、投产21个: both in the same time.
  if (!/^(?:净|开工|续建|竣工|投产|建成投产|签约|复工)|新(?!兴|型|材料|能源|一代)/.test(name) && /^(?:新|净)/.test(last))
    return { ...period, start: null };
  if (/^(?:新|净)/.test(name)) return period.start === null && period.end ? { ...period, start: `${period.end.slice(0, 4)}-01` } : period;
  return period;
}

/** 孵化器25个，其中国家级9个: of the same time; 现有企业236户，比上年净增13户: not of this year's months, but of the year told before. */
function besides({ published }: LinkInput, told: Period, name: string, { indicator, period }: ObservationFact): Period {
  const same = flowAfter(name, indicator.name, period);
  const present = period.start === null && period.end === monthsOf(published);
  return present && same !== period && told.start !== null && told.end! < period.end! ? told : same;
}

/** 居前三位，分别为…, …位列全国前三: as many places as values, told from the largest down. */
function isTop(words: string, quantities: readonly { value: number; factor: number }[]): boolean {
  const told = /(?:居|列|排)[^，。；]{0,6}前([二三四五六七八九十])/.exec(words)?.[1];
  if (!told || "一二三四五六七八九十".indexOf(told) + 1 !== quantities.length) return false;
  return quantities.every(({ value, factor }, i) => i === 0 || value * factor <= quantities[i - 1]!.value * quantities[i - 1]!.factor);
}

/** Another value of the place and time of a fact just told: all that the fact's own value brought with it stays behind. */
const alongside = (fact: ObservationFact, mention: NumberMention, quantity: NonNullable<ObservationFact["quantity"]>): ObservationFact => ({
  ...fact,
  quantity,
  qualifier: mention.value.qualifier,
  change: null,
  rank: null,
  share: null,
  stated: { start: mention.start, end: mention.end },
  evidence: include(fact.evidence, mention),
  marks: [...fact.marks.filter(({ kind }) => kind === "region" || kind === "period"), { kind: "value", start: mention.start, end: mention.end }],
});

const GAINED_EACH = /(?:分别(?:比|较)(?:上年末?|去年末?|年初|上年底|去年底)|，(?:当年|全年|年内))(?:分别)?(净增|新增)(?:了)?$/;
const GAINED_OF = /^，其中(?:当年|全年|年内)?(新增|净增)(?:了)?$/;
const TOTALS = /^，(?:总数|总量|累计|存量)(?:已)?(?:分别|依次)(?:已)?(?:达到?|为|增至)$/;

/** 高新技术企业286家，科技型中小企业413家，分别比上年末净增21家和58家: what came new of each count before; 新增5家、3家，总数分别达到47家和31家: what there is. */
function gainsOf(
  { gazetteer }: LinkInput,
  state: SentenceState,
  { text, time, span }: Gap,
  group: readonly NumberMention[],
  quantities: NonNullable<ObservationFact["quantity"]>[],
): ObservationFact[] | null {
  const words = time ? `${text.slice(0, time.mention.start - span.start)}${text.slice(time.mention.end - span.start)}` : text;
  const verb = GAINED_EACH.exec(text)?.[1] ?? GAINED_OF.exec(words)?.[1];
  const told = state.made.slice(-group.length);
  const alike =
    told.length === group.length &&
    told.every(({ quantity }, i) => quantity?.unit === quantities[i]!.unit && ["count", "people"].includes(quantity.dimension));
  const totals = alike && TOTALS.test(words) && stockOf(told[0]!.indicator.name) !== null;
  if (!(verb || totals) || !alike) return verb ? [] : null;
  return told.map((fact, i) => {
    const plain = fact.indicator.name.replace(/(?:总数|数量)$/, "数");
    const name = totals ? (stockOf(plain) ?? plain) : `${verb}${plain.replace(/^引进|^引育/, "")}`;
    return {
      ...alongside(fact, group[i]!, quantities[i]!),
      indicator: { id: gazetteer.indicatorNamed(name), name },
      period: totals ? { ...fact.period, start: null } : (GAINED_OF.test(words) && time?.period) || flowAfter(name, fact.indicator.name, fact.period),
    };
  });
}

/** 三次产业增加值分别增长…，|对经济增长的贡献率分别为20.4%、37.5%和42.1%: that of each of the sectors just told. */
function contributionsOf(
  input: LinkInput,
  { last, made }: SentenceState,
  fragment: Span,
  group: readonly NumberMention[],
  quantities: readonly NonNullable<ObservationFact["quantity"]>[],
): ObservationFact[] | null {
  const own = indicatorAtEnd(input.text, fragment, input.indicators, input.gazetteer);
  if (!own || !CONTRIBUTION.test(own.name)) return null;
  const sectorOf = ({ indicator }: ObservationFact): string | null => SECTOR_TOLD.exec(indicator.name)?.[0] ?? null;
  const told = last.length === group.length ? last : made.slice(-group.length);
  const sectors = told.map(sectorOf);
  // Of two rates after three sectors nobody knows whose they are.
  if (sectors.includes(null) || new Set(sectors).size < group.length || made.some((fact) => sectorOf(fact) && !sectors.includes(sectorOf(fact))))
    return null;
  return told.map((fact, i) => ({
    ...alongside(fact, group[i]!, quantities[i]!),
    indicator: { id: null, name: `${sectors[i]}对经济增长贡献率` },
  }));
}

const SECTORS = ["第一产业", "第二产业", "第三产业"];

/** 三次产业结构由…调整为…，|对经济增长的贡献率分别为11.6%、48.7%和39.7%: that of each sector, in their order. */
function contributionsDealt(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
  quantities: readonly NonNullable<ObservationFact["quantity"]>[],
): ObservationFact[] | null {
  const { text } = input;
  if (group.length !== SECTORS.length || quantities[0]!.dimension !== "percent" || focus.regions.length !== 1) return null;
  const words = text.slice(fragment.start, fragment.end);
  const named_ = /(?:^|，|产业)对(?:[^，。；]{0,8}(?:增长|GDP|生产总值))的?贡献率(?:分别|依次)(?:为|是|达到?)?$/.exec(words);
  const at = named_ ? words.indexOf("对", named_.index) : -1;
  if (at < 0 || !/(?:三次产业|第?一、二、三(?:次)?产业|第一、第二、第三产业)/.test(text.slice(state.sentence.start, fragment.end))) return null;
  // 由上年的18.5：40.1：41.4调整为…: of when the later structure is.
  const left = gap.time !== null && fromBefore(input, gap.span.start, gap.time.mention.start) >= 0;
  const period = left ? (focus.period ?? focus.reporting ?? unknown) : periodFor(focus, gap);
  return group.map((mention, i) =>
    factOf(state, {
      region: focus.regions[0]!,
      indicator: { id: null, name: `${SECTORS[i]}对经济增长贡献率` },
      period,
      quantity: quantities[i]!,
      change: null,
      qualifier: mention.value.qualifier,
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: { start: fragment.start + at, end: fragment.end },
      periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
      regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
      mark: "value",
    }),
  );
}

/** 城镇、乡村分别为1495.42亿元和414.94亿元 after 社会消费品零售总额: parts of what was told last in the same unit. */
function partsOf(
  { gazetteer }: LinkInput,
  focus: Focus,
  state: SentenceState,
  refs: readonly IndicatorRef[],
  mention: NumberMention,
): IndicatorRef[] | null {
  const whole = wholeOf(focus, state, mention);
  const names = whole ? refs.map(({ name }) => partName(name, whole)) : [];
  return names.length > 0 && names.every((name) => name !== null) ? names.map((name, i) => named(name, refs[i]!.span, gazetteer)) : null;
}

/** 接连跨过2000亿元、2400亿元两道关口: marks that one place passed one after another. */
function marksPassed(text: string, focus: Focus, gap: Gap, group: readonly NumberMention[]): ReturnType<typeof ownersFor> {
  const count = /^(?:这)?([两二三四五])(?:个|道|大|级)*(?:关口|台阶|大关|关|门槛|整数关口|量级)/.exec(
    text.slice(group.at(-1)!.end, group.at(-1)!.end + 8),
  )?.[1];
  const passed = /(?:跨过|跨越|跨上|突破|越过|迈过|迈上|迈入|站上|登上|冲破|跃上)了?$/.test(text.slice(gap.span.start, group[0]!.start));
  if (!count || !passed || (count === "两" ? 2 : "一二三四五".indexOf(count) + 1) !== group.length || focus.regions.length !== 1) return null;
  return { regions: group.map(() => focus.regions[0]!), indicators: null, periods: null };
}

/** 装备制造、绿色食品企业分别有58家、47家，|全年分别实现产值126亿元、71亿元: of the firms just counted, each in its place. */
function outputsOf({ text, gazetteer }: LinkInput, { last }: SentenceState, gap: Gap, fragment: Span, count: number): ReturnType<typeof ownersFor> {
  const words = text.slice(fragment.start, fragment.end);
  const measured = /^(?:分别|依次)(?:实现|完成|创造|达到)?(?:了)?([一-龥]{2,6})$/.exec(words)?.[1];
  const quality = measured && sharedHead(measured);
  if (!quality || quality !== measured || last.length !== count || gap.runInPiece || !gap.text.startsWith("，")) return null;
  const firms = last.map(({ indicator, quantity }) => (quantity?.dimension === "count" ? /^(.{2,}企业)数?$/.exec(indicator.name)?.[1] : null));
  const indicators = firms.flatMap((name) =>
    name ? named(`${name}${quality}`, { start: fragment.end - quality.length, end: fragment.end }, gazetteer) : [],
  );
  return indicators.length === count ? { regions: last.map(({ region }) => region), indicators, periods: null } : null;
}

/** 产值过亿元的企业有82家，集中在甲市、乙市，|依次为46家、20家: as many of those just counted; of no place where they are more, or others. */
function countedBefore(
  input: LinkInput,
  { last }: SentenceState,
  { text, pieceStart }: Gap,
  quantities: readonly NonNullable<ObservationFact["quantity"]>[],
): { regions: readonly string[]; ref: IndicatorRef } | null {
  const [told] = last;
  if (last.length !== 1 || told!.quantity?.dimension !== "count" || !/^[^；。]*，(?:分别|依次)(?:各)?(?:为|有|是|达到?)?$/.test(text)) return null;
  const { runs } = input.subjects;
  const run = itemAt(runs, clauseAt(runs, pieceStart - 1));
  if (run?.end !== pieceStart - 1 || run.ids.length !== quantities.length || run.ids.includes(UNKNOWN)) return null;
  const { unit, value, factor } = told!.quantity;
  const sum = quantities.reduce((all, each) => all + each.value * each.factor, 0);
  const ofThem = quantities.every((each) => each.unit === unit) && sum <= value * factor;
  return { regions: ofThem ? run.ids : [], ref: refOf(input, told!) };
}

const SIGNS = /(?:签约|签下|签订)[^，。；]{0,4}$/;

/** 全省高新技术产业产值4200亿元，…前三名为甲、乙、丙，|产值分别为…: that of which the article tells last and which ends in the bare word. */
const ofWhole = ({ told }: Focus, ref: IndicatorRef | null): IndicatorRef | null =>
  ref?.id === null && BARE_HEAD.test(ref.name) ? (told.findLast(({ name }) => name !== ref.name && name.endsWith(ref.name)) ?? ref) : ref;
const BARE_HEAD = /^(?:产值|增加值|收入|营收|投资|总量|产量|销售额|面积)$/;

function dealLevels(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
  quantities: NonNullable<ObservationFact["quantity"]>[],
): ObservationFact[] {
  const gains =
    readRow(
      input,
      focus,
      state,
      gap,
      group.map((mention, i) => ({ mention, quantity: quantities[i]! })),
    ) ??
    gainsOf(input, state, gap, group, quantities) ??
    contributionsOf(input, state, fragment, group, quantities) ??
    contributionsDealt(input, focus, state, gap, fragment, group, quantities) ??
    reachedLevels(input, state, gap, group, quantities);
  if (gains) return gains;
  const passed = marksPassed(input.text, focus, gap, group);
  const places = countedBefore(input, state, gap, quantities);
  if (places?.regions.length === 0) return [];
  const counts = places && { regions: places.regions, indicators: group.map(() => places.ref), periods: group.map(() => state.last[0]!.period) };
  const owners =
    passed ?? counts ?? outputsOf(input, state, gap, fragment, group.length) ?? ownersFor(input, focus, gap, fragment, group.length, group[0]!);
  if (!owners || state.company) return [];
  if (!owners.indicators && new Set(quantities.map(({ dimension }) => dimension)).size > 1) return [];
  let shared: IndicatorRef | null = null;
  if (!owners.indicators) {
    const probe = { ...group[0]!, value: { ...group[0]!.value, ...quantities[0]! } };
    shared = ofWhole(focus, indicatorFor(input, focus, state, gap, fragment, probe)?.ref ?? null);
    if (!shared) return [];
    remember(focus, shared);
    focus.principal ??= shared;
    if (state.made.length === 0) state.main = shared;
  }
  const dealt = owners.indicators ?? group.map(() => shared!);
  const measures = (ref: IndicatorRef, i: number) => fits(ref, { ...group[i]!, value: { ...group[i]!.value, ...quantities[i]! } });
  const parts = dealt.some((ref, i) => !measures(ref, i)) && owners.indicators ? partsOf(input, focus, state, dealt, group[0]!) : null;
  const refs = parts ?? dealt;
  if (refs.some((ref, i) => !measures(ref, i))) return [];
  const [prior] = state.last;
  const again = shared && !gap.time && prior?.quantity && prior.indicator.name === shared.name ? prior.period : null;
  // 甲区签下6个项目，总投资58亿元；乙、丙两县分别签约5个和4个: of the day of the others.
  const other = SIGNS.test(gap.text) && !gap.time && !gap.era ? state.made.findLast((fact) => /项目数?$/.test(fact.indicator.name)) : undefined;
  const occasion = signedThen(input, focus, state, gap, group[0]!) ?? other?.period;
  const told = again ?? periodFor(focus, gap);
  const period = occasion ?? (owners.indicators ? settled(input, focus, state, gap, refs[0]!, group[0]!, told) : told);
  state.measure = "level";
  if (owners.indicators) for (const ref of refs) remember(focus, ref);
  const top = isTop(input.text.slice(gap.span.start, group.at(-1)!.end + 16), quantities);
  return group.flatMap((mention, i) => {
    const region = owners.regions[i];
    if (!region) return [];
    const fact = factOf(state, {
      region,
      indicator: { id: refs[i]!.id, name: refs[i]!.name },
      period: owners.periods?.[i] ?? period,
      quantity: quantities[i]!,
      change: null,
      qualifier: passed ? ">" : mention.value.qualifier,
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: refs[i]!.span,
      periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
      regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
      mark: "value",
    });
    if (isAhead(state, fact.period, input.published)) fact.scope = "target";
    if (top && owners.regions.length === group.length) fact.rank = { place: i + 1, among: null, by: "value" };
    return [fact];
  });
}
