import { isAllZones } from "../gazetteer/allZones.ts";
import type { RegionMention } from "../mention.ts";
import { byHead, byLast } from "../parted.ts";
import { rare } from "../rare.ts";
import { isDigit } from "../recognize/words.ts";
import { anyOf, BRACKET, codeAt, holds, matchesOf, openBefore, TITLE } from "../text.ts";

/** Part a named place plays in its clause. Only subjects own figures; the others still tell where the article is at home. */
export type Role = "subject" | "compared" | "place" | "modifier";

/** Places named side by side (福建、江西两省), with the part they play together. */
export interface SubjectRun {
  ids: string[];
  start: number;
  end: number;
  role: Role;
}

export interface Subjects {
  runs: readonly SubjectRun[];
  /** Runs that begin inside the span, in order. Calls must come in text order. */
  within(start: number, end: number): SubjectRun[];
}

/** Bodies, media, roads, people: the place only says whose. */
const WHOSE =
  /^(?:省委|市委|区委|县委|州委|党工委|工委|管委会|委|人民政府|政府(?!性)|人大|政协|统计局|发改委|发展改革委|财政局|海关|商务局|科技局|工信局|教育局|卫健委|税务局|局|厅|办公室|办事处|办|两会|日报|晚报|晨报|新闻|电视台|广播|工研院|产研院|研究院|大学|职教城|科教城|学院|中学|小学|医院(?!床位)|银行|集团|公司|股份|证券|商会|协会|(?:[一-龥]{2,4}?)?(?:国际)?机场(?!(?:完成|实现|年|全年|今年|去年|已|共|累计|开通|新增)*(?:旅客|货邮|货运|航线|国际|国内)|[，。])|火车站|高铁站|站(?!上|稳|在|到)|大桥|路|大道|大街|街|号|酒店|博物馆|体育|足球|队|俱乐部|话|籍|人(?!均|口|才|民币|工(?!会)|力|社)|居民(?=税|个税|赴|到内地)|同胞|青年(?!人才|公寓|创业园|湖|路)|客商|菜|宣言|共识|行动|倡议|纲要|条例|精神|模式|经验|会议|峰会|论坛|大会|博览会|代表团|书记|市长|省长|区长|县长|主任|主席|副|企业家|选手|消费者|市民|居民小区|参展(?:商|企业|单位|机构|客商)|采购商|展商|上空|境内段|段|海峡|某[^，。；：、]{0,12}?(?:企业|公司|厂|集团|商场|门店|业主|开发商))/;
