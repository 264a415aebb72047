/**
 * Node's loader of `…?hant`: the file and what it imports in traditional characters, as vite.config.ts makes them for the page.
 * Registered when the command line is asked for that language; runs in the loader's own thread.
 */
import { Converter } from "opencc-js";

const HANT = "?hant";
const convert = Converter({ from: "cn", to: "twp" });

export const resolve = (specifier, context, next) =>
  next(specifier.startsWith(".") && context.parentURL?.endsWith(HANT) ? specifier + HANT : specifier, context);

export async function load(url, context, next) {
  const loaded = await next(url, context);
  return url.endsWith(HANT) ? { ...loaded, source: convert(String(loaded.source)) } : loaded;
}
