/** Where small maps stand. */
import { fitTo, type Size } from "./fit.ts";
import type { Fill, Panel } from "./option.ts";
import type { Sheet } from "./sheet.ts";

export interface Small {
  title: string;
  fills: (scale: number) => readonly Fill[];
}

/** Height of a title above its map, and the space between maps. */
export const TITLE = 24;
const GAP = 10;
/** Narrower maps say nothing. */
const LEAST = 150;

/** Columns that make the maps largest without leaving the width. */
export function columnsFor(count: number, { width, height }: Size, aspect: number): number {
  let best = 1;
  let widest = 0;
  for (let columns = 1; columns <= count; columns++) {
    const cell = (width - GAP * (columns - 1)) / columns;
    if (columns > 1 && cell < LEAST) break;
    const rows = Math.ceil(count / columns);
    const shown = Math.min(cell, ((height - rows * (TITLE + GAP)) / rows) * aspect);
    if (shown > widest) {
      widest = shown;
      best = columns;
    }
  }
  return best;
}

export interface Placed extends Panel {
  left: number;
  top: number;
  width: number;
}

/** A grid of maps, and the height it takes, which is more than the room's where that is too low. */
export function panelsOf(map: string, { view }: Sheet, smalls: readonly Small[], room: Size): { panels: Placed[]; height: number } {
  const aspect = view.width / view.height;
  const columns = columnsFor(smalls.length, room, aspect);
  const lines = Math.ceil(smalls.length / columns);
  const cell = {
    width: (room.width - GAP * (columns - 1)) / columns,
    height: Math.max(LEAST / aspect, (room.height - lines * (TITLE + GAP)) / lines),
  };
  const own = fitTo(view, cell, { top: 0, right: 4, bottom: 0, left: 4 });
  const panels = smalls.map(({ title, fills }, i): Placed => {
    const left = (i % columns) * (cell.width + GAP);
    const top = Math.floor(i / columns) * (cell.height + TITLE + GAP);
    return {
      map,
      view,
      left,
      top,
      width: cell.width,
      fit: { ...own, x: own.x + left, y: own.y + top + TITLE },
      fills: fills(own.scale),
      title,
    };
  });
  return { panels, height: lines * (cell.height + TITLE + GAP) };
}
