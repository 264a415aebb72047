/** The timeline as an exhibit: the same rows and layout, as wide as the sheet allows. */
import { monthText } from "../../../dataset/columns.ts";
import type { Exhibit, Given, Show } from "../../export/exhibit.ts";
import { layout } from "./layout.ts";
import { timelineOption } from "./option.ts";
import { timelineRows } from "./rows.ts";
import { parseWindow } from "./zoom.ts";

export async function show({ data, choices, words, tokens }: Given): Promise<Show> {
  const { filters, selected, options } = choices;
  const rows = timelineRows(data, filters);
  const window = parseWindow(options["timeline.window"] ?? "", rows.extent);
  const picked = new Set([...filters.alliances, ...selected]);
  const events = [...rows.lanes.flatMap((lane) => lane.events), ...rows.ofNoYear];
  const alliances = [...rows.bars.map(({ alliance }) => alliance), ...rows.undated];
  if (events.length + alliances.length === 0) return () => null;
  const shown = words.range(monthText(Math.floor(window.from)), monthText(Math.ceil(window.to) - 1));
  return ({ width, height, cut }): Exhibit => {
    const scene = layout({
      rows,
      window,
      width,
      words,
      picked,
      allAlliances: options["timeline.alliances"] === "all",
      room: cut ? height : undefined,
    });
    return {
      title: words.t("timeline.title"),
      subtitle: words.t("timeline.note", events.length, alliances.length, shown),
      body: { option: timelineOption(scene, tokens), height: scene.height },
      legend: [],
      defs: "",
      notes: scene.more > 0 ? [words.t("timeline.more", scene.more)] : [],
      rows: [],
      articles: [...events, ...alliances].flatMap(({ quotes }) => quotes.map(({ article }) => article)),
      review: null,
    };
  };
}
