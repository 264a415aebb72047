/** The place an article is about, and the places that no word stands for. */
import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";
import { rare } from "../rare.ts";
import type { Metadata } from "../text.ts";
import { channelOf, issuedBy, issuerOf, keepersHome, siteHome } from "./sites.ts";
import { ZONES } from "./standins.ts";

/**
 * The place an article is about: the first one its title names, else that of the office which issued it (全省 of 青海省统计局), else the
 * first of its text, else the one all its places lie in (全市, 磴口县, 杭锦后旗), else that of the paper or the site it stood in.
 */
export function homeOf(
  text: string,
  mentions: readonly RegionMention[],
  titleEnd: number,
  gazetteer: Gazetteer,
  { publisher, sites }: Pick<Metadata, "publisher" | "sites"> = { publisher: null, sites: [] },
): string | null {
  const own = mentions.filter(
    (mention) =>
      mention.value.by !== "standin" && mention.value.region !== "CN" && gazetteer.region(mention.value.region) !== null && !isVisited(text, mention),
  );
  const titled = own.find((mention) => mention.start < titleEnd && gazetteer.region(mention.value.region)?.kind !== "macro");
  if (titled) return titled.value.region;
  const issuer = publisher === null ? null : issuerOf(text, publisher, gazetteer);
  if (issuer?.office) return issuer.place;
  const calls = ownWords(text, mentions);
  const city = calls.city >= OWN_WORDS && calls.city > calls.below ? cityOfMost(own, gazetteer) : null;
  if (city) return city;
  const province = calls.province + calls.below >= REPORTED && calls.city === 0 ? provinceOfAll(own, gazetteer) : null;
  // 全区 is an autonomous region, where its leagues are gone through.
  if (province && (calls.below === 0 || gazetteer.region(province)?.name.endsWith("自治区"))) return province;
  const suits = suiting(calls, gazetteer);
  // 我市赴华东、华北招商: a place of one's own is no wide region.
  const narrow = isOurs(text, mentions);
  // 我区 of a place's own paper.
  const word = mentions.find(({ value, start }) => value.by === "standin" && value.region in ZONES && start < titleEnd)?.value.region ?? null;
  const put = issuer?.place ?? siteHome(text, sites, word, issuedBy, gazetteer);
  if (narrow && put) return put;
  const early = own.filter(
    (mention) =>
      mention.start < titleEnd + 300 &&
      suits(mention.value.region) &&
      !(narrow && (gazetteer.region(mention.value.region)?.kind === "macro" || isListed(text, mention))),
  );
  // 成为国家级高新区时，仲恺…: what a place is, not which. 本报北京7月5日电: where it was written, unless it is told of as well.
  const [placed] = early;
  const isTold = (mention: RegionMention): boolean =>
    !mention.value.dateline || own.some((other) => other !== mention && other.value.region === mention.value.region);
  const first = early.find((mention) => !mention.value.region.startsWith("macro:national-") && isTold(mention)) ?? placed;
  return (
    first?.value.region ??
    (calls.below > calls.city ? onlyCounty(text, own, gazetteer) : null) ??
    commonHome(text, new Set(own.map(({ value }) => value.region)), gazetteer) ??
    (word ? cityOfZone(text, own, gazetteer) : null) ??
    put ??
    keepersHome(mentions, publisher, sites, gazetteer) ??
    // A channel tells where a page was put up, which may be anywhere.
    siteHome(text, sites, word, channelOf, gazetteer)
  );
}

/** 长三角、京津冀和市内两江新区等: one of several that something is done with. */
export const isListed = (text: string, { start, end }: RegionMention): boolean =>
  /[、和与及](?:市内|省内|区内|县内)?$/.test(text.slice(Math.max(0, start - 3), start)) || /^(?:、|等(?!奖))/.test(text.slice(end, end + 2));

/** 参照|中关村开展…试点: what another one does. */
const EXAMPLE = rare(/(?:参照|比照|对照|对标|借鉴|仿照|参考|学习)$/);

/** 我市在|上海举行推介会, 我区代表团赴|苏州招商: where those went whose place it is. */
const VISITED = rare(/我[市县区州省旗盟][^，。；：、\d“”]{0,14}(?:在|赴|去|前往|走进)$/);
const isVisited = (text: string, { start }: RegionMention): boolean => VISITED.test(text, text.slice(Math.max(0, start - 20), start));

