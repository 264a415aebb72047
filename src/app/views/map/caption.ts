/** The words around the map: title, note, legend. */
import type { Indicator } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { factOf } from "../../select/facts.ts";
import type { Words } from "../../words.ts";
import type { Drawn, Network } from "./alliances.ts";
import type { Overlay } from "./option.ts";
import type { Circles, Plan } from "./plan.ts";
import { keyOf, radiusOf } from "./scene.ts";
import type { Level } from "./sheet.ts";

interface Given {
  data: Data | null;
  indicator: Pick<Indicator, "name" | "nameHant" | "nameEn" | "unit">;
  place: string | null;
  level: Level;
  plan: Plan;
  network: Network;
  overlays: readonly Overlay[];
  nameOf: (id: string) => string;
  words: Words;
}

export interface Caption {
  title: string;
  /** What holds for the figures: cover, status, classes. */
  about: readonly string[];
  /** What is drawn over them. */
  over: readonly string[];
}

export function captionOf({ data, indicator, place, level, plan, network, overlays, nameOf, words }: Given): Caption {
  const { t } = words;
  const { span, same, many, rows, through } = plan;
  const [first] = network.drawn;
  const [earliest] = same;
  const shown = many && earliest && span ? { start: earliest.start || earliest.end, end: same.at(-1)?.end ?? span.end } : span;
  const valued = rows.filter(({ cell }) => cell);
  const territory = first?.alliance.territory ? data?.regionOf(first.alliance.territory) : network.outlined[0];
  const outlined = first?.alliance.territory ? 1 : network.outlined.length;
  return {
    title: t(
      "map.title",
      shown ? words.period(shown) : "",
      place === null ? "" : nameOf(place),
      level,
      words.name(indicator),
      first && !many ? words.name(first.alliance) : "",
    ),
    about: [
      valued.length > 0 && data && valued.every(({ cell }) => cell && factOf(data, cell.row).status === "preliminary") ? t("map.preliminary") : "",
      many || rows.length === 0 ? "" : t("map.covered", valued.filter(({ state }) => state === "value").length, rows.length),
      through && !many ? t("map.fixedClasses") : "",
    ].filter(Boolean),
    over: many
      ? []
      : [
          territory && overlays.some(({ outlines }) => outlines.length > 0)
            ? t(
                first?.around ? "map.noteAround" : "map.noteOutline",
                outlined > 1 ? t("filter.andMore", words.name(territory), outlined) : words.name(territory),
              )
            : "",
          overlays.some(({ links }) => links.length > 0) ? t("map.noteLinks") : "",
        ].filter(Boolean),
  };
}

export interface LegendKey {
  /** A class from 0, or a state. */
  id: string;
  label: string;
  /** Areas of it on the map, or on all small maps. */
  count: number;
}

/** Classes in order, then what has no value of the period; classes always, the others where there are any. `near` comes last. */
export function legendOf({ rows, smalls, many, classes, colours }: Plan, circles: Circles, unit: string, words: Words): LegendKey[] {
  const { t } = words;
  const shown = many ? smalls.flatMap((small) => small.rows) : rows;
  const counts = new Map<string, number>();
  for (const row of shown) counts.set(keyOf(row, classes), (counts.get(keyOf(row, classes)) ?? 0) + 1);
  const edge = (i: number) => words.short(classes.breaks[i] ?? 0, unit);
  const last = colours.length - 1;
  const near = [...shown, ...(many ? [] : circles.rows)].filter(({ state }) => state === "near").length;
  return [
    ...colours.map((_, i) => ({
      id: String(i),
      label:
        last === 0
          ? t("map.one")
          : i === 0
            ? t("map.below", edge(0))
            : i === last
              ? t("map.above", edge(i - 1))
              : t("map.between", edge(i - 1), edge(i)),
      count: counts.get(String(i)) ?? 0,
    })),
    ...(["noNews", "noData"] as const).flatMap((id) => (counts.has(id) ? [{ id, label: t(`map.${id}`), count: counts.get(id) ?? 0 }] : [])),
    ...(near > 0 ? [{ id: "near", label: t("map.nearShort"), count: near }] : []),
  ];
}

/** Two circles to read the others by. */
export const circleKeys = ({ bubbles, largest }: Circles, unit: string, words: Words): { radius: number; label: string }[] =>
  bubbles.length === 0
    ? []
    : [largest / 4, largest / 40]
        .map((value) => Number(value.toPrecision(1)))
        .map((value) => ({ radius: radiusOf(value, largest), label: words.short(value, unit) }));

/** What is known of an alliance's members at the time. */
export const membersNote = ({ alliance, founded, members, placed, counted }: Drawn, { t, date }: Words): string =>
  !founded
    ? t("map.notFounded", date(alliance.founded?.date ?? ""))
    : counted !== null && counted > members
      ? t("map.allianceNamed", counted, members)
      : members > 0
        ? t("map.allianceCount", members, placed)
        : t("map.noMembers");

/** The review number in about.json of the outlines; null where it has none. */
export function reviewOf(about: unknown): string | null {
  const { review }: { review?: unknown } = Object(about);
  return /GS\s?\(\d{4}\)\s?\d+/.exec(String(review))?.[0] ?? null;
}
