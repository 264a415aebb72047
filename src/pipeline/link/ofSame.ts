/** Values told of the very thing that the value before them was told of. */

import { rare } from "../rare.ts";
import { type Answer, type Asked, anew, isMoney, refOf, renamed } from "./asked.ts";
import { named } from "./indicators.ts";
import { nameOf } from "./noun.ts";
import { isShareName } from "./state.ts";

/** 每万名从业人员中|研发人员613人: of so many, and not all of them. */
export function amongMany({ input: { text, gazetteer }, state, own }: Asked): Answer {
  if (!own?.span || !own.accepts?.has("people")) return null;
  const among = AMONG_MANY.exec(text.slice(Math.max(state.sentence.start, own.span.start - 20), own.span.end));
  return among && anew(renamed(`${among[1]}${among[2]}数`, own, gazetteer));
}
const AMONG_MANY = /(每(?:[万千百]|10万|十万)(?:名|个|位)?[一-龥]{0,8}?(?:中|里))(?:的|有|拥有|平均有)*([一-龥]{1,8}人员)$/;

/** 每百户居民家庭拥有汽车15.2辆，|电脑78.3台: so many of them have, and not all of the place. */
export function perMany({ input: { text, gazetteer }, state: { sentence }, gap, own, amount }: Asked): Answer {
  if (!own?.span || own.id !== null || amount?.value.dimension !== "count" || gap.run) return null;
  const before = text.slice(Math.max(sentence.start, own.span.start - PER_REACH), own.span.start);
  const per = before.includes("每") ? PER_MANY.exec(before)?.[1] : undefined;
  return per && !own.name.startsWith("每") ? anew({ ...named(`${per}拥有${own.name}`, own.span, gazetteer), accepts: null }) : null;
}
const PER_REACH = 60;
const PER_MANY = /(每[百千万]户[^，。；：、\d]{0,10}?)(?:平均)?(?:拥有|占有)(?:[^，。；：、\d]{1,10}[\d.]{1,7}[辆台部架套件个只条][、，和])*$/;

/** 自然保护区12个，|面积15.2万公顷: of those just counted, and not of the place. */
export function landOf({ input: { text, gazetteer }, state: { last, made }, gap, own, told }: Asked): Answer {
  if (!own?.span || gap.run || gap.time || last.length !== 1 || !/^，(?:占地|总)?面积(?:共|合计|总计)?(?:达到?|为)?$/.test(gap.text)) return null;
  if (told?.quantity?.dimension !== "count" || !made.includes(told) || !/[个处座]$/.test(told.quantity.unit)) return null;
  const name = text.slice(own.span.start, own.span.end);
  return /(?:[^园]区|公园|湿地|湖泊|水库|林场|苗圃|绿地|基地)$/.test(told.indicator.name)
    ? anew(renamed(`${told.indicator.name}${name}`, own, gazetteer))
    : null;
}

/** 国有资本经营预算收入2.94亿元，|支出1.12亿元: the other side of the same purse. */
export function otherSide({ input: { gazetteer }, state: { made }, words, amount }: Asked): Answer {
  if (!amount || !isMoney(amount.value)) return null;
  const side = /^(?:全[市县区州省])?(?:共|合计|累计)?(?:完成|实现)?(支出|收入)(?:完成|为|达到?)?$/.exec(words)?.[1];
  if (!side) return null;
  const purse = made.findLast(({ indicator: { name }, quantity }) => quantity?.dimension === "CNY" && PURSE.test(name));
  return purse ? anew(named(purse.indicator.name.replace(PURSE, `$1${side}`), null, gazetteer)) : null;
}
const PURSE = /^([一-龥]{0,12}(?:预算|(?:社会保险|养老保险|医疗保险|政府性|统筹|专项)基金))(?:收入|支出)$/;

