/** The filters as a sentence of chips, with what they leave at the right. The menus behind the chips load when first opened. */
import { lazy, Suspense, useMemo, useState } from "react";
import { useDataNow } from "../data.ts";
import type { Data } from "../select/data.ts";
import { type Dimension, type Filters, FLAGS, noFilters, useStore } from "../store.ts";
import { useWords, type Words } from "../words.ts";

const Menu = lazy(() => import("./Menu.tsx"));

interface Chip {
  dimension: Dimension;
  /** The word before it that makes the line a sentence. */
  lead: string;
  text: string;
  set: boolean;
}

/** The chips of a sentence: 黄河流域 在 2020—2023年 的 地区生产总值 ，连同 …; only regions, dates and indicators stand when empty. */
export function chipsOf(data: Data, filters: Filters, words: Words): Chip[] {
  const { t, name, range } = words;
  const several = (names: readonly string[]): string => (names.length > 1 ? t("filter.andMore", names[0] ?? "", names.length) : (names[0] ?? ""));
  const chips: Chip[] = [
    {
      dimension: "regions",
      lead: "",
      text: several(filters.regions.map((id) => name(data.regionOf(id) ?? { name: id }))) || t("filter.everywhere"),
      set: filters.regions.length > 0,
    },
    {
      dimension: "dates",
      lead: t("filter.in"),
      text: range(filters.from, filters.to) || t("filter.always"),
      set: filters.from !== null || filters.to !== null,
    },
    {
      dimension: "indicators",
      lead: t("filter.of"),
      text: several(filters.indicators.map((id) => name(data.indicatorOf(id) ?? { name: id }))) || t("filter.allIndicators"),
      set: filters.indicators.length > 0,
    },
  ];
  if (filters.alliances.length > 0)
    chips.push({
      dimension: "alliances",
      lead: t("filter.with"),
      text: several(filters.alliances.map((id) => name(data.allianceOf(id) ?? { name: id }))),
      set: true,
    });
  const sources = [...filters.publishers, ...filters.articles.map((id) => data.articleOf(id)?.title ?? id)];
  if (sources.length > 0) chips.push({ dimension: "sources", lead: t("filter.from"), text: several(sources), set: true });
  if (filters.scope !== noFilters.scope)
    chips.push({ dimension: "scope", lead: t("filter.only"), text: t(`filter.scope.${filters.scope}`), set: true });
  const rules = FLAGS.flatMap((flag) =>
    filters.flags[flag] ? [`${t(filters.flags[flag] === "only" ? "filter.only" : "filter.without")} ${t(`filter.flag.${flag}`)}`] : [],
  );
  if (rules.length > 0) chips.push({ dimension: "flags", lead: "", text: words.list(rules), set: true });
  if (filters.text !== "") chips.push({ dimension: "text", lead: t("filter.only"), text: `“${filters.text}”`, set: true });
  return chips;
}

export function FilterLine() {
  const data = useDataNow();
  return <div className="noprint flex min-h-[46px] items-center gap-2 border-b border-rule px-4 md:px-7">{data && <Sentence data={data} />}</div>;
}

function Sentence({ data }: { data: Data }) {
  const words = useWords();
  const { t, integer } = words;
  const filters = useStore((state) => state.filters);
  const widen = useStore((state) => state.widen);
  const [menu, setMenu] = useState<{ dimension: Dimension | "more"; anchor: HTMLElement } | null>(null);
  const chips = useMemo(() => chipsOf(data, filters, words), [data, filters, words]);
  const counts = useMemo(() => data.engine.count(filters), [data, filters]);
  const rest = chips.some((chip) => chip.set);
  return (
    <>
      <search className="flex min-w-0 items-center gap-2 overflow-x-auto [scrollbar-width:none]" aria-label={t("filter.label")}>
        {chips.map((chip) => (
          <span key={chip.dimension} className="inline-flex items-center gap-2 text-[15px]">
            {chip.lead && <span className="whitespace-nowrap text-muted">{chip.lead}</span>}
            <span className={chip.set ? "chip" : "chip border-rule! font-normal!"}>
              <button
                type="button"
                aria-haspopup="dialog"
                aria-label={`${t(`filter.${chip.dimension}`)}: ${chip.text}`}
                onClick={(event) => setMenu({ dimension: chip.dimension, anchor: event.currentTarget })}
              >
                <span className="inline-block max-w-64 overflow-hidden align-bottom text-ellipsis">{chip.text}</span>
              </button>
              {chip.set && (
                <button type="button" aria-label={t("filter.clear", chip.text)} onClick={() => widen(chip.dimension)}>
                  ×
                </button>
              )}
            </span>
          </span>
        ))}
        <button
          type="button"
          className="tool"
          aria-haspopup="dialog"
          aria-label={t("filter.more")}
          onClick={(event) => setMenu({ dimension: "more", anchor: event.currentTarget })}
        >
          +
        </button>
        {rest && (
          <button type="button" className="tool" onClick={() => widen()}>
            {t("filter.clearAll")}
          </button>
        )}
      </search>
      <p className="ml-auto hidden whitespace-nowrap text-[13px] text-muted md:block" aria-live="polite">
        {[
          t("counts.articles", integer(counts.articles)),
          t("counts.figures", integer(counts.rows)),
          ...(counts.conflicts > 0 ? [t("counts.conflicts", integer(counts.conflicts))] : []),
        ].join(" · ")}
      </p>
      {menu && (
        <Suspense fallback={null}>
          <Menu key={menu.dimension} {...menu} onClose={() => setMenu(null)} onGo={(dimension) => setMenu({ ...menu, dimension })} />
        </Suspense>
      )}
    </>
  );
}
