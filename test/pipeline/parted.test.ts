import { expect, test } from "vitest";
import { alternativesOf, byFirst, byHead, byLast } from "../../src/pipeline/parted.ts";

test.each<[string, string[]]>([
  ["(a|b)$", ["a$", "b$"]],
  ["(?:a|(?:b|c)d)$", ["a$", "(?:b|c)d$"]],
  ["a$|(?:b|c)$", ["a$", "(?:b|c)$"]],
  ["(?:a)|(?:b)", ["(?:a)", "(?:b)"]],
  ["(?:a|b)(?!c)", ["(?:a|b)(?!c)"]],
  ["[|)]a|\\|b", ["[|)]a", "\\|b"]],
])("%s says side by side", (source, alternatives) => expect(alternativesOf(source)).toEqual(alternatives));

const WORDS = ["企业", "企业数", "高新区", "在", "了在", "", "x", "中心（", "A股", "57%", "收入total", "区的"];
test.each([/(企业|[一-龥]+区|(?:在|中心)（?)$/, /数$|^$|\d%$/, /(?:了|的)?$/, /(?:total|\s)$/i, /[^区]$/, /企业.$/])(
  "%s is told by the last character as by itself",
  (pattern) => {
    const parted = byLast(pattern);
    for (const words of WORDS) {
      expect(parted.test(words)).toBe(pattern.test(words));
      expect(parted.exec(words)?.[1]).toBe(pattern.exec(words)?.[1]);
    }
  },
);

test.each([/^(企业|[一-龥]+区|(?:在|中心)（?)/, /^$|^A股|^\d+%$/, /^(?:(?:了|的)?在|区)/, /^(?:INCOME|收入)|^(?:)/i, /^[^区]$/, /^(?!企业数)企/])(
  "%s is told by the first character as by itself",
  (pattern) => {
    const parted = byHead(pattern);
    for (const words of WORDS) {
      expect(parted.test(words)).toBe(pattern.test(words));
      expect(parted.exec(words)?.[1]).toBe(pattern.exec(words)?.[1]);
    }
  },
);

test.each([/(?:全|我)(?:市|省)(?!级)|(?<![\d.])(?:[3-9]|1\d)市|(?:该|本)?(?:园区|新区)/g, /a+|[b-d]|甲./g])(
  "%s is found where its first character stands",
  (pattern) => {
    const text = "全市与我省级，12市、2市、该园区和新区园区aaabcd甲乙甲";
    expect(byFirst(pattern)(text).map(({ index, 0: words }) => [index, words])).toEqual(
      [...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]),
    );
  },
);

test("what is not anchored, or may be nothing, is refused", () => {
  expect(() => byLast(/a|b$/)).toThrow("cannot part");
  expect(() => byHead(/^a|b/)).toThrow("cannot part");
  expect(() => byFirst(/a?/g)).toThrow("cannot part");
  expect(() => byLast(/\x41$/)).toThrow("cannot read");
});
