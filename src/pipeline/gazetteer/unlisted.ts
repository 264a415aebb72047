import type { Region } from "../../dataset/schema.ts";
import type { Kinship, PlaceName } from "./places.ts";
import type { ZoneKind } from "./reference.ts";

/**
 * Zones that the reference does not list, named behind a place it knows: 宜宾|三江新区, 长治|经开区, 重庆高新区|直管园.
 * Their id says all there is to know, so that every reader gives the same: zone:511500:三江新区. Without them such figures
 * would go to the city or to the whole zone, which is wrong.
 */
const TYPES: [written: RegExp, tail: string, kind: ZoneKind][] = [
  [/国家级?高新技术产业开发区$|(?<!高)新技术产业开发区$|高新技术产业开发区$|高新技术产业园区$|高新园?区$/, "高新区", "high_tech"],
  [/经济技术开发区$|经济开发区$|经开园?区$/, "经开区", "economic"],
  [/综合保税区$|综保区$/, "综保区", "bonded"],
  [/保税区$/, "保税区", "bonded"],
  [/新区$/, "新区", "new_area"],
  [/工业园区?$/, "工业园区", "industrial_park"],
  [/科学城$/, "科学城", "science_city"],
  [/科学园区?$/, "科学园区", "science_park"],
  [/^边合区$/, "边境经济合作区", "cooperation_zone"],
  [/合作区$/, "合作区", "cooperation_zone"],
  [/试验区$/, "试验区", "experiment_zone"],
];
const BEHIND_PLACE =
  /([一-龥]{0,4}?)(高新技术产业开发区|新技术产业开发区|高新技术产业园区|高新园?区|经济技术开发区|经济开发区|经开园?区|综合保税区|综保区|保税港区|保税物流园区|保税区|工业园区?|产业园区?|科技园区?|科学园区?|环科园|科学城|科技城|生态城|(?:生物|纳米|汽车|商务|科创|智慧|智能|航空|航天|医药|健康|电子|软件|数字|氢能|空港|临空|产业新)城(?![市镇乡区际轨])|(?:生物医药|生物|药|蓝色硅|硅|智能|未来|数|芯|声)谷(?!银行|物|[一-龥]{1,4}(?:公司|集团))|(?:创新|创业|创意|科创)园区?|医药港|软件园区?|物流园区|开发园?区|先行示范区|示范区|试验区|合作区|集聚区|度假区|小镇|边合区|港务区|内陆港(?!务)|陆港(?!务)|新区|新城(?!控股|集团|发展|建设|区|镇|乡|街)|分区(?![分规块管防封级])|关区)(?![域])/y;
