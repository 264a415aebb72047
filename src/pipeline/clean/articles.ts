import type { Part } from "../text.ts";
import { assemble, type Placed } from "./assemble.ts";
import { barredTableAt } from "./barredTables.ts";
import { type Division, divide } from "./divide.ts";
import type { Draft } from "./draft.ts";
import { findProblems } from "./findProblems.ts";
import { tableUnit, textTableAt, verticalAt } from "./findTables.ts";
import { markFurniture, titleInSpam } from "./furniture.ts";
import { joinLines } from "./joinLines.ts";
import { joinWraps } from "./joinWraps.ts";
import { listedTableAt } from "./listedTables.ts";
import {
  bylineOf,
  DATED_LINE,
  datelineOf,
  headOf,
  type InfoLine,
  infoOf,
  isMasthead,
  mastheadOf,
  ownerIn,
  recordOf,
  sitesOf,
  stackedDate,
  stripSite,
  titleBeforeInfo,
} from "./metadata.ts";
import { orderColumns } from "./orderColumns.ts";
import { BYLINE, CAPTION, CLOSING, isFinished, isRunning, OPENING, type Removal, type Row, rowsOf, type Unit, unitOf } from "./unit.ts";

/** What the lines of a file say of it beside the articles: masthead, info lines outside the text. */
export interface PageFacts {
  masthead: InfoLine | null;
  info: InfoLine | null;
  /** Month and day of a line over the text that gives no year. */
  day: { month: number; day: number } | null;
  /** The site, by the end of the page's <title>. */
  site: string | null;
  /** Whose site it may be, by lines of their own over the text and at the foot of the page, the likeliest first. */
  heads: string[];
}

export interface CleanArticle {
  part: Omit<Part, "index" | "meta" | "script" | "encoding">;
  title: string;
  info: InfoLine | null;
  byline: { publisher: string | null; author: string | null } | null;
  dateline: ReturnType<typeof datelineOf>;
}

