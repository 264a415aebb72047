import { describe, expect, test } from "vitest";
import { openFile } from "../../src/pipeline/open.ts";
import { processorTime } from "../processorTime.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("long repeats take linear time", { timeout: 60_000 }, () => {
  // What is one line to the reader is fast at any length; lines cost their own few microseconds each.
  const inOneLine = [
    "1",
    "增",
    " ",
    "　",
    "\t",
    "，；",
    "。",
    "”",
    "《",
    "（ā",
    "?！",
    "人?!眻@區",
    "區(qū)",
    "_增",
    "落 ",
    "18 51元，",
    "<",
    "&",
    "|",
    "-",
    "*",
    "[a](",
    "![",
    "\u0000a",
    "\ufeff",
  ];
  const inLines = [
    "\n",
    "增长\n",
    "全市增长，\n\n",
    "建\n",
    "甲  1  2\n",
    "本报讯 全市增长。\n标题\n\n标题二\n",
    "全市。■ 本报记者 石桥\n",
    "相关阅读\n",
    "来源：甲 2020年1月1日\n",
    "<p>",
    "<td>",
    "|1|2|\n",
    "a: b\n",
    '{"text":"甲"}\n',
  ];
  test.each([...inOneLine.map((unit) => [unit, 100_000] as const), ...inLines.map((unit) => [unit, 8000] as const)])("%j", (unit, length) => {
    const bytes = bytesOf(`${unit.repeat(length / unit.length)}\n全市生产总值增长5%，居全省第一位。`);
    const took = processorTime(() => {
      for (const file of ["a.txt", "a.md", "a.html"]) openFile(bytes, { file });
    });
    expect(took).toBeLessThan(3000);
  });
});
