/**
 * Where everything of the timeline stands, in pixels: pure, so that "nothing collides" is a test. Marks that would
 * touch share a lane's rows; those for which no row is left become one mark with a number, which opens on zoom.
 * A date as long as a year is a bar of that length; a day is a diamond.
 */
import type { Alliance, Event } from "../../../dataset/schema.ts";
import { yearOf } from "../../period.ts";
import { fitText, textWidth } from "../../select/measure.ts";
import { type AllianceBar, bins, type Stay, type Stretch, spanOf } from "../../select/timeline.ts";
import type { Words } from "../../words.ts";
import type { Lane, TimelineRows } from "./rows.ts";
import { NEAREST } from "./zoom.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Label {
  text: string;
  x: number;
  /** Middle of the line. */
  y: number;
  size: number;
  bold?: boolean;
  align?: "left" | "right" | "center";
}

export type Shape = "diamond" | "span" | "cluster" | "alliance" | "chair" | "join" | "handover";

export interface Placed {
  /** fact:<id> opens evidence; zoom:<from>..<to> zooms; many:<ids> lists. */
  id: string;
  shape: Shape;
  box: Box;
  label: Label | null;
  /** Of a cluster. */
  count: number;
  /** Belongs to what the reader picked out. */
  strong: boolean;
  /** Founding of an alliance whose exact moment is not told: this many pixels of the bar are uncertain. */
  vague: number;
  tip: string[];
  text: string;
}

export interface Scene {
  height: number;
  /** Left edge of the time axis; its right edge is the width. */
  left: number;
  width: number;
  marks: Placed[];
  lanes: { label: Label; count: Label; top: number }[];
  ticks: { x: number; label: string; strong: boolean }[];
  density: (Box & { tip: string[]; month: number })[];
  densityTop: number;
  densityLabel: Label;
  /** Alliances there was no room for. */
  more: number;
}

type Member = Alliance["members"][number];

export interface LayoutInput {
  rows: TimelineRows;
  window: Stretch;
  width: number;
  words: Words;
  /** Ids of alliances, events and regions picked out. */
  picked: ReadonlySet<string>;
  allAlliances: boolean;
  /** Height of a sheet too small for all: lanes then have fewer rows, and alliances are left out. */
  room?: number | undefined;
}

const AXIS = 26;
const FOOT = 22;
const ROW = 21;
const PAD = 6;
const TIGHT = 2;
const ALLIANCE = 33;
const BAR = 12;
const DENSITY = 62;
/** Half a diamond, with the room around it. */
const HALF = 7;
/** Dates longer than this many pixels are drawn as bars. */
const LONG = 16;
export const FEW_ALLIANCES = 6;
/** Of a sheet too small for all. */
const FEWEST_ALLIANCES = 3;
const LABEL = 12;
const WIDEST = 300;
/** A label would like this much; the rest may be cut. */
const ENOUGH = 170;
/** A cluster wider than this part of the window is listed, not zoomed to. */
const WIDE = 0.6;
/** Under this a label says too little. */
const LEAST = 40;

const xOf = (window: Stretch, left: number, width: number) => (month: number) =>
  left + ((month - window.from) / (window.to - window.from)) * (width - left);

/** Steps of the axis in months: at least this far apart. */
export function ticksOf(window: Stretch, left: number, width: number, words: Words): Scene["ticks"] {
  const perMonth = (width - left) / (window.to - window.from);
  const step = [1, 3, 6, 12, 24, 60, 120, 240, 600].find((n) => n * perMonth >= (n < 12 ? 40 : 46)) ?? 1200;
  const x = xOf(window, left, width);
  const first = Math.ceil(window.from / step) * step;
  const ticks: Scene["ticks"] = [];
  for (let month = first; month <= window.to; month += step) {
    const january = month % 12 === 0;
    // The last label leans inwards and needs the room of two.
    const crowded = x(month) > width - 18 && step * perMonth < 64;
    ticks.push({ x: x(month), label: crowded ? "" : january ? String(yearOf(month)) : words.t("timeline.month", (month % 12) + 1), strong: january });
  }
  // The first label leans inwards too: of two that would touch, the small one gives way, or the second of a kind.
  const [one, two] = ticks;
  if (one && two && one.x < left + 14 && two.x - left < 58) (one.strong || !two.strong ? two : one).label = "";
  return ticks;
}

interface Slot {
  events: Event[];
  from: number;
  to: number;
  /** Pixels taken, ends included. */
  a: number;
  b: number;
  long: boolean;
  row: number;
}

/** Rows of a lane: more where there is more to tell apart. Does not depend on the window, so that lanes stand still. */
export const rowsOf = ({ events }: Lane): number => (events.length <= 3 ? 1 : events.length <= 14 ? 2 : 3);

