import { applyEdits, type Draft, editsFor } from "./draft.ts";
import { signsOf } from "./signs.ts";

const ENTITIES: { [name: string]: string } = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  middot: "·",
  bull: "•",
  times: "×",
  deg: "°",
  permil: "‰",
  plusmn: "±",
  sup2: "²",
  sup3: "³",
};

/** What a scraper left of tags, entities, style sheets and scripts in a text that is no HTML. Never touches a bare `<` or `&`. */
const DEBRIS =
  /(?<sentence>[?？][!！][ \u3000]{0,4}[?？]\/(?:p|div|span|td|li|section)>)|(?<cut>[?？]?<?\/(?:p|div|span|td|tr|li|ul|section|strong|font)>)|(?<tag><(?:p|br|div|span|strong|em|b|i|u|a|img|font|td|tr|th|table|tbody|li|ul|ol|h[1-6]|section|figure|center|o:p|st1:\w{1,20})(?:\s[^<>\n]{0,600})?\s?\/?>)|&(?<name>[a-z]{2,6}[23]?);|&#(?<code>\d{1,6}|x[\da-fA-F]{1,5});|\p{Cf}+|(?:(?![\n\t])\p{Cc})+/gu;

/** Drops tags, entities and invisible characters left in running text, and closes the sentence that `?! ?/p>` stands for. */
export function dropDebris(draft: Draft): Draft {
  if (!signsOf(draft.clean).debris) return draft;
  return applyEdits(
    draft,
    editsFor(draft.clean, DEBRIS, "debris", (match) => {
      const groups = match.groups ?? {};
      if (groups.sentence !== undefined) return "。";
      // 12個?/p>: the stop and the bracket of the tag share a byte.
      if (groups.cut?.[0] === "?" && /[\u3400-\u9fff\d%％）”]/.test(draft.clean[match.index - 1] ?? "")) return "。";
      if (groups.name !== undefined) return ENTITIES[groups.name] ?? null;
      if (groups.code !== undefined) {
        const code = groups.code.startsWith("x") ? Number.parseInt(groups.code.slice(1), 16) : Number.parseInt(groups.code, 10);
        return code === 10 || code === 13
          ? " "
          : code >= 0x20 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
            ? String.fromCodePoint(code)
            : "";
      }
      return "";
    }),
  );
}
