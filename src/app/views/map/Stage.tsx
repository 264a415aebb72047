/** The map itself: the chart, the rings over it, the words beside the pointer, hands and keys. */
import type { EChartsType } from "echarts/core";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { BORDER, LINES } from "../../../dataset/shapes.ts";
import { EChart } from "../../charts/EChart.tsx";
import { useSize } from "../../parts/useSize.ts";
import { useSteady } from "../../parts/useSteady.ts";
import { useOption, useStore } from "../../store.ts";
import { useTokens } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { type Fit, fitTo, type Margin, type Size, toPixel, zoomAt } from "./fit.ts";
import type { Rect } from "./labels.ts";
import { labelsOf, type Name } from "./names.ts";
import { type Bubble, type Fill, mapOption, type Overlay } from "./option.ts";
import type { Point, Sheet } from "./sheet.ts";
import { applyRoam, parseRoam, roamed, roamKey, roamOf, useHands } from "./useRoam.ts";
import { isArrow, steer } from "./walk.ts";

interface Props {
  sheet: Sheet;
  /** ECharts knows the sheet. */
  drawable: boolean;
  margin: (size: Size) => Margin;
  /** What stands over the picture: names keep clear of it. */
  over: (size: Size) => readonly Rect[];
  /** Fills depend on pixels a sheet unit, for hatches keep their size. */
  fills: (scale: number) => readonly Fill[];
  bubbles: readonly Bubble[];
  overlays: readonly Overlay[];
  names: readonly Name[];
  /** Where the walk begins: the region with most. */
  start: string | null;
  /** Drawn with a ring: the region whose evidence is open. */
  selected: string | null;
  label: string;
  spoken: (id: string) => string;
  tip: (id: string) => ReactNode;
  /** An area, a bubble (its region) or a member (`alliance/…`) was pointed at. */
  onOpen: (id: string) => void;
  onEnter: (id: string) => void;
  onUp: () => void;
}

const HINT = 1600;
const REST = 140;
const DOUBLE = 500;

interface Pointed {
  componentType?: string;
  seriesId?: string;
  name?: string;
}

/** What an ECharts event points at: an area, a bubble, or a member of an alliance. */
function pointedAt(params: unknown): string | null {
  const { componentType, name }: Pointed = Object(params);
  return (componentType === "geo" && /^\d{6}$/.test(name ?? "")) || componentType === "series" ? (name ?? null) : null;
}

