/** The tables: what every view shows as rows, and what could not be read, agreed on or checked. */
import { type ComponentType, Suspense } from "react";
import { useData } from "../../data.ts";
import { Boundary } from "../../parts/Boundary.tsx";
import { useOption, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { Checks, Conflicts, Problems } from "./Doubts.tsx";
import { Charted, Figures, Mapped } from "./Figures.tsx";
import { Alliances, Articles, Coverage, Events, Members } from "./Things.tsx";

const TABS = ["figures", "map", "charts", "events", "alliances", "members", "articles", "conflicts", "checks", "problems", "coverage"] as const;
type Tab = (typeof TABS)[number];

const tables: Record<Tab, ComponentType> = {
  figures: Figures,
  map: Mapped,
  charts: Charted,
  events: Events,
  alliances: Alliances,
  members: Members,
  articles: Articles,
  conflicts: Conflicts,
  checks: Checks,
  problems: Problems,
  coverage: Coverage,
};

export default function Tables() {
  const data = useData();
  const { t } = useWords();
  const filters = useStore((state) => state.filters);
  const [name, setTab] = useOption("data.tab", "figures");
  const [find, setFind] = useOption("data.find", "");
  const tab = TABS.find((one) => one === name) ?? "figures";
  const Table = tables[tab];
  const { conflicts } = data.engine.count(filters);
  const counts: Partial<Record<Tab, number>> = { conflicts, problems: data.head.problems };
  return (
    <div className="flex h-full flex-col pt-3">
      <h1 className="sr-only">{t("data.title")}</h1>
      <div className="noprint flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-rule px-4 pb-1 md:px-7">
        <nav aria-label={t("data.tabs")} className="sideways -ml-2 flex min-w-0 flex-1">
          {TABS.map((one) => (
            <button key={one} type="button" className="tool shrink-0" aria-pressed={one === tab} onClick={() => setTab(one)}>
              {t(`data.tab.${one}`)}
              {counts[one] !== undefined && counts[one] > 0 && <span className="text-[12px] text-muted">{counts[one]}</span>}
            </button>
          ))}
        </nav>
        <input
          type="search"
          className="field w-52 max-md:min-h-11 max-md:w-full"
          aria-label={t("data.find")}
          placeholder={t("data.find")}
          value={find}
          onChange={(event) => setFind(event.target.value, "data.find")}
        />
      </div>
      <Boundary
        key={tab}
        fallback={(_, again) => (
          <div role="alert" className="grid flex-1 place-content-center gap-3 text-center">
            <p>{t("data.loadFailed")}</p>
            <button type="button" className="tool framed mx-auto" onClick={again}>
              {t("error.again")}
            </button>
          </div>
        )}
      >
        <Suspense fallback={<p className="waiting">{t("loading")}</p>}>
          <Table />
        </Suspense>
      </Boundary>
    </div>
  );
}
