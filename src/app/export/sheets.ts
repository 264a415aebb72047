/** Sizes of the sheet: the usual ones by name, or the reader's own. */
import type { Page } from "./compose.ts";

export const SHEETS = {
  "16:9": { width: 1200, height: 675, unit: "px" },
  "4:3": { width: 1200, height: 900, unit: "px" },
  "1:1": { width: 1080, height: 1080, unit: "px" },
  a4: { width: 210, height: 297, unit: "mm" },
  "a4-landscape": { width: 297, height: 210, unit: "mm" },
} as const satisfies Record<string, Page>;
export type SheetName = keyof typeof SHEETS;

const within = { px: [200, 8000], mm: [50, 1200] } as const;

/** A named sheet, `1600x900` or `120x80mm`; null when it is none, or too small or large to draw. */
export function parsePage(said: string): Page | null {
  for (const [name, page] of Object.entries(SHEETS)) if (name === said.toLowerCase()) return page;
  const found = /^(\d+(?:\.\d+)?)\s*[x\u00d7*]\s*(\d+(?:\.\d+)?)\s*(px|mm)?$/i.exec(said.trim());
  if (!found) return null;
  const unit = found[3]?.toLowerCase() === "mm" ? "mm" : "px";
  const [low, high] = within[unit];
  const page = { width: Number(found[1]), height: Number(found[2]), unit } satisfies Page;
  return page.width >= low && page.width <= high && page.height >= low && page.height <= high ? page : null;
}
