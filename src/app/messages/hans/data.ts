/** The data view. */
export const data = {
  "data.title": "数据",
  "data.region": "地区",
  "data.indicator": "指标",
  "data.period": "时期",
  "data.value": "数值",
  "data.unit": "单位",
  "data.change": "增速",
  "data.source": "来源",
  "data.evidence": (what: string) => `看出处：${what}`,
};
