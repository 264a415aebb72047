import type { Qualifier } from "../../dataset/schema.ts";
import type { NumberMention, ShareMention } from "../mention.ts";
import { resultBefore } from "./motion.ts";
import { qualifierBefore } from "./qualifier.ts";
import { LIST_MAX } from "./quantity.ts";
import { clauseStart, wordsBefore } from "./words.ts";

/** How far before a number 占 may stand. */
const REACH = 30;
/** Between the words of the share and its number. */
const plainFiller = wordsBefore(
  "为 达 达到 是 约 约为 已达 已达到 高达 占 占到 超过 仅 只 仅为 只有 分别为 分别达 分别达到 分别是 分别占 均为 各为 有 也达 达到了 了 到 至 在 依次是 依次为 依次达 依次达到 分别占到 均超过 均达 接近 不足 逾 首次突破 突破 首次超过 首次 已 已是 只占 仅占 大约 ： :".split(
    " ",
  ),
);
const filler = (text: string, at: number): string => resultBefore(text, at) || plainFiller(text, at);
const shareNoun = wordsBefore("比重 占比 比例 份额".split(" "));
/** What may stand between 占 and the number: 占全市的, 占…的比重, 占年计划的. No digit, no clause mark. */
const BETWEEN = /^(?:据|到|了|去|有)?(.*?)(?:的)?(?:比重|比例|份额|比)?(?:的)?$/;
/** 地区生产总值（GDP）, 进出口总值（下同）: the short form of the whole just named, and that the same is meant below. */
const ABBREVIATED = /的?[（(](?:[A-Za-z&]{1,8}|以?下同|同下)[)）]$/;
/** A whole whose own figure stands in brackets behind it. */
const SIZED =
  /占(?:了|到)?(?!地|用)([\u4e00-\u9fff]{2,16})[（(][^（）()，。；]{0,4}\d[\d.,]*[\u4e00-\u9fff]{1,6}[）)](的?(?:比重|比例)?(?:为|达|达到)?)$/;
/** 控股, 占地 and the like are no shares of a whole. */
const NOT_SHARE = /^(?:地(?!区|方)|用|股|先|领|优|道|线|座|便宜|有率|有量|比)/;

/** 全国6.6%的平均水平: a rate of the whole, no share of it. */
const MEAN = /^的?(?:平均|增|水平)/;
/** Wholes that need no 占: 全国的1/3, 全市35%的高新技术企业. */
const WHOLE = /(全国|全省|全市|全区|全县|全州|全球|世界|全域|全自治区|全世界)(?:的)?$/;
const EQUALS = /(?:相当于|约为|约是|大约是|为|是|达|接近|约占)([\u4e00-\u9fffA-Za-z“”（）]{1,16}?)的?$/;
/** 分之 fractions and percents of a named whole, after 为 or 是: the whole must sound like one. */
const IS_WHOLE = /全国|全省|全市|全区|全县|全球|世界|总量|总数|总额|总面积|总人口|平均|生产总值|GDP|[省市区县国]$/;
const LIST = /^(?:、|和|与|及)([\u4e00-\u9fff“”]{2,16}?)的?$/;

/** 全年目标任务, 年度计划, 省下达任务: what was to be done in a time. */
const PLANNED = "(?:全年|年度|年初?|(?:[省市州县区]|上级|国家)(?:政府)?下达的?(?:年度|全年)?)(?:目标|计划|任务|预算|预期)(?:目标|任务|计划)?";
/** 完成全年目标任务的51.2%: a share of what was planned. */
const PLAN = new RegExp(`(?:完成|占|达到?|为)了?(${PLANNED})数?的$`);
const IS_PLAN = new RegExp(`^${PLANNED}数?$`);

/** Whether a share is of a plan: it tells how much was done, and may well be more than all. */
export const isOfPlan = (whole: string | null): boolean => whole !== null && IS_PLAN.test(whole);

interface Reading {
  start: number;
  of: string | null;
  /** Names of several wholes, dealt out to the numbers of a list. */
  wholes: string[];
}

const spanStart = (mention: NumberMention): number => mention.value.around?.start ?? mention.start;
const spanEnd = (mention: NumberMention): number => mention.value.around?.end ?? mention.end;

