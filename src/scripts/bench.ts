/** npm run bench: the budgets, each measured beside a floor or a peer in the same run. */
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { benchPage, describeRows, missingPages, unbuilt } from "./bench/page.ts";
import { benchReading } from "./bench/reading.ts";

const HELP = `npm run bench -- [--part reading|page] [--runs N] [--mb N] [--data DIR] [--dist DIR] [--beside DIR] [--json] [--strict]

reading   reads the articles of DIR (data/articles), repeated to N megabytes (20), on one core, in turn with a bare scan of the same text
          and with Recognizers-Text on a part of it; the best of --runs (3) counts
page      opens the built page (dist) in Chromium: sizes, first chart, filter and click to paint, the selectors over 1,000,000 invented
          figures; medians of --runs loads
  --beside DIR   built pages to measure in turn with it: lazy/index.html (React, the needed ECharts parts, Zustand) and peers/floor.html,
                 plot.html, plotly.html, vega.html, each with data/obs-10000.bin and data/obs-1000000.bin; without it ratios are left out
  --strict       exit with 1 below the budget
Measure on an idle machine: ratios hold when everything is slow, milliseconds do not.`;

const { values: flags } = parseArgs({
  options: {
    part: { type: "string" },
    mb: { type: "string", default: "20" },
    runs: { type: "string", default: "3" },
    data: { type: "string", default: "data/articles" },
    dist: { type: "string", default: "dist" },
    beside: { type: "string" },
    json: { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
const runs = Number(flags.runs);
const known = flags.part === undefined || flags.part === "reading" || flags.part === "page";
if (flags.help || !known || !Number.isInteger(runs) || runs < 1) {
  console.log(HELP);
  process.exit(flags.help ? 0 : 2);
}
const beside = flags.beside ?? null;
const missing = beside === null ? [] : await missingPages(beside);
if (missing.length > 0) {
  console.error(`${beside} lacks ${missing.join(", ")}`);
  process.exit(2);
}
const measuresPage = flags.part === "page" || (flags.part === undefined && existsSync(flags.dist));
const lacking = measuresPage ? unbuilt(flags.dist) : null;
if (lacking !== null) {
  console.error(lacking);
  process.exit(2);
}

const say = (line: string) => flags.json || console.log(line);
say(`load of the machine ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
let met = true;
const told: Record<string, unknown> = { node: process.version };
if (flags.part !== "page") {
  const reading = await benchReading({ data: flags.data, mb: Number(flags.mb), runs });
  reading.lines.forEach(say);
  Object.assign(told, reading.result);
  met &&= reading.met;
}
if (measuresPage) {
  const page = await benchPage({ dist: flags.dist, beside, runs });
  describeRows(page).forEach(say);
  if (beside === null) say("measured alone: --beside DIR adds the floor page and the peers");
  told.page = page;
  met &&= page.every((row) => row.met !== false);
}
if (flags.json) console.log(JSON.stringify(told));
if (flags.strict && !met) process.exitCode = 1;
