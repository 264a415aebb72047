/**
 * Small multiples: a panel an indicator, each with the axis of its own unit; or a panel a region, all on one scale,
 * the others behind in grey.
 */

import type { Region } from "../../../dataset/schema.ts";
import type { Mark } from "../../charts/types.ts";
import { fitText } from "../../select/measure.ts";
import { axisOf, axisOption } from "./axes.ts";
import { axisText, type Context, type KeyEntry, type Result, TOOLTIP, unitNote } from "./drawn.ts";
import { grainName } from "./grain.ts";
import { describe, keyOfSymbols, lineSeries, nameOf, type Styled, tableOf, timeAxis, titleOf, valuesOf, weighed } from "./line.ts";
import { type Drawable, type Line, linesOf, type Note, positive } from "./series.ts";

/** More panels than this cannot be compared at a glance. */
const PANELS = 24;
/** Lines in one panel of several regions. */
const LINES = 6;

interface Panel {
  title: string;
  unit: string;
  lines: Styled[];
}

export function multiples(context: Context): Result {
  const { indicators, measure, scale, words, tokens, width, selected, by } = context;
  const { t } = words;
  const log = scale === "log" && measure !== "growth";
  const drawn = indicators.map((indicator): Drawable => {
    const drawable = linesOf(
      context.held.filter((one) => one.indicator === indicator),
      measure,
      context.all,
    );
    return log ? positive(drawable) : drawable;
  });
  const lines = drawn.flatMap((one) => one.lines);
  if (lines.length === 0) return null;
  const byIndicator = by === "indicator" || (by !== "region" && drawn.filter((one) => one.lines.length > 0).length > 1);
  const panels = byIndicator ? indicatorPanels(drawn, context) : regionPanels(drawn.find((one) => one.lines.length > 0)?.lines ?? [], context);
  const told = toldRegions(drawn, selected);
  const shown = panels.slice(0, PANELS);
  const columns = Math.max(1, Math.min(shown.length, Math.floor(width / (width < 600 ? 170 : 260))));
  const rows = Math.ceil(shown.length / columns);
  const gap = 20;
  const wide = (width - 16 - gap * (columns - 1)) / columns;
  const high = Math.max(132, Math.min(360, wide * 0.7, (context.height - 20) / rows - 56));
  const axis = timeAxis(lines, wide - 50);
  const styled = shown.flatMap((panel) => panel.lines);
  const common = axisOf(valuesOf(styled), log, measure !== "index", 3);
  const axes = shown.map((panel) => (byIndicator ? axisOf(valuesOf(panel.lines), log, measure !== "index", 3) : common));
  const series: object[] = [];
  const marks: Mark[] = [];
  shown.forEach((panel, i) => {
    const made = lineSeries(panel.lines, context, i);
    series.push(...made.series);
    const own = new Set(panel.lines.filter(({ faint }) => !faint).map(({ line }) => `${i}:${line.id}`));
    marks.push(...made.marks.filter(({ seriesId }) => own.has(seriesId)));
  });
  const strong = shown.flatMap((panel) => panel.lines.filter(({ faint }) => !faint));
  const notes: Note[] = [...new Map(drawn.flatMap((one) => one.notes).map((note) => [note.key, note])).values()];
  const unit = byIndicator ? "" : (panels[0]?.unit ?? "");
  return {
    option: {
      animation: false,
      tooltip: TOOLTIP,
      grid: shown.map((_, i) => ({
        left: 8 + (i % columns) * (wide + gap),
        top: 34 + Math.floor(i / columns) * (high + 56),
        width: wide,
        height: high,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
        outerBounds: { left: 8 + (i % columns) * (wide + gap), top: 30 + Math.floor(i / columns) * (high + 56), width: wide, height: high + 22 },
      })),
      xAxis: shown.map((_, i) => ({
        type: "value",
        gridIndex: i,
        min: axis.first,
        max: axis.last,
        splitLine: { show: false },
        axisTick: { show: false },
        axisLabel: { customValues: endsOf(axis.labels), formatter: yearText, fontSize: 11 },
      })),
      yAxis: shown.map((panel, i) => ({
        ...axisOption(axes[i] ?? common),
        gridIndex: i,
        name: fitText(
          `${panel.title}${byIndicator && measure === "absolute" && words.unit(panel.unit) !== "" ? ` (${words.unit(panel.unit)})` : ""}`,
          13,
          wide,
        ),
        nameLocation: "end",
        nameGap: 12,
        nameTextStyle: { align: "left", color: tokens.ink, fontSize: 13, fontWeight: 600 },
        axisLabel: { formatter: axisText(measure, panel.unit, words), fontSize: 11, customValues: (axes[i] ?? common).ticks },
      })),
      series,
    },
    marks,
    title: titleOf(context, lines),
    note: [
      unitNote(measure, unit, words),
      grainName(context.grain, words),
      byIndicator ? t("charts.ownAxes") : t("charts.oneAxis"),
      ...(log ? [t("charts.log")] : []),
    ]
      .filter(Boolean)
      .join(" \u00b7 "),
    label: `${t("charts.label.multiples", shown.length)} ${describe(
      strong.map(({ line }) => line),
      measure,
      words,
    )}`,
    table: () => tableOf(weighed(lines, selected), measure, words),
    key: [
      ...(byIndicator && told.length > 1
        ? told.map((region, i): KeyEntry => ({ shape: "solid", text: words.name(region), colour: tokens.categories[i] }))
        : []),
      ...keyOfSymbols(strong, false, false, words),
    ],
    notes: panels.length > shown.length ? [...notes, { key: "faint", n: shown.length }] : notes,
    height: rows * (high + 56) + 20,
    shape: `multiples/${shown.length}/${columns}/${log}`,
  };
}

