import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/schema.ts";
import { addressOf, openSite, type Site, type Tab } from "./page.ts";

let site: Site;
let dataset: Dataset;
beforeAll(async () => {
  site = await openSite();
  dataset = await (await fetch(`${site.url}data/dataset.json`)).json();
});
afterAll(() => site?.close());

/** Opens an address, runs, and expects that nothing went wrong meanwhile. */
async function at(address: string, run: (page: Page, tab: Tab) => Promise<void>, options = {}): Promise<void> {
  const tab = await site.tab(address, options);
  await run(tab.page, tab);
  expect(tab.troubles()).toEqual([]);
  await tab.close();
}

const zone = () => {
  const observation = dataset.observations.find(({ value, region }) => value === 1291.5 && region?.startsWith("zone:"));
  if (!observation) throw new Error("the dataset has no 1291.5 of a zone");
  return { observation, article: observation.quotes[0]!.article };
};
const rows = (page: Page) => page.locator("#view [data-row]");
const lit = (page: Page) => page.locator(".reading [data-key][data-lit]");

test("list: find, order, walk by keys, open, and back by the browser", () =>
  at("#/articles", async (page) => {
    await page.getByRole("searchbox").fill("济南高新区");
    await page.waitForFunction(() => document.querySelectorAll("#view [data-row]").length < 20);
    const found = await rows(page).count();
    expect(found).toBeGreaterThan(0);
    await page.getByRole("searchbox").fill("jngxq"); // initials of the same zone
    await page.waitForFunction((n) => document.querySelectorAll("#view [data-row]").length >= n, 1);
    await page.getByRole("searchbox").fill("没有这样的文章");
    await page.getByText("没有找到").first().waitFor();
    await page.getByRole("button", { name: "清除查找" }).click();
    await page.getByText("按媒体").click();
    await page.waitForFunction(() => location.hash.includes("articles.by=publisher"));
    await rows(page).first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-row"))).toBe("2");
    await page.keyboard.press("Enter");
    await page.locator(".reading [data-block]").first().waitFor();
    expect(addressOf(page)).toContain("read=");
    await page.goBack();
    await rows(page).first().waitFor();
    expect(addressOf(page)).toContain("articles.by=publisher");
  }));

test("a link to a fact opens its article at the sentence, the fact lit on both sides", () => {
  const { observation, article } = zone();
  return at(`#/articles?read=${article}&m=${observation.id}`, async (page) => {
    const mark = page.locator(`.reading [data-kind=value][data-facts~="${observation.id}"]`);
    await mark.waitFor();
    expect(await mark.textContent()).toBe("1291.5亿元");
    expect(await lit(page).count()).toBeGreaterThan(0);
    expect(await mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await page.locator("aside li[data-lit]").count()).toBe(1);
    await mark.click();
    const drawer = page.getByRole("complementary", { name: "出处" });
    await drawer.getByText("1291.5").first().waitFor();
    expect(addressOf(page)).toContain(`f=${observation.id}`);
    await page.keyboard.press("Escape");
    await drawer.waitFor({ state: "detached" });
    expect(await page.evaluate((id) => document.activeElement?.getAttribute("data-facts")?.includes(id), observation.id)).toBe(true);
  });
});

test("a fact beside the text leads to its sentence, and on to its evidence", () => {
  const { observation, article } = zone();
  return at(`#/articles?read=${article}`, async (page) => {
    const fact = page.locator("aside li").filter({ hasText: "1291.5" }).getByRole("button").first();
    await fact.click();
    await lit(page).first().waitFor();
    expect(addressOf(page)).toContain(`m=${observation.id}`);
    await fact.click();
    await page.getByRole("complementary", { name: "出处" }).waitFor();
  });
});

test("marks are walked by keys alone", () => {
  const { article } = zone();
  return at(`#/articles?read=${article}`, async (page) => {
    await page.locator(".reading[role=group]").focus();
    await page.keyboard.press("ArrowRight");
    const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    const first = await label();
    expect(first).toMatch(/，/);
    await page.keyboard.press("ArrowRight");
    expect(await label()).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await label()).toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /[?&][fm]=/.test(location.hash));
  });
});

