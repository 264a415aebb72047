/** The picture: rows already coloured, placed and worded become an ECharts option. Pure; no ECharts code is loaded by it. */
import type { EChartsCoreOption } from "echarts/core";
import { type Box, SHEET } from "../../../dataset/projection.ts";
import { BORDER, FRAME, GROUND, LINES } from "../../../dataset/shapes.ts";
import type { Tokens } from "../../theme.ts";
import { type Fit, toPixel } from "./fit.ts";
import type { Placed } from "./labels.ts";
import { SPECKS } from "./outline.ts";
import type { Hatch } from "./paint.ts";
import type { Point } from "./sheet.ts";

export interface Fill {
  id: string;
  color: string | Hatch;
  /** Filtered out by the legend. */
  faded: boolean;
  /** Without a value: edged, as its ground is close to the paper. */
  empty: boolean;
}

export interface Bubble {
  id: string;
  at: Point;
  /** Pixels. */
  radius: number;
  faded: boolean;
  /** Of another period. */
  near: boolean;
}

export interface Overlay {
  id: string;
  color: string;
  /** Of each territory, as path data in sheet units. */
  outlines: readonly { id: string; d: string }[];
  links: readonly (readonly [from: Point, to: Point])[];
  nodes: readonly { id: string; at: Point; lead: boolean }[];
  /** Dots without a name or a link. */
  sites: readonly Point[];
}

export interface Label extends Placed {
  /** Where the anchor stands, in sheet units. */
  on: Point;
  color: string;
  /** Around the letters. */
  halo: string;
  size: number;
  bold: boolean;
}

export interface Panel {
  /** Registered name of its outlines. */
  map: string;
  view: Box;
  fit: Fit;
  fills: readonly Fill[];
  /** Words over the panel; absent in a single map. */
  title?: string;
}

export interface Picture {
  panels: readonly Panel[];
  bubbles: readonly Bubble[];
  overlays: readonly Overlay[];
  labels: readonly Label[];
  /** What is shown of the first panel: null while it fills the picture. */
  roam: { center: Point; zoom: number } | null;
  /** Areas are many: thinner borders. */
  fine: boolean;
  /** The outlines have the ground beneath the areas as a path of its own: not where a picture is written. */
  grounded: boolean;
}

/** Sheet and pixel sizes of a panel: layoutSize is the longer side. */
const layout = ({ view, fit }: Panel) => ({
  boundingCoords: [
    [view.x, view.y],
    [view.x + view.width, view.y + view.height],
  ],
  layoutCenter: [...toPixel(fit, [view.x + view.width / 2, view.y + view.height / 2])],
  layoutSize: Math.max(view.width, view.height) * fit.scale,
});

const NO_LABEL = { show: false };

const alike = (a: Fill, b: Fill | undefined): boolean => a.color === b?.color && a.faded === b.faded && a.empty === b.empty;

/** The fill that most areas have. */
function commonest(fills: readonly Fill[]): Fill | undefined {
  const groups: { fill: Fill; n: number }[] = [];
  for (const fill of fills) {
    const group = groups.find((other) => alike(fill, other.fill));
    if (group) group.n++;
    else groups.push({ fill, n: 1 });
  }
  return groups.toSorted((a, b) => b.n - a.n)[0]?.fill;
}

interface Coord {
  coord: (at: number[]) => number[];
}

/** Moves and scales what is drawn in sheet units to where the sheet stands. */
function sheetAt(coord: Coord["coord"]) {
  const [x = 0, y = 0] = coord([0, 0]);
  const [right = 0, bottom = 0] = coord([SHEET.width, SHEET.height]);
  return { x, y, scaleX: (right - x) / SHEET.width, scaleY: (bottom - y) / SHEET.height };
}

const stroke = (pathData: string, color: string, lineWidth: number, opacity: number, z2: number) => ({
  type: "path",
  shape: { pathData },
  style: { fill: "none", stroke: color, lineWidth, opacity, lineJoin: "round", strokeNoScale: true },
  silent: true,
  z2,
});

/** More outlines than this are hairlines without a shade: theirs would run into each other. */
const CROWD = 12;
/** How far a link swings to its side, part of its length. */
const SWING = 0.16;
const arc = ([[x, y], [toX, toY]]: Overlay["links"][number]): string =>
  `M${x},${y}Q${(x + toX) / 2 - (y - toY) * SWING},${(y + toY) / 2 - (toX - x) * SWING},${toX},${toY}`;

