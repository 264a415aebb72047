/**
 * Finding things by characters of either script, aliases, English, pinyin and initials: 成渝 by `cy`, 珠三角 by `zsj`.
 * No dictionary: the dataset carries both scripts and the pinyin of its names, and its names teach the rest (`learn`).
 */
import type { Data } from "./data.ts";
import { foldText, type Lore, learn, wordsOf } from "./fold.ts";

export const FOUND_KINDS = ["region", "indicator", "alliance", "event", "article"] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export interface Found {
  kind: FoundKind;
  id: string;
  name: string;
  nameHant: string;
  nameEn: string | null;
  /** The alias that was met, when it was not the name. */
  via: string | null;
  score: number;
}

interface Word {
  folded: string;
  /** The alias as written; null: the name itself. */
  alias: string | null;
}

interface Entry extends Omit<Found, "score" | "via"> {
  words: Word[];
  /** Pinyin and initials; of aliases, initials alone. */
  latin: Word[];
  weight: number;
}

export interface SearchIndex {
  /** Best first; everything of the kinds, heaviest first, for an empty query. */
  find(query: string, kinds?: readonly FoundKind[], limit?: number): Found[];
}

interface Source {
  name: string;
  nameHant: string;
  nameEn?: string;
  fullName?: string | null;
  aliases?: readonly string[];
  pinyin?: string;
  initials?: string;
}

function wordsIn({ name, nameHant, nameEn, fullName, aliases = [], pinyin = "", initials = "" }: Source, lore: Lore): Pick<Entry, "words" | "latin"> {
  const bare = (texts: readonly string[], alias: string | null): Word[] => texts.filter((text) => text !== "").map((folded) => ({ folded, alias }));
  return {
    words: [
      ...bare(wordsOf({ name, nameHant, nameEn, fullName }).map(foldText), null),
      ...aliases.flatMap((alias) => bare([foldText(alias)], alias)),
    ],
    latin: [
      ...bare([foldText(pinyin), foldText(initials) || lore.initials(name)], null),
      ...aliases.flatMap((alias) => bare([lore.initials(alias)], alias)),
    ],
  };
}

const loreOf = new WeakMap<Data["head"], Lore>();

/** What the dataset's own names teach; learnt once. */
export function lore(head: Data["head"]): Lore {
  let known = loreOf.get(head);
  if (!known) {
    known = learn([...head.regions, ...head.indicators, ...head.categories, ...head.alliances, ...head.events]);
    loreOf.set(head, known);
  }
  return known;
}

/** Whether any of some texts holds the words typed, in either script, or they are the name's initials; null when nothing is typed. */
export function holding(head: Data["head"], typed: string): ((texts: readonly (string | null | undefined)[], initials?: string) => boolean) | null {
  const folded = foldText(typed);
  if (folded === "") return null;
  const needles = [...new Set([folded, lore(head).simplified(folded)])];
  return (texts, initials) =>
    (initials === folded && folded.length > 1) ||
    texts.some((text) => {
      const own = foldText(text ?? "");
      return needles.some((needle) => own.includes(needle));
    });
}

/** Words and initials folded once, about 1 ms a thousand names. */
export function searchIndex({ head }: Pick<Data, "head">): SearchIndex {
  const known = lore(head);
  const entries: Entry[] = [
    ...head.regions.map(
      (region): Entry => ({
        kind: "region",
        id: region.id,
        name: region.name,
        nameHant: region.nameHant,
        nameEn: region.nameEn,
        ...wordsIn(region, known),
        weight: REGION_WEIGHT[region.kind],
      }),
    ),
    ...head.indicators.map(
      (indicator): Entry => ({
        kind: "indicator",
        id: indicator.id,
        name: indicator.name,
        nameHant: indicator.nameHant,
        nameEn: indicator.nameEn,
        ...wordsIn(indicator, known),
        weight: indicator.known ? 3 : 1,
      }),
    ),
    ...head.alliances.map(
      (alliance): Entry => ({
        kind: "alliance",
        id: alliance.id,
        name: alliance.name,
        nameHant: alliance.nameHant,
        nameEn: null,
        ...wordsIn(alliance, known),
        weight: 2,
      }),
    ),
    ...head.events.map(
      ({ id, name, nameHant }): Entry => ({ kind: "event", id, name, nameHant, nameEn: null, ...wordsIn({ name, nameHant }, known), weight: 0 }),
    ),
    ...head.articles.map(
      ({ id, title, file }): Entry => ({
        kind: "article",
        id,
        name: title || file,
        nameHant: title || file,
        nameEn: null,
        words: [{ folded: foldText(title || file), alias: null }],
        latin: [],
        weight: 0,
      }),
    ),
  ];
  return {
    find(query, kinds, limit = 50) {
      const typed = foldText(query);
      const needles = [...new Set([typed, known.simplified(typed)])];
      const pool = kinds ? entries.filter(({ kind }) => kinds.includes(kind)) : entries;
      return pool
        .flatMap((entry): Found[] => {
          const hit = typed === "" ? { score: 1, alias: null } : best(entry, needles);
          if (!hit) return [];
          const { kind, id, name, nameHant, nameEn, weight } = entry;
          return [{ kind, id, name, nameHant, nameEn, via: hit.alias, score: hit.score * 10 + weight }];
        })
        .sort((a, b) => b.score - a.score || a.name.length - b.name.length)
        .slice(0, limit);
    },
  };
}

const REGION_WEIGHT = { country: 5, macro: 5, province: 4, prefecture: 3, zone: 2, county: 1, township: 0 } as const;

interface Hit {
  score: number;
  alias: string | null;
}

/** 6 the whole word, 5 its beginning, 4 whole initials, 3 their beginning, 2 inside a word, 1 inside the pinyin; null: not at all. */
function best({ words, latin }: Entry, needles: readonly string[]): Hit | null {
  let found: Hit | null = null;
  const take = (score: number, alias: string | null) => {
    if (!found || score > found.score || (score === found.score && alias === null)) found = { score, alias };
  };
  for (const needle of needles) {
    for (const { folded, alias } of words) {
      if (folded === needle) take(6, alias);
      else if (folded.startsWith(needle)) take(5, alias);
      else if (folded.includes(needle)) take(2, alias);
    }
    for (const { folded, alias } of latin) {
      if (folded === needle) take(4, alias);
      else if (folded.startsWith(needle)) take(3, alias);
      else if (needle.length > 2 && folded.includes(needle)) take(1, alias);
    }
  }
  return found;
}
