/** Counts and years written in Chinese numerals, as they stand alone; amounts with units are read by recognize/numeral.ts. */

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 45, 四十五, 一百二十: a count up to four digits; null for anything else. */
export function countOf(words: string): number | null {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  if (!/^[零〇一二两三四五六七八九十百千]{1,7}$/.test(words)) return null;
  let total = 0;
  let digit: number | null = null;
  for (const letter of words) {
    const power = POWERS[letter];
    if (power) {
      total += (digit ?? 1) * power;
      digit = null;
    } else digit = DIGITS[letter]!;
  }
  return total + (digit ?? 0);
}

/** 二〇一五, 二○一五, 二O一五, 2015: digit by digit; NaN where one is none. */
export const yearOf = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : Number([...words].map((char) => (/[○0OＯ]/.test(char) ? 0 : (DIGITS[char] ?? "?"))).join(""));
