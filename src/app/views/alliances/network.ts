/** Alliances and members as a graph laid out once: the same data and box give the same picture. */
import { place, SHEET } from "../../../dataset/projection.ts";
import type { Alliance, Member } from "../../../dataset/schema.ts";
import type { Data } from "../../select/data.ts";
import { membersAt } from "../../select/facts.ts";
import type { Words } from "../../words.ts";
import { distinct, memberId } from "./membership.ts";

export interface GraphNode {
  /** Alliance id, region id, or `@name` of a member that is no region. */
  id: string;
  name: string;
  kind: "alliance" | "member";
  degree: number;
}

export interface Link {
  alliance: string;
  member: string;
  role: Member["role"];
}

export interface Graph {
  nodes: GraphNode[];
  links: Link[];
  /** Alliances without a single named member then: told beside the picture. */
  alone: Alliance[];
}

/** Membership at the end of a month. Alliances first, then members, each in order of the alliances. */
export function graphOf(data: Data, alliances: readonly Alliance[], month: number, name: Words["name"]): Graph {
  const nodes = new Map<string, GraphNode>();
  const links: Link[] = [];
  const alone: Alliance[] = [];
  for (const alliance of alliances) {
    const members = distinct(membersAt(alliance, month));
    if (members.length === 0) {
      alone.push(alliance);
      continue;
    }
    nodes.set(alliance.id, { id: alliance.id, name: name(alliance), kind: "alliance", degree: 0 });
    for (const member of members) {
      const id = memberId(member);
      links.push({ alliance: alliance.id, member: id, role: member.role });
      if (nodes.has(id)) continue;
      const region = member.region === null ? undefined : data.regionOf(member.region);
      nodes.set(id, { id, name: name(region ?? member), kind: "member", degree: 0 });
    }
  }
  for (const { alliance, member } of links) for (const id of [alliance, member]) nodes.get(id)!.degree++;
  const list = [...nodes.values()];
  return {
    nodes: [...list.filter(({ kind }) => kind === "alliance"), ...list.filter(({ kind }) => kind === "member")],
    links,
    alone,
  };
}

/** The middle of an alliance's territory, or the place it was founded at, on the sheet. */
function seatOf(data: Data, { territory, place: founded }: Alliance): [x: number, y: number] | null {
  for (const id of [territory, founded]) {
    const region = id === null ? undefined : data.regionOf(id);
    const spots = [region, ...(region?.members ?? []).map((member) => data.regionOf(member))].flatMap((one) =>
      one && one.lon !== null && one.lat !== null ? [place(one.lon, one.lat)] : [],
    );
    const mean = (axis: 0 | 1) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
    if (spots.length > 0) return [mean(0), mean(1)];
  }
  return null;
}

export interface Placed extends GraphNode {
  x: number;
  y: number;
  r: number;
  /** Lines of its name, and where they stand; null: it is shown when pointed at. */
  label: { lines: string[]; side: Side; box: Box } | null;
}

export type Side = "right" | "left" | "bottom" | "top";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Radius of a node, in pixels. */
const radius = ({ kind, degree }: GraphNode): number => (kind === "alliance" ? 6 + Math.min(6, degree / 2) : 3.5 + Math.min(3, degree - 1));

/** Rounds of pushing apart; the picture is still after about half of them. */
const ROUNDS = 240;
/** Nearest two nodes may stand, beyond their radii, in pixels. */
const APART = 34;

/**
 * Members start where they lie on the map, alliances amid their members; then all are pushed apart and drawn
 * together along the links. No chance is involved: ties are broken by the order of the nodes.
 */
