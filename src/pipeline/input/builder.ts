import type { Draft, Grid, LineMark } from "../clean/draft.ts";
import { gather, matchesOf } from "../text.ts";

interface Chunk {
  text: string;
  /** Where `text` stood in the source. */
  start: number;
  /** False where one stretch of source (an entity) gave the whole chunk. */
  linear: boolean;
}

interface Line {
  chunks: Chunk[];
  mark: LineMark;
  /** What parts this line from the one before: a cell of the same row, or a new line. */
  joint: "\n" | "\t" | " ";
  at: number;
}

/** Puts a draft together out of pieces of the source, in their order, keeping the place of each. */
export class DraftBuilder {
  private readonly lines: Line[] = [];

  /** A line, still empty; `at` is where it begins in the source. */
  open(mark: LineMark, at: number, joint: "\n" | "\t" = "\n"): Line {
    const line: Line = { chunks: [], mark, joint: this.lines.length === 0 ? "\n" : joint, at };
    this.lines.push(line);
    return line;
  }

  get count(): number {
    return this.lines.length;
  }

  line(index: number): Line | undefined {
    return this.lines[index];
  }

  drop(from: number): void {
    this.lines.length = from;
  }

  /** `via` maps places in the text that was read to places in `raw`, where the two differ (a JSON string). */
  build(raw: string, grids: Grid[], end: number, via: Int32Array | null = null): Draft {
    const pieces: string[] = [];
    const marks: LineMark[] = [];
    const lines = gather(this.lines, paragraphsOf);
    let length = 0;
    for (const [i, line] of lines.entries()) {
      if (i > 0) length += 1;
      for (const chunk of line.chunks) length += chunk.text.length;
    }
    const origin = new Int32Array(length + 1);
    let to = 0;
    let last = 0;
    for (const [i, line] of lines.entries()) {
      if (i > 0) {
        pieces.push(line.joint);
        origin[to++] = last;
      }
      if (i === 0 || line.joint === "\n") marks.push(line.mark);
      for (const { text, start, linear } of line.chunks) {
        pieces.push(text);
        for (let k = 0; k < text.length; k++) origin[to++] = linear ? start + k : start;
        last = linear ? start + text.length : start + 1;
      }
      last = Math.max(last, line.at);
    }
    origin[to] = Math.max(last, Math.min(end, raw.length));
    if (via !== null) for (let i = 0; i <= length; i++) origin[i] = via[origin[i] ?? 0] ?? raw.length;
    return { raw, clean: pieces.join(""), origin, marks, grids, repairs: [] };
  }
}

/** The indent of a paragraph inside a line, behind a sentence that is over: the text was copied without its breaks. */
const INNER_INDENT = /(?<=[。！？；：!?”’」』）)…])(?:[\u3000\u00a0][ \u3000\u00a0]+| [ \u3000\u00a0]{3,})(?=[^ \u3000\u00a0])/g;
/** As often as this in one line, every wide blank of it is one, behind a heading or a caption too. */
const OFTEN = 2;
const WIDE_BLANK = /[\u3000\u00a0][ \u3000\u00a0]+(?=[^ \u3000\u00a0])/g;
/** Shorter lines hold no two paragraphs. */
const TWO_PARAGRAPHS = 40;

/** 第一段。　　第二段。 copied into one line, as two. */
function paragraphsOf(line: Line): Line[] {
  if (line.mark.tag !== "text") return [line];
  const lines: Line[] = [{ ...line, chunks: [] }];
  for (const chunk of line.chunks) {
    let from = 0;
    for (const { 0: blanks, index } of indentsIn(chunk)) {
      lines.at(-1)!.chunks.push({ ...chunk, text: chunk.text.slice(from, index), start: chunk.start + from });
      from = index + blanks.length;
      lines.push({ chunks: [], mark: { ...line.mark, gap: 0, indent: true }, joint: "\n", at: chunk.start + from });
    }
    lines.at(-1)!.chunks.push(from === 0 ? chunk : { ...chunk, text: chunk.text.slice(from), start: chunk.start + from });
  }
  return lines.length === 1 ? [line] : lines;
}

function indentsIn({ text, linear }: Chunk): readonly RegExpExecArray[] {
  if (!linear || text.length < TWO_PARAGRAPHS || !(text.includes("\u3000") || text.includes("\u00a0") || text.includes("    "))) return [];
  const found = matchesOf(text, INNER_INDENT);
  return found.length < OFTEN ? found : matchesOf(text, WIDE_BLANK);
}

export type { Line as BuiltLine };
