/** A figure: the number large, its sentence, how each part is known, its rivals, its arithmetic, its neighbours. */

import { use, useMemo } from "react";
import type { Observation } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { type Fact, factOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords, type Words } from "../../words.ts";
import { Checks, Verdict } from "./Checks.tsx";
import { howKnown } from "./known.ts";
import { Others } from "./Others.tsx";
import { observationOf } from "./observation.ts";
import { othersOf } from "./others.ts";
import { Quotes } from "./Quotes.tsx";
import { Spark } from "./Spark.tsx";
import type { Word } from "./sentence.ts";
import { sparkPoints } from "./spark.ts";
import { Versions } from "./Versions.tsx";
import { versionsOf } from "./versions.ts";

/** Others shown before one asks for all. */
const FEW = 6;

export function Figure({ row, id }: { row: number; id: string }) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const preferred = useStore((state) => state.preferred);
  const observation = use(observationOf(data, row));
  const fact = useMemo(() => factOf(data, row), [data, row]);
  const versions = useMemo(() => versionsOf(data, row, preferred), [data, row, preferred]);
  const others = useMemo(() => othersOf(data, row, preferred, FEW), [data, row, preferred]);
  const points = useMemo(() => sparkPoints(data, fact, preferred), [data, fact, preferred]);
  const known = useMemo(() => howKnown(observation, fact.region, fact.indicator), [observation, fact]);
  if (observation.id !== id) return <p>{t("evidence.missing")}</p>;
  const checks = data.checksOf(id);
  const about = observation.subject === null ? undefined : (data.allianceOf(observation.subject) ?? data.eventOf(observation.subject));
  const place = about ?? fact.region;
  const parent = fact.region?.parent && !about ? data.regionOf(fact.region.parent) : undefined;
  const marked: Word[] = known.flatMap(({ part, words: text }) => (text === null ? [] : [{ kind: part, text }]));
  const sources = new Set(observation.quotes.map(({ article }) => article)).size;
  return (
    <>
      <div>
        <p className="text-[12px] tracking-wide text-muted">
          <Mixed>
            {[
              place ? name(place) : t("region.unnamed"),
              parent && parent.kind !== "country" && name(parent),
              fact.region && !about && t(`region.${fact.region.kind}`),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Mixed>
        </p>
        <h2 className="text-[20px]">
          <Mixed>{name(fact.indicator)}</Mixed>
          {words.language === "en" ? ", " : "，"}
          {words.period(fact)}
        </h2>
      </div>
      <div className="-mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule pb-2.5">
        <Large fact={fact} words={words} />
        <p className="ml-auto flex flex-wrap justify-end gap-x-4 text-accent">
          {claims(observation, fact, words).map((claim) => (
            <span key={claim} className="font-semibold">
              <Mixed>{claim}</Mixed>
            </span>
          ))}
          {checks[0] && <Verdict holds={checks.every(({ holds }) => holds)} />}
        </p>
      </div>
      <div className="flex flex-col gap-3">
        {sources > 1 && (
          <p className="text-[12.5px] text-good">{t(versions.list.length > 1 ? "evidence.sources" : "evidence.sourcesAgree", sources)}</p>
        )}
        <Quotes quotes={observation.quotes} words={marked} fact={id} />
      </div>
      {points.length > 1 && <Spark points={points} row={row} />}
      {versions.list.length > 1 && <Versions row={row} versions={versions} />}
      {checks.length > 0 && <Checks checks={checks} />}
      {others.facts.length > 0 && place && <Others about={place} region={observation.subject === null ? observation.region : null} others={others} />}
      <section aria-label={t("evidence.known")}>
        <h3 className="text-[15px]">{t("evidence.known")}</h3>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-[12.5px] text-muted">
          {known.map(({ part, how, words: text }) => (
            <div key={part} className="contents">
              <dt>{t(`evidence.part.${part}`)}</dt>
              <dd className={how === "stated" ? "text-ink" : undefined}>
                <Mixed>{text === null ? t(`evidence.how.${part}.${how}`) : t("evidence.words", words.own(text))}</Mixed>
                {part === "indicator" && !fact.indicator.known && ` · ${t("evidence.newIndicator")}`}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** The number large, its unit and qualifier small. */
function Large({ fact, words }: { fact: Fact; words: Words }) {
  if (fact.value === null) return <p className="text-muted">{words.t("evidence.none")}</p>;
  const text = words.qualified(fact.qualifier, words.value(fact.value, fact.unit));
  const [, before = "", digits = text, unit = ""] = /^(\D*?)([\d.,−-]+)(.*)$/.exec(text) ?? [];
  return (
    <p className="font-serif">
      {before && <span className="font-sans text-[15px]">{before}</span>}
      <b className="text-[38px] leading-none font-bold tracking-[-0.01em]">
        {digits}
        {fact.high !== null && `–${words.number(fact.high)}`}
      </b>{" "}
      <span className="font-sans text-[15px]">{unit.trim()}</span>
    </p>
  );
}

/** What the text says beside the value: change, rank, share, target, status. */
function claims({ change, rank, share }: Observation, fact: Fact, words: Words): string[] {
  const { t } = words;
  const out: string[] = [];
  if (change) {
    const number = change.kind === "multiple" || change.kind === "points" ? words.value(change.value, change.unit) : words.signed(change.value);
    const said = `${t(`evidence.change.${change.kind}`)} ${words.qualified(change.qualifier, number)}`;
    const base = change.base?.end ? words.range(change.base.start ?? change.base.end, change.base.end) : "";
    out.push(base === "" ? said : t("evidence.changeBase", base, said));
  }
  if (rank)
    out.push(
      rank.by === "growth"
        ? t("evidence.rankByGrowth", words.integer(rank.place))
        : rank.among === null
          ? t("evidence.rank", words.integer(rank.place))
          : t("evidence.rankAmong", rank.among, words.integer(rank.place)),
    );
  if (share) {
    const value = words.qualified(share.qualifier, `${words.number(share.value)}%`);
    out.push(share.of === null ? t("evidence.share", value) : t("evidence.shareOf", share.of, value));
  }
  if (fact.target) out.push(t("evidence.target"));
  if (fact.status !== "reported") out.push(t(`evidence.status.${fact.status}`));
  return out;
}
