import type { Period, Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { ChangeMention, NumberMention, Quantity, RankMention, ShareMention, TimeMention } from "../mention.ts";
import { matchesMany, rare } from "../rare.ts";
import { isDisclosure } from "../recognize/notice.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { sectionReader } from "../refine/sections.ts";
import { itemAt } from "../text.ts";
import { toldBehind, yearOfTitle } from "./ahead.ts";
import { datedBehind, dropThresholds, HELD_AGAINST, isEarlier, isHeldAgainst, isOfNoYear, thenOf } from "./besides.ts";
import { addNote, notedBeside, readChanges } from "./changes.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { fragmentOf, isBorn, OPENING, readGap, tellsOfMeeting } from "./gaps.ts";
import { type Headed, headed } from "./headed.ts";
import { isIdle } from "./idle.ts";
import { indicatorAtEnd, isIndustry, known } from "./indicators.ts";
import { dividedAmong, isItem, leadBefore, leadTo } from "./leads.ts";
import { readLevels } from "./levels.ts";
import { dealRanks, rankingAfter, rankingIn, readRank } from "./ranks.ts";
import { isOfSport, isReported } from "./reports.ts";
import type { Sentence } from "./sentences.ts";
import { readShares } from "./shares.ts";
import { isNews } from "./signed.ts";
import {
  clauseAt,
  type Focus,
  fromBefore,
  type Gap,
  type Heading,
  type LinkInput,
  lastHit,
  laterThan,
  monthsOf,
  noHeading,
  outerOf,
  remember,
  type SentenceState,
  type ValueMention,
} from "./state.ts";
import type { SubjectRun, Subjects } from "./subjects.ts";
import {
  isBase,
  isBygone,
  isDay,
  isEra,
  isPartOf,
  isReportingPeriod,
  isSame,
  isSummary,
  isVague,
  isYear,
  monthNumber,
  periodOf,
  sinceToldAct,
} from "./times.ts";
import { TOPIC } from "./topics.ts";

const COORDINATION = /^\s*(?:、|和|与|及|以及|对|比)?\s*$/;

/** What a passage says of the time ahead: it is a plan until a paragraph or a past year ends it. */
const OUTLOOK = rare(
  /(?:路线图|(?:预期|主要|工作|发展)目标|目标(?:已经?|是|为|如下|任务|定)|(?:今年|明年|下一步|新的一年)的?(?:工作|任务|目标)|年的?安排(?:是|为|如下|：))/,
);

const ASPECT = rare(/^\s*在[一-龥、]{2,10}方面，/);
const OF_WHICH = rare(/^\s*其中/);

/** 报告提出的预期目标包括：: what follows is planned, semicolon after semicolon. */
const AIMS = rare(/(?:预期|主要|发展|工作|奋斗)目标(?:任务)?(?:是|为|包括|有|如下|：)/);

/** 分区域看: the whole is told in its parts, and spoken of again afterwards. */
const PARTED = /分(?:区域|地区|城市|市州|县区|板块|区县|地市)来?看/;

/** 从环比看，食品价格上涨2.3%; 二、各类价格环比变动情况: since the month before. 从同比看 ends it. */
const SEQUENTIAL = rare(
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．])?(?:(?:[从按]|分)?环比(?:来?看|比较|情况来?看|上看|方面)?，|与上月相比，|(?![^，。]*同比)[^，。]{0,16}环比[^，。\d]{0,8}$)/,
);
const YEARLY = rare(/^\s*(?:[从按]?同比(?:来?看|比较|情况来?看|上看|方面)?，|与[去上]年同[期月]相比，)/);

/** 分级次看，州本级…: the whole that the paragraph began with, told by place. */
const BY_PLACE = /^\s*(?:从|按)?分?(?:级次|区域|地区|城市|市州|县[市区]|区县|县区|地市|盟市|旗县|市县|季度|月份)(?:上|情况)?来?看，/;

/**
 * Reads the facts of an article as a reader would: sentence by sentence, value by value, with the region, the indicator
 * and the period last spoken of carried along. What lies between two values (the gap) holds what is new about the second;
 * values of one kind in a row (A、B和C) are dealt out over the list of owners before them. A value whose region, indicator
 * or kind of unit is not certain gives nothing.
 */
export function link(read: LinkInput): ObservationFact[] {
  const input = { ...read, ...headed(read) };
  const { sentences, values, subjects } = input;
  const facts: ObservationFact[] = [];
  const focus: Focus = {
    regions: input.home ? [input.home] : input.titled ? [input.titled] : [],
    indicator: null,
    recent: [],
    told: [],
    opened: null,
    latest: null,
    earlier: null,
    lead: null,
    principal: null,
    headed: null,
    period: null,
    periodSpan: null,
    owner: null,
    heading: noHeading,
    ranking: null,
    edition: null,
    body: null,
    collective: null,
    met: false,
    reported: null,
    news: null,
    reporting: input.census?.to ?? null,
    cumulative: cumulativeOf(input),
    report: REPORT.test(input.text, input.text),
    years: new Set(),
    era: null,
    pairs: null,
    opening: null,
    untimed: false,
    since: null,
    pair: null,
    unit: null,
    outlook: false,
    topic: null,
    sequential: false,
    headedSequential: false,
  };
  let at = 0;
  let timeAt = 0;
  let block = -1;
  const sectionAt = sectionReader(input.sections);
  // News that is a picture and its words: there the words are the article.
  const pictured = !sentences.some(({ kind }) => kind === "paragraph");
  for (const sentence of sentences) {
    while (at < values.length && values[at]!.start < sentence.start) at++;
    const here: ValueMention[] = [];
    while (at < values.length && values[at]!.start < sentence.end) here.push(values[at++]!);
    while (timeAt < input.times.length && input.times[timeAt]!.start < sentence.start) timeAt++;
    const times: TimeMention[] = [];
    for (let t = timeAt; t < input.times.length && input.times[t]!.start < sentence.end; t++) times.push(input.times[t]!);
    // 营业收入过百亿元的园区：, and below it 甲高新区405.6亿元 on a line of its own.
    const item = focus.lead !== null && sentence.kind !== "paragraph" && isItem(input, sentence);
    if (sentence.kind === "caption" && !pictured && !item) continue;
    if (sentence.kind === "title") focus.reporting ??= yearOfTitle(input, input.text.slice(sentence.start, sentence.end));
    if (sentence.kind === "heading" && !item) {
      focus.heading = headingOf(input, sentence, times, focus.heading);
      focus.headedSequential = SEQUENTIAL.test(input.text, input.text.slice(sentence.start, sentence.end));
      if (focus.heading.period) focus.era = null;
    }
    const region = sectionAt(sentence.start)?.region ?? null;
    if (region !== focus.heading.region) focus.heading = { ...focus.heading, region };
    const fresh = sentence.block !== block;
    block = sentence.block;
    readSentence(
      input,
      subjects,
      focus,
      sentence,
      item || sentence.kind === "paragraph" || sentence.kind === "caption" ? here : [],
      times,
      fresh,
      facts,
    );
  }
  // Without one known indicator the text is no report of figures: a match, a novel, a biography counts things too.
  if (isOfCompany(input)) return [];
  const settled = facts.map((fact) => asStock(input, fact));
  const grown = input.census ? withoutDecades(settled) : settled;
  const told = isDisclosure(input.text) ? grown.filter((fact) => isOfPlace(input, fact)) : grown;
  if (isOfSport(input) && !facts.some(({ quantity }) => quantity && ["CNY", "USD"].includes(quantity.dimension))) return [];
  return told.some(isReported) || input.newsworthy || input.census ? told : [];
}

