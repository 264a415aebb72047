import type { Draft, LineMark } from "../clean/draft.ts";
import type { DraftBuilder } from "./builder.ts";

/** Plain text as lines; blank ones become the `gap` of the next. A form feed, the page break of converters, counts as a blank line. */
export function readPlain(raw: string, text: string, from: number, head: DraftBuilder, via: Int32Array | null = null): Draft {
  // Old Macintosh files end their lines with a carriage return alone.
  const source = text.includes("\n") ? text : text.replaceAll("\r", "\n");
  let gap = 0;
  let at = 0;
  while (at <= source.length) {
    let end = source.indexOf("\n", at);
    if (end === -1) end = source.length;
    let start = at;
    let stop = end;
    while (start < stop && isBlank(source.charCodeAt(start))) start++;
    while (stop > start && isBlank(source.charCodeAt(stop - 1))) stop--;
    if (start === stop) gap++;
    else {
      const mark: LineMark = {
        tag: "text",
        outside: false,
        gap: source.charCodeAt(at) === 0x0c ? gap + 1 : gap,
        indent: isIndent(source, at, start),
        grid: -1,
      };
      builderLine(head, mark, source.slice(start, stop), from + start);
      gap = 0;
    }
    at = end + 1;
  }
  return head.build(raw, [], from + source.length, via);
}

function builderLine(builder: DraftBuilder, mark: LineMark, text: string, start: number): void {
  builder.open(mark, start).chunks.push({ text, start, linear: true });
}

/** Two full-width spaces, or four narrow ones: one alone is as often a slip. */
function isIndent(source: string, from: number, to: number): boolean {
  let width = 0;
  for (let i = from; i < to; i++) width += source.charCodeAt(i) === 0x3000 ? 2 : source.charCodeAt(i) === 0x09 ? 4 : 1;
  return width >= 4;
}

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0c || code === 0x3000 || code === 0xa0 || code === 0xfeff || code === 0x200b;
