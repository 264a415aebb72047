/** The map as an exhibit: the steps of Atlas without a screen. */
import type { Exhibit, Given, Show, Swatch } from "../../export/exhibit.ts";
import { escapeXml } from "../../export/text.ts";
import { shapeJson } from "../../shapes.ts";
import type { Tokens } from "../../theme.ts";
import { borderFile, NO_NETWORK, networkOf, overlaysOf } from "./alliances.ts";
import { captionOf, circleKeys, legendOf, membersNote, reviewOf } from "./caption.ts";
import { fitTo } from "./fit.ts";
import { labelsOf, namer, namesOf } from "./names.ts";
import { mapOption } from "./option.ts";
import { hatchLine } from "./paint.ts";
import { panelsOf } from "./panels.ts";
import { circlesOf, lookOf, placeOf, planOf, pointsOf } from "./plan.ts";
import { planeOf } from "./plane.ts";
import { cellsOf, type MapRow } from "./rows.ts";
import { fillsOf, type Ground, indicatorOf, levelOf } from "./scene.ts";
import { loadSheet, topologyOf } from "./sheet.ts";

/** Name its outlines are registered by. */
const MAP = "export";
const MARGIN = { top: 6, right: 10, bottom: 6, left: 10 };
const TILE = 8;

const stripes = (id: string, ground: string, line: string): string =>
  `<pattern id="${id}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse"><rect width="${TILE}" height="${TILE}" fill="${ground}"/>` +
  `<path d="M-2 2L2 -2M0 ${TILE}L${TILE} 0M${TILE - 2} ${TILE + 2}L${TILE + 2} ${TILE - 2}" stroke="${line}"/></pattern>`;

/** Colours no one would choose stand for patterns while ECharts draws. */
const standIn = (i: number): string => `#01${(16 + i).toString(16).padStart(2, "0")}03`;

/** The patterns of areas without a figure of the period, and of near ones by class. */
function patternsOf(colours: readonly string[], tokens: Tokens): { defs: string; patterns: Record<string, string>; ground: Ground } {
  const names = ["no-news", ...colours.map((_, i) => `near-${i}`)];
  return {
    defs: [stripes("no-news", tokens.land, hatchLine(tokens)), ...colours.map((colour, i) => stripes(`near-${i}`, colour, tokens.paper))].join(""),
    patterns: Object.fromEntries(names.map((name, i) => [standIn(i), name])),
    ground: { noNews: standIn(0), noData: tokens.land, near: (at) => standIn(1 + at) },
  };
}

const box = (fill: string, edge = "none"): string =>
  `<rect y="1" width="20" height="10" fill="${escapeXml(fill)}" stroke="${edge}" stroke-width="0.8"/>`;

export async function show({ data, choices, words, tokens }: Given): Promise<Show> {
  const { filters, open, preferred, options } = choices;
  const { t } = words;
  const look = lookOf(options);
  const place = placeOf(choices.place);
  const indicator = indicatorOf(data, null, filters);
  if (!indicator) return () => null;
  const cells = cellsOf(data, filters, indicator.id, preferred);
  const level = levelOf(cells, place, look.level);
  const [sheet, about] = await Promise.all([loadSheet(place, level), shapeJson("about.json")]);
  if (cells.size === 0 || !sheet) return () => null;

  const { unit } = indicator;
  const nameOf = namer(data, [], sheet, words);
  const points = pointsOf(data, look, sheet.place);
  const areas = sheet.areas.map(({ id }) => id);
  const plan = planOf(cells, areas, points, choices, look, tokens);
  const { many, span } = plan;
  const network = span ? networkOf(data, filters, open, span.end, tokens) : NO_NETWORK;
  const file = borderFile(network, level);
  const overlays = overlaysOf(network, file === null ? null : await topologyOf(file));
  const circles = circlesOf(cells, points, network.members, plan, look);
  const caption = captionOf({ data, indicator, place, level, plan, network, overlays, nameOf, words });
  const names = namesOf({ sheet, plan, network, circles, look, unit, nameOf, words, tokens });
  const { defs, patterns, ground } = patternsOf(plan.colours, tokens);
  const fills = (rows: readonly MapRow[]) => fillsOf(rows, plan.classes, plan.colours, look.only, ground);
  const marks: Record<string, string> = {
    noNews: box("url(#no-news)", tokens.rule),
    noData: box(tokens.land, tokens.rule),
    near: box(`url(#near-${Math.min(3, plan.colours.length - 1)})`),
  };
  const line = (color: string) =>
    `<path d="M0 6H16" stroke="${color}" stroke-width="1.4"/><circle cx="18" cy="6" r="3.5" fill="${tokens.paper}" stroke="${color}" stroke-width="1.4"/>`;
  const legend: Swatch[] = [
    ...legendOf(plan, circles, unit, words).map(({ id, label }) => ({
      mark: marks[id] ?? box(plan.colours[Number(id)] ?? ""),
      width: 20,
      text: label,
    })),
    ...(many
      ? []
      : circleKeys(circles, unit, words).map(({ radius, label }) => ({
          mark: `<circle cx="${radius}" cy="6" r="${radius.toFixed(1)}" fill="${tokens.categories[1]}" fill-opacity="0.78"/>`,
          width: Math.ceil(radius * 2),
          text: label,
        }))),
    ...(many
      ? []
      : network.drawn.map((drawn, i) => ({
          mark: line(network.colours[i] ?? tokens.accent),
          width: 24,
          text: `${words.name(drawn.alliance)} ${membersNote(drawn, words)}`,
        }))),
  ];
  const review = reviewOf(about);
  const rows = many ? plan.smalls.flatMap((small) => small.rows) : [...plan.rows, ...circles.rows];
  const plane = { map: MAP, collection: planeOf(sheet.svg) };

  return (room): Exhibit => {
    const fit = fitTo(sheet.view, room, MARGIN);
    const { panels, height } = many
      ? panelsOf(
          MAP,
          sheet,
          plan.smalls.map((small) => ({ title: words.period(small.span), fills: () => fills(small.rows) })),
          room,
        )
      : { panels: [{ map: MAP, view: sheet.view, fit, fills: fills(plan.rows) }], height: room.height };
    return {
      title: caption.title,
      subtitle: [t("export.unit", words.unit(unit)), ...caption.about].join(" · "),
      body: {
        option: mapOption(
          {
            panels,
            bubbles: many ? [] : circles.bubbles,
            overlays: many ? [] : overlays,
            labels: many ? [] : labelsOf(names, fit, room),
            roam: null,
            fine: sheet.areas.length > 60,
          },
          tokens,
        ),
        plane,
        patterns,
        height,
      },
      legend,
      defs,
      notes: caption.over,
      rows: rows.flatMap(({ cell }) => (cell ? [cell.row] : [])),
      articles: many ? [] : network.drawn.flatMap(({ alliance }) => alliance.quotes.map(({ article }) => article)),
      ...(sheet.place === null && !many && room.width > room.height * 1.3 ? { besideHeading: 0.36 } : {}),
      review: review === null ? null : t("map.review", review),
    };
  };
}
