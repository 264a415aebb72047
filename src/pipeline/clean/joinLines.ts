import { type Piece, type Unit, widthOf } from "./unit.ts";

/** Fewest lines, and longest one in half-width columns, of a text set for telephones. */
const FEWEST = 3;
const WIDEST = 76;
/** Fewest lines of a text that is all set so. */
const FEWEST_OF_TEXT = 10;
/** Numbers a thing is measured or counted by: 812.5亿, +9.4%, 96个. */
const FIGURE =
  /\d(?:[%‰]|[余多]?[万亿千百]{0,2}(?:个百分点|[万亿元吨家户个人名所项件座条辆台只套亩倍位宗批艘列株桩笔]|平方|立方|公[里顷斤]|美元|标箱|千瓦))/;
/** A mark before an item of a list, or a number before a heading. */
const BULLET = /^(?:[-•·▪▸►●○◆■★☆✦]|\p{Extended_Pictographic}\ufe0f?)+\s*/u;
export const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|[①-⑩]|第[一二三四五六七八九十]{1,3}[章节条]|(?:0\d|\d{1,2}[.、])\s*\D|Part\s?\d)/i;
/** Goes on with what the line before it tells: 同比增长7.1%, 按可比价格计算, 占全市的51.3%, 其中. */
const GOES_ON =
  /^(?:同比|环比|比|较|与|按|可比|扣除|剔除|实际|年均|平均|两年|分别|各|增长|增速|增幅|下降|降幅|上升|提高|回落|净增|占|居|位居|位列|列|排名?|跻?身|高于|低于|快于|其中|达到?|突破|超过?|为|是|相当于|共|合计|累计|总量|总额|并|且|均|双双|首次|连续|保持|[+＋↑↓-])/;
/** Said of several lines before it: 分别增长4.9%、6.4%. */
const OF_BOTH = /^(?:同比|比上年)?(?:分别|均|双双|各)/;
const CLOSED = /[，、；：。！？!?…—]$/;

/**
 * A clause a line, as texts for telephones are set (1-9月 | 全区规上工业增加值 | 同比增长9.4%): lines of a run in which every other one holds
 * a figure make a paragraph, with the marks between them that its setting spared.
 */
export function joinLines(units: readonly Unit[]): Unit[] {
  const joined: Unit[] = [];
  const titled = units.some(({ tag }) => tag === "title" || tag === "doctitle");
  // The first line of a text without a title is its title.
  const first = titled ? -1 : units.findIndex(({ kind }) => kind === "short");
  const wholly = isWholly(units);
  for (let from = 0; from < units.length; ) {
    let to = from;
    while (to < units.length && to !== first && isLine(units[to]!)) to++;
    const run = units.slice(from, Math.max(to, from + 1));
    const figures = figuresIn(run);
    const joins = to - from >= FEWEST && (wholly || (figures >= 2 && figures * 2 >= run.length));
    for (const unit of joins ? paragraphsOf(run) : run) joined.push(unit);
    from += run.length;
  }
  return joined;
}

const figuresIn = (lines: readonly Unit[]): number => lines.reduce((sum, { text }) => sum + (FIGURE.test(text) ? 1 : 0), 0);

/** A text all set so: few of its paragraphs are any longer, and one line in five holds a figure. */
function isWholly(units: readonly Unit[]): boolean {
  const lines = units.filter(isLine);
  const texts = units.reduce((sum, { kind, tag }) => sum + (kind === "body" || (kind === "short" && tag !== "heading") ? 1 : 0), 0);
  return lines.length >= FEWEST_OF_TEXT && lines.length * 10 >= texts * 7 && figuresIn(lines) * 5 >= lines.length;
}

const isLine = ({ kind, tag, text, credited, caption }: Unit): boolean =>
  kind === "short" &&
  (tag === "text" || tag === "item" || tag === "quote") &&
  !credited &&
  !caption &&
  widthOf(text) <= WIDEST &&
  !(NUMBERED.test(text) && !FIGURE.test(text));

/** The paragraphs of a run: lines set off by wider blanks than others, or all of them. */
function paragraphsOf(run: readonly Unit[]): Unit[] {
  const least = Math.min(...run.slice(1).map(({ gap }) => gap));
  const paragraphs: Unit[][] = [];
  for (const [i, unit] of run.entries()) {
    if (i === 0 || unit.gap > least) paragraphs.push([unit]);
    else paragraphs.at(-1)!.push(unit);
  }
  return paragraphs.map(paragraphOf);
}

/** A figure and no word with it. */
const BARE =
  /^[+＋-]?\d[\d.,]*\s?(?:[%‰]|[万亿千百]{0,2}(?:个百分点|[元吨家户个人名所项件座条辆台只套亩倍位宗批]|平方(?:公里|米)|公[里顷斤]|美元|人次|千瓦时?)?)$/;

/** 1632.5亿元 | 地区生产总值 | 88.6亿元 | 一般公共预算收入: every figure stands over what it measures. */
const isFigureFirst = (lines: readonly Unit[]): boolean =>
  BARE.test(lines[0]!.text.trim()) &&
  lines.every(({ text }, i) => !BARE.test(text.trim()) || (i + 1 < lines.length && !FIGURE.test(lines[i + 1]!.text)));

function paragraphOf(lines: readonly Unit[]): Unit {
  const figureFirst = isFigureFirst(lines);
  const pieces: Piece[] = [];
  let text = "";
  for (const [i, unit] of lines.entries()) {
    const bullet = BULLET.exec(unit.text)?.[0].length ?? 0;
    const before = lines[i - 1];
    const goesOn = before && (GOES_ON.test(unit.text) || !FIGURE.test(before.text) || OF_BOTH.test(lines[i + 1]?.text ?? ""));
    const between =
      figureFirst && BARE.test(before?.text.trim() ?? "") ? "：" : goesOn && !(figureFirst && BARE.test(unit.text.trim())) ? "，" : "。";
    const lead = before === undefined || CLOSED.test(before.text) ? "" : between;
    for (const [k, piece] of unit.pieces.entries()) pieces.push(k > 0 ? piece : { ...piece, start: Math.min(piece.start + bullet, piece.end), lead });
    text += lead + unit.text.slice(bullet);
  }
  return { ...lines[0]!, kind: "body", tag: "text", text, pieces, width: Math.max(...lines.map(({ width }) => width)) };
}
