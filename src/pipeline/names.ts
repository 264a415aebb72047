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

/** Kinds of zones at the end of their names, the longest first where one ends in another. */
export const ZONE_TAILS: readonly [tail: string, english: string][] = [
  ["重点开发开放试验区", "Key Pilot Zone for Development and Opening"],
  ["临空经济示范区", "Airport Economic Zone"],
  ["临空经济区", "Airport Economic Zone"],
  ["自贸试验区", "Pilot Free Trade Zone"],
  ["综改示范区", "Comprehensive Reform Pilot Zone"],
  ["国家自主创新示范区", "National Innovation Demonstration Zone"],
  ["综合实验区", "Comprehensive Experimental Zone"],
  ["国家农高区", "National Agricultural High-tech Zone"],
  ["农高区", "Agricultural High-tech Zone"],
  ["高新区", "High-tech Zone"],
  ["经开区", "Economic Development Zone"],
  ["综保区", "Comprehensive Bonded Zone"],
  ["工业园区", "Industrial Park"],
  ["台商投资区", "Taiwanese Investment Zone"],
  ["现代产业园区", "Modern Industrial Park"],
  ["产业园区", "Industrial Park"],
  ["科技产业园", "Science and Technology Industrial Park"],
  ["产业园", "Industrial Park"],
  ["科技园", "Science Park"],
  ["经济开发区", "Economic Development Zone"],
  ["开发区", "Development Zone"],
  ["合作区", "Cooperation Zone"],
  ["生态园", "Ecopark"],
  ["生态城", "Eco-city"],
  ["知识城", "Knowledge City"],
  ["科学园区", "Science Park"],
  ["科学城", "Science City"],
  ["科技城", "Science and Technology City"],
  ["科创大走廊", "Innovation Corridor"],
  ["起步区", "Start-up Zone"],
  ["化工区", "Chemical Industry Park"],
  ["试验区", "Pilot Zone"],
  ["示范区", "Demonstration Zone"],
  ["航空港区", "Airport Zone"],
  ["群岛新区", "Archipelago New Area"],
  ["新区", "New Area"],
  ["新城", "New Town"],
  ["片区", "Area"],
  ["园", "Park"],
];
