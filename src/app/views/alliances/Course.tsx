/** Members of one alliance on one axis of time: a bar each, with the moment drawn through them. */

import { useState } from "react";
import type { Alliance } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { Quotes } from "../../panels/evidence/Quotes.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { yearOf } from "../../period.ts";
import { useWords } from "../../words.ts";
import { useMemberName } from "./Card.tsx";
import { type Course as Line, spanOfAll } from "./membership.ts";
import { Part } from "./Part.tsx";

export function Course({ alliance, courses, month }: { alliance: Alliance; courses: readonly Line[]; month: number }) {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const nameOf = useMemberName();
  const [open, setOpen] = useState<number | null>(null);
  const span = spanOfAll([alliance], data.head.dated);
  if (!span) return null;
  // Half a year of room before the first date, so that a start can be seen as one.
  const first = span.first - 6;
  const last = span.last + 1;
  const at = (m: number) => `${Math.max(0, Math.min(100, ((m - first) / (last - first)) * 100))}%`;
  const every = Math.max(1, Math.ceil((last - first) / 12 / 8));
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i).filter(
    (year) => year * 12 >= first && (year - yearOf(first)) % every === 0,
  );
  return (
    <Part title={t("alliances.course")}>
      <p className="text-[12.5px] text-muted">{t("alliances.courseNote")}</p>
      <div className="relative mt-2">
        <div aria-hidden="true" className="relative ml-[min(13rem,34%)] h-5 border-b border-ink text-[12px] text-muted">
          {years.map((year) => (
            <span key={year} className="absolute border-l border-rule pl-1" style={{ left: at(year * 12) }}>
              {year}
            </span>
          ))}
        </div>
        <ul>
          {courses.map(({ member, from, to, assumed }, i) => {
            const name = nameOf(member);
            const told = t(
              "alliances.joined",
              from === null ? t("alliances.fromUnknown") : words.month(from),
              to === null ? t("alliances.toNow") : words.month(to),
            );
            const here = (from === null || from <= month) && (to === null || to >= month);
            const strong = member.role === "lead" || member.role === "chair";
            return (
              <li key={`${member.name}/${member.role}/${member.from}`} className="border-b border-rule">
                <button
                  type="button"
                  aria-expanded={open === i}
                  aria-label={`${name}, ${t(`alliances.role.${member.role}`)}, ${told}`}
                  className="grid w-full grid-cols-[min(13rem,34%)_minmax(0,1fr)] items-center py-1 text-left hover:bg-hover max-md:min-h-11"
                  onClick={() => setOpen(open === i ? null : i)}
                >
                  <span className={`pr-3 ${here ? "" : "text-muted"}`}>
                    <Mixed>{name}</Mixed> <span className="text-[12px] text-muted">{t(`alliances.role.${member.role}`)}</span>
                  </span>
                  <span className="relative block h-4">
                    <span
                      className={`absolute inset-y-[3px] ${strong ? "bg-accent" : "bg-(--seq-5)"} ${from === null || assumed ? "opacity-45" : ""} ${here ? "" : "opacity-25"}`}
                      style={{ left: at(from ?? first), right: `calc(100% - ${at((to ?? span.last) + 1)})` }}
                    />
                    {(from === null || assumed) && (
                      <span className="absolute inset-y-[3px] w-3 border-y border-l border-dashed border-ink" style={{ left: at(from ?? first) }} />
                    )}
                    <span className="absolute -inset-y-1 w-px bg-ink" style={{ left: at(month + 0.5) }} />
                  </span>
                </button>
                {open === i && (
                  <div className="max-w-[46rem] py-3 pl-3">
                    <p className="mb-2 text-muted">{told}</p>
                    <Quotes quotes={member.quotes.length > 0 ? member.quotes : alliance.quotes.slice(0, 1)} fact={alliance.id} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Part>
  );
}
