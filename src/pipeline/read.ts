import type { ArticleText, Period, Span } from "../dataset/schema.ts";
import { type AllianceFact, ofKnownYears } from "./alliances/fact.ts";
import { readAlliances } from "./alliances/index.ts";
import { isSubtitle } from "./clean/unit.ts";
import type { ArticleContext } from "./context.ts";
import { makeCalendar } from "./events/calendar.ts";
import { publishedByClues } from "./events/clues.ts";
import type { EventFact } from "./events/fact.ts";
import { readEvents } from "./events/index.ts";
import { hasYear } from "./events/noYear.ts";
import { indicatorOfZones, isAllZones, partsOfAllZones } from "./gazetteer/allZones.ts";
import { hereOf, isHere } from "./gazetteer/here.ts";
import type { Gazetteer } from "./gazetteer/index.ts";
import { dateRepeats, dropContradictions } from "./link/contradictions.ts";
import { dealSigned } from "./link/dealt.ts";
import type { ObservationFact } from "./link/facts.ts";
import { fairNames, fairOf, ofFair, ofSeries, seriesOf, withSeries } from "./link/fairs.ts";
import { incomesOf } from "./link/incomes.ts";
import { findIndicators } from "./link/indicators.ts";
import { type Joined, joinedBy } from "./link/joined.ts";
import { link } from "./link/link.ts";
import { readListed } from "./link/listed.ts";
import { readOrdered } from "./link/ordered.ts";
import { ofCountedWorks, ofOwnPart } from "./link/ownPart.ts";
import { pointsOfShares } from "./link/pointsOfShares.ts";
import { readRated } from "./link/rated.ts";
import { sectorsOf } from "./link/sectors.ts";
import { sentencesOf } from "./link/sentences.ts";
import { readStandings } from "./link/standings.ts";
import type { Body, ValueMention } from "./link/state.ts";
import { type SubjectRun, type Subjects, subjectsOf } from "./link/subjects.ts";
import { dealSummed } from "./link/summed.ts";
import { readTables } from "./link/tables.ts";
import type { RegionMention, TimeMention } from "./mention.ts";
import { rare } from "./rare.ts";
import { type Recognized, recognize } from "./recognize/index.ts";
import { isDisclosure, isNotice } from "./recognize/notice.ts";
import { dealZones, findRegions, UNKNOWN } from "./recognize/region.ts";
import { resolveTime } from "./recognize/resolveTime.ts";
import { isStory } from "./recognize/story.ts";
import { givenOutAt } from "./refine/bulletin.ts";
import { atCensus, censusOf } from "./refine/census.ts";
import { foreignTail } from "./refine/foreignTail.ts";
import { withoutAims, withoutOccasions } from "./refine/goals.ts";
import { officesHome, unnamedHome } from "./refine/here.ts";
import { asidesIn, homeOf } from "./refine/home.ts";
import { lookBackOf } from "./refine/lookBack.ts";
import { dropOverlaps } from "./refine/overlaps.ts";
import { isSeatedAlone, seatedHome } from "./refine/seat.ts";
import { sectionsOf } from "./refine/sections.ts";
import { resolveStandins } from "./refine/standins.ts";
import { withYuan } from "./refine/yuan.ts";
import { gather, type Metadata, type Part, type ReadProblem } from "./text.ts";

/** Everything read from one article, before it meets the others. Plain JSON: facts are cached and passed between workers as they are. Spans are in `text`. */
export interface ArticleFacts {
  file: string;
  part: number;
  meta: Pick<Metadata, "title" | "publisher" | "author" | "url" | "published" | "publishedIs" | "publishedFrom">;
  script: Part["script"];
  encoding: string;
  text: string;
  original: string;
  origin: ArticleText["origin"];
  blocks: ArticleText["blocks"];
  repairs: ArticleText["repairs"];
  observations: ObservationFact[];
  alliances: AllianceFact[];
  events: EventFact[];
  problems: ReadProblem[];
}

/** A page of a newspaper has no more articles than this; a feed has. */
const PAGE = 12;

