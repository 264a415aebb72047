import { strFromU8, unzipSync } from "fflate";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { everything, observationsCsv, selected, toXlsx, toZip } from "../../../src/app/export/tables.ts";
import { noFilters } from "../../../src/app/store.ts";
import { grids } from "../../../src/dataset/table.ts";
import { alliance, article, event, observation, sample } from "../../dataset/sample.ts";
import { dataOf } from "../views/sample.ts";

/** RFC 4180, strictly: anything else throws. */
function readCsv(text: string): string[][] {
  expect(text.startsWith("\ufeff")).toBe(true);
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error("not RFC 4180");
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n" && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

type Node = ReturnType<typeof parseDocument>["childNodes"][number];
const kids = (node: Node): Node[] => ("childNodes" in node ? node.childNodes : []);
const named = (node: Node, name: string): Node[] => ("name" in node && node.name === name ? [node] : kids(node).flatMap((kid) => named(kid, name)));
const textOf = (node: Node): string => (node.type === "text" ? node.data : kids(node).map(textOf).join(""));

/** A1 → 0, AB7 → 27. */
const columnOf = (place: string): number => [...place.replace(/\d+$/, "")].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;

/** The sheets of an XLSX, read as its parts say: numbers as numbers, words as words. */
async function readXlsx(blob: Blob): Promise<Map<string, (string | number)[][]>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = (path: string) => kids(parseDocument(strFromU8(files[path]!), { xmlMode: true }));
  const all = (path: string, name: string) => xml(path).flatMap((node) => named(node, name));
  const shared = all("xl/sharedStrings.xml", "si").map(textOf);
  return new Map(
    all("xl/workbook.xml", "sheet").map((sheet, i) => {
      if (!("attribs" in sheet)) throw new Error("no sheet");
      const rows = all(`xl/worksheets/sheet${i + 1}.xml`, "row").map((row) => {
        const cells: (string | number)[] = [];
        for (const cell of named(row, "c")) {
          const { t, r = "" }: { t?: string; r?: string } = "attribs" in cell ? cell.attribs : {};
          const text = textOf(cell);
          if (named(cell, "f").length > 0) throw new Error("a formula");
          // Empty cells are left out: a cell says where it stands.
          cells[columnOf(r)] = t === "s" ? shared[Number(text)]! : t === "inlineStr" ? text : text === "" ? "" : Number(text);
        }
        return cells;
      });
      return [sheet.attribs.name ?? "", rows];
    }),
  );
}

const large = {
  ...observation,
  id: "o-2",
  value: 4.35,
  unit: "亿元",
  stated: "4.35亿元",
  period: { start: null, end: "2023-06", is: "implied" as const },
};
const data = dataOf(
  sample({ observations: [observation, large], articles: [{ ...article, title: '=HYPERLINK("http://x")', publisher: 'a,"b"\nc' }] }),
);

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

  test("XLSX gives the rows back, numbers as numbers, a sheet a table", async () => {
    const source = await everything(data);
    const sheets = await readXlsx(await toXlsx(source));
    expect([...sheets.keys()]).toEqual(["observations", "alliances", "members", "events", "sources"]);
    for (const { name, fields, rows } of grids(source)) {
      const [head, ...read] = sheets.get(name)!;
      expect(head).toEqual(fields.map((field) => field.name));
      const written = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^=/, "'=") : (cell ?? ""))));
      expect(read.map((row) => fields.map((_, i) => row[i] ?? ""))).toEqual(written);
    }
  });

  test("the zip describes each of its tables", async () => {
    const files = unzipSync(new Uint8Array(await (await toZip(await everything(data), "2024-03-06")).arrayBuffer()));
    const { resources }: { resources: { path: string; schema: { fields: { name: string }[] } }[] } = JSON.parse(
      strFromU8(files["datapackage.json"]!),
    );
    expect(resources).toHaveLength(7);
    for (const { path, schema } of resources) {
      const [head] = readCsv(new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[path]));
      expect(head).toEqual(schema.fields.map(({ name }) => name));
    }
    expect(strFromU8(files["CITATION.cff"]!)).toContain('version: "2024-03-06"');
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
