import { once } from "node:events";
import { createInterface } from "node:readline";
import { defineCommand } from "citty";
import { makeExtractor } from "../pipeline/main.ts";
import { describeFile } from "./summary.ts";

export const extractCommand = defineCommand({
  meta: { name: "extract", description: "Read articles from standard input, one JSON object a line, and write their facts, one a line" },
  args: {},
  async run(): Promise<number> {
    // Nobody reads any more: there is nothing left to do.
    process.stdout.on("error", () => process.exit(0));
    const read = await makeExtractor();
    let line = 0;
    let failed = 0;
    for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === "") continue;
      const { dataset, texts } = await read(new TextEncoder().encode(text), `line-${line}.ndjson`);
      const bad = dataset.problems.filter(({ article }) => article === null);
      if (bad.length > 0) failed++;
      for (const problem of bad) console.error(describeFile(problem));
      if (!process.stdout.write(`${JSON.stringify({ line, ...dataset, texts: texts.map(({ id, text: clean }) => ({ id, text: clean })) })}\n`))
        await once(process.stdout, "drain");
    }
    return failed > 0 ? 1 : 0;
  },
});
