import type { TimeMention } from "../mention.ts";
import { matchesOf } from "../text.ts";

/** A year an article's own occasions give it. */
export interface OccasionYear {
  year: number;
  at: number;
  words: string;
}

const DAY = "(?<![\\d年])(?<month>1[0-2]|[1-9])月(?:[12]\\d|3[01]|[1-9])日";
const GATHERING =
  "(?:论坛|峰会|大会|推介会|博览会|年会|研讨会|交易会|洽谈会|对接会|座谈会|表彰会|推进会|联席会议|工作会议|理事会|集中签约|集中开工|签约活动|开工活动|主题活动|签约仪式|开工仪式|启动仪式)";
const HELD = "(?:召开|举行|举办|开幕|启幕|开启|启动|闭幕|落幕|拉开)";
/** 2019年度甲联盟年会5月16日在…召开, 2019甲论坛期间，乙联盟大会5月16日在…举行: the year of the meeting stands before its day. */
const YEAR_AHEAD = new RegExp(
  `(?<!\\d)(?<year>20\\d\\d)年?(?<full>年度)?(?<of>[^。；，、\\n\\d]{2,40}?${GATHERING})(?:期间，[^。；，\\n]{2,30}?|[^。；，\\n\\d]{0,8})${DAY}[^。；\\n\\d]{0,30}?${HELD}`,
  "g",
);
/** 6月12日下午，G30走廊产业联盟2019年度建设大会…举行; 9月3日，我县举行2019年第三季度重点项目集中开工活动. */
const YEAR_BEHIND = new RegExp(
  `${DAY}[^。；\\n]{0,60}?(?<![\\d第])(?<year>20\\d\\d)年?(?<full>度)?(?<quarter>第?[一二三四]季度)?(?<of>[^。；，、\\n\\d]{0,30}?${GATHERING})`,
  "g",
);
/** What looks back over a year is held in the next, what is prepared for one before it. */
export const OTHER_TIME = /总结|表彰|颁奖|评选|考核|报告|倒计时|筹备|筹办|申办|备战|招生|招聘|博览会.+会|运动会.+会/;
/** 2月9日，我市举行2024年“开门红”项目集中签约: of the year that has just begun. */
const OPENS_YEAR = /开门红|开门稳|开年|开局|新春|迎春|春季|首季/;
/** Months in which a meeting may still be that of the year before. */
const EARLY = 3;

/** Meetings that bear their year in their name and are held on a day without one. */
export function yearsOfMeetings(text: string): OccasionYear[] {
  if (!GATHERED.test(text)) return [];
  return [YEAR_AHEAD, YEAR_BEHIND].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap(({ index, 0: words, groups }) => {
      const { year, month, full, quarter, of } = groups!;
      if (
        OTHER_TIME.test(of!) ||
        /经济运行|情况|规划/.test(of!) ||
        (!quarter && (full || words.includes(`${year}年`)) && Number(month) <= EARLY && !OPENS_YEAR.test(of!))
      )
        return [];
      if (quarter && Math.ceil(Number(month) / 3) !== "一二三四".indexOf(quarter.at(-3)!) + 1) return [];
      return [{ year: Number(year), at: index, words }];
    }),
  );
}
const GATHERED = /20\d\d年?(?:度|第?[一二三四]季度)?[^。；，、\n\d]{0,40}?(?:会|签约|开工|活动|论坛)/;

/** 原文：https://…/202203/…; 来源：…/2022-03/17/…: a page's own address may hold its month. */
const ADDRESS =
  /(?:原文|来源|出处|转自|链接|网址|地址)[^\n]{0,40}?https?:\/\/[^\s，。；]{4,80}?\/(?<year>20[012]\d)[-/]?(?<month>0[1-9]|1[0-2])(?:[-/]?(?<day>0[1-9]|[12]\d|3[01]))?\//g;
const FILED = new RegExp(`${DAY}(?:消息|电|讯|，|$)`, "m");
/** How far into the text its first day may stand. */
const HEAD = 200;

/** The year of the address its text was taken from, where that is of the month of the day the text begins with. */
export function yearOfAddress(raw: string, text: string): OccasionYear | null {
  if (!raw.includes("://")) return null;
  const told = matchesOf(raw, ADDRESS);
  const filed = FILED.exec(text.slice(0, HEAD));
  const [own] = told;
  if (!own || !filed || told.some(({ groups }) => groups!.year !== own.groups!.year || groups!.month !== own.groups!.month)) return null;
  return Number(own.groups!.month) === Number(filed.groups!.month)
    ? { year: Number(own.groups!.year), at: filed.index, words: `${own.groups!.year}${own.groups!.month}` }
    : null;
}

/** 印发《甲圈2023年工作要点》, 排出2023年度合作项目30项: what is to be done in a year is told in that year. */
const PLANNED =
  /(?:印发|出台|下发|制定|公布|发布|审议通过)了?《[^》《\n]{0,30}?(?<year>20\d\d)年度?(?:重点)?(?:工作要点|工作计划|工作任务|重点工作|重点任务|行动计划|任务清单|合作计划)》|(?:排出|列出|排定|敲定|商定|梳理出|谋划|安排)了?(?<year2>20\d\d)年度?(?:重点|合作|建设|工作|一体化){0,3}(?:项目|事项|任务|清单)/g;
const DECEMBER = /(?<![\d年])1[12]月(?:[12]\d|3[01]|[1-9])日/;

