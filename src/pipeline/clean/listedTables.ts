/** Tables of one column of figures as scrapers leave them in plain text: a name in a line, its figure in the next, and headings that give the unit between them. */
import type { Draft } from "./draft.ts";
import { FIGURE, gridOf } from "./findTables.ts";
import type { Row, Unit } from "./unit.ts";

/** What its first column is called. */
const HEAD = /^(?:指\s?标|项\s?目|指标名称)$/;
const LONGEST = 24;
/** Fewest figures, and fewest headings or names with a unit in brackets, that prove one. */
const RECORDS = 5;
const MEASURED = 2;
/** Headings one under another, at most. */
const HEADINGS = 3;
const WITH_UNIT = /[（(][一-龥%‰]{1,6}[）)]$/;

/** 指标, 总量指标, 人口（万人）, 总人口, 2086.5, …: the table that begins at a line. Null where a name has several figures, or nothing tells their units. */
export function listedTableAt(draft: Draft, rows: readonly Row[], at: number): { unit: Unit; rows: number } | null {
  if (!HEAD.test(rows[at]?.text ?? "") || !isName(rows[at + 1]) || isFigure(rows[at + 2])) return null;
  const spanOf = ({ start, end }: Row): [number, number][] => [[start, end]];
  const table = [[spanOf(rows[at]!), spanOf(rows[at + 1]!)]];
  let records = 0;
  let measured = 0;
  let headings = 0;
  let inRow = 0;
  let kept = 0;
  let end = at;
  for (let i = at + 2; isName(rows[i]); ) {
    const name = rows[i]!;
    if (WITH_UNIT.test(name.text)) measured++;
    const figure = rows[i + 1];
    if (!isFigure(figure)) {
      if (++inRow > HEADINGS) break;
      headings++;
      table.push([spanOf(name), [[name.end, name.end]]]);
      i++;
      continue;
    }
    if (isFigure(rows[i + 2])) return null;
    inRow = 0;
    records++;
    table.push([spanOf(name), spanOf(figure!)]);
    i += 2;
    kept = table.length;
    end = i;
  }
  if (records < RECORDS || headings === 0 || measured < MEASURED) return null;
  return { unit: gridOf(draft, rows[at]!, table.slice(0, kept)), rows: end - at };
}

const isFigure = (row: Row | undefined): boolean => row !== undefined && row.mark.tag === "text" && FIGURE.test(row.text);
const isName = (row: Row | undefined): row is Row =>
  row !== undefined && row.mark.tag === "text" && row.text.length <= LONGEST && !FIGURE.test(row.text) && !/[，。；：|]/.test(row.text);
