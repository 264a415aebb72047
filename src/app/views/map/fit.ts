/** From sheet units to pixels of the picture. */
import type { Box } from "../../../dataset/projection.ts";
import type { Point } from "./sheet.ts";

export interface Size {
  width: number;
  height: number;
}

/** pixel = sheet × scale + (x, y). */
export interface Fit {
  scale: number;
  x: number;
  y: number;
}

/** Pixels kept free inside the picture. */
export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The whole of `view` in the middle of what the margin leaves of the picture. */
export function fitTo(view: Box, { width, height }: Size, { top, right, bottom, left }: Margin): Fit {
  const free = { width: width - left - right, height: height - top - bottom };
  const scale = Math.max(1e-6, Math.min(free.width / view.width, free.height / view.height));
  return {
    scale,
    x: left + free.width / 2 - (view.x + view.width / 2) * scale,
    y: top + free.height / 2 - (view.y + view.height / 2) * scale,
  };
}

/** The same picture enlarged about a point of it. */
export function zoomAt(fit: Fit, factor: number, [pixelX, pixelY]: Point): Fit {
  return { scale: fit.scale * factor, x: pixelX - (pixelX - fit.x) * factor, y: pixelY - (pixelY - fit.y) * factor };
}

export const toPixel = ({ scale, x, y }: Fit, [sheetX, sheetY]: Point): Point => [sheetX * scale + x, sheetY * scale + y];
export const toSheet = ({ scale, x, y }: Fit, [pixelX, pixelY]: Point): Point => [(pixelX - x) / scale, (pixelY - y) / scale];

/** Width the player takes at the upper right, and how far the nation's sheet may reach up beside heading and player. */
const PLAYER = 350;
const PLAYER_HEIGHT = 72;
const REACH = 50;
/** Where 漠河 and the north of 黑龙江 stand on the nation's sheet: what would come under the player. */
const NORTH_EAST: Point = [8500, 0];

/**
 * Room beside the map on a desk, where heading (of this height) and player stand over its upper corners. The nation's
 * north-west is empty, so its sheet reaches up beside the heading; beside the player too where the picture is wide.
 */
export function marginFor(view: Box, size: Size, heading: number, nation: boolean): Margin {
  const below = { top: heading + 6, right: 24, bottom: 4, left: nation ? 28 : 72 };
  if (!nation) return below;
  const beside = { ...below, top: Math.max(24, heading - REACH) };
  const [x] = toPixel(fitTo(view, size, beside), NORTH_EAST);
  return x < size.width - PLAYER ? beside : below;
}

/** What heading and player cover of the picture's upper corners. */
export const coveredBy = ({ width }: Size, heading: Size): { left: number; top: number; right: number; bottom: number }[] => [
  { left: 0, top: 0, right: heading.width, bottom: heading.height },
  { left: width - PLAYER, top: 0, right: width, bottom: PLAYER_HEIGHT },
];
