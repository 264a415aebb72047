import type { TimeMention } from "../mention.ts";
import type { ReadProblem } from "../text.ts";
import type { ObservationFact } from "./facts.ts";

/** Values of one thing this far apart cannot be one value told twice, rounded. */
const ROUNDING = 0.006;

/** A value told again without its time is of the time told with it elsewhere in the article, where that is one. */
export function dateRepeats(facts: readonly ObservationFact[]): ObservationFact[] {
  const isOpen = ({ quantity, scope, period }: ObservationFact) =>
    quantity !== null && scope === "actual" && period.start === null && period.is !== "stated";
  const open = new Set(facts.filter(isOpen).map(({ quantity }) => quantity!.value));
  if (open.size === 0) return [...facts];
  const keyOf = ({ region, subject, indicator, quantity }: ObservationFact) =>
    `${region ?? ""}|${subject?.name ?? ""}|${indicator.name}|${quantity!.value}|${quantity!.high ?? ""}|${quantity!.unit}`;
  const dated = new Map<string, ObservationFact["period"][]>();
  for (const fact of facts) {
    if (!fact.quantity || fact.period.start === null || fact.scope !== "actual" || !open.has(fact.quantity.value)) continue;
    const periods = dated.get(keyOf(fact)) ?? [];
    if (!periods.some(({ start, end }) => start === fact.period.start && end === fact.period.end)) dated.set(keyOf(fact), [...periods, fact.period]);
  }
  return facts.map((fact) => {
    const periods = isOpen(fact) ? (dated.get(keyOf(fact)) ?? []) : [];
    return periods.length === 1 ? { ...fact, period: { ...periods[0]!, is: "implied" } } : fact;
  });
}

/** What has several names, of which an article that gives two with a value each means two things: what a budget takes in, and what all of society invests. */
const APART: readonly { id: string; own: RegExp; other: RegExp }[] = [
  { id: "general_public_revenue", own: /预算/, other: /^(?:地方)?财政收入$/ },
  { id: "fai", own: /^(?!全社会)/, other: /^全社会固定资产投资额?$/ },
];

/** 地方财政收入11.1亿元，其中一般预算收入9.7亿元: where both are told of one place and time, each is called as it is written. */
const apartByName = (text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] =>
  APART.reduce((told, names) => apartBy(text, told, names), facts);

function apartBy(text: string, facts: readonly ObservationFact[], { id, own, other }: (typeof APART)[number]): readonly ObservationFact[] {
  const alike = facts.filter(({ indicator, quantity }) => indicator.id === id && quantity !== null);
  if (alike.length < 2) return facts;
  const wordsOf = ({ marks }: ObservationFact): string => {
    const mark = marks.find(({ kind }) => kind === "indicator");
    return mark ? text.slice(mark.start, mark.end) : "";
  };
  const isOther = (fact: ObservationFact): boolean =>
    other.test(wordsOf(fact)) &&
    alike.some(
      (one) =>
        own.test(wordsOf(one)) &&
        one.region === fact.region &&
        one.period.start === fact.period.start &&
        one.period.end === fact.period.end &&
        amountOf(one) !== amountOf(fact),
    );
  return facts.map((fact) => (alike.includes(fact) && isOther(fact) ? { ...fact, indicator: { id: null, name: wordsOf(fact) } } : fact));
}

/** 签约额90亿元。其中，甲地跑下来，签约额50亿元；乙地对接，签约额40亿元: the whole, told before its parts, each of them less. */
function wholeOf(text: string, [first, ...parts]: readonly ObservationFact[]): ObservationFact | null {
  if (!first || parts.some((part) => amountOf(part) >= amountOf(first))) return null;
  const between = text.slice(first.stated.end, parts[0]!.stated.start);
  return /(?:^|[，。；])其中/.test(between) && !/\n/.test(text.slice(first.stated.end, parts.at(-1)!.stated.start)) ? first : null;
}
const amountOf = ({ quantity }: ObservationFact): number => quantity!.value * quantity!.factor;

/** 现场签约项目36个…。全市共签约项目36个…。近年来签约项目239个: the one value of several that is told again. */
function toldTwice(group: readonly ObservationFact[]): ObservationFact | null {
  const again = group.filter((fact) => group.some((other) => other !== fact && amountOf(other) === amountOf(fact)));
  return again.length > 0 && again.every((fact) => amountOf(fact) === amountOf(again[0]!)) ? again[0]! : null;
}

