import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fontsFor, spaced } from "../../src/app/export/fonts.ts";
import { stateOf, withState } from "../../src/app/export/state.ts";
import { choicesFor, openData, rasterize } from "../../src/cli/draw.ts";
import { main } from "../../src/cli/main.ts";

import { readPages } from "../app/export/readPdf.ts";

const there = existsSync("public/data/page/head.json");
const folder = await mkdtemp(join(tmpdir(), "yutu-chart-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
const textOf = async (name: string) => readFile(join(folder, name), "utf8");

describe.skipIf(!there)("yutu chart", () => {
  test("draws a map as SVG with title, unit, scope, sources, review number and the choices", async () => {
    const out = join(folder, "map.svg");
    expect(await main(["chart", "--view", "map", "--indicator", "地区生产总值", "--period", "2023", "--out", out])).toBe(0);
    const svg = await textOf("map.svg");
    for (const words of ["2023年各省地区生产总值", "单位：亿元", "范围：", "来源：", "审图号：GS(2024)0650号", "数据截至"])
      expect(svg).toContain(words);
    expect(svg).toMatch(/<svg[^>]* width="1200px" height="675px" viewBox="0 0 1200 675"/);
    expect(svg.match(/<path/g)!.length).toBeGreaterThan(40);
    expect(svg).not.toMatch(/NaN|undefined|#01..03|ecmeta|<style|<script/);
    expect(stateOf(await bytesOf("map.svg"))).toMatchObject({ address: "#/map?i=gdp&p=2023" });
  }, 30_000);

  test.each([
    ["charts", "#/charts?r=370000,510000&i=gdp"],
    ["ranking", "#/charts?i=gdp&chart=ranking"],
    ["timeline", "#/timeline"],
    ["network", "#/alliances?alliances.show=network"],
    ["totals", "#/alliances?i=gdp&alliances.show=totals"],
    ["alliances", "#/alliances"],
    ["coverage", "#/charts?chart=coverage"],
    ["articles", "#/articles"],
    ["data", "#/data?i=gdp"],
  ])(
    "draws %s from a link, which it carries",
    async (name, link) => {
      expect(await main(["chart", "--link", `https://example.org/${link}`, "--size", "4:3", "--out", join(folder, `${name}.svg`)])).toBe(0);
      const svg = await textOf(`${name}.svg`);
      expect(svg).toMatch(/<svg[^>]* width="1200px" height="900px"/);
      expect(svg).toContain("来源：");
      expect(svg).not.toMatch(/NaN|undefined/);
      expect(stateOf(await bytesOf(`${name}.svg`))?.address).toBe(link);
      const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, said]) => said).join("");
      const fonts = await fontsFor(svg);
      expect([...spaced(words)].filter((letter) => fonts.every(({ glyphOf }) => glyphOf(letter.codePointAt(0) ?? 0) === undefined))).toEqual([]);
    },
    30_000,
  );

  test("writes PNG in the size asked for, with the choices in it, its letters without fonts of the machine", async () => {
    const words =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="16" font-family="\'PingFang SC\',sans-serif">图</text></svg>';
    const png = await rasterize(words, 2);
    expect(png.length).toBeGreaterThan((await rasterize(words.replace("图", ""), 2)).length + 100);
    const carried = { address: "#/map?p=2023", title: "图", dated: null };
    const whole = withState(png, carried, 7560);
    const view = new DataView(whole.buffer, whole.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([80, 40]);
    expect(stateOf(whole)).toEqual(carried);
  });

  test("writes a list of links as a folder of pictures, and as one report", async () => {
    const list = join(folder, "links.txt");
    const links = ["#/map?i=gdp&p=2023", "#/charts?r=370000,510000&i=gdp", "#/data?r=370000&i=gdp"];
    await writeFile(list, `${links.join("\n")}\n// a note\n`);
    for (const format of ["png", "pdf"]) {
      expect(await main(["chart", "--list", list, "--format", format, "--scale", "1", "--out", join(folder, format)])).toBe(0);
      const carried = await Promise.all(links.map(async (_, i) => stateOf(await bytesOf(join(format, `00${i + 1}.${format}`)))?.address));
      expect(carried).toEqual(links);
    }
    expect(await main(["chart", "--list", list, "--title", "山东与四川", "--out", join(folder, "report.pdf")])).toBe(0);
    const pages = await readPages(await bytesOf("report.pdf"));
    expect(pages[0]?.text).toMatch(/山东与四川.*2023年各省地区生产总值 ?2山东省、四川省地区生产总值 ?2数据 ?3/);
    expect(pages.at(-1)?.text).toContain(`第 ${pages.length} 页，共 ${pages.length} 页`);
    expect(pages[0]?.title).toBe("山东与四川");
  });

  test("writes a map through its periods as a GIF", async () => {
    const out = join(folder, "lapse.gif");
    expect(await main(["chart", "--link", "#/map?i=gdp", "--size", "400x300", "--scale", "1", "--out", out])).toBe(0);
    const gif = await bytesOf("lapse.gif");
    expect([gif[6], (gif[7] ?? 0) * 256, gif[8], (gif[9] ?? 0) * 256].reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(700);
    expect(stateOf(gif)?.address).toMatch(/^#\/map\?i=gdp&p=\d{4}&map.breaks=all$/);
  });

  test.each([
    [["--view", "nowhere"], "unknown view"],
    [["--indicator", "没有这项"], "unknown indicator"],
    [["--size", "10x10"], "--size"],
    [["--period", "soon"], "cannot be read"],
    [["--link", "#/map?i=nothing"], "lacks"],
  ])("refuses %j", async (args, said) => {
    const told: string[] = [];
    const { error } = console;
    console.error = (line: string) => void told.push(line);
    const code = await main(["chart", ...args, "--out", join(folder, "no.svg")]);
    console.error = error;
    expect(code).toBe(2);
    expect(told[0]).toContain(said);
  });

  test("flags stand above the link", async () => {
    const data = await openData("public/data");
    expect(choicesFor(data, { link: "#/map?i=gdp&p=2020", period: "2023", view: "charts", region: "山东，四川省" })).toMatchObject({
      view: "charts",
      period: "2023",
      filters: { indicators: ["gdp"], regions: ["370000", "510000"] },
    });
  });
});
