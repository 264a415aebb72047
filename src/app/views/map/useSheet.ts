import { registerMap } from "echarts/core";
import { useEffect, useState } from "react";
import type { Topology } from "topojson-specification";
import { type Level, loadSheet, type Sheet, topologyOf } from "./sheet.ts";

/** Maps registered, the latest last: ECharts never lets one go, so the oldest are emptied. */
const registered: string[] = [];
const KEPT = 8;
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

function register({ key, svg }: Sheet): void {
  const at = registered.indexOf(key);
  if (at >= 0) registered.splice(at, 1);
  else registerMap(key, { svg });
  registered.push(key);
  const old = registered.length > KEPT ? registered.shift() : undefined;
  if (old !== undefined) registerMap(old, { svg: EMPTY });
}

/** The sheet of a place, registered with ECharts; the one before it stays until it is there. Undefined: none yet; null: no outlines. */
export function useSheet(place: string | null, level: Level): { sheet: Sheet | null | undefined; waiting: boolean } {
  const [sheet, setSheet] = useState<Sheet | null | undefined>(undefined);
  useEffect(() => {
    let wanted = true;
    void loadSheet(place, level).then((found) => {
      if (!wanted) return;
      if (found) register(found);
      setSheet(found);
    });
    return () => {
      wanted = false;
    };
  }, [place, level]);
  return { sheet, waiting: sheet !== null && (sheet === undefined || sheet.place !== place || sheet.level !== level) };
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