/** Events of one lane dealt into rows; no two in a row touch. What finds no row joins its neighbour. */
export function deal(
  events: readonly Event[],
  x: (month: number) => number,
  left: number,
  right: number,
  rows: number,
  labelled: (event: Event) => number = () => 0,
): Slot[] {
  const slots = events
    .map((event): Slot => {
      const { from, to } = spanOf(event.date);
      const long = x(to) - x(from) >= LONG;
      const middle = (x(from) + x(to)) / 2;
      return {
        events: [event],
        from,
        to,
        long,
        row: 0,
        a: long ? Math.max(left, x(from)) : middle - HALF,
        b: long ? Math.min(right, x(to)) : middle + HALF,
      };
    })
    // A diamond stands where its middle is; a bar is cut at the edges.
    .filter(({ a, b, long }) => (long ? b > left && a < right : (a + b) / 2 >= left && (a + b) / 2 <= right))
    .sort((p, q) => p.a - q.a || p.b - q.b);
  const placed: Slot[] = [];
  const ends = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  /** Where the labels would like to end. */
  const words = new Array<number>(rows).fill(Number.NEGATIVE_INFINITY);
  for (const slot of slots) {
    const free = ends.flatMap((end, row) => (end <= slot.a ? [row] : []));
    const row = free.find((one) => words[one]! <= slot.a) ?? free.toSorted((p, q) => words[p]! - words[q]!)[0];
    if (row !== undefined) {
      ends[row] = slot.b;
      words[row] = (slot.long ? slot.a : slot.b) + labelled(slot.events[0]!);
      placed.push({ ...slot, row });
      continue;
    }
    // The last mark of the row that ends first takes it in.
    const full = ends.indexOf(Math.min(...ends));
    const at = placed.findLastIndex((one) => one.row === full);
    const host = placed[at]!;
    const joined: Slot = {
      events: [...host.events, ...slot.events],
      from: Math.min(host.from, slot.from),
      to: Math.max(host.to, slot.to),
      a: Math.max(left, host.a),
      b: Math.max(host.b, Math.max(left, host.a) + 12 + 7 * String(host.events.length + slot.events.length).length),
      long: host.long && slot.long && host.a === slot.a && host.b === slot.b,
      row: full,
    };
    placed[at] = joined;
    ends[full] = joined.b;
    words[full] = joined.b;
  }
  return placed;
}

/** How many rows each lane and how many alliances are shown, so that they stay within the room as far as they can. */
function dealOut(lanes: readonly Lane[], alliances: number, room: number, pad: number): { counts: number[]; bars: number } {
  const counts = lanes.map(rowsOf);
  let bars = alliances;
  const height = () =>
    AXIS + (bars > 0 ? bars * ALLIANCE + 2 * pad : 0) + counts.reduce((sum, count) => sum + count * ROW + 2 * pad, 0) + pad + DENSITY + FOOT;
  while (height() > room) {
    const most = Math.max(1, ...counts);
    if (most > 1) counts[counts.lastIndexOf(most)]! -= 1;
    else if (bars > FEWEST_ALLIANCES) bars--;
    else break;
  }
  return { counts, bars };
}

