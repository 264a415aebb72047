import type { EventKind } from "../../dataset/schema.ts";
import { placeOfAct } from "../alliances/founding.ts";
import { matchesOf } from "../text.ts";
import { type Act, clauseStart, dated, type EventRule, isPlanned, nameOf, type Reach } from "./act.ts";

const ISSUE = "(?:印发|发布|公布|出台|颁布|下发|公开|揭晓|发表|推出)";
/** 发出《甲市倡议》: what is addressed to others; 发出《通知》 is no news. */
const ADDRESSED = /(?:倡议书?|宣言|声明|公开信|呼吁书)(?:[（(][^（）()]{1,12}[）)])?》$/;
const PASS = "(?:审议通过|表决通过|审议并通过|批准|批复|原则同意|签署|签订|通过)";
const TITLE = /《[^》《\n]{3,80}》/g;
/** 《规划》获|国务院|正式批复, 《方案》由|省政府|批准实施. */
const AUTHORITY = "(?:国务院|中央|国家发展改革委|国家发改委|(?:[^，。；：《》\\d获经由]{2,6})?(?:省委|省政府|自治区政府|人民政府))";
const AFTER_TITLE = new RegExp(
  `^(?:[（(][^（）()]{1,12}[）)])?(?:正式|日前|近日|昨日|昨天|今日|今天|前天|当天|上午|下午|全文|对外|联合|共同|同时|同步|随后|也|亦|已|由[^，。；]{2,40}|在[^，。；]{1,20}|于[^，。；]{1,16}|(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|\\d{4}年(?:\\d{1,2}月)?|自(?=\\d)|(?<=日)起|现场|重磅|首次|的|[经由]?${AUTHORITY}|获|获得|得到|经|由){0,6}(?<verb>${ISSUE}|${PASS}|实施|施行)`,
);
const BEFORE_TITLE = new RegExp(
  `(?<verb>${ISSUE}|${PASS}|复函同意|制定出台|制定并?发布)(?:了|实施|的|并|关于(?:同意|印发|批准|公布)+)*(?:[（(][^（）()]{1,12}[）)])?$`,
);
const REPLY = /(?:公布|印发|下发|发布|出具)?(?:了)?关于(?:同意|批准|原则同意)(?:实施|印发)?$/;
/** 四市发出共建绿色园区的倡议: what it calls for stands before what it is. */
const CALLED = /发出了?(?<object>[^，。；：《》“”\d]{4,40}(?:宣言|倡议书?|声明|呼吁书|公开信))(?=[，。；：、]|$)/g;
/** Documents without 《》: what they call themselves closes the phrase. */
const PAPER =
  "(?:规划|实施方案|方案|倡议书|倡议|宣言|共识|声明|意见|年度报告|报告|白皮书|蓝皮书|指数|榜单|清单|(?:基地|城市|[园新示试]区|[县市]|集群|试点|示范|枢纽|企业)名单|行动计划|计划|标准体系|条例|办法|纲要|共建项目|重点项目清单|十大[^，。；]{1,10}?(?:项目|案例|成果)|成果|若干措施|政策措施|措施|实施细则|细则)";
const PAPER_HINT = /名单|措施|细则|规划|方案|倡议|宣言|共识|声明|意见|报告|[白蓝]皮书|指数|榜单|清单|计划|体系|条例|办法|纲要|项目|成果|案例/;
const ISSUED = new RegExp(
  `(?<verb>${ISSUE})了?(?<object>[^，。；《》：\\d][^，。；《》：]{1,40}?${PAPER}|${PAPER})(?<version>\\d(?:\\.\\d)?版)?(?=[，。；：、]|及(?!其)|$)`,
  "g",
);
const PAPER_ISSUED = new RegExp(
  `(?<object>[^，。；《》：、的]{3,36}?${PAPER})(?:由[^，。；]{2,40}?)?(?:于)?(?:(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?(?:在[^，。；]{1,20}?)?(?:正式|对外|同时|同步)?(?<verb>${ISSUE})(?:实施|施行)?(?=[，。；]|$)`,
  "g",
);
const PAPER_THEN =
  /(?:一[份项]|的)(?<object>[^，。；《》：、的]{4,36}?(?:倡议书|倡议|宣言|共识|声明|白皮书))，[^，。；]{2,40}?(?<verb>发布|公布|发表|宣读)(?=[，。；]|$)/;
const QUOTED =
  /(?<verb>发布|公布|发表|宣读|通过)了?(?:题为)?“(?<object>[^”]{4,60}?(?:宣言|倡议书?|声明|共识|报告|指数)(?:\d{4})?)”|“(?<named>[^”]{2,60}?(?:宣言|倡议书?|声明|共识|报告|指数)(?:\d{4})?)”/g;
