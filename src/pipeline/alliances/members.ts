import type { ArticleContext } from "../context.ts";
import { countOf } from "../count.ts";
import type { EventDate } from "../events/calendar.ts";
import { matchesOf } from "../text.ts";
import { type ListItem, readList } from "./list.ts";
import { lowerBound } from "./phrase.ts";
import {
  allianceAt,
  type Claim,
  clauseBegin,
  dateOf,
  type Role,
  type Rule,
  regionSpanning,
  regionsIn,
  type Scene,
  timesIn,
  yearOf,
} from "./scene.ts";
import { SURNAMES } from "./surnames.ts";

/** 由A牵头(发起|成立…); A牵头建立…; 由A率先倡议; 由A发起. One body that leads. */
const LED_BY = /由([^，。；、由]{2,24}?)(?:独家|率先|首先)?(?:牵头|倡议|倡导|主导|领衔)/;
const LEADS = /(?:^|[，。；：、\s”])([^，。；：、\s由]{2,20}?)牵头(?=建立|成立|组建|发起|设立|创建|的|，|联合|筹建|制定|筹备)/;
const LEADER = /牵头(?:单位|者|方)?的?(?:是|为)([^，。；、]{2,24}?)(?=[，。；])/;
const FOUNDED_BY = /由([^。；，]{2,200}?)(?:自愿|共同|联合|携手|联手|一起|作为)*(?:发起(?!人)|倡议|组成(?!部)|组建|创立|创办|共建|结成)/;
/** 成员包括…, 成员单位有…, 成员城市为…; 发起单位包括…. */
const CONSISTS =
  /(?:成员|会员|发起|理事)(?:单位|城市|高校|企业|机构|院校|园区|医院)?(?:名单)?(?:(?:一共|总共|共计?|有)*(?:\d{1,3}|[一二三四五六七八九十]{1,3})[个家]，)?(?:包括|为|有|涵盖|(?:分别|依次)[是为]|是|：)[：:]?(?<list>[^。；]{3,400})/;
/** 十市分别是…, 九城为…: a number word that the list must bear out. */
const COUNTED =
  /(?:^|[，。；：])(?<count>[一二两三四五六七八九十]{1,3}|\d{1,3})(?<noun>市|城|地|省区?|省市|县|县区|区|家|国|校|院|园区?)(?:市|城市|单位)?(?:分别)?(?:是|为|包括)(?<list>[^。；]{5,300})/;
/** 九个省会城市（福州、南昌…昆明）: a number that the names in brackets bear out. */
const BRACKETED =
  /(?<count>[两三四五六七八九十]{1,3}|\d{1,3})(?:个|家|座)?(?<noun>(?:省会|成员|中心|沿江|沿海|核心)?(?:城市|高新区|园区|单位|市|省区|省|县市|县|国家))[（(](?<list>[^（）()]{5,300})[）)]/;
/** 武汉、长沙、合肥、南昌四市主要负责人; 青岛、烟台、威海、潍坊、日照五市. */
const CLOSED =
  /(?<count>[两三四五六七八九十]{1,3}|\d{1,3})(?:个|家)?(?<noun>市|城(?!市群|镇|区)|省区?|省市|成员城市|成员单位|地(?!区|方|铁)|县(?!级)|国)(?!级|内|[一两二三四五]市)/g;
/** How far back the first place of a row may stand. */
const MAX_ROW = 200;
const CHAIR = "(?:轮值主席|轮值理事长|理事长|主席|会长|轮值会长|主任|盟主|秘书长)";
const ELECTED = new RegExp(
  `(?:推选|选举|推举|选出|推荐)(?:产生)?([^，。；、]{2,24}?)(?:为|担任|任)(?:联盟)?(?:首届|第[一二三四五六七八九十]+届|首任|新任|新一届)?(?<office>${CHAIR})`,
);
const HELD_BY = new RegExp(
  `(?:首届|首任|现任|第一届|新一届|第[一二三四五六七八九十]+[届任])?(?<office>${CHAIR})(?:单位)?(?:由|为|是)([^，。；、由]{2,24}?)(?:出任|担任|接任)?(?=[，。；]|$)`,
);
const SERVES = new RegExp(
  `([^，。；、：\\s]{2,20}?)(?:被(?:推选|推举|选举|推荐|选)为|当选|担任|出任|接任|就任|任|[为是](?=首[任届]|第一届|轮值|(?:理事长|主席|会长|盟主)(?:单位|城市)))(?:该|了|为)?(?:联盟)?(?:首届|第[一二三四五六七八九十]+届|首任|新任|新一届|第[一二三四五六七八九十]+任)?(?:联盟)?(?<office>${CHAIR})`,
);
const AS_CHAIR = new RegExp(
  `(?:作为|身为)[^，。；]{0,40}?(?<office>${CHAIR})(?:单位)?，([^，。；、]{2,20}?)(?=代表|将|对外|表示|会|在|牵头|发布|提出|介绍)`,
);
/** What is handed over: the office, its flag or its baton. */
const TOKEN =
  "(?:(?:轮值|执行)(?:主席|理事长|会长|主任|主持)?(?:单位|城市|方|市|省|国)?|(?:主席|理事长|会长|盟主|牵头)(?:单位|城市|方)?|召集(?:人|方)(?:单位)?|[会盟]旗|旗帜|大旗|旗|印章|接力棒|交接棒)";
const TITLE = /(?:轮值|执行)(?:主席|理事长|会长|主任)|轮值方|理事长|会长|主席|召集[人方]/;
const TURNS =
  "(?:(?:更)?换(?:成|为|到)|变更为|调整为|改为|改由|轮换?(?:为|到|至|给)|转(?:给|到|至|交给?|由)|(?:正式)?(?:交接|移交|转交)(?:给|到|至|予)?|交(?:给|到|予|由)|传(?:递)?(?:给|到|至)?|递(?:给|到))";
