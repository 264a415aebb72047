/** What an article that reports a fair counts is the fair's, and not the country's it is called after nor the city's it was held in. */
import type { Period, Span } from "../../dataset/schema.ts";
import { countOf } from "../count.ts";
import type { EventFact } from "../events/fact.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { hereOf } from "../gazetteer/here.ts";
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import type { Sentence } from "./sentences.ts";
import type { SubjectRun } from "./subjects.ts";

const FAIR =
  "(?:博览会|交易会|展览会|展销会|采购大会|[农进服消文科茶药旅智装园绿世酒食东西工车煤丝]博会|广交会|高交会|服贸会|农交会|洽谈会|[投兰西厦津渝哈青东]洽会)";
/** 第三届甲乙博览会昨天闭幕, 为期五天的…展销会落下帷幕, 在甲市举办的博览会. */
const HELD = new RegExp(
  `${FAIR}(?!展|组委|秘书|筹|中心|主题)(?<between>[^。；！？\\n]{0,44}?)(?<verb>闭幕|开幕|落幕|启幕|落下帷幕|拉开帷幕|收官|收场|谢幕|[开办]完|举行|举办|召开|开馆)(?!式上|的)|(?:举行|举办|闭幕|开幕|落幕|收官)的(?<name>[^，。；\\n]{0,24}?)${FAIR}`,
);
const NAMED = new RegExp(`[^，。；：、！？\\s“”《》\\n]{2,30}?${FAIR}`, "g");
/** What the holding of it is told of as: to come, long ago or again and again. */
const NOT_NOW = /将|拟|定于|计划|筹备|即将|首次亮相|每年|历届|连续|已成功|曾|\d届$/;
/** How far into an article the fair it reports is told, in code units. */
const HEAD = 360;

/** What only a fair has. */
const ITS_OWN =
  /展(?:览|示|区|出)?总?面积|展[位馆台]|布展|展商|展品|展出|参展|参会|与会|观展|参观|观众|观摩|采购商|买家|客商|嘉宾|入[馆场]|进[馆场]|人流|客流|撮合|配对|洽谈|成交|意向|订单|签约|签订|签下|履约|引资到位|合作项目|投资(?:合作)?项目|元(?:及?以上)?项目|协议|合同|论坛|(?:经贸|推介|对接|配套|专项|投资促进|重大)活动|推介会|首发/;
/** What is a fair's where no place is spoken of. */
const FAIR_ALONE = /项目数?$|[内外]资|外宾|来宾|[客展]商|代表|贸易额/;
/** What is told right behind the projects signed there. */
const OF_PROJECTS = /^(?:项目)?(?:合同|协议|签约|计划|涉及|意向)?(?:总?投资|投资总?额|资金|总?金额|总额|引资|外资|内资)/;
/** What the city or province is told to have done itself there: 甲市代表团签约…, 全市接待游客. */
const ANNUAL = /旅游|游客|财政|生产总值|增加值|零售|进出口|固定资产|人口|产业|农产品|收入|存款|贷款/;

/** The fair that an article reports: where it is told of, and the places it is called after or was held in. */
export interface Fair {
  start: number;
  places: ReadonlySet<string>;
}

/** Names of fairs, so that a place in one is part of it. */
export const fairNames = (text: string): Span[] =>
  /博览|交易会|展销会|展览会/.test(text) ? matchesOf(text, NAMED).map(({ index, 0: name }) => ({ start: index, end: index + name.length })) : [];

/** Stands for the fair where an article names no place: 本届签约项目86个. */
const FAIR_ITSELF = hereOf("fair");

export function fairOf(text: string, sentences: readonly Sentence[], runs: readonly SubjectRun[], gazetteer: Gazetteer): Fair | null {
  if (!/[博展交洽服采]/.test(text.slice(0, HEAD))) return null;
  const places = new Set<string>();
  let start: number | null = null;
  for (const { start: from, end } of sentences) {
    if (from >= HEAD) break;
    const words = text.slice(from, end);
    const held = HELD.exec(words);
    if (!held || NOT_NOW.test(held.groups!.between ?? "")) continue;
    // 甲市代表团亮相博览会: the delegation's doings are its city's.
    if (/代表团|交易团|展团|组团|参加|亮相|组织企业/.test(words)) return null;
    start ??= from;
    // 博览会在甲市举办；乙市的推介会上…: where it was held, and no other place of the sentence.
    const opens = from + words.lastIndexOf("；", held.index) + 1;
    const closes = words.indexOf("；", held.index);
    for (const run of runs) {
      if (run.start < opens || run.end > (closes < 0 ? end : from + closes)) continue;
      for (const id of run.ids) for (const around of [id, ...gazetteer.ancestors(id)]) places.add(around);
    }
  }
  return start === null ? null : { start, places };
}

