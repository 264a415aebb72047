/**
 * Lines over time. Solid where periods follow one another, dotted across periods nobody told of. Disagreeing sources
 * are a bar from the least to the most. Events stand as diamonds under the plot.
 */

import type { Event } from "../../../dataset/schema.ts";
import type { Mark } from "../../charts/types.ts";
import { yearOf } from "../../period.ts";
import { eventsInRange, hasYear } from "../../select/facts.ts";
import { groupBy } from "../../select/group.ts";
import { fitText, textWidth, yearTicks } from "../../select/measure.ts";
import { spanOf } from "../../select/timeline.ts";
import type { Measure } from "../../store.ts";
import type { Words } from "../../words.ts";
import { axisOf, axisOption, pixelOf, setApart } from "./axes.ts";
import {
  axisText,
  bare,
  type Context,
  type Item,
  type KeyEntry,
  mark,
  NO_TIP,
  pointTip,
  type Result,
  saidMeasure,
  saidValue,
  source,
  symbolOf,
  TOO_MANY,
  TOOLTIP,
  type TwinTable,
  unitNote,
} from "./drawn.ts";
import { grainName } from "./grain.ts";
import { type Line, linesOf, type Point, positive } from "./series.ts";

/** Lines told apart by colour and name; the rest stay grey. */
const TOLD = 8;
const TOLD_NARROW = 5;
/** Room over the plot. */
const HEAD = 18;
/** The same where values stand over points. */
const HEAD_VALUED = 34;

/** Lines in the order of their weight: picked out first, then the longest, then the largest at the end. */
export const weighed = (lines: readonly Line[], selected: readonly string[]): Line[] =>
  lines.toSorted(
    (a, b) =>
      Number(selected.includes(b.region.id)) - Number(selected.includes(a.region.id)) ||
      b.points.length - a.points.length ||
      (b.points.at(-1)?.y ?? 0) - (a.points.at(-1)?.y ?? 0),
  );

export const nameOf = ({ region, indicator }: Line, severalIndicators: boolean, severalRegions: boolean, words: Words): string =>
  severalIndicators && severalRegions
    ? words.t("charts.of", words.name(region), words.name(indicator))
    : words.name(severalIndicators ? indicator : region);

/** Points with an empty one wherever a period is missing between neighbours, and the places of the points in it. */
function broken(line: Line, item: (point: Point) => Item): { data: Item[]; at: number[] } {
  const data: Item[] = [];
  const at: number[] = [];
  line.points.forEach((point, i) => {
    const before = line.points[i - 1];
    if (before && point.x - before.x > line.step * 1.05) data.push({ value: [(before.x + point.x) / 2, null], tip: NO_TIP });
    at.push(data.length);
    data.push(item(point));
  });
  return { data, at };
}

const gapsOf = (line: Line): [Point, Point][] =>
  line.points.flatMap((point, i): [Point, Point][] => {
    const before = line.points[i - 1];
    return before && point.x - before.x > line.step * 1.05 ? [[before, point]] : [];
  });

export interface Styled {
  line: Line;
  name: string;
  colour: string;
  faint: boolean;
}

