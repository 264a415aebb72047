import { describe, expect, test } from "vitest";
import { fileName } from "../../../src/app/export/files.ts";
import { gifOf } from "../../../src/app/export/lapse.ts";
import { firstWishes, wishesFrom } from "../../../src/app/export/settings.ts";
import { parsePage } from "../../../src/app/export/sheets.ts";
import { stateOf, stateXml } from "../../../src/app/export/state.ts";
import { wrap } from "../../../src/app/export/text.ts";
import { textWidth } from "../../../src/app/select/measure.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each(["#/map", '#/charts?q="<&>"', "#/map?r=山东"])("an SVG carries %s", (address) => {
  const carried = { address, title: "a < b & “c”", dated: null };
  expect(stateOf(bytes(`<svg>${stateXml(carried)}</svg>`))).toEqual(carried);
});
test.each([
  "",
  "<svg/>",
  '<svg><metadata id="yutu">{</metadata></svg>',
  '<svg><metadata id="yutu">{"yutu":1,"address":"javascript:1"}</metadata></svg>',
  "%PDF-1.7",
  "\u0089PNG",
])("%j carries nothing", (text) => expect(stateOf(bytes(text))).toBeNull());

test("a GIF carries the choices, however long, and stays a GIF", () => {
  const pixels = { width: 4, height: 2, data: Uint8Array.from({ length: 32 }, (_, i) => (i % 4 === 3 ? 255 : i * 8)) };
  const gif = gifOf();
  gif.add(pixels, false);
  gif.add(pixels, true);
  const carried = { address: `#/map?q=${"山".repeat(300)}`, title: "图", dated: "2024-01-02" };
  const made = gif.end(carried);
  expect(stateOf(made)).toEqual(carried);
  expect(new TextDecoder("latin1").decode(made.subarray(0, 6))).toBe("GIF89a");
  expect(made.at(-1)).toBe(0x3b);
});

test.each([
  ["16:9", { width: 1200, height: 675, unit: "px" }],
  ["A4", { width: 210, height: 297, unit: "mm" }],
  ["1600x900", { width: 1600, height: 900, unit: "px" }],
  ["120 × 80 mm", { width: 120, height: 80, unit: "mm" }],
])("the size %s", (said, page) => expect(parsePage(said)).toEqual(page));
test.each(["", "x", "10x10", "9000x9000", "120x80cm", "1e9x5"])("%j is no size", (said) => expect(parsePage(said)).toBeNull());

test.each([null, "", "{", "[]", '{"format":"exe","size":"1x1","scale":9}'])("kept choices %j fall back", (text) =>
  expect(wishesFrom(text)).toEqual(firstWishes),
);

test.each([
  ["2023年 各省/GDP: <a>", "2023年_各省_GDP_a.png"],
  ["..", "yutu.png"],
])("the file of %j", (title, name) => expect(fileName(title, "png")).toBe(name));

describe("lines", () => {
  test.each([
    ["很长的标题，在窄的地方要分成几行，标点不在行首。", 20, 130],
    ["Gross domestic product of provinces and municipalities", 16, 160],
    ["占GDP的12.5%，（含）“引号”与《书名》的混排：2020年—2023年", 14, 100],
  ])("of %s stay within the width, and begin with no mark", (text, size, width) => {
    const lines = wrap(text, size, width);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const line of lines) {
      expect(textWidth(line, size)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/^[，。：、）》”%]/);
      expect(line).not.toMatch(/[（《“]$/);
    }
  });
  test.each([
    ["一二三四五六七八九十一二三四五六七八九十甲", 10, 105, ["一二三四五六七", "八九十一二三四", "五六七八九十甲"]],
    ["来源见报，2024年12月8日所载", 10, 90, ["来源见报，", "2024年12月8日", "所载"]],
    ["于2024年12月8日", 10, 50, ["于2024年", "12月8日"]],
  ])("of %s leave no character alone and no date in two, as far as there is room", (text, size, width, lines) =>
    expect(wrap(text, size, width)).toEqual(lines),
  );
  test("no more than asked for, the last with an ellipsis", () => {
    const lines = wrap("一二三四五六七八九十".repeat(4), 10, 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
