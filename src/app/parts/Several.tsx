/** A mark that stands for several facts: which one? Rows are told as figures, other ids as events. */

import { Dialog } from "radix-ui";
import { openRow, useData } from "../data.ts";
import { factOf } from "../select/facts.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";
import { Mixed } from "./Mixed.tsx";
import { useReturn } from "./useReturn.ts";

/** `ids`: row numbers, event or alliance ids. */
export function Several({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const data = useData();
  const words = useWords();
  const { t, name, date } = words;
  const openFact = useStore((state) => state.openFact);
  const giveBack = useReturn();
  const told = (id: string): { when: string; what: string } => {
    const event = data.eventOf(id);
    if (event) return { when: date(event.date), what: name(event) };
    const alliance = data.allianceOf(id);
    if (alliance) return { when: alliance.founded ? date(alliance.founded.date) : "", what: name(alliance) };
    const fact = factOf(data, Number(id));
    const value =
      fact.value === null
        ? fact.change
          ? words.signed(fact.change.value)
          : ""
        : words.qualified(fact.qualifier, words.value(fact.value, fact.unit));
    return { when: words.period(fact), what: `${fact.region ? name(fact.region) : ""} ${name(fact.indicator)} ${value}`.trim() };
  };
  const open = (id: string) => {
    onClose();
    if (data.eventOf(id) || data.allianceOf(id)) openFact(id);
    else void openRow(Number(id));
  };
  return (
    <Dialog.Root open onOpenChange={(on) => !on && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/25" />
        <Dialog.Content
          className="sheet fixed z-50 flex max-h-[70dvh] flex-col max-md:inset-x-0 max-md:bottom-0 md:top-[16vh] md:left-1/2 md:w-[min(560px,92vw)] md:-translate-x-1/2"
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
        >
          <div className="flex items-center justify-between border-b border-rule px-4 py-1">
            <Dialog.Title className="text-lg">{t("several.title", ids.length)}</Dialog.Title>
            <Dialog.Close className="tool">{t("close")}</Dialog.Close>
          </div>
          <ul className="min-h-0 overflow-auto p-2">
            {ids.map((id) => {
              const { when, what } = told(id);
              return (
                <li key={id}>
                  <button type="button" className="w-full px-2 py-1.5 text-left hover:bg-hover max-md:min-h-11" onClick={() => open(id)}>
                    <span className="mr-3 text-muted">{when}</span>
                    <Mixed>{what}</Mixed>
                  </button>
                </li>
              );
            })}
          </ul>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
