import type { Change, Period, Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { ChangeMention, NumberMention, Quantity, RankMention, ShareMention, TimeMention } from "../mention.ts";
import { readNumerals } from "../recognize/numeral.ts";
import { UNKNOWN } from "../recognize/region.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { hasHead, type IndicatorIndex, indicatorAtEnd, isIndustry, isOfPeople, known, named, sharedHead } from "./indicators.ts";
import { HEADS, nameOf, trimStart } from "./noun.ts";
import { ownersInFragment } from "./owners.ts";
import type { Sentence } from "./sentences.ts";
import type { SubjectRun, Subjects } from "./subjects.ts";

export type ValueMention = NumberMention | ChangeMention | RankMention | ShareMention;

/** Everything recognised in one article, in text order. */
export interface LinkInput {
  text: string;
  sentences: readonly Sentence[];
  values: readonly ValueMention[];
  times: readonly TimeMention[];
  /** Those inside other phrases too (是2010年的4.66倍). */
  allTimes: readonly TimeMention[];
  subjects: Subjects;
  indicators: IndicatorIndex;
  gazetteer: Gazetteer;
  /** Months of a time phrase, given the period in force. */
  resolve(time: TimeMention, current: Period | null): { start: string | null; end: string | null; is: "stated" | "implied" } | null;
  published: string | null;
  /** Where alliances and events are named, in text order: figures about them are theirs, not the place's. */
  bodies: readonly Body[];
  /** Names of meetings, documents and alliances: a place in one is part of it. In text order. */
  names: readonly Span[];
  /** The article tells of events or alliances: its counts are theirs. */
  newsworthy: boolean;
}

export interface Body extends Span {
  kind: "alliance" | "event";
  name: string;
  /** How many members the article says it has. */
  members: readonly number[];
}

/** What the reader has in mind while going on: who is spoken of, what is measured, and when. */
interface Focus {
  regions: string[];
  indicator: IndicatorRef | null;
  /** Indicators named before, latest first: a value takes up the last one that it can measure. */
  recent: IndicatorRef[];
  /** Indicators whose levels were told, oldest first, each once in its last place. */
  told: IndicatorRef[];
  /** What the article is about: the first indicator whose level it tells. A paragraph that turns to another place is told in it. */
  principal: IndicatorRef | null;
  period: Period | null;
  periodSpan: Span | null;
  /** The place of the article's first figure: a paragraph that names none is about it. */
  owner: string | null;
  /** Name of the ranking last spoken of (百强榜). */
  ranking: string | null;
  /** The alliance or event last named, while no place has been since. */
  body: Body | null;
  /** The month of the day the passage reports on (12月8日, 近日). */
  reported: Period | null;
  /** The period the article reports: the first its figures have. A paragraph that names none is of that period. */
  reporting: Period | null;
  /** Years of which figures were told: an article that compares years says of each figure which it is of. */
  years: Set<string>;
  /** The paragraph has named no time so far. */
  untimed: boolean;
  /** Two periods a passage compares (拿2010年和2020年来比), for pairs of values that follow. */
  pair: Period[] | null;
  /** A unit that bare numbers take (以下单位均为亿元). */
  unit: Pick<Quantity, "unit" | "dimension" | "factor"> | null;
  /** The passage tells of plans. */
  outlook: boolean;
  /** The industry a clause speaks of, for a bare 产值 that follows. */
  topic: string | null;
}

/** How many indicators back a value without a name may reach. */
const REACH = 6;

function remember(focus: Focus, ref: IndicatorRef): void {
  focus.indicator = ref;
  focus.recent = [ref, ...focus.recent.filter((other) => other.name !== ref.name)].slice(0, REACH);
}

/** The indicator last spoken of that the value can measure. Counts take none: what is counted is named each time. */
function carried(focus: Focus, mention: ValueMention, main: IndicatorRef | null = null): IndicatorRef | null {
  if (main && fits(main, mention)) return main;
  if (mention.kind === "quantity" && mention.value.dimension === "count")
    return focus.indicator && focus.indicator.id !== null && fits(focus.indicator, mention) ? focus.indicator : null;
  return focus.recent.find((ref) => fits(ref, mention)) ?? null;
}

const COORDINATION = /^\s*(?:、|和|与|及|以及|对|比)?\s*$/;
const TARGET =
  /(力争|争取|目标|预期|计划|规划到|确保|有望|将达|将突破|将超|将实现|将建|将新增|将完成|拟|要达到|预计到|谋划|剑指|奋力|冲刺|瞄准|展望|(?<![主重首需不只])要(?=新增|新建|新引进|完成|实现|达到|建成|改造|引进|培育|投入|开工))/;
/** What a passage says of the time ahead: it is a plan until a paragraph or a past year ends it. */
const OUTLOOK = /(?:路线图|(?:预期|主要|工作|发展)目标|目标(?:已经?|是|为|如下|任务|定)|(?:今年|明年|下一步|新的一年)的?(?:工作|任务|目标))/;
const FROM = /(?:(?<!自|经|理|事)由(?!于|此)|从(?!业|事|而|严|中)|自(?!主|贸|治|由|然|身|动|来|行|有|营|助))[^，。；]{0,16}$/;
const TO =
  /^[^，。；]{0,4}?，?\s*(?:一路|逐步|稳步|再|已|连续|直接)?(?:增加|增长|提高|提升|上升|扩大|扩展|下降|降低|减少|发展|攀升|跃升|回落|压缩|下调|上调|缩减|扩充|壮大|拓展|调整|修订|变|升|增|扩|降|涨|跳|跃|减|做)(?:到了|到|至|为|成)/;
const REVISED = /(?:调整|修订|更正|核定|修正|订正)为/;
const EACH = /(?:均|都|双双|各|同为|分别|皆|同样|同比均|一律)/;
const PASSED = /(?:首次|首度|相继|先后|成功|一举|新)(?:突破|跨过|跨入|迈过|迈入|站上|越过|超过|跻身|跨越|进入)[^，。；]{0,3}$/;
const COLLECTIVE = /(?:合计|共计|总计|总共|一共|加起来|相加|之和|合起来|合共)/;
const OF_WHICH = /其中/;
/** 分区域看: the whole is told in its parts, and spoken of again afterwards. */
const PARTED = /分(?:区域|地区|城市|市州|县区|板块|区县|地市)来?看/;
const COMPANY =
  /(?:有限公司|股份|集团|公司|银行|保险|证券|大学|学院|医院|酒店|超市|药业|科技园公司|实验室|研究院|工厂|厂区|该企业|该公司|该集团|该项目|项目总|生产线|俱乐部|球队|基金会|平台公司)/;
const PERSON = /(?:(?<!其)[他她](?!们的城)|先生|女士|村民|农户|店主|老板|董事长|总经理|书记说|主任说|教授|院士|厂长)/;
const STOCK_NOW = /(?:目前|截至目前|如今|现有|现已|已有|现在|眼下|迄今|此前|累计|共有|拥有|总数|达到|已达)/;

/**
 * Reads the facts of an article as a reader would: sentence by sentence, value by value, with the region, the indicator
 * and the period last spoken of carried along. What lies between two values (the gap) holds what is new about the second;
 * values of one kind in a row (A、B和C) are dealt out over the list of owners before them. A value whose region, indicator
 * or kind of unit is not certain gives nothing.
 */
export function link(input: LinkInput): ObservationFact[] {
  const { sentences, values, subjects } = input;
  const facts: ObservationFact[] = [];
  const focus: Focus = {
    regions: [],
    indicator: null,
    recent: [],
    told: [],
    principal: null,
    period: null,
    periodSpan: null,
    owner: null,
    ranking: null,
    body: null,
    reported: null,
    reporting: null,
    years: new Set(),
    untimed: false,
    pair: null,
    unit: null,
    outlook: false,
    topic: null,
  };
  let at = 0;
  let timeAt = 0;
  let block = -1;
  // News that is a picture and its words: there the words are the article.
  const pictured = !sentences.some(({ kind }) => kind === "paragraph");
  for (const sentence of sentences) {
    while (at < values.length && values[at]!.start < sentence.start) at++;
    const here: ValueMention[] = [];
    while (at < values.length && values[at]!.start < sentence.end) here.push(values[at++]!);
    while (timeAt < input.times.length && input.times[timeAt]!.start < sentence.start) timeAt++;
    const times: TimeMention[] = [];
    for (let t = timeAt; t < input.times.length && input.times[t]!.start < sentence.end; t++) times.push(input.times[t]!);
    if (sentence.kind === "caption" && !pictured) continue;
    const fresh = sentence.block !== block;
    block = sentence.block;
    readSentence(input, subjects, focus, sentence, sentence.kind === "paragraph" || sentence.kind === "caption" ? here : [], times, fresh, facts);
  }
  // Without one known indicator the text is no report of figures: a match, a novel, a biography counts things too.
  return facts.some((fact) => fact.indicator.id !== null || fact.rank !== null || isFlow(fact)) || input.newsworthy ? facts : [];
}

/** 引水流量116立方米/秒: nothing but a report measures so. */
const isFlow = ({ quantity }: ObservationFact): boolean =>
  quantity?.dimension === "flow" || (quantity?.dimension === "volume" && quantity.factor >= 10_000);

/** A value with the qualifier words around it (超过47万人). */
const outerOf = (mention: ValueMention): Span => (mention.kind === "quantity" ? (mention.value.around ?? mention) : mention);

/** 3万亿元至5万亿元之间, 两万亿至三万亿：: a band into which others fall. */
const isBand = (text: string, mention: NumberMention): boolean => {
  const { start, end } = outerOf(mention);
  const after = text.slice(end, end + 5);
  if (mention.value.high !== null && /^(?:之间|区间|：|的有|以?上?的?(?:省份|城市))/.test(after)) return true;
  return (
    /^的(?:有|共有|省份|城市|地区(?!生产|GDP)|县市|县区)/.test(after) &&
    !/(?:首个|唯一|第一个)[^，。；]{0,4}$/.test(text.slice(Math.max(0, start - 8), start))
  );
};

/** No figure of its own: a length of time, a threshold inside a noun, a vague counter. */
const isIdle = (text: string, mention: ValueMention): boolean =>
  mention.kind === "quantity" &&
  (isBand(text, mention) ||
    (mention.value.dimension === "count" && /^(?:分别|依次)/.test(text.slice(mention.end, mention.end + 2))) ||
    (mention.value.dimension === "count" && /^(?:指标|数据|数字|工作|任务|原则|方面|举措|重点)/.test(text.slice(mention.end, mention.end + 2))) ||
    mention.value.dimension === "duration" ||
    mention.value.threshold === true ||
    mention.value.weak === true);

/** A known name somewhere before a value: 三产增加值跑得最快，相当于2010年的7.8倍. */
function leadIn(input: LinkInput, gap: Gap, mention: ValueMention): IndicatorRef | null {
  const hit = lastHit(input.indicators, gap.span.start, gap.span.end);
  const ref = hit ? known(hit.id, { start: hit.start, end: hit.end }, input.gazetteer) : null;
  return ref && fits(ref, mention) ? ref : null;
}

/** Values of one kind and dimension in a row, with nothing but list marks between. */
function groupsOf(text: string, values: readonly ValueMention[]): ValueMention[][] {
  const groups: ValueMention[][] = [];
  for (const value of values) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? text.slice(outerOf(last).end, outerOf(value).start) : "";
    if (last && last.kind === value.kind && COORDINATION.test(between) && (value.kind !== "rank" || between !== "") && alike(last, value))
      groups.at(-1)!.push(value);
    else groups.push([value]);
  }
  return groups;
}

function alike(a: ValueMention, b: ValueMention): boolean {
  if (a.kind === "quantity" && b.kind === "quantity") return a.value.dimension === b.value.dimension && !a.value.threshold && !b.value.threshold;
  if (a.kind === "change" && b.kind === "change") return a.value.kind === b.value.kind;
  if (a.kind === "rank" && b.kind === "rank") return a.value.move === null && b.value.move === null;
  return a.kind === b.kind;
}

