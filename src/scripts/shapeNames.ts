/**
 * Names of the outlines' areas, beside them; the last step of shapes.ts. The dataset holds only the
 * regions its articles speak of; the map names every area. Files of public/shapes/names, code → [simplified, traditional, English]:
 * prefectures.json (with the county-level areas that stand among them), and <two digits>.json for the counties of a province.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { z } from "zod";

const OUT = "public/shapes/names";
const Divisions = z.array(z.object({ code: z.string(), name: z.string(), nameHant: z.string(), nameEn: z.string() }));
const Shape = z.object({ objects: z.record(z.string(), z.object({ geometries: z.array(z.object({ id: z.string() })) })) });
const About = z.object({ outside: z.record(z.string(), z.string()) });

const traditional = Converter({ from: "cn", to: "twp" });
const romanized = (name: string): string =>
  pinyin(name, { toneType: "none" })
    .replace(/ /g, "")
    .replace(/^./, (c) => c.toUpperCase());
const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Writes the names of every outline there is; areas that are no divisions go by the name they are known by. */
export function writeNames(): void {
  const names = new Map(
    Divisions.parse(read("data/reference/divisions.json")).map(({ code, ...row }) => [code, [row.name, row.nameHant, row.nameEn]]),
  );
  const { outside } = About.parse(read("public/shapes/about.json"));
  const save = (file: string, codes: readonly string[]): void => {
    const found = codes.map((code) => {
      const other = outside[code];
      return [code, names.get(code) ?? (other ? [other, traditional(other), romanized(other)] : [code, code, code])];
    });
    writeFileSync(join(OUT, file), `${JSON.stringify(Object.fromEntries(found))}\n`);
  };
  const idsOf = (file: string, object: string): string[] => {
    const { objects } = Shape.parse(read(join("public/shapes", file)));
    return objects[object]?.geometries.map(({ id }) => id) ?? [];
  };
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  save("prefectures.json", idsOf("nation.json", "prefectures"));
  for (const id of idsOf("provinces.json", "provinces")) {
    const province = id.slice(0, 2);
    save(`${province}.json`, idsOf(`counties/${province}.json`, "counties"));
  }
}