/** Fills go by `geo.regions`: a map drawn from SVG keeps its nodes and is only restyled. */
export function mapOption({ panels, bubbles, overlays, labels, roam, fine, grounded }: Picture, tokens: Tokens): EChartsCoreOption {
  const line = (name: string, borderColor: string, borderWidth: number, { borderType = "solid", opacity = 1 } = {}) => ({
    name,
    silent: true,
    itemStyle: { areaColor: "none", borderColor, borderWidth, borderType, opacity },
  });
  const lines = [
    ...LINES.map((name) =>
      line(
        name,
        name === "line-sea" ? tokens.ink : tokens.muted,
        name === "line-sea" ? 1 : 0.5,
        name === "line-undefined" ? { borderType: "dashed" } : {},
      ),
    ),
    // Told apart on any fill; one pixel is drawn ten times as fast as any more.
    line(BORDER, tokens.muted, 1, { opacity: 0.45 }),
    line(FRAME, tokens.muted, 0.8),
    line(SPECKS, tokens.ink, 0.8),
  ];
  const usual = panels.map(({ fills }) => commonest(fills));
  // What most areas wear is painted once beneath all: filling hundreds of paths takes longer than all else. It would shine through faded ones.
  const beneath = panels.map(({ fills }, i) => (grounded && !fills.some(({ faded }) => faded) ? usual[i]?.color : undefined));
  return {
    // One paint an update: a circle that grows would have the whole map painted again in every frame.
    animation: false,
    geo: panels.map((panel, i) => ({
      id: i === 0 ? "sheet" : `sheet${i}`,
      map: panel.map,
      ...layout(panel),
      center: roam && i === 0 ? [...roam.center] : null,
      zoom: roam && i === 0 ? roam.zoom : 1,
      roam: false,
      selectedMode: false,
      // Names are a series of their own; a label of any state would be made anew for every area.
      label: NO_LABEL,
      emphasis: { disabled: true, label: NO_LABEL },
      select: { label: NO_LABEL },
      tooltip: { show: false },
      itemStyle: {
        // Not "none": hands still find it.
        areaColor: beneath[i] === undefined ? (usual[i]?.color ?? tokens.land) : "transparent",
        borderColor: usual[i]?.empty ? tokens.rule : tokens.border,
        borderWidth: panels.length > 1 || fine ? 0.4 : 0.8,
        opacity: usual[i]?.faded ? 0.16 : 1,
      },
      // What most areas wear is said once: each one named is copied and worked out on its own.
      regions: [
        ...panel.fills
          .filter((fill) => !alike(fill, usual[i]))
          .map(({ id, color, faded, empty }) => ({
            name: id,
            itemStyle: { areaColor: color, opacity: faded ? 0.16 : 1, borderColor: empty ? tokens.rule : tokens.border },
          })),
        ...lines,
        { name: GROUND, silent: true, itemStyle: { areaColor: beneath[i] ?? "none", borderWidth: 0, opacity: 1 } },
      ],
    })),
    series: [
      ...overlays.flatMap(({ id, color, outlines, links, nodes, sites }) => {
        const base = { coordinateSystem: "geo", geoIndex: 0, silent: true };
        const paths = [
          ...outlines.map(({ id, d }) => ({
            id,
            strokes: outlines.length > CROWD ? [stroke(d, color, 1, 0.95, 1)] : [stroke(d, color, 8, 0.13, 0), stroke(d, color, 1.4, 0.95, 1)],
          })),
          ...(links.length > 0 ? [{ id: "links", strokes: [stroke(links.map(arc).join(""), color, 1, 0.75, 2)] }] : []),
        ];
        return [
          {
            ...base,
            id: `lines:${id}`,
            type: "custom",
            z: 4,
            clip: false,
            // By id: what stays keeps its path, which is long.
            data: paths.map(({ id }) => ({ id, value: [0, 0] })),
            renderItem: ({ dataIndex }: { dataIndex: number }, { coord }: Coord) => ({
              type: "group",
              ...sheetAt(coord),
              children: paths[dataIndex]?.strokes ?? [],
            }),
          },
          {
            ...base,
            id: `sites:${id}`,
            type: "scatter",
            z: 5,
            symbolSize: 4,
            itemStyle: { color: tokens.paper, borderColor: color, borderWidth: 1, opacity: 0.85 },
            data: sites.map((at) => [...at]),
          },
          {
            id: `nodes:${id}`,
            type: "scatter",
            coordinateSystem: "geo",
            geoIndex: 0,
            z: 6,
            itemStyle: { opacity: 1 },
            data: nodes.map(({ id: name, at, lead }) => ({
              name,
              value: [...at],
              symbolSize: lead ? 12 : 7,
              itemStyle: lead ? { color, borderColor: tokens.paper, borderWidth: 1 } : { color: tokens.paper, borderColor: color, borderWidth: 1.5 },
            })),
          },
        ];
      }),
      {
        id: "bubbles",
        type: "scatter",
        coordinateSystem: "geo",
        geoIndex: 0,
        z: 5,
        data: bubbles.map(({ id, at, radius, faded, near }) => ({
          name: id,
          value: [...at],
          symbolSize: radius * 2,
          itemStyle: {
            color: tokens.categories[1],
            opacity: faded ? 0.15 : 0.78,
            borderColor: tokens.paper,
            borderWidth: 1,
            borderType: near ? "dashed" : "solid",
          },
        })),
      },
      ...panels.flatMap(({ title, view }, i) =>
        title === undefined
          ? []
          : [
              {
                id: `title${i}`,
                type: "scatter",
                coordinateSystem: "geo",
                geoIndex: i,
                silent: true,
                symbolSize: 1,
                itemStyle: { color: "transparent", opacity: 1 },
                label: { show: true, formatter: "{b}", position: "top", distance: 6, color: tokens.ink, fontSize: 13, fontWeight: 600 },
                data: [{ name: title, value: [view.x + view.width / 2, view.y] }],
              },
            ],
      ),
      {
        id: "names",
        type: "scatter",
        coordinateSystem: "geo",
        geoIndex: 0,
        z: 8,
        silent: true,
        symbolSize: 1,
        itemStyle: { color: "transparent", opacity: 1 }, // a name is as strong as its mark, by default 0.8
        label: { show: true, formatter: "{b}", position: "inside", align: "center", verticalAlign: "middle" },
        data: labels.map(({ text, on, offset, color, halo, size, bold }) => ({
          name: text,
          value: [...on],
          label: {
            offset: [...offset],
            color,
            fontSize: size,
            lineHeight: size * 1.25,
            fontWeight: bold ? 600 : 400,
            textBorderColor: halo,
            textBorderWidth: bold || halo === tokens.paper ? 3 : 2, // over any ground, or on its own
          },
        })),
      },
    ],
  };
}
