import { Parser } from "htmlparser2";
import type { Draft, Grid, LineMark } from "../clean/draft.ts";
import type { BuiltLine, DraftBuilder } from "./builder.ts";

/** Properties of <meta>, lower case, first value; and the address given by <link rel="canonical">. */
export type PageMeta = ReadonlyMap<string, string>;

/** Their text is never read. */
const SILENT = new Set(
  "script style noscript iframe svg math template select option textarea button object embed canvas rt rp rtc audio video map".split(" "),
);
/** Their text is furniture by their name alone. */
const FURNITURE_TAGS = new Set("nav aside footer form menu dialog".split(" "));
const BLOCKS = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);
/** Blocks that hold blocks: the search for the main content goes down through these only. */
const CONTAINERS = new Set("html body div article section main center header td tr tbody table form figure fieldset".split(" "));
/** Words of class names and ids that mark furniture, between borders (`ad`, `top-nav`, `side_bar`, `relatedNews`). */
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:ads?|adv|advert\w{0,10}|gg|guanggao|banner|nav\w{0,6}|menu\w{0,4}|crumbs?|breadcrumbs?|foot|footer|sidebar|side|aside|share\w{0,6}|related?\w{0,8}|recommend\w{0,6}|xgxw|hot\w{0,5}|rank\w{0,4}|comments?|copyright|pager|pagination|page-nav|login|search\w{0,5}|toolbar|qrcode|ewm|erweima|popup|statement|disclaimer|friendlink|links|tags?|prevnext|pre_next)(?:$|[\s_-])/i;

interface Node {
  parent: number;
  name: string;
  flaggedByTag: boolean;
  flaggedByClass: boolean;
  good: number;
  /** Of `good`, what stands in tables of data. */
  inRows: number;
}

interface HtmlLine {
  line: BuiltLine;
  node: number;
  letters: number;
  linked: number;
  stops: number;
  cell: { table: number; row: number; cell: number } | null;
}

interface OpenTable {
  grid: Grid;
  index: number;
  firstLine: number;
  row: number;
  nested: boolean;
}

const STOP = /[，。；！？、]/g;
const BLANKS = /[ \t\r\n\f\u200b\u00ad\ufeff]+/g;
const isWide = (code: number): boolean => code >= 0x2e80;

/** Open tags at once; what holds more is no page, and each closing tag would have to look through all of them. */
const MAX_DEPTH = 2000;
/** Least length of a line that counts as running text when the main content is chosen. */
const GOOD_LENGTH = 20;
/** Share of the running text a block must hold for the search to go down into it. 0.7, 0.8 and 0.9 gave the same on the sample pages. */
const MAIN_SHARE = 0.8;

/**
 * HTML, page or fragment, as lines with the way back to `source`.
 * Scripts and styles are never read; navigation, adverts and what stands outside the block that holds the text are marked `outside`.
 * Tables stay tables: a row is a line, its cells parted by tabs. Null where tags are nested deeper than any page nests them.
 */