/** What a gap says before the next value. */
interface Gap {
  span: Span;
  /** Start of the last clause in the gap. */
  pieceStart: number;
  run: SubjectRun | null;
  /** Whether the run stands in the last clause. */
  runInPiece: boolean;
  time: { mention: TimeMention; period: Period } | null;
  /** A stretch of years (30年来, “十三五”期间): when something grew or added up, no period of a level. */
  era: { mention: TimeMention; period: Period } | null;
  timeInPiece: boolean;
  /** All periods named in the gap, for pairs. */
  periods: Period[];
  ofWhich: boolean;
  text: string;
}

interface SentenceState {
  sentence: Sentence;
  /** The place the sentence began with; it is the one spoken of afterwards. */
  first: string[] | null;
  subjectsSeen: Set<string>;
  /** Facts of the last group, for the change, rank or share that follows. */
  last: ObservationFact[];
  lastKind: ValueMention["kind"] | null;
  /** What the first value of the sentence measured: another place named later is told in the same terms. */
  main: IndicatorRef | null;
  /** Facts made in this sentence, oldest first. */
  made: ObservationFact[];
  measure: "level" | "change" | "share" | null;
  /** Periods of the last pair 由…增至…, for a pair that follows without any. */
  pairs: { from: Period; to: Period } | null;
  /** The period before 由…, which the value after 增至… takes. */
  outer: Period | null;
  from: ObservationFact | null;
  /** Values told after 由, which only lead to others. */
  froms: Set<ObservationFact>;
  /** Who was spoken of before this gap. */
  before: string[];
  company: boolean;
  target: boolean;
  /** The alliance or meeting that the clause speaks of without its name: 盟内, 成员城市, 33家园区, 会上. */
  collective: Body | null;
  /** Who was spoken of before 其中 turned to parts. */
  parted: string[] | null;
  /** End of the last name that stood behind its count. */
  usedTo: number;
  /** 预计: what is told of a time not yet over is no fact. */
  forecast: boolean;
  /** A time named before a value that gave nothing: the next takes it. */
  pending: Gap["time"];
  lastWhole: string | null;
  /** The shares of the last group that named some. */
  shares: ObservationFact[];
}

function readSentence(
  input: LinkInput,
  subjects: Subjects,
  focus: Focus,
  sentence: Sentence,
  values: readonly ValueMention[],
  times: readonly TimeMention[],
  newBlock: boolean,
  facts: ObservationFact[],
): void {
  const { text, gazetteer } = input;
  const state: SentenceState = {
    sentence,
    first: null,
    subjectsSeen: new Set(),
    last: [],
    lastKind: null,
    main: newBlock ? focus.principal : null,
    made: [],
    measure: null,
    pairs: null,
    outer: null,
    from: null,
    froms: new Set(),
    before: focus.regions,
    company: false,
    target: false,
    collective: null,
    parted: null,
    usedTo: 0,
    forecast: false,
    pending: null,
    lastWhole: null,
    shares: [],
  };
  if (newBlock) {
    focus.topic = null;
    focus.untimed = true;
    focus.body = null;
    focus.outlook = false;
    focus.period = focus.reporting;
    if (focus.owner) focus.regions = [focus.owner];
  }
  focus.ranking = rankingIn(text.slice(sentence.start, sentence.end), null, null) ?? focus.ranking;
  outlookOf(input, focus, text.slice(sentence.start, sentence.end), times);
  state.target = focus.outlook;
  if (focus.reporting && focus.period && isPartOf(focus.period, focus.reporting)) focus.period = focus.reporting;
  const unit = defaultUnit(text.slice(sentence.start, sentence.end), gazetteer);
  if (unit) focus.unit = unit;
  const before = focus.regions;
  const periodBefore = focus.period;
  let ofWhichSeen = false;
  const seen = new Set<ObservationFact>();
  let cursor = sentence.start;
  const usable = values.filter((value) => !isIdle(text, value));
  for (const group of groupsOf(text, usable)) {
    const first = group[0]!;
    if (first.start < cursor) continue;
    const gap = readGap(input, subjects, focus, state, { start: cursor, end: Math.max(cursor, outerOf(first).start) }, times);
    if (gap.ofWhich) ofWhichSeen = true;
    const { end } = outerOf(group.at(-1)!);
    const made = readGroup(input, focus, state, gap, group, times);
    const lost = made.length === 0 && gap.time && !FROM.test(text.slice(gap.span.start, gap.time.mention.start).slice(-8));
    state.pending = lost ? gap.time : null;
    if (made.length === 0) {
      focus.topic = TOPIC.exec(text.slice(gap.span.start, gap.pieceStart))?.[1] ?? (gap.text.includes("；") ? null : focus.topic);
      const subject =
        first.kind === "quantity" && first.value.dimension === "count"
          ? indicatorAtEnd(text, fragmentOf(text, gap, times), input.indicators, gazetteer)
          : null;
      if (subject?.id === null && isIndustry(subject.name)) focus.topic = subject.name;
      if (
        gap.time &&
        !state.company &&
        !FROM.test(text.slice(gap.span.start, gap.time.mention.start).slice(-8)) &&
        isReportingPeriod(gap.time.period, input.published)
      ) {
        focus.period = gap.time.period;
        focus.untimed = false;
      }
      const hit = lastHit(input.indicators, gap.span.start, gap.span.end);
      if (hit && !focus.recent.some((ref) => ref.id === hit.id)) remember(focus, known(hit.id, null, gazetteer));
    }
    if (made.length > 0) {
      const { period } = made[0]!;
      focus.owner ??= made[0]!.region;
      if (period.end && period.start) {
        focus.years.add(period.end.slice(0, 4));
        if (period === focus.period && isReportingPeriod(period, input.published)) focus.reporting ??= period;
      }
      state.last = made;
      for (const fact of made) {
        if (seen.has(fact)) continue;
        seen.add(fact);
        state.made.push(fact);
      }
    }
    state.lastKind = first.kind;
    cursor = end;
  }
  // A target for 2025 says nothing of the sentences after it.
  if (focus.period && !focus.outlook && laterThan(focus.period, input.published))
    focus.period = state.made.findLast(({ period }) => period.end !== null && !laterThan(period, input.published))?.period ?? periodBefore;
  dropThresholds(text, state);
  if (state.made.length === 0) readSilent(input, subjects, focus, sentence, times);
  else settleFocus(input, subjects, focus, state, before, ofWhichSeen, { start: cursor, end: sentence.end });
  facts.push(...state.made.filter((fact) => fact.region !== UNKNOWN));
}

/** 再看2022年的“路线图”, told in January 2022: what follows is planned for that year. */
function outlookOf(input: LinkInput, focus: Focus, words: string, times: readonly TimeMention[]): void {
  const periods = times.map((time) => periodOf(input, time, null)).filter((period) => period !== null);
  const month = monthsOf(input.published);
  const ahead = periods.find(({ start, end }) => month !== null && start !== null && end !== null && end > month);
  if (OUTLOOK.test(words)) {
    const running =
      month && /今年|新的一年/.test(words) ? { start: `${month.slice(0, 4)}-01`, end: `${month.slice(0, 4)}-12`, is: "implied" as const } : null;
    if (!ahead && !running) return;
    focus.outlook = true;
    focus.period = ahead ?? running;
  } else if (focus.outlook && periods.some(({ end }) => month !== null && end !== null && end <= month)) focus.outlook = false;
}

/** 跨过5000亿元，达到5309.4亿元: the mark passed on the way to the value is none of its own. */
function dropThresholds(text: string, state: SentenceState): void {
  state.made = state.made.filter((fact) => {
    if (!fact.quantity || fact.qualifier === "=" || fact.change || fact.rank || fact.share) return true;
    const exact = state.made.find(
      (other) =>
        other !== fact &&
        other.qualifier === "=" &&
        other.stated.start > fact.stated.end &&
        /^[^，。；]{0,3}，[^，。；]{0,3}(?:达到?|为|至|实现|完成)[^，。；\d]{0,3}$/.test(text.slice(fact.stated.end, other.stated.start)) &&
        other.region === fact.region &&
        other.indicator.name === fact.indicator.name &&
        other.quantity?.dimension === fact.quantity!.dimension,
    );
    const size = (quantity: Quantity["value"], factor: number) => quantity * factor;
    return !exact || size(exact.quantity!.value, exact.quantity!.factor) < size(fact.quantity.value, fact.quantity.factor);
  });
}

/** A sentence that gave no figure may still say who, what and when: titles, lead-ins, headings. */
function readSilent(input: LinkInput, subjects: Subjects, focus: Focus, sentence: Span, times: readonly TimeMention[]): void {
  const isMacro = (each: SubjectRun) => each.ids.every((id) => ["macro", "country"].includes(input.gazetteer.region(id)?.kind ?? ""));
  const runs = subjects.within(sentence.start, sentence.end).filter((each) => each.role === "subject");
  const run = (focus.regions.length === 0 ? runs.find((each) => !isMacro(each)) : null) ?? runs[0];
  const macro = run && focus.regions.length > 0 && isMacro(run);
  if (run && !macro) focus.regions = run.ids;
  const hit = lastHit(input.indicators, sentence.start, sentence.end);
  if (hit) remember(focus, known(hit.id, null, input.gazetteer));
  const periods = times.map((time) => periodOf(input, time, focus.period)).filter((period) => period !== null);
  const day = times.findLast((time) => isDay(input.text, time));
  const month = day ? periodOf(input, day, null)?.end : null;
  if (month) focus.reported = { start: month, end: month, is: "implied" };
  const recent = times.filter((time) => !isDay(input.text, time) && time.value.grain !== "plan");
  const period = recent.length > 0 ? periodOf(input, recent.at(-1)!, focus.period) : null;
  if (period && !isEra(recent.at(-1)!, period) && isReportingPeriod(period, input.published)) {
    focus.period = period;
    if (period.start) focus.reporting ??= period;
  }
  if (periods.length === 2 && /(?:比|对照|对比|相比|到|与|和|之间)/.test(input.text.slice(sentence.start, sentence.end))) focus.pair = periods;
}

/** 二季度 of 上半年, 6月 of 1—6月: an aside, which ends with its sentence. */
const isPartOf = (part: Period, whole: Period): boolean =>
  part.start !== null &&
  part.end !== null &&
  whole.start !== null &&
  whole.end !== null &&
  part !== whole &&
  part.start >= whole.start &&
  part.end <= whole.end;

/** A period news report figures for: it is over, and ended no more than two years before the article; older ones are history and lend themselves to nothing. */
function isReportingPeriod(period: Period, published: string | null): boolean {
  if (!period.end || (published && period.end > (monthsOf(published) ?? `${published}-11`))) return false;
  return !published || Number(published.slice(0, 4)) - Number(period.end.slice(0, 4)) <= 2;
}

/** After a sentence the one spoken of is whom it began with; a list of several leaves no one. 其中 ends with its sentence. */
function settleFocus(
  { text }: LinkInput,
  subjects: Subjects,
  focus: Focus,
  state: SentenceState,
  before: string[],
  ofWhich: boolean,
  tail: Span,
): void {
  const late = subjects.within(tail.start, tail.end).filter((run) => run.role === "subject");
  if (state.main && state.made.length > 0) remember(focus, state.main);
  const parted = PARTED.test(text.slice(state.sentence.start, state.sentence.end));
  if (ofWhich || parted) focus.regions = parted ? before : (state.first ?? before);
  else if (state.first && state.subjectsSeen.size > 1) focus.regions = state.first;
  if (!state.first && late.length === 1 && state.made.length === 0) focus.regions = late[0]!.ids;
  focus.topic = null;
}

