import type { EventKind } from "../../dataset/schema.ts";
import { lowerBound } from "../alliances/phrase.ts";
import { namesPlace, regionsIn } from "../alliances/scene.ts";
import { type Act, clauseStart, dated, type EventRule, type EventScene, isPlanned, nameOf } from "./act.ts";
import { ofSentence } from "./beginnings.ts";

const AUTHORITY =
  "(?:国务院|中共中央|中央|国家(?=批|正式|于?(?:19|20)\\d\\d年)|国家发展改革委|国家发改委|科技部|商务部|工业和信息化部|工信部|财政部|自然资源部|住房城乡建设部|生态环境部|交通运输部|教育部|海关总署|民政部|[^，。；：、]{0,10}?(?:省政府|市政府|自治区政府|人民政府|省委|发展改革委|发改委))";
const GRANTED = new RegExp(
  `${AUTHORITY}(?:办公厅|正式|发文|(?:印发|下发|发布)(?:通知|文件)，|日前|近日|联合|分别|已|、[^，。；]{2,16}|于|\\d{4}年|[去今前]年|\\d{1,2}[月日]){0,6}(?<verb>批复同意|批准同意|批复|批准|同意|复函)(?!文件|总数|项目)[^，。；]{2,44}(?:(?<=撤销[^，。；]{2,24})，(?:同时)?(?:设立|设|组建|成立)[^，。；]{2,24})?`,
);
/** 2002年5月|被省政府批准为省级开发区: told of what it befell. */
const PASSIVE =
  /^[^，。；、]{0,10}?(?:被|[经由](?=国务院|[^，。；、济营]{0,6}?(?:省委|省政府|人民政府|自治区政府)))[^，。；、]{2,12}(?:批[准复])(?:为|设立|成立|建立|升级)/;
const IN_REPLY = /国务院[^，。；]{0,10}批复[^，。；]{0,4}(?:明确|同意|确定|要求)[^，。；]{2,40}/;
const OBTAINED =
  /(?<subject>(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:，(?![经由])|[：\s]\s*)|(?:[^，。；：（]|（[^（）]{1,12}）){2,30}?)(?:正式|成功|顺利|又|也|已)?(?<verb>获批|获准|获国务院批复|获国务院批准|获得国务院批复|[经由被](?:国务院|[^，。；：、\d]{0,6}?(?:省委|省政府|人民政府|自治区政府|国家科委|科技部|商务部|国家发展改革委|国家发改委|农业部|农业农村部|海关总署))(?:正式|联合)?(?:批准|批复)|获(?:得)?(?:科技部|商务部|国家发展改革委|国家发改委|省政府|自治区政府)(?:批复|批准)|升级[为成]|升格[为成]|晋升[为成]?|(?:跃|(?<!上))升为(?=国家(?!战略)|省级)|整合优化[为成]|整合[为成](?=[^，。；]{2,20}区)|升级(?=国家)|升[级格](?=的(?:国家|省))|晋级为?|更名[为成]|改名[为成]|改称[为作]?|通过(?=[^，。；]{0,28}验收)|跻身|退出(?=(?:国家级?)?贫困县))(?:准)?(?<object>[^，。；]{2,40}?(?=以来|算起|至今)|[^，。；）]{2,40}|(?=[，。；）]))/;
const GRANTABLE =
  /新区|高新区|经开区|开发区|贫困县|示范区|试验区|实验区|合作区|保税|自贸|口岸|试点|中心|基地|园区?|规划|建设|设立|成立|县|市|港|都市圈|机场|铁路|大学|验收|撤销[^，。；]{1,10}(?:地区|乡|镇|盟)/;
/** 孝感高新区获国务院批复升级: where the grant only says what is done, its subject says to what. */
const isGrantable = (subject: string, object: string): boolean =>
  GRANTABLE.test(object) ||
  (object === "" && GRANTABLE.test(subject.replace(/[\d年月日才于]+$/, "").slice(-10))) ||
  (/^(?:同意|正式)*(?:升级|升格|晋升|设立|成立|扩区|扩容|调区|更名|国家级)$/.test(object) && GRANTABLE.test(subject));
