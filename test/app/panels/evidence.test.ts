import { describe, expect, test } from "vitest";
import { arithmetic } from "../../../src/app/panels/evidence/arithmetic.ts";
import { bibtex, gbt7714, safeUrl } from "../../../src/app/panels/evidence/citation.ts";
import { howKnown, nameIn, readBecause } from "../../../src/app/panels/evidence/known.ts";
import { othersOf } from "../../../src/app/panels/evidence/others.ts";
import { around, piecesOf } from "../../../src/app/panels/evidence/sentence.ts";
import { spark, sparkPoints } from "../../../src/app/panels/evidence/spark.ts";
import { versionsOf } from "../../../src/app/panels/evidence/versions.ts";
import { factOf } from "../../../src/app/select/facts.ts";
import { compareEvidence, decidingRule, EVIDENCE_RULES, FLAG } from "../../../src/dataset/evidence.ts";
import type { Article, ArticleText, Check } from "../../../src/dataset/schema.ts";
import { articles, indicators, random, sample } from "../sample.ts";
import { dataOf } from "../views/sample.ts";

const number = (n: number) => String(n);

describe("arithmetic", () => {
  test.each<[Check["kind"], number, [number, number][], string | null]>([
    [
      "multiple",
      4.666,
      [
        [1291.5, 24251],
        [276.8, 24131],
      ],
      "1291.5 ÷ 276.8",
    ],
    [
      "multiple",
      4.666,
      [
        [276.8, 24131],
        [1291.5, 24251],
      ],
      "1291.5 ÷ 276.8",
    ],
    [
      "growth",
      5,
      [
        [105, 24251],
        [100, 24239],
      ],
      "(105 − 100) ÷ 100 × 100",
    ],
    [
      "share",
      25,
      [
        [25, 0],
        [100, 0],
      ],
      "25 ÷ 100 × 100",
    ],
    [
      "sum",
      6,
      [
        [6, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
      "1 + 2 + 3",
    ],
    [
      "average",
      10,
      [
        [121, 24024],
        [100, 24000],
      ],
      "((121 ÷ 100)^(1/2) − 1) × 100",
    ],
    [
      "multiple",
      4.666,
      [
        [1291.5, 0],
        [300, 0],
      ],
      null,
    ],
    [
      "multiple",
      4,
      [
        [8, 0],
        [0, 0],
      ],
      null,
    ],
    ["growth", 5, [[105, 0]], null],
    ["members", 12, [], null],
  ])("%s of %d", (kind, computed, operands, written) => {
    expect(
      arithmetic(
        { kind, computed },
        operands.map(([value, end]) => ({ value, end })),
        number,
      ),
    ).toBe(written);
  });
});

test("the deciding rule is the one that compareEvidence decides by", () => {
  const { columns, published } = dataOf(sample(11, 400));
  const next = random(5);
  const chosen = new Set([3, 50, 120]);
  const met = new Set<string>();
  for (let i = 0; i < 3000; i++) {
    const a = Math.floor(next() * 400);
    const b = Math.floor(next() * 400);
    const rule = decidingRule(columns, published, chosen, a, b);
    met.add(rule);
    expect(decidingRule(columns, published, chosen, b, a)).toBe(rule);
    if (rule === "order") continue;
    // Made equal in that one point, the pair is decided by a later rule.
    expect(EVIDENCE_RULES.indexOf(rule)).toBeGreaterThanOrEqual(0);
    const order = compareEvidence(columns, published, chosen, a, b);
    if (rule === "chosen") expect(Math.sign(order)).toBe(chosen.has(a) ? -1 : 1);
    if (rule === "actual") expect(Math.sign(order)).toBe((columns.flags[a]! & FLAG.target) === 0 ? -1 : 1);
    if (rule === "value") expect(Math.sign(order)).toBe(Number.isNaN(columns.value[a]!) ? 1 : -1);
    if (rule === "later") expect(Math.sign(order)).toBe(published[columns.article[a]!]! > published[columns.article[b]!]! ? -1 : 1);
    if (rule === "sources") expect(Math.sign(order)).toBe(columns.sources[a]! > columns.sources[b]! ? -1 : 1);
  }
  expect([...met].sort()).toEqual([...EVIDENCE_RULES].sort());
});

test("versions hold every rival, best evidence first, and say why the others wait", () => {
  const dataset = sample(3, 200);
  const data = dataOf(dataset);
  for (const observation of dataset.observations.filter(({ conflictsWith }) => conflictsWith.length > 0)) {
    const row = data.rowOf(observation.id);
    const { list } = versionsOf(data, row, []);
    expect(list.map((version) => version.row)).toEqual(expect.arrayContaining([row, ...observation.conflictsWith.map((id) => data.rowOf(id))]));
    expect(list.map(({ behind }) => behind === null)).toEqual(list.map((_, i) => i === 0));
    const last = list.at(-1)!.row;
    expect(versionsOf(data, row, [dataset.observations.find(({ id }) => data.rowOf(id) === last)!.id]).list[0]?.row).toBe(last);
  }
});

test("a revision is found without a conflict", () => {
  const dataset = sample(1, 2);
  const [one, two] = dataset.observations;
  const same = {
    ...one!,
    value: 5,
    status: "superseded" as const,
    conflictsWith: [],
    subject: null,
    region: "370000",
    period: { start: "2020-01", end: "2020-12", is: "stated" as const },
  };
  const data = dataOf({ ...dataset, observations: [same, { ...same, id: two!.id, value: 6, status: "revised" }] });
  const { list, revised } = versionsOf(data, data.rowOf(same.id), []);
  expect(revised).toBe(true);
  expect(list).toMatchObject([
    { row: data.rowOf(two!.id), behind: null },
    { row: data.rowOf(same.id), behind: "status" },
  ]);
});

test("others are of the same region, one an indicator, never the figure itself", () => {
  const dataset = sample(8, 300);
  const data = dataOf(dataset);
  for (const o of dataset.observations.slice(0, 60)) {
    const row = data.rowOf(o.id);
    const { facts, total } = othersOf(data, row, [], 9);
    const own = dataset.observations.filter((other) => other.subject === o.subject && (o.subject !== null || other.region === o.region));
    expect(total).toBe(own.length);
    expect(facts.map(({ indicator }) => indicator.id)).not.toContain(o.indicator);
    expect(new Set(facts.map(({ indicator }) => indicator.id)).size).toBe(facts.length);
    const expected = new Set(own.filter(({ value, indicator }) => value !== null && indicator !== o.indicator).map(({ indicator }) => indicator));
    expect(new Set(facts.map(({ indicator }) => indicator.id))).toEqual(expected);
  }
});

describe("the sentence", () => {
  const quote = { article: "a", start: 10, end: 31, text: "2010年是10家，2020年是10家" };
  const words = [{ kind: "value", text: "10家" }] as const;
  test("marks words by looking them up", () => {
    expect(piecesOf(quote, "o", words).filter(({ kind }) => kind !== null)).toEqual([{ kind: "value", text: "10家", at: 6 }]);
  });
  test("an article's own marks come first: the second of two equal words", () => {
    const marks: ArticleText["marks"] = [
      { kind: "value", start: 26, end: 29, fact: "o" },
      { kind: "value", start: 16, end: 19, fact: "other" },
      { kind: "event", start: 10, end: 31, fact: "o" },
    ];
    expect(piecesOf(quote, "o", words, marks).filter(({ kind }) => kind !== null)).toEqual([{ kind: "value", text: "10家", at: 16 }]);
  });
  test("pieces put together are the quote", () => {
    expect(
      piecesOf(quote, "o", [...words, { kind: "period", text: "2010年是" }, { kind: "region", text: "" }])
        .map(({ text }) => text)
        .join(""),
    ).toBe(quote.text);
  });
  test.each([
    ["前句。今年三季度，全区增长5%。后句", 9, 15, "今年三季度，", "。"],
    ["全区增长5%，快于全市。\n下一段", 0, 6, "", "，快于全市。"],
    ["一二三", 0, 3, "", ""],
  ])("stands in its sentence: %s", (text, start, end, before, after) => {
    expect(around(text, { start, end })).toEqual({ before, after });
  });
  test("what stands around is cut when it is long", () => {
    const { before, after } = around(`${"甲".repeat(200)}数${"乙".repeat(200)}`, { start: 200, end: 201 });
    expect([before.length, after.length]).toEqual([91, 91]);
  });
});

describe("how it is known", () => {
  test.each([
    ["济南高新区的总产值", "济南高新区"],
    ["该区的总产值", null],
    ["济南高新技术产业开发区的", "济南高新技术产业开发区"],
  ])("%s", (text, words) => {
    expect(nameIn(text, { name: "济南高新区", fullName: "济南高新技术产业开发区", aliases: ["济"] })).toBe(words);
  });
  test("parts in order; a figure without a region has none", () => {
    const [observation] = sample(2, 5).observations;
    expect(howKnown(observation!, null, indicators[0]!).map(({ part }) => part)).toEqual(["value", "period", "indicator"]);
  });
  test.each([
    ["去年12月; published 2021-12-08", { words: "去年12月", date: "2021-12-08" }],
    ["dateline", null],
  ])("%s", (because, read) => expect(readBecause(because)).toEqual(read));
});

describe("citations", () => {
  const article: Article = {
    ...articles[0]!,
    author: "林 & 何",
    title: "标题{一}",
    publisher: "日报",
    url: "https://example.org/a",
    published: "2021-07-01",
  };
  test("GB/T 7714", () => {
    expect(gbt7714(article, "2026-01-05")).toBe("林 & 何. 标题{一}[N/OL]. 日报, 2021-07-01[2026-01-05]. https://example.org/a.");
    expect(gbt7714({ ...article, url: null, author: null }, "2026-01-05")).toBe("标题{一}[N]. 日报, 2021-07-01.");
  });
  test("BibTeX keeps braces and signs from breaking out", () => {
    expect(bibtex(article, "2026-01-05")).toContain("author = {{林 \\& 何}}");
    expect(bibtex(article, "2026-01-05")).toContain("title = {{标题一}}");
  });
  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not an address", " "])("no link to %s", (url) => {
    expect(safeUrl(url)).toBeNull();
    expect(gbt7714({ ...article, url }, "2026-01-05")).not.toContain("[N/OL]");
  });
});

test("a spark keeps its box, breaks where years are missing, and is one region's", () => {
  const dataset = sample(21, 600);
  const data = dataOf(dataset);
  const box = { width: 400, height: 80, pad: 10 };
  let drawn = 0;
  for (let row = 0; row < 200; row++) {
    const fact = factOf(data, row);
    const points = sparkPoints(data, fact, []);
    if (points.length < 2) continue;
    drawn++;
    const { dots, lines } = spark(points, box);
    expect(points.every(({ region, indicator }) => region?.id === fact.region?.id && indicator.id === fact.indicator.id)).toBe(true);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(box.pad);
      expect(x).toBeLessThanOrEqual(box.width - box.pad);
      expect(y).toBeGreaterThanOrEqual(box.pad);
      expect(y).toBeLessThanOrEqual(box.height - box.pad);
    }
    lines.forEach(({ gap }, i) => {
      const years = (points[i + 1]!.end - points[i]!.end) / 12;
      if (points[0]!.end - points[0]!.start === 11) expect(gap).toBe(years > 1);
    });
  }
  expect(drawn).toBeGreaterThan(10);
});