/** 开行班列216列，|去年同期为189列; 研发投入强度3.42%，|而2017年这一数据为1.6%: the same at another time. */
export function sameThen({ input, state: { last, made }, gap: { run, time, text, span }, amount, told }: Asked): Answer {
  if (!amount || !time || run || last.length !== 1 || !told?.quantity || !made.includes(told)) return null;
  const { unit, dimension } = amount.value;
  if (told.quantity.unit !== unit || told.quantity.dimension !== dimension || isShareName(told.indicator.name)) return null;
  const { start, end } = time.mention;
  const around = `${text.slice(0, start - span.start)}|${text.slice(end - span.start)}`;
  return time.period.end !== told.period.end && THEN.test(around) ? { ref: { ...refOf(input, told), accepts: null }, fresh: false } : null;
}
const THEN =
  /^(?:，|（)(?:而|但|在)?\|(?:的?同期|底|末)?(?:时)?(?:，)?(?:这[一个](?:数字|数据|指标|数|比例|指数)|该(?:数字|数据|指标|比例))?(?:还|仅|只|则|才|却|尚|就)?(?:为|是|有)[约近超]?$/;

/** 集装箱数首次越过30万标箱，|达到31.03万标箱: what was only said to have passed a mark, told exactly behind it in the same unit. */
export function exactly({ input, state: { last, made }, gap: { run, time, text }, amount, told }: Asked): Answer {
  if (!amount || run || time || last.length !== 1 || !told?.quantity || told.qualifier !== ">" || told.change || !made.includes(told)) return null;
  const { unit, dimension, value: mark, factor } = told.quantity;
  const { value } = amount;
  if (unit !== value.unit || dimension !== value.dimension || value.value * value.factor < mark * factor) return null;
  return /^，(?:已经?|现)?(?:达到?|为|至|有)了?$/.test(text) ? { ref: refOf(input, told), fresh: false } : null;
}

/** 生产总值（含卷烟）674.3亿元，|不含卷烟为|168.9亿元: the same without a part of it. */
export function withoutPart({ input, state, words, amount, told }: Asked): Answer {
  const without = amount && state.last.length === 1 ? WITHOUT.exec(input.text, words)?.[1] : undefined;
  if (!without || told?.quantity?.dimension !== amount!.value.dimension) return null;
  const name = `${told.indicator.name.replace(/（[^（）]*）$/, "")}（不含${without}）`;
  return anew({ ...named(name, null, input.gazetteer), accepts: refOf(input, told).accepts });
}
/** 生产总值（含卷烟）674.3亿元，|不含卷烟为|168.9亿元: the same without a part of it. */
const WITHOUT = rare(/^(?:其中，?)?(?:不含|不包括|扣除|剔除)([一-龥]{1,8}?)(?:后|之后|因素)*(?:则|仍)?(?:为|是|达到?|完成|实现)$/);

/** 在上年1492万千瓦的基础上新增692万千瓦 */
export function grownBy({ input, gap, amount, told }: Asked): Answer {
  const grown = amount && told?.quantity?.dimension === amount.value.dimension ? /的基础上(?:又|再)?(新增|净增)(?:了)?$/.exec(gap.text)?.[1] : null;
  return grown ? anew({ ...named(`${grown}${told!.indicator.name}`, null, input.gazetteer), accepts: refOf(input, told!).accepts }) : null;
}

/** 人均生产总值92393元（按年平均汇率折算为14321美元）: the same in other money. */
export function inOtherMoney({ input, gap, mention, amount, told }: Asked): Answer {
  if (amount?.value.dimension !== "USD" || told?.quantity?.dimension !== "CNY") return null;
  return /汇率|折合|约合|折算/.test(input.text.slice(gap.span.start, mention.start)) ? anew(refOf(input, told)) : null;
}

/** 签约金额300.48亿元，其中3000万美元是外资 */
export function beingOf({ input: { text, gazetteer }, gap, mention, amount, told }: Asked): Answer {
  if (!amount || amount.value.dimension === "count" || !told?.quantity) return null;
  const being = /^(?:是|为|系)([一-龥]{1,6}(?:外资|内资|贷款|资金|投资|税收))(?=[，。；]|$)|^(?:是|为|系)(外资|内资|税收|贷款)(?=[，。；]|$)/.exec(
    text.slice(mention.end, mention.end + 10),
  );
  if (!being || !/(?:其中|里面|当中|有)[^，。；]{0,3}$/.test(gap.text)) return null;
  const signed = /^(?:签约|协议|合同)/.exec(told.indicator.name)?.[0] ?? "";
  return anew(named(`${signed}${being[1] ?? being[2]}`, null, gazetteer));
}

