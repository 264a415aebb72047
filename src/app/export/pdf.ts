/**
 * Sheets as PDF: vectors, and text that can be searched and copied, set in embedded fonts cut down to what is used.
 * Takes the SVG that compose.ts and render.ts make, not any SVG: groups, shapes, text, clips, and patterns of shapes.
 */
import { strToU8, zlibSync } from "fflate";
import { Parser } from "htmlparser2";
import type { Composed } from "./compose.ts";
import type { Font } from "./font.ts";
import { boldLine, fontsFor, isHeading, runsOf, settable, widthOf } from "./fonts.ts";
import { type Carried, pdfText } from "./state.ts";

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

function parseSvg(svg: string): { root: Element; byId: Map<string, Element> } {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const stack = [root];
  const byId = new Map<string, Element>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes: { ...attributes, ...styleOf(attributes.style) }, children: [], text: "" };
        stack.at(-1)?.children.push(element);
        stack.push(element);
        if (attributes.id) byId.set(attributes.id, element);
      },
      ontext(text) {
        const top = stack.at(-1);
        if (top) top.text += text;
      },
      onclosetag: () => void stack.pop(),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return { root: root.children[0] ?? root, byId };
}

const styleOf = (style: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (style ?? "").split(";").flatMap((rule) => {
      const cut = rule.indexOf(":");
      return cut < 0 ? [] : [[rule.slice(0, cut).trim(), rule.slice(cut + 1).trim()]];
    }),
  );

/** a b c d e f, as in SVG and PDF. */
type Matrix = readonly [number, number, number, number, number, number];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const numbers = (text: string): number[] => (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

function matrixOf(transform: string | undefined): Matrix {
  let matrix = IDENTITY;
  for (const [, kind, inside = ""] of (transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers(inside);
    const turn = (a * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    if (kind === "matrix") matrix = times(matrix, [a, b ?? 0, c, d, e, f]);
    else if (kind === "translate") matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0]);
    else if (kind === "scale") matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0]);
    else if (kind === "rotate")
      matrix = times(matrix, times(times([1, 0, 0, 1, b ?? 0, c], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -(b ?? 0), -c]));
  }
  return matrix;
}

const n = (value: number): string => String(Math.round(value * 1000) / 1000);

/** An arc of SVG as Bézier curves (SVG 1.1, F.6.5). */
function arc(x1: number, y1: number, rx0: number, ry0: number, turn: number, large: number, sweep: number, x2: number, y2: number): number[][] {
  if (rx0 === 0 || ry0 === 0 || (x1 === x2 && y1 === y2)) return [[x1, y1, x2, y2, x2, y2]];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const px = (cos * (x1 - x2)) / 2 + (sin * (y1 - y2)) / 2;
  const py = (-sin * (x1 - x2)) / 2 + (cos * (y1 - y2)) / 2;
  const grow = Math.sqrt(Math.max(1, (px * px) / (rx0 * rx0) + (py * py) / (ry0 * ry0)));
  const [rx, ry] = [Math.abs(rx0) * grow, Math.abs(ry0) * grow];
  const under = rx * rx * py * py + ry * ry * px * px;
  const root = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (rx * rx * ry * ry - under) / under));
  const [ox, oy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
  const [cx, cy] = [cos * ox - sin * oy + (x1 + x2) / 2, sin * ox + cos * oy + (y1 + y2) / 2];
  const from = Math.atan2((py - oy) / ry, (px - ox) / rx);
  let span = Math.atan2((-py - oy) / ry, (-px - ox) / rx) - from;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const step = span / parts;
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (a: number, b: number): [number, number] => [cx + cos * rx * a - sin * ry * b, cy + sin * rx * a + cos * ry * b];
  return Array.from({ length: parts }, (_, i) => {
    const [a, b] = [from + i * step, from + (i + 1) * step];
    return [
      ...at(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a)),
      ...at(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b)),
      ...at(Math.cos(b), Math.sin(b)),
    ];
  });
}

