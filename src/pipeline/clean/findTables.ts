import { matchesOf } from "../text.ts";
import type { Draft } from "./draft.ts";
import { type Piece, type Row, type Unit, type UnitCell, unitOf } from "./unit.ts";

/** Cells beyond this, by colspan, are not repeated. */
const MOST_COLUMNS = 200;

/** Rows that the format itself calls a table, as one unit a table; header flags and spans from its grid. */
export function tableUnit(draft: Draft, rows: readonly Row[], ordinal: number): Unit {
  const first = rows[0]!;
  const unit = unitOf(first, "table");
  const grid = draft.grids[first.mark.grid];
  unit.pieces = [];
  unit.text = rows.map((row) => row.text).join("\n");
  const marked = grid?.rows.filter((cells) => cells.length > 0);
  const table: UnitCell[][] = [];
  /** Cells that reach down from a row above, by column. */
  const falling = new Map<number, { cell: UnitCell; rows: number }>();
  for (const [r, row] of rows.entries()) {
    const cells: UnitCell[] = [];
    const spans = splitCells(draft.clean, row);
    const marks = marked?.[ordinal + r];
    let column = 0;
    const fall = (): void => {
      for (let held = falling.get(column); held !== undefined; held = falling.get(column)) {
        cells.push(held.cell);
        if (--held.rows === 0) falling.delete(column);
        column++;
      }
    };
    for (const [k, [start, end]] of spans.entries()) {
      fall();
      const lead: Piece["lead"] = k > 0 ? "\t" : r > 0 ? "\n" : "";
      const cell: UnitCell = { from: unit.pieces.length, to: unit.pieces.length + 1, header: marks?.[k]?.header ?? r === 0 };
      unit.pieces.push({ start, end, lead });
      const width = marks?.[k]?.colspan ?? 1;
      const height = marks?.[k]?.rowspan ?? 1;
      for (let i = 0; i < width && cells.length < MOST_COLUMNS; i++) {
        cells.push(cell);
        if (height > 1) falling.set(column, { cell, rows: height - 1 });
        column++;
      }
    }
    fall();
    table.push(cells);
  }
  unit.table = table;
  return unit;
}

/** Spans of the tab-parted cells of a row, blanks aside. */
function splitCells(clean: string, row: Row): [start: number, end: number][] {
  const spans: [number, number][] = [];
  let start = row.start;
  for (let i = row.start; i <= row.end; i++) {
    if (i < row.end && clean[i] !== "\t") continue;
    let from = start;
    let to = i;
    while (from < to && /\s/.test(clean[from] ?? "")) from++;
    while (to > from && /\s/.test(clean[to - 1] ?? "")) to--;
    spans.push([from, to]);
    start = i + 1;
  }
  return spans;
}

/** A cell of figures: 43760.7, 5.2%, 1,234, —, 第3, 12.5亿元. */
export const FIGURE =
  /^(?:[-+－＋]?\d[\d,.]*\s?(?:[%‰‱]|个百分点|(?:万亿|亿|万|千|百)?(?:美元|元|人|家|户|个|吨|平方公里|平方米|公里|位|件|项|辆|套|名|人次)?)?|第\d{1,3}(?:位|名)?|[-—–/－]{1,3})$/;
/** The first column of a table of regions or figures. */
const NAMES =
  /^(?:[州市县区盟旗]{1,2}[（(][州市县区盟旗、]{1,5}[）)]|序号|排名|位次|名次|地区|地\s?市|市别|县别|区别|板块|省份|省市|省区市|城市|市州|州市|区县|县区|县市区?|区域|园区|高新区|开发区|新区|名称|单位|指标|指标名称|项目|产品|年份|年度|季度|月份|时间|国家|行业|产业|类别)(?:名称)?(?:[（(][^）)]{1,10}[）)])?$/;
/** The other columns: an indicator, a unit, a year. */
const COLUMN =
  /GDP|总值|总量|增加值|产值|增速|增长|增幅|增量|同比|比上年|收入|支出|投资|进出口|出口|零售|人口|面积|人均|占比|比重|数量|排名|位次|名次|亿元|万元|美元|%|％|（家）|（个）|（户）|[\d]{4}年|指数|得分|利润|税收|数$|本[年月期]|当[年月期]|累计|^\d{1,2}(?:-\d{1,2})?月|季度|半年|绝对|^(?:计量|计算)?\s?单\s?位$/;
/** The column that gives the unit of each row. */
export const UNITS = /^(?:计量|计算)?\s?单\s?位$/;
/** Whether cells are those of a header: 指标 and 增速, or a column of units. */
export const isTableHead = (cells: readonly string[]): boolean =>
  cells.slice(1).some((cell) => UNITS.test(cell)) ||
  (NAMES.test((cells.find((cell) => cell !== "") ?? "").replace(/\s/g, "")) && cells.slice(1).some((cell) => COLUMN.test(cell)));
/** Fewest records below a header that make lines of single cells a table. */
const RECORDS = 3;
const LONGEST_CELL = 24;
/** Columns of such a table, at most. */
const MOST_STACKED = 9;
/** 亿千瓦时, 上年=100. */
const LONGEST_UNIT = 8;

