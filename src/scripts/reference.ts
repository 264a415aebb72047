/**
 * Builds data/reference/*.json from data/reference/source and pinned packages: `node --import ./src/pipeline/shell/typescript.mjs src/scripts/reference.ts`.
 * One entry a line, sorted by id, so that a change shows as its own line.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildDivisions } from "./reference/divisions.ts";
import { buildIndicators } from "./reference/indicators.ts";
import { buildMacros } from "./reference/macros.ts";
import { installSources } from "./reference/sources.ts";
import { buildCollisions, buildUnits } from "./reference/units.ts";
import { buildZones } from "./reference/zones.ts";

const FOLDER = "data/reference";

const writeLines = (file: string, rows: readonly object[]): void => {
  const text = `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
  const path = join(FOLDER, file);
  writeFileSync(path, text);
  process.stdout.write(`${path}: ${rows.length} entries, ${Math.round(readFileSync(path).length / 1024)} KB\n`);
};

installSources();
const divisions = buildDivisions();
const zones = buildZones(divisions);
writeLines("divisions.json", divisions);
writeLines("zones.json", zones);
writeLines("macros.json", buildMacros(divisions, zones));
const { indicators, categories } = buildIndicators();
writeLines("indicators.json", indicators);
writeLines("categories.json", categories);
writeLines("units.json", buildUnits());
writeLines("collisions.json", buildCollisions());
