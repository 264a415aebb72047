/** What three sectors have of a part of the economy: 民营经济增加值80亿元。其中第一产业12亿元，第二产业48亿元，第三产业20亿元 is none of all of it. */
import type { ObservationFact } from "./facts.ts";

/** The part of the economy that a value added is of. */
const ECONOMY = /((?:民营|非公有?制?|公有制|国有|集体|个体私营|私营|个体|县域|镇域|数字|海洋|开放型|绿色|平台|文旅)经济)/;
const ADDED = /^(.*?)(?:完成|实现|创造|的|共)*增加值$/;
const SECTOR = /^第[一二三]产业增加值$/;
/** 民营经济方面，全年实现|增加值: whose it is stands at the head of its sentence. */
const HEAD = 40;
/** How far behind their whole the sectors may be told; in code units. */
const REACH = 160;
/** Parts that add up to their whole, but for the rounding. */
const ROUNDING = 0.01;

const amountOf = ({ quantity }: ObservationFact): number => quantity!.value * quantity!.factor;

/** The economy whose value added a fact is, or null. */
function economyOf(text: string, { indicator, stated, quantity }: ObservationFact): string | null {
  const lead = quantity?.dimension === "CNY" ? ADDED.exec(indicator.name)?.[1] : undefined;
  if (lead === undefined) return null;
  if (lead !== "") return new RegExp(`^${ECONOMY.source}$`).exec(lead)?.[1] ?? null;
  const before = text
    .slice(Math.max(0, stated.start - HEAD), stated.start)
    .split(/[。；\n]/)
    .at(-1)!;
  return ECONOMY.exec(before)?.[1] ?? null;
}

/** The sectors told behind a whole, of the same place and time, where they add up to it. */
function partsOf(text: string, whole: ObservationFact, facts: readonly ObservationFact[], least: number): ObservationFact[] {
  const parts = facts.filter(
    (fact) =>
      isSector(fact) &&
      isBeside(fact, whole) &&
      fact.stated.start > whole.stated.end &&
      fact.stated.start - whole.stated.end < REACH &&
      !text.slice(whole.stated.end, fact.stated.start).includes("\n"),
  );
  const names = new Set(parts.map(({ indicator }) => indicator.name));
  const sum = parts.reduce((all, part) => all + amountOf(part), 0);
  const adds = parts.length >= least && names.size === parts.length && Math.abs(sum - amountOf(whole)) <= ROUNDING * amountOf(whole);
  return adds ? parts : [];
}

const isSector = ({ indicator, quantity }: ObservationFact): boolean => quantity?.dimension === "CNY" && SECTOR.test(indicator.name);
const isBeside = (a: ObservationFact, b: ObservationFact): boolean =>
  a.region === b.region && a.scope === b.scope && a.period.start === b.period.start && a.period.end === b.period.end;

/**
 * The facts, with the value added of an economy's sectors under its name, where these add up to it. Where those of the place add up to
 * its product, others that are called so are of something else, and left out.
 */
export function sectorsOf(text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] {
  if (!facts.some(isSector)) return facts;
  const renamed = new Map<ObservationFact, string>();
  const sure: ObservationFact[] = [];
  for (const whole of facts) {
    if (whole.quantity?.dimension !== "CNY") continue;
    if (whole.indicator.name === "地区生产总值") sure.push(...partsOf(text, whole, facts, 3));
    const economy = economyOf(text, whole);
    if (!economy) continue;
    renamed.set(whole, `${economy}增加值`);
    for (const part of partsOf(text, whole, facts, 2)) renamed.set(part, `${economy}${part.indicator.name}`);
  }
  if (renamed.size === 0 && sure.length === 0) return facts;
  const isOther = (fact: ObservationFact): boolean =>
    isSector(fact) &&
    sure.some(
      (own) =>
        own.indicator.name === fact.indicator.name && isBeside(own, fact) && Math.abs(amountOf(own) - amountOf(fact)) > ROUNDING * amountOf(own),
    );
  return facts.flatMap((fact) => {
    const name = renamed.get(fact);
    if (name !== undefined && name !== fact.indicator.name) return [{ ...fact, indicator: { id: null, name } }];
    return !sure.includes(fact) && isOther(fact) ? [] : [fact];
  });
}
