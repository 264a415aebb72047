/**
 * The dataset as selectors take it: lists with their lookups, typed columns, the filter engine. Made once from
 * the fetched files, without touching a single row.
 */
import { type Columns, type Head, open, publishedNumbers, rowOf } from "../../dataset/columns.ts";
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
  published: Int32Array;
  /** The observation behind a row, with its words and quotes; loads its chunk once. */
  observation(row: number): Promise<Observation>;
  /** Checks whose arithmetic uses this observation. */
  checksOf(observation: string): readonly Check[];
  /** What could not be read; loaded once, when asked for. */
  problems(): Promise<readonly Problem[]>;
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));
const places = (items: readonly { id: string }[]): Map<string, number> => new Map(items.map(({ id }, i) => [id, i]));

/** `fetchNotes(n)` gives the observations of chunk n, in row order. */
export function joinData(
  head: Head,
  buffer: ArrayBuffer,
  fetchNotes: (chunk: number) => Promise<Observation[]>,
  fetchProblems: () => Promise<readonly Problem[]> = async () => [],
): Data {
  const columns = open(head, buffer);
  const regions = byId(head.regions);
  const indicators = byId(head.indicators);
  const alliances = byId(head.alliances);
  const articles = byId(head.articles);
  const events = byId(head.events);
  const checks = byId(head.checks);
  const regionAt = places(head.regions);
  const indicatorAt = places(head.indicators);
  const articleAt = places(head.articles);
  const children = groupBy(head.regions, ({ parent }) => parent ?? "");
  const checked = new Map<string, Check[]>();
  for (const check of head.checks) for (const id of check.observations) checked.set(id, [...(checked.get(id) ?? []), check]);
  const publishers = new Set(head.articles.map(({ publisher }) => publisher));
  const chunks = new Map<number, Promise<Observation[]>>();
  let problems: Promise<readonly Problem[]> | null = null;
  return {
    head,
    columns,
    engine: createEngine(head, columns),
    region: (id) => regions.has(id),
    indicator: (id) => indicators.has(id),
    alliance: (id) => alliances.has(id),
    article: (id) => articles.has(id),
    publisher: (name) => publishers.has(name),
    fact: (id) => rowOf(head, columns, id) >= 0 || events.has(id) || alliances.has(id) || checks.has(id),
    regionOf: (id) => regions.get(id),
    indicatorOf: (id) => indicators.get(id),
    allianceOf: (id) => alliances.get(id),
    articleOf: (id) => articles.get(id),
    eventOf: (id) => events.get(id),
    checkOf: (id) => checks.get(id),
    regionIndex: (id) => regionAt.get(id) ?? -1,
    indicatorIndex: (id) => indicatorAt.get(id) ?? -1,
    articleIndex: (id) => articleAt.get(id) ?? -1,
    childrenOf: (id) => children.get(id) ?? [],
    rowOf: (id) => rowOf(head, columns, id),
    published: publishedNumbers(head.articles),
    checksOf: (id) => checked.get(id) ?? [],
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
