import { countOf } from "../count.ts";
import { matchesOf } from "../text.ts";
import { placeOfAct } from "./founding.ts";
import { type ListItem, readList } from "./list.ts";
import { member, withNoun } from "./members.ts";
import { allianceAt, type Claim, clauseBegin, dateOf, namesPlace, type Rule, type Scene, yearOf } from "./scene.ts";

const N = "(?<![\\d.一二两三四五六七八九十百第])(?<count>\\d{1,4}|[一二两三四五六七八九十百]{1,5})";
const UNIT = "(?:家|个|所|座|名)";
/** What members are. 人 and 项目 are never members. */
const BODY =
  "(?:高新区|开发区|经开区|园区|片区|功能区|新区|示范区|自贸区|试验区|企业|单位|机构|高校|院校|大学|学校|医院|智库|律所|律师事务所|城市|成员|会员|省份|省区|市县|县市区|县区|县城|商会|协会|学会|院所|研究院|研究所|银行|港口|媒体|景区|图书馆|博物馆|出版社|平台|组织|社区|业者|厂商|车企|药企|机场|码头|旗县|市州|州市|地市|盟市|产业集群|制造业集群|市|县(?!级)|区|省)";
const ACT =
  "(?:共同|联合|携手|自愿|联手|一起|一道|集体|作为)*(?:发起|倡议|组建|成立|组成|办起|创办|创立|签署(?=倡议|宣言|[^，。]{0,8}联盟|[^，。]{0,6}章程)|缔结|结成|担任发起单位|加盟|抱团|(?:在[^，。；]{0,6}(?:章程|协议书?|倡议书?|宣言)上)签[字约名署])";

