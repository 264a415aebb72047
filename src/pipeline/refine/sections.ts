import type { Span } from "../../dataset/schema.ts";
import type { RegionMention } from "../mention.ts";
import { UNKNOWN } from "../recognize/region.ts";
import type { Block } from "../text.ts";

/** A stretch of an article under a heading that names one place: 【信阳】, 一、长春高新区, ◆ 扬州：五年“双招双引”交卷. */
export interface Section extends Span {
  region: string;
}

const NUMBERED = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?/;
const MARKS = /^(?:[【〔[「（(◆●■▲△▶★※◎○·•*#\s—-]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．])*/;
/** What may stand behind the place, so that the heading is called by it. */
const CALLED = /^(?:方面|板块|篇)?(?:$|[】〕\]」）)：:｜|—·\s])/;

/** What a heading begins with: headings of one rank begin alike. */
const rankOf = (words: string): string => (NUMBERED.test(words) ? "一" : /^[【〔[「◆●■▲△▶★※]/.test(words) ? words[0]! : "");

/** Sections in order. One ends at the next heading of its rank, at a numbered one, or where the article does. */
export function sectionsOf(text: string, blocks: readonly Block[], mentions: readonly RegionMention[]): Section[] {
  const sections: Section[] = [];
  let open: (Section & { rank: string }) | null = null;
  let at = 0;
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    const words = text.slice(block.start, block.end);
    const name = block.start + MARKS.exec(words)![0].length;
    while (at < mentions.length && mentions[at]!.start < name) at++;
    const mention = at < mentions.length && mentions[at]!.start === name ? mentions[at]! : null;
    const rank = rankOf(words);
    const places = mention !== null && mention.value.by !== "standin" && CALLED.test(text.slice(mention.end, block.end));
    if (open && (places || rank === "一" || (rank === open.rank && !/[？?]$/.test(words)))) {
      sections.push({ start: open.start, end: block.start, region: open.region });
      open = null;
    }
    if (places && mention.value.region !== UNKNOWN) open = { start: block.start, end: text.length, region: mention.value.region, rank };
  }
  if (open) sections.push({ start: open.start, end: open.end, region: open.region });
  return sections;
}

/** The section a place of the text lies in, for places asked in text order. */
export function sectionReader(sections: readonly Section[]): (at: number) => Section | null {
  let next = 0;
  return (at) => {
    while (next < sections.length && sections[next]!.end <= at) next++;
    const section = sections[next];
    return section && section.start <= at ? section : null;
  };
}
