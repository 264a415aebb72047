import type { EventKind } from "../../dataset/schema.ts";
import { lowerBound, type PhraseMarks } from "../alliances/phrase.ts";
import { regionsIn, timesIn } from "../alliances/scene.ts";
import { COMMON_SURNAMES } from "../alliances/surnames.ts";
import type { ArticleContext, ContextSentence } from "../context.ts";
import { charSet } from "../recognize/words.ts";
import type { Calendar, EventDate } from "./calendar.ts";

/** One sentence as the rules of events see it. */
export interface EventScene {
  context: ArticleContext;
  calendar: Calendar;
  marks: PhraseMarks;
  index: number;
  sentence: ContextSentence;
  words: string;
}

/** Something that happened, as one sentence tells it. `start`–`end` are the words of it in the cleaned text. */
export interface Act {
  kind: EventKind;
  name: string;
  date: EventDate;
  place: string | null;
  start: number;
  end: number;
}

export type EventRule = (scene: EventScene) => Act[];

const PLANNED =
  /(?<![大少])将(?!军|领|[^，。；]{1,40}(?:列入|列为|确定为|作为|交|移|纳入|升格))|拟(?!声)|计划(?=于|在|到|明年|今年|[^》]{0,4}(?:召开|举行|举办|开工|投产|启动|建设|成立))|即将|定于|有望|预计|力争|争取|筹备|准备|尚未|原定|推迟|取消|申请(?!书)|谋划|建议|希望|希冀|呼吁|应当|需要|要(?=[加抓把在以])|(?:[年月]底|年末|季度末)之?前/;

/** True where the words before a verb, within its clause, put it in the future or in doubt: 将于明年开工, 拟签署, 力争获批. */
export function isPlanned(words: string, at: number): boolean {
  return PLANNED.test(words.slice(clauseStart(words, at), at));
}

const MARK = charSet("，。；！？：,;!?\n");

/** Beginning of the clause that holds `at`; marks inside 《》 and quotation marks part nothing. */
export function clauseStart(words: string, at: number): number {
  let depth = 0;
  for (let index = at - 1; index >= 0; index--) {
    const mark = words[index]!;
    if (mark === "》" || mark === "”") depth++;
    else if ((mark === "《" || mark === "“") && depth > 0) depth--;
    else if (depth === 0 && MARK[mark.charCodeAt(0)] === 1) return index + 1;
  }
  return 0;
}

export function clauseEnd(words: string, at: number): number {
  let depth = 0;
  for (let index = at; index < words.length; index++) {
    const mark = words[index]!;
    if (mark === "《" || mark === "“") depth++;
    else if ((mark === "》" || mark === "”") && depth > 0) depth--;
    else if (depth === 0 && MARK[mark.charCodeAt(0)] === 1) return index;
  }
  return words.length;
}

/** How far the day of the occasion reaches: sentences that refer to it, its paragraph and those that go on with it, the paragraph after. */
export type Reach = "sentence" | "occasion" | "paragraph" | "adjacent";

/** The date of the words at `at` (in the sentence); with `near`, that of their paragraph too. */
export function dated(scene: EventScene, at: number, reach: Reach): EventDate | null {
  const { calendar, index, sentence } = scene;
  const told = calendar.at(sentence.start + at, index);
  const own = told && isOfAnother(scene, told, at) ? null : told;
  if (own || reach === "sentence" || tellsOtherDay(scene, at)) return own;
  return calendar.occasion(index, sentence.start + at, reach === "adjacent" ? 1 : reach === "paragraph" ? 0 : null);
}

/** 甲岛今年3月1日封关，乙市出台条例: the day stands behind its own place, and the clause of `at` has another. */
function isOfAnother({ context, sentence, words }: EventScene, date: EventDate, at: number): boolean {
  if (date.start < sentence.start) return false;
  const own = sentence.start + clauseStart(words, at);
  if (date.start >= own || context.text[date.end] === "的") return false;
  const from = clauseStart(words, date.start - sentence.start);
  const lead = words.slice(from, date.start - sentence.start).replace(ADVERBS, "");
  if (!OWNER.test(lead)) return false;
  const its = regionsIn(context, sentence.start + from, date.start);
  const here = regionsIn(context, own, sentence.start + at);
  return here[0]?.start === own && !here.some(({ value }) => its.some((other) => other.value.region === value.region));
}
/** What stands before a day in its clause and is no adverb, and no meeting at which others act too. */
const OWNER = /^(?![在于从自据到早截至随继由经直])\p{Script=Han}{1,15}(?<!会|会议|坛|式|活动|节|展|[上下中]午|其中|星期.|[的在于是为到至])$/u;

