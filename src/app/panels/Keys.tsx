/** The map of keys. */
import { Sheet } from "../parts/Sheet.tsx";
import { useWords } from "../words.ts";
import { useSingles } from "./shortcuts.ts";

const PARTS = [
  ["keys.everywhere", ["ctrlK", "question", "views", "filters", "export", "escape"]],
  ["keys.lists", ["arrows", "space", "open"]],
  ["keys.charts", ["walk", "enter", "down", "zoom"]],
  ["keys.strip", ["ends", "whole", "length"]],
] as const;

export default function Keys({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { on, set } = useSingles();
  return (
    <Sheet title={t("keys.title")} onClose={onClose}>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {PARTS.map(([part, keys]) => (
          <section key={part}>
            <h3 className="mb-1 border-b border-rule pb-1 font-sans text-[12.5px] font-normal text-muted">{t(part)}</h3>
            <dl>
              {keys.map((key) => (
                <div key={key} className="flex items-baseline justify-between gap-4 py-1">
                  <dt>{t(`keys.${key}`)}</dt>
                  <dd className="flex-none text-[12.5px] text-muted">{t(`keys.${key}.press`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="mt-5 flex min-h-9 cursor-pointer items-center gap-2.5 border-t border-rule pt-3 max-md:min-h-11">
        <input type="checkbox" className="size-4 accent-(--accent)" checked={on} onChange={() => set(!on)} />
        {t("keys.singles")}
      </label>
    </Sheet>
  );
}
