/** Walking from area to area by the arrow keys. */
import type { Area } from "./sheet.ts";

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The nearest area that way, what lies straight ahead before what lies aside; null: none there, or no arrow key. */
export function steer(areas: readonly Area[], from: string, key: string): string | null {
  const direction = DIRECTIONS[key];
  const start = areas.find(({ id }) => id === from);
  if (!direction || !start) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, point } of areas) {
    const [x, y] = [point[0] - start.point[0], point[1] - start.point[1]];
    const ahead = x * direction[0] + y * direction[1];
    const aside = Math.abs(x * direction[1] + y * direction[0]);
    if (id === from || ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}

export const isArrow = (key: string): boolean => key in DIRECTIONS;
