import { hereOf } from "../gazetteer/here.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { RegionMention } from "../mention.ts";
import { SLOGAN_WORDS } from "../recognize/counties.ts";
import { matchesOf } from "../text.ts";
import { isLeftOut, isListed, isMeasure } from "./home.ts";

/** What the words for an own place stand for: 全市, 全县, 我区, bare 高新区. */
const KINDS: Record<string, Parameters<typeof hereOf>[0]> = {
  "~province": "province",
  "~city": "city",
  "~county": "county",
  "~district": "district",
  "~high_tech": "high_tech",
  "~economic": "economic",
  "~development": "development",
  "~zone": "park",
};
/** 来源：市统计局, 县融媒体中心: an office of the page's own place, called by its kind alone. */
const OFFICE = /^([市县区])(?:级)?(?:[一-龥]{0,6}(?:局|委|办公室|政府|政府办|中心|调查队|人民银行))$/;
const OFFICES: Readonly<Record<string, Parameters<typeof hereOf>[0]>> = { 市: "city", 县: "county", 区: "district" };

/** The place of a page that names none at all, by the office that gave it out. */
export function officesHome(publisher: string | null, mentions: readonly RegionMention[]): string | null {
  const kind = publisher ? OFFICE.exec(publisher)?.[1] : undefined;
  return kind && mentions.length === 0 ? hereOf(OFFICES[kind]!) : null;
}

/** How far into a text it says what it is about, in code units. */
const LEAD = 240;

/** So often a text measures its figures by the place it began with. */
const MEASURED = 2;

/** 三、工业和建筑业: the head of a chapter of a statistical bulletin. */
const CHAPTER =
  /^[一二三四五六七八九十]{1,3}[、.．]\s?(?:综合|经济总量|农业|农[、，]?林[、，]?牧[、，]?渔业|工业|建筑业|服务业|固定资产投资|投资|(?:国内|内外)?贸易|消费|市场消费|对外经济|对外贸易|外经|开放型经济|交通|邮电|旅游|财政|金融|教育|科[技学]|文化|卫生|体育|人口|居民|人民生活|社会保障|资源|能源|环境|城市建设|安全生产|价格|就业)[、，和与及]?[一-龥、，]{0,16}$/;
const CHAPTERS = 2;

/** Whether a text was cut from the bulletin of a place: two of its chapters at least. */
const isBulletin = (text: string, blocks: readonly { kind: string; start: number; end: number }[]): boolean => {
  const heads = blocks.filter(({ kind, start, end }) => (kind === "title" || kind === "heading") && CHAPTER.test(text.slice(start, end).trim()));
  return heads.length >= CHAPTERS;
};

/** 我代表市人民政府，向大会报告工作: whose report it is. */
const REPORTER = /我(?:代表|受)(?:本届)?([市县区州旗])(?:人民)?政府/;

/** Our own, in so many words. */
const OURS = /^[我本]/;

/**
 * The place an article is about that it never names, by the word it calls it: twice, once and as a measure, or once in a heading or as ours (我市);
 * in chapters of a bulletin once as a measure.
 * Null where a place below a province is named, for which the words may stand, or the `wide` region before them.
 */
export function unnamedHome(
  text: string,
  mentions: readonly RegionMention[],
  blocks: readonly { kind: string; start: number; end: number }[],
  gazetteer: Gazetteer,
  wide: string | null = null,
): string | null {
  const known = mentions.filter(({ value }) => value.by === "standin" && value.region in KINDS);
  // 全市…，园区…，全省第二: of a city; 全省 and 园区 are meant where no other word is told.
  const named = known.filter(({ value }) => value.region !== "~zone" && value.region !== "~province");
  const province = named.length > 0 ? [] : known.filter((mention) => mention.value.region === "~province");
  const whole = province.some((mention) => !isMeasure(text, mention)) ? province : known.filter(({ value }) => value.region === "~zone");
  const standins = named.length > 0 ? named : whole;
  const words = standins.filter((mention) => !isMeasure(text, mention));
  // 比全市慢，我区…: ours is the surest.
  const ownWord = words.find(({ start, end, value }) => OURS.test(text.slice(start, end)) && value.region !== "~province");
  const first = ownWord ?? (words.length > 0 || !isBulletin(text, blocks) ? words : standins)[0];
  const office = REPORTS_FOR.exec(text.slice(0, LEAD))?.[1];
  if (office && !mentions.some((mention) => isNarrow(mention, gazetteer))) return hereOf(OFFICES[office]!);
  if (!first || (first.start > LEAD && words.length > 0)) return null;
  const ours = OURS.test(text.slice(first.start, first.end));
  const isPlace = (mention: RegionMention) => isNarrow(mention, gazetteer) && !(ours && isListed(text, mention)) && !isLeftOut(text, mention);
  if (mentions.some(isPlace)) return null;
  const heads = blocks.filter(({ kind, start }) => (kind === "title" || kind === "heading") && start <= LEAD);
  // 园区 is a word for all of them, too: only of a report that is headed so and names no place at all.
  const told = heads.find((head) => head.start <= first.start && first.end <= head.end);
  if (first.value.region === "~zone" && !(told && REPORTED.test(text.slice(told.start, told.end)) && mentions.every(isWord))) return null;
  // 开发区…建起华北最先进的数据中心: a wide region that is told of later is none that it is about.
  if (mentions.some(({ value, start }) => value.region === wide && start < first.start)) return null;
  const reporter = REPORTER.exec(text)?.[1];
  const isSure = ({ start, end }: RegionMention) =>
    OURS.test(text.slice(start, end)) ||
    (reporter !== undefined && reporter === text[end - 1]) ||
    heads.some((head) => head.start <= start && end <= head.end);
  const isSame = ({ value }: RegionMention): boolean => value.region === first.value.region;
  // 全市经济平稳, and then only 占全市的 and 比全市平均: what a text begins with, and measures all by.
  const often = words.filter(isSame).length > 1 || (first === standins[0] && standins.filter(isSame).length > MEASURED);
  if (!often && !isSure(first) && !isOpening(text, first) && words.length > 0) return null;
  return sloganPlace(text, first.value.region, gazetteer) ?? hereOf(KINDS[first.value.region]!);
}

