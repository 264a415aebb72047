import type { Qualifier } from "../../dataset/schema.ts";
import type { NumberMention, Quantity, UnitDimension } from "../mention.ts";
import { codeAt } from "../text.ts";
import type { Numeral } from "./numeral.ts";
import { type Before, qualifierAfter, qualifierBefore } from "./qualifier.ts";
import { CURRENCIES, isTenths, isVagueCounter, perAt, type Unit, unitAt } from "./unit.ts";
import { charSet, isDigit, isHan, isLetter, wordsAt, wordsBefore } from "./words.ts";

const currencyBefore = wordsBefore(Object.keys(CURRENCIES));

/** Right after a number without a unit these make it a name, a clock, a date or a part of one: 500强, 27号, 2.0版, 10时, 12月. */
const NOT_A_NUMBER = charSet("强号版时月日季旬世楼路幢室弄街分点秒度级代后番线期年岁周环页折条屏码字开维缸阶段中处届");
/** Characters that tie a number to what stands on their other side: 1+6+N, 7×24, 0.4∶75.6, 08:54, 010-6868. */
const TIES = charSet("+＋×*:：∶/／_=&?#@\\·.-—–~～－");
/** Of these, what parts two numbers of a ratio or a clock. */
const COLONS = charSet(":：∶");
/** What opens a range: 6%—6.5%, 20至30家. */
const RANGE_ENDS = charSet("—–-－~～至到");
const rangeMark = wordsAt(["—", "–", "-", "－", "~", "～", "至", "到", "——", "--"]);
/** Before a code: telephone, licence, issue. */
const CODE_BEFORE = /(?:电话|热线|传真|邮编|编号|备案|许可证|刊号|总第|微信|QQ|客服|拨打|手机|ICP备|公网安备|号码|代码|代号)[^，。；\n]{0,24}$/;
const LATIN_CURRENCY = new Set(["NT$", "HK$", "US$", "$", "€", "£", "￥", "¥", "RMB"]);

/** After a bare round level these make it a class of things, not a value: 千亿级, 百亿产业, 万亿俱乐部. */
const CLASS_AFTER =
  /^元?(?:级|规模的?产业|产业|集群|企业|项目|俱乐部|工程|城市|园区|开发区|大省|强[省市县区镇]|[镇县村]|赛道|市场|平台|板块|台账|计划|行动|投资项目|元级)/;
