/** The articles as the list shows them: what each is about, in the order and under the headings asked for. */
import type { Article, Region } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { articlesIn } from "../../select/facts.ts";
import { foldText, wordsOf } from "../../select/fold.ts";
import { groupBy } from "../../select/group.ts";
import type { Filters } from "../../store.ts";

export const ORDERS = ["date", "publisher", "region"] as const;
export type Order = (typeof ORDERS)[number];

export interface ArticleRow {
  article: Article;
  /** Regions its figures are about, most figures first. */
  regions: readonly Region[];
  /** The region most of it is about; `MANY` when none stands out, "" without any. */
  main: string;
  /** Figures under the filters. */
  figures: number;
}

/** Heading of articles on many places alike, such as tables of all provinces. */
export const MANY = "*";
/** The least part of an article's figures that makes a region its main one. */
const MAIN = 0.25;

/** What rows are put under; `key` names it: a month, a publisher, a region id, or "" where none is known. */
export interface Heading {
  key: string;
  count: number;
}

export type Line = { heading: Heading } | { row: ArticleRow };

export interface About {
  regions: Region[];
  main: string;
}

const known = new WeakMap<Data, About[]>();

/** What each article is about, by place in head.articles, whatever the filters; counted once. */
export function aboutArticles(data: Data): About[] {
  let lists = known.get(data);
  if (!lists) {
    const { columns, head } = data;
    const counts = head.articles.map(() => new Map<number, number>());
    const add = (article: number, region: number) => {
      const of = counts[article];
      if (of && region < head.regions.length) of.set(region, (of.get(region) ?? 0) + 1);
    };
    for (let row = 0; row < columns.rows; row++) add(columns.article[row]!, columns.region[row]!);
    for (let i = 0; i < columns.moreRow.length; i++) add(columns.moreArticle[i]!, columns.region[columns.moreRow[i]!]!);
    lists = counts.map((of) => {
      const sorted = [...of].sort(([a, m], [b, n]) => n - m || a - b);
      const total = sorted.reduce((sum, [, n]) => sum + n, 0);
      const [first] = sorted;
      const regions = sorted.map(([region]) => head.regions[region]!);
      return { regions, main: first === undefined ? "" : first[1] >= total * MAIN ? regions[0]!.id : MANY };
    });
    known.set(data, lists);
  }
  return lists;
}

/** Articles under the filters whose title, publisher, file or regions hold the words, newest first. */
export function articleRows(data: Data, filters: Filters, find: string): ArticleRow[] {
  const { byArticle } = data.engine.count(filters);
  const about = aboutArticles(data);
  const needle = foldText(find);
  const holds = (words: readonly (string | null)[]) => words.some((word) => word !== null && foldText(word).includes(needle));
  const regionHits = new Map<Region, boolean>();
  const regionHolds = (region: Region): boolean => {
    const hit = regionHits.get(region) ?? holds(wordsOf(region));
    regionHits.set(region, hit);
    return hit;
  };
  return articlesIn(data, filters).flatMap((article) => {
    const i = data.articleIndex(article.id);
    const { regions, main } = about[i] ?? { regions: [], main: "" };
    const { title, publisher, author, file, id } = article;
    if (needle !== "" && id !== find && !holds([title, publisher, author, file]) && !regions.some(regionHolds)) return [];
    return [{ article, regions, main, figures: byArticle[i] ?? 0 }];
  });
}

const keyOf: Record<Order, (row: ArticleRow) => string> = {
  date: ({ article }) => article.published?.slice(0, 7) ?? "",
  publisher: ({ article }) => article.publisher ?? "",
  region: ({ main }) => main,
};

/** Rows under their headings: months as they come, publishers and regions with most articles first; unknown last. */
export function linesOf(rows: readonly ArticleRow[], order: Order): Line[] {
  const groups = [...groupBy(rows, keyOf[order])];
  const last = (key: string) => Number(key === "");
  groups.sort(
    ([a, m], [b, n]) => last(a) - last(b) || (order === "date" ? 0 : n.length - m.length) || (order === "date" ? (a < b ? 1 : -1) : a < b ? -1 : 1),
  );
  return groups.flatMap(([key, group]) => [{ heading: { key, count: group.length } }, ...group.map((row) => ({ row }))]);
}