const WHO = "[^，。；：、\\s由从]{2,16}?";
const HANDED = [
  // 湘潭从长沙手中接过会旗; 湘潭接过长沙传来的接力棒
  new RegExp(`(?:^|[，。；：、\\s])(?<to>${WHO})[从自](?<from>${WHO})(?:手[中里上]|处|那里)?接(?:过|下|到|任|棒)了?[^，。；]{0,20}?${TOKEN}`),
  new RegExp(
    `(?:^|[，。；：、\\s])(?<to>${WHO})(?:正式)?接(?:过|下)了?(?<from>${WHO})(?:手中|(?:移交|转交|交|传|递)(?:过?来)?)的?[^，。；]{0,12}?${TOKEN}`,
  ),
  // 接替长沙担任轮值主席
  new RegExp(
    `(?:^|[，。；：、\\s])(?<to>${WHO})(?:正式)?(?:接替|接棒|接续|取代)了?(?<from>${WHO})，?(?:成为|成了|担任|出任|当选|就任|任)[^，。；]{0,12}?${TOKEN}`,
  ),
  // 轮值主席单位也从长沙换成了湘潭
  new RegExp(`${TOKEN}[^。；]{0,24}?[由从](?<from>${WHO})${TURNS}了?(?<to>[^，。；、了]{2,16}?)(?=[，。；！]|手[中里上]|接任|担任|接棒|$)`),
  // 长沙将会旗交给湘潭; 长沙向湘潭移交会旗
  new RegExp(
    `(?:^|[，。；：、\\s]|(?:主席|理事长|会长|盟主)(?:单位|城市)?的?)(?<from>${WHO})(?:正式|现场)?[将把][^，。；]{0,24}?${TOKEN}[^，。；]{0,12}?${TURNS}了?(?<to>[^，。；、—]{2,16}?)(?=[，。；！—]|手[中里上]|$)`,
  ),
  new RegExp(
    `(?:^|[，。；：、\\s])(?<from>${WHO})(?:正式|现场)?向(?<to>${WHO})(?:正式|现场)?(?:移交|转交|交接|递交|传递|交)了?[^，。；]{0,16}?${TOKEN}`,
  ),
];
/** 长沙卸下轮值主席的担子, 任期届满的长沙: who gave it, where the clause of the handover names the taker alone. */
const GIVES = new RegExp(`(?<from>${WHO})(?:正式|光荣)?(?:卸下|卸任|交出)[^，。；]{0,16}?${TOKEN}`);
const RETIRES = new RegExp(`(?:^|[，。；：、])(?<from>${WHO})(?:正式|光荣|任满)?(?:卸任|卸下|交出)`);
const TAKEN = [
  new RegExp(
    `${TOKEN}(?:由此|随后|也|便|正式|随之|当场|现场|就此|的担子|一职|职务|的?接力棒)*(?:(?:移交|转交|交接|交|传|递)(?:到|给|至)|转(?:到|给|至)|轮到)了?(?<to>${WHO})(?=[，。；！]|手[中里上]|$)`,
  ),
  new RegExp(
    `(?:^|[，。；：、\\s]|由)(?<to>${WHO})(?:正式|顺利|现场)?(?:接过|接下|接任|接棒|接手|接替|接掌)(?:了|成为|担任|为)?(?:联盟|该联盟|新一?届|新一任|下一?任|下一?届|[^，。；]{0,12}?的)?${TOKEN}`,
  ),
];
/** 届时珠海会接任, 明年由九江接任, 下一届将轮到湘潭: still to come. */
const STILL_TO_COME = /届时|明年|后年|拟|预计|计划|将(?:由|会|担任|出任|接|轮(?!值)|转|移|交)|会(?=接|由|轮到)/;
/** 按照章程每年由一家轮流接任: the rule of it. */
const BY_RULE = /章程|约定|惯例|规则|依次|轮流|每/;

/** 按照轮值规则，轮值主席由长沙交到湘潭手中 */
const BY_THE_RULES = /^(?:按照?|根据|依照|依据)[^，每]{2,16}，(?=[^，]{0,30}[由从将把])/;

/** Bodies that lead, found or belong to an alliance, and those that join it. Guests of its meetings are not members. */
export const members: Rule = (scene) => {
  const { words, sentence, references, near } = scene;
  const claims: Claim[] = [];
  const offset = sentence.start;

  if (references.length > 0 || near) {
    for (const pattern of [LED_BY, LEADS, LEADER]) {
      const match = pattern.exec(words);
      if (!match) continue;
      const at = offset + match.index + match[0].indexOf(match[1]!);
      const item = single(scene, at, at + match[1]!.length);
      const about = item && ledAlliance(scene, offset + match.index + match[0].length, item);
      if (item && about) claims.push(member(about, item, "lead", offset + match.index, offset + match.index + match[0].length));
    }
    const founders = FOUNDED_BY.exec(words);
    if (founders) {
      const at = offset + founders.index + 1;
      claims.push(...founderClaims(scene, at, at + founders[1]!.length, offset + founders.index + founders[0].length));
    }
    const joint =
      /(?:牵头|倡议)，?(?:联合|携手|会同|(?<=，)[与同和]?)(?<list>[^，。；]{3,200}?)(?<etc>等[^，。；]{0,28}?)?(?:共同|联合)*(?:发起|成立|组建|组成)/.exec(
        words,
      );
    const seconded = /(?:倡议|发起)，(?<list>[^，。；]{3,200}?)(?:响应|加盟|跟进)/.exec(words);
    for (const [match, role] of [
      [joint, "founder"],
      [seconded, "member"],
    ] as const) {
      if (!match) continue;
      const at = offset + match.index + match[0].indexOf(match.groups!.list!);
      const about = allianceAt(scene, at);
      const list = readList(scene.context, at, at + match.groups!.list!.length);
      if (about && list)
        for (const item of list.items)
          claims.push(
            member(
              about,
              withNoun(scene.context, item, list.noun || nounOf(match.groups!.etc)),
              role,
              offset + match.index,
              offset + match.index + match[0].length,
            ),
          );
    }
  }
  claims.push(...rows(scene));
  claims.push(...declared(scene));
  claims.push(...consisting(scene));
  claims.push(...counted(scene));
  claims.push(...joinings(scene));
  claims.push(...amongThem(scene));
  claims.push(...gathered(scene));
  return claims;
};