/** A place below a province, named. */
const isNarrow = ({ value }: RegionMention, gazetteer: Gazetteer): boolean =>
  value.by !== "standin" && !["country", "macro", "province"].includes(gazetteer.region(value.region)?.kind ?? "country");

/** 各位代表：受|县人民政府|委托: whose report it is, whatever it calls its place. */
const REPORTS_FOR = /(?:代表|受)([市县区])(?:人民)?政府(?:委托)?[，、向]/;

/** 2019年，任务艰巨，|开发区|坚持工业强区…: whom the first sentence is about, in a text of those who run it. */
const isOpening = (text: string, { start, end }: RegionMention): boolean => {
  const line = text.lastIndexOf("\n", start) + 1;
  const before = text.slice(line, start);
  return (
    line <= FIRST_SENTENCE &&
    before.length <= FIRST_SENTENCE &&
    !before.includes("。") &&
    /^$|，$/.test(before) &&
    OF_ITS_OWN.test(text.slice(end, end + 14)) &&
    RUN_BY.test(text)
  );
};
/** 坚持…, 把项目抓在手上, 在市委、市政府领导下: what those who run a place do and tell of it. */
const OF_ITS_OWN =
  /^(?:按照?|照着|坚持|围绕|紧扣|紧盯|紧紧|聚焦|锚定|咬定|瞄准|立足|抢抓|抓住|狠抓|贯彻|落实|牢记|统筹|克服|应对|面对|顶住|深入|认真|全面|全力|全体|积极|主动|努力|着力|大力|扎实|持续|始终|牢固|上下|党工委|管委会|[把将以](?!内|外|上|下)|在(?:[市县区]委|党)|经济(?:运行|发展|社会)|(?!企业|公司|单位)[^，。；、\d]{1,8}[市县区]委、)/;
const FIRST_SENTENCE = 60;
const RUN_BY = /[市县区]委、|党工委|管委会/;

const isWord = ({ value }: RegionMention): boolean => value.by === "standin";
/** 园区上半年经济运行情况 */
const REPORTED = /\d月|季度|半年|全年|年度|指标|运行/;

/** “平安陵川”建设, “五个陵川”: what a place wants to become, under its short name, which may be a word as well. */
const SLOGAN = new RegExp(`“(?:${SLOGAN_WORDS}){1,3}新?(?<name>[一-龥]{2,3})”(?=建设|创建|目标|战略|总体)`, "g");
/** Words of towns in general, be they names of some: “幸福新城”. */
const COMMON = /[城乡村镇区县市园]$|^(?:和平|文化|建设|光明|振兴|复兴|解放|新华|新兴|中国|家园|校园|机关|企业|河湖|产业|政府|经济)$/;
const ENDS: Record<string, string> = { "~city": "市", "~county": "县", "~district": "区" };

/** The only place of the kind a text calls its own by whose name its slogans go. */
function sloganPlace(text: string, word: string, gazetteer: Gazetteer): string | null {
  const end = ENDS[word];
  if (!end) return null;
  const names = new Set(matchesOf(text, SLOGAN).map(({ groups }) => groups!.name!));
  const places = new Set([...names].filter((name) => !COMMON.test(name)).flatMap((name) => gazetteer.regionNamed(`${name}${end}`)));
  const [place] = places;
  return places.size === 1 ? place! : null;
}
