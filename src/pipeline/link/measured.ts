/** What a value measures: named before it, behind it, or last spoken of. */

import type { Span } from "../../dataset/schema.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import type { NumberMention, Quantity } from "../mention.ts";
import { byLast } from "../parted.ts";
import { madeTogether } from "./doers.ts";
import type { IndicatorRef, ObservationFact } from "./facts.ts";
import { foremostIn } from "./foremost.ts";
import { sexRatio } from "./heads.ts";
import { hasHead, indicatorAtEnd, isIndustry, known, named, sharedHead } from "./indicators.ts";
import { endsInHead, nameOf, trimEnd } from "./noun.ts";
import { FIRMS, isPriced, KIN, partName } from "./parts.ts";
import { worthOf } from "./products.ts";
import {
  carried,
  type Focus,
  fits,
  fromBefore,
  type Gap,
  isPrivate,
  isShareName,
  type LinkInput,
  lastHit,
  outerOf,
  type SentenceState,
  TO,
  timesWithin,
  type ValueMention,
  valueBehind,
} from "./state.ts";
import { atFirst } from "./times.ts";

/** 银川某制造企业|净利润: of a firm, whatever is measured. */
const UNNAMED = /某[^，。；：、]{0,8}?(?:企业|厂|商场|门店)/;

