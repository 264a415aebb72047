import type { Gazetteer } from "../gazetteer/index.ts";
import { hostOf, SHARED } from "../gazetteer/unlisted.ts";
import type { RegionMention } from "../mention.ts";
import { rare } from "../rare.ts";
import { codeAt, matchesOf } from "../text.ts";

/** What the name of a park of two places ends in, with the words before it: 合作共建|园区, 生态经济|产业园, 工业集中|发展区. */
const TAIL =
  /^[”）)]?[一-龥“”]{0,10}?(?:(?:产业|科技|工业|物流|创业|科创|软件|合作|共建|示范|创新)(?:转移)?(?:工业)?园区?|集中发展区|合作区|集聚区|飞地(?!经济|模式|园区|政策)|飞地园区|园区)(?![域内外里上中的]?(?:名单|清单))/;
/** Words that make a phrase of it and no name: 上海—淮南|共建的园区, 两地园区. */
const PHRASE =
  /[的在将是有为了被把让由从对向及等每各全该这那本我其年月日]|[两三四五六七八九十几多0-9]+[家个大座批地]|加快|推进|打造|支持|推动|共建(?!园区|产业园|工业园|科技园)|合建|携手|联合|签/;
const DASHED = /^(?:[—－–-]{1,2}|[·・])$/;
/** 广州（梅州）|产业转移工业园: the one in brackets is where it lies. */
const OPENS = /^[（(]$/;
const OPEN = "(".charCodeAt(0);
const WIDE_OPEN = "（".charCodeAt(0);
/** 苏陕|（商洛）科创产业园: of two provinces, by the letters they go by. */
const LETTERS = /(?<![一-龥])([一-龥])([一-龥])[（(]$/;
/** 大龙—|新晃物流园: a town that no list has, and a county. */
/** What every match of TOWN has in it. */
const JOINED = /[—－–·][一-龥]{2}/;
const TOWN = /(?<=^|[，。；：、“（\s在建设的是与和])((?![在建设的是与和])[一-龥]{2,3}[—－–·]{1,2})([一-龥]{2,3})/g;

/** How many such parks a text may have. */
const MAX_PARKS = 6;
/** Fewest times that a park called by first letters alone (锡通科技产业园) is named. */
const AGAIN = 2;
/** What tells that two places run a park together. */
const TOGETHER = rare(/共建|合建|合作|结对|飞地|帮扶|携手|联手|协作/);
const NAMED_SHORT = rare(
  /(?<=[，。；：、！？“（\s]|[的在是与和由到进了称把])([一-龥])([一-龥])((?:合作|共建|科技|产业|生态|经济|现代|高新|创新|协作|工业){0,3}(?:产业园|科创园|创新园|科技园|工业园|合作园|园区)(?:区)?)/g,
);

export const isPlace = (id: string): boolean => /^\d{6}$/.test(id);

/** What all of them lie in, or the whole country. */
export function hostOfAll([first, ...rest]: readonly string[], gazetteer: Gazetteer): string {
  return (
    [first!, ...gazetteer.ancestors(first!)].find((id) => rest.every((other) => other === id || gazetteer.ancestors(other).includes(id))) ?? "CN"
  );
}

/** The name of a park as it is listed once: 闵行—淮南合作园区, whatever dash was written. */
const written = (name: string): string => name.replace(/[—－–-]{1,2}/g, "—").replace(/[“”]/g, "");

/**
 * Parks that two places build together and no list has: 甲—乙合作共建园区, 甲乙产业园, 甲（乙）产业转移工业园. Their figures are theirs, and no
 * city's of the two. Later on such a park goes by the first letters of the two (闵淮产业园). `known` are the places found, in order.
 */
export function findJoint(text: string, known: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const found: RegionMention[] = [];
  const called = new Map<string, string>();
  const letters = new Map<string, string>();
  for (let i = 0; i + 1 < known.length && called.size < MAX_PARKS; i++) {
    const one = known[i]!;
    const other = known[i + 1]!;
    const between = text.slice(one.end, other.start);
    if (between.length > 2 || !(between === "" || DASHED.test(between) || OPENS.test(between))) continue;
    const unlisted = hostOf(other.value.region);
    const second = unlisted && !unlisted.whole ? unlisted.host : other.value.region;
    if (!isPlace(one.value.region) || !isPlace(second) || related(one.value.region, second, gazetteer)) continue;
    // 德阳—阿坝|生态经济产业园: the name of the second runs on to its end already.
    const tail = unlisted ? "" : (TAIL.exec(text.slice(other.end, other.end + 20))?.[0] ?? null);
    if (tail === null || PHRASE.test(tail) || (OPENS.test(between) && !/^[）)]/.test(tail))) continue;
    const end = other.end + tail.length;
    if (unlisted && !/[园区]$/.test(text.slice(other.start, end))) continue;
    const name = text.slice(one.start, end);
    const region = called.get(name) ?? `zone:${hostOfAll([one.value.region, second], gazetteer)}${SHARED}${written(name)}`;
    called.set(name, region);
    const first = [one.value.region, second].map((id) => gazetteer.region(id)!.name[0]!).join("");
    letters.set(first, letters.has(first) && letters.get(first) !== region ? "" : region);
    found.push({ kind: "region", start: one.start, end, value: { region, by: "full" }, rule: "joint" });
  }
  const add = (start: number, second: number, id: string, host: string): void => {
    const tail = TAIL.exec(text.slice(second, second + 20))?.[0] ?? "";
    const end = second + tail.length;
    const opens = OPENS.test(text[start + 2] ?? "");
    if (!/[园区]$/.test(tail) || PHRASE.test(tail) || /^[”）)]/.test(tail) !== opens) return;
    // One that is listed.
    if (known.some((each) => each.start <= start && each.end >= end)) return;
    if (!isPlace(id) || called.size >= MAX_PARKS || found.some((each) => each.start < end && start < each.end)) return;
    const name = text.slice(start, end);
    called.set(name, name);
    found.push({ kind: "region", start, end, value: { region: `zone:${host}${SHARED}${written(name)}`, by: "full" }, rule: "joint" });
  };
  for (const { start, end, value } of known) {
    const before = codeAt(text, start - 1);
    const letters = before === WIDE_OPEN || before === OPEN ? LETTERS.exec(text.slice(Math.max(0, start - 4), start)) : null;
    if (letters === null) continue;
    const [, a = "", b = ""] = letters;
    const [one, other] = [gazetteer.abbreviation(a), gazetteer.abbreviation(b)];
    if (one !== null && other !== null && one !== other && [one, other].some((id) => gazetteer.ancestors(value.region).includes(id)))
      add(start - 3, end, value.region, "CN");
  }
  for (const { index, 1: first = "", 2: words = "" } of JOINED.test(text) ? matchesOf(text, TOWN) : []) {
    for (const name of [words, words.slice(0, 2)]) {
      const [id, another] = gazetteer.regionNamed(name);
      if (id !== undefined && another === undefined) add(index, index + first.length + name.length, id, gazetteer.ancestors(id).at(-1) ?? id);
    }
  }
  if (called.size >= MAX_PARKS || !TOGETHER.test(text)) return found;
  return [...found, ...findShort(text, known, letters, gazetteer)].sort((a, b) => a.start - b.start);
}

