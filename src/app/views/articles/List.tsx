/** The list of articles: a virtual one, under headings by month, publisher or region. */

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { useData } from "../../data.ts";
import { OneOf } from "../../parts/Choices.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { useRowKeys } from "../../parts/useRowKeys.ts";
import { useOption, useStore } from "../../store.ts";
import { usePrinting } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { type ArticleRow, articleRows, linesOf, MANY, ORDERS, type Heading as Over } from "./rows.ts";

/** Guesses, in pixels; what is drawn is measured. */
const HEADING = 46;
const ROW = 66;
/** Articles put on paper. */
const PRINTED = 2000;
/** Regions named in a row. */
const NAMED = 4;

export function List() {
  const data = useData();
  const { t, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const [find, setFind] = useOption("articles.find", "");
  const [by, setBy] = useOption("articles.by", "date");
  const order = ORDERS.find((name) => name === by) ?? "date";
  const rows = useMemo(() => articleRows(data, filters, find), [data, filters, find]);
  const lines = useMemo(() => linesOf(rows, order), [rows, order]);
  // Arrow keys walk the articles, not their headings.
  const lineOf = useMemo(() => lines.flatMap((line, i) => ("row" in line ? [i] : [])), [lines]);
  const rowAt = useMemo(() => new Map(lineOf.map((line, i) => [line, i])), [lineOf]);
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const list = useVirtualizer({
    // Paper has no window to look through: every line stands on it, one below the other.
    rangeExtractor: printing ? ({ count }) => Array.from({ length: Math.min(count, PRINTED) }, (_, i) => i) : defaultRangeExtractor,
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => (lines[i] && "heading" in lines[i] ? HEADING : ROW),
    overscan: 8,
  });
  const keys = useRowKeys(lineOf.length, box, (i) => list.scrollToIndex(lineOf[i] ?? 0));
  if (rows.length === 0 && find === "") return <Empty />;
  return (
    <div className="flex h-full flex-col">
      <Heading title={t("articles.title")} note={t("articles.found", integer(rows.length))}>
        <input
          className="field w-64 max-md:min-h-11 max-md:w-full"
          type="search"
          aria-label={t("articles.find")}
          placeholder={t("articles.find")}
          value={find}
          onChange={(event) => setFind(event.target.value, "articles.find")}
        />
        <OneOf
          label={t("articles.by")}
          value={order}
          choices={ORDERS.map((value) => ({ value, label: t(`articles.by.${value}`) }))}
          onChoose={(value) => setBy(value)}
        />
      </Heading>
      <span className="sr-only" role="status">
        {t("articles.found", integer(rows.length))}
      </span>
      {rows.length === 0 ? (
        <div className="grid flex-1 place-content-center gap-2 p-6 text-center">
          <p className="font-serif text-xl font-bold">{t("articles.notFound")}</p>
          <p className="text-muted">{t("articles.none")}</p>
          <button type="button" className="tool framed mx-auto" onClick={() => setFind("")}>
            {t("articles.clearFind")}
          </button>
        </div>
      ) : (
        <div ref={box} className="mt-3 min-h-0 flex-1 overflow-auto px-4 pb-6 md:px-7">
          <ul
            aria-label={t("articles.list")}
            className="relative"
            style={{ height: printing ? undefined : list.getTotalSize() }}
            onKeyDown={keys.onKeyDown}
          >
            {list.getVirtualItems().map((item) => {
              const line = lines[item.index];
              if (!line) return null;
              const row = rowAt.get(item.index) ?? 0;
              return (
                <li
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  className={printing ? undefined : "absolute inset-x-0 top-0"}
                  style={printing ? undefined : { transform: `translateY(${item.start}px)` }}
                >
                  {"heading" in line ? (
                    <Group heading={line.heading} order={order} />
                  ) : (
                    <Row row={line.row} index={row} tabIndex={keys.tabIndex(row)} onFocus={() => keys.setActive(row)} />
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

function Group({ heading: { key, count }, order }: { heading: Over; order: (typeof ORDERS)[number] }) {
  const data = useData();
  const { t, date, name, own } = useWords();
  const region = order === "region" ? data.regionOf(key) : undefined;
  const unknown = { date: t("articles.noDate"), publisher: t("articles.noPublisher"), region: t("articles.noRegion") }[order];
  const label = key === "" ? unknown : key === MANY ? t("articles.many") : order === "date" ? date(key) : region ? name(region) : own(key);
  return (
    <h2 className="flex items-baseline gap-2 border-b border-ink pt-5 pb-1 text-[15px]">
      <Mixed>{label}</Mixed> <span className="font-sans text-[12px] font-normal text-muted">{count}</span>
    </h2>
  );
}

interface RowProps {
  row: ArticleRow;
  index: number;
  tabIndex: number;
  onFocus: () => void;
}

function Row({ row: { article, regions, figures }, index, tabIndex, onFocus }: RowProps) {
  const { t, date, name, list, own, ownLang } = useWords();
  const read = useStore((state) => state.read);
  const { id, title, file, publisher, published, duplicateOf, corrects } = article;
  const named = regions.slice(0, NAMED).map(name);
  return (
    <button
      type="button"
      data-row={index}
      tabIndex={tabIndex}
      className="grid w-full grid-cols-[1fr_auto] gap-x-6 border-b border-rule py-2.5 text-left hover:bg-hover md:grid-cols-[9.5rem_minmax(0,1fr)_auto] md:items-baseline"
      onFocus={onFocus}
      onClick={() => read(id)}
    >
      <span className="text-muted max-md:text-[12.5px]">{published ? date(published) : t("articles.noDate")}</span>
      <span className="min-w-0 max-md:order-first max-md:col-span-2">
        <span lang={ownLang} className="font-serif text-[17px] leading-snug font-bold">
          {own(title) || file}
        </span>
        {duplicateOf !== null && <span className="ml-2 text-[12.5px] text-accent">{t("articles.reprint")}</span>}
        {corrects.length > 0 && <span className="ml-2 text-[12.5px] text-accent">{t("articles.correction")}</span>}
        <span className="block overflow-hidden text-[12.5px] text-ellipsis whitespace-nowrap text-muted">
          <Mixed>{[publisher === null ? t("articles.noPublisher") : own(publisher), list(named)].filter(Boolean).join(" · ")}</Mixed>
          {regions.length > NAMED && " …"}
        </span>
      </span>
      <span className="text-muted text-right max-md:text-[12.5px]">{t("articles.figures", figures)}</span>
    </button>
  );
}
