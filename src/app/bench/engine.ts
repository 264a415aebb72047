/** The selectors over many rows, without a browser's drawing: what `npm run bench` reports beside the budgets. */
import { monthNumber } from "../../dataset/columns.ts";
import { type Data, joinData } from "../select/data.ts";
import { seriesByRegion, valuesByRegion } from "../select/facts.ts";
import { type Filters, noFilters } from "../store.ts";
import { cellsOf, periodsIn, rowsAt } from "../views/map/rows.ts";
import { generateColumns } from "./generate.ts";

/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

export interface EngineBench {
  rows: number;
  /** Opening the columns: what blocks before the first question. */
  open: Spread;
  /** One indicator, filtered and grouped by region and time. */
  one: Record<"values" | "series" | "map", Spread>;
  /** All rows: what passes, and the counts beside every choice of every filter. */
  all: Spread;
  /** A bare loop: the same dates and regions, grouped by region and month alone. What `all` is to be measured against. */
  floor: Spread;
}

const spread = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
};

/** Moves of each kind: the range of dates is brushed, regions are added, indicators are changed. */
const MOVES = 20;

const month = (n: number): string => `${1990 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;

/** The interactions, as the filters they leave. */
export function steps({ head }: Data): Filters[] {
  const ids = head.regions.flatMap(({ id, kind }) => (kind === "prefecture" ? [id] : []));
  const of = (indicator: number, change: Partial<Filters>): Filters => ({
    ...noFilters,
    indicators: [head.indicators[indicator % head.indicators.length]!.id],
    ...change,
  });
  const moves = Array.from({ length: MOVES }, (_, i) => i);
  return [
    ...moves.map((i) => of(3, { from: month(60 + i * 4), to: month(Math.min(419, 200 + i * 5)) })),
    ...moves.map((i) => of(3, { from: month(60), to: month(380), regions: ids.filter((_, r) => (r * 37) % ids.length <= 20 + i * 3) })),
    ...moves.map((i) => of(i * 7, { from: month(60), to: month(380) })),
  ];
}

/** What other programs do at that moment is no property of the selectors: of so many rounds, each step's best counts. */
const ROUNDS = 3;

/** Every step with new filters over data just opened: nothing an earlier round left is found again. */
export function benchEngine(rows: number): EngineBench {
  const { head, buffer } = generateColumns(rows);
  const opened = () => joinData(head, buffer, async () => []);
  let data = opened();
  const timed = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const moves = steps(data);
  const prefectures = data.head.regions.flatMap(({ id, kind }) => (kind === "prefecture" ? [id] : []));
  const span = { start: 2019 * 12, end: 2019 * 12 + 11 };
  const run = (work: (filters: Filters) => unknown): Spread => {
    for (const filters of moves.slice(0, 6)) work({ ...filters });
    const rounds = Array.from({ length: ROUNDS }, () => {
      data = opened();
      return moves.map((filters) => timed(() => work({ ...filters })));
    });
    return spread(moves.map((_, i) => Math.min(...rounds.map((times) => times[i]!))));
  };
  const indicator = ({ indicators }: Filters): string => indicators[0] ?? "";
  return {
    rows,
    open: spread(Array.from({ length: 9 }, () => timed(opened))),
    one: {
      values: run((filters) => valuesByRegion(data, filters, { indicator: indicator(filters), span, nearest: true })),
      series: run((filters) => seriesByRegion(data, filters, { indicator: indicator(filters), spans: ["year"] })),
      map: run((filters) => {
        const cells = cellsOf(data, filters, indicator(filters));
        periodsIn(cells, prefectures, filters);
        return rowsAt(cells, prefectures, span, true);
      }),
    },
    all: run((filters) => data.engine.count({ ...filters, indicators: [] })),
    floor: run((filters) => scan(data, filters)),
  };
}

function scan({ head, columns, engine }: Data, { regions, from, to }: Filters): number {
  const { region, class: of, shift, starts, ends } = columns;
  const mask = engine.regionMask(regions) ?? new Uint8Array(head.regions.length + 1).fill(1);
  const [first, last] = head.months;
  const low = from === null ? first : monthNumber(from);
  const high = to === null ? last : monthNumber(to);
  const byRegion = new Uint32Array(head.regions.length + 1);
  const byMonth = new Uint32Array(last - first + 1);
  let rows = 0;
  for (let row = 0; row < columns.rows; row++) {
    const p = of[row]! >>> shift;
    if (starts[p]! > high || ends[p]! < low || mask[region[row]!] === 0) continue;
    byRegion[region[row]!]!++;
    byMonth[ends[p]! - first]!++;
    rows++;
  }
  return rows;
}
