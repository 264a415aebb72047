import type { Gazetteer } from "../gazetteer/index.ts";
import { SHARED } from "../gazetteer/unlisted.ts";
import type { RegionMention, Span } from "../mention.ts";
import { byFirst, byHead } from "../parted.ts";
import { rare } from "../rare.ts";
import { codeAt, holds, itemAt, matchesOf } from "../text.ts";
import { findCounties } from "./counties.ts";
import { findJoint } from "./joint.ts";
import { findLettered } from "./lettered.ts";
import { findShared, SHARED_TAIL } from "./shared.ts";
import { findStems } from "./stems.ts";
import { areOfProvince, isProvincial, isSummed, levelOf, togetherBefore } from "./together.ts";
import { charSet } from "./words.ts";

/**
 * Words that stand for a place named before: 全市, 该省, 我区, 园区. What they stand for is `refine/standins.ts`'s business;
 * here their region is the word's kind with a `~` before it.
 */
const STANDIN = byFirst(
  /(?:(?:全|我|本|该|当)(?:市|省|区|县|旗|州|镇|(?<=全)盟)(?![级属直场容域际]|委(?!托)|人(?!均|口|才|民币|工|力|社|户)|政(?!府性|务|策)|内(?!资|贸|需)|外(?!贸|资|商|汇|向|籍)|营(?!业|收)|民(?![用营航生间办宿企]))|(?:全|我|本|该)自治区|(?:[两三四五六七八九十]|(?<![\d.．第/等])(?:[3-9]|1\d))[省市地城区县](?![一-龥]?(?:级|委|政府))|(?:该|本|这个|这家)?(?:园区|新区|高新区|经开区|开发区|示范区|综保区|保税区|自贸区|工业园区|科学城|合作区|协作区|试验区|样板区|先行区|先导区|分区(?![域分规块管防封级])|产业园(?![区内])|小镇|直管区|科技城|生态城|边合区|港务区|内陆港|陆港(?!务)|关区|大湾区|都市圈|城市群|经济圈|经济带|走廊|流域(?!面积))|全区域(?=[完实累共合总]|的?(?:地区生产|面积|人口))|(?:该|本|这一|这个)区域(?![性化内外])|(?:该|本|这一|这个|全)?区域内|各(?:园区|开发区|高新区|经开区|产业园区?)(?![域块]|之间|项目)|这里(?!面)|当地|[百千十]强[县区市镇](?![榜排名单研市])|前者|后者)/g,
);
/** What the press of Hong Kong calls its own place. */
const HONG_KONG = rare(/本港|全港(?!口)|本地(?=生产总值)/g);
const isOfProvince = (region: string): boolean => /^\d{6}$/.test(region);
const SARS: ReadonlySet<string> = new Set(["810000", "820000"]);
/** Words without which 本地生产总值 is what a city of the mainland calls its own. */
const OF_SAR = /香港|澳门|特区政府|本港|全港(?!口)|港[元币]|澳门?元/;
/** 本地生产总值 is also what Macao calls its own: the one last named. */
function nearestSar(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 240), at);
  return before.lastIndexOf("澳门") > before.lastIndexOf("香港") ? "820000" : "810000";
}
/** A place that is named and not known: figures that follow are its own, so nobody else's. */
export const UNKNOWN = "?";
const PARK = byHead(/^[东西南北中]?(?:园(?![区林艺])|分区|片区|组团|功能区|科技园|产业园|软件园|湖|港(?!澳)|湾|镇|乡|村)/);
/** Before a bare 高新区 these end the word before; any other character makes it part of a name the gazetteer lacks. */
const OPEN =
  /(?:^|[\s，。、；：！？“”‘’（）()《》【】「」\d年月日的在从由把到该这与和及对向让给是了为有以将被使就也还又而但则其各全本我上下里外中后前于至个座家等省称说道])$/;
/** 这座户籍人口130万的|县级市，; 这个2010年升格的老牌|开发区，; 这座县级市实现…: the one just spoken of, by what it is. */
const THIS_ONE = rare(
  /(?<=[。！？\n，；：“])这[个座家片](?=(?:[^，。；：\n这]{1,60}?的[^，。；：\n的]{0,8}?(高新区|经开区|开发区|园区|产业园|新区|县级市|地级市|小城|老城|城市|县城|[大小]县|山区县)，)|(县级市|地级市)(?![一-龥]{0,3}[的里]))/g,
);
/** 这个|全市工业的主战场|累计…, 这座赣南门户实现…: the place the text tells of, by what it is to a wider one. */
const THIS_PART = rare(
  /(?<=[。！？\n，；：])这[个座家片块][^，。；：\n\d这]{2,20}?(?:主战场|主阵地|主平台|主引擎|主力军|排头兵|领头羊|领头雁|领跑者|火车头|桥头堡|增长极|先行者|重镇|门户|压舱石)(?![的之一企产期地位作])/g,
);
/** What it stands for. */
const THIS_KIND: [RegExp, string][] = [
  [/县级市/, "~this county"],
  [/地级市/, "~this prefecture"],
  [/县/, "~this 县"],
  [/城/, "~that city"],
  [/区|园/, "~this zone"],
];
/** Before a bare 高新区: several are counted. */
const SEVERAL = /[\d一二两三四五六七八九十百千万余多几](?:家|个|座)(?:国家级?|省级|市级|成员)?(?:及?以上)?$/;
const OPENING = /[，。；：\n](?:这|上述|以上|全部)?[\d两三四五六七八九十]{1,3}(?:家|个|座)(?:国家级?|省级|成员)?$/;
/** 全部参评|开发区, 上榜的|高新区: those of a row that no one of them is. */
const OF_ROW = /(?:全部|所有|全体|参评|受评|参加评价|纳入评价|纳入考核|入围|上榜|达标)的?(?:参评|受评)?(?:的)?$/;
const ALL_OF_KIND = /^(?:高新区|经开区|开发区|综保区|工业园区|园区)$/;
const LEVELLED = /(?:国家级?|省级|市级|自治区级|县级)(?:及?以上)?的?$/;
/** 全州, 我盟 */
const STATE = /^.[州盟]$/;
const KIND: [RegExp, string][] = [
  [/^[百千十]强/, "~group"],
  [/^前者/, "~former"],
  [/^后者/, "~latter"],
  [/^[该这]一?个?区域/, "~that wide"],
  [/区域/, "~wide"],
  [/^各/, "~every"],
  [/自治区/, "~province"],
  [/[市城]$/, "~city"],
  [/省$/, "~province"],
  [/[县旗]/, "~county"],
  [/[州盟]$/, "~city"],
  [/镇$/, "~town"],
  [/高新区/, "~high_tech"],
  [/经开区/, "~economic"],
  [/综保区/, "~bonded"],
  [/自贸区/, "~free_trade"],
  [/工业园区/, "~industrial_park"],
  [/科学城/, "~science_city"],
  [/大湾区|都市圈|城市群|经济圈|经济带|走廊|流域/, "~macro"],
  [/新区/, "~new_area"],
  [/示范区/, "~demo"],
  [/开发区/, "~development"],
  [/分区/, "~branch"],
  [/园区/, "~zone"],
  [/区$/, "~district"],
  [/这里|当地|地$/, "~here"],
];
const kindOf = (word: string): string | undefined => KIND.find(([pattern]) => pattern.test(word))?.[1];

