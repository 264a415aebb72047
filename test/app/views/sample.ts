/** The page's data from a dataset in memory, for tests of views. */
import { readFileSync } from "node:fs";
import * as en from "../../../src/app/messages/en/index.ts";
import * as hans from "../../../src/app/messages/hans/index.ts";
import { type Data, joinData } from "../../../src/app/select/data.ts";
import { dark, light } from "../../../src/app/theme.ts";
import { createWords, type Words } from "../../../src/app/words.ts";
import { layOut } from "../../../src/dataset/columns.ts";
import { Dataset } from "../../../src/dataset/schema.ts";

const loaded = new WeakMap<Dataset, Data>();

/** Once a dataset. */
export function dataOf(dataset: Dataset): Data {
  const known = loaded.get(dataset);
  if (known) return known;
  const { head, buffer, observations } = layOut(dataset);
  const data = joinData(head, buffer, async (chunk) => observations.slice(chunk * head.chunk, (chunk + 1) * head.chunk));
  loaded.set(dataset, data);
  return data;
}

export const chinese: Words = createWords("hans", hans);
export const english: Words = createWords("en", en);
export { dark, light };

/** The committed dataset; null where it has not been made. */
export function committed(): Dataset | null {
  try {
    return Dataset.parse(JSON.parse(readFileSync("public/data/dataset.json", "utf8")));
  } catch {
    return null;
  }
}