export function layout({ rows, window, width, words, picked, allAlliances, room }: LayoutInput): Scene {
  const { t } = words;
  const pad = room === undefined ? PAD : TIGHT;
  const narrow = width < 600;
  const kinds = rows.lanes.map(({ kind }) => t(`event.${kind}`));
  const size = narrow ? 12 : 13;
  const widest = Math.max(...[...kinds, t("timeline.alliances"), t("timeline.figures")].map((text) => textWidth(text, size, true)));
  const left = Math.ceil(Math.min(narrow ? 84 : 130, widest + (narrow ? 14 : 44)));
  const x = xOf(window, left, width);
  const marks: Placed[] = [];
  const lanes: Scene["lanes"] = [];
  let y = AXIS;
  const head = (text: string, count: number, top: number) => {
    lanes.push({
      label: { text: fitText(text, size, left - 8), x: 0, y: top + pad + ROW / 2, size, bold: true },
      count: { text: narrow ? "" : String(count), x: left - 14, y: top + pad + ROW / 2, size: 12, align: "right" },
      top,
    });
  };

  const order = rows.bars.toSorted(
    (a, b) =>
      Number(picked.has(b.alliance.id)) - Number(picked.has(a.alliance.id)) ||
      b.alliance.members.length - a.alliance.members.length ||
      a.founded.from - b.founded.from,
  );
  const wanted = allAlliances ? order.length : Math.min(FEW_ALLIANCES, order.length);
  const { counts, bars } = dealOut(rows.lanes, wanted, room ?? Number.POSITIVE_INFINITY, pad);
  const shown = order.slice(0, bars).sort((a, b) => a.founded.from - b.founded.from);
  if (shown.length > 0) {
    head(t("timeline.alliances"), rows.bars.length + rows.undated.length, y);
    y += pad;
    for (const bar of shown) {
      marks.push(...allianceMarks(bar, y, x, left, width, words, picked, rows.bodyOf));
      y += ALLIANCE;
    }
    y += pad;
  }

  for (const [i, lane] of rows.lanes.entries()) {
    const count = counts[i]!;
    head(t(`event.${lane.kind}`), lane.events.length, y);
    const slots = deal(lane.events, x, left, width, count, (event) => Math.min(ENOUGH, textWidth(words.name(event), LABEL)) + 8);
    for (const slot of slots) marks.push(eventMark(slot, slots, y + pad + slot.row * ROW, width, window, words, picked));
    y += count * ROW + 2 * pad;
  }

  const densityTop = y + pad;
  const perMonth = (width - left) / (window.to - window.from);
  const months = perMonth >= 14 ? 1 : perMonth * 3 >= 10 ? 3 : 12;
  const counted = bins(rows.touching, rows.firstMonth, months);
  const highest = Math.sqrt(Math.max(1, ...counted.map(({ n }) => n)));
  const density = counted.flatMap(({ from, n }): Scene["density"] => {
    const [a, b] = [Math.max(left, x(Math.max(from, rows.firstMonth))), Math.min(width, x(from + months))];
    if (b <= a || n === 0) return [];
    const height = Math.max(2, (Math.sqrt(n) / highest) * (DENSITY - 8));
    return [
      {
        x: a,
        y: densityTop + DENSITY - height,
        width: Math.max(0.6, b - a - 1),
        height,
        month: from,
        tip: [t("timeline.density", words.period({ start: from, end: from + months - 1 }), n)],
      },
    ];
  });
  return {
    height: densityTop + DENSITY + FOOT,
    left,
    width,
    marks,
    lanes,
    ticks: ticksOf(window, left, width, words),
    density,
    densityTop,
    densityLabel: { text: t("timeline.figures"), x: 0, y: densityTop + DENSITY - 12, size, bold: true },
    more: order.length - shown.length,
  };
}

function eventMark(slot: Slot, all: readonly Slot[], top: number, width: number, window: Stretch, words: Words, picked: ReadonlySet<string>): Placed {
  const { events, a, b, long, row } = slot;
  const { t, name, date } = words;
  const middle = top + ROW / 2;
  const [only] = events;
  const strong = events.some(({ id, alliances, regions }) => [id, ...alliances, ...regions].some((one) => picked.has(one)));
  if (events.length > 1 || !only) {
    const dates = events.map((event) => event.date).sort();
    const said = t("timeline.several", events.length, date(dates[0] ?? ""), date(dates.at(-1) ?? ""));
    // What shares one date, or fills the window already, cannot be told apart by zooming.
    const same = dates[0] === dates.at(-1) || slot.to - slot.from > (window.to - window.from) * WIDE || window.to - window.from <= NEAREST * 1.01;
    return {
      id: same ? `many:${events.map(({ id }) => id).join()}` : `zoom:${slot.from}..${slot.to}`,
      shape: "cluster",
      box: { x: a, y: top + 2, width: b - a, height: ROW - 4 },
      label: { text: String(events.length), x: (a + b) / 2, y: middle, size: 11, bold: true, align: "center" },
      count: events.length,
      strong,
      vague: 0,
      tip: [
        said,
        ...events.slice(0, 7).map((event) => `${date(event.date)} ${name(event)}`),
        ...(events.length > 7 ? ["\u2026"] : []),
        ...(same ? [] : [t("timeline.zoomHere")]),
      ],
      text: `${said}: ${events.slice(0, 5).map(name).join("; ")}`,
    };
  }
  const next = Math.min(width, ...all.filter((other) => other !== slot && other.row === row && other.a >= b).map((other) => other.a));
  const start = long ? a + 1 : b + 1;
  const room = Math.min(WIDEST, next - start - 5);
  const text = room < LEAST ? "" : fitText(name(only), LABEL, room);
  return {
    id: `fact:${only.id}`,
    shape: long ? "span" : "diamond",
    box: { x: a, y: top + 2, width: b - a, height: ROW - 4 },
    label: text === "" ? null : { text, x: start, y: long ? middle - 2 : middle, size: LABEL },
    count: 1,
    strong,
    vague: 0,
    tip: [name(only), `${date(only.date)} \u00b7 ${t(`event.${only.kind}`)}`, ...(only.dateIs === "implied" ? [t("timeline.implied")] : [])],
    text: t("timeline.event", name(only), date(only.date), t(`event.${only.kind}`)),
  };
}