/** True where the clause of `at` names a stretch of months behind `from`, the end of the date that would govern it: 3月28日…；前三个月签订正式合同. */
export function countsMonths({ context, sentence, words }: EventScene, from: number, at: number): boolean {
  return timesIn(context, Math.max(from, sentence.start + clauseStart(words, at)), sentence.start + at).some(
    ({ value: { grain } }) => grain === "span" || grain === "ytd" || grain === "quarter" || grain === "half",
  );
}

/** 下届会议2024年在合肥举行, told in 2022: the clause has a date of its own, which is no date of anything that has happened. */
export function tellsOtherDay({ context, calendar, sentence, words }: EventScene, at: number): boolean {
  return timesIn(context, sentence.start + clauseStart(words, at), sentence.start + clauseEnd(words, at)).some(
    ({ value: { grain, parts }, start, end }) =>
      // 今天在签约仪式上签, in a text without a date: of a day that nobody knows.
      (grain === "date" && parts.dayOffset !== null && context.published === null && calendar.within(start, end) === null) ||
      ((grain === "date" || grain === "month") && parts.dayOffset === null && parts.monthOffset === null) ||
      (grain === "year" && /^[在将由，]/.test(context.text.slice(end, end + 1))),
  );
}

/** Known by its year alone, and not as close to the day of the article. */
export const isCoarse = ({ date, recent }: EventDate): boolean => date.length < 7 && !recent;

/** 某社上海2月20日|电（李某）…: what a report was filed with is no part of a name. */
const FILED = /^(?:专?电|讯|消息)\s*(?:[（(][^（）()]{1,30}[）)])?\s*/;

/** 甲路于1月16日|零时起|通车, 9月28日|9时15分: what leads to a day and what goes on with it. */
const LED_BY = /(?<!由|[属位处缘对源])于$/;
const CLOCK =
  /^(?:(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚间|晚上?|深夜)?(?:\d{1,2}|零|[一二三四五六七八九十]{1,3})(?:时|点(?!位|名|评|对|火|亮))(?:整|半|\d{1,2}分|许)?(?:左右)?)?(?:起(?=正式|全[线面]|开通|通车|施行|实施|执行|运行|启用))?/;

const ADVERBS =
  /^(?:另有|会上|论坛上|大会上|峰会上|会议上|活动上|仪式上|座谈会上|研讨会上|活动现场|现场|当天|当日|同日|同一天|同时|同期|随后|日前|近日|近期|昨日|今日|昨天|今天|上午|下午|当晚|此外|其中|期间|会议期间|会上还|还|并|也|又|则|再|便|据悉|据了解|据介绍|记者获悉|记者从|本次|此次|这次|另外|接着|最终|最后|经(?![济贸开营])|由|在|首先|为此|至此|目前|现在|于是|而|且|与此同时|值得一提的是|会后|会前)+/;
const OFFICE =
  "(?:党委书记|总书记|区委书记|市委书记|县委书记|省委书记|副书记|书记|副市长|市长|副省长|省长|副县长|县长|副区长|区长|州长|盟长|副主席|主席|副主任|主任|部长|副部长|厅长|副厅长|局长|副局长|董事长|总经理|总裁|会长|理事长|院长|校长|院士|教授|常委|委员|行政长官|秘书长|司长|处长|科长|镇长|乡长)";

const PERSON = new RegExp(
  `(?<=${OFFICE})[${COMMON_SURNAMES}](?!\\p{Script=Han}?[区县市州])[\\p{Script=Han}]{1,2}(?=[、，]|等|同|与|和|在|到|来|率|带|会|前往|赴|一行|主持|出席|宣布|为|深|调研|考察|$|[”」])`,
  "gu",
);

/**
 * The text of an event's name: words of the sentence without its dates, lead-in adverbs and persons, so that reports of one event by several papers read alike.
 * 我市 becomes the article's place.
 */
