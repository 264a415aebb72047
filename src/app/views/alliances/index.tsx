/** The alliances, by founding. */
import { useMemo } from "react";
import { useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { alliancesIn } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";

export default function Alliances() {
  const data = useData();
  const { t, name, date, list } = useWords();
  const filters = useStore((state) => state.filters);
  const openFact = useStore((state) => state.openFact);
  const alliances = useMemo(() => alliancesIn(data, filters), [data, filters]);
  if (alliances.length === 0) return <Empty />;
  return (
    <>
      <Heading title={t("view.alliances")} />
      <ul className="grid gap-x-8 px-4 py-4 md:grid-cols-2 md:px-7">
        {alliances.map((alliance) => (
          <li key={alliance.id} className="border-t border-rule py-3">
            <h2 className="text-lg">{name(alliance)}</h2>
            <p className="text-muted">
              {[
                alliance.founded && t("alliances.founded", date(alliance.founded.date)),
                t("alliances.members", alliance.members.length),
                alliance.lead && t("alliances.lead", alliance.lead),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p>{list(alliance.members.map((member) => (member.region ? name(data.regionOf(member.region) ?? member) : member.name)))}</p>
            <button type="button" className="tool -ml-2" onClick={() => openFact(alliance.id)}>
              {t("alliances.quote")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
