import { type ZodError, z } from "zod";
import { ArticleText, Dataset } from "./schema.ts";

/** `observations[12].period.start: Invalid string …`, the first faults of a shape, one a line. */
export const describeShape = (error: ZodError, most = 20): string[] => {
  const lines = error.issues.slice(0, most).map(({ path, message }) => `${z.core.toDotPath(path) || "(top)"}: ${message}`);
  const more = error.issues.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
};

const parse = <Shape extends z.ZodType>(shape: Shape, json: unknown, where: string): z.infer<Shape> => {
  const result = shape.safeParse(json);
  if (result.success) return result.data;
  throw new Error(`${where}: not what the contract says; ${describeShape(result.error, 3).join("; ")}`);
};

/**
 * The dataset in `json`, checked against the contract; keys come out in the contract's order.
 * Throws one Error that names `where` and the first faults. What a shape cannot say is `checkDataset`'s business.
 */
export const loadDataset = (json: unknown, where = "dataset.json"): Dataset => parse(Dataset, json, where);

/** One article's text with its marks, checked in the same way. */
export const loadArticleText = (json: unknown, where = "article"): ArticleText => parse(ArticleText, json, where);
