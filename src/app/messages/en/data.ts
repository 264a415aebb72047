import type { data as hans } from "../hans/data.ts";
import type { Part } from "../part.ts";

export const data: Part<typeof hans> = {
  "data.title": "Data",
  "data.region": "Region",
  "data.indicator": "Indicator",
  "data.period": "Period",
  "data.value": "Value",
  "data.unit": "Unit",
  "data.change": "Growth",
  "data.source": "Source",
  "data.evidence": (what) => `Show the source: ${what}`,
};
