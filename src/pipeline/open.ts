import { articlesOf, type CleanArticle, type PageFacts } from "./clean/articles.ts";
import type { Draft } from "./clean/draft.ts";
import { dropDebris } from "./clean/dropDebris.ts";
import { dropIntruders } from "./clean/dropIntruders.ts";
import { dropPinyin } from "./clean/dropPinyin.ts";
import { foldNotes } from "./clean/foldNotes.ts";
import { foldWidth } from "./clean/foldWidth.ts";
import { joinSpaced } from "./clean/joinSpaced.ts";
import { addressIn, dateOf, dateOfAddress, dateOfFile, safeUrl, splitAuthor } from "./clean/metadata.ts";
import { scriptOf, simplify } from "./clean/simplify.ts";
import { undoMojibake } from "./clean/undoMojibake.ts";
import { DraftBuilder } from "./input/builder.ts";
import { decode } from "./input/decode.ts";
import { readDocx } from "./input/docx.ts";
import { type FrontMatter, readFrontMatter } from "./input/frontMatter.ts";
import { type PageMeta, readHtml } from "./input/html.ts";
import { readMarkdown } from "./input/markdown.ts";
import { isFeed, readFeed } from "./input/ndjson.ts";
import { type PdfOptions, readPdf } from "./input/pdf.ts";
import { readPlain } from "./input/plain.ts";
import { type Metadata, matchesOf, type Part, type ReadProblem } from "./text.ts";

export interface OpenHints {
  /** Name of the file, its path if known: tells the format where the content does not, and a date. */
  file: string;
  /** What a list beside the files says of this one; it overrides everything read. */
  sidecar?: Partial<Metadata>;
}

export interface Opened {
  parts: Part[];
  problems: ReadProblem[];
}

/** The repairs of characters, in the order they run. None of them adds or removes a line. */
const characterSteps: readonly ((draft: Draft) => Draft)[] = [
  dropDebris, // first: tags and entities are no characters of the text
  dropPinyin, // before the widths are folded: notes stand in brackets of any width
  undoMojibake, // after the notes, which stand between its bytes; before the widths, which are part of them
  foldWidth, // before spacing: ２０２５ 年
  joinSpaced, // before simplifying: phrases are looked up as whole words
  simplify, // before every step that knows words
  foldNotes, // after: 发(發) is 发(发) only once simplified
  dropIntruders, // last: its words are known only simplified, and whole
];

type Format = "html" | "markdown" | "plain";

/** The format of an article by its content, and by its name where the content leaves it open. */
export function formatOf(source: string, file: string): Format {
  const head = source.length > 20_000 ? source.slice(0, 20_000) : source;
  if (/<(?:!doctype html|html|body|head)[\s>]/i.test(head)) return "html";
  const blocks = head.match(/<(?:p|div|table|tr|td|h[1-6]|ul|li|section|article)(?:\s[^<>]{0,300})?>/gi)?.length ?? 0;
  if (blocks >= 2 || (blocks >= 1 && /\.x?html?$/i.test(file))) return "html";
  if (/\.(?:md|markdown)$/i.test(file) || hasHeading(head) || /^\|? {0,8}:?-{3,}:? {0,8}\|/m.test(head)) return "markdown";
  return "plain";
}

/** # 工业 over a line of a figure, or with figures behind it: a part of a statistic, and no heading. */
const OF_WHICH = /^#[^#\n]{1,24}(?:\n\s*[-−]?\d[\d.,]*%?[ \t]*(?:\n|$)|(?:[ \t|]+[-−]?\d[\d.,]*%?){2,}[ \t|]*(?:\n|$))/;

