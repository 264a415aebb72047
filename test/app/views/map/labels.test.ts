import { expect, test } from "vitest";
import { boxOfLabel, type Candidate, placeLabels } from "../../../../src/app/views/map/labels.ts";
import { random } from "../../sample.ts";

const picture = { width: 800, height: 600 };
const text = (words: string, size = 12) => ({ text: words, width: words.length * size, height: size * 1.25 });

const crowd = (seed: number, count: number): Candidate[] => {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    texts: next() < 0.3 ? [text("山东省\n98566"), text("山东")] : [text("一二三四".slice(0, 2 + Math.floor(next() * 3)))],
    at: [next() * picture.width, next() * picture.height],
    weight: next(),
    radius: next() < 0.3 ? 3 + next() * 12 : 0,
    ...(next() < 0.5 ? { room: next() * 80 } : {}),
  }));
};

test.each(Array.from({ length: 50 }, (_, seed) => [seed]))("no name covers another or a mark, none leaves the picture, seed %i", (seed) => {
  const candidates = crowd(seed, 120);
  const placed = placeLabels(candidates, picture);
  const boxes = placed.map((label) => ({ id: label.id, ...boxOfLabel(label) }));
  const marks = candidates
    .filter(({ radius }) => radius > 0)
    .map(({ id, at: [x, y], radius }) => ({ id, left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  type Box = (typeof boxes)[number];
  const meet = (a: Box, b: Box) => a.id !== b.id && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  expect(boxes.flatMap((a) => [...boxes, ...marks].filter((b) => meet(a, b)).map((b) => `${a.id} ${b.id}`))).toEqual([]);
  expect(boxes.filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > picture.width || bottom > picture.height)).toEqual([]);
  for (const { id, width } of placed) expect(width).toBeLessThanOrEqual(candidates.find((c) => c.id === id)?.room ?? Number.POSITIVE_INFINITY);
  expect(placeLabels(candidates.toReversed(), picture)).toEqual(placed);
});

test("the heavier name takes the place, the longer text gives way to the shorter", () => {
  const at: [number, number] = [400, 300];
  const one = placeLabels(
    [
      { id: "light", texts: [text("青海")], at, weight: 1, radius: 0 },
      { id: "heavy", texts: [text("甘肃")], at, weight: 2, radius: 0, room: 30 },
    ],
    { width: 800, height: 316 },
  );
  expect(one[0]).toMatchObject({ id: "heavy", offset: [0, 0] });
  const short = placeLabels([{ id: "a", texts: [text("内蒙古自治区"), text("内蒙古")], at, weight: 1, radius: 0, room: 40 }], picture);
  expect(short.map((label) => label.text)).toEqual(["内蒙古"]);
});
