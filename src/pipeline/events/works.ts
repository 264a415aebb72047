import type { EventKind } from "../../dataset/schema.ts";
import { placeOfAct } from "../alliances/founding.ts";
import { namesPlace, regionsIn } from "../alliances/scene.ts";
import { type Act, clauseStart, dated, type EventRule, type EventScene, isCoarse, isPlanned, nameOf, type Reach } from "./act.ts";
import type { EventDate } from "./calendar.ts";

const WORKS =
  /(?<subject>[^，。；：]{3,44}?)(?:正式|全线|顺利|建成|竣工|全面|成功|首次|同步|如期|在[^，。；]{1,16}?|已|并|实现){0,6}(?<verb>开工(?:建设)?|全面建成|启动建设|恢复(?:客货?|货)?运?通关|通水|竣工(?:验收)?|转体(?:成功|到位)|投产|投用|投入使用|投入运营|投运|通车|封顶|奠基|合龙|贯通|开通(?:运营)?|开园|开港|首航|首飞|首发(?!仪式|式)|始发|联调联试|并网发电|试运行|试运营|试通车|通航|封关(?:运[行营作])|启用|开建|动工|破土动工|开门迎客|开业|落成|下线|点亮|开行|上线(?:运行|运营|试运行)?)(?!率|项目|面积|(?:已|满|整|即将)*(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:多?[年月天]|周[年岁])|的|仪式|典礼|活动|了?\d|以来|后|前|时|企业|个|家|条|量|日期|里程|总|超|近[\d百千万]|逾|突破|达|线路|[班列][次数])/;
export const BODY =
  "(?:中心|研究院|研究所|实验室|基地|新区|园区|示范区|合作区|试验区|产业园|科技园|科学城|管委会|委员会|分行|分院|分公司|学院|大学|医院|法院|检察院|办事处|工作站|联络处|协会|商会|学会|促进会|联合会|理事会|专委会|智库|平台公司|集团|基金|联合实验室|片区|科技城|新城|博物馆|展览馆|纪念馆|图书馆|书院|综保区|综合保税区|自贸区|口岸|开发区|经开区|高新区)";
const TOGETHER = "同时|同日|同步|同天|一同|一齐|一起|一并|集中|统一";
/** 九个园区同日挂牌: so many at one time are one event. */
const AT_ONCE = new RegExp(`(?:${TOGETHER})(?:正式)?(?:揭牌|挂牌|成立)`);
const FOUNDED = new RegExp(
  `(?<subject>[^，。；：]{2,40}?${BODY})(?:党委|党组)?(?:于?(?:(?:19|20)\\d\\d年|[去今]年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?才?)?(?:就?在[^，。；]{1,16}?)?(?:正式|宣告|今日|挂牌|揭牌|${TOGETHER}|也|才|便|随之|顺利|获批|批准)*(?<verb>揭牌成立|挂牌成立|(?:揭牌|挂牌)(?!(?:已|满|整)*(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:多?[年月]|周[年岁]))|成立(?!以来|于|后|前|大会|仪式|\\d|的|之|[一二两三四五六七八九十]{1,3}(?:个?多?[年月]|周年)|[^，。；：、\\s]{0,24}(?:公司|企业|小组|办公室|专班|机构|${BODY})))`,
);
/** 两市市长共同为甲乙合作促进中心揭牌. */
const UNVEILED = new RegExp(`为(?<subject>[^，。；：、为]{2,40}?${BODY})(?:正式|共同|联合)*(?<verb>揭牌)(?!仪式|的|后)`);
/** 四川省数据局挂牌成立, 甲区法院金融法庭揭牌: what a place opens by its plaque, whatever it is. */
const PLAQUE = new RegExp(
  `(?<subject>[^，。；：、]{3,40}?(?:局|厅|法庭|[^车]站|校区|学校|社区|所|馆|港|平台|枢纽|街区|营地|总部|联合体|[^公]园|[^厂]区))(?:党委|党组)?(?:就?在[^，。；]{1,16}?)?(?:正式|今日|${TOGETHER}|也)*(?<verb>揭牌成立|挂牌成立|揭牌运行|揭牌|挂牌(?=[，。；]|$))(?!的|后|仪式|督办|交易|上市|转让|出让)`,
);
/** 首趟中欧班列从甲站开出: the first run of a line. */
const FIRST_RUN =
  /(?<what>(?<![一二三四五六七八九十\d])首(?:[趟列班架艘]|个航班)[^，。；：]{2,36}?(?:班列|专列|列车|航班|货机|客机|邮轮|货轮))(?:[（(][^（）()]{2,24}[）)])?(?:正式|顺利|成功|满载[^，。；]{2,24})*(?:[从由在自][^，。；]{2,24}?)?(?:正式|顺利|成功|缓缓|准时)*(?<verb>首发|发车|开出|驶出|开行|启程|出发|起飞|首航|抵达)(?!的)/;
