/**
 * Units that measure the same thing, turned into one another. The reference is the English way of writing each unit,
 * which is a base and a factor; counters have no base in English and are never turned into another. Currencies
 * are different bases, so that dollars never become yuan.
 */
import { units as bases } from "../../messages/en/units.ts";
import { units as names } from "../../messages/hans/units.ts";

/** Bases that differ by a factor alone: square kilometres, hectares and mu are areas. */
const SAME: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  "km\u00b2": ["m\u00b2", 1e6],
  ha: ["m\u00b2", 1e4],
  mu: ["m\u00b2", 10_000 / 15],
};

const known = new Map(
  names.map((name, i) => {
    const [base, factor] = bases[i] ?? ["", 1];
    const [root, more] = SAME[base] ?? [base, 1];
    return [name, { base: root, factor: factor * more }];
  }),
);

/** What a value in `from` is multiplied by to stand in `to`; null: they do not measure the same thing. */
export function factorBetween(from: string, to: string): number | null {
  if (from === to) return 1;
  const a = known.get(from);
  const b = known.get(to);
  if (!a || !b || a.base === "" || a.base !== b.base) return null;
  return a.factor / b.factor;
}

/** A product without binary noise: 0.1 × 3 is 0.3. */
export const times = (value: number, factor: number): number => (factor === 1 ? value : Number((value * factor).toPrecision(12)));

/** Units by what they measure, in the order met; the first of a group is what the others are turned into. */
export function unitGroups(units: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const unit of new Set(units)) {
    const group = groups.find(([first]) => first !== undefined && factorBetween(unit, first) !== null);
    if (group) group.push(unit);
    else groups.push([unit]);
  }
  return groups;
}