function wholesOf(words: string): string[] {
  return words
    .split(/、|和|与|及/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** 增长3%（|全市5%）, 增长3%（全省4%，|全市5%）: the rate of the whole, beside one's own. */
const BESIDE_RATE = /[增降涨落][^，。；（）\d]{0,4}[-—]?[\d.]+%（(?:[^（）]{1,16}[，、；])?$/;

/** 占全市的, 占地区生产总值的比重达, 在规上工业中占到, 占比: what introduces a share, or null. */
function readIntroduction(text: string, quantity: NumberMention): Reading | null {
  const at = spanStart(quantity);
  const floor = clauseStart(text, at, REACH, true);
  // 占农村劳动力（190.04万人）|的31.2%: how much the whole is stands behind its name.
  const sized = SIZED.exec(text.slice(Math.max(0, at - 2 * REACH), at));
  if (sized) return { start: at - sized[2]!.length, of: sized[1]!, wholes: [] };
  const before = text.slice(floor, at);
  const nouned = readNoun(text, at, floor);
  if (nouned) return nouned;
  const zhan = before.lastIndexOf("占");
  if (zhan >= 0) {
    const words = before.slice(zhan + 1);
    if (!NOT_SHARE.test(words) && !/\d|成|分之|半/.test(words)) return fromZhan(text, floor + zhan, words);
  }
  const plan = PLAN.exec(before);
  if (plan) return { start: floor + plan.index, of: plan[1]!, wholes: [] };
  const equals = EQUALS.exec(before);
  if (equals && IS_WHOLE.test(equals[1]!) && text[at - 1] === "的") return { start: floor + equals.index, of: equals[1]!, wholes: [] };
  const whole = MEAN.test(text.slice(quantity.end, quantity.end + 4)) ? null : WHOLE.exec(before);
  if (whole && BESIDE_RATE.test(text.slice(Math.max(0, floor + whole.index - REACH), floor + whole.index))) return null;
  return whole ? { start: floor + whole.index, of: whole[1]!, wholes: [] } : null;
}

/** 占…的 before the number; 占 itself may follow 在规上工业中. */
function fromZhan(text: string, zhan: number, words: string): Reading {
  const inner = (BETWEEN.exec(stripFiller(words))?.[1] ?? "").replace(/的$/, "").replace(ABBREVIATED, "");
  const of = inner.replace(/^(?:到|据|了|有)/, "");
  const start = /约$/.test(text.slice(Math.max(0, zhan - 1), zhan)) ? zhan - 1 : zhan;
  if (of !== "") return { start, of, wholes: wholesOf(of) };
  const within = /(?:在|放到)([\u4e00-\u9fff“”]{2,14}?)(?:中|里|内|上)?也?(?:约|已|只|仅)?$/.exec(
    text.slice(clauseStart(text, zhan, 20, true), zhan),
  );
  return { start, of: within ? within[1]! : null, wholes: [] };
}

function stripFiller(words: string): string {
  let out = words;
  for (let i = 0; i < 2; i++) {
    const word = filler(out, out.length);
    if (!word || word === "占") break;
    out = out.slice(0, -word.length);
  }
  return out;
}

/** 占比13.4%, 占规上工业的比重分别为19.2%, 在全国的份额是25.1%, 占全市比重由2021年的13.8%. */
function readNoun(text: string, at: number, floor: number): Reading | null {
  let end = at;
  const origin = /(?:由|从)(?:[^，。；\d]{0,6}|\d{4}年)的?$/.exec(text.slice(floor, at));
  if (origin) end = floor + origin.index;
  for (let i = 0; i < 2; i++) {
    const word = filler(text, end);
    if (!word || end - word.length < floor) break;
    end -= word.length;
  }
  const noun = shareNoun(text, end);
  if (!noun) return null;
  const start = end - noun.length;
  const words = text.slice(floor, start);
  const zhan = words.lastIndexOf("占");
  if (zhan >= 0 && noun !== "占比") {
    const of = words
      .slice(zhan + 1)
      .replace(/的$/, "")
      .replace(ABBREVIATED, "")
      .replace(/^(?:到|据|了)/, "");
    if (!/\d/.test(of)) return { start: floor + zhan, of: of || null, wholes: wholesOf(of) };
  }
  const within = /在([\u4e00-\u9fff“”A-Z]{2,14}?)(?:中|里|内)?的?$/.exec(words);
  if (within) return { start: floor + within.index, of: within[1]!, wholes: [] };
  if (noun === "占比" || noun === "份额") {
    const owner = /占([\u4e00-\u9fff]{2,12})的?$/.exec(words);
    return { start, of: owner ? owner[1]! : null, wholes: [] };
  }
  return noun === "比重" || noun === "比例" ? { start, of: null, wholes: [] } : null;
}

/** 提高到 and 升至 between two shares of one sentence: 由2021年的13.8%升至14%. */
const moves = (gap: string): boolean =>
  gap !== "" && resultBefore(gap, gap.length).length >= gap.replace(/^(?:，|又|再|逐步|稳步|一路|进一步)+/, "").length;

/**
 * Shares of a whole, in percent, each number of a list by itself with its own whole where the words deal them out.
 * Leaves 占地50亩, 半壁江山, contribution rates, and changes of a share (占比提高1.2个百分点).
 */
export function readShares(text: string, quantities: readonly NumberMention[]): ShareMention[] {
  const found: ShareMention[] = [];
  let prior: Prior | null = null;
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.value.dimension !== "percent") {
      if (prior && quantity.start - prior.quantity.end > LIST_MAX) prior = null;
      continue;
    }
    prior = readOne(text, quantity, prior);
    if (!prior) continue;
    const { reading, index } = prior;
    const several = reading.wholes.length > 1 && (index > 0 || isFollowed(text, quantity, quantities[i + 1]));
    found.push({
      kind: "share",
      start: Math.min(reading.start, spanStart(quantity)),
      end: spanEnd(quantity),
      value: {
        value: quantity.value.value,
        of: several ? (reading.wholes[index] ?? reading.of) : reading.of,
        qualifier: qualifierOf(text, quantity, reading),
      },
      rule: "share",
    });
  }
  return found;
}

