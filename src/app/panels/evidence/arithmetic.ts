/** The arithmetic of a check written out, so that the reader can redo it. */
import type { Check } from "../../../dataset/schema.ts";

export interface Operand {
  value: number;
  /** Last month of its period, counted as in dataset/columns.ts; 0 unknown. */
  end: number;
}

/** Digits shown of a computed result: enough to see how the claim was rounded. */
const DIGITS = 3;
/** Computed values may be stored rounded. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-3);

export const roundResult = (value: number): number => Number(value.toFixed(DIGITS));

/**
 * `1291.5 ÷ 276.8`, or null when no way of writing it gives what the check computed: then the two results alone
 * are shown. `number` writes a number in the reader's language.
 */
export function arithmetic(
  { kind, computed }: Pick<Check, "kind" | "computed">,
  operands: readonly Operand[],
  number: (n: number) => string,
): string | null {
  const [a, b] = operands;
  const n = ({ value }: Operand) => number(value);
  if (kind === "sum") {
    const rest = operands.slice(1);
    for (const parts of [rest, operands])
      if (
        parts.length > 1 &&
        near(
          parts.reduce((sum, { value }) => sum + value, 0),
          computed,
        )
      )
        return parts.map(n).join(" + ");
    return null;
  }
  if (!a || !b || operands.length !== 2) return null;
  for (const [top, base] of [
    [a, b],
    [b, a],
  ] as const) {
    if (base.value === 0) continue;
    const ratio = top.value / base.value;
    if (kind === "multiple" && near(ratio, computed)) return `${n(top)} ÷ ${n(base)}`;
    if (kind === "share" && near(ratio * 100, computed)) return `${n(top)} ÷ ${n(base)} × 100`;
    if (kind === "growth" && near((ratio - 1) * 100, computed)) return `(${n(top)} − ${n(base)}) ÷ ${n(base)} × 100`;
    const years = (top.end - base.end) / 12;
    if (kind === "average" && Number.isInteger(years) && years > 0 && near((ratio ** (1 / years) - 1) * 100, computed))
      return `((${n(top)} ÷ ${n(base)})^(1/${years}) − 1) × 100`;
  }
  return null;
}
