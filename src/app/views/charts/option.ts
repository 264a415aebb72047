import type { EChartsCoreOption } from "echarts/core";
import type { Mark } from "../../charts/types.ts";
import { yearOf } from "../../period.ts";
import type { Series } from "../../select/facts.ts";
import type { Words } from "../../words.ts";

const yearsOf = (series: readonly Series[]): number[] => {
  const years = series.flatMap(({ points }) => points.map(({ end }) => yearOf(end)));
  const first = Math.min(...years);
  return series.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
};

/** A line a region over whole years, with gaps where nothing is known. */
export function lineOption(series: readonly Series[], words: Words): EChartsCoreOption {
  const years = yearsOf(series);
  const unit = series[0]?.points[0]?.unit ?? "";
  return {
    grid: { left: 28, right: 120, top: 24, bottom: 28, outerBoundsMode: "same" },
    tooltip: { trigger: "item", valueFormatter: (value: number) => words.value(value, unit) },
    xAxis: { type: "category", data: years.map(String), boundaryGap: false },
    yAxis: { type: "value", axisLabel: { formatter: (value: number) => words.short(value, unit) } },
    series: series.map(({ region, points }) => ({
      id: region.id,
      name: words.name(region),
      type: "line",
      connectNulls: false,
      endLabel: { show: true, formatter: "{a}" },
      labelLayout: { moveOverlap: "shiftY" },
      data: years.map((year) => points.find(({ end }) => yearOf(end) === year)?.value ?? null),
    })),
  };
}

export function lineMarks(series: readonly Series[], words: Words): Mark[] {
  const [first = 0] = yearsOf(series);
  return series.flatMap(({ region, points }) =>
    points.map((point) => ({
      id: String(point.row),
      seriesId: region.id,
      dataIndex: yearOf(point.end) - first,
      text: words.t("charts.point", words.name(region), words.period(point), words.value(point.value ?? 0, point.unit)),
    })),
  );
}