/** 同时揭牌的还有两省共建的中试基地: what is opened stands behind its verb. */
const INVERTED =
  /(?:同时|同日|当天|当日|同步|一同|一并|一起|现场|首批|集中|正式)*(?<verb>揭牌|挂牌|启用|上线|启动|开工|投产|投用|通车|开通|奠基|开园|亮相)的(?:还有|也有|还包括|包括|有|还?是)(?<subject>[^，。；：]{3,40})/;
/** 8月18日通航的湘西机场, 这座2022年7月投运的物流港: what was opened stands behind the day it was. */
const OPENED_ON =
  /(?<=[年月日])(?:正式|全线|建成|由[^，。；]{2,16}(?=共建))*(?<verb>通航|投运|投产|投用|通车|开通|启用|开园|开港|封关(?:运[行营作])|挂牌|揭牌|成立|设立|创建|始建|启建|兴建|启动建设|开工建设|共建|组建|奠基)的(?<subject>[^，。；：、的\d]{2,24}?)(?=[，。；]|$|演变|发展而|升级而|更名|改名)/;
/** 国务院批复设立甲综合保税区，…；2020年12月封关运行: its zone was named before. */
const CLOSED_OFF = /(?<=[年月日])(?:正式|实现)*(?<verb>封关(?:运[行营作]))(?!的)/;
const BONDED = /(?:设立|建设)(?<zone>[^，。；：、\d]{2,8}?(?:综合保税区|综保区|保税港区))/;
const WHEN = /(?:于?(?:(?:19|20)\d\d年|[去今]年)[于才]?|于)(?<act>(?:正式|全线|全面|挂牌|揭牌|建成)*\p{Script=Han}{2,4})$/u;
const COUNTED = /\d+(?:个|项|家|条|座|台)/;
/** Set up rather than opened. */
const FOUNDS = /成立|设立|创建|始建|启建|兴建|组建|共建|奠基/;
/** Opened rather than built. */
const LAUNCHED = /揭牌|挂牌|启用|上线|启动|亮相/;
const PROJECT =
  /项目|工程|公路|高速|铁路|高铁|地铁|号线|大桥|隧道|机场|港|码头|口岸|厂|基地|中心|园|线|站|馆|医院|学校|校区|学院|公交|通道|保税区|综保区|大厦|广场|枢纽|水库|电站|机组|班列|航线|专列|列车|平台|系统|管道|灌区|综合体|商场|市场|雪场|体育场|球场|剧院|营地|乐园|景区|示范区|新区|片区|新城|产线|生产线|车型|飞机|船|轮/;

const ENDS_IN_BODY = new RegExp(`(?:${PROJECT.source}|${BODY})$`);

/** Works and foundings of bodies other than alliances, with their month or day: X大桥通车, X项目开工, X研究院揭牌. Totals (新开工项目30个) are left alone. */
export const works: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const acts: Act[] = [];
  const push = (kind: EventKind, match: RegExpExecArray, inverted?: string, reach: Reach = inverted ? "paragraph" : "occasion") => {
    const end = match.index + match[0].length;
    const at = inverted ? match.index : end - match.groups!.verb!.length;
    const date = dated(scene, at, reach);
    if (!date || (isCoarse(date) && !isOfYear(scene, date, at, kind === "founding")) || isPlanned(words, at)) return;
    const start = Math.max(clauseStart(words, at), match.index);
    // 甲桥于2019年3月通车, 乙区2012年才挂牌成立: without when.
    const name = inverted ?? nameOf(context, sentence.start + start, sentence.start + end).replace(WHEN, "$<act>");
    if (
      name.length < 5 ||
      name.length > 50 ||
      (COUNTED.test(name) && !AT_ONCE.test(name)) ||
      /一批|多个|累计|截至|现有|目前|日均|每[天日周月]|^(?:一手|一[条座个期])/.test(name)
    )
      return;
    acts.push({
      kind,
      name,
      date,
      place: placeOfAct(context, sentence.start, sentence.end),
      start: date.start >= sentence.start ? Math.min(date.start, sentence.start + start) : sentence.start + start,
      end: sentence.start + end,
    });
  };
  const work = WORKS.exec(words);
  if (work && (PROJECT.test(work.groups!.subject!) || isClosedOff(scene, work)))
    push(/^(?:上线|封关)/.test(work.groups!.verb!) ? "launch" : "works", work);
  const inverted = INVERTED.exec(words);
  if (inverted && ENDS_IN_BODY.test(inverted.groups!.subject!)) {
    const { verb, subject } = inverted.groups!;
    const at = sentence.start + inverted.index + inverted[0].length - subject!.length;
    push(LAUNCHED.test(verb!) ? "launch" : "works", inverted, `${nameOf(context, at, at + subject!.length)}${verb}`);
  }
  const closed = acts.length === 0 ? CLOSED_OFF.exec(words) : null;
  const bonded = closed && calendarEnds(scene, closed.index) ? bondedZone(scene, closed.index) : null;
  if (closed && bonded) push("launch", closed, `${bonded}${closed.groups!.verb}`, "sentence");
  const opened = OPENED_ON.exec(words);
  if (opened && ENDS_IN_BODY.test(opened.groups!.subject!) && calendarEnds(scene, opened.index)) {
    const { verb, subject } = opened.groups!;
    const name = fullName(scene, words.slice(0, opened.index), subject!);
    push(FOUNDS.test(verb!) ? "founding" : LAUNCHED.test(verb!) ? "launch" : "works", opened, `${name}${verb}`, "sentence");
  }
  const unveiled = words.includes("揭牌") ? UNVEILED.exec(words) : null;
  if (unveiled) {
    const { subject } = unveiled.groups!;
    const at = sentence.start + unveiled.index + 1;
    push("launch", unveiled, `${nameOf(context, at, at + subject!.length)}揭牌`, "paragraph");
  }
  const run = words.includes("首") ? FIRST_RUN.exec(words) : null;
  if (run && !acts.some(({ start, end }) => start < sentence.start + run.index + run[0].length && sentence.start + run.index < end))
    push("launch", run, undefined, "paragraph");
  const founded = unveiled ? null : (FOUNDED.exec(words) ?? plaqueOf(scene));
  if (founded && !/联盟|联席会议|共同体|协作体|^(?:联合|由|与|和|经|将)|等地|、|交易[所中]/.test(founded[0])) push("founding", founded);
  return acts;
};

