import type { articles as hans } from "../hans/articles.ts";
import type { Part } from "../part.ts";

export const articles: Part<typeof hans> = {
  "articles.title": "Articles",
  "articles.unknown": "Undated",
  "articles.back": "Back to the list",
  "articles.facts": (n) => (n === 1 ? "1 figure" : `${n} figures`),
};
