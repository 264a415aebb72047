/** Heads told by what people are, without the word: 男性391.36万人, 拥有高中文化程度的98.63万人, 外省流入8.13万人. */
import type { NumberMention } from "../mention.ts";
import type { IndicatorRef } from "./facts.ts";
import { named } from "./indicators.ts";
import { type Gap, type LinkInput, outerOf, type SentenceState } from "./state.ts";

/** How far before a number its words may begin, in code units. */
const REACH = 48;

const LEADS_ON = "(?:则|共|也)?(?:[由从](?:\\d{4}年的?)?|为|是|有|达到?)?";
const SCHOOLED = new RegExp(
  `(?:(每(?:10|十)万人)口?(?:之?中|里)?(?:，)?)?(?:拥有|具有|受过)?(大学|大专|高中|初中|小学)(?:（[^（）]{1,14}）)?(?:文化程度|受教育程度|文化)的?(人口|人数|人)?${LEADS_ON}$`,
);
const PLAIN = new RegExp(`(?:^|[，。；：、中里]|其中)(男性|女性|[省市县]内流动|跨省流动|省外流入|外省流入)的?${LEADS_ON}$`);

/** 享受城市最低生活保障|3.2万人，农村最低生活保障|8.5万人: who enjoys it. */
const KEPT =
  /(?:^|[，。；：、和]|享受|纳入|领取)((?:城市|城镇|农村|乡村|城乡)(?:居民)?(?:最低生活保障|低保|特困(?:人员)?救助供养|五保供养))(?:待遇|范围)?的?(?:共|则|有|达到?|为)*$/;
const HOUSEHOLD = /^((?:家庭|集体|低保|脱贫|移民|搬迁)户)数?$/;
const LIVING = /(?:^|[，。；：])(?:却|也|还|共|这里|区域内)*(?:居?住着|生活着|养育着|居住了)$/;
const PER_HOUSEHOLD = /(?:每个家庭户平均|平均每(?:个家庭)?户)(?:的?人口)?(?:为|是|有)?$/;
/** 汉族|57万人, 各少数民族|5千人 */
const NATION = new RegExp(`(?:^|[，。；：、])(?:其中，?)?((?:各)?(?:少数民族|[一-龥]{1,6}族))${LEADS_ON}$`);

/** Whose heads a number of people counts, where the word for people is left out or a remark stands within the name. */
export function headsFor({ text, census, gazetteer }: LinkInput, { made }: SentenceState, gap: Gap, mention: NumberMention): IndicatorRef | null {
  const ratio = mention.value.dimension === "index" ? sexRatio(text, mention.start) : null;
  if (ratio) return named(ratio, null, gazetteer);
  if (mention.value.dimension !== "people") return null;
  const { start } = outerOf(mention);
  const words = text.slice(Math.max(gap.pieceStart, start - REACH), start);
  const plain = PLAIN.exec(words);
  // 户籍人口837万人…；女性…: of those registered, where no census tells of all.
  if (plain && (census || !/性$/.test(plain[1]!))) return named(`${plain[1]}人口`, null, gazetteer);
  const kept = KEPT.exec(words)?.[1];
  if (kept) return named(`享受${kept}人数`, null, gazetteer);
  // 家庭户22万户、|53万人
  const [listed] = gap.text === "、" ? made.slice(-1) : [];
  const household = listed?.quantity?.dimension === "count" ? HOUSEHOLD.exec(listed.indicator.name)?.[1] : undefined;
  if (household) return named(`${household}人口`, null, gazetteer);
  // 这里住着|8600万人
  if (mention.value.factor >= 10_000 && LIVING.test(words)) return named("人口", null, gazetteer);
  if (census && PER_HOUSEHOLD.test(words)) return named("平均每个家庭户人口", null, gazetteer);
  const nation = census ? NATION.exec(words)?.[1] : undefined;
  if (nation) return named(`${nation}人口`, null, gazetteer);
  const schooled = SCHOOLED.exec(words);
  if (!schooled) return null;
  const [, per, level, people] = schooled;
  const last = /^每.+?人/.exec(made.at(-1)?.indicator.name ?? "")?.[0];
  const of = per ?? (people ? null : last);
  return named(of ? `${of}中拥有${level}文化程度人数` : `${level}文化程度人口`, null, gazetteer);
}

/** 总人口性别比（以女性为100）由2010年的|102.63: men to a hundred women, a number without a unit. */
const SEX_RATIO = /(总|出生|常住)?人口性别比(?:（[^（）]{1,30}）)?(?:(?:分别)?[由从为是达]|[^，。；\d]{0,6}[由从]\d{4}年[^，。；\d]{0,14}的?)$/;

/** What the sex ratio is called whose number begins at `start`, or null. */
export function sexRatio(text: string, start: number): string | null {
  const ratio = SEX_RATIO.exec(text.slice(Math.max(0, start - 2 * REACH), start));
  return ratio && `${ratio[1] ?? "总"}人口性别比`;
}