/** Whether a span lies inside one of the names; the last name that begins before it decides. */
function isInside({ start, end }: Span, names: readonly Span[]): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (names[mid]!.start <= start) low = mid + 1;
    else high = mid;
  }
  const name = names[low - 1];
  return name !== undefined && end <= name.end && (start > name.start || end < name.end);
}

/** The last alliance or event named inside a span. */
function lastBody(bodies: readonly Body[], { start, end }: Span): Body | null {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (bodies[mid]!.end <= end) low = mid + 1;
    else high = mid;
  }
  const body = bodies[low - 1];
  return body && body.start >= start ? body : null;
}

function lastHit(index: IndicatorIndex, start: number, end: number) {
  let low = 0;
  let high = index.hits.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (index.hits[mid]!.start < end) low = mid + 1;
    else high = mid;
  }
  const hit = index.hits[low - 1];
  return hit && hit.start >= start && hit.end <= end ? hit : null;
}

/** 1—7月, 上半年, 一季度 without a year count from the publication, unless their sentence has named a year. */
function needsYear({ value }: TimeMention): boolean {
  const { parts, grain } = value;
  return ["ytd", "quarter", "half"].includes(grain) && parts.year === null && parts.yearOffset === null && parts.of === null && !parts.same;
}

function periodOf(input: LinkInput, mention: TimeMention, current: Period | null, inSentence = true): Period | null {
  let months = input.resolve(mention, inSentence || !needsYear(mention) ? current : null);
  // 二季度 told in March is not this year's: it is of the year the article reports.
  const now = monthsOf(input.published);
  if (current && now && months?.end && months.end >= now && mention.value.grain !== "asof" && needsYear(mention))
    months = input.resolve(mention, current);
  return months && (months.start || months.end) ? { start: months.start, end: months.end, is: months.is } : null;
}

/** 12月8日, 昨日, 日前: when something was said or done, no period of a figure. 截至 with a day is one. */
const isDay = (text: string, { value, start, end }: TimeMention): boolean =>
  value.grain !== "asof" &&
  (value.grain === "date" ||
    value.parts.dayOffset !== null ||
    (value.parts.endDay !== null && !value.parts.open) ||
    (value.parts.monthOffset === 0 && /^(?:日前|近日|近期|最近|新近|日内|不久前|连日)/.test(text.slice(start, end))));

/** 今年新签约100个, told in May: what has happened so far. A plan for the year (今年安排, 年内要投) is of all of it. */
function inProgress({ text, published }: LinkInput, { value, end }: TimeMention, period: Period): Period {
  const month = monthsOf(published);
  const running = value.parts.yearOffset === 0 && value.parts.of === "published" && value.grain === "year";
  if (
    !running ||
    !month ||
    !period.end ||
    period.end <= month ||
    /(?:安排|计划|排进|确定|实施|谋划|目标|力争|将|要|拟)/.test(text.slice(end, end + 14))
  )
    return period;
  return { ...period, end: month };
}

/** Longer than a year and a half: a plan, 五年来, 2015年以来, 2016—2020年. */
function isEra(mention: TimeMention, { start, end }: Period): boolean {
  if (mention.value.grain === "plan") return true;
  return start !== null && end !== null && monthNumber(end) - monthNumber(start) > 18;
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** 比2019年, 同1992年相比, 是2010年的: the time is what something is measured against. */
function isBase(text: string, mention: TimeMention): boolean {
  const before = text.slice(Math.max(0, mention.start - 3), mention.start);
  const after = text.slice(mention.end, mention.end + 6);
  if (mention.value.base) return true;
  if (/^(?:同期)?(?:基数|疫情|高基数|低基数)/.test(after) || /受$/.test(before)) return true;
  if (/(?:比|较|同|与|跟|是|相当于|为)$/.test(before) && /^(?:的\d|相比|同期|增|减|提|升|降|高|低|多|少|翻|下|上)/.test(after)) return true;
  return /(?:比|较)$/.test(before);
}

function readGap(input: LinkInput, subjects: Subjects, focus: Focus, state: SentenceState, span: Span, times: readonly TimeMention[]): Gap {
  const { text } = input;
  state.before = focus.regions;
  const pieceStart = lastStartWithin(state.sentence.clauses, span);
  const words = text.slice(span.start, span.end);
  const runs = subjects.within(span.start, span.end);
  const owning = runs.filter(
    (run) =>
      (run.role === "subject" && !isInside(run, input.names) && (run.start >= pieceStart || isHeading(input, state.sentence, run, times))) ||
      run.role === "compared",
  );
  let run = owning.at(-1) ?? null;
  // In 比上海的9458.86亿元多 the one compared owns the value, and no more.
  const heard = timesWithin(times, span).filter((time) => !isBase(text, time));
  let current = focus.period;
  const periods: Period[] = [];
  let time: Gap["time"] = null;
  let era: Gap["time"] = null;
  for (const mention of heard) {
    const inSentence = current !== focus.period || (focus.periodSpan !== null && focus.periodSpan.start >= state.sentence.start);
    const period = periodOf(input, mention, current, inSentence);
    if (!period) continue;
    if (isDay(text, mention)) {
      if (period.end) focus.reported = { start: period.end, end: period.end, is: "implied" };
      continue;
    }
    if (isEra(mention, period)) {
      era = { mention, period };
      continue;
    }
    const lasting = inProgress(input, mention, period);
    periods.push(lasting);
    time = { mention, period: lasting };
    if (!FROM.test(text.slice(span.start, mention.start).slice(-8))) current = period;
  }
  if (run && run.role === "compared" && owning.length > 1 && owning.at(-2)!.start >= pieceStart) run = owning.at(-2)!;
  if (!time && !era && state.pending && !/[，；：]/.test(words)) time = state.pending;
  const gap: Gap = {
    span,
    pieceStart,
    run,
    runInPiece: run !== null && run.start >= pieceStart,
    time,
    era,
    timeInPiece: time !== null && time.mention.start >= pieceStart,
    periods,
    ofWhich: OF_WHICH.test(words),
    text: words,
  };
  state.collective =
    collectiveIn(input, state, span) ?? (run?.role === "subject" && run.start >= pieceStart && !isJoint(input, run) ? null : state.collective);
  const body = lastBody(input.bodies, span);
  const elsewhere = run !== null && run.role === "subject" && !run.ids.every((id) => input.gazetteer.region(id)?.kind === "macro");
  if (body) focus.body = elsewhere && run!.start >= body.end ? null : body;
  else if (elsewhere) focus.body = null;
  if (run) {
    if (run.role === "subject") {
      focus.regions = run.ids;
      state.first ??= run.ids;
      for (const id of run.ids) state.subjectsSeen.add(id);
    }
    state.company = false;
  }
  if (gap.ofWhich && run?.role === "subject") state.parted = state.before;
  else if (state.parted && words.includes("；") && !run) {
    // 其中，海淀园…；电子信息领域…: after the parts, of the whole again.
    focus.regions = state.parted;
    state.parted = null;
  }
  if (/预计|预测|有望/.test(words)) state.forecast = true;
  const restart = words.lastIndexOf("；");
  if (restart >= 0) state.target = false;
  if (TARGET.test(words)) state.target = true;
  return gap;
}

const isJoint = ({ gazetteer }: LinkInput, run: SubjectRun): boolean =>
  run.ids.every((id) => id === UNKNOWN || gazetteer.region(id)?.kind === "macro");

const TIME_AHEAD = "(?:其中|目前|如今|截至目前|过去一年|一年来|去年|今年|\\d{4}年|当年|此外|同时)?[，,]?";
const THEIRS = new RegExp(
  `^${TIME_AHEAD}(?:联盟(?:内部?|里)|盟内|(?:当时的?|现有的?)?成员(?:单位|高新区|园区|城市|企业|高校)|联盟(?=[^，。；成启揭正宣的由]{0,4}(?:共|已|累计|签|开展|举办|推出|组织|达成|实现|完成|内)))`,
);
const SOME = new RegExp(
  `^${TIME_AHEAD}[一-龥]{0,4}?(?:当时的?|这|全部|参与的?)?([\\d一二两三四五六七八九十]+)(?:家|个|座|城|市|地|所)(?:成员|会员|联盟|国家)?(?:高新区|园区|城市|综保区|单位|高校|景区|共|合计|累计)`,
);
const MET = new RegExp(
  `^${TIME_AHEAD}(?:本次|此次|当天的?)?(?:会上|会议(?:期间|上|还|现场)|大会(?:期间|上|还|现场)?|活动(?:期间|上|现场)|论坛(?:期间|上)|现场|推介会(?:上|现场)|仪式上)`,
);

/** The alliance or meeting spoken of by what it is: its members, as many as the article says it has, or its sessions. */
function collectiveIn(input: LinkInput, state: SentenceState, span: Span): Body | null {
  if (input.bodies.length === 0) return null;
  const { clauses } = state.sentence;
  for (let i = clauseAt(clauses, span.end); i >= 0 && clauses[i]!.start >= span.start; i--) {
    const { start, end } = clauses[i]!;
    const words = input.text.slice(start, Math.min(end, start + 30));
    const last = (fits: (body: Body) => boolean): Body | null => input.bodies.findLast((body) => body.start <= start && fits(body)) ?? null;
    if (THEIRS.test(words)) return last(({ kind }) => kind === "alliance");
    const some = SOME.exec(words)?.[1];
    const many = some ? readNumerals(some).at(0)?.value : undefined;
    if (many !== undefined) return last(({ kind, members }) => kind === "alliance" && members.includes(many));
    if (MET.test(words)) return last(({ kind }) => kind === "event");
  }
  return null;
}

/** Whether a place opens its clause: 济南高新区跻身… does, …成为济南市科技核心区 does not. */
function isHeading({ text }: LinkInput, sentence: Sentence, run: SubjectRun, times: readonly TimeMention[]): boolean {
  let start = sentence.start;
  for (const clause of sentence.clauses) if (clause.start <= run.start) start = clause.start;
  for (const time of times) if (time.start >= start && time.end <= run.start) start = time.end;
  return trimStart(text, { start, end: run.start }).start >= run.start - 6;
}

/** The unit a passage declares for its bare numbers: （单位：亿元）, 以下数字单位均为亿元. */
function defaultUnit(words: string, gazetteer: Gazetteer): Focus["unit"] {
  const match = /单位(?:均|都)?(?:：|:|为|是)\s*(?:人民币)?([一-龥%]{1,5}?)(?=[)）。，,；\s]|$)/.exec(words);
  const unit = match && gazetteer.unit(match[1]!);
  return unit ? { unit: match[1]!, dimension: unit.dimension, factor: unit.factor } : null;
}

/** The last clause before a value, from behind the place and the time named in it: what is left names the indicator. */
function fragmentOf(text: string, gap: Gap, times: readonly TimeMention[]): Span {
  let start =
    gap.pieceStart +
    (/^\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]\s*(?!\d)/.exec(
      text.slice(gap.pieceStart, Math.min(gap.pieceStart + 8, gap.span.end)),
    )?.[0].length ?? 0);
  if (gap.run && gap.runInPiece) start = Math.max(start, gap.run.end);
  for (const time of times) if (time.start >= start && time.end <= gap.span.end && !isBase(text, time)) start = Math.max(start, time.end);
  // 春灌以来累计引水: since when, told without a date.
  start += /^[^，。；：]{1,8}以来/.exec(text.slice(start, gap.span.end))?.[0].length ?? 0;
  return { start, end: gap.span.end };
}

function readGroup(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  group: readonly ValueMention[],
  times: readonly TimeMention[],
): ObservationFact[] {
  const whole = fragmentOf(input.text, gap, times);
  // 3家上市公司、4家…: what stands behind a count is no name of the next.
  const used = state.usedTo > whole.start && whole.end - state.usedTo <= 2;
  const fragment = used ? { start: Math.min(whole.end, state.usedTo), end: whole.end } : whole;
  const first = group[0]!;
  if (first.kind === "quantity") return readLevels(input, focus, state, gap, fragment, group as readonly NumberMention[]);
  if (first.kind === "change") return readChanges(input, focus, state, gap, fragment, group as readonly ChangeMention[]);
  if (first.kind === "share") return readShares(input, focus, state, gap, fragment, group as readonly ShareMention[]);
  if (group.length > 1) return dealRanks(input, focus, state, gap, group as readonly RankMention[]);
  return readRank(input, focus, state, gap, fragment, first as RankMention);
}

