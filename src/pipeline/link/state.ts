/** What the reader of an article has in mind while it goes on, and what every part of it asks of that. */
import type { Period, Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { ChangeMention, NumberMention, Quantity, RankMention, ShareMention, TimeMention } from "../mention.ts";
import { RESULT_AHEAD } from "../recognize/motion.ts";
import type { Census } from "../refine/census.ts";
import type { Section } from "../refine/sections.ts";
import { itemAt } from "../text.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { hasHead, type IndicatorIndex, isOfPeople, known } from "./indicators.ts";
import type { Joined } from "./joined.ts";
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
  /** How often each place is named. */
  timesNamed: ReadonlyMap<string, number>;
  /** Stretches under headings that name a place. */
  sections: readonly Section[];
  indicators: IndicatorIndex;
  gazetteer: Gazetteer;
  /** Months of a time phrase, given the period in force. */
  resolve(time: TimeMention, current: Period | null): { start: string | null; end: string | null; is: "stated" | "implied" } | null;
  /** The census that the article reports on. */
  census: Census | null;
  published: string | null;
  /** The place the article is about. */
  about: string | null;
  /** The one place its title names. */
  titled: string | null;
  /** The same, where the article names no other. */
  home: string | null;
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
  /** The places it joins, of an alliance. */
  joined?: Joined;
  /** A meeting of the alliance is spoken of, not the alliance. */
  met?: true;
  /** A meeting of another season than the article's: told of, not reported. */
  past?: true;
}

/** What the reader has in mind while going on: who is spoken of, what is measured, and when. */
export interface Focus {
  regions: string[];
  indicator: IndicatorRef | null;
  /** Indicators named before, latest first: a value takes up the last one that it can measure. */
  recent: IndicatorRef[];
  /** Indicators whose levels were told, oldest first, each once in its last place. */
  told: IndicatorRef[];
  /** What the first value of the paragraph measured: 分级次看 speaks of it again. */
  opened: IndicatorRef | null;
  /** The last fact of the paragraph: what a part told after it is a part of. */
  latest: ObservationFact | null;
  /** When the last fact of the paragraph before was: 同期 at the head of the next means that. */
  earlier: Period | null;
  /** What the places listed below have, as the line before them says (产值过百亿元的县：). */
  lead: IndicatorRef | null;
  /** What the article is about: the first indicator whose level it tells. A paragraph that turns to another place is told in it. */
  principal: IndicatorRef | null;
  /** What the last title, heading or caption named: a section that tells it by place (三、县区增速有升有降) speaks of it again. */
  headed: IndicatorRef | null;
  period: Period | null;
  periodSpan: Span | null;
  /** The place of the article's first figure: a paragraph that names none is about it. */
  owner: string | null;
  /** What the heading over the passage says: whose the figures below it are, of when, and whether they are plans. */
  heading: Heading;
  /** Name of the ranking last spoken of (百强榜). */
  ranking: string | null;
  /** The year that ranking is of. */
  edition: Period | null;
  /** The alliance or event last named, while no place has been since. */
  body: Body | null;
  /** The alliance of which the sentence before told its last figure. */
  collective: Body | null;
  /** The paragraph has told of a meeting. */
  met: boolean;
  /** The month of the day the passage reports on (12月8日, 近日). */
  reported: Period | null;
  /** The month of the day it reported on before it turned to days long past. */
  news: Period | null;
  /** The period the article reports: the first its figures have. A paragraph that names none is of that period. */
  reporting: Period | null;
  /** The months from January on that the article tells most often. */
  cumulative: Period | null;
  /** The article is a report on a year as a whole. */
  report: boolean;
  /** Years of which figures were told: an article that compares years says of each figure which it is of. */
  years: Set<string>;
  /** The stretch of years a section sums up (五年来, “十三五”时期), until a paragraph begins with another time. */
  era: Period | null;
  /** The two years a paragraph compares (由2017年的…增加到2022年的…). */
  pairs: { from: Period; to: Period } | null;
  /** The many months from January on (前11个月) with which a sentence of the paragraph began. */
  opening: Period | null;
  /** The paragraph has named no time so far. */
  untimed: boolean;
  /** The stretch of years with which the paragraph began (三年来，…), while it has named no other time. */
  since: Period | null;
  /** Two periods a passage compares (拿2010年和2020年来比), for pairs of values that follow. */
  pair: Period[] | null;
  /** A unit that bare numbers take (以下单位均为亿元). */
  unit: Pick<Quantity, "unit" | "dimension" | "factor"> | null;
  /** The passage tells of plans. */
  outlook: boolean;
  /** The industry a clause speaks of, for a bare 产值 that follows. */
  topic: string | null;
  /** The passage tells what changed since the month or the quarter before, or its heading says so. */
  sequential: boolean;
  headedSequential: boolean;
}

