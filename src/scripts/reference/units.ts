import { type Collision, UnitEntry } from "../../pipeline/gazetteer/reference.ts";
import { toTraditional } from "./names.ts";
import { parts, readRows } from "./sources.ts";

/** The printed units without scale words, in the order of the source. */
export const buildUnits = (): UnitEntry[] =>
  readRows("data/reference/source/units.csv").map(([unit = "", aliases, dimension, factor, counter, nameEn = "", scales]) =>
    UnitEntry.parse({
      unit,
      aliases: parts(aliases),
      dimension,
      factor: Number(factor),
      counter: counter === "1",
      scales: scales === "1",
      nameHant: toTraditional(unit),
      nameEn,
    }),
  );

/** Names that arise across other words, with what spoils them; rows of one name are put together. */
export function buildCollisions(): Collision[] {
  const byName = new Map<string, Collision>();
  for (const [name = "", before = "", after] of readRows("data/reference/source/collisions.csv")) {
    const known = byName.get(name) ?? { name, before: "", after: [] };
    byName.set(name, { name, before: [...new Set(known.before + before)].join(""), after: [...new Set([...known.after, ...parts(after)])] });
  }
  return [...byName.values()];
}
