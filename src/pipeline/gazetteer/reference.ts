import { z } from "zod";
import { Dimension } from "../../dataset/schema.ts";

/** The reference data as stored in data/reference, one array a file. Points are degrees east and north. */
const Id = z.string().min(1);
const Search = { nameHant: z.string().min(1), nameEn: z.string().min(1), pinyin: z.string(), initials: z.string() };

/** A division of GB/T 2260. `former` names ended in that year and have one successor: this one. */
export const Division = z.strictObject({
  code: z.string().regex(/^\d{6}$/),
  name: z.string().min(2),
  level: z.enum(["province", "prefecture", "county"]),
  parent: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(), // null for provinces
  shortName: z.string().min(2),
  abbr: z.string().length(1).optional(), // 鲁, of provinces; only inside compounds (沪苏浙皖)
  aliases: z.array(z.string()),
  former: z.array(z.tuple([z.string(), z.int()])),
  context: z.array(z.enum(["name", "short"])), // which of its names are also words (城区, 合作): they need other names beside them
  lon: z.number(),
  lat: z.number(),
  seat: z.boolean(), // false: a point inside the area, the seat being unknown
  ...Search,
});

export const ZoneKind = z.enum([
  "high_tech",
  "economic",
  "new_area",
  "bonded",
  "free_trade",
  "free_trade_area",
  "science_city",
  "science_park",
  "reform_zone",
  "cooperation_zone",
  "industrial_park",
  "experiment_zone",
  "park",
]);

export const Zone = z.strictObject({
  id: z.string().startsWith("zone:"),
  name: z.string().min(2),
  fullName: z.string().min(2),
  aliases: z.array(z.string()),
  kind: ZoneKind,
  parent: Id, // the division it lies in, or the zone it is a part of
  city: z.string().nullable(), // prefecture code; of municipalities the province
  province: z.string(),
  approved: z.int().nullable(),
  lon: z.number(),
  lat: z.number(),
  precision: z.enum(["zone_approx", "county_seat", "city_seat", "province_seat"]),
  confidence: z.enum(["source", "partial", "knowledge"]),
  ...Search,
});

export const Macro = z.strictObject({
  id: Id,
  name: z.string().min(2),
  kind: z.enum(["country", "macro"]),
  group: z.string(),
  aliases: z.array(z.string()),
  generic: z.array(z.string()), // aliases that need context: 中部, 东部, 中原
  members: z.array(Id), // divisions first, then zones
  partial: z.array(Id), // members of which only a part belongs
  confidence: z.enum(["source", "partial", "knowledge", "derived"]),
  ...Search,
});

export const IndicatorEntry = z.strictObject({
  id: Id,
  name: z.string().min(1),
  aliases: z.array(z.string()),
  unit: z.string(),
  units: z.array(z.string()),
  dimension: Dimension,
  category: Id,
  direction: z.enum(["higher_better", "lower_better", "neutral"]),
  statType: z.enum(["flow", "stock", "ratio", "index", "rank", "target"]),
  scopes: z.array(z.string()),
  ...Search,
});

export const CategoryEntry = z.strictObject({ id: Id, name: z.string(), nameHant: z.string(), nameEn: z.string() });

/** A name that arises across other words: 推|广西|部. `before` are single characters, `after` words. */
export const Collision = z.strictObject({ name: z.string().min(2), before: z.string(), after: z.array(z.string()) });

/** A printed unit without scale word; `scales` tells whether 万, 亿 … may stand before it. `factor` leads to the dimension's base unit. */
export const UnitEntry = z.strictObject({
  unit: z.string().min(1),
  aliases: z.array(z.string()),
  dimension: z.enum([
    "CNY",
    "USD",
    "HKD",
    "TWD",
    "EUR",
    "JPY",
    "GBP",
    "percent",
    "permille",
    "points",
    "times",
    "people",
    "visits",
    "count",
    "area",
    "length",
    "mass",
    "volume",
    "flow",
    "power",
    "energy",
    "duration",
    "index",
    "none",
  ]),
  factor: z.number().positive(),
  counter: z.boolean(),
  scales: z.boolean(),
  nameHant: z.string(),
  nameEn: z.string(), // "" for bare counters
});

export const Reference = z.strictObject({
  divisions: z.array(Division),
  zones: z.array(Zone),
  macros: z.array(Macro),
  indicators: z.array(IndicatorEntry),
  categories: z.array(CategoryEntry),
  units: z.array(UnitEntry),
  collisions: z.array(Collision),
});

export type Division = z.infer<typeof Division>;
export type Zone = z.infer<typeof Zone>;
export type ZoneKind = z.infer<typeof ZoneKind>;
export type Collision = z.infer<typeof Collision>;
export type Macro = z.infer<typeof Macro>;
export type IndicatorEntry = z.infer<typeof IndicatorEntry>;
export type CategoryEntry = z.infer<typeof CategoryEntry>;
export type UnitEntry = z.infer<typeof UnitEntry>;
export type Reference = z.infer<typeof Reference>;
