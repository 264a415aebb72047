/** Tables as other programs read them: CSV by Papa Parse, XLSX by read-excel-file. */
import Papa from "papaparse";
import readSheets from "read-excel-file/node";

/** Rows of a CSV with its byte order mark; anything but RFC 4180 throws. */
export function readCsv(text: string): string[][] {
  if (!text.startsWith("\ufeff")) throw new Error("no byte order mark");
  const { data, errors, meta } = Papa.parse<string[]>(text.slice(1), { delimiter: ",", skipEmptyLines: "greedy" });
  if (errors.length > 0 || meta.linebreak !== "\r\n") throw new Error(`${JSON.stringify(errors[0])} ${JSON.stringify(meta.linebreak)}`);
  return data;
}

/** The sheets of an XLSX: numbers, words, dates and, for empty cells, null. */
export async function readXlsx(bytes: Uint8Array): Promise<Map<string, (string | number | Date | null)[][]>> {
  const sheets = await readSheets(Buffer.from(bytes));
  const read = (cell: unknown) => (typeof cell === "string" || typeof cell === "number" || cell instanceof Date ? cell : null);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(read))]));
}
