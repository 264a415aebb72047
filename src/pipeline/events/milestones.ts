import type { EventKind } from "../../dataset/schema.ts";
import { placeOfAct } from "../alliances/founding.ts";
import { namesPlace } from "../alliances/scene.ts";
import { matchesOf } from "../text.ts";
import { type Act, clauseStart, type EventRule, type EventScene, isPlanned, nameOf } from "./act.ts";
import { AREA_END, beginningOf } from "./beginnings.ts";
import { BODY } from "./works.ts";

const SET =
  "(?:开发区|高新区|经开区|产业园区?|工业园区?|科技园区?|分区|飞地|小镇|新城|领导小组|机制|平台|专线|专列|班列|航线|通道|伙伴关系|伙伴|友好[市区县城园]+|友好城市|试点|分园|办公室|委员会|研究院|合作区|创新中心|孵化器)";
/** 2020年6月，甲市成立大走廊建设领导小组; 2010年，当地启动建设羊绒小镇: somebody sets up something that has a name. */
const SET_UP = new RegExp(
  `(?<verb>发起成立|设立|成立|组建|创建|建立|[办建]起|兴办|启动建设|开工建设|启动|开通|开行|挂牌成立|挂牌|揭牌|签约共建|合作共建|共建|结成|结为|缔结为?)了?(?<object>(?:国际|省际|两地)?(?:友好|姐妹|兄弟)(?:交流)?(?:城市|省州|省|县|区|市)(?:关系)?|[^，。；：、]{2,36}?(?:${BODY}|${SET})”?)(?=[，。；]|$)`,
);
/** 甲园自2020年9月挂牌以来; 2014年12月中线工程正式通水以来: its beginning, told where what came of it is counted. */
const SINCE =
  /(?:在[^，。；：]{1,12}?)?(?<subject>[^，。；：\d]{0,16}?)(?:正式|全面|成功)*(?<verb>挂牌成立|挂牌|揭牌|成立|设立|建立|组建|启动建设|启动实施|启动|投运|投用|投入使用|投入运营|开通运营|开通|通车|通水|通航|封关运行|封关|开园|运营|创建|建成)(?:运[行营]|投产|使用)?(?:以来|算起|至今|[之以]?后(?=，))/;
const MADE = "创建|成立|设立|启建|始建|建立|兴办|组建|批准设立|批准成立";
/** 园区的前身是2001年7月创建的甲工业园. */
const WAS_BEFORE = new RegExp(
  `前身(?:就?是|为)(?:(?:19|20)\\d\\d年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:由[^，。；]{2,12})?(?<verb>${MADE})的(?<what>[^，。；：的\\d]{3,24}?(?:区|园|城|港))(?=[，。；]|$)`,
);
/** 甲高新区是2012年8月升格的国家级园区. */
const RAISED = new RegExp(
  `(?:^|[，；：])(?<who>[^，。；：、\\d“”]{2,16}?${AREA_END}(?:（[^（）]{1,8}）)?)是(?:(?:19|20)\\d\\d年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:由[^，。；]{2,12})?(?<verb>升格|获批|升级|晋升)的(?<what>(?:国家级?|省级)[^，。；：的\\d]{2,16}?(?:区|园|园区))(?=[，。；]|$)`,
);
/** 甲铁路北起…，2019年9月28日开通运营: of what the sentence began with. */
const LINE =
  /^(?<name>[^，。；：、\d“”]{2,14}?(?:铁路|高铁|高速公路|高速|大桥|隧道|机场|运河|水库|电站|专线|航线))(?=[东南西北]?[起临接连]|全长|位于|是|由|横跨|跨越|总投资|设计)/;
const OPENED_CLAUSE =
  /，于?(?:(?:19|20)\d\d年|[去今]年)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式|全线|全面|建成)*(?<verb>开通运营|开通|通车运营|通车|投运|投用|投入使用|投入运营|通航|启用|开工建设|开工)(?=[，。；]|$)/;
/** The area or body a sentence speaks of, at the beginning of one of its clauses. */
const SPOKEN_OF =
  /(?:^|[，；：])(?:目前|其中|据悉)?(?<name>[^，。；：\d“”]{2,24}?(?:片区|新区|高新区|开发区|经开区|试验区|示范区|保税区|综保区|合作区|园区|产业园|新城|机场|铁路|港区?|口岸|中心|机制))(?=[^，。；：]|$)/g;
/** Whose doing it is: a place, or what stands for one. A firm's branch and a person's club are none. */
const OWN = /[两三四五六七八九十双][地市县区省州园方国家]|双方|各方|当地|政府|[省市县区州]里|园区|管委会|党工委|联盟|[我全该本][市县区省州]/;
const PRIVATE = /公司|集团|企业|有限|厂|大学|学院|医院|银行|选手|先生|女士|协会/;
const COUNTED = /\d|累计|一批|多[个家条]|各类|若干|系列|[两三四五六七八九十]+[个家条座项]/;

/** 国务院批准设立 is an approval; 计划设立, 提出建设 are still to come. */
const GRANT = /计划|筹|批准|批复|同意|获批|获准|复函|决定|提出|要求|支持|推动|推进|鼓励/;

/** How far back a milestone's date may stand: its own clause, or the adverb of a clause or two before. */
const NEAR = 44;

