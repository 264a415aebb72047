import type { ArticleContext } from "../context.ts";
import type { EventDate } from "../events/calendar.ts";
import { charSet } from "../recognize/words.ts";
import { matchesOf } from "../text.ts";
import { insideTitle } from "./names.ts";
import { lowerBound } from "./phrase.ts";
import { type Claim, dateOf, type Rule, regionWithin, type Scene, timesIn } from "./scene.ts";

const VERB =
  /成立|揭牌|挂牌|[揭挂][的了]牌|启动|组建|创立|创建|创办|诞生|问世|设立|始于|发起|建立|[建办搭]起(?![重点步])|(?<=宣布|宣告|正式|签约|共同|联合|自愿)组成|结成|缔结(?!的)/g;
/** After the verb: not the act but the time since, the anniversary, a thing of the founding. */
const NOT_THE_ACT =
  /^(?:(?:不过|才)(?=[\d一二两三四五六七八九十])|以来|以后|之后|后|前|之前|之初|之际|初期|至今|的?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:周年|年|个月)|周年|契机|时间|背景|是|条件|方案|申请|章程|宣言|于民|事宜|资金|区|人|暨|了?[^，。]{0,6}(?:分会|办公室|专委会|工作组|秘书处|基金|委员会|党支部|党委|工作站))/;
const CEREMONY = /^(?:大会|仪式|会议|会)/;
const PLANNED =
  /拟|考虑|设想|(?<![大少])将(?!军|领)|计划|即将|有望|筹备|筹建|准备|争取|力争|探索|谋划|研究(?=[成组建设制])|推动|鼓励|支持|引导|建议|呼吁|倡导|酝酿|尚未|未能|没有|能否|是否|可以|应(?=[当该建成组由])|要(?=[加推建成组把抓])|适时|待|提出|明确|办法是|商定|约定|议定|^(?!.*[经获]).*同意$/;
const LAUNCHED = /启动/;

/** 该联盟2022年9月由襄阳高新区牵头，联合十堰等地高新区成立. */
const LED_TO = /^是?由[^，。；]{2,40}?(?:牵头|倡议|发起|主导)，?[^。；，]{0,80}$/;

const DATED = /^[”」』]?，(?:[（(][）)])?(?=[^，。；]*$)/;

/** Words allowed between a name and its verb: 联盟24日在香港正式成立, 联盟、技术转移联盟陆续组建. */
const BETWEEN =
  /^(?:[”」』）]|[（(][^（）()]{0,16}[）)]|(?:工作|合作|协调)?(?:制度|机制)|正式|签约|宣告|宣布|陆续|先后|相继|同时|同步|也|亦|随即|顺利|共同|联合|自愿|今天|今日|昨天|昨日|当天|当日|同日|日前|近日|近期|会上|现场|已|已经|于|便|就此|由此|就|隆重|应运而|在|是|应运|携手|召开|举行|举办|的|自|从){0,6}$/;

/** 正式成立, 宣告成立, 揭牌: what one only says of what has just been done. */
const DONE_NOW = /(?:正式|宣告|宣布)(?:成立|揭牌|启动|组建)$|揭牌$/;

