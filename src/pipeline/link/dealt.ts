/** Projects signed at one go, dealt out over places and kinds: 某县5个、3.6亿元；甲市、乙区各3个；一产业6个，5.1亿元，占8.5%；12个过2亿元. */

import type { Span } from "../../dataset/schema.ts";
import type { NumberMention, Quantity, ShareMention } from "../mention.ts";
import { rare } from "../rare.ts";
import { UNKNOWN } from "../recognize/region.ts";
import type { ObservationFact } from "./facts.ts";
import type { Sentence } from "./sentences.ts";
import { include, type LinkInput, outerOf, type ValueMention } from "./state.ts";

const SIGNED = rare(/签约|签下|签订|签署|签了|签成|签字|落笔/);
/** 41个项目集中签下, 34个项目成功签约, 签约的41个项目, 签下53个项目: what is counted is what was signed. */
const SIGNED_BEHIND =
  /^(?:[一-龥]{0,6})?项目(?:[一-龥]{0,4})?(?:集中|现场|一次|成功|顺利|正式|当场|全部|先后|同时)*(?:签约|签下|签订|签署|签字|落笔)(?!仪式|额|金额)/;
const SIGNED_AHEAD = /(?:签约|签下|签了|签成|签订|签署)(?:了|的|有|共|各类)*$/;
/** How many sentences behind their number projects may be dealt out. */
const MAX_BEHIND = 5;

const BARE = /^(?=[，、；。（(）)]|$)/;
const BETWEEN_NAME = /^(?:（[^（）]{1,12}）)?(各)?(?:则|也|共|签约|落户|占|有|为|是)*$/;
/** 一产业, 第二产业, 工业类项目, 现代服务业: what kind of them. */
const KIND =
  /^(?:其中)?((?:第?[一二三]次?产业?|(?:现代)?农业|工业|(?:现代)?服务业|制造业|[一-龥]{2,6}(?:产业|制造|制造业|服务业))(?:类|项目)?)(?:项目)?(?:则|共|有|为|占|是)*$/;
const MARK_AHEAD =
  /^(?:其中)?((?:总?投资(?:额)?|协议额)?(?:在|过|超过?|达)?[\d.]*[百千]?[万亿]+(?:美元|元)(?:及?以上)?)的?(?:项目)?(?:则|共|有|为|达|占|是)*$/;
const MARK_BEHIND = /^(?:项目)?的?(?:总?投资(?:额)?|协议额)?(?:在|(?=过|超))((?:过|超过?)?[\d.]*[百千]?[万亿]+(?:美元|元)(?:及?以上)?)(?=[，、；。])/;
const WORTH = /^[，、（(]((?:协议|计划|合同|意向)?(?:总?投资(?:总?额)?|金额|资金))?(?:为|达|是)?$/;
const MONEY: ReadonlySet<Quantity["dimension"]> = new Set(["CNY", "USD"]);

interface Item extends Span {
  regions: readonly (string | null)[];
  kind: string;
  each: boolean;
  count: NumberMention;
  money: NumberMention | null;
  worth: string;
  share: ShareMention | null;
}

/** The facts, with what was signed called so, and with the parts it is dealt out into in place of what was made of them. */
export function dealSigned(input: LinkInput, facts: readonly ObservationFact[]): ObservationFact[] {
  const { text, sentences } = input;
  if (!SIGNED.test(text)) return [...facts];
  const called = namedBySigning(input, facts);
  const totals = called.filter(
    ({ indicator, scope, quantity, stated }) =>
      scope === "actual" &&
      quantity?.dimension === "count" &&
      (/签(?:约|下|订)[^，。；]{0,6}项目数?$/.test(indicator.name) ||
        (/^合作项目数?$/.test(indicator.name) && SIGNED_AHEAD.test(text.slice(Math.max(0, stated.start - 8), stated.start)))),
  );
  const dealt: ObservationFact[] = [];
  const replaced: Span[] = [];
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.kind !== "paragraph" || !/\d个?|[一二两三四五六七八九十]个/.test(text.slice(sentence.start, sentence.end))) continue;
    const from = sentences[Math.max(0, at - MAX_BEHIND)]!.start;
    const near = totals.filter(({ stated }) => stated.start >= from && stated.end <= sentence.end);
    const [total, items] = fitting(input, sentence, near);
    for (const item of items) {
      // 10亿元以上新签约项目数: read as it should be.
      const read = !item.kind.includes("元") ? null : called.find(({ stated }) => stated.start === item.count.start);
      if (read?.region === total!.region && read.indicator.name.includes(item.kind) && !/元.*元|规模数/.test(read.indicator.name)) continue;
      replaced.push({ start: item.start, end: item.end });
      for (const region of item.regions)
        if (region !== UNKNOWN)
          for (const fact of factsOf(item.worth === "" ? { ...item, worth: moneyOf(called, total!) } : item, region, total!)) {
            const same = called.find(
              ({ stated, region: own, indicator }) => own === region && stated.start === fact.stated.start && /签约/.test(indicator.name),
            );
            dealt.push(same ?? fact);
          }
    }
  }
  if (dealt.length === 0) return called;
  const kept = called.filter(({ stated }) => !replaced.some(({ start, end }) => start <= stated.start && stated.end <= end));
  return [...kept, ...dealt].sort((a, b) => a.stated.start - b.stated.start);
}

