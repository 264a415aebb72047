/** A table as data: columns, rows, their order, and what is copied of them. Pure. */

export interface Column<R> {
  /** Unique in its sheet, short: it stands in the address. */
  id: string;
  label: string;
  /** What a cell shows. */
  text: (row: R) => string;
  /** What it is sorted by, small first; NaN stands last either way. Absent: by its text. */
  key?: (row: R) => number;
  /** What is copied instead of the text: numbers without units or grouping. */
  copy?: (row: R) => string;
  /** Right-aligned. */
  numeric?: boolean;
  /** In pixels; what is left over is shared out. */
  width: number;
  /** On a phone: its place before the others, and a width. */
  narrow?: { order: number; width: number };
  /** Not shown until asked for. */
  extra?: boolean;
  /** Leaves where the window has no room for all, the highest number before the others, unless it was asked for. */
  spare?: number;
  /** Never narrower: half of it would say something else. */
  rigid?: true;
  /** Words of an article: their language is not the page's. */
  chinese?: boolean;
  tone?: (row: R) => "good" | "accent" | "muted" | undefined;
  /** Strength of the cell's ground, 0 to 1. */
  tint?: (row: R) => number;
  /** Opens what this one cell stands for; null where it stands for nothing. */
  open?: (row: R) => (() => void) | null;
}

export interface Sheet<R> {
  columns: readonly Column<R>[];
  rows: ArrayLike<R>;
}

/** Columns as a phone shows them: what makes a row worth reading first. */
export const forNarrow = <R>(columns: readonly Column<R>[]): Column<R>[] =>
  columns
    .toSorted((a, b) => (a.narrow?.order ?? columns.length) - (b.narrow?.order ?? columns.length))
    .map((column) => ({ ...column, width: column.narrow?.width ?? column.width }));

/** `value` and `-value`: up and down. */
export interface Sorting {
  column: string;
  down: boolean;
}

export const parseSorting = (text: string): Sorting | null =>
  text === "" ? null : text.startsWith("-") ? { column: text.slice(1), down: true } : { column: text, down: false };
export const sortingKey = ({ column, down }: Sorting): string => `${down ? "-" : ""}${column}`;
/** Up, down, as it was. */
export const nextSorting = (now: Sorting | null, column: string): Sorting | null =>
  now?.column !== column ? { column, down: false } : now.down ? null : { column, down: true };

/**
 * Places of the rows in order, NaN last either way; equal rows stay as they were. A radix sort over the bits of the
 * numbers, sixteen at a time: rounds in which all keys agree (the low bits of whole numbers) are skipped.
 */
export function orderBy(keys: Float64Array, down: boolean): Uint32Array {
  const size = keys.length;
  // + 0 makes one zero of two. Bits of numbers above zero grow with them; those below are turned round.
  const signed = new Float64Array(size);
  for (let i = 0; i < size; i++) signed[i] = Number.isNaN(keys[i]!) ? Number.POSITIVE_INFINITY : (down ? -keys[i]! : keys[i]!) + 0;
  const bits = new Uint32Array(signed.buffer);
  for (let i = 1; i < bits.length; i += 2) {
    if (bits[i]! >>> 31 === 0) bits[i]! |= 0x80000000;
    else {
      bits[i] = ~bits[i]!;
      bits[i - 1] = ~bits[i - 1]!;
    }
  }
  let order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  let next = new Uint32Array(size);
  const starts = new Uint32Array(DIGITS);
  for (let round = 0; round < 4; round++) {
    const word = round >> 1;
    const shift = (round & 1) * 16;
    starts.fill(0);
    for (let i = 0; i < size; i++) starts[(bits[2 * i + word]! >>> shift) & (DIGITS - 1)]!++;
    if (size > 0 && starts[(bits[word]! >>> shift) & (DIGITS - 1)] === size) continue;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = starts[digit]!;
      starts[digit] = sum;
      sum += count;
    }
    for (let k = 0; k < size; k++) {
      const i = order[k]!;
      next[starts[(bits[2 * i + word]! >>> shift) & (DIGITS - 1)]!++] = i;
    }
    [order, next] = [next, order];
  }
  return order;
}
const DIGITS = 65_536;

