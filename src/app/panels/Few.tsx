/** The short menus: scope, confidence, words. */
import { useMemo } from "react";
import { useData } from "../data.ts";
import { FLAGS, type Flag, type FlagRule, SCOPES, useStore } from "../store.ts";
import { useWords } from "../words.ts";

export function ScopeChoice() {
  const data = useData();
  const { t, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const narrow = useStore((state) => state.narrow);
  const { actual, target } = useMemo(() => data.engine.count(filters).scope, [data, filters]);
  const counts = { actual, target, all: actual + target };
  return (
    <fieldset aria-label={t("filter.scope")}>
      {SCOPES.map((scope) => (
        <label key={scope} className="flex min-h-8 items-center gap-2 hover:bg-hover max-md:min-h-11">
          <input
            type="radio"
            name="scope"
            className="size-4 accent-(--accent)"
            checked={filters.scope === scope}
            onChange={() => narrow({ scope })}
          />
          <span className="flex-1">{t(`filter.scope.${scope}`)}</span>
          <span className="text-muted">{integer(counts[scope])}</span>
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
  const set = (flag: Flag, rule: FlagRule) => {
    const { [flag]: now, ...rest } = filters.flags;
    narrow({ flags: now === rule ? rest : { ...rest, [flag]: rule } });
  };
  return (
    <table className="w-full">
      <tbody>
        {FLAGS.map((flag) => (
          <tr key={flag}>
            <th scope="row" className="py-1 text-left font-normal">
              {t(`filter.flag.${flag}`)} <span className="text-muted">{integer(counts[flag])}</span>
            </th>
            <td className="text-right">
              {(["only", "hide"] as const).map((rule) => (
                <button key={rule} type="button" className="tool" aria-pressed={filters.flags[flag] === rule} onClick={() => set(flag, rule)}>
                  {t(rule === "only" ? "filter.only" : "filter.without")}
                </button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TextField() {
  const { t } = useWords();
  const text = useStore((state) => state.filters.text);
  const narrow = useStore((state) => state.narrow);
  return (
    <label className="flex flex-col gap-1">
      <span className="text-muted">{t("filter.text")}</span>
      <input className="field" type="search" value={text} onChange={(event) => narrow({ text: event.target.value }, "typing")} />
    </label>
  );
}
