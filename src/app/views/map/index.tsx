/**
 * The map, newcomers' first screen. From choices to picture:
 *
 *   sheet.ts, outline.ts   which outlines, and where each area stands
 *   rows.ts, classes.ts    which figure each area shows, and in which class
 *   alliances.ts           what is drawn over it
 *   labels.ts, paint.ts    names that never collide; colours and hatches
 *   option.ts              all of it as an ECharts option
 *   Stage.tsx              the chart with rings, tooltip, hands and keys; Player, Legend, Crumbs, Table around it
 */
import "./map.css";
import { toSearch } from "../../address.ts";
import { useData, useDataNow, useFirst } from "../../data.ts";
import { type Choices, choicesOf, noChoices, useStore } from "../../store.ts";
import { Atlas } from "./Atlas.tsx";

/** Nothing chosen that changes the first map. */
const untouched = (choices: Choices): boolean =>
  toSearch({ ...choicesOf(choices), language: null, theme: "system", classing: noChoices.classing }) === "#/map";

export default function MapView() {
  const data = useDataNow();
  const first = useFirst();
  const plain = useStore(untouched);
  // The first map needs one small file; every other look waits for the data.
  return data || (first && plain) ? <Atlas data={data} first={first} /> : <Wait />;
}

function Wait() {
  useData();
  return null;
}
