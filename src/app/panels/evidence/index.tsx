/** The evidence of one fact: from the right on a desk, from below on a phone. Any mark opens it by `openFact(id)`. */
import { Suspense, useEffect, useRef } from "react";
import { useData } from "../../data.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { Figure } from "./Figure.tsx";
import { Told } from "./Told.tsx";

export default function Evidence() {
  const data = useData();
  const { t } = useWords();
  const id = useStore((state) => state.open);
  const openFact = useStore((state) => state.openFact);
  const box = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    box.current?.focus({ preventScroll: true });
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
    };
  }, []);
  if (id === null) return null;
  const row = data.rowOf(id);
  return (
    <aside
      ref={box}
      tabIndex={-1}
      aria-label={t("evidence.label")}
      className="overflow-auto bg-raised outline-none max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-40 max-md:max-h-[78dvh] max-md:border-t max-md:border-ink max-md:shadow-[0_-8px_28px_rgb(0_0_0/18%)] md:w-[min(452px,42vw)] md:border-l md:border-rule"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        openFact(null);
      }}
    >
      <div className="sticky top-0 z-10 flex justify-end bg-raised px-2 pt-1">
        <button type="button" className="tool" onClick={() => openFact(null)}>
          {t("close")}
        </button>
      </div>
      <div className="flex flex-col gap-3 px-5 pb-6 md:px-6.5">
        <Suspense fallback={<p className="text-muted">{t("loading")}</p>}>
          {row >= 0 ? <Figure key={id} row={row} id={id} /> : <Told id={id} />}
        </Suspense>
      </div>
    </aside>
  );
}