/** 国务院批准设立|甲保税港区: what was set up in a zone, told in passing. */
const SET_UP = /(?:批准|批复|同意|获批|申报|申请)(?:设立|成立|建设|建立|组建)(?:了|的)?$/;
/** So often a text names the zone that it is about. */
const OFTEN = 3;

/** Places that no word stands for: those taken as an example, a zone set up beside the one the text is about, and a row of others where a text speaks of 我市 or 我区. */
export function asidesIn(text: string, mentions: readonly RegionMention[]): ReadonlySet<RegionMention> {
  const ours = isOurs(text, mentions);
  const times = new Map<string, number>();
  for (const { value } of mentions)
    if (value.region.startsWith("zone:") && value.by !== "standin") times.set(value.region, (times.get(value.region) ?? 0) + 1);
  const main = [...times].find(([, count]) => count >= OFTEN)?.[0];
  const isBeside = ({ value: { region }, start }: RegionMention): boolean =>
    main !== undefined && times.get(region) === 1 && SET_UP.test(text.slice(Math.max(0, start - 6), start));
  return new Set(
    mentions.filter(
      (mention) =>
        mention.value.by !== "standin" &&
        ((ours && (isListed(text, mention) || isVisited(text, mention))) ||
          isBeside(mention) ||
          isLeftOut(text, mention) ||
          EXAMPLE.test(text, text.slice(Math.max(0, mention.start - 2), mention.start))),
    ),
  );
}

/** 9个高新区（甲高新区未计在内）, 不含乙市: what figures leave out. */
const LEFT_OUT = /^(?:均|都)?(?:未|没有|不)(?:计|算|纳入|列入|包括|包含|统计|在内)|^除外/;
export const isLeftOut = (text: string, { start, end }: RegionMention): boolean =>
  /(?:不含|不包括|不包含)$/.test(text.slice(Math.max(0, start - 3), start)) || LEFT_OUT.test(text.slice(end, end + 5));

const isOurs = (text: string, mentions: readonly RegionMention[]): boolean =>
  mentions.some(({ value, start }) => value.by === "standin" && NARROW.has(value.region) && text[start] === "我");

const NARROW = new Set(["~city", "~county", "~district"]);

/** The words a text calls its own place by, at least so often: 全区, 我市. */
const OWN_WORDS = 3;

/** How often a text calls its own place 全省, 全市 or 全州, 全区 or 全县. */
interface OwnWords {
  province: number;
  city: number;
  below: number;
}

/** 占全省比重, 居全省第三, 高于全省平均: what a place is held against, and not what the text is about. */
const AGAINST = /[占居于列比超过排位冠较与和在]$/;
const AMONG = /^(?:第|首|前|各[县区市]|排[名位]|平均|增[速幅]|的?(?:比重|总量))/;

/** 在我市发展史上, and no 在我市排第三. */
const IN_OURS = /^在我[市县区州旗](?![排位列居率领占名])/;

export const isMeasure = (text: string, { start, end }: RegionMention): boolean =>
  (AGAINST.test(text.slice(Math.max(0, start - 1), start)) && !IN_OURS.test(text.slice(Math.max(0, start - 1), end + 2))) ||
  AMONG.test(text.slice(end, end + 4));

function ownWords(text: string, mentions: readonly RegionMention[]): OwnWords {
  const count = (...words: string[]): number =>
    mentions.filter((mention) => {
      const { value, start } = mention;
      return value.by === "standin" && words.includes(value.region) && /[全我]/.test(text[start]!) && !isMeasure(text, mention);
    }).length;
  return { province: count("~province"), city: count("~city"), below: count("~district", "~county") };
}

/** Whether a place is no wider than what the text calls its own: a text of 全州 and 全市 is about no province, one of 全区 about no city. */
const suiting =
  ({ province, city, below }: OwnWords, gazetteer: Gazetteer) =>
  (id: string): boolean => {
    const region = gazetteer.region(id);
    if (region?.kind === "prefecture") return below < OWN_WORDS || below <= 2 * city;
    if (region?.kind !== "province") return true;
    // 全市 of a municipality is its own, and so is 全区 of an autonomous region.
    if (region.name.endsWith("市")) return true;
    const [narrow, wide] = region.name.endsWith("自治区") ? [city, province + below] : [city + below, province];
    return narrow < OWN_WORDS || narrow <= 2 * wide;
  };

