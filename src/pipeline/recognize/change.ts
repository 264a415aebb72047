import type { Qualifier } from "../../dataset/schema.ts";
import type { ChangeMention, ChangePhrase, NumberMention, Span } from "../mention.ts";
import { byLast } from "../parted.ts";
import { matchesOf } from "../text.ts";
import { FALLING, RISING, resultBefore } from "./motion.ts";
import { LIST_GAP, LIST_MAX } from "./quantity.ts";
import { clauseAfter, clauseStart, wordsBefore } from "./words.ts";

type Verb = { sign: 1 | -1; is: "verb" | "noun" | "compare" };
const verbs = new Map<string, Verb>();
const add = (words: string, verb: Verb): void => {
  for (const word of words.split(" ")) verbs.set(word, verb);
};
add([...RISING, "年增", "月增", "季增", "净增"].join(" "), { sign: 1, is: "verb" });
add([...FALLING, "年减", "月减", "季减"].join(" "), { sign: -1, is: "verb" });
add("增速 增幅 增长率 增长速度 增长幅度 涨幅 升幅 增加幅度 增率 成长率 年增率 年增长率 增长 增速约 同比 环比 按年", { sign: 1, is: "noun" });
add("降幅 跌幅 下降幅度 降速 下降率 减幅 负增长率", { sign: -1, is: "noun" });
add("高 快 多 高出 多出 超出 快了 高了 多了 领先 好 优 大 大了", { sign: 1, is: "compare" });
add("低 慢 少 低出 少了 低了 慢了 落后", { sign: -1, is: "compare" });
verbs.set("增长", { sign: 1, is: "verb" });
const verbBefore = wordsBefore([...verbs.keys()]);

/** Verbs of standing above or below another, with the other between verb and number: 高于全省3.3个百分点. */
const above: [word: string, sign: 1 | -1][] = [
  ["高于", 1],
  ["快于", 1],
  ["高出", 1],
  ["超出", 1],
  ["好于", 1],
  ["优于", 1],
  ["领先", 1],
  ["跑赢", 1],
  ["领跑", 1],
  ["超过", 1],
  ["低于", -1],
  ["慢于", -1],
  ["落后", -1],
  ["弱于", -1],
];

/** Between verb and number, once the qualifiers are gone. 到, 至 and 为 after a plain verb give a level: 提高到27%. */
const afterVerb = wordsBefore(["了", "去", "掉", "掉了", "去了", "了近", "达", "达到", "高达", "多达", "了大约", "：", "幅度达", "速度达"]);
const afterNoun = wordsBefore(
  "为 达 达到 高达 是 在 仅 仅为 只有 均为 同为 都是 分别为 分别达 分别达到 分别是 依次为 保持在 稳定在 达到了 已达 均达 也有 有 ： : 也达 更是达到 达至 录得 分别达至 则为 却为".split(
    " ",
  ),
);
const RATE_NOUN = /(?:增速|增幅|增长率|增长速度|涨幅|降幅|跌幅)(?:[^，。；%]{0,10}|(?:则|也|已)?[由从][^，。；%]{0,8}?-?[\d.]+%)$/;

/** Between the words of comparison and the verb: 同比分别增长, 比上年略有下降. */
const modifierBefore = wordsBefore(
  "分别 均 各 依次 也 都 仍 又 再 还 则 却 只 仅 已 将 共 略 略有 微 小幅 大幅 大幅度 快速 稳步 持续 同步 逆势 名义 实际 实质 可比 累计 合计 平均 总体 有所 明显 显著 反而 预计 继续 净 同样 双双 保持 实现 的 约 全部 又分别 按可比价格 按可比价格计算 按不变价计算 按不变价格计算 按现价计算 超额 一举 一年 进一步 首次 整体 预期 适度 迅速 足足 ，".split(
    " ",
  ),
);

