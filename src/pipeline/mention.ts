import type { Qualifier } from "../dataset/schema.ts";

/** A phrase found in the cleaned text: `text.slice(start, end)`, and what it means. Spans never change afterwards. */
export interface Mention<Kind extends string = string, Value = unknown> {
  kind: Kind;
  start: number;
  end: number;
  value: Value;
  /** Name of the recognizer, for problems and for tests. */
  rule: string;
}

/**
 * A number with its unit, as printed. `unit` is the printed unit with its scale word (亿元, 万人, 家, %, 平方公里, 个百分点, 倍);
 * `dimension` groups units that can be compared; `factor` turns `value` into the dimension's base unit (元, 人, 件, 平方米 …).
 * `value` is exact: 4.35亿 is value 4.35, factor 1e8. `high` is the upper end of a range (6%—6.5%).
 */
export interface Quantity {
  value: number;
  high: number | null;
  unit: string;
  dimension: UnitDimension;
  factor: number;
  qualifier: Qualifier;
  /** The classifier or noun right of the number is a bare counter (个 家 项 …): the thing counted is named elsewhere. */
  counter: boolean;
  /** The mention with the qualifier words on either side of it (超过47万人, 3%以内), which its own span leaves out. */
  around?: Span;
  /** Part of a noun, no figure of its own: 10亿元以上企业, 过亿元的企业, 2万亿俱乐部. */
  threshold?: true;
  /** An amount of change or a difference, no level: 净增12家, 减少约9800亿元, 多70.24亿元. 新增16家 is a level (of what is new). */
  increment?: true;
  /** Chinese numeral with a vague counter (三大片区, 两个关键), or a bare number that may be a year: hardly ever a figure. */
  weak?: true;
}

/** Half-open span in the cleaned text, UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export type UnitDimension =
  | "CNY"
  | "USD"
  | "HKD"
  | "TWD"
  | "EUR"
  | "JPY"
  | "GBP" // money, base one unit of the currency
  | "percent"
  | "permille"
  | "points"
  | "times" // %, ‰, 个百分点, 倍
  | "people"
  | "visits"
  | "count" // 人, 人次, things with any classifier
  | "area"
  | "length"
  | "mass"
  | "volume"
  | "flow"
  | "power"
  | "energy" // 平方米, 米, 千克, 立方米, 立方米/秒, 瓦, 千瓦时
  | "duration"
  | "index"
  | "none"; // 年 月 天; 点 of an index; a bare number

/** How much something changed, with the direction in the sign: 同比增长5.2% is yoy 5.2; 下降4.1% is -4.1; 是2010年的4.66倍 multiple 4.66. */
export interface ChangePhrase {
  kind: "yoy" | "mom" | "multiple" | "points" | "average";
  value: number;
  high: number | null;
  unit: "%" | "倍" | "个百分点";
  qualifier: Qualifier;
  /** The words that say against what (比上年, 是2010年的, 两年平均), as a span, or null. The linker resolves it to months. */
  base: { start: number; end: number } | null;
  /** True when the phrase compares with another region (高于全省3.3个百分点, 比全国快2个百分点): never a change over time. */
  againstOther: boolean;
  /** `growth`: 增长5.2倍 (five times more). `ratio`: 是…的5.2倍, 达…的5.2倍 (five times as much). Null unless kind is multiple. */
  multipleIs: "growth" | "ratio" | null;
}

/** 居全省第3位, 排名第七, 首位, 位列全国第二. `among` and `by` are spans of the words, where given. */
export interface RankPhrase {
  place: number;
  among: string | null;
  by: "value" | "growth" | null;
  /** A change of place (上升15个位次), which is no rank: value of the move, up positive. Then place is 0. */
  move: number | null;
}

/** 占全市40%, 占…比重为37.1%, 占比13.4%, 约占全国的1/3. Percent. */
export interface SharePhrase {
  value: number;
  of: string | null;
  qualifier: Qualifier;
}

