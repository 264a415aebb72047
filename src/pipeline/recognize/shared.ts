import { countOf } from "../count.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import { hostOf, SHARED } from "../gazetteer/unlisted.ts";
import type { RegionMention } from "../mention.ts";
import { rare } from "../rare.ts";

/** A name from a mark on: 《辽西融入京津冀协同发展战略先导区|建设总体规划》, “龙山来凤经济协作示范区”, ，浙中科创大走廊|…. */
const NAMED = rare(
  /(?<![一-龥])[一-龥](?:[一-龥]|[—·](?=[一-龥])){2,22}?(?:(?:示范|先导|先行|试验|合作|协作|样板)区|(?<!高)新区|走廊)(?![域级内外])/g,
);
/** What such a name ends in: later on it stands for it alone. */
export const SHARED_TAIL = /(?:示范区|先导区|先行区|试验区|合作区|协作区|样板区|新区|走廊|关区)$/;

/** Words that make a phrase of it and no name: 川渝两地共建示范区, 苏皖正在建设的新区. */
const PHRASE =
  /[的在将是有为了被把让由从对向与和及等每各全该这那本我其年月日]|国家|全国|[省市县区州]级|[一二两三四五六七八九十几多]+[家个大座批地省市县区方片条]|建设|推进|打造|支持|加快|推动|创建|获批|设立|成立|规划|共建|自由贸易|自贸|自主创新/;

/** How far down an article names what it is about; in code units. */
const EARLY = 300;
/** What follows the name of a place in such a name and is part of no other word. */
const DIRECTION = /^[东西南北中](?=[一-龥])/;

/** How many places such a name joins at most, and how many such names a text may have. */
const MAX_NAMES = 8;
/** And how many that look like one are looked into. */
const MAX_LIKE = 60;

/** 范围为阜新、朝阳、葫芦岛、锦州、盘锦|五市|全域, 范围包括|两县|全境: how many it takes in. */
const SCOPE = /(?:范围|由)[^。；\n]{0,40}?([两三四五六七八九十])(市|县|区|地|省)(?=全[境域部]|组成|构成|为主体|，|。)/;
const SCOPE_REACH = 90;

interface Beginning {
  /** What all of it lies in, or null. */
  host: string | null;
  /** How many places the name is made of; 0 where that cannot be told. */
  count: number;
  /** Length of the part made of places. */
  length: number;
  /** The counties of which only the stem is written, by it: 龙山, 来凤. */
  stems?: ReadonlyMap<string, string>;
}

/** The places a name begins with, joined: 龙山|来凤, 江宁—博望, 川渝, 万达开|川渝, 辽西; null where it begins with none or a single one. */
function beginningOf(name: string, known: readonly RegionMention[], gazetteer: Gazetteer): Beginning | null {
  const dashed = /^[一-龥]{2,4}(?:[—·]{1,2}[一-龥]{2,3}){1,3}/.exec(name);
  const places = gazetteer.findPlaces(name);
  const joined: string[] = [];
  let end = 0;
  for (const { start, end: to, region } of places) {
    if (start !== end && !/^[—·]{1,2}$/.test(name.slice(end, start))) break;
    if (start === 0 || start >= end) joined.push(region);
    end = to;
  }
  if (places[0]?.start === 0 && joined.length > 1 && joined.every((id) => /^\d{6}$/.test(id))) {
    const [first, ...rest] = joined.map((id) => [id, ...gazetteer.ancestors(id)]);
    return { host: first!.find((id) => rest.every((line) => line.includes(id))) ?? null, count: joined.length, length: end };
  }
  // 龙山|来凤经济协作示范区: words too, but for the counties of those names that the text tells of.
  const told = (stem: string): string | null =>
    known.find(({ value }) => /^\d{6}$/.test(value.region) && new RegExp(`^${stem}[市县区旗]$`).test(gazetteer.region(value.region)?.name ?? ""))
      ?.value.region ?? null;
  const pair = dashed ? [] : [name.slice(0, 2), name.slice(2, 4)].map(told);
  if (pair.length === 2 && pair.every((id) => id !== null) && pair[0] !== pair[1]) {
    const around = pair.map((id) => gazetteer.ancestors(id!));
    return {
      host: around[0]!.find((id) => around[1]!.includes(id)) ?? null,
      count: 2,
      length: 4,
      stems: new Map(pair.map((id, i) => [name.slice(2 * i, 2 * i + 2), id!])),
    };
  }
  // 新安江—千岛湖: a river and a lake are no two places of which 两地 could be told.
  const parts = dashed?.[0].split(/[—·]+/) ?? [];
  const placed = parts.every((part) => ["", "市", "区", "县"].some((kind) => gazetteer.regionNamed(`${part}${kind}`).length > 0));
  if (dashed) return { host: null, count: placed ? parts.length : 0, length: dashed[0].length };
  const province = gazetteer.abbreviation(name[0]!);
  if (province !== null && DIRECTION.test(name.slice(1))) return { host: province, count: 0, length: 2 };
  const at = [0, 2, 3].find((from) => gazetteer.abbreviation(name[from]!) !== null && gazetteer.abbreviation(name[from + 1] ?? "") !== null);
  return at === undefined ? null : { host: null, count: at === 0 ? 0 : at, length: at + 2 };
}

