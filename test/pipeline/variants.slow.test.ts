import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { beforeAll, describe, expect, test } from "vitest";
import { openDocument, openText } from "../../src/pipeline/open.ts";
import { readArticle } from "../../src/pipeline/read.ts";
import { gazetteer, told } from "./reading.ts";

const ARTICLES = join(import.meta.dirname, "../../data/articles");

/** An article as its lines, the title first, and the day it was published. */
interface Plain {
  file: string;
  lines: string[];
}

/** What the sample articles of running text say, freed of their formats. */
async function plainArticles(): Promise<Plain[]> {
  const found: Plain[] = [];
  for (const name of readdirSync(ARTICLES)) {
    const { parts } = await openDocument(new Uint8Array(readFileSync(join(ARTICLES, name))), { file: name });
    const [part, other] = parts;
    if (!part || other || part.blocks.some(({ kind }) => kind === "table") || !/^\d{4}-\d\d-\d\d/.test(name)) continue;
    const lines = part.blocks.map(({ start, end }) => part.text.clean.slice(start, end).replaceAll("\n", "")).filter(Boolean);
    found.push({ file: `${name.slice(0, -extname(name).length)}.txt`, lines });
  }
  return found;
}

const toTraditional = Converter({ from: "cn", to: "tw" });
const HAN = "\\u4e00-\\u9fff";
const every = (n: number) => {
  let at = 0;
  return () => ++at % n === 0;
};
const below = ([title = "", ...body]: string[], change: (line: string) => string): string => [title, ...body.map(change)].join("\n\n");

/** Lines of 34 columns, a Han character two wide. */
function wrapped(line: string): string {
  let column = 0;
  return Array.from(line, (sign) => {
    const width = sign.charCodeAt(0) < 0x2000 ? 1 : 2;
    const breaks = column + width > 34;
    column = breaks ? width : column + width;
    return breaks ? `\n${sign}` : sign;
  }).join("");
}

/** Ways in which a page is set, saved and copied, none of which changes what it says; and the least share of facts that must stay. */
const VARIANTS: [name: string, make: (lines: string[]) => string, least: number][] = [
  ["lines without a blank one between", (lines) => lines.join("\n"), 1],
  ["paragraphs indented", (lines) => lines.join("\n　　"), 1],
  ["traditional characters", (lines) => toTraditional(lines.join("\n\n")), 0.99],
  ["columns of 17 characters", (lines) => below(lines, wrapped), 0.99],
  ["figures of full width", (lines) => lines.join("\n\n").replace(/[\d.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)), 1],
  [
    "blanks around figures and letters",
    (lines) => lines.join("\n\n").replace(new RegExp(`(?<=[${HAN}])(?=[A-Za-z\\d])|(?<=[A-Za-z\\d%])(?=[${HAN}])`, "g"), " "),
    0.99,
  ],
  ["a blank behind each comma", (lines) => below(lines, (line) => line.replaceAll("，", "， ")), 0.99],
  ["points of full width", (lines) => lines.join("\n\n").replace(/(?<=\d)\.(?=\d)/g, "．"), 1],
  ["growth by its sign", (lines) => lines.join("\n\n").replace(/，(?:同比|比上年)增长([\d.]+%)(?=[，。；])/g, "（+$1）"), 0.99],
  ["amounts without 元", (lines) => lines.join("\n\n").replace(/(\d)亿元/g, "$1亿"), 0.88],
  [
    "annotated characters",
    (lines) => {
      const now = every(80);
      return below(lines, (line) => line.replace(new RegExp(`[${HAN}]`, "g"), (sign) => (now() ? `${sign}(${pinyin(sign)})` : sign)));
    },
    0.99,
  ],
  [
    "HTML with line breaks only",
    ([title = "", ...body]) => `<div><b>${title}</b><br>${body.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}<br/>`).join("")}</div>`,
    0.99,
  ],
];

describe("the same article, set otherwise, gives the same facts", () => {
  let articles: Plain[];
  const factsIn = (make: (lines: string[]) => string, html = false): string[][] =>
    articles.map(({ file, lines }) => {
      const name = html ? file.replace(/txt$/, "html") : file;
      return openText(make(lines), "utf-8", { file: name }).parts.flatMap((part) => readArticle(part, name, gazetteer).observations.map(told));
    });
  let plain: string[][];
  beforeAll(async () => {
    articles = await plainArticles();
    plain = factsIn((lines) => lines.join("\n\n"));
  }, 60_000);

  test("there is enough to compare", () => {
    expect(articles.length).toBeGreaterThan(40);
    expect(plain.flat().length).toBeGreaterThan(700);
  });

  test.each(VARIANTS)("%s", (name, make, least) => {
    const varied = factsIn(make, name.startsWith("HTML"));
    const kept = plain.map((facts, i) => facts.filter((fact) => varied[i]!.includes(fact)).length);
    const lost = plain.flatMap((facts, i) => facts.filter((fact) => !varied[i]!.includes(fact)).map((fact) => `${articles[i]!.file}: ${fact}`));
    const share = kept.reduce((sum, count) => sum + count, 0) / plain.flat().length;
    expect(share, lost.slice(0, 5).join("\n")).toBeGreaterThanOrEqual(least);
    expect(varied.flat().length).toBeLessThanOrEqual(plain.flat().length * 1.005);
  });
});
