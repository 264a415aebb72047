/** Places among others: 居全国第3位, 由第38位升至第30位. */

import type { Period, Span } from "../../dataset/schema.ts";
import type { RankMention } from "../mention.ts";
import { readNumerals } from "../recognize/numeral.ts";
import { isBareName, UNKNOWN } from "../recognize/region.ts";
import { charSet } from "../recognize/words.ts";
import { matchesOf } from "../text.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { hasHead, indicatorAtEnd, sharedHead } from "./indicators.ts";
import { rankedList } from "./rankLists.ts";
import {
  clauseAt,
  type Focus,
  factOf,
  type Gap,
  include,
  isPrivate,
  isShareName,
  type LinkInput,
  lastHit,
  type SentenceState,
  timesWithin,
  unknown,
  valueBefore,
  valueBehind,
} from "./state.ts";

import type { SubjectRun } from "./subjects.ts";
import { isYear, ownPeriod, periodFor } from "./times.ts";

const PASSED_MARK = /(?:突破|跨过|超过|越过|站上|迈过)$/;
const HIGH_TECH_RANK = "国家高新区综合排名";

/** 分别列全省第二、第三、第一位: one rank for each of the values before it, or for each of the places named. */
export function dealRanks(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, group: readonly RankMention[]): ObservationFact[] {
  const before = placesBefore(input, state, group);
  // …分别列第17位和第37位，丙、丁位次分别提升4位和3位，|列第103位…: others than those ranked last.
  if (before.length > 0) state.last = state.last.filter(({ region }) => before.includes(region ?? UNKNOWN));
  const places = gap.runInPiece && gap.run?.role === "subject" ? gap.run.ids : before;
  // 位列全国国家高新区第34位、全省第2位: one place in two wholes.
  if (places.length < 2 && new Set(group.map(({ value }) => value.among)).size === group.length)
    return group.flatMap((mention) => {
      const known = new Set(state.last);
      const made = readRank(input, focus, state, gap, { start: gap.span.start, end: mention.start }, mention);
      if (made.length > 0) {
        state.last = made;
        state.lastKind = "rank";
      }
      return made.filter((fact) => !known.has(fact));
    });
  if (places.length === group.length) {
    const told = focus.regions;
    const made = group.flatMap((mention, i) => {
      focus.regions = [places[i]!];
      return readRank(input, focus, state, gap, { start: group[0]!.start, end: group[0]!.start }, mention);
    });
    focus.regions = told;
    return made;
  }
  // 甲保税区、乙工业区、青浦工业园区分列第四至第六位, of which the last alone is known: the last place is its own.
  const row = group.length > 2 && group[1]!.start === group[0]!.start && gap.run !== null && gap.run.end === group[0]!.start;
  if (row) {
    const named_ = input.text.slice(gap.pieceStart, group[0]!.start).split(/[、和与及]/).length;
    const id = places.at(-1);
    if (!id || id === UNKNOWN || named_ !== group.length) return [];
    const told = focus.regions;
    focus.regions = [id];
    const made = readRank(input, focus, state, gap, { start: group[0]!.start, end: group[0]!.start }, group.at(-1)!);
    focus.regions = told;
    return made;
  }
  // 总量、增速分别居全省第3位和第5位: a figure holds one place, that of its amount.
  const measures = MEASURES.exec(input.text.slice(gap.span.start, group[0]!.start));
  if (measures && group.length === 2 && state.last.length === 1) {
    const mention = group[/^增/.test(measures[0]) ? 1 : 0]!;
    const by = { ...mention.value, by: "value" as const };
    return readRank(input, focus, state, gap, { start: gap.span.start, end: mention.start }, { ...mention, value: by });
  }
  // ；预算收入98.6亿元，增长5.7%，分居全省第9、第8位: by its amount and by its growth, not by that of another clause.
  const [one] = state.last;
  if (group.length === 2 && state.last.length === 1 && one?.quantity && one.change?.kind === "yoy" && state.made.at(-1) === one) {
    const before = state.made.at(-2);
    if (before && /[；。]/.test(input.text.slice(before.stated.end, one.stated.start)))
      return readRank(
        input,
        focus,
        state,
        gap,
        { start: gap.span.end, end: gap.span.end },
        { ...group[0]!, value: { ...group[0]!.value, by: "value" } },
      );
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

/** 甲、乙、丙3家高新区跻身百强，|分别列第17位、…: the places of the clause before, as many as ranks, where the ranks' own clause names none. */
function placesBefore({ text, subjects }: LinkInput, { sentence }: SentenceState, group: readonly RankMention[]): readonly string[] {
  const first = group[0]!;
  if (first.value.move !== null) return [];
  const before = subjects.within(Math.max(sentence.start, first.start - LISTED), first.start);
  const at = before.findLastIndex(({ ids }) => ids.length === group.length && ids.length > 1);
  const run = before[at];
  if (run?.role !== "subject" || before.slice(at + 1).some(({ role, ids }) => role === "subject" && ids.length > 0)) return [];
  return PLACED_BEFORE.test(text.slice(run.end, first.start)) && !run.ids.includes(UNKNOWN) ? run.ids : [];
}
const LISTED = 60;
/** Nothing but what became of them, and no other figure than how far each moved. */
const PLACED_BEFORE =
  /^(?:[^，。；：\d]{0,6}(?:跻身|进入|挺进|闯入|入围|入选|上榜|进位|晋级|跨入|迈入|位居|步入)[^，。；：\d]{0,8}(?:前?\d{1,3}(?:名|强|位))?[^，。；：\d]{0,4}|[^，。；：\d]{0,6}(?:分别|依次)(?:较上年|比上年)?(?:提升|前移|上升|前进|下降|后移|进位)了?\d{1,3}(?:[、和与及]?\d{0,3}[个]?位){1,9})，(?:分别|依次)?(?:位?列|位?居|排在?|排名|为)?$/;

const MEASURES = /(?:(?:总量|规模|总额)(?:、|和|与|及)(?:增速|增幅)|(?:增速|增幅)(?:、|和|与|及)(?:总量|规模|总额))[^，。；]{0,8}$/;

/** 高新技术产业占比|72.9%，列全市第一: a share that is spoken of, and none that is only added to what is (占全市的8%). */
const isToldShare = (text: string, { stated }: ObservationFact): boolean =>
  /(?:[一-龥]{2}(?:占比|比例)|[一-龥]{2}占[^，。；\d]{1,14}的?比重)[^，。；\d]{0,6}[\d.]+%$/.test(
    text.slice(Math.max(0, stated.start - 18), stated.end),
  );

const REACHED = /(?:进入|跻身|挺进|闯入|迈入|重返)(?:了|到)?(?:全[国省市])?前百强$/;

/** 参与考核的, 纳入评价的: who is evaluated. */
const EVALUATED = /(?:参与|参加|接受|纳入|列入|参评|被)(?:综合|年度)?(?:考核|评价|考评|评估)的/g;

/** The ranking a place stands in, by the words of its sentence: 国家高新区综合评价 is one, whatever it is called; others keep their names. */
export function rankingIn(words: string, among: string | null, zoneKind: string | null): string | null {
  if (!/榜|百强|\d强|指数|考核|评价|评估|考评|测评|排名|位次|名次|高新区[里中内]|排到|前移|后移/.test(words)) return null;
  if (words.includes("的")) words = words.replace(EVALUATED, "的");
  // 全省高新区: among them are zones of the province's own.
  const provincial = /(?:全省|全市|省内|市内|[一-龥]{2}省)的?(?:省级以上|省级)?(?:高新区|高新技术产业开发区)/.test(`${among ?? ""}，${words}`);
  const evaluated = /(?:综合排名|综合评价|评价|考评|排名|位次|名次|榜|高新区[里中内]|排到|前移|后移)/.test(words);
  const whole =
    /高新区/.test(`${among ?? ""}${words}`) ||
    /全国(?:的)?(?:综合)?(?:评价|考评|排名)/.test(words) ||
    (/^(?:全国|国家)/.test(among ?? "") && /(?:综合排名|综合评价|综合实力)[^，。；]{0,6}$/.test(words.replace(/全国.*$/, "")));
  if (evaluated && zoneKind === "high_tech" && whole && !provincial && !/百强|(?<!国际|产业)竞争力|指数/.test(words)) return HIGH_TECH_RANK;
  const all = [
    ...matchesOf(
      words,
      /([^，。；：、“”《》（）\s\d]{0,16}(?:(?<=区)20\d\d年度?[^，。；：、“”《》（）\s\d]{0,10})?(?:百强榜|百强(?!(?:园区|企业|[县市区镇])(?:GDP|地区|合计|总|平均|的|实现|占))|排行榜|榜单|竞争力指数|综合(?:竞争力|实力)(?=前?(?:\d{1,3}|[十百])强|排[名行])|综合考核|评价(?=[中里上，]|结果|排|位?[列居])|绩效评估|考核(?!单位|对象)|考评|测评))/g,
    ),
  ].map((each) => each[1]!);
  // 考核评价排名…，3个全部进入全国前百强: how far up in the one named before.
  const named_ = all.findLast((each, i) => i === 0 || !REACHED.test(each));
  const bare_ = /^(?:参加|参与|参评|接受)?(?:考核|评价|测评)$/;
  const whole_ = named_ && bare_.test(named_) ? all.find((each) => !bare_.test(each)) : null;
  const name = (whole_ ?? named_)?.replace(
    /^.*(?:近日|日前|公布|发布|推出|出炉|揭晓|入选|入围|跻身|首进|进入|挺进|闯入|晋级|位列|拿下|摘得|夺得|荣获|获得|参加|参与|在全国|还有|在|的|了)|^年度?|^[家个](?=国家|全国|省级)|^全区(?=.{4})|^强(?=综合)|(?<=区)20\d\d年度?/g,
    "",
  );
  // “2017中国产业园区持续发展论坛”公布百强榜: the list is called by who gave it.
  const giver =
    name && /^(?:百强榜?|排行榜|榜单)$/.test(name)
      ? /[“《](?:20\d\d年?度?)?([^“”《》\d]{4,24})[”》][^，。；]{0,8}(?:百强|榜)/.exec(words)?.[1]
      : null;
  if (!name && AMONG_COUNTIES.test(words)) return COUNTIES;
  const zones = name ? null : AMONG_ZONES.exec(words);
  if (zones) return `${zones[1] ?? ""}${zones[2]}排名`;
  // 在评价中: of what, nobody says.
  return name && name !== "评价" ? `${giver ?? ""}${name}排名` : null;
}

/** 在考核中, 年度评价里: the ranking in force by a shorter name. */
export const SHORTER = /^(?:本次|此次|这次|该项|这项|这份|这张|同一张|上述|国家|全国|全省|年度|综合){0,2}(?:考核|评价|考评|测评|评估|榜单)排名$/;

/** The ranking a sentence names, or the one in force where it only calls that by a shorter name. */
export const rankingAfter = (name: string | null, before: string | null, words: string): string | null =>
  name === null ||
  (before !== null && STRENGTH.test(name) && before.length > 7 && before.endsWith(STRENGTH.exec(name)![0])) ||
  (before !== null && TIERED.test(name) && EVALUATED_BY.test(before) && TIER.test(words)) ||
  (before !== null &&
    before.length > name.length &&
    !/火炬|科技部|国家级?高新/.test(words) &&
    SHORTER.test(name) &&
    /(?:考核|评价|考评|测评|评估|榜)/.test(before) &&
    !SHORTER.test(before))
    ? before
    : name;

/** 甲园区|综合竞争力排名第二 in a passage on that of all parks. */
const STRENGTH = /综合(?:竞争力|实力)排名$/;

/** 首次跻身全国百强: how far up in the ranking told before, and none of its own. */
const TIER =
  /(?:首进|跻身|进入|挺进|闯入|入围|晋级|步入|迈入|跨入|重返)(?:了|到)?(?:全国|全省)?(?:百|[\d一二三四五六七八九十]{1,3})强(?!县|市|区|镇|榜|企业)/;
const TIERED = /^(?:全[国省])?百强排名$/;
const ALL_EVALUATED = /^(?:全国)?\d{2,3}家[^，。；]{0,8}(?:经开区|开发区|高新区|综保区|园区)$/;
const EVALUATED_BY = /考核|评价|考评|测评|评估/;

/** 在全省经开区的排名: the places among which a zone stands give the ranking its name. */
const AMONG_ZONES =
  /在(全[国省市]|[\u4e00-\u9fff]{2,4}[省市])?((?:国家级|省级)?(?:经开区|经济技术开发区|高新区|开发区|综保区|综合保税区|工业园区|园区))(?:中|里)?的?(?:综合)?(?:排名|位次|名次)/;

const COUNTIES = "县域综合排名";

/** 在全省183个县（市、区）中综合排名第21位 */
const AMONG_COUNTIES =
  /在(?:全[国省]|[\u4e00-\u9fff]{2,4}省)\s?(?:\d{1,4}\s?个)?(?:县（市、区）|县（市）|县市区|县市|市县|县区|区县|县域)(?:中|里|当中)?的?(?:综合|总体)(?:排名|位次|名次|排)/;

/** “2017中国产业园区百强榜”: the year in a ranking's name. */
function editionOf(words: string, published: string | null): Period | null {
  const year = /(?<!\d)(20\d\d)(?!\s?年?度?(?:公布|发布|揭晓))\s?年?度?(?!\d)[^，。；]{0,16}(?:百强|排行|榜|排名|评价|指数|论坛|报告)/.exec(
    words,
  )?.[1];
  return year && (!published || year <= published.slice(0, 4)) ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : null;
}

/** 总量稳居第一 with no figure beside it: of what the article is about. 养殖基地规模居首 is of another thing. */
function byMeasure(focus: Focus, text: string, { pieceStart, run, runInPiece }: Gap, { start, value }: RankMention): string | null {
  if (!focus.principal || value.among === null) return null;
  const piece = text.slice(run && runInPiece ? Math.min(run.end, start) : pieceStart, start);
  return OF_ALL.test(piece) && !isPrivate(piece) ? focus.principal.name : null;
}
/** 连续三年|全省居首 is of what was told before, 养殖基地单体规模|全省居首 of something else. */
const MANNER = /连续[\d一二三四五六七八九十两]{1,3}年|继续|持续|保持|仍然?|依然|已经?|均|都|也|双双|分别|同比|在|总量|规模|增[速幅]|涨幅|[，\s]/g;
const OTHER = /[一-龥]{3}/;
const OF_ALL = /^[\s的，]*(?:经济|其|但|而|且|均|也|仍|依然|今年|全年|去年|GDP)*(?:总量|规模|增速|增幅)[^，。；]{0,4}$/;

/** The period in force may be that of a ranking: a year, or named in this sentence. */
const isEdition = (focus: Focus, { sentence, outer }: SentenceState): boolean =>
  (outer !== null && isYear(outer)) || (focus.periodSpan !== null && focus.periodSpan.start >= sentence.start);

/** A place told this close to a move is where the move led; in code units. */
const NEAR = 16;

const EVALUATION =
  /([^，。；：、“”（）()\s\d]{2,26}?(?:排名|排行榜|榜单|百强榜|百强|评估|评价|考核|考评|测评))(?:中|里|上|，[它其该])?[，的]?(?:又|再|均|分别|较上年|比上年|同比)*$/;

/** 在全国海关特殊监管区域排名中提升15个位次: a figure of its own where no place is told with it. */
function readMove(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: RankMention): ObservationFact[] {
  const { text } = input;
  const move = mention.value.move!;
  const near = [valueBefore(input, mention), valueBehind(input, mention)].some(
    (other) =>
      other?.kind === "rank" &&
      other.value.move === null &&
      other.start >= state.sentence.start &&
      other.end <= state.sentence.end &&
      Math.min(Math.abs(other.start - mention.end), Math.abs(mention.start - other.end)) <= NEAR,
  );
  const evaluation = EVALUATION.exec(text.slice(Math.max(gap.span.start, mention.start - 40), mention.start))?.[1];
  // 乙经开区则前进11位，以第9名的成绩跻身十强: the place that follows is another's than the last.
  const another = gap.run?.role === "subject" && gap.runInPiece && state.last.every(({ region }) => region !== focus.regions[0]);
  if (near && another && /^(?:，以|[至到])第/.test(text.slice(mention.end, mention.end + 3))) {
    state.last = [];
    return [];
  }
  if (near || !evaluation) return state.lastKind === "rank" ? state.last : [];
  // 全国的海关特殊监管区域排名，它上升15个位次: the one the sentence speaks of.
  if (/[，、][它其该](?:又|再|也)?$/.test(text.slice(gap.span.start, mention.start)) && state.first && gap.run) focus.regions = state.before;
  if (focus.regions.length !== 1) return [];
  const list = evaluation.replace(/^.*?在(?=[^在]{2,}$)/, "").replace(/^(全[国省市区县])的/, "$1");
  const name = `${list}${/(?:排名|榜|百强)$/.test(list) ? "" : "排名"}${move > 0 ? "提升" : "下降"}位次`;
  const fact = factOf(state, {
    region: focus.regions[0]!,
    indicator: { id: null, name },
    period: periodFor(focus, gap),
    quantity: { value: Math.abs(move), high: null, unit: "个位次", dimension: "count", factor: 1 },
    change: null,
    qualifier: "=",
    stated: { start: mention.start, end: mention.end },
    indicatorSpan: null,
    periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
    regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
    mark: "value",
  });
  return [{ ...fact, named: true }];
}

const COUNT_AHEAD =
  /(?<![第\d])(\d{1,2}|[二三四五六七八九十]{1,3})项([一-龥“”]{0,14}?(?:指标|工作|考核|任务|改革|评价)(?:的[一-龥]{2,4}(?:考核|评价))?(?:增速|增幅|总量)?)(?:（[^）]{1,20}）)?，?(?:也|均|都|全部|双双|同时|全|获得?|夺得?|取得)*$/;

/** 四项重点工作专项考核都是第一名, 7项指标增速居全市首位: how many stand in one place. */
function countAhead(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, mention: RankMention): ObservationFact[] | null {
  const { text, gazetteer } = input;
  const { place, among, by } = mention.value;
  const match = COUNT_AHEAD.exec(text.slice(Math.max(gap.span.start, mention.start - 48), mention.start));
  const many = match ? readNumerals(match[1]!).at(0)?.value : undefined;
  if (!match || !many || many < 2) return null;
  if (focus.regions.length !== 1) return [];
  const at = mention.start - match[0].length;
  const noun = match[2]!.replace(/的/g, "");
  const fact = factOf(state, {
    region: focus.regions[0]!,
    indicator: { id: gazetteer.indicatorNamed(`${noun}第${DIGITS[place] ?? place}名项数`), name: `${noun}第${DIGITS[place] ?? place}名项数` },
    period: periodFor(focus, gap),
    quantity: { value: many, high: null, unit: "项", dimension: "count", factor: 1 },
    change: null,
    qualifier: "=",
    stated: { start: at, end: at + match[1]!.length + 1 },
    indicatorSpan: { start: at + match[1]!.length + 1, end: mention.end },
    periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
    regionSpan: gap.run ? { start: gap.run.start, end: gap.run.end } : null,
    mark: "value",
  });
  fact.rank = { place, among, by: by ?? (/增[速幅]$/.test(noun) ? "growth" : "value") };
  fact.marks.push({ kind: "rank", start: mention.start, end: mention.end });
  return [fact];
}

/** 西部|排在第27位, 东部地区参评120家，它|排在第73位: a part of the country, right before the place of the one told before. */
const WITHIN = /(?:^|[，；])在?((?:东|中|西|中西|东北)部(?:地区)?|东北地区)(?:（[^（）]{1,12}）)?(?:[^，。；]{0,12}，[它其](?:则|也|又|还)?)?$/;
const WITHIN_REACH = 24;

/** 全国列第52位，…，东部排在第47位: the ranking just told, among those of a part of the country. */
function placedWithin(
  { text, gazetteer }: LinkInput,
  focus: Focus,
  { made, sentence }: SentenceState,
  mention: RankMention,
): ObservationFact[] | null {
  const start = Math.max(sentence.start, mention.start - WITHIN_REACH);
  const wide = WITHIN.exec(text.slice(start, mention.start))?.[1];
  const ranked = wide ? made.findLast(({ rank, quantity, change }) => rank !== null && quantity === null && change === null) : null;
  if (!wide || !ranked?.region || gazetteer.region(ranked.region)?.kind !== "zone" || ranked.rank!.place === mention.value.place) return null;
  const between = text.slice(ranked.stated.end, mention.start);
  if (between.length > 2 * WITHIN_REACH || between.includes("。")) return null;
  focus.regions = [ranked.region];
  return [{ ...rankedAgain(ranked, mention), rank: { place: mention.value.place, among: wide, by: mention.value.by ?? "value" } }];
}

/** 由第九位升至第六位: the place that was left. */
const isLeft = ({ text }: LinkInput, { start, end }: RankMention): boolean =>
  FROM_PLACE.test(text.slice(start, start + 4)) &&
  /^[^，。；]{0,8}?(?:到|至|为|居|上)(?:[^，。；]{0,8}年(?:的|度)?)?[第\d]/.test(text.slice(end, end + 20));
const FROM_PLACE = /^(?:排名|位次|名次)?[由从]/;

/** 数量, 出口规模 and 增速 say no more than what was told; 人均可支配收入 after 地区生产总值 does. */
function isOfSame(name: string, told: string): boolean {
  // 单产、总产 after 夏粮总产, 面积和产量 after 蓝莓产量: one of the two is.
  if (/[、和与及]/.test(name)) return name.split(/[、和与及]/).some((each) => isOfSame(each, told));
  const plain = name.replace(/(?:总量|规模|总额|总数|数量|增速|增幅|涨幅|增长率|数|占比|比重|份额|指标|水平|额|量)+$/, "");
  return plain.length < 2 || told.includes(plain) || name.includes(told) || /[项个两三四五六七八九十]/.test(plain);
}

/** 在进出口总额单项排名中，昆山经开区|位列第二; 进出口总额的单项榜|排第四位: by one measure, and not all in all. */
const SINGLE =
  /(?:^|[，；。：在])([一-龥]{2,12}?)的?单项(?:指标)?(?:榜单?|排名|排行榜?|考核|评价)?(?:中|上|里)?(?:，[^，。；：\d]{2,14}|[^，。；：\d]{0,8})?$/;
const singleItem = (words: string): string | null => {
  const name = words.includes("单项") ? SINGLE.exec(words)?.[1]?.replace(/^.*在/, "") : undefined;
  return name && hasHead(name) ? `${name}单项排名` : null;
};

/** 创新能力和创业活跃度排第27位 in a passage on a ranking: one of its parts. */
const partOfRanking = (name: string, id: string | null, { ranking }: Focus): string | null =>
  id === null && ranking && /(?:[度力链性率]|水平|能力|质量|单项|分项)”?(?:单项|分项|一项|指标)?$/.test(name) && !isPrivate(name)
    ? `${name.replace(/(?:单项|分项|一项|指标)$/, "")}排名`
    : null;

/** What can be ranked beside what is measured: 投资潜力, 营商环境, 科技创新, 工业增速. */
const RANKABLE =
  /(?:潜力|质量|发展|创新|环境|(?<!综合)(?:实|活|能|竞争|影响|吸引|引领|支撑)力|水平|效[率益能]|强度|满意度|贡献度|开放度|集聚度|[增降]速|[增涨]幅|总量|指数|百强|绩效|成效)$/;
const RANKED_WORDS = /^[一-龥A-Z&“”]{4,14}$/;
/** What is no quality of its own: 综合竞争力, 发展水平 are what such rankings are of. */
const WHOLLY =
  /综合|总体|整体|总分|总评|排名|位次|名次|公司|集团|同比|居民|^(?:经济|社会|高质量|总|主要|各项|该项|多项|单项|指标|发展)+(?:发展|总量|水平|质量|指数|指标|增速|增幅)?$|[项个][一-龥]{0,4}(?:指标|增速|总量)|^[前后二两]者|收入质量$|第|其他|分别|[由从比较]/;

const CLAUSE_MARKS = charSet("，；。：、");

/** 在全国百强县中|投资潜力|排第3、绿色发展|排第5; 工业增速|居全省第2位: a quality by its own name, where nothing of it was told. */
function qualityRanked(
  { text, indicators }: LinkInput,
  focus: Focus,
  { last, sentence }: SentenceState,
  { span, run, time }: Gap,
  mention: RankMention,
): string | null {
  const { among, place } = mention.value;
  const from = Math.max(span.start, run?.end ?? 0, time?.mention.end ?? 0);
  const words = text.slice(from > mention.start ? span.start : from, mention.start);
  let head = words.length;
  while (head > 0 && CLAUSE_MARKS[words.charCodeAt(head - 1)] !== 1) head--;
  const clause = words.slice(head);
  const noun = clause
    .replace(/^(?:其中|而|同时|的|其)?(?:在(?:全[国省市区县州]|[一-龥]{2,4}省)?[^在，]{2,14}?[中里内])?/, "")
    .replace(/(?:则|也|又|还|分别|均|都|仍|已|再|首次)*$/, "");
  if (!RANKED_WORDS.test(noun) || !RANKABLE.test(noun) || WHOLLY.test(noun) || isPrivate(noun)) return null;
  if (last.some(({ quantity, change, indicator }) => (quantity !== null || change !== null) && isOfSame(noun, indicator.name))) return null;
  // 排第5 of nothing that is told: among others, in a ranking, or in a row of ranks.
  const inRow = last.length === 1 && last[0]!.rank !== null && last[0]!.stated.start >= sentence.start;
  if (place < 1 || !(among !== null || inRow || focus.ranking !== null)) return null;
  const end = text.lastIndexOf(noun, mention.start) + noun.length;
  if (indicators.byEnd.has(end)) return null;
  // 固定资产投资增速, 增加值增幅: of figures that are told with their growth.
  const stem = noun.replace(/(?:[增降]速|[增涨]幅|总量)$/, "");
  if (stem !== noun && (sharedHead(stem) !== null || indicators.byEnd.has(end - (noun.length - stem.length)))) return null;
  return stem !== noun ? noun : `${noun}排名`;
}

/** …鲜果产量15.2万吨，增长5.6%，面积|居全国县级第一; 净增58家，总数|居第三位; 占全市的15%，增速|却以13%居首位: a figure told before the last one. */
const REFERS =
  /^[^，。；]{0,6}(?:，[^，。；]{0,8})?，(?:但|而|且|其)?(?:(面积|产量|产值|收入|投资|出口|进口|利润|税收)|(总数|总量|存量)|(增速|增幅))(?:却|则|也|均|仍|更|以|同比)*(?:在[^，。；]{2,14}中)?$/;

function toldEarlier({ text }: LinkInput, { made, last }: SentenceState, { span, run }: Gap, { start }: RankMention): ObservationFact | null {
  const told = REFERS.exec(text.slice(span.start, start)) ?? REFERS.exec(`，${text.slice(span.start, start)}`);
  if (!told || last.length !== 1) return null;
  const [now] = last;
  const [, noun, total, growth] = told;
  // 全市面积居全国第一: of another place.
  if (run?.role === "subject" && run.start < text.lastIndexOf(noun ?? total ?? growth!, start - 1)) return null;
  const named_ = (name: string): boolean => (noun ? name.endsWith(noun) : !/新增|净增|^新(?!能源|材料|型|兴)/.test(name));
  if (growth ? !isShareName(now!.indicator.name) : named_(now!.indicator.name) && now!.quantity !== null) return null;
  const is = ({ indicator: { name }, quantity, change, region }: ObservationFact): boolean =>
    region === now!.region &&
    (growth ? change?.kind === "yoy" : quantity !== null && (total ? quantity.dimension === "count" && named_(name) : named_(name)));
  const back = made.findLast(is);
  return back && back !== now && back.rank === null ? back : null;
}

/** The same ranking told of again: another place in it, of another time or among fewer. */
const rankedAgain = (ranked: ObservationFact, { start, end }: Span): ObservationFact => ({
  ...ranked,
  stated: { start, end },
  evidence: include(ranked.evidence, { start, end }),
  marks: [...ranked.marks.filter(({ kind }) => kind !== "rank"), { kind: "rank", start, end }],
});

/** The zone that stands in a ranking of zones: itself, or a city's only one where the city's bare name stands for it. */
function zoneAmong({ gazetteer }: LinkInput, id: string, bareName: boolean): string | null {
  const kind = gazetteer.region(id)?.kind;
  if (kind === "zone" || id.startsWith("zone:")) return id;
  const zones = bareName && kind === "prefecture" ? gazetteer.zonesIn(id).filter((zone) => gazetteer.zoneKind(zone) === "high_tech") : [];
  return zones.length === 1 ? zones[0]! : null;
}

/** 孝感、随州、咸宁: places by their bare names alone. */
const isBareList = (words: string): boolean => words.split(/[、和与及]/).every((name) => name.length < 5 && !/[市县区盟]$|..州$/.test(name));

/** How far back in its sentence a ranking may be named; in code units. */
const FAR = 480;
/** How many names back the one that stands in a ranking may be. */
const NAMES = 6;

/** Where a place was named last. */
function runBefore({ subjects: { runs } }: LinkInput, at: number, id: string | undefined): SubjectRun | null {
  const last = clauseAt(runs, at);
  for (let i = last; i >= 0 && i > last - NAMES; i--) if (runs[i]!.ids[0] === id) return runs[i]!;
  return null;
}

const QUOTED = /“([^“”]{3,20})”[^“”。；\d]{0,24}$/;

/** “绿色发展与宜居包容性”，位列第58位 where a ranking is told of: what stands in quotation marks is ranked, unless a place or another thing is named after it. */
function quotedPart(
  { text, subjects }: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  mention: RankMention,
  own: IndicatorRef | null,
): string | null {
  const start = Math.max(state.sentence.start, gap.span.start);
  const found = QUOTED.exec(text.slice(start, mention.start));
  const quoted = found?.[1];
  if (!found || !quoted || /[榜强]$|排行|排名|评价|考核|《|20\d\d/.test(quoted)) return null;
  const end = start + found.index + quoted.length + 2;
  const another = own?.span && own.span.start >= end && (own.id !== null || hasHead(own.name));
  if (another || (subjects.runs[clauseAt(subjects.runs, mention.start)]?.start ?? 0) >= end) return null;
  const evaluated =
    focus.ranking !== null || /(?:一级|二级|分项|单项)指标|单项|分项/.test(text.slice(Math.max(0, mention.start - FAR), mention.start));
  return evaluated ? `${quoted}排名` : null;
}

/** 较上年的, 比2016年首次参评时的: what a place is held against. */
const COMPARED_PLACE = /(?:较|比)[^，。；]{2,24}的?$/;

/** 由第61位|跃居第19位: the place told last is the one that was left. */
const isLeftBefore = (text: string, { stated }: ObservationFact): boolean => FROM_PLACE.test(text.slice(stated.start, stated.start + 4));

/** 排名第一的|昆山市, 第三名是|荆门高新区: who stands there, named behind the number. */
function holderBehind({ text, subjects }: LinkInput, { end }: RankMention): string | null {
  const told = /^(?:的|[仍还则]?是|[仍则]?为)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  // 第二名|阿拉尔经开区
  const held = told > 0 || /[名位]$/.test(text.slice(end - 1, end));
  const run = held ? subjects.within(end + told, end + told + 1).at(0) : undefined;
  return run?.ids.length === 1 && run.ids[0] !== UNKNOWN ? run.ids[0]! : null;
}

/** Of when the place that was left is: named right with it (由2017年的), else not known; the time named before is that of the place reached. */
const leftPeriod = ({ text }: LinkInput, { time }: Gap): Period =>
  time && /[由从]/.test(text[time.mention.start - 1] ?? "") ? time.period : unknown;

/** Between a place and its number in the ranking in force: nothing that could be ranked. */
const BARE =
  /^(?:首[次度]参评[时后]?|[两三四五六七八九]家|仍|则|也|又|还|由|从|以|再|虽然?|却|只|仅|总榜|总体|综合|上年度?的?|去年的?|前一年度?的?|上一?年度?的?|上届的?|连续第?[\d一二两三四五六七八九十]{1,3}年|20\d\d年度?|一度|曾|曾经|一路|继续|依然|分列|列|位列|位居|名列|排|升至|降至|保持|守住|今年|已|已经|，|、|\s)*$/;

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 三项指标分别增长…，其中固定资产投资增速|居第四: of the one it names, where several were told last. */
function toldOf({ indicators }: LinkInput, { last }: SentenceState, { span }: Gap, mention: RankMention): ObservationFact[] {
  const id = last.length > 1 ? lastHit(indicators, span.start, mention.start)?.id : undefined;
  const named = id === undefined ? [] : last.filter(({ indicator }) => indicator.id === id);
  return named.length > 0 ? named : last;
}

/** 论经济总量，|四川位居第六: what is ranked stands in the clause before the place. */
function aspectOf({ text, indicators, gazetteer }: LinkInput, gap: Gap): IndicatorRef | null {
  if (gap.run?.role !== "subject" || !gap.runInPiece) return null;
  const before = ASPECT.exec(text.slice(gap.span.start, gap.pieceStart));
  if (!before) return null;
  const start = gap.pieceStart - before[0].length + before[0].indexOf(before[1]!);
  const ref = indicatorAtEnd(text, { start, end: start + before[1]!.length }, indicators, gazetteer);
  return ref?.id === null ? null : ref;
}
const ASPECT = /(?<=^|[，。；：\s])(?:但|而)?(?:若论|单论|论|只看|单看|看|从|按|就)([^，。；：\s]{2,14}?)(?:来看|来说|上看|而言|论)?\s?[，,]\s?$/;

/** 居全国第3位 belongs to the value before it; without one it is a fact of its own when a ranking is named. */
export function readRank(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, fragment: Span, mention: RankMention): ObservationFact[] {
  const { text, indicators, gazetteer } = input;
  const { place, among, by, move } = mention.value;
  if (state.company) return [];
  if (move !== null) return readMove(input, focus, state, gap, mention);
  if (place < 1) return [];
  const shared = rankedList(input, focus, state, gap, mention);
  const several = shared?.length ? shared : (countAhead(input, focus, state, gap, mention) ?? shared);
  if (several) return several;
  const among_ = placedWithin(input, focus, state, mention);
  if (among_) return among_;
  const words = text.slice(gap.span.start, mention.start);
  const earlier = toldEarlier(input, state, gap, mention);
  if (earlier) {
    earlier.rank = { place, among, by: by ?? (/增[速幅][^，。；]{0,12}$/.test(words) ? "growth" : "value") };
    earlier.marks.push({ kind: "rank", start: mention.start, end: mention.end });
    earlier.evidence = include(earlier.evidence, mention);
    return state.last;
  }
  const rank = (fact: ObservationFact): ObservationFact["rank"] => ({
    place,
    among,
    by: by ?? (/(?:增速|增幅)[^，。；]{0,8}$/.test(words) || (fact.quantity === null && fact.change !== null) ? "growth" : "value"),
  });
  // 进出口总额连续5年位居第一
  const lasting = /(?:已|已经)?连续[\d一二三四五六七八九十]{1,3}[年个]?(?:季度|月)?$/.exec(text.slice(fragment.start, fragment.end));
  const noun = lasting ? { start: fragment.start, end: fragment.start + lasting.index } : fragment;
  // 人均可支配收入|在全市: where, not what.
  const where = /(?<![现存实内])在[^，。；、在]{2,14}$/.exec(text.slice(noun.start, noun.end));
  const bare = where && where.index > 1 ? { start: noun.start, end: noun.start + where.index } : null;
  const unplaced = bare ? indicatorAtEnd(text, bare, indicators, gazetteer) : null;
  // 发货量|全市|居首: among whom stands between.
  const from = gap.run && gap.runInPiece && gap.run.end < mention.start - 2 ? gap.run.end : gap.pieceStart;
  const before_ = /全[国省市县区州旗]$/.test(text.slice(from, mention.start)) ? { start: from, end: mention.start - 2 } : null;
  const own = unplaced ?? (where && !bare ? null : indicatorAtEnd(text, before_ ?? noun, indicators, gazetteer));
  // 地区生产总值612亿元，人均可支配收入在全市排第四: something else stands there.
  const [measured] = state.last;
  if (before_ && measured && own?.id == null && OTHER.test(text.slice(before_.start, before_.end).replace(MANNER, ""))) return state.last;
  const quality = qualityRanked(input, focus, state, gap, mention);
  if (!quality && own?.id === null && measured && hasHead(own.name) && !isOfSame(own.name, measured.indicator.name)) return state.last;
  const part =
    singleItem(words) ??
    quotedPart(input, focus, state, gap, mention, own) ??
    (own && !(gap.runInPiece && gap.run?.role === "subject") ? partOfRanking(own.name, own.id, focus) : null) ??
    quality;
  // 在全省参与考核的8个高新区中: who is evaluated at all, whatever for.
  const ranking = /(?:综合排名|综合评价|综合实力|综合竞争力|综合考评|百强(?=[县市区镇城园榜])|考核(?!单位|对象)|评价(?!单位|对象))/.test(
    text.slice(gap.span.start, mention.end).replace(EVALUATED, ""),
  );
  const named_ = own && own.id !== null && !/^(?:增速|增幅|总量|规模|位次|名次)$/.test(own.name) ? own : own ? null : aspectOf(input, gap);
  // …分列第33位和第41位；咸宁在全省12家国家高新区中排名第6位: another place than the one ranked before.
  const otherPlace =
    state.last.length > 0 &&
    focus.regions.length === 1 &&
    state.last.every(({ region, rank: told }) => told !== null && region !== focus.regions[0]) &&
    text.slice(state.last.at(-1)!.stated.end, mention.start).includes("；");
  // 应税销售、用电量分别增长…，应税销售|增幅居第二: of the one of them that is named.
  const bareOwn = own?.id === null && state.last.length > 1 ? own.name.replace(/的?(?:增速|增幅|涨幅|总量|规模)$/, "") : null;
  const [only, another] = bareOwn ? state.last.filter(({ indicator, rank: told }) => told === null && indicator.name === bareOwn) : [];
  if (only && !another) {
    only.rank = rank(only);
    only.marks.push({ kind: "rank", start: mention.start, end: mention.end });
    only.evidence = include(only.evidence, mention);
    return state.last;
  }
  const newPlace = (gap.run !== null && gap.run.role === "subject" && gap.runInPiece) || otherPlace;
  if (!named_ && !newPlace && !ranking && !part && state.last.length > 0) {
    // 均居首位 holds for the list it closes, back to the last semicolon.
    const list = text.slice(state.sentence.start, mention.start).lastIndexOf("；") + state.sentence.start;
    const targets = /(?:均|都|双双)/.test(text.slice(gap.span.start, mention.end))
      ? state.made.filter((fact) => fact.stated.start > list)
      : toldOf(input, state, gap, mention);
    const kept = targets.filter(
      (fact) => fact.rank === null && (fact.indicator.id !== null || !isShareName(fact.indicator.name) || isToldShare(text, fact)),
    );
    const [ranked] = state.last;
    // In 第58位，在东部70家里排第39 the count stands between the two.
    if (state.last.length === 1 && ranked!.quantity === null && ranked!.change === null && ranked!.rank) {
      // 消费总量居第4位，增幅居第5位: of the same, by its growth.
      const growth = /^，其?(增[速幅]|涨幅)(?:则|也|又)?$/.exec(words)?.[1];
      if (growth && ranked!.rank.by === "value" && !/排名$/.test(ranked!.indicator.name)) {
        const { id, name } = ranked!.indicator;
        const indicator = id === null ? { id, name: `${name.replace(/(?:总量|规模|总额)$/, "")}${growth}` } : { id, name };
        return [{ ...rankedAgain(ranked!, mention), indicator, rank: { place, among: among ?? ranked!.rank.among, by: "growth" } }];
      }
      // 由第38位升至第30位: the second place is of the period in force, the first of the one before.
      const moved =
        isLeftBefore(text, ranked!) || /[升降滑跌掉退进前至到]/.test(text.slice(Math.max(gap.span.start, mention.start - 4), mention.end));
      // 居第89位，较2016年首次参评时的第132位前移: where it stood then.
      const compared = COMPARED_PLACE.test(text.slice(Math.max(gap.span.start, mention.start - 28), mention.start));
      const time = compared ? timesWithin(input.allTimes, { start: gap.span.start, end: mention.start }).at(-1) : undefined;
      const months = time ? input.resolve(time, ranked!.period) : null;
      const then: Period | null = months && { start: months.start, end: months.end, is: months.is };
      if (then && then.end !== null && then.end !== ranked!.period.end && ranked!.rank.place !== place) {
        state.made.push({ ...rankedAgain(ranked!, mention), period: then, rank: { ...ranked!.rank, place } });
        return state.last;
      }
      if (!moved && among && among !== ranked!.rank.among && ranked!.rank.place !== place) {
        // 列全国169家国家高新区第58位，在西部36家里排第9: the same ranking among fewer.
        const within = rankedAgain(ranked!, mention);
        // 在农产品主产区县中列第3位: a ranking of counties of their own kind.
        if (within.indicator.name === COUNTIES && /^(?!全)[一-龥]{3,10}县$/.test(among)) within.indicator = { id: null, name: `${among}排名` };
        return [{ ...within, rank: rank(within) }];
      }
      if (!moved || ranked!.rank.place === place || /(?:高新区|开发区|经开区|园区)/.test(gap.text)) return state.last;
      const later = rankedAgain(ranked!, mention);
      const when = ownPeriod(input, mention, focus) ?? gap.time?.period ?? (isEdition(focus, state) ? state.outer : null) ?? unknown;
      return [{ ...later, period: when, rank: rank(later) }];
    }
    if (kept.length === 0) return state.last;
    // 位次由第5升至第3: of the figure told, the place that was left says nothing.
    if (kept.some(({ quantity, change }) => quantity !== null || change !== null) && isLeft(input, mention)) return state.last;
    // 首个突破10万亿元的省份，总量稳居第一: of what was passed, not of the mark.
    const [mark] = kept;
    if (
      kept.length === 1 &&
      mark!.quantity &&
      mark!.qualifier === ">" &&
      /(?:总量|规模)[^，。；]{0,4}$/.test(words) &&
      PASSED_MARK.test(text.slice(mark!.stated.start - 6, mark!.stated.start))
    ) {
      const other: ObservationFact = {
        ...mark!,
        quantity: null,
        qualifier: "=",
        stated: { start: mention.start, end: mention.end },
        evidence: include(mark!.evidence, mention),
      };
      other.rank = rank(other);
      other.marks = [...mark!.marks.filter(({ kind }) => kind !== "value"), { kind: "rank", start: mention.start, end: mention.end }];
      state.made.push(other);
      return state.last;
    }
    for (const fact of kept) {
      fact.rank = rank(fact);
      fact.marks.push({ kind: "rank", start: mention.start, end: mention.end });
      fact.evidence = include(fact.evidence, mention);
    }
    return state.last;
  }
  // 排名第一的昆山市: the place that stands there.
  const holder = holderBehind(input, mention);
  const regions = holder ? [holder] : focus.regions.length === 1 ? focus.regions : [];
  const sentence = text.slice(Math.max(state.sentence.start, mention.end - FAR), mention.end);
  const called = rankingIn(sentence, among, regions[0] ? gazetteer.zoneKind(regions[0]) : null);
  // 岳阳经开区|五好园区综合评价: the place is no part of its name.
  const place_ = gap.run?.role === "subject" && gap.runInPiece ? text.slice(gap.run.start, gap.run.end) : "";
  const local = place_ !== "" && called?.startsWith(place_) && called.length - place_.length > 5 ? called.slice(place_.length) : called;
  // 全省开发区综合考评…，徐州高新区由第61位…: not the ranking of all national zones.
  const ofProvince = /^(?:全[省市]|[一-龥]{2,3}省)(?!.*国家)/.test(focus.ranking ?? "");
  const other =
    focus.ranking && (ofProvince || !/高新区|全国/.test(focus.ranking)) && !/国家级?高新|全国|火炬|科技部/.test(sentence) ? focus.ranking : null;
  const told = local === HIGH_TECH_RANK && other ? other : local && rankingAfter(local, focus.ranking, sentence);
  // 深圳高新区第二, 长沙高新区列第12位: nothing but the place and its number. In 各项成果均居首位 something else is ranked.
  const ahead = Math.min(mention.start, fragment.end);
  const entered = /参评/.test(text.slice(fragment.start, fragment.end));
  const near = gap.run !== null && newPlace && (ahead - gap.run.end <= 4 || BARE.test(text.slice(entered ? fragment.start : gap.run.end, ahead)));
  const running =
    (holder !== null || !newPlace) &&
    (holder !== null || text[mention.end] !== "的" || /^的(?:成绩|战绩|名次|位次|排名)/.test(text.slice(mention.end, mention.end + 3))) &&
    state.last.length === 0 &&
    (entered ? BARE.test(text.slice(fragment.start, fragment.end)) : !own && BARE.test(text.slice(gap.run?.end ?? gap.pieceStart, mention.start)));
  // 火炬中心的年度评价显示: another than that of the province spoken of before.
  const foreign = /火炬中心|科技部/.test(sentence) && !/高新|全国|国家/.test(focus.ranking ?? "");
  const last = (near || running) && !foreign ? focus.ranking : null;
  const zones =
    last !== null &&
    regions[0] !== undefined &&
    gazetteer.zoneKind(regions[0]) === "high_tech" &&
    /高新区/.test(last) &&
    !ofProvince &&
    !/百强|竞争力|指数/.test(last);
  // 在2021年度评价中已升至全国第二: the ranking spoken of before.
  // 在217家经开区中排第84位 after an evaluation of them
  const all = among !== null && EVALUATED_BY.test(focus.ranking ?? "") && ALL_EVALUATED.test(among);
  const again = among && (all || /(?:评价|排名|榜单|考评)(?:中|里|上)?[^，。；]{0,4}$/.test(words)) ? focus.ranking : null;
  const name = named_?.name ?? part ?? told ?? (zones ? HIGH_TECH_RANK : last) ?? again ?? byMeasure(focus, text, gap, mention);
  if (regions.length === 0 || !name) return [];
  // 在全国化工园区综合竞争力排名中|排第九: one of them does, of no list, and not all the country.
  if (regions[0] === "CN" && /园区|高新区|开发区|经开区|综保区/.test(name)) return [];
  // 高新区在国家高新区综合评价中列第86位, told of a city: its zone stands there, not the city.
  // 咸宁在全省12家国家高新区中排名第6位: by its bare name the city's only zone.
  const run = gap.run ?? (otherPlace ? runBefore(input, mention.start, regions[0]) : null);
  const bareName = run != null && isBareName(text.slice(run.start, run.end), gazetteer.region(regions[0]!)?.name ?? "");
  // 绍兴的“结构优化”排第33 in a passage on that ranking: its zone, and of the year it is of.
  const inner = part !== null && name === part && /国家(?:级)?高新区/.test(focus.ranking ?? "");
  const national = inner || /国家(?:级)?高新区/.test(name);
  // 孝感、随州分列第四、第五 in 全省高新区综合评价: their zones.
  const listed = run !== null && run.ids.length > 1 && /高新区/.test(name) && isBareList(text.slice(run.start, run.end));
  const holders = national || listed ? regions.map((id) => zoneAmong(input, id, bareName || listed)) : regions;
  if (holders.includes(null)) return [];
  if (!named_ && name === told) focus.ranking = name;
  // 在2022年度评价中由前一年的第142位升到…: the year before is that before the one told.
  if (isLeft(input, mention) && gap.time && !gap.time.mention.value.base) periodFor(focus, gap);
  const own_ = ownPeriod(input, mention, focus) ?? (isLeft(input, mention) && !gap.time?.mention.value.base ? leftPeriod(input, gap) : null);
  const before = /百强(?=[县市区镇城园榜])/.test(words) ? ([focus.period, focus.periodSpan] as const) : null;
  if (own_) state.outer = periodFor(focus, gap);
  // 在1月份公布的评价中: when it was given out, not what it is of.
  const published =
    gap.time !== null && /^(?:份|上旬|中旬|下旬)?(?:公布|发布|揭晓|通报|出炉)的/.test(text.slice(gap.time.mention.end, gap.time.mention.end + 6));
  // 孝感高新区本年度居第72位: of the year that the ranking is of.
  const same = gap.time !== null && /^本(?:年度?|期|届|次)$/.test(text.slice(gap.time.mention.start, gap.time.mention.end)) ? focus.edition : null;
  if (same) focus.period = same;
  const spoken = own_ ?? same ?? (inner && !gap.timeInPiece ? focus.edition : null) ?? (state.from || published ? unknown : periodFor(focus, gap));
  // 生产总值700亿元，在百强县中今年又前移到第89位；出口…: the figures go on in their own time.
  if (before && state.made.some(({ quantity }) => quantity !== null)) [focus.period, focus.periodSpan] = before;
  const period = named_ || spoken.end !== null ? spoken : (editionOf(sentence, input.published) ?? spoken);
  if (!named_ && (name === told || (name === HIGH_TECH_RANK && focus.edition === null)) && isYear(period)) focus.edition = period;
  return holders.map((region) => {
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
    // 在全国百强县中昆山市投资潜力排第3: among those, whatever is ranked.
    if (name === quality) fact.rank!.among = among?.replace(/(?<=.{3})[中里内].{2,}$/, "") ?? null;
    return fact;
  });
}
