import type { EChartsCoreOption } from "echarts/core";
import { registerMap } from "echarts/core";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { RegionValue } from "../../select/facts.ts";
import { ramp, type Tokens } from "../../theme.ts";
import type { Words } from "../../words.ts";

const NAME = "nation";

/** Registers the provinces; null without outlines. Never named `china`, which would add ECharts' own inset. */
export function outlines(topology: Topology | null): string | null {
  const object = topology?.objects.provinces;
  if (!topology || !object) return null;
  const shapes = feature(topology, object);
  if (shapes.type !== "FeatureCollection") return null;
  registerMap(NAME, JSON.stringify(shapes));
  return NAME;
}

/** Six classes of equal count on the map; bars without outlines. */
export function mapOption(values: readonly RegionValue[], map: string | null, words: Words, tokens: Tokens): EChartsCoreOption {
  const sorted = values.map(({ value }) => value ?? 0).sort((a, b) => a - b);
  const unit = values[0]?.unit ?? "";
  const edges = Array.from({ length: 7 }, (_, i) => sorted[Math.round((i / 6) * (sorted.length - 1))] ?? 0);
  const colours = ramp(tokens.sequential, 6);
  if (map === null)
    return {
      grid: { left: 28, right: 28, top: 20, bottom: 40 },
      xAxis: { type: "category", data: values.map(({ region }) => (region ? words.name(region) : "")), axisLabel: { interval: 0, rotate: 60 } },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => words.short(value, unit) } },
      series: [{ id: "values", type: "bar", data: values.map(({ value }) => value), itemStyle: { color: colours[4] } }],
    };
  return {
    tooltip: { trigger: "item" },
    visualMap: {
      type: "piecewise",
      left: 24,
      bottom: 10,
      orient: "horizontal",
      itemGap: 14,
      itemWidth: 22,
      itemHeight: 10,
      pieces: colours.map((color, i) => ({
        gte: edges[i],
        ...(i < 5 ? { lt: edges[i + 1] } : { lte: edges[6] }),
        color,
        label: `${words.short(edges[i] ?? 0, unit)}–${words.short(edges[i + 1] ?? 0, unit)}`,
      })),
      seriesId: "values",
    },
    series: [
      {
        id: "values",
        type: "map",
        map,
        nameProperty: "adcode",
        roam: false,
        data: values.map(({ region, value }) => ({ name: region?.id ?? "", value })),
      },
    ],
  };
}
