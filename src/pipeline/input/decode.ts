/** The text of a file, and how its bytes were read. `reason` says why it could not be, in words for the reader of the summary. */
export type Decoded = { text: string; encoding: string; reason: null } | { text: null; encoding: string; reason: string };

/** Larger files are refused: an article of this size is no article, and a feed is read line by line. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** The characters of running Chinese that come most often, in both scripts: wrong decodings hit them only by chance. */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处府研"
    .concat("，。、：；“”（）《》％")
    .concat("這為個國時來們對會發動後說產種學經進電裡現實點從業應開還與關線內數質氣變條問無軍總員設長資邊統較將組見計別農區戰據處億萬園"),
);

const decodeWith = (label: string, bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** Share of common characters among the non-ASCII ones, less ten times the share of characters no text holds. */
function plausibility(text: string): number {
  let seen = 0;
  let common = 0;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    seen++;
    if (code === 0xfffd || (code >= 0xe000 && code < 0xf900) || (code >= 0x80 && code < 0xa0)) odd++;
    else if (COMMON.has(text[i] ?? "")) common++;
  }
  return seen === 0 ? 0 : (common - 10 * odd) / seen;
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/** Names of formats that are not text, by their first bytes. */
const MAGIC: readonly [name: string, head: number[]][] = [
  ["a PDF document; read it with openDocument", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive (docx, xlsx …); a .docx is read by openDocument", [0x50, 0x4b, 0x03, 0x04]],
  ["an old Office document (doc, xls, ppt), perhaps encrypted; save it as .docx", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
];

/**
 * Text from bytes: byte order mark first, then strict UTF-8, then GB18030 or Big5, whichever gives more common characters.
 * Never throws; what is no text comes back with a reason.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { text: null, encoding: "", reason: "empty file" };
  if (bytes.length > MAX_BYTES) return { text: null, encoding: "", reason: `file of ${bytes.length} bytes, more than ${MAX_BYTES}; split it` };
  for (const [name, head] of MAGIC) if (startsWith(bytes, ...head)) return { text: null, encoding: "", reason: `not text but ${name}` };
  if (startsWith(bytes, 0xff, 0xfe)) return checked(decodeWith("utf-16le", bytes, false), "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return checked(decodeWith("utf-16be", bytes, false), "utf-16be");
  const utf8 = decodeWith("utf-8", bytes, true);
  if (utf8 !== null) return checked(utf8, "utf-8");
  const sample = bytes.length > 1 << 16 ? bytes.subarray(0, 1 << 16) : bytes;
  const candidates = ["gb18030", "big5", "utf-8"].map((label) => ({ label, score: plausibility(decodeWith(label, sample, false) ?? "") }));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 0.1)
    return { text: null, encoding: best.label, reason: "encoding not recognised: neither UTF-8, UTF-16, GB18030 nor Big5 gives readable text" };
  return checked(decodeWith(best.label, bytes, false), best.label);
}

/** Refuses what decodes but is no writing: control characters, or nothing but blanks. */
function checked(text: string | null, encoding: string): Decoded {
  if (text === null) return { text: null, encoding, reason: `not valid ${encoding}` };
  let control = 0;
  let ink = false;
  const length = Math.min(text.length, 1 << 12);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) control++;
    else if (code > 0x20 && code !== 0xfeff && code !== 0x3000 && code !== 0xa0) ink = true;
  }
  if (control > 8 && control * 50 > length) return { text: null, encoding, reason: "binary file: it holds control characters" };
  if (!ink && length === text.length) return { text: null, encoding, reason: "empty file: nothing but blanks" };
  return { text, encoding, reason: null };
}
