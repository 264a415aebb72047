import { BYLINE, CLOSING, isFinished, isRunning, OPENING, type Row, type Unit, unitOf, widthOf } from "./unit.ts";

/** A new start, whatever stands before it. */
const FRESH =
  /^(?:[■□●◆▲◎★]|——|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[①-⑩]|第[一二三四五六七八九十]{1,3}[章节条]|\d{1,2}[.、]\D|图[：:为]|注[：:]|[（(](?:记者|通讯员|编辑|责编))/;
/** A word that asks for what follows. */
const OPEN_END =
  /[，、,的地得和与及或在把将被对从向以为于至把让使给跟同并而且则就才还也都又再不没要能可会应该由所其这那每各某因如若虽但即是有了着过“‘（《]$/;
const SENTENCE_STOP = /[，。；]/;

/** Columns by which a wrapped line may fall short of the longest one: a full-width stop and a word of digits that would not fit. */
const SLACK = 5;
/** Columns of an indent, which the first line of a paragraph loses when its blanks are cut off. */
const INDENT = 4;
/** Share of the column's width below which a line without a stop is a heading; the first line of a paragraph, its indent lost, has at least 0.7. */
const HEADING_SHARE = 0.6;
/** Longest line of a narrow column, in half-width columns. Lines of a page that is not wrapped are longer or of any length. */
const WIDEST = 100;

interface Run {
  rows: Row[];
  width: number;
  wrapped: boolean;
}

const isText = (row: Row): boolean => row.mark.tag === "text" || row.mark.tag === "quote";

/** Whether neighbouring lines were cut by width: running text whose lines mostly end in mid-sentence and are about as long as each other. */
function isWrapped(rows: readonly Row[], width: number): boolean {
  if (rows.length < 2 || width > WIDEST) return false;
  // A line longer than the one before it was not cut where that was: a title and the sentence under it.
  if (rows.length === 2 && widthOf(rows[0]!.text) < width - SLACK - INDENT) return false;
  let open = 0;
  let full = 0;
  let openFull = 0;
  let openWidth = 0;
  let stops = false;
  for (const [i, row] of rows.entries()) {
    stops ||= SENTENCE_STOP.test(row.text) || isFinished(row.text);
    if (i === rows.length - 1) break;
    const isFull = widthOf(row.text) >= width - SLACK - INDENT;
    const isOpen = !isFinished(row.text);
    if (isOpen) {
      open++;
      openWidth += widthOf(row.text);
    }
    if (isFull) full++;
    if (isOpen && isFull) openFull++;
  }
  const pairs = rows.length - 1;
  if (!stops) return false;
  // Paragraphs of a line or two among longer ones: the lines that stop short of a sentence all reach the margin.
  if (openFull >= 3 && openFull * 10 >= open * 8) return true;
  return open * 2 >= pairs && (full * 2 >= pairs || (open * 10 >= pairs * 8 && openWidth >= open * width * 0.5)) && open > 0;
}

/** A unit as its rows come in; the words are put together once, at its end. */
interface Growing {
  unit: Unit;
  texts: string[];
  /** Last row, and the run it is of. */
  row: Row;
  run: Run;
  stops: boolean;
  length: number;
}

/** Rows into units: wrapped lines joined, across blank lines too where the sentence is plainly not over. */
export function joinWraps(rows: readonly Row[]): Unit[] {
  const runs: Run[] = [];
  let wrappedRows = 0;
  for (const row of rows) {
    const run = runs.at(-1);
    const before = run?.rows.at(-1);
    if (
      run !== undefined &&
      before !== undefined &&
      row.mark.gap === 0 &&
      !row.mark.indent &&
      isText(before) &&
      (mayFollow(row) || isLead(before)) &&
      !BYLINE.test(before.text) &&
      !isClosed(before)
    )
      run.rows.push(row);
    else runs.push({ rows: [row], width: 0, wrapped: false });
  }
  for (const run of runs) {
    for (const row of run.rows) run.width = Math.max(run.width, widthOf(row.text));
    run.wrapped = isWrapped(run.rows, run.width);
    if (run.wrapped) wrappedRows += run.rows.length;
  }
  const wrappedFile = wrappedRows >= 4 && wrappedRows * 3 >= rows.length;
  const units: Unit[] = [];
  let open = null as Growing | null;
  for (const run of runs) {
    for (const [i, row] of run.rows.entries()) {
      const held: Growing | null = open;
      const joins =
        held !== null &&
        (i > 0
          ? isLead(held.row) || (run.wrapped ? !endsParagraph(held.row, run.width) && !(i === 1 && isHeading(run)) : isCut(held, run, row))
          : continues(held, run, row, wrappedFile));
      if (held !== null && joins) {
        const latin = /[A-Za-z]$/.test(held.row.text) && /^[A-Za-z]/.test(row.text);
        held.unit.pieces.push({ start: row.start, end: row.end, lead: latin ? " " : "" });
        held.unit.width = Math.max(held.unit.width, widthOf(row.text));
        held.texts.push((latin ? " " : "") + row.text);
        open = { ...held, row, run, stops: held.stops || SENTENCE_STOP.test(row.text), length: held.length + row.text.length };
      } else {
        if (held !== null) units.push(finish(held));
        open = { unit: unitOf(row, "short"), texts: [row.text], row, run, stops: SENTENCE_STOP.test(row.text), length: row.text.length };
      }
    }
  }
  if (open !== null) units.push(finish(open));
  return units;
}

function finish({ unit, texts }: Growing): Unit {
  const text = texts.length > 1 ? texts.join("") : unit.text;
  const running = (isRunning(text) || OPENING.test(text)) && unit.tag !== "title" && unit.tag !== "heading";
  return { ...unit, text, kind: running ? "body" : unit.kind };
}

/** Nothing but the lead of a report: 本报西安讯（记者 甲 乙）. Its text is on the next line. */
const isLead = (row: Row): boolean => /^本报[^\s，。、（]{0,8}讯[ \u3000]*(?:[（(][^（）()]{0,40}[）)]?)?$/.test(row.text);

const isClosed = (row: Row): boolean => CLOSING.test(row.text.slice(-60));

/** Whether a row may go on with what stands before it. */
const mayFollow = (row: Row): boolean => isText(row) && !OPENING.test(row.text) && !FRESH.test(row.text) && !BYLINE.test(row.text);

/** The last line of a paragraph: its sentence is over and it is shorter than the column. */
const endsParagraph = (row: Row, width: number): boolean => isFinished(row.text) && widthOf(row.text) < width - SLACK;

/** The first line of a run stands over it: much shorter than the column, no stop in it, nothing left open. */
function isHeading(run: Run): boolean {
  const text = run.rows[0]?.text ?? "";
  return widthOf(text) < run.width * HEADING_SHARE && !SENTENCE_STOP.test(text) && !OPEN_END.test(text) && !OPENING.test(text);
}

/** Whether a run of lines goes on with the sentence that the unit before it left open. */
function continues(open: Growing, run: Run, row: Row, wrappedFile: boolean): boolean {
  const last = open.row;
  if (isLead(last)) return isText(row);
  if (isText(last) && isText(row) && last.text.endsWith("大会") && SITTING.test(row.text)) return true;
  if (!isText(last) || BYLINE.test(last.text) || row.mark.indent || !mayFollow(row)) return false;
  if (isFinished(last.text) || isClosed(last)) return false;
  // A line that fills its column was cut, whatever mark it ends with.
  const cut = (open.run.wrapped || run.wrapped) && widthOf(last.text) >= Math.max(open.run.width, run.width) - SLACK;
  if (/[：:；;”’》）)]$/.test(last.text) && !cut) return false;
  const nextIsText = run.rows.some((other) => SENTENCE_STOP.test(other.text)) || isFinished(row.text);
  if (open.run.wrapped || wrappedFile) {
    if (row.mark.gap > 3 || last.spread) return false;
    // A line alone is a heading, unless it fills the column it stands in or its words ask for more.
    const alone = open.run.rows.length === 1 && open.texts.length === 1;
    if (alone && !OPEN_END.test(last.text) && Math.abs(open.run.width - run.width) > SLACK + INDENT) return false;
    if (open.stops) return nextIsText || OPEN_END.test(last.text);
    return OPEN_END.test(last.text) && nextIsText;
  }
  return nextIsText && open.stops && open.length >= 20 && (breaksOff(last.text) || BEGINS_NONE.test(row.text) || cutsAmount(last.text, row.text));
}

