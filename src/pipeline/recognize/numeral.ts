import { codeAt } from "../text.ts";
import { charSet, isDigit, isLetter } from "./words.ts";

/** The scale word printed after a number; it belongs to the unit (4.35亿元), so the value stays as printed. */
export type Scale = "" | "万" | "亿" | "万亿" | "兆";

/**
 * A number as printed, its unit aside. `value` counts scales: 1291.5亿 is 1291.5 with power 8; 1兆9664亿 is 19664 with power 8.
 * `form`: digits (12,675), han (一百二十三), positional (二〇二一), level (千亿, a round level without a digit), share (三分之一, 半数: percent already).
 */
export interface Numeral {
  start: number;
  /** After the scale word. */
  end: number;
  value: number;
  /** The value is exact to this many decimals, as printed. */
  decimals: number;
  scale: Scale;
  power: 0 | 4 | 8 | 12;
  form: "digits" | "han" | "positional" | "level" | "share";
  /** 余 or 多 inside: 5400多亿, 三百余. */
  more: boolean;
  /** Set for 百分之五 and 三分之一 (%), 千分之三 (‰): the words hold the unit. */
  unit: "" | "%" | "‰";
}

/** What stands where a numeral seemed to begin: a numeral, or the end of something that must not be read as one. */
type Reading = Numeral | { start: number; end: number; form: "none" };

