/** Tables to take away: the selection or everything, as CSV, XLSX, or a zip that describes itself. Loaded when asked for. */
import { strToU8, type Zippable, zip } from "fflate";
import writeXlsx from "write-excel-file/universal";
import { type Cell, DATASET_TITLE, datapackage, escapeFormula, type Grid, grids, type Source } from "../../dataset/table.ts";
import type { Data } from "../select/data.ts";
import { alliancesIn, articlesIn, eventsInRange } from "../select/facts.ts";
import type { Filters } from "../store.ts";

/** Told before each thousand of figures, and waited for: how many of how many. */
export type Progress = (done: number, total: number) => void | Promise<void>;

/** What passes the filters, with its articles; the lists of names are whole. The columns' order is kept. */
export async function selected(data: Data, filters: Filters, progress: Progress = () => {}): Promise<Source> {
  return gather(data, data.engine.passing(filters), progress, {
    alliances: alliancesIn(data, filters),
    events: eventsInRange(data, filters),
    articles: articlesIn(data, filters),
  });
}

/** The figures a picture is made of, with the selection's lists of names. */
export async function drawn(data: Data, rows: readonly number[], filters: Filters, progress: Progress = () => {}): Promise<Source> {
  return gather(data, Uint32Array.from(rows).sort(), progress, {
    alliances: alliancesIn(data, filters),
    events: eventsInRange(data, filters),
    articles: articlesIn(data, filters),
  });
}

/** The whole dataset. */
export async function everything(data: Data, progress: Progress = () => {}): Promise<Source> {
  const { rows, alliances, events, articles } = data.head;
  return gather(
    data,
    Uint32Array.from({ length: rows }, (_, row) => row),
    progress,
    { alliances, events, articles },
  );
}

async function gather(
  data: Data,
  rows: Uint32Array,
  progress: Progress,
  { alliances, events, articles }: Pick<Source, "alliances" | "events" | "articles">,
): Promise<Source> {
  const observations: Source["observations"] = [];
  for (const row of rows) {
    if (observations.length % 1000 === 0) await progress(observations.length, rows.length);
    observations.push(await data.observation(row));
  }
  const named = new Set([...observations, ...alliances, ...events].flatMap(({ quotes }) => quotes.map(({ article }) => article)));
  for (const { id } of articles) named.add(id);
  const { regions, indicators } = data.head;
  return { observations, alliances, events, regions, indicators, articles: data.head.articles.filter(({ id }) => named.has(id)) };
}

/** The most a sheet and a cell of XLSX may hold. */
const MOST_ROWS = 1_048_575;
const MOST_LETTERS = 32_000;

/** Control characters that XML may not hold; tabs and line breaks stay. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** Columns of dates, which may be years or months alone. */
const DATES = new Set(["published", "founded", "date", "joined", "left"]);
/** Spreadsheets count days from 1900. */
const isDay = (text: string): boolean => /^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text);

/** Months and full dates are dates, shown as the CSV writes them; a year alone stays words. */
function xlsxCell(cell: Cell, { name, type }: Grid["fields"][number]) {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (type === "yearmonth" && isDay(`${cell}-01`)) return { value: new Date(`${cell}-01`), type: Date, format: "yyyy-mm" };
  if (DATES.has(name) && isDay(cell)) return { value: new Date(cell), type: Date, format: "yyyy-mm-dd" };
  return { value: escapeFormula(cell.replace(FORBIDDEN, "")).slice(0, MOST_LETTERS), type: String };
}

/** One sheet a table, the heading fixed and bold. Throws when a table has more rows than a sheet holds. */
export async function toXlsx(source: Source): Promise<Blob> {
  const sheets = grids(source).map(({ name, fields, rows }) => {
    if (rows.length > MOST_ROWS) throw new RangeError(`${name}: ${rows.length} rows, and a sheet of XLSX holds ${MOST_ROWS}; take CSV`);
    return {
      sheet: name,
      stickyRowsCount: 1,
      columns: fields.map((field) => ({ width: field.name === "quote" || field.name === "title" ? 48 : Math.max(10, field.name.length + 3) })),
      data: [
        fields.map((field) => ({ value: field.name, type: String, fontWeight: "bold" as const })),
        ...rows.map((row) => row.map((cell, i) => xlsxCell(cell, fields[i]!))),
      ],
    };
  });
  return writeXlsx(sheets).toBlob();
}

export const observationsCsv = (source: Source): string => csvOf(grids(source), "observations");
const csvOf = (tables: readonly Grid[], name: string): string => tables.find((table) => table.name === name)?.csv() ?? "";

/** How to cite the dataset, as GitHub and reference managers read it. */
export const citation = (dated: string | null, articles: number, observations: number): string =>
  [
    "cff-version: 1.2.0",
    "message: Cite the articles behind the figures (sources.csv) as well as this dataset.",
    `title: "${DATASET_TITLE}"`,
    "type: dataset",
    "authors:",
    "  - name: Yutu",
    ...(dated === null ? [] : [`version: "${dated}"`, ...(/^\d{4}-\d\d-\d\d$/.test(dated) ? [`date-released: ${dated}`] : [])]),
    `abstract: ${observations} figures read from ${articles} articles; each row holds the sentence it was read from.`,
    "",
  ].join("\n");

const README = [
  "Tables are CSV, UTF-8 with a byte order mark; datapackage.json describes every column (Frictionless Data).",
  "Months are YYYY-MM, both ends included. An empty cell is unknown. A cell that a spreadsheet would run as a formula begins with an apostrophe.",
  "",
].join("\r\n");

/** Every table with its description, and how to cite them. */
export function toZip(source: Source, dated: string | null): Promise<Blob> {
  const tables = grids(source, true);
  const files: Zippable = {
    "README.txt": strToU8(README),
    "CITATION.cff": strToU8(citation(dated, source.articles.length, source.observations.length)),
    "datapackage.json": strToU8(
      `${JSON.stringify(
        datapackage(
          dated,
          tables.map((table) => table.resource),
        ),
        null,
        1,
      )}\n`,
    ),
  };
  for (const table of tables) files[`${table.name}.csv`] = strToU8(table.csv());
  return new Promise((resolve, reject) => {
    zip(files, { level: 6, mtime: new Date("2000-01-01T00:00:00Z") }, (error, bytes) =>
      error ? reject(error) : resolve(new Blob([new Uint8Array(bytes)], { type: "application/zip" })),
    );
  });
}
