import { z } from "zod";
import type { Division, Macro, Zone } from "../../pipeline/gazetteer/reference.ts";
import { romanise, toTraditional } from "./names.ts";
import { groupBy, parts, readJson, readRows, readTable } from "./sources.ts";

const SOURCE = "data/reference/source";
const Member = z.object({ adcode: z.string(), extent: z.string().optional() });
const Listed = z.object({
  regions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      name_en: z.string().optional(),
      kind: z.string(),
      aliases: z.array(z.string()),
      confidence: z.string(),
      provinces: z.array(Member).optional(),
      provinces_partial: z.array(Member).optional(),
      cities: z.array(Member).optional(),
      counties: z.array(Member).optional(),
      high_tech_zones: z.array(z.string()).optional(),
    }),
  ),
});

/** Words that are also something else: they name the region only where the sentence lists regions or its series. */
const GENERIC = new Set([
  "中部",
  "东部",
  "西部",
  "东北",
  "中原",
  "关中",
  "省会经济圈",
  "三省一市",
  "自贸港",
  "长江沿线",
  "G60",
  "东部沿海",
  "西部省份",
  "淮海经济区核心区",
  "双城经济圈",
  "大湾区",
  "兰西",
]);
/** A policy is not a place; an alliance is found in the articles themselves. */
const NOT_A_PLACE = /(一体化|同城化|协同发展|大开发|崛起|振兴|生态保护和高质量发展|联盟)$/;
const NIDZ: Record<string, string> = { "nidz-ningwen": "宁波、温州国家自主创新示范区" };
const NIDZ_EN: Record<string, string> = {
  "nidz-zhongguancun": "Zhongguancun",
  "nidz-donghu": "Wuhan East Lake",
  "nidz-zhangjiang": "Shanghai Zhangjiang",
  "nidz-sunan": "Southern Jiangsu",
  "nidz-changzhutan": "Changsha–Zhuzhou–Xiangtan",
  "nidz-xian": "Xi'an",
  "nidz-prd": "Pearl River Delta",
  "nidz-zhengluoxin": "Zhengzhou–Luoyang–Xinxiang",
  "nidz-shandong": "Shandong Peninsula",
  "nidz-shenda": "Shenyang–Dalian",
  "nidz-fuxiaquan": "Fuzhou–Xiamen–Quanzhou",
  "nidz-hewubeng": "Hefei–Wuhu–Bengbu",
  "nidz-ningwen": "Ningbo–Wenzhou",
  "nidz-lanbai": "Lanzhou–Baiyin",
  "nidz-wuchangshi": "Urumqi–Changji–Shihezi",
  "nidz-poyang": "Poyang Lake",
  "nidz-hadaqi": "Harbin–Daqing–Qiqihar",
};
/** Called 示范区 behind their letters, as no other zone of theirs is. */
const SEVERAL_CITIES = new Set(["合芜蚌", "苏南", "长株潭", "郑洛新", "沈大", "福厦泉", "兰白", "乌昌石", "哈大齐"]);
/** 川渝 is the two whole provinces, wider than the twin-city circle. */
const TAKEN = new Set(["川渝", "川渝国家高新区"]);

/** Regions the source list lacks, whose members are told by name, or by code where several bear the name; ~ where only a part belongs. */
function moreMacros(
  divisions: readonly Division[],
): Pick<Macro, "id" | "name" | "nameEn" | "group" | "aliases" | "generic" | "members" | "partial">[] {
  const codes = new Set(divisions.map(({ code }) => code));
  const named = groupBy(divisions, ({ name }) => name);
  const codeOf = (told: string): string => {
    const found = named.get(told) ?? [];
    if (codes.has(told)) return told;
    if (found.length !== 1) throw new Error(`no one division called ${told}; give its code in ${SOURCE}/more-macros.csv`);
    return found[0]!.code;
  };
  return readTable(`${SOURCE}/more-macros.csv`).map(({ id, name, nameEn, group, aliases, generic, members }) => {
    const told = parts(members).map((part) => ({ code: codeOf(part.replace(/~$/, "")), partial: part.endsWith("~") }));
    return {
      id: `macro:${id}`,
      name: name!,
      nameEn: nameEn!,
      group: group!,
      aliases: parts(aliases),
      generic: parts(generic),
      members: told.map(({ code }) => code),
      partial: told.filter(({ partial }) => partial).map(({ code }) => code),
    };
  });
}

