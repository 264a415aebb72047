/** Pictures without a browser: the page's own selectors and sheets over a dataset's folder. Loaded when `yutu chart` runs. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { register } from "node:module";
import { dirname, extname, join, resolve } from "node:path";
import { dropUnknown, fromSearch, toSearch } from "../app/address.ts";
import { PARTS, takenAway } from "../app/export/compose.ts";
import { FORMATS } from "../app/export/files.ts";
import { fontsFor, takeFontsFrom } from "../app/export/fonts.ts";
import { framesOf, gifOf } from "../app/export/lapse.ts";
import { outlined } from "../app/export/outlines.ts";
import { pdfBytes } from "../app/export/pdf.ts";
import { picture } from "../app/export/picture.ts";
import { reportOf } from "../app/export/report.ts";
import { parsePage, SHEETS } from "../app/export/sheets.ts";
import { withState } from "../app/export/state.ts";
import { type Data, joinData } from "../app/select/data.ts";
import { takeShapesFrom } from "../app/shapes.ts";
import { CHART_TYPES, type Choices, LANGUAGES, type Language, VIEWS } from "../app/store.ts";
import { dark, light } from "../app/theme.ts";
import { CATALOGUES, createWords, type Words } from "../app/words.ts";
import { type Head, PAGE_VERSION } from "../dataset/columns.ts";
import type { Observation } from "../dataset/schema.ts";
import { describeError } from "../pipeline/shell/files.ts";
import { UsageError } from "./terminal.ts";

async function read(path: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(path).catch((error: unknown) => {
    throw new UsageError(`${path}: ${describeError(error)}; build a dataset first (yutu build), or name its folder with --data`);
  });
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse((await read(path)).toString("utf8"));

/** The page's data from a dataset's folder. Throws UsageError when it is not there or of another version. */
export async function openData(folder: string): Promise<Data> {
  const head = await readJson<Head>(join(folder, "page/head.json"));
  if (head.version !== PAGE_VERSION) throw new UsageError(`${folder}: version ${head.version} of the page's files; build the dataset again`);
  const bytes = await read(join(folder, "page/observations.bin"));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return joinData(head, buffer, (chunk) => readJson<Observation[]>(join(folder, `page/notes-${chunk}.json`)));
}

/** The page's words of a language. */
export async function wordsOf(language: Language): Promise<Words> {
  if (language === "hant") register("./traditional.mjs", import.meta.url);
  return createWords(language, await CATALOGUES[language]());
}

/** The id of a thing by id, name, full name or alias, in either script. Throws UsageError when none has it. */
function idOf(
  what: string,
  things: readonly { id: string; name: string; nameHant: string; nameEn?: string; aliases: readonly string[] }[],
  said: string,
): string {
  const found =
    things.find(({ id }) => id === said) ??
    things.find(
      ({ name, nameHant, nameEn, aliases }) =>
        [name, nameHant, nameEn?.toLowerCase(), ...aliases].includes(said) || nameEn?.toLowerCase() === said.toLowerCase(),
    );
  if (!found) throw new UsageError(`unknown ${what}: ${said}`);
  return found.id;
}

const names = (list: string | undefined): string[] =>
  (list ?? "")
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter(Boolean);

export interface Wanted {
  out: string;
  list?: string;
  format: string;
  size: string;
  scale: string;
  theme: string;
  transparent: boolean;
  lang?: string;
  title?: string;
  subtitle?: string;
  data: string;
  shapes: string;
  link?: string;
  view?: string;
  indicator?: string;
  region?: string;
  alliance?: string;
  period?: string;
  from?: string;
  to?: string;
  type?: string;
}

/** The choices that a link and flags ask for; flags stand above the link. Throws UsageError for what is unknown. */
export function choicesFor(data: Data, args: Omit<Partial<Wanted>, "out">): Choices {
  const hash = args.link === undefined ? "#/" : args.link.slice(Math.max(0, args.link.indexOf("#")));
  const asked = fromSearch(hash);
  const { choices, ignored } = dropUnknown(asked.choices, data);
  const lost = [...asked.ignored, ...ignored];
  if (lost.length > 0) throw new UsageError(`the link asks for what this dataset lacks: ${lost.join(", ")}`);
  const view = VIEWS.find((name) => name === (args.view ?? choices.view));
  if (!view) throw new UsageError(`unknown view: ${args.view}; views are ${VIEWS.join(", ")}`);
  const type = args.type === undefined ? choices.chart.type : CHART_TYPES.find((name) => name === args.type);
  if (!type) throw new UsageError(`unknown chart: ${args.type}; charts are ${CHART_TYPES.join(", ")}`);
  const ids = (list: string | undefined, what: string, things: Parameters<typeof idOf>[1], before: readonly string[]): readonly string[] =>
    list === undefined ? before : names(list).map((name) => idOf(what, things, name));
  const { filters } = choices;
  const wanted: Choices = {
    ...choices,
    view,
    filters: {
      ...filters,
      indicators: ids(args.indicator, "indicator", data.head.indicators, filters.indicators),
      regions: ids(args.region, "region", data.head.regions, filters.regions),
      alliances: ids(args.alliance, "alliance", data.head.alliances, filters.alliances),
      from: args.from ?? filters.from,
      to: args.to ?? filters.to,
    },
    period: args.period ?? choices.period,
    chart: { ...choices.chart, type },
  };
  const { ignored: refused } = fromSearch(toSearch(wanted));
  if (refused.length > 0) throw new UsageError(`cannot be read: ${refused.join(", ")}; months are YYYY-MM, periods 2023, 2023Q1, 2023-05`);
  return wanted;
}

