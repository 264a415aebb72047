import { expect, test } from "vitest";
import { recognize } from "../../../src/pipeline/recognize/index.ts";
import { dropOverlaps, longestOfKind } from "../../../src/pipeline/refine/overlaps.ts";

const spans = (text: string) => {
  const { quantities, changes, ranks, shares, times } = dropOverlaps(recognize(text));
  const words = (list: readonly { start: number; end: number }[]) => list.map(({ start, end }) => text.slice(start, end));
  return { quantities: words(quantities), changes: words(changes), ranks: words(ranks), shares: words(shares), times: words(times) };
};

test.each<[string, Partial<ReturnType<typeof spans>>]>([
  ["增长5.2%", { changes: ["增长5.2%"], quantities: [] }],
  ["比上年同期增长5.2%", { changes: ["比上年同期增长5.2%"], quantities: [], times: [] }],
  ["是2010年的4.66倍", { changes: ["是2010年的4.66倍"], quantities: [], times: [] }],
  ["占全市的40%以上", { shares: ["占全市的40%以上"], quantities: [] }],
  ["占全市比重提高到27%", { shares: ["占全市比重提高到27%"], changes: [], quantities: [] }],
  ["居全国第3位", { ranks: ["居全国第3位"], quantities: [] }],
  ["上升15个位次", { ranks: ["上升15个位次"], quantities: [] }],
  ["2021年1—9月", { times: ["2021年1—9月"], quantities: [] }],
  ["30年来", { times: ["30年来"], quantities: [] }],
  ["前三个月", { times: ["前三个月"], quantities: [] }],
  ["指数（2021）", { times: ["2021"], quantities: [] }],
  ["低于全国6.6%的平均水平", { shares: [], quantities: [] }],
  ["2020年完成1291.5亿元，增长5.2%", { times: ["2020年"], quantities: ["1291.5亿元"], changes: ["增长5.2%"] }],
])("keeps one reading of %s", (text, expected) => expect(spans(text)).toMatchObject(expected));

test("keeps quantities that only stand beside the others", () =>
  expect(spans("占全市35%的企业有45家，2021年增加5家").quantities).toEqual(["45家", "5家"]));

const mention = (start: number, end: number) => ({ kind: "quantity", start, end, value: null, rule: "test" });
test("lets the longest of a kind stand, of equal length the first", () => {
  expect(longestOfKind([mention(0, 3), mention(1, 6), mention(7, 9)])).toEqual([mention(1, 6), mention(7, 9)]);
  expect(longestOfKind([mention(0, 3), mention(1, 4)])).toEqual([mention(0, 3)]);
});
