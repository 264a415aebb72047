import type { Draft, LineMark } from "./draft.ts";

/** A line of the draft without the blanks around it. */
export interface Row {
  text: string;
  /** Span in `draft.clean`. */
  start: number;
  end: number;
  mark: LineMark;
  /** Printed with blanks between all its characters, as headings are. */
  spread: boolean;
}

/** A span of `draft.clean` that goes into an article; `lead` is put before it (a tab, a space, a mark that the setting spared, nothing). */
export interface Piece {
  start: number;
  end: number;
  lead: "" | " " | "\t" | "\n" | "，" | "：" | "。";
}

/** A cell of a table: the pieces that hold its words, by index. Cells that span rows or columns are the same object twice. */
export interface UnitCell {
  from: number;
  to: number;
  header: boolean;
}

/** A paragraph, heading or table made of lines of the draft. */
export interface Unit {
  kind: "body" | "short" | "table" | "credit" | "info" | "pointer";
  tag: LineMark["tag"];
  text: string;
  pieces: Piece[];
  /** Blank lines before it. */
  gap: number;
  /** Width of its longest line, in half-width columns. */
  width: number;
  /** True where the text ends with the byline of a caption (■ 本报记者 …). */
  credited: boolean;
  /** Known to be a caption by where it stands: it broke into a sentence. */
  caption: boolean;
  table: UnitCell[][] | null;
}

/** What was taken out of the text: a span of `draft.clean`. */
export interface Removal {
  kind: string;
  start: number;
  end: number;
}

const BLANK = /[\s\u3000\u00a0]/;

/** ????前三季度: the blanks a paragraph began with, of another encoding. */
const LOST_INDENT = /^[?？]{2,8}(?=[\u3400-\u9fff“【]|\d{1,4}[年月至—-])/;
const MOST_LOST = 9;

/** The lines of a draft that hold anything. */
export function rowsOf(draft: Draft): Row[] {
  const rows: Row[] = [];
  const { clean } = draft;
  let at = 0;
  let gap = 0;
  for (const mark of draft.marks) {
    let end = clean.indexOf("\n", at);
    if (end === -1) end = clean.length;
    let start = at;
    let stop = end;
    if (mark.tag !== "row") {
      while (start < stop && BLANK.test(clean[start] ?? "")) start++;
      start += LOST_INDENT.exec(clean.slice(start, Math.min(stop, start + MOST_LOST)))?.[0].length ?? 0;
      while (stop > start && BLANK.test(clean[stop - 1] ?? "")) stop--;
    }
    gap += mark.gap;
    if (start < stop) {
      rows.push({
        text: clean.slice(start, stop),
        start,
        end: stop,
        mark: gap === mark.gap ? mark : { ...mark, gap },
        spread: isSpread(draft, start, stop),
      });
      gap = 0;
    } else gap++;
    at = end + 1;
  }
  return rows;
}

/** Whether a line stood in the source with a blank after almost every character. */
function isSpread({ raw, origin }: Draft, start: number, end: number): boolean {
  const from = origin[start] ?? 0;
  const to = (origin[end - 1] ?? 0) + 1;
  const length = end - start;
  if (length < 4 || to - from < length * 1.6 || to - from > length * 2.4) return false;
  return (raw.slice(from, to).match(/[ \u3000]/g)?.length ?? 0) >= (length - 1) * 0.7;
}

export const unitOf = (row: Row, kind: Unit["kind"]): Unit => ({
  kind,
  tag: row.mark.tag,
  text: row.text,
  pieces: [{ start: row.start, end: row.end, lead: "" }],
  gap: row.mark.gap,
  width: widthOf(row.text),
  credited: false,
  caption: false,
  table: null,
});

/** Printed width in half-width columns. */
export function widthOf(text: string): number {
  // No column is as wide: how much wider does not matter.
  if (text.length > 150) return text.length * 2;
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

const STOPS = /[，。；！？]/;
/** Ends a sentence, quotation marks and brackets after it included. */
export const isFinished = (text: string): boolean => "。！？!?…".includes(text.charAt(lastWithin(text)) || "\n");

/** Where the last character stands but for the marks that close what is quoted; -1 where there is none. */
function lastWithin(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && "”’」』）)".includes(text[at]!)) at--;
  return at;
}