export interface Heading {
  region: string | null;
  period: Period | null;
  era: Period | null;
  outlook: boolean;
  /** How deep the heading that said so stands; null where nothing tells. */
  depth: number | null;
}

export const noHeading: Heading = { region: null, period: null, era: null, outlook: false, depth: null };

/** How many indicators back a value without a name may reach. */
const REACH = 6;

export function remember(focus: Focus, ref: IndicatorRef): void {
  focus.indicator = ref;
  focus.recent = [ref, ...focus.recent.filter((other) => other.name !== ref.name)].slice(0, REACH);
}

/** The indicator last spoken of that the value can measure. Counts take none: what is counted is named each time. */
export function carried(focus: Focus, mention: ValueMention, main: IndicatorRef | null = null): IndicatorRef | null {
  if (main && fits(main, mention)) return main;
  if (mention.kind === "quantity" && mention.value.dimension === "count")
    return focus.indicator && focus.indicator.id !== null && fits(focus.indicator, mention) ? focus.indicator : null;
  // 医联体118个，跨市结算763万人次: visits are of those who come and go.
  const visits = mention.kind === "quantity" && mention.value.dimension === "visits";
  return focus.recent.find((ref) => fits(ref, mention) && (!visits || ref.id !== null || VISITED.test(ref.name))) ?? null;
}

const VISITED = /[客游]|人次|接待|参观|观众|培训|就诊|诊疗|结算|运量|吞吐|服务/;

const FROM =
  /(?:(?<!自|经|理|事)由(?!于|此)|(?:从(?!业|事|而|严|中)|自(?!主|贸|治|由|然|身|动|来|行|有|营|助|给))(?![一-龥]{1,8}进口))[^，。；]{0,16}$/;

/** How far before its end FROM may begin, with the character that stands before it. */
const LEAVING = 18;

/** Where a word of leaving (由, 从, 自) stands before what is told at `end`, or -1; one inside the name of a place (自贡, 从化) is none. */
export function fromBefore({ text, subjects: { runs } }: LinkInput, start: number, end: number): number {
  for (let from = Math.max(start, end - LEAVING); from < end; ) {
    const found = FROM.exec(text.slice(from, end));
    if (!found) return -1;
    const at = from + found.index;
    const name = itemAt(runs, clauseAt(runs, at));
    if (!name || name.end <= at) return at;
    from = name.end;
  }
  return -1;
}

/** 增加到, 到2023年的: what leads from one value to the later one. */
export const TO = new RegExp(`${RESULT_AHEAD.source}|^，?(?:再)?(?:到了?|至)(?=$|[\\d“约近超逾]|今年|去年|上年|如今|现在|目前|眼下)`);

export const EACH = /(?:(?<![人户])均|都|双双|各|同为|分别|皆|同样|同比均|一律)/;

export const COLLECTIVE = /(?:合计|共计|总计|总共|一共|加起来|相加|之和|合起来|合共)/;

const COMPANY =
  /(?:有限公司|股份|集团|公司|银行|(?<!养老|医疗|失业|工伤|生育|社会|护理|大病)保险(?!参保|覆盖)|证券|大学(?!城|(?:（[^（）]{1,14}）)?(?:文化|受教育)程度)|学院|医院|酒店|超市|药业|科技园公司|实验室|研究院|工厂|厂区|该企业|该公司|该集团|该项目|项目总|生产线|俱乐部|球队|基金会|平台公司)/;

const PERSON = /(?:(?<!其)[他她](?!们的城)|先生|女士|村民|农户|店主|老板|董事长|总经理|书记说|主任说|教授|院士|厂长)/;

/** A value with the qualifier words around it (超过47万人). */
export const outerOf = (mention: ValueMention): Span => (mention.kind === "quantity" ? (mention.value.around ?? mention) : mention);

/** A known name somewhere before a value: 三产增加值跑得最快，相当于2010年的7.8倍. */
export function leadIn(input: LinkInput, gap: Gap, mention: ValueMention): IndicatorRef | null {
  const hit = lastHit(input.indicators, gap.span.start, gap.span.end);
  const ref = hit ? known(hit.id, { start: hit.start, end: hit.end }, input.gazetteer) : null;
  return ref && fits(ref, mention) ? ref : null;
}

