import { expect, test } from "vitest";
import { parseCsv } from "../../src/pipeline/shell/csv.ts";
import { parseDate } from "../../src/pipeline/shell/sidecar.ts";
import { processorTime } from "../processorTime.ts";

test.each<[string, string, Record<string, string>[]]>([
  [
    "plain rows",
    "file,title\na.txt,甲\nb.txt,乙\n",
    [
      { file: "a.txt", title: "甲" },
      { file: "b.txt", title: "乙" },
    ],
  ],
  ["a byte order mark and CRLF", "\uFEFFFile,Title\r\na.txt,甲\r\n", [{ file: "a.txt", title: "甲" }]],
  ["quotes with commas, quotes and line ends", 'file,title\na.txt,"甲,""乙""\n丙"', [{ file: "a.txt", title: '甲,"乙"\n丙' }]],
  ["semicolons", "file;title\na.txt;甲,乙", [{ file: "a.txt", title: "甲,乙" }]],
  ["tabs", "file\ttitle\na.txt\t甲", [{ file: "a.txt", title: "甲" }]],
  ["empty lines and missing cells", "file,title\n\na.txt\n,\n", [{ file: "a.txt", title: "" }]],
  ["a quote that never closes", 'file,title\na.txt,"甲\n乙', [{ file: "a.txt", title: "甲\n乙" }]],
  ["nothing", "", []],
  ["a header alone", "file,title\n", []],
])("reads %s", (_, text, rows) => expect(parseCsv(text).map(({ cells }) => cells)).toEqual(rows));

test.each([
  ["2024-03-05", "2024-03-05"],
  ["2024/3/5", "2024-03-05"],
  ["2024.03", "2024-03"],
  ["2024年3月5日", "2024-03-05"],
  ["2024年3月", "2024-03"],
  ["2024", "2024"],
  ["2024-03-05 10:20:00", "2024-03-05"],
])("%s is the date %s", (cell, date) => expect(parseDate(cell)).toBe(date));
test.each(["去年", "3月5日", "2024-13", "2024-02-40", "05/03/2024", "20240305x", ""])("%j is no date", (cell) => expect(parseDate(cell)).toBeNull());

test("a long row of quotes takes linear time", () => {
  expect(processorTime(() => parseCsv(`file,title\n${'"'.repeat(1_000_000)}`), 3)).toBeLessThan(1000);
});
