/** The figures that pass the filters, as a table. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { openRow, useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { factOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";

export default function Table() {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const filters = useStore((state) => state.filters);
  const rows = useMemo(() => data.engine.passing(filters), [data, filters]);
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => 36, overscan: 12 });
  if (rows.length === 0) return <Empty />;
  const items = list.getVirtualItems();
  const columns = [t("data.region"), t("data.indicator"), t("data.period"), t("data.value"), t("data.change"), t("data.source")];
  return (
    <div className="flex h-full flex-col">
      <Heading title={t("data.title")} note={t("counts.figures", words.integer(rows.length))} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling place must be reachable by keyboard */}
      <section ref={box} aria-label={t("data.title")} tabIndex={0} className="mt-3 min-h-0 flex-1 overflow-auto px-4 md:px-7">
        <table className="w-full min-w-[720px] border-collapse" aria-rowcount={rows.length + 1}>
          <thead className="sticky top-0 bg-paper">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="border-b border-ink py-2 pr-4 text-left font-semibold">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(items[0]?.start ?? 0) > 0 && <tr style={{ height: items[0]?.start }} />}
            {items.map((item) => {
              const fact = factOf(data, rows[item.index] ?? 0);
              const place = fact.region ?? data.allianceOf(fact.subject ?? "") ?? data.eventOf(fact.subject ?? "");
              const value = fact.value === null ? "—" : words.qualified(fact.qualifier, words.value(fact.value, fact.unit));
              return (
                <tr key={fact.row} aria-rowindex={item.index + 2} className="h-9 border-b border-rule">
                  <td className="pr-4">{place ? name(place) : ""}</td>
                  <td className="pr-4">{name(fact.indicator)}</td>
                  <td className="pr-4 whitespace-nowrap">{words.period(fact)}</td>
                  <td className="pr-4 whitespace-nowrap">
                    <button
                      type="button"
                      className="hover:underline"
                      aria-label={t("data.evidence", `${place ? name(place) : ""} ${name(fact.indicator)} ${value}`)}
                      onClick={() => void openRow(fact.row)}
                    >
                      {value}
                    </button>
                  </td>
                  <td className="pr-4 whitespace-nowrap">{fact.change?.kind === "yoy" ? words.signed(fact.change.value) : ""}</td>
                  <td className="max-w-56 overflow-hidden text-ellipsis whitespace-nowrap text-muted">
                    {fact.article.publisher ?? fact.article.title}
                  </td>
                </tr>
              );
            })}
            <tr style={{ height: Math.max(0, list.getTotalSize() - (items.at(-1)?.end ?? 0)) }} />
          </tbody>
        </table>
      </section>
    </div>
  );
}
