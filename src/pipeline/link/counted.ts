/** Things, places and people that are counted: what they are stands behind their number. */

import type { Span } from "../../dataset/schema.ts";
import type { NumberMention, Quantity } from "../mention.ts";
import { madeTogether } from "./doers.ts";
import type { IndicatorRef } from "./facts.ts";
import { sexRatio } from "./heads.ts";
import { known, named } from "./indicators.ts";
import { endsInHead, nameOf } from "./noun.ts";
import { type Gap, isPrivate, type LinkInput, outerOf, type SentenceState, TO, timesWithin, type ValueMention } from "./state.ts";

export const COUNT_VERB =
  /(新增|新设立?|新引进|新认定|新注册|新登记|新签约?|新签订|新开工|净增|引进|签约|签订|签署|签下|开工|竣工|投产|建成|培育|认定|入选|获批|授权|申请|发布|落户|落地|引入|引育|集聚|汇聚|聚集|拥有|共有|现有|已有|有|设立|组建|成立|建起|添|实施|完成|举办|开通|开行|新建|改建|改造|扩建|入驻|入园|储备|谋划|推出|达成|形成|评选|命名|充实|补充|招录|选派|派出)(?:了|过|起|成)?(?:一批)?$/;

/** 45家|企业、12家金融机构参加活动, 180位|企业家出席: who came to a meeting is not what the place has. */
const ATTENDED =
  /^(?:[^，。；、\d]{0,6}?)(企业家?|公司|金融机构|机构|商会|协会|单位|高校|院所|科研院所)(?:的?(?:负责人|代表|高管|老总|掌门人))*(?:[、和及与](?:[\d.]+余?多?[家名位所个])?[^，。；、\d]{2,12}?)*(?:应邀|受邀|共同|现场|也|都|踊跃|积极)*(?:出席|参会|到会|与会|到场|参加了?(?!社|养老|医疗|工伤|失业|基本|城镇|城乡|保险|生产|全国|体系))/;

const FOUNDERS = /^(?:[^，。；]{2,40}?参与(?:共同|联合)?发起|[^，。；、\d]{2,16}?加入[^，。；\d]{0,24}联盟)/;

/** Counts of places are a manner of speaking (13个城市), no figures. */
const REGIONS =
  /^(?:地级|县级|副省级|省会|核心|中心|沿海|内陆|成员|直辖)?(?:省份|省区市?|省市|省|城市|市县?|县区?|县市区?|区县|地市|地区|国家和地区|国家|国家高新区|国家级高新区|高新区|园区|开发区)$/;

const KEPT_VERB =
  /^(新增|新设|新引进|新认定|新注册|新登记|新签|新开工|净增|引进|签约|签订|签署|开工|竣工|投产|培育|认定|获批|授权|引育|新建|改造|充实|补充|招录|选派|派出)/;

