/** Taking away: the picture with its preview, the tables, the link. What the preview shows is the file. */

import { Dialog } from "radix-ui";
import { type ReactNode, useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useDataNow } from "../data.ts";
import { type Composed, compose, PARTS } from "../export/compose.ts";
import type { Show } from "../export/exhibit.ts";
import { download, FORMATS, type Format, fileName, pngBlob, svgBlob } from "../export/files.ts";
import { exhibitOf } from "../export/picture.ts";
import { GROUNDS, keepWishes, keptWishes, SCALES, type Wishes } from "../export/settings.ts";
import { parsePage, SHEETS } from "../export/sheets.ts";
import { OneOf } from "../parts/Choices.tsx";
import { useReturn } from "../parts/useReturn.ts";
import type { Data } from "../select/data.ts";
import { choicesOf, useStore, type View } from "../store.ts";
import { dark, light } from "../theme.ts";
import { useWords } from "../words.ts";
import { Lapse } from "./export/Lapse.tsx";
import { Report } from "./export/Report.tsx";
import { Sign, useWork } from "./export/work.tsx";

export default function Export({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const giveBack = useReturn();
  const data = useDataNow();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="noprint fixed inset-0 z-40 bg-black/25" />
        <Dialog.Content
          className="sheet noprint fixed top-1/2 left-1/2 z-50 max-h-[94dvh] w-[min(1120px,96vw)] -translate-1/2 overflow-auto p-5 md:p-7"
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
        >
          <Dialog.Title className="text-xl">{t("export.open")}</Dialog.Title>
          {data && <Picture data={data} />}
          {data && <Report data={data} />}
          {data && <Tables data={data} />}
          <Dialog.Close className="tool absolute! top-3 right-3">{t("close")}</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1">
      <span className="w-16 text-muted">{label}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

const OWN = "own";
const DRAWN: readonly View[] = ["map", "timeline", "charts", "alliances", "data"];

function Picture({ data }: { data: Data }) {
  const words = useWords();
  const { t } = words;
  const [wishes, setWishes] = useState<Wishes>(keptWishes);
  const [own, setOwn] = useState(() => (wishes.size in SHEETS ? "1600x900" : wishes.size));
  const [title, setTitle] = useState("");
  const [subtitle, setSubtitle] = useState("");
  const [show, setShow] = useState<{ call: Show } | "failed" | null>(null);
  const work = useWork();
  const { run } = work;
  const ids = useId();
  const change = (part: Partial<Wishes>) => {
    const next = { ...wishes, ...part };
    setWishes(next);
    keepWishes(next);
  };

  // Of the moment the dialog was opened: a map may be playing behind it.
  const [choices] = useState(() => choicesOf(useStore.getState()));
  const tokens = wishes.ground === "dark" ? dark : light;
  const given = useMemo(() => ({ data, choices, words, tokens }), [data, choices, words, tokens]);
  useEffect(() => {
    let wanted = true;
    exhibitOf(given).then(
      (call) => wanted && setShow({ call }),
      () => wanted && setShow("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [given]);

  const page = parsePage(wishes.size);
  const { size, ground, parts } = wishes;
  // Format and scale leave the sheet as it is.
  const asking = useMemo(() => ({ size, ground, parts, title, subtitle }), [size, ground, parts, title, subtitle]);
  const asked = useDeferredValue(asking);
  const composeFor = useCallback(
    (of: typeof asking): Composed | null => {
      const shown = parsePage(of.size);
      if (!shown || show === null || show === "failed") return null;
      return compose(show.call, given, {
        page: shown,
        transparent: of.ground === "transparent",
        parts: new Set(of.parts),
        title: of.title,
        subtitle: of.subtitle,
      });
    },
    [show, given],
  );
  const composed = useMemo(() => composeFor(asked), [asked, composeFor]);

  const make = async (format: Format): Promise<Blob> => {
    // The preview may lag behind the last choice; the file does not.
    const made = asked === asking ? composed : composeFor(asking);
    if (!made) throw new Error(t("export.nothing"));
    const carried = { address: made.address, title: title || made.title, dated: data.head.dated };
    if (format === "svg") return svgBlob(made);
    if (format === "pdf") return new Blob([await (await import("../export/pdf.ts")).pdfBytes(made, carried)], { type: "application/pdf" });
    return pngBlob(made, wishes.scale, carried);
  };
  const name = composed ? fileName(title || composed.title, wishes.format) : "";
  const link = composed ? new URL(composed.address, location.href).href : location.href;
  const embed = composed
    ? `<figure><img src="${fileName(title || composed.title, wishes.format === "svg" ? "svg" : "png")}" width="${Math.round(composed.width)}" height="${Math.round(composed.height)}" alt="${(title || composed.title).replaceAll('"', "&quot;")}"><figcaption><a href="${link.replaceAll("&", "&amp;")}">${t("brand.name")}</a></figcaption></figure>`
    : "";
  const copy = (text: string, said: string) => run(async () => navigator.clipboard.writeText(text).then(() => said));
  const busy = work.state.kind === "busy" || !composed;
  return (
    <div className="mt-3 grid gap-6 md:grid-cols-[minmax(0,1fr)_340px]">
      <Preview
        composed={composed}
        failed={show === "failed"}
        waiting={show === null}
        title={title || (composed?.title ?? "")}
        drawn={DRAWN.includes(choices.view)}
      />
      <div>
        <Row label={t("export.format")}>
          <OneOf
            label={t("export.format")}
            value={wishes.format}
            choices={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
            onChoose={(format) => change({ format })}
          />
        </Row>
        <Row label={t("export.size")}>
          <select
            className="field w-full"
            aria-label={t("export.size")}
            value={wishes.size in SHEETS ? wishes.size : OWN}
            onChange={({ target }) => change({ size: target.value === OWN ? own : target.value })}
          >
            {Object.entries(SHEETS).map(([key, { width, height, unit }]) => (
              <option key={key} value={key}>
                {t("export.sheet", key, `${width} × ${height} ${unit}`)}
              </option>
            ))}
            <option value={OWN}>{t("export.own")}</option>
          </select>
          {!(wishes.size in SHEETS) && (
            <input
              className="field mt-1 w-full"
              aria-label={t("export.own")}
              aria-invalid={parsePage(own) === null}
              value={own}
              onChange={({ target }) => {
                setOwn(target.value);
                if (parsePage(target.value)) change({ size: target.value });
              }}
            />
          )}
          {parsePage(own) === null && !(wishes.size in SHEETS) && <p className="text-accent">{t("export.ownWrong")}</p>}
        </Row>
        {wishes.format === "png" && page && (
          <Row label={t("export.scale")}>
            <OneOf
              label={t("export.scale")}
              value={String(wishes.scale)}
              choices={SCALES.map((value) => ({ value: String(value), label: `${value}×` }))}
              onChoose={(value) => change({ scale: Number(value) })}
            />
            {composed && (
              <span className="text-muted">
                {Math.round(composed.width * wishes.scale)} × {Math.round(composed.height * wishes.scale)}
              </span>
            )}
          </Row>
        )}
        <Row label={t("export.ground")}>
          <OneOf
            label={t("export.ground")}
            value={wishes.ground}
            choices={GROUNDS.map((value) => ({ value, label: t(`export.ground.${value}`) }))}
            onChoose={(ground) => change({ ground })}
          />
        </Row>
        <Row label={t("export.parts")}>
          <div className="flex flex-wrap gap-x-4">
            {PARTS.map((part) => (
              <label key={part} className="inline-flex min-h-8 items-center gap-1.5 max-md:min-h-11">
                <input
                  type="checkbox"
                  className="accent-(--accent)"
                  checked={wishes.parts.includes(part)}
                  onChange={({ target }) => change({ parts: PARTS.filter((one) => (one === part ? target.checked : wishes.parts.includes(one))) })}
                />
                {t(`export.part.${part}`)}
              </label>
            ))}
          </div>
        </Row>
        <Row label={t("export.title")}>
          <input
            className="field w-full"
            id={`${ids}title`}
            aria-label={t("export.title")}
            placeholder={composed?.title}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </Row>
        <Row label={t("export.subtitle")}>
          <input
            className="field w-full"
            aria-label={t("export.subtitle")}
            placeholder={composed?.subtitle}
            value={subtitle}
            onChange={({ target }) => setSubtitle(target.value)}
          />
        </Row>
        <div className="mt-3 flex flex-wrap gap-2">
          <button
            type="button"
            className="tool framed bg-accent! text-paper!"
            disabled={busy}
            onClick={() =>
              run(async () => {
                download(await make(wishes.format), name);
                return t("export.saved", name);
              })
            }
          >
            {t("export.download", wishes.format.toUpperCase())}
          </button>
          <button
            type="button"
            className="tool framed"
            disabled={busy}
            onClick={() =>
              run(async () => {
                // The promise is handed over unsettled: Safari takes it only so, within the click.
                await navigator.clipboard.write([new ClipboardItem({ "image/png": make("png") })]);
                return t("export.copied");
              })
            }
          >
            {t("export.copyImage")}
          </button>
          <button type="button" className="tool framed" disabled={busy} onClick={() => copy(link, t("export.copiedLink"))}>
            {t("export.copyLink")}
          </button>
          <button type="button" className="tool framed" disabled={busy} onClick={() => copy(embed, t("export.copiedEmbed"))}>
            {t("export.copyEmbed")}
          </button>
          {"share" in navigator && (
            <button
              type="button"
              className="tool framed"
              disabled={busy}
              onClick={() =>
                run(async () => {
                  const blob = await make(wishes.format);
                  const files = [new File([blob], name, { type: blob.type })];
                  await navigator.share(navigator.canShare?.({ files }) ? { files, title: title || composed?.title } : { url: link });
                  return "";
                })
              }
            >
              {t("export.share")}
            </button>
          )}
          <button type="button" className="tool framed" onClick={() => print()}>
            {t("export.print")}
          </button>
        </div>
        <Sign work={work} />
        {choices.view === "map" && page && <Lapse given={given} page={page} wishes={wishes} title={title} subtitle={subtitle} />}
      </div>
    </div>
  );
}

interface PreviewProps {
  composed: Composed | null;
  failed: boolean;
  waiting: boolean;
  title: string;
  /** Printed as the sheet shows it; articles as the page does. */
  drawn: boolean;
}

/** The picture itself, as the file will hold it. */
function Preview({ composed, failed, waiting, title, drawn }: PreviewProps) {
  const { t } = useWords();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!composed) return setUrl(null);
    const made = URL.createObjectURL(svgBlob(composed));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [composed]);
  return (
    <div className="grid min-h-48 place-items-center border border-rule bg-hover p-3 md:sticky md:top-0 md:self-start">
      {url ? (
        <>
          <img src={url} alt={t("export.preview", title)} className="max-h-[70dvh] max-w-full" data-preview />
          {drawn && createPortal(<img src={url} alt="" className="printsheet" />, document.body)}
        </>
      ) : (
        <p className="text-muted">{failed ? t("export.failed", "") : waiting ? t("loading") : t("export.nothing")}</p>
      )}
    </div>
  );
}

/** The figures the picture is made of, those that pass the filters, or all. */
const WHICH = ["drawn", "selection", "all"] as const;
const TABLES = ["csv", "xlsx", "zip"] as const;

function Tables({ data }: { data: Data }) {
  const words = useWords();
  const { t } = words;
  // Of the moment the dialog was opened, as the picture.
  const [choices] = useState(() => choicesOf(useStore.getState()));
  const { filters } = choices;
  const [which, setWhich] = useState<(typeof WHICH)[number]>("selection");
  const [rows, setRows] = useState<readonly number[]>([]);
  useEffect(() => {
    let wanted = true;
    exhibitOf({ data, choices, words, tokens: light }).then(
      (show) => wanted && setRows(show(SHEETS["16:9"])?.rows ?? []),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [data, choices, words]);
  const work = useWork();
  const { run } = work;
  const counts = useMemo(() => ({ drawn: rows.length, selection: data.engine.count(filters).rows, all: data.head.rows }), [data, filters, rows]);
  const take = (kind: (typeof TABLES)[number]) =>
    run(async (say) => {
      const tables = await import("../export/tables.ts");
      const progress = (done: number, total: number) => say(`${words.integer(done)} / ${words.integer(total)}`);
      const source = await (which === "all"
        ? tables.everything(data, progress)
        : which === "drawn"
          ? tables.drawn(data, rows, filters, progress)
          : tables.selected(data, filters, progress));
      const blob =
        kind === "csv"
          ? new Blob([tables.observationsCsv(source)], { type: "text/csv;charset=utf-8" })
          : kind === "xlsx"
            ? await tables.toXlsx(source)
            : await tables.toZip(source, data.head.dated);
      const name = fileName(`yutu_${which}${data.head.dated === null ? "" : `_${data.head.dated}`}`, kind);
      download(blob, name);
      return t("export.saved", name);
    });
  return (
    <section className="mt-6 border-t border-ink pt-3" aria-label={t("export.tables")}>
      <h2 className="text-lg">{t("export.tables")}</h2>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <OneOf
          label={t("export.tables")}
          value={which}
          choices={WHICH.filter((value) => value !== "drawn" || (counts.drawn > 0 && counts.drawn !== counts.selection)).map((value) => ({
            value,
            label: t(`export.${value}`),
          }))}
          onChoose={setWhich}
        />
        <span className="text-muted">{t("counts.figures", words.integer(counts[which]))}</span>
        {TABLES.map((kind) => (
          <button key={kind} type="button" className="tool framed" disabled={work.state.kind === "busy"} onClick={() => take(kind)}>
            {t(`export.table.${kind}`)}
          </button>
        ))}
      </div>
      <Sign work={work} />
    </section>
  );
}
