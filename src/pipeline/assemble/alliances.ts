import type { Alliance, ArticleText, Member, Quote, Span } from "../../dataset/schema.ts";
import { coreName, headOf, isAbbreviation, isGeneric } from "../alliances/clusters.ts";
import type { AllianceFact } from "../alliances/fact.ts";
import { traditional } from "../names.ts";
import { hash } from "./hash.ts";

type Mark = ArticleText["marks"][number];

/** The facts of one article with the way to quote its words. */
export interface SourcedFacts<Fact> {
  article: string;
  facts: readonly Fact[];
  quote: (span: Span) => Quote;
}

export interface JoinedAlliances {
  rows: Alliance[];
  /** Marks of the article texts, by article. */
  marks: Map<string, Mark[]>;
  /** The id of the alliance an article calls by `name`, or null. */
  idOf: (article: string, name: string) => string | null;
}

interface Sourced {
  article: string;
  fact: AllianceFact;
  quote: (span: Span) => Quote;
}

/** A short form is shared by many alliances (党建联盟): only names of this many characters or more join articles. */
const MIN_SHARED_NAME = 7;
/** 省级 above 市级…: the role that says more comes first. */
const ROLES: readonly Member["role"][] = ["lead", "chair", "founder", "member"];

/**
 * One row per alliance over all articles: names that are equal, or one the abbreviation of the other with the same beginning, are one alliance.
 * Counts and members are gathered; the founding told most exactly stands. Rows are sorted by id.
 */
export function joinAlliances(sources: readonly SourcedFacts<AllianceFact>[]): JoinedAlliances {
  const all: Sourced[] = sources.flatMap(({ article, facts, quote }) => facts.map((fact) => ({ article, fact, quote })));
  const groups = groupsOf(all);
  const ids = new Map<string, string>();
  const marks = new Map<string, Mark[]>();
  const rows = groups.map((group) => {
    const row = join(group);
    for (const { article, fact } of group) {
      for (const name of [fact.name, ...fact.aliases]) ids.set(`${article} ${name}`, row.id);
      const own = marks.get(article) ?? [];
      for (const { start, end } of fact.mentions) own.push({ kind: "alliance", start, end, fact: row.id });
      marks.set(article, own);
    }
    return row;
  });
  return { rows: rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)), marks, idOf: (article, name) => ids.get(`${article} ${name}`) ?? null };
}

function groupsOf(all: readonly Sourced[]): Sourced[][] {
  const parent = all.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const byName = new Map<string, number>();
  all.forEach(({ fact }, index) => {
    for (const name of [fact.name, ...fact.aliases]) {
      const core = coreName(name);
      if (core.length < MIN_SHARED_NAME && (name !== fact.name || isGeneric(name))) continue;
      const known = byName.get(core);
      if (known === undefined) byName.set(core, index);
      else parent[find(index)] = find(known);
    }
  });
  const byBeginning = new Map<string, number[]>();
  all.forEach(({ fact }, index) => {
    if (find(index) !== index) return;
    const key = `${coreName(fact.name).slice(0, 2)} ${headOf(fact.name)}`;
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), index]);
  });
  for (const indices of byBeginning.values()) {
    const ordered = indices.toSorted((a, b) => all[a]!.fact.name.length - all[b]!.fact.name.length);
    ordered.forEach((short, at) => {
      const name = all[short]!.fact.name;
      if (coreName(name).length < MIN_SHARED_NAME) return;
      const long = ordered.slice(at + 1).filter((candidate) => isAbbreviation(name, all[candidate]!.fact.name));
      // An abbreviation of two alliances is a name of neither.
      if (new Set(long.map(find)).size === 1) parent[find(short)] = find(long[0]!);
    });
  }
  const groups = new Map<number, Sourced[]>();
  all.forEach((sourced, index) => {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), sourced]);
  });
  return [...groups.values()];
}