/** The facts of an article with those of its fair given to it, or left out where the fair has no date to go by. */
export function ofFair(
  text: string,
  fair: Fair,
  event: { name: string; period: Period } | null,
  facts: readonly ObservationFact[],
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
): ObservationFact[] {
  let before: ObservationFact | null = null;
  let kept: ObservationFact | null = null;
  return facts.flatMap((fact) => {
    const told = sentences.find(({ end }) => end > fact.stated.start);
    const inSentence = before !== null && told !== undefined && before.stated.start >= told.start;
    // 东道主甲省签约外资3亿美元，内资46亿元: both of the place that the sentence names.
    const goesOn = kept !== null && kept.region === fact.region && told !== undefined && kept.stated.start >= told.start;
    const theirs = !goesOn && isIts(text, fair, fact, gazetteer, inSentence);
    kept = theirs || fact.region === FAIR_ITSELF ? null : fact;
    before = theirs ? fact : inSentence ? before : null;
    if (!theirs) return fact.region === FAIR_ITSELF ? [] : [fact];
    if (!event) return [];
    const firms =
      /^(?:企业(?:总数|数)?)$/.test(fact.indicator.name) && /^[^，。；]{0,4}企业参展/.test(text.slice(fact.stated.end, fact.stated.end + 8));
    const plain = fact.indicator.name.replace(/^(?:大会|展会|活动|[本此]届)(?=签约|成交|参展)/, "");
    const indicator = firms
      ? { id: null, name: `${lineOf(text, fact)}参展企业数` }
      : plain === fact.indicator.name
        ? fact.indicator
        : { id: gazetteer.indicatorNamed(plain), name: plain };
    return [{ ...fact, region: null, subject: { kind: "event" as const, name: event.name }, indicator, period: event.period }];
  });
}

/** 线下有864家企业参展，…；线上有…: on the spot, or over the net. */
const lineOf = (text: string, { stated: { start } }: ObservationFact): string =>
  /(?:^|[，；。：])[^，；。]{0,4}?(线[上下])[^；。]*$/.exec(text.slice(Math.max(text.lastIndexOf("。", start), start - LINE), start))?.[1] ?? "";
const LINE = 40;

function isIts(text: string, { start, places }: Fair, fact: ObservationFact, gazetteer: Gazetteer, inSentence: boolean): boolean {
  const { region, indicator, stated, scope, period, marks } = fact;
  if (region === null || scope !== "actual" || stated.start < start) return false;
  const wide = ["macro", "country"].includes(gazetteer.region(region)?.kind ?? "");
  if (!places.has(region) && !wide) return false;
  // 去年，全市…: a year of its own, a place that its own words name.
  if (period.is === "stated" && period.start !== period.end) return false;
  const own = marks.find(({ kind }) => kind === "region");
  if (own && !wide && !isHeld(text, own)) return false;
  const behind = text.slice(stated.end, stated.end + 10);
  if (/^[^，。；]{0,6}参展/.test(behind)) return true;
  if (ANNUAL.test(indicator.name) && !ITS_OWN.test(indicator.name)) return false;
  if (region === FAIR_ITSELF && FAIR_ALONE.test(indicator.name)) return true;
  return ITS_OWN.test(indicator.name) || ((inSentence || wide) && OF_PROJECTS.test(indicator.name));
}

/** 在甲市|闭幕: where it was held, said before its figures. */
const isHeld = (text: string, { start, end }: Span): boolean =>
  /[在于]$/.test(text.slice(Math.max(0, start - 1), start)) ||
  /^[^，。；]{0,8}(?:闭幕|开幕|落幕|举行|举办|召开|落下帷幕)/.test(text.slice(end, end + 14));

const NUMBER = "[一二三四五六七八九十\\d]{1,3}";
/** 2006年创办, 从2006年开始每年…一届: since when a fair has been held. */
const SINCE = /(\d{4})年(?:正式|首次|由[^，。；]{2,20})?(?:创办|创立|创设|首办|首次举办)|[从自](\d{4})年(?:开始|起)，?每[年两]/;
/** 已连续举办八届, 走过的八年间, 八届博览会共签约: how long. */
const LASTED = new RegExp(
  `(?:连续|成功|已经?|一?连着|办到|举办|办了)[^。；\\n]{0,12}${NUMBER}届|走过的?[^。；，\\n]{0,4}${NUMBER}[年届]|${NUMBER}届${FAIR}(?:共|累计|总共|先后)`,
);
/** 2014年的第八届博览会, 首届博览会: one of a series, with its year where that is told. */
const SESSION = new RegExp(`(?:(?<year>\\d{4})年的?)?(?:第(?<count>${NUMBER})|(?<first>首))届(?:[^，。；、\\s]{0,16}?)${FAIR}`, "g");
const A_FAIR = new RegExp(FAIR);
const COMPARED_WITH = /(?:比|较|与|同|跟|[于过])$/;