const LEVEL = /^(?:省|市|区|县|州)?级/;
/** 全省省级以上高新区: the name is whole, the level begins another word. */
const OWN_LEVEL = /[省市区县州]$/;
/** （不含邓州市）, 除济南外: whom a figure leaves out or takes in. */
const EXCEPT = /(?:不含|不包括|不包含|未含|未包括|未计入|剔除|扣除|[（(，](?:含|包括|包含))[一-龥、]{0,10}$/;
const PARTNER = /^(?:共建|共同|合作|联合|联手|携手|牵手|结对|对接|签|相距|接壤|毗邻|相邻|交界|互动)/;
/** 甲高新区与|乙、丙高新区签订合作协议: the other parties, however many. */
const PARTNERS = /^[、和及][^，。；：\d]{2,60}?(?=签署|签订|签约|签下|结对|建立[^，。；]{0,8}合作)/;
const BUT = /除(?:了|去)?$/;
const AMONG = /^(?:里(?!程)|内(?![资贸需销陆])|当中|之中|之间|中(?!心|部|国|医|欧|小)|同类|各(?:省|市|区|县|地|城)|平均|均值|范围|水平|总数|总量的)/;
/** 全国第二, 全省首位 (and no 长三角前三季度): the whole in which something stands. After a place of its own (深圳高新区第二) it is that place which stands there. */
const TOP =
  /^(?:首位|第[一二三四五六七八九十\d](?!产业|次产业|产|季度|批|期)|前列|前[一二三四五六七八九十\d](?![一二\d]?个?[月季])|最|唯一|首个|首家|率先|领先|之首)/;
const FIRST = /^(?:居首|居第|居前|排首|排第|列第)/;
/** 国家高新区综合排名由…, 全国排名从…, 全省排名第5位: a ranking among them. */
const RANKING =
  /^(?:(?:国家级?|省级)?(?:高新区|经开区|(?:经济技术)?开发区|综合保税区|综保区|海关特殊监管区域|产业集聚区|自贸试验区)(?:综合|高质量)?(?:发展|建设)?(?:绩效|水平|质量)?)?(?:里|中|内)?的?(?:(?:综合)?(?:排名|位次|名次)(?=第?[\d一二三四五六七八九十]|[由从上升前居列为：]|我们)|(?:年度)?(?:综合)?(?:评价|考核|考评|评估|测评){1,2}(?:结果|排名|得分)?[中里上，])/;
/** 全国|县域综合实力百强县排名, 全省|县域经济十强榜. */
const BEST = /^[^，。；\d]{0,12}[十百千]强(?:[县市区镇]|城市|园区)?(?:榜单?|名单)?(?:的)?(?:排名|位次|名次|第|中|由|从|居|列|位)/;
const AMONG_COUNTIES =
  /^(?:各)?(?:县（市）|县[市区]|区县|县（市、区）|县市区|地市|设区市|市州)(?:中|里)?(?:第[一二三四五六七八九十\d]|首位|前[一二三四五六七八九十\d])/;
/** 宁夏至湖南±800千伏特高压直流输电工程: the ends of a line. */
const WAY = "[^，。；、：]{0,18}?(?:工程|高速|铁路|高铁|公路|专线|航线|班列|线路|直流|通道|动车|城际|管道|航道|快速路|大道)";
const LINE = new RegExp(`^${WAY}`);
const TO_PLACE = new RegExp(`^(?:至|到|—+|–|-)[一-龥]{2,8}${WAY}`);
const FROM_PLACE = /[一-龥](?:至|到|—|–|-)$/;
const PLACED =
  /(?:放到|放眼|放在|(?<!写)在|于|赴|往|抵|驻|到访|来到|走进|落户|落地|位于|坐落|地处|毗邻|紧邻|接壤|邻近|途经|流经|流过|流入|汇入|注入|奔赴|前往|抵达|飞往|开往|销往|出口到|来自|源自|[东西南北][起抵至达接连临濒靠邻望到]|起自|始于|止于)$/;
const WHOLE =
  /(?:成为|作为|成员包括|包括|涵盖|涉及|覆盖|横跨|地跨|跨|范围为|占|占到|居|位居|位列|列|排|排在|排名|约占|超|超过|高于|低于|快于|优于|好于|领先|领跑|领先于|仅次于|紧挨着|紧随|反超|跻身|入围|服务|辐射|带动|面向|接轨|融入|对接|支援|援助|推动|拉动|引领|助力|建设|打造|支持|关于|纳入|列入|批准|批复|同意|入选|上榜|获评|获批|荣获)$/;
const OUTDONE = /(?:超过?|反超|高于|低于|快于|领先于?|赶超|仅次于|紧随|紧挨着)$/;
/** 新增|河南省瞪羚企业8家, 拥有|江苏省重点实验室3个: by whom they were named so, before as many of them. */
const NAMED_BY = /(?:新增|新?认定|新?培育|入库|推荐|拥有|现有|共有|建有|建成)了?(?:第?[首一二三四五六七八九十\d]{1,3}批)?$/;
const NAMED_SO =
  /^[^，。；：、\d的]{0,16}(?:企业|平台|中心|实验室|基地|园区|机构|人才|团队|工程|名牌|品牌|产品|冠军|孵化器|空间|车间|工厂|工作站|商标|奖)(?:共|达到?|已?有)?\d{1,5}[家个名人项件]/;
/** Before the first of several: 排在|深圳、广州之后. */
const AHEAD_OF = /(?:排在|仅次于|紧挨着|紧随|反超|领先于?|高于|低于|快于|优于|好于|超过)$/;
/** 周边有|上海虹桥、杭州萧山四座空港: what lies round the place spoken of. */
const AROUND = /(?:周[围边]|附近|四周|左近)(?:有|是|为|分布着?|环绕着?|聚集着?)[^，。；：\n\d]*$/;
/** 落户的|北京企业, 亿元以上|京津项目: where they come from. */
/** 来自佛山、中山等|珠三角地区的37家企业: the wider place, after some of it. */
const FROM_SUCH = /(?:来自|源自)[^，。；：\d]{1,24}等$/;
/** 来自长三角的项目41个、|珠三角的项目23个: the next of those they come from. */
const FROM_TOO = /(?:来自|源自)([^，。；：\d]{2,8})的([^，。；：、\d]{0,4}(?:企业|项目|客商))\d+[个家]、$/;
const THEIR_FIRMS = /^(?:地区)?的(?:\d+[余多]?[家个])?[^，。；：、\d]{0,4}(?:企业|项目|客商)/;
const COME_FROM = byLast(/(?:落户|入驻|落地|引进|承接|签约|转移|实施|亿元以上|万元以上|引入)的?$/);
/** Earlier in its clause: what follows is what a place consists of (成员包括南京…以及常州的金坛). */
const COVERED = /(?:包括|涵盖|囊括|涉及|成员有|成员为|成员是)[^，。；：\n\d]*$/;
/** What stands between two of them: 七市全境及, 市全境和, 的部分地区，以及. */
const COVERED_TOO = /^(?:（[^（）]{1,6}）|全[境域部]|市域|的?(?:部分|大部|其他)?(?:地区|区域|县市区?|区县|县区))*[，、和与及]?(?:以及)?$/;
/** 高新区先后与|自贸片区、综合保税区融合: those with whom something is done. */
/** 国务院批准设立|甲保税港区，…。: what was set up, told by the way, without a figure of its own behind it. */
const SET_UP = /(?:批准|批复|同意|获批)(?:设立|成立|建设|建立|组建)(?:了|的)?$/;
/** 到2001年|我国加入世贸组织时，: when something was. */
/** As often as this a text names a place it tells of by the way. */
const SELDOM = 2;
const NO_FIGURE = /^[^。；\n\d]*[。；\n]/;
const WHEN = /^[^，。；：、\d]{2,16}(?:时|之时|之际|的时候)，/;
const WITH_WHOM = new Set(Array.from("与同跟和", (word) => word.charCodeAt(0)));
const JOINED_WITH = /(?:先后|相继|陆续|积极|主动|正式)[与同和]$/;
const COMPARED = /(?:比|较|与|同|跟|对比|相比)$/;
const JOINT = /^\s*(?:、|和|与|及|以及|同)\s*$/;
const TAIL =
  /^(?!地区生产|地区GDP|地方|城镇|城乡|市场|市值|区域|家庭|县域)(?:等)?(?:[两二三四五六七八九十\d]+)?(?:省区市|省市|省区|省份|省|市|大?(?:城市群|经济区|板块|片区|都市圈)|城市|城|地|区|县|家|园区|高新区)(?![一-龥]*?(?:级|委|政府))/;

/** The rest of a body's name: 山东|工业技术研究院; 建成国家级重点实验室 is none. */
const BODY = rare(
  /^(?!(?:已|新|共|累计)*(?:建成|建有|建立|组建|创建|获批|培育|引进|认定|入选|设立|成立|举办|落户)|(?:(?:拥有|共有|现有|新增)*(?:全国|国家级?|省部?级|市级|省部共建)?重点实验室)|(?:境内外?|境外|新增|A股|主板)?(?:上市|挂牌|国有|科技型)?(?:公司|集团))[^，。；、：！？\s的是为在有达实完第]{1,14}?(?:研究院|研究所|工研院|研究总院|科学院|大学|学院|医院|公司|集团|银行|协会|商会|委员会|实验室|办公室|党校|学会|基金会|出版社|报社|新闻社|交易所|博物院|图书馆|中心(?=(?:正式|顺利|全面)?(?:建成|投用|投入|揭牌|启用|落成|挂牌|开工|开业|启动|运营)))/,
);

/** The rest of a fair's name: 中国（绵阳）科技城|国际科技博览会. */
const FAIR = /^[一-龥]{0,8}?(?:博览会|交易会|洽谈会|展览会)/;
/** The last of a row of works: 某某超算中心、某某科创谷·|某市某区|智造园等8个项目. */
const PROJECT = /^[^，。；、：\s的]{2,14}等\d{1,3}个[^，。；、\d]{0,8}?(?:项目|工程)/;
/** The rest of a park's name behind the part of the country it lies in. */
const WORKPLACE = /^[^，。；、：\s的]{1,10}?(?:创新园|创业园|产业园|科技园|软件园|物流园|孵化器)/;
/** Behind the bracket of the place an outpost lies in. */
const OUTPOST = /^[）)][一-龥]{0,10}?(?:中心|基地|飞地|孵化器|研究院|加速器|产业园)/;

