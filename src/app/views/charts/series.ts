/**
 * Held facts to lines of points, by measure:
 *
 *   absolute   the values, in one unit
 *   growth     what the articles say against the year before (`stated`), and what the values give (`computed`);
 *              computed only from exact values a year apart
 *   index      the first common period of all lines is 100; without one, each line's own first
 *   share      percent of the region it lies in: as the articles tell it, else of that region's value of the same period
 */
import type { Indicator, Region } from "../../../dataset/schema.ts";
import type { Fact } from "../../select/facts.ts";
import type { Measure } from "../../store.ts";
import { factorBetween, times } from "./convert.ts";
import { placeOf, stepOf } from "./grain.ts";
import type { Held } from "./held.ts";

export interface Point {
  /** On the axis of months. */
  x: number;
  y: number;
  /** Ends of what the sources say, where they disagree or give a range. */
  low: number | null;
  high: number | null;
  fact: Fact;
  /** What the value was divided by: the year before, the first period, the whole. */
  base: Fact | null;
  rivals: Fact[];
}

export interface Line {
  id: string;
  region: Region;
  indicator: Indicator;
  unit: string;
  kind: "level" | "stated" | "computed";
  /** Months between neighbours without a gap. */
  step: number;
  points: Point[];
}

/** What had to be left out or was decided, with a count or a period's month. */
export interface Note {
  key:
    | "ownBase"
    | "noParent"
    | "toldShare"
    | "noBase"
    | "log"
    | "otherUnit"
    | "otherPeriod"
    | "otherGrain"
    | "growthKinds"
    | "faint"
    | "dropped"
    | "revised"
    | "noIndicator";
  n: number;
}

export interface Drawable {
  lines: Line[];
  notes: Note[];
}

const RATES: readonly string[] = ["percent", "points", "ratio", "index"];
/** Rates have no share of a whole, and growth of a rate misleads. */
export const isRate = ({ dimension }: Indicator): boolean => RATES.includes(dimension);
/** Averages (per head, of households) do not add up to their parent's. */
export const addsUp = (indicator: Indicator): boolean =>
  !isRate(indicator) && !/per_capita|income|average|wage|price|density|rate|intensity/.test(indicator.id);

const lineKey = ({ region, indicator }: { region: Region; indicator: Indicator }): string => `${region.id}/${indicator.id}`;

function grouped<T extends { region: Region; indicator: Indicator }>(held: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of held) {
    const group = groups.get(lineKey(one));
    if (group) group.push(one);
    else groups.set(lineKey(one), [one]);
  }
  return groups;
}

function ends(values: readonly (number | null)[]): [number, number] | null {
  const real = values.filter((value) => value !== null);
  const low = Math.min(...real);
  const high = Math.max(...real);
  return real.length > 1 && low < high ? [low, high] : null;
}

/** A point of a value, multiplied by a factor; null without a value. */
function pointOf(held: Held, factor: number, base: Fact | null = null): Point | null {
  const { level, rivals } = held;
  if (level === null || level.value === null) return null;
  const range =
    level.high === null && rivals.length === 0 ? null : ends([level.value, level.high, ...rivals.flatMap(({ value, high }) => [value, high])]);
  return {
    x: placeOf(held),
    y: times(level.value, factor),
    low: range && times(range[0], factor),
    high: range && times(range[1], factor),
    fact: level,
    base,
    rivals,
  };
}

/** The lines of one measure. `all` holds what growth and shares are measured against: every date, every region. */
export function linesOf(held: readonly Held[], measure: Measure, all: readonly Held[]): Drawable {
  const groups = grouped(held);
  if (measure === "growth") return growth(groups, all);
  if (measure === "share") return share(groups, all);
  const unit = held[0]?.indicator.unit ?? "";
  const lines = [...groups].flatMap(([id, group]): Line[] => {
    const { region, indicator, grain } = group[0]!;
    const factor = factorBetween(indicator.unit, unit);
    const own = factor === null ? indicator.unit : unit;
    const points = group.flatMap((one) => pointOf(one, factor ?? 1) ?? []);
    return points.length === 0 ? [] : [{ id, region, indicator, unit: own, kind: "level", step: stepOf(grain), points }];
  });
  const revised = lines.reduce((n, { points }) => {
    const some = points.filter(({ fact }) => fact.status === "revised").length;
    return some === points.length ? n : n + some;
  }, 0);
  const made = measure === "index" ? index(lines) : { lines, notes: [] };
  return revised === 0 ? made : { ...made, notes: [...made.notes, { key: "revised", n: revised }] };
}

