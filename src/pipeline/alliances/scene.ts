import type { ArticleContext, ContextSentence } from "../context.ts";
import type { Calendar, EventDate } from "../events/calendar.ts";
import type { RegionMention, TimeMention } from "../mention.ts";
import { charSet } from "../recognize/words.ts";
import type { Cluster, Reference } from "./clusters.ts";
import { lowerBound } from "./phrase.ts";

/** One sentence as the rules see it: its words, the alliances it speaks of, and the one the talk is about. */
export interface Scene {
  context: ArticleContext;
  calendar: Calendar;
  clusters: readonly Cluster[];
  index: number;
  sentence: ContextSentence;
  words: string;
  references: readonly Reference[];
  /** The alliance spoken of: in this sentence, else before it in the text; in a text with a single alliance, that one. */
  topic: Cluster | null;
  /** The topic is mentioned in this sentence or in the one before it. */
  near: boolean;
}

export type Role = "lead" | "chair" | "founder" | "member";

/** What one sentence says of one alliance. `start`–`end` are its words in the cleaned text. */
export type Claim = { about: Cluster; start: number; end: number } & (
  | { kind: "founded"; date: EventDate | null; planned: boolean; how: "founded" | "launched" | "conceived" | "met" }
  | { kind: "place"; region: string }
  | { kind: "session" }
  | { kind: "count"; value: number; of: string | null; role: "founder" | "member"; asOf: string | null; because: string | null }
  | { kind: "member"; name: string; region: string | null; role: Role; from: string | null; to: string | null }
  | { kind: "joining"; names: string[]; date: EventDate | null }
  | { kind: "handover"; from: string | null; to: string; office: string; date: EventDate | null }
);

export type Rule = (scene: Scene) => Claim[];

/** The date at which the words at `at` (absolute) happened: their own sentence's, else that of the occasion reported so many paragraphs before at most. */
export function dateOf({ calendar, index }: Scene, at: number, near: number | null = null): EventDate | null {
  return calendar.at(at, index) ?? calendar.occasion(index, at, near);
}

/** The year that the words from `start` to `end` tell by itself: 2018年吸收泸州、宜宾加入. */
export function yearOf({ context }: Scene, start: number, end: number): EventDate | null {
  const time = timesIn(context, start, end).find(({ value }) => value.grain === "year" && value.parts.year !== null && !value.parts.open);
  const year = time ? context.resolve(time)?.end?.slice(0, 4) : undefined;
  return time && year ? { date: year, is: "stated", because: null, start: time.start, end: time.end, month: null } : null;
}

/** The alliance mentioned nearest to `at` (absolute), those before it first; the topic when the sentence mentions none. */
export function allianceAt(scene: Scene, at: number): Cluster | null {
  let before: Reference | null = null;
  for (const reference of scene.references) {
    if (reference.start <= at) before = reference;
    else return before?.cluster ?? reference.cluster;
  }
  return before?.cluster ?? (scene.near || scene.clusters.length === 1 ? scene.topic : null);
}

const provinceOf = (id: string): string | null => /^\d\d/.exec(id)?.[0] ?? null;

/** The region that the words from `start` to `end` name: one place, or a place behind those it lies in (上海市普陀区, and not 茂名|滨海新区). */
export function regionSpanning({ regions }: ArticleContext, start: number, end: number): string | null {
  let at = start;
  const from = lowerBound(regions, (region) => region.start >= start);
  for (let index = from; index < regions.length && regions[index]!.start === at; index++) {
    const [own, first] = [provinceOf(regions[index]!.value.region), provinceOf(regions[from]!.value.region)];
    if (own && first && own !== first) return null;
    at = regions[index]!.end;
    if (at === end) return regions[index]!.value.region;
  }
  return null;
}

/** True when the span names a known place other than a country. */
export const namesPlace = (context: ArticleContext, start: number, end: number): boolean =>
  regionsIn(context, start, end).some((region) => (context.placeOf(region.value.region)?.kind ?? "country") !== "country");

/** The dates from `start` to `end`, in order. */
export function timesIn({ times }: ArticleContext, start: number, end: number): readonly TimeMention[] {
  const from = lowerBound(times, (time) => time.start >= start);
  let to = from;
  while (to < times.length && times[to]!.end <= end) to++;
  return times.slice(from, to);
}

/** The places named from `start` to `end`, in order. */
export function regionsIn({ regions }: ArticleContext, start: number, end: number): readonly RegionMention[] {
  const from = lowerBound(regions, (region) => region.start >= start);
  let to = from;
  while (to < regions.length && regions[to]!.end <= end) to++;
  return regions.slice(from, to);
}

/** The last region that begins in the span. */
export function regionWithin(context: ArticleContext, start: number, end: number): { region: string; start: number; end: number } | null {
  const { regions } = context;
  let found: { region: string; start: number; end: number } | null = null;
  for (let index = lowerBound(regions, (region) => region.start >= start); index < regions.length && regions[index]!.end <= end; index++) {
    const { start: from, end: to, value } = regions[index]!;
    found = { region: value.region, start: from, end: to };
  }
  return found;
}

const MARK = charSet("，。；！？：");

/** Beginning of the clause that holds `at`. */
export function clauseBegin(words: string, at: number): number {
  for (let index = at - 1; index >= 0; index--) if (MARK[words.charCodeAt(index)] === 1) return index + 1;
  return 0;
}
