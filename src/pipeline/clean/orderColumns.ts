import { isFinished, OPENING, type Unit } from "./unit.ts";

const PAIRS: readonly [open: string, close: string][] = [
  ["《", "》"],
  ["“", "”"],
  ["（", "）"],
  ["‘", "’"],
];
/** How far into a paragraph a bracket may close that was opened before it. */
const NEAR = 60;
/** Most headings or captions that may stand inside a broken sentence. */
const BETWEEN = 4;

/** Torn places looked into on one page. */
const MOST_TRIES = 40;

/** The bracket a text leaves open at its end, or null. */
function leftOpen(text: string): string | null {
  for (const [open, close] of PAIRS) {
    const at = text.lastIndexOf(open);
    if (at > text.lastIndexOf(close)) return open;
  }
  return null;
}

/** The bracket that a text closes without having opened it, or null. */
function closesFirst(text: string): string | null {
  const head = text.slice(0, NEAR);
  for (const [open, close] of PAIRS) {
    const at = head.indexOf(close);
    if (at !== -1 && !head.slice(0, at).includes(open)) return open;
  }
  return null;
}

/** Running text, or a stump of it that is short enough for a heading. */
const isText = (unit: Unit): boolean => unit.kind === "body" || (unit.kind === "short" && unit.text.length >= 20 && /[，、；]/.test(unit.text));
const isBroken = (unit: Unit): boolean => isText(unit) && !isFinished(unit.text) && !/[：:；;]$/.test(unit.text);

/**
 * Puts back what a page's columns tore apart, where a bracket proves it: a paragraph that closes 》 without 《 goes on with the one that
 * left 《 open, wherever that stands. If a column was moved, the paragraph that broke off before the torn place goes on with its first line.
 */
export function orderColumns(units: readonly Unit[], tries = MOST_TRIES): Unit[] {
  let left = tries;
  for (const [i, rest] of units.entries()) {
    if (rest.kind !== "body") continue;
    const bracket = closesFirst(rest.text);
    if (bracket === null) continue;
    if (left-- <= 0) break;
    const before = lastBody(units, i);
    const broken = before === -1 ? undefined : units[before];
    if (broken !== undefined && isBroken(broken) && leftOpen(broken.text) === bracket) return orderColumns(joinAround(units, before, i), left);
    const ends = units.flatMap((unit, k) => (k !== i && isBroken(unit) && leftOpen(unit.text) === bracket ? [k] : []));
    const end = ends[0];
    if (end === undefined || ends.length > 1 || end < i || broken === undefined || !isBroken(broken)) continue;
    let start = end;
    while (start - 1 > i && units[start - 1]?.kind === "body") start--;
    const first = units[start];
    if (first === undefined || OPENING.test(first.text) || units[start - 1]?.kind === "body") continue;
    const captions = units.slice(before + 1, i).map((unit) => (unit.kind === "short" ? { ...unit, caption: true } : unit));
    const column = units.slice(start, end + 1);
    const joined =
      column.length === 1 ? [join(join(broken, first), rest)] : [join(broken, first), ...column.slice(1, -1), join(column.at(-1) ?? first, rest)];
    return [...units.slice(0, before), ...joined, ...captions, ...units.slice(i + 1, start), ...units.slice(end + 1)];
  }
  return [...units];
}

/** The running text before a unit with nothing but a few headings or captions between them, or -1. */
function lastBody(units: readonly Unit[], i: number): number {
  for (let k = i - 1; k >= 0 && i - k <= BETWEEN + 1; k--) {
    if (isText(units[k]!)) return k;
    if (units[k]?.kind !== "short") return -1;
  }
  return -1;
}

function joinAround(units: readonly Unit[], before: number, after: number): Unit[] {
  const captions = units.slice(before + 1, after).map((unit) => ({ ...unit, caption: true }));
  return [...units.slice(0, before), join(units[before]!, units[after]!), ...captions, ...units.slice(after + 1)];
}

const join = (a: Unit, b: Unit): Unit => ({ ...a, kind: "body", text: a.text + b.text, pieces: [...a.pieces, ...b.pieces], credited: b.credited });
