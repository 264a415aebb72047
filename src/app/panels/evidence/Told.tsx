/** Evidence of what is no figure: an event, an alliance, a check. */

import { type ReactNode, useMemo } from "react";
import type { Alliance, Check, Event } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { bodyName, factOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords, type Words } from "../../words.ts";
import { useArithmetic, Verdict } from "./Checks.tsx";
import { readBecause } from "./known.ts";
import { Others } from "./Others.tsx";
import { othersOf } from "./others.ts";
import { Quotes } from "./Quotes.tsx";

export function Told({ id }: { id: string }) {
  const data = useData();
  const { t } = useWords();
  const event = data.eventOf(id);
  if (event) return <EventTold event={event} />;
  const alliance = data.allianceOf(id);
  if (alliance) return <AllianceTold alliance={alliance} />;
  const check = data.checkOf(id);
  return check ? <CheckTold check={check} /> : <p>{t("evidence.missing")}</p>;
}

function Title({ kind, title }: { kind: string; title: string }) {
  return (
    <div>
      <p className="text-[12px] tracking-wide text-muted">{kind}</p>
      <h2 className="text-[20px]">
        <Mixed>{title}</Mixed>
      </h2>
    </div>
  );
}

/** Label and value, one a line; lines without a value are left out. */
function Lines({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-b border-rule pb-3">
      {lines.map(
        ([label, value]) =>
          value && (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd>{typeof value === "string" ? <Mixed>{value}</Mixed> : value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function EventTold({ event }: { event: Event }) {
  const data = useData();
  const { t, name, date, list } = useWords();
  const regionName = (id: string) => name(data.regionOf(id) ?? { name: id });
  return (
    <>
      <Title kind={`${t("evidence.event")} · ${t(`event.${event.kind}`)}`} title={name(event)} />
      <Lines
        lines={[
          [t("evidence.date"), `${date(event.date)} · ${t(event.dateIs === "implied" ? "evidence.dateImplied" : "evidence.dateStated")}`],
          [t("evidence.place"), event.place && regionName(event.place)],
          [t("evidence.regions"), list(event.regions.map(regionName))],
          [t("evidence.alliances"), event.alliances.length > 0 && <AllianceLinks ids={event.alliances} />],
        ]}
      />
      <Quotes quotes={event.quotes} fact={event.id} />
      <SubjectFigures id={event.id} />
    </>
  );
}

function AllianceLinks({ ids }: { ids: readonly string[] }) {
  const data = useData();
  const { name } = useWords();
  const openFact = useStore((state) => state.openFact);
  return ids.map((id) => {
    const alliance = data.allianceOf(id);
    return (
      alliance && (
        <button
          key={id}
          type="button"
          className="block text-left underline decoration-rule underline-offset-4 hover:decoration-ink max-md:min-h-11"
          onClick={() => openFact(id)}
        >
          <Mixed>{name(alliance)}</Mixed>
        </button>
      )
    );
  });
}

/** Whether a founding is dated in the text, or how the date was worked out. */
export function howFounded({ is, because }: NonNullable<Alliance["founded"]>, { t, date }: Words): string {
  if (is === "stated") return t("evidence.dateStated");
  const from = because === null ? null : readBecause(because);
  return from ? t("evidence.because", from.words, date(from.date)) : (because ?? t("evidence.dateImplied"));
}

function AllianceTold({ alliance }: { alliance: Alliance }) {
  const data = useData();
  const words = useWords();
  const { t, name, date, integer } = words;
  const openAlliance = useStore((state) => state.openAlliance);
  const { founded, territory, place, lead, chair, memberCounts, members } = alliance;
  const regionName = (id: string | null) => id !== null && name(data.regionOf(id) ?? { name: id });
  return (
    <>
      <Title kind={t("evidence.alliance")} title={name(alliance)} />
      <Lines
        lines={[
          [t("evidence.foundedOn"), founded && [date(founded.date), howFounded(founded, words)].join(" · ")],
          [t("evidence.territory"), regionName(territory)],
          [t("evidence.place"), regionName(place)],
          [t("evidence.lead"), lead && bodyName(alliance, lead, data, words)],
          [t("evidence.chair"), chair && bodyName(alliance, chair, data, words)],
          [
            t("evidence.memberCount"),
            [
              ...memberCounts.map(({ value, asOf, of }) =>
                asOf === null ? `${integer(value)}${words.own(of ?? "")}` : t("evidence.asOf", `${integer(value)}${words.own(of ?? "")}`, date(asOf)),
              ),
              ...(members.length > 0 ? [t("evidence.namedMembers", members.length)] : []),
            ].join(" · "),
          ],
        ]}
      />
      <button type="button" className="tool framed self-start" onClick={() => openAlliance(alliance.id)}>
        {t("evidence.toAlliance")}
      </button>
      <Quotes quotes={alliance.quotes} fact={alliance.id} />
      <SubjectFigures id={alliance.id} />
    </>
  );
}

/** Figures about this alliance or event. */
function SubjectFigures({ id }: { id: string }) {
  const data = useData();
  const about = data.allianceOf(id) ?? data.eventOf(id);
  const others = useMemo(() => {
    const row = data.columns.subject.indexOf(data.head.subjects.indexOf(id));
    if (!data.head.subjects.includes(id) || row < 0) return null;
    const { facts, total } = othersOf(data, row, [], 8);
    return { facts: [factOf(data, row), ...facts].filter(({ value }) => value !== null), total };
  }, [data, id]);
  return about && others && others.facts.length > 0 ? <Others about={about} region={null} others={others} /> : null;
}

function CheckTold({ check }: { check: Check }) {
  const data = useData();
  const words = useWords();
  const { t, name, value } = words;
  const openFact = useStore((state) => state.openFact);
  const written = useArithmetic();
  return (
    <>
      <Title kind={t("evidence.checks")} title={`${t(`evidence.check.${check.kind}`)} ${value(check.stated, check.unit)}`} />
      <div className="border-b border-rule pb-3">
        <p className="font-serif text-[20px]">{written(check)}</p>
        <Verdict holds={check.holds} />
      </div>
      <section>
        <h3 className="text-[15px]">{t("evidence.checkFigures")}</h3>
        <ul className="border-t border-rule">
          {check.observations.map((id) => {
            const row = data.rowOf(id);
            if (row < 0) return null;
            const fact = factOf(data, row);
            return (
              <li key={id} className="border-b border-rule">
                <button
                  type="button"
                  className="flex w-full justify-between gap-3 py-1.5 text-left hover:bg-hover max-md:min-h-11"
                  onClick={() => openFact(id)}
                >
                  <span>
                    <Mixed>{[fact.region && name(fact.region), name(fact.indicator)].filter(Boolean).join(" · ")}</Mixed>{" "}
                    <span className="text-muted">{words.period(fact)}</span>
                  </span>
                  <span className="whitespace-nowrap">{fact.value === null ? "" : value(fact.value, fact.unit)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <Quotes quotes={check.quotes} fact={check.id} />
    </>
  );
}
