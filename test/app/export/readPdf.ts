/** A PDF as another program reads it: the words of its pages, their size in points, its title. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface Read {
  text: string;
  width: number;
  height: number;
  title: string;
}

export async function readPages(bytes: Uint8Array): Promise<Read[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const { Title = "" }: { Title?: string } = Object(info);
  const pages: Read[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const page = await document.getPage(i);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text: items.map((item) => ("str" in item ? item.str : "")).join(""), width, height, title: Title });
  }
  await task.destroy();
  return pages;
}

/** Its first page. Throws when there is none. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const [first] = await readPages(bytes);
  if (!first) throw new Error("no page");
  return first;
}
