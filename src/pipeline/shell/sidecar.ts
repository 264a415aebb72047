import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../dataset/schema.ts";
import { decode } from "../input/decode.ts";
import type { Metadata } from "../text.ts";
import { parseCsv } from "./csv.ts";
import { describeError, fileProblem } from "./files.ts";

export const SIDECAR = "articles.csv";

/** What `articles.csv` says of a file, stronger than what the file says of itself. Absent cells say nothing. */
export type SidecarRow = Partial<Metadata>;

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** 2024/3/5, 2024.03.05 and 2024年3月5日 as 2024-03-05, since spreadsheets rewrite dates; null when it is none. */
export function parseDate(cell: string): string | null {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?)?[年月日]?$/.exec(cell.replace(/[ T]\d{1,2}:\d{2}.*$/, ""));
  if (!parts) return null;
  const date = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
  return DATE.test(date) ? date : null;
}

/**
 * The rows of `articles.csv` (columns file, title, publisher, published, url, author; others are left alone) by path in the folder.
 * Rows without a file of `files`, dates that are none and addresses that are not http(s) are problems; the rest of the row stands.
 */
export async function readSidecar(folder: string, files: readonly string[]): Promise<{ rows: Map<string, SidecarRow>; problems: Problem[] }> {
  const rows = new Map<string, SidecarRow>();
  const problems: Problem[] = [];
  const problem = (reason: string) => problems.push(fileProblem(SIDECAR, reason, "readSidecar"));
  const bytes = await readFile(join(folder, SIDECAR)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") problem(describeError(error));
    return null;
  });
  if (bytes === null || bytes.length === 0) return { rows, problems };
  const { text, reason } = decode(bytes);
  if (text === null) {
    problem(reason);
    return { rows, problems };
  }
  const table = parseCsv(text);
  if (table.length > 0 && !("file" in table[0]!.cells)) {
    problem("has no column named file; its header is file,title,publisher,published,url,author");
    return { rows, problems };
  }
  const known = new Set(files);
  for (const { line, cells } of table) {
    const file = (cells.file ?? "").replaceAll("\\", "/").replace(/^\.\//, "");
    if (!known.has(file)) {
      problem(`line ${line} names “${file}”, which is not in the folder`);
      continue;
    }
    const row: SidecarRow = {};
    for (const key of ["title", "publisher", "author"] as const) if (cells[key]) row[key] = cells[key];
    if (cells.published) {
      const date = parseDate(cells.published);
      if (date) Object.assign(row, { published: date, publishedIs: "stated", publishedFrom: SIDECAR } satisfies SidecarRow);
      else problem(`line ${line}: “${cells.published}” is no date; write 2024-03-05`);
    }
    if (cells.url) {
      if (/^https?:\/\//i.test(cells.url)) row.url = cells.url;
      else problem(`line ${line}: “${cells.url}” is no http address`);
    }
    rows.set(file, row);
  }
  return { rows, problems };
}