/**
 * Whose figures a paragraph tells that names no place: the title's. Of one inside it (济南高新区 under 济南) that the first figure is of, unless
 * the text hardly names it, or of one round it (通辽市 under 科尔沁) that it names more often.
 */
function ownerFrom({ titled, gazetteer, timesNamed }: LinkInput, first: string | null): string | null {
  if (titled === null || first === null || first === titled) return titled ?? first;
  const times = (id: string): number => timesNamed.get(id) ?? 0;
  const name = gazetteer.region(titled)?.name ?? "";
  const inside = gazetteer.ancestors(first).includes(titled);
  // 阿坝州…，面对马尔康地震，全州…: a county named by the way.
  if (inside && gazetteer.region(first)?.kind !== "zone" && 2 * times(first) < times(titled)) return titled;
  if (inside || gazetteer.region(first)?.name.startsWith(name)) return first;
  return gazetteer.ancestors(titled).includes(first) && times(first) > times(titled) ? first : titled;
}

/** 2023年，贷款余额397.6亿元: what there is at the end of the time. */
const asStock = ({ text, gazetteer }: LinkInput, told: ObservationFact): ObservationFact => {
  const name = `${told.indicator.name}存栏`;
  // 生猪、肉牛分别发展到218万头、47万头: how many there are; 出栏牛61.5万头、羊62.3万只 is none of that.
  const herd =
    told.quantity !== null &&
    /[头只羽]$/.test(told.quantity.unit) &&
    HERD.test(told.indicator.name) &&
    /(?:发展到|增至|增加到|达到?)[^，。；]*$/.test(text.slice(Math.max(0, told.stated.start - 40), told.stated.start));
  const fact = herd ? { ...told, indicator: { id: gazetteer.indicatorNamed(name), name } } : told;
  return fact.quantity && fact.period.start && fact.period.end && STANDING.test(fact.indicator.name)
    ? { ...fact, period: { ...fact.period, start: null } }
    : fact;
};
const HERD = /^(?:生猪|能繁母猪|肉牛|奶牛|黄牛|牦牛|肉羊|山羊|绵羊|家禽|肉鸡|蛋鸡|羊|牛|禽)$/;
const STANDING = /(?:余额|存栏量?)$/;

/** 与2010年相比，流动人口增长80.2%: from one census to the next, and from no year to the next. */
const withoutDecades = (facts: readonly ObservationFact[]): ObservationFact[] =>
  facts.flatMap((fact) => {
    if (fact.change?.kind !== "yoy" || fact.change.base || fact.period.start !== null) return [fact];
    const marks = fact.marks.filter(({ kind }) => kind !== "change");
    return fact.quantity ? [{ ...fact, change: null, marks }] : [];
  });

/** 回首党代会以来的|五年 */
const LOOKING_BACK = /^(?:回顾|回首|回望|回眸|总结|盘点)[^，。；]{0,24}$/;

const isCumulative = ({ start, end }: Period): boolean => start !== null && end !== null && start === `${end.slice(0, 4)}-01`;

/** What the article reports, from the first period it gives on; of a month or a quarter (二月停工, 三季度调度会) the months up to then, where it tells them. */
function report(focus: Focus, period: Period, published: string | null): void {
  const { cumulative } = focus;
  // 2022年8月，两地签订协议, told in 2024: when something happened, nothing that is reported.
  const now = monthsOf(published);
  if (now && period.start === period.end && monthNumber(now) - monthNumber(period.end!) > NEWS) return;
  const open = cumulative !== null && period.start === cumulative.start && period.end !== null && period.end > cumulative.end!;
  focus.reporting ??= cumulative && (open || isPartOf(period, cumulative)) ? cumulative : period;
}

/** A work report or a communiqué. */
const REPORT = rare(/各位代表[！：，:!]|统计公报|本公报/);

/** Months that a year's figures are told of before the year's own are known. */
const MOST_OF_YEAR = 9;

/** How long after its end such a period is news, in months. */
const NEWS = 4;

/**
 * The months from January on that an article of their year tells most often: 1—6月, 前三季度. Of the same end. Null where it tells none,
 * or tells the whole of their year as often (全年).
 */
function cumulativeOf(input: LinkInput): Period | null {
  const now = monthsOf(input.published);
  if (!now) return null;
  const told = new Map<string, { period: Period; times: number }>();
  for (const time of input.times) {
    if (isDay(input.text, time)) continue;
    // 今年以来 names no month it ends with.
    if (time.value.parts.endMonth === null && time.value.grain !== "year") continue;
    const period = periodOf(input, time, null);
    if (!period?.end || !isCumulative(period)) continue;
    const late = monthNumber(now) - monthNumber(period.end);
    if (late < 0 || late > NEWS) continue;
    const one = told.get(period.end) ?? { period, times: 0 };
    one.times++;
    told.set(period.end, one);
  }
  const months = [...told.values()].filter(({ period }) => !isYear(period)).sort((a, b) => b.times - a.times)[0];
  const whole = months && told.get(`${months.period.end!.slice(0, 4)}-12`);
  return months && !(whole && whole.times >= months.times) ? months.period : null;
}

const CORPORATE = [
  /归属于(?:上市|本|母|该)?(?:公司|行)(?:普通股)?(?:股东|所有者)|归母净利/,
  /每股(?:基本)?(?:收益|盈利)|每股派/,
  /毛利率/,
  /扣除非经常性|扣非/,
  /应收账款/,
  /资产负债率/,
  /证券简称|证券代码|股票代码|[一-龥][（(](?:SH|SZ)?\d{6}(?:[.．](?:SH|SZ|BJ))?[）)]|\d{5}[.．]HK/,
  /当日收于|收盘价|总市值/,
].map(rare);

/** The interim report of a listed company: nothing in it is a region's. */
const isOfCompany = ({ text }: LinkInput): boolean =>
  matchesMany(text, CORPORATE, 3) && !/地区生产总值|全[市省县]|一般公共预算|社会消费品零售/.test(text);

