import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Reference } from "./reference.ts";

const FOLDER = fileURLToPath(new URL("../../../data/reference", import.meta.url));
const PARTS = ["divisions", "zones", "macros", "indicators", "categories", "units", "collisions"];

/** Reads and checks the reference files of a folder, the project's own without one. Throws where a file is missing or breaks its schema. */
export async function loadReference(folder: string = FOLDER): Promise<Reference> {
  const read = PARTS.map(async (part) => [part, JSON.parse(await readFile(join(folder, `${part}.json`), "utf8"))] as const);
  return Reference.parse(Object.fromEntries(await Promise.all(read)));
}