/** Series and marks of lines on one pair of axes. */
export function lineSeries(styled: readonly Styled[], context: Context, axis: number, valued = false): { series: object[]; marks: Mark[] } {
  const { words, tokens, measure } = context;
  const place = { xAxisIndex: axis, yAxisIndex: axis };
  const series: object[] = [];
  const marks: Mark[] = [];
  for (const { line, name, colour, faint } of styled) {
    const id = `${axis}:${line.id}`;
    const measured = (point: Point) => (measure === "absolute" ? null : `${kindName(line, words)}${saidMeasure(point.y, measure, line.unit, words)}`);
    const { data, at } = broken(line, (point) => ({
      value: [point.x, point.y],
      tip: () => pointTip(point, words.t("charts.of", words.name(line.region), words.name(line.indicator)), words, measured(point)),
      ...(valued && !faint
        ? {
            label: {
              show: true,
              position: point.high !== null && point.low !== null && point.y < (point.low + point.high) / 2 ? "bottom" : "top",
              distance: 8,
              color: tokens.ink,
              fontSize: 13,
              formatter:
                measure === "absolute"
                  ? words.qualified(point.fact.qualifier, bare(point.y, line.unit, words))
                  : saidMeasure(point.y, measure, line.unit, words),
            },
          }
        : {}),
      ...(faint
        ? { symbol: "circle", symbolSize: 3, itemStyle: { color: colour } }
        : line.kind === "computed"
          ? symbolOf("~", false, colour, tokens.paper)
          : symbolOf(point.fact.qualifier, point.fact.target, colour, tokens.paper)),
    }));
    series.push({
      ...place,
      id,
      name,
      type: "line",
      data,
      connectNulls: false,
      showSymbol: true,
      z: faint ? 1 : 3,
      lineStyle: { color: colour, width: faint ? 1 : 2, type: line.kind === "computed" ? "dashed" : "solid", opacity: faint ? 0.55 : 1 },
      emphasis: { scale: 1.5, lineStyle: { width: faint ? 2 : 3 } },
    });
    const gaps = gapsOf(line);
    if (gaps.length > 0)
      series.push({
        ...place,
        id: `${id}~gap`,
        type: "line",
        data: gaps.flatMap(([a, b]) => [
          [a.x, a.y],
          [b.x, b.y],
          [b.x, null],
        ]),
        silent: true,
        symbol: "none",
        tooltip: { show: false },
        z: 1,
        lineStyle: { color: colour, width: 1.5, type: [2, 4], opacity: faint ? 0.4 : 0.9 },
      });
    const ranges = faint ? [] : line.points.filter(({ low, high }) => low !== null && high !== null);
    if (ranges.length > 0)
      series.push({
        ...place,
        id: `${id}~range`,
        type: "line",
        silent: true,
        symbol: "rect",
        symbolSize: [11, 2],
        tooltip: { show: false },
        z: 2,
        itemStyle: { color: tokens.accent },
        lineStyle: { color: tokens.accent, width: 2 },
        data: ranges.flatMap(({ x, low, high }) => [
          [x, low],
          [x, high],
          [x, null],
        ]),
      });
    line.points.forEach((point, i) => {
      marks.push(mark(`row:${point.fact.row}`, id, at[i] ?? 0, () => spoken(point, line, measure, words)));
    });
  }
  return { series, marks };
}

const kindName = ({ kind }: Line, { t }: Words): string => (kind === "level" ? "" : `${t(`charts.kind.${kind}`)} `);

/** What is said of a point: region, indicator, period, value, and that others say otherwise. */
export function spoken({ fact, y, low, high, rivals }: Point, line: Line, measure: Measure, words: Words): string {
  const value = measure === "absolute" ? saidValue(fact, words) : saidMeasure(y, measure, line.unit, words);
  const text = words.t(
    "charts.point",
    words.t("charts.of", words.name(line.region), words.name(line.indicator)),
    words.period(fact),
    `${kindName(line, words)}${value}`,
  );
  return rivals.length > 0 && low !== null && high !== null
    ? words.t("charts.alsoSaid", text, rivals.length + 1, words.value(low, line.unit), words.value(high, line.unit))
    : text;
}

/** The axis of months, labelled by years in their middle. */
export function timeAxis(lines: readonly Line[], width: number): { first: number; last: number; labels: number[] } {
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const first = xs.length === 0 ? 0 : yearOf(Math.min(...xs));
  // A state at the end of December stands on the edge of its own year.
  const last = xs.length === 0 ? 0 : Math.max(first, Math.ceil(Math.max(...xs) / 12) - 1);
  const labels = yearTicks(first, last, (year) => ((year - first) / (last - first + 1)) * width, 46);
  return { first: first * 12, last: (last + 1) * 12, labels: labels.map((year) => year * 12 + 6) };
}

