/**
 * Lists of things to tick, each with how many figures it would leave. One tab stop: arrows, Home and End walk the rows,
 * Space or Enter ticks; in a tree, right and left open and close.
 */
import { type KeyboardEvent, useRef } from "react";
import { useWords } from "../words.ts";
import { useRowKeys } from "./useRowKeys.ts";

export interface Tick {
  id: string;
  label: string;
  note?: string;
  count: number;
  on: boolean;
}

export interface TickGroup {
  id: string;
  label: string;
  ticks: readonly Tick[];
}

/** Rows a group shows; what is beyond is found by searching. */
const SHOWN = 120;

const ROW = "flex min-h-8 cursor-pointer items-center gap-2.5 px-1 py-1 hover:bg-hover max-md:min-h-11";

function Row({ label, note, count, on, box = true }: Omit<Tick, "id"> & { box?: boolean }) {
  const { integer } = useWords();
  return (
    <>
      {box && (
        <span className={`tick ${on ? "on" : ""}`} aria-hidden="true">
          <svg viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
            <path d="M2 6.4 4.8 9 10 3" />
          </svg>
        </span>
      )}
      <span className={`min-w-0 flex-1 leading-snug ${count === 0 && !on ? "text-muted" : ""}`}>
        {label}
        {note && <span className="ml-2 text-[12.5px] text-muted">{note}</span>}
      </span>
      {box && <span className="text-[12.5px] text-muted">{integer(count)}</span>}
    </>
  );
}

/** `label` names the whole list; groups without ticks are left out. */
export function Ticks({ label, groups, onToggle }: { label: string; groups: readonly TickGroup[]; onToggle: (id: string, group: string) => void }) {
  const { t, integer } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const shown = groups.filter(({ ticks }) => ticks.length > 0).map((group) => ({ ...group, cut: group.ticks.slice(0, SHOWN) }));
  const starts = shown.map((_, i) => shown.slice(0, i).reduce((n, { cut }) => n + cut.length, 0));
  const total = shown.reduce((n, { cut }) => n + cut.length, 0);
  const { tabIndex, setActive, onKeyDown } = useRowKeys(total, box, (index) => reveal(box.current, index));
  if (total === 0) return <p className="text-muted">{t("search.none")}</p>;
  return (
    <div ref={box} role="listbox" aria-label={label} aria-multiselectable="true" className="-mx-1 flex flex-col gap-3">
      {shown.map(({ id: group, label: heading, ticks, cut }, g) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
        <div key={group} role="group" aria-label={heading || label}>
          {heading && (
            <div className="px-1 pb-0.5 text-[12.5px] text-muted" aria-hidden="true">
              {heading}
            </div>
          )}
          {cut.map((tick, i) => {
            const index = starts[g]! + i;
            return (
              <div
                key={tick.id}
                role="option"
                aria-selected={tick.on}
                data-row={index}
                tabIndex={tabIndex(index)}
                className={ROW}
                onClick={() => {
                  setActive(index);
                  onToggle(tick.id, group);
                }}
                onKeyDown={(event) => press(event, () => onToggle(tick.id, group), onKeyDown)}
              >
                <Row {...tick} />
              </div>
            );
          })}
          {ticks.length > cut.length && <p className="px-1 pt-1 text-[12.5px] text-muted">{t("list.more", integer(ticks.length - cut.length))}</p>}
        </div>
      ))}
    </div>
  );
}

export interface Branch extends Tick {
  /** Where it stands in the tree: a region may stand in several places. */
  path: string;
  depth: number;
  /** null: nothing below it. */
  open: boolean | null;
  /** A heading only, not to be ticked. */
  heading?: boolean;
}

/** The visible rows of a tree, in order. */
export function Tree({
  label,
  rows,
  onToggle,
  onOpen,
}: {
  label: string;
  rows: readonly Branch[];
  onToggle: (id: string) => void;
  onOpen: (row: Branch, open: boolean) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { t } = useWords();
  const { tabIndex, setActive, onKeyDown, go } = useRowKeys(rows.length, box, (index) => reveal(box.current, index));
  const keys = (row: Branch, index: number) => (event: KeyboardEvent) => {
    if (event.key === "ArrowRight" && row.open !== null) {
      event.preventDefault();
      if (row.open) go(index + 1);
      else onOpen(row, true);
    } else if (event.key === "ArrowLeft") {
      event.preventDefault();
      if (row.open) onOpen(row, false);
      else {
        const above = rows.findLastIndex(({ depth }, i) => i < index && depth < row.depth);
        if (above >= 0) go(above);
      }
    } else press(event, () => (row.heading ? onOpen(row, !row.open) : onToggle(row.id)), onKeyDown);
  };
  return (
    <div ref={box} role="tree" aria-label={label} aria-multiselectable="true" className="-mx-1">
      {rows.map((row, index) => (
        <div
          key={row.path}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-expanded={row.open ?? undefined}
          aria-checked={row.heading ? undefined : row.on}
          data-row={index}
          tabIndex={tabIndex(index)}
          className={`${ROW} ${row.heading ? "mt-2 text-[12.5px] text-muted first:mt-0" : ""}`}
          style={{ paddingLeft: 4 + Math.max(0, row.depth - 1) * 18 }}
          onClick={() => {
            setActive(index);
            if (row.heading) onOpen(row, !row.open);
            else onToggle(row.id);
          }}
          onKeyDown={keys(row, index)}
        >
          {/* A pointer's way of opening; keys have the arrows. */}
          <span
            className={`grid size-5 flex-none place-items-center text-muted max-md:size-9 ${row.open === null ? "invisible" : "hover:text-ink"}`}
            aria-hidden="true"
            title={t(row.open ? "tree.close" : "tree.open")}
            onClick={(event) => {
              if (row.open === null) return;
              event.stopPropagation();
              setActive(index);
              onOpen(row, !row.open);
            }}
          >
            <svg width="9" height="9" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
              <path d={row.open ? "M1 3l4 4 4-4" : "M3 1l4 4-4 4"} />
            </svg>
          </span>
          <Row {...row} box={!row.heading} />
        </div>
      ))}
    </div>
  );
}

function press(event: KeyboardEvent, toggle: () => void, otherwise: (event: KeyboardEvent) => void): void {
  if (event.key === " " || event.key === "Enter") {
    event.preventDefault();
    toggle();
    return;
  }
  if (event.key === "ArrowUp" && event.currentTarget.getAttribute("data-row") === "0") {
    const field = event.currentTarget.closest("[data-choices]")?.querySelector<HTMLElement>("input[type=search]");
    if (field) {
      event.preventDefault();
      field.focus();
      return;
    }
  }
  otherwise(event);
}

const reveal = (box: HTMLElement | null, index: number): void => box?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: "nearest" });