/** The city of a newspaper's page: the one in which all its other articles are at home. 我市 of an article that names no place is it. Null for a single article, and where they differ. */
export function pageOf(parts: readonly Part[], gazetteer: Gazetteer): string | null {
  if (parts.length < 2 || parts.length > PAGE || !parts.some(({ text }) => OUR_CITY.test(text.clean))) return null;
  const cities = new Set<string>();
  for (const part of parts) {
    const titleEnd = endOfTitle(part);
    const home = homeOf(part.text.clean, findRegions(part.text.clean, gazetteer, titleEnd), titleEnd, gazetteer, part.meta);
    const city = home && [home, ...gazetteer.ancestors(home)].find((id) => gazetteer.region(id)?.kind === "prefecture");
    if (home && !city) return null;
    if (city) cities.add(city);
  }
  const [city] = cities;
  return cities.size === 1 ? city! : null;
}

const OUR_CITY = /我[市州盟]/;

/** One article to its facts: pure, the same part gives the same facts. `file` is its path in the folder read, `page` the city of the page it stood on. */
export function readArticle(whole: Part, file: string, gazetteer: Gazetteer, page: string | null = null): ArticleFacts {
  const part = withoutTail(whole, gazetteer);
  const text = part.text.clean;
  const all = recognize(text);
  const read = dropOverlaps(all);
  const sentences = sentencesOf(text, part.blocks);
  const indicators = findIndicators(text, gazetteer);
  const titleEnd = endOfTitle(part);
  const named = findRegions(text, gazetteer, titleEnd);
  const found = { ...read, times: withoutAims(text, read.times), quantities: withYuan(text, read.quantities, indicators, named, gazetteer) };
  const first = homeOf(text, named, titleEnd, gazetteer, part.meta);
  // 地处晋城市东部，辖7镇: where it lies is not what it is.
  const seated = first && seatedHome(text, named, first, gazetteer);
  const placed = seated ?? first;
  const home =
    (placed?.startsWith("macro:") ? unnamedHome(text, named, part.blocks, gazetteer, placed) : null) ??
    placed ??
    (page && OUR_CITY.test(text) ? page : null) ??
    unnamedHome(text, named, part.blocks, gazetteer) ??
    officesHome(part.meta.publisher, named);
  const sections = sectionsOf(text, part.blocks, named);
  const regions = resolveStandins(named, home, part.blocks, gazetteer, sections, sentences, asidesIn(text, named));
  const meta = dated(part, found.times);
  const published = givenOutAt(meta.title, meta.published, whole.text.raw.slice(whole.text.origin[0] ?? 0));
  const summed = lookBackOf(text, all.times, published);
  const census = censusOf(text, published);
  const resolve = (time: TimeMention, current: Period | null) => {
    if (summed?.years === time.value.parts.years) return summed.period;
    const resolved = resolveTime(time.value, anchorOf(published, current));
    return (census && atCensus(time, resolved)) || resolved;
  };
  const owners = dealZones(text, regions, gazetteer);
  const subjects = subjectsOf(text, owners, (inner, outer) => gazetteer.ancestors(inner).includes(outer));
  const context: ArticleContext = {
    text,
    sentences: sentences.map(({ start, end, block }) => ({ start, end, block })),
    times: found.times,
    // 四省 whose names nobody tells is no place that an alliance or an event could refer to.
    regions: eachOf(regions).filter(({ value }) => value.region !== UNKNOWN && !isHere(value.region) && !isAllZones(value.region)),
    quantities: found.quantities,
    published: meta.published,
    home: home && isHere(home) ? null : home,
    resolve: (time) => resolveTime(time.value, anchorOf(meta.published, null)),
    placeOf: (id) => gazetteer.region(id),
    regionNamed: (name) => gazetteer.regionNamed(name),
  };
  const calendar = makeCalendar(context);
  const story = isStory(text);
  const bodies = story ? [] : readAlliances(part, context, calendar);
  const events = story ? [] : readEvents(part, context, calendar, bodies);
  const alliances = bodies.map(ofKnownYears);
  // 日前召开的推进会: told in passing, with figures that are not its own.
  const onADay = events.filter(({ recent }) => !recent);
  // A charter founds its alliance, whatever it rules.
  const silent = story || isNotice(text);
  const fair = silent ? null : fairOf(text, sentences, subjects.runs, gazetteer);
  const occasion = fair && occasionOf(onADay, fair.start);
  const series = silent || occasion ? null : seriesOf(text, sentences);
  const input = {
    text,
    about: home,
    titled: (titleEnd > 0 ? titledOf(text, subjects, titleEnd, gazetteer) : ledOf(text, subjects, gazetteer)) ?? (occasion ? hereOf("fair") : null),
    home: home && (isAlone(home, named, gazetteer) || (seated && isSeatedAlone(home, named, gazetteer))) ? home : null,
    bodies: bodiesOf(text, alliances, onADay, meta.published, (alliance) => joinedBy(text, alliance, sentences, owners, gazetteer)),
    names: namesOf(text, alliances, onADay, fairNames(text)),
    newsworthy: alliances.length > 0 || onADay.length > 0 || series !== null || SIGNED.test(text),
    sentences,
    values: outside(valuesOf(found), owners),
    times: withoutOccasions(text, found.times),
    allTimes: all.times,
    subjects,
    regions: owners,
    timesNamed: timesOf(owners),
    sections,
    indicators,
    gazetteer,
    resolve,
    census,
    published,
    tables: part.tables,
  };
  const dealt = silent ? [] : dealSummed(input, dealSigned(input, link(input)));
  const linked = series
    ? ofSeries(text, series, dealt, sentences, gazetteer)
    : fair
      ? ofFair(text, fair, occasion, dealt, sentences, gazetteer)
      : dealt;
  const listed = silent ? [] : readListed(input);
  const told = silent
    ? []
    : dateRepeats(
        incomesOf(
          text,
          sectorsOf(text, [
            ...besideList(ofCountedWorks(text, ofOwnPart(text, linked)), listed),
            ...listed,
            ...readOrdered(input),
            ...(isDisclosure(text) ? [] : readTables(input)),
          ]),
        ),
      );
  const observations = dropContradictions(
    text,
    silent ? [] : [...pointsOfShares(told), ...readStandings(input, told), ...readRated(input, told)],
    found.times,
  );
  return {
    file,
    part: part.index,
    meta,
    script: part.script,
    encoding: part.encoding,
    text: whole.text.clean,
    original: whole.text.raw,
    origin: runsOf(whole.text.origin),
    blocks: whole.blocks,
    repairs: whole.text.repairs,
    observations: observations.facts.map((fact) => placedFact(fact, text)),
    alliances,
    events: series ? withSeries(events, series) : events,
    problems: [...part.problems, ...observations.problems, ...unnamed(text, observations.facts, named)],
  };
}