/** 新增8家上市企业, 12支基金, 36个全国重点实验室: what is counted stands behind the count. */
export function counted(input: LinkInput, gap: Gap, fragment: Span, mention: NumberMention, next: number): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  const { dimension } = mention.value;
  if (dimension === "visits") return guestsBehind(input, fragment, mention);
  if (dimension !== "count" && dimension !== "people") return null;
  const poor = poorNoMore(input, gap, mention);
  if (poor) return poor;
  const done = dimension === "count" ? DONE_TO.exec(text.slice(Math.max(0, mention.start - 8), mention.start))?.[1] : undefined;
  const these = done ? /^(?:[一-龥]{0,6}?)项目/.exec(text.slice(mention.end, mention.end + 10)) : null;
  if (these) return named(`${done}${these[0]}数`, { start: mention.end, end: mention.end + these[0].length }, gazetteer);
  const begun = dimension === "count" ? begunOf(text, gap, mention) : null;
  if (begun) return named(begun, null, gazetteer);
  // 4家产值过百亿元的工业企业
  const marked =
    /^([一-龥]{0,6}(?:产值|收入|营收|投资额?|税收|纳税|市值)(?:超过?|过|突破|达|上)[\d一二两三四五六七八九十百千万亿.]+元(?:以上)?)的([一-龥]{0,6}(?:企业|项目|公司|产业|园区))/.exec(
      text.slice(mention.end, mention.end + 30),
    );
  if (marked) return named(`${marked[1]}${marked[2]}数`, { start: mention.end, end: mention.end + marked[0].length }, gazetteer);
  // 3家企业在主板上市: what became of firms, and where.
  const listed =
    /^(?:[一-龥]{0,4})企业(?:先后|相继|成功|已|现已)*在((?:境内外?|境外|[沪深港]市)?(?:主板|科创板|创业板|中小板|新三板|北交所|上交所|深交所|港交所|A股|境外|境内外)?)(上市|挂牌)(?=[，。；、]|$)/.exec(
      text.slice(mention.end, mention.end + 26),
    );
  if (listed) return named(`${listed[1]}${listed[2]}企业数`, { start: mention.end, end: mention.end + listed[0].length }, gazetteer);
  // 11家企业入选国家级专精特新“小巨人”: those who did, and not all there are.
  const chosen = dimension === "count" ? CHOSEN.exec(text.slice(mention.end, mention.end + 48)) : null;
  if (chosen)
    return named(
      `${chosen[2]}${withoutTail(chosen[3]!, chosen[1]!)}${chosen[1]}数`,
      { start: mention.end, end: mention.end + chosen[0].length },
      gazetteer,
    );
  // 国内12个管理机构|参与发起的联盟: who founded it, and none of the place's.
  if (FOUNDERS.test(text.slice(mention.end, mention.end + 48))) return null;
  const there = ATTENDED.exec(text.slice(mention.end, mention.end + 60))?.[1];
  if (there) return named(`参会${there}数`, { start: mention.end, end: mention.end + there.length }, gazetteer);
  // 2.6万人享受城市最低生活保障: who enjoys it.
  const enjoyed = /^(?:困难群众|居民|群众)?享受((?:城市|城镇|农村|乡村|城乡)?(?:居民)?[一-龥]{0,6}(?:保障|低保|补贴|补助|待遇|救助供养|政策))/.exec(
    text.slice(mention.end, mention.end + 24),
  );
  if (enjoyed && dimension === "people")
    return named(`享受${enjoyed[1]}人数`, { start: mention.end, end: mention.end + enjoyed[0].length }, gazetteer);
  // 打造智慧党建、教育培训等5个平台: a programme.
  if (
    mention.value.value <= 10 &&
    /(?:打造|构建|聚焦|围绕)[^，。；]{0,30}$/.test(text.slice(Math.max(fragment.start, mention.start - 34), mention.start))
  )
    return null;
  // 牵头45家高新区成立: whom one works with is not what one has.
  if (/(?:牵头|联合|携手|会同|邀请|召集|由|来自)$/.test(text.slice(Math.max(0, outerOf(mention).start - 4), outerOf(mention).start))) return null;
  const limit = Math.min(next, mention.end + 26, text.length);
  if (/^赞/.test(text.slice(mention.end, mention.end + 1))) return null; // 28个赞
  const stop = text
    .slice(mention.end, limit)
    .search(
      /[，。；、：！？\n]|\d(?!A级)|[（(](?![^）)]{1,6}[）)])|(?:已|共|均|在(?!建|册|岗|校|研|营|售|编|职|读|库|孵)|将|的总|总数|合计|占|为|是|达|惠及|参加|参与|出席|代表|累计接待|[追讨]回|追发|接待(?![室站点中处]))/,
    );
  const end = stop < 0 ? limit : mention.end + stop;
  let start = mention.end;
  if (text[start] === "的") start++;
  // 33家|上半年工业总产值: what they have in a time.
  if (end - start < 2 || timesWithin(input.allTimes, { start, end }).some((time) => time.start === start)) return null;
  let phrase = text.slice(start, end);
  // 15家企业和8所高校: the first of a pair ends at the joint.
  if (/^(?:省份|省区|省市|城市|县市|市县|设区市|地级市|市州|地市|区县|县区|盟市|旗县)/.test(phrase)) return null;
  // 八家智库机构联合发起的联盟: those counted are the ones who do it.
  const doers = DOERS.exec(phrase)?.[1];
  if (doers && endsInHead.test(doers)) phrase = doers;
  const joint = phrase.search(/和\d|和[一二三四五六七八九十两]/);
  if (joint >= 0) phrase = phrase.slice(0, joint);
  const clause = phrase.lastIndexOf("的");
  if (clause >= 0 && phrase.length - clause > 2) phrase = phrase.slice(clause + 1);
  const from = start + text.slice(start, end).indexOf(phrase);
  for (let cut = phrase.length; cut >= 2; cut--) {
    const words = phrase.slice(0, cut);
    const hit = indicators.byEnd.get(from + cut);
    if (!endsInHead.test(words) && !hit) continue;
    // 88家规上企业产值: firms are counted, their output is what comes next.
    // 三座引黄闸引水流量: gates are counted.
    if (!hit && /(?:客流|流量|水量|产量|发电量|用电量|面积|里程|储量|装机|容量|率|比重|占比|券|奖补|结余|注册资本|转移支付)$/.test(words)) continue;
    // 27个断面水质优良率100%: a rate is never counted.
    if (hit && known(hit.id, null, gazetteer).accepts?.has("percent")) continue;
    const firms = /^.*?(?:企业|公司|机构|项目|单位|商户|园区|高新区|开发区|经开区|综保区|保税区)/.exec(words)?.[0];
    // 217家国家级经开区|综合发展水平, 6个综合保税区|进出口总值: what the zones have, who are counted only by the way.
    if (firms && ZONES.test(firms) && OF_ZONES.test(words.slice(firms.length))) return null;
    // 10个核心城市地区生产总值: money is never counted.
    const money = hit && hit.start > from ? known(hit.id, null, gazetteer).accepts : null;
    if (!firms && money?.has("CNY") && !money.has("count") && /(?:城市|[市县区州省])$/.test(text.slice(from, hit!.start))) return null;
    // 8家高新区管辖面积合计…: places are counted, and their land is told.
    if (hit && hit.start > from && firms === text.slice(from, hit.start) && REGIONS.test(firms)) return null;
    const above = firms ? ABOVE.exec(text.slice(from + firms.length, from + firms.length + 24)) : null;
    if (firms && above && !TOGETHER.test(above[1]!))
      return named(`${above[1]!.replace(/[均都]/, "")}${firms}数`, { start: from, end: from + firms.length }, gazetteer);
    if (firms && madeTogether(input, gap, fragment, mention, from, firms))
      return named(`${firms}数`, { start: from, end: from + firms.length }, gazetteer);
    if (MONEY_END.test(words) && (firms || mention.value.value < 10)) return null;
    const name = nameOf(words);
    if (!name || /(?:公司|集团|银行|股份).+/.test(words) || REGIONS.test(words)) return null;
    const verb = COUNT_VERB.exec(text.slice(fragment.start, mention.start).replace(/[约近超逾达]+$/, ""));
    const kept = verb && (verb[1] === "添" ? "新增" : KEPT_VERB.exec(verb[1]!)?.[1]);
    const plain =
      hit && hit.start === from
        ? known(hit.id, { start: from, end: from + cut }, gazetteer)
        : named(`${name}数`, { start: from, end: from + cut }, gazetteer);
    const ref = kept ? named(`${kept}${plain.id ? plain.name : `${name}数`}`, { start: from, end: from + cut }, gazetteer) : plain;
    return ref.accepts && !ref.accepts.has(dimension) && !ref.accepts.has("count") ? null : ref;
  }
  return null;
}

