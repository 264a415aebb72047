import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { build } from "../../src/pipeline/main.ts";
import { article, articles, bytesOf, canBeNobody, makeFolder, startYutu, valuesOf, writeFiles, yutu, yutuHere } from "./folder.ts";

test("as a program it ends with the same code", async () =>
  expect(await yutu(["biuld"])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^unknown command/) }));

test("two threads give the bytes that one gives", async () => {
  const folder = makeFolder({ ...articles(30), "bad.txt": "" });
  const place = makeFolder();
  const run = async (jobs: number) => {
    const { workers } = await build({ folder, out: join(place, String(jobs)), jobs, cache: null });
    return { workers, bytes: bytesOf(join(place, String(jobs))) };
  };
  expect(await run(2)).toEqual({ ...(await run(1)), workers: 2 });
});

test.skipIf(!canBeNobody())("a folder and a file that may not be opened", async () => {
  const folder = makeFolder({ "good.md": article(1), "locked/a.md": article(2), "b.md": article(3) });
  const place = makeFolder();
  for (const open of [folder, place]) chmodSync(open, 0o777);
  for (const closed of ["locked", "b.md"]) chmodSync(join(folder, closed), 0);
  const { code, out, err } = await yutu(["build", folder, "--out", join(place, "out"), "--cache", join(place, "cache")], { nobody: true });
  for (const closed of ["locked", "b.md"]) chmodSync(join(folder, closed), 0o700);
  expect({ code, err }).toEqual({
    code: 0,
    err: "b.md: may not be read; change its permissions\nlocked: folder may not be read; change its permissions\n",
  });
  expect(out).toMatch(/articles +1\b/);
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

test("holds one dataset whole, whenever the process is killed", async () => {
  const [first, second] = [makeFolder(articles(40)), makeFolder(articles(40, 500))];
  const place = makeFolder();
  const out = join(place, "out");
  const args = (folder: string) => ["build", folder, "--out", out, "--cache", join(place, "cache")];
  expect((await yutu(args(first))).code).toBe(0);
  const began = performance.now();
  expect((await yutu(args(second))).code).toBe(0);
  const whole = performance.now() - began;
  const seen = new Set<string>();
  for (let round = 0; round < 4; round++) {
    const folder = round % 2 === 0 ? first : second;
    const running = startYutu(args(folder));
    // The later half of a run is where files are written.
    setTimeout(() => running.kill("SIGKILL"), whole * (0.5 + 0.14 * round));
    await running.ended;
    const checked = await yutuHere(["check", out]);
    expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/40 articles.*no fault/) });
    const values = valuesOf(out).toSorted((a, b) => a - b);
    expect([10000, 10500]).toContain(values[0]);
    expect(values.at(-1)! - values[0]!).toBe(39);
    expect(readdirSync(place).filter((name) => name.startsWith("out"))).toEqual(["out"]);
    seen.add(String(values[0]));
  }
  expect(seen.size).toBeGreaterThan(0);
});

test("--watch builds again after a change", async () => {
  const folder = makeFolder({ "a.md": article(1) });
  const out = join(makeFolder(), "out");
  const running = startYutu(["build", folder, "--out", out, "--watch", "--cache", join(makeFolder(), "cache")]);
  const holds = async (value: number) => {
    for (let round = 0; round < 300; round++) {
      await wait(100);
      try {
        if (valuesOf(out).includes(value)) return true;
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
