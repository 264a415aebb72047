import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { build } from "../../src/pipeline/main.ts";
import { article, articles, bytesOf, makeFolder, valuesOf, writeFiles, yutuHere } from "./folder.ts";

vi.setConfig({ testTimeout: 60_000 }); // large files, on machines that may be busy

/** A PDF of one empty page. */
const blankPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** Builds here, without a process of its own; gives the report and the folder written. */
async function buildHere(files: Record<string, string | Uint8Array>, more: Partial<Parameters<typeof build>[0]> = {}) {
  const folder = makeFolder(files);
  const out = join(makeFolder(), "out");
  return { folder, out, report: await build({ folder, out, jobs: 1, cache: null, ...more }) };
}

test("a folder becomes a dataset, a schema, texts and tables", async () => {
  const { out, report } = await buildHere({
    "b/2.md": article(2),
    "a.md": article(1),
    ".hidden.md": article(3),
    "notes.doc": "x",
    ".git/x.md": article(4),
  });
  expect(report.faults).toEqual([]);
  expect(report.dataset.articles.map(({ file }) => file).toSorted()).toEqual(["a.md", "b/2.md"]);
  expect(valuesOf(out).toSorted()).toEqual([10001, 10002]);
  expect(readdirSync(out)).toEqual(
    expect.arrayContaining(["articles", "datapackage.json", "dataset.json", "dataset.schema.json", "observations.csv"]),
  );
  for (const { id } of report.dataset.articles) expect(existsSync(join(out, "articles", `${id}.json`))).toBe(true);
});

describe("a bad file costs one line, and the rest goes on", () => {
  const random = Uint8Array.from({ length: 4096 }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 13) & 0xff);
  test.each<[string, string, string | Uint8Array]>([
    ["an empty file", "x.txt", ""],
    ["blanks alone", "x.txt", " \n\n \t"],
    ["bytes of no text", "x.txt", random],
    ["an image by another name", "x.html", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...random.slice(0, 500)])],
    ["zeros", "x.md", new Uint8Array(5000)],
    ["a PDF that breaks off", "x.pdf", "%PDF-1.4\n1 0 obj\n<<"],
    ["a Word file that breaks off", "x.docx", "PK\u0003\u0004 and no more"],
    ["a PDF without text, as a scanner makes it", "x.pdf", blankPdf],
    ["a feed that is none", "x.ndjson", '{"text": "济南市2023年'],
    ["a page without text", "x.html", "<html><head><script>var a = 1;</script></head><body></body></html>"],
  ])("%s", async (_, file, content) => {
    const { report } = await buildHere({ "good.md": article(1), [file]: content });
    const bad = report.dataset.problems.filter((problem) => problem.file === file);
    expect(bad).toHaveLength(1);
    expect(bad[0]!.reason).toMatch(/^\S.{4,}/);
    expect(bad[0]!.reason).not.toMatch(/\n|\bat .*:\d+:\d+/);
    expect(report.dataset.articles.map((one) => one.file)).toEqual(["good.md"]);
    expect(report.dataset.observations).not.toHaveLength(0);
  });

  // Their size alone is looked at.
  test.each([
    ["x.txt", 50],
    ["x.ndjson", 65],
  ])("%s of %d MB", async (file, megabytes) => {
    const folder = makeFolder({ "good.md": article(1), [file]: "" });
    truncateSync(join(folder, file), megabytes * 1024 * 1024);
    const { dataset } = await build({ folder, out: join(makeFolder(), "out"), jobs: 1, cache: null });
    expect(dataset.problems).toMatchObject([{ file, reason: expect.stringMatching(`^file of ${megabytes} MB, more than .*; split it$`) }]);
    expect(dataset.articles.map((one) => one.file)).toEqual(["good.md"]);
  });

  test.each<[string, string | Uint8Array]>([
    ["an unclosed quote in the front matter", `---\ntitle: '济南\ndate: 2024-03-05\n---\n${article(1).split("---\n")[2]}`],
    ["a second colon in the front matter", `---\ntitle: 济南: 经济: 运行\ndate: 2024-03-05\n---\n${article(1).split("---\n")[2]}`],
    ["a tab in the front matter", `---\n\ttitle: 济南\ndate: 2024-03-05\n---\n${article(1).split("---\n")[2]}`],
  ])("%s is read line by line", async (_, content) => {
    const { report } = await buildHere({ "x.md": content });
    expect(report.dataset.articles).toMatchObject([{ published: "2024-03-05" }]);
    expect(report.dataset.observations).not.toHaveLength(0);
  });

  test("a link that leads nowhere", async () => {
    const folder = makeFolder({ "good.md": article(1) });
    symlinkSync("nowhere.md", join(folder, "x.md"));
    const { dataset } = await build({ folder, out: join(makeFolder(), "out"), jobs: 1, cache: null });
    expect(dataset.problems).toMatchObject([{ file: "x.md", reason: "is not there" }]);
  });
});

