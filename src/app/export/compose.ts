/**
 * The sheet: heading, picture, legend, sources, as one SVG with real text. Pure, and the same with and without a browser;
 * PNG and PDF are made from this SVG, so that every format is one picture.
 */

import { toSearch } from "../address.ts";
import { chipsOf } from "../panels/FilterLine.tsx";
import { factOf } from "../select/facts.ts";
import { textWidth } from "../select/measure.ts";
import type { Choices } from "../store.ts";
import type { Words } from "../words.ts";
import { type Exhibit, type Given, isListing, type Listing, type Room, type Show, type Swatch } from "./exhibit.ts";
import { renderDrawing } from "./render.ts";
import { nameSources } from "./sources.ts";
import { stateXml } from "./state.ts";
import { escapeXml, FONTS, wrap } from "./text.ts";

export const PARTS = ["title", "legend", "filters", "notes", "sources", "brand"] as const;
export type Part = (typeof PARTS)[number];

export interface Page extends Room {
  /** What width and height count: CSS pixels or millimetres. */
  unit: "px" | "mm";
}

export interface Setting {
  page: Page;
  transparent: boolean;
  parts: ReadonlySet<Part>;
  /** The reader's own words; "" : those of the selection. */
  title: string;
  subtitle: string;
  /** Heights that heading, legend and sources take at least, so that pictures shown one after another stand still. */
  least?: Heights;
  /** A list goes on from page to page: rows that stood on those before, and whether this is the last it may have. */
  part?: { skip: number; last: boolean };
  /** Place in a report: 3 / 12. */
  folio?: string;
}

/** In the sheet's own units. */
export interface Heights {
  heading: number;
  legend: number;
  footing: number;
}

/** CSS pixels of a millimetre. */
const MM = 96 / 25.4;
export const pixelsOf = ({ width, height, unit }: Page): Room => (unit === "px" ? { width, height } : { width: width * MM, height: height * MM });

/** Area in pixels for which the sizes below are made; other sheets are scaled, so that small ones stay legible and large ones quiet. */
const AREA = 1200 * 675;
/** Widest a sheet is laid out: a banner keeps its proportions. */
const scaleOf = ({ width, height }: Room): number => Math.min(Math.sqrt((width * height) / AREA), width / 520, height / 420);

const SIZE = { title: 27, subtitle: 14.5, legend: 13, foot: 11.5, table: 13 } as const;
const LINE = { title: 36, subtitle: 21, legend: 21, foot: 17, table: 24 } as const;
const MARGIN = 36;

