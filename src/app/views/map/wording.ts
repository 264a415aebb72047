/** How wide words are, before they are drawn. */
const FAMILY = "system-ui, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

let context: CanvasRenderingContext2D | null | undefined;
const kept = new Map<string, number>();

/** Pixels of the widest line at a size; estimated where there is no canvas. */
export function textWidth(text: string, size: number, bold = false): number {
  const key = `${bold ? "b" : ""}${size}${text}`;
  let width = kept.get(key);
  if (width === undefined) {
    width = Math.max(...text.split("\n").map((line) => measure(line, size, bold)));
    kept.set(key, width);
  }
  return width;
}

function measure(line: string, size: number, bold: boolean): number {
  if (context === undefined) context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  // Characters beyond Latin are square.
  if (!context) return [...line].reduce((sum, letter) => sum + (letter > "\u2e80" ? size : size * 0.58), 0);
  context.font = `${bold ? 600 : 400} ${size}px ${FAMILY}`;
  return context.measureText(line).width;
}
