/**
 * The frame: header, filter line, the view, the strip, the drawer. How the page is walled:
 *
 *   store.ts        what the reader chose; every choice is in the address (address.ts)
 *   data.ts         the files; useData() in a view gives `Data` (select/data.ts)
 *   select/         (data, filters, choices) → rows ready to draw; engine.ts says what a filter means
 *   words.ts        words, numbers, periods in the reader's language: useWords()
 *   charts/EChart   the one chart component: option + label + marks
 *   panels/         header, filters, strip, palette, evidence drawer
 *   parts/          small controls shared by all
 *   views/<view>/   one folder a view, loaded when first opened; index.tsx default-exports a component without props
 *
 * A view is selector → option → <EChart>: rows = useMemo(selector(data, filters)), option = useMemo(pure(rows, words,
 * tokens)), marks beside it; onMark opens the evidence. Its words are messages/hans/<view>.ts and messages/en/<view>.ts.
 * It fills its place (`h-full`); the frame scrolls it when it is taller. No data to show: <Empty />.
 */
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useState } from "react";
import { warmCharts } from "./charts/EChart.tsx";
import { useDataNow } from "./data.ts";
import { PrintLine } from "./export/PrintLine.tsx";
import { useFirstLook } from "./painted.ts";
import { FilterLine } from "./panels/FilterLine.tsx";
import { Header, Views } from "./panels/Header.tsx";
import { Failure, FirstAlone, Hint, Ignored, Skeleton } from "./panels/Notices.tsx";
import { useShortcuts } from "./panels/shortcuts.ts";
import { Boundary } from "./parts/Boundary.tsx";
import { useStore, type View } from "./store.ts";
import { useWords } from "./words.ts";

const load: Record<View, () => Promise<{ default: ComponentType }>> = {
  map: () => import("./views/map/index.tsx"),
  timeline: () => import("./views/timeline/index.tsx"),
  charts: () => import("./views/charts/index.tsx"),
  alliances: () => import("./views/alliances/index.tsx"),
  articles: () => import("./views/articles/index.tsx"),
  data: () => import("./views/data/index.tsx"),
};
const views: Record<View, ComponentType> = {
  map: lazy(load.map),
  timeline: lazy(load.timeline),
  charts: lazy(load.charts),
  alliances: lazy(load.alliances),
  articles: lazy(load.articles),
  data: lazy(load.data),
};
const Strip = lazy(() => import("./panels/Strip.tsx"));
const Evidence = lazy(() => import("./panels/evidence/index.tsx"));
const loadPalette = () => import("./panels/Palette.tsx");
const Palette = lazy(loadPalette);
const Export = lazy(() => import("./panels/Export.tsx"));
const Keys = lazy(() => import("./panels/Keys.tsx"));

/** Until the first picture stands, in milliseconds; scripts nobody asked for yet come after it. */
const PATIENCE = 3000;
const DRAWN: readonly View[] = ["map", "charts"];

/** Views whose scripts are here: drawn at once, where React shows what it waited for late. */
const loaded: Partial<Record<View, ComponentType>> = {};

/** Asks for a view's script. */
export async function loadView(view: View): Promise<void> {
  loaded[view] = (await load[view]()).default;
}

type Panel = "search" | "export" | "keys";

export function App() {
  const { t } = useWords();
  const view = useStore((state) => state.view);
  const opened = useStore((state) => state.open);
  const data = useDataNow();
  const [panel, setPanel] = useState<Panel | null>(null);
  useShortcuts(setPanel);
  const close = () => setPanel(null);
  // Words are typed right after Ctrl K: the palette must not wait for its script then.
  useEffect(() => {
    if (!data) return;
    const idle = setTimeout(() => void loadPalette(), PATIENCE);
    return () => clearTimeout(idle);
  }, [data]);
  useFirstLook();
  useEffect(() => {
    if (DRAWN.includes(view)) warmCharts();
  }, [view]);
  const View = useMemo(() => loaded[view] ?? views[view], [view]);
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById("view")?.focus()}>
        {t("skip.view")}
      </button>
      <button type="button" className="skip" onClick={() => document.getElementById("filters")?.focus()}>
        {t("skip.filters")}
      </button>
      <div className="shell">
        <Header onPanel={setPanel} onReach={(name) => void loadView(name).catch(() => undefined)} />
        <div id="filters" tabIndex={-1}>
          <FilterLine />
          <Ignored />
          <FirstAlone />
          <Hint />
          <PrintLine />
        </div>
        <div className="body">
          <main id="view" className="view" tabIndex={-1} aria-label={t(`view.${view}`)}>
            <Boundary key={view} fallback={(error, again) => <Failure error={error} again={again} />}>
              <Suspense fallback={<Skeleton />}>
                <View />
              </Suspense>
            </Boundary>
          </main>
          {opened !== null && (
            <Boundary fallback={() => null}>
              <Suspense fallback={null}>
                <Evidence />
              </Suspense>
            </Boundary>
          )}
        </div>
        <div className="foot">
          {data && (
            <Boundary fallback={() => null}>
              <Suspense fallback={null}>
                <Strip />
              </Suspense>
            </Boundary>
          )}
        </div>
        <Views narrow onReach={(name) => void loadView(name).catch(() => undefined)} />
      </div>
      {data && (
        <Boundary key={panel} fallback={() => null}>
          <Suspense fallback={null}>
            {panel === "search" && <Palette onClose={close} onExport={() => setPanel("export")} onKeys={() => setPanel("keys")} />}
            {panel === "export" && <Export onClose={close} />}
            {panel === "keys" && <Keys onClose={close} />}
          </Suspense>
        </Boundary>
      )}
    </>
  );
}