/** 全国|参与考核的137家综保区中，排第: so many, before the place of one of them. */
const AMONG_SO_MANY =
  /^的?(?:参与|参加|接受|纳入|参评|受评)?[^，。；：\d]{0,6}的?\d{1,4}[家个][^，。；：\d]{2,16}?(?:当中|之中|中|里)，?(?:位居?|列|居|排|名列|综合排名)/;

/** 广西|第一个高新技术产业开发区, 四川|第4个国家高新区: one of those a place has, counted. */
const COUNTED_ONE =
  /^(?:(?:的|境内)?(?:第[一二三四五六七八九十\d]{1,3}|首|唯一(?:的)?一?)[个家座块片]|唯一的?)(?!是|为|达|突破|超|迈)[^，。；：、\d]{0,14}?(?:区|园|城|基地|试点|口岸|港)/;

/** The rest of the name of one of those counted behind 等. */
const EXAMPLE =
  /^[^，。；、：\s的\d]{1,14}?(?:中心|研究院|研究所|实验室|大学|学院|公司|集团|医院|项目|基地|产业园|平台)(?:、[^，。；：\d]{2,40}?)?等[^，。；：、\d等]{2,14}(?:平台|机构|中心|项目|企业|院所|基地|载体)(?:共|已|达到?|有)*\d/;

const FIRM_AMONG = /^[一-龥]{2,6}(?:、[^，。；：\d]{2,40}?)?等[^，。；：、\d等]{0,10}企业(?:共|已|达到?|有)*\d/;

const HONOURED = /^[^，。；、：\d的]{2,14}?(?:先进|示范|激励|模范|试点|标兵|文明|百强|十强)(?:省|市|州|县|区|旗|城市|单位|园区)(?=[，、。；”]|称号)/;

/** One of a kind, before the name of the kind. */
const OF_THEM = /(?:这[座家个片]|那[座家个片]|[是为])[^，。；：]{2,24}[的上]$/;
const TAKEN_IN = /(?:引进|引入|承接|吸引|招引|吸纳|引育)(?:了|的|[^，。；]{1,8}的)?$/;
/** 北京、河北分列客源地前三, 来自…: where guests come from, and no place with figures of its own. */
const OF_GUESTS = /^[^，。；]{0,24}(?:客源|客流来源|游客来源|输入)地?(?:城市|省份|市场|地区)?(?:前|首位|第|榜|的|居|排|，|。|；|$)/;
const FROM_THERE =
  /^(?:等地|地区)?的?(?:[一二三四五六七八九十百千\d]*[亿万]元以上|优质|高端|先进|重点|科技)?(?:企业|项目|客商|游客|产业|资金|投资|人才|技术)/;
