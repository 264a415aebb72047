/** How the map is drawn: a menu, loaded when first opened. */
import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { OneOf } from "../../parts/Choices.tsx";
import { useWords } from "../../words.ts";

export interface Setting {
  id: string;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

export default function Settings({
  anchor,
  settings,
  onClose,
}: {
  anchor: HTMLElement;
  settings: readonly Setting[];
  onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t("map.settings")}
          className="sheet z-50 max-h-[var(--radix-popover-content-available-height)] w-[min(400px,94vw)] overflow-auto p-4"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.focus();
          }}
        >
          <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4">
            {settings.map(({ id, label, value, choices, onChoose }) => (
              <div key={id} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd>
                  <OneOf label={label} value={value} choices={choices} onChoose={onChoose} />
                </dd>
              </div>
            ))}
          </dl>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
