import type { Observation, Quote } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { ObservationFact } from "../link/facts.ts";
import { hash } from "./hash.ts";
import { convert, type StoredUnit, storedUnit } from "./units.ts";

/** A fact with the id of its indicator, the quote that proves it and its place among the articles. */
export interface Stated {
  fact: ObservationFact;
  indicator: string;
  subject: string | null;
  quote: Quote;
  stated: string;
  /** Place of the article in reading order. */
  order: number;
  /** The article, or the one it repeats. */
  source: string;
}

/** What must agree for two statements to be of one thing; those of a place that no article names are of their own article. */
const keyOf = (row: Observation, source: string): string =>
  [row.region ?? (row.subject ? "" : source), row.subject, row.indicator, row.period.start, row.period.end, row.scope].join("|");

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const decimals = (value: number): number => /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;

/** Whether two printed values can both be true: equal, equal once the finer is rounded or cut to the coarser's digits, or within what 超, 近, 不足 allow. */
export function agree(a: Observation, b: Observation): boolean {
  if (a.value === null || b.value === null || a.unit !== b.unit) return true;
  if (a.value === b.value) return true;
  for (const [bound, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (bound.qualifier === ">" && other.value! >= bound.value! && other.value! <= bound.value! * 1.5) return true;
    if (bound.qualifier === "<" && other.value! <= bound.value! && other.value! >= bound.value! * 0.5) return true;
    if (bound.qualifier === "~" && Math.abs(other.value! - bound.value!) <= bound.value! * 0.1) return true;
  }
  const digits = Math.min(significant(a.value), significant(b.value));
  const scale = 10 ** (Math.floor(Math.log10(Math.max(Math.abs(a.value), Math.abs(b.value), 1e-12))) + 1 - digits);
  return Math.abs(a.value - b.value) < scale;
}

const significant = (value: number): number =>
  Math.max(1, String(Math.abs(value)).replace(/e.*$/, "").replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length);

const better = { reported: 1, preliminary: 0, revised: 3, superseded: 2 } as const;

export interface Joined {
  observations: Observation[];
  idOf: Map<ObservationFact, string>;
  /** What cannot be, and why: told as problems, never as figures. */
  refused: { row: Observation; reason: string; rule: string }[];
}

/**
 * One observation per fact with all its quotes; disagreeing values stay apart and name each other. Ids are made from the content.
 * `faults`: what is said against an observation, as reasons with their rules. `told`: the units sizes are told in.
 */
export function joinObservations(
  rows: readonly Stated[],
  gazetteer: Gazetteer,
  faults: (row: Observation) => readonly (readonly [string, string])[] = () => [],
  told: ReadonlyMap<string, StoredUnit> = new Map(),
): Joined {
  const byKey = new Map<string, { row: Observation; facts: ObservationFact[] }[]>();
  const units = new Map(told);
  for (const { fact, indicator, subject, quote, stated, source } of rows) {
    const printed = fact.quantity;
    const unit = printed ? storedUnit(fact.indicator, printed, gazetteer, units.get(indicator) ?? null) : null;
    if (unit && fact.indicator.id === null && !units.has(indicator)) units.set(indicator, unit);
    const row: Observation = {
      id: "",
      region: fact.region,
      subject,
      indicator,
      period: fact.period,
      value: printed && unit ? convert(printed.value, printed.factor, unit.factor) : null,
      high: printed && unit && printed.high !== null ? convert(printed.high, printed.factor, unit.factor) : null,
      unit: unit?.unit ?? (fact.indicator.id ? (told.get(indicator)?.unit ?? gazetteer.indicator(fact.indicator.id)?.unit ?? "") : ""),
      stated,
      qualifier: fact.qualifier,
      change: fact.change,
      rank: fact.rank,
      share: fact.share,
      scope: fact.scope,
      status: fact.status,
      conflictsWith: [],
      quotes: [quote],
    };
    const key = keyOf(row, source);
    const list = byKey.get(key) ?? [];
    if (!byKey.has(key)) byKey.set(key, list);
    const same = list.find(({ row: other }) => mergeable(other, row));
    if (!same) {
      list.push({ row, facts: [fact] });
      continue;
    }
    same.facts.push(fact);
    mergeInto(same.row, row);
  }
  const idOf = new Map<ObservationFact, string>();
  const observations: Observation[] = [];
  const keys = new Map<Observation, string>();
  const refused: Joined["refused"] = [];
  const taken = new Set<string>();
  for (const [key, list] of byKey) {
    for (const { row, facts } of foldGrowth(list)) {
      const [fault] = faults(row);
      if (fault) {
        refused.push({ row, reason: fault[0], rule: fault[1] });
        continue;
      }
      const plain = `o-${hash(key, row.value, row.unit, row.change?.kind ?? null, row.value === null ? (row.change?.value ?? row.rank?.place ?? null) : null)}`;
      // One value told with two growths is two facts, and only the growth tells them apart.
      row.id = taken.has(plain) ? `o-${hash(plain, row.change?.value ?? null)}` : plain;
      taken.add(row.id);
      for (const fact of facts) idOf.set(fact, row.id);
      observations.push(row);
      keys.set(row, key);
    }
  }
  markConflicts(observations, (row) => keys.get(row)!);
  return { observations, idOf, refused };
}

/** Same value, or both without value and the same change or rank. A second, different change or rank keeps statements apart. */
function mergeable(a: Observation, b: Observation): boolean {
  if ((a.value === null) !== (b.value === null)) return false;
  if (a.change && b.change && (a.change.kind !== b.change.kind || a.change.value !== b.change.value)) return false;
  if (a.value !== null) return a.value === b.value && a.unit === b.unit && a.high === b.high && a.qualifier === b.qualifier;
  return (a.change === null) === (b.change === null) && (a.rank?.place ?? null) === (b.rank?.place ?? null);
}

function mergeInto(row: Observation, other: Observation): void {
  row.change ??= other.change;
  row.rank ??= other.rank;
  row.share ??= other.share;
  if (better[other.status] > better[row.status]) row.status = other.status;
  if (row.period.is !== "stated" && other.period.is === "stated") row.period = other.period;
  if (
    !row.quotes.some(
      (quote) => quote.article === other.quotes[0]!.article && quote.start === other.quotes[0]!.start && quote.end === other.quotes[0]!.end,
    )
  )
    row.quotes.push(other.quotes[0]!);
}

/** 增长11.1% or 居全国第二 told apart from the value it belongs to: one fact, unless the value has another or there are several values. */
function foldGrowth(list: { row: Observation; facts: ObservationFact[] }[]): { row: Observation; facts: ObservationFact[] }[] {
  const valued = list.filter(({ row }) => row.value !== null);
  // 增加值增长7.2%，…其中增加值增速居全省第3位: without a value the growth is what the place belongs to.
  const grown = valued.length === 0 ? list.filter(({ row }) => row.change) : [];
  return list.filter((entry) => {
    const { row } = entry;
    if (row.value !== null || !(row.change || row.rank)) return true;
    const homes = row.change ? valued : [...valued, ...grown];
    const exact = homes.filter(({ row: other }) => other.qualifier === "=");
    const beside = exact.filter(({ row: other }) => other.quotes.some(({ article }) => row.quotes.some((quote) => quote.article === article)));
    const [candidate] = beside.length > 0 ? beside : exact;
    const only = (beside.length || exact.length) === 1 ? candidate! : null;
    const free = only && (row.change ? row.change.kind !== "average" && only.row.change === null : only.row.rank === null);
    const home =
      valued.find(({ row: other }) => row.change && other.change?.kind === row.change.kind && other.change.value === row.change.value) ??
      homes.find(({ row: other }) => !row.change && sameRank(row.rank, other.rank)) ??
      (free ? only : null);
    if (!home) return true;
    mergeInto(home.row, row);
    home.facts.push(...entry.facts);
    return false;
  });
}

/** 增加值40亿元，增长21%，增速居全省第二。…增加值增速居全省第二: told again. */
const sameRank = (a: Observation["rank"], b: Observation["rank"]): boolean =>
  a !== null && b !== null && a.place === b.place && a.by === b.by && (a.among === b.among || a.among === null || b.among === null);

/** Values of one thing that cannot both be true name each other. */
function markConflicts(observations: readonly Observation[], keyOf: (row: Observation) => string): void {
  const byKey = new Map<string, Observation[]>();
  for (const row of observations) {
    if (row.value === null || (row.period.start === null && row.period.end === null)) continue;
    const key = `${keyOf(row)}|${row.unit}`;
    const list = byKey.get(key);
    if (list) list.push(row);
    else byKey.set(key, [row]);
  }
  for (const list of byKey.values()) {
    for (const a of list) for (const b of list) if (a !== b && !agree(a, b)) a.conflictsWith.push(b.id);
    for (const row of list) row.conflictsWith.sort();
  }
}

export { decimals, round };
