/** What kinds of characters a text holds: most repairs have nothing to do, and one look tells all of them. */
export interface Signs {
  /** A tag's or entity's mark, or a character that is not seen. */
  debris: boolean;
  /** Full-width digits, letters, ％, points, or a look-alike of a Han character or of %. */
  wide: boolean;
  /** , ; : ! ? */
  asciiStop: boolean;
  /** A question mark of either width. */
  question: boolean;
  /** Any blank but the end of a line. */
  blank: boolean;
  /** A bracket of any kind. */
  bracket: boolean;
  /** ( */
  asciiBracket: boolean;
}

const DEBRIS = 1;
const WIDE = 2;
const ASCII_STOP = 4;
const QUESTION = 8;
const BLANK = 16;
const BRACKET = 32;
const ASCII_BRACKET = 64;

const KIND = new Uint8Array(65536);
const mark = (characters: string, bit: number): void => {
  for (let i = 0; i < characters.length; i++) KIND[characters.charCodeAt(i)] = (KIND[characters.charCodeAt(i)] ?? 0) | bit;
};
for (let code = 0; code < 65536; code++) {
  const character = String.fromCharCode(code);
  if (code < 0x20 ? code !== 9 && code !== 10 : (code >= 0x7f && code < 0xa0) || /\p{Cf}/u.test(character)) KIND[code] = DEBRIS;
  if (/[０-９Ａ-Ｚａ-ｚ％]/.test(character) || (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff)) KIND[code] = WIDE;
  if (code !== 10 && /\s/.test(character)) KIND[code] = (KIND[code] ?? 0) | BLANK;
}
mark("<>&", DEBRIS);
mark("．℅﹪٪", WIDE);
mark(",;:!?", ASCII_STOP);
mark("?？", QUESTION);
mark("(（[【〔〈<", BRACKET);
mark("(", ASCII_BRACKET);

let lastText = "";
let lastSigns: Signs | null = null;

/** The signs of a text. The answer for the text asked last is kept, since one step after the other asks about the same one. */
export function signsOf(text: string): Signs {
  if (lastSigns !== null && text === lastText) return lastSigns;
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= KIND[text.charCodeAt(i)] ?? 0;
  lastText = text;
  lastSigns = {
    debris: (bits & DEBRIS) !== 0,
    wide: (bits & WIDE) !== 0,
    asciiStop: (bits & ASCII_STOP) !== 0,
    question: (bits & QUESTION) !== 0,
    blank: (bits & BLANK) !== 0,
    bracket: (bits & BRACKET) !== 0,
    asciiBracket: (bits & ASCII_BRACKET) !== 0,
  };
  return lastSigns;
}
