/** Values told as a part of a whole: 占全省的9.3%, 以8%的土地贡献了30%的地区生产总值. */
import type { Period, Span } from "../../dataset/schema.ts";
import type { NumberMention, ShareMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { isOfPlan } from "../recognize/share.ts";
import { indicatorBehind } from "./elsewhere.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { hasHead, indicatorAtEnd, isIndustry, known, named, sharedHead } from "./indicators.ts";
import { nameOf } from "./noun.ts";
import { ownersInFragment } from "./owners.ts";
import { qualityOf } from "./parts.ts";
import {
  clauseAt,
  type Focus,
  factOf,
  type Gap,
  include,
  isPrivate,
  isShareName,
  type LinkInput,
  remember,
  type SentenceState,
  TO,
  unknown,
  type ValueMention,
  valueBefore,
} from "./state.ts";
import { fromPeriod, isYear, laterPeriod, ownPeriod, periodFor } from "./times.ts";

const SHARE_MOVED =
  /(?:^|[，；。：])(?:其中，?)?([一-龥]{2,12}?(?:出口|进口|进出口|投资|产值|增加值|收入|支出|零售额|贷款))的?(?:比重|占比)(?:持续|稳步|进一步|明显|不断|继续|有所)*(?:提高|上升|提升|扩大|下降|回落|降低)，$/;

/** 造船业|一度|占出口的六成, 旅游业历来占…: of no time that is told. */
const BYGONE = /(?:曾经?|一度|长期以?来?|长年|常年|历来|向来|素来|过去|以往|从前|早先|最高时|最多时|高峰时|鼎盛时期?)+$/;

/** What parts of one whole come to, and how far they may be off by rounding. */
const ALL = 100;
const ROUNDED = 0.3;

/** How many facts of its sentence a share may look back over: more stand in no sentence that is one. */
const RECENT = 60;
const recentOf = ({ made }: SentenceState): readonly ObservationFact[] => (made.length > RECENT ? made.slice(-RECENT) : made);

/** 占全市的40%: a fact of its own (地区生产总值占济南市比重), and a note on the value it divides. */
export function readShares(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly ShareMention[],
): ObservationFact[] {
  const { text, indicators, gazetteer } = input;
  if (state.company && !gap.run) return [];
  const behind = group.length === 1 ? nounBehind(text, group[0]!.end) : null;
  if (behind === "") return [];
  const part = partOfLast(input, state, gap, fragment, group) ?? alikeOfLast(input, state, gap, fragment, group);
  if (part) return [part];
  // 甲公司、乙公司等项目16个、|占比51.6%: of a count that is not taken, and not of one told before it.
  const counted = valueBefore(input, group[0]!);
  const untaken =
    counted?.kind === "quantity" && counted.value.dimension === "count" && !state.made.some(({ stated }) => stated.start === counted.start);
  if (untaken && /^[、，（]$/.test(text.slice(counted.end, group[0]!.start)) && /^占比/.test(text.slice(group[0]!.start, group[0]!.start + 2)))
    return [];
  const tail = tailOwner(input, state, group.at(-1)!);
  if (tail) {
    if (gap.run?.role === "subject") focus.regions = state.before;
    state.lastWhole = group[0]!.value.of ?? (gap.run && gap.runInPiece ? text.slice(gap.run.start, gap.run.end) : state.lastWhole);
  }
  // 山西接待游客2148.3万人次，门票收入4.9亿元，大同占其中约一成五: of which of them nobody knows.
  if (group.some(({ value }) => value.of === "其中")) return [];
  // 经济总量|超过|全国的1/10
  const ago = BYGONE.exec(text.slice(Math.max(fragment.start, fragment.end - 8), fragment.end));
  const passing =
    ago?.[0].length ??
    /(?:已|已经|就)?(?:超过?|接近|将近|逾|高于|不到|不足|约为|约|仅为)了?$/.exec(
      text.slice(Math.max(fragment.start, fragment.end - 5), fragment.end),
    )?.[0].length ??
    0;
  const subject = passing > 0 ? { start: fragment.start, end: fragment.end - passing } : fragment;
  const own = behind
    ? named(`${giverIn(text, fragment)}${behind}`, null, gazetteer)
    : (indicatorAtEnd(text, subject, indicators, gazetteer) ?? aheadOfTime(input, gap, group[0]!) ?? indicatorBehind(input, group[0]!));
  // 优良水体比例达到82.4%, 第一产业占比15%: with its last word it is the name of a known rate.
  const hit =
    group.length === 1 && !group[0]!.value.of && /^(?:占比|比例|比重)/.test(text.slice(group[0]!.start, group[0]!.start + 2))
      ? indicators.byEnd.get(group[0]!.start + 2)
      : undefined;
  const rated = hit && hit.start >= fragment.start ? known(hit.id, { start: hit.start, end: hit.end }, gazetteer) : null;
  // 加工贸易出口比重提高，|占全市出口的52.6%: the share of what the clause before tells of.
  const moved =
    !own && group.length === 1 && /^\s*$/.test(text.slice(gap.pieceStart, group[0]!.start))
      ? SHARE_MOVED.exec(text.slice(gap.span.start, gap.pieceStart))
      : null;
  const movedEnd = moved ? gap.span.start + moved.index + moved[0].indexOf(moved[1]!) + moved[1]!.length : 0;
  const spokenOf = moved ? indicatorAtEnd(text, { start: movedEnd - moved[1]!.length, end: movedEnd }, indicators, gazetteer) : null;
  // R&D|占GDP比重达到2.5%
  const spent =
    group.length === 1 &&
    /R&D$/.test(text.slice(fragment.start, fragment.end)) &&
    /^占(?:GDP|地区生产总值|生产总值)/.test(text.slice(group[0]!.start, group[0]!.start + 8));
  const named_ =
    rated ??
    spokenOf ??
    (spent && !own ? named("R&D经费", null, gazetteer) : null) ??
    (own && (behind || own.id !== null || hasHead(own.name) || isIndustry(own.name) || isThing(text, own, fragment, group, state.last.length === 0))
      ? own
      : null);
  // 两项支出合计占比三分之一: of what was told before, together.
  if (own?.span && /[\d两二三四五六七八九十][项个类大]$/.test(text.slice(Math.max(0, own.span.start - 2), own.span.start))) return [];
  if (own && isPrivate(own.name)) return [];
  if (ago && !named_ && !gap.runInPiece) return [];
  // 棉纺规模312万锭，占全市的九成: of an amount that was not read, and of nothing told before it.
  if (!own && state.unread && state.last.length === 0 && /^，?$/.test(text.slice(gap.span.start, group[0]!.start))) return [];
  // 三地合起来占全省的35%: of the whole that the sentence began with.
  const together = /(?:合起来|加起来|合计|三者|两者|总共)/.test(gap.text) && group.length === 1 && state.first?.length === 1;
  const last = (together ? state.made.find(({ region, quantity }) => quantity && region === state.first![0]) : null) ?? state.last.at(-1) ?? null;
  const here = tail ? group.map(() => tail) : gap.runInPiece && gap.run?.role === "subject" ? gap.run.ids : [];
  // Shares in a row are of the values before them, one each.
  const levels = group.length > 1 && !named_ && here.length === 0 ? recentOf(state).filter((fact) => !isShareName(fact.indicator.name)) : [];
  const row = levels.length >= group.length ? levels.slice(-group.length) : null;
  // 第一、二、三产业增加值占地区生产总值的比重分别为19.3%、33.6%和47.1%: one share each.
  const listed =
    group.length > 1 &&
    !row &&
    here.length !== group.length &&
    (group[0]!.value.of !== null || /^占比分别/.test(text.slice(group[0]!.start, group[0]!.end)))
      ? ownersInFragment(text, { start: fragment.start, end: group[0]!.start }, group.length, indicators, gazetteer)
      : null;
  if (group.length > 1 && !row && !listed && here.length !== group.length && new Set(group.map(({ value }) => value.of)).size === 1) return [];
  // 占全省的三成，其中南区、中区、北区占比分别为40%、35%、25%: all of it together, and no parts of the nation.
  const sum = group.reduce((all, { value }) => all + value.value, 0);
  const inner = listed !== null && group.every(({ value }) => value.of === null) && Math.abs(sum - ALL) <= ROUNDED;
  const level = inner ? state.made.findLast((fact) => fact.quantity && fact.quantity.dimension !== "percent") : undefined;
  const region = focus.regions.length === 1 ? focus.regions[0]! : null;
  const pair = group.length === 1 ? movedPeriod(input, focus, state, gap, group[0]!) : null;
  const made: ObservationFact[] = [];
  const divided: ObservationFact[] = [];
  group.forEach((mention, i) => {
    const broader = mention.value.of || group.length > 1 ? null : broaderOf(text, state, gap, named_?.name ?? null);
    const whole = mention.value.of ?? broader ?? (inner || (named_ && text.startsWith("比例", mention.start)) ? null : state.lastWhole);
    const told_ = named_ || here.length > 0 ? null : (row?.[i] ?? last);
    // 涉及11个城市，约为区域城市总数的四分之一: no share of the area told before.
    // 16个园区上榜；…占园区总产值的24%: money of no number of places.
    const counted = told_?.quantity && ["count", "people", "visits"].includes(told_.quantity.dimension);
    const counts = told_?.quantity && (counted ? MONEY.test(whole ?? "") : /总数$/.test(whole ?? ""));
    const parent = counts ? null : told_;
    if (counts) return;
    const owner = here.length === group.length ? here[i]! : here.length === 1 ? here[0]! : (parent?.region ?? region);
    const held = listed || named_ || here.length === 0 ? null : measuredWhole(input, mention.value.of);
    const base =
      (inner && level ? `${listed![i]!.name.replace(/所属.*$/, "")}${level.indicator.name}` : listed?.[i]?.name) ??
      named_?.name ??
      held?.name ??
      parent?.indicator.name ??
      (here.length > 0 ? (last?.indicator.name ?? focus.indicator?.name ?? null) : (focus.indicator?.name ?? null));
    const subject_ = here.length === 0 ? (parent?.subject ?? null) : null;
    if (!(owner || subject_) || !base) return;
    if (owner && whole && input.gazetteer.regionNamed(whole).includes(owner)) return;
    const revenue = !whole && /^税收(?:收入)?(?:占比|比重)?$/.test(base) && focus.told.at(-1)?.id === "general_public_revenue";
    if (held) remember(focus, held);
    const done = isOfPlan(whole);
    const subject = done
      ? `${base.replace(/完成(?=投资$)/, "")}完成${whole}比例`
      : revenue
        ? "税收占一般公共预算收入比重"
        : (isShareName(base) || (!whole && /.{2}(?:比例|率)$/.test(base) && text[mention.start] !== "占")) && !(whole && /占.+比重$/.test(base))
          ? base
          : held
            ? `${held.name}占${WHOLE_PLACE.exec(whole!)![0]}比重`
            : whole
              ? `${base.replace(/占.+比重$|占比$/, "")}占${whole}比重`
              : `${base}占比`;
    // 占总人口比重（常住人口城镇化率）为61.5%: the share has a name of its own.
    const called = /（([^（）]{3,14})）$/.exec(whole ?? "")?.[1];
    const spelled = !listed && named_?.span && whole ? `${text.slice(named_.span.start, named_.span.end)}占${whole}比重` : subject;
    const rate = whole ? null : (rated?.id ?? null);
    const id = called ? gazetteer.indicatorNamed(called) : (rate ?? gazetteer.indicatorNamed(spelled));
    const fact = factOf(state, {
      region: owner ?? null,
      indicator: id ? { id, name: gazetteer.indicator(id)!.name } : { id: null, name: subject },
      period:
        pair ??
        (ago && !gap.time ? unknown : null) ??
        (/^(?:全年|年)/.test(mention.value.of ?? "") && parent ? parent.period : ownPeriod(input, mention, focus)) ??
        (gap.time
          ? periodFor(focus, gap)
          : (parent?.period ?? (/面积$/.test(base) && behind ? unknown : besides(state, undatedShare(focus, periodFor(focus, gap)))))),
      quantity: { value: mention.value.value, high: null, unit: "%", dimension: "percent", factor: 1 },
      change: null,
      qualifier: mention.value.qualifier,
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: named_?.span ?? null,
      periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
      regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
      mark: "share",
    });
    if (subject_) {
      fact.region = null;
      fact.subject = subject_;
    }
    // A share says itself of what it is one.
    fact.named = true;
    fact.share = {
      value: mention.value.value,
      of: called && id ? whole!.replace(/(?:的?(?:比重|比例))?（[^（）]*）$/, "") : whole,
      qualifier: mention.value.qualifier,
    };
    if (rate || done) fact.share = null;
    const dated = parent?.period.end === fact.period.end || fact.period.end === null;
    if (parent?.quantity && parent.quantity.dimension !== "percent") {
      if (dated) parent.share ??= fact.share;
      divided.push(parent);
    }
    if (parent) fact.evidence = include(fact.evidence, parent.stated);
    if (mention.value.of && !done) state.lastWhole = mention.value.of;
    made.push(fact);
  });
  if (pair) state.from = state.from ? null : (made[0] ?? null);
  if (pair && state.from) state.froms.add(state.from);
  state.measure = "share";
  if (named_ && made.length > 0) remember(focus, named_);
  // What follows (增长3.0%) still speaks of the value, not of its share; 提高1个百分点 speaks of the share.
  state.shares = made;
  if (divided.length === 0) return made;
  state.made.push(...made);
  return divided;
}

/** 装备制造业|如今已占…, 纺织业|2020年|占…: the part stands before the time. */
function aheadOfTime({ text, indicators, gazetteer }: LinkInput, gap: Gap, { start }: ShareMention): IndicatorRef | null {
  if (!gap.time || !gap.timeInPiece || !/^(?:已经?|就|也|都|还|仍|则|大?约|接近|超过?|将近)*$/.test(text.slice(gap.time.mention.end, start)))
    return null;
  const from = gap.run && gap.runInPiece ? Math.max(gap.run.end, gap.pieceStart) : gap.pieceStart;
  return from < gap.time.mention.start ? indicatorAtEnd(text, { start: from, end: gap.time.mention.start }, indicators, gazetteer) : null;
}

const WHOLE_PLACE = /^(?:全[国省市州县区旗盟]|全自治区)/;

/** 甲区独占全市游客量的|52%: what is measured of the whole is measured of the part. */
function measuredWhole({ gazetteer }: LinkInput, of: string | null): IndicatorRef | null {
  const place = WHOLE_PLACE.exec(of ?? "")?.[0];
  const noun = place && nameOf(of!.slice(place.length).replace(/^的/, ""));
  return noun && (hasHead(noun) || isIndustry(noun)) ? named(noun, null, gazetteer) : null;
}

/** 榴莲一项就|占了一半, 科技服务类|占28.5%: a thing that has no measure of its own. */
const ONE_THING = /^、?(?:其中，?)?([一-龥“”A-Z]{2,8}?)(?:[一这]项|[一这]类|[一这]家)?(?:就|便|则|已|又|更)?$/;
const HOLDING = /^(?:就|便|则|已)?占(?:到|据|去|了|掉)?(?:约|近|接近|超过?|逾)?[\d一二三四五六七八九半]/;

/** 整车产量5.37万辆，…，新能源车占到三分之一: a part of the figure just told, named without a measure. */
function partOfLast(input: LinkInput, state: SentenceState, gap: Gap, fragment: Span, group: readonly ShareMention[]): ObservationFact | null {
  const [mention] = group;
  const [told] = state.last;
  // 其中回族占6.2%、|满族占1.9%: of the same whole.
  const again = told && told === state.shares[0] && told.indicator.name.endsWith(`占${told.share?.of}比重`);
  if (group.length > 1) return null;
  const whole = again ? recentOf(state).findLast(({ indicator, quantity }) => quantity && indicator.name === told.share!.of) : told;
  if (mention!.value.of || gap.runInPiece || gap.time || state.last.length !== 1 || !whole?.quantity || state.unread) return null;
  if (
    ["percent", "permille"].includes(whole.quantity.dimension) ||
    !(again ? /^[，、]/ : /^[，（]/).test(gap.text) ||
    !HOLDING.test(input.text.slice(mention!.start, mention!.end))
  )
    return null;
  const part = ONE_THING.exec(input.text.slice(fragment.start, mention!.start))?.[1];
  if (!part || isPrivate(part) || hasHead(part) || isIndustry(part) || !nameOf(part) || NO_THING.test(part)) return null;
  const name = `${part}占${whole.indicator.name.replace(/(?<=..)数$/, "")}比重`;
  return besideFact(state, whole, { name, of: whole.indicator.name, start: fragment.start }, mention!);
}

/** The share of a part, of the place and the time of what was told before it. `start`: where the part is named. */
function besideFact(
  state: SentenceState,
  told: ObservationFact,
  { name, of, start }: { name: string; of: string | null; start: number },
  { value: { value, qualifier }, ...mention }: ShareMention,
): ObservationFact {
  const fact = factOf(state, {
    region: told.region,
    indicator: { id: null, name },
    period: told.period,
    quantity: { value, high: null, unit: "%", dimension: "percent", factor: 1 },
    change: null,
    qualifier,
    stated: { start: mention.start, end: mention.end },
    indicatorSpan: { start, end: mention.start },
    periodSpan: null,
    regionSpan: null,
    mark: "share",
  });
  fact.subject = told.subject;
  fact.named = true;
  fact.share = { value, of, qualifier };
  state.measure = "share";
  state.shares = [fact];
  return fact;
}

/** 少数民族人口占总人口的66.5%，其中畲族|占44%; 红薯出口额占全国的17%，|枸杞占30%: of the same whole, by the same measure. */
function alikeOfLast(input: LinkInput, state: SentenceState, gap: Gap, fragment: Span, group: readonly ShareMention[]): ObservationFact | null {
  const [mention] = group;
  const [told] = state.shares;
  if (group.length > 1 || !told?.share || state.last.length !== 1 || state.last[0] !== told || gap.runInPiece || gap.time || state.unread)
    return null;
  if (!/^[，、；]/.test(gap.text) || /[，。；、]/.test(gap.text.slice(1).replace(/^其中，/, ""))) return null;
  const { text } = input;
  const base = /^(.+?)(?:占比|占.+比重)$/.exec(told.indicator.name)?.[1] ?? "";
  const thing = ONE_THING.exec(text.slice(fragment.start, mention!.start))?.[1];
  if (!thing || isPrivate(thing) || hasHead(thing) || isIndustry(thing) || !nameOf(thing) || NO_THING.test(thing)) return null;
  const measure = /(?:人口|族)$/.test(base) ? (/族$/.test(thing) ? "人口" : null) : sharedHead(base);
  if (measure === null || measure === base) return null;
  // 新能源汽车产量占全省的60%，其中纯电动占40%: of which of them nobody knows.
  const of = mention!.value.of ?? (gap.ofWhich && measure !== "人口" ? null : told.share.of);
  const name = of ? `${thing}${measure}占${of}比重` : `${thing}${measure}占比`;
  return besideFact(state, told, { name, of, start: fragment.start }, mention!);
}

/** What is no thing: of all, of each, of what was told. */
const NO_THING = /^(?:合计|总共|一共|共|约|其|各|均|都|分别|两者|二者|三者|前者|后者|这|那|比重|份额|总量|规模|数量|同比)|[比重额量数率]$/;

/** 进出口总额2.8万亿元，|加工贸易|占比31.4%; |科技奖获奖数|占到全国的16.2%: named in so many words, and no share of what was told before. */
function isThing(text: string, own: IndicatorRef, { start }: Span, group: readonly ShareMention[], alone: boolean): boolean {
  const [mention] = group;
  if (!own.span || group.length > 1 || isPrivate(own.name) || NO_THING.test(own.name.replace(/(?<=..)[数量]$/, ""))) return false;
  if (!/^[，；、：]?(?:其中，?)?$/.test(text.slice(start, own.span.start)) || own.span.end < mention!.start) return false;
  return mention!.value.of
    ? /.{3}[数量]$/.test(own.name)
    : ((own.name.length > 2 || alone) && text.startsWith("占比", mention!.start)) || (own.name.length > 4 && text.startsWith("比例", mention!.start));
}

/**
 * What a share is of that names no whole: 一般公共预算收入456亿元，其中税收收入353亿元，占比77.5%; 固定资产投资142亿元，其中工业投资占比76%;
 * 一般公共预算支出402亿元，民生支出占75.8%. Null where nothing wider was told before it.
 */
function broaderOf(text: string, state: SentenceState, gap: Gap, part: string | null): string | null {
  // 固定资产投资增长14.8%，其中产业投资占比82.6%: of what was just told, be it only by its growth.
  const [grown] = state.last;
  if (part !== null && gap.ofWhich && state.last.length === 1 && grown?.change && !grown.quantity && grown.change.kind === "yoy") {
    const bare = part.replace(/占比$/, "");
    return qualityOf(bare) !== null && qualityOf(bare) === qualityOf(grown.indicator.name) ? grown.indicator.name : null;
  }
  // 教育、卫生支出分别为…；民生支出占比八成: of no one of a row.
  const levels = recentOf(state).filter(
    (fact) =>
      fact.quantity && !["percent", "permille", "points", "times"].includes(fact.quantity.dimension) && !(part !== null && state.row.includes(fact)),
  );
  const last = levels.at(-1);
  if (!last) return null;
  if (part !== null) {
    const bare = part.replace(/占比$/, "");
    // 加工贸易进出口68.9亿元，…；出口占比: of another whole.
    const kin =
      !(gap.text.startsWith("；") && !gap.ofWhich) &&
      bare !== last.indicator.name &&
      (gap.ofWhich || qualityOf(bare) === qualityOf(last.indicator.name)) &&
      !bare.includes(last.indicator.name);
    return kin && qualityOf(bare) !== null && last.indicator.name.length > 2 ? last.indicator.name : null;
  }
  const before = levels.at(-2);
  // 60岁以上人口占19.97%，其中65岁以上人口占14.08%: both of all people.
  if (AGED.test(last.indicator.name) && AGED.test(before?.indicator.name ?? "")) return null;
  const parted =
    before?.quantity &&
    before.quantity.dimension === last.quantity!.dimension &&
    before.region === last.region &&
    before.indicator.name !== last.indicator.name &&
    /^[^；。]*其中[^；。]*$/.test(text.slice(before.stated.end, last.stated.start)) &&
    last === state.last.at(-1);
  return parted ? before.indicator.name : null;
}

const AGED = /^\d+岁(?:及|及其)?以上(?:老年)?人口/;

/** 2022年…。2023年1—7月…。|全国重点实验室的80%落在这里: in a paragraph without a time, of neither of the times that the article told. */
const undatedShare = (focus: Focus, period: Period): Period =>
  focus.untimed && period === focus.reporting && isYear(period) && focus.years.size > 1 && !focus.report && !focus.latest?.period.end
    ? unknown
    : period;

/** 年末…。一般公共预算收入12.85亿元，税收收入占比84%: of the time of what was told just before, where both end together. */
const besides = ({ last }: SentenceState, period: Period): Period => {
  const told = last.at(-1)?.period;
  return told?.start && period.start === null && told.end === period.end ? told : period;
};

const MONEY = /(?:产值|生产总值|GDP|收入|营收|投资|增加值|进出口总?额)$/;

/** 比重由78%提高至86.9%: of when each of the two is; null for a share told by itself. */
function movedPeriod(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: ShareMention): Period | null {
  if (state.from && TO.test(gap.text)) return ownPeriod(input, mention, focus) ?? laterPeriod(input, focus, state, gap);
  if (!LEFT.test(input.text.slice(mention.start, mention.end))) return null;
  if (gap.time) periodFor(focus, gap);
  state.outer = focus.period;
  return ownPeriod(input, mention, focus) ?? fromPeriod(input, focus, state, gap, mention);
}

/** 比重由上年的|78%. */
const LEFT = /[由从][^，。；]{0,10}?(?:[\d.]+%|成|分之)/;

/** 比重首次突破四成，为41.5%: the share just told, said exactly; null where the words say something else. */
export function exactShare(state: SentenceState, gap: Gap, mention: NumberMention): ObservationFact[] | null {
  const told = state.shares.at(-1);
  if (!told?.quantity || state.shares.length > 1 || told.qualifier === "=" || told.change || !/^，(?:已|现已?)?(?:达到?|为|至|是)$/.test(gap.text))
    return null;
  const parent = state.last.at(-1);
  const noted = parent?.share === told.share;
  told.quantity = { ...told.quantity, value: mention.value.value };
  told.qualifier = mention.value.qualifier;
  told.share = { value: mention.value.value, of: told.share?.of ?? null, qualifier: mention.value.qualifier };
  told.stated = { start: mention.start, end: mention.end };
  told.evidence = include(told.evidence, mention);
  told.marks = [...told.marks.filter(({ kind }) => kind !== "share"), { kind: "share", start: mention.start, end: mention.end }];
  if (noted && parent) parent.share = told.share;
  return state.last;
}

/** 全国高新技术企业的33%聚在这里, 合肥市税收的24.6%来自高新区: the place that closes the clause holds the share. */
export function tailOwner({ text, subjects }: LinkInput, state: SentenceState, mention: ValueMention): string | null {
  const clause = state.sentence.clauses[clauseAt(state.sentence.clauses, mention.start)];
  if (!clause) return null;
  const verb = /(?:来自|出自|聚在|聚集在|集聚在|集中在|落在|落户在?|诞生[于在]|产自|源自|来源于|在)(?=[^，。；]{1,12}$)/.exec(
    text.slice(mention.end, clause.end),
  );
  if (!verb) return null;
  const at = mention.end + verb.index + verb[0].length;
  const run = subjects.within(at, clause.end).find(({ start }) => start === at);
  // 合肥市税收收入的24.6%来自这里: not the whole itself, but the place spoken of before.
  const whole = subjects.within(clause.start, mention.start).at(-1)?.ids[0];
  if (run && whole && run.ids[0] === whole && state.before.length === 1 && state.before[0] !== whole) return state.before[0]!;
  return run && run.ids.length === 1 && clause.end - run.end <= 2 && run.ids[0] !== UNKNOWN ? run.ids[0]! : null;
}

/** 台资企业贡献了全市四成的进出口: whose share it is. */
const giverIn = (text: string, { start, end }: Span): string =>
  /([一-龥]{2,8}(?:企业|经济|产业|园区))(?:共|已|就)?(?:贡献|创造|完成|实现)了?$/.exec(text.slice(start, end))?.[1] ?? "";

/** 全省40%|的工业产值: what a share of a whole is of. "" where 的 follows and no noun can be told; null where none does. */
function nounBehind(text: string, end: number): string | null {
  if (text[end] !== "的" || /^(?:次序|顺序|格局|水平|成绩|占比|比重|份额|比例|目标)/.test(text.slice(end + 1, end + 3))) return null;
  const words =
    /^[一-龥A-Za-z“”（）]{2,18}?(?=[，。；、：！？\n\d]|[和与及](?!其他)|贡献|创造|承载|生产(?!总值)|产出|养活|集聚|聚集|实现|来自|出自|聚在|集中在|落在|由|$)/.exec(
      text.slice(end + 1, end + 20),
    )?.[0] ?? "";
  if (words === "土地") return "土地面积";
  if (/^GDP$/i.test(words)) return "地区生产总值";
  const name = nameOf(words);
  return name && (hasHead(name) || isIndustry(name) || /(?:授权|申请|登记|就业|用地)$/.test(name)) ? name : "";
}
