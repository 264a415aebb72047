/** One alliance: what is known of it, its members' course through time, their figures, its events, the sentences. */

import { type ReactNode, useMemo, useState } from "react";
import type { Alliance } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { Quotes } from "../../panels/evidence/Quotes.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { bodyName, eventsInRange } from "../../select/facts.ts";
import { noFilters, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { countText, foundedText, useMemberName } from "./Card.tsx";
import { Course } from "./Course.tsx";
import { coursesOf, distinct, regionsOf, standingAt } from "./membership.ts";
import { Part } from "./Part.tsx";
import { Thumb } from "./Thumb.tsx";
import { OneTotal } from "./Totals.tsx";

export function Detail({ alliance, month, moment }: { alliance: Alliance; month: number; moment: ReactNode }) {
  const data = useData();
  const words = useWords();
  const { t, name, date } = words;
  const openAlliance = useStore((state) => state.openAlliance);
  const openFact = useStore((state) => state.openFact);
  const go = useStore((state) => state.go);
  const nameOf = useMemberName();
  const bodyOf = (said: string) => bodyName(alliance, said, data, words);
  const { members, founded, chair } = useMemo(() => standingAt(alliance, month), [alliance, month]);
  const courses = useMemo(() => coursesOf(alliance), [alliance]);
  const events = useMemo(() => eventsInRange(data, { ...noFilters, alliances: [alliance.id] }), [data, alliance]);
  const [all, setAll] = useState(false);
  const region = (id: string | null) => (id === null ? null : name(data.regionOf(id) ?? { name: id }));
  const chairs = courses.filter(({ member }) => member.role === "chair");
  const leads = distinct(alliance.members.filter(({ role }) => role === "lead"));
  const held = (from: string | null, to: string | null, who: string) =>
    from !== null && to !== null
      ? t("alliances.between", who, date(from), date(to))
      : from !== null
        ? t("alliances.since", who, date(from))
        : to !== null
          ? t("alliances.until", who, date(to))
          : who;
  const lines: [string, ReactNode][] = [
    [t("alliances.founded"), `${foundedText(alliance, words)}${founded === false ? ` · ${t("alliances.notYet")}` : ""}`],
    [t("alliances.place"), region(alliance.place)],
    [t("alliances.territory"), region(alliance.territory)],
    [t("alliances.lead"), leads.length > 0 ? words.list(leads.map(nameOf)) : alliance.lead && bodyOf(alliance.lead)],
    [
      t("alliances.chair"),
      chairs.length > 0 ? (
        <ol key="chairs">
          {chairs.map(({ member }) => (
            <li key={`${member.name}/${member.from}`} className={member.name === chair ? "font-semibold" : "text-muted"}>
              <Mixed>{held(member.from, member.to, nameOf(member))}</Mixed>
            </li>
          ))}
        </ol>
      ) : (
        alliance.chair && bodyOf(alliance.chair)
      ),
    ],
    [
      t("alliances.members"),
      <>
        <Mixed>
          {alliance.memberCounts
            .toSorted((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? -1 : 1))
            .map((count) => countText(count, words))
            .join(" → ")}
        </Mixed>
        {alliance.memberCounts.length > 0 && " · "}
        {alliance.members.length > 0 ? t("alliances.named", distinct(alliance.members).length) : t("alliances.noneNamed")}
      </>,
    ],
    [t("alliances.aliases"), alliance.aliases.length > 0 ? words.list(alliance.aliases.map(words.own)) : null],
  ];
  const shownQuotes = all ? alliance.quotes : alliance.quotes.slice(0, 2);
  return (
    <article className="px-4 pb-10 md:px-7">
      <div className="noprint flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-1">
        <button type="button" className="tool -ml-2" onClick={() => openAlliance(null)}>
          <span aria-hidden="true">‹</span> {t("alliances.back")}
        </button>
        {moment}
      </div>
      <div className="grid gap-x-12 pt-5 lg:grid-cols-[minmax(0,1fr)_minmax(260px,400px)]">
        <div>
          <h1 className="text-[1.9rem] leading-tight">
            <Mixed>{name(alliance)}</Mixed>
          </h1>
          <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 border-t border-ink pt-2.5">
            {lines.map(
              ([label, value]) =>
                value !== null && (
                  <div key={label} className="contents">
                    <dt className="text-muted">{label}</dt>
                    <dd>{typeof value === "string" ? <Mixed>{value}</Mixed> : value}</dd>
                  </div>
                ),
            )}
          </dl>
          <p className="mt-3 flex flex-wrap gap-2">
            <button type="button" className="tool framed" onClick={() => openFact(alliance.id)}>
              {t("alliances.evidence")}
            </button>
            <button type="button" className="tool framed" onClick={() => go("data", { alliances: [alliance.id] })}>
              {t("alliances.filter")}
            </button>
          </p>
        </div>
        <div className="max-lg:mt-6">
          <Thumb members={regionsOf(members)} territory={alliance.territory} width={360} />
          <p className="mt-1 text-[12px] text-muted">{t("alliances.review")}</p>
        </div>
      </div>
      {courses.length > 0 && <Course alliance={alliance} courses={courses} month={month} />}
      <OneTotal alliance={alliance} month={month} />
      {events.length > 0 && (
        <Part title={t("alliances.events")}>
          <ul className="border-t border-rule">
            {events.map((event) => (
              <li key={event.id} className="border-b border-rule">
                <button
                  type="button"
                  className="grid w-full grid-cols-[9rem_minmax(0,1fr)] gap-x-4 py-1.5 text-left hover:bg-hover max-md:min-h-11 max-md:grid-cols-1"
                  onClick={() => openFact(event.id)}
                >
                  <span className="text-muted">{date(event.date)}</span>
                  <span>
                    <Mixed>{name(event)}</Mixed>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t("alliances.quotes")}>
        <div className="max-w-[46rem]">
          <Quotes quotes={shownQuotes} fact={alliance.id} />
          {!all && alliance.quotes.length > shownQuotes.length && (
            <button type="button" className="tool framed mt-3" onClick={() => setAll(true)}>
              +{alliance.quotes.length - shownQuotes.length}
            </button>
          )}
        </div>
      </Part>
    </article>
  );
}