test("kinds of mark are switched off and on, and the address holds it", () => {
  const { article } = zone();
  return at(`#/articles?read=${article}`, async (page) => {
    const values = page.locator(".reading:not(.legend) [data-kind=value]");
    const before = await values.count();
    expect(before).toBeGreaterThan(0);
    await page.locator(".legend button").filter({ hasText: "数值" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".reading:not(.legend) [data-kind=value]").length === 0);
    expect(addressOf(page)).toContain("articles.marks=");
    await page.reload();
    await page.locator(".reading [data-block]").first().waitFor();
    expect(await values.count()).toBe(0);
    await page.locator(".legend button").filter({ hasText: "数值" }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".reading:not(.legend) [data-kind=value]").length === n, before);
    expect(addressOf(page)).not.toContain("articles.marks=");
  });
});

test("repairs stand where they were, with the original characters", async () => {
  const { id } = dataset.articles.find(({ repairs }) => repairs.some(({ kind }) => kind === "pinyin"))!;
  const text = await (await fetch(`${site.url}data/articles/${id}.json`)).json();
  const pinyin = text.repairs.filter(({ kind }: { kind: string }) => kind === "pinyin");
  await at(`#/articles?read=${id}&articles.as=repairs`, async (page) => {
    await page.locator(".reading del[data-repair=pinyin]").first().waitFor();
    expect(await page.locator(".reading del[data-repair=pinyin]").first().textContent()).toBe(pinyin[0].original);
    await page.getByRole("heading", { name: "修补记录" }).waitFor();
  });
});

test("the original is shown as characters, never as a page", async () => {
  const sources = await Promise.all(dataset.articles.map(async ({ id }) => (await fetch(`${site.url}data/articles/${id}.json`)).json()));
  const html = sources.find(({ original }) => /<(div|p|span)\b/i.test(original));
  if (!html) return;
  await at(`#/articles?read=${html.id}&articles.as=original`, async (page) => {
    const original = page.getByRole("region", { name: /^原文/ });
    await original.waitFor();
    expect(await original.locator("div").last().textContent()).toBe(html.original);
    expect(await original.locator("div div, div p, script, img, a").count()).toBe(0);
  });
});

test("reprints and corrections lead to each other", async () => {
  const reprint = dataset.articles.find(({ duplicateOf }) => duplicateOf !== null);
  const correction = dataset.articles.find(({ corrects }) => corrects.length > 0);
  if (reprint)
    await at(`#/articles?read=${reprint.id}`, async (page) => {
      await page.getByText("转载自").waitFor();
      await page
        .locator("header p button")
        .filter({ hasText: dataset.articles.find(({ id }) => id === reprint.duplicateOf)!.title })
        .click();
      await page.getByText("被转载于").waitFor();
    });
  if (correction)
    await at(`#/articles?read=${correction.id}`, async (page) => {
      await page.getByText("更正了").waitFor();
      await page.locator("header p button").last().click();
      await page.getByText("已被更正").waitFor();
    });
  expect(reprint ?? correction).toBeDefined();
});

test("on a phone the facts are a second page, and evidence is a modal sheet", () => {
  const { article } = zone();
  return at(
    `#/articles?read=${article}`,
    async (page) => {
      await page.getByText(/^事实 \d+$/).tap();
      const fact = page.locator("li").filter({ hasText: "1291.5" }).getByRole("button").first();
      await fact.tap();
      await lit(page).first().waitFor();
      await page.locator(".reading [data-kind=value][data-lit]").first().tap();
      const sheet = page.getByRole("dialog", { name: "出处" });
      await sheet.waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(wide).toBe(true);
      await page.keyboard.press("Escape");
      await sheet.waitFor({ state: "detached" });
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  );
});
