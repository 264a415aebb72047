import { useState } from "react";

/** What held the focus before the first of the dialogs that now stand. */
let origin: HTMLElement | null = null;

/**
 * Gives the focus back where a dialog came from, for `onCloseAutoFocus`: Radix gives it to a dialog's own trigger alone, and these
 * have none. A dialog opened from another returns to where the first one was opened.
 */
export function useReturn(to?: HTMLElement): (event: Event) => void {
  const [before] = useState(() => {
    const here = document.activeElement;
    if (here instanceof HTMLElement && here !== document.body && !here.closest("[role=dialog]")) origin = here;
    return origin;
  });
  return (event) => {
    event.preventDefault();
    const place = to?.isConnected ? to : before;
    if (place?.isConnected) place.focus({ preventScroll: true });
  };
}