/** 一家做叶片的德阳企业，|今年前5个月出口额1.7亿元: all that is told of it until the clause ends. */
const ONE_FIRM = byLast(
  /(?:^|[。；，：“])(?:[一-龥]{0,6}的)?一家[^，。；：\d]{0,18}(?:企业|工厂|厂|公司|作坊|酒店|民宿|门店|车间)，(?:[^，。；：]{0,12}，)?$/,
);
const FIRM_REACH = 40;
/** 公司营业收入, 归属于母公司股东的净利润: what a firm has. */
const OF_FIRM = /^(?:该|本)?(?:公司(?!制|治理)|集团)(?!数|总数)|^归属于|^归母|^(?:基本)?每股|股东/;

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
  const own =
    (atFirst(input, gap) ? null : indicatorAtEnd(text, fragment, indicators, gazetteer)) ?? beforeFrom(input, gap) ?? beforeTime(input, gap);
  const [told] = state.last;
  // 每万名从业人员中|研发人员613人: of so many, and not all of them.
  const among =
    own?.span && own.accepts?.has("people") ? AMONG_MANY.exec(text.slice(Math.max(state.sentence.start, own.span.start - 20), own.span.end)) : null;
  if (among) return { ref: { ...named(`${among[1]}${among[2]}数`, own!.span, gazetteer), accepts: own!.accepts }, fresh: true };
  const otherSide = mention.kind === "quantity" && isMoney(mention.value) ? purseOf(state, text.slice(fragment.start, fragment.end)) : null;
  if (otherSide) return { ref: named(otherSide, null, gazetteer), fresh: true };
  const worth = mention.kind === "quantity" && isMoney(mention.value) ? worthOf(input, state, gap, outerOf(mention).start) : null;
  if (worth) return { ref: { ...worth, accepts: null }, fresh: true };
  const then = mention.kind === "quantity" ? sameThen(input, state, gap, mention) : null;
  if (then) return { ref: then, fresh: false };
  // 集装箱数首次越过30万标箱，|达到31.03万标箱: the same, exactly.
  if (mention.kind === "quantity" && isExactly(state, gap, mention)) return { ref: refOf(input, told!), fresh: false };
  const without = WITHOUT.exec(text.slice(fragment.start, fragment.end));
  if (without && mention.kind === "quantity" && told?.quantity?.dimension === mention.value.dimension && state.last.length === 1) {
    const name = `${told.indicator.name.replace(/（[^（）]*）$/, "")}（不含${without[1]}）`;
    return { ref: { ...named(name, null, gazetteer), accepts: refOf(input, told).accepts }, fresh: true };
  }
  const cause = causeBehind(input, fragment, mention);
  if (cause) return { ref: cause, fresh: true };
  // 在上年1492万千瓦的基础上新增692万千瓦
  const grown = /的基础上(?:又|再)?(新增|净增)(?:了)?$/.exec(gap.text)?.[1];
  if (grown && told?.quantity && mention.kind === "quantity" && told.quantity.dimension === mention.value.dimension)
    return { ref: { ...named(`${grown}${told.indicator.name}`, null, gazetteer), accepts: refOf(input, told).accepts }, fresh: true };
  const turned = own?.id === null || !own ? verbBehind(input, gap, fragment, mention) : null;
  if (turned) return { ref: turned, fresh: true };
  if (/(?:差距|差额|缺口|之差)[^，。；]{0,12}$/.test(text.slice(gap.pieceStart, gap.span.end))) {
    // 差距从38亿元缩小到5.4亿元: neither is a figure of the places.
    state.company = true;
    return null;
  }
  const private_ =
    (!gap.runInPiece && ONE_FIRM.test(text.slice(Math.max(state.sentence.start, gap.pieceStart - FIRM_REACH), gap.pieceStart))) ||
    UNNAMED.test(text.slice(fragment.start, fragment.end)) ||
    isPrivate(withoutKinds(text.slice(fragment.start, own?.span?.start ?? fragment.end), mention)) ||
    (own?.id === null && ((isPrivate(own.name) && !endsInHead.test(own.name)) || OF_FIRM.test(own.name)));
  if (private_) {
    state.company = true;
    return null;
  }
  // 重点实验室、工程研究中心和企业技术中心|共134家: of all of them together.
  if (mention.kind === "quantity" && mention.value.dimension === "count" && ALL_KINDS.test(text.slice(fragment.start, fragment.end))) return null;
  // 第二产业增加值764.22亿元，对增长的贡献率为63.7%: that of the sector told.
  if (own && CONTRIBUTION.test(own.name)) {
    const sector = SECTOR_TOLD.exec(state.last.at(-1)?.indicator.name ?? "")?.[0] ?? null;
    if (sector)
      return { ref: { ...named(`${sector}对经济增长贡献率`, own.span, gazetteer), accepts: own.accepts ?? new Set(["percent"]) }, fresh: true };
  }
  // 签约金额300.48亿元，其中3000万美元是外资
  const being =
    mention.kind === "quantity" && mention.value.dimension !== "count" && told?.quantity
      ? /^(?:是|为|系)([一-龥]{1,6}(?:外资|内资|贷款|资金|投资|税收))(?=[，。；]|$)|^(?:是|为|系)(外资|内资|税收|贷款)(?=[，。；]|$)/.exec(
          text.slice(mention.end, mention.end + 10),
        )
      : null;
  if (being && /(?:其中|里面|当中|有)[^，。；]{0,3}$/.test(gap.text)) {
    const signed = /^(?:签约|协议|合同)/.exec(told!.indicator.name)?.[0] ?? "";
    return { ref: { ...named(`${signed}${being[1] ?? being[2]}`, null, gazetteer), accepts: null }, fresh: true };
  }
  // 人均生产总值92393元（按年平均汇率折算为14321美元）: the same in other money.
  if (
    told?.quantity &&
    mention.kind === "quantity" &&
    mention.value.dimension === "USD" &&
    told.quantity.dimension === "CNY" &&
    /汇率|折合|约合|折算/.test(text.slice(gap.span.start, mention.start))
  )
    return { ref: refOf(input, told), fresh: true };
  const site = own && mention.kind === "quantity" && fits(own, mention) ? (siteBefore(input, gap) ?? siteAgain(state, gap, own)) : null;
  state.site = site;
  if (own && site) return { ref: { ...named(`${site}${own.name}`, own.span, gazetteer), accepts: own.accepts }, fresh: true };
  const traded = mention.kind === "quantity" && isMoney(mention.value) ? goodsFor(input, state, gap, own) : null;
  if (traded && own) return { ref: { ...named(traded, own.span, gazetteer), accepts: new Set(["CNY", "USD"]) }, fresh: true };
  // 专利授权量2.1万件，其中发明专利6200件: granted, too.
  const patents = own?.id === "invention_valid" && told ? /专利(授权|申请)量?(?:数)?$/.exec(told.indicator.name)?.[1] : null;
  if (patents && own?.span && /^发明专利$/.test(text.slice(own.span.start, own.span.end)))
    return { ref: named(`发明专利${patents}量`, own.span, gazetteer), fresh: true };
  const pupils = own?.id === "students" && mention.kind === "quantity" ? pupilsOf(input, state, gap, own) : null;
  if (pupils) return { ref: pupils, fresh: true };
  const theirs = own?.id && mention.kind === "quantity" ? (besideOfPlace(input, state, gap, own) ?? profitOf(state, gap, own, gazetteer)) : null;
  if (theirs) return { ref: theirs, fresh: true };
  const trains =
    own?.name === "开行" ? /([一-龥]{0,4}班列)(?:（[^（）]{2,8}）)?[^，。；]{0,14}$/.exec(text.slice(state.sentence.start, own.span!.start)) : null;
  // 中欧班列|全年|开行4639列
  if (trains && own) return { ref: { ...named(`${trains[1]}开行`, own.span, gazetteer), accepts: own.accepts }, fresh: true };
  const crossed = own?.id && mention.kind === "quantity" ? crossedFor(state, gap, own, mention, gazetteer) : null;
  if (crossed) return { ref: crossed, fresh: true };
  const party = own && mention.kind === "quantity" ? partyOf(state, gap, own, gazetteer) : null;
  if (party) return { ref: party, fresh: true };
  // 实现税收38.6亿元（其中地方税收12.3亿元）: a kind of the very same.
  const kind =
    gap.ofWhich && own?.id && own.span && state.last.at(-1)?.indicator.id === own.id
      ? /其中[，：]?([一-龥]{2,6}?)(?:完成|实现)?$/.exec(text.slice(gap.span.start, own.span.start))?.[1]
      : null;
  const written = own?.span && gap.ofWhich ? text.slice(own.span.start, own.span.end) : "";
  if (kind && nameOf(kind)) return { ref: { ...named(`${kind}${written}`, own!.span, gazetteer), accepts: own!.accepts }, fresh: true };
  if (own?.id && state.last.at(-1)?.indicator.id === own.id && OF_PURSE.test(written))
    return { ref: { id: null, name: written, span: own.span, accepts: own.accepts }, fresh: true };
  const part = partFor(input, focus, state, gap, fragment, own, mention);
  if (part) return { ref: part, fresh: true };
  // 先进制造业集群5个: how many there are.
  const clusters = mention.kind === "quantity" && mention.value.dimension === "count" && /(?:集群|产业链)$/.test(own?.name ?? "");
  if (own?.id === null && clusters)
    return { ref: { ...named(own.name.replace(/^[^等]{2,}等(?=.{3})/, ""), own.span, gazetteer), accepts: own.accepts }, fresh: true };
  const industry = own?.id === null && isIndustry(own.name) && !hasMoneyHead(own);
  // 中关村|综合指数: the place is part of the name.
  if (own?.id === null && /指数$/.test(own.name) && gap.run && own.span?.start === gap.run.end && gap.runInPiece && fits(own, mention))
    return { ref: { ...named(`${text.slice(gap.run.start, gap.run.end)}${own.name}`, own.span, gazetteer), accepts: own.accepts }, fresh: true };
  if (own && (industry || fits(own, mention))) {
    const added = !industry && own.id === null && own.span ? /(?:([一-龥]{2,4})以来)?累计$/.exec(text.slice(gap.pieceStart, own.span.start)) : null;
    // 春灌以来累计引水2.57亿立方米: what added up is no part of a day's.
    if (added && mention.kind === "quantity" && ["volume", "mass", "energy"].includes(mention.value.dimension))
      return { ref: { ...named(`${added[1] ?? ""}累计${own.name}`, own.span, gazetteer), accepts: own.accepts }, fresh: true };
    if (!industry) return { ref: withTopic(own, focus, state, input, gap), fresh: true };
    // 生命健康产业逾2000亿元 after 光电子信息产业规模: the measured quality is shared.
    focus.topic = own.name;
    const signed = signedFor(input, fragment, mention);
    if (signed) return { ref: { ...named(`${own.name}${signed.name}`, own.span, gazetteer), accepts: signed.accepts }, fresh: true };
    const head = focus.indicator ? sharedHead(focus.indicator.name) : null;
    if (head) {
      const ref = named(`${own.name}${head}`, own.span, gazetteer);
      if (fits(ref, mention)) return { ref, fresh: true };
    }
    return null;
  }
  // 2018年渭南市1767.71亿元的生产总值: the name stands behind.
  const behind =
    indicatorBehind(input, mention) ??
    signedFor(input, fragment, mention) ??
    (own ? null : (risen(input, gap, fragment) ?? causedFor(input, gap, fragment)));
  if (behind && fits(behind, mention)) return { ref: behind, fresh: true };
  // 从生产总值看，2010年园区…: a known name earlier in the same clause or the lead-in before it.
  const lead = lastHit(indicators, gap.span.start, fragment.start) ?? (own ? null : lastHit(indicators, fragment.start, fragment.end));
  if (lead && !own) {
    const ref = known(lead.id, { start: lead.start, end: lead.end }, gazetteer);
    // 2023年GDP：济宁市5516亿元: the year is no part of the name.
    const ends = [gap.span.start, gap.run?.end ?? 0, gap.time?.mention.end ?? 0];
    const start = Math.max(...ends.filter((end) => end <= lead.start));
    const cover = indicatorAtEnd(text, { start, end: lead.end }, indicators, gazetteer);
    const chosen = cover?.id === null && cover.accepts ? cover : ref;
    if (fits(chosen, mention)) return { ref: chosen, fresh: true };
  }
  // 汽车产业29家规上企业贡献47.2亿元 after 产值: what the firms of the industry have of the same.
  const shared = own && /企业数?$/.test(own.name) && focus.topic && focus.indicator ? sharedHead(focus.indicator.name) : null;
  if (own && shared) {
    const ref = named(`${focus.topic}${shared}`, own.span, gazetteer);
    if (fits(ref, mention)) return { ref, fresh: true };
  }
  // 产业项目占25.35亿元 after 重点项目完成投资, 外资项目完成9.7亿元 after 工业投资: of the same money.
  const head =
    own?.id === null && /(?:占|项目完成)了?$/.test(text.slice(fragment.start, fragment.end))
      ? sharedHead(state.last.at(-1)?.indicator.name ?? "")
      : null;
  if (own && head && state.last[0]?.quantity && mention.kind === "quantity" && mention.value.dimension === state.last[0].quantity.dimension)
    return { ref: named(`${own.name}${head}`, own.span, gazetteer), fresh: true };
  const sized = own?.id === null && mention.kind === "quantity" ? sizedFor(own, mention, gazetteer) : null;
  if (sized) return { ref: sized, fresh: true };
  const retold = own && mention.kind === "quantity" ? recount(input, state, gap, own, mention) : null;
  if (retold) return { ref: retold, fresh: true };
  if (own) return null; // something is named here that this value cannot measure
  if (state.company || namesOther(text, mention) || isUnread(text, fragment)) return null;
  // 那年，这个数是215亿元: the level last told, whatever the sentence began with.
  const again = /这(?:个|一)?(?:数|数字|数据|指标)(?:据|值)?[^，。；]{0,4}$/.test(gap.text) ? focus.told.at(-1) : undefined;
  if (again && fits(again, mention)) return { ref: again, fresh: false };
  const ref = carried(focus, mention, gap.run?.role === "subject" && !gap.ofWhich ? state.main : null);
  if (!ref || isOtherCount(state, ref, mention)) return null;
  const words = text.slice(fragment.start, fragment.end);
  // 日均2545万件 after 快递业务量
  const daily = /(日均|月均|户均|亩均)[^，。；]{0,3}$/.exec(words)?.[1];
  if (daily && !ref.name.startsWith(daily)) return { ref: { ...named(`${daily}${ref.name}`, null, gazetteer), accepts: ref.accepts }, fresh: true };
  // 人均205714元 after 地区生产总值; 总数达到60家 after 新增上市公司7家.
  if (/人均[^，。；]{0,3}$/.test(words) && !ref.name.startsWith("人均")) return { ref: named(`人均${ref.name}`, null, gazetteer), fresh: true };
  // 新建高标准农田4.1万亩，累计建成48.6万亩
  const built = /^(?:新建成?|建成|改造)(.{2,})$/.exec(ref.name)?.[1];
  if (built && /^累计(?:已)?(?:建成|新建|改造)(?:了|达到?)?$/.test(words))
    return {
      ref: { ...named(`累计${/建成|新建|改造/.exec(words)![0].replace("新建", "建成")}${built}`, null, gazetteer), accepts: ref.accepts },
      fresh: true,
    };
  const stock = /(?:总数|总量|累计|达到|存量)/.test(words) ? ref.name.replace(/^(?:新增|净增|新认定|新注册|新登记|新设立?|新引进)/, "") : ref.name;
  return stock === ref.name ? { ref, fresh: false } : { ref: named(stock, null, gazetteer), fresh: true };
}

