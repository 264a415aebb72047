/** The unit of money that a table leaves out, by figures that the text beside it tells as well: 36.2亿元 over a cell of 362114. */
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { Quantity } from "../mention.ts";
import type { Table } from "../text.ts";
import { isNumber, wordsOf } from "./layout.ts";
import type { ValueMention } from "./state.ts";

const UNITS = ["亿元", "万元", "元"] as const;
/** Fewer digits fit by chance. */
const DIGITS = 3;
/** Figures that text and table must share. */
const SHARED = 2;

/** Null where no unit fits two figures of the text at least, or several do. */
export function unitTold(
  input: { text: string; values: readonly ValueMention[]; gazetteer: Gazetteer },
  table: Table,
): Pick<Quantity, "unit" | "dimension" | "factor"> | null {
  const { text, values, gazetteer } = input;
  const told = values.flatMap((mention) => {
    if (mention.kind !== "quantity" || mention.value.dimension !== "CNY" || (mention.start < table.end && mention.end > table.start)) return [];
    const digits = /^[\d.,]+/.exec(text.slice(mention.start, mention.end))?.[0].replace(/,/g, "") ?? "";
    if (digits.replace(/\D/g, "").replace(/^0+/, "").length < DIGITS) return [];
    const step = mention.value.factor * 10 ** -(digits.split(".")[1]?.length ?? 0);
    return [{ amount: Number(digits) * mention.value.factor, step }];
  });
  if (told.length < SHARED) return null;
  const cells = table.rows.flat().flatMap((cell) => {
    const words = wordsOf(text, cell).replace(/,/g, "");
    return isNumber(words) && /^\d{3,}|^\d+\.\d+$/.test(words) ? [Number(words)] : [];
  });
  const fitting = UNITS.flatMap((name) => {
    const unit = gazetteer.unit(name);
    if (!unit) return [];
    const shared = new Set(told.filter(({ amount, step }) => cells.some((cell) => Math.abs(cell * unit.factor - amount) <= step * 0.51)));
    return new Set([...shared].map(({ amount }) => amount)).size >= SHARED ? [{ unit: name, dimension: unit.dimension, factor: unit.factor }] : [];
  });
  return fitting.length === 1 ? fitting[0]! : null;
}
