import { expect, test } from "vitest";
import { reduced } from "../../../src/app/export/lapse.ts";
import { random } from "../sample.ts";

test.each([16, 64, 256])("of %i colours, areas keep theirs and all others come near", (most) => {
  // Two areas nearly alike, and edges of any colour between.
  const areas = [
    [0xe4, 0xe7, 0xee],
    [0xee, 0xea, 0xe0],
  ] as const;
  const next = random(5);
  const grey = () => Math.floor(next() * 256);
  const colours = Array.from({ length: 4000 }, (_, i) => (i % 4 === 3 ? [grey(), grey(), grey()] : [...areas[i % 2]!]));
  const { palette, index } = reduced(new Uint8Array(colours.flatMap((colour) => [...colour, 255])), most);
  expect(palette.length).toBeLessThanOrEqual(most);
  const far = colours.map((colour, i) => Math.hypot(...colour.map((value, k) => value - palette[index[i]!]![k]!)));
  expect(far.filter((_, i) => i % 4 !== 3).every((distance) => distance === 0)).toBe(true);
  expect(far.reduce((sum, distance) => sum + distance, 0) / far.length).toBeLessThan(40);
});
