/** Tables as scrapers leave them in plain text: cells parted by bars, a row a line (| 工业 | 211.9 | 8.1 |) or a cell a line (工业 |). */
import type { Draft } from "./draft.ts";
import { FIGURE, gridOf, UNITS } from "./findTables.ts";
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
const isFigure = (text: string): boolean => FIGURE.test(text.replace(REMARK, "")) || text === "持平";
const isYear = (text: string): boolean => /^(?:19|20)\d\d年?$/.test(text);
const NUMBERED = /^(?:序号|排名|排行|位次|名次)$/;

/** The table of barred cells that begins at a line. Null where the lines do not prove it: three records at least, each of a name and figures, under a header. */
export function barredTableAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  if (isAlone(rows, at)) return stackAt(draft, rows, at);
  if (!rows[at]?.text.includes("|")) return null;
  return rowsAt(draft, rows, at) ?? (filledOf(cellsOf(rows[at]!)).length === 1 || rows[at]!.text === "|" ? stackAt(draft, rows, at) : null);
}

/** 工业, and a bar in a line of its own below it. */
const isAlone = (rows: readonly Row[], at: number): boolean => rows[at + 1]?.text === "|" && !rows[at]!.text.includes("|");

/** The cells of a line, empty ones too; the bars at its ends part nothing. */
function cellsOf({ text, start }: Row): Cell[] {
  const cells: Cell[] = [];
  let from = text.startsWith("|") ? 1 : 0;
  for (let i = from; i <= text.length; i++) {
    if (i < text.length && text[i] !== "|") continue;
    if (i === text.length && from === i && text.endsWith("|")) break;
    const piece = text.slice(from, i);
    const words = piece.trim();
    const begin = start + from + (words ? piece.indexOf(words) : 0);
    cells.push({ text: words, lines: [[begin, begin + words.length]] });
    from = i + 1;
  }
  return cells;
}

const filledOf = (cells: readonly Cell[]): Cell[] => cells.filter(({ text }) => text !== "");
/** No name is without a letter: 0.31\0.42 are two figures in one cell. */
const isName = ({ text }: Cell): boolean => text.length <= LONGEST && !isFigure(text) && !/[，。；]/.test(text) && !/^\d[\d.,\\/]+$/.test(text);
/** A name, its unit, and figures behind them; a number may come first. */
const isRecord = (cells: readonly Cell[]): boolean => {
  const first = /^\d{1,3}$/.test(cells[0]?.text ?? "") && cells.length > 2 ? 1 : 0;
  const figures = cells.findIndex((cell, i) => i > first && !isName(cell));
  return isName(cells[first]!) && figures > 0 && figures <= first + 2 && cells.slice(figures).every(({ text }) => isFigure(text));
};
const isHeader = (cells: readonly Cell[]): boolean => cells.every((cell) => isName(cell) || isYear(cell.text));

/** The header over so many columns: the first of them may have no name. */
function headerOf(cells: readonly Cell[], columns: number): Cell[] | null {
  if (!isHeader(cells)) return null;
  if (cells.length === columns) return [...cells];
  const [start] = cells[0]!.lines[0]!;
  return cells.length === columns - 1 ? [{ text: "", lines: [[start, start]] }, ...cells] : null;
}

/** Rows from line to line; a table may hold several, each under titles and a header of its own. */
function rowsAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  const table: Cell[][] = [];
  let records = 0;
  let next = at;
  for (let section = sectionAt(rows, next); section; section = sectionAt(rows, next)) {
    table.push(...section.rows);
    records += section.records;
    next = section.next;
  }
  return records >= RECORDS ? { unit: tableOf(draft, rows[at]!, table), rows: next - at } : null;
}

/** Lines over the records of a section, at most: its titles and its header. */
const HEADS = 5;