/** 甲、乙、丙、丁，某省的这四个县市…，X联盟就在这里宣告成立: those that stand for themselves where it is founded. */
const THESE =
  /(?:^|[，。；：])(?<list>[^，。；：]{5,120}?)，(?:[^，。；、\d]{0,8}的)?(?:这|上述|以上)(?<count>\d{1,2}|[两三四五六七八九十]{1,3})(?:个|家|座)?(?<noun>县市|县区|区县|市县|城市|高新区|经开区|开发区|市|县|区|地|省)/;
function gathered(scene: Scene): Claim[] {
  const { words, sentence, context, references } = scene;
  const match = references.length > 0 ? THESE.exec(words) : null;
  const about = match && references.find(({ start }) => start > sentence.start + match.index)?.cluster;
  if (!match || !about || !FOUNDS.test(words.slice(match.index))) return [];
  const start = sentence.start + match.index + match[0].indexOf(match.groups!.list!);
  const list = readList(context, start, start + match.groups!.list!.length);
  const value = countOf(match.groups!.count!);
  if (!list || list.items.length !== value) return [];
  const end = sentence.start + match.index + match[0].length;
  const { noun } = match.groups!;
  return [...list.items.map((item) => member(about, item, "founder", start, end)), founders(scene, about, value, noun!, null, start, end)];
}

/** 等8家|高新区 */
const nounOf = (etc: string | undefined): string => /[家个所座](?<noun>[^，。；、\d]{1,14}?)(?:共同|联合)*$/.exec(etc ?? "")?.groups?.noun ?? "";

/** A、B等11所高校共同发起; A、B…8个县市成为首批成员; A、B…六家园区的负责人共同按下启动球. */
const ROW =
  /(?:^|[，。；：和])(?<list>[^，。；：]{3,200}?)(?<count>等?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:家|个|所|座)[^，。；、\d]{1,14}?)(?<who>的?(?:主要|相关|党政)*(?:负责人|代表|主任|书记|市长|领导))?(?:在[^，。；]{1,12}?)?(?:共同|联合|携手|自愿|一起|现场|当场|依次|分别|集体)*(?<act>发起|组建|成立|成为(?:首批|创始|发起|正式)*(?:成员|会员)|按下|启动|触摸|推动|签署|签约|签字|签名|上台|揭牌)/;
/** At these acts one is present; who founds is told by the sentence that founds. */
const CEREMONIAL = /按下|启动|触摸|推动|签署|签约|签字|签名|上台|揭牌/;
const FOUNDS = /成立|揭牌|挂牌|组建|启动|建立|设立/;
function rows(scene: Scene): Claim[] {
  const { words, sentence, context } = scene;
  if (scene.references.length === 0 && !scene.near) return [];
  const match = ROW.exec(words);
  if (!match || /^[由与同]|联合|携手/.test(match.groups!.list!)) return [];
  const { list: names, count, who, act } = match.groups!;
  const ceremonial = CEREMONIAL.test(act!);
  if ((ceremonial && !(scene.references.length > 0 && FOUNDS.test(words.slice(0, match.index)))) || (who && !ceremonial)) return [];
  const at = sentence.start + words.indexOf(names!, match.index);
  const about = allianceAt(scene, at) ?? scene.topic;
  const list = readList(context, at, at + names!.length + count!.length);
  if (!about || !list || list.items.length < 2 || (ceremonial && list.closed === null)) return [];
  const role: Role = /成为/.test(act!) ? "member" : "founder";
  const end = sentence.start + match.index + match[0].length;
  const claims = list.items.map((item) => member(about, withNoun(context, item, list.noun), role, at, end));
  return ceremonial ? [...claims, founders(scene, about, list.items.length, list.noun, null, at, end)] : claims;
}

/** How many founded it, told by their names or beside them. */
const founders = (scene: Scene, about: Claim["about"], value: number, of: string, because: string | null, start: number, end: number): Claim => ({
  about,
  kind: "count",
  value,
  of: of || null,
  role: "founder",
  asOf: dateOf(scene, start)?.date ?? null,
  because,
  start,
  end,
});

/** 辽阳高新区、本溪高新区在会上宣布组成X联盟: those who declare it found it. */
const DECLARED =
  /(?:^|[，。；：])(?<list>[^，。；：由]{5,160}?)(?:在[^，。；]{1,12}?)?(?:签[署订下][^，。；]{2,16}，)?(?:(?:当场|现场|宣布|宣告|正式|共同|联合|携手|签约|自愿)+(?:成立|组成|组建|结成|发起|缔结|建立)|结成|缔结)了?[“「]?/g;
function declared(scene: Scene): Claim[] {
  const { words, sentence, context, references } = scene;
  if (references.length === 0) return [];
  for (const match of matchesOf(words, DECLARED)) {
    const end = sentence.start + match.index + match[0].length;
    const about = references.find(({ start }) => start === end)?.cluster;
    if (!about) continue;
    const at = sentence.start + match.index + match[0].indexOf(match.groups!.list!);
    const list = readList(context, at, at + match.groups!.list!.length);
    if (!list || list.items.length < 2) continue;
    const claims = list.items.map((item) => member(about, withNoun(context, item, list.noun), "founder", at, end));
    const whole = !list.open && list.items.length > 2 && /组成|结成|缔结/.test(match[0]);
    return whole ? [...claims, founders(scene, about, list.items.length, list.noun, `${list.items.length} named`, at, end)] : claims;
  }
  return [];
}

