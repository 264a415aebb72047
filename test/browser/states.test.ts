import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shell } from "../../src/app/messages/en/shell.ts";
import { shell as words } from "../../src/app/messages/hans/shell.ts";
import { LANGUAGES, VIEWS } from "../../src/app/store.ts";
import { TAGS } from "../../src/app/words.ts";
import { columns } from "../../src/dataset/columns.ts";
import { dataset } from "./fixture.ts";
import { addressOf, openSite, type Site, settled } from "./page.ts";

describe.each<[string, ReadonlyMap<string, string>, Record<(typeof LANGUAGES)[number], RegExp>]>([
  ["no data", new Map(), { hans: /npm run data/, hant: /npm run data/, en: /npm run data/ }],
  ["broken data", new Map([["page/head.json", '{"version":1,']]), { hans: /重新生成/, hant: /重新/, en: /Build them again/ }],
  [
    "data of another version",
    new Map([
      ["page/head.json", '{"version":9}'],
      ["page/observations.bin", ""],
    ]),
    { hans: /版本是 9/, hant: /版本是 9/, en: /version 9/ },
  ],
])("%s", (_, files, told) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(files);
  });
  afterAll(() => site?.close());

  test("is said in each language, with what to do next, and the frame lives on", async () => {
    const { page, close } = await site.tab("#/data");
    const alert = page.getByRole("alert");
    for (const language of LANGUAGES) {
      await page.locator("header fieldset button").nth(LANGUAGES.indexOf(language)).click();
      await page.waitForFunction((tag) => document.documentElement.lang === tag, TAGS[language]);
      expect(await alert.textContent()).toMatch(told[language]);
      expect(await alert.getByRole("button").count()).toBe(1);
    }
    await page.getByRole("navigation").getByRole("link").nth(2).click();
    await page.waitForFunction(() => location.hash.startsWith("#/charts"));
    await alert.waitFor();
    await close();
  });
});

describe("articles in which nothing was found", () => {
  const nothing = { observations: [], alliances: [], events: [], checks: [], problems: [], regions: [], indicators: [], categories: [] };
  const bare = { ...dataset, ...nothing };
  let site: Site;
  beforeAll(async () => {
    const files = new Map<string, Uint8Array | string>(columns(bare).map(({ file, bytes }) => [file, bytes]));
    site = await openSite(files.set("dataset.json", JSON.stringify(bare)));
  });
  afterAll(() => site?.close());

  test("are told as such by every view, without a way that leads nowhere", async () => {
    const { page, troubles, close } = await site.tab("#/map");
    for (const [i, view] of VIEWS.entries()) {
      await page.getByRole("navigation").getByRole("link").nth(i).click();
      await page.waitForFunction((name) => location.hash === `#/${name}`, view);
      await page
        .locator(`main[aria-label="${words[`view.${view}`]}"]`)
        .getByText("加入更多文章")
        .waitFor();
      expect(await page.locator("#view").getByRole("button", { name: "全部清除" }).count()).toBe(0);
    }
    expect(troubles()).toEqual([]);
    await close();
  });
});

describe("the built page", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  test("a map that stands alone says so, and what it lacks comes at the second try", async () => {
    const { page, close } = await site.tab("#/map");
    const rest = /\/page\/(?:head\.json|observations\.bin)/;
    await page.route(rest, (route) => route.abort());
    await page.reload();
    const alert = page.getByRole("alert");
    await alert.getByText(words["error.first"]).waitFor();
    expect(await page.locator("#view").getByRole("heading").first().textContent()).not.toBe("");
    await page.unroute(rest);
    await alert.getByRole("button", { name: words["error.again"] }).click();
    await page.locator(".foot canvas, .foot svg").first().waitFor();
    expect(await alert.count()).toBe(0);
    await close();
  });

  test("data that come at the second try are shown", async () => {
    const { page, close } = await site.tab("#/data");
    await page.route(/\/data\//, (route) => route.fulfill({ status: 503, body: "" }));
    await page.reload();
    await page.getByRole("alert").waitFor();
    await page.unroute(/\/data\//);
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.locator("#view").getByRole("row").nth(1).waitFor();
    await close();
  });

  test.each(VIEWS)("%s with nothing left says what to do next", async (view) => {
    const { page, troubles, close } = await site.tab(`#/${view}?d=1901-1902&q=nowhere`);
    const clear = page.locator("#view").getByRole("button", { name: "全部清除" });
    await clear.waitFor();
    await clear.click();
    await page.waitForFunction(() => !location.hash.includes("q=nowhere"));
    await clear.waitFor({ state: "detached" });
    await settled(page);
    expect(await page.locator("#view h1").count()).toBe(1);
    expect(await page.locator("search .chip").allTextContents()).toEqual(["所有地区", "所有时期", "所有指标"]);
    expect(troubles()).toEqual([]);
    await close();
  });

  test("words that no row of a table has can be taken back", async () => {
    const { page, troubles, close } = await site.tab("#/data?data.find=nowhere");
    await page.getByText("没有找到“nowhere”").waitFor();
    await page.getByRole("button", { name: "不再按字找" }).click();
    await page.locator("#view").getByRole("row").nth(1).waitFor();
    expect(addressOf(page)).toBe("#/data");
    expect(troubles()).toEqual([]);
    await close();
  });

  test.each<[string, BrowserContextOptions]>([
    ["forced colours", { forcedColors: "active" }],
    ["more contrast", { contrast: "more" }],
    ["a low window", { viewport: { width: 720, height: 450 } }],
    ["a phone on its side", { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true }],
    ["the smallest phone", { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true }],
    ["a wall", { viewport: { width: 2560, height: 1440 } }],
  ])("nothing runs out of the page: %s", async (_, options) => {
    const { page, troubles, close } = await site.tab("#/map?lang=en&r=370000,410000&d=2010-2023", options);
    for (const view of VIEWS) {
      await page.evaluate((name) => {
        location.hash = location.hash.replace(/^#\/\w+/, `#/${name}`);
      }, view);
      await page
        .locator(`main[aria-label="${shell[`view.${view}`]}"] h1`)
        .first()
        .waitFor({ state: "attached" });
      await settled(page);
      const wide = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: innerWidth }));
      expect(wide.page, view).toBeLessThanOrEqual(wide.window);
      expect((await page.locator("#view").boundingBox())?.height ?? 0, view).toBeGreaterThan(180);
    }
    expect(troubles()).toEqual([]);
    await close();
  });

  test("without motion nothing moves", async () => {
    const { page, close } = await site.tab("#/map", { reducedMotion: "reduce" });
    const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
    expect(moving).toBe(0);
    await close();
  });
});
