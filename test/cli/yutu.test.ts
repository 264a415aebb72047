import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { article, makeFolder, readJson, startYutu, writeFiles, yutu, yutuHere } from "./folder.ts";

vi.setConfig({ testTimeout: 120_000 }); // processes of their own, on machines that may be busy

const ESCAPE = String.fromCharCode(27);

test.each([
  [[], 2, /USAGE/, "err"],
  [["--help"], 0, /build[\s\S]*check[\s\S]*extract[\s\S]*EXIT CODES/, "out"],
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/, "out"],
  [["build", "--help"], 0, /--out[\s\S]*--corrections[\s\S]*--strict[\s\S]*--watch[\s\S]*--jobs/, "out"],
  [["check", "--help"], 0, /dataset\.json/, "out"],
  [["extract", "--help"], 0, /one JSON object a line/, "out"],
  [["biuld"], 2, /^unknown command: biuld\n/, "err"],
  [["build", "a", "--oot", "b"], 2, /^unknown option: --oot\n/, "err"],
  [["build", "a"], 2, /^Missing required argument: --out\n/, "err"],
  [["build", "a", "b", "--out", "c"], 2, /^too many arguments: b\n/, "err"],
  [["build", "nowhere", "--out", "nowhere-else"], 2, /^nowhere: is not there\n/, "err"],
  [["build", "src", "--out", "x", "--jobs", "none"], 2, /^--jobs none: write a whole number/, "err"],
  [["build", "src", "--out", "x", "--corrections", "none.json"], 2, /^none\.json: is not there\n/, "err"],
  [["check", "nowhere"], 2, /^nowhere: is no folder\n/, "err"],
] as const)("yutu %j", async (args, code, text, stream) => {
  const ended = await yutuHere(args);
  expect(ended).toMatchObject({ code });
  expect(ended[stream]).toMatch(text);
  expect(ended.out + ended.err).not.toMatch(/\bat .*:\d+:\d+|node:internal/);
  expect(ended.out + ended.err).not.toContain(ESCAPE);
});

test("as a program it ends with the same code", async () =>
  expect(await yutu(["biuld"])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^unknown command/) }));

