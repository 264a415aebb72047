/** One figure told several ways: where they lie, which is shown and why, and the reader's own choice. */

import { use, useId } from "react";
import { useData } from "../../data.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { factOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { observationsOf } from "./observation.ts";
import { dated } from "./Quotes.tsx";
import type { Versions as Found, Version } from "./versions.ts";

export function Versions({ row, versions: { list, revised } }: { row: number; versions: Found }) {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const title = useId();
  const observations = use(
    observationsOf(
      data,
      list.map((version) => version.row),
    ),
  );
  const ids = observations.map(({ id }) => id);
  const facts = list.map((version) => factOf(data, version.row));
  const values = facts.flatMap(({ value }) => (value === null ? [] : [value]));
  const unit = facts[0]?.unit ?? "";
  const low = Math.min(...values);
  const high = Math.max(...values);
  const apart =
    low > 0 ? `${words.number(Number((((high - low) / low) * 100).toPrecision(2)))}%` : words.value(Number((high - low).toPrecision(6)), unit);
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className="text-[15px]">
        {t(revised ? "evidence.revision" : "evidence.conflict")}
      </h3>
      {high > low && (
        <>
          <p>{t("evidence.range", words.value(low, unit), words.value(high, unit), apart)}</p>
          <div role="img" aria-label={t("evidence.rangeLabel", values.length)} className="relative mx-1.5 my-3 h-3 border-b border-muted">
            {facts.map(({ value, row: at }) =>
              value === null ? null : (
                <span
                  key={at}
                  className={`absolute -bottom-[5px] size-2.5 -translate-x-1/2 rounded-full border-[1.5px] ${at === list[0]?.row ? "border-accent bg-accent" : "border-ink bg-raised"}`}
                  style={{ left: `${((value - low) / (high - low)) * 100}%` }}
                />
              ),
            )}
          </div>
        </>
      )}
      <ul className="border-t border-rule">
        {list.map((version, i) => (
          <Line key={version.row} version={version} id={ids[i] ?? ""} all={ids} self={version.row === row} />
        ))}
      </ul>
      <details className="mt-1.5 text-[12.5px] text-muted">
        <summary className="max-md:min-h-11">{t("evidence.rule")}</summary>
        {t("evidence.rules")}
      </details>
    </section>
  );
}

function Line({ version, id, all, self }: { version: Version; id: string; all: readonly string[]; self: boolean }) {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const chosen = useStore((state) => state.preferred.includes(id));
  const prefer = useStore((state) => state.prefer);
  const openFact = useStore((state) => state.openFact);
  const fact = factOf(data, version.row);
  const value = fact.value === null ? t("evidence.none") : words.qualified(fact.qualifier, words.value(fact.value, fact.unit));
  return (
    <li className="border-b border-rule py-1.5">
      <div className="flex items-baseline justify-between gap-3">
        {self ? (
          <b className="font-semibold">{value}</b>
        ) : (
          <button
            type="button"
            className="text-left underline decoration-rule underline-offset-4 hover:decoration-ink max-md:min-h-11"
            onClick={() => openFact(id)}
          >
            {value}
          </button>
        )}
        <span className="text-right text-[12.5px]">
          {version.behind === null ? (
            <span className="text-good">{t(chosen ? "evidence.preferred" : "evidence.shown")}</span>
          ) : (
            <span className="text-muted">{t(`evidence.behind.${version.behind}`)}</span>
          )}
        </span>
      </div>
      <div className="flex items-baseline justify-between gap-3 text-[12.5px] text-muted">
        <span>
          <Mixed>
            {[
              t(`evidence.status.${fact.status}`),
              words.own(fact.article.publisher ?? fact.article.title) || t("evidence.unknownPublisher"),
              dated(fact.article, words),
            ].join(" · ")}
          </Mixed>
        </span>
        <button
          type="button"
          className="tool -mr-2"
          aria-pressed={chosen}
          onClick={() =>
            prefer(
              id,
              all.filter((other) => other !== id),
            )
          }
        >
          {t(chosen ? "evidence.unprefer" : "evidence.prefer")}
        </button>
      </div>
    </li>
  );
}
