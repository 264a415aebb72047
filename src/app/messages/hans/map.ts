/** The map view. */
export const map = {
  "map.title": (period: string, indicator: string) => `${period}各地${indicator}`,
  "map.noData": "无数据",
  "map.label": (indicator: string, period: string, n: number) => `${period}${indicator}地图，${n} 个地区有数`,
  "map.previous": "上一期",
  "map.next": "下一期",
  "map.review": "审图号：GS(2024)0650号　数据来源：天地图",
  "map.mark": (region: string, value: string) => `${region}，${value}`,
};
