import { z } from "zod";
import type { Division, Macro, Zone } from "../../pipeline/gazetteer/reference.ts";
import { romanise, toTraditional } from "./names.ts";
import { readJson, readRows } from "./sources.ts";

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
/** 川渝 is the two whole provinces, wider than the twin-city circle. */
const TAKEN = new Set(["川渝", "川渝国家高新区"]);

/** Regions the source list lacks. Members are provinces or prefectures by code. */
const MORE: { id: string; name: string; nameEn: string; group: string; aliases: string[]; generic?: string[]; members: string[] }[] = [
  {
    id: "macro:chuanyu",
    name: "川渝",
    nameEn: "Sichuan and Chongqing",
    group: "macro_region",
    aliases: ["川渝地区", "川渝两地", "四川重庆"],
    members: ["500000", "510000"],
  },
  {
    id: "macro:central-jiangsu",
    name: "苏中",
    nameEn: "Central Jiangsu",
    group: "economic_circle",
    aliases: ["苏中地区"],
    members: ["320600", "321000", "321200"],
  },
  {
    id: "macro:northern-jiangsu",
    name: "苏北",
    nameEn: "Northern Jiangsu",
    group: "economic_circle",
    aliases: ["苏北地区", "苏北五市"],
    members: ["320300", "320700", "320800", "320900", "321300"],
  },
  {
    id: "macro:suxichang",
    name: "苏锡常",
    nameEn: "Suzhou–Wuxi–Changzhou",
    group: "metropolitan_area",
    aliases: ["苏锡常都市圈"],
    members: ["320200", "320400", "320500"],
  },
  {
    id: "macro:north-china",
    name: "华北地区",
    nameEn: "North China",
    group: "macro_region",
    aliases: ["华北"],
    members: ["110000", "120000", "130000", "140000", "150000"],
  },
  {
    id: "macro:east-china",
    name: "华东地区",
    nameEn: "East China",
    group: "macro_region",
    aliases: ["华东"],
    members: ["310000", "320000", "330000", "340000", "350000", "360000", "370000"],
  },
  {
    id: "macro:south-china",
    name: "华南地区",
    nameEn: "South China",
    group: "macro_region",
    aliases: ["华南"],
    members: ["440000", "450000", "460000"],
  },
  {
    id: "macro:central-south",
    name: "华中地区",
    nameEn: "Central China (Hubei, Hunan, Henan)",
    group: "macro_region",
    aliases: ["华中"],
    members: ["410000", "420000", "430000"],
  },
  {
    id: "macro:southwest-china",
    name: "西南地区",
    nameEn: "Southwest China",
    group: "macro_region",
    aliases: [],
    generic: ["西南"],
    members: ["500000", "510000", "520000", "530000", "540000"],
  },
  {
    id: "macro:northwest-china",
    name: "西北地区",
    nameEn: "Northwest China",
    group: "macro_region",
    aliases: ["西北五省", "西北五省区"],
    generic: ["西北"],
    members: ["610000", "620000", "630000", "640000", "650000"],
  },
  {
    id: "macro:hangzhou-bay",
    name: "环杭州湾大湾区",
    nameEn: "Hangzhou Bay Area",
    group: "economic_circle",
    aliases: ["浙江大湾区", "环杭州湾"],
    members: ["330100", "330200", "330400", "330500", "330600", "330900"],
  },
  {
    id: "macro:xiamen-zhangzhou-quanzhou",
    name: "厦漳泉都市圈",
    nameEn: "Xiamen–Zhangzhou–Quanzhou metropolitan area",
    group: "metropolitan_area",
    aliases: ["厦漳泉"],
    members: ["350200", "350500", "350600"],
  },
  {
    id: "macro:central-western",
    name: "中西部地区",
    nameEn: "Central and Western China",
    group: "macro_region",
    aliases: ["中西部"],
    members: [
      "140000",
      "340000",
      "360000",
      "410000",
      "420000",
      "430000",
      "150000",
      "450000",
      "500000",
      "510000",
      "520000",
      "530000",
      "540000",
      "610000",
      "620000",
      "630000",
      "640000",
      "650000",
    ],
  },
  {
    id: "macro:southern-hunan",
    name: "湘南地区",
    nameEn: "Southern Hunan",
    group: "economic_circle",
    aliases: ["湘南"],
    members: ["430400", "431000", "431100"],
  },
  {
    id: "macro:greater-western-hunan",
    name: "大湘西地区",
    nameEn: "Greater Western Hunan",
    group: "economic_circle",
    aliases: ["大湘西"],
    members: ["430500", "430800", "431200", "431300", "433100"],
  },
  {
    id: "macro:dongting-lake",
    name: "环洞庭湖地区",
    nameEn: "Dongting Lake area",
    group: "economic_circle",
    aliases: ["洞庭湖地区", "洞庭湖生态经济区", "环洞庭湖"],
    members: ["430600", "430700", "430900"],
  },
  {
    id: "macro:eastern-guangdong",
    name: "粤东",
    nameEn: "Eastern Guangdong",
    group: "economic_circle",
    aliases: ["粤东地区"],
    members: ["440500", "441500", "445100", "445200"],
  },
  {
    id: "macro:western-guangdong",
    name: "粤西",
    nameEn: "Western Guangdong",
    group: "economic_circle",
    aliases: ["粤西地区"],
    members: ["440800", "440900", "441700"],
  },
  {
    id: "macro:northern-guangdong",
    name: "粤北",
    nameEn: "Northern Guangdong",
    group: "economic_circle",
    aliases: ["粤北地区"],
    members: ["440200", "441400", "441600", "441800", "445300"],
  },
  {
    id: "macro:northern-shaanxi",
    name: "陕北",
    nameEn: "Northern Shaanxi",
    group: "economic_circle",
    aliases: ["陕北地区"],
    members: ["610600", "610800"],
  },
  {
    id: "macro:southern-shaanxi",
    name: "陕南",
    nameEn: "Southern Shaanxi",
    group: "economic_circle",
    aliases: ["陕南地区"],
    members: ["610700", "610900", "611000"],
  },
  {
    id: "macro:southern-sichuan",
    name: "川南",
    nameEn: "Southern Sichuan",
    group: "economic_circle",
    aliases: ["川南经济区", "川南地区"],
    members: ["510300", "510500", "511000", "511500"],
  },
  {
    id: "macro:northeastern-sichuan",
    name: "川东北",
    nameEn: "Northeastern Sichuan",
    group: "economic_circle",
    aliases: ["川东北经济区", "川东北地区"],
    members: ["510800", "511300", "511600", "511700", "511900"],
  },
  {
    id: "macro:bohai-rim",
    name: "环渤海地区",
    nameEn: "Bohai Rim",
    group: "economic_circle",
    aliases: ["环渤海", "环渤海经济圈"],
    members: ["110000", "120000", "130000", "210000", "370000"],
  },
  {
    id: "macro:pearl-xi-river",
    name: "珠江—西江经济带",
    nameEn: "Pearl River–Xi River Economic Belt",
    group: "economic_belt",
    aliases: ["珠江-西江经济带", "珠江西江经济带"],
    members: ["440100", "440600", "441200", "445300", "450100", "450200", "450400", "450800", "451000", "451300", "451400"],
  },
  {
    id: "macro:han-river",
    name: "汉江生态经济带",
    nameEn: "Han River Ecological Economic Belt",
    group: "economic_belt",
    aliases: ["汉江流域"],
    members: [
      "411300",
      "420100",
      "420300",
      "420600",
      "420800",
      "420900",
      "421300",
      "429004",
      "429005",
      "429006",
      "429021",
      "610700",
      "610900",
      "611000",
    ],
  },
];

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
      aliases: [...new Set([...aliases.filter((alias) => !GENERIC.has(alias)), ...(demo ? [`${stem}自主创新示范区`, region.name] : [])])].filter(
        (alias) => alias !== name,
      ),
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
  );
  for (const { generic = [], ...more } of MORE)
    macros.push({ ...more, kind: "macro", generic, partial: [], confidence: "knowledge", ...search(more.name) });
  return macros.sort((a, b) => (a.id < b.id ? -1 : 1));
}
