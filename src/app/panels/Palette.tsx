/** Ctrl K: everything that has a name, by characters of either script, pinyin and initials; and every command. */

import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { useMemo, useState } from "react";
import { useData } from "../data.ts";
import { useReturn } from "../parts/useReturn.ts";
import { foldText } from "../select/fold.ts";
import { FOUND_KINDS, type Found, type FoundKind, lore, searchIndex } from "../select/search.ts";
import { LANGUAGES, THEMES, useStore, VIEWS } from "../store.ts";
import { keep, kept } from "../theme.ts";
import { useWords } from "../words.ts";
import { above } from "./Regions.tsx";

interface Row {
  id: string;
  label: string;
  note: string;
  /** What Enter does. */
  does: string;
  run: () => void;
}

interface Group {
  id: string;
  label: string;
  rows: Row[];
  score: number;
}

/** Of each kind, so that no kind hides the others. */
const EACH = 6;
const RECENT = 6;

const recent = (): string[] => (kept("recent") ?? "").split("\n").filter(Boolean);
const remember = (key: string): void => keep("recent", [key, ...recent().filter((other) => other !== key)].slice(0, RECENT).join("\n"));

export default function Palette({ onClose, onExport, onKeys }: { onClose: () => void; onExport: () => void; onKeys: () => void }) {
  const data = useData();
  const words = useWords();
  const giveBack = useReturn();
  const { t, name, date, unit, own } = words;
  const [query, setQuery] = useState("");
  const index = useMemo(() => searchIndex(data), [data]);
  const groups = useMemo((): Group[] => {
    const state = useStore.getState();
    const rowOf = ({ kind, id, via, ...named }: Pick<Found, "kind" | "id" | "name" | "nameHant" | "nameEn"> & { via: string | null }): Row => {
      const region = data.regionOf(id);
      const article = data.articleOf(id);
      const notes: Record<FoundKind, () => string[]> = {
        region: () => (region ? [t(`region.${region.kind}`), ...above(data, region).slice(0, 2).map(name)] : []),
        indicator: () => [unit(data.indicatorOf(id)?.unit ?? "")],
        alliance: () => {
          const founded = data.allianceOf(id)?.founded;
          return founded ? [date(founded.date)] : [];
        },
        event: () => [date(data.eventOf(id)?.date ?? "")],
        article: () => [own(article?.publisher ?? ""), article?.published ? date(article.published) : ""],
      };
      const runs: Record<FoundKind, () => void> = {
        region: () => state.narrow({ regions: [id] }),
        indicator: () => state.narrow({ indicators: [id] }),
        alliance: () => state.openAlliance(id),
        event: () => state.openFact(id),
        article: () => state.read(id),
      };
      return {
        id: `${kind} ${id}`,
        label: kind === "article" ? own(named.name) : name(named),
        note: [own(via ?? ""), ...notes[kind]()].filter(Boolean).join(" · "),
        does: t(kind === "region" || kind === "indicator" ? "search.filter" : "search.openIt"),
        run: runs[kind],
      };
    };
    const command = (id: string, label: string, run: () => void, note = ""): Row => ({ id, label, note, does: "", run });
    const commands = [
      ...VIEWS.map((view) => command(`view ${view}`, t("search.go", t(`view.${view}`)), () => state.go(view), view)),
      command("export", t("export.open"), onExport, "export PNG SVG PDF CSV XLSX"),
      command("link", t("share.copy"), () => void navigator.clipboard.writeText(location.href).catch(() => undefined), "link share"),
      command("clear", t("filter.clearAll"), () => state.widen(), "clear"),
      command("keys", t("keys.title"), onKeys, "keys ?"),
      ...LANGUAGES.map((language) =>
        command(`language ${language}`, t(`language.long.${language}`), () => state.speak(language), `language ${language}`),
      ),
      ...THEMES.map((theme) =>
        command(`theme ${theme}`, `${t("theme.label")}${t("colon")}${t(`theme.${theme}`)}`, () => state.paint(theme), `theme ${theme}`),
      ),
    ];
    const typed = foldText(query);
    if (typed === "") {
      const named = (key: string): Row[] => {
        const [kind = "", id = ""] = key.split(/ (.*)/s);
        const found = FOUND_KINDS.find((one) => one === kind);
        const thing = found && (data.regionOf(id) ?? data.indicatorOf(id) ?? data.allianceOf(id) ?? data.eventOf(id));
        const article = data.articleOf(id);
        if (found && thing) return [rowOf({ nameEn: null, ...thing, kind: found, id, via: null })];
        if (found && article) return [rowOf({ kind: found, id, name: article.title, nameHant: article.title, nameEn: null, via: null })];
        return commands.filter((one) => one.id === key);
      };
      return [
        { id: "recent", label: t("search.recent"), rows: recent().flatMap(named), score: 2 },
        { id: "commands", label: t("kind.command"), rows: commands, score: 1 },
      ];
    }
    const known = lore(data.head);
    const needles = [typed, known.simplified(typed)];
    const meets = ({ label, note }: Row) =>
      needles.some((needle) => [label, note, known.initials(label)].some((text) => foldText(text).includes(needle)));
    return [
      ...FOUND_KINDS.map((kind) => {
        const found = index.find(query, [kind], EACH);
        return { id: kind, label: t(`kind.${kind}`), rows: found.map(rowOf), score: found[0]?.score ?? 0 };
      }),
      { id: "commands", label: t("kind.command"), rows: commands.filter(meets).map((row) => ({ ...row, note: "" })), score: 35 },
    ].sort((a, b) => b.score - a.score);
  }, [data, index, query, t, name, date, unit, onExport, onKeys, own]);
  const run = (row: Row) => {
    remember(row.id);
    onClose();
    row.run();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          className="sheet fixed z-50 flex flex-col max-md:inset-0 max-md:border-0 md:top-[12vh] md:left-1/2 md:max-h-[70dvh] md:w-[min(640px,94vw)] md:-translate-x-1/2"
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
        >
          <Dialog.Title className="sr-only">{t("search.title")}</Dialog.Title>
          <Command shouldFilter={false} label={t("search.title")} className="flex min-h-0 flex-1 flex-col">
            <div className="flex items-center border-b border-rule">
              <Command.Input
                className="min-w-0 flex-1 bg-transparent px-5 py-3.5 text-lg outline-none placeholder:text-muted"
                placeholder={t("search.hint")}
                value={query}
                onValueChange={setQuery}
              />
              <Dialog.Close className="tool mr-2 md:sr-only">{t("close")}</Dialog.Close>
            </div>
            <Command.List className="min-h-0 flex-1 overflow-auto overscroll-contain p-2">
              <Command.Empty className="p-4">
                <p>{t("search.none")}</p>
                <p className="text-muted">{t("search.noneHint")}</p>
              </Command.Empty>
              {groups
                .filter(({ rows }) => rows.length > 0)
                .map(({ id, label, rows }) => (
                  <Command.Group key={id} heading={<span className="block px-3 pt-2 pb-0.5 text-[12.5px] text-muted">{label}</span>}>
                    {rows.map((row) => (
                      <Command.Item
                        key={row.id}
                        value={`${id} ${row.id}`}
                        className="group flex cursor-pointer items-baseline gap-3 px-3 py-1.5 data-[selected=true]:bg-hover max-md:min-h-11 max-md:items-center"
                        onSelect={() => run(row)}
                      >
                        <span className="min-w-0 flex-1">
                          {row.label}
                          {id !== "commands" && row.note && <span className="ml-2 text-[12.5px] text-muted">{row.note}</span>}
                        </span>
                        {row.does && (
                          <span className="flex-none text-[12.5px] text-muted opacity-0 group-data-[selected=true]:opacity-100">{row.does}</span>
                        )}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
