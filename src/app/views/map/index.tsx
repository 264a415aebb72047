/**
 * The map, newcomers' first screen. From choices to picture:
 *
 *   sheet.ts, outline.ts     which outlines, and where each area stands
 *   plan.ts                  which figures, classes and circles: rows.ts, classes.ts, scene.ts
 *   alliances.ts             what is drawn over them
 *   names.ts, labels.ts      names that never collide
 *   caption.ts               title, note, legend
 *   paint.ts, option.ts      all of it as an ECharts option
 *   Atlas.tsx                these steps with the reader's choices; Stage.tsx the chart with rings, hands and keys
 *   export.ts                the same steps for a sheet to take away
 */
import "./map.css";
import { isFirstMap } from "../../address.ts";
import { useData, useDataNow, useFirst } from "../../data.ts";
import { useStore } from "../../store.ts";
import { Atlas } from "./Atlas.tsx";

export default function MapView() {
  const data = useDataNow();
  const first = useFirst();
  const plain = useStore(isFirstMap);
  // The first map needs one small file; every other look waits for the data.
  return data || (first && plain) ? <Atlas data={data} first={first} /> : <Wait />;
}

function Wait() {
  useData();
  return null;
}
