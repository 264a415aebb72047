import type { Region } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";

/** The places a dataset speaks of, with all they lie in, every province, and the members of its macro-regions; sorted by id. */
export function regionsOf(used: Iterable<string>, gazetteer: Gazetteer): Region[] {
  const ids = new Set<string>(gazetteer.regions.filter(({ kind }) => kind === "country" || kind === "province").map(({ id }) => id));
  const add = (id: string): void => {
    if (ids.has(id) || !gazetteer.region(id)) return;
    ids.add(id);
    for (const above of gazetteer.ancestors(id)) ids.add(above);
  };
  for (const id of used) {
    add(id);
    for (const member of gazetteer.region(id)?.members ?? []) add(member);
  }
  return [...ids]
    .sort()
    .map((id) => gazetteer.region(id))
    .filter((region) => region !== null)
    .map((region) => ({ ...region, members: region.members.filter((member) => ids.has(member)) }));
}
