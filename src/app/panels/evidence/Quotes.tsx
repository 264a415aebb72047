/** The sentences a fact was read from, the words of the fact marked, each with its article and its citations. */
import { useState } from "react";
import type { Quote } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { bibtex, gbt7714 } from "./citation.ts";

export function Quotes({ quotes, words: marked = [], fact }: { quotes: readonly Quote[]; words?: readonly string[]; fact: string }) {
  return (
    <div className="flex flex-col gap-4">
      {quotes.map((quote) => (
        <Source key={`${quote.article}/${quote.start}`} quote={quote} marked={marked} fact={fact} />
      ))}
    </div>
  );
}

function Source({ quote, marked, fact }: { quote: Quote; marked: readonly string[]; fact: string }) {
  const data = useData();
  const { t, date } = useWords();
  const read = useStore((state) => state.read);
  const [copied, setCopied] = useState(false);
  const article = data.articleOf(quote.article);
  if (!article) return null;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <figure className="border-b border-rule pb-3">
      <blockquote lang={article.script === "hant" ? "zh-Hant" : "zh-Hans"} className="font-serif text-[16.5px] leading-[1.85]">
        {pieces(quote.text, marked).map(({ text, hit, at }) => (hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
      </blockquote>
      <figcaption className="mt-2 text-[12.5px] text-muted">
        <span>
          {[article.publisher ?? t("evidence.unknownPublisher"), article.published ? date(article.published) : null, article.title]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className="mt-1 flex flex-wrap items-center">
          <button type="button" className="tool -ml-2" onClick={() => read(article.id, fact)}>
            {t("evidence.read")}
          </button>
          <button type="button" className="tool" onClick={() => copy(gbt7714(article))}>
            {t("evidence.cite")} GB/T 7714
          </button>
          <button type="button" className="tool" onClick={() => copy(bibtex(article))}>
            BibTeX
          </button>
          <span aria-live="polite">{copied ? t("evidence.cited") : ""}</span>
        </span>
      </figcaption>
    </figure>
  );
}

/** A text cut at the marked words, in order. */
export function pieces(text: string, marked: readonly string[]): { text: string; hit: boolean; at: number }[] {
  const hits = marked
    .filter(Boolean)
    .flatMap((word) => {
      const at = text.indexOf(word);
      return at < 0 ? [] : [{ start: at, end: at + word.length }];
    })
    .sort((a, b) => a.start - b.start);
  const out: { text: string; hit: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start < at) continue;
    if (start > at) out.push({ text: text.slice(at, start), hit: false, at });
    out.push({ text: text.slice(start, end), hit: true, at: start });
    at = end;
  }
  if (at < text.length) out.push({ text: text.slice(at), hit: false, at });
  return out;
}
