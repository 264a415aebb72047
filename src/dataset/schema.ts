import { z } from "zod";

/**
 * The contract between the pipeline and the page, version 1. Plain JSON; absent means unknown.
 * Terms are SDMX's (reference area, reference period, unit of measure), divisions are GB/T 2260.
 * What a shape cannot say (quotes match their articles, ids exist) is in check.ts.
 */
export const VERSION = 1;

const Id = z.string().min(1);
/** A month, `YYYY-MM`. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A date as precise as the text: 2024, 2024-03, 2024-03-05. */
const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** A partial date, or a day or month of a year that nothing tells, as XML Schema writes gMonthDay and gMonth: --09-16, --09. */
const EventDate = z.union([PartialDate, z.string().regex(/^--(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)]);

/** Half-open span in UTF-16 code units. */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

/**
 * The words a fact was read from: `text === articleText.slice(start, end)`, `end` excluded.
 * `source` is where those words stand in the file as delivered, decoded but otherwise untouched.
 */
export const Quote = z.strictObject({
  article: Id,
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string().min(1),
  source: Span.optional(),
});

/** `stated`: the words say so. `implied`: completed from other words of the article, as `because` tells. */
const DateIs = z.enum(["stated", "implied"]);

export const Repair = z.strictObject({ kind: Id, count: z.int().positive() });

export const Article = z.strictObject({
  id: Id,
  file: Id, // path inside the folder read, with `/`
  part: z.int().min(0), // place in a file of several articles, from 0
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(), // http(s) only
  published: PartialDate.nullable(),
  publishedIs: z.enum(["stated", "implied", "unknown"]),
  publishedFrom: z.string().nullable(), // how it is known: front matter, page metadata, dateline, file name, or the clue
  script: z.enum(["hans", "hant"]),
  encoding: z.string(),
  length: z.int().min(0), // of the cleaned text, in UTF-16 code units
  repairs: z.array(Repair),
  duplicateOf: Id.nullable(), // the article this one reprints
  corrects: z.array(Id), // articles whose figures this one revises
});

export const RegionKind = z.enum(["country", "macro", "province", "prefecture", "county", "zone", "township"]);

export const Region = z.strictObject({
  id: Id, // GB/T 2260 code, or zone:…, macro:…
  name: z.string().min(1), // 济南高新技术产业开发区 is written 济南高新区: the name a sentence would use
  fullName: z.string().nullable(),
  nameHant: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()), // short and former names, both scripts are found by folding to simplified
  pinyin: z.string(), // jinan gaoxinqu: syllables without tones, one space between words
  initials: z.string(), // jngxq
  kind: RegionKind,
  parent: Id.nullable(),
  members: z.array(Id), // of a macro-region: divisions and zones
  lon: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
});

export const Dimension = z.enum([
  "money",
  "percent",
  "points",
  "people",
  "count",
  "area",
  "length",
  "mass",
  "volume",
  "flow",
  "power",
  "energy",
  "index",
  "ratio",
  "other",
]);

export const Indicator = z.strictObject({
  id: Id,
  name: z.string().min(1),
  nameHant: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  pinyin: z.string(),
  initials: z.string(),
  unit: z.string(), // 亿元, 家, %, or "" where only growth or ranks are known
  dimension: Dimension,
  category: Id,
  direction: z.enum(["higher_better", "lower_better", "neutral"]),
  known: z.boolean(), // false: a name met in the text that the lexicon lacks
});

export const Category = z.strictObject({ id: Id, name: z.string(), nameHant: z.string(), nameEn: z.string() });

export const Period = z.strictObject({
  start: Month.nullable(), // null with an end: as of that month
  end: Month.nullable(), // both null: the text does not say
  is: z.enum(["stated", "implied", "unknown"]),
});

export const Change = z.strictObject({
  kind: z.enum(["yoy", "mom", "multiple", "points", "average"]),
  value: z.number(), // yoy, mom, average in percent (decreases negative); multiple in 倍; points in percentage points
  unit: z.enum(["%", "倍", "个百分点"]),
  base: z.strictObject({ start: Month.nullable(), end: Month.nullable() }).nullable(), // what it is measured against, where the text says
  qualifier: z.enum(["=", "~", ">", "<"]),
});

export const Observation = z.strictObject({
  id: Id,
  region: Id.nullable(), // null with a subject, and for a place that the article never names (全市, 我区)
  subject: Id.nullable(), // the alliance or event the figure is about, when it is not the region's own
  indicator: Id,
  period: Period,
  value: z.number().nullable(), // null: the text gives growth or a rank only
  high: z.number().nullable(), // upper end of a range such as 6%—6.5%; `value` is the lower
  unit: z.string(), // the indicator's own; another currency keeps its own
  stated: z.string(), // the words: 1291.5亿元
  qualifier: z.enum(["=", "~", ">", "<"]),
  change: Change.nullable(),
  rank: z.strictObject({ place: z.int().positive(), among: z.string().nullable(), by: z.enum(["value", "growth"]) }).nullable(),
  share: z.strictObject({ value: z.number(), of: z.string().nullable(), qualifier: z.enum(["=", "~", ">", "<"]) }).nullable(), // percent of a named whole
  scope: z.enum(["actual", "target"]),
  status: z.enum(["reported", "preliminary", "revised", "superseded"]), // SDMX observation status, in the text's words
  conflictsWith: z.array(Id),
  quotes: z.array(Quote).nonempty(),
});

