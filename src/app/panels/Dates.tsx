/** The date range by typing and by presets; the strip's brush sets the same. */
import { useState } from "react";
import { monthText } from "../../dataset/columns.ts";
import { useData } from "../data.ts";
import { parseRange } from "../period.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

const PLANS = [
  ["dates.plan12", 2011],
  ["dates.plan13", 2016],
  ["dates.plan14", 2021],
] as const;

export function Dates() {
  const { head } = useData();
  const { t } = useWords();
  const from = useStore((state) => state.filters.from);
  const to = useStore((state) => state.filters.to);
  const narrow = useStore((state) => state.narrow);
  const latest = Math.floor(head.months[1] / 12);
  const years = (a: number, b: number) => narrow({ from: `${a}-01`, to: `${b}-12` });
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Month
          key={`from${from}`}
          label={t("dates.from")}
          value={from}
          onSet={(month) => narrow({ from: month, to: month !== null && to !== null && month > to ? null : to })}
          end="from"
        />
        <Month
          key={`to${to}`}
          label={t("dates.to")}
          value={to}
          onSet={(month) => narrow({ to: month, from: month !== null && from !== null && month < from ? null : from })}
          end="to"
        />
      </div>
      <p className="text-muted">{t("dates.month")}</p>
      <div className="flex flex-wrap gap-1">
        {[3, 5, 10].map((n) => (
          <button key={n} type="button" className="tool framed" onClick={() => years(latest - n + 1, latest)}>
            {t("dates.recent", n)}
          </button>
        ))}
        {PLANS.map(([key, start]) => (
          <button key={key} type="button" className="tool framed" onClick={() => years(start, start + 4)}>
            {t("dates.plan", t(key))}
          </button>
        ))}
        <button type="button" className="tool framed" onClick={() => narrow({ from: null, to: null })}>
          {t("dates.any")}
        </button>
      </div>
      <p className="text-muted">
        {monthText(head.months[0])} – {monthText(head.months[1])}
      </p>
    </div>
  );
}

/** A month typed as 2020-07 or 2020; a year means its first or last month. */
function Month({ label, value, end, onSet }: { label: string; value: string | null; end: "from" | "to"; onSet: (month: string | null) => void }) {
  const [text, setText] = useState(value ?? "");
  const read = (typed: string): string | null | undefined => {
    if (typed.trim() === "") return null;
    return (
      parseRange(
        typed
          .trim()
          .replace(/[./]/, "-")
          .replace(/-(\d)$/, "-0$1"),
      )?.[end] ?? undefined
    );
  };
  const month = read(text);
  const commit = () => {
    if (month !== undefined && month !== value) onSet(month);
  };
  return (
    <label className="flex flex-col gap-1">
      <span className="text-muted">{label}</span>
      <input
        className="field"
        inputMode="numeric"
        value={text}
        placeholder="2020-07"
        aria-invalid={month === undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </label>
  );
}
