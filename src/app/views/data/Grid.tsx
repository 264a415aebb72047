/**
 * One table of any length: sticky head, sorting by any column, virtual rows, one tab stop. Arrows walk the rows (and the
 * cells that open something of their own), Enter opens, Space selects.
 */

import { Popover } from "radix-ui";
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Empty } from "../../parts/Empty.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { useRowKeys } from "../../parts/useRowKeys.ts";
import { useSize } from "../../parts/useSize.ts";
import { foldText } from "../../select/fold.ts";
import { useOption, useStore } from "../../store.ts";
import { useNarrow, usePrinting } from "../../theme.ts";
import { TAGS, useWords } from "../../words.ts";
import {
  type Column,
  forNarrow,
  forRoom,
  nextSorting,
  parseSorting,
  type Sheet,
  shownColumns,
  sortedPlaces,
  sortingKey,
  toTsv,
  withColumn,
} from "./sheet.ts";
import { useFixedRows } from "./useFixedRows.ts";

/** Rows the address can carry as a selection. */
const MOST_PICKED = 200;
/** Browsers draw nothing beyond about 33 million pixels. */
const TALLEST = 30_000_000;
const WIDE_ROW = 34;
const TOUCH_ROW = 46;
/** Height of the head that sticks, at most. */
const HEAD = 46;
/** Width of the column with the boxes to tick. */
const PICK = 44;
/** Width beside the columns: the box's padding and a scroll bar. */
const MARGINS = 2 * 28 + 15;

export interface GridProps<R> extends Sheet<R> {
  label: string;
  note?: string | undefined;
  /** The same row, the same key: what React and the selection know it by. */
  keyOf: (row: R) => string | number;
  /** What the row is, for those who hear it. */
  nameOf: (row: R) => string;
  onOpen?: (row: R) => void;
  /** Fact or region id the row is selected by; absent: rows cannot be selected. */
  idOf?: (row: R) => string | Promise<string>;
  /** Keys of the rows selected. */
  picked?: ReadonlySet<string | number>;
  /** The rows are searched already. */
  searched?: boolean;
}

const NONE: ReadonlySet<string | number> = new Set();

/** Columns the reader shows or hides, as the address has them. */
const wishesOf = (text: string): Set<string> => new Set(text.split(".").filter(Boolean));

