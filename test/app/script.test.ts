import { readdirSync, readFileSync } from "node:fs";
import { ConverterFactory } from "opencc-js/core";
import cn from "opencc-js/from/cn";
import hk from "opencc-js/to/hk";
import tw from "opencc-js/to/tw";
import { expect, test } from "vitest";
import { keepPlaces } from "../../src/app/places.ts";
import { inHongKong } from "../../src/app/script.ts";

const taiwan = keepPlaces(ConverterFactory(cn, tw));
const hongKong = keepPlaces(ConverterFactory(cn, hk));

test.each([
  ["地区生产总值1291.5亿元", "地區生產總值1291.5億元", "地區生產總值1291.5億元"],
  ["台湾说，这里有着温泉", "臺灣說，這裡有著溫泉", "台灣説，這裏有着温泉"],
  ["皇后在王后后面，干燥的干部", "皇后在王后後面，乾燥的幹部", "皇后在王后後面，乾燥的幹部"],
])("%s is written %s, in Hong Kong %s", (text, inTaiwan, inHong) => {
  expect(taiwan(text)).toBe(inTaiwan);
  expect(hongKong(text)).toBe(inHong);
});

test("every character of every article keeps its place", () => {
  const folder = "data/articles";
  const files = readdirSync(folder).filter((file) => /\.(md|txt|html)$/.test(file));
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) {
    const converted = taiwan(text);
    expect(converted.length).toBe(text.length);
    expect(converted.replace(/[^\d.%\n]/g, "")).toBe(text.replace(/[^\d.%\n]/g, ""));
  }
});

test.each([
  // Longer as a whole: sentence by sentence, then character by character; a character that grows stays.
  ["甲乙。丙丁", { 丙丁: "丙丁丁", 丁: "戊" }, "甲乙。丙戊"],
  ["甲乙。丙丁", { 丁: "戊戊" }, "甲乙。丙丁"],
  ["甲𠮷乙", { 乙: "丁", 𠮷: "吉" }, "甲𠮷丁"],
] as const)("%s keeps its length where words would grow", (text, changes, expected) => {
  const convert = (piece: string) => Object.entries(changes).reduce((now, [from, to]) => now.replace(from, to), piece);
  expect(keepPlaces(convert)(text)).toBe(expected);
});

test.each([
  [["zh-HK"], true],
  [["en", "zh-Hant-MO", "zh-TW"], true],
  [["zh-TW", "zh-HK"], false],
  [["zh-CN"], false],
  [[], false],
] as const)("%j prefers the characters of Hong Kong: %s", (languages, prefers) => expect(inHongKong(languages)).toBe(prefers));
