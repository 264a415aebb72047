/** The article as delivered beside the cleaned text: plain characters, never rendered as a page; what was dropped is pale. */
import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { Article, ArticleText } from "../../../dataset/schema.ts";
import { useWords } from "../../words.ts";
import type { Item } from "./facts.ts";
import { type DrawnBlock, type Mark, originalPieces, toOriginal } from "./marks.ts";
import { Text } from "./Text.tsx";

interface Props {
  text: ArticleText;
  article: Article;
  blocks: readonly DrawnBlock[];
  lit: ReadonlySet<string>;
  target: Item | null;
  onOpen: (mark: Mark) => void;
  box: RefObject<HTMLDivElement | null>;
}

export function Original({ text, article, blocks, lit, target, onOpen, box }: Props) {
  const { t } = useWords();
  const pieces = useMemo(() => originalPieces(text), [text]);
  const shown = useRef<HTMLElement>(null);
  // The first character of the sentence, in the original.
  const from = target === null ? null : toOriginal(text.origin, target.start);
  useEffect(() => {
    if (from !== null) shown.current?.scrollIntoView({ block: "center" });
  }, [from]);
  const hit = from === null ? -1 : pieces.findLastIndex(({ start }) => start <= from);
  return (
    <div className="grid gap-x-8 gap-y-6 @min-[760px]:grid-cols-2">
      <section aria-label={t("articles.cleanText")} className="@max-[759px]:hidden">
        <h2 className="mb-2 text-[15px]">{t("articles.cleanText")}</h2>
        <Text blocks={blocks} lit={lit} onOpen={onOpen} box={box} />
      </section>
      <section aria-label={t("articles.originalText")}>
        <h2 className="text-[15px]">{t("articles.originalText")}</h2>
        <p className="mb-2 text-[12.5px] text-muted">{t("articles.originalNote")}</p>
        <div lang={article.script === "hant" ? "zh-Hant" : "zh-Hans"} className="text-[14px] leading-[1.8] break-words whitespace-pre-wrap">
          {pieces.map(({ start, text: words, kept }, i) => (
            <span key={start} ref={i === hit ? shown : undefined} className={kept === null ? "text-muted" : i === hit ? "bg-(--mark)" : undefined}>
              {words}
            </span>
          ))}
        </div>
      </section>
    </div>
  );
}