export function readHtml(
  raw: string,
  source: string,
  from: number,
  head: DraftBuilder,
  via: Int32Array | null = null,
): { draft: Draft; meta: PageMeta } | null {
  const builder = head;
  const meta = new Map<string, string>();
  const nodes: Node[] = [{ parent: -1, name: "html", flaggedByTag: false, flaggedByClass: false, good: 0, inRows: 0 }];
  const open: number[] = [0];
  const lines: HtmlLine[] = [];
  const grids: Grid[] = [];
  const tables: OpenTable[] = [];
  let silent = 0;
  let depth = 0;
  let links = 0;
  let current: HtmlLine | null = null;
  let gap = 1;
  let title = false;
  let lastCode = 0x20;

  const endLine = (blank: boolean): void => {
    current = null;
    if (blank) gap = 1;
  };
  const startLine = (at: number): HtmlLine => {
    const node = open.at(-1) ?? 0;
    const table = tables.at(-1);
    const row = table?.grid.rows[table.row];
    const inCell = table !== undefined && row !== undefined && row.length > 0 && table.row >= 0;
    const name = nodes[node]?.name ?? "";
    const tag: LineMark["tag"] = /^h[1-6]$/.test(name)
      ? name === "h1"
        ? "title"
        : "heading"
      : name === "li" || name === "dd" || name === "dt"
        ? "item"
        : "text";
    const line: HtmlLine = {
      line: builder.open({ tag: title ? "doctitle" : tag, outside: title, gap, indent: false, grid: -1 }, at),
      node,
      letters: 0,
      linked: 0,
      stops: 0,
      cell: inCell && table !== undefined ? { table: table.index, row: table.row, cell: (row?.length ?? 1) - 1 } : null,
    };
    lines.push(line);
    gap = 0;
    lastCode = 0x20;
    return line;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) {
          parser.pause();
          return;
        }
        if (SILENT.has(name)) {
          silent++;
          return;
        }
        if (name === "title") {
          title = true;
          current = null;
          return;
        }
        if (name === "meta") {
          const key = (attributes.name ?? attributes.property ?? attributes["http-equiv"] ?? attributes.itemprop ?? "").toLowerCase();
          if (key !== "" && attributes.content !== undefined && !meta.has(key)) meta.set(key, attributes.content);
          return;
        }
        if (name === "link" && attributes.rel === "canonical" && attributes.href !== undefined) meta.set("canonical", attributes.href);
        if (name === "a") links++;
        if (name === "br") endLine(false);
        if (!BLOCKS.has(name)) return;
        endLine(true);
        if (name === "hr") return;
        const parent = open.at(-1) ?? 0;
        const above = nodes[parent];
        const label = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
        const container = name === "body" || name === "html" || name === "article" || name === "main";
        open.push(nodes.length);
        nodes.push({
          parent,
          name,
          flaggedByTag: (above?.flaggedByTag ?? false) || FURNITURE_TAGS.has(name),
          flaggedByClass: (above?.flaggedByClass ?? false) || (label.length > 1 && !container && FURNITURE_CLASS.test(label)),
          good: 0,
          inRows: 0,
        });
        if (name === "table") {
          const around = tables.at(-1);
          if (around !== undefined) around.nested = true;
          const grid: Grid = { rows: [] };
          grids.push(grid);
          tables.push({ grid, index: grids.length - 1, firstLine: lines.length, row: -1, nested: false });
        }
        const table = tables.at(-1);
        if (table !== undefined && name === "tr") {
          table.grid.rows.push([]);
          table.row = table.grid.rows.length - 1;
        }
        if (table !== undefined && (name === "td" || name === "th")) {
          if (table.row < 0) {
            table.grid.rows.push([]);
            table.row = 0;
          }
          table.grid.rows[table.row]?.push({
            header: name === "th" || nodes[parent]?.name === "thead",
            colspan: span(attributes.colspan),
            rowspan: span(attributes.rowspan),
          });
          current = startLine(parser.startIndex);
        }
      },
      ontext(data) {
        if (silent > 0) return;
        const at = parser.startIndex;
        const linear = parser.endIndex - at + 1 === data.length;
        if (!linear && data.length <= 2 && data.trim() === "" && current === null) return;
        if (current === null && data.trim() === "") {
          lastCode = 0x20;
          return;
        }
        if (current === null) current = startLine(at);
        const line = current;
        const put = (text: string, start: number): void => {
          if (text === "") return;
          line.line.chunks.push({ text, start, linear });
          line.letters += text.length;
          if (links > 0) line.linked += text.length;
          line.stops += text.match(STOP)?.length ?? 0;
          lastCode = text.charCodeAt(text.length - 1);
        };
        let done = 0;
        BLANKS.lastIndex = 0;
        for (let blank = BLANKS.exec(data); blank !== null; blank = BLANKS.exec(data)) {
          put(data.slice(done, blank.index), at + done);
          done = blank.index + blank[0].length;
          const next = done < data.length ? data.charCodeAt(done) : 0;
          const broken = blank[0].includes("\n") && (isWide(lastCode) || isWide(next));
          if (!broken && lastCode !== 0x20 && lastCode !== 0x3000 && /[ \t\n]/.test(blank[0])) {
            line.line.chunks.push({ text: " ", start: at + blank.index, linear: true });
            lastCode = 0x20;
          }
        }
        put(data.slice(done), at + done);
      },
      onclosetag(name) {
        depth--;
        if (SILENT.has(name)) {
          silent = Math.max(0, silent - 1);
          return;
        }
        if (name === "title") {
          title = false;
          endLine(true);
          return;
        }
        if (name === "a") links = Math.max(0, links - 1);
        if (!BLOCKS.has(name) || name === "hr") return;
        endLine(true);
        if (name === "table") {
          const table = tables.pop();
          if (table !== undefined) settleTable(table, lines, table.index);
        }
        for (let i = open.length - 1; i > 0; i--) {
          if (nodes[open[i] ?? 0]?.name === name) {
            open.length = i;
            break;
          }
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.write(source);
  if (depth > MAX_DEPTH) return null;
  parser.end();
  for (let table = tables.pop(); table !== undefined; table = tables.pop()) settleTable(table, lines, table.index);

  markOutside(lines, nodes);
  if (from > 0) for (const { line } of lines) shift(line, from);
  return { draft: builder.build(raw, grids, from + source.length, via), meta };
}

function shift(line: BuiltLine, by: number): void {
  line.at += by;
  for (const chunk of line.chunks) chunk.start += by;
}

const span = (value: string | undefined): number => {
  const number = Number.parseInt(value ?? "1", 10);
  return number >= 1 && number <= 100 ? number : 1;
};

/** A table of data gets one line a row; a table that only lays out the page is left as the lines of its cells. */
function settleTable(table: OpenTable, lines: readonly HtmlLine[], index: number): void {
  if (table.nested) return;
  const own = lines.slice(table.firstLine).filter((line) => line.cell !== null && line.cell.table === index);
  const rows = table.grid.rows.filter((row) => row.length > 0).length;
  const columns = table.grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  let letters = 0;
  let longest = 0;
  for (const line of own) {
    letters += line.letters;
    longest = Math.max(longest, line.letters);
  }
  const isData = rows >= 2 && columns >= 2 && letters > 0 && letters / Math.max(1, own.length) <= 30 && longest <= 200;
  if (!isData) return;
  let row = -1;
  let cell = -1;
  for (const line of own) {
    if (line.cell === null) continue;
    line.line.mark = { ...line.line.mark, tag: "row", grid: index, gap: row === -1 ? 1 : 0 };
    if (line.cell.row === row) line.line.joint = "\t";
    if (line.cell.row === row && line.cell.cell === cell) line.line.joint = " ";
    row = line.cell.row;
    cell = line.cell.cell;
  }
}

/** Chooses the block that holds the running text and marks every line outside it, and every line of furniture inside it. */
function markOutside(lines: readonly HtmlLine[], nodes: Node[]): void {
  const goodOf = (line: HtmlLine): number => {
    if (line.line.mark.outside || line.linked * 2 > line.letters) return 0;
    if (line.line.mark.tag === "row") return line.letters;
    return line.stops > 0 && line.letters >= GOOD_LENGTH ? line.letters : 0;
  };
  let plain = 0;
  let flagged = 0;
  for (const line of lines) {
    const node = nodes[line.node];
    if (node?.flaggedByTag) continue;
    if (node?.flaggedByClass) flagged += goodOf(line);
    else plain += goodOf(line);
  }
  const trustClasses = plain * 2 >= flagged;
  const isFurniture = (node: Node | undefined): boolean => node !== undefined && (node.flaggedByTag || (trustClasses && node.flaggedByClass));
  for (const line of lines) {
    const node = nodes[line.node];
    if (node === undefined || isFurniture(node)) continue;
    node.good += goodOf(line);
    if (line.line.mark.tag === "row") node.inRows += goodOf(line);
  }
  const children = new Map<number, number[]>();
  for (let i = nodes.length - 1; i > 0; i--) {
    const node = nodes[i];
    const parent = nodes[node?.parent ?? 0];
    if (node === undefined || parent === undefined) continue;
    parent.good += node.good;
    parent.inRows += node.inRows;
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [i]);
    else siblings.push(i);
  }
  let main = 0;
  for (;;) {
    const here: number = nodes[main]?.good ?? 0;
    const next: number | undefined = (children.get(main) ?? []).find((i) => {
      const child = nodes[i];
      return child !== undefined && child.good > 0 && child.good >= MAIN_SHARE * here && CONTAINERS.has(child.name);
    });
    // Into a table only where it lays out the page.
    if (next === undefined || (nodes[next]?.name === "table" && (nodes[next]?.inRows ?? 0) > 0)) break;
    main = next;
  }
  nameTitle(lines, nodes, main, isFurniture);
  const inside = new Uint8Array(nodes.length);
  inside[main] = 1;
  for (let i = main + 1; i < nodes.length; i++) inside[i] = inside[nodes[i]?.parent ?? 0] ?? 0;
  for (const line of lines) {
    const furniture = isFurniture(nodes[line.node]);
    const linkList = line.linked > 0 && line.linked * 10 > line.letters * 8 && line.letters < 60;
    const isTitle = line.line.mark.tag === "title" && !furniture;
    if (furniture || (linkList && !isTitle) || (inside[line.node] !== 1 && !isTitle)) line.line.mark = { ...line.line.mark, outside: true };
  }
}

/** A page without <h1> or <title>: the short line over the main block is its title, one whose class says so before others. */
function nameTitle(lines: readonly HtmlLine[], nodes: readonly Node[], main: number, isFurniture: (node: Node | undefined) => boolean): void {
  if (lines.some(({ line }) => line.mark.tag === "title" || line.mark.tag === "doctitle")) return;
  let best: HtmlLine | null = null;
  for (const line of lines) {
    if (line.node >= main && main > 0) break;
    const fits =
      line.letters >= 6 && line.letters <= 60 && line.linked * 2 < line.letters && !isFurniture(nodes[line.node]) && line.line.mark.tag !== "row";
    const text = line.line.chunks.map((chunk) => chunk.text).join("");
    if (fits && !/[。；]$/.test(text) && !/(?:时间|日期|来源|作者|编辑|位置)\s*[:：]|^\d{4}[-年/.]\d|^首页/.test(text)) best = line;
  }
  if (best !== null && main > 0) best.line.mark = { ...best.line.mark, tag: "title" };
}
