/**
 * The page's budgets: sizes, first chart, filter to paint, click to paint, memory, and the selectors over a million
 * invented figures. Everything that depends on the machine is measured beside a floor or a peer, visited in turn.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { preview } from "vite";
import type { EngineBench } from "../../app/bench/engine.ts";
import { launchBrowser } from "../browser.ts";

/** One line of the table: `met` is null where there is nothing to compare with. */
export interface BenchRow {
  what: string;
  measured: string;
  beside: string;
  budget: string;
  met: boolean | null;
}

interface Options {
  /** The built page. */
  dist: string;
  /** Built pages to measure beside: lazy/ and peers/ with their data/; null: none. */
  beside: string | null;
  runs: number;
}

/** Figures in the pages that are filtered, few and many. */
const [FEW, MANY] = [10_000, 1_000_000];
/** Clicks on each page. */
const CLICKS = 20;

const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
};
const median = (values: readonly number[]): number => quantile(values, 0.5);
const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const kb = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

async function serve(root: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: "silent",
    build: { outDir: "." },
    preview: { port: 4700, host: "127.0.0.1", strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error("the page's server has no address");
  return { url, close: () => server.close() };
}

/** Bytes, compressed, of the script that index.html asks for by itself: its modules and what they import at once. */
export async function entryScript(dist: string): Promise<number> {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const wanted = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.js)"/g)].map(([, path = ""]) => join(dist, path));
  const seen = new Set<string>();
  let bytes = 0;
  for (let file = wanted.pop(); file !== undefined; file = wanted.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(file);
    bytes += gzipSync(code, { level: 9 }).length;
    const imported = code.toString("utf8").matchAll(/(?:^|[;}\s])(?:import|export)(?:[\w*{}\s,$]+from)?\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
    for (const [, path = ""] of imported) wanted.push(join(dirname(file), path));
  }
  return bytes;
}

/** Runs in the page before its scripts: when the first chart was painted, the last drawing, and how long inputs took to show. */
function watch(): void {
  const seen = { first: 0, last: 0, inputs: [] as number[] };
  Object.assign(window, { seen });
  const drawn = () => {
    seen.last = performance.now();
    if (seen.first !== 0) return;
    seen.first = -1;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        seen.first = performance.now();
      };
      channel.port2.postMessage(0);
    });
  };
  const canvas: Record<string, unknown> = Object(CanvasRenderingContext2D.prototype);
  for (const name of ["fill", "stroke", "fillRect", "drawImage"]) {
    const own = canvas[name];
    if (typeof own !== "function") continue;
    canvas[name] = function (this: CanvasRenderingContext2D, ...rest: unknown[]) {
      if (this.canvas.isConnected) drawn();
      return own.apply(this, rest);
    };
  }
  // A picture of twenty shapes or more is a chart, not an icon.
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const picture = target instanceof Element ? (target.closest("svg") ?? target.querySelector("svg")) : null;
      if (picture && picture.querySelectorAll("path,circle,rect,line").length >= 20) return drawn();
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["d", "transform"] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ("interactionId" in entry && entry.interactionId) seen.inputs.push(entry.duration);
  }).observe({ type: "event", buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

interface Seen {
  first: number;
  last: number;
  inputs: number[];
}

interface Filtered {
  steps: number;
  ready: () => boolean;
  apply: (step: number) => Promise<void>;
  engine?: (rows: number) => Promise<EngineBench>;
}

declare const window: Window & { seen: Seen; bench?: Filtered };

async function open<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1350, height: 940 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** A cold load: when the first chart stood, and what had been asked for by then. */
const load = (browser: Browser, url: string) =>
  open(browser, url, async (page) => {
    await page.waitForFunction(() => window.seen.first > 0, null, { timeout: 60_000 });
    return page.evaluate(() => {
      const before = performance
        .getEntriesByType("resource")
        .flatMap((entry) => (entry instanceof PerformanceResourceTiming && entry.startTime < window.seen.first ? [entry] : []));
      const sum = (some: readonly PerformanceResourceTiming[]) => some.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0);
      const isScript = ({ name }: PerformanceResourceTiming) => /\.js(\?|$)/.test(name);
      return {
        first: window.seen.first,
        script: sum(before.filter(isScript)),
        data: sum(before.filter((entry) => !isScript(entry) && !/\.css(\?|$)/.test(entry.name))),
      };
    });
  });

const ready = (page: Page) => page.waitForFunction(() => window.bench?.ready() === true, null, { timeout: 120_000, polling: 50 });

/** Every step of the filters, from the change to the paint after its last drawing. */
const filtering = (browser: Browser, url: string) =>
  open(browser, url, async (page) => {
    await ready(page);
    await page.waitForTimeout(500);
    return page.evaluate(async () => {
      const bench = window.bench!;
      const painted = () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done();
            channel.port2.postMessage(0);
          }),
        );
      const times: number[] = [];
      for (let i = -3; i < bench.steps; i++) {
        await new Promise((rest) => setTimeout(rest, 30));
        const began = performance.now();
        await bench.apply(Math.max(0, i));
        let took = performance.now() - began;
        // A page may draw in the frame after the one it was told in.
        for (let frame = 0; frame < 3; frame++) {
          const last = window.seen.last;
          await painted();
          if (window.seen.last > last) took = performance.now() - began;
          else if (last > began) break;
        }
        if (i >= 0) times.push(took);
      }
      const { memory }: { memory?: { usedJSHeapSize: number } } = Object(performance);
      return { p50: times.toSorted((a, b) => a - b)[times.length >> 1]!, heap: (memory?.usedJSHeapSize ?? Number.NaN) / 1e6 };
    });
  });

