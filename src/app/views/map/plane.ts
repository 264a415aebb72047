/** A sheet's SVG as GeoJSON in sheet units: for drawing where no browser reads SVG, and for pictures that are the same there. */
import { FRAME, GROUND, type PlaneCollection } from "../../../dataset/shapes.ts";
import { type Ring, ringsOf } from "./outline.ts";

type Feature = PlaneCollection["features"][number];

const PATH = /<path name="(?<name>[^"]+)"(?<line> fill="none")? d="(?<d>[^"]*)"/g;

const pairs = (ring: Ring): [number, number][] => Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!]);

/** Rings as polygons of their own: they are filled as one path, as the SVG's are, so that holes stay holes. */
export function planeOf(svg: string): PlaneCollection {
  const features = Array.from(svg.matchAll(PATH)).flatMap(({ groups }): Feature[] => {
    const { name = "", line, d = "" } = groups ?? {};
    if (name === GROUND) return [];
    const rings = ringsOf(d).map(pairs);
    return [
      {
        type: "Feature",
        properties: { name },
        geometry: line
          ? { type: "MultiLineString", coordinates: rings }
          : { type: "MultiPolygon", coordinates: rings.map((ring) => [ring[0] ? [...ring, ring[0]] : ring]) },
      },
    ];
  });
  const frame = new RegExp(`<rect name="${FRAME}"[^>]* x="([\\d.]+)" y="([\\d.]+)" width="([\\d.]+)" height="([\\d.]+)"`).exec(svg);
  if (frame) {
    const [x = 0, y = 0, width = 0, height = 0] = frame.slice(1).map(Number);
    const corners: [number, number][] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ];
    features.push({ type: "Feature", properties: { name: FRAME }, geometry: { type: "MultiLineString", coordinates: [corners] } });
  }
  return { type: "FeatureCollection", features };
}