/** Longest heading. Titles of the corpus reach 38 characters, those of its seeds 50. */
const LONGEST_HEADING = 54;

/** ——写在开发区成立三十周年之际: the second line of a title. */
export const isSubtitle = (text: string): boolean => /^(?:——|--)/.test(text);

/** 记者从某局获悉，…, 据某局统计，…: how news begins, though its stop was lost. */
const HEARD =
  /^(?:\d{1,2}月\d{1,2}日，|近日，|昨日，|日前，)?(?:[\u3400-\u9fff]{0,4}记者(?:\d{1,2}日|昨日|今日|近日|日前)?从[^，。]{2,24}(?:了解到|获悉|得知|看到)|据[^，。]{2,18}(?:统计|消息|数据(?:显示)?|通报|报道|介绍|核算))[，：](?=.*\d)/;

/** Running text, as against headings, names and captions: it closes its sentence, or is too long for anything else. */
export const isRunning = (text: string): boolean =>
  (isFinished(text) && (text.length > 30 || text.charAt(lastWithin(text)) === "。")) ||
  (text.length >= 16 && "，、：".includes(text.at(-1)!)) ||
  "；;".includes(text.at(-1)!) ||
  (text.length > LONGEST_HEADING && STOPS.test(text)) ||
  (text.length >= 24 && (/[。；]./.test(text) || HEARD.test(text))) ||
  (text.length >= 40 && /[？！].{6}/.test(text));

/** The beginnings of newspaper reports: 本报讯, 本报北京讯, 据《…》报道, 新华社北京3月2日电. */
export const OPENING =
  /^(?:本报(?:[^\s，。、]{0,8})讯|本报[^\s，。、\d]{0,8}电(?=[\s（(据])|本报记者[ \u3000][\u3400-\u9fff]{2,4}[ \u3000](?=.{12})|本报[^\s，。]{0,8}\d{1,2}月\d{1,2}日(?:电|讯)|(?:新华社|新华网|人民网|中新社|中新网|中国新闻网|央视网|光明网|[^\s，。]{2,8}(?:社|网|报))[^\s，。]{1,8}\d{1,2}月\d{1,2}日(?:电|讯)|[\u3400-\u9fff]{2,6}[ \u3000]?\d{1,2}月\d{1,2}日(?:电|讯)[\s（(]|据《[^》]{2,20}》(?:报道|消息)|据[^\s，。]{2,10}(?:消息|报道)，|（本报(?:综合|记者)|[\u3400-\u9fff]{2,10}讯[（(](?:本报|本网|首席|全媒体|融媒体)?(?:记者|通讯员)|(?:晨|晚|日|商|快|早|时)报讯)/;
/** Names in front of an article or under a picture: 本报记者 甲 乙, ■ 本报记者 丙. */
export const BYLINE =
  /^[■□●◆▲◎○]?\s*(?:文[/／图]?\s*)?(?:[^\s，。：:（）()讯]{0,12}?)(?:(?<=[网报社台心布])[ \u3000])?(?:记者|通讯员|撰稿人?|评论员|摄影报道|摄影)[\s:：]+[\u3400-\u9fff·]{1,8}(?:[\s、/／]+[\u3400-\u9fff·]{1,8}){0,9}$/;
/** Byline that closes a caption: ■ 本报记者 甲 乙. */
export const CLOSING = /[ \u3000]{0,4}[■□●◆▲◎][ \u3000]{0,2}(?:本报|本刊|特约|见习|实习|通讯|[^\s，。]{0,6})(?:记者|通讯员|摄|摄影)[^。，；]{0,40}$/;
/** A caption by its own words: ▲图说：…, 图为…, …（资料图）. */
export const CAPTION = /^[▲▼△▽◀▶◁▷←→↑↓]?\s?(?:图说|图[：:为/／]|（图|[上下左右]图|图片[：:]|资料图)|(?:（资料图(?:片)?）|摄|供图|\/摄|摄影)[）)]?$/;
/** A line of a notice (地点：…, 主持人：…): never a title. */
export const LABELLED =
  /^(?:时间|地点|地址|主题|发布人|发言人|主持人?|主讲|嘉宾|出席|记者|电话|证券代码|证券简称|公告编号|编号|文号|索引号|发文机关|成文日期|关键词|摘要|导读|编者按)[：:]/;