/** What places share, named in the title or soon below it (万达开川渝统筹发展|示范区): spoken of alone later on. */
/** 12个县（市）|平均亩产: several together, behind some that were named. */
const COUNTED_TOGETHER = rare(
  /(?<=[，。；：\n])(?:这|上述|以上|该)?(?:\d{1,3}|[两二三四五六七八九十]{1,3})个(?:[县市区]（[县市区、]{1,3}）|县市区?|市县|区县|城区|贫困县|产粮大?县|百强县|地级市|设区市|省份|省区市?|省市|[县市区旗省])(?=[^，。；\d]{0,14}?(?:平均|合计|总计|加起来|加在一起))/g,
);
const OF_SEVERAL = /(?:合作区|试验区|样板区|先行区|示范区)$/;
const HEAD = 240;

/** Ends of zones' names that stand for the zone once it was named (中新天津|生态城), where a clause opens with them. */
const TAIL = /(?:(?<!综合)保税区|合作区|协作区|试验区|样板区|先行区|先导区|产业园|小镇|直管区|科技城|生态城|边合区|港务区|陆港|关区)$/;
const CLAUSE_BEFORE = /^[\s，。；：、！？“”\d年月日前来底末今]?$/;

/** 武陵山片区|是…, 水源区|地跨三省, named again elsewhere: a region that nobody knows, and so none of those known. */
const UNLISTED =
  /(?<=[。！？\n])(?:[一-龥]{2,6}(?:片区|经济带|城市群|都市圈|经济圈)(?=是|地处|位于|区域|国土|总面积|覆盖|横跨|地跨)|[一-龥]{1,6}(?:水源区|库区|灌区|流域|山区|平原|盆地)(?=地跨|横跨|涉及|总面积|流域面积))|(?<=[。！？\n，；])(?:水源区|库区|灌区)(?=地跨|横跨|涉及)/g;

/** What all of these have in them: few texts tell of such a region. */
const MAYBE_UNLISTED = rare(
  /(?:片区|经济带|城市群|都市圈|经济圈)(?=是|地处|位于|区域|国土|总面积|覆盖|横跨|地跨)|(?:水源区|库区|灌区|流域|山区|平原|盆地)(?=地跨|横跨|涉及|总面积|流域面积)/,
);

/** 21家自贸试验区: all there are in the country. */
const ALL_FREE_TRADE = /(?<![\d有立成设至到达了共])(?:1[1-9]|2\d)[个家](?:自贸试验区|自由贸易试验区)(?!的?(?:片区|建设|扩容|总体方案))/g;

/** 这49个国家级开发区: those counted so before; 另有5个区域: others, which nobody can know. */
const COUNTED =
  /(?<!\d)(\d{2,3})[个家]国家级(?:开发区|园区)(?!综合|考[核评]|评[价选]|排[名行]|[中里])|另有\d{1,3}[个家](?:区域|园区|开发区|高新区|经开区|地区)/g;
/** 六县市|排名第五, 四区|中列第二. */
const AMONG_SO_MANY = /^[县市区州旗]?(?:[中里内]|当中)?(?:的?(?:排名|排位|位次|名次)|排|列|位[列居]|居)(?:在|为)?第/;
/** 全市|六县区排第五 */
const OF_SO_MANY =
  /^(?:\d{1,3}|[二三四五六七八九十]{1,3})个?[县市区州旗]{1,3}(?:[中里内]|当中)?(?:的?(?:排名|排位|位次|名次)|排|列|位[列居]|居)(?:在|为)?第/;
const countBefore = (text: string, at: number): string | undefined => /(\d{2,3})[个家]$/.exec(text.slice(Math.max(0, at - 5), at))?.[1];

/** An article tells of a few such regions at most; each is looked for in all of it. */
const MAX_UNLISTED = 12;

/** 杭州|亚运会: games are called after a place wherever they are told of. */
const GAMES =
  /^(?:第[一-龥\d]{1,3}届)?(?:夏季|冬季|青年)?(?:亚运会|亚残运会|亚冬会|奥运会|残奥会|冬奥会|冬残奥会|青奥会|大运会|全运会|世运会|奥运|冬奥|亚运)(?![村区园场公])/;

/** 区域|合作市|长联席会, 对口合作市县: cities that work together, and not the one of that name. */
const isTogether = (text: string, start: number, end: number): boolean =>
  text.startsWith("合作市", start) &&
  end === start + 3 &&
  (/^(?:长(?:联席|论坛|峰会|会议|座谈|圆桌)|县|州)/.test(text.slice(end, end + 3)) ||
    /(?:区域|对口|经济|友好|战略)$/.test(text.slice(Math.max(0, start - 2), start)));

/** 文化和旅游部|测算，八天假期国内旅游…: who reckons for all of the country, where nothing less is named beside it. */
const MINISTRY =
  /(?<![一-龥])(?:据)?(?:文化和旅游部|文旅部)(?=(?:数据中心)?[^，。；\n]{0,6}(?:测算|数据|统计|公布|发布|显示)[^，。；\n]{0,8}，[^，。；\n]{0,16}国内(?:旅游|出游|游客))/g;

