import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";

const ETHNIC: Record<string, string> = {
  壮族: "Zhuang",
  回族: "Hui",
  满族: "Manchu",
  蒙古族: "Mongol",
  蒙古: "Mongol",
  藏族: "Tibetan",
  维吾尔: "Uygur",
  苗族: "Miao",
  彝族: "Yi",
  土家族: "Tujia",
  侗族: "Dong",
  布依族: "Bouyei",
  瑶族: "Yao",
  白族: "Bai",
  哈尼族: "Hani",
  傣族: "Dai",
  黎族: "Li",
  傈僳族: "Lisu",
  佤族: "Va",
  畲族: "She",
  拉祜族: "Lahu",
  水族: "Sui",
  纳西族: "Naxi",
  景颇族: "Jingpo",
  柯尔克孜: "Kirgiz",
  土族: "Tu",
  达斡尔族: "Daur",
  仫佬族: "Mulao",
  羌族: "Qiang",
  布朗族: "Blang",
  撒拉族: "Salar",
  毛南族: "Maonan",
  仡佬族: "Gelao",
  锡伯: "Xibe",
  朝鲜族: "Korean",
  哈萨克族: "Kazak",
  哈萨克: "Kazak",
  塔吉克: "Tajik",
  怒族: "Nu",
  普米族: "Pumi",
  鄂温克族: "Ewenki",
  保安族: "Bonan",
  东乡族: "Dongxiang",
  裕固族: "Yugur",
  独龙族: "Derung",
  各族: "Multinational",
};
const PEOPLES = Object.keys(ETHNIC).sort((a, b) => b.length - a.length);
const TYPES =
  /(壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|自治州|自治县|自治旗|联合旗|地区|省|市|盟|县|(?<=..)(?:林区|特区|矿区|新区)|区|旗)$/;

/** A name cut into what it says: 恩施土家族苗族自治州 is 恩施, [土家族, 苗族], 自治州. A stem keeps two characters where it can. */
export function divide(name: string): { stem: string; peoples: string[]; type: string } {
  const type = TYPES.exec(name)?.[0] ?? "";
  let stem = name.slice(0, name.length - type.length);
  const peoples: string[] = [];
  if (type.startsWith("自治")) {
    for (;;) {
      const people = PEOPLES.find((word) => stem.endsWith(word) && stem.length - word.length >= 2);
      if (!people) break;
      peoples.unshift(people);
      stem = stem.slice(0, -people.length);
    }
    if (peoples.length === 0 && stem.endsWith("族")) stem = stem.slice(0, -1);
  }
  return { stem, peoples, type };
}

const traditional = Converter({ from: "cn", to: "tw" });
/** Place names whose characters differ from those of running text. */
const OWN: [hans: string, hant: string][] = [
  ["台州", "台州"],
  ["天台", "天台"],
  ["于都", "于都"],
  ["于洪", "于洪"],
  ["于田", "于田"],
  ["范县", "范縣"],
  ["余杭", "餘杭"],
  ["余姚", "餘姚"],
  ["余江", "餘江"],
  ["余干", "餘干"],
  ["新余", "新余"],
  ["涡阳", "渦陽"],
];
/** Traditional characters with Taiwan's forms. */
export function toTraditional(text: string): string {
  const own = OWN.find(([hans]) => text.includes(hans));
  if (!own) return traditional(text);
  const at = text.indexOf(own[0]);
  return toTraditional(text.slice(0, at)) + own[1] + toTraditional(text.slice(at + own[0].length));
}

const LATIN = /^[\x20-\x7e“”—·（）]+$/;

/** Syllables of a name without tones, ü written v; `readings` maps a stem to its own syllables. */
export function syllables(name: string, readings: ReadonlyMap<string, string[]>): string[] {
  const own = [...readings.keys()].filter((stem) => name.startsWith(stem)).sort((a, b) => b.length - a.length);
  const stem = own.find((key) => key.length > 1 || divide(name).stem === key);
  const head = stem ? readings.get(stem)! : [];
  const rest = stem ? name.slice(stem.length) : name;
  const tail = rest === "" ? [] : pinyin(rest, { toneType: "none", type: "array", v: true, nonZh: "consecutive" });
  return [...head, ...tail].map((part) => part.toLowerCase()).filter((part) => /[a-z0-9]/.test(part));
}

/** `jinan gaoxinqu` and `jngxq`: one space between the words given. */
export function romanise(words: readonly string[], readings: ReadonlyMap<string, string[]>): { pinyin: string; initials: string } {
  const read = words.filter((word) => word !== "").map((word) => syllables(word, readings));
  const spelt = read.map((word) => word.join("").replace(/[^a-z0-9]/g, "")).filter((word) => word !== "");
  const initials = read.flat().map((part) => (LATIN.test(part) && /\d/.test(part) ? part : part[0]!));
  return { pinyin: spelt.join(" "), initials: initials.join("").replace(/[^a-z0-9]/g, "") };
}

/** Xi'an, Lüliang: syllables as one English word. */
export function toWord(parts: readonly string[]): string {
  const word = parts.map((part, index) => (index > 0 && /^[aoe]/.test(part) ? `'${part}` : part)).join("");
  const spelt = word.replace(/([nl])v/g, "$1ü");
  return spelt.slice(0, 1).toUpperCase() + spelt.slice(1);
}

const SIDES: Record<string, string> = { 左: "Left", 右: "Right", 前: "Front", 后: "Rear", 中: "Middle", 翼: "" };

/** English of a division: Jinan, Licheng District, Changyang Tujia Autonomous County, Horqin Left Middle Banner. */
export function toEnglish(
  { code, name, level }: { code: string; name: string; level: string },
  readings: ReadonlyMap<string, string[]>,
  english: ReadonlyMap<string, string>,
): string {
  const fixed = english.get(code);
  if (fixed) return fixed;
  const { stem, peoples, type } = divide(name);
  const special = english.get(stem);
  if (special && code.startsWith("81")) return special;
  const word = (text: string) => english.get(text) ?? toWord(syllables(text, readings));
  if (/旗$/.test(type) && type !== "自治旗") {
    const sides = /[左右前后中翼]+$/.exec(stem)?.[0] ?? "";
    const base = stem.length - sides.length >= 2 ? stem.slice(0, stem.length - sides.length) : stem;
    const tail = base === stem ? [] : [...sides].map((side) => SIDES[side]!).filter((side) => side !== "");
    return [word(base), ...tail, type === "联合旗" ? "United Banner" : "Banner"].join(" ");
  }
  const nations = peoples.map((people) => ETHNIC[people]!).filter((people, index, all) => all.indexOf(people) === index);
  if (type === "自治县") return [word(stem), ...nations, "Autonomous County"].join(" ");
  if (type === "自治旗") return [word(stem), ...nations, "Autonomous Banner"].join(" ");
  if (type === "自治州") return `${word(stem)} Prefecture`;
  if (type === "地区") return `${word(stem)} Prefecture`;
  if (type === "盟") return `${word(stem)} League`;
  if (level !== "county" || type === "市") return word(stem);
  const whole = stem.length === 1 ? toWord(syllables(name, readings)) : word(stem);
  if (type === "新区") return `${word(stem)} New Area`;
  if (type === "矿区") return stem.length === 1 ? `${word(name)} District` : `${word(stem)} Mining District`;
  if (type === "林区") return `${word(stem)} Forestry District`;
  if (type === "特区") return `${word(stem)} Special District`;
  return type === "县" ? `${whole} County` : `${whole} District`;
}