/** 45家国家高新区联合发起; 八家智库机构携手办起; 22家国家高新区党（工）委共同发起; 沿淮17家国家高新区签署倡议书. */
const FOUNDERS = new RegExp(
  `${N}(?:余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,16}?${BODY})(?:党[（(]工[）)]委|党工委|管委会)?(?:主要)?(?:代表|负责人|负责同志|书记|主任)?(?:、[^，。；、]{2,8})?(?:先后|依次|分别|近日|日前|[昨今][天日]|(?:\\d{1,2}月)?\\d{1,2}日)*(?:在[^，。；]{1,12}?)?(?:${ACT}|(?:共同)?为(?:新|该)?联盟揭牌)`,
  "g",
);
/** 担任发起单位的国家高新区有45家; 成员单位一共11家; 会员中有川渝两地的80家技术转移机构; 参加成立大会的园区有47个; 成员由8家增至12家. */
const MEMBERS = new RegExp(
  `(?:发起单位|发起成员|成员单位|会员单位|成员城市|成员高校|成员|会员|加盟单位|参加(?:联盟)?成立大会)(?!大会|代表)(?<middle>[^，。；]{0,16}?)(?<verb>有|达到?|共计?|为|增至|增加到|增长到|扩大[到至]|扩至|发展[到至]|壮大[到至]|已有|一共|包括|超过|突破|升至|只有|仅有|仅|)(?<inner>[^，。；\\d]{0,10}?)${N}(?<more>余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,16}?${BODY})?`,
  "g",
);
/** 33家物流园区加入; 26家园区入盟; 10家高新区成为创始成员; 十一个市的文旅部门签约入会. */
const ENTERED = new RegExp(
  `(?<!新增|新加入|吸[收纳]|又有|另有)${N}(?<more>余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,16}?${BODY})[^，。；\\d新]{0,8}?(?:签约|集体|正式|首批|共同)?(?:加入(?!世)|入盟|入会|加盟|(?:成为(?:首批|创始|发起|正式|联盟|该联盟)*|为(?:首批|创始|发起|联盟|该联盟)+)(?:成员|会员)(?:单位)?)`,
  "g",
);
/** 入盟的16家综合保税区. */
const OF_THEM = new RegExp(`(?:入盟|入会|加盟|加入联盟)的${N}(?<more>余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,16}?${BODY})`, "g");
/** 扩容到15城; “扩圈”至23城; 成员城市增加到23个 is read by MEMBERS. */
const WIDENING = /(?:扩[容圈员充大展]|发展|增加|增长|壮大|增)”?[到至为]|(?:加盟|入盟|加入|入会).{0,4}达/;
const WIDENED = new RegExp(
  `(?:(?:扩容|扩圈|扩员|扩充|扩大|扩展)”?(?:到|至|为)|(?<=(?:成员|会员|单位|盟友)[^。；]{0,24})(?:发展|增加|增长|壮大|扩大|增)(?:到|至|为)|(?<=(?:加盟|入盟|加入|入会)[^。；，]{0,4})达到?)了?(?:如今|目前|现在)?的?${N}(?<noun>城|市|家|个|国|校|省)`,
  "g",
);
/** 由晋冀鲁豫4省交界区域的13市组成. */
const MADE_UP = new RegExp(`由[^。；]{0,30}?${N}(?:个)?(?<noun>城市|市|县|省区|省|国家|国|成员|园区|高新区)(?:共同)?组成`, "g");
/** 成员是甲乙丙3省交界处的13个市. */
const COMPRISED = new RegExp(
  `(?:成员|会员)(?:单位)?(?:是|为|有|包括)[^。；，]{2,24}?的${N}(?:个)?(?<noun>城市|市|县|省区|省|国家|园区|高新区)(?=[，。；]|$)`,
  "g",
);
/** 成员共六市（盟）, 成员单位为九县: counted by what they are. */
const IN_ALL = new RegExp(
  `(?:成员|会员)(?:单位|城市)?(?:一共|总共|共计|共有|共|有|为|达)${N}个?(?<noun>市州|州市|城|市|州|盟|省|县|区|校)(?:[（(][^（）()]{1,3}[）)])?(?=[，,。；、]|$)`,
  "g",
);
/** 三县轮流主办, 五市轮流举办: those who take turns are all of them. */
const IN_TURN = new RegExp(
  `${N}个?(?<noun>县市|市县|市州|城市|成员|省区|市|县|省|州|地|方)(?:首长|市长|政府)?(?:每[年届次])?轮流(?:作东|做东|坐庄|当东道|举办|承办|主办|主持|担任|轮值|召集|接待)`,
  "g",
);
/** 联盟以长三角26个产业集群为主体. */
const MAINLY = new RegExp(`以[^，。；\\d]{0,16}?${N}${UNIT}(?<noun>[^，。；、\\d]{0,16}?${BODY})为(?:主体|成员|骨干)`, "g");
/** 12个市州的商务部门签署备忘录，甲联盟由此诞生: those who sign found it. */
const SIGNED_INTO = new RegExp(
  `${N}个?(?<noun>市州|州市|城市|城区|市|县区|区县|县|区|园区|高新区)(?:的?[^，。；\\d]{2,16}?)?签(?:下|署|订|定)[^，。；]{0,24}(?:协议书?|备忘录|倡议书?|宣言)，[^。；]{0,40}?(?:就此|由此|随之|随即|正式|宣告)+(?:成立|诞生|组建|结成)`,
  "g",
);
/** 甲协调会第九次会议…，12个城市的市长共同签署《合作协议》: all that are there sign. */
const SIGNED_AT = new RegExp(
  `${N}个?(?:[^，。；、\\d]{0,4}?)(?<noun>市州|州市|城市|城区|市|县区|区县|县|区|园区|高新区)(?:的?[^，。；\\d]{2,16}?)?(?:当场|现场|共同|一同|一起|集体)+签(?:下|署|订)了?[^，。；]{0,36}(?:协议书?|宣言|倡议书?|章程)(?:》|(?=[，。；]|$))`,
  "g",
);
const AT_SESSION = /^[^，。；]{0,8}(?:第[一二三四五六七八九十\d]{1,3}[次届]|首[次届]|年会|联席会议|大会)/;
/** 首批吸纳36家商会. */
const FIRST_IN = new RegExp(`首批(?:吸[纳收]|加入|入盟|签约)了?${N}(?<more>余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,14}?${BODY})`, "g");
/** 四市在运城建起联席会议制度: places that are counted found it together. */
const COLLECTIVE = new RegExp(
  `${N}(?<noun>市|城|省区市|省区|省|地|县|国)(?:党委|政府|人民政府|市委市政府)?(?:于|在[^，。；]{1,12}?)?(?:共同|联合|携手|自愿|联手|一起|正式)*(?:发起|倡议|组建|成立|建立|建起|缔结|结成|创立|创建|签署(?:[^，。；]{0,8}章程|《[^》]{2,30}(?:合作|共建)[^》]{0,4}协议》))`,
  "g",
);
/** What members make or take part in. */
const DONE = /(?:项目|活动|协议|合同|课题|专利|任务|仪器|订单|平台|基地|中心|成果|标准|干部|人员|人才|专家)$/;
/** How far before them the places stand that 四市 means, at most. */
const PLACES_BEFORE = 200;
/** What is aimed at, or was before. */
const FIRST = /首批|创始|发起|最初|起初/;
const AIMED = /目标|力争|计划|提出|预计|将|拟|到20\d\d年[^，。]{0,4}，?[^。]{0,8}$|争取|有望/;
/** 12个成员城市, 15家成员单位, 30家会员单位. */
const BEFORE_MEMBER = new RegExp(
  `${N}(?<more>余|多)?${UNIT}(?<noun>(?:正式|理事|联盟|创始|发起|首批)?(?:成员|会员|理事|加盟|发起)(?:单位|城市|高校|企业|机构|园区|学校|医院)?)(?!大会|代表|加入)`,
  "g",
);
/** Right after the name: 联盟12家国家高新区, 联盟里的12家国家高新区, 联盟现有45家企业. */
const AFTER_NAME = new RegExp(
  `^(?:里|内|中|旗下|目前|现|已|共|的|之中|麾下)*(?:现有|已有|共有|拥有|有|汇聚了?|涵盖|吸纳了?|集聚了?|囊括)?(?:来自[^，。；\\d]{2,16}的)?${N}(?<more>余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,12}?${BODY})`,
);
/** 吸纳西南大学等80家技术转移机构成为联盟会员. 新吸纳 tells of an increase, not of the whole. */
const ADMITTED = new RegExp(
  `(?<!新|再|又|还)(?:首批吸[纳收]|吸纳|吸引|汇聚|集聚|聚集|联合)了?[^，。；\\d]{0,20}?${N}(?<more>余|多)?${UNIT}(?<noun>[^，。；、\\d]{0,16}?${BODY})(?:成为|加入|加盟|入盟)`,
  "g",
);
const INVITE = "联合|携手|邀上|邀请|会同|联手|牵手";
const INVITES = new RegExp(`${INVITE}|(?:牵头|倡议|发起)，[与同和]`);
/** 由A牵头，联合|, or 由A牵头，与|: after a word of leading any party to it is invited. */
const HOST = `(?<host>[^，。；、]{2,20}?)(?:(?:牵头|倡议|发起)，(?:与|同|和)|(?:(?:牵头|倡议|发起)，)?(?:${INVITE}))`;
const GUESTS = `${N}${UNIT}(?<noun>[^，。；、\\d]{0,12}?${BODY})`;
/** 成都高新区联合重庆高新区在内的11家国家高新区，共同发起: the one that invites is not among the eleven. */
const INVITED = new RegExp(`${HOST}(?<first>[^，。；]{0,60}?)(?:等地?的?|在内的)(?<noun1>[^，。；\\d]{0,20}?)${GUESTS}`);
/** 由赣州高新区牵头，联合吉安、抚州、三明7家国家高新区: those invited are named before they are counted. */
const INVITED_NAMED = new RegExp(`${HOST}(?<first>[^，。；、\\d]{2,10}、[^，。；\\d]{2,80}?)(?<noun1>)${GUESTS}`);
/** 首批成员21个，包括…8所…9所…4家: the whole is printed. */
const TOTAL = /(?:成员|会员|单位)[^，。；]{0,12}\d+[家个所]，(?:包括|其中)/;
/** What a sentence says the alliance is made up of: 由7家国家级高新区以及沧州、衡水2家省级高新区发起; 成员单位包括12个片区和15个功能区. */
const MAKE_UP =
  /(?:成员|会员)(?:单位|城市)?(?:主要)?(?:包括|包含|有|由|为)[：:]?(?<whole>[^。；]{6,400})|由(?<body>[^。；]{6,400}?)(?:自愿|共同|联合|携手)*(?<act>发起|组成|组建|创立)/g;
