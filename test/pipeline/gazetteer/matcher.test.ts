import { describe, expect, test } from "vitest";
import { makeMatcher } from "../../../src/pipeline/gazetteer/matcher.ts";

const find = (names: string[], text: string): string[] => {
  const found: string[] = [];
  makeMatcher(names.map((name) => [name, name] as const)).each(text, (start, end, name) => {
    expect(text.slice(start, end)).toBe(name);
    found.push(`${start}${name}`);
  });
  return found;
};

describe("matcher", () => {
  test.each([
    [["济南", "济南市", "南市"], "在济南市南", ["1济南", "1济南市", "2南市"]],
    [["甲乙丙", "乙丙丁", "丙"], "甲乙丙丁", ["0甲乙丙", "2丙", "1乙丙丁"]],
    [["啊啊"], "啊啊啊", ["0啊啊", "1啊啊"]],
    [["he", "she", "his", "hers"], "ushers", ["1she", "2he", "2hers"]],
    [["济南"], "", []],
    [[], "济南", []],
  ])("%j in %s", (names, text, expected) => expect(find(names, text)).toEqual(expected));

  test("agrees with plain search on made-up text", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const word = (length: number) => Array.from({ length }, () => "山东西南北"[next(5)]!).join("");
    const names = [...new Set(Array.from({ length: 60 }, () => word(1 + next(4))))];
    const text = word(3000);
    const expected: string[] = [];
    for (let end = 1; end <= text.length; end++)
      for (const name of names.toSorted((a, b) => b.length - a.length))
        if (text.slice(0, end).endsWith(name)) expected.push(`${end - name.length}${name}`);
    expect(find(names, text)).toEqual(expected);
  });

  test("refuses an empty name", () => expect(() => makeMatcher([["", 1]])).toThrow("empty name"));
  test("refuses a name given twice", () =>
    expect(() =>
      makeMatcher([
        ["济南", 1],
        ["济南", 2],
      ]),
    ).toThrow("name given twice: 济南"));
});
