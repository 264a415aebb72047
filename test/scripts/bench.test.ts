import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { describeRows, entryScript, missingPages } from "../../src/scripts/bench/page.ts";

const code = {
  "index.js": 'import{a as b}from"./shared.js";import"./side.js";const load=()=>import("./later.js");b(load);',
  "shared.js": 'import"./side.js";export const a=(f)=>f;',
  "side.js": "globalThis.side = 1;",
  "later.js": "export const later = 'loaded when asked for';",
};

test("the entry is what index.html asks for and what that imports at once, each file once", async () => {
  const dist = await mkdtemp(join(tmpdir(), "yutu-bench-"));
  await writeFile(
    join(dist, "index.html"),
    '<script type="module" crossorigin src="./index.js"></script><link rel="modulepreload" href="./shared.js">',
  );
  for (const [file, text] of Object.entries(code)) await writeFile(join(dist, file), text);
  const packed = (file: keyof typeof code) => gzipSync(code[file], { level: 9 }).length;
  expect(await entryScript(dist)).toBe(packed("index.js") + packed("shared.js") + packed("side.js"));
  expect(await missingPages(dist)).toContain("peers/plotly.html");
  await rm(dist, { recursive: true });
});

test("a line says what was measured, beside what, and whether the budget is met", () => {
  const row = { what: "first chart", measured: "800 ms", budget: "≤ 1.25 × floor", beside: "1.10 × floor (727 ms)" };
  expect(describeRows([{ ...row, met: true }])).toEqual(["met  first chart  800 ms  ≤ 1.25 × floor  1.10 × floor (727 ms)"]);
  expect(describeRows([{ ...row, met: false }])[0]).toMatch(/^MISSED/);
});
