/** Journeys through the built page over the committed articles; those of one view alone stand in that view's test. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dataset } from "../../src/dataset/schema.ts";
import { addressOf, openSite, type Site, settled } from "./page.ts";

const dataset = Dataset.parse(JSON.parse(readFileSync("public/data/dataset.json", "utf8")));
const title = (article: string): string => dataset.articles.find(({ id }) => id === article)?.title ?? "";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const drawer = (page: Page) => page.getByRole("complementary", { name: "出处" });
const picture = (page: Page) => page.locator("main [role=application]");
const spoken = (page: Page) => page.locator("main [role=application] ~ [aria-live]");
const go = (page: Page, view: string) => page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: view }).click();

/** Walks the marks of a picture until one says these words. */
async function walkTo(page: Page, words: RegExp): Promise<void> {
  await picture(page).focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < 120; i++) {
    if (words.test((await spoken(page).textContent()) ?? "")) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no mark says ${words}`);
}

/** Ticks a region in the menu of the filter line. */
async function tick(page: Page, region: string): Promise<void> {
  await page.locator("search .chip button").first().click();
  const menu = page.getByRole("dialog");
  await menu.getByRole("searchbox").fill(region);
  await menu
    .getByRole("option", { name: new RegExp(`^${region}`) })
    .first()
    .click();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
}

async function dates(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole("button", { name: /^时间/ }).click();
  for (const [end, text] of [
    ["从", from],
    ["到", to],
  ] as const) {
    await page.getByLabel(end, { exact: true }).fill(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
}

test("济南高新区, 2010 to 2020: its product from 276.8 to 1291.5, each with its sentence, 4.66 times as checked", async () => {
  const { page, troubles, close } = await site.tab("#/charts");
  await tick(page, "济南高新区");
  await dates(page, "2010", "2020");
  await page.locator("main h1", { hasText: "济南高新区地区生产总值" }).waitFor();
  expect(addressOf(page)).toBe("#/charts?r=zone:htz-jinan&d=2010-2020");
  expect(await picture(page).getAttribute("aria-label")).toContain("从2010年的 276.8亿元 升到2020年的 1291.5亿元");
  for (const [year, value, sentence] of [
    [2010, "276.8", "2010年是276.8亿元"],
    [2020, "1291.5", "2020年到了1291.5亿元，十年做成了4.66倍"],
  ] as const) {
    await walkTo(page, new RegExp(`${year}年，${value}亿元`));
    await page.keyboard.press("Enter");
    await drawer(page).getByRole("heading", { name: "地区生产总值" }).waitFor();
    await expect.poll(() => drawer(page).locator("blockquote").first().textContent()).toContain(sentence);
    await page.keyboard.press("Escape");
    await drawer(page).waitFor({ state: "detached" });
  }
  await page.keyboard.press("Enter");
  await drawer(page).getByText("核算相符").first().waitFor();
  expect(await drawer(page).textContent()).toMatch(/4\.66.*1291\.5.*276\.8/s);
  // And on to the article, where the sentence is lit.
  await drawer(page).getByRole("button", { name: "读原文" }).first().click();
  await page.locator(".reading [data-lit]", { hasText: "1291.5" }).first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("黄河流域 in 2021: its alliance on the map, on the timeline, in the network, in its article", async () => {
  const found = dataset.alliances.find(({ name }) => name === "黄河流域国家高新区党建联盟")!;
  const { page, troubles, close } = await site.tab("#/map");
  await tick(page, "黄河流域");
  await dates(page, "2021", "2021");
  await page.locator("main h1", { hasText: found.name }).waitFor();
  await page.locator(".legend").getByRole("button", { name: found.name }).click();
  await drawer(page).getByText("联盟").first().waitFor();
  expect(addressOf(page)).toContain(`f=${found.id}`);
  await page.keyboard.press("Escape");

  await go(page, "时间线");
  await settled(page);
  await walkTo(page, new RegExp(`${found.name}, 成立于2021年12月18日`));

  await go(page, "联盟");
  await page.getByText("关系网").click();
  const relations = page.getByRole("navigation", { name: "关系" });
  await relations.getByText(found.name).first().waitFor();
  await settled(page);
  await walkTo(page, new RegExp(`联盟 ${found.name}`));

  // From the timeline into the article, at the sentence of the founding.
  await go(page, "时间线");
  await settled(page);
  await walkTo(page, new RegExp(`${found.name}, 成立于`));
  await page.keyboard.press("Enter");
  await drawer(page).getByRole("button", { name: "读原文" }).first().click();
  await page.locator(".reading [data-lit]", { hasText: "联盟" }).first().waitFor();
  expect(await page.locator("main h1").textContent()).toContain(title(found.quotes[0]!.article));
  expect(troubles()).toEqual([]);
  await close();
});

test("山东省 in 2018: the first and the revised figure side by side, each with its source, one step from the chart", async () => {
  const told = dataset.observations.filter(
    ({ region, indicator, period, conflictsWith }) =>
      region === "370000" && indicator === "gdp" && period.start === "2018-01" && period.end === "2018-12" && conflictsWith.length > 0,
  );
  expect(told.map(({ value, status }) => [value, status]).sort()).toEqual([
    [66_648.87, "revised"],
    [76_469.67, "superseded"],
  ]);
  const { page, troubles, close } = await site.tab("#/charts?r=370000&i=gdp");
  await picture(page).waitFor();
  await walkTo(page, /2018年，66,?648\.87亿元。2 处说法不一，从 66,?648\.87亿元 到 76,?469\.67亿元/);
  await page.keyboard.press("Enter");
  await drawer(page).getByText("76,469.67").first().waitFor();
  const lines = drawer(page).locator("li", { has: page.getByRole("button", { name: "采用这个数" }) });
  expect(await lines.allTextContents()).toEqual([
    expect.stringMatching(/66,648\.87亿元.*修订数.*2020年2月11日/),
    expect.stringMatching(/76,469\.67亿元.*已被修订.*西部视窗.*2019年3月6日/),
  ]);
  expect(await drawer(page).locator("blockquote").first().textContent()).toContain("由76469.67亿元调整为66648.87亿元");
  // The first figure has its own sentence, in the article of 2019.
  await lines.nth(1).getByRole("button", { name: "76,469.67亿元" }).click();
  const first = told.find(({ status }) => status === "superseded")!.quotes[0]!;
  await drawer(page).getByText(title(first.article)).first().waitFor();
  await page.goBack();
  // The reader's own choice is taken by the chart, and taken back by the back button.
  await lines.nth(1).getByRole("button", { name: "采用这个数" }).click();
  await page.waitForFunction(() => location.hash.includes("prefer="));
  await drawer(page).getByText("您采用的数").waitFor();
  await page.keyboard.press("Escape");
  await walkTo(page, /2018年，76,?469\.67亿元/);
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("prefer="));
  expect(troubles()).toEqual([]);
  await close();
});
