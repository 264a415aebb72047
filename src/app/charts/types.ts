import type { EChartsCoreOption, EChartsType } from "echarts/core";

/** A mark the reader can walk to, hear and open. Give them in walking order. */
export interface Mark {
  /** Fact, region, event or alliance id: what `onMark` opens. */
  id: string;
  /** The `id` of the series and the place in its `data`. */
  seriesId: string;
  dataIndex: number;
  /** What is said when it is reached: 山东省，2023年，92068.7亿元. */
  text: string;
}

export interface EChartProps {
  /** Memoize it (useMemo): the same object is not set again. Give every series an `id`. Formatters at module level. */
  option: EChartsCoreOption;
  /** What the chart is, for those who do not see it: kind, indicator, period, extremes. */
  label: string;
  marks?: readonly Mark[];
  /** A mark was clicked, touched, or entered by keyboard. */
  onMark?: (mark: Mark) => void;
  /** ECharts events by name (datazoom, georoam …). Memoize. */
  events?: Readonly<Record<string, (params: unknown, chart: EChartsType) => void>>;
  /** The live instance, after it is drawn: register nothing on it that outlives the component. */
  onReady?: (chart: EChartsType) => void;
  className?: string;
}
