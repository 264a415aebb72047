/** Regions as a tree: the country's own figures, regions across provinces with their members, provinces with what lies in them. */
import { useMemo, useState } from "react";
import type { Region } from "../../dataset/schema.ts";
import { useData } from "../data.ts";
import { Find } from "../parts/Find.tsx";
import { type Branch, Ticks, Tree } from "../parts/Ticks.tsx";
import type { Data } from "../select/data.ts";
import { searchIndex } from "../select/search.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

/** Headings of the tree; no region has such an id. */
const MACROS = "#macro";
const PROVINCES = "#province";

/** The regions a region lies in, nearest first, without the country. */
export function above(data: Data, region: Region): Region[] {
  const found: Region[] = [];
  for (let at = data.regionOf(region.parent ?? ""); at && at.kind !== "country" && !found.includes(at); at = data.regionOf(at.parent ?? ""))
    found.push(at);
  return found;
}

export function Regions() {
  const data = useData();
  const { t, name, own, list } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([MACROS, PROVINCES]));
  const index = useMemo(() => searchIndex(data), [data]);
  /** Figures of the region and of all that it stands for; asked of the visible rows alone. */
  const within = useMemo(() => {
    const { regions } = data.engine.count(filters);
    const known = new Map<string, number>();
    return (id: string): number => {
      let sum = known.get(id);
      if (sum === undefined) {
        sum = data.engine.regionMask([id])?.reduce((total, on, i) => (on === 1 ? total + regions[i]! : total), 0) ?? 0;
        known.set(id, sum);
      }
      return sum;
    };
  }, [data, filters]);
  const tick = (region: Region, note?: string) => ({
    id: region.id,
    label: name(region),
    note,
    count: within(region.id),
    on: filters.regions.includes(region.id),
  });

  const rows: Branch[] = [];
  const put = (region: Region, depth: number, path: string) => {
    const below = (region.kind === "macro" ? region.members.flatMap((id) => data.regionOf(id) ?? []) : data.childrenOf(region.id)).filter(
      ({ kind }) => kind !== "macro",
    );
    const here = `${path}/${region.id}`;
    const shown = open.has(here);
    const note = region.kind === "zone" && depth > 2 ? t("region.zone") : region.kind === "country" ? t("regions.own") : undefined;
    rows.push({ ...tick(region, note), depth, open: region.kind === "country" || below.length === 0 ? null : shown, path: here });
    if (shown && region.kind !== "country") for (const child of below) put(child, depth + 1, here);
  };
  const section = (id: string, label: string, regions: readonly Region[]) => {
    if (regions.length === 0) return;
    rows.push({ id, label, count: 0, on: false, depth: 0, open: open.has(id), heading: true, path: id });
    if (open.has(id)) for (const region of regions) put(region, 1, id);
  };
  const shown = (region: Region) => within(region.id) > 0 || filters.regions.includes(region.id);
  const of = (kind: Region["kind"]) => data.head.regions.filter((region) => region.kind === kind && shown(region));
  for (const country of of("country")) put(country, 0, "");
  section(
    MACROS,
    t("regions.macros"),
    of("macro").sort((a, b) => within(b.id) - within(a.id)),
  );
  section(PROVINCES, t("regions.provinces"), of("province"));

  const found =
    query.trim() === ""
      ? null
      : index.find(query, ["region"], 60).flatMap(({ id, via }) => {
          const region = data.regionOf(id);
          if (!region) return [];
          const path = above(data, region).reverse().map(name);
          return [tick(region, [own(via ?? ""), path.length > 0 ? list(path) : t(`region.${region.kind}`)].filter(Boolean).join(" · "))];
        });
  return (
    <div data-choices>
      <Find label={t("regions.find")} value={query} onChange={setQuery} />
      {found ? (
        <Ticks label={t("filter.regions")} groups={[{ id: "found", label: "", ticks: found }]} onToggle={(id) => toggle("regions", id)} />
      ) : (
        <Tree
          label={t("filter.regions")}
          rows={rows}
          onToggle={(id) => toggle("regions", id)}
          onOpen={({ path }, on) => setOpen((now) => new Set(on ? [...now, path] : [...now].filter((id) => id !== path)))}
        />
      )}
    </div>
  );
}
