/** npm run lighthouse: Lighthouse over the built page as it is served, medians of several runs. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import lighthouse, { desktopConfig, type Result } from "lighthouse";
import { preview } from "vite";
import { BROWSER_ARGS, ensureBrowser } from "./browser.ts";

const HELP = `npm run lighthouse -- [--runs N] [--address HASH] [--beside DIR] [--strict]

Serves the built page (dist) as npm start does and measures it with this machine's Chromium, on a desktop and on Lighthouse's
slowed phone: medians of --runs (5). Measure on an idle machine: the scores of speed fall with every other program that runs.
  --address HASH   the view to open (#/map)
  --beside DIR     another built page, measured in turn with this one
  --strict         exit with 1 below the targets`;

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];
const TARGETS: Record<"desktop" | "mobile", Record<Category, number>> = {
  desktop: { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 },
  mobile: { performance: 75, accessibility: 100, "best-practices": 100, seo: 100 },
};
/** Columns of the table: Lighthouse's audits, milliseconds but for the last two. */
const METRICS = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  SI: "speed-index",
  CLS: "cumulative-layout-shift",
  KB: "total-byte-weight",
} as const;

const { values: flags } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    address: { type: "string", default: "#/map" },
    beside: { type: "string" },
    strict: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
const runs = Number(flags.runs);
if (flags.help || !Number.isInteger(runs) || runs < 1) {
  console.log(HELP);
  process.exit(flags.help ? 0 : 2);
}

/** A Chromium of its own, without a profile, and the port it listens on. */
async function openChromium(): Promise<{ port: number; close: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), "yutu-lighthouse-"));
  const browser = spawn(
    ensureBrowser(),
    [...BROWSER_ARGS, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const ended = new Promise<void>((done) => browser.once("exit", () => done()));
  const port = await new Promise<number>((found, failed) => {
    createInterface(browser.stderr).on("line", (line) => {
      const [, digits] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line) ?? [];
      if (digits) found(Number(digits));
    });
    ended.then(() => failed(new Error("the browser ended before it listened")));
  });
  return {
    port,
    async close() {
      browser.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function measure(url: string, kind: "desktop" | "mobile"): Promise<Result> {
  const browser = await openChromium();
  try {
    const ran = await lighthouse(
      url,
      { port: browser.port, logLevel: "error", onlyCategories: [...CATEGORIES] },
      kind === "desktop" ? desktopConfig : undefined,
    );
    if (!ran) throw new Error("Lighthouse gave no result");
    if (ran.lhr.runtimeError) throw new Error(ran.lhr.runtimeError.message);
    return ran.lhr;
  } finally {
    await browser.close();
  }
}

async function serve(root: string, outDir: string) {
  if (!existsSync(join(root, outDir, "index.html"))) throw new Error(`no built page in ${join(root, outDir)}; run npm run build first`);
  const server = await preview({
    root,
    configFile: false,
    logLevel: "silent",
    build: { outDir },
    preview: { port: 4600, host: "127.0.0.1", strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the page's server has no address");
  return { url, close: () => server.close() };
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const scoreOf = (result: Result, category: Category): number => Math.round((result.categories[category]?.score ?? 0) * 100);

/** One line of the table. */
function row(name: string, results: readonly Result[]): string[] {
  const performance = results.map((result) => scoreOf(result, "performance"));
  const metric = (audit: string) => median(results.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
  return [
    name,
    ...CATEGORIES.map((category) => String(median(results.map((result) => scoreOf(result, category))))),
    `${Math.min(...performance)}–${Math.max(...performance)}`,
    ...Object.entries(METRICS).map(([label, audit]) =>
      label === "CLS" ? metric(audit).toFixed(3) : label === "KB" ? String(Math.round(metric(audit) / 1024)) : String(Math.round(metric(audit))),
    ),
  ];
}

/** Audits that cost points outside performance, which is weighed by its metrics. */
const failures = (result: Result): string[] =>
  CATEGORIES.filter((category) => category !== "performance").flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id];
      return weight > 0 && audit?.score !== null && audit !== undefined && (audit.score ?? 1) < 1 ? [`${category}: ${audit.title} (${id})`] : [];
    }),
  );

const pages = [{ name: "yutu", ...(await serve(resolve(import.meta.dirname, "../.."), "dist")), hash: flags.address }];
if (flags.beside) pages.push({ name: "beside", ...(await serve(resolve(flags.beside), ".")), hash: "" });

console.log(`Lighthouse, medians of ${runs}; load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores; times in ms`);
const table: string[][] = [["", ...CATEGORIES, "performance from–to", ...Object.keys(METRICS)]];
const missed: string[] = [];
const failed = new Set<string>();
for (const kind of ["desktop", "mobile"] as const) {
  const results = new Map(pages.map(({ name }) => [name, [] as Result[]]));
  for (let i = 0; i < runs; i++) for (const { name, url, hash } of pages) results.get(name)?.push(await measure(url + hash, kind));
  for (const [name, list] of results) table.push(row(`${name} ${kind}`, list));
  const own = results.get("yutu") ?? [];
  for (const result of own) for (const failure of failures(result)) failed.add(`${kind} ${failure}`);
  for (const category of CATEGORIES) {
    const score = median(own.map((result) => scoreOf(result, category)));
    if (score < TARGETS[kind][category]) missed.push(`${kind} ${category}: ${score}, target ${TARGETS[kind][category]}`);
  }
}
const widths = table[0]!.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
for (const cells of table)
  console.log(cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  "));
for (const line of failed) console.log(line);
console.log(missed.length === 0 ? "every target is reached" : `below the target: ${missed.join("; ")}`);
await Promise.all(pages.map(({ close }) => close()));
process.exitCode = flags.strict && missed.length > 0 ? 1 : 0;
