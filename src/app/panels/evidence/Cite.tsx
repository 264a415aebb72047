/** Copies a citation; where the browser refuses, the text is there to be selected. */
import { useState } from "react";
import type { Article } from "../../../dataset/schema.ts";
import { useWords } from "../../words.ts";
import { bibtex, gbt7714 } from "./citation.ts";

const today = (): string => new Date().toLocaleDateString("sv-SE"); // YYYY-MM-DD, in the reader's own time zone

export function Cite({ article }: { article: Article }) {
  const { t } = useWords();
  const [shown, setShown] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setShown({ text, copied: true });
    } catch {
      setShown({ text, copied: false });
    }
  };
  return (
    <>
      <button type="button" className="tool" aria-label={`${t("evidence.cite")} GB/T 7714`} onClick={() => void copy(gbt7714(article, today()))}>
        GB/T 7714
      </button>
      <button type="button" className="tool" aria-label={`${t("evidence.cite")} BibTeX`} onClick={() => void copy(bibtex(article, today()))}>
        BibTeX
      </button>
      <span role="status" className={shown ? "w-full border-l-2 border-rule pl-2" : "sr-only"}>
        {shown && (
          <>
            <span className={shown.copied ? "text-good" : "text-accent"}>{t(shown.copied ? "evidence.cited" : "evidence.notCopied")}</span>
            <span className="block break-all whitespace-pre-wrap select-all">{shown.text}</span>
          </>
        )}
      </span>
    </>
  );
}
