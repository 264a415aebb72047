/** One article: its head, its text with the facts marked, the facts beside it, its repairs, its original. */
import { Mixed } from "../../parts/Mixed.tsx";
import "./reader.css";
import { use, useEffect, useMemo, useRef, useState } from "react";
import type { Article, ArticleText, Problem } from "../../../dataset/schema.ts";
import { readableText, useData } from "../../data.ts";
import { safeUrl } from "../../panels/evidence/citation.ts";
import { dated } from "../../panels/evidence/Quotes.tsx";
import { OneOf } from "../../parts/Choices.tsx";
import type { Data } from "../../select/data.ts";
import { articlesIn } from "../../select/facts.ts";
import { useOption, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { Facts } from "./Facts.tsx";
import { type Item, itemsOf, litBy, problemId, relatedTo } from "./facts.ts";
import { draw, KINDS, type Kind, type Mark, marksOf } from "./marks.ts";
import { Original } from "./Original.tsx";
import { Repairs } from "./Repairs.tsx";
import { Text } from "./Text.tsx";

const MODES = ["clean", "repairs", "original"] as const;
const NO_PROBLEMS: readonly Problem[] = [];
const ALL_KINDS = KINDS.join(".");

const kept = new WeakMap<Data, Promise<readonly Problem[]>>();
/** The same promise each time; a dataset without a list of problems is read without it. */
function problemsOf(data: Data): Promise<readonly Problem[]> {
  let promise = kept.get(data);
  if (!promise) {
    promise = data.problems().catch(() => NO_PROBLEMS);
    kept.set(data, promise);
  }
  return promise;
}

export function Reader({ id }: { id: string }) {
  const data = useData();
  const { t, language } = useWords();
  const text = use(readableText(id, language));
  const problems = use(problemsOf(data));
  const article = data.articleOf(id);
  const openFact = useStore((state) => state.openFact);
  const select = useStore((state) => state.select);
  const selected = useStore((state) => state.selected);
  const open = useStore((state) => state.open);
  const [at, setAt] = useOption("articles.at", "");
  const [as, setAs] = useOption("articles.as", "clean");
  const [marked, setMarked] = useOption("articles.marks", ALL_KINDS);
  const mode = MODES.find((name) => name === as) ?? "clean";
  const [pane, setPane] = useState<"text" | "facts">("text");
  const box = useRef<HTMLDivElement>(null);

  const kinds = useMemo(() => new Set(KINDS.filter((kind) => marked.split(".").includes(kind))), [marked]);
  const blocks = useMemo(() => draw(text, marksOf(text, kinds), mode === "repairs"), [text, kinds, mode]);
  const own = useMemo(() => problems.filter((problem) => problem.article === id), [problems, id]);
  const items = useMemo(() => itemsOf(data, text, own), [data, text, own]);
  const lit = useMemo(() => litBy(data, [...selected, open, at === "" ? null : problemId(Number(at))]), [data, selected, open, at]);

  // To the sentence of what is lit, where it is out of sight: a link opens at its fact.
  const target = items.find((item) => lit.has(item.id)) ?? null;
  useEffect(() => {
    if (pane === "text" && target && mode !== "original") reveal(box.current, target);
  }, [target, pane, mode]);

  if (!article) return null;
  const onOpen = ({ facts, start }: Mark) => {
    const [first] = facts;
    if (first === undefined) setAt(String(start));
    else if (facts.length === 1) openFact(first);
    else select(facts);
  };
  const onChoose = (item: Item) => {
    setPane("text");
    if (item.kind === "problem") setAt(String(item.start));
    else select([item.id]);
    reveal(box.current, item);
  };
  const facts = <Facts items={items} lit={lit} onChoose={onChoose} />;
  return (
    <div className="reader @container h-full">
      <div className="flex h-full flex-col">
        <Bar id={id} />
        <div className={`grid min-h-0 flex-1 ${mode === "original" ? "" : "@min-[880px]:grid-cols-[minmax(0,1fr)_minmax(260px,340px)]"}`}>
          <div className="min-h-0 overflow-auto px-4 pb-10 md:px-7">
            <div className={mode === "original" ? "" : "mx-auto max-w-[46rem]"}>
              <Head article={article} repairs={text.repairs.length} onRepairs={() => setAs("repairs")} />
              <div className="noprint z-10 mb-4 border-y border-rule bg-paper py-1 md:sticky md:top-0">
                <div className="flex flex-wrap items-center justify-between gap-x-4">
                  <OneOf
                    label={t("articles.mode")}
                    value={mode}
                    choices={MODES.map((value) => ({ value, label: t(`articles.mode.${value}`) }))}
                    onChoose={setAs}
                  />
                  {mode !== "original" && (
                    <div className="@min-[880px]:hidden">
                      <OneOf
                        label={t("articles.facts")}
                        value={pane}
                        choices={[
                          { value: "text", label: t("articles.showText") },
                          { value: "facts", label: `${t("articles.showFacts")} ${items.length}` },
                        ]}
                        onChoose={setPane}
                      />
                    </div>
                  )}
                </div>
                {mode !== "original" && (
                  <Legend text={text} kinds={kinds} onKinds={(next) => setMarked(KINDS.filter((kind) => next.has(kind)).join("."))} />
                )}
              </div>
              {mode === "original" ? (
                <Original text={text} article={article} blocks={blocks} lit={lit} target={target} onOpen={onOpen} box={box} />
              ) : (
                <>
                  <div className={pane === "facts" ? "hidden @min-[880px]:block" : ""}>
                    <Text blocks={blocks} lit={lit} onOpen={onOpen} box={box} />
                    {mode === "repairs" && <Repairs text={text} onGo={(start) => show(blockAt(box.current, start))} />}
                  </div>
                  {pane === "facts" && <div className="@min-[880px]:hidden">{facts}</div>}
                </>
              )}
            </div>
          </div>
          {mode !== "original" && (
            <aside
              aria-label={t("articles.facts")}
              className="hidden min-h-0 overflow-auto border-l border-rule px-4 pt-3 pr-7 pb-6 text-[13px] @min-[880px]:block"
            >
              <h2 className="mb-1 text-[15px]">{t("articles.factsCount", items.length)}</h2>
              {facts}
            </aside>
          )}
        </div>
      </div>
    </div>
  );
}

/** Brings the mark of an item into sight, or its block when marks of that kind are switched off. */
function reveal(box: HTMLElement | null, { id, start, end }: Item): void {
  const marks = Array.from(box?.querySelectorAll<HTMLElement>("[data-key]") ?? []);
  const own = marks.find(
    (mark) => mark.dataset.key?.endsWith(`:${start}-${end}`) && (mark.dataset.facts?.split(" ").includes(id) || id === problemId(start)),
  );
  const element = own ?? marks.find((mark) => mark.dataset.facts?.split(" ").includes(id)) ?? blockAt(box, start);
  show(element);
}

const blockAt = (box: HTMLElement | null, start: number): HTMLElement | undefined =>
  Array.from(box?.querySelectorAll<HTMLElement>("[data-block]") ?? [])
    .filter((block) => Number(block.dataset.block) <= start)
    .at(-1);

/** Room kept for the bar that sticks above the text, in pixels. */
const BAR = 96;

function show(element: HTMLElement | undefined): void {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const scroller = element.closest(".overflow-auto")?.getBoundingClientRect();
  if (!scroller || top < scroller.top + BAR || bottom > scroller.bottom) element.scrollIntoView({ block: "center" });
}

/** Back to the list, and to the neighbours in it. */
function Bar({ id }: { id: string }) {
  const data = useData();
  const { t, own } = useWords();
  const filters = useStore((state) => state.filters);
  const read = useStore((state) => state.read);
  const articles = useMemo(() => articlesIn(data, filters), [data, filters]);
  const place = articles.findIndex((article) => article.id === id);
  const previous = place > 0 ? articles[place - 1] : undefined;
  const next = place >= 0 ? articles[place + 1] : undefined;
  return (
    <nav aria-label={t("articles.title")} className="noprint flex items-center justify-between border-b border-rule px-2 md:px-5">
      <button type="button" className="tool" onClick={() => read(null)}>
        <span aria-hidden="true">‹</span> {t("articles.back")}
      </button>
      <span className="flex">
        {(
          [
            ["articles.previous", previous],
            ["articles.next", next],
          ] as const
        ).map(([key, other]) => (
          <button
            key={key}
            type="button"
            className="tool"
            disabled={!other}
            title={other && own(other.title)}
            onClick={() => other && read(other.id)}
          >
            {t(key)}
          </button>
        ))}
      </span>
    </nav>
  );
}

function Head({ article, repairs, onRepairs }: { article: Article; repairs: number; onRepairs: () => void }) {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const url = safeUrl(article.url);
  const { original, reprints, corrects, correctedBy } = useMemo(() => relatedTo(data, article.id), [data, article.id]);
  return (
    <header className="pt-5 pb-3">
      <h1 lang={words.ownLang} className="text-[1.9rem] leading-tight">
        {words.own(article.title) || article.file}
      </h1>
      <p className="mt-1.5 text-muted">
        <Mixed>
          {[
            article.publisher === null ? t("articles.noPublisher") : words.own(article.publisher),
            dated(article, words),
            article.author && t("articles.author", words.own(article.author)),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Mixed>
      </p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-[12.5px] break-all text-muted">
        <span>
          <Mixed>{t("articles.file", article.file)}</Mixed>
        </span>
        {article.script === "hant" && <span>{t("articles.script.hant")}</span>}
        {repairs > 0 && (
          <button type="button" className="underline decoration-rule underline-offset-4 hover:decoration-ink max-md:min-h-11" onClick={onRepairs}>
            {t("articles.repairsCount", repairs)}
          </button>
        )}
        {url && (
          <a
            className="underline decoration-rule underline-offset-4 hover:decoration-ink"
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {t("articles.original")}
          </a>
        )}
      </p>
      <Links label={t("articles.reprints")} ids={original === null ? [] : [original]} />
      <Links label={t("articles.reprintedBy")} ids={reprints} />
      <Links label={t("articles.corrects")} ids={corrects} />
      <Links label={t("articles.correctedBy")} ids={correctedBy} />
    </header>
  );
}

/** Articles tied to this one. */
function Links({ label, ids }: { label: string; ids: readonly string[] }) {
  const data = useData();
  const { date, own, ownLang } = useWords();
  const read = useStore((state) => state.read);
  if (ids.length === 0) return null;
  return (
    <p className="mt-1.5 border-l-2 border-accent pl-2.5">
      <span className="text-muted">{label}</span>{" "}
      {ids.map((id) => {
        const other = data.articleOf(id);
        return (
          other && (
            <button
              key={id}
              type="button"
              className="mr-4 text-left underline decoration-rule underline-offset-4 hover:decoration-ink max-md:min-h-11"
              onClick={() => read(id)}
            >
              <span lang={ownLang}>{own(other.title) || other.file}</span>
              {other.published && ` (${date(other.published)})`}
            </button>
          )
        );
      })}
    </p>
  );
}

/** What each kind of mark looks like, how many there are, and whether they are shown. */
function Legend({ text, kinds, onKinds }: { text: ArticleText; kinds: ReadonlySet<Kind>; onKinds: (kinds: ReadonlySet<Kind>) => void }) {
  const { t } = useWords();
  const counts = useMemo(() => {
    const found = new Map<Kind, number>();
    for (const { kind } of marksOf(text, new Set(KINDS))) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  }, [text]);
  const toggle = (kind: Kind) => {
    const next = new Set(kinds);
    if (!next.delete(kind)) next.add(kind);
    onKinds(next);
  };
  return (
    <fieldset aria-label={t("articles.legend")} className="reading legend flex flex-wrap gap-x-1">
      {KINDS.filter((kind) => counts.has(kind)).map((kind) => (
        <button
          key={kind}
          type="button"
          className="px-1.5 py-0.5 text-[12.5px] max-md:min-h-11"
          aria-pressed={kinds.has(kind)}
          onClick={() => toggle(kind)}
        >
          <mark data-kind={kinds.has(kind) ? kind : "off"}>{t(`articles.kind.${kind}`)}</mark> <span className="text-muted">{counts.get(kind)}</span>
        </button>
      ))}
    </fieldset>
  );
}