/** Without the headlines of other articles below it: they stay in the text, and nothing is read from them. */
function withoutTail(part: Part, gazetteer: Gazetteer): Part {
  const { clean } = part.text;
  const titleEnd = endOfTitle(part);
  const start = foreignTail(
    clean,
    part.blocks,
    () => findRegions(clean, gazetteer, titleEnd),
    (before) => homeOf(clean, before, titleEnd, gazetteer, part.meta),
    gazetteer,
  );
  if (start === null) return part;
  return { ...part, text: { ...part.text, clean: clean.slice(0, start) }, blocks: part.blocks.filter((block) => block.start < start) };
}

/** 第一名：甲|第二名：乙: a number in a list of ranks is of the name behind it. */
const besideList = (facts: readonly ObservationFact[], listed: readonly ObservationFact[]): readonly ObservationFact[] => {
  const first = listed[0]?.stated.start ?? 0;
  const last = listed.at(-1)?.stated.end ?? 0;
  return listed.length === 0 ? facts : facts.filter(({ rank, quantity, stated }) => !rank || quantity || stated.end <= first || stated.start >= last);
};

/** What stands for a place that no dataset holds is taken out: no region is known, or it is the one whose zones the figure is of. */
function placedFact(fact: ObservationFact, text: string): ObservationFact {
  if (fact.region === null) return fact;
  if (isHere(fact.region)) return { ...fact, region: null };
  const all = partsOfAllZones(fact.region);
  if (!all) return fact;
  // 开发区|上缴税收: in the words of the text, since no list has such a name.
  const mark = fact.indicator.id === null ? undefined : fact.marks.find(({ kind }) => kind === "indicator");
  const written = mark ? text.slice(mark.start, mark.end) : "";
  const own = /^[一-龥]{3,12}$/.test(written) && !written.includes(fact.indicator.name);
  const name = own ? written : fact.indicator.name;
  return { ...fact, region: all.place, indicator: { id: null, name: indicatorOfZones(all.zones, name) } };
}

