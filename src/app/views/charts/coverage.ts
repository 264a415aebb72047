/** How many figures there are: regions or indicators against years. Every grain counts, since nothing is compared. */

import { endOf, startOf } from "../../../dataset/columns.ts";
import type { Indicator, Region } from "../../../dataset/schema.ts";
import { inkOn } from "../../charts/ink.ts";
import { yearOf } from "../../period.ts";
import { fitText, textWidth } from "../../select/measure.ts";
import { ramp } from "../../theme.ts";
import type { Context, Item, Result } from "./drawn.ts";
import { mark, TOOLTIP } from "./drawn.ts";

export interface Cell {
  /** Place in `things`. */
  thing: number;
  year: number;
  rows: number[];
}

export interface Coverage {
  things: (Region | Indicator)[];
  first: number;
  last: number;
  cells: Cell[];
  /** How many things have figures. */
  all: number;
  /** Rows of figures whose thing was left out for want of room. */
  left: number;
}

/** Rows shown at once; beyond it the fullest. */
const THINGS = 120;
/** Heights of a row: on the screen, for fingers, and where room is short; and of what stands around them. */
const ROW = { wide: 22, narrow: 30, cut: 17 } as const;
const AROUND = 40;

/** Figures by thing and the year their period ends in. `row` gives the thing of a row; null: none. */
export function coverageOf<T extends Region | Indicator>(
  rows: ArrayLike<number>,
  thingOf: (row: number) => T | null,
  yearOfRow: (row: number) => number,
  most = THINGS,
): Coverage {
  const counted = new Map<T, Map<number, number[]>>();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const thing = thingOf(row);
    const year = yearOfRow(row);
    if (thing === null || year === 0) continue;
    const years = counted.get(thing) ?? new Map<number, number[]>();
    const cell = years.get(year);
    if (cell) cell.push(row);
    else years.set(year, [row]);
    counted.set(thing, years);
  }
  const total = (years: ReadonlyMap<number, readonly number[]>): number => [...years.values()].reduce((sum, found) => sum + found.length, 0);
  const order = [...counted].sort(([, a], [, b]) => b.size - a.size || total(b) - total(a));
  const shown = order.slice(0, most);
  const years = shown.flatMap(([, found]) => [...found.keys()]);
  return {
    things: shown.map(([thing]) => thing),
    first: Math.min(...years),
    last: Math.max(...years),
    cells: shown.flatMap(([, found], thing) => [...found].sort(([a], [b]) => a - b).map(([year, in_]): Cell => ({ thing, year, rows: in_ }))),
    all: order.length,
    left: order.slice(most).reduce((sum, [, found]) => sum + total(found), 0),
  };
}

/** Years without a single figure are folded into one column, null, from this many on. */
const FOLD = 3;

/** The columns, oldest first. */
export function columnsOf({ first, last, cells }: Coverage): (number | null)[] {
  const told = new Set(cells.map(({ year }) => year));
  const columns: (number | null)[] = [];
  for (let year = first; year <= last; year++) {
    let empty = 0;
    while (!told.has(year + empty)) empty++;
    if (empty >= FOLD) {
      columns.push(null);
      year += empty;
    }
    columns.push(year);
  }
  return columns;
}

const EDGES = [1, 2, 3, 5, 10, 20] as const;
const classOf = (n: number): number => EDGES.findLastIndex((edge) => n >= edge);