export const member = (about: Claim["about"], item: Pick<ListItem, "name" | "region">, role: Role, start: number, end: number): Claim => ({
  about,
  kind: "member",
  name: item.name,
  region: item.region,
  role,
  from: null,
  to: null,
  start,
  end,
});

/** One body named by the span, titles and dates before it set aside. */
function single(scene: Scene, start: number, end: number): ListItem | null {
  const { context } = scene;
  const words = context.text.slice(start, end);
  const lead = /^(?:.*?(?:日|月|年)(?=[一-龥])|.*?(?:推动|作为|此前|由|在))/.exec(words);
  const region = regionEndingAt(context, end);
  if (region && region.start > start && !regionSpanning(context, start, end)) {
    return {
      name: context.placeOf(region.value.region)?.name ?? context.text.slice(region.start, end),
      region: region.value.region,
      start: region.start,
      end,
    };
  }
  const from = lead && lead[0].length < words.length - 1 ? start + lead[0].length : start;
  for (const at of from === start ? [start] : [start, from]) {
    const list = readList(context, at, end);
    if (list?.items.length === 1 && list.closed === null && list.noun === "") return list.items[0]!;
  }
  return null;
}

function regionEndingAt({ regions }: ArticleContext, end: number) {
  const region = regions[lowerBound(regions, (item) => item.end >= end)];
  return region?.end === end ? region : null;
}

/** 普陀区牵头的这个联盟: the one founded at the leader's place, else the nearest. */
function ledAlliance(scene: Scene, at: number, item: ListItem): Claim["about"] | null {
  const { references, clusters, context, sentence } = scene;
  const reference =
    references.find((candidate) => candidate.start >= at && candidate.start - at < 12) ?? references.findLast((candidate) => candidate.end <= at);
  if (reference?.named) return reference.cluster;
  if (clusters.length > 1 && item.region) {
    const sited = clusters.filter(
      (cluster) =>
        (!reference || reference.cluster.strength === cluster.strength) &&
        cluster.mentions.some((mention) => {
          const clauseEnd = context.text.slice(mention.end, mention.end + 40);
          return mention.end < sentence.start && clauseEnd.split(/[，。；]/)[0]!.includes(context.text.slice(item.start, item.end));
        }),
    );
    if (sited.length === 1) return sited[0]!;
  }
  return reference?.cluster ?? (scene.near ? scene.topic : null);
}

/** 由上海、江苏、浙江、安徽四个自由贸易试验区共同发起; 由7家国家级高新区以及沧州、衡水2家省级高新区发起; 由深圳市前海香港商会发起 (which leads). */
function founderClaims(scene: Scene, start: number, end: number, clauseEnd: number): Claim[] {
  const about = allianceAt(scene, start);
  if (!about) return [];
  const claims: Claim[] = [];
  const { text } = scene.context;
  const pieces: [number, number][] = [];
  let from = start;
  for (const mark of matchesOf(text.slice(start, end), /(?<=[家个所区市省司学院会])(?:以及|联合)/g)) {
    pieces.push([from, start + mark.index]);
    from = start + mark.index + mark[0].length;
  }
  pieces.push([from, end]);
  const lists = pieces.map(([pieceStart, pieceEnd]) => readList(scene.context, pieceStart, pieceEnd));
  const all = lists.flatMap((list) => (list ? list.items.map((item) => withNoun(scene.context, item, list.noun)) : []));
  const alone = pieces.length === 1 && all.length === 1 && !/等/.test(text.slice(start, end));
  const hosted = pieces.length > 1 && /联合/.test(text.slice(start, end)) && lists[0]?.items.length === 1;
  all.forEach((item, index) => {
    const role: Role = alone || (hosted && index === 0) ? "lead" : "founder";
    claims.push(member(about, item, role, start - 1, clauseEnd));
  });
  const total = lists.reduce((sum, list) => sum + (list?.closed ?? 0), 0);
  if (total > 1 && lists.every((list) => list?.closed)) {
    claims.push({ ...founders(scene, about, total, lists[0]!.noun, null, start, clauseEnd), start: start - 1 });
  }
  return claims;
}

/** 沧州、衡水2家省级高新区: 沧州高新区. 上海、江苏…四个自由贸易试验区: 上海自由贸易试验区. 五市 leave their places as they are. */
export function withNoun(context: ArticleContext, item: ListItem, written: string): Pick<ListItem, "name" | "region"> {
  const noun = written.replace(/^高新园区$/, "高新区").replace(/^(?:国家级?|省级)(?=.)/, "");
  if (
    /(?:区|园)$/.test(item.name) ||
    !/^(?:高新区|经开区|开发区|自由贸易试验区|自贸试验区|自贸区|综合保税区|综保区|新区)$/.test(noun) ||
    item.name.endsWith(noun)
  )
    return item;
  const name = `${item.name.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, "")}${noun}`;
  const known = context.regionNamed?.(name) ?? [];
  return { name, region: known.length === 1 ? known[0]! : null };
}

function consisting(scene: Scene): Claim[] {
  const { words, sentence, clusters } = scene;
  const match = CONSISTS.exec(words);
  if (!match) return [];
  const at = sentence.start + match.index + match[0].indexOf(match.groups!.list!);
  const subject = subjectTerritory(scene, sentence.start + match.index);
  const about =
    (subject === null ? null : clusters.find((cluster) => cluster.strength !== "corridor" && cluster.name.startsWith(subject))) ??
    (scene.references.length > 0 || scene.near || (clusters.length === 1 && /(?:成员|会员)(?:单位|城市)/.test(match[0]))
      ? (allianceAt(scene, at) ?? scene.topic)
      : null);
  if (!about) return [];
  const items: ListItem[] = [];
  let from = at;
  for (const piece of match.groups!.list!.split("，")) {
    const listed =
      items.length === 0 ? looseList(scene, from, from + piece.length) : (readList(scene.context, from, from + piece.length)?.items ?? []);
    if (listed.length < 2) break;
    items.push(...listed);
    from += piece.length + 1;
  }
  if (items.length < 2) return [];
  return items.map((item) => member(about, item, "member", sentence.start + match.index, items.at(-1)!.end));
}

