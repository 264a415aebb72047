import characters from "opencc-js/dict/TSCharacters";
import phrases from "opencc-js/dict/TSPhrases";
import { applyEdits, type Draft, type DraftRepair, type Edit } from "./draft.ts";

/**
 * Names that keep a character which elsewhere is simplified: 乾 is not 干 in 乾安. opencc's own list knows the names in full
 * (乾安縣, 乾縣); these are the forms the press shortens them to.
 */
const PROTECTED = ["乾安", "乾縣", "乾县", "乾陵", "乾州", "乾隆", "乾坤", "乾元", "高乾", "於潛", "於都"];

/** Words in which 著 is its own character; everywhere else in a traditional text it is 着 (標誌著, 著力). */
const KEEPS_ZHU =
  "著名 著作 著稱 著称 著述 著者 著書 著书 顯著 显著 名著 編著 编著 原著 專著 专著 論著 论著 譯著 译著 巨著 土著 卓著 昭著 合著 遺著 遗著 著錄 著录 較著".split(
    " ",
  );

const simpleOf = (one: Uint16Array, c: string): string => String.fromCharCode(one[c.charCodeAt(0)] || c.charCodeAt(0));

interface Tables {
  /** Simplified form of each UTF-16 unit; 0 where it is its own. */
  one: Uint16Array;
  /** Characters whose simplified form needs two code units. */
  wide: ReadonlyMap<string, string>;
  /** The single characters among them. */
  widens: Uint8Array;
  /** Phrases by their first unit, longest first; `begins` flags these units. */
  phrases: ReadonlyMap<number, readonly [string, string][]>;
  begins: Uint8Array;
}

let made: Tables | null = null;

/** The dictionaries as tables, built at the first traditional text. */
function tables(): Tables {
  if (made !== null) return made;
  const one = new Uint16Array(65536);
  const wide = new Map<string, string>();
  const widens = new Uint8Array(65536);
  for (const entry of characters.split("|")) {
    const [from = "", to = ""] = entry.split(" ");
    if (from.length === 1 && to.length === 1) {
      if (from !== to) one[from.charCodeAt(0)] = to.charCodeAt(0);
    } else if (from !== to) {
      wide.set(from, to);
      if (from.length === 1) widens[from.charCodeAt(0)] = 1;
    }
  }
  // Variants that traditional texts use and opencc leaves alone, and its quotation marks, one code unit for one.
  for (const [from, to] of [
    "「“",
    "」”",
    "『‘",
    "』’",
    "﹁“",
    "﹂”",
    "﹃‘",
    "﹄’",
    "裡里",
    "麽么",
    "綫线",
    "羣群",
    "爲为",
    "滙汇",
    "葯药",
    "峯峰",
    "衆众",
    "陜陕",
    "敍叙",
    "牀床",
    "牠它",
    "喫吃",
    "著着",
  ]) {
    if (from !== undefined && to !== undefined) one[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  const byFirst = new Map<number, [string, string][]>();
  const add = (from: string, to: string): void => {
    const list = byFirst.get(from.charCodeAt(0));
    if (list === undefined) byFirst.set(from.charCodeAt(0), [[from, to]]);
    else list.push([from, to]);
  };
  for (const entry of phrases.split("|")) {
    const [from = "", to = ""] = entry.split(" ");
    add(from, to);
  }
  for (const word of KEEPS_ZHU) add(word, Array.from(word, (c) => (c === "著" ? c : simpleOf(one, c))).join(""));
  for (const name of PROTECTED) add(name, name.replace("縣", "县").replace("於", "于").replace("潛", "潜"));
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);
  const begins = new Uint8Array(65536);
  for (const code of byFirst.keys()) begins[code] = 1;
  made = { one, wide, widens, phrases: byFirst, begins };
  return made;
}

/** The simplified form of one character; itself where it has none. */
export const simpleForm = (c: string): string => simpleOf(tables().one, c);

/** Share of Han characters with a simplified form of their own above which a text is traditional.
 *  Simplified articles of the corpus stay below 0.002, traditional ones above 0.15. */
const HANT_SHARE = 0.05;

/** The script of a text, by the share of characters that simplification would change. */
export function scriptOf(text: string, start = 0, end = text.length): "hans" | "hant" {
  return weigh(text, start, end).script;
}

function weigh(text: string, start: number, end: number): { script: "hans" | "hant"; changed: number } {
  const { one } = tables();
  let han = 0;
  let changed = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (one[code] !== 0) changed++;
  }
  return { script: changed > han * HANT_SHARE && changed >= 2 ? "hant" : "hans", changed };
}

