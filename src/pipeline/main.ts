import { availableParallelism } from "node:os";
import { checkDataset, type Fault } from "../dataset/check.ts";
import { columns } from "../dataset/columns.ts";
import { applyCorrections, type Corrected, type Correction } from "../dataset/corrections.ts";
import { loadArticleText, loadDataset } from "../dataset/load.ts";
import type { ArticleText, Dataset, Problem } from "../dataset/schema.ts";
import { type DatasetFile, datasetFiles } from "../dataset/write.ts";
import { assemble } from "./assemble/index.ts";
import { type Gazetteer, makeGazetteer } from "./gazetteer/index.ts";
import { loadReference } from "./gazetteer/load.ts";
import { openCache } from "./shell/cache.ts";
import { contains, fileProblem, findFiles } from "./shell/files.ts";
import { FEW, readHere, readInWorkers } from "./shell/pool.ts";
import { type FileFacts, failed, type Job, loadBytes, readFacts } from "./shell/reader.ts";
import { readSidecar } from "./shell/sidecar.ts";
import { recoverFolder, refuseFolder, writeFolder } from "./shell/swap.ts";

export interface ReadOptions {
  /** The articles, searched with everything below. */
  folder: string;
  /** A folder below it that is left out: the one written to. */
  except?: string;
  /** Worker threads; null lets the number of files and processors decide. */
  jobs: number | null;
  /** Folder of facts read before; null reads everything again. */
  cache: string | null;
  corrections?: readonly Correction[];
  signal?: AbortSignal;
  /** Called after each file: how many are read of how many. */
  onProgress?: (done: number, total: number) => void;
}

export interface BuildOptions extends ReadOptions {
  /** The dataset's folder, replaced as a whole. */
  out: string;
}

export interface ReadReport {
  dataset: Dataset;
  texts: ArticleText[];
  files: number;
  /** Files whose facts were kept from a build before. */
  cached: number;
  workers: number;
  /** What the dataset breaks of its own contract: mistakes of the program, none when all is well. */
  faults: Fault[];
}

/** Both folders of files, one after the other. */
function* filesOf(dataset: Dataset, texts: ArticleText[]): Generator<DatasetFile> {
  yield* datasetFiles(dataset, texts);
  yield* columns(dataset);
}

let made: Promise<Gazetteer> | null = null;
/** The gazetteer, made once a process: --watch builds many times. */
const gazetteerOnce = (): Promise<Gazetteer> => {
  made ??= loadReference().then(makeGazetteer);
  return made;
};

/** The dataset of what was read, with the problems of whole files beside those of the articles. */
function datasetFrom(read: readonly FileFacts[], problems: readonly Problem[], gazetteer: Gazetteer): Corrected {
  const { dataset, texts } = assemble(
    read.flatMap(({ facts }) => facts),
    gazetteer,
  );
  const own = read.flatMap(({ file, problems: of }) => of.map(({ reason, rule, text }) => ({ ...fileProblem(file, reason, rule), text })));
  return { dataset: { ...dataset, problems: [...dataset.problems, ...[...problems, ...own].toSorted(byFile)] }, texts };
}

/** A reader of single files that are no files: bytes and a name to a dataset of their own. For pipes; keeps the gazetteer between calls. */
export async function makeExtractor(): Promise<(bytes: Uint8Array, file: string) => Promise<Corrected>> {
  const gazetteer = await gazetteerOnce();
  return async (bytes, file) => datasetFrom([await readFacts(bytes, { file, sidecar: null }, gazetteer)], [], gazetteer);
}

const byFile = (a: Problem, b: Problem): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/**
 * A folder of articles to a dataset and the texts it was read from. The same articles, corrections and reader give the same
 * dataset, with one thread or many, with a cache or without. Files that cannot be read become problems of the dataset.
 * Throws an Error in words when there is nothing to read.
 */
export async function readFolder({
  folder,
  except,
  jobs,
  cache: cacheFolder,
  corrections = [],
  signal,
  onProgress,
}: ReadOptions): Promise<ReadReport> {
  const found = await findFiles(folder, except ?? null);
  if (found.files.length === 0) throw new Error(`${folder}: holds no articles; put .md, .html, .txt, .pdf, .docx or .ndjson files there`);
  const sidecar = await readSidecar(folder, found.files);
  const gazetteer = await gazetteerOnce();
  const cache = cacheFolder === null ? null : await openCache(cacheFolder);

  const read: FileFacts[] = new Array(found.files.length);
  const todo: { at: number; job: Job; key: string | null }[] = [];
  let done = 0;
  const advance = () => onProgress?.(++done, found.files.length);
  for (const [at, file] of found.files.entries()) {
    signal?.throwIfAborted();
    const job: Job = { file, sidecar: sidecar.rows.get(file) ?? null };
    const bytes = cache === null ? null : await loadBytes(folder, file);
    const key = bytes instanceof Uint8Array ? (cache?.keyOf(file, job.sidecar, bytes) ?? null) : null;
    const known = key === null ? null : ((await cache?.get(key)) ?? null);
    if (known === null) todo.push({ at, job, key });
    else {
      read[at] = known;
      advance();
    }
  }
  let kept = Promise.resolve(); // one after the other: thousands of files open at once are too many
  const take = (place: number, facts: FileFacts) => {
    const { at, key } = todo[place]!;
    read[at] = facts;
    if (cache && key !== null && !failed(facts)) kept = kept.then(() => cache.put(key, facts));
    advance();
  };
  const list = todo.map(({ job }) => job);
  const workers = jobs ?? (list.length < FEW ? 1 : Math.max(1, availableParallelism() - 1));
  if (workers > 1) await readInWorkers(folder, list, workers, take, signal);
  else for await (const [place, facts] of readHere(folder, list, gazetteer, signal)) take(place, facts);
  await kept;

  signal?.throwIfAborted();
  const corrected = applyCorrections(datasetFrom(read, [...found.problems, ...sidecar.problems], gazetteer), corrections);
  const dataset = loadDataset(corrected.dataset, "the dataset as assembled");
  const texts = corrected.texts.map((text) => loadArticleText(text, `the text of ${text.id}`));
  const faults = checkDataset(dataset, new Map(texts.map((text) => [text.id, text])));
  return { dataset, texts, files: found.files.length, cached: found.files.length - list.length, workers: list.length === 0 ? 0 : workers, faults };
}

/**
 * A folder of articles to a folder with its dataset, page files and tables: `readFolder`, written as a whole.
 * Throws an Error in words when there is nothing to read, or `out` may not be replaced; then `out` is as it was.
 */
export async function build({ out, ...options }: BuildOptions): Promise<ReadReport> {
  const { folder, signal } = options;
  if (contains(out, folder)) throw new Error(`${out}: is or holds the folder of the articles and would be replaced; name another`);
  await recoverFolder(out);
  const refused = await refuseFolder(out);
  if (refused !== null) throw new Error(refused);
  const report = await readFolder({ except: out, ...options });
  signal?.throwIfAborted();
  await writeFolder(out, filesOf(report.dataset, report.texts), signal);
  return report;
}
