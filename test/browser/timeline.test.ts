import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataset, files } from "./fixture.ts";
import { figuresLeft, openSite, type Site } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite(files);
});
afterAll(() => site?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const picture = (page: Page) => page.locator("main [role=application]");
const drawer = (page: Page) => page.getByRole("complementary", { name: "出处" });
const figures = async (page: Page): Promise<number> => Number(/(\d+) 个数/.exec(await figuresLeft(page))?.[1]);
const range = (page: Page): string => new URLSearchParams(decodeURIComponent(page.url()).split("?")[1]).get("d") ?? "";

async function walkTo(page: Page, words: RegExp): Promise<void> {
  await picture(page).focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < 60; i++) {
    const said = (await page.locator("main [role=application] ~ [aria-live]").textContent()) ?? "";
    if (words.test(said)) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no mark says ${words}`);
}

test("the river basin in 2021: its alliance stands on the timeline and leads to its sentence", async () => {
  const { page, troubles, close } = await site.tab("#/timeline?r=macro:yellow-river-basin&d=2021");
  await picture(page).waitFor();
  await walkTo(page, /黄河流域国家高新区党建联盟, 成立于2021年12月18日/);
  await page.keyboard.press("Enter");
  await drawer(page).getByText("党建联盟在济南成立").first().waitFor();
  await page.keyboard.press("Escape");
  // Two forums of one day cannot be told apart by zooming: they are listed.
  await walkTo(page, /2 件事/);
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /党建论坛/ })
    .click();
  await drawer(page).getByText("会上举行论坛").first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("chairs, joins and the handover are marks of the alliance", async () => {
  const { page, troubles, close } = await site.tab("#/timeline?r=macro:yellow-river-basin");
  await picture(page).waitFor();
  await walkTo(page, /轮值主席 西安高新区，2023年3月1日起/);
  await walkTo(page, /2023年3月1日加入：西安高新区、郑州高新区/);
  await walkTo(page, /联盟轮值主席交接，2023年3月1日，交接/);
  await page.keyboard.press("Enter");
  await drawer(page).getByText("交接给西安高新区").first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("keys and buttons zoom and move, the address keeps the window, back undoes it", async () => {
  const { page, troubles, close } = await site.tab("#/timeline");
  await picture(page).waitFor();
  await picture(page).focus();
  await page.keyboard.press("+");
  await page.waitForURL(/timeline.window=/);
  const near = page.url();
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForFunction((before) => location.href !== before, near);
  await page.reload();
  await picture(page).waitFor();
  expect(page.url()).toContain("timeline.window=");
  await page.keyboard.press("0");
  await picture(page).focus();
  await page.keyboard.press("0");
  await page.waitForFunction(() => !location.href.includes("timeline.window="));
  await page.goBack();
  await page.waitForURL(/timeline.window=/);
  const box = (await picture(page).boundingBox())!;
  const before = page.url();
  await page.mouse.move(box.x + box.width / 2, box.y + 60);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -300);
  await page.keyboard.up("Control");
  await page.waitForFunction((old) => location.href !== old, before);
  expect(troubles()).toEqual([]);
  await close();
});

test("dragging in the lowest row chooses a time for every view", async () => {
  const { page, troubles, close } = await site.tab("#/timeline");
  await picture(page).waitFor();
  const all = await figures(page);
  const box = (await picture(page).boundingBox())!;
  const y = box.y + box.height - 40;
  await page.mouse.move(box.x + box.width * 0.75, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.85, y, { steps: 6 });
  await page.mouse.up();
  await page.waitForURL(/[?&]d=/);
  expect(await figures(page)).toBeLessThan(all);
  expect(troubles()).toEqual([]);
  await close();
});

test("the strip's brush narrows every view, by mouse and by keyboard", async () => {
  const { page, troubles, close } = await site.tab("#/charts?i=gdp&charts.table=yes&charts.level=province&chart=line");
  const rows = page.locator("main tbody tr");
  await rows.first().waitFor();
  const all = await rows.count();
  const strip = page.locator("section[aria-label=时间条]");
  const box = (await strip.locator("svg[aria-hidden]").last().boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.995, box.y + box.height - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.66, box.y + box.height - 12, { steps: 8 });
  await page.mouse.up();
  await page.waitForURL(/[?&]d=/);
  await page.waitForFunction((n) => document.querySelectorAll("main tbody tr").length < n, all);
  // One drag is one step back.
  await page.goBack();
  await page.waitForFunction((n) => document.querySelectorAll("main tbody tr").length === n, all);

  const from = strip.getByRole("slider", { name: "起始月份" });
  await from.focus();
  await page.keyboard.press("PageDown");
  const whole = strip.getByRole("slider", { name: "选定时间范围" });
  await from.press("PageUp");
  await from.press("PageUp");
  const first = range(page);
  expect(first).toMatch(/\d{4}/);
  await whole.focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => range(page)).not.toBe(first);
  const shorter = range(page);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => range(page)).not.toBe(shorter);
  expect(await whole.getAttribute("aria-valuetext")).toMatch(/年/);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !/[?&]d=/.test(location.href));
  expect(troubles()).toEqual([]);
  await close();
});

test("a diamond on the strip opens its event", async () => {
  const { page, troubles, close } = await site.tab("#/charts?r=zone:htz-jinan&i=gdp");
  const strip = page.locator("section[aria-label=时间条]");
  await strip.locator("g[data-fact=ev-chair]").click();
  await drawer(page).getByText("交接给西安高新区").first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});

test("on a phone the strip is folded away and opens by touch", async () => {
  const { page, troubles, close } = await site.tab("#/timeline", PHONE);
  await picture(page).waitFor();
  const strip = page.locator("section[aria-label=时间条]");
  expect(await strip.getByRole("slider").count()).toBe(0);
  await strip.getByRole("button").tap();
  expect(await strip.getByRole("slider").count()).toBe(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(troubles()).toEqual([]);
  await close();
});

test("the twin lists the same, one key away", async () => {
  const { page, troubles, close } = await site.tab("#/timeline");
  await picture(page).waitFor();
  await page.keyboard.press("t");
  const entries = page.locator("main ol button");
  await entries.first().waitFor();
  expect(await entries.count()).toBe(dataset.events.length + dataset.alliances.length);
  await entries.filter({ hasText: "高新区体制改革" }).click();
  await drawer(page).getByText("曲线更陡").first().waitFor();
  expect(troubles()).toEqual([]);
  await close();
});
