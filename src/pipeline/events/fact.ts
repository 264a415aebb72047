import type { EventKind, Span } from "../../dataset/schema.ts";

/** A dated event as one article tells it. Spans are in the cleaned text. */
export interface EventFact {
  /** As precise as the text: 2024, 2024-03, 2024-03-05, of a year not known as noYear.ts has it. */
  date: string;
  dateIs: "stated" | "implied";
  /** How an implied date was reached. */
  because: string | null;
  kind: EventKind;
  name: string;
  place: string | null;
  regions: string[];
  /** Names of the alliances it concerns, as the article's alliance facts give them. */
  alliances: string[];
  spans: Span[];
  /** Told as close to the day of the article (日前, 昨天), of which no day is known. */
  recent?: true;
}
