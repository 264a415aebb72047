/** A dialog: in the middle of a desk, from below on a phone. Focus is held inside and given back; Escape closes. */
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { useWords } from "../words.ts";
import { useReturn } from "./useReturn.ts";

export function Sheet({
  title,
  onClose,
  children,
  foot,
  side,
  returnTo,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Stands below what scrolls. */
  foot?: ReactNode;
  /** Stands beside the title. */
  side?: ReactNode;
  /** Takes the focus at the end, where that is not what held it at the beginning. */
  returnTo?: HTMLElement;
}) {
  const { t } = useWords();
  const giveBack = useReturn(returnTo);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          className="sheet fixed z-50 flex flex-col max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[85dvh] max-md:border-x-0 max-md:border-b-0 md:top-[12vh] md:left-1/2 md:max-h-[76dvh] md:w-[min(640px,94vw)] md:-translate-x-1/2"
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
        >
          <div className="flex items-center gap-3 border-b border-rule py-1 pr-2 pl-5">
            <Dialog.Title className="min-w-0 flex-1 text-lg">{title}</Dialog.Title>
            {side}
            <Dialog.Close className="tool">{t("close")}</Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-auto overscroll-contain px-5 py-4">{children}</div>
          {foot && <div className="border-t border-rule px-5 py-2 pb-[max(8px,env(safe-area-inset-bottom))]">{foot}</div>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
