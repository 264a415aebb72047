import { checkFigure, lastTold } from "../../dataset/check.ts";
import { type ArticleText, type Dataset, type Observation, type Problem, type Quote, VERSION } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { ArticleFacts } from "../read.ts";
import { joinAlliances } from "./alliances.ts";
import { articleIds, articlesOf, reprintsOf } from "./articles.ts";
import { checkClaims } from "./checks.ts";
import { joinEvents } from "./events.ts";
import { indicatorId, indicatorsOf } from "./indicators.ts";
import { joinObservations, type Stated } from "./observations.ts";
import { regionsOf } from "./regions.ts";
import { textsOf } from "./texts.ts";
import { toldUnits } from "./units.ts";

/**
 * The facts of all articles as one dataset: one observation per fact with all its quotes, disagreeing values kept apart, claims
 * tested, ids made from the content. The same articles in any order give the same bytes: everything is sorted by content.
 */
export function assemble(read: readonly ArticleFacts[], gazetteer: Gazetteer): { dataset: Dataset; texts: ArticleText[] } {
  const facts = read.toSorted((a, b) => (a.file === b.file ? a.part - b.part : a.file < b.file ? -1 : 1));
  const ids = articleIds(facts);
  const reprints = reprintsOf(facts);
  const alliances = joinAlliances(
    facts.map(({ alliances: own }, i) => ({ article: ids[i]!, facts: own, quote: (span) => quoteOf(facts[i]!, ids[i]!, span) })),
  );
  const events = joinEvents(
    facts.map(({ events: own }, i) => ({ article: ids[i]!, facts: own, quote: (span) => quoteOf(facts[i]!, ids[i]!, span) })),
    alliances,
  );
  const rows: Stated[] = facts
    .flatMap((article, order) =>
      article.observations.map((fact) => ({
        fact,
        indicator: indicatorId(fact.indicator),
        subject: fact.subject
          ? fact.subject.kind === "alliance"
            ? alliances.idOf(ids[order]!, fact.subject.name)
            : events.idOf(ids[order]!, fact.subject.name)
          : null,
        quote: quoteOf(article, ids[order]!, fact.evidence),
        stated: article.text.slice(fact.stated.start, fact.stated.end).replace(/\s+/g, " ").trim(),
        order,
        source: ids[reprints.get(order) ?? order]!,
      })),
    )
    .filter((row) => row.fact.subject === null || row.subject !== null);
  const told = toldUnits(
    rows.flatMap(({ fact, indicator }) => (fact.quantity ? [{ indicator, id: fact.indicator.id, printed: fact.quantity }] : [])),
    gazetteer,
  );
  const known = indicatorsOf(
    rows.map((row) => row.fact),
    gazetteer,
    told,
  );
  const units = new Map(known.map(({ id, unit }) => [id, unit]));
  const published = new Map(facts.map(({ meta }, i) => [ids[i]!, meta.published]));
  const { observations, idOf, refused } = joinObservations(
    rows,
    gazetteer,
    (row) =>
      checkFigure(
        row,
        units.get(row.indicator) ?? "",
        lastTold(row, (article) => published.get(article) ?? null),
      ),
    told,
  );
  const measured = new Set(observations.map(({ indicator }) => indicator));
  const indicators = known.filter(({ id }) => measured.has(id));
  const sorted = observations.toSorted(byContent);
  const located = sorted.filter(({ region, subject }) => region !== null || subject !== null);
  const used = [
    ...sorted.map((row) => row.region),
    ...alliances.rows.flatMap((row) => [row.territory, row.place, ...row.members.map((member) => member.region)]),
    ...events.rows.flatMap((row) => [row.place, ...row.regions]),
  ];
  const names = new Map(indicators.map((indicator) => [indicator.id, indicator.name]));
  const dataset: Dataset = {
    version: VERSION,
    dated: facts.reduce<string | null>(
      (newest, { meta }) => (meta.published && (!newest || meta.published > newest) ? meta.published : newest),
      null,
    ),
    articles: articlesOf(facts, ids, reprints, located),
    regions: regionsOf(
      used.filter((id) => id !== null),
      gazetteer,
    ),
    categories: gazetteer.categories.map((category) => ({ ...category })),
    indicators,
    observations: sorted,
    alliances: alliances.rows,
    events: events.rows,
    checks: checkClaims(located, (id) => names.get(id) ?? "").toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    problems: facts.flatMap((article, i) => [
      ...problemsOf(article, ids[i]!),
      ...refused.flatMap(({ row, reason, rule }) =>
        row.quotes
          .filter((quote) => quote.article === ids[i])
          .map(({ start, end, text }) => ({
            article: ids[i]!,
            file: article.file,
            start,
            end,
            text,
            reason: `a figure was left out: ${reason}`,
            rule,
          })),
      ),
    ]),
  };
  return { dataset, texts: textsOf(facts, ids, idOf, alliances.marks, events.marks) };
}

const byContent = (a: Observation, b: Observation): number => {
  const key = (row: Observation) =>
    [row.indicator, row.region ?? "", row.period.start ?? row.period.end ?? "", row.period.end ?? "", row.id].join("|");
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The words of a span with their place in the cleaned text and in the source as delivered. */
function quoteOf(article: ArticleFacts, id: string, { start, end }: { start: number; end: number }): Quote {
  const from = sourceAt(article.origin, start);
  const to = sourceAt(article.origin, end - 1);
  return {
    article: id,
    start,
    end,
    text: article.text.slice(start, end),
    ...(from !== null && to !== null && to >= from ? { source: { start: from, end: to + 1 } } : {}),
  };
}

/** Where a character of the cleaned text stood in the source; runs are searched by halves. */
function sourceAt(origin: ArticleFacts["origin"], at: number): number | null {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (origin[mid]![0] <= at) low = mid;
    else high = mid - 1;
  }
  const run = origin[low];
  return run && at >= run[0] && at < run[0] + run[2] ? run[1] + (at - run[0]) : null;
}

const problemsOf = (article: ArticleFacts, id: string): Problem[] =>
  article.problems.map(({ start, end, text, reason, rule }) => ({ article: id, file: article.file, start, end, text, reason, rule }));
