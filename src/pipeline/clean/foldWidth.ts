import { applyEdits, type Draft, type DraftRepair, type Edit, editsFor } from "./draft.ts";

const WIDE = /[０-９Ａ-Ｚａ-ｚ％]+(?:[．＋－／～：][０-９Ａ-Ｚａ-ｚ％]+)*/g;
const RUN = /[０-９Ａ-Ｚａ-ｚ％]/;
const ASCII_STOP =
  /(?<=[\u3400-\u9fff”’》）】%％\d])[,;](?=[\u3400-\u9fff“‘《（【])|(?<=[\u3400-\u9fff”’》）】])[,;:!?](?=[\u3400-\u9fff“‘《（【\d\n])|(?<=[\u3400-\u9fff”’》）】])[,;:!?]$/gm;
const STOPS: { [mark: string]: string } = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };
const DOUBLED = /,[,，]+|，[,，]+|。[。，,]+|、{2,}|[；;]{2,}|[,，；;]+。/g;

/**
 * Full-width digits, letters and ％ to ASCII (５．２％ → 5.2%), ASCII stops between Han characters to Chinese ones, one code unit
 * for one; then doubled stops (,, 。。 ，。) to the one that closes more. Leaves …… and 1,234.
 */
export function foldWidth(draft: Draft): Draft {
  const repairs: DraftRepair[] = draft.repairs.slice();
  const note = (kind: string, at: number, length: number): void => {
    repairs.push({ kind, start: draft.origin[at] ?? 0, end: (draft.origin[at + length - 1] ?? 0) + 1 });
  };
  let clean = draft.clean;
  if (RUN.test(clean)) {
    clean = clean.replace(WIDE, (run, at: number) => {
      note("width", at, run.length);
      return run.replace(/[！-～]/g, (mark) => (mark === "：" ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0)));
    });
  }
  clean = clean.replace(ASCII_STOP, (mark, at: number) => {
    note("punctuation", at, 1);
    return STOPS[mark] ?? mark;
  });
  const folded = clean === draft.clean ? draft : { ...draft, clean, repairs };
  const edits: Edit[] = editsFor(folded.clean, DOUBLED, "punctuation", ([run = ""]) => (run.includes("。") ? "。" : (run[0] ?? "")));
  return applyEdits(folded, edits);
}
