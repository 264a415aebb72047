import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromSearch } from "../../src/app/address.ts";
import { pixelsOf } from "../../src/app/export/compose.ts";
import { SHEETS, type SheetName } from "../../src/app/export/sheets.ts";
import { stateOf } from "../../src/app/export/state.ts";
import { selected } from "../../src/app/export/tables.ts";
import { parseSpan } from "../../src/app/period.ts";
import { noFilters } from "../../src/app/store.ts";
import { totals } from "../../src/app/views/alliances/totals.ts";
import { openData } from "../../src/cli/draw.ts";
import { monthNumber } from "../../src/dataset/columns.ts";
import { grids } from "../../src/dataset/table.ts";
import { queryCsv } from "../app/export/queryCsv.ts";
import { readPages, readPdf } from "../app/export/readPdf.ts";
import { readCsv, readXlsx } from "../app/export/readTables.ts";
import { openSite, type Site, speaks, type Tab } from "./page.ts";

let site: Site;
const folder = mkdtempSync(join(tmpdir(), "yutu-pictures-"));
beforeAll(async () => {
  site = await openSite();
  // What the command line draws of the same links, in a process without a browser.
  const list = join(folder, "links.txt");
  writeFileSync(list, VIEWS.map(([, address]) => `https://example.org/atlas/${address}`).join("\n"));
  execFileSync(process.execPath, ["src/cli/yutu.mjs", "chart", "--list", list, "--format", "svg", "--out", folder]);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
const drawnWithoutBrowser = (i: number): string => readFileSync(join(folder, `${String(i + 1).padStart(3, "0")}.svg`), "utf8");

/** A tab a language, lent to one test after another; one that a test left in disorder is not used again. */
const tabs = new Map<string, Tab>();

/** A page in its language at this address, wherever it was before. */
async function inTab(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const language = languageOf(address);
  const tab = tabs.get(language) ?? (await site.tab(`${ELSEWHERE}&lang=${language}`));
  tabs.delete(language);
  const { page, troubles } = tab;
  await follow(page, ELSEWHERE);
  await follow(page, address);
  await speaks(page, language);
  await use(page);
  await closeDialog(page);
  expect(troubles()).toEqual([]);
  tabs.set(language, tab);
}
const ELSEWHERE = "#/articles?q=x";

async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  if ((await dialog.count()) === 0) return;
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await download.path()));

/** Goes to an address within the page, and on when the page has taken it in. */
const follow = (page: Page, address: string) =>
  page.evaluate(
    (hash) =>
      new Promise<void>((done) => {
        if (decodeURI(location.hash) === hash) return done();
        addEventListener("hashchange", () => setTimeout(done), { once: true });
        location.hash = hash;
      }),
    address,
  );

async function openDialog(page: Page, phone = false): Promise<void> {
  if (phone) await page.getByRole("button", { name: "设置" }).click();
  const button = page.getByRole("button", { name: /^(导出|匯出|Export)$/ });
  await (phone ? button.last() : button.first()).click();
  await page.locator("img[data-preview]").waitFor();
}

/** Presses a button of the dialog and gives the file it saves. */
async function take(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: typeof name === "string" }).click()]);
  return bytesOf(download);
}

/** Lets a file fall on the page. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, data]) => {
      const made = new DataTransfer();
      made.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], called));
      return made;
    },
    [name, Buffer.from(bytes).toString("base64")] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** Faults of the XML, and the words that stand outside the sheet. */
const outside = (page: Page, svg: string) =>
  page.evaluate((source) => {
    const made = new DOMParser().parseFromString(source, "image/svg+xml");
    const errors = made.querySelectorAll("parsererror").length;
    const root = document.body.appendChild(document.importNode(made.documentElement, true));
    const frame = root.getBoundingClientRect();
    const words = [...root.querySelectorAll("text")].filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < frame.left - 1 || box.top < frame.top - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
    });
    root.remove();
    return { errors, outside: words.map(({ textContent }) => textContent) };
  }, svg);

/** The button's name in any language. */
const saving = (format: string) => new RegExp(`^(?:下载|下載|Download) ${format}$`);

const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).click();