/** 分别列全省第二、第三、第一位: one rank for each of the values before it, or for each of the places named. */
function dealRanks(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, group: readonly RankMention[]): ObservationFact[] {
  const places = gap.runInPiece && gap.run?.role === "subject" ? gap.run.ids : [];
  if (places.length === group.length) {
    const told = focus.regions;
    const made = group.flatMap((mention, i) => {
      focus.regions = [places[i]!];
      return readRank(input, focus, state, gap, { start: mention.start, end: mention.start }, mention);
    });
    focus.regions = told;
    return made;
  }
  const facts = state.made.filter((fact) => fact.rank === null && !isShareName(fact.indicator.name)).slice(-group.length);
  if (facts.length !== group.length || gap.runInPiece) return [];
  const words = input.text.slice(gap.span.start, group[0]!.start);
  facts.forEach((fact, i) => {
    const { among, by, place } = group[i]!.value;
    const growth = by === "growth" || /(?:增速|增幅)[^，。；]{0,8}$/.test(words) || fact.quantity === null;
    fact.rank = { place, among, by: growth ? "growth" : (by ?? "value") };
    fact.marks.push({ kind: "rank", start: group[i]!.start, end: group[i]!.end });
    fact.evidence = include(fact.evidence, group[i]!);
  });
  return facts;
}

const GROWTH_NOUN = /(?:增速|增幅|增长率|涨幅|升幅|同比|增长)[^，。；]{0,4}$/;
const FALL_NOUN = /(?:降幅|跌幅)[^，。；]{0,4}$/;

/** A fragment that speaks of a firm or a person, not of a place. */
const isPrivate = (words: string): boolean => COMPANY.test(words) || PERSON.test(words);

/** Indicator of one value from the words before it, else from 的… behind it, else the one last spoken of. */
function indicatorFor(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  mention: ValueMention,
): { ref: IndicatorRef; fresh: boolean } | null {
  const { text, indicators, gazetteer } = input;
  const own = indicatorAtEnd(text, fragment, indicators, gazetteer) ?? beforeFrom(input, gap) ?? beforeTime(input, gap);
  const private_ =
    isPrivate(text.slice(fragment.start, own?.span?.start ?? fragment.end)) || (own?.id === null && isPrivate(own.name) && !HEADS.test(own.name));
  if (private_) {
    state.company = true;
    return null;
  }
  const industry = own?.id === null && isIndustry(own.name) && !hasMoneyHead(own);
  if (own && (industry || fits(own, mention))) {
    if (!industry) return { ref: withTopic(own, focus, input, gap), fresh: true };
    // 生命健康产业逾2000亿元 after 光电子信息产业规模: the measured quality is shared.
    focus.topic = own.name;
    const head = focus.indicator ? sharedHead(focus.indicator.name) : null;
    if (head) {
      const ref = named(`${own.name}${head}`, own.span, gazetteer);
      if (fits(ref, mention)) return { ref, fresh: true };
    }
    return null;
  }
  // 2018年渭南市1767.71亿元的生产总值: the name stands behind.
  const behind = indicatorBehind(input, mention) ?? signedFor(input, fragment, mention);
  if (behind && fits(behind, mention)) return { ref: behind, fresh: true };
  // 从生产总值看，2010年园区…: a known name earlier in the same clause or the lead-in before it.
  const lead = lastHit(indicators, gap.span.start, fragment.start) ?? (own ? null : lastHit(indicators, fragment.start, fragment.end));
  if (lead && !own) {
    const ref = known(lead.id, { start: lead.start, end: lead.end }, gazetteer);
    const start = gap.run && gap.run.end <= lead.start ? gap.run.end : gap.span.start;
    const cover = indicatorAtEnd(text, { start, end: lead.end }, indicators, gazetteer);
    const chosen = cover?.id === null && cover.accepts ? cover : ref;
    if (fits(chosen, mention)) return { ref: chosen, fresh: true };
  }
  // 汽车产业29家规上企业贡献47.2亿元 after 产值: what the firms of the industry have of the same.
  const shared = own && /企业数?$/.test(own.name) && focus.topic && focus.indicator ? sharedHead(focus.indicator.name) : null;
  if (own && shared) {
    const ref = named(`${focus.topic}${shared}`, own.span, gazetteer);
    if (fits(ref, mention)) return { ref, fresh: true };
  }
  // 产业项目占25.35亿元 after 重点项目完成投资: of the same money.
  const head =
    own?.id === null && /占了?$/.test(text.slice(fragment.start, fragment.end)) ? sharedHead(state.last.at(-1)?.indicator.name ?? "") : null;
  if (own && head && state.last[0]?.quantity && mention.kind === "quantity" && mention.value.dimension === state.last[0].quantity.dimension)
    return { ref: named(`${own.name}${head}`, own.span, gazetteer), fresh: true };
  const retold = own && mention.kind === "quantity" ? recount(input, state, own, mention) : null;
  if (retold) return { ref: retold, fresh: true };
  if (own) return null; // something is named here that this value cannot measure
  if (state.company) return null;
  const ref = carried(focus, mention, gap.run?.role === "subject" ? state.main : null);
  if (!ref) return null;
  const words = text.slice(fragment.start, fragment.end);
  // 人均205714元 after 地区生产总值; 总数达到60家 after 新增上市公司7家.
  if (/人均[^，。；]{0,3}$/.test(words) && !ref.name.startsWith("人均")) return { ref: named(`人均${ref.name}`, null, gazetteer), fresh: true };
  const stock = /(?:总数|总量|累计|达到|存量)/.test(words) ? ref.name.replace(/^(?:新增|净增|新认定|新注册|新登记|新设立?|新引进)/, "") : ref.name;
  return stock === ref.name ? { ref, fresh: false } : { ref: named(stock, null, gazetteer), fresh: true };
}

const NEW = /^(?:当年|当季|当月|同期)?(新认定|新增|净增|新注册|新登记|新引进|新设立?|新签约|新开工|新上市|新入库|新获批)$/;

/** 高新技术企业111家，当年新认定66家: a bare verb counts anew what was counted before it. */
function recount(input: LinkInput, state: SentenceState, own: IndicatorRef, mention: NumberMention): IndicatorRef | null {
  const verb = NEW.exec(own.name)?.[1];
  if (/^(?:签约|引进|开工|竣工|投产)$/.test(own.name)) {
    // 涟水县、金湖县分别签约5个、4个 after 签约项目48个
    const same = state.made.find(({ indicator, quantity }) => indicator.name.includes(own.name) && quantity?.dimension === mention.value.dimension);
    return same ? named(same.indicator.name, own.span, input.gazetteer) : null;
  }
  const last = state.last.at(-1);
  if (!verb || !last?.quantity || last.quantity.dimension !== mention.value.dimension) return null;
  return named(`${verb}${last.indicator.name}`, own.span, input.gazetteer);
}

const hasMoneyHead = (ref: IndicatorRef): boolean => sharedHead(ref.name) !== null;

/** 新能源产业一枝独秀，产值…: the industry the clause before is about. */
const TOPIC =
  /(?:^|[，。；：、的区市省县州]|其中|年)([一-龥“”]{2,12}(?<!主导|新兴|优势|支柱|重点|特色|三大|两大|五大|[一二三两四五六七八九十]大)(?:产业|制造业|服务业|集群|产业链)|工业|农业|建筑业)[一-龥]{2,10}[，：]$/;

/** A bare 产值 or 营业收入 belongs to the industry just spoken of. */
function withTopic(ref: IndicatorRef, focus: Focus, input: LinkInput, gap: Gap): IndicatorRef {
  const bare = /^(?:(?:规模以上|限额以上)?(?:工业)?企业)?(产值|增加值|规模|营业收入|收入|总产值|销售收入)$/.exec(ref.name)?.[1];
  if (!bare) return ref;
  const from = gap.run && gap.run.end <= gap.pieceStart ? gap.run.end : gap.span.start;
  const topic = focus.topic ?? TOPIC.exec(input.text.slice(from, gap.pieceStart))?.[1];
  return topic ? { ...named(`${topic}${bare}`, ref.span, input.gazetteer), accepts: ref.accepts } : ref;
}

/** Their unit says what is measured (116立方米/秒, 2.57亿立方米): any noun names it. */
const PHYSICAL: ReadonlySet<Quantity["dimension"]> = new Set(["volume", "flow", "mass", "power", "energy"]);

/** Whether a value of this kind can measure the indicator. */
function fits(ref: IndicatorRef, mention: ValueMention): boolean {
  if (mention.kind === "change") return mention.value.kind === "points" ? ref.accepts?.has("percent") === true : ref.accepts?.has("percent") !== true;
  if (mention.kind === "share") return true;
  if (mention.kind === "rank") return true;
  const { dimension } = mention.value;
  if (dimension === "people" && !isOfPeople(ref.name) && (ref.id === null || ref.accepts?.has("count"))) return false;
  if (ref.id === null && !hasHead(ref.name) && !PHYSICAL.has(dimension)) return false;
  if (ref.id === null && PHYSICAL.has(dimension)) return !ref.accepts || !hasHead(ref.name) || ref.accepts.has(dimension);
  if (ref.accepts) return ref.accepts.has(dimension);
  if (ref.id !== null) return false;
  return !["percent", "permille", "points", "times", "duration", "none"].includes(dimension);
}

/** 贡献率从前一年的38%跳到56%: the name stands before 由 or 从. */
function beforeFrom(input: LinkInput, gap: Gap): IndicatorRef | null {
  const start = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const from = FROM.exec(input.text.slice(start, gap.span.end));
  if (!from || from.index === 0) return null;
  return indicatorAtEnd(input.text, { start, end: start + from.index }, input.indicators, input.gazetteer);
}

/** 新材料产业当年则以1004.1亿元: the name stands before the time. */
function beforeTime(input: LinkInput, gap: Gap): IndicatorRef | null {
  if (!gap.time || !gap.timeInPiece) return null;
  const start = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const end = gap.time.mention.start;
  const ref = end - start >= 2 ? indicatorAtEnd(input.text, { start, end }, input.indicators, input.gazetteer) : null;
  return ref && (ref.id !== null || isIndustry(ref.name)) ? ref : null;
}

/** …的 + a known name right behind a value: 1767.71亿元的生产总值. */
function indicatorBehind(input: LinkInput, mention: ValueMention): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  if (text[mention.end] !== "的") return null;
  for (let at = mention.end + 1; at <= mention.end + 5; at++) {
    const hit = indicators.byStart.get(at);
    if (hit) return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
    if (/[，。；、]/.test(text[at] ?? "。")) return null;
  }
  return null;
}

/** 新签下402.43亿元的项目: what was signed for. */
function signedFor({ text, gazetteer }: LinkInput, fragment: Span, { end }: ValueMention): IndicatorRef | null {
  const noun = /^的([一-龥]{0,6}(?:项目|合同|订单|协议))/.exec(text.slice(end, end + 12))?.[1];
  return noun && /(?:签约|签下|签订|签署|签)(?:了|下)?[约近超逾达]?$/.test(text.slice(fragment.start, fragment.end))
    ? named(`${noun}签约额`, null, gazetteer)
    : null;
}

const COUNT_VERB =
  /(新增|新设立?|新引进|新认定|新注册|新登记|新签约?|新签订|新开工|净增|引进|签约|签订|签署|签下|开工|竣工|投产|建成|培育|认定|入选|获批|授权|申请|发布|落户|落地|引入|引育|集聚|汇聚|聚集|拥有|共有|现有|已有|有|设立|组建|成立|建起|添|实施|完成|举办|开通|开行|新建|改建|改造|扩建|入驻|入园|储备|谋划|推出|达成|形成|评选|命名)(?:了|过|起|成)?(?:一批)?$/;
