import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decode } from "../../../src/pipeline/input/decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
  return bytes;
};
const text = "全市地区生产总值增长5.2%，其中工业增加值增长6.1%。";

test.each([
  ["UTF-8", utf8(text), "utf-8"],
  ["UTF-8 with a byte order mark", utf8(`\ufeff${text}`), "utf-8"],
  ["UTF-16, little end first", utf16(text, true), "utf-16le"],
  ["UTF-16, big end first", utf16(text, false), "utf-16be"],
  ["UTF-8 cut inside a character", utf8(text.repeat(20)).subarray(0, -1), "utf-8"],
])("reads %s", (_, bytes, encoding) => {
  const decoded = decode(bytes);
  expect(decoded).toMatchObject({ encoding, reason: null });
  expect(decoded.text).toContain("全市地区生产总值增长5.2%");
});

test.each([
  ["2020-04-08-provinces-gdp-2019-gb18030.txt", "gb18030", "地区生产总值"],
  ["2023-02-18-hefei-suzhou-industrial-park-big5.txt", "big5", "合肥"],
])("knows the encoding of %s", (file, encoding, word) => {
  const decoded = decode(readFileSync(`data/articles/${file}`));
  expect(decoded).toMatchObject({ encoding, reason: null });
  expect(decoded.text).toContain(word === "地区生产总值" ? "省级经济版图" : word);
});

test.each([
  ["nothing", new Uint8Array(), /empty/],
  ["blanks", utf8(" \n　\n"), /blanks/],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), /PNG/],
  ["an old, perhaps encrypted Office file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), /Office/],
  ["control characters", new Uint8Array(400).fill(1), /binary/],
  ["noise", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff), /binary|not recognised/],
])("refuses %s with one reason", (_, bytes, reason) => {
  const decoded = decode(bytes);
  expect(decoded.text).toBeNull();
  expect(decoded.reason).toMatch(reason);
});
