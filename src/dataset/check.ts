import type { ArticleText, Dataset, Observation, Period, Quote } from "./schema.ts";

/** Something the shape allows and the contract does not. `where` is the list and the id: `observations o-1a2b`. */
export interface Fault {
  where: string;
  reason: string;
  rule: string;
}

/** observations o-1a2b: ends outside its article (quoteInside) */
export const describeFault = ({ where, reason, rule }: Fault): string => `${where}: ${reason} (${rule})`;

const SCALES = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)(?=.)/;
const KINDS: readonly [RegExp, string][] = [
  [/元$|[币幣]$|法郎$|卢布$|英镑$|韩元$|CNY|USD|HKD|TWD|EUR/, "money"],
  [/^(%|‰)$/, "percent"],
  [/百分点$|^点$/, "points"],
  [/人次$|次$/, "visits"],
  [/平方|亩$|公顷$/, "area"],
  [/立方米\/秒$/, "flow"],
  [/立方/, "volume"],
  [/瓦时$|度$/, "energy"],
  [/瓦$/, "power"],
  [/公里$|^米$|千米$/, "length"],
  [/吨$|斤$|千克$|标准箱$/, "mass"],
  [/^倍$/, "ratio"],
];

/** What a printed unit measures, scale words aside: 亿元 and 万美元 are both money, 家 and 个 both counts. */
export function unitKind(unit: string): string {
  const bare = unit.replace(SCALES, "");
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? "count";
}

const lastMonth = (date: string): string => (date.length === 4 ? `${date}-12` : date.slice(0, 7));

/** The day an observation was last told, of the days its articles came out. */
export const lastTold = ({ quotes }: Observation, published: (article: string) => string | null): string | null =>
  quotes.reduce<string | null>((latest, { article }) => {
    const date = published(article);
    return date !== null && (latest === null || date > latest) ? date : latest;
  }, null);

/** A period may run to the end of the year it was written in (今年计划), not begin after the day or end in a later year. */
function isAfter({ start, end }: Period, published: string): boolean {
  const known = lastMonth(published);
  const from = start ?? end;
  return (from !== null && from > known) || (end !== null && end.slice(0, 4) > known.slice(0, 4));
}

/**
 * What arithmetic, the unit of its indicator and the day it was last told say against one observation, wherever it stands:
 * reasons with their rules.
 */
export function checkFigure(observation: Observation, unit: string, published: string | null): [string, string][] {
  const { value, high, share, change, rank, period, scope } = observation;
  const faults: [string, string][] = [];
  if (value === null && !change && !rank && !share) faults.push(["has no value, change, rank or share", "empty"]);
  if (value !== null && high !== null && high < value) faults.push([`range ${value} to ${high} runs downwards`, "range"]);
  if (share && (share.value < 0 || share.value > 100)) faults.push([`share ${share.value} is outside 0 to 100`, "share"]);
  if (value !== null && observation.unit === "") faults.push([`value ${value} has no unit`, "unit"]);
  if (value !== null && unit !== "" && observation.unit !== unit && unitKind(observation.unit) !== unitKind(unit))
    faults.push([`unit ${observation.unit} cannot be compared with the indicator's ${unit}`, "unit"]);
  if (period.start && period.end && period.start > period.end) faults.push([`period ${period.start} to ${period.end} runs backwards`, "periodOrder"]);
  if (period.is !== "unknown" && !period.start && !period.end) faults.push([`period is ${period.is} but empty`, "period"]);
  if (period.start && !period.end) faults.push([`period has a start ${period.start} and no end`, "period"]);
  if (scope === "actual" && published !== null && isAfter(period, published))
    faults.push([`period ${period.start ?? ""} to ${period.end} is after its publication ${published}`, "periodPublished"]);
  return faults;
}

/**
 * What the schema cannot say: ids are unique and exist, quotes lie inside their articles and equal the slice
 * (with `texts`, by article id), periods are in order and not after publication, figures agree with their units.
 * An empty list means the dataset holds. Never throws.
 */
