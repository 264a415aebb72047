import type { Region } from "../../dataset/schema.ts";
import { allZonesIn, isAllZones, partsOfAllZones } from "../gazetteer/allZones.ts";
import { isHere } from "../gazetteer/here.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import { SHARED } from "../gazetteer/unlisted.ts";
import type { RegionMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { itemAt } from "../text.ts";
import { type Section, sectionReader } from "./sections.ts";

/**
 * Puts the place meant for each word that stands for one: 全市 is the last city spoken of (or the city the last zone lies in),
 * bare 高新区 the last high-tech zone, or the only one of the city the article is at home in. A word whose place cannot be
 * told is dropped. `aside`: places that no word stands for.
 */
export function resolveStandins(
  mentions: readonly RegionMention[],
  home: string | null,
  blocks: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
  sections: readonly Section[] = [],
  sentences: readonly { start: number; end: number }[] = [],
  aside: ReadonlySet<RegionMention> = new Set(),
): RegionMention[] {
  // Each place once: what a word stands for is looked up among them, however often they were named.
  const history = new Set<string>(home ? [home] : []);
  const name = (region: string): void => {
    history.delete(region);
    history.add(region);
  };
  const resolved: RegionMention[] = [];
  const sectionAt = sectionReader(sections);
  let block = 0;
  let inBlock = new Set<string>();
  let sentence = 0;
  let inSentence = new Set<string>();
  const body = new Set<string>();
  const title = new Set<string>();
  let head: string | null = null;
  let pair: readonly string[] | null = null;
  /** Zones that no list has, with how many places they take in. */
  const joins = new Map<string, { count: number; kind: string }>();
  const ofZone = gazetteer.region(home ?? "")?.kind === "zone";
  const park = parkOf(mentions);
  const wholes = ofZone
    ? 0
    : mentions.filter(
        ({ value, start }, i) => value.region in ZONES && value.region !== "~zone" && isWhole(itemAt(mentions, i - 1), start, gazetteer),
      ).length;
  const isZone = (mention: RegionMention): boolean => mention.value.region.startsWith("zone:") && !aside.has(mention);
  const many = wholes >= ALL_ZONES || (wholes > 0 && gazetteer.region(home ?? "")?.kind === "province" && !mentions.some(isZone));
  /** All zones of the place told last: 全省高新区. */
  let all = UNKNOWN;
  let before: RegionMention | null = null;
  for (const mention of mentions) {
    const ours = before?.value.ours === true;
    before = mention;
    while (block < blocks.length && blocks[block]!.end <= mention.start) {
      block++;
      inBlock = new Set();
      head = null;
      pair = null;
    }
    while (sentence < sentences.length && sentences[sentence]!.end <= mention.start) {
      sentence++;
      inSentence = new Set();
    }
    if (mention.value.former || aside.has(mention)) {
      resolved.push(mention);
      continue;
    }
    if (mention.value.by !== "standin") {
      if (mention.value.joins) joins.set(mention.value.region, mention.value.joins);
      inSentence.add(mention.value.region);
      name(mention.value.region);
      if (inBlock.size === 0 && !mention.value.dateline && mention.start - (blocks[block]?.start ?? 0) <= OPENING) head = mention.value.region;
      inBlock.add(mention.value.region);
      (block > 0 ? body : title).add(mention.value.region);
      resolved.push(mention);
      continue;
    }
    const word = mention.value.region;
    // 庆阳全市: of the city just named.
    const beside = resolved.at(-1);
    if (beside?.end === mention.start && beside.value.by !== "standin" && word === "~city" && isCity(beside.value.region, gazetteer)) {
      beside.end = mention.end;
      continue;
    }
    // 大连关区|五市: all that it takes in.
    if (beside?.end === mention.start && word.startsWith("~joint all") && beside.value.region.includes(SHARED)) {
      beside.end = mention.end;
      continue;
    }
    if (word.startsWith("~joint")) {
      // 福建、江西两省均增长: the count closes the list.
      const last = resolved.at(-1);
      if (last && mention.start - last.end <= 1 && !word.includes("all")) continue;
      // 汉中、安康、商洛三市合计: of a region made up of just these, and of no wider one.
      const listed = last?.end === mention.start ? closedList(resolved) : [];
      if (listed.length > 1) {
        const region = [...history].findLast((id) => isJust(id, listed, gazetteer)) ?? UNKNOWN;
        resolved.push(standing(mention, region));
        continue;
      }
      const several = word.includes("each") ? jointly(word, [...inBlock], gazetteer) : null;
      if (several) {
        resolved.push({ ...mention, value: { region: UNKNOWN, several, by: "standin" } });
        continue;
      }
    }
    if (word.startsWith("~joint all")) {
      // 五市合计: of the zone that takes in five cities; 两区: of the one called after two places.
      const own = [...history].findLast((id) => joins.get(id)?.count === countOf(word));
      const { kind } = (own && joins.get(own)) || { kind: "" };
      if (own && (kind === "地" || word.endsWith("地") || word.endsWith(kind))) {
        resolved.push(standing(mention, own));
        continue;
      }
    }
    if (word === "~former" || word === "~latter") {
      pair ??= lowest([...inBlock], gazetteer).slice(-2);
      // Of things, not of places (企业和基金，后者…).
      if (pair.length !== 2) continue;
      const region = pair[word === "~former" ? 0 : 1]!;
      resolved.push(standing(mention, region));
      continue;
    }
    // 全省高新区, 河北省高新区: all of a province's zones, whom no list names.
    const around = resolved.at(-1);
    const whole = isWhole(around, mention.start, gazetteer);
    // In a text of all of them 园区, 开发区 alone is none but one that its paragraph names.
    const none = many && around?.end !== mention.start && ![...inBlock].some((id) => id.startsWith("zone:"));
    // 全省高新区…。其中，省级|高新区: of the province told of.
    const { level = "" } = mention.value;
    if (word in ZONES && level !== "" && !whole) {
      const place = partsOfAllZones(all)?.place ?? (gazetteer.region(home ?? "")?.kind === "province" ? home : null);
      if (place || level === "国家级") resolved.push(standing(mention, place ? allOf(place, mention, gazetteer) : UNKNOWN));
      continue;
    }
    // 我市|高新区 of a city that has one such zone: that one, and no 全市高新区.
    const own = ours && whole ? onlyZone(around!.value.region, (id) => isOfKind(word, id, gazetteer), gazetteer) : null;
    if (own) {
      name(own);
      inSentence.add(own);
      inBlock.add(own);
      resolved.push(standing(mention, own));
      continue;
    }
    if (word in ZONES && (whole || none)) {
      all = whole ? allOf(around!.value.region, mention, gazetteer) : all;
      // 全市|工业园区 of a county-level city, or of one that is not named: its own, be there one or more.
      const place = whole ? around!.value.region : "";
      if (all === UNKNOWN && (isHere(place) || (gazetteer.region(place)?.kind === "county" && !ours))) continue;
      resolved.push(standing(mention, all));
      continue;
    }
    // Under a heading that names a place the words stand for that, or for what is named below it.
    const section = sectionAt(mention.start)?.region ?? null;
    const meant = standsFor(
      mention.value.region,
      {
        head: head ?? section,
        history: [...history],
        inSentence: [...inSentence],
        inBlock: section && inBlock.size === 0 ? [section] : [...inBlock],
        body: block > 0 && !section ? [...body] : [],
        title,
        park,
        home: section ?? home,
      },
      gazetteer,
    );
    // 格尔木…，全州: of the prefecture that the city lies in.
    const region =
      mention.value.state && meant && gazetteer.region(meant)?.kind === "county"
        ? ([...gazetteer.ancestors(meant)].find((id) => gazetteer.region(id)?.kind === "prefecture") ?? null)
        : meant;
    if (!region) continue;
    name(region);
    // 产业园已不再是…，园区…: which park is meant is told.
    if (word.startsWith("~tail")) {
      inBlock.add(region);
      inSentence.add(region);
    }
    resolved.push(standing(mention, region));
  }
  return resolved;
}

/** 闵行—淮南合作园区 and no other such park, named again or alone in the text: it is called 园区, and a zone beside it by its kind. */
function parkOf(mentions: readonly RegionMention[]): string | null {
  const parks = mentions.filter(({ value }) => value.region.includes(SHARED) && /园区?$/.test(value.region));
  const [one, other] = new Set(parks.map(({ value }) => value.region));
  return one !== undefined && other === undefined && parks.length > 1 ? one : null;
}

const ALL: Record<string, string> = {
  "~high_tech": "高新区",
  "~economic": "经开区",
  "~development": "开发区",
  "~bonded": "综保区",
  "~industrial_park": "工业园区",
  "~zone": "园区",
};

/** 全省|高新区: all of the province's, or of the city's. */
function allOf(around: string, { value: { region: word, level = "" } }: RegionMention, gazetteer: Gazetteer): string {
  const kind = gazetteer.region(around)?.kind;
  return word in ALL && !isHere(around) && (kind === "province" || kind === "prefecture") ? allZonesIn(around, `${level}${ALL[word]!}`) : UNKNOWN;
}

/** How often a text speaks of all zones of a place to be about them. */
const ALL_ZONES = 2;

/** 全省|高新区, 全市|开发区, 河北省|高新区: what stands before is the whole that all the zones lie in. */
const isWhole = (around: RegionMention | undefined, start: number, gazetteer: Gazetteer): boolean =>
  around?.end === start && (around.value.by === "standin" || gazetteer.region(around.value.region)?.kind === "province");

/** The places last named, one beside the other: at most a mark apart. */
function closedList(mentions: readonly RegionMention[]): string[] {
  let first = mentions.length - 1;
  while (first > 0 && mentions[first]!.start - mentions[first - 1]!.end <= 1) first--;
  return mentions.slice(first).map(({ value }) => value.region);
}

/** Whether these are all divisions that make up a region. */
function isJust(id: string, places: readonly string[], gazetteer: Gazetteer): boolean {
  const region = gazetteer.region(id);
  const divisions = region?.kind === "macro" ? region.members.filter((member) => gazetteer.region(member)?.kind !== "zone") : [];
  return divisions.length > 0 && divisions.every((member) => places.includes(member));
}

/** The places named in a paragraph, without those that only say where another lies (湖北的枣阳市). */
function lowest(inBlock: readonly string[], gazetteer: Gazetteer): string[] {
  const places = inBlock.filter((id) => !["country", "macro"].includes(gazetteer.region(id)?.kind ?? ""));
  return places.filter((id) => !places.some((other) => other !== id && gazetteer.ancestors(other).includes(id)));
}

/** 两地, 三省, each with a figure of its own: the places of the paragraph, where it names just as many of that kind. */
function jointly(word: string, inBlock: readonly string[], gazetteer: Gazetteer): string[] | null {
  const count = countOf(word);
  const kind = word.at(-1)!;
  const suits = (id: string): boolean => {
    const region = gazetteer.region(id);
    if (kind === "地" || !region) return true;
    if (kind === "省") return region.kind === "province";
    if (kind === "市" || kind === "城") return isCity(id, gazetteer);
    return kind === "县" ? region.kind === "county" : region.kind === "county" || region.kind === "zone";
  };
  const places = lowest(inBlock, gazetteer).filter(suits);
  return places.length === count && !places.includes(UNKNOWN) ? places : null;
}

/** A place named this early opens its paragraph; in code units: 2023年以来， and the like may stand before it. */
const OPENING = 12;

export const ZONES: Record<string, readonly string[] | null> = {
  "~high_tech": ["high_tech"],
  "~economic": ["economic"],
  "~bonded": ["bonded"],
  "~free_trade": ["free_trade", "free_trade_area"],
  "~industrial_park": ["industrial_park"],
  "~science_city": ["science_city"],
  "~new_area": ["new_area"],
  "~zone": null,
  "~demo": null,
  "~development": null,
  "~branch": null,
};

/** Words that fit more than one kind are taken by the name. */
const NAMED: Record<string, RegExp> = { "~demo": /示范区|中关村/, "~development": /开发区|经开区|高新区/, "~branch": /分区$/ };

/** Whether a zone is of the kind that a word calls: no 园区, which is any. */
const isOfKind = (word: string, id: string, gazetteer: Gazetteer): boolean =>
  ZONES[word]?.includes(gazetteer.zoneKind(id) ?? "") ?? NAMED[word]?.test(gazetteer.region(id)?.name ?? "") ?? false;

/** Places a word may stand for, each once: those named so far, the latest last; those of its own paragraph; and the one the article is about. */
/** A stand-in with the place it means. Written out: a copy by spreading has a shape of its own, and mentions of many shapes are slow to read. */
const standing = ({ start, end, rule }: RegionMention, region: string): RegionMention => ({
  kind: "region",
  start,
  end,
  value: { region, by: "standin" },
  rule,
});

interface Named {
  /** The place the paragraph opens with. */
  head: string | null;
  history: readonly string[];
  inSentence: readonly string[];
  inBlock: readonly string[];
  /** Those named below the title. */
  body: readonly string[];
  /** Those of the title. */
  title: ReadonlySet<string>;
  /** The one park of two places that the text tells of. */
  park: string | null;
  home: string | null;
}

/** The place of a kind that a word means: the only one its sentence names, the first its paragraph names, else the article's own, else the last named. A bonded zone is meant only when nothing else is. */
function likeliest({ history, inSentence, inBlock, body, home }: Named, fits: (id: string) => boolean, gazetteer: Gazetteer): string | null {
  const whole = (id: string) => fits(id) && gazetteer.zoneKind(id) !== "bonded";
  const near = inSentence.filter(whole);
  if (near.length === 1) return near[0]!;
  return inBlock.find(whole) ?? body.find(whole) ?? (home && fits(home) ? home : null) ?? history.findLast(whole) ?? history.findLast(fits) ?? null;
}

function standsFor(word: string, named: Named, gazetteer: Gazetteer): string | null {
  const { history, home } = named;
  const recent = history.toReversed();
  const kindOf = (id: string) => gazetteer.region(id)?.kind;
  // 该区, 全区: no 小镇.
  const isDistrict = (id: string) => kindOf(id) === "zone" && !gazetteer.region(id)!.name.endsWith("小镇");
  if (word === "~here") {
    // 作为唯一跨省的城市群，甲城市群…。2016年，这里…: what its paragraph tells of, however wide.
    const wide = named.head ? undefined : recent.find((id) => named.inBlock.includes(id));
    return named.head ?? (wide !== undefined && kindOf(wide) === "macro" && named.title.has(wide) ? wide : (home ?? recent[0] ?? null));
  }
  // 甲园区、乙园区…。各园区|共: of all of them, which is no one of them; of a place that has them it is the place's.
  if (word === "~every") {
    const zones = history.filter((id) => kindOf(id) === "zone");
    const narrow = home !== null && kindOf(home) !== "zone" && !isWide(home, gazetteer);
    if (zones.length > 1 && !narrow) return UNKNOWN;
    return home !== null && !isWide(home, gazetteer) ? home : null;
  }
  if (word === "~wide") return wideOf(named, gazetteer);
  // “甲乙丙”地区…。这一区域: the zone that several places share, named last.
  if (word === "~that wide") return recent.find((id) => id.includes(SHARED)) ?? wideOf(named, gazetteer);
  if (word === "~that province") return recent.find((id) => kindOf(id) === "province" && /省$/.test(gazetteer.region(id)!.name)) ?? null;
  if (word === "~that district")
    return (
      recent.find((id) => isDistrict(id) || (kindOf(id) === "county" && /区$/.test(gazetteer.region(id)!.name))) ??
      standsFor("~district", named, gazetteer)
    );
  if (word === "~that city") return recent.find((id) => isCity(id, gazetteer)) ?? null;
  if (word.startsWith("~this ")) {
    const fits = (id: string): boolean => isThis(word.slice(6), id, gazetteer);
    // Of its paragraph, of what the text is about, of what was named last or lies round it.
    const near = recent.find((id) => named.inBlock.includes(id) && fits(id));
    // 义龙新区是东道主。这个2014年获批的省级新区，…: of a zone that no list has.
    if (!near && word === "~this zone") return UNKNOWN;
    const own = home ? [home, ...gazetteer.ancestors(home)].find(fits) : undefined;
    return near ?? own ?? recent.find(fits) ?? recent.flatMap((id) => gazetteer.ancestors(id)).find(fits) ?? null;
  }
  if (word.startsWith("~macro")) {
    const macros = recent.filter((id) => kindOf(id) === "macro");
    return macros.find((id) => gazetteer.region(id)!.name.includes(word.slice(7))) ?? macros[0] ?? null;
  }
  if (word === "~town") return null;
  // 全部参评|开发区 in a text of a province: all that it has; of one zone they are not.
  if (word.startsWith("~row")) {
    const zones = word.slice(5);
    const told = recent.find((id) => isAllZones(id) && id.endsWith(zones));
    if (told) return told;
    const isWide = (id: string): boolean => ["province", "prefecture", "macro"].includes(kindOf(id) ?? "") && !id.startsWith("macro:national-");
    const [titled, other] = [...named.title].filter(isWide);
    const around = home && named.title.has(home) && isWide(home) ? home : other === undefined ? titled : undefined;
    return around === undefined ? UNKNOWN : allZonesIn(around, zones);
  }
  if (word === "~group" || word.startsWith("~body")) return UNKNOWN;
  if (word.startsWith("~tail")) return recent.find((id) => kindOf(id) === "zone" && endsIn(word.slice(6), gazetteer.region(id)!)) ?? null;
  // 两市合计: a region of two cities named before, never all zones of the country.
  if (word.startsWith("~joint")) {
    // 常州…，无锡…，南通…。三市合计: of the three its paragraph has told of, and of no other region of three.
    const told = jointly(word, [...named.inBlock], gazetteer);
    return (
      recent.find(
        (id) =>
          kindOf(id) === "macro" &&
          !id.startsWith("macro:national-") &&
          isMadeOf(id, countOf(word), word.at(-1)!, gazetteer, named.title.has(id)) &&
          (told === null || named.inBlock.includes(id) || isJust(id, told, gazetteer)),
      ) ?? UNKNOWN
    );
  }
  const nearest = [...(named.head ? [named.head] : []), ...(home ? [home] : []), ...recent];
  if (word === "~province") {
    for (const id of nearest) {
      const found = [id, ...gazetteer.ancestors(id)].find((each) => kindOf(each) === "province" && /省$|自治区$/.test(gazetteer.region(each)!.name));
      if (found) return found;
    }
    return null;
  }
  if (word === "~city") {
    for (const id of nearest) {
      const found = [id, ...gazetteer.ancestors(id)].find((each) => isCity(each, gazetteer));
      if (found) return found;
    }
    return null;
  }
  if (word === "~county") {
    for (const id of nearest) {
      // 彰化县 is of the level of cities.
      const found = [id, ...gazetteer.ancestors(id)].find((each) => kindOf(each) === "county" || /县$/.test(gazetteer.region(each)?.name ?? ""));
      if (found) return found;
    }
    return null;
  }
  if (word === "~district") {
    // 全区 is the zone or district spoken of; in an autonomous region or a 地区 without either, the region.
    const whole = (id: string) => isDistrict(id) || (kindOf(id) === "county" && /区$/.test(gazetteer.region(id)!.name));
    // 内蒙古…全区: of the autonomous region that the text is about, unless a paragraph opens with a zone or district.
    if (home && kindOf(home) === "province" && /自治区$/.test(gazetteer.region(home)!.name) && !(named.head && whole(named.head))) return home;
    // 甲乙经济区…，全区: of the wider zone that the text is about, where its sentence tells of none inside it.
    const around = home !== null && isWide(home, gazetteer) && /区$/.test(gazetteer.region(home)!.name) && named.inBlock.includes(home);
    if (around && !named.inSentence.some(whole)) return home;
    return likeliest(named, whole, gazetteer) ?? recent.find((id) => /(?:自治区|地区|行政区)$/.test(gazetteer.region(id)?.name ?? "")) ?? null;
  }
  const kinds = ZONES[word];
  if (kinds === undefined) return null;
  const isPark = (id: string) => id !== named.park && kindOf(id) === "zone" && /园区?$/.test(gazetteer.region(id)!.name);
  if (word === "~zone" && named.park && !named.inBlock.some(isPark)) return named.park;
  const called = NAMED[word];
  // 甲分区、乙分区…。乙分区投资…，分区…: the one told last.
  if (word === "~branch") return recent.find((id) => called!.test(gazetteer.region(id)?.name ?? "")) ?? null;
  // 在国家级经开区考核中，开发区排名…: of a text about one of them it is that one.
  const amongAll = (id: string) => id.startsWith("macro:national-") && home !== null && kindOf(home) === "zone";
  if (called) return likeliest(named, (id) => called.test(gazetteer.region(id)?.name ?? "") && !amongAll(id), gazetteer);
  // 新区 is the whole one (西咸新区), not 沣东新城 in it.
  const isMeant = (id: string) => word !== "~new_area" || /新区$/.test(gazetteer.region(id)!.name);
  // 川渝高竹新区 takes in parts of two provinces: 新区 is it all the same.
  const isShared = (id: string) => word === "~new_area" && kindOf(id) === "macro" && /新区$/.test(gazetteer.region(id)!.name);
  const ofKind = (id: string) => isShared(id) || (kindOf(id) === "zone" && (kinds === null || kinds.includes(gazetteer.zoneKind(id) ?? "")));
  const found = likeliest(named, (id) => ofKind(id) && isMeant(id), gazetteer);
  if (found) return found;
  if (kinds === null || !home) return null;
  return onlyZone(home, (id) => kinds.includes(gazetteer.zoneKind(id) ?? ""), gazetteer);
}

/** A part of the country, or a zone that several places share; not all zones of the country. */
const isWide = (id: string, gazetteer: Gazetteer): boolean =>
  id.includes(SHARED) || (gazetteer.region(id)?.kind === "macro" && !id.startsWith("macro:national-") && !isHere(id));

/** 区域内, 全区域: the wide region that the text is about, that its paragraph opens with, or the only one that a text of no narrower place names. */
function wideOf({ head, home, history, inBlock }: Named, gazetteer: Gazetteer): string | null {
  const fits = (id: string | null): id is string => id !== null && isWide(id, gazetteer);
  if (fits(head)) return head;
  const near = inBlock.filter(fits);
  if (near.length === 1 && home !== null && near[0] === home) return home;
  if (fits(home)) return near.length === 1 ? near[0]! : home;
  if (home !== null && gazetteer.region(home)?.kind !== "province") return null;
  const all = history.filter(fits);
  return all.length === 1 ? all[0]! : null;
}

/** The only such zone of the city that a place lies in. */
export function onlyZone(place: string, fits: (id: string) => boolean, gazetteer: Gazetteer): string | null {
  const city = [place, ...gazetteer.ancestors(place)].find((each) => isCity(each, gazetteer));
  if (!city) return null;
  const [zone, other] = gazetteer.zonesIn(city).filter(fits);
  if (zone || gazetteer.region(city)!.kind !== "county") return other ? null : (zone ?? null);
  // 昌吉高新区 is of the prefecture around 昌吉市 and bears its name.
  const around = gazetteer.ancestors(city).find((id) => gazetteer.region(id)?.kind === "prefecture");
  const [only, further] = around ? gazetteer.zonesIn(around).filter(fits) : [];
  return only && !further && gazetteer.region(only)!.name.startsWith(gazetteer.region(city)!.name.slice(0, -1)) ? only : null;
}

/** 这座…县级市, 这个…地级市, 这个…大县, 这个…开发区. */
function isThis(what: string, id: string, gazetteer: Gazetteer): boolean {
  const region = gazetteer.region(id);
  if (what === "zone" || what === "prefecture") return region?.kind === what;
  return region?.kind === "county" && (what === "county" ? /市$/ : /[县旗]$/).test(region.name);
}

/** Whether any name of a zone ends in a word. */
const endsIn = (tail: string, { name, fullName, aliases }: Region): boolean => [name, fullName, ...aliases].some((each) => each?.endsWith(tail));

/** How many a word such as 三市 tells. */
const countOf = (word: string): number => Number(/\d+/.exec(word)?.[0]);

/** 四市 are no region of provinces, 三县 none of cities, 三市 none of eleven. */
function isMadeOf(id: string, count: number, kind: string, gazetteer: Gazetteer, titled: boolean): boolean {
  const members = gazetteer.region(id)?.members ?? [];
  if (members.length === 0) return true;
  const kindOf = (member: string) => gazetteer.region(member)?.kind;
  const divisions = members.filter((member) => kindOf(member) !== "zone");
  const provinces = divisions.filter((member) => kindOf(member) === "province").length;
  if (kind === "县") return divisions.every((member) => kindOf(member) === "county") && divisions.length === count;
  if (kind === "区") return members.length === count;
  const cities = divisions.filter((member) => isCity(member, gazetteer));
  // 粤西 in the title, and five cities: the article draws it wider.
  if (/[市城]/.test(kind) && titled && cities.length > 0 && cities.length < count) return true;
  if (/[市城]/.test(kind)) return cities.length === count || cities.filter((member) => kindOf(member) !== "province").length === count;
  const across = new Set(divisions.map((member) => gazetteer.ancestors(member).at(-1) ?? member)).size;
  return provinces === count || across === count || (kind === "地" && divisions.length === count);
}

/** A prefecture, a municipality, or a county-level city. */
export function isCity(id: string, gazetteer: Gazetteer): boolean {
  const region = gazetteer.region(id);
  if (!region) return false;
  return (
    region.kind === "prefecture" || (region.kind === "province" && /市$/.test(region.name)) || (region.kind === "county" && /市$/.test(region.name))
  );
}
