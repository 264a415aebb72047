import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { usePrinting } from "../../theme.ts";

/** Rows drawn beyond each edge of what is seen. */
const BEYOND = 12;

/** Rows put on paper: some forty pages. */
export const PRINTED = 2000;

interface Rows {
  /** Drawn rows: `from` included, `to` excluded. */
  from: number;
  to: number;
  /** Scrolls as little as brings a row on screen, below the head that sticks. */
  reveal: (index: number) => void;
}

/**
 * Which rows of one height a scrolling box shows. By arithmetic alone: a list that keeps a record a row, as a virtual list of
 * rows of any height must, holds a hundred megabytes for a million rows.
 */
export function useFixedRows(count: number, height: number, head: number, box: RefObject<HTMLElement | null>): Rows {
  const printing = usePrinting();
  const [seen, setSeen] = useState({ from: 0, to: 2 * BEYOND });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const first = Math.floor(element.scrollTop / height);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / height);
      const from = Math.max(0, first - BEYOND);
      const to = Math.min(count, last + BEYOND);
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [count, height, box]);
  const reveal = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element) return;
      const top = index * height;
      const room = element.clientHeight - head - height;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top > element.scrollTop + room) element.scrollTop = top - room;
    },
    [height, head, box],
  );
  if (printing) return { from: 0, to: Math.min(count, PRINTED), reveal };
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count), reveal };
}
