import { applyEdits, type Draft, type DraftRepair, editsFor } from "./draft.ts";
import { signsOf } from "./signs.ts";

const WIDE = /[０-９Ａ-Ｚａ-ｚ％]+(?:[．＋－／～：][０-９Ａ-Ｚａ-ｚ％]+)*|(?<=\d)．(?=\d)/g;
/** A stop of ASCII that stands in Chinese: after a Han character or %, or before one (GDP,增长), and not inside a number, a time or a Latin phrase. */
const ASCII_STOP =
  // The lookahead first: it is what most places fail.
  /(?=[,;:!?])(?:(?<=[\u3400-\u9fff”’》）】%％])[,;](?=[\u3400-\u9fff“‘《（【\dA-Za-z])|(?<=[\dA-Za-z])[,;](?=[\u3400-\u9fff“‘《（【])|(?<=\d);(?=\d)|(?<=[\u3400-\u9fff”’》）】])[:!?](?=[\u3400-\u9fff“‘《（【\d\n])|(?<=[\u3400-\u9fff”’》）】])[,;:!?]$)/gm;
/** A pair of ASCII brackets in Chinese: behind a Han character or a closing mark, or around or before one; (GDP) between Latin words stays. */
const ASCII_BRACKETS =
  /(?<=[\u3400-\u9fff”’》）】%％])\([^()\n]{0,120}\)|\([^()\n]{0,119}[\u3400-\u9fff][^()\n]{0,119}\)|\([^()\n]{1,120}\)(?=[\u3400-\u9fff，。；、])/g;
const STOPS: { [mark: string]: string } = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };
const DOUBLED = /,[,，]+|，[,，]+|[,，]+、[,，、]*|。[。，,]+|、[,，、]+|[；;]{2,}|[,，；;]{1,8}。/g;

/** 增长15℅: the sign of care of an address, and other forms of %. */
const PERCENT = /(?<=[\d０-９]\s?)[℅﹪٪]/g;

/** Radicals that PDF writers put for the characters that look like them (⽇ for 日, ⻓ for 长), and compatibility ideographs. */
const LOOKALIKE = /[\u2e80-\u2fd5\uf900-\ufaff]/g;
/** Radicals that Unicode gives no equivalent for: each before its character. */
const RADICALS =
  "⺁厂⺇几⺌小⺎尢⺏尣⺐尣⺒巳⺓幺⺔彑⺛旡⺜曰⺝月⺟母⺠民⺢水⺣火⺩王⺬示⺮竹⺯糸⺰纟⺲罒⺳网⺴网⺶羊⺷羊⺹老⺻聿⺼月⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟";

/**
 * Full-width digits, letters, ％, what stands for it (℅) and points in numbers to ASCII (５．２％, 5．2% → 5.2%), one code unit for one; doubled stops (,, 。。 ，。) to the
 * one that closes more; ASCII stops and brackets between Han characters to Chinese ones. Leaves …… and 1,234.
 */
export function foldWidth(draft: Draft): Draft {
  const repairs: DraftRepair[] = draft.repairs.slice();
  const note = (kind: string, at: number, length: number): void => {
    repairs.push({ kind, start: draft.origin[at] ?? 0, end: (draft.origin[at + length - 1] ?? 0) + 1 });
  };
  const { wide } = signsOf(draft.clean);
  let clean = draft.clean;
  if (wide) {
    clean = clean
      .replace(LOOKALIKE, (c, at: number) => {
        const listed = RADICALS.indexOf(c);
        const plain = listed === -1 ? c.normalize("NFKC") : (RADICALS[listed + 1] ?? c);
        if (plain.length !== 1 || plain === c) return c;
        note("glyph", at, 1);
        return plain;
      })
      .replace(PERCENT, (_, at: number) => {
        note("glyph", at, 1);
        return "%";
      })
      .replace(WIDE, (run, at: number) => {
        note("width", at, run.length);
        return run.replace(/[！-～]/g, (mark) => (mark === "：" ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0)));
      });
  }
  const folded: Draft = clean === draft.clean ? draft : { ...draft, clean, repairs };
  const single = applyEdits(
    folded,
    editsFor(folded.clean, DOUBLED, "punctuation", ([run = ""]) => (run.includes("。") ? "。" : run.includes("、") ? "、" : (run[0] ?? ""))),
  );
  const { asciiStop, asciiBracket } = signsOf(single.clean);
  if (!asciiStop && !asciiBracket) return single;
  const stops: DraftRepair[] = [];
  const folding = (at: number): void => {
    stops.push({ kind: "punctuation", start: single.origin[at] ?? 0, end: (single.origin[at] ?? 0) + 1 });
  };
  // Brackets first: a comma behind one stands in Chinese.
  const bracketed = asciiBracket
    ? single.clean.replace(ASCII_BRACKETS, (pair, at: number) => {
        folding(at);
        folding(at + pair.length - 1);
        return `（${pair.slice(1, -1)}）`;
      })
    : single.clean;
  const closed = bracketed.replace(ASCII_STOP, (mark, at: number) => {
    folding(at);
    return STOPS[mark] ?? mark;
  });
  return stops.length === 0 ? single : { ...single, clean: closed, repairs: single.repairs.concat(stops) };
}
