/** Citations of an article, as GB/T 7714—2015 and BibTeX. The article's own words are not translated. */
import type { Article } from "../../../dataset/schema.ts";

/** Only http and https lead anywhere: articles are untrusted. */
export function safeUrl(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}

/**
 * `Author. Title[N/OL]. Publisher, 2021-12-08[2026-01-05]. URL.` Parts that are unknown are left out.
 * `accessed`, a date, is asked for by the standard when there is an address.
 */
export function gbt7714({ author, title, publisher, published, url, file }: Article, accessed: string): string {
  const address = safeUrl(url);
  const where = [publisher, published].filter((part) => part !== null).join(", ");
  return [author, `${title || file}${address ? "[N/OL]" : "[N]"}`, address ? `${where}[${accessed}]` : where, address]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

const escaped = (text: string): string => text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, (sign) => `\\${sign}`);

export function bibtex({ id, author, title, publisher, published, url, file }: Article, accessed: string): string {
  const [year, month] = (published ?? "").split("-");
  const address = safeUrl(url);
  const fields: [string, string | null | undefined][] = [
    ["author", author && `{${escaped(author)}}`],
    ["title", `{${escaped(title || file)}}`],
    ["journal", publisher && escaped(publisher)],
    ["year", year],
    ["month", month],
    ["url", address],
    ["urldate", address && accessed],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${id},\n${lines.join(",\n")}\n}`;
}
