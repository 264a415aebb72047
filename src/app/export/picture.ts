/** From choices to a picture: the view's exhibit on a sheet. What the dialog previews, the files hold and the command line writes. */
import type { View } from "../store.ts";
import { type Composed, compose, type Setting } from "./compose.ts";
import type { Given, Show } from "./exhibit.ts";

const shows: Record<View, () => Promise<{ show: (given: Given) => Promise<Show> }>> = {
  map: () => import("../views/map/export.ts"),
  timeline: () => import("../views/timeline/export.ts"),
  charts: () => import("../views/charts/export.ts"),
  alliances: () => import("../views/alliances/export.ts"),
  articles: () => import("../views/articles/export.ts"),
  data: () => import("../views/data/export.ts"),
};

/** The exhibit of the chosen view; waits for outlines where it is a map. */
export async function exhibitOf(given: Given): Promise<Show> {
  const { show } = await shows[given.choices.view]();
  return show(given);
}

/** The picture as SVG; null when the view has nothing to show. */
export const picture = async (given: Given, setting: Setting): Promise<Composed | null> => compose(await exhibitOf(given), given, setting);