/** 北京非首都功能疏解项目, 京津冀转移项目, 南京转移来的29家: what came from there. Not the 转移支付 or 转移就业 of a place. */
const MOVED = /^(?:等地|地区)?的?(?:非首都功能|(?:产业)?转移(?:项目|企业|产业|来|过来)|疏解|迁[入来]|搬[来迁入]|流入|籍)/;
/** Before and behind the place something came from: 从南京|转移来, 由北京|流入. */
const FROM = /[从由自]$/;
const CAME = /^(?:等地|地区)?(?:转移|迁|搬|流入|引进|引入|引来|输入|回流|调入|购进|落户|来的)/;
const SPOKEN_TO = /(?:对|考察|视察|莅临|亲临|到)$/;
const SPEECH =
  /^(?:工作|发展)?(?:的|时|期间|发表的?)*(?:重要|历次|系列|一系列|亲切|殷切|最新|重大)*(?:讲话|指示|批示|指导|嘱托|关怀|期望|期许|厚爱|要求)/;
/** 其中北京企业占了106家: how many of them are from there. */
const THEIRS = /^(?:籍|方)?(?:企业|项目|资金|投资|客商)占/;
/** 与北京、天津的|23所高校院所: whose they are with whom one works. */
const OTHERS = /^(?:[、和及][一-龥]{2,8}?){0,4}(?:等地)?的\d+(?:余|多)?[所家]/;
/** 香港一直是该区最大外资来源地: what a place is to the one spoken of. */
const SOURCE = /^[^，。；\d]{0,4}是[^，。；\d]{2,20}?(?:来源地|目的地|贸易伙伴|出口市场|进口市场|客源市场|投资方)/;

const PART_OF = /^(?:约|近|超过?|逾|不到|不足)?(?:[\d.]+%|\d+\/\d+|[一二三四五六七八九十百]+分之[一二三四五六七八九十]|[一二三四五六七八九]成)的/;
const WITH_PART = /(?:以|用|靠|占|集聚|聚集|汇聚|贡献|创造|承载|产出|吸纳|撑起|拥有)(?:了|着|出|其|仅|约|近)?(?:不到|不足|占)?$/;
/** 承接|东部和成渝地区转移项目: of a row what its last place is. */
const TAKEN_FROM = /(?:承接|引进|引入|吸引|招引|来自|源自)了?$/;
/** 一家做器械的|上海企业: one firm, and where it is from. */
const ONE_FIRM = /(?:[一这那某][家位名个]|某)[^，。；：\d]{0,14}$/;
const FIRM_OF = /^(?:的)?(?:龙头|民营|科技|本土|制造)?(?:企业|公司|民企|国企|央企|药企|车企|厂商|客商|老板|商人|投资者|投资人)/;

