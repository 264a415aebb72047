/**
 * What is known of an indicator, by region and period: the fact shown, those that disagree with it, and the growth
 * told for it. Every chart is made from these; which fact is shown is decided by `compareEvidence` alone.
 */
import { endOf, startOf } from "../../../dataset/columns.ts";
import { changeKindOf, compareEvidence, FLAG } from "../../../dataset/evidence.ts";
import type { Indicator, Region, RegionKind } from "../../../dataset/schema.ts";
import type { Span } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { chosenRows, comparable, type Fact, factOf, rivalsOf } from "../../select/facts.ts";
import type { Dimension, Filters } from "../../store.ts";
import { type Grain, grainOf } from "./grain.ts";

export interface Held extends Span {
  region: Region;
  indicator: Indicator;
  grain: Grain;
  /** The best evidenced fact with a value. */
  level: Fact | null;
  /** Facts of the same period whose value is another: conflicts, and earlier or later states of a revised figure. */
  rivals: Fact[];
  /** The best evidenced fact that tells growth on the year before. */
  growth: Fact | null;
}

export interface Known {
  held: Held[];
  /** Figures left out: in another unit, of a period without a grain, without a period. */
  otherUnit: number;
  otherPeriod: number;
}

/** All that passes the filters for one indicator, by region in dataset order, then time. `ignore`: dimensions that do not count. */
export function knownOf(data: Data, filters: Filters, indicator: Indicator, preferred: readonly string[], ignore: readonly Dimension[] = []): Known {
  const { columns, head } = data;
  const { region, subject, value, flags } = columns;
  const chosen = chosenRows(data, preferred);
  const held: Held[] = [];
  let group: number[] = [];
  let grain: Grain | null = null;
  let otherUnit = 0;
  let otherPeriod = 0;
  const close = (): void => {
    const [first] = group;
    if (first === undefined || grain === null) return;
    const best = group.length === 1 ? group : group.toSorted((a, b) => compareEvidence(columns, data.published, chosen, a, b));
    const level = best.find((row) => !Number.isNaN(value[row]!));
    const growth = best.find((row) => changeKindOf(flags[row]!) === "yoy");
    const fact = level === undefined ? null : factOf(data, level);
    held.push({
      start: startOf(columns, first),
      end: endOf(columns, first),
      region: head.regions[region[first]!]!,
      indicator,
      grain,
      level: fact,
      rivals: level === undefined || best.length === 1 ? [] : disagreeing(data, level, best).map((row) => factOf(data, row)),
      growth: growth === undefined ? null : growth === level ? fact : factOf(data, growth),
    });
  };
  // Rows come by region, start and end: those of one period stand together.
  data.engine.each(data.indicatorIndex(indicator.id), filters, ["indicators", ...ignore], (row) => {
    if (!comparable(data, columns, row)) {
      if (region[row] !== head.regions.length && subject[row] === head.subjects.length) otherUnit++;
      return;
    }
    const last = group.at(-1);
    if (
      last !== undefined &&
      region[last] === region[row] &&
      startOf(columns, last) === startOf(columns, row) &&
      endOf(columns, last) === endOf(columns, row)
    ) {
      group.push(row);
      return;
    }
    const own = grainOf({ start: startOf(columns, row), end: endOf(columns, row) });
    if (own === null) {
      otherPeriod++;
      return;
    }
    close();
    group = [row];
    grain = own;
  });
  close();
  const place = (one: Held): number => data.regionIndex(one.region.id);
  return { held: held.sort((a, b) => (a.region === b.region ? a.end - b.end || a.start - b.start : place(a) - place(b))), otherUnit, otherPeriod };
}

/** Rows of the same period that give another value: told as a conflict, or as another state of the same figure. */
function disagreeing(data: Data, level: number, rows: readonly number[]): number[] {
  const { columns } = data;
  const told = new Set(rivalsOf(data, level));
  return rows.filter(
    (row) =>
      row !== level &&
      !Number.isNaN(columns.value[row]!) &&
      columns.value[row] !== columns.value[level] &&
      ((columns.flags[row]! ^ columns.flags[level]!) & FLAG.target) === 0 &&
      (told.has(row) || ((columns.flags[row]! ^ columns.flags[level]!) & FLAG.status) !== 0),
  );
}

export interface GrainCount {
  grain: Grain;
  figures: number;
}

/** The grains there are, the fullest first; whole years before others of the same number. */
export function grainsOf(held: readonly Held[]): GrainCount[] {
  const counts = new Map<Grain, number>();
  for (const { grain } of held) counts.set(grain, (counts.get(grain) ?? 0) + 1);
  return [...counts]
    .map(([grain, figures]) => ({ grain, figures }))
    .sort((a, b) => b.figures - a.figures || Number(b.grain === "year") - Number(a.grain === "year") || (a.grain < b.grain ? -1 : 1));
}

/** "chosen": the regions of the filter themselves, not what lies in them. */
export type Level = "chosen" | RegionKind;

export interface LevelCount {
  level: Level;
  regions: number;
}

/** Which regions may be compared, the best first: those the reader chose, then the kind of which most is known. */
export function levelsOf(held: readonly Held[], chosen: readonly string[]): LevelCount[] {
  const byKind = new Map<RegionKind, Set<string>>();
  const figures = new Map<RegionKind, number>();
  const own = new Set<string>();
  for (const { region } of held) {
    byKind.set(region.kind, (byKind.get(region.kind) ?? new Set()).add(region.id));
    figures.set(region.kind, (figures.get(region.kind) ?? 0) + 1);
    if (chosen.includes(region.id)) own.add(region.id);
  }
  const kinds = [...byKind]
    .map(([kind, ids]) => ({ kind, regions: ids.size }))
    .sort((a, b) => (figures.get(b.kind) ?? 0) - (figures.get(a.kind) ?? 0))
    .map(({ kind, regions }): LevelCount => ({ level: kind, regions }));
  return own.size > 0 ? [{ level: "chosen", regions: own.size }, ...kinds] : kinds;
}

export const atLevel = (held: readonly Held[], level: Level, chosen: readonly string[]): Held[] =>
  held.filter(({ region }) => (level === "chosen" ? chosen.includes(region.id) : region.kind === level));
