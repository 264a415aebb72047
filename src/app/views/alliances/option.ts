/** The network as an ECharts option: a picture already laid out, one unit a pixel. */
import type { EChartsCoreOption } from "echarts/core";
import type { Mark } from "../../charts/types.ts";
import type { Tokens } from "../../theme.ts";
import type { Words } from "../../words.ts";
import { besides, type Link, linesOf, type Placed } from "./network.ts";

export const SERIES = "network";

export interface Picture {
  nodes: readonly Placed[];
  links: readonly Link[];
  width: number;
  height: number;
  /** The node looked at. */
  node: string | null;
}

/** Corners without a mark, so that the graph's own fitting leaves every place where it is. */
const corners = (width: number, height: number) =>
  [
    [0, 0],
    [width, height],
  ].map(([x, y], i) => ({ id: `corner-${i}`, name: "", x, y, symbolSize: 0, silent: true, label: { show: false }, tooltip: { show: false } }));

export function networkOption(
  { nodes, links, width, height, node: chosen }: Picture,
  { ink, muted, rule, accent, paper, categories }: Tokens,
): EChartsCoreOption {
  const near = besides(links, chosen);
  const pale = (id: string) => near !== null && !near.has(id);
  return {
    animation: false,
    tooltip: { show: false },
    series: [
      {
        id: SERIES,
        type: "graph",
        layout: "none",
        left: 0,
        top: 0,
        width,
        height,
        roam: false,
        data: [
          ...nodes.map(({ id, name, x, y, r, kind, label }) => ({
            id,
            name,
            x,
            y,
            symbol: kind === "alliance" ? "rect" : "circle",
            symbolSize: kind === "alliance" ? r * 1.7 : r * 2,
            itemStyle: {
              color: kind === "alliance" ? accent : (categories[0] ?? ink),
              borderColor: id === chosen ? ink : paper,
              borderWidth: id === chosen ? 2.5 : 1,
              opacity: pale(id) ? 0.3 : 1,
            },
            label: {
              show: label !== null,
              position: label?.side ?? "right",
              distance: 4,
              formatter: (label?.lines ?? linesOf(name)).join("\n"),
              lineHeight: 15,
              fontSize: 12,
              fontWeight: kind === "alliance" ? 700 : 400,
              color: kind === "alliance" ? accent : ink,
              textBorderColor: paper,
              textBorderWidth: 3,
            },
            emphasis: { label: { show: true } },
          })),
          ...corners(width, height),
        ],
        links: links.map(({ alliance, member, role }) => {
          const on = chosen !== null && (alliance === chosen || member === chosen);
          return {
            source: alliance,
            target: member,
            lineStyle: {
              color: on || role === "lead" || role === "chair" ? accent : muted,
              width: role === "lead" || role === "chair" ? 1.8 : 1,
              type: role === "chair" ? "dashed" : "solid",
              opacity: on ? 0.9 : chosen === null ? 0.45 : 0.12,
              curveness: 0.06,
            },
          };
        }),
        emphasis: { focus: "adjacency", lineStyle: { width: 2, opacity: 0.9 }, label: { color: ink } },
        blur: { itemStyle: { opacity: 0.25 }, lineStyle: { opacity: 0.08 }, label: { color: rule } },
      },
    ],
  };
}

/** Alliances first, then their members: the order the keys walk. */
export const networkMarks = (nodes: readonly Placed[], { t }: Words): Mark[] =>
  nodes.map(({ id, name, kind, degree }, dataIndex) => ({
    id,
    seriesId: SERIES,
    dataIndex,
    text: t(kind === "alliance" ? "alliances.nodeAlliance" : "alliances.nodeMember", name, degree),
  }));