/** （同口径）, （自然口径） between a name and its value, or behind it: how it is reckoned. */
const RECKONED = /（(?:按)?((?:同|可比|自然|全|原|新|现行)口径)(?:计算)?）/;
const RECKONED_REACH = 10;

/** 预算收入5亿元（自然口径）…。预算收入（同口径）6亿元: of two values of one thing that are reckoned apart, the one which is not as it came in is called so. */
function apartByReckoning(text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] {
  if (!RECKONED.test(text)) return facts;
  const reckoned = ({ marks, stated }: ObservationFact): string | undefined => {
    const name = marks.findLast(({ kind, end }) => kind === "indicator" && end <= stated.start);
    const between = name && stated.start - name.end <= 2 * RECKONED_REACH ? RECKONED.exec(text.slice(name.end, stated.start)) : null;
    const behind = RECKONED.exec(text.slice(stated.end, stated.end + RECKONED_REACH));
    return between?.[1] ?? (behind?.index === 0 ? behind[1] : undefined);
  };
  return facts.map((fact) => {
    const words = fact.quantity ? reckoned(fact) : undefined;
    if (!words || words === "自然口径") return fact;
    const other = facts.some(
      ({ indicator, region, quantity }) =>
        indicator.name === fact.indicator.name && region === fact.region && quantity && quantity.value !== fact.quantity!.value,
    );
    return other ? { ...fact, indicator: { id: null, name: `${fact.indicator.name}（${words}）` } } : fact;
  });
}

/**
 * An article does not give two exact values for one thing: where the reader finds two, it has misread one. A value whose own
 * clause names its indicator stands before one that took it from an earlier clause; where both are named alike (各产业…产值)
 * neither can be trusted, and both become a problem. Corrections (由…调整为…) are no contradiction, nor are values of times
 * without a year that are told in other words (前三季度…1957亿元。单看9月份，…231亿元). `times` are in the order of the text.
 */
export function dropContradictions(
  text: string,
  told: readonly ObservationFact[],
  times: readonly TimeMention[],
): { facts: ObservationFact[]; problems: ReadProblem[] } {
  const facts = apartByReckoning(text, apartByName(text, told));
  const groups = new Map<string, ObservationFact[]>();
  const said = ({ period, stated, marks }: ObservationFact): string => {
    // 本月 and 累计 over the columns of a table.
    const head = period.start === null && period.end === null ? marks.find(({ kind, end }) => kind === "period" && end < stated.start) : undefined;
    if (head && text[stated.start - 1] === "\t") return text.slice(head.start, head.end);
    const time = period.start === null && period.end === null ? times.findLast(({ start }) => start < stated.start) : null;
    return time ? text.slice(time.start, time.end) : "";
  };
  // What is named but once contradicts nothing.
  const tellings = new Map<string, number>();
  for (const { indicator } of facts) tellings.set(indicator.name, (tellings.get(indicator.name) ?? 0) + 1);
  for (const fact of facts) {
    if (tellings.get(fact.indicator.name) === 1) continue;
    if (!fact.quantity || fact.qualifier !== "=" || fact.status !== "reported" || fact.scope !== "actual") continue;
    const { region, subject, indicator, period, quantity } = fact;
    const key = `${region ?? ""}|${subject?.name ?? ""}|${indicator.name}|${period.start ?? ""}|${period.end ?? ""}|${quantity.dimension}|${said(fact)}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  const dropped = new Set<ObservationFact>();
  const problems: ReadProblem[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const [first] = group;
    const amounts = group.map(amountOf);
    const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
    if (high - low <= Math.abs(high) * ROUNDING) continue;
    const own = group.filter((fact) => fact.named);
    // 崇左市进出口1682亿元。边境小额贸易是主力，进出口886亿元: the one told of the place by its name, where all others take it from there.
    const owned = own.filter(({ marks }) => marks.some(({ kind }) => kind === "region"));
    const kept = own.length === 1 ? own[0] : owned.length === 1 && owned[0] === own[0] ? owned[0] : (wholeOf(text, group) ?? toldTwice(group));
    const same = kept && amountOf(kept);
    for (const fact of group) if (same === null || amountOf(fact) !== same) dropped.add(fact);
    for (const fact of kept ? [] : group) {
      problems.push({
        start: fact.stated.start,
        end: fact.stated.end,
        text: text.slice(fact.stated.start, fact.stated.end),
        reason: `one of ${group.length} different values for ${first!.indicator.name}; what each measures is not told apart`,
        rule: "contradiction",
      });
    }
  }
  return { facts: facts.filter((fact) => !dropped.has(fact)), problems };
}