function join(group: readonly Sourced[]): Alliance {
  const name = commonest(group.map(({ fact }) => fact.name));
  const aliases = [...new Set(group.flatMap(({ fact }) => [fact.name, ...fact.aliases]))].filter((alias) => alias !== name).toSorted();
  const founded = group
    .flatMap(({ fact }) => (fact.founded ? [fact.founded] : []))
    .toSorted((a, b) => b.date.length - a.date.length || Number(a.is === "implied") - Number(b.is === "implied") || (a.date < b.date ? -1 : 1))[0];
  const chairs = group.flatMap(({ fact }) => fact.members.filter((member) => member.role === "chair"));
  const members = membersOf(group);
  const gone = new Set(group.flatMap(({ fact }) => fact.handovers.flatMap(({ from, date }) => (date === null ? [from] : []))));
  const hasLeft = ({ name, to }: AllianceFact["members"][number]) => to !== null || gone.has(name);
  return {
    id: `alliance-${hash(coreName(name))}`,
    name,
    nameHant: traditional(name),
    aliases,
    kind: commonest(group.map(({ fact }) => fact.kind)),
    founded: founded ? { date: founded.date, is: founded.is, because: founded.because } : null,
    territory: firstKnown(group, (fact) => fact.territory),
    place: firstKnown(group, (fact) => fact.place),
    lead: firstKnown(group, (fact) => fact.lead),
    chair: chairs.toSorted((a, b) => Number(hasLeft(a)) - Number(hasLeft(b)) || ((b.from ?? "") < (a.from ?? "") ? -1 : 1))[0]?.name ?? null,
    memberCounts: countsOf(group),
    members,
    quotes: distinct(group.flatMap(({ fact, quote }) => fact.spans.map(quote))),
  };
}

/** The value met most often; of those, the longest, then the first in order. */
function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : 1))[0]![0];
}

function firstKnown<Value>(group: readonly Sourced[], field: (fact: AllianceFact) => Value | null): Value | null {
  for (const { fact } of group) {
    const value = field(fact);
    if (value !== null) return value;
  }
  return null;
}

function countsOf(group: readonly Sourced[]): Alliance["memberCounts"] {
  const counts = new Map<number, Alliance["memberCounts"][number]>();
  for (const { fact, quote } of group) {
    for (const { value, of, asOf, spans } of fact.memberCounts) {
      const known = counts.get(value);
      if (!known) counts.set(value, { value, of, asOf, quotes: distinct(spans.map(quote)) });
      else {
        known.quotes = distinct([...known.quotes, ...spans.map(quote)]);
        known.of ??= of;
        if (asOf && (!known.asOf || asOf < known.asOf)) known.asOf = asOf;
      }
    }
  }
  return [...counts.values()].toSorted((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? -1 : (a.asOf ?? "") > (b.asOf ?? "") ? 1 : a.value - b.value));
}

function membersOf(group: readonly Sourced[]): Member[] {
  const members = new Map<string, Member>();
  for (const { fact, quote } of group) {
    for (const { name, region, role, from, to, spans } of fact.members) {
      const key = `${role} ${region ?? name}`;
      const known = members.get(key);
      if (!known) members.set(key, { name, region, role, from, to, quotes: distinct(spans.map(quote)) });
      else {
        known.from ??= from;
        known.to ??= to;
        known.quotes = distinct([...known.quotes, ...spans.map(quote)]);
      }
    }
  }
  const all = [...members.values()];
  return all
    .filter(
      (member) =>
        member.role !== "member" ||
        member.from !== null ||
        !all.some((other) => other.role !== "member" && (other.region ?? other.name) === (member.region ?? member.name)),
    )
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.from ?? "").localeCompare(b.from ?? "") || (a.name < b.name ? -1 : 1));
}

/** Quotes in order, each once. */
export function distinct(quotes: readonly Quote[]): Quote[] {
  const seen = new Map<string, Quote>();
  for (const quote of quotes) seen.set(`${quote.article} ${quote.start} ${quote.end}`, quote);
  return [...seen.values()].toSorted((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || a.end - b.end));
}
