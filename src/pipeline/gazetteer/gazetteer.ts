import type { Category, Indicator, Region, RegionKind } from "../../dataset/schema.ts";
import type { UnitDimension } from "../mention.ts";
import { partsOfAllZones, toAllZones } from "./allZones.ts";
import { regionHere, zoneKindHere } from "./here.ts";
import { type Matcher, makeMatcher } from "./matcher.ts";
import { findPlaces, goesOnAs, type Meaning, type Name, type PlaceName } from "./places.ts";
import type { Reference, ZoneKind } from "./reference.ts";
import { NO_ZONE_BEHIND, spellingsOfIndicator, spellingsOfMacro, spellingsOfZone } from "./spellings.ts";
import { hostOf, kindOfUnlisted, toShared, toUnlisted } from "./unlisted.ts";

/** A printed unit, scale word included: 亿元 is CNY with factor 1e8. */
export interface UnitMeaning {
  unit: string;
  dimension: UnitDimension;
  factor: number;
  counter: boolean;
}

/** Places, indicators and units as data, with what finds them in a text. Texts are simplified, widths folded. */
export interface Gazetteer {
  /** Every listed region, in the dataset's own shape; `parent` of a province and of a macro-region is null. */
  regions: readonly Region[];
  /** Also of ids that `findPlaces` makes for zones which the reference does not list (unlisted.ts). */
  region(id: string): Region | null;
  /** Regions called exactly so, in any of their spellings. */
  regionNamed(name: string): readonly string[];
  /** From the nearest outwards; of a zone first the zone it is a part of, then city and province. */
  ancestors(id: string): readonly string[];
  childrenOf(id: string): readonly string[];
  /** Zones whose city (or, of a province, whose province) this is. */
  zonesIn(code: string): readonly string[];
  zoneKind(id: string): ZoneKind | null;
  /** 鲁, 京, 沪: the province of an abbreviation, for compounds such as 沪苏浙皖. */
  abbreviation(letter: string): string | null;
  regionMatcher: Matcher<Name>;
  /** Places named in the text, each with the one region meant; in order, none inside another. */
  findPlaces(text: string): PlaceName[];

  indicators: readonly Indicator[];
  categories: readonly Category[];
  indicator(id: string): Indicator | null;
  /** The indicator called exactly so. */
  indicatorNamed(name: string): string | null;
  /** The units in which an indicator may be told. */
  unitsOf(id: string): readonly string[];
  /** What adds up over a period (地区生产总值), not what stands at a date (常住人口). */
  isFlow(id: string): boolean;
  /** Every name of an indicator in the text, overlapping ones too. */
  indicatorMatcher: Matcher<string>;

  unit(printed: string): UnitMeaning | null;
}

const LEVEL: Record<"province" | "prefecture" | "county", number> = { province: 1, prefecture: 2, county: 3 };
const SCALES: [word: string, factor: number][] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 100],
  ["兆", 1e12],
];