const isSame = (one: ObservationFact, { indicator, quantity, region }: ObservationFact): boolean =>
  one.indicator.name === indicator.name && one.quantity?.value === quantity?.value && one.region === region;

const PART_OF_SIGNED = /^[^。；\d]{0,12}，其中(?:总?投资|投资额)?(\d*[千百]?[万亿]元(?:及?以上))的?项目(?:共?有|达)?$/;
const OFFERED = /(?:推介|包装|发布|推出|拿出|储备|策划|谋划|征集|编制|筛选|展示|对接)[^，。；]{0,30}$/;
const PLAIN_MONEY = /^(?:投资总?额|总投资额?|项目总?投资|投资)$/;

/** What is signed is called so, and so is its money; what is only offered (推介招商项目75个) is not. 来自其中8个 counts nothing of them. */
function namedBySigning({ text, sentences, gazetteer }: LinkInput, facts: readonly ObservationFact[]): ObservationFact[] {
  const made: ObservationFact[] = [];
  let told: { fact: ObservationFact; name: string } | null = null;
  for (const fact of facts) {
    const { indicator, quantity, stated } = fact;
    const before = text.slice(Math.max(0, stated.start - 40), stated.start);
    if (quantity?.dimension === "count" && /^(?:签约)?项目数?$/.test(indicator.name) && /(?:出自|来自|分布在|分属|涉及)(?:其中)?的?$/.test(before))
      continue;
    if (isSigned(text, fact)) {
      const id = gazetteer.indicatorNamed("签约项目数");
      made.push({ ...fact, indicator: { id, name: "签约项目数" } });
      told = { fact, name: "签约" };
    } else if (quantity?.dimension === "count" && /(?:签约[^，。；]{0,4}|招商)项目数?$/.test(indicator.name)) {
      // 34个项目集中签约。…签约的34个项目: the same again, whatever time was told in between.
      const same = before.endsWith("的") ? made.find((other) => isSame(other, fact)) : undefined;
      if (same) {
        made.push({ ...fact, period: same.period });
        continue;
      }
      const offered = /招商(?:引资)?项目(?:共|有|达|一共|总共)*$/.test(before) && OFFERED.test(before);
      made.push(offered && !OFFERED.test(indicator.name) ? { ...fact, indicator: { id: null, name: "推介招商项目数" } } : fact);
      told = { fact, name: offered ? "推介招商" : "签约" };
    } else if (quantity?.dimension === "count" && /^项目数?$/.test(indicator.name)) {
      // 签约项目34个。…34个项目里: the same again.
      const same = made.find(
        (other) => other.indicator.name === "签约项目数" && other.quantity?.value === quantity.value && other.region === fact.region,
      );
      made.push(same ? { ...fact, indicator: same.indicator, period: same.period } : fact);
    } else if (quantity?.dimension === "count" && indicator.name === "重点项目数" && made.at(-1)?.indicator.name === "签约项目数") {
      // 签约项目92个，其中亿元以上项目48个: of those signed.
      const mark = PART_OF_SIGNED.exec(text.slice(made.at(-1)!.stated.end, stated.start))?.[1];
      made.push(mark ? { ...fact, indicator: { id: gazetteer.indicatorNamed(`${mark}签约项目数`), name: `${mark}签约项目数` } } : fact);
    } else if (
      told &&
      quantity &&
      MONEY.has(quantity.dimension) &&
      (PLAIN_MONEY.test(indicator.name) || (told.name !== "签约" && /^签约项目/.test(indicator.name))) &&
      isWorth(text, sentences, told.fact, fact)
    ) {
      const other = made.some((one) => one.indicator.name === indicator.name && one.region === fact.region && one.quantity?.value !== quantity.value);
      const name =
        told.name === "签约"
          ? other
            ? (/(?:累计|集中|新)签约$/.exec(told.fact.indicator.name.replace(/项目数?$/, ""))?.[0] ?? null)
            : null
          : told.name;
      made.push(name ? { ...fact, indicator: { id: null, name: `${name}项目总投资` } } : fact);
    } else made.push(fact);
  }
  return made;
}