const yoyWords = ["按年比较", "同比", "同期比", "按年", "年同比", "较同期", "比同期"];
const momWords = ["按季比较", "按月比较", "环比", "按月", "按季", "月环比", "季环比", "月比", "季比", "季节调整后环比"];
const wordBase = wordsBefore([...yoyWords, ...momWords]);
/** 年均, 两年平均, 复合: a mean rate over several years. */
const averageBase = byLast(
  /(?:(?:近|过去|最近|前)?[一二两三四五六七八九十\d]{1,2}年(?:来|间)?)?(?:年均复合|年复合|年平均|年均|平均每年|两年平均|复合|年均实际|[一二两三四五六七八九十\d]{1,2}年平均)(?:增长率?|增速|增幅)?$/,
);

/** 年均经济增速: the noun has a word of its own between. */
const MEAN_OF = /((?:[一二两三四五六七八九十\d]{1,2}年)?(?:年均|年平均)|[一二两三四五六七八九十\d]{1,2}年平均)[\u4e00-\u9fffA-Z]{1,8}$/;

/** What a comparison in time begins with, after 比 较 与. */
const TIME_BASE =
  /^(?:(?:上|去|前|本)(?:一)?(?:年|年度|季度?|月|个月|期|周)(?:同期|同月|同季|末|底|年底|年末|全年)?|[今同当](?:年|月)?(?:同期|初)|年初(?:数)?|期初|上期|前值|同期|往年同期|历史同期|疫情前|\d{4}年(?:同期|末|底|初|[一二三四1]季度|前[一二三]?季度|[上下]半年|(?:\d{1,2}[-—至])?\d{1,2}月|春节|“?五一”?|国庆)?|[一二三四]季度(?:末)?|前[一二三]?季度|上半年|前一(?:年|月|季度)|“?十[一二三四]五”?(?:末|期末|时期|初)?|[一二两三四五六七八九十百\d]{1,3}年前|\d{1,2}[-—至]\d{1,2}月|\d{1,2}月(?:末|底|份)?|改革开放(?:初|前)|建[区市国县](?:初|时|之初)期?|成立(?:初|时|之初)期?|规划前|原来|最初|当初|起步时|此前)/;
const OTHER_WORDS = /全国|全省|全市|全区|全县|全州|全球|世界|平均|省内|同类|其他|周边|[省市区县州盟]|大盘|目标|预期/;
/** How far before a verb its words of comparison may begin. */
const REACH = 24;

interface Base {
  span: Span | null;
  start: number;
  kind: "yoy" | "mom" | "average" | null;
  against: "time" | "other" | null;
}

/** 同比, 比上年同期, 较年初, 与2019年相比, 两年平均 to the left of `at`. */
function baseBefore(text: string, at: number): Base {
  let end = at;
  for (let i = 0; i < 4 && !averageBase.test(text.slice(Math.max(0, end - 12), end)); i++) {
    const modifier = modifierBefore(text, end);
    if (!modifier || (modifier === "，" && !/(?:相比|比较|比)$/.test(text.slice(Math.max(0, end - 4), end - 1)))) break;
    end -= modifier.length;
  }
  const word = wordBase(text, end);
  if (word) {
    const start = end - word.length;
    return { span: { start, end }, start, kind: momWords.includes(word) ? "mom" : "yoy", against: "time" };
  }
  const average = averageBase.exec(text.slice(Math.max(0, end - 16), end));
  if (average) return { span: { start: end - average[0].length, end }, start: end - average[0].length, kind: "average", against: "time" };
  return comparison(text, end) ?? { span: null, start: at, kind: null, against: null };
}

