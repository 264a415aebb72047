/** The figures of an alliance's members added up, and set against the rest. */
import type { Alliance, Indicator } from "../../../dataset/schema.ts";
import type { Span } from "../../period.ts";
import { spanKind } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { alliancesIn, type Fact, membersAt, type PeriodCount, periodsOf, valuesByRegion } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";
import { ancestorsOf, regionsOf } from "./membership.ts";

/** Rates, indices and flows at a moment have no sum. */
const SUMS: ReadonlySet<Indicator["dimension"]> = new Set([
  "money",
  "people",
  "count",
  "area",
  "length",
  "mass",
  "volume",
  "power",
  "energy",
  "other",
]);
export const addsUp = ({ dimension }: Pick<Indicator, "dimension">): boolean => SUMS.has(dimension);

export interface Total {
  alliance: Alliance;
  /** Members' figures, largest first. */
  counted: Fact[];
  /** Member regions without a figure of this indicator and period. */
  missing: string[];
  /** Member regions inside another member: their figures are in its own. */
  inside: string[];
  /** Null: nothing to add, or no sum exists. */
  sum: number | null;
  /** Regions of the members' kinds that have a figure and are neither in, of nor around the alliance. */
  rest: Fact[];
  restSum: number | null;
  /** The country's own figure. */
  nation: Fact | null;
}

export interface TotalsQuery {
  indicator: Indicator;
  span: Span;
  /** Members of this month. */
  month: number;
  preferred: readonly string[];
}

const add = (facts: readonly Fact[]): number => Number(facts.reduce((sum, { value }) => sum + (value ?? 0), 0).toPrecision(12));

/** One total an alliance under the filters; region and alliance filters do not take figures away. Those with figures first, largest first. */
export function totals(data: Data, filters: Filters, { indicator, span, month, preferred }: TotalsQuery): Total[] {
  const values = valuesByRegion(data, filters, { indicator: indicator.id, span, preferred, ignore: ["regions", "alliances"] });
  const byRegion = new Map(values.map((fact) => [fact.region?.id ?? "", fact]));
  const nation = values.find(({ region }) => region?.kind === "country") ?? null;
  const sums = addsUp(indicator);
  return alliancesIn(data, filters)
    .map((alliance): Total => {
      const ids = regionsOf(membersAt(alliance, month));
      const set = new Set(ids);
      const inside = ids.filter((id) => ancestorsOf(data, id).some((around) => set.has(around)));
      const own = ids.filter((id) => !inside.includes(id));
      const counted = own.flatMap((id) => byRegion.get(id) ?? []).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
      const kinds = new Set(counted.map(({ region }) => region?.kind));
      const around = new Set(ids.flatMap((id) => ancestorsOf(data, id)));
      const rest = values.filter(
        ({ region }) =>
          region !== null &&
          kinds.has(region.kind) &&
          !set.has(region.id) &&
          !around.has(region.id) &&
          !ancestorsOf(data, region.id).some((id) => set.has(id)),
      );
      return {
        alliance,
        counted,
        missing: own.filter((id) => !byRegion.has(id)),
        inside,
        sum: sums && counted.length > 0 ? add(counted) : null,
        rest,
        restSum: sums && counted.length > 0 ? add(rest) : null,
        nation,
      };
    })
    .sort(
      (a, b) => Number(b.counted.length > 0) - Number(a.counted.length > 0) || (b.sum ?? 0) - (a.sum ?? 0) || b.counted.length - a.counted.length,
    );
}

/** Periods of an indicator by how many members have a figure in it: whole years before others, then most, then latest. */
export function periodsForMembers(data: Data, filters: Filters, indicator: Indicator): (PeriodCount & { members: number })[] {
  const ids = new Set(alliancesIn(data, filters).flatMap(({ members }) => regionsOf(members)));
  return periodsOf(data, filters, indicator.id)
    .map((period) => ({
      ...period,
      members: valuesByRegion(data, filters, { indicator: indicator.id, span: period, ignore: ["regions", "alliances"] }).filter(
        ({ region }) => region !== null && ids.has(region.id),
      ).length,
    }))
    .sort((a, b) => Number(spanKind(b) === "year") - Number(spanKind(a) === "year") || b.members - a.members || b.end - a.end);
}
