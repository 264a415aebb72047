/** What of ECharts draws the map, and the outlines it knows: a script of its own, which no word or number waits for. */
import { CustomChart, ScatterChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import { registerMap, use } from "echarts/core";
import type { Sheet } from "./sheet.ts";

use([CustomChart, GeoComponent, ScatterChart]);

/** Maps registered, the latest last: ECharts never lets one go, so the oldest are emptied. */
const registered: string[] = [];
const KEPT = 8;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

/** Makes a sheet known by its key. */
export function register({ key, svg }: Sheet): void {
  const at = registered.indexOf(key);
  if (at >= 0) registered.splice(at, 1);
  else registerMap(key, { svg });
  registered.push(key);
  const old = registered.length > KEPT ? registered.shift() : undefined;
  if (old !== undefined) registerMap(old, { svg: EMPTY });
}