const ABOUT_NAMED = /(发布|公布|发表|宣读|通过|发出)了?([^，。；：“”《》\d]{2,24}的)$/;
/** 出台“科创20条”, 出台支持企业的“十八条”, 出台稳外贸十六条, “算力十条”去年8月印发: rules known by how many they are. */
const ARTICLES =
  /(?<verb>印发|出台|发布|推出|公布|制定)了?(?<object>(?!的)[^，。；：《》“”\d]{0,24}“[^”]{0,16}?[\d一二三四五六七八九十]条”|(?:促|支持|稳|助|优|惠|加快|推动|推进|鼓励|扶持)[^，。；：《》“”\d]{2,24}?[一二三四五六七八九十\d]{1,3}条(?:措施|政策|举措|意见)?(?=[，。；]))|(?<named>“[^”]{2,16}?[\d一二三四五六七八九十]条”)(?:\d{4}年|[去今]年|\d{1,2}[月日]|于|正式|同时)*(?<then>印发|出台|发布|推出|公布|实施|施行)/;
/** “…百强”榜单昨天在浙江慈溪发布: what is issued is quoted, its kind stands behind. */
const LIST_ISSUED =
  /(?<object>[“《][^”》]{4,40}[”》](?:榜单|榜|名单|排行榜|评价结果|指数))(?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|昨天|昨日|今天|今日|日前|近日|正式|对外|在[^，。；]{1,20}){0,6}(?<verb>发布|公布|揭晓|出炉)/;
/** 通报2022年度全区开发区综合考核评价结果: how places were ranked is news; who did is told before. */
const RESULTS =
  /(?<verb>通报|公布|发布|揭晓)了?(?<object>(?:(?:20\d\d|上一?)年度?)?[^，。；：《》“”\d年的]{2,30}?(?:考核|评价|考评|评估)(?:结果|排名|排序))(?=[，。；、]|$)/;
/** 2021年度开发区考核评价结果由省商务厅公布, 开发区上半年主要指标8月26日由市统计局公布. */
const RESULTS_BY =
  /(?<object>(?:20\d\d年度?)?[^，。；：《》“”\d的]{2,40}?(?:(?:考核|评价|考评|评估)(?:结果|排名|排序)|综合指标|统计监测结果))(?:\d{1,2}月)?(?:\d{1,2}日)?由(?<host>[^，。；：由]{2,20}?)(?:正式|对外|联合|集中)*(?<verb>公布|发布|通报|揭晓)(?=[，。；]|$)/;
/** 2023年度国家高新区综合评价结果出炉. */
const RESULTS_OUT =
  /(?<object>(?:20\d\d年度?)?[^，。；：《》“”\d的]{2,40}?(?:考核|评价|考评|评估)(?:结果|排名|排序|榜单))(?:正式|对外|重磅|近日|日前)*(?<verb>出炉|揭晓|公布|发布)(?=[，。；]|$)/;
const BULLETIN =
  /(?<host>[^，。；：]{2,20}?)(?:通报(?!厅)|发布|公布)了?(?<object>[^，。；：]{0,16}?(?:经济运行|经济社会发展|工作|运行|发展|外贸|财政|统计)[^，。；：]{0,8}?情况)/;
const NO_NEWS = /数据|成绩单|公报|数字|通告|预警|天气|开奖|价格|业绩|财报|年报/;

