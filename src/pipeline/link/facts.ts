import type { Change, Observation, Period, Qualifier, Span } from "../../dataset/schema.ts";
import type { Quantity } from "../mention.ts";

/** What a value measures: an entry of the lexicon, or a name met in the text. */
export interface IndicatorRef {
  /** Id in the lexicon, or null for a new name. */
  id: string | null;
  /** Canonical name: 规模以上工业增加值. */
  name: string;
  /** Where it was named in this text; null when carried from the title or an earlier sentence. */
  span: Span | null;
  /** The dimensions its values may have; null when anything goes. */
  accepts: ReadonlySet<Quantity["dimension"]> | null;
  /** Told in 亿元: nothing of a few thousand can be of it. */
  large?: boolean;
}

/** One stated fact of one article, before ids, units and quotes are settled. Spans are in the cleaned text. */
export interface ObservationFact {
  region: string | null;
  /** The alliance or event the figure is about, by the name this article's facts give it; the region is then null. */
  subject: { kind: "alliance" | "event"; name: string } | null;
  indicator: { id: string | null; name: string };
  period: Period;
  quantity: Pick<Quantity, "value" | "high" | "unit" | "dimension" | "factor"> | null;
  stated: Span;
  qualifier: Qualifier;
  change: Change | null;
  rank: Observation["rank"];
  share: Observation["share"];
  scope: Observation["scope"];
  status: Observation["status"];
  /** Its own clause names what is measured; false where an earlier one does. */
  named: boolean;
  /** The words that prove it: from the first word used to the last, within one sentence. */
  evidence: Span;
  marks: { kind: "value" | "change" | "rank" | "share" | "region" | "indicator" | "period"; start: number; end: number }[];
}