/** 国有资本经营预算收入2.94亿元，|支出1.12亿元: the other side of the same purse. */
function purseOf({ made }: SentenceState, words: string): string | null {
  const side = /^(?:全[市县区州省])?(?:共|合计|累计)?(?:完成|实现)?(支出|收入)(?:总计|完成|为|达到?)?$/.exec(words)?.[1];
  if (!side) return null;
  const purse = made.findLast(({ indicator: { name }, quantity }) => quantity?.dimension === "CNY" && PURSE.test(name));
  return purse ? purse.indicator.name.replace(PURSE, `$1${side}`) : null;
}
const PURSE = /^([一-龥]{0,12}(?:预算|(?:社会保险|养老保险|医疗保险|政府性|统筹|专项)基金))(?:收入|支出)$/;

/** 开行班列216列，|去年同期为189列; 研发投入强度3.42%，|而2017年这一数据为1.6%: the same at another time. */
function sameThen(input: LinkInput, { last, made }: SentenceState, { run, time, text, span }: Gap, { value }: NumberMention): IndicatorRef | null {
  const [told] = last;
  if (!time || run || last.length !== 1 || !told?.quantity || !made.includes(told)) return null;
  if (told.quantity.unit !== value.unit || told.quantity.dimension !== value.dimension || isShareName(told.indicator.name)) return null;
  const { start, end } = time.mention;
  const words = `${text.slice(0, start - span.start)}|${text.slice(end - span.start)}`;
  return time.period.end !== told.period.end && THEN.test(words) ? { ...refOf(input, told), accepts: null } : null;
}
const THEN =
  /^(?:，|（)(?:而|但|在)?\|(?:的?同期|底|末)?(?:时)?(?:，)?(?:这[一个](?:数字|数据|指标|数|比例|指数)|该(?:数字|数据|指标|比例))?(?:还|仅|只|则|才|却|尚|就)?(?:为|是|有)[约近超]?$/;

const ALL_KINDS = /(?:实验室|研究院|中心|基地|平台)[^，。；]{0,30}(?:和|及|与)[^，。；]{2,20}(?:共|合计|总共|一共|共计)(?:有|达到?)?$/;

/** 国家级、省级|重点实验室、工程研究中心共34家: kinds that are counted, and no one of them. */
const withoutKinds = (words: string, mention: ValueMention): string =>
  mention.kind === "quantity" && mention.value.dimension === "count" && /(?:国家|省|市|自治区)级/.test(words)
    ? words.replace(/(?:重点|工程|联合|技术)+(?:实验室|研究院)/g, "")
    : words;

/** 新增台资项目59个；山西百强里，有|70多家在此设厂: counted in another unit, they are no such things. */
function isOtherCount({ made }: SentenceState, { id, name }: IndicatorRef, mention: ValueMention): boolean {
  if (mention.kind !== "quantity" || mention.value.dimension !== "count") return false;
  // 港口群一年通过集装箱800万标箱 after 高新技术企业5万家
  if (/箱$/.test(mention.value.unit)) return !/箱|吞吐|港|货/.test(name);
  if (id !== null) return false;
  const told = made.findLast(({ indicator, quantity }) => indicator.name === name && quantity?.dimension === "count");
  const plain = (unit: string): string => unit.replace(/^[万亿千百]+/, "");
  return told !== undefined && plain(told.quantity!.unit) !== plain(mention.value.unit);
}

const AMONG_MANY = /(每(?:[万千百]|10万|十万)(?:名|个|位)?[一-龥]{0,8}?(?:中|里))(?:的|有|拥有|平均有)*([一-龥]{1,8}人员)$/;

