/** What else is known of the same region, or of the same alliance or event. */
import { endOf } from "../../../dataset/columns.ts";
import { compareEvidence } from "../../../dataset/evidence.ts";
import type { Data } from "../../select/data.ts";
import { chosenRows, type Fact, factOf } from "../../select/facts.ts";

export interface Others {
  /** One a indicator, nearest in time first; those of the same article lead. */
  facts: Fact[];
  /** Figures of this region or subject in all, this one included. */
  total: number;
}

/** At most `limit` figures of other indicators. */
export function othersOf(data: Data, row: number, preferred: readonly string[], limit: number): Others {
  const { columns, head, published } = data;
  const { region, subject, indicator, article, value, rows } = columns;
  const chosen = chosenRows(data, preferred);
  const own = subject[row] === head.subjects.length;
  const at = endOf(columns, row);
  const far = (other: number) => (endOf(columns, other) === 0 || at === 0 ? 1e6 : Math.abs(endOf(columns, other) - at));
  const away = (other: number) => Number(article[other] !== article[row]) * 1e7 + far(other);
  const best = new Map<number, number>();
  let total = 0;
  for (let other = 0; other < rows; other++) {
    if (subject[other] !== subject[row] || (own && region[other] !== region[row])) continue;
    total++;
    const i = indicator[other]!;
    if (i === indicator[row] || Number.isNaN(value[other]!)) continue;
    const now = best.get(i);
    if (
      now === undefined ||
      away(other) - away(now) < 0 ||
      (away(other) === away(now) && compareEvidence(columns, published, chosen, other, now) < 0)
    )
      best.set(i, other);
  }
  const facts = [...best.values()]
    .sort((a, b) => away(a) - away(b) || a - b)
    .slice(0, limit)
    .map((other) => factOf(data, other));
  return { facts, total };
}
