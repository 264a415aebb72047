import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stateOf } from "../../src/app/export/state.ts";
import { readPdf } from "../app/export/readPdf.ts";
import { openSite, type Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await download.path()));

async function openDialog(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "导出", exact: true }).first();
  await button.waitFor();
  await button.click();
  await page.locator("img[data-preview]").waitFor();
}

/** Presses a button of the dialog and gives the file it saves. */
async function take(page: Page, name: string | RegExp): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: typeof name === "string" }).click()]);
  return bytesOf(download);
}

const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).click();

/** Width, height, and how many of some sampled pixels differ from the corner's; the last row and column alike mean: nothing is cut off. */
const look = (page: Page, bytes: Uint8Array) =>
  page.evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(data)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const differs = (i: number) => [0, 1, 2].some((k) => Math.abs((pixels[i * 4 + k] ?? 0) - (pixels[k] ?? 0)) > 12);
    let [inside, edge] = [0, 0];
    for (let i = 0; i < image.width * image.height; i++) {
      if (!differs(i)) continue;
      inside++;
      const [x, y] = [i % image.width, Math.floor(i / image.width)];
      if (x < 4 || y < 4 || x >= image.width - 4 || y >= image.height - 4) edge++;
    }
    return { width: image.width, height: image.height, inside, edge, paper: pixels[0] ?? 0 };
  }, Array.from(bytes));

describe.each([
  ["map", "#/map?i=gdp&p=2024", ["2024年各省地区生产总值", "单位：亿元", "审图号"]],
  ["line", "#/charts?r=370000,510000&i=gdp", ["地区生产总值", "亿元", "2020"]],
  ["timeline", "#/timeline", ["大事与联盟"]],
  ["network", "#/alliances?alliances.show=network", ["联盟"]],
  ["articles", "#/articles", ["文章"]],
  ["data", "#/data?i=gdp", ["数据", "亿元"]],
])("%s", (_, address, words) => {
  test("is a picture in every format, as large as asked for, with its words and its choices", async () => {
    const { page, troubles, close } = await site.tab(address);
    await openDialog(page);
    await choose(page, "SVG");
    const svg = await take(page, "下载 SVG");
    const text = new TextDecoder().decode(svg);
    for (const said of [...words, "范围：", "来源：", "数据截至"]) expect(text).toContain(said);
    expect(text).not.toMatch(/NaN|undefined|#01..03|<script|<style/);
    expect(
      await page.evaluate((source) => new DOMParser().parseFromString(source, "image/svg+xml").querySelectorAll("parsererror").length, text),
    ).toBe(0);
    expect(stateOf(svg)?.address).toBe(address);
    await choose(page, "PNG");
    await choose(page, "1×");
    const png = await take(page, "下载 PNG");
    const seen = await look(page, png);
    expect(seen).toMatchObject({ width: 1200, height: 675, edge: 0 });
    expect(seen.inside).toBeGreaterThan(4000);
    expect(stateOf(png)?.address).toBe(address);
    await choose(page, "PDF");
    const pdf = await take(page, "下载 PDF");
    const { text: read, width, height } = await readPdf(pdf);
    for (const said of [...words, "范围：", "来源："]) expect(read).toContain(said);
    expect([width, height]).toEqual([900, 506.25]);
    expect(stateOf(pdf)?.address).toBe(address);
    expect(troubles()).toEqual([]);
    await close();
  }, 120_000);
});

test("a narrow dark page gives the light picture of a wide one, and remembers the choices", async () => {
  const wide = await site.tab("#/map?i=gdp&p=2024");
  await openDialog(wide.page);
  await choose(wide.page, "SVG");
  const there = new TextDecoder().decode(await take(wide.page, "下载 SVG"));
  await wide.close();
  const { page, close } = await site.tab("#/map?i=gdp&p=2024", { viewport: { width: 900, height: 600 }, colorScheme: "dark" });
  await openDialog(page);
  await choose(page, "SVG");
  expect(new TextDecoder().decode(await take(page, "下载 SVG"))).toBe(there);
  await page.keyboard.press("Escape");
  await openDialog(page);
  expect(await page.getByRole("radio", { name: "SVG", exact: true }).getAttribute("aria-checked")).toBe("true");
  await close();
});

test("A4 at four times is painted while a sign says so, and ten in a row leave no canvas behind", async () => {
  const { page, close } = await site.tab("#/map?i=gdp&p=2024");
  await openDialog(page);
  await page.getByRole("combobox", { name: "尺寸" }).selectOption("a4-landscape");
  await choose(page, "4×");
  const began = Date.now();
  const png = await take(page, "下载 PNG");
  expect(Date.now() - began).toBeLessThan(20_000);
  expect(await look(page, png)).toMatchObject({ width: 4490, height: 3175, edge: 0 });
  await page.getByRole("combobox", { name: "尺寸" }).selectOption("16:9");
  await choose(page, "1×");
  for (let i = 0; i < 10; i++) await take(page, "下载 PNG");
  expect(await page.locator("canvas").count()).toBeLessThan(4);
  await close();
}, 120_000);

test("the reader's own title and size are in the picture; a wrong size is told", async () => {
  const { page, close } = await site.tab("#/charts?r=370000&i=gdp");
  await openDialog(page);
  await choose(page, "SVG");
  await page.getByRole("textbox", { name: "标题", exact: true }).fill("一个 <自己> 写的 & 标题");
  await page.getByRole("combobox", { name: "尺寸" }).selectOption("own");
  await page.getByRole("textbox", { name: /自定/ }).fill("9x9");
  expect(await page.getByText("写成 1600x900").count()).toBe(1);
  await page.getByRole("textbox", { name: /自定/ }).fill("120x80mm");
  await page.waitForTimeout(300);
  const svg = new TextDecoder().decode(await take(page, "下载 SVG"));
  expect(svg).toContain("一个 &lt;自己&gt; 写的 &amp; 标题");
  expect(svg).toMatch(/width="120mm" height="80mm"/);
  await close();
});

test("a picture dropped on the page restores its view", async () => {
  const address = "#/charts?r=370000,510000&i=gdp&chart=slope";
  const first = await site.tab(address);
  await openDialog(first.page);
  const png = await take(first.page, /^下载/);
  await first.close();
  const { page, close } = await site.tab("#/timeline");
  const transfer = await page.evaluateHandle((data) => {
    const made = new DataTransfer();
    made.items.add(new File([new Uint8Array(data)], "a.png", { type: "image/png" }));
    return made;
  }, Array.from(png));
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await page.waitForFunction((wanted) => location.hash === wanted, address);
  await close();
});

test("tables are saved, CSV with its mark, XLSX and ZIP as archives", async () => {
  const { page, close } = await site.tab("#/data?i=gdp");
  await openDialog(page);
  const csv = await take(page, "CSV");
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const shown = Number(
    (
      await page
        .getByText(/^[\d,]+ 个数$/)
        .last()
        .textContent()
    )?.replace(/\D/g, ""),
  );
  expect(new TextDecoder().decode(csv).split("\r\n").length - 2).toBeGreaterThanOrEqual(shown);
  for (const name of ["Excel（XLSX）", "全套（ZIP）"]) expect([...(await take(page, name)).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  await close();
});
