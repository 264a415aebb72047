/** Text of a PDF in reading order, or why there is none. */
export type Converted = { text: string; reason: null } | { text: null; reason: string };

/** A run of characters on a page: its box, in points, y upwards. */
interface Box {
  text: string;
  left: number;
  right: number;
  bottom: number;
  size: number;
}

export interface PdfOptions {
  /** Where the predefined character maps stand (folder with a slash at its end); files that do not embed theirs need them. */
  cMapUrl?: string | undefined;
}

/** Fewer characters than this on all pages together: pictures of pages, not text. */
const SCANNED = 20;
/** More pages are not read. */
const MAX_PAGES = 400;

const isRecord = (value: unknown): value is { [key: string]: unknown } => typeof value === "object" && value !== null;

/** Reads a PDF with pdfjs, loaded on demand. Columns are found by the white between them; never throws. */
export async function readPdf(bytes: Uint8Array, { cMapUrl }: PdfOptions = {}): Promise<Converted> {
  try {
    // The worker's code is loaded beside the library, so that no address of a worker has to be known.
    const worker: unknown = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    if (!("pdfjsWorker" in globalThis)) Object.defineProperty(globalThis, "pdfjsWorker", { value: worker, configurable: true });
    const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const task = getDocument({
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      ...(cMapUrl && { cMapUrl, cMapPacked: true }),
    });
    try {
      const pdf = await task.promise;
      const pages: string[][] = [];
      for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(pageLines(items.flatMap((item) => boxOf(item))));
        page.cleanup();
      }
      const text = dropRunningHeads(pages)
        .map((lines) => lines.join("\n"))
        .join("\n\n");
      if (text.replace(/\s/g, "").length < SCANNED)
        return { text: null, reason: "PDF without text: scanned pages; run them through character recognition first" };
      return { text, reason: null };
    } finally {
      await task.destroy();
    }
  } catch (error) {
    const name = isRecord(error) ? String(error.name) : "";
    if (name === "PasswordException") return { text: null, reason: "encrypted PDF; remove its password first" };
    return { text: null, reason: `PDF cannot be read: ${error instanceof Error ? error.message : "unknown error"}` };
  }
}

function boxOf(item: unknown): Box[] {
  if (!isRecord(item) || typeof item.str !== "string" || !Array.isArray(item.transform) || item.str === "") return [];
  const matrix = item.transform.map(Number);
  const size = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0) || Number(item.height) || 10;
  // pdfjs writes the white between columns as a blank too: only one no wider than a character is a blank of the text.
  if (item.str.trim() === "" && !(Number(item.width) > size * 0.15 && Number(item.width) < size * 1.2)) return [];
  const left = matrix[4] ?? 0;
  return [{ text: item.str, left, right: left + (Number(item.width) || size * item.str.length), bottom: matrix[5] ?? 0, size }];
}

/** Boxes of a page as lines in reading order; "" parts blocks. */
export function pageLines(boxes: readonly Box[]): string[] {
  const lines: string[] = [];
  for (const block of cut([...boxes], 0)) {
    if (lines.length > 0) lines.push("");
    lines.push(...linesOf(block));
  }
  return lines;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Widest white between the boxes along one side: where it is and how wide. */
function gapOf(boxes: readonly Box[], from: (box: Box) => number, to: (box: Box) => number): { at: number; width: number } {
  const sorted = [...boxes].sort((a, b) => from(a) - from(b));
  let end = Number.NEGATIVE_INFINITY;
  let best = { at: 0, width: 0 };
  for (const box of sorted) {
    if (end > Number.NEGATIVE_INFINITY && from(box) - end > best.width) best = { at: (from(box) + end) / 2, width: from(box) - end };
    end = Math.max(end, to(box));
  }
  return best;
}

/** Cuts a page along its white, down the columns first and across where no column runs through; blocks come in reading order. */
function cut(boxes: Box[], depth: number): Box[][] {
  if (boxes.length <= 1 || depth > 40) return boxes.length === 0 ? [] : [boxes];
  const size = median(boxes.map((box) => box.size));
  const down = gapOf(
    boxes,
    (box) => box.left,
    (box) => box.right,
  );
  if (down.width > size * 0.9) {
    const left = boxes.filter((box) => box.right <= down.at);
    const right = boxes.filter((box) => box.right > down.at);
    const tall = (side: readonly Box[]): boolean => new Set(side.map((box) => Math.round(box.bottom / (size * 0.5)))).size >= 3;
    if (tall(left) && tall(right)) return [...cut(left, depth + 1), ...cut(right, depth + 1)];
  }
  const across = gapOf(
    boxes,
    (box) => -(box.bottom + box.size),
    (box) => -box.bottom,
  );
  if (across.width > size * 0.9) {
    const above = boxes.filter((box) => -box.bottom <= across.at);
    const below = boxes.filter((box) => -box.bottom > across.at);
    if (above.length > 0 && below.length > 0) return [...cut(above, depth + 1), ...cut(below, depth + 1)];
  }
  // A headline over columns: the first line that bridges them goes, and the rest is tried again.
  const wide = boxes.filter((box) => box.size > size * 1.3);
  if (wide.length > 0 && wide.length < boxes.length) {
    const floor = wide.reduce((low, box) => Math.min(low, box.bottom), Number.POSITIVE_INFINITY);
    const above = boxes.filter((box) => box.bottom >= floor - size * 0.2);
    if (above.length < boxes.length)
      return [
        above,
        ...cut(
          boxes.filter((box) => box.bottom < floor - size * 0.2),
          depth + 1,
        ),
      ];
  }
  return [boxes];
}

/** Boxes of one block as lines, from top to bottom; a wide gap inside a line becomes two blanks (a table's column). */
function linesOf(boxes: readonly Box[]): string[] {
  const sorted = [...boxes].sort((a, b) => b.bottom - a.bottom || a.left - b.left);
  const rows: Box[][] = [];
  for (const box of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && Math.abs(first.bottom - box.bottom) < Math.max(first.size, box.size) * 0.5) row.push(box);
    else rows.push([box]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.left - b.left);
    let text = "";
    let end = 0;
    for (const box of row) {
      const white = box.left - end;
      const latin = white > box.size * 0.25 && /[A-Za-z\d]$/.test(text) && /^[A-Za-z\d]/.test(box.text);
      if (text !== "") text += white > box.size * 1.5 ? "  " : white > box.size * 0.6 || latin ? " " : "";
      text += box.text;
      end = box.right;
    }
    return text.trimEnd();
  });
}

/** First and last lines that every page repeats but for their numbers are no part of the text, nor are bare page numbers. */
function dropRunningHeads(pages: readonly string[][]): string[][] {
  const shape = (line: string | undefined): string => (line ?? "").replace(/\d+/g, "#").replace(/\s/g, "");
  const count = new Map<string, number>();
  for (const lines of pages) for (const edge of new Set([shape(lines[0]), shape(lines.at(-1))])) count.set(edge, (count.get(edge) ?? 0) + 1);
  const isHead = (line: string | undefined): boolean => {
    const key = shape(line);
    return /^[-—–·第]?#[-—–·页]?$/.test(key) || (pages.length >= 3 && key.length <= 40 && (count.get(key) ?? 0) * 3 >= pages.length * 2);
  };
  return pages.map((lines) => lines.slice(isHead(lines[0]) ? 1 : 0, isHead(lines.at(-1)) && lines.length > 1 ? -1 : undefined));
}
