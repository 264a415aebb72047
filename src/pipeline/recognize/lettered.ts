import type { Gazetteer } from "../gazetteer/index.ts";
import { SHARED } from "../gazetteer/unlisted.ts";
import type { RegionMention } from "../mention.ts";
import { codeAt } from "../text.ts";
import { hostOfAll, isPlace, related } from "./joint.ts";
import { charSet } from "./words.ts";

/** 锡沂|高新区, 宁杭|生态经济带: two to four letters, what it is of, and what it is. */
const LETTERED =
  /([一-龥]{2,4}?)(”?(?:生态|经济|科创|科技|产业|创新|合作|协同|协作|一体化|融合|统筹|发展){0,3}(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|新区|示范区|合作区|协作区|试验区|先导区|经济带|科创带|走廊|城市带|城镇带|都市圈|城市群|(?<=[一-龥]{3}”?)地区(?!生产)))(?!域)/y;
/** What may stand before it: a mark, a blank, or a word that leads to a name. */
const BEFORE = charSet(
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff，。；：、！？“（—年月日的在是与和由到进了称把对向",
);
/** What stands behind the letters begins with one of these. */
const GOES_ON = charSet("生经科产创合协一融统发高开新示试先走城都地”");
/** Letters that towns share with too many words; the first of a name is one all the same. */
const COMMON = /[东西南北中上下大小新高山江河湖海州城阳安平川口门港县市区省原林水石云龙金]/;
/** Cities that go by a letter which is none of their name. */
const OTHERWISE: readonly (readonly [letter: string, id: string])[] = [
  ["宁", "320100"],
  ["甬", "330200"],
  ["瓯", "330300"],
  ["榕", "350100"],
  ["穗", "440100"],
  ["邕", "450100"],
  ["蓉", "510100"],
  ["筑", "520100"],
];
/** How many such names a text may have, and how many that look like one are looked into. */
const MAX_NAMES = 4;
const MAX_LIKE = 40;

/** One name for what is written out or shortened. */
const shortened = (name: string): string => name.replace(/高新技术产业开发区$/, "高新区").replace(/经济技术开发区$/, "经开区");

/**
 * Zones and belts called by a letter of each of their places, which the text names too (无锡, 新沂 → 锡沂高新区), and which no list has: regions of
 * their own. `known` are the places found, in order.
 */
export function findLettered(text: string, titleEnd: number, known: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const names = new Map<string, { region: string; count: number }>();
  const seen = new Set<string>();
  let places: Map<string, string> | null = null;
  for (const { index, 0: name, 1: letters = "", 2: what = "" } of lettersIn(text)) {
    if (names.size >= MAX_NAMES || seen.size >= MAX_LIKE) break;
    if (seen.has(name)) continue;
    seen.add(name);
    places ??= placesByLetter(known, gazetteer);
    const ids = [...letters].map((letter) => places!.get(letter) ?? null);
    // Once by the way is not enough; in the title it is, and where its sentence tells of all whose letters it bears.
    const once = index >= titleEnd && text.indexOf(name, index + name.length) < 0 && !names.has(shortened(name));
    if (once && !(letters.length > 2 && areTold(text, index, ids, known))) continue;
    if (ids.some((id) => id === null) || new Set(ids).size < ids.length) continue;
    const own = ids as string[];
    if (own.some((id, i) => own.some((other, k) => k > i && related(id, other, gazetteer)))) continue;
    if (known.some(({ start, end }) => start < index + name.length && index < end)) continue;
    names.set(name, { region: `zone:${hostOfAll(own, gazetteer)}${SHARED}${letters}${shortened(what.replace("”", ""))}`, count: own.length });
  }
  const found: RegionMention[] = [];
  for (const [name, { region, count }] of names)
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
      found.push({
        kind: "region",
        start,
        end: start + name.length,
        // 三地 are all of a stretch of country; of a zone they are the places it lies in.
        value: { region, by: "full", ...(region.endsWith("地区") && { joins: { count, kind: "地" } }) },
        rule: "lettered",
      });
  return found.sort((a, b) => a.start - b.start);
}

/** 甲市、乙区、丙市合成了“甲乙丙”地区: whether all these places stand before it in its sentence. */
function areTold(text: string, at: number, ids: readonly (string | null)[], known: readonly RegionMention[]): boolean {
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("\n", at));
  const told = new Set(known.filter(({ start, end }) => start > from && end <= at).map(({ value }) => value.region));
  return ids.every((id) => id !== null && told.has(id));
}

/** What is said so, in order. */
function lettersIn(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && BEFORE[text.charCodeAt(at - 1)] !== 1) continue;
    if (GOES_ON[codeAt(text, at + 2)] !== 1 && GOES_ON[codeAt(text, at + 3)] !== 1 && GOES_ON[codeAt(text, at + 4)] !== 1) continue;
    LETTERED.lastIndex = at;
    const match = LETTERED.exec(text);
    if (match === null) continue;
    found.push(match);
    at += match[0].length - 1;
  }
  return found;
}

/** The places of the text by the letters they may go by. */
function placesByLetter(known: readonly RegionMention[], gazetteer: Gazetteer): Map<string, string> {
  const ids = new Set(known.map(({ value }) => value.region).filter(isPlace));
  const letters = new Map<string, string>();
  const add = (letter: string, id: string): void => void (letters.has(letter) || letters.set(letter, id));
  const bare = (id: string): string => gazetteer.region(id)!.name.replace(/(?<=..)(?:[省市区县旗盟州]|自治[州县旗])$/, "");
  for (const id of ids) add(bare(id)[0]!, id);
  for (const [letter, id] of OTHERWISE) if (ids.has(id)) letters.set(letter, id);
  for (const id of ids) for (const letter of bare(id).slice(1)) if (!COMMON.test(letter)) add(letter, id);
  return letters;
}
