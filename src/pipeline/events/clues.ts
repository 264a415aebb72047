import type { TimeMention } from "../mention.ts";
import type { Part } from "../text.ts";

export interface PublicationClue {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: string;
  because: string;
}

/** When an article without a date was published, from what it says itself. Null when nothing tells, or when its clues disagree. */
export function publishedByClues(_part: Part, _times: readonly TimeMention[]): PublicationClue | null {
  return null;
}
