/** What a value measures: named before it, behind it, or last spoken of. */

import type { Span } from "../../dataset/schema.ts";
import type { NumberMention, Quantity } from "../mention.ts";
import { byLast } from "../parted.ts";
import { rare } from "../rare.ts";
import { type Answer, type Asked, anew, hasMoneyHead, isMoney, NOTHING, renamed } from "./asked.ts";
import { beforeFrom, beforeTime, behindOrBefore, causeBehind, leadBefore, signedFor, verbBehind } from "./elsewhere.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { isOfFirms } from "./firms.ts";
import { hasHead, indicatorAtEnd, isIndustry, known, named, PER, sharedHead } from "./indicators.ts";
import { endsInHead, nameOf, trimEnd, trimStart } from "./noun.ts";
import {
  amongMany,
  beingOf,
  contributionOf,
  exactly,
  grantedToo,
  grownBy,
  heldBy,
  inOtherMoney,
  kindOf,
  landOf,
  ofSamePart,
  otherSide,
  perMany,
  runOf,
  sameThen,
  wayOf,
  withoutPart,
} from "./ofSame.ts";
import { worthOf } from "./products.ts";
import {
  carried,
  type Focus,
  fits,
  type Gap,
  isPrivate,
  type LinkInput,
  lastHit,
  outerOf,
  type SentenceState,
  type ValueMention,
  valueBehind,
} from "./state.ts";
import { atFirst } from "./times.ts";
import { withTopic } from "./topics.ts";
import { tradeOf } from "./trade.ts";
import { partOf } from "./wholes.ts";

/** Who is asked what a value measures; the first answer holds. */
const RULES: readonly ((asked: Asked) => Answer)[] = [
  ofEconomy,
  amongMany,
  perMany,
  landOf,
  otherSide,
  worth,
  sameThen,
  exactly,
  withoutPart,
  causeBehind,
  grownBy,
  verbBehind,
  difference,
  ofChosen,
  ofFirm,
  earned,
  ofAllKinds,
  ofSessions,
  ofFields,
  contributionOf,
  beingOf,
  inOtherMoney,
  ofSite,
  tradeOf,
  grantedToo,
  heldBy,
  ofSamePart,
  runOf,
  wayOf,
  kindOf,
  partOf,
  clusters,
  placeIndex,
  outputToo,
  capacity,
  written,
  behindOrBefore,
  leadBefore,
  ofIndustry,
  ofSameMoney,
  sized,
  recount,
  unnamed,
];

/** Indicator of one value from the words before it, else from 的… behind it, else the one last spoken of. */
export function indicatorFor(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  mention: ValueMention,
): { ref: IndicatorRef; fresh: boolean } | null {
  const { text, indicators, gazetteer } = input;
  const asked: Asked = {
    input,
    focus,
    state,
    gap,
    fragment,
    words: text.slice(fragment.start, fragment.end),
    mention,
    amount: mention.kind === "quantity" ? mention : null,
    own: (atFirst(input, gap) ? null : indicatorAtEnd(text, fragment, indicators, gazetteer)) ?? beforeFrom(input, gap) ?? beforeTime(input, gap),
    told: state.last[0],
  };
  for (const rule of RULES) {
    const answer = rule(asked);
    if (answer !== null) return answer === NOTHING ? null : answer;
  }
  return null;
}

function worth({ input, state, gap, amount, mention }: Asked): Answer {
  const ref = amount && isMoney(amount.value) ? worthOf(input, state, gap, outerOf(mention).start) : null;
  return ref && anew({ ...ref, accepts: null });
}

/** 地方经济起步晚，从|1990年的8亿元发展到2010年的920亿元: that economy's, and nothing told before it. */
const ECONOMY =
  /(?:^|[，。；\d])(?:[一-龥]{0,6}?[省市县区州的])?((?:地方|县域|区域|整体|总体|[民私]营|非公有制|非油|涉油|海洋|数字|集体|农村|园区)?经济)(?![技开指社工发总结体带圈区])[^，。；\d]{0,14}，?(?:从|由)(?:\d{4}年的?)?$/;
