import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dataset, Observation } from "../../src/dataset/schema.ts";
import { addressOf, openSite, type Site, type Tab } from "./page.ts";

let site: Site;
let dataset: Dataset;
beforeAll(async () => {
  site = await openSite();
  dataset = await (await fetch(`${site.url}data/dataset.json`)).json();
});
afterAll(() => site?.close());

async function at(address: string, run: (page: Page, tab: Tab) => Promise<void>, options = {}): Promise<void> {
  const tab = await site.tab(address, { permissions: ["clipboard-read", "clipboard-write"], ...options });
  await run(tab.page, tab);
  expect(tab.troubles()).toEqual([]);
  await tab.close();
}

const actual = () => dataset.observations.filter(({ scope }) => scope === "actual");
const row = (page: Page, index: number) => page.locator(`tr[data-row="${index}"]`);
const cell = async (page: Page, index: number, heading: string): Promise<string> => {
  const headings = await page.locator("thead th").allInnerTexts();
  const place = headings.findIndex((text) => text.startsWith(heading));
  return ((await row(page, index).locator("td").nth(place).textContent()) ?? "").trim();
};
const told = (page: Page) => page.locator("#view p[role=status]").first();
const drawer = (page: Page) => page.getByRole("complementary", { name: "出处" });

test("figures: counted, sorted by value both ways, found, walked by keys, opened", () =>
  at("#/data", async (page) => {
    expect(((await told(page).textContent()) ?? "").replace(/,/g, "")).toContain(`${actual().length} 行`);
    const header = page.getByRole("columnheader", { name: /^数值/ });
    await header.getByRole("button").click();
    await header.getByRole("button").click();
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    const most = Math.max(...actual().map(({ value }) => value ?? Number.NEGATIVE_INFINITY));
    expect(Number((await cell(page, 0, "数值")).replace(/[^\d.]/g, ""))).toBe(most);
    expect(addressOf(page)).toContain("data.sort=-value");
    await page.getByRole("searchbox", { name: "在表里找" }).fill("jngxq");
    await page.waitForFunction(() => document.querySelectorAll("tr[data-row]").length < 60);
    expect(await cell(page, 0, "地区")).toBe("济南高新区");
    await row(page, 0).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-row"))).toBe("2");
    await page.keyboard.press("Enter");
    await drawer(page).getByRole("heading", { level: 2 }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("ASIDE");
    await page.keyboard.press("Escape");
    await drawer(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-row"))).toBe("2");
  }));

test("the end of the table is reached by one key", () =>
  at("#/data", async (page) => {
    await row(page, 0).focus();
    await page.keyboard.press("End");
    const last = String(actual().length - 1);
    await page.waitForFunction((index) => document.activeElement?.getAttribute("data-row") === index, last);
    await page.keyboard.press("Home");
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-row") === "0");
  }));

test("the reader's own rows: chosen, counted, copied as text a spreadsheet takes, kept in the link", () =>
  at("#/data?i=gdp", async (page) => {
    await row(page, 0).focus();
    await page.keyboard.press(" ");
    await row(page, 3).locator("input").click();
    await page.getByText("已选 2 行").waitFor();
    await page.getByRole("button", { name: "复制所选" }).click();
    await page.getByText(/已复制 2 行/).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.trimEnd().split("\n");
    expect(lines.length).toBe(3);
    const headings = lines[0]!.split("\t");
    expect(headings).toEqual(expect.arrayContaining(["地区", "指标", "数值", "单位", "媒体"]));
    for (const line of lines.slice(1)) expect(line.split("\t")[headings.indexOf("数值")]).toMatch(/^(-?\d+(\.\d+)?)?$/);
    await page.reload();
    await page.getByText("已选 2 行").waitFor();
    await page.getByRole("button", { name: "只看所选" }).click();
    await page.waitForFunction(() => document.querySelectorAll("tr[data-row]").length === 2);
    await page.getByRole("button", { name: "取消选取" }).click();
    await page.waitForFunction(() => !location.hash.includes("m="));
  }));

test("columns are chosen, and the address holds them", () =>
  at("#/data", async (page) => {
    await page.getByRole("button", { name: "列", exact: true }).click();
    await page.getByLabel("门类").check();
    await page.getByLabel("发表").uncheck();
    await page.keyboard.press("Escape");
    expect(await page.locator("thead th").allInnerTexts()).toEqual(expect.arrayContaining(["门类"]));
    expect(await page.locator("thead th").allInnerTexts()).not.toContain("发表");
    expect(addressOf(page)).toContain("data.columns=category.published");
  }));

test("a small window leaves out what it can spare, until asked for; what is copied has it all", () =>
  at(
    "#/data?lang=en",
    async (page) => {
      const headings = () => page.locator("thead th").allInnerTexts();
      const fits = () => page.locator("#view table").evaluate((table) => table.scrollWidth <= table.parentElement!.clientWidth);
      await row(page, 0).waitFor();
      expect(await fits()).toBe(true);
      expect(await headings()).not.toContain("Publisher");
      await page.getByRole("button", { name: "Copy the table" }).click();
      expect((await page.evaluate(() => navigator.clipboard.readText())).split("\n")[0]).toContain("Publisher");
      await page.getByRole("button", { name: "Columns" }).click();
      await page.getByRole("checkbox", { name: "Publisher" }).check();
      await page.keyboard.press("Escape");
      expect(await headings()).toContain("Publisher");
      expect(addressOf(page)).toContain("data.columns=source");
    },
    { viewport: { width: 1024, height: 768 }, locale: "en" },
  ));

test("every table stands, by the counts of the dataset", () =>
  at("#/data", async (page) => {
    const tab = (name: string) => page.getByRole("navigation", { name: "表" }).getByRole("button", { name });
    const rows = async () => Number(((await told(page).textContent()) ?? "").replace(/,/g, "").match(/^\d+/)?.[0]);
    for (const [name, count] of [
      ["事件", dataset.events.length],
      ["联盟", dataset.alliances.length],
      ["存疑", dataset.problems.length],
    ] as const) {
      await tab(name).click();
      await page.waitForFunction((n) => document.querySelector("#view p[role=status]")?.textContent?.startsWith(`${n} `), count);
      expect(await rows()).toBe(count);
    }
    for (const name of ["地图", "图表", "成员", "文章", "说法不一", "核算", "覆盖"]) {
      await tab(name).click();
      await page.locator("tr[data-row]").first().waitFor();
    }
  }));

test("a cell of the coverage narrows to its region and year", () =>
  at("#/data?data.tab=coverage", async (page) => {
    const first = page.locator('tr[data-row="0"]');
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const count = await page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Enter");
    await page.waitForFunction((n) => document.querySelector("#view p[role=status]")?.textContent?.startsWith(`${n} `), count);
    expect(addressOf(page)).toMatch(/r=.*d=\d{4}/);
  }));

test("a problem opens its article where it stands", async () => {
  const problem = dataset.problems.find(({ article, start }) => article !== null && start !== null);
  if (!problem) return;
  await at("#/data?data.tab=problems", async (page) => {
    await page.locator("tr[data-row]").filter({ hasText: problem.text }).first().click();
    await page.locator(".reading [data-kind=problem][data-lit]").first().waitFor();
    expect(addressOf(page)).toContain(`read=${problem.article}`);
  });
});

const conflict = (): Observation => {
  const found = actual().find(({ conflictsWith, value }) => conflictsWith.length > 0 && value !== null);
  if (!found) throw new Error("the dataset has no conflict");
  return found;
};

test("disagreement: a range, the rule, the reader's own choice, and back is undo", () => {
  const one = conflict();
  return at(`#/data?f=${one.id}`, async (page) => {
    const choose = drawer(page).getByRole("button", { name: "采用这个数" });
    await choose.first().waitFor();
    await drawer(page).getByText("图上所用").waitFor();
    expect(
      await drawer(page)
        .getByText(/^未用：/)
        .count(),
    ).toBeGreaterThan(0);
    await choose.last().click();
    await drawer(page).getByText("您采用的数").waitFor();
    expect(addressOf(page)).toContain("prefer=");
    await page.goBack();
    await drawer(page).getByText("图上所用").waitFor();
    expect(addressOf(page)).not.toContain("prefer=");
  });
});

test("arithmetic is written out", async () => {
  const check = dataset.checks.find(({ kind }) => kind === "multiple");
  if (!check) return;
  const [top, base] = check.observations.map((id) => dataset.observations.find((o) => o.id === id)!.value!);
  await at(`#/data?f=${check.id}`, async (page) => {
    const text = ((await drawer(page).textContent()) ?? "").replace(/,/g, "");
    expect(text).toContain(`${top} ÷ ${base} = ${Number((top! / base!).toFixed(3))}`);
    expect(text).toContain(check.holds ? "核算相符" : "核算不符");
  });
});

test("a figure tells its parts, its neighbours and its citation", () => {
  const zone = actual().find(({ value, region }) => value === 1291.5 && region?.startsWith("zone:"))!;
  return at(`#/data?f=${zone.id}`, async (page) => {
    const text = drawer(page);
    await text.getByRole("heading", { name: /地区生产总值，2020年/ }).waitFor();
    expect(await text.locator("blockquote mark[data-kind=value]").first().textContent()).toBe("1291.5亿元");
    await text.getByText("各部分的依据").waitFor();
    await text
      .getByRole("button", { name: /GB\/T 7714/ })
      .first()
      .click();
    await text.getByText("已复制").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\[N(\/OL)?\]\..*\.$/);
    const other = text.locator("section li button").filter({ hasText: /处/ }).first();
    await other.click();
    await page.waitForFunction((id) => !location.hash.includes(id), zone.id);
    await page.goBack();
    await page.waitForFunction((id) => location.hash.includes(id), zone.id);
    await text.getByRole("button", { name: "读原文" }).first().click();
    await page.locator(".reading [data-lit]").first().waitFor();
    expect(addressOf(page)).toContain(`read=${zone.quotes[0]!.article}`);
  });
});

test("on a phone evidence is a sheet that holds the focus", () => {
  const one = conflict();
  return at(
    `#/data?f=${one.id}`,
    async (page) => {
      const sheet = page.getByRole("dialog", { name: "出处" });
      await sheet.getByRole("heading", { level: 2 }).first().waitFor();
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press("Tab");
        expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
      }
      await sheet.getByRole("button", { name: "关闭" }).tap();
      await sheet.waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  );
});
