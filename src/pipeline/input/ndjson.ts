/** One line of a feed: the article's text as read from its JSON string, and the way from it back to the file. */
export interface Record {
  text: string;
  /** Place in the file of every character of `text`, and of its end. */
  origin: Int32Array;
  html: boolean;
  fields: ReadonlyMap<string, string>;
}

export interface FeedProblem {
  start: number;
  text: string;
  reason: string;
}

const BODY = ["text", "content", "html", "body"];
const ESCAPES: { [letter: string]: string } = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Whether a file is a feed: every one of its first lines is a JSON object. */
export function isFeed(source: string): boolean {
  if (!/^[\s\ufeff]*\{/.test(source)) return false;
  let lines = 0;
  for (const { line } of linesOf(source)) {
    if (line === "") continue;
    if (!line.startsWith("{") || !line.endsWith("}")) return lines > 0;
    if (++lines === 3) return true;
  }
  return lines > 0;
}

function* linesOf(source: string): Generator<{ line: string; at: number }> {
  let at = 0;
  while (at <= source.length) {
    let end = source.indexOf("\n", at);
    if (end === -1) end = source.length;
    let start = at;
    while (start < end && (source.charCodeAt(start) <= 0x20 || source.charCodeAt(start) === 0xfeff)) start++;
    yield { line: source.slice(start, end).trimEnd(), at: start };
    at = end + 1;
  }
}

/** Articles of a feed, one JSON object a line; a bad line gives a problem and costs no other. */
export function readFeed(source: string): { records: Record[]; problems: FeedProblem[] } {
  const records: Record[] = [];
  const problems: FeedProblem[] = [];
  for (const { line, at } of linesOf(source)) {
    if (line === "") continue;
    const complain = (reason: string): void => void problems.push({ start: at, text: line.slice(0, 60), reason });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      complain("not a JSON object");
      continue;
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      complain("not a JSON object");
      continue;
    }
    const fields = new Map<string, string>();
    for (const [key, field] of Object.entries(value)) if (typeof field === "string") fields.set(key.toLowerCase(), field);
    const key = Object.keys(value).find((name) => BODY.includes(name.toLowerCase()) && (fields.get(name.toLowerCase()) ?? "").trim() !== "");
    const found = key === undefined ? null : findString(line, key, at);
    if (key === undefined || found === null) {
      complain("no article text; one of text, content, html, body must hold it");
      continue;
    }
    records.push({ ...found, html: key.toLowerCase() === "html", fields });
  }
  return { records, problems };
}

/** The string a key of the outermost object holds, unescaped, with the place of each character. */
function findString(line: string, key: string, at: number): { text: string; origin: Int32Array } | null {
  let depth = 0;
  let found: { text: string; origin: Int32Array } | null = null;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    else if (c === '"') {
      const name = readString(line, i, at);
      i = name.end;
      if (depth !== 1 || name.text !== key) continue;
      let next = i + 1;
      while (/\s/.test(line[next] ?? "x")) next++;
      if (line[next] !== ":") continue;
      next++;
      while (/\s/.test(line[next] ?? "x")) next++;
      if (line[next] !== '"') continue;
      const value = readString(line, next, at);
      // The last of two equal keys counts, as in JSON.parse.
      found = { text: value.text, origin: value.origin };
      i = value.end;
    }
  }
  return found;
}

function readString(line: string, open: number, at: number): { text: string; origin: Int32Array; end: number } {
  const pieces: string[] = [];
  const places: number[] = [];
  let i = open + 1;
  while (i < line.length && line[i] !== '"') {
    if (line[i] !== "\\") {
      pieces.push(line[i] ?? "");
      places.push(at + i);
      i++;
      continue;
    }
    const letter = line[i + 1] ?? "";
    places.push(at + i);
    if (letter === "u") {
      pieces.push(String.fromCharCode(Number.parseInt(line.slice(i + 2, i + 6), 16) || 0xfffd));
      i += 6;
    } else {
      pieces.push(ESCAPES[letter] ?? letter);
      i += 2;
    }
  }
  places.push(at + i);
  return { text: pieces.join(""), origin: Int32Array.from(places), end: i };
}