/** Of a place that the words name: 证券所挂牌 and a plot of land are none. */
function plaqueOf({ context, sentence, words }: EventScene): RegExpExecArray | null {
  const plaque = /揭牌|挂牌/.test(words) ? PLAQUE.exec(words) : null;
  return plaque && namesPlace(context, sentence.start + plaque.index, sentence.start + plaque.index + plaque.groups!.subject!.length) ? plaque : null;
}

/** The zone whose setting up the sentence told, or the one it is about: 甲综保区集…于一体，2018年封关运行. */
function bondedZone({ context, sentence, words }: EventScene, at: number): string | null {
  const set = BONDED.exec(words.slice(0, at))?.groups?.zone;
  if (set) return set;
  const zones = regionsIn(context, sentence.start, sentence.start + at).filter(({ start, end }) => BONDED_END.test(context.text.slice(start, end)));
  const names = new Set(zones.map(({ value }) => value.region));
  return names.size === 1 ? (context.placeOf(zones[0]!.value.region)?.name ?? null) : null;
}
const BONDED_END = /(?:综合保税区|综保区|保税港区|保税区)$/;

/** 甲岛今年3月1日正式封关运行: only zones are closed off, whatever they are called. */
const isClosedOff = ({ context, sentence }: EventScene, { groups, index }: RegExpExecArray): boolean =>
  groups!.verb!.startsWith("封关") &&
  !/、|通过/.test(groups!.subject!) &&
  nameOf(context, sentence.start + index, sentence.start + index + groups!.subject!.length).replace(/^(?:\d{4}年)?[正成]?[式功]?/, "").length >= 2;

/** 这座2022年7月投运的机场: the airport that the sentence before names in full. */
function fullName({ context, index }: EventScene, before: string, short: string): string {
  const told = context.sentences[index - 1];
  if (!/^\p{Script=Han}{2,3}$/u.test(short) || !told || !/这[座个条家片处艘]/.test(before)) return short;
  const names = context.text.slice(told.start, told.end).match(new RegExp(`[^，。；：、的是有\\d“”]{2,16}${short}`, "g"));
  return names?.at(-1) ?? short;
}

/** 2021年启动建设的新城, 2019年，…开发区挂牌: a year alone holds for what stands right behind it or behind its comma, and has a place of its own. */
const isOfYear = ({ context, sentence, words, index, calendar }: EventScene, date: EventDate, at: number, founded: boolean): boolean =>
  date.start >= sentence.start &&
  calendar.at(sentence.start + at, index) === date &&
  (founded ? /^，(?:[^，。；]{0,20}，)?[^，。；]{0,24}$|^[^，。；]{0,24}$/ : /^，?[^，。；]{0,24}$/).test(
    words.slice(date.end - sentence.start, at),
  ) &&
  namesPlace(context, sentence.start, sentence.end);

/** True when the date that governs `at` stands right before it. */
const calendarEnds = ({ calendar, sentence, index }: EventScene, at: number): boolean =>
  calendar.at(sentence.start + at, index)?.end === sentence.start + at;
