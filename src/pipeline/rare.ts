import { matchesOf } from "./text.ts";

/**
 * Patterns that most articles hold no match of. What two characters in a row each match holds is read off the pattern itself; an article that
 * lacks them is told by one look and is not searched, neither in all of it nor clause by clause.
 */

/** Two characters in a row are folded to so many bits: others that share a bit cost a search, never a match. */
const BITS = 1 << 16;
const bitOf = (first: number, second: number): number => ((Math.imul(first, 0x9e3779b1) >>> 16) ^ Math.imul(second, 0x85eb)) & (BITS - 1);

const held = new Uint32Array(BITS >>> 5);
let heldOf = "";
/** Counts the articles gathered, so that each pattern knows of which its answer is. */
let gathered = 0;

function gather(article: string): void {
  held.fill(0);
  heldOf = article;
  gathered++;
  let first = article.length > 0 ? article.charCodeAt(0) : 0;
  for (let i = 1; i < article.length; i++) {
    const second = article.charCodeAt(i);
    const bit = bitOf(first, second);
    held[bit >>> 5]! |= 1 << (bit & 31);
    first = second;
  }
}

export class Rare {
  private readonly pattern: RegExp;
  /** The bits of each set, one set after the other, -1 behind each. */
  private readonly sets: Int32Array;
  private askedOf = -1;
  private may = false;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    // Of which nothing can be told is asked in every article, as holding all of nothing.
    const needs = needsOf(pattern) ?? [[]];
    this.sets = Int32Array.from(needs.flatMap((pairs) => [...pairs.map((pair) => bitOf(pair.charCodeAt(0), pair.charCodeAt(1))), -1]));
  }

  /** Whether an article may hold a match. */
  in(article: string): boolean {
    if (article !== heldOf) gather(article);
    if (this.askedOf !== gathered) this.learn();
    return this.may;
  }

  /** As the pattern's own; `words` is a stretch of the article as it stands there, all of it where left out. */
  test(article: string, words = article): boolean {
    return this.in(article) && this.pattern.test(words);
  }

  /** As the pattern's own. */
  exec(article: string, words = article): RegExpExecArray | null {
    return this.in(article) ? this.pattern.exec(words) : null;
  }

  /** The words without what matches. */
  cut(article: string, words: string): string {
    return this.in(article) ? words.replace(this.pattern, "") : words;
  }

  /** All matches of a global pattern, in order. */
  all(article: string): RegExpExecArray[] {
    return this.in(article) ? matchesOf(article, this.pattern) : [];
  }

  private learn(): void {
    this.askedOf = gathered;
    this.may = false;
    let all = true;
    for (let i = 0; i < this.sets.length; i++) {
      const bit = this.sets[i]!;
      if (bit >= 0) all &&= ((held[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
      else if (all) {
        this.may = true;
        return;
      } else all = true;
    }
  }
}

export const rare = (pattern: RegExp): Rare => new Rare(pattern);

/** Whether at least so many of the patterns match; asks no further than until it is told. */
export function matchesMany(article: string, patterns: readonly Rare[], least: number): boolean {
  let missing = least;
  let spare = patterns.length - least;
  for (const pattern of patterns) {
    if (pattern.test(article)) {
      if (--missing === 0) return true;
    } else if (--spare < 0) return false;
  }
  return false;
}

/** Part of a pattern: the sets of pairs of which each match of it holds one, null where that cannot be told; and the characters it stands for, if it stands for one. */
interface Part {
  needs: string[][] | null;
  one: string[] | null;
}

const NOTHING: Part = { needs: null, one: null };
/** Where more characters than this may stand, pairs tell little. */
const MOST_CHARACTERS = 6;
const MOST_SETS = 24;

/** Reads the syntax of patterns as far as this project uses it; what it cannot read it takes for anything. */
export function needsOf({ source, flags }: RegExp): string[][] | null {
  if (/[uv]/.test(flags)) return null;
  let at = 0;
  const cases = (char: string): string[] => (flags.includes("i") ? [...new Set([char, char.toLowerCase(), char.toUpperCase()])] : [char]);

  const alternatives = (): Part => {
    const all = [sequence()];
    while (source[at] === "|") {
      at++;
      all.push(sequence());
    }
    return {
      needs: all.every(({ needs }) => needs !== null) ? all.flatMap(({ needs }) => needs!) : null,
      one: all.every(({ one }) => one !== null) ? all.flatMap(({ one }) => one!) : null,
    };
  };

  const sequence = (): Part => {
    let best: string[][] | null = null;
    const choose = (needs: string[][] | null): void => {
      if (needs !== null && (best === null || worthOf(needs) > worthOf(best))) best = needs;
    };
    /** Characters that stand side by side. */
    let row: string[][] = [];
    const close = (): void => {
      choose(pairsOf(row));
      row = [];
    };
    let parts = 0;
    let last: Part = NOTHING;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const part = atom();
      const times = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 12));
      if (times) at += times[0].length;
      // What looks about takes no room.
      if (part === null) continue;
      parts++;
      const few = part.one !== null && part.one.length <= MOST_CHARACTERS ? part.one : null;
      const least = times === null || times[0].startsWith("+") ? 1 : Number(times[1] ?? 0);
      last = times === null ? part : NOTHING;
      if (least > 0) choose(part.needs);
      if (least > 0 && few !== null) row.push(few);
      if (times !== null || few === null) close();
      // What comes again and again ends in one of its characters.
      if (times !== null && least > 0 && few !== null) row = [few];
    }
    close();
    return { needs: best, one: parts === 1 ? last.one : null };
  };

  const escaped = (): string[] | null => {
    const sign = source[at++]!;
    if (sign === "n") return ["\n"];
    if (sign === "u") {
      at += 4;
      return cases(String.fromCharCode(Number.parseInt(source.slice(at - 4, at), 16)));
    }
    if (sign === "k") at = source.indexOf(">", at) + 1;
    if (sign === "x" || sign === "c") at += sign === "x" ? 2 : 1;
    return /\w/.test(sign) ? null : [sign];
  };

  /** Of a class none but its few single characters are told. */
  const brackets = (): Part => {
    const from = at;
    let some: string[] | null = source[at] === "^" ? null : [];
    while (source[at] !== "]") {
      const sign = source[at++]!;
      const chars = sign === "\\" ? escaped() : cases(sign);
      if (chars === null || (sign === "-" && at - 1 > from && source[at] !== "]")) some = null;
      else some?.push(...chars);
    }
    at++;
    return { needs: null, one: some };
  };

  const atom = (): Part | null => {
    const sign = source[at++]!;
    if (sign === "^" || sign === "$") return null;
    if (sign === ".") return NOTHING;
    if (sign === "[") return brackets();
    if (sign === "\\") return /[bB]/.test(source[at]!) && at++ ? null : { needs: null, one: escaped() };
    if (sign !== "(") return { needs: null, one: cases(sign) };
    const [opener] = /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40))!;
    at += opener.length;
    const inside = alternatives();
    at++;
    return /[=!]/.test(opener) ? null : inside;
  };

  return alternatives().needs;
}

/** The pairs that a row of characters gives, for each way to choose among them. */
function pairsOf(row: readonly string[][]): string[][] | null {
  if (row.length < 2) return null;
  let sets = row[0]!.map((last) => ({ last, pairs: [] as string[] }));
  for (const chars of row.slice(1)) {
    if (sets.length * chars.length > MOST_SETS) break;
    sets = sets.flatMap(({ last, pairs }) => chars.map((char) => ({ last: char, pairs: [...pairs, last + char] })));
  }
  return sets[0]!.pairs.length > 0 ? sets.map(({ pairs }) => pairs) : null;
}

/** Long sets tell more than short ones, few more than many. */
const worthOf = (needs: readonly string[][]): number => 40 * Math.min(...needs.map((pairs) => pairs.length)) - needs.length;
