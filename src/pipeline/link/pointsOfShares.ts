/** By how much a share rose, told in a sentence of its own: 儿童占17.6%…。与十年前相比，儿童的比重下降0.7个百分点. */
import type { ObservationFact } from "./facts.ts";

const RISEN = /^(.{2,}?)的?(?:比重|占比)$/;

/** The facts, such a rise put to the only share told before of the same thing, place and time. */
export function pointsOfShares(facts: readonly ObservationFact[]): readonly ObservationFact[] {
  const taken = new Map<ObservationFact, ObservationFact>();
  for (const [i, fact] of facts.entries()) {
    const part = fact.quantity === null && fact.change?.kind === "points" && !fact.rank ? RISEN.exec(fact.indicator.name)?.[1] : undefined;
    if (!part) continue;
    const shares = facts.slice(0, i).filter((other) => isShareOf(part, other) && isBeside(other, fact));
    const [share] = shares;
    if (share && shares.length === 1 && !share.change && !taken.has(share)) taken.set(share, fact);
  }
  if (taken.size === 0) return facts;
  const moved = new Set(taken.values());
  return facts.flatMap((fact) => {
    const rise = taken.get(fact);
    if (!rise) return moved.has(fact) ? [] : [fact];
    const marks = rise.marks.filter(({ kind }) => kind === "change");
    return [{ ...fact, change: rise.change, marks: [...fact.marks, ...marks] }];
  });
}

const isShareOf = (part: string, { indicator, quantity }: ObservationFact): boolean =>
  quantity?.dimension === "percent" &&
  (indicator.name === `${part}占比` || (indicator.name.startsWith(`${part}占`) && indicator.name.endsWith("比重")));

const isBeside = (a: ObservationFact, b: ObservationFact): boolean =>
  a.region === b.region && a.scope === b.scope && a.period.start === b.period.start && a.period.end === b.period.end;
