import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { type ArticleText, Dataset, type Observation, type Qualifier } from "./schema.ts";

/** A file of the dataset's folder, its path with `/`. */
export interface DatasetFile {
  file: string;
  bytes: Uint8Array;
}

type Cell = string | number | null;
type FieldType = "string" | "number" | "integer" | "yearmonth";

/** A column of a CSV table and what datapackage.json says of it. */
interface Field<Row> {
  name: string;
  type: FieldType;
  description: string;
  required?: true;
  of: (row: Row) => Cell;
}

interface Table<Row> {
  name: string;
  description: string;
  fields: readonly Field<Row>[];
  rows: readonly Row[];
  foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe; numbers are left alone. */
export const escapeFormula = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** RFC 4180 with a byte order mark, lines ended by CRLF: Excel, pandas, R and DuckDB read it at once. */
function toCsv<Row>({ fields, rows }: Table<Row>): string {
  const cells = rows.map((row) => fields.map(({ of }) => of(row)));
  return stringify([fields.map(({ name }) => name), ...cells], {
    bom: true,
    record_delimiter: "windows",
    cast: { string: escapeFormula, number: String },
  });
}

/** In words: a cell that is = alone would be escaped. */
const QUALIFIER: Record<Qualifier, string> = { "=": "exact", "~": "about", ">": "above", "<": "below" };

function observationTable({ observations, regions, indicators, alliances, events, articles }: Dataset): Table<Observation> {
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

const regionTable = ({ regions }: Dataset): Table<Dataset["regions"][number]> => ({
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

const indicatorTable = ({ indicators }: Dataset): Table<Dataset["indicators"][number]> => ({
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

const sourceTable = ({ articles }: Dataset): Table<Dataset["articles"][number]> => ({
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

const resource = <Row>({ name, description, fields, foreignKeys }: Table<Row>) => ({
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
    primaryKey: "id",
    missingValues: [""],
    ...(foreignKeys && { foreignKeys }),
  },
});

/** What the dataset's shape is, as JSON Schema 2020-12. */
export const jsonSchema = (): object => ({ title: "Yutu dataset, version 1", ...z.toJSONSchema(Dataset) });

/** dataset.json, one item a line, so that two datasets can be compared by line; in pieces, since a whole may be longer than a string can be. */
function* datasetLines(dataset: Dataset): Generator<string> {
  let comma = "{\n";
  for (const [key, value] of Object.entries(dataset)) {
    if (!Array.isArray(value) || value.length === 0) yield `${comma}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    else {
      yield `${comma}${JSON.stringify(key)}:[\n`;
      for (let at = 0; at < value.length; at += 500)
        yield `${at > 0 ? ",\n" : ""}${value
          .slice(at, at + 500)
          .map((item) => JSON.stringify(item))
          .join(",\n")}`;
      yield "\n]";
    }
    comma = ",\n";
  }
  yield "\n}\n";
}

const encoder = new TextEncoder();
const file = (path: string, text: string): DatasetFile => ({ file: path, bytes: encoder.encode(text) });

/** The pieces as one array of bytes. */
function concat(pieces: Iterable<string>): Uint8Array {
  const parts = Array.from(pieces, (piece) => encoder.encode(piece));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Every file of a dataset's folder, one after the other: the dataset, its JSON Schema, the article texts, the tables as CSV
 * and the Frictionless datapackage.json. The same dataset gives the same bytes: keys stand in the contract's order, no clock is asked.
 * Throws when the dataset or a text is not what the contract says.
 */
export function* datasetFiles(dataset: Dataset, texts: Iterable<ArticleText>): Generator<DatasetFile> {
  yield { file: "dataset.json", bytes: concat(datasetLines(dataset)) };
  yield file("dataset.schema.json", `${JSON.stringify(jsonSchema(), null, 1)}\n`);
  for (const text of texts) yield file(`articles/${text.id}.json`, `${JSON.stringify(text)}\n`);
  const observations = observationTable(dataset);
  const regions = regionTable(dataset);
  const indicators = indicatorTable(dataset);
  const sources = sourceTable(dataset);
  yield file("observations.csv", toCsv(observations));
  yield file("regions.csv", toCsv(regions));
  yield file("indicators.csv", toCsv(indicators));
  yield file("sources.csv", toCsv(sources));
  const datapackage = {
    profile: "tabular-data-package",
    name: "yutu",
    title: "舆图 Yutu: regional figures read from press articles",
    ...(dataset.dated && { version: dataset.dated }),
    resources: [resource(observations), resource(regions), resource(indicators), resource(sources)],
  };
  yield file("datapackage.json", `${JSON.stringify(datapackage, null, 1)}\n`);
}
