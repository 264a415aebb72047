/** What is told of a part of a place after all of it: 全市用电量90亿度…其中市属部分，用电量20亿度 is 市属用电量. */
import { matchesOf } from "../text.ts";
import type { ObservationFact } from "./facts.ts";

/** 其中市属部分，…; 其中，县本级…: whose part it is, at the head of what is told of it, as far as the sentence goes. */
const PART =
  /(?:其中|单看|单就|仅看|按)[，：]?((?:[省市区县州旗]|乡镇|镇街|街道)(?:属|本级|直属|直)|地方|辖区)(?:部分|口径|这一块|一块|方面)?(?:看|来看)?(?:[^。\n其]|其(?!中))*/g;

/** The facts, with what is told of a part called so where the same was told of all before it in the paragraph. */
export function ofOwnPart(text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] {
  const parts = matchesOf(text, PART).map(({ index, 0: whole, 1: word }) => ({
    word: word!,
    start: index,
    end: index + whole.length,
    from: text.lastIndexOf("\n", index) + 1,
  }));
  if (parts.length === 0) return facts;
  return facts.map((fact) => {
    const part = parts.find(({ start, end }) => start <= fact.stated.start && fact.stated.end <= end);
    if (!part || fact.indicator.name.startsWith(part.word)) return fact;
    const told = facts.some((other) => part.from <= other.stated.start && other.stated.end <= part.start && isPartOf(fact, other));
    return told ? { ...fact, indicator: { id: null, name: `${part.word}${fact.indicator.name}` } } : fact;
  });
}

const amountOf = ({ quantity }: ObservationFact): number => (quantity ? quantity.value * quantity.factor : 0);

const isPartOf = (part: ObservationFact, whole: ObservationFact): boolean =>
  isBeside(part, whole) &&
  part.indicator.name === whole.indicator.name &&
  part.quantity?.dimension === whole.quantity?.dimension &&
  amountOf(part) < amountOf(whole);

/** 省重点项目14个，…，|完成投资36.5亿元; 新开工项目势头好，达到80个；|完成投资…; 重大项目一季度|完成投资…: at the head of what is told of them. */
const COUNTED_WORKS =
  /(?:^|[。；：，、）)])(?:其中[，：]?)?(?:[^，。；：]{0,12}(?:季度|[上下]半年|\d月|今年))?(?:[一-龥]{0,4}全[省市县区州旗])?(?:共|已|累计|计划)*(?:启动|实施|推进|安排|建设|谋划|纳入)?([一-龥]{0,12}?(?:项目|工程))(?:(?:共|共计|合计|有)?\d+[个宗项](?:，[^。；]*)?，|[^，。；\d]{0,10}，(?:达到?|共|共有|为)\d+[个宗项](?:，[^。；]*)?[，；]|(?:今年|[一二三四]季度|前三季度|[上下]半年|\d{1,2}(?:[-—至]\d{1,2})?月份?|全年)*)$/;
const WORKS_REACH = 90;

/** The facts, with the money spent on works called after them where the same place and time has more than one such amount. */
export function ofCountedWorks(text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] {
  const spent = facts.filter(({ indicator: { id }, quantity }) => id === "project_done_investment" && quantity !== null);
  const isTold = (fact: ObservationFact): boolean => spent.some((other) => isBeside(fact, other) && amountOf(fact) !== amountOf(other));
  return facts.map((fact) => {
    if (!spent.includes(fact) || !isTold(fact)) return fact;
    const line = text.lastIndexOf("\n", fact.stated.start) + 1;
    const before = text.slice(Math.max(line, fact.stated.start - WORKS_REACH), fact.stated.start).replace(DONE, "");
    const works = COUNTED_WORKS.exec(before)?.[1];
    return works ? { ...fact, indicator: { id: null, name: `${works}完成投资` } } : fact;
  });
}
const DONE = /(?:累计|已|共|实际|合计)*完成投资额?(?:约|近|超|达)*$/;

const isBeside = (one: ObservationFact, other: ObservationFact): boolean =>
  one.region === other.region && one.period.start === other.period.start && one.period.end === other.period.end && one.scope === other.scope;
