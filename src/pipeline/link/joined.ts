/** What an alliance is made up of, for words that mean all of it: 三市, 五县, 三地. */

import type { Span } from "../../dataset/schema.ts";
import type { AllianceFact } from "../alliances/fact.ts";
import { countOf } from "../count.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { RegionMention } from "../mention.ts";
import { matchesOf } from "../text.ts";
import { clauseAt } from "./state.ts";

export interface Joined {
  /** The places its name is made of: 永武缙, 乌大张. */
  ids: readonly string[];
  /** How many of what kind it joins, as sentences that name it say: 3市. */
  counts: readonly string[];
}

const COUNTED = /([两三四五六七八九十])(?:座|个)?(?:地级)?(市|县|地|城|州|旗)(?!级|域|场|属|方|位|处|址|点|区(?!共|合|间)|长(?!联席))/g;

/** An alliance of zones is none of the cities they lie in. */
const OF_ZONES = /高新|开发区|园区|经开|综保|自贸|党建/;

export function joinedBy(
  text: string,
  { name, aliases, mentions, founded }: AllianceFact,
  sentences: readonly Span[],
  places: readonly RegionMention[],
  gazetteer: Gazetteer,
): Joined {
  if (OF_ZONES.test(name)) return { ids: [], counts: [] };
  const named = [...new Set(places.map(({ value }) => value.region))].filter((id) =>
    ["county", "prefecture"].includes(gazetteer.region(id)?.kind ?? ""),
  );
  const ids = [name, ...aliases].map((each) => spelt(each, named, gazetteer)).sort((a, b) => b.length - a.length)[0] ?? [];
  const spans = [...mentions, ...(founded ? [founded.span] : [])];
  const counts = [...new Set(spans.map((span) => sentences[clauseAt(sentences, span.start)]))]
    .filter((sentence) => sentence !== undefined)
    .flatMap(({ start, end }) => matchesOf(text.slice(start, end), COUNTED).map((match) => `${countOf(match[1]!)}${match[2]}`));
  return { ids, counts: [...new Set(counts)] };
}

/** The places whose first letters stand one after another in a name: 永武缙 of 永康, 武义 and 缙云. */
function spelt(name: string, named: readonly string[], gazetteer: Gazetteer): string[] {
  const first = new Map<string, string>();
  for (const id of named) if (!first.has(gazetteer.region(id)!.name[0]!)) first.set(gazetteer.region(id)!.name[0]!, id);
  let best: string[] = [];
  let run: string[] = [];
  for (const letter of name) {
    const id = first.get(letter);
    run = id && !run.includes(id) ? [...run, id] : [];
    if (run.length > best.length) best = run;
  }
  return best.length >= 2 ? best : [];
}

/** Whether 三市 are what an alliance joins; 三地 are so whatever they are. */
export function isAllOf({ ids, counts }: Joined, word: string): boolean {
  const match = /^([两三四五六七八九十])([市县地城州旗区])/.exec(word);
  if (!match) return false;
  const count = countOf(match[1]!);
  return (
    ids.length === count || (match[2] === "地" ? counts.some((told) => Number.parseInt(told, 10) === count) : counts.includes(`${count}${match[2]}`))
  );
}
