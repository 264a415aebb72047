import { matchesOf } from "../text.ts";
import { applyEdits, type Draft, type Edit, editsFor } from "./draft.ts";
import { signsOf } from "./signs.ts";
import { simpleForm } from "./simplify.ts";

/**
 * GBK text that lost one lead byte: from there on every character is made of the second byte of one and the first of the next, until an
 * odd byte brings the pairs back into step. Written to GBK again, with the lost byte in front, the run reads as it was:
 * 家人?!眻@區 → 家人。”園區. ASCII that a converter narrowed (!) counts as the wide form it was, or as the odd byte itself (@).
 */

/** Longest run that is tried, in characters. The runs of the sample pages have 3 to 12. */
const LONGEST_RUN = 40;
/** Most question marks tried in one file. */
const MOST_TRIES = 2000;
/** How far round a run its neighbours are looked for, and in how many runs of a file. */
const NEIGHBOURHOOD = 20_000;
const MOST_LOOKUPS = 100;
/** Words of questions. */
const ASKS = /[吗嗎呢么麼谁誰哪几幾何否吧怎啥]|什么|什麼/;
/** What stands where the lost byte leaves a character open. */
const UNKNOWN = "□";

const STOPS = "。，、；：？！…—”’》）「」『』　";

interface Gbk {
  /** Two bytes of each character as one number; 0 for what GBK lacks. */
  code: Uint16Array;
  /** Character of each pair of bytes; 0 where there is none. */
  char: Uint16Array;
}

let made: Gbk | null = null;

/** Both directions of GBK, from the decoder that every platform has. */
function gbk(): Gbk {
  if (made !== null) return made;
  const bytes = new Uint8Array(126 * 190 * 2);
  const pairs: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes[pairs.length * 2] = lead;
      bytes[pairs.length * 2 + 1] = trail;
      pairs.push(lead * 256 + trail);
    }
  }
  const code = new Uint16Array(65536);
  const char = new Uint16Array(65536);
  const decoder = new TextDecoder("gbk");
  for (const [i, pair] of pairs.entries()) {
    const text = decoder.decode(bytes.subarray(i * 2, i * 2 + 2));
    if (text.length !== 1 || text === "\ufffd" || text >= "\ue000") if (!/[\uff00-\uffef]/.test(text)) continue;
    char[pair] = text.charCodeAt(0);
    if (code[text.charCodeAt(0)] === 0) code[text.charCodeAt(0)] = pair;
  }
  made = { code, char };
  return made;
}

/** Whether a character is one of the 3,755 of everyday writing (GB 2312, level 1), in either script, or a mark of punctuation. */
export function isCommon(text: string): boolean {
  if (STOPS.includes(text) || text === "“" || text === "‘" || text === "《" || text === "（") return true;
  const pair = gbk().code[simpleForm(text).charCodeAt(0)] ?? 0;
  return pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1;
}

interface Reading {
  /** Characters of the run that were read. */
  length: number;
  /** The second byte of the character whose first was lost. */
  trail: number;
  restored: string;
  /** First byte of a last character whose second was lost too, or 0. */
  openLead: number;
}

/** The characters of pairs of bytes, or null where a pair is none. */
function pairsOf(bytes: readonly number[]): string | null {
  const { char } = gbk();
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = char[(bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0)] ?? 0;
    if (unit === 0) return null;
    text += String.fromCharCode(unit);
  }
  return text;
}

/** Readings of a run, shortest first: every one ends where an odd byte brings the pairs into step. */
function readings(run: string): Reading[] {
  const { code } = gbk();
  const found: Reading[] = [];
  const bytes: number[] = [];
  for (let i = 0; i < run.length; i++) {
    const unit = run.charCodeAt(i);
    const single = unit === 0x20ac ? 0x80 : unit >= 0x40 && unit < 0x7f ? unit : 0;
    if (single !== 0 && i > 0) {
      const all = [...bytes, single];
      const restored = pairsOf(all.slice(1));
      if (restored !== null) found.push({ length: i + 1, trail: all[0] ?? 0, restored, openLead: 0 });
    }
    if (unit === 0x3f && bytes.length >= 4) {
      const restored = pairsOf(bytes.slice(1, -1));
      if (restored !== null) found.push({ length: i + 1, trail: bytes[0] ?? 0, restored, openLead: bytes.at(-1) ?? 0 });
    }
    if (unit === 0x20ac) break;
    const pair = unit > 0x20 && unit < 0x7f ? 0xa380 + unit : (code[unit] ?? 0);
    if (pair === 0) break;
    bytes.push(pair >> 8, pair & 0xff);
    if (found.length >= 3) break;
  }
  return found;
}

const odd = (text: string): boolean => !isCommon(text);
const countOdd = (text: string): number => Array.from(text).filter(odd).length;
const HAN = /[\u3400-\u9fff]/;

