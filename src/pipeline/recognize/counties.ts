import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";

/** 襄城、樊城、襄州三区: short names in a row, closed by their number and kind. */
const LISTED =
  /((?:[一-龥]{2,3}、){1,9}[一-龥]{2,3}|[一-龥]{2,3}(?:、[一-龥]{2,3}){0,8}和[一-龥]{2,3})(?:等)?([两二三四五六七八九十]|\d{1,2})(区县|县区|县市区|区|县)(?![域委政])/g;
/** Words by which a text shows that it speaks of its own county. */
const OWN = /[我全本]县|县委|县政府|县人民政府|县域|县十/;

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
  for (const match of text.matchAll(LISTED)) {
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
  if (OWN.test(text)) added.push(...ownCounty(text, titleEnd, found, gazetteer));
  return added;
}

const countiesCalled = (name: string, gazetteer: Gazetteer): string[] =>
  gazetteer.regionNamed(name).filter((id) => gazetteer.region(id)?.kind === "county");

function ownCounty(text: string, titleEnd: number, found: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const hints = new Set<string>();
  for (const { value } of found) {
    const zone = gazetteer.region(value.region);
    if (zone?.kind === "zone") hints.add(zone.name.slice(0, 2)).add(zone.name.slice(0, 3));
  }
  for (let at = 0; at + 2 <= Math.min(titleEnd, 60); at++) hints.add(text.slice(at, at + 2)).add(text.slice(at, at + 3));
  const counties = [...hints].flatMap((name) =>
    countiesCalled(name, gazetteer)
      .map((id) => ({ name, id }))
      .filter(({ id }) => /县$/.test(gazetteer.region(id)!.name)),
  );
  if (new Set(counties.map(({ id }) => id)).size !== 1) return [];
  const { name, id } = counties[0]!;
  const out: RegionMention[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!found.some((each) => each.start < at + name.length && at < each.end)) out.push(mention(at, at + name.length, id));
  }
  return out.length >= 2 ? out : [];
}
