import type { ArticleContext } from "../context.ts";
import type { AllianceFact } from "../alliances/fact.ts";
import { readAlliances } from "../alliances/index.ts";
import type { Part } from "../text.ts";
import { type Calendar, makeCalendar } from "./calendar.ts";
import type { EventFact } from "./fact.ts";
import { foundingEvents } from "./foundings.ts";

export type { EventFact } from "./fact.ts";

/** The dated events of one article, each once, in the order of their first words. */
export function readEvents(part: Part, context: ArticleContext, calendar: Calendar = makeCalendar(context), alliances: readonly AllianceFact[] = readAlliances(part, context, calendar)): EventFact[] {
  return foundingEvents(context, alliances);
}