const STRATEGY = /(?<verb>上升为|列入|列为|被?确定为|确立为|纳入|写入|成为)(?:了)?[^，。；]{0,30}?(?:战略|规划纲要|国家级规划)/;
const REFORM =
  /(?<verb>实施|推行|启动|推进|完成|实行)(?:了)?(?<object>[^，。；：]{0,16}?(?:体制|机制|机构|管理|制度|行政区划|法定机构|撤县设区|撤县设市)[^，。；：]{0,8}?(?:改革|调整|试点))|率先[^。；]{0,12}改(?:起|了)[^，。；]{0,6}(?:体制|机制|制度)[^，。；]{0,4}/;
const CONCEIVED =
  /(?<verb>率先提出|首次提出|提出并实施|提出)(?<object>[^，。；：“]{2,30}?(?:构想|设想|战略构想|倡议|概念))|(?:省委|市委|区委|州委|党代会|全会|省政府|市政府)[^，。；：]{0,10}?(?:率先|首次|正式|明确)?(?:提出|作出)(?:构建|实施|打造|推进|建设)?(?:“[^”]{2,20}”)?[^，。；：“]{0,12}?(?:战略|格局|布局|构想)(?:部署)?(?=[，。；]|$)/;
/** 2009年12月，经国务院批准，试验区协调小组成立: what was done by leave. */
const BY_LEAVE = new RegExp(
  `(?<=^|[，；])(?<leave>[经由]${AUTHORITY}(?:正式)?(?:批准|同意|批复|批复同意|批准同意)，)(?<what>[^，。；《》：]{4,44}(?:(?<=撤销[^，。；]{2,24})，(?:同时)?(?:设立|设|组建|成立)[^，。；《》：]{2,24})?)`,
);
const RULER =
  "(?:(?:中共中央|党中央|国务院|[省市县区州]委|自治区党委|[省市县]政府|[省市县]人民政府|自治区(?:人民)?政府|国家发展改革委|国家发改委|科技部|商务部|工业和信息化部|工信部|财政部|自然资源部|住建部|住房城乡建设部|生态环境部|交通运输部|教育部|海关总署|农业农村部|文化和旅游部|国家民委)(?:办公厅)?[、和]?){1,3}";