/** 签约项目41个，总投资…: told right behind their number. */
const isWorth = (text: string, sentences: readonly Sentence[], { stated, region }: ObservationFact, money: ObservationFact): boolean =>
  region === money.region &&
  money.stated.start > stated.end &&
  sentences.some(({ start, end }) => start <= stated.start && money.stated.end <= end) &&
  /^[^，。；\d]{0,18}[，、][^，。；\d]{0,10}$/.test(text.slice(stated.end, money.stated.start));

function isSigned(text: string, { indicator, quantity, stated }: ObservationFact): boolean {
  if (quantity?.dimension !== "count" || !/^总?项目[一-龥]{0,6}$/.test(indicator.name)) return false;
  const plain = /^总?项目(?:总?数)?$/.test(indicator.name);
  return (
    (plain && SIGNED_BEHIND.test(text.slice(stated.end, stated.end + 24))) ||
    SIGNED_AHEAD.test(text.slice(Math.max(0, stated.start - 8), stated.start))
  );
}

/** The number told last that is as great as all that a sentence deals out, with what that is; nothing where it deals out less than two. */
function fitting(input: LinkInput, sentence: Sentence, totals: readonly ObservationFact[]): [ObservationFact | null, Item[]] {
  for (const total of totals.toReversed()) {
    const items = itemsIn(input, sentence, total);
    const sum = items.filter(({ kind }) => kind === "").reduce((all, { regions, count }) => all + regions.length * count.value.value, 0);
    const most = Math.max(sum, ...items.map(({ count }) => count.value.value));
    if (items.length > 1 && total.quantity!.value >= most) return [total, items];
  }
  return [null, []];
}

/** 协议资金 of all that was signed: what the parts' money is called where they do not tell. */
function moneyOf(facts: readonly ObservationFact[], { stated }: ObservationFact): string {
  const told = facts.find(
    ({ quantity, stated: { start } }) => quantity && MONEY.has(quantity.dimension) && start > stated.end && start - stated.end < 30,
  );
  return /(?:协议|合同|意向|计划)(?:总?投资|总?金额|资金|额)(?:总?额)?$/.exec(told?.indicator.name ?? "")?.[0] ?? "总投资";
}