/** Counts of places are a manner of speaking (13个城市), no figures. */
const REGIONS =
  /^(?:地级|县级|副省级|省会|沿海|内陆|成员|直辖)?(?:省份|省区市?|省市|省|城市|市县?|县区?|县市区?|区县|地市|地区|国家和地区|国家|国家高新区|国家级高新区|高新区|园区|开发区)$/;
const KEPT_VERB = /^(新增|新设|新引进|新认定|新注册|新登记|新签|新开工|净增|引进|签约|签订|签署|开工|竣工|投产|培育|认定|获批|授权|引育|新建|改造)/;

/** 新增8家上市企业, 12支基金, 36个全国重点实验室: what is counted stands behind the count. */
function counted(input: LinkInput, fragment: Span, mention: NumberMention, next: number): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  const { dimension } = mention.value;
  if (dimension !== "count" && dimension !== "people") return null;
  // 4家产值过百亿元的工业企业
  const marked =
    /^([一-龥]{0,6}(?:产值|收入|营收|投资额?|税收|纳税|市值)(?:超过?|过|突破|达|上)[\d一二两三四五六七八九十百千万亿.]+元(?:以上)?)的([一-龥]{0,6}(?:企业|项目|公司|产业|园区))/.exec(
      text.slice(mention.end, mention.end + 30),
    );
  if (marked) return named(`${marked[1]}${marked[2]}数`, { start: mention.end, end: mention.end + marked[0].length }, gazetteer);
  // 牵头45家高新区成立: whom one works with is not what one has.
  if (/(?:牵头|联合|携手|会同|邀请|召集|由|来自)$/.test(text.slice(Math.max(0, outerOf(mention).start - 4), outerOf(mention).start))) return null;
  const limit = Math.min(next, mention.end + 26, text.length);
  const stop = text
    .slice(mention.end, limit)
    .search(
      /[，。；、：！？\n\d]|[（(](?![^）)]{1,6}[）)])|(?:已|共|均|在(?!建|册|岗|校|研|营|售|编|职|读|库)|将|的总|总数|合计|占|为|是|达|参加|参与|出席|代表)/,
    );
  const end = stop < 0 ? limit : mention.end + stop;
  let start = mention.end;
  if (text[start] === "的") start++;
  if (end - start < 2) return null;
  let phrase = text.slice(start, end);
  // 15家企业和8所高校: the first of a pair ends at the joint.
  if (/^(?:省份|省区|省市|城市|县市|市县)/.test(phrase)) return null;
  // 八家智库机构联合发起的联盟: those counted are the ones who do it.
  const doers = DOERS.exec(phrase)?.[1];
  if (doers && HEADS.test(doers)) phrase = doers;
  const joint = phrase.search(/和\d|和[一二三四五六七八九十两]/);
  if (joint >= 0) phrase = phrase.slice(0, joint);
  const clause = phrase.lastIndexOf("的");
  if (clause >= 0 && phrase.length - clause > 2) phrase = phrase.slice(clause + 1);
  const from = start + text.slice(start, end).indexOf(phrase);
  for (let cut = phrase.length; cut >= 2; cut--) {
    const words = phrase.slice(0, cut);
    const hit = indicators.byEnd.get(from + cut);
    if (!HEADS.test(words) && !hit) continue;
    // 88家规上企业产值: firms are counted, their output is what comes next.
    // 三座引黄闸引水流量: gates are counted.
    if (!hit && /(?:流量|水量|产量|发电量|用电量|面积|里程|储量|装机|容量)$/.test(words)) continue;
    const firms = /^.*?(?:企业|公司|机构|项目|单位|商户|园区|高新区|开发区)/.exec(words)?.[0];
    const above = firms ? ABOVE.exec(text.slice(from + firms.length, from + firms.length + 24)) : null;
    if (firms && above) return named(`${above[1]}${firms}数`, { start: from, end: from + firms.length }, gazetteer);
    if (MONEY_END.test(words) && firms) return null;
    const name = nameOf(words);
    if (!name || /(?:公司|集团|银行|股份).+/.test(words) || REGIONS.test(words)) return null;
    const verb = COUNT_VERB.exec(text.slice(fragment.start, mention.start).replace(/[约近超逾达]+$/, ""));
    const kept = verb && (verb[1] === "添" ? "新增" : KEPT_VERB.exec(verb[1]!)?.[1]);
    const plain =
      hit && hit.start === from
        ? known(hit.id, { start: from, end: from + cut }, gazetteer)
        : named(`${name}数`, { start: from, end: from + cut }, gazetteer);
    const ref = kept ? named(`${kept}${plain.id ? plain.name : `${name}数`}`, { start: from, end: from + cut }, gazetteer) : plain;
    return ref.accepts && !ref.accepts.has(dimension) && !ref.accepts.has("count") ? null : ref;
  }
  return null;
}

const DOERS =
  /^([一-龥“”]{2,12}?)(?:联合|共同|携手|合力|一起|主动|积极)?(?:发起|组成|成立|组建|参与|参加|加入|融入|办起|入驻|入选|上榜|签约|签署|出席|到会)/;
const MONEY_END = /(?:产值|生产总值|投入|支出|经费|收入|营收|投资额?|利润|税收|出口额?|进口额?|进出口额?|总额|销售额|金额|贷款|增加值)$/;
/** 823家企业|年产值过亿元: only those above a mark are counted. */
const ABOVE =
  /^((?:年)?[一-龥]{0,4}(?:产值|收入|营收|投资|利润|税收|出口额?|纳税|市值|估值)(?:超过?|过|突破|达到?|逾|在)[\d一二两三四五六七八九十百千.]*[百千万]*[万亿]?元(?:以上)?)(?=[，。；、]|$)/;

/** 千亿元级的产业: the amount only describes a noun. */
const STEP = /^(?:级|量级)的/;

const monthsOf = (published: string | null): string | null => (published && published.length >= 7 ? published.slice(0, 7) : null);

/** The period of a value: named in its gap, else the one in force; what added up or grew over years is of those years. */
function periodFor(focus: Focus, gap: Gap): Period {
  if (gap.era && /(?:累计|年均|合计|总计|共)/.test(gap.text)) return gap.era.period;
  if (gap.era && !gap.time) return unknown;
  if (gap.time) {
    focus.period = gap.time.period;
    focus.untimed = false;
    focus.pair = null;
    focus.periodSpan = { start: gap.time.mention.start, end: gap.time.mention.end };
    return gap.time.period;
  }
  return focus.period ?? { start: null, end: null, is: "unknown" };
}

/** Of a time to come; or forecast for one not yet over. */
const isAhead = (state: SentenceState, period: Period, published: string | null): boolean => {
  const month = monthsOf(published);
  return laterThan(period, published) || (state.forecast && month !== null && period.end !== null && period.end > month);
};

const laterThan = (period: Period, published: string | null): boolean => {
  const month = monthsOf(published) ?? (published ? `${published}-12` : null);
  return month !== null && period.start !== null && period.start > month;
};

function factOf(
  state: SentenceState,
  fields: Pick<ObservationFact, "region" | "indicator" | "period" | "quantity" | "change" | "qualifier"> & {
    stated: Span;
    indicatorSpan: Span | null;
    periodSpan: Span | null;
    regionSpan: Span | null;
    mark: "value" | "change" | "rank" | "share";
  },
): ObservationFact {
  const marks: ObservationFact["marks"] = [{ kind: fields.mark, ...fields.stated }];
  if (fields.indicatorSpan) marks.push({ kind: "indicator", ...fields.indicatorSpan });
  if (fields.periodSpan) marks.push({ kind: "period", ...fields.periodSpan });
  if (fields.regionSpan) marks.push({ kind: "region", ...fields.regionSpan });
  const inSentence = marks.filter((mark) => mark.start >= state.sentence.start && mark.end <= state.sentence.end);
  const start = Math.max(Math.min(...inSentence.map((mark) => mark.start)), fields.stated.start - 160);
  const end = Math.max(...inSentence.map((mark) => mark.end));
  return {
    region: fields.region,
    subject: null,
    indicator: fields.indicator,
    period: fields.period,
    quantity: fields.quantity,
    stated: fields.stated,
    qualifier: fields.qualifier,
    change: fields.change,
    rank: null,
    share: null,
    scope: state.target ? "target" : "actual",
    status: "reported",
    named: fields.indicatorSpan !== null,
    evidence: { start: Math.min(start, fields.stated.start), end },
    marks,
  };
}

const include = (span: Span, other: Span): Span => ({ start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) });

/** Owners of a group of values: one place each, one indicator each, one period each, or one of everything. */
function ownersFor(
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
  const indicators =
    ownersInFragment(input.text, fragment, count, input.indicators, input.gazetteer) ??
    ownersInFragment(input.text, whole, count, input.indicators, input.gazetteer) ??
    pastList(input, gap, count) ??
    toldBefore(input.text, focus, gap, count, mention);
  if (regions.length === count && !(indicators && !gap.runInPiece)) return { regions, indicators: null, periods: null };
  const one = regions.length === 1 ? regions[0]! : null;
  if (indicators && one) return { regions: indicators.map(() => one), indicators, periods: null };
  const periods = gap.periods.length === count ? gap.periods : focus.pair?.length === count ? focus.pair : null;
  if (periods && one) return { regions: periods.map(() => one), indicators: null, periods };
  return null;
}

/** 这两项分别是764.6亿元和108亿元: the indicators last told, in their order. */
function toldBefore(text: string, focus: Focus, gap: Gap, count: number, mention: ValueMention): IndicatorRef[] | null {
  const words = /(?:这|上述|前述|以上)?(?:两|二|三|四)(?:项|个|者|大)(?:指标|数据|数字|产业|数)?[^，。；]{0,4}(?:分别|依次|各)[^，。；]{0,3}$/.exec(
    text.slice(Math.max(0, gap.span.end - 16), gap.span.end),
  );
  if (!words) return null;
  const told = focus.told.slice(-count);
  return told.length === count && told.every((ref) => fits(ref, mention)) ? told : null;
}

/** A list in the clause before, taken up by 分别: 新增贷款和存款两项，分别为…. */
function pastList(input: LinkInput, gap: Gap, count: number): IndicatorRef[] | null {
  if (!/(?:分别|依次|各)/.test(gap.text) || gap.pieceStart <= gap.span.start) return null;
  return ownersInFragment(input.text, { start: gap.span.start, end: gap.pieceStart - 1 }, count, input.indicators, input.gazetteer);
}

