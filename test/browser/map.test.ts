import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { place, SHEET } from "../../src/dataset/projection.ts";
import { Dataset } from "../../src/dataset/schema.ts";
import { addressOf, openSite, type Site } from "./page.ts";

const dataset = Dataset.parse(JSON.parse(readFileSync("public/data/dataset.json", "utf8")));
const labels: { provinces: Record<string, [number, number]> } = JSON.parse(readFileSync("public/shapes/labels.json", "utf8"));
const YEARS = Array.from({ length: 10 }, (_, i) => 2015 + i);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The evidence drawer, not the hint of a first visit. */
const DRAWER = "aside[aria-label=出处]";
const sheet = (page: Page, key = "nation/province") => page.waitForSelector(`[data-sheet="${key}"] canvas`);
const wait = (page: Page, part: string) => page.waitForFunction((text) => location.hash.includes(text), part);
/** Pixels of the picture where a place stands, as the rings over the map are drawn. */
async function pixelOf(page: Page, lon: number, lat: number): Promise<[number, number]> {
  const [x, y] = place(lon, lat);
  return page.$eval(
    "[data-sheet]",
    (element, point) => {
      const group = element.querySelector("svg g");
      const { left, top } = element.getBoundingClientRect();
      const [scale = 1, , , , dx = 0, dy = 0] = (group?.getAttribute("transform") ?? "").match(/-?[\d.e-]+/g)?.map(Number) ?? [];
      return [left + point[0] * scale + dx, top + point[1] * scale + dy];
    },
    [x, y] as [number, number],
  ) as Promise<[number, number]>;
}
/** The colour of the canvas at a pixel of the window. */
const colourAt = (page: Page, [x, y]: [number, number]): Promise<string> =>
  page.evaluate(
    ([px, py]) => {
      const canvas = document.querySelector<HTMLCanvasElement>("[data-sheet] canvas");
      const context = canvas?.getContext("2d");
      if (!canvas || !context) return "";
      const { left, top, width } = canvas.getBoundingClientRect();
      const ratio = canvas.width / width;
      return [...context.getImageData((px - left) * ratio, (py - top) * ratio, 1, 1).data.slice(0, 3)].join();
    },
    [x, y] as const,
  );
const drawn = (page: Page): Promise<number> =>
  page.$eval("[data-sheet] canvas", (canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let n = 0;
    for (let i = 3; i < data.length; i += 400) if (data[i]! > 0) n++;
    return n / (data.length / 400);
  });

/** Provinces with a GDP of a whole year, counted from the dataset alone. */
const covered = (year: number): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const o of dataset.observations)
    if (
      o.indicator === "gdp" &&
      o.value !== null &&
      o.unit === "亿元" &&
      o.subject === null &&
      o.scope === "actual" &&
      o.period.start === `${year}-01` &&
      o.period.end === `${year}-12` &&
      /^\d{2}0000$/.test(o.region ?? "") &&
      o.region !== "100000"
    )
      found.set(o.region!, [...(found.get(o.region!) ?? []), o.value]);
  return found;
};

test("a newcomer sees the GDP of 31 provinces in the latest full year, with review number and islands", async () => {
  const { page, troubles, close } = await site.tab("#/map");
  await sheet(page);
  expect(await page.textContent("h1")).toBe("2024年各省地区生产总值");
  expect(await page.textContent(".map-head p")).toContain("34 个地区中 31 个有数");
  await page.waitForFunction(() => document.querySelector(".review")?.textContent?.includes("GS(2024)0650"));
  expect(Number(await page.getAttribute("[data-sheet]", "data-areas"))).toBe(34);
  expect(Number(await page.getAttribute("[data-sheet]", "data-specks"))).toBeGreaterThanOrEqual(220);
  await expect.poll(() => drawn(page)).toBeGreaterThan(0.1);
  // 曾母暗沙 stands in the inset, and the inset on no land.
  const [x, y] = place(112.3, 3.97);
  expect(x > 0 && x < SHEET.width && y > 0 && y < SHEET.height).toBe(true);
  expect(troubles()).toEqual([]);
  await close();
});

