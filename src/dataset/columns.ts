/**
 * The dataset as the page reads it: typed columns, sorted by indicator, region and start, so that a view
 * touches only the rows of its indicator and nothing is decoded before the first look.
 *
 * Files, all beside dataset.json:
 *   page/first.json         the first map: latest year of the best covered indicator, one value a province
 *   page/head.json          every list but the observations, and the layout of the columns
 *   page/observations.bin   little-endian columns, each aligned to 8 bytes
 *   page/notes-<n>.json     the observations themselves (words, quotes, ids), `CHUNK` rows a file, in row order
 *   page/problems.json      what could not be read, in the dataset's order
 *
 * A row is a place in the sorted columns, from 0. Months are counted: year × 12 + month − 1; 0 is unknown.
 */
import { type Classes, classify } from "./classes.ts";
import { compareEvidence, FLAG, flagsOf, publishedNumbers } from "./evidence.ts";
import type { Alliance, Article, Category, Check, Dataset, Event, Indicator, Observation, Region } from "./schema.ts";

export const PAGE_VERSION = 3;
/** Rows a notes file: about 1 MB of JSON, 100 KB on the wire. */
export const CHUNK = 2048;

export interface PageFile {
  file: string;
  bytes: Uint8Array;
}

interface Part {
  name: string;
  offset: number; // bytes
  length: number; // items
  width: number; // bytes an item
}

export interface Head {
  version: number;
  dated: string | null;
  rows: number;
  chunk: number;
  layout: Part[];
  /** Row range of indicator i: `offsets[i]` to `offsets[i + 1]`. */
  offsets: number[];
  /** First and last month any period touches; 0 and 0 without rows. */
  months: [number, number];
  classes: Classes;
  regions: Region[];
  indicators: Indicator[];
  categories: Category[];
  articles: Article[];
  alliances: Alliance[];
  events: Event[];
  checks: Check[];
  problems: number;
  /** Ids of alliances and events that observations are about. */
  subjects: string[];
  units: string[];
  /** Ids whose hash another id has: id → row. */
  collisions: Record<string, number>;
}

/** Enough for the first map: no other file is needed to draw it. */
export interface First {
  indicator: Pick<Indicator, "id" | "name" | "nameHant" | "nameEn" | "unit" | "dimension">;
  start: number;
  end: number;
  values: { id: string; name: string; nameHant: string; nameEn: string; value: number; row: number }[];
}

/** Whole numbers from 0, each column as narrow as its largest allows: a million rows are read and kept. */
export type Whole = Uint8Array | Uint16Array | Uint32Array;

export interface Columns {
  rows: number;
  /** In the unit of `unit`; NaN: the text gives growth or a rank only. */
  value: Float64Array;
  indicator: Whole;
  /** Index into head.regions; `head.regions.length`: none. */
  region: Whole;
  /** Bits, see dataset/evidence.ts. */
  flags: Whole;
  /** Place in a ranking, from 1; 0: none. */
  rank: Whole;
  /** Index into head.subjects; `head.subjects.length`: none. */
  subject: Whole;
  unit: Whole;
  /** Distinct articles behind the row, 255 at most. */
  sources: Whole;
  /** Index into head.articles: where the first quote stands. */
  article: Whole;
  /** FNV-1a of the observation's id. */
  key: Whole;
  /**
   * Sparse, ascending by row: changes in the unit their kind implies (%, 倍, 个百分点); upper ends of ranges; shares in
   * percent; further articles; conflicting rows.
   */
  changeRow: Whole;
  change: Float64Array;
  highRow: Whole;
  high: Float64Array;
  shareRow: Whole;
  share: Float64Array;
  moreRow: Whole;
  moreArticle: Whole;
  conflictRow: Whole;
  conflictWith: Whole;
  /** What dataset/classes.ts says of them; a row's period stands in its class: `startOf`, `endOf`. */
  class: Whole;
  shift: number;
  /** By place of a period: its months. */
  starts: Uint16Array;
  ends: Uint16Array;
  runRow: Whole;
  runLead: Whole;
  lead: Whole;
}

