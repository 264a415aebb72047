/**
 * The dataset as tables: what the build writes beside dataset.json, and what a reader takes away as CSV or XLSX of a selection.
 * One list of columns serves both, so that a file from the page and one from the command line read alike. No schema is loaded.
 */
import type { Alliance, Article, Dataset, Event, Indicator, Member, Observation, Qualifier, Region } from "./schema.ts";

/** What tables are made of: a whole dataset, or a selection whose lists of names are whole. */
export type Source = Pick<Dataset, "articles" | "regions" | "indicators" | "observations" | "alliances" | "events">;

export type Cell = string | number | null;
type FieldType = "string" | "number" | "integer" | "yearmonth";

/** A column of a CSV table and what datapackage.json says of it. */
export interface Field<Row> {
  name: string;
  type: FieldType;
  description: string;
  required?: true;
  of: (row: Row) => Cell;
}

export interface Table<Row> {
  name: string;
  description: string;
  fields: readonly Field<Row>[];
  rows: readonly Row[];
  /** `id` when absent; null: none. */
  primaryKey?: string | null;
  foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe; numbers are left alone. */
export const escapeFormula = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** As the build has always quoted: only what must be. */
const csvCell = (cell: Cell): string => {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : escapeFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 with a byte order mark, lines ended by CRLF: Excel, pandas, R and DuckDB read it at once. */
export function toCsv<Row>({ fields, rows }: Table<Row>): string {
  const lines = [fields.map(({ name }) => csvCell(name)).join(",")];
  for (const row of rows) lines.push(fields.map(({ of }) => csvCell(of(row))).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** In words: a cell that is = alone would be escaped. */
const QUALIFIER: Record<Qualifier, string> = { "=": "exact", "~": "about", ">": "above", "<": "below" };

export function observationTable({ observations, regions, indicators, alliances, events, articles }: Source): Table<Observation> {
  const regionOf = new Map(regions.map((region) => [region.id, region]));
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const subjectOf = new Map([...alliances, ...events].map(({ id, name }) => [id, name]));
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const source = ({ quotes: [quote] }: Observation) => articleOf.get(quote!.article);
  return {
    name: "observations",
    description: "One stated figure a row. Months are YYYY-MM, both ends included; an empty cell is unknown.",
    rows: observations,
    foreignKeys: [
      { fields: "region_id", reference: { resource: "regions", fields: "id" } },
      { fields: "indicator_id", reference: { resource: "indicators", fields: "id" } },
      { fields: "article_id", reference: { resource: "sources", fields: "id" } },
    ],
    fields: [
      { name: "id", type: "string", required: true, description: "made from the content", of: ({ id }) => id },
      { name: "region_id", type: "string", description: "reference area: GB/T 2260 code, zone:… or macro:…", of: ({ region }) => region },
      { name: "region", type: "string", description: "its name", of: ({ region }) => regionOf.get(region ?? "")?.name ?? null },
      { name: "region_kind", type: "string", description: "its kind", of: ({ region }) => regionOf.get(region ?? "")?.kind ?? null },
      {
        name: "subject",
        type: "string",
        description: "the alliance or event the figure is about",
        of: ({ subject }) => subjectOf.get(subject ?? "") ?? null,
      },
      { name: "indicator_id", type: "string", required: true, description: "what is measured", of: ({ indicator }) => indicator },
      { name: "indicator", type: "string", description: "its name", of: ({ indicator }) => indicatorOf.get(indicator)?.name ?? null },
      { name: "category", type: "string", description: "its category", of: ({ indicator }) => indicatorOf.get(indicator)?.category ?? null },
      { name: "period_start", type: "yearmonth", description: "first month; empty with an end: as of the end", of: ({ period }) => period.start },
      { name: "period_end", type: "yearmonth", description: "last month", of: ({ period }) => period.end },
      { name: "period_is", type: "string", description: "stated, implied or unknown", of: ({ period }) => period.is },
      { name: "value", type: "number", description: "in unit; empty where only growth or a rank is stated", of: ({ value }) => value },
      { name: "high", type: "number", description: "upper end of a range, in unit", of: ({ high }) => high },
      { name: "unit", type: "string", description: "unit of measure of value and high", of: ({ unit }) => unit || null },
      { name: "qualifier", type: "string", description: "exact, about, above or below", of: ({ qualifier }) => QUALIFIER[qualifier] },
      { name: "stated", type: "string", description: "the words of the text", of: ({ stated }) => stated || null },
      { name: "change_kind", type: "string", description: "yoy, mom, multiple, points or average", of: ({ change }) => change?.kind ?? null },
      { name: "change_value", type: "number", description: "in change_unit, decreases negative", of: ({ change }) => change?.value ?? null },
      { name: "change_unit", type: "string", description: "%, 倍 or 个百分点", of: ({ change }) => change?.unit ?? null },
      { name: "change_base_start", type: "yearmonth", description: "first month of the base", of: ({ change }) => change?.base?.start ?? null },
      { name: "change_base_end", type: "yearmonth", description: "last month of the base", of: ({ change }) => change?.base?.end ?? null },
      { name: "rank", type: "integer", description: "place, 1 is first", of: ({ rank }) => rank?.place ?? null },
      { name: "rank_among", type: "string", description: "among whom", of: ({ rank }) => rank?.among ?? null },
      { name: "rank_by", type: "string", description: "value or growth", of: ({ rank }) => rank?.by ?? null },
      { name: "share", type: "number", description: "percent of share_of", of: ({ share }) => share?.value ?? null },
      { name: "share_of", type: "string", description: "the whole", of: ({ share }) => share?.of ?? null },
      { name: "scope", type: "string", description: "actual or target", of: ({ scope }) => scope },
      { name: "status", type: "string", description: "reported, preliminary, revised or superseded", of: ({ status }) => status },
      {
        name: "conflicts_with",
        type: "string",
        description: "ids of disagreeing figures, parted by spaces",
        of: ({ conflictsWith }) => conflictsWith.join(" ") || null,
      },
      { name: "quote", type: "string", description: "the sentence it was read from", of: ({ quotes }) => quotes[0]!.text },
      {
        name: "quote_start",
        type: "integer",
        description: "in UTF-16 code units of the article's cleaned text",
        of: ({ quotes }) => quotes[0]!.start,
      },
      { name: "quote_end", type: "integer", description: "end of the quote, excluded", of: ({ quotes }) => quotes[0]!.end },
      { name: "quotes", type: "integer", description: "how many sentences say so", of: ({ quotes }) => quotes.length },
      { name: "article_id", type: "string", description: "article of the first quote", of: ({ quotes }) => quotes[0]!.article },
      { name: "file", type: "string", description: "its file", of: (row) => source(row)?.file ?? null },
      { name: "title", type: "string", description: "its title", of: (row) => source(row)?.title ?? null },
      { name: "publisher", type: "string", description: "its publisher", of: (row) => source(row)?.publisher ?? null },
      { name: "published", type: "string", description: "its date, as precise as known", of: (row) => source(row)?.published ?? null },
      { name: "url", type: "string", description: "its address", of: (row) => source(row)?.url ?? null },
    ],
  };
}

export const regionTable = ({ regions }: Pick<Source, "regions">): Table<Region> => ({
  name: "regions",
  description: "Reference areas: divisions, zones and macro-regions.",
  rows: regions,
  foreignKeys: [{ fields: "parent", reference: { resource: "", fields: "id" } }],
  fields: [
    { name: "id", type: "string", required: true, description: "GB/T 2260 code, zone:… or macro:…", of: ({ id }) => id },
    { name: "name", type: "string", required: true, description: "in simplified characters", of: ({ name }) => name },
    { name: "name_en", type: "string", description: "in English", of: ({ nameEn }) => nameEn || null },
    { name: "kind", type: "string", description: "country, macro, province, prefecture, county, zone or township", of: ({ kind }) => kind },
    { name: "parent", type: "string", description: "id of the region it lies in", of: ({ parent }) => parent },
    { name: "lon", type: "number", description: "degrees east of one point of it", of: ({ lon }) => lon },
    { name: "lat", type: "number", description: "degrees north of the same point", of: ({ lat }) => lat },
  ],
});

export const indicatorTable = ({ indicators }: Pick<Source, "indicators">): Table<Indicator> => ({
  name: "indicators",
  description: "What is measured.",
  rows: indicators,
  fields: [
    { name: "id", type: "string", required: true, description: "id", of: ({ id }) => id },
    { name: "name", type: "string", required: true, description: "in simplified characters", of: ({ name }) => name },
    { name: "name_en", type: "string", description: "in English", of: ({ nameEn }) => nameEn || null },
    { name: "unit", type: "string", description: "unit of measure", of: ({ unit }) => unit || null },
    { name: "dimension", type: "string", description: "what its unit measures", of: ({ dimension }) => dimension },
    { name: "category", type: "string", description: "category", of: ({ category }) => category },
    { name: "direction", type: "string", description: "higher_better, lower_better or neutral", of: ({ direction }) => direction },
  ],
});

export const sourceTable = ({ articles }: Pick<Source, "articles">): Table<Article> => ({
  name: "sources",
  description: "The articles read.",
  rows: articles,
  foreignKeys: [{ fields: "duplicate_of", reference: { resource: "", fields: "id" } }],
  fields: [
    { name: "id", type: "string", required: true, description: "id", of: ({ id }) => id },
    { name: "file", type: "string", required: true, description: "path in the folder read", of: ({ file }) => file },
    { name: "part", type: "integer", description: "place in a file of several articles, from 0", of: ({ part }) => part },
    { name: "title", type: "string", description: "title", of: ({ title }) => title || null },
    { name: "publisher", type: "string", description: "publisher", of: ({ publisher }) => publisher },
    { name: "author", type: "string", description: "author", of: ({ author }) => author },
    { name: "published", type: "string", description: "date, as precise as known", of: ({ published }) => published },
    { name: "published_is", type: "string", description: "stated, implied or unknown", of: ({ publishedIs }) => publishedIs },
    { name: "url", type: "string", description: "address", of: ({ url }) => url },
    { name: "duplicate_of", type: "string", description: "the article this one reprints", of: ({ duplicateOf }) => duplicateOf },
  ],
});

const quoted = ({ quotes: [quote] }: { quotes: readonly { text: string; article: string }[] }) => quote;

/** Columns of the article behind a row's first quote. */
function articleFields<Row extends { quotes: readonly { text: string; article: string }[] }>(articles: readonly Article[]): Field<Row>[] {
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const source = (row: Row) => articleOf.get(quoted(row)?.article ?? "");
  return [
    { name: "quote", type: "string", description: "the sentence it was read from", of: (row) => quoted(row)?.text ?? null },
    { name: "article_id", type: "string", description: "article of the first quote", of: (row) => quoted(row)?.article ?? null },
    { name: "title", type: "string", description: "its title", of: (row) => source(row)?.title ?? null },
    { name: "publisher", type: "string", description: "its publisher", of: (row) => source(row)?.publisher ?? null },
    { name: "published", type: "string", description: "its date, as precise as known", of: (row) => source(row)?.published ?? null },
    { name: "url", type: "string", description: "its address", of: (row) => source(row)?.url ?? null },
  ];
}

const bySource = { fields: "article_id", reference: { resource: "sources", fields: "id" } };

export function allianceTable({ alliances, regions, articles }: Pick<Source, "alliances" | "regions" | "articles">): Table<Alliance> {
  const regionOf = new Map(regions.map(({ id, name }) => [id, name]));
  return {
    name: "alliances",
    description: "Alliances of regions, zones and others.",
    rows: alliances,
    foreignKeys: [bySource],
    fields: [
      { name: "id", type: "string", required: true, description: "made from the content", of: ({ id }) => id },
      { name: "name", type: "string", required: true, description: "in simplified characters", of: ({ name }) => name },
      { name: "aliases", type: "string", description: "other names, parted by ;", of: ({ aliases }) => aliases.join("; ") || null },
      { name: "kind", type: "string", description: "what its members are", of: ({ kind }) => kind },
      { name: "founded", type: "string", description: "date, as precise as the text", of: ({ founded }) => founded?.date ?? null },
      { name: "founded_is", type: "string", description: "stated or implied", of: ({ founded }) => founded?.is ?? null },
      { name: "territory", type: "string", description: "the region it spans", of: ({ territory }) => regionOf.get(territory ?? "") ?? null },
      { name: "place", type: "string", description: "where it was founded", of: ({ place }) => regionOf.get(place ?? "") ?? null },
      { name: "lead", type: "string", description: "who leads it", of: ({ lead }) => lead },
      { name: "chair", type: "string", description: "who chairs it", of: ({ chair }) => chair },
      { name: "members", type: "integer", description: "members known by name", of: ({ members }) => members.length },
      { name: "members_told", type: "integer", description: "the newest count told", of: ({ memberCounts }) => memberCounts.at(-1)?.value ?? null },
      ...articleFields<Alliance>(articles),
    ],
  };
}

interface Membership extends Member {
  alliance: Alliance;
}

export function memberTable({ alliances, regions, articles }: Pick<Source, "alliances" | "regions" | "articles">): Table<Membership> {
  const regionOf = new Map(regions.map(({ id, name }) => [id, name]));
  return {
    name: "members",
    description: "One member of one alliance a row.",
    rows: alliances.flatMap((alliance) => alliance.members.map((member) => ({ ...member, alliance }))),
    primaryKey: null,
    foreignKeys: [{ fields: "alliance_id", reference: { resource: "alliances", fields: "id" } }],
    fields: [
      { name: "alliance_id", type: "string", required: true, description: "the alliance", of: ({ alliance }) => alliance.id },
      { name: "alliance", type: "string", required: true, description: "its name", of: ({ alliance }) => alliance.name },
      { name: "member", type: "string", required: true, description: "in the words of the text", of: ({ name }) => name },
      { name: "region_id", type: "string", description: "the region it is", of: ({ region }) => region },
      { name: "region", type: "string", description: "its name", of: ({ region }) => regionOf.get(region ?? "") ?? null },
      { name: "role", type: "string", description: "lead, chair, founder or member", of: ({ role }) => role },
      { name: "joined", type: "string", description: "date, as precise as the text", of: ({ from }) => from },
      { name: "left", type: "string", description: "date, as precise as the text", of: ({ to }) => to },
      ...articleFields<Membership>(articles),
    ],
  };
}

export function eventTable({ events, regions, alliances, articles }: Pick<Source, "events" | "regions" | "alliances" | "articles">): Table<Event> {
  const named = new Map([...regions, ...alliances].map(({ id, name }) => [id, name]));
  const list = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? id).join("; ") || null;
  return {
    name: "events",
    description: "Dated events.",
    rows: events,
    foreignKeys: [bySource],
    fields: [
      { name: "id", type: "string", required: true, description: "made from the content", of: ({ id }) => id },
      { name: "date", type: "string", required: true, description: "as precise as the text", of: ({ date }) => date },
      { name: "date_is", type: "string", description: "stated or implied", of: ({ dateIs }) => dateIs },
      { name: "kind", type: "string", description: "kind of event", of: ({ kind }) => kind },
      { name: "name", type: "string", required: true, description: "name", of: ({ name }) => name },
      { name: "place", type: "string", description: "where it happened", of: ({ place }) => named.get(place ?? "") ?? null },
      { name: "regions", type: "string", description: "regions it is about, parted by ;", of: ({ regions: ids }) => list(ids) },
      { name: "alliances", type: "string", description: "alliances it is about, parted by ;", of: ({ alliances: ids }) => list(ids) },
      ...articleFields<Event>(articles),
    ],
  };
}

/** What datapackage.json says of a table. */
export const resource = <Row>({ name, description, fields, foreignKeys, primaryKey = "id" }: Table<Row>) => ({
  name,
  path: `${name}.csv`,
  description,
  profile: "tabular-data-resource",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", lineTerminator: "\r\n", header: true, quoteChar: '"', doubleQuote: true },
  schema: {
    fields: fields.map(({ name, type, description, required }) => ({ name, type, description, ...(required && { constraints: { required } }) })),
    ...(primaryKey === null ? {} : { primaryKey }),
    missingValues: [""],
    ...(foreignKeys && { foreignKeys }),
  },
});

/** A table with its rows' type forgotten, and its cells ready: formulas are escaped by whoever writes them out. */
export interface Grid {
  name: string;
  fields: readonly { name: string; type: FieldType; description: string }[];
  rows: readonly (readonly Cell[])[];
  csv: () => string;
  resource: object;
}

const gridOf = <Row>(table: Table<Row>): Grid => ({
  name: table.name,
  fields: table.fields,
  get rows() {
    return table.rows.map((row) => table.fields.map(({ of }) => of(row)));
  },
  csv: () => toCsv(table),
  resource: resource(table),
});

/** Observations, alliances, members, events and sources; with regions and indicators when the whole is taken. */
export const grids = (source: Source, whole = false): Grid[] => [
  gridOf(observationTable(source)),
  gridOf(allianceTable(source)),
  gridOf(memberTable(source)),
  gridOf(eventTable(source)),
  gridOf(sourceTable(source)),
  ...(whole ? [gridOf(regionTable(source)), gridOf(indicatorTable(source))] : []),
];

/** What the dataset is called wherever it is cited. */
export const DATASET_TITLE = "舆图 Yutu: regional figures read from press articles";

/** The Frictionless description of a folder of tables. `dated` is the version, the newest publication date. */
export const datapackage = (dated: string | null, resources: readonly object[]): object => ({
  profile: "tabular-data-package",
  name: "yutu",
  title: DATASET_TITLE,
  ...(dated && { version: dated }),
  resources,
});