const yearText = (month: number): string => String(Math.floor(month / 12));
/** First, middle and last: a small panel has no room for more. */
const endsOf = (labels: readonly number[]): number[] =>
  [...new Set([labels[0], labels[Math.floor((labels.length - 1) / 2)], labels.at(-1)])].filter((month) => month !== undefined);

/** Regions with a colour of their own, the same in every panel. */
const toldRegions = (drawn: readonly Drawable[], selected: readonly string[]): Region[] =>
  [
    ...new Set(
      weighed(
        drawn.flatMap(({ lines }) => lines),
        selected,
      ).map(({ region }) => region),
    ),
  ].slice(0, LINES);

function indicatorPanels(drawn: readonly Drawable[], context: Context): Panel[] {
  const { words, tokens, selected, indicators } = context;
  // A region keeps its colour from panel to panel.
  const told = toldRegions(drawn, selected);
  return drawn.flatMap(({ lines }, i): Panel[] => {
    const indicator = indicators[i];
    const [first] = lines;
    if (!indicator || !first) return [];
    const order = weighed(lines, selected);
    return [
      {
        title: words.name(indicator),
        unit: first.unit,
        lines: order.map((line) => ({
          line,
          name: nameOf(line, false, true, words),
          colour: tokens.categories[told.indexOf(line.region)] ?? tokens.muted,
          faint: !told.includes(line.region),
        })),
      },
    ];
  });
}

function regionPanels(lines: readonly Line[], { words, tokens, selected }: Context): Panel[] {
  const order = weighed(lines, selected);
  const main = tokens.categories[0] ?? tokens.ink;
  const regions = [...new Map(order.map(({ region }) => [region.id, region])).values()];
  // Grey neighbours cost marks: they are drawn while all panels together stay few.
  const behind = regions.length * order.length <= 300 ? order : [];
  return regions.map((region) => ({
    title: words.name(region),
    unit: order[0]?.unit ?? "",
    lines: [
      ...behind
        .filter((line) => line.region !== region && line.kind !== "computed")
        .map((line) => ({ line, name: "", colour: tokens.rule, faint: true })),
      ...order.filter((line) => line.region === region).map((line) => ({ line, name: words.name(region), colour: main, faint: false })),
    ],
  }));
}
