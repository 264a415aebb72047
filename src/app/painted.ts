/**
 * The first look: heading, words and frame. What is large (the chart chunk, all figures) is asked for once it stands on the
 * screen, so that a slow line is not shared before.
 */
import { useEffect } from "react";

/** At most, in milliseconds: in a tab that is not shown nothing is painted. */
const PATIENCE = 1000;

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
