import { DuckDBInstance } from "@duckdb/node-api";

const TYPES: Record<string, string> = { string: "VARCHAR", yearmonth: "VARCHAR", number: "DOUBLE", integer: "BIGINT" };

/** Rows of a CSV file by DuckDB, with the types its description gives; a cell of another type throws. */
export async function queryCsv(path: string, fields: readonly { name: string; type: string }[]): Promise<(string | number | null)[][]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const columns = fields.map(({ name, type }) => `${quoted(name)}: '${TYPES[type]}'`).join(", ");
  const result = await connection.runAndReadAll(
    `SELECT * FROM read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', columns = {${columns}})`,
  );
  const rows = result.getRowsJson().map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : null)));
  connection.closeSync();
  instance.closeSync();
  // Whole numbers of 64 bits come as words.
  return rows.map((row) => row.map((cell, i) => (fields[i]?.type === "integer" && cell !== null ? Number(cell) : cell)));
}