/** The place a sentence is about, as printed: 南京都市圈 of 南京都市圈地跨苏皖两省，成员包括…. */
function subjectTerritory(scene: Scene, before: number): string | null {
  const { context, sentence } = scene;
  const [region] = regionsIn(context, sentence.start, before);
  return region && region.start <= sentence.start + 2 ? context.text.slice(region.start, region.end) : null;
}

/** Places of a row that also holds other words: 南京、镇江…宣城8市全域以及常州的金坛、溧阳. */
function looseList(scene: Scene, start: number, end: number): ListItem[] {
  const strict = readList(scene.context, start, end);
  if (strict) return strict.items;
  const { context } = scene;
  const items: ListItem[] = [];
  for (const region of regionsIn(context, start, end)) {
    const next = context.text.slice(region.end, region.end + 1);
    if (next === "的" || context.text.slice(region.end, region.end + 2) === "两省") continue;
    const place = context.placeOf(region.value.region);
    items.push({
      name: place?.name ?? context.text.slice(region.start, region.end),
      region: region.value.region,
      start: region.start,
      end: region.end,
    });
  }
  return items;
}

/** 十市分别是…; 武汉、长沙、合肥、南昌四市: only where the list has as many places as the number says. */
function counted(scene: Scene): Claim[] {
  const { words, sentence, context, topic, references } = scene;
  const about = references[0]?.cluster ?? topic;
  if (!about) return [];
  const claims: Claim[] = [];
  const push = (items: readonly ListItem[], noun: string, start: number, end: number, more: ReturnType<typeof beside> = null) => {
    for (const item of more?.region ? [...items, more] : items) claims.push(member(about, item, "member", start, end));
    const value = items.length + (more ? 1 : 0);
    const because = more ? `${items.length} + 1` : null;
    claims.push({ about, kind: "count", value, of: more ? null : noun, role: "member", asOf: context.published, because, start, end });
  };
  const listed = COUNTED.exec(words);
  if (listed) {
    const start = sentence.start + listed.index + listed[0].indexOf(listed.groups!.list!);
    const items = places(scene, start, start + listed.groups!.list!.length);
    const value = countOf(listed.groups!.count!) ?? 0;
    if (items.length === value && value > 2) push(items, listed.groups!.noun!, sentence.start + listed.index, start + listed.groups!.list!.length);
    return claims;
  }
  const bracketed = BRACKETED.exec(words);
  if (bracketed && (references.length > 0 || scene.near)) {
    const start = sentence.start + bracketed.index + bracketed[0].indexOf(bracketed.groups!.list!);
    const items = places(scene, start, start + bracketed.groups!.list!.length);
    if (items.length === countOf(bracketed.groups!.count!) && items.length > 2)
      push(items, bracketed.groups!.noun!, sentence.start + bracketed.index, start + bracketed.groups!.list!.length);
  }
  if (about.strength === "community") return claims;
  for (const match of matchesOf(words, CLOSED)) {
    const noun = match.groups!.noun!;
    const value = countOf(match.groups!.count!) ?? 0;
    const counted = sentence.start + match.index;
    const end = counted + match[0].length;
    // The body must be one of such members by its own name (省会城市, 五市, 市长, 城市群) or call them its members.
    if (
      about.strength === "corridor"
        ? !takesTurns(context.text, counted, match[0])
        : !noun.startsWith("成员") &&
          !namesThem(about.name, match.groups!.count!, noun) &&
          !(about.strength === "conference" && (references.length > 0 || scene.near) && /[市城省县国]/.test(about.name))
    )
      continue;
    const items = places(scene, Math.max(sentence.start, counted - MAX_ROW), counted).slice(-value);
    if (items.length === value && value > 2 && items.at(-1)!.end === counted && adjoining(context.text, items))
      push(items, noun, items[0]!.start, end, beside(scene, end));
  }
  return claims;
}

/** 七市以及沈抚示范区, 三市市长与东道主一道: one more beside those that are counted. */
function beside({ context, sentence, words }: Scene, at: number): { name: string; region: string | null } | null {
  const from = at - sentence.start;
  const joint = /^(?:政府|党政|主要|相关|负责人|负责同志|代表|市长|书记|领导|的)*(?:以及|连同|会同|与|和|同|及)(?<host>东道主|东道)?/.exec(
    words.slice(from, from + 24),
  );
  if (!joint) return null;
  if (joint.groups!.host) return { name: "", region: null };
  const region = regionsIn(context, at + joint[0].length, sentence.end)[0];
  return region?.start === at + joint[0].length
    ? { name: context.placeOf(region.value.region)?.name ?? context.text.slice(region.start, region.end), region: region.value.region }
    : null;
}

/** How far behind its members an article tells that they take turns; in code units. */
const TURNS_REACH = 600;

/** 会议由四市轮流承办: as many as belong to it. */
function takesTurns(text: string, at: number, counted: string): boolean {
  const behind = text.slice(at, at + TURNS_REACH);
  return ["轮流", "轮值", "依次"].some((turns) => behind.includes(`${counted}${turns}`));
}

/** 胶东五市联席会议 is a body of 五市. */
const namesThem = (name: string, count: string, noun: string): boolean => name.includes(count + noun.slice(0, 1));

