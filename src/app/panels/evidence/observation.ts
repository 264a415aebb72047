import type { Observation } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";

const kept = new WeakMap<Data, Map<number, Promise<Observation>>>();

/** A row's observation as the same promise each time, as `use` wants it; asked for again after a failure. */
export function observationOf(data: Data, row: number): Promise<Observation> {
  const rows = kept.get(data) ?? new Map<number, Promise<Observation>>();
  kept.set(data, rows);
  let promise = rows.get(row);
  if (!promise) {
    promise = data.observation(row);
    rows.set(row, promise);
    promise.catch(() => rows.delete(row));
  }
  return promise;
}

const lists = new WeakMap<Data, Map<string, Promise<Observation[]>>>();

/** Several observations as one promise, the same for the same rows. */
export function observationsOf(data: Data, rows: readonly number[]): Promise<Observation[]> {
  const known = lists.get(data) ?? new Map<string, Promise<Observation[]>>();
  lists.set(data, known);
  const key = rows.join();
  let promise = known.get(key);
  if (!promise) {
    promise = Promise.all(rows.map((row) => observationOf(data, row)));
    known.set(key, promise);
    promise.catch(() => known.delete(key));
  }
  return promise;
}
