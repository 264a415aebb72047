/** Of when a stock is whose sentence names no time of its own. */
import type { Period } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import type { IndicatorRef } from "./facts.ts";
import { type Focus, type Gap, type LinkInput, monthsOf, outerOf, type SentenceState, timesWithin, unknown, type ValueMention } from "./state.ts";
import { FLOW, isBase, isDone, monthNumber, OVER_TIME } from "./times.ts";

/** 探明储量4122亿立方米: what lies in the ground is of no year told before it. */
const RESERVES = /(?:储量|资源量|蕴藏量)/;
/** 电解铝产能61.5万吨, 煤电装机467万千瓦: what there is to work with, at the end of the time told before it. */
const CAPACITY = /(?:产能|装机|装机(?:容量|规模)|(?:服务|承载|加工|输送|贮藏|处理|周转)能力|(?:通车|运营|营业)(?:总)?里程)$/;
const ADDS = /新增|新建|新改|改建|改造/;
/** 现有企业866家，…; 实现有, 体现有 are other words. */
const PRESENT = /(?<![实体展呈出发])现(?:有|已|共有)/;
/** 授权企业已有73家, 已设“科创飞地”54个, 累计拥有专利1326件: how far things have come by now. */
const HAS_NOW = /(?:已经?(?:有|设|建有|签约|落户|入驻|集聚|聚集|集成|引进|引育)|累计拥有|累计持有|累计有)[^，。；\d]*$/;
/** Months from which on a time that is over is no more the time of what has come by now. */
const LONG_OVER = 4;

/** A stock of a sentence that names no time of its own: of now, as its words say, or of the end of what was told before. */
export function standingNow(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  ref: IndicatorRef,
  mention: NumberMention,
  period: Period,
): Period | null {
  const now = monthsOf(input.published);
  if (!period.end || ADDS.test(ref.name)) return null;
  const { dimension } = mention.value;
  const long = now !== null && monthNumber(now) - monthNumber(period.end) >= LONG_OVER;
  // 累计发放创新券1.36亿元 in a sentence without a time: by now, where what was told before is long over.
  if (long && period.start !== null && !focus.report && SO_FAR.test(gap.text.slice(-REACH)) && isTimeless(input, focus, state, mention))
    return { start: null, end: now, is: "implied" };
  if (FLOW.test(ref.name)) return null;
  if (dimension !== "count" && dimension !== "people") {
    // The first figure of an article tells what it reports, whatever it measures.
    if (period.start === null || period.start === period.end || focus.reporting === null) return null;
    return RESERVES.test(ref.name) ? unknown : CAPACITY.test(ref.name) ? { ...period, start: null } : null;
  }
  if (!now || input.census || period.end >= now || OVER_TIME.test(ref.name)) return null;
  const [told] = state.last;
  // 累计拥有农机专利1326件，其中发明专利187件: the part stands with its whole.
  const part = gap.ofWhich && !gap.time && !gap.era && told !== undefined && state.made.includes(told) && /^，/.test(gap.text);
  if (part && told.period.start === null && told.period.is === "implied" && told.period.end === now) return told.period;
  if (isDone(gap, ref) && !HAS_NOW.test(gap.text.slice(-REACH))) return null;
  if (PRESENT.test(sinceTime(input, state, mention))) return { start: null, end: now, is: "implied" };
  return long && period.start !== null && HAS_NOW.test(gap.text.slice(-REACH)) && !gap.timeInPiece && alone(input, state, mention)
    ? { start: null, end: now, is: "implied" }
    : null;
}

/** 累计发放创新券1.36亿元, 已完成投资88.7亿元: what has been done by now. */
const SO_FAR = /(?:累计|已经?)(?:柔性)?(?:发放|兑现|投入|完成|到位|办理|投放|拨付|引进|引育|孵化|服务|惠及|培育|帮助)[^，。；\d]*$/;

/** Neither the sentence up to a value nor one told of before it that is in force for it names a time. */
const isTimeless = (input: LinkInput, { periodSpan }: Focus, { sentence }: SentenceState, { start }: NumberMention): boolean =>
  (periodSpan === null || periodSpan.start < sentence.start) && timesWithin(input.allTimes, { start: sentence.start, end: start }).length === 0;

/** How far before a value a word of now or a time of its sentence may stand; in code units. */
const REACH = 160;

/** The words of a sentence that lead to a value, from the last time on that holds for it: one in brackets (（今年新升规11户）) or held against (比上年末) does not. */
function sinceTime({ text, allTimes }: LinkInput, { sentence }: SentenceState, mention: NumberMention): string {
  const start = Math.max(sentence.start, mention.start - REACH);
  const last = timesWithin(allTimes, { start, end: mention.start }).findLast((time) => {
    const words = text.slice(time.end, mention.start);
    const closed = words.indexOf("）");
    return !(closed >= 0 && !words.slice(0, closed).includes("（")) && !isBase(text, time);
  });
  return text.slice(last?.end ?? start, mention.start);
}

/** No time is named between the last semicolon and a value. */
function alone({ text, allTimes }: LinkInput, { sentence }: SentenceState, mention: NumberMention): boolean {
  const near = Math.max(sentence.start, mention.start - REACH);
  const start = near + text.slice(near, mention.start).lastIndexOf("；") + 1;
  return timesWithin(allTimes, { start, end: mention.start }).length === 0;
}

/** 累计实施项目186个，亿元以上的有6个: what there is by the day of the news, and what is told of it; what adds up at a meeting (累计签约) is its own. */
export const addedUp = (text: string, { made, sentence }: SentenceState, { span }: Gap): boolean => {
  const words = text.slice(sentence.start, span.end);
  const here = words.slice(words.search(/[^，。；]*$/));
  return /累计/.test(words) && !/累计[^，。；]*[签会]|[场会]上/.test(words) && (here.includes("累计") || made.at(-1)?.period.start === null);
};

/** 已有智能家电、轻纺2个千亿级集群，以及食品等|6个百亿级集群: a list goes on. */
const HAD_SO_FAR = /(?:现有|现已有|已有|已经有|目前有|扩大[为到至]|扩容[为到至]|发展到|壮大到)[^。；，]{2,30}(?:，?以及|、|和|及)[^，。；]{0,20}$/;
const HAD_REACH = 60;
export function hadSoFar({ text }: LinkInput, { sentence }: SentenceState, mention: ValueMention): boolean {
  const { start } = outerOf(mention);
  return HAD_SO_FAR.test(text.slice(Math.max(sentence.start, start - HAD_REACH), start));
}