function hasHeading(text: string): boolean {
  if (!text.includes("# ")) return false;
  for (const { index } of matchesOf(text, /^ {0,3}#{1,6} +\S/gm)) {
    const mark = text.indexOf("#", index);
    if (!OF_WHICH.test(text.slice(mark, mark + 120).replace(/\r/g, ""))) return true;
  }
  return false;
}

const fileProblem = (reason: string, rule: string, text = ""): ReadProblem => ({ start: null, end: null, text, reason, rule });

/**
 * The articles of a file, cleaned and divided. Pure: the same bytes and hints give the same parts, in Node and in a browser worker.
 * Never throws on any bytes: what cannot be read gives no part and one problem. PDF and DOCX are read by `openDocument`.
 */
export function openFile(bytes: Uint8Array, hints: OpenHints): Opened {
  const decoded = decode(bytes);
  if (decoded.text === null) return { parts: [], problems: [fileProblem(decoded.reason, "decode")] };
  return openText(decoded.text, decoded.encoding, hints);
}

/** As `openFile`, from text already decoded. */
export function openText(raw: string, encoding: string, hints: OpenHints): Opened {
  const problems: ReadProblem[] = [];
  const parts: Part[] = [];
  if (/\.(?:ndjson|jsonl)$/i.test(hints.file) || isFeed(raw)) {
    const feed = readFeed(raw);
    for (const { text, reason } of feed.problems) problems.push(fileProblem(reason, "feed", text));
    for (const record of feed.records) {
      const opened = openSource({ raw, source: record.text, via: record.origin, encoding, hints, fields: record.fields });
      for (const part of opened.parts) parts.push({ ...part, index: parts.length });
      for (const problem of opened.problems) problems.push(problem);
    }
  } else {
    const opened = openSource({ raw, source: raw, via: null, encoding, hints, fields: new Map() });
    for (const part of opened.parts) parts.push(part);
    for (const problem of opened.problems) problems.push(problem);
  }
  if (parts.length === 0 && problems.length === 0) problems.push(fileProblem("no article text found", "content"));
  return { parts, problems };
}

/**
 * As `openFile`, and reads PDF (with a text layer, columns put in order) and DOCX too, by libraries loaded only then.
 * `raw` of such a part is the text or HTML the document was turned into.
 */
export async function openDocument(bytes: Uint8Array, hints: OpenHints & PdfOptions): Promise<Opened> {
  const isPdf = startsLike(bytes, "%PDF-");
  const isZip = startsLike(bytes, "PK\u0003\u0004");
  if (!isPdf && !isZip) return openFile(bytes, hints);
  const converted = isPdf ? await readPdf(bytes, hints) : await readDocx(bytes);
  if (converted.text === null) return { parts: [], problems: [fileProblem(converted.reason, isPdf ? "pdf" : "docx")] };
  return openText(converted.text, isPdf ? "pdf" : "docx", hints);
}

const startsLike = (bytes: Uint8Array, head: string): boolean => Array.from(head).every((c, i) => bytes[i] === c.charCodeAt(0));

interface Source {
  raw: string;
  source: string;
  via: Int32Array | null;
  encoding: string;
  hints: OpenHints;
  fields: ReadonlyMap<string, string>;
}

function openSource({ raw, source, via, encoding, hints, fields }: Source): Opened {
  const problems: ReadProblem[] = [];
  const header = readFrontMatter(source);
  if (header?.malformed != null) problems.push(fileProblem(`malformed front matter, read line by line: ${header.malformed}`, "frontMatter"));
  const from = header?.bodyStart ?? 0;
  const body = from === 0 ? source : source.slice(from);
  const builder = new DraftBuilder();
  const title = header?.values.get("title") ?? header?.values.get("标题");
  if (title !== undefined && title.text.trim() !== "") {
    builder
      .open({ tag: "title", outside: false, gap: 1, indent: false, grid: -1 }, title.start)
      .chunks.push({ text: title.text, start: title.start, linear: title.exact });
  }
  const subtitle = header?.values.get("subtitle") ?? header?.values.get("副标题");
  if (subtitle !== undefined && subtitle.text.trim() !== "") {
    builder
      .open({ tag: "text", outside: false, gap: 0, indent: false, grid: -1 }, subtitle.start)
      .chunks.push({ text: subtitle.text, start: subtitle.start, linear: subtitle.exact });
  }
  const lead = builder.count;
  let page: PageMeta = new Map();
  let draft: Draft;
  const format = formatOf(body, hints.file);
  const html = format === "html" ? readHtml(raw, body, from, builder, via) : null;
  if (format === "html" && html === null) {
    builder.drop(lead);
    problems.push(fileProblem("HTML nested too deep; read as plain text", "html"));
  }
  if (html !== null) ({ draft, meta: page } = html);
  else if (format === "markdown") draft = readMarkdown(raw, body, from, builder, via);
  else draft = readPlain(raw, body, from, builder, via);
  const script = scriptOf(draft.clean);
  draft = characterSteps.reduce((text, step) => step(text), draft);
  const { articles, facts } = articlesOf(draft);
  const parts = articles
    .filter((article) => article.part.text.clean.trim() !== "")
    .map((article, index): Part => {
      const { text, blocks, tables, problems, dateline } = article.part;
      const meta = metadataOf(article, { header, page, facts, fields, hints, only: articles.length === 1 });
      return { text, blocks, tables, problems, dateline, index, script, encoding, meta };
    });
  if (parts.every(({ meta }) => meta.published !== null)) return { parts, problems };
  const dates = parts.flatMap(({ meta: { published } }) => (published?.length === 10 ? [published] : [])).sort();
  return { parts: parts.map((part) => (part.meta.published === null ? datedBeside(part, dates) : part)), problems };
}

/** 3月25日电 beside articles of March 2024: of the year in which it lies within a month of them all; `dates` in order. */
function datedBeside(part: Part, dates: readonly string[]): Part {
  const { datelineDay: day } = part.meta;
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (day === null || first === undefined || last === undefined) return part;
  const year = Number(first.slice(0, 4));
  const isNear = (one: string, other: string): boolean => Math.abs(Date.parse(one) - Date.parse(other)) <= FILED_LATE * 86_400_000;
  const published = [year, year + 1, year - 1]
    .map((candidate) => isoOf(candidate, day.month, day.day))
    .find((date) => isNear(date, first) && isNear(date, last));
  if (published === undefined) return part;
  return { ...part, meta: { ...part.meta, published, publishedIs: "implied", publishedFrom: "dateline, its year from the articles beside it" } };
}

interface Clues {
  header: FrontMatter | null;
  page: PageMeta;
  facts: PageFacts;
  fields: ReadonlyMap<string, string>;
  hints: OpenHints;
  only: boolean;
}

const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "publishdate",
  "pubdate",
  "publish_date",
  "publishtime",
  "publish_time",
  "datepublished",
  "og:release_date",
  "weibo:article:create_at",
  "date",
  "dc.date",
  "createdate",
  "firstpublishedtime",
];
const PUBLISHER = ["og:site_name", "contentsource", "source", "mediaid", "article:publisher", "publisher", "sitename", "site_name"];
const AUTHOR = ["author", "article:author", "og:article:author", "dc.creator"];

