import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

/** Rows a page key moves by. */
const PAGE = 12;

/**
 * One tab stop for a list of any length, virtual or not: arrows, Home, End and page keys walk the rows, of which each
 * carries `data-row={index}` and `tabIndex={tabIndex(index)}`. `reveal` brings a row on screen before it takes the focus.
 */
export function useRowKeys(count: number, box: RefObject<HTMLElement | null>, reveal: (index: number) => void) {
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  const active = Math.max(0, Math.min(at, count - 1));
  // A virtual row may be drawn some frames after it was asked for: each render looks again.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    wanted.current = next;
    setAt(next);
    reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: count - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return { active, setActive: setAt, tabIndex: (index: number) => (index === active ? 0 : -1), onKeyDown, go };
}