/** Width, height, and how many pixels differ from the corner's; the outermost rows and columns alike mean: nothing is cut off. */
const look = (page: Page, bytes: Uint8Array) =>
  page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, width, height);
    const [red = 0, green = 0, blue = 0] = pixels;
    let [inside, edge] = [0, 0];
    for (let y = 0, i = 0; y < height; y++)
      for (let x = 0; x < width; x++, i += 4) {
        if (Math.abs(pixels[i]! - red) <= 12 && Math.abs(pixels[i + 1]! - green) <= 12 && Math.abs(pixels[i + 2]! - blue) <= 12) continue;
        inside++;
        if (x < 4 || y < 4 || x >= width - 4 || y >= height - 4) edge++;
      }
    return { width, height, inside, edge, paper: red };
  }, Buffer.from(bytes).toString("base64"));

interface Known {
  alliances: { id: string; name: string }[];
}
const known: Known = existsSync("dist/data/page/head.json") ? JSON.parse(readFileSync("dist/data/page/head.json", "utf8")) : { alliances: [] };
const idOf = (named: string) => known.alliances.find(({ name }) => name === named)?.id;
const circle = idOf("淮海经济区");
const union = idOf("成渝地区双城经济圈国家高新区党建联盟");

const VIEWS = [
  ["map", "#/map?i=gdp&p=2024", "1:1", ["2024年各省地区生产总值", "单位：亿元", "审图号", "山东"]],
  ["map of a province", "#/map?i=gdp&p=2018&in=370000", "a4", ["2018年山东省各市地区生产总值", "单位：亿元", "审图号"]],
  ["map with an alliance", `#/map?i=gdp&a=${circle}&p=2020`, "16:9", ["淮海经济区", "审图号"]],
  ["maps of several years", "#/map?i=gdp&map.layout=many", "4:3", ["年各省地区生产总值", "单位：亿元", "审图号", "2019年"]],
  ["map in English", "#/map?i=gdp&p=2024&lang=en", "a4-landscape", ["Gross regional product (GDP) by province, 2024", "Shandong"]],
  ["line", "#/charts?r=370000,510000&i=gdp", "4:3", ["山东省、四川省地区生产总值", "亿元", "2020", "四川省"]],
  ["growth in traditional characters", "#/charts?r=370000,510000&i=gdp&as=growth&lang=hant", "16:9", ["山東省、四川省地區生產總值", "2020"]],
  ["ranking", "#/charts?i=gdp&chart=ranking", "a4", ["2024年地区生产总值排行", "亿元", "广东省"]],
  ["slope", "#/charts?i=gdp&chart=slope", "1:1", ["地区生产总值：", "年到", "亿元"]],
  ["scatter", "#/charts?i=gdp,gdp_per_capita&chart=scatter", "16:9", ["人均地区生产总值", "亿元", "元"]],
  ["coverage", "#/charts?chart=coverage", "a4-landscape", ["各地区各年有多少数", "2020"]],
  ["small multiples", "#/charts?i=gdp&chart=multiples", "a4", ["个地区的地区生产总值", "亿元", "广东"]],
  ["timeline", "#/timeline", "16:9", ["大事与联盟", "2021", "黄河流域自贸试验区联盟"]],
  ["alliances", "#/alliances", "4:3", ["联盟", "时的成员", "淮海经济区"]],
  ["network", "#/alliances?alliances.show=network", "1:1", ["联盟", "时的成员", "淮海经济区"]],
  [
    "totals of alliances",
    "#/alliances?i=gdp&p=2018&alliances.show=totals",
    "a4",
    ["2018年各联盟成员的地区生产总值", "单位：亿元", "成员合计", "227,596.53亿元"],
  ],
  ["an alliance", `#/alliances?al=${union}`, "4:3", ["成渝地区双城经济圈国家高新区党建联盟", "轮值", "2021年12月8日"]],
  ["articles", "#/articles", "a4", ["篇文章", "城市早读"]],
  ["data in traditional characters", "#/data?i=gdp&lang=hant", "a4-landscape", ["資料", "億元", "來源"]],
] as const satisfies readonly (readonly [string, string, SheetName, readonly string[]])[];

/** Scope, sources and the age of the data, in the picture's language. */
const SAID = { hans: ["范围：", "来源：", "数据截至"], hant: ["範圍：", "來源：", "資料截至"], en: ["Scope: ", "Sources: ", "Data as of "] };
const languageOf = (address: string) => (address.includes("lang=hant") ? "hant" : address.includes("lang=en") ? "en" : "hans");

