/** A picture dropped on the page brings back the view it was made of. Installed by the entry; the reader of files loads at the first drop. */
import { fromSearch } from "../address.ts";
import { useStore } from "../store.ts";

const PICTURE = /\.(?:png|svg|pdf|gif)$/i;

const pictureOf = (event: DragEvent): File | undefined => [...(event.dataTransfer?.files ?? [])].find(({ name }) => PICTURE.test(name));

/** Takes over the choices a picture carries; false when it carries none. */
export async function restoreFrom(file: Blob): Promise<boolean> {
  const { stateOf } = await import("./state.ts");
  const carried = stateOf(new Uint8Array(await file.arrayBuffer()));
  if (!carried) return false;
  const { choices, ignored } = fromSearch(carried.address);
  const { language, theme, restore } = useStore.getState();
  // The picture's choices, in the reader's own language and colours.
  restore({ ...choices, language, theme }, ignored);
  return true;
}

export function watchDrops(): void {
  document.addEventListener("dragover", (event) => {
    // Without this the browser would open the file instead of giving it to the page.
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const file = pictureOf(event);
    if (!file) return;
    event.preventDefault();
    void restoreFrom(file);
  });
}