/** X联盟（在济南）成立; 成立了X联盟; X联盟成立大会召开; 牵头建立X联席会议制度; 四市会商机制始于2013年2月; 拟成立X联盟, which founds nothing yet. */
export const foundings: Rule = (scene) => {
  const { words, sentence, references, context, topic } = scene;
  const claims: Claim[] = [];
  for (const match of matchesOf(words, VERB)) {
    const at = sentence.start + match.index;
    const after = words.slice(match.index + match[0].length);
    const ceremony = CEREMONY.exec(after);
    const since = /^以来/.test(after) ? sinceDate(scene, at) : /^不过|^才/.test(after) ? toldAfter(scene, at + match[0].length) : null;
    if ((NOT_THE_ACT.test(after) && !since) || insideTitle(context.text, at)) continue;
    const verbEnd = at + match[0].length;
    const clauseStart = lastMark(words, match.index) + sentence.start;
    const founded = new Set(foundedBefore(scene, at, clauseStart));
    if (founded.size === 0 && !ceremony) for (const cluster of foundedAfter(scene, verbEnd)) founded.add(cluster);
    // 甲协作区从哪里来？1998年，两省联合组建了|它: the one spoken of.
    if (founded.size === 0 && topic && scene.near && references.length === 0 && /^了?它(?![的们])/.test(after)) founded.add(topic);
    if (founded.size === 0 && match[0] === "始于" && topic && /(?:机制|会议|联盟|协作|合作)$/.test(words.slice(0, match.index))) founded.add(topic);
    if (founded.size === 0 && ceremony && references.length === 0 && topic && scene.near && clauseStart === at) founded.add(topic);
    if (founded.size === 0) continue;
    const clauseEnd = nextMark(words, match.index) + sentence.start;
    const lead = withoutNames(scene, clauseStart, at);
    const planned = PLANNED.test(lead.replace(/(?:旨在|围绕|根据)[^，。]*/g, "")) || /^(?:仪式|大会)?[^，。]{0,6}(?:将于|拟于|即将)/.test(after);
    // 成立大会5月6日在甲市召开: the day of the ceremony may stand behind it.
    const held = ceremony ? /^[^，。；]{0,40}?(?:召开|举行|举办)/.exec(after) : null;
    // 9月8日，甲论坛在乙市举行。台上还完成一件事：丙联盟正式成立: on the day its paragraph told.
    const near = DONE_NOW.test(words.slice(0, match.index + match[0].length)) ? 0 : null;
    const told = planned ? null : (since ?? dateOf(scene, verbEnd + (held?.[0].length ?? 0), near));
    const date = told?.recent && told.date.length < 7 ? null : told;
    const place =
      placeOfAct(scene.context, clauseStart, clauseEnd) ??
      placeOfAct(scene.context, sentence.start, clauseEnd) ??
      (date && date.start < sentence.start ? placeOfOccasion(scene, date.start) : null);
    for (const about of founded) {
      const [start, end] = [clauseStart, clauseEnd];
      claims.push({
        about,
        kind: "founded",
        date,
        planned,
        how: LAUNCHED.test(match[0]) ? "launched" : match[0] === "始于" ? "met" : "founded",
        start: date && date.start >= sentence.start ? Math.min(start, date.start) : start,
        end,
      });
      if (place && !planned) claims.push({ about, kind: "place", region: place, start, end });
    }
  }
  claims.push(...given(scene));
  return claims;
};

/** 新揭牌的3家是：甲联盟、乙联盟、丙联盟: told as new, though not when they were set up. */
const GIVEN = /(?:新?授牌|新成立|新组建|新揭牌|新发布)的?[^，。；：]{0,12}(?:分别)?(?:是|为|有|包括)[：:]?[“「]?$/;
/** 为甲联盟、乙联盟授牌; 甲联盟在现场授牌. */
const PLAQUE = /^[”」]?(?:在[^，。；：]{1,8})?(?:正式|现场|集中|同步)?(?:授牌|颁发牌匾)(?!的|后|仪式)/;

function given({ words, sentence, references, context: { text } }: Scene): Claim[] {
  if (!/牌|新[成组发]/.test(words)) return [];
  const claims: Claim[] = [];
  const isNext = (from: number, to: number): boolean => /^[”」』]?(?:[、和与及]|以及)[“「『]?$/.test(text.slice(from, to));
  for (let first = 0; first < references.length; first++) {
    let last = first;
    while (references[last + 1] && isNext(references[last]!.end, references[last + 1]!.start)) last++;
    const before = text.slice(Math.max(sentence.start, references[first]!.start - 30), references[first]!.start);
    const after = text.slice(references[last]!.end, references[last]!.end + 16);
    if (GIVEN.test(before) || (PLAQUE.test(after) && !PLANNED.test(before)))
      for (const { cluster, named, start, end } of references.slice(first, last + 1))
        if (named) claims.push({ about: cluster, kind: "founded", date: null, planned: false, how: "founded", start, end });
    first = last;
  }
  return claims;
}

