/** A table's rows by column name; `line` is the row's place in the file, the header being 1. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads RFC 4180: cells in quotes may hold commas, line ends and doubled quotes. Takes CRLF and LF, a byte order mark,
 * and semicolons or tabs where the header has no comma. Empty lines are left out; missing cells are empty.
 * A quote that never closes ends with the text. Never throws.
 */
export function parseCsv(text: string): CsvRow[] {
  const body = text.replace(/^\uFEFF/, "");
  const header = body.slice(0, body.search(/[\r\n]|$/));
  const comma = header.includes(",") ? "," : header.includes("\t") ? "\t" : ";";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const closeRow = () => {
    rows.push([...row, cell]);
    row = [];
    cell = "";
  };
  for (let at = 0; at < body.length; at++) {
    const char = body[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === comma) {
      row.push(cell);
      cell = "";
    } else if (char === "\n") closeRow();
    else if (char !== "\r") cell += char;
  }
  if (cell !== "" || row.length > 0) closeRow();
  const [names = [], ...data] = rows.map((cells) => cells.map((value) => value.trim()));
  return data
    .map((cells, at) => ({ line: at + 2, cells: Object.fromEntries(names.map((name, column) => [name.toLowerCase(), cells[column] ?? ""])) }))
    .filter(({ cells }) => Object.values(cells).some((value) => value !== ""));
}
