/** Regions in order of their value in one period, with the places won or lost since another. Ties share a place. */
import { fitText, textWidth } from "../../select/measure.ts";
import {
  axisText,
  bare,
  type Context,
  type Item,
  mark,
  pointTip,
  type Result,
  saidMeasure,
  saidValue,
  source,
  TOO_MANY,
  TOOLTIP,
  unitNote,
} from "./drawn.ts";
import { grainName, placeOf } from "./grain.ts";
import type { Held } from "./held.ts";
import { earlierOf, laterOf, periodsOf } from "./periods.ts";
import { type Line, linesOf, type Note, type Point } from "./series.ts";

export interface Ranked {
  line: Line;
  point: Point;
  place: number;
  /** Places won since the earlier period, lost when negative; null: not known then. */
  rise: number | null;
}

/** 1, 2, 2, 4: the greatest first. */
function placed(points: readonly { line: Line; point: Point }[]): { line: Line; point: Point; place: number }[] {
  const order = points.toSorted((a, b) => b.point.y - a.point.y);
  return order.map((one) => ({ ...one, place: order.findIndex((other) => other.point.y === one.point.y) + 1 }));
}

const at = (lines: readonly Line[], x: number) =>
  lines.flatMap((line) => {
    const point = line.points.find((one) => one.x === x);
    return point && !point.fact.target ? [{ line, point }] : [];
  });

/** Growth is ranked as told, and as computed only for regions of which nothing is told. */
export function oneEach(lines: readonly Line[], x: number): Line[] {
  const told = new Set(
    at(
      lines.filter(({ kind }) => kind !== "computed"),
      x,
    ).map(({ line }) => line.region.id),
  );
  return lines.filter(({ kind, region }) => kind !== "computed" || !told.has(region.id));
}

/** Places are among all regions of the later period; moves among those known in both, so that newcomers push nobody down. */
export function ranked(lines: readonly Line[], later: number, earlier: number | null): Ranked[] {
  const now = at(oneEach(lines, later), later);
  const then = earlier === null ? [] : at(oneEach(lines, earlier), earlier);
  const idOf = ({ line }: { line: Line }): string => line.region.id;
  const both = new Set(now.map(idOf).filter((id) => then.some((one) => idOf(one) === id)));
  const among = (points: typeof now) => new Map(placed(points.filter((one) => both.has(idOf(one)))).map((one) => [idOf(one), one.place]));
  const [placeNow, placeThen] = [among(now), among(then)];
  return placed(now).map((one) => {
    const [a, b] = [placeNow.get(idOf(one)), placeThen.get(idOf(one))];
    return { ...one, rise: a === undefined || b === undefined ? null : b - a };
  });
}

/** ↑2 rose two places, ↓1 fell one, – kept it. */
export const moved = ({ rise }: Ranked): string => (rise === null ? "" : rise === 0 ? "\u2013" : rise > 0 ? `\u2191${rise}` : `\u2193${-rise}`);

/** Height of a row, the same where room is short, and of what stands around them. */
const ROW = 27;
const TIGHT = 19;
const AROUND = 24;