/** Real clicks, from the input to the next paint as the browser tells it (in steps of 8 ms; below 16 counts as 16). */
const clicking = (browser: Browser, url: string, targets: readonly string[]) =>
  open(browser, url, async (page) => {
    await ready(page);
    await page.waitForTimeout(500);
    const times: number[] = [];
    for (let i = 0; i < CLICKS; i++) {
      await page.evaluate(() => {
        window.seen.inputs.length = 0;
      });
      await page.click(targets[i % targets.length]!);
      await page.waitForTimeout(450);
      times.push(Math.max(16, ...(await page.evaluate(() => window.seen.inputs))));
    }
    return times;
  });

/** Pages in turn, A B A B, so that what slows the machine slows them all. */
async function inTurn<T>(
  urls: ReadonlyMap<string, string>,
  runs: number,
  measure: (url: string, name: string) => Promise<T>,
): Promise<Map<string, T[]>> {
  const all = new Map<string, T[]>([...urls.keys()].map((name) => [name, []]));
  for (let run = 0; run < runs; run++) for (const [name, url] of urls) all.get(name)?.push(await measure(url, name));
  return all;
}

const ratioOf = (a: readonly number[] | undefined, b: readonly number[] | undefined): number =>
  a && b ? median(a.map((value, i) => value / b[i]!)) : Number.NaN;

