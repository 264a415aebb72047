/** A small line of the same indicator in the same region; each dot opens its own evidence. */
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { openRow } from "../../data.ts";
import type { Fact } from "../../select/facts.ts";
import { useWords } from "../../words.ts";
import { spark } from "./spark.ts";

const BOX = { width: 400, height: 72, pad: 12 };
/** Narrower gaps have no room for words. */
const WIDE = 90;
const STEP: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

export function Spark({ points, row }: { points: readonly Fact[]; row: number }) {
  const words = useWords();
  const { t } = words;
  const title = useId();
  const { dots, lines } = useMemo(() => spark(points, BOX), [points]);
  const [at, setAt] = useState<number | null>(null);
  const here = dots.findIndex(({ fact }) => fact.row === row);
  const say = (fact: Fact | undefined) =>
    fact ? `${words.period(fact)} ${words.qualified(fact.qualifier, words.value(fact.value ?? 0, fact.unit))}` : "";
  const first = points[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const now = at ?? Math.max(0, here);
    const step = STEP[event.key];
    const fact = dots[now]?.fact;
    if (step !== undefined) setAt(Math.max(0, Math.min(dots.length - 1, now + step)));
    else if ((event.key === "Enter" || event.key === " ") && fact) void openRow(fact.row);
    else return;
    event.preventDefault();
  };
  const told = at === null ? undefined : dots[at]?.fact;
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className="text-[15px]">
        {t("evidence.spark")}
      </h3>
      <div
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys
        tabIndex={0}
        aria-label={t("evidence.sparkLabel", first ? words.name(first.indicator) : "", dots.length)}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
        onPointerLeave={() => setAt(null)}
      >
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className="block w-full" aria-hidden="true">
          <line x1="0" x2={BOX.width} y1={BOX.height - 0.5} y2={BOX.height - 0.5} stroke="var(--rule)" />
          {lines.map(({ x1, y1, x2, y2, gap }) => (
            <g key={x1}>
              <line x1={x1} y1={y1} x2={x2} y2={y2} stroke="var(--seq-7)" strokeWidth="1.6" strokeDasharray={gap ? "3 4" : undefined} />
              {gap && x2 - x1 > WIDE && (
                <text x={(x1 + x2) / 2} y={BOX.height - 6} textAnchor="middle" fontSize="11" fill="var(--muted)">
                  {t("evidence.sparkGap")}
                </text>
              )}
            </g>
          ))}
          {dots.map(({ x, y, fact }, i) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: keys belong to the application around it
            <g key={fact.row} className="cursor-pointer" onPointerEnter={() => setAt(i)} onClick={() => void openRow(fact.row)}>
              <circle cx={x} cy={y} r="14" fill="transparent" />
              <circle
                cx={x}
                cy={y}
                r={fact.row === row ? 5 : 3.5}
                fill={fact.row === row ? "var(--accent)" : "var(--seq-7)"}
                stroke={i === at ? "var(--ink)" : "none"}
                strokeWidth="2"
              />
            </g>
          ))}
        </svg>
        <div className="flex justify-between gap-3 pt-1 text-[12px] text-muted">
          {told ? (
            <span className="w-full text-center text-ink">{say(told)}</span>
          ) : (
            <>
              <span className={here === 0 ? "text-accent" : undefined}>{say(first)}</span>
              <span className={`text-right ${here === dots.length - 1 ? "text-accent" : ""}`}>{say(points.at(-1))}</span>
            </>
          )}
        </div>
      </div>
      <span className="sr-only" aria-live="polite">
        {say(told)}
      </span>
    </section>
  );
}