/** 比…, 较…, 与…相比 whose words reach `end`. */
function comparison(text: string, end: number): Base | null {
  const floor = clauseStart(text, end, REACH, true);
  for (let at = end - 1; at >= floor; at--) {
    const char = text[at];
    if (char !== "比" && char !== "较" && char !== "与" && char !== "同" && char !== "拿") continue;
    const before = text.charAt(at - 1) || "。";
    const next = text[at + 1] ?? "。";
    if (char === "比" && ("占同环对相可按类年".includes(before) || "重例值率较亚方拟".includes(next))) continue;
    if (char === "较" && ((before === "比" && text[at - 2] !== "占") || before === "计" || "快大好高强为少多低长".includes(next))) continue;
    if (char === "同" && (next === "期" || next === "基" || next === "口")) continue;
    const words = text.slice(at + 1, end);
    if ((char === "与" || char === "同" || char === "拿") && !/(?:相比|比较|比)，?$/.test(words)) continue;
    const time = TIME_BASE.exec(words);
    if (time) {
      const span = { start: at, end: at + 1 + time[0].length };
      const kind = /^(?:上个?月|上季度?|前一月|前值|上一?周|上一季度)/.test(words) ? "mom" : "yoy";
      return { span, start: at, kind, against: "time" };
    }
    if (words.length === 0) return null;
    return { span: { start: at, end }, start: at, kind: null, against: "other" };
  }
  return null;
}

const spanStart = (mention: NumberMention): number => Math.min(mention.start, mention.value.around?.start ?? mention.start);
const spanEnd = (mention: NumberMention): number => Math.max(mention.end, mention.value.around?.end ?? mention.end);

/** 28.07%的增速最高, 5.2%的增长: the noun stands after the number. */
const NOUN_AFTER = /^(?:左右|以上)?的?(?:年均|平均|同比|高|较快)*(?:增速|增幅|增长率|增长速度|涨幅|降幅|跌幅|速度增长|速度递增|增长(?!点|极|目标))/;
/** 分别保持|7.2%、9.6%和6.1%的年均增速: the rest of the row, up to what all of it is. */
const DEALT_BEFORE = /(?:分别|依次)[^，。；：\d]{0,6}$/;
const ROW_BEHIND = /^(?:[、和与及]\d{1,3}(?:\.\d+)?%){1,6}/;
const rowBehind = (text: string, start: number, end: number): number =>
  DEALT_BEFORE.test(text.slice(Math.max(0, start - 10), start)) ? (ROW_BEHIND.exec(text.slice(end, end + 50))?.[0].length ?? 0) : 0;

const MEAN_AFTER = /^的?平均(?:水平|增速|增幅|值|数)/;
const NAMED = /(?:全国|全省|全市|全区|全县|全州|全球|世界|[省市区县州盟])$/;

/**
 * 快于全国18.3%平均增速, 低于全国6.6%的平均水平: the growth of the region named right before it, its own and no difference.
 * Without a name nobody knows whose it is; without growth in the words before (失业率低于全国5.5%的平均水平) it is a level.
 */
function readMean(text: string, quantity: NumberMention, at: number): Found | null {
  const rest = MEAN_AFTER.exec(text.slice(quantity.end, quantity.end + 6));
  if (!rest) return null;
  const before = text.slice(Math.max(0, at - REACH), at);
  if (!/增/.test(rest[0]) && !/增|降|涨|跌/.test(before)) return null;
  return { start: at, sign: 1, kind: "yoy", base: null, againstOther: !NAMED.test(before), multipleIs: null };
}

const SIGNS: { [mark: string]: 1 | -1 } = { "+": 1, "＋": 1, "↑": 1, "↓": -1 };

/** What a sign follows: a bracket or a comma (5516亿元（+6.5%）, 800亿元，↓3.2%); the growing thing itself (增加值+9.4%, 工业投资 +16.3%), but no rate (利率-0.5%). */
const BEFORE_SIGN = /[（(，,；;]$/;
const GROWING = /[\u4e00-\u9fff”’）)](?<![率比的为至到由从]) ?[：:]? ?$/;

