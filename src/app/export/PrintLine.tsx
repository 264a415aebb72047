/** What a printed page must say of itself: its scope, its sources, the age of its data. On paper only. */
import { useMemo } from "react";
import type { Article } from "../../dataset/schema.ts";
import { useDataNow } from "../data.ts";
import { useSettled } from "../painted.ts";
import { chipsOf } from "../panels/FilterLine.tsx";
import { Mixed } from "../parts/Mixed.tsx";
import type { Data } from "../select/data.ts";
import { type Filters, useStore } from "../store.ts";
import { useWords } from "../words.ts";
import { NAMED, nameSources } from "./sources.ts";

/** Before the first with fewer figures. */
function placeIn(best: readonly number[], byArticle: Uint32Array, figures: number): number {
  const place = best.findIndex((other) => byArticle[other]! < figures);
  return place < 0 ? best.length : place;
}

/** The articles with most figures under the filters, and how many have any; one pass, since there may be many. */
function fullest({ engine, head }: Data, filters: Filters): { first: Article[]; all: number } {
  const { byArticle } = engine.count(filters);
  const best: number[] = [];
  let all = 0;
  for (let i = 0; i < byArticle.length; i++) {
    const n = byArticle[i]!;
    if (n === 0) continue;
    all++;
    if (best.length === NAMED && byArticle[best.at(-1)!]! >= n) continue;
    best.splice(placeIn(best, byArticle, n), 0, i);
    best.length = Math.min(best.length, NAMED);
  }
  return { first: best.flatMap((i) => head.articles[i] ?? []), all };
}

export function PrintLine() {
  const data = useDataNow();
  const words = useWords();
  const filters = useSettled(useStore((state) => state.filters));
  const read = useStore((state) => (state.view === "articles" ? state.article : null));
  const found = useMemo(() => data && fullest(data, filters), [data, filters]);
  if (!data || !found) return null;
  const sentence = chipsOf(data, filters, words)
    .map(({ lead, text }) => [lead, text].filter(Boolean).join(" "))
    .join(" ");
  const own = read === null ? undefined : data.articleOf(read);
  const { first, all } = own ? { first: [own], all: 1 } : found;
  return (
    <p className="printonly">
      <Mixed>
        {[
          !own && words.t("export.filters", sentence),
          nameSources(first, all, words),
          data.head.dated !== null && words.t("export.dated", words.date(data.head.dated)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Mixed>
    </p>
  );
}