describe("a picture of each view", () => {
  test.each(VIEWS.map((view, i) => [view[0], { i, address: view[1], size: view[2], words: view[3] }] as const))(
    "%s: in every format, as large as asked for, with its words, its sources and the way back",
    async (_, { i, address, size, words }) => {
      const said = [...words, ...SAID[languageOf(address)]];
      await inTab(address, async (page) => {
        await openDialog(page);
        await choose(page, "SVG");
        const sizes = page.getByRole("dialog").locator("select").first();
        await sizes.selectOption("16:9");
        const svg = await take(page, saving("SVG"));
        const text = new TextDecoder().decode(svg);
        expect(said.filter((one) => !text.includes(one))).toEqual([]);
        expect(text).not.toMatch(/NaN|undefined|#01..03|<script|<style/);
        expect(await outside(page, text)).toEqual({ errors: 0, outside: [] });
        expect(text).toBe(drawnWithoutBrowser(i));

        await sizes.selectOption(size);
        const sheet = pixelsOf(SHEETS[size]);
        await choose(page, "PNG");
        await choose(page, "1×");
        const png = await take(page, saving("PNG"));
        const seen = await look(page, png);
        expect(seen).toMatchObject({ width: Math.round(sheet.width), height: Math.round(sheet.height), edge: 0 });
        expect(seen.inside).toBeGreaterThan(4000);
        await choose(page, "PDF");
        const pdf = await take(page, saving("PDF"));
        const read = await readPdf(pdf);
        expect(said.filter((one) => !read.text.includes(one))).toEqual([]);
        expect(read.width).toBeCloseTo(sheet.width * 0.75, 1);
        expect(read.height).toBeCloseTo(sheet.height * 0.75, 1);

        expect([svg, png, pdf].map((bytes) => stateOf(bytes)?.address)).toEqual([address, address, address]);
        await closeDialog(page);
        // The page reads a file by its state, as above; each format is dropped in turn.
        const [name, bytes] = (
          [
            ["a.svg", svg],
            ["a.png", png],
            ["a.pdf", pdf],
          ] as const
        )[i % 3]!;
        await follow(page, ELSEWHERE);
        await drop(page, name, bytes);
        await page.waitForFunction((wanted) => decodeURI(location.hash) === wanted, address.replace(/&lang=\w+/, ""));
      });
    },
    60_000,
  );
});

describe("whatever the page is doing", () => {
  const address = "#/map?i=gdp&p=2024";
  const svgOf = async (page: Page): Promise<string> => {
    await choose(page, "SVG");
    return new TextDecoder().decode(await take(page, saving("SVG")));
  };
  const there = () => drawnWithoutBrowser(VIEWS.findIndex(([, drawn]) => drawn === address));

  test("a narrow dark page gives the light picture of a wide one, and remembers the choices", async () => {
    const { page, close } = await site.tab(address, { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper").toLowerCase())).toBe("#15181b");
    await openDialog(page, true);
    expect(await svgOf(page)).toBe(there());
    await choose(page, "PNG");
    const seen = await look(page, await take(page, saving("PNG")));
    expect(seen).toMatchObject({ width: 2400, height: 1350, edge: 0, paper: 0xfa });
    await choose(page, "SVG");
    await page.keyboard.press("Escape");
    await openDialog(page, true);
    expect(await page.getByRole("radio", { name: "SVG", exact: true }).getAttribute("aria-checked")).toBe("true");
    await close();
  });

  test("in a background tab, where no frame is drawn", async () => {
    const { page, troubles, close } = await site.tab(address);
    await openDialog(page);
    await choose(page, "PNG");
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
      Object.defineProperty(document, "hidden", { get: () => true });
      document.dispatchEvent(new Event("visibilitychange"));
      window.requestAnimationFrame = () => 0;
    });
    const press = async (name: RegExp): Promise<Uint8Array> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name }).evaluate((button) => button instanceof HTMLElement && button.click()),
      ]);
      return bytesOf(download);
    };
    const png = await press(saving("PNG"));
    expect(await look(page, png)).toMatchObject({ width: 2400, height: 1350, edge: 0 });
    expect(stateOf(png)?.address).toBe(address);
    await page.getByRole("radio", { name: "SVG", exact: true }).evaluate((button) => button instanceof HTMLElement && button.click());
    expect(new TextDecoder().decode(await press(saving("SVG")))).toBe(there());
    expect(troubles()).toEqual([]);
    await close();
  });

  test("while the map plays: the picture of the moment the dialog was opened", async () => {
    const { page, close } = await site.tab("#/map?i=gdp&p=2024&map.speed=4");
    await page.getByRole("button", { name: "播放", exact: true }).click();
    await page.waitForFunction(() => !location.hash.includes("p=2024"));
    await openDialog(page);
    const first = await svgOf(page);
    const moment = stateOf(new TextEncoder().encode(first))?.address ?? "";
    const year = /p=(\d{4})/.exec(moment)?.[1];
    expect(first).toContain(`${year}年各省地区生产总值`);
    await page.waitForTimeout(700);
    expect(await svgOf(page)).toBe(first);
    await choose(page, "PNG");
    expect(stateOf(await take(page, saving("PNG")))?.address).toBe(moment);
    await close();
    await inTab(moment, async (still) => {
      await openDialog(still);
      await still.getByRole("combobox", { name: "尺寸" }).selectOption("16:9");
      expect(await svgOf(still)).toBe(first);
    });
  });
});