export function ranking(context: Context): Result {
  const { held, all, measure, words, tokens, width, height, cut = false, from, to, selected } = context;
  const { t } = words;
  const has = ({ level, growth }: Held) => (measure === "growth" ? growth !== null || level !== null : level?.value != null);
  const [indicator] = context.indicators;
  const own = held.filter((one) => one.indicator === indicator);
  const { lines, notes } = linesOf(own, measure, all);
  const periods = periodsOf(own, has).filter((period) => lines.some(({ points }) => points.some(({ x }) => x === placeOf(period))));
  const later = laterOf(periods, to);
  if (!later || !indicator) return null;
  const earlier = earlierOf(periods, from, later, "before") ?? null;
  const everyone = ranked(lines, placeOf(later), earlier && placeOf(earlier));
  const rows = everyone.slice(0, cut ? Math.max(1, Math.floor((height - AROUND) / TIGHT)) : TOO_MANY);
  if (rows.length === 0) return null;
  const rowHeight = cut ? Math.min(ROW, Math.max(TIGHT, Math.floor((height - AROUND) / rows.length))) : ROW;
  const unit = rows[0]?.line.unit ?? "";
  const narrow = width < 600;
  const names = rows.map(({ line }) => fitText(words.name(line.region), 13, narrow ? 92 : 200));
  const nameWidth = Math.max(...names.map((name) => textWidth(name, 13)));
  const value = (point: Point, line: Line): string =>
    measure === "absolute" ? words.qualified(point.fact.qualifier, bare(point.y, line.unit, words)) : saidMeasure(point.y, measure, line.unit, words);
  const change = (one: Ranked): string => {
    const up = one.rise ?? 0;
    const text = moved(one);
    return text === "" ? "" : `{${up > 0 ? "up" : up < 0 ? "down" : "same"}|${text}}`;
  };
  const says = (one: Ranked): string => {
    const { line, point, place, rise } = one;
    const text = t(
      "charts.place",
      words.name(line.region),
      place,
      measure === "absolute" ? saidValue(point.fact, words) : saidMeasure(point.y, measure, line.unit, words),
    );
    return rise === null || earlier === null
      ? text
      : t(rise > 0 ? "charts.rosePlaces" : rise < 0 ? "charts.fellPlaces" : "charts.samePlace", text, Math.abs(rise), words.period(earlier));
  };
  const top = rows[0]!;
  const last = rows.at(-1)!;
  const range = ({ low, high }: Point): string =>
    narrow || low === null || high === null || measure !== "absolute" ? "" : `  ${bare(low, unit, words)}\u2013${bare(high, unit, words)}`;
  const labels = rows.map(({ point, line }) => value(point, line) + range(point));
  const right = Math.max(...labels.map((text) => textWidth(text, 12))) + 16;
  const allNotes: Note[] = [...notes];
  return {
    option: {
      animationDuration: 300,
      tooltip: TOOLTIP,
      grid: { left: nameWidth + 94, right, top: 8, bottom: 8, outerBoundsMode: "none" },
      xAxis: { type: "value", min: Math.min(0, last.point.y), show: false, axisLabel: { formatter: axisText(measure, unit, words) } },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ line }) => line.region.id),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          interval: 0,
          margin: 10,
          formatter: (_: string, i: number) => {
            const one = rows[i];
            return one
              ? `{place|${String(one.place).padStart(3, "\u2007")}}{name|${names[i]}}${earlier === null ? "" : change(one) || "{same| }"}`
              : "";
          },
          rich: {
            place: { align: "left", color: tokens.muted, fontSize: 12, padding: [0, 10, 0, 0] },
            name: { width: nameWidth, align: "left", color: tokens.ink, fontSize: 13 },
            up: { width: 34, align: "right", color: tokens.good, fontSize: 12 },
            down: { width: 34, align: "right", color: tokens.accent, fontSize: 12 },
            same: { width: 34, align: "right", color: tokens.muted, fontSize: 12 },
          },
        },
      },
      series: [
        {
          id: "ranking",
          type: "bar",
          barWidth: Math.min(13, rowHeight - 8),
          data: rows.map(
            (one, i): Item => ({
              value: [one.point.y, one.line.region.id],
              tip: () => [
                ...pointTip(
                  one.point,
                  words.name(one.line.region),
                  words,
                  measure === "absolute" ? null : saidMeasure(one.point.y, measure, one.line.unit, words),
                ),
                says(one),
              ],
              itemStyle: { color: selected.includes(one.line.region.id) ? tokens.accent : tokens.sequential[4] },
              label: { show: true, position: one.point.y < 0 ? "left" : "right", distance: 6, color: tokens.ink, fontSize: 12, formatter: labels[i] },
            }),
          ),
        },
      ],
    },
    marks: rows.map((one, dataIndex) => mark(`row:${one.point.fact.row}`, "ranking", dataIndex, () => says(one))),
    title: t("charts.title.ranking", words.period(later), words.name(indicator)),
    note: [
      unitNote(measure, unit, words),
      grainName(context.grain, words),
      t("charts.among", everyone.length),
      ...(earlier ? [t("charts.since", words.period(earlier))] : []),
    ]
      .filter(Boolean)
      .join(" \u00b7 "),
    label: [
      t("charts.label.ranking", words.name(indicator), words.period(later), rows.length),
      says(top),
      ...(last === top ? [] : [says(last)]),
    ].join(" "),
    table: () => ({
      head: [
        t("charts.col.place"),
        t("charts.col.region"),
        t("charts.col.value"),
        ...(measure === "absolute" ? [] : [t(`charts.measure.${measure}`)]),
        ...(earlier ? [t("charts.col.moved", words.period(earlier))] : []),
        t("charts.col.source"),
      ],
      rows: rows.map((one) => ({
        id: `row:${one.point.fact.row}`,
        cells: [
          String(one.place),
          words.name(one.line.region),
          [saidValue(one.point.fact, words), ...one.point.rivals.map((rival) => saidValue(rival, words))].filter(Boolean).join(" / "),
          ...(measure === "absolute" ? [] : [saidMeasure(one.point.y, measure, one.line.unit, words)]),
          ...(earlier ? [moved(one)] : []),
          source(one.point.fact, words),
        ],
      })),
    }),
    key: [],
    notes: allNotes,
    ...(cut && rows.length < everyone.length ? { cut: t("export.cut", rows.length, everyone.length) } : {}),
    height: rows.length * rowHeight + AROUND,
    shape: "ranking",
    periods: { keys: periods.map(({ key }) => key), from: earlier?.key ?? null, to: later.key },
  };
}