/** China, the collectives that figures are reported of, and the macro-regions; sorted by id. */
export function buildMacros(divisions: readonly Division[], zones: readonly Zone[]): Macro[] {
  const readings = new Map(readRows(`${SOURCE}/readings.csv`).map(([stem, read]) => [stem!, read!.split(" ")]));
  const search = (name: string) => ({ nameHant: toTraditional(name), ...romanise([name], readings) });
  const { regions } = Listed.parse(readJson(`${SOURCE}/macro-regions.json`));
  const macros: Macro[] = regions.map((region) => {
    const alliance = region.kind === "zone_alliance";
    const name = alliance ? region.name.replace(/（.*）$/, "").replace(/(?:G100)?联盟$/, "") : (NIDZ[region.id] ?? region.name);
    const places = [...(region.provinces ?? []), ...(region.provinces_partial ?? []), ...(region.cities ?? []), ...(region.counties ?? [])];
    const demo = region.kind === "innovation_demo_zone";
    const aliases = region.aliases.filter((alias) => !NOT_A_PLACE.test(alias) && !TAKEN.has(alias) && alias !== name);
    const stem = demo ? name.replace(/国家自主创新示范区$/, "") : "";
    const divisionsOf = alliance || demo ? [] : [...new Set(places.map(({ adcode }) => adcode))];
    return {
      id: `macro:${region.id.replace(/^alliance-/, "")}`,
      name,
      kind: "macro",
      group: alliance ? "zones" : region.kind,
      aliases: [
        ...new Set([
          ...aliases.filter((alias) => !GENERIC.has(alias)),
          ...(demo ? [`${stem}自主创新示范区`, region.name] : []),
          ...(SEVERAL_CITIES.has(stem) ? [`${stem}示范区`] : []),
        ]),
      ].filter((alias) => alias !== name),
      generic: aliases.filter((alias) => GENERIC.has(alias)),
      members: [...divisionsOf, ...(region.high_tech_zones ?? []).map((id) => `zone:${id}`)],
      partial: places.filter(({ adcode, extent }) => extent === "partial" && divisionsOf.includes(adcode)).map(({ adcode }) => adcode),
      confidence: z.enum(["source", "partial", "knowledge", "derived"]).catch("partial").parse(region.confidence),
      nameEn:
        region.name_en ??
        `${NIDZ_EN[region.id] ?? romanise([stem], readings).pinyin.replace(/^./, (letter) => letter.toUpperCase())} National Innovation Demonstration Zone`,
      ...search(name),
    };
  });
  const provinces = divisions.filter(({ level }) => level === "province").map(({ code }) => code);
  const highTech = zones.filter(({ kind }) => kind === "high_tech").map(({ id }) => id);
  macros.push(
    {
      id: "CN",
      name: "中国",
      kind: "country",
      group: "country",
      aliases: ["全国", "我国"],
      generic: [],
      members: provinces,
      partial: [],
      confidence: "source",
      nameEn: "China",
      ...search("中国"),
    },
    {
      id: "macro:national-htz",
      name: "国家高新区",
      kind: "macro",
      group: "zones",
      aliases: ["全国国家高新区", "国家级高新区", "国家高新技术产业开发区", "国家级高新技术产业开发区", "全国高新区"],
      generic: [],
      members: highTech,
      partial: [],
      confidence: "source",
      nameEn: "National high-tech zones",
      ...search("国家高新区"),
    },
    {
      id: "macro:national-etz",
      name: "国家级经开区",
      kind: "macro",
      group: "zones",
      aliases: ["国家经开区", "国家级经济技术开发区", "国家经济技术开发区", "全国经开区"],
      generic: [],
      members: zones.filter(({ kind }) => kind === "economic").map(({ id }) => id),
      partial: [],
      confidence: "knowledge",
      nameEn: "National economic development zones",
      ...search("国家级经开区"),
    },
    {
      id: "macro:national-ftz",
      name: "全国自贸试验区",
      kind: "macro",
      group: "zones",
      aliases: ["全国自由贸易试验区", "我国自贸试验区", "各自贸试验区", "中国自贸试验区"],
      generic: [],
      members: zones.filter(({ kind }) => kind === "free_trade").map(({ id }) => id),
      partial: [],
      confidence: "knowledge",
      nameEn: "Pilot free trade zones of China",
      ...search("全国自贸试验区"),
    },
  );
  for (const more of moreMacros(divisions)) macros.push({ ...more, kind: "macro", confidence: "knowledge", ...search(more.name) });
  return macros.sort((a, b) => (a.id < b.id ? -1 : 1));
}
