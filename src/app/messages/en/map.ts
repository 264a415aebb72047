import type { map as hans } from "../hans/map.ts";
import type { Part } from "../part.ts";

export const map: Part<typeof hans> = {
  "map.title": (period, indicator) => `${indicator}, ${period}`,
  "map.noData": "No data",
  "map.label": (indicator, period, n) => `Map of ${indicator}, ${period}: ${n} ${n === 1 ? "region" : "regions"} with a figure`,
  "map.previous": "Previous period",
  "map.next": "Next period",
  "map.review": "Map review number GS(2024)0650; data: Tianditu",
  "map.mark": (region, value) => `${region}: ${value}`,
};