const text = (x: number, y: number, size: number, fill: string, said: string, more = ""): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${more}>${escapeXml(said)}</text>`;
const round = (value: number): number => Math.round(value * 100) / 100;

/** Rows of the legend, each entry with its place. */
function flow(entries: readonly Swatch[], width: number): { height: number; placed: { x: number; y: number; entry: Swatch }[] } {
  const placed: { x: number; y: number; entry: Swatch }[] = [];
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const wide = entry.width + 6 + textWidth(entry.text, SIZE.legend);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE.legend;
    }
    placed.push({ x, y, entry });
    x += wide + 20;
  }
  return { height: entries.length === 0 ? 0 : y + LINE.legend, placed };
}

/** The articles shown, those with most figures first, and how many there are in all. */
function sourcesOf({ rows, articles }: Exhibit, { data, words }: Given): string {
  const { columns, head } = data;
  const counts = new Map<string, number>();
  const add = (id: string | undefined) => id !== undefined && counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const row of rows) add(head.articles[columns.article[row]!]?.id);
  for (const id of articles) add(id);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).flatMap(([id]) => data.articleOf(id) ?? []);
  return nameSources(sorted, sorted.length, words);
}

/** What is to be said of the figures shown: disagreeing, approximate, with a completed period. */
function doubtsOf(rows: readonly number[], { data, words }: Given): string[] {
  const facts = rows.map((row) => factOf(data, row));
  const count = (has: (fact: (typeof facts)[number]) => boolean) => facts.filter(has).length;
  const said = [
    ["export.conflicts", count(({ conflict }) => conflict)],
    ["export.approximate", count(({ approximate }) => approximate)],
    ["export.implied", count(({ implied }) => implied)],
    ["export.targets", count(({ target }) => target)],
  ] as const;
  return said.flatMap(([key, n]) => (n > 0 ? [words.t(key, n)] : []));
}

const filterSentence = ({ data, choices, words }: Given): string =>
  words.t(
    "export.filters",
    chipsOf(data, choices.filters, words)
      .map(({ lead, text: said }) => [lead, said].filter(Boolean).join(" "))
      .join(" "),
  );

interface Footing {
  lines: { text: string; strong: boolean }[];
  height: number;
}

function footingOf(exhibit: Exhibit, given: Given, { parts, folio = "" }: Setting, width: number): Footing {
  const { words, data } = given;
  const paragraphs = [
    parts.has("notes")
      ? [...exhibit.notes, ...doubtsOf(exhibit.rows, given)].map((note) => note.replace(/[\u3002.]$/, "")).join(words.t("export.stop"))
      : "",
    parts.has("filters") ? filterSentence(given) : "",
    parts.has("sources") ? sourcesOf(exhibit, given) : "",
  ].filter(Boolean);
  // A map is never shown without the number it was reviewed under.
  const dated = data.head.dated === null ? "" : words.t("export.dated", words.date(data.head.dated));
  const last = [
    parts.has("brand") ? [words.t("brand.name"), words.t("brand.line")].join(" ") : "",
    parts.has("brand") ? dated : "",
    exhibit.review ?? "",
    folio,
  ]
    .filter(Boolean)
    .join("\u3000");
  const lines = [
    ...paragraphs.flatMap((paragraph) => wrap(paragraph, SIZE.foot, width, 3).map((line) => ({ text: line, strong: false }))),
    ...(last === "" ? [] : wrap(last, SIZE.foot, width, 2).map((line) => ({ text: line, strong: true }))),
  ];
  return { lines, height: lines.length === 0 ? 0 : lines.length * LINE.foot + 10 };
}

/** Parts of its own size a drawing may be shrunk to when it is taller than its place. */
const SHRUNK = [1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48, 0.42, 0.36, 0.3, 0.25, 0.2];
/** Smaller than this only what cannot leave anything out: its words are hard to read. */
const LEGIBLE = 0.7;

/** Those of a list, so that its last rows need not be left out. */
const LIST = [1, 0.9, 0.8];

/** The exhibit in the room there is: drawn larger and shrunk where it does not fit, or without what has no room. `going`: a list that goes on over the page. */
function placed(show: Show, room: Room, going: boolean): { exhibit: Exhibit; shrunk: number; drawn: Room } | null {
  for (const shrunk of SHRUNK) {
    const drawn = { width: Math.round(room.width / shrunk), height: Math.round(room.height / shrunk) };
    const exhibit = show({ ...drawn, cut: shrunk <= LEGIBLE });
    if (!exhibit) return null;
    const { body } = exhibit;
    if (isListing(body)) {
      const part = going ? 1 : (LIST.find((one) => LINE.table * (body.total + 2) <= room.height / one) ?? 1);
      return { exhibit, shrunk: part, drawn: { width: Math.round(room.width / part), height: Math.round(room.height / part) } };
    }
    const wanted = body.height ?? drawn.height;
    if (wanted <= drawn.height + 1 || shrunk === SHRUNK.at(-1)) return { exhibit, shrunk, drawn: { ...drawn, height: wanted } };
  }
  return null;
}

export interface Composed {
  svg: string;
  /** Of the whole picture, in CSS pixels and parts of them. */
  width: number;
  height: number;
  /** Made from the selection; what the reader may replace. */
  title: string;
  subtitle: string;
  /** The choices it carries. */
  address: string;
  took: Heights;
  /** Part of its own size the drawing was shrunk to. */
  shrunk: number;
  /** Rows of a list that stand on it, and those that found no room. */
  shown: number;
  rest: number;
}

const NONE: Heights = { heading: 0, legend: 0, footing: 0 };

/** The whole picture, or null when the view has nothing to show. */
export function compose(show: Show, given: Given, setting: Setting): Composed | null {
  const { words, tokens, data, choices } = given;
  const { page, transparent, parts, least = NONE, part: pagePart } = setting;
  const pixels = pixelsOf(page);
  const scale = scaleOf(pixels);
  const sheet = { width: pixels.width / scale, height: pixels.height / scale };
  const width = sheet.width - 2 * MARGIN;
  const first = show({ width: Math.round(width), height: Math.round(sheet.height * 0.65) });
  if (!first) return null;
  const titled = parts.has("title");
  const heading = (exhibit: Exhibit) => ({
    title: titled ? wrap(setting.title || exhibit.title, SIZE.title, width, 3, true) : [],
    subtitle: titled ? wrap(setting.subtitle || exhibit.subtitle, SIZE.subtitle, width, 3) : [],
  });
  const measured = (exhibit: Exhibit) => {
    const { title, subtitle } = heading(exhibit);
    const legend = flow(parts.has("legend") ? exhibit.legend : [], width);
    const footing = footingOf(exhibit, given, setting, width);
    const took: Heights = {
      heading: Math.max(least.heading, title.length * LINE.title + subtitle.length * LINE.subtitle + (titled ? 8 : 0)),
      legend: Math.max(least.legend, legend.height > 0 ? legend.height + 8 : 0),
      footing: Math.max(least.footing, footing.height),
    };
    const under = MARGIN + took.heading;
    // The upper left of such a drawing is empty: it may stand beside a short heading.
    const beside = Math.max(...title.map((line) => textWidth(line, SIZE.title, true)), ...subtitle.map((line) => textWidth(line, SIZE.subtitle)), 0);
    const top = exhibit.besideHeading !== undefined && beside < width * exhibit.besideHeading ? MARGIN : under;
    const bottom = sheet.height - MARGIN + 10 - took.footing - took.legend;
    return { title, subtitle, legend, footing, took, top, bottom };
  };
  // Legend and notes depend on the drawing, its room on them: one more look settles it.
  const before = measured(first);
  const fitted = placed(show, { width, height: Math.max(120, before.bottom - before.top) }, pagePart !== undefined);
  if (!fitted) return null;
  const { exhibit, shrunk, drawn } = fitted;
  const { title, subtitle, legend, footing, took, top, bottom } = measured(exhibit);
  // The legend may have grown by a row since: the picture gives way.
  const part = Math.min(shrunk, ((bottom - top) / drawn.height) * 1.0001, width / drawn.width);
  const family = FONTS.sans[words.language];
  const {
    svg: body,
    shown,
    rest,
  } = isListing(exhibit.body)
    ? listing(exhibit.body, { width: drawn.width, height: drawn.height }, given, pagePart)
    : { svg: renderDrawing(exhibit.body, drawn, tokens), shown: 0, rest: 0 };
  const baseline = (i: number, lines: number, line: number) => i * lines + line * 0.74;
  const serif = ` font-family="${escapeXml(FONTS.serif[words.language])}" font-weight="700"`;
  const titleHeight = title.length * LINE.title;
  const legendTop = bottom + 8;
  const footTop = sheet.height - MARGIN + 10 - footing.height;
  const address = toSearch(takenAway(choices));
  const name = setting.title || exhibit.title;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sizeText(page.width)}${page.unit}" height="${sizeText(page.height)}${page.unit}" viewBox="0 0 ${round(sheet.width)} ${round(sheet.height)}" font-family="${escapeXml(family)}" xml:lang="${LANG[words.language]}" role="img">`,
    `<title>${escapeXml(name)}</title>`,
    `<desc>${escapeXml([setting.subtitle || exhibit.subtitle, ...footing.lines.map((line) => line.text)].join(" "))}</desc>`,
    stateXml({ address, title: name, dated: data.head.dated }),
    exhibit.defs === "" ? "" : `<defs>${exhibit.defs}</defs>`,
    transparent ? "" : `<rect id="paper" width="${round(sheet.width + 1)}" height="${round(sheet.height + 1)}" fill="${tokens.paper}"/>`,
    `<g id="heading">`,
    ...title.map((line, i) => text(MARGIN, MARGIN - 6 + baseline(i, LINE.title, LINE.title), SIZE.title, tokens.ink, line, serif)),
    ...subtitle.map((line, i) =>
      text(MARGIN, MARGIN - 6 + titleHeight + baseline(i, LINE.subtitle, LINE.subtitle), SIZE.subtitle, tokens.muted, line),
    ),
    "</g>",
    `<g id="picture" transform="translate(${round(MARGIN + (width - drawn.width * part) / 2)} ${round(top)}) scale(${Math.round(part * 1e4) / 1e4})">`,
    body,
    "</g>",
    ...(legend.placed.length === 0
      ? []
      : [
          `<g id="legend">`,
          ...legend.placed.map(
            ({ x, y, entry }) =>
              `<g transform="translate(${round(MARGIN + x)} ${round(legendTop + y)})">${entry.mark}${text(entry.width + 6, 10.5, SIZE.legend, tokens.ink, entry.text)}</g>`,
          ),
          "</g>",
        ]),
    ...(footing.lines.length === 0
      ? []
      : [
          `<g id="sources">`,
          `<path d="M${MARGIN} ${round(footTop)}H${round(MARGIN + width)}" stroke="${tokens.rule}" fill="none"/>`,
          ...footing.lines.map((line, i) =>
            text(MARGIN, footTop + 6 + baseline(i, LINE.foot, LINE.foot), SIZE.foot, line.strong ? tokens.ink : tokens.muted, line.text),
          ),
          "</g>",
        ]),
    "</svg>",
  ]
    .filter(Boolean)
    .join("\n");
  return { svg, width: pixels.width, height: pixels.height, title: exhibit.title, subtitle: exhibit.subtitle, address, took, shrunk, shown, rest };
}