/** 全市|开发区; 我市|高新区 at the head of its clause. */
const isAllOver = (standins: readonly RegionMention[], text: string, { index, 0: word }: RegExpMatchArray): boolean => {
  const last = standins.at(-1);
  if (last === undefined || last.end !== index || !ALL_OF_KIND.test(word)) return false;
  return text[last.start] === "全" || (last.value.ours === true && CLAUSE_BEFORE.test(text.slice(Math.max(0, last.start - 1), last.start)));
};

/** 鲁南、苏北、|豫东三大城市群; 苏北5.2万平方公里、|豫东4.6万平方公里: in a row of such parts of provinces. */
const PART = rare(/(?<=[、和与及])([一-龥])[东西南北中]{1,2}(?=[\d、和与及]|[两三四五六七八九十]大|地区(?!生产)|的|，)/g);

/** Parts of provinces that no list has, told beside some that are: regions of their own, and no more of the one told last. */
function partsOf(text: string, found: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  return PART.all(text).flatMap(({ index: start, 0: name, 1: letter }): RegionMention[] => {
    const province = gazetteer.abbreviation(letter!);
    const end = start + name.length;
    if (province === null || found.some((other) => other.start < end && start < other.end)) return [];
    const last = found.findLast((other) => other.end < start);
    const row = last !== undefined && gazetteer.region(last.value.region)?.kind === "macro" && ROW.test(text.slice(last.end, start));
    return row ? [{ kind: "region", start, end, value: { region: `zone:${province}${SHARED}${name}`, by: "full" }, rule: "part" }] : [];
  });
}
const ROW = /^[^。；\n]{0,16}[、和与及]$/;

/** 甲园区、乙开发区|等5个享受政策的区域|上半年实现…: more than are named, and none of them. */
const ROW_TOGETHER = rare(
  /等(?:\d{1,3}|[两三四五六七八九十]{1,3})[个家座](?:[^，。；、：\d]{0,20}的)?[^，。；、：\d的]{0,6}?(?:区域|园区|开发区|高新区|经开区|功能区|地区|城市|县市区?|市县|县区)(?=[上下前去今全共合累总实完]|\d|的?(?:地区生产|GDP|规上|工业|进出口|营业))/g,
);

/** 兄弟省区市|也签约项目12个, 另外9个市|的增速都超过10%: others, who are not told. */
const OTHERS = rare(
  /(?<=^|[。；\n])(?:兄弟|周边|其他|外来|市外|省外)(?:省区市|省市区?|省份|市州|城市|县市区?|区县)(?=[^，。；]{0,14}[，签共累])|(?<=[，。；\n])(?:另外|其余|其他|其它|剩下)的?(?:\d{1,2}|[两二三四五六七八九十]{1,3})个?(?:省区市|省份|城市|地级市|设区市|县市区|县区|区县|[省市州县区])(?=的?[^，。；]{0,12}(?:[都均各]|分别|全部|则|也)[^，。；]{0,8}\d)/g,
);

/** In order, none over one that begins before it. */
const apart = (mentions: readonly RegionMention[]): RegionMention[] => {
  let last = 0;
  return mentions
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
};

