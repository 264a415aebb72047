/** Indicators by category, with their unit; those the lexicon lacks stand last, in a group of their own. */
import { useMemo, useState } from "react";
import type { Indicator } from "../../dataset/schema.ts";
import { useData } from "../data.ts";
import { Find } from "../parts/Find.tsx";
import { Ticks } from "../parts/Ticks.tsx";
import { searchIndex } from "../select/search.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

export function Indicators() {
  const data = useData();
  const { t, name, own, unit } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const [query, setQuery] = useState("");
  const index = useMemo(() => searchIndex(data), [data]);
  const counts = useMemo(() => data.engine.count(filters).indicators, [data, filters]);
  const tick = (indicator: Indicator, via = "") => ({
    id: indicator.id,
    label: name(indicator),
    note: [via, unit(indicator.unit)].filter(Boolean).join(" · "),
    count: counts[data.indicatorIndex(indicator.id)] ?? 0,
    on: filters.indicators.includes(indicator.id),
  });
  const all = data.head.indicators.map((indicator) => tick(indicator)).filter(({ count, on }) => count > 0 || on);
  const grouped = (known: boolean, category: string) =>
    all
      .filter(({ id }) => {
        const indicator = data.indicatorOf(id);
        return indicator?.known === known && indicator.category === category;
      })
      .sort((a, b) => b.count - a.count);
  const groups =
    query.trim() === ""
      ? [
          ...data.head.categories.map((category) => ({ id: category.id, label: name(category), ticks: grouped(true, category.id) })),
          { id: "unknown", label: t("indicators.unknown"), ticks: data.head.categories.flatMap(({ id }) => grouped(false, id)) },
        ]
      : [
          {
            id: "found",
            label: "",
            ticks: index.find(query, ["indicator"], 80).flatMap(({ id, via }) => {
              const indicator = data.indicatorOf(id);
              return indicator ? [tick(indicator, own(via ?? ""))] : [];
            }),
          },
        ];
  return (
    <div data-choices>
      <Find label={t("indicators.find")} value={query} onChange={setQuery} />
      <Ticks label={t("filter.indicators")} groups={groups} onToggle={(id) => toggle("indicators", id)} />
    </div>
  );
}