/** 5月9日，市委表彰2021年度考核先进: judged when the year was over, and before the next was; late in a year it may be of that year. */
const JUDGED = new RegExp(
  `${DAY}[^。；\\n\\d]{0,40}?(?:表彰|表扬|通报|公布|揭晓|发布|公示)了?[^。；\\n\\d]{0,16}?(?<year>20\\d\\d)年度(?!计划|工作要点)[^。；，\\n\\d]{0,20}?(?:考核|考评|评价|评估|绩效|先进|优秀)`,
  "g",
);
/** Behind this month a year's judgement may be its own. */
const LATE = 9;

/** 据初步核算，甲区2020年营业收入…; 在发布会上介绍，2020年全市生产总值…: the figures of a year that has just ended. */
const RECKONED =
  /(?:初步(?:核算|统计|测算)|[会坛]上(?:介绍|通报|透露|公布|发布|披露))，(?:[^。；，\n\d]{0,16}，)?[^。；，\n]{0,24}?(?<![\d—至-])(?<year>20\d\d)年，?[^。；，\n\d第]{2,16}?(?:预计)?(?:约|达到?|超过|突破|为|完成|实现)?\d[\d.]*(?:万亿|亿|万)元/g;
/** 2月20日，县人民代表大会会议开幕…总结2015年政府工作: the report of a congress looks back on the year that has just ended. */
const CONGRESS = /人民代表大会|人代会|人大[一二三四五六七八九十]+次会议|政府工作报告/;
const LOOKED_BACK = /(?:总结|回顾)了?(?:过去的?)?(?<year>20\d\d)年度?(?:的?(?:政府|主要|各项))?的?工作/g;
const CONGRESS_UNTIL = 4;
/** 3月6日，甲区2022年“开门红”项目集中签约: the beginning of a year, told in it. */
const OPENING = /(?<!\d)(?<year>20\d\d)年?度?(?:首季|新春|新年|[第首]?一?季度)?[“"]?开门红/g;
const DAY_ALONE = new RegExp(DAY, "g");
const [FIRST_MONTH, LAST_MONTH] = [2, 10];

/**
 * Weak signs of the year of an article that tells of days without a year and of no later year: plans of a year, judgements and first figures of the year before,
 * months of a named year with 今年 beside it. Null where two disagree.
 */
export function yearOfBusiness(text: string, times: readonly TimeMention[], latest: number): OccasionYear | null {
  const found: OccasionYear[] = [];
  if (!DECEMBER.test(text))
    for (const { index, 0: words, groups } of matchesOf(text, PLANNED)) found.push({ year: Number(groups!.year ?? groups!.year2), at: index, words });
  for (const { index, 0: words, groups } of matchesOf(text, JUDGED))
    if (Number(groups!.month) <= LATE) found.push({ year: Number(groups!.year) + 1, at: index, words });
  const months = matchesOf(text, DAY_ALONE).map(({ groups }) => Number(groups!.month));
  if (months.length > 0 && months.every((month) => month >= FIRST_MONTH && month <= LAST_MONTH))
    for (const { index, 0: words, groups } of matchesOf(text, RECKONED)) found.push({ year: Number(groups!.year) + 1, at: index, words });
  if (CONGRESS.test(text) && months.length > 0 && months.every((month) => month <= CONGRESS_UNTIL))
    for (const { index, 0: words, groups } of matchesOf(text, LOOKED_BACK)) found.push({ year: Number(groups!.year) + 1, at: index, words });
  if (text.includes("开门红") && months.length > 0 && months.every((month) => month <= CONGRESS_UNTIL))
    for (const { index, 0: words, groups } of matchesOf(text, OPENING)) found.push({ year: Number(groups!.year), at: index, words });
  const reported = monthsReported(text, times, latest);
  if (reported) found.push(reported);
  const [one] = found;
  return one && one.year >= latest && found.every(({ year }) => year === one.year) ? one : null;
}

/** 2018年上半年|经济形势分析会: months that name what reports them, and are not held against others. */
const REPORTED = /^[^，。；\d]{0,24}(?:会|数据|情况|公报|通报|成绩单|答卷)/;
/** How many months after those it reports an article may tell of one of 今年. */
const MONTHS_AFTER = 2;

/** 据…公布的2018年1—7月数据, …今年7月，市里印发…; 2018年上半年经济运行分析会…今年上半年: the months it reports are of the year it calls 今年. */
function monthsReported(text: string, times: readonly TimeMention[], latest: number): OccasionYear | null {
  const lead = times.find(
    ({ value: { grain, parts, base }, start }) =>
      start < HEAD &&
      !base &&
      (grain === "ytd" || grain === "half" || grain === "quarter") &&
      parts.year === latest &&
      parts.startMonth === 1 &&
      (parts.endMonth ?? 12) < 12,
  );
  if (!lead) return null;
  const last = lead.value.parts.endMonth!;
  const titled = REPORTED.test(text.slice(lead.end, lead.end + 32));
  const told = times.some(
    ({ value: { parts } }) =>
      parts.of === "published" &&
      parts.yearOffset === 0 &&
      parts.startMonth !== null &&
      (parts.startMonth > 1 ? parts.startMonth <= last + MONTHS_AFTER : titled && parts.endMonth === last),
  );
  return told ? { year: latest, at: lead.start, words: text.slice(lead.start, lead.end) } : null;
}
