/**
 * Patterns of very many words, parted by the character that a match begins or ends with: of hundreds only the few are tried that can stand there.
 * Which they are is read off the pattern itself.
 */

/** Characters are folded to so many cells: others that share a cell cost a word tried in vain, never a match. */
const CELLS = 1024;
/** The cells of some characters, null for those of any. */
type Cells = ReadonlySet<number> | null;

export interface Parted {
  test(words: string): boolean;
  exec(words: string): RegExpExecArray | null;
}

/** A pattern that is anchored to the end (`$`) in all it says, by the last character. */
export const byLast = (pattern: RegExp): Parted => {
  const cells = partedBy(pattern, "last");
  const cellOf = (words: string): RegExp | null => cells[words === "" ? 0 : words.charCodeAt(words.length - 1) & (CELLS - 1)]!;
  return {
    test: (words) => cellOf(words)?.test(words) ?? false,
    exec: (words) => (cellOf(words) === null ? null : pattern.exec(words)),
  };
};

/** A pattern that is anchored to the beginning (`^`) in all it says, by the first character. */
export const byHead = (pattern: RegExp): Parted => {
  const cells = partedBy(pattern, "head");
  const cellOf = (words: string): RegExp | null => cells[words === "" ? 0 : words.charCodeAt(0) & (CELLS - 1)]!;
  return {
    test: (words) => cellOf(words)?.test(words) ?? false,
    exec: (words) => (cellOf(words) === null ? null : pattern.exec(words)),
  };
};

/** All matches of a global pattern that begins with few characters, in order. */
export const byFirst = (pattern: RegExp): ((text: string) => RegExpExecArray[]) => {
  const cells = partedBy(pattern, "first");
  return (text) => {
    const found: RegExpExecArray[] = [];
    for (let at = 0; at < text.length; at++) {
      const cell = cells[text.charCodeAt(at) & (CELLS - 1)]!;
      if (cell === null) continue;
      cell.lastIndex = at;
      const match = cell.exec(text);
      if (match === null) continue;
      found.push(match);
      at += match[0].length - 1;
    }
    return found;
  };
};

/** For each cell the pattern of what can stand there, null where nothing can. */
function partedBy({ source, flags }: RegExp, by: "first" | "head" | "last"): (RegExp | null)[] {
  if (/[muv]/.test(flags) || (by !== "first" && /[gy]/.test(flags))) throw new Error(`cannot part /${source}/${flags}`);
  // What was matched is not asked of these, so groups inside need not stay whole.
  const said = by === "first" ? alternativesOf(source) : alternativesOf(source).flatMap(alternativesOf);
  const parts = said.map((part) => ({ part, edges: edgesOf(part, flags.includes("i")) }));
  for (const { part, edges } of parts) {
    const apart = by === "last" ? edges.closes : by === "head" ? part.startsWith("^") : !edges.empty;
    if (!apart) throw new Error(`cannot part /${part}/ by its ${by} character`);
  }
  const edge = by === "last" ? "last" : "first";
  const cells: string[][] = Array.from({ length: CELLS }, () => []);
  for (const { part, edges } of parts) for (const cell of (edges.empty ? null : edges[edge]) ?? cells.keys()) cells[cell]!.push(part);
  const made = new Map<string, RegExp>();
  return cells.map((own) => {
    const words = own.join("|");
    if (words !== "" && !made.has(words)) made.set(words, new RegExp(words, by === "first" ? flags.replace("g", "y") : flags));
    return made.get(words) ?? null;
  });
}

/** What a pattern says side by side; what stands in one group is taken out of it. */
export function alternativesOf(source: string): string[] {
  const [, opener = "", inner = "", closer = ""] = /^(\^?)\((?:\?:)?(.*)\)(\$?)$/s.exec(source) ?? [];
  // (?:a|b)$ is one group, (?:a)|(?:b) is none.
  const whole = inner !== "" && !/^\?/.test(inner) && splitTop(inner) !== null && splitTop(source)!.length === 1;
  return whole ? splitTop(inner)!.map((part) => `${opener}${part}${closer}`) : splitTop(source)!;
}

