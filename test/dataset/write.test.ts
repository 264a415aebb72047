import { describe, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { Dataset } from "../../src/dataset/schema.ts";
import { datasetFiles, escapeFormula, jsonSchema } from "../../src/dataset/write.ts";
import { parseCsv } from "../../src/pipeline/shell/csv.ts";
import { article, observation, sample, text } from "./sample.ts";

const filesOf = (dataset: Dataset) =>
  new Map([...datasetFiles(dataset, [text])].map(({ file, bytes }) => [file, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)]));
const files = filesOf(sample());

test("the dataset comes back as it was, one item a line", () => {
  expect(loadDataset(JSON.parse(files.get("dataset.json")!))).toEqual(sample());
  expect(files.get("dataset.json")).toMatch(/\n\{"id":"o-1",/);
});

/** The same value, every object's keys the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

test("the order of keys is the contract's, whatever the order they came in", () => {
  expect(JSON.stringify(reversed(sample()))).not.toBe(JSON.stringify(sample()));
  expect([...filesOf(loadDataset(reversed(sample())))]).toEqual([...filesOf(loadDataset(sample()))]);
});

test("an article's text is a file of its own", () => expect(JSON.parse(files.get("articles/a-1.json")!)).toEqual(text));

describe("the table of observations", () => {
  const csv = files.get("observations.csv")!;
  test("begins with a byte order mark and ends its lines with CRLF", () => {
    expect(csv.startsWith("\uFEFFid,region_id,region,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(3);
  });
  test("has numbers as numbers, and nothing where nothing is known", () => {
    const [row] = parseCsv(csv);
    expect(row!.cells).toMatchObject({
      region: "济南市",
      value: "12757.4",
      unit: "亿元",
      period_start: "2023-01",
      change_value: "6.1",
      share: "13.9",
      rank: "",
      qualifier: "exact",
      published: "2024-03-06",
    });
  });
  test("keeps negative numbers, and escapes what a spreadsheet would run", () => {
    const negative = { ...observation, change: { ...observation.change!, value: -4.1 } };
    const [row] = parseCsv(
      filesOf(sample({ observations: [negative], articles: [{ ...article, title: '=HYPERLINK("http://x")', publisher: "a,b\nc" }] })).get(
        "observations.csv",
      )!,
    );
    expect(row!.cells).toMatchObject({ change_value: "-4.1", title: `'=HYPERLINK("http://x")`, publisher: "a,b\nc" });
  });
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"])("%j is escaped", (cell) => expect(escapeFormula(cell)).toBe(`'${cell}`));
test.each(["", "济南", "1-2", "a=b", "'x"])("%j is left alone", (cell) => expect(escapeFormula(cell)).toBe(cell));

describe("datapackage.json", () => {
  const datapackage = JSON.parse(files.get("datapackage.json")!);
  test("describes each table, column by column", () => {
    for (const { path, schema } of datapackage.resources) {
      const [header] = files.get(path)!.slice(1).split("\r\n");
      expect(schema.fields.map(({ name }: { name: string }) => name).join(",")).toBe(header);
    }
  });
  test("its foreign keys lead to rows", () => {
    const rows = new Map<string, Record<string, string>[]>(
      datapackage.resources.map(({ name, path }: { name: string; path: string }) => [name, parseCsv(files.get(path)!).map(({ cells }) => cells)]),
    );
    for (const { name, schema } of datapackage.resources)
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = rows.get(reference.resource || name)!.map((row) => row[reference.fields]);
        for (const row of rows.get(name)!) if (row[fields]) expect(known).toContain(row[fields]);
      }
  });
  test("names no moment", () => expect(files.get("datapackage.json")).not.toMatch(/created|20\d\d-\d\d-\d\dT/));
});

test("the JSON Schema is the dataset's", () => {
  expect(jsonSchema()).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    required: Object.keys(Dataset.shape),
    additionalProperties: false,
  });
});