const adjoining = (text: string, items: readonly ListItem[]): boolean =>
  items.every((item, index) => index === 0 || /^(?:、|和|与|以及|及)$/.test(text.slice(items[index - 1]!.end, item.start)));

/** Places of a span, the province before its city set aside (江苏省苏州市 is 苏州市). */
function places(scene: Scene, start: number, end: number): ListItem[] {
  const { context } = scene;
  const items: ListItem[] = [];
  for (const region of regionsIn(context, start, end)) {
    const last = items.at(-1);
    const item = {
      name: context.placeOf(region.value.region)?.name ?? context.text.slice(region.start, region.end),
      region: region.value.region,
      start: region.start,
      end: region.end,
    };
    if (last && last.end === region.start) items[items.length - 1] = { ...item, start: last.start };
    else items.push(item);
  }
  return items;
}

/** 吸收淮安、德州、洛阳等8市入会; 表决通过通化、延吉的申请; 迎来鹰潭、景德镇两位新成员; 吸收鹰潭，成员增至9家. */
const TAKES_IN =
  /(?:吸收|吸纳|接纳|接收|增补|增选|新增|迎来|批准|同意|通过|接受)了?(?:吸收|吸纳|接纳|增补)?(?<list>[^。；，]{2,120}?)(?:的?(?:入会|入盟|加入|加盟)(?:的?(?:申请|请求))?|的申请|为(?:联盟|该联盟)?的?(?:新|正式|理事)*(?:成员|会员)(?:单位)?|(?<=[家个位名])新?(?:成员|会员)(?:单位|城市)?|(?=，(?:联盟|该联盟)?(?:成员|会员)[^，。；\d]{0,8}(?:[增扩变升达]|由\d)|，(?:变成|变为|增至|扩至|扩大到|增加到|达到?)\d+[家个]))/g;
/** 荆门、安康、南阳三家高新区新加入; 鹰潭高新区、景德镇高新区获准入会; 鹰潭、景德镇递上申请并获通过. */
const ENTERS =
  /(?<=[，。：；]|^)(?<list>[^。；，]{2,120}?)(?:新|正式|当天|现场|获批|获准|经批准|申请|也|均|又|同时|先后|相继|陆续|双双|一并|一同|一起|成功|集体|新?一批成员(?:单位)?|成员单位)*(?:(?:加入|入盟|入会|加盟|入列)(?:进来|其中|联盟|该联盟)?了?|(?:获授|获颁|领到|领取)了?(?:联盟)?新?(?:成员|会员)(?:单位)?(?:牌匾|铜牌|证书)|(?:递[上交]|提交)了?(?:入[会盟])?申请(?:书)?[，并]*获[^，。；]{0,4}通过)(?=[，。；]|$)/g;
/** 宜宾高新区和大足高新区由观察员转为正式成员; 渭南成为该联盟第9个成员. */
const BECOMES =
  /(?<=[，。：；]|^)(?<list>[^。；，]{2,120}?)(?:[由从作][^，。；]{0,12}?)?(?:正式|一并|双双|同时|也|均|获批|获准)*(?:转为|转正为|转成|升格为|升级为|晋升为|成为|成了|递补为|被(?:接纳|吸纳|吸收|增补)为)(?:该|这个|本)?(?:联盟)?的?(?:(?:新|正式|理事|最新)的?|第[一二三四五六七八九十\d]{1,3}[家个位])+(?:成员|会员|(?<=理事)单位)/g;
/** Wished, planned or asked for only. */
const NOT_YET =
  /拟|希望|欢迎|计划|邀请|鼓励|有意|将|届时|还会|明年|即将|有望|力争|尚未|未能|考虑|每|(?<!通过|批准|同意|接受)[^，]{0,60}申请(?=加入|入盟|入会|加盟)(?!.*(?:通过|获批|获准))/;
/** Words before the first name of those that join. */
const BEFORE_LIST =
  /^(?:随后|会上|当天|此后|其中|另外|又有|还有|同时|新近|此次|本次|目前|昨天|今天|来自[^，。；、]{2,8}的|经[^，。；、]{2,12}?(?:同意|批准|表决)){1,6}/;

/** 新成员单位分别来自甲、乙、丙, 新加入的城市是甲和乙. */
const NEWCOMERS =
  /新(?:加入|加盟|吸纳|增)?的?(?:成员|会员)(?:单位|城市|园区)?(?:分别|依次|一共)?(?:来自|是|为|有|包括)(?<list>[^。；，]{2,120}?)(?=[。；，]|$)/g;

