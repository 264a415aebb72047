/** Regions as a tree, or as a list of what was searched for. */
import { useMemo, useState } from "react";
import type { Region } from "../../dataset/schema.ts";
import { useData } from "../data.ts";
import { searchIndex } from "../select/search.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";
import { Check } from "./Check.tsx";

export function Regions() {
  const data = useData();
  const { t, name, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const index = useMemo(() => searchIndex(data), [data]);
  const counts = useMemo(() => data.engine.count(filters).regions, [data, filters]);
  /** Figures of the region and of all that lies in it. */
  const within = useMemo(() => {
    const sum = (region: Region): number => {
      const mask = data.engine.regionMask([region.id]);
      return mask === null ? 0 : mask.reduce((total, on, i) => (on === 1 ? total + counts[i]! : total), 0);
    };
    return new Map(data.head.regions.map((region) => [region.id, sum(region)]));
  }, [data, counts]);
  const line = (region: Region, inset: number) => (
    <Check
      label={name(region)}
      note={region.kind === "macro" || region.kind === "zone" ? t(`region.${region.kind}`) : undefined}
      count={integer(within.get(region.id) ?? 0)}
      checked={filters.regions.includes(region.id)}
      onChange={() => toggle("regions", region.id)}
      inset={inset}
    />
  );
  const branch = (region: Region, depth: number) => {
    const children = data.childrenOf(region.id).filter(({ kind }) => kind !== "macro");
    const shown = open.has(region.id);
    return (
      <li key={region.id}>
        <div className="flex items-center">
          <button
            type="button"
            className="tool min-w-6! px-0!"
            style={{ marginLeft: depth * 14, visibility: children.length > 0 ? "visible" : "hidden" }}
            aria-expanded={shown}
            aria-label={name(region)}
            onClick={() => setOpen((now) => new Set(shown ? [...now].filter((id) => id !== region.id) : [...now, region.id]))}
          >
            {shown ? "−" : "+"}
          </button>
          <div className="flex-1">{line(region, 0)}</div>
        </div>
        {shown && <ul>{children.map((child) => branch(child, depth + 1))}</ul>}
      </li>
    );
  };
  const roots = data.head.regions.filter(({ kind }) => kind === "country" || kind === "macro" || kind === "province");
  const found = query.trim() === "" ? null : index.find(query, ["region"], 40).flatMap(({ id }) => data.regionOf(id) ?? []);
  return (
    <div className="flex flex-col gap-3">
      <input
        className="field"
        type="search"
        value={query}
        placeholder={t("regions.find")}
        aria-label={t("regions.find")}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found ? (
        found.length > 0 ? (
          <ul>
            {found.map((region) => (
              <li key={region.id}>{line(region, 0)}</li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("search.none")}</p>
        )
      ) : (
        (["country", "macro", "province"] as const).map((kind) => (
          <section key={kind} aria-label={t(`region.${kind}`)}>
            <h3 className="mb-1 text-muted">{t(`region.${kind}`)}</h3>
            <ul>
              {roots
                .filter((region) => region.kind === kind && (within.get(region.id) ?? 0) > 0)
                .map((region) => (kind === "province" ? branch(region, 0) : <li key={region.id}>{line(region, 0)}</li>))}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}