export function layOut(data: Data, { nodes, links }: Graph, { width, height }: { width: number; height: number }): Placed[] {
  const pad = { x: Math.min(90, width * 0.12), y: Math.min(40, height * 0.08) };
  const scale = { x: (width - 2 * pad.x) / SHEET.width, y: (height - 2 * pad.y) / SHEET.height };
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const edges = links.map(({ alliance, member }) => [index.get(alliance)!, index.get(member)!] as const);
  const xs = new Float64Array(nodes.length).fill(Number.NaN);
  const ys = new Float64Array(nodes.length).fill(Number.NaN);
  const stand = (i: number, [x, y]: readonly [number, number]) => {
    xs[i] = pad.x + x * scale.x;
    ys[i] = pad.y + y * scale.y;
  };
  nodes.forEach(({ id }, i) => {
    const region = data.regionOf(id);
    if (region && region.lon !== null && region.lat !== null) stand(i, place(region.lon, region.lat));
  });
  // An alliance none of whose members has a place stands where its territory does.
  nodes.forEach(({ id }, i) => {
    const alliance = data.allianceOf(id);
    if (!alliance || edges.some(([a, b]) => a === i && !Number.isNaN(xs[b]!))) return;
    const seat = seatOf(data, alliance);
    if (seat) stand(i, seat);
  });
  /** Mean place of those a node is tied to, as far as they have one. */
  const amid = (i: number): [number, number] | null => {
    const tied = edges.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])).filter((j) => !Number.isNaN(xs[j]!));
    const mean = (of: Float64Array) => tied.reduce((sum, j) => sum + of[j]!, 0) / tied.length;
    return tied.length === 0 ? null : [mean(xs), mean(ys)];
  };
  // Two passes: alliances amid placed members, then members without a place beside their alliances.
  for (const kind of ["alliance", "member", "alliance"] as const)
    nodes.forEach((node, i) => {
      if (node.kind !== kind || !Number.isNaN(xs[i]!)) return;
      const [x, y] = amid(i) ?? [width / 2, height / 2];
      // A turn of the golden angle each keeps equals from standing on one spot.
      xs[i] = x + 12 * Math.cos(i * 2.399963);
      ys[i] = y + 12 * Math.sin(i * 2.399963);
    });
  // What is there fills the box: the alliances of one province would else stand in a heap.
  for (const [values, from, to] of [
    [xs, pad.x, width - pad.x],
    [ys, pad.y, height - pad.y],
  ] as const) {
    const low = Math.min(...values);
    const high = Math.max(...values);
    for (let i = 0; i < values.length; i++) values[i] = high > low ? from + ((values[i]! - low) / (high - low)) * (to - from) : (from + to) / 2;
  }
  const homes = { x: xs.slice(), y: ys.slice() };
  const radii = nodes.map(radius);
  for (let round = 0; round < ROUNDS; round++) {
    const cool = 1 - round / ROUNDS;
    const dx = new Float64Array(nodes.length);
    const dy = new Float64Array(nodes.length);
    for (let i = 0; i < nodes.length; i++)
      for (let j = i + 1; j < nodes.length; j++) {
        const x = xs[j]! - xs[i]! || (j - i) * 0.01;
        const y = (ys[j]! - ys[i]!) * 1.6 || 0.01; // labels are wide: more room is kept sideways than up and down
        const far = Math.hypot(x, y);
        const want = radii[i]! + radii[j]! + APART + (nodes[i]!.kind === "alliance" && nodes[j]!.kind === "alliance" ? 60 : 0);
        if (far >= want) continue;
        const push = ((want - far) / far) * 0.5;
        dx[i]! -= x * push;
        dx[j]! += x * push;
        dy[i]! -= (y / 1.6) * push;
        dy[j]! += (y / 1.6) * push;
      }
    for (const [a, b] of edges) {
      const x = xs[b]! - xs[a]!;
      const y = ys[b]! - ys[a]!;
      const pull = Math.max(0, 1 - 70 / Math.max(1, Math.hypot(x, y))) * 0.03;
      dx[a]! += x * pull;
      dx[b]! -= x * pull;
      dy[a]! += y * pull;
      dy[b]! -= y * pull;
    }
    for (let i = 0; i < nodes.length; i++) {
      const home = nodes[i]!.kind === "member" ? 0.02 : 0.005;
      const step = 0.35 + 0.65 * cool;
      xs[i] = Math.min(width - pad.x, Math.max(pad.x, xs[i]! + (dx[i]! + (homes.x[i]! - xs[i]!) * home) * step));
      ys[i] = Math.min(height - pad.y, Math.max(pad.y, ys[i]! + (dy[i]! + (homes.y[i]! - ys[i]!) * home) * step));
    }
  }
  const round = (n: number) => Math.round(n * 10) / 10;
  return nodes.map((node, i) => ({ ...node, x: round(xs[i]!), y: round(ys[i]!), r: radii[i]!, label: null }));
}

