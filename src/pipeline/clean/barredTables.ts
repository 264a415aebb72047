/** Tables as scrapers leave them in plain text: cells parted by bars, a row a line (| 工业 | 211.9 | 8.1 |) or a cell a line (工业 |). */
import type { Draft } from "./draft.ts";
import { FIGURE, gridOf } from "./findTables.ts";
import type { Row, Unit } from "./unit.ts";

type Span = [start: number, end: number];
/** A cell, the lines that it is made of. */
interface Cell {
  text: string;
  lines: Span[];
}

const RECORDS = 3;
const LONGEST = 30;
/** 2.5（预计）: a figure with a remark. */
const REMARK = /\s?[（(][^（）()]{1,6}[）)]$/;
const isFigure = (text: string): boolean => FIGURE.test(text.replace(REMARK, ""));
const isYear = (text: string): boolean => /^(?:19|20)\d\d年?$/.test(text);
const NUMBERED = /^(?:序号|排名|位次|名次)$/;

/** The table of barred cells that begins at a line. Null where the lines do not prove it: three records at least, each of a name and figures, under a header. */
export function barredTableAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  if (!rows[at]?.text.includes("|")) return null;
  return cellsOf(rows[at]!).length > 1 ? rowsAt(draft, rows, at) : stackAt(draft, rows, at);
}

/** The cells of a line that hold anything. */
function cellsOf({ text, start }: Row): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && text[i] !== "|") continue;
    const piece = text.slice(from, i);
    const words = piece.trim();
    if (words) {
      const begin = start + from + piece.indexOf(words);
      cells.push({ text: words, lines: [[begin, begin + words.length]] });
    }
    from = i + 1;
  }
  return cells;
}

const isName = ({ text }: Cell): boolean => text.length <= LONGEST && !isFigure(text) && !/[，。；]/.test(text);
const isRecord = (cells: readonly Cell[]): boolean =>
  cells.length > 1 &&
  (isName(cells[0]!) || (/^\d{1,3}$/.test(cells[0]!.text) && cells.length > 2 && isName(cells[1]!))) &&
  cells.slice(isName(cells[0]!) ? 1 : 2).every(({ text }) => isFigure(text));
const isHeader = (cells: readonly Cell[]): boolean => cells.every((cell) => isName(cell) || isYear(cell.text));

/** The header over so many columns: the first of them may have no name. */
function headerOf(cells: readonly Cell[], columns: number): Cell[] | null {
  if (!isHeader(cells)) return null;
  if (cells.length === columns) return [...cells];
  const [start] = cells[0]!.lines[0]!;
  return cells.length === columns - 1 ? [{ text: "", lines: [[start, start]] }, ...cells] : null;
}

function rowsAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  const first = cellsOf(rows[at]!);
  // Asked for each line: one that is no header is looked at alone.
  if (!isHeader(first)) return null;
  const records: Cell[][] = [];
  let next = at + 1;
  let columns = 0;
  for (; next < rows.length; next++) {
    const row = rows[next]!;
    if (!row.text.includes("|") || row.mark.tag !== "text") break;
    const cells = cellsOf(row);
    // 按行业分 |: a heading over some of the rows.
    if (cells.length <= 1 && records.length > 0 && !cells.some(({ text }) => /^注/.test(text))) continue;
    if (!isRecord(cells) || (columns > 0 && cells.length !== columns)) break;
    columns = cells.length;
    records.push(cells);
  }
  const header = records.length >= RECORDS ? headerOf(first, columns) : null;
  return header && { unit: tableOf(draft, rows[at]!, [header, ...records]), rows: next - at };
}

