/** The facts of one article in the order they stand in it, and the way between a fact and its marks. */
import type { ArticleText, Problem } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { type Fact, factOf } from "../../select/facts.ts";
import type { Kind } from "./marks.ts";

/** Which mark stands for a fact, most telling first. */
const TELLING: readonly Kind[] = ["value", "change", "rank", "share", "event", "alliance", "indicator", "period", "region"];

interface Place {
  id: string;
  start: number;
  end: number;
}

export type Item =
  | (Place & { kind: "figure"; fact: Fact })
  | (Place & { kind: "event" | "alliance" })
  | (Place & { kind: "problem"; problem: Problem | null });

export const problemId = (start: number): string => `problem@${start}`;

/** Facts and problems, in text order. Facts the dataset does not know (a rejected one) are left out. */
export function itemsOf(data: Data, { marks }: Pick<ArticleText, "marks">, problems: readonly Problem[]): Item[] {
  const best = new Map<string, ArticleText["marks"][number]>();
  const items: Item[] = [];
  for (const mark of marks) {
    const { fact, start, end, kind } = mark;
    if (kind === "problem") {
      const problem = problems.find((p) => p.start === start && p.end === end) ?? null;
      items.push({ id: problemId(start), kind: "problem", start, end, problem });
      continue;
    }
    if (fact === null) continue;
    const other = best.get(fact);
    if (!other || TELLING.indexOf(kind) < TELLING.indexOf(other.kind)) best.set(fact, mark);
  }
  for (const [id, { start, end }] of best) {
    const row = data.rowOf(id);
    if (row >= 0) items.push({ id, start, end, kind: "figure", fact: factOf(data, row) });
    else if (data.eventOf(id)) items.push({ id, start, end, kind: "event" });
    else if (data.allianceOf(id)) items.push({ id, start, end, kind: "alliance" });
  }
  return items.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What a chosen id lights up in an article: itself, or the figures of a check. */
export function litBy(data: Data, ids: readonly (string | null)[]): ReadonlySet<string> {
  const lit = new Set<string>();
  for (const id of ids) {
    if (id === null) continue;
    lit.add(id);
    for (const observation of data.checkOf(id)?.observations ?? []) lit.add(observation);
  }
  return lit;
}

export interface Related {
  /** The article this one reprints, and those that reprint it. */
  original: string | null;
  reprints: readonly string[];
  /** Articles whose figures this one revises, and those that revise it. */
  corrects: readonly string[];
  correctedBy: readonly string[];
}

export function relatedTo({ head, articleOf }: Data, id: string): Related {
  const article = articleOf(id);
  return {
    original: article?.duplicateOf ?? null,
    reprints: head.articles.filter(({ duplicateOf }) => duplicateOf === id).map((other) => other.id),
    corrects: article?.corrects ?? [],
    correctedBy: head.articles.filter(({ corrects }) => corrects.includes(id)).map((other) => other.id),
  };
}