/** What was only said to have passed a mark, told right behind it in the same unit. */
function isExactly({ last, made }: SentenceState, { run, time, text }: Gap, { value }: NumberMention): boolean {
  const [told] = last;
  if (run || time || last.length !== 1 || !told?.quantity || told.qualifier !== ">" || told.change || !made.includes(told)) return false;
  const { unit, dimension, value: mark, factor } = told.quantity;
  return (
    unit === value.unit &&
    dimension === value.dimension &&
    value.value * value.factor >= mark * factor &&
    /^，(?:已经?|现)?(?:达到?|为|至|有)了?$/.test(text)
  );
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

/** 生产总值（含卷烟）674.3亿元，|不含卷烟为|168.9亿元: the same without a part of it. */
const WITHOUT = /^(?:其中，?)?(?:不含|不包括|扣除|剔除)([一-龥]{1,8}?)(?:后|之后|因素)*(?:则|仍)?(?:为|是|达到?|完成|实现)$/;

/** 种草改良126万亩, 占地120亩, 新改建农村公路1920公里: the unit says what of it is measured. */
function sizedFor(own: IndicatorRef, { value: { dimension, weak } }: NumberMention, gazetteer: Gazetteer): IndicatorRef | null {
  if (weak || isPrivate(own.name) || PLAIN.test(own.name)) return null;
  if (dimension === "area" && !/(?:面积|率|额|量|收入|人口)$/.test(own.name)) return named(`${own.name}面积`, own.span, gazetteer);
  // 原油进口2516.8万吨: how much was brought in, and not for what.
  const traded = dimension === "mass" ? /^(进口|出口)(?!商品|产品|货物|总)([一-龥]{2,8})$/.exec(own.name) : null;
  if (traded) return { ...named(`${traded[2]}${traded[1]}量`, own.span, gazetteer), accepts: null };
  // 脱贫劳动力务工4.06万人: how many people did so.
  if (dimension === "people" && /.{2}(?:务工|转移输出|转移就业|返乡创业)$/.test(own.name))
    return { ...named(`${own.name}人数`, own.span, gazetteer), accepts: null };
  if (dimension === "mass" && /.(?:进口|出口)$/.test(own.name)) return { ...named(`${own.name}量`, own.span, gazetteer), accepts: null };
  if (dimension === "length" && /(?:公路|道路|线路|铁路|管网|管线|管道|岸线|绿道|步道|堤防|渠道|航道|路网|线|路)$/.test(own.name))
    return { ...named(`${own.name}${/(?:路|线路|铁路)$/.test(own.name) ? "里程" : "长度"}`, own.span, gazetteer), accepts: null };
  return null;
}

const isMoney = ({ dimension }: Quantity): boolean => dimension === "CNY" || dimension === "USD";

/** Words that name nothing an area could be of. */
const PLAIN =
  /^(?:园区|项目|企业|基地|地块|周边|附近|距离|一期|二期|三期|首期|核心|总|(?:项目|企业|公司)?(?:总|共)?占地|新增|扩大|增加|减少|相当|覆盖|涉及|方圆|绵延)$/;

/** 中等职业学校20所，在校生3.2万人: those of the schools just counted. */
function pupilsOf({ text, gazetteer }: LinkInput, state: SentenceState, gap: Gap, own: IndicatorRef): IndicatorRef | null {
  const schools = /^(?!学校$)(.{0,10}(?:学校|院校|高校|高中|初中|小学|中学))数?$/.exec(state.last.at(-1)?.indicator.name ?? "")?.[1];
  if (!schools || !own.span || /[；。]/.test(gap.text) || /各级|各类|全部/.test(schools)) return null;
  return { ...named(`${schools}${text.slice(own.span.start, own.span.end)}`, own.span, gazetteer), accepts: own.accepts };
}

/** 其中经济开发区注册外资2.4亿美元、|实际利用外资1.1亿美元: of the same part, which is no place by itself. */
function besideOfPlace({ text, gazetteer }: LinkInput, { last, made, sentence }: SentenceState, gap: Gap, own: IndicatorRef): IndicatorRef | null {
  const [told] = last;
  if (gap.run || gap.time || !gap.text.startsWith("、") || last.length !== 1 || !told || told.indicator.id !== null || !made.includes(told))
    return null;
  const part = /^([一-龥]{0,6}(?:开发区|园区|高新区|保税区|集聚区|产业园|新区|片区|街道|[镇乡]))[一-龥]{2}/.exec(told.indicator.name)?.[1];
  if (!part || !text.slice(sentence.start, told.stated.start).includes(`其中${part}`)) return null;
  return { ...named(`${part}${own.name}`, own.span, gazetteer), accepts: own.accepts };
}

/** 规模以上服务业企业实现营业收入402亿元，|利润21.9亿元: theirs, and not of all that a place has. */
function profitOf({ last, made }: SentenceState, gap: Gap, own: IndicatorRef, gazetteer: Gazetteer): IndicatorRef | null {
  const [told] = last;
  if (!/^(?:利润总额|利税总额|利税)$/.test(own.name) || gap.run || gap.time || last.length !== 1 || !told || !made.includes(told)) return null;
  const firms = /^((?:规模|限额)以上[一-龥]{2,10}?)(?:主营业务收入|营业收入|营收|总?产值)$/.exec(told.indicator.name)?.[1];
  return firms && /^[，、]/.test(gap.text) && !/全/.test(gap.text)
    ? { ...named(`${firms}${own.name}`, own.span, gazetteer), accepts: own.accepts }
    : null;
}

/** 口岸进出口货运量1204万吨，其中|进口1032万吨: what of it went one way. */
function crossedFor({ last, made }: SentenceState, gap: Gap, own: IndicatorRef, { value }: NumberMention, gazetteer: Gazetteer): IndicatorRef | null {
  const way = /^(进口|出口)总?额?$/.exec(own.name)?.[1];
  if (!way || gap.run || gap.time || !["mass", "count"].includes(value.dimension)) return null;
  const whole = made.findLast(({ indicator: { name }, quantity }) => quantity?.unit === value.unit && /进出口.*量$/.test(name));
  return whole && (last.includes(whole) || last.some((fact) => made.includes(fact)))
    ? { ...named(whole.indicator.name.replace("进出口", way), own.span, gazetteer), accepts: null }
    : null;
}

/** 非公企业党组织520个，|党员8640名: those of the organisations just counted, and not all of the place. */
function partyOf({ last, made }: SentenceState, gap: Gap, own: IndicatorRef, gazetteer: Gazetteer): IndicatorRef | null {
  const members = /^(?:发展|管理|共有|拥有|涵盖|覆盖)?(党员)(?:总?数)?$/.exec(own.name)?.[1];
  const [told] = last;
  if (!members || gap.run || !told || !made.includes(told) || /[；。]/.test(gap.text)) return null;
  const whose = /^(?!基层)(.{2,10}?)(?:基层)?党(?:的)?(?:组织|总?支部|委)数?$/.exec(told.indicator.name)?.[1];
  return whose ? { ...named(`${whose}${members}`, own.span, gazetteer), accepts: own.accepts } : null;
}

/** How many characters may tell what became of a figure before it is told: 产值再上新台阶，达到…. */
const NEWS = 10;

/** 肉牛全产业链产值再上新台阶，达到86亿元: named in the clause before, which only tells what became of it. */
function risen({ text, indicators, gazetteer }: LinkInput, gap: Gap, fragment: Span): IndicatorRef | null {
  const end = gap.pieceStart - 1;
  if (text[end] !== "，" || !/^(?:已|已经|首次)?(?:达到?|高达|实现|完成)[约近超逾]?$/.test(text.slice(fragment.start, fragment.end))) return null;
  const behind = [gap.span.start, gap.run?.end ?? 0, gap.time?.mention.end ?? 0].filter((at) => at <= end);
  const words = text.slice(gap.span.start, end);
  const start = Math.max(gap.span.start + Math.max(words.lastIndexOf("，"), words.lastIndexOf("；")) + 1, ...behind);
  for (let at = end - 2; at >= end - NEWS && at - start > 3; at--) {
    if (sharedHead(text.slice(start, at)) === null) continue;
    const ref = indicatorAtEnd(text, { start, end: at }, indicators, gazetteer);
    return ref && !isPrivate(text.slice(start, at)) ? ref : null;
  }
  return null;
}

/** 增值税|因上年退税基数低，|完成24.9亿元: named in the clause before, which goes on to tell why. */
function causedFor({ text, indicators, gazetteer }: LinkInput, gap: Gap, fragment: Span): IndicatorRef | null {
  const end = gap.pieceStart - 1;
  if (text[end] !== "，" || !/^(?:共|累计|仅|只)?(?:达到?|实现|完成|为|有)[约近超逾]?$/.test(text.slice(fragment.start, fragment.end))) return null;
  const words = text.slice(Math.max(gap.span.start, end - CAUSED), end);
  const named_ = /(?:^|[，；：])([^，。；：\d]{2,16}?)(?:主要)?(?:因|由于|受)[^，；：]{2,24}$/.exec(words);
  if (!named_) return null;
  const start = end - named_[0].length + named_[0].indexOf(named_[1]!);
  const ref = indicatorAtEnd(text, { start: gap.run ? Math.max(start, gap.run.end) : start, end: start + named_[1]!.length }, indicators, gazetteer);
  return ref && (ref.id !== null || hasHead(ref.name)) && !isPrivate(ref.name) ? ref : null;
}
/** How far before its value such a clause may begin, in code units. */
const CAUSED = 44;

/** 出口商品中，|机电产品2010亿元; 进口商品以集成电路为大头，|进口892亿元: the trade of those goods, and not all trade. */
function goodsFor({ text }: LinkInput, { sentence, last }: SentenceState, gap: Gap, own: IndicatorRef | null): string | null {
  if (!own || gap.runInPiece) return null;
  // 汽车出口3.1万辆，|价值36.5亿元: what was just told in pieces or by weight.
  const worth =
    /^(?:价值|货值)$/.test(own.name) && last.length === 1 && gap.text.startsWith("，") ? TRADED_PIECES.exec(last[0]!.indicator.name) : null;
  if (worth) return `${worth[1]}${worth[2]}额`;
  // 第一大贸易伙伴是东盟，|对其进出口1.3万亿元
  const toIt = /^[对与]其((?:进出口|出口|进口)(?:总?[额值])?)$/.exec(own.name)?.[1];
  if (toIt) {
    const [, before, behind] = PARTNER_TOLD.exec(text.slice(Math.max(sentence.start, gap.pieceStart - FIRM_REACH), gap.pieceStart)) ?? [];
    return before || behind ? `对${before ?? behind}${toIt}` : null;
  }
  const firms =
    own.id !== null && own.span
      ? FIRMS_AHEAD.exec(text.slice(gap.pieceStart, gap.timeInPiece ? gap.time!.mention.start : own.span.start))?.[1]
      : null;
  if (firms && TRADE.test(text.slice(own.span!.start, own.span!.end))) return `${firms}${text.slice(own.span!.start, own.span!.end)}`;
  const before = text.slice(Math.max(sentence.start, gap.pieceStart - GOODS_REACH), gap.pieceStart);
  const way = own.id === null && !hasMoneyHead(own) ? GOODS_OF.exec(before)?.[1] : null;
  if (way && !/[、和与及]/.test(own.name) && !isPrivate(own.name)) return `${own.name}${way}额`;
  const written = own.span && /^(?:外贸)?(?:进出口|出口|进口)(?:总?[额值])?$/.exec(text.slice(own.span.start, own.span.end))?.[0];
  if (!written) return null;
  const plain = written.replace(/^外贸|总?[额值]$/g, "");
  const most = MOST.exec(before);
  if (most) return most[1] === plain ? `${most[2]}${plain}额` : null;
  const clause = before.slice(Math.max(before.lastIndexOf("，", before.length - 2), before.lastIndexOf("；"), before.lastIndexOf("。")) + 1);
  const partner = PARTNERED.exec(clause)?.[1];
  if (partner) return `对${partner}${plain}额`;
  const thing = TRADED.exec(clause)?.[1];
  return thing && !isPrivate(thing) ? `${thing}${plain}额` : null;
}
const TRADED_PIECES = /^(.{2,}?)(出口|进口)(?:量|数量|数)?$/;
/** 东盟为第一大贸易伙伴，; 第一大贸易伙伴连续六年是东盟，. */
const PARTNER_TOLD =
  /(?:^|[，。；：])(?:其中，?)?(?:([一-龥]{2,6}?)(?:继续|依然|仍旧?|依旧|稳居|保持|成为|位居|为|是|连续[\d一二三四五六七八九十]{1,3}年)+[一-龥]{0,6}第?[一二三四五六]?(?:最?大|主要)贸易伙伴(?:地位)?|[一-龥]{0,6}第?[一二三四五六]?(?:最?大|主要)贸易伙伴(?:已|已经)?(?:连续[\d一二三四五六七八九十]{1,3}年)?(?:仍|仍然|依然)?(?:是|为)([一-龥]{2,6}))，$/;
/** 出口商品中，机电产品…；|船舶…: what is listed behind it, until another trade is spoken of. */
const GOODS_OF =
  /(?:^|；)(?:其中，?)?(?:从)?(出口|进口)(?:商品|产品|货物)(?:来?看|里|中|方面|当中|结构上)，(?:(?!出口|进口|外贸|贸易|对[一-龥]{2,8}[进出]).)*$/s;
/** 民营企业|前7个月进出口2.9万亿元: whose trade it is stands before the time. */
const FIRMS_AHEAD =
  /^(?:其中，?)?((?:民营|国有|外资|外商投资|私营|中小|港资|台资)企业|一般贸易|加工贸易|保税物流|跨境电商|市场采购贸易|边境小额贸易)$/;
const TRADE = /^(?:外贸)?(?:进出口|出口|进口)(?:总?[额值])?$/;
/** 东盟仍是第一大贸易伙伴，|进出口316亿元: with that partner. */
const PARTNERED =
  /^([一-龥]{2,6}?)(?:继续|依然|仍旧?|依旧|稳居|保持|成为|位居|为|是)+(?:[一-龥]{0,6})第?[一二三四五六]?(?:最?大|主要)(?:贸易伙伴|出口市场|进口来源地|出口目的地)(?:地位)?，$/;
/** 边境小额贸易仍是主力，|进出口886.3亿元; 跨境电商方面，|进出口316亿元; 机电产品是出口的“大头”，|出口768.9亿元: of that trade alone. */
const TRADED =
  /^(?:其中|从[一-龥]{2,8}看，)?([一-龥“”]{0,8}(?:(?<!对外|双边|货物|服务|国际|商业|经济)贸易(?:方式)?|产品|跨境电商|市场采购|保税物流|(?:民营|国有|外资|外商投资|私营)企业|汽车|锂电池|船舶|农食|药材|“新三样”))(?:方面|(?:仍|依然|依旧|继续|持续|则|一直|也|还)*(?:是|为|作为|成为|保持|稳居|占据|表现|挑|唱|势头|增势|一枝独秀|一马当先|异军突起)[^，。；\d]{0,16})，$/;
/** How far before a value its goods may be spoken of, in code units. */
const GOODS_REACH = 160;
const MOST = /(出口|进口)(?:商品|产品|货物)[^，。；]{0,4}以([一-龥“”]{2,10})为(?:大头|主|最大宗|首位?|最多|最)，$/;

/** What a sector gave to the growth of the whole, and the sector at the head of what was told of it. */
export const CONTRIBUTION = /^(?:对)?(?:经济|工业|GDP)?(?:增长)?(?:的)?贡献率$/;
export const SECTOR_TOLD = /^(?:第[一二三]产业|服务业|工业|农业|建筑业)/;
/** A bare sector, which by itself is its value added. */
export const SECTOR = /^(?:第[一二三]产业|[一二三]产|服务业)$/;
/** Parts that are no name by themselves: 牛, 对俄. */
const SHORT =
  /(?:^|[，、；：（]|其中|[和与及])((?:[省市县境]内|(?:限额以上|限上)(?:单位|企业)?|[牛羊猪马驴鸡鸭鹅兔]|对(?!外|口|其|该|此|它)[一-龥]{1,8}))(?:(?<=限额以上|限上|单位|企业)(?:共|则|合计)?(?:实现|完成|达到?|为)?)?$/;

/** What a value measures that is told of a part alone: 其中城镇…, 风电…、光伏…, 高速公路… after the whole. */
function partFor(
  input: LinkInput,
  focus: Focus,
  state: SentenceState,
  gap: Gap,
  fragment: Span,
  own: IndicatorRef | null,
  mention: ValueMention,
): IndicatorRef | null {
  const before = state.whole;
  state.whole = null;
  if (mention.kind !== "quantity" || ["percent", "permille", "points", "times", "duration"].includes(mention.value.dimension)) return null;
  const { text, gazetteer } = input;
  const short = SHORT.exec(text.slice(Math.max(fragment.start, outerOf(mention).start - 14), outerOf(mention).start))?.[1];
  const written = short ?? (own?.span ? text.slice(own.span.start, own.span.end) : "");
  const words = (own?.id === null && !short ? own.name : written).replace(/（[^）]*）$/, "");
  const kin = KIN.test(words);
  // 海水产品 and 外商投资企业 are no quantities that tons or money could measure, 水产品产量 and 企业进出口额 are.
  const thing = own !== null && !fits(own, mention) && (own.id === null ? hasHead(words) : own.accepts?.has("count") === true);
  const listed = own?.id === null || thing ? parallelOf(state, mention, words) : null;
  if (!words || words.length > 12 || !(kin || gap.ofWhich || (before && !gap.text.includes("；")) || listed)) return null;
  if (
    own &&
    (own.id !== null || hasHead(words)) &&
    !(thing && (listed || (own.id === null && !isMoney(mention.value)))) &&
    !kin &&
    !SECTOR.test(words) &&
    !(own.id === null && isIndustry(words))
  )
    return null;
  const whole = before ?? (state.unread && !kin ? null : (listed ?? wholeOf(focus, state, mention)));
  const name = whole ? partName(words, whole) : null;
  if (!name) return null;
  const ref = named(name, own?.span ?? null, gazetteer);
  if (!fits(ref, mention)) return null;
  state.whole = whole;
  return ref;
}

/** What a list of things is told in: 机电产品出口285.6亿元, 原油进口2516.8万吨. */
const LISTED: ReadonlySet<Quantity["dimension"]> = new Set(["CNY", "USD", "mass", "energy"]);

/** 新材料产值27.5亿元；高端装备制造产值18.2亿元；|生物医药7.4亿元: the last two told the same of two things. */
function parallelOf(state: SentenceState, { value }: NumberMention, words: string): string | null {
  if (!LISTED.has(value.dimension) || state.unread) return null;
  const told = state.made.filter(({ quantity }) => quantity?.dimension === value.dimension);
  const kind = kindBefore(told, words);
  if (kind) return kind;
  const [one, other] = told.slice(-2);
  if (!one || !other || one.region !== other.region || one.indicator.name === other.indicator.name) return null;
  const quality = sharedHead(other.indicator.name);
  const new_ = one.indicator.id === null && other.indicator.id === null;
  // 国有企业进出口…；民营企业进出口…；|外商投资企业60.2亿元: known names, but of things of the same kind.
  const alike = [one, other].every(({ indicator }) => indicator.name.slice(0, -(quality?.length ?? 0)).endsWith(words.slice(-2)));
  return quality &&
    quality !== other.indicator.name &&
    quality === sharedHead(one.indicator.name) &&
    quality !== one.indicator.name &&
    (new_ || alike)
    ? other.indicator.name
    : null;
}

/** 民营企业进出口1006.2亿元；|国有企业1331.8亿元; 机电产品出口…，其中汽车出口…；|农产品59.1亿元: a thing of the same kind was told of. */
function kindBefore(told: readonly ObservationFact[], words: string): string | null {
  const kind = KINDS.exec(words)?.[0];
  if (!kind || words === kind || (kind === "企业" && !FIRMS.test(words))) return null;
  const alike = told.slice(-NEAR).findLast(({ indicator: { name } }) => {
    const quality = sharedHead(name);
    return quality !== null && name.endsWith(`${kind}${quality}`) && name !== `${kind}${quality}`;
  });
  return alike?.indicator.name ?? null;
}
const KINDS = /(?:企业|产品|方式|行业)$/;
/** How many facts back one of the same kind may have been told. */
const NEAR = 3;

/** What was last told in the same unit: in this sentence, else at the end of the one before. */
export function wholeOf(focus: Focus, state: SentenceState, { value }: NumberMention): string | null {
  const alike = ({ quantity }: ObservationFact) =>
    quantity?.dimension === value.dimension && (quantity.dimension !== "count" || bareOf(quantity.unit) === bareOf(value.unit));
  const last = state.made.findLast(alike) ?? (state.made.length === 0 && focus.latest && alike(focus.latest) ? focus.latest : null);
  return last?.indicator.name ?? null;
}

/** Without its power; all beasts are counted alike (牛128.6万头、羊476.3万只). */
const bareOf = (unit: string): string => unit.replace(/^[万亿千百]+/, "").replace(/^[只口羽匹峰]$/, "头");

/** 规上企业净增41家, 住户存款全年新增3120亿元, 发电装机新增120兆瓦: the verb stands behind what is new. */
function verbBehind(input: LinkInput, gap: Gap, fragment: Span, mention: ValueMention): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  if (mention.kind !== "quantity" || ["percent", "permille", "points", "times"].includes(mention.value.dimension)) return null;
  const from = Math.max(gap.runInPiece ? gap.run!.end : gap.pieceStart, fragment.start - 14);
  const words = text.slice(from, fragment.end);
  const work = WORK.exec(words);
  const verb = work ?? /(净增加?|新增|增添|添)(?:了|加)?[约近超]?$/.exec(words);
  if (!verb || verb.index < 2) return null;
  const bare = words.slice(0, verb.index).replace(/(?:一年里?|半年里?|全年|今年|去年|年内|当年|上半年|前三季度|一季度|同比)$/, "");
  const base = indicatorAtEnd(text, { start: from, end: from + bare.length }, indicators, gazetteer);
  if (!base?.span || base.span.end < from + bare.length - 1 || /^(?:新|净)/.test(base.name) || isPrivate(base.name)) return null;
  if (!fits(base, mention) && !endsInHead.test(base.name) && !/装机(?:容量)?$/.test(base.name)) return null;
  const plain = base.name.replace(/(?:总数|数量|余额)$/, "");
  // 5000万元以上项目新开工33个
  if (work)
    return mention.value.dimension === "count" ? named(`${verb[1]!.replace("评价", "")}${plain.replace(/数$/, "")}数`, base.span, gazetteer) : null;
  return { ...named(`${verb[1]!.startsWith("净") ? "净增" : "新增"}${plain}`, base.span, gazetteer), accepts: base.accepts };
}