/** Whom a company's notice goes over to behind a place: itself, those it deals with. */
const PARTIES = /^[^，。；：]{1,16}公司|[，。；：）]\s*(?:本?公司|[甲乙丙]方|标的|交易对[方手]|对方|子公司|本?项目|其(?!中))/;

/** 根据统计局公布的数据，遂宁市实现…: the paragraph names the place whose figure it is, and goes over to no party before it. */
function isOfPlace({ text, subjects }: LinkInput, { stated }: ObservationFact): boolean {
  const told = subjects.within(text.lastIndexOf("\n", stated.start) + 1, stated.start).findLast(({ role }) => role === "subject");
  return told !== undefined && !PARTIES.test(text.slice(told.end, stated.start));
}

/** 从环比看，…上涨0.8%: a change whose own words name no base. */
const sinceMonthBefore = (mention: ValueMention): ValueMention =>
  mention.kind === "change" && mention.value.kind === "yoy" && mention.value.base === null && !mention.value.againstOther
    ? { ...mention, value: { ...mention.value, kind: "mom" } }
    : mention;

/** 咸宁、黄冈|两家: as many as were just named. */
function closesList(text: string, { runs }: Subjects, mention: ValueMention): boolean {
  if (mention.kind !== "quantity") return false;
  const { start, end, value } = mention;
  const run = itemAt(runs, clauseAt(runs, start));
  if (!run || run.ids.length < 2) return false;
  if (run.end >= end) return run.ids.length === value.value;
  // 黔江、涪陵、武隆、丰都|4个|区县政府: where one of them is not known by its short name, too.
  const near = run.ids.length > 2 && run.end >= start - 1 && Math.abs(run.ids.length - value.value) <= 2;
  return near && /^(?:区县|县区|市县|县市|省市|省区市|城市|地区|[省市县区州盟旗])/.test(text.slice(end, end + 3));
}

/** Values of one kind and dimension in a row, with nothing but list marks between. */
function groupsOf(text: string, values: readonly ValueMention[]): { groups: ValueMention[][]; notes: Map<ValueMention, ChangeMention> } {
  const groups: ValueMention[][] = [];
  const notes = new Map<ValueMention, ChangeMention>();
  for (const value of values) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? text.slice(outerOf(last).end, outerOf(value).start) : "";
    // 分别为36284元（增长7.5%）、16925元（增长11.0%）: each with its change in brackets.
    if (last?.kind === "quantity" && value.kind === "change" && gap === "（" && text[value.end] === "）" && isDealt(text, groups.at(-1)!)) {
      notes.set(last, value);
      continue;
    }
    // 分列第四至|第七位: the places between are theirs, too.
    if (last?.kind === "rank" && value.kind === "rank" && value.value.move === null && /^[至到]$/.test(gap) && isDealtFrom(text, last)) {
      const group = groups.at(-1)!;
      const many = value.value.place - last.value.place;
      if (many > 0 && many < MOST_DEALT) {
        for (let place = last.value.place + 1; place < value.value.place; place++) group.push({ ...last, value: { ...last.value, place } });
        group.push(value);
        continue;
      }
    }
    const between = last && notes.has(last) ? gap.replace(/^（[^（）]{1,20}）/, "") : gap;
    // 分别为3.29亿吨、30.6万标箱
    if (last?.kind === "quantity" && value.kind === "quantity" && /^(?:、|和|与)$/.test(between) && isDealt(text, groups.at(-1)!)) {
      groups.at(-1)!.push(value);
      continue;
    }
    // 分别增长41.6%、28.3%和1.2倍
    if (last && isGrowth(last) && isGrowth(value) && /^(?:、|和|与)$/.test(between) && dealtGrowth(text, groups.at(-1)!)) {
      groups.at(-1)!.push(value);
      continue;
    }
    if (last && last.kind === value.kind && COORDINATION.test(between) && (value.kind !== "rank" || between !== "") && alike(last, value))
      groups.at(-1)!.push(value);
    else groups.push([value]);
  }
  return { groups, notes };
}

/** So many places a row of ranks may deal out. */
const MOST_DEALT = 20;
/** 分列|第四, 依次排在|第五: a row of ranks begins. */
const isDealtFrom = (text: string, { start, end }: RankMention): boolean =>
  /(?:分[列居获别]|依次)[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 8), end).replace(/第[^第]*$/, ""));

const isGrowth = ({ kind, value }: ValueMention): boolean =>
  kind === "change" && ((value as ChangeMention["value"]).kind === "yoy" || (value as ChangeMention["value"]).multipleIs === "growth");
const dealtGrowth = (text: string, [first]: readonly ValueMention[]): boolean =>
  /(?:分别|依次)[^，。；\d]{0,4}$/.test(text.slice(Math.max(0, first!.start - 8), first!.start + 1));

/** True where 分别 stands before the first of a row. */
const isDealt = (text: string, [first]: readonly ValueMention[]): boolean => {
  const { start } = outerOf(first!);
  return first!.kind === "quantity" && !first!.value.threshold && /(?:分别|依次)[^，。；\d]{0,6}$/.test(text.slice(Math.max(0, start - 10), start));
};

function alike(a: ValueMention, b: ValueMention): boolean {
  if (a.kind === "quantity" && b.kind === "quantity") return a.value.dimension === b.value.dimension && !a.value.threshold && !b.value.threshold;
  if (a.kind === "change" && b.kind === "change") return a.value.kind === b.value.kind;
  if (a.kind === "rank" && b.kind === "rank") return a.value.move === null && b.value.move === null;
  return a.kind === b.kind;
}