const GUESTS = /^的?(?:国内外|海内外|中外|国内)?(?:游客|旅游者)(?=[，。；、]|$)/;
const RECEIVED =
  /^(?:\d{1,2}天(?:时间)?|假期|节日)?([一-龥A-Z\d]{2,14}?)??(?:共|累计|合计|总共|一共)*(?:接待|吸引|迎来|迎接)(?:了|到)?[约近超逾达]?$/;

/** 共吸引|1463万人次|海内外旅游者, 古城接待|26万人次|游客: who came stands behind how many. */
function guestsBehind({ text, gazetteer }: LinkInput, fragment: Span, mention: NumberMention): IndicatorRef | null {
  const guests = GUESTS.exec(text.slice(mention.end, mention.end + 8));
  const came = guests ? RECEIVED.exec(text.slice(fragment.start, outerOf(mention).start)) : null;
  if (!guests || !came) return null;
  const span = { start: mention.end, end: mention.end + guests[0].length };
  return came[1] && !/^(?:共|累计)/.test(came[1])
    ? { ...named(`${came[1]}接待游客`, span, gazetteer), accepts: null }
    : known("tourist_visits", span, gazetteer);
}
/** 11家企业|上榜某省制造业单项冠军, 9个园区上榜: who was chosen, and for what. */
const CHOSEN =
  /^([一-龥]{0,4}(?:企业|园区|开发区|经开区|高新区|项目|产品|平台|机构|车间|工厂|基地))(?:先后|相继|成功|已|又|新|首次|分别|均)*(上榜|入选|入围|获评|获批|荣获|列入)了?(?:为|成为)?([一-龥A-Za-z0-9“”、（）《》]{0,30}?)(?=[，。；]|$)/;
/** 入选国家级绿色工厂|企业: no twice the same. */
const withoutTail = (what: string, things: string): string => (what.endsWith(things) ? what.slice(0, -things.length) : what).replace(/名单$/, "");

