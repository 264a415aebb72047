/** Windows on the time axis: pure moves from one to the next, kept inside what there is. */
import { monthText } from "../../../dataset/columns.ts";
import { parseRange, rangeKey } from "../../period.ts";
import { type Extent, monthsOf, type Stretch } from "../../select/timeline.ts";

/** Nearer than this nothing can be told apart: days are the finest dates. */
export const NEAREST = 1;

/** The whole of it; its sparse beginning is left to panning. */
export const wholeOf = ({ core }: Extent): Stretch => ({ from: core.first, to: core.last + 1 });

export function inside({ from, to }: Stretch, { first, last }: Extent): Stretch {
  const length = Math.max(NEAREST, Math.min(to - from, last + 1 - first));
  const start = Math.max(first, Math.min(from, last + 1 - length));
  return { from: start, to: start + length };
}

/** `factor` under 1 zooms in; the month `about` stays where it is. */
export function zoomed({ from, to }: Stretch, factor: number, about: number, extent: Extent): Stretch {
  const length = Math.max(NEAREST, Math.min((to - from) * factor, extent.last + 1 - extent.first));
  const part = (about - from) / (to - from);
  return inside({ from: about - part * length, to: about + (1 - part) * length }, extent);
}

export const panned = ({ from, to }: Stretch, by: number, extent: Extent): Stretch => inside({ from: from + by, to: to + by }, extent);

/** A window that shows the stretch with some room around it. */
export function around({ from, to }: Stretch, extent: Extent): Stretch {
  const length = Math.max(NEAREST, (to - from) * 1.3);
  const middle = (from + to) / 2;
  return inside({ from: middle - length / 2, to: middle + length / 2 }, extent);
}

/** The window in the address, in whole months; "" for the whole. */
export function windowKey(window: Stretch, extent: Extent): string {
  const whole = wholeOf(extent);
  const from = Math.floor(window.from);
  const to = Math.max(from, Math.ceil(window.to) - 1);
  return from === whole.from && to === whole.to - 1 ? "" : rangeKey(monthText(from), monthText(to));
}

export function parseWindow(key: string, extent: Extent): Stretch {
  const range = key === "" ? null : parseRange(key);
  if (!range) return wholeOf(extent);
  const { from, to } = monthsOf(range.from, range.to, extent);
  return inside({ from, to: to + 1 }, extent);
}
