import { DIMENSIONS, isSet, useStore } from "../store.ts";
import { useWords } from "../words.ts";

/**
 * Nothing to show, and what to do about it: clear the filters where there are some, or what `next` says.
 * `hint` stands in the place of the usual advice.
 */
export function Empty({ title, hint, next }: { title?: string; hint?: string; next?: { label: string; act: () => void } }) {
  const { t } = useWords();
  const widen = useStore((state) => state.widen);
  const narrowed = useStore(({ filters }) => DIMENSIONS.some((dimension) => isSet(filters, dimension)));
  const way = next ?? (narrowed ? { label: t("filter.clearAll"), act: () => widen() } : null);
  return (
    <div className="grid h-full min-h-48 flex-1 place-content-center gap-2 p-6 text-center" role="status">
      <p className="font-serif text-xl font-bold">{title ?? t(narrowed ? "empty.title" : "empty.none")}</p>
      <p className="text-muted">{hint ?? t(narrowed ? "empty.hint" : "empty.noneHint")}</p>
      {way && (
        <button type="button" className="tool framed mx-auto" onClick={way.act}>
          {way.label}
        </button>
      )}
    </div>
  );
}