/** Ranks of texts in the reader's alphabet; the empty one is NaN, so that it stands last. */
export function rankTexts(texts: readonly string[], compare: (a: string, b: string) => number): Float64Array {
  const rank = new Map([...new Set(texts)].sort(compare).map((text, i) => [text, i]));
  return Float64Array.from(texts, (text) => (text === "" ? Number.NaN : (rank.get(text) ?? Number.NaN)));
}

export function sortedPlaces<R>({ columns, rows }: Sheet<R>, sorting: Sorting | null, compare: (a: string, b: string) => number): Uint32Array | null {
  const column = sorting && columns.find(({ id }) => id === sorting.column);
  if (!sorting || !column) return null;
  const { key, text } = column;
  if (!key) return orderBy(rankTexts(Array.from(rows, text), compare), sorting.down);
  const keys = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) keys[i] = key(rows[i]!);
  return orderBy(keys, sorting.down);
}

/** Columns shown: the usual ones, those in `toggled` the other way round. */
export const shownColumns = <R>(columns: readonly Column<R>[], toggled: ReadonlySet<string>): Column<R>[] =>
  columns.filter(({ id, extra }) => (extra === true) === toggled.has(id));

/** What the reader asks for by name stays where room is short. */
const keptBy = (id: string): string => `${id}*`;

/** The reader's wishes once a column is shown or hidden. */
export function withColumn<R>({ id, extra, spare }: Column<R>, show: boolean, toggled: ReadonlySet<string>): Set<string> {
  const wishes = new Set(toggled);
  wishes.delete(id);
  wishes.delete(keptBy(id));
  if (show === (extra === true)) wishes.add(id);
  if (show && spare !== undefined) wishes.add(keptBy(id));
  return wishes;
}

/** Words this much narrower are still read: they end in dots a little sooner. Numbers and units keep their width. */
const NARROWEST = 0.85;

/**
 * Columns as a window holds that has `room` pixels for them: the spare ones leave until the rest fits, its words a little narrower
 * where that is enough. What does not fit even so is reached by scrolling.
 */
export function forRoom<R>(columns: readonly Column<R>[], room: number, toggled: ReadonlySet<string>): Column<R>[] {
  const spared = columns.filter(({ id, spare }) => spare !== undefined && !toggled.has(keptBy(id))).toSorted((a, b) => a.spare! - b.spare!);
  for (let kept = [...columns]; ; kept = kept.filter((column) => column !== spared.at(-1)), spared.pop()) {
    const whole = kept.reduce((sum, { width }) => sum + width, 0);
    const words = kept.reduce((sum, { width, rigid, numeric }) => sum + (rigid || numeric ? 0 : width), 0);
    const share = (room - (whole - words)) / words;
    if (share >= 1) return kept;
    if (share >= NARROWEST)
      return kept.map((column) => (column.rigid || column.numeric ? column : { ...column, width: Math.floor(column.width * share) }));
    if (spared.length === 0) return kept;
  }
}

/** A spreadsheet would run a cell that begins like this. Plain negative numbers are none. */
const RUNS = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A cell of tab-separated text: one line, and never a formula. */
export const tsvCell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return RUNS.test(line) && !NUMBER.test(line) ? `'${line}` : line;
};

/** Heading and rows as tab-separated text, which every spreadsheet takes from the clipboard. */
export function toTsv<R>(columns: readonly Column<R>[], rows: Iterable<R>): string {
  const lines = [columns.map(({ label }) => tsvCell(label)).join("\t")];
  for (const row of rows) lines.push(columns.map(({ copy, text }) => tsvCell((copy ?? text)(row))).join("\t"));
  return `${lines.join("\n")}\n`;
}
