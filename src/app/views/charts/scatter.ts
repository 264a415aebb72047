/** Two indicators against each other in one period, with the way each region came. */
import type { Fact } from "../../select/facts.ts";
import { textWidth } from "../../select/measure.ts";
import { axisText, type Context, type Item, mark, type Result, saidValue, source, symbolOf, TOO_MANY, TOOLTIP } from "./drawn.ts";
import { grainName } from "./grain.ts";
import type { Held } from "./held.ts";
import { laterOf, periodsOf } from "./periods.ts";
import type { Note } from "./series.ts";

export interface Dot {
  x: Fact;
  y: Fact;
  start: number;
  end: number;
}

const keyOf = ({ region, start, end }: Held): string => `${region.id}/${start}/${end}`;

/** Where both indicators are known for a region and period: by region, oldest first. */
export function dotsOf(held: readonly Held[], first: string, second: string): Map<string, Dot[]> {
  const other = new Map(held.filter(({ indicator }) => indicator.id === second).map((one) => [keyOf(one), one.level]));
  const dots = new Map<string, Dot[]>();
  for (const one of held) {
    const y = other.get(keyOf(one));
    if (one.indicator.id !== first || one.level?.value == null || y?.value == null) continue;
    dots.set(one.region.id, [...(dots.get(one.region.id) ?? []), { x: one.level, y, start: one.start, end: one.end }]);
  }
  return dots;
}

/** More trails than this are a thicket: only those picked out keep theirs. */
const TRAILS = 12;

export function scatter(context: Context): Result {
  const { held, scale, words, tokens, width, to, selected } = context;
  const { t } = words;
  const [first, second] = context.indicators;
  if (!first || !second) return null;
  const dots = dotsOf(held, first.id, second.id);
  const both = held.filter(
    (one) => one.indicator === first && dots.get(one.region.id)?.some(({ start, end }) => start === one.start && end === one.end),
  );
  const periods = periodsOf(both, () => true);
  const later = laterOf(periods, to);
  if (!later) return null;
  const log = scale === "log";
  let dropped = 0;
  const keep = ({ x, y }: Dot): boolean => {
    const fits = !log || ((x.value ?? 0) > 0 && (y.value ?? 0) > 0);
    if (!fits) dropped++;
    return fits;
  };
  const all = [...dots.values()].map((way) => way.filter(keep));
  const now = all.flatMap((way) => way.filter(({ end, start }) => end === later.end && start === later.start)).slice(0, TOO_MANY);
  if (now.length === 0) return null;
  const isNow = new Set(now);
  const trails = all
    .map((way) => way.filter(({ end }) => end <= later.end))
    .filter((way) => way.length > 1 && way.some((dot) => isNow.has(dot)) && (all.length <= TRAILS || selected.includes(way[0]?.x.region?.id ?? "")));
  const name = ({ x }: Dot): string => (x.region ? words.name(x.region) : "");
  const values = ({ x, y }: Dot): string => `${words.name(first)} ${saidValue(x, words)}, ${words.name(second)} ${saidValue(y, words)}`;
  const tip = (dot: Dot): string[] => [
    name(dot),
    words.period(dot),
    `${words.name(first)} ${saidValue(dot.x, words)}`,
    source(dot.x, words),
    `${words.name(second)} ${saidValue(dot.y, words)}`,
    source(dot.y, words),
  ];
  const text = (dot: Dot): string => t("charts.point", name(dot), words.period(dot), values(dot));
  const item = (dot: Dot, colour: string): Item => ({
    value: [dot.x.value, dot.y.value],
    tip: () => tip(dot),
    ...symbolOf(dot.x.qualifier === "=" ? dot.y.qualifier : dot.x.qualifier, dot.x.target || dot.y.target, colour, tokens.paper),
  });
  const axis = { type: log ? "log" : "value", scale: true, nameLocation: "end", nameTextStyle: { color: tokens.ink, fontSize: 12, fontWeight: 600 } };
  const unitOf = (unit: string) => (words.unit(unit) === "" ? "" : ` (${words.unit(unit)})`);
  const main = tokens.sequential[5] ?? tokens.ink;
  const id = (dot: Dot): string => `many:${dot.x.row},${dot.y.row}`;
  const notes: Note[] = dropped > 0 ? [{ key: "log", n: dropped }] : [];
  const xName = `${words.name(first)}${unitOf(first.unit)}`;
  return {
    option: {
      animationDuration: 300,
      tooltip: TOOLTIP,
      grid: { left: 12, right: 28, top: 40, bottom: 44, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: {
        ...axis,
        name: xName,
        nameLocation: "middle",
        nameGap: 30,
        axisLabel: { formatter: axisText("absolute", first.unit, words), hideOverlap: true },
      },
      yAxis: {
        ...axis,
        name: `${words.name(second)}${unitOf(second.unit)}`,
        nameTextStyle: { ...axis.nameTextStyle, align: "left", padding: [0, 0, 6, 0] },
        axisLabel: { formatter: axisText("absolute", second.unit, words) },
      },
      series: [
        ...trails.map((way, i) => ({
          id: `way${i}`,
          type: "line",
          z: 1,
          symbol: "circle",
          symbolSize: 4,
          lineStyle: { color: tokens.muted, width: 1 },
          itemStyle: { color: tokens.muted },
          data: way.map((dot) => ({ ...item(dot, tokens.muted), symbol: "circle", symbolSize: 4, symbolRotate: 0 })),
        })),
        {
          id: "dots",
          type: "scatter",
          z: 3,
          labelLayout: { hideOverlap: true },
          emphasis: { label: { show: true } },
          data: now.map((dot) => ({
            ...item(dot, selected.includes(dot.x.region?.id ?? "") ? tokens.accent : main),
            label: {
              show: now.length <= 80,
              position: textWidth(name(dot), 12) > width / 3 ? "top" : "right",
              distance: 6,
              formatter: name(dot),
              color: tokens.ink,
              fontSize: 12,
            },
          })),
        },
      ],
    },
    marks: [
      ...now.map((dot, dataIndex) => mark(id(dot), "dots", dataIndex, () => text(dot))),
      ...trails.flatMap((way, i) => way.map((dot, dataIndex) => mark(id(dot), `way${i}`, dataIndex, () => text(dot)))),
    ],
    title: t("charts.title.scatter", words.name(first), words.name(second), words.period(later)),
    note: [t("charts.ofRegionsOnly", now.length), grainName(context.grain, words), ...(log ? [t("charts.log")] : [])].join(" \u00b7 "),
    label: [t("charts.label.scatter", words.name(first), words.name(second), words.period(later), now.length), ...now.slice(0, 3).map(text)].join(
      " ",
    ),
    table: () => ({
      head: [t("charts.col.region"), t("charts.col.period"), words.name(first), words.name(second), t("charts.col.source")],
      rows: now.map((dot) => ({
        id: id(dot),
        cells: [
          name(dot),
          words.period(dot),
          saidValue(dot.x, words),
          saidValue(dot.y, words),
          [...new Set([source(dot.x, words), source(dot.y, words)])].join(" / "),
        ],
      })),
    }),
    key: trails.length > 0 ? [{ shape: "trail", text: t("charts.key.trail") }] : [],
    notes,
    shape: `scatter/${log}`,
    periods: { keys: periods.map(({ key }) => key), from: null, to: later.key },
  };
}
