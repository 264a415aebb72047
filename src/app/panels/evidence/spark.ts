/** A small line of one region's figures: geometry only, in the pixels of its box. */
import { spanKind } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { type Fact, seriesByRegion } from "../../select/facts.ts";
import { noFilters } from "../../store.ts";

/** Figures of the same region, indicator and kind of period, oldest first; fewer than two draw nothing. */
export function sparkPoints(data: Data, fact: Fact, preferred: readonly string[]): Fact[] {
  if (!fact.region || fact.subject !== null || fact.end === 0) return [];
  const { id } = fact.region;
  const filters = { ...noFilters, regions: [id], scope: fact.target ? ("all" as const) : ("actual" as const) };
  const series = seriesByRegion(data, filters, { indicator: fact.indicator.id, preferred, spans: [spanKind(fact)] });
  return series.find(({ region }) => region.id === id)?.points ?? [];
}

export interface Spark {
  dots: { x: number; y: number; fact: Fact }[];
  /** Lines between neighbours; `gap`: periods between them are unknown. */
  lines: { x1: number; y1: number; x2: number; y2: number; gap: boolean }[];
}

export function spark(points: readonly Fact[], { width, height, pad }: { width: number; height: number; pad: number }): Spark {
  const first = points[0]?.end ?? 0;
  const last = points.at(-1)?.end ?? 0;
  const values = points.map(({ value }) => value ?? 0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const steps = points.slice(1).map(({ end }, i) => end - (points[i]?.end ?? 0));
  const step = points[0] && spanKind(points[0]) === "year" ? 12 : Math.min(...steps);
  const dots = points.map((fact) => ({
    x: last === first ? width / 2 : pad + ((fact.end - first) / (last - first)) * (width - 2 * pad),
    y: high === low ? height / 2 : height - pad - (((fact.value ?? 0) - low) / (high - low)) * (height - 2 * pad),
    fact,
  }));
  return {
    dots,
    lines: dots.slice(1).map(({ x, y }, i) => {
      const before = dots[i] ?? { x, y };
      return { x1: before.x, y1: before.y, x2: x, y2: y, gap: (steps[i] ?? 0) > step };
    }),
  };
}