/** A bar from the founding to the end of the axis, its name above, and on it the chairs, joins and handovers. */
function allianceMarks(
  bar: AllianceBar,
  top: number,
  x: (month: number) => number,
  left: number,
  width: number,
  words: Words,
  picked: ReadonlySet<string>,
  bodyOf: TimelineRows["bodyOf"],
): Placed[] {
  const { alliance, founded, chairs, joins, handovers } = bar;
  const { t, name, date } = words;
  const called = (member: Member): string => name(bodyOf(member));
  const since = ({ member }: Stay): string => date(member.from ?? alliance.founded?.date ?? "");
  const inside = (at: number): number => Math.max(left, Math.min(width, at));
  const a = inside(x(founded.from));
  const strong = [alliance.id, ...alliance.members.flatMap(({ region }) => region ?? [])].some((id) => picked.has(id));
  const founding = alliance.founded?.date ?? "";
  const label = fitText(a >= width ? `${name(alliance)} \u203a` : name(alliance), 13, width - left);
  const wide = textWidth(label, 13);
  const y = top + ALLIANCE - BAR - 4;
  const told = [
    name(alliance),
    t("timeline.founded", date(founding)),
    ...chairs.map((chair) => t("timeline.chair", called(chair.member), since(chair))),
    ...joins.map(({ date: on, members }) => t("timeline.joined", date(on), words.list(members.map(called)))),
  ];
  const base = { count: 1, strong, vague: 0, label: null };
  const marks: Placed[] = [
    {
      ...base,
      id: `fact:${alliance.id}`,
      shape: "alliance",
      box: { x: a, y, width: Math.max(3, width - a), height: BAR },
      label: { text: label, x: Math.max(left, Math.min(a, width - wide)), y: y - 10, size: 13, bold: true },
      vague: founding.length < 7 ? Math.max(0, inside(x(founded.to)) - a) : 0,
      tip: told,
      text: told.join(", "),
    },
  ];
  // Names of chairs stand between the marks on the bar.
  const taken = [
    ...joins.map((join) => x((join.at.from + join.at.to) / 2)),
    ...handovers.map(({ date: on }) => x((spanOf(on).from + spanOf(on).to) / 2)),
  ];
  for (const chair of chairs) {
    const [from, to] = [inside(x(chair.from)), inside(x(chair.to))];
    if (to - from < 2) continue;
    const gap = widestGap(from + 4, to - 4, taken);
    const text = fitText(called(chair.member), 11, gap.to - gap.from - 4);
    const said = t("timeline.chair", called(chair.member), since(chair));
    marks.push({
      ...base,
      id: `fact:${alliance.id}`,
      shape: "chair",
      box: { x: from, y, width: to - from, height: BAR },
      label: text === "" ? null : { text, x: gap.from + 2, y: y + BAR / 2, size: 11 },
      tip: [name(alliance), said],
      text: `${name(alliance)}, ${said}`,
    });
  }
  let end = Number.NEGATIVE_INFINITY;
  for (const join of joins) {
    const at = x((join.at.from + join.at.to) / 2);
    if (at < left + 4 || at > width - 4 || at - 5 < end) continue;
    end = at + 5;
    const said = t("timeline.joined", date(join.date), words.list(join.members.map(called)));
    marks.push({
      ...base,
      id: `fact:${alliance.id}`,
      shape: "join",
      box: { x: at - 4, y: y - 1, width: 8, height: BAR + 2 },
      tip: [name(alliance), said],
      text: `${name(alliance)}, ${said}`,
    });
  }
  for (const event of handovers) {
    const { from, to } = spanOf(event.date);
    const at = x((from + to) / 2);
    if (at < left || at > width) continue;
    marks.push({
      ...base,
      id: `fact:${event.id}`,
      shape: "handover",
      box: { x: at - 7, y: y + BAR / 2 - 7, width: 14, height: 14 },
      tip: [name(event), `${date(event.date)} \u00b7 ${t(`event.${event.kind}`)}`],
      text: t("timeline.event", name(event), date(event.date), t(`event.${event.kind}`)),
    });
  }
  return marks;
}

/** The widest run between two edges that keeps clear of these places. */
function widestGap(from: number, to: number, taken: readonly number[]): Stretch {
  const edges = [from - 9, ...taken.filter((at) => at > from && at < to).sort((a, b) => a - b), to + 9];
  const gaps = edges.slice(1).map((edge, i): Stretch => ({ from: (edges[i] ?? from) + 9, to: edge - 9 }));
  return gaps.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best), { from, to: from });
}