const TAKES: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Path data as PDF operators. */
export function pathOps(d: string): string {
  const out: string[] = [];
  let [x, y, startX, startY, handleX, handleY] = [0, 0, 0, 0, 0, 0];
  const curve = (...c: number[]) => {
    out.push(`${c.map(n).join(" ")} c`);
    [handleX = 0, handleY = 0, x = 0, y = 0] = c.slice(2);
  };
  for (const [, letter = "", inside = ""] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    let command = letter.toUpperCase();
    const absolute = letter === command;
    const takes = TAKES[command] ?? 0;
    const all = numbers(inside);
    if (command === "Z") {
      out.push("h");
      [x, y] = [startX, startY];
    }
    for (let i = 0; takes > 0 && i + takes <= all.length; i += takes) {
      const [baseX, baseY] = absolute ? [0, 0] : [x, y];
      const c = all.slice(i, i + takes);
      const p = command === "A" ? c : c.map((value, k) => value + (k % 2 === 0 ? baseX : baseY));
      const [a = 0, b = 0, e = 0, f = 0, g = 0, h = 0] = p;
      if (command === "A") {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, toX = 0, toY = 0] = c;
        for (const piece of arc(x, y, rx, ry, turn, large, sweep, toX + baseX, toY + baseY)) curve(...piece);
      } else if (command === "C") curve(a, b, e, f, g, h);
      else if (command === "S") curve(2 * x - handleX, 2 * y - handleY, a, b, e, f);
      else if (command === "Q") curve(x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), e + (2 / 3) * (a - e), f + (2 / 3) * (b - f), e, f);
      else {
        if (command === "H") x = a;
        else if (command === "V") y = (c[0] ?? 0) + baseY;
        else [x, y] = [a, b];
        out.push(`${n(x)} ${n(y)} ${command === "M" ? "m" : "l"}`);
        if (command === "M") {
          [startX, startY] = [x, y];
          // Further pairs are lines.
          command = "L";
        }
      }
      if (!"CS".includes(command)) [handleX, handleY] = [x, y];
    }
  }
  return out.join("\n");
}

/** The part of a circle's radius its handles are long. */
const ROUND = 0.5523;

function ellipseOps(cx: number, cy: number, rx: number, ry: number): string {
  const at = (a: number, b: number) => `${n(cx + a * rx)} ${n(cy + b * ry)}`;
  const side = (...c: [number, number, number, number, number, number]) => `${at(c[0], c[1])} ${at(c[2], c[3])} ${at(c[4], c[5])} c`;
  const k = ROUND;
  return [`${at(1, 0)} m`, side(1, k, k, 1, 0, 1), side(-k, 1, -1, k, -1, 0), side(-1, -k, -k, -1, 0, -1), side(k, -1, 1, -k, 1, 0), "h"].join("\n");
}

/** A shape's outline; null when the element has none. */
function outlineOf({ name, attributes }: Element): string | null {
  const of = (key: string) => Number.parseFloat(attributes[key] ?? "0");
  switch (name) {
    case "path":
      return pathOps(attributes.d ?? "");
    case "rect":
      return of("rx") > 0
        ? pathOps(
            `M${of("x") + of("rx")} ${of("y")}h${of("width") - 2 * of("rx")}a${of("rx")} ${of("rx")} 0 0 1 ${of("rx")} ${of("rx")}v${of("height") - 2 * of("rx")}a${of("rx")} ${of("rx")} 0 0 1 ${-of("rx")} ${of("rx")}h${2 * of("rx") - of("width")}a${of("rx")} ${of("rx")} 0 0 1 ${-of("rx")} ${-of("rx")}v${2 * of("rx") - of("height")}a${of("rx")} ${of("rx")} 0 0 1 ${of("rx")} ${-of("rx")}Z`,
          )
        : `${n(of("x"))} ${n(of("y"))} ${n(of("width"))} ${n(of("height"))} re`;
    case "circle":
      return ellipseOps(of("cx"), of("cy"), of("r"), of("r"));
    case "ellipse":
      return ellipseOps(of("cx"), of("cy"), of("rx"), of("ry"));
    case "line":
      return `${n(of("x1"))} ${n(of("y1"))} m\n${n(of("x2"))} ${n(of("y2"))} l`;
    case "polyline":
    case "polygon": {
      const points = numbers(attributes.points ?? "");
      const lines = Array.from(
        { length: points.length >> 1 },
        (_, i) => `${n(points[2 * i] ?? 0)} ${n(points[2 * i + 1] ?? 0)} ${i === 0 ? "m" : "l"}`,
      );
      return [...lines, ...(name === "polygon" ? ["h"] : [])].join("\n");
    }
    default:
      return null;
  }
}

