import type { EventKind } from "../../dataset/schema.ts";
import { lowerBound } from "../alliances/phrase.ts";
import { regionsIn } from "../alliances/scene.ts";
import type { ArticleContext } from "../context.ts";
import { isHere } from "../gazetteer/here.ts";
import type { RegionMention } from "../mention.ts";
import { matchesOf } from "../text.ts";
import { type Act, clauseStart, type EventRule, type EventScene, isPlanned, nameOf } from "./act.ts";
import { NATIONAL } from "./anniversaries.ts";
import type { EventDate } from "./calendar.ts";

/** What an area, or a way through one, is called by. */
export const AREA_END =
  "(?:园区|港区|新区|高新区|开发区|经开区|经济区|协作区|试验区|实验区|示范区|保税区|综保区|合作区|火炬区|自贸区|产业园|工业园|科技园|科技城|新城|片区|自治[州县旗]|机场|大桥|铁路|高铁|高速|水库|电站|口岸|码头|运河|航线|班列|专线)";
const AREA = new RegExp(`${AREA_END}$`);
const RULERS =
  "(?:国务院|中共中央|中央|国家(?:科委|科技部|商务部|发展改革委|发改委|计委)?|科技部|商务部|海关总署|农业部|民政部|[^，。；：、\\d]{0,8}?(?:省委|省政府|市委|市政府|自治区政府|人民政府))";
/** Of what began: it was set up, founded, begun. */
const BEGUN =
  "正式成立|宣告成立|挂牌成立|揭牌成立|批准设立|批准成立|批准建立|批准组建|批复设立|开始(?:建设|筹建|兴建|筹办|开发建设|规划建设|创建)|启动(?:开发)?建设|动工(?:建设|兴建)?|破土动工|开工建设|规划建设|开发建设|成立|设立|创立|创建|创办|建立|组建|始建|启建|兴建|兴办|开建|筹建|诞生|应运而生|奠基|起步|挂牌|揭牌|获批|升格|升级|晋升|通车|投运|建成|开通|启用|建[区县市州园旗]";
/** The words beside a date that tell a beginning, alone in their clause: 1991年3月正式成立，. What is set up behind them is told by other rules. */
const TOLD = new RegExp(`(?<verb>${BEGUN})(?=[，。；、）]|$|时[，。]|之?初[，。]|伊始|之时|的?时候|[以而]来|至今|起(?!步|草|点|来)|以后，)`, "g");
/** 成立于1990年3月: the date behind. */
const TOLD_BEFORE =
  /(?<verb>正式成立|批准设立|批准成立|成立|设立|创立|创建|创办|建立|组建|始建|启建|兴建|兴办|开建|筹建|诞生|奠基|起步|挂牌|获批|通车|投运|建成|开通|启用)于(?=(?:19|20)\d\d年)/g;
/** What may stand between the date and the verb beside who did it. */
const ADVERBS =
  /(?:正式|开始|又|才|便|即|就|也|已经?|先后|首次|率先|成功|宣告|独立|最早|单独|全面|在?(?:19|20)\d\d年|[上中下]旬|[春夏秋冬][天季]?|年?[底末初])+/g;
const BY = new RegExp(`(?:[由经获被]得?)?${RULERS}(?:、${RULERS})*(?:研究|联合|共同|决定|正式)*(?:批[准复]同?意?，?)?$`);
/** 其前身叫甲开发区，|组建于…: what it was before. */
const BEFORE_THAT = /前身(?:就?是|为|叫做?|系)(?<what>[^，。；：的\d（]{3,24}?(?:区|园|城|港))(?:（[^）]{1,16}）)?，$/;
/** 甲园（简称“乙”）自|1992年: what stands between a name and the date that follows it. */
const LEAD = /(?:（[^（）]{1,24}）)?(?:自|从|早?在|于|则|也|就|便|是|最早|即|自从|，)*$/;
const HEAD = /^(?:[^，。；：]{0,8}[，：]|据\p{Script=Han}{1,6}，)?(?:目前|其中|据悉|而|如今)?/u;
const PRIVATE = /公司|集团|企业|有限|[^业]厂|大学|学院|医院|银行|选手|先生|女士|协会|商会|[\d]|累计|一批|多[个家条]|各类|中$/;
/** It, the zone: what the sentence before or the article is about. */
const POINTS =
  /^(?:它|其|这[个座家片](?:园区|新区|开发区|高新区|经开区|县|市)?|该[园县市州区](?:区)?|园区|新区|开发区|高新区|经开区|自治[县州旗]|全[县区市州])$/;
