/** All zones of a place told together, by their number or their level: 全省8家国家级高新区, and 国家高新区 alone in a text of 全省高新区. */

/** So many of them, of a level or of any: 8家国家级. */
const COUNTED = /(?<![\d.])[\d一二两三四五六七八九十]{1,3}[家个](国家级?|省级)?$/;
const LEVEL = /(国家级?|省级)$/;
/** What so many zones made together: 江西省9个高新区（某高新区未计入）|实现…. */
const SUMMED =
  /^(?:[（(][^（）()]{1,14}[）)])?(?:\d{4}年|[今去全]年|[上下]半年|前?[一二三四]季度)?(?:共(?!建|享|同)|合计|累计|总计|一共|总共|实现|完成|创造|营业总?收入|工业总产值|地区生产总值|规上|规模以上|进出口|出口总?额|税收|固定资产投资|技工贸|新增|研发|\d[\d.,]*(?![\d.,家个]))/;
export const isSummed = (text: string, end: number): boolean => SUMMED.test(text.slice(end, end + 24));
/** Where a clause or a part of a list begins. */
const OPENS = /(?:^|[，。；：、（\n●]|其中|当中)$/;
/** A text of all that a province has. */
const PROVINCIAL = /(?:全|我)省的?(?:\d{1,3}[家个])?(?:国家级?|省级)?(?:及?以上)?(?:高新区|经开区|开发区)/;

export interface Together {
  /** Where its number or its level begins, in code units. */
  from: number;
  /** 国家级 or 省级; empty where no level is told. */
  level: string;
}

export const isProvincial = (text: string): boolean => PROVINCIAL.test(text);

/** 国家 of 国家高新区 is a level like 国家级. */
export const levelOf = (words: string): string => (words === "国家" ? "国家级" : words);

const opensAt = (text: string, at: number): boolean => OPENS.test(text.slice(Math.max(0, at - 2), at));

/**
 * What tells before a bare 高新区 (from `start` to `end`) that it stands for all of a place. `isWhole`: whether a place or a word for one
 * ends at an offset; `provincial`: the text is of all that a province has, so those of a level are, too.
 */
export function togetherBefore(text: string, start: number, end: number, provincial: boolean, isWhole: (at: number) => boolean): Together | null {
  const before = text.slice(Math.max(0, start - 9), start);
  const counted = COUNTED.exec(before);
  const [words, told = ""] = counted ?? LEVEL.exec(before) ?? [""];
  const [from, level] = [start - words.length, levelOf(told)];
  if (!isSummed(text, end)) return null;
  if (counted && isWhole(from)) return { from, level };
  return provincial && level !== "" && opensAt(text, from) ? { from, level } : null;
}

/** Whether the zones of a level that a name of all the country's stands for are those of a province: 全省8家|国家高新区. */
export const areOfProvince = (text: string, start: number, end: number, provincial: boolean): boolean => {
  const before = text.slice(Math.max(0, start - 9), start);
  const count = /\d{1,3}[家个]$/.exec(before)?.[0].length ?? 0;
  return /(?:[全我该本]省|全自治区|省内)的?(?:\d{1,3}[家个])?$/.test(before) || (provincial && opensAt(text, start - count) && isSummed(text, end));
};
