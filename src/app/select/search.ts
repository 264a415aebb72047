/**
 * Finding things by characters of either script, aliases, English, pinyin and initials: 成渝 by `cy`, 珠三角 by `zsj`.
 * No dictionary: the dataset carries both scripts and the pinyin of its names.
 */
import type { Data } from "./data.ts";
import { foldText, wordsOf } from "./fold.ts";

export type FoundKind = "region" | "indicator" | "alliance" | "article";

export interface Found {
  kind: FoundKind;
  id: string;
  name: string;
  nameHant: string;
  nameEn: string | null;
  score: number;
}

interface Entry extends Omit<Found, "score"> {
  words: string[];
  latin: string[];
  weight: number;
}

export interface SearchIndex {
  /** Best first; everything of the kinds, heaviest first, for an empty query. */
  find(query: string, kinds?: readonly FoundKind[], limit?: number): Found[];
}

const latinOf = ({ pinyin, initials }: { pinyin: string; initials: string }): string[] => [foldText(pinyin), foldText(initials)];

/** Words and initials folded once, about 1 ms a thousand names. */
export function searchIndex({ head }: Pick<Data, "head">): SearchIndex {
  const entries: Entry[] = [
    ...head.regions.map(
      (region): Entry => ({
        kind: "region",
        id: region.id,
        name: region.name,
        nameHant: region.nameHant,
        nameEn: region.nameEn,
        words: wordsOf({ ...region, pinyin: "", initials: "" }).map(foldText),
        latin: latinOf(region),
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
        words: wordsOf({ ...indicator, pinyin: "", initials: "" }).map(foldText),
        latin: latinOf(indicator),
        weight: indicator.known ? 3 : 1,
      }),
    ),
    ...head.alliances.map(
      ({ id, name, nameHant, aliases }): Entry => ({
        kind: "alliance",
        id,
        name,
        nameHant,
        nameEn: null,
        words: [name, nameHant, ...aliases].map(foldText),
        latin: [],
        weight: 2,
      }),
    ),
    ...head.articles.map(
      ({ id, title }): Entry => ({ kind: "article", id, name: title, nameHant: title, nameEn: null, words: [foldText(title)], latin: [], weight: 0 }),
    ),
  ];
  return {
    find(query, kinds, limit = 50) {
      const needle = foldText(query);
      const pool = kinds ? entries.filter(({ kind }) => kinds.includes(kind)) : entries;
      return pool
        .flatMap((entry) => {
          const score = needle === "" ? 1 : scoreOf(entry, needle);
          return score > 0
            ? [{ kind: entry.kind, id: entry.id, name: entry.name, nameHant: entry.nameHant, nameEn: entry.nameEn, score: score * 10 + entry.weight }]
            : [];
        })
        .sort((a, b) => b.score - a.score || a.name.length - b.name.length)
        .slice(0, limit);
    },
  };
}

const REGION_WEIGHT = { country: 5, macro: 5, province: 4, prefecture: 3, zone: 2, county: 1, township: 0 } as const;

/** 6 the whole word, 5 its beginning, 4 whole initials, 3 their beginning, 2 inside a word, 1 inside the pinyin; 0 not at all. */
function scoreOf({ words, latin }: Entry, needle: string): number {
  if (words.includes(needle)) return 6;
  if (words.some((word) => word.startsWith(needle))) return 5;
  const [pinyin = "", initials = ""] = latin;
  if (initials === needle) return 4;
  if (initials.startsWith(needle) || pinyin.startsWith(needle)) return 3;
  if (words.some((word) => word.includes(needle))) return 2;
  return needle.length > 2 && pinyin.includes(needle) ? 1 : 0;
}