/** Longer lines that end a sentence are text: no info line, masthead, byline or row of a table is as long. */
const LONG = 120;
/** A heading longer than this stands over no article. */
const LONGEST_TITLE = 48;
/** A line of English over or beside a Chinese page. */
const LATIN = /^[A-Za-z][A-Za-z\s,.'&:-]{11,}$/;

/** Rows into articles: furniture off, wraps joined, articles divided, each written down with its blocks, tables and repairs. */
export function articlesOf(draft: Draft): { articles: CleanArticle[]; facts: PageFacts } {
  const rows = rowsOf(draft);
  const kinds = markFurniture(rows);
  const removals: Removal[] = [];
  const facts: PageFacts = { masthead: null, info: null, day: null, site: null, heads: [] };
  const units = unitsOf(draft, rows, kinds, removals, facts);
  const divisions = divide(orderColumns(units)).filter((division) => division.units.length > 0 || division.titles.length > 0);
  const articles = divisions.map((division) => write(draft, division, removals, divisions.length === 1));
  return { articles, facts };
}

function unitsOf(draft: Draft, rows: readonly Row[], kinds: readonly (string | null)[], removals: Removal[], facts: PageFacts): Unit[] {
  const units: Unit[] = [];
  let pending: Row[] = [];
  const flush = (): void => {
    for (const unit of joinWraps(pending)) units.push(unit);
    pending = [];
  };
  let running = false;
  let seenRow = -1;
  let ordinal = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[i] ?? null;
    const next = rows[i + 1];
    if (row.mark.tag === "row" && kind === null) {
      flush();
      const own = [row];
      ordinal = row.mark.grid === seenRow ? ordinal : 0;
      while (rows[i + 1]?.mark.tag === "row" && rows[i + 1]?.mark.grid === row.mark.grid && (kinds[i + 1] ?? null) === null) own.push(rows[++i]!);
      units.push(tableUnit(draft, own, ordinal));
      ordinal += own.length;
      seenRow = row.mark.grid;
      continue;
    }
    // Most lines are paragraphs, and need none of the questions below.
    if (kind === null && row.text.length > LONG && isFinished(row.text) && row.mark.tag === "text") {
      running = true;
      pending.push(row);
      continue;
    }
    const record = recordOf(row.text);
    if (record !== null) {
      facts.info ??= record;
      removals.push({ kind: "info", start: row.start, end: row.end });
      flush();
      continue;
    }
    const block =
      kind === null ? (listedTableAt(draft, rows, i) ?? textTableAt(draft, rows, i) ?? barredTableAt(draft, rows, i) ?? verticalAt(rows, i)) : null;
    if (block !== null) {
      flush();
      units.push(block.unit);
      i += block.rows - 1;
      continue;
    }
    const above = pending.at(-1);
    // A paper's name and a day right under a title, with the text below: of the article, no masthead.
    const titled = above !== undefined && above.text.length >= 8 && !isMasthead(above.text) && !isRunning(above.text) && isRunning(next?.text ?? "");
    const masthead = kind === "outside" || running || titled ? null : mastheadOf(row.text);
    if (masthead !== null) {
      // The paper's name may stand on the line before.
      const over = pending.at(-1);
      const named = masthead.publisher === null && over !== undefined && row.mark.gap <= 1 && isMasthead(over.text);
      if (named) {
        pending.pop();
        removals.push({ kind: "masthead", start: over.start, end: over.end });
      }
      facts.masthead ??= named ? { ...masthead, publisher: over.text.replace(/\s/g, "") } : masthead;
      removals.push({ kind: "masthead", start: row.start, end: row.end });
      flush();
      continue;
    }
    const stacked = running ? null : stackedDate(row.text, next?.text);
    if (stacked !== null && next !== undefined) {
      facts.info ??= { published: stacked, publisher: null, author: null };
      const hour = rows[i + 2] !== undefined && /^\d{1,2}:\d{2}(?::\d{2})?$/.test(rows[i + 2]!.text) ? 1 : 0;
      removals.push({ kind: "info", start: row.start, end: rows[i + 1 + hour]!.end });
      flush();
      i += 1 + hour;
      continue;
    }
    if (!running) for (const site of sitesOf(row.text)) facts.heads.push(site);
    else if (kind === "legal" || kind === "outside") {
      const owner = ownerIn(row.text);
      if (owner !== null) facts.heads.push(owner);
    }
    const titleEnd = running || kind !== null ? null : titleBeforeInfo(row.text);
    if (titleEnd !== null) {
      const [blanks] = /^[\s|｜]*/.exec(row.text.slice(titleEnd))!;
      const below = { ...row, text: row.text.slice(titleEnd + blanks.length), start: row.start + titleEnd + blanks.length };
      facts.info ??= infoOf(below.text);
      removals.push({ kind: "info", start: below.start, end: below.end });
      pending.push({ ...row, text: row.text.slice(0, titleEnd), end: row.start + titleEnd });
      flush();
      units.push(unitOf(below, "info"));
      continue;
    }
    const isTitle = row.mark.tag === "title" || row.mark.tag === "doctitle";
    if (row.mark.tag === "doctitle") facts.site ??= stripSite(row.text).site;
    // Below the first text only right under a heading: another article may begin there.
    const under =
      above !== undefined && row.mark.tag === "text" && above.text.length <= LONGEST_TITLE && !isRunning(above.text) && above.mark.gap > 0;
    const head = isTitle || (running && !under) || OPENING.test(row.text) ? null : headOf(row.text);
    if (head?.day != null) facts.day ??= head.day;
    const labelled = isTitle || (isRunning(row.text) && !(!running && DATED_LINE.test(row.text))) ? null : infoOf(row.text);
    const info =
      labelled === null || head === null
        ? (labelled ?? head)
        : {
            published: labelled.published ?? head.published,
            publisher: labelled.publisher ?? head.publisher,
            author: labelled.author ?? head.author,
          };
    if (info !== null && head !== null && kind !== null) facts.info ??= info;
    if (info !== null && (kind === null || kind === "outside" || kind === "credit" || kind === "counter")) {
      facts.info ??= info;
      removals.push({ kind: kind === "outside" ? kind : "info", start: row.start, end: row.end });
      flush();
      if (kind !== "outside") units.push(unitOf(row, "info"));
      continue;
    }
    const hidden =
      kind === "spam"
        ? titleInSpam(
            row.text,
            rows
              .filter((other) => isRunning(other.text))
              .map((other) => other.text)
              .join("\n")
              .slice(0, 20_000),
          )
        : null;
    if (hidden !== null) {
      const { start, end } = hidden;
      removals.push({ kind: "spam", start: row.start, end: row.start + start });
      pending.push({ ...row, text: row.text.slice(start, end), start: row.start + start, end: row.start + end });
      continue;
    }
    if (kind !== null && row.mark.tag !== "title" && row.mark.tag !== "doctitle") {
      if (kind === "pointer") {
        flush();
        units.push(unitOf(row, "pointer"));
      }
      const last = removals.at(-1);
      // Furniture in one piece is one removal, if nothing of the article stands between.
      if (last !== undefined && last.kind === kind && i > 0 && rows[i - 1]?.end === last.end) last.end = row.end;
      else removals.push({ kind, start: row.start, end: row.end });
      if (kind === "credit") {
        const byline = bylineOf(row.text.replace(/^[（(【[]\s*|[）)】\]]\s*$/g, ""));
        if (byline !== null) {
          flush();
          const unit = unitOf(row, "credit");
          unit.credited = false;
          units.push(unit);
        }
      }
      continue;
    }
    if (!running && LATIN.test(row.text) && row.mark.tag !== "title") {
      removals.push({ kind: "masthead", start: row.start, end: row.end });
      // What stands in one block with a line of English is the head of the page too.
      if (row.mark.gap === 0 && pending.length > 0 && hasTitleBelow(rows, kinds, i))
        for (const above of pending.splice(0)) removals.push({ kind: "masthead", start: above.start, end: above.end });
      continue;
    }
    if (BYLINE.test(row.text) && row.mark.tag !== "title" && row.text.length <= 60) {
      flush();
      const unit = unitOf(row, "credit");
      const before = units.at(-1);
      if (before?.kind === "body" && /^[■□●◆▲◎]/.test(row.text)) before.credited = true;
      units.push(unit);
      removals.push({ kind: "credit", start: row.start, end: row.end });
      continue;
    }
    running ||= isRunning(row.text);
    pending.push(row);
    if (next === undefined) break;
  }
  flush();
  for (const unit of units) cutByline(draft, unit, removals);
  return joinLines(units);
}

