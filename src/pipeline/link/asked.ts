/** A value whose measure is asked for, and what a rule may answer. */

import type { Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { NumberMention, Quantity } from "../mention.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { known, named, sharedHead } from "./indicators.ts";
import type { Focus, Gap, LinkInput, SentenceState, ValueMention } from "./state.ts";

export interface Asked {
  input: LinkInput;
  focus: Focus;
  state: SentenceState;
  gap: Gap;
  /** Where its own clause names what it measures, and the words that stand there. */
  fragment: Span;
  words: string;
  mention: ValueMention;
  /** The value, where it is a number with its unit. */
  amount: NumberMention | null;
  /** What is named right before it. */
  own: IndicatorRef | null;
  /** What the value before it was taken for. */
  told: ObservationFact | undefined;
}

/** That it measures nothing which could be told of a place. */
export const NOTHING = "nothing";
/** What it measures, `fresh` where that was named anew; null where the rule has nothing to say. */
export type Answer = { ref: IndicatorRef; fresh: boolean } | typeof NOTHING | null;

export const anew = (ref: IndicatorRef | null): Answer => ref && { ref, fresh: true };

/** The same measure under a fuller name. */
export const renamed = (name: string, { span, accepts }: IndicatorRef, gazetteer: Gazetteer): IndicatorRef => ({
  ...named(name, span, gazetteer),
  accepts,
});

/** The indicator of a fact, to be measured again. */
export const refOf = ({ gazetteer }: LinkInput, { indicator }: ObservationFact): IndicatorRef =>
  indicator.id ? known(indicator.id, null, gazetteer) : named(indicator.name, null, gazetteer);

export const isMoney = ({ dimension }: Quantity): boolean => dimension === "CNY" || dimension === "USD";

export const hasMoneyHead = (ref: IndicatorRef): boolean => sharedHead(ref.name) !== null;
