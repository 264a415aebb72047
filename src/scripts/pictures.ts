/**
 * Draws the README's pictures into public/pictures, each kind light and dark, as the page would export them:
 *
 *   npm run data && npm run pictures
 */
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { zlibSync } from "fflate";
import { toSearch } from "../app/address.ts";
import { PARTS, takenAway } from "../app/export/compose.ts";
import type { Given } from "../app/export/exhibit.ts";
import { reduced } from "../app/export/lapse.ts";
import { picture } from "../app/export/picture.ts";
import { reportOf } from "../app/export/report.ts";
import { type Carried, chunk, withState } from "../app/export/state.ts";
import { takeShapesFrom } from "../app/shapes.ts";
import { dark, light } from "../app/theme.ts";
import { choicesFor, openData, painted, wordsOf } from "../cli/draw.ts";
import { main } from "../cli/main.ts";

const FOLDER = "public/pictures";
/** No picture of the README is larger, nor all of them together. */
const MOST = 120_000;
/** Ten frames in one, and the whole page as a screen shows it. */
const LARGER = { most: 300_000, names: /^(?:lapse-.*\.gif|map\.png)$/ };
const ALL = 2_500_000;
/** Enough for flat colours and the edges of letters. */
const COLOURS = 64;
const PAGE = { width: 960, height: 640, unit: "px" } as const;
const SCALE = 1.25;
const LAPSE = "480x320";
/** Of a page of the report, of its size at 96 pixels an inch. */
const REDUCED = 0.75;
/** Pixels a metre. */
const FINE = 3780;

takeShapesFrom(async (file) => new Response(await readFile(`public/shapes/${file}`)));
const data = await openData("public/data");
const allied = (name: string): string => data.head.alliances.find((one) => one.name === name)?.id ?? "";

const KINDS: readonly (readonly [name: string, link: string])[] = [
  ["map", "#/map?i=gdp&p=2023"],
  ["alliances", `#/map?i=gdp&a=${allied("\u9ec4\u6cb3\u6d41\u57df\u81ea\u8d38\u8bd5\u9a8c\u533a\u8054\u76df")}&p=2022`],
  ["maps", "#/map?i=gdp&map.layout=many"],
  ["province", "#/map?i=gdp&p=2024&in=440000"],
  ["english", "#/map?i=gdp&p=2024&lang=en"],
  ["timeline", "#/timeline?d=2018-2025"],
  ["line", "#/charts?r=370000,510000&i=gdp"],
  ["ranking", "#/charts?i=gdp&chart=ranking"],
  ["slope", "#/charts?i=gdp&chart=slope"],
  ["scatter", "#/charts?i=gdp,trade_total&p=2024&chart=scatter&charts.level=prefecture"],
  ["coverage", "#/charts?chart=coverage"],
  ["multiples", "#/charts?i=gdp&chart=multiples"],
  ["network", "#/alliances?alliances.show=network"],
  ["totals", "#/alliances?i=gdp&p=2018&alliances.show=totals"],
  ["list", "#/alliances"],
  ["articles", "#/articles"],
  ["table", "#/data?r=370000&i=gdp&lang=hant"],
];

/** Red, green, blue and strength of each pixel as a PNG of few colours. */
function pngOf(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const { palette, index } = reduced(pixels, COLOURS);
  const lines = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) lines.set(index.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, 3], 8);
  const chunks = [
    chunk("IHDR", head),
    chunk("PLTE", Uint8Array.from(palette.flat())),
    chunk("IDAT", zlibSync(lines, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flatMap((bytes) => [...bytes])]);
}

async function save(name: string, width: number, height: number, pixels: Uint8Array, carried: Carried): Promise<void> {
  await writeFile(`${FOLDER}/${name}.png`, withState(pngOf(width, height, pixels), carried, FINE));
}

for (const old of await readdir(FOLDER)) if (/-(?:light|dark)\.(?:png|gif)$/.test(old)) await rm(`${FOLDER}/${old}`);
for (const [theme, tokens] of Object.entries({ light, dark })) {
  for (const [name, link] of KINDS) {
    const choices = choicesFor(data, { link });
    const given: Given = { data, choices, words: await wordsOf(choices.language ?? "hans"), tokens };
    const composed = await picture(given, { page: PAGE, transparent: false, parts: new Set(PARTS), title: "", subtitle: "" });
    if (!composed) throw new Error(`${name}: nothing to draw under ${link}`);
    const { width, height, pixels } = await painted(composed.svg, SCALE);
    await save(`${name}-${theme}`, width, height, pixels, { address: composed.address, title: composed.title, dated: data.head.dated });
  }
  // The first page of pictures of a report, as it is printed.
  const views = ["line", "map"].map((name) => choicesFor(data, { link: KINDS.find(([known]) => known === name)?.[1] ?? "" }));
  const [first] = views;
  if (!first) throw new Error("no views for the report");
  const { leaves, title } = await reportOf({ data, choices: first, words: await wordsOf("hans"), tokens }, views, "", async () => {});
  const halves = await Promise.all((leaves[1]?.sheets ?? []).map(({ svg }) => painted(svg, REDUCED)));
  const width = halves[0]?.width ?? 0;
  const whole = new Uint8Array(halves.reduce((sum, { pixels }) => sum + pixels.length, 0));
  let at = 0;
  for (const { pixels } of halves) {
    whole.set(pixels, at);
    at += pixels.length;
  }
  await save(`report-${theme}`, width, whole.length / 4 / width, whole, {
    address: toSearch(takenAway(first)),
    title,
    dated: data.head.dated,
  });
  const lapse = ["chart", "--link", "#/map?i=gdp", "--size", LAPSE, "--scale", "1", "--theme", theme, "--out", `${FOLDER}/lapse-${theme}.gif`];
  if ((await main(lapse)) !== 0) throw new Error("the time-lapse is not drawn");
}

const sizes = await Promise.all((await readdir(FOLDER)).map(async (name) => ({ name, size: (await stat(`${FOLDER}/${name}`)).size })));
for (const { name, size } of sizes) console.log(`${String(size).padStart(8)}  ${name}`);
const large = sizes.filter(({ name, size }) => size > (LARGER.names.test(name) ? LARGER.most : MOST));
if (large.length > 0) throw new Error(`more than ${MOST} bytes: ${large.map(({ name }) => name).join(", ")}`);
const sum = sizes.reduce((all, { size }) => all + size, 0);
if (sum > ALL) throw new Error(`${sum} bytes in all, more than ${ALL}`);
