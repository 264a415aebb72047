/** A small dataset with what tables get wrong: 4.35, months alone, a cell that begins a formula, commas, quotes and line ends. */
import { article, observation, sample } from "../../dataset/sample.ts";
import { dataOf } from "../views/sample.ts";

const large = {
  ...observation,
  id: "o-2",
  value: 4.35,
  unit: "亿元",
  stated: "4.35亿元",
  period: { start: null, end: "2023-06", is: "implied" as const },
};
export const data = dataOf(
  sample({ observations: [observation, large], articles: [{ ...article, title: '=HYPERLINK("http://x")', publisher: 'a,"b"\nc' }] }),
);
