const REPORT_OF = /((?:19|20)\d\d)年(?!(?:以来|来|至|—|-))[^，。；《》]{0,24}(?:统计公报|经济运行|经济形势|主要经济指标|主要统计指标)/;
/** Reports on a year are given out until this month of the next. */
const SPRING = "04";

/** 甲市2009年国民经济和社会发展统计公报, put on a page in 2013: 全年, 年末 are those of its own year, and not of 2012. */
export function givenOutAt(title: string | null, published: string | null): string | null {
  const year = Number(title && REPORT_OF.exec(title)?.[1]);
  return year && published && Number(published.slice(0, 4)) > year + 1 ? `${year + 1}-${SPRING}` : published;
}
