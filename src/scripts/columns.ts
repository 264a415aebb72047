/** Writes the page's columns beside a dataset.json: `node --import ./src/pipeline/shell/typescript.mjs src/scripts/columns.ts [folder]`, public/data without one. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { columns } from "../dataset/columns.ts";
import { Dataset } from "../dataset/schema.ts";

const folder = process.argv[2] ?? "public/data";
const dataset = Dataset.parse(JSON.parse(readFileSync(join(folder, "dataset.json"), "utf8")));
rmSync(join(folder, "page"), { recursive: true, force: true });
mkdirSync(join(folder, "page"), { recursive: true });
for (const { file, bytes } of columns(dataset)) writeFileSync(join(folder, file), bytes);
