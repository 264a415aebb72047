/** Which names the map bears, and where they find room. */
import { inkOn } from "../../charts/ink.ts";
import type { Data } from "../../select/data.ts";
import { textWidth } from "../../select/measure.ts";
import type { Tokens } from "../../theme.ts";
import type { Words } from "../../words.ts";
import type { Network } from "./alliances.ts";
import { type Fit, type Size, toPixel } from "./fit.ts";
import { type Candidate, placeLabels, type Rect } from "./labels.ts";
import type { Label } from "./option.ts";

import type { Circles, Look, Plan } from "./plan.ts";
import { groundOf } from "./scene.ts";
import type { Named, Point, Sheet } from "./sheet.ts";

/** A name to place: on an area, or beside a mark. */
export interface Name {
  id: string;
  /** The best first; lines by \n. */
  texts: readonly string[];
  on: Point;
  weight: number;
  /** Pixels; 0: on the anchor. */
  radius: number;
  /** Of the area it names, in sheet units; absent: any room. */
  width?: number;
  color: string;
  halo: string;
  bold: boolean;
}

/** The name of a region: the dataset's, else that of `others`, else of the outlines. */
export const namer =
  (data: Data | null, others: readonly (Named & { id: string })[], sheet: Sheet | null | undefined, words: Words) =>
  (id: string): string => {
    const named: Named | undefined = data?.regionOf(id) ?? others.find((other) => other.id === id) ?? sheet?.names.get(id);
    return named ? words.name(named) : id;
  };

interface Given {
  sheet: Sheet;
  plan: Plan;
  network: Network;
  circles: Circles;
  look: Look;
  unit: string;
  nameOf: (id: string) => string;
  words: Words;
  tokens: Tokens;
}

/** Members of alliances first, then circles, then areas, large ones and those with a figure first. */
export function namesOf({ sheet, plan, network, circles, look, unit, nameOf, words, tokens }: Given): Name[] {
  if (look.labels === "none") return [];
  const { t } = words;
  const { drawn, colours, members } = network;
  const named = new Set(drawn.flatMap(({ nodes }) => nodes.map(({ region }) => region.id)));
  const crowded = sheet.place === null && sheet.level !== "province";
  const nodes = drawn.flatMap(({ alliance, nodes: all }, i) =>
    all.map(({ region, at, role }): Name => {
      const lead = role === "lead";
      return {
        id: `${alliance.id}/${region.id}`,
        texts: [region.kind === "zone" ? words.name(region) : t("map.short", words.name(region))],
        on: at,
        weight: lead ? 1e9 : 1e8,
        radius: lead ? 7 : 4,
        color: lead ? (colours[i] ?? tokens.accent) : tokens.ink,
        halo: tokens.paper,
        bold: lead,
      };
    }),
  );
  const marks = circles.bubbles.flatMap(({ id, at, radius }): Name[] => {
    const region = circles.regions.get(id);
    return region && !members?.has(id)
      ? [{ id, texts: [words.name(region)], on: at, weight: 1e6 + radius, radius, color: tokens.ink, halo: tokens.paper, bold: false }]
      : [];
  });
  // Hundreds of areas stand on a handful of colours.
  const inks = new Map<string, string>();
  const inkOver = (ground: string): string => {
    const ink = inks.get(ground) ?? inkOn(ground, tokens);
    inks.set(ground, ink);
    return ink;
  };
  const areas = sheet.areas.flatMap(({ id, point, box }): Name[] => {
    const row = plan.byId.get(id);
    const name = t("map.short", nameOf(id));
    if (!row || name === id || named.has(id)) return [];
    const ground = groundOf(row, plan.classes, plan.colours, tokens);
    return [
      {
        id,
        texts: [...(look.labels === "values" && row.cell ? [`${name}\n${words.short(row.cell.value, unit)}`] : []), name],
        on: point,
        weight: Math.sqrt(box.width * box.height) * (row.cell ? 1 : 0.4),
        radius: 0,
        // Among hundreds of areas those without a figure are named only where there is room to spare.
        width: box.width * (crowded && !row.cell ? 0.25 : 1),
        color: row.cell ? inkOver(ground) : tokens.muted,
        halo: ground,
        bold: false,
      },
    ];
  });
  return [...nodes, ...marks, ...areas];
}

const SIZE = 11.5;
const STRONG = 13;
const LINE = 1.25;
/** A name may reach a little over the borders of its area. */
const REACH = 1.15;

/** Widths known already: the same few hundred names are placed again at every step. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 5000;

function widthOf(line: string, bold: boolean): number {
  const key = bold ? `*${line}` : line;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  const width = textWidth(line, bold ? STRONG : SIZE, bold);
  widths.set(key, width);
  return width;
}

/** The names that find room in a picture, clear of what stands over it. */
export function labelsOf(names: readonly Name[], fit: Fit, size: Size, over: readonly Rect[] = []): Label[] {
  const byId = new Map(names.map((name) => [name.id, name]));
  const candidates = names.map(({ id, texts, on, weight, radius, width, bold }): Candidate => {
    const font = bold ? STRONG : SIZE;
    return {
      id,
      at: toPixel(fit, on),
      weight,
      radius,
      texts: texts.map((text) => {
        const lines = text.split("\n");
        return { text, width: Math.max(...lines.map((line) => widthOf(line, bold))), height: lines.length * font * LINE };
      }),
      ...(width === undefined ? {} : { room: width * fit.scale * REACH }),
    };
  });
  return placeLabels(candidates, size, over).flatMap((placed) => {
    const name = byId.get(placed.id);
    return name ? [{ ...placed, on: name.on, color: name.color, halo: name.halo, bold: name.bold, size: name.bold ? STRONG : SIZE }] : [];
  });
}
