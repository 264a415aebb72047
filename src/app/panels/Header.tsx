/** The header: name, views, search, language, theme, export. On a phone what is rarely used stands in a sheet. */
import { lazy, Suspense, useState } from "react";
import { LANGUAGES, useStore, VIEWS, type View } from "../store.ts";
import { useDark } from "../theme.ts";
import { TAGS, useWords } from "../words.ts";

const Settings = lazy(() => import("./Settings.tsx"));

export type PanelName = "search" | "export" | "keys";

export function Header({ onPanel, onReach }: { onPanel: (panel: PanelName) => void; onReach: (view: View) => void }) {
  const { t, language } = useWords();
  const speak = useStore((state) => state.speak);
  const paint = useStore((state) => state.paint);
  const dark = useDark();
  const [settings, setSettings] = useState(false);
  return (
    <header className="head">
      <div className="brand">
        <span className="seal" aria-hidden="true">
          {t("brand.seal")}
        </span>
        <span className="name">{t("brand.name")}</span>
        <span className="line">{t("brand.line")}</span>
      </div>
      <Views onReach={onReach} />
      <div className="noprint ml-auto flex min-w-0 items-center gap-1">
        <button type="button" className="search" aria-keyshortcuts="Control+K Meta+K" onClick={() => onPanel("search")}>
          <span className="sr-only">{t("search.open")}</span>
          <Icon path="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4 14 14" />
          <span className="hint">{t("search.hint")}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <fieldset className="flex items-center max-sm:hidden" aria-label={t("language.label")}>
          {LANGUAGES.map((code) => (
            <button
              key={code}
              type="button"
              className="tool px-1!"
              lang={TAGS[code]}
              aria-label={`${t(`language.${code}`)} ${t(`language.long.${code}`)}`}
              aria-pressed={language === code}
              onClick={() => speak(code)}
            >
              {t(`language.${code}`)}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="tool max-sm:hidden"
          aria-label={t(dark ? "theme.toLight" : "theme.toDark")}
          onClick={() => paint(dark ? "light" : "dark")}
        >
          <Icon
            path={
              dark
                ? "M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M8 1v1.4M8 13.6V15M1 8h1.4M13.6 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
                : "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z"
            }
          />
        </button>
        <button
          type="button"
          className="tool max-lg:hidden"
          aria-label={t("keys.title")}
          aria-keyshortcuts="?"
          title={t("keys.title")}
          onClick={() => onPanel("keys")}
        >
          ?
        </button>
        <button type="button" className="tool max-sm:hidden" onClick={() => onPanel("export")}>
          {t("export.open")}
        </button>
        <button type="button" className="tool sm:hidden" aria-haspopup="dialog" aria-label={t("settings.title")} onClick={() => setSettings(true)}>
          <Icon path="M2 4.5h12M2 8h12M2 11.5h12" />
        </button>
      </div>
      {settings && (
        <Suspense fallback={null}>
          <Settings onClose={() => setSettings(false)} onPanel={onPanel} />
        </Suspense>
      )}
    </header>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The six views: in the header, or at the foot of a phone. */
export function Views({ narrow = false, onReach }: { narrow?: boolean; onReach: (view: View) => void }) {
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
          onPointerEnter={() => onReach(name)}
          onFocus={() => onReach(name)}
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
