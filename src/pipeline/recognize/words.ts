import { codeAt } from "../text.ts";

/** Finds the longest word of a list at one place of a text; "" when none stands there. */
export type Finder = (text: string, at: number) => string;

const longestFirst = (a: string, b: string): number => b.length - a.length;

/** A word with the character beside the one it is looked up by, -1 where it has no other: most words are told from the text by it. */
interface Entry {
  word: string;
  beside: number;
}

function indexBy(words: readonly string[], at: number, beside: number): Map<number, Entry[]> {
  if (words.length === 0) throw new Error("empty list of words: it would match nowhere; name at least one");
  const code = (word: string, place: number): number => word.at(place)?.charCodeAt(0) ?? -1;
  const index = new Map<number, Entry[]>();
  for (const word of words.toSorted(longestFirst))
    index.set(code(word, at), [...(index.get(code(word, at)) ?? []), { word, beside: code(word, beside) }]);
  return index;
}

/** A flag for each UTF-16 code unit of `chars`: the fastest set of characters there is. */
export function charSet(chars: Iterable<string>): Uint8Array {
  const set = new Uint8Array(65536);
  for (const char of chars) set[char.charCodeAt(0)] = 1;
  return set;
}

/** Words that end just before `at`. */
export function wordsBefore(words: readonly string[]): Finder {
  const index = indexBy(words, -1, -2);
  const last = charSet(words.map((word) => word.at(-1)!));
  return (text, at) => {
    const code = codeAt(text, at - 1);
    if (last[code] !== 1) return "";
    const next = codeAt(text, at - 2);
    for (const { word, beside } of index.get(code)!) if (beside < 0 || (beside === next && text.endsWith(word, at))) return word;
    return "";
  };
}

/** Words that begin at `at`. */
export function wordsAt(words: readonly string[]): Finder {
  const index = indexBy(words, 0, 1);
  const first = charSet(words);
  return (text, at) => {
    const code = codeAt(text, at);
    if (first[code] !== 1) return "";
    const next = codeAt(text, at + 1);
    for (const { word, beside } of index.get(code)!) if (beside < 0 || (beside === next && text.startsWith(word, at))) return word;
    return "";
  };
}

const CLAUSE_END = charSet("，。；！？：,;!?\n\t|（）()“”《》【】");

/** Marks of a name inside a clause: 比“十二五”末, 西部（重庆）科学城. */
const NAME_MARKS = charSet("“”（）()《》");

/** Where the clause around `at` begins, never further back than `reach` code units; `inNames` goes on past quotation marks and brackets. */
export function clauseStart(text: string, at: number, reach: number, inNames = false): number {
  let start = at;
  const floor = Math.max(0, at - reach);
  while (start > floor) {
    const code = text.charCodeAt(start - 1);
    if (CLAUSE_END[code] === 1 && !(inNames && NAME_MARKS[code] === 1)) break;
    start--;
  }
  return start;
}

/** The characters from `at` to the end of the clause, never more than `reach`. */
export function clauseAfter(text: string, at: number, reach: number): string {
  let end = at;
  const ceiling = Math.min(text.length, at + reach);
  while (end < ceiling && CLAUSE_END[text.charCodeAt(end)] !== 1) end++;
  return text.slice(at, end);
}

/** True for a Chinese character: one that may go on as a word. */
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
