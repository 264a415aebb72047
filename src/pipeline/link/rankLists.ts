/** Ranks that a row of measures has in common: 出口、用电量、税收三项增速排全市第一. */
import type { RankMention } from "../mention.ts";
import { readNumerals } from "../recognize/numeral.ts";
import type { ObservationFact } from "./facts.ts";
import { ownersInFragment } from "./owners.ts";
import { type Focus, factOf, type Gap, type LinkInput, remember, type SentenceState } from "./state.ts";
import { periodFor } from "./times.ts";

const COUNTED =
  /(?<![第\d])(\d{1,2}|[两二三四五六七八九十])[项个](?:主要|经济|核心|关键)*(?:指标)?的?(增[速幅]|总量|完成率|进度)?(?:也|均|都|全部|全|双双|同时|分别)*$/;
/** 总量、增速两项: of what was told before. */
const OF_ONE = /^(?:总量|规模|增[速幅]|增量|人均|均值|、|和|与)+$/;
/** Longest list that is looked for before its count, in code units. */
const LIST = 80;

/** Each measure of the list at the place it shares; none where the list does not hold as many. Null where no count of measures stands before the rank. */
export function rankedList(
  { text, indicators, gazetteer }: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  mention: RankMention,
): ObservationFact[] | null {
  const from = Math.max(state.sentence.start, mention.start - LIST);
  const match = COUNTED.exec(text.slice(from, mention.start));
  const many = match ? (readNumerals(match[1]!).at(0)?.value ?? 0) : 0;
  if (!match || many < 2) return null;
  const end = from + match.index;
  const list = text.slice(from, end);
  // A list, and its count right behind it: 3个方面 after a verb counts something else.
  const start = from + list.search(/[^，。；：]*$/);
  if (!text.slice(start, end).includes("、") || OF_ONE.test(text.slice(start, end))) return null;
  const refs = ownersInFragment(text, { start, end: text.endsWith("等", end) ? end - 1 : end }, many, indicators, gazetteer);
  const [region, other] = focus.regions;
  if (!refs || region === undefined || other !== undefined) return [];
  const { place, among, by } = mention.value;
  const growth = match[2]?.startsWith("增") ?? false;
  return refs.map((ref) => {
    remember(focus, ref);
    const fact = factOf(state, {
      region,
      indicator: { id: ref.id, name: ref.name },
      period: periodFor(focus, gap),
      quantity: null,
      change: null,
      qualifier: "=",
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: ref.span,
      periodSpan: gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null,
      regionSpan: null,
      mark: "rank",
    });
    fact.rank = { place, among, by: by ?? (growth ? "growth" : "value") };
    return fact;
  });
}
