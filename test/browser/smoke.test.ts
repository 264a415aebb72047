import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES, VIEWS } from "../../src/app/store.ts";
import { openSite, type Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

test.each(VIEWS.flatMap((view) => LANGUAGES.map((language) => [view, language] as const)))("%s stands in %s", async (view, language) => {
  const { page, troubles, close } = await site.tab(`#/${view}?lang=${language}`);
  await page.waitForFunction(() => document.querySelectorAll("#view h1, #view h2, #view table, #view svg, #view canvas").length > 0);
  expect(await page.locator("#view").textContent()).not.toBe("");
  expect(await page.getAttribute("html", "lang")).toBe({ hans: "zh-Hans", hant: "zh-Hant", en: "en" }[language]);
  expect(await page.locator("[role=alert]").count()).toBe(0);
  expect(troubles()).toEqual([]);
  await close();
});

test("the page's policy allows no script but its own", async () => {
  const { page, close } = await site.tab();
  const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
  expect(policy).toMatch(/default-src 'self'/);
  expect(policy).toMatch(/script-src 'self'(;|$)/);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.broken = true";
    document.head.append(script);
    return "broken" in globalThis;
  });
  expect(ran).toBe(false);
  await close();
});
