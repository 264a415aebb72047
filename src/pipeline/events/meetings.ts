import type { EventKind } from "../../dataset/schema.ts";
import { placeOfAct } from "../alliances/founding.ts";
import { insideTitle } from "../alliances/names.ts";
import { phraseStart } from "../alliances/phrase.ts";
import { namesPlace, timesIn } from "../alliances/scene.ts";
import { matchesOf } from "../text.ts";
import { type Act, clauseStart, dated, type EventRule, type EventScene, isCoarse, isPlanned, nameOf, type Reach, tellsOtherDay } from "./act.ts";

const HEADS =
  /论坛|峰会|大会|年会|座谈会|研讨会|推介会|发布会|会商会|联席会议|对接会|洽谈会|交流会|推进会|推动会|动员会|恳谈会|博览会|展览会|交易会|展销会|(?:(?<![赌微淄])[一-龥]博(?!会[议展员客所馆])|农高|[广高农科药]交|服贸|糖酒|[投西兰厦津渝海]洽|旅发)会|通气会|吹风会|通报会|说明会|现场会|协调会|部署会|分析会|调度会|圆桌会|展示会|评审会|答辩会|会晤|全会|例会|工作会(?!议)|会议|(?:第[一二三四五六七八九十\d]{1,3}|首)[届次](?:全体)?(?:理事会议?|联席会(?!议)|碰头会|执委会)|年度理事会|联席会(?!议)|碰头会|务虚会|(?:签约|启动|揭牌|开工|奠基|颁奖|授牌|通车|竣工|投产|开园|首发|发车|开船|入列)(?:仪式|典礼)|大赛|挑战赛|运动会|马拉松|[文艺旅购采电美服音戏读]\S节|(?:冰雪|啤酒|葡萄酒|樱花|桃花|梨花|油菜花|牡丹|荷花|菊花|赏花|龙舟|泼水|丰收|年货|灯会|风筝|动漫|时装|茶叶|消费)节|[特巡联书车画航]展(?=[^，。；]{0,24}(?:开展|开幕|举[行办]|启幕))|沙龙|开幕式|招商会|签约会|成就展|(?:集中开工|集中签约|启动|揭牌|开幕|发布|推介|招商|对接|主题|系列)活动/g;
const KINDS: [RegExp, EventKind][] = [
  [/(?:新闻)?发布会|通气会|吹风会|通报会/, "briefing"],
  [/成立大会|揭牌/, "founding"],
  [/签约/, "signing"],
  [/启动仪式|首发|发车/, "launch"],
  [/开工|奠基|通车|竣工|投产|开园/, "works"],
  [/颁奖|授牌/, "award"],
  [/赛$|节$|展$|活动$|运动会|马拉松/, "activity"],
  [/(?:代表大会|人大|政协).*会议/, "meeting"],
  [/座谈会|联席会议|会商会|论坛|峰会|年会|研讨会|推介会|对接会|洽谈会|交流会|恳谈会|博览会|展览会|交易会|沙龙|大会|市长会议|圆桌会/, "forum"],
];
const HELD_AFTER =
  /^(?:[（(][^（）()]{1,16}[）)]|[^，。；、在于的上]{1,8}(?:专场|分会场|分论坛))?[”」]?(?<gap>[^。；！？]{0,44}?)(?<verb>召开|举行|举办|开幕|启幕|闭幕|落幕|落下帷幕|圆满收官|收官|收场|谢幕|拉开帷幕|拉开序幕|揭幕|(?:鸣枪|鸣笛)*(?:开跑|起跑|开赛|开锣)|开展(?=[，。；]|$)|启动(?=[，。；]|$)|[又再]开一场|开到了?|开了(?=[，。；]|$)|开完|办完|移师|开会(?!员)|(?<![敞打公离分张展铺拉召避散推放抛解传盛绽盘移炸])开(?=[，。；]|$))/;
const HELD_BEFORE =
  /(?:召开|举行|举办|主办|组织召开|组织举办|承办|开启|启幕|开幕|(?<![展召张离公])开(?=[了过])|(?<![承主举协创兴申筹停开])办(?=[了过])|迎来)(?<of>[了过]|的(?:还|也)?(?:有|是|包括)|的)?(?:今年的?|本年度的?)?(?:全国|全省|全市)?(?:一场|首场|首次)?[“「]?$/;