test("A4 at four times is painted in seconds, and a sign says so before it begins", async () => {
  await inTab("#/map?i=gdp&p=2024", async (page) => {
    await openDialog(page);
    await choose(page, "PNG");
    await page.getByRole("combobox", { name: "尺寸" }).selectOption("a4-landscape");
    await choose(page, "4×");
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const sign = document.querySelector("[role=dialog] [role=status]");
      if (!sign) throw new Error("no sign");
      new MutationObserver(() => said.push(sign.textContent ?? "")).observe(sign, { childList: true, characterData: true, subtree: true });
    });
    const began = Date.now();
    const png = await take(page, saving("PNG"));
    expect(Date.now() - began).toBeLessThan(20_000);
    await page.getByText("已存为").waitFor();
    const said = await page.evaluate(() => Reflect.get(window, "said"));
    expect(said[0]).toContain("正在生成");
    expect(said.at(-1)).toContain("已存为");
    expect(await look(page, png)).toMatchObject({ width: 4490, height: 3175, edge: 0 });
  });
}, 120_000);

/** The part of V8's heap snapshot that is read: `nodes` has a row of numbers for each object, with `meta.node_fields` as columns. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: string[][] } };
  nodes: number[];
}

test("ten exports in a row leave nothing behind", async () => {
  const { page, close } = await site.tab("#/map?i=gdp&p=2024");
  const devtools = await page.context().newCDPSession(page);
  /** What the page holds; the machine code that V8 makes of loops grown hot is its own, and comes and goes with the machine's pace. */
  const held = async () => {
    const parts: string[] = [];
    const add = ({ chunk }: { chunk: string }) => void parts.push(chunk);
    devtools.on("HeapProfiler.addHeapSnapshotChunk", add);
    await devtools.send("HeapProfiler.takeHeapSnapshot");
    devtools.off("HeapProfiler.addHeapSnapshotChunk", add);
    const { snapshot, nodes: numbers }: HeapSnapshot = JSON.parse(parts.join(""));
    const { node_fields: fields, node_types: types } = snapshot.meta;
    const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
    const code = types[type]?.indexOf("code");
    let bytes = 0;
    for (let at = 0; at < numbers.length; at += fields.length) if (numbers[at + type] !== code) bytes += numbers[at + size] ?? 0;
    const { nodes } = await devtools.send("Memory.getDOMCounters");
    return { megabytes: bytes / 2 ** 20, nodes };
  };
  const round = async () => {
    await openDialog(page);
    for (const format of ["PNG", "PDF"]) {
      await choose(page, format);
      if (format === "PNG") await choose(page, "1×");
      await take(page, saving(format));
    }
    await closeDialog(page);
  };
  // The first ones load fonts, outlines and the code, and fill what is kept on purpose.
  for (let i = 0; i < 6; i++) await round();
  const before = await held();
  for (let i = 0; i < 10; i++) await round();
  const after = await held();
  expect(after.megabytes).toBeLessThan(before.megabytes * 1.02);
  expect(after.nodes).toBeLessThan(before.nodes * 1.02);
  await close();
}, 240_000);

