/**
 * Rows ready to draw, from data and filters. Pure; every selector names the dimensions it ignores.
 * Which row stands for a region, indicator and period is decided by `compareEvidence` (dataset/columns.ts) alone.
 *
 *   periodsOf(data, filters, indicator)                       the periods there are, with how many regions each covers
 *   valuesByRegion(data, filters, {indicator, span, …})       one fact a region in a period: map, ranking, slope, scatter
 *   seriesByRegion(data, filters, {indicator, …})             facts over time, region by region: lines, multiples
 *   factsOf(data, rows)                                       rows of `engine.passing` as facts: the table
 *   rivalsOf(data, row)                                       the rows a row conflicts with
 *   eventsInRange, alliancesIn, membersAt, articlesIn         the other lists under the same filters
 */
import { type Columns, changeKindOf, compareEvidence, FLAG, monthNumber, qualifierOf, sparseRange, statusOf } from "../../dataset/columns.ts";
import type { Alliance, Article, Change, Event, Indicator, Member, Observation, Qualifier, Region, RegionKind } from "../../dataset/schema.ts";
import { type Span, type SpanKind, spanKind } from "../period.ts";
import type { Dimension, Filters } from "../store.ts";
import type { Data } from "./data.ts";

/** One observation as charts draw it. Its words and quotes: `data.observation(row)`. */
export interface Fact {
  row: number;
  region: Region | null;
  indicator: Indicator;
  /** Id of the alliance or event it is about, when it is not the region's own. */
  subject: string | null;
  /** Months as in dataset/columns.ts; start 0: as of `end`; both 0: unknown. */
  start: number;
  end: number;
  /** In `unit`; null: growth or a rank alone is known. */
  value: number | null;
  /** Upper end of a range; `value` is the lower. */
  high: number | null;
  unit: string;
  qualifier: Qualifier;
  status: Observation["status"];
  change: { kind: Change["kind"]; value: number } | null;
  rank: { place: number; by: "value" | "growth" } | null;
  /** Percent of a named whole. */
  share: number | null;
  target: boolean;
  conflict: boolean;
  implied: boolean;
  approximate: boolean;
  /** Articles behind it. */
  sources: number;
  article: Article;
}

const sparseValue = (rows: Uint32Array, values: Float64Array, row: number): number | null => {
  const [low, high] = sparseRange(rows, row);
  return low < high ? values[low]! : null;
};

/** The fact of a row. */
export function factOf({ head, columns }: Data, row: number): Fact {
  const flags = columns.flags[row]!;
  const kind = changeKindOf(flags);
  const value = columns.value[row]!;
  const place = columns.rank[row]!;
  return {
    row,
    region: head.regions[columns.region[row]!] ?? null,
    indicator: head.indicators[columns.indicator[row]!]!,
    subject: head.subjects[columns.subject[row]!] ?? null,
    start: columns.start[row]!,
    end: columns.end[row]!,
    value: Number.isNaN(value) ? null : value,
    high: sparseValue(columns.highRow, columns.high, row),
    unit: head.units[columns.unit[row]!] ?? "",
    qualifier: qualifierOf(flags),
    status: statusOf(flags),
    change: kind === null ? null : { kind, value: columns.change[row]! },
    rank: place === 0 ? null : { place, by: (flags & FLAG.rankByGrowth) === 0 ? "value" : "growth" },
    share: sparseValue(columns.shareRow, columns.share, row),
    target: (flags & FLAG.target) !== 0,
    conflict: (flags & FLAG.conflict) !== 0,
    implied: (flags & FLAG.implied) !== 0,
    approximate: (flags & FLAG.qualifier) !== 0,
    sources: columns.sources[row]!,
    article: head.articles[columns.article[row]!]!,
  };
}

export const factsOf = (data: Data, rows: ArrayLike<number>): Fact[] => Array.from(rows, (row) => factOf(data, row));

/** The rows the reader prefers. */
export const chosenRows = (data: Data, preferred: readonly string[]): ReadonlySet<number> => new Set(preferred.map((id) => data.rowOf(id)));

/** A figure of the region's own, in the unit of its indicator: what may be compared. Others are shown in lists only. */
export function comparable(data: Data, columns: Columns, row: number): boolean {
  const unit = data.head.units[columns.unit[row]!];
  return (
    columns.subject[row] === data.head.subjects.length &&
    columns.region[row] !== data.head.regions.length &&
    unit === data.head.indicators[columns.indicator[row]!]!.unit
  );
}

export interface PeriodCount extends Span {
  kind: SpanKind;
  /** Regions with a value in it. */
  regions: number;
}

