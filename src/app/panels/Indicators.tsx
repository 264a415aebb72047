/** Indicators by category, with their unit; new ones met in the texts stand last. */
import { useMemo, useState } from "react";
import { useData } from "../data.ts";
import { searchIndex } from "../select/search.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";
import { Check } from "./Check.tsx";

export function Indicators() {
  const data = useData();
  const { t, name, unit, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const [query, setQuery] = useState("");
  const index = useMemo(() => searchIndex(data), [data]);
  const counts = useMemo(() => data.engine.count(filters).indicators, [data, filters]);
  const hits = query.trim() === "" ? null : new Set(index.find(query, ["indicator"], 60).map(({ id }) => id));
  const shown = data.head.indicators
    .map((indicator, i) => ({ indicator, count: counts[i] ?? 0 }))
    .filter(({ indicator, count }) => (hits ? hits.has(indicator.id) : count > 0 || filters.indicators.includes(indicator.id)))
    .sort((a, b) => b.count - a.count);
  return (
    <div className="flex flex-col gap-3">
      <input
        className="field"
        type="search"
        value={query}
        placeholder={t("indicators.find")}
        aria-label={t("indicators.find")}
        onChange={(event) => setQuery(event.target.value)}
      />
      {shown.length === 0 && <p className="text-muted">{t("search.none")}</p>}
      {data.head.categories.map((category) => {
        const mine = shown.filter(({ indicator }) => indicator.category === category.id);
        if (mine.length === 0) return null;
        return (
          <section key={category.id} aria-label={name(category)}>
            <h3 className="mb-1 text-muted">{name(category)}</h3>
            <ul>
              {mine.map(({ indicator, count }) => (
                <li key={indicator.id}>
                  <Check
                    label={name(indicator)}
                    note={unit(indicator.unit)}
                    count={integer(count)}
                    checked={filters.indicators.includes(indicator.id)}
                    onChange={() => toggle("indicators", indicator.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
