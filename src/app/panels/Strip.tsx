/**
 * The strip at the foot of every view: alliances as bars, events as diamonds, how many figures speak of each
 * quarter, and the brush that is the date filter everywhere. It ignores the dates it sets, and obeys the rest.
 *
 * Keys: Tab reaches the range and its two ends. On an end, arrows move it a month, Page keys a year, Home and End
 * to the edge. On the range, arrows move it whole, Shift with arrows moves its later end, Escape clears it.
 */
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { monthText } from "../../dataset/columns.ts";
import type { Event } from "../../dataset/schema.ts";
import { useData } from "../data.ts";
import { useSettled } from "../painted.ts";
import { useSize } from "../parts/useSize.ts";
import { yearOf } from "../period.ts";
import { alliancesIn, eventsInRange, hasYear } from "../select/facts.ts";
import { groupBy } from "../select/group.ts";
import { textWidth, yearTicks } from "../select/measure.ts";
import { allianceBars, bins, createScale, type Drag, draggedTo, extentOf, gripAt, monthsOf, spanOf, wholeMonth } from "../select/timeline.ts";
import { useOption, useStore } from "../store.ts";
import { useNarrow } from "../theme.ts";
import { useWords } from "../words.ts";

const BAR = 17;
const EVENTS = 16;
const DENSITY = 40;
const AXIS = 18;
const QUARTER = 3;
/** Diamonds nearer than this many pixels are drawn as one. */
const NEAR = 9;
/** Stands for several events under one diamond. */
const MANY = "*";
let drags = 0;

interface Held extends Drag {
  /** Pixels where it began. */
  px: number;
  gesture: string;
  /** The fact under the pointer when it went down; a press without a drag opens it. */
  fact: string | null;
}

export default function Strip() {
  const { t, range } = useWords();
  const narrow = useNarrow();
  const from = useStore((state) => state.filters.from);
  const to = useStore((state) => state.filters.to);
  const [folded, setFolded] = useOption("strip.folded", narrow ? "yes" : "no");
  const open = folded !== "yes";
  return (
    <section className="noprint relative border-t border-ink px-4 md:px-7" aria-label={t("strip.label")}>
      <button
        type="button"
        className={
          open
            ? "tool absolute! right-3 bottom-0 z-10 min-h-6! min-w-8! max-md:min-h-11! max-md:items-end! max-md:pb-1.5"
            : "tool w-full justify-between!"
        }
        aria-expanded={open}
        onClick={() => setFolded(open ? "yes" : "no")}
      >
        {open ? (
          <>
            <span className="sr-only">{t("strip.fold")}</span>
            <Chevron up={false} />
          </>
        ) : (
          <>
            <span>
              {t("strip.label")} <b className="ml-2 font-semibold text-ink">{range(from, to) || t("filter.always")}</b>
            </span>
            <Chevron up />
          </>
        )}
      </button>
      {open && <Open rows={narrow ? 2 : 3} />}
    </section>
  );
}

const Chevron = ({ up }: { up: boolean }) => (
  <svg width="12" height="8" viewBox="0 0 12 8" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
    <path d={up ? "M1 7l5-5 5 5" : "M1 1l5 5 5-5"} />
  </svg>
);

