import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type Correction, Corrections } from "../dataset/corrections.ts";
import { parseCsv } from "../pipeline/shell/csv.ts";
import { describeError } from "../pipeline/shell/files.ts";
import { UsageError } from "./terminal.ts";

/** A cell as JSON where it is JSON (12.5, null, {"start": …}), otherwise as the words it holds; empty is null. */
function parseCell(cell: string | undefined): unknown {
  if (!cell) return null;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

const words = (cell: string | undefined): string | null => cell || null;

/** Corrections from a .json file (an array) or a .csv file with the same names as columns. Throws UsageError in one line. */
export async function readCorrections(path: string): Promise<Correction[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`${path}: ${describeError(error)}`);
  });
  const rows = /\.csv$/i.test(path)
    ? parseCsv(text).map(({ cells }) => ({
        action: cells.action,
        article: words(cells.article),
        file: words(cells.file),
        quote: cells.quote,
        start: parseCell(cells.start),
        fact: cells.fact || undefined,
        field: words(cells.field),
        old: parseCell(cells.old),
        new: parseCell(cells.new),
        reason: cells.reason,
      }))
    : parseCell(text);
  const parsed = Corrections.safeParse(rows);
  if (parsed.success) return parsed.data;
  const { path: at, message } = parsed.error.issues[0]!;
  throw new UsageError(`${path}: ${at.length > 0 ? `correction ${Number(at[0]) + 1} ${z.core.toDotPath(at.slice(1))}: ` : ""}${message}`);
}
