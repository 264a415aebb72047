/** The claims of the text that arithmetic can test, worked out so that the reader can redo them. */
import { useId } from "react";
import type { Check } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { factOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { arithmetic, roundResult } from "./arithmetic.ts";

/** `1291.5 ÷ 276.8 = 4.666`, or the result alone. */
export function useArithmetic(): (check: Check) => string {
  const data = useData();
  const words = useWords();
  const { t, number, value } = words;
  return (check) => {
    const facts = check.observations.flatMap((id) => {
      const row = data.rowOf(id);
      return row < 0 ? [] : [factOf(data, row)];
    });
    const operands = facts.flatMap((fact) => (fact.value === null ? [] : [{ value: fact.value, end: fact.end }]));
    // In the unit the reader sees, 139.96 billion for 1399.6 of 10^8, with its name left out.
    const unit = facts[0]?.unit ?? "";
    const bare = (n: number) => value(n, unit).replace(words.unit(unit), "").trim();
    const result = roundResult(check.computed);
    const sum = operands.length === check.observations.length ? arithmetic(check, operands, bare) : null;
    if (sum === null) return t("evidence.checkComputed", value(result, check.unit));
    return `${sum} = ${check.kind === "sum" ? bare(result) : number(result)}`;
  };
}

export function Checks({ checks }: { checks: readonly Check[] }) {
  const { t } = useWords();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className="text-[15px]">
        {t("evidence.checks")}
      </h3>
      <ul className="border-t border-rule">
        {checks.map((check) => (
          <Line key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
}

function Line({ check }: { check: Check }) {
  const { t, value } = useWords();
  const openFact = useStore((state) => state.openFact);
  const written = useArithmetic();
  return (
    <li className="border-b border-rule py-1.5">
      <button
        type="button"
        className="flex w-full items-baseline justify-between gap-3 text-left hover:bg-hover max-md:min-h-11"
        onClick={() => openFact(check.id)}
      >
        <span>{t("evidence.checkStated", `${t(`evidence.check.${check.kind}`)} ${value(check.stated, check.unit)}`)}</span>
        <Verdict holds={check.holds} />
      </button>
      <span className="text-muted">{written(check)}</span>
    </li>
  );
}

export function Verdict({ holds }: { holds: boolean }) {
  const { t } = useWords();
  return (
    <span className={`whitespace-nowrap ${holds ? "text-good" : "text-accent"}`}>
      {holds ? "✓" : "✗"} {t(holds ? "evidence.holds" : "evidence.fails")}
    </span>
  );
}
