/** A laid-out scene as ECharts draws it: every shape stands where layout.ts put it. Pure. */
import type { EChartsCoreOption } from "echarts/core";
import { FONT } from "../../charts/theme.ts";
import { tipHtml } from "../../charts/tip.ts";
import type { Mark } from "../../charts/types.ts";
import type { Tokens } from "../../theme.ts";
import type { Label, Placed, Scene } from "./layout.ts";

interface Element {
  type: string;
  [key: string]: unknown;
}

const text = ({ text: said, x, y, size, bold, align = "left" }: Label, fill: string): Element => ({
  type: "text",
  silent: true,
  style: { text: said, x, y, fill, fontFamily: FONT, fontSize: size, fontWeight: bold ? 600 : 400, textAlign: align, textVerticalAlign: "middle" },
});

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string): Element => ({
  type: "line",
  silent: true,
  shape: { x1, y1, x2, y2 },
  style: { stroke, lineWidth: 1 },
});

const rect = (x: number, y: number, width: number, height: number, style: object, more: object = {}): Element => ({
  type: "rect",
  shape: { x, y, width, height },
  style,
  ...more,
});

const diamond = (x: number, y: number, half: number, style: object, more: object = {}): Element => ({
  type: "polygon",
  shape: {
    points: [
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ],
  },
  style,
  ...more,
});

/** Everything behind the marks, and the words beside them. */
function ground({ lanes, ticks, left, width, height, densityTop, densityLabel }: Scene, tokens: Tokens): Element[] {
  const bottom = height - 22;
  return [
    ...ticks.map(({ x, strong }) => ({
      ...line(x, 20, x, bottom, tokens.rule),
      style: { stroke: tokens.rule, lineWidth: 1, opacity: strong ? 1 : 0.5 },
    })),
    ...lanes.map(({ top }) => line(0, top, width, top, tokens.rule)),
    line(0, densityTop - 7, width, densityTop - 7, tokens.rule),
    line(left, bottom, width, bottom, tokens.ink),
    ...lanes.flatMap(({ label, count }) => [text(label, tokens.ink), text(count, tokens.muted)]),
    text(densityLabel, tokens.ink),
    ...ticks.flatMap(({ x, label, strong }) =>
      [10, bottom + 12].map((y) =>
        text(
          {
            text: label,
            x: Math.max(left + 2, Math.min(width - 2, x)),
            y,
            size: 12,
            bold: strong,
            align: x > width - 18 ? "right" : x < left + 14 ? "left" : "center",
          },
          strong ? tokens.ink : tokens.muted,
        ),
      ),
    ),
  ];
}

/** One mark with its label; the first child takes the pointer and the emphasis. */
function shapes({ shape, box, label, strong, vague }: Placed, tokens: Tokens): Element[] {
  const { x, y, width, height } = box;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const colour = strong ? tokens.accent : tokens.ink;
  const hit = rect(x, y, width, height, { fill: "transparent" });
  const lit = { emphasis: { style: { fill: tokens.accent } } };
  switch (shape) {
    case "alliance":
      return [
        rect(
          x,
          y,
          width,
          height,
          { fill: strong ? tokens.accent : tokens.rule, opacity: strong ? 0.85 : 1 },
          { emphasis: { style: { fill: tokens.accent, opacity: 0.6 } } },
        ),
        ...(vague > 0 ? [rect(x, y, vague, height, { fill: tokens.paper, opacity: 0.62 }, { silent: true })] : []),
        ...(label ? [text(label, strong ? tokens.accent : tokens.ink)] : []),
      ];
    case "chair":
      return [
        rect(
          x,
          y,
          width,
          height,
          { fill: tokens.sequential[2], stroke: tokens.paper, lineWidth: 1 },
          { emphasis: { style: { fill: tokens.sequential[3] } } },
        ),
        ...(label ? [text(label, tokens.ink)] : []),
      ];
    case "join":
      return [
        hit,
        rect(cx - 0.75, y, 1.5, height, { fill: tokens.ink }),
        { type: "circle", shape: { cx, cy: y, r: 3 }, style: { fill: tokens.ink }, ...lit },
      ];
    case "handover":
      return [diamond(cx, cy, 7, { fill: tokens.accent, stroke: tokens.paper, lineWidth: 1.5 }, { emphasis: { style: { fill: tokens.ink } } })];
    case "span":
      return [hit, rect(x, y + height - 4, width, 3, { fill: colour }, lit), ...(label ? [text(label, colour)] : [])];
    case "cluster":
      return [
        rect(
          x,
          y + 1,
          width,
          height - 2,
          { fill: tokens.paper, stroke: colour, lineWidth: 1.25 },
          {
            shape: { x, y: y + 1, width: width, height: height - 2, r: 8 },
            emphasis: { style: { stroke: tokens.accent, lineWidth: 2 } },
          },
        ),
        ...(label ? [text({ ...label, x: x + width / 2 }, colour)] : []),
      ];
    case "diamond":
      return [hit, diamond(cx, cy, 5, { fill: colour }, lit), ...(label ? [text(label, colour)] : [])];
  }
}

interface Params {
  dataIndex: number;
}

export function timelineOption(scene: Scene, tokens: Tokens): EChartsCoreOption {
  const children = ground(scene, tokens);
  const custom = { type: "custom", coordinateSystem: "none", animation: false };
  return {
    animation: false,
    tooltip: { trigger: "item", confine: true, formatter: tipHtml, transitionDuration: 0 },
    series: [
      { ...custom, id: "ground", silent: true, tooltip: { show: false }, data: [0], renderItem: () => ({ type: "group", children }) },
      {
        ...custom,
        id: "density",
        cursor: "crosshair",
        data: scene.density.map(({ month, tip }) => ({ value: [month], tip: () => tip })),
        renderItem: ({ dataIndex }: Params) => {
          const bar = scene.density[dataIndex];
          return bar ? rect(bar.x, bar.y, bar.width, bar.height, { fill: tokens.sequential[3] }) : undefined;
        },
      },
      {
        ...custom,
        id: "marks",
        data: scene.marks.map(({ tip }, i) => ({ value: [i], tip: () => tip })),
        renderItem: ({ dataIndex }: Params) => {
          const mark = scene.marks[dataIndex];
          return mark ? { type: "group", children: shapes(mark, tokens) } : undefined;
        },
      },
    ],
  };
}

export const timelineMarks = ({ marks }: Scene): Mark[] =>
  marks.map(({ id, text: said }, dataIndex) => ({ id, seriesId: "marks", dataIndex, text: said }));