/** A known name whose first word says whose purse it fills: of the whole only where it is told as its part. */
const OF_PURSE = /^(?:地方|中央|本级|[省市县区州]级)/;

const WORK =
  /(?<=项目|工程|企业)(?:实现|已|共|累计)?(新开工|开工|竣工投产|建成投产|竣工|投产|达产|落地|签约|开复工|复工|(?:评价)?入库)(?:了)?[约近超]?$/;

/** A clause that is no name, with the noun of something measured at its end: whatever it is, it is not what was told before. */
const isUnread = (text: string, fragment: Span): boolean => {
  const { start, end } = trimEnd(text, fragment);
  return end - start > LONG && endsInHead.test(text.slice(start, end));
};
const LONG = 12;

/** 12家园区: a count that has its own noun behind it takes no other. */
const namesOther = (text: string, mention: ValueMention): boolean =>
  mention.kind === "quantity" &&
  mention.value.dimension === "count" &&
  /^(?:园区|(?:国家级|省级|市级|自治区级)?(?:高新区|经开区|开发区|综保区|综合保税区|保税区|园区)|城市|省份|县区|部门|片区|成员|国家|地区|代表|专家|学校|村|社区)/.test(
    text.slice(outerOf(mention).end, outerOf(mention).end + 8),
  );

