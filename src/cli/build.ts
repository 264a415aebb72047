import { watch } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { defineCommand } from "citty";
import { build } from "../pipeline/main.ts";
import { contains, describeError } from "../pipeline/shell/files.ts";
import { readCorrections } from "./corrections.ts";
import { describeFile, fileProblems, summarize } from "./summary.ts";
import { hasColour, paintFor, startProgress, UsageError } from "./terminal.ts";

/** Quiet time after a change before building again, in milliseconds: editors and copies write in bursts. */
const SETTLE = 300;

interface Wanted {
  folder: string;
  out: string;
  jobs: number | null;
  strict: boolean;
  cache: string | null;
  corrections: string | null;
  watch: boolean;
}

/** One build with its progress and summary; the exit code. */
async function buildOnce(wanted: Wanted, signal: AbortSignal): Promise<number> {
  const began = performance.now();
  const corrections = wanted.corrections === null ? [] : await readCorrections(wanted.corrections);
  const progress = startProgress(process.stderr, "reading");
  try {
    const { folder, out, jobs, cache } = wanted;
    const report = await build({ folder, out, jobs, cache, corrections, signal, onProgress: progress.update });
    progress.stop();
    const bad = fileProblems(report.dataset);
    for (const problem of bad) console.error(paintFor(hasColour(process.stderr)).red(describeFile(problem)));
    for (const line of summarize(report, out, (performance.now() - began) / 1000, paintFor(hasColour(process.stdout)))) console.log(line);
    return report.faults.length > 0 || (wanted.strict && bad.length > 0) ? 1 : 0;
  } finally {
    progress.stop();
  }
}

/** Builds again after every change below the folder, until interrupted. A build that fails is reported, and the next one tried. */
async function keepBuilding(wanted: Wanted, signal: AbortSignal): Promise<number> {
  const code = await buildOnce(wanted, signal);
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const again = () => {
    building = building.then(async () => {
      if (signal.aborted) return;
      await buildOnce(wanted, signal).catch((error: unknown) => {
        if (!signal.aborted) console.error(describeError(error));
      });
    });
  };
  const watched = [wanted.folder, ...(wanted.corrections === null ? [] : [wanted.corrections])].map((path) =>
    watch(path, { recursive: path === wanted.folder, signal }, (_, name) => {
      const changed = name === null ? path : resolve(path, name);
      if (
        contains(wanted.out, changed) ||
        relative(path, changed)
          .split(sep)
          .some((part) => part.startsWith(".") && part !== "..")
      )
        return;
      clearTimeout(timer);
      timer = setTimeout(again, SETTLE);
    }).on("error", (error) => {
      if (!signal.aborted) console.error(`${path}: ${describeError(error)}`);
    }),
  );
  console.log(`watching ${wanted.folder}; Ctrl+C ends`);
  await new Promise<void>((done) => signal.addEventListener("abort", () => done(), { once: true }));
  clearTimeout(timer);
  for (const one of watched) one.close();
  await building;
  return code;
}

function parseJobs(value: string | undefined): number | null {
  if (value === undefined) return null;
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) throw new UsageError(`--jobs ${value}: write a whole number from 1 to 256`);
  return jobs;
}

export const buildCommand = defineCommand({
  meta: { name: "build", description: "Read a folder of articles and write the dataset" },
  args: {
    folder: {
      type: "positional",
      description: "Articles: .md .html .txt .pdf .docx .ndjson, searched with everything below; metadata may stand in articles.csv",
      required: true,
    },
    out: { type: "string", description: "Folder to write; its whole content appears at once", valueHint: "folder", required: true },
    corrections: { type: "string", description: "Corrections to apply, as JSON or CSV", valueHint: "file" },
    strict: { type: "boolean", description: "Exit with 1 when a file could not be read", default: false },
    watch: { type: "boolean", description: "Build again when an article changes", default: false },
    jobs: { type: "string", description: "Worker threads; one thread for few files, else one less than the processors", valueHint: "number" },
    fresh: { type: "boolean", description: "Read everything again, also what has not changed", default: false },
    cache: { type: "string", description: "Where facts of files read before are kept", valueHint: "folder", default: ".cache/yutu" },
  },
  async run({ args }): Promise<number> {
    const stop = new AbortController();
    let interrupted = false;
    const interrupt = () => {
      // The second time nothing is waited for: what is written is still whole.
      if (interrupted) process.exit(130);
      interrupted = true;
      stop.abort();
    };
    process.on("SIGINT", interrupt);
    process.on("SIGTERM", interrupt);
    const wanted: Wanted = {
      folder: args.folder,
      out: args.out,
      jobs: parseJobs(args.jobs),
      strict: args.strict,
      cache: args.fresh ? null : args.cache,
      corrections: args.corrections ?? null,
      watch: args.watch,
    };
    try {
      return await (wanted.watch ? keepBuilding : buildOnce)(wanted, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      console.error("interrupted; the dataset is as it was");
      return 130;
    } finally {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
    }
  },
});
