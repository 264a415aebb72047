import type { Division, Zone, ZoneKind } from "../../pipeline/gazetteer/reference.ts";
import { ZoneKind as Kinds } from "../../pipeline/gazetteer/reference.ts";
import { ZONE_TAILS } from "../../pipeline/names.ts";
import { divide, romanise, toEnglish, toTraditional } from "./names.ts";
import { groupBy, parts, readRows, readTable } from "./sources.ts";

const SOURCE = "data/reference/source";
/** Names of parks of 中关村, each in the district it is named after. */
const ZHONGGUANCUN = [
  "东城",
  "西城",
  "朝阳",
  "海淀",
  "丰台",
  "石景山",
  "门头沟",
  "房山",
  "通州",
  "顺义",
  "大兴",
  "昌平",
  "平谷",
  "怀柔",
  "密云",
  "延庆",
];
const ZHONGGUANCUN_ID = "zone:htz-beijing-zhongguancun";

/** English names in use that the parts do not give. */
const ENGLISH: Record<string, string> = {
  "zone:htz-beijing-zhongguancun": "Zhongguancun Science Park",
  "zone:htz-suzhou-sip": "Suzhou Industrial Park",
  "zone:htz-wuhan-donghu": "Wuhan East Lake High-tech Zone",
  "zone:htz-shanghai-zhangjiang": "Zhangjiang High-tech Zone",
  "zone:reform_zone-shanxi": "Shanxi Transformation and Comprehensive Reform Demonstration Zone",
  "zone:science_city-chongqing": "Western (Chongqing) Science City",
  "zone:science_city-chengdu": "Western (Chengdu) Science City",
  "zone:science_city-mianyang": "China (Mianyang) Science and Technology City",
  "zone:cooperation_zone-yrd-green": "Yangtze River Delta Ecological Green Integrated Development Demonstration Zone",
  "zone:cooperation_zone-sco-qingdao": "SCO Demonstration Area, Qingdao",
  "zone:cooperation_zone-hengqin": "Guangdong-Macao In-depth Cooperation Zone in Hengqin",
  "zone:htz-yangling": "Yangling Agricultural High-tech Demonstration Zone",
  "zone:cooperation_zone-caofeidian": "Caofeidian Coordinated Development Demonstration Zone",
  "zone:cooperation_zone-guangfo": "Guangzhou-Foshan Integration Pilot Zone",
  "zone:cooperation_zone-jingjin": "Beijing-Tianjin Cooperation Demonstration Zone",
  "zone:cooperation_zone-kashgar": "Kashgar Economic Development Zone",
  "zone:cooperation_zone-khorgos": "Khorgos Economic Development Zone",
  "zone:cooperation_zone-khorgos-centre": "China-Kazakhstan Khorgos International Border Cooperation Centre",
  "zone:cooperation_zone-lecheng": "Boao Lecheng International Medical Tourism Pilot Zone",
  "zone:cooperation_zone-overseas-chinese": "Shantou Overseas Chinese Pilot Zone",
  "zone:cooperation_zone-sino-french-wuhan": "Sino-French Wuhan Ecological Demonstration City",
  "zone:cooperation_zone-sino-german-shenyang": "Sino-German (Shenyang) Equipment Manufacturing Park",
  "zone:cooperation_zone-sino-italian-ningbo": "Sino-Italian Ningbo Ecopark",
  "zone:cooperation_zone-sino-korean-changchun": "China-Korea (Changchun) International Cooperation Demonstration Zone",
  "zone:cooperation_zone-sino-korean-huizhou": "China-Korea (Huizhou) Industrial Park",
  "zone:cooperation_zone-sino-korean-yancheng": "China-Korea (Yancheng) Industrial Park",
  "zone:cooperation_zone-sino-korean-yantai": "China-Korea (Yantai) Industrial Park",
  "zone:cooperation_zone-suwan": "Jiangsu-Anhui Cooperation Demonstration Zone",
  "zone:cooperation_zone-yuegui": "Guangdong-Guangxi Special Cooperation Pilot Zone",
  "zone:experiment_zone-beijing-airport": "Beijing Daxing Airport Economic Zone",
  "zone:experiment_zone-erenhot": "Erenhot Key Pilot Zone for Development and Opening",
  "zone:experiment_zone-mengla": "Mengla (Mohan) Key Pilot Zone for Development and Opening",
  "zone:experiment_zone-suifenhe": "Suifenhe-Dongning Key Pilot Zone for Development and Opening",
  "zone:industrial_park-baodi-zgc": "Beijing-Tianjin Zhongguancun Science and Technology City",
  "zone:industrial_park-baoding-zgc": "Baoding Zhongguancun Innovation Centre",
  "zone:industrial_park-binhai-zgc": "Tianjin Binhai-Zhongguancun Science Park",
  "zone:industrial_park-bohai-biomedical": "Beijing-Cangzhou Bohai New Area Biomedical Industrial Park",
  "zone:industrial_park-bozhou-wuhu": "Bozhou-Wuhu Modern Industrial Park",
  "zone:industrial_park-caohejing-haining": "Caohejing Haining Branch",
  "zone:industrial_park-fuyang-hefei": "Fuyang-Hefei Modern Industrial Park",
  "zone:industrial_park-husu-dafeng": "Shanghai-Jiangsu Dafeng Industrial Cluster",
  "zone:industrial_park-ninghuai": "Nanjing-Huai'an Smart Manufacturing Park",
  "zone:industrial_park-pinghu-zhangjiang": "Zhangjiang Pinghu Science Park",
  "zone:industrial_park-suzhou-maanshan": "Suzhou (Anhui)-Ma'anshan Modern Industrial Park",
};