/** What a sentence deals out, in order. */
function itemsIn(input: LinkInput, sentence: Sentence, total: ObservationFact): Item[] {
  const { text, values, subjects } = input;
  const here = values.filter(({ start, end }) => start >= sentence.start && end <= sentence.end && start > total.stated.start);
  const runs = subjects.within(sentence.start, sentence.end);
  const items: Item[] = [];
  for (const [i, value] of here.entries()) {
    if (value.kind !== "quantity" || value.value.dimension !== "count" || !/^[个项]$/.test(value.value.unit)) continue;
    const start = outerOf(value).start;
    const after = text.slice(value.end, value.end + 24);
    const run = runs.findLast(({ end }) => end <= start);
    const named = run ? BETWEEN_NAME.exec(text.slice(run.end, start)) : null;
    const clause = text.slice(Math.max(sentence.start, lastMark(text, start)), start);
    const mark = BARE.test(after) ? (MARK_AHEAD.exec(clause)?.[1] ?? null) : null;
    const behind = /[，；：。、]$/.test(text.slice(start - 1, start)) ? MARK_BEHIND.exec(after) : null;
    const sort = BARE.test(after) ? KIND.exec(clause)?.[1] : undefined;
    const kind = mark ?? sort ?? behind?.[1] ?? null;
    const told = named && BARE.test(after) && run && (run.ids.length === 1 || named[1]) ? run.ids : null;
    // 经开区5个: the zone of the city whose projects they are, or one of its parts that nobody knows.
    const other = !told && kind === null && items.length > 0 && BARE.test(after) && /[区县市州园]$/.test(clause);
    const places = told ?? (other ? [ownZone(input, total.region, clause) ?? UNKNOWN] : null);
    if (!places && kind === null) continue;
    const item: Item = {
      start: mark ? start - clause.length : start,
      end: behind ? value.end + behind[0].length : value.end,
      regions: places ?? [total.region],
      kind: places ? "" : kind!,
      each: places !== null && places.length > 1,
      count: value,
      money: null,
      worth: "",
      share: null,
    };
    const worth = here[i + 1];
    const words = worth ? WORTH.exec(text.slice(value.end, outerOf(worth).start)) : null;
    const isAmount =
      worth?.kind === "quantity" &&
      MONEY.has(worth.value.dimension) &&
      !worth.value.threshold &&
      !/^及?以上/.test(text.slice(worth.end, worth.end + 3));
    if (isAmount && !item.each && !behind && words) {
      item.money = worth;
      item.worth = words[1]?.replace(/^投资(?:总?额)?$/, "总投资") ?? "";
      item.end = worth.end;
      const share = here[i + 2];
      if (share?.kind === "share" && /^[，、（(]?(?:占比?|比重)?(?:为|达)?$/.test(text.slice(worth.end, share.start))) {
        item.share = share;
        item.end = share.end;
      }
    }
    items.push(item);
  }
  return items;
}

/** The one zone of its kind that a city has; by the city's name where no list has it. */
function ownZone({ gazetteer }: LinkInput, city: string | null, word: string): string | null {
  const kind = /^(?:经开区|经济(?:技术)?开发区)$/.test(word) ? "经开区" : /^高新区$/.test(word) ? "高新区" : null;
  const place = city === null ? null : gazetteer.region(city);
  if (!kind || place?.kind !== "prefecture") return null;
  const [zone, more] = gazetteer.regionNamed(`${place.name.replace(/市$/, "")}${kind}`);
  return more ? null : (zone ?? `zone:${place.id}:${kind}`);
}

const lastMark = (text: string, at: number): number => {
  for (let index = at - 1; index >= 0; index--) if ("，。；：、（(？?！\n".includes(text[index]!)) return index + 1;
  return 0;
};

function factsOf({ kind, count, money, worth, share }: Item, region: string | null, total: ObservationFact): ObservationFact[] {
  const fact = (name: string, mention: ValueMention, quantity: Quantity): ObservationFact => ({
    ...total,
    region,
    subject: region === total.region ? total.subject : null,
    indicator: { id: null, name },
    quantity: { value: quantity.value, high: quantity.high, unit: quantity.unit, dimension: quantity.dimension, factor: quantity.factor },
    change: null,
    rank: null,
    share: null,
    stated: { start: mention.start, end: mention.end },
    qualifier: quantity.qualifier,
    named: true,
    evidence: include({ start: count.start, end: count.end }, { start: mention.start, end: mention.end }),
    marks: [{ kind: "value", start: mention.start, end: mention.end }],
  });
  const own = kind.replace(/项目$/, "");
  const made = [fact(`${own}签约项目数`, count, count.value)];
  if (money) made.push(fact(`${own}签约项目${worth}`, money, money.value));
  if (share) {
    const { value, qualifier } = share.value;
    const part = fact(`${own}签约项目投资占比`, share, { value, high: null, unit: "%", dimension: "percent", factor: 1, qualifier, counter: false });
    made.push({ ...part, share: { value, of: null, qualifier } });
  }
  return made;
}
