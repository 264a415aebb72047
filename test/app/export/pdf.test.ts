import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFont } from "../../../src/app/export/font.ts";
import { runsOf, settable } from "../../../src/app/export/fonts.ts";
import { outlined } from "../../../src/app/export/outlines.ts";
import { leafOf, pathOps, pdfOf } from "../../../src/app/export/pdf.ts";
import { stateOf } from "../../../src/app/export/state.ts";
import { readPages, readPdf } from "./readPdf.ts";

const read = (name: string) => readFont(new Uint8Array(readFileSync(`public/fonts/noto-${name}.woff`)), name.startsWith("serif"));
const fonts = ["sans-sc", "sans-tc"].map(read);
const headings = ["serif-sc", "serif-tc"].map(read);

describe("a font", () => {
  test.each(["山", "1", "A", "−", "·", "€"])("has %s", (letter) => expect(fonts[0]?.glyphOf(letter.codePointAt(0) ?? 0)).toBeGreaterThan(0));
  test.each(["陝", "肅", "贛"])("leaves %s to the second", (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    expect(fonts[0]?.glyphOf(code)).toBeUndefined();
    expect(fonts[1]?.glyphOf(code)).toBeGreaterThan(0);
  });
  test.each(["二", "B", "國", "é"])("draws %s within its box, in closed lines", (letter) => {
    const font = [...fonts, ...headings].find(({ glyphOf }) => glyphOf(letter.codePointAt(0) ?? 0) !== undefined);
    const strokes = font?.outline(font.glyphOf(letter.codePointAt(0) ?? 0) ?? 0) ?? [];
    expect(strokes.filter((stroke) => stroke.letter === "M").length).toBe(strokes.filter((stroke) => stroke.letter === "Z").length);
    expect(strokes.filter((stroke) => stroke.letter === "M").length).toBeGreaterThan(1);
    const [left = 0, bottom = 0, right = 0, top = 0] = font?.box ?? [];
    expect(
      strokes.flatMap(({ points }) => points.filter((value, i) => (i % 2 === 0 ? value < left || value > right : value < bottom || value > top))),
    ).toEqual([]);
  });
  test.each([..."地区生产总值", ..."地區生產總值", ..."2024年GDP（亿元）"])("of headings has %s", (letter) =>
    expect(headings.some(({ glyphOf }) => glyphOf(letter.codePointAt(0) ?? 0) !== undefined)).toBe(true),
  );
  test("of rare characters has what the others lack", () => {
    const rare = read("sans-more");
    for (const letter of "\u2030\u2103\u2460\u2192\u25a0\u4eeb\u90df\u9143\u5d0d\u0101") {
      const code = letter.codePointAt(0) ?? 0;
      expect(fonts.some(({ glyphOf }) => glyphOf(code) !== undefined)).toBe(false);
      const glyph = rare.glyphOf(code) ?? 0;
      expect(rare.advance(glyph)).toBeGreaterThan(100);
      expect(rare.outline(glyph).length).toBeGreaterThan(3);
    }
  });
  // Drawn anew from the font that has it, point for point.
  test("of rare characters keeps their outlines within its box", () => {
    const rare = read("sans-more");
    const [left, bottom, right, top] = rare.box;
    const points = rare.outline(rare.glyphOf(0x90df) ?? 0).flatMap(({ points: some }) => some);
    expect(points.length).toBeGreaterThan(60);
    expect(points.every((value, i) => (i % 2 === 0 ? value >= left && value <= right : value >= bottom && value <= top))).toBe(true);
  });
  test.each([
    ["\u2162\u7c7b", "III\u7c7b"],
    ["5\u33a2", "5km2"],
    ["\u03bcg", "\u00b5g"],
    ["\u{10ffff}", null],
  ])("sets %s in letters it has", (text, plain) => {
    const all = [...fonts, ...headings, read("sans-more")];
    const set = (words: string) => runsOf(settable(words, all), all, false).flatMap(({ font, glyphs }) => glyphs.map((glyph) => `${font}/${glyph}`));
    expect(set(text)).toEqual(plain === null ? ["0/0"] : set(plain));
    expect(plain === null || !set(plain).some((one) => one.endsWith("/0"))).toBe(true);
  });
  test("is cut down to the glyphs asked for", () => {
    const [font] = fonts;
    const glyph = font?.glyphOf(0x5c71) ?? 0;
    const file = font?.subset(new Set([glyph])) ?? new Uint8Array();
    expect(file.length).toBeLessThan(80_000);
    expect(new DataView(file.buffer).getUint32(0)).toBe(0x00010000);
  });
});

