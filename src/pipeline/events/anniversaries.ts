import { lowerBound } from "../alliances/phrase.ts";
import { parseCount } from "../alliances/scene.ts";
import type { ArticleContext } from "../context.ts";
import type { RegionMention } from "../mention.ts";
import { matchesOf } from "../text.ts";
import type { Act, EventRule } from "./act.ts";
import { nameOf } from "./act.ts";

const TURN =
  /(?<event>[^，。；：！]{2,40}?(?<verb>上升为(?:重大)?(?:国家|区域)(?:重大)?(?:发展)?战略|获批[^，。；：]{0,20}?|获准[^，。；：]{0,20}?|成立|设立|揭牌|挂牌|启动(?:建设)?|开通|通车|建[区市县校院州]|建成|实施|提出|创建|开发开放|组建|运行|开园))(?:以来)?(?:，今年(?:将)?(?:已|正好)?(?:迎来|是|满|已满)?)?第?(?<years>\d{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(?:周年|年)(?!来|度|间|计划|规划|级|前|后|期|以)/g;
const THIS_YEAR = /今年|本年|迎来|喜迎|庆祝|适逢|恰逢/;
/** Birthdays everyone keeps say nothing of the regions. */
export const NATIONAL =
  /中国共产党|建党|新中国|中华人民共和国|共和国|改革开放|抗日|抗战|解放军|建军|人民军队|红军|长征|回归|五四|辛亥|共青团|少先队|香港特别行政区|澳门特别行政区|全面抗战|世界反法西斯/;

/** 今年是长三角一体化上升为国家战略五周年 dates that turn five years before the article. The date is implied, its year alone. */
export const anniversaries: EventRule = ({ words, sentence, context }) => {
  if (!context.published || !THIS_YEAR.test(words)) return [];
  const acts: Act[] = [];
  const match = matchesOf(words, TURN).find((turn) => !NATIONAL.test(turn[0]));
  if (!match) return acts;
  const years = parseCount(match.groups!.years!);
  if (!years || years > 150) return acts;
  const start =
    match.index + (/^(?:[^，。；：]*?(?:今年也是|今年是|也是|正是|是|迎来|喜迎|庆祝|适逢|恰逢|作为))?/.exec(match.groups!.event!)?.[0].length ?? 0);
  const end = match.index + match.groups!.event!.length;
  const region =
    placeIn(context, sentence.start + start, sentence.start + end) ??
    (/^(?:获批|获准|成立|设立|建[区市县])/.test(words.slice(start)) ? placeIn(context, sentence.start, sentence.start + start) : null);
  if (!region) return acts;
  const subject = region.start < sentence.start + start ? (context.placeOf(region.value.region)?.name ?? "") : "";
  const year = String(Number(context.published.slice(0, 4)) - years);
  const verb = match.groups!.verb!;
  const spanEnd = sentence.start + match.index + match[0].length;
  acts.push({
    kind: /战略|实施|提出/.test(verb) ? "policy" : /获批|获准/.test(verb) ? "approval" : /通车|开通|建成/.test(verb) ? "works" : "founding",
    name: `${subject}${nameOf(context, sentence.start + start, sentence.start + end)}`,
    date: {
      date: year,
      is: "implied",
      because: `${match[0].slice(-8)}; published ${context.published}`,
      start: sentence.start + start,
      end: spanEnd,
      month: null,
    },
    place: null,
    start: sentence.start + start,
    end: spanEnd,
  });
  return acts;
};

function placeIn(context: ArticleContext, start: number, end: number): RegionMention | null {
  const { regions } = context;
  for (let index = lowerBound(regions, (region) => region.start >= start); index < regions.length && regions[index]!.end <= end; index++) {
    const region = regions[index]!;
    if (region.value.by !== "standin" && context.placeOf(region.value.region)?.kind !== "country") return region;
  }
  return null;
}