function readSentence(
  input: LinkInput & Headed,
  subjects: Subjects,
  focus: Focus,
  sentence: Sentence,
  values: readonly ValueMention[],
  times: readonly TimeMention[],
  newBlock: boolean,
  facts: ObservationFact[],
): void {
  const { text, gazetteer } = input;
  if (focus.lead && !isItem(input, sentence)) focus.lead = null;
  const state: SentenceState = {
    sentence,
    opens: newBlock,
    first: null,
    carried: null,
    subjectsSeen: new Set(),
    last: [],
    lastKind: null,
    main: focus.lead ?? dividedAmong(input, sentence, facts) ?? (newBlock ? focus.principal : null),
    made: [],
    measure: null,
    pairs: null,
    outer: null,
    from: null,
    froms: new Set(),
    before: focus.regions,
    company: false,
    target: false,
    planned: false,
    aims: AIMS.test(text, text.slice(sentence.start, sentence.end)),
    collective: newBlock ? null : focus.collective,
    parted: null,
    partedBody: null,
    partedAt: null,
    usedTo: 0,
    forecast: false,
    since: sinceToldAct(input, sentence) ?? (newBlock || times.length > 0 ? null : focus.since),
    acted: null,
    beginning: null,
    pending: null,
    lastWhole: null,
    nominal: null,
    row: [],
    apart: null,
    site: null,
    whole: null,
    unread: false,
    shares: [],
  };
  if (newBlock) {
    focus.topic = null;
    const earlier = focus.latest?.period;
    focus.earlier = earlier?.start && isReportingPeriod(earlier, input.published) ? earlier : null;
    focus.latest = null;
    focus.opened = null;
    focus.untimed = true;
    focus.since = null;
    focus.opening = null;
    focus.pairs = input.census;
    focus.body = null;
    focus.met = false;
    // 2011年6月30日建成通车: a day long past is that of its own paragraph.
    if (isNews(focus.reported, input.published)) focus.news = focus.reported;
    else focus.reported = focus.news ?? focus.reported;
    focus.outlook = focus.heading.outlook;
    // 在社会治理方面，…: the paragraph goes on with what the one before began.
    if (!ASPECT.test(text, text.slice(sentence.start, sentence.start + 16)))
      focus.period = focus.heading.outlook ? focus.heading.period : (focus.heading.period ?? focus.reporting);
    if (focus.heading.era) focus.era = focus.heading.era;
    const owner = focus.heading.region ?? focus.owner ?? (input.titled && ownerFrom(input, focus.regions[0] ?? null));
    if (owner) focus.regions = [owner];
    const told = toldBehind(input, subjects, sentence);
    if (told) focus.period = told.period;
    if (told?.regions) focus.regions = told.regions;
  }
  for (const time of times) {
    const clause = sentence.clauses[clauseAt(sentence.clauses, time.start)]?.start ?? sentence.start;
    const opens = time.start - clause <= 2 || LOOKING_BACK.test(text.slice(clause, time.start));
    // “十三五”交卷 is a slogan, “十三五”时期 a stretch of years.
    const period = focus.era || !opens || /五[”"」]?$/.test(text.slice(time.start, time.end)) ? null : periodOf(input, time, null);
    if (!period || !isSummary(input, time, period)) continue;
    focus.era = period;
    if (focus.pairs === input.census) focus.pairs = null;
  }
  focus.met ||= input.bodies.length > 0 && tellsOfMeeting(input, sentence);
  const words = text.slice(sentence.start, sentence.end);
  if (newBlock) focus.sequential = focus.headedSequential;
  if (SEQUENTIAL.test(text, words)) focus.sequential = true;
  else if (YEARLY.test(text, words)) focus.sequential = false;
  focus.ranking = rankingAfter(rankingIn(words, null, null), focus.ranking, words);
  outlookOf(input, focus, words, times);
  const now = monthsOf(input.published);
  if (state.aims && times.length === 0 && now && Number(now.slice(5)) <= 4)
    focus.period = { start: `${now.slice(0, 4)}-01`, end: `${now.slice(0, 4)}-12`, is: "implied" };
  state.target = focus.outlook || state.aims;
  // 去年前11个月…。固定资产投资…: most of a year, with which a sentence begins, is no aside.
  // 一年来，日子过得怎么样？前三季度…: twelve months across a new year sum up no months of either.
  const across = focus.reporting?.start?.slice(0, 4) !== focus.reporting?.end?.slice(0, 4);
  const aside_ = focus.period && focus.reporting && !across && isPartOf(focus.period, focus.reporting);
  if (aside_ && (isSame(focus.period!, focus.reporting) || !isSame(focus.period!, focus.opening))) focus.period = focus.reporting;
  const [opening] = times;
  const months = opening && opening.start - sentence.start <= OPENING ? periodOf(input, opening, null) : null;
  if (months) focus.opening = isCumulative(months) && Number(months.end!.slice(5)) >= MOST_OF_YEAR ? months : null;
  const unit = defaultUnit(text, words, gazetteer);
  if (unit) focus.unit = unit;
  if (focus.opened && BY_PLACE.test(text.slice(sentence.start, sentence.start + 12))) remember(focus, focus.opened);
  const before = focus.regions;
  const periodBefore = focus.period;
  // 其中，第一产业…: what the sentence before was about is spoken of again after its parts.
  const whole = OF_WHICH.test(text, text.slice(sentence.start, sentence.start + 4)) ? focus.indicator : null;
  let ofWhichSeen = false;
  const seen = new Set<ObservationFact>();
  let cursor = input.heads.get(sentence.start) ?? sentence.start;
  let noted: Span | null = null;
  let lead: IndicatorRef | null = null;
  const told_ = values.filter((value) => !isIdle(text, value) && !closesList(text, subjects, value));
  const usable = focus.sequential ? told_.map(sinceMonthBefore) : told_;
  const { groups, notes } = groupsOf(text, usable);
  let aside: { focus: Pick<Focus, "regions" | "period" | "periodSpan">; last: ObservationFact[] } | null = null;
  for (const group of groups) {
    const first = group[0]!;
    if (first.start < cursor) continue;
    const label = input.labels.get(first);
    const span = label ?? { start: cursor, end: Math.max(cursor, outerOf(first).start) };
    const between = text.slice(cursor, first.start);
    if (aside && /[）)]/.test(between)) {
      Object.assign(focus, aside.focus);
      state.last = aside.last;
      aside = null;
    }
    // （一季度为15.3%，上半年为11.6%）: said by the way, and forgotten behind the bracket.
    const open = opensIn(text, cursor, first.start);
    const said = { focus: { regions: focus.regions, period: focus.period, periodSpan: focus.periodSpan }, last: state.last };
    const { pending } = state;
    const gap = readGap(input, subjects, focus, state, span, times);
    if (open >= 0 && !aside && cursor > sentence.start) {
      // 宜宾（912亿元）超过德阳（755亿元）排名第三: the one outdone is told of by the way.
      const place = gap.run && gap.run.start < open && gap.run.role !== "compared";
      const time = gap.time && gap.time.mention.start < open;
      aside = place || time ? null : said;
    }
    if (gap.ofWhich) ofWhichSeen = true;
    const led = gap.run && gap.text.includes("：") ? leadBefore(input, sentence, gap) : null;
    if (led) [state.main, lead] = [led, led];
    const end = label?.end ?? outerOf(group.at(-1)!).end;
    const noted_ = first.kind === "change" && first.value.againstOther ? notedBeside(input, state, first) : null;
    if (noted_) state.made.push(noted_);
    const already = state.made.length;
    const lastBefore = state.last;
    const made = readGroup(input, focus, state, gap, group, times);
    for (const fact of state.made.slice(already)) seen.add(fact);
    if (made.length === group.length) for (const [i, fact] of made.entries()) addNote(input, fact, notes.get(group[i]!));
    const lost = made.length === 0 && gap.time && fromBefore(input, Math.max(gap.span.start, gap.time.mention.start - 8), gap.time.mention.start) < 0;
    state.pending = lost ? gap.time : null;
    // 拉动全省外贸增长11.2个百分点 is no amount.
    if (first.kind === "quantity" && first.value.dimension !== "points") state.unread = made.length === 0;
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
        !isRuling(input, sentence, gap.time.mention) &&
        !(state.made.length > 0 && isEarlier(gap.time.period, said.focus.period) && HELD_AGAINST.test(gap.text)) &&
        fromBefore(input, Math.max(gap.span.start, gap.time.mention.start - 8), gap.time.mention.start) < 0 &&
        (isReportingPeriod(gap.time.period, input.published) || laterThan(gap.time.period, input.published))
      ) {
        focus.period = gap.time.period;
        focus.untimed = false;
      } else if (
        gap.time &&
        gap.time.mention.end >= gap.pieceStart - 1 &&
        state.made.length === 0 &&
        !state.company &&
        isYear(gap.time.period) &&
        fromBefore(input, Math.max(gap.span.start, gap.time.mention.start - 8), gap.time.mention.start) < 0
      ) {
        // 当年全县加工户1.06万家，规模以上企业63家: an old year holds until its sentence ends.
        state.beginning = gap.time.period;
        focus.period = gap.time.period;
      }
      const hit = lastHit(input.indicators, gap.span.start, gap.span.end);
      if (hit && !focus.recent.some((ref) => ref.id === hit.id)) remember(focus, known(hit.id, null, gazetteer));
    }
    if (made.length > 0) {
      const { period } = made[0]!;
      // 2018年，10个核心城市|地区生产总值2.8万亿元。其中徐州市…: of a figure after all.
      if (pending !== null && gap.time === pending) state.beginning = null;
      focus.owner ??= made[0]!.subject?.kind === "alliance" && input.titled === null ? UNKNOWN : ownerFrom(input, made[0]!.region);
      if (period.end && period.start) {
        // 由上年的152家 in a report of a known day: only what was left, and no year it compares.
        // 2021年度评估排名第五: no year of figures.
        const placed = made.every(({ rank, quantity, change }) => rank && !quantity && !change);
        if (!placed && (!input.published || !state.froms.has(made[0]!))) focus.years.add(period.end.slice(0, 4));
        if (period === focus.period && isReportingPeriod(period, input.published)) report(focus, period, input.published);
      }
      state.last = made;
      if (made.length > 1 && made.every(({ quantity }) => quantity)) state.row = made;
      if (first.kind === "quantity") focus.opened ??= focus.indicator;
      for (const fact of made) focus.pairs = later(focus.pairs, pairOf(state, fact, focus.latest), state);
      focus.latest = made.at(-1)!;
      for (const fact of made) {
        if (seen.has(fact)) continue;
        seen.add(fact);
        state.made.push(fact);
      }
    }
    // 生产总值500亿元，货物周转量486.5亿吨公里，增长2.9%: what could not be read keeps its growth to itself.
    else if (first.kind === "quantity" && isOther(gap, first.value.dimension)) state.last = [];
    if (made.length > 0 && first.kind !== "change") noted = datedBehind(input, gap, made, end) ?? noted;
    // 企业283家，而去年底是261家；入库企业412家: held against the first, which is spoken of again.
    if (isHeldAgainst(gap, made, said)) [focus.period, focus.periodSpan] = [said.focus.period, said.focus.periodSpan];
    // 在上年1492万千瓦的基础上: the time is only that of the base.
    if (gap.time && /^(?:的基础上|相比)/.test(text.slice(end, end + 4))) focus.period = gap.periods.at(-2) ?? periodBefore;
    // 企业120家，比2015年的118所增加2所，增长1.7%: so it is.
    if (made.length === 1 && first.kind === "quantity" && thenOf(input, { ...state, last: lastBefore }, gap, first)) state.last = lastBefore;
    // 常住人口920万人，与2010年的681万人相比，增长35%: what follows is of the first again.
    if (made.length > 0 && text.startsWith("相比", end)) {
      const now = lastBefore.length > 0 ? null : countedNow(input, facts, made[0]!);
      if (now) {
        state.last = [now];
        seen.add(now);
      } else if (lastBefore.length > 0 && COMPARED_WITH.test(between)) state.last = lastBefore;
    }
    state.lastKind = first.kind;
    cursor = end;
  }
  if (newBlock) focus.since = focus.report || focus.era ? null : sinceBegun(input, state, times);
  else if (times.length > 0) focus.since = null;
  const reviewed = focus.reporting || focus.report ? null : reviewedYear(input, times);
  if (reviewed) focus.reporting = focus.period = reviewed;
  if (isOfNoYear(input, focus, times)) focus.reporting = focus.period = null;
  if (state.beginning && focus.period === state.beginning) focus.period = periodBefore;
  if (noted && focus.periodSpan && focus.periodSpan.start >= noted.start && focus.periodSpan.end <= noted.end) focus.period = periodBefore;
  // A target for 2025 says nothing of the sentences after it.
  if (focus.period && !focus.outlook && laterThan(focus.period, input.published))
    focus.period = state.made.findLast(({ period }) => period.end !== null && !laterThan(period, input.published))?.period ?? periodBefore;
  dropThresholds(text, state);
  // 新增企业最多的三个县：甲县8家。乙县6家。
  if (text[sentence.end - 1] === "：") focus.lead = leadTo(input, sentence);
  else if (lead && state.made.length === 1) focus.lead = lead;
  if (state.made.length === 0) {
    readSilent(input, subjects, focus, sentence, times, newBlock);
    if (isWider(input, state.opens, focus.regions, before)) focus.regions = before;
  } else settleFocus(input, subjects, focus, state, before, ofWhichSeen, { start: cursor, end: sentence.end });
  if (whole) remember(focus, whole);
  const last = state.made.at(-1);
  const theirs = last?.subject?.kind === "alliance" && state.collective?.name === last.subject.name && !state.collective.met;
  focus.collective = theirs ? { ...state.collective! } : null;
  facts.push(...state.made.filter((fact) => fact.region !== UNKNOWN && !UNLISTED.test(fact.indicator.name)));
}