/** 2008年10月，省委、省政府决定建设甲乙试验区. */
const DECIDED = new RegExp(
  `(?<who>[^，。；：、\\d]{0,8}?${RULER})(?:正式|联合|共同|研究)*(?:作出)?决定(?:在[^，。；]{2,12}?)?(?<verb>建设|设立|成立|组建|创建|建立|开发建设|规划建设)(?!的)[^，。；《》]{2,30}?(?:区|县|市|港|带|圈|园|城|廊道?|小组|机制|试点)(?=[，。；]|$)`,
);
const POST = /试点|示范[市县区]|示范基地|示范城市|先行区|[试实]验区|中心城市|节点城市|枢纽城市|基地/;
/** 省政府把甲市定为“融合发展改革试点”城市; 工信部确定乙区为国家示范基地. */
const DESIGNATED = new RegExp(
  `${RULER}(?:正式|联合|共同|又|还|首批)*(?:(?:把|将)(?<whom>[^，。；：“”]{2,24}?)(?:正式)?(?:确定为|确立为|确定成|列为|列入|定为|选为|认定为|命名为|纳入)|(?:确定|认定|批准|命名|选定)(?<whom2>[^，。；：“”]{2,24}?)(?:成)?为)(?<as>[^，。；“”]{0,24}(?:“[^”]{2,30}”)?[^，。；“”]{0,8})(?=[，。；]|$)`,
);
/** 由国务院于1984年批准设立的开发区: its date stands between who and what. */
const SET_UP_BY =
  /(?:这[个座家片]|该)?[由经]?(?<who>国务院|中央|[^，。；：、\d]{0,6}?(?:省委|省政府|自治区政府|省人民政府))(?:[于在])?(?<when>(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:正式)?(?:批准|批复)(?:同意)?(?<verb>设立|成立|建立|组建|兴办)的(?:[^，。；的]{0,12})(?:开发区|高新区|经开区|新区|园区|试验区|示范区|保税区|合作区|自治[州县])(?=[，。；]|$)/;

/** 苏州与无锡率先提出共建科创带; 2018年，省里第一次提出建设示范区: a place's own plan, the first time it was told. */
const FIRST_TOLD =
  /(?:率先|首次|第一次|最早)(?:在[^，。；]{1,12})?提出(?:规划)?(?:建设|共建|打造|构建|创建|推进)[^，。；：]{2,30}?(?:区|带|廊|圈|城|群|化|港|中心)[”」]?(?=[，。；]|$)/;
/** 两省联名将“科创圈”写入实施方案; 《规划》把“合作区”写进国家文件. */
const WRITTEN_IN =
  /(?:将|把)?“[^”]{2,24}”(?:正式|首次|被)?(?:写入|写进|纳入|列入)(?!高)[^，。；：]{0,24}?(?:规划|方案|纲要|报告|文件|清单|战略)(?=[，。；]|$)/;
/** 2019年1月，甲市划归乙市管辖; 1997年撤县设市: a place is no longer what or whose it was. */
const REDRAWN =
  /(?<verb>(?:正式|整体|成建制)*(?:划归|划入|并入|改隶)(?<to>[^，。；：]{2,16}?)(?:管辖|管理|代管)?|(?:正式|成功|实现|获批|经[^，。；]{2,12}批准)*撤[县地市](?:设|建|改|并)[^，。；：、]{1,8}?)(?=[，。；、]|$)/;
const STANDIN = /这一|由此|该战略|从此|流域的事/;

/** 2018年2月, 自1992年成立、2015年2月, 这个1992年起步、2010年: when, and not what. */
const DATE_ALONE =
  /^(?:这[个座家片处一]|该)?[自从]?(?:(?:早在)?(?:19|20)\d\d年(?:\d{1,2}月)?(?:成立|创建|建立|设立|起步)、)?(?:\d{4}年|[去今前同次翌当]年)(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[才方就又]|正式|成功)*(?:，|[：\s]\s*)?$/;
const POINTED = /^(?:这[个座家片处]|该)/;

/** Whose it is where its own clause names nobody: the zone its sentence began with, that of the article, what 该园区 stands for, or that of the sentence before. */
function subjectOf(scene: EventScene, match: RegExpExecArray, zone: string | null): { name: string; from: number } | null {
  const { context, sentence, words } = scene;
  const verb = match.groups!.verb!;
  const at = match.index + match[0].indexOf(verb);
  const named = (name: string, from: number) => ({ name: `${name}${/^[经由]/.exec(verb)?.[0] ?? ""}`, from });
  const clause = clauseStart(words, match.index + 1);
  if (/^退/.test(verb)) {
    // 2019年4月，经自治区批准退出贫困县序列: of the county the article or the sentence before is about.
    if (!/^(?:(?:经|由)[^，。；]{2,12}批准|正式|顺利|如期|[\d年月日]){0,6}$/.test(words.slice(clause, at))) return null;
    const home = context.home ? context.placeOf(context.home) : null;
    const own = (clause > 0 ? placeAtHead(scene, 0, "county") : null) ?? (home?.kind === "county" ? home.name : placeAtHead(scene, 1, "county"));
    return own ? { name: own, from: at } : null;
  }
  // 经国务院批准，这片土地升级为国家高新区
  const land = /^这[片块方座个家](?:热土|土地|沃土|园区|新区|开发区|高新区)(?=正式|成功|由|经|$)/.test(words.slice(clause, at));
  if (land || DATE_ALONE.test(match.groups!.subject!)) {
    const pointed = !land && POINTED.test(match.groups!.subject!);
    // 2014年获批的合作试验区: what it is stands behind.
    if (!pointed && match.groups!.object!.startsWith("的")) return null;
    const own =
      (clause > 0 ? (placeAtHead(scene, 0, "zone") ?? OF_ITSELF.exec(words.slice(0, clause))?.[1]) : null) ??
      (pointed ? (placeAtHead(scene, 1, "zone") ?? OF_ITSELF.exec(sentenceBefore(scene))?.[1] ?? zone) : (zone ?? placeAtHead(scene, 1, "zone")));
    const whose = own ?? (pointed || clause > 0 ? null : ofSentence(scene, 0));
    if (whose) return named(whose, at);
  }
  const start = sentence.start + clause;
  const standin = context.regions[lowerBound(context.regions, (region) => region.start >= start)];
  const place = standin?.start === start && standin.value.by === "standin" ? context.placeOf(standin.value.region) : null;
  return place?.kind === "zone" && DATE_ALONE.test(words.slice(standin!.end - sentence.start, at)) ? named(place.name, at) : null;
}

/** 甲乙新区横跨两省，…，2020年12月获批设立: a sentence about an area that tells where it lies or what it is. */
const OF_ITSELF =
  /^([^，。；：、\d]{2,16}?(?:新区|高新区|开发区|经开区|示范区|试验区|合作区|保税区|综保区|城市群|都市圈))(?=地处|位于|横跨|地跨|涵盖|涵括|是|由|东[临接连]|西[临接连]|总面积|面积|规划)/;

/** True where nothing but places and days stand in the words, known to the lists or not: 2019年1月，|甲市|划归; 甲公司资产|划归. */
const isOfPlace = ({ context, sentence, words }: EventScene, start: number, end: number): boolean => {
  const places = regionsIn(context, sentence.start + start, sentence.start + end);
  const behind = places.length > 0 ? words.slice(places.at(-1)!.end - sentence.start, end) : words.slice(start, end);
  return (places.length > 0 ? NOTHING_MORE : /^\p{Script=Han}{2,5}[市县区镇乡旗]$/u).test(behind);
};
const NOTHING_MORE = /^(?:等?[\d两三四五六七八九十]?[个县市区地]*)?(?:也|同时|\d{4}年|\d{1,2}[年月日]|由[^，]{1,10})*$/;

/** The words of the sentence before. */
const sentenceBefore = ({ context, index }: EventScene): string => {
  const before = context.sentences[index - 1];
  return before ? context.text.slice(before.start, before.end) : "";
};

/** The place that the sentence begins with, or that the sentence before, of its block or the one above, is about: the only one it names. */
function placeAtHead({ context, sentence, index }: EventScene, back: 0 | 1, kind: "zone" | "county"): string | null {
  const told = back === 0 ? sentence : context.sentences[index - 1];
  if (!told || sentence.block - told.block > 1) return null;
  const names = new Set<string>();
  for (const region of regionsIn(context, told.start, told.end)) {
    const place = context.placeOf(region.value.region);
    if (place?.kind !== kind) continue;
    if (back === 0) return region.start <= told.start + 1 ? place.name : null;
    names.add(place.name);
  }
  return names.size === 1 ? [...names][0]! : null;
}

/** The first match of each part of a sentence: 2011年7月，国务院批准…；2013年2月，…获批. */
function inParts(words: string, pattern: RegExp, parts = /；/): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (const part of words.split(parts)) {
    const match = pattern.exec(part);
    if (match) {
      match.index += from;
      found.push(match);
    }
    from += part.length + 1;
  }
  return found;
}

