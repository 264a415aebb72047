/** Rows of values that others came of: 居民收入分别由2.6万元、1.1万元|增加到4.1万元、1.8万元. */
import { measuredIn, type NumberMention } from "../mention.ts";
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

/** Values told side by side, each in the unit that is meant. */
type Row = readonly { mention: NumberMention; quantity: NonNullable<ObservationFact["quantity"]> }[];

/** 由|, 从2016年的|: no more than a time between the word and the first value. */
const LEAVING = /^[由从自](?:的|约|不足|不到)*$/;
const DEALT = /(?:分别|依次|各自|各)$/;

/** A row told behind 由, or the one it came to; null where it is neither. */
export const readRow = (input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, row: Row): ObservationFact[] | null =>
  laterRow(input, focus, state, gap, row) ?? fromRow(input, focus, state, gap, row);

/** Of as many things as are named before 由, at the time it gives. */
function fromRow(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, row: Row): ObservationFact[] | null {
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
  const refs = ownersInFragment(text, names, row.length, indicators, gazetteer);
  if (!refs?.every((ref, i) => fits(ref, measuredIn(row[i]!.mention, row[i]!.quantity)))) return null;
  const timed = time !== undefined && gap.time?.mention === time;
  const period = timed ? gap.time!.period : fromPeriod(input, focus, state, gap, row[0]!.mention);
  // 2023年，…由上年的…增加到…: the later row is of the time told first.
  const first = timed ? gap.periods.at(-2) : undefined;
  state.outer = gap.era?.period ?? (gap.time ? null : state.since) ?? (first && isReportingPeriod(first, input.published) ? first : focus.period);
  for (const ref of refs) remember(focus, ref);
  const made = factsOf(state, refs, region, period, row, timed ? { start: time.start, end: time.end } : null);
  for (const fact of made) state.froms.add(fact);
  state.measure = "level";
  [state.from] = made as [ObservationFact];
  return made;
}

/** Of the same things, where the row told last stands behind 由. */
function laterRow(input: LinkInput, focus: Focus, state: SentenceState, gap: Gap, row: Row): ObservationFact[] | null {
  const { last, from } = state;
  if (!from || last.length !== row.length || last[0] !== from || !TO.test(gap.text)) return null;
  if (!last.every(({ quantity }, i) => quantity?.dimension === row[i]!.quantity.dimension)) return null;
  const period = gap.time ? periodFor(focus, gap) : laterPeriod(input, focus, state, gap);
  const refs = last.map(({ indicator }): IndicatorRef => ({ ...indicator, span: null, accepts: null }));
  const span = gap.time ? { start: gap.time.mention.start, end: gap.time.mention.end } : null;
  const made = factsOf(state, refs, from.region, period, row, span).map((fact, i) => ({
    ...fact,
    scope: isAhead(state, period, input.published) ? ("target" as const) : fact.scope,
    subject: last[i]!.subject,
    evidence: include(fact.evidence, last[i]!.evidence),
  }));
  if (isYear(from.period) && isYear(period)) focus.pairs = state.pairs = { from: from.period, to: period };
  state.from = null;
  state.measure = "level";
  return made;
}

const factsOf = (
  state: SentenceState,
  refs: readonly IndicatorRef[],
  region: string | null,
  period: ObservationFact["period"],
  row: Row,
  periodSpan: ObservationFact["stated"] | null,
): ObservationFact[] =>
  row.map(({ mention, quantity }, i) =>
    factOf(state, {
      region,
      indicator: { id: refs[i]!.id, name: refs[i]!.name },
      period,
      quantity,
      change: null,
      qualifier: mention.value.qualifier,
      stated: { start: mention.start, end: mention.end },
      indicatorSpan: refs[i]!.span,
      periodSpan,
      regionSpan: null,
      mark: "value",
    }),
  );
