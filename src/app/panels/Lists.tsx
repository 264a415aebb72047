/** Alliances and sources: plain lists with counts. */
import { useMemo } from "react";
import { useData } from "../data.ts";
import { groupBy } from "../select/group.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";
import { Check } from "./Check.tsx";

export function AllianceChoices() {
  const data = useData();
  const { name, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const counts = useMemo(() => data.engine.count(filters).alliances, [data, filters]);
  return (
    <ul>
      {data.head.alliances.map((alliance, i) => (
        <li key={alliance.id}>
          <Check
            label={name(alliance)}
            count={integer(counts[i] ?? 0)}
            checked={filters.alliances.includes(alliance.id)}
            onChange={() => toggle("alliances", alliance.id)}
          />
        </li>
      ))}
    </ul>
  );
}

export function Sources() {
  const data = useData();
  const { t, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const counts = useMemo(() => data.engine.count(filters).byArticle, [data, filters]);
  const publishers = useMemo(
    () => [...groupBy(data.head.articles, ({ publisher }) => publisher ?? "")].filter(([publisher]) => publisher !== ""),
    [data],
  );
  return (
    <div className="flex flex-col gap-3">
      <section aria-label={t("filter.publishers")}>
        <h3 className="mb-1 text-muted">{t("filter.publishers")}</h3>
        <ul>
          {publishers.map(([publisher, articles]) => (
            <li key={publisher}>
              <Check
                label={publisher}
                count={integer(articles.reduce((sum, { id }) => sum + (counts[data.articleIndex(id)] ?? 0), 0))}
                checked={filters.publishers.includes(publisher)}
                onChange={() => toggle("publishers", publisher)}
              />
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t("kind.article")}>
        <h3 className="mb-1 text-muted">{t("kind.article")}</h3>
        <ul>
          {data.head.articles.map((article, i) => (
            <li key={article.id}>
              <Check
                label={article.title || article.file}
                note={article.published ?? undefined}
                count={integer(counts[i] ?? 0)}
                checked={filters.articles.includes(article.id)}
                onChange={() => toggle("articles", article.id)}
              />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