/** A mark that no line begins with: …增长17.2%|、16.4%和9.8%。 */
const BEGINS_NONE = /^[、，；。]/;

/** A line that ends inside a number, or before the unit of one. */
const CUT_NUMBER = /\d(?:\.\n\d|\n(?:万|亿|元|%|％|个百分点|平方|立方|公里|公顷|亩|吨|千瓦|年|月|日))/;

/** 在县第九届人民代表大会|第三次会议上: the line under a report's title, set in two. */
const SITTING = /^第?[一二三四五六七八九十]{1,3}次(?:全体)?会议/;

/** 由上年末的|15.2亿元提高到…, 增长5.|3%: paragraphs set apart in the middle of what is told of an amount. */
const cutsAmount = (last: string, next: string): boolean =>
  (/[的达到至为约超增长升近]$/.test(last) && /^\d[\d.]*(?:[万亿]|%|％|元|个百分点|倍)/.test(next)) ||
  CUT_NUMBER.test(`${last.slice(-3)}\n${next.slice(0, 4)}`);

/** A stray break inside a paragraph: it cuts a number, or leaves a sentence open in a text that sets off its paragraphs. */
function isCut({ row: last, stops }: Growing, run: Run, row: Row): boolean {
  if (!stops || isFinished(last.text) || isClosed(last)) return false;
  // A clause a line, as on a telephone: 2023年，|全区地区生产总值…，|同比增长6.5%。
  if (/[，、]$/.test(last.text) || BEGINS_NONE.test(row.text)) return true;
  if (CUT_NUMBER.test(`${last.text.slice(-3)}\n${row.text.slice(0, 4)}`)) return true;
  return run.rows[0]!.mark.indent && SENTENCE_STOP.test(row.text) && !/[：:；;”’》）)]$/.test(last.text);
}

/** The clause after the last stop of a paragraph is too short to be one, or ends with a comma: 2021年，辖. */
function breaksOff(text: string): boolean {
  if (/[，、]$/.test(text)) return true;
  const tail = /[，。；：、！？]([\u3400-\u9fff]{1,4})$/.exec(text.slice(-6))?.[1];
  return tail !== undefined;
}
