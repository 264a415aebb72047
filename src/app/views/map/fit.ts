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
