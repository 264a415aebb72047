/** Alliances, publishers and articles: lists by how much they leave, with a field to find in them. */
import { useMemo, useState } from "react";
import { useData } from "../data.ts";
import { Find } from "../parts/Find.tsx";
import { type Tick, Ticks } from "../parts/Ticks.tsx";
import { foldText } from "../select/fold.ts";
import { groupBy } from "../select/group.ts";
import { lore, searchIndex } from "../select/search.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

const fullest = (a: Tick, b: Tick): number => Number(b.on) - Number(a.on) || b.count - a.count;

export function AllianceChoices() {
  const data = useData();
  const { t, name, own, date } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const [query, setQuery] = useState("");
  const index = useMemo(() => searchIndex(data), [data]);
  const counts = useMemo(() => data.engine.count(filters).alliances, [data, filters]);
  const hits = query.trim() === "" ? null : index.find(query, ["alliance"], 80);
  const all = data.head.alliances.map(
    (alliance, i): Tick => ({
      id: alliance.id,
      label: name(alliance),
      note: [own(hits?.find(({ id }) => id === alliance.id)?.via ?? ""), alliance.founded && date(alliance.founded.date)].filter(Boolean).join(" · "),
      count: counts[i] ?? 0,
      on: filters.alliances.includes(alliance.id),
    }),
  );
  const ticks = hits ? hits.flatMap(({ id }) => all.find((tick) => tick.id === id) ?? []) : all.sort(fullest);
  return (
    <div data-choices>
      <Find label={t("alliances.find")} value={query} onChange={setQuery} />
      <Ticks label={t("filter.alliances")} groups={[{ id: "all", label: "", ticks }]} onToggle={(id) => toggle("alliances", id)} />
    </div>
  );
}

export function Sources() {
  const data = useData();
  const { t, date, own } = useWords();
  const filters = useStore((state) => state.filters);
  const toggle = useStore((state) => state.toggle);
  const [query, setQuery] = useState("");
  const counts = useMemo(() => data.engine.count(filters).byArticle, [data, filters]);
  const publishers = useMemo(
    () => [...groupBy(data.head.articles, ({ publisher }) => publisher ?? "")].filter(([publisher]) => publisher !== ""),
    [data],
  );
  const needle = foldText(lore(data.head).simplified(query));
  const meets = (text: string) => needle === "" || foldText(text).includes(needle);
  const papers = publishers
    .filter(([publisher]) => meets(publisher))
    .map(
      ([publisher, articles]): Tick => ({
        id: publisher,
        label: own(publisher),
        count: articles.reduce((sum, { id }) => sum + (counts[data.articleIndex(id)] ?? 0), 0),
        on: filters.publishers.includes(publisher),
      }),
    )
    .sort(fullest);
  const articles = data.head.articles
    .filter(({ title, file }) => meets(title || file))
    .map(
      ({ id, title, file, published }): Tick => ({
        id,
        label: own(title) || file,
        note: published ? date(published) : undefined,
        count: counts[data.articleIndex(id)] ?? 0,
        on: filters.articles.includes(id),
      }),
    )
    .sort(fullest);
  return (
    <div data-choices>
      <Find label={t("sources.find")} value={query} onChange={setQuery} />
      <Ticks
        label={t("filter.sources")}
        groups={[
          { id: "publishers", label: t("filter.publishers"), ticks: papers },
          { id: "articles", label: t("kind.article"), ticks: articles },
        ]}
        onToggle={(id, group) => toggle(group === "publishers" ? "publishers" : "articles", id)}
      />
    </div>
  );
}