/** 专利授权量2.1万件，其中发明专利6200件: granted, too. */
export function grantedToo({ input: { text, gazetteer }, own, told }: Asked): Answer {
  if (own?.id !== "invention_valid" || !own.span || !told) return null;
  const patents = /专利(授权|申请)量?(?:数)?$/.exec(told.indicator.name)?.[1];
  return patents && /^发明专利$/.test(text.slice(own.span.start, own.span.end)) ? anew(named(`发明专利${patents}量`, own.span, gazetteer)) : null;
}

/** 第二产业增加值764.22亿元，对增长的贡献率为63.7%: that of the sector told. */
export function contributionOf({ input: { gazetteer }, state, own }: Asked): Answer {
  if (!own || !CONTRIBUTION.test(own.name)) return null;
  const sector = SECTOR_TOLD.exec(state.last.at(-1)?.indicator.name ?? "")?.[0];
  if (!sector) return null;
  return anew({ ...named(`${sector}对经济增长贡献率`, own.span, gazetteer), accepts: own.accepts ?? new Set(["percent"]) });
}

/** What a sector gave to the growth of the whole, and the sector at the head of what was told of it. */
export const CONTRIBUTION = /^(?:对)?(?:经济|工业|GDP)?(?:增长)?(?:的)?贡献率$/;
export const SECTOR_TOLD = /^(?:第[一二三]产业|服务业|工业|农业|建筑业|(?:民营|非公有?制?|数字|海洋|个体私营)经济)/;

/** 实现税收38.6亿元（其中地方税收12.3亿元）: a kind of the very same. */
export function kindOf({ input: { text, gazetteer }, state, gap, own }: Asked): Answer {
  const last = state.last.at(-1);
  if (!own?.id || !own.span || !last) return null;
  const written = text.slice(own.span.start, own.span.end);
  // 医疗卫生机构床位7.2万张，其中|医院床位6.3万张: a part by its own name, and not all of the place's.
  const alike =
    gap.ofWhich && last.indicator.id === null && written.length > 2 && [last.indicator.name, written].every((name) => name.endsWith("床位"));
  if (alike) return anew({ id: null, name: written, span: own.span, accepts: own.accepts });
  if (last.indicator.id !== own.id) return null;
  const kind = gap.ofWhich ? /其中[，：]?([一-龥]{2,6}?)(?:完成|实现)?$/.exec(text.slice(gap.span.start, own.span.start))?.[1] : undefined;
  if (kind && nameOf(kind)) return anew(renamed(`${kind}${written}`, own, gazetteer));
  return gap.ofWhich && OF_PURSE.test(written) ? anew({ id: null, name: written, span: own.span, accepts: own.accepts }) : null;
}
/** A known name whose first word says whose purse it fills: of the whole only where it is told as its part. */
const OF_PURSE = /^(?:地方|中央|本级|[省市县区州]级)/;