/** The cells from a line on, one a line: one that was wrapped has several lines, and only the last of them a bar; a bar alone is an empty one, or parts two rows. */
function stackFrom(rows: readonly Row[], at: number, until: number): { cells: Cell[]; ends: number[] } {
  const cells: Cell[] = [];
  const ends: number[] = [];
  let open: Cell | null = null;
  for (let i = at; i < Math.min(until, rows.length); i++) {
    const row = rows[i]!;
    if (row.mark.tag !== "text" || row.text.length > LONGEST) break;
    if (!row.text.endsWith("|")) {
      if (open || /[，。；：]/.test(row.text) || row.text.includes("|")) break;
      open = { text: row.text, lines: [[row.start, row.end]] };
      continue;
    }
    const own = cellsOf(row);
    if (own.length > 1 || (open && own.length === 0)) break;
    const [cell = { text: "", lines: [[row.end, row.end]] as Span[] }] = own;
    cells.push(open ? { text: `${open.text}${cell!.text}`, lines: [...open.lines, ...cell!.lines] } : cell!);
    ends.push(i + 1);
    open = null;
  }
  return { cells, ends };
}

/** Lines in which a stack proves to be a table, so that lines that are none are not all looked through from each of them. */
const PROOF = 120;

function stackAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  if (cellsOf(rows[at]!).some((cell) => !isName(cell))) return null;
  if (rows.length > at + PROOF && tableIn(stackFrom(rows, at, at + PROOF).cells) === null) return null;
  const { cells, ends } = stackFrom(rows, at, rows.length);
  const table = tableIn(cells);
  return table && { unit: tableOf(draft, rows[at]!, table.rows), rows: ends[table.end - 1]! - at };
}

/** A header and three records at least, and how many of the cells they take. */
function tableIn(cells: readonly Cell[]): { rows: Cell[][]; end: number } | null {
  const parted = partedRows(cells);
  if (parted) return parted;
  const full = cells.flatMap((cell, at) => (cell.text === "" ? [] : [{ cell, at }]));
  const found = fullRows(full.map(({ cell }) => cell));
  return found && { ...found, end: full[found.end - 1]!.at + 1 };
}

/** Rows parted by a bar alone: a row may lack figures (户籍人口 | 85.8 | |). */
function partedRows(cells: readonly Cell[]): { rows: Cell[][]; end: number } | null {
  const first = cells.findIndex(({ text }) => text !== "");
  const bar = cells.findIndex(({ text }, at) => at > first && text === "");
  const header = cells.slice(first, bar);
  if (first < 0 || header.length < 2 || !isHeader(header)) return null;
  const records: Cell[][] = [];
  let next = bar + 1;
  for (;;) {
    const record = cells.slice(next, next + header.length);
    const own = record.slice(1);
    if (record.length < 2 || record[0]!.text === "" || !isName(record[0]!)) break;
    if (own.every(({ text }) => text === "") || !own.every(({ text }) => text === "" || isFigure(text))) break;
    const after = cells[next + header.length];
    if (after && after.text !== "") break;
    records.push(record);
    next += header.length + 1;
  }
  return records.length >= RECORDS ? { rows: [header, ...records], end: Math.min(next - 1, cells.length) } : null;
}

function fullRows(cells: readonly Cell[]): { rows: Cell[][]; end: number } | null {
  const numbered = NUMBERED.test(cells[0]?.text ?? "");
  const figure = cells.findIndex(({ text }) => isFigure(text) && !isYear(text));
  // The first record begins with a name, or with its number.
  const head = numbered ? figure : figure - 1;
  if (head < 1) return null;
  let columns = numbered ? head : 1;
  while (!numbered && head + columns < cells.length && isFigure(cells[head + columns]!.text)) columns++;
  const header = columns > 1 ? headerOf(cells.slice(0, head), columns) : null;
  if (!header) return null;
  const records: Cell[][] = [];
  let next = head;
  while (next + columns <= cells.length && isRecord(cells.slice(next, next + columns))) {
    records.push(cells.slice(next, next + columns));
    next += columns;
  }
  return records.length >= RECORDS ? { rows: [header, ...records], end: next } : null;
}

const tableOf = (draft: Draft, first: Row, table: readonly (readonly Cell[])[]): Unit =>
  gridOf(
    draft,
    first,
    table.map((cells) => cells.map(({ lines }) => lines)),
  );