const BEHIND_ZONE = /()(直管园|直管区|核心区|起步区|先行区|[东西南北中]部?园区?|[一-龥]{2}分区(?![分规块管防封级]))(?![域])/y;
/** 河北|甲湾临港产业新区（以下简称新区）: a name as long as it likes, for the text says what it is called from here on. */
const DEFINED =
  /([一-龥]{2,12}?)(高新技术产业开发区|经济技术开发区|经济开发区|综合保税区|工业园区|产业园区|示范区|试验区|合作区|先导区|先行区|开发区|产业园|园区|新区|新城)(?=[（(](?:以下|下面|下文|下)?(?:简称|称|统称))/y;
/** What makes even that a phrase: 河南的航空港实验区, 山东建设的新区. */
const NO_DEFINED = /[的在]|建设|推进|设立|成立|召开|获批|国家级?$|[省市县区]/;
/** Words between place and type that make it a phrase and no name: 山东国家级高新区, 成都建设新区, 江苏三大开发区. */
const NO_NAME =
  /[的在与和及等将是有为了到对以把被让由从全级各首第该本我其年月日省市县区州]|国家|[一二两三四五六七八九十几多0-9]+[家个大座批地城处方]|加快|推进|建设|支持|推动|发展|打造|召开|获批|设立|成立|创建|规划|新增|拥有|共|现|辖|最|主要|重点|知名|特色|绿色|低碳|创新|试点|先行|自由贸易|自贸/;

/** Behind a bare 新区: what is only to be. */
const PLAN = /^(?:的?(?:建设|规划|开发|设立|总体|发展|方案|概念|管委)|[^，。；]{0,2}(?:级|域))/;

const RULED = "直管区";

/** 生物城 alone, once 成都天府国际生物城 was named. */
const CALLED_SHORT = /^[一-龥]{2}城$/;

/** Between what a shared zone lies in and its whole name: zone:210000::辽西…先导区; CN where it lies in no one province. */
export const SHARED = "::";

/** Adds the zones named behind listed places, and later mentions of their own name alone (三江新区). */
export function addUnlisted(text: string, places: readonly PlaceName[], kin: Kinship): PlaceName[] {
  const own = new Map<string, string>();
  const all = places.map((place, index): PlaceName => {
    const next = places[index + 1];
    // 天府新区|成都|直管区: the part of a zone that a city governs, one name of two.
    if (next?.start === place.end && place.region.startsWith("zone:") && /^\d{6}$/.test(next.region) && text.startsWith(RULED, next.end)) {
      const part = `${text.slice(next.start, next.end)}${RULED}`;
      own.set(part, `${place.region}:${part}`);
      return { start: place.start, end: next.end + RULED.length, region: `${place.region}:${part}`, by: "full" };
    }
    // 通化|国家|医药高新区: its own, and not the zone of another city that is called so alone.
    const led = next?.region.startsWith("zone:") ? /^(?:国家级?)?$/.test(text.slice(place.end, next.start)) : false;
    if (led && /^\d{6}$/.test(place.region) && !kin.ancestors(next!.region).includes(place.region)) {
      const named = kin.named(`${kin.label(place.region)}${text.slice(next!.start, next!.end)}`);
      if (named) return { start: place.start, end: next!.end, region: named, by: "full" };
    }
    const found = unlistedAt(text, place, kin, places);
    // 甲经开区某地|分区: whose branch it is may be a place, too, and so may a word of a name that the text tells short.
    const within = next && ((next.start === place.end && text.startsWith("分区", next.end)) || (found?.defined && next.end <= found.end));
    if (!found || (next && next.start < found.end && !within)) return place;
    if (found.between.length >= 2) own.set(text.slice(place.end, found.end), found.region);
    const short = text.slice(place.end + found.between.length, found.end);
    if (CALLED_SHORT.test(short) && !/新城$/.test(short) && (own.get(short) ?? found.region) === found.region) own.set(short, found.region);
    // 文山州砚山|产业园区…。砚山产业园区…: a county whose short name is safe behind its city alone.
    const label = kin.label(place.region);
    if (text.endsWith(label, place.end)) own.set(`${label}${text.slice(place.end, found.end)}`, found.region);
    return { start: place.start, end: found.end, region: found.region, by: "full" };
  });
  // 甲经开区|某地分区 and 甲|某地分区: one branch of that zone.
  for (const place of all) {
    const [, city, branch] = /^zone:(\d{6}):(.{2}分区)$/.exec(place.region) ?? [];
    const zone = branch && all.find(({ region }) => region.endsWith(`:${branch}`) && kin.ancestors(zoneOf(region)).includes(city!))?.region;
    if (zone) place.region = zone;
  }
  const widened = all.filter(({ start }, i) => i === 0 || start >= all[i - 1]!.end);
  for (const region of new Set(widened.map((place) => place.region))) {
    const called = calledBy(region, kin);
    if (called && text.includes(called)) own.set(called, region);
  }
  if (own.size === 0) return widened;
  const again: PlaceName[] = [];
  // 成都直管区 alone: no more of 成都.
  for (const [name, region] of own)
    if (name.endsWith(RULED))
      for (const place of widened)
        if (!place.region.startsWith("zone:") && text.startsWith(name, place.start)) Object.assign(place, { end: place.start + name.length, region });
  for (const [name, region] of own) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!widened.some((place) => place.start < end && start < place.end)) again.push({ start, end, region, by: "alias" });
    }
  }
  return [...widened, ...again].sort((a, b) => a.start - b.start);
}

/** 火炬区 of 中山火炬高新区: what a zone with a word of its own is called once it was named, or null. */
function calledBy(region: string, kin: Kinship): string | null {
  if (!region.startsWith("zone:")) return null;
  const name = kin.label(region);
  const hosts = kin.ancestors(region).map((id) => kin.label(id).replace(/(?<=..)[市区县州盟]$/, ""));
  const city = hosts.find((label) => label.length >= 2 && name.startsWith(label));
  const word = city === undefined ? null : /^([一-龥]{2,3}?)(?:高新区|经开区|开发区|新区|示范区|合作区)$/.exec(name.slice(city.length))?.[1];
  return word && !NO_NAME.test(word) && kin.named(`${word}区`) === null ? `${word}区` : null;
}

