import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, figuresLeft, openSite, type Site, settled } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const chips = (page: Page) => page.locator("search .chip").allInnerTexts();
/** The id of 成渝 in this dataset: found by its name in the address after choosing it. */
const chosen = (page: Page): string => new URLSearchParams(addressOf(page).split("?")[1]).get("r") ?? "";

test.each(["cy", "成渝", "成渝雙城", "chengyu", "Chengdu–Chongqing"])("the palette finds 成渝 by %s", async (query) => {
  const { page, troubles, close } = await site.tab("#/articles");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(query);
  const first = page.getByRole("option", { name: /成渝地区双城经济圈/ }).first();
  await first.waitFor();
  expect(await page.getByRole("option").first().textContent()).toContain("成渝地区双城经济圈");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("combobox").waitFor({ state: "detached" });
  expect(await chips(page)).toContain("成渝地区双城经济圈");
  expect(chosen(page)).not.toBe("");
  expect(troubles()).toEqual([]);
  await close();
});

test("recent choices stand first, commands do what they say", async () => {
  const { page, close } = await site.tab("#/map");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("cy");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+k");
  expect(await page.getByRole("option").first().textContent()).toContain("成渝地区双城经济圈");
  await page.getByRole("dialog").getByRole("combobox").fill("english");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.lang === "en");
  expect(addressOf(page)).toContain("lang=en");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("dark");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await close();
});

test("a region is ticked, opened and cleared by keys alone", async () => {
  const { page, troubles, close } = await site.tab("#/data");
  const all = await figuresLeft(page);
  await page.keyboard.press("f");
  await page.keyboard.press("Enter");
  const field = page.getByRole("dialog").getByRole("searchbox");
  await field.waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("[role=dialog] input"));
  await page.keyboard.type("jngxq");
  await page.getByRole("option", { name: /^济南高新区/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  expect(await page.getByRole("option", { selected: true }).textContent()).toContain("济南高新区");
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.closest(".chip") !== null)).toBe(true);
  expect(await chips(page)).toContain("济南高新区");
  expect(await figuresLeft(page)).not.toBe(all);
  // The cross beside the chip.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await chips(page)).toContain("所有地区");
  expect(await figuresLeft(page)).toBe(all);
  expect(troubles()).toEqual([]);
  await close();
});

test("the tree opens with the right arrow and closes with the left", async () => {
  const { page, close } = await site.tab("#/data");
  await page.locator("search .chip button").first().click();
  const province = page.getByRole("treeitem", { name: /^山东省/ });
  await province.focus();
  await page.keyboard.press("ArrowRight");
  expect(await province.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-level"))).toBe("3");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  expect(await province.getAttribute("aria-expanded")).toBe("false");
  await close();
});

test("dates are typed and preset, each with what it leaves", async () => {
  const { page, close } = await site.tab("#/data");
  await page.locator("search .chip button").nth(1).click();
  const plan = page.getByRole("button", { name: /十三五/ });
  const promised = /(\d[\d,]*)$/.exec((await plan.textContent()) ?? "")?.[1];
  await plan.click();
  expect(addressOf(page)).toContain("d=2016-2020");
  expect(await figuresLeft(page)).toContain(`${promised} 个数`);
  await page.getByLabel("从", { exact: true }).fill("2018.7");
  await page.keyboard.press("Enter");
  expect(addressOf(page)).toContain("d=2018-07..2020-12");
  await page.getByLabel("到", { exact: true }).fill("sometime");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  expect(addressOf(page)).toContain("d=2018-07..2020-12");
  await close();
});

test("a count beside a choice is what choosing it leaves", async () => {
  const { page, close } = await site.tab("#/data?d=2015-2023");
  await page.getByRole("button", { name: /^指标：/ }).click();
  for (const i of [0, 3]) {
    const option = page.getByRole("option").nth(i);
    const promised = /(\d[\d,]*)\s*$/.exec((await option.textContent()) ?? "")?.[1];
    await option.click();
    expect(await figuresLeft(page)).toContain(`${promised} 个数`);
    await option.click();
  }
  await close();
});

test("back is undo, forward redo, five steps deep", async () => {
  const { page, troubles, close } = await site.tab("#/map");
  const steps: string[] = [addressOf(page)];
  const step = async (action: () => Promise<void>) => {
    const before = addressOf(page);
    await action();
    await page.waitForFunction((was) => decodeURIComponent(location.hash) !== was, before);
    steps.push(addressOf(page));
  };
  await step(() => page.keyboard.press("3"));
  await step(async () => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("山东省");
    await page.keyboard.press("Enter");
  });
  await step(async () => {
    await page.locator("search .chip >> nth=1").getByRole("button").first().click();
    await page.getByRole("button", { name: /近十年/ }).click();
    await page.keyboard.press("Escape");
  });
  await step(() => page.getByRole("button", { name: "English" }).click());
  await step(() => page.getByRole("navigation").getByRole("link", { name: "Articles" }).first().click());
  expect(new Set(steps).size).toBe(6);
  for (const address of steps.slice(0, -1).reverse()) {
    await page.goBack();
    expect(addressOf(page)).toBe(address);
  }
  await page.waitForFunction(() => document.documentElement.lang === "zh-Hans");
  expect(await chips(page)).toEqual(["所有地区", "所有时期", "所有指标"]);
  for (const address of steps.slice(1)) {
    await page.goForward();
    expect(addressOf(page)).toBe(address);
  }
  await page.waitForFunction(() => document.documentElement.lang === "en");
  expect(await chips(page)).toContain("Shandong");
  expect(troubles()).toEqual([]);
  await close();
});

