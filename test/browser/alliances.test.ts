import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Alliance, Dataset } from "../../src/dataset/schema.ts";
import { addressOf, openSite, type Site, type Tab } from "./page.ts";

let site: Site;
let dataset: Dataset;
beforeAll(async () => {
  site = await openSite();
  dataset = await (await fetch(`${site.url}data/dataset.json`)).json();
});
afterAll(() => site?.close());

async function at(address: string, run: (page: Page, tab: Tab) => Promise<void>, options = {}): Promise<void> {
  const tab = await site.tab(address, options);
  await run(tab.page, tab);
  expect(tab.troubles()).toEqual([]);
  await tab.close();
}

/** An alliance whose chair was handed on. */
const handed = (): Alliance => {
  const found = dataset.alliances.find(({ members }) => members.filter(({ role }) => role === "chair").length > 1);
  if (!found) throw new Error("the dataset has no handover");
  return found;
};
const card = (page: Page, name: string) => page.locator("#view li").filter({ has: page.getByRole("heading", { name, exact: true }) });

test("the Yellow River in 2021: its alliance in the list, in the network, in its article", () =>
  at("#/alliances?r=macro:yellow-river-basin&d=2021", async (page) => {
    const found = dataset.alliances.find(({ name }) => name.includes("黄河流域国家高新区党建联盟"))!;
    await card(page, found.name).waitFor();
    await card(page, found.name).getByRole("button", { name: "看出处" }).click();
    const drawer = page.getByRole("complementary", { name: "出处" });
    await drawer.getByRole("button", { name: "读原文" }).first().click();
    await page.locator(".reading [data-kind=alliance][data-lit], .reading [data-kind=event][data-lit]").first().waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByText("关系网").click();
    await page.getByRole("navigation", { name: "关系" }).getByText(found.name).first().waitFor();
  }));

test("one alliance: its chair passes on as the moment moves", () => {
  const alliance = handed();
  return at(`#/alliances?al=${alliance.id}`, async (page) => {
    await page.getByRole("heading", { level: 1, name: alliance.name }).waitFor();
    const now = () => page.locator("dd li.font-semibold").textContent();
    const later = await now();
    const day = alliance.members.find(({ role, to }) => role === "chair" && to !== null)!.to!;
    const before = `${Number(day.slice(0, 4)) - (day.slice(5, 7) === "01" ? 1 : 0)}-${String(((Number(day.slice(5, 7)) + 10) % 12) + 1).padStart(2, "0")}`;
    await page.evaluate((month) => {
      location.hash += `&alliances.at=${month}`;
    }, before);
    await page.waitForFunction((text) => document.querySelector("dd li.font-semibold")?.textContent !== text, later);
    expect(await now()).not.toBe(later);
    await page.getByRole("slider", { name: "时点" }).focus();
    await page.keyboard.press("End");
    await page.waitForFunction((text) => document.querySelector("dd li.font-semibold")?.textContent === text, later);
    expect(addressOf(page)).not.toContain("alliances.at=");
    await page.getByRole("button", { name: "全部联盟" }).click();
    await card(page, alliance.name).waitFor();
  });
});

test("a member's bar opens the sentence it was read from", () => {
  const alliance = dataset.alliances.find(({ members }) => members.some(({ quotes }) => quotes.length > 0))!;
  return at(`#/alliances?al=${alliance.id}`, async (page) => {
    const line = page.locator("#view li button[aria-expanded]").first();
    await line.focus();
    await page.keyboard.press("Enter");
    await page.locator("#view li blockquote").first().waitFor();
    expect(await line.getAttribute("aria-expanded")).toBe("true");
  });
});

test("the network is walked by keys in the picture and by buttons in the list", () =>
  at("#/alliances?alliances.show=network", async (page) => {
    const picture = page.locator("#view [role=application]");
    await picture.waitFor();
    await page.waitForFunction(() => document.querySelector("#view canvas") !== null);
    await picture.focus();
    await page.keyboard.press("Home");
    const said = page.locator("#view [role=application] ~ [aria-live]");
    await page.waitForFunction(() => /^联盟 /.test(document.querySelector("#view [role=application] ~ [aria-live]")?.textContent ?? ""));
    const [, name] = /^联盟 (.*)，\d+ 个成员$/.exec((await said.textContent()) ?? "") ?? [];
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.includes("alliances.node="));
    const ties = page.getByRole("navigation", { name: "关系" });
    await ties.getByRole("heading", { name: name! }).waitFor();
    const alliance = dataset.alliances.find((one) => one.name === name)!;
    const members = new Set(alliance.members.filter(({ to }) => to === null).map(({ region, name: own }) => region ?? own));
    expect(await ties.locator("ul li").count()).toBe(members.size);
    await ties.locator("ul button").first().click();
    await ties.getByText(/在 \d+ 个联盟里/).waitFor();
    await ties.locator("ul button").filter({ hasText: name! }).click();
    await ties.getByRole("heading", { name: name! }).waitFor();
    await page.goBack();
    await ties.getByText(/在 \d+ 个联盟里/).waitFor();
  }));

test("totals: members against the rest, each bar to its evidence", () =>
  at("#/alliances?alliances.show=totals&i=gdp", async (page) => {
    await page.getByText("成员合计").first().waitFor();
    const bar = page.locator("#view li li button").first();
    const value = ((await bar.locator("span").last().textContent()) ?? "").replace(/亿元$/, "");
    await bar.click();
    const drawer = page.getByRole("complementary", { name: "出处" });
    await drawer.getByText(value).first().waitFor();
    await page.keyboard.press("Escape");
    const period = page.locator("#view select").last();
    const options = await period.locator("option").evaluateAll((list) => list.map((one) => (one instanceof HTMLOptionElement ? one.value : "")));
    if (options.length > 1) {
      await period.selectOption(options[1]!);
      await page.waitForFunction((key) => location.hash.includes(`p=${key}`), options[1]!);
    }
  }));

test.each([
  ["en", 1024, 768],
  ["hant", 390, 844],
])("nothing sticks out in %s at %i × %i", (language, width, height) =>
  at(
    `#/alliances?lang=${language}`,
    async (page) => {
      for (const show of ["cards", "network", "totals"]) {
        await page.evaluate((name) => {
          location.hash = `${location.hash.split("&alliances")[0]}&alliances.show=${name}`;
        }, show);
        await page.waitForTimeout(300);
        expect(await page.evaluate(() => document.querySelector("#view")!.scrollWidth <= document.querySelector("#view")!.clientWidth)).toBe(true);
      }
    },
    { viewport: { width, height } },
  ),
);
