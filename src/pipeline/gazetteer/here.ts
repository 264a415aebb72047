import type { Region } from "../../dataset/schema.ts";
import type { ZoneKind } from "./reference.ts";

/**
 * The place an article is about and never names: 全市, 我区, 高新区 of a page cut from its site. One id for each kind such words
 * can stand for, so that the reader carries it as any other place; no dataset holds it, its facts are of no known region.
 */
const PREFIX = "here:";

const own = (kind: string, name: string, region: Region["kind"], zone: ZoneKind | null = null) => {
  const id = `${PREFIX}${kind}`;
  const place: Region = {
    id,
    name,
    fullName: name,
    nameHant: name,
    nameEn: name,
    aliases: [],
    pinyin: "",
    initials: "",
    kind: region,
    parent: null,
    members: [],
    lon: null,
    lat: null,
  };
  return [id, { place, zone }] as const;
};

const PLACES = new Map([
  own("province", "全省", "province"),
  own("city", "全市", "prefecture"),
  own("county", "全县", "county"),
  own("district", "全区", "county"),
  own("high_tech", "高新区", "zone", "high_tech"),
  own("economic", "经开区", "zone", "economic"),
  own("development", "开发区", "zone"),
  own("fair", "博览会", "macro"),
  own("park", "园区", "zone"),
]);

export const isHere = (id: string): boolean => id.startsWith(PREFIX);

/** Null for every other id. */
export const regionHere = (id: string): Region | null => PLACES.get(id)?.place ?? null;
export const zoneKindHere = (id: string): ZoneKind | null => PLACES.get(id)?.zone ?? null;
export const hereOf = (kind: "province" | "city" | "county" | "district" | "high_tech" | "economic" | "development" | "park" | "fair"): string =>
  `${PREFIX}${kind}`;
