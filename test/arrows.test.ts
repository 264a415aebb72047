import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");

const sources = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map((path) => path.split(sep).join("/"))
  .toSorted();

/** What a source file imports: types as well as values, static as well as dynamic. Comments do not count. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
  return [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g)].map(([, path]) => path!);
}

/** Each file below src with the files below src that it imports, and the packages. */
const imports = sources.map((file) => {
  const paths = importsOf(readFileSync(join(SRC, file), "utf8"));
  const inside = paths
    .filter((path) => path.startsWith("."))
    .map((path) =>
      relative(SRC, join(SRC, dirname(file), path))
        .split(sep)
        .join("/"),
    );
  return { file, inside, packages: paths.filter((path) => !path.startsWith(".")) };
});

/** What each folder may import beside itself. The command line and the scripts put the parts together. */
const ARROWS: Record<string, string[]> = {
  dataset: [],
  pipeline: ["dataset"],
  app: ["dataset"],
  cli: ["dataset", "pipeline", "app"],
  scripts: ["dataset", "pipeline", "app", "cli"],
};
const folderOf = (file: string): string => file.split("/")[0]!;

test("every source lies in a folder with arrows", () => {
  expect(sources.filter((file) => !(folderOf(file) in ARROWS))).toEqual([]);
});

describe.each(Object.entries(ARROWS))("%s", (folder, others) => {
  test(`imports itself${others.map((other) => `, ${other}`).join("")} and nothing else of src`, () => {
    const wrong = imports
      .filter(({ file }) => folderOf(file) === folder)
      .flatMap(({ file, inside }) =>
        inside
          .filter((path) => !path.startsWith("..") && folderOf(path) !== folder && !others.includes(folderOf(path)))
          .map((path) => `${file} → ${path}`),
      );
    expect(wrong).toEqual([]);
  });
});

test("what the browser runs asks nothing of Node", () => {
  const rim = /^(cli|scripts)\/|^pipeline\/(shell\/|main\.ts$|worker\.ts$|gazetteer\/load\.ts$)/;
  const wrong = imports
    .filter(({ file }) => !rim.test(file))
    .flatMap(({ file, packages }) => packages.filter((name) => name.startsWith("node:")).map((name) => `${file} → ${name}`));
  expect(wrong).toEqual([]);
});

test.each([
  ['import type { A } from "../dataset/schema.ts";', ["../dataset/schema.ts"]],
  ['const page = await import("./page.tsx");', ["./page.tsx"]],
  ['export { a } from "./a.ts"; import "./b.css";', ["./a.ts", "./b.css"]],
  ['// import { a } from "./a.ts"\n/* from "./b.ts" */ const from = "./c.ts";', []],
])("reads the imports of %s", (source, paths) => {
  expect(importsOf(source)).toEqual(paths);
});