test.each([
  ["M1 2L3 4Z", "1 2 m\n3 4 l\nh"],
  ["m1 2l3 4h5v-1", "1 2 m\n4 6 l\n9 6 l\n9 5 l"],
  ["M0 0 10 0 10 10", "0 0 m\n10 0 l\n10 10 l"],
  ["M0 0C1 2 3 4 5 6", "0 0 m\n1 2 3 4 5 6 c"],
  ["M0 0Q3 3 6 0", "0 0 m\n2 2 4 2 6 0 c"],
  ["M1-2.5.5", "1 -2.5 m"],
])("the path %s", (d, ops) => expect(pathOps(d)).toBe(ops));

test("half a circle ends where its arc ends", () => {
  const ops = pathOps("M0 0A5 5 0 0 1 10 0").split("\n");
  expect(ops).toHaveLength(3);
  expect(ops[2]).toMatch(/ 10 0 c$/);
  expect(ops[1]).toMatch(/ 5 -5 c$/);
});

test("words can be found, in characters of either script; choices and title come back", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><defs><pattern id="p" width="8" height="8"><path d="M0 0L8 8" stroke="#000"/></pattern></defs><rect width="400" height="300" fill="url(#p)" opacity="0.5"/><text x="10" y="40" font-size="20" fill="#123456">陝西省 4.35亿元 &amp; “约”</text><text x="390" y="80" style="font-size:12px;font-weight:600" text-anchor="end" stroke="#fff" stroke-width="2" paint-order="stroke">Right</text></svg>';
  const carried = { address: "#/map?i=gdp&d=..2020-06", title: "题 (a) <b>", dated: "2024-01-02" };
  const pdf = pdfOf([leafOf({ svg, width: 400, height: 300 })], carried, fonts);
  expect(stateOf(pdf)).toEqual(carried);
  const { text, width, height, title } = await readPdf(pdf);
  expect([width, height, title]).toEqual([300, 225, carried.title]);
  expect(text).toContain("陝西省 4.35亿元 & “约”");
  expect(text).toContain("Right");
});

test("rare words can be found, as they are set", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><text x="10" y="40" font-size="20">\u90df\u7e23 5.2\u2030 12\u33a2 35\u03bcg \u2162\u7c7b 2024</text></svg>';
  const { text } = await readPdf(
    pdfOf([leafOf({ svg, width: 400, height: 300 })], { address: "#/map", title: "a", dated: null }, [...fonts, read("sans-more")]),
  );
  expect(text).toContain("\u90df\u7e23 5.2\u2030 12km2 35\u03bcg III\u7c7b 2024");
});

describe("words as outlines", () => {
  const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`;
  const xsOf = (drawn: string) => [...drawn.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
  test.each([
    ["start", 100, 160],
    ["middle", 70, 130],
    ["end", 40, 100],
  ])("stand where the text stood, anchored at the %s", (anchor, from, to) => {
    const drawn = outlined(svg(`<text x="100" y="50" text-anchor="${anchor}" style="font-size:20px;" fill="#123">山东省</text>`), fonts);
    expect(drawn).not.toContain("<text");
    expect(drawn.match(/<path/g)).toHaveLength(1);
    expect(Math.min(...xsOf(drawn))).toBeGreaterThanOrEqual(from);
    expect(Math.max(...xsOf(drawn))).toBeLessThanOrEqual(to);
  });
  test("keep their halo under them, and bold letters are thicker", () => {
    const halo = outlined(svg('<text font-size="20" fill="#123" stroke="#fff" stroke-width="2" paint-order="stroke">山</text>'), fonts);
    expect([...halo.matchAll(/<path[^>]*>/g)].map(([path]) => path.includes('stroke="#fff"'))).toEqual([true, false]);
    expect(outlined(svg('<text style="font-size:20px;font-weight:600" fill="#123">山</text>'), fonts)).toContain('stroke="#123" stroke-width="0.56"');
  });
  test("of headings come from their own font", () => {
    const all = [...fonts, ...headings];
    const heading = outlined(svg(`<text font-size="20" font-family="'Noto Serif CJK SC'" font-weight="700">山</text>`), all);
    expect(heading).not.toBe(outlined(svg('<text font-size="20">山</text>'), all));
    expect(heading).not.toContain("stroke=");
  });
});

test("a report has its pages, the second sheet of one below the first", async () => {
  const sheet = (said: string) => ({
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><text x="10" y="40" font-size="20">${said}</text></svg>`,
    width: 400,
    height: 300,
  });
  const carried = { address: "#/map", title: "报告", dated: null };
  const pages = await readPages(pdfOf([{ width: 400, height: 600, sheets: [sheet("甲"), sheet("乙")] }, leafOf(sheet("丙"))], carried, fonts));
  expect(pages.map(({ text, height }) => [text, height])).toEqual([
    ["甲乙", 450],
    ["丙", 225],
  ]);
});