/** What a gap says before the next value. */
export interface Gap {
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

export interface SentenceState {
  sentence: Sentence;
  /** The sentence begins its paragraph. */
  opens: boolean;
  /** The place the sentence began with; it is the one spoken of afterwards. */
  first: string[] | null;
  /** The place spoken of before, where the sentence told of it ahead of naming another. */
  carried: string[] | null;
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
  /** It is a target only for the money planned that was told last. */
  planned: boolean;
  /** The sentence lists aims (预期目标包括：…；…). */
  aims: boolean;
  /** The alliance or meeting that the clause speaks of without its name: 盟内, 成员城市, 33家园区, 会上. */
  collective: Body | null;
  /** Who was spoken of before 其中 turned to parts. */
  parted: string[] | null;
  /** Whose alliance or meeting it was before that. */
  partedBody: Body | null;
  /** The time in force before 其中 told another of a part. */
  partedAt: Pick<Focus, "period" | "periodSpan"> | null;
  /** End of the last name that stood behind its count. */
  usedTo: number;
  /** 预计: what is told of a time not yet over is no fact. */
  forecast: boolean;
  /** The stretch of years the sentence began with, while it has named no time since. */
  since: Period | null;
  /** The time since what was told to have happened once (去年底投用，已…). */
  acted: Period | null;
  /** The time of what a clause told of its beginnings (设立之初). */
  beginning: Period | null;
  /** A time named before a value that gave nothing: the next takes it. */
  pending: Gap["time"];
  lastWhole: string | null;
  /** The things of which kinds are counted one by one: 瞪羚企业里国家级的38家、省级的84家. */
  nominal: string | null;
  /** The last values told in a row, and the one of them told apart (除…外). */
  row: ObservationFact[];
  apart: ObservationFact | null;
  /** The sight whose visitors were told last. */
  site: string | null;
  /** What the last value was named a part of. */
  whole: string | null;
  /** The last amount gave nothing: what follows is no part of what was told before it. */
  unread: boolean;
  /** The shares of the last group that named some. */
  shares: ObservationFact[];
}

export function lastHit(index: IndicatorIndex, start: number, end: number) {
  let low = 0;
  let high = index.hits.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (index.hits[mid]!.start < end) low = mid + 1;
    else high = mid;
  }
  const hit = itemAt(index.hits, low - 1);
  return hit && hit.start >= start && hit.end <= end ? hit : null;
}

