/** Colours of the map: classes, what is hatched, and what can be read on them. */
import type { Tokens } from "../../theme.ts";
import type { Classes } from "./classes.ts";

/** A repeated tile, as ECharts paints areas with. */
export interface Hatch {
  image: HTMLCanvasElement | string;
  repeat: "repeat";
  scaleX: number;
  scaleY: number;
}

/** A colour between two `#rrggbb`, 0 the first, 1 the second. */
function mix(from: string, to: string, part: number): string {
  const hex = (colour: string, i: number) => Number.parseInt(colour.slice(1 + i * 2, 3 + i * 2), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(hex(from, i) + (hex(to, i) - hex(from, i)) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** `n` colours evenly along a ramp, mixed between its own where they fall between. */
const spread = (ramp: readonly string[], n: number): string[] =>
  Array.from({ length: n }, (_, k) => {
    const at = n === 1 ? ramp.length - 1 : (k * (ramp.length - 1)) / (n - 1);
    return mix(ramp[Math.floor(at)] ?? "", ramp[Math.ceil(at)] ?? "", at % 1);
  });

/** Lines over areas without a figure: seen, and quieter than any class. */
export const hatchLine = ({ rule, muted }: Tokens): string => mix(rule, muted, 0.28);

/** A colour a class, from least to most: one hue, or two around zero. */
export function classColours({ breaks, zero }: Classes, tokens: Tokens): string[] {
  const count = breaks.length + 1;
  if (zero === null) return count === 1 ? [tokens.sequential[3] ?? ""] : spread(tokens.sequential, count);
  const half = (tokens.diverging.length - 1) / 2;
  const below = spread(tokens.diverging.slice(0, half), zero);
  const above = spread(tokens.diverging.slice(half + 1), count - zero);
  // With one class a side, the strong end would shout.
  return [...(zero === 1 ? [tokens.diverging[1] ?? ""] : below), ...(count - zero === 1 ? [tokens.diverging[half * 2 - 1] ?? ""] : above)];
}

const TILE = 8;
const kept = new Map<string, HTMLCanvasElement | string>();

/** A tile of slanting lines, drawn twice as fine as seen, for sharp screens; an SVG where there is no canvas. */
function tile(line: string, ground: string): HTMLCanvasElement | string {
  const key = line + ground;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = typeof document === "undefined" ? svgTile(line, ground) : paintTile(line, ground);
  kept.set(key, made);
  return made;
}

const svgTile = (line: string, ground: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${TILE}" height="${TILE}"><rect width="${TILE}" height="${TILE}" fill="${ground}"/>` +
      `<path d="M-1 1L1 -1M-1 ${TILE + 1}L${TILE + 1} -1M${TILE - 1} ${TILE + 1}L${TILE + 1} ${TILE - 1}" stroke="${line}"/></svg>`,
  )}`;

function paintTile(line: string, ground: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = TILE * 2;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.scale(2, 2);
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = line;
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift - 1, TILE + 1);
    context.lineTo(shift + TILE + 1, -1);
  }
  context.stroke();
  return canvas;
}

/** A hatch that looks the same at any scale of the sheet. `scale`: pixels a sheet unit. */
export function hatch(line: string, ground: string, scale: number): Hatch {
  const image = tile(line, ground);
  const size = (typeof image === "string" ? 1 : 0.5) / scale;
  return { image, repeat: "repeat", scaleX: size, scaleY: size };
}

/** The same hatch as a CSS background, for the legend. */
export const cssHatch = (line: string, ground: string): string =>
  `repeating-linear-gradient(135deg, ${line} 0 1px, ${ground} 1px ${(TILE / Math.SQRT2).toFixed(2)}px)`;