/** 5516亿元（+6.5%）, ↑6.5%, 增加值+9.4%: a sign stands for the verb. */
function readSign(text: string, quantity: NumberMention, dimension: "percent" | "points", where: RegExp): Found | null {
  const below = quantity.value.value < 0;
  const sign = below ? 1 : SIGNS[text[quantity.start - 1] ?? ""];
  const at = quantity.start - (below ? 0 : 1);
  if (!sign || !where.test(text.slice(Math.max(0, at - 4), at))) return null;
  const kind = dimension === "points" ? "points" : "yoy";
  return { start: quantity.start - (below ? 0 : 1), sign, kind, base: null, againstOther: false, multipleIs: null };
}

interface Found {
  start: number;
  sign: 1 | -1;
  kind: ChangePhrase["kind"];
  base: Span | null;
  againstOther: boolean;
  multipleIs: ChangePhrase["multipleIs"];
}

const UNITS = { percent: "%", points: "个百分点", times: "倍" } as const;

/** How the number is introduced on its left, or null when it is no change. */
function readRate(text: string, quantity: NumberMention, dimension: "percent" | "points"): Found | null {
  const at = spanStart(quantity);
  const kindOf = (base: Base): ChangePhrase["kind"] => (dimension === "points" ? "points" : (base.kind ?? "yoy"));
  const mean = dimension === "percent" ? readMean(text, quantity, at) : null;
  if (mean) return mean;
  const signed = readSign(text, quantity, dimension, BEFORE_SIGN);
  if (signed) return signed;
  const over = readAbove(text, at, dimension);
  if (over) return over;
  for (const filler of [afterVerb(text, at), ""]) {
    const end = at - filler.length;
    const word = verbBefore(text, end);
    const verb = verbs.get(word);
    if (!verb || verb.is === "noun") continue;
    if (filler && verb.is === "compare") continue;
    const start = end - word.length;
    const base = baseBefore(text, start);
    if (verb.is === "compare") {
      if (base.against === null && (dimension === "percent" || !APART.test(word))) continue;
      if (base.against === null) return { start, sign: verb.sign, kind: "points", base: null, againstOther: true, multipleIs: null };
      return { start: base.start, sign: verb.sign, kind: kindOf(base), base: base.span, againstOther: base.against === "other", multipleIs: null };
    }
    if (isOtherWord(text, start, word)) continue;
    if (dimension === "points" && CONTRIBUTES.test(text.slice(clauseStart(text, start, 16), start))) return null;
    const other = base.against === "other" && OTHER_WORDS.test(text.slice(base.start, start)) && dimension === "points";
    return {
      start: Math.min(base.start, start),
      sign: verb.sign,
      kind: kindOf(base),
      base: base.against === "other" && !other ? null : base.span,
      againstOther: other,
      multipleIs: null,
    };
  }
  if (dimension === "points" || quantity.value.dimension === "permille") return null;
  for (const filler of [afterNoun(text, at), ""]) {
    const end = at - filler.length;
    const word = verbBefore(text, end);
    const verb = verbs.get(word);
    if (verb?.is !== "noun") continue;
    const start = end - word.length;
    if (word === "同比" || word === "环比" || word === "按年")
      return { start, sign: 1, kind: word === "环比" ? "mom" : "yoy", base: { start, end }, againstOther: false, multipleIs: null };
    const mean = MEAN_OF.exec(text.slice(clauseStart(text, start, 14), start));
    if (mean) {
      const from = start - mean[0].length;
      return {
        start: from,
        sign: verb.sign,
        kind: "average",
        base: { start: from, end: from + mean[1]!.length },
        againstOther: false,
        multipleIs: null,
      };
    }
    const base = baseBefore(text, start);
    return {
      start: base.kind ? base.start : start,
      sign: verb.sign,
      kind: base.kind ?? "yoy",
      base: base.kind ? base.span : null,
      againstOther: false,
      multipleIs: null,
    };
  }
  // 增速回升至6.2%, 降幅收窄至2.7%: the level of a rate that is itself a growth.
  const level = resultBefore(text, at);
  const noun_ = level ? RATE_NOUN.exec(text.slice(Math.max(0, at - level.length - 24), at - level.length)) : null;
  if (noun_)
    return {
      start: at - level.length,
      sign: /^[降跌]/.test(noun_[0]) ? -1 : 1,
      kind: "yoy",
      base: null,
      againstOther: false,
      multipleIs: null,
    };
  const behind = quantity.end + rowBehind(text, at, quantity.end);
  const noun = NOUN_AFTER.exec(clauseAfter(text, behind, 12));
  if (noun)
    return {
      start: at,
      sign: /降|跌/.test(noun[0]) ? -1 : 1,
      kind: /年均|平均/.test(noun[0]) ? "average" : "yoy",
      base: null,
      againstOther: false,
      multipleIs: null,
    };
  return readSign(text, quantity, dimension, GROWING);
}