export function Stage(props: Props) {
  const { sheet, drawable, margin, over, fills, bubbles, overlays, names, start, selected, label, spoken, tip, onOpen, onEnter, onUp } = props;
  const { t } = useWords();
  const tokens = useTokens();
  const [measure, size] = useSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement | null>(null);
  const place = useCallback(
    (element: HTMLDivElement) => {
      box.current = element;
      return measure(element);
    },
    [measure],
  );
  const home = useSteady(useMemo(() => fitTo(sheet.view, size, margin(size)), [sheet, size, margin]));
  const middle = useMemo(() => toPixel(home, [sheet.view.x + sheet.view.width / 2, sheet.view.y + sheet.view.height / 2]), [home, sheet]);
  // The roam at rest, in the address; while hands move the map, `now` runs ahead of it and the chart is told directly.
  const [at, setAt] = useOption("map.at", "");
  const roam = useMemo(() => parseRoam(at), [at]);
  const fit = useMemo(() => roamed(home, roam, middle), [home, roam, middle]);
  const now = useRef<Fit>(fit);
  const chart = useRef<EChartsType | null>(null);
  const rings = useRef<SVGGElement>(null);
  const [ready, setReady] = useState(false);
  const [hover, setHover] = useState<{ id: string; at: Point } | null>(null);
  const [stood, setWalked] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  /** Where the walk stands; remembered while focus is elsewhere, as in the drawer. */
  const walked = focused && stood !== null && sheet.areaOf.has(stood) ? stood : null;
  const [hint, setHint] = useState<"wheel" | "fingers" | null>(null);
  const keys = useId();

  useEffect(() => {
    now.current = fit;
    rings.current?.setAttribute("transform", matrix(fit));
  }, [fit]);

  const frame = useRef(0);
  const rest = useRef(0);
  const wanted = useRef<Fit>(fit);
  const move = useCallback(
    (next: Fit) => {
      const roam = roamOf(next, home, middle, size);
      wanted.current = roamed(home, roam, middle);
      setHover(null);
      if (frame.current === 0)
        frame.current = requestAnimationFrame(() => {
          frame.current = 0;
          if (chart.current && !chart.current.isDisposed()) applyRoam(chart.current, now.current, wanted.current);
          now.current = wanted.current;
          rings.current?.setAttribute("transform", matrix(now.current));
        });
      clearTimeout(rest.current);
      const { place } = useStore.getState();
      // All moves until the next choice are one step back. A place entered meanwhile is seen as a whole.
      rest.current = window.setTimeout(() => useStore.getState().place === place && setAt(roamKey(roam), "roam"), REST);
    },
    [home, middle, size, setAt],
  );
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      clearTimeout(rest.current);
    },
    [],
  );
  const hinted = useRef(0);
  const refuse = useCallback((why: "wheel" | "fingers") => {
    setHint(why);
    clearTimeout(hinted.current);
    hinted.current = window.setTimeout(() => setHint(null), HINT);
  }, []);
  useHands({ box, fit: () => (frame.current === 0 ? now.current : wanted.current), move, refuse });
  const zoom = (factor: number) => move(zoomAt(now.current, factor, [size.width / 2, size.height / 2]));
  const reset = () => move(home);

  // A brush moves while the map stays as it is: only another picture is painted.
  const labels = useSteady(useMemo(() => (size.width === 0 ? [] : labelsOf(names, fit, size, over(size))), [names, fit, size, over]));
  const painted = useSteady(useMemo(() => fills(fit.scale), [fills, fit.scale]));
  const circles = useSteady(bubbles);
  const drawn = useSteady(overlays);
  const option = useMemo(
    () =>
      mapOption(
        {
          panels: [{ map: sheet.key, view: sheet.view, fit: home, fills: painted }],
          bubbles: circles,
          overlays: drawn,
          labels,
          roam,
          fine: sheet.areas.length > 60,
          grounded: true,
        },
        tokens,
      ),
    [sheet, home, painted, circles, drawn, labels, roam, tokens],
  );

  const pressed = useRef<{ id: string; at: number } | null>(null);
  const events = useMemo(
    () => ({
      click: (params: unknown) => {
        const id = pointedAt(params);
        if (id === null) return;
        // The drawer may open and move the map before a second click: that one means the same area.
        if (pressed.current && performance.now() - pressed.current.at < DOUBLE) return;
        pressed.current = { id, at: performance.now() };
        setHover(null);
        onOpen(id);
      },
      mouseover: (params: unknown) => {
        const id = pointedAt(params);
        const { event }: { event?: { offsetX: number; offsetY: number } } = Object(params);
        if (id !== null && event) setHover({ id, at: [event.offsetX, event.offsetY] });
      },
      mousemove: (params: unknown) => {
        const id = pointedAt(params);
        const { event }: { event?: { offsetX: number; offsetY: number } } = Object(params);
        if (id !== null && event) setHover({ id, at: [event.offsetX, event.offsetY] });
      },
      mouseout: () => setHover(null),
      globalout: () => setHover(null),
    }),
    [onOpen],
  );

  const walk = (id: string | null) => {
    if (id === null) return;
    setWalked(id);
    const area = sheet.areaOf.get(id);
    if (!area) return;
    const at = toPixel(now.current, area.point);
    // Out of sight: bring it to the middle.
    if (at[0] < 0 || at[1] < 0 || at[0] > size.width || at[1] > size.height)
      move({ ...now.current, x: now.current.x + size.width / 2 - at[0], y: now.current.y + size.height / 2 - at[1] });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const first = selected ?? start ?? sheet.areas[0]?.id ?? null;
    if (isArrow(key)) walk(walked === null ? first : steer(sheet.areas, walked, key));
    else if (key === "Home") walk(start);
    else if (key === "Enter" || key === " ") {
      if (walked !== null) (event.shiftKey ? onEnter : onOpen)(walked);
    } else if (key === "Backspace") onUp();
    else if (key === "+" || key === "=") zoom(1.5);
    else if (key === "-") zoom(1 / 1.5);
    else if (key === "0") reset();
    else return;
    event.preventDefault();
  };

  const walkedArea = walked === null ? undefined : sheet.areaOf.get(walked);
  const shown = hover ?? (walkedArea ? { id: walkedArea.id, at: toPixel(fit, walkedArea.point) } : null);
  const ring = (id: string | null, className: string) => {
    const area = id === null ? undefined : sheet.areaOf.get(id);
    return area ? <path key={className} d={area.d} className={className} vectorEffect="non-scaling-stroke" fill="none" /> : null;
  };
  return (
    <div className="atlas relative h-full w-full">
      <div
        ref={place}
        className="absolute inset-0 overflow-hidden"
        style={{ touchAction: "pan-x pan-y", cursor: hover ? "pointer" : roam ? "grab" : "default" }}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys
        tabIndex={0}
        aria-label={label}
        aria-describedby={keys}
        data-areas={sheet.areas.length}
        data-sheet={sheet.key}
        data-specks={sheet.specks}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onDoubleClick={() => {
          if (pressed.current) onEnter(pressed.current.id);
          pressed.current = null;
        }}
      >
        {size.width > 0 && drawable && (
          <EChart
            option={option}
            label={label}
            events={events}
            onReady={(living) => {
              chart.current = living;
              setReady(true);
            }}
          />
        )}
        <svg className="pointer-events-none absolute inset-0 h-full w-full" aria-hidden="true">
          <g ref={rings} transform={matrix(fit)}>
            {!ready && size.width > 0 && <Sketch sheet={sheet} fills={fills(fit.scale)} />}
            {ring(selected, "ring-selected")}
            {ring(hover?.id ?? null, "ring-hover")}
            {ring(walked, "ring-walked")}
          </g>
        </svg>
        {shown && (
          <Tip at={shown.at} size={size}>
            {tip(shown.id)}
          </Tip>
        )}
        {hint && <p className="pointer-events-none absolute inset-x-0 bottom-3 text-center text-muted">{t(`map.${hint}`)}</p>}
      </div>
      <span id={keys} className="sr-only">
        {t("map.keys")}
      </span>
      <span className="sr-only" aria-live="polite">
        {walked === null ? "" : spoken(walked)}
      </span>
      <fieldset className="zoom noprint" aria-label={t("map.reset")}>
        <button type="button" className="tool" aria-label={t("map.zoomIn")} onClick={() => zoom(1.6)}>
          +
        </button>
        <button type="button" className="tool" aria-label={t("map.zoomOut")} disabled={roam === null} onClick={() => zoom(1 / 1.6)}>
          −
        </button>
        {roam !== null && (
          <button type="button" className="tool" onClick={reset}>
            {t("map.reset")}
          </button>
        )}
      </fieldset>
    </div>
  );
}

