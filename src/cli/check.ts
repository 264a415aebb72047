import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { defineCommand } from "citty";
import { checkDataset, describeFault } from "../dataset/check.ts";
import { describeShape } from "../dataset/load.ts";
import { ArticleText, Dataset } from "../dataset/schema.ts";
import { describeError } from "../pipeline/shell/files.ts";
import { recoverFolder } from "../pipeline/shell/swap.ts";
import { UsageError } from "./terminal.ts";

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`${path}: ${describeError(error)}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: is not JSON: ${describeError(error)}`);
  }
}

/** Everything wrong with the dataset in `folder`, one line a fault. Throws UsageError when there is no dataset to check. */
export async function faultsOf(folder: string): Promise<{ lines: string[]; dataset: Dataset | null }> {
  const parsed = Dataset.safeParse(await readJson(join(folder, "dataset.json")));
  if (!parsed.success) return { lines: describeShape(parsed.error, 200).map((line) => `dataset.json ${line}`), dataset: null };
  const lines: string[] = [];
  const texts = new Map<string, ArticleText>();
  const names = await readdir(join(folder, "articles")).catch(() => []);
  for (const name of names.filter((name) => name.endsWith(".json")).toSorted()) {
    try {
      const text = ArticleText.safeParse(await readJson(join(folder, "articles", name)));
      if (text.success) texts.set(text.data.id, text.data);
      else lines.push(...describeShape(text.error, 5).map((line) => `articles/${name} ${line}`));
    } catch (error) {
      lines.push(describeError(error));
    }
  }
  return { lines: [...lines, ...checkDataset(parsed.data, texts).map(describeFault)], dataset: parsed.data };
}

export const checkCommand = defineCommand({
  meta: { name: "check", description: "Check a dataset: its shape, its ids, and every quote against its article" },
  args: { folder: { type: "positional", description: "The folder that holds dataset.json", required: true } },
  async run({ args }): Promise<number> {
    const folder = args.folder.replace(/[/\\]?dataset\.json$/, "") || ".";
    await recoverFolder(folder);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new UsageError(`${folder}: is no folder`);
    const { lines, dataset } = await faultsOf(folder);
    for (const line of lines) console.log(line);
    if (lines.length > 0 || !dataset) {
      console.error(`${lines.length} ${lines.length === 1 ? "fault" : "faults"}`);
      return 1;
    }
    const facts = [...dataset.observations, ...dataset.alliances, ...dataset.events, ...dataset.checks];
    const quotes = facts.reduce((sum, fact) => sum + fact.quotes.length, 0);
    console.log(`${folder}: ${dataset.articles.length} articles, ${dataset.observations.length} observations, ${quotes} quotes: no fault`);
    return 0;
  },
});
