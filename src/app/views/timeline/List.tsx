/** The timeline's twin: alliances and events in words, oldest first. */

import { useMemo } from "react";
import type { Event } from "../../../dataset/schema.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { hasYear } from "../../select/facts.ts";
import { groupBy } from "../../select/group.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import type { TimelineRows } from "./rows.ts";

interface Entry {
  id: string;
  date: string;
  kind: string;
  name: string;
}

export function List({ rows }: { rows: TimelineRows }) {
  const { t, name, date } = useWords();
  const openFact = useStore((state) => state.openFact);
  const years = useMemo(() => {
    const told = (event: Event): Entry => ({ id: event.id, date: event.date, kind: t(`event.${event.kind}`), name: name(event) });
    const entries = [
      ...rows.bars.map(({ alliance }) => ({
        id: alliance.id,
        date: alliance.founded?.date ?? "",
        kind: t("timeline.alliances"),
        name: name(alliance),
      })),
      ...rows.lanes.flatMap(({ events }) => events.map(told)),
    ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return [...groupBy([...entries, ...rows.ofNoYear.map(told)], (entry) => (hasYear(entry.date) ? entry.date.slice(0, 4) : ""))];
  }, [rows, t, name]);
  return (
    <ol className="px-4 py-4 md:px-7">
      {years.map(([year, entries]) => (
        <li key={year} className="grid grid-cols-[5rem_1fr] border-t border-rule py-2 [content-visibility:auto]">
          <h2 className="text-xl">{year === "" ? t("timeline.ofNoYear") : date(year)}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" className="w-full px-2 py-1 text-left hover:bg-hover max-md:min-h-11" onClick={() => openFact(entry.id)}>
                  <span className="mr-3 text-muted">
                    {date(entry.date)} · {entry.kind}
                  </span>
                  <Mixed>{entry.name}</Mixed>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
