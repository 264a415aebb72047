/** What the frame says for itself: a link's leftovers, the first hint, failures, and the shape of a page still loading. */
import { useState } from "react";
import { isFirstMap } from "../address.ts";
import { DataError, startLoading, useFirstAlone } from "../data.ts";
import { useStore } from "../store.ts";
import { keep, kept } from "../theme.ts";
import { useWords } from "../words.ts";

const LINE = "noprint flex items-center gap-3 border-b border-rule bg-raised px-4 py-1 text-[13px] md:px-7";

/** What a link asked for and did not get. */
export function Ignored() {
  const { t } = useWords();
  const ignored = useStore((state) => state.ignored);
  const dismiss = useStore((state) => state.dismiss);
  if (ignored.length === 0) return null;
  return (
    <div role="status" className={LINE}>
      <p className="min-w-0 flex-1">
        {t("ignored.title")} <b className="font-semibold break-all">{ignored.join(" · ")}</b> <span className="text-muted">{t("ignored.hint")}</span>
      </p>
      <button type="button" className="tool" onClick={dismiss}>
        {t("close")}
      </button>
    </div>
  );
}

/** The first map stands, and the data behind it did not come. */
export function FirstAlone() {
  const { t } = useWords();
  const failure = useFirstAlone();
  const shown = useStore((state) => state.view === "map" && isFirstMap(state));
  if (!failure || !shown) return null;
  return (
    <div role="alert" className={LINE}>
      <p className="min-w-0 flex-1">
        {t("error.first")} <span className="break-words text-muted">{failure instanceof DataError ? failure.detail : failure.message}</span>
      </p>
      <button type="button" className="tool" onClick={() => void startLoading().catch(() => undefined)}>
        {t("error.again")}
      </button>
    </div>
  );
}

/** Told once, until it is put away. */
export function Hint() {
  const { t } = useWords();
  const [seen, setSeen] = useState(() => kept("hint") !== null);
  if (seen) return null;
  return (
    <aside className={LINE} aria-label={t("hint.label")}>
      <p className="min-w-0 flex-1">
        {t("hint.first")} <span className="text-muted max-md:hidden">{t("hint.keys")}</span>
      </p>
      <button
        type="button"
        className="tool"
        onClick={() => {
          keep("hint", "seen");
          setSeen(true);
          document.getElementById("view")?.focus();
        }}
      >
        {t("hint.dismiss")}
      </button>
    </aside>
  );
}

/** The shape of a view before it is there. */
export function Skeleton() {
  const { t } = useWords();
  return (
    <div className="skeleton" aria-busy="true">
      <p className="sr-only">{t("loading")}</p>
      <i style={{ width: "min(340px, 60%)", height: 26 }} />
      <i style={{ width: "min(180px, 40%)", height: 13 }} />
      <i className="sheet-held" />
    </div>
  );
}

/** Why nothing is shown, and what to do next. */
export function Failure({ error, again }: { error: Error; again: () => void }) {
  const { t } = useWords();
  const go = useStore((state) => state.go);
  const ofData = error instanceof DataError;
  const told = !ofData ? t("error.view") : error.fault === "version" ? t("error.version", error.detail) : t(`error.${error.fault}`);
  return (
    <div role="alert" className="mx-auto grid h-full max-w-[38rem] content-center gap-3 p-6">
      <h1 className="text-2xl">{t(ofData ? "error.title" : "error.viewTitle")}</h1>
      <p>{told}</p>
      {ofData && error.fault === "absent" && (
        <pre className="overflow-auto border border-rule bg-raised px-3 py-2">
          <code>npm run data</code>
        </pre>
      )}
      <p className="text-[13px] break-words text-muted">
        {t("error.detail")}
        {t("colon")}
        <code>{ofData ? error.detail : error.message}</code>
      </p>
      <p className="flex gap-2">
        <button
          type="button"
          className="tool framed"
          onClick={() => {
            if (ofData) void startLoading().catch(() => undefined);
            again();
          }}
        >
          {t("error.again")}
        </button>
        {!ofData && (
          <button type="button" className="tool framed" onClick={() => go("data")}>
            {t("search.go", t("view.data"))}
          </button>
        )}
      </p>
    </div>
  );
}
