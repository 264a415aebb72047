/**
 * What the map shows under the reader's choices, for the screen and for a printed sheet alike. Each step is pure; the screen
 * keeps their results between choices.
 *
 *   lookOf → planOf → circlesOf          figures, classes, circles
 *   networkOf → overlaysOf               alliances and outlines (the file of borders is asked for between the two)
 *   namesOf (names.ts), captionOf (caption.ts)
 */
import type { Region } from "../../../dataset/schema.ts";
import { type Span, type SpanKind, spanKind } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import type { PeriodCount } from "../../select/facts.ts";
import type { Choices } from "../../store.ts";
import type { Tokens } from "../../theme.ts";
import type { Classes } from "./classes.ts";
import type { Bubble, Fill } from "./option.ts";
import { classColours } from "./paint.ts";
import { type Cells, type MapRow, periodsIn, rowsAt } from "./rows.ts";
import { BUBBLES, type BubbleKind, bubbleRegions, bubblesOf, classesOf, fillsOf, groundOn, periodsFor } from "./scene.ts";
import { opens } from "./sheet.ts";

const NATION = "100000";
/** More small maps than this say nothing. */
const SMALLS = 12;

export const LABELLINGS = ["names", "values", "none"] as const;

/** The view's own controls, as the address holds them. */
export interface Look {
  /** Level asked for, or auto. */
  level: string;
  /** Classes from all periods of the kind, not of the shown one alone. */
  through: boolean;
  nearest: boolean;
  bubbles: BubbleKind;
  labels: (typeof LABELLINGS)[number];
  many: boolean;
  table: boolean;
  /** Legend keys shown alone. */
  only: readonly string[];
}

export function lookOf(options: Choices["options"]): Look {
  const of = (name: string): string | undefined => options[`map.${name}`];
  return {
    level: of("level") ?? "auto",
    through: of("breaks") === "all",
    nearest: of("nearest") === "on",
    bubbles: BUBBLES.find((kind) => kind === of("bubbles")) ?? "zone",
    labels: LABELLINGS.find((kind) => kind === of("labels")) ?? "names",
    many: of("layout") === "many",
    table: of("as") === "table",
    only: (of("only") ?? "").split(".").filter(Boolean),
  };
}

/** The division drilled into; null: the nation. */
export const placeOf = (place: string | null): string | null => (place !== null && place !== NATION && opens(place) ? place : null);

export interface Plan {
  /** Latest first. */
  periods: readonly PeriodCount[];
  /** Those of the shown one's kind, oldest first. */
  same: readonly PeriodCount[];
  kinds: readonly SpanKind[];
  span: Span | null;
  /** One an area of the sheet. */
  rows: readonly MapRow[];
  byId: ReadonlyMap<string, MapRow>;
  /** Small maps of several periods. */
  many: boolean;
  /** Periods the classes hold for; null: the shown one. */
  through: readonly Span[] | null;
  classes: Classes;
  colours: readonly string[];
  /** Depends on pixels a sheet unit, for hatches to keep their size. */
  fills: (scale: number) => Fill[];
  /** The small maps, oldest first. */
  smalls: readonly { span: Span; rows: readonly MapRow[]; fills: (scale: number) => Fill[] }[];
}

/** Figures of these areas; `points` are regions that may have a circle, which count where no area has a figure. */
export function planOf(
  cells: Cells,
  areas: readonly string[],
  points: readonly Region[],
  { filters, period, classing }: Pick<Choices, "filters" | "period" | "classing">,
  look: Look,
  tokens: Tokens,
): Plan {
  // A place without figures keeps the periods there are elsewhere, so that the way back is the way on.
  const tries = [areas, points.map(({ id }) => id), [...cells.keys()]];
  const periods = tries.map((regions) => periodsIn(cells, regions, filters)).find((found) => found.length > 0) ?? [];
  const { same, kinds, span } = periodsFor(periods, period, filters);
  const rows = span ? rowsAt(cells, areas, span, look.nearest) : [];
  const many = look.many && same.length > 1;
  const through = look.through || many ? same : null;
  const classes = classesOf(cells, areas, rows, through, classing);
  const colours = classColours(classes, tokens);
  const paint = (of: readonly MapRow[]) => (scale: number) => fillsOf(of, classes, colours, look.only, groundOn(tokens, colours, scale));
  return {
    periods,
    same,
    kinds,
    span,
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    many,
    through,
    classes,
    colours,
    fills: paint(rows),
    smalls: many
      ? same.slice(-SMALLS).map((small) => {
          const own = rowsAt(cells, areas, small, look.nearest);
          return { span: small, rows: own, fills: paint(own) };
        })
      : [],
  };
}

/** The period with figures of these areas that is nearest to the shown one. */
export function closestPeriod({ same, span }: Plan, cells: Cells, areas: readonly string[]): Span | null {
  if (!span || !areas.some((id) => cells.has(id))) return null;
  return same.filter(({ regions }) => regions > 0).toSorted((a, b) => Math.abs(a.end - span.end) - Math.abs(b.end - span.end))[0] ?? null;
}

export interface Circles {
  regions: ReadonlyMap<string, Region>;
  rows: readonly MapRow[];
  byId: ReadonlyMap<string, MapRow>;
  /** Value of the largest circle there may be. */
  largest: number;
  bubbles: readonly Bubble[];
}

/** Circles of the period; those of members alone where alliances are chosen. */
export function circlesOf(
  cells: Cells,
  points: readonly Region[],
  members: ReadonlySet<string> | null,
  { span, through }: Plan,
  look: Look,
): Circles {
  const regions = new Map(points.filter(({ id }) => members === null || members.has(id)).map((region) => [region.id, region]));
  const rows = span ? rowsAt(cells, regions.keys(), span, look.nearest) : [];
  const kind = span && spanKind(span);
  const values = through
    ? points.flatMap(({ id }) => cells.get(id) ?? []).flatMap((cell) => (spanKind(cell) === kind ? [cell.value] : []))
    : rows.flatMap(({ cell }) => cell?.value ?? []);
  const largest = values.reduce((a, b) => Math.max(a, b), 0);
  return { regions, rows, byId: new Map(rows.map((row) => [row.id, row])), largest, bubbles: bubblesOf(rows, regions, largest, false) };
}

/** Regions that may have a circle on this sheet. */
export const pointsOf = (data: Data | null, look: Look, place: string | null): Region[] => bubbleRegions(data, look.bubbles, place, null);
