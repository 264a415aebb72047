/**
 * `?bench` or `?bench=100000`: the page over invented figures instead of a dataset, with `window.bench` for those who measure it:
 * `steps` of filters, `ready()`, `apply(i)`, which resolves after the next paint, and `engine(rows)`: the selectors alone.
 */
import { dataNow } from "../data.ts";
import type { Data } from "../select/data.ts";
import { LABELS, shapeJson } from "../shapes.ts";
import { type Filters, useStore } from "../store.ts";
import { benchEngine, type EngineBench, steps } from "./engine.ts";
import { generate } from "./generate.ts";

const ROWS = 1_000_000;

declare global {
  interface Window {
    bench?: { steps: number; ready: () => boolean; apply: (step: number) => Promise<void>; engine: (rows: number) => Promise<EngineBench> };
  }
}

export async function startBench(): Promise<Data> {
  const wanted = Number(new URLSearchParams(location.search).get("bench"));
  const labels = Object.values(Object(await shapeJson(LABELS)));
  const codes = labels.flatMap((places) => Object.keys(Object(places)));
  const data = generate(wanted > 0 ? wanted : ROWS, codes.length > 0 ? codes : undefined);
  const moves = steps(data);
  window.bench = {
    steps: moves.length,
    ready: () =>
      dataNow() !== null && document.querySelector("#view :is(canvas, svg)") !== null && document.querySelector("[aria-busy=true]") === null,
    apply: (step) => apply(moves[step % moves.length]!),
    engine: async (rows) => benchEngine(rows),
  };
  return data;
}

async function apply(filters: Filters): Promise<void> {
  useStore.getState().narrow(filters, "bench");
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