/** Red, green, blue and strength, each 0 to 1. */
function colourOf(paint: string): readonly [number, number, number, number] {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(paint)?.[1];
  if (hex) {
    const full = hex.length < 6 ? [...hex].map((c) => c + c).join("") : hex;
    const part = (i: number) => Number.parseInt(full.slice(2 * i, 2 * i + 2), 16) / 255;
    return [part(0), part(1), part(2), full.length === 8 ? part(3) : 1];
  }
  const parts = /^rgba?\(/.test(paint) ? numbers(paint) : [];
  const [r = 0, g = 0, b = 0, a = 1] = parts;
  return paint === "white" ? [1, 1, 1, 1] : [r / 255, g / 255, b / 255, a];
}

interface Look {
  fill: string;
  stroke: string;
  opacity: number;
  size: number;
  weight: string;
  /** Set in the fonts of headings. */
  heading: boolean;
}

const FIRST_LOOK: Look = { fill: "#000", stroke: "none", opacity: 1, size: 12, weight: "400", heading: false };

/** Points of a CSS pixel. */
const POINT = 0.75;
const WIDTH = 1;
const CAPS: Record<string, number> = { butt: 0, round: 1, square: 2 };
const JOINS: Record<string, number> = { miter: 0, round: 1, bevel: 2 };
type Sheet = Pick<Composed, "svg" | "width" | "height">;

/** A page with the sheets that stand on it, one below the other, in CSS pixels. */
export interface Leaf {
  width: number;
  height: number;
  sheets: readonly Sheet[];
}

/** The PDF, its fonts fetched first: one picture, or the pages of a report. */
export async function pdfBytes(from: Sheet | readonly Leaf[], carried: Carried): Promise<Uint8Array<ArrayBuffer>> {
  const leaves = "svg" in from ? [leafOf(from)] : from;
  return pdfOf(leaves, carried, await fontsFor(leaves.flatMap(({ sheets }) => sheets.map(({ svg }) => svg)).join("")));
}

export const leafOf = (sheet: Sheet): Leaf => ({ width: sheet.width, height: sheet.height, sheets: [sheet] });

/** Throws when `fonts` is empty. A character that no font has is drawn as the first font's box. */
export function pdfOf(leaves: readonly Leaf[], carried: Carried, fonts: readonly Font[]): Uint8Array<ArrayBuffer> {
  /** Of the sheet being drawn. */
  let byId: ReadonlyMap<string, Element> = new Map();
  let language = "zh";
  let drawn = 0;
  const objects: (string | { dictionary: string; stream: Uint8Array })[] = [];
  /** The number of a new object. */
  const add = (object: (typeof objects)[number]): number => objects.push(object);
  const stream = (dictionary: string, bytes: Uint8Array): number => {
    const packed = zlibSync(bytes);
    return add({ dictionary: `${dictionary} /Filter /FlateDecode /Length ${packed.length}`, stream: packed });
  };
  const strengths = new Map<string, number>();
  const patterns = new Map<string, number>();
  const used = fonts.map(() => new Map<number, number>());

  const strength = (fill: number, stroke: number): string => {
    const key = `/ca ${n(fill)} /CA ${n(stroke)}`;
    if (!strengths.has(key)) strengths.set(key, strengths.size);
    return `/G${strengths.get(key)} gs`;
  };

  /** A pattern as seen where it is used: PDF counts its matrix from the page, SVG from the element. */
  const patternOf = (id: string, ctm: Matrix): string | null => {
    const element = byId.get(id);
    if (element?.name !== "pattern") return null;
    const key = `${drawn} ${id} ${ctm.map(n).join(" ")}`;
    let object = patterns.get(key);
    if (object === undefined) {
      const [w, h] = [Number(element.attributes.width), Number(element.attributes.height)];
      const inside = draw(element.children, IDENTITY, FIRST_LOOK);
      object = stream(
        `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${n(w)} ${n(h)}] /XStep ${n(w)} /YStep ${n(h)} /Matrix [${ctm.map(n).join(" ")}] /Resources <<>>`,
        strToU8(inside),
      );
      patterns.set(key, object);
    }
    return `P${object}`;
  };

  const colour = (paint: string, ctm: Matrix, stroking: boolean): string => {
    const id = /^url\(["']?#([^"')]+)/.exec(paint)?.[1];
    const pattern = id === undefined ? null : patternOf(id, ctm);
    if (pattern !== null) return stroking ? `/Pattern CS /${pattern} SCN` : `/Pattern cs /${pattern} scn`;
    return `${colourOf(paint).slice(0, 3).map(n).join(" ")} ${stroking ? "RG" : "rg"}`;
  };

  function textOps({ attributes, text, children }: Element, look: Look, ctm: Matrix, opacity: readonly [number, number]): string {
    const said = settable((text || children.map((child) => child.text).join("")).replace(/[\n\r\t]+/g, " "), fonts);
    const of = (key: string) => Number.parseFloat(attributes[key] ?? "0");
    const runs = runsOf(said, fonts, look.heading);
    const codes = [...said].map((letter) => letter.codePointAt(0) ?? 0);
    let at = 0;
    for (const { font, glyphs } of runs) for (const glyph of glyphs) used[font]?.set(glyph, codes[at++] ?? 0);
    const whole = runs.reduce((sum, run) => sum + widthOf(run, fonts, look.size), 0);
    const anchor = attributes["text-anchor"] ?? "start";
    let x = of("x") + of("dx") - (anchor === "middle" ? whole / 2 : anchor === "end" ? whole : 0);
    const y = of("y") + of("dy");
    const shown = runs.map((run) => {
      const hex = run.glyphs.map((glyph) => glyph.toString(16).padStart(4, "0")).join("");
      const ops = `/F${run.font} ${n(look.size)} Tf 1 0 0 -1 ${n(x)} ${n(y)} Tm <${hex}> Tj`;
      x += widthOf(run, fonts, look.size);
      return { ops, line: boldLine(run, fonts, look.weight, look.size) };
    });
    const set = shown.map(({ ops }) => ops).join("\n");
    // Drawn beneath the letters, and not to be found twice.
    const halo =
      look.stroke === "none"
        ? ""
        : `${colour(look.stroke, ctm, true)} ${n(of("stroke-width") || WIDTH)} w 1 j\n/Span << /ActualText <feff> >> BDC\nBT 1 Tr\n${set}\nET\nEMC`;
    if (look.fill === "none") return halo;
    const bold = shown.some(({ line }) => line > 0);
    const letters = [
      colour(look.fill, ctm, false),
      bold ? colour(look.fill, ctm, true) : "",
      "BT",
      ...shown.map(({ ops, line }) => `${line > 0 ? `${n(line)} w 2 Tr` : "0 Tr"}\n${ops}`),
      "ET",
    ]
      .filter(Boolean)
      .join("\n");
    return [strength(...opacity), halo, letters].filter(Boolean).join("\n");
  }

  function draw(elements: readonly Element[], ctm: Matrix, above: Look): string {
    const out: string[] = [];
    for (const element of elements) {
      const { name, attributes } = element;
      if (["title", "desc", "metadata", "defs", "style", "clipPath", "pattern"].includes(name)) continue;
      const own = matrixOf(attributes.transform);
      const here = times(ctm, own);
      const look: Look = {
        fill: attributes.fill ?? above.fill,
        stroke: attributes.stroke ?? above.stroke,
        opacity: above.opacity * Number(attributes.opacity ?? 1),
        size: Number.parseFloat(attributes["font-size"] ?? String(above.size)),
        weight: attributes["font-weight"] ?? above.weight,
        heading: attributes["font-family"] === undefined ? above.heading : isHeading(attributes["font-family"]),
      };
      const clip = /#([^"')]+)/.exec(attributes["clip-path"] ?? "")?.[1];
      const clipped = (clip === undefined ? [] : (byId.get(clip)?.children ?? [])).map(outlineOf).filter((ops) => ops !== null);
      const before = [
        own === IDENTITY ? "" : `${own.map((value) => String(Math.round(value * 1e6) / 1e6)).join(" ")} cm`,
        ...clipped.map((ops) => `${ops}\nW n`),
      ];
      const opacity = (kind: "fill" | "stroke") => look.opacity * Number(attributes[`${kind}-opacity`] ?? 1) * colourOf(look[kind])[3];
      let ops = "";
      if (name === "g" || name === "svg") ops = draw(element.children, here, look);
      else if (name === "text") ops = textOps(element, look, here, [opacity("fill"), opacity("stroke")]);
      else {
        const outline = outlineOf(element);
        const fills = look.fill !== "none" && look.fill !== "transparent";
        const strokes = look.stroke !== "none" && look.stroke !== "transparent" && Number(attributes["stroke-width"] ?? WIDTH) > 0;
        if (outline === null || outline === "" || !(fills || strokes)) continue;
        ops = [
          strength(opacity("fill"), opacity("stroke")),
          fills ? colour(look.fill, here, false) : "",
          strokes
            ? `${colour(look.stroke, here, true)} ${n(Number.parseFloat(attributes["stroke-width"] ?? String(WIDTH)))} w ${CAPS[attributes["stroke-linecap"] ?? "butt"] ?? 0} J ${JOINS[attributes["stroke-linejoin"] ?? "miter"] ?? 0} j [${numbers(
                attributes["stroke-dasharray"] ?? "",
              )
                .map(n)
                .join(" ")}] 0 d`
            : "",
          outline,
          fills && strokes ? "B" : fills ? "f" : "S",
        ]
          .filter(Boolean)
          .join("\n");
      }
      if (ops !== "") out.push(["q", ...before, ops, "Q"].filter(Boolean).join("\n"));
    }
    return out.join("\n");
  }

  const contents = leaves.map(({ height, sheets }) => {
    let top = height * POINT;
    const parts = sheets.map((sheet) => {
      const { root, byId: ids } = parseSvg(sheet.svg);
      byId = ids;
      drawn++;
      language = root.attributes["xml:lang"] ?? language;
      const [, , boxWidth = sheet.width] = numbers(root.attributes.viewBox ?? "");
      const scale = (sheet.width * POINT) / boxWidth;
      // Down is up in PDF.
      const whole: Matrix = [scale, 0, 0, -scale, 0, top];
      top -= sheet.height * POINT;
      return `q\n${whole.map((value) => String(Math.round(value * 1e6) / 1e6)).join(" ")} cm\n${draw(root.children, whole, FIRST_LOOK)}\nQ`;
    });
    return stream("", strToU8(parts.join("\n")));
  });
  const fontObjects = fonts.flatMap((font, i) => (used[i]!.size === 0 ? [] : [[i, embed(font, used[i]!, i, add, stream)] as const]));
  const resources = add(
    `<< ${[
      `/Font << ${fontObjects.map(([i, object]) => `/F${i} ${object} 0 R`).join(" ")} >>`,
      `/ExtGState << ${[...strengths].map(([dictionary, i]) => `/G${i} << ${dictionary} >>`).join(" ")} >>`,
      `/Pattern << ${[...patterns.values()].map((object) => `/P${object} ${object} 0 R`).join(" ")} >>`,
    ].join(" ")} >>`,
  );
  const pages = objects.length + leaves.length + 1;
  const kids = leaves.map(({ width, height }, i) =>
    add(
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${n(width * POINT)} ${n(height * POINT)}] /Resources ${resources} 0 R /Contents ${contents[i]} 0 R >>`,
    ),
  );
  add(`<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`);
  const catalog = add(
    `<< /Type /Catalog /Pages ${pages} 0 R /Lang (${language.replace(/[^\w-]/g, "")}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = add(`<< /Title ${pdfText(carried.title)} /Creator (Yutu) /Keywords ${pdfText(JSON.stringify({ yutu: 1, ...carried }))} >>`);
  return write(objects, catalog, info);
}

/** A composite font with the glyphs used, their widths, and the way back to characters. Gives its object's number. */
function embed(
  font: Font,
  used: ReadonlyMap<number, number>,
  i: number,
  add: (object: string) => number,
  stream: (dictionary: string, bytes: Uint8Array) => number,
): number {
  const units = (value: number) => Math.round((value * 1000) / font.em);
  const name = `YUTU${String.fromCharCode(65 + i)}A+${font.heading ? "NotoSerif-Bold" : "NotoSans"}`;
  const glyphs = [...used.keys()].sort((a, b) => a - b);
  const file = font.subset(new Set(glyphs));
  const program = stream(`/Length1 ${file.length}`, file);
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${font.box.map(units).join(" ")}] /ItalicAngle 0 /Ascent ${units(font.ascent)} /Descent ${units(font.descent)} /CapHeight ${units(font.ascent)} /StemV 80 /FontFile2 ${program} 0 R >>`,
  );
  const widths = glyphs.map((glyph) => `${glyph} [${units(font.advance(glyph))}]`).join(" ");
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  const hex = (value: number) => value.toString(16).padStart(4, "0");
  const utf16 = (code: number) =>
    [...String.fromCodePoint(code)].flatMap((c) => Array.from({ length: c.length }, (_, k) => hex(c.charCodeAt(k)))).join("");
  const pairs = glyphs.map((glyph) => `<${hex(glyph)}> <${utf16(used.get(glyph) ?? 0)}>`);
  const chunks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, k) => pairs.slice(k * 100, k * 100 + 100));
  const toUnicode = stream(
    "",
    strToU8(
      [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
        ...chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join("\n")}\nendbfchar`),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
      ].join("\n"),
    ),
  );
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
}

/** The file: header, objects, where each stands, trailer. */
function write(objects: readonly (string | { dictionary: string; stream: Uint8Array })[], catalog: number, info: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const put = (bytes: Uint8Array) => {
    pieces.push(bytes);
    size += bytes.length;
  };
  const say = (text: string) => put(strToU8(text, true));
  say("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  const places = objects.map((object, i) => {
    const place = size;
    say(`${i + 1} 0 obj\n`);
    if (typeof object === "string") say(object);
    else {
      say(`<< ${object.dictionary} >>\nstream\n`);
      put(object.stream);
      say("\nendstream");
    }
    say("\nendobj\n");
    return place;
  });
  const start = size;
  say(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  const file = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}
