import type { ArticleContext } from "../../../src/pipeline/context.ts";
import { makeGazetteer } from "../../../src/pipeline/gazetteer/index.ts";
import { loadReference } from "../../../src/pipeline/gazetteer/load.ts";
import { sentencesOf } from "../../../src/pipeline/link/sentences.ts";
import { recognize } from "../../../src/pipeline/recognize/index.ts";
import { findRegions } from "../../../src/pipeline/recognize/region.ts";
import { resolveTime } from "../../../src/pipeline/recognize/time.ts";
import type { Block, Part } from "../../../src/pipeline/text.ts";

export const gazetteer = makeGazetteer(await loadReference());

export interface TestArticle {
  part: Part;
  context: ArticleContext;
}

/** Clean text as the readers meet it: one block a line, the first a title when there are several. `home` is a region's id. */
export function articleOf(text: string, published: string | null = "2021-12-18", home: string | null = null): TestArticle {
  const blocks: Block[] = [];
  let start = 0;
  const lines = text.split("\n");
  for (const line of lines) {
    if (line !== "") blocks.push({ kind: blocks.length === 0 && lines.length > 1 ? "title" : "paragraph", start, end: start + line.length });
    start += line.length + 1;
  }
  const found = recognize(text);
  const part: Part = {
    index: 0,
    text: { raw: text, rawStart: 0, clean: text, origin: Int32Array.from({ length: text.length + 1 }, (_, at) => at), repairs: [] },
    blocks,
    tables: [],
    meta: {
      title: lines[0] ?? "",
      publisher: null,
      sites: [],
      author: null,
      url: null,
      published,
      publishedIs: published ? "stated" : "unknown",
      publishedFrom: null,
      datelineDay: null,
    },
    dateline: null,
    script: "hans",
    encoding: "utf-8",
    problems: [],
  };
  const context: ArticleContext = {
    text,
    sentences: sentencesOf(text, blocks).map((sentence) => ({ start: sentence.start, end: sentence.end, block: sentence.block })),
    times: found.times,
    regions: findRegions(text, gazetteer),
    quantities: found.quantities,
    published,
    home,
    resolve: (time) => resolveTime(time.value, { published, currentYear: null, currentPeriod: null }),
    placeOf: (id) => gazetteer.region(id),
    regionNamed: (name) => gazetteer.regionNamed(name),
  };
  return { part, context };
}

/** The name of a region by its id, or null. */
export const nameOf = (id: string | null): string | null => (id === null ? null : (gazetteer.region(id)?.name ?? id));
