import { readdir, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { Problem } from "../../dataset/schema.ts";

const EXTENSIONS = /\.(md|html?|txt|pdf|docx|ndjson|jsonl)$/i;

/** A file that gave no article. `file` is its path in the folder read. */
export const fileProblem = (file: string, reason: string, rule: string): Problem => ({
  article: null,
  file,
  start: null,
  end: null,
  text: "",
  reason,
  rule,
});

const CODES: Record<string, string> = {
  EACCES: "may not be read; change its permissions",
  EPERM: "may not be read; change its permissions",
  ENOENT: "is not there",
  EISDIR: "is a folder",
  ENOTDIR: "is not a folder",
  EIO: "cannot be read from the disk",
  ELOOP: "is a link that leads to itself",
  EMFILE: "cannot be opened: too many files are open",
  ENOSPC: "cannot be written: the disk is full",
  EROFS: "cannot be written: the disk is read-only",
};

/** What went wrong with a file, in words: "may not be read; change its permissions". */
export function describeError(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return CODES[code] ?? (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Paths of the articles below `folder`, with `/`, sorted by code unit whatever the disk's order; files and folders
 * that begin with a dot are left out, and so is `except` (the folder written to). A folder that cannot be opened is a problem.
 * Throws when `folder` itself cannot be opened.
 */
export async function findFiles(folder: string, except: string | null): Promise<{ files: string[]; problems: Problem[] }> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
      if (path === "") throw new Error(`${folder}: ${describeError(error)}`);
      problems.push(fileProblem(path, `folder ${describeError(error)}`, "findFiles"));
      return [];
    });
    for (const entry of entries.toSorted((a, b) => byName(a.name, b.name))) {
      if (entry.name.startsWith(".")) continue;
      const file = path === "" ? entry.name : `${path}/${entry.name}`;
      // A link counts as what it leads to, but links to folders are not followed: they may lead in circles.
      const isFile =
        entry.isFile() || (entry.isSymbolicLink() && ((await stat(join(folder, file)).catch(() => null))?.isFile() ?? EXTENSIONS.test(entry.name)));
      if (entry.isDirectory()) {
        if (except === null || resolve(folder, file) !== resolve(except)) await walk(file);
      } else if (isFile && EXTENSIONS.test(entry.name)) files.push(file);
    }
  };
  await walk("");
  return { files: files.toSorted(byName), problems };
}

/** True when `inner` is `outer` or lies in it. */
export const contains = (outer: string, inner: string): boolean => `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`);
