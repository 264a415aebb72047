import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VIEWS } from "../../src/app/store.ts";
import type { ArticleText, Dataset } from "../../src/dataset/schema.ts";
import { openSite, type Site, settled } from "./page.ts";

let site: Site;
let dataset: Dataset;
beforeAll(async () => {
  site = await openSite();
  dataset = await (await fetch(`${site.url}data/dataset.json`)).json();
});
afterAll(() => site?.close());

const figure = () => dataset.observations.find(({ value, region }) => value === 1291.5 && region?.startsWith("zone:"))!;
const drawer = (page: Page, name: string) => page.getByRole("complementary", { name });
/** Bytes of a dictionary of characters, sent to the page or to its workers. */
const DICTIONARY = /script\.worker/;

test("an article reads in traditional characters, every mark at its place", async () => {
  const { id, quotes } = figure();
  const text: ArticleText = await (await fetch(`${site.url}data/articles/${quotes[0]!.article}.json`)).json();
  const { page, troubles, close } = await site.tab(`#/articles?read=${quotes[0]!.article}&m=${id}&lang=hant`);
  const mark = page.locator(`.reading [data-kind=value][data-facts~="${id}"]`);
  await mark.waitFor();
  expect(await mark.textContent()).toBe("1291.5億元");
  expect(await page.locator(".reading[role=group]").getAttribute("lang")).toBe("zh-Hant");
  expect(await page.locator("#view h1").textContent()).not.toBe(dataset.articles.find((one) => one.id === quotes[0]!.article)!.title);
  const blocks = await page.locator(".reading [data-block]").allTextContents();
  expect(blocks.map((block) => block.length)).toEqual(text.blocks.map(({ start, end }) => end - start));
  expect(blocks.join("")).not.toMatch(/[亿产区发这个为]/);
  await mark.click();
  const evidence = drawer(page, "出處");
  await evidence.locator("blockquote mark", { hasText: "1291.5億元" }).waitFor();
  expect(await evidence.locator("blockquote").first().getAttribute("lang")).toBe("zh-Hant");
  expect(troubles()).toEqual([]);
  await close();
});

test("readers in Hong Kong get their characters", async () => {
  const { page, troubles, close } = await site.tab("#/articles", { locale: "zh-HK" });
  await page.locator("#view [data-row]").first().waitFor();
  expect(await page.getAttribute("html", "lang")).toBe("zh-Hant");
  await page.keyboard.press("?");
  const said = (await page.getByRole("dialog").textContent()) ?? "";
  expect(said).not.toMatch(/[裡說]/);
  expect(troubles()).toEqual([]);
  await close();
});

test("no dictionary comes with the first load, nor with simplified or English texts", async () => {
  const { quotes, id } = figure();
  const asked: string[] = [];
  const { page, close } = await site.tab("#/map?lang=en");
  page.context().on("request", (request) => asked.push(request.url()));
  page.on("worker", (worker) => asked.push(worker.url()));
  const go = async (address: string) => {
    await page.goto(site.url + address);
    await page.reload();
    await page.locator("#view :is(h1, h2)").first().waitFor();
  };
  for (const address of ["#/map?lang=hant", "#/charts?i=gdp&lang=hant", `#/articles?read=${quotes[0]!.article}&lang=en`, `#/map?f=${id}&lang=hans`]) {
    await go(address);
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => DICTIONARY.test(url))).toEqual([]);
  }
  await go(`#/articles?read=${quotes[0]!.article}&lang=hant`);
  await expect.poll(() => asked.some((url) => DICTIONARY.test(url))).toBe(true);
  await close();
});

/** Views, and what is reached from them. */
const places = (): string[] => {
  const { id, quotes } = figure();
  const alliance = dataset.alliances.find(({ members, lead }) => members.length > 0 && lead !== null)!.id;
  return [
    ...VIEWS,
    "timeline?timeline.list=yes",
    `alliances?al=${alliance}`,
    "alliances?alliances.show=network",
    "alliances?alliances.show=totals&i=gdp",
    `articles?read=${quotes[0]!.article}&f=${id}`,
    `map?f=${alliance}`,
    `map?f=${dataset.events[0]!.id}`,
    ...["events", "alliances", "members", "articles", "conflicts", "checks", "problems", "coverage"].map((tab) => `data?data.tab=${tab}`),
  ];
};

test("what the page says in Chinese to a reader of English is marked as Chinese", async () => {
  const { page, close } = await site.tab("#/map?lang=en");
  const all: string[] = [];
  for (const place of places()) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/${place}${place.includes("?") ? "&" : "?"}lang=en`,
    );
    await page.waitForFunction((view) => document.querySelector(`nav a[href="#/${view}"][aria-current=page]`) !== null, /^\w+/.exec(place)?.[0]);
    await settled(page);
    await page.locator("#view h1").first().waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    const unmarked = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !/[\u4e00-\u9fff]/.test(node.nodeValue ?? "") || element.closest("script, style, noscript, [aria-hidden=true]")) continue;
        if (element.closest("[lang]")?.getAttribute("lang") === "en") found.push(`${element.tagName} ${node.nodeValue}`);
      }
      return found;
    });
    all.push(...unmarked.map((text) => `${place}: ${text}`));
  }
  expect(all).toEqual([]);
  await close();
});
