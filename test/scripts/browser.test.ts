import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findBrowser } from "../../src/scripts/browser.ts";

function makeProgram(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "yutu-browser-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin", name), "#!/bin/sh\n", { mode: 0o755 });
  return join(folder, "bin", name);
}

test("CHROME_PATH stands first, and a wrong one is told", () => {
  const program = makeProgram("chromium");
  expect(findBrowser({ CHROME_PATH: process.execPath, PATH: join(program, "..") })).toBe(process.execPath);
  expect(() => findBrowser({ CHROME_PATH: join(program, "nothing") })).toThrow(/CHROME_PATH is .*nothing, which is no program/);
});
test.skipIf(process.platform === "win32")("then the folders of the PATH in their order, Chromium before Chrome", () => {
  const chrome = makeProgram("google-chrome");
  const [first, second] = [makeProgram("chromium"), makeProgram("chromium")];
  expect(findBrowser({ PATH: [chrome, first, second].map((program) => join(program, "..")).join(delimiter) })).toBe(first);
});
