/** Two periods, a line from one to the other for each region known in both. */
import { fitText, textWidth } from "../../select/measure.ts";
import type { Tokens } from "../../theme.ts";
import { type Axis, axisOf, axisOption, pixelOf, setApart } from "./axes.ts";
import { bare, type Context, type Item, mark, pointTip, type Result, saidMeasure, source, symbolOf, TOOLTIP, unitNote } from "./drawn.ts";
import { grainName, placeOf } from "./grain.ts";
import { keyOfSymbols, nameOf, type Styled } from "./line.ts";
import { earlierOf, laterOf, periodsOf } from "./periods.ts";
import { type Line, linesOf, type Point, positive } from "./series.ts";

export interface Slope {
  line: Line;
  from: Point;
  to: Point;
  /** How many times the earlier value; null where that is not positive. */
  multiple: number | null;
}

/** Lines known at both places, the largest at the end first. */
export function slopesOf(lines: readonly Line[], from: number, to: number): Slope[] {
  return lines
    .flatMap((line): Slope[] => {
      const a = line.points.find(({ x }) => x === from);
      const b = line.points.find(({ x }) => x === to);
      return a && b ? [{ line, from: a, to: b, multiple: a.y > 0 ? b.y / a.y : null }] : [];
    })
    .sort((a, b) => b.to.y - a.to.y);
}

/** Up to this many, labels that would overlap are set apart; beyond it only those are named that find room where they belong. */
const NAMED = 12;
const HEAD = 34;
const FOOT = 12;

/** Which lines carry a name: picked out first, then from the largest down. */
export function namedOf(slopes: readonly Slope[], selected: readonly string[], axis: Axis, plot: number, gap: number): Slope[] {
  if (slopes.length <= NAMED) return [...slopes];
  const taken: [number, number][] = [];
  const order = slopes.toSorted(
    (a, b) => Number(selected.includes(b.line.region.id)) - Number(selected.includes(a.line.region.id)) || b.to.y - a.to.y,
  );
  return order.filter(({ from, to }) => {
    const [left, right] = [pixelOf(axis, from.y, plot), pixelOf(axis, to.y, plot)];
    if (taken.some(([a, b]) => Math.abs(a - left) < gap || Math.abs(b - right) < gap)) return false;
    taken.push([left, right]);
    return true;
  });
}

/** Bars from the least to the most that is said, at either end. */
function rangesOf(slopes: readonly Slope[], { accent }: Tokens): object[] {
  const data = slopes.flatMap(({ from, to }) =>
    [from, to].flatMap(({ low, high }, i) =>
      low === null || high === null
        ? []
        : [
            [i, low],
            [i, high],
            [i, null],
          ],
    ),
  );
  if (data.length === 0) return [];
  return [
    {
      id: "ranges",
      type: "line",
      silent: true,
      symbol: "rect",
      symbolSize: [11, 2],
      z: 4,
      tooltip: { show: false },
      itemStyle: { color: accent },
      lineStyle: { color: accent, width: 2 },
      data,
    },
  ];
}

