import type { Period } from "../../src/dataset/schema.ts";
import { makeGazetteer } from "../../src/pipeline/gazetteer/index.ts";
import { loadReference } from "../../src/pipeline/gazetteer/load.ts";
import type { ObservationFact } from "../../src/pipeline/link/facts.ts";
import { openText } from "../../src/pipeline/open.ts";
import { type ArticleFacts, readArticle } from "../../src/pipeline/read.ts";

export const gazetteer = makeGazetteer(await loadReference());

export interface Given {
  /** YYYY-MM-DD, or null for an article without a date. */
  published?: string | null;
  title?: string;
  /** Name of the file, `x.md` without one. */
  file?: string;
}

/** One article as the pipeline reads it: Markdown behind front matter, paragraphs parted by a blank line. */
export function read(text: string, { published = "2024-03-05", title = "经济运行情况", file = "x.md" }: Given = {}): ArticleFacts {
  const source = ["---", `title: ${title}`, ...(published === null ? [] : [`date: ${published}`]), "---", "", text, ""].join("\n");
  const { parts } = openText(source, "utf-8", { file });
  if (parts.length !== 1) throw new Error(`read as ${parts.length} articles: ${text.slice(0, 40)}`);
  return readArticle(parts[0]!, file, gazetteer);
}

/** 2023; 2023-01…2023-09; …2023-06 (as of); ? where the text does not say. */
export function monthsOf({ start, end }: Pick<Period, "start" | "end">): string {
  if (end === null) return start === null ? "?" : `${start}…`;
  if (start === null) return `…${end}`;
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  return from === to && start.endsWith("-01") && end.endsWith("-12") ? from : `${start}…${end}`;
}

const nameOf = (id: string | null): string => (id === null ? "" : (gazetteer.region(id)?.name ?? id));
const words = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(" ");

/**
 * A fact in one line, so that rows of tests can be read: region (or the alliance or event in brackets), indicator, period,
 * value with its qualifier, change with its base, rank, share, and what is not actual and reported.
 * 济南高新区 地区生产总值 2020 1291.5亿元 multiple 4.66倍/2010 #1 济南市
 */
export function told(fact: ObservationFact): string {
  const { region, subject, indicator, period, quantity, qualifier, change, rank, share, scope, status } = fact;
  return words(
    subject ? `[${subject.name}]` : nameOf(region),
    indicator.name,
    monthsOf(period),
    quantity && `${qualifier === "=" ? "" : qualifier}${quantity.value}${quantity.high === null ? "" : `–${quantity.high}`}${quantity.unit}`,
    change &&
      `${change.kind} ${change.qualifier === "=" || quantity === null ? "" : change.qualifier}${change.value}${change.unit}${change.base ? `/${monthsOf(change.base)}` : ""}`,
    quantity === null && qualifier !== "=" && `(${qualifier})`,
    rank && `#${rank.place}${rank.among ? ` ${rank.among}` : ""}${rank.by === "growth" ? " by growth" : ""}`,
    share && `share ${share.qualifier === "=" ? "" : share.qualifier}${share.value}%${share.of ? ` of ${share.of}` : ""}`,
    scope === "target" && "target",
    status !== "reported" && status,
  );
}

/** The facts of a short text, one line each, in text order. */
export const factsOf = (text: string, given?: Given): string[] => read(text, given).observations.map(told);
