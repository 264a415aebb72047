/** What the members' figures add up to, set against the rest of the same level. */

import { useMemo } from "react";
import type { Alliance } from "../../../dataset/schema.ts";
import { openRow, useData } from "../../data.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { spanKey } from "../../period.ts";
import type { Fact } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { regionsOf } from "./membership.ts";
import { Part } from "./Part.tsx";
import { addsUp, mostOf, type Query, queryOf, saidCover, saidShares, saidSum, type Total, totals } from "./totals.ts";

function useQuery(): Query {
  const data = useData();
  const filters = useStore((state) => state.filters);
  const period = useStore((state) => state.period);
  return useMemo(() => queryOf(data, filters, period), [data, filters, period]);
}

export function Totals({ month }: { month: number }) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const { indicator, span, periods } = useQuery();
  const list = useMemo(
    () => (indicator && span ? totals(data, filters, { indicator, span, month, preferred }) : []),
    [data, filters, indicator, span, month, preferred],
  );
  const withFigures = list.filter(({ counted }) => counted.length > 0);
  return (
    <div className="px-4 pt-3 pb-8 md:px-7">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2 border-t border-ink pt-3">
        <Choose indicator={indicator} span={span} periods={periods} />
        <p className="max-w-[44rem] text-[12.5px] text-muted">{indicator && !addsUp(indicator) ? t("alliances.noSum") : t("alliances.totalsNote")}</p>
      </div>
      {withFigures.length === 0 ? (
        <p className="py-10 text-center text-muted" role="status">
          {t("alliances.noTotals")}
        </p>
      ) : (
        <ul className="mt-3 border-t border-rule">
          {withFigures.map((total) => (
            <li key={total.alliance.id} className="border-b border-rule py-4">
              <h2 className="text-[16px]">
                <Mixed>{name(total.alliance)}</Mixed>
              </h2>
              <Told
                total={total}
                most={Math.max(...withFigures.map(({ sum, restSum }) => (sum ?? 0) + (restSum ?? 0)))}
                longest={mostOf(withFigures.flatMap(({ counted }) => counted))}
              />
            </li>
          ))}
        </ul>
      )}
      {list.length > withFigures.length && withFigures.length > 0 && (
        <p className="mt-3 text-[12.5px] text-muted">{t("alliances.noneOf", list.length - withFigures.length)}</p>
      )}
    </div>
  );
}