type Cells = [start: number, end: number][];

/** What parts the cells of a line: each tab, so that one may hold nothing; tabs, two blanks or a full-width one; any blank. */
const SETTINGS = ["tabs", "wide", "loose"] as const;
type Setting = (typeof SETTINGS)[number];
const PARTS = { wide: /[^\s\u3000](?:[^\t\n\u3000\u00a0 ]| (?![ \u3000\u00a0]))*/g, loose: /[^\s\u3000]+/g };

/** Cells of a line of plain text. */
function textCells(row: Row, setting: Setting): Cells {
  const cells: Cells = [];
  if (setting === "tabs") {
    let from = 0;
    for (const part of row.text.split("\t")) {
      const words = part.trim();
      const start = row.start + from + (words ? part.indexOf(words) : 0);
      cells.push([start, start + words.length]);
      from += part.length + 1;
    }
    return cells;
  }
  for (const match of matchesOf(row.text, PARTS[setting])) {
    const text = match[0].trimEnd();
    cells.push([row.start + match.index, row.start + match.index + text.length]);
  }
  return cells;
}

/**
 * The table that begins at a line of plain text: lines of the same number of cells, or the cells of one line each under one another.
 * Null where the lines do not prove it: three records at least, figures in every column but the first, and for single cells names of columns.
 */
export function textTableAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  const first = rows[at];
  if (first === undefined || first.mark.tag !== "text" || first.text.length > 160) return null;
  if (/[\t \u3000]/.test(first.text)) {
    for (const setting of first.text.includes("\t") ? SETTINGS : SETTINGS.slice(1)) {
      const found = alignedAt(draft, rows, at, setting);
      if (found !== null) return found;
    }
  }
  if (first.text.length > LONGEST_CELL || FIGURE.test(first.text)) return null;
  // Under a heading that is no known name of a column, more records are asked for.
  const known = NAMES.test(first.text);
  return known || first.text.length <= 6 ? stackedAt(draft, rows, at, known ? RECORDS : RECORDS + 2) : null;
}

const wordsOf = (draft: Draft, cells: Cells): string[] => cells.map(([start, end]) => draft.clean.slice(start, end));

function alignedAt(draft: Draft, rows: readonly Row[], at: number, setting: Setting): { unit: Unit; rows: number } | null {
  const table: Cells[] = [];
  let records = 0;
  let units = false;
  for (let i = at; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || row.mark.tag !== "text" || row.text.length > 160 || (i > at && row.mark.gap > 1)) break;
    let cells = textCells(row, setting);
    const words = wordsOf(draft, cells);
    const [header] = table;
    // 分县区 in a line of its own: a heading over some of the rows.
    if (cells.length === 1 && header && records > 0 && isHeading(words[0]!) && recordBelow(draft, rows, i + 1, header.length, units, setting)) {
      table.push(widened(cells, header.length));
      continue;
    }
    // A header without a name for its first column.
    if (
      i === at + 1 &&
      setting === "wide" &&
      header &&
      cells.length === header.length + 1 &&
      wordsOf(draft, header).every((word) => COLUMN.test(word))
    )
      table[0] = [[header[0]![0], header[0]![0]], ...header];
    else if (setting === "tabs" && header && cells.length < header.length) cells = widened(cells, header.length);
    if (cells.length < 2 || (table[0] !== undefined && cells.length !== table[0].length)) break;
    if (words.some((word) => word.length > LONGEST_CELL || /[，。；]/.test(word))) break;
    const isRecord = recorded(words, units, setting);
    if (!isRecord && (i > at || words.some((word) => FIGURE.test(word)))) break;
    if (isRecord) records++;
    else if (i === at) units = UNITS.test(words[1]!);
    table.push(cells);
  }
  if (records < RECORDS) return null;
  return {
    unit: gridOf(
      draft,
      rows[at]!,
      table.map((cells) => cells.map((cell) => [cell])),
    ),
    rows: table.length,
  };
}

/** A name, its unit, and figures behind them. */
function recorded(words: readonly string[], units: boolean, setting: Setting): boolean {
  const behind = words.slice(units ? 2 : 1).filter((word) => word !== "");
  const figures = behind.filter((word) => FIGURE.test(word)).length;
  if (setting !== "loose") return figures * 2 >= behind.length && (figures > 0 || behind.length > 0);
  return figures === behind.length && words.slice(0, units ? 2 : 1).every((word) => !FIGURE.test(word));
}

/** Cells with as many that hold nothing behind them as a header asks for. */
function widened(cells: Cells, columns: number): Cells {
  const end = cells.at(-1)![1];
  return [...cells, ...Array.from({ length: columns - cells.length }, (): Cells[number] => [end, end])];
}

const isHeading = (words: string): boolean => words.length <= LONGEST_CELL && !FIGURE.test(words) && !/[，。；：]|^注/.test(words);

