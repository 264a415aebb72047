/** The articles as an exhibit: what stands in the list, newest first. */
import type { Exhibit, Given, Show } from "../../export/exhibit.ts";
import { articleRows } from "./rows.ts";

export async function show({ data, choices, words }: Given): Promise<Show> {
  const { t, name } = words;
  const rows = articleRows(data, choices.filters, "");
  if (rows.length === 0) return () => null;
  return (): Exhibit => ({
    title: t("view.articles"),
    subtitle: t("counts.articles", words.integer(rows.length)),
    body: {
      head: [
        { text: t("data.article"), share: 46 },
        { text: t("data.source"), share: 15 },
        { text: t("data.published"), share: 14 },
        { text: t("data.region"), share: 17 },
        { text: t("charts.col.figures"), share: 8, numeric: true },
      ],
      rows: rows.map(({ article, regions, figures }) => [
        article.title || article.file,
        article.publisher ?? "",
        article.published === null ? "" : words.date(article.published),
        words.list(regions.slice(0, 3).map(name)),
        words.integer(figures),
      ]),
      total: rows.length,
    },
    legend: [],
    defs: "",
    notes: [],
    rows: [],
    articles: rows.map(({ article }) => article.id),
    review: null,
  });
}
