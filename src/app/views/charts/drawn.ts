/**
 * What every chart of this view gives: an ECharts option, its marks in walking order, its table twin, a sentence for
 * those who do not see it, and its key. Pure: (context) → Drawn. A mark's id says what it opens:
 *
 *   row:12         the evidence of a row          fact:ev-1    an event's
 *   many:1,2,ev-1  a list to choose from
 */
import type { EChartsCoreOption } from "echarts/core";
import type { Indicator, Qualifier } from "../../../dataset/schema.ts";
import { tipHtml } from "../../charts/tip.ts";
import type { Mark } from "../../charts/types.ts";
import type { Data } from "../../select/data.ts";
import type { Fact } from "../../select/facts.ts";
import type { Filters, Measure, Scale } from "../../store.ts";
import type { Tokens } from "../../theme.ts";
import type { Words } from "../../words.ts";
import type { Grain } from "./grain.ts";
import type { Held, Level } from "./held.ts";
import type { Note, Point } from "./series.ts";

export interface Context {
  data: Data;
  filters: Filters;
  preferred: readonly string[];
  selected: readonly string[];
  indicators: readonly Indicator[];
  grain: Grain;
  level: Level;
  /** Of the grain and level, under all filters. */
  held: readonly Held[];
  /** Of every level, date and region, when the measure needs it. */
  all: readonly Held[];
  measure: Measure;
  scale: Scale;
  words: Words;
  tokens: Tokens;
  /** Room in pixels. */
  width: number;
  height: number;
  /** Of a sheet too small for all: what has no room is left out. */
  cut?: boolean | undefined;
  /** Period keys the reader chose; null: the chart's own choice. */
  from: string | null;
  to: string | null;
  /** What rows of the coverage and panels stand for; "" : the chart's own choice. */
  by: string;
  showEvents: boolean;
}

export interface TableRow {
  /** What the last column opens. */
  id: string;
  cells: readonly string[];
}

/** A symbol or line of the key: its shape and what it says. */
export interface KeyEntry {
  shape: "=" | "~" | ">" | "<" | "target" | "range" | "gap" | "solid" | "dashed" | "event" | "faint" | "trail";
  text: string;
  /** Where a colour says which. */
  colour?: string;
}

export interface Drawn {
  option: EChartsCoreOption;
  marks: Mark[];
  title: string;
  note: string;
  /** Kind, extremes, trend, gaps. */
  label: string;
  /** Made when it is looked at. */
  table: () => TwinTable;
  key: readonly KeyEntry[];
  notes: readonly Note[];
  /** What was left out for want of room on the sheet. */
  cut?: string;
  /** Pixels it wants; absent: all there is. */
  height?: number;
  /** Changes when axes or grids do: the instance is then made anew. */
  shape: string;
  /** Periods of its menus: keys of period.ts and what is shown. */
  periods?: { keys: readonly string[]; from: string | null; to: string };
}

export interface TwinTable {
  head: readonly string[];
  rows: readonly TableRow[];
}

export type Result = Drawn | null;

/** A data item that makes its own tip, a title and lines, when it is pointed at; see charts/tip.ts. */
export interface Item {
  value: (number | string | null)[];
  tip: () => readonly string[];
  [style: string]: unknown;
}

export const TOOLTIP = { trigger: "item", confine: true, formatter: tipHtml, transitionDuration: 0 } as const;

/** The shape and filling of a point, by what the words say of the value: exact, about, more than, less than, planned. */
export function symbolOf(qualifier: Qualifier, target: boolean, colour: string, paper: string) {
  const hollow = { color: paper, borderColor: colour, borderWidth: 2 };
  if (target) return { symbol: "rect", symbolSize: 8, itemStyle: hollow };
  if (qualifier === "~") return { symbol: "circle", symbolSize: 8, itemStyle: hollow };
  if (qualifier === ">") return { symbol: "triangle", symbolSize: 9, itemStyle: { color: colour } };
  if (qualifier === "<") return { symbol: "triangle", symbolRotate: 180, symbolSize: 9, itemStyle: { color: colour } };
  return { symbol: "circle", symbolSize: 7, itemStyle: { color: colour } };
}

/** The value of a fact with its unit and qualifier; a range as its two ends. */
export function saidValue({ value, high, unit, qualifier }: Fact, words: Words): string {
  if (value === null) return "";
  return words.qualified(qualifier, high === null ? words.value(value, unit) : `${words.value(value, unit)}\u2013${words.value(high, unit)}`);
}

/** A value whose unit stands elsewhere. English takes the unit's own power of ten into the number. */
export const bare = (value: number, unit: string, words: Words): string => (words.language === "en" ? words.short(value, unit) : words.number(value));

/** How it is said and by whom: status, publisher, date. */
export function source({ status, article, target, implied }: Fact, words: Words): string {
  const { t, date } = words;
  return [
    ...(target ? [t("charts.target")] : []),
    ...(status === "reported" ? [] : [t(`evidence.status.${status}`)]),
    ...(implied ? [t("charts.implied")] : []),
    words.own(article.publisher ?? article.title) || t("evidence.unknownPublisher"),
    ...(article.published === null ? [] : [date(article.published)]),
  ].join(" \u00b7 ");
}

/** The tip of a point: who and what, when, how much, by whom, and what others say. */
export function pointTip(point: Point, name: string, words: Words, measured: string | null): string[] {
  const { fact, base, rivals } = point;
  return [
    name,
    words.period(fact),
    ...(measured === null ? [] : [measured]),
    ...(fact.value === null ? [] : [saidValue(fact, words)]),
    ...(base?.value == null
      ? []
      : [words.t("charts.against", `${base.region ? words.name(base.region) : ""} ${words.period(base)} ${saidValue(base, words)}`.trim())]),
    source(fact, words),
    ...rivals.map((rival) => words.t("charts.rival", saidValue(rival, words), source(rival, words))),
  ];
}

/** A value of a measure in words: 4.66% growth, index 466.6, share. */
export function saidMeasure(value: number, measure: Measure, unit: string, words: Words): string {
  const rounded = Number(value.toFixed(Math.abs(value) >= 100 ? 1 : 2));
  if (measure === "growth") return words.signed(rounded);
  if (measure === "share") return `${words.number(rounded)}%`;
  if (measure === "index") return words.number(rounded);
  return words.value(value, unit);
}

/** The same, short, for axes. */
export const axisText = (measure: Measure, unit: string, words: Words) => (value: number) =>
  measure === "absolute" ? words.short(value, unit) : measure === "index" ? words.number(value) : `${words.number(value)}%`;

/** The unit or measure written under the title. */
export function unitNote(measure: Measure, unit: string, { t, unit: named }: Words): string {
  if (measure === "absolute") return named(unit);
  return t(`charts.unit.${measure}`);
}

/** Of the empty point in a gap. */
export const NO_TIP = (): readonly string[] => [];

export const TOO_MANY = 5000;

/** A mark whose words are made when it is reached: thousands may be drawn, a few are walked to. */
export const mark = (id: string, seriesId: string, dataIndex: number, text: () => string): Mark => ({
  id,
  seriesId,
  dataIndex,
  get text() {
    return text();
  },
});