/** 三年来，…。引进项目30个: the years with which a paragraph begins, where its first sentence names no other time. */
function sinceBegun(input: LinkInput, { sentence, since, made }: SentenceState, [first, other]: readonly TimeMention[]): Period | null {
  if (!first || other || first.value.parts.years === null || first.start - sentence.start > OPENING) return null;
  const years = made.length > 0 ? since : periodOf(input, first, null);
  if (!years || !isEra(first, years)) return null;
  return isVague(input, first) ? { ...years, start: null, end: monthsOf(input.published) } : years;
}

const REVIEWING = /(?:总结|回顾|盘点|梳理)了?(?:全[市省县区州盟])?$/;
const REVIEWED = /^(?:全年|度)?的?[^，。；：\d]{0,14}?(?:工作|发展情况|经济运行|成绩|成效)(?=[，。；、]|$)/;

/** 会议总结2022年农业农村工作，部署…: the year that what follows is of. */
function reviewedYear(input: LinkInput, times: readonly TimeMention[]): Period | null {
  const { text } = input;
  const time = times.find(
    ({ start, end, value }) =>
      value.grain === "year" && REVIEWING.test(text.slice(Math.max(0, start - 6), start)) && REVIEWED.test(text.slice(end, end + 24)),
  );
  const period = time ? periodOf(input, time, null) : null;
  return period && isYear(period) && isReportingPeriod(period, input.published) ? period : null;
}

