/** The same journeys by keyboard alone on a desk and by touch on a phone, in each language. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../src/app/store.ts";
import type { Dataset } from "../../src/dataset/schema.ts";
import { addressOf, openSite, type Site } from "./page.ts";

let site: Site;
let dataset: Dataset;
beforeAll(async () => {
  site = await openSite();
  dataset = await (await fetch(`${site.url}data/dataset.json`)).json();
});
afterAll(() => site?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;
/** What the page says, in the language of the journey. */
const SAID: Record<
  Language,
  Record<
    "regions" | "dates" | "back" | "more" | "show" | "preset" | "play" | "pause" | "evidence" | "read" | "export" | "settings" | "gdp",
    string | RegExp
  >
> = {
  hans: {
    regions: /^地区/,
    dates: /^时间(?!线)/,
    back: "返回",
    more: "更多条件",
    show: /^看这/,
    preset: /十三五/,
    play: "播放",
    pause: "暂停",
    evidence: "出处",
    read: "读原文",
    export: "导出",
    settings: "设置",
    gdp: /亿元/,
  },
  hant: {
    regions: /^地區/,
    dates: /^時間(?!線)/,
    back: "返回",
    more: "更多條件",
    show: /^看這/,
    preset: /十三五/,
    play: "播放",
    pause: "暫停",
    evidence: "出處",
    read: "讀原文",
    export: "匯出",
    settings: "設定",
    gdp: /億元/,
  },
  en: {
    regions: /^Regions/,
    dates: /^Time(?!line)/,
    back: "Back",
    more: "More filters",
    show: /^See/,
    preset: /13th/,
    play: "Play",
    pause: "Pause",
    evidence: "Evidence",
    read: "Read the article",
    export: "Export",
    settings: "Settings",
    gdp: /yuan/,
  },
};
const query = (page: Page): URLSearchParams => new URLSearchParams(addressOf(page).split("?")[1]);
const spoken = (page: Page) => page.textContent(".atlas > [aria-live]");
/** A figure of a zone whose sentence stands in an article. */
const zone = () => dataset.observations.find(({ value, region }) => value === 1291.5 && region?.startsWith("zone:"))!;

/** Tab until the focus is on what this names. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    });
    if (typeof name === "string" ? here === name : name.test(here)) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

test.each(LANGUAGES)("by keyboard alone in %s: region, dates, map, evidence, down and up, play, export", async (language) => {
  const said = SAID[language];
  const { page, troubles, close } = await site.tab(`#/map?lang=${language}`);
  await page.waitForSelector('[data-sheet="nation/province"] canvas');
  // Play the map and stop it.
  await tabTo(page, said.play);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /[?&]p=20/.test(location.hash));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: said.play, exact: true }).waitFor();
  // Walk the regions, go down, come back, open the evidence.
  await page.evaluate(() => document.body.focus());
  for (let i = 0; i < 120 && !(await page.evaluate(() => document.activeElement?.hasAttribute("data-sheet"))); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  await expect.poll(() => spoken(page)).toMatch(said.gdp);
  await page.keyboard.press("Shift+Enter");
  await page.waitForFunction(() => location.hash.includes("in="));
  await page.waitForSelector('[data-sheet$="/prefecture"] canvas');
  await page.keyboard.press("Backspace");
  await page.waitForSelector('[data-sheet="nation/province"] canvas');
  await page.keyboard.press("Home");
  await page.keyboard.press(" ");
  await page
    .getByRole("complementary", { name: said.evidence as string })
    .getByRole("heading")
    .first()
    .waitFor();
  expect(query(page).get("f")).not.toBeNull();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-sheet"));
  // A zone by the palette, dates by their chip.
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.type("jngxq");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /[?&]r=zone/.test(location.hash));
  await tabTo(page, said.dates);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo(page, said.preset);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /[?&]d=2016-2020/.test(location.hash));
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // The picture of it.
  await page.keyboard.press("Escape");
  await tabTo(page, said.export);
  await page.keyboard.press("Enter");
  await page.locator("[role=dialog] img[data-preview]").waitFor();
  await tabTo(page, /(CSV)$/);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(saved.suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(said.export);
  expect(troubles()).toEqual([]);
  await close();
});

test.each(LANGUAGES)(
  "by touch on a phone in %s: region and dates in the sheet, play, a region's evidence, its article, back, export",
  async (language) => {
    const said = SAID[language];
    const { page, troubles, close } = await site.tab(`#/map?lang=${language}`, PHONE);
    await page.waitForSelector('[data-sheet="nation/province"] canvas');
    await page.getByRole("button", { name: said.play, exact: true }).tap();
    await page.waitForFunction(() => /[?&]p=20/.test(location.hash));
    await page.getByRole("button", { name: said.pause, exact: true }).tap();
    // The table is the map's twin: a row opens the evidence.
    await page.evaluate((address) => {
      location.hash = address;
    }, `#/map?map.as=table&p=2020&lang=${language}`);
    await page.locator(".twin tbody button").first().tap();
    const evidence = page.getByRole("dialog", { name: said.evidence as string });
    await evidence.getByRole("heading").first().waitFor();
    await evidence
      .getByRole("button", { name: said.read as string })
      .first()
      .tap();
    await page.locator(".reading [data-lit]").first().waitFor();
    expect(query(page).get("read")).not.toBeNull();
    await page.goBack();
    await evidence.waitFor();
    await page.keyboard.press("Escape");
    await evidence.waitFor({ state: "detached" });
    // Region and dates in the sheet of filters.
    await page.getByRole("button", { name: said.more as string }).tap();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: said.regions }).tap();
    await sheet.getByRole("searchbox").fill("jngxq");
    await sheet.getByRole("option").first().tap();
    await page.waitForFunction(() => /[?&]r=zone/.test(location.hash));
    await sheet.getByRole("button", { name: said.back, exact: true }).tap();
    await sheet.getByRole("button", { name: said.dates }).tap();
    await sheet.getByRole("button", { name: said.preset }).tap();
    await page.waitForFunction(() => /[?&]d=2016-2020/.test(location.hash));
    await sheet.getByRole("button", { name: said.show }).tap();
    await sheet.waitFor({ state: "detached" });
    // What is chosen, taken away.
    await page.getByRole("button", { name: said.settings, exact: true }).tap();
    await page.getByRole("dialog").getByRole("button", { name: said.export, exact: true }).tap();
    await page.locator("[role=dialog] img[data-preview]").waitFor();
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV", exact: true }).tap()]);
    expect(saved.suggestedFilename()).toMatch(/\.csv$/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(troubles()).toEqual([]);
    await close();
  },
);

test.each(["hant", "en"] as const)("in %s a figure's sentence and article are reached from a link", async (language) => {
  const { id, quotes } = zone();
  const { page, troubles, close } = await site.tab(`#/charts?r=${zone().region}&i=gdp&f=${id}&lang=${language}`);
  const evidence = page.getByRole("complementary", { name: SAID[language].evidence as string });
  await evidence.locator("blockquote mark").first().waitFor();
  await expect.poll(() => evidence.locator("blockquote").first().textContent()).toContain(language === "hant" ? "1291.5億元" : "1291.5亿元");
  await evidence
    .getByRole("button", { name: SAID[language].read as string })
    .first()
    .click();
  await page.locator(".reading [data-lit]").first().waitFor();
  expect(query(page).get("read")).toBe(quotes[0]!.article);
  expect(troubles()).toEqual([]);
  await close();
});