interface Prior {
  quantity: NumberMention;
  reading: Reading;
  /** Place in a list of numbers that one 占 introduces. */
  index: number;
}

/** The share one number states: a further item of a list, the later of two (升至14%), or one with its own words. */
function readOne(text: string, quantity: NumberMention, prior: Prior | null): Prior | null {
  const at = spanStart(quantity);
  const gap = prior ? text.slice(spanEnd(prior.quantity), Math.max(spanEnd(prior.quantity), at)) : "";
  if (prior && /^(?:、|和|与|及)$/.test(gap)) return { quantity, reading: { ...prior.reading, start: at }, index: prior.index + 1 };
  if (prior && gap.length <= 8 && moves(gap)) return { quantity, reading: { ...prior.reading, start: at, wholes: [] }, index: 0 };
  const own = readIntroduction(text, quantity);
  if (own) return { quantity, reading: own, index: 0 };
  const listed = prior?.reading.of && gap.length <= 20 ? LIST.exec(gap) : null;
  if (!listed || !/[省市区县国]|总[数量额]/.test(listed[1]!)) return null;
  return { quantity, reading: { start: at - gap.length + 1, of: listed[1]!, wholes: [] }, index: 0 };
}

/** 占全市的40%以上 has its qualifier at the number; 约占全国1/3, 人口约为全国的1/3 and 不到全国0.6% before the whole. */
function qualifierOf(text: string, quantity: NumberMention, reading: Reading): Qualifier {
  if (quantity.value.qualifier !== "=") return quantity.value.qualifier;
  if (text.startsWith("约", reading.start)) return "~";
  return qualifierBefore(text, reading.start).qualifier;
}

/** True when another percent follows as the next item of a list. */
function isFollowed(text: string, quantity: NumberMention, next: NumberMention | undefined): boolean {
  return next !== undefined && next.value.dimension === "percent" && /^(?:、|和|与|及)$/.test(text.slice(quantity.end, spanStart(next)));
}