/** 3个项目|动工: what became of so many; 67个重大项目有|65个开工: of how many. */
const BEGUN =
  /^([一-龥]{0,6}(?:项目|工程))?(?:已|已经|全部|均|先后|相继|集中)*(开工|动工|投产|竣工|完工|建成|落地)(?:建设|投产|投用)?(?=[，。；、]|$)/;

/** 集中签约的|10个项目总投资40亿元: what was done to them stands before their number. */
const DONE_TO = /(签约|开工|投产|竣工|落地|推介|引进)的$/;

/** 18家企业|先后落户: what so many of them did, and not all that there are. */
const SETTLED =
  /^([一-龥]{0,6}(?:企业|公司|机构|[药车民外央国]企))(?:已|已经|全部|先后|相继|陆续|成功|正式|集中|现场|顺利)*((?:签约|落户|入驻|入园|落地|迁入|投产|达产|开工|竣工)(?:入园|入驻|落户|投产)?)(?:建设)?(?:园区|这里|在此|该区|我[市区县])?(?=[，。；、]|$)/;

const OF_THESE = /^([一-龥“”]{0,10}(?:项目|工程))(?:中|里|当中)?，?(?:目前|现|已|已经)*有(?:了)?$/;

function begunOf(text: string, { text: between }: Gap, { end }: NumberMention): string | null {
  const [words, things, verb] = BEGUN.exec(text.slice(end, end + 18)) ?? [];
  const of = words ? (things ?? OF_THESE.exec(between)?.[1]) : undefined;
  if (of) return isPrivate(of) ? null : `${verb === "动工" ? "开工" : verb}${of}数`;
  const [, firms, did] = SETTLED.exec(text.slice(end, end + 24)) ?? [];
  return firms && !isPrivate(firms) ? `${did}${firms}数` : null;
}

const DOERS =
  /^([一-龥“”]{2,12}?)(?:联合|共同|携手|合力|一起|主动|积极)?(?:发起|组成|成立|组建|参与|参加|加入|融入|办起|入驻|入选|上榜|签约|签署|出席|到会)/;

const MONEY_END = /(?:产值|生产总值|投入|支出|经费|收入|营收|投资额?|[外内引到]资|利润|税收|出口额?|进口额?|进出口额?|总额|销售额|金额|贷款|增加值)$/;

/** 823家企业|年产值过亿元: only those above a mark are counted. */
const ABOVE =
  /^((?:年)?[一-龥]{0,4}(?:产值|收入|营收|投资额?|利润|税收|出口额?|纳税|市值|估值)(?:均|都)?(?:超过?|过|突破|达到?|逾|在)[\d一二两三四五六七八九十百千.]*[百千万]*[万亿]?元(?:以上)?)(?=[，。；、]|$)/;

/** 135家企业|实现产值超过500亿元, 31个项目|投资超过81.3亿元: what all of them made together. */
const TOGETHER = /^(?:共|累计|合计)?(?:实现|完成|累计|合计|总)[^均都]*$|^[^均都\d]*(?:[1-9]0*[1-9]|\d*\.)/;

const ZONES = /(?:园区|高新区|开发区|经开区|综保区|保税区)$/;
const OF_ZONES = /(?:水平|总?量|总?[值额]|规模|产值|收入|营收|排名|增速|质量|面积|结构|能力|经济|投资)$/;

/** 34家企业营收增速超过20%: a mark, that each of so many lies above; of amounts the number itself is told to be one. */
const EACH_ABOVE =
  /[\d十百多余](?:[家户](?:规上|规模以上|工业|民营|骨干|龙头|重点|外资|区内)*企业|个?大?类(?:限上|限额以上)?商品|[个种](?:工业)?(?:大类)?(?:行业|产品))(?:的|年|全年|去年|今年)*(?:(?![总实完])[一-龥]){0,4}(?:产值|收入|营收|投资额?|利润|税收|纳税|出口额?|销售额?|零售额|增加值|产量|市值|估值)(?:增速|增幅|增长率?|同比)+(?:均|都|也|已|率先|先后|首次)*(?:超过?|过|突破|达到?|在|高于)[\d.]+%(?:以上)?$/;
const MARK_REACH = 48;

export const isEachAbove = (text: string, { kind, start, end }: ValueMention): boolean =>
  (kind === "change" || kind === "quantity") &&
  /%(?:以上)?$/.test(text.slice(start, end)) &&
  EACH_ABOVE.test(text.slice(Math.max(0, start - MARK_REACH), end));

