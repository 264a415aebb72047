import type { RegionKind } from "../dataset/schema.ts";
import type { NumberMention, RegionMention, TimeMention } from "./mention.ts";

/** A sentence of the cleaned text; `block` is the index of its block in the part. */
export interface ContextSentence {
  start: number;
  end: number;
  block: number;
}

/** A time phrase completed with the article's date: months `YYYY-MM`, `day` `YYYY-MM-DD` where the words name one day. */
export interface ResolvedTime {
  start: string | null;
  end: string | null;
  day: string | null;
  is: "stated" | "implied" | "unknown";
}

/** A region as the gazetteer knows it. */
export interface Place {
  id: string;
  name: string;
  kind: RegionKind;
  parent: string | null;
}

/** What is known about one article once its phrases are recognised: the input of the readers of alliances and events. Mentions are in text order. */
export interface ArticleContext {
  text: string;
  sentences: readonly ContextSentence[];
  times: readonly TimeMention[];
  regions: readonly RegionMention[];
  quantities: readonly NumberMention[];
  /** Publication date, as precise as known; null when unknown. */
  published: string | null;
  /** The region the article is about (我市, 本市, 全区 without a name), or null. */
  home: string | null;
  resolve(time: TimeMention): ResolvedTime | null;
  placeOf(region: string): Place | null;
  /** Ids of the regions a name may mean; for names put together from a list (南宁、柳州…10家高新区 → 柳州高新区). */
  regionNamed?(name: string): readonly string[];
}
