/**
 * Draws the README's pictures into public/pictures, as the page would export them:
 *
 *   npm run data && npm run pictures
 */
import { stat } from "node:fs/promises";
import { main } from "../cli/main.ts";

/** No picture of the README is larger. */
const MOST = 300_000;

const zones = ["--view", "map", "--indicator", "地区生产总值", "--period", "2023"];
const two = ["--link", "#/charts?r=370000,510000&i=gdp"];
const pictures: readonly [name: string, args: readonly string[]][] = [
  ["map-light.png", zones],
  ["map-dark.png", [...zones, "--theme", "dark"]],
  ["line-light.png", two],
  ["line-dark.png", [...two, "--theme", "dark"]],
  ["ranking.png", ["--link", "#/charts?i=gdp&chart=ranking", "--size", "4:3"]],
  ["slope.png", ["--link", "#/charts?i=gdp&chart=slope", "--size", "1:1"]],
  ["multiples.png", ["--link", "#/charts?i=gdp&chart=multiples", "--size", "4:3"]],
  ["coverage.png", ["--link", "#/charts?r=370000&d=2015-2025&chart=coverage&charts.by=indicator", "--size", "4:3", "--theme", "dark"]],
  ["timeline.png", ["--link", "#/timeline?d=2018-2025", "--size", "1600x1000"]],
  ["network.png", ["--link", "#/alliances?alliances.show=network", "--size", "4:3", "--theme", "dark"]],
  ["maps.png", ["--link", "#/map?i=gdp&map.layout=many", "--size", "4:3"]],
  ["english.png", ["--link", "#/map?i=gdp&p=2024&lang=en"]],
  ["table.png", ["--link", "#/data?r=370000&i=gdp&lang=hant"]],
  ["lapse.gif", ["--link", "#/map?i=gdp", "--size", "720x405"]],
];

for (const [name, args] of pictures) {
  const out = `public/pictures/${name}`;
  if ((await main(["chart", ...args, "--scale", "1", "--out", out])) !== 0) throw new Error(`${out}: not drawn`);
  const { size } = await stat(out);
  if (size > MOST) throw new Error(`${out}: ${size} bytes, more than ${MOST}`);
}