export async function benchPage({ dist, beside, runs }: Options): Promise<BenchRow[]> {
  const own = await serve(resolve(dist));
  const others = beside === null ? null : await serve(resolve(beside));
  const browser = await launchBrowser();
  const rows: BenchRow[] = [];
  const add = (what: string, measured: string, budget: string, met: boolean | null, besides = "") =>
    rows.push({ what, measured, beside: besides, budget, met });
  /** A budget in ratios: met where every peer that was measured is kept ahead of. */
  const against = (what: string, name: string, values: ReadonlyMap<string, readonly number[]>, bounds: readonly (readonly [string, number])[]) => {
    const told = bounds
      .filter(([peer]) => values.has(peer))
      .map(([peer, most]) => ({ peer, most, ratio: ratioOf(values.get(name), values.get(peer)) }));
    add(
      what,
      ms(median(values.get(name) ?? [])),
      bounds.map(([peer, most]) => `≤ ${most} × ${peer}`).join(", "),
      told.length === 0 ? null : told.every(({ ratio, most }) => ratio <= most),
      told.map(({ peer, ratio }) => `${ratio.toFixed(2)} × ${peer} (${ms(median(values.get(peer) ?? []))})`).join(", "),
    );
  };
  try {
    const entry = await entryScript(dist);
    add("script in the entry", kb(entry), "≤ 110 KB", entry <= 110_000);

    const page = (path: string) => `${own.url}${path}`;
    const peers = (paths: Readonly<Record<string, string>>): [string, string][] =>
      others === null ? [] : Object.entries(paths).map(([name, path]): [string, string] => [name, others.url + path]);
    const few = `n=${FEW}`;
    const loads = await inTurn(
      new Map([["yutu", page("#/map")], ...peers({ floor: `lazy/index.html?map=province&${few}`, plotly: `peers/plotly.html?map=province&${few}` })]),
      runs,
      (url) => load(browser, url),
    );
    const of = (key: "first" | "script" | "data") => new Map([...loads].map(([name, all]) => [name, all.map((one) => one[key])]));
    const told = (key: "script" | "data") =>
      [...of(key)].flatMap(([name, bytes]) => (name === "yutu" ? [] : [`${name} ${kb(median(bytes))}`])).join(", ");
    const script = median(of("script").get("yutu") ?? []);
    const data = median(of("data").get("yutu") ?? []);
    add("script until the first chart", kb(script), "≤ 350 KB", script <= 350_000, told("script"));
    add("data and outlines until the first chart", kb(data), "≤ 300 KB", data <= 300_000, told("data"));
    against("first chart on screen", "yutu", of("first"), [
      ["floor", 1.25],
      ["plotly", 0.45],
    ]);

    const engine = await open(browser, page(`?bench=${FEW}`), async (tab) => {
      await ready(tab);
      return tab.evaluate((n) => window.bench!.engine!(n), MANY);
    });
    const one = Math.max(...Object.values(engine.one).map(({ p95 }) => p95));
    add("filter and group one indicator of 1,000,000, p95", ms(one), "≤ 1 ms", one <= 1, `bare loop over all ${ms(engine.floor.p50)}`);
    add("all views in one pass, p95", ms(engine.all.p95), "≤ 16 ms", engine.all.p95 <= 16, `bare loop over all ${ms(engine.floor.p50)}`);
    add("opening the columns of 1,000,000", ms(engine.open.p95), "≤ 50 ms", engine.open.p95 <= 50);

    const map = (n: number) => page(`?bench=${n}#/map?map.level=prefecture`);
    const many = `n=${MANY}`;
    const steps = await inTurn(
      new Map([
        ["yutu", map(MANY)],
        ["yutu few", map(FEW)],
        ...peers({
          "hand-drawn": `peers/floor.html?${many}`,
          vega: `peers/vega.html?${many}`,
          plot: `peers/plot.html?${many}`,
        }),
      ]),
      Math.max(1, Math.ceil(runs / 2)),
      (url) => filtering(browser, url),
    );
    const p50 = new Map([...steps].map(([name, all]) => [name, all.map((each) => each.p50)]));
    against("filter to paint, map of prefectures, 1,000,000", "yutu", p50, [
      ["hand-drawn", 3.5],
      ["vega", 0.45],
      ["plot", 1],
    ]);
    against("the same beside 10,000", "yutu", p50, [["yutu few", 1.2]]);
    const heap = median((steps.get("yutu") ?? []).map((each) => each.heap));
    add("memory at 1,000,000", `${Math.round(heap)} MB`, "≤ 120 MB", heap <= 120);

    const period = ["上一期", "下一期"].map((label) => `button[aria-label="${label}"]`);
    const clicks = await inTurn(
      new Map([["yutu", map(MANY)], ...peers({ floor: `lazy/index.html?${many}&tuned=svg` })]),
      Math.max(1, Math.ceil(runs / 2)),
      (url, name) => clicking(browser, url, name === "yutu" ? period : ["#next"]),
    );
    const half = median((clicks.get("yutu") ?? []).flat());
    add("click to paint, p50", ms(half), "≤ 100 ms", half <= 100);
    against("click to paint, p95", "yutu", new Map([...clicks].map(([name, all]) => [name, all.map((each) => quantile(each, 0.95))])), [
      ["floor", 1.5],
    ]);
  } finally {
    await browser.close();
    await own.close();
    await others?.close();
  }
  return rows;
}

/** What the built page lacks to be measured, as a sentence; null: nothing. */
export const unbuilt = (dist: string): string | null =>
  !existsSync(join(dist, "index.html"))
    ? `no built page in ${dist}; run npm run build first`
    : !existsSync(join(dist, "data", "dataset.json"))
      ? `no dataset in ${dist}/data; run npm run data, then npm run build`
      : null;

/** Files a folder of pages to measure beside must have; those missing are named. */
export async function missingPages(folder: string): Promise<string[]> {
  const wanted = ["lazy/index.html", ...["floor", "plot", "plotly", "vega"].map((name) => `peers/${name}.html`)];
  const data = existsSync(join(folder, "lazy/data")) ? await readdir(join(folder, "lazy/data")) : [];
  return [
    ...wanted.filter((file) => !existsSync(join(folder, file))),
    ...[FEW, MANY].map((n) => `obs-${n}.bin`).filter((file) => !data.includes(file)),
  ];
}

/** The table, in lines. */
export function describeRows(rows: readonly BenchRow[]): string[] {
  const cells = rows.map(({ what, measured, budget, met, beside }) => [met === null ? "–" : met ? "met" : "MISSED", what, measured, budget, beside]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
