/** How each part of a figure is known: said in its sentence, or taken from what stands around it. */
import type { Indicator, Observation, Region } from "../../../dataset/schema.ts";

export type Part = "value" | "period" | "region" | "indicator";
export type How = "stated" | "implied" | "unknown";

export interface Known {
  part: Part;
  how: How;
  /** The words that say it, when they are known. */
  words: string | null;
}

interface Names {
  name: string;
  fullName?: string | null;
  aliases: readonly string[];
}

/** The longest of a thing's names that stands in the text; names of one character are too common to tell. */
export function nameIn(text: string, { name, fullName, aliases }: Names): string | null {
  return [name, fullName ?? "", ...aliases].filter((word) => word.length > 1 && text.includes(word)).sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Value, period, region and indicator, in that order; the region is left out of figures that have none. */
export function howKnown({ stated, period, quotes }: Observation, region: Region | null, indicator: Indicator): Known[] {
  const text = quotes.map((quote) => quote.text).join("\n");
  const named = (part: Part, names: Names): Known => {
    const words = nameIn(text, names);
    return { part, how: words === null ? "implied" : "stated", words };
  };
  return [
    { part: "value", how: "stated", words: stated },
    { part: "period", how: period.is, words: null },
    ...(region ? [named("region", region)] : []),
    named("indicator", indicator),
  ];
}

const FROM_DATE = /^(?<words>.*); published (?<date>\d{4}(?:-\d\d){0,2})$/;

/** Why a date is implied, as the pipeline says it: its words and the date of the article they count from. */
export function readBecause(because: string): { words: string; date: string } | null {
  const groups = FROM_DATE.exec(because)?.groups;
  return groups?.words && groups.date ? { words: groups.words, date: groups.date } : null;
}