takeFontsFrom((file) => readFile(new URL(`../../public/fonts/${file}`, import.meta.url)));

/** Pixels a metre of a sheet at 96 a inch. */
const PER_METRE = 3780;

/** PNG of a sheet, its words drawn in the fonts of public/fonts: the same on every machine, whatever fonts that has. */
export const rasterize = async (svg: string, scale: number): Promise<Uint8Array> => (await painted(svg, scale)).asPng();

/** The pixels of a sheet. */
export async function painted(svg: string, scale: number) {
  const { Resvg } = await import("@resvg/resvg-js");
  const shapes = outlined(svg, await fontsFor(svg));
  return new Resvg(shapes, { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false }, dpi: 96 }).render();
}

/** `.gif` is a map through its periods. */
const ENDINGS = [...FORMATS.map((kind) => `.${kind}`), ".gif"];

/** Draws what is asked for, one picture or a list of them, and says each file. Throws UsageError for what cannot be done. */
export async function chart(args: Wanted): Promise<number> {
  const page = parsePage(args.size);
  if (!page) throw new UsageError(`--size ${args.size}: is none of ${Object.keys(SHEETS).join(", ")}, 1600x900, 120x80mm`);
  const scale = Number(args.scale);
  if (!(scale >= 0.5 && scale <= 8)) throw new UsageError(`--scale ${args.scale}: is no number from 0.5 to 8`);
  if (args.theme !== "light" && args.theme !== "dark") throw new UsageError(`--theme ${args.theme}: is neither light nor dark`);
  const outlines = args.shapes || new URL("../../public/shapes/", import.meta.url).pathname;
  takeShapesFrom(async (file) => new Response(await readFile(join(outlines, file))));
  const data = await openData(args.data);
  const jobs = args.list === undefined ? [{ link: args.link, out: args.out }] : await listed(args.list, args.out, args.format);
  const tokens = args.theme === "dark" ? dark : light;
  if (args.list !== undefined && extname(args.out).toLowerCase() === ".pdf") {
    const views = jobs.map(({ link }) => choicesFor(data, { ...args, link }));
    const [first] = views;
    if (!first) throw new UsageError(`--list ${args.list}: holds no link`);
    const given = { data, choices: first, words: await wordsOf(languageOf(args.lang ?? first.language ?? "hans")), tokens };
    const { leaves, title } = await reportOf(given, views, args.title ?? "", async () => {});
    if (leaves.length === 0) throw new UsageError("nothing to draw under these choices");
    await mkdir(dirname(resolve(args.out)), { recursive: true });
    await writeFile(args.out, await pdfBytes(leaves, { address: toSearch(takenAway(first)), title, dated: data.head.dated }));
    console.log(args.out);
    return 0;
  }
  for (const { link, out } of jobs) {
    if (!ENDINGS.includes(extname(out).toLowerCase()))
      throw new UsageError(`--out ${out}: ends in none of ${ENDINGS.join(", ")}; a list takes --format`);
    const choices = choicesFor(data, { ...args, link });
    await drawOne(out, choices, data, await wordsOf(languageOf(args.lang ?? choices.language ?? "hans")), tokens, scale, {
      page,
      transparent: args.transparent,
      parts: new Set(PARTS),
      title: args.title ?? "",
      subtitle: args.subtitle ?? "",
    });
    console.log(out);
  }
  return 0;
}

function languageOf(said: string): Language {
  const language = LANGUAGES.find((name) => name === said);
  if (!language) throw new UsageError(`--lang ${said}: is none of ${LANGUAGES.join(", ")}`);
  return language;
}

async function listed(file: string, folder: string, format: string): Promise<{ link: string; out: string }[]> {
  const links = (await read(file))
    .toString("utf8")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("//"));
  return links.map((link, i) => ({ link, out: join(folder, `${String(i + 1).padStart(3, "0")}.${format}`) }));
}

async function drawOne(
  out: string,
  choices: Choices,
  data: Data,
  words: Words,
  tokens: typeof light,
  scale: number,
  setting: Parameters<typeof picture>[1],
): Promise<void> {
  const given = { data, choices, words, tokens };
  const kind = extname(out).toLowerCase();
  const frames = kind === ".gif" ? await framesOf(given, setting, async () => {}) : [];
  const composed = kind === ".gif" ? frames.at(-1) : await picture(given, setting);
  if (!composed) throw new UsageError(`nothing to draw under these choices: ${toSearch(choices)}`);
  await mkdir(dirname(resolve(out)), { recursive: true });
  if (kind === ".svg") return writeFile(out, composed.svg);
  const carried = { address: composed.address, title: setting.title || composed.title, dated: data.head.dated };
  if (kind === ".pdf") return writeFile(out, await pdfBytes(composed, carried));
  if (kind === ".gif") {
    const gif = gifOf();
    for (const [i, frame] of frames.entries()) {
      const { width, height, pixels } = await painted(frame.svg, scale);
      gif.add({ width, height, data: pixels }, i === frames.length - 1);
    }
    return writeFile(out, gif.end(carried));
  }
  await writeFile(out, withState(await rasterize(composed.svg, scale), carried, Math.round(PER_METRE * scale)));
}