/** Traditional characters to simplified ones, longest phrase first, as opencc's t2cn does; a simplified text is returned as it is. */
export function simplify(draft: Draft): Draft {
  const { clean } = draft;
  const { script: whole, changed: weight } = weigh(clean, 0, clean.length);
  if (weight === 0) return draft;
  const { one, wide, widens, phrases: byFirst, begins } = tables();
  const units = new Uint16Array(clean.length);
  const edits: Edit[] = [];
  const repairs: DraftRepair[] = draft.repairs.slice();
  let changedAny = false;
  let lineStart = 0;
  while (lineStart <= clean.length) {
    let lineEnd = clean.indexOf("\n", lineStart);
    if (lineEnd === -1) lineEnd = clean.length;
    const convert = whole === "hant" || (lineEnd - lineStart >= 12 && scriptOf(clean, lineStart, lineEnd) === "hant");
    let changed = false;
    for (let i = lineStart; i < lineEnd; i++) {
      const code = clean.charCodeAt(i);
      units[i] = code;
      if (!convert || code < 0x2e80) continue;
      const list = begins[code] === 1 ? byFirst.get(code) : undefined;
      const phrase = list?.find(([from]) => clean.startsWith(from, i));
      if (phrase !== undefined) {
        const [from, to] = phrase;
        if (from.length === to.length) for (let k = 0; k < from.length; k++) units[i + k] = to.charCodeAt(k);
        else {
          for (let k = 0; k < from.length; k++) units[i + k] = clean.charCodeAt(i + k);
          edits.push({ start: i, end: i + from.length, text: to, kind: null });
        }
        if (from !== to) changed = true;
        i += from.length - 1;
        continue;
      }
      const to = one[code] ?? 0;
      if (to !== 0) {
        units[i] = to;
        changed = true;
      } else if (wide.size > 0 && (code >= 0xd800 || widens[code] === 1)) {
        const pair = code >= 0xd800 && code < 0xdc00 ? clean.slice(i, i + 2) : (clean[i] ?? "");
        const simple = wide.get(pair);
        if (simple !== undefined) {
          edits.push({ start: i, end: i + pair.length, text: simple, kind: null });
          changed = true;
        }
        if (pair.length === 2) units[++i] = pair.charCodeAt(1);
      }
    }
    if (changed) {
      changedAny = true;
      repairs.push({ kind: "traditional", start: draft.origin[lineStart] ?? 0, end: draft.origin[lineEnd] ?? 0 });
    }
    if (lineEnd < clean.length) units[lineEnd] = 10;
    lineStart = lineEnd + 1;
  }
  if (!changedAny) return draft;
  return applyEdits({ ...draft, clean: fromUnits(units), repairs }, edits);
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** UTF-16 code units as a string. A lone surrogate, which the decoder would replace, takes the slow way. */
export function fromUnits(units: Uint16Array): string {
  const text = decoder.decode(units);
  if (!text.includes("\ufffd")) return text;
  const pieces: string[] = [];
  for (let i = 0; i < units.length; i += 8192) pieces.push(String.fromCharCode(...units.subarray(i, i + 8192)));
  return pieces.join("");
}
