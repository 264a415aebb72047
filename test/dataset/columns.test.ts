import { expect, test } from "vitest";
import { columns, endOf, type Head, meansRegion, monthNumber, monthText, open, rowOf, sparseValue, startOf } from "../../src/dataset/columns.ts";
import { changeKindOf, compareEvidence, FLAG, publishedNumbers, qualifierOf, statusOf } from "../../src/dataset/evidence.ts";
import type { Dataset, Observation, RegionKind } from "../../src/dataset/schema.ts";
import { sample } from "../app/sample.ts";

const read = (dataset: Dataset) => {
  const files = new Map(columns(dataset).map(({ file, bytes }) => [file, bytes]));
  const json = (file: string) => JSON.parse(new TextDecoder().decode(files.get(file)));
  const head: Head = json("page/head.json");
  const notes: Observation[] = Array.from({ length: Math.ceil(head.rows / head.chunk) }, (_, i) => json(`page/notes-${i}.json`)).flat();
  const bytes = files.get("page/observations.bin")!;
  return { files, head, notes, first: json("page/first.json"), columns: open(head, bytes.slice().buffer) };
};

test("every row gives back its observation", () => {
  const dataset = sample(1, 3000);
  const { head, notes, columns: c } = read(dataset);
  expect(notes).toHaveLength(3000);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(3000);
  const more = new Map<number, string[]>();
  c.moreRow.forEach((row, i) => {
    more.set(row, [...(more.get(row) ?? []), head.articles[c.moreArticle[i]!]!.id]);
  });
  const kept = notes.map((o, row) => ({
    region: head.regions[c.region[row]!]?.id ?? null,
    subject: head.subjects[c.subject[row]!] ?? null,
    indicator: head.indicators[c.indicator[row]!]!.id,
    start: monthText(startOf(c, row)),
    end: monthText(endOf(c, row)),
    value: Number.isNaN(c.value[row]!) ? null : c.value[row],
    qualifier: qualifierOf(c.flags[row]!),
    status: statusOf(c.flags[row]!),
    change: changeKindOf(c.flags[row]!),
    changed: sparseValue(c.changeRow, c.change, row),
    high: sparseValue(c.highRow, c.high, row),
    rank: c.rank[row],
    unit: head.units[c.unit[row]!],
    articles: [head.articles[c.article[row]!]!.id, ...(more.get(row) ?? [])],
    row: rowOf(head, c, o.id),
  }));
  expect(kept).toEqual(
    notes.map(({ region, subject, indicator, period, value, high, qualifier, status, change, rank, unit, quotes }, row) => ({
      region,
      subject,
      indicator,
      start: period.start,
      end: period.end,
      value,
      qualifier,
      status,
      change: change?.kind ?? null,
      changed: change?.value ?? null,
      high,
      rank: rank?.place ?? 0,
      unit,
      articles: quotes.map(({ article }) => article),
      row,
    })),
  );
});

test("whole numbers take as many bytes as the largest needs", () => {
  const { head, columns: c } = read(sample(1, 3000));
  const widths = new Map(head.layout.map(({ name, width }) => [name, width]));
  expect(["unit", "region", "key", "value"].map((name) => widths.get(name))).toEqual([1, 1, 4, 8]);
  for (const [name, column] of Object.entries(c)) {
    const width = widths.get(name);
    if (typeof column !== "number" && (width === 2 || width === 4)) expect(Math.max(...column), name).toBeGreaterThanOrEqual(2 ** (width * 4));
  }
});

test("rows are sorted by indicator, region and start, as the offsets say", () => {
  const { head, columns: c } = read(sample(2, 500));
  expect(head.offsets).toHaveLength(head.indicators.length + 1);
  for (let row = 1; row < head.rows; row++) {
    const key = (r: number) => [c.indicator[r]!, c.region[r]!, startOf(c, r), endOf(c, r)];
    const [a, b] = [key(row - 1), key(row)];
    const at = a.findIndex((x, i) => x !== b[i]);
    if (at >= 0) expect(a[at]).toBeLessThan(b[at]!);
  }
  head.indicators.forEach((_, i) => {
    for (let row = head.offsets[i]!; row < head.offsets[i + 1]!; row++) expect(c.indicator[row]).toBe(i);
  });
});

test("the same dataset gives the same bytes", () => {
  const bytes = (seed: number) => columns(sample(seed, 200)).map(({ file, bytes: b }) => [file, Buffer.from(b).toString("base64")]);
  expect(bytes(3)).toEqual(bytes(3));
});

