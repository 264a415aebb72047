/** What cleaning took out, joined or changed, with the original characters. */
import { useId } from "react";
import type { ArticleText } from "../../../dataset/schema.ts";
import { groupBy } from "../../select/group.ts";
import { useWords } from "../../words.ts";
import { repairName } from "./Text.tsx";

/** Rows of one kind shown before one asks for the rest. */
const FEW = 8;

export function Repairs({ text, onGo }: { text: ArticleText; onGo: (start: number) => void }) {
  const words = useWords();
  const { t } = words;
  const title = useId();
  const kinds = [...groupBy(text.repairs, ({ kind }) => kind)];
  return (
    <section aria-labelledby={title} className="mt-8 border-t border-ink pt-3">
      <h2 id={title} className="text-lg">
        {t("articles.repairs")}
      </h2>
      {kinds.length === 0 && <p className="text-muted">{t("articles.noRepairs")}</p>}
      {kinds.map(([kind, repairs]) => (
        <details key={kind} open={repairs.length <= FEW} className="border-b border-rule py-1.5">
          <summary className="max-md:min-h-11">
            {repairName(kind, words)} <span className="text-muted">{repairs.length}</span>
          </summary>
          <ul className="mt-1 text-[13px]">
            {repairs.map(({ start, end, original }) => (
              <li key={`${start}/${original}`}>
                <button type="button" className="w-full py-1 text-left hover:bg-hover max-md:min-h-11" onClick={() => onGo(start)}>
                  <del className="break-all text-muted" lang="zh">
                    {shown(original, t("articles.lineBreak"), t("articles.blank"))}
                  </del>
                  {" → "}
                  {end > start ? (
                    <span lang={words.ownLang}>{text.text.slice(start, end)}</span>
                  ) : (
                    <span className="text-muted">{t("articles.removed")}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Characters one cannot see, by name. */
function shown(original: string, lineBreak: string, blank: string): string {
  if (/^\s*\n\s*$/.test(original)) return `[${lineBreak}]`;
  return /^\s+$/.test(original) ? `[${blank}]` : original;
}
