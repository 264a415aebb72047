/** The articles: a list, and the reader. */
import { useMemo } from "react";
import { useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { articlesIn } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { Reader } from "./Reader.tsx";

export default function Articles() {
  const article = useStore((state) => state.article);
  return article === null ? <List /> : <Reader key={article} id={article} />;
}

function List() {
  const data = useData();
  const { t, date, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const read = useStore((state) => state.read);
  const articles = useMemo(() => articlesIn(data, filters), [data, filters]);
  const { byArticle } = useMemo(() => data.engine.count(filters), [data, filters]);
  if (articles.length === 0) return <Empty />;
  return (
    <>
      <Heading title={t("articles.title")} note={t("counts.articles", integer(articles.length))} />
      <ul className="px-4 py-4 md:px-7">
        {articles.map((article) => (
          <li key={article.id} className="border-t border-rule">
            <button type="button" className="w-full py-2.5 text-left hover:bg-hover" onClick={() => read(article.id)}>
              <span className="block font-serif text-lg font-bold">{article.title || article.file}</span>
              <span className="text-muted">
                {[
                  article.publisher,
                  article.published ? date(article.published) : t("articles.unknown"),
                  t("articles.facts", byArticle[data.articleIndex(article.id)] ?? 0),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