/** 除两家倡议单位外，首批成员还有北海、海口、茂名三家国家高新区，以及钦州、崇左两家; 创始成员除牵头方外，只有上饶、南平、黄山三地的高新园区. */
const BESIDES = new RegExp(
  `除(?:了|去)?(?:上述|前述)?(?:${N}[家个座地][^，。；、]{0,8}?|(?:牵头|发起|倡议|主办|主席)(?:方|单位|城市|人)|东道主)(?:之|以)?外，(?<who>(?:首批|创始|发起|正式)*(?:成员|会员)?(?:单位|城市)?)(?:还|另|只|仅|分别)*(?:有|包括|是|为|吸纳了?)(?<rest>[^。；]{4,300})`,
);
/** Groups of such a sum stand one after the other. */
const NEXT_GROUP = /，?(?:以及|和|及|与)|，/g;
/** Furthest one group of a sum may stand from the next, in characters. */
const MAX_GAP = 60;
const GROUP = new RegExp(`${N}${UNIT}(?<noun>[^，。；、\\d]{0,14}?${BODY})`, "g");

/** 成员由|28家|增至31家: as many as there were, nobody says when. */
const HAD = /^(?:[^，。；\d]{0,12}[由从])?[^，。；\d]{0,4}\d+[家个所][^，。；\d]{0,10}?(?:增加|增|扩大|扩|扩容|壮大|发展)(?:到|至|为)/;

