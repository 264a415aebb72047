/** The timeline: events, oldest first, by year. */
import { useMemo } from "react";
import { useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { eventsInRange } from "../../select/facts.ts";
import { groupBy } from "../../select/group.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";

export default function Timeline() {
  const data = useData();
  const { t, name, date } = useWords();
  const filters = useStore((state) => state.filters);
  const openFact = useStore((state) => state.openFact);
  const years = useMemo(() => [...groupBy(eventsInRange(data, filters), (event) => event.date.slice(0, 4))], [data, filters]);
  if (years.length === 0) return <Empty />;
  return (
    <>
      <Heading
        title={t("timeline.title")}
        note={t(
          "timeline.events",
          years.reduce((sum, [, events]) => sum + events.length, 0),
        )}
      />
      <ol className="px-4 py-4 md:px-7">
        {years.map(([year, events]) => (
          <li key={year} className="grid grid-cols-[5rem_1fr] border-t border-rule py-2">
            <h2 className="text-xl">{date(year)}</h2>
            <ul>
              {events.map((event) => (
                <li key={event.id}>
                  <button type="button" className="w-full px-2 py-1 text-left hover:bg-hover max-md:min-h-11" onClick={() => openFact(event.id)}>
                    <span className="mr-3 text-muted">
                      {date(event.date)} · {t(`event.${event.kind}`)}
                    </span>
                    {name(event)}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
