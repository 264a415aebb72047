/**
 * The timeline: alliances with chairs, joins and handovers, events by kind, and how much is told of each month.
 *
 *   rows.ts     (data, filters) → alliances, lanes, density
 *   layout.ts   rows, window, width → where everything stands, nothing colliding
 *   option.ts   the scene as ECharts draws it;  Picture.tsx: loaded when shown
 *   zoom.ts     windows: zoom, pan, and their place in the address
 *
 * Dragging in the lowest row brushes: the date filter everywhere, as on the strip. Elsewhere it moves the window.
 */

import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { monthText } from "../../../dataset/columns.ts";
import type { Alliance, Event } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { Several } from "../../parts/Several.tsx";
import { useSize } from "../../parts/useSize.ts";
import { type Drag, draggedTo, gripAt, monthsOf, type Stretch, wholeMonth } from "../../select/timeline.ts";
import { useOption, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { List } from "./List.tsx";
import { FEW_ALLIANCES, layout } from "./layout.ts";
import { timelineRows } from "./rows.ts";
import { around, panned, parseWindow, wholeOf, windowKey, zoomed } from "./zoom.ts";

const Picture = lazy(() => import("./Picture.tsx"));

let gestures = 0;
/** A wheel or a pinch that rests this long has ended: the view then goes into the address. */
const REST = 250;

type Held = (Drag & { kind: "brush"; gesture: string }) | { kind: "pan"; px: number; view: Stretch };

export default function Timeline() {
  const data = useData();
  const words = useWords();
  const { t, range } = words;
  const filters = useStore((state) => state.filters);
  const selected = useStore((state) => state.selected);
  const narrow = useStore((state) => state.narrow);
  const [key, setKey] = useOption("timeline.window", "");
  const [twin, setTwin] = useOption("timeline.list", "no");
  const [every, setEvery] = useOption("timeline.alliances", "few");
  const [box, { width }] = useSize<HTMLDivElement>();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [live, setLive] = useState<Stretch | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [several, setSeveral] = useState<readonly string[]>([]);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const rows = useMemo(() => timelineRows(data, filters), [data, filters]);
  const { extent } = rows;
  const view = useMemo(() => live ?? parseWindow(key, extent), [live, key, extent]);
  const picked = useMemo(() => new Set([...filters.alliances, ...selected]), [filters.alliances, selected]);
  const scene = useMemo(
    () => (width === 0 ? null : layout({ rows, window: view, width, words, picked, allAlliances: every === "all" })),
    [rows, view, width, words, picked, every],
  );
  const events = rows.lanes.reduce((sum, lane) => sum + lane.events.length, rows.ofNoYear.length);
  const alliances = rows.bars.length + rows.undated.length;

  const settle = useCallback(
    (next: Stretch) => {
      clearTimeout(resting.current);
      setLive(null);
      setKey(windowKey(next, extent), "zoom");
    },
    [setKey, extent],
  );
  /** Shown at once; in the address when it rests. */
  const glide = useCallback(
    (next: Stretch) => {
      setLive(next);
      clearTimeout(resting.current);
      resting.current = setTimeout(() => settle(next), REST);
    },
    [settle],
  );
  useEffect(() => () => clearTimeout(resting.current), []);

  const left = scene?.left ?? 0;
  const monthAt = useCallback(
    (clientX: number): number => {
      const edge = frame?.getBoundingClientRect().left ?? 0;
      return view.from + ((clientX - edge - left) / Math.max(1, width - left)) * (view.to - view.from);
    },
    [frame, view, left, width],
  );

  // React's wheel listener is passive; the page must not scroll while the timeline zooms.
  useEffect(() => {
    if (!frame) return;
    const onWheel = (event: WheelEvent) => {
      const main = frame.closest("main");
      const tall = main !== null && main.scrollHeight > main.clientHeight + 4;
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      // Where the lanes overflow, the plain wheel scrolls them, and Ctrl (or a pinch on a pad) zooms.
      if (!sideways && tall && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const by = event.deltaMode === 1 ? 24 : 1;
      if (sideways) glide(panned(view, (((event.deltaX || event.deltaY) * by) / Math.max(1, width - left)) * (view.to - view.from), extent));
      else glide(zoomed(view, Math.exp(Math.max(-60, Math.min(60, event.deltaY * by)) * 0.005), monthAt(event.clientX), extent));
    };
    frame.addEventListener("wheel", onWheel, { passive: false });
    return () => frame.removeEventListener("wheel", onWheel);
  }, [frame, glide, view, extent, monthAt, width, left]);

  const zoomBy = useCallback((factor: number) => settle(zoomed(view, factor, (view.from + view.to) / 2, extent)), [settle, view, extent]);
  const panBy = (part: number) => settle(panned(view, (view.to - view.from) * part, extent));

  const { from, to } = monthsOf(filters.from, filters.to, extent);
  const narrowed = filters.from !== null || filters.to !== null;
  const brush = (next: Stretch | null, gesture: string) => {
    if (!next) return;
    const all = next.from === extent.first && next.to === extent.last;
    narrow(all ? { from: null, to: null } : { from: monthText(next.from), to: monthText(next.to) }, gesture);
  };
  const px = (month: number): number => left + ((month - view.from) / (view.to - view.from)) * (width - left);

  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !scene) return;
    const rect = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - rect.left, event.clientY - rect.top];
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (x < scene.left) return;
    if (y >= scene.densityTop) {
      const grip = gripAt(x, narrowed ? { left: px(from), right: px(to + 1) } : null, event.pointerType === "touch" ? 22 : 8);
      setHeld({ kind: "brush", grip, at: wholeMonth(monthAt(event.clientX), extent), from, to, gesture: `timeline${++gestures}` });
      event.currentTarget.setPointerCapture(event.pointerId);
    } else setHeld({ kind: "pan", px: event.clientX, view });
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (before && fingers.current.size === 2) {
      const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId);
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (!other) return;
      const apart = (x: number) => Math.max(24, Math.abs(x - other[1].x));
      setHeld(null);
      glide(zoomed(view, apart(before.x) / apart(event.clientX), monthAt((event.clientX + other[1].x) / 2), extent));
      return;
    }
    if (!held) return;
    if (held.kind === "brush") brush(draggedTo(held, wholeMonth(monthAt(event.clientX), extent), extent), held.gesture);
    else {
      const by = event.clientX - held.px;
      if (Math.abs(by) < 4) return;
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId);
      glide(panned(held.view, (-by / Math.max(1, width - left)) * (held.view.to - held.view.from), extent));
    }
  };
  const onUp = (event: PointerEvent<HTMLDivElement>) => {
    fingers.current.delete(event.pointerId);
    setHeld(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = event.shiftKey ? { ArrowLeft: -0.2, ArrowRight: 0.2 }[event.key] : undefined;
    if (pan !== undefined) panBy(pan);
    else if (event.key === "+" || event.key === "=") zoomBy(0.6);
    else if (event.key === "-" || event.key === "_") zoomBy(1 / 0.6);
    else if (event.key === "0") settle(wholeOf(extent));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useEffect(() => {
    const onTwin = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [role=dialog]")) return;
      setTwin(twin === "yes" ? "no" : "yes");
    };
    addEventListener("keydown", onTwin);
    return () => removeEventListener("keydown", onTwin);
  });

  const onOpen = useCallback(
    (id: string) => {
      const [kind = "", rest = ""] = id.split(/:(.*)/s);
      if (kind === "fact") useStore.getState().openFact(rest);
      else if (kind === "many") setSeveral(rest.split(","));
      else {
        const [a = 0, b = 0] = rest.split("..").map(Number);
        settle(around({ from: a, to: b }, extent));
      }
    },
    [settle, extent],
  );

  if (events + alliances === 0) return <Empty />;
  const list = twin === "yes";
  const shownFrom = monthText(Math.floor(view.from)) ?? "";
  const shownTo = monthText(Math.ceil(view.to) - 1) ?? "";
  return (
    <div className="flex min-h-full flex-col" onKeyDownCapture={onKey}>
      <Heading title={t("timeline.title")} note={t("timeline.note", events, alliances, list ? "" : range(shownFrom, shownTo))}>
        {!list && (
          <>
            <button type="button" className="tool" aria-label={t("timeline.earlier")} onClick={() => panBy(-0.4)}>
              ‹
            </button>
            <button type="button" className="tool framed" aria-label={t("timeline.zoomOut")} onClick={() => zoomBy(1 / 0.6)}>
              −
            </button>
            <button type="button" className="tool framed" aria-label={t("timeline.zoomIn")} onClick={() => zoomBy(0.6)}>
              +
            </button>
            <button type="button" className="tool" aria-label={t("timeline.later")} onClick={() => panBy(0.4)}>
              ›
            </button>
            {(every === "all" ? rows.bars.length > FEW_ALLIANCES : (scene?.more ?? 0) > 0) && (
              <button type="button" className="tool" onClick={() => setEvery(every === "all" ? "few" : "all")}>
                {every === "all" ? t("timeline.fewer") : t("timeline.more", scene?.more ?? 0)}
              </button>
            )}
            {narrowed && (
              <button type="button" className="tool" onClick={() => settle(around({ from, to: to + 1 }, extent))}>
                {t("timeline.toBrush")}
              </button>
            )}
            <button
              type="button"
              className="tool"
              disabled={view.from <= extent.first && view.to > extent.last}
              onClick={() => settle({ from: extent.first, to: extent.last + 1 })}
            >
              {t("timeline.all")}
            </button>
          </>
        )}
        <button type="button" className="tool framed" aria-keyshortcuts="T" onClick={() => setTwin(list ? "no" : "yes")}>
          {t(list ? "timeline.picture" : "timeline.list")}
        </button>
      </Heading>
      {list ? (
        <List rows={rows} />
      ) : (
        <div className="mx-4 mt-3 md:mx-7" ref={box}>
          <div
            ref={setFrame}
            className={`relative touch-pan-y select-none ${held?.kind === "pan" && live ? "cursor-grabbing" : ""}`}
            style={{ height: scene?.height ?? 400 }}
            onPointerDown={onDown}
            onPointerMove={onMove}
            onPointerUp={onUp}
            onPointerCancel={onUp}
          >
            {scene && narrowed && (
              <Brush left={Math.max(left, px(from))} right={Math.min(width, px(to + 1))} top={scene.densityTop - 6} height={scene.height} />
            )}
            <Suspense fallback={<p className="text-muted">{t("loading.chart")}</p>}>
              {scene && (
                <Picture
                  scene={scene}
                  label={`${t("timeline.label", events, alliances, words.date(shownFrom), words.date(shownTo))} ${t("timeline.keys")}`}
                  onOpen={onOpen}
                />
              )}
            </Suspense>
          </div>
          <footer className="flex flex-col gap-1 py-2 text-[12px] text-muted">
            <OffAxis label={t("timeline.undated")} things={rows.undated} onMore={setSeveral} />
            <OffAxis label={t("timeline.ofNoYear")} things={rows.ofNoYear} onMore={setSeveral} />
            <p className="noprint">{t("timeline.help")}</p>
          </footer>
        </div>
      )}
      {several.length > 0 && <Several ids={several} onClose={() => setSeveral([])} />}
    </div>
  );
}