/** Widths of 12-pixel characters: Chinese ones are square, Latin ones about half as wide. */
const CHAR = 12.4;
const LATIN = 7;
const LINE = 15;
/** Characters of a line of a long name. */
const BREAK = 11;

const widthOf = (line: string): number => Array.from(line).reduce((sum, c) => sum + (c.codePointAt(0)! < 0x2e80 ? LATIN : CHAR), 0);

/** A long name in lines of about equal length; words of letters are not cut. */
export function linesOf(name: string): string[] {
  const characters = Array.from(name);
  const latin = widthOf(name) < characters.length * 9;
  const lines = Math.min(3, Math.ceil(characters.length / (latin ? BREAK * 2 : BREAK)));
  if (lines === 1) return [name];
  const size = Math.ceil(characters.length / lines);
  const out: string[] = [];
  for (let at = 0; at < characters.length; ) {
    let end = Math.min(characters.length, at + size);
    if (latin) while (end < characters.length && characters[end] !== " ") end++;
    else while (end < characters.length && CLOSING.test(characters[end] ?? "")) end++; // no line begins with a closing bracket
    out.push(characters.slice(at, end).join("").trim());
    at = end;
  }
  return out;
}
const CLOSING = /[\p{Pe}\p{Pf},.:;!?\u3001\u3002\uff0c]/u;

const GAP = 4;
const SIDES: readonly Side[] = ["right", "left", "bottom", "top"];

function labelBox({ x, y, r }: Placed, lines: readonly string[], side: Side): Box {
  const width = Math.max(...lines.map(widthOf));
  const height = lines.length * LINE;
  const reach = r + GAP;
  if (side === "right") return { x: x + reach, y: y - height / 2, width, height };
  if (side === "left") return { x: x - reach - width, y: y - height / 2, width, height };
  return { x: x - width / 2, y: side === "bottom" ? y + reach : y - reach - height, width, height };
}

export const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Names where they have room, alliances first, then members of many; a name without room waits until it is pointed at.
 * `only`: the nodes looked at, which then have the room to themselves.
 */
export function placeLabels(
  nodes: readonly Placed[],
  { width, height }: { width: number; height: number },
  only: ReadonlySet<string> | null = null,
): Placed[] {
  const dots: Box[] = nodes.map(({ x, y, r }) => ({ x: x - r - 1, y: y - r - 1, width: 2 * r + 2, height: 2 * r + 2 }));
  const names: Box[] = [];
  const order = nodes
    .map((_, i) => i)
    .sort((a, b) => Number(nodes[a]!.kind === "member") - Number(nodes[b]!.kind === "member") || nodes[b]!.degree - nodes[a]!.degree || a - b);
  const labels = new Map<number, Placed["label"]>();
  for (const i of order) {
    const node = nodes[i]!;
    if (only && !only.has(node.id)) continue;
    const lines = linesOf(node.name);
    const free = (box: Box, others: readonly Box[]) =>
      box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height && !others.some((other) => overlap(box, other));
    const sides = SIDES.map((side) => ({ side, box: labelBox(node, lines, side) }));
    const others = dots.filter((_, j) => j !== i);
    // The name of an alliance may stand over a member's dot, never over another name.
    const label =
      sides.find(({ box }) => free(box, [...names, ...others])) ?? (node.kind === "alliance" ? sides.find(({ box }) => free(box, names)) : undefined);
    if (!label) continue;
    names.push(label.box);
    labels.set(i, { lines, ...label });
  }
  return nodes.map((node, i) => ({ ...node, label: labels.get(i) ?? null }));
}

/** A node and those it is tied to; null: no node. */
export function besides(links: readonly Link[], node: string | null): ReadonlySet<string> | null {
  if (node === null) return null;
  return new Set([node, ...links.flatMap(({ alliance, member }) => (alliance === node ? [member] : member === node ? [alliance] : []))]);
}