const NEW = /^(?:当年|当季|当月|同期)?(新认定|新增|净增|新注册|新登记|新引进|新设立?|新签约|新开工|新上市|新入库|新获批)$/;

/** 高新技术企业111家，当年新认定66家: a bare verb counts anew what was counted before it. */
function recount(input: LinkInput, state: SentenceState, gap: Gap, own: IndicatorRef, mention: NumberMention): IndicatorRef | null {
  const verb = NEW.exec(own.name)?.[1];
  if (/^(?:签约|引进|开工|竣工|投产)$/.test(own.name)) {
    // 涟水县、金湖县分别签约5个、4个 after 签约项目48个
    const same = state.made.find(({ indicator, quantity }) => indicator.name.includes(own.name) && quantity?.dimension === mention.value.dimension);
    return same ? named(same.indicator.name, own.span, input.gazetteer) : null;
  }
  // 市场主体86万户，其中企业28万户…，今年以来新登记6.2万户: of the whole again.
  const whole = gap.time && /其中/.test(input.text.slice(state.sentence.start, gap.span.start));
  const last = whole ? state.made.find(({ quantity }) => quantity?.dimension === mention.value.dimension) : state.last.at(-1);
  if (!verb || !last?.quantity || last.quantity.dimension !== mention.value.dimension) return null;
  // 引进龙头企业2家，新增三家|高新技术企业: what is new stands behind.
  const behind = /^[一-龥A-Za-z“”]{2,18}/.exec(input.text.slice(outerOf(mention).end, outerOf(mention).end + 18));
  if (behind && endsInHead.test(behind[0])) return null;
  // 高新技术企业217家；新开工31个: of something else.
  if (/[家户]$/.test(last.quantity.unit) && /个$/.test(mention.value.unit)) return null;
  return named(`${verb}${last.indicator.name}`, own.span, input.gazetteer);
}

const hasMoneyHead = (ref: IndicatorRef): boolean => sharedHead(ref.name) !== null;

/** 新能源产业一枝独秀，产值…: the industry the clause before is about. */
export const TOPIC =
  /(?:^|[，。；：、的区市省县州]|其中|年)([一-龥“”]{2,12}(?<!主导|新兴|优势|支柱|重点|特色|三大|两大|五大|[一二三两四五六七八九十]大)(?:产业|制造业|服务业|集群|产业链)|工业|农业|建筑业)[一-龥]{2,10}[，：]$/;

/** 其中电子信息一枝独秀，|产值413.7亿元: an industry without the word, by what is said of it. */
const STANDS_OUT =
  /(?:^|[，。；：])(?:其中，?)?([一-龥]{2,8}?)(?<!增速|增长|产值|投资|工业|消费|经济|全[市县区省])(?:则|更是?|最为?|表现|增势|势头|尤其|尤为)*(?:一枝独秀|一马当先|异军突起|独占鳌头|亮眼|抢眼|突出|强劲|挑大梁|唱主角|跑在最前)，$/;

