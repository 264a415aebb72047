/** The place a page is of by who gave it out or where it was put up. */
import type { Region } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";
import { isCity, onlyZone, ZONES } from "./standins.ts";

/** Who keeps the figures of a place and gives out tables of nothing else. */
const KEEPER = /(?:统计局|统计调查队|调查队|财政局)(?:网|网站|门户网站)?$/;

/** The place of the office that keeps its figures, for its page that names no place and has no word for one: 2023年3月份贸易情况, and a table. */
export function keepersHome(
  mentions: readonly RegionMention[],
  publisher: string | null,
  sites: readonly string[],
  gazetteer: Gazetteer,
): string | null {
  if (mentions.length > 0) return null;
  for (const name of [publisher ?? "", ...sites]) {
    const issuer = KEEPER.test(name) ? issuerNamed(name, gazetteer) : null;
    if (issuer?.office) return issuer.place;
  }
  return null;
}

const OFFICE =
  /^(?:人民)?(?:政府|统计局|调查队|发展和?改革委|发改委|财政局|商务局|商务厅|工信局|科技局|科技厅|管委会|管理委员会|党工委|市委|县委|区委|省委|办公室|政务)|^[一-龥]{2,10}(?:局|厅|委员会)$/;
const PAPER = /数字报|日报|晚报|晨报|新闻|发布|融媒体|广播|电视|在线|网/;

const COUNTIES: Record<string, RegExp> = { 县: /[全我]县/, 市: /[全我]市/, 区: /[全我]区/, 旗: /[全我]旗/ };

/** 今日|滑县, 魅力|滑县: what papers put before the name of their place. */
const OF_TODAY = /^(?:今日|魅力|美丽)(?=[一-龥]{2})/;

interface Issuer {
  place: string;
  office: boolean;
}

/** The place whose office, zone or paper published. */
function issuerNamed(written: string, gazetteer: Gazetteer): Issuer | null {
  const publisher = written.replace(OF_TODAY, "");
  // In 济南日报 no place is found: by itself the name is the paper's.
  const paper = publisher.search(PAPER);
  const lead = paper < 0 ? publisher : publisher.slice(0, paper);
  const [named = shortIn(lead, gazetteer)] = gazetteer.findPlaces(lead);
  const region = named && named.start === 0 ? gazetteer.region(named.region) : null;
  if (!named || !region) return null;
  const office = OFFICE.test(publisher.slice(named.end));
  // 来源：赣州经开区: a zone that gave it out itself.
  const itself = region.kind === "zone" && named.end === publisher.length;
  return office || itself || named.end === paper ? { place: named.region, office } : null;
}

/** 滑县: too short to be found among other words, and alone it is the county. */
function shortIn(name: string, gazetteer: Gazetteer): { start: number; end: number; region: string } | undefined {
  const [region, other] = name.length === 2 ? gazetteer.regionNamed(name) : [];
  return region !== undefined && other === undefined ? { start: 0, end: 2, region } : undefined;
}

export const issuedBy = (site: string, gazetteer: Gazetteer): string | null => issuerNamed(site, gazetteer)?.place ?? null;

/** Whose 全省 or 全市 it is, by who published: an office of the place, or its paper; the words of the text must suit its kind. */
export function issuerOf(text: string, publisher: string, gazetteer: Gazetteer): Issuer | null {
  const issuer = issuerNamed(publisher, gazetteer);
  return issuer && isCalledBy(text, gazetteer.region(issuer.place)!) ? issuer : null;
}

/**
 * The place of the first of the sites a page may have stood on that the text has the words for: 江城市人民政府网, or a channel of a wider medium.
 * Of a title with a bare 高新区, its `zone`, the only one there.
 */
export function siteHome(
  text: string,
  sites: readonly string[],
  zone: string | null,
  placeOf: (site: string, gazetteer: Gazetteer) => string | null,
  gazetteer: Gazetteer,
): string | null {
  for (const site of sites) {
    const place = placeOf(site, gazetteer);
    if (!place) continue;
    const kinds = zone && isCity(place, gazetteer) ? ZONES[zone] : null;
    const only = kinds ? onlyZone(place, (id) => kinds.includes(gazetteer.zoneKind(id) ?? ""), gazetteer) : null;
    if (only) return only;
    if (isCalledBy(text, gazetteer.region(place)!)) return place;
  }
  return null;
}

const CHANNEL = /^(?:.{1,6}[网台社报])?(?<place>[一-龥]{2,8}?)(?:频道|之窗.{0,4}|分?站|版|要闻|新闻.{0,2}|政务)?$/;

/** 人民网|湖北|频道, 荆州|之窗, 首页 > 湖北: the place a channel is called by. */
export function channelOf(site: string, gazetteer: Gazetteer): string | null {
  const place = CHANNEL.exec(site)?.groups?.place;
  const [named, other] = place ? gazetteer.findPlaces(place) : [];
  const kind = named && !other && named.start === 0 && named.end === place!.length ? gazetteer.region(named.region)?.kind : undefined;
  return kind && kind !== "macro" && kind !== "country" ? named!.region : null;
}

/** Whether a text has the words for a place of this kind: 全县 of a county, 我省 of a province. */
function isCalledBy(text: string, region: Region): boolean {
  const speaks = (words: RegExp): boolean => words.test(text);
  return region.kind === "zone"
    ? speaks(/[全我]区|园区|高新区|经开区|开发区|示范区|新区/)
    : region.kind === "county"
      ? speaks(COUNTIES[region.name.at(-1)!] ?? /[全我]县/)
      : region.kind === "prefecture"
        ? speaks(/(?<![居占列于比为过在])[全我][市州盟]|地区生产总值/)
        : /自治区$/.test(region.name)
          ? speaks(/[全我]区|自治区/)
          : speaks(/市$/.test(region.name) ? /[全我]市/ : /[全我]省/);
}
