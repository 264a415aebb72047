import { ConverterFactory } from "opencc-js/core";
import cn from "opencc-js/from/cn";
import tw from "opencc-js/to/tw";
import { pinyin } from "pinyin-pro";

let convert: ((text: string) => string) | null = null;

/** A name in traditional characters as Taiwan writes them (群, not 羣). The dictionaries are set up at the first call: 0.2 s once. */
export function traditional(name: string): string {
  convert ??= ConverterFactory(cn, tw);
  return convert(name);
}

/** Syllables without tones, one space between, and their initials: 地区生产总值 → di qu sheng chan zong zhi, dqsczz. Digits and Latin letters stay. */
export function romanise(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
    .map((syllable) => syllable.trim().toLowerCase())
    .filter((syllable) => /[a-z0-9]/.test(syllable));
  return { pinyin: syllables.join(" "), initials: syllables.map((syllable) => syllable[0]).join("") };
}
