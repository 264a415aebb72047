/** The filters as a sentence of chips, with what they leave at the right. The menus behind the chips load when first opened. */
import { lazy, Suspense, useMemo, useState } from "react";
import { useDataNow } from "../data.ts";
import { useSettled } from "../painted.ts";
import type { Data } from "../select/data.ts";
import { articleCount } from "../select/facts.ts";
import { DIMENSIONS, type Dimension, type Filters, FLAGS, isSet, useStore } from "../store.ts";
import { useWords, type Words } from "../words.ts";

const load = () => import("./Menu.tsx");
const Menu = lazy(load);

export interface Chip {
  dimension: Dimension;
  /** The word before it that makes the line a sentence. */
  lead: string;
  text: string;
  set: boolean;
}

/** The chips of a sentence: 黄河流域 在 2020—2023年 的 地区生产总值 ，连同 …; only regions, dates and indicators stand when empty. */
export function chipsOf(data: Data, filters: Filters, words: Words): Chip[] {
  const { t, name, range, own } = words;
  const several = (names: readonly string[]): string => (names.length > 1 ? t("filter.andMore", names[0] ?? "", names.length) : (names[0] ?? ""));
  const sources = [...filters.publishers, ...filters.articles.map((id) => data.articleOf(id)?.title || id)].map(own);
  const rules = FLAGS.flatMap((flag) =>
    filters.flags[flag] ? [`${t(filters.flags[flag] === "only" ? "filter.only" : "filter.without")} ${t(`filter.flag.${flag}`)}`] : [],
  );
  const said: Record<Dimension, [lead: string, text: string]> = {
    regions: ["", several(filters.regions.map((id) => name(data.regionOf(id) ?? { name: id }))) || t("filter.everywhere")],
    dates: [t("filter.in"), range(filters.from, filters.to) || t("filter.always")],
    indicators: [t("filter.of"), several(filters.indicators.map((id) => name(data.indicatorOf(id) ?? { name: id }))) || t("filter.allIndicators")],
    alliances: [t("filter.with"), several(filters.alliances.map((id) => name(data.allianceOf(id) ?? { name: id })))],
    sources: [t("filter.from"), several(sources)],
    scope: filters.scope === "all" ? [t("filter.including"), t("filter.scope.target")] : [t("filter.only"), t(`filter.scope.${filters.scope}`)],
    flags: ["", words.list(rules)],
    text: [t("filter.naming"), `“${filters.text}”`],
  };
  return DIMENSIONS.map(
    (dimension): Chip => ({ dimension, lead: said[dimension][0], text: said[dimension][1], set: isSet(filters, dimension) }),
  ).filter(({ dimension, set }) => set || dimension === "regions" || dimension === "dates" || dimension === "indicators");
}

export function FilterLine() {
  const data = useDataNow();
  return <div className="noprint flex min-h-[46px] items-center gap-x-6 border-b border-rule px-4 md:px-7">{data && <Sentence data={data} />}</div>;
}

function Sentence({ data }: { data: Data }) {
  const words = useWords();
  const { t, integer } = words;
  const filters = useStore((state) => state.filters);
  const widen = useStore((state) => state.widen);
  const [menu, setMenu] = useState<{ dimension: Dimension | "more"; anchor: HTMLElement } | null>(null);
  const chips = useMemo(() => chipsOf(data, filters, words), [data, filters, words]);
  // The view is drawn first; what is left of the figures is told right after.
  const settled = useSettled(filters);
  const counts = useMemo(() => data.engine.count(settled), [data, settled]);
  const articles = useMemo(() => articleCount(data, settled), [data, settled]);
  const some = chips.some((chip) => chip.set);
  const told = [
    t("counts.articles", integer(articles)),
    t("counts.figures", integer(counts.rows)),
    ...(counts.conflicts > 0 ? [t("counts.conflicts", integer(counts.conflicts))] : []),
  ].join(" · ");
  return (
    <>
      <search
        className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 max-md:gap-x-1.5 md:py-1.5"
        aria-label={t("filter.label")}
        onPointerEnter={() => void load()}
      >
        {chips.map((chip) => (
          <span key={chip.dimension} className="inline-flex min-w-0 flex-none items-center gap-2 text-[15px] max-md:gap-1.5 max-md:text-[14px]">
            {chip.lead && <span className="whitespace-nowrap text-muted">{chip.lead}</span>}
            <span className={`chip ${chip.set ? "" : "unset"}`}>
              <button
                type="button"
                aria-haspopup="dialog"
                aria-expanded={menu?.dimension === chip.dimension}
                aria-label={`${t(`filter.${chip.dimension}`)}${t("colon")}${chip.text}`}
                onClick={(event) => setMenu({ dimension: chip.dimension, anchor: event.currentTarget })}
              >
                <span className="inline-block max-w-[min(26rem,60vw)] overflow-hidden align-bottom text-ellipsis">{chip.text}</span>
              </button>
              {chip.set && (
                <button type="button" aria-label={t("filter.clear", chip.text)} onClick={() => widen(chip.dimension)}>
                  <svg width="9" height="9" viewBox="0 0 9 9" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
                    <path d="M1 1l7 7M8 1 1 8" />
                  </svg>
                </button>
              )}
            </span>
          </span>
        ))}
        <button
          type="button"
          className="tool flex-none"
          aria-haspopup="dialog"
          aria-expanded={menu?.dimension === "more"}
          onClick={(event) => setMenu({ dimension: "more", anchor: event.currentTarget })}
        >
          <svg width="9" height="9" viewBox="0 0 9 9" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
            <path d="M4.5 0v9M0 4.5h9" />
          </svg>
          <span className="max-md:sr-only">{t("filter.more")}</span>
        </button>
        {some && (
          <button type="button" className="tool flex-none" onClick={() => widen()}>
            {t("filter.clearAll")}
          </button>
        )}
      </search>
      <p className="hidden flex-none text-[13px] whitespace-nowrap text-muted md:block" aria-hidden="true">
        {told}
      </p>
      <p className="sr-only" role="status" aria-busy={settled !== filters}>
        {told}
      </p>
      {menu && (
        <Suspense fallback={null}>
          <Menu key={menu.dimension} {...menu} onClose={() => setMenu(null)} onGo={(dimension) => setMenu({ ...menu, dimension })} />
        </Suspense>
      )}
    </>
  );
}
