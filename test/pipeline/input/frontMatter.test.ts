import { expect, test } from "vitest";
import { readFrontMatter } from "../../../src/pipeline/input/frontMatter.ts";

const read = (text: string): { [key: string]: string } =>
  Object.fromEntries(Array.from(readFrontMatter(text)?.values ?? [], ([key, { text: value }]) => [key, value]));

test.each([
  ["a plain header", "---\ntitle: 标题\ndate: 2021-12-18\n---\n正文", { title: "标题", date: "2021-12-18" }],
  ["blank lines and a byte order mark before it", "\ufeff\n\n---\ntitle: '标题'\n---\n正文", { title: "标题" }],
  ["doubled quotation marks", "---\ntitle: '甲''乙'\n---\n", { title: "甲'乙" }],
  ["a list", '---\nsource:\n  - "https://example.invalid/a"\n  - b\n---\n', { source: "https://example.invalid/a" }],
  ["a folded value", "---\ntitle: >-\n  标题在此\n---\n", { title: "标题在此" }],
  [
    "a colon inside a value",
    "---\ntitle: 标题：副题\ndate: Sat, 18 Dec 2021 09:20:33 GMT\n---\n",
    { title: "标题：副题", date: "Sat, 18 Dec 2021 09:20:33 GMT" },
  ],
  ["lines ended the Windows way", "---\r\ntitle: 标题\r\n---\r\n正文", { title: "标题" }],
])("reads %s", (_, text, values) => expect(read(text)).toMatchObject(values));

test.each([
  ["an unclosed quotation mark", "---\ntitle: '标题\ndate: 2021-12-18\n---\n", { title: "标题", date: "2021-12-18" }],
  ["a second colon", "---\ntitle: a: b: c\ndate: 2021-12-18\n---\n", { title: "a: b: c", date: "2021-12-18" }],
  ["inner quotation marks", '---\ntitle: "做"先锋队""\ndate: 2021-12-18\n---\n', { date: "2021-12-18" }],
  ["a tab", "---\ntitle:\t标题\n\tx: y\ndate: 2021-12-18\n---\n", { title: "标题", date: "2021-12-18" }],
])("reads a header with %s line by line, and says so", (_, text, values) => {
  expect(read(text)).toMatchObject(values);
  expect(readFrontMatter(text)?.malformed).toEqual(expect.any(String));
});

test.each([
  ["no header", "标题\n\n正文"],
  ["a rule", "---\n\n正文没有头\n---\n"],
  ["a header never closed", "---\ntitle: 标题\n正文"],
])("%s", (_, text) => expect(readFrontMatter(text)).toBeNull());

test("knows where the title stands", () => {
  const text = "\n---\ntitle: '沿黄高新区'\n---\n";
  const title = readFrontMatter(text)?.values.get("title");
  expect(text.startsWith("沿黄高新区", title?.start)).toBe(true);
});
