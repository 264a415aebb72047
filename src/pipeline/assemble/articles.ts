import type { Article, Observation } from "../../dataset/schema.ts";
import type { ArticleFacts } from "../read.ts";
import { findDuplicates } from "./duplicates.ts";
import { hash } from "./hash.ts";

/** Ids of the articles, from file, part and text. */
export const articleIds = (facts: readonly ArticleFacts[]): string[] => facts.map(({ file, part, text }) => `a-${hash(file, part, text)}`);

/** Places of the reprints among the articles, each with that of the article it repeats: the first published. */
export function reprintsOf(facts: readonly ArticleFacts[]): Map<number, number> {
  const order = facts
    .map((_, i) => i)
    .toSorted((a, b) => {
      const [left, right] = [facts[a]!.meta.published ?? "9999", facts[b]!.meta.published ?? "9999"];
      return left < right ? -1 : left > right ? 1 : a - b;
    });
  const reprints = new Map<number, number>();
  findDuplicates(order.map((i) => facts[i]!.text)).forEach((of, at) => {
    if (of !== null) reprints.set(order[at]!, order[of]!);
  });
  return reprints;
}

/** The articles as the dataset lists them: a correction points to the articles whose figures it revises. */
export function articlesOf(
  facts: readonly ArticleFacts[],
  ids: readonly string[],
  reprints: ReadonlyMap<number, number>,
  observations: readonly Observation[],
): Article[] {
  const corrected = correctionsIn(observations);
  return facts.map((article, i) => ({
    id: ids[i]!,
    file: article.file,
    part: article.part,
    ...article.meta,
    script: article.script,
    encoding: article.encoding,
    length: article.text.length,
    repairs: countRepairs(article.repairs),
    duplicateOf: reprints.has(i) ? ids[reprints.get(i)!]! : null,
    corrects: [...(corrected.get(ids[i]!) ?? [])].filter((id) => id !== ids[i]).sort(),
  }));
}

function countRepairs(repairs: ArticleFacts["repairs"]): Article["repairs"] {
  const counts = new Map<string, number>();
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Article → articles that state a value which it says was revised since. */
function correctionsIn(observations: readonly Observation[]): Map<string, Set<string>> {
  const revised = new Map<string, Observation[]>();
  const keyOf = (row: Observation) => [row.region, row.indicator, row.period.start, row.period.end].join("|");
  for (const row of observations) {
    if (row.status !== "revised") continue;
    const list = revised.get(keyOf(row));
    if (list) list.push(row);
    else revised.set(keyOf(row), [row]);
  }
  const out = new Map<string, Set<string>>();
  for (const row of observations) {
    if (row.status !== "superseded") continue;
    for (const { quotes } of revised.get(keyOf(row)) ?? []) {
      for (const { article } of quotes) {
        const set = out.get(article) ?? new Set<string>();
        for (const quote of row.quotes) set.add(quote.article);
        out.set(article, set);
      }
    }
  }
  return out;
}