/** Places named in the text in any form, and the words that stand for them; in order, none inside another. */
export function findRegions(text: string, gazetteer: Gazetteer, titleEnd = 0): RegionMention[] {
  const games = holds(text, "运");
  const found: RegionMention[] = gazetteer
    .findPlaces(text)
    .filter(({ start, end }) => !(games && GAMES.test(text.slice(end, end + 10))) && !isTogether(text, start, end))
    .map(({ start, end, region, by }) => ({ kind: "region", start, end, value: { region, by }, rule: "place" }));
  const shared = apart([
    ...findJoint(text, found, gazetteer),
    ...findShared(text, titleEnd, found, gazetteer),
    ...findLettered(text, titleEnd, found, gazetteer),
  ]);
  if (shared.length > 0) {
    let next = 0;
    const kept = found.filter(({ start, end }) => {
      while (next < shared.length && shared[next]!.end <= start) next++;
      return next === shared.length || shared[next]!.start >= end;
    });
    found.splice(0, found.length, ...[...kept, ...shared].sort((a, b) => a.start - b.start));
  }
  // 粤东西北地区: the last of several directions is no region.
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, start, end } = found[i]!;
    if (
      value.region.startsWith("macro:") &&
      (/^[东西南北]{2}/.test(text.slice(start - 1, start + 1)) || /^东(?:西北|北)/.test(text.slice(end - 1, end + 2)))
    )
      found.splice(i, 1);
  }
  // 其中|西部12个省: no 中西部.
  for (const mention of found) {
    const { start, end, value } = mention;
    const short = text.startsWith("其中", start - 1) && value.region.startsWith("macro:") ? gazetteer.regionNamed(text.slice(start + 1, end)) : [];
    if (short.length === 1) [mention.start, mention.value] = [start + 1, { ...value, region: short[0]! }];
  }
  // 西南|花都兰博园: a saying, and no 花都区.
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, start, end } = found[i]!;
    const short = value.by !== "full" && /^\d{4}(?!00)\d\d$/.test(value.region) && end - start === 2;
    if (short && /[一-龥][东西][南北]$/.test(text.slice(Math.max(0, start - 3), start)) && /^[一-龥]{1,3}园/.test(text.slice(end, end + 4)))
      found.splice(i, 1);
  }
  // 渝东北, 川东北: a part of a province, not of the country.
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, start, end } = found[i]!;
    if (value.region.startsWith("macro:") && /^[东西][南北]$/.test(text.slice(start, end)) && gazetteer.abbreviation(text.charAt(start - 1)) !== null)
      found.splice(i, 1);
  }
  const parts = partsOf(text, found, gazetteer);
  if (parts.length > 0) {
    found.push(...parts);
    found.sort((a, b) => a.start - b.start);
  }
  // 郑州新郑|国际机场: of the city that it is called after first.
  for (const mention of found) {
    const { start, end, value } = mention;
    const outer =
      /^\d{4}(?!00)\d\d$/.test(value.region) && /^国际机场/.test(text.slice(end, end + 4)) ? gazetteer.region(value.region)?.parent : null;
    const short = outer ? gazetteer.region(outer)?.name.replace(/市$/, "") : null;
    if (outer && short && text.startsWith(short, start)) mention.value = { ...value, region: outer };
  }
  dropFirms(text, found);
  dropPersons(text, found);
  // 海淀园, 麓谷园区: a park the gazetteer lacks is not the district it is called after; it is a place, only unknown.
  for (const mention of found) {
    const tail = mention.value.by === "full" ? null : PARK.exec(text.slice(mention.end, mention.end + 6));
    if (!tail) continue;
    // 钦州港完成货物吞吐量1.67亿吨: what its port handles is the city's.
    if (tail[0] === "港" && /^(?:完成|货物|集装箱|全年|累计|实现)/.test(text.slice(mention.end + 1, mention.end + 4))) {
      mention.end += 1;
      continue;
    }
    mention.end += tail[0].length;
    mention.value = { region: UNKNOWN, by: "short" };
  }
  widenToZones(text, found, gazetteer);
  const provincial = isProvincial(text);
  // 湖南全省国家高新区: those of a place, not those of the country.
  const theirs = found.findLastIndex(({ value }) => value.region.startsWith("macro:national-"));
  if (theirs >= 0)
    found.splice(
      0,
      found.length,
      ...found.filter(
        ({ value, start, end }, i) =>
          !value.region.startsWith("macro:national-") ||
          !(itemAt(found, i - 1)?.end === start ? isOfProvince(found[i - 1]!.value.region) : areOfProvince(text, start, end, provincial)),
      ),
    );
  meanNobody(text, found, gazetteer);
  let beside = 0;
  const own: RegionMention[] = [];
  for (const { index: start, 0: word } of holds(text, "旅") ? matchesOf(text, MINISTRY) : []) {
    const end = start + word.length;
    if (!found.some((other) => other.start < end && start < other.end))
      own.push({ kind: "region", start, end, value: { region: "CN", by: "alias" }, rule: "ministry" });
  }
  for (const { index: start, 0: word } of HONG_KONG.all(text)) {
    const end = start + word.length;
    while (beside < found.length && found[beside]!.end <= start) beside++;
    const other = found[beside];
    // 江门方面，今年首季本地生产总值…: its own, where another place was just named.
    const last = word === "本地" ? found[beside - 1] : undefined;
    const theirs = last !== undefined && !SARS.has(last.value.region) && !/[。！？\n]/.test(text.slice(last.end, start)) && start - last.end <= 40;
    const ofMainland = word === "本地" && !theirs && !OF_SAR.test(text);
    // Of a county nobody calls it so.
    if (ofMainland && found.length > 0 && gazetteer.region(found[0]!.value.region)?.kind !== "prefecture") continue;
    const region = theirs ? last.value.region : ofMainland ? "~city" : nearestSar(text, start);
    const by = ofMainland ? "standin" : "alias";
    if (!other || other.start >= end) own.push({ kind: "region", start, end, value: { region, by }, rule: "hong kong" });
  }
  if (own.length > 0) found.push(...own);
  found.sort((a, b) => a.start - b.start);
  const counties = findCounties(text, titleEnd, found, gazetteer);
  found.push(...counties);
  if (counties.length > 0) found.sort((a, b) => a.start - b.start);
  const stems = findStems(text, found, gazetteer);
  if (stems.length > 0) found.push(...stems);
  if (stems.length > 0) found.sort((a, b) => a.start - b.start);
  for (const mention of found) if (isDateline(text, mention)) mention.value.dateline = true;
  for (const mention of found) if (isFormer(text, mention)) mention.value.former = true;
  for (const { index: start, 0: name } of MAYBE_UNLISTED.test(text) ? matchesOf(text, UNLISTED).slice(0, MAX_UNLISTED) : []) {
    const end = start + name.length;
    if (!found.some((other) => other.start < end && start < other.end) && text.indexOf(name) !== text.lastIndexOf(name))
      found.push({ kind: "region", start, end, value: { region: UNKNOWN, by: "short" }, rule: "unlisted" });
  }
  for (const { index: start, 0: words } of text.includes("自贸试验区") || text.includes("自由贸易试验区") ? matchesOf(text, ALL_FREE_TRADE) : []) {
    const end = start + words.length;
    if (!found.some((other) => other.start < end && start < other.end))
      found.push({ kind: "region", start, end, value: { region: "macro:national-ftz", by: "alias" }, rule: "counted" });
  }
  for (const { index: start, 0: words, 1: count } of text.includes("国家级") || text.includes("另有") ? matchesOf(text, COUNTED) : []) {
    const end = start + words.length;
    if (found.some((other) => other.start < end && start < other.end)) continue;
    const same = count
      ? found.find((other) => other.end <= start && other.value.region.startsWith("macro:national-") && countBefore(text, other.start) === count)
      : undefined;
    found.push({ kind: "region", start, end, value: { region: same?.value.region ?? UNKNOWN, by: "short" }, rule: "counted" });
  }
  found.sort((a, b) => a.start - b.start);
  leaveWhole(text, found, gazetteer);
  let at = 0;
  const tails = new Set<string>();
  const standins: RegionMention[] = [];
  const head = text.slice(0, titleEnd + HEAD);
  const isHeaded = (body: string): boolean =>
    new RegExp(`[一-龥）”]{3}${body}`).test(head) && !found.some(({ start, end }) => text.slice(start, end).endsWith(body));
  for (const match of STANDIN(text)) {
    const start = match.index;
    const end = start + match[0].length;
    for (; at < found.length && found[at]!.end <= start; at++) {
      const ending = found[at]!.value.region.includes(SHARED) ? SHARED_TAIL : TAIL;
      const tail = ending.exec(text.slice(found[at]!.start, found[at]!.end));
      if (tail) tails.add(tail[0]);
    }
    const cover = found[at];
    if (cover && cover.start < end) continue;
    const bare =
      /^(?:园区|新区|高新区|经开区|开发区|示范区|综保区|保税区|自贸区|工业园区|科学城|合作区|协作区|试验区|样板区|先行区|先导区|分区|产业园|小镇|直管区|科技城|生态城|边合区|港务区|内陆港|陆港|关区|大湾区|都市圈|城市群|经济圈|经济带|走廊|流域|区域内)$/.test(
        match[0],
      );
    const isWhole = (to: number): boolean => {
      const [word, place] = [standins.at(-1), itemAt(found, at - 1)];
      // 甲、乙、丙|三个综保区: those just named.
      const listed = place && /[、和与及]/.test(text.charAt(place.start - 1));
      const province = place?.end === to && !listed && gazetteer.region(place.value.region)?.kind === "province";
      return province || (word?.end === to && text[word.start] === "全");
    };
    const together = bare ? togetherBefore(text, start, end, provincial, isWhole) : null;
    const zones = together ? kindOf(match[0]) : undefined;
    if (together && zones) {
      const { from, level } = together;
      standins.push({ kind: "region", start: from, end, value: { region: zones, by: "standin", level }, rule: "together" });
      continue;
    }
    if (bare && SEVERAL.test(text.slice(Math.max(0, start - 8), start))) {
      // 45家高新区合计: several together, none of them named. So are those a clause opens with: 8家高新区管辖面积合计.
      if (
        OPENING.test(text.slice(Math.max(0, start - 12), start)) ||
        /^(?:合计|加(?:在)?一起|加起来|合起来|共(?!建|享|同)|总计|累计|平均|一共|总共|实现|完成|地区生产|园区生产|规上|规模以上|营业|工业|进出口|出口|GDP|税收|上缴|研发)/.test(
          text.slice(end, end + 4),
        )
      )
        standins.push({ kind: "region", start, end, value: { region: UNKNOWN, by: "short" }, rule: "several" });
      continue;
    }
    if (bare && OF_ROW.test(text.slice(Math.max(0, start - 8), start)) && !/^(?:总?数量?|一共|共有?|达到?|有)?\d/.test(text.slice(end, end + 4))) {
      standins.push({ kind: "region", start, end, value: { region: `~row ${match[0]}`, by: "standin" }, rule: "row" });
      continue;
    }
    // 省级以上高新区: those of a level, not the one spoken of; 全省|省级以上高新区: the province's.
    const levelled = bare ? LEVELLED.exec(text.slice(Math.max(0, start - 8), start)) : null;
    if (levelled) {
      const from = start - levelled[0].length;
      const kind = standins.at(-1)?.end === from || itemAt(found, at - 1)?.end === from ? kindOf(match[0]) : undefined;
      const level = levelOf(levelled[0].replace(/的$/, ""));
      if (kind) standins.push({ kind: "region", start: from, end, value: { region: kind, by: "standin", level }, rule: "levelled" });
      continue;
    }
    if (
      bare &&
      !(
        OPEN.test(text.slice(Math.max(0, start - 1), start)) ||
        cover?.end === start ||
        itemAt(found, at - 1)?.end === start ||
        isAllOver(standins, text, match)
      )
    )
      continue;
    const body = OF_SEVERAL.exec(match[0])?.[0];
    if (body && isHeaded(body)) {
      standins.push({ kind: "region", start, end, value: { region: `~body ${body}`, by: "standin" }, rule: "standin" });
      continue;
    }
    const tail = TAIL.exec(match[0])?.[0] ?? SHARED_TAIL.exec(match[0])?.[0];
    if (tail && (tails.has(tail) || TAIL.test(tail))) {
      if (tails.has(tail) && CLAUSE_BEFORE.test(text.slice(Math.max(0, start - 1), start)))
        standins.push({ kind: "region", start, end, value: { region: `~tail ${tail}`, by: "standin" }, rule: "standin" });
      continue;
    }
    const joint = match[0][0]! <= "9" ? Number(/^\d+/.exec(match[0])![0]) - 2 : "两三四五六七八九十".indexOf(match[0][0]!);
    // 建设“三区”: a slogan.
    if (joint >= 0 && text[start - 1] === "“" && text[end] === "”") continue;
    // 一园三区, 一核两区: how a place is laid out.
    if (joint >= 0 && /[一二两三四五六七八九十][园区核心轴带廊谷城]$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    // 六县市|排名第五: among how many a place stands.
    if ((joint >= 0 ? AMONG_SO_MANY : OF_SO_MANY).test(text.slice(end, end + 12))) continue;
    const each = /^[^，。；]{0,12}?(?:分别|依次|(?<![人平户])均|都(?!市)|各(?![类项])|双双)/.test(text.slice(end, end + 16));
    const kind = joint >= 0 ? `~joint ${each ? "each" : "all"} ${joint + 2}${match[0].at(-1)!}` : kindOf(match[0]);
    if (!kind) continue;
    const called = kind === "~macro" ? ` ${match[0].replace(/^(?:该|本|这个|这家)/, "")}` : "";
    const that = /^该/.test(match[0]) && (kind === "~province" || kind === "~city" || kind === "~district") ? `~that ${kind.slice(1)}` : kind;
    standins.push({
      kind: "region",
      start,
      end,
      value: { region: `${that}${called}`, by: "standin", ...(STATE.test(match[0]) && { state: true }), ...(match[0][0] === "我" && { ours: true }) },
      rule: "standin",
    });
  }
  for (const { index: start, 1: long, 2: short } of THIS_ONE.all(text)) {
    const end = start + 2 + (short?.length ?? 0);
    const region = THIS_KIND.find(([kind]) => kind.test((long ?? short)!))![1];
    if (![...found, ...standins].some((other) => other.start < end && start < other.end))
      standins.push({ kind: "region", start, end, value: { region, by: "standin" }, rule: "this" });
  }
  for (const { index: start, 0: words } of COUNTED_TOGETHER.all(text)) {
    const last = found.findLast(({ end }) => end <= start);
    const kind = last && gazetteer.region(last.value.region)?.kind;
    const end = start + words.length;
    if ((kind === "county" || kind === "prefecture") && ![...found, ...standins].some((other) => other.start < end && start < other.end))
      standins.push({ kind: "region", start, end, value: { region: UNKNOWN, by: "short" }, rule: "several" });
  }
  for (const { index: start, 0: words } of OTHERS.all(text)) {
    const end = start + words.length;
    if (found.some((other) => other.start < end && start < other.end)) continue;
    const others = standins.filter((other) => other.end <= start || end <= other.start);
    standins.splice(0, standins.length, ...others, { kind: "region", start, end, value: { region: UNKNOWN, by: "short" }, rule: "others" });
  }
  for (const { index: start, 0: words } of ROW_TOGETHER.all(text)) {
    const end = start + words.length;
    const named = found.some((place) => place.end === start);
    if (!named || found.some((other) => other.start < end && start < other.end)) continue;
    const others = standins.filter((other) => other.end <= start || end <= other.start);
    standins.splice(0, standins.length, ...others, { kind: "region", start, end, value: { region: UNKNOWN, by: "short" }, rule: "several" });
  }
  const all = [...found, ...standins].sort((a, b) => a.start - b.start);
  for (const { index: start, 0: words } of THIS_PART.all(text)) {
    const first = all.findIndex((mention) => mention.start === start + 2);
    if (first < 0) continue;
    const end = start + words.length;
    const past = all.findIndex((mention) => mention.start >= end);
    const inside = past < 0 ? all.slice(first) : all.slice(first, past);
    if (inside.at(-1)!.end < end)
      all.splice(first, inside.length, { kind: "region", start, end, value: { region: "~here", by: "standin" }, rule: "this" });
  }
  return all;
}