/**
 * Zones and corridors that several places share and no list has, by the name the text gives them. Only what the text is about: named again, or
 * early and spoken of by the end of its name (先导区现有…).
 */
export function findShared(text: string, titleEnd: number, known: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const names = new Map<string, RegionMention["value"]>();
  const seen = new Set<string>();
  const stems = new Map<string, string>();
  for (const { index, 0: name } of NAMED.all(text)) {
    if (names.size >= MAX_NAMES || seen.size >= MAX_LIKE) break;
    if (seen.has(name)) continue;
    seen.add(name);
    if (PHRASE.test(name)) continue;
    // 苏皖合作示范区: one that is listed, in whole or at its end.
    const covers = ({ start, end, value }: RegionMention): boolean =>
      start < index + name.length && end >= index + name.length && (start <= index || hostOf(value.region) === null);
    if (known.some(covers)) continue;
    // 川渝统筹发展示范区 where the text also writes it out (万达开川渝统筹发展示范区): that one.
    const whole = known.find(({ start, end }) => end - start > name.length && text.slice(start, end).endsWith(name));
    if (whole) {
      names.set(name, { region: whole.value.region, by: "alias" });
      continue;
    }
    const beginning = beginningOf(name, known, gazetteer);
    const tail = SHARED_TAIL.exec(name)![0];
    // 川渝合作区: any of that kind.
    if (!beginning || name.length - beginning.length - tail.length < (/[—·]/.test(name) || beginning.count === 0 ? 0 : 2)) continue;
    const again = text.indexOf(name, index + name.length) >= 0;
    const alone = new RegExp(`[，。；：\\n”日年月](?:该|这个)?${tail}(?![域级])`).test(text.slice(index + name.length));
    if (!(again || index < titleEnd || (alone && (index < titleEnd + EARLY || /[—·]/.test(name))))) continue;
    const scope = SCOPE.exec(text.slice(index + name.length, index + name.length + SCOPE_REACH)) ?? scopeOfTail(text, tail);
    const joins = scope ? { count: countOf(scope[1]!) ?? -1, kind: scope[2]! } : null;
    for (const [stem, region] of beginning.stems ?? []) stems.set(stem, region);
    const counted = joins ?? (beginning.count > 1 ? { count: beginning.count, kind: "地" } : null);
    names.set(name, { region: `zone:${beginning.host ?? "CN"}${SHARED}${name}`, by: "full", ...(counted ? { joins: counted } : {}) });
  }
  const longest = [...names.keys()].sort((a, b) => b.length - a.length);
  for (const name of longest) {
    const whole = longest.find((other) => other.length > name.length && other.endsWith(name));
    if (whole) names.set(name, names.get(whole)!);
  }
  // Ends of longer names: one inside them is no name of its own.
  const taken = new Set(known.filter(({ start, end }) => end - start > (longest.at(-1)?.length ?? 0)).map(({ end }) => end));
  const found: RegionMention[] = [];
  for (const name of longest) {
    const value = names.get(name)!;
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!taken.has(end)) found.push({ kind: "region", start, end, value: { ...value }, rule: "shared" });
      taken.add(end);
    }
  }
  for (const [stem, region] of stems)
    for (let start = text.indexOf(stem); start >= 0; start = text.indexOf(stem, start + stem.length))
      if (ALONE_BEFORE.test(text.slice(Math.max(0, start - 1), start)) && !LONGER.test(text.slice(start + stem.length, start + stem.length + 3)))
        found.push({ kind: "region", start, end: start + stem.length, value: { region, by: "short" }, rule: "stem" });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1]!.end);
}

/** 龙山|百合种植面积10.5万亩 at the head of a clause; not 龙山县, 龙山北站. */
const ALONE_BEFORE = /^[，。；：、！？“（\s]?$/;
const LONGER = /^(?:[县市区旗省镇乡村路街站桥山河湖]|[东西南北]站|工业|经济|高新|一中|[一-龥][镇乡村])/;

/** 先导区范围为…五市全域: told of it by the end of its name. */
const scopeOfTail = (text: string, tail: string): RegExpExecArray | null => {
  const at = text.search(new RegExp(`[，。；：\\n]${tail}范围`));
  return at < 0 ? null : SCOPE.exec(text.slice(at, at + SCOPE_REACH));
};