export function checkDataset(dataset: Dataset, texts?: ReadonlyMap<string, ArticleText>): Fault[] {
  const faults: Fault[] = [];
  const fault = (where: string, reason: string, rule: string) => faults.push({ where, reason, rule });
  const index = <Item extends { id: string }>(list: string, items: readonly Item[]): Map<string, Item> => {
    const byId = new Map<string, Item>();
    for (const item of items) {
      if (byId.has(item.id)) fault(`${list} ${item.id}`, "id stands twice", "uniqueId");
      byId.set(item.id, item);
    }
    return byId;
  };
  const articles = index("articles", dataset.articles);
  const regions = index("regions", dataset.regions);
  const categories = index("categories", dataset.categories);
  const indicators = index("indicators", dataset.indicators);
  const observations = index("observations", dataset.observations);
  const alliances = index("alliances", dataset.alliances);
  const events = index("events", dataset.events);
  const checks = index("checks", dataset.checks);
  const needs = (where: string, list: string, known: ReadonlyMap<string, unknown>, id: string | null) => {
    if (id !== null && !known.has(id)) fault(where, `unknown ${list}: ${id}`, "exists");
  };
  const checkQuotes = (where: string, quotes: readonly Quote[]) => {
    for (const { article, start, end, text, source } of quotes) {
      const known = articles.get(article);
      const at = `${article}:${start}–${end} “${text}”`;
      if (!known) fault(where, `unknown article: ${article}`, "exists");
      else if (end <= start || end > known.length) fault(where, `${at} lies outside its article of ${known.length}`, "quoteInside");
      else if (text.length !== end - start) fault(where, `${at} is ${text.length} long`, "quoteLength");
      const full = texts?.get(article);
      if (full && full.text.slice(start, end) !== text) fault(where, `${at} is “${full.text.slice(start, end)}” in the article`, "quoteText");
      if (source && (source.end <= source.start || (full && source.end > full.original.length)))
        fault(where, `${at} lies outside the source at ${source.start}–${source.end}`, "quoteSource");
    }
  };

  for (const { id, duplicateOf, corrects, published, publishedIs } of dataset.articles) {
    const where = `articles ${id}`;
    needs(where, "article", articles, duplicateOf);
    for (const other of corrects) needs(where, "article", articles, other);
    if ((published === null) !== (publishedIs === "unknown")) fault(where, `published ${published} is ${publishedIs}`, "published");
    if (texts && !texts.has(id)) fault(where, `articles/${id}.json is missing`, "articleText");
  }
  for (const { id, parent, members } of dataset.regions) {
    needs(`regions ${id}`, "region", regions, parent);
    for (const member of members) needs(`regions ${id}`, "region", regions, member);
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null; at = regions.get(at)?.parent ?? null) {
      if (seen.has(at)) {
        fault(`regions ${id}`, `is its own ancestor by ${at}`, "parents");
        break;
      }
      seen.add(at);
    }
  }
  for (const { id, category } of dataset.indicators) needs(`indicators ${id}`, "category", categories, category);
  for (const observation of dataset.observations) {
    const { id, region, subject, indicator, conflictsWith, quotes } = observation;
    const where = `observations ${id}`;
    needs(where, "region", regions, region);
    if (subject !== null && !alliances.has(subject) && !events.has(subject)) fault(where, `unknown subject: ${subject}`, "exists");
    needs(where, "indicator", indicators, indicator);
    for (const other of conflictsWith) {
      const found = observations.get(other);
      if (!found) fault(where, `unknown observation: ${other}`, "exists");
      else if (!found.conflictsWith.includes(id)) fault(where, `conflicts with ${other}, which does not say so`, "conflict");
      else if (found.indicator !== indicator || found.region !== region) fault(where, `conflicts with ${other} on another matter`, "conflict");
    }
    const told = lastTold(observation, (article) => articles.get(article)?.published ?? null);
    for (const [reason, rule] of checkFigure(observation, indicators.get(indicator)?.unit ?? "", told)) fault(where, reason, rule);
    checkQuotes(where, quotes);
  }
  for (const { id, territory, place, members, memberCounts, quotes } of dataset.alliances) {
    const where = `alliances ${id}`;
    needs(where, "region", regions, territory);
    needs(where, "region", regions, place);
    for (const { name, region, from, to, quotes: said } of members) {
      if (region !== null && !regions.has(region)) fault(where, `unknown region of member ${name}: ${region}`, "exists");
      if (from && to && from > to) fault(where, `member ${name} leaves ${to} before joining ${from}`, "memberDates");
      checkQuotes(where, said);
    }
    for (const count of memberCounts) checkQuotes(where, count.quotes);
    checkQuotes(where, quotes);
  }
  for (const { id, place, regions: places, alliances: bodies, quotes } of dataset.events) {
    const where = `events ${id}`;
    needs(where, "region", regions, place);
    for (const region of places) needs(where, "region", regions, region);
    for (const body of bodies) needs(where, "alliance", alliances, body);
    checkQuotes(where, quotes);
  }
  for (const { id, observations: used, quotes } of dataset.checks) {
    for (const observation of used) needs(`checks ${id}`, "observation", observations, observation);
    checkQuotes(`checks ${id}`, quotes);
  }
  dataset.problems.forEach(({ article, start, end }, at) => {
    needs(`problems ${at}`, "article", articles, article);
    if (start !== null && end !== null && end < start) fault(`problems ${at}`, `span ${start} to ${end} runs backwards`, "span");
  });
  for (const text of texts?.values() ?? []) {
    const where = `articles/${text.id}.json`;
    const { length } = text.text;
    const article = articles.get(text.id);
    if (!article) fault(where, "belongs to no article", "exists");
    else if (article.length !== length) fault(where, `is ${length} long, the dataset says ${article.length}`, "articleText");
    for (const { kind, start, end, fact } of text.marks) {
      if (start >= end || end > length) fault(where, `mark ${kind} ${start}–${end} lies outside the text`, "mark");
      if (fact !== null && ![observations, alliances, events, checks].some((known) => known.has(fact)))
        fault(where, `mark ${kind} ${start}–${end} leads to unknown ${fact}`, "exists");
    }
    for (const { kind, start, end } of text.blocks)
      if (start > end || end > length) fault(where, `block ${kind} ${start}–${end} lies outside the text`, "block");
    for (const [at, from, run] of text.origin)
      if (at + run > length || from + run > text.original.length) fault(where, `origin run ${at}, ${from}, ${run} lies outside the text`, "origin");
  }
  return faults;
}