/** Documents issued, passed, approved or signed, with the date of the sentence or of the occasion: 《X》印发; 国务院批复《X》; 发布X倡议. */
export const documents: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const acts: Act[] = [];
  const taken: [number, number][] = [];
  const push = (kind: EventKind, name: string, at: number, start: number, end: number, reach: Reach = "paragraph") => {
    if (taken.some(([from, to]) => from < end && start < to) || isPlanned(words, at)) return;
    const stated = /^[^，。；]{0,8}[是则]?[在于]/.test(words.slice(at))
      ? scene.calendar.within(sentence.start + at, sentence.start + Math.min(words.length, at + 14))
      : null;
    const date = stated ?? dated(scene, at, reach) ?? scene.calendar.within(sentence.start + at, sentence.start + Math.min(words.length, at + 14));
    if (!date || name.length < 4) return;
    taken.push([start, end]);
    const from = date.start >= sentence.start ? Math.min(date.start, sentence.start + start) : sentence.start + start;
    acts.push({ kind, name, date, place: placeOfAct(context, sentence.start, sentence.end), start: from, end: sentence.start + end });
  };

  for (const match of matchesOf(words, TITLE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = words.slice(0, start);
    const reply = REPLY.exec(before);
    if (reply && /^的?(?:复函|批复)/.test(words.slice(end))) {
      const from = clauseStart(words, reply.index);
      const subject = nameOf(context, sentence.start + from, sentence.start + reply.index).replace(/(?:官方)?(?:网站|官网)$/, "");
      push("approval", `${subject}复函同意${match[0]}`, reply.index, from, end);
      continue;
    }
    const verbBefore = BEFORE_TITLE.exec(before) ?? (ADDRESSED.test(match[0]) ? /(?<verb>发出)了?$/.exec(before) : null);
    if (verbBefore) {
      const verb = verbBefore.groups!.verb!;
      const attribute = /的$/.test(verbBefore[0]);
      if (/^(?:签署|签订)$/.test(verb) || (attribute && !scene.calendar.at(sentence.start + verbBefore.index, scene.index))) continue;
      const from = clauseStart(words, verbBefore.index);
      const subject = nameOf(context, sentence.start + from, sentence.start + verbBefore.index);
      // What a meeting told of in the same breath passed is part of it; what a board passed is the firm's own.
      if (/通过/.test(verb) && (/^(?:会议|大会|论坛|还|并)?$/.test(subject) || /议案/.test(match[0]))) continue;
      push(kindOf(verb, match[0]), `${short(subject)}${verb}${match[0]}`, verbBefore.index, from, end, verb === "通过" ? "sentence" : "paragraph");
      continue;
    }
    const after = AFTER_TITLE.exec(words.slice(end));
    if (after) {
      const verb = after.groups!.verb!;
      // 今天是《规划》公布两周年: it came out so many years before.
      if (/^[满]?(?:第?\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个)?周年/.test(words.slice(end + after[0].length))) continue;
      push(/签署|签订/.test(verb) ? "signing" : kindOf(verb, match[0]), `${match[0]}${verb}`, end + after[0].length, start, end + after[0].length);
    }
  }
  for (const match of matchesOf(words, QUOTED)) {
    const object = match.groups!.object ?? match.groups!.named!;
    // 发布加强合作的“甲市倡议”: what it is about stands before its name.
    const told = match.groups!.verb ? null : ABOUT_NAMED.exec(words.slice(0, match.index));
    if (told) {
      const from = clauseStart(words, told.index);
      const subject = actorOf(nameOf(context, sentence.start + from, sentence.start + told.index));
      push("release", `${subject}${told[1]}${told[2]}“${object}”`, told.index, from, match.index + match[0].length);
      continue;
    }
    const verb =
      match.groups!.verb ?? /发布|公布|发表|宣读/.exec(words.slice(0, match.index))?.[0] ?? /发布|公布|发表|宣读/.exec(words.slice(match.index))?.[0];
    if (!verb) continue;
    const from = match.groups!.verb ? clauseStart(words, match.index) : match.index;
    const subject = short(nameOf(context, sentence.start + from, sentence.start + match.index));
    push("release", `${subject}${verb}“${object}”`, match.index, from, match.index + match[0].length);
  }
  if (words.includes("发出"))
    for (const match of matchesOf(words, CALLED)) {
      const object = match.groups!.object!;
      const from = clauseStart(words, match.index);
      const subject = actorOf(nameOf(context, sentence.start + from, sentence.start + match.index));
      const at = match.index + match[0].length - object.length;
      push(
        "release",
        `${subject}发出${nameOf(context, sentence.start + at, sentence.start + at + object.length)}`,
        match.index,
        from,
        at + object.length,
      );
    }
  const papers = PAPER_HINT.test(words);
  for (const match of papers ? matchesOf(words, ISSUED) : []) {
    const object = match.groups!.object!;
    if (NO_NEWS.test(object) || /^(?:的|会|者|人|单位|小编)/.test(object) || /[的]$/.test(words.slice(0, match.index))) continue;
    const from = clauseStart(words, match.index);
    const subject = short(nameOf(context, sentence.start + from, sentence.start + match.index));
    const end = match.index + match[0].length;
    const what = nameOf(context, sentence.start + match.index + match[0].indexOf(object), sentence.start + end)
      .replace(/^包括.*、(?=[^、]*十大)|^包括[^，。；]*?(?=十大)/, "")
      .replace(/^有关|的(?=实施方案|方案|规划|意见|报告|计划)/g, "");
    push(kindOf(match.groups!.verb!, object), `${subject}${match.groups!.verb}${what}`, match.index, from, end);
  }
  for (const match of papers ? matchesOf(words, PAPER_ISSUED) : []) {
    if (NO_NEWS.test(match.groups!.object!)) continue;
    const start = match.index;
    push(
      kindOf(match.groups!.verb!, match.groups!.object!),
      `${nameOf(context, sentence.start + start, sentence.start + start + match.groups!.object!.length)}${match.groups!.verb}`,
      start + match[0].length,
      start,
      start + match[0].length,
    );
  }
  const list = LIST_ISSUED.exec(words);
  if (list) push("release", `${list.groups!.object}${list.groups!.verb}`, list.index + list[0].length, list.index, list.index + list[0].length);
  const articles = words.includes("条") ? ARTICLES.exec(words) : null;
  if (articles) {
    const { object, named, verb, then } = articles.groups!;
    const from = object ? clauseStart(words, articles.index) : articles.index;
    const host = object ? short(nameOf(context, sentence.start + from, sentence.start + articles.index)) : "";
    push(
      "policy",
      object ? `${host}${verb}${object}` : `${named}${then}`,
      articles.index + (then ? articles[0].length : 0),
      from,
      articles.index + articles[0].length,
      "sentence",
    );
  }
  const then = PAPER_THEN.exec(words);
  if (then) push("release", `发布${then.groups!.object}`, then.index, then.index, then.index + then[0].length);
  const results = RESULTS.exec(words);
  // 日前通报: how places ranked is told again and again; its day makes it an event.
  if (results && /区|市|县/.test(results.groups!.object!) && (dated(scene, results.index, "sentence")?.date.length ?? 0) !== 4) {
    const end = results.index + results[0].length;
    const from = clauseStart(words, results.index);
    const host = short(nameOf(context, sentence.start + from, sentence.start + results.index));
    push("release", `${host}${results.groups!.verb}${results.groups!.object}`, results.index, from, end, "sentence");
  }
  const by = words.includes("由") ? RESULTS_BY.exec(words) : null;
  if (by && /区|市|县/.test(by.groups!.object!)) {
    const { object, host, verb } = by.groups!;
    const end = by.index + by[0].length;
    const what = nameOf(context, sentence.start + by.index, sentence.start + by.index + object!.length);
    if (scene.calendar.at(sentence.start + end, scene.index)?.date.length === 10)
      push("release", `${host}${verb}${what}`, end, by.index, end, "sentence");
  }
  const out = /出炉|揭晓|[公发]布/.test(words) ? RESULTS_OUT.exec(words) : null;
  if (out && /区|市|县/.test(out.groups!.object!)) {
    const end = out.index + out[0].length;
    const what = nameOf(context, sentence.start + out.index, sentence.start + end);
    if (scene.calendar.at(sentence.start + end, scene.index)?.date.length === 10) push("release", what, end, out.index, end, "sentence");
  }
  const bulletin = words.includes("情况") ? BULLETIN.exec(words) : null;
  if (bulletin) {
    const host = nameOf(context, sentence.start + bulletin.index, sentence.start + bulletin.index + bulletin.groups!.host!.length);
    const start = bulletin.index;
    const end = start + bulletin[0].length;
    if (scene.calendar.at(sentence.start + end, scene.index)?.date.length === 10)
      push("briefing", `${host}通报${bulletin.groups!.object}`, end, start, end, "sentence");
  }
  return acts;
};

