import { describe, expect, test } from "vitest";
import { factOf } from "../../../../src/app/select/facts.ts";
import { noFilters } from "../../../../src/app/store.ts";
import { changeText, figureColumns, unitName } from "../../../../src/app/views/data/columns.ts";
import { checkRows, conflictRows, coverage, dateKey, figureRows, memberRows, problemRows } from "../../../../src/app/views/data/rows.ts";
import {
  type Column,
  forRoom,
  nextSorting,
  orderBy,
  parseSorting,
  rankTexts,
  shownColumns,
  sortedPlaces,
  sortingKey,
  toTsv,
  tsvCell,
  withColumn,
} from "../../../../src/app/views/data/sheet.ts";
import { compareEvidence } from "../../../../src/dataset/evidence.ts";
import type { Problem } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { random, sample } from "../../sample.ts";
import { chinese, dataOf, english } from "../sample.ts";

describe("order", () => {
  test.each(Array.from({ length: 20 }, (_, i) => i))("as a plain stable sort, %i", (seed) => {
    const next = random(seed);
    const keys = Float64Array.from({ length: 300 }, () => (next() < 0.1 ? Number.NaN : Math.round(next() * 40) - 20 + (next() < 0.2 ? 0.5 : 0)));
    for (const down of [false, true]) {
      const places = Array.from(keys, (_, i) => i).sort((a, b) => {
        const [x, y] = [keys[a]!, keys[b]!];
        if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
        return (down ? y - x : x - y) || a - b;
      });
      expect([...orderBy(keys, down)]).toEqual(places);
    }
  });
  test("texts by the given alphabet, the empty last", () => {
    expect([...rankTexts(["b", "", "a", "b"], (a, b) => (a < b ? -1 : 1))]).toEqual([2, Number.NaN, 1, 2]);
  });
  test.each(["", "value", "-value"])("%s stands in the address", (text) => {
    const sorting = parseSorting(text);
    expect(sorting === null ? "" : sortingKey(sorting)).toBe(text);
  });
  test("a heading sorts up, down, not at all", () => {
    const up = nextSorting(null, "value");
    const down = nextSorting(up, "value");
    expect([up, down, nextSorting(down, "value"), nextSorting(down, "region")]).toEqual([
      { column: "value", down: false },
      { column: "value", down: true },
      null,
      { column: "region", down: false },
    ]);
  });
  test("an unknown column of an old link sorts nothing", () => {
    expect(sortedPlaces({ columns: [], rows: [1, 2] }, { column: "gone", down: false }, () => 0)).toBeNull();
  });
});

describe("copying", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+8613800", "'+8613800"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
    ["\tx", " x"],
    ["-0.3", "-0.3"],
    ["1291.5", "1291.5"],
    ["two\nlines", "two lines"],
  ])("%j", (text, cell) => expect(tsvCell(text)).toBe(cell));
  test("numbers are copied bare, with headings", () => {
    const columns: Column<number>[] = [
      { id: "n", label: "name", width: 1, text: (n) => `n${n}` },
      { id: "v", label: "value", width: 1, text: (n) => `${n} yuan`, copy: String },
    ];
    expect(toTsv(columns, [1, 2])).toBe("name\tvalue\nn1\t1\nn2\t2\n");
  });
});

test("columns are shown, hidden and asked for", () => {
  const columns: Column<number>[] = [
    { id: "a", label: "", width: 1, text: String },
    { id: "b", label: "", width: 1, text: String, extra: true },
  ];
  expect(shownColumns(columns, new Set()).map(({ id }) => id)).toEqual(["a"]);
  expect(shownColumns(columns, new Set(["a", "b"])).map(({ id }) => id)).toEqual(["b"]);
});

describe("columns in a window too small for all", () => {
  const columns: Column<number>[] = [
    { id: "region", label: "", width: 200, text: String },
    { id: "value", label: "", width: 100, text: String, numeric: true },
    { id: "source", label: "", width: 100, text: String, spare: 1 },
    { id: "published", label: "", width: 100, text: String, spare: 2 },
  ];
  const shown = (room: number, wishes: ReadonlySet<string> = new Set()) => forRoom(columns, room, wishes).map(({ id, width }) => `${id} ${width}`);

  test("words grow a little narrower before the spare ones leave, numbers never", () => {
    expect(shown(500)).toEqual(["region 200", "value 100", "source 100", "published 100"]);
    expect(shown(450)).toEqual(["region 175", "value 100", "source 87", "published 87"]);
    expect(shown(400)).toEqual(["region 200", "value 100", "source 100"]);
    expect(shown(300)).toEqual(["region 200", "value 100"]);
    expect(shown(270)).toEqual(["region 170", "value 100"]);
    expect(shown(269)).toEqual(["region 200", "value 100"]);
  });

  test("what the reader asks for stays, what he hides goes", () => {
    const asked = withColumn(columns[3]!, true, new Set());
    expect(shown(410, asked)).toEqual(["region 200", "value 100", "published 100"]);
    expect(shownColumns(columns, withColumn(columns[3]!, false, asked)).map(({ id }) => id)).toEqual(["region", "value", "source"]);
    expect(withColumn(columns[0]!, true, withColumn(columns[0]!, false, new Set()))).toEqual(new Set());
    const extra: Column<number> = { id: "kind", label: "", width: 1, text: String, extra: true };
    expect(withColumn(extra, true, new Set())).toEqual(new Set(["kind"]));
    expect(withColumn(extra, false, new Set(["kind"]))).toEqual(new Set());
  });
});

const dataset = sample(29, 400);
const data = dataOf(dataset);