function readLevels(
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
  const units = group.map((mention) => unitOf(mention, focus) ?? headsOf(input, fragment, mention));
  if (units.some((unit) => unit === null)) return [];
  if (first.value.increment && !/(?:新增|净增)/.test(input.text.slice(Math.max(0, first.start - 6), first.start + 2))) return [];
  const quantities = group.map((mention, i) => ({ value: mention.value.value, high: mention.value.high, ...units[i]! }));
  if (group.length > 1) return dealLevels(input, focus, state, gap, fragment, group, quantities);

  if (isApposition(input, fragment, first)) {
    state.company = true;
    return [];
  }
  const mention = { ...first, value: { ...first.value, ...units[0]! } };
  const changed = state.from && TO.test(gap.text);
  const next = nextValueStart(input, first);
  const named_ = changed && state.from ? { ref: refOf(input, state.from), fresh: false } : null;
  let found = named_?.ref ? { ref: named_.ref, fresh: false } : null;
  if (!found) {
    const own = indicatorAtEnd(input.text, fragment, input.indicators, input.gazetteer);
    const behind = own && (own.id !== null || !COUNT_VERB.test(own.name)) && fits(own, mention) ? null : counted(input, fragment, first, next);
    if (behind && isPrivate(input.text.slice(fragment.start, fragment.end).replace(/上市公司|实验室|研究院|大学|学院|医院/g, ""))) return [];
    const park = behind ? null : parksOf(input, gap, first);
    if (behind?.span) state.usedTo = behind.span.end;
    found = park ? { ref: park, fresh: true } : behind ? { ref: behind, fresh: true } : indicatorFor(input, focus, state, gap, fragment, mention);
  }
  if (!found) return [];
  if (state.company && !gap.run) return [];
  const from = FROM.test(gap.text);
  let outer = focus.period;
  let period: Period;
  if (changed) period = laterPeriod(input, focus, state, gap);
  else if (from && gap.time && FROM.test(input.text.slice(gap.span.start, gap.time.mention.start))) {
    period = gap.time.period;
    // 2022年…由2017年的2万亿元增长到3.2万亿元: what comes after 到 is of the year told first.
    const told = gap.periods.at(-2);
    if (told && isReportingPeriod(told, input.published)) outer = told;
  } else if (from) period = fromPeriod(input, focus, state, gap, first);
  else period = settled(input, focus, state, gap, found.ref, mention, asOf(input, focus, gap, periodFor(focus, gap)));
  if (from) state.outer = gap.era?.period ?? (isCounted(input, gap) ? null : outer);
  const body = bodyFor(focus, state, found.ref, first);
  if (isMembership(input, found.ref, first) && !(body?.kind === "alliance" && /(?:成员|联盟)单位/.test(found.ref.name))) return [];
  if (body?.kind === "event" && !gap.time && !gap.era && focus.reported) period = focus.reported;
  const regions = body ? [null] : ownersOfOne(focus, state, gap, input.text.slice(gap.span.start, first.start));
  if (regions.length === 0) return [];
  if (found.fresh) remember(focus, found.ref);
  if (state.made.length === 0) state.main = found.ref;
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
    state.pairs ??= { from: state.from.period, to: period };
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

/** 天能、超威两家企业: as many firms as are named. */
function isApposition({ text, indicators }: LinkInput, fragment: Span, { start, end, value }: NumberMention): boolean {
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
const isMembership = ({ bodies }: LinkInput, ref: IndicatorRef, { value }: NumberMention): boolean =>
  value.dimension === "count" && ref.id === null && MEMBERSHIP.test(ref.name) && bodies.some(({ members }) => members.includes(value.value));

/** The alliance or meeting a count is about, where one was named last. */
function bodyFor(focus: Focus, state: SentenceState, ref: IndicatorRef, mention: NumberMention): Body | null {
  const { dimension } = mention.value;
  const { collective } = state;
  if (collective?.kind === "alliance") return collective;
  const met = collective ?? focus.body;
  if (!met) return null;
  if (dimension === "CNY" || dimension === "USD") {
    // 签约项目48个、总投资337.2亿元: of the meeting, if the projects are.
    const theirs = met.kind === "event" && state.last.at(-1)?.subject?.name === met.name;
    return theirs && /^(?:项目)?(?:计划|意向|协议|合同|签约)?(?:总投资|投资总额|总金额|签约额|金额|投资额|资金|引资|外资|内资|投资)/.test(ref.name)
      ? met
      : null;
  }
  if (dimension !== "count" && dimension !== "people") return null;
  return BODY_NOUN.test(ref.name) ? met : null;
}

/** The indicator of a fact, to be measured again. */
const refOf = ({ gazetteer }: LinkInput, { indicator }: ObservationFact): IndicatorRef =>
  indicator.id ? known(indicator.id, null, gazetteer) : named(indicator.name, null, gazetteer);

/** Who owns a single value: the one place in force; several only where each has it (均, 都, 各); after a mere list the one the sentence began with. */
function ownersOfOne(focus: Focus, state: SentenceState, gap: Gap, before: string): readonly string[] {
  if (gap.run?.role === "compared") return gap.run.ids;
  if (focus.regions.length === 1) return focus.regions;
  if (EACH.test(gap.text) && !COLLECTIVE.test(gap.text)) return focus.regions;
  // 杭州、武汉首次突破2万亿元: a mark each of them passed.
  if (PASSED.test(before) && gap.runInPiece && !COLLECTIVE.test(gap.text)) return focus.regions;
  return state.first?.length === 1 ? state.first : [];
}

function nextValueStart(input: LinkInput, mention: ValueMention): number {
  const { values } = input;
  let low = 0;
  let high = values.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (values[mid]!.start <= mention.start) low = mid + 1;
    else high = mid;
  }
  return values[low]?.start ?? Number.POSITIVE_INFINITY;
}

/** 国家高新区已从2020年的169家扩到178家: how many there are of the kind. */
function parksOf({ text, gazetteer }: LinkInput, gap: Gap, mention: NumberMention): IndicatorRef | null {
  if (mention.value.dimension !== "count" || !gap.run || !gap.runInPiece || gap.run.ids.length !== 1) return null;
  const words = text.slice(gap.run.start, gap.run.end);
  const between = text.slice(gap.run.end, mention.start).replace(/\d{4}年(?:底|末)?/g, "");
  const kind = gazetteer.region(gap.run.ids[0]!)?.kind;
  return kind === "macro" &&
    /(?:高新区|经开区|开发区|自贸试验区|综保区|综合保税区)$/.test(words) &&
    /^(?:已|目前|现|总|共|数量|总数|由|从|有|达|到|增至|扩到|扩至|发展|为|的|最初|最早)*$/.test(between)
    ? named("园区数量", { start: gap.run.start, end: gap.run.end }, gazetteer)
    : null;
}

/** 户籍人口525万, 人口4.2亿: a bare number of heads. */
function headsOf(input: LinkInput, fragment: Span, { value }: NumberMention): Pick<Quantity, "unit" | "dimension" | "factor"> | null {
  if (value.unit === "" && !value.weak && /指数[^，。；]{0,4}$/.test(input.text.slice(fragment.start, fragment.end)))
    return { unit: "", dimension: "index", factor: 1 };
  if (!/^[万亿]$/.test(value.unit) || !/人口[^，。；]{0,4}$/.test(input.text.slice(fragment.start, fragment.end))) return null;
  return { unit: `${value.unit}人`, dimension: "people", factor: value.factor };
}

function unitOf(mention: NumberMention, focus: Focus): Pick<Quantity, "unit" | "dimension" | "factor"> | null {
  const { unit, dimension, factor } = mention.value;
  if (dimension !== "none") return { unit, dimension, factor };
  if (focus.unit && unit === "") return focus.unit;
  return focus.indicator?.accepts?.has("index") ? { unit: "", dimension: "index", factor: 1 } : null;
}

/** 打2015年算起, 2015年以来: counted from then until now. */
const isCounted = ({ text }: LinkInput, gap: Gap): boolean =>
  gap.time !== null && /^(?:算起|起|以来|开始|至今)/.test(text.slice(gap.time.mention.end, gap.time.mention.end + 3));

const unknown: Period = { start: null, end: null, is: "unknown" };

/**
 * The period of the value after 由, which names none of its own: the first year of the span in force (2015年至2018年),
 * the year from which the passage counts (打2015年算起), or, where the value is corrected, that of both.
 */
function fromPeriod(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: NumberMention): Period {
  const { text } = input;
  if (REVISED.test(text.slice(mention.end, mention.end + 8))) return periodFor(focus, gap);
  if (!gap.time && state.pairs) return state.pairs.from;
  // 与2015年相比，…由238家增加到512家
  const compared = timesWithin(input.allTimes, { start: state.sentence.start, end: gap.span.end }).find(
    (time) => /^(?:与|同|跟|和|比)$/.test(text[time.start - 1] ?? "") && /^(?:相比|比较|对比)/.test(text.slice(time.end, time.end + 2)),
  );
  const base = compared && !gap.time ? periodOf(input, compared, null) : null;
  if (base) return base;
  const period = gap.era ? gap.era.period : gap.time ? periodFor(focus, gap) : focus.period;
  if (!period?.start || !period.end) return unknown;
  const first = period.start.slice(0, 4);
  const counted = gap.time ? /^(?:算起|起|以来|开始|至今)/.test(text.slice(gap.time.mention.end, gap.time.mention.end + 3)) : false;
  if (first !== period.end.slice(0, 4) || counted) return { start: `${first}-01`, end: `${first}-12`, is: period.is };
  return unknown;
}

/** The period of the value after 增至: its own, the last year of the span in force, or the one in force before 由. */
function laterPeriod(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap): Period {
  if (gap.time) return periodFor(focus, gap);
  const present = monthsOf(input.published);
  if (present && /(?:现在|眼下|今天|今日)的?[^，。；]{0,4}$/.test(gap.text)) return { start: null, end: present, is: "implied" };
  const { outer } = state;
  const from = state.from!;
  if (state.pairs) return state.pairs.to;
  if (REVISED.test(gap.text)) return from.period;
  if (outer?.start && outer.end && outer.start.slice(0, 4) !== outer.end.slice(0, 4)) {
    const year = outer.end.slice(0, 4);
    if (input.published?.length === 4 && input.published === year) return unknown;
    return Number(year) === Number(input.published?.slice(0, 4))
      ? { start: null, end: outer.end, is: outer.is }
      : { start: `${year}-01`, end: `${year}-12`, is: outer.is };
  }
  const same = outer && from.period.start === outer.start && from.period.end === outer.end;
  if (outer && !same) return outer;
  const now = monthsOf(input.published);
  return now ? { start: null, end: now, is: "implied" } : { start: null, end: null, is: "unknown" };
}

const FLOW = /^(?:新|净增|引进|签|认定|获批|授权|开工|竣工|招商)/;

/**
 * A stock told in a paragraph that names no time is not of the quarter the article reports, it is undated;
 * a flow told after a state (到去年底…。一年里签下…) is of the period reported.
 */
function settled(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, ref: IndicatorRef, mention: NumberMention, period: Period): Period {
  const undated = period.start === null && period.end === null && gap.era === null;
  if (mention.value.dimension === "area" && !gap.time && !/(?:施工|竣工|销售|播种|种植|成交|出让|供应|造林|治理|改造|新开工)/.test(ref.name)) {
    return period.start === null ? period : unknown;
  }
  if (undated && focus.reporting === null && focus.reported && (ref.id === null || FLOW.test(ref.name))) return focus.reported;
  const asof = gap.time
    ? gap.time.mention.value.grain === "asof"
    : period === focus.period && focus.periodSpan !== null && focus.periodSpan.start >= state.sentence.start;
  if (asof && period.start === null && period.end && mention.value.dimension !== "count" && /完成|签约|新增|引进|新设|新签/.test(ref.name)) {
    return { ...period, start: `${period.end.slice(0, 4)}-01` };
  }
  // 新增上市公司7家，总数达到60家: how many there were in the end.
  if (
    !gap.time &&
    focus.periodSpan !== null &&
    focus.periodSpan.start >= state.sentence.start &&
    period.start !== null &&
    period.end !== null &&
    mention.value.dimension === "count" &&
    /(?:总数|总量)[^，。；]{0,4}(?:达|突破|增至|超)[^，。；]{0,2}$/.test(gap.text)
  )
    return { ...period, start: null };
  if (gap.time || !focus.reporting) return period;
  const counting = mention.value.dimension === "count" || mention.value.dimension === "people";
  const flow = FLOW.test(ref.name);
  const now = monthsOf(input.published);
  const timed = focus.periodSpan !== null && focus.periodSpan.start >= state.sentence.start;
  const long = now !== null && period.end !== null && monthNumber(now) - monthNumber(period.end) > 1;
  if (counting && !flow && now && long && !timed && period === focus.reporting && /(?:现有|现已|已有|已达|已经有)[^，。；]{0,12}$/.test(gap.text))
    return { start: null, end: now, is: "implied" };
  if (counting && flow && period.start === null && period === focus.period) return focus.reporting;
  const stock = counting || (mention.value.dimension === "percent" && focus.years.size >= 2);
  if (!stock || flow || !focus.untimed || period !== focus.reporting || (isYear(period) && focus.years.size < 2)) return period;
  return focus.years.size < 2 && (REACHED.test(gap.text) || mention.value.qualifier === ">") ? { ...period, start: null } : unknown;
}

const REACHED = /(?:累计|达|总数|增至|升至|现有|共有|已有|保有|存续|在营)[^，。；]*$/;

const isYear = ({ start, end }: Period): boolean => start !== null && end !== null && start.endsWith("-01") && end.endsWith("-12");

/** 目前, 现有, 已有: as of the article, when no period is named. */
function asOf(input: LinkInput, focus: Focus, gap: Gap, period: Period): Period {
  if (gap.time || (focus.period && (period.start || period.end))) return period;
  const now = monthsOf(input.published);
  return STOCK_NOW.test(gap.text) && now ? { start: null, end: now, is: "implied" } : period;
}

/** 居前三位，分别为…, …位列全国前三: as many places as values, told from the largest down. */
function isTop(words: string, quantities: readonly { value: number; factor: number }[]): boolean {
  const told = /(?:居|列|排)[^，。；]{0,6}前([二三四五六七八九十])/.exec(words)?.[1];
  if (!told || "一二三四五六七八九十".indexOf(told) + 1 !== quantities.length) return false;
  return quantities.every(({ value, factor }, i) => i === 0 || value * factor <= quantities[i - 1]!.value * quantities[i - 1]!.factor);
}

function dealLevels(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
  quantities: NonNullable<ObservationFact["quantity"]>[],
): ObservationFact[] {
  const owners = ownersFor(input, focus, gap, fragment, group.length, group[0]!);
  if (!owners || state.company) return [];
  let shared: IndicatorRef | null = null;
  if (!owners.indicators) {
    const probe = { ...group[0]!, value: { ...group[0]!.value, ...quantities[0]! } };
    shared = indicatorFor(input, focus, state, gap, fragment, probe)?.ref ?? null;
    if (!shared) return [];
    remember(focus, shared);
    focus.principal ??= shared;
    if (state.made.length === 0) state.main = shared;
  }
  const refs = owners.indicators ?? group.map(() => shared!);
  if (refs.some((ref, i) => !fits(ref, { ...group[i]!, value: { ...group[i]!.value, ...quantities[i]! } }))) return [];
  const [prior] = state.last;
  const again = shared && !gap.time && prior?.quantity && prior.indicator.name === shared.name ? prior.period : null;
  const told = again ?? periodFor(focus, gap);
  const period = owners.indicators ? settled(input, focus, state, gap, refs[0]!, group[0]!, told) : told;
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
      qualifier: mention.value.qualifier,
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

/** Percentages that are no change by their own words: rates, or growth by what the passage measures. Null when neither. */
function readRates(
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
  const behind = text.slice(group.at(-1)!.end, group.at(-1)!.end + 8);
  const before = text.slice(gap.span.start, first.start);
  const growth =
    /^的?(?:平均)?(?:增速|增幅|增长率|涨幅)/.test(behind) ||
    (/^的?平均水平/.test(behind) && gap.run?.role === "compared" && state.lastKind === "change") ||
    GROWTH_NOUN.test(before);
  const fall = /^的(?:降幅|跌幅)/.test(behind) || FALL_NOUN.test(before);
  const own = indicatorAtEnd(text, fragment, indicators, gazetteer) ?? beforeFrom(input, gap);
  if (own && !growth && !fall && fits(own, first)) return null;
  if (tailOwner(input, state, group.at(-1)!)) {
    const shares = group.map(
      ({ start, end, value, rule }): ShareMention => ({
        kind: "share",
        start,
        end,
        rule,
        value: { value: value.value, of: null, qualifier: value.qualifier },
      }),
    );
    return readShares(input, focus, state, gap, fragment, shares);
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
    const { start, end, value, rule } = first;
    const share: ShareMention = { kind: "share", start, end, rule, value: { value: value.value, of: null, qualifier: value.qualifier } };
    return readShares(input, focus, state, gap, fragment, [share]);
  }
  if (!growth && !fall && /的$/.test(before) && own && own.accepts?.has("percent") !== true) {
    // 合肥市税收收入的24.6%来自这里: the place named owns the whole, not the share.
    if (gap.run) focus.regions = state.before;
    return [];
  }
  const sharing = /(?:份额|占比|比重|占[^，。；]{1,8}的)[^，。；]{0,4}(?:，|$)/.test(before);
  const moving =
    growth ||
    fall ||
    (state.measure === "change" && !sharing && (!own || own.id !== null)) ||
    /(?:增速|增长率|增幅)(?:方面|上|看|来看|，|：|最|前|，论)/.test(before);
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

/** 苏南52.3%、苏中49.8% after a share: the same share of other places. Nothing else can be known of a bare percentage. */
function readBareShares(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly NumberMention[],
): ObservationFact[] {
  if (!gap.runInPiece && group.length === 1) return [];
  const shares: ShareMention[] = group.map(({ start, end, value, rule }) => ({
    kind: "share",
    start,
    end,
    rule,
    value: { value: value.value, of: null, qualifier: value.qualifier },
  }));
  return readShares(input, focus, state, gap, fragment, shares);
}

const changeOf = (mention: ChangeMention): Change => ({
  kind: mention.value.kind,
  value: mention.value.value,
  unit: mention.value.unit,
  base: null,
  qualifier: mention.value.qualifier,
});

function readChanges(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  group: readonly ChangeMention[],
): ObservationFact[] {
  const { text, indicators, gazetteer } = input;
  const first = group[0]!;
  if (first.value.againstOther && first.value.kind !== "multiple") return [];
  const own = indicatorAtEnd(text, fragment, indicators, gazetteer);
  const about = own && /^(?:增速|增幅|增长率|可比增速|降幅|同比)$/.test(own.name) ? null : own;
  const alike_ = about && state.lastKind === "change" && state.last.length > 0 && headOf(focus, about) !== null;
  const named_ = about && fits(about, first) && (about.id !== null || hasHead(about.name) || isIndustry(about.name) || alike_) ? about : null;
  if (about && !named_ && isPrivate(text.slice(fragment.start, first.start))) {
    state.company = true;
    return [];
  }
  const newPlace = gap.run !== null && gap.run.role === "subject" && (!state.last[0] || gap.run.ids.join() !== regionsOf(state.last).join());
  const leading = named_ ? null : leadIn(input, gap, first);
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
  if (same) return attachChanges(input, state, group, gap);
  if (!named_ && !newPlace && !newTime && !again && !(leading && state.last.length === 0)) return attachChanges(input, state, group, gap);
  if (state.company && !gap.run) return [];
  let refs: IndicatorRef[];
  let regions: (string | null)[];
  if (group.length > 1) {
    const owners = ownersFor(input, focus, gap, fragment, group.length, group[0]!);
    if (!owners) return [];
    const shared = owners.indicators ? null : (named_ ?? carried(focus, first, newPlace ? state.main : null));
    if (!owners.indicators && !shared) return [];
    refs = owners.indicators ?? group.map(() => shared!);
    regions = owners.regions;
  } else {
    const ref = named_ ?? leading ?? carried(focus, first, newPlace ? state.main : null);
    if (!ref) return [];
    const head = ref.id === null ? headOf(focus, ref) : null;
    const full = head ? named(`${ref.name}${head}`, ref.span, gazetteer) : ref;
    const owners = focus.regions.length === 1 || EACH.test(text.slice(gap.span.start, first.start + 6)) ? focus.regions : [];
    refs = owners.map(() => full);
    regions = owners;
  }
  if (refs.some((ref) => !fits(ref, first))) return [];
  const period = first.value.kind === "average" && gap.era ? gap.era.period : periodFor(focus, gap);
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
  const lastRef = refs.at(-1);
  if (lastRef && group.length === 1 && state.made.length === 0) state.main = lastRef;
  if (lastRef && named_) remember(focus, lastRef);
  return made;
}

const regionsOf = (facts: readonly ObservationFact[]): string[] => facts.map((fact) => fact.region ?? "");

/** The measured quality a bare industry shares with the one before: 采矿业 after 规模以上工业增加值. */
function headOf(focus: Focus, ref: IndicatorRef): string | null {
  return focus.indicator && sharedHead(ref.name) === null ? sharedHead(focus.indicator.name) : null;
}

function baseOf(input: LinkInput, mention: ChangeMention, current: Period | null): Change["base"] {
  const span = mention.value.base;
  if (!span) return null;
  const time = timesWithin(input.allTimes, span).at(0);
  const period = time ? periodOf(input, time, current) : null;
  return period ? { start: period.start, end: period.end } : null;
}

/** The period a phrase names itself: 由2017年的第40位, 比重由2021年的13.8%. */
function ownPeriod(input: LinkInput, mention: ValueMention, focus: Focus): Period | null {
  const time = timesWithin(input.allTimes, mention).at(0);
  return time && !isBase(input.text, time) ? periodOf(input, time, focus.period) : null;
}

/** Index of the last clause begun at or before a place, -1 where none is; found by halves. */
function clauseAt(clauses: readonly Span[], at: number): number {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (clauses[mid]!.start <= at) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/** Where the last clause begun inside a span begins, or the span itself. */
const lastStartWithin = (clauses: readonly Span[], { start, end }: Span): number => Math.max(start, clauses[clauseAt(clauses, end)]?.start ?? start);

/** Times inside a span, found by halves. */
function timesWithin(times: readonly TimeMention[], { start, end }: Span): TimeMention[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid]!.start < start) low = mid + 1;
    else high = mid;
  }
  const found: TimeMention[] = [];
  for (let i = low; i < times.length && times[i]!.end <= end; i++) found.push(times[i]!);
  return found;
}

/** A change with no name of its own belongs to the value before it; a row of changes is dealt over a row of values. */
function attachChanges(input: LinkInput, state: SentenceState, group: readonly ChangeMention[], gap: Gap): ObservationFact[] {
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
    const each = group.length === 1 && state.last.length > 1 && /(?:均|都|同比均)/.test(text.slice(gap.span.start, group[0]!.start + 6));
    if (!each) return [];
    for (const fact of state.last) attach(input, fact, group[0]!);
    return state.last;
  }
  const out: ObservationFact[] = [];
  targets.forEach((fact, i) => {
    const mention = group[i]!;
    const rate = fact.quantity?.dimension === "percent";
    if (mention.value.kind === "points" ? !rate : rate) return;
    if (fact.change?.kind === "multiple" && fact.change.qualifier !== "=" && mention.value.kind === "yoy" && fact.quantity === null) {
      // 翻番还多，增幅111.4%: the same said exactly.
      fact.change = null;
    }
    if (fact.change) {
      // 同比增长9.9%，两年平均增长1.4%: the second rate is a fact of its own.
      if (mention.value.kind === fact.change.kind || (mention.value.kind !== "average" && fact.change.kind !== "average")) return;
      const other: ObservationFact = {
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
      };
      out.push(other);
      return;
    }
    attach(input, fact, mention);
    if (mention.value.kind === "multiple") fact.change!.base ??= spannedBase(text, state, fact, mention);
    out.push(fact);
  });
  if (out.length > 0) state.measure = state.measure === "share" ? "share" : "change";
  return out.length > 0
    ? out.every((fact) => targets.includes(fact))
      ? targets
      : [...targets, ...out.filter((fact) => !targets.includes(fact))]
    : [];
}

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

