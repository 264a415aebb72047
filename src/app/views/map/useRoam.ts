import type { EChartsType } from "echarts/core";
import { type RefObject, useEffect, useRef } from "react";
import { type Fit, type Size, toSheet, zoomAt } from "./fit.ts";
import type { Point } from "./sheet.ts";

export interface Roam {
  /** Sheet point in the middle of the picture, and enlargement over the whole sheet. */
  center: Point;
  zoom: number;
}

export const FARTHEST = 16;

/** A roam in the address: `4881;4240;2.5`, the middle in whole sheet units and the zoom; "" at home. */
export const roamKey = (roam: Roam | null): string =>
  roam === null ? "" : `${Math.round(roam.center[0])};${Math.round(roam.center[1])};${Number(roam.zoom.toPrecision(4))}`;

export function parseRoam(key: string): Roam | null {
  const [, x, y, zoom] = /^(-?\d{1,5});(-?\d{1,5});(\d{1,2}(?:\.\d{1,3})?)$/.exec(key) ?? [];
  const by = Number(zoom);
  return by > 1 && by <= FARTHEST ? { center: [Number(x), Number(y)], zoom: by } : null;
}

/** The picture moved and enlarged: where sheet points are now. */
export function roamed(home: Fit, roam: Roam | null, middle: Point): Fit {
  if (!roam) return home;
  const scale = home.scale * roam.zoom;
  return { scale, x: middle[0] - roam.center[0] * scale, y: middle[1] - roam.center[1] * scale };
}

/** Back from a fit; null when it is home again. The sheet never leaves the picture: its middle stays inside. */
export function roamOf(fit: Fit, home: Fit, middle: Point, size: Size): Roam | null {
  const zoom = Math.min(FARTHEST, fit.scale / home.scale);
  if (zoom <= 1.001) return null;
  const [x, y] = toSheet(fit, middle);
  const [left, top] = toSheet(home, [0, 0]);
  const [right, bottom] = toSheet(home, [size.width, size.height]);
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return { center: [clamp(x, left, right), clamp(y, top, bottom)], zoom };
}

interface Hands {
  /** The element the reader's hands are on. */
  box: RefObject<HTMLElement | null>;
  /** The fit now and where it may go. */
  fit: () => Fit;
  move: (fit: Fit) => void;
  /** A gesture that the page took instead: one finger, or the wheel without Ctrl over a page that scrolls. */
  refuse: (why: "wheel" | "fingers") => void;
}

/** Wheel, drag and pinch. One finger scrolls the page; the wheel zooms when nothing would scroll, or with Ctrl. */
export function useHands({ box, fit, move, refuse }: Hands): void {
  const held = useRef({ fit, move, refuse });
  held.current = { fit, move, refuse };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const at = (event: { clientX: number; clientY: number }): Point => {
      const { left, top } = element.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && scrolls(element, event.deltaY)) return held.current.refuse("wheel");
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
      held.current.move(zoomAt(held.current.fit(), Math.exp((-event.deltaY * lines) / 420), at(event)));
    };
    let drag: { from: Point; fit: Fit; moved: boolean } | null = null;
    const onDown = (event: MouseEvent) => {
      if (event.button === 0) drag = { from: at(event), fit: held.current.fit(), moved: false };
    };
    const onMove = (event: MouseEvent) => {
      if (!drag) return;
      if (event.buttons === 0) {
        drag = null;
        return;
      }
      const [x, y] = at(event);
      const [dx, dy] = [x - drag.from[0], y - drag.from[1]];
      if (!drag.moved && Math.hypot(dx, dy) < 5) return;
      drag.moved = true;
      held.current.move({ ...drag.fit, x: drag.fit.x + dx, y: drag.fit.y + dy });
    };
    const onUp = () => {
      drag = null;
    };
    let pinch: { fit: Fit; middle: Point; span: number } | null = null;
    const fingers = ({ touches: [a, b] }: TouchEvent): { middle: Point; span: number } | null => {
      if (!a || !b) return null;
      const [p, q] = [at(a), at(b)];
      return { middle: [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2], span: Math.hypot(p[0] - q[0], p[1] - q[1]) };
    };
    const onTouch = (event: TouchEvent) => {
      const now = fingers(event);
      pinch = now ? { ...now, fit: held.current.fit() } : null;
    };
    const onTouchMove = (event: TouchEvent) => {
      const now = fingers(event);
      if (!now || !pinch) {
        if (event.touches.length === 1) held.current.refuse("fingers");
        return;
      }
      event.preventDefault();
      const grown = zoomAt(pinch.fit, now.span / pinch.span, pinch.middle);
      held.current.move({ ...grown, x: grown.x + now.middle[0] - pinch.middle[0], y: grown.y + now.middle[1] - pinch.middle[1] });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("mousedown", onDown);
    addEventListener("mousemove", onMove);
    addEventListener("mouseup", onUp);
    element.addEventListener("touchstart", onTouch, { passive: true });
    element.addEventListener("touchend", onTouch, { passive: true });
    element.addEventListener("touchmove", onTouchMove, { passive: false });
    return () => {
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("mousedown", onDown);
      removeEventListener("mousemove", onMove);
      removeEventListener("mouseup", onUp);
      element.removeEventListener("touchstart", onTouch);
      element.removeEventListener("touchend", onTouch);
      element.removeEventListener("touchmove", onTouchMove);
    };
  }, [box]);
}

/** Whether something around the element would scroll this way. */
function scrolls(element: Element, by: number): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    if (up.scrollHeight <= up.clientHeight + 1 || !/auto|scroll/.test(getComputedStyle(up).overflowY)) continue;
    if (by < 0 ? up.scrollTop > 0 : up.scrollTop + up.clientHeight < up.scrollHeight - 1) return true;
  }
  return false;
}

/** Draws a fit on a living chart: cheaper than an option. */
export const applyRoam = (chart: EChartsType, before: Fit, after: Fit): void => {
  const factor = after.scale / before.scale;
  // Zooming about the origin, then moving: ECharts takes both as one step each.
  if (factor !== 1) chart.dispatchAction({ type: "geoRoam", geoId: "sheet", zoom: factor, originX: 0, originY: 0 });
  const dx = after.x - before.x * factor;
  const dy = after.y - before.y * factor;
  if (dx !== 0 || dy !== 0) chart.dispatchAction({ type: "geoRoam", geoId: "sheet", dx, dy });
};
