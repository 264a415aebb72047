/**
 * The dataset as selectors take it: lists with their lookups, typed columns, the filter engine. Made once from
 * the fetched files, without touching a single row.
 */
import { type Columns, type Head, open, rowOf } from "../../dataset/columns.ts";
import { publishedNumbers } from "../../dataset/evidence.ts";
import type { Alliance, Article, Check, Event, Indicator, Observation, Problem, Region } from "../../dataset/schema.ts";
import type { Known } from "../address.ts";
import { createEngine, type Engine } from "./engine.ts";
import { groupBy } from "./group.ts";

export interface Data extends Known {
  head: Head;
  columns: Columns;
  engine: Engine;
  /** By id; undefined when the dataset lacks it. */
  regionOf(id: string): Region | undefined;
  indicatorOf(id: string): Indicator | undefined;
  allianceOf(id: string): Alliance | undefined;
  articleOf(id: string): Article | undefined;
  eventOf(id: string): Event | undefined;
  checkOf(id: string): Check | undefined;
  /** Places in head's lists, -1 when absent. */
  regionIndex(id: string): number;
  indicatorIndex(id: string): number;
  articleIndex(id: string): number;
  /** Regions directly inside this one, by `parent`. */
  childrenOf(id: string): readonly Region[];
  /** Row of an observation id, or -1. */
  rowOf(id: string): number;
  /** Publication dates as numbers that grow with time, by article index. */
  readonly published: Int32Array;
  /** The observation behind a row, with its words and quotes; loads its chunk once. */
  observation(row: number): Promise<Observation>;
  /** Checks whose arithmetic uses this observation. */
  checksOf(observation: string): readonly Check[];
  /** What could not be read; loaded once, when asked for. */
  problems(): Promise<readonly Problem[]>;
}

/** Made at the first question: opening fifty thousand articles would otherwise take longer than the first look. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface Lookup<T> {
  of: (id: string) => T | undefined;
  /** -1 when absent. */
  at: (id: string) => number;
}

function lookup<T extends { id: string }>(items: readonly T[]): Lookup<T> {
  const places = once(() => new Map(items.map(({ id }, i) => [id, i])));
  const at = (id: string): number => places().get(id) ?? -1;
  return { of: (id) => items[at(id)], at };
}

/** `fetchNotes(n)` gives the observations of chunk n, in row order. */
export function joinData(
  head: Head,
  buffer: ArrayBuffer,
  fetchNotes: (chunk: number) => Promise<Observation[]>,
  fetchProblems: () => Promise<readonly Problem[]> = async () => [],
): Data {
  const columns = open(head, buffer);
  const regions = lookup(head.regions);
  const indicators = lookup(head.indicators);
  const alliances = lookup(head.alliances);
  const articles = lookup(head.articles);
  const events = lookup(head.events);
  const checks = lookup(head.checks);
  const children = once(() => groupBy(head.regions, ({ parent }) => parent ?? ""));
  const checked = once(() => {
    const found = new Map<string, Check[]>();
    for (const check of head.checks) for (const id of check.observations) found.set(id, [...(found.get(id) ?? []), check]);
    return found;
  });
  const publishers = once(() => new Set(head.articles.map(({ publisher }) => publisher)));
  const published = once(() => publishedNumbers(head.articles));
  const chunks = new Map<number, Promise<Observation[]>>();
  let problems: Promise<readonly Problem[]> | null = null;
  return {
    head,
    columns,
    engine: createEngine(head, columns, articles.at),
    region: (id) => regions.at(id) >= 0,
    indicator: (id) => indicators.at(id) >= 0,
    alliance: (id) => alliances.at(id) >= 0,
    article: (id) => articles.at(id) >= 0,
    publisher: (name) => publishers().has(name),
    fact: (id) => rowOf(head, columns, id) >= 0 || events.at(id) >= 0 || alliances.at(id) >= 0 || checks.at(id) >= 0,
    regionOf: regions.of,
    indicatorOf: indicators.of,
    allianceOf: alliances.of,
    articleOf: articles.of,
    eventOf: events.of,
    checkOf: checks.of,
    regionIndex: regions.at,
    indicatorIndex: indicators.at,
    articleIndex: articles.at,
    childrenOf: (id) => children().get(id) ?? [],
    rowOf: (id) => rowOf(head, columns, id),
    get published() {
      return published();
    },
    checksOf: (id) => checked().get(id) ?? [],
    problems() {
      if (!problems) {
        problems = fetchProblems();
        problems.catch(() => {
          problems = null;
        });
      }
      return problems;
    },
    async observation(row) {
      const chunk = Math.floor(row / head.chunk);
      let notes = chunks.get(chunk);
      if (!notes) {
        notes = fetchNotes(chunk);
        chunks.set(chunk, notes);
        notes.catch(() => chunks.delete(chunk));
      }
      const found = (await notes)[row % head.chunk];
      if (!found) throw new Error(`notes-${chunk}.json: no row ${row}; build the data again`);
      return found;
    },
  };
}