/** A、B、C加入X联盟; A领到牌匾，成为X联盟的新成员. */
function joinings(scene: Scene): Claim[] {
  const { words, sentence, references, context } = scene;
  const claims: Claim[] = [];
  for (const reference of references) {
    const head = words.slice(0, reference.start - sentence.start);
    const after = words.slice(reference.end - sentence.start);
    const joined =
      /(?:加入|加盟|入盟)(?:了|到)?[“「]?$/.test(head) ||
      (/(?:成为|获批成为)[“「]?$/.test(head) && /^[”」]?的?(?:新|正式|首批|理事)?(?:成员|会员|成员单位)/.test(after));
    if (!joined || /(?:拟|申请|希望|欢迎|计划|邀请|鼓励|将|有意)[^，]{0,8}$/.test(head)) continue;
    const clauses = head.split(/(?<=[，：；,])/);
    let list = null;
    let from = head.length;
    for (let index = clauses.length - 1; index >= 0 && !list; index--) {
      from -= clauses[index]!.length;
      const end =
        from +
        clauses[index]!.replace(/[，：；,]$/, "").replace(
          /(?:正式|同时|同步|当天|现场|一同|共同|先后|相继|集体)*(?:领到牌匾|获授牌|被授牌|签约|加入|加盟|成为|入盟|获批成为)(?:了|到)?[“「]?$/,
          "",
        ).length;
      list = readList(context, sentence.start + from, sentence.start + end);
    }
    if (!list) continue;
    const start = list.items[0]!.start;
    const date = dateOf(scene, reference.start, 0) ?? dayBelow(scene);
    const end = reference.end + (/^[”」]?的?(?:新|正式|首批|理事)?(?:成员单位|成员|会员)?/.exec(after)?.[0].length ?? 0);
    for (const item of list.items)
      claims.push({
        about: reference.cluster,
        kind: "member",
        name: item.name,
        region: item.region,
        role: "member",
        from: date?.date ?? null,
        to: null,
        start,
        end,
      });
    claims.push({ about: reference.cluster, kind: "joining", names: list.items.map((item) => item.name), date, start, end });
  }
  if (claims.length > 0) return claims;
  const taken: [number, number][] = [];
  for (const pattern of [TAKES_IN, BECOMES, ENTERS, NEWCOMERS]) {
    for (const match of matchesOf(words, pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some(([start, end]) => start < to && from < end) || NOT_YET.test(words.slice(clauseBegin(words, from + 1), to))) continue;
      const first = sentence.start + words.indexOf(match.groups!.list!, from);
      const at = afterLead(scene, first, first + match.groups!.list!.length);
      const about = allianceAt(scene, at) ?? scene.topic;
      const list = about && (references.length > 0 || scene.near) ? readList(context, at, first + match.groups!.list!.length) : null;
      if (!about || !list) continue;
      taken.push([from, to]);
      const date = yearOf(scene, sentence.start + clauseBegin(words, from + 1), at) ?? toldBefore(scene, from) ?? dateOf(scene, at, 1);
      const noun = list.noun || (list.closed === null ? "" : (ZONE_NOUN.exec(about.name)?.[0] ?? ""));
      const [start, end] = [sentence.start + from, sentence.start + to];
      const named = list.items.map((item) => withNoun(context, item, noun));
      for (const item of named)
        claims.push({ about, kind: "member", name: item.name, region: item.region, role: "member", from: date?.date ?? null, to: null, start, end });
      claims.push({ about, kind: "joining", names: named.map((item) => item.name), date, start, end });
    }
  }
  return claims;
}

/** How far below the headline the day may stand that its article tells. */
const BELOW = 120;
/** 甲园成为联盟新成员, in the headline: on the day its report begins with. */
function dayBelow({ calendar, index, sentence }: Scene): EventDate | null {
  const day = index === 0 ? calendar.within(sentence.end, sentence.end + BELOW) : null;
  return day?.date.length === 10 ? day : null;
}

/** 2021年底，甲园加入; 去年的第三次年会上，乙园入盟: the time told right before the clause, in its part of the sentence. */
function toldBefore({ context, sentence, words }: Scene, at: number): EventDate | null {
  const part = Math.max(words.lastIndexOf("；", at - 1), words.lastIndexOf("：", at - 1)) + 1;
  const time = timesIn(context, sentence.start + part, sentence.start + at).at(-1);
  if (!time || !/^[底末初]?(?:又|还|再|，又|(?:的[^，。；]{2,12}[会坛]上)?，)?$/.test(context.text.slice(time.end, sentence.start + at))) return null;
  const resolved = context.resolve(time);
  if (!resolved?.end || resolved.is === "unknown") return null;
  const [start, end] = [resolved.start ?? resolved.end, resolved.end];
  const date = resolved.day ?? (start === end ? start : start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : null);
  return date === null ? null : { date, is: resolved.is, because: null, start: time.start, end: time.end, month: null };
}

/** What the members of an alliance of zones are. */
const ZONE_NOUN = /高新区|经开区|综合保税区|综保区|自贸区|开发区/;

/** Where the names begin behind a date and an adverb: 去年营口、辽阳两家. */
function afterLead({ context }: Scene, start: number, end: number): number {
  let at = start;
  for (const time of timesIn(context, start, end)) if (time.start === at) at = time.end;
  return at + (BEFORE_LIST.exec(context.text.slice(at, end))?.[0].length ?? 0);
}

/** …会员中有80家技术转移机构，西南大学是其中之一. */
function amongThem(scene: Scene): Claim[] {
  const { words, sentence } = scene;
  const match = /(?:成员|会员)[^。；]{0,40}，([^，。；、]{2,20})(?:是|为|即为)其中(?:之一|一员|一家)/.exec(words);
  const about = match && allianceAt(scene, sentence.start + match.index);
  if (!match || !about) return [];
  const end = sentence.start + match.index + match[0].length;
  const at = sentence.start + words.indexOf(match[1]!, match.index);
  const item = single(scene, at, at + match[1]!.length);
  return item ? [member(about, item, "member", sentence.start + match.index, end)] : [];
}

/** Who presides, and who hands over to whom. An office that rotates among many (由四省负责人轮值担任) names nobody. */
export const chairs: Rule = (scene) => {
  const { words, sentence, references, near } = scene;
  // 会上，…接任轮值主席: in a text with one alliance it is that one's, however far its name.
  const only = (scene.clusters.length === 1 && /轮值/.test(words)) || convened(scene) !== null;
  if (references.length === 0 && !near && !only) return [];
  const claims: Claim[] = [];
  const offset = sentence.start;
  const handed = handover(scene);
  if (handed.length > 0) return handed;
  for (const pattern of [ELECTED, HELD_BY, SERVES]) {
    const match = pattern.exec(words);
    if (!match || /秘书长|主任/.test(match.groups!.office!)) continue;
    if (STILL_TO_COME.test(words.slice(clauseBegin(words, match.index + 1), match.index + match[0].length))) continue;
    const who = pattern === HELD_BY ? match[2]! : match[1]!;
    const at = offset + words.indexOf(who, match.index);
    const about = allianceAt(scene, at);
    const item = single(scene, at, at + who.length) ?? holdersPlace(scene, at, at + who.length) ?? person(who);
    if (!about || !item) continue;
    claims.push(member(about, item, "chair", offset + match.index, offset + match.index + match[0].length));
    return claims;
  }
  const serving = AS_CHAIR.exec(words);
  if (serving) {
    const at = offset + words.indexOf(serving[2]!, serving.index);
    const item = single(scene, at, at + serving[2]!.length);
    const about = allianceAt(scene, at);
    if (item && about) claims.push(member(about, item, "chair", offset + serving.index, offset + serving.index + serving[0].length));
  }
  return claims;
};

