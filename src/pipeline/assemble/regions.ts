import type { Region } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import { hostOf } from "../gazetteer/unlisted.ts";
import { romanise, traditional, ZONE_TAILS } from "../names.ts";

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
    .map((region) => (region.pinyin === "" && region.kind === "zone" ? named(region, gazetteer) : region))
    .map((region) => ({ ...region, members: region.members.filter((member) => ids.has(member)) }));
}

/** A zone of no list in the other script, in pinyin, and in English where its kind has a word: Yibin Sanjiang New Area. */
function named(region: Region, gazetteer: Gazetteer): Region {
  const unlisted = hostOf(region.id);
  const host = unlisted && !unlisted.whole ? gazetteer.region(unlisted.host) : null;
  const [tail, kind] = ZONE_TAILS.find(([end]) => unlisted?.rest.endsWith(end)) ?? [];
  const own = tail === undefined ? "" : romanise(unlisted!.rest.slice(0, -tail.length)).pinyin.replaceAll(" ", "");
  const nameEn = host && kind ? [host.nameEn, own && own[0]!.toUpperCase() + own.slice(1), kind].filter(Boolean).join(" ") : region.nameEn;
  return { ...region, nameHant: traditional(region.name), nameEn, ...romanise(region.name) };
}
