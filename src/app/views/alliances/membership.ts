/** Who belonged to an alliance when, as far as the articles tell. */
import { monthNumber } from "../../../dataset/columns.ts";
import type { Alliance, Member } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { dateMonths, membersAt } from "../../select/facts.ts";

export interface Course {
  member: Member;
  /** Months, both included; null: open or unknown. */
  from: number | null;
  to: number | null;
  /** The start is the founding's, for want of a date of its own. */
  assumed: boolean;
}

const first = (date: string | null): number | null => (date === null ? null : dateMonths(date).start);
const last = (date: string | null): number | null => (date === null ? null : dateMonths(date).end);

/** The region's id, or `@name` of a member that is no region. */
export const memberId = ({ region, name }: Member): string => region ?? `@${name}`;

const RANK = { lead: 0, chair: 1, founder: 2, member: 3 } as const;

/** One line a member and role: leads, chairs in the order they held it, founders, then by joining. */
export const coursesOf = ({ members, founded }: Alliance): Course[] =>
  members
    .map((member) => ({
      member,
      from: first(member.from ?? founded?.date ?? null),
      to: last(member.to),
      assumed: member.from === null && founded !== null,
    }))
    .sort(
      (a, b) =>
        RANK[a.member.role] - RANK[b.member.role] ||
        (a.member.to !== null ? -1 : 0) - (b.member.to !== null ? -1 : 0) ||
        (a.from ?? 0) - (b.from ?? 0),
    );

/** Each member once, in the role of most weight it has. */
export function distinct(members: readonly Member[]): Member[] {
  const found = new Map<string, Member>();
  for (const member of members) {
    const known = found.get(memberId(member));
    if (!known || RANK[member.role] < RANK[known.role]) found.set(memberId(member), member);
  }
  return [...found.values()];
}

export interface Standing {
  /** False before the founding, null when the founding is not dated. */
  founded: boolean | null;
  members: Member[];
  /** Who held the chair; the alliance's own word where no dates are given. */
  chair: string | null;
  /** The latest stated number of members, not later than the month; the earliest later one where there is none. */
  stated: Alliance["memberCounts"][number] | null;
}

/** The alliance at the end of a month. */
export function standingAt(alliance: Alliance, month: number): Standing {
  const { founded, memberCounts, chair } = alliance;
  const members = membersAt(alliance, month);
  const dated = memberCounts.toSorted((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? -1 : 1));
  const past = dated.filter(({ asOf }) => asOf === null || dateMonths(asOf).start <= month);
  // In the month of a handover both held it: the later one is named.
  const holders = members.filter(({ role }) => role === "chair").toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  return {
    founded: founded === null ? null : dateMonths(founded.date).start <= month,
    members,
    chair: holders.at(-1)?.name ?? (alliance.members.some(({ role }) => role === "chair") ? null : chair),
    stated: past.at(-1) ?? dated[0] ?? null,
  };
}

/** The first and last month anything is dated: foundings, members, counts; the dataset's own date ends it. Null: nothing is. */
export function spanOfAll(alliances: readonly Alliance[], dated: string | null): { first: number; last: number } | null {
  const months = alliances.flatMap(({ founded, members, memberCounts }) =>
    [founded?.date, ...members.flatMap(({ from, to }) => [from, to]), ...memberCounts.map(({ asOf }) => asOf)].flatMap((date) =>
      date === null || date === undefined ? [] : [dateMonths(date).start],
    ),
  );
  const end = dated === null ? null : monthNumber(`${dated}-12`.slice(0, 7));
  const all = end === null ? months : [...months, end];
  return all.length === 0 ? null : { first: Math.min(...all), last: Math.max(...all) };
}

/** Region ids of these members, each once; members that are no regions are left out. */
export const regionsOf = (members: readonly Member[]): string[] => [...new Set(members.flatMap(({ region }) => (region === null ? [] : [region])))];

/** The regions around this one, nearest first; a broken or circular chain ends. */
export function ancestorsOf(data: Data, id: string): string[] {
  const out: string[] = [];
  let at = data.regionOf(id)?.parent ?? null;
  while (at !== null && !out.includes(at) && at !== id) {
    out.push(at);
    at = data.regionOf(at)?.parent ?? null;
  }
  return out;
}