describe("articles.csv", () => {
  test("overrides what the files say", async () => {
    const { report } = await buildHere({
      "a.md": article(1),
      "articles.csv": "file,title,publisher,published,url\na.md,另一题,样报,2024/6/7,https://example.org/a\n",
    });
    expect(report.dataset.articles).toMatchObject([
      {
        title: "另一题",
        publisher: "样报",
        published: "2024-06-07",
        publishedIs: "stated",
        publishedFrom: "articles.csv",
        url: "https://example.org/a",
      },
    ]);
  });
  test.each([
    ["file,title\nb.md,x\n", "line 2 names “b.md”, which is not in the folder"],
    ["file,published\na.md,去年\n", "line 2: “去年” is no date; write 2024-03-05"],
    ["file,url\na.md,javascript:alert(1)\n", "line 2: “javascript:alert(1)” is no http address"],
    ["name,title\na.md,x\n", "has no column named file; its header is file,title,publisher,published,url,author"],
  ])("%j is told", async (csv, reason) => {
    const { report } = await buildHere({ "a.md": article(1), "articles.csv": csv });
    expect(report.dataset.problems).toMatchObject([{ file: "articles.csv", reason }]);
    expect(report.dataset.articles).toHaveLength(1);
  });
});

describe("the same articles give the same bytes", () => {
  test("with a cache and after a change", async () => {
    const files = {
      ...articles(10),
      "bad.txt": "",
      "feed.ndjson": `${JSON.stringify({ title: "甲", date: "2024-03-05", text: "2023年，济南市地区生产总值1亿元。" })}\n`,
    };
    const { folder, out } = await buildHere(files);
    const expected = bytesOf(out);
    const place = makeFolder();
    const cache = join(place, "cache");
    const again = async (kept: string) => {
      const report = await build({ folder, out: join(place, "out"), jobs: 1, cache: kept });
      return { report, bytes: bytesOf(join(place, "out")) };
    };
    expect(await again(cache)).toMatchObject({ report: { cached: 0, workers: 1 }, bytes: expected });
    expect(await again(cache)).toMatchObject({ report: { cached: 12, workers: 0 }, bytes: expected });

    writeFiles(folder, { "000.md": article(77) });
    const changed = await again(cache);
    expect(changed.report.cached).toBe(11);
    expect(valuesOf(join(place, "out"))).toContain(10077);
    writeFiles(folder, { "000.md": article(0) });
    expect((await again(cache)).bytes).toEqual(expected);
  });
  test("a cache that is damaged is read again", async () => {
    const folder = makeFolder(articles(1));
    const place = makeFolder();
    const options = { folder, out: join(place, "out"), jobs: 1, cache: join(place, "cache") };
    await build(options);
    const expected = bytesOf(options.out);
    for (const entry of readdirSync(options.cache, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), "{");
    expect((await build(options)).cached).toBe(0);
    expect(bytesOf(options.out)).toEqual(expected);
  });
});

describe("the folder written to", () => {
  test("is replaced as a whole: nothing of the last build is left", async () => {
    const { folder, out } = await buildHere(articles(2));
    rmSync(join(folder, "001.md"));
    await build({ folder, out, jobs: 1, cache: null });
    expect(readdirSync(join(out, "articles"))).toHaveLength(1);
    expect(readdirSync(join(out, ".."))).toEqual(["out"]);
  });
  test("is refused when it holds something else, is a file, or holds the articles", async () => {
    const folder = makeFolder(articles(1));
    const other = makeFolder({ "letter.txt": "x" });
    await expect(build({ folder, out: other, jobs: 1, cache: null })).rejects.toThrow(/holds other files/);
    await expect(build({ folder, out: join(other, "letter.txt"), jobs: 1, cache: null })).rejects.toThrow(/is a file/);
    await expect(build({ folder: join(other, "x"), out: other, jobs: 1, cache: null })).rejects.toThrow(/holds the folder of the articles/);
    expect(readFileSync(join(other, "letter.txt"), "utf8")).toBe("x");
  });
  test("stays as it was when there is nothing to read", async () => {
    const { out } = await buildHere(articles(1));
    const before = bytesOf(out);
    await expect(build({ folder: makeFolder(), out, jobs: 1, cache: null })).rejects.toThrow(/holds no articles; put .md/);
    await expect(build({ folder: join(out, "nowhere"), out, jobs: 1, cache: null })).rejects.toThrow();
    expect(bytesOf(out)).toEqual(before);
  });
  test("may lie in the folder of the articles, and is not read", async () => {
    const folder = makeFolder(articles(1));
    const options = { folder, out: join(folder, "atlas"), jobs: 1, cache: null };
    await build(options);
    const before = bytesOf(options.out);
    await build(options);
    expect(bytesOf(options.out)).toEqual(before);
  });
  test("stays as it was when the build is stopped", async () => {
    const { folder, out } = await buildHere(articles(12));
    const before = bytesOf(out);
    writeFiles(folder, articles(12, 50));
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done === 9) stop.abort();
    };
    await expect(build({ folder, out, jobs: 1, cache: null, signal: stop.signal, onProgress })).rejects.toThrow();
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(out, ".."))).toEqual(["out"]);
  });

  test("comes back when the process was killed between the two renames", async () => {
    const { out } = await buildHere(articles(1));
    const before = bytesOf(out);
    renameSync(out, `${out}.before-999999`);
    mkdirSync(`${out}.writing-999999`);
    expect((await yutuHere(["check", out])).code).toBe(0);
    expect(bytesOf(out)).toEqual(before);
    expect(readdirSync(join(out, ".."))).toEqual(["out"]);
  });
});