/** 闽西南协同发展区|陆域面积: of a region that nobody knows, and not of the place spoken of. */
const UNLISTED = /^[一-龥]{2,8}(?:协同发展区|协作区|经济区|都市圈|城市群|经济圈|经济带)(?:的)?[一-龥]{2}/;

/** 升级当年98.4亿元，2020年过200亿元，2024年达287.6亿元: from the first to the last year of one sentence. */
function later(pairs: Focus["pairs"], now: Focus["pairs"], { made, sentence }: SentenceState): Focus["pairs"] {
  if (!pairs || !now) return pairs ?? now;
  const same = pairs.from.start === now.from.start && pairs.from.end === now.from.end && now.to.end! > pairs.to.end!;
  return same && made.some(({ period, stated }) => stated.start >= sentence.start && isSame(period, pairs.to)) ? now : pairs;
}

/** Years this far apart are what a passage compares throughout. */
const APART = 3;
/** How many figures back the other year is looked for. */
const NEAR = 8;

/** The years that a sentence, or it and the one before, compares: 2016年1251.6亿元，到2021年1875.6亿元; 比2013年增长6.4倍. */
function pairOf({ made }: SentenceState, fact: ObservationFact, latest: ObservationFact | null): Focus["pairs"] {
  if (!isYear(fact.period)) return null;
  const base: Period | null = fact.change?.kind === "multiple" && fact.change.base ? { ...fact.change.base, is: "implied" } : null;
  const apart = (from: Period): boolean => isYear(from) && Number(fact.period.end!.slice(0, 4)) - Number(from.end!.slice(0, 4)) >= APART;
  if (base && apart(base)) return { from: base, to: { ...fact.period } };
  if (!fact.quantity) return null;
  const isPrior = ({ indicator, region, quantity, period }: ObservationFact): boolean =>
    quantity !== null && indicator.name === fact.indicator.name && region === fact.region && apart(period);
  let prior = latest !== null && isPrior(latest) ? latest : null;
  for (let i = Math.max(0, made.length - NEAR); i < made.length; i++) if (isPrior(made[i]!)) prior = made[i]!;
  return prior ? { from: { ...prior.period }, to: { ...fact.period } } : null;
}

/** Where the bracket stands that is open at the end of some words; -1 where none is. */
const opensIn = (text: string, start: number, end: number): number => {
  for (let at = end - 1; at >= start; at--) {
    const mark = text.charAt(at);
    if (mark === "）" || mark === ")") return -1;
    if (mark === "（" || mark === "(") return at;
  }
  return -1;
};

/** How many facts back. */
const COUNTED_BACK = 60;

/** 全市常住人口57万人。|常住人口与2010年的56万人相比，…年平均增长率为0.25%: in a report on a census, of what was counted now. */
const countedNow = ({ census }: LinkInput, facts: readonly ObservationFact[], then: ObservationFact): ObservationFact | null =>
  (census &&
    facts
      .slice(-COUNTED_BACK)
      .findLast(({ region, indicator, period }) => region === then.region && indicator.name === then.indicator.name && isSame(period, census.to))) ??
  null;

const COMPARED_WITH = /[，；（][与同跟和比][^，。；]{2,24}$/;

/** 再看2022年的“路线图”, told in January 2022: what follows is planned for that year. */
function outlookOf(input: LinkInput, focus: Focus, words: string, times: readonly TimeMention[]): void {
  const periods = times.map((time) => periodOf(input, time, null)).filter((period) => period !== null);
  const month = monthsOf(input.published);
  const ahead = periods.find(({ start, end }) => month !== null && start !== null && end !== null && end > month);
  // 今年1—9月…，完成年度目标任务的97.1%: what was reached of the plan.
  if (OUTLOOK.test(input.text, words) && OUTLOOK.test(input.text, words.replace(OF_TASK, ""))) {
    const running =
      month && /今年|新的一年/.test(words) ? { start: `${month.slice(0, 4)}-01`, end: `${month.slice(0, 4)}-12`, is: "implied" as const } : null;
    if (!ahead && !running) return;
    focus.outlook = true;
    focus.period = ahead ?? running;
  } else if (focus.outlook && periods.some(({ end }) => month !== null && end !== null && end <= month)) focus.outlook = false;
}

