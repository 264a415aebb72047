import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../src/dataset/load.ts";
import { article, makeFolder, readJson, yutuHere } from "./folder.ts";

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
