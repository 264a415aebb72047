import type { Dataset, Problem } from "../dataset/schema.ts";
import type { ReadReport } from "../pipeline/main.ts";
import type { Paint } from "./terminal.ts";

const tally = (words: Iterable<readonly [string, number]>): [string, number][] => {
  const counts = new Map<string, number>();
  for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

/** “pinyin 612, traditional 48 and 3 more kinds” */
function list(counts: readonly [string, number][], most = 5): string {
  const named = counts.slice(0, most).map(([word, count]) => `${word} ${count.toLocaleString("en")}`);
  const more = counts.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more ${more === 1 ? "kind" : "kinds"}` : "");
}

const RECORDS = new Set(["corrected", "rejected", "added"]);

/** A file that gave nothing, in one line: `2021/scan.pdf: no text layer; run OCR first`. */
export const describeFile = ({ file, reason, text }: Problem): string =>
  `${file}: ${text ? `“${text.slice(0, 40)}”: ` : ""}${reason}`.replaceAll(/\s+/g, " ");

/** Problems of whole files: what `--strict` fails on. */
export const fileProblems = ({ problems }: Dataset): Problem[] =>
  problems.filter(({ article, rule }) => article === null && !rule.startsWith("correction"));

/** What was found, in lines for the terminal; `seconds` is what the build took. */
export function summarize({ dataset, files, cached, workers, faults }: ReadReport, out: string, seconds: number, paint: Paint): string[] {
  const { articles, regions, indicators, observations, alliances, events, checks, problems } = dataset;
  const held = checks.filter(({ holds }) => holds).length;
  const reprints = articles.filter(({ duplicateOf }) => duplicateOf !== null).length;
  const undated = articles.filter(({ published }) => published === null).length;
  const conflicts = observations.filter(({ conflictsWith }) => conflictsWith.length > 0).length;
  const targets = observations.filter(({ scope }) => scope === "target").length;
  const fresh = indicators.filter(({ known }) => !known).length;
  const repairs = tally(articles.flatMap((article) => article.repairs.map(({ kind, count }) => [kind, count] as const)));
  const open = problems.filter(({ rule }) => !RECORDS.has(rule));
  const corrections = problems.length - open.length;
  const notes = (...parts: [number, string][]) =>
    parts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count.toLocaleString("en")} ${what}`)
      .join(", ");
  const rows: [string, number, string][] = [
    ["articles", articles.length, notes([reprints, reprints === 1 ? "reprint" : "reprints"], [undated, "without a date"])],
    ["regions", regions.length, list(tally(regions.map(({ kind }) => [kind, 1])), 7)],
    ["indicators", indicators.length, notes([fresh, "new to the lexicon"])],
    ["observations", observations.length, notes([conflicts, "in conflict"], [targets, targets === 1 ? "target" : "targets"])],
    ["alliances", alliances.length, ""],
    ["events", events.length, ""],
    ["checks", checks.length, checks.length > 0 ? `${held} hold, ${checks.length - held} fail` : ""],
    ["repairs", repairs.reduce((sum, [, count]) => sum + count, 0), list(repairs)],
    ["problems", open.length, list(tally(open.map(({ rule }) => [rule, 1])))],
  ];
  if (corrections > 0) rows.push(["corrections", corrections, ""]);
  const width = Math.max(...rows.map(([, count]) => count.toLocaleString("en").length));
  const how = [
    `${files.toLocaleString("en")} ${files === 1 ? "file" : "files"}`,
    ...(cached > 0 ? [`${cached.toLocaleString("en")} unchanged since the last build`] : []),
    ...(workers > 1 ? [`${workers} workers`] : []),
  ].join(", ");
  return [
    `${paint.bold(out)} built in ${seconds.toFixed(1)} s ${paint.dim(`(${how})`)}`,
    ...rows.map(([what, count, note]) => `  ${what.padEnd(13)}${count.toLocaleString("en").padStart(width)}${note ? `   ${paint.dim(note)}` : ""}`),
    ...faults.slice(0, 5).map(({ where, reason, rule }) => paint.red(`fault: ${where}: ${reason} (${rule})`)),
    ...(faults.length > 5 ? [paint.red(`${faults.length - 5} faults more; run yutu check ${out}`)] : []),
  ];
}