/** Words before a place that tell its part: after most places none of them is said, and none need be asked for. */
const SAID_BEFORE = byLast(
  anyOf(
    /(?:大学|学院|其中|[从由自对“继（(与和同跟])$/,
    SPOKEN_TO,
    BUT,
    /(?:是|(?<![因认])为|系|属|属于|即)$/,
    WHOLE,
    FROM_PLACE,
    /(?:\d[家个]|(?:落户|落地)(?:于|在)?|在|到)$/,
    PLACED,
    COMPARED,
  ),
);
/** The same of the words behind it. */
const SAID_BEHIND = byHead(anyOf(/^内/, WHOSE, AMONG, TOP, /^辖/));
const SOUGHT =
  /^(?:(?:、|和|与)[一-龥]{2,4}){0,6}?(?:等地的?|地区的|的[一两\d][场次])(?:专题|集中|专场|系列|小分队|项目)?(?:招商|推介|考察对接|考察|洽谈|跑下来|走下来)|^的(?:招商引资|招商推介|项目推介|招商)[^，。；、\d]{0,12}(?:会|活动|对接)，/;

/** The same of what begins behind it and may go on for long. */
const GOES_ON = byHead(anyOf(MOVED, COUNTED_ONE, FIRM_OF, RANKING, TO_PLACE));

function roleOf(text: string, mention: RegionMention, seldom: boolean): Role {
  const before = text.slice(Math.max(0, mention.start - 6), mention.start);
  const after = text.slice(mention.end, mention.end + 8);
  const ahead = text.slice(mention.end, mention.end + 24);
  const levelled = after.startsWith("级") || after.startsWith("级", 1);
  if (mention.value.dateline || mention.value.former) return "modifier";
  if (levelled && (OWN_LEVEL.test(text.slice(mention.start, mention.end)) ? /^级/ : LEVEL).test(after)) return "modifier";
  const said = SAID_BEFORE.test(before);
  const saidBehind = SAID_BEHIND.test(after);
  const goesOn = GOES_ON.test(text.slice(mention.end, mention.end + 40));
  // 华南863科技创新园: part of the name of what lies there.
  if (mention.value.region.startsWith("macro:") && WORKPLACE.test(text.slice(mention.end, mention.end + 16))) return "modifier";
  if ((mention.value.region.startsWith("zone:") && FAIR.test(ahead)) || (holds(text, "等") && PROJECT.test(ahead))) return "modifier";
  // 这座小城的国家高新区, 是全国为数不多以医药命名的国家高新区: what the one spoken of is.
  if (mention.value.region.startsWith("macro:national-") && OF_THEM.test(text.slice(Math.max(0, mention.start - 30), mention.start)))
    return "modifier";
  // 2010年升格为国家高新区，面积…: what the one spoken of became.
  if (mention.value.region.startsWith("macro:national-") && /(?:升格|升级|晋升|晋级|升|获批|批复|跻身|入列)(?:为|成为)?(?:了)?$/.test(before))
    return "modifier";
  if (seldom && mention.value.region.startsWith("zone:") && SET_UP.test(before) && NO_FIGURE.test(text.slice(mention.end, mention.end + 80)))
    return "place";
  if (mention.value.region === "CN" && WHEN.test(ahead)) return "place";
  // 浙江大学|金华研究院: part of its name.
  if (said && /(?:大学|学院)$/.test(before) && /^(?:研究院|创新中心|研究中心|校区|分校|医院|研究生院)/.test(after)) return "modifier";
  // 其中国家级高新区5家, 新建国家高新区6个, 国家高新区总量达到39个: how many are of that kind.
  if (isCounted(text, mention)) return "modifier";
  if ((goesOn && MOVED.test(text.slice(mention.end, mention.end + 14))) || (said && FROM.test(before) && CAME.test(after))) return "place";
  if (said && /其中$/.test(before) && THEIRS.test(after)) return "place";
  if (holds(text, "源伙场投") && SOURCE.test(text.slice(mention.end, mention.end + 34))) return "modifier";
  // 对香港进出口: with whom one trades.
  if (said && /对$/.test(before) && /^(?:的)?(?:货物)?(?:贸易|进出口|出口|进口|投资)/.test(after)) return "modifier";
  // 总书记对|湖南|的重要讲话, 视察|湖南|时的嘱托: to whom it was said.
  if (said && SPOKEN_TO.test(before) && SPEECH.test(after)) return "modifier";
  // 获评全省真抓实干激励县: among whom it was honoured.
  if (["standin", "full"].includes(mention.value.by) && holds(text, "先示激模试标文强") && HONOURED.test(ahead)) return "modifier";
  // “川渝通办”等事项: part of a name.
  if (said && /“$/.test(before) && /^[一-龥]{1,6}”/.test(after)) return "modifier";
  if (goesOn && COUNTED_ONE.test(ahead)) return "modifier";
  if (holds(text, "客游输") && OF_GUESTS.test(text.slice(mention.end, mention.end + 36))) return "modifier";
  if (holds(text, "含包未剔扣") && EXCEPT.test(text.slice(Math.max(0, mention.start - 16), mention.start))) return "modifier";
  // 继昆明高新区之后: who was there before. 对全市工业增长的贡献率: of a place's growth, and none of its own.
  if (said && ((/继$/.test(before) && /^[^，。；]{0,16}之后/.test(ahead)) || (/对$/.test(before) && /^[一-龥]{0,16}?贡献[率度]/.test(ahead))))
    return "modifier";
  // 咸宁（武汉）离岸科创中心: an outpost of the one in the other.
  if (said && /[（(]$/.test(before) && OUTPOST.test(ahead)) return "modifier";
  // 与武汉东湖高新区共建的园区: the other party.
  if (said && /[与和同跟]$/.test(before) && PARTNER.test(after)) return "modifier";
  // 增速与海门|并列全省第四: who shares the place.
  if (said && /[与和同跟]$/.test(before) && after.startsWith("并列")) return "modifier";
  if (said && BUT.test(before) && /^[^，。；]{0,6}(?:外|以外|之外)/.test(after)) return "modifier";
  // 总量前三名为甲市、乙市、丙市，产值分别为…: those who stand there, each with a figure of its own.
  if (
    said &&
    /[是为]$/.test(before) &&
    FIRST_ARE.test(text.slice(Math.max(0, mention.start - 30), mention.start)) &&
    DEALT_TO.test(text.slice(mention.end, mention.end + 80))
  )
    return "subject";
  if (said && /(?:是|(?<![因认])为|系|属|属于|即)$/.test(before) && !/^[：:，,\d]/.test(after)) return "modifier";
  // 一家做器械的上海企业: where a firm is from.
  if (goesOn && FIRM_OF.test(after) && ONE_FIRM.test(text.slice(Math.max(0, mention.start - 16), mention.start))) return "modifier";
  if ((saidBehind && WHOSE.test(after)) || BODY.test(text, text.slice(mention.end, mention.end + 22))) return "modifier";
  // 澳门籍学生, 在合作区居住的澳门居民: where they are from.
  if (after.startsWith("籍") || (LIVING.test(before) && /^(?:居民|青年|学生|同胞|人士|人才)/.test(after))) return "modifier";
  if (insideTitle(text, mention.start) || insideNote(text, mention)) return "modifier";
  // 2019年，经济带内23个断面…: of all of it.
  if (saidBehind && /^内/.test(after) && mention.value.by === "standin" && mention.value.region.startsWith("macro:") && /[，。；：\n]$/.test(before))
    return "subject";
  // 深圳的一场招商推介会, 成都、北京等地的专题招商: where others went.
  if (SOUGHT.test(text.slice(mention.end, mention.end + 40))) return "modifier";
  // 以全市3%的土地集聚了全市54%的高企: of what it is a part.
  if (PART_OF.test(after) && WITH_PART.test(before)) return "modifier";
  if (saidBehind && AMONG.test(after)) return mention.value.by === "standin" && /^(?:平均)/.test(after) ? "compared" : "modifier";
  if (
    ((saidBehind && TOP.test(after)) || (goesOn && !isZoneItself(text, mention) && RANKING.test(text.slice(mention.end, mention.end + 20)))) &&
    (mention.value.by === "standin" || mention.value.region === "CN" || mention.value.region.startsWith("macro:"))
  )
    return "modifier";
  // 单体规模|全省|居首: among whom.
  if (mention.value.by === "standin" && text[mention.start] === "全" && FIRST.test(after) && /[一-龥]/.test(before.at(-1) ?? "")) return "modifier";
  // 宜宾（912亿元）超过|德阳|（755亿元）: each with a figure of its own behind it.
  if (said && OUTDONE.test(before) && /^（\d/.test(after)) return "compared";
  if (said && WHOLE.test(before))
    return /^的?(?:约|近|超)?\d/.test(after) && (/^的/.test(after) || /[于过随]$/.test(before)) ? "compared" : "modifier";
  // 北京中医院、国家川藏铁路中心等|国家级平台43个: part of an example of those counted.
  if (holds(text, "等") && EXAMPLE.test(text.slice(mention.end, mention.end + 60))) return "modifier";
  // 成都京东方、绵阳惠科等|重点企业12家
  if (
    holds(text, "等") &&
    mention.value.by === "short" &&
    !/[省市县区州]$/.test(text.slice(mention.start, mention.end)) &&
    FIRM_AMONG.test(text.slice(mention.end, mention.end + 60))
  )
    return "modifier";
  // 新增河南省瞪羚企业8家: by whom they were named so.
  if (
    ["full", "short"].includes(mention.value.by) &&
    !mention.value.region.includes(":") &&
    holds(text, "增定育库荐有成") &&
    NAMED_BY.test(text.slice(Math.max(0, mention.start - 10), mention.start)) &&
    NAMED_SO.test(text.slice(mention.end, mention.end + 32))
  )
    return "modifier";
  if ((goesOn && TO_PLACE.test(text.slice(mention.end, mention.end + 40))) || (said && FROM_PLACE.test(before) && LINE.test(ahead)))
    return "modifier";
  // 全国县域综合实力百强县排名, 总量全市县（市）第一: among whom one stands.
  if (
    (mention.value.by === "standin" || mention.value.region === "CN") &&
    ((holds(text, "强") && BEST.test(ahead)) || AMONG_COUNTIES.test(text.slice(mention.end, mention.end + 12)))
  )
    return "modifier";
  // 在全国参评的154家综保区里排第9位: among those of all the country, whoever stands there.
  if ((mention.value.by === "standin" || mention.value.region === "CN") && AMONG_SO_MANY.test(text.slice(mention.end, mention.end + 40)))
    return "modifier";
  // 在169家国家高新区2019年度评价中: those among whom one stands.
  if (
    mention.rule !== "some zones" &&
    said &&
    /(?:在|全国|[省市区])\d{1,4}(?:家|个)$/.test(before) &&
    !/^(?:共|合计|总计|累计|实现|完成)/.test(after)
  )
    return "modifier";
  // 落户自贡高新区的项目7个: of the place, as it has them.
  if (
    said &&
    /(?:落户|落地)(?:于|在)?$/.test(before) &&
    /^的[一-龥]{0,6}(?:项目|企业|机构)(?:共?有|共|已?达|超过?|逾)?\d/.test(text.slice(mention.end, mention.end + 16))
  )
    return "subject";
  // 而在文山，电解铝产能达到…: what is told there is told of it.
  if (said && /(?:^|[。！？\n；])[而但]?在$/.test(before) && /^，(?!一[家个位名座条])/.test(after)) return "subject";
  // 在济南高新区工作的硕士有636人: the zone has them.
  if (said && /在$/.test(before) && holds(text, "的") && STAYING.test(text.slice(mention.end, mention.end + 30))) return "subject";
  if (said && (PLACED.test(before) || (/到$/.test(before) && /^(?:去|考察|调研|参观|招商|学习)/.test(after)))) return "place";
  if (
    mention.value.region === "CN" &&
    /[一-龥]$/.test(before) &&
    !/(?:[年月日度末底期季来]|半年|看|据|从|就|显示|计算|核算|表明|介绍|比|较|与|同|跟)$/.test(before)
  )
    return "modifier";
  // 甲、乙、丙等功能区的建设没有停: of what lies in the place spoken of, and no figure behind it.
  if (holds(text, "等") && SOME_PARTS.test(text.slice(mention.end, mention.end + 60))) return "modifier";
  // 引进粤港澳大湾区企业452家: where they come from.
  if (holds(text, "引承吸招") && TAKEN_IN.test(text.slice(Math.max(0, mention.start - 12), mention.start)) && FROM_THERE.test(after)) return "place";
  if (COME_FROM.test(before) && FROM_THERE.test(after)) return "place";
  if (holds(text, "自") && THEIR_FIRMS.test(after)) {
    const said = text.slice(Math.max(0, mention.start - 32), mention.start);
    if (FROM_SUCH.test(said) || FROM_TOO.test(said)) return "place";
  }
  if (holds(text, "围边近右") && AROUND.test(text.slice(Math.max(0, mention.start - 40), mention.start))) return "place";
  if (saidBehind && /^辖(?:地级市|市|区|县)/.test(after)) return "modifier";
  // 高于全国0.9个、全省|1.1个百分点: the second of two that one is held against.
  if (isDigit(codeAt(after, 0)) && /[、和，]$/.test(before) && /^\d+(?:\.\d+)?个百分点/.test(text.slice(mention.end, mention.end + 12)))
    return "compared";
  if (said && COMPARED.test(before) && /^(?:的|相比|多|少|高|低|快|慢)/.test(after)) return "compared";
  return "subject";
}

/** 高新区|综合排名第86位: the zone that the word stands for, and not those among whom it does. */
const isZoneItself = (text: string, { start, value }: RegionMention): boolean =>
  value.by === "standin" && value.region.startsWith("zone:") && text[start] !== "全";

const STAYING = /^(?:就业|工作|生活|居住|参保|创业|就读|学习|纳税|注册|落户)+的[一-龥]{2,10}(?:[已共]?有|达到?|为|超过?|近|约|逾)?\d/;
/** 国家高新区|5家, 国家高新区|数量由此达9个 */
const isCounted = (text: string, { value, end }: RegionMention): boolean =>
  (value.region.startsWith("macro:national-") || isAllZones(value.region)) && HOW_MANY.test(text.slice(end, end + 16));
const HOW_MANY = /^(?:\d{1,3}[家个](?!百分)|(?:总数|总量|数量|个数)[^，。；：\d%]{0,6}\d{1,3}[家个](?!百分))/;
/** 产值前三名的市为|甲市、乙市和丙市，产值分别为…; `end` that of the first or of all of them. */
export const isDealtTo = (text: string, start: number, end: number): boolean =>
  "是为".includes(text.charAt(start - 1) || "。") &&
  FIRST_ARE.test(text.slice(Math.max(0, start - 30), start)) &&
  DEALT_TO.test(text.slice(end, end + 80));
const FIRST_ARE =
  /(?:前[一二两三四五六七八九十\d]{1,2}[名位强]?|[第列后][一二三四五六七八九十\d、至到和]{1,5}[名位]?)[^，。；：\d]{0,8}(?:分别|依次)?[是为]$/;
const DEALT_TO = /^(?:[、和与及][一-龥]{2,10}){0,9}?(?:[三四五六七八九十两]?[省市区县州])?，[^，。；\d]{0,16}(?:分别|依次)[^，。；\d]{0,8}\d/;
/** 、乙、丙等功能区的建设|没有停。 */
const SOME_PARTS =
  /^(?:[、和与及][一-龥]{2,8}){0,8}等(?:[一-龥]{0,4}[\d一二三四五六七八九十]{0,2}[个大])?(?:重点|主要|核心)?(?:功能区|功能板块|片区|组团|板块|区块)[^。；\n\d]*[。；\n]/;
const LIVING = byLast(/(?:居住|生活|就业|工作|创业|就读|学习|参保|置业)的$/);

/** Between 《 and 》 a name is part of a title. */
const insideTitle = (text: string, at: number): boolean => openBefore(text, at + 1, Math.max(0, at - 60), TITLE) >= 0;

/** 滁州高新区（来安县汊河片区、南谯片区统筹发展）: a remark on the name before the bracket, without a figure of its own. */
function insideNote(text: string, { start: at, end }: RegionMention): boolean {
  const floor = Math.max(0, at - 40);
  const open = openBefore(text, at, floor, BRACKET);
  if (open <= floor || !/[区市县省州园城]/.test(text.charAt(open - 1))) return false;
  const close = text.slice(at, at + 40).indexOf("）");
  // 杭州高新区（滨江） is one name; （随州高新区2016年1月才获批）: a date is no figure.
  return close > 0 && text[end] !== "）" && !/\d/.test(text.slice(at, at + close).replace(/\d{1,4}[年月日]/g, ""));
}

/** 甲市|东北部的|甲高新区, 乙市城区里的|丙新区: where in a place the next one lies. */
const WHERE =
  /^(?=..)(?:境|辖区|市域|城区?|[主中老新]城区?|中心城区|市区|近郊|城郊|郊区|郊外|腹地|核心区)?(?:的?[偏正最]?[东西南北中]{1,2}部?(?:方向)?)?(?:[侧端隅缘翼麓郊边面岸畔]|地区)?[上里内中间]?的$/;

const WHERE_LONG = 10;

/** 由山西运城、临汾，陕西渭南“两省三市”组成: what the place spoken of is made up of. */
const MADE_OF = /由[^。；\n由]{4,90}?(?:共同)?(?:组成|构成)/g;

/** Groups places named side by side; a place right after the one it lies in (山东省济南市) narrows it. */
export function subjectsOf(text: string, mentions: readonly RegionMention[], liesIn: (inner: string, outer: string) => boolean): Subjects {
  const runs: SubjectRun[] = [];
  const named = new Map<string, number>();
  for (const { value } of mentions) named.set(value.region, (named.get(value.region) ?? 0) + 1);
  let partners = 0;
  let covered = false;
  const made = text.includes("组成") ? matchesOf(text, MADE_OF) : [];
  for (const [i, mention] of mentions.entries()) {
    const last = runs.at(-1);
    const between = last ? text.slice(last.end, mention.start) : "";
    const withWhom = WITH_WHOM.has(codeAt(text, mention.start - 1));
    const others = withWhom && /[与同跟]/.test(text.charAt(mention.start - 1)) ? OTHERS.exec(text.slice(mention.end, mention.end + 40)) : null;
    if (others) partners = mention.end + others[0].length;
    if (last?.role === "subject" && between.length === 1 && withWhom) {
      const others = PARTNERS.exec(text.slice(mention.end, mention.end + 70));
      if (others) partners = mention.end + others[0].length;
    }
    if (mention.start < partners) {
      runs.push({ ids: [mention.value.region], start: mention.start, end: mention.end, role: "modifier" });
      continue;
    }
    // 在山东省开发区居首: the zones of the place.
    const within =
      last && between === "" && mention.value.by === "standin" && (last.role === "place" || last.role === "modifier") && last.end > last.start;
    // 包括山西省运城市、临汾市，陕西省渭南市和河南省三门峡市: clause after clause.
    const ahead = text.slice(Math.max(0, mention.start - 60), mention.start);
    covered = (holds(text, "包涵囊涉员") && COVERED.test(ahead)) || (withWhom && JOINED_WITH.test(ahead)) || (covered && COVERED_TOO.test(between));
    const joint = last !== undefined && JOINT.test(between);
    const moved = joint && last.role === "subject" && TAKEN_FROM.test(text.slice(Math.max(0, last.start - 3), last.start));
    const outrun = joint && last.role === "modifier" && AHEAD_OF.test(text.slice(Math.max(0, last.start - 3), last.start));
    const member = made.some(({ index, 0: words }) => index <= mention.start && mention.end <= index + words.length);
    const next = mentions[i + 1];
    const where =
      next &&
      next.start - mention.end <= WHERE_LONG &&
      WHERE.test(text.slice(mention.end, next.start)) &&
      liesIn(next.value.region, mention.value.region);
    const role = within || covered || outrun || member || where ? "modifier" : roleOf(text, mention, named.get(mention.value.region)! <= SELDOM);
    // 西安|咸阳国际机场: the airport is of the city that it is called after first.
    if (last && between === "" && /^(?:国际)?机场/.test(text.slice(mention.end, mention.end + 4))) {
      last.end = mention.end;
      continue;
    }
    // 湖北省|国家级高新区数量达9个: what is counted in the place.
    if (last && between === "" && isAllZones(mention.value.region) && isCounted(text, mention)) continue;
    // 全国|国家高新区总量达到169家: what is counted in the country.
    if (text.startsWith("全国", mention.start) && isCounted(text, mention)) {
      runs.push({ ids: ["CN"], start: mention.start, end: mention.start + 2, role: "subject" });
      continue;
    }
    if (last && between === "" && liesIn(mention.value.region, last.ids.at(-1)!)) {
      last.ids[last.ids.length - 1] = mention.value.region;
      last.end = mention.end;
      last.role = last.role === "place" ? "place" : role;
      continue;
    }
    if (moved && role === "place") last.role = "place";
    if (joint && last.end - last.start < 400) {
      const joined = last.role === role || (last.role === "subject" && role === "modifier") || (last.role !== "modifier" && role === "subject");
      if (joined && !(role === "compared")) {
        last.ids.push(mention.value.region);
        last.end = mention.end;
        if (role === "modifier") last.role = "modifier";
        continue;
      }
    }
    runs.push({ ids: [...(mention.value.several ?? [mention.value.region])], start: mention.start, end: mention.end, role });
  }
  for (const run of runs) {
    if (run.ids.length < 2) continue;
    const tail = TAIL.exec(text.slice(run.end, run.end + 10));
    if (tail) run.end += tail[0].length;
  }
  let at = 0;
  return {
    runs,
    within(start, end) {
      while (at > 0 && runs[at - 1]!.start >= start) at--;
      while (at < runs.length && runs[at]!.start < start) at++;
      const found: SubjectRun[] = [];
      for (let i = at; i < runs.length && runs[i]!.start < end; i++) found.push(runs[i]!);
      return found;
    },
  };
}
