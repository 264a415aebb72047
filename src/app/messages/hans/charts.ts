/** The charts view. */
export const charts = {
  "charts.title": (indicator: string) => `${indicator}的变化`,
  "charts.label": (indicator: string, n: number) => `${indicator}折线图，${n} 个地区`,
  "charts.point": (region: string, period: string, value: string) => `${region}，${period}，${value}`,
};