/** 拉动经济增长1.0个百分点: a part of the growth, no change of its own. */
const CONTRIBUTES = /(?:拉动|带动|贡献|影响|拉低|拉高|推动)[\u4e00-\u9fffA-Z]{0,14}$/;

/** Verbs that set one rate beside another, whoever was named before: 与全市相比，增速高出1.8个百分点. */
const APART = /^(?:高|低|快|慢|高出|低出|领先|落后|快了|慢了)$/;

/** Words that end in a verb of the list: 收入新增5%, 提质增, 最高. One-character verbs are checked for what stands before them. */
function isOtherWord(text: string, start: number, word: string): boolean {
  const before = text.charAt(start - 1) || "。";
  if (word === "增") return "新倍递剧陡".includes(before);
  if (word === "升") return "公立毫海提".includes(before);
  if (word === "降" || word === "减") return "霜空削".includes(before);
  return word === "翻";
}

const SAYS_ABOVE = new RegExp(above.map(([word]) => word).join("|"));

/** 高于全省3.3个百分点, 比全国平均快2个百分点 have their own verbs; here the other stands between verb and number. */
function readAbove(text: string, at: number, dimension: "percent" | "points"): Found | null {
  const floor = clauseStart(text, at, 20);
  const words = text.slice(floor, at);
  const short = dimension === "points" ? /([快慢高低])((?:全[国省市区县州]|平均)[^，。；\d]{0,8})$/.exec(words) : null;
  if (short) {
    const start = floor + short.index;
    const sign = short[1] === "快" || short[1] === "高" ? 1 : -1;
    return { start, sign, kind: "points", base: { start: start + 1, end: at }, againstOther: true, multipleIs: null };
  }
  if (!SAYS_ABOVE.test(words)) return null;
  for (const [word, sign] of above) {
    const found = words.lastIndexOf(word);
    if (found < 0) continue;
    const other = words.slice(found + word.length).replace(/(?:分别|各|约|近)$/, "");
    if (other === "" || /\d/.test(other)) continue;
    if (dimension === "percent" && !OTHER_WORDS.test(other) && !TIME_BASE.test(other)) continue;
    if (word === "超过" && dimension === "percent") continue;
    const start = floor + found;
    const time = TIME_BASE.test(other);
    return {
      start,
      sign,
      kind: dimension === "points" ? "points" : "yoy",
      base: { start: start + word.length, end: at },
      againstOther: !time,
      multipleIs: null,
    };
  }
  return null;
}

const growthVerbs = wordsBefore(
  "增长 增加 提高 提升 上升 扩大 增 翻 翻了 增长了 增加了 提高了 提升了 扩大了 上涨 上涨了 激增 猛增 多了 大了 快了 高了 长了 扩张 扩张了 递增 跃升 暴增 飙升".split(
    " ",
  ),
);
const ratioWords = wordsBefore(
  "是 为 达 达到 相当于 扩大到 扩大为 增至 增加到 增长到 增加至 增长至 提高到 约为 约是 做成了 成了 已是 已达 已为 变成 高达 达到了 扩大至 则是 也有 更是 就是".split(
    " ",
  ),
);
/** After N倍 another word: 3倍奖励, 10倍速. */
const TIMES_END = /^(?:以上|左右|多|余|之多|于|[，。；、！？…\s,;）)”]|$)/;

