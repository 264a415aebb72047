import { Worker } from "node:worker_threads";
import type { Gazetteer } from "../gazetteer/index.ts";
import { type FileFacts, type Job, loadBytes, readFacts, stopped } from "./reader.ts";

/** A worker compiles the reader and makes a gazetteer of its own, the time that one or two hundred articles take: for fewer, one thread is faster. */
export const FEW = 200;
/** Files handed over at once: large enough that messages do not count, small enough that the last worker is not waited for. */
const BATCH = 8;

const startWorker = (folder: string): Worker => new Worker(new URL("./thread.mjs", import.meta.url), { workerData: { folder } });

/** Reads the jobs one after the other on this thread; the page of facts comes in the order of the jobs. */
export async function* readHere(
  folder: string,
  jobs: readonly Job[],
  gazetteer: Gazetteer,
  signal?: AbortSignal,
): AsyncGenerator<[at: number, FileFacts]> {
  for (const [at, job] of jobs.entries()) {
    signal?.throwIfAborted();
    const bytes = await loadBytes(folder, job.file);
    yield [at, bytes instanceof Uint8Array ? await readFacts(bytes, job, gazetteer) : bytes];
    // Lets an interrupt in.
    if (at % BATCH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Reads the jobs in `count` worker threads, and hands each file's facts over with its place, in no order. A worker that dies
 * takes one file with it: the others of its batch are tried again by a new one, one at a time.
 */
export async function readInWorkers(
  folder: string,
  jobs: readonly Job[],
  count: number,
  take: (at: number, facts: FileFacts) => void,
  signal?: AbortSignal,
): Promise<void> {
  const places = jobs.map((_, at) => at);
  const batches: number[][] = [];
  for (let at = 0; at < places.length; at += BATCH) batches.push(places.slice(at, at + BATCH));
  batches.reverse();
  const running = new Set<Worker>();
  const runOne = () =>
    new Promise<void>((resolve, reject) => {
      const worker = startWorker(folder);
      running.add(worker);
      let mine: number[] = [];
      let ready = false;
      const next = () => {
        const batch = batches.pop();
        if (!batch) return void worker.terminate();
        mine = batch;
        worker.postMessage(batch.map((at) => jobs[at]!));
      };
      worker.on("message", (read: FileFacts[]) => {
        ready = true;
        read.forEach((facts, i) => {
          take(mine[i]!, facts);
        });
        mine = [];
        next();
      });
      let why = "it ended by itself";
      worker.on("error", (error) => {
        why = error.message;
      });
      worker.on("exit", () => {
        running.delete(worker);
        if (signal?.aborted) return resolve();
        if (!ready) return reject(new Error(`a worker did not start: ${why}; try --jobs 1`)); // the next would not either
        if (mine.length === 1) take(mine[0]!, stopped(jobs[mine[0]!]!.file, why));
        else batches.push(...mine.map((at) => [at]));
        if (batches.length > 0) runOne().then(resolve, reject);
        else resolve();
      });
    });
  const stop = () => {
    batches.length = 0;
    for (const worker of running) void worker.terminate();
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await Promise.all(Array.from({ length: Math.min(count, batches.length) }, runOne));
  } finally {
    stop();
    signal?.removeEventListener("abort", stop);
  }
  signal?.throwIfAborted();
}
