import { describe, expect, test } from "vitest";
import { noFilters } from "../../../../src/app/store.ts";
import { itemsOf, litBy, problemId, relatedTo } from "../../../../src/app/views/articles/facts.ts";
import { type DrawnBlock, draw, KINDS, type Mark, marksOf, type Node, originalPieces, toOriginal } from "../../../../src/app/views/articles/marks.ts";
import { aboutArticles, articleRows, linesOf, MANY, ORDERS } from "../../../../src/app/views/articles/rows.ts";
import type { ArticleText } from "../../../../src/dataset/schema.ts";
import { randomFilters } from "../../random.ts";
import { random, sample } from "../../sample.ts";
import { dataOf } from "../sample.ts";

const ALL = new Set(KINDS);

/** A text of two blocks with random marks and repairs. */
function randomText(seed: number): ArticleText {
  const next = random(seed);
  const text = `${"甲".repeat(40)}\n${"乙".repeat(60)}`;
  const span = (most: number) => {
    const start = Math.floor(next() * (text.length - 2));
    return { start, end: Math.min(text.length, start + 1 + Math.floor(next() * most)) };
  };
  const marks = Array.from({ length: 14 }, (_, i) => ({
    kind: KINDS[Math.floor(next() * KINDS.length)]!,
    ...span(25),
    fact: next() < 0.8 ? `f${i % 6}` : null,
  }));
  const repairs = Array.from({ length: 6 }, () => {
    const { start, end } = span(4);
    return { kind: "pinyin", start, end: next() < 0.5 ? start : end, original: "(jīn)" };
  }).sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    id: "a",
    text,
    original: `<p>${text}</p>`,
    origin: [[0, 3, text.length]],
    blocks: [
      { kind: "title", start: 0, end: 40 },
      { kind: "paragraph", start: 41, end: 101 },
    ],
    marks,
    repairs,
  };
}

const textOf = (nodes: readonly Node[]): string => nodes.map((node) => ("run" in node ? node.run.text : textOf(node.span.children))).join("");
const repairsOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + ("run" in node ? node.run.repairs.length : repairsOf(node.span.children)), 0);

/** Characters under each mark, by its key. */
function covered(nodes: readonly Node[], under: readonly Mark[], into: Map<string, number>): void {
  for (const node of nodes) {
    if ("span" in node) covered(node.span.children, [...under, node.span.mark], into);
    else for (const { key } of under) into.set(key, (into.get(key) ?? 0) + node.run.text.length);
  }
}

describe.each(Array.from({ length: 40 }, (_, i) => i))("text %i", (seed) => {
  const text = randomText(seed);
  const marks = marksOf(text, ALL);
  const blocks: DrawnBlock[] = draw(text, marks, true);
  test("is whole, whatever is marked", () => {
    for (const block of blocks) expect(textOf(block.nodes)).toBe(text.text.slice(block.start, block.end));
  });
  test("each mark covers its own characters, crossing marks too", () => {
    const found = new Map<string, number>();
    for (const { nodes } of blocks) covered(nodes, [], found);
    for (const { key, start, end } of marks) {
      const inside = text.blocks.reduce((sum, block) => sum + Math.max(0, Math.min(end, block.end) - Math.max(start, block.start)), 0);
      expect(found.get(key) ?? 0).toBe(inside);
    }
  });
  test("no repair is lost", () => {
    expect(blocks.reduce((sum, { nodes, before }) => sum + repairsOf(nodes) + before.length, 0)).toBe(text.repairs.length);
    expect(draw(text, marks, false).reduce((sum, { nodes, before }) => sum + repairsOf(nodes) + before.length, 0)).toBe(0);
  });
  test("marks of one stretch and kind are one, with all their facts", () => {
    const facts = new Set(text.marks.flatMap(({ kind, start, end, fact }) => (fact === null ? [] : [`${kind}:${start}-${end}/${fact}`])));
    expect(new Set(marks.flatMap(({ key, facts: list }) => list.map((fact) => `${key}/${fact}`)))).toEqual(facts);
    expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length);
  });
});

test("kinds switched off are not drawn", () => {
  expect(marksOf(randomText(1), new Set(["value"])).every(({ kind }) => kind === "value")).toBe(true);
  expect(marksOf(randomText(1), new Set())).toEqual([]);
});

describe("the original", () => {
  const text = {
    original: "<p>甲(jiǎ)乙</p>丙",
    origin: [
      [0, 3, 1],
      [1, 9, 1],
      [2, 14, 1],
    ] as ArticleText["origin"],
  };
  test("is whole, and tells what was kept", () => {
    const pieces = originalPieces(text);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text.original);
    expect(pieces.filter(({ kept }) => kept !== null).map((piece) => piece.text)).toEqual(["甲", "乙", "丙"]);
  });
  test("columns put in order keep their place in it", () => {
    const pieces = originalPieces({
      original: "左右",
      origin: [
        [0, 1, 1],
        [1, 0, 1],
      ],
    });
    expect(pieces).toEqual([
      { start: 0, text: "左", kept: 1 },
      { start: 1, text: "右", kept: 0 },
    ]);
  });
  test.each([
    [0, 3],
    [1, 9],
    [2, 14],
    [3, null],
  ])("%i stood at %s", (at, place) => expect(toOriginal(text.origin, at)).toBe(place));
});