/** Index of the first value that begins behind a place, found by halves. */
function valueIndex(values: readonly ValueMention[], at: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (values[mid]!.start <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}

export const valueBehind = ({ values }: LinkInput, { start }: ValueMention): ValueMention | null => values[valueIndex(values, start)] ?? null;
export const valueBefore = ({ values }: LinkInput, { start }: ValueMention): ValueMention | null => values[valueIndex(values, start) - 2] ?? null;

/** A fragment that speaks of a firm or a person, not of a place. */
export const isPrivate = (words: string): boolean => COMPANY.test(words) || PERSON.test(words);

/** Their unit says what is measured (116立方米/秒, 2.57亿立方米): any noun names it. */
const PHYSICAL: ReadonlySet<Quantity["dimension"]> = new Set(["volume", "flow", "mass", "power", "energy"]);

/** Sums told in 亿元 are never this small; in units of money. */
const LEAST = 1e5;

/** The smallest zones have a few square kilometres; in the unit of areas. */
const LEAST_LAND = 5e5;

/** Counts of what neither comes nor takes place. */
const THINGS = /(?:企业|项目|机构|园区|平台|基地|公司|空间|孵化器|加速器|中心|实验室)总?数?$/;

const isPeople = (name: string): boolean => /(?:人数|人口|就业|人员|人才|学生|职工|员工|居民|农民工)$/.test(name);

/** Whether a value of this kind can measure the indicator. */
export function fits(ref: IndicatorRef, mention: ValueMention): boolean {
  if (mention.kind === "change") return mention.value.kind === "points" ? ref.accepts?.has("percent") === true : ref.accepts?.has("percent") !== true;
  if (mention.kind === "share") return true;
  if (mention.kind === "rank") return true;
  const { dimension } = mention.value;
  if (dimension === "people" && !isOfPeople(ref.name) && (ref.id === null || ref.accepts?.has("count"))) return false;
  if (dimension !== "length" && dimension !== "none" && /(?:里程|长度)$/.test(ref.name)) return false;
  if (ref.id === null && !hasHead(ref.name) && !PHYSICAL.has(dimension)) return false;
  if (ref.id === null && PHYSICAL.has(dimension)) return !ref.accepts || !hasHead(ref.name) || ref.accepts.has(dimension);
  // 10万人生产安全事故死亡人数1.2人: a rate, and no count of people.
  if (dimension === "people" && mention.value.factor === 1 && mention.value.value % 1 !== 0 && !/[均每率]/.test(ref.name)) return ref.id === null;
  if (dimension === "visits" && /人口$/.test(ref.name)) return false;
  // 规上工业企业44家, “人才十二条”: no people.
  if (
    dimension === "count" &&
    ref.accepts?.has("people") &&
    !ref.accepts.has("mass") &&
    /[家条项件台座所处辆艘份场班列]$/.test(mention.value.unit) &&
    isPeople(ref.name)
  )
    return false;
  // 14家景区共接待游客
  if (dimension === "count" && /^[家座所处间个]$/.test(mention.value.unit) && ref.id !== null && /(?:游客|旅游)人[次数]$/.test(ref.name))
    return false;
  // 180位企业家, 召开项目联席会议20余次, 外资企业…签约47项: no firms, and no projects.
  if (dimension === "count" && mention.value.unit === "项" && /(?:企业|机构|公司)总?数?$/.test(ref.name)) return false;
  if (dimension === "count" && /^(?:[位名场支]|场?次)$/.test(mention.value.unit) && THINGS.test(ref.name)) return false;
  // 粮食总产10亿斤以上的县有12个: places, and no grain.
  if (dimension === "count" && ref.id !== null && /^[个家户]$/.test(mention.value.unit) && ref.name.endsWith("产量")) return false;
  // 187.6亿元 is nobody's income.
  if (mention.value.factor >= 1e8 && /人均/.test(ref.name)) return false;
  if (dimension === "duration") return /(?:天数|日数|预期寿命|期望寿命|受教育年限|平均年龄)$/.test(ref.name);
  // 30元 is no place's exports.
  if (ref.large && mention.value.value * mention.value.factor < LEAST) return false;
  // 中心建成，面积1.1万平方米: no place is so small.
  if (ref.id === "admin_area" && mention.value.value * mention.value.factor < LEAST_LAND) return false;
  if (ref.accepts) return ref.accepts.has(dimension);
  if (ref.id !== null) return false;
  return !["percent", "permille", "points", "times", "duration", "none"].includes(dimension);
}

export const monthsOf = (published: string | null): string | null => (published && published.length >= 7 ? published.slice(0, 7) : null);

/** Of a time to come; or forecast for one not yet over. */
export const isAhead = (state: SentenceState, period: Period, published: string | null): boolean => {
  const month = monthsOf(published);
  // All of a year, told in its first weeks.
  const whole =
    month !== null &&
    (month.endsWith("-01") || month.endsWith("-02")) &&
    period.start === `${month.slice(0, 4)}-01` &&
    period.end === `${month.slice(0, 4)}-12`;
  if (whole) return true;
  return laterThan(period, published) || (state.forecast && month !== null && period.end !== null && period.end > month);
};

export const laterThan = (period: Period, published: string | null): boolean => {
  const month = monthsOf(published) ?? (published ? `${published}-12` : null);
  const from = period.start ?? period.end;
  return month !== null && from !== null && from > month;
};

export function factOf(
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

export const include = (span: Span, other: Span): Span => ({ start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) });

export const unknown: Period = { start: null, end: null, is: "unknown" };

export const regionsOf = (facts: readonly ObservationFact[]): string[] => facts.map((fact) => fact.region ?? "");

/** Index of the last clause begun at or before a place, -1 where none is; found by halves. */
export function clauseAt(clauses: readonly Span[], at: number): number {
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
export const lastStartWithin = (clauses: readonly Span[], { start, end }: Span): number =>
  Math.max(start, itemAt(clauses, clauseAt(clauses, end))?.start ?? start);

/** Times inside a span, found by halves. */
export function timesWithin(times: readonly TimeMention[], { start, end }: Span): TimeMention[] {
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

export const isShareName = (name: string): boolean => /(比重|占比|份额|占.+比重)$/.test(name);