/** Only a place becomes one, known to the lists or not: 乙沙获批国家级新区. */
const NATIONAL_ZONE = /^为?(?:设立)?(?:国家级?|省级)[^，。；、]{0,8}(?:新区|高新区|高新技术产业开发区|开发区|经开区|示范区|试验区|综合保税区)$/;

/** 直到2015年甲高新区获批国家级: no part of what happened. */
const LEADING_YEAR = /^(?:直?到|早在|在|于)?\d{4}年/;

/** 国务院批准设立, 被省政府批准成为省级开发区, 批准它为国家高新区: told of an area that was named before. */
const NAMELESS = /^(?:[由经被获]|升|晋|改[名称]|更名)|^[^，。；]{2,10}(?:批准|批复)(?:同意)?(?:[它其]|(?:设立|成立|建立|组建)$)/;
/** 国家高新区 is what it becomes, and names none. */
const namesArea = ({ context, sentence }: EventScene, start: number, end: number): boolean =>
  regionsIn(context, sentence.start + start, sentence.start + end).some(({ value }) => !value.region.startsWith("macro:"));
function ofItsSubject(scene: EventScene, told: string, at: number): string {
  const subject = ofSentence(scene, at);
  if (!subject) return told;
  if (/(?:批准|批复)(?:同意)?[它其]/.test(told)) return told.replace(/(?<=(?:批准|批复)(?:同意)?)[它其]/, subject);
  return /^[由经被获升晋改更]/.test(told) ? `${subject}${told}` : `${told}${subject}`;
}