/** The same areas and lines as plain SVG, until the chart is there: outlines and figures come long before its script. */
function Sketch({ sheet, fills }: { sheet: Sheet; fills: readonly Fill[] }) {
  const { border, land, ink, muted } = useTokens();
  const colours = new Map(fills.map(({ id, color }) => [id, typeof color === "string" ? color : land]));
  return (
    <g data-sketch="">
      {sheet.areas.map(({ id, d }) => (
        <path key={id} d={d} fill={colours.get(id) ?? land} stroke={border} strokeWidth="0.8" vectorEffect="non-scaling-stroke" />
      ))}
      {sheet.lines.map(({ name, d }) => (
        <path
          key={name}
          d={d}
          fill="none"
          stroke={name === BORDER ? border : name === SEA ? ink : muted}
          strokeWidth="0.8"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}

const [SEA] = LINES;

const matrix = ({ scale, x, y }: Fit): string => `matrix(${scale} 0 0 ${scale} ${x} ${y})`;

const WIDE = 280;
/** Words beside a point, inside the picture. */
function Tip({ at: [x, y], size, children }: { at: Point; size: { width: number; height: number }; children: ReactNode }) {
  const left = x + 16 + WIDE > size.width ? Math.max(4, x - 16 - WIDE) : x + 16;
  const low = y > size.height * 0.6;
  return (
    <div
      className="tip pointer-events-none absolute z-10"
      style={{ left, width: WIDE, ...(low ? { bottom: size.height - y + 10 } : { top: y + 14 }) }}
    >
      {children}
    </div>
  );
}
