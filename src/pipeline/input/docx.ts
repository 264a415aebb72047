import type { Converted } from "./pdf.ts";

/** Reads a Word document with mammoth, loaded on demand, as HTML. Pictures are left out; never throws. */
export async function readDocx(bytes: Uint8Array): Promise<Converted> {
  try {
    const { default: mammoth } = await import("mammoth");
    // Node's build of mammoth reads a buffer, the browser's an array buffer; each ignores the other.
    const copy = Uint8Array.from(bytes);
    const input = { arrayBuffer: copy.buffer, buffer: copy };
    const { value } = await mammoth.convertToHtml(input, { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) });
    if (value.replace(/<[^<>]*>/g, "").trim() === "") return { text: null, reason: "Word document without text" };
    return { text: value, reason: null };
  } catch (error) {
    return { text: null, reason: `Word document cannot be read: ${error instanceof Error ? error.message : "unknown error"}` };
  }
}
