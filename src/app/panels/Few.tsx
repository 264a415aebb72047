/** The short menus: scope, confidence, words. */
import { useEffect, useMemo, useState } from "react";
import { useData } from "../data.ts";
import { OneOf } from "../parts/Choices.tsx";
import { FLAGS, SCOPES, useStore } from "../store.ts";
import { useWords } from "../words.ts";

export function ScopeChoice() {
  const data = useData();
  const { t, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const narrow = useStore((state) => state.narrow);
  const { actual, target } = useMemo(() => data.engine.count(filters).scope, [data, filters]);
  const counts = { actual, target, all: actual + target };
  return (
    <fieldset aria-label={t("filter.scope")} className="-mx-1">
      {SCOPES.map((scope) => (
        <label key={scope} className="flex min-h-8 cursor-pointer items-center gap-2.5 px-1 hover:bg-hover max-md:min-h-11">
          <input
            type="radio"
            name="scope"
            className="size-4 accent-(--accent)"
            checked={filters.scope === scope}
            onChange={() => narrow({ scope })}
          />
          <span className="flex-1">
            {t(`filter.scope.${scope}`)} <span className="ml-1 text-[12.5px] text-muted">{t(`scope.note.${scope}`)}</span>
          </span>
          <span className="text-[12.5px] text-muted">{integer(counts[scope])}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Flags() {
  const data = useData();
  const { t, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const narrow = useStore((state) => state.narrow);
  const counts = useMemo(() => data.engine.count(filters).flags, [data, filters]);
  return (
    <div className="flex flex-col gap-3">
      {FLAGS.map((flag) => (
        <div key={flag} className="border-b border-rule pb-3 last:border-0 last:pb-0">
          <div className="flex items-baseline justify-between">
            <span>{t(`filter.flag.${flag}`)}</span>
            <span className="text-[12.5px] text-muted">{integer(counts[flag])}</span>
          </div>
          <p className="text-[12.5px] text-muted">{t(`flag.note.${flag}`)}</p>
          <OneOf
            label={t(`filter.flag.${flag}`)}
            value={filters.flags[flag] ?? "any"}
            choices={[
              { value: "any", label: t("flag.any") },
              { value: "only", label: t("flag.only") },
              { value: "hide", label: t("flag.hide") },
            ]}
            onChoose={(rule) => {
              const { [flag]: _, ...rest } = filters.flags;
              narrow({ flags: rule === "any" ? rest : { ...rest, [flag]: rule } });
            }}
          />
        </div>
      ))}
    </div>
  );
}

/** Letters typed without a pause make one step of history. */
const TYPING = "typing";
/** Milliseconds after the last letter: the views follow words, not letters. */
const PAUSE = 180;

export function TextField() {
  const { t } = useWords();
  const text = useStore((state) => state.filters.text);
  const narrow = useStore((state) => state.narrow);
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  if (before !== text) {
    // Cleared by its chip, or another address.
    setBefore(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return;
    const pause = setTimeout(() => narrow({ text: typed }, TYPING), PAUSE);
    return () => clearTimeout(pause);
  }, [typed, text, narrow]);
  return (
    <label className="flex flex-col gap-1">
      <span className="text-[12.5px] text-muted">{t("text.note")}</span>
      <input
        className="field"
        type="search"
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && narrow({ text: typed }, TYPING)}
      />
    </label>
  );
}