/** The gazetteer of a reference; pure, and the same in Node and in a browser. Throws where a name of an indicator is claimed twice. */
export function makeGazetteer(reference: Reference): Gazetteer {
  const regions = toRegions(reference);
  const byId = new Map(regions.map((region) => [region.id, region]));
  const ancestry = new Map<string, readonly string[]>();
  /** Regions of ids that no list holds, made once. */
  const made = new Map<string, Region | null>();
  const zoneKinds = new Map<string, ZoneKind | null>();
  const zones = new Map(reference.zones.map((zone) => [zone.id, zone]));
  const shortOf = new Map(reference.divisions.map(({ code, shortName }) => [code, shortName]));
  const label = (id: string): string => shortOf.get(id) ?? byId.get(id)?.name ?? "";
  const named = (name: string): string | null => {
    const meanings = names.get(name)?.meanings ?? [];
    return meanings.length === 1 ? meanings[0]!.region : null;
  };
  const region = (id: string): Region | null => {
    const listed = byId.get(id) ?? made.get(id);
    if (listed !== undefined) return listed;
    const fresh = regionMade(id);
    made.set(id, fresh);
    return fresh;
  };
  const regionMade = (id: string): Region | null => {
    const here = regionHere(id);
    if (here) return here;
    const all = partsOfAllZones(id);
    const around = all && region(all.place);
    if (all) return around && toAllZones(id, around, all.zones);
    const unlisted = hostOf(id);
    const host = unlisted && region(unlisted.host);
    if (!host) return null;
    return unlisted.whole ? toShared(id, host, unlisted.rest) : toUnlisted(id, host, shortOf.get(host.id) ?? host.name, unlisted.rest);
  };
  const ancestors = (id: string): readonly string[] => {
    const known = ancestry.get(id);
    if (known) return known;
    const all = partsOfAllZones(id);
    if (all) return [all.place, ...ancestors(all.place)];
    const unlisted = byId.has(id) ? null : hostOf(id);
    if (unlisted) {
      const line = unlisted.host === "CN" ? [] : [unlisted.host, ...ancestors(unlisted.host)];
      ancestry.set(id, line);
      return line;
    }
    const parent = byId.get(id)?.parent ?? null;
    const zone = zones.get(id);
    const line = parent ? [parent, ...ancestors(parent)] : [];
    // A zone of a county-level city that answers to the province lies in that city too; a zone of a municipality in the municipality.
    const whole = zone?.city && !line.includes(zone.city) ? [...line.slice(0, -1), zone.city, ...line.slice(-1)] : line;
    ancestry.set(id, whole);
    return whole;
  };
  const children = new Map<string, string[]>();
  for (const { id, parent } of regions) if (parent) children.set(parent, [...(children.get(parent) ?? []), id]);
  const zonesOf = new Map<string, string[]>();
  for (const { id, city, province } of reference.zones)
    for (const code of new Set([city, province])) if (code) zonesOf.set(code, [...(zonesOf.get(code) ?? []), id]);

  const names = regionNames(reference);
  const regionMatcher = makeMatcher(names);
  const indicators = reference.indicators.map(
    ({ id, name, nameHant, nameEn, aliases, pinyin, initials, unit, dimension, category, direction }): Indicator => ({
      id,
      name,
      nameHant,
      nameEn,
      aliases,
      pinyin,
      initials,
      unit,
      dimension,
      category,
      direction,
      known: true,
    }),
  );
  const indicatorById = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const units = new Map(reference.indicators.map((entry) => [entry.id, entry.units]));
  const flows = new Set(reference.indicators.filter(({ statType }) => statType === "flow").map(({ id }) => id));
  const indicatorNames = new Map<string, string>();
  for (const entry of reference.indicators) {
    for (const name of [entry.name, ...spellingsOfIndicator(entry)]) {
      const owner = indicatorNames.get(name);
      if (owner && owner !== entry.id) throw new Error(`indicator name claimed twice: ${name} by ${owner} and ${entry.id}; mend data/reference`);
      indicatorNames.set(name, entry.id);
    }
  }
  const abbreviations = new Map(reference.divisions.flatMap(({ abbr, code }) => (abbr ? [[abbr, code] as const] : [])));

  return {
    regions,
    region,
    regionNamed: (name) => names.get(name)?.meanings.map(({ region }) => region) ?? [],
    ancestors,
    childrenOf: (id) => children.get(id) ?? [],
    zonesIn: (code) => zonesOf.get(code) ?? [],
    zoneKind: (id) => {
      const known = zoneKinds.get(id);
      if (known !== undefined) return known;
      const unlisted = zones.has(id) ? null : hostOf(id);
      const kind = zones.get(id)?.kind ?? (unlisted ? kindOfUnlisted(unlisted.rest) : zoneKindHere(id));
      zoneKinds.set(id, kind);
      return kind;
    },
    abbreviation: (letter) => abbreviations.get(letter) ?? null,
    regionMatcher,
    findPlaces: (text) => findPlaces(text, regionMatcher, { ancestors, label, named }),
    indicators,
    categories: reference.categories,
    indicator: (id) => indicatorById.get(id) ?? null,
    indicatorNamed: (name) => indicatorNames.get(name) ?? null,
    unitsOf: (id) => units.get(id) ?? [],
    isFlow: (id) => flows.has(id),
    indicatorMatcher: makeMatcher(indicatorNames),
    unit: unitReader(reference),
  };
}

function toRegions({ divisions, zones, macros }: Reference): Region[] {
  const kinds: Record<string, RegionKind> = { province: "province", prefecture: "prefecture", county: "county" };
  return [
    ...divisions.map(
      ({ code, name, level, parent, shortName, aliases, former, lon, lat, nameHant, nameEn, pinyin, initials }): Region => ({
        id: code,
        name,
        fullName: name,
        nameHant,
        nameEn,
        aliases: [...(shortName === name ? [] : [shortName]), ...aliases, ...former.map(([old]) => old)],
        pinyin,
        initials,
        kind: kinds[level]!,
        parent,
        members: [],
        lon,
        lat,
      }),
    ),
    ...zones.map(
      ({ id, name, fullName, aliases, parent, lon, lat, nameHant, nameEn, pinyin, initials }): Region => ({
        id,
        name,
        fullName,
        nameHant,
        nameEn,
        aliases: [...(fullName === name ? [] : [fullName]), ...aliases, ...(name.endsWith("经开区") ? [name.replace(/经开区$/, "开发区")] : [])],
        pinyin,
        initials,
        kind: "zone",
        parent,
        members: [],
        lon,
        lat,
      }),
    ),
    ...macros.map(
      ({ id, name, kind, aliases, generic, members, nameHant, nameEn, pinyin, initials }): Region => ({
        id,
        name,
        fullName: null,
        nameHant,
        nameEn,
        aliases: [...aliases, ...generic],
        pinyin,
        initials,
        kind,
        parent: null,
        members,
        lon: null,
        lat: null,
      }),
    ),
  ];
}

