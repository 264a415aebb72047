import type { Check, Observation } from "../../dataset/schema.ts";
import { hash } from "./hash.ts";
import { decimals } from "./observations.ts";

/** Growth of these is told at constant prices while the level is at current ones: two levels never test it. */
const REAL_TERMS = /(地区生产总值|增加值|GDP|人均地区生产总值|可支配收入)/;

/** True when the computed figure, rounded or cut to the digits of the stated one, is the stated one, give or take one unit of its last digit. */
export function holds(stated: number, computed: number): boolean {
  const step = 10 ** -decimals(stated);
  return Math.abs(computed - stated) < step * 1.000001;
}

const seriesOf = (row: Observation): string => [row.region, row.subject, row.indicator, row.unit].join("|");

/** Claims of the text that arithmetic can test: multiples, growth from two stated values, shares of a stated whole, sums of the three sectors. */
export function checkClaims(observations: readonly Observation[], nameOf: (indicator: string) => string): Check[] {
  const checks: Check[] = [];
  const series = new Map<string, Observation[]>();
  for (const row of observations) {
    if (row.value === null || row.scope !== "actual") continue;
    const key = seriesOf(row);
    const list = series.get(key);
    if (list) list.push(row);
    else series.set(key, [row]);
  }
  const add = (kind: Check["kind"], stated: number, computed: number, unit: string, rows: Observation[], ok = holds(stated, computed)) => {
    const ids = rows.map((row) => row.id);
    checks.push({
      id: `c-${hash(kind, stated, ...ids)}`,
      kind,
      stated,
      computed: Number(computed.toPrecision(8)),
      unit,
      holds: ok,
      observations: ids,
      quotes: [rows[0]!.quotes[0]!],
    });
  };
  for (const row of observations) {
    if (row.value === null || row.scope !== "actual") continue;
    const list = series.get(seriesOf(row)) ?? [];
    if (row.change?.kind === "multiple" && row.change.base) {
      const { start, end } = row.change.base;
      const base = list.find(
        (other) =>
          other !== row &&
          other.period.end === end &&
          (other.period.start === start || other.period.start === null || start === null) &&
          shareArticle(row, other),
      );
      if (base?.value) add("multiple", row.change.value, row.value / base.value, "倍", [row, base]);
    }
    if (row.change?.kind === "yoy" && row.period.start && row.period.end && !REAL_TERMS.test(nameOf(row.indicator))) {
      const base = list.find(
        (other) =>
          other.period.start === yearBefore(row.period.start!) && other.period.end === yearBefore(row.period.end!) && shareArticle(row, other),
      );
      if (base?.value) add("growth", row.change.value, (row.value / base.value - 1) * 100, "%", [row, base]);
    }
  }
  addSums(observations, add);
  return checks;
}

const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
const shareArticle = (a: Observation, b: Observation): boolean => a.quotes.some((quote) => b.quotes.some((other) => other.article === quote.article));

/** 第一、二、三产业增加值 make up the GDP of the same region and period. */
function addSums(
  observations: readonly Observation[],
  add: (kind: Check["kind"], stated: number, computed: number, unit: string, rows: Observation[], ok?: boolean) => void,
): void {
  const parts = new Map<string, Map<string, Observation>>();
  for (const row of observations) {
    if (row.value === null || row.scope !== "actual" || row.qualifier !== "=" || !row.region) continue;
    if (!["gdp", "primary_va", "secondary_va", "tertiary_va"].includes(row.indicator)) continue;
    for (const { article } of row.quotes) {
      const key = [article, row.region, row.period.start, row.period.end, row.unit].join("|");
      const map = parts.get(key) ?? new Map<string, Observation>();
      if (!map.has(row.indicator)) map.set(row.indicator, row);
      parts.set(key, map);
    }
  }
  const seen = new Set<string>();
  for (const map of parts.values()) {
    const rows = ["gdp", "primary_va", "secondary_va", "tertiary_va"].map((id) => map.get(id));
    if (rows.some((row) => row === undefined)) continue;
    const [gdp, ...sectors] = rows as Observation[];
    const key = rows.map((row) => row!.id).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const digits = Math.min(...rows.map((row) => decimals(row!.value!)));
    const sum = sectors.reduce((total, row) => total + row.value!, 0);
    add("sum", gdp!.value!, sum, gdp!.unit, [gdp!, ...sectors], Math.abs(sum - gdp!.value!) <= 2 * 10 ** -digits);
  }
}