const yearText = (month: number): string => String(yearOf(month));
const nothing = (): string => "";

/** Events that belong to the regions or alliances chosen; those that would touch are gathered. */
function eventRow(context: Context, first: number, last: number, plot: number): { at: number; events: Event[] }[] {
  const { data, filters, showEvents } = context;
  if (!showEvents || (filters.regions.length === 0 && filters.alliances.length === 0)) return [];
  const x = (month: number) => ((month - first) / (last - first)) * plot;
  const placed = eventsInRange(data, filters).flatMap((event) => {
    if (!hasYear(event.date)) return [];
    const { from, to } = spanOf(event.date);
    const middle = (from + to) / 2;
    return middle < first || middle > last ? [] : [{ event, middle, bin: Math.round(x(middle) / 12) }];
  });
  return [...groupBy(placed, ({ bin }) => bin).values()].map((group) => ({
    at: group.reduce((sum, { middle }) => sum + middle, 0) / group.length,
    events: group.map(({ event }) => event),
  }));
}

export function line(context: Context): Result {
  const { held, all, measure, scale, words, tokens, width, height, selected } = context;
  const { t } = words;
  const log = scale === "log" && measure !== "growth";
  const drawable = log ? positive(linesOf(held, measure, all)) : linesOf(held, measure, all);
  if (drawable.lines.length === 0) return null;
  const severalRegions = new Set(drawable.lines.map(({ region }) => region.id)).size > 1;
  const severalIndicators = new Set(drawable.lines.map(({ indicator }) => indicator.id)).size > 1;
  const narrow = width < 600;
  const told = narrow ? TOLD_NARROW : TOLD;
  const order = weighed(drawable.lines, selected);
  const colours = new Map<string, string>();
  const keyOf = ({ region, indicator }: Line) => `${region.id}/${indicator.id}`;
  for (const one of order)
    if (!colours.has(keyOf(one)) && colours.size < told)
      colours.set(keyOf(one), tokens.categories[colours.size % tokens.categories.length] ?? tokens.ink);
  let points = 0;
  const styled = order.flatMap((one): Styled[] => {
    points += one.points.length;
    if (points > TOO_MANY) return [];
    const colour = colours.get(keyOf(one));
    return [{ line: one, name: nameOf(one, severalIndicators, severalRegions, words), colour: colour ?? tokens.muted, faint: colour === undefined }];
  });
  // A line of growth has two kinds; its name stands once.
  const labelled = styled.filter(({ line: one, faint }, i) => !faint && styled.findIndex((other) => keyOf(other.line) === keyOf(one)) === i);
  // Values are written where each has room beside its neighbours.
  const valued = styled.length === 1 && (styled[0]?.line.points.length ?? 0) * 84 < width;
  const unit = drawable.lines[0]?.unit ?? "";
  const size = 12;
  const widest = Math.max(0, ...labelled.map(({ name }) => textWidth(name, size, true)));
  const right = Math.min(widest + 16, narrow ? 104 : 190);
  const format = axisText(measure, unit, words);
  const scaleOf = axisOf(valuesOf(styled), log, measure !== "index");
  const left = Math.max(...scaleOf.ticks.map((tick) => textWidth(format(tick), size))) + 12;
  const axis = timeAxis(drawable.lines, width - right - left);
  const { series, marks } = lineSeries(styled, context, 0, valued);
  const events = eventRow(context, axis.first, axis.last, width - right - left);
  const head = valued ? HEAD_VALUED : HEAD;
  const foot = events.length > 0 ? 46 : 26;
  const plot = height - head - foot;
  const ends = labelled.map(({ line: one }) => pixelOf(scaleOf, one.points.at(-1)?.y ?? scaleOf.min, plot));
  const places = setApart(ends, size + 5, plot);
  series.push({
    id: "names",
    type: "scatter",
    silent: true,
    symbolSize: 0.1,
    tooltip: { show: false },
    z: 5,
    data: labelled.map(({ line: one, name, colour }, i) => ({
      value: [axis.last, one.points.at(-1)?.y ?? 0],
      label: {
        show: true,
        position: "right",
        distance: 8,
        offset: [0, (places[i] ?? 0) - (ends[i] ?? 0)],
        formatter: fitText(name, size, right - 10, true),
        color: colour,
        fontSize: size,
        fontWeight: 600,
      },
    })),
  });
  if (events.length > 0)
    series.push({
      id: "events",
      type: "scatter",
      xAxisIndex: 1,
      yAxisIndex: 1,
      symbol: "diamond",
      symbolSize: 10,
      itemStyle: { color: tokens.ink },
      emphasis: { itemStyle: { color: tokens.accent } },
      data: events.map(
        ({ at, events: some }): Item => ({
          value: [at, 0],
          tip: () =>
            some.length === 1 && some[0]
              ? [words.name(some[0]), `${words.date(some[0].date)} \u00b7 ${t(`event.${some[0].kind}`)}`]
              : [t("charts.events", some.length), ...some.slice(0, 8).map((event) => `${words.date(event.date)} ${words.name(event)}`)],
        }),
      ),
    });
  const eventMarks = events.map(({ events: some }, dataIndex): Mark => {
    const [only] = some;
    return {
      id: some.length === 1 && only ? `fact:${only.id}` : `many:${some.map(({ id }) => id).join()}`,
      seriesId: "events",
      dataIndex,
      text: some.map((event) => t("charts.point", words.name(event), words.date(event.date), t(`event.${event.kind}`))).join(" "),
    };
  });
  const gaps = styled.some(({ line: one }) => gapsOf(one).length > 0);
  const faint = styled.filter((one) => one.faint).length;
  const base = { type: "value", min: axis.first, max: axis.last, splitLine: { show: false }, axisTick: { show: false } };
  return {
    option: {
      animationDuration: 300,
      tooltip: TOOLTIP,
      grid: [
        { left, right, top: head, bottom: foot, outerBoundsMode: "none" },
        { left, right, height: 16, bottom: 24, show: false, outerBoundsMode: "none" },
      ],
      xAxis: [
        { ...base, gridIndex: 0, axisLabel: { customValues: axis.labels, formatter: yearText, margin: events.length > 0 ? 26 : 8 } },
        { ...base, gridIndex: 1, show: false, axisLabel: { formatter: nothing } },
      ],
      yAxis: [
        { ...axisOption(scaleOf), gridIndex: 0, axisLabel: { formatter: format, customValues: scaleOf.ticks } },
        { type: "value", gridIndex: 1, show: false, min: -1, max: 1 },
      ],
      series,
    },
    marks: [...marks, ...eventMarks],
    title: titleOf(context, drawable.lines),
    note: [unitNote(measure, unit, words), grainName(context.grain, words), ...(log ? [t("charts.log")] : [])].filter(Boolean).join(" \u00b7 "),
    label: describe(drawable.lines, measure, words),
    table: () => tableOf(drawable.lines, measure, words),
    key: keyOfSymbols(styled, gaps, events.length > 0, words),
    notes: faint > 0 ? [...drawable.notes, { key: "faint", n: colours.size }] : drawable.notes,
    shape: `line/${log}`,
  };
}

