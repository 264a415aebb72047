/** What is told of a part of a place after all of it: 全市用电量90亿度…其中市属部分，用电量20亿度 is 市属用电量. */
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";

/** 其中市属部分，…; 其中，县本级…: whose part it is, at the head of what is told of it, as far as the sentence goes. */
const PART =
  /(?:其中|单看|单就|仅看|按)[，：]?((?:[省市区县州旗]|乡镇|镇街|街道)(?:属|本级|直属|直)|地方|辖区)(?:部分|口径|这一块|一块|方面)?(?:看|来看)?(?:[^。\n其]|其(?!中))*/g;

/** The facts, with what is told of a part called so where the same was told of all before it in the paragraph. */
export function ofOwnPart(text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] {
  const parts = matchesOf(text, PART).map(({ index, 0: whole, 1: word }) => ({
    word: word!,
    start: index,
    end: index + whole.length,
    from: text.lastIndexOf("\n", index) + 1,
  }));
  if (parts.length === 0) return facts;
  return facts.map((fact) => {
    const part = parts.find(({ start, end }) => start <= fact.stated.start && fact.stated.end <= end);
    if (!part || fact.indicator.name.startsWith(part.word)) return fact;
    const told = facts.some((other) => part.from <= other.stated.start && other.stated.end <= part.start && isPartOf(fact, other));
    return told ? { ...fact, indicator: { id: null, name: `${part.word}${fact.indicator.name}` } } : fact;
  });
}

const amountOf = ({ quantity }: ObservationFact): number => (quantity ? quantity.value * quantity.factor : 0);

const isPartOf = (part: ObservationFact, whole: ObservationFact): boolean =>
  part.region === whole.region &&
  part.indicator.name === whole.indicator.name &&
  part.quantity?.dimension === whole.quantity?.dimension &&
  amountOf(part) < amountOf(whole) &&
  part.period.start === whole.period.start &&
  part.period.end === whole.period.end &&
  part.scope === whole.scope;