function sectionAt(rows: readonly Row[], at: number): { rows: Cell[][]; records: number; next: number } | null {
  const lineAt = (i: number): Cell[] | null => {
    const row = rows[i];
    return row?.text.includes("|") && row.mark.tag === "text" ? cellsOf(row) : null;
  };
  const titles: Cell[][] = [];
  const header: Cell[][] = [];
  let next = at;
  for (; next - at < HEADS; next++) {
    const line = lineAt(next);
    const filled = line && filledOf(line);
    // Asked for each line: one that is no header is looked at alone.
    if (!filled || filled.length === 0 || !isHeader(filled)) break;
    // 名 称 | 单 位 | under its title; a cell alone below belongs to a header that was broken.
    (filled.length === 1 && header.length === 0 ? titles : header).push(line);
  }
  if (header.length === 0) return null;
  const body: Cell[][] = [];
  let records = 0;
  let end = next;
  const unitAt = header[0]!.findIndex(({ text }) => UNITS.test(text));
  const numbered = NUMBERED.test(filledOf(header[0]!)[0]!.text);
  for (let line = lineAt(next); line; line = lineAt(++next)) {
    const filled = filledOf(line);
    if (filled.length === 0) break;
    const alone = filled.length === 1 && isName(filled[0]!) && !/^注/.test(filled[0]!.text);
    // 按行业分 |, 分县区产值 | 亿元 | |: a heading over some of the rows.
    const heading = alone || (filled.length === 2 && unitAt > 0 && isName(filled[0]!) && line[unitAt] === filled[1]);
    const place = numbered && filled.length > 1 && /^\d{1,3}$/.test(filled[0]!.text) && filled.slice(1).every(isName);
    if (!heading && !place && !isRecord(filled)) break;
    body.push(line);
    if (heading) continue;
    records++;
    end = next + 1;
  }
  const own = body.slice(0, body.length - (next - end));
  const aligned = records > 0 ? alignedTo(header, own) : null;
  return aligned && { rows: [...titles.map(filledOf), ...aligned], records, next: end };
}

/** Header and body with as many cells a row; null where it cannot be told which stand below which. */
function alignedTo(header: readonly (readonly Cell[])[], body: readonly (readonly Cell[])[]): Cell[][] | null {
  const heads = header.map(filledOf);
  const filled = body.map(filledOf);
  const records = filled.filter((cells) => isRecord(cells) || /^\d{1,3}$/.test(cells[0]!.text));
  const columns = records[0]!.length;
  const whole = heads.length === 1 ? heads[0]! : (endedBelow(heads, columns) ?? (heads.flat().length === columns ? heads.flat() : null));
  const same = records.every((cells) => cells.length === columns);
  const named = whole && same ? headerOf(whole, columns) : null;
  if (named) return [named, ...filled.map((cells) => padded(cells, columns))];
  const broken = heads.length > 1 && heads[0]!.length < columns && heads.flat();
  // 2017年 | 4月 | 1-4月 |: a header broken over lines, above cells that hold nothing.
  if (broken && body.every((cells) => lastFilled(cells) < broken.length) && body.some((cells) => lastFilled(cells) === broken.length - 1))
    return [broken, ...body.map((cells) => padded(cells.slice(0, lastFilled(cells) + 1), broken.length))];
  const width = header.at(-1)!.length;
  // 项目 | 本年 | 增长 | | |: cells that span others, and which is not told.
  if (header.some((cells) => cells.length !== width) || heads.slice(0, -1).some((_, i) => header[i]!.at(-1)!.text === "")) return null;
  const rows = [...header, ...body].map((cells) => padded(cells.slice(0, lastFilled(cells) + 1), width));
  return rows.every((cells) => cells.length === width) ? rows : null;
}

/** 9月 | 1-9月 | 累计 |, and 增长% | below it: names have no header of their own, and the last column's goes on in the line below. */
function endedBelow(heads: readonly (readonly Cell[])[], columns: number): Cell[] | null {
  const [first, below, more] = heads;
  const rest = below?.[0];
  if (more || !rest || below.length > 1 || first!.length !== columns - 1 || !IS_TIME.test(first![0]!.text)) return null;
  const last = first!.at(-1)!;
  return [...first!.slice(0, -1), { text: `${last.text}${rest.text}`, lines: [...last.lines, ...rest.lines] }];
}
const IS_TIME = /^(?:\d{4}年)?(?:\d{1,2}月|本月|当月|[1一]?[-—~至]?\d{1,2}月|本期|本季度?|\d季度)(?:累计)?$/;

const lastFilled = (cells: readonly Cell[]): number => cells.findLastIndex(({ text }) => text !== "");

function padded(cells: readonly Cell[], columns: number): Cell[] {
  const [, end] = cells.at(-1)!.lines.at(-1)!;
  const empty: Cell = { text: "", lines: [[end, end]] };
  return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => empty)];
}