const LANG: Record<Words["language"], string> = { hans: "zh-Hans", hant: "zh-Hant", en: "en" };
const sizeText = (value: number): number => Math.round(value * 1000) / 1000;

/** The choices a picture carries: all but the drawer, which it does not show. */
export const takenAway = (choices: Choices): Choices => ({ ...choices, open: null });

/** Lines a cell may take where there is room to spare. */
const CELL_LINES = [4, 3, 2, 1];
/** Those of a list that goes on over the page. */
const PART_LINES = 3;
/** From one line of a cell to the next. */
const CELL = 17;

/** Rows of words until the room is full; how many are left out is said, and given. */
function listing(
  { head, rows: all, total }: Listing,
  { width, height }: Room,
  { words, tokens }: Given,
  part: Setting["part"],
): { svg: string; shown: number; rest: number } {
  const skip = part?.skip ?? 0;
  const rows = all.slice(skip);
  const left = total - skip;
  const shares = head.reduce((sum, { share }) => sum + share, 0);
  let edge = 0;
  const columns = head.map(({ text: said, numeric, share }) => {
    const wide = (width * share) / shares;
    edge += wide;
    return { said, numeric, from: edge - wide, to: edge, wide: wide - 14 };
  });
  const room = height - LINE.table * 2;
  const set = (lines: number) => {
    const shown: { cells: string[][]; height: number }[] = [];
    let used = 0;
    for (const row of rows) {
      const cells = columns.map(({ wide }, k) => wrap(row[k] ?? "", SIZE.table, wide, lines));
      const tall = LINE.table + (Math.max(1, ...cells.map((cell) => cell.length)) - 1) * CELL;
      if (used + tall > room && shown.length > 0) break;
      used += tall;
      shown.push({ cells, height: tall });
    }
    return shown;
  };
  const settings = part ? [set(PART_LINES)] : CELL_LINES.map(set);
  const shown = settings.find((one) => one.length === left) ?? settings.at(-1) ?? [];
  const word = (said: string, at: number, { numeric, from, to }: (typeof columns)[number], fill: string) =>
    text(numeric ? to - 14 : from, at, SIZE.table, fill, said, numeric ? ' text-anchor="end"' : "");
  const rule = (y: number, colour: string) => `<path d="M0 ${round(y)}H${round(width)}" stroke="${colour}" fill="none"/>`;
  let top = LINE.table;
  const lines = shown.flatMap(({ cells, height: tall }) => {
    const from = top;
    top += tall;
    return [
      ...cells.flatMap((cell, k) => cell.map((said, i) => word(said, from + LINE.table * 0.7 + i * CELL, columns[k]!, tokens.ink))),
      rule(top, tokens.rule),
    ];
  });
  const rest = left - shown.length;
  const svg = [
    ...columns.map((column) => word(wrap(column.said, SIZE.table, column.wide, 1)[0] ?? "", LINE.table * 0.7, column, tokens.muted)),
    rule(LINE.table, tokens.ink),
    ...lines,
    ...(rest > 0 && (part?.last ?? true) ? [text(0, top + LINE.table * 0.75, SIZE.foot, tokens.muted, words.t("export.more", rest))] : []),
  ].join("\n");
  return { svg, shown: shown.length, rest };
}
