/** The map through its periods as an animated GIF: every frame a whole sheet, dated and sourced. Depends on no clock and no screen. */
import * as gifenc from "gifenc";
import type { Choices } from "../store.ts";
import { periodsOf } from "../views/map/export.ts";
import { type Composed, compose, type Heights, type Setting } from "./compose.ts";
import type { Given } from "./exhibit.ts";
import { exhibitOf } from "./picture.ts";
import { type Carried, withComment } from "./state.ts";

// A build finds its modules by name; Node takes the package as one object.
const { GIFEncoder, applyPalette, quantize }: typeof gifenc = "GIFEncoder" in gifenc ? gifenc : Object(gifenc).default;

/** Milliseconds a frame is shown, and the last one before it begins anew. */
const BEAT = 1200;
const REST = 3000;
const COLOURS = 256;

/** The choices of each frame: one period each, with classes that hold for all of them. Empty where there is nothing to play. */
export async function lapseOf(given: Given): Promise<Choices[]> {
  const { "map.layout": _, ...options } = given.choices.options;
  const choices = { ...given.choices, options: { ...options, "map.breaks": "all" } };
  const periods = await periodsOf({ ...given, choices });
  return periods.length < 2 ? [] : periods.map((period) => ({ ...choices, period }));
}

const larger = (a: Heights, b: Heights): Heights => ({
  heading: Math.max(a.heading, b.heading),
  legend: Math.max(a.legend, b.legend),
  footing: Math.max(a.footing, b.footing),
});

/** The frames' sheets, on which the map stands still. `say` is waited for before each, and may throw to break off. */
export async function framesOf(given: Given, setting: Setting, say: (done: number, all: number) => Promise<void>): Promise<Composed[]> {
  const all = await lapseOf(given);
  const shows = await Promise.all(all.map((choices) => exhibitOf({ ...given, choices })));
  const draw = async (at: Setting): Promise<Composed[]> => {
    const frames: Composed[] = [];
    for (const [i, choices] of all.entries()) {
      await say(i, all.length);
      const frame = compose(shows[i]!, { ...given, choices }, at);
      if (frame) frames.push(frame);
    }
    return frames;
  };
  const first = await draw(setting);
  const least = first.map(({ took }) => took).reduce(larger, { heading: 0, legend: 0, footing: 0 });
  return draw({ ...setting, least });
}

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and strength of each. */
  data: Uint8Array | Uint8ClampedArray;
}

/** Of the colours of a picture, this part stands for the commonest as they are, the rest for those between. */
const EXACT = 0.75;

/**
 * The colours that stand for those of a picture, and which of them each pixel has. Areas keep theirs: a class of the map must
 * not pass for land without figures.
 */
export function reduced(pixels: Uint8Array | Uint8ClampedArray, most: number): { palette: number[][]; index: Uint8Array } {
  const colourAt = (i: number): number => (pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!;
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
  const common = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, Math.floor(most * EXACT));
  const palette = common.map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  if (counts.size > common.length) palette.push(...quantize(pixels, most - common.length).map(([r = 0, g = 0, b = 0]) => [r, g, b]));
  const index = applyPalette(pixels, palette);
  const places = new Map(common.map(([colour], i) => [colour, i]));
  for (let i = 0; i < index.length; i++) index[i] = places.get(colourAt(i * 4)) ?? index[i]!;
  return { palette, index };
}

/** A GIF that repeats for ever, made frame by frame as they come. */
export function gifOf(): { add: (pixels: Pixels, last: boolean) => void; end: (carried: Carried) => Uint8Array<ArrayBuffer> } {
  const gif = GIFEncoder();
  return {
    add({ width, height, data }, last) {
      const { palette, index } = reduced(data, COLOURS);
      gif.writeFrame(index, width, height, { palette, delay: last ? REST : BEAT, repeat: 0 });
    },
    end(carried) {
      gif.finish();
      return withComment(gif.bytes(), carried);
    },
  };
}