test("the reader's own title and size are in the picture; a wrong size is told", async () => {
  await inTab("#/charts?r=370000&i=gdp", async (page) => {
    await openDialog(page);
    await choose(page, "SVG");
    await page.getByRole("textbox", { name: "标题", exact: true }).fill("一个 <自己> 写的 & 标题");
    await page.getByRole("combobox", { name: "尺寸" }).selectOption("own");
    await page.getByRole("textbox", { name: /自定/ }).fill("9x9");
    expect(await page.getByText("写成 1600x900").count()).toBe(1);
    await page.getByRole("textbox", { name: /自定/ }).fill("120x80mm");
    const svg = new TextDecoder().decode(await take(page, "下载 SVG"));
    expect(svg).toContain("一个 &lt;自己&gt; 写的 &amp; 标题");
    expect(svg).toMatch(/width="120mm" height="80mm"/);
  });
});

describe("tables, read by other programs", () => {
  /** What the command line finds under the same link. */
  const shown = async (address: string) => {
    const data = await openData("dist/data");
    return { data, source: await selected(data, fromSearch(address).choices.filters) };
  };

  test("CSV and XLSX of the selection hold exactly the rows shown", async () => {
    const { data, source } = await shown("#/data?i=gdp");
    await inTab("#/data?i=gdp", async (page) => {
      await openDialog(page);
      const [table] = grids(source);
      const ids = table?.rows.map(([id]) => id);
      await page
        .getByRole("region", { name: "数据文件" })
        .getByText(`${data.engine.count({ ...noFilters, indicators: ["gdp"] }).rows} 个数`)
        .waitFor();
      const [head = [], ...rows] = readCsv(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await take(page, "CSV")));
      expect(rows.map((row) => row[head.indexOf("id")])).toEqual(ids);
      expect(rows.map((row) => row[head.indexOf("value")])).toEqual(source.observations.map(({ value }) => (value === null ? "" : String(value))));
      expect(rows.map((row) => row[head.indexOf("quote")])).toEqual(table?.rows.map((row) => row[head.indexOf("quote")]));
      const sheets = await readXlsx(await take(page, "Excel（XLSX）"));
      const [names = [], ...read] = sheets.get("observations") ?? [];
      expect(read.map((row) => row[names.indexOf("id")])).toEqual(ids);
      expect(read.map((row) => row[names.indexOf("value")])).toEqual(source.observations.map(({ value }) => value));
      expect([...sheets.keys()]).toEqual(["observations", "alliances", "members", "events", "sources"]);
    });
  });

  test("CSV of the picture holds the figures it is made of, whoever's they are", async () => {
    const { data } = await shown("#/");
    const address = `#/alliances?i=gdp&p=2018&a=${idOf("长江中游城市群省会城市会商会")}&alliances.show=totals`;
    const { filters } = fromSearch(address).choices;
    const indicator = data.indicatorOf("gdp");
    const span = parseSpan("2018");
    if (!indicator || !span) throw new Error("no figures");
    const made = totals(data, filters, { indicator, span, month: monthNumber("2025-11"), preferred: [] });
    const wanted = made.flatMap(({ counted, rest, nation }) => [...counted, ...rest, ...(nation ? [nation] : [])]);
    const ids = await Promise.all(wanted.map(async ({ row }) => (await data.observation(row)).id));
    expect(ids.length).toBeGreaterThan(5);
    await inTab(address, async (page) => {
      await openDialog(page);
      await page.getByRole("radio", { name: "图中", exact: true }).click();
      const [head = [], ...rows] = readCsv(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await take(page, "CSV")));
      expect(rows.map((row) => row[head.indexOf("id")]).sort()).toEqual([...new Set(ids)].sort());
    });
  });

  test("DuckDB reads the ZIP of everything by its description", async () => {
    const folder = mkdtempSync(join(tmpdir(), "yutu-zip-"));
    await inTab("#/data", async (page) => {
      await openDialog(page);
      await page.getByRole("radio", { name: "全部", exact: true }).click();
      const files = unzipSync(await take(page, "全套（ZIP）"));
      const { resources }: { resources: { path: string; schema: { fields: { name: string; type: string }[] } }[] } = JSON.parse(
        strFromU8(files["datapackage.json"] ?? new Uint8Array()),
      );
      const counts: number[] = [];
      for (const { path, schema } of resources) {
        writeFileSync(join(folder, path), files[path] ?? new Uint8Array());
        counts.push((await queryCsv(join(folder, path), schema.fields)).length);
      }
      const data = await openData("dist/data");
      const { head } = data;
      const members = head.alliances.reduce((sum, alliance) => sum + alliance.members.length, 0);
      expect(counts).toEqual([
        head.rows,
        head.alliances.length,
        members,
        head.events.length,
        head.articles.length,
        head.regions.length,
        head.indicators.length,
      ]);
      rmSync(folder, { recursive: true });
    });
  });
});

