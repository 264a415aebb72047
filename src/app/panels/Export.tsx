/** Taking away: the place of the export panel. */
import { Dialog } from "radix-ui";
import { useWords } from "../words.ts";

export default function Export({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/25" />
        <Dialog.Content className="sheet fixed top-[12vh] left-1/2 z-50 w-[min(640px,94vw)] -translate-x-1/2 p-6" aria-describedby={undefined}>
          <Dialog.Title className="text-xl">{t("export.open")}</Dialog.Title>
          <button type="button" className="tool framed mt-4" onClick={() => print()}>
            {t("export.print")}
          </button>
          <Dialog.Close className="tool absolute! top-3 right-3">{t("close")}</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
