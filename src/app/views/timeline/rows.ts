/** What the timeline holds: alliances with their course, events by kind, and how many figures speak of each month. */
import type { Alliance, Event } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { alliancesIn, eventsInRange, hasYear } from "../../select/facts.ts";
import { type AllianceBar, allianceBars, type Extent, extentOf } from "../../select/timeline.ts";
import type { Filters } from "../../store.ts";
import type { Named } from "../../words.ts";

/** From what is agreed to what is done; a test holds it to the schema, which the page does not load. */
export const KINDS: readonly Event["kind"][] = [
  "founding",
  "joining",
  "handover",
  "policy",
  "approval",
  "signing",
  "launch",
  "works",
  "forum",
  "meeting",
  "briefing",
  "release",
  "visit",
  "award",
  "activity",
];

export interface Lane {
  kind: Event["kind"];
  /** Oldest first. */
  events: Event[];
}

export interface TimelineRows {
  extent: Extent;
  bars: AllianceBar[];
  /** Alliances of which no founding date is told. */
  undated: Alliance[];
  /** Events of which no year is told. */
  ofNoYear: Event[];
  lanes: Lane[];
  /** Figures that speak of each month from `firstMonth`; the one part that ignores the dates. */
  touching: Int32Array;
  firstMonth: number;
  /** What names a member: its region, or else itself. */
  bodyOf: (member: Alliance["members"][number]) => Named;
}

/** All filters are obeyed; the density alone ignores the dates, which its brush sets. Lanes in the order of `KINDS`, none empty. */
export function timelineRows(data: Data, filters: Filters): TimelineRows {
  const extent = extentOf(data);
  const all = eventsInRange(data, filters);
  const events = all.filter(({ date }) => hasYear(date));
  const { bars, undated } = allianceBars(alliancesIn(data, filters), events, extent.last);
  const { touching, firstMonth } = data.engine.count(filters);
  return {
    extent,
    bars,
    undated,
    ofNoYear: all.filter(({ date }) => !hasYear(date)),
    lanes: KINDS.map((kind) => ({ kind, events: events.filter((event) => event.kind === kind) })).filter((lane) => lane.events.length > 0),
    touching,
    firstMonth,
    bodyOf: (member) => (member.region !== null && data.regionOf(member.region)) || member,
  };
}
