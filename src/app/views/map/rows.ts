/**
 * Rows of the map, from data and filters. The map ignores the filters of its own dimensions: regions, which it outlines, and
 * alliances, which it draws; and dates, out of which it takes one period (those outside the range are not offered).
 *
 *   cellsOf(data, filters, indicator)        every figure of an indicator that a map may show, by region; one pass
 *   periodsIn(cells, ids, filters)           the periods there are for these regions
 *   rowsAt(cells, ids, span, nearest)        one row a region in a period
 */
import { type First, monthNumber } from "../../../dataset/columns.ts";
import { type Span, spanKind, spanKindOf } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { bestRows, type PeriodCount } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";

export interface Cell extends Span {
  row: number;
  value: number;
}

/** Region id → its figures, one a period. */
export interface Cells {
  readonly size: number;
  has: (id: string) => boolean;
  keys: () => Iterable<string>;
  /** By end, then start. Made when asked for. */
  get: (id: string) => readonly Cell[] | undefined;
  /** The same in no order that counts, without an object for each: a map asks for every figure at every move. */
  each: (id: string, visit: (start: number, end: number, value: number, row: number) => void) => void;
}

const made = new WeakMap<Uint32Array, Cells>();

/** The best evidence of each region and period of an indicator, in its own unit. */
export function cellsOf(data: Data, filters: Filters, indicator: string, preferred: readonly string[] = []): Cells {
  const { columns, head } = data;
  const { region, start, end, value } = columns;
  // The same rows come back while only regions, dates or alliances change.
  const rows = bestRows(data, filters, { indicator, preferred, ignore: ["dates", "regions", "alliances"] });
  const known = made.get(rows);
  if (known) return known;
  const runs = new Map<string, readonly [from: number, to: number]>();
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const own = region[rows[from]!]!;
    while (to < rows.length && region[rows[to]!] === own) to++;
    runs.set(head.regions[own]!.id, [from, to]);
  }
  const lists = new Map<string, readonly Cell[]>();
  const each: Cells["each"] = (id, visit) => {
    const [from, to] = runs.get(id) ?? [0, 0];
    for (let k = from; k < to; k++) {
      const row = rows[k]!;
      visit(start[row]!, end[row]!, value[row]!, row);
    }
  };
  const cells: Cells = {
    size: runs.size,
    has: (id) => runs.has(id),
    keys: () => runs.keys(),
    each,
    get(id) {
      if (!runs.has(id)) return undefined;
      const list = lists.get(id) ?? listed(each, id);
      lists.set(id, list);
      return list;
    },
  };
  made.set(rows, cells);
  return cells;
}

function listed(each: Cells["each"], id: string): readonly Cell[] {
  const list: Cell[] = [];
  each(id, (start, end, value, row) => list.push({ start, end, row, value }));
  return list.sort((a, b) => a.end - b.end || a.start - b.start);
}

export const NO_CELLS: Cells = { size: 0, has: () => false, keys: () => [], get: () => undefined, each: () => undefined };

/** The first map's cells, before the columns are there. */
export function cellsOfFirst({ values, start, end }: First): Cells {
  const cells = new Map(values.map(({ id, value, row }) => [id, [{ start, end, row, value }]]));
  return {
    size: cells.size,
    has: (id) => cells.has(id),
    keys: () => cells.keys(),
    get: (id) => cells.get(id),
    each(id, visit) {
      for (const cell of cells.get(id) ?? []) visit(cell.start, cell.end, cell.value, cell.row);
    },
  };
}

/** Periods of these regions that touch the date filter, latest first. */
export function periodsIn(cells: Cells, ids: readonly string[], { from, to }: Pick<Filters, "from" | "to">): PeriodCount[] {
  const low = from === null ? 0 : monthNumber(from);
  const high = to === null ? Number.POSITIVE_INFINITY : monthNumber(to);
  return allPeriods(cells, ids).filter(({ start, end }) => end >= low && (start || end) <= high);
}

const counted = new WeakMap<Cells, WeakMap<readonly string[], readonly PeriodCount[]>>();

/** Counted once for the same regions: a brush asks at every move. */
function allPeriods(cells: Cells, ids: readonly string[]): readonly PeriodCount[] {
  const answers = counted.get(cells) ?? new WeakMap<readonly string[], readonly PeriodCount[]>();
  counted.set(cells, answers);
  const known = answers.get(ids);
  if (known) return known;
  // By end, then by start: a figure costs two reads instead of a key to hash. Months have sixteen bits, as in the columns.
  const byEnd = new Array<PeriodCount[] | undefined>(1 << 16);
  const found: PeriodCount[] = [];
  for (const id of ids)
    cells.each(id, (start, end) => {
      const ofEnd = byEnd[end] ?? [];
      byEnd[end] = ofEnd;
      for (const period of ofEnd)
        if (period.start === start) {
          period.regions++;
          return;
        }
      const period = { start, end, kind: spanKindOf(start, end), regions: 1 };
      ofEnd.push(period);
      found.push(period);
    });
  found.sort((a, b) => b.end - a.end || b.start - a.start);
  answers.set(ids, found);
  return found;
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
    if (!cells.has(id)) return { id, state: "noData", cell: null, rank: null };
    const best = { start: 0, end: 0, value: 0, row: -1, away: Number.POSITIVE_INFINITY };
    cells.each(id, (start, end, value, row) => {
      // The period itself is nearer than any other that ends with it.
      const away = end === span.end && start === span.start ? -1 : Math.abs(end - span.end);
      if (away > best.away || (away >= 0 && (!nearest || spanKindOf(start, end) !== kind))) return;
      if (away === best.away && (end > best.end || (end === best.end && start > best.start))) return;
      best.start = start;
      best.end = end;
      best.value = value;
      best.row = row;
      best.away = away;
    });
    if (best.row < 0) return { id, state: "noNews", cell: null, rank: null };
    const { start, end, value, row } = best;
    return { id, state: best.away < 0 ? "value" : "near", cell: { start, end, row, value }, rank: null };
  });
  const places = new Map<number, number>();
  rows
    .flatMap(({ cell }) => (cell ? [cell.value] : []))
    .sort((a, b) => b - a)
    .forEach((value, i) => {
      if (!places.has(value)) places.set(value, i + 1);
    });
  for (const row of rows) if (row.cell) row.rank = places.get(row.cell.value) ?? null;
  return rows;
}

/** Values of these regions in all periods of a kind: for classes that hold through time. */
export function valuesThrough(cells: Cells, ids: Iterable<string>, periods: readonly Span[]): number[] {
  const keys = new Set(periods.map(({ start, end }) => start * 65_536 + end));
  const values: number[] = [];
  for (const id of ids)
    cells.each(id, (start, end, value) => {
      if (keys.has(start * 65_536 + end)) values.push(value);
    });
  return values;
}
