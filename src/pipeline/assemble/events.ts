import type { ArticleText, Event, EventKind, Quote, Span } from "../../dataset/schema.ts";
import type { EventFact } from "../events/fact.ts";
import { familyOf, sameEvent } from "../events/merge.ts";
import { writtenDate } from "../events/noYear.ts";
import { traditional } from "../names.ts";
import { distinct, type JoinedAlliances, type SourcedFacts } from "./alliances.ts";
import { hash } from "./hash.ts";

type Mark = ArticleText["marks"][number];

export interface JoinedEvents {
  rows: Event[];
  marks: Map<string, Mark[]>;
  /** The id of the event an article calls by `name`, or null. */
  idOf: (article: string, name: string) => string | null;
}

interface Sourced {
  article: string;
  fact: EventFact;
  quote: (span: Span) => Quote;
}

/** Of one day, the occasion comes before what happened at it. */
const ORDER: readonly EventKind[] = [
  "forum",
  "meeting",
  "briefing",
  "founding",
  "launch",
  "signing",
  "joining",
  "handover",
  "release",
  "policy",
  "approval",
  "award",
  "visit",
  "works",
  "activity",
];

/** A name a timeline can show: of several papers' names for one event, the one nearest this length. */
const GOOD_NAME = 24;

/**
 * One row per event over all articles: dates that agree as far as both are told, kinds of one family, one document or names alike, and places that do not
 * contradict. A reprint adds its quotes only. Rows are sorted by date, kind and id.
 */
export function joinEvents(sources: readonly SourcedFacts<EventFact>[], alliances: JoinedAlliances): JoinedEvents {
  const all: Sourced[] = sources.flatMap(({ article, facts, quote }) => facts.map((fact) => ({ article, fact, quote })));
  // The most exact first: a month joins the day it holds, not the other way round.
  const ordered = all.toSorted(
    (a, b) =>
      b.fact.date.length - a.fact.date.length ||
      (a.fact.date < b.fact.date ? -1 : a.fact.date > b.fact.date ? 1 : 0) ||
      (a.fact.name < b.fact.name ? -1 : 1),
  );
  const groups: Sourced[][] = [];
  /** Groups by kind and by every date they agree with: the day, its month, its year. */
  const index = new Map<string, Sourced[][]>();
  for (const sourced of ordered) {
    const family = familyOf(sourced.fact.kind);
    const group = (index.get(`${family} ${sourced.fact.date}`) ?? []).find(
      (candidate) => sameEvent(candidate[0]!.fact, sourced.fact) && placesAgree(candidate[0]!.fact, sourced.fact),
    );
    if (group) {
      group.push(sourced);
      continue;
    }
    const started = [sourced];
    groups.push(started);
    for (const date of [sourced.fact.date, sourced.fact.date.slice(0, 7), sourced.fact.date.slice(0, 4)]) {
      const key = `${family} ${date}`;
      const listed = index.get(key);
      if (!listed) index.set(key, [started]);
      else if (listed.at(-1) !== started) listed.push(started);
    }
  }
  const marks = new Map<string, Mark[]>();
  const ids = new Map<string, string>();
  const seen = new Map<string, number>();
  const rows = groups.map((group) => {
    const row = join(group, alliances);
    const times = seen.get(row.id) ?? 0;
    seen.set(row.id, times + 1);
    if (times > 0) row.id = `${row.id}-${times + 1}`;
    for (const { article, fact } of group) {
      ids.set(`${article} ${fact.name}`, row.id);
      const own = marks.get(article) ?? [];
      for (const { start, end } of fact.spans) own.push({ kind: "event", start, end, fact: row.id });
      marks.set(article, own);
    }
    return row;
  });
  return {
    rows: rows.toSorted((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    ),
    marks,
    idOf: (article, name) => ids.get(`${article} ${name}`) ?? null,
  };
}

/** Two places contradict when both are known, differ, and neither event touches the other's place. */
function placesAgree(a: EventFact, b: EventFact): boolean {
  if (a.place === null || b.place === null || a.place === b.place) return true;
  return a.name === b.name || a.regions.includes(b.place) || b.regions.includes(a.place);
}

function join(group: readonly Sourced[], alliances: JoinedAlliances): Event {
  const facts = group.map(({ fact }) => fact);
  const best = facts.toSorted((a, b) => b.date.length - a.date.length || Number(a.dateIs === "implied") - Number(b.dateIs === "implied"))[0]!;
  const counts = new Map<string, number>();
  for (const { name } of facts) counts.set(name, (counts.get(name) ?? 0) + 1);
  const name = [...counts].toSorted(
    ([a, x], [b, y]) => y - x || Math.abs(a.length - GOOD_NAME) - Math.abs(b.length - GOOD_NAME) || (a < b ? -1 : 1),
  )[0]![0];
  const named = group.flatMap(({ article, fact }) => fact.alliances.map((alliance) => alliances.idOf(article, alliance)));
  return {
    id: `event-${hash(best.date, familyOf(best.kind), name)}`,
    date: writtenDate(best.date),
    dateIs: best.dateIs,
    kind: best.kind,
    name,
    nameHant: traditional(name),
    place: facts.find((fact) => fact.place !== null)?.place ?? null,
    regions: [...new Set(facts.flatMap((fact) => fact.regions))].toSorted(),
    alliances: [...new Set(named.filter((id) => id !== null))].toSorted(),
    quotes: distinct(group.flatMap(({ fact, quote }) => fact.spans.map(quote))),
  };
}
