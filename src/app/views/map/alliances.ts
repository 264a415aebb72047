/** Alliances over the map: the outline of the territory, the members joined at a time, links from the one that leads. */
import { mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { lineOnMain, place as placeOnSheet, project } from "../../../dataset/projection.ts";
import type { Alliance, Region } from "../../../dataset/schema.ts";
import { pathData } from "../../../dataset/shapes.ts";
import type { Data } from "../../select/data.ts";
import { dateMonths, membersAt } from "../../select/facts.ts";
import type { Filters } from "../../store.ts";
import type { Tokens } from "../../theme.ts";
import type { Overlay } from "./option.ts";
import { isProvince, type Level, type Point, within } from "./sheet.ts";

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
  /** Members an article counts, which may name fewer. */
  counted: number | null;
  /** GB/T 2260 codes of the territory. */
  territory: readonly string[];
  /** The territory is made of zones: the codes are of the provinces they lie in. */
  around: boolean;
  /** Zones of the territory that no article names as members. */
  sites: Point[];
}

/** More cannot be told apart on one map. */
export const MOST = 4;

/**
 * The alliances to draw: the chosen ones and the one whose evidence is open; without any, those whose territory is a chosen
 * region or spans the same provinces, founded by the end of the month and with a member whose place is known.
 */
export function alliancesToDraw(data: Data, filters: Filters, open: string | null, month: number): Alliance[] {
  const opened = open === null ? undefined : data.allianceOf(open);
  const ids = [...filters.alliances, ...(opened ? [opened.id] : [])];
  if (ids.length > 0) return [...new Set(ids)].flatMap((id) => data.allianceOf(id) ?? []).slice(0, MOST);
  const wanted = new Set(filters.regions.flatMap((id) => spans(data, id) ?? []));
  return data.head.alliances
    .filter(
      ({ territory, founded, members }) =>
        territory !== null &&
        (filters.regions.includes(territory) || wanted.has(spans(data, territory) ?? "")) &&
        members.some(({ region }) => region !== null) &&
        (founded === null || dateMonths(founded.date).start <= month),
    )
    .slice(0, MOST);
}

/** The provinces a macro-region is made of, when it is made of whole ones or of zones in them; null otherwise. */
function spans(data: Data, id: string): string | null {
  const { codes } = territoryOf(data, id);
  return data.regionOf(id)?.kind === "macro" && codes.length > 0 && codes.every(isProvince) ? codes.join() : null;
}

/** Where a region's mark stands on the sheet; null when no one knows. */
export const pointOf = ({ lon, lat }: Region): Point | null => (lon === null || lat === null ? null : placeOnSheet(lon, lat));

/** What a region spans: divisions by their codes, and zones. */
export interface Territory {
  codes: readonly string[];
  zones: readonly Region[];
  /** True: it is made of zones alone, and `codes` are the provinces they lie in. */
  around: boolean;
}

/** A region's own code, or its members', macro-regions among them spread out. */
export function territoryOf(data: Data, id: string | null): Territory {
  const seen = new Set<string>();
  const add = (next: string): void => {
    if (seen.has(next)) return;
    seen.add(next);
    for (const member of data.regionOf(next)?.members ?? []) add(member);
  };
  if (id !== null) add(id);
  const all = [...seen].filter(isCode).sort();
  // A province named beside parts of it is there by those parts.
  const codes = all.filter((code) => !isProvince(code) || !all.some((part) => part !== code && part.startsWith(within(code))));
  const zones = [...seen].flatMap((zone) => {
    const region = data.regionOf(zone);
    return region?.kind === "zone" ? [region] : [];
  });
  const around = codes.length === 0 && zones.length > 0;
  return { codes: around ? [...new Set(zones.flatMap((zone) => provinceOf(data, zone) ?? []))].sort() : codes, zones, around };
}

export const codesOf = (data: Data, id: string | null): readonly string[] => territoryOf(data, id).codes;

const isCode = (id: string): boolean => /^\d{6}$/.test(id);

function provinceOf(data: Data, region: Region): string | null {
  for (let up: Region | undefined = region; up; up = up.parent === null ? undefined : data.regionOf(up.parent))
    if (isCode(up.id)) return `${up.id.slice(0, 2)}0000`;
  return null;
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
  const territory = territoryOf(data, founded ? alliance.territory : null);
  const hub = lead?.at ?? (founded && place ? pointOf(place) : null);
  return {
    alliance,
    founded,
    nodes: [...nodes.values()],
    links: hub ? [...nodes.values()].flatMap(({ at }): [Point, Point][] => (Math.hypot(at[0] - hub[0], at[1] - hub[1]) > 1 ? [[hub, at]] : [])) : [],
    members: members.length,
    placed: members.filter(({ region }) => region !== null && nodes.has(region)).length,
    counted: countedAt(alliance, month),
    territory: territory.codes,
    around: territory.around,
    sites: (territory.around ? territory.zones : []).flatMap((zone): Point[] => {
      const at = nodes.has(zone.id) ? null : pointOf(zone);
      return at ? [at] : [];
    }),
  };
}

/** The last count of members by the end of a month; an undated one counts always. */
function countedAt({ memberCounts }: Alliance, month: number): number | null {
  const known = memberCounts
    .filter(({ asOf }) => asOf === null || dateMonths(asOf).start <= month)
    .sort((a, b) => (a.asOf ?? "").localeCompare(b.asOf ?? ""));
  return known.at(-1)?.value ?? null;
}