const DIGIT: Record<string, number> = { 〇: 0, "○": 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const FORMAL: Record<string, number> = { 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
const TENS: Record<string, number> = { 廿: 2, 卅: 3 };
const STEP: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

const NONE = 0;
const ARABIC = 1;
const HAN = 2;
const UNIT = 3;
const BIG = 4;
const HALF = 5;
/** What a numeral may begin with, by UTF-16 code unit. */
const BEGINS = new Uint8Array(65536);
for (let code = 48; code <= 57; code++) BEGINS[code] = ARABIC;
for (const word of [...Object.keys(DIGIT), ...Object.keys(FORMAL), ...Object.keys(TENS)]) BEGINS[word.charCodeAt(0)] = HAN;
for (const word of Object.keys(STEP)) BEGINS[word.charCodeAt(0)] = UNIT;
for (const word of "万亿") BEGINS[word.charCodeAt(0)] = BIG;
BEGINS["半".charCodeAt(0)] = HALF;

/** Value of a Chinese digit by code unit, -1 for anything else. */
const HAN_DIGIT = new Int8Array(65536).fill(-1);
for (const [char, value] of [...Object.entries(DIGIT), ...Object.entries(FORMAL)]) HAN_DIGIT[char.charCodeAt(0)] = value;
const hanDigitAt = (text: string, at: number): number => (at < text.length ? HAN_DIGIT[text.charCodeAt(at)]! : -1);
/** Ten, hundred, thousand by code unit, 0 for anything else. */
const STEP_OF = new Uint16Array(65536);
for (const [char, value] of Object.entries(STEP)) STEP_OF[char.charCodeAt(0)] = value;
/** Twenty and thirty, in tens, by code unit, 0 for anything else. */
const TENS_OF = new Uint8Array(65536);
for (const [char, value] of Object.entries(TENS)) TENS_OF[char.charCodeAt(0)] = value;
const stepAt = (text: string, at: number): number => (at < text.length ? STEP_OF[text.charCodeAt(at)]! : 0);
const WAN = "万".charCodeAt(0);
const YI = "亿".charCodeAt(0);
const ZHAO = "兆".charCodeAt(0);
const YU = "余".charCodeAt(0);
const DUO = "多".charCodeAt(0);
const POINT = 46;
const COMMA = 44;
const SPACE = 32;
const ZERO = 48;
const STROKE = 47;

/** A number of 16 and more digits is a code: beyond what a double holds exactly. */
const MAX_DIGITS = 15;

interface Digits {
  end: number;
  digits: string;
  decimals: number;
  code: boolean;
}

/** 12675, 12,675, 343.23. A second point (6.2.1), a leading zero or too many digits make a code; below a scale word zeros may lead (1兆0,331亿). */
function readDigits(text: string, start: number, belowScale = false): Digits {
  let end = start;
  while (isDigit(codeAt(text, end))) end++;
  const first = end - start;
  let digits = text.slice(start, end);
  if (first <= 3 && (codeAt(text, start) !== ZERO || belowScale)) {
    while (codeAt(text, end) === COMMA && isGroup(text, end + 1)) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let decimals = 0;
  let code = false;
  if (codeAt(text, end) === POINT && isDigit(codeAt(text, end + 1))) {
    let point = end + 1;
    while (isDigit(codeAt(text, point))) point++;
    decimals = point - end - 1;
    digits += text.slice(end, point);
    end = point;
    while (codeAt(text, end) === POINT && isDigit(codeAt(text, end + 1))) {
      code = true;
      end++;
      while (isDigit(codeAt(text, end))) end++;
    }
  }
  if (digits.length > MAX_DIGITS || (first > 1 && codeAt(text, start) === ZERO && !belowScale)) code = true;
  return { end, digits, decimals, code };
}

function isGroup(text: string, at: number): boolean {
  return isDigit(codeAt(text, at)) && isDigit(codeAt(text, at + 1)) && isDigit(codeAt(text, at + 2)) && !isDigit(codeAt(text, at + 3));
}

interface ScaleWords {
  end: number;
  scale: Scale;
  power: 0 | 4 | 8 | 12;
  /** 3千万: the 千 is folded into the value. */
  fold: number;
  more: boolean;
}

/** Words that 千 and 百 begin and that are no scale: 千瓦, 千克, 百分点. */
const NOT_SCALE: Record<string, string> = { 千: "克米瓦伏卡兆赫字方", 百: "分强", 十: "分堰", 拾: "", 佰: "", 仟: "" };
/** 兆 is a number in the Taiwan press only before money or a smaller scale: 1.5兆元, 1兆9664亿; elsewhere 兆瓦, 100兆. */
const AFTER_ZHAO = "元美新台日港多余";

function readScale(text: string, at: number): ScaleWords {
  let end = at;
  let more = false;
  let code = codeAt(text, end);
  if (code < HAN_FIRST) return { end, scale: "", power: 0, fold: 0, more };
  if ((code === YU || code === DUO) && isScaleStart(text, end + 1)) {
    more = true;
    end++;
    code = codeAt(text, end);
  }
  let fold = 0;
  const step = STEP_OF[code]!;
  if (step > 0 && !(NOT_SCALE[text[end]!] ?? "").includes(text[end + 1] ?? "。")) {
    fold = step === 10 ? 1 : step === 100 ? 2 : 3;
    end++;
    code = codeAt(text, end);
    if ((code === YU || code === DUO) && isScaleStart(text, end + 1)) {
      more = true;
      end++;
      code = codeAt(text, end);
    }
  }
  if (code === ZHAO && (AFTER_ZHAO.includes(text[end + 1] ?? "。") || isDigit(codeAt(text, end + 1))))
    return { end: end + 1, scale: "兆", power: 12, fold, more };
  if (code === YI) return { end: end + 1, scale: "亿", power: 8, fold, more };
  if (code !== WAN) return { end, scale: "", power: 0, fold, more };
  const next = codeAt(text, end + 1);
  if (next === YI) return { end: end + 2, scale: "万亿", power: 12, fold, more };
  if ((next === YU || next === DUO) && codeAt(text, end + 2) === YI) return { end: end + 3, scale: "万亿", power: 12, fold, more: true };
  return { end: end + 1, scale: "万", power: 4, fold, more };
}

/** Below it there are no Chinese characters. */
const HAN_FIRST = 0x4e00;

function isScaleStart(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code === WAN || code === YI || STEP_OF[code]! >= 100;
}

const none = (start: number, end: number): Reading => ({ start, end: Math.max(end, start + 1), form: "none" });

function readArabic(text: string, start: number): Reading {
  const { end, digits, decimals, code } = readDigits(text, start);
  if (code) return none(start, end);
  if (decimals === 0 && codeAt(text, end) === STROKE) {
    const fraction = readSlash(text, start, end, Number(digits));
    if (fraction) return fraction;
  }
  const scale = readScale(text, end);
  const value = scale.fold === 0 ? Number(digits) : Number(`${digits}e${scale.fold}`);
  const numeral: Numeral = {
    start,
    end: scale.end,
    value,
    decimals: Math.max(0, decimals - scale.fold),
    scale: scale.scale,
    power: scale.power,
    form: "digits",
    more: scale.more,
    unit: "",
  };
  if (scale.scale && decimals === 0 && isDigit(codeAt(text, scale.end))) return readCompound(text, numeral);
  return numeral;
}

/** 1兆9664亿, 2兆145.6亿, 3亿5000万, 1万2000: the smaller scale is kept. Declines what does not fit below the larger one (1万20000). */
function readCompound(text: string, upper: Numeral): Reading {
  const rest = readDigits(text, upper.end, true);
  const scale = readScale(text, rest.end);
  const lower = Number(`${rest.digits}e${scale.fold}`);
  const room = 10 ** (upper.power - scale.power);
  if (rest.code || scale.power >= upper.power || lower >= room || (scale.power === 0 && (rest.decimals > 0 || lower < 100))) return upper;
  const decimals = Math.max(0, rest.decimals - scale.fold);
  const value = Number((upper.value * room + lower).toFixed(decimals));
  return { ...upper, end: scale.end, value, decimals, scale: scale.scale, power: scale.power, more: upper.more || scale.more };
}

/** Largest denominator taken for a fraction: 1/3, 3/20; 12/18 and 3/15 may be dates. */
const MAX_DENOMINATOR = 10;
const percentOf = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

/** 1/3: percent, to one decimal. Leaves 2021/12/18, 12/18, 24/7 and paths. */
function readSlash(text: string, start: number, slash: number, part: number): Numeral | null {
  const before = codeAt(text, start - 1);
  const whole = readDigits(text, slash + 1);
  if (whole.end === slash + 1 || whole.decimals > 0) return null;
  const value = Number(whole.digits);
  const after = codeAt(text, whole.end);
  if (before === 47 || isLetter(before) || after === 47 || isLetter(after) || value > MAX_DENOMINATOR || part >= value || part === 0) return null;
  return { start, end: whole.end, value: percentOf(part, value), decimals: 1, scale: "", power: 0, form: "share", more: false, unit: "%" };
}

interface HanNumber {
  end: number;
  /** The number, in ones. */
  total: number;
  scale: Scale;
  power: 0 | 4 | 8 | 12;
  level: boolean;
  more: boolean;
}

/** How many characters a Chinese numeral may have; beyond that it is no number, and the scan goes on after it. */
const MAX_HAN = 24;

interface Section {
  end: number;
  value: number;
  /** A digit alone: 两万五 is 25,000. */
  single: boolean;
}

/** What stands between two of 万 and 亿: 三千二百, 十二, 零五, 五. Null for characters that make no number (三四, 十百). */
function readSection(text: string, start: number): Section | null {
  let at = start;
  let value = 0;
  let digit = -1;
  let step = 10_000;
  let zero = false;
  for (; ; at++) {
    const next = hanDigitAt(text, at);
    if (next === 0 && digit < 0) {
      zero = true;
      continue;
    }
    if (next >= 0) {
      if (digit >= 0) return null;
      digit = next;
      continue;
    }
    const tens = at < text.length ? TENS_OF[text.charCodeAt(at)]! : 0;
    if (tens > 0) {
      if (at > start) return null;
      value = tens * 10;
      step = 10;
      continue;
    }
    const unit = stepAt(text, at);
    if (unit === 0 || (digit > 0 && NOT_SCALE[text[at]!]!.includes(text[at + 1] ?? "。"))) break;
    if (unit >= step || (digit < 0 && unit !== 10)) return null;
    value += (digit < 0 ? 1 : digit) * unit;
    digit = -1;
    step = unit;
  }
  if (at === start) return null;
  const short = digit > 0 && !zero && step >= 100 && step <= 1000;
  return { end: at, value: value + (short ? (digit * step) / 10 : Math.max(digit, 0)), single: value === 0 && digit > 0 };
}

/** 万, 亿, 万亿 at `at`, or null. */
function readBig(text: string, at: number): { end: number; scale: "万" | "亿" | "万亿"; power: 4 | 8 | 12 } | null {
  const code = codeAt(text, at);
  if (code === YI) return { end: at + 1, scale: "亿", power: 8 };
  if (code !== WAN) return null;
  return codeAt(text, at + 1) === YI ? { end: at + 2, scale: "万亿", power: 12 } : { end: at + 1, scale: "万", power: 4 };
}

/** 百, 千, 万 and 亿 that begin a round level: 千亿, 百家. */
function levelAt(text: string, start: number): Section | null {
  const step = stepAt(text, start);
  if (step >= 100) return { end: start + 1, value: step, single: false };
  return readBig(text, start) ? { end: start, value: 1, single: false } : null;
}

/**
 * 一百二十三, 三千二百亿, 十二万五千, 两万亿, 两万五; 千亿 and 百 as levels. Null when the characters make no single number:
 * 三四十 and 七八 (about), 一二三 (a list), 十百.
 */
function readHanNumber(text: string, start: number): HanNumber | null {
  const level = levelAt(text, start);
  let total = 0;
  let last = 16;
  let scale: Scale = "";
  let power: 0 | 4 | 8 | 12 = 0;
  let more = false;
  let at = start;
  while (at - start < MAX_HAN) {
    const section = at === start && level ? level : readSection(text, at);
    if (!section)
      return at === start || hanDigitAt(text, at) >= 0 || stepAt(text, at) > 0 ? null : { end: at, total, scale, power, level: level !== null, more };
    const inner = codeAt(text, section.end) === YU || codeAt(text, section.end) === DUO;
    const big = readBig(text, inner ? section.end + 1 : section.end);
    if (!big) {
      const value = section.single && at > start && text[at] !== "零" ? section.value * 10 ** (last - 1) : section.value;
      return { end: section.end, total: total + value, scale: "", power: 0, level: level !== null, more };
    }
    if (big.power < last) total += section.value * 10 ** big.power;
    else if (last === 4 && big.power === 8) total = (total + section.value) * 1e8;
    else return null;
    more ||= inner;
    ({ scale, power } = big);
    last = big.power;
    at = big.end;
  }
  return null;
}

const hanRunEnd = (text: string, start: number): number => {
  let end = start;
  while (end - start < MAX_HAN * 2 && BEGINS[codeAt(text, end)]! >= HAN && BEGINS[codeAt(text, end)] !== HALF) end++;
  return end;
};

function readHan(text: string, start: number): Reading {
  const runEnd = hanRunEnd(text, start);
  const first = hanDigitAt(text, start);
  if (first >= 0 && hanDigitAt(text, start + 1) >= 0 && text[start + 1] !== "零") {
    let end = start + 1;
    let value = first;
    while (end < runEnd && hanDigitAt(text, end) >= 0) value = value * 10 + hanDigitAt(text, end++);
    const zero = text.slice(start, end).includes("〇") || text.slice(start, end).includes("○");
    if (end === runEnd && (end - start === 4 || (zero && end - start <= 4)))
      return { start, end, value, decimals: 0, scale: "", power: 0, form: "positional", more: false, unit: "" };
    return none(start, runEnd);
  }
  if (text.startsWith("分之", runEnd)) return readFraction(text, start, runEnd) ?? none(start, runEnd + 2);
  const before = start > 0 ? text[start - 1] : undefined;
  if (isVague(text, start, before)) return none(start, runEnd);
  if (text[start] === "一" && text[start + 1] === "半" && text[start + 2] !== "天") return half(start, start + 2, false);
  const read = readHanNumber(text, start);
  if (!read) return none(start, runEnd);
  if (read.end < runEnd || text[read.end] === "几") {
    if (text[read.end] === "几" || hanDigitAt(text, read.end) >= 0) return none(start, runEnd);
  }
  const point = readPoint(text, start, read);
  if (point) return point;
  let { end, more } = read;
  let total = read.total;
  let { scale, power } = read;
  if (!scale && (text[end] === "余" || text[end] === "多") && isScaleStart(text, end + 1)) {
    const after = readScale(text, end);
    if (after.scale && after.fold === 0) {
      end = after.end;
      more = true;
      scale = after.scale;
      power = after.power;
      total *= 10 ** power;
    }
  }
  const value = total / 10 ** power;
  return { start, end, value, decimals: 0, scale, power, form: read.level ? "level" : "han", more, unit: "" };
}

/** 数百, 几千万, 十几: no number is given. 总数三千, 人数百: here 数 ends a noun. */
function isVague(text: string, start: number, before: string | undefined): boolean {
  if (before === "几") return true;
  if (before !== "数" || !(stepAt(text, start) > 0 || readBig(text, start))) return false;
  return !"总人户件家次点指系分倍位底参个".includes(text[start - 2] ?? "。");
}

/** 四点五, 三点六亿: a point with a digit on both sides. Leaves 三点二十分 (clock) and 三点体会. */
function readPoint(text: string, start: number, read: HanNumber): Reading | null {
  if (text[read.end] !== "点" || read.scale || hanDigitAt(text, read.end + 1) < 0) return null;
  let end = read.end + 1;
  let digits = "";
  while (digits.length < MAX_DIGITS && hanDigitAt(text, end) >= 0) digits += hanDigitAt(text, end++);
  if (stepAt(text, end) > 0 || text[end] === "分" || text[end] === "刻" || text[end] === "半") return none(start, end);
  const scale = readScale(text, end);
  return {
    start,
    end: scale.end,
    value: Number(`${read.total}.${digits}e${scale.fold}`),
    decimals: Math.max(0, digits.length - scale.fold),
    scale: scale.scale,
    power: scale.power,
    form: "han",
    more: scale.more,
    unit: "",
  };
}

/** 四点五, 三十二, 百: the upper part of a fraction, itself no fraction. */
function readNumerator(text: string, start: number): Reading | null {
  const kind = BEGINS[codeAt(text, start)];
  if (kind !== HAN && kind !== UNIT) return null;
  const read = readHanNumber(text, start);
  if (!read) return null;
  return (
    readPoint(text, start, read) ?? {
      start,
      end: read.end,
      value: read.total,
      decimals: 0,
      scale: read.scale,
      power: read.power,
      form: "han",
      more: false,
      unit: "",
    }
  );
}

/** 百分之四点五, 百分之20, 千分之三, 三分之一. Percent of a common fraction is rounded to one decimal. */
function readFraction(text: string, start: number, wordEnd: number): Reading | null {
  const whole = text.slice(start, wordEnd);
  const at = wordEnd + 2;
  const part = BEGINS[codeAt(text, at)] === ARABIC ? readArabic(text, at) : readNumerator(text, at);
  if (!part || part.form === "none" || part.form === "share") return null;
  const base = { start, end: part.end, scale: "" as const, power: 0 as const, form: "share" as const, more: part.more };
  if (part.scale) return null;
  if (whole === "百") return { ...base, value: part.value, decimals: part.decimals, unit: "%" };
  if (whole === "千") return { ...base, value: part.value, decimals: part.decimals, unit: "‰" };
  const denominator = readHanNumber(text, start);
  if (!denominator || denominator.end !== wordEnd || denominator.level || part.value >= denominator.total || part.value === 0) return null;
  return { ...base, value: percentOf(part.value, denominator.total), decimals: 1, unit: "%" };
}

const half = (start: number, end: number, more: boolean): Numeral => ({
  start,
  end,
  value: 50,
  decimals: 0,
  scale: "",
  power: 0,
  form: "share",
  more,
  unit: "%",
});

/** 半数, 过半, 近半. Leaves 半年, 半导体, 上半年, 过半天. */
function readHalf(text: string, start: number): Reading {
  if (text[start + 1] === "数") return half(start, start + 2, false);
  if ("过超逾近".includes(text.charAt(start - 1) || "。") && !"年个月天小径导程场价山岛生路夜成截点".includes(text[start + 1] ?? "。"))
    return half(start, start + 1, false);
  return none(start, start + 1);
}

const LEVEL_BEFORE = charSet("近约超过逾破上达跨迈足到了越至以是");
const LEVEL_NEXT = charSet("万亿余多");

/** A level (千亿, 万) is only read where a word before it or a number after it says so: 百姓, 千方百计, 万科 are skipped at once. */
function mayBeLevel(text: string, start: number): boolean {
  if (start > 0 && LEVEL_BEFORE[codeAt(text, start - 1)] === 1) return true;
  const next = codeAt(text, start + 1);
  return LEVEL_NEXT[next] === 1 || (codeAt(text, start) === YI && text[start + 1] === "元") || text.startsWith("分之", start + 1);
}

/**
 * All numbers of a text, in order, not overlapping; one pass, linear.
 * Leaves digits inside words of Latin letters (G60, H7N9), codes of 16 digits, versions (6.2.1), and what gives no number (数十, 七八个).
 */
export function readNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = BEGINS[text.charCodeAt(at)]!;
    if (kind === NONE || ((kind === BIG || (kind === UNIT && stepAt(text, at) !== 10)) && !mayBeLevel(text, at))) {
      at++;
      continue;
    }
    const reading = kind === ARABIC ? readArabic(text, at) : kind === HALF ? readHalf(text, at) : readHan(text, at);
    if (reading.form !== "none" && !isTorn(text, at, reading.end)) found.push(reading);
    at = reading.end;
  }
  return found;
}

/** The first half of a number in two; a year may stand before a number of its own. */
const FIRST_HALF = /[\u4e00-\u9fff](?!(?:19|20)\d\d )\d{1,9}(?:\.\d{1,3})? $/;

/** What stands for a digit that the source lost. */
const LOST = charSet("?？□\ufffd");

/** What leads to a number: behind it a point begins none, and ends no sentence. */
const LEADING = charSet("（(：，、；了到达至为约近超过增减长降升是有");

/** 54?.3, 5□2, 达到.28亿元, 企业46 3家, 1 63.5亿元, 7.7 6亿元: of what the source lost a digit of, or put into two halves that prove nothing, nothing is known. */
const isTorn = (text: string, start: number, end: number): boolean =>
  (end - start <= 9 &&
    codeAt(text, start - 1) === SPACE &&
    FIRST_HALF.test(text.slice(Math.max(0, start - 15), start)) &&
    /^[一-龥%]/.test(text.slice(end, end + 1))) ||
  (text[start - 1] === "." && LEADING[codeAt(text, start - 2)] === 1) ||
  (LOST[codeAt(text, end)] === 1 && /^[?？□\ufffd]\.?\d/.test(text.slice(end, end + 3))) ||
  ((LOST[codeAt(text, start - 1)] === 1 || LOST[codeAt(text, start - 2)] === 1) &&
    /\d[?？□\ufffd]\.?$/.test(text.slice(Math.max(0, start - 3), start)));