interface Found {
  start: number;
  end: number;
  value: number;
  noun: string | null;
  role: "founder" | "member";
  because: string | null;
}

/** How many members a sentence gives an alliance. A number of meetings, agreements, projects or guests is none. */
export const counts: Rule = (scene) => {
  const { words, sentence, references, topic, near, context } = scene;
  const claims: Claim[] = [];
  const spans: [number, number][] = [];
  const take = (found: Found) => {
    if (found.value < 2 || spans.some(([start, end]) => start < found.end && found.start < end)) return;
    const about = aboutCount(scene, sentence.start + found.start, found.noun);
    if (!about) return;
    spans.push([found.start, found.end]);
    const own = scene.calendar.within(sentence.start + clauseBegin(words, found.start), sentence.start + found.end);
    const asOf =
      own?.date ??
      yearOf(scene, sentence.start + clauseBegin(words, found.start), sentence.start + found.end)?.date ??
      (found.role === "founder" || FIRST.test(words.slice(Math.max(0, found.start - 4), found.end))
        ? (dateOf(scene, sentence.start + found.start)?.date ?? null)
        : HAD.test(words.slice(found.start))
          ? null
          : scene.context.published);
    claims.push({
      about,
      kind: "count",
      value: found.value,
      of: found.noun ? bareNoun(found.noun) : null,
      role: FIRST.test(words.slice(Math.max(0, found.start - 4), found.end)) ? "founder" : found.role,
      asOf,
      because: found.because,
      start: sentence.start + found.start,
      end: sentence.start + found.end,
    });
  };
  // 27个成员城市 speaks of the only alliance of the text wherever it stands.
  if (references.length === 0 && !near && !(scene.clusters.length === 1 && /\d(?:家|个)成员/.test(words))) return claims;

  const besides = words.includes("除") ? besidesOf(scene) : null;
  if (besides) {
    take(besides);
    const about = aboutCount(scene, sentence.start + besides.start, besides.noun);
    const [start, end] = [sentence.start + besides.start, sentence.start + besides.end];
    if (about) claims.push(...besides.named.map((item) => member(about, item, besides.role, start, end)));
  }
  const parts = TOTAL.test(words) ? null : partsOf(words);
  if (parts) take(parts);
  const invited = INVITES.test(words) ? (INVITED.exec(words) ?? INVITED_NAMED.exec(words)) : null;
  const acts = invited ? words.slice(invited.index + invited[0].length) : "";
  if (invited && /^(?:[，,]|共同|联合|携手)?[^。；]{0,10}(?:发起|成立|组建|办起|结成)/.test(acts)) {
    const value = countOf(invited.groups!.count!);
    const span = { start: invited.index, end: invited.index + invited[0].length };
    if (value) claims.push(...inviters(scene, invited));
    if (value)
      take({
        ...span,
        value: value + 1,
        noun: sameKind(invited.groups!.host!, invited.groups!.noun!) ? invited.groups!.noun! : null,
        role: "founder",
        because: `1 + ${value}`,
      });
    else spans.push([span.start, span.end]);
  }
  for (const [pattern, role] of [
    [FOUNDERS, "founder"],
    [COLLECTIVE, "founder"],
    [BEFORE_MEMBER, "member"],
    [MEMBERS, "member"],
    [ADMITTED, "member"],
    [FIRST_IN, "founder"],
    [ENTERED, "member"],
    [OF_THEM, "member"],
    ...(WIDENING.test(words) ? ([[WIDENED, "member"]] as const) : []),
    [MADE_UP, "member"],
    [COMPRISED, "member"],
    ...(words.includes("轮流") ? ([[IN_TURN, "member"]] as const) : []),
    ...(words.includes("员") ? ([[IN_ALL, "member"]] as const) : []),
    ...(words.includes("为") ? ([[MAINLY, "member"]] as const) : []),
    ...(words.includes("签") ? ([[SIGNED_INTO, "founder"]] as const) : []),
    ...(words.includes("签") && references.some(({ named, end }) => named && AT_SESSION.test(words.slice(end - sentence.start)))
      ? ([[SIGNED_AT, "member"]] as const)
      : []),
  ] as const) {
    for (const match of matchesOf(words, pattern)) {
      const value = countOf(match.groups!.count!);
      if (
        !value ||
        (pattern === COLLECTIVE && !namesPlace(context, sentence.start - PLACES_BEFORE, sentence.end)) ||
        // 成员单位联合攻关项目36个: what they do, not how many they are.
        (pattern === MEMBERS && match.groups!.verb === "" && DONE.test(match.groups!.middle! + match.groups!.inner!)) ||
        // 5家单位正式入盟，成员增至24家: those that join, beside the whole.
        (pattern === ENTERED && /[增扩升达]\S{0,2}[至到]/.test(words.slice(match.index + match[0].length))) ||
        // 31家企业和3家县级医院成为首批成员: one of two kinds.
        /[家个所名][^，。；、\d]{1,12}[和与及]$/.test(words.slice(Math.max(0, match.index - 16), match.index)) ||
        excepted(words, match.index + match[0].indexOf(match.groups!.count!)) ||
        /所属|下属|理事会$|常务理事|秘书处$/.test(words.slice(Math.max(0, match.index - 8), match.index + 6)) ||
        AIMED.test(words.slice(clauseBegin(words, match.index), match.index)) ||
        /按?计划|目标|力争|按照规划/.test(words.slice(0, match.index)) ||
        /到20\d\d年，?[^，]{0,6}$/.test(words.slice(Math.max(0, match.index - 16), match.index)) ||
        /(?:新增|新吸纳|增加|新加入|又有|另有|再添)$/.test(words.slice(0, match.index + match[0].indexOf(match.groups!.count!)))
      )
        continue;
      take({ start: match.index, end: match.index + match[0].length, value, noun: match.groups!.noun ?? null, role, because: null });
      const about = role === "founder" && claims.at(-1)?.about;
      const place = about && placeOfAct(context, sentence.start, sentence.end);
      if (about && place) claims.push({ about, kind: "place", region: place, start: sentence.start, end: sentence.end });
    }
  }
  for (const reference of references) {
    const at = reference.end - sentence.start;
    const after = AFTER_NAME.exec(words.slice(at, at + 60));
    if (after)
      take({
        start: reference.start - sentence.start,
        end: at + after[0].length,
        value: countOf(after.groups!.count!) ?? 0,
        noun: after.groups!.noun!,
        role: "member",
        because: null,
      });
    // 11家长三角高端智库联盟单位
    const before = new RegExp(`${N}${UNIT}$`).exec(words.slice(Math.max(0, reference.start - sentence.start - 8), reference.start - sentence.start));
    const unit = /^(?:成员|会员)?(?:单位|城市|高校|企业|机构|园区|成员|会员)/.exec(words.slice(at));
    if (before && unit)
      take({
        start: reference.start - sentence.start - before[0].length,
        end: at + unit[0].length,
        value: countOf(before.groups!.count!) ?? 0,
        noun: unit[0],
        role: "member",
        because: null,
      });
  }
  return claims;

  function aboutCount(here: typeof scene, at: number, noun: string | null) {
    const kin = noun ? references.filter((reference) => reference.named && shares(reference.cluster.name, noun)) : [];
    if (kin.length > 0 && references.filter((reference) => reference.named).length > 1) return kin.at(-1)!.cluster;
    return allianceAt(here, at) ?? topic;
  }
};

