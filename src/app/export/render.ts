/** An ECharts option as SVG, drawn on no screen: the server's renderer, in the page as on the command line. */
import { BarChart, CustomChart, GraphChart, HeatmapChart, LineChart, MapChart, ScatterChart } from "echarts/charts";
import {
  DatasetComponent,
  DataZoomComponent,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { init, registerMap, setPlatformAPI, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { chartTheme } from "../charts/theme.ts";
import { textWidth } from "../select/measure.ts";
import type { Tokens } from "../theme.ts";
import type { Drawing, Room } from "./exhibit.ts";

use([
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  MapChart,
  ScatterChart,
  DatasetComponent,
  DataZoomComponent,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  SVGRenderer,
]);

/** The font of a sheet while it is drawn; the root of the picture names those it is shown in. */
const SHEET = "Sheet";

const ruler = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");

// Words of a sheet are measured alike with and without a browser, whatever fonts it has, so that the same picture comes of it;
// words on the screen as before, in their own fonts.
setPlatformAPI({
  measureText(text: string, font = "12px sans-serif") {
    if (ruler && !font.includes(SHEET)) {
      ruler.font = font;
      return ruler.measureText(text);
    }
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return { width: textWidth(text, size, /\b(?:bold|[6-9]00)\b/.test(font)) };
  },
});

/** Sheet units are drawn as they are, y downwards. */
const AS_IT_IS = { project: (point: number[]) => point, unproject: (point: number[]) => point };
const EMPTY = { type: "FeatureCollection" as const, features: [] };

/** What stands inside the SVG of the drawing: no root, nothing that only a living page uses. */
export function renderDrawing({ option, plane, patterns = {} }: Drawing, { width, height }: Room, tokens: Tokens): string {
  const theme = { ...chartTheme(tokens), textStyle: { color: tokens.ink, fontFamily: SHEET } };
  if (plane) registerMap(plane.map, JSON.stringify(plane.collection));
  const chart = init(null, theme, { renderer: "svg", ssr: true, width, height });
  try {
    const { geo, ...rest } = option;
    const planes = Array.isArray(geo) ? geo.map((one: object) => ({ ...one, projection: AS_IT_IS })) : geo;
    chart.setOption({ ...rest, ...(geo === undefined ? {} : { geo: planes }), animation: false });
    return tidy(chart.renderToSVGString(), patterns);
  } finally {
    chart.dispose();
    // ECharts keeps every map it was given.
    if (plane) registerMap(plane.map, EMPTY);
  }
}

/** Inkscape and Illustrator do not know `dominant-baseline`; the middle of an em box stands this far above its baseline. */
const MIDDLE = 0.36;

function tidy(svg: string, patterns: Readonly<Record<string, string>>): string {
  const inside = svg.replace(/^[\s\S]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
  return (
    inside
      .replace(/<style[\s\S]*?<\/style>/g, "")
      .replace(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, "")
      // The root names them.
      .replace(/font-family:[^;"]*;?/g, "")
      // Numbered by how many were drawn before.
      .replace(/\bzr\d+-/g, "")
      // Places to point at.
      .replace(/<path (?![^>]* stroke=)[^>]*fill="none"[^>]*><\/path>/g, "")
      .replace(
        / dominant-baseline="central"([^>]*?)font-size:([\d.]+)px/g,
        (_, between: string, size: string) => ` dy="${(Number(size) * MIDDLE).toFixed(1)}"${between}font-size:${size}px`,
      )
      .replace(/ (fill|stroke)="(#[0-9a-f]{6})"/gi, (whole, what: string, colour: string) => {
        const id = patterns[colour.toLowerCase()];
        return id === undefined ? whole : ` ${what}="url(#${id})"`;
      })
  );
}
