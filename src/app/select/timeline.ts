/**
 * Time as the timeline and the strip draw it: a place on it is a month with a fraction, counted as in
 * dataset/columns.ts, and a date is the span its text allows.
 *
 *   spanOf("2021")                   all of 2021; "2021-03" the month; "2021-03-05" the day
 *   extentOf(data)                   whole years that hold every figure, event and founding, and the core of them
 *   createScale(extent)              months → 0…1 and back, the sparse ends pressed together
 *   allianceBars(alliances, events)  alliances with what is known of their course
 */
import { monthNumber } from "../../dataset/columns.ts";
import type { Alliance, Event } from "../../dataset/schema.ts";
import { yearOf } from "../period.ts";
import { noFilters } from "../store.ts";
import type { Data } from "./data.ts";
import { dateMonths, hasYear } from "./facts.ts";
import { groupBy } from "./group.ts";

/** `from` included, `to` excluded; months with fractions. */
export interface Stretch {
  from: number;
  to: number;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** The stretch a partial date allows. */
export function spanOf(date: string): Stretch {
  const { start, end } = dateMonths(date);
  if (date.length < 10) return { from: start, to: end + 1 };
  const days = daysIn(yearOf(start), start % 12);
  const day = Number(date.slice(8, 10)) - 1;
  return { from: start + day / days, to: start + (day + 1) / days };
}

export interface Extent {
  /** January of the first year and December of the last that anything touches. */
  first: number;
  last: number;
  /** The years that hold nearly everything: what to show first. */
  core: { first: number; last: number };
}

/** Share of all dated things that may lie outside the core at each end. */
const TAIL = 0.015;
/** An end is pressed together only where that wins room. */
const WORTH = 0.2;

/** Does not depend on any filter, so that the axis stands still while filters change. */
export function extentOf(data: Data): Extent {
  const perYear = new Map<number, number>();
  const add = (month: number, n = 1) => perYear.set(yearOf(month), (perYear.get(yearOf(month)) ?? 0) + n);
  const { months, firstMonth } = data.engine.count(noFilters);
  months.forEach((n, i) => {
    if (n > 0) add(firstMonth + i, n);
  });
  for (const { date } of data.head.events) if (hasYear(date)) add(dateMonths(date).start);
  for (const { founded } of data.head.alliances) if (founded) add(dateMonths(founded.date).start);
  const years = [...perYear].sort(([a], [b]) => a - b);
  const total = years.reduce((sum, [, n]) => sum + n, 0);
  const [earliest, latest] = [years[0]?.[0] ?? 2000, years.at(-1)?.[0] ?? 2000];
  const edge = (ordered: typeof years, otherwise: number): number => {
    let sum = 0;
    for (const [year, n] of ordered) {
      sum += n;
      if (sum > total * TAIL) return year;
    }
    return otherwise;
  };
  const low = edge(years, earliest);
  const high = edge(years.toReversed(), latest);
  const all = latest - earliest + 1;
  return {
    first: earliest * 12,
    last: latest * 12 + 11,
    core: {
      first: (low - earliest >= all * WORTH ? low : earliest) * 12,
      last: (latest - high >= all * WORTH ? high : latest) * 12 + 11,
    },
  };
}

export interface Scale {
  /** 0 at the left edge, 1 at the right. */
  x: (month: number) => number;
  /** The month, with a fraction, at a place from 0 to 1. */
  at: (x: number) => number;
}

/** Room of a pressed end. */
const PRESSED = 0.07;

/** Linear within the core; what lies before and after it shares a narrow margin. */
export function createScale({ first, last, core }: Extent): Scale {
  const left = core.first > first ? PRESSED : 0;
  const right = core.last < last ? PRESSED : 0;
  const knots: [number, number][] = [
    [first, 0],
    [core.first, left],
    [core.last + 1, 1 - right],
    [last + 1, 1],
  ];
  const along = (value: number, from: 0 | 1, to: 0 | 1): number => {
    for (let i = 1; i < knots.length; i++) {
      const [a, b] = [knots[i - 1]!, knots[i]!];
      if (value > b[from] && i < knots.length - 1) continue;
      return b[from] === a[from] ? a[to] : a[to] + ((value - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
    }
    return value;
  };
  return { x: (month) => along(month, 0, 1), at: (x) => along(x, 1, 0) };
}

/** Somebody in the chair. */
export interface Stay extends Stretch {
  member: Alliance["members"][number];
  /** `to` is the end of the axis: no end is told. */
  open: boolean;
}

export interface AllianceBar {
  alliance: Alliance;
  founded: Stretch;
  chairs: Stay[];
  /** Members that came after the founding, by date. */
  joins: { at: Stretch; date: string; members: Alliance["members"] }[];
  handovers: Event[];
}

/** Alliances whose founding is dated, in the order given, and those whose is not. `last`: the end of the axis. */
export function allianceBars(alliances: readonly Alliance[], events: readonly Event[], last: number): { bars: AllianceBar[]; undated: Alliance[] } {
  const bars = alliances.flatMap((alliance): AllianceBar[] => {
    if (!alliance.founded) return [];
    const founded = spanOf(alliance.founded.date);
    const joined = groupBy(
      alliance.members.filter(({ from }) => from !== null && spanOf(from).from >= founded.to),
      ({ from }) => from ?? "",
    );
    return [
      {
        alliance,
        founded,
        chairs: alliance.members
          .filter(({ role }) => role === "chair")
          .map((member) => ({
            member,
            from: member.from === null ? founded.from : spanOf(member.from).from,
            to: member.to === null ? last + 1 : spanOf(member.to).to,
            open: member.to === null,
          }))
          .sort((a, b) => a.from - b.from),
        joins: [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, members]) => ({ at: spanOf(date), date, members })),
        handovers: events.filter(({ kind, alliances: of }) => kind === "handover" && of.includes(alliance.id)),
      },
    ];
  });
  return { bars, undated: alliances.filter(({ founded }) => founded === null) };
}

/** A month as the filter writes it, from a place on the axis. */
export const wholeMonth = (month: number, { first, last }: { first: number; last: number }): number =>
  Math.max(first, Math.min(last, Math.floor(month)));

export const monthsOf = (from: string | null, to: string | null, { first, last }: { first: number; last: number }): Stretch => ({
  from: from === null ? first : Math.max(first, Math.min(last, monthNumber(from))),
  to: to === null ? last : Math.min(last, Math.max(first, monthNumber(to))),
});

/** Which part of a brush a pointer takes hold of. */
export type Grip = "new" | "from" | "to" | "move";

/** `left` and `right`: the brush's edges in pixels; null: nothing is brushed yet. */
export function gripAt(px: number, edges: { left: number; right: number } | null, reach: number): Grip {
  if (edges === null) return "new";
  const [a, b] = [Math.abs(px - edges.left), Math.abs(px - edges.right)];
  if (Math.min(a, b) <= reach) return a <= b ? "from" : "to";
  return px > edges.left && px < edges.right ? "move" : "new";
}

export interface Drag extends Stretch {
  grip: Grip;
  /** The month where it began; `from` and `to` (included) stood so then. */
  at: number;
}

/** The months brushed when the pointer has come to this month; null: no change yet. Both ends included, in order. */
export function draggedTo({ grip, at, from, to }: Drag, month: number, { first, last }: { first: number; last: number }): Stretch | null {
  const inside = (m: number): number => Math.max(first, Math.min(last, m));
  const [a, b] =
    grip === "new" ? [at, month] : grip === "from" ? [month, to] : grip === "to" ? [from, month] : [from + (month - at), to + (month - at)];
  if (grip === "new" && at === month) return null;
  if (grip === "move") {
    const by = Math.max(first - from, Math.min(last - to, month - at));
    return by === 0 ? null : { from: from + by, to: to + by };
  }
  return { from: inside(Math.min(a, b)), to: inside(Math.max(a, b)) };
}

/** The most that any month of a bin is spoken of, bin by bin of `size` months, oldest first; bins begin at whole multiples. */
export function bins(touching: ArrayLike<number>, firstMonth: number, size: number): { from: number; n: number }[] {
  const found: { from: number; n: number }[] = [];
  for (let i = 0; i < touching.length; i++) {
    const month = firstMonth + i;
    const from = month - (month % size);
    const bin = found.at(-1);
    if (bin?.from === from) bin.n = Math.max(bin.n, touching[i]!);
    else found.push({ from, n: touching[i]! });
  }
  return found;
}
