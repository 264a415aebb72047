/**
 * The frame: header, filter line, the view, the strip, the drawer. How the page is walled:
 *
 *   store.ts        what the reader chose; every choice is in the address (address.ts)
 *   data.ts         the files; useData() in a view gives `Data` (select/data.ts)
 *   select/         (data, filters, choices) → rows ready to draw; engine.ts says what a filter means
 *   words.ts        words, numbers, periods in the reader's language: useWords()
 *   charts/EChart   the one chart component: option + label + marks
 *   panels/         filters, strip, palette, evidence drawer
 *   parts/          small controls shared by all
 *   views/<view>/   one folder a view, loaded when first opened; index.tsx default-exports a component without props
 *
 * A view is selector → option → <EChart>: rows = useMemo(selector(data, filters)), option = useMemo(pure(rows, words,
 * tokens)), marks beside it; onMark opens the evidence. Its words are messages/hans/<view>.ts and messages/en/<view>.ts.
 * It fills its place (`h-full`); the frame scrolls it when it is taller. No data to show: <Empty />.
 */
import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { warmCharts } from "./charts/EChart.tsx";
import { DataError, startLoading, useDataNow } from "./data.ts";
import { FilterLine } from "./panels/FilterLine.tsx";
import { Boundary } from "./parts/Boundary.tsx";
import { LANGUAGES, useStore, VIEWS, type View } from "./store.ts";
import { useDark } from "./theme.ts";
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
const Palette = lazy(() => import("./panels/Palette.tsx"));
const Export = lazy(() => import("./panels/Export.tsx"));

const DRAWN: readonly View[] = ["map", "charts"];

/** Requests the first view's script, and the chart chunk where it draws, before React renders. */
export function warmView(view: View): void {
  void load[view]();
  if (DRAWN.includes(view)) warmCharts();
}

export function App() {
  const { t } = useWords();
  const view = useStore((state) => state.view);
  const opened = useStore((state) => state.open);
  const data = useDataNow();
  const [searching, setSearching] = useState(false);
  const [exporting, setExporting] = useState(false);
  const View = views[view];

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setSearching((on) => !on);
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById("view")?.focus()}>
        {t("skip.view")}
      </button>
      <button type="button" className="skip" onClick={() => document.getElementById("filters")?.focus()}>
        {t("skip.filters")}
      </button>
      <div className="shell">
        <Header onSearch={() => setSearching(true)} onExport={() => setExporting(true)} />
        <div id="filters" tabIndex={-1}>
          <FilterLine />
          <Ignored />
        </div>
        <div className="body">
          <main id="view" className="view" tabIndex={-1}>
            <Boundary key={view} fallback={(error, again) => <Failure error={error} again={again} />}>
              <Suspense fallback={<p className="waiting">{t("loading")}</p>}>
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
        {data && (
          <Suspense fallback={<div className="h-8" />}>
            <Strip />
          </Suspense>
        )}
        <Views narrow />
      </div>
      {searching && data && (
        <Suspense fallback={null}>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      )}
      {exporting && data && (
        <Suspense fallback={null}>
          <Export onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </>
  );
}

function Header({ onSearch, onExport }: { onSearch: () => void; onExport: () => void }) {
  const { t, language } = useWords();
  const speak = useStore((state) => state.speak);
  const paint = useStore((state) => state.paint);
  const dark = useDark();
  return (
    <header className="head">
      <div className="brand">
        <span className="seal" aria-hidden="true">
          {t("brand.seal")}
        </span>
        <span className="name">{t("brand.name")}</span>
        <span className="line">{t("brand.line")}</span>
      </div>
      <Views />
      <div className="noprint ml-auto flex items-center gap-1">
        <button
          type="button"
          className="tool lg:mr-2 lg:w-60 lg:justify-between lg:border lg:border-rule lg:bg-raised"
          aria-label={t("search.open")}
          aria-keyshortcuts="Control+K Meta+K"
          onClick={onSearch}
        >
          <span className="hidden overflow-hidden text-ellipsis lg:inline">{t("search.hint")}</span>
          <kbd className="hidden border border-rule px-1.5 text-[11px] lg:inline">Ctrl K</kbd>
          <Icon path="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14" className="lg:hidden" />
        </button>
        <fieldset className="flex items-center" aria-label={t("language.label")}>
          {LANGUAGES.map((code) => (
            <button key={code} type="button" className="tool px-1!" aria-pressed={language === code} onClick={() => speak(code)}>
              {t(`language.${code}`)}
            </button>
          ))}
        </fieldset>
        <button type="button" className="tool" aria-label={t(dark ? "theme.toLight" : "theme.toDark")} onClick={() => paint(dark ? "light" : "dark")}>
          <Icon
            path={
              dark
                ? "M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M8 1v1.4M8 13.6V15M1 8h1.4M13.6 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
                : "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z"
            }
          />
        </button>
        <button type="button" className="tool max-sm:hidden" onClick={onExport}>
          {t("export.open")}
        </button>
      </div>
    </header>
  );
}

function Icon({ path, className }: { path: string; className?: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      aria-hidden="true"
      className={className}
    >
      <path d={path} />
    </svg>
  );
}

/** The six views: in the header, or at the foot of a phone. */
function Views({ narrow = false }: { narrow?: boolean }) {
  const { t } = useWords();
  const view = useStore((state) => state.view);
  const go = useStore((state) => state.go);
  return (
    <nav className={`views noprint ${narrow ? "md:hidden!" : "max-md:hidden!"}`} aria-label={t("nav.label")}>
      {VIEWS.map((name) => (
        <a
          key={name}
          href={`#/${name}`}
          aria-current={view === name ? "page" : undefined}
          onPointerEnter={() => void load[name]()}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            go(name);
          }}
        >
          {t(`view.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** What a link asked for and did not get. */
function Ignored() {
  const { t } = useWords();
  const ignored = useStore((state) => state.ignored);
  const dismiss = useStore((state) => state.dismiss);
  if (ignored.length === 0) return null;
  return (
    <div role="status" className="flex items-baseline gap-3 border-b border-rule bg-raised px-4 py-1.5 md:px-7">
      <span>
        {t("ignored.title")} <b className="font-semibold break-all">{ignored.join(" · ")}</b>
      </span>
      <button type="button" className="tool ml-auto" onClick={dismiss}>
        {t("close")}
      </button>
    </div>
  );
}

function Failure({ error, again }: { error: Error; again: () => void }) {
  const { t } = useWords();
  const ofData = error instanceof DataError;
  const told = !ofData ? t("error.view") : error.fault === "version" ? t("error.version", error.detail) : t(`error.${error.fault}`);
  return (
    <div role="alert" className="grid h-full place-content-center gap-3 p-6 text-center">
      <h1 className="text-2xl">{t("error.title")}</h1>
      <p>{told}</p>
      <p className="text-muted">
        {t("error.detail")}: <code>{ofData ? error.detail : error.message}</code>
      </p>
      <button
        type="button"
        className="tool framed mx-auto"
        onClick={() => {
          if (ofData) void startLoading().catch(() => undefined);
          again();
        }}
      >
        {t("error.again")}
      </button>
    </div>
  );
}