export function nameOf(context: ArticleContext, start: number, end: number): string {
  let words = "";
  let from = start;
  for (const time of timesIn(context, start, end)) {
    if (time.start < from) continue;
    if (insideMarks(context.text, start, time.start)) continue;
    const { grain, parts } = time.value;
    if (grain !== "date" && grain !== "month" && !(grain === "year" && /[，,]/.test(context.text[time.end] ?? "")) && parts.yearOffset === null)
      continue;
    const filed = FILED.exec(context.text.slice(time.end, Math.min(end, time.end + 40)));
    words = filed ? "" : words + context.text.slice(from, time.start).replace(LED_BY, "");
    from = time.end + (filed?.[0].length ?? CLOCK.exec(context.text.slice(time.end, Math.min(end, time.end + 16)))![0].length);
  }
  words += context.text.slice(from, end);
  // 该州60周年庆祝大会: of the place it stands for.
  const own = from > start && words.startsWith("该") ? null : standinAt(context, start);
  if (own) words = `${own.name}${words.slice(own.length)}`;
  const home = context.home ? context.placeOf(context.home)?.name : undefined;
  const tidy = words
    .replace(/^[\s，,。；、：:—-]+/, "")
    .replace(/^(?:根据|按照?|依据)(?=[^，。；]*(?:印发|出台|发布|公布|批复|《))/, "")
    .replace(/^(?:[电讯])?[（(][^（）()]{0,8}(?:记者|通讯员)[^（）()]{0,24}[）)]\s*/, "")
    .replace(/^(?:召开|举行|举办)的(?=.{4})/, "")
    .replace(/^(?:标志着|意味着)(?=.)|^【[^】]{2,24}】|^随着(?=.*(?:开通|通车|投产|投用|启用|落成)$)/g, "")
    .replace(ADVERBS, "")
    .replace(/^[\s，,。；、：:]+|[\s，,。；、：:]+$/g, "")
    .replace(PERSON, "")
    .replace(/(?:凌晨|上午|下午|晚上?)\d{1,2}[时点](?:整|半|\d{1,2}分)?/, "")
    .replace(/[自从](?=(?:正式|成功)?(?:[经获被]|升级|升格|晋升|签[署订]))|以来$/g, "")
    .replace(/(?:我|(?<!\p{Script=Han})本)([市省区县])/gu, (own, kind: string) => (home?.endsWith(kind) ? home : own))
    .replace(/[（(](?:以下|下)?(?:简称|下称|统称)[^（）()]*[）)]/g, "")
    .replace(/^([市县区])(?=(?:第?十|[一二三四五六七八九]|委|政府|政协|人大|领导|级领导))/, (own) => (home?.endsWith(own) ? home : own))
    .replace(/了(?=[^，。]{2})/g, (le, at: number, all: string) => (/[署订布行表下定得出成起开会见]$/.test(all.slice(0, at)) ? "" : le))
    .replace(/\s+/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）");
  return balanced(tidy);
}

function standinAt({ text, regions, placeOf }: ArticleContext, start: number): { name: string; length: number } | null {
  if (text[start] !== "该") return null;
  const region = regions[lowerBound(regions, (item) => item.start >= start)];
  const place = region?.start === start && region.value.by === "standin" ? placeOf(region.value.region) : null;
  return place ? { name: place.name, length: region!.end - start } : null;
}

/** Inside 《》, quotes or brackets that open after `start`. */
function insideMarks(text: string, start: number, at: number): boolean {
  let depth = 0;
  for (let index = start; index < at; index++) {
    if ("《“（(「".includes(text[index]!)) depth++;
    else if ("》”）)」".includes(text[index]!)) depth--;
  }
  return depth > 0;
}

/** A quotation mark or bracket without its partner is dropped. */
function balanced(words: string): string {
  for (const [open, close] of ["“”", "《》", "（）", "「」"]) {
    const opens = words.split(open!).length;
    const closes = words.split(close!).length;
    if (opens !== closes) words = words.replaceAll(open!, "").replaceAll(close!, "");
  }
  return words;
}

/** A name is no longer than fits a timeline: it is cut at a mark of its own where it must be. */
export const MAX_EVENT_NAME = 60;
