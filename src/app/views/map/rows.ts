/**
 * Rows of the map, from data and filters. The map ignores the filters of its own dimensions: regions, which it outlines, and
 * alliances, which it draws; and dates, out of which it takes one period (those outside the range are not offered).
 *
 *   cellsOf(data, filters, indicator)        every figure of an indicator that a map may show, by region; one pass
 *   periodsIn(cells, ids, filters)           the periods there are for these regions
 *   rowsAt(cells, ids, span, nearest)        one row a region in a period
 */
import { type First, monthNumber } from "../../../dataset/columns.ts";
import { type Span, type SpanKind, spanKindOf } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import type { BestRows } from "../../select/engine.ts";
import { bestRows, distances, EXACT, nearestIn, type PeriodCount } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";

export interface Cell extends Span {
  row: number;
  value: number;
}

/** Region id → its figures, one a period. A map asks for every figure at every move: they lie in lists, without an object for each. */
export interface Cells {
  readonly size: number;
  has: (id: string) => boolean;
  keys: () => Iterable<string>;
  /** By end, then start. Made when asked for. */
  get: (id: string) => readonly Cell[] | undefined;
  /** Where a region's figures stand in `row` and `period`. */
  run: (id: string) => readonly [from: number, to: number];
  valueAt: (k: number) => number;
  row: Uint32Array;
  /** Places in `periods`. */
  period: Uint32Array;
  /** Latest first. */
  periods: readonly (Span & { kind: SpanKind })[];
}

const made = new WeakMap<BestRows, Cells>();
const NO_RUN = [0, 0] as const;

/** `runs`: region id → where its figures stand. */
function cellsIn(runs: ReadonlyMap<string, readonly [number, number]>, lists: Pick<Cells, "row" | "valueAt" | "period" | "periods">): Cells {
  const { row, valueAt, period, periods } = lists;
  const run: Cells["run"] = (id) => runs.get(id) ?? NO_RUN;
  const known = new Map<string, readonly Cell[]>();
  return {
    ...lists,
    size: runs.size,
    has: (id) => runs.has(id),
    keys: () => runs.keys(),
    run,
    get(id) {
      if (!runs.has(id)) return undefined;
      const [from, to] = run(id);
      const list = known.get(id) ?? Array.from({ length: to - from }, (_, k) => cellAt(from + k));
      if (!known.has(id))
        known.set(
          id,
          list.toSorted((a, b) => a.end - b.end || a.start - b.start),
        );
      return known.get(id);
    },
  };
  function cellAt(k: number): Cell {
    const { start, end } = periods[period[k]!]!;
    return { start, end, row: row[k]!, value: valueAt(k) };
  }
}

/** The best evidence of each region and period of an indicator, in its own unit. */
export function cellsOf(data: Data, filters: Filters, indicator: string, preferred: readonly string[] = []): Cells {
  const { columns, head, engine } = data;
  // The same rows come back while only regions, dates or alliances change.
  const best = bestRows(data, filters, { indicator, preferred, ignore: ["dates", "regions", "alliances"] });
  const known = made.get(best);
  if (known) return known;
  const { row, place, region, from } = best;
  const { value } = columns;
  const runs = new Map<string, readonly [number, number]>();
  for (let g = 0; g < region.length; g++) runs.set(head.regions[region[g]!]!.id, [from[g]!, from[g + 1]!]);
  const cells = cellsIn(runs, { row, valueAt: (k) => value[row[k]!]!, period: place, periods: engine.periods().list });
  made.set(best, cells);
  return cells;
}

export const NO_CELLS = cellsIn(new Map(), { row: new Uint32Array(), valueAt: () => Number.NaN, period: new Uint32Array(), periods: [] });

/** The first map's cells, before the columns are there. */
export const cellsOfFirst = ({ values, start, end }: First): Cells =>
  cellsIn(new Map(values.map(({ id }, k) => [id, [k, k + 1]])), {
    row: Uint32Array.from(values, ({ row }) => row),
    valueAt: (k) => values[k]!.value,
    period: new Uint32Array(values.length),
    periods: [{ start, end, kind: spanKindOf(start, end) }],
  });

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
  const { period, periods } = cells;
  const regions = new Uint32Array(periods.length);
  for (const id of ids) {
    const [from, to] = cells.run(id);
    for (let k = from; k < to; k++) regions[period[k]!]!++;
  }
  const found: PeriodCount[] = [];
  for (let p = 0; p < regions.length; p++)
    if (regions[p]! > 0) {
      const { start, end, kind } = periods[p]!;
      found.push({ start, end, kind, regions: regions[p]! });
    }
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

/** One row a region, in the order of `ids`. */
export function rowsAt(cells: Cells, ids: Iterable<string>, span: Span, nearest: boolean): MapRow[] {
  const { row, valueAt, period, periods } = cells;
  const far = distances(periods, span, nearest);
  const rows: MapRow[] = [];
  const values: number[] = [];
  for (const id of ids) {
    const [from, to] = cells.run(id);
    const k = nearestIn(period, from, to, far);
    if (k < 0) rows.push({ id, state: from === to ? "noData" : "noNews", cell: null, rank: null });
    else {
      const { start, end } = periods[period[k]!]!;
      const value = valueAt(k);
      values.push(value);
      rows.push({ id, state: far.away[period[k]!] === EXACT ? "value" : "near", cell: { start, end, row: row[k]!, value }, rank: null });
    }
  }
  const sorted = new Float64Array(values).sort();
  for (const row of rows) if (row.cell) row.rank = sorted.length - lastAt(sorted, row.cell.value);
  return rows;
}

/** Place of the last of the values equal to one of them, in ascending order. */
function lastAt(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Values of these regions in all of these periods: for classes that hold through time. */
export function valuesThrough({ run, valueAt, period, periods }: Cells, ids: Iterable<string>, asked: readonly Span[]): number[] {
  const keys = new Set(asked.map(({ start, end }) => start * 65_536 + end));
  const wanted = periods.map(({ start, end }) => keys.has(start * 65_536 + end));
  const values: number[] = [];
  for (const id of ids) {
    const [from, to] = run(id);
    for (let k = from; k < to; k++) if (wanted[period[k]!]) values.push(valueAt(k));
  }
  return values;
}