describe("build", () => {
  test("tells what was found and one line a bad file; --strict makes them count", async () => {
    const folder = makeFolder({ "a.md": article(1), "empty.txt": "", "b/scan.pdf": "%PDF-1.4\nbroken" });
    const out = join(makeFolder(), "out");
    const args = ["build", folder, "--out", out, "--cache", join(makeFolder(), "cache")];
    const ended = await yutuHere(args);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/built in \d+\.\d s \(3 files\)\n {2}articles +1\b[\s\S]*observations +1\b[\s\S]*problems +2\b/);
    expect(ended.err.trimEnd().split("\n")).toEqual([expect.stringMatching(/^b\/scan\.pdf: /), expect.stringMatching(/^empty\.txt: empty file/)]);
    const strict = await yutuHere([...args, "--strict"]);
    expect(strict).toMatchObject({ code: 1, err: ended.err });
    expect(strict.out).toMatch(/3 files, 3 unchanged since the last build/);
  });

  test("applies corrections from CSV and JSON, and refuses what is none", async () => {
    const folder = makeFolder({ "a.md": article(1) });
    const place = makeFolder({
      "c.csv": "action,file,quote,field,old,new,reason\ncorrect,a.md,10001亿元,value,10001,10002,misprint\n",
      "c.json": JSON.stringify([{ action: "reject", file: "a.md", quote: "10001亿元", reason: "not the city's" }]),
      "bad.csv": "action,file,quote,reason\nerase,a.md,x,y\n",
    });
    const out = join(place, "out");
    const run = (file: string) => yutuHere(["build", folder, "--out", out, "--cache", join(place, "cache"), "--corrections", join(place, file)]);
    expect(await run("c.csv")).toMatchObject({ code: 0, out: expect.stringMatching(/corrections +1/) });
    expect(loadDataset(readJson(out, "dataset.json"))).toMatchObject({
      observations: [{ value: 10002 }],
      problems: [{ rule: "corrected", reason: "value 10001 corrected to 10002: misprint" }],
    });
    expect((await run("c.json")).code).toBe(0);
    expect(loadDataset(readJson(out, "dataset.json")).observations).toEqual([]);
    expect(await run("bad.csv")).toMatchObject({ code: 2, err: expect.stringMatching(/bad\.csv: correction 1 action: /) });
  });

  test("is interrupted by Ctrl+C without a trace", async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at}.md`, article(at)]));
    const place = makeFolder();
    const running = startYutu(["build", makeFolder(files), "--out", join(place, "out"), "--cache", join(place, "cache")]);
    await running.said(/reading 10 %/);
    running.kill("SIGINT");
    const { code, err } = await running.ended;
    // A fast machine may have been done.
    expect([0, 130]).toContain(code);
    if (code === 130) expect(err).toMatch(/interrupted; the dataset is as it was\n$/);
    expect(err).not.toMatch(/Error|\bat /);
  });

  test("--watch builds again after a change", async () => {
    const folder = makeFolder({ "a.md": article(1) });
    const out = join(makeFolder(), "out");
    const running = startYutu(["build", folder, "--out", out, "--watch", "--cache", join(makeFolder(), "cache")]);
    const holds = async (value: number) => {
      for (let round = 0; round < 80; round++) {
        await wait(100);
        try {
          if (loadDataset(readJson(out, "dataset.json")).observations.some((one) => one.value === value)) return true;
        } catch {
          // between two datasets
        }
      }
      return false;
    };
    expect(await holds(10001)).toBe(true);
    await wait(300);
    writeFiles(folder, { "b.md": article(2) });
    expect(await holds(10002)).toBe(true);
    running.kill("SIGINT");
    expect(await running.ended).toMatchObject({ code: 0, out: expect.stringMatching(/watching/) });
  });
});

test("check finds what was changed by hand, one line a fault", async () => {
  const out = join(makeFolder(), "out");
  await yutuHere(["build", makeFolder({ "a.md": article(1) }), "--out", out, "--cache", join(makeFolder(), "cache")]);
  expect(await yutuHere(["check", join(out, "dataset.json")])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/1 articles, 1 observations, \d+ quotes: no fault/),
  });
  const path = join(out, "dataset.json");
  const written = readFileSync(path, "utf8");
  const tell = async (from: RegExp, to: string) => {
    writeFileSync(path, written.replace(from, to));
    return yutuHere(["check", out]);
  };
  expect(await tell(/"indicator":"[^"]+"/, '"indicator":"nothing"')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^observations \S+: unknown indicator: nothing \(exists\)\n$/m),
    err: "1 fault\n",
  });
  expect(await tell(/"version":1/, '"version":2')).toMatchObject({ code: 1, out: expect.stringMatching(/^dataset\.json version: /) });
  expect(await tell(/^\{/, "")).toMatchObject({ code: 2, err: expect.stringMatching(/is not JSON/) });
});

describe("extract", () => {
  const line = (number: number) =>
    JSON.stringify({ title: "济南市2023年经济运行", date: "2024-03-05", text: `2023年，济南市地区生产总值${number}亿元，同比增长6.1%。` });
  test("gives the facts of an article a line, with the text they stand in", async () => {
    const ended = await yutu(["extract"], { input: `${line(10001)}\n\n${line(10002)}\n` });
    expect(ended).toMatchObject({ code: 0, err: "" });
    const rows = ended.out
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row));
    expect(rows.map(({ line: at, observations }) => [at, observations[0].value])).toEqual([
      [1, 10001],
      [3, 10002],
    ]);
    for (const { observations, texts } of rows)
      for (const { start, end, text } of observations[0].quotes) expect(texts[0].text.slice(start, end)).toBe(text);
  });
  test("tells a bad line and goes on", async () => {
    const ended = await yutu(["extract"], { input: `{"text": \n${line(10001)}\n` });
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/^line-1\.ndjson: .*not a JSON object\n$/);
    expect(ended.out.trimEnd().split("\n")).toHaveLength(2);
  });
  test("with nothing to read it writes nothing", async () => expect(await yutu(["extract"])).toEqual({ code: 0, out: "", err: "" }));
});
