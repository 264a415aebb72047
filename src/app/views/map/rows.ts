/**
 * Rows of the map, from data and filters. The map ignores the filters of its own dimensions: regions, which it outlines, and
 * alliances, which it draws; and dates, out of which it takes one period (those outside the range are not offered).
 *
 *   cellsOf(data, filters, indicator)        every figure of an indicator that a map may show, by region; one pass
 *   periodsIn(cells, ids, filters)           the periods there are for these regions
 *   rowsAt(cells, ids, span, nearest)        one row a region in a period
 */
import { type First, monthNumber } from "../../../dataset/columns.ts";
import { type Span, spanKind } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { bestRows, type PeriodCount } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";

export interface Cell extends Span {
  row: number;
  value: number;
}

/** Region id → its figures, one a period, by end and start. */
export type Cells = ReadonlyMap<string, readonly Cell[]>;

const made = new WeakMap<Uint32Array, Cells>();

/** The best evidence of each region and period of an indicator, in its own unit; by end, then start. */
export function cellsOf(data: Data, filters: Filters, indicator: string, preferred: readonly string[] = []): Cells {
  const { columns, head } = data;
  // The same rows come back while only regions, dates or alliances change.
  const rows = bestRows(data, filters, { indicator, preferred, ignore: ["dates", "regions", "alliances"] });
  const known = made.get(rows);
  if (known) return known;
  const found = new Map<string, Cell[]>();
  let last = -1;
  let cells: Cell[] = [];
  for (const row of rows) {
    if (columns.region[row] !== last) {
      last = columns.region[row]!;
      cells = [];
      found.set(head.regions[last]!.id, cells);
    }
    cells.push({ start: columns.start[row]!, end: columns.end[row]!, row, value: columns.value[row]! });
  }
  for (const own of found.values()) own.sort((a, b) => a.end - b.end || a.start - b.start);
  made.set(rows, found);
  return found;
}

/** The first map's cells, before the columns are there. */
export const cellsOfFirst = ({ values, start, end }: First): Cells => new Map(values.map(({ id, value, row }) => [id, [{ start, end, row, value }]]));

/** Periods of these regions that touch the date filter, latest first. */
export function periodsIn(cells: Cells, ids: Iterable<string>, { from, to }: Pick<Filters, "from" | "to">): PeriodCount[] {
  const low = from === null ? 0 : monthNumber(from);
  const high = to === null ? Number.POSITIVE_INFINITY : monthNumber(to);
  const found = new Map<number, PeriodCount>();
  for (const id of ids)
    for (const { start, end } of cells.get(id) ?? []) {
      if (end < low || (start || end) > high) continue;
      const key = start * 65_536 + end;
      const period = found.get(key);
      if (period) period.regions++;
      else found.set(key, { start, end, kind: spanKind({ start, end }), regions: 1 });
    }
  return [...found.values()].sort((a, b) => b.end - a.end || b.start - a.start);
}

/**
 * What is known of a region in a period. `value`: a figure of it; `near`: of the nearest period of the same kind;
 * `noNews`: figures of other periods alone; `noData`: none of this indicator in any period.
 */
export type RowState = "value" | "near" | "noNews" | "noData";

export interface MapRow {
  id: string;
  state: RowState;
  cell: Cell | null;
  /** Place among the rows with a value, from 1, the largest first; equals share a place. */
  rank: number | null;
}

/** One row a region, in the order of `ids`. The nearer of two periods wins, the earlier of two as near. */
export function rowsAt(cells: Cells, ids: Iterable<string>, span: Span, nearest: boolean): MapRow[] {
  const kind = spanKind(span);
  const rows = Array.from(ids, (id): MapRow => {
    const own = cells.get(id);
    if (!own) return { id, state: "noData", cell: null, rank: null };
    const exact = own.find(({ start, end }) => start === span.start && end === span.end);
    if (exact) return { id, state: "value", cell: exact, rank: null };
    if (!nearest) return { id, state: "noNews", cell: null, rank: null };
    let near: Cell | null = null;
    for (const cell of own)
      if (spanKind(cell) === kind && (near === null || Math.abs(cell.end - span.end) < Math.abs(near.end - span.end))) near = cell;
    return near ? { id, state: "near", cell: near, rank: null } : { id, state: "noNews", cell: null, rank: null };
  });
  const sorted = rows.flatMap(({ cell }) => (cell ? [cell.value] : [])).sort((a, b) => b - a);
  return rows.map((row) => (row.cell ? { ...row, rank: sorted.indexOf(row.cell.value) + 1 } : row));
}

/** Values of these regions in all periods of a kind: for classes that hold through time. */
export function valuesThrough(cells: Cells, ids: Iterable<string>, periods: readonly Span[]): number[] {
  const keys = new Set(periods.map(({ start, end }) => start * 65_536 + end));
  return Array.from(ids, (id) => cells.get(id) ?? []).flatMap((own) =>
    own.flatMap(({ start, end, value }) => (keys.has(start * 65_536 + end) ? [value] : [])),
  );
}
