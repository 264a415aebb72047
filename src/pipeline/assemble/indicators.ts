import type { Indicator } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/index.ts";
import type { ObservationFact } from "../link/facts.ts";
import { romanise, traditional } from "../names.ts";
import { hash } from "./hash.ts";
import { contractDimension, type StoredUnit, storedUnit } from "./units.ts";

/** The id of what a fact measures: the lexicon's, or one made from the new name. */
export const indicatorId = (indicator: ObservationFact["indicator"]): string => indicator.id ?? `x-${hash(indicator.name)}`;

const CATEGORY: [RegExp, string][] = [
  [/(比重|占比)$/, "economy"],
  [/(专利|研发|科技|创新|高新技术|实验室|孵化|独角兽|瞪羚|小巨人|专精特新|技术合同|院士)/, "innovation"],
  [/(企业|公司|市场主体|经营主体|商户|个体)/, "enterprise"],
  [/(投资|项目|签约|招商|开工)/, "project"],
  [/(进出口|出口|进口|外资|外贸|跨境)/, "trade"],
  [/(收入|支出|税|财政|贷款|存款|保费|基金|融资)/, "fiscal"],
  [/(消费|零售|旅游|游客|餐饮)/, "consumption"],
  [/(工业|制造|产业|产值|产量|服务业|建筑业)/, "industry"],
  [/(人口|就业|居民|人才|党员|学生|床位|医疗|教育|养老|社区)/, "people"],
  [/(面积|土地|水|森林|空气|排放|树|绿)/, "land_env"],
  [/(公路|铁路|机场|港|航线|轨道|基站|道路)/, "infrastructure"],
];

/** The indicators the facts use: the lexicon's entries, and the new names, with the unit their values are told in. Sorted by id. */
export function indicatorsOf(facts: readonly ObservationFact[], gazetteer: Gazetteer, told: ReadonlyMap<string, StoredUnit>): Indicator[] {
  const out = new Map<string, Indicator>();
  for (const { indicator, quantity } of facts) {
    const id = indicatorId(indicator);
    const unit = quantity ? storedUnit(indicator, quantity, gazetteer, told.get(id) ?? null).unit : "";
    const met = out.get(id);
    if (met) {
      if (!met.known && met.unit === "" && quantity) {
        met.unit = unit;
        met.dimension = contractDimension(quantity.dimension);
      }
      continue;
    }
    const entry = indicator.id ? gazetteer.indicator(indicator.id) : undefined;
    if (entry) {
      const { name, nameHant, nameEn, aliases, pinyin, initials, dimension, category, direction } = entry;
      out.set(id, {
        id,
        name,
        nameHant,
        nameEn,
        aliases: [...aliases],
        pinyin,
        initials,
        unit: told.get(id)?.unit ?? entry.unit,
        dimension,
        category,
        direction,
        known: true,
      });
      continue;
    }
    const { name } = indicator;
    const category = CATEGORY.find(([pattern]) => pattern.test(name))?.[1] ?? "economy";
    out.set(id, {
      id,
      name,
      nameHant: traditional(name),
      nameEn: "",
      aliases: [],
      ...romanise(name),
      unit,
      dimension: quantity ? contractDimension(quantity.dimension) : "other",
      category: gazetteer.categories.some((each) => each.id === category) ? category : gazetteer.categories[0]!.id,
      direction: "neutral",
      known: false,
    });
  }
  return [...out.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
