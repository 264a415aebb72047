/** axe-core over every view, in both themes, each language, on a desk and a phone, with dialogs open and closed. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES, VIEWS } from "../../src/app/store.ts";
import type { Dataset } from "../../src/dataset/schema.ts";
import { openSite, type Site, settled, speaks, type Tab } from "./page.ts";

/** Run from here, since the page's policy lets in no script but its own. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;
const THEMES = ["light", "dark"] as const;
const RULES: RunOptions = {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: { "label-content-name-mismatch": { enabled: true } },
  preload: false, // of files of styles, for a rule on turned screens that is not asked for
};
/** What a change of language can break in a page that is else the same: names, texts in their place, the language told. */
const NAMES: RunOptions = { ...RULES, runOnly: ["cat.language", "cat.name-role-value", "cat.text-alternatives", "cat.forms"] };
/**
 * Both themes, and each language, with as few looks as tell all: English is made of other elements than Chinese, traditional
 * characters of the same as simplified ones.
 */
const PASSES = [
  ["hans", "light", RULES],
  ["en", "dark", RULES],
  ["hant", "light", NAMES],
] as const satisfies readonly (readonly [(typeof LANGUAGES)[number], (typeof THEMES)[number], RunOptions])[];
/** Rules that the smallest state passes: fewer would mean that axe saw no page, or no view in it. */
const LEAST = { whole: 20, within: 14, names: 5 };

let site: Site;
let dataset: Dataset;
beforeAll(async () => {
  site = await openSite();
  dataset = await (await fetch(`${site.url}data/dataset.json`)).json();
});
afterAll(() => site?.close());

/** A tab a size, lent to one test after another; one in which something was wrong is not used again. */
const tabs = new Map<string, Tab>();

/** A reduced motion, so that nothing is half faded in when axe looks at colours. */
async function inTab(size: keyof typeof SIZES, look: (page: Page) => Promise<string[]>): Promise<void> {
  const tab = tabs.get(size) ?? (await site.tab("#/map?theme=light", { ...SIZES[size], reducedMotion: "reduce" }));
  if (!tabs.delete(size)) await tab.page.evaluate(AXE);
  expect(await look(tab.page)).toEqual([]);
  expect(tab.troubles()).toEqual([]);
  tabs.set(size, tab);
}

/** Follows an address within the tab: the view and the theme it names stand, and nothing is loading. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.waitForFunction(
    ([view, theme]) =>
      document.querySelector(`nav a[href="#/${view}"][aria-current=page]`) !== null &&
      document.documentElement.dataset.theme === theme &&
      document.querySelector("#view h1, #view h2, #view [role=status]") !== null,
    [/^#\/(\w+)/.exec(address)?.[1], /theme=(\w+)/.exec(address)?.[1]],
  );
  await speaks(page, LANGUAGES.find((language) => address.includes(`lang=${language}`)) ?? "hans");
  await settled(page);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Faults, one a line: state, rule, element, reason. */
async function faults(page: Page, state: string, rules = RULES, within = ["html"]): Promise<string[]> {
  const { violations, passes } = await page.evaluate(
    async ([options, include]) => {
      const { axe } = globalThis as unknown as { axe: { run: (context: { include: string[] }, options: RunOptions) => Promise<AxeResults> } };
      const results = await axe.run({ include }, options);
      const told = ({ target, html, any, all, none }: NodeResult) =>
        `${target.join(" ")} ${html.slice(0, 160)} (${[...any, ...all, ...none].map(({ message }) => message).join("; ")})`;
      return {
        violations: results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${told(node)}`)),
        passes: results.passes.length,
      };
    },
    [rules, within] as const,
  );
  expect(passes, state).toBeGreaterThan(rules === NAMES ? LEAST.names : within[0] === "html" ? LEAST.whole : LEAST.within);
  return violations.map((text) => `${state}: ${text}`);
}

/** Every dialog, and how it is opened. */
const DIALOGS: Record<string, (page: Page) => Promise<unknown>> = {
  palette: (page) => page.keyboard.press("Control+k"),
  keys: (page) => page.keyboard.press("?"),
  filters: async (page) => {
    await page.keyboard.press("f");
    await page.keyboard.press("Enter");
  },
  export: async (page) => {
    await page.keyboard.press("e");
    await page.locator("img[data-preview]").waitFor();
    await page.waitForFunction(() => document.querySelector("[role=dialog] button:disabled") === null);
  },
};

const figure = () => dataset.observations.find(({ value, region }) => value === 1291.5 && region?.startsWith("zone:"))!;

test.each(Object.keys(SIZES).flatMap((size) => PASSES.map((pass) => [size as keyof typeof SIZES, ...pass] as const)))(
  "axe finds nothing wrong on a %s in %s, %s",
  async (size, language, theme, rules) => {
    await inTab(size, async (page) => {
      const found: string[] = [];
      for (const [i, view] of VIEWS.entries()) {
        await go(page, `#/${view}?lang=${language}&theme=${theme}`);
        // Around every view stands the same frame.
        found.push(...(await faults(page, view, rules, i === 0 || language !== "en" ? ["html"] : ["main"])));
      }
      for (const [name, open] of Object.entries(DIALOGS)) {
        await open(page);
        await page.getByRole("dialog").waitFor();
        await settled(page);
        found.push(...(await faults(page, name, rules)));
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "detached" });
      }
      await go(page, `#/map?f=${figure().id}&lang=${language}&theme=${theme}`);
      await page.locator("blockquote mark").first().waitFor();
      return [...found, ...(await faults(page, "evidence", rules))];
    });
  },
  300_000,
);

/** Those that change nothing around what is shown: the frame was looked at with the view's first sight. */
const FRAMED = /^(?:map|charts|data)\b/;

/** What the views show beside their first sight; theme and language take turns. */
const states = (): string[] => {
  const { id, quotes } = figure();
  const read = quotes[0]!.article;
  const alliance = dataset.alliances[0]!.id;
  return [
    "map?map.as=table",
    "map?map.layout=many",
    "map?in=370000",
    "timeline?timeline.list=yes",
    `timeline?f=${dataset.events[0]!.id}`,
    ...["line", "ranking", "slope", "coverage", "multiples"].map((chart) => `charts?i=gdp&chart=${chart}`),
    "charts?i=gdp,hitech_firms&chart=scatter",
    "charts?r=370000&i=gdp&charts.table=yes",
    "alliances?alliances.show=network",
    "alliances?alliances.show=totals&i=gdp",
    `alliances?al=${alliance}`,
    `alliances?f=${alliance}`,
    `articles?read=${read}&m=${id}`,
    `articles?read=${read}&articles.as=repairs`,
    `articles?read=${read}&articles.as=original`,
    ...["map", "charts", "events", "alliances", "members", "articles", "conflicts", "checks", "problems", "coverage"].map(
      (tab) => `data?data.tab=${tab}`,
    ),
    "data?q=zzzz",
    "data?r=999999",
  ];
};

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])(
  "axe finds nothing wrong in what lies behind the first sight, on a %s",
  async (size) => {
    await inTab(size, async (page) => {
      const found: string[] = [];
      for (const [i, state] of states().entries()) {
        await go(page, `#/${state}&lang=${LANGUAGES[i % LANGUAGES.length]}&theme=${THEMES[i % THEMES.length]}`);
        found.push(...(await faults(page, state, RULES, FRAMED.test(state) ? ["main"] : ["html"])));
      }
      return found;
    });
  },
  300_000,
);