/** Told once an article: figures of a place that is only called 全市 or 我区. */
function unnamed(text: string, facts: readonly ObservationFact[], named: readonly RegionMention[]): ReadProblem[] {
  const count = facts.filter(({ region }) => region !== null && isHere(region)).length;
  const word = count > 0 ? named.find(({ value }) => value.by === "standin") : undefined;
  if (!word) return [];
  return [
    {
      start: word.start,
      end: word.end,
      text: text.slice(word.start, word.end),
      reason: `${count} ${count === 1 ? "figure is" : "figures are"} of a place that the text does not name`,
      rule: "unnamedPlace",
    },
  ];
}

/** The article names no place but its own, those it lies in and those that lie in it. */
const isAlone = (home: string, named: readonly RegionMention[], gazetteer: Gazetteer): boolean =>
  !["macro", "country"].includes(gazetteer.region(home)?.kind ?? "") &&
  named.every(({ value: { region, by } }) => {
    if (by === "standin" || region === home || !gazetteer.region(region) || region === "CN") return true;
    return gazetteer.ancestors(home).includes(region) || gazetteer.ancestors(region).includes(home);
  });

/** Words that stand for several places, as a mention of each. */
const eachOf = (regions: readonly RegionMention[]): readonly RegionMention[] =>
  regions.some(({ value }) => value.several)
    ? regions.flatMap(
        (mention) => mention.value.several?.map((region) => ({ ...mention, value: { ...mention.value, region, several: undefined } })) ?? mention,
      )
    : regions;

function timesOf(regions: readonly RegionMention[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { value } of regions) times.set(value.region, (times.get(value.region) ?? 0) + 1);
  return times;
}

/** Where the title ends, its second line (——写在…之际) included; 0 without one. */
function endOfTitle({ text, blocks }: Part): number {
  const [title, under] = blocks;
  if (title?.kind !== "title") return 0;
  return under?.kind === "heading" && isSubtitle(text.clean.slice(under.start, under.end)) ? under.end : title.end;
}

const OWN_BODY = /^(?:第[一二三四五六七八九十百]{1,4}届\s?)?(?:人民代表大会|人民政府)|^政府(?:\d{4}年度?)?工作报告/;

/** The one place a title speaks of, however often, or names in passing (“南沙方案”两周年) and the text names most; null where it speaks of several, or of a wide region. */
function titledOf(text: string, { runs }: Subjects, titleEnd: number, gazetteer: Gazetteer): string | null {
  // 乐山高新区升级国家高新区10周年: what it became.
  const named = runs.filter(({ start, ids }) => start < titleEnd && !ids.some((id) => id.startsWith("macro:national-")));
  if (named.length === 0) return reporterOf(text, runs);
  const shared = sharedBy(text, named, gazetteer);
  if (shared) return shared;
  const subjects = named.filter(({ role }) => role === "subject");
  // 政府工作报告——在桃源县第十八届人民代表大会…: of the place whose body it was given to.
  const bodies = named.filter(({ end }) => OWN_BODY.test(text.slice(end, end + 16)));
  const told = new Set(gather(subjects.length > 0 ? subjects : bodies, ({ ids }) => ids));
  const [only] = told;
  if (told.size === 0) return mostNamed(runs, new Set(gather(named, ({ ids }) => ids)), gazetteer);
  return told.size === 1 && only !== undefined && !["macro", "country"].includes(gazetteer.region(only)?.kind ?? "macro") ? only : null;
}