/** How far from its date a verb may stand, in code units: the area and who granted it stand between. */
const FAR = 30;

/** 1991年3月成立, 由省政府2003年批准设立, 始建于1992年, 1987年建县: the beginning of a place, of an area or of a way, told with its date right beside the verb. */
export const beginnings: EventRule = (scene) => {
  const { words, sentence, calendar, index } = scene;
  if (!calendar.within(sentence.start, sentence.end)) return [];
  const acts: Act[] = [];
  const push = (subject: string | null, verb: string, date: EventDate, from: number, end: number) => {
    if (!subject) return;
    const name = `${subject}${verb.replace(/^(?:正式|宣告)(?=成立)/, "")}`;
    if (name.length < 5 || name.length > 50 || NATIONAL.test(name)) return;
    acts.push({
      kind: beginningOf(verb),
      name,
      date,
      place: null,
      start: Math.min(date.start, sentence.start + from),
      end: Math.max(date.end, sentence.start + end),
    });
  };
  for (const told of matchesOf(words, TOLD_BEFORE)) {
    const verb = told.groups!.verb!;
    const at = told.index + told[0].length;
    const date = calendar.at(sentence.start + at - 1, index) ?? calendar.at(sentence.start + at, index);
    if (!date || date.start < sentence.start + at - 1) continue;
    const from = clauseStart(words, told.index);
    push(subjectBefore(scene, from, told.index, verb), verb, date, from, at);
  }
  for (const told of matchesOf(words, TOLD)) {
    const verb = told.groups!.verb!;
    const date = calendar.at(sentence.start + told.index, index);
    if (!date || date.start < sentence.start || isPlanned(words, told.index)) continue;
    const gap = words.slice(date.end - sentence.start, told.index);
    if (gap.length > FAR || /[。；：]/.test(gap)) continue;
    const between = gap.replace(/^(?:[春夏秋冬][天季]?|年?[底末初]|[上中下]旬)?，/, "").replace(BY, "");
    const what = between.replace(ADVERBS, "").replace(BY, "");
    const dateAt = date.start - sentence.start;
    const clause = clauseStart(words, dateAt);
    if (what !== "") {
      if (POINTS.test(what)) push(pointedAt(scene, told.index - what.length), verb, date, dateAt, told.index + verb.length);
      else push(areaOf(scene, date.end - sentence.start + gap.indexOf(what), what), verb, date, dateAt, told.index + verb.length);
    } else
      push(
        subjectBefore(scene, clause, dateAt, verb) ?? (verb.startsWith("建") ? ofNextClause(scene, told.index) : null),
        verb,
        date,
        clause,
        told.index + verb.length,
      );
  }
  return acts;
};

export const beginningOf = (verb: string): EventKind =>
  /获批|升|批[准复]/.test(verb) ? "approval" : /通车|开通|建成|投|启用|通航|开工/.test(verb) ? "works" : "founding";

/** The name of the area that the words at `at` tell, or null where they tell anything else. */
function areaOf({ context, sentence }: EventScene, at: number, what: string): string | null {
  if (PRIVATE.test(what) || /[，、的在和与]/.test(what.slice(1)) || what.length > 24) return null;
  const [start, end] = [sentence.start + at, sentence.start + at + what.length];
  const places = regionsIn(context, start, end);
  const place = places.findLast((region) => region.end === end);
  if (place && place.start === start && place.value.by === "standin") return named(context, place);
  // 东道主甲高新区: what leads to a zone known by its name is no part of it.
  if (place && place.value.by !== "standin" && context.placeOf(place.value.region)?.kind === "zone") return nameOf(context, place.start, end);
  return place?.start === start || AREA.test(what) ? nameOf(context, start, end) : null;
}