const TELLS =
  /^(?:[（(][^（）()]{1,16}[）)])?[”」]?(?:上?透露|上?披露|上?介绍|上?通报|上?获悉|上?传来|上?宣布|(?:当天|当日|首次|就|还){0,2}提出|上?发布|要求推动|部署|作出|指出|强调|明确)/;
const AT_IT = /^[”」]?上/;
const ON_ITS_DAY = /[日天](?:[上下]午|晚上?|当晚|中午)?(?:举行|召开|举办)?的[“「]?$/;
/** 市长们出席X会议，并签署…: those who were there tell that it was held. */
const ATTENDED = /(?:出席|参加|列席|现身|亮相|做客)了?(?<of>)[“「]?$/;
const NAMED = /(?:名叫|名为|叫做|主题为|题为)[“「]?$/;
const HABIT = /连续|每年|历届|历年|多次|累计|定期|已成功|先后举办|共举办|往届|贯彻|学习|传达|落实|按照|根据|围绕.{0,4}精神/;
const NOT_AFTER =
  /^(?:(?:召开|举办|举行)?[\d一二两三四五六七八九十]{1,3}周年|室|中心|纪要|精神|大厦|召集人|制度|机制|堂|主席团|桌|场馆|厅|营销|接待)|^代表(?!团|到)/;
const TWIN = /^暨[^，。；、会坛]{0,8}“[^”]{2,16}”(?!论坛|大会|峰会|年会|研讨会|座谈会)/;
const ORDINAL = /^(?:第[一二三四五六七八九十百\d]+|首)[届次轮]/;
const BETWEEN =
  /^(?:、[^，、。；]{2,24}|顺利|成功|胜利|圆满|盛大|隆重|如期|正式|同期|同日|今天|今日|昨天|昨日|近日|日前|当天|上午|下午|在线上|以[^，。；]{2,8}(?:形式|方式)|已|将|分别|也|还|首次|再次|相继|[又再]|[选定]|，|会议){0,6}$/;

/** 7场, 多次: so many meetings, none of them named. 一场 is one. */
const MANY = /(?:\d+|[二两三四五六七八九十几多]+)[场次届期个]$/;

/**
 * Meetings that were held: X论坛在济南召开; 8日召开的X会议透露; 召开新闻发布会; 发生在X研讨会上. Series (连续举办六届), numbers of meetings (7场对接活动), meetings to come and
 * the spirit of meetings are left alone.
 */