describe("a map through its periods, and a report", () => {
  test("the time-lapse has a frame a period, and leads back to the last one", async () => {
    await inTab("#/map?i=gdp&p=2020", async (page) => {
      await openDialog(page);
      await page.getByRole("combobox", { name: "尺寸" }).selectOption("16:9");
      const button = page.getByRole("button", { name: /下载动画 GIF/ });
      const frames = Number(/（(\d+) 期）/.exec((await button.textContent()) ?? "")?.[1]);
      expect(frames).toBeGreaterThan(5);
      // Called off at once, it says so and saves nothing.
      await button.click();
      await page.getByRole("button", { name: "取消", exact: true }).click();
      await page.getByText("已取消").waitFor();
      const gif = await take(page, /下载动画 GIF/);
      const seen = await page.evaluate(async (data) => {
        const decoder = new ImageDecoder({ data: Uint8Array.from(atob(data), (c) => c.charCodeAt(0)), type: "image/gif" });
        await decoder.tracks.ready;
        const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
        const first = (await decoder.decode({ frameIndex: 0 })).image;
        const last = (await decoder.decode({ frameIndex: count - 1 })).image;
        const pixels = async (image: VideoFrame) => {
          const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        };
        const [a, b] = [await pixels(first), await pixels(last)];
        let changed = 0;
        for (let i = 0; i < a.length; i += 4) if (Math.abs((a[i] ?? 0) - (b[i] ?? 0)) > 24) changed++;
        return { count, width: first.displayWidth, height: first.displayHeight, changed };
      }, Buffer.from(gif).toString("base64"));
      expect(seen).toMatchObject({ count: frames, width: 1200, height: 675 });
      expect(seen.changed).toBeGreaterThan(5000);
      const carried = stateOf(gif)?.address ?? "";
      expect(carried).toMatch(/p=\d{4}&map\.breaks=all$/);
      await page.keyboard.press("Escape");
      await drop(page, "a.gif", gif);
      await page.waitForFunction((wanted) => decodeURI(location.hash) === wanted, carried);
    });
  }, 180_000);

  test("the report has the chosen views on numbered A4 pages, tables to their last row", async () => {
    await inTab("#/charts?r=370000,510000&i=gdp", async (page) => {
      await openDialog(page);
      await page.getByRole("textbox", { name: "报告 标题" }).fill("两省对照");
      const pages = await readPages(await take(page, "下载报告 PDF"));
      expect(pages.every(({ width, height }) => Math.abs(width - 595.28) < 0.1 && Math.abs(height - 841.89) < 0.1)).toBe(true);
      const [contents] = pages;
      for (const said of ["两省对照", "目录", "山东省、四川省地区生产总值", "大事与联盟", "数据"]) expect(contents?.text).toContain(said);
      expect(pages.filter(({ text }, i) => text.includes(`第 ${i + 1} 页，共 ${pages.length} 页`))).toHaveLength(pages.length);
      // Two pictures on the second page, each with its sources.
      expect(pages[1]?.text.split("范围：")).toHaveLength(3);
      const source = await selected(await openData("dist/data"), fromSearch("#/data?r=370000,510000&i=gdp").choices.filters);
      const table = pages
        .filter(({ text }) => text.includes("个数"))
        .map(({ text }) => text)
        .join("");
      expect(table.split("地区生产总值").length - 1).toBeGreaterThanOrEqual(source.observations.length);
      expect(table).not.toContain("见数据文件");
    });
  }, 180_000);
});
