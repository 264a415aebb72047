/** What was counted, dealt out over places that add up to all of it: 孵化器26家。分市看，甲市13家、乙市8家、丙市5家. */
import { UNKNOWN } from "../recognize/region.ts";
import type { ObservationFact } from "./facts.ts";
import { type LinkInput, outerOf, type ValueMention } from "./state.ts";

/** How many sentences behind their number things may be dealt out. */
const MAX_BEHIND = 3;
/** Fewer places may add up to a number by chance. */
const LEAST = 3;
const BETWEEN = /^(?:（[^（）]{1,12}）)?(?:则|也|共|占|有|为|是)*$/;
const BEHIND = /^(?=[，、；。（(）)]|和|$)/;

/** The facts, with the parts of a count that are told by nothing but places and numbers. */
export function dealSummed(input: LinkInput, facts: readonly ObservationFact[]): ObservationFact[] {
  const { sentences } = input;
  const totals = facts.filter(
    ({ quantity, scope, indicator }) =>
      scope === "actual" && quantity?.dimension === "count" && quantity.value >= LEAST && /数$|[^数]{3}/.test(indicator.name),
  );
  if (totals.length === 0) return [...facts];
  const read = new Set(facts.map(({ stated }) => stated.start));
  const dealt: ObservationFact[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.kind !== "paragraph") continue;
    const from = sentences[Math.max(0, at - MAX_BEHIND)]!.start;
    const near = totals.filter(({ stated }) => stated.start >= from && stated.end <= sentence.end);
    if (near.length === 0) continue;
    const items = itemsIn(input, sentence);
    if (items.length < LEAST || new Set(items.map(({ region }) => region)).size < items.length) continue;
    const sum = items.reduce((all, { count }) => all + count.value.value, 0);
    const total = near.findLast(
      ({ quantity, stated }) => quantity!.value === sum && stated.end <= items[0]!.count.start && quantity!.unit === items[0]!.count.value.unit,
    );
    if (!total || items.some(({ count }) => read.has(count.start))) continue;
    for (const { region, count, start } of items)
      dealt.push({
        ...total,
        region,
        subject: null,
        quantity: { ...total.quantity!, value: count.value.value },
        change: null,
        rank: null,
        share: null,
        stated: { start: count.start, end: count.end },
        qualifier: count.value.qualifier,
        evidence: { start, end: count.end },
        marks: [{ kind: "value", start: count.start, end: count.end }],
      });
  }
  return dealt.length === 0 ? [...facts] : [...facts, ...dealt].sort((a, b) => a.stated.start - b.stated.start);
}

type Count = Extract<ValueMention, { kind: "quantity" }>;

/** Places of a sentence, each with nothing but a number of its own, one right behind the other. */
function itemsIn(
  { text, values, subjects }: LinkInput,
  { start, end }: { start: number; end: number },
): { region: string; count: Count; start: number }[] {
  const counts = values.filter(
    (value): value is Count => value.kind === "quantity" && value.start >= start && value.end <= end && value.value.dimension === "count",
  );
  if (counts.length < LEAST) return [];
  const items: { region: string; count: Count; start: number }[] = [];
  const runs = subjects.runs.filter((run) => run.start >= start && run.end <= end);
  for (const count of counts) {
    const run = runs.findLast((each) => each.end <= count.start);
    const [region] = run?.ids ?? [];
    if (!run || region === undefined || region === UNKNOWN || run.ids.length > 1) continue;
    if (!BETWEEN.test(text.slice(run.end, outerOf(count).start)) || !BEHIND.test(text.slice(count.end, count.end + 1))) continue;
    const last = items.at(-1);
    if (last && (!/^(?:、|，|；|和|以及)$/.test(text.slice(last.count.end, run.start)) || last.count.value.unit !== count.value.unit))
      items.length = 0;
    items.push({ region, count, start: run.start });
  }
  return items;
}
