/** Several views on the pages of one file, for printing. */
import { useState } from "react";
import type { Given } from "../../export/exhibit.ts";
import { download, fileName } from "../../export/files.ts";
import type { Data } from "../../select/data.ts";
import { choicesOf, useStore, VIEWS, type View } from "../../store.ts";
import { light } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { Sign, useWork } from "./work.tsx";

const USUAL: readonly View[] = ["map", "timeline", "charts", "alliances", "data"];

export function Report({ data }: { data: Data }) {
  const words = useWords();
  const { t } = words;
  const work = useWork();
  const [choices] = useState(() => choicesOf(useStore.getState()));
  const [views, setViews] = useState<readonly View[]>(USUAL);
  const [title, setTitle] = useState("");
  const make = () =>
    work.run(async (say) => {
      const [{ reportOf }, { pdfBytes }, { toSearch }] = await Promise.all([
        import("../../export/report.ts"),
        import("../../export/pdf.ts"),
        import("../../address.ts"),
      ]);
      const given: Given = { data, choices, words, tokens: light };
      const tell = (done: number, all: number) => say(t("export.progress", done, all));
      const { leaves, title: named } = await reportOf(
        given,
        views.map((view) => ({ ...choices, view })),
        title,
        tell,
      );
      if (leaves.length === 0) throw new Error(t("export.nothing"));
      const name = fileName(`yutu_${named}${data.head.dated === null ? "" : `_${data.head.dated}`}`, "pdf");
      const bytes = await pdfBytes(leaves, { address: toSearch({ ...choices, open: null }), title: named, dated: data.head.dated });
      download(new Blob([bytes], { type: "application/pdf" }), name);
      return t("export.saved", name);
    });
  return (
    <section className="mt-6 border-t border-ink pt-3" aria-label={t("export.report")}>
      <h2 className="text-lg">{t("export.report")}</h2>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        {VIEWS.map((view) => (
          <label key={view} className="inline-flex min-h-8 items-center gap-1.5 max-md:min-h-11">
            <input
              type="checkbox"
              className="accent-(--accent)"
              checked={views.includes(view)}
              onChange={({ target }) => setViews(VIEWS.filter((one) => (one === view ? target.checked : views.includes(one))))}
            />
            {t(`view.${view}`)}
          </label>
        ))}
        <input
          className="field min-w-40 flex-1"
          aria-label={`${t("export.report")} ${t("export.title")}`}
          placeholder={t("export.report.title")}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <button type="button" className="tool framed" disabled={work.state.kind === "busy" || views.length === 0} onClick={make}>
          {t("export.report.make")}
        </button>
      </div>
      <p className="text-muted">{t("export.report.note")}</p>
      <Sign work={work} long />
    </section>
  );
}