export const meetings: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const acts: Act[] = [];
  for (const match of matchesOf(words, HEADS)) {
    const headAt = match.index;
    // 座谈会暨第13届“甲城日”: the second half of its name is no meeting's.
    const twin = TWIN.exec(words.slice(headAt + match[0].length))?.[0] ?? "";
    const end = headAt + match[0].length + twin.length;
    const after = words.slice(end);
    if (NOT_AFTER.test(after) || (/^暨/.test(after) && !TWIN.test(after)) || insideTitle(context.text, sentence.start + headAt)) continue;
    if (/^(?:论坛|峰会|大会|年会|座谈会|研讨会|推介会|发布会|会议|会商会|制)/.test(after)) continue;
    if (/^(?:\d+|[一二三四五六七八九十]+)[场次届个]/.test(after) || /董事会|监事会|股东大?会/.test(words.slice(Math.max(0, headAt - 16), end)))
      continue;
    if (!mayBeHeld(words, after) && !ASSEMBLY.test(words)) continue;
    // 任期至2024年年会召开时止
    if (/任期/.test(words.slice(clauseStart(words, headAt), headAt))) continue;
    const start = nameStart(scene, headAt);
    const before = words.slice(0, start);
    if (MANY.test(before.slice(-4)) || /^(?:\d+|[二两三四五六七八九十几多]+)[场次期个]/.test(words.slice(start, start + 5))) continue;
    const aside = /^[”」]?[（(][^（）()]{1,12}[）)]|^[^，。；、在于的上]{1,8}(?:专场|分会场|分论坛)/.exec(after)?.[0] ?? "";
    // （简称“甲会”） is another name of it.
    const bracket = /[简统合下]称/.test(aside) ? "" : aside;
    const held = heldAs(scene, before, after) ?? (isWholeLine(scene, start, end) ? { verbAt: null, reach: "sentence" as const, weak: false } : null);
    if (!held || HABIT.test(words.slice(clauseStart(words, start), start)) || isPlanned(words, Math.max(start, held.verbAt ?? 0) || start)) continue;
    if (held.verbAt !== null && held.verbAt > end && isPlanned(words, end + held.verbAt - end)) continue;
    const at = held.verbAt ?? end;
    const told = scene.calendar.at(sentence.start + at, scene.index);
    // 2月7日，甲区2023年经济工作会议召开: the year is part of the name.
    const named = told !== null && told.start >= sentence.start + start && told.end <= sentence.start + end;
    const own = (named ? scene.calendar.at(sentence.start + start, scene.index) : null) ?? told;
    const date = own ?? (held.verbAt === null || !tellsOtherDay(scene, held.verbAt - 1) ? dated(scene, start, held.reach) : null);
    if (!date) continue;
    if (isCoarse(date) && !/的[“「]?$/.test(before) && !(held.verbAt !== null && own)) continue;
    if (held.weak && isCoarse(date)) continue;
    const bare = words.slice(start, headAt);
    let name = nameOf(context, sentence.start + start, sentence.start + end) + bracket.replace(/[”」]/g, "");
    if (isGeneric(bare, match[0])) {
      if (!own || held.weak) continue;
      const composed = compose(scene, start, match[0]);
      if (!composed) continue;
      name = composed;
    }
    const topic = SERIES_BRIEFING.test(name) && !/^[”」]?(?:第|之|[^，。；]{0,8}专场)/.test(after) ? TOLD_THERE.exec(after)?.groups?.what : undefined;
    if (topic) name = `${topic}新闻发布会`;
    const host = held.verbAt === null && !namesPlace(context, sentence.start + start, sentence.start + end) ? hostOf(scene, start) : "";
    if (host) name = name.startsWith(host) ? name : `${host}${name}`;
    const place = placeOfAct(context, sentence.start, sentence.end);
    const from = Math.min(sentence.start + start, date.start >= sentence.start ? date.start : sentence.start + start);
    acts.push({
      kind: KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "meeting",
      name,
      date,
      place,
      start: from,
      end: sentence.start + Math.max(end + bracket.length, at),
    });
  }
  return acts;
};

/** “…”系列新闻发布会又开一场，通报上半年甲省经济运行情况: one of a series is known by what it tells. */
const SERIES_BRIEFING = /系列(?:主题)?新闻发布会$/;
const TOLD_THERE = /(?:通报|介绍|发布|解读)了?(?<what>[^，。；“”]{4,28})(?:的?(?:有关|相关))?情况(?=[，。；]|$)/;

/** Cheaply: a verb of holding stands somewhere, or something is told at or by the meeting. */
const mayBeHeld = (words: string, after: string): boolean => HOLDING.test(words) || ATTENDING.test(words) || TELLS.test(after) || AT_IT.test(after);
const ATTENDING = /出席|参加|列席|现身|亮相|做客/;
const HOLDING =
  /移师|开会|开跑|起跑|开赛|开锣|启动|开展|收场|谢幕|[开办]完|开(?:[，。；]|$)|召开|举行|举办|主办|承办|开幕|启幕|闭幕|落幕|落下帷幕|收官|开启|拉开|揭幕|[开办][了过到一]|迎来|名叫|名为|叫做|题为/;

/**
 * Where the name that ends in the head at `headAt` begins; across a quoted second half to the first (X年会暨“Y论坛”), and across
 * the period a meeting is about (举行2023年前三季度经济运行新闻发布会).
 */
function nameStart({ context, sentence, words, marks }: EventScene, headAt: number): number {
  const cut = phraseStart(context.text, sentence.start + headAt, sentence.start, marks).start - sentence.start;
  // 召开的甲区三季度经济运行分析会: the host before the period is part of the name too.
  const periodStart = (at: number): number | null => {
    if (HELD_BEFORE.test(words.slice(0, at - sentence.start))) return at - sentence.start;
    const host = phraseStart(context.text, at, sentence.start, marks).start - sentence.start;
    return /召开的[“「]?$/.test(words.slice(0, host)) ? host : null;
  };
  const period = timesIn(context, sentence.start, sentence.start + cut).findLast(({ end }) => end === sentence.start + cut);
  const whole = period ? periodStart(period.start) : null;
  // 同场召开的还有甲圈现场会
  const start = whole ?? (/[的还也]$/.test(words.slice(0, cut)) && words.startsWith("有", cut) ? cut + 1 : cut);
  const joined = /暨[“「]$/.exec(words.slice(0, start)) ?? (headAt - start <= TWIN_LEAD ? SECOND_HALF.exec(words.slice(0, start)) : null);
  return joined ? phraseStart(context.text, sentence.start + joined.index, sentence.start, marks).start - sentence.start : start;
}

