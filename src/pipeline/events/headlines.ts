import type { ArticleContext } from "../context.ts";
import type { Part } from "../text.ts";
import { type Act, nameOf } from "./act.ts";
import type { Calendar } from "./calendar.ts";

const VISITED = /会见|会晤|调研|考察|视察|巡林|巡河|走访|慰问|督导|看望|把脉|植树/;
const OFFICIAL = /书记|[市省县区]长|主席|主任|领导|调研组|考察团|代表团|政协|人大|[市省县区]委/;
const TRANSCRIPT = /(?<name>[\p{Script=Han}\d“”（）]{4,40}?(?:新闻发布会|发布会|通气会|吹风会|座谈会))(?:文字)?(?:实录|直播)?$/u;
/** How far into the article its first day may stand. */
const LEAD = 160;

/**
 * What only the headline calls by its name: an official's visit whose report begins with the day and goes on in other words, and the transcript of a press
 * conference. Used where the sentences gave no event of that day.
 */
export function headlines(part: Part, context: ArticleContext, calendar: Calendar, acts: readonly Act[]): Act[] {
  const headline = part.meta?.title?.trim() ?? "";
  const transcript = /会(?:文字)?(?:实录|直播)?$/.test(headline) ? TRANSCRIPT.exec(headline) : null;
  const speakers = /(?:发布人|主持人)：[^\n]+/.exec(context.text);
  if (transcript && speakers && context.published?.length === 10 && acts.length === 0) {
    const [start, end] = [speakers.index, speakers.index + speakers[0].length];
    return [
      {
        kind: "briefing",
        name: transcript.groups!.name!,
        date: { date: context.published, is: "implied", because: `published ${context.published}`, start, end, month: null },
        place: context.home,
        start,
        end,
      },
    ];
  }
  const title = part.blocks?.[0]?.kind === "title" ? part.blocks[0] : null;
  if (!title) return [];
  const words = context.text.slice(title.start, title.end);
  const day = calendar.within(title.end, title.end + LEAD);
  if (!day || day.date.length < 10 || acts.length > 0) return [];
  let from = title.start;
  for (const piece of words.split(/[\s　]+/)) {
    const start = context.text.indexOf(piece, from);
    from = start + piece.length;
    if (!VISITED.test(piece) || !OFFICIAL.test(piece) || piece.length > 30) continue;
    const name = nameOf(context, start, from);
    return [
      {
        kind: /植树/.test(piece) ? "activity" : "visit",
        name,
        date: { ...day, is: "implied", because: day.because ?? "day of the article's first sentences" },
        place: context.home,
        start,
        end: from,
      },
    ];
  }
  return [];
}
