/**
 * Invented observations in the very columns the page reads: for measuring only. Seeded, so that every run asks the
 * same questions of the same rows.
 */
import { classify } from "../../dataset/classes.ts";
import { type Head, PAGE_VERSION, pack } from "../../dataset/columns.ts";
import { FLAG, publishedNumbers } from "../../dataset/evidence.ts";
import type { Article, Indicator, Region } from "../../dataset/schema.ts";
import { type Data, joinData } from "../select/data.ts";

const INDICATORS = 80;
const FIRST_YEAR = 1990;
const YEARS = 35;
/** `FLAG.change` of growth against the year before. */
const YOY = 1 << 8;
/** Figures an article brings. */
const PER_ARTICLE = 20;

/** mulberry32: the same seed gives the same numbers, 0 to 1. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const named = (name: string) => ({ name, nameHant: name, nameEn: name, aliases: [], pinyin: name, initials: name });

/** 34 provinces and 365 prefectures that stand nowhere. */
const INVENTED = Array.from({ length: 34 }, (_, i) => 11 + i).flatMap((province) =>
  Array.from({ length: province < 36 ? 12 : 11 }, (_, i) => `${province}${String(i).padStart(2, "0")}00`),
);

/** The country and its divisions, by their codes. */
function regionsOf(codes: readonly string[]): Region[] {
  const region = (id: string): Region => {
    const kind = id === "100000" ? "country" : id.endsWith("0000") ? "province" : "prefecture";
    const parent = kind === "country" ? null : kind === "province" ? "100000" : `${id.slice(0, 2)}0000`;
    return { id, ...named(`r${id}`), fullName: null, kind, parent, members: [], lon: null, lat: null };
  };
  return [...new Set(["100000", ...codes])].sort().map(region);
}

/**
 * `rows` observations: 80 indicators, some much fuller than others; years, quarters and months of 1990 to 2024;
 * a few targets, bounds, implied periods and conflicts; growth beside every third figure and a rank beside some. `codes`: divisions as a map has them, or invented ones.
 */
