/** Since when something grew, where that is told beside its growth. */
import type { Period } from "../../dataset/schema.ts";
import type { ChangeMention } from "../mention.ts";
import type { ObservationFact } from "./facts.ts";
import { type LinkInput, type SentenceState, timesWithin } from "./state.ts";
import { periodOf } from "./times.ts";

type Base = NonNullable<ObservationFact["change"]>["base"];

/** No base told, or the year before: 是2012年的3倍多，增长17.6% is two things. */
export const isYearBefore = (base: { end: string | null } | null, { end }: Period): boolean =>
  !base?.end || !end || Number(end.slice(0, 4)) - Number(base.end.slice(0, 4)) === 1;

/** ，比2010年的681万人增加239万人，|增长35% */
const STEPPED = /^，[比较][^，。；]{4,40}(?:增加|增长|净增|减少|提高|上升|下降|多|少)了?[^，。；]{2,16}，$/;

/** Since when something grew, where the clause between it and its growth says so. */
export function baseBetween(input: LinkInput, fact: ObservationFact, mention: ChangeMention): Base {
  const between = { start: fact.stated.end, end: mention.start };
  const time = STEPPED.test(input.text.slice(between.start, between.end)) ? timesWithin(input.allTimes, between).at(0) : undefined;
  const period = time ? periodOf(input, time, fact.period) : null;
  return period && !isYearBefore(period, fact.period) ? { start: period.start, end: period.end } : null;
}

/** 由2016年的29家增加到2021年的43家，增长48%: since the year it left. */
export function leftBase({ froms }: SentenceState, { region, indicator, period }: ObservationFact): Base {
  const left = [...froms].find((from) => from.region === region && from.indicator.name === indicator.name);
  if (!left || left.period.end === null || !period.end || left.period.end >= period.end || isYearBefore(left.period, period)) return null;
  return { start: left.period.start, end: left.period.end };
}