/** 增长2.24倍, 是2010年的4.66倍, 相当于2010年的7.8倍, 翻了215倍, a bare 10.9倍。 */
function readMultiple(text: string, quantity: NumberMention): Found | null {
  const at = spanStart(quantity);
  const growth = growthVerbs(text, at);
  if (growth) {
    const base = baseBefore(text, at - growth.length);
    const start = Math.min(base.start, at - growth.length);
    return {
      start,
      sign: 1,
      kind: "multiple",
      base: base.against === "time" ? base.span : null,
      againstOther: base.against === "other",
      multipleIs: "growth",
    };
  }
  const floor = clauseStart(text, at, REACH);
  if (text[at - 1] === "的" || (text[at - 1] === "近" && text[at - 2] === "的")) {
    const words = text.slice(floor, at - 1);
    const verb = /(?:是|为|达到|达|相当于|约为|有|增至|扩大到|增加到|做到|成)([^是为达有]{1,18})$/.exec(words);
    const named = verb ? verb[1]! : words;
    const base = { start: at - 1 - named.length, end: at - 1 };
    const start = verb ? floor + verb.index : base.start;
    return { start, sign: 1, kind: "multiple", base, againstOther: isOtherBase(named), multipleIs: "ratio" };
  }
  const ratio = ratioWords(text, at);
  if (ratio) return { start: at - ratio.length, sign: 1, kind: "multiple", base: null, againstOther: false, multipleIs: "ratio" };
  if (!TIMES_END.test(text.slice(quantity.end, quantity.end + 2))) return null;
  const bare = floor === at || /[了到至约，]$/.test(text.slice(floor, at));
  return bare ? { start: at, sign: 1, kind: "multiple", base: null, againstOther: false, multipleIs: "ratio" } : null;
}

const PART = /(?:恢复到|恢复至|回升到|回升至|相当于|达到|只有|仅为|仅有|为|是)((?:(?:19|20)\d\d年|去年|上年|前年)[^，。；\d]{0,6})的$/;

/** 恢复到2019年的103.7%: a ratio to an earlier year, given in percent; it is 1.037 倍. */
function readPart(text: string, quantity: NumberMention, dimension: "percent" | "points"): Found | null {
  if (dimension === "points") return null;
  const at = spanStart(quantity);
  const floor = clauseStart(text, at, REACH);
  const part = PART.exec(text.slice(floor, at));
  if (!part) return null;
  const base = { start: at - 1 - part[1]!.length, end: at - 1 };
  return { start: floor + part.index, sign: 1, kind: "multiple", base, againstOther: false, multipleIs: "ratio" };
}

/** 全国平均水平, 其他省: another; 2010年, 前一个, 当年: the same region earlier. */
const isOtherBase = (words: string): boolean => /全国|全省|全市|全区|全球|平均|水平|[省市区县]$/.test(words) && !/年|同期|期初/.test(words);

const phrase = (quantity: NumberMention, found: Found, unit: ChangePhrase["unit"]): ChangeMention => {
  const { value, high, qualifier, dimension, factor } = quantity.value;
  // 是2019年的103.7%: 1.037 times; 1.03万倍: 10300 times.
  const shift = found.kind !== "multiple" ? 0 : dimension === "percent" ? -2 : Math.round(Math.log10(factor));
  const signed = (n: number): number => (shift !== 0 ? Number(`${n}e${shift}`) : n < 0 ? n : n * found.sign);
  return {
    kind: "change",
    start: Math.min(found.start, spanStart(quantity)),
    end: spanEnd(quantity),
    value: {
      kind: found.kind,
      value: signed(value),
      high: high === null ? null : signed(high),
      unit,
      qualifier,
      base: found.base,
      againstOther: found.againstOther,
      multipleIs: found.kind === "multiple" ? found.multipleIs : null,
    },
    rule: found.kind,
  };
};

