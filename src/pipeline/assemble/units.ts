import type { Dimension } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { Quantity } from "../mention.ts";

type Printed = Pick<Quantity, "value" | "high" | "unit" | "dimension" | "factor">;

/** The unit of what is printed without one of its own, or in one that only scales it. */
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

/** Measured by size, where the scale is the text's choice: 万亩, 公顷, 万平方米, 亿斤, 万千瓦. */
const SIZED: ReadonlySet<Quantity["dimension"]> = new Set(["area", "mass", "volume", "flow", "length", "power", "energy"]);

/** A new indicator whose sums are all smaller is told in 元, not in 亿元. */
const SMALL = 1e6;

export interface StoredUnit {
  unit: string;
  factor: number;
}

/**
 * The unit in which each indicator's sizes are told: that of most of its texts, so that 亩 stay 亩 and 平方米 stay 平方米. A known
 * indicator changes its unit only for another that its entry allows (亿斤 for 万吨).
 */
export function toldUnits(
  facts: Iterable<{ indicator: string; id: string | null; printed: Printed }>,
  gazetteer: Gazetteer,
): Map<string, StoredUnit> {
  const tally = new Map<string, { id: string | null; counts: Map<string, number> }>();
  const sums = new Map<string, { largest: number; unit: string }>();
  for (const { indicator, id, printed } of facts) {
    if (id === null && isMoney(printed.dimension)) {
      const largest = Math.max(sums.get(indicator)?.largest ?? 0, Math.abs(printed.value) * printed.factor);
      sums.set(indicator, { largest, unit: bareUnit(printed.unit) });
    }
    if (!SIZED.has(printed.dimension)) continue;
    const met = tally.get(indicator) ?? { id, counts: new Map<string, number>() };
    tally.set(indicator, met);
    const unit = id === null ? printed.unit : bareUnit(printed.unit);
    met.counts.set(unit, (met.counts.get(unit) ?? 0) + 1);
  }
  const told = new Map<string, StoredUnit>();
  // 每百元营业收入中的成本84.6元: prices and costs stay in 元.
  for (const [indicator, { largest, unit }] of sums) if (largest < SMALL && unit !== "") told.set(indicator, { unit, factor: 1 });
  for (const [indicator, { id, counts }] of tally) {
    const entry = id ? gazetteer.indicator(id) : null;
    let [most, times] = entry ? [bareUnit(entry.unit), counts.get(bareUnit(entry.unit)) ?? 0] : ["", 0];
    for (const [unit, count] of counts) if (count > times) [most, times] = [unit, count];
    const allowed = entry ? (bareUnit(entry.unit) === most ? null : gazetteer.unitsOf(entry.id).findLast((unit) => bareUnit(unit) === most)) : most;
    const factor = allowed ? gazetteer.unit(allowed)?.factor : undefined;
    if (allowed && factor !== undefined) told.set(indicator, { unit: allowed, factor });
  }
  return told;
}

/**
 * The unit in which an indicator's value is stored: the one its texts tell it in, the lexicon's where the dimension agrees, the one
 * its earlier values have where it is new, else the usual one of the printed dimension.
 */
export function storedUnit(
  { id }: { id: string | null; name: string },
  printed: Printed,
  gazetteer: Gazetteer,
  told: StoredUnit | null = null,
): StoredUnit {
  // 0.52吨标准煤/万元: told alike, the number stands as it is, whatever the lists make of the unit.
  if (told && told.unit === printed.unit) return { unit: told.unit, factor: printed.factor };
  const entryTold = told ? gazetteer.unit(told.unit) : null;
  if (
    told &&
    entryTold &&
    (entryTold.dimension === printed.dimension || (id === null && isCounting(entryTold.dimension) && isCounting(printed.dimension)))
  )
    return { unit: told.unit, factor: entryTold.factor };
  const own = id ? gazetteer.indicator(id)?.unit : null;
  const entry = own ? gazetteer.unit(own) : null;
  if (own && own === printed.unit) return { unit: own, factor: printed.factor };
  if (entry && own && (entry.dimension === printed.dimension || (isCounting(entry.dimension) && isCounting(printed.dimension))))
    return { unit: own, factor: entry.factor };
  const per = own?.includes("/") ? gazetteer.unit(own.split("/")[0]!) : null;
  if (own && per && per.dimension === printed.dimension) return { unit: own, factor: per.factor };
  // Money of another currency keeps the scale of the indicator: 人均地区生产总值 in 美元, not in 亿美元.
  if (entry?.factor === 1 && isMoney(entry.dimension) && isMoney(printed.dimension)) return { unit: bareUnit(printed.unit), factor: 1 };
  if (SIZED.has(printed.dimension)) return { unit: printed.unit, factor: printed.factor };
  const plain = bareUnit(printed.unit);
  // A unit without a scale is stored as it was recognised: 354天 are 354天.
  const bare = plain === printed.unit ? printed : gazetteer.unit(plain);
  // 22微克/立方米 are no points of an index.
  if (printed.dimension === "index" && !/^点?$/.test(printed.unit)) return { unit: printed.unit, factor: printed.factor };
  // Without an entry nothing says what the unit is without its scale.
  return USUAL[printed.dimension] ?? (bare ? { unit: plain, factor: bare.factor } : { unit: printed.unit, factor: printed.factor });
}

const isMoney = (dimension: Quantity["dimension"]): boolean => DIMENSION[dimension] === "money";
const isCounting = (dimension: Quantity["dimension"]): boolean => dimension === "count" || dimension === "people" || dimension === "visits";