/** A quantity behind a noun of its own, in a clause of its own; 比上年增加3万吨 and 在全省14个市中 only say more of the one before. */
const isOther = ({ text }: Gap, dimension: Quantity["dimension"]): boolean => {
  if (["percent", "permille", "points", "times", "duration", "none"].includes(dimension)) return false;
  const piece = /[，、；][^，、；（(]*$/.exec(text)?.[0] ?? "";
  // ；船舶514.1亿元: behind a semicolon two characters name another.
  return !/[在比较增减多少从由与同]|[高低快慢]于/.test(piece) && /[\u4e00-\u9fff]{3}|^；[\u4e00-\u9fff]{2}/.test(piece);
};

const OF_TASK =
  /(?:完成|达到?|为|占)了?(?:全年|年度|年初|省|市|县|区|下达|确定|预定|既定|计划|的)*(?:目标任务|任务目标|工作任务|工作目标|目标)(?:数|总数|量)?(?:任务)?的?(?=[约近超]?\d|\d|[，。；、（]|分别|依次)/g;

const YEAR_AHEAD =
  /(?:目标|安排|打算|怎么[干办看走]|任务|部署|展望|蓝图|下一步|重点工作|工作重点|总体要求|往哪|奔头|(?<!决算)草案|预算(?!执行|完成|收支执行|绩效|管理)|计划(?!执行|完成|管理))/;

/** How headings are counted, outermost first: 第一章, 一、, （一）, 1., （1）. */
const COUNTED = [
  /^第[一二三四五六七八九十]{1,3}(?:章|部分|篇)/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[（(]\d{1,2}[）)]/,
];

/** How deep a heading stands by its number; one that only leads to what follows (重点抓好以下工作：) stands deepest. Null where nothing tells. */
function depthOf(words: string): number | null {
  const counted = COUNTED.findIndex((number) => number.test(words));
  return counted >= 0 ? counted : /[：:]$/.test(words) ? COUNTED.length : null;
}

/**
 * What a heading says of the passage under it: 〔过去五年〕, 去年干得怎样, 2025：目标定在哪. One that names no time ends what the last said,
 * unless it is a part of it: （一）加快工业转型 under 二、2025年重点工作.
 */
function headingOf(input: LinkInput, sentence: Sentence, times: readonly TimeMention[], last: Heading): Heading {
  const depth = depthOf(input.text.slice(sentence.start, sentence.end).trim());
  const own = timedHeading(input, sentence, times, last);
  if (own !== noHeading) return own === last ? last : { ...own, depth };
  return depth !== null && last.depth !== null && depth > last.depth ? last : noHeading;
}

/** 二、2023年预算草案 below 2022年预算执行情况, in a text without a date: a year after all that were named before it. */
function isLatest({ times }: LinkInput, { start }: TimeMention, period: Period): boolean {
  const before = times.filter((time) => time.start < start && time.value.parts.year !== null);
  return before.length > 0 && before.every(({ value }) => `${value.parts.endYear ?? value.parts.year}-12` < period.start!);
}

/** What a heading says by the time it names. */
function timedHeading(input: LinkInput, sentence: Sentence, times: readonly TimeMention[], last: Heading): Heading {
  const words = input.text.slice(sentence.start, sentence.end);
  if (/[？?]$/.test(words) && times.length === 0) return last;
  const month = monthsOf(input.published);
  const ahead = YEAR_AHEAD.test(words);
  if (ahead && /今后|未来|“?十[四五六]五”?(?:时期|期间)|下一步/.test(words)) return { ...noHeading, outlook: true };
  for (const time of times) {
    // （统计局 2023年5月） is when it was issued.
    if (isDay(input.text, time) || time.value.grain === "month") continue;
    const period = periodOf(input, time, null);
    if (!period?.start || !period.end) continue;
    if (isEra(time, period)) {
      if (isSummary(input, time, period)) return { ...noHeading, era: period };
      continue;
    }
    if (ahead && (month ? period.end > month : isLatest(input, time, period))) return { ...noHeading, period, outlook: true };
    if (isReportingPeriod(period, input.published)) return { ...noHeading, period };
  }
  return noHeading;
}

/** 这个机制2018年4月在呼和浩特建立, （统计局 2024年1月）: a month in which something happened, no period that is reported. */
const isOccasion = (input: LinkInput, sentence: Sentence, time: TimeMention): boolean =>
  time.value.grain === "month" &&
  sentence.kind !== "title" &&
  (sentence.kind === "heading" ||
    (time.start - sentence.start > 2 && !/份$/.test(input.text.slice(time.start, time.end))) ||
    isRuling(input, sentence, time)) &&
  time.value.parts.startMonth !== null;

/** 2006年5月，市里决定把三个镇交由园区代管。全区下辖村居42个: what a place became, or was given, in a month long past. */
const RULED = /^[^。；：\n]{0,72}?(?:成立|设立|组建|获批|批[准复]|升[级格]|晋升|更名|改[名称]|定名|代管|托管|划[归入]|移交|合并|合署|并入|挂牌|揭牌)/;
const RULED_REACH = 80;
const isRuling = (input: LinkInput, { end }: Span, time: TimeMention): boolean =>
  isHistory(input, time) && RULED.test(input.text.slice(time.end, Math.min(end, time.end + RULED_REACH)));
/** A month some months before the article, or a year before another that is told of. */
function isHistory({ times, published }: LinkInput, { start, value: { grain, absolute, parts } }: TimeMention): boolean {
  if (!absolute || (grain !== "month" && grain !== "year")) return false;
  if (grain === "year") return times.some((time) => time.start > start && (time.value.parts.year ?? 0) > parts.year!);
  const now = monthsOf(published);
  return !now || monthNumber(now) - (parts.year! * 12 + (parts.endMonth ?? 12)) > NEWS;
}

/** What a short sentence turns to (规上工业是分水岭。再看投资。), by the figure that is told of it. */
const TOPICS: [RegExp, string][] = [
  [/规(?:上|模以上|模)工业/, "above_scale_industrial_va"],
  [/固定资产投资|固投|投资(?:方面|端|领域|这|上)/, "fai"],
  [/消费(?:方面|端|领域|市场|这)|社零/, "retail_sales"],
  [/外贸(?:方面|领域|这)?/, "trade_total"],
];
const SHORT = 18;

const topicOf = (words: string): string | null => (words.length > SHORT ? null : (TOPICS.find(([pattern]) => pattern.test(words))?.[1] ?? null));

/** 三、县区增速有升有降: the places of the whole that the article tells of, and not of the last thing told above. */
const HEADS_PLACES =
  /(?:县市区|县区|区县|市县|旗县|各县|各区|各市|分县|县域|镇街|乡镇|园区|地区)[^，。；]{0,6}(?:增速|增长|增幅|[升降]|分化|不一|差异)/;

/** A sentence that gave no figure may still say who, what and when: titles, lead-ins, headings. */
/** So often an article names the wide region that it is about. */
const OFTEN = 4;

function readSilent(input: LinkInput, subjects: Subjects, focus: Focus, sentence: Sentence, times: readonly TimeMention[], newBlock: boolean): void {
  const isMacro = (each: SubjectRun) => each.ids.every((id) => ["macro", "country"].includes(input.gazetteer.region(id)?.kind ?? ""));
  const runs = subjects.within(sentence.start, sentence.end).filter((each) => each.role === "subject");
  const run = (focus.regions.length === 0 ? runs.find((each) => !isMacro(each)) : null) ?? runs[0];
  // 甲乙丙地区年年碰头: what the article names more often than the one spoken of before.
  const named = (ids: readonly string[]): number => Math.max(0, ...ids.map((id) => input.timesNamed.get(id) ?? 0));
  const isMain = ({ ids }: SubjectRun) => ids.length === 1 && ids[0] !== "CN" && named(ids) >= OFTEN && named(ids) > named(focus.regions);
  const macro = run && focus.regions.length > 0 && isMacro(run) && !isMain(run);
  const opens = newBlock && run !== undefined && run.start - sentence.start <= OPENING;
  if (run && !macro && !isWider(input, opens, run.ids, focus.regions)) focus.regions = run.ids;
  const hit = lastHit(input.indicators, sentence.start, sentence.end);
  const words = input.text.slice(sentence.start, sentence.end);
  const topic = hit ? null : topicOf(words);
  if (hit) remember(focus, known(hit.id, null, input.gazetteer));
  else if (topic) remember(focus, known(topic, null, input.gazetteer));
  if (hit && sentence.kind !== "paragraph") focus.headed = known(hit.id, null, input.gazetteer);
  else if (sentence.kind === "heading" && !topic && HEADS_PLACES.test(words)) {
    const whole = focus.headed ?? focus.principal;
    focus.recent = whole ? [whole] : [];
    focus.indicator = focus.principal = whole;
  }
  const periods = times.map((time) => periodOf(input, time, focus.period)).filter((period) => period !== null);
  const day = times.findLast((time) => isDay(input.text, time));
  const month = day ? periodOf(input, day, null)?.end : null;
  if (month && !isBorn(input, day!) && !isBygone(input, day!)) focus.reported = { start: month, end: month, is: "implied" };
  const told_ = times.filter((time) => !isDay(input.text, time));
  // 今年以来，先后在4月、6月举办招商周。推介项目862个…: the months only say when something happened.
  const apart = told_.some((time) => !isOccasion(input, sentence, time)) ? told_.filter((time) => !isOccasion(input, sentence, time)) : told_;
  const recent = apart.filter(
    (time) => time.value.grain !== "plan" && !isBase(input.text, time) && fromBefore(input, Math.max(sentence.start, time.start - 8), time.start) < 0,
  );
  const told = recent.length > 0 ? periodOf(input, recent.at(-1)!, focus.period) : null;
  // 今年以来，全市统筹推进…。蔬菜产量…, in an article that reports 上半年: of those months.
  const soFar = told?.start && focus.cumulative?.start === told.start && recent.at(-1)!.value.parts.endMonth === null;
  const period = soFar && focus.cumulative!.end! <= told.end! ? focus.cumulative : told;
  // 各位代表，2022年是…的一年: what follows is of that year, no more of the years summed up before.
  if (
    period &&
    focus.untimed &&
    isYear(period) &&
    !isEra(recent.at(-1)!, period) &&
    recent.at(-1)!.start - sentence.start <= OPENING &&
    fromBefore(input, sentence.start, recent.at(-1)!.start) < 0
  )
    focus.era = null;
  if (
    period &&
    !isEra(recent.at(-1)!, period) &&
    isReportingPeriod(period, input.published) &&
    !isOccasion(input, sentence, recent.at(-1)!) &&
    !isRuling(input, sentence, recent.at(-1)!)
  ) {
    focus.period = period;
    if (period.start) report(focus, period, input.published);
  }
  if (periods.length === 2 && /(?:比|对照|对比|相比|到|与|和|之间)/.test(input.text.slice(sentence.start, sentence.end))) focus.pair = periods;
}

/** 全市…。抚州高新区工业营业收入1012亿元。粮食总产量…: a place inside the one the paragraph is about, told of in one sentence of it. */
function isAside({ about, gazetteer, text }: LinkInput, { first, sentence }: SentenceState, before: readonly string[]): boolean {
  const [own] = first ?? [];
  const [around] = before;
  const region = own === undefined ? null : gazetteer.region(own);
  // 广西东融先行示范区 in a report of 贺州市: called after its province, it lies in the city that tells of it.
  const called =
    region?.kind === "zone" &&
    region.parent !== null &&
    gazetteer.region(region.parent)?.kind === "province" &&
    gazetteer.ancestors(around ?? "").includes(region.parent);
  return (
    own !== undefined &&
    around === about &&
    first!.length === 1 &&
    before.length === 1 &&
    (called || gazetteer.ancestors(own).includes(around!)) &&
    !["province", "macro", "country"].includes(gazetteer.region(around!)?.kind ?? "macro") &&
    text[sentence.start - 1] !== "\n" &&
    !/[，：]$/.test(text.slice(sentence.start, sentence.end))
  );
}

/** 山东一次进了3家。: in a text about a place of it, a province speaks for its own sentence, unless it opens the paragraph. */
function isWider({ titled, gazetteer }: LinkInput, opens: boolean, [now, other]: readonly string[], before: readonly string[]): boolean {
  if (opens || titled === null || now === undefined || other !== undefined || before.length !== 1 || before[0] === now) return false;
  const own = before[0] === titled || gazetteer.ancestors(before[0]!).includes(titled);
  return own && gazetteer.region(now)?.kind === "province" && gazetteer.ancestors(titled).includes(now);
}

/** After a sentence the one spoken of is whom it began with; a list of several leaves no one. 其中 ends with its sentence. */
function settleFocus(input: LinkInput, subjects: Subjects, focus: Focus, state: SentenceState, before: string[], ofWhich: boolean, tail: Span): void {
  const { text } = input;
  const late = subjects.within(tail.start, tail.end).filter((run) => run.role === "subject");
  if (state.main && state.made.length > 0) remember(focus, state.main);
  const parted = PARTED.test(text.slice(state.sentence.start, state.sentence.end));
  if (ofWhich || parted) focus.regions = parted || isAside(input, state, before) ? before : (state.first ?? before);
  else if (state.carried) focus.regions = state.carried;
  else if (state.first && state.subjectsSeen.size > 1) focus.regions = state.first;
  else if (isAside(input, state, before)) focus.regions = before;
  if (!state.first && late.length === 1 && state.made.length === 0) focus.regions = late[0]!.ids;
  if (isWider(input, state.opens, focus.regions, before)) focus.regions = before;
  focus.topic = null;
}

/** The unit a passage declares for its bare numbers: （单位：亿元）, 以下数字单位均为亿元. */
const UNIT_TOLD = rare(/单位(?:均|都)?(?:：|:|为|是)\s*(?:人民币)?([一-龥%]{1,5}?)(?=[)）。，,；\s]|$)/);
function defaultUnit(text: string, words: string, gazetteer: Gazetteer): Focus["unit"] {
  const match = UNIT_TOLD.exec(text, words);
  const unit = match && gazetteer.unit(match[1]!);
  return unit ? { unit: match[1]!, dimension: unit.dimension, factor: unit.factor } : null;
}