test("no observations: empty columns, no first map", () => {
  const { head, columns: c, first } = read(sample(1, 0));
  expect([head.rows, c.rows, first]).toEqual([0, 0, null]);
  expect(rowOf(head, c, "o1")).toBe(-1);
});

test.each([
  ["2020-01", 24_240],
  ["1999-12", 23_999],
  [null, 0],
])("month %s is %i", (text, month) => {
  expect(monthNumber(text)).toBe(month);
  expect(monthText(month)).toBe(text);
});

/** The first of each pair is shown. */
test.each<[string, Partial<Observation>, Partial<Observation>]>([
  ["revised before reported", { status: "revised" }, { status: "reported" }],
  ["reported before preliminary", { status: "reported" }, { status: "preliminary" }],
  ["preliminary before superseded", { status: "preliminary" }, { status: "superseded" }],
  [
    "stated before implied",
    { period: { start: "2020-01", end: "2020-12", is: "stated" } },
    { period: { start: "2020-01", end: "2020-12", is: "implied" } },
  ],
  ["exact before approximate", { qualifier: "=" }, { qualifier: "~" }],
  [
    "later before earlier",
    { quotes: [{ article: "a3", start: 0, end: 4, text: "text" }] },
    { quotes: [{ article: "a1", start: 0, end: 4, text: "text" }] },
  ],
  [
    "dated before undated",
    { quotes: [{ article: "a0", start: 0, end: 4, text: "text" }] },
    { quotes: [{ article: "a5", start: 0, end: 4, text: "text" }] },
  ],
  ["what happened before what is planned", { scope: "actual", status: "preliminary" }, { scope: "target", status: "revised" }],
])("%s", (_, better, worse) => {
  const dataset = sample(4, 2);
  const same: Partial<Observation> = {
    region: "370000",
    subject: null,
    indicator: "gdp",
    period: { start: "2020-01", end: "2020-12", is: "stated" },
    value: 1,
    qualifier: "=",
    status: "reported",
    scope: "actual",
    quotes: [{ article: "a1", start: 0, end: 4, text: "text" }],
  };
  Object.assign(dataset.observations[0]!, same, worse);
  Object.assign(dataset.observations[1]!, same, better);
  const { head, columns: c } = read(dataset);
  const [bad, good] = [rowOf(head, c, "o0"), rowOf(head, c, "o1")];
  const published = publishedNumbers(head.articles);
  expect(compareEvidence(c, published, new Set(), good, bad)).toBeLessThan(0);
  expect(compareEvidence(c, published, new Set([bad]), good, bad)).toBeGreaterThan(0);
});

test.each<[string, string, RegionKind, boolean]>([
  ["全市", "济南市", "prefecture", true],
  ["济南市总数", "济南市", "prefecture", true],
  ["济南", "济南市", "prefecture", true],
  ["甘肃全省", "甘肃省", "province", true],
  ["全国", "中国", "country", true],
  ["全省", "济南市", "prefecture", false],
  ["全市", "山东省", "province", false],
  ["全国", "山东省", "province", false],
  ["地区生产总值", "济南市", "prefecture", false],
])("a share of %s is one of %s, a %s: %s", (of, name, kind, means) => {
  const region = sample(1, 1).regions.find((one) => one.kind === "province")!;
  expect(meansRegion(of, { ...region, name, kind, fullName: null, aliases: [name.replace(/[市省]$/, "")] })).toBe(means);
});

test("an exact share of the region around is marked, no other", () => {
  const dataset = sample(4, 40);
  const inside = dataset.observations.find(({ region }) => dataset.regions.some(({ id, parent }) => id === region && parent !== null))!;
  const parent = dataset.regions.find(({ id }) => id === dataset.regions.find((one) => one.id === inside.region)?.parent)!;
  const marked = (share: Observation["share"]) => {
    const { head, columns: c } = read({ ...dataset, observations: [{ ...inside, share, conflictsWith: [] }], checks: [] });
    return (c.flags[rowOf(head, c, inside.id)]! & FLAG.shareOfParent) !== 0;
  };
  expect(marked({ value: 24, of: parent.name, qualifier: "=" })).toBe(true);
  expect(marked({ value: 24, of: parent.name, qualifier: "~" })).toBe(false);
  expect(marked({ value: 24, of: null, qualifier: "=" })).toBe(false);
  expect(marked(null)).toBe(false);
});