/** A fair that an article looks back on: its name, its sessions in the order of the text, and the events that stand for it and them. */
export interface FairSeries {
  start: number;
  founding: EventFact;
  sessions: { start: number; event: EventFact }[];
}

/** The name that a text gives a fair in whole: the longest that it gives twice, without what leads up to it. */
function nameOfFair(text: string): Span | null {
  const names = fairNames(text).map(({ start, end }) => {
    const lead = /^.*(?:[）)届的是在由对加]|一是|二是)(?=.{4})/.exec(text.slice(start, end))?.[0].length ?? 0;
    return { start: start + lead, end };
  });
  const isWhole = ({ start, end }: Span): boolean =>
    end - start > 5 && text.indexOf(text.slice(start, end)) !== text.lastIndexOf(text.slice(start, end));
  return names.filter(isWhole).toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0] ?? null;
}

/** The fair that an article tells the course of (2006年创办，到现在办了八届), or null: what it counts is the fair's, of one of its sessions or of all. */
export function seriesOf(text: string, sentences: readonly Sentence[]): FairSeries | null {
  if (!LASTED.test(text) || /我[省市州盟县区]|代表团|交易团|组团/.test(text.slice(0, HEAD))) return null;
  const name = nameOfFair(text);
  if (!name || name.start > HEAD) return null;
  const words = text.slice(name.start, name.end);
  const told = sentences.find(
    (sentence, i) =>
      SINCE.test(text.slice(sentence.start, sentence.end)) && A_FAIR.test(text.slice(sentences[Math.max(0, i - 1)]!.start, sentence.end)),
  );
  const since = told && SINCE.exec(text.slice(told.start, told.end));
  if (!since) return null;
  const year = (since[1] ?? since[2])!;
  const event = (kind: "founding" | "forum", date: string, called: string, at: Span): EventFact => ({
    date,
    dateIs: "stated",
    because: null,
    kind,
    name: called,
    place: null,
    regions: [],
    alliances: [],
    spans: [{ start: at.start, end: at.end }],
  });
  const sessions = matchesOf(text, SESSION).flatMap(({ index: start, 0: said, groups }) => {
    const { year: own, count, first } = groups!;
    if (COMPARED_WITH.test(text.slice(0, start).slice(-1))) return [];
    const date = own ?? (first || countOf(count!) === 1 ? year : null);
    return date === null
      ? []
      : [{ start, event: event("forum", date, `${first ? "首" : `第${count}`}届${words}`, { start, end: start + said.length }) }];
  });
  return { start: name.start, founding: event("founding", year, `${words}创办`, told), sessions };
}

/** The facts with those of a fair given to it: to the session told of in the paragraph, else to the fair. */
export function ofSeries(
  text: string,
  { start, founding, sessions }: FairSeries,
  facts: readonly ObservationFact[],
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
): ObservationFact[] {
  let before: ObservationFact | null = null;
  return facts.map((fact) => {
    const told = sentences.find(({ end }) => end > fact.stated.start);
    const inSentence = before !== null && told !== undefined && before.stated.start >= told.start;
    const series: Fair = { start, places: new Set(fact.region === null ? [] : [fact.region]) };
    const session = sessions.findLast((each) => each.start < fact.stated.start && !text.slice(each.start, fact.stated.start).includes("\n"));
    const period: Period = session ? { start: `${session.event.date}-01`, end: `${session.event.date}-12`, is: "stated" } : fact.period;
    // 截至2014年底: of all so far.
    const own = session || fact.period.start === null ? { ...fact, period: { ...fact.period, start: null, end: null } } : fact;
    // 博览会…\n全市签约项目…: of a paragraph that speaks of the fair.
    const spoken = A_FAIR.test(text.slice(text.lastIndexOf("\n", fact.stated.start) + 1, fact.stated.start));
    if (!spoken || !isIts(text, series, own, gazetteer, inSentence)) return fact;
    before = fact;
    return { ...fact, region: null, subject: { kind: "event" as const, name: (session?.event ?? founding).name }, period };
  });
}

/** The events of an article, with those that stand for its fair, each once. */
export function withSeries(events: readonly EventFact[], { founding, sessions }: FairSeries): EventFact[] {
  const added = new Map([founding, ...sessions.map(({ event }) => event)].map((event) => [event.name, event]));
  for (const { name } of events) added.delete(name);
  return [...events, ...added.values()];
}
