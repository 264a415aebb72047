/** Every control by Tab, and back by Shift+Tab: in the page's order, seen, not covered, none left out. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { VIEWS } from "../../src/app/store.ts";
import { files } from "./fixture.ts";
import { openSite, type Site, settled } from "./page.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite(files);
});
afterAll(() => site?.close());

const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;
/** More stops than any view of the sample has. */
const MANY = 250;

interface Stop {
  name: string;
  /** Whether it stands behind the stop before it in the document. */
  later: boolean;
  /** Why one could not see where the focus is; "" when one can. */
  fault: string;
}

/** Where the focus is; null: outside the page, or round again. What was met is kept in the page itself, whose elements come and go. */
const here = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const { met } = globalThis as unknown as { met: Set<Element> };
    const element = document.activeElement;
    if (!(element instanceof Element) || element === document.body || met.has(element)) return null;
    const before = [...met].at(-1);
    met.add(element);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, pointerEvents } = getComputedStyle(element);
    const box = { left: Math.max(0, left), right: Math.min(innerWidth, right), top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
    const spots = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y] as const));
    // The strip's grips let the pointer through to the plot they stand on.
    const own = pointerEvents === "none" ? element.parentElement : element;
    const seen = spots.some(([x, y]) => {
      const hit = document.elementFromPoint(box.left + (box.right - box.left) * x, box.top + (box.bottom - box.top) * y);
      return hit !== null && (own?.contains(hit) || hit.contains(element));
    });
    const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    const drawn = box.right - box.left >= 2 && box.bottom - box.top >= 2;
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 30) ?? ""}`.trim(),
      later: !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
      fault: !outlined ? "no outline" : !drawn ? "out of sight" : !seen ? "covered" : "",
    };
  });

/** Presses a key until the focus leaves the page or begins again. */
async function walk(page: Page, key: "Tab" | "Shift+Tab"): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => Object.assign(globalThis, { met: new Set() }));
  for (let i = 0; i < MANY; i++) {
    await page.keyboard.press(key);
    const stop = await here(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`${key} never leaves the page: ${stops.slice(-6).map(({ name }) => name)}`);
}

/** What Tab should have met and did not: all that takes the focus and is drawn. */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { met } = globalThis as unknown as { met: Set<Element> };
    return (
      [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter((element) => element.tabIndex >= 0 && !element.matches(":disabled") && element.checkVisibility({ visibilityProperty: true }))
        // A group of radio buttons hands the focus on to one of them.
        .filter((element) => !met.has(element) && !(element.role === "radiogroup" && [...met].some((one) => element.contains(one))))
        .map((element) => element.outerHTML.slice(0, 160))
    );
  });

test.each(VIEWS.flatMap((view) => Object.entries(SIZES).map(([size, options]) => [view, size, options] as const)))(
  "every control of %s on a %s is met by Tab, and back",
  async (view, _, options) => {
    const { page, troubles, close } = await site.tab(`#/${view}?i=gdp`, { ...options, reducedMotion: "reduce" });
    await page.waitForFunction(() => document.querySelector("#view h1") !== null && document.querySelector(".foot section") !== null);
    await page.waitForLoadState("networkidle");
    await settled(page);
    await page.waitForTimeout(400);
    const forth = await walk(page, "Tab");
    expect(forth.filter(({ fault }) => fault !== "").map(({ name, fault }) => `${fault}: ${name}`)).toEqual([]);
    expect(forth.filter(({ later }) => !later).map(({ name }) => name)).toEqual([]);
    expect(await missed(page)).toEqual([]);
    const back = await walk(page, "Shift+Tab");
    expect(back.map(({ name }) => name).reverse()).toEqual(forth.map(({ name }) => name));
    expect(troubles()).toEqual([]);
    await close();
  },
);
