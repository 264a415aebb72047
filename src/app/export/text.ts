/** Words set in lines: measured alike with and without a browser, so that both set the same lines. */
import { textWidth } from "../select/measure.ts";

export const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c)
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "");

/** May not begin a line, may not end one (GB/T 15834, CLREQ). */
const NO_START =
  /^[\u3001\u3002\uff0c\uff1a\uff1b\uff01\uff1f\u2019\u201d\uff09\u300b\u3009\u300d\u300f\u3011\u2026\u2014\u00b7%\u2030),.:;!?\]\u2013-]/;
const NO_END = /[\u2018\u201c\uff08\u300a\u3008\u300c\u300e\u3010(\u00a5$[]$/;

/** A date, a Latin word or number with its sign, or one character. */
const PIECE = /(?:\d{4}\u5e74)?\d{1,2}\u6708\d{1,2}\u65e5|[A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f'.,+-]*%?|\s+|./gsu;

/** A last line shorter than this many characters looks lost. */
const WIDOW = 3;

/** Lines no wider than `width`; never more than `most`, the last then ends in an ellipsis. */
export function wrap(text: string, size: number, width: number, most = 99, bold = false): string[] {
  const pieces = (text.trim().match(PIECE) ?? []).flatMap((piece) => (textWidth(piece, size, bold) > width ? (piece.match(/\w+|./gu) ?? []) : piece));
  const lines = fill(pieces, size, width, most, bold);
  if (lines.length < 2 || textWidth(lines.at(-1) ?? "", size, bold) >= WIDOW * size) return lines;
  // A little narrower, the lines above leave it company.
  const narrower = fill(pieces, size, width - WIDOW * size, most + 1, bold);
  return narrower.length === lines.length ? narrower : lines;
}

function fill(pieces: readonly string[], size: number, width: number, most: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  const wide = (words: string): number => textWidth(words, size, bold);
  for (const piece of pieces) {
    if (line === "" && /^\s+$/.test(piece)) continue;
    if (wide(line + piece.trimEnd()) <= width || line === "") {
      line += piece;
      continue;
    }
    // What may not begin a line takes the piece before it along.
    const tail = NO_START.test(piece) || NO_END.test(line) ? (line.match(PIECE)?.at(-1) ?? "") : "";
    const kept = tail.length < line.length ? tail : "";
    lines.push(line.slice(0, line.length - kept.length).trimEnd());
    line = (kept + piece).trimStart();
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const cut = lines.slice(0, most);
  let last = cut[most - 1] ?? "";
  while (last !== "" && wide(`${last}\u2026`) > width) last = [...last].slice(0, -1).join("");
  return [...cut.slice(0, -1), `${last}\u2026`];
}

export const FONTS = {
  sans: {
    hans: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','Noto Sans SC',sans-serif",
    hant: "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Source Han Sans TC','Noto Sans TC',sans-serif",
    en: "'Helvetica Neue',Arial,'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
  },
  serif: {
    hans: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif",
    hant: "'Noto Serif CJK TC','Source Han Serif TC','Songti TC',PMingLiU,serif",
    en: "Georgia,'Noto Serif','Noto Serif CJK SC','Songti SC',serif",
  },
} as const;