/** 2020-03 → 24242; null → 0. */
export const monthNumber = (month: string | null): number => (month === null ? 0 : Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1);
/** 24242 → 2020-03; 0 → null. */
export const monthText = (month: number): string | null =>
  month === 0 ? null : `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hash(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The page's files for a dataset. Pure: the same dataset gives the same bytes. */
export function columns(dataset: Dataset): PageFile[] {
  const { head, buffer, observations } = layOut(dataset);
  const first = firstMap(head, open(head, buffer));
  const encoder = new TextEncoder();
  const json = (file: string, value: unknown): PageFile => ({ file, bytes: encoder.encode(JSON.stringify(value)) });
  const notes: PageFile[] = [];
  for (let from = 0; from < observations.length; from += CHUNK)
    notes.push(json(`page/notes-${from / CHUNK}.json`, observations.slice(from, from + CHUNK)));
  return [
    json("page/first.json", first),
    json("page/head.json", head),
    json("page/problems.json", dataset.problems),
    { file: "page/observations.bin", bytes: new Uint8Array(buffer) },
    ...notes,
  ];
}

const indexed = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, i) => [id, i]));

/** An index that must be there: the schema's own check has been passed before. */
function at(map: ReadonlyMap<string, number>, id: string, what: string): number {
  const index = map.get(id);
  if (index === undefined) throw new Error(`unknown ${what}: ${id}; run the dataset check before writing columns`);
  return index;
}

/** What stands in the file; the rest of `Columns` is in the head. */
type Packed = Exclude<keyof Columns, "rows" | "shift" | "starts" | "ends">;

function narrowed(values: Whole): Whole {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most < 2 ** 8 ? Uint8Array.from(values) : most < 2 ** 16 ? Uint16Array.from(values) : values;
}

/** One buffer of all columns, each as narrow as it can be and aligned to 8 bytes, and where each stands. */
export function pack(columns: Readonly<Record<Packed, Float64Array | Whole>>): { layout: Part[]; buffer: ArrayBuffer } {
  const parts = Object.entries(columns).map(([name, values]): [string, Float64Array | Whole] => [
    name,
    values instanceof Float64Array ? values : narrowed(values),
  ]);
  const layout: Part[] = [];
  let size = 0;
  for (const [name, values] of parts) {
    layout.push({ name, offset: size, length: values.length, width: values.BYTES_PER_ELEMENT });
    size += Math.ceil(values.byteLength / 8) * 8;
  }
  const buffer = new ArrayBuffer(size);
  const bytes = new Uint8Array(buffer);
  parts.forEach(([, values], i) => {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), layout[i]!.offset);
  });
  return { layout, buffer };
}

/** Whether words for a whole mean this region: 成都市, 成都, 全市 of a city, 陕西全省; with 总数 or 总量 after them. */
export function meansRegion(of: string, { name, fullName, aliases, kind }: Region): boolean {
  const whole = kind === "country" ? "全国" : `全${name.at(-1) ?? ""}`;
  const said = of.replace(/(?:的?总[数量额])$/, "");
  return said === whole || [name, fullName, ...aliases].some((own) => own !== null && (said === own || said === `${own}${whole}`));
}

/** Head, columns and the observations in row order. */
export function layOut(dataset: Dataset): { head: Head; buffer: ArrayBuffer; observations: Observation[] } {
  const { regions, indicators, articles } = dataset;
  const regionAt = indexed(regions.map(({ id }) => id));
  const indicatorAt = indexed(indicators.map(({ id }) => id));
  const articleAt = indexed(articles.map(({ id }) => id));
  const indicatorIndex = (o: Observation) => at(indicatorAt, o.indicator, "indicator");
  const regionIndex = (o: Observation) => (o.region === null ? regions.length : at(regionAt, o.region, "region"));
  const order = dataset.observations.map((_, i) => i);
  order.sort((a, b) => {
    const x = dataset.observations[a]!;
    const y = dataset.observations[b]!;
    return (
      indicatorIndex(x) - indicatorIndex(y) ||
      regionIndex(x) - regionIndex(y) ||
      monthNumber(x.period.start) - monthNumber(y.period.start) ||
      monthNumber(x.period.end) - monthNumber(y.period.end) ||
      a - b
    );
  });
  const observations = order.map((i) => dataset.observations[i]!);
  const rowAt = indexed(observations.map(({ id }) => id));
  const subjects = [...new Set(observations.flatMap(({ subject }) => (subject === null ? [] : [subject])))].sort();
  const subjectAt = indexed(subjects);
  const units = [...new Set(observations.map(({ unit }) => unit))].sort();
  const unitAt = indexed(units);
  if (regions.length > 65_535 || indicators.length > 65_535 || subjects.length > 65_535)
    throw new Error("too many regions, indicators or subjects for 16 bits");
  if (units.length > 255) throw new Error("too many units for 8 bits");

  const rows = observations.length;
  const more: [number, number][] = [];
  const changes: [number, number][] = [];
  const highs: [number, number][] = [];
  const shares: [number, number][] = [];
  const conflicts: [number, number][] = [];
  const key = new Uint32Array(rows);
  const seen = new Map<number, string>();
  const collisions: Record<string, number> = {};
  let months: [number, number] = [0, 0];
  const flags = new Uint16Array(rows);
  const sources = new Uint8Array(rows);
  const article = new Uint32Array(rows);
  const parentOf = (o: Observation): Region | undefined => regions[regionAt.get(regions[regionIndex(o)]?.parent ?? "") ?? -1];
  const ofParent = (o: Observation): boolean => {
    const parent = parentOf(o);
    return parent !== undefined && o.share !== null && o.share.of !== null && o.share.qualifier === "=" && meansRegion(o.share.of, parent);
  };
  observations.forEach((o, row) => {
    const from = [...new Set(o.quotes.map((quote) => at(articleAt, quote.article, "article")))];
    article[row] = from[0]!;
    sources[row] = Math.min(from.length, 255);
    for (const other of from.slice(1)) more.push([row, other]);
    if (o.change !== null) changes.push([row, o.change.value]);
    if (o.high !== null) highs.push([row, o.high]);
    if (o.share !== null) shares.push([row, o.share.value]);
    for (const id of o.conflictsWith) conflicts.push([row, at(rowAt, id, "observation")]);
    flags[row] = flagsOf(o, { ofParent: ofParent(o), manyArticles: from.length > 1 });
    key[row] = hash(o.id);
    if (seen.has(key[row])) collisions[o.id] = row;
    else seen.set(key[row], o.id);
    const low = monthNumber(o.period.start ?? o.period.end);
    const high = monthNumber(o.period.end ?? o.period.start);
    if (low > 0) months = [months[0] === 0 ? low : Math.min(months[0], low), Math.max(months[1], high)];
  });
  const offsets = new Array<number>(indicators.length + 1).fill(0);
  for (const o of observations) offsets[indicatorIndex(o) + 1]!++;
  for (let i = 0; i < indicators.length; i++) offsets[i + 1]! += offsets[i]!;

  const plain = {
    value: Float64Array.from(observations, ({ value }) => value ?? Number.NaN),
    indicator: Uint16Array.from(observations, indicatorIndex),
    region: Uint16Array.from(observations, regionIndex),
    flags,
    rank: Uint16Array.from(observations, ({ rank }) => Math.min(rank?.place ?? 0, 65_535)),
    subject: Uint16Array.from(observations, ({ subject }) => (subject === null ? subjects.length : at(subjectAt, subject, "subject"))),
    unit: Uint8Array.from(observations, ({ unit }) => at(unitAt, unit, "unit")),
    sources,
    article,
    key,
    changeRow: Uint32Array.from(changes, ([row]) => row),
    change: Float64Array.from(changes, ([, value]) => value),
    highRow: Uint32Array.from(highs, ([row]) => row),
    high: Float64Array.from(highs, ([, value]) => value),
    shareRow: Uint32Array.from(shares, ([row]) => row),
    share: Float64Array.from(shares, ([, value]) => value),
    moreRow: Uint32Array.from(more, ([row]) => row),
    moreArticle: Uint32Array.from(more, ([, value]) => value),
    conflictRow: Uint32Array.from(conflicts, ([row]) => row),
    conflictWith: Uint32Array.from(conflicts, ([, value]) => value),
  };
  const periods = {
    start: Uint16Array.from(observations, ({ period }) => monthNumber(period.start)),
    end: Uint16Array.from(observations, ({ period }) => monthNumber(period.end)),
  };
  const { classes, parts } = classify(
    { ...plain, ...periods },
    {
      noRegion: regions.length,
      noSubject: subjects.length,
      ownUnit: indicators.map(({ unit }) => units.indexOf(unit)),
      published: publishedNumbers(articles),
    },
  );
  const { layout, buffer } = pack({ ...plain, ...parts });
  const head: Head = {
    version: PAGE_VERSION,
    dated: dataset.dated,
    rows,
    chunk: CHUNK,
    layout,
    offsets,
    months,
    classes,
    regions,
    indicators,
    categories: dataset.categories,
    articles,
    alliances: dataset.alliances,
    events: dataset.events,
    checks: dataset.checks,
    problems: dataset.problems.length,
    subjects,
    units,
    collisions,
  };
  return { head, buffer, observations };
}

/**
 * Typed views on the fetched columns: nothing is copied or decoded.
 * Throws when the buffer is shorter than the head says.
 */
export function open(head: Head, buffer: ArrayBuffer): Columns {
  const part = (name: Packed): Part => {
    const found = head.layout.find((p) => p.name === name);
    if (!found) throw new Error(`observations.bin: no column ${name}; build the data again`);
    return found;
  };
  const whole = (name: Packed): Whole => {
    const { offset, length, width } = part(name);
    return width === 1
      ? new Uint8Array(buffer, offset, length)
      : width === 2
        ? new Uint16Array(buffer, offset, length)
        : new Uint32Array(buffer, offset, length);
  };
  const real = (name: Packed): Float64Array => {
    const { offset, length } = part(name);
    return new Float64Array(buffer, offset, length);
  };
  return {
    rows: head.rows,
    value: real("value"),
    indicator: whole("indicator"),
    region: whole("region"),
    flags: whole("flags"),
    rank: whole("rank"),
    subject: whole("subject"),
    unit: whole("unit"),
    sources: whole("sources"),
    article: whole("article"),
    key: whole("key"),
    changeRow: whole("changeRow"),
    change: real("change"),
    highRow: whole("highRow"),
    high: real("high"),
    shareRow: whole("shareRow"),
    share: real("share"),
    moreRow: whole("moreRow"),
    moreArticle: whole("moreArticle"),
    conflictRow: whole("conflictRow"),
    conflictWith: whole("conflictWith"),
    class: whole("class"),
    shift: head.classes.shift,
    starts: Uint16Array.from(head.classes.periods, ([start]) => start),
    ends: Uint16Array.from(head.classes.periods, ([, end]) => end),
    runRow: whole("runRow"),
    runLead: whole("runLead"),
    lead: whole("lead"),
  };
}

type Dated = Pick<Columns, "class" | "shift" | "starts" | "ends">;

/** First month of a row's period; 0: unknown, or "as of" its last. */
export const startOf = ({ class: of, shift, starts }: Dated, row: number): number => starts[of[row]! >>> shift]!;
/** Last month of a row's period; 0: unknown. */
export const endOf = ({ class: of, shift, ends }: Dated, row: number): number => ends[of[row]! >>> shift]!;

/** Row of an observation's id, or -1. */
export function rowOf(head: Head, columns: Columns, id: string): number {
  return head.collisions[id] ?? columns.key.indexOf(hash(id));
}

/** Half-open range of places in an ascending sparse column that hold `row`. */
export function sparseRange(sorted: Whole, row: number): [number, number] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < row) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && sorted[end] === row) end++;
  return [low, end];
}

/** What a sparse column says of a row; null: nothing. */
export function sparseValue(rows: Whole, values: Float64Array, row: number): number | null {
  if (rows.length === 0) return null;
  const [low, high] = sparseRange(rows, row);
  return low < high ? values[low]! : null;
}

/** The whole year with the widest cover of provinces by one indicator; the latest that reaches nine tenths of it. Null without any. */
function firstMap(head: Head, columns: Columns): First | null {
  const published = publishedNumbers(head.articles);
  const none: ReadonlySet<number> = new Set();
  let best: { indicator: number; start: number; rows: number[] } | null = null;
  for (let i = 0; i < head.indicators.length; i++) {
    const years = new Map<number, Map<number, number>>();
    for (let row = head.offsets[i]!; row < head.offsets[i + 1]!; row++) {
      const start = startOf(columns, row);
      const wholeYear = start > 0 && start % 12 === 0 && endOf(columns, row) === start + 11;
      const region = columns.region[row]!;
      if (!wholeYear || Number.isNaN(columns.value[row]!) || (columns.flags[row]! & FLAG.target) !== 0 || head.regions[region]?.kind !== "province")
        continue;
      const shown = years.get(start) ?? new Map<number, number>();
      const other = shown.get(region);
      if (other === undefined || compareEvidence(columns, published, none, row, other) < 0) shown.set(region, row);
      years.set(start, shown);
    }
    const widest = Math.max(0, ...[...years.values()].map((shown) => shown.size));
    const latest = [...years].filter(([, shown]) => shown.size >= widest * 0.9).sort(([a], [b]) => b - a)[0];
    if (latest && latest[1].size > (best?.rows.length ?? 0))
      best = { indicator: i, start: latest[0], rows: [...latest[1].values()].sort((a, b) => a - b) };
  }
  if (!best) return null;
  const { id, name, nameHant, nameEn, unit, dimension } = head.indicators[best.indicator]!;
  return {
    indicator: { id, name, nameHant, nameEn, unit, dimension },
    start: best.start,
    end: best.start + 11,
    values: best.rows.map((row) => {
      const region = head.regions[columns.region[row]!]!;
      return { id: region.id, name: region.name, nameHant: region.nameHant, nameEn: region.nameEn, value: columns.value[row]!, row };
    }),
  };
}
