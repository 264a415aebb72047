const REPORT_OF = /((?:19|20)\d\d)年(?!(?:以来|来|至|—|-))[^，。；《》]{0,24}(?:统计公报|经济运行|经济形势|主要经济指标|主要统计指标)/;
/** Reports on a year are given out until this month of the next. */
const SPRING = "04";
/** 2008上半年甲县经济工作总结, 2009年1-9月工作汇报: a report on some months, and not on what comes after. */
const PART_OF =
  /((?:19|20)\d\d)年?(?:的)?(上半年|前三季度|第?一季度|三季度|1[-—至~]\d{1,2}月)(?:(?!\d{4}年)[^，。；《》]){0,24}(?:总结|小结|回顾|汇报|情况|分析|综述)/;
const MONTH_AFTER: Record<string, number> = { 上半年: 7, 前三季度: 10, 三季度: 10, 一季度: 4, 第一季度: 4 };
/** 2008年甲县工作总结 is written when its year ends, 2008年政府工作报告 read when it begins. */
const SUMMED_UP = /((?:19|20)\d\d)年(?!(?:以来|来|至|—|-|上|下|[前一二三四第]|\d))[^，。；《》]{0,24}?(?:工作(?:总结|小结)|(政府工作报告))/;

const two = (month: number): string => String(month).padStart(2, "0");
/** （2018年2月3日）, ——2020年7月30日在甲区第三届人民代表大会常务委员会第二十九次会议上: the day on which a report was given. */
const DELIVERED =
  /[（(]\s*(?<y>(?:19|20)\d\d)\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?日\s*[）)]|(?<year>(?:19|20)\d\d)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日\s?在[^。；]{2,40}(?:代表大会|委员会|政协)[^。；]{0,30}(?:会议|全会)上/;
/** Those to whom it was given. */
const AUDIENCE = /(?:^|[\n>])\s*(?:尊敬的)?(?:各位代表|各位委员|(?:常委会)?主任、)/;
/** How long before they are spoken to, in code units. */
const HEAD = 700;
/** How far into a page, its markup included. */
const PAGE_HEAD = 20_000;

/** A work report of 3 February 2018, put on a page in 2021: 一年来, 去年 and 今年 are counted from its own day. */
function deliveredAt(original: string, published: string): string | null {
  const to = AUDIENCE.exec(original.slice(0, PAGE_HEAD));
  const told = to && DELIVERED.exec(original.slice(Math.max(0, to.index - HEAD), to.index))?.groups;
  if (!told) return null;
  const { y, m, d, year = y!, month = m!, day = d! } = told;
  return Number(year) < Number(published.slice(0, 4)) ? `${year}-${two(Number(month))}-${two(Number(day))}` : null;
}

/**
 * 甲市2009年国民经济和社会发展统计公报, put on a page in 2013: 全年, 年末 are those of its own year, and not of 2012. So are those of 今年
 * in a summing up that a library of texts gives a day of its own.
 */
export function givenOutAt(title: string | null, published: string | null, original: string): string | null {
  const delivered = published && deliveredAt(original, published);
  if (delivered) return delivered;
  const later = (year: number, years: number): boolean => published !== null && Number(published.slice(0, 4)) > year + years;
  const [, of, months] = (title && PART_OF.exec(title)) || [];
  if (of && months && (published === null || later(Number(of), 0))) {
    const month = MONTH_AFTER[months] ?? Number(/\d+(?=月)/.exec(months)![0]) + 1;
    return month > 12 ? `${Number(of) + 1}-01` : `${of}-${two(month)}`;
  }
  const [, summed, begins] = (title && SUMMED_UP.exec(title)) || [];
  if (summed && later(Number(summed), 1)) return `${summed}-${begins ? "02" : "12"}`;
  const year = Number(title && REPORT_OF.exec(title)?.[1]);
  return year && later(year, 1) ? `${year + 1}-${SPRING}` : published;
}
