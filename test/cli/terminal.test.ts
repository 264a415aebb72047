import { PassThrough } from "node:stream";
import { WriteStream } from "node:tty";
import { afterEach, expect, test, vi } from "vitest";
import { summarize } from "../../src/cli/summary.ts";
import { hasColour, paintFor, startProgress } from "../../src/cli/terminal.ts";
import { article, observation, sample } from "../dataset/sample.ts";

afterEach(() => vi.unstubAllEnvs());

/** Something like a terminal, or like a file, and what was written to it. */
function makeStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = new PassThrough().on("data", (chunk) => written.push(String(chunk)));
  const like: NodeJS.WriteStream = Object.assign(Object.create(WriteStream.prototype), { isTTY, write: (text: string) => stream.write(text) });
  return { like, written };
}

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: "1" }, false],
  [true, { TERM: "dumb" }, false],
])("a terminal %j with %j has colours: %j", (isTTY, env, expected) => {
  vi.stubEnv("NO_COLOR", undefined);
  vi.stubEnv("TERM", "xterm");
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(hasColour(makeStream(isTTY).like)).toBe(expected);
});

test("without a terminal progress is a line at every tenth, and silent for a few files", () => {
  const { like, written } = makeStream(false);
  const progress = startProgress(like, "reading");
  for (let done = 1; done <= 65; done++) progress.update(done, 65);
  progress.stop();
  expect(written).toHaveLength(10);
  expect(written[0]).toBe("reading 10 %  7 of 65\n");
  const few = startProgress(like, "reading");
  for (let done = 1; done <= 19; done++) few.update(done, 19);
  expect(written).toHaveLength(10);
});

test("the summary counts what there is", () => {
  const dataset = sample({
    articles: [article, { ...article, id: "a-2", duplicateOf: "a-1", published: null, publishedIs: "unknown" }],
    observations: [
      { ...observation, conflictsWith: ["o-2"] },
      { ...observation, id: "o-2", scope: "target", conflictsWith: ["o-1"] },
    ],
    problems: [
      { article: null, file: "x.pdf", start: null, end: null, text: "", reason: "scan", rule: "pdf" },
      { article: "a-1", file: "a", start: 0, end: 1, text: "年", reason: "value 1 corrected to 2: x", rule: "corrected" },
    ],
  });
  const lines = summarize({ dataset, texts: [], files: 1234, cached: 1000, workers: 3, faults: [] }, "atlas", 12.34, paintFor(false));
  expect(lines).toEqual([
    "atlas built in 12.3 s (1,234 files, 1,000 unchanged since the last build, 3 workers)",
    "  articles     2   1 reprint, 1 without a date",
    "  regions      2   prefecture 1, province 1",
    "  indicators   1",
    "  observations 2   2 in conflict, 1 target",
    "  alliances    1",
    "  events       1",
    "  checks       0",
    "  repairs      4   pinyin 4",
    "  problems     1   pdf 1",
    "  corrections  1",
  ]);
});
