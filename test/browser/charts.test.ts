import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { files } from "./fixture.ts";
import { openSite, type Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite(files);
});
afterAll(() => site?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const ZONE = "charts?r=zone:htz-jinan&d=2010-2020&i=gdp";
const chart = (page: Page) => page.locator("main [role=application]");
const drawer = (page: Page) => page.getByRole("complementary", { name: "出处" });

/** Walks the marks of a chart until one says these words. */
async function walkTo(page: Page, words: RegExp): Promise<void> {
  await chart(page).focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < 60; i++) {
    const said = (await page.locator("main [role=application] ~ [aria-live]").textContent()) ?? "";
    if (words.test(said)) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no mark says ${words}`);
}

test("the zone's product rises from 276.8 to 1291.5: line, slope, each with its sentence, the multiple checked", async () => {
  const { page, troubles, close } = await site.tab("#/charts");
  await page.keyboard.press("Control+k");
  await page.locator("[cmdk-input]").fill("济南高新区");
  await page.locator("[cmdk-item]", { hasText: "济南高新区" }).first().click();
  await page.locator("[cmdk-root]").waitFor({ state: "detached" });
  await page.locator("main h1", { hasText: "济南高新区" }).waitFor();
  await page.getByRole("button", { name: /^时间/ }).click();
  await page.getByLabel("从", { exact: true }).fill("2010");
  await page.keyboard.press("Enter");
  await page.getByLabel("到", { exact: true }).fill("2020");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.locator("main h1", { hasText: "济南高新区地区生产总值" }).waitFor();
  expect(decodeURIComponent(page.url())).toContain("d=2010-2020");
  expect(await chart(page).getAttribute("aria-label")).toContain("从2010年的 276.8亿元 升到2020年的 1291.5亿元");
  for (const [year, value] of [
    [2010, "276.8"],
    [2020, "1291.5"],
  ]) {
    await walkTo(page, new RegExp(`${year}年，${value}亿元`));
    await page.keyboard.press("Enter");
    await drawer(page).getByText("十年做成了").first().waitFor();
    expect(await drawer(page).textContent()).toContain(`${value}亿元`);
    if (year === 2020) expect(await drawer(page).textContent()).toMatch(/4\.66.*核算相符/s);
    await page.keyboard.press("Escape");
    await drawer(page).waitFor({ state: "detached" });
  }
  await page.getByRole("radio", { name: "坡度" }).click();
  await page.locator("main h1", { hasText: "2010年到2020年" }).waitFor();
  await walkTo(page, /升到2020年的 1291.5亿元.*4\.67 倍/);
  await page.keyboard.press("Enter");
  await drawer(page).getByText("核算相符").first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("the first and the revised figure of a province are a range, with both sources", async () => {
  const { page, troubles, close } = await site.tab("#/charts?r=370000&i=gdp");
  await walkTo(page, /2018年，66,?648.87亿元。2 处说法不一，从 66,?648.87亿元 到 76,?469.67亿元/);
  await page.keyboard.press("Enter");
  await drawer(page).getByText("统计报").first().waitFor();
  const said = (await drawer(page).textContent()) ?? "";
  expect(said).toMatch(/76,?469\.67/);
  expect(said).toContain("省情报");
  await page.keyboard.press("Escape");
  expect(await page.locator("main footer").textContent()).toContain("说法不一");
  // Growth as computed never crosses the revision.
  await page.getByRole("radio", { name: "增速" }).click();
  await page.getByText("公布增速多按可比价").waitFor();
  expect(await chart(page).getAttribute("aria-label")).not.toContain("−8");
  expect(troubles()).toEqual([]);
  await close();
});

test("by mouse, a bar opens its sentence", async () => {
  const { page, troubles, close } = await site.tab("#/charts?i=gdp&chart=ranking&p=2019");
  const box = (await chart(page).boundingBox())!;
  await page.waitForTimeout(400);
  await page.mouse.click(box.x + box.width * 0.4, box.y + 21);
  await drawer(page).getByText("山东省2019年地区生产总值").first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("T shows the same figures as a table, and each opens its sentence", async () => {
  const { page, troubles, close } = await site.tab(`#/${ZONE}`);
  await chart(page).waitFor();
  await page.keyboard.press("t");
  const rows = page.locator("main tbody tr");
  await rows.first().waitFor();
  expect(await rows.allTextContents()).toEqual([expect.stringMatching(/2010年276.8亿元/), expect.stringMatching(/2020年1291.5亿元/)]);
  await rows.first().getByRole("button").click();
  await drawer(page).getByText("276.8亿元").first().waitFor();
  expect(page.url()).toContain("charts.table=yes");
  expect(troubles()).toEqual([]);
  await close();
});

test("different units are refused one axis, with a way out", async () => {
  const { page, troubles, close } = await site.tab("#/charts?i=gdp,hitech_firms&chart=line");
  await page.getByText("这些指标的单位不同").waitFor();
  await page.getByRole("button", { name: /改画小图/ }).click();
  await chart(page).waitFor();
  expect(page.url()).toContain("chart=multiples");
  await page.goBack();
  await page.getByText("这些指标的单位不同").waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("the chart follows from the selection, and the address holds what was changed", async () => {
  const { page, troubles, close } = await site.tab("#/charts?i=gdp&d=2018-2019&charts.level=province");
  await page.getByRole("radio", { name: "自动（坡度）" }).waitFor();
  await page.getByRole("radio", { name: "对数" }).click();
  await page.waitForURL(/scale=log/);
  await page.reload();
  await chart(page).waitFor();
  expect(await page.getByRole("radio", { name: "对数" }).getAttribute("aria-checked")).toBe("true");
  expect(troubles()).toEqual([]);
  await close();
});

test.each([
  ["hant", "山東省|山东省"],
  ["en", "Shandong"],
] as const)("in %s, on a phone, by touch", async (language, name) => {
  const { page, troubles, close } = await site.tab(`#/charts?r=370000&i=gdp&lang=${language}`, { ...PHONE, colorScheme: "dark" });
  await chart(page).waitFor();
  expect(await page.locator("main h1").textContent()).toMatch(new RegExp(name));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: language === "en" ? "Chart settings" : "圖表設定" }).tap();
  await page.locator("select[data-control=type]").selectOption("coverage");
  await page.waitForURL(/chart=coverage/);
  await chart(page).waitFor();
  expect(troubles()).toEqual([]);
  await close();
});
