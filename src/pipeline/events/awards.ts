import { namesPlace } from "../alliances/scene.ts";
import { type Act, clauseStart, dated, type EventRule, isPlanned, nameOf } from "./act.ts";

const WON =
  /(?<verb>荣获|获得|获评|斩获|摘得|捧回|捧得|夺得|被评为|被授予|被命名为|被(?:[^，。；：]{2,24}?)?(?:评为|列为|认定为|确定为|命名为|授予)|获颁|获授|荣膺|入选|成功创建|创成|跻身|上榜|列入(?=[^，。；]{0,20}名录)|获)(?:了)?(?<object>[^，。；：]{0,40}?(?:[一二三特]等奖|金奖|银奖|优秀奖|创新奖|奖项|大奖|奖|荣誉称号|称号|殊荣|第一名|冠军|金牌|示范[市县区城]|(?:国家|省)级?[^，。；：]{0,16}(?:示范|试点)(?:基地|园区|单位|区|项目)?|(?<=被[^，。；：]{0,24}为(?:首批|第.批)?)(?:国家|全国|省)级?[^，。；：、]{2,20}(?:基地|集群|园区|枢纽|中心城市)|(?<=(?:入选|成功创建|创成|获评|荣膺)(?:为|成为|了)?(?:首批|第.批|20\d\d年?度?)?)(?:国家|全国|省)级?[^，。；：、]{2,20}(?:基地|集群|园区|枢纽|城市|县|区)(?=[，。；、]|$)|示范城市|先进集体|先进单位|文明城市|卫生城市|百强[县区市]?|名[单录]》?|(?<=(?:获评|荣获|荣膺|入选|被评为|被授予)(?:为|了)?(?:全国|首批|第.批|20\d\d年?度?)*)“[^”]{2,24}”(?=[，。；]|$)|(?<=(?:评|列|认定|命名)为)“[^”]{1,12}”(?:园区|开发区|高新区|单位|城市|县|市|区)))/;
const PRIZES =
  /(?:评选出|评出|分出了?|产生了?|揭晓了?|颁发了?)(?<object>[^，。；：]{2,40}?(?:[一二三]等奖|金奖|大奖|奖项|奖))(?<more>(?:[、和及][^，。；]{0,8}?(?:[一二三]等奖|金奖|奖))*)/;
const CEREMONY = /(?:对|为|向)(?<who>[^，。；：]{4,50}?)(?:进行|举行|举办)?了?(?:颁奖|授奖|表彰|授牌)(?!典礼|仪式|大会)/;
/** 第二批创新联盟在现场授牌: what was given its plaque stands before. */
const PLAQUE =
  /(?:^|[，；：])(?<who>[^，。；：]{4,40}?(?:联盟|联合体|基地|中心|园区|示范区|试验区|实验室|工作站))(?:在[^，。；：]{1,12})?(?:正式|现场|集中|同步|统一)*授牌(?!仪式|典礼|大会|的|后)/;
/** 国家民委把“示范州”的称号授予甲州; 授予甲市“花园城市”称号. */
const CONFERRED =
  /(?:把|将)(?<what>“[^”]{2,40}”|[^，。；“、]{2,24}?)的?(?:荣誉)?(?:称号|牌匾|奖牌)(?:正式)?(?:授予|颁给|授给)了?(?<who>[^，。；、的]{2,16}?)(?=[，。；]|$)|授予了?(?<who2>[^，。；“、]{2,16}?)(?<what2>“[^”]{2,40}”)的?(?:荣誉)?称号/;
/** 甲新区再获优秀, 连续三年获评优秀等次: the best mark of a yearly judgement. */
const JUDGED_BEST =
  /(?<who>[^，。；：、\d]{2,16}?)(?:再次|再度|再|又|继续|蝉联|连续[^，。；]{1,4}年|第[^，。；]{1,3}次)*(?:获评|获得|获|被评为|荣获)(?:为)?(?<mark>优秀(?:等次|等级|档次|单位)?)(?=[，。；]|$)/;
