/** Map outlines: asked for beside the data, kept by file name. */
import type { Topology } from "topojson-specification";

const asked = new Map<string, Promise<Topology | null>>();

/** A TopoJSON of public/shapes; null when it is not there. */
export function shape(file: string): Promise<Topology | null> {
  let found = asked.get(file);
  if (!found) {
    found = fetch(new URL(`shapes/${file}`, document.baseURI))
      .then((response) => (response.ok && !response.headers.get("content-type")?.startsWith("text/html") ? response.json() : null))
      .catch(() => null);
    asked.set(file, found);
  }
  return found;
}

/** The nation: asked for by the entry, since the first view is a map. */
export const NATION = "nation.topo.json";
export const startShapes = (): void => void shape(NATION);
