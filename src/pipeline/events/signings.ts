import { placeOfAct } from "../alliances/founding.ts";
import { namesPlace } from "../alliances/scene.ts";
import { matchesOf } from "../text.ts";
import { type Act, clauseStart, countsMonths, dated, type EventRule, isCoarse, isPlanned, nameOf } from "./act.ts";
import type { EventDate } from "./calendar.ts";

const VERB = /签署|签订|续签|签下|签立|签(?=了(?:\d{1,3}[项份个]|[^，。；：\d]{0,16}(?:协议|备忘录|意向书|合作书)))|敲定|达成|缔结/g;
const OBJECT =
  /^(?:了|的)?(?<object>[^，。；：]{0,60}?(?:协议书?|备忘录|意向书|合同|共识|倡议书|宣言|合作书|议定书|责任书|《[^》]{2,60}》)|(?:[^，。；：\d]{0,12})?合作(?:意向|关系)?(?=[，。；]|$))/;
/** 管委会当天签了几份协议：与甲市签的，是合作协议；与乙县签的是备忘录: each by its other side. */
const EACH_WITH =
  /(?:^|[，；：])(?:其中，?)?[与同和](?<other>[^，。；：]{3,50}?)签(?:[订署下约])?的，?则?是(?<what>[^，。；：]{0,40}?(?:协议书?|备忘录|合同|意向书))/g;
/** 管委会当天还签了几份协议: who they are of. */
const SEVERAL_TOLD = /^(?<who>[^，。；：]{2,32}?)签[^，。；：]{1,12}[：，；]/;
/** 两个项目同日签约落户; 项目签约仪式 is a meeting, 签约项目38个 a number. */
const PROJECT =
  /(?<subject>[^，。；：]{4,50}?项目|基金)(?:在[^，。；]{1,16})?(?:同日|当天|正式|成功|集中|现场)*签约(?<landed>落户|落地|入驻|入园)?(?!仪式|额|金额|总)/;
const ROUND = /(?:组织|举行|进行|开展|完成|举办)了?(?<subject>[^，。；和“]{4,40}?签约)(?!仪式|额|项目\d|、[^，。；]{0,16}(?:活动|仪式|大会))/;
const SEVERAL = /\d{1,3}[项份个][^，。；、和\d]{0,20}?(?:协议|合同|项目)(?:现场|集中|当场|同时|正式)*签约(?!仪式|额|金额|总|[^，。；]{0,6}\d)/;
const SERIES = /先后|累计|共签[署订]|陆续|相继|内部|已签|共签|历年|多次|每年/;

