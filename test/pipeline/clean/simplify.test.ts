import { readdirSync, readFileSync } from "node:fs";
import { ConverterFactory } from "opencc-js/core";
import characters from "opencc-js/dict/TSCharacters";
import phrases from "opencc-js/dict/TSPhrases";
import { expect, test } from "vitest";
import { scriptOf, simplify } from "../../../src/pipeline/clean/simplify.ts";
import { asDraft } from "./drafts.ts";

const clean = (text: string): string => simplify(asDraft(text)).clean;

test.each([
  ["地區生產總值佔全國的10%", "地区生产总值占全国的10%"],
  ["乾安縣乾旱少雨，乾安的乾部", "乾安县干旱少雨，乾安的干部"],
  ["領航「9+2」『聯盟』", "领航“9+2”‘联盟’"],
  ["這標誌著著名企業著力發展", "这标志着著名企业着力发展"],
  ["爲產業羣衆", "为产业群众"],
])("simplifies %s", (text, expected) => expect(clean(text)).toBe(expected));

test.each(["后来者居上，里程碑，干部，台湾", "乾安县、乾隆年间", "瞭望东方周刊"])("leaves simplified %s alone", (text) =>
  expect(clean(text)).toBe(text),
);

test("agrees with opencc on the traditional articles, quotation marks and its few untouched variants aside", () => {
  const convert = ConverterFactory([[phrases, characters]]);
  for (const file of readdirSync("data/articles").filter((name) => name.endsWith(".txt"))) {
    const raw = readFileSync(`data/articles/${file}`, "utf8").replace(/[「」『』著裡羣爲]/g, "");
    if (scriptOf(raw) !== "hant") continue;
    const draft = asDraft(raw);
    expect(simplify(draft).clean).toBe(convert(draft.clean));
  }
});

test("keeps places where the length changes", () => {
  const text = "這裏有𠵾嘅萬億元產業";
  const { clean: simple, origin } = simplify(asDraft(text));
  expect(text[origin[simple.indexOf("亿")] ?? -1]).toBe("億");
});

test("a rare form of 陕 is one", () => expect(simplify(asDraft("陜西省與四川省簽署協議，共同開發產業園區。")).clean).toContain("陕西省与四川省"));