/** 常州高新区 joined by 24 企业 makes 25 members, not 25 enterprises. */
const sameKind = (host: string, noun: string): boolean => host.slice(-1) === noun.slice(-1);

/** 除两家发起单位外，还有…: some of them. */
const excepted = (words: string, at: number): boolean =>
  /除[^，。；]{0,2}$/.test(words.slice(0, at)) && /^[^，。；]{2,20}(?:之|以)?外/.test(words.slice(at));

/** Those set aside and those told after them: 2 + 3 + 2. Only where a group tells its number, and every other does or names all its own. */
function besidesOf({ words, sentence, context }: Scene): (Found & { named: Pick<ListItem, "name" | "region">[] }) | null {
  const match = BESIDES.exec(words);
  if (
    !match ||
    !/成员|会员|发起|倡议|创始/.test(words.slice(clauseBegin(words, match.index), match.index) + match.groups!.who! + match[0].slice(0, 12))
  )
    return null;
  const base = match.groups!.count ? countOf(match.groups!.count) : 1;
  if (!base) return null;
  const rest = match.groups!.rest!;
  const from = match.index + match[0].length - rest.length;
  const values = [base];
  const named: Pick<ListItem, "name" | "region">[] = [];
  let noun: string | null = null;
  let told = false;
  let end = 0;
  let start = 0;
  for (const mark of [...matchesOf(rest, NEXT_GROUP), { 0: "", index: rest.length }]) {
    const group = sizeOf(context, sentence.start + from + start, sentence.start + from + mark.index);
    // 北海、海口和茂名三家: 和 inside a group; the next mark may close it.
    if (!group) continue;
    values.push(group.value);
    told ||= group.told;
    named.push(...group.items.map((item) => withNoun(context, item, group.noun)));
    noun = noun === null ? group.noun : (commonTail(noun, group.noun) ?? noun);
    end = mark.index;
    start = mark.index + mark[0].length;
  }
  if (!told || (start < rest.length - 1 && /^[^，]*[家个座](?!月)/.test(rest.slice(start)))) return null;
  return {
    start: match.index,
    end: from + end,
    value: values.reduce((sum, value) => sum + value, 0),
    noun,
    role: /创始|发起|首批/.test(words.slice(clauseBegin(words, match.index), from)) ? "founder" : "member",
    because: values.join(" + "),
    named,
  };
}

