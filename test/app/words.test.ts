import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as en from "../../src/app/messages/en/index.ts";
import * as hans from "../../src/app/messages/hans/index.ts";
import * as hant from "../../src/app/messages/hans/index.ts?hant";
import { parseSpan } from "../../src/app/period.ts";
import { dark, light } from "../../src/app/theme.ts";
import { createWords, languageFor } from "../../src/app/words.ts";
import { random } from "./sample.ts";

const words = { hans: createWords("hans", hans), hant: createWords("hant", hant), en: createWords("en", en) };

test("the same keys in every language", () => {
  const keys = Object.keys(hans.messages).sort();
  expect(Object.keys(hant.messages).sort()).toEqual(keys);
  expect(Object.keys(en.messages).sort()).toEqual(keys);
  expect([hant.units.length, en.units.length]).toEqual([hans.units.length, hans.units.length]);
});

/** What a message says, or the code that says it. */
const told = (messages: object): [key: string, said: string][] => Object.entries(messages).map(([key, message]) => [key, String(message)]);

test("a message says something in every language, in English without characters", () => {
  const silent = ({ messages }: { messages: object }) => told(messages).flatMap(([key, said]) => (said.trim() === "" ? [key] : []));
  // A scope that needs no note.
  expect([silent(hans), silent(hant), silent(en)]).toEqual([["scope.note.all"], ["scope.note.all"], ["scope.note.all"]]);
  const own = ["brand.seal", "language.hans", "language.hant", "language.long.hans", "language.long.hant"]; // the seal is a picture, and each language names itself
  expect(told(en.messages).filter(([key, said]) => /\p{Script=Han}/u.test(said) && !own.includes(key))).toEqual([]);
  expect(en.units.filter((unit) => /\p{Script=Han}/u.test(String(unit)))).toEqual([]);
});

test("a message takes the same parameters in every language", () => {
  const takes = (messages: object) => Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, typeof message]));
  expect(takes(hant.messages)).toEqual(takes(hans.messages));
});

test.each([
  ["hans", "zh-Hans-CN", "min2"],
  ["hant", "zh-Hant-TW", "min2"],
  ["en", "en-GB", "auto"],
] as const)("numbers in %s as Intl writes them", (language, locale, useGrouping) => {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping });
  const next = random(7);
  const values = Array.from({ length: 4000 }, () => Number(((next() - 0.3) * 10 ** Math.floor(next() * 16 - 3)).toPrecision(9)));
  for (const value of [0, 1, 999, 1000, 9999, 10_000, 1e6, 123456789.5, 0.1 + 0.2, 1e-6, 4e-7, 1e15, 21.9504205, ...values])
    expect(words[language].number(value)).toBe(plain.format(value));
});

test("traditional is made from the simplified catalogue", () => {
  expect(words.hant.t("view.timeline")).toBe("時間線");
  expect(words.hant.t("counts.articles", "3")).toBe("3 篇文章");
  expect(words.hant.value(3, "亿元")).toBe("3億元");
});

describe.each([
  ["hans", 1291.5, "亿元", "1291.5亿元"],
  ["hant", 1291.5, "亿元", "1291.5億元"],
  ["en", 1291.5, "亿元", "129.15 billion yuan"],
  ["en", 47, "万人", "470,000 people"],
  ["en", 1214, "家", "1,214"],
  ["hans", 1214, "家", "1214家"],
  ["hans", 16232.73, "亿元", "16,232.73亿元"],
  ["en", 5.2, "%", "5.2%"],
  ["hans", -0.3, "%", "-0.3%"],
  ["en", 131, "平方公里", "131 km²"],
  ["en", 0.1, "亿元", "10 million yuan"],
] as const)("%s %d %s", (language, value, unit, text) => {
  test(`is ${text}`, () => expect(words[language].value(value, unit)).toBe(text));
});

test.each([
  ["hans", 56_000, "亿元", "5.6万亿"],
  ["hans", 300, "亿元", "300亿"],
  ["en", 56_000, "亿元", "5.6 trillion"],
  ["hans", 1214, "家", "1210"],
  ["hans", 0, "亿元", "0"],
] as const)("%s: %d%s in short is %s", (language, value, unit, text) => expect(words[language].short(value, unit)).toBe(text));

test.each([
  ["2023", "2023年", "2023"],
  ["2023Q2", "2023年二季度", "Q2 2023"],
  ["2023H1", "2023年上半年", "H1 2023"],
  ["2023Q1-3", "2023年前三季度", "Q1–Q3 2023"],
  ["2023-05", "2023年5月", "May 2023"],
  ["2011-2015", "2011—2015年", "2011–2015"],
  ["~2023-12", "截至2023年12月", "as of Dec 2023"],
])("period %s", (key, chinese, english) => {
  expect(words.hans.period(parseSpan(key)!)).toBe(chinese);
  expect(words.en.period(parseSpan(key)!)).toBe(english);
});

test.each([
  [["zh-CN", "en"], "hans"],
  [["zh-TW"], "hant"],
  [["zh-Hant-HK", "zh"], "hant"],
  [["zh"], "hans"],
  [["fr-FR", "en-US"], "en"],
  [["de"], "en"],
  [[], "hans"],
])("a browser asking for %j gets %s", (wanted, language) => expect(languageFor(wanted)).toBe(language));

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );

test("no characters outside the message files", () => {
  const strays = files("src/app")
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/messages/"))
    .flatMap((file) => {
      const code = readFileSync(file, "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
      return code.split("\n").flatMap((line) => (/\p{Script=Han}/u.test(line) ? [`${file}: ${line.trim()}`] : []));
    });
  expect(strays).toEqual([]);
});

test("styles.css and theme.ts hold the same colours", () => {
  const css = readFileSync("src/app/styles.css", "utf8").toLowerCase();
  const block = (from: string) => css.slice(css.indexOf(from), css.indexOf("}", css.indexOf(from)));
  const wanted = ({ categories, sequential, diverging, ...single }: typeof light) => [
    ...Object.entries(single).map(([name, colour]) => `--${name}: ${colour};`),
    ...[["cat", categories] as const, ["seq", sequential] as const, ["div", diverging] as const].flatMap(([name, list]) =>
      list.map((c, i) => `--${name}-${i + 1}: ${c};`),
    ),
  ];
  for (const line of wanted(light)) expect(block("color-scheme: light")).toContain(line.toLowerCase());
  for (const line of wanted(dark)) {
    expect(block("color-scheme: dark")).toContain(line.toLowerCase());
    expect(block(':root[data-theme="dark"]')).toContain(line.toLowerCase());
  }
});

test.each([
  ["hans", "11月6日，年份不详", "11月，年份不详"],
  ["hant", "11月6日，年份不詳", "11月，年份不詳"],
  ["en", "6 Nov, year not told", "Nov, year not told"],
] as const)("a day of no known year, %s", (language, day, month) =>
  expect([words[language].date("--11-06"), words[language].date("--11")]).toEqual([day, month]),
);
