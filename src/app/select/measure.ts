/** Small measures for marks drawn without a browser's help. */

/** Width of a line of text in pixels, near enough to keep labels apart: a Chinese character is as wide as it is high, and so are dashes, quotes and the ellipsis in its fonts. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const c of text)
    sum +=
      c > "\u2e7f" || (c > "\u200f" && c < "\u2028") ? 1 : /[\s.,:;'|ilI()-]/.test(c) ? 0.36 : /[A-Zmw]/.test(c) ? 0.72 : /\d/.test(c) ? 0.6 : 0.56;
  // Chinese characters keep their width when bold; letters and digits do not, and the whole errs to the wide side.
  return sum * size * (bold ? 1.12 : 1);
}

/** The text, or its beginning with an ellipsis, within a width; "" where not even two characters fit. */
export function fitText(text: string, size: number, width: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const room = width - size;
  let end = 0;
  let sum = 0;
  for (const c of text) {
    sum += textWidth(c, size, bold);
    if (sum > room) break;
    end += c.length;
  }
  return end < 2 ? "" : `${text.slice(0, end).trimEnd()}\u2026`;
}

/** Years from first to last, every 1, 2, 5, 10 … so that neighbours stand at least `gap` pixels apart. */
export function yearTicks(first: number, last: number, x: (year: number) => number, gap: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((n) => x(first + n) - x(first) >= gap) ?? 100;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, i) => start + i * step);
}