test("each year 2015 to 2024 is chosen and seen, with the values of the dataset", async () => {
  const { page, troubles, close } = await site.tab("#/map?p=2015&map.as=table");
  await page.waitForSelector(".twin tbody tr");
  for (const year of YEARS) {
    await page.waitForFunction((text) => document.querySelector("h1")?.textContent?.startsWith(text), `${year}年`);
    const rows = await page.$$eval(".twin tbody tr", (lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? "")));
    const known = covered(year);
    const valued = rows.filter(([rank]) => rank !== "");
    expect(valued.length, String(year)).toBe(31);
    expect(known.size, String(year)).toBe(31);
    for (const [, name, value = ""] of valued) {
      const region = dataset.regions.find((candidate) => candidate.name === name);
      const number = Number(value.replace(/[^\d.]/g, ""));
      expect(known.get(region?.id ?? ""), `${year} ${name}`).toContain(number);
    }
    const sorted = valued.map(([, , value = ""]) => Number(value.replace(/[^\d.]/g, "")));
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
    if (year < 2024) await page.click('button[aria-label="下一期"]');
  }
  expect(troubles()).toEqual([]);
  await close();
});

test("the slider and the arrows of a year repaint the map; back returns", async () => {
  const { page, close } = await site.tab("#/map?p=2015");
  await sheet(page);
  const at = await pixelOf(page, ...labels.provinces["510000"]!);
  await expect.poll(() => drawn(page)).toBeGreaterThan(0.1);
  await page.click('button[aria-label="下一期"]');
  await wait(page, "p=2016");
  await page.focus('input[aria-label="选定时期"]');
  await page.keyboard.press("End");
  await wait(page, "p=2024");
  expect(await page.textContent(".now")).toBe("2024年");
  expect(await colourAt(page, [at[0] + 30, at[1] - 20])).not.toBe("0,0,0");
  await page.goBack();
  await wait(page, "p=2016");
  await close();
});

test("playing passes every year once, is one step of history, and uses one scale of classes", async () => {
  const { page, close } = await site.tab("#/map?map.speed=4");
  await sheet(page);
  await page.click('button[aria-label="播放"]');
  const seen: string[] = [];
  await expect
    .poll(
      async () => {
        const now = (await page.textContent(".now")) ?? "";
        if (seen.at(-1) !== now) seen.push(now);
        return (await page.$('button[aria-label="播放"]')) !== null && seen.length > 1;
      },
      { timeout: 20_000, interval: 40 },
    )
    .toBe(true);
  expect([...new Set(seen)].slice(-10)).toEqual(YEARS.map((year) => `${year}年`));
  expect(addressOf(page)).toContain("map.breaks=all");
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("p="));
  await close();
});

test("drill from the nation to 山东省 to 济南市 and back", async () => {
  const { page, troubles, close } = await site.tab("#/map");
  await sheet(page);
  await expect.poll(() => drawn(page)).toBeGreaterThan(0.1);
  const [x, y] = await pixelOf(page, ...labels.provinces["370000"]!);
  await page.mouse.dblclick(x, y);
  await wait(page, "in=370000");
  await sheet(page, "370000/prefecture");
  expect(await page.textContent("h1")).toContain("山东省各市");
  expect(Number(await page.getAttribute("[data-sheet]", "data-areas"))).toBe(16);
  await page.waitForTimeout(600); // a second double click, not a fourth click of the first
  await page.mouse.dblclick(...(await pixelOf(page, 117.12, 36.65)));
  await wait(page, "in=370100");
  await sheet(page, "370100/county");
  expect(await page.textContent("h1")).toContain("济南市各区县");
  expect(await page.$$eval(".crumbs span[aria-current], .crumbs button", (all) => all.map((one) => one.textContent))).toEqual([
    "全国",
    "山东省",
    "济南市",
  ]);
  await page.click(".crumbs button:has-text('山东省')");
  await sheet(page, "370000/prefecture");
  await page.click(".crumbs button:has-text('全国')");
  await sheet(page);
  expect(addressOf(page)).not.toContain("in=");
  expect(troubles()).toEqual([]);
  await close();
});