/** 全部参评|开发区, 全市10家国家级|高新区: a text tells of all that a city has. */
const ALL_OF_CITY =
  /(?:(?:全部|所有|全体)(?:参评|受评)?的?|全市(?:共有?|的)?[\d一二三四五六七八九十]{1,3}[家个])(?:国家级|省级|市级)?(高新区|经开区|开发区|综保区)/g;

/** 天津市|开发区 in a text of all that the city has: those, and not the one zone that is called so, too. */
function leaveWhole(text: string, found: readonly RegionMention[], gazetteer: Gazetteer): void {
  const kinds = new Set(/全[部体市]|所有/.test(text) ? matchesOf(text, ALL_OF_CITY).map(([, kind]) => kind!) : []);
  if (kinds.size === 0) return;
  for (const mention of found) {
    const name = mention.value.region.startsWith("zone:") ? text.slice(mention.start, mention.end) : "";
    const kind = name.slice(name.indexOf("市") + 1);
    const [city, other] = kinds.has(kind) ? gazetteer.regionNamed(name.slice(0, -kind.length)) : [];
    if (city === undefined || other !== undefined || name.length <= kind.length + 1) continue;
    mention.end -= kind.length;
    mention.value = { ...mention.value, region: city, by: "full" };
  }
}

/** Behind the bare name of one of several zones. */
const BESIDE = /^(?:[、，。]|[和与及以](?!其)|分[列别居]|[位名]列|排)/;

