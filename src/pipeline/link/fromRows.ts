/** Rows of values that others came of: 居民收入分别由2.6万元、1.1万元|增加到4.1万元、1.8万元. */
import type { NumberMention } from "../mention.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { ownersInFragment } from "./owners.ts";
import {
  type Focus,
  factOf,
  fits,
  fromBefore,
  type Gap,
  include,
  isAhead,
  type LinkInput,
  remember,
  type SentenceState,
  TO,
  timesWithin,
} from "./state.ts";
import { fromPeriod, isReportingPeriod, isYear, laterPeriod, periodFor } from "./times.ts";

type Quantities = readonly NonNullable<ObservationFact["quantity"]>[];

/** 由|, 从2016年的|: no more than a time between the word and the first value. */
const LEAVING = /^[由从自](?:的|约|不足|不到)*$/;
const DEALT = /(?:分别|依次|各自|各)$/;

/** The row told behind 由: of as many things as are named before it, at the time it gives. Null where it is none. */
export function readFromRow(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  group: readonly NumberMention[],
  quantities: Quantities,
): ObservationFact[] | null {
  const { text, gazetteer, indicators } = input;
  const start = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const at = fromBefore(input, start, gap.span.end);
  const [region, other] = focus.regions;
  if (at < 0 || region === undefined || other !== undefined) return null;
  const time = timesWithin(input.times, { start: at, end: gap.span.end }).at(-1);
  const between = time ? text.slice(at, time.start) + text.slice(time.end, gap.span.end) : text.slice(at, gap.span.end);
  if (!LEAVING.test(between)) return null;
  const led = timesWithin(input.times, { start, end: at }).at(-1)?.end ?? start;
  const names = { start: led, end: at - (DEALT.exec(text.slice(led, at))?.[0].length ?? 0) };
  const refs = ownersInFragment(text, names, group.length, indicators, gazetteer);
  if (!refs?.every((ref, i) => fits(ref, { ...group[i]!, value: { ...group[i]!.value, ...quantities[i]! } }))) return null;
  const timed = time !== undefined && gap.time?.mention === time;
  const period = timed ? gap.time!.period : fromPeriod(input, focus, state, gap, group[0]!);
  // 2023年，…由上年的…增加到…: the later row is of the time told first.
  const first = timed ? gap.periods.at(-2) : undefined;
  state.outer = gap.era?.period ?? (gap.time ? null : state.since) ?? (first && isReportingPeriod(first, input.published) ? first : focus.period);
  for (const ref of refs) remember(focus, ref);
  const made = rowOf(state, refs, region, period, group, quantities, timed ? { start: time.start, end: time.end } : null);
  for (const fact of made) state.froms.add(fact);
  state.measure = "level";
  [state.from] = made as [ObservationFact];
  return made;
}

/** The row it came to. */
export function readLaterRow(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  group: readonly NumberMention[],
  quantities: Quantities,
): ObservationFact[] | null {
  const { last, from } = state;
  if (!from || last.length !== group.length || last[0] !== from || !TO.test(gap.text)) return null;
  if (!last.every(({ quantity }, i) => quantity?.dimension === quantities[i]!.dimension)) return null;
  const period = gap.time ? periodFor(focus, gap) : laterPeriod(input, focus, state, gap);
  const made = last.map((before, i) => {
    const ref: IndicatorRef = { ...before.indicator, span: null, accepts: null };
    const span = gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null;
    const [fact] = rowOf(state, [ref], before.region, period, [group[i]!], [quantities[i]!], span);
    if (isAhead(state, period, input.published)) fact!.scope = "target";
    return { ...fact!, subject: before.subject, evidence: include(fact!.evidence, before.evidence) };
  });
  if (isYear(from.period) && isYear(period)) focus.pairs = state.pairs = { from: from.period, to: period };
  state.from = null;
  state.measure = "level";
  return made;
}

const rowOf = (
  state: SentenceState,
  refs: readonly IndicatorRef[],
  region: string | null,
  period: ObservationFact["period"],
  group: readonly NumberMention[],
  quantities: Quantities,
  periodSpan: ObservationFact["stated"] | null,
): ObservationFact[] =>
  group.map((mention, i) =>
    factOf(state, {
      region,
      indicator: { id: refs[i]!.id, name: refs[i]!.name },
      period,
      quantity: quantities[i]!,
      change: null,
      qualifier: mention.value.qualifier,
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: refs[i]!.span,
      periodSpan,
      regionSpan: null,
      mark: "value",
    }),
  );