function growth(groups: ReadonlyMap<string, readonly Held[]>, all: readonly Held[]): Drawable {
  const before = grouped(all);
  let noBase = 0;
  const lines = [...groups].flatMap(([id, group]): Line[] => {
    const { region, indicator, grain } = group[0]!;
    const common = { region, indicator, unit: "%", step: stepOf(grain) };
    const stated = group.flatMap((one): Point[] =>
      one.growth?.change ? [{ x: placeOf(one), y: one.growth.change.value, low: null, high: null, fact: one.growth, base: null, rivals: [] }] : [],
    );
    const computed = group.flatMap((one): Point[] => {
      if (isRate(indicator) || one.level === null) return [];
      const base = before.get(id)?.find(({ start, end }) => end === one.end - 12 && start === (one.start === 0 ? 0 : one.start - 12));
      const pair = base && comparablePair(one, base);
      if (!pair) {
        noBase++;
        return [];
      }
      const [now, then] = pair;
      return [
        {
          x: placeOf(one),
          y: Number((((now.value ?? 0) / (then.value ?? 1) - 1) * 100).toPrecision(12)),
          low: null,
          high: null,
          fact: now,
          base: then,
          rivals: [],
        },
      ];
    });
    return [
      ...(stated.length > 0 ? [{ ...common, id, kind: "stated" as const, points: stated }] : []),
      ...(computed.length > 0 ? [{ ...common, id: `${id}~computed`, kind: "computed" as const, points: computed }] : []),
    ];
  });
  const both = lines.some(({ kind }) => kind === "stated") && lines.some(({ kind }) => kind === "computed");
  return {
    lines,
    notes: [...(both ? [{ key: "growthKinds" as const, n: 0 }] : []), ...(noBase > 0 ? [{ key: "noBase" as const, n: noBase }] : [])],
  };
}

/**
 * Two exact values of one vintage. A revised year against an unrevised one would show the revision as growth; a
 * revised base is right for figures published after it. Best evidence first on both sides.
 */
export function comparablePair(one: Held, base: Held): [Fact, Fact] | null {
  const exact = ({ level, rivals }: Held): Fact[] =>
    [...(level ? [level] : []), ...rivals].filter(({ value, qualifier, target }) => value !== null && value > 0 && qualifier === "=" && !target);
  const revised = ({ status }: Fact): boolean => status === "revised";
  const then = exact(base);
  for (const now of exact(one)) {
    const match = then.find(
      (fact) => revised(fact) === revised(now) || (revised(fact) && (fact.article.published ?? "") < (now.article.published ?? "")),
    );
    if (match) return [now, match];
  }
  return null;
}

function index(lines: readonly Line[]): Drawable {
  const usable = lines.map((line) => ({ ...line, points: line.points.filter(({ fact }) => !fact.target) })).filter(({ points }) => points.length > 0);
  const common = usable[0]?.points.find(({ x, y }) => y > 0 && usable.every(({ points }) => points.some((point) => point.x === x && point.y > 0)))?.x;
  let dropped = 0;
  const based = usable.flatMap((line): Line[] => {
    const base = common === undefined ? line.points.find(({ y }) => y > 0) : line.points.find(({ x }) => x === common);
    if (!base) {
      dropped++;
      return [];
    }
    const scaled = (value: number) => Number(((value / base.y) * 100).toPrecision(12));
    return [
      {
        ...line,
        unit: "",
        points: line.points
          .filter(({ x }) => x >= base.x)
          .map((point) => ({
            ...point,
            y: scaled(point.y),
            low: point.low === null ? null : scaled(point.low),
            high: point.high === null ? null : scaled(point.high),
            base: base.fact,
          })),
      },
    ];
  });
  return {
    lines: based,
    notes: [
      ...(common === undefined && based.length > 1 ? [{ key: "ownBase" as const, n: 0 }] : []),
      ...(dropped > 0 ? [{ key: "dropped" as const, n: dropped }] : []),
    ],
  };
}

function share(groups: ReadonlyMap<string, readonly Held[]>, all: readonly Held[]): Drawable {
  const wholes = new Map(all.map((one) => [`${lineKey(one)}/${one.start}/${one.end}`, one.level]));
  let noParent = 0;
  let told = 0;
  const lines = [...groups].flatMap(([id, group]): Line[] => {
    const { region, indicator, grain } = group[0]!;
    const points = group.flatMap((one): Point[] => {
      const { level } = one;
      if (level?.share != null && level.shareOfParent) {
        told++;
        return [{ x: placeOf(one), y: level.share, low: null, high: null, fact: level, base: null, rivals: [] }];
      }
      const whole = region.parent === null ? undefined : wholes.get(`${region.parent}/${indicator.id}/${one.start}/${one.end}`);
      if (!addsUp(indicator) || whole?.value == null || whole.value <= 0 || one.level?.value == null || one.level.value > whole.value) {
        noParent++;
        return [];
      }
      const point = pointOf(one, 100 / whole.value, whole);
      return point ? [point] : [];
    });
    return points.length === 0 ? [] : [{ id, region, indicator, unit: "%", kind: "level", step: stepOf(grain), points }];
  });
  return {
    lines,
    notes: [...(told > 0 ? [{ key: "toldShare" as const, n: told }] : []), ...(noParent > 0 ? [{ key: "noParent" as const, n: noParent }] : [])],
  };
}

/** Lines with the non-positive points left out, as a logarithmic axis must, and how many those were. */
export function positive({ lines, notes }: Drawable): Drawable {
  let n = 0;
  const kept = lines.flatMap((line): Line[] => {
    const points = line.points.filter(({ y }) => y > 0);
    n += line.points.length - points.length;
    return points.length === 0
      ? []
      : [{ ...line, points: points.map((point) => ({ ...point, low: point.low !== null && point.low <= 0 ? null : point.low })) }];
  });
  return { lines: kept, notes: n > 0 ? [...notes, { key: "log", n }] : [...notes] };
}