/** Alliances that are the subject of a verb at `at`, with those listed before them: A联盟、B联盟陆续组建. */
function foundedBefore(scene: Scene, at: number, clauseStart: number) {
  const { references, context } = scene;
  const found = [];
  for (let index = references.length - 1; index >= 0; index--) {
    const reference = references[index]!;
    if (reference.end > at) continue;
    const ledBy = found.length === 0 && LED_TO.test(withoutTimes(scene, reference.end, at));
    // 甲乙发起的丙联盟，|今天（4月24日）|正式成立: its day stands between.
    const dated = found.length === 0 && DATED.test(withoutTimes(scene, reference.end, at)) && at - reference.end > 4;
    if (reference.start < clauseStart - 1 && !ledBy && !dated && !/^[”」』]?[、和与及]/.test(context.text.slice(reference.end, reference.end + 2)))
      break;
    const next = found.length > 0 ? references[index + 1]!.start : at;
    const gap = context.text.slice(reference.end, next);
    const bare = dated ? withoutTimes(scene, reference.end, next).replace(DATED, "") : withoutTimes(scene, reference.end, next);
    const fits = ledBy
      ? true
      : found.length > 0
        ? /^[”」』]?(?:[、和与及]|以及)[“「『]?$/.test(gap)
        : BETWEEN.test(bare.replace(/(?:在|于)[^，。；在]{1,20}$/, "").replace(/(?:(?<![一-龥])|^是)由[^，。；]{2,40}$/, ""));
    if (!fits) break;
    found.push(reference.cluster);
  }
  return found;
}

/** The words from `start` to `end` without the alliances named among them: 应 in 供应链联盟 is no plan. */
function withoutNames({ context: { text }, references }: Scene, start: number, end: number): string {
  let bare = "";
  let from = start;
  for (const reference of references) {
    if (reference.start < from || reference.end > end) continue;
    bare += text.slice(from, reference.start);
    from = reference.end;
  }
  return bare + text.slice(from, end);
}

/** The words from `start` to `end` without the dates among them. */
function withoutTimes({ context: { text, times } }: Scene, start: number, end: number): string {
  let bare = "";
  let from = start;
  for (let index = lowerBound(times, (time) => time.start >= start); index < times.length && times[index]!.end <= end; index++) {
    bare += text.slice(from, times[index]!.start);
    from = Math.max(from, times[index]!.end);
  }
  return bare + text.slice(from, end);
}

/** Alliances that are the object of a verb ending at `verbEnd`: 成立了A联盟和B联盟, 发起了这个联盟. */
function foundedAfter(scene: Scene, verbEnd: number) {
  const { references, context } = scene;
  const found = [];
  let from = verbEnd;
  for (const reference of references) {
    if (reference.start < verbEnd) continue;
    const gap = found.length > 0 ? context.text.slice(from, reference.start) : withoutTimes(scene, from, reference.start);
    const fits =
      found.length > 0
        ? /^[”」』]?(?:[、和与及]|以及)[“「『]?$/.test(gap)
        : /^(?:于(?=的))?(?:成立|组建|建立|设立|启动)?了?的?(?:[一首]个|全国首个|名为|这个|该|我国首个|国内首个|首个)?[“「『]?$/.test(gap);
    if (!fits) break;
    // 发起的联盟 is an attribute of it; 成立的联盟 founds it all the same.
    found.push(reference.cluster);
    from = reference.end;
  }
  return found;
}

/** What stands between a date and 成立以来, the name itself aside: 2021年5月联席会议|机制|建立以来, 自2021年10月|在百色|建立以来. */
const SINCE_GAP = /^(?:正式|共同|联合|发起|(?:工作|合作|协调)?(?:制度|机制)|在[^，。；、]{1,8}){0,3}$/;

/** 自2020年6月成立以来, 2021年5月联席会议机制建立以来: the date before the verb that ends before 以来. */
function sinceDate(scene: Scene, verbStart: number): EventDate | null {
  const { context, sentence } = scene;
  const time = timesIn(context, sentence.start, verbStart).at(-1);
  if (!time || !SINCE_GAP.test(withoutNames(scene, time.end, verbStart))) return null;
  const resolved = context.resolve(time);
  if (!resolved?.start || resolved.is === "unknown") return null;
  const year = resolved.start.endsWith("-01") && resolved.end?.endsWith("-12") ? resolved.start.slice(0, 4) : null;
  return { date: resolved.day ?? year ?? resolved.start, is: resolved.is, because: null, start: time.start, end: time.end, month: null };
}

