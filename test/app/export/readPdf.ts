/** A PDF as another program reads it: the words of its first page, its size in points, its title. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export async function readPdf(bytes: Uint8Array): Promise<{ text: string; width: number; height: number; title: string }> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  const { width, height } = page.getViewport({ scale: 1 });
  const { info } = await (await task.promise).getMetadata();
  const { Title }: { Title?: string } = Object(info);
  await task.destroy();
  return { text: items.map((item) => ("str" in item ? item.str : "")).join(""), width, height, title: Title ?? "" };
}
