import { expect, test } from "vitest";
import { hash } from "../../../src/pipeline/assemble/hash.ts";

test("the same words give the same id, whenever and wherever", () => {
  expect(hash("济南市", 2023)).toBe(hash("济南市", 2023));
  expect(hash("济南市", 2023)).toMatch(/^[0-9a-f]{13}$/);
});

type Words = readonly (string | number | null)[];
test.each<[string, Words, Words]>([
  ["other words", ["济南市"], ["济宁市"]],
  ["other order", ["a", "b"], ["b", "a"]],
  ["parted elsewhere", ["ab", "c"], ["a", "bc"]],
  ["one word more", ["a"], ["a", null]],
  ["another number", [1.1], [1.2]],
  ["upper half of the code unit", ["\u4e00"], ["\u0100\u4e00"]],
])("%s give another id", (_, a, b) => expect(hash(...a)).not.toBe(hash(...b)));

test("ids of many facts differ", () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => hash("370100", `x-${i % 500}`, 2000 + Math.floor(i / 500)));
  expect(new Set(ids).size).toBe(ids.length);
});
