import type { AllianceFact } from "../alliances/fact.ts";
import { readAlliances } from "../alliances/index.ts";
import { marksOf } from "../alliances/names.ts";
import type { ArticleContext } from "../context.ts";
import type { Part } from "../text.ts";
import type { Act, EventRule, EventScene } from "./act.ts";
import { anniversaries } from "./anniversaries.ts";
import { approvals } from "./approvals.ts";
import { awards } from "./awards.ts";
import { beginnings } from "./beginnings.ts";
import { type Calendar, makeCalendar } from "./calendar.ts";
import { documents } from "./documents.ts";
import type { EventFact } from "./fact.ts";
import { foundingEvents } from "./foundings.ts";
import { headlines } from "./headlines.ts";
import { launches } from "./launches.ts";
import { completeSeries, meetings } from "./meetings.ts";
import { mergeActs } from "./merge.ts";
import { milestones } from "./milestones.ts";
import { signings } from "./signings.ts";
import { visits } from "./visits.ts";
import { works } from "./works.ts";

export type { EventFact } from "./fact.ts";

/** A stretch longer than this without a full stop is no sentence, and rules are not run on it: their time stays linear in the text. */
export const MAX_SENTENCE = 1200;

/** A rule runs on sentences that hold one of its words and a date, their own or the occasion's. */
const rules: readonly (readonly [RegExp, EventRule])[] = [
  [/[会坛式赛节典龙展松]|活动/, meetings],
  [/发布|公布|印发|出台|通过|批准|批复|签署|复函|发表|通报|颁布|实施|施行|下发|宣读|公开|推出|揭晓|出炉|发出/, documents],
  [/签|敲定|达成|缔结/, signings],
  [
    /批复|批准|获批|同意|复函|战略|改革|体制|机制|调整|提出|写[入进]|[纳列]入|划归|划入|并入|改隶|撤[县地市]|退出贫困|升[级格为]|整合|晋[升级]|跻身|获准|更名|改[名称]|验收|决定|确定|定为|选为|列为|认定/,
    approvals,
  ],
  [/奖|表彰|授牌|荣誉|称号|殊荣|第一名|冠军|金牌|百强|获评|荣膺|名录|示范|先进|文明城市|卫生城市|名单|优秀|入选|创建|创成/, awards],
  [/会见|会晤|到访|来访|访问|调研|考察|视察|走访|巡|督|检查|慰问|看望|活动|植树/, visits],
  [
    /开工|竣工|投产|投用|投入|投运|通车|通水|通关|封顶|奠基|合龙|贯通|开通|开园|开港|首航|首飞|始发|联调|并网|试运|试通|通航|封关|启用|开建|动工|开门|开业|落成|下线|上线|启动|点亮|开行|揭牌|挂牌|成立|首发|首[趟列班架艘个]/,
    works,
  ],
  [/启动|建立|运行|实施/, launches],
  [
    /设立|成立|组建|创建|建立|[办建]起|兴办|启动|开通|开行|挂牌|揭牌|共建|结成|结为|缔结|以来|算起|至今|后，|[于是为]\d{4}年|通车|投运|投用|通航|开工|启用/,
    milestones,
  ],
  [/立|建|办|挂牌|揭牌|生|奠基|起步|动工|获批|升[格级]|晋升|通车|投运|开通|启用/, beginnings],
];

/** The dated events of one article, each once, in the order of their first words. Spans are in `context.text`. */
export function readEvents(
  part: Part,
  context: ArticleContext,
  calendar: Calendar = makeCalendar(context),
  alliances: readonly AllianceFact[] = readAlliances(part, context, calendar),
): EventFact[] {
  const marks = marksOf(context);
  const acts: Act[] = [];
  context.sentences.forEach((sentence, index) => {
    if (sentence.end - sentence.start > MAX_SENTENCE) return;
    const words = context.text.slice(sentence.start, sentence.end);
    const scene: EventScene = { context, calendar, marks, index, sentence, words };
    acts.push(...anniversaries(scene));
    if (!calendar.within(sentence.start, sentence.end) && !calendar.occasion(index, sentence.start, 1) && !calendar.above(index)) return;
    for (const [words_, rule] of rules) if (words_.test(words)) acts.push(...rule(scene));
  });
  acts.push(...headlines(part, context, calendar, acts));
  const told = context.published?.length === 10 ? acts.filter((act) => isTellable(act, acts)) : acts;
  return mergeActs(context, completeSeries(told), foundingEvents(context, alliances), alliances);
}

/** What is set in force, and by whom: 县政府日前印发《规划》. */
const SET_IN_FORCE = /.(?:印发|出台|下发|批复).*《/;

/**
 * What an article whose own day is known tells as of these days alone: documents put in force, bodies set up and agreements signed within the month,
 * meetings that bear their year (近日，2023甲乙合作大会举行) and what was signed there. The rest is told in passing.
 */
function isTellable({ kind, name, date }: Act, acts: readonly Act[]): boolean {
  if (!date.recent) return true;
  if (date.date.length === 7 && (kind === "founding" || kind === "signing")) return true;
  if (kind === "policy" || kind === "approval") return SET_IN_FORCE.test(name);
  return bearsYear(name, date.date) || (kind === "signing" && acts.some((host) => host.date === date && bearsYear(host.name, date.date)));
}
const bearsYear = (name: string, date: string): boolean => name.includes(date.slice(0, 4)) && /[会坛节赛]/.test(name);
