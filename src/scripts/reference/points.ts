import { z } from "zod";

const Position = z.tuple([z.number(), z.number()]).rest(z.number());
const Ring = z.array(Position);
const Geometry = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
]);
type Ring = z.infer<typeof Ring>;

const areaOf = (ring: Ring): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += (ring[j]![0] - ring[i]![0]) * (ring[j]![1] + ring[i]![1]);
  return Math.abs(sum / 2);
};

/** A point inside the largest polygon: the middle of its widest stretch on one of nine parallels. Null for anything but polygons. */
export function innerPoint(geometry: unknown): [number, number] | null {
  const parsed = Geometry.safeParse(geometry);
  if (!parsed.success) return null;
  const polygons = parsed.data.type === "Polygon" ? [parsed.data.coordinates] : parsed.data.coordinates;
  const rings = polygons.toSorted((a, b) => areaOf(b[0]!) - areaOf(a[0]!))[0]!;
  const latitudes = rings[0]!.map(([, lat]) => lat);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  let best: { width: number; point: [number, number] } | null = null;
  for (let step = 1; step < 10; step++) {
    const lat = south + ((north - south) * step) / 10;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1]! - crossings[i]!;
      if (!best || width > best.width) best = { width, point: [(crossings[i]! + crossings[i + 1]!) / 2, lat] };
    }
  }
  return best?.point ?? null;
}

function crossingsAt(ring: Ring, lat: number): number[] {
  const found: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i]!;
    const [x2, y2] = ring[j]!;
    if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
  }
  return found;
}