/** Every value a chart of these lines must hold. */
export const valuesOf = (styled: readonly Styled[]): number[] =>
  styled.flatMap(({ line: one }) => one.points.flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]));

/** Whose figures these are: up to three regions by name, more by number. */
export function titleOf({ words, indicators }: Context, lines: readonly Line[]): string {
  const regions = [...new Map(lines.map(({ region }) => [region.id, region])).values()];
  const shown = indicators.filter(({ id }) => lines.some(({ indicator }) => indicator.id === id));
  const what = shown.length > 3 ? words.t("charts.indicators", shown.length) : words.list(shown.map((one) => words.name(one)));
  const [only] = regions;
  return regions.length === 1 && only
    ? words.t("charts.of", words.name(only), what)
    : regions.length <= 3
      ? words.t("charts.of", words.list(regions.map((region) => words.name(region))), what)
      : words.t("charts.ofRegions", regions.length, what);
}

/** The sentence of a line chart: its lines' first and last values, and how many periods are missing. */
export function describe(lines: readonly Line[], measure: Measure, words: Words): string {
  const { t } = words;
  const told = lines.slice(0, 3).flatMap((one) => {
    const [first, last] = [one.points[0], one.points.at(-1)];
    if (!first || !last) return [];
    const name = `${kindName(one, words)}${t("charts.of", words.name(one.region), words.name(one.indicator))}`;
    const said = (point: Point) => saidMeasure(point.y, measure, one.unit, words);
    if (first === last) return [t("charts.point", name, words.period(first.fact), said(first))];
    return [
      t(
        last.y > first.y ? "charts.rose" : last.y < first.y ? "charts.fell" : "charts.stayed",
        name,
        words.period(first.fact),
        said(first),
        words.period(last.fact),
        said(last),
      ),
    ];
  });
  const missing = lines.reduce((sum, one) => sum + gapsOf(one).reduce((n, [a, b]) => n + Math.round((b.x - a.x) / one.step) - 1, 0), 0);
  return [t("charts.label.line", lines.length), ...told, ...(missing > 0 ? [t("charts.gaps", missing)] : [])].join(" ");
}

