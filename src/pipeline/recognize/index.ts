import type { ChangeMention, NumberMention, RankMention, ShareMention, TimeMention } from "../mention.ts";
import { readChanges } from "./change.ts";
import { readNumerals } from "./numeral.ts";
import { readQuantities } from "./quantity.ts";
import { readRanks } from "./rank.ts";
import { readShares } from "./share.ts";
import { readTimes } from "./time.ts";

export interface Recognized {
  quantities: NumberMention[];
  changes: ChangeMention[];
  ranks: RankMention[];
  shares: ShareMention[];
  times: TimeMention[];
}

/**
 * Every phrase of the cleaned text, each list in text order; lists overlap one another (the number of a change is a quantity too)
 * until `dropOverlaps`. Linear in the length of the text. Regions have their own finder.
 */
export function recognize(text: string): Recognized {
  const numerals = readNumerals(text);
  const quantities = readQuantities(text, numerals); // before the next two, which read what stands around a quantity
  return {
    quantities,
    changes: readChanges(text, quantities),
    shares: readShares(text, quantities),
    ranks: readRanks(text, numerals),
    times: readTimes(text),
  };
}
