/** One article as cleaned, its marks by kind; a mark of a fact opens its evidence. */
import { type ReactNode, use } from "react";
import type { ArticleText } from "../../../dataset/schema.ts";
import { articleText, useData } from "../../data.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";

export function Reader({ id }: { id: string }) {
  const data = useData();
  const { t, date } = useWords();
  const read = useStore((state) => state.read);
  const text = use(articleText(id));
  const article = data.articleOf(id);
  return (
    <article className="mx-auto max-w-3xl px-4 py-4 md:px-7">
      <button type="button" className="tool -ml-2" onClick={() => read(null)}>
        ‹ {t("articles.back")}
      </button>
      <h1 className="mt-2 text-3xl">{article?.title}</h1>
      <p className="text-muted">{[article?.publisher, article?.published && date(article.published)].filter(Boolean).join(" · ")}</p>
      <div lang="zh-Hans" className="mt-4 font-serif text-[17px] leading-[1.9]">
        {text.blocks.map((block) => (
          <p
            key={block.start}
            className={block.kind === "table" ? "mb-4 overflow-x-auto font-sans text-sm whitespace-pre" : "mb-4 whitespace-pre-wrap"}
          >
            <Marked text={text} start={block.start} end={block.end} />
          </p>
        ))}
      </div>
    </article>
  );
}

function Marked({ text, start, end }: { text: ArticleText; start: number; end: number }) {
  const openFact = useStore((state) => state.openFact);
  const selected = useStore((state) => state.selected);
  const out: ReactNode[] = [];
  let at = start;
  for (const mark of text.marks.filter((m) => m.start >= start && m.end <= end).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at) continue;
    if (mark.start > at) out.push(text.text.slice(at, mark.start));
    const words = text.text.slice(mark.start, mark.end);
    const { fact } = mark;
    out.push(
      <mark key={mark.start} data-kind={mark.kind} className={fact !== null && selected.includes(fact) ? "font-bold" : undefined}>
        {fact === null ? (
          words
        ) : (
          <button type="button" className="inline hover:underline" onClick={() => openFact(fact)}>
            {words}
          </button>
        )}
      </mark>,
    );
    at = mark.end;
  }
  if (at < end) out.push(text.text.slice(at, end));
  return out;
}