function ofEconomy({ input: { text, gazetteer }, gap, amount }: Asked): Answer {
  const name = amount && isMoney(amount.value) ? ECONOMY.exec(text.slice(gap.run?.end ?? gap.span.start, gap.span.end))?.[1] : undefined;
  return name ? anew({ ...named(name, null, gazetteer), accepts: null }) : null;
}

const APART = rare(/(?:差距|差额|缺口|之差)[^，。；]{0,12}$/);

/** 差距从38亿元缩小到5.4亿元: neither is a figure of the places. */
function difference({ input: { text }, state, gap }: Asked): Answer {
  if (!APART.in(text) || !APART.test(text, text.slice(gap.pieceStart, gap.span.end))) return null;
  state.company = true;
  return NOTHING;
}

/** 银川某制造企业|净利润: of a firm, whatever is measured. */
const UNNAMED = /某[^，。；：、]{0,8}?(?:企业|厂|商场|门店)/;

/** 一家做叶片的德阳企业，|今年前5个月出口额1.7亿元: all that is told of it until the clause ends. */
const ONE_FIRM = byLast(
  /(?:^|[。；，：“])(?:[一-龥]{0,6}的)?一家[^，。；：\d]{0,18}(?:企业|工厂|厂|公司|作坊|酒店|民宿|门店|车间)，(?:[^，。；：]{0,12}，)?$/,
);
const FIRM_REACH = 40;
/** 公司营业收入, 归属于母公司股东的净利润: what a firm has. */
const OF_FIRM = /^(?:该|本)?(?:公司(?!制|治理)|集团)(?!数|总数)|^归属于|^归母|^(?:基本)?每股|股东/;

/** Who has an income of his own, be it a firm, a branch or all firms of a kind. */
const EARNED = /^(?:主营业务|营业|销售|总)?(?:收入|营收)$|^(?:营收|销售额|净利润|利润总额|利润|利税总额|研究与试验发展经费)$/;
/** Words before a time that are nobody: 主要指标, 经济总量, 工作. */
const NOBODY =
  /(?:指标|情况|工作|总量|经济|方面|数据|成绩|规模|[量额率数值入])$|^(?:到|自|从|截至|随着|经过|通过|仅|光|特别|尤其|而|同时|此外|作为|记者)/;
const EARNERS = /(?:企业|单位|[商农]户|主体|行业|领域|集群|产业链|板块)$/;

/** 甲乙电源|去年实现营业收入402亿元, 规上服务业|去年营业收入286亿元: of whom the words before the time tell, a firm or a branch; never of all the place. */
function earned({ input, state, gap, own }: Asked): Answer {
  const { text, indicators, gazetteer } = input;
  if (!gap.time || !gap.timeInPiece || !own?.span || own.span.start < gap.time.mention.end || !EARNED.test(own.name)) return null;
  const from = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  // 6家|免税店去年销售额: so many of them.
  if (from !== gap.run?.end && /[^，。；：、“”\s]/.test(text.charAt(from - 1))) return null;
  const { start, end } = trimStart(text, trimEnd(text, { start: from, end: gap.time.mention.start }));
  const who = text.slice(start, end);
  if (end - start < 2 || NOBODY.test(who) || nameOf(who) === null) return null;
  const branch = isIndustry(who) || EARNERS.test(who);
  if (!branch && lastHit(indicators, start, end)?.end === end) return null;
  if (branch && !isPrivate(who)) return anew({ ...named(`${who}${own.name}`, { start, end: own.span.end }, gazetteer), accepts: own.accepts });
  state.company = true;
  return NOTHING;
}

