import { dark, type Tokens } from "../theme.ts";

/** What canvas text is set in; shapes of a custom series do not inherit it. */
export const FONT = "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** ECharts' defaults from the tokens: thin rules, no boxes, tabular figures. */
export const chartTheme = (tokens: Tokens) => {
  const { ink, muted, rule, raised, categories, sequential, border, land, accent } = tokens;
  const axis = {
    axisLine: { lineStyle: { color: ink, width: 1 } },
    axisTick: { show: false },
    axisLabel: { color: muted, fontSize: 12 },
    splitLine: { lineStyle: { color: rule, width: 1 } },
    nameTextStyle: { color: muted },
  };
  return {
    darkMode: tokens === dark,
    color: categories,
    backgroundColor: "transparent",
    textStyle: { color: ink, fontFamily: FONT },
    title: { textStyle: { color: ink }, subtextStyle: { color: muted } },
    legend: { textStyle: { color: ink }, icon: "rect", itemWidth: 14, itemHeight: 3 },
    tooltip: {
      backgroundColor: raised,
      borderColor: ink,
      borderWidth: 1,
      padding: [8, 12],
      textStyle: { color: ink, fontSize: 13 },
      extraCssText: "border-radius:0;box-shadow:none;max-width:320px;white-space:normal",
      axisPointer: { lineStyle: { color: muted }, crossStyle: { color: muted } },
    },
    categoryAxis: axis,
    valueAxis: { ...axis, axisLine: { show: false } },
    logAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    line: { symbol: "circle", symbolSize: 6, lineStyle: { width: 2 } },
    visualMap: { color: [...sequential].reverse(), textStyle: { color: muted } },
    map: {
      itemStyle: { areaColor: land, borderColor: border, borderWidth: 0.6 },
      label: { color: ink },
      emphasis: { itemStyle: { borderColor: accent, borderWidth: 1.5 }, label: { color: ink } },
      select: { itemStyle: { borderColor: accent, borderWidth: 1.5 }, label: { color: ink } },
    },
    geo: {
      itemStyle: { areaColor: land, borderColor: border, borderWidth: 0.6 },
      emphasis: { itemStyle: { borderColor: accent, borderWidth: 1.5 } },
    },
    dataZoom: { borderColor: rule, textStyle: { color: muted }, handleStyle: { borderColor: ink }, fillerColor: `${accent}22` },
  };
};
