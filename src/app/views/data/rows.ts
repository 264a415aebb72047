/** The rows of each tab, from data and filters; numbers, not words. */
import { endOf, startOf } from "../../../dataset/columns.ts";
import { compareEvidence, decidingRule, type EvidenceRule } from "../../../dataset/evidence.ts";
import type { Alliance, Check, Member, Problem, Region } from "../../../dataset/schema.ts";
import { yearOf } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { alliancesIn, chosenRows, dateMonths, hasYear } from "../../select/facts.ts";
import { foldText } from "../../select/fold.ts";
import type { Filters } from "../../store.ts";

/** Rows that pass the filters and whose names hold the words looked for. */
export function figureRows(data: Data, filters: Filters, find: string): Uint32Array {
  const rows = data.engine.passing(filters);
  if (foldText(find) === "") return rows;
  const found = new Set(data.engine.passing({ ...filters, text: find }));
  return rows.filter((row) => found.has(row));
}

export interface ConflictRow {
  /** Best evidence first. */
  rows: number[];
  low: number;
  high: number;
  /** What sets the first apart from the second. */
  rule: EvidenceRule;
}

/** Groups of figures that contradict each other, of which at least one passes; widest apart first. */
export function conflictRows(data: Data, filters: Filters, preferred: readonly string[]): ConflictRow[] {
  const { columns, published } = data;
  const chosen = chosenRows(data, preferred);
  const group = new Map<number, Set<number>>();
  columns.conflictRow.forEach((row, i) => {
    const other = columns.conflictWith[i]!;
    const one = group.get(row) ?? new Set([row]);
    const two = group.get(other) ?? new Set([other]);
    if (one === two) return;
    for (const member of two) one.add(member);
    for (const member of one) group.set(member, one);
  });
  const seen = new Set<Set<number>>();
  const out: ConflictRow[] = [];
  for (const row of data.engine.passing(filters)) {
    const members = group.get(row);
    if (!members || seen.has(members)) continue;
    seen.add(members);
    const rows = [...members].sort((a, b) => compareEvidence(columns, published, chosen, a, b));
    const values = rows.map((member) => columns.value[member]!).filter((value) => !Number.isNaN(value));
    const [first = row, second = row] = rows;
    out.push({ rows, low: Math.min(...values), high: Math.max(...values), rule: decidingRule(columns, published, chosen, first, second) });
  }
  return out.sort((a, b) => spread(b) - spread(a));
}

/** How far apart, as a part of the lowest. */
export const spread = ({ low, high }: Pick<ConflictRow, "low" | "high">): number => (low > 0 ? (high - low) / low : high > low ? 1 : 0);

/** Checks of which at least one figure passes; those that fail first. */
export function checkRows(data: Data, filters: Filters): Check[] {
  const passing = new Set(data.engine.passing(filters));
  return data.head.checks
    .filter(({ observations }) => observations.some((id) => passing.has(data.rowOf(id))))
    .toSorted((a, b) => Number(a.holds) - Number(b.holds));
}

/** Problems of the articles the filters leave; those of files that gave no article stand first. */
export const problemRows = (data: Data, filters: Filters, problems: readonly Problem[]): Problem[] =>
  problems
    .filter(({ article }) => {
      if (filters.articles.length + filters.publishers.length === 0) return true;
      const publisher = article === null ? null : (data.articleOf(article)?.publisher ?? null);
      return article !== null && (filters.articles.includes(article) || (publisher !== null && filters.publishers.includes(publisher)));
    })
    .toSorted((a, b) => Number(a.article !== null) - Number(b.article !== null));

export interface CoverageRow {
  region: Region;
  total: number;
  /** Figures by year of their last month, from `first`. */
  years: Uint32Array;
}

export interface Coverage {
  first: number;
  last: number;
  rows: CoverageRow[];
  /** The largest single count. */
  most: number;
}

/** How many figures each region has in each year; ignores nothing. Figures without a period count in the total alone. */
export function coverage(data: Data, filters: Filters): Coverage {
  const { columns, head } = data;
  const passing = data.engine.passing(filters);
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const row of passing) {
    const end = endOf(columns, row) || startOf(columns, row);
    if (end === 0) continue;
    first = Math.min(first, yearOf(end));
    last = Math.max(last, yearOf(end));
  }
  if (last === 0) first = 0;
  const found = new Map<number, CoverageRow>();
  let most = 0;
  for (const row of passing) {
    const region = head.regions[columns.region[row]!];
    if (!region) continue;
    const line = found.get(columns.region[row]!) ?? { region, total: 0, years: new Uint32Array(last - first + 1) };
    found.set(columns.region[row]!, line);
    line.total++;
    const end = endOf(columns, row) || startOf(columns, row);
    if (end > 0) most = Math.max(most, ++line.years[yearOf(end) - first]!);
  }
  return { first, last, most, rows: [...found].sort(([a, m], [b, n]) => n.total - m.total || a - b).map(([, line]) => line) };
}

export interface MemberRow {
  alliance: Alliance;
  member: Member;
}

/** Members of the alliances under the filters; without a date of their own they joined at the founding. */
export const memberRows = (data: Data, filters: Filters): MemberRow[] =>
  alliancesIn(data, filters).flatMap((alliance) => alliance.members.map((member) => ({ alliance, member })));

/** A partial date as a number that grows with time; NaN where unknown. */
export const dateKey = (date: string | null): number =>
  date === null || !hasYear(date) ? Number.NaN : dateMonths(date).start * 32 + (date.length === 10 ? Number(date.slice(8)) : 0);

/** A month of the store as a number; NaN where unknown. */
export const monthKey = (month: number): number => (month === 0 ? Number.NaN : month);
