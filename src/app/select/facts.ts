/**
 * Rows ready to draw, from data and filters. Pure; every selector names the dimensions it ignores.
 * Which row stands for a region, indicator and period is decided by `compareEvidence` (dataset/evidence.ts) alone.
 *
 *   bestRows(data, filters, {indicator, …})                   one row a region and period: what all of these stand on
 *   periodsOf(data, filters, indicator)                       the periods there are, with how many regions each covers
 *   valuesByRegion(data, filters, {indicator, span, …})       one fact a region in a period: map, ranking, slope, scatter
 *   seriesByRegion(data, filters, {indicator, …})             facts over time, region by region: lines, multiples
 *   factsOf(data, rows)                                       rows of `engine.passing` as facts: the table
 *   rivalsOf(data, row)                                       the rows a row conflicts with
 *   eventsInRange, alliancesIn, membersAt, articlesIn         the other lists under the same filters
 */
import { type Columns, endOf, monthNumber, sparseRange, sparseValue, startOf } from "../../dataset/columns.ts";
import { changeKindOf, compareEvidence, FLAG, qualifierOf, statusOf } from "../../dataset/evidence.ts";
import type { Alliance, Article, Change, Event, Indicator, Member, Observation, Qualifier, Region, RegionKind } from "../../dataset/schema.ts";
import { type Span, type SpanKind, spanKind } from "../period.ts";
import { type Dimension, type Filters, withoutDimensions } from "../store.ts";
import type { Words } from "../words.ts";
import type { Data } from "./data.ts";
import type { BestRows } from "./engine.ts";
import { namesOf } from "./fold.ts";
import { holding } from "./search.ts";

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
  /** That whole is the region it lies in, and the share is exact. */
  shareOfParent: boolean;
  target: boolean;
  conflict: boolean;
  implied: boolean;
  approximate: boolean;
  /** Articles behind it. */
  sources: number;
  article: Article;
}

