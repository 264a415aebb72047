/** The sentences a fact was read from, its words marked, each with its article, how the date is known, and citations. */

import { Suspense, use } from "react";
import type { Article, Quote } from "../../../dataset/schema.ts";
import { readableText, useData } from "../../data.ts";
import { Boundary } from "../../parts/Boundary.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { useStore } from "../../store.ts";
import { useWords, type Words } from "../../words.ts";
import { Cite } from "./Cite.tsx";
import { safeUrl } from "./citation.ts";
import { around, type Piece, piecesOf, type Word } from "./sentence.ts";

interface Props {
  quotes: readonly Quote[];
  fact: string;
  words?: readonly Word[];
}

const NO_WORDS: readonly Word[] = [];

export function Quotes({ quotes, fact, words = NO_WORDS }: Props) {
  return (
    <div className="flex flex-col gap-4">
      {quotes.map((quote) => (
        <Source key={`${quote.article}/${quote.start}`} quote={quote} words={words} fact={fact} />
      ))}
    </div>
  );
}

const FROM = { "front matter": 1, "page metadata": 1, dateline: 1, "file name": 1, "info line": 1, masthead: 1 } as const;
const isFrom = (clue: string): clue is keyof typeof FROM => clue in FROM;

/** The date of an article and how it is known. */
export function dated({ published, publishedIs, publishedFrom }: Article, { t, date }: Words): string {
  if (published === null) return t("evidence.undated");
  if (publishedIs !== "implied" || publishedFrom === null) return date(published);
  return `${date(published)} (${t("evidence.published.implied", isFrom(publishedFrom) ? t(`evidence.from.${publishedFrom}`) : publishedFrom)})`;
}

function Source({ quote, words, fact }: { quote: Quote; words: readonly Word[]; fact: string }) {
  const data = useData();
  const say = useWords();
  const { t, own } = say;
  const read = useStore((state) => state.read);
  const article = data.articleOf(quote.article);
  if (!article) return null;
  const plain = <Sentence pieces={piecesOf(quote, fact, words)} text={own(quote.text)} />;
  const original = article.duplicateOf === null ? undefined : data.articleOf(article.duplicateOf);
  const url = safeUrl(article.url);
  return (
    <figure className="border-b border-rule pb-3">
      <blockquote lang={say.ownLang} className="font-serif text-[16.5px] leading-[1.85]">
        <Boundary fallback={() => plain}>
          <Suspense fallback={plain}>
            <Exact quote={quote} words={words} fact={fact} />
          </Suspense>
        </Boundary>
      </blockquote>
      <figcaption className="mt-2 text-[12.5px] text-muted">
        <span lang={say.ownLang} className="text-ink">
          {own(article.title) || article.file}
        </span>
        <span className="block">
          <Mixed>{[article.publisher === null ? t("evidence.unknownPublisher") : own(article.publisher), dated(article, say)].join(" · ")}</Mixed>
          {original && (
            <span className="block">
              <Mixed>{t("evidence.reprints", own(original.title) || original.file)}</Mixed>
            </span>
          )}
        </span>
        <span className="mt-1 flex flex-wrap items-center">
          <button type="button" className="tool -ml-2" onClick={() => read(article.id, fact)}>
            {t("evidence.read")}
          </button>
          {url && (
            <a className="tool" href={url} target="_blank" rel="noopener noreferrer nofollow">
              {t("evidence.open")}
            </a>
          )}
          <Cite article={article} />
        </span>
      </figcaption>
    </figure>
  );
}

/** The article's own marks and the rest of the sentence, once its text is there. */
function Exact({ quote, words, fact }: { quote: Quote; words: readonly Word[]; fact: string }) {
  const { language } = useWords();
  const { text, marks } = use(readableText(quote.article, language));
  const { before, after } = around(text, quote);
  return (
    <>
      <span className="text-muted">{before}</span>
      <Sentence pieces={piecesOf(quote, fact, words, marks)} text={text.slice(quote.start, quote.end)} />
      <span className="text-muted">{after}</span>
    </>
  );
}

/** The pieces of a quote, in the words that `text` has at their places. */
const Sentence = ({ pieces, text }: { pieces: readonly Piece[]; text: string }) =>
  pieces.map(({ text: { length }, kind, at }) =>
    kind === null ? (
      <span key={at}>{text.slice(at, at + length)}</span>
    ) : (
      <mark key={at} data-kind={kind}>
        {text.slice(at, at + length)}
      </mark>
    ),
  );