describe("the list", () => {
  const dataset = sample(17, 500);
  const data = dataOf(dataset);
  test("regions of an article are those of its figures, counted plainly", () => {
    dataset.articles.forEach(({ id }, i) => {
      const counts = new Map<string, number>();
      for (const { region, quotes } of dataset.observations)
        if (region !== null && quotes.some(({ article }) => article === id)) counts.set(region, (counts.get(region) ?? 0) + 1);
      const found = aboutArticles(data)[i]!.regions.map((region) => region.id);
      expect(new Set(found)).toEqual(new Set(counts.keys()));
      const sizes = found.map((region) => counts.get(region)!);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      const total = sizes.reduce((sum, n) => sum + n, 0);
      expect(aboutArticles(data)[i]!.main).toBe(total === 0 ? "" : sizes[0]! >= total / 4 ? found[0] : MANY);
    });
  });
  test.each(Array.from({ length: 30 }, (_, i) => i))("filters %i: every line once under its heading", (seed) => {
    const rows = articleRows(data, randomFilters(seed), "");
    for (const order of ORDERS) {
      const lines = linesOf(rows, order);
      expect(lines.flatMap((line) => ("row" in line ? [line.row] : [])).length).toBe(rows.length);
      expect(new Set(lines.flatMap((line) => ("row" in line ? [line.row.article.id] : [])))).toEqual(new Set(rows.map(({ article }) => article.id)));
      const headings = lines.flatMap((line) => ("heading" in line ? [line.heading] : []));
      expect(headings.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      expect(new Set(headings.map(({ key }) => key)).size).toBe(headings.length);
    }
  });
  test("months come latest first, the undated last", () => {
    const keys = linesOf(articleRows(data, noFilters, ""), "date").flatMap((line) => ("heading" in line ? [line.heading.key] : []));
    expect(keys.at(-1)).toBe("");
    expect(keys.slice(0, -1)).toEqual(keys.slice(0, -1).toSorted().reverse());
  });
  test.each([
    ["title 3", ["a3"]],
    ["TITLE 3", ["a3"]],
    ["weekly", ["a1", "a4"]],
    ["no such words", []],
  ])("finds %s", (find, ids) => {
    expect(
      articleRows(data, noFilters, find)
        .map(({ article }) => article.id)
        .sort(),
    ).toEqual(ids);
  });
});

describe("facts of an article", () => {
  const dataset = sample(4, 40);
  const data = dataOf(dataset);
  const [one, two] = dataset.observations;
  const text = {
    marks: [
      { kind: "event", start: 0, end: 30, fact: "ev0" },
      { kind: "region", start: 2, end: 4, fact: one!.id },
      { kind: "value", start: 9, end: 12, fact: one!.id },
      { kind: "value", start: 5, end: 7, fact: two!.id },
      { kind: "value", start: 20, end: 22, fact: "rejected" },
      { kind: "problem", start: 25, end: 27, fact: null },
    ] satisfies ArticleText["marks"],
  };
  test("stand in text order by their most telling mark; what the dataset lacks is left out", () => {
    const problem = { article: "a0", file: "a0.txt", start: 25, end: 27, text: "亿元", reason: "lost", rule: "lostDigits" };
    expect(itemsOf(data, text, [problem]).map(({ id, kind, start }) => [id, kind, start])).toEqual([
      ["ev0", "event", 0],
      [two!.id, "figure", 5],
      [one!.id, "figure", 9],
      [problemId(25), "problem", 25],
    ]);
  });
  test("a check lights its figures", () => {
    const checked = dataOf({
      ...dataset,
      checks: [{ id: "c", kind: "multiple", stated: 2, computed: 2, unit: "倍", holds: true, observations: [one!.id, two!.id], quotes: one!.quotes }],
    });
    expect([...litBy(checked, ["c", null])].sort()).toEqual(["c", one!.id, two!.id].sort());
  });
});

test("reprints and corrections are linked from both ends", () => {
  const dataset = sample(1, 10);
  const [a, b, c] = dataset.articles;
  const data = dataOf({ ...dataset, articles: [a!, { ...b!, duplicateOf: a!.id }, { ...c!, corrects: [a!.id] }, ...dataset.articles.slice(3)] });
  expect(relatedTo(data, a!.id)).toEqual({ original: null, reprints: [b!.id], corrects: [], correctedBy: [c!.id] });
  expect(relatedTo(data, b!.id)).toMatchObject({ original: a!.id });
  expect(relatedTo(data, c!.id)).toMatchObject({ corrects: [a!.id] });
});
