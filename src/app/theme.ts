/**
 * The colours, for charts; styles.css holds the same as variables and a test keeps them equal.
 * Categories are Okabe–Ito's hues in their order, with lightness searched for: 4.5:1 on their ground, so that a name may be
 * written in them, and as far apart as can be for every kind of sight (test/app/theme.test.ts).
 */
import { useSyncExternalStore } from "react";
import { type Theme, useStore } from "./store.ts";

export interface Tokens {
  paper: string;
  raised: string;
  ink: string;
  muted: string;
  rule: string;
  accent: string;
  good: string;
  categories: readonly string[];
  /** One hue, from little to much; take n of them with `ramp`. */
  sequential: readonly string[];
  /** Below to above zero, the middle neutral. */
  diverging: readonly string[];
  /** Lines of the map, and land without a figure. */
  border: string;
  land: string;
}

export const light: Tokens = {
  paper: "#FAF7F0",
  raised: "#FFFFFF",
  ink: "#1F2328",
  muted: "#5B6168",
  rule: "#D8D1C3",
  accent: "#A6321F",
  good: "#2F6F5E",
  categories: ["#093D71", "#A36200", "#0E815A", "#631D03", "#79345A", "#2A5F88", "#575505", "#2E2E2E"],
  sequential: ["#E4E7EE", "#C3CBDB", "#A8B4CD", "#8C9BBC", "#6E80A9", "#4B5F90", "#2F4576"],
  diverging: ["#1B6F6A", "#5B9C97", "#A9CBC7", "#E9E4D8", "#E0C28F", "#C08F3C", "#8A5A00"],
  border: "#FAF7F0",
  land: "#EFEADF",
};

export const dark: Tokens = {
  paper: "#15181B",
  raised: "#1D2125",
  ink: "#E9E4D8",
  muted: "#A3A9AF",
  rule: "#353B41",
  accent: "#E2725B",
  good: "#7CC0AC",
  categories: ["#3C8FDD", "#FAC038", "#50D39C", "#DD633C", "#C9699F", "#B0D6ED", "#D3CE69", "#C2C2C2"],
  sequential: ["#2A3140", "#38435A", "#485777", "#5C6E95", "#7688B1", "#97A7CB", "#BFCAE4"],
  diverging: ["#7FD0C8", "#4FA29B", "#2F6965", "#3A3D3F", "#7A5E2C", "#B98B3C", "#EBC277"],
  border: "#15181B",
  land: "#23282D",
};

/** `n` colours spread over a ramp, ends included; 1 to 7. */
export const ramp = (colours: readonly string[], n: number): string[] =>
  Array.from({ length: n }, (_, i) => colours[n === 1 ? colours.length - 1 : Math.round((i * (colours.length - 1)) / (n - 1))] ?? "");

/** Asked of the browser once: every component that goes by it looks at each render. */
const asking = (query: string): (() => MediaQueryList) => {
  let list: MediaQueryList | undefined;
  return () => {
    list ??= matchMedia(query);
    return list;
  };
};

const query = asking("(prefers-color-scheme: dark)");
const watch = (media: () => MediaQueryList) => (listener: () => void) => {
  const list = media();
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
};
const watchDark = watch(query);

let printing = false;
const printers = new Set<() => void>();

/** Puts the page on paper while it is printed: light, and with all rows of its lists. */
export function watchPrinting(): void {
  const turn = (on: boolean) => () => {
    printing = on;
    applyTheme(on ? "light" : useStore.getState().theme);
    for (const listener of printers) listener();
  };
  addEventListener("beforeprint", turn(true));
  addEventListener("afterprint", turn(false));
}

const watchPrinters = (listener: () => void) => {
  printers.add(listener);
  return () => printers.delete(listener);
};
/** Whether the page is being printed. */
export const usePrinting = (): boolean => useSyncExternalStore(watchPrinters, () => printing);

/** Whether the page is dark now, by the reader's choice or the system's. */
export function useDark(): boolean {
  const theme = useStore((state) => state.theme);
  const paper = usePrinting();
  const system = useSyncExternalStore(watchDark, () => query().matches);
  return !paper && (theme === "system" ? system : theme === "dark");
}

export const useTokens = (): Tokens => (useDark() ? dark : light);

const still = asking("(prefers-reduced-motion: reduce)");
const watchStill = watch(still);
/** Whether the reader asked for no motion. */
export const useStill = (): boolean => useSyncExternalStore(watchStill, () => still().matches);

const narrow = asking("(max-width: 767px)");
const watchNarrow = watch(narrow);
/** A phone's width. */
export const useNarrow = (): boolean => useSyncExternalStore(watchNarrow, () => narrow().matches);

/** Puts the theme on the document. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Remembers a choice in this browser, where storage is allowed. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`yutu.${name}`);
    else localStorage.setItem(`yutu.${name}`, value);
  } catch {
    // Private windows may refuse storage: the choice then lives in the address alone.
  }
}

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`yutu.${name}`);
  } catch {
    return null;
  }
}