/** 百强园区|GDP合计14.6万亿元, 样本园区|产值: of those in a list, whom nobody names. */
const CHOSEN =
  /(?:^|[，。；：、年中]|其中)(?:(?:全国|这些|上述|该)?(?:[十百千]强|样本|上榜|入围|入选|入榜)(?:的)?(?:产业|示范)?(?:园区|高新区|经开区|开发区|县域?|县市|区|市|城市|镇))(?!占|有|达|共|数)[^，。；：]{0,24}$/;

function ofChosen({ input: { text }, state, gap, amount }: Asked): Answer {
  if (!/[榜强样围选]/.test(gap.text) || amount?.value.dimension === "count" || !CHOSEN.test(text.slice(gap.pieceStart, gap.span.end))) return null;
  state.company = true;
  return NOTHING;
}

/** Of a firm, and of no place. */
function ofFirm({ input: { text }, state, gap, fragment, words, own, amount }: Asked): Answer {
  const private_ =
    (!gap.runInPiece && ONE_FIRM.test(text.slice(Math.max(state.sentence.start, gap.pieceStart - FIRM_REACH), gap.pieceStart))) ||
    UNNAMED.test(words) ||
    isOfFirms(text, gap.pieceStart, own?.span?.end ?? gap.pieceStart) ||
    isPrivate(withoutKinds(text.slice(fragment.start, own?.span?.start ?? fragment.end), amount)) ||
    (own?.id === null && ((isPrivate(own.name) && !endsInHead.test(own.name)) || OF_FIRM.test(own.name)));
  if (!private_) return null;
  state.company = true;
  return NOTHING;
}

/** 国家级、省级|重点实验室、工程研究中心共34家: kinds that are counted, and no one of them. */
function withoutKinds(words: string, amount: NumberMention | null): string {
  if (amount?.value.dimension !== "count") return words;
  // 怀柔实验室、医学创新中心等|国家级创新平台43个: examples of those counted.
  const all = words.replace(EXAMPLES, "");
  return /(?:国家|省|市|自治区)级/.test(all) ? all.replace(/(?:重点|工程|联合|技术)+(?:实验室|研究院)/g, "") : all;
}
const EXAMPLES = /^[^，。；]{2,60}等(?=[^，。；等]{0,12}$)/;

/** 重点实验室、工程研究中心和企业技术中心|共134家: of all of them together. */
function ofAllKinds({ words, amount }: Asked): Answer {
  return amount?.value.dimension === "count" && ALL_KINDS.test(words) ? NOTHING : null;
}
const ALL_KINDS = /(?:实验室|研究院|中心|基地|平台)[^，。；]{0,30}(?:和|及|与)[^，。；]{2,20}(?:共|合计|总共|一共|共计)(?:有|达到?)?$/;

/** 五届合计来客商|75人: of no one time. */
function ofSessions({ own }: Asked): Answer {
  return own?.id === null && /^(?:前|历|近)?[两三四五六七八九十\d]{1,3}届/.test(own.name) ? NOTHING : null;
}

/** 高标准农田建设提速，|面积达到36万亩: fields are counted so, and no city or county that is not named with it. */
function ofFields({ focus, gap, own, amount }: Asked): Answer {
  if (own?.id !== "admin_area" || !amount || !/亩$/.test(amount.value.unit) || gap.runInPiece) return null;
  return focus.regions.some((id) => id?.startsWith("zone:")) ? null : NOTHING;
}

function ofSite({ input, state, gap, own, amount }: Asked): Answer {
  const site = own && amount && fits(own, amount) ? (siteBefore(input, gap) ?? siteAgain(state, gap, own)) : null;
  state.site = site;
  return site ? anew(renamed(`${site}${own!.name}`, own!, input.gazetteer)) : null;
}

/** 红海滩风景廊道|去年接待游客213万人次: a sight that stands before the time has them, and not all of the place. */
const SITE =
  /(?:^|[，。；：])([一-龥“”]{2,12}(?:景区|风景区|旅游区|度假区|廊道|古镇|古城|古村|公园|乐园|博物[馆院]|纪念馆|街区|影视城|动物园|植物园|石窟))(?:在)?$/;

