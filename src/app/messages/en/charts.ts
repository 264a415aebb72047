import type { charts as hans } from "../hans/charts.ts";
import type { Part } from "../part.ts";

export const charts: Part<typeof hans> = {
  "charts.title": (indicator) => `${indicator} over time`,
  "charts.label": (indicator, n) => `Line chart of ${indicator}, ${n} ${n === 1 ? "region" : "regions"}`,
  "charts.point": (region, period, value) => `${region}, ${period}: ${value}`,
};