/** Whether a heading follows before the text: then what stands over a line of English is not the title. */
function hasTitleBelow(rows: readonly Row[], kinds: readonly (string | null)[], at: number): boolean {
  for (let i = at + 1; i < rows.length && i < at + 12; i++) {
    const row = rows[i]!;
    if (isRunning(row.text)) return false;
    if (kinds[i] === null && !LATIN.test(row.text) && !BYLINE.test(row.text)) return true;
  }
  return false;
}

/** Takes the byline off the end of a caption and marks the unit as one. */
function cutByline(draft: Draft, unit: Unit, removals: Removal[]): void {
  if (unit.kind !== "body" && unit.kind !== "short") return;
  const last = unit.pieces.at(-1);
  if (last === undefined) return;
  const text = draft.clean.slice(Math.max(last.start, last.end - 60), last.end);
  const match = CLOSING.exec(text);
  if (match === null || match.index === 0) return;
  const cut = last.end - match[0].length;
  removals.push({ kind: "credit", start: cut, end: last.end });
  last.end = cut;
  unit.text = unit.text.slice(0, unit.text.length - match[0].length);
  unit.credited = true;
  if (isRunning(unit.text)) unit.kind = "body";
}

/** One article: title first, then its units, each a block. */
function write(draft: Draft, division: Division, removals: readonly Removal[], only: boolean): CleanArticle {
  const titleUnit = joinTitles(division.titles);
  const placed: Placed[] = titleUnit === null ? [] : [{ unit: titleUnit, kind: "title" }];
  let lastBody = -1;
  for (const [i, unit] of division.units.entries()) if (unit.kind === "body" || unit.kind === "table") lastBody = i;
  let seenBody = false;
  for (const [i, unit] of division.units.entries()) {
    if (unit.kind !== "body" && unit.kind !== "table" && unit.kind !== "short") continue;
    if (unit.kind === "short" && titleUnit !== null && sameWords(unit.text, titleUnit.text)) continue;
    seenBody ||= unit.kind !== "short";
    const kind =
      unit.kind === "table"
        ? "table"
        : division.caption || unit.credited || unit.caption || CAPTION.test(unit.text)
          ? "caption"
          : unit.kind === "body"
            ? "paragraph"
            : i > lastBody && seenBody && unit.tag !== "heading"
              ? "caption"
              : "heading";
    placed.push({ unit, kind });
  }
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  if (!only) {
    for (const units of [division.units, division.titles, division.strays, division.infos]) {
      for (const unit of units) {
        for (const piece of unit.pieces) {
          from = Math.min(from, piece.start);
          to = Math.max(to, piece.end);
        }
      }
    }
  }
  const own: Removal[] = only ? [...removals] : removals.filter((removal) => removal.start >= from && removal.start <= to);
  for (const stray of division.strays) for (const piece of stray.pieces) own.push({ kind: "heading", start: piece.start, end: piece.end });
  const { text, blocks, tables, problems } = assemble(draft, placed, own);
  const firstBody = blocks.find((block) => block.kind === "paragraph" || block.kind === "caption");
  const dateline = firstBody === undefined ? null : datelineOf(text.clean.slice(firstBody.start, firstBody.start + 160));
  const bylines = division.infos
    .filter((unit) => unit.kind === "credit")
    .map((unit) => bylineOf(unit.text.replace(/^[（(【[]\s*|[）)】\]]\s*$/g, "")));
  const infos = division.infos.filter((unit) => unit.kind === "info").map((unit) => infoOf(unit.text) ?? headOf(unit.text));
  return {
    part: {
      text,
      blocks,
      tables,
      problems: problems.concat(findProblems(text.clean)),
      dateline: dateline === null || firstBody === undefined ? null : { start: firstBody.start, end: firstBody.start + dateline.length },
    },
    title: titleUnit === null ? "" : text.clean.slice(blocks[0]?.start ?? 0, blocks[0]?.end ?? 0),
    info: mergedInfo(infos.filter((info) => info !== null)),
    byline: bylines.find((byline) => byline !== null) ?? null,
    dateline,
  };
}

/** 来源：新华网 in one line, 2021-10-12 09:20 in another: the first line, dated by the first that is. */
function mergedInfo([first, ...others]: readonly InfoLine[]): InfoLine | null {
  if (first === undefined) return null;
  return first.published === null ? { ...first, published: others.find(({ published }) => published !== null)?.published ?? null } : first;
}

const sameWords = (a: string, b: string): boolean => a.replace(/\s/g, "") === b.replace(/\s/g, "");

/** The lines of a title as one: 主题 ——副题, parted by a blank where no dash parts them. */
function joinTitles(titles: readonly Unit[]): Unit | null {
  const [first, ...rest] = titles;
  if (first === undefined) return null;
  const joined: Unit = { ...first, pieces: first.pieces.slice() };
  for (const unit of rest) {
    for (const [i, piece] of unit.pieces.entries()) joined.pieces.push(i === 0 && !unit.text.startsWith("——") ? { ...piece, lead: " " } : piece);
    joined.text += (unit.text.startsWith("——") ? "" : " ") + unit.text;
  }
  return joined;
}
