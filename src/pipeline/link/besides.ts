/** Times that say something of one figure only: noted behind it, or held against it. */
import type { Period, Span } from "../../dataset/schema.ts";
import type { NumberMention, Quantity, TimeMention } from "../mention.ts";
import type { ObservationFact } from "./facts.ts";
import { type Focus, factOf, type Gap, include, type LinkInput, type SentenceState } from "./state.ts";
import { isSame, isYear, needsYear, periodOf } from "./times.ts";

type Measured = NonNullable<ObservationFact["quantity"]>;

/** （2022年数）, （2022年数据）, （2022年） right behind a figure. */
const NOTED_YEAR = /^（((?:19|20)\d\d)年度?(?:数据?|数值)?）/;

/** 研发经费支出9.8亿元（2022年数）: of that year, as is what its own sentence goes on with. Gives the bracket. */
export function datedBehind({ text }: LinkInput, { timeInPiece }: Gap, made: readonly ObservationFact[], end: number): Span | null {
  const note = text[end] === "（" ? NOTED_YEAR.exec(text.slice(end, end + 12)) : null;
  if (!note || timeInPiece) return null;
  for (const fact of made)
    fact.period = { start: fact.period.start === null && fact.period.end !== null ? null : `${note[1]}-01`, end: `${note[1]}-12`, is: "stated" };
  return { start: end, end: end + note[0].length };
}

/** 第七次全国人口普查 | 同期 | 末 between the time and its figure. */
const OF_THEN = /^(?:第[四五六七]次(?:全国)?人口普查|同期|同月|末|底|年?初)?(的)?(?:[约近]|不足|不到)?$/;
const THAN = /^，?(?:而)?(?:[比较]|相比于?|相较于?)$/;

/** 比上年同期|144987万元|增收1858万元: what it was then, told without 的. */
const SINCE_THEN = /^(?:增收|减收|增支|减支|净增|多收|少收|增加|减少|增长|下降|增|减|多|少)了?[约近]?\d/;

/** 企业120家，比2015年的|118所增加2所: the time of a figure that the one before is held against, where both are of one thing. */
export function thenOf({ text, allTimes }: LinkInput, { last, made }: SentenceState, gap: Gap, mention: NumberMention): TimeMention | null {
  const [now] = last;
  if (last.length !== 1 || !now?.quantity || !made.includes(now) || now.quantity.dimension !== mention.value.dimension) return null;
  if (!/^[，比较相]/.test(gap.text)) return null;
  const time = allTimes.find(({ start, end }) => start > gap.span.start && end <= mention.start);
  const of = time && THAN.test(text.slice(gap.span.start, time.start)) ? OF_THEN.exec(text.slice(time.end, mention.start)) : null;
  return time && of && (of[1] || SINCE_THEN.test(text.slice(mention.end, mention.end + 5))) ? time : null;
}

/** That figure, of the same thing as the one before. */
export function readThen(input: LinkInput, state: SentenceState, gap: Gap, mention: NumberMention, quantity: Measured): ObservationFact | null {
  const time = thenOf(input, state, gap, mention);
  const [now] = state.last;
  const period = time && now ? periodOf(input, time, now.period) : null;
  if (!time || !now || !period || isSame(period, now.period)) return null;
  const fact = factOf(state, {
    region: now.region,
    indicator: now.indicator,
    period,
    quantity,
    change: null,
    qualifier: mention.value.qualifier,
    stated: { start: mention.start, end: mention.end },
    indicatorSpan: null,
    periodSpan: { start: time.start, end: time.end },
    regionSpan: null,
    mark: "value",
  });
  return { ...fact, subject: now.subject, evidence: include(fact.evidence, now.evidence) };
}

/** An earlier time that only says what a figure was before: ，而去年底是261家. */
export function isHeldAgainst(
  gap: Gap,
  made: readonly ObservationFact[],
  { focus, last }: { focus: Pick<Focus, "period">; last: readonly ObservationFact[] },
): boolean {
  const [now, then] = [last[0], made[0]];
  // 今年前三季度…，超过2020年全年的153亿元, in a text without a date: earlier than what nobody knows.
  const undated = gap.time?.mention.value.parts.year != null && focus.period !== null && focus.period.end === null;
  if (!gap.time || !now?.quantity || !then?.quantity || !(undated || isEarlier(gap.time.period, focus.period))) return false;
  if (now.quantity.unit !== then.quantity.unit || now.indicator.name !== then.indicator.name || now.region !== then.region) return false;
  return HELD_AGAINST.test(gap.text);
}

export const isEarlier = ({ end }: Period, other: Period | null): boolean => end !== null && other !== null && other.end !== null && end < other.end;

/** ，而去年底是, ，2015年还只有, （2020年为; ，超过2020年全年的 */
export const HELD_AGAINST =
  /^[，（](?:(?:而|但|可)?(?:在|到)?[^，。；：]{2,16}?(?:时|的?时候)?(?:这[一个]?[^，。；\d]{2,4})?(?:则|却|还)?(?:是|为|才|才?有|只有|仅有?|仅为|只是|不足|不到)|(?:已|已经|就|便|甚至|远|大幅)*(?:超过?|超出|超越|高于|多于|赶上|接近|逼近|相当于)了?[^，。；：]{2,14}的)$/;

/** 2025年，全县开好局。一季度，… in a text without a date: from then on it reports months of a year that nobody knows, and no more the year told before. */
export const isOfNoYear = (input: LinkInput, { reporting }: Focus, times: readonly TimeMention[]): boolean =>
  input.published === null &&
  reporting !== null &&
  isYear(reporting) &&
  times.some((time) => needsYear(time) && time.value.parts.startMonth === 1 && !periodOf(input, time, null));

/** 跨过5000亿元，达到5309.4亿元: the mark passed on the way to the value is none of its own. */
export function dropThresholds(text: string, state: SentenceState): void {
  state.made = state.made.filter((fact) => {
    // 占比超过14%即为老龄化社会: what it takes to be called so.
    if (fact.qualifier !== "=" && /^(?:的?，?即[为属]|就算|视为)/.test(text.slice(fact.stated.end, fact.stated.end + 4))) return false;
    if (!fact.quantity || fact.qualifier === "=" || fact.change || fact.rank || fact.share) return true;
    const exact = state.made.find(
      (other) =>
        other !== fact &&
        other.qualifier === "=" &&
        other.stated.start > fact.stated.end &&
        /^[^，。；]{0,3}，[^，。；]{0,3}(?:达到?|为|至|实现|完成)[^，。；\d]{0,3}$/.test(text.slice(fact.stated.end, other.stated.start)) &&
        other.region === fact.region &&
        other.indicator.name === fact.indicator.name &&
        // 2022年突破800亿元，去年达到921亿元: each of its own year.
        (isSame(other.period, fact.period) || other.period.end === null || fact.period.end === null) &&
        other.quantity?.dimension === fact.quantity!.dimension,
    );
    const size = (quantity: Quantity["value"], factor: number) => quantity * factor;
    return !exact || size(exact.quantity!.value, exact.quantity!.factor) < size(fact.quantity.value, fact.quantity.factor);
  });
}
