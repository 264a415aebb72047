import { expect, test } from "vitest";
import { recognize } from "../../../src/pipeline/recognize/index.ts";

test("gives every list in text order, spans inside the text", () => {
  const text = "2021年，全市地区生产总值1291.5亿元，同比增长5.2%，居全省第3位，占全省的12%；高新技术企业1214家。";
  const found = recognize(text);
  const lists: readonly (readonly { start: number; end: number }[])[] = Object.values(found);
  for (const list of lists) {
    const starts = list.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const { start, end } of list) expect(start >= 0 && start < end && end <= text.length).toBe(true);
  }
  expect(lists.map((list) => list.length)).toEqual([4, 1, 1, 1, 1]);
});