/** The periods of an indicator that have values, latest first; ignores dates and regions. `kinds`: of these regions only. */
export function periodsOf(data: Data, filters: Filters, indicator: string, kinds?: readonly RegionKind[]): PeriodCount[] {
  const { columns, head } = data;
  const found = new Map<number, Set<number>>();
  const i = data.indicatorIndex(indicator);
  if (i < 0) return [];
  data.engine.each(i, filters, ["dates", "regions", "indicators"], (row) => {
    const region = columns.region[row]!;
    if (columns.end[row] === 0 || Number.isNaN(columns.value[row]!) || !comparable(data, columns, row)) return;
    if (kinds && !kinds.includes(head.regions[region]!.kind)) return;
    const key = columns.start[row]! * 65_536 + columns.end[row]!;
    const regions = found.get(key);
    if (regions) regions.add(region);
    else found.set(key, new Set([region]));
  });
  return Array.from(found, ([key, regions]) => {
    const span = { start: Math.floor(key / 65_536), end: key % 65_536 };
    return { ...span, kind: spanKind(span), regions: regions.size };
  }).sort((a, b) => b.end - a.end || b.start - a.start);
}

/** The period to show first: the latest whose cover reaches nine tenths of the widest of its kind; whole years before others. */
export function defaultPeriod(periods: readonly PeriodCount[]): PeriodCount | null {
  const years = periods.filter(({ kind }) => kind === "year");
  const pool = years.length > 0 ? years : periods;
  const widest = Math.max(0, ...pool.map(({ regions }) => regions));
  return pool.find(({ regions }) => regions >= widest * 0.9) ?? null;
}

export interface ValueQuery {
  indicator: string;
  span: Span;
  /** Of these kinds of region only. */
  kinds?: readonly RegionKind[];
  /** Facts the reader prefers. */
  preferred?: readonly string[];
  /** Dimensions whose filters do not count; the period is given, so dates never do. */
  ignore?: readonly Dimension[];
  /** Where the period has no value, the nearest of the same kind: see `exact`. */
  nearest?: boolean;
}

/** `exact` false: the value is of another period. */
export interface RegionValue extends Fact {
  exact: boolean;
}

/** One fact a region in one period, in the order of regions; facts without a value are left out. */
export function valuesByRegion(
  data: Data,
  filters: Filters,
  { indicator, span, kinds, preferred = [], ignore = [], nearest = false }: ValueQuery,
): RegionValue[] {
  const { columns, head } = data;
  const i = data.indicatorIndex(indicator);
  if (i < 0) return [];
  const chosen = chosenRows(data, preferred);
  const kind = spanKind(span);
  const best = new Map<number, number>();
  const away = (row: number) => Math.abs(columns.end[row]! - span.end);
  data.engine.each(i, filters, ["dates", "indicators", ...ignore], (row) => {
    const start = columns.start[row]!;
    const end = columns.end[row]!;
    const exact = start === span.start && end === span.end;
    if (Number.isNaN(columns.value[row]!) || !comparable(data, columns, row)) return;
    if (!exact && !(nearest && end > 0 && spanKind({ start, end }) === kind)) return;
    const region = columns.region[row]!;
    if (kinds && !kinds.includes(head.regions[region]!.kind)) return;
    const other = best.get(region);
    if (
      other === undefined ||
      away(row) - away(other) < 0 ||
      (away(row) === away(other) && compareEvidence(columns, data.published, chosen, row, other) < 0)
    )
      best.set(region, row);
  });
  return [...best]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => ({ ...factOf(data, row), exact: columns.start[row] === span.start && columns.end[row] === span.end }));
}

export interface SeriesQuery {
  indicator: string;
  kinds?: readonly RegionKind[];
  preferred?: readonly string[];
  ignore?: readonly Dimension[];
  /** Of these kinds of period only; all when absent. Years and "as of" are not mixed into one line unless asked. */
  spans?: readonly SpanKind[];
  /** Growth and ranks without a value too. */
  withoutValue?: boolean;
}

export interface Series {
  region: Region;
  /** By end, then start; one a period. */
  points: Fact[];
}

/** The facts of each region over time, in the order of regions. */
export function seriesByRegion(
  data: Data,
  filters: Filters,
  { indicator, kinds, preferred = [], ignore = [], spans, withoutValue = false }: SeriesQuery,
): Series[] {
  const { columns, head } = data;
  const i = data.indicatorIndex(indicator);
  if (i < 0) return [];
  const chosen = chosenRows(data, preferred);
  const best = new Map<number, Map<number, number>>();
  data.engine.each(i, filters, ["indicators", ...ignore], (row) => {
    const start = columns.start[row]!;
    const end = columns.end[row]!;
    if (end === 0 || !comparable(data, columns, row) || (!withoutValue && Number.isNaN(columns.value[row]!))) return;
    if (spans && !spans.includes(spanKind({ start, end }))) return;
    const region = columns.region[row]!;
    if (kinds && !kinds.includes(head.regions[region]!.kind)) return;
    const points = best.get(region) ?? new Map<number, number>();
    const key = end * 65_536 + start;
    const other = points.get(key);
    if (other === undefined || compareEvidence(columns, data.published, chosen, row, other) < 0) points.set(key, row);
    best.set(region, points);
  });
  return [...best]
    .sort(([a], [b]) => a - b)
    .map(([region, points]) => ({
      region: head.regions[region]!,
      points: [...points].sort(([a], [b]) => a - b).map(([, row]) => factOf(data, row)),
    }));
}

