/** What the reader chose in the dialog last time, kept in this browser. Title and subtitle belong to one picture and are not. */
import { keep, kept } from "../theme.ts";
import { PARTS, type Part } from "./compose.ts";
import { FORMATS, type Format } from "./files.ts";
import { parsePage } from "./sheets.ts";

export const SCALES = [1, 2, 4] as const;
export const GROUNDS = ["light", "dark", "transparent"] as const;
export type Ground = (typeof GROUNDS)[number];

export interface Wishes {
  format: Format;
  /** A name of `SHEETS`, or the reader's own, as `parsePage` takes it. */
  size: string;
  scale: number;
  ground: Ground;
  parts: readonly Part[];
}

export const firstWishes: Wishes = { format: "png", size: "16:9", scale: 2, ground: "light", parts: PARTS };

const oneOf = <T>(known: readonly T[], value: unknown): T | undefined => known.find((one) => one === value);

/** The kept choices; anything unknown in them falls back. */
export function wishesFrom(text: string | null): Wishes {
  try {
    const { format, size, scale, ground, parts }: Record<string, unknown> = Object(JSON.parse(text ?? "{}"));
    return {
      format: oneOf(FORMATS, format) ?? firstWishes.format,
      size: typeof size === "string" && parsePage(size) ? size : firstWishes.size,
      scale: oneOf(SCALES, scale) ?? firstWishes.scale,
      ground: oneOf(GROUNDS, ground) ?? firstWishes.ground,
      parts: Array.isArray(parts) ? PARTS.filter((part) => parts.includes(part)) : PARTS,
    };
  } catch {
    return firstWishes;
  }
}

export const keptWishes = (): Wishes => wishesFrom(kept("export"));
export const keepWishes = (wishes: Wishes): void => keep("export", JSON.stringify(wishes));