/** 温州、萧山|临江、绍兴 where zones are told of: the zone of that name and not the district it is called after. */
function widenToZones(text: string, found: readonly RegionMention[], gazetteer: Gazetteer): void {
  if (!text.includes("高新区")) return;
  for (const [i, mention] of found.entries()) {
    if (mention.value.by === "full" || !/^\d{6}$/.test(mention.value.region)) continue;
    for (let end = mention.end + 3; end >= mention.end + 2; end--) {
      const [zone, other] = (found[i + 1]?.start ?? end) >= end ? gazetteer.regionNamed(`${text.slice(mention.start, end)}高新区`) : [];
      if (!zone?.startsWith("zone:") || other || !BESIDE.test(text.slice(end, end + 2))) continue;
      mention.end = end;
      mention.value = { region: zone, by: "alias" };
      break;
    }
  }
}

/** Behind the last of a list of firms. */
const FIRMS = byHead(/^(?:等|等?[两三四五六七八九十\d]{1,2}家)[一-龥]{0,6}?(?:企业|公司|集团|厂商|品牌|车企|药企|整车厂|工厂)/);

/** 甲集团华北|区域总部, 乙公司西南|分公司: part of what a firm calls its office. */
const OFFICE = byHead(/^(?:区域|地区|大区|片区)?(?:第[一二三])?(?:总部(?!经济|基地群)|分公司|分部|事业部|运营中心|区域公司|销售公司|大区(?![域间]))/);

/** 某某股份（600000）, 某某电力（股票代码：00001.HK）: a firm's name before its code on the exchange. */
const LISTED =
  /(?<=^|[，。；：、！？“”\s\d年月日])([一-龥]{2,6}[A-Z]?)[（(](?:(?:股票|证券)代码[:：]?)?(?:(?:SH|SZ|HK)[.:：]?\d{5,6}|\d{6}(?:[.．](?:SH|SZ|BJ))?|\d{5}[.．]HK)[）)]/gi;
const MAX_LISTED = 24;

/** The firms of a text by their codes, each wherever it is named: they own what follows, and nobody else does. */
function findListed(text: string): RegionMention[] {
  if (!/\d{5}(?:\d|[.．]HK)/i.test(text)) return [];
  const names = [...new Set(matchesOf(text, LISTED).map((match) => match[1]!))].slice(0, MAX_LISTED);
  return names.flatMap((name) =>
    matchesOf(text, new RegExp(name, "g")).map(
      ({ index }): RegionMention => ({
        kind: "region",
        start: index,
        end: index + name.length,
        value: { region: UNKNOWN, by: "short" },
        rule: "firm",
      }),
    ),
  );
}

