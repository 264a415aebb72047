/**
 * What the page would otherwise work out of a million rows before its first answer; the build writes it beside the columns.
 *
 *   class     a row's period and what filters ask of it besides: `place << shift | kind`, into `Classes.periods` and `.kinds`
 *   runRow    first rows of the runs of one region inside one indicator, and the number of rows at the end
 *   lead      the rows that lead, ascending, counted from the first of their run: of its region, indicator and period each is
 *             the one shown when nothing else is asked
 *   runLead   where the leads of each run begin in `lead`, and their number at the end
 */
import type { Columns } from "./columns.ts";
import { compareEvidence, FLAG } from "./evidence.ts";

export interface Classes {
  shift: number;
  /** First and last month, latest first; of those that end together, the shortest. */
  periods: [start: number, end: number][];
  /** `KIND` bits. */
  kinds: number[];
}

/** What filters ask of a row. `foreign`: not in the unit of its indicator; `valueless`: growth or a rank alone. */
export const KIND = {
  approximate: 1,
  target: 2,
  conflict: 4,
  implied: 8,
  manyArticles: 16,
  subject: 32,
  foreign: 64,
  valueless: 128,
} as const;

/** Not to be compared with other regions, or not yet true. */
const ASIDE = KIND.target | KIND.subject | KIND.foreign | KIND.valueless;
const NOBODY: ReadonlySet<number> = new Set();

/** `start`, `end`: months of the rows' periods, which the classes hold from here on. */
type Plain = Pick<Columns, "value" | "indicator" | "region" | "flags" | "subject" | "unit" | "article" | "sources"> &
  Record<"start" | "end", Uint16Array>;

export interface Around {
  /** `head.regions.length` and `head.subjects.length`: a row without any. */
  noRegion: number;
  noSubject: number;
  /** By indicator, the place of its unit. */
  ownUnit: readonly number[];
  /** See `publishedNumbers`. */
  published: ArrayLike<number>;
}

/** `columns`: sorted by indicator, region, start, end. */
export function classify(
  columns: Plain,
  { noRegion, noSubject, ownUnit, published }: Around,
): { classes: Classes; parts: Pick<Columns, "class" | "runRow" | "runLead" | "lead"> } {
  const { value, indicator, region, start, end, flags, subject, unit } = columns;
  const rows = indicator.length;
  const kindOf = (row: number): number => {
    const f = flags[row]!;
    return (
      ((f & FLAG.qualifier) === 0 ? 0 : KIND.approximate) |
      ((f & FLAG.target) === 0 ? 0 : KIND.target) |
      ((f & FLAG.conflict) === 0 ? 0 : KIND.conflict) |
      ((f & FLAG.implied) === 0 ? 0 : KIND.implied) |
      ((f & FLAG.manyArticles) === 0 ? 0 : KIND.manyArticles) |
      (subject[row] === noSubject ? 0 : KIND.subject) |
      (unit[row] === ownUnit[indicator[row]!] ? 0 : KIND.foreign) |
      (Number.isNaN(value[row]!) ? KIND.valueless : 0)
    );
  };
  const keyOf = (row: number): number => end[row]! * 65_536 + start[row]!;
  const keys = new Set<number>();
  const met = new Set<number>();
  for (let row = 0; row < rows; row++) {
    keys.add(keyOf(row));
    met.add(kindOf(row));
  }
  const order = [...keys].sort((a, b) => b - a);
  const kinds = [...met].sort((a, b) => a - b);
  const shift = Math.ceil(Math.log2(Math.max(1, kinds.length)));
  const placeOf = new Map(order.map((key, place) => [key, place << shift]));
  const kindAt = new Map(kinds.map((kind, k) => [kind, k]));
  const own = new Uint32Array(rows);
  const runs: number[] = [];
  const leads = new Uint32Array(rows);
  let first = 0;
  let led = 0;
  const runLeads: number[] = [];
  /** The lead of the region and period before this row's, while its rivals may follow. */
  let last = -1;
  for (let row = 0; row < rows; row++) {
    const kind = kindOf(row);
    const key = keyOf(row);
    own[row] = (placeOf.get(key) ?? 0) | (kindAt.get(kind) ?? 0);
    if (row === 0 || region[row] !== region[row - 1] || indicator[row] !== indicator[row - 1]) {
      runs.push(row);
      first = row;
      runLeads.push(led);
      last = -1;
    }
    if ((kind & ASIDE) !== 0 || region[row] === noRegion || end[row] === 0) continue;
    if (last < 0 || keyOf(last) !== key) leads[led++] = row - first;
    else if (compareEvidence(columns, published, NOBODY, row, last) < 0) leads[led - 1] = row - first;
    last = first + leads[led - 1]!;
  }
  runs.push(rows);
  runLeads.push(led);
  return {
    classes: { shift, periods: order.map((key) => [key % 65_536, Math.floor(key / 65_536)]), kinds },
    parts: { class: own, runRow: Uint32Array.from(runs), runLead: Uint32Array.from(runLeads), lead: leads.slice(0, led) },
  };
}