/** Who handed the chair to whom; the giver may be told in a clause before (长沙任期届满，会旗交到湘潭手中) or not at all (由湘潭接任轮值主席). */
function handover(scene: Scene): Claim[] {
  const { words, sentence } = scene;
  const offset = sentence.start;
  const bodyOf = (match: RegExpExecArray, name: "from" | "to", last = false) => {
    const found = match.groups?.[name];
    if (!found) return null;
    const at = last ? words.lastIndexOf(found, match.index + match[0].length) : words.indexOf(found, match.index);
    return single(scene, offset + at, offset + at + found.length);
  };
  for (const pattern of [...HANDED, ...TAKEN]) {
    const match = pattern.exec(words);
    if (!match) continue;
    const alone = TAKEN.includes(pattern);
    const begin = match.index + /^[，。；：、\s]*/.exec(match[0])![0].length;
    const clause = words.slice(clauseBegin(words, begin), match.index + match[0].length).replace(BY_THE_RULES, "");
    if (STILL_TO_COME.test(clause) || BY_RULE.test(clause)) continue;
    const given = alone ? (GIVES.exec(words.slice(0, match.index)) ?? RETIRES.exec(words)) : match;
    const giver = given && (bodyOf(given, "from") ?? officersPlace(scene, given, "from"));
    const taker = bodyOf(match, "to", pattern.source.indexOf("<to>") > pattern.source.indexOf("<from>")) ?? officersPlace(scene, match, "to");
    const about = (scene.references.length === 0 && convened(scene)) || allianceAt(scene, offset + match.index);
    if (!taker || !about || (!giver && !alone) || giver?.name === taker.name) continue;
    const date = dateOf(scene, offset + match.index, 0);
    const start = offset + (alone && given ? Math.min(given.index, begin) : begin);
    const end = offset + match.index + match[0].length;
    const office = TITLE.exec(match[0])?.[0] ?? TITLE.exec(words)?.[0] ?? "轮值主席";
    const claims: Claim[] = [{ about, kind: "handover", from: giver?.name ?? null, to: taker.name, office, date, start, end }];
    if (giver) claims.push({ ...member(about, giver, "chair", start, end), kind: "member", to: date?.date ?? null } as Claim);
    claims.push({ ...member(about, taker, "chair", start, end), kind: "member", from: date?.date ?? null } as Claim);
    return claims;
  }
  return [];
}

/** What stands between a body and its meeting. */
const MEETS = /^(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]{1,3}[届次]|首[届次])?[^，。；：、\s]{0,6}(?:联席会议|理事会|年会)/;

/** Bodies, and names of each, among which the one that meets is looked for. */
const MAX_CONVENED = 8;

/** The only body of several of which the article tells a meeting: what is handed over there is its own. */
function convened({ clusters, context: { text } }: Scene): Claim["about"] | null {
  const found = clusters
    .slice(0, MAX_CONVENED)
    .filter(({ mentions }) => mentions.slice(0, MAX_CONVENED).some(({ end }) => MEETS.test(text.slice(end, end + 24))));
  return clusters.length > 1 && found.length === 1 ? found[0]! : null;
}

/** 南平市委副书记、市长将会旗移交给…, 交到甲园管委会主任乙某手中: for the place whose office it is. */
function officersPlace({ context, sentence, words }: Scene, match: RegExpExecArray, side: "from" | "to"): Pick<ListItem, "name" | "region"> | null {
  const who = match.groups?.[side];
  if (!who || !(OFFICE.test(who) || (person(who)?.name ?? who).length < who.length)) return null;
  const at = side === "from" ? words.indexOf(who, match.index) : words.lastIndexOf(who, match.index + match[0].length);
  const from = side === "from" ? clauseBegin(words, at) : at;
  const region = regionsIn(context, sentence.start + from, sentence.start + at + who.length)[0];
  const place = region && context.placeOf(region.value.region);
  return place ? { name: place.name, region: place.id } : null;
}

/** 轮值主席由甲市市长|担任: the place whose office it is. */
function holdersPlace({ context }: Scene, start: number, end: number): Pick<ListItem, "name" | "region"> | null {
  const region = regionsIn(context, start, end)[0];
  const place = region?.start === start ? context.placeOf(region.value.region) : null;
  const office =
    region &&
    /^(?:委|政府|管委会|党工委|人民政府)?(?:副?书记、)?(?:书记|[市县区省州盟旗]长|主任)[一-龥]{0,3}$/.test(context.text.slice(region.end, end));
  return place && office ? { name: place.name, region: place.id } : null;
}

const OFFICE = /(?:书记|主席|主任|院长|校长|所长|会长|理事长|董事长|总经理|总裁|部长|厅长|局长|[市县区省]长|秘书长|教授|院士)$/;

/** A person's name of two or three characters, its surname a known one; an office may stand before it (工研院院长刘文雄). */
function person(words: string): Pick<ListItem, "name" | "region"> | null {
  for (const length of [3, 2]) {
    const name = words.slice(-length);
    const before = words.slice(0, -length);
    if (name.length === length && /^[一-龥]+$/.test(name) && SURNAMES.includes(name[0]!) && (before === "" || OFFICE.test(before)))
      return { name, region: null };
  }
  return null;
}
