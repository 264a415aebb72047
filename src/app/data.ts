/**
 * Loads the dataset's columns for the page. `startLoading` runs in the entry module, so the requests go out beside
 * the scripts; nothing here waits for React.
 *
 *   useData()      the data; suspends until they are there, throws a `DataError` to the frame's words
 *   useDataNow()   the data, or null while loading
 *   useFirst()     the first map's handful of values; suspends on one small file only
 *   useFirstAlone()  why they are all there is, if the rest failed
 */
import { use } from "react";
import { create } from "zustand";
import { type First, type Head, layOut, PAGE_VERSION } from "../dataset/columns.ts";
import type { ArticleText, Dataset, Observation, Problem } from "../dataset/schema.ts";
import { whenTraditional } from "./script.ts";
import { type Data, joinData } from "./select/data.ts";
import { type Language, useStore } from "./store.ts";

export type DataFault = "absent" | "version" | "broken";

/** Why there are no data; `detail` is for the curious. */
export class DataError extends Error {
  readonly fault: DataFault;
  readonly detail: string;
  constructor(fault: DataFault, detail: string) {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}

const url = (file: string): URL => new URL(`data/${file}`, document.baseURI);

async function get(file: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url(file));
  } catch (error) {
    throw new DataError("broken", `${file}: ${String(error)}`);
  }
  // A single page server answers a missing file with the page itself.
  if (response.status === 404 || response.headers.get("content-type")?.startsWith("text/html")) throw new DataError("absent", file);
  if (!response.ok) throw new DataError("broken", `${file}: HTTP ${response.status}`);
  return response;
}

async function getJson<T>(file: string): Promise<T> {
  const response = await get(file);
  try {
    return await response.json();
  } catch (error) {
    throw new DataError("broken", `${file}: ${String(error)}`);
  }
}

async function load(): Promise<Data> {
  const [head, bytes] = await Promise.allSettled([getJson<Head>("page/head.json"), get("page/observations.bin").then((r) => r.arrayBuffer())]);
  if (head.status === "rejected") {
    if (head.reason instanceof DataError && head.reason.fault === "absent") return loadWhole();
    throw head.reason;
  }
  if (head.value.version !== PAGE_VERSION) throw new DataError("version", String(head.value.version));
  if (bytes.status === "rejected") throw bytes.reason;
  return join(
    head.value,
    bytes.value,
    (chunk) => getJson<Observation[]>(`page/notes-${chunk}.json`),
    () => getJson<Problem[]>("page/problems.json"),
  );
}

/** A folder that holds dataset.json alone: the columns are made here, by the code that writes them. */
async function loadWhole(): Promise<Data> {
  const dataset = await getJson<Dataset>("dataset.json");
  const version = String(dataset?.version);
  if (version !== "1") throw new DataError(version === "undefined" ? "broken" : "version", version);
  return fromDataset(dataset);
}

/** The page's data from a dataset in memory: for articles added in the browser. */
export async function fromDataset(dataset: Dataset): Promise<Data> {
  try {
    const { head, buffer, observations } = layOut(dataset);
    return join(
      head,
      buffer,
      async (chunk) => observations.slice(chunk * head.chunk, (chunk + 1) * head.chunk),
      async () => dataset.problems,
    );
  } catch (error) {
    throw new DataError("broken", String(error));
  }
}

function join(head: Head, buffer: ArrayBuffer, notes: (chunk: number) => Promise<Observation[]>, problems: () => Promise<readonly Problem[]>): Data {
  try {
    return joinData(head, buffer, notes, problems);
  } catch (error) {
    throw new DataError("broken", String(error));
  }
}

interface Source {
  data: Data | null;
  promise: Promise<Data>;
  first: Promise<First | null>;
  /** The same, once it is there. */
  firstNow: First | null | undefined;
  /** Why the data did not come. */
  failure: Error | null;
}

const never = new Promise<never>(() => {});
const useSource = create<Source>()(() => ({ data: null, promise: never, first: never, firstNow: undefined, failure: null }));

/**
 * Asks for the files; once, or again after a failure. `given`: data that come from elsewhere. `held`: the first map's values
 * suffice until then, and what is large does not get in their way.
 */
export function startLoading(given?: Promise<Data>, held?: Promise<unknown>): Promise<Data> {
  const first = given ? Promise.resolve(null) : getJson<First | null>("page/first.json").catch(() => null);
  const promise = given ?? (held ? held.then(load) : load());
  useSource.setState({ promise, first, failure: null });
  void first.then((firstNow) => useSource.setState({ firstNow }));
  promise.then(
    (data) => useSource.setState({ data }),
    // Told by the frame: where useData throws it, or beside the first map.
    (failure) => useSource.setState({ failure: failure instanceof Error ? failure : new Error(String(failure)) }),
  );
  return promise;
}

export function useData(): Data {
  const data = useSource((state) => state.data);
  const promise = useSource((state) => state.promise);
  return data ?? use(promise);
}

export const useDataNow = (): Data | null => useSource((state) => state.data);
export const dataNow = (): Data | null => useSource.getState().data;
export const whenFirst = (): Promise<First | null> => useSource.getState().first;

export function useFirst(): First | null {
  const now = useSource((state) => state.firstNow);
  const promise = useSource((state) => state.first);
  return now !== undefined ? now : use(promise);
}

/** Why there is nothing but the first map; null while the data may still come, or where no map stands for them. */
export const useFirstAlone = (): Error | null => useSource(({ failure, firstNow }) => (firstNow ? failure : null));

const texts = new Map<string, Promise<ArticleText>>();

/** An article's text and marks, asked for once. */
export function articleText(id: string): Promise<ArticleText> {
  let text = texts.get(id);
  if (!text) {
    text = getJson<ArticleText>(`articles/${encodeURIComponent(id)}.json`);
    texts.set(id, text);
    text.catch(() => texts.delete(id));
  }
  return text;
}

const converted = new WeakMap<Promise<ArticleText>, Promise<ArticleText>>();

/** The same in traditional characters: every mark, block and repair at its place. */
function traditionalText(id: string): Promise<ArticleText> {
  const given = articleText(id);
  let promise = converted.get(given);
  if (!promise) {
    promise = given.then(async (article) => ({ ...article, text: await whenTraditional(article.text) }));
    converted.set(given, promise);
  }
  return promise;
}

/** An article's text as its reader reads it. */
export const readableText = (id: string, language: Language): Promise<ArticleText> => (language === "hant" ? traditionalText(id) : articleText(id));

/** Opens the evidence of a row: what a mark of a chart stands for. Its id is in the notes, fetched now if need be. */
export async function openRow(row: number): Promise<void> {
  const data = dataNow();
  if (!data) return;
  const { id } = await data.observation(row);
  useStore.getState().openFact(id);
}