/** 规上工业企业29户，|完成产值58.7亿元; 腊肉产量1.2万吨，|实现产值9.6亿元: the firms just counted, all of them and not those that came new, or the goods. */
function topicBefore({ last }: SentenceState, { text, run }: Gap): string | undefined {
  const [told] = last;
  if (last.length !== 1 || run || !/^，[^，。；]*$/.test(text)) return undefined;
  if (told!.quantity?.dimension === "count")
    return /^(?!新(?!能源|材料|型|兴|一代)|净|引进|入驻|签约|培育)(.*企业)数?$/.exec(told!.indicator.name)?.[1];
  return goodsTold(told!);
}

/** The goods of a bare 产量: those told of in the value before, or (早稻因收获在前，|产量101.7万吨) in the clause before. */
function goodsOf({ text }: LinkInput, { last }: SentenceState, gap: Gap): string | undefined {
  if (gap.run) return undefined;
  const caused = CROP_CAUSED.exec(text.slice(gap.span.start, gap.pieceStart))?.[1];
  return caused ?? (last.length === 1 && /^，[^，。；]*$/.test(gap.text) ? goodsTold(last[0]!) : undefined);
}
const CROP_CAUSED = /(?:^|[，；：])(?:其中，?)?([一-龥]{2,6}?)(?:因|由于|受)[^，。；：]{2,20}，$/;

/** 大豆播种149.3万亩，|产量4.83亿斤; 绿色铝产能239万吨、占全省的45.3%，|产量203.7万吨: the crop or the goods just told of. */
function goodsTold({ indicator: { name }, quantity }: ObservationFact): string | undefined {
  const goods = /^(.{2,}?)(?:年|总)?(?:产量|产能)(?:占.{2,8}比重)?$/.exec(name)?.[1];
  if (goods) return quantity?.dimension === "mass" || /比重$/.test(name) ? goods.replace(/^(?:建成|形成|新增|现有)/, "") : undefined;
  return quantity?.dimension === "area"
    ? /^(?!农作物|经济作物)(?:新增|发展)?(.{2,}?)(?:播种|种植|栽培|栽植|养殖|采摘|收获|在地|在田)面积$/.exec(name)?.[1]
    : undefined;
}

/** 电子信息是园区的第一支柱产业，去年实现产值…: what an industry is said to be. */
const IS_INDUSTRY =
  /(?:^|[，。；：])([一-龥“”]{2,8}?)(?<![最大多快高好猛强旺]的)(?<!的(?:产|行)?)(?:产业|业)?(?:是|为|作为)[^，。；\d]{0,14}(?:产业|行业)，$/;

/** 安全应急产业作为园区名片，集聚企业近500家，|主营业务收入150亿元: the industry with which the sentence begins. */
const LEADING = /^([一-龥“”]{2,10}?(?:产业|产业链|产业集群|制造业))(?:作为|是|堪称)[^，。；]{2,24}，/;
const LEADING_REACH = 80;

function topicLeading({ text }: LinkInput, { sentence, subjectsSeen }: SentenceState, { run, pieceStart }: Gap): string | undefined {
  const words = text.slice(sentence.start, Math.min(pieceStart, sentence.start + LEADING_REACH));
  return run || subjectsSeen.size > 1 || pieceStart > sentence.start + LEADING_REACH || /；/.test(words) ? undefined : LEADING.exec(words)?.[1];
}

/** 石油装备产业|集聚了规上企业61家，一季度产值…; 新能源汽车产业从无到有，集聚规上企业142家: the industry that has the firms just counted. */
const HOST =
  /(?:^|[，。；：])(?:其中，?)?([一-龥“”]{2,14}?(?:产业|产业链|产业集群|制造业|集群))(?:[^，。；：\d]{2,14}，)?(?:已|现|共|目前|累计|园区)*(?:集聚|聚集|汇聚|集中|拥有|有|培育)了?[^，。；：、\d]{0,8}[约近超逾]?$/;
const HOST_REACH = 48;

function hostOf({ text, subjects }: LinkInput, { sentence, made, last }: SentenceState, { run, text: between }: Gap): string | undefined {
  const count = made.findLast(({ quantity }) => quantity?.dimension === "count");
  // Nothing else was told since: 占全国的三成 is of the same.
  if (!count || run || last.length !== 1 || /[；。]/.test(between) || !/企业数?$|^企业总数$/.test(count.indicator.name)) return undefined;
  const from = Math.max(sentence.start, count.stated.start - HOST_REACH, subjects.within(sentence.start, count.stated.start).at(-1)?.end ?? 0);
  return made.slice(made.indexOf(count) + 1).every(({ quantity }) => quantity?.dimension === "percent")
    ? HOST.exec(text.slice(from, count.stated.start))?.[1]
    : undefined;
}

/** A bare 产值 or 营业收入 belongs to the industry just spoken of. */
function withTopic(ref: IndicatorRef, focus: Focus, state: SentenceState, input: LinkInput, gap: Gap): IndicatorRef {
  const bare = /^(?:(?:规模以上|限额以上)?(?:工业)?企业)?(产值|增加值|规模|营业收入|收入|总产值|销售收入)$/.exec(ref.name)?.[1];
  const made = bare ? null : /^(?:[年总鲜]?产量|综合产值)$/.exec(ref.name)?.[0];
  const goods = made ? goodsOf(input, state, gap) : undefined;
  const output = goods ? named(`${goods}${made}`, ref.span, input.gazetteer) : null;
  // What the lexicon has a name for is named in full where it is meant.
  if (output?.id === null) return { ...output, accepts: ref.accepts };
  if (!bare) return ref;
  const from = gap.run && gap.run.end <= gap.pieceStart ? gap.run.end : gap.span.start;
  const words = input.text.slice(from, gap.pieceStart);
  const being = IS_INDUSTRY.exec(words)?.[1];
  const topic =
    (being && `${being}产业`) ??
    focus.topic ??
    foremostIn(words) ??
    TOPIC.exec(words)?.[1] ??
    STANDS_OUT.exec(words)?.[1] ??
    hostOf(input, state, gap) ??
    topicBefore(state, gap) ??
    topicLeading(input, state, gap);
  return topic ? { ...named(`${topic}${bare}`, ref.span, input.gazetteer), accepts: ref.accepts } : ref;
}

/** 贡献率从前一年的38%跳到56%: the name stands before 由 or 从. */
export function beforeFrom(input: LinkInput, gap: Gap): IndicatorRef | null {
  const piece = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const from = fromBefore(input, piece, gap.span.end);
  const start = timesWithin(input.times, { start: piece, end: Math.max(piece, from) }).at(-1)?.end ?? piece;
  return from <= start ? null : indicatorAtEnd(input.text, { start, end: from }, input.indicators, input.gazetteer);
}

/** 新材料产业当年则以1004.1亿元: the name stands before the time. */
export function beforeTime(input: LinkInput, gap: Gap): IndicatorRef | null {
  if (!gap.time || !gap.timeInPiece) return null;
  const start = gap.runInPiece ? Math.max(gap.pieceStart, gap.run!.end) : gap.pieceStart;
  const end = gap.time.mention.start;
  const ref = end - start >= 2 ? indicatorAtEnd(input.text, { start, end }, input.indicators, input.gazetteer) : null;
  return ref && (ref.id !== null || isIndustry(ref.name) || isPriced(ref.name) || ref.accepts?.has("percent") || isOutput(ref.name)) ? ref : null;
}

/** 矿泉水产量|今年1—11月为: a full name, and not just its last word. */
const isOutput = (name: string): boolean =>
  /^(?!其|年|总|工业).{2,}(?:产量|销量|产值|吞吐量|货运量|客运量|车流量|发电量|用电量)$/.test(name) && !isPrivate(name);

/** What the land is that a place is laid out on. */
const RANGE = /^的(规划|实施|管辖|核准|批复)(范围|区域|面积)/;

