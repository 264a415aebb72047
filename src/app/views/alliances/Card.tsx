/** One alliance in the list: what it is, who leads it, who belongs to it at the moment shown. */

import { useId, useMemo } from "react";
import type { Alliance, Member } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { howFounded } from "../../panels/evidence/Told.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { bodyName } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords, type Words } from "../../words.ts";
import { distinct, regionsOf, standingAt } from "./membership.ts";
import { Thumb } from "./Thumb.tsx";

/** Members named before one opens the card. */
const NAMED = 12;

export const foundedText = ({ founded }: Alliance, words: Words): string =>
  founded === null ? words.t("alliances.foundedUnknown") : `${words.date(founded.date)} (${howFounded(founded, words)})`;

export function countText({ value, of, asOf }: Alliance["memberCounts"][number], { t, integer, date, own }: Words): string {
  const number = t("alliances.counted", integer(value), own(of ?? ""));
  return asOf === null ? number : t("alliances.statedCount", number, date(asOf));
}

/** A member by the name the page gives its region, or by its own. */
export function useMemberName(): (member: Member) => string {
  const data = useData();
  const { name } = useWords();
  return (member) => name((member.region !== null && data.regionOf(member.region)) || member);
}

export function Card({ alliance, month }: { alliance: Alliance; month: number }) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const title = useId();
  const openAlliance = useStore((state) => state.openAlliance);
  const openFact = useStore((state) => state.openFact);
  const chosen = useStore((state) => state.selected.includes(alliance.id) || state.open === alliance.id);
  const nameOf = useMemberName();
  const bodyOf = (said: string) => bodyName(alliance, said, data, words);
  const { founded, members, chair, stated } = useMemo(() => standingAt(alliance, month), [alliance, month]);
  const named = distinct(members);
  const territory = alliance.territory === null ? undefined : data.regionOf(alliance.territory);
  return (
    <li
      aria-labelledby={title}
      className={`flex gap-4 border-b border-rule py-4 ${founded === false ? "text-muted" : ""} ${chosen ? "shadow-[inset_3px_0_0_var(--accent)] pl-3" : ""}`}
    >
      <div className="min-w-0 flex-1">
        <h2 id={title} className="text-[17px] leading-snug">
          <button type="button" className="text-left hover:text-accent max-md:min-h-11" onClick={() => openAlliance(alliance.id)}>
            <Mixed>{name(alliance)}</Mixed>
          </button>
        </h2>
        <p className="text-[13px] text-muted">
          <Mixed>
            {[
              founded === false && t("alliances.notYet"),
              alliance.founded === null ? t("alliances.foundedUnknown") : `${t("alliances.founded")} ${foundedText(alliance, words)}`,
              territory && name(territory),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Mixed>
        </p>
        <p>
          <Mixed>
            {[alliance.lead && `${t("alliances.lead")} ${bodyOf(alliance.lead)}`, chair && `${t("alliances.chair")} ${bodyOf(chair)}`]
              .filter(Boolean)
              .join(" · ")}
          </Mixed>
        </p>
        <p className="text-[13px]">
          <Mixed>
            {[stated && countText(stated, words), named.length > 0 ? t("alliances.named", named.length) : t("alliances.noneNamed")]
              .filter(Boolean)
              .join(" · ")}
          </Mixed>
        </p>
        {named.length > 0 && (
          <p className="text-[13px] text-muted">
            <Mixed>{words.list(named.slice(0, NAMED).map(nameOf))}</Mixed>
            {named.length > NAMED && " …"}
          </p>
        )}
        <button type="button" className="tool -ml-2" onClick={() => openFact(alliance.id)}>
          {t("alliances.evidence")}
        </button>
      </div>
      <Thumb members={regionsOf(members)} territory={alliance.territory} width={132} />
    </li>
  );
}