export interface Network {
  drawn: readonly Drawn[];
  /** A colour an alliance. */
  colours: readonly string[];
  /** Chosen regions whose outline is drawn without an alliance. */
  outlined: readonly Region[];
  /** Codes of each outline: those of `outlined`, then of `drawn`. */
  territories: readonly (readonly string[])[];
  /** Regions of all members, where alliances are chosen; null where none is. */
  members: ReadonlySet<string> | null;
}

export const NO_NETWORK: Network = { drawn: [], colours: [], outlined: [], territories: [], members: null };

/** What is drawn over the map at the end of a month. */
export function networkOf(data: Data, filters: Filters, open: string | null, month: number, { accent, categories }: Tokens): Network {
  const drawn = alliancesToDraw(data, filters, open, month).map((alliance) => drawAlliance(data, alliance, month));
  const taken = new Set(drawn.map(({ territory }) => territory.join()));
  const outlined = filters.regions.flatMap((id): Region[] => {
    const region = data.regionOf(id);
    const codes = codesOf(data, id).join();
    return region && region.kind !== "country" && codes !== "" && !taken.has(codes) ? [region] : [];
  });
  return {
    drawn,
    // Not the hues of classes and circles.
    colours: [accent, ...[2, 4, 6].map((i) => categories[i] ?? accent)],
    outlined,
    territories: [...outlined.map(({ id }) => codesOf(data, id)), ...drawn.map(({ territory }) => territory)],
    members: filters.alliances.length === 0 ? null : new Set(drawn.flatMap(({ nodes }) => nodes.map(({ region }) => region.id))),
  };
}

/** One file for all outlines, so that neighbours share their borders; null: none is needed. */
export function borderFile({ territories }: Network, level: Level): string | null {
  const files = territories.flatMap((codes) => territoryFile(codes) ?? []);
  if (files.length === 0) return null;
  return level === "prefecture" || files.includes("nation.json") ? "nation.json" : "provinces.json";
}

/** Outlines, links and nodes as the picture draws them; without outlines until the file is there. */
export function overlaysOf({ drawn, colours, outlined, territories }: Network, topology: Topology | null): Overlay[] {
  // Alliances of one territory would draw over each other: it is the first one's colour that the caption speaks of.
  const keys = territories.map((codes) => codes.join());
  const outlines = territories.map((codes, i) => {
    const d = topology && keys.indexOf(keys[i]!) === i ? outlineOf(topology, codes) : "";
    return d === "" ? [] : [{ id: keys[i]!, d }];
  });
  // Regions chosen together are one overlay: each is three series to ECharts, and there may be dozens.
  const chosen = { id: "chosen", color: colours[0] ?? "", outlines: outlines.slice(0, outlined.length).flat(), links: [], nodes: [], sites: [] };
  return [
    ...(outlined.length > 0 ? [chosen] : []),
    ...drawn.map(({ alliance, links, nodes, sites }, i) => ({
      id: alliance.id,
      color: colours[i] ?? "",
      outlines: outlines[outlined.length + i] ?? [],
      links,
      sites,
      nodes: nodes.map(({ region, at, role }) => ({ id: `${alliance.id}/${region.id}`, at, lead: role === "lead" })),
    })),
  ];
}

/** What an id of a node stands for; null: it is no node. */
export function nodeOf(id: string): { alliance: string; region: string } | null {
  const cut = id.indexOf("/");
  return cut < 0 ? null : { alliance: id.slice(0, cut), region: id.slice(cut + 1) };
}

/** The file whose borders the outline of these divisions runs along; null: no outline. */
export const territoryFile = (codes: readonly string[]): string | null =>
  codes.length === 0 ? null : codes.every(isProvince) ? "provinces.json" : "nation.json";

/** 北京, 天津, 上海, 重庆: no prefectures. County-level cities under a province alone have 90 for their prefecture. */
const MUNICIPALITY = /^(11|12|31|50)/;

const traced = new WeakMap<Topology, Map<string, string>>();

/** The outer borders of a territory as path data in sheet units; what the inset alone shows is left out. Traced once. */
export function outlineOf(topology: Topology, codes: readonly string[]): string {
  const known = traced.get(topology) ?? new Map<string, string>();
  traced.set(topology, known);
  const key = codes.join();
  const outline = known.get(key) ?? trace(topology, codes);
  known.set(key, outline);
  return outline;
}

function trace(topology: Topology, codes: readonly string[]): string {
  const object = topology.objects.prefectures ?? topology.objects.provinces;
  if (object?.type !== "GeometryCollection") return "";
  // Counties are drawn by the area they lie in: the file knows no smaller ones.
  const prefixes = codes.map((code) =>
    isProvince(code) ? within(code) : MUNICIPALITY.test(code) ? `${code.slice(0, 2)}0000` : code.slice(2, 4) === "90" ? code : within(code),
  );
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
  const strokes = coordinates
    .filter((line) => lineOnMain(Math.max(...line.map(([, lat = 0]) => lat))))
    .map((line) => line.map(([lon = 0, lat = 0]): Point => project(lon, lat)));
  return pathData(strokes, false, 1);
}
