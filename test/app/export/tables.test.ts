import { describe, expect, test } from "vitest";
import { everything, observationsCsv, selected, toXlsx } from "../../../src/app/export/tables.ts";
import { noFilters } from "../../../src/app/store.ts";
import { grids } from "../../../src/dataset/table.ts";
import { alliance, article, event } from "../../dataset/sample.ts";
import { readCsv, readXlsx } from "./readTables.ts";
import { data } from "./tablesSample.ts";

describe("everything", () => {
  test("CSV gives the rows back", async () => {
    const [head, ...rows] = readCsv(observationsCsv(await everything(data)));
    const of = (row: string[], name: string) => row[head!.indexOf(name)];
    expect(rows).toHaveLength(2);
    const row = rows.find((one) => of(one, "id") === "o-2")!;
    expect([of(row, "value"), of(row, "unit"), of(row, "stated")]).toEqual(["4.35", "亿元", "4.35亿元"]);
    expect([of(row, "period_start"), of(row, "period_end"), of(row, "period_is")]).toEqual(["", "2023-06", "implied"]);
    expect([of(row, "title"), of(row, "publisher")]).toEqual([`'=HYPERLINK("http://x")`, 'a,"b"\nc']);
  });

  test("XLSX gives the rows back, numbers as numbers, dates as dates, a sheet a table", async () => {
    const source = await everything(data);
    const sheets = await readXlsx(new Uint8Array(await (await toXlsx(source)).arrayBuffer()));
    expect([...sheets.keys()]).toEqual(["observations", "alliances", "members", "events", "sources"]);
    for (const { name, fields, rows } of grids(source)) {
      const [head, ...read] = sheets.get(name)!;
      expect(head).toEqual(fields.map((field) => field.name));
      const written = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^=/, "'=") : cell)));
      const text = (cell: string | number | Date | null | undefined, i: number) =>
        cell instanceof Date ? cell.toISOString().slice(0, fields[i]?.type === "yearmonth" ? 7 : 10) : (cell ?? null);
      expect(read.map((row) => fields.map((_, i) => text(row[i], i)))).toEqual(written);
    }
    const [head, ...rows] = sheets.get("observations")!;
    const row = rows.find(([id]) => id === "o-2")!;
    const of = (name: string) => row[head!.indexOf(name)];
    expect([of("value"), of("stated"), of("title")]).toEqual([4.35, "4.35亿元", `'=HYPERLINK("http://x")`]);
    expect([of("period_end"), of("published")]).toEqual([new Date("2023-06-01"), new Date(article.published ?? "")]);
  });
});

test.each([
  [{ to: "2022-12" }, 0],
  [{ from: "2023-01", to: "2023-12" }, 2],
  [{ indicators: ["none"] }, 0],
])("the selection %j leaves %d figures", async (change, figures) => {
  const { observations } = await selected(data, { ...noFilters, ...change });
  expect(observations).toHaveLength(figures);
});

test("alliances, members and events lead to their articles", async () => {
  const tables = grids(await everything(data));
  const rows = (name: string) => tables.find((table) => table.name === name)!.rows;
  expect(rows("alliances")[0]?.[0]).toBe(alliance.id);
  expect(rows("members")).toHaveLength(alliance.members.length);
  expect(rows("events")[0]).toContain(event.name);
});