export function generateColumns(rows: number, codes: readonly string[] = INVENTED): { head: Head; buffer: ArrayBuffer } {
  const regions = regionsOf(codes);
  const next = random(7);
  const others = random(11);
  const places = regions.flatMap(({ kind }, i) => (kind === "province" || kind === "prefecture" ? [i] : []));
  // Sorted by indicator, region, start and length, as the columns are: one number holds all four.
  const keys = new Float64Array(rows);
  for (let k = 0; k < rows; k++) {
    const indicator = Math.floor(INDICATORS * next() ** 1.5);
    const region = places[Math.floor(places.length * next())]!;
    const year = Math.floor(YEARS * next() ** 0.7);
    const length = [12, 3, 1][Math.floor(3 * next())]!;
    const start = year * 12 + Math.floor((12 / length) * next()) * length;
    keys[k] = ((indicator * 4096 + region) * 512 + start) * 16 + length;
  }
  keys.sort();
  const articles = Math.max(1, Math.ceil(rows / PER_ARTICLE));
  const indicator = new Uint16Array(rows);
  const region = new Uint16Array(rows);
  const start = new Uint16Array(rows);
  const end = new Uint16Array(rows);
  const value = new Float64Array(rows);
  const flags = new Uint16Array(rows);
  const article = new Uint32Array(rows);
  const conflicts: [number, number][] = [];
  const changes: number[] = [];
  const offsets = new Array<number>(INDICATORS + 1).fill(0);
  for (let k = 0; k < rows; k++) {
    const key = keys[k]!;
    const length = key % 16;
    const from = Math.floor(key / 16) % 512;
    region[k] = Math.floor(key / 8192) % 4096;
    indicator[k] = Math.floor(key / 33_554_432);
    offsets[indicator[k]! + 1]!++;
    start[k] = FIRST_YEAR * 12 + from;
    end[k] = start[k]! + length - 1;
    value[k] = Number((length * (1 + indicator[k]!) * (1 + (region[k]! % 30)) * (1 + from / 400) * (0.8 + 0.4 * next())).toPrecision(4));
    article[k] = Math.floor(articles * next());
    if (next() < 0.03) flags[k]! |= FLAG.target;
    if (next() < 0.1) flags[k]! |= 1 + Math.floor(3 * next());
    if (next() < 0.1) flags[k]! |= FLAG.implied;
    if (others() < 0.35) {
      changes.push(k);
      flags[k]! |= YOY;
    }
    if (k > 0 && keys[k - 1] === key && next() < 0.1) {
      conflicts.push([k - 1, k], [k, k - 1]);
      flags[k]! |= FLAG.conflict;
      flags[k - 1]! |= FLAG.conflict;
    }
  }
  for (let i = 0; i < INDICATORS; i++) offsets[i + 1]! += offsets[i]!;
  conflicts.sort(([a], [b]) => a - b);
  const none = new Uint32Array(0);
  const articleList = Array.from(
    { length: articles },
    (_, i): Article => ({
      id: `a${i}`,
      file: "",
      part: 0,
      title: `article ${i}`,
      publisher: `publisher ${i % 40}`,
      author: null,
      url: null,
      published: `${FIRST_YEAR + (i % YEARS)}-06-01`,
      publishedIs: "stated",
      publishedFrom: null,
      script: "hans",
      encoding: "utf-8",
      length: 0,
      repairs: [],
      duplicateOf: null,
      corrects: [],
    }),
  );
  const plain = {
    value,
    indicator,
    region,
    flags,
    rank: Uint16Array.from({ length: rows }, () => (others() < 0.06 ? 1 + Math.floor(30 * others()) : 0)),
    subject: new Uint16Array(rows),
    unit: new Uint8Array(rows),
    sources: new Uint8Array(rows).fill(1),
    article,
    key: Uint32Array.from({ length: rows }, (_, k) => k),
    changeRow: Uint32Array.from(changes),
    change: Float64Array.from(changes, () => Number((40 * others() - 10).toFixed(1))),
    highRow: none,
    high: new Float64Array(0),
    shareRow: none,
    share: new Float64Array(0),
    moreRow: none,
    moreArticle: none,
    conflictRow: Uint32Array.from(conflicts, ([row]) => row),
    conflictWith: Uint32Array.from(conflicts, ([, row]) => row),
  };
  const { classes, parts } = classify(
    { ...plain, start, end },
    {
      noRegion: regions.length,
      noSubject: 0,
      ownUnit: new Array<number>(INDICATORS).fill(0),
      published: publishedNumbers(articleList),
    },
  );
  const { layout, buffer } = pack({ ...plain, ...parts });
  const head: Head = {
    version: PAGE_VERSION,
    dated: `${FIRST_YEAR + YEARS}-01-01`,
    rows,
    chunk: 2048,
    layout,
    offsets,
    months: [FIRST_YEAR * 12, (FIRST_YEAR + YEARS) * 12 - 1],
    classes,
    regions,
    indicators: Array.from(
      { length: INDICATORS },
      (_, i): Indicator => ({
        id: `i${i}`,
        ...named(`indicator ${i}`),
        unit: "\u5bb6",
        dimension: "count",
        category: "all",
        direction: "neutral",
        known: true,
      }),
    ),
    categories: [{ id: "all", name: "all", nameHant: "all", nameEn: "all" }],
    articles: articleList,
    alliances: [],
    events: [],
    checks: [],
    problems: 0,
    subjects: [],
    units: ["\u5bb6"],
    collisions: {},
  };
  return { head, buffer };
}

/** The same, opened. */
export function generate(rows: number, codes?: readonly string[]): Data {
  const { head, buffer } = generateColumns(rows, codes);
  return joinData(head, buffer, async () => []);
}
