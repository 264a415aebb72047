/** The map as a table: the same rows, the largest first, each with its source. */

import { useMemo } from "react";
import { Mixed } from "../../parts/Mixed.tsx";
import type { Data } from "../../select/data.ts";
import { type Fact, factOf } from "../../select/facts.ts";
import { useWords } from "../../words.ts";
import type { MapRow } from "./rows.ts";

interface Props {
  data: Data | null;
  caption: string;
  unit: string;
  rows: readonly MapRow[];
  nameOf: (id: string) => string;
  onOpen: (id: string) => void;
}

interface Line {
  row: MapRow;
  fact: Fact | null;
}

export function Table({ data, caption, unit, rows, nameOf, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const lines = useMemo(
    () =>
      rows
        .map((row): Line => ({ row, fact: data && row.cell ? factOf(data, row.cell.row) : null }))
        .sort((a, b) => (a.row.rank ?? Number.POSITIVE_INFINITY) - (b.row.rank ?? Number.POSITIVE_INFINITY)),
    [data, rows],
  );
  return (
    <section className="h-full overflow-auto pb-4" aria-label={caption} tabIndex={-1}>
      <table className="twin">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("map.column.rank")}
            </th>
            <th scope="col">{t("map.column.region")}</th>
            <th scope="col" className="num">
              {t("map.column.value")}
            </th>
            <th scope="col" className="num">
              {t("map.column.change")}
            </th>
            <th scope="col">{t("map.column.period")}</th>
            <th scope="col">{t("map.column.source")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, fact }) => (
            <tr key={row.id}>
              <td className="num">{row.rank ?? ""}</td>
              <th scope="row">
                <button type="button" onClick={() => onOpen(row.id)}>
                  {nameOf(row.id)}
                </button>
              </th>
              <td className="num">
                {fact?.value != null
                  ? words.qualified(fact.qualifier, words.value(fact.value, fact.unit))
                  : row.cell
                    ? words.value(row.cell.value, unit)
                    : ""}
              </td>
              <td className="num">{fact?.change?.kind === "yoy" ? words.signed(fact.change.value) : ""}</td>
              <td>
                {row.cell ? words.period(row.cell) : <span className="text-muted">{t(row.state === "noNews" ? "map.noNews" : "map.noData")}</span>}
              </td>
              <td className="text-muted">
                {fact ? (
                  <Mixed>
                    {[words.own(fact.article.publisher ?? ""), fact.article.published ? words.date(fact.article.published) : ""]
                      .filter(Boolean)
                      .join(" · ")}
                  </Mixed>
                ) : (
                  ""
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
