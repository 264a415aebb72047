/** The map as an exhibit: the plan, names and caption of the screen, on outlines that need no browser. */
import type { Exhibit, Given, Room, Show, Swatch } from "../../export/exhibit.ts";
import { escapeXml } from "../../export/text.ts";
import { spanKey } from "../../period.ts";
import { shapeJson } from "../../shapes.ts";
import type { Tokens } from "../../theme.ts";
import { borderFile, NO_NETWORK, networkOf, overlaysOf } from "./alliances.ts";
import { captionOf, circleKeys, legendOf, membersNote, reviewOf } from "./caption.ts";
import { fitTo } from "./fit.ts";
import { labelsOf, namer, namesOf } from "./names.ts";
import { type Fill, mapOption, type Panel } from "./option.ts";
import { hatchLine } from "./paint.ts";
import { panelsOf } from "./panels.ts";
import { circlesOf, lookOf, placeOf, planOf, pointsOf } from "./plan.ts";
import { planeOf } from "./plane.ts";
import { cellsOf, type MapRow, NO_CELLS } from "./rows.ts";
import { fillsOf, indicatorOf, levelOf } from "./scene.ts";
import { loadSheet, topologyOf } from "./sheet.ts";

/** Name the outlines are registered by while they are drawn. */
const MAP = "export";
const MARGIN = { top: 6, right: 10, bottom: 6, left: 10 };
/** Part of the nation's sheet that is empty at the upper left. */
const EMPTY_NORTH_WEST = 0.36;

const TILE = 8;
/** Slanting lines as an SVG pattern. */
const stripes = (id: string, ground: string, line: string): string =>
  `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"><rect width="${TILE}" height="${TILE}" fill="${ground}"/><path d="M-2 2L2 -2M0 ${TILE}L${TILE} 0M${TILE - 2} ${TILE + 2}L${TILE + 2} ${TILE - 2}" stroke="${line}"/></pattern>`;

/** Colours no one would choose stand for patterns while ECharts draws. */
const standIn = (i: number): string => `#01${(16 + i).toString(16).padStart(2, "0")}03`;

function patternsOf(colours: readonly string[], tokens: Tokens) {
  const ids = ["no-news", ...colours.map((_, i) => `near-${i}`)];
  return {
    defs: [stripes("no-news", tokens.land, hatchLine(tokens)), ...colours.map((colour, i) => stripes(`near-${i}`, colour, tokens.paper))].join(""),
    patterns: Object.fromEntries(ids.map((id, i) => [standIn(i), id])),
    ground: { noNews: standIn(0), noData: tokens.land, near: (at: number) => standIn(1 + at) },
  };
}

const box = (fill: string, edge = "none"): string =>
  `<rect y="1" width="20" height="10" fill="${escapeXml(fill)}" stroke="${edge}" stroke-width="0.8"/>`;

/** What is shown under the choices, with its outlines; null: nothing. */
async function planned({ data, choices, tokens }: Given) {
  const { filters, preferred } = choices;
  const look = lookOf(choices.options);
  const place = placeOf(choices.place);
  const indicator = indicatorOf(data, null, filters);
  const cells = indicator ? cellsOf(data, filters, indicator.id, preferred) : NO_CELLS;
  const level = levelOf(cells, place, look.level);
  const sheet = await loadSheet(place, level);
  if (!indicator || cells.size === 0 || !sheet) return null;
  const points = pointsOf(data, look, sheet.place);
  const areas = sheet.areas.map(({ id }) => id);
  return { look, place, indicator, cells, level, sheet, points, plan: planOf(cells, areas, points, choices, look, tokens) };
}

/** Keys of the periods a map can be played through, oldest first. */
export async function periodsOf(given: Given): Promise<string[]> {
  const found = await planned(given);
  return (found?.plan.same ?? []).filter(({ regions }) => regions > 0).map(spanKey);
}

