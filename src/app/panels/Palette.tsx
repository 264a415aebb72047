/** Ctrl K: regions, indicators, alliances and articles by characters, pinyin and initials. */
import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { useMemo, useState } from "react";
import { useData } from "../data.ts";
import { type Found, type FoundKind, searchIndex } from "../select/search.ts";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

const KINDS: readonly FoundKind[] = ["region", "indicator", "alliance", "article"];

export default function Palette({ onClose }: { onClose: () => void }) {
  const data = useData();
  const { t, name } = useWords();
  const [query, setQuery] = useState("");
  const index = useMemo(() => searchIndex(data), [data]);
  const groups = useMemo(
    () => KINDS.map((kind) => ({ kind, found: index.find(query, [kind], 8) })).sort((a, b) => (b.found[0]?.score ?? 0) - (a.found[0]?.score ?? 0)),
    [index, query],
  );
  const pick = ({ kind, id }: Found) => {
    const { narrow, go, openAlliance, read } = useStore.getState();
    if (kind === "region") narrow({ regions: [id] });
    else if (kind === "indicator") narrow({ indicators: [id] });
    else if (kind === "alliance") {
      go("alliances");
      openAlliance(id);
    } else read(id);
    onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/25" />
        <Dialog.Content className="sheet fixed top-[12vh] left-1/2 z-50 w-[min(640px,94vw)] -translate-x-1/2" aria-describedby={undefined}>
          <Dialog.Title className="sr-only">{t("search.title")}</Dialog.Title>
          <Command shouldFilter={false} label={t("search.title")}>
            <Command.Input
              className="w-full border-b border-rule bg-transparent px-5 py-4 text-lg outline-none"
              placeholder={t("search.hint")}
              value={query}
              onValueChange={setQuery}
            />
            <Command.List className="max-h-[60vh] overflow-auto p-2">
              <Command.Empty className="p-4 text-muted">{t("search.none")}</Command.Empty>
              {groups
                .filter(({ found }) => found.length > 0)
                .map(({ kind, found }) => (
                  <Command.Group key={kind} heading={<span className="block px-3 pt-2 pb-1 text-muted">{t(`kind.${kind}`)}</span>}>
                    {found.map((item) => (
                      <Command.Item
                        key={item.id}
                        value={`${kind} ${item.id}`}
                        className="cursor-pointer px-3 py-2 data-[selected=true]:bg-hover"
                        onSelect={() => pick(item)}
                      >
                        {name(item)}
                        {kind === "region" && <span className="ml-2 text-muted">{t(`region.${data.regionOf(item.id)?.kind ?? "macro"}`)}</span>}
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