/** How many a group is: 北海、海口、茂名三家国家高新区, 11家省级开发区, or so many names. */
function sizeOf(
  context: Scene["context"],
  start: number,
  end: number,
): { value: number; told: boolean; noun: string; items: readonly ListItem[] } | null {
  const words = context.text.slice(start, end);
  const counted = new RegExp(`^${N}${UNIT}(?<noun>[^，。；、\\d]{0,14})$`).exec(words);
  const value = counted && countOf(counted.groups!.count!);
  if (value) return { value, told: true, noun: counted.groups!.noun!, items: [] };
  const list = readList(context, start, end);
  return list && !list.open ? { value: list.items.length, told: list.closed !== null, noun: list.noun, items: list.items } : null;
}

/** The sum of the groups a sentence makes the alliance up of: 7 + 2. One group, or more than four, is no sum. */
function partsOf(words: string): Found | null {
  for (const made of matchesOf(words, MAKE_UP)) {
    const body = (made.groups!.whole ?? made.groups!.body)!;
    const groups = matchesOf(body, GROUP);
    if (groups.length < 2 || groups.length > 4) continue;
    if (groups.some((group, at) => at > 0 && group.index - (groups[at - 1]!.index + groups[at - 1]![0].length) > MAX_GAP)) continue;
    const values = groups.map((group) => countOf(group.groups!.count!) ?? 0);
    const nouns = groups.map((group) => group.groups!.noun!);
    const from = made.index + made[0].indexOf(body);
    const last = groups.at(-1)!;
    return {
      start: from + groups[0]!.index,
      end: from + last.index + last[0].length,
      value: values.reduce((sum, value) => sum + value, 0),
      noun: nouns.reduce((common: string | null, noun) => (common === null ? null : common === noun ? common : commonTail(common, noun)), nouns[0]!),
      role: made.groups!.act ? "founder" : "member",
      because: values.join(" + "),
    };
  }
  return null;
}