/** The cells from a line on, one a line: one that was wrapped has several lines, and only the last of them a bar; a bar alone is an empty one, or parts two rows. */
function stackFrom(rows: readonly Row[], at: number, until: number): { cells: Cell[]; ends: number[] } {
  const cells: Cell[] = [];
  const ends: number[] = [];
  const alone = isAlone(rows, at);
  let open: Cell | null = null;
  for (let i = at; i < Math.min(until, rows.length); i++) {
    const row = rows[i]!;
    if (row.mark.tag !== "text" || row.text.length > LONGEST) break;
    if (!row.text.endsWith("|")) {
      if (open || /[，。；：]/.test(row.text) || row.text.includes("|")) break;
      open = { text: row.text, lines: [[row.start, row.end]] };
      continue;
    }
    const own = filledOf(cellsOf(row));
    if (own.length > 1 || (open && own.length === 0 && !alone)) break;
    const [cell = { text: "", lines: open ? [] : ([[row.end, row.end]] as Span[]) }] = own;
    cells.push(open ? { text: `${open.text}${cell!.text}`, lines: [...open.lines, ...cell!.lines] } : cell!);
    ends.push(i + 1);
    open = null;
  }
  return { cells, ends };
}

/** Lines in which a stack proves to be a table, so that lines that are none are not all looked through from each of them. */
const PROOF = 120;

function stackAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  if (filledOf(cellsOf(rows[at]!)).some((cell) => !isName(cell))) return null;
  if (rows.length > at + PROOF && tableIn(stackFrom(rows, at, at + PROOF).cells) === null) return null;
  const { cells, ends } = stackFrom(rows, at, rows.length);
  const table = tableIn(cells);
  return table && { unit: tableOf(draft, rows[at]!, table.rows), rows: ends[table.end - 1]! - at };
}

/** A header and three records at least, and how many of the cells they take. */
function tableIn(cells: readonly Cell[]): { rows: Cell[][]; end: number } | null {
  const parted = partedRows(cells);
  if (parted) return parted;
  const gridded = griddedRows(cells);
  const full = cells.flatMap((cell, at) => (cell.text === "" ? [] : [{ cell, at }]));
  const found = fullRows(full.map(({ cell }) => cell));
  if (gridded && gridded.rows.length > (found?.rows.length ?? 0)) return gridded;
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
    const unit = UNITS.test(header[1]!.text) && record.length > 2 && isName(record[1]!);
    const own = record.slice(unit ? 2 : 1);
    if (record.length < 2 || record[0]!.text === "" || !isName(record[0]!)) break;
    if (own.every(({ text }) => text === "") || !own.every(({ text }) => text === "" || isFigure(text))) break;
    const after = cells[next + header.length];
    if (after && after.text !== "") break;
    records.push(record);
    next += header.length + 1;
  }
  return records.length >= RECORDS ? { rows: [header, ...records], end: Math.min(next - 1, cells.length) } : null;
}

/** Rows of as many cells each: headings over some of them (按行业分 | | |), and records that may lack figures. */
function griddedRows(cells: readonly Cell[]): { rows: Cell[][]; end: number } | null {
  const at = cells.findIndex(({ text }) => isFigure(text) && !isYear(text));
  const units = UNITS.test(cells[1]?.text ?? "");
  const head = at - (units ? 2 : 1);
  let columns = units ? head : 1;
  while (!units && at >= 0 && head + columns < cells.length && isFigure(cells[head + columns]!.text)) columns++;
  // A heading may stand over the first record as well.
  const over = head > columns ? cells.slice(columns, head) : [];
  if (at < 0 || head < columns || columns < 2 || over.length % columns !== 0 || !isHeader(cells.slice(0, columns))) return null;
  const rows: Cell[][] = [[...cells.slice(0, columns)]];
  let records = 0;
  let end = 0;
  for (let next = columns; next + columns <= cells.length; next += columns) {
    const row = cells.slice(next, next + columns);
    const own = row.slice(units ? 2 : 1);
    if (row[0]!.text === "" || !isName(row[0]!) || (units && !isName(row[1]!)) || !own.every(({ text }) => text === "" || isFigure(text))) break;
    rows.push(row);
    if (own.every(({ text }) => text === "")) continue;
    records++;
    end = rows.length;
  }
  return records >= RECORDS ? { rows: rows.slice(0, end), end: end * columns } : null;
}

function fullRows(cells: readonly Cell[]): { rows: Cell[][]; end: number } | null {
  const numbered = NUMBERED.test(cells[0]?.text ?? "");
  const figure = cells.findIndex(({ text }) => isFigure(text) && !isYear(text));
  const units = UNITS.test(cells[1]?.text ?? "");
  // The first record begins with a name, or with its number; its unit may stand before its figures.
  const head = numbered ? figure : figure - (units ? 2 : 1);
  if (head < 1) return null;
  let columns = numbered || units ? head : 1;
  while (!numbered && !units && head + columns < cells.length && isFigure(cells[head + columns]!.text)) columns++;
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