/** Repairs what decodes fully into common characters, closes a sentence that only its end shows, and leaves the rest as it is. */
export function undoMojibake(draft: Draft): Draft {
  const { clean } = draft;
  if (!signsOf(clean).question) return draft;
  const edits: Edit[] = [];
  let tries = 0;
  let done = 0;
  for (const match of matchesOf(clean, /[?？](?=[!！?？\u3400-\u9fff])/g)) {
    const at = match.index;
    if (at < done || tries++ > MOST_TRIES) continue;
    const before = clean[at - 1] ?? "";
    if (!HAN.test(before) && !/[\d％%）)”》]/.test(before)) continue;
    const end = clean.indexOf("\n", at);
    const run = clean.slice(at + 1, Math.min(end === -1 ? clean.length : end, at + 1 + LONGEST_RUN));
    const around = edits.length < MOST_LOOKUPS ? clean.slice(Math.max(0, at - NEIGHBOURHOOD), at + NEIGHBOURHOOD) : "";
    // A page that was turned into traditional characters after the damage shows the broken bytes in that script.
    const whole = bestReading(run, around, before) ?? bestReading(Array.from(run, simpleForm).join(""), around, before);
    if (whole !== null) {
      edits.push({ start: at, end: at + 1 + whole.length, text: whole.text, kind: "mojibake" });
      done = at + 1 + whole.length;
      continue;
    }
    // ?！ or ?? at the end of a line: a full stop and the blanks after it, unless it asks something.
    if (/^[！?？][ \u3000]{0,4}(?:\n|$)/.test(clean.slice(at + 1, at + 7)) && match[0] === "?" && !ASKS.test(clean.slice(Math.max(0, at - 24), at))) {
      edits.push({ start: at, end: at + 2, text: "。", kind: "mojibake" });
      done = at + 2;
      continue;
    }
    // ?！彼… : 。” and half of what follows; the rest is lost.
    if (/^[!！]/.test(run) && (gbk().code[run.charCodeAt(1)] ?? 0) >> 8 === 0xb1 && countOdd(run.slice(1, 14)) >= 2) {
      edits.push({ start: at, end: at + 3, text: `。”${UNKNOWN}`, kind: "mojibake" });
      done = at + 3;
    }
  }
  return closeSentences(applyEdits(draft, edits));
}

/** A bare ? at the end of a paragraph that asks nothing. */
const BARE = /(?=\?)(?<=[\u3400-\u9fff\d%％）”])\?(?=[ \u3000]{0,4}(?:\n|$))/g;

/** Full stops that came out as a bare ?, where the file shows the damage more than once and ends its other sentences with 。. */
function closeSentences(draft: Draft): Draft {
  const { clean } = draft;
  if (!clean.includes("。")) return draft;
  const edits = editsFor(clean, BARE, "mojibake", (match) => {
    const start = Math.max(clean.lastIndexOf("。", match.index), clean.lastIndexOf("\n", match.index), match.index - 60);
    return ASKS.test(clean.slice(start, match.index)) ? null : "。";
  });
  const damaged = draft.repairs.some(({ kind }) => kind === "mojibake");
  return edits.length >= 2 || damaged ? applyEdits(draft, edits) : draft;
}

/** The reading that turns rare characters into common ones, and what it says in full; null where none does. */
function bestReading(run: string, clean: string, before: string): { length: number; text: string } | null {
  for (const { length, trail, restored, openLead } of readings(run)) {
    const rare = countOdd(restored);
    const wasRare = countOdd(run.slice(0, length));
    if (rare > 0 && (wasRare - rare < 2 || rare * 2 > restored.length)) continue;
    if (rare === 0 && wasRare === 0) continue;
    // What follows must be in step again.
    const next = run[length] ?? "。";
    if (HAN.test(next) && odd(next)) continue;
    const last =
      openLead === 0
        ? ""
        : likeliest(
            Array.from({ length: 191 }, (_, i) => openLead * 256 + 0x40 + i),
            clean,
            restored.at(-1) ?? "",
            run[length] ?? "",
          );
    return { length, text: firstCharacter(trail, restored, clean, before) + restored + last };
  }
  return null;
}

/** The character whose first byte was lost: a stop before a closing mark, else the one the text has elsewhere between these neighbours. */
function firstCharacter(trail: number, restored: string, clean: string, before: string): string {
  const { char } = gbk();
  const stop = [0xa1, 0xa3].map((lead) => String.fromCharCode(char[lead * 256 + trail] ?? 0)).find((mark) => "。，、；：？！".includes(mark));
  if (stop !== undefined && /^[”’》）\s\u3000]/.test(restored)) return stop;
  return likeliest(
    Array.from({ length: 126 }, (_, i) => (0x81 + i) * 256 + trail),
    clean,
    before,
    restored[0] ?? "",
  );
}

/** Of the characters some pairs of bytes give, the one the text has most often between such neighbours; the mark of a lost one where it has none. */
function likeliest(pairs: readonly number[], clean: string, before: string, after: string): string {
  const { char } = gbk();
  let best = UNKNOWN;
  let most = 0;
  for (const pair of pairs) {
    const unit = char[pair] ?? 0;
    if (unit === 0) continue;
    const candidate = String.fromCharCode(unit);
    if (odd(candidate)) continue;
    const seen = (before === "" ? 0 : occurrences(clean, before + candidate)) + 2 * (after === "" ? 0 : occurrences(clean, candidate + after));
    if (seen > most) [best, most] = [candidate, seen];
  }
  return best;
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1 && count < 50; at = text.indexOf(word, at + 1)) count++;
  return count;
}
