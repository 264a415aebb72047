/** A sheet's words as outlines, for programs that have no fonts: the same letters as in the PDF, on every machine. */
import type { Font } from "./font.ts";
import { boldLine, isHeading, runsOf, settable, widthOf } from "./fonts.ts";

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const plainOf = (text: string): string => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

/** The SVG of compose.ts with every `<text>` a `<path>`. */
export const outlined = (svg: string, fonts: readonly Font[]): string =>
  svg.replace(/<text([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, words: string) => {
    const of = (name: string): string | undefined =>
      new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? new RegExp(`[";]\\s*${name}:([^;"]*)`).exec(attributes)?.[1];
    const number = (name: string, absent = 0) => Number.parseFloat(of(name) ?? String(absent));
    const size = number("font-size", 12);
    const runs = runsOf(settable(plainOf(words), fonts), fonts, isHeading(of("font-family")));
    const whole = runs.reduce((sum, run) => sum + widthOf(run, fonts, size), 0);
    const anchor = of("text-anchor");
    let x = number("x") + number("dx") - (anchor === "middle" ? whole / 2 : anchor === "end" ? whole : 0);
    const y = number("y") + number("dy");
    const kept = attributes.replace(/ (?:x|y|dx|dy|style|text-anchor|font-(?:size|family|weight)|xml:space)="[^"]*"/g, "");
    const [fill = "#000", stroke] = [of("fill"), of("stroke")];
    return runs
      .map((run) => {
        const font = fonts[run.font];
        if (!font) return "";
        const scale = size / font.em;
        const shapes = run.glyphs
          .map((glyph) => {
            const shape = font
              .outline(glyph)
              .map(
                ({ letter, points }) => letter + points.map((value, i) => (i % 2 === 0 ? x + value * scale : y - value * scale).toFixed(2)).join(" "),
              );
            x += font.advance(glyph) * scale;
            return shape.join("");
          })
          .join("");
        if (shapes === "") return "";
        const line = boldLine(run, fonts, of("font-weight"), size);
        const halo = stroke === undefined || stroke === "none" ? "" : `<path${kept} d="${shapes}"/>`;
        const letters = kept.replace(/ (?:stroke|paint-order)[\w-]*="[^"]*"/g, "");
        return `${halo}<path${letters}${line === 0 ? "" : ` stroke="${fill}" stroke-width="${line.toFixed(2)}"`} d="${shapes}"/>`;
      })
      .join("");
  });