export function Grid<R>(props: GridProps<R>) {
  const { columns: all, rows, label, note, keyOf, nameOf, onOpen, idOf, picked = NONE, searched = false } = props;
  const { t, integer, language } = useWords();
  const narrow = useNarrow();
  const [sort, setSort] = useOption("data.sort", "");
  const [find] = useOption("data.find", "");
  const [toggled] = useOption("data.columns", "");
  const [only] = useOption("data.only", "");
  const select = useStore((state) => state.select);
  const [measure, { width: outer }] = useSize<HTMLDivElement>();
  const room = outer - MARGINS - (idOf ? PICK : 0);
  const [columns, wanted] = useMemo(() => {
    const wishes = wishesOf(toggled);
    const shown = shownColumns(all, wishes);
    return [narrow ? forNarrow(shown) : room > 0 ? forRoom(shown, room, wishes) : shown, shown];
  }, [all, toggled, narrow, room]);
  const sorting = useMemo(() => parseSorting(sort), [sort]);
  const words = useDeferredValue(find);
  const kept = useMemo(() => {
    const needle = searched ? "" : foldText(words);
    if (needle === "" && only === "") return rows;
    return Array.from(rows).filter(
      (row) =>
        (needle === "" || all.some(({ text }) => foldText(text(row)).includes(needle))) &&
        (only === "" || picked.size === 0 || picked.has(keyOf(row))),
    );
  }, [rows, all, words, searched, only, picked, keyOf]);
  const compare = useMemo(() => new Intl.Collator(TAGS[language], { numeric: true }).compare, [language]);
  const places = useMemo(() => sortedPlaces({ columns: all, rows: kept }, sorting, compare), [all, kept, sorting, compare]);
  const rowAt = (i: number): R => kept[places?.[i] ?? i]!;

  const height = narrow ? TOUCH_ROW : WIDE_ROW;
  const count = Math.min(kept.length, Math.floor(TALLEST / height));
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const { from, to, reveal } = useFixedRows(count, height, HEAD, box);
  const keys = useRowKeys(count, box, reveal);
  // A new table, order or search begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one of these changes
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
    keys.setActive(0);
  }, [kept, places]);

  const [refused, setRefused] = useState(false);
  const pick = async (row: R) => {
    if (!idOf) return;
    const id = await idOf(row);
    // Read after the wait: another row may have been picked meanwhile.
    const { selected } = useStore.getState();
    if (selected.includes(id)) select(selected.filter((other) => other !== id));
    else if (selected.length < MOST_PICKED) select([...selected, id]);
    setRefused(!selected.includes(id) && selected.length >= MOST_PICKED);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const focus = document.activeElement;
    if (!(focus instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = focus.closest<HTMLElement>("[data-row]");
    if (!row) return;
    const index = Number(row.dataset.row);
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const cells = Array.from(row.querySelectorAll<HTMLElement>("[data-cell]"));
      const next = cells.indexOf(focus) + (event.key === "ArrowRight" ? 1 : -1);
      if (cells.length === 0) return;
      (cells[next] ?? (next < 0 ? row : focus)).focus();
    } else if (event.key === "Enter" && focus.dataset.cell !== undefined) focus.click();
    else if (event.key === "Enter" && focus === row) onOpen?.(rowAt(index));
    else if (event.key === " " && focus === row) void pick(rowAt(index));
    else return keys.onKeyDown(event);
    event.preventDefault();
  };

  const [told, setTold] = useState("");
  const copy = async (some: "picked" | "all") => {
    const chosen = Array.from({ length: kept.length }, (_, i) => rowAt(i)).filter((row) => some === "all" || picked.has(keyOf(row)));
    try {
      await navigator.clipboard.writeText(toTsv(wanted, chosen));
      setTold(t("data.copied", integer(chosen.length)));
    } catch {
      setTold(t("data.copyFailed"));
    }
  };

  const width = columns.reduce((sum, column) => sum + column.width, idOf ? PICK : 0);
  const cells = columns.some(({ open }) => open);
  return (
    <>
      <div ref={measure} className="noprint flex flex-wrap items-center gap-x-3 px-4 text-[12.5px] text-muted md:px-7">
        <p role="status" className="mr-auto py-1.5">
          {[
            t("data.rows", integer(kept.length)),
            note,
            count < kept.length && t("data.capped", integer(count)),
            told,
            refused && t("data.tooMany", MOST_PICKED),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {idOf && picked.size > 0 && <Picked count={picked.size} onCopy={() => void copy("picked")} />}
        <Columns columns={all} shown={columns} />
        {kept.length > 0 && (
          <button type="button" className="tool" onClick={() => void copy("all")}>
            {t("data.copyAll")}
          </button>
        )}
      </div>
      {kept.length === 0 ? (
        <Nothing searched={find !== "" && (searched || rows.length > 0)} />
      ) : (
        <div ref={box} className="min-h-0 flex-1 overflow-auto md:px-7">
          <table
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid walked by keys
            role="grid"
            aria-label={`${label}. ${t(cells ? "data.keysCells" : "data.keys")}`}
            aria-rowcount={kept.length + 1}
            aria-multiselectable={idOf ? true : undefined}
            className="w-full table-fixed border-separate border-spacing-0"
            style={{ minWidth: width }}
            onKeyDown={onKeyDown}
          >
            <thead>
              <tr aria-rowindex={1}>
                {idOf && (
                  <th scope="col" className="sticky top-0 z-20 w-11 border-b border-ink bg-paper">
                    <span className="sr-only">{t("data.pickColumn")}</span>
                  </th>
                )}
                {columns.map((column, i) => {
                  const mine = sorting?.column === column.id;
                  return (
                    <th
                      key={column.id}
                      scope="col"
                      aria-sort={mine ? (sorting.down ? "descending" : "ascending") : undefined}
                      style={{ width: column.width }}
                      className={`sticky top-0 border-b border-ink bg-paper pr-4 ${i === 0 ? "z-30 max-md:left-0 max-md:pl-4" : "z-20"}`}
                    >
                      <button
                        type="button"
                        title={t("data.sort", column.label)}
                        className={`flex w-full items-baseline gap-1 py-2 font-semibold hover:text-accent max-md:min-h-11 ${column.numeric ? "justify-end text-right" : "text-left"}`}
                        onClick={() => {
                          const next = nextSorting(sorting, column.id);
                          setSort(next === null ? "" : sortingKey(next));
                        }}
                      >
                        <span className="min-w-0 overflow-hidden text-ellipsis whitespace-nowrap">{column.label}</span>
                        {mine && (
                          <span aria-hidden="true" className="text-accent">
                            {sorting.down ? "↓" : "↑"}
                          </span>
                        )}
                      </button>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              <Gap height={from * height} span={columns.length + (idOf ? 1 : 0)} />
              {Array.from({ length: to - from }, (_, i) => from + i).map((index) => {
                const row = rowAt(index);
                const on = picked.has(keyOf(row));
                return (
                  <tr
                    key={keyOf(row)}
                    data-row={index}
                    tabIndex={keys.tabIndex(index)}
                    aria-rowindex={index + 2}
                    aria-selected={idOf ? on : undefined}
                    className={`group outline-offset-[-2px] hover:bg-hover ${on ? "bg-hover" : ""} ${onOpen ? "cursor-pointer" : ""}`}
                    style={{ height }}
                    onFocus={() => keys.setActive(index)}
                    onClick={(event) => {
                      event.currentTarget.focus({ preventScroll: true });
                      onOpen?.(row);
                    }}
                  >
                    {idOf && (
                      // biome-ignore lint/a11y/useKeyWithClickEvents: space selects, heard by the grid
                      <td
                        className={`border-b border-rule ${on ? "shadow-[inset_3px_0_0_var(--accent)]" : ""}`}
                        onClick={(event) => event.stopPropagation()}
                      >
                        <label className="grid h-full min-h-8 w-9 cursor-pointer place-content-center max-md:min-h-11">
                          <input
                            type="checkbox"
                            tabIndex={-1}
                            className="size-4 accent-(--accent)"
                            checked={on}
                            aria-label={t("data.pick", nameOf(row))}
                            onChange={() => void pick(row)}
                          />
                        </label>
                      </td>
                    )}
                    {columns.map((column, i) => (
                      <Cell key={column.id} column={column} row={row} first={i === 0} />
                    ))}
                  </tr>
                );
              })}
              <Gap height={printing ? 0 : (count - to) * height} span={columns.length + (idOf ? 1 : 0)} />
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** A table without rows: the words looked for are not in it, or nothing passes the filters. */
function Nothing({ searched }: { searched: boolean }) {
  const { t } = useWords();
  const [find, setFind] = useOption("data.find", "");
  return searched ? (
    <Empty title={t("data.notFound", find)} hint={t("data.notFoundHint")} next={{ label: t("data.unfind"), act: () => setFind("") }} />
  ) : (
    <Empty title={t("data.nothing")} />
  );
}

/** Height of rows not drawn. */
const Gap = ({ height, span }: { height: number; span: number }) =>
  height > 0 && (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a spacer, never focused
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );

const TONES = { good: "text-good", accent: "text-accent", muted: "text-muted" };

function Cell<R>({ column: { text, numeric, chinese, tone, tint, open }, row, first }: { column: Column<R>; row: R; first: boolean }) {
  const { own, ownLang } = useWords();
  const shown = chinese ? own(text(row)) : text(row);
  const act = open?.(row) ?? null;
  const strength = tint?.(row) ?? 0;
  const colour = tone?.(row);
  return (
    <td
      lang={chinese ? ownLang : undefined}
      title={shown.length > 12 ? shown : undefined}
      className={`overflow-hidden border-b border-rule pr-4 text-ellipsis max-md:pr-2.5 max-md:text-[13px] max-md:leading-[1.3] ${numeric ? "text-right whitespace-nowrap" : "md:whitespace-nowrap"} ${colour ? TONES[colour] : ""} ${act ? "cursor-pointer hover:underline" : ""} ${first ? "max-md:sticky max-md:left-0 max-md:z-10 max-md:bg-paper max-md:pl-4" : ""}`}
      style={strength > 0 ? { background: `color-mix(in srgb, var(--seq-5) ${Math.round(12 + strength * 50)}%, var(--paper))` } : undefined}
      {...(act && {
        "data-cell": "",
        tabIndex: -1,
        onClick: (event: { stopPropagation: () => void }) => {
          event.stopPropagation();
          act();
        },
      })}
    >
      {/* A row for fingers has room for two lines. */}
      <span className={numeric ? "" : "max-md:line-clamp-2 max-md:wrap-anywhere"}>{chinese ? shown : <Mixed>{shown}</Mixed>}</span>
    </td>
  );
}

/** What to do with the rows selected. */
function Picked({ count, onCopy }: { count: number; onCopy: () => void }) {
  const { t } = useWords();
  const select = useStore((state) => state.select);
  const [only, setOnly] = useOption("data.only", "");
  return (
    <span className="flex flex-wrap items-center border-l-2 border-accent pl-2.5">
      <b className="font-semibold text-ink">{t("data.picked", count)}</b>
      <button type="button" className="tool" onClick={onCopy}>
        {t("data.copy")}
      </button>
      <button type="button" className="tool" aria-pressed={only !== ""} onClick={() => setOnly(only === "" ? "yes" : "")}>
        {t("data.onlyPicked")}
      </button>
      <button type="button" className="tool" onClick={() => select([])}>
        {t("data.unpick")}
      </button>
    </span>
  );
}

/** Which columns are shown. */
function Columns<R>({ columns, shown }: { columns: readonly Column<R>[]; shown: readonly Column<R>[] }) {
  const { t } = useWords();
  const [text, setText] = useOption("data.columns", "");
  const show = (column: Column<R>, on: boolean) => setText([...withColumn(column, on, wishesOf(text))].sort().join("."));
  return (
    <Popover.Root>
      <Popover.Trigger className="tool">{t("data.columns")}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t("data.columns")}
          className="sheet z-50 max-h-[min(480px,var(--radix-popover-content-available-height))] w-60 overflow-auto p-3"
        >
          {columns.map((column) => (
            <label key={column.id} className="flex min-h-8 items-center gap-2 hover:bg-hover max-md:min-h-11">
              <input
                type="checkbox"
                className="size-4 accent-(--accent)"
                checked={shown.some(({ id }) => id === column.id)}
                onChange={({ target }) => show(column, target.checked)}
              />
              {column.label}
            </label>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