export const Member = z.strictObject({
  name: z.string().min(1),
  region: Id.nullable(),
  role: z.enum(["lead", "chair", "founder", "member"]),
  from: PartialDate.nullable(),
  to: PartialDate.nullable(),
  quotes: z.array(Quote),
});

export const Alliance = z.strictObject({
  id: Id,
  name: z.string().min(1),
  nameHant: z.string(),
  aliases: z.array(z.string()),
  kind: z.string(), // what its members are: zone, city, county, enterprise, institution, mixed
  founded: z.strictObject({ date: PartialDate, is: DateIs, because: z.string().nullable() }).nullable(),
  territory: Id.nullable(), // the region whose territory it spans
  place: Id.nullable(), // where it was founded
  lead: z.string().nullable(),
  chair: z.string().nullable(),
  memberCounts: z.array(
    z.strictObject({ value: z.int().positive(), of: z.string().nullable(), asOf: PartialDate.nullable(), quotes: z.array(Quote) }),
  ),
  members: z.array(Member),
  quotes: z.array(Quote).nonempty(),
});

export const EventKind = z.enum([
  "forum",
  "founding",
  "signing",
  "launch",
  "handover",
  "approval",
  "policy",
  "visit",
  "award",
  "works",
  "release",
  "meeting",
  "briefing",
  "joining",
  "activity",
]);

export const Event = z.strictObject({
  id: Id,
  date: EventDate,
  dateIs: DateIs,
  kind: EventKind,
  name: z.string().min(1),
  nameHant: z.string(),
  place: Id.nullable(),
  regions: z.array(Id),
  alliances: z.array(Id),
  quotes: z.array(Quote).nonempty(),
});

/** A claim of the text that arithmetic can test: 是2010年的4.66倍. */
export const Check = z.strictObject({
  id: Id,
  kind: z.enum(["multiple", "growth", "share", "sum", "members", "average"]),
  stated: z.number(),
  computed: z.number(),
  unit: z.string(),
  holds: z.boolean(),
  observations: z.array(Id),
  quotes: z.array(Quote).nonempty(),
});

export const Problem = z.strictObject({
  article: Id.nullable(), // null: the file gave no article
  file: z.string(),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  text: z.string(),
  reason: z.string().min(1),
  rule: z.string().min(1),
});

export const Dataset = z.strictObject({
  version: z.literal(VERSION),
  dated: PartialDate.nullable(), // the newest publication date: never the clock
  articles: z.array(Article),
  regions: z.array(Region),
  categories: z.array(Category),
  indicators: z.array(Indicator),
  observations: z.array(Observation),
  alliances: z.array(Alliance),
  events: z.array(Event),
  checks: z.array(Check),
  problems: z.array(Problem),
});

export const MarkKind = z.enum(["value", "change", "rank", "share", "region", "indicator", "period", "alliance", "event", "problem"]);

/** `articles/<id>.json`, beside dataset.json; loaded when opened. */
export const ArticleText = z.strictObject({
  id: Id,
  text: z.string(),
  original: z.string(), // the decoded source of this article, nothing removed
  /** Runs of the way back, `[start in text, start in original, length]`, ascending; inside a run both advance together. */
  origin: z.array(z.tuple([z.int(), z.int(), z.int()])),
  blocks: z.array(z.strictObject({ kind: z.enum(["title", "heading", "paragraph", "table", "caption"]), start: z.int(), end: z.int() })),
  marks: z.array(z.strictObject({ kind: MarkKind, start: z.int(), end: z.int(), fact: Id.nullable() })),
  repairs: z.array(z.strictObject({ kind: Id, start: z.int(), end: z.int(), original: z.string() })),
});

export type Span = z.infer<typeof Span>;
export type Quote = z.infer<typeof Quote>;
export type Article = z.infer<typeof Article>;
export type Region = z.infer<typeof Region>;
export type RegionKind = z.infer<typeof RegionKind>;
export type Dimension = z.infer<typeof Dimension>;
export type Indicator = z.infer<typeof Indicator>;
export type Category = z.infer<typeof Category>;
export type Period = z.infer<typeof Period>;
export type Change = z.infer<typeof Change>;
export type Observation = z.infer<typeof Observation>;
export type Qualifier = Observation["qualifier"];
export type Member = z.infer<typeof Member>;
export type Alliance = z.infer<typeof Alliance>;
export type EventKind = z.infer<typeof EventKind>;
export type Event = z.infer<typeof Event>;
export type Check = z.infer<typeof Check>;
export type Problem = z.infer<typeof Problem>;
export type Dataset = z.infer<typeof Dataset>;
export type ArticleText = z.infer<typeof ArticleText>;
