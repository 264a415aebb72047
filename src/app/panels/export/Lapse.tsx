/** The map through its periods, as an animated picture. */
import { useEffect, useState } from "react";
import type { Page } from "../../export/compose.ts";
import type { Given } from "../../export/exhibit.ts";
import { download, fileName, pixelsIn } from "../../export/files.ts";
import type { Wishes } from "../../export/settings.ts";
import { useWords } from "../../words.ts";
import { Sign, useWork } from "./work.tsx";

interface Props {
  given: Given;
  page: Page;
  wishes: Wishes;
  title: string;
  subtitle: string;
}

const load = () => import("../../export/lapse.ts");

export function Lapse({ given, page, wishes, title, subtitle }: Props) {
  const { t } = useWords();
  const work = useWork();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let wanted = true;
    load()
      .then(({ lapseOf }) => lapseOf(given))
      .then((frames) => wanted && setCount(frames.length));
    return () => {
      wanted = false;
    };
  }, [given]);
  if (count === 0) return null;
  const make = () =>
    work.run(async (say) => {
      const { framesOf, gifOf } = await load();
      const setting = { page, transparent: false, parts: new Set(wishes.parts), title, subtitle };
      const tell = (done: number, all: number) => say(t("export.progress", done, all));
      const frames = await framesOf(given, setting, (done, all) => tell(done, all * 3));
      const gif = gifOf();
      for (const [i, frame] of frames.entries()) {
        await tell(frames.length * 2 + i, frames.length * 3);
        gif.add(await pixelsIn(frame), i === frames.length - 1);
      }
      const [last] = frames.slice(-1);
      if (!last) throw new Error(t("export.nothing"));
      const name = fileName(title || last.title, "gif");
      const bytes = gif.end({ address: last.address, title: title || last.title, dated: given.data.head.dated });
      download(new Blob([bytes], { type: "image/gif" }), name);
      return t("export.saved", name);
    });
  return (
    <section className="mt-2 border-t border-rule pt-2" aria-label={t("export.lapse")}>
      <button type="button" className="tool framed" disabled={work.state.kind === "busy"} onClick={make}>
        {t("export.lapse.make", count)}
      </button>
      <p className="text-muted">{t("export.lapse.note")}</p>
      <Sign work={work} long />
    </section>
  );
}
