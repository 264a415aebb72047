/** The articles view. */
export const articles = {
  "articles.title": "文章",
  "articles.unknown": "日期不详",
  "articles.back": "回到列表",
  "articles.facts": (n: number) => `${n} 个数`,
};
