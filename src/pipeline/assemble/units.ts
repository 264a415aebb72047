import type { Dimension } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { Quantity } from "../mention.ts";

type Printed = Pick<Quantity, "value" | "high" | "unit" | "dimension" | "factor">;

/** The unit a new indicator's values are told in, by what they measure; a count keeps its own classifier. */
const USUAL: Partial<Record<Quantity["dimension"], { unit: string; factor: number }>> = {
  CNY: { unit: "亿元", factor: 1e8 },
  USD: { unit: "亿美元", factor: 1e8 },
  HKD: { unit: "亿港元", factor: 1e8 },
  TWD: { unit: "亿新台币", factor: 1e8 },
  EUR: { unit: "亿欧元", factor: 1e8 },
  JPY: { unit: "亿日元", factor: 1e8 },
  GBP: { unit: "亿英镑", factor: 1e8 },
  percent: { unit: "%", factor: 1 },
  permille: { unit: "‰", factor: 1 },
  points: { unit: "个百分点", factor: 1 },
  area: { unit: "平方公里", factor: 1e6 },
  index: { unit: "点", factor: 1 },
};

const DIMENSION: Record<Quantity["dimension"], Dimension> = {
  CNY: "money",
  USD: "money",
  HKD: "money",
  TWD: "money",
  EUR: "money",
  JPY: "money",
  GBP: "money",
  percent: "percent",
  permille: "percent",
  points: "points",
  times: "ratio",
  people: "people",
  visits: "people",
  count: "count",
  area: "area",
  length: "length",
  mass: "mass",
  volume: "volume",
  flow: "flow",
  power: "power",
  energy: "energy",
  duration: "other",
  index: "index",
  none: "other",
};
export const contractDimension = (dimension: Quantity["dimension"]): Dimension => DIMENSION[dimension];

/** `value` told in another unit of its dimension, exact for factors that are powers of ten. */
export function convert(value: number, from: number, to: number): number {
  if (from === to) return value;
  const power = Math.log10(from / to);
  const whole = Math.round(power);
  if (Math.abs(power - whole) > 1e-9) return Number(((value * from) / to).toPrecision(12));
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + whole}`);
}

/** The scale words before a printed unit: 万家 is 家, 亿吨 is 吨. */
export const bareUnit = (unit: string): string =>
  /^(?:万亿|千亿|百亿|亿|千万|百万|万)(?=.)/.test(unit) ? unit.replace(/^(?:万亿|千亿|百亿|亿|千万|百万|万)/, "") : unit;

/** Floors are told in 万平方米 and fields in 万亩; a new area with neither in its name is one of land. */
const AREAS: [RegExp, { unit: string; factor: number }][] = [
  [/建筑|施工|竣工|销售|成交|厂房|用房|住房|住宅|房屋|楼|载体|商业|场馆|仓库|车间|孵化/, { unit: "万平方米", factor: 1e4 }],
  [/播种|种植|茶园|果园|蔬菜|耕地|农田|造林|种草|大棚|养殖|制种|农业|基地/, { unit: "万亩", factor: 1e4 * (2000 / 3) }],
  [/用地|供地|盘活|处置|出让|征收|批而未供/, { unit: "亩", factor: 2000 / 3 }],
];

/**
 * The unit in which an indicator's value is stored: the lexicon's where the dimension agrees, the one its earlier values have
 * where it is new, else the usual one of the printed dimension.
 */
export function storedUnit(
  { id, name }: { id: string | null; name: string },
  printed: Printed,
  gazetteer: Gazetteer,
  met: { unit: string } | null = null,
): { unit: string; factor: number } {
  if (id === null && met?.unit && isCounting(printed.dimension)) {
    const entry = gazetteer.unit(met.unit);
    if (entry && isCounting(entry.dimension)) return { unit: met.unit, factor: entry.factor };
  }
  const area = id === null && printed.dimension === "area" ? AREAS.find(([words]) => words.test(name))?.[1] : undefined;
  if (area) return area;
  const own = id ? gazetteer.indicator(id)?.unit : null;
  const entry = own ? gazetteer.unit(own) : null;
  if (own && own === printed.unit) return { unit: own, factor: printed.factor };
  if (entry && own && (entry.dimension === printed.dimension || (isCounting(entry.dimension) && isCounting(printed.dimension))))
    return { unit: own, factor: entry.factor };
  const per = own?.includes("/") ? gazetteer.unit(own.split("/")[0]!) : null;
  if (own && per && per.dimension === printed.dimension) return { unit: own, factor: per.factor };
  // Money of another currency keeps the scale of the indicator: 人均地区生产总值 in 美元, not in 亿美元.
  if (entry?.factor === 1 && isMoney(entry.dimension) && isMoney(printed.dimension)) return { unit: bareUnit(printed.unit), factor: 1 };
  return USUAL[printed.dimension] ?? { unit: bareUnit(printed.unit), factor: gazetteer.unit(bareUnit(printed.unit))?.factor ?? printed.factor };
}

const isMoney = (dimension: Quantity["dimension"]): boolean => DIMENSION[dimension] === "money";
const isCounting = (dimension: Quantity["dimension"]): boolean => dimension === "count" || dimension === "people" || dimension === "visits";
