/** Citations of an article, as GB/T 7714—2015 and BibTeX. The article's own words are not translated. */
import type { Article } from "../../../dataset/schema.ts";

/** Author. Title[N]. Publisher, 2021-12-08. URL. Absent parts are left out, as the standard allows. */
export function gbt7714({ author, title, publisher, published, url }: Article): string {
  const kind = url ? "[N/OL]" : "[N]";
  const where = [publisher, published].filter((part) => part !== null).join(", ");
  return [author, `${title}${kind}`, where, url]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(" ");
}

const braces = (text: string): string => text.replace(/[\\{}]/g, "");

export function bibtex({ id, author, title, publisher, published, url }: Article): string {
  const [year, month] = (published ?? "").split("-");
  const fields: [string, string | null | undefined][] = [
    ["author", author],
    ["title", title],
    ["journal", publisher],
    ["year", year],
    ["month", month],
    ["url", url],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${braces(value ?? "")}}`);
  return `@article{${id},\n${lines.join(",\n")}\n}`;
}
