import type { Region } from "../../dataset/schema.ts";

/**
 * All zones of a kind in a place, whom no list names: 全省高新区. One id for each place and kind, so that the reader carries them
 * as any other place; no dataset holds it, its figures are the place's, of its zones (江苏省, 高新区规模以上工业增加值).
 */
const PREFIX = "all:";
const ID = /^all:(?<place>.+):(?<zones>[^:]+)$/;

export const allZonesIn = (place: string, zones: string): string => `${PREFIX}${place}:${zones}`;
export const isAllZones = (id: string): boolean => id.startsWith(PREFIX);

/** The place, and the word for its zones. Null for every other id. */
export function partsOfAllZones(id: string): { place: string; zones: string } | null {
  const parts = isAllZones(id) ? ID.exec(id)?.groups : undefined;
  return parts ? { place: parts.place!, zones: parts.zones! } : null;
}

export function toAllZones(id: string, { id: parent, name }: Region, zones: string): Region {
  const whole = `${name}${zones}`;
  return {
    id,
    name: whole,
    fullName: whole,
    nameHant: whole,
    nameEn: whole,
    aliases: [],
    pinyin: "",
    initials: "",
    kind: "zone",
    parent,
    members: [],
    lon: null,
    lat: null,
  };
}

/** 高新区 and 园区生产总值: 高新区生产总值; 高新区 and 高新区数: no word twice. */
export const indicatorOfZones = (zones: string, indicator: string): string =>
  indicator.includes(zones) ? indicator : `${zones}${indicator.replace(/^园区/, "")}`;