/** Whether a line is a record of so many cells. */
function recordBelow(draft: Draft, rows: readonly Row[], at: number, columns: number, units: boolean, setting: Setting): boolean {
  const row = rows[at];
  if (row === undefined || row.mark.tag !== "text" || row.text.length > 160 || row.mark.gap > 1) return false;
  const words = wordsOf(draft, textCells(row, setting));
  return words.length === columns && !FIGURE.test(words[0]!) && recorded(words, units, setting);
}

/** A cell of one line each under one another; where blank lines part the cells, one that was wrapped has several. */
interface Stacked {
  text: string;
  lines: readonly Row[];
}

/** The cells from line `at` on, made as they are asked for. */
function stackFrom(rows: readonly Row[], at: number): (k: number) => Stacked | undefined {
  const parted = (rows[at + 1]?.mark.gap ?? 0) > 0;
  const cells: Stacked[] = [];
  let next = at;
  return (k) => {
    while (cells.length <= k && next < rows.length) {
      const lines = [rows[next++]!];
      while (parted && rows[next]?.mark.gap === 0 && lines.length < 3) lines.push(rows[next++]!);
      cells.push({ text: lines.map(({ text }) => text).join(""), lines });
    }
    return cells[k];
  };
}

function stackedAt(draft: Draft, rows: readonly Row[], at: number, least: number): { unit: Unit; rows: number } | null {
  const cellAt = stackFrom(rows, at);
  const isCell = (cell: Stacked | undefined): cell is Stacked =>
    cell?.lines.every(({ mark }) => mark.tag === "text") === true && cell.text.length <= LONGEST_CELL && !/[，。；]/.test(cell.text);
  const isColumn = (cell: Stacked | undefined): boolean => isCell(cell) && COLUMN.test(cell.text) && !FIGURE.test(cell.text);
  const units = UNITS.test(cellAt(1)?.text ?? "");
  // 排名, 城市, GDP: a column of places may come before the one of names.
  const numbered = /^(?:序号|排名|位次|名次)$/.test(cellAt(0)?.text ?? "");
  let figure = 1;
  while (figure <= MOST_STACKED + 2 && isCell(cellAt(figure)) && !FIGURE.test(cellAt(figure)!.text)) figure++;
  // The first record begins with its name, which may be that of a column, or with its number.
  const columns = numbered ? figure : figure - (units ? 2 : 1);
  const isName = (k: number): boolean => numbered && k === 1 && NAMES.test(cellAt(k)?.text ?? "");
  if (columns < 2 || columns > MOST_STACKED || !isCell(cellAt(figure))) return null;
  for (let k = 1; k < columns; k++) if (!isColumn(cellAt(k)) && !isName(k)) return null;
  const table: Stacked[][] = [];
  for (let i = 0; ; i += columns) {
    const cells = Array.from({ length: columns }, (_, k) => cellAt(i + k));
    if (!cells.every(isCell)) break;
    if (i > 0) {
      const names = numbered ? cells.slice(1, 2) : cells.slice(0, 1);
      const figures = numbered ? [...cells.slice(0, 1), ...cells.slice(2)] : cells.slice(units ? 2 : 1);
      if (units && (FIGURE.test(cells[1]!.text) || cells[1]!.text.length > LONGEST_UNIT)) break;
      if (names.some((cell) => FIGURE.test(cell.text) && !/^\d{4}$/.test(cell.text)) || !figures.every((cell) => FIGURE.test(cell.text))) break;
    }
    table.push(cells);
  }
  if (table.length <= least) return null;
  const spans = table.map((cells) => cells.map(({ lines }) => lines.map(({ start, end }): [number, number] => [start, end])));
  return { unit: gridOf(draft, rows[at]!, spans), rows: table.flat().reduce((sum, { lines }) => sum + lines.length, 0) };
}

/** Cells as a table unit, each the lines it is made of; the first row is its header if it holds no figure. */
export function gridOf(draft: Draft, first: Row, table: readonly (readonly Cells[])[]): Unit {
  const unit = unitOf(first, "table");
  unit.pieces = [];
  const words = table.map((cells) => cells.map((lines) => wordsOf(draft, lines).join("")));
  const header = words[0]?.every((word) => !FIGURE.test(word)) ?? false;
  unit.table = table.map((cells, r) =>
    cells.map((lines, k) => {
      const from = unit.pieces.length;
      for (const [i, [start, end]] of lines.entries()) unit.pieces.push({ start, end, lead: i > 0 ? "" : k > 0 ? "\t" : r > 0 ? "\n" : "" });
      return { from, to: unit.pieces.length, header: r === 0 && header };
    }),
  );
  unit.text = words.map((cells) => cells.join("\t")).join("\n");
  return unit;
}

/** Headings printed downwards, one character a line: three lines or more are one heading. */
export function verticalAt(rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  let end = at;
  while (end < rows.length && rows[end]?.mark.tag === "text" && /^[\u3400-\u9fff“”《》、]$/.test(rows[end]?.text ?? "")) end++;
  if (end - at < 3) return null;
  const own = rows.slice(at, end);
  const unit = unitOf(own[0]!, "short");
  unit.pieces = own.map((row) => ({ start: row.start, end: row.end, lead: "" as const }));
  unit.text = own.map((row) => row.text).join("");
  return { unit, rows: end - at };
}