/** The fact of a row. */
export function factOf({ head, columns }: Data, row: number): Fact {
  const flags = columns.flags[row]!;
  const kind = changeKindOf(flags);
  const change = kind === null ? null : sparseValue(columns.changeRow, columns.change, row);
  const value = columns.value[row]!;
  const place = columns.rank[row]!;
  return {
    row,
    region: head.regions[columns.region[row]!] ?? null,
    indicator: head.indicators[columns.indicator[row]!]!,
    subject: head.subjects[columns.subject[row]!] ?? null,
    start: startOf(columns, row),
    end: endOf(columns, row),
    value: Number.isNaN(value) ? null : value,
    high: sparseValue(columns.highRow, columns.high, row),
    unit: head.units[columns.unit[row]!] ?? "",
    qualifier: qualifierOf(flags),
    status: statusOf(flags),
    change: change === null || kind === null ? null : { kind, value: change },
    rank: place === 0 ? null : { place, by: (flags & FLAG.rankByGrowth) === 0 ? "value" : "growth" },
    share: sparseValue(columns.shareRow, columns.share, row),
    shareOfParent: (flags & FLAG.shareOfParent) !== 0,
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

export interface BestQuery {
  indicator: string;
  /** Facts the reader prefers. */
  preferred?: readonly string[];
  /** Dimensions whose filters do not count; the indicator is given, so its own never does. */
  ignore?: readonly Dimension[];
  /** Growth and ranks without a value too. */
  withoutValue?: boolean;
}

/** Answers kept a dataset: a brush or a slider asks for the same rows at every move. */
const KEPT = 12;
const kept = new WeakMap<Data, Map<string, BestRows>>();
const NONE: BestRows = { row: new Uint32Array(0), place: new Uint32Array(0), region: [], from: [0] };

/**
 * The row of best evidence for each region and period of an indicator, among figures that may be compared; in row order: by
 * region, start, end. Equal periods stand side by side in the columns, so one pass finds them. Do not write into it.
 */
export function bestRows(data: Data, filters: Filters, { indicator, preferred = [], ignore = [], withoutValue = false }: BestQuery): BestRows {
  const { columns, published } = data;
  const i = data.indicatorIndex(indicator);
  if (i < 0) return NONE;
  const ignored: readonly Dimension[] = ["indicators", ...ignore];
  const key = JSON.stringify([i, withoutValue, preferred, withoutDimensions(filters, ignored)]);
  const answers = kept.get(data) ?? new Map<string, BestRows>();
  kept.set(data, answers);
  const known = answers.get(key);
  if (known) return known;
  const chosen = chosenRows(data, preferred);
  const best = data.engine.best(i, filters, {
    ignore: ignored,
    withoutValue,
    better: (row, other) => compareEvidence(columns, published, chosen, row, other) < 0,
    usual: chosen.size === 0,
  });
  answers.set(key, best);
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return best;
}

export interface PeriodCount extends Span {
  kind: SpanKind;
  /** Regions with a value in it. */
  regions: number;
}

/** The periods of an indicator that have values, latest first; ignores dates and regions. `kinds`: of these regions only. */
export function periodsOf(data: Data, filters: Filters, indicator: string, kinds?: readonly RegionKind[]): PeriodCount[] {
  const { columns, head } = data;
  const found = new Map<number, PeriodCount>();
  for (const row of bestRows(data, filters, { indicator, ignore: ["dates", "regions"] }).row) {
    if (kinds && !kinds.includes(head.regions[columns.region[row]!]!.kind)) continue;
    const start = startOf(columns, row);
    const end = endOf(columns, row);
    const period = found.get(start * 65_536 + end);
    if (period) period.regions++;
    else found.set(start * 65_536 + end, { start, end, kind: spanKind({ start, end }), regions: 1 });
  }
  return [...found.values()].sort((a, b) => b.end - a.end || b.start - a.start);
}

/** The period to show first: the latest whose cover reaches nine tenths of the widest of its kind; whole years before others. */
export function defaultPeriod(periods: readonly PeriodCount[]): PeriodCount | null {
  const years = periods.filter(({ kind }) => kind === "year");
  const pool = years.length > 0 ? years : periods;
  const widest = Math.max(0, ...pool.map(({ regions }) => regions));
  return pool.find(({ regions }) => regions >= widest * 0.9) ?? null;
}

/** The period asked for, and one that does not count. */
export const EXACT = -1;
const NEVER = 0x7fff_ffff;

export interface Distances {
  /** By place of a period: `EXACT` for the one asked for, else two for every month between their ends, one more for a later one. */
  away: Int32Array;
  /** All that count are of one length (or as of a day): of those in a run, sorted by start, the ends ascend too. */
  even: boolean;
}

const UNEVEN: ReadonlySet<SpanKind> = new Set(["years", "months"]);

/** How far each period lies from the one asked for. Those of another kind never count, others if `nearest`. */
export function distances(periods: readonly (Span & { kind: SpanKind })[], span: Span, nearest: boolean): Distances {
  const wanted = spanKind(span);
  const away = new Int32Array(periods.length).fill(NEVER);
  for (let p = 0; p < away.length; p++) {
    const { start, end, kind } = periods[p]!;
    if (start === span.start && end === span.end) away[p] = EXACT;
    else if (nearest && kind === wanted) away[p] = 2 * Math.abs(end - span.end) + (end > span.end ? 1 : 0);
  }
  return { away, even: !UNEVEN.has(wanted) };
}

/** Where in a region's run its nearest period stands: of two as near the earlier, of two that end together the longer. -1: none counts. */
export function nearestIn(place: Uint32Array, from: number, to: number, { away, even }: Distances): number {
  let best = -1;
  let least = NEVER - 1;
  // From the last on: late periods are asked for most.
  for (let k = to - 1; k >= from; k--) {
    const far = away[place[k]!]!;
    if (far > least) continue;
    best = k;
    least = far;
    // Found, or it ends before: those left end earlier still.
    if (far === EXACT || (even && far % 2 === 0)) break;
  }
  return best;
}

/** The period is given, so dates never count. */
export interface ValueQuery extends Omit<BestQuery, "withoutValue"> {
  span: Span;
  /** Of these kinds of region only. */
  kinds?: readonly RegionKind[];
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
  const { head } = data;
  const far = distances(data.engine.periods().list, span, nearest);
  const { row, place, region, from } = bestRows(data, filters, { indicator, preferred, ignore: ["dates", ...ignore] });
  const found: RegionValue[] = [];
  for (let g = 0; g < region.length; g++) {
    if (kinds && !kinds.includes(head.regions[region[g]!]!.kind)) continue;
    const k = nearestIn(place, from[g]!, from[g + 1]!, far);
    if (k >= 0) found.push(Object.assign(factOf(data, row[k]!), { exact: far.away[place[k]!] === EXACT }));
  }
  return found;
}

export interface SeriesQuery extends BestQuery {
  kinds?: readonly RegionKind[];
  /** Of these kinds of period only; all when absent. Years and "as of" are not mixed into one line unless asked. */
  spans?: readonly SpanKind[];
}

export interface Series {
  region: Region;
  /** By end, then start; one a period. */
  readonly points: Fact[];
}

/** The facts of each region over time, in the order of regions. Facts are made when `points` are asked for. */
export function seriesByRegion(data: Data, filters: Filters, { indicator, kinds, preferred, ignore, spans, withoutValue }: SeriesQuery): Series[] {
  const { head, engine } = data;
  const asked = engine.periods().list.map(({ kind }) => !spans || spans.includes(kind));
  const { row, place, region, from } = bestRows(data, filters, { indicator, preferred, ignore, withoutValue });
  const found: Series[] = [];
  const own = new Uint32Array(row.length);
  let size = 0;
  for (let g = 0; g < region.length; g++) {
    const begin = size;
    for (let k = from[g]!; k < from[g + 1]!; k++) if (asked[place[k]!]!) own[size++] = row[k]!;
    const its = head.regions[region[g]!]!;
    if (size > begin && (!kinds || kinds.includes(its.kind))) found.push(new Run(data, its, own, begin, size));
  }
  return found;
}

class Run implements Series {
  readonly region: Region;
  readonly #data: Data;
  readonly #rows: Uint32Array;
  readonly #from: number;
  readonly #to: number;
  #points: Fact[] | null = null;

  /** Its rows are `rows[from]` to `rows[to - 1]`: lists of their own for hundreds of regions would take longer than finding the rows. */
  constructor(data: Data, region: Region, rows: Uint32Array, from: number, to: number) {
    this.#data = data;
    this.region = region;
    this.#rows = rows;
    this.#from = from;
    this.#to = to;
  }

  get points(): Fact[] {
    const { columns } = this.#data;
    this.#points ??= [...this.#rows.subarray(this.#from, this.#to)]
      .sort((a, b) => endOf(columns, a) - endOf(columns, b) || startOf(columns, a) - startOf(columns, b))
      .map((row) => factOf(this.#data, row));
    return this.#points;
  }
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

/** False for a day of which no year is told (--09-16): on no axis, in no range of months. */
export const hasYear = (date: string): boolean => !date.startsWith("--");

/** A partial date that has a year as months: 2021 → its January and December; 2021-03-05 → March twice. */
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

/** Whether the words typed stand in the names of these regions and alliances, in the titles of these articles, or in `own`. */
function naming(data: Data, { text }: Filters, ignore: readonly Dimension[]) {
  const holds = ignore.includes("text") ? null : holding(data.head, text);
  return (
    own: readonly string[],
    regions: readonly (string | null)[],
    alliances: readonly string[],
    quotes: readonly { article: string }[],
  ): boolean =>
    holds === null ||
    holds(own) ||
    regions.some((id) => {
      const region = id === null ? undefined : data.regionOf(id);
      return region !== undefined && holds(namesOf(region), region.initials);
    }) ||
    alliances.some((id) => {
      const alliance = data.allianceOf(id);
      return alliance !== undefined && holds(namesOf(alliance));
    }) ||
    quotes.some(({ article }) => holds([data.articleOf(article)?.title]));
}

/** Events under the filters for regions, dates, alliances, sources and text, oldest first, those of no known year last; the others ask of figures alone. */
export function eventsInRange(data: Data, filters: Filters, ignore: readonly Dimension[] = []): Event[] {
  const mask = ignore.includes("regions") ? null : data.engine.regionMask(filters.regions);
  const inRegion = (id: string) => mask === null || mask[data.regionIndex(id)] === 1;
  const named = naming(data, filters, ignore);
  return data.head.events
    .filter(
      ({ date, name, nameHant, regions, place, alliances, quotes }) =>
        (mask === null || regions.some(inRegion) || (place !== null && inRegion(place))) &&
        (ignore.includes("dates") || (hasYear(date) ? overlaps(dateMonths(date), filters) : filters.from === null && filters.to === null)) &&
        (ignore.includes("alliances") || filters.alliances.length === 0 || alliances.some((id) => filters.alliances.includes(id))) &&
        (ignore.includes("sources") || inArticles(quotes, filters, data)) &&
        named([name, nameHant], [...regions, place], alliances, quotes),
    )
    .toSorted((a, b) => Number(hasYear(b.date)) - Number(hasYear(a.date)) || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Alliances under the filters for regions, dates, alliances, sources and text; dates by founding. By founding, unknown last. */
export function alliancesIn(data: Data, filters: Filters, ignore: readonly Dimension[] = []): Alliance[] {
  const mask = ignore.includes("regions") ? null : data.engine.regionMask(filters.regions);
  const inRegion = (id: string | null) => id !== null && mask?.[data.regionIndex(id)] === 1;
  const to = filters.to === null || ignore.includes("dates") ? null : monthNumber(filters.to);
  const named = naming(data, filters, ignore);
  return data.head.alliances
    .filter(
      ({ id, name, nameHant, aliases, members, territory, place, founded, quotes }) =>
        (mask === null || inRegion(territory) || inRegion(place) || members.some(({ region }) => inRegion(region))) &&
        (to === null || founded === null || dateMonths(founded.date).start <= to) &&
        (ignore.includes("alliances") || filters.alliances.length === 0 || filters.alliances.includes(id)) &&
        (ignore.includes("sources") || inArticles(quotes, filters, data)) &&
        named([name, nameHant, ...aliases, ...members.map((member) => member.name)], [territory, place], [], quotes),
    )
    .toSorted((a, b) => ((a.founded?.date ?? "9999") < (b.founded?.date ?? "9999") ? -1 : 1));
}

/** Members that had joined, and not left, at the end of this month. Members without a date joined at the founding. */
export const membersAt = ({ members, founded }: Alliance, month: number): Member[] =>
  members.filter(({ from, to }) => {
    const joined = from ?? founded?.date ?? null;
    return (joined === null || dateMonths(joined).start <= month) && (to === null || dateMonths(to).end >= month);
  });

/** By place in head.articles: 1 for those behind the figures, events and alliances that pass. */
function articlesBehind(data: Data, filters: Filters): Uint8Array {
  const { byArticle } = data.engine.count(filters);
  const { articles, publishers } = filters;
  // A plain loop: `Uint8Array.from` with a function takes ten milliseconds for fifty thousand articles, and every change asks.
  const behind = new Uint8Array(byArticle.length);
  for (let i = 0; i < behind.length; i++) behind[i] = byArticle[i]! > 0 ? 1 : 0;
  // Nothing but figures has an indicator, or is in doubt.
  if (filters.indicators.length === 0 && Object.keys(filters.flags).length === 0)
    for (const { quotes } of [...eventsInRange(data, filters), ...alliancesIn(data, filters)])
      for (const { article } of quotes) behind[data.articleIndex(article)] = 1;
  // A figure told by a chosen article may be told by others, too.
  if (articles.length + publishers.length > 0)
    data.head.articles.forEach(({ id, publisher }, i) => {
      if (!articles.includes(id) && !(publisher !== null && publishers.includes(publisher))) behind[i] = 0;
    });
  return behind;
}

/** Articles behind the figures, events and alliances that pass, newest first; those without a date last. */
export function articlesIn(data: Data, filters: Filters): Article[] {
  const behind = articlesBehind(data, filters);
  return data.head.articles.filter((_, i) => behind[i] === 1).toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
}

/** How many `articlesIn` gives. */
export function articleCount(data: Data, filters: Filters): number {
  const behind = articlesBehind(data, filters);
  let n = 0;
  for (let i = 0; i < behind.length; i++) n += behind[i]!;
  return n;
}

/** Who leads or chairs: a member by its region's name, any other by the name the articles give it. */
export function bodyName({ members }: Alliance, said: string, data: Data, { name, own }: Words): string {
  const region = members.find((member) => member.name === said)?.region;
  const found = region ? data.regionOf(region) : undefined;
  return found ? name(found) : own(said);
}
