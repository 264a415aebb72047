/** What the map shows, from data and choices: pure steps, each memoized by Atlas. */
import type { First } from "../../../dataset/columns.ts";
import type { Indicator, Region } from "../../../dataset/schema.ts";
import { parseSpan, type Span, type SpanKind, spanKey, spanKind } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { defaultPeriod, indicatorsShown, type PeriodCount } from "../../select/facts.ts";
import type { Classing, Filters } from "../../store.ts";
import type { Tokens } from "../../theme.ts";
import { pointOf } from "./alliances.ts";
import { type Classes, classify, classOf } from "./classes.ts";
import type { Bubble, Fill } from "./option.ts";
import { hatch, hatchLine } from "./paint.ts";
import { type Cells, type MapRow, valuesThrough } from "./rows.ts";
import { isPrefecture, isProvince, type Level, levelsOf, within } from "./sheet.ts";

/** Shown when the reader has chosen none and it has figures. */
const FAVOURITE = "gdp";

/** The chosen indicator; without one the best known, or the one with most figures under the filters where it has none and others have. */
export function indicatorOf(data: Data | null, first: First | null, filters: Filters): Pick<Indicator, keyof First["indicator"]> | null {
  if (!data) return first?.indicator ?? null;
  const favourite = data.indicatorIndex(FAVOURITE);
  if (filters.indicators.length === 0 && favourite >= 0) {
    const { indicators, rows } = data.engine.count(filters);
    if (indicators[favourite]! > 0 || rows === 0) return data.head.indicators[favourite] ?? null;
  }
  return indicatorsShown(data, filters)[0] ?? null;
}

/** The level asked for where the place has it; otherwise the first with any figure. */
export function levelOf(cells: Cells, place: string | null, asked: string): Level {
  const levels = levelsOf(place);
  const [first = "province"] = levels;
  const wanted = levels.find((level) => level === asked);
  if (wanted) return wanted;
  const inside = place === null ? "" : within(place);
  const has = (level: Level) =>
    [...cells.keys()].some((id) => id.startsWith(inside) && id !== place && /^\d{6}$/.test(id) && levelOfCode(id) === level);
  return levels.find(has) ?? first;
}

const levelOfCode = (id: string): Level => (isProvince(id) ? "province" : isPrefecture(id) ? "prefecture" : "county");

export interface Periods {
  /** Those of the shown one's kind, oldest first. */
  same: readonly PeriodCount[];
  kinds: readonly SpanKind[];
  /** Null: there is none. */
  span: Span | null;
}

/** The period asked for, or the best covered late one where none is or it lies outside the date filter. */
export function periodsFor(periods: readonly PeriodCount[], asked: string | null, { from, to }: Pick<Filters, "from" | "to">): Periods {
  const wanted = asked === null ? null : parseSpan(asked);
  const known = wanted && periods.find(({ start, end }) => start === wanted.start && end === wanted.end);
  const span = known ?? (wanted && from === null && to === null ? wanted : defaultPeriod(periods));
  const kinds = [...new Set(periods.map(({ kind }) => kind))];
  if (!span) return { same: [], kinds, span: null };
  const kind = spanKind(span);
  const same = periods.filter((period) => period.kind === kind);
  // A period asked for is a stop of the slider, though nothing is known of it.
  if (!known && wanted === span) same.push({ ...wanted, kind, regions: 0 });
  same.sort((a, b) => a.end - b.end || a.start - b.start);
  return { same, kinds, span: { start: span.start, end: span.end } };
}

/** Place of a span among periods, or -1. */
export const stopOf = (periods: readonly Span[], span: Span | null): number =>
  span === null ? -1 : periods.findIndex((period) => spanKey(period) === spanKey(span));

/** The classes of a period, or of all periods of its kind. */
export function classesOf(
  cells: Cells,
  ids: readonly string[],
  rows: readonly MapRow[],
  through: readonly Span[] | null,
  classing: Classing,
): Classes {
  return classify(through ? valuesThrough(cells, ids, through) : rows.flatMap(({ cell }) => (cell ? [cell.value] : [])), classing);
}

/** The legend's key of a row: its class, or why it has none. */
export const keyOf = (row: MapRow, classes: Classes): string => (row.cell ? String(classOf(classes, row.cell.value)) : row.state);

/** What areas without a value of the period are painted with. */
export interface Ground {
  noNews: Fill["color"];
  noData: Fill["color"];
  /** A value of another period, by its class. */
  near: (at: number) => Fill["color"];
}

/** On a screen: hatched, plain, and the class's own colour striped. `scale`: pixels a sheet unit. */
export const groundOn = (tokens: Tokens, colours: readonly string[], scale: number): Ground => ({
  noNews: hatch(hatchLine(tokens), tokens.land, scale),
  noData: tokens.land,
  near: (at) => hatch(tokens.paper, colours[at] ?? tokens.land, scale),
});

/** How areas are painted: by class, or by why they have none. */
export const fillsOf = (rows: readonly MapRow[], classes: Classes, colours: readonly string[], only: readonly string[], ground: Ground): Fill[] =>
  rows.map((row) => {
    const at = row.cell ? classOf(classes, row.cell.value) : -1;
    return {
      id: row.id,
      color:
        row.state === "near"
          ? ground.near(at)
          : row.state === "noNews" || row.state === "noData"
            ? ground[row.state]
            : (colours[at] ?? ground.noData),
      empty: row.cell === null,
      faded: only.length > 0 && !only.includes(keyOf(row, classes)),
    };
  });

/** The colour under a row's name. */
export const groundOf = (row: MapRow, classes: Classes, colours: readonly string[], tokens: Tokens): string =>
  row.cell ? (colours[classOf(classes, row.cell.value)] ?? tokens.land) : tokens.land;

export const BUBBLES = ["zone", "prefecture", "county", "none"] as const;
export type BubbleKind = (typeof BUBBLES)[number];

/** Regions that may have a circle: of the kind, with a point, inside the place; members alone when alliances are chosen. */
export function bubbleRegions(data: Data | null, kind: string, place: string | null, members: ReadonlySet<string> | null): Region[] {
  if (!data || kind === "none") return [];
  const inside = (region: Region): boolean => {
    if (place === null) return true;
    for (let up: string | null = region.id; up !== null; up = data.regionOf(up)?.parent ?? null) if (up.startsWith(within(place))) return true;
    return false;
  };
  return data.head.regions.filter(
    (region) => region.kind === kind && pointOf(region) !== null && (members === null || members.has(region.id)) && inside(region),
  );
}

const LARGEST = 14;
const SMALLEST = 2.5;

/** Area in proportion to the value, the largest of all periods of the kind first in drawing, so that small ones stay on top. */
export function bubblesOf(rows: readonly MapRow[], regions: ReadonlyMap<string, Region>, largest: number, faded: boolean): Bubble[] {
  return rows
    .flatMap((row): (Bubble & { value: number })[] => {
      const region = regions.get(row.id);
      const at = region ? pointOf(region) : null;
      return row.cell && at
        ? [{ id: row.id, at, radius: radiusOf(row.cell.value, largest), faded, near: row.state === "near", value: row.cell.value }]
        : [];
    })
    .sort((a, b) => b.value - a.value)
    .map(({ value: _, ...bubble }) => bubble);
}

export const radiusOf = (value: number, largest: number): number =>
  largest > 0 ? Math.max(SMALLEST, LARGEST * Math.sqrt(Math.max(0, value) / largest)) : SMALLEST;
