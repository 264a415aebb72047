import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Gazetteer } from "../gazetteer/index.ts";
import { MAX_BYTES } from "../input/decode.ts";
import { openDocument } from "../open.ts";
import { type ArticleFacts, pageOf, readArticle } from "../read.ts";
import type { ReadProblem } from "../text.ts";
import { describeError } from "./files.ts";
import type { SidecarRow } from "./sidecar.ts";

/** What one file gave: the facts of its articles, and what kept it from giving more. Plain JSON. */
export interface FileFacts {
  file: string;
  facts: ArticleFacts[];
  problems: ReadProblem[];
}

/** A file to read, its path in `folder`. */
export interface Job {
  file: string;
  sidecar: SidecarRow | null;
}

const nothing = (file: string, reason: string, rule: string): FileFacts => ({
  file,
  facts: [],
  problems: [{ start: null, end: null, text: "", reason, rule }],
});

/** Chinese PDF files often name a character map instead of carrying it. The slash at the end is pdfjs's wish. */
const CHARACTER_MAPS = `${join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps")}/`;

/** A saved page with its pictures inside comes to some megabytes; what is larger is a feed, a book or no article. */
const MAX_ARTICLE = 16 * 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The bytes of a file, or why there are none. Too large a file is not even opened. */
export async function loadBytes(folder: string, file: string): Promise<Uint8Array | FileFacts> {
  try {
    const { size } = await stat(join(folder, file));
    const most = /\.(ndjson|jsonl|pdf)$/i.test(file) ? MAX_BYTES : MAX_ARTICLE;
    if (size > most) return nothing(file, `file of ${megabytes(size)}, more than ${megabytes(most)}; split it`, "loadBytes");
    return await readFile(join(folder, file));
  } catch (error) {
    return nothing(file, describeError(error), "loadBytes");
  }
}

/** One file to facts. Never throws: a mistake of the reader's own costs one file, and says so. */
export async function readFacts(bytes: Uint8Array, { file, sidecar }: Job, gazetteer: Gazetteer): Promise<FileFacts> {
  try {
    const { parts, problems } = await openDocument(bytes, { file, cMapUrl: CHARACTER_MAPS, ...(sidecar && { sidecar }) });
    const page = pageOf(parts, gazetteer);
    return { file, facts: parts.map((part) => readArticle(part, file, gazetteer, page)), problems };
  } catch (error) {
    return nothing(file, `the reader failed: ${error instanceof Error ? error.message.split("\n")[0] : error}; please report this file`, "readFacts");
  }
}

/** True when chance had a part (memory, the disk, a mistake in the code): such an answer is not kept for the next build. */
export const failed = ({ problems }: FileFacts): boolean =>
  problems.some(({ rule }) => rule === "loadBytes" || rule === "readFacts" || rule === "worker");

/** What a reader that stopped in the middle of a file (out of memory) leaves. */
export const stopped = (file: string, why: string): FileFacts => nothing(file, `the reader stopped: ${why}; split the file`, "worker");
