// npm test: everything, ending with one line: N passed, N failed. npm test -- lint unit runs only those stages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = (name) => join(root, "node_modules", name);
const scratch = mkdtempSync(join(tmpdir(), "yutu-test-"));

/** Runs a program of Node's, its output shown; true when it ended well. */
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** What failed, and the first lines of why: told again at the end, where a log that was cut still shows it. */
const failures = [];

/** The tests of a Vitest project. A file that could not be loaded, or a run that broke off, counts as a failure. */
function vitest(project) {
  const report = join(scratch, `${project}.json`);
  const ok = node(bin("vitest/vitest.mjs"), "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
  if (!existsSync(report)) return one(false);
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unread = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  for (const { name: file, message, assertionResults } of testResults) {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName, failureMessages } of failed) failures.push(`${relative(root, file)} > ${fullName}\n${failureMessages.join("\n")}`);
    if (failed.length === 0 && message) failures.push(`${relative(root, file)}\n${message}`);
  }
  return { passed, failed: Math.max(numFailedTests + unread, ok ? 0 : 1) };
}

const STAGES = {
  lint: () => one(node(bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "src", "test")),
  types: () => one(node(bin("typescript/bin/tsc"), "--noEmit")),
  data: () =>
    one(node("src/cli/yutu.mjs", "build", "data/articles", "--out", "public/data", "--strict") && node("src/cli/yutu.mjs", "check", "public/data")),
  unit: () => vitest("unit"),
  slow: () => vitest("slow"),
  page: () => one(node(bin("vite/bin/vite.js"), "build", "--logLevel", "warn")),
  browser: () => (node("--import", "./src/pipeline/shell/typescript.mjs", "src/scripts/browser.ts") ? vitest("browser") : one(false)),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`unknown stage: ${unknown.join(", ")}; stages are ${Object.keys(STAGES).join(", ")}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : Object.keys(STAGES)) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const before = failures.length;
  const { passed, failed } = STAGES[name]();
  if (failed > 0 && failures.length === before) failures.push(`${name}: see above`);
  total.passed += passed;
  total.failed += failed;
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
rmSync(scratch, { recursive: true, force: true });
for (const failure of failures) console.log(`\n✗ ${failure.split("\n").slice(0, 8).join("\n  ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
