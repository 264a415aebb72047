/** The picture as files: what is downloaded, copied or shared. Everything is made from the one SVG. */
import type { Composed } from "./compose.ts";
import { type Carried, withState } from "./state.ts";

export const FORMATS = ["png", "svg", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

/** Pixels a metre at 96 to the inch. */
const PER_METRE = 3780;
/** More pixels than any browser's canvas holds. */
const MOST_PIXELS = 120e6;

export const svgBlob = ({ svg }: Pick<Composed, "svg">): Blob => new Blob([svg], { type: "image/svg+xml" });

async function imageOf(svg: Blob): Promise<{ image: HTMLImageElement; done: () => void }> {
  const url = URL.createObjectURL(svg);
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error("the browser cannot draw this picture"));
    image.src = url;
  });
  return { image, done: () => URL.revokeObjectURL(url) };
}

/** The SVG painted at a scale, and what is made of the canvas. Throws when that is too large for the browser. */
async function painted<Made>({ svg, ...sheet }: Composed, scale: number, make: (canvas: HTMLCanvasElement) => Promise<Made>): Promise<Made> {
  const width = Math.round(sheet.width * scale);
  const height = Math.round(sheet.height * scale);
  if (width * height > MOST_PIXELS) throw new RangeError(`${width} × ${height} pixels are too many`);
  // A root in millimetres is scaled by the browser: given in pixels it is sharp at every scale.
  const sized = svg.replace(/(<svg[^>]*?) width="[^"]*" height="[^"]*"/, `$1 width="${width}" height="${height}"`);
  const { image, done } = await imageOf(new Blob([sized], { type: "image/svg+xml" }));
  const canvas = document.createElement("canvas");
  try {
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
    return await make(canvas);
  } finally {
    done();
    // Gives the pixels back at once.
    canvas.width = canvas.height = 0;
  }
}

/** The PNG at a scale, with the choices in a text chunk. */
export const pngBlob = (composed: Composed, scale: number, carried: Carried): Promise<Blob> =>
  painted(composed, scale, async (canvas) => {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new RangeError(`${canvas.width} × ${canvas.height} pixels are too many`);
    return new Blob([withState(new Uint8Array(await blob.arrayBuffer()), carried, Math.round(PER_METRE * scale))], { type: "image/png" });
  });

/** The pixels of the picture. */
export const pixelsIn = (composed: Composed): Promise<ImageData> =>
  painted(composed, 1, async (canvas) => {
    const context = canvas.getContext("2d");
    if (!context) throw new Error("the browser has no canvas");
    return context.getImageData(0, 0, canvas.width, canvas.height);
  });

/** A file name that says what is inside, and that every system takes. */
export const fileName = (title: string, kind: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, "_")
      .replace(/^[._]+|[._]+$/g, "")
      .slice(0, 80) || "yutu"
  }.${kind}`;

export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