/** 华宇、奥瑞金等龙头企业: the end of a firm's name is no place; nor is one in the name of a listed firm. */
function dropFirms(text: string, found: RegionMention[]): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, start, end } = found[i]!;
    if (value.region.startsWith("macro:") && OFFICE.test(text.slice(end, end + 8))) {
      found.splice(i, 1);
      continue;
    }
    if (value.by === "full" || itemAt(found, i - 1)?.end === start) continue;
    if (FIRMS.test(text.slice(end, end + 12)) && /[、和与及，][一-龥]{1,3}$/.test(text.slice(Math.max(0, start - 4), start))) found.splice(i, 1);
  }
  // 济南市（250000） is a place and its post code.
  const firms = findListed(text).filter((firm) => !found.some(({ value, end }) => value.by === "full" && end === firm.end));
  if (firms.length === 0) return;
  const kept = found.filter(({ start, end }) => !firms.some((firm) => firm.start < end && start < firm.end));
  found.splice(0, found.length, ...[...kept, ...firms].sort((one, other) => one.start - other.start));
}

const OFFICIAL = /(?:处长|局长|厅长|科长|主任|书记|[市县区镇乡村省]长|经理|董事长|教授|研究员|院长|校长|主席|厂长|发言人|站长|队长|记者)$/;
/** What a person does. */
const SAYS = /^[一-龥](?:说|介绍|表示|告诉|认为|坦言|直言|指出|解释|透露|分析|提醒)/;

/** 副处长|濮阳清介绍, and wherever he is named again. */
function dropPersons(text: string, found: RegionMention[]): void {
  const nameAt = ({ start, end }: RegionMention): string => text.slice(start, end + 1);
  const persons = new Set<string>();
  for (const mention of found)
    if (
      mention.value.by !== "full" &&
      SAYS.test(text.slice(mention.end, mention.end + 4)) &&
      OFFICIAL.test(text.slice(Math.max(0, mention.start - 4), mention.start))
    )
      persons.add(nameAt(mention));
  if (persons.size === 0) return;
  for (let i = found.length - 1; i >= 0; i--) if (persons.has(nameAt(found[i]!))) found.splice(i, 1);
}

/** 赣州 is short for 赣州市; 延边州 is written out. */
export const isBareName = (written: string, name: string): boolean =>
  !/[市盟]$/.test(written) && !(written.endsWith("州") && !name.startsWith(written));

const ZONES_BEHIND = /^(?:[两二三四五六七八九十\d]{1,2}(?:家|个|地|市)的?)?(?:国家(?:级)?)?高新(?:技术产业开发)?区/;

/** Puts a place that nobody knows where some zones of one, a part of the country or what lies between two places is meant. `found` in text order. */
function meanNobody(text: string, found: RegionMention[], gazetteer: Gazetteer): void {
  const spans: (Span & { over: "national" | "none" | "any" })[] = [];
  let at = 0;
  // 无锡市6家省级开发区|完成…: of some of its zones together, and neither the country's nor all of the place's.
  for (const { index, 0: words } of SOME_ZONES.all(text)) {
    while (at < found.length && found[at]!.end < index) at++;
    const region = found[at]?.end === index ? found[at]!.value.region : null;
    const whose = (region !== null && region !== "CN" && !region.startsWith("macro:")) || OF_PLACE.test(text.slice(Math.max(0, index - 4), index));
    // 江苏省|26家国家级经开区: as many as the province has.
    const all = /全省$/.test(text.slice(Math.max(0, index - 2), index)) || (region !== null && gazetteer.region(region)?.kind === "province");
    if (whose && !(all && isSummed(text, index + words.length)))
      spans.push({ start: index + /^\d{1,3}家/.exec(words)![0].length, end: index + words.length, over: "national" });
  }
  // 东部沿海的|33家: a part of the country that no list has.
  for (const { index: start, 0: words } of text.includes("沿海") ? matchesOf(text, COASTAL) : [])
    spans.push({ start, end: start + words.length, over: "none" });
  // 张江-苏州生物医药走廊: between the two, and of neither.
  for (const { start, end } of found) {
    const ends = DASHES[codeAt(text, start - 1)] === 1 ? ENDS.exec(text.slice(Math.max(0, start - 6), start)) : null;
    const tail = ends && BELT.exec(text.slice(end, end + 16));
    if (ends && tail) spans.push({ start: start - ends[0].length, end: end + tail[0].length, over: "any" });
  }
  if (spans.length === 0) return;
  spans.sort((a, b) => a.start - b.start);
  const kept: RegionMention[] = [];
  let next = 0;
  for (const { start, end, over } of spans) {
    while (next < found.length && found[next]!.end <= start) kept.push(found[next++]!);
    const first = next;
    while (next < found.length && found[next]!.start < end) next++;
    const inside = found.slice(first, next);
    const covers = over === "any" || inside.every(({ value }) => over === "national" && value.region.startsWith("macro:national-"));
    if (!covers || (kept.at(-1)?.end ?? 0) > start) kept.push(...inside);
    else kept.push({ kind: "region", start, end, value: { region: UNKNOWN, by: "short" }, rule: "some zones" });
  }
  found.splice(0, found.length, ...kept, ...found.slice(next));
}

/** So many zones, right before what they have together. */
const SOME_ZONES = rare(
  /(?<!\d)\d{1,3}家(?:国家级|省级|市级|自治区级|省级以上|重点)*(?:经开区|经济技术开发区|经济开发区|高新区|开发区|工业园区|产业园区|综保区|综合保税区)(?=(?:共|合计|累计|总共)?(?:[今去全]年|[上下]半年|前?[一二三四]季度|前?\d|实现|完成|创造|贡献了?|外贸|进出口|实际|地区生产|工业(?!园)|规模|规上|税收|固定资产|生产总值|GDP|营业|总产值|主营))/g,
);
const COASTAL = /(?:东部|东南)?沿海(?:地区|省市|省份)?(?=的?\d{1,3}[家个])/g;
const DASHES = charSet("-—–~");
const ENDS = /[一-龥]{2,4}[-—–~]$/;
const BELT = /^[^，。；、：的\s\d]{0,8}?(?:走廊|产业带|制造带|智造带|经济带|创新带|合作区|贸易区|示范区|协作区)/;
const OF_PLACE = /(?:[全我该][省市区州县]|全自治区|这)$/;

