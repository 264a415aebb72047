/** The articles: a list, and the reader. */
import { Suspense } from "react";
import { Boundary } from "../../parts/Boundary.tsx";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { List } from "./List.tsx";
import { Reader } from "./Reader.tsx";

export default function Articles() {
  const { t } = useWords();
  const article = useStore((state) => state.article);
  const read = useStore((state) => state.read);
  if (article === null) return <List />;
  return (
    <Boundary
      key={article}
      fallback={(_, again) => (
        <div role="alert" className="grid h-full place-content-center gap-3 p-6 text-center">
          <p>{t("articles.textFailed")}</p>
          <p className="flex justify-center gap-2">
            <button type="button" className="tool framed" onClick={again}>
              {t("error.again")}
            </button>
            <button type="button" className="tool framed" onClick={() => read(null)}>
              {t("articles.back")}
            </button>
          </p>
        </div>
      )}
    >
      <Suspense fallback={<p className="waiting">{t("loading")}</p>}>
        <Reader key={article} id={article} />
      </Suspense>
    </Boundary>
  );
}
