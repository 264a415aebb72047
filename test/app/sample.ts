/** Seeded random datasets for tests of the page: valid by the schema, with every kind of field met. */
import { type Article, Dataset, type Indicator, type Observation, type Region } from "../../src/dataset/schema.ts";

/** mulberry32: the same seed gives the same numbers, 0 to 1. */
export function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const two = (n: number): string => String(n).padStart(2, "0");

const named = (name: string) => ({ name, nameHant: name, nameEn: `${name} en`, aliases: [], pinyin: name, initials: name.slice(0, 2) });

/** Eleven regions: a country, two provinces with two prefectures each, two zones, a macro-region over one of each, a county. */
export const regions: Region[] = [
  ["100000", "country", null, []],
  ["370000", "province", "100000", []],
  ["370100", "prefecture", "370000", []],
  ["370200", "prefecture", "370000", []],
  ["370102", "county", "370100", []],
  ["510000", "province", "100000", []],
  ["510100", "prefecture", "510000", []],
  ["zone:jinan", "zone", "370100", []],
  ["zone:chengdu", "zone", "510100", []],
  ["macro:river", "macro", "100000", ["370000", "zone:chengdu"]],
  ["macro:empty", "macro", "100000", []],
].map(([id, kind, parent, members]): Region => {
  const region = { id, ...named(`r${id}`), fullName: null, kind, parent, members, lon: null, lat: null };
  return Dataset.shape.regions.element.parse(region);
});

export const indicators: Indicator[] = ["gdp", "firms", "rate"].map((id, i) => ({
  id,
  ...named(id),
  unit: ["亿元", "家", "%"][i] ?? "",
  dimension: "money",
  category: "economy",
  direction: "higher_better",
  known: true,
}));

export const articles: Article[] = Array.from({ length: 6 }, (_, i) => ({
  id: `a${i}`,
  file: `a${i}.txt`,
  part: 0,
  title: `title ${i}`,
  publisher: ["daily", "weekly", null][i % 3] ?? null,
  author: null,
  url: null,
  published: i === 5 ? null : `20${two(18 + i)}-0${i + 1}-15`,
  publishedIs: i === 5 ? "unknown" : "stated",
  publishedFrom: null,
  script: "hans",
  encoding: "utf-8",
  length: 100,
  repairs: [],
  duplicateOf: null,
  corrects: [],
}));

/** `rows` observations from a seed. */
export function sample(seed: number, rows: number): Dataset {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const observations = Array.from({ length: rows }, (_, i): Observation => {
    const year = 2015 + Math.floor(next() * 8);
    const shape = Math.floor(next() * 6);
    const month = 1 + Math.floor(next() * 12);
    const periods: Observation["period"][] = [
      { start: `${year}-01`, end: `${year}-12`, is: "stated" },
      { start: `${year}-01`, end: `${year}-12`, is: "implied" },
      { start: `${year}-01`, end: `${year}-06`, is: "stated" },
      { start: null, end: `${year}-${two(month)}`, is: "stated" },
      { start: `${year}-${two(month)}`, end: `${year}-${two(month)}`, is: "stated" },
      { start: null, end: null, is: "unknown" },
    ];
    const subject = next() < 0.1 ? "al0" : null;
    const indicator = pick(indicators);
    const value = next() < 0.1 ? null : Math.round(next() * 1e6) / 100;
    const quoted = [...new Set([pick(articles).id, ...(next() < 0.2 ? [pick(articles).id, pick(articles).id] : [])])];
    const [head = "a0", ...others] = quoted;
    const quote = (article: string) => ({ article, start: 0, end: 4, text: "text" });
    return {
      id: `o${i}`,
      region: subject !== null && next() < 0.5 ? null : pick(regions).id,
      subject,
      indicator: indicator.id,
      period: periods[shape]!,
      value,
      high: value !== null && next() < 0.05 ? value + 1 : null,
      unit: next() < 0.05 ? "亿美元" : indicator.unit,
      stated: "text",
      qualifier: next() < 0.8 ? "=" : pick(["~", ">", "<"] as const),
      change:
        value === null || next() < 0.4
          ? { kind: pick(["yoy", "mom"] as const), value: Math.round(next() * 100) / 10, unit: "%", base: null, qualifier: "=" }
          : null,
      rank: next() < 0.1 ? { place: 1 + Math.floor(next() * 30), among: null, by: pick(["value", "growth"] as const) } : null,
      share: next() < 0.1 ? { value: Math.round(next() * 100), of: null, qualifier: "=" } : null,
      scope: next() < 0.1 ? "target" : "actual",
      status: pick(["reported", "reported", "preliminary", "revised", "superseded"] as const),
      conflictsWith: [],
      quotes: [quote(head), ...others.map(quote)],
    };
  });
  for (let i = 0; i + 1 < rows; i += 17) {
    observations[i]!.conflictsWith.push(`o${i + 1}`);
    observations[i + 1]!.conflictsWith.push(`o${i}`);
  }
  return Dataset.parse({
    version: 1,
    dated: "2023-05-15",
    articles,
    regions,
    categories: [{ id: "economy", name: "economy", nameHant: "economy", nameEn: "Economy" }],
    indicators,
    observations,
    alliances: [
      {
        id: "al0",
        name: "river alliance",
        nameHant: "river alliance",
        aliases: [],
        kind: "zone",
        founded: { date: "2020-12", is: "stated", because: null },
        territory: "macro:river",
        place: "370100",
        lead: null,
        chair: null,
        memberCounts: [],
        members: [
          { name: "jinan", region: "zone:jinan", role: "founder", from: null, to: null, quotes: [] },
          { name: "chengdu", region: "zone:chengdu", role: "member", from: "2021-06", to: null, quotes: [] },
        ],
        quotes: [{ article: "a1", start: 0, end: 4, text: "text" }],
      },
    ],
    events: [
      {
        id: "ev0",
        date: "2021",
        dateIs: "stated",
        kind: "forum",
        name: "river forum",
        nameHant: "river forum",
        place: "370100",
        regions: ["370000"],
        alliances: ["al0"],
        quotes: [{ article: "a2", start: 0, end: 4, text: "text" }],
      },
    ],
    checks: [],
    problems: [],
  });
}