/** A number read as a change, with how it was read. */
interface Prior {
  quantity: NumberMention;
  found: Found;
}

/** 增长14.7%和14.3%, 高出0.2个和0.8个百分点: every further number of the list is a change of the same kind. */
function continues(text: string, prior: Prior, quantity: NumberMention): boolean {
  if (quantity.value.dimension !== prior.quantity.value.dimension) return false;
  const from = prior.quantity.end;
  const gap = quantity.start - from;
  return gap > 0 && gap <= LIST_MAX && LIST_GAP.test(text.slice(from, quantity.start));
}

/** 分别增长41.6%、28.3%和1.2倍: the last of the list in times. */
function turnsTo(text: string, { quantity: last, found }: Prior, quantity: NumberMention): Found | null {
  const { dimension } = quantity.value;
  const grown = found.sign === 1 && (found.kind === "yoy" || (found.kind === "multiple" && found.multipleIs === "growth"));
  if (!grown || ![dimension, last.value.dimension].every((each) => each === "times" || each === "percent") || dimension === last.value.dimension)
    return null;
  const gap = text.slice(last.end, Math.max(last.end, quantity.start));
  if (gap.length > LIST_MAX || gap === "" || !LIST_GAP.test(gap) || !TIMES_END.test(text.slice(quantity.end, quantity.end + 2))) return null;
  const times = dimension === "times";
  return { ...found, start: spanStart(quantity), kind: times ? "multiple" : "yoy", multipleIs: times ? "growth" : null };
}

/** 高于全省2.5个百分点、全市1.3个百分点: the next of those it is set beside. */
function isAlsoBeside(text: string, prior: Prior, quantity: NumberMention): boolean {
  if (!prior.found.againstOther || prior.found.kind !== "points" || quantity.value.dimension !== "points") return false;
  const from = prior.quantity.end;
  const gap = text.slice(from, Math.max(from, quantity.start));
  return gap.length <= 12 && /^[、，和及](?:较|比|分别)?[^，。；]{2,}$/.test(gap) && OTHER_WORDS.test(gap);
}

const folds: Record<string, number> = { 一: 2, 两: 4, 二: 4, 三: 8, 四: 16, 五: 32, 1: 2, 2: 4, 3: 8, 4: 16, 5: 32 };
const FOLD = /翻了?(近|约|超)?(?:([一两二三四五1-5])番(?!茄)|番(?![茄外]))(还多|多)?|翻倍|持平/g;
const STEADY = /(?:同比|(?:与|和|同|较|比)(?:上年|去年|上年同期|去年同期|上年度|前一年))(?:总体|大致)?(基本|大体)?$/;

const RATE_FOLDS = /(?:增速|增幅|增长率|增长速度|涨幅)(?:同比|(?:比|较|是|由|从)[^，。；]{1,8}|近乎|接近|几乎|直接|实现|也|更)?$/;

/** 翻番, 翻两番, 同比持平. Leaves 与全国持平 (another region), and 翻了215倍, which has its number. */
function readFolds(text: string): ChangeMention[] {
  const found: ChangeMention[] = [];
  for (const match of matchesOf(text, FOLD)) {
    const at = match.index;
    if (match[0] === "持平") {
      const steady = STEADY.exec(text.slice(Math.max(0, at - 14), at));
      if (!steady) continue;
      const start = at - steady[0].length;
      const about = steady[1] ?? "";
      found.push(make(start, at + 2, "yoy", 0, "%", about ? "~" : "=", { start, end: at - about.length }, null));
      continue;
    }
    // 产值56亿元，增速翻番: the rate doubled, and not what grows at it.
    if (RATE_FOLDS.test(text.slice(Math.max(0, at - 14), at))) continue;
    const times = match[2] === undefined ? 2 : folds[match[2]]!;
    const near = match[1] ?? (/[近约超]$/.test(text.slice(Math.max(0, at - 1), at)) ? text[at - 1]! : "");
    const qualifier = match[3] || near === "超" ? ">" : near ? "~" : "=";
    const base = baseBefore(text, at);
    const timed = base.against === "time" && base.span !== null;
    found.push(make(timed ? base.start : at, at + match[0].length, "multiple", times, "倍", qualifier, timed ? base.span : null, "ratio"));
  }
  return found;
}

