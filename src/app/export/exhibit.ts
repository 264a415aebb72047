/**
 * What a view hands over to be set on a sheet. Each view has `views/<view>/export.ts`:
 *
 *   show(given) → Promise<(size) => Exhibit | null>
 *
 * The promise waits for files (outlines); the function it gives is pure, so that the sheet may ask again with the room that
 * heading and legend leave. Made from the same selectors and options as the view, never from what is on screen.
 */
import type { EChartsCoreOption } from "echarts/core";
import type { PlaneCollection } from "../../dataset/shapes.ts";
import type { Data } from "../select/data.ts";
import type { Choices } from "../store.ts";
import type { Tokens } from "../theme.ts";
import type { Words } from "../words.ts";

export interface Given {
  data: Data;
  choices: Choices;
  words: Words;
  tokens: Tokens;
}

export interface Room {
  width: number;
  height: number;
  /** Smaller it could not be read: what has no room is left out, and told. */
  cut?: boolean;
}

/** An entry of the legend: SVG in a box of `width` × 12, and what it says. */
export interface Swatch {
  mark: string;
  width: number;
  text: string;
}

/** Rows of words, for views that are lists. */
export interface Listing {
  head: readonly { text: string; numeric?: boolean; share: number }[];
  rows: readonly (readonly string[])[];
  /** How many there are in all. */
  total: number;
}

export interface Drawing {
  option: EChartsCoreOption;
  /** Outlines of its map, registered as `map` before drawing. */
  plane?: { map: string; collection: PlaneCollection };
  /** Solid colours that stand for patterns, `#rrggbb` → the id of a definition in `defs`. */
  patterns?: Readonly<Record<string, string>>;
  /** Pixels it takes where that is not the room's height. */
  height?: number;
}

export interface Exhibit {
  title: string;
  /** Unit, period, cover. */
  subtitle: string;
  body: Drawing | Listing;
  legend: readonly Swatch[];
  /** Definitions that legend and patterns refer to, as SVG. */
  defs: string;
  /** What a reader must know beside the figures: how many are left out, and why. */
  notes: readonly string[];
  /** Rows of the observations shown. */
  rows: readonly number[];
  /** Articles behind what is no observation. */
  articles: readonly string[];
  /** Part of the width that is empty at the upper left, where a short heading may stand. */
  besideHeading?: number;
  /** Of the map's outlines. */
  review: string | null;
}

/** Null: the view has nothing to show under these choices. */
export type Show = (size: Room) => Exhibit | null;

export const isListing = (body: Exhibit["body"]): body is Listing => "rows" in body;
