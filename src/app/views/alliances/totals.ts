/** The figures of an alliance's members added up, and set against the rest. */
import type { Alliance, Indicator } from "../../../dataset/schema.ts";
import type { Span } from "../../period.ts";
import { parseSpan, spanKind } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { alliancesIn, type Fact, indicatorsShown, membersAt, type PeriodCount, periodsOf, valuesByRegion } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";
import type { Words } from "../../words.ts";
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

/** Part of a whole, in three digits. */
export const percent = (part: number, whole: number): string => `${Number(((part / whole) * 100).toPrecision(3))}%`;

/** The largest of these figures: the longest bar stands for it. */
export const mostOf = (facts: readonly Fact[]): number => Math.max(Number.MIN_VALUE, ...facts.map(({ value }) => value ?? 0));

/** The sum in words; null where there is none. */
export const saidSum = ({ sum, counted }: Total, words: Words): string | null =>
  sum === null ? null : words.qualified(counted.some(({ approximate }) => approximate) ? "~" : "=", words.value(sum, counted[0]?.unit ?? ""));

/** Its share of the nation, and of the regions that have a figure, as far as they are known. */
export const saidShares = ({ sum, restSum, rest, nation }: Total, { t }: Words): string[] =>
  sum === null
    ? []
    : [
        ...(nation?.value ? [t("alliances.ofNation", percent(sum, nation.value))] : []),
        ...(restSum !== null && rest.length > 0 ? [t("alliances.ofKnown", percent(sum, sum + restSum))] : []),
      ];

/** How many members have a figure, which have none, which are counted within another. */
export function saidCover({ counted, missing, inside }: Total, data: Data, { t, name, list }: Words): string[] {
  const names = (ids: readonly string[]) => list(ids.map((id) => name(data.regionOf(id) ?? { name: id })));
  return [
    t("alliances.sumOf", counted.length, counted.length + missing.length),
    ...(missing.length > 0 ? [t("alliances.missing", names(missing))] : []),
    ...(inside.length > 0 ? [t("alliances.inside", names(inside))] : []),
  ];
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

/** The indicator, the period and the periods to choose from, best first. */
export interface Query {
  indicator: Indicator | undefined;
  span: Span | null;
  periods: ReturnType<typeof periodsForMembers>;
}

/** What the totals are of under the reader's choices. `period`: the one chosen. */
export function queryOf(data: Data, filters: Filters, period: string | null): Query {
  const [indicator] = indicatorsShown(data, filters);
  const periods = indicator ? periodsForMembers(data, filters, indicator).filter(({ members }) => members > 0) : [];
  const chosen = period === null ? null : parseSpan(period);
  return { indicator, periods, span: chosen ?? periods[0] ?? null };
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