test("by keyboard alone: walk, hear, open the evidence, close it, go down and up, and turn to the table", async () => {
  const { page, close } = await site.tab("#/map");
  await sheet(page);
  await page.focus("[data-sheet]");
  const spoken = () => page.textContent(".atlas > [aria-live]");
  await page.keyboard.press("Home");
  await expect.poll(spoken).toContain("广东省");
  expect(await spoken()).toMatch(/亿元.*第 1 位，共 31 个/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(spoken).toContain("广西");
  await page.keyboard.press("Enter");
  await wait(page, "f=");
  await page.waitForSelector(`${DRAWER} h2`);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !location.hash.includes("f="));
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-sheet"));
  await page.keyboard.press("Shift+Enter");
  await sheet(page, "450000/prefecture");
  await page.keyboard.press("Backspace");
  await sheet(page);
  await page.keyboard.press("t");
  await page.waitForSelector(".twin");
  expect(await page.$$eval(".twin tbody tr", (rows) => rows.length)).toBe(34);
  await page.keyboard.press("t");
  await sheet(page);
  await close();
});

test("a click opens the evidence of the region's figure, and a zone's circle that of the zone", async () => {
  const zone = dataset.observations.find(
    (o) =>
      o.indicator === "gdp" &&
      o.region?.startsWith("zone:") &&
      o.value !== null &&
      o.subject === null &&
      o.period.start === "2020-01" &&
      o.period.end === "2020-12",
  );
  const region = dataset.regions.find(({ id }) => id === zone?.region);
  if (!region?.lon || !region.lat) throw new Error("no zone with GDP in 2020");
  const { page, close } = await site.tab("#/map?p=2020&map.labels=none");
  await sheet(page);
  await expect.poll(() => drawn(page)).toBeGreaterThan(0.1);
  await page.mouse.click(...(await pixelOf(page, ...labels.provinces["650000"]!)));
  await page.waitForSelector(`${DRAWER} h2`);
  expect(await page.textContent(DRAWER)).toContain("新疆维吾尔自治区");
  await page.keyboard.press("Escape");
  await page.waitForSelector(DRAWER, { state: "detached" });
  await page.waitForTimeout(600);
  await page.mouse.click(...(await pixelOf(page, region.lon, region.lat)));
  await page.waitForSelector(`${DRAWER} h2`);
  expect(dataset.regions.filter(({ kind }) => kind === "zone").some(({ name }) => name === region.name)).toBe(true);
  expect(await page.textContent(DRAWER)).toMatch(/高新区|开发区|园区|科学城/);
  await close();
});

test("the legend filters: one class stays, the others fade", async () => {
  const { page, close } = await site.tab("#/map");
  await sheet(page);
  await page.click(".legend button:has-text('以上')");
  await wait(page, "map.only=4");
  expect(await page.$$eval(".legend button[data-off=true]", (all) => all.length)).toBeGreaterThanOrEqual(4);
  await page.click(".legend button:has-text('全部显示')");
  await page.waitForFunction(() => !location.hash.includes("map.only"));
  await close();
});

