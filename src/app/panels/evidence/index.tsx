/**
 * The evidence of one fact: beside the view on a desk, a modal sheet from below on a phone. Any mark opens it by
 * `openFact(id)`. Focus goes in, follows to the next fact, and returns to the mark; Escape closes.
 */

import { Dialog } from "radix-ui";
import { Suspense, useEffect, useRef } from "react";
import { useData } from "../../data.ts";
import { Boundary } from "../../parts/Boundary.tsx";
import { useReturn } from "../../parts/useReturn.ts";
import { useStore } from "../../store.ts";
import { useNarrow } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { Figure } from "./Figure.tsx";
import { Told } from "./Told.tsx";

export default function Evidence() {
  const { t } = useWords();
  const id = useStore((state) => state.open);
  const narrow = useNarrow();
  if (id === null) return null;
  return narrow ? <Sheet id={id} label={t("evidence.label")} /> : <Aside id={id} label={t("evidence.label")} />;
}

interface Props {
  id: string;
  label: string;
}

function Aside({ id, label }: Props) {
  const { t } = useWords();
  const openFact = useStore((state) => state.openFact);
  const box = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element && !element.contains(document.activeElement)) before.current = document.activeElement;
    if (id) element?.focus({ preventScroll: true });
    element?.scrollTo({ top: 0 });
  }, [id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("[role=dialog]")) openFact(null);
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
      const mark = before.current;
      if (mark instanceof HTMLElement && mark.isConnected) mark.focus({ preventScroll: true });
    };
  }, [openFact]);
  return (
    <aside ref={box} tabIndex={-1} aria-label={label} className="w-[min(452px,42vw)] overflow-auto border-l border-rule bg-raised outline-none">
      <div className="sticky top-0 z-10 flex justify-end bg-raised px-3 pt-2">
        <button type="button" className="tool" onClick={() => openFact(null)}>
          {t("close")}
        </button>
      </div>
      <Content id={id} />
    </aside>
  );
}

function Sheet({ id, label }: Props) {
  const { t } = useWords();
  const giveBack = useReturn();
  const openFact = useStore((state) => state.openFact);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id) box.current?.scrollTo({ top: 0 });
  }, [id]);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && openFact(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/35" />
        <Dialog.Content
          ref={box}
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
          tabIndex={-1}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            box.current?.focus({ preventScroll: true });
          }}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[82dvh] overflow-auto overscroll-contain border-t border-ink bg-raised pb-[env(safe-area-inset-bottom)] text-ink outline-none"
        >
          <div className="sticky top-0 z-10 flex items-center justify-between bg-raised pr-1 pl-5">
            <Dialog.Title className="font-sans text-[13px] font-normal text-muted">{label}</Dialog.Title>
            <Dialog.Close className="tool">{t("close")}</Dialog.Close>
          </div>
          <Content id={id} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Content({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <div className="flex flex-col gap-4 px-5 pb-8 md:px-6.5">
      <Boundary
        key={id}
        fallback={(_, again) => (
          <div role="alert">
            <p>{t("evidence.failed")}</p>
            <button type="button" className="tool framed mt-2" onClick={again}>
              {t("error.again")}
            </button>
          </div>
        )}
      >
        <Suspense fallback={<p className="text-muted">{t("loading")}</p>}>
          <Fact id={id} />
        </Suspense>
      </Boundary>
    </div>
  );
}

function Fact({ id }: { id: string }) {
  const row = useData().rowOf(id);
  return row >= 0 ? <Figure row={row} id={id} /> : <Told id={id} />;
}