/** Length of the members counted right before a name. */
const membersAt = (text: string, { start, end }: Span): number =>
  /\d个$/.test(text.slice(Math.max(0, start - 4), start))
    ? (/^(?:成员)?(?:城市|地级市|市州?|县市区?|县（市、区）|区县)(?=.)(?:共|合计|累计)?/.exec(text.slice(start, end))?.[0].length ?? 0)
    : 0;

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
  const used = state.usedTo > whole.start && (whole.end - state.usedTo <= 2 || /^[、，]/.test(input.text.slice(state.usedTo, state.usedTo + 1)));
  const open = used ? { start: Math.min(whole.end, state.usedTo), end: whole.end } : whole;
  // 甲乙经济区10个|城市|共实现地区生产总值: of all that it is made up of, which is no part of the name.
  const members = focus.regions.length === 1 && focus.regions[0]!.startsWith("macro:") ? membersAt(input.text, open) : 0;
  const fragment = { start: open.start + members, end: open.end };
  const first = group[0]!;
  if (first.kind === "quantity") return readLevels(input, focus, state, gap, fragment, group as readonly NumberMention[]);
  if (first.kind === "change") return readChanges(input, focus, state, gap, fragment, group as readonly ChangeMention[]);
  if (first.kind === "share") return readShares(input, focus, state, gap, fragment, group as readonly ShareMention[]);
  if (group.length > 1) return dealRanks(input, focus, state, gap, group as readonly RankMention[]);
  return readRank(input, focus, state, gap, fragment, first as RankMention);
}
