import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { DatasetFile } from "../../dataset/write.ts";

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** `data.writing-<pid>` while it is written, `data.before-<pid>` while it makes way. */
const beside = (out: string, what: "writing" | "before", pid: number): string => `${resolve(out)}.${what}-${pid}`;

/**
 * Puts a folder right after a build that was killed: half-written folders of dead processes go; if it was killed between
 * the two renames of `writeFolder`, the previous dataset moves back to its place.
 */
export async function recoverFolder(out: string): Promise<void> {
  const home = dirname(resolve(out));
  const left = (await readdir(home).catch(() => []))
    .map((name) => ({ name, match: /^\.(writing|before)-(\d+)$/.exec(name.startsWith(basename(out)) ? name.slice(basename(out).length) : "") }))
    .filter(({ match }) => match !== null && (Number(match[2]) === process.pid || !isAlive(Number(match[2]))));
  for (const { name, match } of left) {
    const path = join(home, name);
    if (match?.[1] === "before" && !(await exists(out))) await rename(path, out);
    else await rm(path, { recursive: true, force: true });
  }
}

/** Why `out` may not be written to, or null: it holds files that are no dataset, or is a file. */
export async function refuseFolder(out: string): Promise<string | null> {
  const found = await stat(out).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return `${out}: is a file; name a folder`;
  const names = await readdir(out);
  if (names.length === 0 || names.includes("dataset.json")) return null;
  return `${out}: holds other files and would be replaced as a whole; name an empty folder, or one that yutu wrote`;
}

/**
 * Writes the files beside `out` and then puts them in its place by renaming, so that `out` is the previous dataset
 * or the new one, whole, whenever the process ends; `recoverFolder` mends the moment between the two renames.
 * Throws when aborted or when the disk refuses; then `out` is as it was.
 */
export async function writeFolder(out: string, files: Iterable<DatasetFile>, signal?: AbortSignal): Promise<void> {
  const writing = beside(out, "writing", process.pid);
  const before = beside(out, "before", process.pid);
  try {
    await mkdir(writing, { recursive: true });
    const made = new Set<string>();
    for (const { file, bytes } of files) {
      signal?.throwIfAborted();
      const path = join(writing, file);
      if (!made.has(dirname(path))) {
        await mkdir(dirname(path), { recursive: true });
        made.add(dirname(path));
      }
      await writeFile(path, bytes);
    }
    signal?.throwIfAborted();
    if (await exists(out)) await rename(out, before);
    await rename(writing, out);
  } finally {
    await recoverFolder(out);
  }
}