function attach(input: LinkInput, fact: ObservationFact, mention: ChangeMention): void {
  fact.change = { ...changeOf(mention), base: mention.value.base ? baseOf(input, mention, fact.period) : null };
  fact.marks.push({ kind: "change", start: mention.start, end: mention.end });
  fact.evidence = include(fact.evidence, mention);
}

/** 占全市的40%: a fact of its own (地区生产总值占济南市比重), and a note on the value it divides. */
function readShares(
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
  const tail = tailOwner(input, state, group.at(-1)!);
  if (tail) {
    if (gap.run?.role === "subject") focus.regions = state.before;
    state.lastWhole = group[0]!.value.of ?? (gap.run && gap.runInPiece ? text.slice(gap.run.start, gap.run.end) : state.lastWhole);
  }
  const own = behind
    ? named(`${giverIn(text, fragment)}${behind}`, null, gazetteer)
    : (indicatorAtEnd(text, fragment, indicators, gazetteer) ?? indicatorBehind(input, group[0]!));
  const named_ = own && (behind || own.id !== null || hasHead(own.name) || isIndustry(own.name)) ? own : null;
  if (own && isPrivate(own.name)) return [];
  // 三地合起来占全省的35%: of the whole that the sentence began with.
  const together = /(?:合起来|加起来|合计|三者|两者|总共)/.test(gap.text) && group.length === 1 && state.first?.length === 1;
  const last = (together ? state.made.find(({ region, quantity }) => quantity && region === state.first![0]) : null) ?? state.last.at(-1) ?? null;
  const here = tail ? group.map(() => tail) : gap.runInPiece && gap.run?.role === "subject" ? gap.run.ids : [];
  // Shares in a row are of the values before them, one each.
  const levels = state.made.filter((fact) => !isShareName(fact.indicator.name));
  const row = group.length > 1 && !named_ && here.length === 0 && levels.length >= group.length ? levels.slice(-group.length) : null;
  if (group.length > 1 && !row && here.length !== group.length && new Set(group.map(({ value }) => value.of)).size === 1) return [];
  const region = focus.regions.length === 1 ? focus.regions[0]! : null;
  const made: ObservationFact[] = [];
  const divided: ObservationFact[] = [];
  group.forEach((mention, i) => {
    const whole = mention.value.of ?? state.lastWhole;
    const parent = named_ || here.length > 0 ? null : (row?.[i] ?? last);
    const owner = here.length === group.length ? here[i]! : here.length === 1 ? here[0]! : (parent?.region ?? region);
    const base =
      named_?.name ??
      parent?.indicator.name ??
      (here.length > 0 ? (last?.indicator.name ?? focus.indicator?.name ?? null) : (focus.indicator?.name ?? null));
    const subject_ = here.length === 0 ? (parent?.subject ?? null) : null;
    if (!(owner || subject_) || !base) return;
    if (owner && whole && input.gazetteer.regionNamed(whole).includes(owner)) return;
    const subject =
      isShareName(base) && !(whole && /占.+比重$/.test(base)) ? base : whole ? `${base.replace(/占.+比重$/, "")}占${whole}比重` : `${base}占比`;
    const fact = factOf(state, {
      region: owner ?? null,
      indicator: { id: null, name: subject },
      period:
        ownPeriod(input, mention, focus) ??
        (gap.time ? periodFor(focus, gap) : (parent?.period ?? (/面积$/.test(base) && behind ? unknown : periodFor(focus, gap)))),
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
    fact.share = { value: mention.value.value, of: whole, qualifier: mention.value.qualifier };
    const dated = parent?.period.end === fact.period.end || fact.period.end === null;
    if (parent?.quantity && parent.quantity.dimension !== "percent") {
      if (dated) parent.share ??= fact.share;
      divided.push(parent);
    }
    if (parent) fact.evidence = include(fact.evidence, parent.stated);
    if (mention.value.of) state.lastWhole = mention.value.of;
    made.push(fact);
  });
  state.measure = "share";
  if (named_ && made.length > 0) remember(focus, named_);
  // What follows (增长3.0%) still speaks of the value, not of its share; 提高1个百分点 speaks of the share.
  state.shares = made;
  if (divided.length === 0) return made;
  state.made.push(...made);
  return divided;
}

/** 全国高新技术企业的33%聚在这里, 合肥市税收的24.6%来自高新区: the place that closes the clause holds the share. */
function tailOwner({ text, subjects }: LinkInput, state: SentenceState, mention: ValueMention): string | null {
  const clause = state.sentence.clauses[clauseAt(state.sentence.clauses, mention.start)];
  if (!clause) return null;
  const verb = /(?:来自|出自|聚在|聚集在|集聚在|集中在|落在|落户在?|诞生[于在]|产自|源自|来源于|在)(?=[^，。；]{1,12}$)/.exec(
    text.slice(mention.end, clause.end),
  );
  if (!verb) return null;
  const at = mention.end + verb.index + verb[0].length;
  const run = subjects.within(at, clause.end).find(({ start }) => start === at);
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
  const name = nameOf(words);
  return name && (hasHead(name) || isIndustry(name) || /(?:授权|申请|登记|就业|用地)$/.test(name)) ? name : "";
}

const isShareName = (name: string): boolean => /(比重|占比|份额|占.+比重)$/.test(name);

const HIGH_TECH_RANK = "国家高新区综合排名";

/** The ranking a place stands in, by the words of its sentence: 国家高新区综合评价 is one, whatever it is called; others keep their names. */
function rankingIn(words: string, among: string | null, zoneKind: string | null): string | null {
  const evaluated = /(?:综合排名|综合评价|评价|考评|排名|位次|名次|榜|高新区[里中内]|排到|前移|后移)/.test(words);
  if (evaluated && zoneKind === "high_tech" && /高新区/.test(`${among ?? ""}${words}`) && !/百强|竞争力|指数/.test(words))
    return "国家高新区综合排名";
  const named_ = [...words.matchAll(/([^，。；：、“”《》（）\s\d]{0,12}(?:百强榜|百强|排行榜|榜单|竞争力指数|综合考核|综合评价|绩效评价|考核))/g)].at(
    -1,
  )?.[1];
  return named_ ? `${named_.replace(/^.*(?:近日|日前|公布|发布|揭晓|入选|入围|跻身|位列|在|的|了)/, "")}排名` : null;
}

/** “2017中国产业园区百强榜”: the year in a ranking's name. */
function editionOf(words: string, published: string | null): Period | null {
  const year = /(?<!\d)(20\d\d)\s?年?度?(?!\d)[^，。；]{0,16}(?:百强|排行|榜|排名|评价|指数|论坛|报告)/.exec(words)?.[1];
  return year && (!published || year <= published.slice(0, 4)) ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : null;
}

/** 总量稳居第一 with no figure beside it: of what the article is about. */
const byMeasure = (focus: Focus, words: string, { value }: RankMention): string | null =>
  focus.principal && value.among !== null && /(?:总量|规模|增速|增幅)[^，。；]{0,4}$/.test(words) ? focus.principal.name : null;

/** 居全国第3位 belongs to the value before it; without one it is a fact of its own when a ranking is named. */
function readRank(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, fragment: Span, mention: RankMention): ObservationFact[] {
  const { text, indicators, gazetteer } = input;
  const { place, among, by, move } = mention.value;
  if (place < 1 || move !== null || state.company) return [];
  const words = text.slice(gap.span.start, mention.start);
  const rank = (fact: ObservationFact): ObservationFact["rank"] => ({
    place,
    among,
    by: by ?? (/(?:增速|增幅)[^，。；]{0,8}$/.test(words) || (fact.quantity === null && fact.change !== null) ? "growth" : "value"),
  });
  // 进出口总额连续5年位居第一
  const lasting = /(?:已|已经)?连续[\d一二三四五六七八九十]{1,3}[年个]?(?:季度|月)?$/.exec(text.slice(fragment.start, fragment.end));
  const own = indicatorAtEnd(text, lasting ? { start: fragment.start, end: fragment.start + lasting.index } : fragment, indicators, gazetteer);
  const ranking = /(?:综合排名|综合评价|综合实力|综合考评|考核|评价)/.test(text.slice(gap.span.start, mention.end));
  const named_ = own && own.id !== null && !/^(?:增速|增幅|总量|规模|位次|名次)$/.test(own.name) ? own : null;
  const newPlace = gap.run !== null && gap.run.role === "subject" && gap.runInPiece;
  if (!named_ && !newPlace && !ranking && state.last.length > 0) {
    // 均居首位 holds for the list it closes, back to the last semicolon.
    const list = text.slice(state.sentence.start, mention.start).lastIndexOf("；") + state.sentence.start;
    const targets = /(?:均|都|双双)/.test(text.slice(gap.span.start, mention.end))
      ? state.made.filter((fact) => fact.stated.start > list)
      : state.last;
    const kept = targets.filter((fact) => fact.rank === null && !isShareName(fact.indicator.name));
    const [ranked] = state.last;
    if (state.lastKind === "rank" && state.last.length === 1 && ranked!.quantity === null && ranked!.change === null && ranked!.rank) {
      // 由第38位升至第30位: the second place is of the period in force, the first of the one before.
      if (!/[升降滑跌掉退进前至到]/.test(text.slice(Math.max(gap.span.start, mention.start - 4), mention.end)) || ranked!.rank.place === place)
        return state.last;
      const later: ObservationFact = {
        ...ranked!,
        period: ownPeriod(input, mention, focus) ?? gap.time?.period ?? state.outer ?? unknown,
        stated: { start: mention.start, end: mention.end },
        evidence: include(ranked!.evidence, mention),
        marks: [...ranked!.marks.filter((mark) => mark.kind !== "rank"), { kind: "rank", start: mention.start, end: mention.end }],
      };
      later.rank = rank(later);
      return [later];
    }
    if (state.lastKind === "rank") return state.last;
    for (const fact of kept) {
      fact.rank = rank(fact);
      fact.marks.push({ kind: "rank", start: mention.start, end: mention.end });
      fact.evidence = include(fact.evidence, mention);
    }
    return state.last;
  }
  const regions = focus.regions.length === 1 ? focus.regions : [];
  const told = rankingIn(text.slice(state.sentence.start, mention.end), among, regions[0] ? gazetteer.zoneKind(regions[0]) : null);
  // 深圳高新区第二, 长沙高新区列第12位: nothing but the place and its number. In 各项成果均居首位 something else is ranked.
  const bare = /^(?:仍|则|也|又|还|由|从|以|上年的|去年的|一路|继续|依然|分列|列|位列|位居|排|升至|降至|保持|守住|，|、|\s)*$/;
  const last = newPlace && (mention.start - gap.run!.end <= 4 || bare.test(text.slice(gap.run!.end, mention.start))) ? focus.ranking : null;
  const zones =
    last !== null &&
    regions[0] !== undefined &&
    gazetteer.zoneKind(regions[0]) === "high_tech" &&
    /高新区/.test(last) &&
    !/百强|竞争力|指数/.test(last);
  // 创新能力和创业活跃度排第27位 in a passage on a ranking: one of its parts.
  const part =
    own &&
    own.id === null &&
    !newPlace &&
    focus.ranking &&
    /(?:[度力链性率]|水平|能力|质量|单项|分项)”?(?:单项|分项|一项)?$/.test(own.name) &&
    !isPrivate(own.name)
      ? `${own.name.replace(/(?:单项|分项|一项)$/, "")}排名`
      : null;
  const name = named_?.name ?? told ?? part ?? (zones ? HIGH_TECH_RANK : last) ?? byMeasure(focus, words, mention);
  if (regions.length === 0 || !name) return [];
  const own_ = ownPeriod(input, mention, focus);
  if (own_) state.outer = focus.period;
  const spoken = own_ ?? (state.from ? unknown : periodFor(focus, gap));
  const period = named_ || spoken.end !== null ? spoken : (editionOf(text.slice(state.sentence.start, mention.end), input.published) ?? spoken);
  return regions.map((region) => {
    const fact = factOf(state, {
      region,
      indicator: named_ ? { id: named_.id, name: named_.name } : { id: gazetteer.indicatorNamed(name), name },
      period,
      quantity: null,
      change: null,
      qualifier: "=",
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: named_?.span ?? null,
      periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
      regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
      mark: "rank",
    });
    fact.rank = rank(fact);
    return fact;
  });
}