test("the alliance of the Yellow River's zones is drawn over 黄河流域 in 2021, with its outline in cinnabar", async () => {
  const { page, troubles, close } = await site.tab("#/map?r=macro:yellow-river-basin&d=2021");
  await sheet(page);
  expect(await page.textContent("h1")).toMatch(/^2021年各省.*与黄河流域国家高新区党建联盟$/);
  expect(await page.textContent(".legend")).toContain("黄河流域国家高新区党建联盟");
  await page.waitForFunction(() => document.querySelector(".map-head p")?.textContent?.includes("红线内为"));
  const [x, y] = await pixelOf(page, 117.1, 36.68); // the lead, 济南高新区
  const red = async () => {
    const [r = 0, g = 0, b = 0] = (await colourAt(page, [x, y])).split(",").map(Number);
    return r > 120 && r > g * 2 && r > b * 2;
  };
  await expect.poll(red).toBe(true);
  await page.mouse.click(x, y);
  await wait(page, "f=alliance");
  expect(troubles()).toEqual([]);
  await close();
});

test("the map as moved and enlarged stands in the address, and one step back undoes it", async () => {
  const { page, troubles, close } = await site.tab("#/map");
  await sheet(page);
  await page.focus("[data-sheet]");
  await page.keyboard.press("+");
  await wait(page, ";1.5");
  await page.keyboard.press("+");
  await wait(page, ";2.25");
  const box = (await (await page.$("[data-sheet]"))!.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 90, box.y + box.height / 2 - 40, { steps: 5 });
  await page.mouse.up();
  const moved = addressOf(page);
  await page.waitForFunction((before) => decodeURIComponent(location.hash) !== before, moved);
  expect(addressOf(page)).toMatch(/map\.at=\d+;\d+;2\.25$/);
  const place = labels.provinces["410000"]!;
  const at = await pixelOf(page, ...place);
  const other = await site.tab(addressOf(page));
  await sheet(other.page);
  const there = await pixelOf(other.page, ...place);
  expect(Math.hypot(at[0] - there[0], at[1] - there[1])).toBeLessThan(2);
  await other.close();
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("map.at"));
  // Another place is seen as a whole.
  await page.goForward();
  await wait(page, "map.at=");
  await page.mouse.dblclick(...(await pixelOf(page, ...place)));
  await wait(page, "in=410000");
  expect(addressOf(page)).not.toContain("map.at");
  expect(troubles()).toEqual([]);
  await close();
});

test("small multiples: a map a year, each leading to its year", async () => {
  const { page, close } = await site.tab("#/map?map.layout=many");
  await page.waitForSelector(".map-stage canvas");
  await page.click(".map-stage button:has-text('2018年')");
  await wait(page, "p=2018");
  await sheet(page);
  await close();
});

test("a phone: one finger scrolls, two zoom, and everything is within reach", async () => {
  const { page, close } = await site.tab("#/map", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await sheet(page);
  await expect.poll(() => drawn(page)).toBeGreaterThan(0.1);
  const small = await page.$$eval(".map-view button", (all) =>
    all.filter((one) => one.getBoundingClientRect().height < 43.5 && one.getBoundingClientRect().width > 0).map((one) => one.textContent),
  );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const box = (await (await page.$("[data-sheet]"))?.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", spread: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [cx - spread, cx + spread].map((x, id) => ({ x, y: cy, id })),
    });
  await touch("touchStart", 30);
  for (let spread = 35; spread <= 90; spread += 5) await touch("touchMove", spread);
  await touch("touchEnd", 0);
  await page.waitForSelector(".zoom button:has-text('复原')");
  await page.click(".zoom button:has-text('复原')");
  await page.waitForFunction(() => !document.querySelector(".zoom")?.textContent?.includes("复原"));
  await close();
});

test.each([
  ["en", "Gross regional product (GDP) by province, 2024", "GS(2024)0650"],
  ["hant", "2024年各省地區生產總值", "審圖號：GS(2024)0650號"],
])("in %s the title and the review number are in that language", async (language, title, review) => {
  const { page, troubles, close } = await site.tab(`#/map?lang=${language}`);
  await sheet(page);
  expect(await page.textContent("h1")).toBe(title);
  await expect.poll(() => page.textContent(".review")).toContain(review);
  expect(troubles()).toEqual([]);
  await close();
});