/** 我代表|岳阳市|人民政府，向大会报告工作: whose report it is, under a title that names nobody. */
const reporterOf = (text: string, runs: readonly SubjectRun[]): string | null =>
  runs.find(
    ({ ids, start, end }) =>
      ids.length === 1 &&
      /我(?:代表|受)(?:本届)?$/.test(text.slice(Math.max(0, start - 6), start)) &&
      /^(?:人民)?政府/.test(text.slice(end, end + 4)),
  )?.ids[0] ?? null;

/** Fewest mentions of what a text is about, all in all. */
const OFTEN = 8;

/** Of the places of a title the only one, where the text names it, or a word that stands for it, more than twice as often as any other place. */
function mostNamed(runs: readonly SubjectRun[], titled: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  const [only] = titled;
  if (titled.size !== 1 || only === undefined || ["macro", "country"].includes(gazetteer.region(only)?.kind ?? "macro")) return null;
  const times = new Map<string, number>();
  for (const { ids } of runs) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  const own = times.get(only)!;
  times.delete(only);
  return own >= OFTEN && own > 2 * Math.max(0, ...times.values()) ? only : null;
}

/** How far into a text without a title the place it is about is told, in code units. */
const LEAD = 240;

/** The place a text without a title begins with, where it is named again. */
function ledOf(text: string, { runs }: Subjects, gazetteer: Gazetteer): string | null {
  const first = runs.find(({ start, end, role }) => start < LEAD && (role === "subject" || OWN_BODY.test(text.slice(end, end + 16))));
  const [only, other] = first?.ids ?? [];
  if (only === undefined || other !== undefined || ["macro", "country"].includes(gazetteer.region(only)?.kind ?? "macro")) return null;
  return runs.filter(({ ids }) => ids.includes(only)).length > 1 ? only : null;
}

/** 无锡南通|共建|锡通科技产业园: the zone that a title says others build together, or null. */
const sharedBy = (text: string, named: readonly SubjectRun[], gazetteer: Gazetteer): string | null =>
  named.find(
    ({ ids, start }) =>
      ids.length === 1 &&
      gazetteer.region(ids[0]!)?.kind === "zone" &&
      /(?:共建|合建|共同建设|携手建设)$/.test(text.slice(Math.max(0, start - 4), start)),
  )?.ids[0] ?? null;

/** A ceremony at which projects were signed, with or without its day. */
const SIGNED = rare(/(?:集中签约|签约仪式|项目签约|签约活动|签约大会|签约会)[^。\n]{0,80}\d+个/);

/** How long after it a meeting is still what an article reports, in milliseconds: a hundred days. */
const NEWS_SPAN = 100 * 86_400_000;

