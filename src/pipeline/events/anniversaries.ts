import { lowerBound } from "../alliances/phrase.ts";
import type { ArticleContext } from "../context.ts";
import { countOf } from "../count.ts";
import type { RegionMention } from "../mention.ts";
import { matchesOf } from "../text.ts";
import { type Act, type EventRule, type EventScene, isPlanned, nameOf } from "./act.ts";

const TURN =
  /(?<event>[^，。；：！]{2,40}?(?<verb>上升为(?:重大)?(?:国家|区域)(?:重大)?(?:发展)?战略|获批[^，。；：]{0,20}?|获准[^，。；：]{0,20}?|成立|设立|揭牌|挂牌|启动(?:建设)?|开通|通车|建[区市县校院州]|建成|实施|提出|创建|开发开放|组建|运行|开园))(?:以来)?(?:，今年(?:将)?(?:已|正好)?(?:迎来|是|满|已满)?)?第?(?<years>\d{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(?:周年|年)(?!来|度|间|计划|规划|级|前|后|期|以)/g;
const THIS_YEAR = /今年|本年|迎来|喜迎|庆祝|适逢|恰逢/;
/** Birthdays everyone keeps say nothing of the regions. */
export const NATIONAL =
  /中国共产党|建党|新中国|中华人民共和国|共和国|改革开放|抗日|抗战|解放军|建军|人民军队|红军|长征|回归|五四|辛亥|共青团|少先队|香港特别行政区|澳门特别行政区|全面抗战|世界反法西斯/;

/** 今年是长三角一体化上升为国家战略五周年 dates that turn five years before the article. The date is implied, its year alone. */
export const anniversaries: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const kept = /周年|华诞|岁/.test(words) ? birthday(scene) : null;
  const acts: Act[] = kept ? [kept] : [];
  if (!context.published || !THIS_YEAR.test(words)) return acts;
  const match = matchesOf(words, TURN).find((turn) => !NATIONAL.test(turn[0]));
  if (!match) return acts;
  const years = countOf(match.groups!.years!);
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

const BIRTHDAY =
  /(?<who>[^，。；：、]{2,24}?)(?:迎来|喜迎|庆祝|欢庆|迎)了?(?:(?:建[县州区市省园]|成立|设立|建立|挂牌)(?:的)?(?<years>\d{1,3}|[一二三四五六七八九十]{1,3})周年(?:纪念日|庆典|庆祝活动|华诞)?|(?<age>\d{1,3}|[一二三四五六七八九十]{1,3})(?:周?岁(?:的?生日|华诞)|周年(?:庆|华诞|生日|纪念日)))(?=[，。；！]|$)/;
/** 6月9日，甲自治县迎来成立30周年: kept on its day. */
function birthday(scene: EventScene): Act | null {
  const { words, sentence, context, calendar, index } = scene;
  const match = BIRTHDAY.exec(words);
  if (!match || NATIONAL.test(match[0])) return null;
  const { who, years, age } = match.groups!;
  const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
  const date = calendar.at(start + who!.length, index);
  const place = placeIn(context, start, start + who!.length);
  if (date?.date.length !== 10 || date.start < sentence.start || !place || /[将要]$/.test(who!) || isPlanned(words, match.index + who!.length + 1))
    return null;
  const name = nameOf(context, Math.max(start, date.end), start + who!.length);
  return {
    kind: "activity",
    name: `${name}成立${years ?? age}周年`,
    date,
    place: place.value.region,
    start: Math.min(date.start, start),
    end,
  };
}

function placeIn(context: ArticleContext, start: number, end: number): RegionMention | null {
  const { regions } = context;
  for (let index = lowerBound(regions, (region) => region.start >= start); index < regions.length && regions[index]!.end <= end; index++) {
    const region = regions[index]!;
    if (region.value.by !== "standin" && context.placeOf(region.value.region)?.kind !== "country") return region;
  }
  return null;
}