/** 国家高新区已从2020年的169家扩到178家: how many there are of the kind. */
export function parksOf({ text, gazetteer }: LinkInput, gap: Gap, mention: NumberMention): IndicatorRef | null {
  const { end } = outerOf(mention);
  // 2013年，114家国家高新区实现营业总收入20.3万亿元
  if (
    mention.value.dimension === "count" &&
    gap.time &&
    /^全?国?国家(?:级)?高新(?:技术产业开发)?区(?:共|合计|总共)?(?:实现|完成|创造)/.test(text.slice(end, end + 20)) &&
    /(?:^|[，。；年])(?:全国)?$/.test(text.slice(Math.max(0, outerOf(mention).start - 3), outerOf(mention).start))
  )
    return named("园区数量", { start: mention.start, end }, gazetteer);
  if (mention.value.dimension !== "count" || !gap.run || !gap.runInPiece || gap.run.ids.length !== 1) return null;
  const words = text.slice(gap.run.start, gap.run.end);
  const between = text.slice(gap.run.end, mention.start).replace(/\d{4}年(?:底|末)?/g, "");
  const kind = gazetteer.region(gap.run.ids[0]!)?.kind;
  return kind === "macro" &&
    /(?:高新区|经开区|开发区|自贸试验区|综保区|综合保税区)$/.test(words) &&
    /^(?:已|目前|现|总|共|数量|总数|由|从|有|达|到|增至|扩到|扩至|发展|为|的|最初|最早)*$/.test(between)
    ? named("园区数量", { start: gap.run.start, end: gap.run.end }, gazetteer)
    : null;
}

const POOR_PEOPLE = /^(?:建档立卡|农村|城乡|绝对)*贫困(?:人口|群众)/;

/** 116个贫困村|全部退出, 10.9万农村贫困人口|如期脱贫: what became of those who were poor. */
const OUT_OF_POVERTY =
  /^((?:建档立卡|农村|城乡|绝对|省定|国定|深度)*贫困(?:村|县|乡镇|人口|群众|户))(?:（[^（）]{1,10}）)?(?:如期|全部|均|都|已|整体|实现|全面|先后|成功|稳定|顺利)*(退出|出列|摘帽|脱贫)/;

/** 累计减贫|4.2万户、13.01万人 */
const LESS_POOR = /(?:^|[，。；：])(?:累计|共|全[市县区省州]|共计|实现)*(减贫|脱贫)(?:[\d.]+万?[户人]、)?[约近超逾达]?$/;

/** Who rose out of poverty: households and people by their verb, places and people by what became of them. */
function poorNoMore({ text, gazetteer }: LinkInput, gap: Gap, { start, end, value }: NumberMention): IndicatorRef | null {
  const out = OUT_OF_POVERTY.exec(text.slice(end, end + 30));
  if (out) {
    const people = /[口众]$/.test(out[1]!);
    if (people !== (value.dimension === "people")) return null;
    return named(`${out[1]}${out[2]}${people ? "人数" : "数"}`, { start: end, end: end + out[1]!.length }, gazetteer);
  }
  const verb = /^(?:万|亿)?[户人]$/.test(value.unit)
    ? LESS_POOR.exec(text.slice(Math.max(gap.span.start - 12, start - 24, 0), start))?.[1]
    : undefined;
  return verb ? named(`${verb}${value.dimension === "people" ? "人数" : "户数"}`, null, gazetteer) : null;
}

/** 价格指数为101.2, 城乡居民收入比缩小到2.31: numbers without a unit. */
const BARE = /(?:指数|收入比值?|收入倍差|收入差距比|基尼系数)[^，。；]{0,8}$/;

/** 户籍人口525万, 人口4.2亿: a bare number of heads. */
export function headsOf(
  input: LinkInput,
  { from }: SentenceState,
  gap: Gap,
  fragment: Span,
  { value, start, end }: NumberMention,
): Pick<Quantity, "unit" | "dimension" | "factor"> | null {
  const ratio = sexRatio(input.text, start) !== null || (from?.quantity?.dimension === "index" && TO.test(gap.text));
  if (value.unit === "" && (!value.weak || ratio) && (ratio || BARE.test(input.text.slice(fragment.start, fragment.end))))
    return { unit: "", dimension: "index", factor: 1 };
  const told = /人口[^，。；]{0,4}$/.test(input.text.slice(fragment.start, fragment.end)) || POOR_PEOPLE.test(input.text.slice(end, end + 14));
  if (!/^[万亿]$/.test(value.unit) || !told) return null;
  return { unit: `${value.unit}人`, dimension: "people", factor: value.factor };
}
