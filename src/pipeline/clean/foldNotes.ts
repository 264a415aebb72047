import { applyEdits, type Draft, editsFor } from "./draft.ts";

/** 发(發)展 reads 发(发)展 once simplified: the same character again in brackets. */
const AGAIN = /(?<=(?<char>[\u3400-\u9fff]))[(（[【]\k<char>[)）\]】]/g;
/** _握指成拳_: underscores where a title's quotation marks could not stand in a file name. */
const UNDERSCORED = /(?<![A-Za-z\d_])_(?<words>[^_\n]{1,24})_(?![A-Za-z\d_])/g;

/** Drops a character repeated in brackets after itself, and turns paired underscores back into quotation marks. */
export function foldNotes(draft: Draft): Draft {
  const once = applyEdits(
    draft,
    editsFor(draft.clean, AGAIN, "pinyin", () => ""),
  );
  if (!once.clean.includes("_")) return once;
  return applyEdits(
    once,
    editsFor(once.clean, UNDERSCORED, "quotes", (match) => {
      const words = match.groups?.words ?? "";
      return /[\u3400-\u9fff]/.test(words) ? `“${words}”` : null;
    }),
  );
}
