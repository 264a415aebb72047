/** The strip at the foot: how many figures fall on each quarter, and the brush that is the date filter everywhere. */
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { monthNumber, monthText } from "../../dataset/columns.ts";
import { useData } from "../data.ts";
import { monthOf, yearOf } from "../period.ts";
import { useOption, useStore } from "../store.ts";
import { useNarrow } from "../theme.ts";
import { useWords } from "../words.ts";

const HEIGHT = 72;
const AXIS = 18;
const QUARTER = 3;
let drags = 0;

export default function Strip() {
  const data = useData();
  const { t, month } = useWords();
  const phone = useNarrow();
  const filters = useStore((state) => state.filters);
  const narrow = useStore((state) => state.narrow);
  const [folded, setFolded] = useOption("strip.folded", "no");
  const box = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ kind: "new" | "from" | "to" | "move"; at: number; from: number; to: number; gesture: string } | null>(null);
  const counts = useMemo(() => data.engine.count(filters), [data, filters]);
  const first = Math.floor((data.head.months[0] || 24_240) / 12) * 12;
  const last = Math.floor((data.head.months[1] || 24_240) / 12) * 12 + 11;
  const total = last - first + 1;
  const bars = useMemo(() => {
    const quarters = new Array<number>(Math.ceil(total / QUARTER)).fill(0);
    counts.months.forEach((n, i) => {
      quarters[Math.floor((counts.firstMonth + i - first) / QUARTER)]! += n;
    });
    return quarters;
  }, [counts, first, total]);
  // Root scale: a year-end with all annual figures would flatten every other quarter.
  const highest = Math.sqrt(Math.max(1, ...bars));
  const from = filters.from === null ? first : monthNumber(filters.from);
  const to = filters.to === null ? last : monthNumber(filters.to);
  const set = (a: number, b: number, gesture?: string) => {
    const low = Math.max(first, Math.min(a, b));
    const high = Math.min(last, Math.max(a, b));
    narrow(low === first && high === last ? { from: null, to: null } : { from: monthText(low), to: monthText(high) }, gesture);
  };
  const monthAt = (event: PointerEvent): number => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.max(first, Math.min(last, first + Math.floor(((event.clientX - left) / width) * total)));
  };
  const x = (m: number) => `${((m - first) / total) * 100}%`;
  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const at = monthAt(event);
    const reach = (12 / (box.current?.clientWidth ?? 1)) * total;
    const narrowed = filters.from !== null || filters.to !== null;
    const kind =
      narrowed && Math.abs(at - from) <= reach
        ? "from"
        : narrowed && Math.abs(at - to) <= reach
          ? "to"
          : narrowed && at > from && at < to
            ? "move"
            : "new";
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ kind, at, from, to, gesture: `brush${++drags}` });
  };
  const onMove = (event: PointerEvent) => {
    if (!drag) return;
    const at = monthAt(event);
    if (drag.kind === "new") {
      if (at !== drag.at) set(drag.at, at, drag.gesture);
    } else if (drag.kind === "from") set(at, drag.to, drag.gesture);
    else if (drag.kind === "to") set(drag.from, at, drag.gesture);
    else {
      const by = Math.max(first - drag.from, Math.min(last - drag.to, at - drag.at));
      set(drag.from + by, drag.to + by, drag.gesture);
    }
  };
  const handle = (end: "from" | "to") => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[event.key];
    const jump = event.key === "Home" ? first : event.key === "End" ? last : null;
    if (step === undefined && jump === null) return;
    event.preventDefault();
    const now = jump ?? (end === "from" ? from : to) + (step ?? 0);
    if (end === "from") set(Math.min(now, to), to, "keys");
    else set(from, Math.max(now, from), "keys");
  };
  // A year takes 34 px; a phone has room for seven of them.
  const every = [12, 24, 60, 120].find((months) => total / months <= (phone ? 7 : 22)) ?? 240;
  if (folded === "yes")
    return (
      <section className="noprint border-t border-ink px-4 md:px-7" aria-label={t("strip.label")}>
        <button type="button" className="tool" onClick={() => setFolded("no")}>
          {t("strip.unfold")}
        </button>
      </section>
    );
  return (
    <section className="noprint relative border-t border-ink px-4 pt-2 md:px-7" aria-label={t("strip.label")}>
      <div className="relative" style={{ height: HEIGHT + AXIS }}>
        <svg
          ref={box}
          width="100%"
          height={HEIGHT}
          className="block cursor-crosshair touch-pan-y overflow-visible"
          aria-hidden="true"
          onPointerDown={onDown}
          onPointerMove={onMove}
          onPointerUp={() => setDrag(null)}
          onPointerCancel={() => setDrag(null)}
        >
          <rect width="100%" height={HEIGHT} fill="transparent" />
          {Array.from({ length: Math.ceil(total / every) + 1 }, (_, i) => first + i * every).map((m) => (
            <line key={m} x1={x(m)} x2={x(m)} y1="0" y2={HEIGHT} stroke="var(--rule)" />
          ))}
          {bars.map((n, i) => {
            const m = first + i * QUARTER;
            const height = n === 0 ? 0 : Math.max(2, (Math.sqrt(n) / highest) * (HEIGHT - 14));
            return (
              <rect
                key={m}
                x={x(m)}
                width={`calc(${(QUARTER / total) * 100}% - 1px)`}
                y={HEIGHT - height}
                height={height}
                fill={m + QUARTER > from && m <= to ? "var(--seq-4)" : "var(--seq-2)"}
              >
                <title>{t("strip.density", month(m + QUARTER - 1), n)}</title>
              </rect>
            );
          })}
          {(filters.from !== null || filters.to !== null) && (
            <>
              <rect
                x={x(from)}
                width={`${((to - from + 1) / total) * 100}%`}
                height={HEIGHT}
                fill="var(--accent)"
                opacity="0.09"
                className="cursor-move"
              />
              {[from, to + 1].map((m, i) => (
                <g key={i === 0 ? "from" : "to"}>
                  <line x1={x(m)} x2={x(m)} y2={HEIGHT} stroke="var(--accent)" />
                </g>
              ))}
            </>
          )}
        </svg>
        <span
          role="slider"
          tabIndex={0}
          aria-label={t("strip.from")}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={from}
          aria-valuetext={month(from)}
          className="pointer-events-none absolute top-7 h-4 w-2 -translate-x-1/2 border border-accent bg-raised"
          style={{ left: x(from) }}
          onKeyDown={handle("from")}
        />
        <span
          role="slider"
          tabIndex={0}
          aria-label={t("strip.to")}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={to}
          aria-valuetext={month(to)}
          className="pointer-events-none absolute top-7 h-4 w-2 -translate-x-1/2 border border-accent bg-raised"
          style={{ left: x(to + 1) }}
          onKeyDown={handle("to")}
        />
        <div className="relative h-[18px] overflow-hidden text-[11px] text-muted" aria-hidden="true">
          {Array.from({ length: Math.ceil(total / every) }, (_, i) => first + i * every)
            .filter((m) => monthOf(m) === 0)
            .map((m) => (
              <span key={m} className="absolute top-0.5 pl-1" style={{ left: x(m) }}>
                {yearOf(m)}
              </span>
            ))}
        </div>
      </div>
      <button
        type="button"
        className="tool absolute! top-0 right-1 min-h-6! text-[11px]"
        aria-label={t("strip.fold")}
        onClick={() => setFolded("yes")}
      >
        ▾
      </button>
    </section>
  );
}
