import { countOf, yearOf } from "../count.ts";
import { matchesOf } from "../text.ts";

/** A date in a line of metadata, as precise as it is given. */
const DATE = /(?<y>(?:19|20)\d{2})\s?(?:年\/|[-年/.．])\s?(?<m>1[0-2]|0?[1-9])(?:\s?(?:月\/|[-月/.．])\s?(?<d>3[01]|[12]\d|0?[1-9])(?!\d))?/;
/** 18.04.2019, as sites abroad write it. */
const DAY_FIRST = /(?<![\d.])(?<d>3[01]|[12]\d|0?[1-9])\.(?<m>1[0-2]|0?[1-9])\.(?<y>(?:19|20)\d{2})(?![\d.])/;
const pad = (value: string): string => value.padStart(2, "0");

/** 二〇一九年十二月二十三日. */
const HAN_DATE =
  /(?<y>[一二][〇○零一二三四五六七八九]{3})年(?<m>十[一二]?|[一二三四五六七八九])月(?<d>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/;

/** YYYY-MM-DD or YYYY-MM out of a line, or null. */
export function dateIn(text: string): string | null {
  const han = HAN_DATE.exec(text)?.groups;
  if (han?.y !== undefined && han.m !== undefined && han.d !== undefined) {
    return `${yearOf(han.y)}-${pad(String(countOf(han.m)))}-${pad(String(countOf(han.d)))}`;
  }
  const groups = (DATE.exec(text) ?? DAY_FIRST.exec(text))?.groups;
  if (groups?.y === undefined || groups.m === undefined) return null;
  return groups.d === undefined ? `${groups.y}-${pad(groups.m)}` : `${groups.y}-${pad(groups.m)}-${pad(groups.d)}`;
}

const YEAR_LINE = /^(?:(?<y>20\d\d)年?|(?<m>20\d\d\s?[-/.年]\s?(?:1[0-2]|0?[1-9])月?))$/;
const DAY_LINE = /^(?:(?<md>(?:1[0-2]|0?[1-9])\s?[/.-]\s?(?:3[01]|[12]\d|0?[1-9]))|(?<d>3[01]|[12]\d|0?[1-9])日?)$/;

/** 2018 over 12/02, 2018-12 over 02, 02 over 2018-12: a date set in two lines. */
export function stackedDate(line: string, below: string | undefined): string | null {
  if (below === undefined || line.length > 9 || below.length > 9) return null;
  const [year, day] = YEAR_LINE.test(line) ? [line, below] : [below, line];
  const { y, m } = YEAR_LINE.exec(year)?.groups ?? {};
  const { md, d } = DAY_LINE.exec(day)?.groups ?? {};
  // 02 over 2018, 12/02 over 2018: pages count so, too.
  if (year === below && m === undefined) return null;
  return y !== undefined && md !== undefined
    ? dateIn(`${y}-${md}`)
    : m !== undefined && d !== undefined
      ? dateIn(`${m.replace("月", "")}-${d.replace("日", "")}`)
      : null;
}

const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** A date of front matter, <meta> or a feed; times of day in GMT or with an offset are turned into Beijing time first. Null where it is none. */
export function dateOf(value: string): string | null {
  const http =
    /(?<d>\d{1,2})\s+(?<m>[A-Za-z]{3})[a-z]*\s+(?<y>\d{4})(?:\s+(?<h>\d{2}):(?<min>\d{2})(?::\d{2})?\s*(?<zone>GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?/.exec(
      value,
    )?.groups;
  if (http?.d !== undefined && http.m !== undefined && http.y !== undefined) {
    const month = MONTHS.indexOf(http.m.toLowerCase());
    if (month < 0 || month % 3 !== 0) return null;
    return inBeijing(Number(http.y), month / 3, Number(http.d), http.h, http.min, http.zone);
  }
  const iso =
    /^\s*(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[T\s]+(?<h>\d{2}):(?<min>\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s*(?<zone>GMT|UTC|Z|[+-]\d{2}:?\d{2})?)?/.exec(
      value,
    )?.groups;
  if (iso?.y !== undefined) return inBeijing(Number(iso.y), Number(iso.m) - 1, Number(iso.d), iso.h, iso.min, iso.zone);
  const compact = /^\s*(?<y>(?:19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])\b/.exec(value)?.groups;
  if (compact?.y !== undefined) return `${compact.y}-${compact.m}-${compact.d}`;
  return dateIn(value);
}

function inBeijing(year: number, month: number, day: number, hour?: string, minute?: string, zone?: string): string | null {
  if (month < 0 || month > 11 || day < 1 || day > 31) return null;
  let offset = 0;
  if (hour !== undefined && zone !== undefined) {
    const signed = /([+-])(\d{2}):?(\d{2})/.exec(zone);
    const own = signed === null ? 0 : (signed[1] === "-" ? -1 : 1) * (Number(signed[2]) * 60 + Number(signed[3]));
    offset = 8 * 60 - own;
  }
  const at = new Date(Date.UTC(year, month, day, Number(hour ?? 0), Number(minute ?? 0) + offset));
  return at.toISOString().slice(0, 10);
}

/** What a line under the title says: 发布时间：2023年1月16日 来源：江城在线 作者：…. Null where the line is something else. */
export interface InfoLine {
  published: string | null;
  publisher: string | null;
  author: string | null;
}

const LABEL =
  /(?<label>发布(?:时间|日期)|发稿时间|最后更新|最近更新|更新时间|时间|日期|来源|稿源|文章来源|信息来源|稿件来源|作者|记者|编辑|责编|责任编辑|字号|浏览次数|浏览|阅读|点击)\s*[:：]\s*/g;

/** 发布时间：21-10-12: the century is that of all pages. */
function shortDate(text: string): string | null {
  const { y, m, d } =
    /(?:时间|日期)\s?[:：]\s?(?<y>[012]\d)[-/.](?<m>1[0-2]|0?[1-9])[-/.](?<d>3[01]|[12]\d|0?[1-9])(?![\d.])/.exec(text)?.groups ?? {};
  return y !== undefined && m !== undefined && d !== undefined ? `20${y}-${pad(m)}-${pad(d)}` : null;
}

/** 发布日期：2023-01-16 08:15 字体?。? 【大 小】: begins as nothing else does, whatever the page spoilt behind its date. */
export const DATED_LINE = /^(?:发布|更新|发稿)?(?:时间|日期)\s?[:：]\s?20\d\d-\d{1,2}-\d{1,2}(?!\d)/;

/** 成文日期 | 发布日期 | 2023-12-12 |: a line of the table over a document. */
const BARRED_DATE =
  /^(?:[|｜\s]*[一-龥]{2,6}[|｜\s]+)*?(?:发布|公开|发文|印发|公布|成文)(?:日期|时间)\s*[|｜]\s*(?<date>20\d\d[-年/]\d{1,2}[-月/]\d{1,2}日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[|｜\s]*$/;

export function infoOf(text: string): InfoLine | null {
  const opens = DATED_LINE.test(text);
  const barred = text.length <= 120 ? BARRED_DATE.exec(text)?.groups?.date : undefined;
  if (barred !== undefined) return { published: dateIn(barred), publisher: null, author: null };
  if (text.length > 120 || !/[:：]|^\S{0,3}\s?\d{4}/.test(text) || (!opens && /[。；！？]/.test(text))) return null;
  const labels = matchesOf(text, LABEL);
  const date = dateIn(text) ?? shortDate(text);
  if (labels.length === 0 && date === null) return null;
  if (labels.length === 0) {
    const rest = text
      .replace(/^[（([【〔](.*)[）)\]】〕]$/, "$1")
      .replace(/^(?:发布|更新|发表|刊发|编辑)于?/, "")
      .replace(/\d|[-年月日/.:：\s]|星期.|周./g, "");
    // A month alone (2001.4) is as well a figure.
    return rest === "" && date !== null && date.length === 10 ? { published: date, publisher: null, author: null } : null;
  }
  const lead = text
    .slice(0, labels[0]?.index ?? 0)
    .replace(/^(?:发布|更新|发表|刊发)于/, "")
    .trim();
  if (lead.replace(/[\d\s年月日/.:：-]|星期./g, "").length > 8) return null;
  let publisher: string | null = null;
  let author: string | null = null;
  for (const [i, label] of labels.entries()) {
    const value = text
      .slice(label.index + label[0].length, labels[i + 1]?.index)
      .replace(/[\s\u3000]+$/, "")
      .trim();
    const name = label.groups?.label ?? "";
    if (/来源|稿源/.test(name)) publisher ??= value.split(/[\s\u3000|｜]/)[0] || null;
    else if (name === "作者" || name === "记者") author ??= value || null;
  }
  if (date === null && publisher === null && author === null) return null;
  if (date === null && labels.length === 1 && author === null && lead !== "") return null;
  return { published: date, publisher, author };
}

const DATE_BEHIND =
  /[\s|｜]+(?:发布|更新|发表)?(?:时间|日期)?\s?[:：]?\s?(?:20\d\d-\d{1,2}-\d{1,2}|20\d\d年\d{1,2}月\d{1,2}日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\s|｜]+(?=[一-龥]{2,6}\s?[:：])/;
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 48;

/** 某市上半年消费稳中有升 2023-07-21 来源：市统计局: where a title ends that stands in one line with what is said under it. */
export function titleBeforeInfo(text: string): number | null {
  if (text.length > 120 || !text.includes("20")) return null;
  const found = DATE_BEHIND.exec(text);
  if (!found || found.index < SHORTEST_TITLE || found.index > LONGEST_TITLE || /[。；：:]/.test(text.slice(0, found.index))) return null;
  return infoOf(text.slice(found.index).replace(/^[\s|｜]+/, ""))?.published ? found.index : null;
}

/** 2019-03-14 标题 1 1 江城日报 content_40217.htm 1 标题 /enpproperty-->: what the page of an electronic newspaper says of itself, left behind the text. */
const RECORD =
  /^(?:<?!?-*enpproperty\s*)?(?:\d{2,12}\s+)?(?<date>20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\s.{0,200}?(?:(?<paper>[一-龥]{2,12}[报刊社网])\s+)?content_\d+\.html?(?![\w/])/;

export function recordOf(text: string): InfoLine | null {
  const groups = text.includes("content_") ? RECORD.exec(text)?.groups : undefined;
  return groups ? { published: groups.date!, publisher: groups.paper ?? null, author: null } : null;
}

/** A date, full, masked (20XX年9月X日) or without its year, with the time of day after it. */
const ANY_DATE =
  /(?:(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])\.(?:19|20)\d{2}(?![\d.])|(?:19|20)[\dXx×]{2}\s?[-年/.]\s?[\dXx×]{1,2}\s?[-月/.]\s?[\dXx×]{1,2}日?|(?:19|20)\d\d年\/\d{1,2}月\/\d{1,2}日|(?<month>1[0-2]|[1-9])月(?<day>3[01]|[12]\d|[1-9])日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?:\s*[（(]?星期.[）)]?)?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/;
const ROLE =
  /^(?:(?:本报|本网|特约|见习|实习)?(?:记者|通讯员|作者|编辑|责编|责任编辑|编发|供稿|来源|校对|摄影|实习生|发布|更新|阅读|浏览|点击|字号|字体|评论)(?:量|次数|于)?)/;

const ADDRESS = /(?:https?:\/\/|www\.)[\w.\-/%?=&#~]+/g;

/**
 * A line over the text that holds nothing but where and when it was published: 2023-12-18 22:10 体坛夜归人 记者 甲, 渭水文旅网 10月7日.
 * Only for lines before the text: a title may hold a date too, but in longer words.
 */
export function headOf(line: string): (InfoLine & { day: { month: number; day: number } | null }) | null {
  // http://www.example.com.cn 2006年04月07日08:02 江城日报: the address of the site.
  const text = line.includes("www.") || line.includes("http") ? line.replace(ADDRESS, " ").trim() : line;
  if (text.length > 90 || /[。；！？]/.test(text)) return null;
  const found = ANY_DATE.exec(text);
  if (found === null) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const tokens = rest.split(/[\s|｜／/〔〕【】［］()（）]+/).filter((token) => token !== "");
  // With the time of day it can be nothing else.
  const timed = /\d:\d\d/.test(found[0]);
  let publisher: string | null = null;
  let author: string | null = null;
  let role = false;
  for (const written of tokens) {
    // 《商报》7月25日刊发
    if (/^(?:刊发|刊登|刊载|发表|发布|登载|讯)$/.test(written)) continue;
    const token = written.replace(/^《(.*)》$/, "$1");
    if (token.length > 14) return null;
    const label = ROLE.exec(token);
    const name = token.slice(label?.[0].length ?? 0).replace(/^[:：]/, "");
    const reports = label !== null && /记者|作者|通讯员/.test(label[0]);
    if (
      !timed &&
      label === null &&
      !role &&
      !MEDIUM.test(token) &&
      !ISSUER.test(token) &&
      !/^(?:第?[A-Z]?\d{1,3}[版期](?:·\S{1,6})?|星期.|周.|[\d:：.万+次]+|[大中小]|分享|打印)$/.test(token)
    )
      return null;
    if (name !== "" && (reports || (label === null && role))) author ??= name;
    else if (name !== "" && label !== null && /来源|供稿|编发/.test(label[0])) publisher ??= name;
    else if (label === null && (MEDIUM.test(token) || ISSUER.test(token))) publisher ??= token;
    role = label !== null && name === "" && reports;
  }
  if (tokens.length === 0 && found.groups?.month !== undefined) return null;
  const date = dateIn(found[0]);
  const { month, day } = found.groups ?? {};
  return {
    published: date !== null && date.length === 10 ? date : null,
    publisher,
    author,
    day: month === undefined || day === undefined ? null : { month: Number(month), day: Number(day) },
  };
}

/** A page's <title> without the channels and the site after it (标题_宏观_江城在线), and that site's name. */
export function stripSite(text: string): { title: string; site: string | null } {
  let title = text;
  let site: string | null = null;
  for (let cut = 0; cut < 4; cut++) {
    const match = /^(?<rest>.{6,200}?)(?:\s*[_|｜]\s*|\s+[-–—]\s+|\s?-\s?)(?<last>[^_|｜–—-]{2,14})$/.exec(title)?.groups;
    if (match?.rest === undefined || match.last === undefined || /\d|[，。；！？]/.test(match.last)) break;
    if (site === null && (MEDIUM.test(match.last.trim()) || ISSUER.test(match.last.trim()))) site = match.last.trim();
    title = match.rest.trimEnd();
  }
  return { title, site };
}

/** The name of a paper or site, alone on its line. */
export const isMasthead = (text: string): boolean => /^[\u3400-\u9fff·\s]{3,14}$/.test(text) && MEDIUM.test(text.replace(/\s/g, ""));

const SITE =
  /^(?:欢迎(?:访问|光临|来到|进入)?)?([一-龥]{2,12}(?:人民政府|管理委员会|管委会|统计局|政府|政务|党政|统计|公众信息|新闻)(?:门户|官方)?(?:网站?|官网|信息网)|[一-龥]{2,8}(?:人民政府|统计局|管委会|管理委员会)(?:办公室)?)(?:欢迎您|首页)?$/;

/** An office of a place whose pages tell of all of it: 江城市商务局, 榆中县发展和改革局. */
const BUREAU =
  /^[一-龥]{2,8}[省市县区州盟旗](?:人民政府)?(?:统计|商务|财政|发展和?改革|发改|工业和信息化|工信|经济和信息化|经信|农业农村|文化和旅游|文旅|文化广电和?旅游|科技|科学技术|投资促进|招商)(?:局|厅|委|委员会)$/;
/** A zone whose page it is: 赣州经开区 > 新闻中心. */
const ZONE = /^[一-龥]{2,8}(?:高新区|经开区|开发区|工业园区|综保区|综合保税区)$/;
/** 主办：赣州经济技术开发区管理委员会, 版权所有：江城市统计局: whose site it is, at the foot of a page. */
const OWNER = /^(?:主办(?:单位)?|版权所有)\s*[:：©]?\s*(?<site>[一-龥]{2,20}(?:管理委员会|管委会|人民政府|统计局))(?:办公室)?(?=[\s|｜　]|$)/;

/** Whose site the line at the foot of a page says it is, or null. */
export const ownerIn = (text: string): string | null => OWNER.exec(text.trim())?.groups?.site ?? null;

/** Marks between the parts of the way to a page: 江城市商务局 > 工作动态, 榆中县人民政府网 — 统计数据. */
const STEP = /\s*(?:>+|»|›|→|＞+)\s*|\s+[—–-]{1,2}\s+/;
const LONGEST_WAY = 60;
/** 江城之窗 > 要闻, 某某网 > 某某网黑龙江 > 经济: a way whose steps are all short names. */
const WAY = /^[^\s\d>＞»›→，。；：！？]{2,16}(?:\s*(?:>{1,2}|＞{1,2}|»|›|→)\s*[^\s\d>＞»›→，。；：！？]{2,16}){1,6}\s*(?:>{1,2}|＞{1,2}|»|›|→)?$/;
const TEXT_STEP = /^(?:正文|详情|详细内容|内容|浏览文章|文章内容)$/;
const LOCATED = /^(?:[您你]?(?:现在|当前)?的?(?:所在)?(?:的?位置)(?:是)?)\s?[:：]\s?/;

/** Whether a line is the way to its page: three steps and more, or two from the name of a site on. */
export function isWay(text: string): boolean {
  if (text.length > LONGEST_WAY || !WAY.test(text)) return false;
  const [first = "", ...others] = text.split(STEP);
  return (
    others.length > 1 || first === "首页" || SITE.test(first) || MEDIUM.test(first) || /之窗|门户/.test(first) || TEXT_STEP.test(others[0] ?? "")
  );
}

/**
 * Whose site it may be, the likeliest first, by a line of its own over the text: 榆中县人民政府门户网站, or the steps of the way to the page.
 * Empty where the line says something else.
 */
export function sitesOf(text: string): string[] {
  if (text.length > LONGEST_WAY) return [];
  const line = text.trim().replace(LOCATED, "");
  const steps = line.split(STEP, 6);
  if (steps.length === 1 && text.length > 24) return [];
  const sites = steps
    .slice(0, 2)
    .flatMap((step) => SITE.exec(step)?.[1] ?? (BUREAU.test(step) || (steps.length > 1 && ZONE.test(step)) ? [step] : []));
  return steps.length > 1 && (WAY.test(line) || line !== text.trim()) ? [...sites, ...steps.filter((step) => step !== "")] : sites;
}

/** The head of a newspaper page: 东部日报 2020年1月21日 农历腊月廿七 今日8版. Null where the line is something else. */
export function mastheadOf(text: string): InfoLine | null {
  if (text.length > 90 || /[，。；！？]/.test(text)) return null;
  const date = dateIn(text);
  if (date === null) return null;
  const fields = text.split(/[\s\u3000|｜]+/).filter((field) => field !== "");
  const signs = fields.filter((field) =>
    /^(?:星期.|周[一二三四五六日]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,8}|农历\S{2,8}|第?[A-Z]?\d{1,2}版|[A-Z]\d{1,2}|今日\d{1,3}版|总第?\d{1,6}期|第\d{1,6}期|.{0,8}刊号.{0,12}|.{0,6}版)$/.test(
      field,
    ),
  ).length;
  const paper =
    fields.find((field) => /^[\u3400-\u9fff]{2,12}$/.test(field) && /(?:报|刊|周刊|导刊|时报|新闻|在线|快讯|参考|论坛|观察)$/.test(field)) ?? null;
  if (signs === 0 && !(paper !== null && fields.length <= 3 && fields[0] === paper)) return null;
  return { published: date, publisher: paper, author: null };
}

/** Words that end the name of a medium. */
const MEDIUM =
  /(?:社|网|报|台|刊|在线|新闻|视窗|快讯|观察|客户端|早读|晚读|头条|发布|融媒|融媒体|电视|广播|杂志|周刊|导刊|壹点|资讯|讯|视界|视野|播报|之窗|之声|传媒|日报|论坛|参考)$/;
/** An office that gives out a text of its own: 某某市统计局 2022-03-21. */
const ISSUER = /^[一-龥]{2,8}(?:统计局|调查总?队|管委会|人民政府|发展和改革委员会|发改委|财政局|商务局|科技局|工信局|融媒体中心|新闻中心)$/;
/** Places datelines are given from: provinces and their capitals, and the ports; longer names are cut by the name of the medium before them. */
const PLACES =
  "北京|上海|天津|重庆|香港|澳门|台北|石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|苏州|杭州|宁波|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|雄安|聊城|洛阳|烟台|无锡|温州|珠海|东莞|佛山|绵阳|宜昌|襄阳|桂林|三亚|赣州|芜湖|株洲|徐州|常州|南通|嘉兴|绍兴|泉州|潍坊|包头|唐山|保定|大庆|吉林|宝鸡|咸阳|柳州";
const DATELINE = new RegExp(
  `^[（(]?(?<medium>[^\\s，。、：（(]{0,14}?)[ \\u3000]?(?<place>(?:${PLACES})|[^\\s，。、：（(\\d]{2,6})?[ \\u3000]?(?:(?<year>20\\d{2})年)?(?<month>1[0-2]|[1-9])月(?<day>3[01]|[12]\\d|[1-9])日(?:电|讯|消息)(?:[（(](?<reporters>[^（）()]{2,60})[）)])?`,
);
const ENDS_WITH_PLACE = new RegExp(`^(.{1,14}?)(${PLACES})$`);
const LOCAL =
  /^(?:本报(?<place>[^\s，。、\d]{0,8}?)(?:讯|电(?=[ \u3000（(据]))|(?<medium>[一-龥]{2,6}(?:网|报|在线))(?:讯|消息)(?=[ \u3000（(【]))[ \u3000]*(?:[（(【](?:[^（）()\s]{0,8}?记者|通讯员)[ \u3000]+(?<reporters>[^（）()【】]{2,60})[）)】])?/;

export interface Dateline {
  /** Length of the dateline at the beginning of the text. */
  length: number;
  publisher: string | null;
  author: string | null;
  place: string | null;
  year: number | null;
  month: number | null;
  day: number | null;
}

/** The dateline a report opens with: 人民网上海10月18日电（记者 …）, 本报北京讯（记者 …）. */
export function datelineOf(text: string): Dateline | null {
  const head = text.slice(0, 120);
  const found = /[日讯]/.test(head) ? DATELINE.exec(head) : null;
  const groups = found?.groups;
  if (groups?.month !== undefined) {
    let medium = groups.medium ?? "";
    let place = groups.place ?? "";
    const whole = medium + place;
    // The longest beginning that ends like a medium's name is the medium; known places are cut first.
    const known = ENDS_WITH_PLACE.exec(whole);
    if (known !== null) [medium, place] = [known[1] ?? "", known[2] ?? ""];
    else
      for (let i = whole.length; i >= 2; i--)
        if (MEDIUM.test(whole.slice(0, i))) {
          [medium, place] = [whole.slice(0, i), whole.slice(i)];
          break;
        }
    // 曲靖10月14日电: whoever sent it was cut off.
    const bare =
      groups.medium === "" &&
      /^[一-龥]{2,6}$/.test(place) &&
      /日电$/.test(found![0].replace(/[（(].*$/, "")) &&
      /^[\s“（(]/.test(text.slice(found![0].length));
    const ok = bare || MEDIUM.test(medium) || /^本[报刊网台]/.test(medium);
    if (ok || (known !== null && medium.length >= 2 && medium.length <= 8)) {
      return {
        length: found?.[0].length ?? 0,
        publisher: medium === "" || /^本/.test(medium) ? null : medium,
        author: reporters(groups.reporters),
        place: place || null,
        year: groups.year === undefined ? null : Number(groups.year),
        month: Number(groups.month),
        day: Number(groups.day),
      };
    }
  }
  const local = LOCAL.exec(head);
  if (local === null) return null;
  return {
    length: local[0].length,
    publisher: local.groups?.medium ?? null,
    author: reporters(local.groups?.reporters),
    place: local.groups?.place || null,
    year: null,
    month: null,
    day: null,
  };
}

const reporters = (names: string | undefined): string | null => names?.replace(/^(?:\S{0,4}记者|通讯员)[\s\u3000]+/, "").trim() || null;

/** A byline: 齐鲁晚报·齐鲁壹点记者 甲 乙, 本报记者 甲 特约撰稿 乙, ■ 本报记者 丙. */
export function bylineOf(text: string): { publisher: string | null; author: string | null } | null {
  const match =
    /^[■□●◆▲◎○（(【]?\s*(?:文[/／图]?\s*)?(?<medium>[^\s，。：:]{0,16}?)[ \u3000]?(?:特约|见习|实习|首席|驻\S{2,6}|全媒体|融媒体?)?(?:记者|通讯员|撰稿人?|评论员)[\s\u3000:：/]+(?<names>[^，。；！？]{2,60})$/.exec(
      text,
    );
  if (match?.groups === undefined) return null;
  const medium = match.groups.medium ?? "";
  const author = (match.groups.names ?? "")
    .replace(/(?:特约|本报|见习|实习)?(?:记者|通讯员|撰稿|摄影|实习生)/g, " ")
    .replace(/[）)】\s\u3000]+$/, "")
    .replace(/[\s\u3000]+/g, " ")
    .trim();
  return { publisher: medium === "" || /^本/.test(medium) ? null : medium, author: author || null };
}

/** The date a file name carries: 2021-07-01-…, 20210701, t20211218_…. Null where it carries none. */
export function dateOfFile(file: string): string | null {
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  const dashed = /(?<!\d)(?<y>(?:19|20)\d{2})(?<sep>[-_.])(?<m>0[1-9]|1[0-2])\k<sep>(?<d>0[1-9]|[12]\d|3[01])(?!\d)/.exec(name)?.groups;
  if (dashed?.y !== undefined) return `${dashed.y}-${dashed.m}-${dashed.d}`;
  const compact = /(?<![\da-fA-F])t?(?<y>(?:19|20)\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?![\da-fA-F])/.exec(name)?.groups;
  if (compact?.y !== undefined) return `${compact.y}-${compact.m}-${compact.d}`;
  const written = /(?<y>(?:19|20)\d{2})年(?<m>1[0-2]|0?[1-9])月(?<d>3[01]|[12]\d|0?[1-9])日/.exec(name)?.groups;
  if (written?.y !== undefined && written.m !== undefined && written.d !== undefined) return `${written.y}-${pad(written.m)}-${pad(written.d)}`;
  return null;
}

const Y = "(?<y>(?:19|20)\\d{2})";
const M = "(?<m>0[1-9]|1[0-2])";
const D = "(?<d>0[1-9]|[12]\\d|3[01])";
/** How addresses carry a day: /2021/10/12/, /2021-10/12/, /2021/1012/, /202110/12/, t20211012_, /20211012/. */
const DAY_IN_ADDRESS = [
  new RegExp(`[/_]${Y}[/-]${M}[/-]${D}(?=[/_.-]|$)`),
  new RegExp(`/${Y}/${M}${D}(?=[/_.-])`),
  new RegExp(`/${Y}${M}/${D}(?=[/_.-])`),
  new RegExp(`[/t_]${Y}${M}${D}(?=[/_.-])`),
];
/** Or a month alone: /202110/c123.html. */
const MONTH_IN_ADDRESS = new RegExp(`/${Y}[/-]?${M}/`);

/** The date an article's own address carries, as precise as it is; null where it carries none. */
export function dateOfAddress(address: string): string | null {
  const path = /^https?:\/\/[^/\s]+(?<path>\/\S*)$/i.exec(address.trim())?.groups?.path;
  if (path === undefined) return null;
  for (const pattern of DAY_IN_ADDRESS) {
    const { y, m, d } = pattern.exec(path)?.groups ?? {};
    if (y !== undefined && m !== undefined && d !== undefined) return `${y}-${m}-${d}`;
  }
  const { y, m } = MONTH_IN_ADDRESS.exec(path)?.groups ?? {};
  return y !== undefined && m !== undefined ? `${y}-${m}` : null;
}

/** saved from url=(0042)https://…, 原文链接：https://…, a first line that is nothing else: where a page says it stood. */
const OWN_ADDRESS =
  /(?:saved from url=\(\d+\)|(?:网址|网页地址|本文链接|本文地址|原文链接|原文地址|原文|原网页|链接|来源|稿源|地址|URL)\s?[:：]\s?|^\s*)(?<url>https?:\/\/[\w.:-]+\/[^\s<>"'）)，。]+)/i;
/** How far into a file, and how far before its end, its address may stand. */
const ADDRESS_HEAD = 1500;
const ADDRESS_TAIL = 600;

/** The address that a file gives of itself. */
export function addressIn(raw: string): string | null {
  if (!raw.includes("://")) return null;
  const found =
    OWN_ADDRESS.exec(raw.slice(0, ADDRESS_HEAD)) ??
    OWN_ADDRESS.exec(raw.slice(Math.max(ADDRESS_HEAD, raw.length - ADDRESS_TAIL)).replace(/^\S*/, "。"));
  return found?.groups?.url ?? null;
}

/** An address that may be opened, or null. */
export const safeUrl = (value: string | undefined): string | null =>
  value !== undefined && /^https?:\/\/[^\s<>"']+$/i.test(value.trim()) ? value.trim() : null;

/** 药都观察 沈既白: a medium and a name in one field. */
export function splitAuthor(value: string): { publisher: string | null; author: string | null } {
  const parts = value.trim().split(/[\s\u3000]+/);
  const [first = "", ...names] = parts;
  if (names.length > 0 && names.length <= 3 && MEDIUM.test(first) && !/^本/.test(first)) return { publisher: first, author: names.join(" ") };
  return isMedium(value) ? { publisher: value, author: null } : { publisher: null, author: value };
}

/** Whether a name is a medium's, not a person's: 河岸快讯, 城市早读. */
const isMedium = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 20 &&
  !/[\s\u3000，。、]/.test(name) &&
  !/记者|通讯员|^本报/.test(name) &&
  (MEDIUM.test(name) || (name.length >= 5 && /^[\u3400-\u9fff·]+$/.test(name)));
