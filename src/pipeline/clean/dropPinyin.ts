import { matchesOf } from "../text.ts";
import { applyEdits, type Draft, editsFor } from "./draft.ts";
import { signsOf } from "./signs.ts";

const TONED = "āáǎăàōóǒŏòēéěĕèīíǐĭìūúǔŭùǖǘǚǜńňǹḿ";
const PLAIN_OF: { [letter: string]: string } = {};
for (const [plain, toned] of Object.entries({ a: "āáǎăà", o: "ōóǒŏò", e: "ēéěĕèê", i: "īíǐĭì", u: "ūúǔŭù", v: "ǖǘǚǜü", n: "ńňǹ", m: "ḿ", g: "ɡ" }))
  for (const letter of toned) PLAIN_OF[letter] = plain;

/** Every syllable of Mandarin, without its tone. */
const SYLLABLE =
  /^(?:(?:[bpmf]|[dtnl]|[gkh]|zh?|ch?|sh?|r|[jqx]|[yw])?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ueng|v|ve|ue|van|vn)|m|n|ng|hm|hng)$/;

const NOTE = new RegExp(
  `[(（\\[【〔〈<]\\s?(?:(?<letters>[a-zɡüê${TONED}\\u0300-\\u036f' ]{1,24})(?<number>[0-5]?)|(?<bopomofo>[\\u3105-\\u312f\\u31a0-\\u31bf\\u02ca\\u02c7\\u02cb\\u02d9 ]{1,8}))\\s?[)）\\]】〕〉>]`,
  "g",
);
/** A note whose opening bracket was lost with the character before it: 質量?jī)兩個. */
const HALF = new RegExp(`(?<=[?？])[a-z]{0,4}[${TONED}][a-z]{0,3}[)）]`, "g");
const HAS_TONE = new RegExp(`[${TONED}\\u0300\\u0301\\u0304\\u030c]`);
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Below this many notes with tone marks, a bare (men) or (de) is no note. */
const PROOF = 3;
/** So many bare ones behind characters, of so many kinds, prove each other: 新(xin)區(qu)經(jing)濟(ji). */
const BARE_PROOF = 6;
const BARE_KINDS = 4;

/** Most lone notes looked for in one text. */
const MOST_LONE = 200;

const plainSyllable = (letters: string): string =>
  Array.from(letters.normalize("NFC"), (letter) => PLAIN_OF[letter] ?? letter)
    .join("")
    .replace(/[\u0300-\u036f]/g, "");

const known = new Map<string, boolean>();

/** Whether letters are syllables of Mandarin. A text has the same few hundred notes again and again. */
function isPinyin(letters: string): boolean {
  const held = known.get(letters);
  if (held !== undefined) return held;
  const is = plainSyllable(letters)
    .split(/[ ']+/)
    .every((syllable) => syllable === "" || SYLLABLE.test(syllable) || syllable.length > 6);
  if (known.size > 5000) known.clear();
  known.set(letters, is);
  return is;
}

/**
 * Drops reading notes after characters, and puts the character back where a note stands instead of one and the text proves which: 推進(jìn), 區【qū】, 區[qu4], 區（ㄑㄩ）.
 * Leaves 生产总值(GDP), (app), [2021]12号 and, where the text shows no tone marks elsewhere, (men) and (he).
 */
export function dropPinyin(draft: Draft): Draft {
  const { clean } = draft;
  NOTE.lastIndex = 0;
  if (!signsOf(clean).bracket || !NOTE.test(clean)) return draft;
  let toned = 0;
  NOTE.lastIndex = 0;
  for (let match = NOTE.exec(clean); match !== null && toned < PROOF; match = NOTE.exec(clean)) {
    const letters = match.groups?.letters;
    if (match.groups?.bopomofo !== undefined || (letters !== undefined && HAS_TONE.test(letters))) toned++;
  }
  if (toned < PROOF && isBareNoted(clean)) toned = PROOF;
  const lone = toned >= PROOF ? loneNotes(clean) : new Map<number, string>();
  const edits = editsFor(clean, NOTE, "pinyin", (match) => {
    const { letters, number, bopomofo } = match.groups ?? {};
    const before = clean[match.index - 1] ?? "";
    const instead = lone.get(match.index) ?? "";
    if (bopomofo !== undefined) return bopomofo.trim() === "" ? null : instead;
    if (letters === undefined || letters.trim() === "" || !isPinyin(letters)) return null;
    if (HAS_TONE.test(letters)) return instead;
    if (number !== "") return HAN.test(before) || toned >= PROOF ? instead : null;
    return toned >= PROOF && (HAN.test(before) || CLOSES.test(before)) && !letters.includes(" ") ? "" : null;
  });
  const dropped = applyEdits(draft, edits);
  return toned >= PROOF
    ? applyEdits(
        dropped,
        editsFor(dropped.clean, HALF, "pinyin", () => ""),
      )
    : dropped;
}

/** Behind the note of the same character: 新(xin)|(xin). */
const CLOSES = /[)）\]】〕〉>]/;

function isBareNoted(clean: string): boolean {
  const kinds = new Set<string>();
  let notes = 0;
  NOTE.lastIndex = 0;
  for (let match = NOTE.exec(clean); match !== null; match = NOTE.exec(clean)) {
    const letters = match.groups?.letters ?? "";
    if (letters.length < 2 || letters.includes(" ") || !HAN.test(clean[match.index - 1] ?? "") || !isPinyin(letters)) continue;
    kinds.add(letters);
    if (++notes >= BARE_PROOF && kinds.size >= BARE_KINDS) return true;
  }
  return false;
}

/**
 * Notes that stand in place of their character (高新【qū】管委會), with that character: the text notes it elsewhere, never after the one
 * that stands before this note, and has it elsewhere between the same neighbours. Without all three a note only follows its character.
 */
function loneNotes(clean: string): Map<number, string> {
  NOTE.lastIndex = 0;
  const notes = matchesOf(clean, NOTE).map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    before: clean[match.index - 1] ?? "",
    words: match[0].slice(1, -1).trim(),
  }));
  const heard = new Map<string, Map<string, number>>();
  for (const { before, words } of notes) {
    const characters = heard.get(words) ?? new Map<string, number>();
    heard.set(words, characters.set(before, (characters.get(before) ?? 0) + 1));
  }
  const lone = new Map<number, string>();
  let bare: string | null = null;
  for (const { at, end, before, words } of notes) {
    const characters = heard.get(words);
    if (characters?.get(before) !== 1 || !HAN.test(before) || lone.size >= MOST_LONE) continue;
    bare ??= clean.replace(NOTE, "");
    for (const [character, count] of characters) {
      if (count >= 2 && bare.includes(before + character) && bare.includes(character + (clean[end] ?? "\n"))) {
        lone.set(at, character);
        break;
      }
    }
  }
  return lone;
}
