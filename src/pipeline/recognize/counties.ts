import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";
import { rare } from "../rare.ts";
import { matchesOf } from "../text.ts";
import { COUNTY_WORDS } from "./countyWords.ts";

/** 襄城、樊城、襄州三区: short names in a row, closed by their number and kind. */
const LISTED =
  /((?:[一-龥]{2,3}、){1,9}[一-龥]{2,3}|[一-龥]{2,3}(?:、[一-龥]{2,3}){0,8}和[一-龥]{2,3})(?:等)?([两二三四五六七八九十]|\d{1,2})(区县|县区|县市区|区|县)(?![域委政])/g;
/** What all such rows end with. */
const CLOSED = /[两二三四五六七八九十\d](?:区|县)/;
/** Words by which a text shows that it speaks of its own county. */
const OWN = rare(/[我全本]县|县委|县政府|县人民政府|县域|县十/);
/** Words by which it shows that it speaks of its own county-level city. */
const OWN_CITY = rare(/[我全本]市|市里|市委|市政府/);
/** 兴城一地，泳装企业1200余家: a county of a place that is named. */
const ALONE = rare(/([一-龥]{2,3})一[地县市](?![级处区])/g);
/** Before a short name: the beginning of a clause or of a part of a list, a time, a word that leads to a place. */
const BEFORE = /(?:^|[，。；：、！？“”（）(\s—和与及在到从由对比年月日]|目前|如今|当前|其中|落户)$/;
/** What a place does and has: behind a name that may be a word, as often as this. */
const ACTS =
  /^(?:今年|去年|全年|[上下]半年|前?[一二三四首]季度?|\d{4}年)?(?:共|累计|已|预计)?(?:实现(?:地区)?生产总值|实现GDP|完成(?:地区)?生产总值|地区生产总值|生产总值|GDP|获批|常住人口|户籍人口|一般公共预算|规上工业|规模以上|固定资产投资|外贸进出口|撤县|撤市|全[区县市]|人口密度|安排(?:重点|重大)|安排重)/;
const ACTING = 2;
/** Behind it: the rest of another name. */
const LONGER = /^(?:报道|高新|经开|综保|经济技术|开发区|新区|片区|[路街镇乡村站桥园湖山江河市县区旗人话])/;
/** How far below the title a text of a county names it, in code units. */
const LEAD = 60;
/** What a place wants to become, before its short name: “五个连城”, “平安连城”. */
export const SLOGAN_WORDS =
  "[两三四五六七八九十]个|平安|法治|美丽|幸福|数字|智慧|和谐|活力|魅力|生态|健康|清廉|文明|富裕|富强|实力|诚信|信用|书香|宜居|创新|品质";
/** 实现连城生产总值: a report's own county, which it never names in full. */
const PRODUCED = /(?:实现|完成|现价|全年)(?<name>[一-龥]{2,3}?)(?:全县|县域)?(?:地区)?(?:生产总值|GDP)/g;
/** “五个连城”, 某高速公路（连城段）, 团结带领连城人民: the same by its slogans, its roads and its people. */
const CALLED = [
  new RegExp(`“(?:${SLOGAN_WORDS}){1,2}新?(?<name>[一-龥]{2,3})”`, "g"),
  /（(?<name>[一-龥]{2,3})段）/g,
  /(?:带领|动员|依靠|号召|团结|激励)(?:全体|广大)?(?<name>[一-龥]{2,3})(?:人民|儿女|干部群众)/g,
];
/** So often it is called so. */
const CALLINGS = 2;

const mention = (start: number, end: number, region: string): RegionMention => ({
  kind: "region",
  start,
  end,
  value: { region, by: "short" },
  rule: "county",
});

/**
 * Counties by their short names where the text itself makes them safe: in a row closed by 三区, all of one city; or the county
 * a text is its own paper's (我县), when its title or the name of one of its zones holds that name.
 */
export function findCounties(text: string, titleEnd: number, found: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const taken = (start: number, end: number) => found.some((each) => each.start < end && start < each.end);
  const added: RegionMention[] = [];
  for (const match of CLOSED.test(text) ? matchesOf(text, LISTED) : []) {
    const parts = match[1]!.split(/[、和]/);
    const counties = parts.map((part) => countiesCalled(part, gazetteer));
    const cities = counties.map((ids) => new Set(ids.map((id) => gazetteer.region(id)!.parent)));
    const shared = [...(cities[0] ?? [])].filter((city) => cities.every((set) => set.has(city)));
    if (shared.length !== 1) continue;
    let at = match.index;
    for (const [i, part] of parts.entries()) {
      const id = counties[i]!.find((each) => gazetteer.region(each)!.parent === shared[0])!;
      if (!taken(at, at + part.length)) added.push(mention(at, at + part.length, id));
      at += part.length + 1;
    }
  }
  // 赵县一季度经济运行: so short a name is one where the title gives it and the text again.
  const counties = OWN.test(text) || /[一-龥]县/.test(text.slice(0, Math.min(titleEnd, LEAD))) ? ownCounty(text, titleEnd, found, gazetteer) : [];
  added.push(...counties);
  if (counties.length === 0 && OWN_CITY.test(text, text.slice(titleEnd))) added.push(...ownCity(text, titleEnd, found, gazetteer));
  const clear = (each: RegionMention) => !taken(each.start, each.end) && !added.some((other) => other.start < each.end && each.start < other.end);
  added.push(...toldCounties(text, found, gazetteer).filter(clear));
  const places = new Set(found.map(({ value }) => value.region));
  for (const { 1: words, index } of ALONE.all(text)) {
    for (const name of [words!, words!.slice(1)]) {
      const start = index + words!.length - name.length;
      const ids = name.length < 2 ? [] : countiesCalled(name, gazetteer).filter((id) => places.has(gazetteer.region(id)!.parent ?? ""));
      if (ids.length !== 1 || taken(start, start + name.length) || added.some((each) => each.start < start + name.length && start < each.end))
        continue;
      added.push(mention(start, start + name.length, ids[0]!));
      break;
    }
  }
  return added;
}

const countiesCalled = (name: string, gazetteer: Gazetteer): readonly string[] => {
  const ids = gazetteer.regionNamed(name);
  return ids.length === 0 ? ids : ids.filter((id) => gazetteer.region(id)?.kind === "county");
};

function ownCounty(text: string, titleEnd: number, found: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const hints = hintsIn(text, 0, Math.min(titleEnd, LEAD));
  for (const { value } of found) {
    const zone = gazetteer.region(value.region);
    if (zone?.kind === "zone") hints.add(zone.name.slice(0, 2)).add(zone.name.slice(0, 3));
  }
  const named = only(hints, /县$/, gazetteer);
  if (named) {
    const out = everywhere(text, named, found);
    return out.length >= 2 ? out : [];
  }
  // 洛川塬上…全县…占延安全市的六成: named in the beginning, its city in the text.
  const inCity = (id: string): boolean => {
    const city = gazetteer.region(gazetteer.region(id)!.parent ?? "");
    return city !== null && [city.name, ...city.aliases].some((name) => name.length >= 2 && text.includes(name));
  };
  if (found.some(({ value }) => gazetteer.region(value.region)?.kind === "county")) return [];
  const first = only(hintsIn(text, titleEnd, titleEnd + LEAD), /县$/, gazetteer, inCity) ?? called(text, gazetteer);
  return first ? everywhere(text, first, found) : [];
}

/** The one county that a report calls its own by a short name: one that is no word, unless it is the county's output that is called so. */
function called(text: string, gazetteer: Gazetteer): { name: string; id: string } | null {
  const measured = matchesOf(text, PRODUCED).map(({ groups }) => groups!.name!);
  const called = CALLED.flatMap((pattern) => matchesOf(text, pattern).map(({ groups }) => groups!.name!)).filter((name) => !COUNTY_WORDS.has(name));
  const own = only(new Set([...measured, ...called]), /县$/, gazetteer);
  if (!own || measured.includes(own.name)) return own;
  return called.filter((name) => name === own.name).length >= CALLINGS ? own : null;
}

/** A county-level city whose full name the text gives somewhere, by the short one in its title. */
function ownCity(text: string, titleEnd: number, found: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const full = new Set<string>();
  for (const { value } of found) if (value.by === "full" && gazetteer.region(value.region)?.kind === "county") full.add(value.region);
  if (full.size === 0) return [];
  const named = only(hintsIn(text, 0, Math.min(titleEnd, LEAD)), /市$/, gazetteer, (id) => full.has(id));
  return named ? everywhere(text, named, found) : [];
}

/** 黎平县…。其中黎平124.6亿元: a county whose full name the text gives, called by its short one where that is no word and begins a part of a sentence. */
function toldCounties(text: string, found: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const told = new Set(
    found
      .filter(({ value }) => value.by !== "short" && ["county", "prefecture"].includes(gazetteer.region(value.region)?.kind ?? ""))
      .map(({ value }) => value.region),
  );
  return [...told].flatMap((id) => {
    const { aliases = [] } = gazetteer.region(id) ?? {};
    const [name] = aliases;
    if (name === undefined || name.length !== 2) return [];
    const alone = everywhere(text, { name, id }, found).filter(
      ({ start, end }) => BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !LONGER.test(text.slice(end, end + 4)),
    );
    // 云南文山…。而在文山，: a prefecture's is a county's as well, and no word.
    if (!COUNTY_WORDS.has(name) || gazetteer.region(id)?.kind === "prefecture") return alone;
    // 南沙区…。2023年南沙实现…，南沙获批…: a word or another place too, unless the text lets it act as a place does, again and again.
    const acting = alone.filter(({ end }) => ACTS.test(text.slice(end, end + 8)));
    return acting.length >= ACTING ? alone : [];
  });
}

function hintsIn(text: string, start: number, end: number): Set<string> {
  const hints = new Set<string>();
  for (let at = start; at + 2 <= Math.min(end, text.length); at++) hints.add(text.slice(at, at + 2)).add(text.slice(at, at + 3));
  return hints;
}

/** The one county of a kind that the hints name. */
function only(
  hints: ReadonlySet<string>,
  kind: RegExp,
  gazetteer: Gazetteer,
  fits: (id: string) => boolean = () => true,
): { name: string; id: string } | null {
  const counties: { name: string; id: string }[] = [];
  for (const name of hints)
    for (const id of countiesCalled(name, gazetteer)) if (kind.test(gazetteer.region(id)!.name) && fits(id)) counties.push({ name, id });
  return new Set(counties.map(({ id }) => id)).size === 1 ? counties[0]! : null;
}

/** Wherever a name stands outside what was found, in one walk: `found` in text order. */
function everywhere(text: string, { name, id }: { name: string; id: string }, found: readonly RegionMention[]): RegionMention[] {
  const out: RegionMention[] = [];
  let next = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    while (next < found.length && found[next]!.end <= at) next++;
    if (next === found.length || found[next]!.start >= at + name.length) out.push(mention(at, at + name.length, id));
  }
  return out;
}