type Draft = Omit<Zone, "nameHant" | "nameEn" | "pinyin" | "initials">;

/** High-tech zones with their evidence, then the other kinds from general knowledge, sorted by id. */
export function buildZones(divisions: readonly Division[]): Zone[] {
  const readings = new Map(readRows(`${SOURCE}/readings.csv`).map(([stem, read]) => [stem!, read!.split(" ")]));
  const english = new Map(readRows(`${SOURCE}/english-names.csv`).map(([key, name]) => [key!, name!]));
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const byName = groupBy(divisions, ({ name }) => name);
  const host = (name: string, near = ""): Division => {
    const found = (byName.get(name) ?? []).toSorted((a, b) => Number(b.name.startsWith(near)) - Number(a.name.startsWith(near)));
    const [only] = found;
    if (!only) throw new Error(`no division named ${name}; mend the zone's host`);
    if (found.length > 1) throw new Error(`${found.length} divisions are named ${name}; write ${name}@code`);
    return only;
  };
  const hostOf = (cell: string): Division => {
    const [name = "", code] = cell.split("@");
    return code ? byCode.get(code)! : host(name);
  };
  const place = (division: Division): Pick<Zone, "parent" | "city" | "province" | "lon" | "lat" | "precision"> => {
    const city = division.level === "county" ? byCode.get(division.parent!)! : division;
    return {
      parent: city.code,
      city: city.level === "province" && !/^(11|12|31|50)/.test(city.code) ? (division.level === "county" ? division.code : null) : city.code,
      province: `${division.code.slice(0, 2)}0000`,
      lon: division.lon,
      lat: division.lat,
      precision:
        division.level === "county"
          ? "county_seat"
          : division.level === "province" && !/^(11|12|31|50)/.test(division.code)
            ? "province_seat"
            : "city_seat",
    };
  };
  const known = { approved: null, confidence: "knowledge" as const };
  const joint = new Map(readRows(`${SOURCE}/joint-zones.csv`).map(([id, district]) => [id!, district!]));
  const drafts: Draft[] = readTable(`${SOURCE}/high-tech-zones.csv`).map((row) => {
    const short = row.id === "htz-suzhou-sip" ? row.name! : row.short_name!; // 苏州工业园区, as every sentence has it
    const fullName = row.name!;
    const code = row.city_adcode!;
    return {
      id: `zone:${row.id}`,
      name: short,
      fullName,
      aliases: others(short, fullName, [
        ...parts(row.aliases),
        row.short_name!,
        ...(joint.has(row.id!) ? [`${short}（${joint.get(row.id!)}）`] : []),
      ]),
      kind: "high_tech",
      parent: code,
      city: code,
      province: row.province_adcode!,
      approved: Number(row.approved_year),
      lon: Number(row.lon),
      lat: Number(row.lat),
      precision: row.position_precision as Zone["precision"],
      confidence: row.confidence as Zone["confidence"],
    };
  });
  for (const [stem = "", where = "", aliases] of readRows(`${SOURCE}/economic-zones.csv`)) {
    const division = hostOf(where);
    const name = `${stem}经开区`;
    drafts.push({
      id: `zone:etz-${slug(stem, readings)}`,
      name,
      fullName: `${stem}经济技术开发区`,
      aliases: others(name, `${stem}经济技术开发区`, parts(aliases)),
      kind: "economic",
      ...place(division),
      ...known,
    });
  }
  for (const [kind = "", id = "", name = "", full = "", where = "", year, aliases] of readRows(`${SOURCE}/other-zones.csv`)) {
    const fullName = full || name;
    const parsed: ZoneKind = Kinds.parse(kind);
    drafts.push({
      id: `zone:${kind}-${id}`,
      name,
      fullName,
      aliases: others(name, fullName, parts(aliases)),
      kind: parsed,
      ...place(hostOf(where)),
      ...known,
      approved: year ? Number(year) : null,
    });
  }
  for (const [stem = "", where = ""] of readRows(`${SOURCE}/bonded-zones.csv`)) {
    const name = `${stem}综保区`;
    drafts.push({
      id: `zone:bonded-${slug(stem, readings)}`,
      name,
      fullName: `${stem}综合保税区`,
      aliases: others(name, `${stem}综合保税区`, []),
      kind: "bonded",
      ...place(hostOf(where)),
      ...known,
    });
  }
  for (const [province = "", year = "", areas] of readRows(`${SOURCE}/free-trade-zones.csv`)) {
    const division = hostOf(province);
    const { stem } = divide(province);
    const slugOf = slug(stem, readings, division.code);
    const id = `zone:ftz-${slugOf}`;
    const aliases = [
      `中国（${stem}）自由贸易试验区`,
      `中国(${stem})自由贸易试验区`,
      `中国${stem}自由贸易试验区`,
      `${stem}自由贸易试验区`,
      `${stem}自贸区`,
      `中国（${stem}）自贸试验区`,
    ];
    drafts.push({
      id,
      name: `${stem}自贸试验区`,
      fullName: `中国（${stem}）自由贸易试验区`,
      aliases: aliases.slice(1),
      kind: "free_trade",
      ...place(division),
      ...known,
      approved: Number(year),
    });
    for (const area of parts(areas)) {
      const [name = "", ...where] = area.split("@");
      const whole = `${stem}自贸试验区${name}片区`;
      const spellings = [
        `中国（${stem}）自由贸易试验区${name}片区`,
        `${stem}自由贸易试验区${name}片区`,
        `${stem}自贸区${name}片区`,
        `自贸试验区${name}片区`,
        `自贸区${name}片区`,
        `${name}自贸片区`,
        `${name}片区`,
      ];
      drafts.push({
        id: `${id}-${slug(name, readings)}`,
        name: `${name}片区`,
        fullName: spellings[0]!,
        aliases: [whole, ...spellings.slice(1, -1)],
        kind: "free_trade_area",
        ...place(hostOf(where.join("@"))),
        parent: id,
        ...known,
        approved: Number(year),
      });
    }
  }
  for (const stem of ZHONGGUANCUN) {
    const division = divisions.find(({ code, shortName }) => code.startsWith("11") && shortName === stem)!;
    const name = `中关村${stem}园`;
    drafts.push({
      id: `zone:zgc-${slug(stem, readings)}`,
      name,
      fullName: name,
      aliases: [`${stem}园`],
      kind: "park",
      ...place(division),
      parent: ZHONGGUANCUN_ID,
      ...known,
    });
  }
  const zones = drafts.map((draft): Zone => {
    const tail = ZONE_TAILS.find(([word]) => draft.name.endsWith(word) && draft.name.length > word.length);
    const stem = tail ? draft.name.slice(0, -tail[0].length) : draft.name;
    const words = wordsOf(stem, divisions);
    const nameEn =
      ENGLISH[draft.id] ??
      [
        ...words.map((word) => toEnglish({ code: codeOf(word, divisions), name: word, level: "prefecture" }, readings, english)),
        ...(tail ? [tail[1]] : []),
      ].join(" ");
    return { ...draft, nameHant: toTraditional(draft.name), nameEn, ...romanise([...words, tail?.[0] ?? ""], readings) };
  });
  return dropShared(zones).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** 济南高新 + 成都 …: a leading prefecture or province is a word of its own. */
function wordsOf(stem: string, divisions: readonly Division[]): string[] {
  const clean = stem.replace(/[（）()—]/g, "");
  const lead = divisions
    .filter(({ level, shortName }) => level !== "county" && clean.startsWith(shortName) && clean.length > shortName.length + 1)
    .sort((a, b) => b.shortName.length - a.shortName.length)[0];
  return lead ? [lead.shortName, clean.slice(lead.shortName.length)] : [clean];
}
const codeOf = (word: string, divisions: readonly Division[]): string =>
  divisions.find(({ level, shortName }) => level !== "county" && shortName === word)?.code ?? "";

const slug = (stem: string, readings: ReadonlyMap<string, string[]>, code = ""): string =>
  code === "610000" ? "shaanxi" : romanise([stem], readings).pinyin;

/** What the file keeps beside the name: full name and own aliases. The usual spellings (国家高新区, 高新技术产业开发区) are made by the gazetteer. */
const others = (name: string, fullName: string, aliases: readonly string[]): string[] =>
  [...new Set([...aliases, fullName])].filter((alias) => alias !== name && alias !== fullName);

/** An alias of two zones names neither; the name and full name of a zone beat another's alias. */
function dropShared(zones: readonly Zone[]): Zone[] {
  const names = new Map<string, string>();
  for (const { id, name, fullName } of zones) for (const own of [name, fullName]) if (!names.has(own)) names.set(own, id);
  const claims = new Map<string, number>();
  for (const { aliases } of zones) for (const alias of aliases) claims.set(alias, (claims.get(alias) ?? 0) + 1);
  return zones.map((zone) => ({
    ...zone,
    aliases: zone.aliases.filter((alias) => (names.has(alias) ? names.get(alias) === zone.id : claims.get(alias) === 1)),
  }));
}