/** Where the article names its alliances and events, in order. */
function bodiesOf(
  text: string,
  alliances: readonly AllianceFact[],
  events: readonly EventFact[],
  published: string | null,
  joinedBy: (alliance: AllianceFact) => Joined,
): Body[] {
  const named = gather(alliances, (alliance) => {
    const joined = joinedBy(alliance);
    const members = alliance.memberCounts.map(({ value }) => value);
    return alliance.mentions.map(({ start, end }): Body => ({ kind: "alliance", name: alliance.name, start, end, members, joined }));
  });
  const held = gather(events, ({ name, kind, date }): Body[] => {
    const start = kind === "forum" || kind === "meeting" ? text.indexOf(name) : -1;
    const past = published !== null && Date.parse(published) - Date.parse(date) > NEWS_SPAN;
    return start < 0 ? [] : [{ kind: "event", name, start, end: start + name.length, members: [], ...(past ? { past } : {}) }];
  });
  return [...named, ...held].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The fair told of from a place on, with the month of its day, unknown where its year is; null where no day is known. */
function occasionOf(events: readonly EventFact[], from: number): { name: string; period: Period } | null {
  const held = events.find(
    ({ kind, name, spans }) =>
      (kind === "forum" || kind === "activity" || kind === "meeting") && /(?:会|[开闭]幕式)$/.test(name) && (spans[0]?.end ?? 0) > from,
  );
  if (!held || held.date.length < 7) return null;
  const month = hasYear(held.date) ? held.date.slice(0, 7) : null;
  return { name: held.name, period: { start: month, end: month, is: month ? "implied" : "unknown" } };
}

/** 火炬区|成立于1990年: no name, and its zone is told of on. */
const BEGAN = /[区园港](?:正式)?(?:成立|设立|创建|建立|挂牌|揭牌)$/;
/** 甲市成立建设领导小组, 当地启动建设小镇: the clause that tells it, with its own subject. */
const SETS_UP = /(?:设立|成立|组建|创建|建立|启动|开通|开行|共建|[挂揭]牌).{2}/;

/** Where names of alliances and events stand, longest first at one place, none inside another. */
function namesOf(text: string, alliances: readonly AllianceFact[], events: readonly EventFact[], others: readonly Span[]): Span[] {
  const spans = [...others, ...gather(alliances, ({ mentions }) => mentions.map(({ start, end }) => ({ start, end })))];
  for (const { name, kind } of events) {
    // An award, a visit or works are called by the clause that tells of them, and so are who signed what (甲与乙签订协议, 甲省签约项目12个) and what became of 升级为国家高新区的|承德高新区.
    const clause =
      ["award", "visit", "works"].includes(kind) ||
      (kind === "signing" && /\d[个项]/.test(name)) ||
      (kind === "signing" && /[与和、同].{2,30}(?:签[署订]|续签|签约|结[成为])/.test(name)) ||
      (["founding", "launch", "signing"].includes(kind) && SETS_UP.test(name)) ||
      (kind === "founding" && BEGAN.test(name)) ||
      (kind === "approval" && /^(?:升级|升格|晋升|获批)(?:为|成为)?[^的]{2,14}的[^的]{2,12}区$/.test(name));
    const start = clause ? -1 : text.indexOf(name);
    if (start >= 0) spans.push({ start, end: start + name.length });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return spans.filter((span, i) => i === 0 || span.end > Math.max(...spans.slice(Math.max(0, i - 4), i).map(({ end }) => end)));
}

const valuesOf = ({ quantities, changes, ranks, shares }: Recognized): ValueMention[] =>
  [...quantities, ...changes, ...ranks, ...shares].sort((a, b) => a.start - b.start);

/** 襄阳、宜昌两家高新区: a count inside a place's name is no figure. Both in text order. */
function outside(values: readonly ValueMention[], regions: readonly RegionMention[]): ValueMention[] {
  let at = 0;
  return values.filter(({ start, end }) => {
    while (at < regions.length && regions[at]!.end <= start) at++;
    const place = regions[at];
    return !place || place.start > start || place.end < end;
  });
}

/** The article's date, and where it has none, the one its own clues allow. */
function dated(part: Part, times: readonly TimeMention[]): ArticleFacts["meta"] {
  const { title, publisher, author, url, published, publishedIs, publishedFrom } = part.meta;
  const meta = { title, publisher, author, url, published, publishedIs, publishedFrom };
  if (published) return meta;
  const clue = publishedByClues(part, times);
  return clue ? { ...meta, published: clue.published, publishedIs: "implied", publishedFrom: clue.because } : meta;
}

function anchorOf(published: string | null, current: Period | null) {
  // 成立六年以来，…。全年…: years that run up to the article put none in force, and that of the article is not over.
  const running = current?.start && current.end && current.start.slice(0, 4) < current.end.slice(0, 4) && published?.slice(0, 7) === current.end;
  const year = running ? null : (current?.end?.slice(0, 4) ?? null);
  return { published, currentYear: year ? Number(year) : null, currentPeriod: current ? { start: current.start, end: current.end } : null };
}

/** `[start in text, start in original, length]` wherever both advance together. */
function runsOf(origin: Int32Array): ArticleText["origin"] {
  const runs: ArticleText["origin"] = [];
  for (let from = 0; from + 1 < origin.length; ) {
    let at = from + 1;
    while (at + 1 < origin.length && origin[at] === origin[at - 1]! + 1) at++;
    runs.push([from, origin[from]!, at - from]);
    from = at;
  }
  return runs;
}