export function slope(context: Context): Result {
  const { held, all, measure, scale, words, tokens, width, height, from, to, selected } = context;
  const { t } = words;
  const log = scale === "log";
  const drawable = log ? positive(linesOf(held, measure, all)) : linesOf(held, measure, all);
  const periods = periodsOf(held, ({ level }) => level?.value != null);
  const later = laterOf(periods, to);
  const earlier = later && earlierOf(periods, from, later, "first");
  if (!later || !earlier) return null;
  const slopes = slopesOf(drawable.lines, placeOf(earlier), placeOf(later));
  if (slopes.length === 0) return null;
  const severalRegions = new Set(slopes.map(({ line }) => line.region.id)).size > 1;
  const severalIndicators = new Set(slopes.map(({ line }) => line.indicator.id)).size > 1;
  const unit = slopes[0]?.line.unit ?? "";
  const narrow = width < 600;
  const size = narrow ? 11 : 12;
  const axis = axisOf(
    slopes.flatMap(({ from: a, to: b }) => [a, b].flatMap(({ y, low, high }) => [y, low ?? y, high ?? y])),
    log,
    false,
  );
  const plot = height - HEAD - FOOT;
  const named = new Set(namedOf(slopes, selected, axis, plot, size + 5));
  const said = (point: Point): string => saidMeasure(point.y, measure, unit, words);
  const colour = (one: Slope): string => {
    if (slopes.length <= tokens.categories.length) return tokens.categories[slopes.indexOf(one) % tokens.categories.length] ?? tokens.ink;
    return selected.includes(one.line.region.id) ? tokens.accent : (tokens.sequential[5] ?? tokens.ink);
  };
  const nameFor = (one: Slope): string => nameOf(one.line, severalIndicators, severalRegions, words);
  const times = ({ multiple }: Slope): string => (multiple === null ? "" : `\u00d7${words.number(Number(multiple.toFixed(2)))}`);
  const room = narrow ? width * 0.4 : Math.min(340, width * 0.34);
  /** Beside a line there is no room for the unit, which stands under the title. */
  const short = (point: Point): string => (measure === "absolute" ? bare(point.y, unit, words) : said(point));
  const rightText = (one: Slope): string => {
    const tail = narrow ? ` ${times(one)}` : ` ${short(one.to)} ${times(one)}`;
    return `${fitText(nameFor(one), size, room - textWidth(tail, size, true) - 12)}${tail}`.trim();
  };
  const right = Math.min(room, Math.max(...[...named].map((one) => textWidth(rightText(one), size, true))) + 20);
  const left = Math.min(room, Math.max(...[...named].map(({ from: point }) => textWidth(short(point), size))) + 24);
  const styled = slopes.map(
    (one): Styled => ({ line: { ...one.line, points: [one.from, one.to] }, name: nameFor(one), colour: colour(one), faint: false }),
  );
  const shown = slopes.filter((one) => named.has(one));
  const shift = (end: (one: Slope) => number): Map<Slope, number> => {
    const wished = shown.map((one) => pixelOf(axis, end(one), plot));
    const placed = setApart(wished, size + 5, plot);
    return new Map(shown.map((one, i) => [one, (placed[i] ?? 0) - (wished[i] ?? 0)]));
  };
  const shifts = [shift((one) => one.from.y), shift((one) => one.to.y)];
  const text = (one: Slope): string =>
    t(
      one.to.y > one.from.y ? "charts.rose" : one.to.y < one.from.y ? "charts.fell" : "charts.stayed",
      nameFor(one),
      words.period(earlier),
      said(one.from),
      words.period(later),
      said(one.to),
    ) + (one.multiple === null ? "" : ` ${t("charts.times", words.number(Number(one.multiple.toFixed(2))))}`);
  return {
    option: {
      animationDuration: 300,
      tooltip: TOOLTIP,
      grid: { left, right, top: HEAD, bottom: FOOT, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        boundaryGap: false,
        position: "top",
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { show: true, lineStyle: { color: tokens.rule } },
        axisLabel: { color: tokens.ink, fontSize: 14, fontWeight: 600, interval: 0, alignMinLabel: "center", alignMaxLabel: "center" },
        data: [words.period(earlier), words.period(later)],
      },
      yAxis: { ...axisOption(axis), show: false },
      series: [
        ...rangesOf(slopes, tokens),
        ...slopes.map((one) => ({
          id: one.line.id,
          type: "line",
          lineStyle: { color: colour(one), width: named.has(one) ? 2 : 1, opacity: named.has(one) ? 1 : 0.35 },
          emphasis: { lineStyle: { width: 3 } },
          data: [one.from, one.to].map(
            (point, i): Item => ({
              value: [i, point.y],
              tip: () => [
                ...pointTip(
                  point,
                  t("charts.of", words.name(one.line.region), words.name(one.line.indicator)),
                  words,
                  measure === "absolute" ? null : said(point),
                ),
                text(one),
              ],
              ...symbolOf(point.fact.qualifier, point.fact.target, colour(one), tokens.paper),
              label: {
                show: named.has(one),
                position: i === 0 ? "left" : "right",
                distance: 8,
                offset: [0, shifts[i]?.get(one) ?? 0],
                color: i === 0 ? tokens.muted : colour(one),
                fontSize: size,
                fontWeight: i === 0 ? 400 : 600,
                formatter: i === 0 ? short(point) : rightText(one),
              },
            }),
          ),
        })),
      ],
    },
    marks: slopes.flatMap((one) =>
      [one.from, one.to].map((point, dataIndex) =>
        mark(`row:${point.fact.row}`, one.line.id, dataIndex, () =>
          dataIndex === 0 ? t("charts.point", nameFor(one), words.period(point.fact), said(point)) : text(one),
        ),
      ),
    ),
    title: t("charts.title.slope", words.list(context.indicators.map((one) => words.name(one))), words.period(earlier), words.period(later)),
    note: [
      severalRegions ? "" : words.name(slopes[0]!.line.region),
      unitNote(measure, unit, words),
      grainName(context.grain, words),
      ...(log ? [t("charts.log")] : []),
    ]
      .filter(Boolean)
      .join(" \u00b7 "),
    label: [t("charts.label.slope", slopes.length, words.period(earlier), words.period(later)), ...slopes.slice(0, 3).map(text)].join(" "),
    table: () => ({
      head: [
        t("charts.col.region"),
        t("charts.col.indicator"),
        words.period(earlier),
        words.period(later),
        t("charts.col.times"),
        t("charts.col.source"),
      ],
      rows: slopes.map((one) => ({
        id: `row:${one.to.fact.row}`,
        cells: [
          words.name(one.line.region),
          words.name(one.line.indicator),
          said(one.from),
          said(one.to),
          times(one),
          [...new Set([source(one.from.fact, words), source(one.to.fact, words)])].join(" / "),
        ],
      })),
    }),
    key: keyOfSymbols(styled, false, false, words),
    notes: drawable.notes,
    shape: `slope/${log}`,
    periods: { keys: periods.map(({ key }) => key), from: earlier.key, to: later.key },
  };
}
