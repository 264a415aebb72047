/**
 * Which chart a selection asks for. The one place of the rule; the reader's own choice stands above it.
 * The first line that fits:
 *
 *   1. two indicators known together for at least five regions of one period   scatter
 *   2. several indicators in units that cannot be turned into one another      small multiples, an axis each
 *   3. several indicators of one unit, several regions                         small multiples
 *   4. one period, at least two regions                                        ranking
 *   5. two periods, at least two regions                                       slope
 *   6. anything else that has a value or a growth rate                         line
 *
 * `missing` tells what a chart the reader asked for lacks; the view then says so and offers a way out.
 */
import type { ChartType, Measure } from "../../store.ts";

export type Kind = Exclude<ChartType, "auto">;

export interface Facets {
  indicators: number;
  /** Groups of units that cannot be turned into one another. */
  units: number;
  regions: number;
  /** Periods of the chosen grain with a value. */
  periods: number;
  /** Regions for which the first two indicators are known in one same period. */
  together: number;
}

/** Fewer dots are a table. */
const CLOUD = 5;

export function chartFor({ indicators, units, regions, periods, together }: Facets): Kind {
  if (indicators === 2 && together >= CLOUD) return "scatter";
  if (units > 1) return "multiples";
  if (indicators > 1 && regions > 1) return "multiples";
  if (periods === 1 && regions > 1) return "ranking";
  if (periods === 2 && regions > 1) return "slope";
  return "line";
}

export type Lack = "units" | "indicator" | "periods" | "together";

export function missing(kind: Kind, { indicators, units, periods, together }: Facets): Lack | null {
  if (kind === "line" && units > 1) return "units";
  if (kind === "slope" && periods < 2) return "periods";
  if (kind === "scatter" && indicators < 2) return "indicator";
  if (kind === "scatter" && together === 0) return "together";
  return null;
}

/** What each chart can show; the first is what it falls back on. */
export const MEASURED: Readonly<Record<Kind, readonly Measure[]>> = {
  line: ["absolute", "growth", "index", "share"],
  multiples: ["absolute", "growth", "index", "share"],
  ranking: ["absolute", "growth", "share"],
  slope: ["absolute", "index", "share"],
  scatter: ["absolute"],
  coverage: ["absolute"],
};

/** Charts with an axis of values that may be logarithmic. */
export const SCALED: readonly Kind[] = ["line", "multiples", "slope", "scatter"];