/** What a body is told to have, and how its own name is read off the value before: schools and pupils, firms and profits. */
const HELD: readonly { own: RegExp; told: RegExp; apart?: true }[] = [
  // 中等职业学校20所，|在校生3.2万人
  // 普通高中招生2.1万人，|在校生6.5万人，|毕业生1.9万人
  {
    own: /^(在校学生|在校生|招生|毕业生|专任教师)数?$/,
    told: /^(?!学校$)(.{0,10}(?:学校|院校|高校|高中|初中|小学|中学|[本专]科|研究生|幼儿园|教育))(?:数|招生数?|在校学?生数?|毕业生数?)?$/,
  },
  // 规模以上服务业企业实现营业收入402亿元，|利润21.9亿元
  { own: /^(利润总额|利税总额|利税)$/, told: /^((?:规模|限额)以上[一-龥]{2,10}?)(?:主营业务收入|营业收入|营收|总?产值)$/ },
  // 电子行业主营业务收入384.5亿元、|利税41.2亿元、|利润28.6亿元
  {
    own: /^(利润总额|利税总额|利税)$/,
    told: /^((?!规模|限额|全部).{2,10}?(?:行业|产业|制造业|加工业))(?:主营业务收入|营业收入|销售收入|总?产值|利税总额|利税|利润总额)$/,
  },
  // 建筑业总产值312亿元，|利润9.2亿元
  { own: /^(利润总额|利税总额|利税|税金总额|税金)$/, told: /^((?:具有)?(?:资质等级)?建筑业(?:企业)?)(?:完成|实现)?总产值$/, apart: true },
  // 养老服务机构61家、|床位14836张
  {
    own: /^(?:实有|共有|拥有|设有|总|养老|编制|核定)*(床位)(?:总?数)?$/,
    told: /^((?!医疗|卫生).{0,10}(?:机构|养老院|敬老院|福利院|福利机构|酒店|饭店|宾馆|民宿|设施))(?:总?数)?$/,
  },
  // 非公企业党组织520个，|党员8640名
  { own: /^(?:发展|管理|共有|拥有|涵盖|覆盖)?(党员)(?:总?数)?$/, told: /^(?!基层)(.{2,10}?)(?:基层)?党(?:的)?(?:组织|总?支部|委)数?$/ },
];

/** Theirs, and not of all that a place has. */
export function heldBy({ input: { text, gazetteer }, state, gap, own, amount }: Asked): Answer {
  const told = state.last.at(-1);
  if (!amount || !own?.span || !told || gap.run || /。|全(?!年)|各[级类]/.test(gap.text)) return null;
  const apart = gap.text.includes("；");
  for (const held of HELD) {
    if (apart && !held.apart) continue;
    const what = held.own.exec(own.name)?.[1];
    const body = what === undefined ? undefined : held.told.exec(told.indicator.name)?.[1];
    if (body) return anew(renamed(`${body}${own.id === "students" ? text.slice(own.span.start, own.span.end) : what}`, own, gazetteer));
  }
  return null;
}

/** 其中经济开发区注册外资2.4亿美元、|实际利用外资1.1亿美元: of the same part, which is no place by itself. */
export function ofSamePart({ input: { text, gazetteer }, state: { last, made, sentence }, gap, own, amount, told }: Asked): Answer {
  if (!amount || !own?.id || gap.run || gap.time || !gap.text.startsWith("、") || last.length !== 1) return null;
  if (!told || told.indicator.id !== null || !made.includes(told)) return null;
  const part = /^([一-龥]{0,6}(?:开发区|园区|高新区|保税区|集聚区|产业园|新区|片区|街道|[镇乡]))[一-龥]{2}/.exec(told.indicator.name)?.[1];
  const among = part && text.slice(sentence.start, told.stated.start).includes(`其中${part}`);
  return among ? anew(renamed(`${part}${own.name}`, own, gazetteer)) : null;
}

/** 口岸进出口货运量1204万吨，其中|进口1032万吨: what of it went one way. */
export function wayOf({ input: { gazetteer }, state: { last, made }, gap, own, amount }: Asked): Answer {
  const way = amount && own?.id ? /^(进口|出口)总?额?$/.exec(own.name)?.[1] : undefined;
  if (!way || gap.run || gap.time || !["mass", "count"].includes(amount!.value.dimension)) return null;
  if (!last.some((fact) => made.includes(fact))) return null;
  const whole = made.findLast(({ indicator: { name }, quantity }) => quantity?.unit === amount!.value.unit && /进出口.*量$/.test(name));
  return whole ? anew({ ...named(whole.indicator.name.replace("进出口", way), own!.span, gazetteer), accepts: null }) : null;
}

/** 中欧班列|全年|开行4639列: what ran is told of before. */
export function runOf({ input: { text, gazetteer }, state, own }: Asked): Answer {
  if (own?.name !== "开行" || !own.span) return null;
  const trains = /([一-龥]{0,4}班列)(?:（[^（）]{2,8}）)?[^，。；]{0,14}$/.exec(text.slice(state.sentence.start, own.span.start))?.[1];
  return trains ? anew(renamed(`${trains}开行`, own, gazetteer)) : null;
}
