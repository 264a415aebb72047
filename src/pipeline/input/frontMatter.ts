import { load } from "js-yaml";

/** A value of the header with its place in the source, quotation marks aside. */
export interface HeaderValue {
  text: string;
  /** Where `text` stands in the source. Only while `exact` does every character stand there in turn. */
  start: number;
  exact: boolean;
}

export interface FrontMatter {
  values: ReadonlyMap<string, HeaderValue>;
  /** Where the article begins. */
  bodyStart: number;
  /** Why the header is no YAML, or null. Its lines are read one by one all the same. */
  malformed: string | null;
}

/** A header longer than this is no header. */
const MAX_HEADER = 20_000;
const KEY = /^(?<key>[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff.-]{0,40})[ \t]{0,8}[:：][ \t]*/;

/**
 * Splits the YAML header off an article: `---`, lines of `key: value`, `---`. A byte order mark and blank lines may stand before it.
 * Values are read line by line, so that one bad line costs one value; js-yaml only judges headers that look wrong.
 * Null where there is no header.
 */
export function readFrontMatter(source: string): FrontMatter | null {
  let open = 0;
  while (open < source.length && /\s|\ufeff/.test(source[open] ?? "")) open++;
  if (!source.startsWith("---", open)) return null;
  const firstEnd = source.indexOf("\n", open);
  if (firstEnd === -1 || source.slice(open + 3, firstEnd).trim() !== "") return null;
  const values = new Map<string, HeaderValue>();
  let at = firstEnd + 1;
  let suspect = false;
  let key: string | null = null;
  let keys = 0;
  for (;;) {
    if (at - open > MAX_HEADER || at >= source.length) {
      // Never closed: a header only if every line so far was one.
      return null;
    }
    let end = source.indexOf("\n", at);
    if (end === -1) end = source.length;
    const line = source.slice(at, end).trimEnd();
    if (/^(?:---|\.\.\.)$/.test(line)) {
      if (keys === 0) return null;
      at = Math.min(source.length, end + 1);
      break;
    }
    const match = KEY.exec(line);
    if (match?.groups?.key !== undefined) {
      key = match.groups.key.toLowerCase();
      keys++;
      const value = readScalar(line, match[0].length, at);
      suspect ||= value.suspect;
      if (!values.has(key)) values.set(key, value);
    } else if (/^\s*$|^\s*#/.test(line)) {
      // blank or comment
    } else if (/^\s*- /.test(line) && key !== null) {
      const value = readScalar(line, line.indexOf("- ") + 2, at);
      if (values.get(key)?.text === "") values.set(key, value);
    } else if (/^\s/.test(line) && key !== null) {
      const held = values.get(key);
      const start = line.length - line.trimStart().length;
      if (held !== undefined && /^[|>][+-]?$|^$/.test(held.text)) values.set(key, readScalar(line, start, at));
      else suspect = true;
    } else suspect = true;
    at = end + 1;
    if (keys === 0 && at - firstEnd > 2000) return null;
  }
  return { values, bodyStart: at, malformed: suspect ? judge(source.slice(firstEnd + 1, at)) : null };
}

/** What js-yaml says of the header, or null where it accepts it. */
function judge(header: string): string | null {
  try {
    load(header.replace(/(?:---|\.\.\.)\s*$/, ""));
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "not YAML") : "not YAML";
  }
}

function readScalar(line: string, start: number, at: number): HeaderValue & { suspect: boolean } {
  const text = line.slice(start).trimEnd();
  const quote = text[0];
  if (quote === "'" || quote === '"') {
    const closed = text.length > 1 && text.endsWith(quote);
    const inner = text.slice(1, closed ? -1 : undefined);
    const escaped = quote === "'" ? inner.includes("''") : inner.includes("\\");
    const plain = quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/g, "$1");
    const stray = inner.replaceAll(quote === "'" ? "''" : '\\"', "").includes(quote);
    return { text: plain, start: at + start + 1, exact: !escaped, suspect: !closed || stray };
  }
  const comment = / #/.exec(text);
  const value = comment === null ? text : text.slice(0, comment.index).trimEnd();
  return { text: value, start: at + start, exact: true, suspect: /^[[{@`%&*!]|: |\t/.test(value) };
}
