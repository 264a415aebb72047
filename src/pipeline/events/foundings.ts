import type { AllianceFact } from "../alliances/fact.ts";
import type { ArticleContext } from "../context.ts";
import type { EventFact } from "./fact.ts";

/** The name an event line can carry: the shortest the text uses. */
const shortName = ({ name, aliases }: AllianceFact): string => [name, ...aliases].toSorted((a, b) => a.length - b.length)[0]!;

/** What befell the article's alliances on a known day: founding, joining, handing over the chair. */
export function foundingEvents(context: ArticleContext, alliances: readonly AllianceFact[]): EventFact[] {
  const events: EventFact[] = [];
  for (const alliance of alliances) {
    const regions = alliance.territory ? [alliance.territory] : [];
    const about = { place: alliance.place, regions, alliances: [alliance.name] };
    // Of several bodies one known by its year alone is drawn by it already; one conceived or begun by its first meeting has that plan or meeting as its event.
    const known = alliance.founded && (alliance.founded.date.length > 4 || (alliances.length === 1 && alliance.founded.is === "stated"));
    if (alliance.founded && known && (alliance.founded.how === "founded" || alliance.founded.how === "launched")) {
      const { date, is, because, span, how } = alliance.founded;
      const launched = how === "launched";
      events.push({
        ...about,
        date,
        dateIs: is,
        because,
        kind: launched ? "launch" : "founding",
        name: `${alliance.name}${launched ? "启动" : "成立"}`,
        spans: [span],
      });
    }
    for (const { names, date, span } of alliance.joinings) {
      const shown = names.length > 3 ? `${names.slice(0, 3).join("、")}等` : names.join("、");
      events.push({
        ...about,
        place: null,
        date: date.date,
        dateIs: date.is,
        because: date.because,
        kind: "joining",
        name: `${shown}加入${alliance.name}`,
        spans: [span],
      });
    }
    for (const { from, to, office, date, span } of alliance.handovers) {
      if (!date) continue;
      events.push({
        ...about,
        place: null,
        date: date.date,
        dateIs: date.is,
        because: date.because,
        kind: "handover",
        name: `${shortName(alliance)}${office}由${from ? `${from}交接给${to}` : `${to}接任`}`,
        spans: [span],
      });
    }
  }
  return events.filter((event) => context.published === null || event.date <= context.published || event.date.length > context.published.length);
}