function unlistedAt(
  text: string,
  { end, region, by }: PlaceName,
  kin: Kinship,
  places: readonly PlaceName[],
): { end: number; region: string; between: string; defined?: true } | null {
  const zone = region.startsWith("zone:");
  if (!zone && !/^\d{6}$/.test(region)) return null;
  const defined = zone ? null : definedAt(text, end);
  if (defined) {
    const rest = defined[0];
    return {
      end: end + rest.length,
      region: kin.named(`${kin.label(region)}${rest}`) ?? `zone:${region}:${rest}`,
      between: defined[1]!,
      defined: true,
    };
  }
  const pattern = zone ? BEHIND_ZONE : BEHIND_PLACE;
  pattern.lastIndex = end;
  const match = pattern.exec(text);
  if (!match) return null;
  const [whole, between = "", type = ""] = match;
  const province = region.endsWith("0000") && !/^(?:11|12|31|50)/.test(region);
  if (NO_NAME.test(between) || (!zone && province && between.length < 2 && type !== "关区")) return null;
  if (type === "关区" && between !== "") return null;
  // 济南示范区, 成都合作区: a plan or a kind rather than a name; with a word of their own they are names.
  if (between === "" && /^(?:(?:先行)?示范区|试验区|合作区|集聚区|度假区|小镇)$/.test(type)) return null;
  // 无锡新区, 沧州开发区 are names; 沧州市开发区 are all it has, 济南新区建设 is a plan, and 镇江新区 beside 镇江经开区 may be that zone again.
  const isHosted = (other: PlaceName): boolean => other.region.startsWith("zone:") && kin.ancestors(other.region).includes(region);
  if (
    between === "" &&
    /^(?:新区|开发区)$/.test(type) &&
    (region.endsWith("0000") || places.some(isHosted) || by === "full" || PLAN.test(text.slice(end + type.length, end + 10)))
  )
    return null;
  if (kin.label(region).length < 2) return null;
  const written = TYPES.find(([pattern]) => pattern.test(type));
  const rest = `${between}${written?.[1] ?? type}`;
  // 大连|关区 takes in other cities of its province.
  if (between === "" && type === "关区")
    return { end: end + whole.length, region: `zone:${kin.ancestors(region).at(-1) ?? region}${SHARED}${kin.label(region)}${type}`, between };
  return { end: end + whole.length, region: kin.named(`${kin.label(region)}${rest}`) ?? `zone:${region.replace(/^zone:/, "")}:${rest}`, between };
}

function definedAt(text: string, end: number): RegExpExecArray | null {
  DEFINED.lastIndex = end;
  const match = DEFINED.exec(text);
  return match && !NO_DEFINED.test(match[1]!) ? match : null;
}

/** The place an id of an unlisted zone is made from, or null for other ids: 511500 of zone:511500:三江新区. */
export function hostOf(id: string): { host: string; rest: string; whole?: true } | null {
  const shared = id.indexOf(SHARED);
  if (shared >= 0) return { host: id.slice(0, shared).replace(/^zone:(?=CN$|\d{6}$)/, ""), rest: id.slice(shared + SHARED.length), whole: true };
  const match = /^zone:(.+):([^:]+)$/.exec(id);
  if (!match) return null;
  const [, host = "", rest = ""] = match;
  return { host: /^\d{6}$/.test(host) ? host : `zone:${host}`, rest };
}

/** The zone a branch is of: zone:etz-x of zone:etz-x:直管园. */
const zoneOf = (id: string): string => id.slice(0, id.lastIndexOf(":"));

const FORMAL = [
  ["经开区", "经济开发区"],
  ["综保区", "综合保税区"],
  ["边境经济合作区", "边合区"],
] as const;

/** The region of a zone that several places share; of more than one province it has no point. */
export const toShared = (id: string, host: Region, name: string): Region => ({
  ...toUnlisted(id, host, "", name),
  nameEn: name,
  aliases: [],
  parent: host.kind === "country" ? null : host.id,
});

/** The region of an unlisted zone. It stands at its host's point; pinyin is unknown. */
export const toUnlisted = (id: string, host: Region, label: string, rest: string): Region => ({
  id,
  name: `${label}${rest}`,
  fullName: null,
  nameHant: `${label}${rest}`,
  nameEn: `${host.nameEn} ${rest}`,
  aliases: [
    ...(rest.length > 3 ? [rest] : []),
    ...FORMAL.flatMap(([short, long]) => (rest.endsWith(short) ? [`${label}${rest.replace(short, long)}`] : [])),
  ],
  pinyin: "",
  initials: "",
  kind: "zone",
  parent: host.id,
  members: [],
  lon: host.lon,
  lat: host.lat,
});

export const kindOfUnlisted = (rest: string): ZoneKind => TYPES.find(([pattern]) => pattern.test(rest))?.[2] ?? "park";