/** 首届甲圈联席会议及投资|洽谈会: the second half of one name. */
const SECOND_HALF = /(?<=会议|大会|论坛|峰会|年会)[及和与]$/;
const TWIN_LEAD = 4;

/** 2023年1月5日，甲县第十八届人民代表大会第三次会议: the line under a report's title tells where and when it was given. */
const ASSEMBLY = /(?:人民代表大会|代表大会|人大|政协[^，。；]{0,12}委员会)(?:常务委员会)?第[一二三四五六七八九十\d]{1,4}次(?:全体)?会议[）)]?\s*$/;
function isWholeLine(scene: EventScene, start: number, end: number): boolean {
  const { words } = scene;
  if (words.length > MAX_LINE || !ASSEMBLY.test(words) || words.slice(end).replace(/[）)\s上]/g, "") !== "") return false;
  return /^[—（(\s，]*(?:[在于])?$/.test(withoutTimes(scene, 0, words.slice(0, start)).replace(/，/g, ""));
}
const MAX_LINE = 60;

interface Held {
  /** Where the verb ends, in the sentence; null when it stands before the name or is implied. */
  verbAt: number | null;
  reach: Reach;
  /** The meeting is named in passing (在X论坛上): it must be named in full and dated to the month. */
  weak: boolean;
}

function heldAs(scene: EventScene, before: string, after: string): Held | null {
  const { words } = scene;
  const told = HELD_BEFORE.exec(before);
  const held = HELD_AFTER.exec(after);
  // 为建区30年举办的成就展，14日在甲市开幕: its day stands with the second verb.
  // 办了一场推介会: none that is known by a name of its own.
  if (told && /办[了过]/.test(told[0]) && !/[第首届“]|20\d\d/.test(words.slice(before.length - 1, words.length - after.length))) return null;
  if (told && !(told.groups!.of === "的" && held)) return { verbAt: null, reach: "occasion", weak: false };
  // 首届会商会举办以来: long ago.
  if (held && !/^(?:以来|至今)/.test(after.slice(held[0].length))) {
    const { gap, verb } = held.groups!;
    const verbAt = words.length - after.length + held[0].length;
    const bare = withoutTimes(scene, words.length - after.length + held[0].length - verb!.length - gap!.length, gap!)
      .replace(/(?:，)?(?:在|于|至|到)[^，。；在]{1,28}$/, "")
      .replace(/在[^，。；在]{1,20}(?=，)/, "")
      .replace(/（）/g, "");
    if (BETWEEN.test(bare.replace(/(?:由|经)[^，。；]{2,30}$/, ""))) return { verbAt, reach: "paragraph", weak: false };
  }
  if (told) return { verbAt: null, reach: "occasion", weak: false };
  if (NAMED.test(before)) return { verbAt: null, reach: "occasion", weak: false };
  if (ATTENDED.test(before) && /^[”」]?(?:[，。；并]|$|时|期间|后)/.test(after)) return { verbAt: null, reach: "paragraph", weak: true };
  if (AT_IT.test(after) && /(?:在|于)[“「]?$/.test(before)) return { verbAt: null, reach: "paragraph", weak: true };
  // 19日下午的推介会上，26个项目签约
  if (AT_IT.test(after) && ON_ITS_DAY.test(before)) return { verbAt: null, reach: "sentence", weak: true };
  if (TELLS.test(after)) return { verbAt: null, reach: "sentence", weak: true };
  return null;
}

/** `gap` without the dates in it. */
function withoutTimes({ context, sentence }: EventScene, at: number, gap: string): string {
  const [start, end] = [sentence.start + at, sentence.start + at + gap.length];
  let bare = "";
  let from = start;
  for (const time of timesIn(context, start, end)) {
    if (time.start < from) continue;
    bare += context.text.slice(from, time.start);
    from = time.end;
  }
  return (bare + context.text.slice(from, end)).replace(/^于$|于(?=在)/, "");
}