const make = (
  start: number,
  end: number,
  kind: ChangePhrase["kind"],
  value: number,
  unit: ChangePhrase["unit"],
  qualifier: Qualifier,
  base: Span | null,
  multipleIs: ChangePhrase["multipleIs"],
): ChangeMention => ({
  kind: "change",
  start,
  end,
  value: { kind, value, high: null, unit, qualifier, base, againstOther: false, multipleIs },
  rule: kind,
});

/**
 * Growth, decline, multiples and percentage points, each number of a list by itself.
 * Leaves levels (提高到27%, 增至280所), amounts (增长300亿元) and growth without a number.
 */
export function readChanges(text: string, quantities: readonly NumberMention[]): ChangeMention[] {
  const found: ChangeMention[] = readFolds(text);
  let prior: Prior | null = null;
  let paired: Paired | null = null;
  for (const quantity of quantities) {
    const { dimension } = quantity.value;
    if (dimension !== "percent" && dimension !== "points" && dimension !== "times") {
      prior = null;
      continue;
    }
    prior = readOne(text, quantity, dimension, prior);
    const second: Paired["second"] | null = paired && AND_THEN.test(text.slice(paired.end, quantity.start)) ? paired.second : null;
    paired = second || !prior ? null : pairedAt(text, quantity);
    if (prior && (second || paired)) prior.found.kind = second ?? paired!.first;
    if (prior) found.push(phrase(quantity, prior.found, prior.found.kind === "multiple" ? "倍" : UNITS[dimension]));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whose second number is against something else than its first, and where the first ends. */
interface Paired {
  first: "yoy" | "mom";
  second: "yoy" | "mom";
  end: number;
}
const PAIRED = /(同比|环比)[、和与及](同比|环比)(?:分别|依次)[^，。；\d]{0,6}$/;
const AND_THEN = /^(?:、|和|与|及)[^，。；、\d]{0,6}$/;

/** 同比、环比分别上涨0.5%和下降0.1%: the first against the year before, the second against the month before. */
function pairedAt(text: string, quantity: NumberMention): Paired | null {
  const at = spanStart(quantity);
  const words = PAIRED.exec(text.slice(clauseStart(text, at, REACH), at));
  if (!words || words[1] === words[2]) return null;
  const [first, second]: Paired["first"][] = words[1] === "同比" ? ["yoy", "mom"] : ["mom", "yoy"];
  return { first: first!, second: second!, end: spanEnd(quantity) };
}

/** The change one number states: a further item of a list, or one with its own words. */
function readOne(text: string, quantity: NumberMention, dimension: keyof typeof UNITS, prior: Prior | null): Prior | null {
  if (prior && continues(text, prior, quantity)) return { quantity, found: { ...prior.found, start: spanStart(quantity) } };
  const turned = prior && turnsTo(text, prior, quantity);
  if (turned) return { quantity, found: turned };
  const own = dimension === "times" ? readMultiple(text, quantity) : (readPart(text, quantity, dimension) ?? readRate(text, quantity, dimension));
  if (own) return { quantity, found: own };
  return prior && isAlsoBeside(text, prior, quantity) ? { quantity, found: { ...prior.found, start: spanStart(quantity) } } : null;
}