/** Approvals and turns of policy that name their day, month or year: 国务院批准建设X; X获批; X上升为国家战略; 2016年…率先实施体制机制改革. */
export const approvals: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const acts: Act[] = [];
  const own = context.home ? context.placeOf(context.home) : null;
  const zone = own?.kind === "zone" ? own.name : null;
  const push = (kind: EventKind, start: number, end: number, at: number, whose = "", verbAt = at) => {
    const date = (verbAt < at ? scene.calendar.at(sentence.start + verbAt, scene.index) : null) ?? dated(scene, at, "sentence");
    if (!date || isPlanned(words, at)) return;
    const told = `${whose}${nameOf(context, sentence.start + start, sentence.start + end).replace(whose === "" ? /^$/ : /(?<=^[升获]..?)的/, "")}`
      .replace(LEADING_YEAR, "")
      .replace(/于\d{4}年(?=[经由被获正成升])|(?<=区)\d{4}年(?=[正成又]?[式功]?[获升])/, "")
      .replace(/[才刚](?=获批|升[格级]|晋升)/, "");
    const name = whose === "" && NAMELESS.test(told) && !namesArea(scene, start, end) ? ofItsSubject(scene, told, start) : told;
    if (name.length < 5 || name.length > 70) return;
    if (acts.some((act) => act.start < sentence.start + end && sentence.start + start < act.end)) return;
    acts.push({
      kind,
      name,
      date,
      place: null,
      start: date.start >= sentence.start ? Math.min(date.start, sentence.start + start) : sentence.start + start,
      end: sentence.start + end,
    });
  };
  const inReply = IN_REPLY.exec(words);
  for (const reply of inReply ? [inReply] : inParts(words, GRANTED))
    if (!/[经由被获]$/.test(words.slice(0, reply.index)) && !PASSIVE.test(reply[0]) && GRANTABLE.test(reply[0]) && !/《/.test(reply[0]))
      push("approval", reply.index, reply.index + reply[0].length, reply.index + reply[0].length);
  for (const obtained of inParts(words, OBTAINED, /；|，(?=(?:19|20)\d\d年|[同次翌今去]年)/)) {
    // 2018年2月经国务院批准升级以来，…: of the zone the article is about.
    const subject = subjectOf(scene, obtained, zone);
    const whose = subject?.name ?? "";
    if (
      isGrantable(whose || obtained.groups!.subject!, obtained.groups!.object!) &&
      !/《|\d+(?:个|家|项)(?![^，。；]{2,14}之一)|周年|\d年$/.test(obtained[0]) &&
      (whose !== "" ||
        (!POINTED.test(obtained.groups!.subject!) && (!obtained.groups!.object!.startsWith("的") || DATE_ALONE.test(obtained.groups!.subject!)))) &&
      !/成为|^这?是|创下/.test(obtained.groups!.subject!) &&
      // 甲园2001年创建，2006年3月晋升为省级开发区: of the place its sentence began with.
      (whose !== "" ||
        (NATIONAL_ZONE.test(obtained.groups!.object!) && /^\p{Script=Han}{2,12}$/u.test(obtained.groups!.subject!)) ||
        namesPlace(
          scene.context,
          sentence.start + (/^[\d年月日]+$/.test(obtained.groups!.subject!) ? 0 : obtained.index),
          sentence.start + obtained.index + obtained[0].length,
        ))
    ) {
      // 6个高新区（甲高新区2015年3月才获批）: what stands in the bracket alone.
      const start = words[obtained.index - 1] === "（" ? obtained.index : clauseStart(words, obtained.index + 1);
      const verb = obtained.groups!.verb!;
      const verbAt = obtained.index + obtained[0].length - obtained.groups!.object!.length - verb.length;
      // 去年10月通过国家验收、今年1月封关运行: what is told of another day is another event.
      const object = obtained.groups!.object!.replace(/、(?=\d{4}年|[去今]年|\d{1,2}月|次年|同年).*$/, "");
      const end = verbAt + verb.length + object.length;
      if (!/^(?:跻身|升级为)$/.test(verb) || /国家|省级/.test(object)) push("approval", subject?.from ?? start, end, end, whose, verbAt);
    }
  }
  const strategy = STRATEGY.exec(words);
  if (strategy && !STANDIN.test(words.slice(clauseStart(words, strategy.index), strategy.index))) {
    const start = clauseStart(words, strategy.index);
    const meeting = /(?:会上|座谈会|会议)[^。]{0,6}$|(?:召开|举行)/.test(words.slice(0, strategy.index));
    if (!meeting && namesPlace(context, sentence.start + start, sentence.start + strategy.index))
      push("policy", start, strategy.index + strategy[0].length, strategy.index);
  }
  const reform = REFORM.exec(words);
  if (reform && !/《/.test(reform[0])) {
    const start = clauseStart(words, reform.index);
    if (namesPlace(context, sentence.start + start, sentence.start + reform.index))
      push("policy", start, reform.index + reform[0].length, reform.index);
  }
  const conceived =
    CONCEIVED.exec(words) ?? (words.includes("提出") ? FIRST_TOLD.exec(words) : /写|[纳列]入/.test(words) ? WRITTEN_IN.exec(words) : null);
  if (conceived) {
    const start = clauseStart(words, conceived.index);
    push("policy", start, conceived.index + conceived[0].length, conceived.index);
  }
  const redrawn = /划归|划入|并入|改隶|撤[县地市]/.test(words) ? REDRAWN.exec(words) : null;
  if (redrawn) {
    const start = clauseStart(words, redrawn.index);
    const to = redrawn.index + redrawn[0].length;
    const from = sentence.start + (redrawn.groups!.to ? redrawn.index : start);
    // 甲项目划归乙公司: of places alone, from one to another.
    if (isOfPlace(scene, start, redrawn.index) && (!redrawn.groups!.to || namesPlace(context, from, sentence.start + to)))
      push("approval", start, to, redrawn.index);
  }
  const byLeave = /[准意复]，/.test(words) ? BY_LEAVE.exec(words) : null;
  if (byLeave) {
    const { leave, what } = byLeave.groups!;
    if (/小组(?:正式)?成立$/.test(what!) || (GRANTABLE.test(what!) && !/(?:成立|揭牌|挂牌)$/.test(what!)))
      push("approval", byLeave.index, byLeave.index + byLeave[0].length, byLeave.index + leave!.length, leave![0]);
  }
  const decided = words.includes("决定") ? DECIDED.exec(words) : null;
  if (decided) push("policy", decided.index, decided.index + decided[0].length, decided.index + decided.groups!.who!.length);
  const designated = words.includes("为") || /列入|纳入/.test(words) ? DESIGNATED.exec(words) : null;
  if (designated && POST.test(designated.groups!.as!)) {
    const whom = designated.groups!.whom ?? designated.groups!.whom2!;
    const at = designated.index + designated[0].indexOf(whom);
    if (namesPlace(context, sentence.start + at, sentence.start + at + whom.length))
      push("policy", clauseStart(words, designated.index), designated.index + designated[0].length, designated.index);
  }
  const setUp = /批[准复][^，。；]{0,4}[设成建组兴]/.test(words) ? SET_UP_BY.exec(words) : null;
  if (setUp) {
    const { who, when, verb } = setUp.groups!;
    const own = placeAtHead(scene, 0, "zone") ?? placeAtHead(scene, 1, "zone") ?? zone;
    const at = setUp.index + setUp[0].indexOf(when!) + when!.length;
    if (own) push("approval", at, at, at, `${who}批准${verb}${own}`);
  }
  return acts;
};
