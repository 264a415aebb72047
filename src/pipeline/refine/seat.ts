import { hereOf, isHere } from "../gazetteer/here.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";
import { COUNTY_WORDS } from "../recognize/countyWords.ts";

/** How far into a text it tells where its own place lies, in code units. */
const LEAD = 160;
/** 【概况】地处|某市东北部: a paragraph that opens with where something lies, and names nothing that does. */
const OPENS = /(?:^|[\n】）)：:])[\s　]*(?:地处于?|地理位置(?:处于|位于)?|位于|位处|处于|坐落[于在]|座落[于在])$/;
/** 某市|东北部，, 某市|境内，: a part of it, and no thing in it (某市西部的一座水库). */
const PART =
  /^(?:境内)?(?:的?[偏正最]?[东西南北中]{1,2}[偏东西南北]{0,2}(?:部|端|隅|缘|侧|麓|边|角|大门|境)?(?:地区|边陲|边缘|边界|山区)?|的?(?:腹地|中心地带|近郊))?(?=[，,。；]|$)/;
/** Before a place beside it: 东邻, 西接, 与, 北靠. */
const NEIGHBOUR = /(?:[邻接靠连依望界毗抵倚壤]|[与和、及距至到])$/;
/** Before the name of its own: the beginning of a clause. */
const OPENING = /(?:^|[，。；：、！？“”（）(\s])$/;
/** Behind it: the rest of another name. */
const LONGER = /^(?:[路街镇乡村站桥园寺庙湖山江河水库话]|人民|开发区|高速)/;

/**
 * The place of a text cut from a yearbook or a gazetteer that only says where it lies (地处晋城市东部，辖7镇): the one county of that city which
 * it tells of, or one that it does not name. Null where a text does not begin so, or is of another place than that city: its `home`.
 */
export function seatedHome(text: string, named: readonly RegionMention[], home: string, gazetteer: Gazetteer): string | null {
  const seat = named.find(({ value }) => value.by !== "standin");
  if (!seat || seat.start > LEAD || seat.value.region !== home || gazetteer.region(seat.value.region)?.kind !== "prefecture") return null;
  if (!OPENS.test(text.slice(Math.max(0, seat.start - 24), seat.start)) || !PART.test(text.slice(seat.end, seat.end + 16))) return null;
  const city = seat.value.region;
  const counties = new Set<string>();
  for (const { value, start } of named)
    if (value.by !== "standin" && gazetteer.region(value.region)?.parent === city && !NEIGHBOUR.test(text.slice(Math.max(0, start - 1), start)))
      counties.add(value.region);
  if (counties.size === 0) for (const id of calledShort(text, city, gazetteer)) counties.add(id);
  const [county, other] = counties;
  return county !== undefined && other === undefined && gazetteer.region(county)?.kind === "county" ? county : hereOf("county");
}

/** 陵川的特产有…: counties of a city by short names that are no words, at the beginning of a clause. */
function calledShort(text: string, city: string, gazetteer: Gazetteer): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at++) {
    if (at > 0 && !OPENING.test(text[at - 1]!)) continue;
    const name = text.slice(at, at + 2);
    if (COUNTY_WORDS.has(name) || LONGER.test(text.slice(at + 2, at + 5))) continue;
    for (const id of gazetteer.regionNamed(name)) if (gazetteer.region(id)?.kind === "county" && gazetteer.region(id)?.parent === city) found.add(id);
  }
  return found;
}

/** Whether a text without the name of its county names nothing but the city it lies in and what that lies in. */
export const isSeatedAlone = (home: string, named: readonly RegionMention[], gazetteer: Gazetteer): boolean => {
  const seat = named.find(({ value }) => value.by !== "standin")?.value.region;
  return (
    isHere(home) &&
    seat !== undefined &&
    named.every(({ value: { region, by } }) => by === "standin" || region === seat || region === "CN" || gazetteer.ancestors(seat).includes(region))
  );
};