function kindOf(verb: string, object: string): EventKind {
  if (/批准|批复|同意/.test(verb)) return "approval";
  if (/指数|名单|报告|宣言|倡议|白皮书|蓝皮书|榜单|声明|共识|项目|成果|案例|清单|研究|榜/.test(object) && !/意见|规划|方案/.test(object))
    return "release";
  return "policy";
}

/** 大会一道|发布, 四市还一起|发出: who did it, without how; what was held did nothing. */
const actorOf = (subject: string): string =>
  short(subject.replace(/(?:还|也|并|又)?(?:一道|一起|携手|一同)$/, "").replace(/^(?:大会|会议|论坛|活动)$/, ""));

/** A subject longer than a name keeps its last part: 由A、B和C等六部门联合 → 六部门联合. */
function short(subject: string): string {
  const bare = subject
    .replace(/^(?:根据|按照?|依据|随着)/, "")
    .replace(/(?:正式|共同|联合|现场|对外|网站|官网|还|并|率先|首次|又|代表[^，。；]{0,12}联盟){1,6}$/, (tail) =>
      /联合|共同/.test(tail) ? tail.replace(/正式|现场|对外|还|并|又/g, "") : "",
    );
  return bare.length > 24 || /[，。；]/.test(bare) ? "" : bare;
}