describe.each(Array.from({ length: 40 }, (_, i) => i))("filters %i", (seed) => {
  const filters = randomFilters(seed);
  const rows = figureRows(data, filters, "");
  const ids = new Set(Array.from(rows, (row) => dataset.observations.find((o) => data.rowOf(o.id) === row)!.id));
  const passing = dataset.observations.filter(({ id }) => ids.has(id));
  test("figures are the rows of the engine; looking for words narrows them", () => {
    expect(rows).toEqual(data.engine.passing(filters));
    const found = figureRows(data, filters, "gdp");
    expect(found.every((row) => rows.includes(row))).toBe(true);
    expect(
      Array.from(rows)
        .filter((row) => factOf(data, row).indicator.id === "gdp")
        .every((row) => found.includes(row)),
    ).toBe(true);
  });
  test("coverage counts regions and years plainly", () => {
    const { first, rows: lines, most } = coverage(data, filters);
    const counts = new Map<string, number>();
    for (const { region, period } of passing) {
      if (region === null) continue;
      counts.set(region, (counts.get(region) ?? 0) + 1);
      const end = period.end ?? period.start;
      if (end !== null) counts.set(`${region} ${end.slice(0, 4)}`, (counts.get(`${region} ${end.slice(0, 4)}`) ?? 0) + 1);
    }
    const found = new Map<string, number>();
    for (const { region, total, years } of lines) {
      found.set(region.id, total);
      years.forEach((count, i) => {
        if (count > 0) found.set(`${region.id} ${first + i}`, count);
      });
    }
    expect(found).toEqual(counts);
    expect(most).toBe(Math.max(0, ...lines.flatMap(({ years }) => [...years])));
  });
  test("conflicts: each group once, its ends and its winner", () => {
    const groups = conflictRows(data, filters, []);
    const inGroup = passing.filter(({ conflictsWith }) => conflictsWith.length > 0);
    expect(groups.length).toBe(data.engine.count(filters).conflicts);
    for (const { id, conflictsWith } of inGroup) {
      const group = groups.find(({ rows: members }) => members.includes(data.rowOf(id)));
      expect(group?.rows).toEqual(expect.arrayContaining([data.rowOf(id), ...conflictsWith.map((other) => data.rowOf(other))]));
    }
    for (const { rows: members, low, high } of groups) {
      const values = members.map((row) => data.columns.value[row]!).filter((value) => !Number.isNaN(value));
      expect([low, high]).toEqual([Math.min(...values), Math.max(...values)]);
      for (const row of members.slice(1)) expect(compareEvidence(data.columns, data.published, new Set(), members[0]!, row)).toBeLessThan(0);
    }
  });
  test("checks follow their figures", () => {
    const [a, b] = dataset.observations;
    const check = {
      id: "c",
      kind: "multiple",
      stated: 2,
      computed: 2,
      unit: "倍",
      holds: true,
      observations: [a!.id, b!.id],
      quotes: a!.quotes,
    } as const;
    const checked = dataOf({ ...dataset, checks: [{ ...check, observations: [...check.observations] }] });
    expect(checkRows(checked, filters).length).toBe(Number(ids.has(a!.id) || ids.has(b!.id)));
  });
});

test("problems follow the sources alone, files without an article first", () => {
  const problem = (article: string | null): Problem => ({
    article,
    file: `${article}.txt`,
    start: null,
    end: null,
    text: "",
    reason: "r",
    rule: "r",
  });
  const problems = [problem("a0"), problem("a1"), problem(null)];
  expect(problemRows(data, noFilters, problems).map(({ article }) => article)).toEqual([null, "a0", "a1"]);
  expect(problemRows(data, { ...noFilters, publishers: ["daily"] }, problems).map(({ article }) => article)).toEqual(["a0"]);
  expect(problemRows(data, { ...noFilters, articles: ["a1"] }, problems).map(({ article }) => article)).toEqual(["a1"]);
});

test("members are those of the alliances", () => {
  expect(memberRows(data, noFilters).map(({ member }) => member.name)).toEqual(["jinan", "chengdu"]);
  expect(memberRows(data, { ...noFilters, regions: ["macro:empty"] })).toEqual([]);
});

test.each([
  ["2021", "2021-01", -1],
  ["2021-03", "2021-03-05", -1],
  ["2021-03-05", "2021-03-06", -1],
  ["2020-12-31", "2021", -1],
])("%s stands no later than %s", (a, b, sign) => {
  expect(Math.sign(dateKey(a) - dateKey(b)) <= 0).toBe(sign <= 0);
});

test.each([
  ["hans", chinese],
  ["en", english],
])("figures in %s: every column gives text, and numbers are copied as numbers", (_, words) => {
  const columns = figureColumns(data, words);
  expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  for (let row = 0; row < 200; row++)
    for (const { text, copy, key } of columns) {
      expect(typeof text(row)).toBe("string");
      if (key) expect(typeof key(row)).toBe("number");
      const copied = copy?.(row);
      if (copied !== undefined && columns.find((column) => column.copy === copy)?.numeric) expect(copied).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }
});

test.each([
  ["家", "", "家"],
  ["亿元", "100 million yuan", "亿元"],
  ["万家", "10,000", "万家"],
])("the unit %s in a table is %s in English", (unit, inEnglish, inChinese) => {
  expect([unitName(unit, english), unitName(unit, chinese)]).toEqual([inEnglish, inChinese]);
});

test("a number of times is told in a word, in a cell of a table", () => {
  const change = { kind: "multiple", value: 4.66 } as const;
  expect([changeText({ change }, english), changeText({ change }, chinese)]).toEqual(["4.66 times", "为 4.66倍"]);
});
