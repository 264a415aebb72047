/** The menu behind a chip: beside it on a desk, a sheet from below on a phone. */
import { Popover } from "radix-ui";
import { type ReactNode, useMemo, useRef } from "react";
import { useData } from "../data.ts";
import { Sheet } from "../parts/Sheet.tsx";
import { DIMENSIONS, type Dimension, isSet, useStore } from "../store.ts";
import { useNarrow } from "../theme.ts";
import { useWords } from "../words.ts";
import { Dates } from "./Dates.tsx";
import { Flags, ScopeChoice, TextField } from "./Few.tsx";
import { chipsOf } from "./FilterLine.tsx";
import { Indicators } from "./Indicators.tsx";
import { AllianceChoices, Sources } from "./Lists.tsx";
import { Regions } from "./Regions.tsx";

interface Props {
  dimension: Dimension | "more";
  anchor: HTMLElement;
  onClose: () => void;
  onGo: (dimension: Dimension | "more") => void;
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

/** What a press on Close would still see. */
function Left() {
  const data = useData();
  const { t, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const { rows } = useMemo(() => data.engine.count(filters), [data, filters]);
  return <>{t("filter.see", integer(rows))}</>;
}

export default function Menu({ dimension, anchor, onClose, onGo }: Props) {
  const { t } = useWords();
  useData();
  const narrow = useNarrow();
  const filters = useStore((state) => state.filters);
  const widen = useStore((state) => state.widen);
  const virtual = useRef(anchor);
  const title = dimension === "more" ? t("filter.more") : t(`filter.${dimension}`);
  const Panel = dimension === "more" ? null : panels[dimension];
  const content = Panel ? <Panel /> : <More all={narrow} onGo={onGo} />;
  const clear =
    dimension === "more" || !isSet(filters, dimension) ? null : (
      <button type="button" className="tool" onClick={() => widen(dimension)}>
        {t("clear")}
      </button>
    );
  if (narrow)
    return (
      <Sheet
        title={title}
        onClose={onClose}
        returnTo={anchor}
        side={
          dimension === "more" ? null : (
            <>
              {clear}
              <button type="button" className="tool" onClick={() => onGo("more")}>
                {t("back")}
              </button>
            </>
          )
        }
        foot={
          <button type="button" className="tool framed w-full" onClick={onClose}>
            <Left />
          </button>
        }
      >
        {content}
      </Sheet>
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
          className="sheet z-50 flex max-h-[min(600px,var(--radix-popover-content-available-height))] w-[380px] flex-col"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.focus();
          }}
          onOpenAutoFocus={(event) => {
            // The field, the row in use, or the first thing that takes the focus.
            if (!(event.currentTarget instanceof HTMLElement)) return;
            const first = event.currentTarget.querySelector<HTMLElement>("input:checked, input, [data-body] button, [tabindex='0']");
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
        >
          <div className="flex min-h-9 items-center gap-2 border-b border-rule pr-2 pl-4">
            <h2 className="flex-1 text-[15px]">{title}</h2>
            {clear}
            {MORE.includes(dimension) && (
              <button type="button" className="tool" onClick={() => onGo("more")}>
                {t("back")}
              </button>
            )}
          </div>
          <div data-body className="min-h-0 flex-1 overflow-auto overscroll-contain px-4 pt-3 pb-3">
            {content}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Dimensions without a chip of their own while they ask nothing. */
const MORE: readonly string[] = ["alliances", "sources", "scope", "flags", "text"];

function More({ all, onGo }: { all: boolean; onGo: (dimension: Dimension) => void }) {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const filters = useStore((state) => state.filters);
  const chips = chipsOf(data, filters, words);
  return (
    <ul className="-mx-1">
      {DIMENSIONS.filter((dimension) => all || MORE.includes(dimension)).map((dimension) => (
        <li key={dimension}>
          <button
            type="button"
            className="flex min-h-9 w-full items-baseline gap-3 px-2 py-1.5 text-left hover:bg-hover max-md:min-h-12 max-md:items-center"
            onClick={() => onGo(dimension)}
          >
            <span className="flex-none">{t(`filter.${dimension}`)}</span>
            <span className="min-w-0 flex-1 overflow-hidden text-right text-[12.5px] text-ellipsis whitespace-nowrap text-muted">
              {isSet(filters, dimension) ? chips.find((chip) => chip.dimension === dimension)?.text : t(`filter.about.${dimension}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
