import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { everything, toZip } from "../../../src/app/export/tables.ts";
import { grids } from "../../../src/dataset/table.ts";
import { queryCsv } from "./queryCsv.ts";
import { data } from "./tablesSample.ts";

const folder = mkdtempSync(join(tmpdir(), "yutu-tables-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Described {
  resources: { name: string; path: string; schema: { fields: { name: string; type: string }[] } }[];
}

test("DuckDB reads every table of the zip by the types in its description", async () => {
  const source = await everything(data);
  const files = unzipSync(new Uint8Array(await (await toZip(source, "2024-03-06")).arrayBuffer()));
  const { resources }: Described = JSON.parse(strFromU8(files["datapackage.json"]!));
  const tables = grids(source, true);
  expect(resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  for (const [i, { path, schema }] of resources.entries()) {
    writeFileSync(join(folder, path), files[path]!);
    const rows = await queryCsv(join(folder, path), schema.fields);
    expect(rows).toEqual(tables[i]!.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^=/, "'=") : cell))));
  }
  expect(strFromU8(files["CITATION.cff"]!)).toContain('version: "2024-03-06"');
});
