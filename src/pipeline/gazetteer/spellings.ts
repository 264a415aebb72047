import type { IndicatorEntry, Macro, Zone } from "./reference.ts";

const HIGH_TECH = [
  "高新区",
  "国家高新区",
  "国家级高新区",
  "高新技术产业开发区",
  "国家高新技术产业开发区",
  "国家级高新技术产业开发区",
  "高新技术开发区",
  "高新技术产业园区",
  "高新",
];
const TORCH = ["高新区", "高技术产业开发区", "高新技术产业开发区", "国家高新区"];
const ECONOMIC = [
  "经开区",
  "国家经开区",
  "国家级经开区",
  "经济开发区",
  "经济技术开发区",
  "国家经济技术开发区",
  "国家级经济技术开发区",
  "开发区",
  "经开",
];
/** 西安高新, 西安经开: what they go on with to another word. */
export const NO_ZONE_BEHIND: readonly string[] =
  "技术 区 片区 产业 企业 科技 人才 项目 园 领域 行业 集团 控股 投资 发展 股份 国际 医院 酒店 一 第 小学 中学 实验 路 大道 广场 万达 银行 支行 分局 公司 法院 检察".split(
    " ",
  );
const BONDED = ["综保区", "综合保税区"];
const FORMS: [RegExp, readonly string[]][] = [
  [/^(.*火炬)(?:高新区|高技术产业开发区)$/, TORCH],
  [/^(.+?)(?:国家级?)?(?:高新区|高新技术产业开发区|高新技术产业园区)$/, HIGH_TECH],
  [/^(.+?)(?:国家级?)?(?:经开区|经济技术开发区)$/, ECONOMIC],
  [/^(.+?)(?:综保区|综合保税区)$/, BONDED],
];

/** （ and ( stand for each other; “” are often lost. */
const withMarks = (name: string): string[] => {
  const written = [name];
  if (/[（）]/.test(name)) written.push(name.replaceAll("（", "(").replaceAll("）", ")"), name.replace(/[（）]/g, ""));
  if (/[“”]/.test(name)) written.push(name.replace(/[“”]/g, ""), name.replace(/[“”]/g, '"'));
  return written;
};

/** The ways a zone is written besides its name: 济南国家高新区, 济南市高新区, 济南高新技术产业开发区. `city` is the short name of its city. */
export function spellingsOfZone({ name, fullName, aliases }: Zone, city: string | null): string[] {
  const written = new Set<string>();
  for (const base of [name, fullName, ...aliases]) {
    for (const spelling of withMarks(base)) written.add(spelling);
    const form = FORMS.find(([pattern]) => pattern.test(base));
    if (!form) continue;
    const stem = form[0].exec(base)![1]!;
    for (const tail of form[1]) {
      written.add(stem + tail);
      if (stem === city) written.add(`${stem}市${tail}`);
    }
  }
  written.delete(name);
  return [...written];
}

const NUMERALS = "〇一二三四五六七八九";
/** 辽宁沿海6市 for 辽宁沿海六市. */
const withDigit = (name: string): string[] =>
  /[三四五六七八九][市省县区州地]$/.test(name) ? [name, `${name.slice(0, -2)}${NUMERALS.indexOf(name.at(-2)!)}${name.at(-1)}`] : [name];

export const spellingsOfMacro = ({ name, aliases }: Macro): string[] =>
  [...new Set([name, ...aliases].flatMap(withDigit).flatMap(withMarks))].filter((spelling) => spelling !== name);

export const spellingsOfIndicator = ({ name, aliases }: IndicatorEntry): string[] =>
  [...new Set([name, ...aliases].flatMap(withMarks))].filter((spelling) => spelling !== name);
