/** A figure: the number large, then its sentence, its rivals, its checks. */
import { use, useMemo } from "react";
import type { Observation } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import type { Data } from "../../select/data.ts";
import { factOf, rivalsOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { Quotes } from "./Quotes.tsx";

const kept = new WeakMap<Data, Map<number, Promise<Observation>>>();
/** The same promise each time, as `use` wants it. */
function observationOf(data: Data, row: number): Promise<Observation> {
  const rows = kept.get(data) ?? new Map<number, Promise<Observation>>();
  kept.set(data, rows);
  const promise = rows.get(row) ?? data.observation(row);
  rows.set(row, promise);
  return promise;
}

export function Figure({ row, id }: { row: number; id: string }) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const preferred = useStore((state) => state.preferred);
  const prefer = useStore((state) => state.prefer);
  const openFact = useStore((state) => state.openFact);
  const observation = use(observationOf(data, row));
  const fact = useMemo(() => factOf(data, row), [data, row]);
  const rivals = useMemo(() => rivalsOf(data, row, preferred), [data, row, preferred]);
  if (observation.id !== id) return <p>{t("evidence.missing")}</p>;
  const checks = data.checksOf(id);
  const about = observation.subject === null ? null : (data.allianceOf(observation.subject) ?? data.eventOf(observation.subject) ?? null);
  const place = about ?? fact.region;
  const values = [fact, ...rivals.map((rival) => factOf(data, rival))].flatMap(({ value }) => (value === null ? [] : [value]));
  const { change, rank, share } = observation;
  return (
    <>
      <div>
        <p className="text-[12px] tracking-wide text-muted">{place ? name(place) : ""}</p>
        <h2 className="text-[20px]">
          {name(fact.indicator)}, {words.period(fact)}
        </h2>
        {observation.period.is === "implied" && <p className="text-muted">{t("evidence.impliedPeriod")}</p>}
      </div>
      <div className="border-b border-rule pb-2">
        {fact.value === null ? (
          <p className="text-muted">{t("evidence.none")}</p>
        ) : (
          <p className="font-serif text-[34px] leading-tight font-bold">
            {words.qualified(fact.qualifier, words.value(fact.value, fact.unit))}
            {fact.high !== null && `–${words.value(fact.high, fact.unit)}`}
          </p>
        )}
        <p className="flex flex-wrap gap-x-4 text-accent">
          {change && (
            <span>
              {t(`evidence.change.${change.kind}`)}{" "}
              {change.kind === "multiple"
                ? words.value(change.value, change.unit)
                : change.kind === "points"
                  ? words.value(change.value, change.unit)
                  : words.signed(change.value)}
            </span>
          )}
          {rank && <span>{t("evidence.rank", words.integer(rank.place))}</span>}
          {share && <span>{t("evidence.share", `${words.number(share.value)}%`)}</span>}
          {fact.target && <span>{t("evidence.target")}</span>}
          {fact.status !== "reported" && <span>{t(`evidence.status.${fact.status}`)}</span>}
        </p>
      </div>
      <Quotes quotes={observation.quotes} words={[observation.stated]} fact={id} />
      {rivals.length > 0 && (
        <section>
          <h3 className="text-[15px]">{t("evidence.conflict")}</h3>
          {values.length > 1 && (
            <p>{t("evidence.range", words.value(Math.min(...values), fact.unit), words.value(Math.max(...values), fact.unit))}</p>
          )}
          <p className="text-muted">{t("evidence.rule")}</p>
          <ul>
            {[row, ...rivals].map((rival) => (
              <Rival key={rival} row={rival} self={rival === row} all={[row, ...rivals]} onPrefer={prefer} onOpen={openFact} />
            ))}
          </ul>
        </section>
      )}
      {checks.length > 0 && (
        <section>
          <h3 className="text-[15px]">{t("evidence.checks")}</h3>
          <ul>
            {checks.map((check) => (
              <li key={check.id} className="flex justify-between gap-3 border-b border-rule py-1.5">
                <span>
                  {t("evidence.checkLine", words.value(check.stated, check.unit), words.value(Number(check.computed.toFixed(3)), check.unit))}
                </span>
                <span className={check.holds ? "text-good" : "text-accent"}>
                  {check.holds ? `✓ ${t("evidence.holds")}` : `✗ ${t("evidence.fails")}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface RivalProps {
  row: number;
  self: boolean;
  all: readonly number[];
  onPrefer: (id: string, others: readonly string[]) => void;
  onOpen: (id: string) => void;
}

function Rival({ row, self, all, onPrefer, onOpen }: RivalProps) {
  const data = useData();
  const words = useWords();
  const preferred = useStore((state) => state.preferred);
  const { id } = use(observationOf(data, row));
  const fact = factOf(data, row);
  const choose = async () => {
    const others = await Promise.all(all.filter((other) => other !== row).map((other) => observationOf(data, other)));
    onPrefer(
      id,
      others.map((other) => other.id),
    );
  };
  return (
    <li className="flex items-center justify-between gap-3 border-b border-rule py-1">
      <button type="button" className="text-left hover:underline" disabled={self} onClick={() => onOpen(id)}>
        {fact.value === null ? words.t("evidence.none") : words.qualified(fact.qualifier, words.value(fact.value, fact.unit))}{" "}
        <span className="text-muted">
          {words.t(`evidence.status.${fact.status}`)} · {fact.article.publisher ?? words.t("evidence.unknownPublisher")}
        </span>
      </button>
      <button type="button" className="tool" aria-pressed={preferred.includes(id)} onClick={() => void choose()}>
        {words.t(preferred.includes(id) ? "evidence.preferred" : "evidence.prefer")}
      </button>
    </li>
  );
}