/** 云冈石窟…购票人数29万人次，门票收入2713万元: of the same sight. */
const siteAgain = ({ site }: SentenceState, { run, text }: Gap, { name }: IndicatorRef): string | null =>
  site && !run && /^[，、]/.test(text) && /门票|购票|售票|游客|接待|旅游收入/.test(name) ? site : null;

function siteBefore({ text }: LinkInput, gap: Gap): string | null {
  if (!gap.time || !gap.timeInPiece) return null;
  const start = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  return SITE.exec(text.slice(start, gap.time.mention.start))?.[1] ?? null;
}

/** 先进制造业集群5个: how many there are. */
function clusters({ input: { gazetteer }, own, amount }: Asked): Answer {
  if (own?.id !== null || amount?.value.dimension !== "count" || !/(?:集群|产业链)$/.test(own.name)) return null;
  return anew(renamed(own.name.replace(/^[^等]{2,}等(?=.{3})/, ""), own, gazetteer));
}

/** 中关村|综合指数: the place is part of the name. */
function placeIndex({ input: { text, gazetteer }, gap: { run, runInPiece }, own, mention }: Asked): Answer {
  if (own?.id !== null || !run || !runInPiece || own.span?.start !== run.end || !/指数$/.test(own.name) || !fits(own, mention)) return null;
  return anew(renamed(`${text.slice(run.start, run.end)}${own.name}`, own, gazetteer));
}

const OUTPUTS = rare(/产品产量[^。：\d]{0,8}[：，中]/);
/** 出口水泥, 库存煤炭: what became of it. */
const SPENT =
  /^(?:进口|出口|外[销运调]|调[出入]|销售|使用|消[费耗]|施用|储备|库存|收购|加工|处理|捐赠|排放|节约|减少|投放|供应|运输|发送|回收|投入|耗)|(?:使用|消耗|排放|储备|库存|销售|施用)$/;
const MADE: ReadonlySet<string> = new Set(["mass", "volume", "count", "length"]);

/** 原煤产量265万吨；|水泥81万吨, 主要产品产量：|水泥81万吨: how much of it was made, and not only its name. */
function outputToo({ input: { text, gazetteer }, state: { made, last, sentence }, gap, own, amount }: Asked): Answer {
  if (!amount || !own?.span || own.id !== null || gap.run || !MADE.has(amount.value.dimension) || hasHead(own.name)) return null;
  const { start, end } = own.span;
  if (
    end !== outerOf(amount).start ||
    !/^[一-龥]{2,8}(?:（[一-龥、]{2,8}）)?$/.test(own.name) ||
    !/[，；、：。中]$/.test(text.slice(start - 1, start))
  )
    return null;
  if (SPENT.test(own.name) || own.name.endsWith("产")) return null;
  const told = last.at(-1);
  const of = told && made.includes(told) && /产量$/.test(told.indicator.name);
  return of || OUTPUTS.test(text, text.slice(sentence.start, start))
    ? anew({ ...named(`${own.name}产量`, own.span, gazetteer), accepts: null })
    : null;
}

const MAIN_GOODS = /([两三四五六七八九十]大(?:主要)?)(出口|进口)(商品|产品|市场|企业)(?:是|为|有|依次为|分别为|分别是)[^。；]*$/;

/** 建材行业在市场复苏带动下，|实现营业收入274.3亿元: of the branch, and not of all the place. */
const BRANCH_UNDER = /(?:^|[，；。])(?:其中，?)?([一-龥]{2,8}(?:行业|产业|制造业|加工业))(?:则|也)?在[^，。；]{2,24}下，$/;
const BRANCH_REACH = 48;

const BY_REGISTERED = /按(?:年均|平均|年末)?户籍(?:总|平均)?人口(?:数)?(?:计算|测算|折算|计)?，?(?:的|全[市省区县州])?$/;
/** 形成电解铝|61.5万吨、铝加工100万吨的产能: how much of it could be made. */
const CAPACITY = /^(?:\/年)?(?:、[^，。；：\d]{2,12}[\d.]+[百千万亿]*[一-龥/]{1,4}?){0,4}的?年?(产能|生产能力|加工能力)(?=[，。；]|$)/;
const CAPACITY_REACH = 60;