/** First characters of `CLASS_AFTER`, so that most amounts are not held against it. */
const CLASS_FIRST = charSet("元级规产集企项俱工城园开大强镇县村赛市平板台计行投");
/** Nouns that a threshold describes: 10亿元以上企业, 过亿元的工业企业. */
const THRESHOLD_AFTER =
  /^(?:级)?(?:的|元级的?)?[\u4e00-\u9fff“”"]{0,6}?(?:企业|项目|公司|城市|城|省份|地区|园区|开发区|产业集群|产业|集群|县区?|[县区市]|俱乐部|家庭|人群|机构|工程|单品|品牌|景区|医院|行业|合同|订单|固定资产投资)/;
/** 亿元以上68个 */
const COUNT_AT_ONCE = /^(?:共|有|达)?\d+(?:余|多)?[家个户项宗]/;
/** 产值超亿元的|83家, 投资10亿元以上的有|7个: those above the mark are counted. */
const COUNTED_AFTER = /^的(?:企业|项目)?(?:共|则|就|也|已)?(?:有|达到?|为)?(?:\d+|[一二两三四五六七八九十百]{1,4})(?:余|多)?[家个户项宗栋座处名]/;
/** 税收超百万元|楼宇21栋 */
const THINGS_AFTER =
  /^[一-龥]{0,6}?(?:企业|公司|项目|楼宇|园区|乡镇|镇|村|大户|商户|主体|单品|品牌|景区|基金|合同|订单)(?:数|数量)?(?:共|已|也|有|达到?|增至)*\d/;
/** 20亿元以上的|是上年的3.1倍, 30亿元以上的|增长42%: how many lie above the mark is held against another time. */
const HELD_AFTER = /^的(?:数量)?(?:也|则|更)?(?:是(?=上|去|前|20)|为(?=上|去)|比(?:上|去)|较(?:上|去)|同比|增[长加多]|减少|下降|翻)/;
/** 超过800万人次的，|还有甲、乙: whose marks they are is told behind. */
const LISTED_AFTER = /^的(?:，(?:还|也|则)有|(?:还|也|则)?(?:有|包括))(?!所)[^\d，。；]{2}/;
/** 亿元以上|投资额: what was put into those above the mark. */
const INVESTED_AFTER = /^(?:的)?投资(?:额|总额|占|同比|增长|下降)/;
/** 首个突破10万亿元的省份 says that its subject did. */
const FIRST_TO = /(?:首个|首家|首座|第一个|唯一|率先|首批)[^，。；]{0,3}$/;
/** 823家企业年产值过亿元: the level is what each of them passed. */
const EACH_BEFORE = /\d[万余多]?[家个户][^，。；]{1,12}$/;
/** 29个项目投资额均|超过5000万元, 单个项目总投资都在|1亿元以上, 26家企业产值|超过10亿元: and so is a mark in digits, where each of them is said to pass it, or all of them did not make it together. */
const EACH_OF =
  /(?:\d[万余多]?|[一二两三四五六七八九十]|单|每)[家个户座栋][^，。；、]{0,8}?(?:企业|项目|公司|园区|街道|乡镇|[镇村]|楼宇)(?:[^，。；、]{0,12}(?:均|都|各)[已在]?|(?:单体|当年|年)?(?:产值|主营业务收入|营业收入|营收|销售收入|市值|估值))$/;
/** 86家企业产值突破640亿元: a mark is rounder, and that is what they made together. */
const ROUND = /^[1235]0*$/;
const isEachOf = (before: string, value: number): boolean => {
  const words = EACH_OF.exec(before)?.[0];
  return words !== undefined && (/[均都各单每]/.test(words) || ROUND.test(String(value)));
};
const THRESHOLD_WORDS = new Set(["以上", "以下", "及以上", "及以下", "（含）以上", "（含）及以上", "(含)以上", "含以上"]);
/** 收入50万元以上|的村, 30名以上|的党支部: whatever noun comes, the mark only says which. */
const MARKED_NOUN = /^的(?!(?:有|共|达|为|是|占|则|好|佳|成|业|部|目|水|增|涨|比|高|历)|[，。；、])[\u4e00-\u9fff]/;
const HYPHEN = 45;
const UNDERSCORE = 95;
const HASH = 35;
const AT = 64;
const DASH = "—".charCodeAt(0);
const MINUS = "−".charCodeAt(0);
const WIDE_MINUS = "－".charCodeAt(0);
const FU = "负".charCodeAt(0);
const JI = "几".charCodeAt(0);
const QIAN = "前".charCodeAt(0);
const YU = "余".charCodeAt(0);
const DUO = "多".charCodeAt(0);
const LAI = "来".charCodeAt(0);
const DI = "第".charCodeAt(0);

/** Verbs whose amount is a change or a difference, never a level. Not 新增: 新增16家 counts what is new. */
const increments = wordsBefore([
  ..."净增 增加 增长 增 减少 减 下降 降 提高 提升 上升 扩大 缩小 缩减 压减 下调 上调 调减 调增 多 少 高 低 高出 多出 少于 相差 差 相差不到 差距 差距为 扩容 上涨 涨 跌 下跌 回落 净增加 净减少 增收 减收 增产 减产 多收 少收".split(
    " ",
  ),
  ..."增加了 增长了 减少了 下降了 提高了 提升了 上升了 扩大了 多了 少了 高了 低了".split(" "),
]);
/** End in a word of the list above and are none: 最多, 不少, 许多, 新增. */
const NOT_INCREMENT = wordsBefore(
  "新增 最多 至多 不少 至少 最少 许多 很多 众多 最高 最低 提质增 较高 较低 较多 较少 大多 倍增 激增长 更多 繁多 多多 误差 温差 逆差 顺差 落差 时差 偏差".split(
    " ",
  ),
);

interface UnitReading {
  word: string;
  dimension: UnitDimension;
  unitFactor: number;
  counter: boolean;
  end: number;
  unit: Unit | null;
}

function readUnit(text: string, numeral: Numeral, at: number): UnitReading | null {
  if (numeral.unit) {
    return { word: numeral.unit, dimension: numeral.unit === "%" ? "percent" : "permille", unitFactor: 1, counter: false, end: at, unit: null };
  }
  if (!numeral.scale && (numeral.form === "han" || numeral.form === "digits") && numeral.value <= 10 && isTenths(text, at)) {
    return { word: "%", dimension: "percent", unitFactor: 1, counter: false, end: at + 1, unit: null };
  }
  if (text.startsWith("个亿", at)) return { word: "亿", dimension: "none", unitFactor: 1e8, counter: false, end: at + 2, unit: null };
  const unit = unitAt(text, at);
  if (!unit) return null;
  const end = at + unit.word.length;
  const per = perAt(text, end);
  if (per && unit.dimension !== "flow")
    return { word: unit.word + per, dimension: "none", unitFactor: unit.factor, counter: false, end: end + per.length, unit };
  if (unit.word === "度" && !numeral.scale) return { word: "度", dimension: "index", unitFactor: 1, counter: false, end, unit };
  return { word: unit.word, dimension: unit.dimension, unitFactor: unit.factor, counter: unit.counter, end, unit };
}

/** 七成四 is 74 %, 三成半 35 %; 半 stands at index 0. */
const TENTHS_REST = "半一二三四五六七八九";
const YEAR = { first: 1900, last: 2100 };
const isYearLike = (numeral: Numeral): boolean =>
  numeral.form === "digits" && !numeral.scale && numeral.decimals === 0 && numeral.value >= YEAR.first && numeral.value <= YEAR.last;

/** True where a number is one piece of a longer code, ratio, clock or date. */
function isTied(text: string, start: number, end: number): boolean {
  const before = codeAt(text, start - 1);
  if (TIES[before] === 1) {
    const code = codeAt(text, start - 2);
    if (isDigit(code)) return true;
    if (isLetter(code) && before !== DASH && COLONS[before] !== 1) return true;
    if (before === HYPHEN && isLetter(code)) return true;
    if (before === UNDERSCORE || before === HASH || before === AT) return true;
  }
  const after = codeAt(text, end);
  if (TIES[after] !== 1) return false;
  const code = codeAt(text, end + 1);
  // 城乡居民收入比为2.31∶1: so many to one.
  if (COLONS[after] === 1 && text[end + 1] === "1" && !/[\d.:：∶]/.test(text[end + 2] ?? "。") && text.slice(start, end).includes(".")) return false;
  return isDigit(code) || (isLetter(code) && COLONS[after] !== 1);
}

/** “6293” and nothing else between the marks: a slogan. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /[“"‘「『《]/.test(text.charAt(start - 1) || "。") && /[”"’」』》]/.test(text[end] ?? "。");
}

function minusBefore(text: string, start: number, percent: boolean): boolean {
  const sign = codeAt(text, start - 1);
  if (sign !== HYPHEN && sign !== MINUS && sign !== WIDE_MINUS && sign !== FU) return false;
  const before = text[start - 2];
  if (sign === FU) return percent && /[为长是达到约]/.test(before ?? "。");
  if (sign === MINUS) return true;
  return before === undefined || /[\s|（(：:，、]/.test(before) || (percent && isHan(before.charCodeAt(0)));
}

/** One number with its unit and qualifiers, or null where it is no quantity: an ordinal, a date, a code, a class of things (千亿级). */
function readQuantity(text: string, numeral: Numeral): NumberMention | null {
  const { start } = numeral;
  if (numeral.form === "positional" || codeAt(text, start - 1) === DI) return null;
  let at = numeral.end;
  let more = numeral.more;
  let tail: Qualifier = "=";
  const inner = codeAt(text, at);
  if (inner === YU || ((inner === DUO || inner === LAI) && numeral.form !== "share")) {
    const unit = readUnit(text, numeral, at + 1);
    if (inner === LAI) {
      if (unit && (unit.counter || unit.dimension === "duration")) {
        tail = "~";
        at++;
      }
    } else if (unit || inner === YU || numeral.scale) {
      more = true;
      at++;
    }
  }
  const read = readUnit(text, numeral, at);
  if (!numeral.unit && !fits(text, numeral, at, read)) return null;
  const unit: UnitReading = read ?? { word: "", dimension: "none", unitFactor: 1, counter: false, end: at, unit: null };
  let { end } = unit;
  const measured = !unit.counter && unit.dimension !== "none";
  if (codeAt(text, end) === DUO && (measured || unit.unit?.word === "年") && !/[种个项元家少样重\d]/.test(text[end + 1] ?? "。")) {
    more = true;
    end++;
  }
  const currency = currencyBefore(text, start);
  if (
    isLetter(codeAt(text, start - 1)) &&
    !(unit.dimension === "CNY" || unit.dimension === "USD" || unit.dimension === "percent" || numeral.power >= 8) &&
    !LATIN_CURRENCY.has(currency)
  )
    return null;
  let begin = start;
  let { dimension, word } = unit;
  if (currency && (dimension === "none" || dimension === "CNY") && !unit.counter) {
    const { dimension: money, word: name } = CURRENCIES[currency]!;
    if (!(currency === "美元" || currency === "港元" || currency === "欧元" || currency === "日元" || currency === "英镑") || dimension === "none") {
      dimension = money;
      word = name;
      begin = start - currency.length;
    }
  }
  const negative = minusBefore(text, begin, dimension === "percent" || dimension === "permille" || dimension === "points");
  const around = readAround(text, numeral, begin, end, unit.unit);
  if (numeral.form === "level") {
    const described = around.after !== "=";
    if (around.before.qualifier === "=" && !more && !described && !/[达到]/.test(text.charAt(begin - 1) || "。")) return null;
    if (around.before.word === "近" && numeral.power >= 8 && CLASS_AFTER.test(text.slice(end, end + 8))) return null;
  }
  const qualified = around.before.word !== "" || THRESHOLD_WORDS.has(around.afterWord);
  const followed = numeral.power >= 8 && CLASS_FIRST[codeAt(text, around.end)] === 1;
  const rest = qualified || followed ? text.slice(around.end, around.end + 12) : "";
  if (followed && /^元?级/.test(rest)) return null;
  const classed = followed && (dimension === "CNY" || dimension === "none") && CLASS_AFTER.test(rest);
  if (classed && numeral.form === "level" && around.afterWord === "") return null;
  const threshold =
    classed ||
    (qualified &&
      THRESHOLD_WORDS.has(around.afterWord) &&
      (dimension === "CNY" || dimension === "USD" || dimension === "people") &&
      (MARKED_NOUN.test(rest) || HELD_AFTER.test(rest))) ||
    (qualified && numeral.form === "level" && around.afterWord !== "" && INVESTED_AFTER.test(rest)) ||
    (qualified && dimension !== "percent" && LISTED_AFTER.test(rest)) ||
    (qualified &&
      dimension !== "percent" &&
      (measured || dimension === "none") &&
      ((around.before.word !== "" && THINGS_AFTER.test(rest)) ||
        (around.afterWord !== "" && dimension === "CNY" && COUNT_AT_ONCE.test(rest)) ||
        ((THRESHOLD_AFTER.test(rest) || COUNTED_AFTER.test(rest)) && (around.afterWord !== "" || rest.startsWith("的") || classed))));
  const qualifier = around.before.qualifier !== "=" ? around.before.qualifier : around.after !== "=" ? around.after : more ? ">" : tail;
  const value: Quantity = {
    value: negative ? -numeral.value : numeral.value,
    high: null,
    unit: numeral.scale + (word || ""),
    dimension,
    factor: 10 ** numeral.power * unit.unitFactor,
    qualifier,
    counter: unit.counter,
    around: { start: around.before.start, end: around.end },
    threshold: undefined,
    increment: undefined,
    weak: undefined,
  };
  if (read && read.word === "%" && !numeral.unit && read.unit === null) {
    value.value = numeral.value * 10 * (negative ? -1 : 1);
    const rest = TENTHS_REST.indexOf(text[end] ?? "。");
    if (rest >= 0 && !/[成个年家十百千万亿]/.test(text[end + 1] ?? "。")) {
      value.value += rest === 0 ? 5 : rest;
      end++;
      value.around!.end = Math.max(value.around!.end, end);
    }
  }
  const passed = value.qualifier === ">" && (numeral.form === "level" || dimension === "CNY");
  const each =
    passed &&
    (numeral.form === "level"
      ? around.before.qualifier === ">" && EACH_BEFORE.test(text.slice(Math.max(0, begin - 20), begin))
      : isEachOf(text.slice(Math.max(0, around.before.start - 32), around.before.start), value.value));
  if (each || (threshold && !FIRST_TO.test(text.slice(Math.max(0, around.before.start - 6), around.before.start)))) value.threshold = true;
  if (isIncrement(text, around.before.start, dimension)) value.increment = true;
  if (isWeak(numeral, unit.unit, dimension)) value.weak = true;
  return { kind: "quantity", start: negative ? begin - 1 : begin, end, value, rule: "quantity" };
}

/** 县十七届|人大二次会议, 市委十三届|八次全会: which of its assemblies, not how many. */
const SITTING = /^(?:人大|人民|政协|党代|委员|常委|中央|全国|全会|[省市县区州旗]委|[一二三四五六七八九十]{1,2}[次中])/;

/** Whether a number and what follows it make a quantity at all. */
function fits(text: string, numeral: Numeral, at: number, read: UnitReading | null): boolean {
  const { start, end, form } = numeral;
  const code = codeAt(text, at);
  if (read?.unit?.word === "届" && SITTING.test(text.slice(read.end, read.end + 4))) return false;
  if (codeAt(text, end) === JI) return false;
  if (codeAt(text, start - 1) === QIAN && (read?.word === "位" || read?.word === "名")) return false;
  if (form === "han" || form === "level") {
    if (!read) return numeral.power >= 8 && !isHanName(text, at);
    if (form === "han" && !numeral.scale && read.unit) {
      if (read.unit.digitsOnly && numeral.value < 100) return false;
      if (numeral.value <= 1 && read.dimension !== "times") return false;
      if (read.unit.word === "大" && numeral.value > 12) return false;
      if (read.dimension === "duration" && text.startsWith("年", at) && /[规行计]/.test(text[read.end] ?? "。")) return false;
    }
    if (form === "han" && !numeral.scale && read.word === "元" && numeral.value < 10) return false;
    return !(isTied(text, start, end) && numeral.value < 100);
  }
  if (read) {
    if (read.unit?.word === "届" && numeral.value >= YEAR.first) return false;
    if (read.unit?.word === "年" && numeral.decimals === 0 && !numeral.scale && (numeral.value >= 1000 || text[start] === "0")) return false;
    if (read.dimension === "index" && (read.word === "点" || read.word === "分") && numeral.decimals === 0 && numeral.value < 100) return false;
    if (read.unit && !read.counter && isLetter(code) && isLetter(codeAt(text, read.end))) return false;
    return !isTiedBefore(text, start);
  }
  if (numeral.power === 0 && isNumbering(text, numeral, at)) return false;
  if (isLetter(code) || NOT_A_NUMBER[code] === 1) return false;
  if (text.startsWith("个", at) && numeral.power === 0) return false;
  if (isTied(text, start, end) || isQuoted(text, start, end)) return false;
  if (numeral.value >= 1e6 && numeral.power === 0 && numeral.decimals === 0 && !text.slice(start, end).includes(",")) return false;
  if (numeral.decimals === 0 && CODE_BEFORE.test(text.slice(Math.max(0, start - 30), start))) return false;
  return true;
}

/** Footnotes [1], scores 32比15, stock codes (300999), items "1. " at the head of a line, 表1. */
function isNumbering(text: string, { start, end, decimals }: Numeral, at: number): boolean {
  if (decimals > 0) return false;
  const before = codeAt(text, start - 1);
  const after = codeAt(text, at);
  if (OPENING[before] === 1 && CLOSING[after] === 1) return true;
  if (LABEL[before] === 1) return true;
  if (ITEM_END[after] === 1 && (start === 0 || BLANK[before] === 1) && !isDigit(codeAt(text, end + 1))) return true;
  return (before === BI && isDigit(codeAt(text, start - 2))) || (after === BI && isDigit(codeAt(text, at + 1)));
}
const OPENING = charSet("[［(（〔【");
const CLOSING = charSet("]］)）〕】");
const LABEL = charSet("表图式例注第");
const ITEM_END = charSet(".．、)）");
const BLANK = charSet(" \t\n\r\u3000\u00a0");
const BI = "比".charCodeAt(0);

/** 两万亿 may stand without a unit; 万亿级 and 亿纬 not. */
const isHanName = (text: string, at: number): boolean => "级纬达科".includes(text[at] ?? "。");

/** 0.4∶75.6家 does not occur, but 1∶3.5万 and 7×24小时 do. */
function isTiedBefore(text: string, start: number): boolean {
  return RATIO[codeAt(text, start - 1)] === 1 && isDigit(codeAt(text, start - 2));
}
const RATIO = charSet("∶×/:.");

interface Around {
  before: Before;
  after: Qualifier;
  afterWord: string;
  end: number;
}

function readAround(text: string, numeral: Numeral, begin: number, end: number, unit: Unit | null): Around {
  let before = qualifierBefore(text, begin);
  const round = numeral.form === "level" || numeral.form === "share" || numeral.power >= 8;
  const unfit =
    (before.word === "上" && numeral.form !== "level") ||
    (before.word === "过" && !round) ||
    (before.word === "破" && numeral.power < 4 && numeral.form !== "level") ||
    (before.word === "突破" && unit?.word === "项");
  if (unfit) before = { qualifier: "=", start: begin, word: "" };
  const after = qualifierAfter(text, end);
  return { before, after: after.qualifier, afterWord: after.end === end ? "" : text.slice(end, after.end), end: after.end };
}

function isIncrement(text: string, at: number, dimension: UnitDimension): boolean {
  if (dimension === "percent" || dimension === "permille" || dimension === "points" || dimension === "times" || dimension === "duration")
    return false;
  return increments(text, at) !== "" && NOT_INCREMENT(text, at) === "";
}

function isWeak(numeral: Numeral, unit: Unit | null, dimension: UnitDimension): boolean {
  if (unit?.word === "大") return true;
  if (!unit) return isYearLike(numeral) && dimension === "none";
  return numeral.form === "han" && !numeral.scale && numeral.value <= 10 && ((unit.counter && isVagueCounter(unit)) || unit.dimension === "duration");
}

/** Between the items of a list of numbers: 18.6%、19.2%和20%. */
export const LIST_GAP = /^(?:、|和|与|及|以及|或|、和)(?:约|近|超|逾)?$/;
export const LIST_MAX = 4;

/** True when the two stand in one list: 18.6%、19.2%. */
const isListed = (text: string, prior: NumberMention, next: NumberMention): boolean =>
  next.start - prior.end <= LIST_MAX && next.start > prior.end && LIST_GAP.test(text.slice(prior.end, next.start));

/** 1.2个和2.1个百分点, 8.5和9.2%: an item without its unit has that of the item after it. Null when it keeps its own. */
function withUnit(text: string, item: NumberMention, next: NumberMention): NumberMention | null {
  const { value: own } = item;
  const { value: other } = next;
  if (other.dimension === "none" || other.dimension === "duration" || own.unit === other.unit) return null;
  const bare = own.dimension === "none" && own.unit === "" && !own.weak;
  const half = own.unit === "个" && other.unit.startsWith("个");
  const scaled = own.unit !== "" && own.dimension === "none" && other.unit.startsWith(own.unit);
  if (!(bare || half || scaled) || !isListed(text, item, next)) return null;
  const { increment: _increment, ...value } = own;
  const mention: NumberMention = {
    ...item,
    value: { ...value, unit: other.unit, dimension: other.dimension, factor: other.factor, counter: other.counter },
  };
  if (isIncrement(text, own.around?.start ?? item.start, other.dimension)) mention.value.increment = true;
  return mention;
}

/** 超过14万亿元和13万亿元, 净增3家、4家: the word before the list holds for each item. Null when nothing changes. */
function withWord(text: string, prior: NumberMention, item: NumberMention): NumberMention | null {
  if (prior.value.unit !== item.value.unit || item.value.unit === "") return null;
  const exceeds = prior.value.qualifier === ">" && item.value.qualifier === "=" && (prior.value.around?.start ?? prior.start) < prior.start;
  const grows = prior.value.increment === true && !item.value.increment;
  if (!(exceeds || grows) || !isListed(text, prior, item)) return null;
  return { ...item, value: { ...item.value, ...(exceeds && { qualifier: ">" as const }), ...(grows && { increment: true as const }) } };
}

/** 1万亿元以上、不足2万亿元的8个省份: the lower mark of a band is a mark, too. */
function asBand(text: string, low: NumberMention, high: NumberMention): NumberMention {
  const gap = (high.value.around?.start ?? high.start) - (low.value.around?.end ?? low.end);
  const band = high.value.threshold && !low.value.threshold && low.value.qualifier === ">" && low.value.dimension === high.value.dimension;
  return band && gap === 1 && text[low.value.around?.end ?? low.end] === "、" ? { ...low, value: { ...low.value, threshold: true } } : low;
}

const FROM = /[从由]约?$/;

/** 6%—6.5%, 20至30家, 2万亿至3万亿元: one quantity with both ends. Leaves 从55家到9474家, 2016-2020 and telephone numbers. */
function joinRange(text: string, low: Numeral, high: Numeral): NumberMention | null {
  if (high.start - low.end > 6 || RANGE_ENDS[codeAt(text, high.start - 1)] !== 1) return null;
  const upper = readQuantity(text, high);
  if (!upper || upper.value.unit === "" || upper.start !== high.start) return null;
  const plain = readUnit(text, low, low.end);
  const lowEnd = plain?.end ?? low.end;
  const mark = rangeMark(text, lowEnd);
  if (!mark || lowEnd + mark.length !== high.start || low.form === "positional" || codeAt(text, low.start - 1) === DI) return null;
  const unitWord = upper.value.unit.slice(high.scale.length);
  if (plain && plain.word !== unitWord && !(plain.word === "个" && unitWord.startsWith("个"))) return null;
  if (!plain && low.scale && !upper.value.unit.startsWith(low.scale) && low.power > high.power) return null;
  if ((mark === "至" || mark === "到") && (plain || low.scale) && FROM.test(text.slice(Math.max(0, low.start - 2), low.start))) return null;
  if (upper.value.dimension === "duration" && isYearLike(low)) return null;
  if (isLetter(codeAt(text, low.start - 1)) || isTiedBefore(text, low.start)) return null;
  if (codeAt(text, low.start - 1) === HYPHEN && isDigit(codeAt(text, low.start - 2))) return null;
  const scale = low.scale ? low.power : high.power;
  const lowValue =
    (upper.value.unit.startsWith("%") && plain?.word === "%" && !low.unit && text[low.end] === "成" ? low.value * 10 : low.value) *
    (scale === high.power ? 1 : 10 ** (scale - high.power));
  if (!(lowValue < upper.value.value)) return null;
  const before = qualifierBefore(text, low.start);
  const start = minusBefore(text, low.start, upper.value.dimension === "percent") ? low.start - 1 : low.start;
  return {
    ...upper,
    start,
    value: {
      ...upper.value,
      value: start < low.start ? -lowValue : lowValue,
      high: upper.value.value,
      qualifier: before.qualifier === "~" || before.qualifier === "=" ? before.qualifier : upper.value.qualifier,
      around: { start: Math.min(before.start, start), end: upper.value.around?.end ?? upper.end },
    },
    rule: "range",
  };
}

/**
 * Every number of the text with scale, unit and qualifiers; 千亿元 only as a level passed or a threshold.
 * Leaves ordinals, dates, clocks, ratios, codes, telephone numbers, brand numbers (500强, 5G, “1345”) and classes (千亿级集群).
 */
export function readQuantities(text: string, numerals: readonly Numeral[]): NumberMention[] {
  const found: NumberMention[] = [];
  for (let i = 0; i < numerals.length; i++) {
    const next = numerals[i + 1];
    const range = next ? joinRange(text, numerals[i]!, next) : null;
    const one = range ?? readQuantity(text, numerals[i]!);
    if (one) found.push(one);
    if (range) i++;
  }
  for (let i = found.length - 2; i >= 0; i--) found[i] = withUnit(text, found[i]!, found[i + 1]!) ?? found[i]!;
  for (let i = found.length - 2; i >= 0; i--) found[i] = asBand(text, found[i]!, found[i + 1]!);
  for (let i = 1; i < found.length; i++) found[i] = withWord(text, found[i - 1]!, found[i]!) ?? found[i]!;
  return found;
}
