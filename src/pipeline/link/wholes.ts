/** A value told of a part alone, under the name of the whole it is measured with. */

import type { NumberMention, Quantity } from "../mention.ts";
import { type Answer, type Asked, anew, isMoney } from "./asked.ts";
import type { ObservationFact } from "./facts.ts";
import { hasHead, isIndustry, named, sharedHead } from "./indicators.ts";
import { FIRMS, KIN, partName } from "./parts.ts";
import { type Focus, fits, outerOf, type SentenceState } from "./state.ts";

/** A bare sector, which by itself is its value added. */
export const SECTOR = /^(?:第[一二三]产业|[一二三]产|服务业)$/;

/** Parts that are no name by themselves: 牛, 对俄. */
const SHORT =
  /(?:^|[，、；：（]|其中|[和与及])((?:[省市县境]内|(?:限额以上|限上)(?:单位|企业)?|[牛羊猪马驴鸡鸭鹅兔]|对(?!外|口|其|该|此|它)[一-龥]{1,8}))(?:(?<=限额以上|限上|单位|企业)(?:共|则|合计)?(?:实现|完成|达到?|为)?)?$/;

/** What a value measures that is told of a part alone: 其中城镇…, 风电…、光伏…, 高速公路… after the whole. */
export function partOf({ input: { text, gazetteer }, focus, state, gap, fragment, own, amount, mention }: Asked): Answer {
  const before = state.whole;
  state.whole = null;
  if (!amount || ["percent", "permille", "points", "times", "duration"].includes(amount.value.dimension)) return null;
  const short = SHORT.exec(text.slice(Math.max(fragment.start, outerOf(mention).start - 14), outerOf(mention).start))?.[1];
  const written = short ?? (own?.span ? text.slice(own.span.start, own.span.end) : "");
  const words = (own?.id === null && !short ? own.name : written).replace(/（[^）]*）$/, "");
  const kin = KIN.test(words);
  const parted = BY_KIND.test(text.slice(state.sentence.start, gap.span.end));
  // 海水产品 and 外商投资企业 are no quantities that tons or money could measure, 水产品产量 and 企业进出口额 are.
  const thing = own !== null && !fits(own, mention) && (own.id === null ? hasHead(words) : own.accepts?.has("count") === true);
  const listed = own?.id === null || thing ? parallelOf(state, amount, words) : null;
  if (!words || words.length > 12 || !(kin || gap.ofWhich || parted || (before && !gap.text.includes("；")) || listed)) return null;
  if (
    own &&
    (own.id !== null || hasHead(words)) &&
    !(thing && (listed || parted || (own.id === null && !isMoney(amount.value)))) &&
    !kin &&
    !SECTOR.test(words) &&
    !(own.id === null && isIndustry(words))
  )
    return null;
  const whole = before ?? (state.unread && !kin ? null : (listed ?? wholeOf(focus, state, amount)));
  const name = whole ? partName(words, whole) : null;
  if (!name) return null;
  const ref = named(name, own?.span ?? null, gazetteer);
  if (!fits(ref, mention)) return null;
  state.whole = whole;
  return anew(ref);
}

/** 按产业分，, 分类别看，, 从行业看，: the sentence tells what was told before it again, in its parts. */
export const BY_KIND =
  /^[^，。；：]{0,8}?(?:[从按]分?(?!级次|季度|月份|区域|地区|城市|[市县区州]{2})[一-龥]{2,10}?(?:分|划分|来?看|上看)|分(?!级次|季度|月份|区域|地区|城市|[市县区州]{2})[一-龥]{2,8}?来?看)[，：]/;

/** What a list of things is told in: 机电产品出口285.6亿元, 原油进口2516.8万吨. */
const LISTED: ReadonlySet<Quantity["dimension"]> = new Set(["CNY", "USD", "mass", "energy"]);

/** 新材料产值27.5亿元；高端装备制造产值18.2亿元；|生物医药7.4亿元: the last two told the same of two things. */
function parallelOf(state: SentenceState, { value }: NumberMention, words: string): string | null {
  if (!LISTED.has(value.dimension) || state.unread) return null;
  const told = state.made.filter(({ quantity }) => quantity?.dimension === value.dimension);
  const kind = kindBefore(told, words);
  if (kind) return kind;
  const [one, other] = told.slice(-2);
  if (!one || !other || one.region !== other.region || one.indicator.name === other.indicator.name) return null;
  const quality = sharedHead(other.indicator.name);
  const new_ = one.indicator.id === null && other.indicator.id === null;
  // 国有企业进出口…；民营企业进出口…；|外商投资企业60.2亿元: known names, but of things of the same kind.
  const alike = [one, other].every(({ indicator }) => indicator.name.slice(0, -(quality?.length ?? 0)).endsWith(words.slice(-2)));
  return quality &&
    quality !== other.indicator.name &&
    quality === sharedHead(one.indicator.name) &&
    quality !== one.indicator.name &&
    (new_ || alike)
    ? other.indicator.name
    : null;
}

/** 民营企业进出口1006.2亿元；|国有企业1331.8亿元; 机电产品出口…，其中汽车出口…；|农产品59.1亿元: a thing of the same kind was told of. */
function kindBefore(told: readonly ObservationFact[], words: string): string | null {
  const kind = KINDS.exec(words)?.[0];
  if (!kind || words === kind || (kind === "企业" && !FIRMS.test(words))) return null;
  const alike = told.slice(-NEAR).findLast(({ indicator: { name } }) => {
    const quality = sharedHead(name);
    return quality !== null && name.endsWith(`${kind}${quality}`) && name !== `${kind}${quality}`;
  });
  return alike?.indicator.name ?? null;
}

const KINDS = /(?:企业|产品|方式|行业|部门)$/;

/** How many facts back one of the same kind may have been told. */
const NEAR = 3;

/** What was last told in the same unit: in this sentence, else at the end of the one before. */
export function wholeOf(focus: Focus, state: SentenceState, { value }: NumberMention): string | null {
  const alike = ({ quantity }: ObservationFact) =>
    quantity?.dimension === value.dimension && (quantity.dimension !== "count" || bareOf(quantity.unit) === bareOf(value.unit));
  const last = state.made.findLast(alike) ?? (state.made.length === 0 && focus.latest && alike(focus.latest) ? focus.latest : null);
  return last?.indicator.name ?? null;
}

/** Without its power; all beasts are counted alike (牛128.6万头、羊476.3万只). */
const bareOf = (unit: string): string => unit.replace(/^[万亿千百]+/, "").replace(/^[只口羽匹峰]$/, "头");
