import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

/** Nothing to show, and what to do about it. */
export function Empty({ hint }: { hint?: string }) {
  const { t } = useWords();
  const widen = useStore((state) => state.widen);
  return (
    <div className="grid h-full min-h-48 place-content-center gap-2 p-6 text-center" role="status">
      <p className="font-serif text-xl font-bold">{t("empty.title")}</p>
      <p className="text-muted">{hint ?? t("empty.hint")}</p>
      <button type="button" className="tool framed mx-auto" onClick={() => widen()}>
        {t("filter.clearAll")}
      </button>
    </div>
  );
}
