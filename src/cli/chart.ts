import { defineCommand } from "citty";
import { SHEETS } from "../app/export/sheets.ts";
import { CHART_TYPES, LANGUAGES, VIEWS } from "../app/store.ts";

export const chartCommand = defineCommand({
  meta: { name: "chart", description: "Draw a picture without a browser, from flags, a saved link, or a list of links" },
  args: {
    out: {
      type: "string",
      description: "The picture, .svg, .png, .pdf, or .gif (a map through its periods); with --list, a folder, or .pdf for a report",
      required: true,
    },
    link: { type: "string", description: "An address copied from the page, or its part from #" },
    list: { type: "string", description: "A file with one link a line, each drawn into the folder --out" },
    format: { type: "string", description: "Of a list's pictures: png, svg or pdf", default: "png" },
    view: { type: "string", description: `One of ${VIEWS.join(", ")}` },
    indicator: { type: "string", description: "Names or ids, parted by commas" },
    region: { type: "string", description: "Names or ids, parted by commas" },
    alliance: { type: "string", description: "Names or ids, parted by commas" },
    period: { type: "string", description: "2023, 2023Q1, 2023H1, 2023-05, ~2023-12" },
    from: { type: "string", description: "First month, YYYY-MM" },
    to: { type: "string", description: "Last month, YYYY-MM" },
    type: { type: "string", description: `Chart: ${CHART_TYPES.join(", ")}` },
    size: { type: "string", description: `${Object.keys(SHEETS).join(", ")}, 1600x900, or 120x80mm`, default: "16:9" },
    scale: { type: "string", description: "Pixels of a PNG for each pixel of the sheet", default: "2" },
    theme: { type: "string", description: "light or dark", default: "light" },
    transparent: { type: "boolean", description: "Without paper behind it", default: false },
    lang: { type: "string", description: `One of ${LANGUAGES.join(", ")}` },
    title: { type: "string", description: "Instead of the title made from the selection" },
    subtitle: { type: "string", description: "Instead of the line under it" },
    data: { type: "string", description: "The dataset's folder", default: "public/data" },
    shapes: { type: "string", description: "The folder of map outlines", default: "" },
  },
  async run({ args }): Promise<number> {
    const { chart } = await import("./draw.ts");
    return chart(args);
  },
});
