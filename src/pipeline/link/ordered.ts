/** Zones named in the order of a ranking: 合肥经开区、合肥高新区、芜湖经开区依次位居前三. */

import { countOf } from "../count.ts";
import { rare } from "../rare.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";
import { rankingIn } from "./ranks.ts";
import type { LinkInput } from "./state.ts";

/** 依次位居前三, 列国家高新区组前三名: as many as are named before it. */
const ORDERED =
  /^(?:高新区|经开区|开发区|园区)?(?:[两二三四五]|\d)?(?:家|个)?(?:依次|分别|分)?(?:位)?(?:居|列|排)(?:在|于)?[^，。；：、\d]{0,12}?前([两二三四五])(?:名|位|强)?(?=[，。；]|$)/;
const REACH = 28;
/** How far before them the ranking and its year may be told; in code units. */
const BACK = 800;

const FIRST_OF = rare(/前[两二三四五]/);

/** Ranks of zones that an evaluation puts first, in the order they are told in; none where a figure is what they are ranked by. */
export function readOrdered({ text, sentences, subjects, gazetteer }: LinkInput): ObservationFact[] {
  if (!FIRST_OF.in(text)) return [];
  return sentences.flatMap((sentence) => {
    if (sentence.kind !== "paragraph" || !FIRST_OF.test(text, text.slice(sentence.start, sentence.end))) return [];
    return subjects.within(sentence.start, sentence.end).flatMap((run) => {
      const match =
        run.ids.length > 1 && !run.ids.includes(UNKNOWN) ? ORDERED.exec(text.slice(run.end, Math.min(sentence.end, run.end + REACH))) : null;
      if (!match || countOf(match[1]!) !== run.ids.length) return [];
      const told = text.slice(sentence.start, run.end + match[0].length);
      if (/增速|增幅|总量|规模|产值|收入|投资/.test(told.slice(told.lastIndexOf("；") + 1))) return [];
      if (run.ids.some((id) => gazetteer.region(id)?.kind !== "zone")) return [];
      const before = text.slice(Math.max(0, sentence.start - BACK), run.end);
      const name = rankingIn(text.slice(sentence.start, sentence.end), null, null) ?? rankingIn(before, null, null);
      if (!name) return [];
      const year = matchesOf(before, /(20\d\d)年度/g).at(-1)?.[1];
      const stated = { start: run.start, end: run.end + match[0].length };
      return run.ids.map(
        (region, i): ObservationFact => ({
          region,
          subject: null,
          indicator: { id: gazetteer.indicatorNamed(name), name },
          period: year ? { start: `${year}-01`, end: `${year}-12`, is: "implied" } : { start: null, end: null, is: "unknown" },
          quantity: null,
          stated,
          qualifier: "=",
          change: null,
          rank: { place: i + 1, among: null, by: "value" },
          share: null,
          scope: "actual",
          status: "reported",
          named: true,
          evidence: { start: sentence.start, end: sentence.end },
          marks: [{ kind: "rank", ...stated }],
        }),
      );
    });
  });
}
