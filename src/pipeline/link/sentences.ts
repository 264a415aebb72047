import { charSet, isDigit } from "../recognize/words.ts";
import type { Block } from "../text.ts";
import { codeAt } from "../text.ts";

/** A sentence of a paragraph: `text.slice(start, end)`, its full stop included. `clauses` are its stretches between commas, colons and semicolons. */
export interface Sentence {
  start: number;
  end: number;
  block: number;
  kind: Block["kind"];
  clauses: Clause[];
}

export interface Clause {
  start: number;
  end: number;
  /** The mark that closed the clause before this one: "" at the start of a sentence. */
  after: string;
}

const STOPS = "。！？!?";
const BREAKS = "，；：,;:…";
const OPEN = "（(《「『【";
const CLOSE = "）)》」』】";
const MARKS = charSet(`${STOPS}${BREAKS}${OPEN}${CLOSE}\n`);

const LONGEST_FIGURE = 14;
const FIGURE = /^[\s“"]*[+＋-]?\d[\d.,，]*[%‰一-龥]{0,5}[”"]?$/;

/** A point or comma between digits belongs to the number, a colon between digits to a time. */
const insideNumber = (text: string, at: number): boolean => isDigit(codeAt(text, at - 1)) && isDigit(codeAt(text, at + 1));

/**
 * Sentences of the blocks, in order, each with its clauses. Marks inside brackets part nothing:
 * 《关于加快…，推进…的意见》 is one name. A bracket left open closes with its block.
 */
export function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach(({ start, end, kind }, block) => {
    if (kind === "table") return;
    let from = start;
    let clauseFrom = start;
    let after = "";
    let depth = 0;
    let clauses: Clause[] = [];
    const closeClause = (to: number, mark: string) => {
      if (to > clauseFrom) clauses.push({ start: clauseFrom, end: to, after });
      after = mark;
    };
    const closeSentence = (to: number) => {
      if (text.slice(from, to).trim()) sentences.push({ start: from, end: to, block, kind, clauses });
      from = clauseFrom = to;
      clauses = [];
      after = "";
      depth = 0;
    };
    for (let at = start; at < end; at++) {
      if (MARKS[text.charCodeAt(at)] !== 1) continue;
      const mark = text[at]!;
      if (OPEN.includes(mark)) depth++;
      else if (CLOSE.includes(mark)) depth = Math.max(0, depth - 1);
      else if (STOPS.includes(mark) || mark === "\n") {
        // 6.8%！2023年GDP增速创三年新高: the figure heads what follows.
        if ((mark === "！" || mark === "!") && at - from <= LONGEST_FIGURE && FIGURE.test(text.slice(from, at)) && at + 1 < end) {
          closeClause(at, mark);
          clauseFrom = at + 1;
          continue;
        }
        if (depth > 0 && at - from < 400 && text.slice(at + 1, Math.min(end, at + 120)).search(/[）)》」』】]/) >= 0 && mark !== "\n") continue;
        closeClause(at, mark);
        closeSentence(at + 1);
      } else if (depth === 0 && BREAKS.includes(mark) && !insideNumber(text, at)) {
        closeClause(at, mark);
        clauseFrom = at + 1;
      }
    }
    if (from < end) {
      closeClause(end, "");
      closeSentence(end);
    }
  });
  return sentences;
}
