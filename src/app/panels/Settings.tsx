/** A phone's sheet of what a desk has in its header: language, colours, export, a link to send. */
import { useState } from "react";
import { OneOf } from "../parts/Choices.tsx";
import { Sheet } from "../parts/Sheet.tsx";
import { LANGUAGES, THEMES, useStore } from "../store.ts";
import { useWords } from "../words.ts";
import type { PanelName } from "./Header.tsx";

export default function Settings({ onClose, onPanel }: { onClose: () => void; onPanel: (panel: PanelName) => void }) {
  const { t, language } = useWords();
  const theme = useStore((state) => state.theme);
  const speak = useStore((state) => state.speak);
  const paint = useStore((state) => state.paint);
  const [copied, setCopied] = useState(false);
  const share = async () => {
    const link = { title: document.title, url: location.href };
    try {
      if (navigator.share) await navigator.share(link);
      else {
        await navigator.clipboard.writeText(link.url);
        setCopied(true);
      }
    } catch {
      // The reader thought better of it, or the browser refuses: the address bar has the link.
    }
  };
  const row = "flex min-h-12 w-full items-center justify-between gap-4 border-b border-rule text-left last:border-0";
  return (
    <Sheet title={t("settings.title")} onClose={onClose}>
      <div className={row}>
        <span>{t("language.label")}</span>
        <OneOf
          label={t("language.label")}
          value={language}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChoose={speak}
        />
      </div>
      <div className={row}>
        <span>{t("theme.label")}</span>
        <OneOf label={t("theme.label")} value={theme} choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))} onChoose={paint} />
      </div>
      <button type="button" className={row} onClick={() => void share()}>
        {t("share.link")}
        <span className="text-muted" role="status">
          {copied ? t("share.copied") : ""}
        </span>
      </button>
      <button
        type="button"
        className={row}
        onClick={() => {
          onClose();
          onPanel("export");
        }}
      >
        {t("export.open")}
      </button>
      <button
        type="button"
        className={row}
        onClick={() => {
          onClose();
          onPanel("keys");
        }}
      >
        {t("keys.title")}
      </button>
    </Sheet>
  );
}
