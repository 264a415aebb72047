import { useEffect, useState } from "react";
import type { Topology } from "topojson-specification";
import { painted } from "../../painted.ts";
import { type Level, loadSheet, type Sheet, topologyOf } from "./sheet.ts";

type Draw = typeof import("./draw.ts");
let draw: Draw | null = null;
/** Asked for once the words of the map stand. */
const loadDraw = async (): Promise<Draw> => {
  await painted;
  draw ??= await import("./draw.ts");
  return draw;
};

interface Drawn {
  /** The one before stays until the next is there. Undefined: none yet; null: no outlines. */
  sheet: Sheet | null | undefined;
  /** The sheet is known to ECharts. */
  drawable: boolean;
  waiting: boolean;
}

/** The sheet of a place. */
export function useSheet(place: string | null, level: Level): Drawn {
  const [sheet, setSheet] = useState<Sheet | null | undefined>(undefined);
  const [drawable, setDrawable] = useState(draw !== null);
  useEffect(() => {
    let wanted = true;
    void loadDraw();
    void loadSheet(place, level).then((found) => {
      if (!wanted) return;
      if (found) draw?.register(found);
      setSheet(found);
    });
    return () => {
      wanted = false;
    };
  }, [place, level]);
  useEffect(() => {
    if (drawable || !sheet) return;
    let wanted = true;
    void loadDraw().then(({ register }) => {
      if (!wanted) return;
      register(sheet);
      setDrawable(true);
    });
    return () => {
      wanted = false;
    };
  }, [sheet, drawable]);
  return { sheet, drawable, waiting: sheet !== null && (sheet === undefined || sheet.place !== place || sheet.level !== level) };
}

/** A topology, asked for when a file is named; null until it is there. */
export function useTopology(file: string | null): Topology | null {
  const [found, setFound] = useState<{ file: string; topology: Topology | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    if (file !== null)
      void topologyOf(file).then((topology) => {
        if (wanted) setFound({ file, topology });
      });
    return () => {
      wanted = false;
    };
  }, [file]);
  return found !== null && found.file === file ? found.topology : null;
}
