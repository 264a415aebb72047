import type { ArticleText } from "../../dataset/schema.ts";
import type { ObservationFact } from "../link/facts.ts";
import type { ArticleFacts } from "../read.ts";

type Mark = ArticleText["marks"][number];

/** The article texts with a mark for every phrase a fact was read from, in order. `more` are the marks of alliances and events, by article. */
export function textsOf(
  facts: readonly ArticleFacts[],
  ids: readonly string[],
  idOf: ReadonlyMap<ObservationFact, string>,
  ...more: readonly ReadonlyMap<string, Mark[]>[]
): ArticleText[] {
  return facts.map((article, i) => {
    const id = ids[i]!;
    const marks: Mark[] = article.observations.flatMap((fact) =>
      fact.marks.map(({ kind, start, end }) => ({ kind, start, end, fact: idOf.get(fact) ?? null })),
    );
    for (const each of more) marks.push(...(each.get(id) ?? []));
    for (const { start, end } of article.problems)
      if (start !== null && end !== null && end > start) marks.push({ kind: "problem", start, end, fact: null });
    const seen = new Set<string>();
    const unique = marks
      .toSorted(
        (a, b) =>
          a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || ((a.fact ?? "") < (b.fact ?? "") ? -1 : 1),
      )
      .filter(({ kind, start, end, fact }) => {
        const key = `${kind} ${start} ${end} ${fact}`;
        return seen.has(key) ? false : seen.add(key);
      });
    return {
      id,
      text: article.text,
      original: article.original,
      origin: article.origin,
      blocks: article.blocks,
      marks: unique,
      repairs: article.repairs,
    };
  });
}