/** What set a place or a body on its way, told with its year, month or day: set up, opened, linked, begun. Numbers of things and firms' own doings are left alone. */
export const milestones: EventRule = (scene) => {
  const { words, sentence, context, calendar, index } = scene;
  const acts: Act[] = [];
  const push = (kind: EventKind, name: string, at: number, start: number, end: number) => {
    const date = calendar.at(sentence.start + at, index);
    if (!date || date.start < sentence.start || isPlanned(words, at) || name.length < 5 || name.length > 50) return;
    const told = date.end - sentence.start;
    if (at - told > NEAR || /[。；]/.test(words.slice(told, at))) return;
    acts.push({
      kind,
      name,
      date,
      place: placeOfAct(context, sentence.start, sentence.end),
      start: Math.min(date.start, sentence.start + start),
      end: sentence.start + end,
    });
  };
  const since = /以来|算起|至今|后，/.test(words) ? SINCE.exec(words) : null;
  if (since) {
    const { subject, verb } = since.groups!;
    const at = since.index + since[0].lastIndexOf(verb!);
    const own = (subject ?? "").replace(/^.*(?:从|自(?![贸治由主然]))/, "").replace(/^[年月日]|^(?:在|于).*/g, "");
    const date = calendar.at(sentence.start + at, index);
    if (date?.until !== undefined) {
      const clause = words.slice(clauseStart(words, at), date.start - sentence.start).replace(/[自从]$/, "");
      const from = clauseStart(words, at);
      const named = clause.length >= 2 ? nameOf(context, sentence.start + from, date.start).replace(/[自从]$/, "") : "";
      const told = sentence.start + at - (subject ?? "").length;
      // 从2013年9月上海自贸区设立算起: what it is stands between its date and its verb.
      const between = own.length >= 3 && !/^[在于]/.test(own) && namesPlace(context, told, told + (subject ?? "").length);
      const name = between ? own : named || (own.length >= 2 ? own : spokenOf(words, from));
      const end = at + verb!.length;
      if (name && !PRIVATE.test(name))
        push(
          LAUNCH.test(verb!) ? "launch" : "founding",
          `${name}${/在[^，。；：]{1,12}$/.exec(words.slice(date.end - sentence.start, at))?.[0] ?? ""}${verb}`,
          at,
          from,
          end,
        );
    }
  }
  acts.push(...waysAndForerunners(scene));
  const set = SET_UP.exec(words);
  if (
    set &&
    !COUNTED.test(set.groups!.object!.replace(/第\d+|“[^”]*”/g, "")) &&
    !/^(?:的|以来|后|健全)|^(?:国家级?|全国|省级)[^，。；]{0,8}(?:示范|绿色|试点)/.test(set.groups!.object!)
  ) {
    const verb = set.groups!.verb!;
    const at = set.index;
    const from = clauseStart(words, at);
    const subject = words.slice(from, at);
    const end = at + set[0].length;
    if (
      !PRIVATE.test(subject) &&
      !GRANT.test(subject) &&
      (OWN.test(subject) || namesPlace(context, sentence.start + from, sentence.start + end)) &&
      !COUNTED.test(subject.replace(/\d+[年月日]|[两三四五六七八九十双]\S?[地市县区省州园方]/g, ""))
    )
      push(
        LAUNCH.test(verb) ? "launch" : /结|共建/.test(verb) ? "signing" : "founding",
        nameOf(context, sentence.start + from, sentence.start + end),
        at,
        from,
        end,
      );
  }
  return acts;
};

/** What an area was before, and the opening of a way that the sentence began with. */
function waysAndForerunners({ words, sentence, calendar, index }: EventScene): Act[] {
  const act = (name: string, kind: EventKind, at: number, end: number): Act[] => {
    const date = calendar.at(sentence.start + at, index);
    if (!date || date.start < sentence.start || Math.abs(date.end - sentence.start - at) > REACH || name.length < 5 || PRIVATE.test(name)) return [];
    const start = Math.min(date.start, sentence.start + at);
    return [{ kind, name, date, place: null, start, end: Math.max(date.end, sentence.start + end) }];
  };
  if (/[是为](?:19|20)\d\d年/.test(words)) {
    const before = words.includes("前身") ? WAS_BEFORE.exec(words) : null;
    const raised = before ?? RAISED.exec(words);
    if (!raised) return [];
    const { who, verb, what } = raised.groups!;
    const end = raised.index + raised[0].length;
    return act(who ? `${who}${verb}为${what}` : `${what}${verb}`, beginningOf(verb!), end - what!.length - 1 - verb!.length, end);
  }
  const line = LINE.exec(words);
  const opened = line && OPENED_CLAUSE.exec(words);
  if (!line || !opened || isPlanned(words, opened.index + opened[0].length)) return [];
  const end = opened.index + opened[0].length;
  return act(`${line.groups!.name}${opened.groups!.verb}`, "works", end - opened.groups!.verb!.length, end);
}
/** How far from its verb the date may stand, in code units: 正式, 由国家科委. */
const REACH = 16;
const LAUNCH = /启动|开通|开行|投|通车|通水|通航|封关|开园|运营/;

function spokenOf(words: string, at: number): string | null {
  const last = matchesOf(words.slice(0, at), SPOKEN_OF).at(-1);
  return last ? last.groups!.name!.replace(/^据.*，/, "") : null;
}
