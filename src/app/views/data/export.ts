/** The table of figures as an exhibit: the first rows that fit, with how many more there are. */
import type { Exhibit, Given, Show } from "../../export/exhibit.ts";
import { figureColumns } from "./columns.ts";

const SHOWN = ["region", "indicator", "period", "value", "unit", "change", "source"] as const;
const SHARE: Record<(typeof SHOWN)[number], number> = { region: 16, indicator: 22, period: 16, value: 13, unit: 9, change: 11, source: 13 };
/** More than the largest sheet holds. */
const MOST = 400;

export async function show({ data, choices, words }: Given): Promise<Show> {
  const rows = data.engine.passing(choices.filters);
  if (rows.length === 0) return () => null;
  const known = figureColumns(data, words);
  const columns = SHOWN.flatMap((id) => known.filter((column) => column.id === id).map((column) => ({ ...column, share: SHARE[id] })));
  const shown = Array.from(rows.subarray(0, MOST));
  const cells = shown.map((row) => columns.map(({ text }) => text(row)));
  return (): Exhibit => ({
    title: words.t("view.data"),
    subtitle: words.t("counts.figures", words.integer(rows.length)),
    body: { head: columns.map(({ label, numeric, share }) => ({ text: label, numeric, share })), rows: cells, total: rows.length },
    legend: [],
    defs: "",
    notes: [],
    rows: Array.from(rows),
    articles: [],
    review: null,
  });
}