/** Whose beginning the clause from `from` tells before its date or verb at `at`: of the area it names, else of the one the sentence is about, or the article. */
function subjectBefore(scene: EventScene, from: number, at: number, verb: string): string | null {
  const { words } = scene;
  const before = words.slice(from, at).replace(LEAD, "").replace(BY, "");
  const own = before.slice(HEAD.exec(before)![0].length);
  if (own !== "")
    return POINTS.test(own) ? pointedAt(scene, from + before.length - own.length) : areaOf(scene, from + before.length - own.length, own);
  const predecessor = BEFORE_THAT.exec(words.slice(0, from))?.groups?.what;
  if (predecessor) return predecessor;
  return OF_WORKS.test(verb) ? null : (ofSentence(scene, from) ?? ofArticle(scene));
}
/** What befalls a project as well as an area: of what is named beside it alone. */
const OF_WORKS = /动工|开工|通车|投运|建成|开通|启用|启动|挂牌|揭牌|开始建设|获批/;

/** 甲园地处…，|1992年设立: the area with which the sentence, or that before it, begins. */
export function ofSentence(scene: EventScene, from: number): string | null {
  const { context, sentence, index } = scene;
  for (const told of [from > 0 ? sentence : null, context.sentences[index - 1]]) {
    if (!told || sentence.block - told.block > 1) continue;
    const when = WHEN_AT_HEAD.exec(context.text.slice(told.start, told.end))?.[0].length ?? 0;
    const first = regionsIn(context, told.start, told.end)[0];
    const place = first && first.start - told.start - when <= NEAR_HEAD ? context.placeOf(first.value.region) : null;
    if (place && BEGINS.has(place.kind) && !isHere(place.id)) return place.name;
    const named = AREA_AT_HEAD.exec(context.text.slice(told.start, told.end))?.groups?.name;
    if (named) return named;
  }
  return null;
}
/** 从1992年建区起，|甲园…: the area that the clause behind begins with. */
function ofNextClause({ context, sentence, words }: EventScene, at: number): string | null {
  const comma = words.indexOf("，", at);
  const first = comma < 0 ? undefined : regionsIn(context, sentence.start + comma, sentence.end)[0];
  return first?.start === sentence.start + comma + 1 ? (context.placeOf(first.value.region)?.name ?? null) : null;
}

const BEGINS: ReadonlySet<string> = new Set(["zone", "county", "macro"]);
/** How far from its beginning a sentence may name what it is about, in code units: 目前，. */
const NEAR_HEAD = 3;
const WHEN_AT_HEAD = /^(?:早在|在|到)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?，?/;
const AREA_AT_HEAD = new RegExp(`^(?<name>[^，。；：、\\d“”的]{2,20}?${AREA_END})(?:（[^）]{1,24}）)?(?=地处|位于|坐落|是|由|[，始成]|$)`);

const ofArticle = ({ context }: EventScene): string | null => {
  const home = context.home ? context.placeOf(context.home) : null;
  return home && (home.kind === "zone" || home.kind === "county") && !isHere(home.id) ? home.name : null;
};

/** 该县1987年成立: of the place these words stand for. */
function pointedAt(scene: EventScene, at: number): string | null {
  const { context, sentence } = scene;
  const start = sentence.start + at;
  const region = context.regions[lowerBound(context.regions, (item) => item.start >= start)];
  return (region?.start === start && region.value.by === "standin" ? named(context, region) : null) ?? ofSentence(scene, at) ?? ofArticle(scene);
}

/** The name of the place mentioned; null where the page never names it. */
const named = (context: ArticleContext, { value: { region } }: RegionMention): string | null =>
  isHere(region) ? null : (context.placeOf(region)?.name ?? null);