function capacity({ input: { text, gazetteer }, state: { last }, gap, own, amount, words }: Asked): Answer {
  if (!amount || own?.id !== null || !MADE.has(amount.value.dimension)) return null;
  const listed = /^、/.test(gap.text) && /(?:产能|能力)$/.test(last.at(-1)?.indicator.name ?? "");
  if (!listed && !/(?:形成|具备|拥有|达到|建成|年产)/.test(words)) return null;
  const { end } = outerOf(amount);
  const told = CAPACITY.exec(text.slice(end, end + CAPACITY_REACH))?.[1];
  return told && !own.name.endsWith(told) ? anew({ ...named(`${own.name}${told}`, own.span, gazetteer), accepts: null }) : null;
}

/** What is named right before it. */
function written(asked: Asked): Answer {
  const { input, focus, state, gap, own, amount, mention } = asked;
  if (!own) return null;
  const { text, gazetteer } = input;
  if (own.id === null && isIndustry(own.name) && !hasMoneyHead(own)) {
    // 生命健康产业逾2000亿元 after 光电子信息产业规模: the measured quality is shared.
    focus.topic = own.name;
    const signed = signedFor(asked);
    if (signed) return anew({ ...named(`${own.name}${signed.name}`, own.span, gazetteer), accepts: signed.accepts });
    const head = focus.indicator ? sharedHead(focus.indicator.name) : null;
    const ref = head ? named(`${own.name}${head}`, own.span, gazetteer) : null;
    return ref && fits(ref, mention) ? anew(ref) : NOTHING;
  }
  if (!fits(own, mention)) return null;
  // 每千人拥有|床位
  const per = own.id === null && own.span ? PER.exec(text.slice(gap.pieceStart, own.span.start))?.[1] : undefined;
  if (per) return anew(renamed(`${per}${own.name}`, own, gazetteer));
  // 五大出口商品是轮胎、纺织品和家具，|累计出口4.4亿美元: of those.
  const main = own.id !== null && own.span ? MAIN_GOODS.exec(text.slice(state.sentence.start, own.span.start)) : null;
  if (main && own.name.startsWith(main[2]!)) return anew(renamed(`${main[1]}${main[2]}${main[3]}${main[2]}额`, own, gazetteer));
  const branch =
    own.span && sharedHead(own.name) && sharedHead(own.name) === own.name
      ? BRANCH_UNDER.exec(text.slice(Math.max(gap.span.start, gap.pieceStart - BRANCH_REACH), gap.pieceStart))?.[1]
      : undefined;
  if (branch && !gap.runInPiece) return anew(renamed(`${branch}${own.name}`, own, gazetteer));
  // 按户籍人口计算，人均生产总值为…: of those registered, beside that of all who live there.
  if (own.id !== null && own.span && own.name.startsWith("人均") && BY_REGISTERED.test(text.slice(gap.span.start, own.span.start)))
    return anew(renamed(`${own.name}（按户籍人口计算）`, own, gazetteer));
  const added = own.id === null && own.span ? /(?:([一-龥]{2,4})以来)?累计$/.exec(text.slice(gap.pieceStart, own.span.start)) : null;
  // 春灌以来累计引水2.57亿立方米: what added up is no part of a day's.
  if (added && amount && ["volume", "mass", "energy"].includes(amount.value.dimension))
    return anew(renamed(`${added[1] ?? ""}累计${own.name}`, own, gazetteer));
  return anew(withTopic(own, focus, state, input, gap));
}