/** All of one shape: of some that differ V8 would make a shape each, and look every property up. */
const meant = (region: string, by: Meaning["by"], level: number, context = false, freeTrade = false): Meaning => ({
  region,
  by,
  context,
  freeTrade,
  level,
});

/** Every spelling of every region, and what it may mean. */
function regionNames({ divisions, zones, macros, collisions }: Reference): Map<string, Name> {
  const spoilt = new Map(collisions.map((collision) => [collision.name, collision]));
  const names = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Meaning): void => {
    const meanings = names.get(name) ?? [];
    if (meanings.some(({ region }) => region === meaning.region)) return;
    names.set(name, [...meanings, meaning]);
  };
  const shortOf = new Map(divisions.map(({ code, shortName }) => [code, shortName]));
  for (const { code, name, level, parent, shortName, aliases, former, context } of divisions) {
    const rank = LEVEL[level];
    add(name, meant(code, "full", rank, context.includes("name")));
    // 青岛|市北区: no north of 青岛市.
    if (/^市[东西南北中]区$/.test(name)) add(`${shortOf.get(parent ?? "") ?? ""}${name}`, meant(code, "full", rank));
    if (shortName !== name) add(shortName, meant(code, "short", rank, context.includes("short")));
    for (const alias of aliases) add(alias, meant(code, "alias", rank));
    for (const [old] of former) if (old.length > 2) add(old, meant(code, "alias", rank));
  }
  for (const zone of zones) {
    add(zone.name, meant(zone.id, "full", 2, false, zone.kind === "free_trade_area"));
    for (const spelling of spellingsOfZone(zone, shortOf.get(zone.city ?? "") ?? null))
      add(spelling, meant(zone.id, spelling === zone.fullName ? "full" : "alias", 2));
  }
  for (const macro of macros) {
    add(macro.name, meant(macro.id, "full", 0));
    for (const spelling of spellingsOfMacro(macro)) add(spelling, meant(macro.id, "alias", 0));
    for (const generic of macro.generic) add(generic, meant(macro.id, "short", 0, true));
  }
  const zoneIds = new Set(zones.map(({ id }) => id));
  // 新|增城区面积: what goes before the short name to make a word goes before the full one, too.
  const shortened = new Map(
    divisions.flatMap(({ name, shortName, former }) => [name, ...former.map(([once]) => once)].map((full) => [full, shortName])),
  );
  return new Map(
    [...names].map(([name, meanings]) => {
      const { before, after } = spoilt.get(name) ?? { before: spoilt.get(shortened.get(name) ?? "")?.before ?? "", after: [] };
      const plain = meanings.filter(({ context }) => !context);
      const doubtful = meanings.filter(({ context }) => context);
      const freeTrade = meanings.some((meaning) => meaning.freeTrade);
      const zoneShort = /(?:高新|经开)$/.test(name) && meanings.every(({ region }) => zoneIds.has(region));
      return [
        name,
        {
          meanings,
          plain,
          doubtful,
          before,
          after: zoneShort ? [...after, ...NO_ZONE_BEHIND] : after,
          goesOn: goesOnAs(name, meanings[0]!),
          freeTrade,
        },
      ];
    }),
  );
}

/** Reads 亿元, 万平方米, 家: the longest scale word that leaves a known unit. */
function unitReader({ units }: Reference): (printed: string) => UnitMeaning | null {
  const known = new Map(units.flatMap((entry) => [entry.unit, ...entry.aliases].map((word) => [word, entry] as const)));
  return (printed) => {
    const whole = known.get(printed);
    if (whole) return { unit: printed, dimension: whole.dimension, factor: whole.factor, counter: whole.counter };
    for (const [word, factor] of SCALES) {
      const entry = printed.startsWith(word) ? known.get(printed.slice(word.length)) : undefined;
      if (entry?.scales)
        return { unit: printed, dimension: entry.dimension, factor: Number((entry.factor * factor).toPrecision(15)), counter: entry.counter };
    }
    return null;
  };
}
