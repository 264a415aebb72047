/** The alliances: a list, one of them opened, the network of members, and what their figures add up to; all at one moment. */
import { lazy, Suspense, useMemo, useRef } from "react";
import { monthNumber, monthText } from "../../../dataset/columns.ts";
import { useData } from "../../data.ts";
import { OneOf } from "../../parts/Choices.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { alliancesIn } from "../../select/facts.ts";
import { useOption, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { Card } from "./Card.tsx";
import { Detail } from "./Detail.tsx";
import { spanOfAll } from "./membership.ts";
import { Outline } from "./Thumb.tsx";
import { Totals } from "./Totals.tsx";

const Network = lazy(() => import("./Network.tsx"));

const SHOWS = ["cards", "network", "totals"] as const;

export default function Alliances() {
  const data = useData();
  const { t } = useWords();
  const filters = useStore((state) => state.filters);
  const opened = useStore((state) => state.alliance);
  const [show, setShow] = useOption("alliances.show", "cards");
  const shown = SHOWS.find((name) => name === show) ?? "cards";
  const alliances = useMemo(() => alliancesIn(data, filters), [data, filters]);
  const span = useMemo(() => spanOfAll(data.head.alliances, data.head.dated), [data]);
  const [text, setAt] = useOption("alliances.at", "");
  const chosen = /^\d{4}-\d{2}$/.test(text) ? monthNumber(text) : null;
  const end = filters.to === null ? (span?.last ?? 0) : Math.min(monthNumber(filters.to), span?.last ?? 0);
  const month = span ? Math.max(span.first, Math.min(span.last, chosen ?? end)) : 0;
  const one = opened === null ? undefined : data.allianceOf(opened);
  const moment = span && span.last > span.first && (
    <Moment month={month} first={span.first} last={span.last} onMove={(to, gesture) => setAt(to === end ? "" : (monthText(to) ?? ""), gesture)} />
  );
  if (one)
    return (
      <Outline>
        <Detail key={one.id} alliance={one} month={month} moment={moment} />
      </Outline>
    );
  if (alliances.length === 0) return <Empty />;
  return (
    <Outline>
      <div className="flex h-full flex-col">
        <Heading title={t("alliances.title")} note={t("alliances.count", alliances.length)}>
          {moment}
          <OneOf
            label={t("alliances.show")}
            value={shown}
            choices={SHOWS.map((value) => ({ value, label: t(`alliances.show.${value}`) }))}
            onChoose={setShow}
          />
        </Heading>
        {shown === "cards" && (
          <div className="px-4 pt-3 pb-8 md:px-7">
            <ul className="grid gap-x-10 border-t border-ink lg:grid-cols-2 2xl:grid-cols-3 min-[2200px]:grid-cols-4">
              {alliances.map((alliance) => (
                <Card key={alliance.id} alliance={alliance} month={month} />
              ))}
            </ul>
            <p className="mt-4 text-[12px] text-muted">{t("alliances.review")}</p>
          </div>
        )}
        {shown === "network" && (
          <Suspense fallback={<p className="waiting">{t("loading.chart")}</p>}>
            <Network alliances={alliances} month={month} />
          </Suspense>
        )}
        {shown === "totals" && <Totals month={month} />}
      </div>
    </Outline>
  );
}

interface MomentProps {
  month: number;
  first: number;
  last: number;
  onMove: (month: number, gesture?: string) => void;
}

/** The moment at which membership is shown. */
function Moment({ month, first, last, onMove }: MomentProps) {
  const words = useWords();
  const { t } = words;
  const drag = useRef(0);
  return (
    <div className="flex items-center gap-1.5 max-md:w-full">
      <button
        type="button"
        className="tool"
        aria-label={t("alliances.atEarlier")}
        disabled={month <= first}
        onClick={() => onMove(Math.max(first, month - 12))}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <label className="flex flex-1 items-center gap-2">
        <span className="sr-only">{t("alliances.at")}</span>
        <input
          type="range"
          className="w-40 accent-(--accent) max-md:min-h-11 max-md:w-full"
          min={first}
          max={last}
          value={month}
          aria-valuetext={words.month(month)}
          onPointerDown={() => drag.current++}
          onChange={(event) => onMove(Number(event.target.value), `alliances.at.${drag.current}`)}
        />
      </label>
      <button
        type="button"
        className="tool"
        aria-label={t("alliances.atLater")}
        disabled={month >= last}
        onClick={() => onMove(Math.min(last, month + 12))}
      >
        <span aria-hidden="true">›</span>
      </button>
      <output className="min-w-24 text-[13px] whitespace-nowrap" aria-live="polite">
        {t("alliances.atValue", words.month(month))}
      </output>
    </div>
  );
}