function Open({ rows }: { rows: number }) {
  const data = useData();
  const { t, month, name, date, range } = useWords();
  const filters = useStore((state) => state.filters);
  const selected = useStore((state) => state.selected);
  const narrow = useStore((state) => state.narrow);
  const widen = useStore((state) => state.widen);
  const openFact = useStore((state) => state.openFact);
  const go = useStore((state) => state.go);
  const [box, { width }] = useSize<HTMLDivElement>();
  const plot = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Held | null>(null);

  const extent = useMemo(() => extentOf(data), [data]);
  const scale = useMemo(() => createScale(extent), [extent]);
  const { first, last, core } = extent;
  // The view is drawn first; what the strip counts may follow it.
  const settled = useSettled(filters);
  const counts = useMemo(() => data.engine.count(settled), [data, settled]);
  const events = useMemo(() => eventsInRange(data, settled, ["dates"]).filter(({ date }) => hasYear(date)), [data, settled]);
  const { shown, more } = useMemo(() => {
    const { bars } = allianceBars(alliancesIn(data, settled, ["dates"]), events, last);
    const stood = (id: string) => Number(settled.alliances.includes(id) || selected.includes(id));
    const kept = bars
      .toSorted((a, b) => stood(b.alliance.id) - stood(a.alliance.id) || b.alliance.members.length - a.alliance.members.length)
      .slice(0, rows)
      .sort((a, b) => b.founded.from - a.founded.from);
    return { shown: kept, more: bars.length - kept.length };
  }, [data, settled, events, last, selected, rows]);
  const quarters = useMemo(() => bins(counts.touching, counts.firstMonth, QUARTER), [counts]);
  const diamonds = useMemo(() => gather(events, (m) => scale.x(m) * width), [events, scale, width]);

  const x = (m: number) => scale.x(m) * width;
  const { from, to } = monthsOf(filters.from, filters.to, extent);
  const narrowed = filters.from !== null || filters.to !== null;
  const set = (a: number, b: number, gesture?: string) => {
    const low = Math.max(first, Math.min(a, b));
    const high = Math.min(last, Math.max(a, b));
    narrow(low === first && high === last ? { from: null, to: null } : { from: monthText(low), to: monthText(high) }, gesture);
  };
  const barsTop = 8;
  const eventsTop = barsTop + shown.length * BAR + (shown.length > 0 ? 2 : 0);
  const densityTop = eventsTop + EVENTS;
  const base = densityTop + DENSITY;
  // Root scale: one year told by every article would flatten all others.
  const highest = Math.sqrt(Math.max(1, ...quarters.map(({ n }) => n)));

  const monthAt = (event: PointerEvent): number => {
    const left = plot.current?.getBoundingClientRect().left ?? 0;
    return wholeMonth(scale.at((event.clientX - left) / Math.max(1, width)), extent);
  };
  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const reach = event.pointerType === "touch" ? 22 : 8;
    const grip = gripAt(px, narrowed ? { left: x(from), right: x(to + 1) } : null, reach);
    event.currentTarget.setPointerCapture(event.pointerId);
    const mark = event.target instanceof Element ? event.target.closest("[data-fact]") : null;
    setDrag({ grip, px: event.clientX, at: monthAt(event), from, to, gesture: `brush${++drags}`, fact: mark?.getAttribute("data-fact") ?? null });
  };
  const onMove = (event: PointerEvent) => {
    if (!drag || (drag.fact !== null && Math.abs(event.clientX - drag.px) < 4)) return;
    const at = monthAt(event);
    if (drag.fact !== null) setDrag({ ...drag, fact: null });
    const next = draggedTo(drag, at, extent);
    if (next) set(next.from, next.to, drag.gesture);
  };
  const onUp = () => {
    if (drag?.fact === MANY) go("timeline");
    else if (drag?.fact) openFact(drag.fact);
    setDrag(null);
  };
  const onKey = (part: "from" | "to" | "range") => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12 }[event.key] ?? 0;
    const edge = event.key === "Home" ? first : event.key === "End" ? last : null;
    if (event.key === "Escape" && narrowed) widen("dates");
    else if (step === 0 && edge === null) return;
    else if (part === "from") set(Math.max(first, Math.min(edge ?? from + step, to)), to, "keys");
    else if (part === "to" || event.shiftKey) set(from, Math.min(last, Math.max(edge ?? to + step, from)), "keys");
    else {
      const wish = edge === first ? first - from : edge === last ? last - to : step;
      const by = Math.max(first - from, Math.min(last - to, wish));
      if (by !== 0) set(from + by, to + by, "keys");
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const said = range(filters.from ?? monthText(first), filters.to ?? monthText(last));
  const ticks = width === 0 ? [] : yearTicks(yearOf(core.first), yearOf(core.last) + 1, (year) => x(year * 12), 44);
  const accent = (ids: readonly string[]) => ids.some((id) => filters.alliances.includes(id) || selected.includes(id));

  return (
    <div ref={box} className="relative" style={{ height: base + AXIS }}>
      <svg
        ref={plot}
        width={width}
        height={base}
        className="block cursor-crosshair touch-pan-y overflow-visible select-none"
        aria-hidden="true"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => setDrag(null)}
      >
        <rect width={width} height={base} fill="transparent" />
        {ticks.map((year) => (
          <line key={year} x1={x(year * 12)} x2={x(year * 12)} y1="6" y2={base} stroke="var(--rule)" shapeRendering="crispEdges" />
        ))}
        {quarters.map(({ from: m, n }) => {
          const left = x(Math.max(m, first));
          const right = x(m + QUARTER);
          const height = n === 0 ? 0 : Math.max(2, (Math.sqrt(n) / highest) * DENSITY);
          return (
            <rect
              key={m}
              x={left}
              width={Math.max(0.6, right - left - 1)}
              y={base - height}
              height={height}
              fill={m + QUARTER > from && m <= to ? "var(--seq-4)" : "var(--seq-2)"}
            >
              <title>{t("strip.density", month(m + QUARTER - 1), n)}</title>
            </rect>
          );
        })}
        {narrowed && (
          <rect x={x(from)} width={x(to + 1) - x(from)} y="2" height={base - 2} fill="var(--accent)" opacity="0.08" className="cursor-move" />
        )}
        {shown.map(({ alliance, founded }, i) => {
          const left = x(founded.from);
          const label = name(alliance);
          const strong = accent([alliance.id]);
          const before = textWidth(label, 12) + 8 < left;
          return (
            <g key={alliance.id} className="cursor-pointer" data-fact={alliance.id}>
              <rect
                x={left}
                y={barsTop + i * BAR + 2}
                width={Math.max(2, width - left)}
                height={BAR - 6}
                fill={strong ? "var(--accent)" : "var(--rule)"}
                fillOpacity={strong ? 0.9 : 1}
              />
              <text
                x={before ? left - 6 : Math.max(0, left) + 5}
                y={barsTop + i * BAR + 12}
                textAnchor={before ? "end" : "start"}
                fontSize="12"
                fontWeight={strong ? 600 : 400}
                fill={strong ? (before ? "var(--accent)" : "var(--paper)") : "var(--ink)"}
              >
                {label}
              </text>
              <title>{`${label} · ${t("strip.founded", date(alliance.founded?.date ?? ""))}`}</title>
            </g>
          );
        })}
        {diamonds.map(({ at, items }) => {
          const only = items.length === 1 ? items[0] : undefined;
          const size = only ? 4 : 5.5;
          const y = eventsTop + EVENTS / 2;
          return (
            <g key={at} className="cursor-pointer" data-fact={only?.id ?? MANY}>
              <rect x={at - 8} y={eventsTop - 2} width="16" height={EVENTS + 2} fill="transparent" />
              <path
                d={`M${at} ${y - size}l${size} ${size}-${size} ${size}-${size}-${size}z`}
                fill={accent(items.flatMap(({ alliances }) => alliances)) ? "var(--accent)" : "var(--ink)"}
              />
              {!only && <path d={`M${at} ${y - 2}l2 2-2 2-2-2z`} fill="var(--paper)" />}
              <title>{only ? `${date(only.date)} · ${name(only)}` : t("strip.events", items.length)}</title>
            </g>
          );
        })}
        <line x2={width} y1={base - 0.5} y2={base - 0.5} stroke="var(--rule)" shapeRendering="crispEdges" />
        {narrowed &&
          [x(from), x(to + 1)].map((at, i) => (
            <line key={i === 0 ? "from" : "to"} x1={at} x2={at} y1="2" y2={base} stroke="var(--accent)" strokeWidth="1.25" />
          ))}
      </svg>
      <span
        role="slider"
        tabIndex={0}
        aria-label={t("strip.brush")}
        aria-describedby="strip-keys"
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={from}
        aria-valuetext={said}
        className="pointer-events-none absolute top-0.5"
        style={{ left: x(from), width: Math.max(4, x(to + 1) - x(from)), height: base - 2 }}
        onKeyDown={onKey("range")}
      />
      {(["from", "to"] as const).map((end) => (
        <span
          key={end}
          role="slider"
          tabIndex={0}
          aria-label={t(`strip.${end}`)}
          aria-valuemin={first}
          aria-valuemax={last}
          aria-valuenow={end === "from" ? from : to}
          aria-valuetext={month(end === "from" ? from : to)}
          data-grip={end}
          className="pointer-events-none absolute grid size-6 -translate-x-1/2 place-items-center"
          style={{ left: end === "from" ? x(from) : x(to + 1), top: Math.max(0, base / 2 - 12) }}
          onKeyDown={onKey(end)}
        >
          <i className={`h-4.5 w-2 border bg-raised ${narrowed ? "border-accent" : "border-muted"}`} />
        </span>
      ))}
      <span id="strip-keys" className="sr-only">
        {t("strip.keys")}
      </span>
      <span className="sr-only" aria-live="polite">
        {narrowed ? said : ""}
      </span>
      <div className="relative h-[18px] overflow-hidden text-[11px] text-muted" aria-hidden="true">
        {core.first > first && <span className="absolute top-0.5 left-0">{yearOf(first)}</span>}
        {ticks.slice(0, -1).map((year) => (
          <span key={year} className="absolute top-0.5 -translate-x-1/2 first:translate-x-0" style={{ left: x(year * 12) }}>
            {year}
          </span>
        ))}
      </div>
      {more > 0 && (
        <button type="button" className="tool absolute! top-0 left-0 min-h-6! px-0! text-[11px] max-md:hidden!" onClick={() => go("timeline")}>
          {t("strip.more", more)}
        </button>
      )}
    </div>
  );
}

/** Events that would touch, by place in pixels. Those of a year alone stand in its middle. */
function gather(events: readonly Event[], x: (month: number) => number): { at: number; items: Event[] }[] {
  const placed = events.map((event) => {
    const { from, to } = spanOf(event.date);
    return { event, bin: Math.round(x((from + to) / 2) / NEAR), at: x((from + to) / 2) };
  });
  return [...groupBy(placed, ({ bin }) => bin).values()].map((group) => ({
    at: Math.round(group.reduce((sum, { at }) => sum + at, 0) / group.length),
    items: group.map(({ event }) => event),
  }));
}