/**
 * A period or date as the words give it, before the article's date completes it.
 * `resolve` is pure: the same anchor gives the same answer.
 */
export interface TimePhrase {
  /** date: a day (12月8日). month, quarter, half, ytd (1—5月, 前三季度, 今年以来), year, plan (“十四五”), span (2015年以来), asof (截至6月底, 目前), relative (同期, 当年). */
  grain: "date" | "month" | "quarter" | "half" | "ytd" | "year" | "plan" | "span" | "asof" | "relative";
  /** False when the words alone do not fix the year (去年, 一季度, 12月8日, 同期). */
  absolute: boolean;
  /** What the words give, year missing where they do not give it. */
  parts: TimeParts;
  /** What the sentence compares with (比上年增加3家, 较年初, 与2010年相比), not the period of its figures. 比2015年的118所 names the period of 118. */
  base?: true;
}

/** Year: absolute, or relative to the article (`yearOffset` 0 今年, -1 去年), or neither (一季度: the year in force). */
export interface TimeParts {
  year: number | null;
  yearOffset: number | null;
  endYear: number | null; // 2016—2020年
  startMonth: number | null;
  endMonth: number | null;
  startDay: number | null;
  endDay: number | null;
  /** asof: start of the period is open. */
  open: boolean;
  /** What the offsets count from: the publication (今年, 昨日), or the year or period in force in the text (当年, 上年, 同期). */
  of: "published" | "current" | null;
  /** 0 本月, -1 上月; with `of: "current"` 当月. */
  monthOffset: number | null;
  /** 0 今日, -1 昨日. */
  dayOffset: number | null;
  /** 五年来, 近三年: length in years of a span that ends at the anchor (半年来 is 0.5). */
  years: number | null;
  /** 同期: the months of the period in force, `yearOffset` years on. */
  same: boolean;
  /** A holiday by its name; two that are one in some years begin with the earlier of them only in those; that of spring moves with the moon. */
  holiday?: "one" | "joint" | "spring";
}

/** A place named in the text. `region` is the gazetteer's id; `shortName` when matched by an alias that needs no suffix. */
export interface RegionName {
  region: string;
  /** The places one word stands for (两地), in the order they were named. */
  several?: readonly string[];
  /** How many places of what kind it takes in, as the text says (五市): of a zone that no list has. 地 is any kind. */
  joins?: { count: number; kind: string };
  /** How sure the words alone are: full name, safe alias, short name that is also a word, or a stand-in (全市, 该区, 园区). */
  by: "full" | "alias" | "short" | "standin";
  /** Where the report was filed (本报西安讯), not what it is about. */
  dateline?: boolean;
  /** What a place was called before: no figure is its own, and no word stands for it. */
  former?: boolean;
  /** 全省|省级以上|高新区: the level of the zones meant. */
  level?: string;
  /** 全州, 全盟: of a prefecture, and of no city in it. */
  state?: true;
  /** 我市, 我区: said by those who live there. */
  ours?: true;
}

/** A number told in another unit. Written out: a copy by spreading has a shape of its own, and mentions of many shapes are slow to read. */
export const measuredIn = (
  { start, end, value, rule }: NumberMention,
  { unit, dimension, factor }: Pick<Quantity, "unit" | "dimension" | "factor">,
): NumberMention => ({
  kind: "quantity",
  start,
  end,
  value: {
    value: value.value,
    high: value.high,
    unit,
    dimension,
    factor,
    qualifier: value.qualifier,
    counter: value.counter,
    around: value.around,
    threshold: value.threshold,
    increment: value.increment,
    weak: value.weak,
  },
  rule,
});

export type NumberMention = Mention<"quantity", Quantity>;
export type ChangeMention = Mention<"change", ChangePhrase>;
export type RankMention = Mention<"rank", RankPhrase>;
export type ShareMention = Mention<"share", SharePhrase>;
export type TimeMention = Mention<"time", TimePhrase>;
export type RegionMention = Mention<"region", RegionName>;
