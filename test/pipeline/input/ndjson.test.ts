import { expect, test } from "vitest";
import { openFile } from "../../../src/pipeline/open.ts";

const open = (text: string, file = "feed.ndjson") => openFile(new TextEncoder().encode(text), { file });
const first = {
  title: "甲市增长5%",
  text: "甲市公布数据，全市生产总值1,192.6亿元，\n同比\t“增长”5%。",
  date: "2023-07-20",
  publisher: "甲报",
  url: "https://example.invalid/1",
};
const second = { id: 2, html: "<p>乙市公布数据，全市生产总值增长6%，居全省第一位。</p>", title: "乙市增长6%", date: "Thu, 20 Jul 2023 18:00:00 GMT" };

test("one article a line, each with its own metadata", () => {
  const { parts, problems } = open(`${JSON.stringify(first)}\n\n${JSON.stringify(second)}\n`);
  expect(problems).toEqual([]);
  expect(parts.map(({ index, meta }) => [index, meta.title, meta.publisher, meta.published, meta.url])).toEqual([
    [0, "甲市增长5%", "甲报", "2023-07-20", "https://example.invalid/1"],
    [1, "乙市增长6%", null, "2023-07-21", null],
  ]);
  expect(parts[1]?.text.clean).toContain("乙市公布数据");
});

test("is known by its content", () => expect(open(`${JSON.stringify(first)}\n${JSON.stringify(second)}`, "feed.txt").parts).toHaveLength(2));

test("places lead through the escapes back to the file", () => {
  const line = JSON.stringify(first).replace("甲市公布", "\\u7532市公布");
  const text = open(line).parts[0]?.text;
  expect(text?.raw).toBe(line);
  expect(text?.raw.startsWith("\\u7532", text.origin[text.clean.indexOf("甲市公布")])).toBe(true);
  expect(text?.raw.startsWith("增长”5%", text.origin[text.clean.indexOf("增长”5%")])).toBe(true);
});

test("a bad line costs no other", () => {
  const { parts, problems } = open(`${JSON.stringify(first)}\n{"text": \n[1]\n{"title":"无正文"}\n${JSON.stringify(second)}\n`);
  expect(parts).toHaveLength(2);
  expect(problems.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual([
    "feed: not a JSON object",
    "feed: not a JSON object",
    "feed: no article text; one of text, content, html, body must hold it",
  ]);
});
