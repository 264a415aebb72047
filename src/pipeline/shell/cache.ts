import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileFacts } from "./reader.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

async function* below(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* below(path);
    else yield path;
  }
}

/** What reading depends on besides the article: the reader's own code, its words, and the packages it uses. 16 hex digits. */
export async function readerVersion(): Promise<string> {
  const hash = createHash("sha256");
  for (const place of ["src/pipeline", "src/dataset", "data/reference"])
    for await (const path of below(join(ROOT, place)))
      hash
        .update(path.slice(ROOT.length))
        .update("\0")
        .update(await readFile(path))
        .update("\0");
  hash.update(await readFile(join(ROOT, "package-lock.json")).catch(() => ""));
  return hash.digest("hex").slice(0, 16);
}

/** Facts of files read before, by content, name, metadata and version of the reader. */
export interface Cache {
  keyOf(file: string, sidecar: unknown, bytes: Uint8Array): string;
  get(key: string): Promise<FileFacts | null>;
  put(key: string, facts: FileFacts): Promise<void>;
}

/**
 * A cache in `folder`; what other versions of the reader left there is removed. A cache that cannot be read or written
 * costs time, never the build: every failure counts as "not there".
 */
export async function openCache(folder: string): Promise<Cache> {
  const version = await readerVersion();
  const home = join(folder, version);
  for (const name of await readdir(folder).catch(() => []))
    if (/^[0-9a-f]{16}$/.test(name) && name !== version) await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  const pathOf = (key: string) => join(home, key.slice(0, 2), `${key}.json`);
  return {
    keyOf: (file, sidecar, bytes) =>
      createHash("sha256")
        .update(JSON.stringify([version, file, sidecar]))
        .update(bytes)
        .digest("hex"),
    get: async (key) => {
      try {
        return JSON.parse(await readFile(pathOf(key), "utf8"));
      } catch {
        return null;
      }
    },
    put: async (key, facts) => {
      const path = pathOf(key);
      const beside = `${path}.${process.pid}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(beside, JSON.stringify(facts));
        await rename(beside, path);
      } catch {
        await rm(beside, { force: true }).catch(() => {});
      }
    },
  };
}
