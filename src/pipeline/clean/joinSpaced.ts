import { matchesOf } from "../text.ts";
import { applyEdits, type Draft, type Edit } from "./draft.ts";
import { signsOf } from "./signs.ts";

/** 落 实 落 细: four single characters or more, parted by single blanks. */
const SPREAD = /(?<![\u3400-\u9fff])[\u3400-\u9fff“‘《（](?:[ \u3000][\u3400-\u9fff，：、；。！？·—“”‘’《》（）]){3,}(?![\u3400-\u9fff])/g;
/** A line of nothing but two or three such characters (简 讯). */
const SPREAD_LINE = /^[\u3400-\u9fff](?:[ \u3000]{1,2}[\u3400-\u9fff]){1,2}$/gm;
/** A line set apart from end to end, figures and all: 3 1 省 份 亮 出 2 0 1 8 年 成 绩 单. */
const WHOLE = /^\S(?:[ \u3000]\S){4,}$/gm;
/** 三 座, 两 家: a numeral and its classifier. */
const COUNTED =
  /(?=[一二两三四五六七八九十百千几数] )(?<=[\u3400-\u9fff][ ]?)(?<numeral>[一二两三四五六七八九十百千几数]) (?<classifier>[个家座项条所只件份次届](?![\u3400-\u9fff]?[ ][\u3400-\u9fff][ ]))/g;
const DATE_UNIT = /(?= )(?<=\d) +(?=[年月日号](?!\d{3}))/g;
const SPACED = /[\u3400-\u9fff\d][ \u3000][\u3400-\u9fff\dm%]/;

/**
 * Closes up characters that a layout set apart: 落 实 落 细, 2025 年, 三 座. Numbers in running text have `closeBlanks`, after the wraps are joined.
 * Leaves blanks between words of a heading, names (张 三), Latin words and columns of figures.
 */
export function joinSpaced(draft: Draft): Draft {
  if (!signsOf(draft.clean).blank || !SPACED.test(draft.clean)) return draft;
  const { clean } = draft;
  const closed = new Map<number, number>();
  const close = (start: number, end: number): void => {
    for (let i = start; i < end; i++) if (clean[i] === " " || clean[i] === "\u3000") closed.set(i, i + 1);
  };
  for (const pattern of [SPREAD, SPREAD_LINE, COUNTED, DATE_UNIT])
    for (const match of matchesOf(clean, pattern)) close(match.index, match.index + match[0].length);
  for (const match of matchesOf(clean, WHOLE))
    if ((match[0].match(/[\u3400-\u9fff]/g)?.length ?? 0) * 2 >= match[0].length / 2) close(match.index, match.index + match[0].length);
  const edits: Edit[] = [];
  for (const [start, end] of closed) edits.push({ start, end, text: "", kind: "spacing" });
  edits.sort((a, b) => a.start - b.start);
  return applyEdits(draft, edits);
}
