/** The table twin of a chart: the same figures, each leading to its sentence. */
import { useState } from "react";
import { useWords } from "../../words.ts";
import type { TwinTable } from "./drawn.ts";

const STEP = 300;

export function Table({ table, caption, onOpen }: { table: TwinTable; caption: string; onOpen: (id: string) => void }) {
  const { t } = useWords();
  const [shown, setShown] = useState(STEP);
  const rest = table.rows.length - shown;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="min-h-0 flex-1 overflow-auto px-4 py-3 md:px-7" tabIndex={0} aria-label={caption}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-paper">
          <tr>
            {table.head.map((text) => (
              <th key={text} scope="col" className="border-b border-ink px-2 py-1.5 font-semibold whitespace-nowrap">
                {text}
              </th>
            ))}
            <th scope="col" className="border-b border-ink">
              <span className="sr-only">{t("charts.col.open")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, shown).map(({ id, cells }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one figure may stand in several rows, which never move
            <tr key={`${id}/${i}`} className="border-b border-rule">
              {cells.map((text, column) => (
                <td key={table.head[column]} className="px-2 py-1.5 align-top">
                  {text}
                </td>
              ))}
              <td className="text-right">
                <button type="button" className="tool" aria-label={t("charts.open", cells.slice(0, 3).join(" "))} onClick={() => onOpen(id)}>
                  {t("charts.col.open")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="tool framed mt-3" onClick={() => setShown(shown + STEP)}>
          {t("charts.more", Math.min(rest, STEP))}
        </button>
      )}
    </section>
  );
}