const isGeneric = (bare: string, head: string): boolean => {
  const rest = bare.replace(ORDINAL, "").replace(/[“”「」]/g, "");
  if (ORDINAL.test(bare)) return false;
  return (
    rest.length < 3 ||
    /^(?:市|省|县|区|新闻|专题|工作|党组|常务|项目|重要|动员|视频|电视电话|专家|全体|座谈|媒体|情况|现场|集中|开园|线上|主题|系列|签约|有关|相关|一次|多场)+$/.test(
      rest,
    ) ||
    (head === "会议" && rest.length < 4)
  );
};

/** A meeting without a name of its own gets its host's or its topic's: 南昌市就“…”召开新闻发布会; 重庆市召开新闻发布会. */
function compose({ words, context, sentence }: EventScene, start: number, head: string): string | null {
  const from = clauseStart(words, start);
  const clause = words.slice(from, start);
  const verb = HELD_BEFORE.exec(clause);
  if (!verb) return null;
  const topic = /就(?:“([^”]{2,30})”|([^，。；“]{4,30}))$/.exec(clause.slice(0, verb.index));
  const kind = words.slice(start).slice(0, words.slice(start).indexOf(head) + head.length);
  // 为甲县建县60年举办的成就展
  const cause = /(?<![成作因认])为([^，。；为]{4,30})$/.exec(nameOf(context, sentence.start + from, sentence.start + from + verb.index));
  if (cause) return `${cause[1]}${kind}`;
  if (topic) return topic[1] ? `“${topic[1]}”${kind}` : `${topic[2]}${kind}`;
  const told = /(?:发布会|通气会|吹风会)$/.test(kind)
    ? /^，(?:介绍|通报|发布)(?:了|解读)?([^，。；“”]{4,28}情况)(?=[，。；]|$)/.exec(words.slice(start + kind.length))
    : null;
  if (told)
    return `${nameOf(context, sentence.start + start + kind.length + told[0].length - told[1]!.length, sentence.start + start + kind.length + told[0].length)}${kind}`;
  const host = nameOf(context, sentence.start + from, sentence.start + from + verb.index).replace(/在[^，。；]{2,20}$/, "");
  if (/^(?:这|此|那)[场次]?$/.test(host)) return null;
  return host.length >= 2 && host.length <= 16 && !/[，。；的]/.test(host) ? `${host}${kind}` : null;
}

/** 市政府|召开第32次常务会议, 管委会|召开工作会议. */
const ORGAN = /^(?:[省市县区州旗](?:委|政府|人大常委会|政协)|管委会|党工委)$/;

/** 郴州高新区召开经济形势分析会: the host of a meeting that names no place. */
function hostOf({ words, context, sentence }: EventScene, start: number): string {
  const from = clauseStart(words, start);
  const verb = HELD_BEFORE.exec(words.slice(from, start));
  // 甲市迎来论坛: where it is, not whose.
  if (!verb || verb.groups!.of?.startsWith("的") || verb[0].startsWith("迎来")) return "";
  const host = nameOf(context, sentence.start + from, sentence.start + from + verb.index).replace(
    /在.*$|（[^（）]*）|(?:方面)?先?(?:同日|当日|当天|随后|近日)?$/g,
    "",
  );
  return host.length <= 14 &&
    (ORGAN.test(host) || namesPlace(context, sentence.start + from, sentence.start + from + verb.index)) &&
    !/[，。；的]/.test(host)
    ? host
    : "";
}

/** 首届大会, 第四届会商会: the name of the series they belong to, once the article has named it in full. */
export function completeSeries(acts: readonly Act[]): Act[] {
  return acts.map((act) => {
    const own = /^((?:第[一二三四五六七八九十百\d]+|首)[届次])(.{2,6})$/.exec(act.name);
    if (!own) return act;
    const [, ordinal, head] = own;
    const series = acts.find(
      (other) => other !== act && other.name.replace(/（[^（）]*）$/, "").endsWith(head!) && other.name.length > act.name.length + 3,
    );
    if (!series) return act;
    const base = series.name.replace(/（[^（）]*）$/, "");
    const inPlace = base.replace(/(?:第[一二三四五六七八九十百\d]+|首)[届次]/, ordinal!);
    return { ...act, name: inPlace === base ? `${base.slice(0, base.length - head!.length)}${ordinal}${head}` : inPlace };
  });
}
