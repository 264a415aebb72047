import { expect, test } from "vitest";
import { matchesMany, needsOf, rare } from "../../src/pipeline/rare.ts";

test.each<[RegExp, string[][] | null]>([
  [/毛利率/, [["毛利", "利率"]]],
  [/客场|主场/, [["客场"], ["主场"]]],
  [/[客主]场/, [["客场"], ["主场"]]],
  [/每股(?:基本)?(?:收益|盈利)/, [["每股"]]],
  [/全港(?!口)|(?<=x)本港/, [["全港"], ["本港"]]],
  [/在a{1,3}b/, [["在a"]]],
  [/x[ab]+y/, [["xa"], ["xb"]]],
  [/(?:x|y)z/, [["xz"], ["yz"]]],
  [/(?:(?:[ab])+c)/, [["ac"], ["bc"]]],
  [/hk/i, [["hk"], ["hK"], ["Hk"], ["HK"]]],
  [/[^，]{2,4}区/, null],
  [/甲?乙/, null],
  [/甲|乙丙/, null],
  [/\d\d年/, null],
  [/\x41甲/, null],
])("reads off %s what each match of it holds", (pattern, needs) => expect(needsOf(pattern)).toEqual(needs));

test("an article that lacks it is not searched, one that holds it is", () => {
  const match = rare(/(?:进|射)球(?!员)/);
  expect(match.in("园区射门")).toBe(false);
  expect(match.in("园区进球员三名")).toBe(true);
  expect(match.test("园区进球员三名", "园区进球员三名")).toBe(false);
  expect(match.test("园区进球三个", "进球三")).toBe(true);
  expect(match.test("", "")).toBe(false);
});

test("finds all matches, and counts patterns no further than it must", () => {
  expect(
    rare(/本港|全港/g)
      .all("本港与全港")
      .map(({ index }) => index),
  ).toEqual([0, 3]);
  expect(rare(/本港/g).all("香港")).toEqual([]);
  const patterns = [/甲乙/, /丙丁/, /\d+/].map(rare);
  expect(matchesMany("甲乙2", patterns, 2)).toBe(true);
  expect(matchesMany("丙2", patterns, 2)).toBe(false);
});