/** Agreements signed: 兰州市与青岛市签署战略合作框架协议; 会上敲定5个合作协议. Sums of signings over time (先后签订8份协议) are none. */
export const signings: EventRule = (scene) => {
  const { words, sentence, context, calendar, index } = scene;
  const acts: Act[] = [];
  /** 2012年，甲乙两市签署同城化框架协议; 两省去年签订补偿协议: one agreement of parties named, its year right before; 2021年，全市签订12份协议 is a sum. */
  const isOfYear = (date: EventDate, start: number, end: number, name: string, at: number) =>
    date.start >= sentence.start &&
    (context.text.slice(date.end, sentence.start + start) === "，" ||
      (date.start > sentence.start + start && /^(?:正式|共同|联合|率先|又|还|就)*$/.test(context.text.slice(date.end, sentence.start + at)))) &&
    /(?:协议书?|备忘录)$/.test(name) &&
    !/[\d多几][余多]?[份项个]|^全[市省县区]/.test(name) &&
    /[与同和、]|[两三四五六七八九十双各][市县区地省方国城家]/.test(words.slice(start, end));
  const push = (name: string, at: number, start: number, end: number) => {
    const date = dated(scene, at, "adjacent");
    if (!date || (isCoarse(date) && !isOfYear(date, start, end, name, at)) || isPlanned(words, at) || name.length < 4) return;
    if (date.start < sentence.start + at && countsMonths(scene, date.end, at)) return;
    const from = date.start >= sentence.start ? Math.min(date.start, sentence.start + start) : sentence.start + start;
    acts.push({ kind: "signing", name, date, place: placeOfAct(context, sentence.start, sentence.end), start: from, end: sentence.start + end });
  };
  for (const match of matchesOf(words, VERB)) {
    const at = match.index;
    const found = OBJECT.exec(words.slice(at + match[0].length));
    const clause = clauseStart(words, at);
    // 《共识》签署: the agreement comes first.
    const first = /《[^》]{2,60}》(?:在[^，。；]{1,20}|于[^，。；]{1,20}|正式|成功){0,6}$/.exec(words.slice(clause, at));
    if (!found && !first) continue;
    if (SERIES.test(words.slice(clause, at)) || /(?:之后|以来|后|的)$/.test(words.slice(at + match[0].length, at + match[0].length + 2))) continue;
    if (first && !found) {
      push(
        `${nameOf(context, sentence.start + clause + first.index, sentence.start + at)}${match[0]}`.replace(/(?:在|于)[^》]{1,20}(?=签)/, ""),
        at,
        clause + first.index,
        at + match[0].length,
      );
      continue;
    }
    const end = at + match[0].length + found![0].length;
    // 签订外资项目合同总额6亿美元: a sum of many.
    if (SUM.test(words.slice(end, end + 5))) continue;
    // 全市签订合作协议14份 is a sum, but not where a meeting of its day signed them.
    if (/^(?:共|总计)?\d/.test(words.slice(end)) && !/(?:[会坛式]上|现场|当场)[^；。]*$/.test(words.slice(0, at))) continue;
    // 会议就此达成共识: nothing that was signed.
    if (/^达/.test(match[0]) && /^了?[^《“\d，]{0,8}共识$/.test(found![0])) continue;
    // 根据两市签署的协议 is about it, not the signing of it.
    if (
      (/^(?:根据|按照|依据|随着)/.test(words.slice(clause, at)) && calendar.at(sentence.start + at, index)?.end !== sentence.start + at) ||
      (/^的/.test(words.slice(at + match[0].length)) && !calendar.at(sentence.start + at, index))
    )
      continue;
    if (/^[^，。]{0,6}(?:本?公司|我司)/.test(words.slice(clause, at))) continue;
    const from = subjectOf(words, clause, at);
    const name = nameOf(context, sentence.start + from, sentence.start + end).replace(/^(?:根据|按照|依据|随着)(.*签[署订])的/, "$1");
    push(match[0] === "签" ? name.replace(/签了?(?=[^，。；签\d]+$)/, "签署") : name, at, from, end);
  }
  if (/签[订署下约]?的/.test(words)) {
    const lead = SEVERAL_TOLD.exec(words)?.groups?.who;
    const who = lead
      ? nameOf(context, sentence.start, sentence.start + lead.length).replace(/(?:当天|当日|同日|现场|会上|还|又|也|共|分别)+$/, "")
      : "";
    for (const { index: from, 0: all, groups } of matchesOf(words, EACH_WITH))
      push(`${who}与${groups!.other}签署${groups!.what}`, from, from + (/^[，；：]/.test(all) ? 1 : 0), from + all.length);
  }
  const project = PROJECT.exec(words);
  if (project)
    push(
      nameOf(context, sentence.start + project.index, sentence.start + project.index + project[0].length),
      project.index + project[0].length,
      project.index,
      project.index + project[0].length,
    );
  const counted = /签约(?:了|的)?(?:[^，。；\d]{0,10}项目(?:一共|共计|共|总共)?\d+个|\d+个[^，。；]{0,10}项目)/.exec(words);
  if (
    counted &&
    !acts.some(({ start, end }) => start < sentence.start + counted.index + counted[0].length && sentence.start + counted.index < end) &&
    ((atOccasion(words, counted.index) && !TO_SIGN.test(context.text)) ||
      ofItsClause(calendar.at(sentence.start + counted.index, index), context.text, sentence.start + clauseStart(words, counted.index)))
  ) {
    const from = clauseStart(words, counted.index);
    push(
      nameOf(context, sentence.start + from, sentence.start + counted.index + counted[0].length),
      counted.index,
      from,
      counted.index + counted[0].length,
    );
  }
  // 揭牌和14项合作协议签约
  const several = SEVERAL.exec(words);
  if (several && !acts.some(({ start, end }) => start < sentence.start + several.index + several[0].length && sentence.start + several.index < end))
    push(several[0], several.index, several.index, several.index + several[0].length);
  const parties = words.includes("签约") ? PARTIES.exec(words) : null;
  if (
    parties &&
    !OF_FIRMS.test(parties[0]) &&
    (/[两三四五六七八九][地市县区省州]/.test(parties.groups!.subject!) ||
      namesPlace(context, sentence.start + parties.index, sentence.start + parties.index + parties.groups!.subject!.length)) &&
    !acts.some(({ start, end }) => start < sentence.start + parties.index + parties[0].length && sentence.start + parties.index < end)
  ) {
    const [from, end] = [clauseStart(words, parties.index), parties.index + parties[0].length];
    push(nameOf(context, sentence.start + from, sentence.start + end), parties.index + parties.groups!.subject!.length, from, end);
  }
  const round = ROUND.exec(words);
  if (round) {
    const start = round.index + round[0].indexOf(round.groups!.subject!);
    push(round.groups!.subject!, round.index, start, round.index + round[0].length);
  }
  return acts;
};