export async function show(given: Given): Promise<Show> {
  const { data, choices, words, tokens } = given;
  const { filters, open } = choices;
  const [found, about] = await Promise.all([planned(given), shapeJson("about.json")]);
  if (!found) return () => null;
  const { look, place, indicator, cells, level, sheet, points, plan } = found;
  const { unit } = indicator;
  const nameOf = namer(data, [], sheet, words);
  const { span, rows, many, smalls, classes, colours } = plan;
  const network = span ? networkOf(data, filters, open, span.end, tokens) : NO_NETWORK;
  const file = borderFile(network, level);
  const overlays = overlaysOf(network, file === null ? null : await topologyOf(file));
  const circles = circlesOf(cells, points, network.members, plan, look);
  const names = namesOf({ sheet, plan, network, circles, look, unit, nameOf, words, tokens });
  const { title, about: holds, over } = captionOf({ data, indicator, place, level, plan, network, overlays, nameOf, words });

  const { defs, patterns, ground } = patternsOf(colours, tokens);
  const fills = (of: readonly MapRow[]): Fill[] => fillsOf(of, classes, colours, look.only, ground);
  const marks: Record<string, string> = {
    noNews: box("url(#no-news)", tokens.rule),
    noData: box(tokens.land, tokens.rule),
    near: box("url(#near-0)"),
  };
  const legend: Swatch[] = [
    ...legendOf(plan, circles, unit, words).map(({ id, label }) => ({ mark: marks[id] ?? box(colours[Number(id)] ?? ""), width: 20, text: label })),
    ...(many ? [] : circleKeys(circles, unit, words)).map(({ radius, label }) => ({
      mark: `<circle cx="${radius.toFixed(1)}" cy="6" r="${radius.toFixed(1)}" fill="${tokens.categories[1]}" fill-opacity="0.78"/>`,
      width: Math.ceil(radius * 2),
      text: label,
    })),
    ...(many ? [] : network.drawn).map((drawn, i) => {
      const colour = network.colours[i] ?? tokens.accent;
      return {
        mark: `<path d="M0 6H16" stroke="${colour}" stroke-width="1.4"/><circle cx="18" cy="6" r="3.5" fill="${tokens.paper}" stroke="${colour}" stroke-width="1.4"/>`,
        width: 24,
        text: `${words.name(drawn.alliance)} ${membersNote(drawn, words)}`,
      };
    }),
  ];
  const shown = many ? smalls.flatMap((small) => small.rows) : [...rows, ...circles.rows];
  const plane = { map: MAP, collection: planeOf(sheet.svg) };
  const review = reviewOf(about);

  const small = smalls.map(({ span: at, rows: of }) => ({ title: words.period(at), fills: () => fills(of) }));
  const panelsIn = (room: Room): { panels: Panel[]; height?: number } =>
    many ? panelsOf(MAP, sheet, small, room) : { panels: [{ map: MAP, view: sheet.view, fit: fitTo(sheet.view, room, MARGIN), fills: fills(rows) }] };

  return (room): Exhibit => {
    const { panels, height } = panelsIn(room);
    return {
      title,
      subtitle: [words.t("export.unit", words.unit(unit)), ...holds].filter(Boolean).join(" · "),
      body: {
        option: mapOption(
          {
            panels,
            bubbles: many ? [] : circles.bubbles,
            overlays: many ? [] : overlays,
            labels: many ? [] : labelsOf(names, fitTo(sheet.view, room, MARGIN), room),
            roam: null,
            fine: sheet.areas.length > 60,
            grounded: false,
          },
          tokens,
        ),
        plane,
        patterns,
        ...(height === undefined ? {} : { height }),
      },
      legend,
      defs,
      notes: over,
      rows: shown.flatMap(({ cell }) => (cell ? [cell.row] : [])),
      articles: many ? [] : network.drawn.flatMap(({ alliance }) => alliance.quotes.map(({ article }) => article)),
      ...(sheet.place === null && !many && room.width > room.height * 1.3 ? { besideHeading: EMPTY_NORTH_WEST } : {}),
      review: review === null ? null : words.t("map.review", review),
    };
  };
}