test("a link is the screen in a fresh browser", async () => {
  const first = await site.tab("#/map");
  const { page } = first;
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("黄河流域");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "改用深色" }).click();
  await page.getByRole("button", { name: "繁体中文" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "zh-Hant");
  await page.keyboard.press("3");
  await settled(page);
  await page.waitForFunction(() => document.querySelector("#view h1") !== null);
  const link = new URL(page.url()).hash;
  const second = await site.tab(link);
  await second.page.waitForFunction(() => document.querySelector("#view h1") !== null);
  for (const part of ["#view h1", "search", "#filters [role=status]"]) {
    const [a, b] = await Promise.all([page.locator(part).first().textContent(), second.page.locator(part).first().textContent()]);
    expect(b).toBe(a);
  }
  expect(await second.page.getAttribute("html", "data-theme")).toBe("dark");
  expect(await second.page.getAttribute("html", "lang")).toBe("zh-Hant");
  expect(addressOf(second.page)).toBe(addressOf(page));
  await first.close();
  await second.close();
});

test("what a remembered language and theme show, the link holds", async () => {
  const { page, close } = await site.tab("#/data?lang=en");
  await page.getByRole("button", { name: "繁體中文" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "zh-Hant");
  await page.goto(site.url);
  await settled(page);
  expect(await page.getAttribute("html", "lang")).toBe("zh-Hant");
  expect(addressOf(page)).toContain("lang=hant");
  await close();
});

test.each([
  ["#/atlas?d=2020-13&colour=red", ["atlas", "d=2020-13", "colour=red"]],
  ["#/data?r=370000,999999&i=gdp,gone&f=o-none&read=a-none", ["999999", "gone", "o-none", "a-none"]],
  ["#/map?p=soon&class=pretty&scope=both&only=conflict,loud", ["p=soon", "class=pretty", "scope=both", "only=loud"]],
])("the link %s says what it left out", async (link, parts) => {
  const { page, troubles, close } = await site.tab(link);
  const told = page.locator("#filters").getByText(parts[0] ?? "");
  await told.waitFor();
  await page.waitForFunction((words) => words.every((word) => document.querySelector("#filters")?.textContent?.includes(word)), parts);
  expect(await page.locator("#view [role=alert]").count()).toBe(0);
  await page.getByRole("button", { name: "关闭" }).click();
  await told.waitFor({ state: "detached" });
  expect(troubles()).toEqual([]);
  await close();
});

test("going back to a wrong link tells again", async () => {
  const { page, close } = await site.tab("#/data?r=999999");
  const told = page.locator("#filters").getByText("999999");
  await told.waitFor();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "关闭" }).click();
  await told.waitFor({ state: "detached" });
  await page.goBack();
  await told.waitFor();
  await close();
});

test("the hint is put away for good", async () => {
  const { page, close } = await site.tab("#/data");
  await page.getByRole("button", { name: "知道了" }).click();
  await page.reload();
  await settled(page);
  expect(await page.getByRole("button", { name: "知道了" }).count()).toBe(0);
  await close();
});

test("? lists the keys, which can be switched off", async () => {
  const { page, close } = await site.tab("#/data");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "按键" });
  await dialog.waitFor();
  await dialog.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await page.keyboard.press("1");
  await page.keyboard.press("?");
  expect(addressOf(page)).toMatch(/^#\/data/);
  expect(await page.getByRole("dialog").count()).toBe(0);
  await close();
});

test("skip links lead to the view and the filters", async () => {
  const { page, close } = await site.tab("#/data");
  await page.evaluate(() => document.body.focus());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("view");
  await close();
});

test("on a phone the filters are a sheet that holds the focus and gives it back", async () => {
  const { page, troubles, close } = await site.tab("#/data", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.getByRole("button", { name: "更多条件" }).tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: /^指标/ }).tap();
  await sheet.getByRole("option").first().tap();
  const promised = ((await sheet.getByRole("button", { name: /^看这/ }).textContent()) ?? "").replace(/\D/g, "");
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  }
  await sheet.getByRole("button", { name: /^看这/ }).tap();
  await sheet.waitFor({ state: "detached" });
  expect((await figuresLeft(page)).replace(/,/g, "")).toContain(`${promised} 个数`);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("header button, #filters button, nav a")]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.getAttribute("aria-label") ?? element.textContent, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ height, width }) => height < 44 || width < 24)
      .map(({ name, width, height }) => `${name} ${width}×${height}`),
  );
  expect(small).toEqual([]);
  expect(troubles()).toEqual([]);
  await close();
});
