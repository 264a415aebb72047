/** Keys that work everywhere. Single letters can be switched off, for readers whose speech or hands would press them by accident. */
import { useEffect } from "react";
import { create } from "zustand";
import { useStore, VIEWS } from "../store.ts";
import { keep, kept } from "../theme.ts";

interface Singles {
  on: boolean;
  set: (on: boolean) => void;
}

export const useSingles = create<Singles>()((set) => ({
  on: kept("keys") !== "off",
  set: (on) => {
    keep("keys", on ? null : "off");
    set({ on });
  },
}));

const WRITES = "input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable=true]";

/** Ctrl K: search; ?: keys; 1 to 6: views; f: filters; e: export. */
export function useShortcuts(open: (panel: "search" | "export" | "keys") => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key } = event;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key.toLowerCase() === "k") {
        event.preventDefault();
        open("search");
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !useSingles.getState().on) return;
      // Nothing behind an open dialog moves, and letters typed are letters.
      if (event.target instanceof Element && event.target.closest(`${WRITES}, [role=dialog], [role=application]`)) return;
      const view = VIEWS[Number(key) - 1];
      if (key === "?") open("keys");
      else if (key === "e") open("export");
      else if (key === "f") document.querySelector<HTMLElement>("#filters button")?.focus();
      else if (view) useStore.getState().go(view);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [open]);
}
