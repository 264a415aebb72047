import type { Draft } from "./draft.ts";
import { type Piece, type Row, type Unit, type UnitCell, unitOf } from "./unit.ts";

/** Rows that the format itself calls a table, as one unit a table; header flags and spans from its grid. */
export function tableUnit(draft: Draft, rows: readonly Row[], ordinal: number): Unit {
  const first = rows[0]!;
  const unit = unitOf(first, "table");
  const grid = draft.grids[first.mark.grid];
  unit.pieces = [];
  unit.text = rows.map((row) => row.text).join("\n");
  const table: UnitCell[][] = [];
  /** Cells that reach down from a row above, by column. */
  const falling = new Map<number, { cell: UnitCell; rows: number }>();
  for (const [r, row] of rows.entries()) {
    const cells: UnitCell[] = [];
    const spans = splitCells(draft.clean, row);
    const marks = grid?.rows.filter((marked) => marked.length > 0)[ordinal + r];
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
      for (let i = 0; i < width; i++) {
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