/** 2025-11-07 10:22:05 某社某地11月7日电 …: a page's date run together with its text. */
const LED_BY_DATE =
  /^(?:date|日期|时间)?[：:\s]*((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[ T]\d{2}:\d{2}(?::\d{2})?)?(?=\s{0,3}[一-龥（“【])(?!\s*[至到])/i;

/** The first second of Unix time, as pages write a date they do not know. */
const NO_DATE = "1970-01-01";

/** What is known of an article, the most direct statement first. */
function metadataOf(article: CleanArticle, { header, page, facts, fields, hints, only }: Clues): Metadata {
  const field = (...names: string[]): string | undefined =>
    header === null && fields.size === 0
      ? undefined
      : names.map((name) => header?.values.get(name)?.text ?? fields.get(name)).find((value) => value !== undefined && value !== "");
  const named = (names: readonly string[]): string | undefined =>
    page.size === 0 ? undefined : names.map((name) => page.get(name)).find((value) => value !== undefined && value.trim() !== "");
  const info = article.info ?? (only ? facts.info : null);
  const url = safeUrl(field("url", "link", "permalink", "original")) ?? safeUrl(page.get("og:url")) ?? safeUrl(page.get("canonical"));
  const address = url ?? (only ? addressIn(article.part.text.raw) : null);
  const dates: [string | null | undefined, Metadata["publishedIs"], string][] = [
    [
      dateOf(field("date", "published", "pubdate", "publish_date", "publishdate", "time", "日期", "发布时间") ?? ""),
      "stated",
      header === null ? "feed" : "front matter",
    ],
    [dateOf(named(PUBLISHED) ?? ""), "stated", "page metadata"],
    [info?.published ?? (only ? facts.info?.published : null), "stated", "info line"],
    [facts.masthead?.published, "stated", "masthead"],
    [article.dateline?.year == null ? null : isoOf(article.dateline.year, article.dateline.month, article.dateline.day), "stated", "dateline"],
    [LED_BY_DATE.exec(article.part.text.clean)?.[1], "stated", "first line"],
    [dateOfFile(hints.file), "implied", "file name"],
    [address === null ? null : dateOfAddress(address), "implied", "address"],
  ];
  const dateline = article.dateline;
  const day =
    dateline?.month != null && dateline.day !== null && dateline.year === null
      ? { month: dateline.month, day: dateline.day }
      : only
        ? facts.day
        : null;
  const [found, publishedIs, publishedFrom] = dates.find(([date]) => date != null && date !== NO_DATE) ?? [null, "unknown" as const, null];
  const filedAs = publishedFrom === "file name" || publishedFrom === "address";
  const fitted = filedAs && found != null && day !== null ? yearFor(day, found) : null;
  const filed = publishedFrom === "info line" && found != null && dateline?.year === null ? filedBefore(day, found) : null;
  const published = fitted ?? filed ?? found;
  const given = field("author", "作者") ?? named(AUTHOR);
  const signed = given === undefined ? { publisher: null, author: null } : splitAuthor(given);
  const sources = [
    article.dateline?.publisher,
    article.byline?.publisher,
    info?.publisher,
    field("publisher", "媒体", "来源"),
    plain(field("source", "site", "网站")),
    plain(named(PUBLISHER)),
    facts.masthead?.publisher,
    signed.publisher,
    facts.site,
  ];
  const title = article.title !== "" ? article.title : (field("title") ?? "");
  const own: Metadata = {
    title,
    publisher: sources.find((source) => source != null && source !== "") ?? null,
    sites: facts.heads,
    author: article.byline?.author ?? dateline?.author ?? info?.author ?? signed.author,
    url,
    published: published ?? null,
    publishedIs: published == null ? "unknown" : filed !== null ? "implied" : publishedIs,
    publishedFrom:
      published == null
        ? null
        : fitted !== null
          ? `dateline, its year from the ${publishedFrom}`
          : filed !== null
            ? "dateline, its year from the info line"
            : publishedFrom,
    datelineDay: day,
  };
  return hints.sidecar ? { ...own, ...hints.sidecar } : own;
}

/** Longest that a file's date follows the dateline, in days. */
const FILED_LATE = 31;

/** 某社3月9日电 on a page that was put up in August: when it was filed, in the year before that day; null where that is within a month. */
function filedBefore(day: Metadata["datelineDay"], put: string): string | null {
  if (day === null || put.length !== 10) return null;
  const year = Number(put.slice(0, 4));
  const filed = [isoOf(year, day.month, day.day), isoOf(year - 1, day.month, day.day)].find((date) => date <= put);
  return filed !== undefined && Date.parse(put) - Date.parse(filed) > FILED_LATE * 86_400_000 ? filed : null;
}

/** A day without its year, in the year of a file's date, if the file was named within a month of it; else null. */
function yearFor({ month, day }: { month: number; day: number }, file: string): string | null {
  const filed = Date.parse(file);
  const year = Number(file.slice(0, 4));
  for (const candidate of [year, year - 1]) {
    const at = Date.UTC(candidate, month - 1, day);
    if (filed >= at && filed - at <= FILED_LATE * 86_400_000) return isoOf(candidate, month, day);
  }
  return null;
}

/** A name of a medium, not an address. */
const plain = (value: string | undefined): string | null => (value === undefined || /:\/\//.test(value) || value.length > 30 ? null : value.trim());

const isoOf = (year: number, month: number | null, day: number | null): string =>
  [String(year), ...[month, day].filter((value) => value !== null).map((value) => String(value).padStart(2, "0"))].join("-");