/** 沪苏两地海关签约，…; 甲港与乙港签约共建陆港: places that sign, and nothing told of what. */
const PARTIES =
  /(?<subject>[^，。；：\d]{1,24}?(?:[与同和][^，。；：\d的]{2,20}?|[两三四五六七八九][地市县区省州][^，。；：\d的]{0,10}?))(?:近日|日前|正式|成功|现场|共同|在[^，。；]{1,12}?)*签约(?<what>(?:共建|合作|共同|携手|联手)[^，。；：]{0,24})?(?=[，。；]|$)/;
const OF_FIRMS = /公司|集团|企业|项目|基金|客商|投资|医院|有限|人才|家庭/;
const SUM = /^(?:总?投资|总?金额|总?额|总数|份数)/;

/** Meetings held to sign at: what is signed there is theirs. */
const TO_SIGN = /推介会|招商会|签约会|签约仪式|洽谈会|恳谈会/;

/** Signed at a meeting told of before: 会上, 年会期间, 现场集中. */
const atOccasion = (words: string, at: number): boolean =>
  /(?:[会坛式动]上|现场|当场|(?:[会坛]议?|活动|仪式)(?:期间|还|现场|共|集中)+)[^，。；]{0,6}$/.test(words.slice(clauseStart(words, at), at)) ||
  /^(?:当[天日]|(?:[^，。；]{0,8}[会坛式])上，)/.test(words.slice(0, at));

/** A day told in the clause itself, or as the adverbial right before it: 此前的3月28日，淮安还在深圳签约项目19个. */
const ofItsClause = (date: EventDate | null, text: string, clause: number): boolean =>
  date?.date.length === 10 && (date.start >= clause || text.slice(date.end, clause) === "，");

/** The parties: in the verb's clause, or where that names none, in the clauses before it. */
function subjectOf(words: string, clause: number, at: number): number {
  const own = words.slice(clause, at).replace(/^(?:会上|现场|随后|并|还|正式|共同|各方|双方|四方|联合)+/, "");
  if (own.length >= 2 || clause === 0 || !/一方/.test(words.slice(0, clause))) return clause;
  let from = clause;
  for (let steps = 0; steps < 3 && from > 0; steps++) {
    const before = clauseStart(words, from - 1);
    if (at - before > 60 || /(?:\d日|\d月|\d年|会上|当天)$/.test(words.slice(before, from - 1))) break;
    from = before;
  }
  return /一方|双方|与|同|和|、/.test(words.slice(from, at)) ? from : clause;
}
