/** What a reader's system asks for: theme, motion, contrast, colours, large text, paper. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VIEWS } from "../../src/app/store.ts";
import { readPdf } from "../app/export/readPdf.ts";
import { addressOf, openSite, type Site, settled } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const standing = async (page: Page, view: string): Promise<void> => {
  await page.waitForFunction((name) => document.querySelector(`nav a[href="#/${name}"][aria-current=page]`) !== null, view);
  await page.locator("#view h1").first().waitFor({ state: "attached" });
  await settled(page);
};

test("a change of theme breaks no view and keeps what was chosen", async () => {
  const { page, troubles, close } = await site.tab("#/map");
  for (const place of [
    ...VIEWS,
    ...["line", "slope", "coverage", "multiples"].map((chart) => `charts?i=gdp&chart=${chart}`),
    "alliances?alliances.show=network",
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await standing(page, /^\w+/.exec(place)?.[0] ?? "");
    await page.waitForLoadState("networkidle");
    const before = addressOf(page);
    for (const theme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForTimeout(150);
      expect(await page.locator("#view [role=alert]").count(), `${place} ${theme}`).toBe(0);
    }
    expect(addressOf(page)).toBe(before);
  }
  expect(troubles()).toEqual([]);
  await close();
});

/** The picture of a view, as it stands. */
const pictureOf = async (page: Page): Promise<string> => {
  await page.locator("#view canvas").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(600);
  return page.evaluate(() => document.querySelector<HTMLCanvasElement>("#view canvas")!.toDataURL());
};

test.each(["map?i=gdp&p=2024", "charts?r=370000&i=gdp", "timeline"])("after a change of theme %s is drawn as if opened in it", async (place) => {
  const still = { reducedMotion: "reduce" } as const;
  const fresh = await site.tab(`#/${place}`, { ...still, colorScheme: "dark" });
  const wanted = await pictureOf(fresh.page);
  await fresh.close();
  // Another selection first: the chart must not go back to it.
  const { page, troubles, close } = await site.tab(`#/${place.replace("2024", "2016").replace("370000", "510000")}`, still);
  await pictureOf(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${place}`);
  const light = await pictureOf(page);
  expect(light).not.toBe(wanted);
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await pictureOf(page)) === wanted).toBe(true);
  expect(troubles()).toEqual([]);
  await close();
});

test("a change of theme keeps the map's zoom and the region walked to", async () => {
  const { page, troubles, close } = await site.tab("#/map");
  await page.waitForSelector("[data-sheet] canvas");
  await page.focus("[data-sheet]");
  await page.keyboard.press("Home");
  await page.keyboard.press("+");
  await page.waitForSelector(".zoom button:has-text('复原')");
  const placed = () => page.getAttribute("[data-sheet] svg g", "transform");
  await page.waitForTimeout(400);
  const [before, said] = [await placed(), await page.textContent(".atlas > [aria-live]")];
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(400);
  expect(await placed()).toBe(before);
  expect(await page.textContent(".atlas > [aria-live]")).toBe(said);
  expect(troubles()).toEqual([]);
  await close();
});

test.each([
  ["more contrast", { contrast: "more" }],
  ["forced colours", { forcedColors: "active" }],
  ["forced colours in the dark", { forcedColors: "active", colorScheme: "dark" }],
  ["no motion", { reducedMotion: "reduce" }],
] satisfies [string, BrowserContextOptions][])("every view stands with %s", async (_, options) => {
  const { page, troubles, close } = await site.tab("#/map", options);
  for (const view of VIEWS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await standing(page, view);
    // The view one is in, and the controls that are on, are told by more than a ground.
    const told = await page.evaluate(() => {
      const here = document.querySelector("nav a[aria-current=page]");
      return here === null ? "" : `${getComputedStyle(here).outlineStyle}${getComputedStyle(here).borderBottomStyle}`;
    });
    expect(told).toMatch(/solid/);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
  expect(troubles()).toEqual([]);
  await close();
});

test("in more contrast quiet words are as dark as the others", async () => {
  const { page, close } = await site.tab("#/map", { contrast: "more" });
  const [muted, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return [style.getPropertyValue("--muted"), style.getPropertyValue("--ink")];
  });
  expect(muted).toBe(ink);
  await close();
});

test.each([
  ["a desk", { viewport: { width: 1440, height: 900 } }],
  ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] satisfies [string, BrowserContextOptions][])("text at 200 %% fits %s: nothing runs out of the page or over another word", async (_, options) => {
  const { page, troubles, close } = await site.tab("#/map", options);
  await page.addStyleTag({ content: "html{font-size:175%!important}" }).catch(() => undefined);
  for (const view of VIEWS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await standing(page, view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.querySelector("#view")!.clientHeight), view).toBeGreaterThan(200);
  }
  expect(troubles()).toEqual([]);
  await close();
});

/** Inks of a page of A4, in points. */
const A4 = [595, 842];

test.each([
  ["map?i=gdp&p=2024", "2024年各省地区生产总值"],
  ["timeline", "大事与联盟"],
  ["charts?r=370000&i=gdp", "山东省地区生产总值"],
  ["alliances", "联盟"],
  ["articles", "文章"],
  ["data?i=gdp", "地区生产总值"],
])("%s prints on A4 with its title, filters and sources", async (place, title) => {
  const { page, close } = await site.tab(`#/${place}`, { colorScheme: "dark" });
  await standing(page, /^\w+/.exec(place)?.[0] ?? "");
  await page.waitForLoadState("networkidle");
  const { text, width, height } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  // Fonts give some characters as the radicals they look like.
  const read = text.normalize("NFKC");
  expect([Math.round(width), Math.round(height)]).toEqual(A4);
  for (const said of [title, "范围：", "来源：《", "数据截至"]) expect(read).toContain(said.normalize("NFKC"));
  await close();
});