/** 联盟挂牌不过两年——2021年4月22日，…: the day told behind the dash. */
function toldAfter({ context, sentence }: Scene, verbEnd: number): EventDate | null {
  const dash = /^[^，。；—]{2,8}——/.exec(context.text.slice(verbEnd, sentence.end));
  const time = dash && timesIn(context, verbEnd, sentence.end).find(({ start }) => start === verbEnd + dash[0].length);
  const resolved = time ? context.resolve(time) : null;
  if (!time || !resolved?.start || resolved.is === "unknown" || (!resolved.day && resolved.start !== resolved.end)) return null;
  return { date: resolved.day ?? resolved.start, is: resolved.is, because: null, start: time.start, end: time.end, month: null };
}

/** 在济南成立, 在盐城高新区召开: the place after 在 in the clause of the verb. */
export function placeOfAct(context: ArticleContext, clauseStart: number, clauseEnd: number): string | null {
  const clause = context.text.slice(clauseStart, clauseEnd);
  const found =
    /(?<!存|潜|内|现)在([^，。；在]{1,24}?)(?:揭牌|挂牌|正式|宣告|成立|启动|召开|举行|举办|组建|隆重|发布|公布|签署|签订|签约|印发|开幕|启幕|闭幕|落幕|开工|奠基|投产|竣工|投用|开建)/.exec(
      clause,
    );
  if (found) return siteWithin(context, clauseStart + found.index + 1, clauseStart + found.index + 1 + found[1]!.length);
  const behind = /(?:成立|揭牌|挂牌|诞生|创立|创办|召开|举行|举办|启动|签署|落户|问世)于(?=[^，。；\d])/.exec(clause);
  const at = behind ? clauseStart + behind.index + behind[0].length : clauseEnd;
  const region = regionWithin(context, at, clauseEnd);
  return region?.start === at ? region.region : null;
}

/** The place a span ends in or names; a province at the head of a venue's name (青海科技馆) tells the province only. */
function siteWithin(context: ArticleContext, start: number, end: number): string | null {
  const site = regionWithin(context, start, end);
  // 众人聚到甲县，联盟在这里成立: no place by itself.
  if (!site || /^(?:这里|当地)$/.test(context.text.slice(site.start, site.end))) return null;
  const place = context.placeOf(site.region);
  return place?.kind === "province" && site.end < end && !/^(?:11|12|31|50|81|82)/.test(site.region) ? null : site.region;
}

/** Where the occasion took place whose date stands at `at`: the sentence of the date tells. */
function placeOfOccasion({ context }: Scene, at: number): string | null {
  const sentence = context.sentences[lowerBound(context.sentences, (item) => item.end > at)];
  return sentence ? placeOfAct(context, sentence.start, sentence.end) : null;
}

/** 松江区提出并实施G60科创走廊构想: a corridor begins as a plan of one of its places. */
export const conceptions: Rule = (scene) => {
  const { words, sentence } = scene;
  const claims: Claim[] = [];
  for (const reference of scene.references) {
    if (reference.cluster.strength !== "corridor") continue;
    const at = reference.start - sentence.start;
    const before = /([^，。；、]{2,24}?)(?:率先|首次|首先)?(?:提出|倡议|谋划)(?:并实施|建设|了)?$/.exec(words.slice(0, at));
    const after = /^(?:的)?(?:战略)?(?:构想|设想|建设|概念|战略|规划)/.test(words.slice(reference.end - sentence.start));
    if (!before || !after) continue;
    const date = dateOf(scene, reference.start);
    const start = date && date.start >= sentence.start ? Math.min(date.start, sentence.start + before.index) : sentence.start + before.index;
    claims.push({ about: reference.cluster, kind: "founded", date, planned: date === null, how: "conceived", start, end: reference.end });
    const region = regionWithin(scene.context, sentence.start + before.index, reference.start);
    if (region) {
      const name = scene.context.placeOf(region.region)?.name ?? scene.context.text.slice(region.start, region.end);
      claims.push({
        about: reference.cluster,
        kind: "member",
        role: "lead",
        name,
        region: region.region,
        from: null,
        to: null,
        start: sentence.start + before.index,
        end: reference.end,
      });
    }
  }
  return claims;
};

const MARK = charSet("，。；！？,;：:");
function lastMark(words: string, at: number): number {
  for (let index = at - 1; index >= 0; index--) if (MARK[words.charCodeAt(index)] === 1) return index + 1;
  return 0;
}
function nextMark(words: string, at: number): number {
  for (let index = at; index < words.length; index++) if (MARK[words.charCodeAt(index)] === 1) return index;
  return words.length;
}
