/**
 * The built page for browser tests. In a file:
 *
 *   const site = await openSite();                         once, in beforeAll; site.close() in afterAll
 *   const tab = await site.tab("#/map?lang=en");           a fresh browser context: no storage, no history
 *   tab.page                                               Playwright's page, settled: the frame is there, nothing is loading
 *   expect(tab.troubles()).toEqual([]);                    console errors, exceptions, failed and foreign requests, policy breaches
 *
 * Serves `dist` as `npm start` does; YUTU_DIST names another folder. `openSite(files)` puts a dataset of the test's own
 * in the place of `data/`: path below it → content; see fixture.ts.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { preview } from "vite";
import type { Language } from "../../src/app/store.ts";
import { TAGS } from "../../src/app/words.ts";
import { launchBrowser } from "../../src/scripts/browser.ts";

const ROOT = resolve(import.meta.dirname, "../..");

export interface Tab {
  page: Page;
  troubles: () => string[];
  close: () => Promise<void>;
}

export interface Site {
  url: string;
  browser: Browser;
  /** Opens an address (`#/…`) in a context of its own: 1440×900, light, Chinese, unless said. */
  tab: (address?: string, options?: BrowserContextOptions) => Promise<Tab>;
  close: () => Promise<void>;
}

export async function openSite(files?: ReadonlyMap<string, Uint8Array | string>): Promise<Site> {
  const dist = process.env.YUTU_DIST ?? "dist";
  if (!existsSync(join(ROOT, dist, "index.html")) && !existsSync(join(dist, "index.html")))
    throw new Error(`no built page in ${dist}; run npm run build first`);
  // Port 0 would mean vite's own default: any free one is asked of the system by leaving strictPort off.
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    build: { outDir: dist },
    preview: { port: 20_000 + Math.floor(Math.random() * 20_000), host: "127.0.0.1", strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the page's server has no address");
  const browser = await launchBrowser();
  return {
    url,
    browser,
    async tab(address = "", options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", colorScheme: "light", ...options });
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") troubles.push(`${message.type()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
      page.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // A tab that is left stops what it was loading.
        if (reason !== "net::ERR_ABORTED") troubles.push(`request failed: ${request.url()} ${reason}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) troubles.push(`request outside: ${request.url()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) troubles.push(`HTTP ${response.status()}: ${response.url()}`);
      });
      if (files)
        await page.route(/\/data\//, (route) => {
          const path = decodeURIComponent(new URL(route.request().url()).pathname.replace(/^.*\/data\//, ""));
          const body = files.get(path);
          return route.fulfill(
            body === undefined
              ? { status: 404, body: "" }
              : {
                  body: typeof body === "string" ? body : Buffer.from(body),
                  contentType: path.endsWith(".json") ? "application/json" : "application/octet-stream",
                },
          );
        });
      await page.goto(url + address);
      await settled(page);
      return { page, troubles: () => [...troubles], close: () => context.close() };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the frame stands, and nothing in it says it is still loading or counting. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector("#view");
  await page.waitForFunction(
    () => document.querySelector("#view [aria-busy=true], #view[aria-busy=true], #filters [aria-busy=true], .waiting") === null,
  );
}

/** What the sentence of the filters says is left, once it is counted: that follows the view's paint. */
export async function figuresLeft(page: Page): Promise<string> {
  await settled(page);
  return (await page.locator("#filters [role=status]").first().textContent()) ?? "";
}

/** Waits until the page speaks a language: a change of it within the page loads its words first. */
export const speaks = (page: Page, language: Language): Promise<unknown> =>
  page.waitForFunction((tag) => document.documentElement.lang === tag, TAGS[language]);

/** The page's address from `#` on, as the reader sees it. */
export const addressOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