/** …的 + a known name right behind a value: 1767.71亿元的生产总值. */
export function indicatorBehind(input: LinkInput, mention: ValueMention): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  if (text[mention.end] !== "的") return null;
  // 14.12平方公里的实施范围
  const range = mention.kind === "quantity" && mention.value.dimension === "area" ? RANGE.exec(text.slice(mention.end, mention.end + 10)) : null;
  if (range)
    return named(
      range[1] === "规划" ? "规划面积" : `${range[1]}${range[2]}面积`,
      { start: mention.end + 1, end: mention.end + range[0].length },
      gazetteer,
    );
  for (let at = mention.end + 1; at <= mention.end + 5; at++) {
    const hit = indicators.byStart.get(at);
    if (hit) return known(hit.id, { start: hit.start, end: hit.end }, gazetteer);
    if (/[，。；、]/.test(text[at] ?? "。")) return null;
  }
  return null;
}

/** 投入60.3亿元，反哺民生事业; 拿出60.3亿元用在民生上: what the money is for. */
function causeBehind({ text }: LinkInput, fragment: Span, mention: ValueMention): IndicatorRef | null {
  if (mention.kind !== "quantity" || mention.value.dimension !== "CNY") return null;
  if (!/^(?:共|累计|总共|又|先后|一共)?(?:投入|拿出|安排|统筹)了?[约近超逾达]?$/.test(text.slice(fragment.start, fragment.end))) return null;
  const cause =
    /^(?:的?资金)?，?(?:全部|主要|集中)?(?:用于|用在|投向|投到|反哺|支持|保障|改善)了?([一-龥]{2,6}?(?:事业|领域|建设|工程|项目|保障)?)(?:上|方面|持续|不断|，|。|；|$)/.exec(
      text.slice(mention.end, mention.end + 22),
    )?.[1];
  return cause ? { id: null, name: `${cause}投入`, span: null, accepts: null } : null;
}

/** 新签下402.43亿元的项目: what was signed for. */
function signedFor({ text, gazetteer }: LinkInput, fragment: Span, { end }: ValueMention): IndicatorRef | null {
  const noun = /^的([一-龥]{0,6}(?:项目|合同|订单|协议))/.exec(text.slice(end, end + 12))?.[1];
  return noun && /(?:签约|签下|签订|签署|签)(?:了|下)?[约近超逾达]?$/.test(text.slice(fragment.start, fragment.end))
    ? named(`${noun}签约额`, null, gazetteer)
    : null;
}

export const COUNT_VERB =
  /(新增|新设立?|新引进|新认定|新注册|新登记|新签约?|新签订|新开工|净增|引进|签约|签订|签署|签下|开工|竣工|投产|建成|培育|认定|入选|获批|授权|申请|发布|落户|落地|引入|引育|集聚|汇聚|聚集|拥有|共有|现有|已有|有|设立|组建|成立|建起|添|实施|完成|举办|开通|开行|新建|改建|改造|扩建|入驻|入园|储备|谋划|推出|达成|形成|评选|命名|充实|补充|招录|选派|派出)(?:了|过|起|成)?(?:一批)?$/;

/** Counts of places are a manner of speaking (13个城市), no figures. */
const REGIONS =
  /^(?:地级|县级|副省级|省会|核心|中心|沿海|内陆|成员|直辖)?(?:省份|省区市?|省市|省|城市|市县?|县区?|县市区?|区县|地市|地区|国家和地区|国家|国家高新区|国家级高新区|高新区|园区|开发区)$/;

const KEPT_VERB =
  /^(新增|新设|新引进|新认定|新注册|新登记|新签|新开工|净增|引进|签约|签订|签署|开工|竣工|投产|培育|认定|获批|授权|引育|新建|改造|充实|补充|招录|选派|派出)/;

/** 新增8家上市企业, 12支基金, 36个全国重点实验室: what is counted stands behind the count. */
export function counted(input: LinkInput, gap: Gap, fragment: Span, mention: NumberMention, next: number): IndicatorRef | null {
  const { text, indicators, gazetteer } = input;
  const { dimension } = mention.value;
  if (dimension !== "count" && dimension !== "people") return null;
  const poor = poorNoMore(input, gap, mention);
  if (poor) return poor;
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
  // 2.6万人享受城市最低生活保障: who enjoys it.
  const enjoyed = /^(?:困难群众|居民|群众)?享受((?:城市|农村|城乡)?(?:居民)?[一-龥]{0,6}(?:保障|低保|补贴|补助|待遇|救助供养|政策))/.exec(
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
      /[，。；、：！？\n\d]|[（(](?![^）)]{1,6}[）)])|(?:已|共|均|在(?!建|册|岗|校|研|营|售|编|职|读|库|孵)|将|的总|总数|合计|占|为|是|达|惠及|参加|参与|出席|代表)/,
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
    // 10个核心城市地区生产总值: money is never counted.
    const money = hit && hit.start > from ? known(hit.id, null, gazetteer).accepts : null;
    if (!firms && money?.has("CNY") && !money.has("count") && /(?:城市|[市县区州省])$/.test(text.slice(from, hit!.start))) return null;
    // 8家高新区管辖面积合计…: places are counted, and their land is told.
    if (hit && hit.start > from && firms === text.slice(from, hit.start) && REGIONS.test(firms)) return null;
    const above = firms ? ABOVE.exec(text.slice(from + firms.length, from + firms.length + 24)) : null;
    if (firms && above) return named(`${above[1]}${firms}数`, { start: from, end: from + firms.length }, gazetteer);
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

/** 3个项目|动工: what became of so many; 67个重大项目有|65个开工: of how many. */
const BEGUN =
  /^([一-龥]{0,6}(?:项目|工程))?(?:已|已经|全部|均|先后|相继|集中)*(开工|动工|投产|竣工|完工|建成|落地)(?:建设|投产|投用)?(?=[，。；、]|$)/;
const OF_THESE = /^([一-龥“”]{0,10}(?:项目|工程))(?:中|里|当中)?，?(?:目前|现|已|已经)*有(?:了)?$/;

function begunOf(text: string, { text: between }: Gap, { end }: NumberMention): string | null {
  const [words, things, verb] = BEGUN.exec(text.slice(end, end + 18)) ?? [];
  const of = words ? (things ?? OF_THESE.exec(between)?.[1]) : undefined;
  return of && !isPrivate(of) ? `${verb === "动工" ? "开工" : verb}${of}数` : null;
}

const DOERS =
  /^([一-龥“”]{2,12}?)(?:联合|共同|携手|合力|一起|主动|积极)?(?:发起|组成|成立|组建|参与|参加|加入|融入|办起|入驻|入选|上榜|签约|签署|出席|到会)/;

const MONEY_END = /(?:产值|生产总值|投入|支出|经费|收入|营收|投资额?|[外内引到]资|利润|税收|出口额?|进口额?|进出口额?|总额|销售额|金额|贷款|增加值)$/;

/** 823家企业|年产值过亿元: only those above a mark are counted. */
const ABOVE =
  /^((?:年)?[一-龥]{0,4}(?:产值|收入|营收|投资|利润|税收|出口额?|纳税|市值|估值)(?:超过?|过|突破|达到?|逾|在)[\d一二两三四五六七八九十百千.]*[百千万]*[万亿]?元(?:以上)?)(?=[，。；、]|$)/;

/** The indicator of a fact, to be measured again. */
export const refOf = ({ gazetteer }: LinkInput, { indicator }: ObservationFact): IndicatorRef =>
  indicator.id ? known(indicator.id, null, gazetteer) : named(indicator.name, null, gazetteer);

export const nextValueStart = (input: LinkInput, mention: ValueMention): number => valueBehind(input, mention)?.start ?? Number.POSITIVE_INFINITY;

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

export function unitOf(mention: NumberMention, focus: Focus): Pick<Quantity, "unit" | "dimension" | "factor"> | null {
  const { unit, dimension, factor } = mention.value;
  if (dimension !== "none") return { unit, dimension, factor };
  if (focus.unit && unit === "") return focus.unit;
  // 12.5万 is no ratio.
  return unit === "" && focus.indicator?.accepts?.has("index") ? { unit: "", dimension: "index", factor: 1 } : null;
}
