/** Things of which no list could hold all nouns, told in ways that leave no doubt that they are counted: 化解难点138个, 创新平台386个、大型设备2147台. */
import type { Span } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import { beforeFrom } from "./elsewhere.ts";
import type { IndicatorRef } from "./facts.ts";
import { indicatorAtEnd, known, named } from "./indicators.ts";
import { type Gap, isPrivate, type LinkInput, outerOf, type SentenceState, valueBehind } from "./state.ts";

/** What is done with things that are counted: 打通断点11条, 腾退作坊216家. */
const DOING =
  /^(?:其中，?|全年|当年|累计|先后|共|已|又|再|还|联合|集中|成功|新|现场|并|组织)*(?:打通|发放|组织|开展|举办|撮合|化解|解决|清理|清退|整治|拆除|腾退|关停|关闭|取缔|盘活|达成|发布|公布|推出|取得|创成|创建|建成|新建|改建|改造|签署|签订|签下|受理|办理|办结|调解|启用|投放|安装|加装|增设|设立|设置|组建|建立|配备|选派|派出|征集|收集|梳理|排查|发现|整改|查处|破获|承接|归集|开放|共享|接入|开通|开行|拥有|集聚|聚集|引育|引进|招引|培育|认定|获批|新增|添置|修建|修缮|维修|更新|淘汰|出台|制定|修订|转化|攻克|突破)(?:了|出|起)?([一-龥“”、·A-Za-z]{2,14})$/;

/** Words that make a clause of what follows a verb, or end one: 打通的路有, 建成后. */
const CLAUSAL = /[的在从对把被将向由让给使]|[后前时里中]$|(?:其中|左右|以上|之间|期间|首批|首期|一期|全部|其余|指标|等)$/;

/** Counts that stand at the end of what is told of them: 138个，…; 380台（套）. */
const CLOSES = /^(?:（[套艘间件个]）|\([套艘间件个]\))?(?:[，。；、）)！]|$|和|及|以及)/;

/** The other of two counts of one thing: …条增至9条. */
const RISES = /^，?(?:[^，。；\d]{0,6}?)(?:到了?|至|为)(?:[^，。；\d]|\d{4}年){0,6}$/;

/**
 * What a count measures whose noun no list of nouns has: where a verb of doing leads to it, where it goes on a list of counts
 * (平台386个、|设备2147台), or where one number of it becomes another (由2条|增至9条). Written digits only, with nothing behind them.
 */
export function thingFor(input: LinkInput, state: SentenceState, gap: Gap, fragment: Span, mention: NumberMention): IndicatorRef | null {
  const { text, gazetteer, indicators } = input;
  const { value, end } = mention;
  if (value.dimension === "visits" && RECEIVING.test(text.slice(fragment.start, fragment.end)) && /游客|旅游|景区/.test(text))
    return known("tourist_visits", null, gazetteer);
  if (value.dimension !== "count" || value.weak || !/\d/.test(text[mention.start] ?? "")) return null;
  const moved = movedThing(input, gap, mention);
  if (moved) return BETWEEN.test(moved.name) ? null : moved;
  if (!CLOSES.test(text.slice(Math.max(end, outerOf(mention).end)))) return null;
  const own = indicatorAtEnd(text, fragment, indicators, gazetteer);
  if (!own?.span || own.id !== null) return null;
  const told = text.slice(fragment.start, own.span.end).replace(/^[，、；：]/, "");
  const noun = DOING.exec(told)?.[1];
  if (noun && !CLAUSAL.test(noun) && !isPrivate(noun))
    return { ...named(told.replace(LED, ""), { start: own.span.end - noun.length, end: own.span.end }, gazetteer), accepts: null };
  const [last] = state.last;
  const listed =
    state.last.length === 1 &&
    last?.quantity?.dimension === "count" &&
    last.stated.end >= gap.span.start - 4 &&
    /^、[一-龥“”·A-Za-z]{2,14}$/.test(gap.text);
  return listed && !gap.run && !CLAUSAL.test(own.name) ? own : null;
}

/** 跨省公交, 城际列车: of all the places they join, and not of the one named last. */
const BETWEEN = /^(?:跨[省市县区境域]|省际|市际|县际|城际)/;

/** 迎客163.8万人次, 揽客412.8万人次 in a text about sights. */
const RECEIVING = /^(?:共|累计|又|再|已|全[市县区州省])*(?:迎客|揽客|迎来(?:八方|四方)?(?:游客|宾客))(?:超过?|逾|近|约|达)?$/;

/** Words of time and manner before the verb. */
const LED = /^(?:其中，?|全年|当年|累计|先后|共|已|又|再|还|联合|集中|成功|现场|并)+/;

/** 跨省公交由最初的2条|增至9条: what grew is named before the first of the two. */
function movedThing(input: LinkInput, gap: Gap, mention: NumberMention): IndicatorRef | null {
  const { text } = input;
  const next = valueBehind(input, mention);
  if (next?.kind !== "quantity" || next.value.unit !== mention.value.unit || !RISES.test(text.slice(outerOf(mention).end, outerOf(next).start)))
    return null;
  const own = beforeFrom(input, gap);
  return own?.id === null && own.span && !CLAUSAL.test(own.name) && !isPrivate(own.name) ? { ...own, accepts: null } : null;
}