/** What has no place on the axis is named below it; where it is much, the first few and a list of all. */
function OffAxis({ label, things, onMore }: { label: string; things: readonly (Alliance | Event)[]; onMore: (ids: string[]) => void }) {
  const { t, name } = useWords();
  const link = "text-left underline decoration-rule underline-offset-4 hover:text-ink max-md:min-h-11";
  const more = things.length - FEW_OFF_AXIS;
  return things.length === 0 ? null : (
    <p className="flex flex-wrap items-baseline gap-x-3">
      {label}
      {things.slice(0, FEW_OFF_AXIS).map((thing) => (
        <button key={thing.id} type="button" className={link} onClick={() => useStore.getState().openFact(thing.id)}>
          <Mixed>{name(thing)}</Mixed>
        </button>
      ))}
      {more > 0 && (
        <button type="button" className={link} onClick={() => onMore(things.map(({ id }) => id))}>
          {t("timeline.moreOffAxis", more)}
        </button>
      )}
    </p>
  );
}
const FEW_OFF_AXIS = 6;

/** The range chosen, over the density and lightly over the lanes. */
function Brush({ left, right, top, height }: { left: number; right: number; top: number; height: number }) {
  if (right <= left) return null;
  return (
    <div className="noprint pointer-events-none absolute inset-y-0 z-10" style={{ left, width: right - left }} aria-hidden="true">
      <div className="absolute inset-x-0 bg-accent opacity-[0.05]" style={{ top: 20, height: top - 20 }} />
      <div className="absolute inset-x-0 border-x border-accent bg-accent/10" style={{ top, height: height - 22 - top }} />
      {["left", "right"].map((side) => (
        <div key={side} className="absolute h-4.5 w-2 border border-accent bg-raised" style={{ [side]: -4, top: (top + height - 22) / 2 - 9 }} />
      ))}
    </div>
  );
}
