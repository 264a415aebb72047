import { parentPort, workerData } from "node:worker_threads";
import { makeGazetteer } from "./gazetteer/index.ts";
import { loadReference } from "./gazetteer/load.ts";
import { type FileFacts, type Job, loadBytes, readFacts } from "./shell/reader.ts";

/** A worker thread: batches of jobs in, their facts out, in the order they came. An empty answer says that it is ready. */
const { folder }: { folder: string } = workerData;
const gazetteer = makeGazetteer(await loadReference());

parentPort?.on("message", async (jobs: Job[]) => {
  const read: FileFacts[] = [];
  for (const job of jobs) {
    const bytes = await loadBytes(folder, job.file);
    read.push(bytes instanceof Uint8Array ? await readFacts(bytes, job, gazetteer) : bytes);
  }
  parentPort?.postMessage(read);
});
parentPort?.postMessage([]);