/** Rows that disagree with this one, best evidence first. */
export function rivalsOf(data: Data, row: number, preferred: readonly string[] = []): number[] {
  const [low, high] = sparseRange(data.columns.conflictRow, row);
  const chosen = chosenRows(data, preferred);
  return Array.from(data.columns.conflictWith.subarray(low, high)).sort((a, b) => compareEvidence(data.columns, data.published, chosen, a, b));
}

/** The indicators to look at: the chosen ones, or the one with most rows under the other filters. Never empty unless the dataset is. */
export function indicatorsShown(data: Data, filters: Filters): Indicator[] {
  const chosen = filters.indicators.flatMap((id) => data.indicatorOf(id) ?? []);
  if (chosen.length > 0) return chosen;
  const { indicators } = data.engine.count(filters);
  let best = 0;
  for (let i = 1; i < indicators.length; i++) if (indicators[i]! > indicators[best]!) best = i;
  return data.head.indicators.slice(best, best + 1);
}

/** Regions the filter stands for, in dataset order; all of them without a filter. */
export function regionsInScope(data: Data, filters: Filters): Region[] {
  const mask = data.engine.regionMask(filters.regions);
  return mask === null ? data.head.regions : data.head.regions.filter((_, i) => mask[i] === 1);
}

/** A partial date as months: 2021 → its January and December; 2021-03-05 → March twice. */
export function dateMonths(date: string): Span {
  if (date.length > 4) return { start: monthNumber(date), end: monthNumber(date) };
  const start = Number(date) * 12;
  return { start, end: start + 11 };
}

const overlaps = ({ start, end }: Span, { from, to }: Filters): boolean =>
  (from === null || end >= monthNumber(from)) && (to === null || start <= monthNumber(to));

const inArticles = (quotes: readonly { article: string }[], { articles, publishers }: Filters, data: Data): boolean =>
  articles.length + publishers.length === 0 ||
  quotes.some(({ article }) => articles.includes(article) || publishers.includes(data.articleOf(article)?.publisher ?? ""));

/** Events under the filters for regions, dates, alliances and sources, oldest first. */
export function eventsInRange(data: Data, filters: Filters, ignore: readonly Dimension[] = []): Event[] {
  const mask = ignore.includes("regions") ? null : data.engine.regionMask(filters.regions);
  const inRegion = (id: string) => mask === null || mask[data.regionIndex(id)] === 1;
  return data.head.events
    .filter(
      ({ date, regions, place, alliances, quotes }) =>
        (mask === null || regions.some(inRegion) || (place !== null && inRegion(place))) &&
        (ignore.includes("dates") || overlaps(dateMonths(date), filters)) &&
        (ignore.includes("alliances") || filters.alliances.length === 0 || alliances.some((id) => filters.alliances.includes(id))) &&
        (ignore.includes("sources") || inArticles(quotes, filters, data)),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Alliances under the filters for regions, dates, alliances and sources; dates by founding. By founding, unknown last. */
export function alliancesIn(data: Data, filters: Filters, ignore: readonly Dimension[] = []): Alliance[] {
  const mask = ignore.includes("regions") ? null : data.engine.regionMask(filters.regions);
  const inRegion = (id: string | null) => id !== null && mask?.[data.regionIndex(id)] === 1;
  const to = filters.to === null || ignore.includes("dates") ? null : monthNumber(filters.to);
  return data.head.alliances
    .filter(
      ({ id, members, territory, place, founded, quotes }) =>
        (mask === null || inRegion(territory) || inRegion(place) || members.some(({ region }) => inRegion(region))) &&
        (to === null || founded === null || dateMonths(founded.date).start <= to) &&
        (ignore.includes("alliances") || filters.alliances.length === 0 || filters.alliances.includes(id)) &&
        (ignore.includes("sources") || inArticles(quotes, filters, data)),
    )
    .toSorted((a, b) => ((a.founded?.date ?? "9999") < (b.founded?.date ?? "9999") ? -1 : 1));
}

/** Members that had joined, and not left, at the end of this month. Members without a date joined at the founding. */
export const membersAt = ({ members, founded }: Alliance, month: number): Member[] =>
  members.filter(({ from, to }) => {
    const joined = from ?? founded?.date ?? null;
    return (joined === null || dateMonths(joined).start <= month) && (to === null || dateMonths(to).end >= month);
  });

/** Articles behind the figures, events and alliances that pass, newest first; those without a date last. */
export function articlesIn(data: Data, filters: Filters): Article[] {
  const found = new Set<string>();
  const { byArticle } = data.engine.count(filters);
  const { articles, publishers } = filters;
  const chosen = ({ id, publisher }: Article) =>
    articles.length + publishers.length === 0 || articles.includes(id) || (publisher !== null && publishers.includes(publisher));
  data.head.articles.forEach(({ id }, i) => {
    if (byArticle[i]! > 0) found.add(id);
  });
  if (filters.indicators.length === 0 && filters.text === "" && Object.keys(filters.flags).length === 0) {
    for (const { quotes } of eventsInRange(data, filters)) for (const { article } of quotes) found.add(article);
    for (const { quotes } of alliancesIn(data, filters)) for (const { article } of quotes) found.add(article);
  }
  return data.head.articles
    .filter((article) => found.has(article.id) && chosen(article))
    .toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
}