/** 汽车产业29家规上企业贡献47.2亿元 after 产值: what the firms of the industry have of the same. */
function ofIndustry({ input: { gazetteer }, focus, own, mention }: Asked): Answer {
  if (!own || !focus.topic || !focus.indicator || !/企业数?$/.test(own.name)) return null;
  const head = sharedHead(focus.indicator.name);
  const ref = head ? named(`${focus.topic}${head}`, own.span, gazetteer) : null;
  return ref && fits(ref, mention) ? anew(ref) : null;
}

/** 产业项目占25.35亿元 after 重点项目完成投资, 外资项目完成9.7亿元 after 工业投资: of the same money. */
function ofSameMoney({ input: { gazetteer }, state, words, own, amount, told }: Asked): Answer {
  if (own?.id !== null || !amount || told?.quantity?.dimension !== amount.value.dimension || !/(?:占|项目完成)了?$/.test(words)) return null;
  const head = sharedHead(state.last.at(-1)?.indicator.name ?? "");
  return head ? anew(named(`${own.name}${head}`, own.span, gazetteer)) : null;
}

/** 种草改良126万亩, 占地120亩, 新改建农村公路1920公里: the unit says what of it is measured. */
function sized({ input: { gazetteer }, own, amount }: Asked): Answer {
  if (own?.id !== null || !amount) return null;
  const { dimension, weak } = amount.value;
  if (weak || isPrivate(own.name) || PLAIN.test(own.name)) return null;
  if (dimension === "area" && !/(?:面积|率|额|量|收入|人口)$/.test(own.name)) return anew(named(`${own.name}面积`, own.span, gazetteer));
  // 原油进口2516.8万吨: how much was brought in, and not for what.
  const traded = dimension === "mass" ? /^(进口|出口)(?!商品|产品|货物|总)([一-龥]{2,8})$/.exec(own.name) : null;
  if (traded) return anew({ ...named(`${traded[2]}${traded[1]}量`, own.span, gazetteer), accepts: null });
  // 温泉旅游接待28万人次
  if (dimension === "visits" && /.{2}接待$/.test(own.name)) {
    const who = own.name.replace(/(?:总?共|累计|合计)*接待$/, "");
    return anew(
      /^[借靠凭以]/.test(who) ? known("tourist_visits", own.span, gazetteer) : { ...named(`${who}接待游客人次`, own.span, gazetteer), accepts: null },
    );
  }
  // 跨区域人员流动量2.4亿人次, 旅客运输1.9亿人次
  if (dimension === "visits" && /.(?:流动量|客流量?|旅客运输|旅客发送|出行量)$/.test(own.name)) return anew({ ...own, accepts: null });
  // 脱贫劳动力务工4.06万人: how many people did so.
  if (dimension === "people" && /.{2}(?:务工|转移输出|转移就业|返乡创业)$/.test(own.name))
    return anew({ ...named(`${own.name}人数`, own.span, gazetteer), accepts: null });
  if (dimension === "mass" && /.(?:进口|出口)$/.test(own.name)) return anew({ ...named(`${own.name}量`, own.span, gazetteer), accepts: null });
  if (dimension === "length" && /(?:公路|道路|线路|铁路|管网|管线|管道|岸线|绿道|步道|堤防|渠道|航道|路网|线|路)$/.test(own.name))
    return anew({ ...named(`${own.name}${/(?:路|线路|铁路)$/.test(own.name) ? "里程" : "长度"}`, own.span, gazetteer), accepts: null });
  return null;
}

/** Words that name nothing an area could be of. */
const PLAIN =
  /^(?:园区|项目|企业|基地|地块|周边|附近|距离|最初|起初|当初|如今|一期|二期|三期|首期|核心|总|(?:项目|企业|公司)?(?:总|共)?占地|新增|扩大|增加|减少|相当|覆盖|涉及|方圆|绵延)$/;

const NEW = /^(?:当年|当季|当月|同期)?(新认定|新增|净增|新注册|新登记|新引进|新设立?|新签约|新开工|新上市|新入库|新获批)$/;

