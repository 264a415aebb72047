import type { Region } from "../../dataset/schema.ts";
import { allZonesIn, isAllZones } from "../gazetteer/allZones.ts";
import { isHere } from "../gazetteer/here.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import { SHARED } from "../gazetteer/unlisted.ts";
import type { RegionMention } from "../mention.ts";
import { rare } from "../rare.ts";
import { UNKNOWN } from "../recognize/region.ts";
import { itemAt, type Metadata } from "../text.ts";
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
  const many =
    !ofZone &&
    mentions.filter(({ value, start }, i) => value.region in ZONES && value.region !== "~zone" && isWhole(itemAt(mentions, i - 1), start, gazetteer))
      .length >= ALL_ZONES;
  /** All zones of the place told last: 全省高新区. */
  let all = UNKNOWN;
  for (const mention of mentions) {
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
    const none = many && ![...inBlock].some((id) => id.startsWith("zone:"));
    if (word in ZONES && (whole || none)) {
      all = whole ? allOf(around!.value.region, mention, gazetteer) : all;
      // 全市|工业园区 of a county-level city, or of one that is not named: its own, be there one or more.
      const own = whole ? around!.value.region : "";
      if (all === UNKNOWN && (isHere(own) || gazetteer.region(own)?.kind === "county")) continue;
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

const ZONES: Record<string, readonly string[] | null> = {
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

/** The only such zone of the city that a place lies in. */
function onlyZone(place: string, fits: (id: string) => boolean, gazetteer: Gazetteer): string | null {
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
function isCity(id: string, gazetteer: Gazetteer): boolean {
  const region = gazetteer.region(id);
  if (!region) return false;
  return (
    region.kind === "prefecture" || (region.kind === "province" && /市$/.test(region.name)) || (region.kind === "county" && /市$/.test(region.name))
  );
}

/**
 * The place an article is about: the first one its title names, else that of the office which issued it (全省 of 青海省统计局), else the
 * first of its text, else the one all its places lie in (全市, 磴口县, 杭锦后旗), else that of the paper or the site it stood in.
 */
export function homeOf(
  text: string,
  mentions: readonly RegionMention[],
  titleEnd: number,
  gazetteer: Gazetteer,
  { publisher, sites }: Pick<Metadata, "publisher" | "sites"> = { publisher: null, sites: [] },
): string | null {
  const own = mentions.filter(
    (mention) =>
      mention.value.by !== "standin" && mention.value.region !== "CN" && gazetteer.region(mention.value.region) !== null && !isVisited(text, mention),
  );
  const titled = own.find((mention) => mention.start < titleEnd && gazetteer.region(mention.value.region)?.kind !== "macro");
  if (titled) return titled.value.region;
  const issuer = publisher === null ? null : issuerOf(text, publisher, gazetteer);
  if (issuer?.office) return issuer.place;
  const calls = ownWords(text, mentions);
  const city = calls.city >= OWN_WORDS && calls.city > calls.below ? cityOfMost(own, gazetteer) : null;
  if (city) return city;
  const province = calls.province >= REPORTED && calls.city + calls.below === 0 ? provinceOfAll(own, gazetteer) : null;
  if (province) return province;
  const suits = suiting(calls, gazetteer);
  // 我市赴华东、华北招商: a place of one's own is no wide region.
  const narrow = isOurs(text, mentions);
  // 我区 of a place's own paper.
  const word = mentions.find(({ value, start }) => value.by === "standin" && value.region in ZONES && start < titleEnd)?.value.region ?? null;
  const put = issuer?.place ?? siteHome(text, sites, word, issuedBy, gazetteer);
  if (narrow && put) return put;
  const early = own.filter(
    (mention) =>
      mention.start < titleEnd + 300 &&
      suits(mention.value.region) &&
      !(narrow && (gazetteer.region(mention.value.region)?.kind === "macro" || isListed(text, mention))),
  );
  // 成为国家级高新区时，仲恺…: what a place is, not which. 本报北京7月5日电: where it was written, unless it is told of as well.
  const [placed] = early;
  const isTold = (mention: RegionMention): boolean =>
    !mention.value.dateline || own.some((other) => other !== mention && other.value.region === mention.value.region);
  const first = early.find((mention) => !mention.value.region.startsWith("macro:national-") && isTold(mention)) ?? placed;
  return (
    first?.value.region ??
    commonHome(text, new Set(own.map(({ value }) => value.region)), gazetteer) ??
    put ??
    keepersHome(mentions, publisher, sites, gazetteer) ??
    // A channel tells where a page was put up, which may be anywhere.
    siteHome(text, sites, word, channelOf, gazetteer)
  );
}

/** Who keeps the figures of a place and gives out tables of nothing else. */
const KEEPER = /(?:统计局|统计调查队|调查队|财政局)(?:网|网站|门户网站)?$/;

/** The place of the office that keeps its figures, for its page that names no place and has no word for one: 2023年3月份贸易情况, and a table. */
function keepersHome(mentions: readonly RegionMention[], publisher: string | null, sites: readonly string[], gazetteer: Gazetteer): string | null {
  if (mentions.length > 0) return null;
  for (const name of [publisher ?? "", ...sites]) {
    const issuer = KEEPER.test(name) ? issuerNamed(name, gazetteer) : null;
    if (issuer?.office) return issuer.place;
  }
  return null;
}

/** 长三角、京津冀和市内两江新区等: one of several that something is done with. */
export const isListed = (text: string, { start, end }: RegionMention): boolean =>
  /[、和与及](?:市内|省内|区内|县内)?$/.test(text.slice(Math.max(0, start - 3), start)) || /^(?:、|等(?!奖))/.test(text.slice(end, end + 2));

/** 参照|中关村开展…试点: what another one does. */
const EXAMPLE = rare(/(?:参照|比照|对照|对标|借鉴|仿照|参考|学习)$/);

/** 我市在|上海举行推介会, 我区代表团赴|苏州招商: where those went whose place it is. */
const VISITED = rare(/我[市县区州省旗盟][^，。；：、\d“”]{0,14}(?:在|赴|去|前往|走进)$/);
const isVisited = (text: string, { start }: RegionMention): boolean => VISITED.test(text, text.slice(Math.max(0, start - 20), start));

/** 国务院批准设立|甲保税港区: what was set up in a zone, told in passing. */
const SET_UP = /(?:批准|批复|同意|获批|申报|申请)(?:设立|成立|建设|建立|组建)(?:了|的)?$/;
/** So often a text names the zone that it is about. */
const OFTEN = 3;

/** Places that no word stands for: those taken as an example, a zone set up beside the one the text is about, and a row of others where a text speaks of 我市 or 我区. */
export function asidesIn(text: string, mentions: readonly RegionMention[]): ReadonlySet<RegionMention> {
  const ours = isOurs(text, mentions);
  const times = new Map<string, number>();
  for (const { value } of mentions)
    if (value.region.startsWith("zone:") && value.by !== "standin") times.set(value.region, (times.get(value.region) ?? 0) + 1);
  const main = [...times].find(([, count]) => count >= OFTEN)?.[0];
  const isBeside = ({ value: { region }, start }: RegionMention): boolean =>
    main !== undefined && times.get(region) === 1 && SET_UP.test(text.slice(Math.max(0, start - 6), start));
  return new Set(
    mentions.filter(
      (mention) =>
        mention.value.by !== "standin" &&
        ((ours && (isListed(text, mention) || isVisited(text, mention))) ||
          isBeside(mention) ||
          EXAMPLE.test(text, text.slice(Math.max(0, mention.start - 2), mention.start))),
    ),
  );
}

const isOurs = (text: string, mentions: readonly RegionMention[]): boolean =>
  mentions.some(({ value, start }) => value.by === "standin" && NARROW.has(value.region) && text[start] === "我");

const NARROW = new Set(["~city", "~county", "~district"]);

/** The words a text calls its own place by, at least so often: 全区, 我市. */
const OWN_WORDS = 3;

/** How often a text calls its own place 全省, 全市 or 全州, 全区 or 全县. */
interface OwnWords {
  province: number;
  city: number;
  below: number;
}

/** 占全省比重, 居全省第三, 高于全省平均: what a place is held against, and not what the text is about. */
const AGAINST = /[占居于列比超过排位冠较与和在]$/;
const AMONG = /^(?:第|首|前|各[县区市]|排[名位]|平均|增[速幅]|的?(?:比重|总量))/;

export const isMeasure = (text: string, { start, end }: RegionMention): boolean =>
  AGAINST.test(text.slice(Math.max(0, start - 1), start)) || AMONG.test(text.slice(end, end + 4));

function ownWords(text: string, mentions: readonly RegionMention[]): OwnWords {
  const count = (...words: string[]): number =>
    mentions.filter((mention) => {
      const { value, start } = mention;
      return value.by === "standin" && words.includes(value.region) && /[全我]/.test(text[start]!) && !isMeasure(text, mention);
    }).length;
  return { province: count("~province"), city: count("~city"), below: count("~district", "~county") };
}

/** Whether a place is no wider than what the text calls its own: a text of 全州 and 全市 is about no province, one of 全区 about no city. */
const suiting =
  ({ province, city, below }: OwnWords, gazetteer: Gazetteer) =>
  (id: string): boolean => {
    const region = gazetteer.region(id);
    if (region?.kind === "prefecture") return below < OWN_WORDS || below <= 2 * city;
    if (region?.kind !== "province") return true;
    // 全市 of a municipality is its own, and so is 全区 of an autonomous region.
    if (region.name.endsWith("市")) return true;
    const [narrow, wide] = region.name.endsWith("自治区") ? [city, province + below] : [city + below, province];
    return narrow < OWN_WORDS || narrow <= 2 * wide;
  };

/** The prefecture in which most of the places named lie, three at least. */
function cityOfMost(mentions: readonly RegionMention[], gazetteer: Gazetteer): string | null {
  const votes = new Map<string, number>();
  const places = new Set(mentions.map(({ value }) => value.region).filter((id) => !["country", "macro"].includes(gazetteer.region(id)?.kind ?? "")));
  for (const id of places) {
    const city = [id, ...gazetteer.ancestors(id)].find((each) => gazetteer.region(each)?.kind === "prefecture");
    if (city) votes.set(city, (votes.get(city) ?? 0) + 1);
  }
  for (const [city, count] of votes) if (count >= 3 && count * 2 > places.size) return city;
  return null;
}

/** So often a text that goes from city to city speaks of 全省, and of so many cities. */
const REPORTED = 2;
const CITIES = 4;

/** 全省经济运行…快于全省的有：甲24%、乙20%、…: the province of all the cities that a text goes through. */
function provinceOfAll(mentions: readonly RegionMention[], gazetteer: Gazetteer): string | null {
  const places = new Set(mentions.map(({ value }) => value.region).filter((id) => !["country", "macro"].includes(gazetteer.region(id)?.kind ?? "")));
  const cities = [...places].filter((id) => gazetteer.region(id)?.kind === "prefecture");
  const provinces = new Set([...places].map((id) => gazetteer.ancestors(id).at(-1) ?? id));
  const [province] = provinces;
  return provinces.size === 1 && cities.length >= CITIES && cities.length * 2 > places.size ? province! : null;
}

const OFFICE =
  /^(?:人民)?(?:政府|统计局|调查队|发展和?改革委|发改委|财政局|商务局|商务厅|工信局|科技局|科技厅|管委会|管理委员会|党工委|市委|县委|区委|省委|办公室|政务)|^[一-龥]{2,10}(?:局|厅|委员会)$/;
const PAPER = /数字报|日报|晚报|晨报|新闻|发布|融媒体|广播|电视|在线|网/;

const COUNTIES: Record<string, RegExp> = { 县: /[全我]县/, 市: /[全我]市/, 区: /[全我]区/, 旗: /[全我]旗/ };

/** 今日|滑县, 魅力|滑县: what papers put before the name of their place. */
const OF_TODAY = /^(?:今日|魅力|美丽)(?=[一-龥]{2})/;

interface Issuer {
  place: string;
  office: boolean;
}

/** The place whose office, zone or paper published. */
function issuerNamed(written: string, gazetteer: Gazetteer): Issuer | null {
  const publisher = written.replace(OF_TODAY, "");
  // In 济南日报 no place is found: by itself the name is the paper's.
  const paper = publisher.search(PAPER);
  const lead = paper < 0 ? publisher : publisher.slice(0, paper);
  const [named = shortIn(lead, gazetteer)] = gazetteer.findPlaces(lead);
  const region = named && named.start === 0 ? gazetteer.region(named.region) : null;
  if (!named || !region) return null;
  const office = OFFICE.test(publisher.slice(named.end));
  // 来源：赣州经开区: a zone that gave it out itself.
  const itself = region.kind === "zone" && named.end === publisher.length;
  return office || itself || named.end === paper ? { place: named.region, office } : null;
}

/** 滑县: too short to be found among other words, and alone it is the county. */
function shortIn(name: string, gazetteer: Gazetteer): { start: number; end: number; region: string } | undefined {
  const [region, other] = name.length === 2 ? gazetteer.regionNamed(name) : [];
  return region !== undefined && other === undefined ? { start: 0, end: 2, region } : undefined;
}

const issuedBy = (site: string, gazetteer: Gazetteer): string | null => issuerNamed(site, gazetteer)?.place ?? null;

/** Whose 全省 or 全市 it is, by who published: an office of the place, or its paper; the words of the text must suit its kind. */
function issuerOf(text: string, publisher: string, gazetteer: Gazetteer): Issuer | null {
  const issuer = issuerNamed(publisher, gazetteer);
  return issuer && isCalledBy(text, gazetteer.region(issuer.place)!) ? issuer : null;
}

/**
 * The place of the first of the sites a page may have stood on that the text has the words for: 江城市人民政府网, or a channel of a wider medium.
 * Of a title with a bare 高新区, its `zone`, the only one there.
 */
function siteHome(
  text: string,
  sites: readonly string[],
  zone: string | null,
  placeOf: (site: string, gazetteer: Gazetteer) => string | null,
  gazetteer: Gazetteer,
): string | null {
  for (const site of sites) {
    const place = placeOf(site, gazetteer);
    if (!place) continue;
    const kinds = zone && isCity(place, gazetteer) ? ZONES[zone] : null;
    const only = kinds ? onlyZone(place, (id) => kinds.includes(gazetteer.zoneKind(id) ?? ""), gazetteer) : null;
    if (only) return only;
    if (isCalledBy(text, gazetteer.region(place)!)) return place;
  }
  return null;
}

const CHANNEL = /^(?:.{1,6}[网台社报])?(?<place>[一-龥]{2,8}?)(?:频道|之窗.{0,4}|分?站|版|要闻|新闻.{0,2}|政务)?$/;

/** 人民网|湖北|频道, 荆州|之窗, 首页 > 湖北: the place a channel is called by. */
function channelOf(site: string, gazetteer: Gazetteer): string | null {
  const place = CHANNEL.exec(site)?.groups?.place;
  const [named, other] = place ? gazetteer.findPlaces(place) : [];
  const kind = named && !other && named.start === 0 && named.end === place!.length ? gazetteer.region(named.region)?.kind : undefined;
  return kind && kind !== "macro" && kind !== "country" ? named!.region : null;
}

/** Whether a text has the words for a place of this kind: 全县 of a county, 我省 of a province. */
function isCalledBy(text: string, region: Region): boolean {
  const speaks = (words: RegExp): boolean => words.test(text);
  return region.kind === "zone"
    ? speaks(/[全我]区|园区|高新区|经开区|开发区|示范区|新区/)
    : region.kind === "county"
      ? speaks(COUNTIES[region.name.at(-1)!] ?? /[全我]县/)
      : region.kind === "prefecture"
        ? speaks(/(?<![居占列于比为过在])[全我][市州盟]|地区生产总值/)
        : /自治区$/.test(region.name)
          ? speaks(/[全我]区|自治区/)
          : speaks(/市$/.test(region.name) ? /[全我]市/ : /[全我]省/);
}

/** The prefecture, or else the province, of every place named where the text speaks of 全市, 市委 or 全省, 省委; what is wider than it aside. */
function commonHome(text: string, places: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  const shared = (kind: "prefecture" | "province"): string | null => {
    const wider = kind === "prefecture" ? ["country", "macro", "province"] : ["country", "macro"];
    const within = [...places].filter((id) => !wider.includes(gazetteer.region(id)?.kind ?? ""));
    const found = new Set(within.map((id) => [id, ...gazetteer.ancestors(id)].find((each) => gazetteer.region(each)?.kind === kind) ?? null));
    return within.length > 1 && found.size === 1 ? ([...found][0] ?? null) : null;
  };
  if (/[全我本][市州盟]|[市州][委政]/.test(text)) return shared("prefecture");
  return /[全我本]省|省[委政]|全自治区/.test(text) ? shared("province") : null;
}
