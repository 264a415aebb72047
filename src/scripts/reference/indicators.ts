import { z } from "zod";
import type { Dimension } from "../../dataset/schema.ts";
import type { CategoryEntry, IndicatorEntry } from "../../pipeline/gazetteer/reference.ts";
import { romanise, toTraditional } from "./names.ts";
import { parts, readJson, readRows } from "./sources.ts";

const SOURCE = "data/reference/source";
const Listed = z.object({
  categories: z.array(z.object({ code: z.string(), name: z.string() })),
  units: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })),
  indicators: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      name_en: z.string(),
      category: z.string(),
      aliases: z.array(z.string()),
      unit: z.string(),
      units_allowed: z.array(z.string()),
      direction: z.string(),
      stat_type: z.string(),
      scopes: z.array(z.string()),
    }),
  ),
});
type Listed = z.infer<typeof Listed>["indicators"][number];

const CATEGORY_EN: Record<string, string> = {
  economy: "Economy",
  industry: "Industry and services",
  investment: "Investment",
  consumption: "Consumption and tourism",
  trade: "Trade and foreign investment",
  fiscal: "Public finance and banking",
  people: "People, jobs and income",
  enterprise: "Enterprises",
  innovation: "Innovation",
  project: "Projects and investment attraction",
  park: "Zone economy",
  land_env: "Land, resources and environment",
  infrastructure: "Infrastructure and logistics",
};
const DIMENSION: Record<string, Dimension> = {
  currency_cny: "money",
  currency_usd: "money",
  ratio: "percent",
  ratio_diff: "points",
  people: "people",
  people_visits: "people",
  count: "count",
  rank: "other",
  area: "area",
  length: "length",
  mass: "mass",
  volume: "volume",
  energy: "energy",
  power: "power",
  containers: "count",
  index: "index",
};
/** Labels that are explanations rather than units. */
const LABEL: Record<string, string> = { INDEX: "", RANK: "位", PFLOPS: "PFLOPS" };

/** The indicators of indicators.json, widened by more-indicators.csv; no alias belongs to two. */
export function buildIndicators(): { indicators: IndicatorEntry[]; categories: CategoryEntry[] } {
  const { categories, units, indicators } = Listed.parse(readJson(`${SOURCE}/indicators.json`));
  const readings = new Map(readRows(`${SOURCE}/readings.csv`).map(([stem, read]) => [stem!, read!.split(" ")]));
  const label = new Map(units.map(({ code, name }) => [code, LABEL[code] ?? name]));
  const kind = new Map(units.map((unit) => [unit.code, unit.kind]));
  for (const [code = "", name = "", , unitKind = ""] of readRows(`${SOURCE}/more-units.csv`)) {
    label.set(code, name);
    kind.set(code, unitKind);
  }
  const entries = new Map<string, Listed>(indicators.map((entry) => [entry.id, { ...entry, aliases: [...entry.aliases] }]));
  const added = new Map<string, string>();
  for (const [id = "", name = "", name_en = "", category = "", unit = "", allowed, direction = "", stat_type = "", aliasCell] of readRows(
    `${SOURCE}/more-indicators.csv`,
  )) {
    const aliases = parts(aliasCell);
    for (const alias of [...aliases, ...(name ? [name] : [])]) {
      const owner = added.get(alias);
      if (owner && owner !== id) throw new Error(`alias ${alias} belongs to ${owner} and ${id}; mend more-indicators.csv`);
      added.set(alias, id);
    }
    const entry = entries.get(id);
    if (name === "" && !entry) throw new Error(`no indicator ${id} to add aliases to; mend more-indicators.csv`);
    if (entry && unit === "") {
      entry.aliases.push(...aliases, ...(name ? [entry.name] : []));
      if (name) Object.assign(entry, { name, name_en });
    } else
      entries.set(id, {
        id,
        name,
        name_en,
        category,
        unit,
        units_allowed: parts(allowed),
        aliases,
        direction,
        stat_type,
        scopes: ["nation", "province", "city", "county", "zone"],
      });
  }
  const names = new Map([...entries.values()].map(({ id, name }) => [name, id]));
  const built = [...entries.values()].map((entry): IndicatorEntry => {
    if (!label.has(entry.unit)) throw new Error(`unknown unit ${entry.unit} of ${entry.id}; add it to more-units.csv`);
    const aliases = [...new Set(entry.aliases)].filter(
      (alias) => alias !== entry.name && (names.get(alias) ?? entry.id) === entry.id && (added.get(alias) ?? entry.id) === entry.id,
    );
    return {
      id: entry.id,
      name: entry.name,
      aliases,
      unit: label.get(entry.unit)!,
      units: [...new Set(entry.units_allowed.map((code) => label.get(code) ?? ""))],
      dimension: DIMENSION[kind.get(entry.unit) ?? ""] ?? "other",
      category: entry.category,
      direction: z.enum(["higher_better", "lower_better", "neutral"]).parse(entry.direction),
      statType: z.enum(["flow", "stock", "ratio", "index", "rank", "target"]).parse(entry.stat_type),
      scopes: entry.scopes,
      nameHant: toTraditional(entry.name),
      nameEn: entry.name_en,
      ...romanise([entry.name], readings),
    };
  });
  return {
    indicators: built.sort((a, b) => (a.id < b.id ? -1 : 1)),
    categories: categories.map(({ code, name }) => ({ id: code, name, nameHant: toTraditional(name), nameEn: CATEGORY_EN[code] ?? code })),
  };
}