const JUDGEMENT = /(?<what>(?:20\d\d年度?)[^，。；：\d]{2,20}?(?:考核|考评|评价|评估))/;
const HONOURED = /(?:颁奖|表彰)[，,：:](?:获评|获得|荣获)(?<who>[^，。；]{4,50}?)的/;
const PLACE_ENOUGH = /^\d{4}$/;

/** Prizes and honours: a place's or a body's own, dated; 评选出一等奖 at the occasion reported. Prizes of persons and of firms without a day are left alone. */
export const awards: EventRule = (scene) => {
  const { words, sentence, context } = scene;
  const acts: Act[] = [];
  const push = (name: string, at: number, start: number, end: number, reach: "sentence" | "paragraph") => {
    const date = dated(scene, at, reach);
    if (!date || isPlanned(words, at) || name.length < 4) return;
    if (PLACE_ENOUGH.test(date.date) && !names(scene, start, end)) return;
    acts.push({
      kind: "award",
      name,
      date,
      place: null,
      start: date.start >= sentence.start ? Math.min(date.start, sentence.start + start) : sentence.start + start,
      end: sentence.start + end,
    });
  };
  const honoured = HONOURED.exec(words) ?? CEREMONY.exec(words);
  if (honoured) {
    const who = honoured.groups!.who!.replace(/^(?:获评|获得|荣获)/, "").replace(/”的/g, "”");
    push(`${who}颁奖`, honoured.index, honoured.index, honoured.index + honoured[0].length, "paragraph");
    return acts;
  }
  const plaque = words.includes("授牌") ? PLAQUE.exec(words) : null;
  if (plaque) {
    const who = plaque.groups!.who!;
    const start = plaque.index + plaque[0].indexOf(who);
    push(
      `${nameOf(context, sentence.start + start, sentence.start + start + who.length)}授牌`,
      start,
      start,
      plaque.index + plaque[0].length,
      "paragraph",
    );
    return acts;
  }
  const conferred = words.includes("授") || words.includes("颁给") ? CONFERRED.exec(words) : null;
  if (conferred) {
    const who = conferred.groups!.who ?? conferred.groups!.who2!;
    const what = conferred.groups!.what ?? conferred.groups!.what2!;
    const at = conferred.index + conferred[0].lastIndexOf(who);
    if (names(scene, at, at + who.length))
      push(`${who}获${what}称号`, conferred.index, clauseStart(words, conferred.index), conferred.index + conferred[0].length, "sentence");
    return acts;
  }
  const best = words.includes("优秀") ? JUDGED_BEST.exec(words) : null;
  const judgement = best ? JUDGEMENT.exec(words.slice(0, best.index + best[0].length))?.groups?.what : undefined;
  if (best && judgement && names(scene, best.index, best.index + best.groups!.who!.length)) {
    const who = nameOf(context, sentence.start + best.index, sentence.start + best.index + best.groups!.who!.length);
    push(`${who}获${judgement}${best.groups!.mark}`, best.index, best.index, best.index + best[0].length, "sentence");
    return acts;
  }
  const prizes = PRIZES.exec(words);
  if (prizes) {
    push(
      `${prizes.groups!.object!.replace(/^了/, "").replace(/的(?=[一二三金银])/, "")}${prizes.groups!.more ?? ""}评选`,
      prizes.index,
      prizes.index,
      prizes.index + prizes[0].length,
      "paragraph",
    );
    return acts;
  }
  const won = WON.exec(words);
  if (won) {
    const start = clauseStart(words, won.index);
    const end = won.index + won[0].length;
    const subject = words.slice(start, won.index);
    // 成为全省获此殊荣的12家之一: what it is was told before.
    if (/此$/.test(won.groups!.object!.slice(0, -2))) return acts;
    if (!names(scene, start, won.index) || /等?\d+(?:个|家|项|名)/.test(subject) || /公司|集团|企业|产品|选手|同志|先生|女士/.test(subject))
      return acts;
    push(nameOf(context, sentence.start + start, sentence.start + end), won.index, start, end, "sentence");
  }
  return acts;
};

const names = ({ context, sentence }: Parameters<EventRule>[0], start: number, end: number): boolean =>
  namesPlace(context, sentence.start + start, sentence.start + end);