export function coverage(context: Context): Result {
  const { data, filters, words, tokens, width, height, cut = false, by } = context;
  const { t } = words;
  const { columns, head } = data;
  const ofRegions = by === "region" || (by === "" && !(filters.regions.length === 1 && data.regionOf(filters.regions[0] ?? "")?.kind !== "macro"));
  const rows = data.engine.passing(filters);
  const year = (row: number): number => yearOf(endOf(columns, row) || startOf(columns, row));
  const narrow = width < 600;
  const row = cut ? ROW.cut : narrow ? ROW.narrow : ROW.wide;
  const most = cut ? Math.min(THINGS, Math.max(1, Math.floor((height - AROUND) / row))) : THINGS;
  const found = ofRegions
    ? coverageOf<Region>(rows, (one) => head.regions[columns.region[one]!] ?? null, year, most)
    : coverageOf<Indicator>(rows, (one) => head.indicators[columns.indicator[one]!] ?? null, year, most);
  if (found.cells.length === 0) return null;
  const names = found.things.map((thing) => fitText(words.name(thing), 12, narrow ? 110 : 220));
  const left = Math.max(...names.map((name) => textWidth(name, 12))) + 18;
  const years = columnsOf(found);
  const cell = (width - left - 24) / years.length;
  const every = Math.max(1, Math.ceil(38 / cell));
  const colours = ramp(tokens.sequential, EDGES.length);
  const text = ({ thing, year: y, rows: some }: Cell): string =>
    t("charts.point", words.name(found.things[thing]!), words.date(String(y)), t("charts.figures", some.length));
  return {
    option: {
      animation: false,
      tooltip: TOOLTIP,
      grid: { left, right: 16, top: 26, bottom: 6, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        position: "top",
        data: years.map((one) => (one === null ? "\u2026" : String(one))),
        axisLine: { show: false },
        axisLabel: { interval: (i: number) => (years.length - 1 - i) % every === 0 },
        splitArea: { show: false },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: names.map((_, i) => String(i)),
        axisLine: { show: false },
        axisLabel: { interval: 0, color: tokens.ink, formatter: (_: string, i: number) => names[i] ?? "" },
      },
      // ECharts asks for one; every cell has its own colour.
      visualMap: { type: "piecewise", show: false, min: 0, max: 1 },
      series: [
        {
          id: "cells",
          type: "heatmap",
          itemStyle: { borderColor: tokens.paper, borderWidth: 2 },
          emphasis: { itemStyle: { borderColor: tokens.accent, borderWidth: 2 } },
          data: found.cells.map((one): Item => {
            const level = classOf(one.rows.length);
            return {
              value: [years.indexOf(one.year), one.thing, one.rows.length],
              visualMap: false,
              tip: () => [words.name(found.things[one.thing]!), words.date(String(one.year)), t("charts.figures", one.rows.length)],
              itemStyle: { color: colours[level] },
              label: { show: cell > 22, color: inkOn(colours[level] ?? tokens.paper, tokens), fontSize: 11, formatter: String(one.rows.length) },
            };
          }),
        },
      ],
    },
    marks: found.cells.map((one, dataIndex) =>
      mark(one.rows.length === 1 ? `row:${one.rows[0]}` : `many:${one.rows.join()}`, "cells", dataIndex, () => text(one)),
    ),
    title: t(ofRegions ? "charts.title.byRegion" : "charts.title.byIndicator"),
    note: [t("charts.coverageNote"), ...(filters.indicators.length === 1 ? context.indicators.map((one) => words.name(one)) : [])].join(" \u00b7 "),
    label: [
      t("charts.label.coverage", found.things.length, String(found.first), String(found.last)),
      ...found.cells
        .toSorted((a, b) => b.rows.length - a.rows.length)
        .slice(0, 2)
        .map(text),
    ].join(" "),
    table: () => ({
      head: [t(ofRegions ? "charts.col.region" : "charts.col.indicator"), t("charts.col.year"), t("charts.col.figures")],
      rows: found.cells.map((one) => ({
        id: one.rows.length === 1 ? `row:${one.rows[0]}` : `many:${one.rows.join()}`,
        cells: [words.name(found.things[one.thing]!), String(one.year), String(one.rows.length)],
      })),
    }),
    key: [],
    ...(cut && found.left > 0 ? { cut: t("charts.coverageCut", found.things.length, found.all) } : {}),
    notes: !cut && found.left > 0 ? [{ key: "dropped", n: found.left }] : [],
    height: found.things.length * row + AROUND,
    shape: "coverage",
  };
}
