/**
 * What waits for paint. The first look: heading, words and frame; what is large (the chart chunk, all figures) is asked for once
 * it stands on the screen, so that a slow line is not shared before. And every later one: the view answers a filter first, what is
 * counted around it follows.
 */
import { startTransition, useEffect, useState } from "react";

/** At most, in milliseconds: in a tab that is not shown nothing is painted. */
const PATIENCE = 1000;

/** While one move follows another, in milliseconds: so old may be what is counted around a view. */
const STALE = 250;

/** After a frame began, in milliseconds: what it drew is still being put on the screen, though scripts may run. */
const REST = 50;

/** When the browser has nothing to draw: what follows the view must not hold up the next one. */
const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: STALE });
  else setTimeout(work);
};

/** Work to be done once the next frame stands; all of it in one task, so that React renders it together. */
let waiting: (() => void)[] = [];

function afterPaint(work: () => void): void {
  waiting.push(work);
  if (waiting.length > 1) return;
  const run = () => {
    if (waiting.length === 0) return;
    const due = waiting;
    waiting = [];
    startTransition(() => {
      for (const each of due) each();
    });
  };
  requestAnimationFrame(() => setTimeout(() => whenIdle(run), REST));
  setTimeout(run, document.hidden ? 0 : PATIENCE);
}

/** A value as of the last paint. React's own deferred value is worked out before the browser's next frame, and holds it up. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    let wanted = true;
    afterPaint(() => wanted && settle(() => value));
    return () => {
      wanted = false;
    };
  }, [value]);
  return settled;
}

let tell = () => {};
export const painted = new Promise<void>((done) => {
  tell = done;
});

/** For the component whose first commit is the first look. */
export function useFirstLook(): void {
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(tell));
    setTimeout(tell, document.hidden ? 0 : PATIENCE);
  }, []);
}
