/**
 * Node's loader of `…?hant`: the file and what it imports in traditional characters, as vite.config.ts makes them for the page.
 * Registered when the command line is asked for that language; runs in the loader's own thread.
 */
import { Converter } from "opencc-js";

const HANT = "?hant";
const convert = Converter({ from: "cn", to: "twp" });

/** Compiled code has its characters escaped. */
const read = (code) => code.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

export const resolve = (specifier, context, next) =>
  next(specifier.startsWith(".") && context.parentURL?.endsWith(HANT) ? specifier + HANT : specifier, context);

export async function load(url, context, next) {
  const loaded = await next(url, context);
  return url.endsWith(HANT) ? { ...loaded, source: convert(read(String(loaded.source))) } : loaded;
}