function Choose({ indicator, span, periods }: Query) {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const narrow = useStore((state) => state.narrow);
  const see = useStore((state) => state.see);
  const members = useMemo(() => {
    const ids = new Set(data.head.alliances.flatMap((alliance) => regionsOf(alliance.members)));
    const found = new Set<number>();
    for (let row = 0; row < data.columns.rows; row++) {
      const region = data.head.regions[data.columns.region[row]!];
      if (region && ids.has(region.id) && !Number.isNaN(data.columns.value[row]!)) found.add(data.columns.indicator[row]!);
    }
    return data.head.indicators.filter((_, i) => found.has(i));
  }, [data]);
  const listed = indicator && !members.includes(indicator) ? [indicator, ...members] : members;
  return (
    <>
      <label className="flex flex-col gap-0.5">
        <span className="text-[12.5px] text-muted">{t("alliances.indicator")}</span>
        <select
          className="field w-auto! max-w-72 max-md:min-h-11"
          value={indicator?.id ?? ""}
          onChange={(event) => narrow({ indicators: [event.target.value] })}
        >
          {listed.map((one) => (
            <option key={one.id} value={one.id} lang={words.langOf(one)}>
              {name(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col gap-0.5">
        <span className="text-[12.5px] text-muted">{t("alliances.period")}</span>
        <select className="field w-auto! max-w-72 max-md:min-h-11" value={span ? spanKey(span) : ""} onChange={(event) => see(event.target.value)}>
          {span && !periods.some((period) => spanKey(period) === spanKey(span)) && <option value={spanKey(span)}>{words.period(span)}</option>}
          {periods.map((period) => (
            <option key={spanKey(period)} value={spanKey(period)}>
              {t("alliances.periodMembers", words.period(period), period.members)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** The same for one alliance, on its own page. */
export function OneTotal({ alliance, month }: { alliance: Alliance; month: number }) {
  const data = useData();
  const { t } = useWords();
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const { indicator, span, periods } = useQuery();
  const total = useMemo(
    () =>
      indicator && span
        ? totals(data, { ...filters, regions: [], alliances: [alliance.id] }, { indicator, span, month, preferred }).find(
            (one) => one.alliance.id === alliance.id,
          )
        : undefined,
    [data, filters, indicator, span, month, preferred, alliance.id],
  );
  if (regionsOf(alliance.members).length === 0) return null;
  return (
    <Part title={t("alliances.figures")}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Choose indicator={indicator} span={span} periods={periods} />
      </div>
      {total && total.counted.length > 0 ? (
        <Told total={total} most={(total.sum ?? 0) + (total.restSum ?? 0)} longest={mostOf(total.counted)} />
      ) : (
        <p className="py-6 text-muted">{t("alliances.noTotals")}</p>
      )}
    </Part>
  );
}

/** Sum, shares and the members one by one. `most`, `longest`: what the widest bar of a sum and of a member stands for. */
function Told({ total, most, longest }: { total: Total; most: number; longest: number }) {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const { sum, restSum, counted, rest } = total;
  const told = saidSum(total, words);
  return (
    <div className="mt-1.5 grid gap-x-10 gap-y-2 lg:grid-cols-2">
      <div>
        {sum !== null && told !== null && (
          <>
            <p>
              <b className="font-serif text-[22px]">{told}</b>{" "}
              <span className="text-[12.5px] text-muted">{saidShares(total, words).join(" · ")}</span>
            </p>
            <div className="mt-1 flex h-4" aria-hidden="true" style={{ width: `${Math.max(4, ((sum + (restSum ?? 0)) / most) * 100)}%` }}>
              <span className="bg-accent" style={{ flexGrow: sum, flexBasis: 0, minWidth: 2 }} />
              <span className="bg-(--seq-3)" style={{ flexGrow: restSum ?? 0, flexBasis: 0 }} />
            </div>
            <p className="mt-1 flex flex-wrap gap-x-4 text-[12.5px]">
              <span>
                <i aria-hidden="true" className="mr-1.5 inline-block h-2.5 w-4 bg-accent" />
                {t("alliances.memberSum")} {told}
              </span>
              {restSum !== null && rest.length > 0 && (
                <span className="text-muted">
                  <i aria-hidden="true" className="mr-1.5 inline-block h-2.5 w-4 bg-(--seq-3)" />
                  {t("alliances.rest", rest.length)} {words.value(restSum, counted[0]?.unit ?? "")}
                </span>
              )}
            </p>
          </>
        )}
        <div className="mt-1 text-[12.5px] text-muted">
          {saidCover(total, data, words).map((line) => (
            <p key={line}>
              <Mixed>{line}</Mixed>
            </p>
          ))}
        </div>
      </div>
      <ul>
        {counted.map((fact) => (
          <Bar key={fact.row} fact={fact} most={longest} />
        ))}
      </ul>
    </div>
  );
}

/** One member's figure: a bar that opens its evidence. */
function Bar({ fact, most }: { fact: Fact; most: number }) {
  const words = useWords();
  const name = fact.region ? words.name(fact.region) : "";
  const value = words.qualified(fact.qualifier, words.value(fact.value ?? 0, fact.unit));
  return (
    <li>
      <button
        type="button"
        className="grid w-full grid-cols-[min(9rem,32%)_minmax(0,1fr)_auto] items-center gap-x-3 min-h-[26px] py-0.5 text-left text-[13px] hover:bg-hover max-md:min-h-11"
        onClick={() => void openRow(fact.row)}
      >
        <span>
          <Mixed>{name}</Mixed>{" "}
        </span>
        <span className="block h-2.5 bg-(--seq-5)" style={{ width: `${Math.max(1, (Math.max(0, fact.value ?? 0) / most) * 100)}%` }} />
        <span className="text-right whitespace-nowrap">{value}</span>
      </button>
    </li>
  );
}