/** One row a point, in order of line and time. */
export function tableOf(lines: readonly Line[], measure: Measure, words: Words): TwinTable {
  const { t } = words;
  return {
    head: [
      t("charts.col.region"),
      t("charts.col.indicator"),
      t("charts.col.period"),
      t("charts.col.value"),
      ...(measure === "absolute" ? [] : [t(`charts.measure.${measure}`)]),
      t("charts.col.source"),
    ],
    rows: lines.flatMap((one) =>
      one.points.map((point) => ({
        id: `row:${point.fact.row}`,
        cells: [
          words.name(one.region),
          words.name(one.indicator),
          words.period(point.fact),
          [saidValue(point.fact, words), ...point.rivals.map((rival) => saidValue(rival, words))].filter(Boolean).join(" / "),
          ...(measure === "absolute" ? [] : [`${kindName(one, words)}${saidMeasure(point.y, measure, one.unit, words)}`]),
          source(point.fact, words),
        ],
      })),
    ),
  };
}

/** Only what the chart really uses. */
export function keyOfSymbols(styled: readonly Styled[], gaps: boolean, events: boolean, { t }: Words): KeyEntry[] {
  const strong = styled.filter(({ faint }) => !faint);
  const points = strong.filter(({ line: one }) => one.kind !== "computed").flatMap(({ line: one }) => one.points);
  const has = (test: (point: Point) => boolean) => points.some(test);
  const entries: (KeyEntry | false)[] = [
    strong.some(({ line: one }) => one.kind === "stated") && { shape: "solid", text: t("charts.kind.stated") },
    strong.some(({ line: one }) => one.kind === "computed") && { shape: "dashed", text: t("charts.kind.computed") },
    has(({ fact }) => fact.qualifier === "~" && !fact.target) && { shape: "~", text: t("charts.key.about") },
    has(({ fact }) => fact.qualifier === ">" && !fact.target) && { shape: ">", text: t("charts.key.more") },
    has(({ fact }) => fact.qualifier === "<" && !fact.target) && { shape: "<", text: t("charts.key.less") },
    has(({ fact }) => fact.target) && { shape: "target", text: t("charts.target") },
    has(({ low }) => low !== null) && { shape: "range", text: t("charts.key.range") },
    gaps && { shape: "gap", text: t("charts.key.gap") },
    events && { shape: "event", text: t("charts.key.event") },
    styled.some(({ faint }) => faint) && { shape: "faint", text: t("charts.key.faint") },
  ];
  return entries.filter((entry) => entry !== false);
}
