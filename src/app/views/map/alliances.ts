/** Alliances over the map: the outline of the territory, the members joined at a time, links from the one that leads. */
import { mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { lineOnMain, place as placeOnSheet, project } from "../../../dataset/projection.ts";
import type { Alliance, Region } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { dateMonths, membersAt } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";
import { isProvince, type Point, within } from "./sheet.ts";

export interface Node {
  region: Region;
  at: Point;
  role: "lead" | "member";
}

export interface Drawn {
  alliance: Alliance;
  /** False: founded after the period. */
  founded: boolean;
  nodes: Node[];
  links: [from: Point, to: Point][];
  /** Members at the time, and those among them whose place is known. */
  members: number;
  placed: number;
  /** GB/T 2260 codes of the territory. */
  territory: readonly string[];
}

/** More cannot be told apart on one map. */
export const MOST = 4;

/**
 * The alliances to draw: the chosen ones and the one whose evidence is open; without any, those whose territory is a chosen
 * region and that were founded by the end of the date filter.
 */
export function alliancesToDraw(data: Data, filters: Filters, open: string | null, end: number): Alliance[] {
  const opened = open === null ? undefined : data.allianceOf(open);
  const ids = [...filters.alliances, ...(opened ? [opened.id] : [])];
  if (ids.length > 0) return [...new Set(ids)].flatMap((id) => data.allianceOf(id) ?? []).slice(0, MOST);
  return data.head.alliances
    .filter(
      ({ territory, founded, members }) =>
        territory !== null &&
        filters.regions.includes(territory) &&
        members.length > 0 &&
        (founded === null || dateMonths(founded.date).start <= end),
    )
    .slice(0, MOST);
}

/** Where a region's mark stands on the sheet; null when no one knows. */
export const pointOf = ({ lon, lat }: Region): Point | null => (lon === null || lat === null ? null : placeOnSheet(lon, lat));

/** Codes of the divisions a region stands for: itself, or a macro-region's members, macro-regions among them spread out. */
export function codesOf(data: Data, id: string | null): string[] {
  const seen = new Set<string>();
  const add = (next: string): void => {
    if (seen.has(next)) return;
    seen.add(next);
    for (const member of data.regionOf(next)?.members ?? []) add(member);
  };
  if (id !== null) add(id);
  return [...seen].filter((code) => /^\d{6}$/.test(code)).sort();
}

/** An alliance at the end of a month: nodes, links from lead (or else from where it was founded), territory. */
export function drawAlliance(data: Data, alliance: Alliance, month: number): Drawn {
  const founded = alliance.founded === null || dateMonths(alliance.founded.date).start <= month;
  const members = founded ? membersAt(alliance, month) : [];
  const nodes = new Map<string, Node>();
  for (const { region: id, role } of members) {
    const region = id === null ? undefined : data.regionOf(id);
    const at = region ? pointOf(region) : null;
    if (region && at && (role === "lead" || !nodes.has(region.id))) nodes.set(region.id, { region, at, role: role === "lead" ? "lead" : "member" });
  }
  const lead = [...nodes.values()].find(({ role }) => role === "lead");
  const place = alliance.place === null ? undefined : data.regionOf(alliance.place);
  const hub = lead?.at ?? (founded && place ? pointOf(place) : null);
  return {
    alliance,
    founded,
    nodes: [...nodes.values()],
    links: hub ? [...nodes.values()].flatMap(({ at }): [Point, Point][] => (Math.hypot(at[0] - hub[0], at[1] - hub[1]) > 1 ? [[hub, at]] : [])) : [],
    members: members.length,
    placed: members.filter(({ region }) => region !== null && nodes.has(region)).length,
    territory: codesOf(data, alliance.territory),
  };
}

/** The file whose borders the outline of these divisions runs along; null: no outline. */
export const territoryFile = (codes: readonly string[]): string | null =>
  codes.length === 0 ? null : codes.every(isProvince) ? "provinces.json" : "nation.json";

/** The outer borders of a territory in sheet units, one polyline a stretch; what the inset alone shows is left out. */
export function outlineOf(topology: Topology, codes: readonly string[]): Point[][] {
  const object = topology.objects.prefectures ?? topology.objects.provinces;
  if (object?.type !== "GeometryCollection") return [];
  const prefixes = codes.map((code) => (isProvince(code) ? within(code) : code));
  const areas: GeometryCollection = {
    type: "GeometryCollection",
    geometries: object.geometries.flatMap((area): GeometryObject[] =>
      area.type === "Polygon"
        ? [{ type: area.type, id: area.id, arcs: area.arcs }]
        : area.type === "MultiPolygon"
          ? [{ type: area.type, id: area.id, arcs: area.arcs }]
          : [],
    ),
  };
  const inside = new Set(areas.geometries.filter(({ id }) => prefixes.some((prefix) => String(id).startsWith(prefix))).map(({ id }) => id));
  const { coordinates } = mesh(topology, areas, (a, b) => (a === b ? inside.has(a.id) : inside.has(a.id) !== inside.has(b.id)));
  return coordinates
    .filter((line) => lineOnMain(Math.max(...line.map(([, lat = 0]) => lat))))
    .map((line) => line.map(([lon = 0, lat = 0]): Point => project(lon, lat)));
}