/** 高新技术企业111家，当年新认定66家: a bare verb counts anew what was counted before it. */
function recount({ input, state, gap, own, amount, mention }: Asked): Answer {
  if (!own || !amount) return null;
  const verb = NEW.exec(own.name)?.[1];
  if (/^(?:签约|引进|开工|竣工|投产)$/.test(own.name)) {
    // 涟水县、金湖县分别签约5个、4个 after 签约项目48个
    const same = state.made.find(({ indicator, quantity }) => indicator.name.includes(own.name) && quantity?.dimension === amount.value.dimension);
    return same ? anew(named(same.indicator.name, own.span, input.gazetteer)) : null;
  }
  // 市场主体86万户，其中企业28万户…，今年以来新登记6.2万户: of the whole again.
  const whole = gap.time && /其中/.test(input.text.slice(state.sentence.start, gap.span.start));
  const last = whole ? state.made.find(({ quantity }) => quantity?.dimension === amount.value.dimension) : state.last.at(-1);
  if (!verb || !last?.quantity || last.quantity.dimension !== amount.value.dimension) return null;
  // 引进龙头企业2家，新增三家|高新技术企业: what is new stands behind.
  const behind = /^[一-龥A-Za-z“”]{2,18}/.exec(input.text.slice(outerOf(mention).end, outerOf(mention).end + 18));
  if (behind && endsInHead.test(behind[0])) return null;
  // 高新技术企业217家；新开工31个: of something else.
  if (/[家户]$/.test(last.quantity.unit) && /个$/.test(amount.value.unit)) return null;
  return anew(named(`${verb}${last.indicator.name}`, own.span, input.gazetteer));
}

/** What was last spoken of, where nothing is named here. */
function unnamed(asked: Asked): Answer {
  const { input, focus, state, gap, words, own, mention } = asked;
  const { gazetteer } = input;
  // Something is named here that this value cannot measure.
  if (own || state.company || namesOther(asked) || isUnread(asked) || isOfNext(asked)) return NOTHING;
  // 那年，这个数是215亿元: the level last told, whatever the sentence began with.
  const again = /这(?:个|一)?(?:数|数字|数据|指标)(?:据|值)?[^，。；]{0,4}$/.test(gap.text) ? focus.told.at(-1) : undefined;
  if (again && fits(again, mention)) return { ref: again, fresh: false };
  const ref = carried(focus, mention, gap.run?.role === "subject" && (!gap.ofWhich || isOfWhole(asked)) ? state.main : null);
  if (!ref || isOtherCount(asked, ref)) return NOTHING;
  // 日均2545万件 after 快递业务量
  const daily = /(日均|月均|户均|亩均)[^，。；]{0,3}$/.exec(words)?.[1];
  if (daily && !ref.name.startsWith(daily)) return anew({ ...named(`${daily}${ref.name}`, null, gazetteer), accepts: ref.accepts });
  // 人均205714元 after 地区生产总值
  if (/人均[^，。；]{0,3}$/.test(words) && !ref.name.startsWith("人均")) return anew(named(`人均${ref.name}`, null, gazetteer));
  // 新建高标准农田4.1万亩，累计建成48.6万亩
  const built = /^(?:新建成?|建成|改造)(.{2,})$/.exec(ref.name)?.[1];
  const verb = built ? /^累计(?:已)?(建成|新建|改造)(?:了|达到?)?$/.exec(words)?.[1] : undefined;
  if (verb) return anew({ ...named(`累计${verb.replace("新建", "建成")}${built}`, null, gazetteer), accepts: ref.accepts });
  // 总数达到60家 after 新增上市公司7家
  const stock = /(?:总数|总量|累计|达到|存量)/.test(words) ? ref.name.replace(/^(?:新增|净增|新认定|新注册|新登记|新设立?|新引进)/, "") : ref.name;
  return stock === ref.name ? { ref, fresh: false } : anew(named(stock, null, gazetteer));
}

