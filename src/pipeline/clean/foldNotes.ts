import { applyEdits, type Draft, editsFor } from "./draft.ts";
import { signsOf } from "./signs.ts";

/** 发(發)展 reads 发(发)展 once simplified: the same character again in brackets. */
const AGAIN = /[(（[【](?<char>[\u3400-\u9fff])[)）\]】]/g;
/** _握指成拳_: underscores where a title's quotation marks could not stand in a file name. */
const UNDERSCORED = /(?<![A-Za-z\d_])_(?<words>[^_\n]{1,24})_(?![A-Za-z\d_])/g;

/** Drops a character repeated in brackets after itself, and turns paired underscores back into quotation marks. */
export function foldNotes(draft: Draft): Draft {
  const once = applyEdits(
    draft,
    signsOf(draft.clean).bracket
      ? editsFor(draft.clean, AGAIN, "pinyin", ({ index, groups }) => (draft.clean[index - 1] === groups?.char ? "" : null))
      : [],
  );
  if (!once.clean.includes("_")) return once;
  const pageTitle = titleLine(once);
  return applyEdits(
    once,
    editsFor(once.clean, UNDERSCORED, "quotes", (match) => {
      const words = match.groups?.words ?? "";
      if (match.index < pageTitle.end && match.index >= pageTitle.start) return null;
      return /[\u3400-\u9fff]/.test(words) ? `“${words}”` : null;
    }),
  );
}

/** Span of a page's <title>, in which underscores part the site from the article. */
function titleLine({ clean, marks }: Draft): { start: number; end: number } {
  const index = marks.findIndex(({ tag }) => tag === "doctitle");
  let start = 0;
  for (let line = 0; line < index; line++) start = clean.indexOf("\n", start) + 1;
  const end = clean.indexOf("\n", start);
  return index === -1 ? { start: 0, end: 0 } : { start, end: end === -1 ? clean.length : end };
}
