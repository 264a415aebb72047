/** The menu behind a chip: beside it on a desk, a sheet from below on a phone. */
import { Dialog, Popover } from "radix-ui";
import { type ReactNode, useMemo, useRef } from "react";
import { useData } from "../data.ts";
import type { Dimension } from "../store.ts";
import { useNarrow } from "../theme.ts";
import { useWords } from "../words.ts";
import { Dates } from "./Dates.tsx";
import { Flags, ScopeChoice, TextField } from "./Few.tsx";
import { Indicators } from "./Indicators.tsx";
import { AllianceChoices, Sources } from "./Lists.tsx";
import { Regions } from "./Regions.tsx";

interface Props {
  dimension: Dimension | "more";
  anchor: HTMLElement;
  onClose: () => void;
  onGo: (dimension: Dimension) => void;
}

const panels: Record<Dimension, () => ReactNode> = {
  regions: Regions,
  dates: Dates,
  indicators: Indicators,
  alliances: AllianceChoices,
  sources: Sources,
  scope: ScopeChoice,
  flags: Flags,
  text: TextField,
};

export default function Menu({ dimension, anchor, onClose, onGo }: Props) {
  const { t } = useWords();
  useData();
  const narrow = useNarrow();
  const title = dimension === "more" ? t("filter.more") : t(`filter.${dimension}`);
  const virtual = useRef(anchor);
  const Panel = dimension === "more" ? null : panels[dimension];
  const content = Panel ? <Panel /> : <More onGo={onGo} />;
  if (narrow)
    return (
      <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
          <Dialog.Content className="sheet fixed inset-x-0 bottom-0 z-50 flex max-h-[80dvh] flex-col" aria-describedby={undefined}>
            <div className="flex items-center justify-between border-b border-rule px-4">
              <Dialog.Title className="text-lg">{title}</Dialog.Title>
              <Dialog.Close className="tool">{t("close")}</Dialog.Close>
            </div>
            <div className="min-h-0 overflow-auto p-4">{content}</div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    );
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={virtual} />
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={title}
          className="sheet z-50 flex max-h-[min(560px,var(--radix-popover-content-available-height))] w-[360px] flex-col overflow-auto p-4"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.focus();
          }}
        >
          {content}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const MORE: readonly Dimension[] = ["alliances", "sources", "scope", "flags", "text"];

function More({ onGo }: { onGo: (dimension: Dimension) => void }) {
  const { t } = useWords();
  const list = useMemo(() => MORE.map((dimension) => ({ dimension, label: t(`filter.${dimension}`) })), [t]);
  return (
    <ul>
      {list.map(({ dimension, label }) => (
        <li key={dimension}>
          <button type="button" className="w-full px-2 py-2 text-left hover:bg-hover max-md:min-h-11" onClick={() => onGo(dimension)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
