/** The date range by typing and by presets, each with what it would leave; the strip's brush sets the same. */
import { useMemo, useState } from "react";
import { monthNumber } from "../../dataset/columns.ts";
import { useData } from "../data.ts";
import { parseRange, yearOf } from "../period.ts";
import { rowsTouching } from "../select/engine.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

/** Five-year plans: the twelfth began in 2011. */
const PLANS = [11, 12, 13, 14, 15];
const planStart = (plan: number): number => 2011 + (plan - 12) * 5;
const RECENT = [1, 3, 5, 10];

interface Preset {
  label: string;
  from: number;
  to: number;
}

export function Dates() {
  const data = useData();
  const { t, integer, range, month } = useWords();
  const filters = useStore((state) => state.filters);
  const { from, to } = filters;
  const narrow = useStore((state) => state.narrow);
  const counts = useMemo(() => data.engine.count(filters), [data, filters]);
  const { months, dated } = data.head;
  const latest = dated ? Number(dated.slice(0, 4)) : yearOf(months[1]);
  const touching = (a: number, b: number) => rowsTouching(counts, a * 12, b * 12 + 11);
  const presets: Preset[] = [
    ...RECENT.map((n) => ({ label: t("dates.recent", n), from: latest - n + 1, to: latest })),
    ...PLANS.map((plan) => ({ label: t("dates.plan", plan), from: planStart(plan), to: planStart(plan) + 4 })).filter(
      (plan) => touching(plan.from, plan.to) > 0,
    ),
  ];
  const chosen = (preset: Preset) => from === `${preset.from}-01` && to === `${preset.to}-12`;
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Month
          key={`from${from}`}
          label={t("dates.from")}
          value={from}
          onSet={(first) => narrow({ from: first, to: first !== null && to !== null && first > to ? null : to })}
          end="from"
        />
        <Month
          key={`to${to}`}
          label={t("dates.to")}
          value={to}
          onSet={(last) => narrow({ to: last, from: last !== null && from !== null && last < from ? null : from })}
          end="to"
        />
      </div>
      <ul className="-mx-1">
        {presets.map((preset) => (
          <li key={preset.label}>
            <button
              type="button"
              aria-pressed={chosen(preset)}
              className="flex min-h-8 w-full items-baseline gap-2 px-1 py-1 text-left hover:bg-hover aria-pressed:font-semibold max-md:min-h-11"
              onClick={() => narrow(chosen(preset) ? { from: null, to: null } : { from: `${preset.from}-01`, to: `${preset.to}-12` })}
            >
              <span className={chosen(preset) ? "underline decoration-accent decoration-2 underline-offset-4" : ""}>{preset.label}</span>
              <span className="flex-1 text-[12.5px] font-normal text-muted">{range(`${preset.from}-01`, `${preset.to}-12`)}</span>
              <span className="text-[12.5px] font-normal text-muted">{integer(touching(preset.from, preset.to))}</span>
            </button>
          </li>
        ))}
      </ul>
      {months[0] > 0 && <p className="text-[12.5px] text-muted">{t("dates.extent", month(months[0]), month(months[1]))}</p>}
    </div>
  );
}

/** A month typed as 2020-07, 2020.7 or 2020; a year means its first or last month. */
function Month({ label, value, end, onSet }: { label: string; value: string | null; end: "from" | "to"; onSet: (month: string | null) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(value ?? "");
  const month = readMonth(text, end);
  const commit = () => {
    if (month !== undefined && month !== value) onSet(month);
  };
  return (
    <label className="flex flex-col gap-1">
      <span className="text-[12.5px] text-muted">{label}</span>
      <input
        className="field"
        inputMode="numeric"
        value={text}
        placeholder={end === "from" ? "2020-07" : "2023"}
        aria-invalid={month === undefined}
        aria-description={t("dates.month")}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
      {month === undefined && (
        <span role="alert" className="text-[12.5px] text-accent">
          {t("dates.month")}
        </span>
      )}
    </label>
  );
}

/** The month typed, null for none, undefined for what is no month. */
export function readMonth(typed: string, end: "from" | "to"): string | null | undefined {
  const digits = typed.trim().replace(/\D+$/, "");
  if (digits === "") return typed.trim() === "" ? null : undefined;
  const [, year = "", month] = /^(\d{4})(?:\D?(\d{1,2}))?$/.exec(digits) ?? [];
  const key = month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
  const found = key === "" ? null : parseRange(key)?.[end];
  return found && monthNumber(found) > 0 ? found : undefined;
}