/** The prefecture in which most of the places named lie, three at least. */
function cityOfMost(mentions: readonly RegionMention[], gazetteer: Gazetteer): string | null {
  const votes = new Map<string, number>();
  const places = new Set(mentions.map(({ value }) => value.region).filter((id) => !["country", "macro"].includes(gazetteer.region(id)?.kind ?? "")));
  for (const id of places) {
    const city = [id, ...gazetteer.ancestors(id)].find((each) => gazetteer.region(each)?.kind === "prefecture");
    if (city) votes.set(city, (votes.get(city) ?? 0) + 1);
  }
  for (const [city, count] of votes) if (count >= 3 && count * 2 > places.size) return city;
  return null;
}

/** So often a text that goes from city to city speaks of 全省, and of so many cities. */
const REPORTED = 2;
const CITIES = 4;

/** 全省经济运行…快于全省的有：甲24%、乙20%、…: the province of all the cities that a text goes through; others may be held against it. */
function provinceOfAll(mentions: readonly RegionMention[], gazetteer: Gazetteer): string | null {
  const places = new Set(mentions.map(({ value }) => value.region).filter((id) => !["country", "macro"].includes(gazetteer.region(id)?.kind ?? "")));
  const cities = [...places].filter((id) => gazetteer.region(id)?.kind === "prefecture");
  const provinces = new Set([...places].filter((id) => gazetteer.region(id)?.kind !== "province").map((id) => gazetteer.ancestors(id).at(-1) ?? id));
  const [province] = provinces;
  return provinces.size === 1 && cities.length >= CITIES && cities.length * 2 > places.size ? province! : null;
}

/** The one county that a text of 全县 and 县委 names anywhere, and no other, in a text that goes to no other city. */
function onlyCounty(text: string, mentions: readonly RegionMention[], gazetteer: Gazetteer): string | null {
  if (!/[全我本]县|县[委政]|县人民政府/.test(text)) return null;
  const places = [...new Set(mentions.map(({ value }) => value.region))];
  const [county, other] = places.filter((id) => gazetteer.region(id)?.kind === "county");
  if (county === undefined || other !== undefined) return null;
  const wider = gazetteer.ancestors(county);
  return places.every((id) => id === county || wider.includes(id) || gazetteer.ancestors(id).includes(county)) ? county : null;
}

/** 赴|上海市招商, 与|苏州市合作: somebody else's city. */
const ELSEWHERE = /[赴去到往与和同从由自、](?:来自)?$|(?:来自|对标|学习|考察|位于|落户)$/;

/** 经开区2023年工作汇报, with 甲市 named in passing and no other place: the city whose zone it is. */
function cityOfZone(text: string, own: readonly RegionMention[], gazetteer: Gazetteer): string | null {
  const near = own.filter(({ value }) => !["country", "macro", "province"].includes(gazetteer.region(value.region)?.kind ?? ""));
  const [city] = new Set(near.map(({ value }) => value.region));
  const isOwn = ({ value, start, end }: RegionMention): boolean =>
    value.region === city && text[end - 1] === "市" && !ELSEWHERE.test(text.slice(Math.max(0, start - 2), start));
  return city && gazetteer.region(city)?.kind === "prefecture" && near.every(isOwn) && /[全我]市|市[委政]/.test(text) ? city : null;
}

/** The prefecture, or else the province, of every place named where the text speaks of 全市, 市委 or 全省, 省委; what is wider than it aside. */
function commonHome(text: string, places: ReadonlySet<string>, gazetteer: Gazetteer): string | null {
  const shared = (kind: "prefecture" | "province"): string | null => {
    const wider = kind === "prefecture" ? ["country", "macro", "province"] : ["country", "macro"];
    const within = [...places].filter((id) => !wider.includes(gazetteer.region(id)?.kind ?? ""));
    const found = new Set(within.map((id) => [id, ...gazetteer.ancestors(id)].find((each) => gazetteer.region(each)?.kind === kind) ?? null));
    return within.length > 1 && found.size === 1 ? ([...found][0] ?? null) : null;
  };
  if (/[全我本][市州盟]|[市州][委政]/.test(text)) return shared("prefecture");
  return /[全我本]省|省[委政]|全自治区/.test(text) ? shared("province") : null;
}
