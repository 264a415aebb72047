/** The facts of an article beside its text, in text order: one is a click from its sentence, two from its evidence. */

import { useEffect, useRef } from "react";
import type { Problem } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { Mixed } from "../../parts/Mixed.tsx";
import { useRowKeys } from "../../parts/useRowKeys.ts";
import type { Fact } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords, type Words } from "../../words.ts";
import type { Item } from "./facts.ts";
import { isProblem } from "./repairs.ts";

interface Props {
  items: readonly Item[];
  lit: ReadonlySet<string>;
  onChoose: (item: Item) => void;
}

export function Facts({ items, lit, onChoose }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLUListElement>(null);
  const keys = useRowKeys(items.length, box, (i) => box.current?.querySelector(`[data-row="${i}"]`)?.scrollIntoView({ block: "nearest" }));
  const firstLit = items.findIndex(({ id }) => lit.has(id));
  useEffect(() => {
    if (firstLit >= 0) box.current?.querySelector(`[data-row="${firstLit}"]`)?.scrollIntoView({ block: "nearest" });
  }, [firstLit]);
  if (items.length === 0) return <p className="text-muted">{t("articles.noFacts")}</p>;
  return (
    <>
      <p className="mb-2 text-[12.5px] text-muted">{t("articles.factsHint")}</p>
      <ul ref={box} aria-label={t("articles.facts")} className="border-t border-ink" onKeyDown={keys.onKeyDown}>
        {items.map((item, i) => (
          <Line
            key={`${item.id}/${item.start}`}
            item={item}
            index={i}
            lit={lit.has(item.id)}
            tabIndex={keys.tabIndex(i)}
            onFocus={() => keys.setActive(i)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  item: Item;
  index: number;
  lit: boolean;
  tabIndex: number;
  onFocus: () => void;
  onChoose: (item: Item) => void;
}

function Line({ item, index, lit, tabIndex, onFocus, onChoose }: LineProps) {
  const { t } = useWords();
  const openFact = useStore((state) => state.openFact);
  const evidence = item.kind !== "problem";
  return (
    <li data-lit={lit || undefined} className="border-b border-rule data-lit:bg-hover data-lit:shadow-[inset_3px_0_0_var(--accent)]">
      <button
        type="button"
        data-row={index}
        tabIndex={tabIndex}
        aria-pressed={lit}
        className="grid w-full grid-cols-[1fr_auto] gap-x-3 px-2.5 py-1.5 text-left hover:bg-hover"
        onFocus={onFocus}
        onClick={() => (lit && evidence ? openFact(item.id) : onChoose(item))}
      >
        <Told item={item} />
      </button>
      {lit && evidence && (
        <button type="button" className="tool -mt-1 mb-1" onClick={() => openFact(item.id)}>
          {t("articles.evidence")}
        </button>
      )}
    </li>
  );
}

function Told({ item }: { item: Item }) {
  const data = useData();
  const words = useWords();
  const { t, name, date } = words;
  if (item.kind === "figure") {
    const { fact } = item;
    const about = fact.subject === null ? undefined : (data.allianceOf(fact.subject) ?? data.eventOf(fact.subject));
    const place = about ?? fact.region;
    return (
      <>
        <span className="min-w-0">
          <Mixed>{[place ? name(place) : t("region.unnamed"), name(fact.indicator)].join(" · ")}</Mixed>
        </span>
        <span className="text-right font-semibold">{told(fact, words)}</span>
        <span className="text-[12.5px] text-muted">{words.period(fact)}</span>
        <span className="text-right text-[12.5px] text-muted">
          {[
            fact.value !== null && fact.change ? changed(fact.change, words) : "",
            fact.target ? t("evidence.target") : "",
            fact.conflict ? t("evidence.conflict") : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </>
    );
  }
  if (item.kind === "problem")
    return (
      <>
        <span className="col-span-2 text-accent">{problemText(item.problem, words)}</span>
        <span lang={words.ownLang} className="col-span-2 font-serif">
          {item.problem && words.own(item.problem.text)}
        </span>
      </>
    );
  const event = data.eventOf(item.id);
  const thing = event ?? data.allianceOf(item.id);
  const when = event?.date ?? data.allianceOf(item.id)?.founded?.date;
  return (
    <>
      <span className="col-span-2 min-w-0">
        <Mixed>{thing ? name(thing) : item.id}</Mixed>
      </span>
      <span className="col-span-2 text-[12.5px] text-muted">{[t(`articles.kind.${item.kind}`), when && date(when)].filter(Boolean).join(" · ")}</span>
    </>
  );
}

/** The value, or the growth, rank or share where the text gives no value. */
function told(fact: Fact, words: Words): string {
  if (fact.value !== null) return words.qualified(fact.qualifier, words.value(fact.value, fact.unit));
  if (fact.change) return changed(fact.change, words);
  if (fact.rank) return words.t(fact.rank.by === "growth" ? "evidence.rankByGrowth" : "evidence.rank", words.integer(fact.rank.place));
  return fact.share === null ? "" : words.t("evidence.share", `${words.number(fact.share)}%`);
}

function changed({ kind, value }: NonNullable<Fact["change"]>, { t, signed, value: withUnit }: Words): string {
  const unit = { multiple: "\u500d", points: "\u4e2a\u767e\u5206\u70b9" } as const; // the dataset's own words for times and percentage points
  return `${t(`evidence.change.${kind}`)} ${kind === "multiple" || kind === "points" ? withUnit(value, unit[kind]) : signed(value)}`;
}

export function problemText(problem: Problem | null, { t }: Words): string {
  if (!problem) return t("articles.kind.problem");
  return isProblem(problem.rule) ? t(`articles.problem.${problem.rule}`) : problem.reason;
}
