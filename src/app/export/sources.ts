import type { Article } from "../../dataset/schema.ts";
import type { Words } from "../words.ts";

/** Articles named in a line of sources. */
export const NAMED = 3;
/** Titles of articles are cut to this many characters when several stand in one line. */
const TITLE = 28;
const short = (title: string): string => ([...title].length > TITLE ? `${[...title].slice(0, TITLE).join("")}\u2026` : title);

/** The first of these articles by name, and how many there are in all. */
export function nameSources(articles: readonly Article[], all: number, { t, date }: Words): string {
  if (articles.length === 0) return "";
  const named = articles
    .slice(0, NAMED)
    .map(({ title, file, publisher, published }) =>
      t("export.source", short(title || file), publisher ?? "", published === null ? "" : date(published)),
    );
  return t("export.sources", named, all);
}