/** One lies in the other, or is it. */
export const related = (one: string, other: string, gazetteer: Gazetteer): boolean =>
  one === other || gazetteer.ancestors(one).includes(other) || gazetteer.ancestors(other).includes(one);

/** 闵淮产业园: by the first letters of two places that the text names, of a park it names in full or names again. */
function findShort(text: string, known: readonly RegionMention[], letters: ReadonlyMap<string, string>, gazetteer: Gazetteer): RegionMention[] {
  const first = new Map<string, string>();
  for (const { value } of known) if (isPlace(value.region)) first.set(gazetteer.region(value.region)!.name[0]!, value.region);
  const short = NAMED_SHORT.all(text).flatMap((match) => {
    const [name, one = "", other = ""] = match;
    const [a, b] = [first.get(one), first.get(other)];
    const start = match.index;
    const covered = known.some((each) => each.start < start + name.length && start < each.end);
    return a && b && !covered && !related(a, b, gazetteer) ? [{ name, pair: one + other, start, a, b }] : [];
  });
  return short.flatMap(({ name, pair, start, a, b }) => {
    const region = letters.get(pair) ?? `zone:${hostOfAll([a, b], gazetteer)}${SHARED}${name}`;
    const often = letters.has(pair) || short.filter((each) => each.name === name).length >= AGAIN;
    return region !== "" && often
      ? [{ kind: "region" as const, start, end: start + name.length, value: { region, by: "full" as const }, rule: "joint" }]
      : [];
  });
}