/** Parts between the bars that stand in no bracket, null where a bracket closes that was not opened. */
function splitTop(source: string): string[] | null {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!;
    if (sign === "\\") at++;
    else if (sign === "[") while (source[++at] !== "]") at += source[at] === "\\" ? 1 : 0;
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth < 0) return null;
    else if (sign === "|" && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** What part of a pattern can begin and end with; `empty` where it may match nothing at all. */
interface Edges {
  first: Cells;
  last: Cells;
  empty: boolean;
  /** It matches only at the end of the words. */
  closes: boolean;
}

const NOTHING: Edges = { first: new Set(), last: new Set(), empty: true, closes: false };
const oneOf = (set: Cells): Edges => ({ first: set, last: set, empty: false, closes: false });

const union = (one: Cells, other: Cells): Cells => (one === null || other === null ? null : new Set([...one, ...other]));
/** Of more characters than this nothing is told. */
const MANY = 64;
const setOf = (low: number, high = low): Cells =>
  high === low
    ? new Set([low & (CELLS - 1)])
    : high - low >= MANY
      ? null
      : new Set(Array.from({ length: high - low + 1 }, (_, i) => (low + i) & (CELLS - 1)));

/** What stands behind a backslash and is not itself; of the rest nothing is known. */
const ESCAPES: Readonly<Record<string, Cells>> = { d: setOf(48, 57), n: setOf(10), t: setOf(9) };

/** Nothing but a word. */
const PLAIN = /^[一-龥]+(\$?)$/;

/** Reads the syntax of patterns as far as this project uses it; throws on the rest. */
function edgesOf(source: string, anyCase: boolean): Edges {
  const plain = PLAIN.exec(source);
  if (plain) {
    const closes = plain[1] === "$";
    return { first: setOf(source.charCodeAt(0)), last: setOf(source.charCodeAt(source.length - (closes ? 2 : 1))), empty: false, closes };
  }
  let at = 0;
  const letter = (code: number): Cells => {
    const char = String.fromCharCode(code);
    return anyCase ? union(setOf(char.toLowerCase().charCodeAt(0)), setOf(char.toUpperCase().charCodeAt(0))) : setOf(code);
  };
  const alternatives = (): Edges => {
    let all = sequence();
    while (source[at] === "|") {
      at++;
      const next = sequence();
      all = {
        first: union(all.first, next.first),
        last: union(all.last, next.last),
        empty: all.empty || next.empty,
        closes: all.closes && next.closes,
      };
    }
    return all;
  };
  const sequence = (): Edges => {
    let all: Edges | null = null;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const next = repeated(atom());
      all = all
        ? {
            first: all.empty ? union(all.first, next.first) : all.first,
            last: next.empty ? union(all.last, next.last) : next.last,
            empty: all.empty && next.empty,
            closes: next.closes,
          }
        : next;
    }
    return all ?? NOTHING;
  };
  const repeated = (one: Edges): Edges => {
    const times = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 12));
    if (!times) return one;
    at += times[0].length;
    const least = times[0].startsWith("+") ? 1 : Number(times[1] ?? 0);
    return { ...one, empty: one.empty || least === 0, closes: false };
  };
  /** The character behind a backslash, or the set; -1 for a set. */
  const escaped = (): { set: Cells; code: number } => {
    const sign = source[at++]!;
    if (sign === "u") {
      at += 4;
      const code = Number.parseInt(source.slice(at - 4, at), 16);
      return { set: letter(code), code };
    }
    if (/\w/.test(sign)) {
      if (!/[dDsSwWnt]/.test(sign)) throw new Error(`cannot read \\${sign} in /${source}/`);
      return { set: ESCAPES[sign] ?? null, code: -1 };
    }
    return { set: setOf(sign.charCodeAt(0)), code: sign.charCodeAt(0) };
  };
  const member = (): { set: Cells; code: number } => {
    const sign = source[at++]!;
    return sign === "\\" ? escaped() : { set: letter(sign.charCodeAt(0)), code: sign.charCodeAt(0) };
  };
  const brackets = (): Edges => {
    const inverted = source[at] === "^";
    if (inverted) at++;
    let set: Cells = new Set();
    while (source[at] !== "]") {
      const low = member();
      const ranges = source[at] === "-" && source[at + 1] !== "]";
      if (ranges) at++;
      const high = ranges ? member() : low;
      set = union(set, ranges ? (anyCase ? null : setOf(low.code, high.code)) : low.set);
    }
    at++;
    return oneOf(inverted ? null : set);
  };
  const atom = (): Edges => {
    const sign = source[at++]!;
    if (sign === "^") return NOTHING;
    if (sign === "$") return { ...NOTHING, closes: true };
    if (sign === ".") return oneOf(null);
    if (sign === "[") return brackets();
    if (sign === "\\") return oneOf(escaped().set);
    if (sign !== "(") return oneOf(letter(sign.charCodeAt(0)));
    const [opener] = /^(?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40))!;
    at += opener.length;
    const inside = alternatives();
    at++;
    return /[=!]/.test(opener) ? NOTHING : inside;
  };
  return alternatives();
}
