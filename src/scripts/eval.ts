import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { loadDataset } from "../dataset/load.ts";
import type { Dataset } from "../dataset/schema.ts";
import { readFolder } from "../pipeline/main.ts";
import { type ArticleScore, type Count, evaluate, f1, Gold, precision, recall, type Score } from "./evaluate.ts";

const HELP = `npm run eval -- [--list] [--article NAME] [--json] [--floors] [--gold DIR] [--data DIR]

Reads the articles and holds what was found against the gold.
  --list          every miss and every false fact
  --article NAME  only articles whose name has NAME in it
  --json          the numbers, as JSON
  --floors        raises the floors of test/floors.json to just below what is reached now; never lowers one
  --gold DIR      gold files (test/gold)
  --data DIR      articles, or a folder with dataset.json (data/articles)`;

/** The gold files of a folder by the name of their article, in order. */
export async function readGold(folder: string): Promise<Map<string, Gold>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const golds = new Map<string, Gold>();
  for (const name of names) golds.set(basename(name, ".json"), Gold.parse(JSON.parse(await readFile(join(folder, name), "utf8"))));
  return golds;
}

/** The dataset in a folder, or the dataset of the articles in it. */
export async function datasetIn(folder: string): Promise<Dataset> {
  const built = join(folder, "dataset.json");
  if (await stat(built).catch(() => null)) return loadDataset(JSON.parse(await readFile(built, "utf8")), built);
  return (await readFolder({ folder, jobs: 1, cache: null })).dataset;
}

const ROWS: readonly [keyof Score & ("values" | "facts" | "growth" | "ranks" | "alliances" | "founded" | "memberCounts" | "events"), string][] = [
  ["values", "values"],
  ["facts", "full facts"],
  ["growth", "growth"],
  ["ranks", "ranks"],
  ["alliances", "alliances"],
  ["founded", "  founding dates"],
  ["memberCounts", "  member counts"],
  ["events", "events"],
];

const FLOORS = "test/floors.json";
/** Room below what is reached, so that a change that wins more than it costs is not stopped by one fact. */
const ROOM = 0.005;

async function raiseFloors(total: Score): Promise<void> {
  const floors: { counts: Record<string, { precision: number; recall: number }>; invented: number } = JSON.parse(await readFile(FLOORS, "utf8"));
  const raise = (floor: number, reached: number) => Math.max(floor, Math.floor(1000 * Math.max(0, reached - ROOM)) / 1000);
  for (const [key] of ROWS) {
    const { precision: p, recall: r } = floors.counts[key] ?? { precision: 0, recall: 0 };
    floors.counts[key] = { precision: raise(p, precision(total[key])), recall: raise(r, recall(total[key])) };
  }
  await writeFile(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}

const rate = (of: number): string => of.toFixed(3).padStart(9);
const row = (name: string, count: Count): string =>
  `${name.padEnd(18)}${String(count.gold).padStart(6)}${String(count.predicted).padStart(8)}${String(count.hits).padStart(7)}${rate(precision(count))}${rate(recall(count))}${rate(f1(count))}`;

/** One line an article: full facts, values, false ones, then the rest where there is any. */
function articleLine(score: ArticleScore): string {
  const { values, facts, alliances, events } = score;
  const rest = [
    alliances.gold + alliances.predicted > 0 ? `alliances ${alliances.hits}/${alliances.gold}, ${alliances.predicted - alliances.hits} extra` : "",
    events.gold + events.predicted > 0 ? `events ${events.hits}/${events.gold}, ${events.predicted - events.hits} extra` : "",
    score.invented > 0 ? `${score.invented} invented` : "",
  ].filter(Boolean);
  const head = `${score.name}: facts ${facts.hits}/${facts.gold}, values ${values.hits}/${values.gold}, ${values.predicted - values.hits} false`;
  return [head, ...rest].join("; ");
}

async function run(): Promise<number> {
  const { values: flags } = parseArgs({
    options: {
      list: { type: "boolean", default: false },
      article: { type: "string" },
      json: { type: "boolean", default: false },
      floors: { type: "boolean", default: false },
      gold: { type: "string", default: "test/gold" },
      data: { type: "string", default: "data/articles" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const golds = await readGold(flags.gold);
  if (flags.article) for (const name of golds.keys()) if (!name.includes(flags.article)) golds.delete(name);
  if (golds.size === 0) throw new Error(`${flags.gold}: no gold ${flags.article ? `named ${flags.article}` : "there"}`);
  const { total, articles } = evaluate(await datasetIn(flags.data), golds);
  if (flags.floors) await raiseFloors(total);
  if (flags.json) {
    console.log(JSON.stringify({ total, articles: articles.map(({ findings, ...score }) => (flags.list ? { ...score, findings } : score)) }));
    return 0;
  }
  for (const score of articles) {
    console.log(articleLine(score));
    if (flags.list) for (const finding of score.findings) console.log(`    ${finding}`);
  }
  console.log(`\n${`${articles.length} articles`.padEnd(18)}  gold   found  right  precis.   recall       F1`);
  for (const [key, name] of ROWS) console.log(row(name, total[key]));
  const share = (part: number) => `${((100 * part) / Math.max(1, total.values.hits)).toFixed(1)} %`;
  console.log(
    `\nof the values found: region right ${share(total.regionRight)}, period right ${share(total.periodRight)}; invented ${total.invented}; on negatives ${total.onNegatives}`,
  );
  return 0;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  process.exitCode = await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.error(HELP);
    return 2;
  });
}