/** 襄阳、宜昌两家高新区; 西宁、银川高新区: each city of the list stands for its zone, where it has but one. */
export function dealZones(text: string, mentions: readonly RegionMention[], gazetteer: Gazetteer): RegionMention[] {
  const found = mentions.slice();
  /** The city of each mention dealt out, by its place. */
  const dealt = new Map<number, string>();
  const zoneOf = ({ value, start, end }: RegionMention): string | null => {
    const city = gazetteer.region(value.region);
    const written = text.slice(start, end);
    if (gazetteer.zoneKind(value.region) === "high_tech") return value.region;
    // 府谷、神木两家高新区: counties have one at most.
    if (city?.kind === "county" && isBareName(written, city.name) && written !== city.name)
      return gazetteer.regionNamed(`${written}高新区`).find((id) => id.startsWith("zone:")) ?? `zone:${value.region}:高新区`;
    if (city?.kind !== "prefecture" || !isBareName(written, city.name)) return null;
    const zones = gazetteer.zonesIn(value.region).filter((id) => gazetteer.zoneKind(id) === "high_tech");
    // 保定高新区, not 雄安高新区: the one called after the city.
    const called = zones.filter((id) => gazetteer.region(id)?.name === `${city.name.replace(/市$/, "")}高新区`);
    return (called.length === 1 ? called[0] : zones.length === 1 ? zones[0] : null) ?? null;
  };
  const joined = (i: number): boolean => i > 0 && found[i]!.start - found[i - 1]!.end === 1 && /^[、和与及]$/.test(text.charAt(found[i]!.start - 1));
  for (let i = found.length - 1; i > 0; i--) {
    if (!joined(i)) continue;
    const last = found[i]!;
    const behind = ZONES_BEHIND.exec(text.slice(last.end, last.end + 16));
    const isZone = gazetteer.zoneKind(last.value.region) === "high_tech" && /高新区$/.test(text.slice(last.start, last.end));
    if (!behind && !isZone) continue;
    let first = i;
    while (joined(first)) first--;
    const run = found.slice(first, behind ? i + 1 : i);
    const zones = run.map(zoneOf);
    if (zones.every((id) => id !== null)) {
      for (const [k, mention] of run.entries()) {
        const end = mention === last && behind ? mention.end + behind[0].length : mention.end;
        found[first + k] = { ...mention, end, value: { ...mention.value, region: zones[k]! } };
        dealt.set(first + k, mention.value.region);
      }
    }
    i = first;
  }
  // 保定、唐山两家高新区…。唐山增长10.9%: the same, as far as the paragraph goes.
  const meant = new Map<string, string>();
  let ending = 0;
  for (const [i, mention] of found.entries()) {
    if (mention.start > ending) {
      meant.clear();
      ending = text.indexOf("\n", mention.start);
      if (ending < 0) ending = text.length;
    }
    const city = dealt.get(i);
    if (city !== undefined) meant.set(city, mention.value.region);
    const zone = meant.get(mention.value.region);
    if (zone !== undefined && zoneOf(mention)) found[i] = { ...mention, value: { ...mention.value, region: zone } };
  }
  if (OF_ZONES.test(text)) meanZones(text, found, gazetteer);
  // 承德两家国家高新区: what the last of a list took in.
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1]!.end);
}

/** An appraisal of high-tech zones. */
const OF_ZONES = rare(/高新区[^。\n]{0,20}(?:评价|考核|考评|排名|排序|年考|大考|成绩单)/);
/** Fewest zones that it names. */
const APPRAISED = 4;
const PLACE_IN_ROW = /^[^，。；]{0,8}(?:第[一二三四五六七八九十\d]|[位名榜])/;
const CLAUSE_HEAD = /(?:^|[，。；：、！？“\n\s]|其中)$/;

/** 仙桃高新区、黄冈高新区双双退位，其中|仙桃|由第八位降至第十位: in an appraisal of zones the zone, where the text tells of it by its name and of the city never. */
function meanZones(text: string, found: RegionMention[], gazetteer: Gazetteer): void {
  const zones = new Map<string, string>();
  const told = new Set(found.map(({ value }) => value.region).filter((id) => gazetteer.zoneKind(id) === "high_tech"));
  if (told.size < APPRAISED) return;
  for (const id of told) {
    const label = gazetteer.region(id)?.name.replace(/高新区$/, "") ?? "";
    for (const city of gazetteer.ancestors(id)) if (gazetteer.region(city)?.aliases[0] === label) zones.set(city, id);
  }
  for (const mention of found) {
    const zone = zones.get(mention.value.region);
    if (!zone || mention.value.by === "standin") continue;
    const city = gazetteer.region(mention.value.region)!;
    if (text.includes(city.name) || text.slice(mention.start, mention.end) !== city.aliases[0]) continue;
    const head = CLAUSE_HEAD.test(text.slice(Math.max(0, mention.start - 2), mention.start));
    if (head && PLACE_IN_ROW.test(text.slice(mention.end, mention.end + 12))) mention.value = { ...mention.value, region: zone };
  }
}

const WAS = /(?:前身|原名|曾用名)(?:就|则)?(?:是|为|系|叫)[^，。；：\n]{0,24}$/;
const BECAME = byHead(/^(?:正式|成功|获批)*(?:升级|升格|晋升|晋级|更名|改名)(?:为|成)[^，。；：\d]{0,10}?(高新|综合保税)/);

/** 园区的前身是1998年创建的东湖民营科技园, 同意甲工业园区升级为国家高新区: what a place was before it became what the article calls it. */
function isFormer(text: string, { start, end }: RegionMention): boolean {
  if (holds(text, "身原曾") && WAS.test(text.slice(Math.max(0, start - 32), start))) return true;
  const became = BECAME.exec(text.slice(end, end + 24));
  return became !== null && /(?:园区?|区)$/.test(text.slice(start, end)) && !text.slice(start, end).includes(became[1]!);
}

/** 本报西安讯, 人民网上海10月18日电, 【记者某某广州报道】, 徐州网讯（: where a report was filed, and whose it is. */
const FILED = byHead(/^(?:讯|报道】|(?:网|日报|晚报|在线)讯[（(【\s]|\d{1,2}月\d{1,2}日[电讯]|[电讯][（(\s])/);
const isDateline = (text: string, { start, end }: RegionMention): boolean => text.endsWith("本报", start) || FILED.test(text.slice(end, end + 8));
