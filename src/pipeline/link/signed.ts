/** Of when something was signed where people have met. */
import type { Period } from "../../dataset/schema.ts";
import type { NumberMention } from "../mention.ts";
import { type Focus, type Gap, type LinkInput, monthsOf, type SentenceState } from "./state.ts";
import { monthNumber } from "./times.ts";

/** 19个项目集中签约, 现场签约项目27个, 当场签订协议9项, 当天签约的项目 */
const SIGNED = /(?:集中|现场|当场|当天|当日|会上)[^，。；\d]{0,14}?签(?:约|订|署|下)/;
/** 活动现场，…; 会议达成32个合作事项: a sentence of what was done where people met. */
const THERE = /^\s*(?:在?[^，。；\d]{0,8}(?:会上|现场|仪式上|活动上|活动中|年会上)|当天|当日|会议(?:期间)?|大会|会后)/;
const DONE_THERE = /(?:签(?:约|订|署|下)|发布|推介|推出|上线|达成|颁发|授牌|揭榜|设立)[^，。；]*$/;
/** How far into its sentence the place may be told; in code units. */
const OPENING = 16;
/** 此次集中开工项目7个，总投资57亿元: of the day reported, whatever months were told in between. */
const THIS_TIME = /^\s*(?:此次|本次|这次|此番|这批|此批)(?!普查|调查)[^，。；]{0,30}?(?:签约|开工|动工|投产|竣工|投用|推介|项目|协议|活动|仪式)/;
const BY_THEN = /累计|已|现有|目前|达到|截至/;
/** How far behind a count its signing may be told (19个产业合作项目|集中签约); in code units. */
const SIGNED_BEHIND = 16;
/** Days this many months old are still the news. */
const NEWS = 2;

const MONEY: ReadonlySet<string> = new Set(["CNY", "USD"]);
/** What is signed by number. */
const COUNTED = /项目|协议|合同|订单/;

/** The month of the meeting an article reports, for what its clause says was signed there; null where the sentence names a time of its own. */
export function signedThen(
  { text, published }: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  { end, value }: NumberMention,
): Period | null {
  if (gap.time || gap.era || state.since) return null;
  if (focus.periodSpan && focus.periodSpan.start >= state.sentence.start) return null;
  const behind = text.slice(end, end + SIGNED_BEHIND).split(/[，。；]/, 1)[0]!;
  // 集中签约项目27个，总投资168.5亿元: of those.
  const [told] = state.last;
  if (
    told &&
    told.period === focus.reported &&
    MONEY.has(value.dimension) &&
    COUNTED.test(told.indicator.name) &&
    /^[^，。；\d]{0,16}(?:，[^，。；]*|(?:总?投资|资金|总?金额)[^，。；]{0,6})$/.test(gap.text)
  )
    return focus.reported;
  const piece = text.slice(gap.pieceStart, end);
  const opening = text.slice(state.sentence.start, Math.min(gap.pieceStart, state.sentence.start + OPENING) + 8);
  const there = THERE.test(opening) && DONE_THERE.test(piece) && !BY_THEN.test(piece);
  const again = THIS_TIME.test(text.slice(state.sentence.start, state.sentence.start + 44)) && !BY_THEN.test(piece);
  if (!SIGNED.test(piece) && !there && !again && !/(?:集中|现场|当场|当天|当日)签约/.test(behind)) return null;
  return isNews(focus.reported, published) ? focus.reported : null;
}

/** A day the article may report: of its own month or those just before. */
export function isNews(day: Period | null, published: string | null): boolean {
  const now = monthsOf(published);
  return now !== null && day !== null && day.end !== null && monthNumber(now) - monthNumber(day.end) <= NEWS;
}
