import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { recognizeCurrency, recognizeDimension } from "@microsoft/recognizers-text-number-with-unit";
import { makeGazetteer } from "../../pipeline/gazetteer/index.ts";
import { loadReference } from "../../pipeline/gazetteer/load.ts";
import { makeMatcher } from "../../pipeline/gazetteer/matcher.ts";
import { decode } from "../../pipeline/input/decode.ts";
import { openDocument } from "../../pipeline/open.ts";
import { readArticle } from "../../pipeline/read.ts";
import { findFiles } from "../../pipeline/shell/files.ts";

/** Least speed against the scan, the aim, and the least against Recognizers-Text. */
const BUDGET = { scan: 1 / 100, aim: 1 / 20, recognizers: 500 };

// What the scan looks for: plainly numbers with units, plainly dates, and five thousand names. It knows nothing of what they mean.
const QUANTITY =
  /(?:约|近|超过|超|逾|达|不足)?\d+(?:\.\d+)?(?:余|多)?(?:万亿|亿|万|千|百)?(?:元|美元|平方公里|公里|吨|亩|人|家|个|名|所|张|项|条|座|倍|%|个百分点)?(?:以上|以下|以内|左右)?/g;
const DATE =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|(?:今年|去年|前年|当年|同年)?(?:前[一二三]|第?[一二三四])季度|[上下]半年|[“"]?十[一二三四五六]?五[”"]?(?:规划|时期|期间)/g;
const NAMES = 5000;

const countOf = (pattern: RegExp, text: string): number => {
  pattern.lastIndex = 0;
  let count = 0;
  while (pattern.exec(text)) count++;
  return count;
};

/** Seconds that `work` takes. */
async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

export interface ReadingOptions {
  /** Folder of articles, repeated to this many megabytes. */
  data: string;
  mb: number;
  runs: number;
}

/**
 * Reads articles on one core, in turn with a bare scan of the same text and with Recognizers-Text on a part of it: ratios within one run,
 * because machines differ. The best of the runs counts.
 */
export async function benchReading({ data, mb, runs }: ReadingOptions) {
  const { files } = await findFiles(data, null);
  const once = await Promise.all(files.map(async (file) => ({ file, bytes: new Uint8Array(await readFile(join(data, file))) })));
  const size = once.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const articles = Array.from({ length: Math.max(1, Math.round((mb * 1e6) / size)) }, () => once).flat();
  // Formats that are no text have no characters to scan.
  const texts = articles.map(({ bytes }) => decode(bytes).text ?? "");
  const characters = texts.reduce((sum, text) => sum + text.length, 0);

  const reference = await loadReference();
  const gazetteer = makeGazetteer(reference);
  const names = [...new Set(reference.divisions.flatMap(({ name, shortName }) => [name, shortName]))].slice(0, NAMES);
  const matcher = makeMatcher(names.map((name) => [name, true] as const));

  let marks = 0;
  const scan = () => {
    for (const text of texts) {
      marks += countOf(QUANTITY, text) + countOf(DATE, text);
      matcher.each(text, () => marks++);
    }
  };
  let facts = 0;
  const stages = { open: 0, read: 0 };
  const read = async () => {
    const now = { open: 0, read: 0 };
    for (const { file, bytes } of articles) {
      const began = performance.now();
      const { parts } = await openDocument(bytes, { file });
      const opened = performance.now();
      for (const part of parts) facts += readArticle(part, file, gazetteer).observations.length;
      now.open += opened - began;
      now.read += performance.now() - opened;
    }
    if (stages.open === 0 || now.open + now.read < stages.open + stages.read) Object.assign(stages, now);
  };
  // Two of its four models, on text cut to their pace; the rest would be slower still.
  const sample = texts.join("").slice(0, 4000);
  const recognize = () => {
    recognizeCurrency(sample, "zh-cn");
    recognizeDimension(sample, "zh-cn");
  };

  const best = { scan: Number.POSITIVE_INFINITY, read: Number.POSITIVE_INFINITY, recognize: Number.POSITIVE_INFINITY };
  recognize(); // its first call builds the models
  for (let run = 0; run < runs; run++) {
    best.scan = Math.min(best.scan, await timed(scan));
    best.read = Math.min(best.read, await timed(read));
    best.recognize = Math.min(best.recognize, await timed(recognize));
  }

  const speed = { scan: characters / best.scan, read: characters / best.read, recognizers: sample.length / best.recognize };
  const ratio = { scan: speed.read / speed.scan, recognizers: speed.read / speed.recognizers };
  const result = {
    node: process.version,
    articles: articles.length,
    characters,
    charactersPerSecond: speed,
    articlesPerSecond: articles.length / best.read,
    shareOpening: stages.open / (stages.open + stages.read),
    ofScan: ratio.scan,
    timesRecognizers: ratio.recognizers,
    marksOfScan: marks / runs,
    observations: facts / runs,
  };
  const million = (of: number) => `${(of / 1e6).toFixed(of < 1e6 ? 4 : 2)} M characters a second`;
  return {
    result,
    met: ratio.scan >= BUDGET.scan && ratio.recognizers >= BUDGET.recognizers,
    lines: [
      `reading ${articles.length} articles, ${(characters / 1e6).toFixed(1)} M characters, one core, best of ${runs}`,
      `  three-pass scan    ${million(speed.scan)}`,
      `  yutu               ${million(speed.read)}, ${Math.round(result.articlesPerSecond)} articles a second; opening ${Math.round(100 * result.shareOpening)} %`,
      `  Recognizers-Text   ${million(speed.recognizers)} (currency and dimension)`,
      `  1/${(1 / ratio.scan).toFixed(0)} of the scan (at least 1/${1 / BUDGET.scan}, aim 1/${1 / BUDGET.aim}); ${Math.round(ratio.recognizers)} times Recognizers-Text (at least ${BUDGET.recognizers})`,
    ],
  };
}