/** Host and first guest of 成都高新区联合重庆高新区等11家国家高新区: the one leads, the other is a founder. */
function inviters(scene: Scene, invited: RegExpExecArray): Claim[] {
  const { sentence, context } = scene;
  const about = allianceAt(scene, sentence.start + invited.index + invited[0].length);
  if (!about) return [];
  const [start, end] = [sentence.start + invited.index, sentence.start + invited.index + invited[0].length];
  const claims: Claim[] = [];
  for (const [words, role] of [
    [invited.groups!.host!.replace(/^.*(?:由|日|月|年)/, ""), "lead"],
    [invited.groups!.first!, "founder"],
  ] as const) {
    const at = sentence.start + scene.words.indexOf(words, invited.index);
    for (const item of words ? (readList(context, at, at + words.length)?.items ?? []) : []) {
      // 吉安、抚州、三明等7家国家高新区: their zones.
      claims.push(member(about, role === "founder" ? withNoun(context, item, invited.groups!.noun!) : item, role, start, end));
    }
  }
  return claims;
}

/** 技术转移机构 and 技术转移联盟 share a stem of at least four characters. */
function shares(name: string, noun: string): boolean {
  for (let at = 0; at + 4 <= noun.length; at++) if (name.includes(noun.slice(at, at + 4))) return true;
  return false;
}

const bareNoun = (noun: string): string => noun.replace(/^(?:的|来自|沿[黄江淮海])/, "").replace(/^.*的/, "");

function commonTail(one: string, two: string): string | null {
  let length = 0;
  while (length < one.length && length < two.length && one[one.length - 1 - length] === two[two.length - 1 - length]) length++;
  return length >= 2 ? one.slice(one.length - length) : null;
}
