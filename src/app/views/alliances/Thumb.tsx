/** A small map of an alliance: its territory shaded, its members as dots, the whole nation around them. */
import { type ReactNode, Suspense, use, useId } from "react";
import { INSET, place, SHEET } from "../../../dataset/projection.ts";
import { useData } from "../../data.ts";
import type { Data } from "../../select/data.ts";
import { PROVINCES, shapeText } from "../../shapes.ts";
import { useWords } from "../../words.ts";
import { readAreas, specksOf } from "../map/outline.ts";
import { ancestorsOf } from "./membership.ts";

/** Lines at sea and along borders; areas are read by the map's own reader. */
const LINE = /<path name="(?<name>line-[a-z]+)" fill="none" d="(?<d>[^"]*)"/g;
const CODE = /^\d{6}$/;

/** Draws the outline once, for all the small maps of the view to use. Without outlines there are no maps, and places are named. */
export function Outline({ children }: { children: ReactNode }) {
  return (
    <>
      <Suspense fallback={null}>
        <Shapes />
      </Suspense>
      {children}
    </>
  );
}

function Shapes() {
  const svg = use(shapeText(PROVINCES));
  if (svg === null) return null;
  const areas = readAreas(svg);
  const lines = Array.from(svg.matchAll(LINE), ({ groups }) => ({ name: groups?.name ?? "", d: groups?.d ?? "" }));
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {areas.map(({ id, d }) => (
          <path key={id} id={`outline-${id}`} d={d} vectorEffect="non-scaling-stroke" />
        ))}
        <g id="outline-land" fill="none" strokeWidth="0.5">
          {areas.map(({ id }) => (
            <use key={id} href={`#outline-${id}`} fill="var(--land)" stroke="var(--rule)" />
          ))}
        </g>
        <g id="outline-sea" fill="none" stroke="var(--muted)" strokeWidth="0.5">
          {lines.map(({ name, d }) => (
            <path key={name} d={d} vectorEffect="non-scaling-stroke" />
          ))}
          <path d={specksOf(areas, SHEET)} strokeWidth="0.5" strokeOpacity="0.6" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
          <rect {...INSET} vectorEffect="non-scaling-stroke" />
        </g>
      </defs>
    </svg>
  );
}

interface Spots {
  /** Provinces: the whole of one is a member; a part of it is, or it belongs to the territory. */
  provinces: Map<string, "whole" | "part">;
  dots: { id: string; x: number; y: number }[];
}

/** The provinces of the territory and where members lie on the sheet. */
export function spotsOf(data: Data, members: readonly string[], territory: string | null): Spots {
  const spots: Spots = { provinces: new Map(), dots: [] };
  /** What a macro-region is made of; any other stands for itself. */
  const partsOf = (id: string): readonly string[] => {
    const region = data.regionOf(id);
    return region?.kind === "macro" ? region.members : [id];
  };
  const provinceOf = (id: string): string | null =>
    [id, ...ancestorsOf(data, id)].find((one) => data.regionOf(one)?.kind === "province") ?? (CODE.test(id) ? `${id.slice(0, 2)}0000` : null);
  for (const id of territory === null ? [] : partsOf(territory)) {
    const province = provinceOf(id);
    if (province !== null) spots.provinces.set(province, "part");
  }
  for (const id of members.flatMap(partsOf)) {
    const region = data.regionOf(id);
    const province = provinceOf(id);
    if (province !== null && spots.provinces.get(province) !== "whole") spots.provinces.set(province, province === id ? "whole" : "part");
    if (!region || region.kind === "province" || region.lon === null || region.lat === null) continue;
    const [x, y] = place(region.lon, region.lat);
    spots.dots.push({ id, x: Math.round(x), y: Math.round(y) });
  }
  return spots;
}

/** `width` in pixels: dots keep their size on maps of any width. */
export function Thumb({ members, territory, width }: { members: readonly string[]; territory: string | null; width: number }) {
  return (
    <Suspense fallback={<div style={{ width, height: (width * SHEET.height) / SHEET.width }} />}>
      <Drawn members={members} territory={territory} width={width} />
    </Suspense>
  );
}

function Drawn({ members, territory, width }: { members: readonly string[]; territory: string | null; width: number }) {
  const data = useData();
  const { t, name, list } = useWords();
  const title = useId();
  const svg = use(shapeText(PROVINCES));
  const { provinces, dots } = spotsOf(data, members, territory);
  if (svg === null || (provinces.size === 0 && dots.length === 0)) return null;
  const named = [...provinces.keys()].flatMap((id) => data.regionOf(id) ?? []).map(name);
  const r = (SHEET.width / width) * 2.2;
  return (
    <svg role="img" aria-labelledby={title} width={width} viewBox={`0 0 ${SHEET.width} ${SHEET.height}`} className="flex-none">
      <title id={title}>{named.length > 0 ? t("alliances.map", list(named)) : t("alliances.mapNone")}</title>
      <use href="#outline-land" />
      {[...provinces].map(([id, how]) => (
        <use key={id} href={`#outline-${id}`} fill={how === "whole" ? "var(--seq-5)" : "var(--seq-2)"} stroke="var(--border)" strokeWidth={0.6} />
      ))}
      <use href="#outline-sea" />
      {dots.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={r} fill="var(--accent)" stroke="var(--paper)" strokeWidth={r / 3} />
      ))}
    </svg>
  );
}
