/** Other figures of the same region or subject: a way on, and what the figure stands among. */

import { useId } from "react";
import { openRow, useData } from "../../data.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { useStore } from "../../store.ts";
import { type Named, useWords } from "../../words.ts";
import type { Others as Found } from "./others.ts";

export function Others({ about, region, others: { facts, total } }: { about: Named; region: string | null; others: Found }) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const title = useId();
  const go = useStore((state) => state.go);
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className="sr-only">
        <Mixed>{t("evidence.others", name(about))}</Mixed>
      </h3>
      <ul className="border-t border-ink text-[13px]">
        {facts.map((fact) => (
          <li key={fact.row} className="border-b border-rule">
            <button
              type="button"
              className="grid w-full grid-cols-[1fr_auto_auto] items-baseline gap-x-3.5 py-1.5 text-left hover:bg-hover max-md:min-h-11"
              onClick={() => void openRow(fact.row)}
            >
              <span className="min-w-0">
                <Mixed>{name(fact.indicator)}</Mixed> <span className="text-muted">{words.period(fact)}</span>
              </span>
              <span className="text-right">{words.qualified(fact.qualifier, words.value(fact.value ?? 0, fact.unit))}</span>
              <span className={`text-right whitespace-nowrap ${fact.conflict ? "text-accent" : fact.sources > 1 ? "text-good" : "text-muted"}`}>
                {fact.conflict
                  ? t("evidence.conflict")
                  : fact.sources > 1
                    ? t("evidence.sourcesAgree", fact.sources)
                    : t("evidence.sources", fact.sources)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {region !== null && data.region(region) && (
        <button type="button" className="tool mt-1 -ml-2" onClick={() => go("data", { regions: [region] })}>
          {t("evidence.allOthers", words.integer(total))}
        </button>
      )}
    </section>
  );
}
