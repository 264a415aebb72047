/** The same figure told otherwise: by sources that disagree, or before and after a revision. */
import { endOf, startOf } from "../../../dataset/columns.ts";
import { compareEvidence, decidingRule, type EvidenceRule, FLAG, statusOf } from "../../../dataset/evidence.ts";
import type { Data } from "../../select/data.ts";
import { chosenRows, rivalsOf } from "../../select/facts.ts";

export interface Version {
  row: number;
  /** Why the shown one stands before it; null for the shown one itself. */
  behind: EvidenceRule | null;
}

export interface Versions {
  /** Best evidence first: the first is what charts show. One entry alone: nothing disagrees. */
  list: Version[];
  /** A revision stands among them. */
  revised: boolean;
}

const revision = (flags: number): boolean => ["revised", "superseded"].includes(statusOf(flags));

/** Rows of the same region, subject, indicator, period, unit and scope of which one revises the other. */
function revisionsOf({ head, columns }: Data, row: number): number[] {
  const { indicator, region, subject, unit, flags } = columns;
  const found: number[] = [];
  const i = indicator[row]!;
  for (let other = head.offsets[i]!; other < head.offsets[i + 1]!; other++) {
    if (
      other !== row &&
      region[other] === region[row] &&
      subject[other] === subject[row] &&
      startOf(columns, other) === startOf(columns, row) &&
      endOf(columns, other) === endOf(columns, row) &&
      endOf(columns, row) !== 0 &&
      unit[other] === unit[row] &&
      ((flags[other]! ^ flags[row]!) & FLAG.target) === 0 &&
      ((flags[other]! ^ flags[row]!) & FLAG.status) !== 0 &&
      (revision(flags[other]!) || revision(flags[row]!))
    )
      found.push(other);
  }
  return found;
}

export function versionsOf(data: Data, row: number, preferred: readonly string[]): Versions {
  const { columns, published } = data;
  const chosen = chosenRows(data, preferred);
  const rows = [...new Set([row, ...rivalsOf(data, row, preferred), ...revisionsOf(data, row)])].sort((a, b) =>
    compareEvidence(columns, published, chosen, a, b),
  );
  const [shown = row] = rows;
  return {
    list: rows.map((other) => ({ row: other, behind: other === shown ? null : decidingRule(columns, published, chosen, shown, other) })),
    revised: rows.length > 1 && rows.some((other) => revision(columns.flags[other]!)),
  };
}