/** 国家级高新区164家，其中江苏|21家: of those counted right before, by nothing but the place. */
function isOfWhole({ state: { last, main }, gap, words, amount }: Asked): boolean {
  const [whole, other] = last;
  if (!amount || !whole?.quantity || other || !gap.runInPiece || whole.indicator.name !== main?.name) return false;
  const plain = (unit: string): string => unit.replace(/^[万亿千百]+/, "");
  return (
    whole.quantity.dimension === amount.value.dimension &&
    plain(whole.quantity.unit) === plain(amount.value.unit) &&
    /^(?:占|有|共)?$/.test(words) &&
    whole.quantity.value * whole.quantity.factor > amount.value.value * amount.value.factor
  );
}

/** 新增台资项目59个；山西百强里，有|70多家在此设厂: counted in another unit, they are no such things. */
function isOtherCount({ focus: { latest }, state: { made }, amount }: Asked, { id, name }: IndicatorRef): boolean {
  // 皮鞋产量120万双，布|3.2亿米: of something else that could not be read.
  if (amount && name.endsWith("产量") && isOtherGoods(latest ? [latest, ...made] : made, name, amount)) return true;
  if (amount?.value.dimension !== "count") return false;
  // 港口群一年通过集装箱800万标箱 after 高新技术企业5万家
  if (/箱$/.test(amount.value.unit)) return !/箱|吞吐|港|货/.test(name);
  if (id !== null) return false;
  const told = made.findLast(({ indicator, quantity }) => indicator.name === name && quantity?.dimension === "count");
  const plain = (unit: string): string => unit.replace(/^[万亿千百]+/, "");
  return told !== undefined && plain(told.quantity!.unit) !== plain(amount.value.unit);
}

const isOtherGoods = (made: readonly ObservationFact[], name: string, { value }: NumberMention): boolean => {
  const told = made.findLast(({ indicator, quantity }) => indicator.name === name && quantity)?.quantity;
  return told !== undefined && told !== null && told.dimension !== value.dimension;
};

/** 。|26.4万平方米|安置房主体封顶: with which a sentence begins, and whose noun stands behind it. */
const isOfNext = ({ input: { text }, state: { made, sentence }, amount }: Asked): boolean =>
  amount !== null &&
  made.length === 0 &&
  amount.value.dimension === "area" &&
  /^\s*$/.test(text.slice(sentence.start, outerOf(amount).start)) &&
  /^(?!的|左右|以上|以下|同比|增|下降|比上|较)[一-龥]{2}/.test(text.slice(outerOf(amount).end, outerOf(amount).end + 3));

/** 12家园区: a count that has its own noun behind it takes no other. */
const namesOther = ({ input: { text }, amount, mention }: Asked): boolean =>
  amount?.value.dimension === "count" &&
  /^(?:园区|(?:国家级|省级|市级|自治区级)?(?:高新区|经开区|开发区|综保区|综合保税区|保税区|园区)|城市|省份|县区|部门|片区|成员|国家|地区|代表|专家|学校|村|社区|[镇乡县市区旗](?=[、，。；和及与（]))/.test(
    text.slice(outerOf(mention).end, outerOf(mention).end + 8),
  );

/** A clause that is no name, with the noun of something measured at its end: whatever it is, it is not what was told before. */
const isUnread = ({ input: { text }, fragment }: Asked): boolean => {
  const { start, end } = trimEnd(text, fragment);
  return end - start > LONG && endsInHead.test(text.slice(start, end));
};
const LONG = 12;

export const nextValueStart = (input: LinkInput, mention: ValueMention): number => valueBehind(input, mention)?.start ?? Number.POSITIVE_INFINITY;

export function unitOf(mention: NumberMention, focus: Focus): Pick<Quantity, "unit" | "dimension" | "factor"> | null {
  const { unit, dimension, factor } = mention.value;
  if (dimension !== "none") return { unit, dimension, factor };
  if (focus.unit && unit === "") return focus.unit;
  // 12.5万 is no ratio.
  return unit === "" && focus.indicator?.accepts?.has("index") ? { unit: "", dimension: "index", factor: 1 } : null;
}
