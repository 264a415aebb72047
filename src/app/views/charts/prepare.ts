/**
 * From the choices to what is drawn: which grain, which regions, which chart, or why not and what to do instead.
 * Pure; index.tsx only shows the outcome.
 */
import { endOf, startOf } from "../../../dataset/columns.ts";
import type { Indicator } from "../../../dataset/schema.ts";
import { spanKey } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import type { ChartType, Filters, Measure, Scale } from "../../store.ts";
import { unitGroups } from "./convert.ts";
import { atLevel, type GrainCount, grainsOf, type Held, knownOf, type Level, type LevelCount, levelsOf } from "./held.ts";
import { chartFor, type Facets, type Kind, MEASURED, missing } from "./plan.ts";
import { dotsOf } from "./scatter.ts";
import { addsUp, isRate, linesOf, type Note, positive } from "./series.ts";

export interface Wishes {
  type: ChartType;
  measure: Measure;
  scale: Scale;
  /** null: the fullest. */
  grain: string | null;
  level: string | null;
}

export type Refusal = "units" | "indicator" | "periods" | "together" | "share" | "parent" | "growth" | "rate" | "levels" | "log" | "onePlace";

export interface Prepared {
  indicators: readonly Indicator[];
  grains: readonly GrainCount[];
  grain: string;
  levels: readonly LevelCount[];
  level: Level;
  held: readonly Held[];
  all: readonly Held[];
  /** What the selection itself asks for. */
  natural: Kind;
  kind: Kind;
  measure: Measure;
  refusal: Refusal | null;
  notes: readonly Note[];
}

/** Panels, and colours, end here. */
const INDICATORS = 24;

export function facetsOf(held: readonly Held[], indicators: readonly Indicator[]): Facets {
  const valued = held.filter(({ level }) => level?.value != null);
  const there = indicators.filter((indicator) => held.some((one) => one.indicator === indicator));
  const [first, second] = there;
  return {
    indicators: there.length,
    units: unitGroups(there.map(({ unit }) => unit)).length,
    regions: new Set(valued.map(({ region }) => region.id)).size,
    periods: new Set(valued.map(spanKey)).size,
    together: first && second ? mostTogether([...dotsOf(held, first.id, second.id).values()].flat()) : 0,
  };
}

function mostTogether(dots: readonly { start: number; end: number }[]): number {
  const counts = new Map<string, number>();
  for (const dot of dots) counts.set(spanKey(dot), (counts.get(spanKey(dot)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

export function prepare(data: Data, filters: Filters, preferred: readonly string[], asked: readonly Indicator[], wishes: Wishes): Prepared {
  const indicators = asked.slice(0, INDICATORS);
  const known = indicators.map((indicator) => knownOf(data, filters, indicator, preferred));
  const everything = known.flatMap(({ held }) => held);
  const grains = grainsOf(everything);
  const grain = grains.find((one) => one.grain === wishes.grain)?.grain ?? grains[0]?.grain ?? "year";
  const ofGrain = everything.filter((one) => one.grain === grain);
  const levels = levelsOf(ofGrain, filters.regions);
  const level = levels.find((one) => one.level === wishes.level)?.level ?? levels[0]?.level ?? "province";
  const held = atLevel(ofGrain, level, filters.regions);
  const facets = facetsOf(held, indicators);
  const natural = chartFor(facets);
  const kind = wishes.type === "auto" ? natural : wishes.type;
  const measure = MEASURED[kind].includes(wishes.measure) ? wishes.measure : "absolute";
  const all =
    measure === "growth" || measure === "share"
      ? indicators.flatMap((indicator) =>
          knownOf(data, filters, indicator, preferred, measure === "growth" ? ["dates"] : ["regions"]).held.filter((one) => one.grain === grain),
        )
      : [];
  const sum = (count: (one: (typeof known)[number]) => number) => known.reduce((n, one) => n + count(one), 0);
  const counted: Note[] = [
    { key: "noIndicator", n: asked.length - facets.indicators },
    { key: "otherGrain", n: everything.length - ofGrain.length },
    { key: "otherUnit", n: sum(({ otherUnit }) => otherUnit) },
    { key: "otherPeriod", n: sum(({ otherPeriod }) => otherPeriod) },
  ];
  return {
    indicators,
    grains,
    grain,
    levels,
    level,
    held,
    all,
    natural,
    kind,
    measure,
    refusal: kind === "coverage" ? null : refusalOf(kind, measure, wishes.scale, held, all, facets, indicators.length),
    notes: kind === "coverage" || held.length === 0 ? [] : counted.filter(({ n }) => n > 0),
  };
}

/** Why nothing can be drawn as asked; null when something can, or when there is nothing at all. */
function refusalOf(
  kind: Kind,
  measure: Measure,
  scale: Scale,
  held: readonly Held[],
  all: readonly Held[],
  facets: Facets,
  asked: number,
): Refusal | null {
  if (held.length === 0) return null;
  // Growth and index have no unit of their own; an index of two units may share its axis.
  const lack = missing(kind, measure === "absolute" ? facets : { ...facets, units: 1 });
  if (lack === "indicator" && asked > 1) return "together";
  if (lack) return lack;
  // Values on a linear axis need no second look.
  if (measure === "absolute" && scale === "linear" && facets.regions > 1) return null;
  const { lines } = linesOf(held, measure, all);
  if (lines.length > 0) {
    if (kind === "ranking" && facets.regions < 2 && measure !== "growth") return "onePlace";
    return scale === "log" && measure !== "growth" && kind !== "ranking" && positive({ lines, notes: [] }).lines.length === 0 ? "log" : null;
  }
  const indicators = [...new Set(held.map(({ indicator }) => indicator))];
  if (measure === "share") return indicators.some(addsUp) ? "parent" : "share";
  if (measure === "growth") return indicators.every(isRate) ? "rate" : "growth";
  return "levels";
}

/** Indicators known most often beside this one for the same region and period: partners for a scatter chart. */
export function partnersOf(data: Data, filters: Filters, preferred: readonly string[], first: Indicator, grain: string, most: number): Indicator[] {
  const own = knownOf(data, filters, first, preferred).held.filter((one) => one.grain === grain && one.level?.value != null);
  const places = new Set(own.map(({ region, start, end }) => `${region.id}/${start}/${end}`));
  const { indicators } = data.engine.count(filters);
  return data.head.indicators
    .flatMap((indicator, i) => {
      if (indicator.id === first.id || indicators[i] === 0) return [];
      const { columns, head } = data;
      const met = new Set<string>();
      data.engine.each(i, filters, ["indicators"], (row) => {
        const key = `${head.regions[columns.region[row]!]?.id}/${startOf(columns, row)}/${endOf(columns, row)}`;
        if (places.has(key) && !Number.isNaN(columns.value[row]!)) met.add(key);
      });
      return met.size > 1 ? [{ indicator, n: met.size }] : [];
    })
    .sort((a, b) => b.n - a.n)
    .slice(0, most)
    .map(({ indicator }) => indicator);
}
